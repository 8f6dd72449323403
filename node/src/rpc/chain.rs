//! The chain as the methods ask it.

use super::error::Error;
use crate::service::{Backend, Client};
use codec::Decode;
use custos_primitives::gs1::element_string::LONGEST_INPUT;
use custos_runtime::{opaque::Block, BlockNumber, Hash, Runtime, RuntimeApi};
use pallet_timestamp::Now;
use sc_client_api::{Backend as _, StorageKey, StorageProvider};
use sp_api::{ApiRef, ConstructRuntimeApi, ProvideRuntimeApi};
use sp_blockchain::HeaderBackend;
use std::sync::Arc;

/// Answers about blocks and their states.
#[derive(Clone)]
pub struct Chain {
	client: Arc<Client>,
	backend: Arc<Backend>,
}

/// A block whose state is at hand.
#[derive(Clone, Copy)]
pub struct BlockRef {
	/// Its hash.
	pub hash: Hash,
	/// Its number.
	pub number: BlockNumber,
}

impl Chain {
	/// Answers from this client and database.
	pub fn new(client: Arc<Client>, backend: Arc<Backend>) -> Self {
		Self { client, backend }
	}

	/// What the runtime can be asked.
	pub fn api(&self) -> ApiRef<'_, <RuntimeApi as ConstructRuntimeApi<Block, Client>>::RuntimeApi> {
		self.client.runtime_api()
	}

	/// The block that a question is about: the one with this hash, or the best one.
	pub fn block(&self, at: Option<Hash>) -> Result<BlockRef, Error> {
		let hash = at.unwrap_or_else(|| self.client.info().best_hash);
		let number = self.client.number(hash)?.ok_or(Error::UnknownBlock(hash))?;
		let block = BlockRef { hash, number };
		if self.keeps_state_of(block) {
			Ok(block)
		} else {
			Err(Error::StateNotKept(number))
		}
	}

	/// The block with this number on the best chain, if this node has it.
	pub fn block_on_best_chain(&self, number: BlockNumber) -> Result<Option<BlockRef>, Error> {
		Ok(self.client.hash(number)?.map(|hash| BlockRef { hash, number }))
	}

	/// The hash of the first block, by which the chain is known.
	pub fn genesis(&self) -> Hash {
		self.client.info().genesis_hash
	}

	/// The time of a block, in milliseconds since 1970-01-01 UTC. The first block has none.
	pub fn time(&self, block: BlockRef) -> Result<Option<u64>, Error> {
		let key = StorageKey(Now::<Runtime>::hashed_key().to_vec());
		let time = self.client.storage(block.hash, &key)?;
		Ok(time.and_then(|time| u64::decode(&mut time.0.as_slice()).ok()))
	}

	/// Whether the state of a block is at hand.
	pub fn keeps_state_of(&self, block: BlockRef) -> bool {
		self.backend.have_state_at(block.hash, block.number)
	}
}

/// The bytes of a text to look up, unless it is longer than any UDI may be.
pub fn checked_text(text: String) -> Result<Vec<u8>, Error> {
	if text.len() > LONGEST_INPUT {
		return Err(Error::OutOfBounds(format!(
			"text: at most {LONGEST_INPUT} bytes are read"
		)));
	}
	Ok(text.into_bytes())
}

/// A number, unless it is outside `allowed`.
pub fn checked_number(name: &str, value: u32, allowed: std::ops::RangeInclusive<u32>) -> Result<u32, Error> {
	if allowed.contains(&value) {
		return Ok(value);
	}
	Err(Error::OutOfBounds(format!(
		"{name}: {} to {} is allowed",
		allowed.start(),
		allowed.end()
	)))
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_text_longer_than_any_udi_is_refused() {
		assert!(checked_text("9".repeat(LONGEST_INPUT)).is_ok());
		let error = checked_text("9".repeat(LONGEST_INPUT + 1)).unwrap_err();
		assert_eq!(
			error,
			Error::OutOfBounds("text: at most 4096 bytes are read".into())
		);
	}

	#[test]
	fn a_number_out_of_bounds_is_refused_by_name() {
		assert_eq!(checked_number("limit", 1000, 1..=1000), Ok(1000));
		let error = Error::OutOfBounds("limit: 1 to 1000 is allowed".into());
		assert_eq!(checked_number("limit", 0, 1..=1000), Err(error.clone()));
		assert_eq!(checked_number("limit", 1001, 1..=1000), Err(error));
	}
}
