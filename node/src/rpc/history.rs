//! The answers that tell a history: of a device, a logistic unit, or a member's holding.

use super::{
	chain::{checked_number, BlockRef, Chain},
	error::Error,
	trail::{walk, History, Source},
};
use custos_primitives::{
	api::{DeviceApi, TrailView},
	trail::{TrailStep, TrailSubject},
};
use custos_runtime::{AccountId, BlockNumber, Hash};
use serde::Serialize;

/// How many steps an answer has where the question does not say.
const STEPS: u32 = 100;
/// The most steps that a question may ask for.
const MOST_STEPS: u32 = 1000;

/// The history of a thing.
#[derive(Serialize, Clone, Debug)]
#[serde(rename_all = "camelCase")]
pub struct TrailAnswer {
	/// The thing, its trail as the record holds it, and the key of the record for a storage proof.
	#[serde(flatten)]
	pub record: TrailView,
	/// The block as of which this is told.
	pub at: Hash,
	/// The steps, and whether they are all.
	#[serde(flatten)]
	pub history: History<AccountId>,
}

impl Chain {
	/// The history of the thing whose record `find` reads in the block that the question is about.
	pub fn history(
		&self,
		limit: Option<u32>,
		at: Option<Hash>,
		find: impl FnOnce(Hash) -> Result<TrailView, Error>,
	) -> Result<TrailAnswer, Error> {
		let limit = checked_number("limit", limit.unwrap_or(STEPS), 1..=MOST_STEPS)?;
		let block = self.on_best_chain(at)?;
		let record = find(block.hash)?;
		let history = walk(self, &record.subject, &record.trail, limit)?;
		Ok(TrailAnswer {
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
}

impl Source for Chain {
	type AccountId = AccountId;

	fn steps(
		&self,
		number: BlockNumber,
		subject: &TrailSubject,
	) -> Result<Option<Vec<TrailStep<AccountId>>>, Error> {
		match self.block_on_best_chain(number)? {
			Some(block) if self.keeps_state_of(block) => {
				Ok(Some(self.api().trail_steps(block.hash, subject.clone())?))
			}
			_ => Ok(None),
		}
	}
}
