//! What the calls in final blocks came to, from each block's events.

use std::collections::{BTreeMap, HashMap};

use custos_client_subxt::chain::Outcome;
use subxt::{error::DispatchError, events::Phase, utils::H256, OnlineClient, SubstrateConfig};

use crate::blocks::Block;

/// How many calls succeeded, and how many failed with which error.
#[derive(Debug, Default)]
pub struct Outcomes {
	/// How many succeeded.
	pub succeeded: u64,
	/// How many failed, by the error's name.
	pub failed: BTreeMap<String, u64>,
	/// How many succeeded in each block.
	pub in_block: HashMap<H256, u64>,
}

impl Outcomes {
	/// Reads the events of blocks.
	pub async fn read(client: &OnlineClient<SubstrateConfig>, blocks: &[&Block]) -> Outcome<Self> {
		let mut outcomes = Self::default();
		for block in blocks.iter().filter(|block| !block.ours.is_empty()) {
			outcomes.add(client, block).await.map_err(|error| {
				let number = block.heading.number;
				format!(
					"The events of block {number} can't be read: {error}. A node keeps the state of 256 final blocks: \
					 make the steps shorter, or start the node with --state-pruning archive."
				)
			})?;
		}
		Ok(outcomes)
	}

	async fn add(&mut self, client: &OnlineClient<SubstrateConfig>, block: &Block) -> Outcome<()> {
		let at = client.at_block(block.heading.hash).await?;
		let events = at.events().fetch().await?;
		let mut ended: HashMap<u32, Option<String>> = HashMap::new();
		for event in events.iter() {
			let event = event?;
			let Phase::ApplyExtrinsic(index) = event.phase() else {
				continue;
			};
			match (event.pallet_name(), event.event_name()) {
				("System", "ExtrinsicSuccess") => ended.insert(index, None),
				("System", "ExtrinsicFailed") => {
					let error = DispatchError::decode_from(event.field_bytes(), at.metadata())?;
					ended.insert(index, Some(name(&error)))
				}
				_ => continue,
			};
		}
		for entry in &block.ours {
			match ended
				.get(&entry.index)
				.ok_or("a transaction has no event of its end")?
			{
				None => {
					self.succeeded += 1;
					*self.in_block.entry(block.heading.hash).or_default() += 1;
				}
				Some(error) => *self.failed.entry(error.clone()).or_default() += 1,
			}
		}
		Ok(())
	}
}

/// An error's name: that of its pallet, where it is a pallet's.
fn name(error: &DispatchError) -> String {
	match error {
		DispatchError::Module(error) => error.details_string(),
		other => format!("{other:?}"),
	}
}
