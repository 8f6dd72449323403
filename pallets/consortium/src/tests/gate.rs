use codec::{Decode, Encode};
use frame_support::{
	assert_ok,
	dispatch::{DispatchClass, DispatchInfo, PostDispatchInfo},
};
use frame_system::RawOrigin;
use scale_info::TypeInfo;
use sp_runtime::{
	traits::{DispatchTransaction, TransactionExtension},
	transaction_validity::{
		InvalidTransaction, TransactionSource::External, TransactionValidityError, ValidTransaction,
	},
};

use super::*;
use crate::{mock::*, ConsortiumGate, GateRefusal, Metered, WeightInfo};

fn remark() -> RuntimeCall {
	frame_system::Call::remark { remark: Vec::new() }.into()
}

/// What the pool hears of a light transaction.
fn at_the_pool(origin: RuntimeOrigin) -> Result<ValidTransaction, TransactionValidityError> {
	ConsortiumGate::<Test>::new()
		.validate_only(origin, &remark(), &DispatchInfo::default(), 0, External, 0)
		.map(|(validity, ..)| validity)
}

fn refused(refusal: GateRefusal) -> Result<ValidTransaction, TransactionValidityError> {
	Err(TransactionValidityError::Invalid(InvalidTransaction::Custom(
		refusal as u8,
	)))
}

#[test]
fn gate_adds_no_bytes_and_no_type_that_clients_must_know() {
	let gate = ConsortiumGate::<Test>::new();
	assert!(gate.encode().is_empty());
	let (): () = gate.implicit().unwrap();
	assert_ok!(ConsortiumGate::<Test>::decode(&mut &[][..]));
	let scale_info::TypeDef::Composite(fields) = ConsortiumGate::<Test>::type_info().type_def else {
		panic!("the gate is a struct");
	};
	assert!(fields.fields.is_empty());
	assert_eq!(
		<ConsortiumGate<Test> as TransactionExtension<RuntimeCall>>::IDENTIFIER,
		"ConsortiumGate"
	);
}

#[test]
fn refusals_have_the_codes_that_clients_read() {
	let codes = [
		(GateRefusal::NotADelegate, 1),
		(GateRefusal::DelegateExpired, 2),
		(GateRefusal::MemberSuspended, 3),
		(GateRefusal::MemberExpelled, 4),
		(GateRefusal::NotSigned, 5),
		(GateRefusal::ExceedsAllowance, 6),
	];
	for (refusal, code) in codes {
		assert_eq!(
			TransactionValidityError::from(refusal),
			TransactionValidityError::Invalid(InvalidTransaction::Custom(code))
		);
		assert_eq!(refusal.encode(), [code]);
	}
}

#[test]
fn gate_lets_in_representatives_and_delegates() {
	with_three_members(|| {
		appoint(DAVE, &[Permission::Produce], Some(NOW + DAY));
		for account in [ALICE, BOB, CAROL, DAVE] {
			assert_ok!(at_the_pool(signed(account)));
		}
	});
}

#[test]
fn gate_turns_away_whoever_is_no_delegate() {
	with_three_members(|| {
		assert_eq!(at_the_pool(signed(MALLORY)), refused(GateRefusal::NotADelegate));
	});
}

#[test]
fn gate_turns_away_expired_delegates() {
	with_three_members(|| {
		appoint(DAVE, &[Permission::Produce], Some(NOW + DAY));
		Clock::set(NOW + DAY - 1);
		assert_ok!(at_the_pool(signed(DAVE)));
		Clock::set(NOW + DAY);
		assert_eq!(at_the_pool(signed(DAVE)), refused(GateRefusal::DelegateExpired));
	});
}

#[test]
fn gate_turns_away_revoked_delegates() {
	with_three_members(|| {
		appoint(DAVE, &[Permission::Produce], None);
		assert_ok!(Consortium::revoke_delegate(signed(ALICE), DAVE));
		assert_eq!(at_the_pool(signed(DAVE)), refused(GateRefusal::NotADelegate));
	});
}

#[test]
fn gate_turns_away_delegates_of_suspended_and_expelled_members() {
	with_three_members(|| {
		appoint(DAVE, &[Permission::Produce], Some(NOW + DAY));
		suspend(MAKER);
		assert_eq!(at_the_pool(signed(ALICE)), refused(GateRefusal::MemberSuspended));
		assert_eq!(at_the_pool(signed(DAVE)), refused(GateRefusal::MemberSuspended));
		expel(MAKER);
		assert_eq!(at_the_pool(signed(ALICE)), refused(GateRefusal::MemberExpelled));
		assert_eq!(at_the_pool(signed(DAVE)), refused(GateRefusal::MemberExpelled));
	});
}

#[test]
fn gate_turns_away_what_nobody_signed() {
	with_three_members(|| {
		for origin in [
			RuntimeOrigin::none(),
			root(),
			pallet_collective::RawOrigin::<AccountId, pallet_collective::Instance1>::Members(3, 3).into(),
		] {
			let refusal = ConsortiumGate::<Test>::new().validate_only(
				origin,
				&remark(),
				&DispatchInfo::default(),
				0,
				External,
				0,
			);
			assert_eq!(
				refusal.map(|(validity, ..)| validity),
				refused(GateRefusal::NotSigned)
			);
		}
	});
}

#[test]
fn gate_lets_in_what_a_pallet_has_authorised_and_charges_nobody() {
	with_three_members(|| {
		let before: Vec<_> = Standings::<Test>::iter().collect();
		let info = DispatchInfo {
			call_weight: BLOCK,
			..Default::default()
		};
		let (pre, _) = ConsortiumGate::<Test>::new()
			.validate_and_prepare(RawOrigin::Authorized.into(), &remark(), &info, 0, 0)
			.unwrap();
		assert_eq!(
			pre,
			Metered::Nobody {
				unused: TestWeights::gate()
			}
		);

		// AND the weight of the gate is given back
		let unspent = ConsortiumGate::<Test>::post_dispatch_details(
			pre,
			&info,
			&PostDispatchInfo::default(),
			0,
			&Ok(()),
		);
		assert_eq!(unspent, Ok(TestWeights::gate()));
		assert_eq!(Standings::<Test>::iter().collect::<Vec<_>>(), before);
	});
}

#[test]
fn gate_refuses_bare_extrinsics_that_are_no_inherents() {
	with_three_members(|| {
		let refusal = Err(GateRefusal::NotSigned.into());
		for (class, in_block) in [
			(DispatchClass::Normal, refusal),
			(DispatchClass::Operational, refusal),
			(DispatchClass::Mandatory, Ok(())),
		] {
			let info = DispatchInfo {
				class,
				..Default::default()
			};
			assert_eq!(
				ConsortiumGate::<Test>::bare_validate(&remark(), &info, 0),
				refused(GateRefusal::NotSigned)
			);
			assert_eq!(
				ConsortiumGate::<Test>::bare_validate_and_prepare(&remark(), &info, 0),
				in_block
			);
		}
	});
}

#[test]
fn gate_lets_nodes_own_reports_in_bare_and_charges_nobody() {
	with_three_members(|| {
		// GIVEN a call that the runtime names as a report of nodes, and one that only looks like it
		let report = |text: &[u8]| {
			RuntimeCall::from(frame_system::Call::remark {
				remark: text.to_vec(),
			})
		};
		let before: Vec<_> = Standings::<Test>::iter().collect();
		for class in [DispatchClass::Normal, DispatchClass::Operational] {
			let info = DispatchInfo {
				class,
				..Default::default()
			};
			// THEN the first passes, and its own pallet decides about it
			assert_eq!(
				ConsortiumGate::<Test>::bare_validate(&report(b"report"), &info, 0),
				Ok(ValidTransaction::default())
			);
			assert_ok!(ConsortiumGate::<Test>::bare_validate_and_prepare(
				&report(b"report"),
				&info,
				0
			));
			// and the other does not
			let refusal = Err(GateRefusal::NotSigned.into());
			assert_eq!(
				ConsortiumGate::<Test>::bare_validate_and_prepare(&report(b"reports"), &info, 0),
				refusal
			);
		}
		assert_eq!(Standings::<Test>::iter().collect::<Vec<_>>(), before);
	});
}

#[test]
fn gate_turns_away_a_report_that_somebody_signed_who_is_no_delegate() {
	with_three_members(|| {
		let report = RuntimeCall::from(frame_system::Call::remark {
			remark: b"report".to_vec(),
		});
		let refusal = ConsortiumGate::<Test>::new().validate_only(
			signed(MALLORY),
			&report,
			&DispatchInfo::default(),
			0,
			External,
			0,
		);
		assert_eq!(
			refusal.map(|(validity, ..)| validity),
			refused(GateRefusal::NotADelegate)
		);
	});
}

#[test]
fn gate_weighs_what_was_measured() {
	assert_eq!(
		ConsortiumGate::<Test>::new().weight(&remark()),
		TestWeights::gate()
	);
}

#[test]
fn gate_answers_before_the_nonce_is_looked_at() {
	with_three_members(|| {
		// GIVEN the extensions in the runtime's order, and an account that nobody knows
		let extensions = (
			ConsortiumGate::<Test>::new(),
			frame_system::CheckNonce::<Test>::from(0),
		);

		// THEN it hears that it is no delegate, not that it cannot pay
		let refusal = extensions.validate_only(
			signed(MALLORY),
			&remark(),
			&DispatchInfo::default(),
			0,
			External,
			0,
		);
		assert_eq!(
			refusal.map(|(validity, ..)| validity),
			refused(GateRefusal::NotADelegate)
		);

		// AND an appointed one without a balance passes both
		appoint(DAVE, &[Permission::Produce], None);
		assert_ok!(extensions
			.validate_and_prepare(signed(DAVE), &remark(), &DispatchInfo::default(), 0, 0)
			.map(|_| ()));
		assert_eq!(System::account_nonce(DAVE), 1);
	});
}

#[test]
fn a_suspension_is_in_force_for_the_next_transaction_of_the_block() {
	with_three_members(|| {
		let dispatch = |account, call: RuntimeCall| {
			let gate = ConsortiumGate::<Test>::new();
			gate.dispatch_transaction(signed(account), call, &DispatchInfo::default(), 0, 0)
		};

		// GIVEN a block in which the manufacturer has acted already
		appoint(DAVE, &[Permission::Produce], None);
		assert!(dispatch(DAVE, remark()).is_ok_and(|result| result.is_ok()));

		// WHEN a transaction of the same block suspends it
		suspend(MAKER);

		// THEN its next one is invalid
		assert_eq!(
			dispatch(DAVE, remark()),
			Err(TransactionValidityError::Invalid(InvalidTransaction::Custom(3)))
		);
		// AND the others' are not
		assert!(dispatch(BOB, remark()).is_ok_and(|result| result.is_ok()));
	});
}
