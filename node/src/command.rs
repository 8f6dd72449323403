//! Carries out what the command line asks for.

use crate::{
	chain_spec,
	cli::{Cli, ConsentCommand, Subcommand, UdiCommand},
	fhir,
	service::{self, Backend, Client, ImportQueue},
	udi,
};
use custos_runtime::opaque::Block;
use sc_cli::{ChainSpec, CliConfiguration, Result, SubstrateCli};
use sc_network::config::{NetworkBackendType, SyncMode};
use sc_service::{ChainType, Configuration, PruningMode};
use serde::Serialize;
use std::{
	future::Future,
	io::{self, Write},
	process::ExitCode,
	sync::Arc,
};

impl SubstrateCli for Cli {
	fn impl_name() -> String {
		"Custos Node".into()
	}

	fn impl_version() -> String {
		env!("SUBSTRATE_CLI_IMPL_VERSION").into()
	}

	fn description() -> String {
		env!("CARGO_PKG_DESCRIPTION").into()
	}

	fn author() -> String {
		"the Custos contributors".into()
	}

	fn support_url() -> String {
		"the issues of the Custos repository".into()
	}

	fn copyright_start_year() -> i32 {
		2026
	}

	fn load_spec(&self, id: &str) -> std::result::Result<Box<dyn ChainSpec>, String> {
		Ok(Box::new(chain_spec::load(id)?))
	}
}

/// Does what the command line asks for.
pub fn run() -> Result<ExitCode> {
	let cli = Cli::from_args();
	match &cli.subcommand {
		Some(Subcommand::Udi(command)) => run_udi(command),
		Some(Subcommand::Consent(command)) => run_consent(command),
		Some(subcommand) => run_subcommand(&cli, subcommand).map(|()| ExitCode::SUCCESS),
		None => run_node(&cli).map(|()| ExitCode::SUCCESS),
	}
}

fn run_udi(command: &UdiCommand) -> Result<ExitCode> {
	match command {
		UdiCommand::Parse(arguments) => match udi::parse_argument(arguments) {
			Ok(reading) => print(&reading, ExitCode::SUCCESS),
			Err(refusal) => print(&refusal, ExitCode::FAILURE),
		},
		UdiCommand::Check(arguments) => {
			let verdict = udi::check_argument(arguments);
			print(
				&verdict,
				if verdict.valid {
					ExitCode::SUCCESS
				} else {
					ExitCode::FAILURE
				},
			)
		}
	}
}

fn run_consent(command: &ConsentCommand) -> Result<ExitCode> {
	match command {
		ConsentCommand::FromFhir(arguments) => match fhir::answer(arguments)? {
			Ok(call) => print(&call, ExitCode::SUCCESS),
			Err(refused) => print(&refused, ExitCode::FAILURE),
		},
	}
}

/// Prints JSON on the standard output.
fn print(answer: &impl Serialize, code: ExitCode) -> Result<ExitCode> {
	let json =
		serde_json::to_string_pretty(answer).map_err(|error| sc_cli::Error::Application(error.into()))?;
	writeln!(io::stdout(), "{json}")?;
	Ok(code)
}

fn run_subcommand(cli: &Cli, subcommand: &Subcommand) -> Result<()> {
	match subcommand {
		// Done by `run` already, since they end with codes of their own.
		Subcommand::Udi(_) | Subcommand::Consent(_) => Ok(()),
		Subcommand::Key(command) => command.run(cli),
		Subcommand::Verify(command) => command.run(),
		Subcommand::Vanity(command) => command.run(),
		Subcommand::Sign(command) => command.run(),
		Subcommand::ExportChainSpec(command) => command.run(cli.load_spec(&command.chain)?),
		Subcommand::BuildSpec(command) => cli
			.create_runner(command)?
			.sync_run(|config| command.run(config.chain_spec, config.network)),
		Subcommand::PurgeChain(command) => cli
			.create_runner(command)?
			.sync_run(|config| command.run(config.database)),
		Subcommand::ChainInfo(command) => cli.create_runner(command)?.sync_run(|mut config| {
			keep_states_of_test_chains(&mut config);
			command.run::<Block>(&config)
		}),
		Subcommand::CheckBlock(command) => with_chain(cli, command, |chain, _| {
			command.run(chain.client, chain.import_queue)
		}),
		Subcommand::ImportBlocks(command) => with_chain(cli, command, |chain, _| {
			command.run(chain.client, chain.import_queue)
		}),
		Subcommand::ExportBlocks(command) => with_chain(cli, command, |chain, config| {
			command.run(chain.client, config.database)
		}),
		Subcommand::ExportState(command) => with_chain(cli, command, |chain, config| {
			command.run(chain.client, config.chain_spec)
		}),
		Subcommand::Revert(command) => with_chain(cli, command, |chain, _| {
			let revert_finality =
				Box::new(|client, _, blocks| Ok(sc_consensus_grandpa::revert(client, blocks)?));
			command.run(chain.client, chain.backend, Some(revert_finality))
		}),
	}
}

/// What commands use that work on the chain's database while no node runs.
struct Chain {
	client: Arc<Client>,
	backend: Arc<Backend>,
	import_queue: ImportQueue,
}

fn with_chain<Command, Work>(
	cli: &Cli,
	command: &Command,
	work: impl FnOnce(Chain, Configuration) -> Work,
) -> Result<()>
where
	Command: CliConfiguration,
	Work: Future<Output = Result<()>>,
{
	cli.create_runner(command)?.async_run(|mut config| {
		keep_states_of_test_chains(&mut config);
		let parts = service::new_partial(&config)?;
		let (client, backend, import_queue) = (parts.client, parts.backend, parts.import_queue);
		let chain = Chain {
			client,
			backend,
			import_queue,
		};
		Ok((work(chain, config), parts.task_manager))
	})
}

fn run_node(cli: &Cli) -> Result<()> {
	let shared = &cli.run.shared_params;
	if shared.chain.is_none() && !shared.is_dev() {
		return Err("say which chain to run: --dev, or --chain with `development`, `local` or a file".into());
	}
	let mut runner = cli.create_runner(&cli.run)?;
	keep_states_of_test_chains(runner.config_mut());
	runner.run_node_until_exit(|config| async move {
		let node = match config.network.network_backend {
			NetworkBackendType::Litep2p => service::new_full::<sc_network::Litep2pNetworkBackend>(config),
			NetworkBackendType::Libp2p => service::new_full::<sc_network::NetworkWorker<_, _>>(config),
		};
		node.map_err(sc_cli::Error::Service)
	})
}

fn keep_states_of_test_chains(config: &mut Configuration) {
	let is_new = config.database.path().is_some_and(|path| !path.exists());
	// A node that skips the execution of old blocks never has their states.
	let executes_all = matches!(config.network.sync_mode, SyncMode::Full);
	let chain_type = config.chain_spec.chain_type();
	config.state_pruning = state_pruning(chain_type, is_new && executes_all, config.state_pruning.take());
}

/// A new database of a development or local chain keeps every state, so that `device_trail` and other questions about
/// the past have answers there. `--state-pruning` decides otherwise, and so does a database that exists.
fn state_pruning(
	chain_type: ChainType,
	may_keep_all: bool,
	asked: Option<PruningMode>,
) -> Option<PruningMode> {
	match chain_type {
		ChainType::Development | ChainType::Local if may_keep_all => asked.or(Some(PruningMode::ArchiveAll)),
		_ => asked,
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn new_databases_of_test_chains_keep_every_state() {
		for chain_type in [ChainType::Development, ChainType::Local] {
			assert_eq!(
				state_pruning(chain_type, true, None),
				Some(PruningMode::ArchiveAll)
			);
		}
		assert_eq!(state_pruning(ChainType::Live, true, None), None);
	}

	#[test]
	fn the_operator_and_an_existing_database_decide_first() {
		let asked = Some(PruningMode::blocks_pruning(64));
		assert_eq!(state_pruning(ChainType::Development, true, asked.clone()), asked);
		assert_eq!(state_pruning(ChainType::Development, false, None), None);
	}
}
