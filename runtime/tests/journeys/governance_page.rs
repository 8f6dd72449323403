//! The page on governance, row by row: who decides what with how many votes, for how long, and what nobody stops.

use std::collections::BTreeSet;

use codec::{Decode, Encode};
use custos_runtime::{
	configs::{CouncilCollective, IncidentTeamCollective},
	AccountId, Incidents, Runtime, RuntimeCall, RuntimeOrigin, SafeMode,
};
use frame_support::{
	storage::{with_transaction, TransactionOutcome},
	traits::GetCallMetadata,
};
use pallet_collective::RawOrigin;
use sp_keyring::Sr25519Keyring::Alice;
use sp_runtime::{
	traits::{Dispatchable, TrailingZeroInput},
	DispatchError,
};

use crate::chain::story;

const PAGE: &str = include_str!("../../../docs/concepts/governance.md");

/// The rows of each table of a section that has these columns.
fn rows_under(section: &str, header: &str) -> Vec<Vec<&'static str>> {
	let cells = |line: &'static str| -> Vec<&'static str> {
		let inner = line
			.strip_prefix('|')
			.and_then(|line| line.strip_suffix('|'))
			.expect("a row");
		inner.split('|').map(str::trim).collect()
	};
	let lines = PAGE
		.lines()
		.skip_while(|line| line.trim_start_matches('#').trim() != section)
		.skip(1)
		.skip_while(|line| *line != header)
		.skip(2);
	let rows: Vec<_> = lines
		.take_while(|line| line.starts_with('|'))
		.map(cells)
		.collect();
	assert!(!rows.is_empty(), "the page has lost the table of {section}");
	rows
}

/// What stands between backticks.
fn quoted(cell: &'static str) -> impl Iterator<Item = &'static str> {
	cell.split('`').skip(1).step_by(2)
}

/// The pallet as the metadata name it: `SafeMode` is `safeMode` on the page.
fn pallet_named(word: &str) -> &'static str {
	let is_it = |pallet: &&&'static str| pallet.eq_ignore_ascii_case(word);
	RuntimeCall::get_module_names()
		.iter()
		.find(is_it)
		.unwrap_or_else(|| panic!("the runtime has no pallet {word}"))
}

type CallName = (&'static str, &'static str);

fn call_named(text: &str) -> CallName {
	let (pallet, call) = text.split_once('.').expect("a pallet and a call");
	let pallet = pallet_named(pallet);
	let known = RuntimeCall::get_call_names(pallet)
		.iter()
		.find(|known| **known == call);
	(pallet, known.unwrap_or_else(|| panic!("there is no call {text}")))
}

/// Every call of the runtime, with arguments that are all zeros and empty.
fn all_calls() -> Vec<(CallName, RuntimeCall)> {
	let mut calls = Vec::new();
	for bytes in (0..=u8::MAX).flat_map(|pallet| (0..=u8::MAX).map(move |call| (pallet, call).encode())) {
		if let Ok(call) = RuntimeCall::decode(&mut TrailingZeroInput::new(&bytes)) {
			let name = call.get_call_metadata();
			calls.push(((name.pallet_name, name.function_name), call));
		}
	}
	let known: BTreeSet<_> = calls.iter().map(|(name, _)| *name).collect();
	for pallet in RuntimeCall::get_module_names() {
		for call in RuntimeCall::get_call_names(pallet) {
			assert!(known.contains(&(*pallet, *call)), "{pallet}.{call} can be made");
		}
	}
	calls
}

/// Whether the origin lets the call pass; whatever the call itself says then, nothing of it stays.
fn passes(origin: RuntimeOrigin, call: &RuntimeCall) -> bool {
	let result = with_transaction(|| {
		TransactionOutcome::Rollback(Ok::<_, DispatchError>(call.clone().dispatch(origin)))
	});
	!matches!(result.unwrap(), Err(error) if error.error == DispatchError::BadOrigin)
}

fn by_members(votes: u32, seats: u32) -> RuntimeOrigin {
	RawOrigin::<AccountId, CouncilCollective>::Members(votes, seats).into()
}

fn by_team(votes: u32, seats: u32) -> RuntimeOrigin {
	RawOrigin::<AccountId, IncidentTeamCollective>::Members(votes, seats).into()
}

/// Whether so many votes of so many seats are enough, as the page has it in words.
fn are_enough(words: &str, votes: u32, seats: u32) -> bool {
	match words {
		"more than half" => 2 * votes > seats,
		"two thirds" => 3 * votes >= 2 * seats,
		"three quarters" => 4 * votes >= 3 * seats,
		"half of the team" => 2 * votes >= seats && votes >= 2,
		_ => panic!("the page says {words}"),
	}
}

/// The page's calls of a table of motions, each with the votes that it needs.
fn motions(section: &str) -> Vec<(CallName, &'static str)> {
	let header = "| motion | call | votes needed | what it does, and what it does not |";
	let mut motions = Vec::new();
	for row in rows_under(section, header) {
		let [_, calls, votes, _] = row[..] else {
			panic!("a motion has four cells: {row:?}");
		};
		motions.extend(quoted(calls).map(|call| (call_named(call), votes)));
	}
	motions
}

/// Holds a table of motions to what a group decides on the runtime: with exactly these votes, and nothing else.
fn assert_table(section: &str, by: fn(u32, u32) -> RuntimeOrigin) {
	let motions = motions(section);
	for (name, call) in all_calls() {
		let listed = motions.iter().find(|(listed, _)| *listed == name);
		let anybody = passes(RuntimeOrigin::signed(Alice.to_account_id()), &call);
		match listed {
			Some((_, words)) => {
				for seats in 1..=12 {
					for votes in 0..=seats {
						assert_eq!(
							passes(by(votes, seats), &call),
							are_enough(words, votes, seats),
							"{name:?} by {votes} of {seats}"
						);
					}
				}
			}
			None => assert!(
				anybody || !passes(by(12, 12), &call),
				"{name:?} can be decided, and is not on the page under {section}"
			),
		}
	}
}

#[test]
fn the_members_decide_what_the_page_says_with_the_votes_that_it_says() {
	story(|| assert_table("What the members decide", by_members));
}

#[test]
fn the_incident_team_decides_what_the_page_says_with_the_votes_that_it_says() {
	story(|| assert_table("The incident team", by_team));
}

#[test]
fn what_lasts_lasts_as_long_as_the_page_says() {
	use custos_runtime::configs::{MAX_PAUSE, SAFE_MODE, SAFE_MODE_EXTENSION};
	let rows = rows_under("Who decides", "| what lasts | blocks | in time |");
	let blocks: Vec<u32> = rows.iter().map(|row| row[1].parse().unwrap()).collect();
	let expected: [u32; 6] = [
		<Runtime as pallet_collective::Config<CouncilCollective>>::MotionDuration::get(),
		<Runtime as pallet_collective::Config<IncidentTeamCollective>>::MotionDuration::get(),
		<Runtime as pallet_whitelist::Config>::DeferredDispatchExpiration::get(),
		SAFE_MODE,
		SAFE_MODE_EXTENSION,
		MAX_PAUSE,
	];
	assert_eq!(blocks, expected);
	// and the days are as many blocks.
	for row in rows {
		let days = match row[2] {
			"a day" => 1,
			"three days" => 3,
			"seven days" => 7,
			other => panic!("the page says {other}"),
		};
		assert_eq!(
			row[1].parse::<u64>().unwrap() * custos_runtime::SLOT_DURATION,
			days * 24 * 60 * 60 * 1000
		);
	}
}

/// Whether a table of calls, some of them by their whole pallet, has the call.
fn has_call(rows: &[Vec<&'static str>], name: CallName) -> bool {
	rows.iter().flat_map(|row| quoted(row[0])).any(|text| {
		if text.contains('.') {
			call_named(text) == name
		} else {
			pallet_named(text) == name.0
		}
	})
}

#[test]
fn the_calls_of_the_page_and_no_others_can_not_be_paused() {
	story(|| {
		let rows = rows_under("What can't be paused", "| call | why |");
		for (name, _) in all_calls() {
			let part = |part: &str| part.as_bytes().to_vec().try_into().unwrap();
			let call = (part(name.0), part(name.1));
			let report = sp_core::H256::repeat_byte(1);
			let paused = Incidents::pause(by_members(4, 6), call, 1, report);
			if has_call(&rows, name) {
				assert_eq!(
					paused,
					Err(pallet_incidents::Error::<Runtime>::Unpausable.into()),
					"{name:?}"
				);
			} else {
				assert_eq!(paused, Ok(()), "{name:?}");
				Incidents::lift(by_members(4, 6), (part(name.0), part(name.1))).unwrap();
			}
		}
	});
}

#[test]
fn the_calls_of_the_page_and_no_others_go_on_in_safe_mode() {
	story(|| {
		let rows = rows_under("The safe mode", "| call | why |");
		assert!(passes(
			by_team(2, 4),
			&pallet_safe_mode::Call::force_enter {}.into()
		));
		pallet_safe_mode::EnteredUntil::<Runtime>::put(1_000);
		for (name, call) in all_calls() {
			assert_eq!(SafeMode::is_allowed(&call), has_call(&rows, name), "{name:?}");
		}
	});
}
