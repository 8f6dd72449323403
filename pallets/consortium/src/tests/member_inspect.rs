//! What other pallets ask about members.

use custos_primitives::{
	gs1::{check_digit, Gln, Gtin, Sscc},
	member::{MemberInspect, Role},
};
use frame_support::assert_ok;

use super::*;
use crate::mock::*;

fn gtin(item: &str) -> Gtin {
	let mut digits = alloc::format!("0{item}").into_bytes();
	digits.push(b'0' + check_digit(&digits).unwrap());
	Gtin::parse(&digits).unwrap()
}

#[test]
fn members_hold_the_prefix_of_the_gtins_allocated_under_it() {
	with_three_members(|| {
		let own = gtin("401234500001");
		let foreign = gtin("401234600001");
		assert!(Consortium::holds_prefix_of(MAKER, &own));
		assert!(!Consortium::holds_prefix_of(MAKER, &foreign));
		assert!(!Consortium::holds_prefix_of(TRADER, &own));
		assert!(!Consortium::holds_prefix_of(NOBODY, &own));

		expel(MAKER);
		assert!(!Consortium::holds_prefix_of(MAKER, &own));
	});
}

#[test]
fn members_hold_the_prefix_of_their_locations_and_logistic_units() {
	with_three_members(|| {
		// GIVEN a GLN and an SSCC, which begin with an item's digits, the latter after its extension digit
		let with_check_digit =
			|digits: &str| alloc::format!("{digits}{}", check_digit(digits.as_bytes()).unwrap()).into_bytes();
		let gln = |digits: &str| Gln::parse(&with_check_digit(digits)).unwrap();
		let sscc = |digits: &str| Sscc::parse(&with_check_digit(digits)).unwrap();
		// THEN the maker's are the maker's, and nobody else's
		assert!(Consortium::holds_prefix_of(MAKER, &gln("401234500001")));
		assert!(!Consortium::holds_prefix_of(MAKER, &gln("401234600001")));
		assert!(Consortium::holds_prefix_of(MAKER, &sscc("34012345000000001")));
		assert!(!Consortium::holds_prefix_of(MAKER, &sscc("40123450000000012")));
		assert!(!Consortium::holds_prefix_of(TRADER, &sscc("34012345000000001")));
	});
}

#[test]
fn members_have_their_roles_while_they_are_active() {
	with_three_members(|| {
		assert!(Consortium::has_role(MAKER, Role::Manufacturer));
		assert!(!Consortium::has_role(MAKER, Role::Distributor));
		assert!(Consortium::has_role(AGENCY, Role::Regulator));
		assert!(!Consortium::has_role(NOBODY, Role::Manufacturer));

		// WHEN the members change them THEN the change holds at once
		assert_ok!(Consortium::set_roles(root(), MAKER, roles(&[Role::Carrier])));
		assert!(!Consortium::has_role(MAKER, Role::Manufacturer));
		assert!(Consortium::has_role(MAKER, Role::Carrier));

		suspend(MAKER);
		assert!(!Consortium::has_role(MAKER, Role::Carrier));
		expel(AGENCY);
		assert!(!Consortium::has_role(AGENCY, Role::Regulator));
	});
}

#[test]
fn all_roles_of_a_member_are_told_at_once_while_it_is_active() {
	with_three_members(|| {
		let told = <Consortium as MemberInspect>::roles;
		assert_ok!(Consortium::set_roles(
			root(),
			MAKER,
			roles(&[Role::Carrier, Role::Manufacturer])
		));
		assert_eq!(told(MAKER), [Role::Manufacturer, Role::Carrier]);
		assert_eq!(told(NOBODY), []);
		suspend(MAKER);
		assert_eq!(told(MAKER), []);
	});
}

#[test]
fn members_are_active_until_suspended() {
	with_three_members(|| {
		assert!(Consortium::is_active(MAKER));
		assert!(!Consortium::is_active(NOBODY));
		suspend(MAKER);
		assert!(!Consortium::is_active(MAKER));
		expel(TRADER);
		assert!(!Consortium::is_active(TRADER));
	});
}

#[cfg(feature = "runtime-benchmarks")]
#[test]
fn benchmarks_make_members_that_hold_a_prefix_and_have_a_role() {
	// Without regard to the council's seats and to gaps between numbers, so the invariants don't hold after it.
	new_test_ext().execute_with(|| {
		// GIVEN a member that was suspended, and a number that no member has yet
		suspend(TRADER);
		let (free, key) = (50, gtin("951000000001"));
		let logistic_unit = Sscc::parse(b"395212345000000019").unwrap();
		// WHEN they are made able THEN they are
		Consortium::enable_role(TRADER, Role::Carrier);
		assert!(Consortium::has_role(TRADER, Role::Carrier));
		Consortium::enable_prefix_of(free, &key);
		Consortium::enable_prefix_of(free, &logistic_unit);
		assert!(Consortium::holds_prefix_of(free, &key));
		assert!(Consortium::holds_prefix_of(free, &logistic_unit));
		// AND a second time changes nothing, and no number is given twice
		Consortium::enable_prefix_of(free, &key);
		Consortium::enable_role(20, Role::Regulator);
		assert_eq!(crate::NextMemberId::<Test>::get(), free + 1);
	});
}
