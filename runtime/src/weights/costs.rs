// Machine:
//   processor: AMD EPYC
//   cores: 2
//   memory: 24 GiB
//   system: Linux 6.18.44-fc-v595
//   compiler of the wasm: rustc 1.96.0 (ac68faa20 2026-05-25) (built from a source tarball)
//   source: df64423-dirty
//   measured of: frame-executive 49.0.0
//   measured of: sc-executor 0.51.0
//   measured of: sc-client-db 0.55.0
//   measured of: sp-trie 47.0.0
//   measured of: parity-db 0.4.13

//! What blocks and transactions cost whatever is in them, and what a node's database takes for a read and for a write. Written by
//! scripts/weights: run that, never edit this.
//!
//! 2026-11-22, frame-omni-bencher 0.28.0.

use frame_support::{
	parameter_types,
	weights::{constants::WEIGHT_REF_TIME_PER_NANOS, RuntimeDbWeight, Weight},
};

parameter_types! {
	/// An empty block, executed.
	///
	/// 358314 ns on average; at least 251984, half of them up to 349749.
	pub const BlockExecutionWeight: Weight = Weight::from_parts(358314 * WEIGHT_REF_TIME_PER_NANOS, 0);
	/// A transaction: its signature, and what is around its call.
	///
	/// One that does nothing took 94328 ns on average; at least 83951, half of them up to 92261. Of that,
	/// 58298 ns are its extensions', which every transaction's weight has already.
	pub const ExtrinsicBaseWeight: Weight =
		Weight::from_parts(36030 * WEIGHT_REF_TIME_PER_NANOS, 0);
	/// The database, parity-db, with the state of 100000 units.
	///
	/// Reads of any key, from the database:
	/// 8363 ns on average; at least 1011, half of them up to 7932, 95 of 100 up to 11037, 99 up to 13801.
	/// With the trie's cache of a node, warm, reads take:
	/// 813 ns on average; at least 300, half of them up to 731, 95 of 100 up to 1052, 99 up to 2153.
	/// A hostile transaction reads what is in no cache, so the first is what counts. Writes, in blocks of a thousand with
	/// the new root, the commit, and giving up old states:
	/// 30274 ns on average; at least 16852, half of them up to 23832, 95 of 100 up to 51352, 99 up to 79776.
	pub const ParityDbWeight: RuntimeDbWeight = RuntimeDbWeight {
		read: 8363 * WEIGHT_REF_TIME_PER_NANOS,
		write: 30274 * WEIGHT_REF_TIME_PER_NANOS,
	};
}
