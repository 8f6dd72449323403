use alloc::boxed::Box;
use codec::Encode;
use frame_support::{assert_noop, assert_ok, weights::Weight};
use pallet_collective::Instance1;
use sp_runtime::traits::{BlakeTwo256, Hash};

use super::*;
use crate::{mock::*, Call, Council, Error, Members};

const ENOUGH: Weight = BLOCK;

/// A motion's hash and number.
type Motion = (<Test as frame_system::Config>::Hash, u32);

/// The representative proposes a motion, and votes for it.
fn propose(by: AccountId, threshold: u32, call: Call<Test>) -> Motion {
	let call: RuntimeCall = call.into();
	let hash = BlakeTwo256::hash_of(&call);
	let index = pallet_collective::ProposalCount::<Test, Instance1>::get();
	let length = call.encoded_size() as u32;
	assert_ok!(Motions::propose(signed(by), threshold, Box::new(call), length));
	assert_ok!(Motions::vote(signed(by), hash, index, true));
	(hash, index)
}

fn vote(by: AccountId, (hash, index): Motion) -> bool {
	Motions::vote(signed(by), hash, index, true).is_ok()
}

fn close(by: AccountId, (hash, index): Motion) -> bool {
	Motions::close(signed(by), hash, index, ENOUGH, 10_000).is_ok()
}

fn votes((hash, _): Motion) -> usize {
	let voting = pallet_collective::Voting::<Test, Instance1>::get(hash).unwrap();
	// an account is eight bytes, and the two lists follow the index and the threshold
	voting.encode()[8] as usize / 4
}

fn suspend_call(member: MemberId) -> Call<Test> {
	Call::suspend {
		member,
		reason: SuspensionReason::RulesBroken,
	}
}

#[test]
fn members_govern_by_motion() {
	with_three_members(|| {
		// GIVEN a motion to admit a carrier, proposed by the manufacturer
		let motion = propose(
			ALICE,
			2,
			Call::admit {
				name: name("Carrier"),
				gln: gln(9),
				roles: roles(&[custos_primitives::member::Role::Carrier]),
				company_prefixes: prefixes(&[]),
				representative: DAVE,
			},
		);
		// AND too few votes to close it
		assert!(!close(ALICE, motion));

		// WHEN the distributor votes for it, and anybody closes it
		assert!(vote(BOB, motion));
		assert!(close(CAROL, motion));

		// THEN the carrier is a member, and governs with the others
		assert_eq!(Members::<Test>::get(3).unwrap().name, name("Carrier"));
		assert_eq!(Seats::seats(), [ALICE, BOB, CAROL, DAVE]);
		let next = propose(DAVE, 3, suspend_call(MAKER));
		assert!(vote(BOB, next) && vote(CAROL, next) && close(DAVE, next));
		assert_eq!(status(MAKER), Some(MemberStatus::Suspended));
	});
}

#[test]
fn a_motion_below_the_majority_changes_nothing() {
	with_three_members(|| {
		// GIVEN a motion whose proposer set a threshold of its own
		let call: RuntimeCall = suspend_call(TRADER).into();
		let length = call.encoded_size() as u32;
		assert_ok!(Motions::propose(signed(ALICE), 1, Box::new(call), length));

		// THEN it was carried out with too few votes, and refused
		assert_eq!(status(TRADER), Some(MemberStatus::Active));
	});
}

#[test]
fn a_suspended_members_votes_fall_away_in_the_same_block() {
	with_three_members(|| {
		// GIVEN a motion that the manufacturer has voted for, which lacks one vote
		let motion = propose(ALICE, 2, suspend_call(AGENCY));
		assert_eq!(votes(motion), 1);

		// WHEN the manufacturer is suspended
		suspend(MAKER);

		// THEN its vote has gone, it can neither vote nor propose, and the motion fails with the distributor's vote alone
		assert_eq!(votes(motion), 0);
		assert!(!vote(ALICE, motion));
		let call: RuntimeCall = suspend_call(TRADER).into();
		let length = call.encoded_size() as u32;
		assert_noop!(
			Motions::propose(signed(ALICE), 2, Box::new(call), length),
			pallet_collective::Error::<Test, Instance1>::NotMember
		);
		assert!(vote(BOB, motion));
		assert!(!close(BOB, motion));
		assert_eq!(status(AGENCY), Some(MemberStatus::Active));
	});
}

#[test]
fn a_replaced_representatives_votes_fall_away() {
	with_three_members(|| {
		let motion = propose(ALICE, 2, suspend_call(AGENCY));
		assert_ok!(Consortium::set_representative(root(), MAKER, DAVE));
		assert_eq!(votes(motion), 0);
		assert!(!vote(ALICE, motion));
		assert!(vote(DAVE, motion));
	});
}

#[test]
fn a_motion_can_suspend_one_of_its_voters() {
	with_three_members(|| {
		// GIVEN a motion that suspends the distributor, with the distributor's own vote
		let motion = propose(ALICE, 2, suspend_call(TRADER));
		assert!(vote(BOB, motion));
		assert!(close(ALICE, motion));
		assert_eq!(status(TRADER), Some(MemberStatus::Suspended));
		assert_eq!(Seats::seats(), [ALICE, CAROL]);
	});
}

#[test]
fn other_delegates_do_not_vote() {
	with_three_members(|| {
		appoint(DAVE, &Permission::ALL, None);
		let motion = propose(ALICE, 2, suspend_call(TRADER));
		assert!(!vote(DAVE, motion));
	});
}

#[test]
fn a_motion_that_fails_says_why() {
	with_three_members(|| {
		// GIVEN a motion to reinstate an active member
		let motion = propose(ALICE, 2, Call::reinstate { member: TRADER });
		assert!(vote(BOB, motion) && close(ALICE, motion));

		// THEN the event has this pallet's error
		System::assert_has_event(
			pallet_collective::Event::<Test, Instance1>::Executed {
				proposal_hash: motion.0,
				result: Err(Error::<Test>::NotSuspended.into()),
			}
			.into(),
		);
	});
}
