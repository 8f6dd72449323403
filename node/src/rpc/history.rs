//! The answers that tell a history: of a device, a logistic unit, a member's holding, or a subject's data.

use super::{
	chain::{checked_number, BlockRef, Chain},
	error::Error,
	trail::{walk, History, Source, StepOf},
};
use custos_primitives::{
	api::{ConsentApi, DeviceApi, LogStepView, TrailStepView, TrailView},
	consent::SubjectReference,
	log::LogStep,
	trail::{Historied, TrailStep, TrailSubject},
};
use custos_runtime::{AccountId, BlockNumber, Hash};
use serde::Serialize;

/// How many steps an answer has where the question does not say.
const STEPS: u32 = 100;
/// The most steps that a question may ask for.
const MOST_STEPS: u32 = 1000;

/// A history.
#[derive(Serialize, Clone, Debug)]
#[serde(rename_all = "camelCase")]
pub struct HistoryAnswer<Subject, Step> {
	/// What has the history, its trail as the record holds it, and the key of the record for a storage proof.
	#[serde(flatten)]
	pub record: TrailView<Subject>,
	/// The block as of which this is told.
	pub at: Hash,
	/// The steps, and whether they are all.
	#[serde(flatten)]
	pub history: History<Step>,
}

/// The history of a thing.
pub type TrailAnswer = HistoryAnswer<TrailSubject, TrailStepView<AccountId>>;

/// The log of a subject.
pub type LogAnswer = HistoryAnswer<SubjectReference, LogStepView<AccountId>>;

impl Chain {
	/// The history of what `find` reads the record of in the block that the question is about.
	pub fn history<Subject, Step>(
		&self,
		limit: Option<u32>,
		at: Option<Hash>,
		find: impl FnOnce(Hash) -> Result<TrailView<Subject>, Error>,
	) -> Result<HistoryAnswer<Subject, Step>, Error>
	where
		Self: Source<Subject, AccountId = AccountId>,
		Subject: Historied,
		Step: From<(BlockNumber, StepOf<AccountId, Subject>)>,
	{
		let limit = checked_number("limit", limit.unwrap_or(STEPS), 1..=MOST_STEPS)?;
		let block = self.on_best_chain(at)?;
		let record = find(block.hash)?;
		let history = walk(self, &record.subject, &record.trail, limit)?;
		Ok(HistoryAnswer {
			record,
			at: block.hash,
			history,
		})
	}

	fn on_best_chain(&self, at: Option<Hash>) -> Result<BlockRef, Error> {
		let block = self.block(at)?;
		match self.block_on_best_chain(block.number)? {
			Some(best) if best.hash == block.hash => Ok(block),
			_ => Err(Error::NotOnBestChain(block.hash)),
		}
	}

	/// The block with this number on the best chain, if its state is at hand.
	fn kept_block(&self, number: BlockNumber) -> Result<Option<BlockRef>, Error> {
		let block = self.block_on_best_chain(number)?;
		Ok(block.filter(|block| self.keeps_state_of(*block)))
	}
}

impl Source<TrailSubject> for Chain {
	type AccountId = AccountId;

	fn steps(
		&self,
		number: BlockNumber,
		subject: &TrailSubject,
	) -> Result<Option<Vec<TrailStep<AccountId>>>, Error> {
		let steps = |block: BlockRef| Ok(self.api().trail_steps(block.hash, subject.clone())?);
		self.kept_block(number)?.map(steps).transpose()
	}
}

impl Source<SubjectReference> for Chain {
	type AccountId = AccountId;

	fn steps(
		&self,
		number: BlockNumber,
		subject: &SubjectReference,
	) -> Result<Option<Vec<LogStep<AccountId>>>, Error> {
		let steps = |block: BlockRef| Ok(self.api().log_steps(block.hash, *subject)?);
		self.kept_block(number)?.map(steps).transpose()
	}
}
