// Machine:
//   processor: AMD EPYC
//   cores: 2
//   memory: 24 GiB
//   system: Linux 6.18.44-fc-v595
//   compiler of the wasm: rustc 1.96.0 (ac68faa20 2026-05-25) (built from a source tarball)
//   source: e49bccc-dirty

//! Weights of `pallet_recall`, measured on this runtime. Written by scripts/weights: run that, never edit this.
//!
//! 2026-11-21, frame-omni-bencher 64.0.0, 4 steps of 3 repetitions, Compiled wasm,
//! maps of 1000000 entries.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(clippy::all, missing_docs, unused_imports, unused_parens)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// Weights of `pallet_recall`.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_recall::WeightInfo for WeightInfo<T> {
	/// Storage: `Consortium::Delegates` (r:1 w:0)
	/// Proof: `Consortium::Delegates` (`max_values`: None, `max_size`: Some(79), added: 2554, mode: `MaxEncodedLen`)
	/// Storage: `Consortium::Standings` (r:1 w:0)
	/// Proof: `Consortium::Standings` (`max_values`: None, `max_size`: Some(868), added: 3343, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `DeviceRegistry::Units` (r:1 w:0)
	/// Proof: `DeviceRegistry::Units` (`max_values`: None, `max_size`: Some(188), added: 2663, mode: `MaxEncodedLen`)
	/// Storage: `DeviceRegistry::Models` (r:2 w:0)
	/// Proof: `DeviceRegistry::Models` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
	/// Storage: `Recall::UnitRestrictions` (r:1 w:1)
	/// Proof: `Recall::UnitRestrictions` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Recall::NextHoldId` (r:1 w:1)
	/// Proof: `Recall::NextHoldId` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Recall::Restrictions` (r:1 w:1)
	/// Proof: `Recall::Restrictions` (`max_values`: None, `max_size`: Some(67360), added: 69835, mode: `MaxEncodedLen`)
	/// Storage: `Recall::Holds` (r:0 w:1)
	/// Proof: `Recall::Holds` (`max_values`: None, `max_size`: Some(115), added: 2590, mode: `MaxEncodedLen`)
	fn hold() -> Weight {
		// Proof: 68882 bytes measured, 70825 estimated.
		// Shortest time: 392_482 ns.
		Weight::from_parts(426_232_000, 70825)
			.saturating_add(T::DbWeight::get().reads(9_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Consortium::Delegates` (r:1 w:0)
	/// Proof: `Consortium::Delegates` (`max_values`: None, `max_size`: Some(79), added: 2554, mode: `MaxEncodedLen`)
	/// Storage: `Consortium::Standings` (r:1 w:0)
	/// Proof: `Consortium::Standings` (`max_values`: None, `max_size`: Some(868), added: 3343, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Recall::Holds` (r:1 w:1)
	/// Proof: `Recall::Holds` (`max_values`: None, `max_size`: Some(115), added: 2590, mode: `MaxEncodedLen`)
	/// Storage: `Recall::UnitRestrictions` (r:1 w:1)
	/// Proof: `Recall::UnitRestrictions` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Recall::Restrictions` (r:1 w:1)
	/// Proof: `Recall::Restrictions` (`max_values`: None, `max_size`: Some(67360), added: 69835, mode: `MaxEncodedLen`)
	fn release() -> Weight {
		// Proof: 68525 bytes measured, 70825 estimated.
		// Shortest time: 360_064 ns.
		Weight::from_parts(384_861_000, 70825)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Consortium::Delegates` (r:1 w:0)
	/// Proof: `Consortium::Delegates` (`max_values`: None, `max_size`: Some(79), added: 2554, mode: `MaxEncodedLen`)
	/// Storage: `Consortium::Standings` (r:1 w:0)
	/// Proof: `Consortium::Standings` (`max_values`: None, `max_size`: Some(868), added: 3343, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `DeviceRegistry::Models` (r:32 w:0)
	/// Proof: `DeviceRegistry::Models` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
	/// Storage: `Recall::NextRecallId` (r:1 w:1)
	/// Proof: `Recall::NextRecallId` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Recall::Restrictions` (r:16 w:16)
	/// Proof: `Recall::Restrictions` (`max_values`: None, `max_size`: Some(67360), added: 69835, mode: `MaxEncodedLen`)
	/// Storage: `Recall::Recalls` (r:0 w:1)
	/// Proof: `Recall::Recalls` (`max_values`: None, `max_size`: Some(440), added: 2915, mode: `MaxEncodedLen`)
	/// Storage: `Recall::Versions` (r:0 w:1)
	/// Proof: `Recall::Versions` (`max_values`: None, `max_size`: Some(68068), added: 70543, mode: `MaxEncodedLen`)
	/// `r` is from 1 to 16.
	fn initiate(r: u32, ) -> Weight {
		// Proof: 64085 + r * (210 ± 0) bytes measured, 4333 + r * (69835 ± 0) estimated.
		// Shortest time: 403_238 ns.
		Weight::from_parts(103_901_116, 4333)
			// Standard error: 12_735_327
			.saturating_add(Weight::from_parts(358_002_004, 0).saturating_mul(r.into()))
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().reads((3_u64).saturating_mul(r.into())))
			.saturating_add(T::DbWeight::get().writes(3_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(r.into())))
			.saturating_add(Weight::from_parts(0, 69835).saturating_mul(r.into()))
	}
	/// Storage: `Consortium::Delegates` (r:1 w:0)
	/// Proof: `Consortium::Delegates` (`max_values`: None, `max_size`: Some(79), added: 2554, mode: `MaxEncodedLen`)
	/// Storage: `Consortium::Standings` (r:1 w:0)
	/// Proof: `Consortium::Standings` (`max_values`: None, `max_size`: Some(868), added: 3343, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `DeviceRegistry::Models` (r:32 w:0)
	/// Proof: `DeviceRegistry::Models` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
	/// Storage: `Recall::NextRecallId` (r:1 w:1)
	/// Proof: `Recall::NextRecallId` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Recall::Restrictions` (r:16 w:16)
	/// Proof: `Recall::Restrictions` (`max_values`: None, `max_size`: Some(67360), added: 69835, mode: `MaxEncodedLen`)
	/// Storage: `Recall::Recalls` (r:0 w:1)
	/// Proof: `Recall::Recalls` (`max_values`: None, `max_size`: Some(440), added: 2915, mode: `MaxEncodedLen`)
	/// Storage: `Recall::Versions` (r:0 w:1)
	/// Proof: `Recall::Versions` (`max_values`: None, `max_size`: Some(68068), added: 70543, mode: `MaxEncodedLen`)
	/// `r` is from 1 to 16.
	fn mandate(r: u32, ) -> Weight {
		// Proof: 64150 + r * (210 ± 0) bytes measured, 4333 + r * (69835 ± 0) estimated.
		// Shortest time: 398_061 ns.
		Weight::from_parts(130_118_344, 4333)
			// Standard error: 10_667_293
			.saturating_add(Weight::from_parts(360_778_736, 0).saturating_mul(r.into()))
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().reads((3_u64).saturating_mul(r.into())))
			.saturating_add(T::DbWeight::get().writes(3_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(r.into())))
			.saturating_add(Weight::from_parts(0, 69835).saturating_mul(r.into()))
	}
	/// Storage: `Consortium::Delegates` (r:1 w:0)
	/// Proof: `Consortium::Delegates` (`max_values`: None, `max_size`: Some(79), added: 2554, mode: `MaxEncodedLen`)
	/// Storage: `Consortium::Standings` (r:1 w:0)
	/// Proof: `Consortium::Standings` (`max_values`: None, `max_size`: Some(868), added: 3343, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Recall::Recalls` (r:1 w:1)
	/// Proof: `Recall::Recalls` (`max_values`: None, `max_size`: Some(440), added: 2915, mode: `MaxEncodedLen`)
	/// Storage: `Recall::Versions` (r:1 w:1)
	/// Proof: `Recall::Versions` (`max_values`: None, `max_size`: Some(68068), added: 70543, mode: `MaxEncodedLen`)
	/// Storage: `DeviceRegistry::Models` (r:30 w:0)
	/// Proof: `DeviceRegistry::Models` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
	/// Storage: `Recall::Restrictions` (r:15 w:15)
	/// Proof: `Recall::Restrictions` (`max_values`: None, `max_size`: Some(67360), added: 69835, mode: `MaxEncodedLen`)
	/// `r` is from 1 to 15.
	fn extend(r: u32, ) -> Weight {
		// Proof: 99450 bytes measured, 71533 + r * (69835 ± 0) estimated.
		// Shortest time: 668_201 ns.
		Weight::from_parts(332_150_236, 71533)
			// Standard error: 11_124_199
			.saturating_add(Weight::from_parts(340_066_582, 0).saturating_mul(r.into()))
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().reads((3_u64).saturating_mul(r.into())))
			.saturating_add(T::DbWeight::get().writes(2_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(r.into())))
			.saturating_add(Weight::from_parts(0, 69835).saturating_mul(r.into()))
	}
	/// Storage: `Consortium::Delegates` (r:1 w:0)
	/// Proof: `Consortium::Delegates` (`max_values`: None, `max_size`: Some(79), added: 2554, mode: `MaxEncodedLen`)
	/// Storage: `Consortium::Standings` (r:1 w:0)
	/// Proof: `Consortium::Standings` (`max_values`: None, `max_size`: Some(868), added: 3343, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Recall::Recalls` (r:1 w:1)
	/// Proof: `Recall::Recalls` (`max_values`: None, `max_size`: Some(440), added: 2915, mode: `MaxEncodedLen`)
	/// Storage: `Recall::Versions` (r:1 w:1)
	/// Proof: `Recall::Versions` (`max_values`: None, `max_size`: Some(68068), added: 70543, mode: `MaxEncodedLen`)
	/// Storage: `Recall::Restrictions` (r:1 w:1)
	/// Proof: `Recall::Restrictions` (`max_values`: None, `max_size`: Some(67360), added: 69835, mode: `MaxEncodedLen`)
	fn narrow() -> Weight {
		// Proof: 69021 bytes measured, 71533 estimated.
		// Shortest time: 294_237 ns.
		Weight::from_parts(311_392_000, 71533)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Consortium::Delegates` (r:1 w:0)
	/// Proof: `Consortium::Delegates` (`max_values`: None, `max_size`: Some(79), added: 2554, mode: `MaxEncodedLen`)
	/// Storage: `Consortium::Standings` (r:1 w:0)
	/// Proof: `Consortium::Standings` (`max_values`: None, `max_size`: Some(868), added: 3343, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Recall::Recalls` (r:1 w:1)
	/// Proof: `Recall::Recalls` (`max_values`: None, `max_size`: Some(440), added: 2915, mode: `MaxEncodedLen`)
	/// Storage: `Recall::Versions` (r:1 w:1)
	/// Proof: `Recall::Versions` (`max_values`: None, `max_size`: Some(68068), added: 70543, mode: `MaxEncodedLen`)
	fn amend() -> Weight {
		// Proof: 35253 bytes measured, 71533 estimated.
		// Shortest time: 213_436 ns.
		Weight::from_parts(225_414_000, 71533)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Consortium::Delegates` (r:1 w:0)
	/// Proof: `Consortium::Delegates` (`max_values`: None, `max_size`: Some(79), added: 2554, mode: `MaxEncodedLen`)
	/// Storage: `Consortium::Standings` (r:1 w:0)
	/// Proof: `Consortium::Standings` (`max_values`: None, `max_size`: Some(868), added: 3343, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Recall::Recalls` (r:1 w:1)
	/// Proof: `Recall::Recalls` (`max_values`: None, `max_size`: Some(440), added: 2915, mode: `MaxEncodedLen`)
	/// Storage: `Recall::Versions` (r:1 w:0)
	/// Proof: `Recall::Versions` (`max_values`: None, `max_size`: Some(68068), added: 70543, mode: `MaxEncodedLen`)
	fn terminate() -> Weight {
		// Proof: 35278 bytes measured, 71533 estimated.
		// Shortest time: 143_132 ns.
		Weight::from_parts(151_024_000, 71533)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Consortium::Delegates` (r:1 w:0)
	/// Proof: `Consortium::Delegates` (`max_values`: None, `max_size`: Some(79), added: 2554, mode: `MaxEncodedLen`)
	/// Storage: `Consortium::Standings` (r:1 w:0)
	/// Proof: `Consortium::Standings` (`max_values`: None, `max_size`: Some(868), added: 3343, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Recall::Recalls` (r:1 w:1)
	/// Proof: `Recall::Recalls` (`max_values`: None, `max_size`: Some(440), added: 2915, mode: `MaxEncodedLen`)
	fn report() -> Weight {
		// Proof: 986 bytes measured, 4333 estimated.
		// Shortest time: 48_101 ns.
		Weight::from_parts(53_399_000, 4333)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Consortium::Delegates` (r:1 w:0)
	/// Proof: `Consortium::Delegates` (`max_values`: None, `max_size`: Some(79), added: 2554, mode: `MaxEncodedLen`)
	/// Storage: `Consortium::Standings` (r:1 w:0)
	/// Proof: `Consortium::Standings` (`max_values`: None, `max_size`: Some(868), added: 3343, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Recall::Recalls` (r:1 w:1)
	/// Proof: `Recall::Recalls` (`max_values`: None, `max_size`: Some(440), added: 2915, mode: `MaxEncodedLen`)
	fn report_vigilance() -> Weight {
		// Proof: 986 bytes measured, 4333 estimated.
		// Shortest time: 47_891 ns.
		Weight::from_parts(52_708_000, 4333)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Consortium::Delegates` (r:1 w:0)
	/// Proof: `Consortium::Delegates` (`max_values`: None, `max_size`: Some(79), added: 2554, mode: `MaxEncodedLen`)
	/// Storage: `Consortium::Standings` (r:1 w:0)
	/// Proof: `Consortium::Standings` (`max_values`: None, `max_size`: Some(868), added: 3343, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Recall::Recalls` (r:1 w:1)
	/// Proof: `Recall::Recalls` (`max_values`: None, `max_size`: Some(440), added: 2915, mode: `MaxEncodedLen`)
	/// Storage: `Recall::Versions` (r:1 w:0)
	/// Proof: `Recall::Versions` (`max_values`: None, `max_size`: Some(68068), added: 70543, mode: `MaxEncodedLen`)
	fn report_status() -> Weight {
		// Proof: 35253 bytes measured, 71533 estimated.
		// Shortest time: 148_641 ns.
		Weight::from_parts(157_253_000, 71533)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Consortium::Delegates` (r:1 w:0)
	/// Proof: `Consortium::Delegates` (`max_values`: None, `max_size`: Some(79), added: 2554, mode: `MaxEncodedLen`)
	/// Storage: `Consortium::Standings` (r:1 w:0)
	/// Proof: `Consortium::Standings` (`max_values`: None, `max_size`: Some(868), added: 3343, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Recall::Recalls` (r:1 w:0)
	/// Proof: `Recall::Recalls` (`max_values`: None, `max_size`: Some(440), added: 2915, mode: `MaxEncodedLen`)
	/// Storage: `Recall::Versions` (r:1 w:0)
	/// Proof: `Recall::Versions` (`max_values`: None, `max_size`: Some(68068), added: 70543, mode: `MaxEncodedLen`)
	/// Storage: `DeviceRegistry::Models` (r:2 w:0)
	/// Proof: `DeviceRegistry::Models` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
	/// Storage: `Recall::Restrictions` (r:2 w:0)
	/// Proof: `Recall::Restrictions` (`max_values`: None, `max_size`: Some(67360), added: 69835, mode: `MaxEncodedLen`)
	/// Storage: `DeviceRegistry::Units` (r:200 w:0)
	/// Proof: `DeviceRegistry::Units` (`max_values`: None, `max_size`: Some(188), added: 2663, mode: `MaxEncodedLen`)
	/// Storage: `Recall::UnitRestrictions` (r:200 w:200)
	/// Proof: `Recall::UnitRestrictions` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// `s` is from 1 to 200.
	fn record_corrections(s: u32, ) -> Weight {
		// Proof: 132701 + s * (203 ± 0) bytes measured, 140660 + s * (2685 ± 0) estimated.
		// Shortest time: 466_632 ns.
		Weight::from_parts(451_314_827, 140660)
			// Standard error: 88_689
			.saturating_add(Weight::from_parts(17_732_802, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(9_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(s.into())))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(s.into())))
			.saturating_add(Weight::from_parts(0, 2685).saturating_mul(s.into()))
	}
	/// Storage: `Consortium::Delegates` (r:1 w:0)
	/// Proof: `Consortium::Delegates` (`max_values`: None, `max_size`: Some(79), added: 2554, mode: `MaxEncodedLen`)
	/// Storage: `Consortium::Standings` (r:1 w:0)
	/// Proof: `Consortium::Standings` (`max_values`: None, `max_size`: Some(868), added: 3343, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Recall::Recalls` (r:1 w:1)
	/// Proof: `Recall::Recalls` (`max_values`: None, `max_size`: Some(440), added: 2915, mode: `MaxEncodedLen`)
	/// Storage: `Recall::Versions` (r:1 w:0)
	/// Proof: `Recall::Versions` (`max_values`: None, `max_size`: Some(68068), added: 70543, mode: `MaxEncodedLen`)
	/// Storage: `Custody::Holdings` (r:100 w:0)
	/// Proof: `Custody::Holdings` (`max_values`: None, `max_size`: Some(270), added: 2745, mode: `MaxEncodedLen`)
	/// Storage: `DeviceRegistry::Lots` (r:1 w:0)
	/// Proof: `DeviceRegistry::Lots` (`max_values`: None, `max_size`: Some(171), added: 2646, mode: `MaxEncodedLen`)
	/// Storage: `Recall::Accounts` (r:1 w:1)
	/// Proof: `Recall::Accounts` (`max_values`: None, `max_size`: Some(121), added: 2596, mode: `MaxEncodedLen`)
	/// Storage: `Recall::Lines` (r:100 w:100)
	/// Proof: `Recall::Lines` (`max_values`: None, `max_size`: Some(122), added: 2597, mode: `MaxEncodedLen`)
	/// Storage: `Recall::Consignees` (r:100 w:100)
	/// Proof: `Recall::Consignees` (`max_values`: None, `max_size`: Some(63), added: 2538, mode: `MaxEncodedLen`)
	/// `l` is from 1 to 100.
	fn survey(l: u32, ) -> Weight {
		// Proof: 33640 + l * (47 ± 0) bytes measured, 71533 + l * (2745 ± 0) estimated.
		// Shortest time: 176_102 ns.
		Weight::from_parts(164_715_923, 71533)
			// Standard error: 49_876
			.saturating_add(Weight::from_parts(25_179_353, 0).saturating_mul(l.into()))
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().reads((3_u64).saturating_mul(l.into())))
			.saturating_add(T::DbWeight::get().writes(2_u64))
			.saturating_add(T::DbWeight::get().writes((2_u64).saturating_mul(l.into())))
			.saturating_add(Weight::from_parts(0, 2745).saturating_mul(l.into()))
	}
	/// Storage: `Consortium::Delegates` (r:1 w:0)
	/// Proof: `Consortium::Delegates` (`max_values`: None, `max_size`: Some(79), added: 2554, mode: `MaxEncodedLen`)
	/// Storage: `Consortium::Standings` (r:1 w:0)
	/// Proof: `Consortium::Standings` (`max_values`: None, `max_size`: Some(868), added: 3343, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Recall::Recalls` (r:1 w:1)
	/// Proof: `Recall::Recalls` (`max_values`: None, `max_size`: Some(440), added: 2915, mode: `MaxEncodedLen`)
	/// Storage: `Recall::Versions` (r:1 w:0)
	/// Proof: `Recall::Versions` (`max_values`: None, `max_size`: Some(68068), added: 70543, mode: `MaxEncodedLen`)
	/// Storage: `Recall::Accounts` (r:1 w:1)
	/// Proof: `Recall::Accounts` (`max_values`: None, `max_size`: Some(121), added: 2596, mode: `MaxEncodedLen`)
	/// Storage: `DeviceRegistry::Lots` (r:1 w:0)
	/// Proof: `DeviceRegistry::Lots` (`max_values`: None, `max_size`: Some(171), added: 2646, mode: `MaxEncodedLen`)
	fn set_quantity_in_scope() -> Weight {
		// Proof: 33603 bytes measured, 71533 estimated.
		// Shortest time: 155_811 ns.
		Weight::from_parts(163_172_000, 71533)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Consortium::Delegates` (r:1 w:0)
	/// Proof: `Consortium::Delegates` (`max_values`: None, `max_size`: Some(79), added: 2554, mode: `MaxEncodedLen`)
	/// Storage: `Consortium::Standings` (r:1 w:0)
	/// Proof: `Consortium::Standings` (`max_values`: None, `max_size`: Some(868), added: 3343, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Recall::Recalls` (r:1 w:1)
	/// Proof: `Recall::Recalls` (`max_values`: None, `max_size`: Some(440), added: 2915, mode: `MaxEncodedLen`)
	/// Storage: `Recall::Versions` (r:1 w:0)
	/// Proof: `Recall::Versions` (`max_values`: None, `max_size`: Some(68068), added: 70543, mode: `MaxEncodedLen`)
	/// Storage: `DeviceRegistry::Lots` (r:1 w:0)
	/// Proof: `DeviceRegistry::Lots` (`max_values`: None, `max_size`: Some(171), added: 2646, mode: `MaxEncodedLen`)
	/// Storage: `Custody::Holdings` (r:1 w:0)
	/// Proof: `Custody::Holdings` (`max_values`: None, `max_size`: Some(270), added: 2745, mode: `MaxEncodedLen`)
	/// Storage: `Custody::LogisticUnits` (r:120 w:0)
	/// Proof: `Custody::LogisticUnits` (`max_values`: None, `max_size`: Some(2260), added: 4735, mode: `MaxEncodedLen`)
	/// Storage: `Custody::LotsPacked` (r:20 w:0)
	/// Proof: `Custody::LotsPacked` (`max_values`: None, `max_size`: Some(115), added: 2590, mode: `MaxEncodedLen`)
	/// Storage: `Recall::Lines` (r:21 w:21)
	/// Proof: `Recall::Lines` (`max_values`: None, `max_size`: Some(122), added: 2597, mode: `MaxEncodedLen`)
	/// Storage: `Custody::Shipments` (r:20 w:0)
	/// Proof: `Custody::Shipments` (`max_values`: None, `max_size`: Some(59348), added: 61823, mode: `MaxEncodedLen`)
	/// Storage: `DeviceRegistry::Units` (r:999 w:0)
	/// Proof: `DeviceRegistry::Units` (`max_values`: None, `max_size`: Some(188), added: 2663, mode: `MaxEncodedLen`)
	/// Storage: `Recall::Accounts` (r:1 w:1)
	/// Proof: `Recall::Accounts` (`max_values`: None, `max_size`: Some(121), added: 2596, mode: `MaxEncodedLen`)
	/// Storage: `Recall::Consignees` (r:21 w:21)
	/// Proof: `Recall::Consignees` (`max_values`: None, `max_size`: Some(63), added: 2538, mode: `MaxEncodedLen`)
	/// `u` is from 0 to 20.
	/// `s` is from 0 to 20.
	fn answer(u: u32, s: u32, ) -> Weight {
		// Proof: 33762 + s * (20991 ± 0) + u * (1883 ± 0) bytes measured, 2661327 + s * (61823 ± 0) + u * (28410 ± 0) estimated.
		// Shortest time: 1_144_447 ns.
		Weight::from_parts(1_144_447_000, 2661327)
			// Standard error: 62_272_045
			.saturating_add(Weight::from_parts(57_073_046, 0).saturating_mul(u.into()))
			// Standard error: 62_272_045
			.saturating_add(Weight::from_parts(2_577_295_522, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(239_u64))
			.saturating_add(T::DbWeight::get().reads((13_u64).saturating_mul(u.into())))
			.saturating_add(T::DbWeight::get().reads((40_u64).saturating_mul(s.into())))
			.saturating_add(T::DbWeight::get().writes(4_u64))
			.saturating_add(T::DbWeight::get().writes((2_u64).saturating_mul(s.into())))
			.saturating_add(Weight::from_parts(0, 61823).saturating_mul(s.into()))
			.saturating_add(Weight::from_parts(0, 28410).saturating_mul(u.into()))
	}
	/// Storage: `Consortium::Delegates` (r:1 w:0)
	/// Proof: `Consortium::Delegates` (`max_values`: None, `max_size`: Some(79), added: 2554, mode: `MaxEncodedLen`)
	/// Storage: `Consortium::Standings` (r:1 w:0)
	/// Proof: `Consortium::Standings` (`max_values`: None, `max_size`: Some(868), added: 3343, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Recall::Recalls` (r:1 w:1)
	/// Proof: `Recall::Recalls` (`max_values`: None, `max_size`: Some(440), added: 2915, mode: `MaxEncodedLen`)
	/// Storage: `Recall::Accounts` (r:1 w:1)
	/// Proof: `Recall::Accounts` (`max_values`: None, `max_size`: Some(121), added: 2596, mode: `MaxEncodedLen`)
	fn explain() -> Weight {
		// Proof: 1098 bytes measured, 4333 estimated.
		// Shortest time: 48_652 ns.
		Weight::from_parts(52_919_000, 4333)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Consortium::Delegates` (r:1 w:0)
	/// Proof: `Consortium::Delegates` (`max_values`: None, `max_size`: Some(79), added: 2554, mode: `MaxEncodedLen`)
	/// Storage: `Consortium::Standings` (r:1 w:0)
	/// Proof: `Consortium::Standings` (`max_values`: None, `max_size`: Some(868), added: 3343, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Recall::Recalls` (r:1 w:1)
	/// Proof: `Recall::Recalls` (`max_values`: None, `max_size`: Some(440), added: 2915, mode: `MaxEncodedLen`)
	/// Storage: `Recall::Versions` (r:1 w:0)
	/// Proof: `Recall::Versions` (`max_values`: None, `max_size`: Some(68068), added: 70543, mode: `MaxEncodedLen`)
	/// Storage: `System::ParentHash` (r:1 w:0)
	/// Proof: `System::ParentHash` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	fn draw_sample() -> Weight {
		// Proof: 35254 bytes measured, 71533 estimated.
		// Shortest time: 141_490 ns.
		Weight::from_parts(149_101_000, 71533)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Consortium::Delegates` (r:1 w:0)
	/// Proof: `Consortium::Delegates` (`max_values`: None, `max_size`: Some(79), added: 2554, mode: `MaxEncodedLen`)
	/// Storage: `Consortium::Standings` (r:1 w:0)
	/// Proof: `Consortium::Standings` (`max_values`: None, `max_size`: Some(868), added: 3343, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Recall::Recalls` (r:1 w:1)
	/// Proof: `Recall::Recalls` (`max_values`: None, `max_size`: Some(440), added: 2915, mode: `MaxEncodedLen`)
	/// Storage: `Recall::Consignees` (r:1 w:1)
	/// Proof: `Recall::Consignees` (`max_values`: None, `max_size`: Some(63), added: 2538, mode: `MaxEncodedLen`)
	fn record_check() -> Weight {
		// Proof: 1080 bytes measured, 4333 estimated.
		// Shortest time: 41_541 ns.
		Weight::from_parts(45_498_000, 4333)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
}
