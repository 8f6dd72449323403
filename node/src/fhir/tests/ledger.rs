//! The runtime with the development consortium, to which the calls are made.

use super::{super::call::printed, *};
use codec::Decode;
use custos_primitives::consent::{Proof, Question, Ruling};
use custos_runtime::{genesis, Consent, Runtime, RuntimeCall, RuntimeGenesisConfig, RuntimeOrigin};
use sp_core::bytes::from_hex;
use sp_io::{storage, TestExternalities};
use sp_keyring::Sr25519Keyring;
use sp_runtime::{traits::Dispatchable, BuildStorage};
use std::cell::RefCell;

thread_local! {
	/// The ledger on which the hospital has opened the subject. It is the moment at which the consent is issued.
	static LEDGER: RefCell<TestExternalities> = RefCell::new(with_subject());
}

/// Tells a story on the ledger, of which nothing stays.
pub(super) fn story<Outcome>(tell: impl FnOnce() -> Outcome) -> Outcome {
	LEDGER.with_borrow_mut(|ledger| {
		ledger.execute_with(|| {
			storage::start_transaction();
			let outcome = tell();
			storage::rollback_transaction();
			outcome
		})
	})
}

fn with_subject() -> TestExternalities {
	let mut state = json!(RuntimeGenesisConfig::default());
	let patch = genesis::preset(&genesis::DEVELOPMENT.into()).expect("the preset exists");
	merge(&mut state, serde_json::from_slice(&patch).expect("it is JSON"));
	let config: RuntimeGenesisConfig = serde_json::from_value(state).expect("it is a genesis");
	let mut ledger = TestExternalities::new(config.build_storage().expect("it can be built"));
	ledger.execute_with(|| {
		pallet_timestamp::Now::<Runtime>::put(ISSUED);
		act(pallet_consent::Call::open_subject {
			pseudonym: subject().pseudonym,
			enrolment: None,
		});
	});
	ledger
}

fn merge(into: &mut Value, patch: Value) {
	match (into, patch) {
		(Value::Object(into), Value::Object(patch)) => patch
			.into_iter()
			.for_each(|(key, value)| merge(into.entry(key).or_insert(Value::Null), value)),
		(into, patch) => *into = patch,
	}
}

/// The hospital calls.
fn act(call: pallet_consent::Call<Runtime>) {
	submit(RuntimeCall::Consent(call));
}

fn submit(call: RuntimeCall) {
	let delegate = Sr25519Keyring::Dave.to_account_id();
	call.dispatch(RuntimeOrigin::signed(delegate))
		.expect("the ledger takes it");
}

/// The hospital submits the call data that are printed for a proposal, and witnesses that the subject agrees. It is the
/// subject's attestation of that number.
pub(super) fn attest(proposal: Proposal, attestation: u32) {
	let data = from_hex(&printed(proposal, None).call_data).expect("hexadecimal digits");
	submit(RuntimeCall::decode(&mut &data[..]).expect("it is a call"));
	act(pallet_consent::Call::confirm {
		subject: subject(),
		attestation,
		proof: Proof::Witnessed {
			evidence: H256::repeat_byte(1),
		},
	});
}

/// What the ledger answers.
pub(super) fn ruling(
	requester: MemberId,
	purpose: PurposeOfUse,
	action: DataAction,
	category: &str,
) -> Ruling {
	let category = CategoryCode::parse(category.as_bytes()).expect("it is a category");
	Consent::decide(&Question {
		subject: subject(),
		requester,
		study: None,
		purpose,
		action,
		categories: vec![category].try_into().expect("one is few enough"),
	})
}
