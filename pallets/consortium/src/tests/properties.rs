use alloc::collections::BTreeSet;
use custos_primitives::member::Role;
use frame_support::{
	dispatch::{DispatchInfo, PostDispatchInfo},
	weights::Weight,
};
use proptest::prelude::*;
use sp_runtime::traits::DispatchTransaction;

use super::*;
use crate::{mock::*, ConsortiumGate, Mandate};

/// One of the calls, with arguments from ranges so small that calls meet.
#[derive(Clone, Debug)]
enum Step {
	Admit {
		seed: u64,
		prefixes: Vec<&'static str>,
		representative: AccountId,
	},
	Suspend(MemberId),
	Reinstate(MemberId),
	Expel(MemberId),
	SetRoles(MemberId, Vec<Role>),
	AddPrefixes(MemberId, Vec<&'static str>),
	RemovePrefixes(MemberId, Vec<&'static str>),
	SetRepresentative(MemberId, AccountId),
	Appoint {
		by: AccountId,
		account: AccountId,
		granted: Vec<Permission>,
		expires: Option<u64>,
	},
	Update {
		by: AccountId,
		account: AccountId,
		granted: Vec<Permission>,
		expires: Option<u64>,
	},
	Revoke {
		by: AccountId,
		account: AccountId,
	},
	Resign(AccountId),
	Wait(u64),
}

fn texts() -> impl Strategy<Value = Vec<&'static str>> {
	let digits = prop::sample::select(Vec::from([
		"4012",
		"40123",
		"401234",
		"4012345",
		"40123456",
		"4012346",
		"401299",
		"9012",
		"901234567890",
		"901234567891",
		"401",
		"x",
	]));
	prop::collection::vec(digits, 0..=3)
}

fn granted() -> impl Strategy<Value = Vec<Permission>> {
	prop::collection::vec(prop::sample::select(Vec::from(Permission::ALL)), 0..=4)
}

fn step() -> impl Strategy<Value = Step> {
	let member = || 0u32..8;
	let account = || 1u64..10;
	let expires = || prop::option::of(NOW..NOW + 10);
	prop_oneof![
		3 => (0u64..8, texts(), account()).prop_map(|(seed, prefixes, representative)| Step::Admit {
			seed,
			prefixes,
			representative
		}),
		2 => member().prop_map(Step::Suspend),
		2 => member().prop_map(Step::Reinstate),
		1 => member().prop_map(Step::Expel),
		1 => (member(), prop::collection::vec(prop::sample::select(Vec::from(Role::ALL)), 0..3))
			.prop_map(|(member, roles)| Step::SetRoles(member, roles)),
		3 => (member(), texts()).prop_map(|(member, texts)| Step::AddPrefixes(member, texts)),
		2 => (member(), texts()).prop_map(|(member, texts)| Step::RemovePrefixes(member, texts)),
		2 => (member(), account()).prop_map(|(member, account)| Step::SetRepresentative(member, account)),
		4 => (account(), account(), granted(), expires())
			.prop_map(|(by, account, granted, expires)| Step::Appoint { by, account, granted, expires }),
		2 => (account(), account(), granted(), expires())
			.prop_map(|(by, account, granted, expires)| Step::Update { by, account, granted, expires }),
		2 => (account(), account()).prop_map(|(by, account)| Step::Revoke { by, account }),
		1 => account().prop_map(Step::Resign),
		1 => (1u64..3).prop_map(Step::Wait),
	]
}

/// Makes the call, whether or not it is refused.
fn take(step: Step) -> bool {
	match step {
		Step::Admit {
			seed,
			prefixes: texts,
			representative,
		} => Consortium::admit(
			root(),
			name("X"),
			gln(seed),
			roles(&[Role::Carrier]),
			prefixes(&texts),
			representative,
		),
		Step::Suspend(member) => Consortium::suspend(root(), member, SuspensionReason::RulesBroken),
		Step::Reinstate(member) => Consortium::reinstate(root(), member),
		Step::Expel(member) => Consortium::expel(root(), member),
		Step::SetRoles(member, given) => Consortium::set_roles(root(), member, roles(&given)),
		Step::AddPrefixes(member, texts) => {
			Consortium::add_company_prefixes(root(), member, prefixes(&texts))
		}
		Step::RemovePrefixes(member, texts) => {
			Consortium::remove_company_prefixes(root(), member, prefixes(&texts))
		}
		Step::SetRepresentative(member, account) => Consortium::set_representative(root(), member, account),
		Step::Appoint {
			by,
			account,
			granted,
			expires,
		} => Consortium::appoint_delegate(signed(by), account, permissions(&granted), expires),
		Step::Update {
			by,
			account,
			granted,
			expires,
		} => Consortium::update_delegate(signed(by), account, permissions(&granted), expires),
		Step::Revoke { by, account } => Consortium::revoke_delegate(signed(by), account),
		Step::Resign(account) => Consortium::resign(signed(account)),
		Step::Wait(milliseconds) => {
			Clock::set(Clock::get() + milliseconds);
			Ok(())
		}
	}
	.is_ok()
}

/// The permissions of each delegate that may act, and until when.
fn power() -> Vec<(AccountId, BTreeSet<Permission>, Option<u64>)> {
	(1..10)
		.filter_map(|account| {
			let (delegate, _) = Consortium::acting(&account).ok()?;
			let permissions = Permission::ALL
				.into_iter()
				.filter(|permission| delegate.mandate.permits(*permission))
				.collect();
			Some((account, permissions, delegate.mandate.expires()))
		})
		.collect()
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(96))]

	#[test]
	fn no_sequence_of_calls_breaks_the_invariants(steps in prop::collection::vec(step(), 1..60)) {
		ExtBuilder::default().build().execute_with(|| {
			for step in steps {
				let before = sp_io::storage::root(sp_runtime::StateVersion::V1);
				let waits = matches!(step, Step::Wait(_));
				let taken = take(step.clone());
				let after = sp_io::storage::root(sp_runtime::StateVersion::V1);
				// what is refused changes nothing
				prop_assert!(taken || before == after, "{step:?} was refused and changed the state");
				prop_assert!(!waits || before == after);
				if let Err(broken) = Consortium::do_try_state() {
					return Err(TestCaseError::fail(alloc::format!("{step:?}: {broken:?}")));
				}
			}
			Ok(())
		})?;
	}

	#[test]
	fn no_delegate_gives_more_than_it_has(
		steps in prop::collection::vec(step(), 1..40),
		by in 1u64..10,
		account in 1u64..10,
		given in granted(),
		expires in prop::option::of(NOW..NOW + 10),
	) {
		ExtBuilder::default().build().execute_with(|| {
			for step in steps {
				take(step);
			}
			let before = power();
			let taken = take(Step::Appoint { by, account, granted: given.clone(), expires })
				|| take(Step::Update { by, account, granted: given, expires });
			if taken {
				let giver = before.iter().find(|(known, ..)| *known == by).expect("it could act");
				let receiver = power().into_iter().find(|(known, ..)| *known == account).expect("it can act now");
				prop_assert!(receiver.1.is_subset(&giver.1));
				let lasts_no_longer = giver.2.is_none_or(|own| receiver.2.is_some_and(|given| given <= own));
				prop_assert!(lasts_no_longer);
				prop_assert!(crate::Delegates::<Test>::get(account).unwrap().mandate != Mandate::Representative);
			}
			Ok(())
		})?;
	}

	#[test]
	fn metering_never_exceeds_the_burst_and_always_recovers(
		transactions in prop::collection::vec(
			(0u64..4, prop::sample::select(Vec::from([ALICE, BOB])), 0u64..1_400_000_000, 0u64..1_400_000_000, 0usize..7_000),
			1..60,
		),
	) {
		with_three_members(|| {
			let mut used_by_bob = 0u64;
			for (blocks, account, declared, unspent, length) in transactions {
				let actual = declared.saturating_sub(unspent);
				System::set_block_number(System::block_number() + blocks);
				used_by_bob = used_by_bob.saturating_sub(blocks * RECOVERY);
				let info = DispatchInfo { call_weight: Weight::from_parts(declared, 0), ..Default::default() };
				let post_info =
					PostDispatchInfo { actual_weight: Some(Weight::from_parts(actual, 0)), ..Default::default() };
				let call: RuntimeCall = frame_system::Call::remark { remark: Vec::new() }.into();
				let applied = ConsortiumGate::<Test>::new()
					.test_run(signed(account), &call, &info, length, 0, |_| Ok(post_info))
					.is_ok();
				let declared_cost = crate::metering::declared_cost::<Test>(&info, length);
				if account == BOB {
					// a model of the allowance, in the same words as the documentation
					assert_eq!(applied, used_by_bob + declared_cost <= BURST);
					if applied {
						used_by_bob += crate::metering::actual_cost::<Test>(&info, &post_info, length);
					}
					assert_eq!(Consortium::allowance_left(TRADER), Some(BURST - used_by_bob));
				}
				for member in [MAKER, TRADER] {
					assert!(Standings::<Test>::get(member).unwrap().usage.used <= BURST);
				}
			}
			// after as many blocks as the burst takes to recover, all of it is back
			System::set_block_number(System::block_number() + BURST / RECOVERY);
			assert_eq!(Consortium::allowance_left(MAKER), Some(BURST));
			assert_eq!(Consortium::allowance_left(TRADER), Some(BURST));
		});
	}
}
