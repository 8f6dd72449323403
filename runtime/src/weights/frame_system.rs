// Machine:
//   processor: AMD EPYC
//   cores: 2
//   memory: 24 GiB
//   system: Linux 6.18.44-fc-v657
//   compiler of the wasm: rustc 1.96.0 (ac68faa20 2026-05-25) (built from a source tarball)
//   source: 8521054-dirty
//   measured of: frame-system 49.0.0

//! Weights of `frame_system`, measured on this runtime. Written by scripts/weights: run that, never edit this.
//!
//! 2026-11-21, frame-omni-bencher 64.0.0, 20 steps of 10 repetitions, Compiled wasm,
//! maps of 1000000 entries.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(clippy::all, missing_docs, unused_imports, unused_parens)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// Weights of `frame_system`.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> frame_system::WeightInfo for WeightInfo<T> {
	/// `b` is from 0 to 3932160.
	fn remark(b: u32, ) -> Weight {
		// Proof: 0 bytes measured, 0 estimated.
		// Shortest time: 1_552 ns.
		Weight::from_parts(10_933_743, 0)
			// Standard error: 1
			.saturating_add(Weight::from_parts(218, 0).saturating_mul(b.into()))
	}
	/// `b` is from 0 to 3932160.
	fn remark_with_event(b: u32, ) -> Weight {
		// Proof: 0 bytes measured, 0 estimated.
		// Shortest time: 4_127 ns.
		Weight::from_parts(3_182_075, 0)
			// Standard error: 2
			.saturating_add(Weight::from_parts(1_932, 0).saturating_mul(b.into()))
	}
	/// Storage: UNKNOWN KEY `0x3a686561707061676573` (r:0 w:1)
	/// Proof: UNKNOWN KEY `0x3a686561707061676573` (r:0 w:1)
	fn set_heap_pages() -> Weight {
		// Proof: 0 bytes measured, 0 estimated.
		// Shortest time: 2_954 ns.
		Weight::from_parts(3_265_000, 0)
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Migrations::Cursor` (r:1 w:0)
	/// Proof: `Migrations::Cursor` (`max_values`: Some(1), `max_size`: Some(65550), added: 66045, mode: `MaxEncodedLen`)
	/// Storage: UNKNOWN KEY `0x3a636f6465` (r:0 w:1)
	/// Proof: UNKNOWN KEY `0x3a636f6465` (r:0 w:1)
	fn set_code() -> Weight {
		// Proof: 6 bytes measured, 67035 estimated.
		// Shortest time: 115_231_326 ns.
		Weight::from_parts(121_170_718_000, 67035)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Skipped::Metadata` (r:0 w:0)
	/// Proof: `Skipped::Metadata` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// `i` is from 0 to 1000.
	fn set_storage(i: u32, ) -> Weight {
		// Proof: 0 bytes measured, 0 estimated.
		// Shortest time: 1_552 ns.
		Weight::from_parts(1_652_000, 0)
			// Standard error: 1_654
			.saturating_add(Weight::from_parts(695_059, 0).saturating_mul(i.into()))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(i.into())))
	}
	/// Storage: `Skipped::Metadata` (r:0 w:0)
	/// Proof: `Skipped::Metadata` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// `i` is from 0 to 1000.
	fn kill_storage(i: u32, ) -> Weight {
		// Proof: 0 bytes measured, 0 estimated.
		// Shortest time: 1_552 ns.
		Weight::from_parts(1_622_000, 0)
			// Standard error: 751
			.saturating_add(Weight::from_parts(487_517, 0).saturating_mul(i.into()))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(i.into())))
	}
	/// Storage: `Skipped::Metadata` (r:0 w:0)
	/// Proof: `Skipped::Metadata` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// `p` is from 0 to 1000.
	fn kill_prefix(p: u32, ) -> Weight {
		// Proof: 45 + p * (69 ± 0) bytes measured, 53 + p * (70 ± 0) estimated.
		// Shortest time: 2_804 ns.
		Weight::from_parts(2_895_000, 53)
			// Standard error: 1_897
			.saturating_add(Weight::from_parts(1_007_778, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(p.into())))
			.saturating_add(Weight::from_parts(0, 70).saturating_mul(p.into()))
	}
	/// Storage: `System::AuthorizedUpgrade` (r:0 w:1)
	/// Proof: `System::AuthorizedUpgrade` (`max_values`: Some(1), `max_size`: Some(33), added: 528, mode: `MaxEncodedLen`)
	fn authorize_upgrade() -> Weight {
		// Proof: 0 bytes measured, 0 estimated.
		// Shortest time: 16_564 ns.
		Weight::from_parts(26_739_000, 0)
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `System::AuthorizedUpgrade` (r:1 w:1)
	/// Proof: `System::AuthorizedUpgrade` (`max_values`: Some(1), `max_size`: Some(33), added: 528, mode: `MaxEncodedLen`)
	/// Storage: `Migrations::Cursor` (r:1 w:0)
	/// Proof: `Migrations::Cursor` (`max_values`: Some(1), `max_size`: Some(65550), added: 66045, mode: `MaxEncodedLen`)
	/// Storage: UNKNOWN KEY `0x3a636f6465` (r:0 w:1)
	/// Proof: UNKNOWN KEY `0x3a636f6465` (r:0 w:1)
	fn apply_authorized_upgrade() -> Weight {
		// Proof: 28 bytes measured, 67035 estimated.
		// Shortest time: 121_431_257 ns.
		Weight::from_parts(125_509_723_000, 67035)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
}
