//! How recalls are started.

use custos_primitives::{
	device::DeviceCode,
	recall::{
		EffectivenessLevel, RecallAction, RecallClass, RecallDepth, RecallReason, RecallTerms, RuleCode,
		ScopeCode,
	},
};
use custos_runtime::{Runtime, RuntimeCall};
use pallet_recall::Call;

use super::{list, text};

/// How many recalls there are of one model: no more than the chain lets stand against one.
pub const RECALLS_OF_A_MODEL: u32 = 10;

/// Starts a recall of devices of one model.
pub fn initiate(device: DeviceCode, scope: ScopeCode, terms: RecallTerms) -> RuntimeCall {
	let rules = list([RuleCode { device, scope }]);
	Call::<Runtime>::initiate { rules, terms }.into()
}

/// The devices of one lot.
pub fn one_lot(number: &str) -> ScopeCode {
	ScopeCode::Lots {
		lots: list([text(number)]),
	}
}

/// What a recall says that has neither a reference nor documents.
pub fn terms() -> RecallTerms {
	RecallTerms {
		class: RecallClass::ClassI,
		action: RecallAction::Removal,
		depth: RecallDepth::User,
		reason: RecallReason::PackagingOrSterility,
		level: EffectivenessLevel::A,
		response_days: 5,
		status_report_days: 30,
		vigilance: None,
		fsca_reference: Default::default(),
		documents: Default::default(),
	}
}
