use custos_primitives::member::Role;
use frame_support::{assert_noop, assert_ok, dispatch::GetDispatchInfo};
use sp_runtime::DispatchError;

use super::*;
use crate::{mock::*, Call, Council, Delegates, Error, Event, Mandate, WeightInfo};

#[test]
fn reinstate_gives_back_what_the_member_had() {
	with_three_members(|| {
		// GIVEN a suspended manufacturer with a second delegate
		appoint(DAVE, &[Permission::Produce], None);
		let before = Standings::<Test>::get(MAKER);
		suspend(MAKER);

		// WHEN the members reinstate it
		assert_ok!(Consortium::reinstate(root(), MAKER));

		// THEN it stands where it stood
		assert_eq!(Standings::<Test>::get(MAKER), before);
		assert_eq!(Seats::seats(), [ALICE, BOB, CAROL]);
		assert!(Consortium::acting(&ALICE).is_ok());
		assert!(Consortium::acting(&DAVE).is_ok());
		System::assert_last_event(Event::MemberReinstated { member: MAKER }.into());
	});
}

#[test]
fn reinstate_seats_the_representative_that_was_set_meanwhile() {
	with_three_members(|| {
		suspend(MAKER);
		assert_ok!(Consortium::set_representative(root(), MAKER, DAVE));
		assert_eq!(Seats::seats(), [BOB, CAROL]);

		assert_ok!(Consortium::reinstate(root(), MAKER));

		assert_eq!(Seats::seats(), [BOB, CAROL, DAVE]);
		assert_eq!(
			Delegates::<Test>::get(DAVE).unwrap().mandate,
			Mandate::Representative
		);
	});
}

#[test]
fn reinstate_weighs_the_council() {
	assert_eq!(
		Call::<Test>::reinstate { member: MAKER }
			.get_dispatch_info()
			.call_weight,
		TestWeights::reinstate().saturating_add(Seats::reseat_weight())
	);
}

#[test]
fn reinstate_fails_when_the_origin_is_not_the_members() {
	with_three_members(|| {
		suspend(TRADER);
		assert_noop!(
			Consortium::reinstate(signed(ALICE), TRADER),
			DispatchError::BadOrigin
		);
	});
}

#[test]
fn reinstate_fails_when_member_is_unknown() {
	with_three_members(|| {
		assert_noop!(
			Consortium::reinstate(root(), NOBODY),
			Error::<Test>::UnknownMember
		);
	});
}

#[test]
fn reinstate_fails_when_member_is_active() {
	with_three_members(|| {
		assert_noop!(Consortium::reinstate(root(), MAKER), Error::<Test>::NotSuspended);
	});
}

#[test]
fn reinstate_fails_when_member_is_expelled() {
	with_three_members(|| {
		expel(MAKER);
		assert_noop!(
			Consortium::reinstate(root(), MAKER),
			Error::<Test>::AlreadyExpelled
		);
	});
}

#[test]
fn reinstate_fails_when_the_council_is_full() {
	with_three_members(|| {
		// GIVEN a suspended member, whose seat others have taken
		suspend(MAKER);
		for seed in 0..4 {
			let representative = 100 + seed;
			assert_ok!(Consortium::admit(
				root(),
				name("Filler"),
				gln(100 + seed),
				roles(&[Role::Carrier]),
				prefixes(&[]),
				representative
			));
		}

		assert_noop!(
			Consortium::reinstate(root(), MAKER),
			Error::<Test>::TooManyMembers
		);
	});
}
