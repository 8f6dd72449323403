//! What a node's database takes on the disk for a state, beyond the bytes of its records.

use std::{env, fs, path::Path, process};

use sp_core::storage::Storage;

use super::trie::Size;
use crate::database::StoredChain;

/// What the files of a database that hold the state's records begin with: the number of that column is 1.
const FILES: [&str; 2] = ["table_01_", "index_01_"];

/// A state on the disk.
#[derive(Clone, Copy, Debug)]
pub struct Stored {
	/// How many records it has.
	pub records: u64,
	/// The bytes of these.
	pub bytes: u64,
	/// The bytes of the files that hold them.
	pub files: u64,
}

impl Stored {
	/// Writes a state to a parity-db as a node has it, in a folder that is removed again.
	pub fn of(state: Storage) -> Self {
		let folder = env::temp_dir().join(format!("custos-measuring-growth-{}", process::id()));
		eprintln!("Writing {} entries to {} …", state.top.len(), folder.display());
		let Size { records, bytes, .. } = Size::of(&state.top);
		drop(StoredChain::begin(&folder, state));
		let files = length_of_files(&folder);
		fs::remove_dir_all(&folder).expect("the folder can be removed");
		Self {
			records,
			bytes,
			files,
		}
	}

	/// What the database adds to the bytes of a record.
	pub fn overhead(&self) -> f64 {
		(self.files as f64 - self.bytes as f64) / self.records as f64
	}
}

fn length_of_files(folder: &Path) -> u64 {
	let files = fs::read_dir(folder).expect("the folder can be read");
	files
		.map(|file| file.expect("the folder can be read"))
		.filter(|file| {
			let name = file.file_name();
			FILES
				.iter()
				.any(|beginning| name.to_string_lossy().starts_with(beginning))
		})
		.map(|file| file.metadata().expect("the file is there").len())
		.sum()
}
