//! A running node: the network, the tasks, and the work they do.

use super::{
	consensus::{Consensus, FinalityProtocol},
	new_partial, Backend, Client, Pool, SelectChain,
};
use crate::rpc;
use custos_runtime::{opaque::Block, Hash};
use futures::FutureExt;
use jsonrpsee::RpcModule;
use sc_client_api::Backend as _;
use sc_network::{config::FullNetworkConfiguration, service::traits::NetworkService, NetworkBackend};
use sc_network_sync::SyncingService;
use sc_offchain::{OffchainWorkerOptions, OffchainWorkers};
use sc_service::{
	build_network, spawn_tasks, BuildNetworkParams, Configuration, Error, KeystoreContainer,
	PartialComponents, Role, SpawnTasksParams, TaskManager,
};
use sc_telemetry::{Telemetry, TelemetryHandle};
use sc_transaction_pool_api::OffchainTransactionPoolFactory;
use sp_core::traits::SpawnNamed;
use std::sync::Arc;
use substrate_prometheus_endpoint::Registry;

/// What the tasks of a running node share.
pub struct Node {
	pub role: Role,
	pub name: String,
	pub client: Arc<Client>,
	pub backend: Arc<Backend>,
	pub pool: Arc<Pool>,
	pub select_chain: SelectChain,
	pub keystore: KeystoreContainer,
	pub network: Arc<dyn NetworkService>,
	pub sync: Arc<SyncingService<Block>>,
	pub prometheus: Option<Registry>,
	pub telemetry: Option<TelemetryHandle>,
}

/// What a node was told to do.
struct Duties {
	offchain_workers: bool,
	force_authoring: bool,
	finality: bool,
}

/// Starts a node on the network backend `Network`.
pub fn new_full<Network>(config: Configuration) -> Result<TaskManager, Error>
where
	Network: NetworkBackend<Block, Hash>,
{
	let PartialComponents {
		client,
		backend,
		mut task_manager,
		import_queue,
		keystore_container: keystore,
		select_chain,
		transaction_pool: pool,
		other: (consensus, mut telemetry),
	} = new_partial(&config)?;
	let prometheus = config.prometheus_registry().cloned();
	let metrics = Network::register_notification_metrics(prometheus.as_ref());
	let mut net_config = FullNetworkConfiguration::<_, _, Network>::new(&config.network, prometheus.clone());
	let finality_protocol = FinalityProtocol::join(&config, &client, &mut net_config, metrics.clone())?;
	let (network, system_rpc_tx, tx_handler_controller, sync, _) = build_network(BuildNetworkParams {
		config: &config,
		net_config,
		client: client.clone(),
		transaction_pool: pool.clone(),
		spawn_handle: task_manager.spawn_handle(),
		spawn_essential_handle: task_manager.spawn_essential_handle(),
		import_queue,
		block_announce_validator_builder: None,
		warp_sync_config: Some(consensus.warp_sync(backend.clone())),
		block_relay: None,
		metrics,
		gap_sync_body_policy: None,
	})?;
	let node = Node {
		role: config.role,
		name: config.network.node_name.clone(),
		client,
		backend,
		pool,
		select_chain,
		keystore,
		network,
		sync,
		prometheus,
		telemetry: telemetry.as_ref().map(Telemetry::handle),
	};
	let duties = Duties {
		offchain_workers: config.offchain_worker.enabled,
		force_authoring: config.force_authoring,
		finality: !config.disable_grandpa,
	};
	spawn_tasks(SpawnTasksParams {
		config,
		client: node.client.clone(),
		backend: node.backend.clone(),
		task_manager: &mut task_manager,
		keystore: node.keystore.keystore(),
		transaction_pool: node.pool.clone(),
		rpc_builder: rpc_builder(&node, &consensus),
		network: node.network.clone(),
		system_rpc_tx,
		tx_handler_controller,
		sync_service: node.sync.clone(),
		telemetry: telemetry.as_mut(),
		tracing_execute_block: None,
	})?;
	node.start(&task_manager, consensus, finality_protocol, &duties)?;
	Ok(task_manager)
}

type RpcBuilder = Box<dyn Fn(Arc<dyn SpawnNamed>) -> Result<RpcModule<()>, Error>>;

fn rpc_builder(node: &Node, consensus: &Consensus) -> RpcBuilder {
	let (client, backend, pool) = (node.client.clone(), node.backend.clone(), node.pool.clone());
	let finality = consensus.finality_rpc(node.backend.clone());
	Box::new(move |spawner| {
		rpc::module(client.clone(), backend.clone(), pool.clone(), finality(spawner))
			.map_err(|error| Error::Application(error.into()))
	})
}

impl Node {
	fn start(
		&self,
		task_manager: &TaskManager,
		consensus: Consensus,
		finality_protocol: FinalityProtocol,
		duties: &Duties,
	) -> Result<(), Error> {
		if duties.offchain_workers {
			self.start_offchain_workers(task_manager)?;
		}
		if self.role.is_authority() {
			consensus.start_authoring(self, task_manager, duties.force_authoring)?;
			consensus.start_watching(self, task_manager)?;
		}
		if duties.finality {
			consensus.start_finality(self, task_manager, finality_protocol)?;
		}
		Ok(())
	}

	fn start_offchain_workers(&self, task_manager: &TaskManager) -> Result<(), Error> {
		let workers = OffchainWorkers::new(OffchainWorkerOptions {
			runtime_api_provider: self.client.clone(),
			keystore: Some(self.keystore.keystore()),
			offchain_db: self.backend.offchain_storage(),
			transaction_pool: Some(OffchainTransactionPoolFactory::new(self.pool.clone())),
			network_provider: Arc::new(self.network.clone()),
			is_validator: self.role.is_authority(),
			enable_http_requests: true,
			custom_extensions: |_| Vec::new(),
		})?;
		let run = workers
			.run(self.client.clone(), task_manager.spawn_handle())
			.boxed();
		task_manager
			.spawn_handle()
			.spawn("offchain-workers-runner", "offchain-worker", run);
		Ok(())
	}
}
