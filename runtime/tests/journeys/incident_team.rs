//! Stories of the incident team: who names it, and what it may.

use codec::Encode;
use custos_runtime::{
	configs::{IncidentTeamCollective, MAXIMUM_BLOCK_WEIGHT, SAFE_MODE},
	AccountId, Runtime, RuntimeCall, RuntimeEvent, SafeMode, System,
};
use frame_support::{assert_err, assert_ok};
use pallet_consortium::{GateRefusal, SuspensionReason};
use pallet_incidents::CallNameOf;
use sp_core::H256;
use sp_keyring::Sr25519Keyring::{self, Alice, Bob, Charlie, Dave, Eve, Ferdie, One};
use sp_runtime::{
	traits::{BlakeTwo256, Hash},
	transaction_validity::InvalidTransaction,
	DispatchError, DispatchResult,
};

use crate::{
	chain::{act, blocks_later, decide, offer, story, submit},
	goods::{member, shipment, HOSPITAL, MANUFACTURER, SALE},
};

/// More than half of the six members.
pub const MEMBERS: [Sr25519Keyring; 4] = [Alice, Bob, Charlie, Dave];

/// The team: accounts of four members.
pub const TEAM: [Sr25519Keyring; 4] = [Alice, Bob, Charlie, Dave];

/// Half of the team.
pub const TWO: [Sr25519Keyring; 2] = [Charlie, Dave];

/// Why the team's own calls are refused.
pub type TeamError = pallet_collective::Error<Runtime, IncidentTeamCollective>;

/// The members name the team.
pub fn name_team(seats: &[Sr25519Keyring]) -> DispatchResult {
	let new_members: Vec<AccountId> = seats.iter().map(|seat| seat.to_account_id()).collect();
	let old_count = pallet_collective::Members::<Runtime, IncidentTeamCollective>::get().len() as u32;
	let name = pallet_collective::Call::set_members {
		new_members,
		prime: seats.first().map(|seat| seat.to_account_id()),
		old_count,
	};
	decide(&MEMBERS, RuntimeCall::IncidentTeam(name))
}

/// What one of the team sends.
pub fn team(
	who: Sr25519Keyring,
	call: pallet_collective::Call<Runtime, IncidentTeamCollective>,
) -> DispatchResult {
	act(who, RuntimeCall::IncidentTeam(call))
}

/// Has the team decide: the first of the voters proposes, all of them vote, the first one closes. Returns what came of the
/// call.
pub fn team_decides(voters: &[Sr25519Keyring], call: impl Into<RuntimeCall>) -> DispatchResult {
	use pallet_collective::{Call, Event, ProposalCount};
	let call = call.into();
	let (proposal_hash, length_bound) = (BlakeTwo256::hash_of(&call), call.encoded_size() as u32);
	let index = ProposalCount::<Runtime, IncidentTeamCollective>::get();
	let propose = Call::propose {
		threshold: voters.len() as u32,
		proposal: Box::new(call),
		length_bound,
	};
	team(voters[0], propose)?;
	if voters.len() > 1 {
		for voter in voters {
			let vote = Call::vote {
				proposal: proposal_hash,
				index,
				approve: true,
			};
			team(*voter, vote)?;
		}
		let close = Call::close {
			proposal_hash,
			index,
			proposal_weight_bound: MAXIMUM_BLOCK_WEIGHT / 2,
			length_bound,
		};
		team(voters[0], close)?;
	}
	let outcome = System::events()
		.into_iter()
		.rev()
		.find_map(|record| match record.event {
			RuntimeEvent::IncidentTeam(Event::Executed { result, .. }) => Some(result),
			_ => None,
		});
	outcome.expect("the motion was carried out")
}

pub fn call_filtered() -> DispatchError {
	frame_system::Error::<Runtime>::CallFiltered.into()
}

pub fn enter() -> pallet_safe_mode::Call<Runtime> {
	pallet_safe_mode::Call::force_enter {}
}

pub fn extend_safe_mode() -> pallet_safe_mode::Call<Runtime> {
	pallet_safe_mode::Call::force_extend {}
}

pub fn exit() -> pallet_safe_mode::Call<Runtime> {
	pallet_safe_mode::Call::force_exit {}
}

pub fn called(pallet: &str, call: &str) -> CallNameOf<Runtime> {
	let name = |name: &str| name.as_bytes().to_vec().try_into().unwrap();
	(name(pallet), name(call))
}

pub fn report() -> H256 {
	BlakeTwo256::hash(b"What happened, and what we know of it.")
}

pub fn pause(call: CallNameOf<Runtime>, duration: u32) -> pallet_incidents::Call<Runtime> {
	pallet_incidents::Call::pause {
		call,
		duration,
		report: report(),
	}
}

pub fn lift(call: CallNameOf<Runtime>) -> pallet_incidents::Call<Runtime> {
	pallet_incidents::Call::lift { call }
}

pub fn pause_without_limit(full_name: CallNameOf<Runtime>) -> pallet_tx_pause::Call<Runtime> {
	pallet_tx_pause::Call::pause { full_name }
}

pub fn unpause(ident: CallNameOf<Runtime>) -> pallet_tx_pause::Call<Runtime> {
	pallet_tx_pause::Call::unpause { ident }
}

pub fn ship() -> CallNameOf<Runtime> {
	called("Custody", "ship")
}

/// What the manufacturer gets when it ships nothing: an error of the call itself, or of the filter before it.
pub fn is_shipping_refused() -> bool {
	act(MANUFACTURER, shipment("0", HOSPITAL, SALE, vec![])) == Err(call_filtered())
}

#[test]
fn the_members_name_the_team_and_its_half_enters_the_safe_mode() {
	story(|| {
		// GIVEN nobody has a seat
		assert_err!(team_decides(&TWO, enter()), TeamError::NotMember);
		// WHEN the members name a team THEN two of its four enter the safe mode for a day, by a motion of minutes
		assert_ok!(name_team(&TEAM));
		assert_ok!(team_decides(&TWO, enter()));
		assert!(SafeMode::is_entered());
		let until = pallet_safe_mode::EnteredUntil::<Runtime>::get().unwrap();
		assert_eq!(until, System::block_number() + SAFE_MODE);
		// and two leave it again.
		assert_ok!(team_decides(&[Alice, Bob], exit()));
		assert!(!SafeMode::is_entered());
	});
}

#[test]
fn the_team_has_twenty_seats_at_most_and_each_account_one() {
	story(|| {
		let name = |new_members: Vec<AccountId>| {
			let name = pallet_collective::Call::set_members {
				new_members,
				prime: None,
				old_count: 0,
			};
			decide(&MEMBERS, RuntimeCall::IncidentTeam(name))
		};
		let accounts = |count: u8| (1..=count).map(|number| AccountId::new([number; 32])).collect();
		assert_err!(name(accounts(21)), call_filtered());
		assert_err!(name(vec![Alice.to_account_id(); 2]), call_filtered());
		assert_ok!(name(accounts(20)));
	});
}

#[test]
fn one_of_the_team_alone_stops_nothing_whatever_the_size_of_the_team() {
	story(|| {
		for seats in 1..=4 {
			assert_ok!(name_team(&TEAM[..seats]));
			for call in [enter().into(), RuntimeCall::from(pause(ship(), 10))] {
				assert_eq!(team_decides(&[Alice], call), Err(DispatchError::BadOrigin));
			}
		}
		assert!(!SafeMode::is_entered());
		assert!(!is_shipping_refused());
	});
}

#[test]
fn two_of_five_are_fewer_than_half_and_a_prime_member_votes_for_nobody() {
	story(|| {
		// GIVEN a team of five, with a prime one among them
		assert_ok!(name_team(&[Alice, Bob, Charlie, Dave, Eve]));
		assert_eq!(
			pallet_collective::Prime::<Runtime, IncidentTeamCollective>::get(),
			Some(Alice.to_account_id())
		);
		assert_eq!(team_decides(&TWO, enter()), Err(DispatchError::BadOrigin));
		// WHEN the prime one and another vote for what takes three, and the others don't, until its time is over
		let proposal = Box::new(RuntimeCall::from(enter()));
		let proposal_hash = BlakeTwo256::hash_of(&proposal);
		let length_bound = proposal.encoded_size() as u32;
		let index = pallet_collective::ProposalCount::<Runtime, IncidentTeamCollective>::get();
		let propose = pallet_collective::Call::propose {
			threshold: 3,
			proposal,
			length_bound,
		};
		assert_ok!(team(Alice, propose));
		for voter in [Alice, Bob] {
			let vote = pallet_collective::Call::vote {
				proposal: proposal_hash,
				index,
				approve: true,
			};
			assert_ok!(team(voter, vote));
		}
		let close = || pallet_collective::Call::close {
			proposal_hash,
			index,
			proposal_weight_bound: MAXIMUM_BLOCK_WEIGHT / 2,
			length_bound,
		};
		assert_err!(team(Alice, close()), TeamError::TooEarly);
		blocks_later(SAFE_MODE);
		assert_ok!(team(Ferdie, close()));
		// THEN nothing was agreed on
		assert!(!SafeMode::is_entered());
		assert!(
			!pallet_collective::ProposalOf::<Runtime, IncidentTeamCollective>::contains_key(proposal_hash)
		);
	});
}

#[test]
fn a_suspended_members_delegate_does_not_vote_and_its_seat_counts() {
	story(|| {
		// GIVEN a team of four, and the members suspend the member of one of them
		assert_ok!(name_team(&[Charlie, Dave, Eve, Ferdie]));
		let suspend = pallet_consortium::Call::suspend {
			member: member(Ferdie),
			reason: SuspensionReason::RulesBroken,
		};
		assert_ok!(decide(&MEMBERS, suspend));
		// WHEN its delegate proposes or votes THEN the gate turns it away
		let propose = pallet_collective::Call::propose {
			threshold: 2,
			proposal: Box::new(RuntimeCall::from(enter())),
			length_bound: 100,
		};
		let refused = InvalidTransaction::Custom(GateRefusal::MemberSuspended as u8);
		assert_eq!(
			submit(Ferdie, RuntimeCall::IncidentTeam(propose.clone())),
			Err(refused.into())
		);
		assert_eq!(
			offer(Ferdie, RuntimeCall::IncidentTeam(propose)),
			Err(refused.into())
		);
		// and the others decide, of four seats still
		assert_eq!(
			pallet_collective::Members::<Runtime, IncidentTeamCollective>::get().len(),
			4
		);
		assert_ok!(team_decides(&TWO, enter()));
	});
}

#[test]
fn a_team_member_takes_few_of_the_places_for_motions() {
	story(|| {
		assert_ok!(name_team(&TEAM));
		let propose = |who, number: u8| {
			let remark = frame_system::Call::remark { remark: vec![number] };
			let propose = pallet_collective::Call::propose {
				threshold: 2,
				proposal: Box::new(RuntimeCall::from(remark)),
				length_bound: 100,
			};
			team(who, propose)
		};
		for number in 0..3 {
			assert_ok!(propose(Alice, number));
		}
		assert_err!(propose(Alice, 3), TeamError::TooManyProposals);
		assert_ok!(propose(Bob, 4));
	});
}

#[test]
fn the_team_decides_nothing_else() {
	story(|| {
		assert_ok!(name_team(&TEAM));
		let suspend = pallet_consortium::Call::suspend {
			member: 5,
			reason: SuspensionReason::RulesBroken,
		};
		let upgrade = frame_system::Call::authorize_upgrade { code_hash: report() };
		let name = pallet_collective::Call::set_members {
			new_members: vec![One.to_account_id()],
			prime: None,
			old_count: 4,
		};
		let others: [RuntimeCall; 5] = [
			suspend.into(),
			upgrade.into(),
			pause_without_limit(ship()).into(),
			unpause(ship()).into(),
			RuntimeCall::IncidentTeam(name),
		];
		for call in others {
			assert_eq!(team_decides(&TEAM, call), Err(DispatchError::BadOrigin));
		}
	});
}
