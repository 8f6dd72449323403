//! Recalls: what is made of each kind, and by which calls.

use custos_primitives::recall::RecallTerms;
use custos_runtime::RuntimeCall;
use pallet_recall::Call as Recall;
use sp_keyring::Sr25519Keyring;

use super::{
	devices::{device, hash, in_parts, lot, lot_number, model},
	state::State,
	Kind, Thing,
};
use crate::world::{
	list,
	recalls::{initiate, one_lot, terms, RECALLS_OF_A_MODEL},
	text, MAKER,
};

/// The things, each with how it is made.
pub fn things() -> Vec<Thing> {
	vec![
		Thing::new(Kind::Recall, with_models_to_recall, |from, to| {
			(from..to).map(recall).collect()
		}),
		Thing::new(
			Kind::Consignee,
			|state, count| {
				with_models_to_recall(state, count);
				in_parts(state, count, |from, to| (from..to).map(recall).collect());
			},
			|from, to| {
				(from..to)
					.map(|recall| (MAKER, Recall::survey { recall, limit: 10 }.into()))
					.collect()
			},
		),
	]
}

fn with_models_to_recall(state: &mut State, count: u32) {
	let models = count.div_ceil(RECALLS_OF_A_MODEL);
	in_parts(state, models, |from, to| {
		(from..to).flat_map(|n| model(n, false)).collect()
	});
	in_parts(state, count, |from, to| {
		(from..to).map(|n| lot(n / RECALLS_OF_A_MODEL, n)).collect()
	});
}

fn recall(number: u32) -> (Sr25519Keyring, RuntimeCall) {
	let device = device(number / RECALLS_OF_A_MODEL);
	let terms = RecallTerms {
		fsca_reference: text("FSCA-2026-0001"),
		documents: list([hash("notice", number)]),
		..terms()
	};
	(MAKER, initiate(device, one_lot(&lot_number(number)), terms))
}
