//! Loads a node with transactions over JSON-RPC, and says what came of them.
//!
//! It signs the transactions of a step before the step's clock runs, sends them as fast as the node takes them or at a
//! rate, finds them in the blocks, and reads from the final ones whether they succeeded. Several rounds of several calls
//! are done in turns, so that the ratios between the calls are of one run.
#![allow(
	clippy::arithmetic_side_effects,
	reason = "counts and times of a run are far from the limits of their types"
)]

mod blocks;
mod calls;
mod options;
mod outcome;
mod report;
mod send;
mod sign;
mod step;
mod table;
mod tally;
mod watch;

use std::{collections::BTreeMap, process::ExitCode, time::Duration};

use clap::Parser;
use custos_client_subxt::chain::{exit, node_or_default, Chain, Outcome};
use subxt::{
	dynamic::runtime_api_call,
	rpcs::{rpc_params, RpcClient},
};

use custos_load::{
	accounts::{self, Account},
	figures,
};

use calls::Call;
use options::Options;
use outcome::Outcomes;
use report::{Ended, Report, StepReport};
use sign::{check, sign, At, Step};
use step::Connections;

#[tokio::main]
async fn main() -> ExitCode {
	exit(run(Options::parse()).await)
}

async fn run(options: Options) -> Outcome<()> {
	options.check()?;
	let mut accounts = accounts::derive(options.keys())?;
	let url = node_or_default(options.node.clone());
	let chain = Chain::connect(&url).await?;
	let connections = connect(&url, &chain, options.connections).await?;
	let at = chain.client.at_current_block().await?;
	has_calls(&at, &options.calls)?;
	let slot_milliseconds = slot(&at).await?;
	let mut report = begin(&options, &chain, &at, accounts.len(), slot_milliseconds).await?;

	for round in 1..=options.rounds {
		for &call in &options.calls {
			let step = options.step(call, round);
			let ended = load(
				&options,
				&chain,
				&connections,
				&mut accounts,
				step,
				slot_milliseconds,
			)
			.await?;
			table::tell_step(&ended);
			report.add(ended);
			if let Some(file) = &options.output {
				report.write(file)?;
			}
		}
	}
	table::tell(&report);
	if let Some(file) = &options.output {
		println!("The report is in {}.", file.display());
	}
	Ok(())
}

/// Does one step, from the numbers of the accounts' next transactions to what came of them.
async fn load(
	options: &Options,
	chain: &Chain,
	connections: &Connections,
	accounts: &mut [Account],
	step: Step,
	slot_milliseconds: u64,
) -> Outcome<StepReport> {
	let Step { call, round, .. } = step;
	let count = accounts.len() * step.each as usize;
	eprintln!("\n{} round {round}: signing {count} transactions", call.name());
	accounts::renew_nonces(accounts, &connections.senders).await?;
	let at = chain.client.at_current_block().await?;
	let signed = sign(&at, step, accounts)?;
	check(&at, &signed, accounts).await?;
	eprintln!("{} round {round}: sending", call.name());
	let (sent, book) = step::run(signed, connections, options.manner()).await?;
	eprintln!("{} round {round}: reading the events", call.name());
	let outcomes = Outcomes::read(&chain.client, &book.final_blocks()).await?;
	Ok(StepReport::new(Ended {
		call,
		round,
		sent: &sent,
		book: &book,
		outcomes,
		paced: options.rate.is_some(),
		slot: Duration::from_millis(slot_milliseconds),
	}))
}

/// A report of nothing yet.
async fn begin(
	options: &Options,
	chain: &Chain,
	at: &At,
	accounts: usize,
	slot_milliseconds: u64,
) -> Outcome<Report> {
	Ok(Report {
		chain: chain.rpc.request("system_chain", rpc_params![]).await?,
		node: chain.rpc.request("system_version", rpc_params![]).await?,
		runtime: at.spec_version(),
		slot_milliseconds,
		accounts,
		each: options.each,
		rate: options.rate,
		waiting: options.manner().bounds.waiting,
		waiting_each: options.waiting_each,
		steps: Vec::new(),
		calls: BTreeMap::new(),
	})
}

async fn connect(url: &str, chain: &Chain, senders: usize) -> Outcome<Connections> {
	let mut connections = Connections {
		listener: RpcClient::from_insecure_url(url).await?,
		reader: chain.rpc.clone(),
		senders: Vec::with_capacity(senders),
	};
	for _ in 0..senders {
		connections.senders.push(RpcClient::from_insecure_url(url).await?);
	}
	Ok(connections)
}

/// How long a slot of the chain is, in milliseconds.
async fn slot(at: &At) -> Outcome<u64> {
	let question = runtime_api_call::<_, u64>("AuraApi", "slot_duration", ());
	Ok(at.runtime_apis().call(question).await?)
}

/// Checks that the chain's runtime has the calls.
fn has_calls(at: &At, calls: &[Call]) -> Outcome<()> {
	for call in calls {
		let (pallet, name) = call.path();
		let found = at.metadata_ref().pallet_by_name(pallet);
		if found.is_none_or(|pallet| pallet.call_variant_by_name(name).is_none()) {
			return Err(format!(
				"This chain's runtime has no {pallet}.{name}. Leave {} out of --calls, or load a chain of \
				 `custos-measuring network`, whose runtime has the calls that others are compared with.",
				call.name()
			)
			.into());
		}
	}
	Ok(())
}
