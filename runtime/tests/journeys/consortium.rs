//! Stories of who may act.

use codec::Encode;
use custos_primitives::member::{MemberStatus, Permission, Role};
use custos_runtime::{Consortium, Executive, Runtime, RuntimeCall, System};
use frame_support::{assert_err, assert_ok};
use pallet_consortium::{Call, Error, GateRefusal, Standings, SuspensionReason};
use sp_keyring::Sr25519Keyring::{self, Alice, Bob, Charlie, Dave, Eve, Ferdie, One, Two};
use sp_runtime::{
	transaction_validity::{InvalidTransaction, TransactionValidityError},
	DispatchError,
};

use crate::chain::{decide, next_block, offer, signed, story, submit};

const FOUR: [Sr25519Keyring; 4] = [Alice, Bob, Charlie, Dave];

fn remark() -> RuntimeCall {
	frame_system::Call::remark {
		remark: vec![1, 2, 3],
	}
	.into()
}

fn refused(refusal: GateRefusal) -> TransactionValidityError {
	InvalidTransaction::Custom(refusal as u8).into()
}

fn admit(representative: Sr25519Keyring) -> Call<Runtime> {
	Call::admit {
		name: b"One Devices".to_vec().try_into().unwrap(),
		gln: b"9524567000019".to_vec().try_into().unwrap(),
		roles: vec![Role::Manufacturer].try_into().unwrap(),
		company_prefixes: vec![b"9524567".to_vec().try_into().unwrap()].try_into().unwrap(),
		representative: representative.to_account_id(),
	}
}

fn suspend(member: u32) -> Call<Runtime> {
	Call::suspend {
		member,
		reason: SuspensionReason::RulesBroken,
	}
}

#[test]
fn a_stranger_becomes_a_member_by_motion_and_acts_at_once() {
	story(|| {
		// GIVEN a stranger, whom the pool turns away
		assert_eq!(
			offer(One, remark()).unwrap_err(),
			refused(GateRefusal::NotADelegate)
		);
		// WHEN four of six members admit it
		assert_ok!(decide(&FOUR, admit(One)));
		// THEN it acts in the same block, without any balance,
		assert_ok!(submit(One, remark()).unwrap());
		// and so does a delegate that it appoints, with what that one may do.
		let appoint = Call::appoint_delegate {
			delegate: Two.to_account_id(),
			permissions: vec![Permission::Produce].try_into().unwrap(),
			expires: None,
		};
		assert_ok!(submit(One, appoint.clone()).unwrap());
		assert_ok!(submit(Two, remark()).unwrap());
		assert_eq!(submit(Two, appoint).unwrap(), Err(DispatchError::BadOrigin));
	});
}

#[test]
fn three_of_six_members_admit_nobody() {
	story(|| {
		assert_eq!(
			decide(&[Alice, Bob, Charlie], admit(One)),
			Err(DispatchError::BadOrigin)
		);
		assert_eq!(
			offer(One, remark()).unwrap_err(),
			refused(GateRefusal::NotADelegate)
		);
	});
}

#[test]
fn a_suspension_is_in_force_for_the_next_transaction_of_the_block() {
	story(|| {
		// GIVEN Eve, who may act
		assert_ok!(submit(Eve, remark()).unwrap());
		// WHEN the members suspend it
		assert_ok!(decide(&FOUR, suspend(4)));
		// THEN no transaction of it enters this block or the pool,
		assert_eq!(
			submit(Eve, remark()).unwrap_err(),
			refused(GateRefusal::MemberSuspended)
		);
		assert_eq!(
			offer(Eve, remark()).unwrap_err(),
			refused(GateRefusal::MemberSuspended)
		);
		// and it has no seat in the council.
		let seats = pallet_collective::Members::<Runtime, pallet_collective::Instance1>::get();
		assert!(!seats.contains(&Eve.to_account_id()));
		// WHEN the members reinstate it, THEN it acts again.
		assert_ok!(decide(&FOUR, Call::reinstate { member: 4 }));
		assert_ok!(submit(Eve, remark()).unwrap());
	});
}

#[test]
fn a_suspended_members_pending_vote_does_not_count() {
	story(|| {
		use pallet_collective::Call as Council;
		// GIVEN a motion that Eve and three others have agreed to
		let proposal: RuntimeCall = admit(One).into();
		let length_bound = proposal.encoded_size() as u32;
		let hash = <sp_runtime::traits::BlakeTwo256 as sp_runtime::traits::Hash>::hash_of(&proposal);
		let propose = Council::propose {
			threshold: 4,
			proposal: Box::new(proposal),
			length_bound,
		};
		assert_ok!(submit(Alice, RuntimeCall::Council(propose)).unwrap());
		for voter in [Alice, Bob, Charlie, Eve] {
			let vote = Council::vote {
				proposal: hash,
				index: 0,
				approve: true,
			};
			assert_ok!(submit(voter, RuntimeCall::Council(vote)).unwrap());
		}
		// WHEN Eve is suspended before it is closed
		assert_ok!(decide(&[Alice, Bob, Charlie, Dave], suspend(4)));
		// THEN three votes are left, and it can't be carried.
		let close = Council::close {
			proposal_hash: hash,
			index: 0,
			proposal_weight_bound: custos_runtime::configs::MAXIMUM_BLOCK_WEIGHT / 2,
			length_bound,
		};
		assert_err!(
			submit(Alice, RuntimeCall::Council(close)).unwrap(),
			pallet_collective::Error::<Runtime, pallet_collective::Instance1>::TooEarly
		);
		assert_eq!(
			offer(One, remark()).unwrap_err(),
			refused(GateRefusal::NotADelegate)
		);
	});
}

#[test]
fn an_expelled_member_is_gone_and_its_number_is_not_reused() {
	story(|| {
		assert_ok!(decide(&FOUR, Call::expel { member: 5 }));
		assert_eq!(
			offer(Ferdie, remark()).unwrap_err(),
			refused(GateRefusal::MemberExpelled)
		);
		assert_ok!(decide(&FOUR, admit(One)));
		assert_eq!(
			Standings::<Runtime>::get(5).unwrap().status,
			MemberStatus::Expelled
		);
		assert_eq!(Standings::<Runtime>::get(6).unwrap().status, MemberStatus::Active);
	});
}

#[test]
fn the_same_transaction_is_not_taken_twice() {
	story(|| {
		let nonce = System::account_nonce(Alice.to_account_id());
		let transaction = signed(Alice, nonce, remark());
		assert_ok!(Executive::apply_extrinsic(transaction.clone()).unwrap());
		assert_eq!(
			Executive::apply_extrinsic(transaction).unwrap_err(),
			InvalidTransaction::Stale.into()
		);
	});
}

#[test]
fn one_member_that_floods_the_chain_leaves_the_others_untouched() {
	story(|| {
		let flood = || {
			RuntimeCall::from(frame_system::Call::remark {
				remark: vec![0; 2 * 1024 * 1024],
			})
		};
		// GIVEN Eve sends two mebibytes again and again, over some blocks
		let mut sent = 0;
		while let Ok(outcome) = submit(Eve, flood()) {
			assert_ok!(outcome);
			sent += 1;
			next_block();
			assert!(sent < 100, "it is never stopped");
		}
		// THEN at some time its allowance is used up, which is no reason to turn it away from the pool,
		assert_eq!(
			submit(Eve, flood()).unwrap_err(),
			InvalidTransaction::ExhaustsResources.into()
		);
		assert!(offer(Eve, flood()).is_ok());
		// the others are untouched,
		assert_ok!(submit(Alice, flood()).unwrap());
		// and it recovers.
		(0..10).for_each(|_| next_block());
		assert_ok!(submit(Eve, flood()).unwrap());
		assert!(Consortium::allowance_left(4).unwrap() > 0);
	});
}

#[test]
fn the_last_way_to_govern_cannot_be_voted_away() {
	story(|| {
		// GIVEN all but Alice are suspended, one after the other, by those who are left
		assert_ok!(decide(&[Alice, Bob, Charlie, Dave], suspend(5)));
		assert_ok!(decide(&[Alice, Bob, Charlie], suspend(4)));
		assert_ok!(decide(&[Alice, Bob, Charlie], suspend(3)));
		assert_ok!(decide(&[Alice, Bob], suspend(2)));
		assert_ok!(decide(&[Alice, Bob], suspend(1)));
		// WHEN Alice suspends itself THEN it is refused.
		assert_err!(decide(&[Alice], suspend(0)), Error::<Runtime>::LastActiveMember);
	});
}
