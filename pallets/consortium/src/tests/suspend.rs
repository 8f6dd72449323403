use frame_support::{assert_noop, assert_ok, dispatch::GetDispatchInfo};
use sp_runtime::DispatchError;

use super::*;
use crate::{mock::*, Call, Council, Error, Event, Members, WeightInfo};

#[test]
fn suspend_takes_the_members_seat_and_keeps_everything_else() {
	with_three_members(|| {
		let before = Standings::<Test>::get(MAKER).unwrap();
		let record = Members::<Test>::get(MAKER);

		// WHEN the members suspend the manufacturer
		assert_ok!(Consortium::suspend(
			root(),
			MAKER,
			SuspensionReason::KeysCompromised
		));

		// THEN only its status has changed, and its seat is gone
		let after = Standings::<Test>::get(MAKER).unwrap();
		assert_eq!(after.status, MemberStatus::Suspended);
		assert_eq!(after.roles, before.roles);
		assert_eq!(after.company_prefixes, before.company_prefixes);
		assert_eq!(Members::<Test>::get(MAKER), record);
		assert_eq!(Seats::seats(), [BOB, CAROL]);
		System::assert_last_event(
			Event::MemberSuspended {
				member: MAKER,
				reason: SuspensionReason::KeysCompromised,
			}
			.into(),
		);
	});
}

#[test]
fn suspend_weighs_the_council() {
	let call = Call::<Test>::suspend {
		member: MAKER,
		reason: SuspensionReason::AtRequest,
	};
	assert_eq!(
		call.get_dispatch_info().call_weight,
		TestWeights::suspend().saturating_add(Seats::reseat_weight())
	);
}

#[test]
fn suspend_fails_when_the_origin_is_not_the_members() {
	with_three_members(|| {
		assert_noop!(
			Consortium::suspend(signed(ALICE), TRADER, SuspensionReason::RulesBroken),
			DispatchError::BadOrigin
		);
	});
}

#[test]
fn suspend_fails_when_member_is_unknown() {
	with_three_members(|| {
		assert_noop!(
			Consortium::suspend(root(), NOBODY, SuspensionReason::RulesBroken),
			Error::<Test>::UnknownMember
		);
	});
}

#[test]
fn suspend_fails_when_member_is_suspended() {
	with_three_members(|| {
		suspend(MAKER);
		assert_noop!(
			Consortium::suspend(root(), MAKER, SuspensionReason::RulesBroken),
			Error::<Test>::AlreadySuspended
		);
	});
}

#[test]
fn suspend_fails_when_member_is_expelled() {
	with_three_members(|| {
		expel(MAKER);
		assert_noop!(
			Consortium::suspend(root(), MAKER, SuspensionReason::RulesBroken),
			Error::<Test>::AlreadyExpelled
		);
	});
}

#[test]
fn suspend_fails_when_nobody_would_be_left_to_govern() {
	with_three_members(|| {
		// GIVEN one active member
		suspend(MAKER);
		expel(TRADER);

		// THEN it stays active
		assert_noop!(
			Consortium::suspend(root(), AGENCY, SuspensionReason::AtRequest),
			Error::<Test>::LastActiveMember
		);
	});
}
