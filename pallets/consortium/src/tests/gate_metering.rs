use frame_support::{
	assert_ok,
	dispatch::{DispatchClass, DispatchInfo, Pays, PostDispatchInfo},
	weights::Weight,
};
use sp_runtime::{
	traits::DispatchTransaction,
	transaction_validity::{InvalidTransaction, TransactionSource::External, TransactionValidityError},
};

use super::*;
use crate::{
	metering::{actual_cost, declared_cost, WHOLE_BLOCK},
	mock::*,
	ConsortiumGate, GateRefusal,
};

const EXHAUSTED: TransactionValidityError =
	TransactionValidityError::Invalid(InvalidTransaction::ExhaustsResources);

/// What delegates may have used; the rest is their representative's.
const DELEGATES_LIMIT: u64 = 437_500_000;

fn remark() -> RuntimeCall {
	frame_system::Call::remark { remark: Vec::new() }.into()
}

/// A call that takes this share of a block's time.
fn percent(percent: u64) -> DispatchInfo {
	DispatchInfo {
		call_weight: BLOCK.saturating_mul(percent) / 100,
		..Default::default()
	}
}

/// Applies a transaction that takes so much of a block's time, of which it uses as much as `actual` says.
fn apply(account: AccountId, declared: u64, actual: u64) -> Result<(), TransactionValidityError> {
	let post_info = PostDispatchInfo {
		actual_weight: Some(BLOCK.saturating_mul(actual) / 100),
		pays_fee: Pays::Yes,
	};
	ConsortiumGate::<Test>::new()
		.test_run(signed(account), &remark(), &percent(declared), 0, 0, |_| {
			Ok(post_info)
		})
		.map(|_| ())
}

fn priority(account: AccountId, declared: u64) -> Result<u64, TransactionValidityError> {
	ConsortiumGate::<Test>::new()
		.validate_only(signed(account), &remark(), &percent(declared), 0, External, 0)
		.map(|(validity, ..)| validity.priority)
}

fn left(member: MemberId) -> u64 {
	Consortium::allowance_left(member).unwrap()
}

fn advance(blocks: u64) {
	System::set_block_number(System::block_number() + blocks);
}

#[test]
fn cost_is_the_largest_share_of_a_block() {
	with_three_members(|| {
		let of = |time, proof, length| {
			let info = DispatchInfo {
				call_weight: Weight::from_parts(time, proof),
				..Default::default()
			};
			declared_cost::<Test>(&info, length)
		};
		assert_eq!(of(0, 0, 0), 0);
		assert_eq!(of(BLOCK.ref_time() / 10, 0, 0), WHOLE_BLOCK / 10);
		assert_eq!(of(0, BLOCK.proof_size() / 4, 0), WHOLE_BLOCK / 4);
		assert_eq!(of(0, 0, BLOCK_LENGTH as usize / 2), WHOLE_BLOCK / 2);
		assert_eq!(
			of(
				BLOCK.ref_time() / 10,
				BLOCK.proof_size() / 4,
				BLOCK_LENGTH as usize / 2
			),
			WHOLE_BLOCK / 2
		);
		// nothing is free
		assert_eq!(of(0, 0, 1), WHOLE_BLOCK / u64::from(BLOCK_LENGTH));
		assert_eq!(of(1, 0, 0), 1);
		// and nothing overflows
		assert_eq!(of(u64::MAX, 0, 0), u64::MAX / 2 + 1);
		assert_eq!(of(0, u64::MAX, usize::MAX), u64::MAX);
	});
}

#[test]
fn cost_is_the_same_for_every_class_of_call() {
	with_three_members(|| {
		for class in [DispatchClass::Normal, DispatchClass::Operational] {
			let info = DispatchInfo { class, ..percent(10) };
			assert_eq!(declared_cost::<Test>(&info, 5_000), WHOLE_BLOCK / 2);
		}
	});
}

#[test]
fn cost_counts_the_extensions_too() {
	with_three_members(|| {
		let info = DispatchInfo {
			extension_weight: BLOCK / 10,
			..percent(10)
		};
		assert_eq!(declared_cost::<Test>(&info, 0), WHOLE_BLOCK / 5);
	});
}

#[test]
fn actual_cost_is_no_more_than_declared() {
	with_three_members(|| {
		let info = percent(10);
		let with = |actual_weight| PostDispatchInfo {
			actual_weight,
			pays_fee: Pays::Yes,
		};
		assert_eq!(actual_cost::<Test>(&info, &with(None), 0), WHOLE_BLOCK / 10);
		assert_eq!(
			actual_cost::<Test>(&info, &with(Some(BLOCK / 20)), 0),
			WHOLE_BLOCK / 20
		);
		assert_eq!(
			actual_cost::<Test>(&info, &with(Some(BLOCK)), 0),
			WHOLE_BLOCK / 10
		);
	});
}

#[test]
fn each_transaction_is_charged_to_its_member() {
	with_three_members(|| {
		// GIVEN two delegates of one member
		appoint(DAVE, &[Permission::Produce], None);
		assert_eq!(left(MAKER), BURST);

		// WHEN both act
		assert_ok!(apply(ALICE, 10, 10));
		assert_ok!(apply(DAVE, 20, 20));

		// THEN the member has used as much as both
		assert_eq!(left(MAKER), BURST - 300_000_000);
		assert_eq!(left(TRADER), BURST);
	});
}

#[test]
fn what_was_not_used_is_given_back() {
	with_three_members(|| {
		assert_ok!(apply(ALICE, 40, 5));
		assert_eq!(left(MAKER), BURST - 50_000_000);
		// so that more fits into the block than was declared
		assert_ok!(apply(ALICE, 40, 5));
		assert_eq!(left(MAKER), BURST - 100_000_000);
	});
}

#[test]
fn length_is_not_given_back() {
	with_three_members(|| {
		let post_info = PostDispatchInfo {
			actual_weight: Some(Weight::zero()),
			pays_fee: Pays::Yes,
		};
		assert_ok!(ConsortiumGate::<Test>::new()
			.test_run(signed(ALICE), &remark(), &percent(30), 2_000, 0, |_| Ok(
				post_info
			))
			.map(|_| ()));
		assert_eq!(left(MAKER), BURST - WHOLE_BLOCK / 5);
	});
}

#[test]
fn failed_calls_are_charged_too() {
	with_three_members(|| {
		let failure = sp_runtime::DispatchErrorWithPostInfo {
			post_info: PostDispatchInfo {
				actual_weight: Some(BLOCK / 10),
				pays_fee: Pays::No,
			},
			error: sp_runtime::DispatchError::BadOrigin,
		};
		assert_ok!(ConsortiumGate::<Test>::new()
			.test_run(signed(ALICE), &remark(), &percent(30), 0, 0, |_| Err(failure))
			.map(|_| ()));
		assert_eq!(left(MAKER), BURST - WHOLE_BLOCK / 10);
	});
}

#[test]
fn giving_back_does_not_undo_what_the_call_did_to_the_member() {
	with_three_members(|| {
		// GIVEN a transaction of the manufacturer's that suspends the manufacturer itself, as closing a motion can
		let post_info = PostDispatchInfo {
			actual_weight: Some(Weight::zero()),
			pays_fee: Pays::Yes,
		};
		let result =
			ConsortiumGate::<Test>::new().test_run(signed(ALICE), &remark(), &percent(30), 0, 0, |_| {
				suspend(MAKER);
				Ok(post_info)
			});

		// THEN it stays suspended
		assert_ok!(result.map(|_| ()));
		assert_eq!(status(MAKER), Some(MemberStatus::Suspended));
		assert_eq!(left(MAKER), BURST);
	});
}

#[test]
fn exhaustion_keeps_a_transaction_for_a_later_block() {
	with_three_members(|| {
		// GIVEN a member that has used up its allowance
		assert_ok!(apply(ALICE, 50, 50));
		assert_eq!(left(MAKER), 0);

		// THEN no block takes its next transaction, with the answer upon which authors keep it
		assert_eq!(apply(ALICE, 1, 1), Err(EXHAUSTED));
		// AND the pool still does, behind everybody else's
		appoint(DAVE, &[Permission::Produce], None);
		assert_eq!(priority(DAVE, 1), Ok(0));
	});
}

#[test]
fn a_refused_charge_changes_nothing() {
	with_three_members(|| {
		assert_ok!(apply(ALICE, 45, 45));
		let before = Standings::<Test>::get(MAKER);
		advance(1);
		assert_eq!(apply(ALICE, 50, 50), Err(EXHAUSTED));
		assert_eq!(Standings::<Test>::get(MAKER), before);
	});
}

#[test]
fn allowance_recovers_with_each_block() {
	with_three_members(|| {
		assert_ok!(apply(ALICE, 50, 50));
		for block in 1..=10 {
			advance(1);
			assert_eq!(left(MAKER), block * RECOVERY);
		}
		// and no further
		advance(1_000_000);
		assert_eq!(left(MAKER), BURST);
		System::set_block_number(u64::MAX);
		assert_eq!(left(MAKER), BURST);
	});
}

#[test]
fn recovery_is_counted_once() {
	with_three_members(|| {
		assert_ok!(apply(ALICE, 50, 50));
		advance(2);
		assert_ok!(apply(ALICE, 5, 5));
		assert_eq!(left(MAKER), RECOVERY);
		// the same block again
		assert_ok!(apply(ALICE, 5, 5));
		assert_eq!(left(MAKER), 0);
		assert_eq!(apply(ALICE, 1, 1), Err(EXHAUSTED));
		advance(1);
		assert_eq!(left(MAKER), RECOVERY);
	});
}

#[test]
fn exhaustion_of_one_member_leaves_the_others_alone() {
	with_three_members(|| {
		assert_ok!(apply(ALICE, 50, 50));
		assert_eq!(apply(ALICE, 1, 1), Err(EXHAUSTED));
		assert_ok!(apply(BOB, 50, 50));
		assert_ok!(apply(CAROL, 25, 25));
		assert_eq!(left(AGENCY), BURST / 2);
	});
}

#[test]
fn a_transaction_that_could_never_fit_is_refused_at_the_pool() {
	with_three_members(|| {
		let refusal = Err(GateRefusal::ExceedsAllowance.into());
		assert_ok!(priority(ALICE, 50));
		assert_eq!(priority(ALICE, 51), refusal);
		appoint(DAVE, &[Permission::Produce], None);
		assert_ok!(priority(DAVE, 43));
		assert_eq!(priority(DAVE, 44), refusal);
		let long = ConsortiumGate::<Test>::new().validate_only(
			signed(ALICE),
			&remark(),
			&percent(0),
			BLOCK_LENGTH as usize / 2 + 1,
			External,
			0,
		);
		assert_eq!(long.map(|(validity, ..)| validity.priority), refusal);
	});
}

#[test]
fn priority_puts_the_quiet_before_the_busy() {
	with_three_members(|| {
		// GIVEN two members with a delegate each, of which one has been busy
		appoint(DAVE, &[Permission::Produce], None);
		assert_ok!(Consortium::appoint_delegate(
			signed(BOB),
			ERIN,
			permissions(&[Permission::Produce]),
			None
		));
		assert_ok!(apply(DAVE, 30, 30));

		// THEN the quiet one's delegate comes first, and the busy one's representative before its delegate
		assert_eq!(priority(ERIN, 10), Ok(DELEGATES_LIMIT - 100_000_000));
		assert_eq!(priority(ALICE, 10), Ok(BURST - 400_000_000));
		assert_eq!(priority(DAVE, 10), Ok(DELEGATES_LIMIT - 400_000_000));
	});
}

#[test]
fn a_delegate_that_has_gone_wild_can_be_revoked() {
	with_three_members(|| {
		// GIVEN a delegate that has taken all that it can get
		appoint(DAVE, &[Permission::Produce], None);
		let taken = (0..100).take_while(|_| apply(DAVE, 1, 1).is_ok()).count();
		assert_eq!(taken, 43);
		assert_eq!(apply(DAVE, 1, 1), Err(EXHAUSTED));

		// WHEN its representative revokes it, in the same block
		let revoke: RuntimeCall = crate::Call::revoke_delegate { delegate: DAVE }.into();
		let gate = ConsortiumGate::<Test>::new();
		let revoked = gate.dispatch_transaction(signed(ALICE), revoke, &percent(1), 0, 0);

		// THEN there is enough left for that
		assert!(revoked.is_ok_and(|result| result.is_ok()));
		assert_eq!(priority(DAVE, 1), Err(GateRefusal::NotADelegate.into()));
	});
}

#[test]
fn the_pool_changes_nothing() {
	with_three_members(|| {
		frame_support::assert_storage_noop!(assert_ok!(priority(ALICE, 10)));
	});
}
