//! Asks a node questions over JSON-RPC, in turns, and says how long the answers take beside that of `system_health`.
//!
//! The questions come from a file that `custos-measuring network --questions` writes. It also names the transactions that
//! make what some of them are about; they are submitted first.
#![allow(
	clippy::arithmetic_side_effects,
	reason = "counts and times of a run are far from the limits of their types"
)]

mod answers;
mod questions;
mod report;
mod transactions;
mod turns;

use std::{path::PathBuf, process::ExitCode};

use clap::Parser;
use custos_client_subxt::chain::{exit, node_or_default, Chain, Outcome};
use custos_load::figures;
use serde::Deserialize;
use subxt::rpcs::rpc_params;

use questions::{unasked, Question, Questions};
use report::Report;

/// Asks a node the questions of a file in turns, and says how long the answers take beside that of system_health.
#[derive(Parser)]
struct Options {
	/// The node; else CUSTOS_NODE, else ws://127.0.0.1:9944.
	node: Option<String>,
	/// The file with the questions, as `custos-measuring network --questions` writes it.
	#[arg(long)]
	questions: PathBuf,
	/// How many rounds there are. Each has figures of its own, so that their range can be told.
	#[arg(long, default_value_t = 5, value_parser = clap::value_parser!(u32).range(1..))]
	rounds: u32,
	/// How often each question is asked in a round, in turns with all others.
	#[arg(long, default_value_t = 1000, value_parser = clap::value_parser!(u32).range(1..))]
	each: u32,
	/// The file that the report is written to, as JSON.
	#[arg(long)]
	output: Option<PathBuf>,
}

#[tokio::main]
async fn main() -> ExitCode {
	exit(run(Options::parse()).await)
}

async fn run(options: Options) -> Outcome<()> {
	let Questions {
		transactions,
		questions,
	} = Questions::read(&options.questions)?;
	let chain = Chain::connect(&node_or_default(options.node)).await?;
	check_that_all_are_asked(&chain, &questions).await?;
	transactions::submit(&chain, &transactions).await?;

	let mut report = Report::begin(&chain, options.rounds, options.each, &questions).await?;
	for round in 1..=options.rounds {
		eprintln!(
			"Round {round} of {}: {} methods, {} times each",
			options.rounds,
			questions.len(),
			options.each
		);
		report.add(&turns::ask(&chain.rpc, &questions, options.each).await?)?;
	}
	report.tell();
	if let Some(file) = &options.output {
		report.write(file)?;
		println!("The report is in {}.", file.display());
	}
	Ok(())
}

/// What `rpc_methods` answers.
#[derive(Deserialize)]
struct Methods {
	methods: Vec<String>,
}

async fn check_that_all_are_asked(chain: &Chain, questions: &[Question]) -> Outcome<()> {
	let Methods { methods } = chain.rpc.request("rpc_methods", rpc_params![]).await?;
	let missed = unasked(methods, questions);
	if missed.is_empty() {
		return Ok(());
	}
	Err(format!(
		"No question asks {} of this node. `custos-measuring network --questions` writes the questions: measuring/src/questions.rs \
		 has them.",
		missed.join(", ")
	)
	.into())
}
