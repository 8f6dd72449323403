use custos_primitives::member::{Role, Roles};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;

use super::*;
use crate::{mock::*, Error, Event};

fn held() -> Vec<Role> {
	Standings::<Test>::get(MAKER).unwrap().roles.into_iter().collect()
}

#[test]
fn set_roles_replaces_the_roles() {
	with_three_members(|| {
		assert_ok!(Consortium::set_roles(
			root(),
			MAKER,
			roles(&[Role::ServiceProvider, Role::Distributor])
		));

		assert_eq!(held(), [Role::Distributor, Role::ServiceProvider]);
		let roles: Roles = Standings::<Test>::get(MAKER).unwrap().roles;
		System::assert_last_event(Event::RolesSet { member: MAKER, roles }.into());
	});
}

#[test]
fn set_roles_can_give_every_role() {
	with_three_members(|| {
		assert_ok!(Consortium::set_roles(root(), MAKER, roles(&Role::ALL)));
		assert_eq!(held(), Role::ALL);
	});
}

#[test]
fn set_roles_works_when_member_is_suspended() {
	with_three_members(|| {
		suspend(MAKER);
		assert_ok!(Consortium::set_roles(root(), MAKER, roles(&[Role::Carrier])));
		assert_eq!(held(), [Role::Carrier]);
		assert_eq!(status(MAKER), Some(MemberStatus::Suspended));
	});
}

#[test]
fn set_roles_fails_when_the_origin_is_not_the_members() {
	with_three_members(|| {
		assert_noop!(
			Consortium::set_roles(signed(ALICE), MAKER, roles(&[Role::Regulator])),
			DispatchError::BadOrigin
		);
	});
}

#[test]
fn set_roles_fails_when_member_is_unknown() {
	with_three_members(|| {
		assert_noop!(
			Consortium::set_roles(root(), NOBODY, roles(&[Role::Carrier])),
			Error::<Test>::UnknownMember
		);
	});
}

#[test]
fn set_roles_fails_when_member_is_expelled() {
	with_three_members(|| {
		expel(MAKER);
		assert_noop!(
			Consortium::set_roles(root(), MAKER, roles(&[Role::Carrier])),
			Error::<Test>::AlreadyExpelled
		);
	});
}

#[test]
fn set_roles_fails_when_there_are_none() {
	with_three_members(|| {
		assert_noop!(
			Consortium::set_roles(root(), MAKER, roles(&[])),
			Error::<Test>::NoRoles
		);
	});
}

#[test]
fn set_roles_fails_when_a_role_is_named_twice() {
	with_three_members(|| {
		assert_noop!(
			Consortium::set_roles(root(), MAKER, roles(&[Role::Carrier, Role::Carrier])),
			Error::<Test>::DuplicateRole
		);
	});
}
