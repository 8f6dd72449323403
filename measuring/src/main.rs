//! Measures what calls take, side by side in one run, on the runtime's own wasm and a state in memory.
//!
//! Only the ratios mean something elsewhere: machines differ, and a node's database costs more than memory. Each
//! transaction is measured whole, as a node applies it: signature, gate, call, events. Nothing of it stays, so the same
//! transaction on the same state is measured again and again, in turns with those that it is compared with.
#![allow(
	clippy::expect_used,
	clippy::arithmetic_side_effects,
	clippy::indexing_slicing,
	reason = "a measurement that can't be made ends the program"
)]

mod chain;
mod hand_over;
mod recalls;
mod report;
mod world;

use std::path::PathBuf;

use clap::Parser;

use chain::{Chain, Machine};
use hand_over::Scenario;
use report::{Comparison, Row, Times};

/// Measures what calls of the chain take, in one run, and writes the page of results.
#[derive(Parser)]
struct Options {
	/// How often each thing is measured.
	#[arg(long, default_value_t = 101)]
	runs: u32,
	/// How many units the largest logistic unit holds.
	#[arg(long, default_value_t = 100_000)]
	units: u32,
	/// What heads the page: machine, commit, profile and flags, as Markdown.
	#[arg(long, default_value = "")]
	setting: String,
	/// The file that the page is written to; the terminal where none is given.
	#[arg(long)]
	output: Option<PathBuf>,
}

fn main() {
	let options = Options::parse();
	eprintln!("Compiling the runtime …");
	let machine = Machine::new();
	let runs = options.runs;
	let mut page = format!(
		"# Performance\n\nWritten by `scripts/bench`. What counts are the ratios: they are of one run, in which everything was\n\
		 measured in turns, {runs} times each.\n\n{}\n\n",
		options.setting
	);
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
	match options.output {
		Some(path) => std::fs::write(path, page).expect("the page can be written"),
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
	for _ in 0..runs {
		empty.push(machine.time(&empty_call));
		for (row, (_, _, call)) in rows.iter_mut().zip(&scenarios) {
			row.times.push(machine.time(call));
		}
	}
	Comparison {
		title,
		about,
		rows,
		empty: empty.median(),
	}
}
