//! What recalls cost: starting one, by the devices that it covers, and asking about a device, by the recalls that are open.

use codec::Encode;
use custos_primitives::{
	guard::Intent,
	member::MemberId,
	recall::{
		EffectivenessLevel, RecallAction, RecallClass, RecallDepth, RecallReason, RecallTerms, RuleCode,
		ScopeCode,
	},
};
use custos_runtime::{Runtime, RuntimeCall};
use pallet_recall::Call;

use crate::{
	chain::{Chain, Measured},
	hand_over::{barcode, Scenario},
	world::{commission, commission_root, device, register, text, MAKER},
};

/// The most recalls of one model that the chain of the bench has.
const RECALLS_OF_A_MODEL: u32 = 10;

/// Starting a recall of a lot of 1, 1,000 and 1,000,000 units.
pub fn starting() -> Vec<Scenario> {
	[1u32, 1_000, 1_000_000]
		.into_iter()
		.map(|count| {
			let mut chain = Chain::new();
			chain.prepare([register(0, true), commission_root(0, count)]);
			let covers = ScopeCode::Lots {
				lots: vec![text("L")].try_into().expect("one lot"),
			};
			(
				format!("a recall of a lot of {count} units"),
				1,
				chain.measured(MAKER, initiate(0, covers)),
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
		(MAKER, initiate(model, ScopeCode::All))
	}));
	let question = (barcode(0, 0).into_bytes(), None::<MemberId>, Intent::Use);
	chain.asked("CustodyApi_may", question.encode())
}

fn initiate(model: u32, scope: ScopeCode) -> RuntimeCall {
	let rule = RuleCode {
		device: device(model),
		scope,
	};
	let terms = RecallTerms {
		class: RecallClass::ClassI,
		action: RecallAction::Removal,
		depth: RecallDepth::User,
		reason: RecallReason::DeviceDesign,
		level: EffectivenessLevel::A,
		response_days: 5,
		status_report_days: 30,
		vigilance: None,
		fsca_reference: Default::default(),
		documents: Default::default(),
	};
	let rules = vec![rule].try_into().expect("one rule");
	Call::<Runtime>::initiate { rules, terms }.into()
}
