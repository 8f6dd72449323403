use custos_primitives::member::{Actor, Role};
use frame_support::{assert_ok, traits::EnsureOrigin};
use pallet_collective::{Instance1, RawOrigin};

use super::*;
use crate::{mock::*, permission, role, EnsureDelegate, EnsureMember};

type Producer = EnsureDelegate<Test, permission::Produce>;
type Anybody = EnsureDelegate<Test, ()>;
type Maker = EnsureMember<Test, role::Manufacturer, permission::RegisterModels>;
type Certifier = EnsureMember<Test, (role::ConformityAssessor, role::Regulator), permission::Certify>;
type Shipper = EnsureMember<Test, (role::Manufacturer, (role::Distributor, role::Carrier)), ()>;

fn passes<Ensure: EnsureOrigin<RuntimeOrigin>>(account: AccountId) -> bool {
	Ensure::try_origin(signed(account)).is_ok()
}

#[test]
fn representatives_have_every_permission() {
	with_three_members(|| {
		let actor = Actor {
			member: MAKER,
			delegate: ALICE,
		};
		assert_eq!(Producer::try_origin(signed(ALICE)).ok(), Some(actor.clone()));
		assert_eq!(Maker::try_origin(signed(ALICE)).ok(), Some(actor));
		assert_eq!(
			Certifier::try_origin(signed(CAROL)).ok(),
			Some(Actor {
				member: AGENCY,
				delegate: CAROL
			})
		);
	});
}

#[test]
fn delegates_pass_with_the_permission_only() {
	with_three_members(|| {
		appoint(DAVE, &[Permission::Produce], None);
		assert_eq!(
			Producer::try_origin(signed(DAVE)).ok(),
			Some(Actor {
				member: MAKER,
				delegate: DAVE
			})
		);
		assert!(passes::<Anybody>(DAVE));
		assert!(passes::<Shipper>(DAVE));
		assert!(!passes::<Maker>(DAVE));
		assert!(!passes::<EnsureDelegate<Test, permission::Administer>>(DAVE));
	});
}

#[test]
fn members_pass_with_one_of_the_roles_only() {
	with_three_members(|| {
		// GIVEN a manufacturer, a distributor and a regulator
		let accepted = |account| {
			[
				passes::<Maker>(account),
				passes::<Certifier>(account),
				passes::<Shipper>(account),
			]
		};
		assert_eq!(accepted(ALICE), [true, false, true]);
		assert_eq!(accepted(BOB), [false, false, true]);
		assert_eq!(accepted(CAROL), [false, true, false]);

		// WHEN the manufacturer becomes a notified body
		assert_ok!(Consortium::set_roles(
			root(),
			MAKER,
			roles(&[Role::ConformityAssessor])
		));

		// THEN it may certify at once, and ship no more
		assert_eq!(accepted(ALICE), [false, true, false]);
	});
}

#[test]
fn every_marker_stands_for_its_own_role() {
	with_three_members(|| {
		fn accepted<R: crate::RolesAccepted>() -> Vec<Role> {
			Role::ALL
				.into_iter()
				.filter(|role| {
					assert_ok!(Consortium::set_roles(root(), MAKER, roles(&[*role])));
					passes::<EnsureMember<Test, R, ()>>(ALICE)
				})
				.collect()
		}
		assert_eq!(accepted::<role::Manufacturer>(), [Role::Manufacturer]);
		assert_eq!(accepted::<role::Distributor>(), [Role::Distributor]);
		assert_eq!(accepted::<role::Carrier>(), [Role::Carrier]);
		assert_eq!(accepted::<role::HealthcareProvider>(), [Role::HealthcareProvider]);
		assert_eq!(accepted::<role::Regulator>(), [Role::Regulator]);
		assert_eq!(accepted::<role::ConformityAssessor>(), [Role::ConformityAssessor]);
		assert_eq!(accepted::<role::ServiceProvider>(), [Role::ServiceProvider]);
		assert_eq!(accepted::<role::Researcher>(), [Role::Researcher]);
	});
}

#[test]
fn every_marker_stands_for_its_own_permission() {
	with_three_members(|| {
		fn needed<P: crate::PermissionNeeded>() -> Vec<Permission> {
			Permission::ALL
				.into_iter()
				.filter(|granted| {
					assert_ok!(Consortium::update_delegate(
						signed(ALICE),
						DAVE,
						permissions(&[*granted]),
						None
					));
					passes::<EnsureDelegate<Test, P>>(DAVE)
				})
				.collect()
		}
		appoint(DAVE, &[Permission::Produce], None);
		assert_eq!(needed::<permission::Administer>(), [Permission::Administer]);
		assert_eq!(
			needed::<permission::RegisterModels>(),
			[Permission::RegisterModels]
		);
		assert_eq!(needed::<permission::Produce>(), [Permission::Produce]);
		assert_eq!(needed::<permission::Certify>(), [Permission::Certify]);
		assert_eq!(needed::<()>(), Permission::ALL);
	});
}

#[test]
fn expired_delegates_do_not_pass() {
	with_three_members(|| {
		appoint(DAVE, &[Permission::Produce], Some(NOW + DAY));
		Clock::set(NOW + DAY - 1);
		assert!(passes::<Producer>(DAVE));
		Clock::set(NOW + DAY);
		assert!(!passes::<Producer>(DAVE));
		assert!(!passes::<Anybody>(DAVE));
	});
}

#[test]
fn delegates_of_suspended_and_expelled_members_do_not_pass() {
	with_three_members(|| {
		appoint(DAVE, &Permission::ALL, None);
		suspend(MAKER);
		expel(TRADER);
		for account in [ALICE, BOB, DAVE] {
			assert!(!passes::<Anybody>(account));
			assert!(!passes::<Shipper>(account));
		}
		assert_ok!(Consortium::reinstate(root(), MAKER));
		assert!(passes::<Anybody>(DAVE));
	});
}

#[test]
fn origins_that_nobody_signed_do_not_pass() {
	with_three_members(|| {
		let origins = [
			root(),
			RuntimeOrigin::none(),
			frame_system::RawOrigin::Authorized.into(),
			RawOrigin::<AccountId, Instance1>::Members(3, 3).into(),
			RawOrigin::<AccountId, Instance1>::Member(ALICE).into(),
			signed(MALLORY),
		];
		for origin in origins {
			assert!(Anybody::try_origin(origin.clone()).is_err());
			assert!(Shipper::try_origin(origin).is_err());
		}
	});
}
