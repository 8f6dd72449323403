// Machine:
//   processor: AMD EPYC
//   cores: 2
//   memory: 24 GiB
//   system: Linux 6.18.44-fc-v657
//   compiler of the wasm: rustc 1.96.0 (ac68faa20 2026-05-25) (built from a source tarball)
//   source: 8521054-dirty
//   measured of: frame-system 49.0.0

//! Weights of `frame_system_extensions`, measured on this runtime. Written by scripts/weights: run that, never edit this.
//!
//! 2026-11-21, frame-omni-bencher 64.0.0, 20 steps of 10 repetitions, Compiled wasm,
//! maps of 1000000 entries.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(clippy::all, missing_docs, unused_imports, unused_parens)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// Weights of `frame_system_extensions`.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> frame_system::ExtensionsWeightInfo for WeightInfo<T> {
	fn check_genesis() -> Weight {
		// Proof: 0 bytes measured, 0 estimated.
		// Shortest time: 1_512 ns.
		Weight::from_parts(1_693_000, 0)
	}
	fn check_mortality_mortal_transaction() -> Weight {
		// Proof: 0 bytes measured, 0 estimated.
		// Shortest time: 3_204 ns.
		Weight::from_parts(3_525_000, 0)
	}
	fn check_mortality_immortal_transaction() -> Weight {
		// Proof: 0 bytes measured, 0 estimated.
		// Shortest time: 3_285 ns.
		Weight::from_parts(3_536_000, 0)
	}
	fn check_non_zero_sender() -> Weight {
		// Proof: 0 bytes measured, 0 estimated.
		// Shortest time: 450 ns.
		Weight::from_parts(541_000, 0)
	}
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	fn check_nonce() -> Weight {
		// Proof: 35 bytes measured, 3529 estimated.
		// Shortest time: 7_401 ns.
		Weight::from_parts(7_882_000, 3529)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	fn check_spec_version() -> Weight {
		// Proof: 0 bytes measured, 0 estimated.
		// Shortest time: 340 ns.
		Weight::from_parts(421_000, 0)
	}
	fn check_tx_version() -> Weight {
		// Proof: 0 bytes measured, 0 estimated.
		// Shortest time: 360 ns.
		Weight::from_parts(431_000, 0)
	}
	fn check_weight() -> Weight {
		// Proof: 0 bytes measured, 0 estimated.
		// Shortest time: 3_075 ns.
		Weight::from_parts(3_325_000, 0)
	}
	fn weight_reclaim() -> Weight {
		// Proof: 0 bytes measured, 0 estimated.
		// Shortest time: 1_743 ns.
		Weight::from_parts(1_922_000, 0)
	}
}
