//! `device_*`: models, and the histories of units and lots.

use super::{
	chain::{checked_number, checked_text, BlockRef, Chain},
	error::Error,
	trail::{walk, History, Source},
};
use custos_primitives::{
	api::{DeviceApi, TrailView},
	device::ModelView,
	trail::{TrailStep, TrailSubject},
};
use custos_runtime::{AccountId, BlockNumber, Hash};
use jsonrpsee::proc_macros::rpc;
use serde::Serialize;

/// How many steps a trail's answer has where the question does not say.
const STEPS: u32 = 100;
/// The most steps that a question may ask for.
const MOST_STEPS: u32 = 1000;

/// Questions about devices. `text` is a barcode's text, raw or bracketed, or a GS1 Digital Link URI.
#[rpc(server)]
pub trait DeviceRpc {
	/// The model that the text names, in the given or the current version of its description.
	#[method(name = "device_model", blocking)]
	fn model(&self, text: String, version: Option<u32>, at: Option<Hash>) -> Result<ModelView, Error>;

	/// The history of the unit that the text names, or of the lot where it names no serial: its last steps, oldest first.
	///
	/// About `limit` steps at most (100; 1000 is the most). Steps of one block are never torn apart, so there may be
	/// some more. Where older ones are missing, `missing` says why and which block to go on from.
	#[method(name = "device_trail", blocking)]
	fn trail(&self, text: String, limit: Option<u32>, at: Option<Hash>) -> Result<TrailAnswer, Error>;
}

/// The history of a unit or lot.
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

/// Answers them.
pub struct Device {
	chain: Chain,
}

impl Device {
	/// Answers from this chain.
	pub fn new(chain: Chain) -> Self {
		Self { chain }
	}

	fn on_best_chain(&self, at: Option<Hash>) -> Result<BlockRef, Error> {
		let block = self.chain.block(at)?;
		match self.chain.block_on_best_chain(block.number)? {
			Some(best) if best.hash == block.hash => Ok(block),
			_ => Err(Error::NotOnBestChain(block.hash)),
		}
	}
}

impl DeviceRpcServer for Device {
	fn model(&self, text: String, version: Option<u32>, at: Option<Hash>) -> Result<ModelView, Error> {
		let text = checked_text(text)?;
		let block = self.chain.block(at)?;
		Ok(self.chain.api().model(block.hash, text, version)??)
	}

	fn trail(&self, text: String, limit: Option<u32>, at: Option<Hash>) -> Result<TrailAnswer, Error> {
		let text = checked_text(text)?;
		let limit = checked_number("limit", limit.unwrap_or(STEPS), 1..=MOST_STEPS)?;
		let block = self.on_best_chain(at)?;
		let record = self.chain.api().trail(block.hash, text)??;
		let history = walk(&self.chain, &record.subject, &record.trail, limit)?;
		Ok(TrailAnswer {
			record,
			at: block.hash,
			history,
		})
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
