//! How far a step is: counted by those who send and those who watch, read by whoever waits.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering::Relaxed};

use tokio::sync::{watch, Semaphore};

/// The counts of a step, and the room that there is in the pool.
pub struct Tally {
	accepted: AtomicU64,
	refused: AtomicU64,
	unanswered: AtomicU64,
	found: AtomicU64,
	settled: AtomicU64,
	halted: AtomicBool,
	room: Option<Semaphore>,
	waiting_each: Option<u64>,
	/// How many of each account are in a block.
	found_of: Vec<AtomicU64>,
	/// Told whenever some are.
	moved: watch::Sender<()>,
}

/// How many may be in the pool at most.
#[derive(Clone, Copy, Debug)]
pub struct Bounds {
	/// Of all accounts together; as many as they like where nothing is said.
	pub waiting: Option<usize>,
	/// Of each account.
	pub waiting_each: Option<u64>,
	/// How many accounts there are. They take turns: transaction n is of account n modulo their number.
	pub accounts: usize,
}

/// The counts at a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counts {
	/// How many the pool took.
	pub accepted: u64,
	/// How many it refused.
	pub refused: u64,
	/// How many got no answer, and may be in the pool or not.
	pub unanswered: u64,
	/// How many are in a block.
	pub found: u64,
	/// How many are final.
	pub settled: u64,
}

impl Counts {
	/// Whether nothing is left to wait for, once everything was sent.
	pub fn all_settled(&self) -> bool {
		self.settled >= self.accepted + self.unanswered
	}
}

impl Tally {
	/// Of a step that is about to begin.
	pub fn new(bounds: Bounds) -> Self {
		let Bounds {
			waiting,
			waiting_each,
			accounts,
		} = bounds;
		Self {
			accepted: AtomicU64::new(0),
			refused: AtomicU64::new(0),
			unanswered: AtomicU64::new(0),
			found: AtomicU64::new(0),
			settled: AtomicU64::new(0),
			halted: AtomicBool::new(false),
			room: waiting.map(|waiting| Semaphore::new(waiting.min(Semaphore::MAX_PERMITS))),
			waiting_each,
			found_of: (0..accounts.max(1)).map(|_| AtomicU64::new(0)).collect(),
			moved: watch::Sender::new(()),
		}
	}

	/// Waits until there is room for a transaction in the pool. False where nothing is to be sent any more.
	pub async fn take_room(&self, transaction: usize) -> bool {
		self.wait_for_predecessors(transaction).await;
		if let Some(room) = &self.room {
			match room.acquire().await {
				Ok(permit) => permit.forget(),
				Err(_) => return false,
			}
		}
		!self.halted.load(Relaxed)
	}

	/// Waits until enough of what its account has sent before is in a block.
	async fn wait_for_predecessors(&self, transaction: usize) {
		let Some(waiting) = self.waiting_each else { return };
		let before = (transaction / self.found_of.len()) as u64;
		let Some(found) = self.found_of.get(transaction % self.found_of.len()) else {
			return;
		};
		let mut moved = self.moved.subscribe();
		while !self.halted.load(Relaxed) && before >= found.load(Relaxed) + waiting {
			if moved.changed().await.is_err() {
				return;
			}
		}
	}

	/// The pool took one.
	pub fn accept(&self) {
		self.accepted.fetch_add(1, Relaxed);
	}

	/// The pool refused one.
	pub fn refuse(&self) {
		self.refused.fetch_add(1, Relaxed);
		self.give_room(1);
	}

	/// One got no answer.
	pub fn leave_unanswered(&self) {
		self.unanswered.fetch_add(1, Relaxed);
	}

	/// These are in a block for the first time.
	pub fn find(&self, transactions: &[usize]) {
		for transaction in transactions {
			if let Some(found) = self.found_of.get(transaction % self.found_of.len()) {
				found.fetch_add(1, Relaxed);
			}
		}
		self.found.fetch_add(transactions.len() as u64, Relaxed);
		self.give_room(transactions.len());
		self.moved.send_replace(());
	}

	/// So many became final.
	pub fn settle(&self, count: usize) {
		self.settled.fetch_add(count as u64, Relaxed);
	}

	/// Nothing more is sent.
	pub fn halt(&self) {
		self.halted.store(true, Relaxed);
		self.moved.send_replace(());
		if let Some(room) = &self.room {
			room.close();
		}
	}

	/// Where it stands.
	pub fn counts(&self) -> Counts {
		Counts {
			accepted: self.accepted.load(Relaxed),
			refused: self.refused.load(Relaxed),
			unanswered: self.unanswered.load(Relaxed),
			found: self.found.load(Relaxed),
			settled: self.settled.load(Relaxed),
		}
	}

	fn give_room(&self, count: usize) {
		if let Some(room) = &self.room {
			room.add_permits(count);
		}
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use std::{future::Future, pin::pin, task::Poll};

	fn tally(waiting: Option<usize>, waiting_each: Option<u64>) -> Tally {
		Tally::new(Bounds {
			waiting,
			waiting_each,
			accounts: 2,
		})
	}

	/// Whether there is room for a transaction at once; nothing where it has to wait.
	async fn room_at_once(tally: &Tally, transaction: usize) -> Option<bool> {
		let mut taking = pin!(tally.take_room(transaction));
		std::future::poll_fn(|context| match taking.as_mut().poll(context) {
			Poll::Ready(sent) => Poll::Ready(Some(sent)),
			Poll::Pending => Poll::Ready(None),
		})
		.await
	}

	#[tokio::test]
	async fn room_comes_back_with_each_that_is_in_a_block_or_refused() {
		// GIVEN a pool with room for two, which is full
		let tally = tally(Some(2), None);
		assert!(tally.take_room(0).await && tally.take_room(1).await);
		assert_eq!(room_at_once(&tally, 2).await, None);

		// WHEN one is found in a block and the other one refused
		tally.accept();
		tally.find(&[0]);
		tally.refuse();

		// THEN there is room for two
		assert!(tally.take_room(2).await && tally.take_room(3).await);
		assert_eq!(room_at_once(&tally, 4).await, None);
	}

	#[tokio::test]
	async fn an_account_waits_for_its_own_transactions() {
		// GIVEN two accounts, of each of which one may be in the pool, and is
		let tally = tally(None, Some(1));
		assert!(tally.take_room(0).await && tally.take_room(1).await);
		assert_eq!(
			(room_at_once(&tally, 2).await, room_at_once(&tally, 3).await),
			(None, None)
		);

		// WHEN the second account's is in a block
		tally.find(&[1]);

		// THEN that account's next one goes, and the other account's doesn't
		assert_eq!(
			(room_at_once(&tally, 2).await, room_at_once(&tally, 3).await),
			(None, Some(true))
		);
	}

	#[tokio::test]
	async fn nothing_is_sent_after_a_halt() {
		// GIVEN tallies with and without bounds
		for tally in [tally(Some(2), None), tally(None, Some(1)), tally(None, None)] {
			assert!(tally.take_room(0).await);

			// WHEN they are halted
			tally.halt();

			// THEN nothing more is sent, and nobody waits for ever
			assert!(!tally.take_room(2).await);
		}
	}

	#[test]
	fn what_got_no_answer_is_waited_for() {
		// GIVEN one that was taken and is final, and one without an answer
		let tally = tally(None, None);
		tally.accept();
		tally.settle(1);
		tally.leave_unanswered();

		// THEN not all is settled, until the other one is final, too
		assert!(!tally.counts().all_settled());
		tally.settle(1);
		assert!(tally.counts().all_settled());
	}
}
