// Machine:
//   processor: AMD EPYC
//   cores: 2
//   memory: 24 GiB
//   system: Linux 6.18.44-fc-v657
//   compiler of the wasm: rustc 1.96.0 (ac68faa20 2026-05-25) (built from a source tarball)
//   source: 8521054-dirty
//   measured of: pallet-utility 50.0.0

//! Weights of `pallet_utility`, measured on this runtime. Written by scripts/weights: run that, never edit this.
//!
//! 2026-11-21, frame-omni-bencher 64.0.0, 20 steps of 10 repetitions, Compiled wasm,
//! maps of 1000000 entries.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(clippy::all, missing_docs, unused_imports, unused_parens)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// Weights of `pallet_utility`.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_utility::WeightInfo for WeightInfo<T> {
	/// `c` is from 0 to 1000.
	fn batch(c: u32, ) -> Weight {
		// Proof: 0 bytes measured, 0 estimated.
		// Shortest time: 3_536 ns.
		Weight::from_parts(654_921, 0)
			// Standard error: 1_502
			.saturating_add(Weight::from_parts(2_910_169, 0).saturating_mul(c.into()))
	}
	fn as_derivative() -> Weight {
		// Proof: 0 bytes measured, 0 estimated.
		// Shortest time: 3_685 ns.
		Weight::from_parts(3_966_000, 0)
	}
	/// `c` is from 0 to 1000.
	fn batch_all(c: u32, ) -> Weight {
		// Proof: 0 bytes measured, 0 estimated.
		// Shortest time: 3_655 ns.
		Weight::from_parts(4_918_337, 0)
			// Standard error: 1_843
			.saturating_add(Weight::from_parts(3_192_243, 0).saturating_mul(c.into()))
	}
	fn dispatch_as() -> Weight {
		// Proof: 0 bytes measured, 0 estimated.
		// Shortest time: 5_047 ns.
		Weight::from_parts(5_398_000, 0)
	}
	/// `c` is from 0 to 1000.
	fn force_batch(c: u32, ) -> Weight {
		// Proof: 0 bytes measured, 0 estimated.
		// Shortest time: 3_656 ns.
		Weight::from_parts(2_351_477, 0)
			// Standard error: 1_432
			.saturating_add(Weight::from_parts(2_957_771, 0).saturating_mul(c.into()))
	}
	fn dispatch_as_fallible() -> Weight {
		// Proof: 0 bytes measured, 0 estimated.
		// Shortest time: 4_727 ns.
		Weight::from_parts(5_338_000, 0)
	}
	fn if_else() -> Weight {
		// Proof: 0 bytes measured, 0 estimated.
		// Shortest time: 6_560 ns.
		Weight::from_parts(7_140_000, 0)
	}
}
