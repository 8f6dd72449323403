//! What can be said on the command line.

use std::{path::PathBuf, time::Duration};

use clap::Parser;
use custos_client_subxt::chain::Outcome;

use crate::{accounts, calls::Call, send::Pace, sign::Step, step::Manner, tally::Bounds};

/// Loads a node with transactions that are signed before, and says what came of them.
#[derive(Parser)]
pub struct Options {
	/// The node; else CUSTOS_NODE, else ws://127.0.0.1:9944.
	pub node: Option<String>,
	/// What is sent, in turns: remark, batch, transfer, nft, ship, receive.
	#[arg(long, value_delimiter = ',', required = true)]
	pub calls: Vec<Call>,
	/// How often it goes through the calls.
	#[arg(long, default_value_t = 5)]
	pub rounds: u32,
	/// How many accounts sign: //load//0, //load//1 and so on.
	#[arg(long, default_value_t = 5000)]
	pub accounts: u32,
	/// Keys that sign instead, such as //Alice,//Eve.
	#[arg(long, value_delimiter = ',')]
	pub accounts_from: Vec<String>,
	/// How many transactions each account sends in a step.
	#[arg(long, default_value_t = 1)]
	pub each: u32,
	/// How many units and items each account has on this chain. Asked for by nft, ship and receive.
	#[arg(long)]
	pub units: Option<u32>,
	/// The first of each account's units and items that were not used before.
	#[arg(long, default_value_t = 0)]
	pub first_unit: u32,
	/// How many transactions are sent a second; as fast as the node takes them where nothing is said.
	#[arg(long)]
	pub rate: Option<f64>,
	/// How many may be in the pool at most, where there is no rate. The node's own limit is 8192.
	#[arg(long, default_value_t = 6000)]
	pub waiting: usize,
	/// How many of one account may be in the pool at most; as many as there are where nothing is said. An account's next
	/// transaction is sent when the one so many before it is in a block.
	#[arg(long)]
	pub waiting_each: Option<u64>,
	/// How many requests are sent at once at most.
	#[arg(long, default_value_t = 256)]
	pub in_flight: usize,
	/// Over how many connections they are sent.
	#[arg(long, default_value_t = 4)]
	pub connections: usize,
	/// After how many seconds without any change a step is given up.
	#[arg(long, default_value_t = 60)]
	pub patience: u64,
	/// The file that the report is written to, as JSON.
	#[arg(long)]
	pub output: Option<PathBuf>,
}

impl Options {
	/// What can be told to be wrong before there is a connection.
	pub fn check(&self) -> Outcome<()> {
		if [self.rounds, self.each].contains(&0) || self.accounts_given() == 0 || self.connections == 0 {
			return Err(
				"Of --rounds, --accounts, --each and --connections there must be one at least.".into(),
			);
		}
		if self.waiting == 0
			|| self.waiting_each == Some(0)
			|| self.rate.is_some_and(|rate| !rate.is_finite() || rate <= 0.0)
		{
			return Err("--waiting, --waiting-each and --rate must be more than nought.".into());
		}
		if let Some(call) = self.calls.iter().find(|call| call.uses_units()) {
			let name = call.name();
			let units = self
				.units
				.ok_or_else(|| format!("{name} needs to know --units: what each account has."))?;
			let used = u64::from(self.first_unit) + u64::from(self.rounds) * u64::from(self.each);
			if used > u64::from(units) {
				return Err(format!(
					"{name} would use {used} units of each account, who has {units}: fewer --rounds, fewer of --each, \
					 or a chain with more."
				)
				.into());
			}
		}
		let mut before = self.calls.iter().take_while(|call| **call != Call::Receive);
		if self.calls.contains(&Call::Receive) && !before.any(|call| *call == Call::Ship) {
			return Err("receive needs something to receive: name ship before it in --calls.".into());
		}
		Ok(())
	}

	fn accounts_given(&self) -> usize {
		match self.accounts_from.len() {
			0 => self.accounts as usize,
			given => given,
		}
	}

	/// The keys of the accounts.
	pub fn keys(&self) -> Vec<String> {
		if self.accounts_from.is_empty() {
			accounts::uris(self.accounts)
		} else {
			self.accounts_from.clone()
		}
	}

	/// One call in one round.
	pub fn step(&self, call: Call, round: u32) -> Step {
		Step {
			call,
			round,
			each: self.each,
			first_unit: self.first_unit + (round - 1) * self.each,
			units: self.units.unwrap_or(0),
		}
	}

	/// How a step is done.
	pub fn manner(&self) -> Manner {
		Manner {
			pace: Pace {
				rate: self.rate,
				in_flight: self.in_flight,
			},
			bounds: Bounds {
				waiting: self.rate.is_none().then_some(self.waiting),
				waiting_each: self.waiting_each,
				accounts: self.accounts_given(),
			},
			patience: Duration::from_secs(self.patience),
		}
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	fn refused(arguments: &[&str]) -> Option<String> {
		let options = Options::try_parse_from(["custos-load"].iter().chain(arguments)).unwrap();
		options.check().err().map(|error| error.to_string())
	}

	#[test]
	fn units_must_last_for_all_rounds() {
		// GIVEN accounts with 100 units each; THEN five rounds of 20 are possible, and of 21 are not
		assert_eq!(
			refused(&["--calls", "ship", "--units", "100", "--each", "20"]),
			None
		);
		let error = refused(&["--calls", "ship", "--units", "100", "--each", "21"]).unwrap();
		assert!(error.contains("105"), "{error}");
		// AND what was used before counts
		assert!(refused(&[
			"--calls",
			"nft",
			"--units",
			"100",
			"--each",
			"20",
			"--first-unit",
			"1"
		])
		.is_some());
	}

	#[test]
	fn calls_that_use_units_ask_how_many_there_are() {
		assert!(refused(&["--calls", "remark,nft"]).unwrap().contains("--units"));
		assert_eq!(refused(&["--calls", "remark,transfer,batch"]), None);
	}

	#[test]
	fn receiving_comes_after_shipping() {
		assert!(refused(&["--calls", "receive,ship", "--units", "100"]).is_some());
		assert_eq!(refused(&["--calls", "ship,receive", "--units", "100"]), None);
	}

	#[test]
	fn nothing_can_be_nought() {
		for option in [
			"rounds",
			"each",
			"accounts",
			"connections",
			"waiting",
			"waiting-each",
			"rate",
		] {
			let option = &format!("--{option}");
			assert!(refused(&["--calls", "remark", option, "0"]).is_some(), "{option}");
		}
	}
}
