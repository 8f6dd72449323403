//! Who may make which call: every call of our own pallets, tried by members of every role and status and by delegates
//! with each permission, and compared with the table below. The calls are generated from the pallets, so a call that the
//! table lacks fails the test.

use codec::{Decode, Encode};
use custos_primitives::member::{MemberStatus, Permission, Permissions, Role, Roles};
use custos_runtime::{
	Consortium, Custody, DeviceRegistry, Recall as Recalls, Runtime, RuntimeCall, RuntimeOrigin,
};
use frame_support::{
	storage::{with_transaction, TransactionOutcome},
	traits::{GetCallIndex, GetCallName, PalletInfoAccess},
};
use pallet_consortium::{Delegate, Delegates, Mandate, Standings};
use sp_keyring::Sr25519Keyring::{Alice, Bob, One};
use sp_runtime::{
	traits::{Dispatchable, TrailingZeroInput},
	DispatchError,
};

use crate::chain::story;

/// Who may make a call.
enum Allowed {
	/// Nobody by signing: the members decide it by motion.
	Members,
	/// Delegates of active members with one of the roles, or any where there are none, and with the permission.
	Delegates(&'static [Role], Option<Permission>),
}

const ANY: &[Role] = &[];

fn allowed(call: &str) -> Allowed {
	use Allowed::*;
	use Permission::*;
	use Role::*;
	match call {
		"admit"
		| "suspend"
		| "reinstate"
		| "expel"
		| "set_roles"
		| "add_company_prefixes"
		| "remove_company_prefixes"
		| "set_representative"
		| "appoint_arbiter" => Members,
		"appoint_delegate" | "update_delegate" | "revoke_delegate" => Delegates(ANY, Some(Administer)),
		"resign" => Delegates(ANY, None),
		"register_model" | "amend_model" | "set_distribution_status" => {
			Delegates(&[Manufacturer], Some(RegisterModels))
		}
		"grant_certificate" | "withdraw_certificate" => {
			Delegates(&[ConformityAssessor, Regulator], Some(Certify))
		}
		"commission_lot" | "commission_serials_root" | "commission_units" => {
			Delegates(&[Manufacturer], Some(Produce))
		}
		"record_unit" => Delegates(ANY, Some(Produce)),
		"pack"
		| "unpack"
		| "ship"
		| "receive"
		| "receive_with_discrepancies"
		| "refuse"
		| "take_back"
		| "cancel"
		| "return_items"
		| "answer_dispute"
		| "concede"
		| "decide"
		| "transfer_title" => Delegates(ANY, Some(Ship)),
		"use_device" | "explant" => Delegates(&[HealthcareProvider], Some(Care)),
		"take_out_of_service" | "return_to_service" | "lose" | "find" | "decommission" => {
			Delegates(ANY, Some(Care))
		}
		"initiate" => Delegates(&[Manufacturer], Some(Recall)),
		"extend"
		| "amend"
		| "report"
		| "report_vigilance"
		| "report_status"
		| "set_quantity_in_scope"
		| "explain" => Delegates(&[Manufacturer, Regulator], Some(Recall)),
		"mandate" | "narrow" | "terminate" => Delegates(&[Regulator], Some(Recall)),
		"hold" | "release" | "survey" | "answer" | "record_corrections" => Delegates(ANY, Some(Recall)),
		"draw_sample" | "record_check" => {
			Delegates(&[Manufacturer, ConformityAssessor, Regulator], Some(Recall))
		}
		missing => panic!("the table does not say who may call {missing}"),
	}
}

/// Every call of a pallet, with arguments that are all zeros and empty.
fn calls_of<Pallet: PalletInfoAccess, Call: GetCallName + GetCallIndex>() -> Vec<(&'static str, RuntimeCall)>
{
	let pallet = Pallet::index() as u8;
	let name_and_call = |(name, index): (&&'static str, &u8)| {
		let bytes = (pallet, *index).encode();
		(
			*name,
			RuntimeCall::decode(&mut TrailingZeroInput::new(&bytes)).unwrap(),
		)
	};
	Call::get_call_names()
		.iter()
		.zip(Call::get_call_indices())
		.map(name_and_call)
		.collect()
}

fn all_calls() -> Vec<(&'static str, RuntimeCall)> {
	let mut calls = calls_of::<Consortium, pallet_consortium::Call<Runtime>>();
	calls.extend(calls_of::<DeviceRegistry, pallet_device_registry::Call<Runtime>>());
	calls.extend(calls_of::<Custody, pallet_custody::Call<Runtime>>());
	calls.extend(calls_of::<Recalls, pallet_recall::Call<Runtime>>());
	calls
}

/// Whether the origin lets the call pass; whatever the call itself says then, nothing of it stays.
fn passes(origin: RuntimeOrigin, call: &RuntimeCall) -> bool {
	let result = with_transaction(|| {
		TransactionOutcome::Rollback(Ok::<_, DispatchError>(call.clone().dispatch(origin)))
	});
	!matches!(result.unwrap(), Err(error) if error.error == DispatchError::BadOrigin)
}

/// Makes ALICE's member one of that status and role, and the account `One` its delegate with the permission.
fn arrange(status: MemberStatus, role: Role, permission: Permission) {
	Standings::<Runtime>::mutate(0, |standing| {
		let standing = standing.as_mut().unwrap();
		standing.status = status;
		standing.roles = Roles::try_from(std::collections::BTreeSet::from([role])).unwrap();
	});
	let permissions = Permissions::try_from(std::collections::BTreeSet::from([permission])).unwrap();
	Delegates::<Runtime>::insert(
		One.to_account_id(),
		Delegate {
			member: 0,
			mandate: Mandate::Limited {
				permissions,
				expires: None,
			},
		},
	);
}

/// Tries a call with each status, role and permission.
fn each_case(mut case: impl FnMut(&str, &RuntimeCall, MemberStatus, Role, Permission)) {
	story(|| {
		let statuses = [
			MemberStatus::Active,
			MemberStatus::Suspended,
			MemberStatus::Expelled,
		];
		for (name, call) in all_calls() {
			for status in statuses {
				for role in Role::ALL {
					for permission in Permission::ALL {
						let _ = with_transaction(|| {
							arrange(status, role, permission);
							case(name, &call, status, role, permission);
							TransactionOutcome::Rollback(Ok::<_, DispatchError>(()))
						});
					}
				}
			}
		}
	});
}

#[test]
fn a_delegate_passes_exactly_with_the_role_and_permission_that_the_call_asks_for() {
	each_case(|name, call, status, role, permission| {
		let expected = match allowed(name) {
			Allowed::Members => false,
			Allowed::Delegates(roles, needed) => {
				status == MemberStatus::Active
					&& (roles.is_empty() || roles.contains(&role))
					&& needed.is_none_or(|needed| needed == permission)
			}
		};
		let passed = passes(RuntimeOrigin::signed(One.to_account_id()), call);
		assert_eq!(
			passed, expected,
			"{name} by a delegate with {permission:?} of a {role:?} that is {status:?}"
		);
	});
}

#[test]
fn a_representative_passes_exactly_with_the_role_that_the_call_asks_for() {
	each_case(|name, call, status, role, _| {
		let expected = match allowed(name) {
			Allowed::Members => false,
			Allowed::Delegates(roles, _) => {
				status == MemberStatus::Active && (roles.is_empty() || roles.contains(&role))
			}
		};
		let passed = passes(RuntimeOrigin::signed(Alice.to_account_id()), call);
		assert_eq!(
			passed, expected,
			"{name} by the representative of a {role:?} that is {status:?}"
		);
	});
}

#[test]
fn strangers_and_nobody_pass_nowhere() {
	story(|| {
		for (name, call) in all_calls() {
			assert!(
				!passes(RuntimeOrigin::signed(One.to_account_id()), &call),
				"{name} by a stranger"
			);
			assert!(!passes(RuntimeOrigin::none(), &call), "{name} by nobody");
		}
	});
}

#[test]
fn an_expired_delegate_passes_nowhere() {
	story(|| {
		// GIVEN a delegate of BOB's member with every permission, which ended when time began
		let permissions = Permissions::try_from(std::collections::BTreeSet::from(Permission::ALL)).unwrap();
		let member = Delegates::<Runtime>::get(Bob.to_account_id()).unwrap().member;
		let mandate = Mandate::Limited {
			permissions,
			expires: Some(1),
		};
		Delegates::<Runtime>::insert(One.to_account_id(), Delegate { member, mandate });
		for (name, call) in all_calls() {
			// WHEN it makes any call, THEN it does not pass
			assert!(
				!passes(RuntimeOrigin::signed(One.to_account_id()), &call),
				"{name} by an expired delegate"
			);
		}
		Delegates::<Runtime>::remove(One.to_account_id());
	});
}

#[test]
fn motions_decide_what_only_the_members_may() {
	use pallet_collective::RawOrigin;
	story(|| {
		for (name, call) in all_calls()
			.into_iter()
			.filter(|(name, _)| matches!(allowed(name), Allowed::Members))
		{
			let by = |yes, of| {
				passes(
					RawOrigin::<custos_runtime::AccountId, _>::Members(yes, of).into(),
					&call,
				)
			};
			let thirds = matches!(name, "admit" | "expel");
			// THEN two thirds decide on who belongs, and more than half on the rest
			assert!(!by(3, 6), "{name} by half of the members");
			assert!(by(4, 6), "{name} by two thirds of the members");
			assert_eq!(
				by(4, 7),
				!thirds,
				"{name} by more than half and less than two thirds"
			);
		}
	});
}
