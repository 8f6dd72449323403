//! Measures what calls take, side by side in one run, on the runtime's own wasm and a state in memory.
//!
//! Only the ratios mean something elsewhere: machines differ, and a node's database costs more than memory. Each
//! transaction is measured whole, as a node applies it: signature, gate, call, events. Nothing of it stays, so the same
//! transaction on the same state is measured again and again, in turns with those that it is compared with.
//!
//! What a node carries is for `clients/load` to measure. The chains that it loads are made here.
#![allow(
	clippy::expect_used,
	clippy::arithmetic_side_effects,
	clippy::indexing_slicing,
	reason = "a measurement that can't be made ends the program"
)]

mod chain;
mod comparators;
mod database;
mod growth;
mod hand_over;
mod network;
mod production;
mod questions;
mod recalls;
mod report;
#[allow(
	unexpected_cfgs,
	reason = "what makes a runtime asks for features that a program has not"
)]
mod weighed;
mod world;

use std::path::PathBuf;

use clap::Parser;
use codec::Encode;
use sp_io::hashing::twox_64;

use chain::{Chain, Machine};
use database::Database;
use hand_over::Scenario;
use network::Network;
use report::{Comparison, Row, Times};

/// Measures what calls of the chain take, and makes the chains that loads are measured on.
#[derive(Parser)]
enum Command {
	/// Measures calls in turns, in one run, and writes the tables.
	Calls(Calls),
	/// Makes one call again and again, for a profiler to look at.
	Repeat(Repeat),
	/// Writes the specification of a chain to be loaded, with accounts, devices, balances and tokens.
	Network(Network),
	/// Measures what things take of the state and of blocks, by how many there are.
	Growth(growth::Options),
	/// Measures what a node's database takes for a read and for a write.
	Database(Database),
}

#[derive(clap::Args)]
struct Calls {
	/// How often each thing is measured.
	#[arg(long, default_value_t = 101)]
	runs: u32,
	/// How many units the largest logistic unit holds.
	#[arg(long, default_value_t = 100_000)]
	units: u32,
	/// The file that the tables are written to; the terminal where none is given.
	#[arg(long)]
	output: Option<PathBuf>,
}

#[derive(clap::Args)]
struct Repeat {
	/// The beginning of the call's name as in the table of single calls, such as `custody.ship`.
	call: String,
	/// How often it is made.
	#[arg(long, default_value_t = 10_000)]
	runs: u32,
}

fn main() {
	match Command::parse() {
		Command::Calls(options) => calls(&options),
		Command::Repeat(options) => repeat(&options),
		Command::Network(network) => network.write(),
		Command::Growth(options) => options.measure(),
		Command::Database(database) => database.measure(),
	}
}

fn repeat(Repeat { call, runs }: &Repeat) {
	let machine = Machine::new();
	let calls = comparators::calls();
	let Some((what, _, measured)) = calls.iter().find(|(what, _, _)| what.starts_with(call.as_str())) else {
		let names: Vec<_> = calls.iter().map(|(what, _, _)| what.as_str()).collect();
		eprintln!("There is no call {call}. There are: {}.", names.join("; "));
		std::process::exit(2);
	};
	eprintln!("{what}, {runs} times …");
	(0..*runs).for_each(|_| {
		machine.time(measured);
	});
}

fn calls(options: &Calls) {
	eprintln!("Compiling the runtime …");
	let machine = Machine::new();
	let runs = options.runs;
	let mut page = format!(
		"The state is in memory: what a node's database takes is not in these times. Each thing was measured {runs} times, in\n\
		 turns with the others of its table.\n\n"
	);
	let single = compare(
		&machine,
		runs,
		"One call, beside those of FRAME's own pallets",
		"A custody hand-over is a shipment and its receipt. Goal: at most 1.50 times `balances.transfer_keep_alive`, at most\n\
		 0.80 times `nfts.transfer`.",
		comparators::calls(),
	);
	page += &single.table();
	page += &comparators::without_what_all_take(&single);
	page += &weighed::table();
	eprintln!(
		"Preparing hand-overs; packing {} units takes its time …",
		options.units
	);
	page += &compare(
		&machine,
		runs,
		"Moving many devices",
		"A shipment, as its sender submits it. The goal: a logistic unit takes the same whatever it contains.",
		hand_over::scenarios(options.units),
	)
	.table();
	eprintln!("Logistic units …");
	page += &compare(
		&machine,
		runs,
		"A logistic unit, whatever it contains",
		"Goal: at most 1.10 times the first.",
		hand_over::logistic_units(options.units),
	)
	.table();
	eprintln!("Lots …");
	page += &compare(
		&machine,
		runs,
		"Commissioning by Merkle root, whatever the lot contains",
		"Goal: at most 1.10 times the first.",
		production::by_root(),
	)
	.table();
	eprintln!("Recalls …");
	page += &compare(
		&machine,
		runs,
		"Starting a recall, whatever it covers",
		"Goal: at most 1.10 times the first.",
		recalls::starting(),
	)
	.table();
	page += &compare(
		&machine,
		runs,
		"Asking whether a device may be used, however many recalls of other models are open",
		"The question is the runtime's answer to `custody_may`. Goal: at most 1.20 times the first.",
		recalls::asking(),
	)
	.table();
	match &options.output {
		Some(path) => std::fs::write(path, page).expect("the tables can be written"),
		None => println!("{page}"),
	}
}

/// Measures the scenarios in turns.
fn compare(
	machine: &Machine,
	runs: u32,
	title: &'static str,
	about: &'static str,
	scenarios: Vec<Scenario>,
) -> Comparison {
	let empty_call = Chain::new().asked("Core_version", Vec::new());
	let mut empty = Times::new();
	let mut rows: Vec<Row> = Vec::new();
	for (what, devices, _) in &scenarios {
		rows.push(Row {
			what: what.clone(),
			devices: *devices,
			times: Times::new(),
		});
	}
	// Once without counting, so that everything is compiled and in the caches.
	for (_, _, call) in &scenarios {
		machine.time(call);
	}
	let mut order: Vec<_> = (0..scenarios.len()).collect();
	for run in 0..runs {
		// Each time in another order: what takes long leaves the next one with empty caches.
		order.sort_by_key(|index| twox_64(&(run, *index as u32).encode()));
		empty.push(machine.time(&empty_call));
		for index in &order {
			rows[*index].times.push(machine.time(&scenarios[*index].2));
		}
	}
	Comparison {
		title,
		about,
		rows,
		empty: empty.median(),
	}
}
