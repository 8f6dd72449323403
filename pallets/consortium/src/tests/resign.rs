use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;

use super::*;
use crate::{mock::*, Delegates, Error, Event, Members};

#[test]
fn resign_ends_ones_own_mandate() {
	with_three_members(|| {
		appoint(DAVE, &[Permission::Produce], None);

		assert_ok!(Consortium::resign(signed(DAVE)));

		assert_eq!(Delegates::<Test>::get(DAVE), None);
		assert_eq!(Members::<Test>::get(MAKER).unwrap().delegates, 1);
		System::assert_last_event(
			Event::DelegateResigned {
				member: MAKER,
				delegate: DAVE,
			}
			.into(),
		);
	});
}

#[test]
fn resign_fails_when_the_origin_is_no_delegate_that_may_act() {
	with_three_members(|| {
		appoint(DAVE, &[Permission::Produce], Some(NOW + 1));
		Clock::set(NOW + 1);
		suspend(TRADER);
		for origin in [
			signed(DAVE),
			signed(BOB),
			signed(MALLORY),
			root(),
			RuntimeOrigin::none(),
		] {
			assert_noop!(Consortium::resign(origin), DispatchError::BadOrigin);
		}
	});
}

#[test]
fn resign_fails_when_it_is_the_representative() {
	with_three_members(|| {
		assert_noop!(Consortium::resign(signed(ALICE)), Error::<Test>::IsRepresentative);
	});
}
