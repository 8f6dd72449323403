use frame_support::{assert_noop, assert_ok, dispatch::GetDispatchInfo};
use sp_runtime::DispatchError;

use super::*;
use crate::{mock::*, Call, Council, Delegate, Delegates, Error, Event, Mandate, Members, WeightInfo};

#[test]
fn set_representative_hands_over_mandate_and_seat() {
	with_three_members(|| {
		// WHEN the manufacturer's key is lost, and the members set a fresh account
		assert_ok!(Consortium::set_representative(root(), MAKER, DAVE));

		// THEN that one represents it, and the former one is nobody
		assert_eq!(
			Delegates::<Test>::get(DAVE),
			Some(Delegate {
				member: MAKER,
				mandate: Mandate::Representative
			})
		);
		assert_eq!(Delegates::<Test>::get(ALICE), None);
		let record = Members::<Test>::get(MAKER).unwrap();
		assert_eq!(record.representative, DAVE);
		assert_eq!(record.delegates, 1);
		assert_eq!(Seats::seats(), [BOB, CAROL, DAVE]);
		assert_eq!(System::sufficients(&DAVE), 1);
		System::assert_last_event(
			Event::RepresentativeSet {
				member: MAKER,
				representative: DAVE,
				former: ALICE,
			}
			.into(),
		);
	});
}

#[test]
fn set_representative_promotes_a_delegate() {
	with_three_members(|| {
		// GIVEN a delegate of the manufacturer
		appoint(DAVE, &[Permission::Produce], Some(NOW + DAY));

		// WHEN it is made the representative
		assert_ok!(Consortium::set_representative(root(), MAKER, DAVE));

		// THEN its former mandate is gone
		assert_eq!(
			Delegates::<Test>::get(DAVE).unwrap().mandate,
			Mandate::Representative
		);
		assert_eq!(Members::<Test>::get(MAKER).unwrap().delegates, 1);
		assert_eq!(System::sufficients(&DAVE), 1);
	});
}

#[test]
fn set_representative_works_when_as_many_delegates_act_as_may() {
	with_three_members(|| {
		for account in 100..103 {
			appoint(account, &[Permission::Produce], None);
		}
		assert_ok!(Consortium::set_representative(root(), MAKER, DAVE));
		assert_eq!(Members::<Test>::get(MAKER).unwrap().delegates, 4);
	});
}

#[test]
fn set_representative_gives_no_seat_when_member_is_suspended() {
	with_three_members(|| {
		suspend(MAKER);
		assert_ok!(Consortium::set_representative(root(), MAKER, DAVE));
		assert_eq!(Seats::seats(), [BOB, CAROL]);
	});
}

#[test]
fn set_representative_takes_over_an_account_of_an_expelled_member() {
	with_three_members(|| {
		expel(TRADER);
		assert_ok!(Consortium::set_representative(root(), MAKER, BOB));
		assert_eq!(Members::<Test>::get(TRADER).unwrap().delegates, 0);
		assert_eq!(Seats::seats(), [BOB, CAROL]);
	});
}

#[test]
fn set_representative_frees_the_former_one_for_others() {
	with_three_members(|| {
		assert_ok!(Consortium::set_representative(root(), MAKER, DAVE));
		assert_ok!(Consortium::set_representative(root(), TRADER, ALICE));
		assert_eq!(Seats::seats(), [ALICE, CAROL, DAVE]);
	});
}

#[test]
fn set_representative_weighs_the_council() {
	let call = Call::<Test>::set_representative {
		member: MAKER,
		representative: DAVE,
	};
	assert_eq!(
		call.get_dispatch_info().call_weight,
		TestWeights::set_representative().saturating_add(Seats::reseat_weight())
	);
}

#[test]
fn set_representative_fails_when_the_origin_is_not_the_members() {
	with_three_members(|| {
		assert_noop!(
			Consortium::set_representative(signed(ALICE), MAKER, DAVE),
			DispatchError::BadOrigin
		);
	});
}

#[test]
fn set_representative_fails_when_member_is_unknown() {
	with_three_members(|| {
		assert_noop!(
			Consortium::set_representative(root(), NOBODY, DAVE),
			Error::<Test>::UnknownMember
		);
	});
}

#[test]
fn set_representative_fails_when_member_is_expelled() {
	with_three_members(|| {
		expel(MAKER);
		assert_noop!(
			Consortium::set_representative(root(), MAKER, DAVE),
			Error::<Test>::AlreadyExpelled
		);
	});
}

#[test]
fn set_representative_fails_when_it_is_that_already() {
	with_three_members(|| {
		assert_noop!(
			Consortium::set_representative(root(), MAKER, ALICE),
			Error::<Test>::AlreadyRepresentative
		);
	});
}

#[test]
fn set_representative_fails_when_the_account_acts_for_another_member() {
	with_three_members(|| {
		appoint(DAVE, &[Permission::Produce], None);
		for taken in [ALICE, DAVE] {
			assert_noop!(
				Consortium::set_representative(root(), TRADER, taken),
				Error::<Test>::AccountTaken
			);
		}
		suspend(MAKER);
		assert_noop!(
			Consortium::set_representative(root(), TRADER, DAVE),
			Error::<Test>::AccountTaken
		);
	});
}
