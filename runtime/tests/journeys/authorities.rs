//! Stories of authorities: how a member's node gets its seat and loses it, and what nodes and members see of it.

use codec::Encode;
use custos_primitives::{
	api::runtime_decl_for_authorities_api::AuthoritiesApiV1,
	authority::{AuthoritiesView, AuthorityView},
	member::{MemberId, Permission},
};
use custos_runtime::{
	genesis, AccountId, Authorities, Authorship, Grandpa, Runtime, RuntimeCall, RuntimeEvent, Session,
	SessionKeys, SingleBlockMigrations, System,
};
use frame_support::{assert_err, assert_ok, storage::unhashed, traits::OnRuntimeUpgrade};
use pallet_authorities::{Call, Error, Event, Seat, Seats, UnseatReason};
use pallet_consortium::SuspensionReason;
use sp_consensus_grandpa::{ConsensusLog, GRANDPA_ENGINE_ID};
use sp_core::{ed25519, proof_of_possession::ProofOfPossessionGenerator, sr25519, Pair};
use sp_keyring::Sr25519Keyring::{self, Alice, Bob, Charlie, Dave, Eve, Ferdie};
use sp_runtime::{traits::BlakeTwo256, traits::Hash, DigestItem, DispatchError, DispatchResult};

use crate::chain::{act, decide, next_block, next_free_block, next_session, now, submit, told_on};

/// More than half of the members, and two thirds.
pub const FOUR: [Sr25519Keyring; 4] = [Alice, Bob, Charlie, Dave];
/// Three quarters.
const FIVE: [Sr25519Keyring; 5] = [Alice, Bob, Charlie, Dave, Eve];
/// The numbers of some people's members.
const BOB: MemberId = 1;
const DAVE: MemberId = 3;
const EVE: MemberId = 4;
const FERDIE: MemberId = 5;

/// Tells a story on the chain of four authorities of four members.
pub fn story_of_four(tell: impl FnOnce()) {
	told_on(genesis::LOCAL, tell);
}

/// A node, with the private parts of its keys.
pub struct Node {
	pub aura: sr25519::Pair,
	pub grandpa: ed25519::Pair,
}

impl Node {
	/// The node with the keys that are derived from the phrase.
	pub fn of(phrase: &str) -> Self {
		Self {
			aura: Pair::from_string(phrase, None).unwrap(),
			grandpa: Pair::from_string(phrase, None).unwrap(),
		}
	}

	fn keys(&self) -> SessionKeys {
		SessionKeys {
			aura: self.aura.public().into(),
			grandpa: self.grandpa.public().into(),
		}
	}

	/// The proof that it makes for a member and an account: what `author_rotateKeysWithOwner` answers for the number's 4
	/// bytes, the lowest first, and the account's 32.
	fn proof(&self, member: MemberId, account: &AccountId) -> Vec<u8> {
		let account: &[u8; 32] = account.as_ref();
		self.proof_of(&[&member.to_le_bytes()[..], account].concat())
	}

	fn proof_of(&self, owner: &[u8]) -> Vec<u8> {
		let (mut aura, mut grandpa) = (self.aura.clone(), self.grandpa);
		(
			aura.generate_proof_of_possession(owner),
			grandpa.generate_proof_of_possession(owner),
		)
			.encode()
	}

	/// The member's nomination of the node under an account.
	fn nominated_by(&self, member: MemberId, account: &AccountId) -> Call<Runtime> {
		Call::nominate {
			account: account.clone(),
			keys: self.keys(),
			proof: self.proof(member, account),
		}
	}

	/// Whether it makes blocks and votes on finality, from the end of this block on.
	fn is_in_force(&self) -> bool {
		let author = pallet_aura::Authorities::<Runtime>::get().contains(&self.aura.public().into());
		let voter = Grandpa::grandpa_authorities()
			.iter()
			.any(|(voter, _)| *voter == self.grandpa.public().into());
		assert_eq!(author, voter, "Aura and GRANDPA agree");
		author
	}
}

/// The account of an authority, which acts for nobody.
fn account(of: &str) -> AccountId {
	sr25519::Pair::from_string(of, None).unwrap().public().0.into()
}

fn seat(member: MemberId, account: &AccountId) -> Call<Runtime> {
	Call::seat {
		member,
		account: account.clone(),
	}
}

fn unseat(account: &AccountId) -> Call<Runtime> {
	Call::unseat {
		account: account.clone(),
	}
}

/// Who makes blocks in this session.
fn active() -> Vec<AccountId> {
	Session::validators()
}

fn accounts(of: &[Sr25519Keyring]) -> Vec<AccountId> {
	of.iter().map(|person| person.to_account_id()).collect()
}

/// Goes on until what was decided before counts.
pub fn two_sessions() {
	next_session();
	next_session();
}

#[test]
fn a_member_brings_a_node_and_the_members_seat_it() {
	story_of_four(|| {
		// GIVEN Eve's member has a node, and an account for it that acts for nobody and has no balance
		let (node, account) = (Node::of("//Eve//node"), account("//Eve//authority"));
		// WHEN it nominates the node THEN nothing happens to the blocks,
		assert_ok!(act(Eve, node.nominated_by(EVE, &account)));
		two_sessions();
		assert!(!node.is_in_force());
		// and neither its member nor half of the members can seat it,
		assert_eq!(act(Eve, seat(EVE, &account)), Err(DispatchError::BadOrigin));
		assert_eq!(
			decide(&FOUR[..3], seat(EVE, &account)),
			Err(DispatchError::BadOrigin)
		);
		// but two thirds can
		assert_ok!(decide(&FOUR, seat(EVE, &account)));
		let decided = System::block_number();
		let view = Runtime::authorities();
		let of_eve = |seated, queued, active| AuthorityView {
			account: account.clone(),
			member: EVE,
			seated,
			active,
			queued,
		};
		assert_eq!(view.authorities[4], of_eve(true, false, false));
		assert_eq!(
			(view.session_length, view.minimum, view.authorities.len()),
			(15, 3, 5)
		);
		// WHEN the session ends THEN it is planned,
		next_session();
		assert_eq!(System::block_number(), view.next_session_at + 1);
		assert_eq!(Runtime::authorities().authorities[4], of_eve(true, true, false));
		assert!(!node.is_in_force());
		// and when the next one ends, it makes and finalises blocks
		next_session();
		assert_eq!(Runtime::authorities().authorities[4], of_eve(true, true, true));
		assert!(node.is_in_force());
		assert!(System::block_number() <= decided + 2 * view.session_length + 1);
		assert_eq!(Authorities::count_of(EVE), 1);
	});
}

#[test]
fn a_delegate_needs_the_permission_to_administer() {
	story_of_four(|| {
		let (node, account) = (Node::of("//Eve//node"), account("//Eve//authority"));
		let appoint = |permission| pallet_consortium::Call::<Runtime>::appoint_delegate {
			delegate: Sr25519Keyring::One.to_account_id(),
			permissions: vec![permission].try_into().unwrap(),
			expires: None,
		};
		assert_ok!(act(Eve, appoint(Permission::Produce)));
		assert_eq!(
			act(Sr25519Keyring::One, node.nominated_by(EVE, &account)),
			Err(DispatchError::BadOrigin)
		);
		assert_ok!(act(
			Eve,
			pallet_consortium::Call::<Runtime>::revoke_delegate {
				delegate: Sr25519Keyring::One.to_account_id()
			}
		));
		assert_ok!(act(Eve, appoint(Permission::Administer)));
		assert_ok!(act(Sr25519Keyring::One, node.nominated_by(EVE, &account)));
	});
}

#[test]
fn nobody_nominates_an_account_that_acts_for_another_member() {
	story_of_four(|| {
		// GIVEN Eve's member has an account for its node, and has made it a delegate, so that it is taken
		let node = Node::of("//Eve//node");
		let account = Sr25519Keyring::One.to_account_id();
		let appoint = pallet_consortium::Call::<Runtime>::appoint_delegate {
			delegate: account.clone(),
			permissions: vec![Permission::Produce].try_into().unwrap(),
			expires: None,
		};
		assert_ok!(act(Eve, appoint));
		// WHEN another member would take it for its own node first THEN it is refused
		assert_err!(
			act(Ferdie, node.nominated_by(FERDIE, &account)),
			Error::<Runtime>::ActsForAnother
		);
		assert_ok!(act(Eve, node.nominated_by(EVE, &account)));
		assert_err!(
			act(Ferdie, node.nominated_by(FERDIE, &account)),
			Error::<Runtime>::NominatedByAnother
		);
	});
}

#[test]
fn nobody_nominates_the_keys_that_anothers_node_made() {
	story_of_four(|| {
		// GIVEN keys and proof of the node of Eve's member, which stand in the pool
		let (node, account) = (Node::of("//Eve//node"), account("//Eve//authority"));
		let nomination = node.nominated_by(EVE, &account);
		// WHEN another member hands the same in first THEN it is refused,
		assert_err!(act(Ferdie, nomination.clone()), Error::<Runtime>::InvalidProof);
		// as is a proof for the account alone
		let of_account = Call::<Runtime>::nominate {
			account: account.clone(),
			keys: node.keys(),
			proof: node.proof_of(account.as_ref()),
		};
		assert_err!(act(Eve, of_account), Error::<Runtime>::InvalidProof);
		// and Eve's member has its node
		assert_ok!(act(Eve, nomination));
		assert_eq!(Authorities::nominated_by(account), Some(EVE));
	});
}

#[test]
fn a_motion_seats_nobody_but_the_member_that_it_names() {
	story_of_four(|| {
		// GIVEN motions for a node of Eve's member, which gave its account up to Ferdie's while they were open
		let account = account("//Eve//authority");
		assert_ok!(act(Eve, Node::of("//Eve//node").nominated_by(EVE, &account)));
		let withdraw = Call::<Runtime>::withdraw_nomination {
			account: account.clone(),
		};
		assert_ok!(act(Eve, withdraw));
		assert_ok!(act(
			Ferdie,
			Node::of("//Ferdie//node").nominated_by(FERDIE, &account)
		));
		// WHEN they are carried out THEN Ferdie's gets no seat
		let seats = Seats::<Runtime>::get();
		let replace = Call::<Runtime>::replace {
			account: Dave.to_account_id(),
			successor_member: EVE,
			successor: account.clone(),
		};
		assert_err!(
			decide(&FOUR, seat(EVE, &account)),
			Error::<Runtime>::NominatedByAnother
		);
		assert_err!(decide(&FOUR, replace), Error::<Runtime>::NominatedByAnother);
		assert_eq!(Seats::<Runtime>::get(), seats);
	});
}

#[test]
fn an_authority_gets_other_keys_without_a_break() {
	story_of_four(|| {
		// GIVEN an authority of the genesis WHEN its member nominates it with the keys of another machine
		let (former, latter) = (Node::of("//Bob"), Node::of("//Bob//later"));
		assert_ok!(act(Bob, latter.nominated_by(BOB, &Bob.to_account_id())));
		// THEN the former keys sign until two sessions have ended, the others afterwards, and nobody else is touched
		next_session();
		assert!(former.is_in_force() && !latter.is_in_force());
		next_session();
		assert!(!former.is_in_force() && latter.is_in_force());
		assert_eq!(active(), accounts(&FOUR));
	});
}

#[test]
fn session_keys_are_registered_by_nomination_alone() {
	story_of_four(|| {
		let node = Node::of("//Bob//later");
		let set = pallet_session::Call::<Runtime>::set_keys {
			keys: node.keys(),
			proof: node.proof(BOB, &Bob.to_account_id()),
		};
		let purge = pallet_session::Call::<Runtime>::purge_keys {};
		for call in [RuntimeCall::from(set), purge.into()] {
			assert_err!(
				submit(Bob, call.clone()).unwrap(),
				frame_system::Error::<Runtime>::CallFiltered
			);
			// also inside of a batch
			let batch = pallet_utility::Call::<Runtime>::batch_all { calls: vec![call] };
			assert_err!(
				submit(Bob, batch).unwrap(),
				frame_system::Error::<Runtime>::CallFiltered
			);
		}
		assert!(!node.is_in_force());
	});
}

#[test]
fn the_members_unseat_an_authority_but_not_the_last_three() {
	story_of_four(|| {
		// WHEN more than half unseat Dave's THEN it stops two sessions later,
		let dave = Node::of("//Dave");
		assert_ok!(decide(&FOUR, unseat(&Dave.to_account_id())));
		next_session();
		assert!(dave.is_in_force());
		next_session();
		assert!(!dave.is_in_force());
		assert_eq!(active(), accounts(&[Alice, Bob, Charlie]));
		// and no other can be taken, nor given up,
		assert_err!(
			decide(&FOUR, unseat(&Charlie.to_account_id())),
			Error::<Runtime>::TooFewAuthorities
		);
		let give_up = |person: Sr25519Keyring| Call::<Runtime>::give_up_seat {
			account: person.to_account_id(),
		};
		assert_err!(
			act(Charlie, give_up(Charlie)),
			Error::<Runtime>::TooFewAuthorities
		);
		// but a lost one can be replaced
		let (node, account) = (Node::of("//Eve//node"), account("//Eve//authority"));
		assert_ok!(act(Eve, node.nominated_by(EVE, &account)));
		let replace = Call::<Runtime>::replace {
			account: Charlie.to_account_id(),
			successor_member: EVE,
			successor: account.clone(),
		};
		assert_ok!(decide(&FOUR, replace));
		two_sessions();
		assert_eq!(
			active(),
			[Alice.to_account_id(), Bob.to_account_id(), account.clone()]
		);
		assert!(node.is_in_force() && !Node::of("//Charlie").is_in_force());
		// WHEN Dave's is seated again THEN one can be given up
		assert_ok!(decide(&FOUR, seat(DAVE, &Dave.to_account_id())));
		assert_ok!(act(Alice, give_up(Alice)));
		two_sessions();
		assert_eq!(active(), [Bob.to_account_id(), account, Dave.to_account_id()]);
	});
}

#[test]
fn the_block_with_which_a_session_begins_is_still_made_by_one_of_the_former_authorities() {
	story_of_four(|| {
		// GIVEN the first of four authorities was unseated, so that all others move up
		assert_ok!(decide(&FOUR, unseat(&Alice.to_account_id())));
		while active().len() == 4 {
			next_block();
		}
		// WHEN the session begins that has three THEN its first block is by the one whose turn it was among the four
		let slot = now() / custos_runtime::SLOT_DURATION;
		let turn = usize::try_from(slot % 4).unwrap();
		assert_eq!(Authorship::author(), Some(FOUR[turn].to_account_id()));
	});
}

#[test]
fn the_one_authority_of_the_development_chain_stays() {
	told_on(genesis::DEVELOPMENT, || {
		assert_err!(
			decide(&FOUR, unseat(&Alice.to_account_id())),
			Error::<Runtime>::TooFewAuthorities
		);
		assert_ok!(decide(&[Bob, Charlie, Dave, Eve], suspend(0)));
		two_sessions();
		assert_eq!(active(), accounts(&[Alice]));
	});
}

fn suspend(member: MemberId) -> pallet_consortium::Call<Runtime> {
	pallet_consortium::Call::suspend {
		member,
		reason: SuspensionReason::RulesBroken,
	}
}

#[test]
fn a_suspended_members_authority_is_unseated_at_the_next_session() {
	story_of_four(|| {
		// GIVEN Dave's member is suspended
		assert_ok!(decide(&FOUR, suspend(3)));
		assert_eq!(Seats::<Runtime>::get().len(), 4);
		// WHEN the session ends THEN its seat is gone, and it stops with the next,
		while Session::current_index() == 0 {
			next_block();
		}
		let unseated = Event::Unseated {
			member: 3,
			account: Dave.to_account_id(),
			reason: UnseatReason::MemberNotActive,
		};
		System::assert_has_event(RuntimeEvent::Authorities(unseated));
		next_session();
		assert_eq!(active(), accounts(&[Alice, Bob, Charlie]));
		// and when it is reinstated, it has no seat until the members give it one
		assert_ok!(decide(
			&[Alice, Bob, Charlie, Eve],
			pallet_consortium::Call::<Runtime>::reinstate { member: 3 }
		));
		two_sessions();
		assert_eq!(active(), accounts(&[Alice, Bob, Charlie]));
		assert_ok!(decide(&FOUR, seat(DAVE, &Dave.to_account_id())));
		two_sessions();
		assert_eq!(active(), accounts(&FOUR));
	});
}

#[test]
fn suspensions_leave_three_authorities_until_the_members_replace_them() {
	story_of_four(|| {
		// GIVEN two of four members with authorities are suspended THEN one of those stays
		assert_ok!(decide(&FOUR, suspend(3)));
		assert_ok!(decide(&[Alice, Bob, Eve, Ferdie], suspend(2)));
		two_sessions();
		assert_eq!(active(), accounts(&[Alice, Bob, Charlie]));
		// WHEN another node takes its place THEN all are of active members
		let (node, account) = (Node::of("//Ferdie//node"), account("//Ferdie//authority"));
		assert_ok!(act(Ferdie, node.nominated_by(FERDIE, &account)));
		assert_ok!(decide(
			&[Alice, Bob, Eve, Ferdie],
			Call::<Runtime>::replace {
				account: Charlie.to_account_id(),
				successor_member: FERDIE,
				successor: account.clone()
			}
		));
		two_sessions();
		assert_eq!(active(), [Alice.to_account_id(), Bob.to_account_id(), account]);
		assert_eq!(Authorities::count_of(FERDIE), 1);
	});
}

#[test]
fn the_members_clear_away_what_an_expelled_member_nominated() {
	story_of_four(|| {
		// GIVEN a member that nominated a node and was expelled
		let (node, account) = (Node::of("//Ferdie//node"), account("//Ferdie//authority"));
		assert_ok!(act(Ferdie, node.nominated_by(FERDIE, &account)));
		assert_ok!(decide(
			&FOUR,
			pallet_consortium::Call::<Runtime>::expel { member: FERDIE }
		));
		// WHEN whoever took over its business would run the node THEN it can't until more than half have cleared it away
		assert_err!(
			act(Eve, node.nominated_by(EVE, &account)),
			Error::<Runtime>::NominatedByAnother
		);
		let withdraw = || Call::<Runtime>::withdraw_nomination {
			account: account.clone(),
		};
		assert_err!(act(Eve, withdraw()), Error::<Runtime>::NominatedByAnother);
		assert_eq!(decide(&FOUR[..2], withdraw()), Err(DispatchError::BadOrigin));
		assert_ok!(decide(&FOUR[..3], withdraw()));
		assert_ok!(act(Eve, node.nominated_by(EVE, &account)));
	});
}

/// Has the members carry a call out with the origin of root, in two motions.
fn as_root(call: RuntimeCall) -> DispatchResult {
	use pallet_whitelist::{Call, Event};
	let call_hash = BlakeTwo256::hash_of(&call);
	decide(&FOUR, Call::<Runtime>::whitelist_call { call_hash })?;
	let call = Box::new(call);
	decide(
		&FIVE,
		Call::<Runtime>::dispatch_whitelisted_call_with_preimage { call },
	)?;
	let outcome = System::events()
		.into_iter()
		.rev()
		.find_map(|record| match record.event {
			RuntimeEvent::Whitelist(Event::WhitelistedCallDispatched { result, .. }) => Some(result),
			_ => None,
		});
	outcome
		.expect("the call was carried out")
		.map(|_| ())
		.map_err(|error| error.error)
}

/// Ends the story in the block with which a session begins. Returns what GRANDPA says in its header.
fn grandpa_says_at_the_next_session(tell: impl FnOnce()) -> Option<ConsensusLog<u32>> {
	let ((), _, header) = told_on(genesis::LOCAL, || {
		tell();
		let session = Session::current_index();
		while Session::current_index() == session {
			next_block();
		}
	});
	header
		.digest
		.logs
		.iter()
		.find_map(|log: &DigestItem| log.consensus_try_to(&GRANDPA_ENGINE_ID))
}

#[test]
fn a_stalled_finality_is_taken_up_again_from_a_block_that_the_members_name() {
	let said = grandpa_says_at_the_next_session(|| {
		// GIVEN two of four authorities are lost, and other nodes have taken their places
		for (person, member, lost) in [(Eve, EVE, Charlie), (Ferdie, FERDIE, Dave)] {
			let node = Node::of(&format!("//{person}//node"));
			let account = account(&format!("//{person}//authority"));
			assert_ok!(act(person, node.nominated_by(member, &account)));
			let replace = Call::<Runtime>::replace {
				account: lost.to_account_id(),
				successor_member: member,
				successor: account,
			};
			assert_ok!(decide(&FOUR, replace));
		}
		// and the one session has passed that still has the lost ones
		next_session();
		// WHEN the members say that finality has stalled, and the last block that was final
		let stalled = pallet_grandpa::Call::<Runtime>::note_stalled {
			delay: 5,
			best_finalized_block_number: 3,
		};
		assert_eq!(act(Alice, stalled.clone()), Err(DispatchError::BadOrigin));
		assert_ok!(as_root(stalled.into()));
		next_free_block();
	});
	// THEN the next session's header forces the change: from block 3 on, the new authorities decide, after five blocks
	let Some(ConsensusLog::ForcedChange(median, change)) = said else {
		panic!("there is no forced change: {said:?}")
	};
	assert_eq!((median, change.delay), (3, 5));
	let voters: Vec<_> = change
		.next_authorities
		.into_iter()
		.map(|(voter, _)| voter)
		.collect();
	let expected = ["//Alice", "//Bob", "//Eve//node", "//Ferdie//node"];
	assert_eq!(
		voters,
		expected.map(|phrase| Node::of(phrase).grandpa.public().into())
	);
}

#[test]
fn a_session_in_which_nothing_changed_tells_grandpa_nothing() {
	assert_eq!(grandpa_says_at_the_next_session(next_session), None);
}

#[test]
fn a_change_of_seats_is_told_to_grandpa_once() {
	let said = grandpa_says_at_the_next_session(|| {
		assert_ok!(decide(&FOUR, unseat(&Dave.to_account_id())));
		next_session();
	});
	let Some(ConsensusLog::ScheduledChange(change)) = said else {
		panic!("there is no change: {said:?}")
	};
	assert_eq!((change.delay, change.next_authorities.len()), (0, 3));
}

#[test]
fn the_authorities_of_the_former_runtime_go_on_after_the_upgrade() {
	story_of_four(|| {
		// GIVEN the state as the runtime before this one keeps it: the authorities are the consortium's
		let seats: Vec<Seat<AccountId>> = Seats::<Runtime>::take().into_inner();
		let former = frame_support::storage::storage_prefix(b"Consortium", b"Authorities");
		unhashed::put(&former, &seats);
		for pallet in [&b"Authorities"[..], b"Historical"] {
			let prefix = sp_io::hashing::twox_128(pallet);
			let _ = unhashed::clear_prefix(&prefix, None, None);
		}
		let _ = pallet_session::ExternallySetKeys::<Runtime>::clear(u32::MAX, None);
		// WHEN the runtime is upgraded THEN they have their seats,
		SingleBlockMigrations::on_runtime_upgrade();
		assert_eq!(Seats::<Runtime>::get().into_inner(), seats);
		assert!(!unhashed::exists(&former));
		two_sessions();
		assert_eq!(active(), accounts(&FOUR));
		// and another is seated as ever
		let (node, account) = (Node::of("//Eve//node"), account("//Eve//authority"));
		assert_ok!(act(Eve, node.nominated_by(EVE, &account)));
		assert_ok!(decide(&FOUR, seat(EVE, &account)));
		two_sessions();
		assert!(node.is_in_force());
		// Where the genesis said nothing, a session has 300 blocks.
		let AuthoritiesView { session_length, .. } = Runtime::authorities();
		assert_eq!(session_length, custos_runtime::configs::SESSION_LENGTH);
	});
}
