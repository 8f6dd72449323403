//! Recalls: what is made of each kind, and by which calls.

use custos_primitives::recall::{
	EffectivenessLevel, RecallAction, RecallClass, RecallDepth, RecallReason, RecallTerms, RuleCode,
	ScopeCode,
};
use custos_runtime::{Runtime, RuntimeCall};
use pallet_recall::Call as Recall;
use sp_keyring::Sr25519Keyring;

use super::{
	devices::{device, hash, in_parts, lot, lot_number, model},
	state::State,
	Kind, Thing,
};
use crate::world::{text, MAKER};

/// How many recalls there are of one model: fewer than the chain lets stand against one.
const RECALLS_OF_A_MODEL: u32 = 10;

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
	let rule = RuleCode {
		device: device(number / RECALLS_OF_A_MODEL),
		scope: ScopeCode::Lots {
			lots: vec![text(&lot_number(number))].try_into().expect("one lot"),
		},
	};
	let terms = RecallTerms {
		class: RecallClass::ClassI,
		action: RecallAction::Removal,
		depth: RecallDepth::User,
		reason: RecallReason::PackagingOrSterility,
		level: EffectivenessLevel::A,
		response_days: 5,
		status_report_days: 30,
		vigilance: None,
		fsca_reference: text("FSCA-2026-0001"),
		documents: vec![hash("notice", number)].try_into().expect("one document"),
	};
	let rules = vec![rule].try_into().expect("one rule");
	(MAKER, Recall::<Runtime>::initiate { rules, terms }.into())
}
