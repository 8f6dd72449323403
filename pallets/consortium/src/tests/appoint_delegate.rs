use custos_primitives::member::Permissions;
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;

use super::*;
use crate::{mock::*, Council, Delegate, Delegates, Error, Event, Mandate, Members};

fn set(permissions: &[Permission]) -> Permissions {
	permissions
		.iter()
		.copied()
		.collect::<alloc::collections::BTreeSet<_>>()
		.try_into()
		.unwrap()
}

#[test]
fn appoint_lets_an_account_act() {
	with_three_members(|| {
		// WHEN the manufacturer's representative appoints an account without a balance
		assert_ok!(Consortium::appoint_delegate(
			signed(ALICE),
			DAVE,
			permissions(&[Permission::Produce, Permission::RegisterModels]),
			Some(NOW + DAY)
		));

		// THEN it acts for the manufacturer, within what it was given, and its account lives
		let permissions = set(&[Permission::RegisterModels, Permission::Produce]);
		let mandate = Mandate::Limited {
			permissions: permissions.clone(),
			expires: Some(NOW + DAY),
		};
		assert_eq!(
			Delegates::<Test>::get(DAVE),
			Some(Delegate {
				member: MAKER,
				mandate
			})
		);
		assert_eq!(Members::<Test>::get(MAKER).unwrap().delegates, 2);
		assert_eq!(System::sufficients(&DAVE), 1);
		System::assert_last_event(
			Event::DelegateAppointed {
				member: MAKER,
				delegate: DAVE,
				permissions,
				expires: Some(NOW + DAY),
				by: ALICE,
			}
			.into(),
		);
	});
}

#[test]
fn appoint_gives_no_seat_in_the_council() {
	with_three_members(|| {
		appoint(DAVE, &Permission::ALL, None);
		assert_eq!(Seats::seats(), [ALICE, BOB, CAROL]);
	});
}

#[test]
fn appoint_works_for_delegates_that_may_administer_within_their_own_mandate() {
	with_three_members(|| {
		// GIVEN an administrator that may also produce, for a day
		appoint(
			DAVE,
			&[Permission::Administer, Permission::Produce],
			Some(NOW + DAY),
		);

		// THEN it gives what it has, for as long as it has it
		assert_ok!(Consortium::appoint_delegate(
			signed(DAVE),
			ERIN,
			permissions(&[Permission::Produce]),
			Some(NOW + DAY)
		));
		// AND nothing else
		assert_noop!(
			Consortium::appoint_delegate(
				signed(DAVE),
				MALLORY,
				permissions(&[Permission::Produce, Permission::Certify]),
				Some(NOW + DAY)
			),
			Error::<Test>::PermissionNotHeld
		);
		// AND no longer, let alone for ever
		for beyond in [Some(NOW + DAY + 1), None] {
			assert_noop!(
				Consortium::appoint_delegate(
					signed(DAVE),
					MALLORY,
					permissions(&[Permission::Produce]),
					beyond
				),
				Error::<Test>::ExpiryBeyondOwn
			);
		}
	});
}

#[test]
fn appoint_works_after_a_revocation_and_keeps_the_nonce() {
	with_three_members(|| {
		// GIVEN a delegate that has signed three transactions, and was revoked
		appoint(DAVE, &[Permission::Produce], None);
		for _ in 0..3 {
			System::inc_account_nonce(DAVE);
		}
		assert_ok!(Consortium::revoke_delegate(signed(ALICE), DAVE));

		// WHEN it is appointed again
		appoint(DAVE, &[Permission::Produce], None);

		// THEN its old transactions cannot be played again
		assert_eq!(System::account_nonce(DAVE), 3);
		assert_eq!(System::sufficients(&DAVE), 1);
	});
}

#[test]
fn appoint_fails_when_the_origin_may_not_administer() {
	with_three_members(|| {
		appoint(
			DAVE,
			&[
				Permission::Produce,
				Permission::Certify,
				Permission::RegisterModels,
			],
			None,
		);
		for origin in [signed(DAVE), signed(MALLORY), root(), RuntimeOrigin::none()] {
			assert_noop!(
				Consortium::appoint_delegate(origin, ERIN, permissions(&[Permission::Produce]), None),
				DispatchError::BadOrigin
			);
		}
	});
}

#[test]
fn appoint_fails_when_the_member_is_suspended_or_expelled() {
	with_three_members(|| {
		suspend(MAKER);
		expel(TRADER);
		for account in [ALICE, BOB] {
			assert_noop!(
				Consortium::appoint_delegate(
					signed(account),
					ERIN,
					permissions(&[Permission::Produce]),
					None
				),
				DispatchError::BadOrigin
			);
		}
	});
}

#[test]
fn appoint_fails_when_there_are_no_permissions() {
	with_three_members(|| {
		assert_noop!(
			Consortium::appoint_delegate(signed(ALICE), DAVE, permissions(&[]), None),
			Error::<Test>::NoPermissions
		);
	});
}

#[test]
fn appoint_fails_when_a_permission_is_named_twice() {
	with_three_members(|| {
		assert_noop!(
			Consortium::appoint_delegate(
				signed(ALICE),
				DAVE,
				permissions(&[Permission::Certify, Permission::Certify]),
				None
			),
			Error::<Test>::DuplicatePermission
		);
	});
}

#[test]
fn appoint_fails_when_the_expiry_has_passed() {
	with_three_members(|| {
		for past in [0, NOW - 1, NOW] {
			assert_noop!(
				Consortium::appoint_delegate(
					signed(ALICE),
					DAVE,
					permissions(&[Permission::Certify]),
					Some(past)
				),
				Error::<Test>::ExpiryInPast
			);
		}
	});
}

#[test]
fn appoint_fails_when_the_account_acts_for_a_member() {
	with_three_members(|| {
		appoint(DAVE, &[Permission::Produce], None);
		for taken in [ALICE, BOB, DAVE] {
			assert_noop!(
				Consortium::appoint_delegate(signed(ALICE), taken, permissions(&[Permission::Certify]), None),
				Error::<Test>::AccountTaken
			);
		}
	});
}

#[test]
fn appoint_takes_over_an_account_of_an_expelled_member() {
	with_three_members(|| {
		expel(TRADER);
		appoint(BOB, &[Permission::Produce], None);
		assert_eq!(Delegates::<Test>::get(BOB).unwrap().member, MAKER);
		assert_eq!(Members::<Test>::get(TRADER).unwrap().delegates, 0);
		assert_eq!(System::sufficients(&BOB), 1);
	});
}

#[test]
fn appoint_fails_when_as_many_delegates_act_as_may() {
	with_three_members(|| {
		for account in 100..103 {
			appoint(account, &[Permission::Produce], None);
		}
		assert_noop!(
			Consortium::appoint_delegate(signed(ALICE), DAVE, permissions(&[Permission::Produce]), None),
			Error::<Test>::TooManyDelegates
		);

		// AND it works when one has gone
		assert_ok!(Consortium::revoke_delegate(signed(ALICE), 100));
		appoint(DAVE, &[Permission::Produce], None);
	});
}
