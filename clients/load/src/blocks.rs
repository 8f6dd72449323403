//! The book of blocks: which came when, which of them are final, and which of our transactions each one holds.

use std::{
	collections::{HashMap, HashSet},
	time::Duration,
};

use subxt::utils::H256;

/// What a header says of its block.
#[derive(Clone, Copy, Debug)]
pub struct Heading {
	/// The block's hash.
	pub hash: H256,
	/// Its parent's.
	pub parent: H256,
	/// Its number.
	pub number: u64,
	/// Its slot.
	pub slot: u64,
}

/// One of our transactions in a block.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Entry {
	/// Which one, in the order in which they were signed.
	pub transaction: usize,
	/// Where in the block.
	pub index: u32,
}

/// A block that was on the best chain at some time.
#[derive(Debug)]
pub struct Block {
	/// What its header says.
	pub heading: Heading,
	/// When the node told of it, since the clock started.
	pub best_at: Duration,
	/// When the node told that it is final.
	pub final_at: Option<Duration>,
	/// Which of our transactions it holds.
	pub ours: Vec<Entry>,
	/// How many of ours were in the pool when it was entered.
	pub waiting: u64,
}

/// All blocks since a step began. Forks are in it too; what counts is the final chain.
#[derive(Debug)]
pub struct Book {
	expected: HashMap<H256, usize>,
	blocks: HashMap<H256, Block>,
	found: HashSet<usize>,
	base: H256,
	final_number: u64,
}

impl Book {
	/// A book of what follows a final block, which looks for transactions with these hashes.
	pub fn new(transactions: impl IntoIterator<Item = H256>, base: H256, final_number: u64) -> Self {
		let expected = transactions.into_iter().enumerate();
		Self {
			expected: expected.map(|(number, hash)| (hash, number)).collect(),
			blocks: HashMap::new(),
			found: HashSet::new(),
			base,
			final_number,
		}
	}

	/// Whether a block is in the book, or is what the book begins after.
	pub fn knows(&self, hash: &H256) -> bool {
		*hash == self.base || self.blocks.contains_key(hash)
	}

	/// How many of ours are in a block of any fork.
	pub fn found(&self) -> u64 {
		self.found.len() as u64
	}

	/// Enters a block that has become the best one, with the hashes of all its transactions. Returns which of ours
	/// were in no block before.
	pub fn enter(
		&mut self,
		heading: Heading,
		body: impl IntoIterator<Item = H256>,
		best_at: Duration,
		accepted: u64,
	) -> Vec<usize> {
		if self.knows(&heading.hash) {
			return Vec::new();
		}
		let ours: Vec<Entry> = (0..)
			.zip(body)
			.filter_map(|(index, hash)| {
				let transaction = *self.expected.get(&hash)?;
				Some(Entry { transaction, index })
			})
			.collect();
		let mut new: Vec<usize> = ours.iter().map(|entry| entry.transaction).collect();
		new.retain(|transaction| self.found.insert(*transaction));
		let waiting = accepted.saturating_sub(self.found());
		let block = Block {
			heading,
			best_at,
			final_at: None,
			ours,
			waiting,
		};
		self.blocks.insert(heading.hash, block);
		new
	}

	/// Makes a block final, and all before it. Returns how many of ours became final.
	pub fn finalise(&mut self, head: H256, at: Duration) -> usize {
		let mut settled = 0;
		let mut hash = head;
		while let Some(block) = self.blocks.get_mut(&hash) {
			if block.final_at.is_some() {
				break;
			}
			block.final_at = Some(at);
			settled += block.ours.len();
			self.final_number = self.final_number.max(block.heading.number);
			hash = block.heading.parent;
		}
		settled
	}

	/// The final blocks in their order, from the first to the last that hold any of ours.
	pub fn final_blocks(&self) -> Vec<&Block> {
		let mut blocks: Vec<&Block> = self
			.blocks
			.values()
			.filter(|block| block.final_at.is_some())
			.collect();
		blocks.sort_unstable_by_key(|block| block.heading.number);
		let holds = |block: &&Block| !block.ours.is_empty();
		let first = blocks.iter().position(holds).unwrap_or(blocks.len());
		let end = blocks.iter().rposition(holds).map_or(first, |last| last + 1);
		blocks.drain(..).take(end).skip(first).collect()
	}

	/// How many blocks were on the best chain and are not on the final one. Those above the last final block may still
	/// become final and are not counted.
	pub fn forks(&self) -> usize {
		let decided = |block: &&Block| block.final_at.is_none() && block.heading.number <= self.final_number;
		self.blocks.values().filter(decided).count()
	}
}

/// Hashes that are made up.
#[cfg(test)]
pub mod made_up {
	use super::H256;

	/// That of a block.
	pub fn hash(number: u64) -> H256 {
		H256::from_low_u64_be(number)
	}

	/// That of a transaction, apart from those of blocks.
	pub fn transaction(number: u64) -> H256 {
		hash(1000 + number)
	}
}

#[cfg(test)]
mod tests {
	use super::{
		made_up::{hash, transaction},
		*,
	};

	/// A block whose hash is that of `name`, in the slot of its number.
	fn heading(name: u64, parent: u64, number: u64) -> Heading {
		Heading {
			hash: hash(name),
			parent: hash(parent),
			number,
			slot: 500 + number,
		}
	}

	fn at(seconds: u64) -> Duration {
		Duration::from_secs(seconds)
	}

	/// A book that looks for three transactions after block 0.
	fn book() -> Book {
		Book::new((0..3).map(transaction), hash(0), 0)
	}

	#[test]
	fn a_block_tells_which_of_ours_it_holds_and_where() {
		let mut book = book();

		// WHEN a block has two of ours among others
		let body = [transaction(7), transaction(2), transaction(8), transaction(0)];
		let found = book.enter(heading(1, 0, 1), body, at(1), 3);
		book.finalise(hash(1), at(2));

		// THEN they are found, at their places, and one is waiting
		assert_eq!(found, [2, 0]);
		let blocks = book.final_blocks();
		assert_eq!(
			blocks[0].ours,
			vec![
				Entry {
					transaction: 2,
					index: 1
				},
				Entry {
					transaction: 0,
					index: 3
				}
			]
		);
		assert_eq!(blocks[0].waiting, 1);
	}

	#[test]
	fn a_block_is_entered_once() {
		// GIVEN a block that was entered
		let mut book = book();
		assert_eq!(book.enter(heading(1, 0, 1), [transaction(0)], at(1), 3), [0]);

		// WHEN the node tells of it again
		let again = book.enter(heading(1, 0, 1), [transaction(0)], at(5), 3);

		// THEN it keeps its time
		assert!(again.is_empty());
		book.finalise(hash(1), at(6));
		assert_eq!(book.final_blocks()[0].best_at, at(1));
	}

	#[test]
	fn blocks_become_final_several_at_once() {
		// GIVEN three blocks, the first and the last with ours
		let mut book = book();
		book.enter(heading(1, 0, 1), [transaction(0)], at(1), 3);
		book.enter(heading(2, 1, 2), [], at(2), 3);
		book.enter(heading(3, 2, 3), [transaction(1)], at(3), 3);

		// WHEN the node tells of the last alone
		let settled = book.finalise(hash(3), at(4));

		// THEN all are final at that time, and telling it again changes nothing
		assert_eq!(settled, 2);
		assert_eq!(book.finalise(hash(3), at(9)), 0);
		let blocks = book.final_blocks();
		assert_eq!(
			blocks
				.iter()
				.map(|block| block.heading.number)
				.collect::<Vec<_>>(),
			[1, 2, 3]
		);
		assert!(blocks.iter().all(|block| block.final_at == Some(at(4))));
	}

	#[test]
	fn a_fork_does_not_count() {
		// GIVEN two blocks after block 1, both best in their time, with the same transaction
		let mut book = book();
		book.enter(heading(1, 0, 1), [], at(1), 3);
		assert_eq!(
			book.enter(heading(21, 1, 2), [transaction(0), transaction(1)], at(2), 3),
			[0, 1]
		);
		assert!(book
			.enter(heading(22, 1, 2), [transaction(0)], at(3), 3)
			.is_empty());
		book.enter(heading(32, 22, 3), [transaction(2)], at(4), 3);

		// WHEN the second one's chain becomes final
		assert_eq!(book.finalise(hash(32), at(5)), 2);

		// THEN the first one is a fork, and what it alone holds isn't final
		assert_eq!(book.forks(), 1);
		let blocks = book.final_blocks();
		let ours: Vec<usize> = blocks
			.iter()
			.flat_map(|block| &block.ours)
			.map(|entry| entry.transaction)
			.collect();
		assert_eq!(ours, [0, 2]);
		assert_eq!(blocks[0].best_at, at(3));
	}

	#[test]
	fn a_block_above_the_final_ones_is_no_fork_yet() {
		// GIVEN a final block and two after it
		let mut book = book();
		book.enter(heading(1, 0, 1), [], at(1), 3);
		book.finalise(hash(1), at(2));
		book.enter(heading(21, 1, 2), [], at(3), 3);
		book.enter(heading(22, 1, 2), [], at(3), 3);

		// THEN neither is a fork
		assert_eq!(book.forks(), 0);
	}

	#[test]
	fn blocks_before_the_first_and_after_the_last_of_ours_are_left_out() {
		// GIVEN empty blocks around two that hold ours, and one in between
		let mut book = book();
		for (number, body) in [(1, None), (2, Some(0)), (3, None), (4, Some(1)), (5, None)] {
			book.enter(
				heading(number, number - 1, number),
				body.map(transaction),
				at(number),
				3,
			);
		}

		// WHEN all are final
		book.finalise(hash(5), at(9));

		// THEN what is told goes from the first to the last of ours
		let numbers: Vec<u64> = book
			.final_blocks()
			.iter()
			.map(|block| block.heading.number)
			.collect();
		assert_eq!(numbers, [2, 3, 4]);
	}

	#[test]
	fn a_book_of_none_of_ours_has_no_blocks_to_tell() {
		let mut book = book();
		book.enter(heading(1, 0, 1), [], at(1), 3);
		book.finalise(hash(1), at(2));
		assert!(book.final_blocks().is_empty());
	}
}
