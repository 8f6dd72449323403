//! Equivocation: an authority that makes two blocks for one slot is reported on the chain, with the two headers as evidence.
//!
//! GRANDPA's voter reports double votes by itself. Double blocks, which Aura leaves alone, are reported from here. Only
//! authorities' nodes do, since a report stays in the pool of the node that makes it until that node makes a block.

mod window;

use super::{full::Node, Client};
use custos_primitives::api::BlockEquivocationApi;
use custos_runtime::{
	opaque::{Block, Header},
	Hash,
};
use futures::StreamExt;
use sc_client_api::BlockchainEvents;
use sc_consensus_aura::{
	find_pre_digest,
	standalone::{fetch_authorities, slot_author},
	SlotDuration,
};
use sc_transaction_pool_api::OffchainTransactionPoolFactory;
use sp_api::{ApiError, ApiExt, ProvideRuntimeApi};
use sp_blockchain::HeaderBackend;
use sp_consensus_aura::{
	sr25519::{AuthorityId, AuthorityPair, AuthoritySignature},
	Slot,
};
use sp_core::crypto::{key_types::AURA, ByteArray};
use sp_keystore::KeystorePtr;
use sp_runtime::traits::Header as _;
use sp_timestamp::Timestamp;
use std::{collections::BTreeSet, sync::Arc};
use substrate_prometheus_endpoint::{register, Counter, PrometheusError, Registry, U64};
use window::{Equivocation, Window, LENGTH};

const LOG: &str = "equivocation";

/// Watches the blocks that the node imports, those of forks too, and reports double ones.
pub struct Watcher {
	client: Arc<Client>,
	pool: OffchainTransactionPoolFactory<Block>,
	keystore: KeystorePtr,
	slot_duration: SlotDuration,
	window: Window,
	seen: Option<Counter<U64>>,
}

impl Watcher {
	/// Watches for this node.
	pub fn new(node: &Node, slot_duration: SlotDuration) -> Result<Self, PrometheusError> {
		Ok(Self {
			client: node.client.clone(),
			pool: OffchainTransactionPoolFactory::new(node.pool.clone()),
			keystore: node.keystore.keystore(),
			slot_duration,
			window: Window::default(),
			seen: node.prometheus.as_ref().map(counter).transpose()?,
		})
	}

	/// Watches until the node ends.
	pub async fn run(mut self) {
		let mut imported = self.client.every_import_notification_stream();
		while let Some(block) = imported.next().await {
			if let Some(equivocation) = self.found_with(block.header) {
				self.tell(&equivocation);
				if let Err(error) = self.report(&equivocation) {
					log::warn!(target: LOG, "The double block could not be reported: {error}");
				}
			}
		}
	}

	/// The equivocation that a block shows, together with one that was seen before. Blocks of long ago, as a node imports
	/// them while it catches up, show none.
	fn found_with(&mut self, header: Header) -> Option<Equivocation> {
		let slot = find_pre_digest::<Block, AuthoritySignature>(&header).ok()?;
		if slot.saturating_add(LENGTH) < *self.slot_now() {
			return None;
		}
		let author = self.author_of(&header, slot)?;
		self.window.note(slot, author, header)
	}

	fn slot_now(&self) -> Slot {
		Slot::from_timestamp(Timestamp::current(), self.slot_duration)
	}

	/// Whose the block is. The seal was checked when the block was imported, against the authorities of its parent.
	fn author_of(&self, header: &Header, slot: Slot) -> Option<AuthorityId> {
		let authorities = fetch_authorities::<AuthorityId, Block, _>(&*self.client, *header.parent_hash())
			.inspect_err(
				|error| log::debug!(target: LOG, "Whose block {:?} is, is not known: {error}", header.hash()),
			)
			.ok()?;
		slot_author::<AuthorityPair>(slot, &authorities).cloned()
	}

	fn tell(&self, equivocation: &Equivocation) {
		let Equivocation {
			slot,
			offender,
			first_header,
			second_header,
		} = equivocation;
		let (first, second) = (first_header.hash(), second_header.hash());
		if let Some(seen) = &self.seen {
			seen.inc();
		}
		log::warn!(target: LOG, "The authority {offender} made two blocks for slot {}: {first:?} and {second:?}.", **slot);
		if self.keystore.has_keys(&[(offender.to_raw_vec(), AURA)]) {
			log::error!(
				target: LOG,
				"That is this node's own key: another node has it too. End one of the two, or give this one other keys and nominate them.",
			);
		}
	}

	/// Puts a report into the pool, if the runtime takes reports.
	fn report(&self, equivocation: &Equivocation) -> Result<(), ApiError> {
		let best = self.client.info().best_hash;
		if !self.takes_reports(best)? {
			log::info!(target: LOG, "It is not reported, since this runtime takes no reports.");
			return Ok(());
		}
		// Where the two stand on forks between which a session begins, only one of the parents is of the session that the
		// slot has on the best chain. The runtime refuses the proof from the other one.
		let Equivocation {
			first_header,
			second_header,
			..
		} = equivocation;
		let parents = BTreeSet::from([first_header, second_header].map(|header| *header.parent_hash()));
		for parent in parents {
			if self.report_with_proof_of(parent, best, equivocation.clone())? {
				log::info!(target: LOG, "A report with both headers is in the pool, for this node's next block.");
				return Ok(());
			}
		}
		log::info!(
			target: LOG,
			"It is not reported: the chain has a report already, the members settled it, or that member's file is full.",
		);
		Ok(())
	}

	/// Reports with the proof of whose the key is from a block before one of the two: by now the authority may have left.
	/// Answers whether it is a report that the chain files.
	fn report_with_proof_of(
		&self,
		parent: Hash,
		best: Hash,
		equivocation: Equivocation,
	) -> Result<bool, ApiError> {
		if !self.takes_reports(parent)? {
			return Ok(false);
		}
		let offender = equivocation.offender.clone();
		let Some(proof) = self.client.runtime_api().key_ownership_proof(parent, offender)? else {
			return Ok(false);
		};
		let mut api = self.client.runtime_api();
		api.register_extension(self.pool.offchain_transaction_pool(best));
		Ok(api.submit_report(best, equivocation, proof)?.is_some())
	}

	fn takes_reports(&self, block: Hash) -> Result<bool, ApiError> {
		self.client
			.runtime_api()
			.has_api::<dyn BlockEquivocationApi<Block>>(block)
	}
}

fn counter(registry: &Registry) -> Result<Counter<U64>, PrometheusError> {
	let (name, help) = (
		"custos_block_equivocations_seen",
		"How many times this node saw an authority make two blocks for one slot, since its start",
	);
	register(Counter::new(name, help)?, registry)
}
