use frame_support::assert_ok;

use super::*;
use crate::{mock::*, Delegate, GateRefusal, Mandate};

#[test]
fn members_are_shown_in_their_order() {
	with_three_members(|| {
		suspend(TRADER);
		let views = Consortium::members_view(0, 100, |member| 10 * member);
		assert_eq!(
			views.iter().map(|view| view.member).collect::<Vec<_>>(),
			[MAKER, TRADER, AGENCY]
		);
		assert_eq!(views[0].name, b"Anvil Implants GmbH");
		assert_eq!(views[0].company_prefixes[0].as_str(), MAKERS_PREFIX);
		assert_eq!(views[0].representative, ALICE);
		assert_eq!(views[1].status, MemberStatus::Suspended);
		// and with how many authorities they are said to have
		assert_eq!(
			views.iter().map(|view| view.authorities).collect::<Vec<_>>(),
			[0, 10, 20]
		);
	});
}

#[test]
fn members_are_shown_a_page_at_a_time() {
	with_three_members(|| {
		let page = |first, count| {
			Consortium::members_view(first, count, |_| 0)
				.into_iter()
				.map(|view| view.member)
				.collect::<Vec<_>>()
		};
		assert_eq!(page(0, 2), [0, 1]);
		assert_eq!(page(2, 2), [2]);
		assert!(page(3, 2).is_empty());
		assert!(page(0, 0).is_empty());
		assert!(page(u32::MAX, u32::MAX).is_empty());
	});
}

#[test]
fn no_page_has_more_than_a_hundred_members() {
	with_three_members(|| {
		// GIVEN many members, most of whom have left
		for seed in 0..150 {
			assert_ok!(Consortium::admit(
				root(),
				name("Passing by"),
				gln(1_000 + seed),
				roles(&[custos_primitives::member::Role::Carrier]),
				prefixes(&[]),
				1_000 + seed
			));
			expel(3 + seed as u32);
		}
		assert_eq!(Consortium::members_view(0, u32::MAX, |_| 0).len(), 100);
		assert_eq!(Consortium::members_view(100, u32::MAX, |_| 0).len(), 53);
	});
}

#[test]
fn delegates_can_be_looked_up() {
	with_three_members(|| {
		assert_eq!(
			Consortium::delegate_of(ALICE),
			Some(Delegate {
				member: MAKER,
				mandate: Mandate::Representative
			})
		);
		assert_eq!(Consortium::delegate_of(MALLORY), None);
	});
}

#[test]
fn refusals_can_be_looked_up() {
	with_three_members(|| {
		suspend(TRADER);
		assert_eq!(Consortium::refusal_of(ALICE), None);
		assert_eq!(Consortium::refusal_of(BOB), Some(GateRefusal::MemberSuspended));
		assert_eq!(Consortium::refusal_of(MALLORY), Some(GateRefusal::NotADelegate));
	});
}

#[test]
fn owners_of_prefixes_can_be_looked_up() {
	with_three_members(|| {
		let owner = |digits: &str| Consortium::owner_of_prefix(prefixes(&[digits])[0].clone());
		assert_eq!(owner(MAKERS_PREFIX), Some(MAKER));
		assert_eq!(owner("401234599999"), Some(MAKER));
		assert_eq!(owner("401234"), None);
		assert_eq!(owner("9012"), None);
		assert_eq!(owner("x"), None);
	});
}

#[test]
fn allowances_can_be_looked_up() {
	with_three_members(|| {
		assert_eq!(Consortium::allowance_left(MAKER), Some(BURST));
		assert_eq!(Consortium::allowance_left(NOBODY), None);
	});
}
