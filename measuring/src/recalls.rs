//! What recalls cost: starting one, by the devices that it covers, and asking about a device, by the recalls that are open.

use codec::Encode;
use custos_primitives::{guard::Intent, member::MemberId, recall::ScopeCode};

use crate::{
	chain::{Chain, Measured},
	hand_over::{barcode, Scenario},
	world::{
		commission, commission_root, device,
		recalls::{initiate, one_lot, terms, RECALLS_OF_A_MODEL},
		register, MAKER,
	},
};

/// Starting a recall of a lot of 1, 1,000 and 1,000,000 units.
pub fn starting() -> Vec<Scenario> {
	[1u32, 1_000, 1_000_000]
		.into_iter()
		.map(|count| {
			let mut chain = Chain::new();
			chain.prepare([register(0, true), commission_root(0, count)]);
			let call = initiate(device(0), one_lot("L"), terms());
			(
				format!("a recall of a lot of {count} units"),
				count.into(),
				chain.measured(MAKER, call),
			)
		})
		.collect()
}

/// Asking whether a unit may be used, with 0, 10 and 1,000 recalls of other models open.
pub fn asking() -> Vec<Scenario> {
	[0u32, 10, 1_000]
		.into_iter()
		.map(|count| (format!("may(use) with {count} recalls open"), 1, asked(count)))
		.collect()
}

fn asked(count: u32) -> Measured {
	let mut chain = Chain::new();
	chain.prepare([register(0, true)]);
	chain.prepare(commission(0, 0, 1));
	let models = count.div_ceil(RECALLS_OF_A_MODEL);
	chain.prepare((1..=models).map(|model| register(model, true)));
	chain.prepare((0..count).map(|recall| {
		let model = 1 + recall / RECALLS_OF_A_MODEL;
		(MAKER, initiate(device(model), ScopeCode::All, terms()))
	}));
	let question = (barcode(0, 0).into_bytes(), None::<MemberId>, Intent::Use);
	chain.asked("CustodyApi_may", question.encode())
}
