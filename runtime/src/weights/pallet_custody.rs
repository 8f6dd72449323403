// Machine:
//   processor: AMD EPYC
//   cores: 2
//   memory: 24 GiB
//   system: Linux 6.18.44-fc-v595
//   compiler of the wasm: rustc 1.96.0 (ac68faa20 2026-05-25) (built from a source tarball)
//   source: e49bccc-dirty

//! Weights of `pallet_custody`, measured on this runtime. Written by scripts/weights: run that, never edit this.
//!
//! 2026-11-21, frame-omni-bencher 64.0.0, 4 steps of 3 repetitions, Compiled wasm,
//! maps of 1000000 entries.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(clippy::all, missing_docs, unused_imports, unused_parens)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// Weights of `pallet_custody`.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_custody::WeightInfo for WeightInfo<T> {
	/// Storage: `Consortium::Delegates` (r:1 w:0)
	/// Proof: `Consortium::Delegates` (`max_values`: None, `max_size`: Some(79), added: 2554, mode: `MaxEncodedLen`)
	/// Storage: `Consortium::Standings` (r:1 w:0)
	/// Proof: `Consortium::Standings` (`max_values`: None, `max_size`: Some(868), added: 3343, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Custody::LogisticUnits` (r:2 w:2)
	/// Proof: `Custody::LogisticUnits` (`max_values`: None, `max_size`: Some(2260), added: 4735, mode: `MaxEncodedLen`)
	/// Storage: `DeviceRegistry::Units` (r:16 w:16)
	/// Proof: `DeviceRegistry::Units` (`max_values`: None, `max_size`: Some(188), added: 2663, mode: `MaxEncodedLen`)
	/// Storage: `DeviceRegistry::Models` (r:64 w:0)
	/// Proof: `DeviceRegistry::Models` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
	/// Storage: `Recall::Restrictions` (r:64 w:0)
	/// Proof: `Recall::Restrictions` (`max_values`: None, `max_size`: Some(67360), added: 69835, mode: `MaxEncodedLen`)
	/// Storage: `Recall::UnitRestrictions` (r:16 w:0)
	/// Proof: `Recall::UnitRestrictions` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Recall::LotHolds` (r:32 w:0)
	/// Proof: `Recall::LotHolds` (`max_values`: None, `max_size`: Some(145), added: 2620, mode: `MaxEncodedLen`)
	/// Storage: `Recall::HoldingHolds` (r:32 w:0)
	/// Proof: `Recall::HoldingHolds` (`max_values`: None, `max_size`: Some(157), added: 2632, mode: `MaxEncodedLen`)
	/// Storage: `Custody::Contents` (r:17 w:17)
	/// Proof: `Custody::Contents` (`max_values`: None, `max_size`: Some(104), added: 2579, mode: `MaxEncodedLen`)
	/// Storage: `Custody::Holdings` (r:16 w:16)
	/// Proof: `Custody::Holdings` (`max_values`: None, `max_size`: Some(270), added: 2745, mode: `MaxEncodedLen`)
	/// Storage: `Recall::LogisticUnitHolds` (r:1 w:0)
	/// Proof: `Recall::LogisticUnitHolds` (`max_values`: None, `max_size`: Some(99), added: 2574, mode: `MaxEncodedLen`)
	/// Storage: `Custody::LotsPacked` (r:0 w:32)
	/// Proof: `Custody::LotsPacked` (`max_values`: None, `max_size`: Some(115), added: 2590, mode: `MaxEncodedLen`)
	/// `n` is from 1 to 16.
	/// `l` is from 0 to 16.
	fn pack(n: u32, l: u32, ) -> Weight {
		// Proof: 34949 + l * (256 ± 0) + n * (542 ± 0) bytes measured, 6746 + l * (139670 ± 0) + n * (139670 ± 0) estimated.
		// Shortest time: 2_555_610 ns.
		Weight::from_parts(70_903_352, 6746)
			// Standard error: 2_525_352
			.saturating_add(Weight::from_parts(185_858_970, 0).saturating_mul(n.into()))
			// Standard error: 2_340_899
			.saturating_add(Weight::from_parts(144_540_628, 0).saturating_mul(l.into()))
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().reads((10_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().reads((6_u64).saturating_mul(l.into())))
			.saturating_add(T::DbWeight::get().writes(1_u64))
			.saturating_add(T::DbWeight::get().writes((4_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(l.into())))
			.saturating_add(Weight::from_parts(0, 139670).saturating_mul(l.into()))
			.saturating_add(Weight::from_parts(0, 139670).saturating_mul(n.into()))
	}
	/// Storage: `Consortium::Delegates` (r:1 w:0)
	/// Proof: `Consortium::Delegates` (`max_values`: None, `max_size`: Some(79), added: 2554, mode: `MaxEncodedLen`)
	/// Storage: `Consortium::Standings` (r:1 w:0)
	/// Proof: `Consortium::Standings` (`max_values`: None, `max_size`: Some(868), added: 3343, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Custody::LogisticUnits` (r:1 w:1)
	/// Proof: `Custody::LogisticUnits` (`max_values`: None, `max_size`: Some(2260), added: 4735, mode: `MaxEncodedLen`)
	/// Storage: `Recall::LogisticUnitHolds` (r:1 w:0)
	/// Proof: `Recall::LogisticUnitHolds` (`max_values`: None, `max_size`: Some(99), added: 2574, mode: `MaxEncodedLen`)
	/// Storage: `Custody::Contents` (r:32 w:32)
	/// Proof: `Custody::Contents` (`max_values`: None, `max_size`: Some(104), added: 2579, mode: `MaxEncodedLen`)
	/// Storage: `DeviceRegistry::Units` (r:32 w:32)
	/// Proof: `DeviceRegistry::Units` (`max_values`: None, `max_size`: Some(188), added: 2663, mode: `MaxEncodedLen`)
	/// Storage: `Custody::Holdings` (r:32 w:32)
	/// Proof: `Custody::Holdings` (`max_values`: None, `max_size`: Some(270), added: 2745, mode: `MaxEncodedLen`)
	/// Storage: `Custody::HoldingsOf` (r:0 w:32)
	/// Proof: `Custody::HoldingsOf` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// `n` is from 1 to 32.
	fn unpack(n: u32, ) -> Weight {
		// Proof: 1160 + n * (285 ± 0) bytes measured, 5725 + n * (2745 ± 0) estimated.
		// Shortest time: 93_199 ns.
		Weight::from_parts(63_334_111, 5725)
			// Standard error: 260_179
			.saturating_add(Weight::from_parts(40_731_876, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().reads((3_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(1_u64))
			.saturating_add(T::DbWeight::get().writes((4_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 2745).saturating_mul(n.into()))
	}
	/// Storage: `Consortium::Delegates` (r:1 w:0)
	/// Proof: `Consortium::Delegates` (`max_values`: None, `max_size`: Some(79), added: 2554, mode: `MaxEncodedLen`)
	/// Storage: `Consortium::Standings` (r:3 w:0)
	/// Proof: `Consortium::Standings` (`max_values`: None, `max_size`: Some(868), added: 3343, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Custody::Shipments` (r:1 w:1)
	/// Proof: `Custody::Shipments` (`max_values`: None, `max_size`: Some(59348), added: 61823, mode: `MaxEncodedLen`)
	/// Storage: `DeviceRegistry::Units` (r:999 w:999)
	/// Proof: `DeviceRegistry::Units` (`max_values`: None, `max_size`: Some(188), added: 2663, mode: `MaxEncodedLen`)
	/// Storage: `DeviceRegistry::Models` (r:2062 w:0)
	/// Proof: `DeviceRegistry::Models` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
	/// Storage: `Recall::Restrictions` (r:2062 w:0)
	/// Proof: `Recall::Restrictions` (`max_values`: None, `max_size`: Some(67360), added: 69835, mode: `MaxEncodedLen`)
	/// Storage: `Recall::UnitRestrictions` (r:999 w:0)
	/// Proof: `Recall::UnitRestrictions` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Recall::LotHolds` (r:1031 w:0)
	/// Proof: `Recall::LotHolds` (`max_values`: None, `max_size`: Some(145), added: 2620, mode: `MaxEncodedLen`)
	/// Storage: `Recall::HoldingHolds` (r:1031 w:0)
	/// Proof: `Recall::HoldingHolds` (`max_values`: None, `max_size`: Some(157), added: 2632, mode: `MaxEncodedLen`)
	/// Storage: `Custody::Holdings` (r:999 w:999)
	/// Proof: `Custody::Holdings` (`max_values`: None, `max_size`: Some(270), added: 2745, mode: `MaxEncodedLen`)
	/// Storage: `Custody::LogisticUnits` (r:1 w:1)
	/// Proof: `Custody::LogisticUnits` (`max_values`: None, `max_size`: Some(2260), added: 4735, mode: `MaxEncodedLen`)
	/// Storage: `Recall::LogisticUnitHolds` (r:1 w:0)
	/// Proof: `Recall::LogisticUnitHolds` (`max_values`: None, `max_size`: Some(99), added: 2574, mode: `MaxEncodedLen`)
	/// Storage: `Custody::OpenShipments` (r:0 w:1)
	/// Proof: `Custody::OpenShipments` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// `n` is from 1 to 999.
	/// `l` is from 0 to 32.
	fn ship(n: u32, l: u32, ) -> Weight {
		// Proof: 35544 + l * (252 ± 0) + n * (540 ± 0) bytes measured, 62813 + l * (139670 ± 0) + n * (139670 ± 0) estimated.
		// Shortest time: 4_616_297 ns.
		Weight::from_parts(4_288_061_088, 62813)
			// Standard error: 3_416_310
			.saturating_add(Weight::from_parts(192_013_563, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().reads((9_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().reads((6_u64).saturating_mul(l.into())))
			.saturating_add(T::DbWeight::get().writes(2_u64))
			.saturating_add(T::DbWeight::get().writes((2_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 139670).saturating_mul(l.into()))
			.saturating_add(Weight::from_parts(0, 139670).saturating_mul(n.into()))
	}
	/// Storage: `Consortium::Delegates` (r:1 w:0)
	/// Proof: `Consortium::Delegates` (`max_values`: None, `max_size`: Some(79), added: 2554, mode: `MaxEncodedLen`)
	/// Storage: `Consortium::Standings` (r:1 w:0)
	/// Proof: `Consortium::Standings` (`max_values`: None, `max_size`: Some(868), added: 3343, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Custody::Shipments` (r:1 w:1)
	/// Proof: `Custody::Shipments` (`max_values`: None, `max_size`: Some(59348), added: 61823, mode: `MaxEncodedLen`)
	/// Storage: `DeviceRegistry::Units` (r:999 w:999)
	/// Proof: `DeviceRegistry::Units` (`max_values`: None, `max_size`: Some(188), added: 2663, mode: `MaxEncodedLen`)
	/// Storage: `DeviceRegistry::Models` (r:2062 w:0)
	/// Proof: `DeviceRegistry::Models` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
	/// Storage: `Recall::Restrictions` (r:2062 w:0)
	/// Proof: `Recall::Restrictions` (`max_values`: None, `max_size`: Some(67360), added: 69835, mode: `MaxEncodedLen`)
	/// Storage: `Recall::UnitRestrictions` (r:999 w:0)
	/// Proof: `Recall::UnitRestrictions` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Recall::LotHolds` (r:1031 w:0)
	/// Proof: `Recall::LotHolds` (`max_values`: None, `max_size`: Some(145), added: 2620, mode: `MaxEncodedLen`)
	/// Storage: `Recall::HoldingHolds` (r:1031 w:0)
	/// Proof: `Recall::HoldingHolds` (`max_values`: None, `max_size`: Some(157), added: 2632, mode: `MaxEncodedLen`)
	/// Storage: `Custody::Holdings` (r:999 w:999)
	/// Proof: `Custody::Holdings` (`max_values`: None, `max_size`: Some(270), added: 2745, mode: `MaxEncodedLen`)
	/// Storage: `Custody::LogisticUnits` (r:1 w:1)
	/// Proof: `Custody::LogisticUnits` (`max_values`: None, `max_size`: Some(2260), added: 4735, mode: `MaxEncodedLen`)
	/// Storage: `Recall::LogisticUnitHolds` (r:1 w:0)
	/// Proof: `Recall::LogisticUnitHolds` (`max_values`: None, `max_size`: Some(99), added: 2574, mode: `MaxEncodedLen`)
	/// Storage: `Custody::HoldingsOf` (r:0 w:999)
	/// Proof: `Custody::HoldingsOf` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// Storage: `Custody::OpenShipments` (r:0 w:1)
	/// Proof: `Custody::OpenShipments` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// `n` is from 1 to 999.
	/// `l` is from 0 to 32.
	fn receive(n: u32, l: u32, ) -> Weight {
		// Proof: 35948 + l * (252 ± 0) + n * (545 ± 0) bytes measured, 62813 + l * (139670 ± 0) + n * (139670 ± 0) estimated.
		// Shortest time: 4_568_376 ns.
		Weight::from_parts(4_568_376_000, 62813)
			// Standard error: 1_377_958
			.saturating_add(Weight::from_parts(194_727_032, 0).saturating_mul(n.into()))
			// Standard error: 43_138_476
			.saturating_add(Weight::from_parts(5_593_843, 0).saturating_mul(l.into()))
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().reads((9_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().reads((6_u64).saturating_mul(l.into())))
			.saturating_add(T::DbWeight::get().writes(2_u64))
			.saturating_add(T::DbWeight::get().writes((3_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 139670).saturating_mul(l.into()))
			.saturating_add(Weight::from_parts(0, 139670).saturating_mul(n.into()))
	}
	/// Storage: `Consortium::Delegates` (r:1 w:0)
	/// Proof: `Consortium::Delegates` (`max_values`: None, `max_size`: Some(79), added: 2554, mode: `MaxEncodedLen`)
	/// Storage: `Consortium::Standings` (r:1 w:0)
	/// Proof: `Consortium::Standings` (`max_values`: None, `max_size`: Some(868), added: 3343, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Custody::Shipments` (r:1 w:1)
	/// Proof: `Custody::Shipments` (`max_values`: None, `max_size`: Some(59348), added: 61823, mode: `MaxEncodedLen`)
	/// Storage: `DeviceRegistry::Units` (r:1099 w:1099)
	/// Proof: `DeviceRegistry::Units` (`max_values`: None, `max_size`: Some(188), added: 2663, mode: `MaxEncodedLen`)
	/// Storage: `Custody::NextDisputeId` (r:1 w:1)
	/// Proof: `Custody::NextDisputeId` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `DeviceRegistry::Models` (r:2062 w:0)
	/// Proof: `DeviceRegistry::Models` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
	/// Storage: `Recall::Restrictions` (r:2062 w:0)
	/// Proof: `Recall::Restrictions` (`max_values`: None, `max_size`: Some(67360), added: 69835, mode: `MaxEncodedLen`)
	/// Storage: `Recall::UnitRestrictions` (r:999 w:0)
	/// Proof: `Recall::UnitRestrictions` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Recall::LotHolds` (r:1031 w:0)
	/// Proof: `Recall::LotHolds` (`max_values`: None, `max_size`: Some(145), added: 2620, mode: `MaxEncodedLen`)
	/// Storage: `Recall::HoldingHolds` (r:1031 w:0)
	/// Proof: `Recall::HoldingHolds` (`max_values`: None, `max_size`: Some(157), added: 2632, mode: `MaxEncodedLen`)
	/// Storage: `Custody::Holdings` (r:1099 w:1099)
	/// Proof: `Custody::Holdings` (`max_values`: None, `max_size`: Some(270), added: 2745, mode: `MaxEncodedLen`)
	/// Storage: `Custody::LogisticUnits` (r:1 w:1)
	/// Proof: `Custody::LogisticUnits` (`max_values`: None, `max_size`: Some(2260), added: 4735, mode: `MaxEncodedLen`)
	/// Storage: `Recall::LogisticUnitHolds` (r:1 w:0)
	/// Proof: `Recall::LogisticUnitHolds` (`max_values`: None, `max_size`: Some(99), added: 2574, mode: `MaxEncodedLen`)
	/// Storage: `Custody::HoldingsOf` (r:0 w:999)
	/// Proof: `Custody::HoldingsOf` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// Storage: `Custody::Disputes` (r:0 w:1)
	/// Proof: `Custody::Disputes` (`max_values`: None, `max_size`: Some(6323), added: 8798, mode: `MaxEncodedLen`)
	/// Storage: `Custody::OpenShipments` (r:0 w:1)
	/// Proof: `Custody::OpenShipments` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// `n` is from 1 to 999.
	/// `l` is from 0 to 32.
	/// `d` is from 1 to 100.
	fn receive_with_discrepancies(n: u32, l: u32, d: u32, ) -> Weight {
		// Proof: 35865 + d * (441 ± 0) + l * (257 ± 0) + n * (545 ± 0) bytes measured, 62813 + d * (2745 ± 0) + l * (139670 ± 0) + n * (139670 ± 0) estimated.
		// Shortest time: 8_101_336 ns.
		Weight::from_parts(71_122_704_382, 62813)
			// Standard error: 25_566_419
			.saturating_add(Weight::from_parts(221_098_844, 0).saturating_mul(n.into()))
			// Standard error: 790_283_951
			.saturating_add(Weight::from_parts(272_426_658, 0).saturating_mul(l.into()))
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().reads((9_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().reads((6_u64).saturating_mul(l.into())))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(4_u64))
			.saturating_add(T::DbWeight::get().writes((3_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes((2_u64).saturating_mul(d.into())))
			.saturating_add(Weight::from_parts(0, 2745).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 139670).saturating_mul(l.into()))
			.saturating_add(Weight::from_parts(0, 139670).saturating_mul(n.into()))
	}
	/// Storage: `Consortium::Delegates` (r:1 w:0)
	/// Proof: `Consortium::Delegates` (`max_values`: None, `max_size`: Some(79), added: 2554, mode: `MaxEncodedLen`)
	/// Storage: `Consortium::Standings` (r:1 w:0)
	/// Proof: `Consortium::Standings` (`max_values`: None, `max_size`: Some(868), added: 3343, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Custody::Shipments` (r:1 w:1)
	/// Proof: `Custody::Shipments` (`max_values`: None, `max_size`: Some(59348), added: 61823, mode: `MaxEncodedLen`)
	/// Storage: `Custody::OpenShipments` (r:0 w:2)
	/// Proof: `Custody::OpenShipments` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	fn refuse() -> Weight {
		// Proof: 21295 bytes measured, 62813 estimated.
		// Shortest time: 144_033 ns.
		Weight::from_parts(170_312_000, 62813)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Consortium::Delegates` (r:1 w:0)
	/// Proof: `Consortium::Delegates` (`max_values`: None, `max_size`: Some(79), added: 2554, mode: `MaxEncodedLen`)
	/// Storage: `Consortium::Standings` (r:1 w:0)
	/// Proof: `Consortium::Standings` (`max_values`: None, `max_size`: Some(868), added: 3343, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Custody::Shipments` (r:1 w:1)
	/// Proof: `Custody::Shipments` (`max_values`: None, `max_size`: Some(59348), added: 61823, mode: `MaxEncodedLen`)
	/// Storage: `DeviceRegistry::Units` (r:1000 w:1000)
	/// Proof: `DeviceRegistry::Units` (`max_values`: None, `max_size`: Some(188), added: 2663, mode: `MaxEncodedLen`)
	/// Storage: `Custody::Holdings` (r:1000 w:1000)
	/// Proof: `Custody::Holdings` (`max_values`: None, `max_size`: Some(270), added: 2745, mode: `MaxEncodedLen`)
	/// Storage: `Custody::OpenShipments` (r:0 w:1)
	/// Proof: `Custody::OpenShipments` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// `n` is from 1 to 1000.
	fn take_back(n: u32, ) -> Weight {
		// Proof: 1650 + n * (383 ± 0) bytes measured, 62813 + n * (2745 ± 0) estimated.
		// Shortest time: 103_824 ns.
		Weight::from_parts(6_154_010_766, 62813)
			// Standard error: 5_985_678
			.saturating_add(Weight::from_parts(35_002_933, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(2_u64))
			.saturating_add(T::DbWeight::get().writes((2_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 2745).saturating_mul(n.into()))
	}
	/// Storage: `Consortium::Delegates` (r:1 w:0)
	/// Proof: `Consortium::Delegates` (`max_values`: None, `max_size`: Some(79), added: 2554, mode: `MaxEncodedLen`)
	/// Storage: `Consortium::Standings` (r:1 w:0)
	/// Proof: `Consortium::Standings` (`max_values`: None, `max_size`: Some(868), added: 3343, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Custody::Shipments` (r:1 w:1)
	/// Proof: `Custody::Shipments` (`max_values`: None, `max_size`: Some(59348), added: 61823, mode: `MaxEncodedLen`)
	/// Storage: `DeviceRegistry::Units` (r:1000 w:1000)
	/// Proof: `DeviceRegistry::Units` (`max_values`: None, `max_size`: Some(188), added: 2663, mode: `MaxEncodedLen`)
	/// Storage: `Custody::Holdings` (r:1000 w:1000)
	/// Proof: `Custody::Holdings` (`max_values`: None, `max_size`: Some(270), added: 2745, mode: `MaxEncodedLen`)
	/// Storage: `Custody::OpenShipments` (r:0 w:1)
	/// Proof: `Custody::OpenShipments` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// `n` is from 1 to 1000.
	fn cancel(n: u32, ) -> Weight {
		// Proof: 1641 + n * (383 ± 0) bytes measured, 62813 + n * (2745 ± 0) estimated.
		// Shortest time: 93_669 ns.
		Weight::from_parts(93_669_000, 62813)
			// Standard error: 2_076_026
			.saturating_add(Weight::from_parts(37_629_230, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(2_u64))
			.saturating_add(T::DbWeight::get().writes((2_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 2745).saturating_mul(n.into()))
	}
	/// Storage: `Consortium::Delegates` (r:1 w:0)
	/// Proof: `Consortium::Delegates` (`max_values`: None, `max_size`: Some(79), added: 2554, mode: `MaxEncodedLen`)
	/// Storage: `Consortium::Standings` (r:3 w:0)
	/// Proof: `Consortium::Standings` (`max_values`: None, `max_size`: Some(868), added: 3343, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Custody::Shipments` (r:2 w:1)
	/// Proof: `Custody::Shipments` (`max_values`: None, `max_size`: Some(59348), added: 61823, mode: `MaxEncodedLen`)
	/// Storage: `DeviceRegistry::Units` (r:500 w:500)
	/// Proof: `DeviceRegistry::Units` (`max_values`: None, `max_size`: Some(188), added: 2663, mode: `MaxEncodedLen`)
	/// Storage: `Custody::LotsPacked` (r:500 w:0)
	/// Proof: `Custody::LotsPacked` (`max_values`: None, `max_size`: Some(115), added: 2590, mode: `MaxEncodedLen`)
	/// Storage: `Custody::Holdings` (r:500 w:500)
	/// Proof: `Custody::Holdings` (`max_values`: None, `max_size`: Some(270), added: 2745, mode: `MaxEncodedLen`)
	/// Storage: `Custody::OpenShipments` (r:0 w:1)
	/// Proof: `Custody::OpenShipments` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// `n` is from 1 to 500.
	/// `s` is from 0 to 500.
	fn return_items(n: u32, s: u32, ) -> Weight {
		// Proof: 1565 + n * (371 ± 0) + s * (20 ± 0) bytes measured, 124636 + n * (2745 ± 0) + s * (2590 ± 0) estimated.
		// Shortest time: 2_923_987 ns.
		Weight::from_parts(2_923_987_000, 124636)
			// Standard error: 836_122
			.saturating_add(Weight::from_parts(31_763_584, 0).saturating_mul(n.into()))
			// Standard error: 836_237
			.saturating_add(Weight::from_parts(2_753_020, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(s.into())))
			.saturating_add(T::DbWeight::get().writes(2_u64))
			.saturating_add(T::DbWeight::get().writes((2_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 2745).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(0, 2590).saturating_mul(s.into()))
	}
	/// Storage: `Consortium::Delegates` (r:1 w:0)
	/// Proof: `Consortium::Delegates` (`max_values`: None, `max_size`: Some(79), added: 2554, mode: `MaxEncodedLen`)
	/// Storage: `Consortium::Standings` (r:1 w:0)
	/// Proof: `Consortium::Standings` (`max_values`: None, `max_size`: Some(868), added: 3343, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Custody::Disputes` (r:1 w:1)
	/// Proof: `Custody::Disputes` (`max_values`: None, `max_size`: Some(6323), added: 8798, mode: `MaxEncodedLen`)
	fn answer_dispute() -> Weight {
		// Proof: 3208 bytes measured, 9788 estimated.
		// Shortest time: 50_846 ns.
		Weight::from_parts(56_463_000, 9788)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Consortium::Delegates` (r:1 w:0)
	/// Proof: `Consortium::Delegates` (`max_values`: None, `max_size`: Some(79), added: 2554, mode: `MaxEncodedLen`)
	/// Storage: `Consortium::Standings` (r:1 w:0)
	/// Proof: `Consortium::Standings` (`max_values`: None, `max_size`: Some(868), added: 3343, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Custody::Disputes` (r:1 w:1)
	/// Proof: `Custody::Disputes` (`max_values`: None, `max_size`: Some(6323), added: 8798, mode: `MaxEncodedLen`)
	/// Storage: `DeviceRegistry::Units` (r:100 w:100)
	/// Proof: `DeviceRegistry::Units` (`max_values`: None, `max_size`: Some(188), added: 2663, mode: `MaxEncodedLen`)
	/// Storage: `DeviceRegistry::Models` (r:200 w:0)
	/// Proof: `DeviceRegistry::Models` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
	/// Storage: `Recall::Restrictions` (r:200 w:0)
	/// Proof: `Recall::Restrictions` (`max_values`: None, `max_size`: Some(67360), added: 69835, mode: `MaxEncodedLen`)
	/// Storage: `Recall::UnitRestrictions` (r:100 w:0)
	/// Proof: `Recall::UnitRestrictions` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Recall::LotHolds` (r:100 w:0)
	/// Proof: `Recall::LotHolds` (`max_values`: None, `max_size`: Some(145), added: 2620, mode: `MaxEncodedLen`)
	/// Storage: `Recall::HoldingHolds` (r:100 w:0)
	/// Proof: `Recall::HoldingHolds` (`max_values`: None, `max_size`: Some(157), added: 2632, mode: `MaxEncodedLen`)
	/// Storage: `Custody::Holdings` (r:100 w:100)
	/// Proof: `Custody::Holdings` (`max_values`: None, `max_size`: Some(270), added: 2745, mode: `MaxEncodedLen`)
	/// Storage: `Custody::HoldingsOf` (r:0 w:100)
	/// Proof: `Custody::HoldingsOf` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// `n` is from 1 to 100.
	fn concede(n: u32, ) -> Weight {
		// Proof: 34971 + n * (528 ± 0) bytes measured, 9788 + n * (139670 ± 0) estimated.
		// Shortest time: 233_907 ns.
		Weight::from_parts(233_907_000, 9788)
			// Standard error: 4_417_271
			.saturating_add(Weight::from_parts(185_935_495, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().reads((9_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(1_u64))
			.saturating_add(T::DbWeight::get().writes((3_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 139670).saturating_mul(n.into()))
	}
	/// Storage: `Custody::Disputes` (r:1 w:1)
	/// Proof: `Custody::Disputes` (`max_values`: None, `max_size`: Some(6323), added: 8798, mode: `MaxEncodedLen`)
	/// Storage: `Consortium::Standings` (r:1 w:0)
	/// Proof: `Consortium::Standings` (`max_values`: None, `max_size`: Some(868), added: 3343, mode: `MaxEncodedLen`)
	fn appoint_arbiter() -> Weight {
		// Proof: 2865 bytes measured, 9788 estimated.
		// Shortest time: 34_301 ns.
		Weight::from_parts(39_638_000, 9788)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Consortium::Delegates` (r:1 w:0)
	/// Proof: `Consortium::Delegates` (`max_values`: None, `max_size`: Some(79), added: 2554, mode: `MaxEncodedLen`)
	/// Storage: `Consortium::Standings` (r:1 w:0)
	/// Proof: `Consortium::Standings` (`max_values`: None, `max_size`: Some(868), added: 3343, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Custody::Disputes` (r:1 w:1)
	/// Proof: `Custody::Disputes` (`max_values`: None, `max_size`: Some(6323), added: 8798, mode: `MaxEncodedLen`)
	/// Storage: `DeviceRegistry::Units` (r:100 w:100)
	/// Proof: `DeviceRegistry::Units` (`max_values`: None, `max_size`: Some(188), added: 2663, mode: `MaxEncodedLen`)
	/// Storage: `DeviceRegistry::Models` (r:200 w:0)
	/// Proof: `DeviceRegistry::Models` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
	/// Storage: `Recall::Restrictions` (r:200 w:0)
	/// Proof: `Recall::Restrictions` (`max_values`: None, `max_size`: Some(67360), added: 69835, mode: `MaxEncodedLen`)
	/// Storage: `Recall::UnitRestrictions` (r:100 w:0)
	/// Proof: `Recall::UnitRestrictions` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Recall::LotHolds` (r:100 w:0)
	/// Proof: `Recall::LotHolds` (`max_values`: None, `max_size`: Some(145), added: 2620, mode: `MaxEncodedLen`)
	/// Storage: `Recall::HoldingHolds` (r:100 w:0)
	/// Proof: `Recall::HoldingHolds` (`max_values`: None, `max_size`: Some(157), added: 2632, mode: `MaxEncodedLen`)
	/// Storage: `Custody::Holdings` (r:100 w:100)
	/// Proof: `Custody::Holdings` (`max_values`: None, `max_size`: Some(270), added: 2745, mode: `MaxEncodedLen`)
	/// Storage: `Custody::HoldingsOf` (r:0 w:100)
	/// Proof: `Custody::HoldingsOf` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// `n` is from 1 to 100.
	fn decide(n: u32, ) -> Weight {
		// Proof: 35037 + n * (528 ± 0) bytes measured, 9788 + n * (139670 ± 0) estimated.
		// Shortest time: 240_277 ns.
		Weight::from_parts(126_335_173, 9788)
			// Standard error: 2_486_110
			.saturating_add(Weight::from_parts(176_054_359, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().reads((9_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(1_u64))
			.saturating_add(T::DbWeight::get().writes((3_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 139670).saturating_mul(n.into()))
	}
	/// Storage: `Consortium::Delegates` (r:1 w:0)
	/// Proof: `Consortium::Delegates` (`max_values`: None, `max_size`: Some(79), added: 2554, mode: `MaxEncodedLen`)
	/// Storage: `Consortium::Standings` (r:2 w:0)
	/// Proof: `Consortium::Standings` (`max_values`: None, `max_size`: Some(868), added: 3343, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Custody::LogisticUnits` (r:1 w:1)
	/// Proof: `Custody::LogisticUnits` (`max_values`: None, `max_size`: Some(2260), added: 4735, mode: `MaxEncodedLen`)
	/// Storage: `Recall::LogisticUnitHolds` (r:1 w:0)
	/// Proof: `Recall::LogisticUnitHolds` (`max_values`: None, `max_size`: Some(99), added: 2574, mode: `MaxEncodedLen`)
	/// Storage: `DeviceRegistry::Models` (r:64 w:0)
	/// Proof: `DeviceRegistry::Models` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
	/// Storage: `Recall::Restrictions` (r:64 w:0)
	/// Proof: `Recall::Restrictions` (`max_values`: None, `max_size`: Some(67360), added: 69835, mode: `MaxEncodedLen`)
	/// Storage: `Recall::LotHolds` (r:32 w:0)
	/// Proof: `Recall::LotHolds` (`max_values`: None, `max_size`: Some(145), added: 2620, mode: `MaxEncodedLen`)
	/// Storage: `Recall::HoldingHolds` (r:32 w:0)
	/// Proof: `Recall::HoldingHolds` (`max_values`: None, `max_size`: Some(157), added: 2632, mode: `MaxEncodedLen`)
	/// Storage: `DeviceRegistry::Units` (r:1 w:1)
	/// Proof: `DeviceRegistry::Units` (`max_values`: None, `max_size`: Some(188), added: 2663, mode: `MaxEncodedLen`)
	/// Storage: `Recall::UnitRestrictions` (r:1 w:0)
	/// Proof: `Recall::UnitRestrictions` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Custody::Holdings` (r:1 w:1)
	/// Proof: `Custody::Holdings` (`max_values`: None, `max_size`: Some(270), added: 2745, mode: `MaxEncodedLen`)
	/// `l` is from 0 to 32.
	fn transfer_title(l: u32, ) -> Weight {
		// Proof: 35100 + l * (256 ± 0) bytes measured, 96400 + l * (135829 ± 38) estimated.
		// Shortest time: 222_750 ns.
		Weight::from_parts(189_525_772, 96400)
			// Standard error: 831_361
			.saturating_add(Weight::from_parts(131_324_281, 0).saturating_mul(l.into()))
			.saturating_add(T::DbWeight::get().reads(11_u64))
			.saturating_add(T::DbWeight::get().reads((6_u64).saturating_mul(l.into())))
			.saturating_add(T::DbWeight::get().writes(2_u64))
			.saturating_add(Weight::from_parts(0, 135829).saturating_mul(l.into()))
	}
	/// Storage: `Consortium::Delegates` (r:1 w:0)
	/// Proof: `Consortium::Delegates` (`max_values`: None, `max_size`: Some(79), added: 2554, mode: `MaxEncodedLen`)
	/// Storage: `Consortium::Standings` (r:1 w:0)
	/// Proof: `Consortium::Standings` (`max_values`: None, `max_size`: Some(868), added: 3343, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `DeviceRegistry::Units` (r:1 w:1)
	/// Proof: `DeviceRegistry::Units` (`max_values`: None, `max_size`: Some(188), added: 2663, mode: `MaxEncodedLen`)
	/// Storage: `DeviceRegistry::Models` (r:2 w:0)
	/// Proof: `DeviceRegistry::Models` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
	/// Storage: `Recall::Restrictions` (r:2 w:0)
	/// Proof: `Recall::Restrictions` (`max_values`: None, `max_size`: Some(67360), added: 69835, mode: `MaxEncodedLen`)
	/// Storage: `Recall::UnitRestrictions` (r:1 w:0)
	/// Proof: `Recall::UnitRestrictions` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Recall::LotHolds` (r:1 w:0)
	/// Proof: `Recall::LotHolds` (`max_values`: None, `max_size`: Some(145), added: 2620, mode: `MaxEncodedLen`)
	/// Storage: `Recall::HoldingHolds` (r:1 w:0)
	/// Proof: `Recall::HoldingHolds` (`max_values`: None, `max_size`: Some(157), added: 2632, mode: `MaxEncodedLen`)
	/// Storage: `Custody::Holdings` (r:1 w:1)
	/// Proof: `Custody::Holdings` (`max_values`: None, `max_size`: Some(270), added: 2745, mode: `MaxEncodedLen`)
	fn use_device() -> Weight {
		// Proof: 35220 bytes measured, 140660 estimated.
		// Shortest time: 216_571 ns.
		Weight::from_parts(231_013_000, 140660)
			.saturating_add(T::DbWeight::get().reads(12_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Consortium::Delegates` (r:1 w:0)
	/// Proof: `Consortium::Delegates` (`max_values`: None, `max_size`: Some(79), added: 2554, mode: `MaxEncodedLen`)
	/// Storage: `Consortium::Standings` (r:1 w:0)
	/// Proof: `Consortium::Standings` (`max_values`: None, `max_size`: Some(868), added: 3343, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `DeviceRegistry::Units` (r:1 w:1)
	/// Proof: `DeviceRegistry::Units` (`max_values`: None, `max_size`: Some(188), added: 2663, mode: `MaxEncodedLen`)
	/// Storage: `Custody::Holdings` (r:1 w:1)
	/// Proof: `Custody::Holdings` (`max_values`: None, `max_size`: Some(270), added: 2745, mode: `MaxEncodedLen`)
	fn explant() -> Weight {
		// Proof: 1298 bytes measured, 4333 estimated.
		// Shortest time: 68_351 ns.
		Weight::from_parts(74_621_000, 4333)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Consortium::Delegates` (r:1 w:0)
	/// Proof: `Consortium::Delegates` (`max_values`: None, `max_size`: Some(79), added: 2554, mode: `MaxEncodedLen`)
	/// Storage: `Consortium::Standings` (r:1 w:0)
	/// Proof: `Consortium::Standings` (`max_values`: None, `max_size`: Some(868), added: 3343, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `DeviceRegistry::Units` (r:1 w:1)
	/// Proof: `DeviceRegistry::Units` (`max_values`: None, `max_size`: Some(188), added: 2663, mode: `MaxEncodedLen`)
	/// Storage: `Custody::Holdings` (r:1 w:1)
	/// Proof: `Custody::Holdings` (`max_values`: None, `max_size`: Some(270), added: 2745, mode: `MaxEncodedLen`)
	fn take_out_of_service() -> Weight {
		// Proof: 1297 bytes measured, 4333 estimated.
		// Shortest time: 67_460 ns.
		Weight::from_parts(71_856_000, 4333)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Consortium::Delegates` (r:1 w:0)
	/// Proof: `Consortium::Delegates` (`max_values`: None, `max_size`: Some(79), added: 2554, mode: `MaxEncodedLen`)
	/// Storage: `Consortium::Standings` (r:1 w:0)
	/// Proof: `Consortium::Standings` (`max_values`: None, `max_size`: Some(868), added: 3343, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `DeviceRegistry::Units` (r:1 w:1)
	/// Proof: `DeviceRegistry::Units` (`max_values`: None, `max_size`: Some(188), added: 2663, mode: `MaxEncodedLen`)
	/// Storage: `DeviceRegistry::Models` (r:2 w:0)
	/// Proof: `DeviceRegistry::Models` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
	/// Storage: `Recall::Restrictions` (r:2 w:0)
	/// Proof: `Recall::Restrictions` (`max_values`: None, `max_size`: Some(67360), added: 69835, mode: `MaxEncodedLen`)
	/// Storage: `Recall::UnitRestrictions` (r:1 w:0)
	/// Proof: `Recall::UnitRestrictions` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Recall::LotHolds` (r:1 w:0)
	/// Proof: `Recall::LotHolds` (`max_values`: None, `max_size`: Some(145), added: 2620, mode: `MaxEncodedLen`)
	/// Storage: `Recall::HoldingHolds` (r:1 w:0)
	/// Proof: `Recall::HoldingHolds` (`max_values`: None, `max_size`: Some(157), added: 2632, mode: `MaxEncodedLen`)
	fn return_to_service() -> Weight {
		// Proof: 34982 bytes measured, 140660 estimated.
		// Shortest time: 191_674 ns.
		Weight::from_parts(201_889_000, 140660)
			.saturating_add(T::DbWeight::get().reads(11_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Consortium::Delegates` (r:1 w:0)
	/// Proof: `Consortium::Delegates` (`max_values`: None, `max_size`: Some(79), added: 2554, mode: `MaxEncodedLen`)
	/// Storage: `Consortium::Standings` (r:1 w:0)
	/// Proof: `Consortium::Standings` (`max_values`: None, `max_size`: Some(868), added: 3343, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `DeviceRegistry::Lots` (r:1 w:0)
	/// Proof: `DeviceRegistry::Lots` (`max_values`: None, `max_size`: Some(171), added: 2646, mode: `MaxEncodedLen`)
	/// Storage: `Custody::Holdings` (r:1 w:1)
	/// Proof: `Custody::Holdings` (`max_values`: None, `max_size`: Some(270), added: 2745, mode: `MaxEncodedLen`)
	/// Storage: `Custody::LostStocks` (r:1 w:1)
	/// Proof: `Custody::LostStocks` (`max_values`: None, `max_size`: Some(198), added: 2673, mode: `MaxEncodedLen`)
	fn lose() -> Weight {
		// Proof: 1301 bytes measured, 4333 estimated.
		// Shortest time: 73_209 ns.
		Weight::from_parts(77_745_000, 4333)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Consortium::Delegates` (r:1 w:0)
	/// Proof: `Consortium::Delegates` (`max_values`: None, `max_size`: Some(79), added: 2554, mode: `MaxEncodedLen`)
	/// Storage: `Consortium::Standings` (r:1 w:0)
	/// Proof: `Consortium::Standings` (`max_values`: None, `max_size`: Some(868), added: 3343, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `DeviceRegistry::Lots` (r:1 w:0)
	/// Proof: `DeviceRegistry::Lots` (`max_values`: None, `max_size`: Some(171), added: 2646, mode: `MaxEncodedLen`)
	/// Storage: `Custody::LostStocks` (r:1 w:1)
	/// Proof: `Custody::LostStocks` (`max_values`: None, `max_size`: Some(198), added: 2673, mode: `MaxEncodedLen`)
	/// Storage: `Custody::Holdings` (r:1 w:1)
	/// Proof: `Custody::Holdings` (`max_values`: None, `max_size`: Some(270), added: 2745, mode: `MaxEncodedLen`)
	fn find() -> Weight {
		// Proof: 1418 bytes measured, 4333 estimated.
		// Shortest time: 74_951 ns.
		Weight::from_parts(79_818_000, 4333)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Consortium::Delegates` (r:1 w:0)
	/// Proof: `Consortium::Delegates` (`max_values`: None, `max_size`: Some(79), added: 2554, mode: `MaxEncodedLen`)
	/// Storage: `Consortium::Standings` (r:1 w:0)
	/// Proof: `Consortium::Standings` (`max_values`: None, `max_size`: Some(868), added: 3343, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `DeviceRegistry::Units` (r:1 w:1)
	/// Proof: `DeviceRegistry::Units` (`max_values`: None, `max_size`: Some(188), added: 2663, mode: `MaxEncodedLen`)
	/// Storage: `Custody::Holdings` (r:1 w:1)
	/// Proof: `Custody::Holdings` (`max_values`: None, `max_size`: Some(270), added: 2745, mode: `MaxEncodedLen`)
	fn decommission() -> Weight {
		// Proof: 1309 bytes measured, 4333 estimated.
		// Shortest time: 71_987 ns.
		Weight::from_parts(81_521_000, 4333)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
}
