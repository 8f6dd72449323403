//! The GS1 vocabulary against data that nobody in this project wrote: GS1's own test vectors, tables and schemas, and the
//! device identifiers that the FDA publishes. See `INDEX.md` in the data folder.
//!
//! The folder is `$CUSTOS_DATA` (a relative path counts from the project's root), or `../shared/data` beside the
//! project. Without it each test says that it was skipped. A vector that asks for something out of scope is counted
//! under the rule that puts it there; none is dropped silently.

#![allow(
	clippy::unwrap_used,
	clippy::expect_used,
	clippy::panic,
	clippy::indexing_slicing,
	clippy::arithmetic_side_effects,
	missing_docs
)]

use serde_json::Value;
use std::{
	collections::BTreeMap,
	fs,
	io::Write,
	path::{Path, PathBuf},
};

mod activities;
#[path = "gs1_conformance/epcis.rs"]
mod epcis;
#[path = "gs1_conformance/gudid.rs"]
mod gudid;
#[path = "gs1_conformance/syntax_dictionary.rs"]
mod syntax_dictionary;
#[path = "gs1_conformance/syntax_engine.rs"]
mod syntax_engine;

/// The year the vectors were written in, near enough.
const YEAR: u16 = 2025;

/// The data folder, or a plain word that the test is skipped.
fn data_folder(test: &str) -> Option<PathBuf> {
	let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
	let folder = match std::env::var_os("CUSTOS_DATA") {
		Some(folder) => root.join(folder),
		None => root.join("../shared/data"),
	};
	if folder.is_dir() {
		return Some(folder);
	}
	// Past the capture of print macros, so that it shows without --nocapture.
	let _ = writeln!(
		std::io::stderr(),
		"SKIPPED: {test}: no data folder at {}",
		folder.display()
	);
	None
}

fn text(folder: &Path, file: &str) -> String {
	let path = folder.join(file);
	fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The rows of a file of JSON lines, at least `fewest` of them.
fn rows(folder: &Path, file: &str, fewest: usize) -> Vec<Value> {
	let rows: Vec<Value> = text(folder, file)
		.lines()
		.map(|line| serde_json::from_str(line).expect("a JSON line"))
		.collect();
	assert!(
		rows.len() >= fewest,
		"{file} has {} rows, not the {fewest} expected",
		rows.len()
	);
	rows
}

fn field<'a>(row: &'a Value, name: &str) -> &'a str {
	row[name].as_str().unwrap_or_default()
}

fn is_good(row: &Value) -> bool {
	row["ok"].as_bool().expect("good or bad")
}

/// Counts by category, printed at the end of each test.
#[derive(Default)]
struct Tally(BTreeMap<String, usize>);

impl Tally {
	fn count(&mut self, category: impl Into<String>) {
		*self.0.entry(category.into()).or_default() += 1;
	}

	/// Prints the counts and asserts that nothing was lost on the way.
	fn report(&self, file: &str, total: usize, fewest_checked: usize) {
		let checked: usize = self
			.0
			.iter()
			.filter(|(name, _)| !name.starts_with("out of scope"))
			.map(|(_, n)| n)
			.sum();
		println!("{file}: {total} vectors");
		for (category, count) in &self.0 {
			println!("  {count:5} {category}");
		}
		assert_eq!(
			self.0.values().sum::<usize>(),
			total,
			"{file}: a vector was dropped"
		);
		assert!(
			checked >= fewest_checked,
			"{file}: only {checked} vectors were checked"
		);
	}
}
