//! Sends a step's transactions over several connections. Each lane has its own accounts and sends one transaction at a
//! time, so that an account's transactions arrive in their order.

use std::{
	sync::Arc,
	time::{Duration, Instant},
};

use custos_client_subxt::chain::Outcome;
use subxt::{
	config::RpcConfigFor,
	rpcs::{Error, LegacyRpcMethods, RpcClient, UserError},
	SubstrateConfig,
};
use tokio::{
	task::JoinSet,
	time::{sleep_until, Instant as Moment},
};

use crate::{sign::Signed, tally::Tally};

/// The node's JSON-RPC.
pub type Rpc = LegacyRpcMethods<RpcConfigFor<SubstrateConfig>>;

/// What the node said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
	/// The pool took it.
	Accepted,
	/// The pool refused it, or the node gave no answer, for this reason.
	Refused(String),
	/// It was not sent, because another one of its account was refused, or because the step was given up.
	NotSent,
}

/// What became of a transaction at the pool.
#[derive(Clone, Debug)]
pub struct Sent {
	/// When it was sent, since the clock started; with a rate, when it was due.
	pub at: Duration,
	/// How much later than due it was sent.
	pub late: Duration,
	/// What the node said.
	pub answer: Answer,
}

impl Sent {
	/// One that nobody has sent.
	pub fn not() -> Self {
		Self {
			at: Duration::ZERO,
			late: Duration::ZERO,
			answer: Answer::NotSent,
		}
	}
}

/// How fast, and by how many at once.
#[derive(Clone, Copy, Debug)]
pub struct Pace {
	/// How many a second; as fast as the node takes them where nothing is said.
	pub rate: Option<f64>,
	/// How many requests at once, at most.
	pub in_flight: usize,
}

/// A step on its way to the node.
pub struct Sending {
	lanes: JoinSet<Vec<(usize, Sent)>>,
	count: usize,
}

impl Sending {
	/// Starts to send. There is a lane for each request at once, but no more than there are accounts.
	pub fn begin(
		signed: Vec<Signed>,
		connections: &[RpcClient],
		pace: Pace,
		tally: &Arc<Tally>,
		clock: Instant,
	) -> Self {
		let count = signed.len();
		let accounts = signed
			.iter()
			.map(|transaction| transaction.account + 1)
			.max()
			.unwrap_or(1);
		let width = pace.in_flight.clamp(1, accounts);
		let mut shares: Vec<Vec<(usize, Signed)>> = Vec::new();
		shares.resize_with(width, Vec::new);
		for (number, transaction) in signed.into_iter().enumerate() {
			if let Some(share) = shares.get_mut(transaction.account % width) {
				share.push((number, transaction));
			}
		}
		let mut lanes = JoinSet::new();
		for (share, rpc) in shares.into_iter().zip(connections.iter().cycle()) {
			let lane = Lane {
				rpc: Rpc::new(rpc.clone()),
				rate: pace.rate,
				tally: tally.clone(),
				clock,
			};
			lanes.spawn(lane.send(share));
		}
		Self { lanes, count }
	}

	/// Whether everything was sent.
	pub fn is_finished(&mut self, sent: &mut Vec<(usize, Sent)>) -> Outcome<bool> {
		while let Some(lane) = self.lanes.try_join_next() {
			sent.extend(lane?);
		}
		Ok(self.lanes.is_empty())
	}

	/// Waits until every lane has ended. In the order in which the transactions were signed.
	pub async fn finish(mut self, told: Vec<(usize, Sent)>) -> Outcome<Vec<Sent>> {
		let mut all = vec![Sent::not(); self.count];
		let mut enter = |part: Vec<(usize, Sent)>| {
			for (number, sent) in part {
				if let Some(place) = all.get_mut(number) {
					*place = sent;
				}
			}
		};
		enter(told);
		while let Some(lane) = self.lanes.join_next().await {
			enter(lane?);
		}
		Ok(all)
	}
}

struct Lane {
	rpc: Rpc,
	rate: Option<f64>,
	tally: Arc<Tally>,
	clock: Instant,
}

impl Lane {
	async fn send(self, share: Vec<(usize, Signed)>) -> Vec<(usize, Sent)> {
		let mut told = Vec::with_capacity(share.len());
		let mut stopped = Vec::new();
		for (number, transaction) in share {
			// The chain takes an account's transactions in their order: what follows a refused one would wait for ever.
			if stopped.contains(&transaction.account) {
				continue;
			}
			let due = self.wait_until_due(number).await;
			if !self.tally.take_room(number).await {
				break;
			}
			let sent_at = self.clock.elapsed();
			let at = due.unwrap_or(sent_at);
			let answer = self.submit(&transaction).await;
			if answer != Answer::Accepted {
				stopped.push(transaction.account);
			}
			let late = sent_at.saturating_sub(at);
			told.push((number, Sent { at, late, answer }));
		}
		told
	}

	/// When a transaction is due, where there is a rate.
	async fn wait_until_due(&self, number: usize) -> Option<Duration> {
		let due = Duration::from_secs_f64(number as f64 / self.rate?);
		sleep_until(Moment::from_std(self.clock + due)).await;
		Some(due)
	}

	async fn submit(&self, transaction: &Signed) -> Answer {
		match self.rpc.author_submit_extrinsic(&transaction.bytes).await {
			Ok(_) => {
				self.tally.accept();
				Answer::Accepted
			}
			Err(Error::User(refusal)) => {
				self.tally.refuse();
				Answer::Refused(reason(&refusal))
			}
			Err(error) => {
				self.tally.leave_unanswered();
				Answer::Refused(format!("no answer: {error}"))
			}
		}
	}
}

/// An invalid transaction, or one whose validity is unknown: what makes it so is in the error's data. In the data of
/// other errors are hashes and numbers of the one transaction.
const WITH_REASON: [i32; 2] = [1010, 1011];

fn reason(refusal: &UserError) -> String {
	let UserError { code, message, data } = refusal;
	match data {
		Some(data) if WITH_REASON.contains(code) => {
			format!("{code}: {message}: {}", data.get().trim_matches('"'))
		}
		_ => format!("{code}: {message}"),
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	fn refusal(code: i32, message: &str, data: &str) -> UserError {
		let text = serde_json::json!({ "code": code, "message": message, "data": data }).to_string();
		serde_json::from_str(&text).unwrap()
	}

	#[test]
	fn a_reason_has_what_makes_a_transaction_invalid() {
		let invalid = refusal(1010, "Invalid Transaction", "Custom error: 1");
		assert_eq!(reason(&invalid), "1010: Invalid Transaction: Custom error: 1");
	}

	#[test]
	fn a_reason_is_the_same_for_all_transactions() {
		// GIVEN a refusal whose data are of the one transaction
		let known = refusal(1013, "Transaction Already Imported", "[0x00]");

		// THEN they are left out, so that equal refusals are counted together
		assert_eq!(reason(&known), "1013: Transaction Already Imported");
	}
}
