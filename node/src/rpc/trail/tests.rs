//! The walk, against a chain that is a map.

use super::*;
use custos_primitives::{
	api::{LogStepView, TrailStepView},
	consent::SubjectReference,
	device::DecommissionReason,
	gs1::{Gtin, SerialNumber},
	log::LogEntry,
	trail::{Activity, Occasion, TrailSubject},
};
use sp_core::H256;
use std::{
	cell::RefCell,
	collections::{BTreeMap, BTreeSet},
	fmt::Debug,
};

/// The steps of one subject by block, and the blocks whose states are gone.
struct FakeChain<Subject: Historied = TrailSubject> {
	subject: Subject,
	trail: Trail,
	blocks: BTreeMap<BlockNumber, StepsOf<u64, Subject>>,
	pruned: BTreeSet<BlockNumber>,
	asked: RefCell<Vec<BlockNumber>>,
}

impl FakeChain {
	/// A unit with a step in each of `blocks`, in their order.
	fn with_steps_in(blocks: &[BlockNumber]) -> Self {
		let subject = TrailSubject::Unit {
			device: Gtin::parse(b"09506000134352").unwrap().into(),
			serial: SerialNumber::parse(b"ABC").unwrap(),
		};
		Self::with(subject, blocks, |number| match number {
			1 => Activity::UnitCommissioned {
				lot: None,
				manufactured: None,
				expires: None,
			},
			_ => Activity::Decommissioned {
				reason: DecommissionReason::Destroyed,
			},
		})
	}

	fn walk(&self, limit: u32) -> Result<History<TrailStepView<u64>>, Error> {
		walk(self, &self.subject, &self.trail, limit)
	}
}

impl FakeChain<SubjectReference> {
	/// A subject with an entry of its log in each of `blocks`, in their order.
	fn with_entries_in(blocks: &[BlockNumber]) -> Self {
		let subject = SubjectReference {
			controller: 7,
			pseudonym: H256::repeat_byte(9),
		};
		Self::with(subject, blocks, |number| match number {
			1 => LogEntry::SubjectOpened { key: None },
			_ => LogEntry::Proposed { attestation: number },
		})
	}

	fn walk(&self, limit: u32) -> Result<History<LogStepView<u64>>, Error> {
		walk(self, &self.subject, &self.trail, limit)
	}
}

impl<Subject: Historied> FakeChain<Subject> {
	/// A subject with a step in each of `blocks`, in their order; `done` says what was done in the step of a number.
	fn with(subject: Subject, blocks: &[BlockNumber], done: fn(u32) -> Subject::Activity) -> Self {
		let trail = Trail::new(&subject);
		let (pruned, asked) = Default::default();
		let mut chain = Self {
			subject,
			trail,
			blocks: BTreeMap::new(),
			pruned,
			asked,
		};
		for (block, number) in blocks.iter().zip(1..) {
			chain.add_step(*block, done(number));
		}
		chain
	}

	fn add_step(&mut self, block: BlockNumber, activity: Subject::Activity) {
		let occasion = Occasion {
			block,
			time: u64::from(block) * 2000,
			member: 7,
			delegate: 42,
		};
		let step = self.trail.extend(&occasion, activity);
		self.blocks.entry(block).or_default().push(step);
	}
}

impl<Subject: Historied + PartialEq + Debug> Source<Subject> for FakeChain<Subject> {
	type AccountId = u64;

	fn steps(&self, block: BlockNumber, subject: &Subject) -> Result<Option<StepsOf<u64, Subject>>, Error> {
		assert_eq!(subject, &self.subject);
		self.asked.borrow_mut().push(block);
		Ok((!self.pruned.contains(&block)).then(|| self.blocks.get(&block).cloned().unwrap_or_default()))
	}
}

fn numbers(history: &History<TrailStepView<u64>>) -> Vec<(BlockNumber, u32)> {
	history
		.steps
		.iter()
		.map(|view| (view.block, view.step.number))
		.collect()
}

#[test]
fn the_whole_history_comes_oldest_first() {
	let chain = FakeChain::with_steps_in(&[3, 10, 400]);
	let history = chain.walk(100).unwrap();
	assert_eq!(numbers(&history), [(3, 1), (10, 2), (400, 3)]);
	assert!(history.complete);
	assert_eq!(history.missing, None);
}

#[test]
fn only_blocks_that_hold_a_step_are_asked() {
	let chain = FakeChain::with_steps_in(&[3, 10, 400]);
	chain.walk(100).unwrap();
	assert_eq!(*chain.asked.borrow(), [400, 10, 3]);
}

#[test]
fn several_steps_of_one_block_stay_in_their_order() {
	let chain = FakeChain::with_steps_in(&[3, 3, 3, 9, 9]);
	let history = chain.walk(100).unwrap();
	assert_eq!(numbers(&history), [(3, 1), (3, 2), (3, 3), (9, 4), (9, 5)]);
	assert!(history.complete);
}

#[test]
fn a_thing_without_steps_has_an_empty_history() {
	let history = FakeChain::with_steps_in(&[]).walk(1).unwrap();
	assert_eq!(
		history,
		History {
			steps: vec![],
			complete: true,
			missing: None
		}
	);
}

#[test]
fn the_limit_stops_the_walk_and_says_where_to_go_on() {
	let chain = FakeChain::with_steps_in(&[3, 10, 400]);
	let history = chain.walk(2).unwrap();
	assert_eq!(numbers(&history), [(10, 2), (400, 3)]);
	assert!(!history.complete);
	let missing = history.missing.unwrap();
	assert_eq!((missing.reason, missing.block), (MissingReason::Limit, 3));
	assert_eq!(*chain.asked.borrow(), [400, 10]);
}

#[test]
fn a_limit_that_fits_exactly_is_no_limit() {
	let history = FakeChain::with_steps_in(&[3, 10, 400]).walk(3).unwrap();
	assert!(history.complete);
}

#[test]
fn the_steps_of_a_block_are_not_torn_apart_by_the_limit() {
	let history = FakeChain::with_steps_in(&[3, 9, 9]).walk(1).unwrap();
	assert_eq!(numbers(&history), [(9, 2), (9, 3)]);
	assert_eq!(history.missing.map(|missing| missing.block), Some(3));
}

#[test]
fn a_pruned_state_ends_the_walk_and_is_named() {
	let mut chain = FakeChain::with_steps_in(&[3, 10, 400]);
	chain.pruned.insert(10);
	let history = chain.walk(100).unwrap();
	assert_eq!(numbers(&history), [(400, 3)]);
	assert!(!history.complete);
	let missing = history.missing.unwrap();
	assert_eq!((missing.reason, missing.block), (MissingReason::StateNotKept, 10));
	assert!(missing.message.contains("archive node"));
}

#[test]
fn steps_that_do_not_continue_the_trail_are_an_error() {
	let mut other_chain = FakeChain::with_steps_in(&[3, 10, 400]);
	other_chain.blocks.insert(10, vec![]);
	assert_eq!(other_chain.walk(100), Err(Error::TrailBroken(10)));

	let mut one_too_few = FakeChain::with_steps_in(&[3, 9, 9]);
	one_too_few.blocks.get_mut(&9).unwrap().pop();
	assert_eq!(one_too_few.walk(100), Err(Error::TrailBroken(9)));

	let mut one_too_many = FakeChain::with_steps_in(&[3, 9]);
	let first = one_too_many.blocks[&3][0].clone();
	one_too_many.blocks.get_mut(&3).unwrap().insert(0, first);
	assert_eq!(one_too_many.walk(100), Err(Error::TrailBroken(3)));
}

#[test]
fn an_altered_step_is_an_error() {
	let mut chain = FakeChain::with_steps_in(&[3, 10]);
	chain.blocks.get_mut(&3).unwrap()[0].member = 8;
	assert_eq!(chain.walk(100), Err(Error::TrailBroken(10)));
}

#[test]
fn a_trail_that_leads_in_a_circle_is_an_error() {
	let mut chain = FakeChain::with_steps_in(&[3, 10]);
	chain.blocks.get_mut(&10).unwrap()[0].previous_block = 10;
	assert_eq!(chain.walk(100), Err(Error::TrailBroken(10)));
}

#[test]
fn the_log_of_a_subject_is_collected_and_checked_in_the_same_way() {
	let mut chain = FakeChain::with_entries_in(&[3, 9, 9]);
	let history = chain.walk(100).unwrap();
	let numbers: Vec<_> = history
		.steps
		.iter()
		.map(|view| (view.block, view.step.number))
		.collect();
	assert_eq!(numbers, [(3, 1), (9, 2), (9, 3)]);
	assert!(history.complete);

	chain.blocks.get_mut(&9).unwrap()[0].activity = LogEntry::Proposed { attestation: 9 };
	assert_eq!(chain.walk(100), Err(Error::TrailBroken(9)));
	assert!(!chain.walk(2).unwrap().complete);
}

#[test]
fn a_log_reads_in_the_words_of_the_field() {
	let history = FakeChain::with_entries_in(&[3]).walk(100).unwrap();
	assert_eq!(
		serde_json::to_value(&history).unwrap(),
		serde_json::json!({
			"steps": [{
				"block": 3,
				"number": 1,
				"previousBlock": 0,
				"time": 6000,
				"member": 7,
				"delegate": 42,
				"activity": { "entry": "subjectOpened", "key": null },
			}],
			"complete": true,
			"missing": null,
		})
	);
}

#[test]
fn a_history_reads_in_the_words_of_the_field() {
	let history = FakeChain::with_steps_in(&[3]).walk(100).unwrap();
	let json = serde_json::to_value(&history).unwrap();
	assert_eq!(
		json,
		serde_json::json!({
			"steps": [{
				"block": 3,
				"number": 1,
				"previousBlock": 0,
				"time": 6000,
				"member": 7,
				"delegate": 42,
				"activity": { "unitCommissioned": { "lot": null, "manufactured": null, "expires": null } },
				"businessStep": "commissioning",
				"disposition": "active",
			}],
			"complete": true,
			"missing": null,
		})
	);
}
