// Machine:
//   processor: AMD EPYC
//   cores: 2
//   memory: 24 GiB
//   system: Linux 6.18.44-fc-v595
//   compiler of the wasm: rustc 1.96.0 (ac68faa20 2026-05-25) (built from a source tarball)
//   source: 6240921

//! Weights of `pallet_recall`, measured on this runtime. Written by scripts/weights: run that, never edit this.
//!
//! 2026-11-21, frame-omni-bencher 64.0.0, 10 steps of 5 repetitions, Compiled wasm,
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
		// Proof: 68921 bytes measured, 70825 estimated.
		// Shortest time: 389_047 ns.
		Weight::from_parts(408_286_000, 70825)
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
		// Proof: 68564 bytes measured, 70825 estimated.
		// Shortest time: 353_654 ns.
		Weight::from_parts(378_562_000, 70825)
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
		// Proof: 64124 + r * (210 ± 0) bytes measured, 4333 + r * (69835 ± 0) estimated.
		// Shortest time: 397_540 ns.
		Weight::from_parts(95_553_376, 4333)
			// Standard error: 6_064_658
			.saturating_add(Weight::from_parts(363_056_689, 0).saturating_mul(r.into()))
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
		// Proof: 64190 + r * (210 ± 0) bytes measured, 4333 + r * (69835 ± 0) estimated.
		// Shortest time: 401_025 ns.
		Weight::from_parts(155_575_496, 4333)
			// Standard error: 5_282_864
			.saturating_add(Weight::from_parts(354_010_032, 0).saturating_mul(r.into()))
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
		// Proof: 99566 bytes measured, 71533 + r * (69835 ± 0) estimated.
		// Shortest time: 687_489 ns.
		Weight::from_parts(404_047_491, 71533)
			// Standard error: 6_344_422
			.saturating_add(Weight::from_parts(327_020_246, 0).saturating_mul(r.into()))
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
		// Proof: 69060 bytes measured, 71533 estimated.
		// Shortest time: 290_892 ns.
		Weight::from_parts(308_437_000, 71533)
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
		// Proof: 35292 bytes measured, 71533 estimated.
		// Shortest time: 212_936 ns.
		Weight::from_parts(226_416_000, 71533)
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
		// Proof: 35317 bytes measured, 71533 estimated.
		// Shortest time: 147_649 ns.
		Weight::from_parts(154_829_000, 71533)
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
		// Proof: 1025 bytes measured, 4333 estimated.
		// Shortest time: 50_195 ns.
		Weight::from_parts(54_722_000, 4333)
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
		// Proof: 1025 bytes measured, 4333 estimated.
		// Shortest time: 49_985 ns.
		Weight::from_parts(55_582_000, 4333)
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
		// Proof: 35292 bytes measured, 71533 estimated.
		// Shortest time: 151_054 ns.
		Weight::from_parts(161_610_000, 71533)
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
		// Proof: 132765 + s * (203 ± 0) bytes measured, 140660 + s * (2685 ± 0) estimated.
		// Shortest time: 467_704 ns.
		Weight::from_parts(468_980_212, 140660)
			// Standard error: 65_296
			.saturating_add(Weight::from_parts(18_130_581, 0).saturating_mul(s.into()))
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
		// Proof: 33679 + l * (47 ± 0) bytes measured, 71533 + l * (2745 ± 0) estimated.
		// Shortest time: 182_470 ns.
		Weight::from_parts(168_713_095, 71533)
			// Standard error: 44_576
			.saturating_add(Weight::from_parts(26_941_115, 0).saturating_mul(l.into()))
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
		// Proof: 33642 bytes measured, 71533 estimated.
		// Shortest time: 157_233 ns.
		Weight::from_parts(163_893_000, 71533)
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
	/// Proof: `Custody::Shipments` (`max_values`: None, `max_size`: Some(29848), added: 32323, mode: `MaxEncodedLen`)
	/// Storage: `DeviceRegistry::Units` (r:499 w:0)
	/// Proof: `DeviceRegistry::Units` (`max_values`: None, `max_size`: Some(188), added: 2663, mode: `MaxEncodedLen`)
	/// Storage: `Recall::Accounts` (r:1 w:1)
	/// Proof: `Recall::Accounts` (`max_values`: None, `max_size`: Some(121), added: 2596, mode: `MaxEncodedLen`)
	/// Storage: `Recall::Consignees` (r:21 w:21)
	/// Proof: `Recall::Consignees` (`max_values`: None, `max_size`: Some(63), added: 2538, mode: `MaxEncodedLen`)
	/// `u` is from 0 to 20.
	/// `s` is from 0 to 20.
	fn answer(u: u32, s: u32, ) -> Weight {
		// Proof: 33811 + s * (10488 ± 0) + u * (1882 ± 0) bytes measured, 1329827 + s * (32323 ± 0) + u * (28410 ± 0) estimated.
		// Shortest time: 1_134_833 ns.
		Weight::from_parts(1_159_460_000, 1329827)
			// Standard error: 8_525_753
			.saturating_add(Weight::from_parts(27_856_293, 0).saturating_mul(u.into()))
			// Standard error: 8_525_753
			.saturating_add(Weight::from_parts(1_369_015_984, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(308_u64))
			.saturating_add(T::DbWeight::get().reads((10_u64).saturating_mul(u.into())))
			.saturating_add(T::DbWeight::get().reads((12_u64).saturating_mul(s.into())))
			.saturating_add(T::DbWeight::get().writes(4_u64))
			.saturating_add(T::DbWeight::get().writes((2_u64).saturating_mul(s.into())))
			.saturating_add(Weight::from_parts(0, 32323).saturating_mul(s.into()))
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
		// Proof: 1137 bytes measured, 4333 estimated.
		// Shortest time: 51_066 ns.
		Weight::from_parts(58_417_000, 4333)
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
		// Proof: 35293 bytes measured, 71533 estimated.
		// Shortest time: 143_654 ns.
		Weight::from_parts(154_669_000, 71533)
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
		// Proof: 1119 bytes measured, 4333 estimated.
		// Shortest time: 43_364 ns.
		Weight::from_parts(48_962_000, 4333)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
}
