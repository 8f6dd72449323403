//! One step: everything of it is sent, and waited for until it is final.

use std::{
	sync::Arc,
	time::{Duration, Instant},
};

use custos_client_subxt::chain::Outcome;
use subxt::rpcs::RpcClient;
use tokio::time::sleep;

use crate::{
	blocks::Book,
	send::{Pace, Sending, Sent},
	sign::Signed,
	tally::{Bounds, Tally},
	watch::Watch,
};

/// How often it looks whether everything is final, and how often it tells how far it is.
const LOOKING: Duration = Duration::from_millis(200);
const TELLING: Duration = Duration::from_secs(5);

/// The connections to the node.
pub struct Connections {
	/// What listens to new blocks.
	pub listener: RpcClient,
	/// What reads blocks.
	pub reader: RpcClient,
	/// What sends.
	pub senders: Vec<RpcClient>,
}

/// How a step is done.
#[derive(Clone, Copy, Debug)]
pub struct Manner {
	/// How fast.
	pub pace: Pace,
	/// How many may be in the pool at most.
	pub bounds: Bounds,
	/// How long it waits when nothing happens any more.
	pub patience: Duration,
}

/// Sends what was signed, and waits until all that the pool took is final, or until nothing happened for too long.
pub async fn run(
	signed: Vec<Signed>,
	connections: &Connections,
	manner: Manner,
) -> Outcome<(Vec<Sent>, Book)> {
	let count = signed.len();
	let hashes = signed.iter().map(|transaction| transaction.hash).collect();
	let tally = Arc::new(Tally::new(manner.bounds));
	let Connections {
		listener,
		reader,
		senders,
	} = connections;
	let clock = Instant::now();
	let watch = Watch::begin(listener, reader, hashes, tally.clone(), clock).await?;
	let mut sending = Sending::begin(signed, senders, manner.pace, &tally, clock);
	let mut sent = Vec::with_capacity(count);
	let (mut last, mut moved, mut told) = (tally.counts(), Instant::now(), Instant::now());
	loop {
		sleep(LOOKING).await;
		let all_sent = sending.is_finished(&mut sent)?;
		let counts = tally.counts();
		if watch.is_finished() || (all_sent && counts.all_settled()) {
			break;
		}
		if counts != last {
			(last, moved) = (counts, Instant::now());
		}
		if moved.elapsed() > manner.patience {
			eprintln!(
				"  nothing happened for {} seconds; giving up the rest",
				manner.patience.as_secs()
			);
			break;
		}
		if told.elapsed() > TELLING {
			told = Instant::now();
			eprintln!(
				"  {} of {count} submitted, {} refused, {} in a block, {} final",
				counts.accepted, counts.refused, counts.found, counts.settled
			);
		}
	}
	tally.halt();
	let book = watch.finish().await?;
	Ok((sending.finish(sent).await?, book))
}
