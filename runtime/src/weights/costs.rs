// Machine:
//   processor: AMD EPYC
//   cores: 2
//   memory: 24 GiB
//   system: Linux 6.18.44-fc-v595
//   compiler of the wasm: rustc 1.96.0 (ac68faa20 2026-05-25) (built from a source tarball)
//   source: 59b7374
//   measured of: frame-executive 49.0.0
//   measured of: sc-executor 0.51.0
//   measured of: sc-client-db 0.55.0
//   measured of: sp-trie 47.0.0
//   measured of: parity-db 0.4.13
//   measured of: extensions 58258 ns

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
	/// 277117 ns on average; at least 243110, half of them up to 267928.
	pub const BlockExecutionWeight: Weight = Weight::from_parts(277117 * WEIGHT_REF_TIME_PER_NANOS, 0);
	/// A transaction: its signature, and what is around its call.
	///
	/// One that does nothing took 101688 ns on average; at least 89758, half of them up to 96375. Of that,
	/// 58258 ns are its extensions', which every transaction's weight has already.
	pub const ExtrinsicBaseWeight: Weight =
		Weight::from_parts(43430 * WEIGHT_REF_TIME_PER_NANOS, 0);
	/// The database, parity-db, with the state of 100000 units.
	///
	/// Reads of any key, from the database:
	/// 8132 ns on average; at least 1032, half of them up to 7652, 95 of 100 up to 11136, 99 up to 14121.
	/// With the trie's cache of a node, warm, reads take:
	/// 815 ns on average; at least 310, half of them up to 761, 95 of 100 up to 1081, 99 up to 1342.
	/// A hostile transaction reads what is in no cache, so the first is what counts. Writes, in blocks of a thousand with
	/// the new root, the commit, and giving up old states:
	/// 37319 ns on average; at least 19249, half of them up to 30931, 95 of 100 up to 69627, 99 up to 98119.
	pub const ParityDbWeight: RuntimeDbWeight = RuntimeDbWeight {
		read: 8132 * WEIGHT_REF_TIME_PER_NANOS,
		write: 37319 * WEIGHT_REF_TIME_PER_NANOS,
	};
}
