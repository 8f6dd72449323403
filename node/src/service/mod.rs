//! A node's service: which parts run, and how they are joined.

mod consensus;
mod equivocation;
mod full;

pub use full::new_full;

use consensus::Consensus;
use custos_runtime::{opaque::Block, RuntimeApi};
use sc_consensus::{DefaultImportQueue, LongestChain};
use sc_executor::WasmExecutor;
use sc_service::{
	new_full_parts, new_wasm_executor, Configuration, Error, PartialComponents, TFullBackend, TFullClient,
	TaskManager,
};
use sc_telemetry::{Telemetry, TelemetryWorker};
use sc_transaction_pool::TransactionPoolHandle;
use std::sync::Arc;

#[cfg(not(feature = "runtime-benchmarks"))]
type HostFunctions = sp_io::SubstrateHostFunctions;
#[cfg(feature = "runtime-benchmarks")]
type HostFunctions = (
	sp_io::SubstrateHostFunctions,
	frame_benchmarking::benchmarking::HostFunctions,
);

/// Executes and imports blocks, and answers for them.
pub type Client = TFullClient<Block, RuntimeApi, WasmExecutor<HostFunctions>>;
/// The database.
pub type Backend = TFullBackend<Block>;
/// Checks and imports the blocks that come in.
pub type ImportQueue = DefaultImportQueue<Block>;
/// Chooses the best chain.
pub type SelectChain = LongestChain<Backend, Block>;
/// The transactions that wait for a block.
pub type Pool = TransactionPoolHandle<Block, Client>;
/// What a node and the commands on its database have in common.
pub type Parts =
	PartialComponents<Client, Backend, SelectChain, ImportQueue, Pool, (Consensus, Option<Telemetry>)>;

/// Opens the database, and makes the parts that need no network.
pub fn new_partial(config: &Configuration) -> Result<Parts, Error> {
	let telemetry = new_telemetry(config)?;
	let (client, backend, keystore_container, task_manager) = new_full_parts::<Block, RuntimeApi, _>(
		config,
		telemetry.as_ref().map(|(_, telemetry)| telemetry.handle()),
		new_wasm_executor(&config.executor),
		Vec::new(),
	)?;
	let client = Arc::new(client);
	let telemetry = telemetry.map(|(worker, telemetry)| {
		task_manager.spawn_handle().spawn("telemetry", None, worker.run());
		telemetry
	});
	let select_chain = LongestChain::new(backend.clone());
	let transaction_pool = Arc::new(new_pool(config, &task_manager, client.clone()));
	let (consensus, import_queue) = Consensus::new(
		client.clone(),
		select_chain.clone(),
		&task_manager,
		config.prometheus_registry(),
		telemetry.as_ref().map(Telemetry::handle),
	)?;
	Ok(PartialComponents {
		client,
		backend,
		task_manager,
		keystore_container,
		select_chain,
		import_queue,
		transaction_pool,
		other: (consensus, telemetry),
	})
}

fn new_telemetry(config: &Configuration) -> Result<Option<(TelemetryWorker, Telemetry)>, Error> {
	let Some(endpoints) = config
		.telemetry_endpoints
		.clone()
		.filter(|endpoints| !endpoints.is_empty())
	else {
		return Ok(None);
	};
	let worker = TelemetryWorker::new(16)?;
	let telemetry = worker.handle().new_telemetry(endpoints);
	Ok(Some((worker, telemetry)))
}

fn new_pool(config: &Configuration, task_manager: &TaskManager, client: Arc<Client>) -> Pool {
	let is_authority = config.role.is_authority().into();
	sc_transaction_pool::Builder::new(task_manager.spawn_essential_handle(), client, is_authority)
		.with_options(config.transaction_pool.clone())
		.with_prometheus(config.prometheus_registry())
		.build()
}
