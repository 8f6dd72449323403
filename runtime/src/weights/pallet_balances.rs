// Machine:
//   processor: AMD EPYC
//   cores: 2
//   memory: 24 GiB
//   system: Linux 6.18.44-fc-v595
//   compiler of the wasm: rustc 1.96.0 (ac68faa20 2026-05-25) (built from a source tarball)
//   source: 59b7374
//   measured of: pallet-balances 51.0.2

//! Weights of `pallet_balances`, measured on this runtime. Written by scripts/weights: run that, never edit this.
//!
//! 2026-11-22, frame-omni-bencher 64.0.0, 10 steps of 20 repetitions, Compiled wasm,
//! maps of 1000000 entries.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(clippy::all, missing_docs, unused_imports, unused_parens)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// Weights of `pallet_balances`.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_balances::WeightInfo for WeightInfo<T> {
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn transfer_allow_death() -> Weight {
		// Proof: 0 bytes measured, 3593 estimated.
		// Shortest time: 52_207 ns.
		Weight::from_parts(55_002_000, 3593)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn transfer_keep_alive() -> Weight {
		// Proof: 0 bytes measured, 3593 estimated.
		// Shortest time: 44_276 ns.
		Weight::from_parts(46_048_000, 3593)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn force_set_balance_creating() -> Weight {
		// Proof: 39 bytes measured, 3593 estimated.
		// Shortest time: 21_903 ns.
		Weight::from_parts(23_024_000, 3593)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn force_set_balance_killing() -> Weight {
		// Proof: 174 bytes measured, 3593 estimated.
		// Shortest time: 22_233 ns.
		Weight::from_parts(23_455_000, 3593)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn force_transfer() -> Weight {
		// Proof: 103 bytes measured, 6196 estimated.
		// Shortest time: 54_431 ns.
		Weight::from_parts(56_394_000, 6196)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn transfer_all() -> Weight {
		// Proof: 0 bytes measured, 3593 estimated.
		// Shortest time: 55_352 ns.
		Weight::from_parts(57_435_000, 3593)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn force_unreserve() -> Weight {
		// Proof: 174 bytes measured, 3593 estimated.
		// Shortest time: 18_487 ns.
		Weight::from_parts(19_719_000, 3593)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `System::Account` (r:1000 w:1000)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// `u` is from 1 to 1000.
	fn upgrade_accounts(u: u32, ) -> Weight {
		// Proof: 0 + u * (85 ± 0) bytes measured, 990 + u * (2603 ± 0) estimated.
		// Shortest time: 18_868 ns.
		Weight::from_parts(19_248_000, 990)
			// Standard error: 38_260
			.saturating_add(Weight::from_parts(16_848_705, 0).saturating_mul(u.into()))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(u.into())))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(u.into())))
			.saturating_add(Weight::from_parts(0, 2603).saturating_mul(u.into()))
	}
	fn force_adjust_total_issuance() -> Weight {
		// Proof: 0 bytes measured, 0 estimated.
		// Shortest time: 5_619 ns.
		Weight::from_parts(6_119_000, 0)
	}
	fn burn_allow_death() -> Weight {
		// Proof: 0 bytes measured, 0 estimated.
		// Shortest time: 30_215 ns.
		Weight::from_parts(31_637_000, 0)
	}
	fn burn_keep_alive() -> Weight {
		// Proof: 0 bytes measured, 0 estimated.
		// Shortest time: 22_213 ns.
		Weight::from_parts(23_365_000, 0)
	}
}
