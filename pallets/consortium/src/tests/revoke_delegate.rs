use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;

use super::*;
use crate::{mock::*, Delegates, Error, Event, GateRefusal, Members};

#[test]
fn revoke_ends_the_mandate_at_once() {
	with_three_members(|| {
		appoint(DAVE, &[Permission::Produce], None);

		assert_ok!(Consortium::revoke_delegate(signed(ALICE), DAVE));

		assert_eq!(Delegates::<Test>::get(DAVE), None);
		assert_eq!(Consortium::acting(&DAVE).err(), Some(GateRefusal::NotADelegate));
		assert_eq!(Members::<Test>::get(MAKER).unwrap().delegates, 1);
		System::assert_last_event(
			Event::DelegateRevoked {
				member: MAKER,
				delegate: DAVE,
				by: ALICE,
			}
			.into(),
		);
	});
}

#[test]
fn revoke_keeps_the_account_so_that_its_nonce_stays() {
	with_three_members(|| {
		appoint(DAVE, &[Permission::Produce], None);
		System::inc_account_nonce(DAVE);

		assert_ok!(Consortium::revoke_delegate(signed(ALICE), DAVE));

		assert_eq!(System::account_nonce(DAVE), 1);
		assert_eq!(System::sufficients(&DAVE), 1);
	});
}

#[test]
fn revoke_works_for_delegates_that_may_administer() {
	with_three_members(|| {
		// GIVEN two administrators and a delegate with a permission that they don't have
		appoint(DAVE, &[Permission::Administer], None);
		appoint(ERIN, &[Permission::Administer, Permission::Certify], None);

		// THEN one revokes the other: to take away is no escalation
		assert_ok!(Consortium::revoke_delegate(signed(DAVE), ERIN));
		// AND itself
		assert_ok!(Consortium::revoke_delegate(signed(DAVE), DAVE));
	});
}

#[test]
fn revoke_works_when_the_mandate_has_expired() {
	with_three_members(|| {
		appoint(DAVE, &[Permission::Produce], Some(NOW + 1));
		Clock::set(NOW + 2);
		assert_ok!(Consortium::revoke_delegate(signed(ALICE), DAVE));
		// AND the account is free for others
		assert_ok!(Consortium::appoint_delegate(
			signed(BOB),
			DAVE,
			permissions(&[Permission::Produce]),
			None
		));
	});
}

#[test]
fn revoke_fails_when_the_origin_may_not_administer() {
	with_three_members(|| {
		appoint(DAVE, &[Permission::Produce], None);
		for origin in [signed(DAVE), signed(MALLORY), root(), RuntimeOrigin::none()] {
			assert_noop!(
				Consortium::revoke_delegate(origin, DAVE),
				DispatchError::BadOrigin
			);
		}
	});
}

#[test]
fn revoke_fails_when_the_account_is_not_your_members() {
	with_three_members(|| {
		appoint(DAVE, &[Permission::Produce], None);
		for account in [ALICE, DAVE, MALLORY] {
			assert_noop!(
				Consortium::revoke_delegate(signed(BOB), account),
				Error::<Test>::NotYourDelegate
			);
		}
	});
}

#[test]
fn revoke_fails_when_the_account_is_the_representative() {
	with_three_members(|| {
		appoint(DAVE, &Permission::ALL, None);
		for by in [ALICE, DAVE] {
			assert_noop!(
				Consortium::revoke_delegate(signed(by), ALICE),
				Error::<Test>::IsRepresentative
			);
		}
	});
}
