//! Who may make which call: every call of our own pallets, tried by members of every role and status and by delegates
//! with each permission, and compared with the table below. The calls are generated from the pallets, so a call that the
//! table lacks fails the test.

use codec::{Decode, Encode};
use custos_primitives::{
	consent::{Proof, SubjectKey, Wish},
	member::{
		MemberStatus,
		Permission::{self, *},
		Permissions,
		Role::{self, *},
		Roles,
	},
};
use custos_runtime::{
	configs::CouncilCollective, Authorities, Consent as Consents, Consortium, Custody, DeviceRegistry,
	Incidents, Recall as Recalls, Records as AllRecords, Runtime, RuntimeCall, RuntimeOrigin,
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
	/// Nobody by signing: nodes do it by themselves.
	Nodes,
	/// Delegates of active members, any of these: with one of the roles, or with any where there are none, and with the
	/// permission.
	Delegates(Vec<(&'static [Role], Option<Permission>)>),
}

impl Allowed {
	/// Whether it is allowed to a delegate with the permission, or with all of them where none is named.
	fn to(&self, status: MemberStatus, role: Role, permission: Option<Permission>) -> bool {
		let suffices = |(roles, needed): &(&[Role], Option<Permission>)| {
			(roles.is_empty() || roles.contains(&role))
				&& (permission.is_none() || needed.is_none() || *needed == permission)
		};
		match self {
			Self::Members | Self::Nodes => false,
			Self::Delegates(any_of) => status == MemberStatus::Active && any_of.iter().any(suffices),
		}
	}
}

const ANY: &[Role] = &[];

/// Delegates with the permission, of active members with one of the roles.
fn of(roles: &'static [Role], permission: Permission) -> Allowed {
	Allowed::Delegates(vec![(roles, Some(permission))])
}

fn allowed(pallet: &str, call: &str) -> Allowed {
	match pallet {
		"Consortium" => in_consortium(call),
		"DeviceRegistry" => in_device_registry(call),
		"Custody" => in_custody(call),
		"Recall" => in_recall(call),
		"Consent" => in_consent(call),
		"Records" => in_records(call),
		"Incidents" => in_incidents(call),
		"Authorities" => in_authorities(call),
		missing => panic!("the table does not know the pallet {missing}"),
	}
}

fn in_consortium(call: &str) -> Allowed {
	match call {
		"admit"
		| "suspend"
		| "reinstate"
		| "expel"
		| "set_roles"
		| "add_company_prefixes"
		| "remove_company_prefixes"
		| "set_representative" => Allowed::Members,
		"appoint_delegate" | "update_delegate" | "revoke_delegate" => of(ANY, Administer),
		"resign" => Allowed::Delegates(vec![(ANY, None)]),
		missing => panic!("the table does not say who may call {missing}"),
	}
}

fn in_device_registry(call: &str) -> Allowed {
	match call {
		"register_model" | "amend_model" | "set_distribution_status" => of(&[Manufacturer], RegisterModels),
		"grant_certificate" | "withdraw_certificate" => of(&[ConformityAssessor, Regulator], Certify),
		"commission_lot" | "commission_serials_root" | "commission_units" => of(&[Manufacturer], Produce),
		"record_unit" => of(ANY, Produce),
		missing => panic!("the table does not say who may call {missing}"),
	}
}

fn in_custody(call: &str) -> Allowed {
	match call {
		"appoint_arbiter" => Allowed::Members,
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
		| "transfer_title" => of(ANY, Ship),
		"use_device" | "explant" => of(&[HealthcareProvider], Care),
		"take_out_of_service" | "return_to_service" | "lose" | "find" | "decommission" => of(ANY, Care),
		missing => panic!("the table does not say who may call {missing}"),
	}
}

fn in_recall(call: &str) -> Allowed {
	match call {
		"initiate" => of(&[Manufacturer], Recall),
		"extend"
		| "amend"
		| "report"
		| "report_vigilance"
		| "report_status"
		| "set_quantity_in_scope"
		| "explain" => of(&[Manufacturer, Regulator], Recall),
		"mandate" | "narrow" | "terminate" => of(&[Regulator], Recall),
		"hold" | "release" | "survey" | "answer" | "record_corrections" => of(ANY, Recall),
		"draw_sample" | "record_check" => of(&[Manufacturer, ConformityAssessor, Regulator], Recall),
		missing => panic!("the table does not say who may call {missing}"),
	}
}

fn in_consent(call: &str) -> Allowed {
	match call {
		"define_category" => Allowed::Members,
		// With a proof of zeros, which is a signature. Who witnesses is asked in a test of its own.
		"open_subject" | "replace_key" | "object_to_rotation" | "complete_rotation" | "delegate_key"
		| "revoke_delegation" | "attest" | "propose" | "confirm" | "withdraw" | "enter_in_error"
		| "close_subject" => of(ANY, Consent),
		"register_study" | "set_participants" | "close_study" => of(&[Researcher, Manufacturer], Consent),
		missing => panic!("the table does not say who may call {missing}"),
	}
}

fn in_records(call: &str) -> Allowed {
	match call {
		"anchor" | "approve" | "refuse" | "revoke" | "log_use" | "review" | "set_requirements" => {
			of(ANY, Records)
		}
		"request" | "relinquish" => of(ANY, Access),
		"emergency_access" => of(&[HealthcareProvider], Access),
		"attest_credential" => of(&[ConformityAssessor], Certify),
		"withdraw_credential" => Allowed::Delegates(vec![
			(&[ConformityAssessor], Some(Certify)),
			(&[Regulator], Some(Records)),
		]),
		missing => panic!("the table does not say who may call {missing}"),
	}
}

fn in_incidents(call: &str) -> Allowed {
	match call {
		"pause" | "lift" | "extend" => Allowed::Members,
		"end_pause" => Allowed::Delegates(vec![(ANY, None)]),
		missing => panic!("the table does not say who may call {missing}"),
	}
}

fn in_authorities(call: &str) -> Allowed {
	match call {
		// The members take nominations back by motion too; that is asked among the stories of authorities.
		"nominate" | "withdraw_nomination" | "give_up_seat" => of(ANY, Administer),
		"seat" | "unseat" | "replace" | "settle_equivocations" => Allowed::Members,
		"report_block_equivocation" => Allowed::Delegates(vec![(ANY, None)]),
		"report_block_equivocation_unsigned" => Allowed::Nodes,
		missing => panic!("the table does not say who may call {missing}"),
	}
}

/// A call, and where it is: the names of its pallet and its own.
type Named = ((&'static str, &'static str), RuntimeCall);

/// Every call of a pallet, with arguments that are all zeros and empty.
fn calls_of<Pallet: PalletInfoAccess, Call: GetCallName + GetCallIndex>() -> Vec<Named> {
	let pallet = Pallet::index() as u8;
	let name_and_call = |(name, index): (&&'static str, &u8)| {
		let bytes = (pallet, *index).encode();
		(
			(Pallet::name(), *name),
			RuntimeCall::decode(&mut TrailingZeroInput::new(&bytes)).unwrap(),
		)
	};
	Call::get_call_names()
		.iter()
		.zip(Call::get_call_indices())
		.map(name_and_call)
		.collect()
}

fn all_calls() -> Vec<Named> {
	let mut calls = calls_of::<Consortium, pallet_consortium::Call<Runtime>>();
	calls.extend(calls_of::<DeviceRegistry, pallet_device_registry::Call<Runtime>>());
	calls.extend(calls_of::<Custody, pallet_custody::Call<Runtime>>());
	calls.extend(calls_of::<Recalls, pallet_recall::Call<Runtime>>());
	calls.extend(calls_of::<Consents, pallet_consent::Call<Runtime>>());
	calls.extend(calls_of::<AllRecords, pallet_records::Call<Runtime>>());
	calls.extend(calls_of::<Incidents, pallet_incidents::Call<Runtime>>());
	calls.extend(calls_of::<Authorities, pallet_authorities::Call<Runtime>>());
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
fn each_case(case: impl FnMut((&str, &str), &RuntimeCall, MemberStatus, Role, Permission)) {
	each_case_of(all_calls, case);
}

/// Tries some calls with each status, role and permission.
fn each_case_of(
	calls: impl FnOnce() -> Vec<Named>,
	mut case: impl FnMut((&str, &str), &RuntimeCall, MemberStatus, Role, Permission),
) {
	story(|| {
		let statuses = [
			MemberStatus::Active,
			MemberStatus::Suspended,
			MemberStatus::Expelled,
		];
		for (name, call) in calls() {
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
		let expected = allowed(name.0, name.1).to(status, role, Some(permission));
		let passed = passes(RuntimeOrigin::signed(One.to_account_id()), call);
		assert_eq!(
			passed, expected,
			"{name:?} by a delegate with {permission:?} of a {role:?} that is {status:?}"
		);
	});
}

#[test]
fn a_representative_passes_exactly_with_the_role_that_the_call_asks_for() {
	each_case(|name, call, status, role, _| {
		let expected = allowed(name.0, name.1).to(status, role, None);
		let passed = passes(RuntimeOrigin::signed(Alice.to_account_id()), call);
		assert_eq!(
			passed, expected,
			"{name:?} by the representative of a {role:?} that is {status:?}"
		);
	});
}

fn zeros<Value: Decode>() -> Value {
	Value::decode(&mut TrailingZeroInput::zeroes()).unwrap()
}

/// The calls that take a signature or a member's word, with the word of the member that calls.
fn calls_by_a_members_word() -> Vec<Named> {
	use pallet_consent::Call;
	let (subject, attestation, key) = (zeros(), zeros(), zeros::<SubjectKey>());
	let proof = || Proof::Witnessed { evidence: zeros() };
	let wish = || Wish::Member { document: zeros() };
	let calls: [(&str, Call<Runtime>); 6] = [
		(
			"attest",
			Call::attest {
				subject,
				terms: zeros(),
				supersedes: None,
				proof: proof(),
			},
		),
		(
			"confirm",
			Call::confirm {
				subject,
				attestation,
				proof: proof(),
			},
		),
		(
			"revoke_delegation",
			Call::revoke_delegation {
				subject,
				key,
				wish: wish(),
			},
		),
		(
			"withdraw",
			Call::withdraw {
				subject,
				attestation,
				wish: wish(),
			},
		),
		(
			"enter_in_error",
			Call::enter_in_error {
				subject,
				attestation,
				wish: wish(),
			},
		),
		(
			"close_subject",
			Call::close_subject {
				subject,
				wish: wish(),
			},
		),
	];
	calls
		.into_iter()
		.map(|(name, call)| (("Consent", name), call.into()))
		.collect()
}

#[test]
fn healthcare_providers_alone_witness_consent_and_any_member_says_what_a_subject_wishes() {
	each_case_of(calls_by_a_members_word, |name, call, status, role, permission| {
		let allowed = match name.1 {
			"attest" | "confirm" => of(&[HealthcareProvider], Consent),
			_ => in_consent(name.1),
		};
		let passed = passes(RuntimeOrigin::signed(One.to_account_id()), call);
		assert_eq!(
			passed,
			allowed.to(status, role, Some(permission)),
			"{name:?} by a delegate with {permission:?} of a {role:?} that is {status:?}"
		);
	});
}

#[test]
fn strangers_and_nobody_pass_nowhere() {
	story(|| {
		for (name, call) in all_calls() {
			assert!(
				!passes(RuntimeOrigin::signed(One.to_account_id()), &call),
				"{name:?} by a stranger"
			);
			assert!(!passes(RuntimeOrigin::none(), &call), "{name:?} by nobody");
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
				"{name:?} by an expired delegate"
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
			.filter(|(name, _)| matches!(allowed(name.0, name.1), Allowed::Members))
		{
			let by = |yes, of| {
				passes(
					RawOrigin::<custos_runtime::AccountId, CouncilCollective>::Members(yes, of).into(),
					&call,
				)
			};
			let thirds = matches!(name.1, "admit" | "expel" | "seat" | "replace");
			// THEN two thirds decide on who belongs, and more than half on the rest
			assert!(!by(3, 6), "{name:?} by half of the members");
			assert!(by(4, 6), "{name:?} by two thirds of the members");
			assert_eq!(
				by(4, 7),
				!thirds,
				"{name:?} by more than half and less than two thirds"
			);
		}
	});
}
