//! What a node's database takes for a read and for a write: parity-db, with the state of a chain in it.
//!
//! Reads are of keys in no order, each through the nodes of the trie that lead to it. They are measured twice: from the
//! database alone, and with the cache that a node has of the trie. Writes are of whole blocks, from the changed values to
//! the commit: the new root, the new nodes, and the old ones that go as older states are given up.

use std::{
	fs,
	path::{Path, PathBuf},
	time::{Duration, Instant},
};

use custos_runtime::{opaque::Block, Hash, Header};
use sc_client_api::{
	Backend as _, BlockImportOperation as _, NewBlockState, StateBackend as _, TrieCacheContext,
};
use sc_client_db::{Backend, BlocksPruning, DatabaseSettings, DatabaseSource, PruningMode};
use serde_json::Value;
use sp_core::{bytes::from_hex, storage::Storage};
use sp_io::hashing::blake2_256;
use sp_runtime::{
	traits::{Header as _, Zero},
	Digest, StateVersion,
};

use crate::report::Times;

/// How many states a node keeps here. An authority keeps 256: fewer show sooner what giving them up takes.
const STATES: u32 = 16;

/// How many blocks that are not final a node holds at most, as sc-service has it.
const CANONICALIZATION_DELAY: u64 = 4096;

/// The trie's cache of a node for which nothing else is said, in bytes.
pub const TRIE_CACHE: usize = 1024 * 1024 * 1024;

/// Measures what a node's database takes for a read and for a write.
#[derive(clap::Args)]
pub struct Database {
	/// The raw chain specification whose state is measured, such as one that `network` writes.
	#[arg(long)]
	chain: PathBuf,
	/// The folder that the database is made in. It must not exist, and is removed in the end.
	#[arg(long)]
	folder: PathBuf,
	/// How many reads, and how many writes, are measured; no more than there are keys.
	#[arg(long, default_value_t = 200_000)]
	keys: usize,
	/// How many values a block changes; no more than `--keys`, nor than there are keys.
	#[arg(long, default_value_t = 1_000, value_parser = clap::value_parser!(u32).range(1..))]
	block: u32,
}

impl Database {
	/// Prints a line for reads, for reads with the cache, and for writes: what each takes, in nanoseconds.
	pub fn measure(&self) {
		assert!(
			!self.folder.exists(),
			"{} is there already",
			self.folder.display()
		);
		eprintln!("Reading the state of {} …", self.chain.display());
		let state = state_of(&self.chain);
		let keys = in_no_order(&state, self.keys);
		assert!(
			keys.len() >= self.block as usize,
			"a block changes {} values, and there are only {} keys for it: see --block and --keys",
			self.block,
			keys.len()
		);
		eprintln!("Writing {} keys to {} …", state.top.len(), self.folder.display());
		let chain = StoredChain::begin(&self.folder, state);

		eprintln!("Reading {} keys …", keys.len());
		chain.read(&keys, self.block);
		println!("{}", Times::NANOSECONDS);
		println!("read {}", chain.read(&keys, self.block).nanoseconds());
		let chain = chain.reopen(Some(TRIE_CACHE));
		chain.read(&keys, self.block);
		println!("read_cached {}", chain.read(&keys, self.block).nanoseconds());

		eprintln!("Writing blocks of {} changes …", self.block);
		let mut chain = chain.reopen(None);
		println!("write {}", chain.write(&keys, self.block).nanoseconds());
		drop(chain);
		fs::remove_dir_all(&self.folder).expect("the folder can be removed");
	}
}

/// The state that a raw chain specification begins with.
fn state_of(chain: &Path) -> Storage {
	let file = fs::File::open(chain).expect("the chain specification can be read");
	let specification: Value =
		serde_json::from_reader(std::io::BufReader::new(file)).expect("a chain specification is JSON");
	let top = specification["genesis"]["raw"]["top"]
		.as_object()
		.expect("the chain specification is a raw one");
	let bytes = |text: &str| from_hex(text).expect("keys and values are hexadecimal");
	let entries = top
		.iter()
		.map(|(key, value)| (bytes(key), bytes(value.as_str().expect("a value is a text"))));
	Storage {
		top: entries.collect(),
		children_default: Default::default(),
	}
}

/// So many of the state's keys, in an order that has nothing to do with that of the trie. The same ones every time.
fn in_no_order(state: &Storage, count: usize) -> Vec<Vec<u8>> {
	let mut keys: Vec<_> = state.top.keys().cloned().collect();
	keys.sort_by_cached_key(|key| blake2_256(key));
	keys.truncate(count);
	keys
}

/// A chain in a database on the disk.
pub struct StoredChain {
	folder: PathBuf,
	backend: Backend<Block>,
	best: Header,
}

impl StoredChain {
	/// A chain whose first block has that state, in a folder that is made.
	pub fn begin(folder: &Path, state: Storage) -> Self {
		let backend = open(folder, None);
		let mut operation = backend.begin_operation().expect("a block can begin");
		let root = operation
			.set_genesis_state(state, true, StateVersion::V1)
			.expect("the state can be written");
		let best = header(Zero::zero(), Hash::zero(), root);
		import(&backend, operation, best.clone());
		Self {
			folder: folder.into(),
			backend,
			best,
		}
	}

	/// Closes the database, and opens it with that cache of the trie.
	fn reopen(self, cache: Option<usize>) -> Self {
		let Self {
			folder,
			backend,
			best,
		} = self;
		drop(backend);
		let backend = open(&folder, cache);
		Self {
			folder,
			backend,
			best,
		}
	}

	/// How long each read takes, of states that are opened for each block.
	fn read(&self, keys: &[Vec<u8>], block: u32) -> Times {
		let mut times = Times::new();
		for keys in keys.chunks(block as usize) {
			let state = self.best_state();
			for key in keys {
				let began = Instant::now();
				let value = state.storage(key).expect("the database answers");
				times.push(began.elapsed());
				assert!(value.is_some(), "a key of the state has a value");
			}
		}
		times
	}

	/// How long each write takes: that of its block, divided by the writes in it.
	fn write(&mut self, keys: &[Vec<u8>], block: u32) -> Times {
		let mut times = Times::new();
		for (number, keys) in keys.chunks_exact(block as usize).enumerate() {
			let state = self.best_state();
			let changes: Vec<_> = keys
				.iter()
				.map(|key| {
					let value = state
						.storage(key)
						.expect("the database answers")
						.unwrap_or_default();
					(key.as_slice(), changed(value, number))
				})
				.collect();
			drop(state);
			times.push(self.import(&changes) / block);
		}
		times
	}

	/// Adds a block with these changes, and says how long that took.
	fn import(&mut self, changes: &[(&[u8], Vec<u8>)]) -> Duration {
		let began = Instant::now();
		let delta = changes.iter().map(|(key, value)| (*key, Some(value.as_slice())));
		let (root, nodes) = self.best_state().storage_root(delta, StateVersion::V1);
		let mut operation = self.backend.begin_operation().expect("a block can begin");
		let parent = self.best.hash();
		self.backend
			.begin_state_operation(&mut operation, parent)
			.expect("the state of the last block is there");
		operation.update_db_storage(nodes).expect("the changes are taken");
		let next = header(self.best.number + 1, parent, root);
		import(&self.backend, operation, next.clone());
		let took = began.elapsed();
		self.best = next;
		took
	}

	fn best_state(&self) -> <Backend<Block> as sc_client_api::Backend<Block>>::State {
		self.backend
			.state_at(self.best.hash(), TrieCacheContext::Trusted)
			.expect("the state of the last block is there")
	}
}

/// A value as long as that one, but another.
fn changed(mut value: Vec<u8>, number: usize) -> Vec<u8> {
	let noise = blake2_256(&[&value[..], &number.to_le_bytes()].concat());
	value
		.iter_mut()
		.zip(noise.iter().cycle())
		.for_each(|(byte, noise)| *byte ^= noise);
	value
}

fn header(number: u32, parent: Hash, state: Hash) -> Header {
	Header::new(number, Hash::zero(), state, parent, Digest::default())
}

fn import(
	backend: &Backend<Block>,
	mut operation: <Backend<Block> as sc_client_api::Backend<Block>>::BlockImportOperation,
	header: Header,
) {
	operation
		.set_block_data(header, Some(Vec::new()), None, None, NewBlockState::Final, true)
		.expect("the block is taken");
	backend
		.commit_operation(operation)
		.expect("the block can be written");
}

fn open(folder: &Path, cache: Option<usize>) -> Backend<Block> {
	let settings = DatabaseSettings {
		trie_cache_maximum_size: cache,
		state_pruning: Some(PruningMode::blocks_pruning(STATES)),
		source: DatabaseSource::ParityDb { path: folder.into() },
		blocks_pruning: BlocksPruning::KeepFinalized,
		pruning_filters: Vec::new(),
		metrics_registry: None,
	};
	Backend::new(settings, CANONICALIZATION_DELAY).expect("the database can be opened")
}
