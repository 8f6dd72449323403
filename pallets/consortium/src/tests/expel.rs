use custos_primitives::{gs1::Gln, member::Role};
use frame_support::{assert_noop, assert_ok, dispatch::GetDispatchInfo};
use sp_runtime::DispatchError;

use super::*;
use crate::{mock::*, Call, Council, Error, Event, GlnOwner, Members, PrefixNodes, WeightInfo};

#[test]
fn expel_takes_everything_but_the_record() {
	with_three_members(|| {
		// WHEN the members expel the manufacturer
		assert_ok!(Consortium::expel(root(), MAKER));

		// THEN it is out, its GLN and prefixes are free, and its record stays
		let standing = Standings::<Test>::get(MAKER).unwrap();
		assert_eq!(standing.status, MemberStatus::Expelled);
		assert!(standing.company_prefixes.is_empty());
		assert_eq!(PrefixNodes::<Test>::iter().count(), 0);
		assert_eq!(GlnOwner::<Test>::get(Gln::parse(&gln(1)).unwrap()), None);
		assert_eq!(
			Members::<Test>::get(MAKER).unwrap().name,
			name("Anvil Implants GmbH")
		);
		assert_eq!(Seats::seats(), [BOB, CAROL]);
		System::assert_last_event(Event::MemberExpelled { member: MAKER }.into());
	});
}

#[test]
fn expel_works_when_member_is_suspended() {
	with_three_members(|| {
		suspend(MAKER);
		assert_ok!(Consortium::expel(root(), MAKER));
		assert_eq!(status(MAKER), Some(MemberStatus::Expelled));
		assert_eq!(Seats::seats(), [BOB, CAROL]);
	});
}

#[test]
fn expel_works_when_the_suspended_member_leaves_the_last_active_one_alone() {
	with_three_members(|| {
		suspend(MAKER);
		suspend(TRADER);
		assert_ok!(Consortium::expel(root(), MAKER));
		assert_ok!(Consortium::expel(root(), TRADER));
		assert_eq!(Seats::seats(), [CAROL]);
	});
}

#[test]
fn expel_frees_prefixes_for_another_member() {
	with_three_members(|| {
		expel(MAKER);
		assert_ok!(Consortium::admit(
			root(),
			name("Successor"),
			gln(1),
			roles(&[Role::Manufacturer]),
			prefixes(&[MAKERS_PREFIX]),
			DAVE
		));
		assert_eq!(
			Consortium::owner_of_prefix(prefixes(&[MAKERS_PREFIX])[0].clone()),
			Some(3)
		);
	});
}

#[test]
fn expel_weighs_the_council() {
	assert_eq!(
		Call::<Test>::expel { member: MAKER }
			.get_dispatch_info()
			.call_weight,
		TestWeights::expel().saturating_add(Seats::reseat_weight())
	);
}

#[test]
fn expel_fails_when_the_origin_is_not_the_members() {
	with_three_members(|| {
		assert_noop!(Consortium::expel(signed(ALICE), TRADER), DispatchError::BadOrigin);
	});
}

#[test]
fn expel_fails_when_member_is_unknown() {
	with_three_members(|| {
		assert_noop!(Consortium::expel(root(), NOBODY), Error::<Test>::UnknownMember);
	});
}

#[test]
fn expel_fails_when_member_is_expelled() {
	with_three_members(|| {
		expel(MAKER);
		assert_noop!(Consortium::expel(root(), MAKER), Error::<Test>::AlreadyExpelled);
	});
}

#[test]
fn expel_fails_when_nobody_would_be_left_to_govern() {
	with_three_members(|| {
		suspend(MAKER);
		suspend(TRADER);
		assert_noop!(Consortium::expel(root(), AGENCY), Error::<Test>::LastActiveMember);
	});
}
