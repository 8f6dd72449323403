//! Stories of what the members decide about the chain itself.

use std::collections::BTreeSet;

use custos_runtime::{AccountId, Runtime, RuntimeCall, RuntimeEvent, System};
use frame_support::{assert_err, assert_ok, traits::GetCallName};
use sp_core::H256;
use sp_keyring::Sr25519Keyring::{self, Alice, Bob, Charlie, Dave, Eve};
use sp_runtime::{
	traits::{BlakeTwo256, Hash},
	DispatchError, DispatchResult,
};

use crate::chain::{decide, next_block, story, submit};

const FOUR: [Sr25519Keyring; 4] = [Alice, Bob, Charlie, Dave];
const FIVE: [Sr25519Keyring; 5] = [Alice, Bob, Charlie, Dave, Eve];

fn remark() -> RuntimeCall {
	frame_system::Call::remark { remark: vec![1] }.into()
}

fn authorize_upgrade() -> RuntimeCall {
	frame_system::Call::authorize_upgrade {
		code_hash: BlakeTwo256::hash(b"code"),
	}
	.into()
}

fn dispatch_whitelisted(call: RuntimeCall) -> pallet_whitelist::Call<Runtime> {
	pallet_whitelist::Call::dispatch_whitelisted_call_with_preimage { call: Box::new(call) }
}

/// What came of the call that the second motion carried out with the root origin.
fn dispatched() -> Option<bool> {
	System::events()
		.into_iter()
		.rev()
		.find_map(|record| match record.event {
			RuntimeEvent::Whitelist(pallet_whitelist::Event::WhitelistedCallDispatched {
				result, ..
			}) => Some(result.is_ok()),
			_ => None,
		})
}

#[test]
fn a_runtime_upgrade_takes_two_motions_and_five_of_six_members() {
	story(|| {
		let upgrade = authorize_upgrade();
		let name = pallet_whitelist::Call::whitelist_call {
			call_hash: BlakeTwo256::hash_of(&upgrade),
		};
		// GIVEN nobody upgrades alone, nor before the call was named
		assert_eq!(
			submit(Alice, upgrade.clone()).unwrap(),
			Err(DispatchError::BadOrigin)
		);
		assert_eq!(decide(&FOUR, upgrade.clone()), Err(DispatchError::BadOrigin));
		// WHEN two thirds name it, and fewer than three quarters want it
		assert_ok!(decide(&FOUR, name));
		assert_eq!(
			decide(&FOUR, dispatch_whitelisted(upgrade.clone())),
			Err(DispatchError::BadOrigin)
		);
		// THEN nothing is authorised, until enough want it
		assert!(System::authorized_upgrade().is_none());
		assert_ok!(decide(&FIVE, dispatch_whitelisted(upgrade)));
		assert_eq!(dispatched(), Some(true));
		assert!(System::authorized_upgrade().is_some());
	});
}

#[test]
fn an_upgrade_that_is_wanted_before_it_is_named_waits() {
	story(|| {
		let upgrade = authorize_upgrade();
		// WHEN three quarters want a call that nobody has named yet THEN it is not carried out, and nobody hastens it
		assert_ok!(decide(&FIVE, dispatch_whitelisted(upgrade.clone())));
		assert!(submit(Alice, dispatch_whitelisted(upgrade.clone()))
			.unwrap()
			.is_err());
		assert!(System::authorized_upgrade().is_none());
		// WHEN two thirds name it THEN any member's delegate may carry it out
		let call_hash = BlakeTwo256::hash_of(&upgrade);
		assert_ok!(decide(
			&FOUR,
			pallet_whitelist::Call::whitelist_call { call_hash }
		));
		assert_ok!(submit(Eve, dispatch_whitelisted(upgrade)).unwrap());
		assert!(System::authorized_upgrade().is_some());
	});
}

#[test]
fn the_members_pause_a_call_and_lift_the_pause_but_never_pause_governance() {
	story(|| {
		let name = |pallet: &[u8], call: &[u8]| {
			(
				pallet.to_vec().try_into().unwrap(),
				call.to_vec().try_into().unwrap(),
			)
		};
		let pause = |full_name| pallet_tx_pause::Call::<Runtime>::pause { full_name };
		// WHEN more than half pause batches THEN nobody sends one, and what is not paused goes on
		assert_ok!(decide(&FOUR, pause(name(b"Utility", b"batch"))));
		let batch = || pallet_utility::Call::batch {
			calls: vec![remark()],
		};
		assert_err!(
			submit(Eve, batch()).unwrap(),
			frame_system::Error::<Runtime>::CallFiltered
		);
		assert_ok!(submit(Eve, remark()).unwrap());
		// WHEN they lift it THEN batches go on
		let full_name = name(b"Utility", b"batch");
		assert_ok!(decide(
			&FOUR,
			pallet_tx_pause::Call::<Runtime>::unpause { ident: full_name }
		));
		assert_ok!(submit(Eve, batch()).unwrap());
		// and what they decide with can't be paused
		for pallet in [&b"Council"[..], b"Consortium", b"Whitelist", b"TxPause"] {
			let refused = decide(&FOUR, pause(name(pallet, b"anything")));
			assert_err!(refused, pallet_tx_pause::Error::<Runtime>::Unpausable);
		}
	});
}

#[test]
fn the_members_never_pause_what_a_patient_signs_or_emergency_access() {
	story(|| {
		let pause = |pallet: &[u8], call: &[u8]| {
			let full_name = (
				pallet.to_vec().try_into().unwrap(),
				call.to_vec().try_into().unwrap(),
			);
			decide(&FOUR, pallet_tx_pause::Call::<Runtime>::pause { full_name })
		};
		let kept: [(&[u8], &[u8]); 5] = [
			(b"Consent", b"withdraw"),
			(b"Consent", b"revoke_delegation"),
			(b"Consent", b"attest"),
			(b"Consent", b"object_to_rotation"),
			(b"Records", b"emergency_access"),
		];
		for (pallet, call) in kept {
			let [consent, records] = [
				pallet_consent::Call::<Runtime>::get_call_names(),
				pallet_records::Call::<Runtime>::get_call_names(),
			];
			let known = consent.iter().chain(records).any(|name| name.as_bytes() == call);
			assert!(known, "there is such a call");
			assert_err!(pause(pallet, call), pallet_tx_pause::Error::<Runtime>::Unpausable);
		}
		// Everything else about data can be.
		assert_ok!(pause(b"Records", b"request"));
		assert_ok!(pause(b"Consent", b"propose"));
	});
}

#[test]
fn one_member_cannot_take_all_the_places_for_motions() {
	story(|| {
		let propose = |signer, number: u8| {
			let proposal = Box::new(RuntimeCall::from(frame_system::Call::remark {
				remark: vec![number],
			}));
			let propose = pallet_collective::Call::propose {
				threshold: 4,
				proposal,
				length_bound: 100,
			};
			submit(signer, RuntimeCall::Council(propose)).unwrap()
		};
		// GIVEN Eve has opened five motions
		for number in 0..5 {
			assert_ok!(propose(Eve, number));
		}
		// WHEN it opens another THEN that is refused, and other members open theirs
		type Error = pallet_collective::Error<Runtime, pallet_collective::Instance1>;
		assert_err!(propose(Eve, 5), Error::TooManyProposals);
		assert_ok!(propose(Bob, 6));
		// WHEN one of Eve's is killed THEN it has a place again
		let proposal_hash =
			BlakeTwo256::hash_of(&RuntimeCall::from(frame_system::Call::remark { remark: vec![0] }));
		assert_ok!(decide(
			&FOUR,
			RuntimeCall::Council(pallet_collective::Call::kill { proposal_hash })
		));
		assert_ok!(propose(Eve, 5));
		assert_err!(propose(Eve, 7), Error::TooManyProposals);
	});
}

type Council = pallet_collective::Instance1;

/// A motion of Alice's, Bob's, and so on, that nobody else opens.
fn motion(of: Sr25519Keyring, number: u8) -> RuntimeCall {
	let remark = vec![of as u8, number];
	frame_system::Call::remark { remark }.into()
}

/// Opens a motion.
fn open(by: Sr25519Keyring, number: u8) -> DispatchResult {
	let proposal = Box::new(motion(by, number));
	let propose = pallet_collective::Call::propose {
		threshold: 4,
		proposal,
		length_bound: 100,
	};
	submit(by, RuntimeCall::Council(propose)).unwrap()
}

/// The motions that are open.
fn motions() -> BTreeSet<H256> {
	pallet_collective::Proposals::<Runtime, Council>::get()
		.into_iter()
		.collect()
}

/// The motions for which a place is kept.
fn places() -> BTreeSet<H256> {
	pallet_collective::CostOf::<Runtime, Council>::iter_keys().collect()
}

#[test]
fn motions_that_are_over_count_no_more_and_their_places_are_cleared_away_one_by_one() {
	story(|| {
		// GIVEN five members with as many motions as each may have open, all of which are ended
		for (by, number) in FIVE
			.into_iter()
			.flat_map(|by| (0..5).map(move |number| (by, number)))
		{
			assert_ok!(open(by, number));
		}
		let by_members = || pallet_collective::RawOrigin::<AccountId, Council>::Members(4, 6).into();
		for motion in motions() {
			assert_ok!(custos_runtime::Council::disapprove_proposal(by_members(), motion));
		}
		assert_eq!(places().len(), 25);
		next_block();
		// WHEN one of them opens motions, some of them the same again THEN it has five, and not six,
		for number in 3..8 {
			assert_ok!(open(Eve, number));
			assert!(places().len() <= 25);
		}
		type Error = pallet_collective::Error<Runtime, Council>;
		assert_err!(open(Eve, 8), Error::TooManyProposals);
		// and with each motion that others open, at most one place is cleared away of those that are over,
		for (by, number) in FOUR
			.into_iter()
			.flat_map(|by| (5..10).map(move |number| (by, number)))
		{
			let before = places();
			assert_ok!(open(by, number));
			assert!(before.difference(&places()).count() <= 1);
			assert!(places().len() <= before.len().max(motions().len()));
		}
		// until only those of open motions are kept.
		assert_eq!(motions().len(), 25);
		assert_eq!(places(), motions());
	});
}

#[test]
fn an_authority_cannot_drop_its_keys_and_with_them_its_seat() {
	story(|| {
		let purge = pallet_session::Call::<Runtime>::purge_keys {};
		assert_err!(
			submit(Alice, purge).unwrap(),
			frame_system::Error::<Runtime>::CallFiltered
		);
	});
}

#[test]
fn the_councils_members_are_set_by_nobody() {
	story(|| {
		let new_members: Vec<AccountId> = vec![Alice.to_account_id()];
		let set = pallet_collective::Call::set_members {
			new_members,
			prime: None,
			old_count: 6,
		};
		let call = RuntimeCall::Council(set);
		assert_eq!(
			submit(Alice, call.clone()).unwrap(),
			Err(DispatchError::BadOrigin)
		);
		assert_eq!(decide(&FIVE, call), Err(DispatchError::BadOrigin));
	});
}
