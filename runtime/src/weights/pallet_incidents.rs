// Machine:
//   processor: AMD EPYC
//   cores: 2
//   memory: 24 GiB
//   system: Linux 6.18.44-fc-v595
//   compiler of the wasm: rustc 1.96.0 (ac68faa20 2026-05-25) (built from a source tarball)
//   source: c0a4fa9-dirty
//   measured of: pallet-incidents sha256 d5fb1e4f8528e37b6681dab9d86e5499638ee529c66579d2ed088d120833cbae

//! Weights of `pallet_incidents`, measured on this runtime. Written by scripts/weights: run that, never edit this.
//!
//! 2026-11-22, frame-omni-bencher 64.0.0, 10 steps of 5 repetitions, Compiled wasm,
//! maps of 1000000 entries.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(clippy::all, missing_docs, unused_imports, unused_parens)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// Weights of `pallet_incidents`.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_incidents::WeightInfo for WeightInfo<T> {
	/// Storage: `TxPause::PausedCalls` (r:1 w:1)
	/// Proof: `TxPause::PausedCalls` (`max_values`: None, `max_size`: Some(532), added: 3007, mode: `MaxEncodedLen`)
	/// Storage: `Incidents::Pauses` (r:1 w:1)
	/// Proof: `Incidents::Pauses` (`max_values`: None, `max_size`: Some(568), added: 3043, mode: `MaxEncodedLen`)
	/// Storage: `Incidents::CounterForPauses` (r:1 w:1)
	/// Proof: `Incidents::CounterForPauses` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Scheduler::Lookup` (r:1 w:1)
	/// Proof: `Scheduler::Lookup` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `MaxEncodedLen`)
	/// Storage: `Scheduler::Agenda` (r:1 w:1)
	/// Proof: `Scheduler::Agenda` (`max_values`: None, `max_size`: Some(10463), added: 12938, mode: `MaxEncodedLen`)
	fn pause() -> Weight {
		// Proof: 6159 bytes measured, 13928 estimated.
		// Shortest time: 84_075 ns.
		Weight::from_parts(89_122_000, 13928)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Incidents::Pauses` (r:1 w:1)
	/// Proof: `Incidents::Pauses` (`max_values`: None, `max_size`: Some(568), added: 3043, mode: `MaxEncodedLen`)
	/// Storage: `Scheduler::Lookup` (r:1 w:1)
	/// Proof: `Scheduler::Lookup` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `MaxEncodedLen`)
	/// Storage: `Scheduler::Agenda` (r:1 w:1)
	/// Proof: `Scheduler::Agenda` (`max_values`: None, `max_size`: Some(10463), added: 12938, mode: `MaxEncodedLen`)
	/// Storage: `Incidents::CounterForPauses` (r:1 w:1)
	/// Proof: `Incidents::CounterForPauses` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `TxPause::PausedCalls` (r:1 w:1)
	/// Proof: `TxPause::PausedCalls` (`max_values`: None, `max_size`: Some(532), added: 3007, mode: `MaxEncodedLen`)
	fn lift() -> Weight {
		// Proof: 6442 bytes measured, 13928 estimated.
		// Shortest time: 98_506 ns.
		Weight::from_parts(109_943_000, 13928)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Incidents::Pauses` (r:1 w:1)
	/// Proof: `Incidents::Pauses` (`max_values`: None, `max_size`: Some(568), added: 3043, mode: `MaxEncodedLen`)
	/// Storage: `TxPause::PausedCalls` (r:1 w:0)
	/// Proof: `TxPause::PausedCalls` (`max_values`: None, `max_size`: Some(532), added: 3007, mode: `MaxEncodedLen`)
	/// Storage: `Scheduler::Lookup` (r:1 w:1)
	/// Proof: `Scheduler::Lookup` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `MaxEncodedLen`)
	/// Storage: `Scheduler::Agenda` (r:2 w:2)
	/// Proof: `Scheduler::Agenda` (`max_values`: None, `max_size`: Some(10463), added: 12938, mode: `MaxEncodedLen`)
	fn extend() -> Weight {
		// Proof: 10569 bytes measured, 26866 estimated.
		// Shortest time: 127_289 ns.
		Weight::from_parts(143_232_000, 26866)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Incidents::Pauses` (r:1 w:1)
	/// Proof: `Incidents::Pauses` (`max_values`: None, `max_size`: Some(568), added: 3043, mode: `MaxEncodedLen`)
	/// Storage: `Incidents::CounterForPauses` (r:1 w:1)
	/// Proof: `Incidents::CounterForPauses` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `TxPause::PausedCalls` (r:1 w:1)
	/// Proof: `TxPause::PausedCalls` (`max_values`: None, `max_size`: Some(532), added: 3007, mode: `MaxEncodedLen`)
	fn end_pause() -> Weight {
		// Proof: 1477 bytes measured, 4033 estimated.
		// Shortest time: 41_542 ns.
		Weight::from_parts(46_679_000, 4033)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
}
