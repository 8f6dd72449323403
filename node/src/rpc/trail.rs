//! Collects a history, of a thing or of a subject's log, from the blocks, backwards from its record.
//!
//! The record names the block of the last step. The steps that a block holds are told by the block's own state, and
//! the oldest of them names the block before. So the walk costs one question for each block that holds a step, however
//! long the chain is, and needs no index.

use super::error::Error;
use codec::Encode;
use custos_primitives::trail::{Historied, Trail, TrailStep};
use custos_runtime::BlockNumber;
use serde::Serialize;

/// A step of the history of such a subject.
pub type StepOf<AccountId, Subject> = TrailStep<AccountId, <Subject as Historied>::Activity>;

/// Some steps of it.
pub type StepsOf<AccountId, Subject> = Vec<StepOf<AccountId, Subject>>;

/// Where the steps of such subjects are read from.
pub trait Source<Subject: Historied> {
	/// What accounts are named by.
	type AccountId;

	/// The steps of `subject` that were made in a block, in their order; none where the block's state is not at hand.
	fn steps(
		&self,
		block: BlockNumber,
		subject: &Subject,
	) -> Result<Option<StepsOf<Self::AccountId, Subject>>, Error>;
}

/// The steps of a history.
#[derive(Serialize, Clone, PartialEq, Eq, Debug)]
#[serde(rename_all = "camelCase")]
pub struct History<Step> {
	/// The steps, oldest first.
	pub steps: Vec<Step>,
	/// Whether they are all. They were checked against the head of the trail then.
	pub complete: bool,
	/// Why older steps are missing, where they are.
	pub missing: Option<Missing>,
}

/// Why the steps before those in an answer are missing.
#[derive(Serialize, Clone, PartialEq, Eq, Debug)]
#[serde(rename_all = "camelCase")]
pub struct Missing {
	/// Why.
	pub reason: MissingReason,
	/// The block that holds the last of them.
	pub block: BlockNumber,
	/// What to do.
	pub message: String,
}

/// Why steps are missing.
#[derive(Serialize, Clone, Copy, PartialEq, Eq, Debug)]
#[serde(rename_all = "camelCase")]
pub enum MissingReason {
	/// There are more than were asked for.
	Limit,
	/// This node does not keep the state of their block.
	StateNotKept,
}

impl Missing {
	fn new(reason: MissingReason, block: BlockNumber) -> Self {
		let message = match reason {
			MissingReason::Limit => format!("ask again with the hash of block {block} as `at`"),
			MissingReason::StateNotKept => {
				format!("this node does not keep the state of block {block}: ask an archive node")
			}
		};
		Self {
			reason,
			block,
			message,
		}
	}
}

/// Collects the steps of `subject` backwards from its record's `trail`, until there are at least `limit` of them.
///
/// A history that is complete was checked against the head of the trail. `Step` is what an answer tells of a step and of
/// the block that holds it.
pub fn walk<Blocks, Subject, Step>(
	blocks: &Blocks,
	subject: &Subject,
	trail: &Trail,
	limit: u32,
) -> Result<History<Step>, Error>
where
	Blocks: Source<Subject>,
	Blocks::AccountId: Encode + Clone,
	Subject: Historied,
	Step: From<(BlockNumber, StepOf<Blocks::AccountId, Subject>)>,
{
	let mut newest_first = Vec::new();
	let mut last = trail.steps;
	let mut block = trail.last_block;
	let missing = loop {
		if last == 0 {
			break None;
		}
		if trail.steps.saturating_sub(last) >= limit {
			break Some(Missing::new(MissingReason::Limit, block));
		}
		let Some(steps) = blocks.steps(block, subject)? else {
			break Some(Missing::new(MissingReason::StateNotKept, block));
		};
		let oldest = check_block(&steps, block, last)?;
		let (number, previous_block) = (oldest.number, oldest.previous_block);
		newest_first.extend(steps.into_iter().rev().map(|step| (block, step)));
		last = number.saturating_sub(1);
		block = previous_block;
	};
	newest_first.reverse();
	let history = newest_first;
	if missing.is_none() {
		let steps: Vec<_> = history.iter().map(|(_, step)| step.clone()).collect();
		if !trail.is_history_of(subject, &steps) {
			return Err(Error::TrailBroken(trail.last_block));
		}
	}
	Ok(History {
		steps: history.into_iter().map(Step::from).collect(),
		complete: missing.is_none(),
		missing,
	})
}

/// The oldest step of a block, if the block's steps are numbered up to `last` and lead to an earlier block.
fn check_block<AccountId, Done>(
	steps: &[TrailStep<AccountId, Done>],
	block: BlockNumber,
	last: u32,
) -> Result<&TrailStep<AccountId, Done>, Error> {
	let numbers = (1..=last).rev();
	let numbered = steps
		.iter()
		.rev()
		.zip(numbers)
		.all(|(step, number)| step.number == number);
	match steps.first() {
		Some(oldest) if numbered && steps.len() <= last as usize && oldest.previous_block < block => {
			Ok(oldest)
		}
		_ => Err(Error::TrailBroken(block)),
	}
}

#[cfg(test)]
mod tests;
