//! What the answers took, as JSON for programs and as a table for people.

use std::{fs, path::Path, time::Duration};

use custos_client_subxt::chain::{Chain, Outcome};
use serde::Serialize;
use subxt::rpcs::rpc_params;

use crate::{
	figures::{percentile, rounded},
	questions::Question,
	turns::Round,
};

/// A run.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Report {
	/// The chain's name.
	pub chain: String,
	/// The node's version.
	pub node: String,
	/// How many rounds there were.
	pub rounds: u32,
	/// How often each question was asked in each of them.
	pub each: u32,
	/// What each is compared with.
	pub health: Method,
	/// The methods, in the order in which they were asked.
	pub methods: Vec<Method>,
}

/// What the answers of one method took.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Method {
	/// The method.
	pub method: String,
	/// For each round.
	pub rounds: Vec<Times>,
}

/// What answers took in a round.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Times {
	/// What half of them took at most, in microseconds.
	pub p50_microseconds: f64,
	/// What all but one in a hundred took at most, in microseconds.
	pub p99_microseconds: f64,
}

impl Times {
	/// Of these times. Nothing where there are none.
	fn of(mut times: Vec<Duration>) -> Option<Self> {
		times.sort_unstable();
		let microseconds = |time: Duration| rounded(time.as_secs_f64() * 1e6, 1);
		Some(Self {
			p50_microseconds: microseconds(percentile(&times, 50)?),
			p99_microseconds: microseconds(percentile(&times, 99)?),
		})
	}
}

impl Method {
	fn of(question: &Question) -> Self {
		Self {
			method: question.method.clone(),
			rounds: Vec::new(),
		}
	}

	fn add(&mut self, times: &[Duration]) -> Outcome<()> {
		let times = Times::of(times.to_vec()).ok_or("nothing was asked")?;
		self.rounds.push(times);
		Ok(())
	}
}

impl Report {
	/// A report of nothing yet.
	pub async fn begin(chain: &Chain, rounds: u32, each: u32, questions: &[Question]) -> Outcome<Self> {
		Ok(Self {
			chain: chain.rpc.request("system_chain", rpc_params![]).await?,
			node: chain.rpc.request("system_version", rpc_params![]).await?,
			rounds,
			each,
			health: Method::of(&Question::health()),
			methods: questions.iter().map(Method::of).collect(),
		})
	}

	/// Adds a round.
	pub fn add(&mut self, round: &Round) -> Outcome<()> {
		self.health.add(&round.health)?;
		for (method, times) in self.methods.iter_mut().zip(&round.questions) {
			method.add(times)?;
		}
		Ok(())
	}

	/// Prints what the last round came to.
	pub fn tell(&self) {
		println!("\n{:<28}{:>12}{:>12}", "the last round", "p50, µs", "p99, µs");
		for method in [&self.health].into_iter().chain(&self.methods) {
			if let Some(times) = method.rounds.last() {
				println!(
					"{:<28}{:>12.0}{:>12.0}",
					method.method, times.p50_microseconds, times.p99_microseconds
				);
			}
		}
	}

	/// Writes it as JSON.
	pub fn write(&self, file: &Path) -> Outcome<()> {
		let json = serde_json::to_string_pretty(self)?;
		fs::write(file, json).map_err(|error| format!("{} can't be written: {error}", file.display()).into())
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn times_are_told_by_their_ranks() {
		// GIVEN a hundred times, of 1 to 100 microseconds, in no order
		let times = (1..=100).rev().map(Duration::from_micros).collect();

		// THEN half of them took 50, and ninety-nine 99 at most
		assert_eq!(
			Times::of(times),
			Some(Times {
				p50_microseconds: 50.0,
				p99_microseconds: 99.0
			})
		);
		assert_eq!(Times::of(Vec::new()), None);
	}
}
