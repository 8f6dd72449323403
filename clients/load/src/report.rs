//! What a run came to, as JSON for programs.

use std::{collections::BTreeMap, fs, path::Path, time::Duration};

use custos_client_subxt::chain::Outcome;
use serde::Serialize;

use crate::{
	blocks::{Block, Book},
	calls::Call,
	figures::{median, milliseconds, percentile, rounded, throughput, Fill, Latency},
	outcome::Outcomes,
	send::{Answer, Sent},
};

/// A run.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Report {
	/// The chain's name.
	pub chain: String,
	/// The node's version.
	pub node: String,
	/// The runtime's version.
	pub runtime: u32,
	/// How long a slot is.
	pub slot_milliseconds: u64,
	/// How many accounts sign.
	pub accounts: usize,
	/// How many transactions each of them sends in a step.
	pub each: u32,
	/// How many transactions are sent a second, where that was said.
	pub rate: Option<f64>,
	/// How many may be in the pool at most, where no rate was said.
	pub waiting: Option<usize>,
	/// How many of one account may be in the pool at most, where that was said.
	pub waiting_each: Option<u64>,
	/// Each step, in the order in which they were done.
	pub steps: Vec<StepReport>,
	/// Each call, over all its rounds.
	pub calls: BTreeMap<&'static str, CallReport>,
}

/// One call in one round.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct StepReport {
	/// The call.
	pub call: &'static str,
	/// The round, from 1.
	pub round: u32,
	/// How many were signed.
	pub signed: u64,
	/// How many the pool took.
	pub submitted: u64,
	/// How many it refused, by its reason.
	pub refused: BTreeMap<String, u64>,
	/// How many were not sent, because another one of their account was refused, or because the step was given up.
	pub not_sent: u64,
	/// How many are in final blocks and did what they should.
	pub succeeded: u64,
	/// How many are in final blocks and failed, by the error's name.
	pub failed: BTreeMap<String, u64>,
	/// How many the pool took, and are in no final block.
	pub missing: u64,
	/// From the first submission until the last one was in a block.
	pub seconds: Option<f64>,
	/// Successes a second, sustained.
	pub throughput: Option<f64>,
	/// The same over all: successes by `seconds`.
	pub overall: Option<f64>,
	/// How many the pool took a second, from the first submission to the last.
	pub submission_rate: Option<f64>,
	/// How much later than due ninety-nine hundredths were sent at most, where there is a rate.
	pub late_milliseconds: Option<f64>,
	/// How many of ours the fullest block has.
	pub fullest_block: u64,
	/// How many blocks there are from the first to the last that hold any.
	pub blocks: u64,
	/// How many slots in between have no block.
	pub skipped_slots: u64,
	/// How few waited in the pool after any of these blocks but the last. Nought says that a block found too few.
	pub fewest_waiting: Option<u64>,
	/// From the submission until the node told of the block.
	pub until_block: Option<Latency>,
	/// From the submission until the node told that the block is final.
	pub until_final: Option<Latency>,
	/// How many blocks were best for a time and are not on the final chain.
	pub forks: usize,
}

/// One call over its rounds.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CallReport {
	/// The median of the rounds' throughput.
	pub throughput: Option<f64>,
	/// The lowest and the highest of them.
	pub range: Option<[f64; 2]>,
}

/// What is known of a step when it is over.
pub struct Ended<'a> {
	/// The call.
	pub call: Call,
	/// The round, from 1.
	pub round: u32,
	/// What the node answered to each transaction.
	pub sent: &'a [Sent],
	/// The blocks.
	pub book: &'a Book,
	/// What came of the calls.
	pub outcomes: Outcomes,
	/// Whether there is a rate.
	pub paced: bool,
	/// How long a slot is.
	pub slot: Duration,
}

impl StepReport {
	/// Of a step that is over.
	pub fn new(ended: Ended<'_>) -> Self {
		let Ended {
			call,
			round,
			sent,
			book,
			outcomes,
			paced,
			slot,
		} = ended;
		let blocks = book.final_blocks();
		let mut answers = Answers::count(sent, &blocks);
		let arrivals = Arrivals::of(sent, &blocks);
		let first = sent
			.iter()
			.filter(|sent| sent.answer != Answer::NotSent)
			.map(|sent| sent.at)
			.min();
		let last = sent
			.iter()
			.filter(|sent| sent.answer == Answer::Accepted)
			.map(|sent| sent.at)
			.max();
		let seconds = first
			.zip(arrivals.last)
			.map(|(first, last)| last.saturating_sub(first).as_secs_f64());
		let sending = first
			.zip(last)
			.map(|(first, last)| last.saturating_sub(first).as_secs_f64());
		let succeeded = outcomes.succeeded;
		Self {
			call: call.name(),
			round,
			signed: sent.len() as u64,
			submitted: answers.accepted,
			refused: std::mem::take(&mut answers.refused),
			not_sent: answers.not_sent,
			succeeded,
			missing: answers.missing,
			seconds: seconds.map(|seconds| rounded(seconds, 2)),
			throughput: throughput(&fills(&blocks, &outcomes), slot),
			overall: by_second(succeeded, seconds),
			submission_rate: by_second(answers.accepted, sending),
			late_milliseconds: paced.then(|| lateness(sent)).flatten(),
			fullest_block: blocks
				.iter()
				.map(|block| block.ours.len() as u64)
				.max()
				.unwrap_or(0),
			blocks: blocks.len() as u64,
			skipped_slots: skipped(&blocks),
			fewest_waiting: blocks
				.split_last()
				.and_then(|(_, but_last)| but_last.iter().map(|block| block.waiting).min()),
			until_block: Latency::of(arrivals.until_block, slot),
			until_final: Latency::of(arrivals.until_final, slot),
			forks: book.forks(),
			failed: outcomes.failed,
		}
	}
}

/// What the pool said, with what the chain has.
#[derive(Default)]
struct Answers {
	accepted: u64,
	refused: BTreeMap<String, u64>,
	not_sent: u64,
	missing: u64,
}

impl Answers {
	/// What is in a final block was accepted, even where no answer said so.
	fn count(sent: &[Sent], blocks: &[&Block]) -> Self {
		let mut in_block = vec![false; sent.len()];
		for entry in blocks.iter().flat_map(|block| &block.ours) {
			if let Some(place) = in_block.get_mut(entry.transaction) {
				*place = true;
			}
		}
		let mut answers = Self::default();
		for (sent, in_block) in sent.iter().zip(in_block) {
			match &sent.answer {
				Answer::NotSent => answers.not_sent += 1,
				_ if in_block => answers.accepted += 1,
				Answer::Accepted => {
					answers.accepted += 1;
					answers.missing += 1;
				}
				Answer::Refused(reason) => *answers.refused.entry(reason.clone()).or_default() += 1,
			}
		}
		answers
	}
}

/// How long transactions took, and when the last one was in a block.
#[derive(Default)]
struct Arrivals {
	until_block: Vec<Duration>,
	until_final: Vec<Duration>,
	last: Option<Duration>,
}

impl Arrivals {
	fn of(sent: &[Sent], blocks: &[&Block]) -> Self {
		let mut arrivals = Self::default();
		for block in blocks {
			for sent in block.ours.iter().filter_map(|entry| sent.get(entry.transaction)) {
				arrivals.until_block.push(block.best_at.saturating_sub(sent.at));
				arrivals
					.until_final
					.extend(block.final_at.map(|at| at.saturating_sub(sent.at)));
				arrivals.last = arrivals.last.max(Some(block.best_at));
			}
		}
		arrivals
	}
}

fn fills(blocks: &[&Block], outcomes: &Outcomes) -> Vec<Fill> {
	let fill = |block: &&Block| Fill {
		slot: block.heading.slot,
		count: outcomes.in_block.get(&block.heading.hash).copied().unwrap_or(0),
	};
	blocks.iter().map(fill).collect()
}

fn by_second(count: u64, seconds: Option<f64>) -> Option<f64> {
	let seconds = seconds.filter(|seconds| *seconds > 0.0)?;
	Some(rounded(count as f64 / seconds, 1))
}

fn lateness(sent: &[Sent]) -> Option<f64> {
	let sent = sent.iter().filter(|sent| sent.answer != Answer::NotSent);
	let mut late: Vec<Duration> = sent.map(|sent| sent.late).collect();
	late.sort_unstable();
	percentile(&late, 99).map(milliseconds)
}

fn skipped(blocks: &[&Block]) -> u64 {
	let (Some(first), Some(last)) = (blocks.first(), blocks.last()) else {
		return 0;
	};
	let slots = last.heading.slot.saturating_sub(first.heading.slot);
	slots.saturating_sub(last.heading.number.saturating_sub(first.heading.number))
}

impl Report {
	/// Adds a step, and brings what is said of its call up to date.
	pub fn add(&mut self, step: StepReport) {
		let call = step.call;
		self.steps.push(step);
		let rounds = self.steps.iter().filter(|step| step.call == call);
		let rounds: Vec<f64> = rounds.filter_map(|step| step.throughput).collect();
		let lowest = rounds.iter().copied().reduce(f64::min);
		let highest = rounds.iter().copied().reduce(f64::max);
		let summary = CallReport {
			throughput: median(rounds),
			range: lowest.zip(highest).map(|(lowest, highest)| [lowest, highest]),
		};
		self.calls.insert(call, summary);
	}

	/// Writes what there is so far.
	pub fn write(&self, file: &Path) -> Outcome<()> {
		let text = serde_json::to_string_pretty(self)?;
		fs::write(file, text + "\n")
			.map_err(|error| format!("{} can't be written: {error}.", file.display()).into())
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::blocks::{
		made_up::{hash, transaction},
		Heading,
	};
	use subxt::utils::H256;

	fn sent(milliseconds: u64, answer: Answer) -> Sent {
		Sent {
			at: Duration::from_millis(milliseconds),
			late: Duration::ZERO,
			answer,
		}
	}

	/// A book in which each transaction is in the block that `of` says, all of them final a second after the last. Between
	/// blocks 2 and 3 lies a slot without one.
	fn book(count: u64, of: impl Fn(u64) -> u64) -> Book {
		let mut book = Book::new((0..count).map(transaction), hash(0), 0);
		for number in 1..=4 {
			let heading = Heading {
				hash: hash(number),
				parent: hash(number - 1),
				number,
				slot: if number > 2 { number + 1 } else { number },
			};
			let body: Vec<H256> = (0..count)
				.filter(|one| of(*one) == number)
				.map(transaction)
				.collect();
			book.enter(heading, body, Duration::from_secs(2 * number), count);
		}
		book.finalise(hash(4), Duration::from_secs(9));
		book
	}

	fn outcomes(book: &Book, succeeded: u64) -> Outcomes {
		let blocks = book.final_blocks();
		Outcomes {
			succeeded,
			failed: BTreeMap::new(),
			in_block: blocks
				.iter()
				.map(|block| (block.heading.hash, block.ours.len() as u64))
				.collect(),
		}
	}

	fn report(sent: &[Sent], book: &Book, succeeded: u64) -> StepReport {
		StepReport::new(Ended {
			call: Call::Remark,
			round: 1,
			sent,
			book,
			outcomes: outcomes(book, succeeded),
			paced: false,
			slot: Duration::from_secs(2),
		})
	}

	#[test]
	fn every_transaction_is_counted_once() {
		// GIVEN one in a block, one that was lost, one refused, one not sent, and one in a block without an answer
		let sent = [
			sent(0, Answer::Accepted),
			sent(0, Answer::Accepted),
			sent(0, Answer::Refused("1016: Immediately Dropped".into())),
			Sent::not(),
			sent(0, Answer::Refused("no answer: time-out".into())),
		];
		let book = book(5, |one| [1, 9, 9, 9, 2][one as usize]);

		// WHEN the step is reported
		let report = report(&sent, &book, 2);

		// THEN each is in one place
		assert_eq!(
			(report.signed, report.submitted, report.missing, report.not_sent),
			(5, 3, 1, 1)
		);
		assert_eq!(
			report.refused,
			BTreeMap::from([("1016: Immediately Dropped".into(), 1)])
		);
		assert_eq!(
			report.submitted + report.not_sent + report.refused.values().sum::<u64>(),
			report.signed
		);
	}

	#[test]
	fn times_are_of_the_blocks_that_count() {
		// GIVEN twelve, sent half a second apart, three in each of four blocks
		let sent: Vec<Sent> = (0..12).map(|one| sent(500 * one, Answer::Accepted)).collect();
		let book = book(12, |one| one / 3 + 1);

		// WHEN the step is reported
		let report = report(&sent, &book, 12);

		// THEN it took from the first submission to the last block, and the throughput is of blocks 2 and 3: six in the
		// three slots after block 1
		assert_eq!(report.seconds, Some(8.0));
		assert_eq!((report.throughput, report.overall), (Some(1.0), Some(1.5)));
		assert_eq!(
			(report.blocks, report.skipped_slots, report.fullest_block),
			(4, 1, 3)
		);
		// AND after the last block but one, three were waiting
		assert_eq!(report.fewest_waiting, Some(3));
		// AND the first one waited longest until it was final
		assert_eq!(
			report.until_final.map(|latency| latency.p99_milliseconds),
			Some(9000.0)
		);
	}

	#[test]
	fn a_step_of_which_nothing_is_in_a_block_says_so() {
		// GIVEN one that was refused
		let sent = [sent(
			0,
			Answer::Refused("1010: Invalid Transaction: Custom error: 1".into()),
		)];
		let book = book(1, |_| 9);

		// WHEN the step is reported
		let report = report(&sent, &book, 0);

		// THEN there are no figures, and the refusal is counted
		assert_eq!(
			(report.seconds, report.throughput, report.blocks),
			(None, None, 0)
		);
		assert_eq!(report.until_block, None);
		assert_eq!(report.refused.values().sum::<u64>(), 1);
	}
}
