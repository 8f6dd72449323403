use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;

use super::*;
use crate::{mock::*, Delegates, Error, Event, Mandate, Members};

fn update(
	by: AccountId,
	account: AccountId,
	granted: &[Permission],
	expires: Option<u64>,
) -> sp_runtime::DispatchResult {
	Consortium::update_delegate(signed(by), account, permissions(granted), expires)
}

#[test]
fn update_replaces_permissions_and_expiry() {
	with_three_members(|| {
		appoint(DAVE, &[Permission::Produce], None);

		// WHEN the representative changes the mandate
		assert_ok!(update(
			ALICE,
			DAVE,
			&[Permission::RegisterModels],
			Some(NOW + DAY)
		));

		// THEN it is the new one, and the delegates are as many as before
		let Mandate::Limited { permissions, expires } = Delegates::<Test>::get(DAVE).unwrap().mandate else {
			panic!("the delegate was made the representative");
		};
		assert_eq!(
			permissions.iter().copied().collect::<Vec<_>>(),
			[Permission::RegisterModels]
		);
		assert_eq!(expires, Some(NOW + DAY));
		assert_eq!(Members::<Test>::get(MAKER).unwrap().delegates, 2);
		System::assert_last_event(
			Event::DelegateUpdated {
				member: MAKER,
				delegate: DAVE,
				permissions,
				expires,
				by: ALICE,
			}
			.into(),
		);
	});
}

#[test]
fn update_renews_an_expired_mandate() {
	with_three_members(|| {
		appoint(DAVE, &[Permission::Produce], Some(NOW + 1));
		Clock::set(NOW + DAY);
		assert!(Consortium::acting(&DAVE).is_err());

		assert_ok!(update(ALICE, DAVE, &[Permission::Produce], Some(NOW + 2 * DAY)));

		assert!(Consortium::acting(&DAVE).is_ok());
	});
}

#[test]
fn update_of_oneself_can_only_narrow() {
	with_three_members(|| {
		appoint(
			DAVE,
			&[Permission::Administer, Permission::Produce],
			Some(NOW + DAY),
		);

		assert_noop!(
			update(DAVE, DAVE, &Permission::ALL, Some(NOW + DAY)),
			Error::<Test>::PermissionNotHeld
		);
		assert_noop!(
			update(DAVE, DAVE, &[Permission::Administer], None),
			Error::<Test>::ExpiryBeyondOwn
		);
		assert_ok!(update(DAVE, DAVE, &[Permission::Produce], Some(NOW + 1)));
		assert_noop!(
			update(DAVE, DAVE, &[Permission::Produce], Some(NOW + 1)),
			DispatchError::BadOrigin
		);
	});
}

#[test]
fn update_fails_when_the_origin_may_not_administer() {
	with_three_members(|| {
		appoint(DAVE, &[Permission::Produce], None);
		for origin in [signed(DAVE), signed(MALLORY), root(), RuntimeOrigin::none()] {
			assert_noop!(
				Consortium::update_delegate(origin, DAVE, permissions(&[Permission::Produce]), None),
				DispatchError::BadOrigin
			);
		}
	});
}

#[test]
fn update_fails_when_the_account_is_not_your_members() {
	with_three_members(|| {
		appoint(DAVE, &[Permission::Produce], None);
		for account in [ALICE, DAVE, MALLORY] {
			assert_noop!(
				update(BOB, account, &[Permission::Produce], None),
				Error::<Test>::NotYourDelegate
			);
		}
	});
}

#[test]
fn update_fails_when_the_account_is_the_representative() {
	with_three_members(|| {
		appoint(DAVE, &Permission::ALL, None);
		for by in [ALICE, DAVE] {
			assert_noop!(
				update(by, ALICE, &[Permission::Produce], None),
				Error::<Test>::IsRepresentative
			);
		}
	});
}

#[test]
fn update_fails_when_the_mandate_is_refused() {
	with_three_members(|| {
		appoint(DAVE, &[Permission::Administer], Some(NOW + DAY));
		appoint(ERIN, &[Permission::Produce], None);
		type Case<'a> = (AccountId, &'a [Permission], Option<u64>, Error<Test>);
		let cases: [Case<'_>; 6] = [
			(ALICE, &[], None, Error::<Test>::NoPermissions),
			(
				ALICE,
				&[Permission::Produce, Permission::Produce],
				None,
				Error::<Test>::DuplicatePermission,
			),
			(
				ALICE,
				&[Permission::Produce],
				Some(NOW),
				Error::<Test>::ExpiryInPast,
			),
			(
				DAVE,
				&[Permission::Produce],
				Some(NOW + 1),
				Error::<Test>::PermissionNotHeld,
			),
			(
				DAVE,
				&[Permission::Administer],
				Some(NOW + DAY + 1),
				Error::<Test>::ExpiryBeyondOwn,
			),
			(
				DAVE,
				&[Permission::Administer],
				None,
				Error::<Test>::ExpiryBeyondOwn,
			),
		];
		for (by, granted, expires, error) in cases {
			assert_noop!(update(by, ERIN, granted, expires), error);
		}
	});
}
