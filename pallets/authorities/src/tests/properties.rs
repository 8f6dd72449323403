//! Random sequences of all calls by random signers, of suspensions and of sessions: whatever happens, the invariants hold, a
//! refused call changes nothing, there are never too few seats, and who makes the blocks has keys of its own.

use super::*;
use crate::Seat;
use proptest::prelude::*;
use sp_runtime::{DispatchResult, StateVersion};
use std::collections::BTreeSet;

/// What may happen.
#[derive(Clone, Debug)]
enum Step {
	Nominate { signer: u64, account: u64, node: u64 },
	Withdraw { signer: u64, account: u64 },
	GiveUp { signer: u64, account: u64 },
	Seat { seat: Seat<u64> },
	Unseat { account: u64 },
	Replace { account: u64, seat: Seat<u64> },
	Report { node: u64, past: bool },
	Settle { member: u32 },
	Suspend { member: u32 },
	Reinstate { member: u32 },
	Block,
	Session,
}

/// Those that act, and the members.
fn signer() -> impl Strategy<Value = u64> {
	prop_oneof![HANNA..=LENA, Just(NOBODY), Just(Unseating::get())]
}

/// The accounts that there may be, the delegate of the hospital among them.
fn account() -> impl Strategy<Value = u64> {
	prop::sample::select(vec![10, 11, 20, 21, 30, 31, 40, 41, 50, 51, HANNA])
}

/// Who nominates the account most of the time.
fn owner_of(account: u64) -> u64 {
	HANNA + (account / 10 - 1) % 5
}

/// A seat that the members may decide on: most of the time of the member that nominates the account.
fn candidate() -> impl Strategy<Value = Seat<u64>> {
	prop_oneof![
		4 => account().prop_map(|account| place(member_of(owner_of(account)).unwrap(), account)),
		1 => (HOSPITAL..=LAB, account()).prop_map(|(member, account)| place(member, account)),
	]
}

fn step() -> impl Strategy<Value = Step> {
	prop_oneof![
		4 => (signer(), account(), account()).prop_map(|(signer, account, node)| Step::Nominate { signer, account, node }),
		2 => account().prop_map(|account| Step::Nominate { signer: owner_of(account), account, node: account }),
		1 => (signer(), account()).prop_map(|(signer, account)| Step::Withdraw { signer, account }),
		1 => account().prop_map(|account| Step::Withdraw { signer: owner_of(account), account }),
		1 => (signer(), account()).prop_map(|(signer, account)| Step::GiveUp { signer, account }),
		1 => account().prop_map(|account| Step::GiveUp { signer: owner_of(account), account }),
		4 => candidate().prop_map(|seat| Step::Seat { seat }),
		2 => account().prop_map(|account| Step::Unseat { account }),
		2 => (account(), candidate()).prop_map(|(account, seat)| Step::Replace { account, seat }),
		3 => (account(), any::<bool>()).prop_map(|(node, past)| Step::Report { node, past }),
		2 => (HOSPITAL..=LAB).prop_map(|member| Step::Settle { member }),
		1 => (HOSPITAL..=LAB).prop_map(|member| Step::Suspend { member }),
		1 => (HOSPITAL..=LAB).prop_map(|member| Step::Reinstate { member }),
		2 => Just(Step::Block),
		4 => Just(Step::Session),
	]
}

/// Makes a call, unless it is no call.
fn call(step: &Step) -> Option<DispatchResult> {
	let seating = signed(Seating::get());
	Some(match step.clone() {
		Step::Nominate {
			signer,
			account,
			node,
		} => {
			let node = Node::new(node);
			let member = member_of(signer).unwrap_or(HOSPITAL);
			Authorities::nominate(signed(signer), account, node.keys(), node.proof(member, account))
		}
		Step::Withdraw { signer, account } => Authorities::withdraw_nomination(signed(signer), account),
		Step::GiveUp { signer, account } => Authorities::give_up_seat(signed(signer), account),
		Step::Seat { seat } => Authorities::seat(seating, seat.member, seat.account),
		Step::Unseat { account } => Authorities::unseat(signed(Unseating::get()), account),
		Step::Replace { account, seat } => Authorities::replace(seating, account, seat.member, seat.account),
		Step::Report { node, past } => {
			let node = Node::new(node);
			let back = if past { SESSION_LENGTH } else { 0 };
			let slot = slot_of(System::block_number().saturating_sub(back));
			Authorities::report_block_equivocation(
				signed(LENA),
				Box::new(two_blocks(&node, slot)),
				author_proof(&node),
			)
		}
		Step::Settle { member } => Authorities::settle_equivocations(signed(Settling::get()), member),
		Step::Suspend { .. } | Step::Reinstate { .. } | Step::Block | Step::Session => return None,
	})
}

fn happen(step: &Step) {
	match *step {
		Step::Suspend { member } => Inactive::mutate(|inactive| inactive.push(member)),
		Step::Reinstate { member } => Inactive::mutate(|inactive| inactive.retain(|other| *other != member)),
		Step::Block => {
			next_block();
		}
		Step::Session => session_ends(),
		_ => {}
	}
}

/// A session ends: what was planned is in force, and who is not active has lost its seats as far as can be.
fn session_ends() {
	let (before, set) = (in_force(), Grandpa::current_set_id());
	let planned: Vec<_> = Session::queued_keys()
		.into_iter()
		.map(|(_, keys)| (keys.aura.into(), keys.grandpa.into()))
		.collect();
	next_session();
	let inactive = Seats::<Test>::get()
		.iter()
		.any(|seat| Inactive::get().contains(&seat.member));
	assert!(
		!inactive || seated().len() <= MINIMUM as usize,
		"a member that is not active has a seat that can be spared"
	);
	assert_eq!(in_force(), planned, "what was planned is in force");
	assert_eq!(
		Grandpa::current_set_id() > set,
		in_force() != before,
		"a set of GRANDPA begins exactly when the authorities change"
	);
}

/// What holds between any two steps.
fn check(reached: &mut bool) {
	Authorities::do_try_state().unwrap();
	let seats = seated().len();
	*reached |= seats >= MINIMUM as usize;
	assert!(
		!*reached || seats >= MINIMUM as usize,
		"there are fewer seats than the minimum"
	);
	assert!(!Session::validators().is_empty(), "nobody makes blocks");
	let queued = Session::queued_keys();
	let authors: BTreeSet<_> = queued.iter().map(|(_, keys)| keys.aura.clone()).collect();
	let voters: BTreeSet<_> = queued.iter().map(|(_, keys)| keys.grandpa.clone()).collect();
	assert!(!queued.is_empty());
	assert_eq!((authors.len(), voters.len()), (queued.len(), queued.len()));
}

/// Who got a seat is the member that the members named, with the account that they named.
fn seated_as_decided(step: &Step) {
	if let Step::Seat { seat } | Step::Replace { seat, .. } = step {
		assert!(Seats::<Test>::get().contains(seat));
	}
}

fn run(begin: ExtBuilder, steps: &[Step]) {
	begin.build_and_execute(|| {
		let mut reached = false;
		check(&mut reached);
		for step in steps {
			let before = sp_io::storage::root(StateVersion::V1);
			match call(step) {
				Some(Err(_)) => assert_eq!(
					sp_io::storage::root(StateVersion::V1),
					before,
					"a refused call changed something: {step:?}"
				),
				Some(Ok(())) => seated_as_decided(step),
				None => happen(step),
			}
			check(&mut reached);
		}
		Inactive::set(vec![]);
	});
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(16))]

	#[test]
	fn whatever_happens_there_are_enough_authorities_and_each_has_its_keys(
		steps in prop::collection::vec(step(), 1..60)
	) {
		run(ExtBuilder::default(), &steps);
	}

	#[test]
	fn so_it_is_on_a_chain_that_begins_with_one_authority(steps in prop::collection::vec(step(), 1..60)) {
		run(ExtBuilder::default().seats(vec![place(HOSPITAL, 10)]), &steps);
	}
}

#[test]
fn the_sequences_reach_every_call() {
	use proptest::{strategy::ValueTree, test_runner::TestRunner};
	let mut runner = TestRunner::deterministic();
	let mut succeeded = BTreeSet::new();
	for _ in 0..32 {
		let steps = prop::collection::vec(step(), 60)
			.new_tree(&mut runner)
			.unwrap()
			.current();
		ExtBuilder::default().build_and_execute(|| {
			for step in &steps {
				match call(step) {
					Some(Ok(())) => {
						succeeded.insert(format!("{step:?}").split(' ').next().unwrap().to_string());
					}
					Some(Err(_)) => {}
					None => happen(step),
				}
			}
			Inactive::set(vec![]);
		});
	}
	let calls = [
		"GiveUp", "Nominate", "Replace", "Report", "Seat", "Settle", "Unseat", "Withdraw",
	];
	assert_eq!(succeeded.into_iter().collect::<Vec<_>>(), calls);
}
