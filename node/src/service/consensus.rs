//! Consensus: Aura decides who makes the next block, GRANDPA which blocks are final.

use super::{equivocation::Watcher, full::Node, Backend, Client, ImportQueue, SelectChain};
use custos_runtime::{opaque::Block, Hash};
use jsonrpsee::Methods;
use sc_basic_authorship::ProposerFactory;
use sc_client_api::BlockBackend;
use sc_consensus_aura::{ImportQueueParams, SlotDuration, SlotProportion, StartAuraParams};
use sc_consensus_grandpa::{
	warp_proof::NetworkProvider as WarpProofs, FinalityProofProvider, GrandpaParams, SharedVoterState,
	ThreeQuartersOfTheUnfinalizedChain, VotingRulesBuilder,
};
use sc_consensus_grandpa_rpc::{Grandpa, GrandpaApiServer};
use sc_network::{
	config::FullNetworkConfiguration, service::NotificationMetrics, NetworkBackend, NotificationService,
	ProtocolName,
};
use sc_service::{Configuration, Error, TaskManager, WarpSyncConfig};
use sc_telemetry::TelemetryHandle;
use sc_transaction_pool_api::OffchainTransactionPoolFactory;
use sp_consensus_aura::{inherents::InherentDataProvider as SlotProvider, sr25519::AuthorityPair};
use sp_core::traits::SpawnNamed;
use sp_inherents::CreateInherentDataProviders;
use sp_timestamp::InherentDataProvider as TimestampProvider;
use std::{sync::Arc, time::Duration};
use substrate_prometheus_endpoint::Registry;

/// How long a finality vote may take through the network. A round waits four times as long at most, which stays within
/// a slot of two seconds.
const GOSSIP_DURATION: Duration = Duration::from_millis(333);

/// At least every so many blocks a proof of finality is kept, for nodes that catch up and for light clients.
const JUSTIFICATION_PERIOD: u32 = 512;

/// The share of a slot in which an authority fills its block; the rest is for the block's way to the others.
const PROPOSAL_PORTION: f32 = 2.0 / 3.0;

type BlockImport = sc_consensus_grandpa::GrandpaBlockImport<Backend, Block, Client, SelectChain>;
type FinalityLink = sc_consensus_grandpa::LinkHalf<Block, Client, SelectChain>;

/// The parts of consensus that are there before the network is.
pub struct Consensus {
	block_import: BlockImport,
	link: FinalityLink,
	voter_state: SharedVoterState,
	slot_duration: SlotDuration,
}

impl Consensus {
	/// The parts of consensus, and the queue in which blocks are checked against it.
	pub fn new(
		client: Arc<Client>,
		select_chain: SelectChain,
		task_manager: &TaskManager,
		registry: Option<&Registry>,
		telemetry: Option<TelemetryHandle>,
	) -> Result<(Self, ImportQueue), Error> {
		let (block_import, link) = sc_consensus_grandpa::block_import(
			client.clone(),
			JUSTIFICATION_PERIOD,
			&client,
			select_chain,
			telemetry.clone(),
		)?;
		let slot_duration = sc_consensus_aura::slot_duration(&*client)?;
		let import_queue =
			sc_consensus_aura::import_queue::<AuthorityPair, _, _, _, _, _>(ImportQueueParams {
				block_import: block_import.clone(),
				justification_import: Some(Box::new(block_import.clone())),
				client,
				create_inherent_data_providers: inherents(slot_duration),
				spawner: &task_manager.spawn_essential_handle(),
				registry,
				check_for_equivocation: Default::default(),
				telemetry,
				compatibility_mode: Default::default(),
			})?;
		let voter_state = SharedVoterState::empty();
		Ok((
			Self {
				block_import,
				link,
				voter_state,
				slot_duration,
			},
			import_queue,
		))
	}

	/// Proves the sets of authorities to nodes that catch up without executing every block.
	pub fn warp_sync(&self, backend: Arc<Backend>) -> WarpSyncConfig<Block> {
		let authorities = self.link.shared_authority_set().clone();
		WarpSyncConfig::WithProvider(Arc::new(WarpProofs::new(backend, authorities, Vec::new())))
	}

	/// Makes the JSON-RPC methods on finality.
	pub fn finality_rpc(&self, backend: Arc<Backend>) -> impl Fn(Arc<dyn SpawnNamed>) -> Methods {
		let authorities = self.link.shared_authority_set().clone();
		let justifications = self.link.justification_stream();
		let voter_state = self.voter_state.clone();
		let proofs = FinalityProofProvider::new_for_service(backend, Some(authorities.clone()));
		move |spawner| {
			let (voter_state, justifications) = (voter_state.clone(), justifications.clone());
			Grandpa::new(
				spawner,
				authorities.clone(),
				voter_state,
				justifications,
				proofs.clone(),
			)
			.into_rpc()
			.into()
		}
	}

	/// Starts to make blocks.
	pub fn start_authoring(&self, node: &Node, task_manager: &TaskManager, force: bool) -> Result<(), Error> {
		let proposer_factory = ProposerFactory::new(
			task_manager.spawn_handle(),
			node.client.clone(),
			node.pool.clone(),
			node.prometheus.as_ref(),
			node.telemetry.clone(),
		);
		// Authoring goes on while finality lags: the chain has to take hand-overs all the same.
		let backoff_authoring_blocks: Option<()> = None;
		let authoring =
			sc_consensus_aura::start_aura::<AuthorityPair, _, _, _, _, _, _, _, _, _, _>(StartAuraParams {
				slot_duration: self.slot_duration,
				client: node.client.clone(),
				select_chain: node.select_chain.clone(),
				block_import: self.block_import.clone(),
				proposer_factory,
				sync_oracle: node.sync.clone(),
				justification_sync_link: node.sync.clone(),
				create_inherent_data_providers: inherents(self.slot_duration),
				force_authoring: force,
				backoff_authoring_blocks,
				keystore: node.keystore.keystore(),
				block_proposal_slot_portion: SlotProportion::new(PROPOSAL_PORTION),
				max_block_proposal_slot_portion: None,
				telemetry: node.telemetry.clone(),
				compatibility_mode: Default::default(),
			})?;
		task_manager
			.spawn_essential_handle()
			.spawn_blocking("aura", Some("block-authoring"), authoring);
		Ok(())
	}

	/// Starts to watch for authorities that make two blocks for one slot.
	pub fn start_watching(&self, node: &Node, task_manager: &TaskManager) -> Result<(), Error> {
		let watcher = Watcher::new(node, self.slot_duration)?;
		task_manager
			.spawn_handle()
			.spawn_blocking("equivocation-watcher", None, watcher.run());
		Ok(())
	}

	/// Starts to follow finality, and to vote on it where the node is an authority.
	pub fn start_finality(
		self,
		node: &Node,
		task_manager: &TaskManager,
		protocol: FinalityProtocol,
	) -> Result<(), Error> {
		let config = sc_consensus_grandpa::Config {
			gossip_duration: GOSSIP_DURATION,
			justification_generation_period: JUSTIFICATION_PERIOD,
			observer_enabled: false,
			local_role: node.role,
			name: Some(node.name.clone()),
			keystore: node.role.is_authority().then(|| node.keystore.keystore()),
			telemetry: node.telemetry.clone(),
			protocol_name: protocol.name,
		};
		let voter = sc_consensus_grandpa::run_grandpa_voter(GrandpaParams {
			config,
			link: self.link,
			network: node.network.clone(),
			sync: node.sync.clone(),
			notification_service: protocol.notifications,
			// Not two blocks behind the best one, as by default: forks are rare where each slot has one author, and cost a
			// round at most.
			voting_rule: VotingRulesBuilder::new()
				.add(ThreeQuartersOfTheUnfinalizedChain)
				.build(),
			prometheus_registry: node.prometheus.clone(),
			shared_voter_state: self.voter_state,
			telemetry: node.telemetry.clone(),
			offchain_tx_pool_factory: OffchainTransactionPoolFactory::new(node.pool.clone()),
		})?;
		task_manager
			.spawn_essential_handle()
			.spawn_blocking("grandpa-voter", None, voter);
		Ok(())
	}
}

/// The finality votes' part of the network.
pub struct FinalityProtocol {
	name: ProtocolName,
	notifications: Box<dyn NotificationService>,
}

impl FinalityProtocol {
	/// Adds the protocol to the network's configuration.
	pub fn join<Network: NetworkBackend<Block, Hash>>(
		config: &Configuration,
		client: &Client,
		network: &mut FullNetworkConfiguration<Block, Hash, Network>,
		metrics: NotificationMetrics,
	) -> Result<Self, Error> {
		let genesis = client
			.block_hash(0)?
			.ok_or_else(|| Error::Other("the database has no genesis block".into()))?;
		let name = sc_consensus_grandpa::protocol_standard_name(&genesis, &config.chain_spec);
		let (protocol, notifications) = sc_consensus_grandpa::grandpa_peers_set_config::<_, Network>(
			name.clone(),
			metrics,
			network.peer_store_handle(),
		);
		network.add_notification_protocol(protocol);
		Ok(Self { name, notifications })
	}
}

/// What an authority states in a block of its own knowledge: the slot and the time.
fn inherents(
	slot_duration: SlotDuration,
) -> impl CreateInherentDataProviders<Block, (), InherentDataProviders = (SlotProvider, TimestampProvider)> {
	move |_, ()| async move {
		let timestamp = TimestampProvider::from_system_time();
		let slot = SlotProvider::from_timestamp_and_slot_duration(*timestamp, slot_duration);
		Ok((slot, timestamp))
	}
}
