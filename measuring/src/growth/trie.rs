//! What a state takes as a node keeps it: the nodes of its trie, and the values that are stored apart from them.

use sp_core::{Blake2Hasher, H256};
use sp_trie::LayoutV1;
use trie_db::{trie_visit, ChildReference, ProcessEncodedNode, TrieRoot};

/// The trie as nodes of this chain have it: values of 33 bytes and more are stored apart from the nodes.
type Layout = LayoutV1<Blake2Hasher>;

/// What a state, or a part of it, takes.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Size {
	/// The entries.
	pub entries: u64,
	/// The bytes of their keys.
	pub keys: u64,
	/// The bytes of their values.
	pub values: u64,
	/// What a database stores under a hash of its own: nodes, and values that are stored apart.
	pub records: u64,
	/// The bytes of these.
	pub bytes: u64,
	/// The nodes that lead from the root to an entry, the entry's own included: the sum over all entries.
	pub steps: u64,
	/// The bytes of these: the sum over all entries.
	pub path: u64,
}

impl Size {
	/// The size of a state, in the order of its keys.
	pub fn of<'state>(state: impl IntoIterator<Item = (&'state Vec<u8>, &'state Vec<u8>)>) -> Self {
		let mut count = Count::default();
		let mut size = Self::default();
		let state = state.into_iter().inspect(|(key, value)| {
			size.entries += 1;
			size.keys += key.len() as u64;
			size.values += value.len() as u64;
		});
		trie_visit::<Layout, _, _, _, _>(state, &mut count);
		size.records = count.records;
		size.bytes = count.bytes;
		let whole = count.open.pop().unwrap_or_default();
		size.steps = whole.steps;
		size.path = whole.path;
		size
	}
}

/// A part of the trie whose parent was not visited yet.
#[derive(Default)]
struct Part {
	/// How many nibbles lead to it.
	depth: usize,
	entries: u64,
	steps: u64,
	path: u64,
}

/// Counts the nodes as they are visited: children before their parents.
#[derive(Default)]
struct Count {
	hashes: TrieRoot<Layout>,
	records: u64,
	bytes: u64,
	open: Vec<Part>,
}

impl ProcessEncodedNode<H256> for Count {
	fn process(
		&mut self,
		prefix: (&[u8], Option<u8>),
		encoded_node: Vec<u8>,
		is_root: bool,
	) -> ChildReference<H256> {
		let length = encoded_node.len() as u64;
		let reference = self.hashes.process(prefix, encoded_node, is_root);
		// A node that is smaller than a hash is within its parent.
		let stored = match reference {
			ChildReference::Hash(_) => 1,
			ChildReference::Inline(..) => 0,
		};
		self.records += stored;
		self.bytes += stored * length;

		let depth = prefix.0.len() * 2 + usize::from(prefix.1.is_some());
		let first_child = self.open.partition_point(|part| part.depth <= depth);
		let mut part = Part {
			depth,
			..Part::default()
		};
		for child in self.open.drain(first_child..) {
			part.entries += child.entries;
			part.steps += child.steps;
			part.path += child.path;
		}
		// A node without children is an entry. No key of the state is the beginning of another.
		part.entries = part.entries.max(1);
		part.steps += part.entries * stored;
		part.path += part.entries * stored * length;
		self.open.push(part);
		reference
	}

	fn process_inner_hashed_value(&mut self, prefix: (&[u8], Option<u8>), value: &[u8]) -> H256 {
		self.records += 1;
		self.bytes += value.len() as u64;
		self.hashes.process_inner_hashed_value(prefix, value)
	}
}

#[cfg(test)]
mod tests {
	use std::collections::BTreeMap;

	use codec::Encode;
	use sp_io::hashing::blake2_256;
	use sp_trie::{MemoryDB, TrieConfiguration, TrieDBMutBuilder, TrieMut};

	use super::*;

	fn state(entries: u32, length: usize) -> BTreeMap<Vec<u8>, Vec<u8>> {
		(0..entries)
			.map(|number| {
				let key = number.using_encoded(blake2_256).to_vec();
				let value = key.iter().copied().cycle().take(length).collect();
				(key, value)
			})
			.collect()
	}

	/// The records of a database with that state, and their bytes.
	fn stored(state: &BTreeMap<Vec<u8>, Vec<u8>>) -> (u64, u64) {
		let mut database = MemoryDB::<Blake2Hasher>::default();
		let mut root = H256::default();
		{
			let mut trie = TrieDBMutBuilder::<Layout>::new(&mut database, &mut root).build();
			for (key, value) in state {
				trie.insert(key, value).expect("it is in memory");
			}
		}
		assert_eq!(root, Layout::trie_root(state));
		let records: Vec<_> = database
			.drain()
			.into_values()
			.filter(|(_, references)| *references > 0)
			.collect();
		let bytes = records.iter().map(|(record, _)| record.len() as u64).sum();
		(records.len() as u64, bytes)
	}

	#[test]
	fn a_state_takes_what_a_database_stores_of_it() {
		for length in [1, 32, 33, 200] {
			// GIVEN entries in no order, with values within the nodes, or apart from them
			let state = state(5_000, length);
			// WHEN their size is computed THEN it is that of what a database stores
			let size = Size::of(&state);
			assert_eq!((size.records, size.bytes), stored(&state));
			assert_eq!(
				(size.entries, size.keys, size.values),
				(5_000, 5_000 * 32, 5_000 * length as u64)
			);
		}
	}

	#[test]
	fn the_way_to_an_entry_gets_longer_with_the_number_of_entries() {
		// GIVEN one entry THEN its node is the root
		let one = Size::of(&state(1, 40));
		assert_eq!((one.steps, one.records), (1, 2));
		// WHEN there are sixteen times as many THEN about one node more leads to each
		let steps = |entries| Size::of(&state(entries, 40)).steps as f64 / f64::from(entries);
		let further = steps(32_000) - steps(2_000);
		assert!((0.9..1.1).contains(&further), "{further} nodes further");
		// and each way has its own leaf, and the root besides.
		let two = Size::of(&state(2, 4));
		assert_eq!((two.records, two.steps), (3, 4));
		assert!(two.path > two.bytes);
	}
}
