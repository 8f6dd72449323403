// Machine:
//   processor: AMD EPYC
//   cores: 2
//   memory: 24 GiB
//   system: Linux 6.18.44-fc-v595
//   compiler of the wasm: rustc 1.96.0 (ac68faa20 2026-05-25) (built from a source tarball)
//   source: c0a4fa9-dirty
//   measured of: pallet-custody sha256 1515564e30f305b74b3e6343f42798751d193f6de399d458892373d96cf73d91
//   measured of: custos-primitives sha256 292d1f87b36438bff665a5e6e31f5bf1975c8ce13137e659b645a1b139f4d73f

//! Weights of `pallet_custody`, measured on this runtime. Written by scripts/weights: run that, never edit this.
//!
//! 2026-11-22, frame-omni-bencher 64.0.0, 5 steps of 3 repetitions, Compiled wasm,
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
		// Proof: 35053 + l * (256 ± 0) + n * (543 ± 0) bytes measured, 6990 + l * (139670 ± 0) + n * (139670 ± 0) estimated.
		// Shortest time: 2_573_727 ns.
		Weight::from_parts(160_370_028, 6990)
			// Standard error: 9_605_176
			.saturating_add(Weight::from_parts(217_396_007, 0).saturating_mul(n.into()))
			// Standard error: 9_251_996
			.saturating_add(Weight::from_parts(152_734_521, 0).saturating_mul(l.into()))
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().reads((10_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().reads((6_u64).saturating_mul(l.into())))
			.saturating_add(T::DbWeight::get().writes(2_u64))
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
		// Proof: 1270 + n * (285 ± 0) bytes measured, 5725 + n * (2745 ± 0) estimated.
		// Shortest time: 101_490 ns.
		Weight::from_parts(76_212_781, 5725)
			// Standard error: 213_419
			.saturating_add(Weight::from_parts(45_930_488, 0).saturating_mul(n.into()))
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
	/// Proof: `Custody::Shipments` (`max_values`: None, `max_size`: Some(29848), added: 32323, mode: `MaxEncodedLen`)
	/// Storage: `DeviceRegistry::Units` (r:499 w:499)
	/// Proof: `DeviceRegistry::Units` (`max_values`: None, `max_size`: Some(188), added: 2663, mode: `MaxEncodedLen`)
	/// Storage: `DeviceRegistry::Models` (r:1062 w:0)
	/// Proof: `DeviceRegistry::Models` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
	/// Storage: `Recall::Restrictions` (r:1062 w:0)
	/// Proof: `Recall::Restrictions` (`max_values`: None, `max_size`: Some(67360), added: 69835, mode: `MaxEncodedLen`)
	/// Storage: `Recall::UnitRestrictions` (r:499 w:0)
	/// Proof: `Recall::UnitRestrictions` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Recall::LotHolds` (r:531 w:0)
	/// Proof: `Recall::LotHolds` (`max_values`: None, `max_size`: Some(145), added: 2620, mode: `MaxEncodedLen`)
	/// Storage: `Recall::HoldingHolds` (r:531 w:0)
	/// Proof: `Recall::HoldingHolds` (`max_values`: None, `max_size`: Some(157), added: 2632, mode: `MaxEncodedLen`)
	/// Storage: `Custody::Holdings` (r:499 w:499)
	/// Proof: `Custody::Holdings` (`max_values`: None, `max_size`: Some(270), added: 2745, mode: `MaxEncodedLen`)
	/// Storage: `Custody::LogisticUnits` (r:1 w:1)
	/// Proof: `Custody::LogisticUnits` (`max_values`: None, `max_size`: Some(2260), added: 4735, mode: `MaxEncodedLen`)
	/// Storage: `Recall::LogisticUnitHolds` (r:1 w:0)
	/// Proof: `Recall::LogisticUnitHolds` (`max_values`: None, `max_size`: Some(99), added: 2574, mode: `MaxEncodedLen`)
	/// Storage: `Custody::OpenShipments` (r:0 w:1)
	/// Proof: `Custody::OpenShipments` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// `n` is from 1 to 499.
	/// `l` is from 0 to 32.
	fn ship(n: u32, l: u32, ) -> Weight {
		// Proof: 35220 + l * (254 ± 0) + n * (542 ± 0) bytes measured, 33313 + l * (139670 ± 0) + n * (139670 ± 0) estimated.
		// Shortest time: 5_313_852 ns.
		Weight::from_parts(166_820_002, 33313)
			// Standard error: 5_926_907
			.saturating_add(Weight::from_parts(199_435_464, 0).saturating_mul(n.into()))
			// Standard error: 92_273_220
			.saturating_add(Weight::from_parts(129_104_715, 0).saturating_mul(l.into()))
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().reads((9_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().reads((6_u64).saturating_mul(l.into())))
			.saturating_add(T::DbWeight::get().writes(2_u64))
			.saturating_add(T::DbWeight::get().writes((2_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 139670).saturating_mul(l.into()))
			.saturating_add(Weight::from_parts(0, 139670).saturating_mul(n.into()))
	}
	/// Storage: `Consortium::Delegates` (r:1 w:0)
	/// Proof: `Consortium::Delegates` (`max_values`: None, `max_size`: Some(79), added: 2554, mode: `MaxEncodedLen`)
	/// Storage: `Consortium::Standings` (r:3 w:0)
	/// Proof: `Consortium::Standings` (`max_values`: None, `max_size`: Some(868), added: 3343, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Custody::Shipments` (r:1 w:1)
	/// Proof: `Custody::Shipments` (`max_values`: None, `max_size`: Some(29848), added: 32323, mode: `MaxEncodedLen`)
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
	/// Storage: `Custody::OpenShipments` (r:0 w:1)
	/// Proof: `Custody::OpenShipments` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	fn ship_unit() -> Weight {
		// Proof: 35459 bytes measured, 140660 estimated.
		// Shortest time: 238_514 ns.
		Weight::from_parts(270_522_000, 140660)
			.saturating_add(T::DbWeight::get().reads(15_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Consortium::Delegates` (r:1 w:0)
	/// Proof: `Consortium::Delegates` (`max_values`: None, `max_size`: Some(79), added: 2554, mode: `MaxEncodedLen`)
	/// Storage: `Consortium::Standings` (r:1 w:0)
	/// Proof: `Consortium::Standings` (`max_values`: None, `max_size`: Some(868), added: 3343, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Custody::Shipments` (r:1 w:1)
	/// Proof: `Custody::Shipments` (`max_values`: None, `max_size`: Some(29848), added: 32323, mode: `MaxEncodedLen`)
	/// Storage: `DeviceRegistry::Units` (r:499 w:499)
	/// Proof: `DeviceRegistry::Units` (`max_values`: None, `max_size`: Some(188), added: 2663, mode: `MaxEncodedLen`)
	/// Storage: `DeviceRegistry::Models` (r:1062 w:0)
	/// Proof: `DeviceRegistry::Models` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
	/// Storage: `Recall::Restrictions` (r:1062 w:0)
	/// Proof: `Recall::Restrictions` (`max_values`: None, `max_size`: Some(67360), added: 69835, mode: `MaxEncodedLen`)
	/// Storage: `Recall::UnitRestrictions` (r:499 w:0)
	/// Proof: `Recall::UnitRestrictions` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Recall::LotHolds` (r:531 w:0)
	/// Proof: `Recall::LotHolds` (`max_values`: None, `max_size`: Some(145), added: 2620, mode: `MaxEncodedLen`)
	/// Storage: `Recall::HoldingHolds` (r:531 w:0)
	/// Proof: `Recall::HoldingHolds` (`max_values`: None, `max_size`: Some(157), added: 2632, mode: `MaxEncodedLen`)
	/// Storage: `Custody::Holdings` (r:499 w:499)
	/// Proof: `Custody::Holdings` (`max_values`: None, `max_size`: Some(270), added: 2745, mode: `MaxEncodedLen`)
	/// Storage: `Custody::LogisticUnits` (r:1 w:1)
	/// Proof: `Custody::LogisticUnits` (`max_values`: None, `max_size`: Some(2260), added: 4735, mode: `MaxEncodedLen`)
	/// Storage: `Recall::LogisticUnitHolds` (r:1 w:0)
	/// Proof: `Recall::LogisticUnitHolds` (`max_values`: None, `max_size`: Some(99), added: 2574, mode: `MaxEncodedLen`)
	/// Storage: `Custody::HoldingsOf` (r:0 w:499)
	/// Proof: `Custody::HoldingsOf` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// Storage: `Custody::OpenShipments` (r:0 w:1)
	/// Proof: `Custody::OpenShipments` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// `n` is from 1 to 499.
	/// `l` is from 0 to 32.
	fn receive(n: u32, l: u32, ) -> Weight {
		// Proof: 35627 + l * (254 ± 0) + n * (547 ± 0) bytes measured, 33313 + l * (139670 ± 0) + n * (139670 ± 0) estimated.
		// Shortest time: 4_544_450 ns.
		Weight::from_parts(4_544_450_000, 33313)
			// Standard error: 3_181_681
			.saturating_add(Weight::from_parts(199_257_213, 0).saturating_mul(n.into()))
			// Standard error: 49_616_375
			.saturating_add(Weight::from_parts(100_477_374, 0).saturating_mul(l.into()))
			.saturating_add(T::DbWeight::get().reads(5_u64))
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
	/// Proof: `Custody::Shipments` (`max_values`: None, `max_size`: Some(29848), added: 32323, mode: `MaxEncodedLen`)
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
	/// Storage: `Custody::HoldingsOf` (r:0 w:1)
	/// Proof: `Custody::HoldingsOf` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// Storage: `Custody::OpenShipments` (r:0 w:1)
	/// Proof: `Custody::OpenShipments` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	fn receive_unit() -> Weight {
		// Proof: 35826 bytes measured, 140660 estimated.
		// Shortest time: 231_614 ns.
		Weight::from_parts(258_824_000, 140660)
			.saturating_add(T::DbWeight::get().reads(13_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Consortium::Delegates` (r:1 w:0)
	/// Proof: `Consortium::Delegates` (`max_values`: None, `max_size`: Some(79), added: 2554, mode: `MaxEncodedLen`)
	/// Storage: `Consortium::Standings` (r:1 w:0)
	/// Proof: `Consortium::Standings` (`max_values`: None, `max_size`: Some(868), added: 3343, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Custody::Shipments` (r:1 w:1)
	/// Proof: `Custody::Shipments` (`max_values`: None, `max_size`: Some(29848), added: 32323, mode: `MaxEncodedLen`)
	/// Storage: `DeviceRegistry::Units` (r:599 w:599)
	/// Proof: `DeviceRegistry::Units` (`max_values`: None, `max_size`: Some(188), added: 2663, mode: `MaxEncodedLen`)
	/// Storage: `Custody::NextDisputeId` (r:1 w:1)
	/// Proof: `Custody::NextDisputeId` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `DeviceRegistry::Models` (r:1062 w:0)
	/// Proof: `DeviceRegistry::Models` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
	/// Storage: `Recall::Restrictions` (r:1062 w:0)
	/// Proof: `Recall::Restrictions` (`max_values`: None, `max_size`: Some(67360), added: 69835, mode: `MaxEncodedLen`)
	/// Storage: `Recall::UnitRestrictions` (r:499 w:0)
	/// Proof: `Recall::UnitRestrictions` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Recall::LotHolds` (r:531 w:0)
	/// Proof: `Recall::LotHolds` (`max_values`: None, `max_size`: Some(145), added: 2620, mode: `MaxEncodedLen`)
	/// Storage: `Recall::HoldingHolds` (r:531 w:0)
	/// Proof: `Recall::HoldingHolds` (`max_values`: None, `max_size`: Some(157), added: 2632, mode: `MaxEncodedLen`)
	/// Storage: `Custody::Holdings` (r:599 w:599)
	/// Proof: `Custody::Holdings` (`max_values`: None, `max_size`: Some(270), added: 2745, mode: `MaxEncodedLen`)
	/// Storage: `Custody::LogisticUnits` (r:1 w:1)
	/// Proof: `Custody::LogisticUnits` (`max_values`: None, `max_size`: Some(2260), added: 4735, mode: `MaxEncodedLen`)
	/// Storage: `Recall::LogisticUnitHolds` (r:1 w:0)
	/// Proof: `Recall::LogisticUnitHolds` (`max_values`: None, `max_size`: Some(99), added: 2574, mode: `MaxEncodedLen`)
	/// Storage: `Custody::HoldingsOf` (r:0 w:499)
	/// Proof: `Custody::HoldingsOf` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// Storage: `Custody::Disputes` (r:0 w:1)
	/// Proof: `Custody::Disputes` (`max_values`: None, `max_size`: Some(6323), added: 8798, mode: `MaxEncodedLen`)
	/// Storage: `Custody::OpenShipments` (r:0 w:1)
	/// Proof: `Custody::OpenShipments` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// `n` is from 1 to 499.
	/// `l` is from 0 to 32.
	/// `d` is from 1 to 100.
	fn receive_with_discrepancies(n: u32, l: u32, d: u32, ) -> Weight {
		// Proof: 34791 + d * (442 ± 0) + l * (259 ± 0) + n * (548 ± 0) bytes measured, 33313 + d * (2745 ± 0) + l * (139670 ± 0) + n * (139670 ± 0) estimated.
		// Shortest time: 8_458_946 ns.
		Weight::from_parts(8_458_946_000, 33313)
			// Standard error: 8_486_597
			.saturating_add(Weight::from_parts(204_293_940, 0).saturating_mul(n.into()))
			// Standard error: 42_422_257
			.saturating_add(Weight::from_parts(65_030_456, 0).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(6_u64))
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
	/// Proof: `Custody::Shipments` (`max_values`: None, `max_size`: Some(29848), added: 32323, mode: `MaxEncodedLen`)
	/// Storage: `Custody::OpenShipments` (r:0 w:2)
	/// Proof: `Custody::OpenShipments` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	fn refuse() -> Weight {
		// Proof: 11366 bytes measured, 33313 estimated.
		// Shortest time: 101_080 ns.
		Weight::from_parts(115_632_000, 33313)
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
	/// Proof: `Custody::Shipments` (`max_values`: None, `max_size`: Some(29848), added: 32323, mode: `MaxEncodedLen`)
	/// Storage: `DeviceRegistry::Units` (r:500 w:500)
	/// Proof: `DeviceRegistry::Units` (`max_values`: None, `max_size`: Some(188), added: 2663, mode: `MaxEncodedLen`)
	/// Storage: `Custody::Holdings` (r:500 w:500)
	/// Proof: `Custody::Holdings` (`max_values`: None, `max_size`: Some(270), added: 2745, mode: `MaxEncodedLen`)
	/// Storage: `Custody::OpenShipments` (r:0 w:1)
	/// Proof: `Custody::OpenShipments` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// `n` is from 1 to 500.
	fn take_back(n: u32, ) -> Weight {
		// Proof: 1556 + n * (383 ± 0) bytes measured, 33313 + n * (2745 ± 0) estimated.
		// Shortest time: 91_686 ns.
		Weight::from_parts(92_267_000, 33313)
			// Standard error: 239_902
			.saturating_add(Weight::from_parts(34_117_676, 0).saturating_mul(n.into()))
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
	/// Proof: `Custody::Shipments` (`max_values`: None, `max_size`: Some(29848), added: 32323, mode: `MaxEncodedLen`)
	/// Storage: `DeviceRegistry::Units` (r:500 w:500)
	/// Proof: `DeviceRegistry::Units` (`max_values`: None, `max_size`: Some(188), added: 2663, mode: `MaxEncodedLen`)
	/// Storage: `Custody::Holdings` (r:500 w:500)
	/// Proof: `Custody::Holdings` (`max_values`: None, `max_size`: Some(270), added: 2745, mode: `MaxEncodedLen`)
	/// Storage: `Custody::OpenShipments` (r:0 w:1)
	/// Proof: `Custody::OpenShipments` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// `n` is from 1 to 500.
	fn cancel(n: u32, ) -> Weight {
		// Proof: 1547 + n * (383 ± 0) bytes measured, 33313 + n * (2745 ± 0) estimated.
		// Shortest time: 91_776 ns.
		Weight::from_parts(92_397_000, 33313)
			// Standard error: 258_962
			.saturating_add(Weight::from_parts(34_895_195, 0).saturating_mul(n.into()))
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
	/// Proof: `Custody::Shipments` (`max_values`: None, `max_size`: Some(29848), added: 32323, mode: `MaxEncodedLen`)
	/// Storage: `DeviceRegistry::Units` (r:250 w:250)
	/// Proof: `DeviceRegistry::Units` (`max_values`: None, `max_size`: Some(188), added: 2663, mode: `MaxEncodedLen`)
	/// Storage: `Custody::LotsPacked` (r:250 w:0)
	/// Proof: `Custody::LotsPacked` (`max_values`: None, `max_size`: Some(115), added: 2590, mode: `MaxEncodedLen`)
	/// Storage: `Custody::Holdings` (r:250 w:250)
	/// Proof: `Custody::Holdings` (`max_values`: None, `max_size`: Some(270), added: 2745, mode: `MaxEncodedLen`)
	/// Storage: `Custody::OpenShipments` (r:0 w:1)
	/// Proof: `Custody::OpenShipments` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// `n` is from 1 to 250.
	/// `s` is from 0 to 250.
	fn return_items(n: u32, s: u32, ) -> Weight {
		// Proof: 1638 + n * (371 ± 0) + s * (20 ± 0) bytes measured, 65636 + n * (2745 ± 0) + s * (2590 ± 0) estimated.
		// Shortest time: 1_544_271 ns.
		Weight::from_parts(1_544_271_000, 65636)
			// Standard error: 1_529_623
			.saturating_add(Weight::from_parts(30_493_371, 0).saturating_mul(n.into()))
			// Standard error: 1_529_871
			.saturating_add(Weight::from_parts(4_692_657, 0).saturating_mul(s.into()))
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
		// Proof: 3281 bytes measured, 9788 estimated.
		// Shortest time: 48_913 ns.
		Weight::from_parts(63_855_000, 9788)
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
		// Proof: 35059 + n * (528 ± 0) bytes measured, 9788 + n * (139670 ± 0) estimated.
		// Shortest time: 228_218 ns.
		Weight::from_parts(75_905_796, 9788)
			// Standard error: 3_194_307
			.saturating_add(Weight::from_parts(188_682_703, 0).saturating_mul(n.into()))
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
		// Shortest time: 31_997 ns.
		Weight::from_parts(39_048_000, 9788)
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
		// Proof: 35125 + n * (528 ± 0) bytes measured, 9788 + n * (139670 ± 0) estimated.
		// Shortest time: 229_210 ns.
		Weight::from_parts(8_668_659, 9788)
			// Standard error: 1_576_430
			.saturating_add(Weight::from_parts(177_792_400, 0).saturating_mul(n.into()))
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
		// Proof: 35215 + l * (255 ± 0) bytes measured, 84792 + l * (136178 ± 16) estimated.
		// Shortest time: 220_868 ns.
		Weight::from_parts(226_969_742, 84792)
			// Standard error: 187_093
			.saturating_add(Weight::from_parts(130_614_878, 0).saturating_mul(l.into()))
			.saturating_add(T::DbWeight::get().reads(10_u64))
			.saturating_add(T::DbWeight::get().reads((6_u64).saturating_mul(l.into())))
			.saturating_add(T::DbWeight::get().writes(2_u64))
			.saturating_add(Weight::from_parts(0, 136178).saturating_mul(l.into()))
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
		// Proof: 35330 bytes measured, 140660 estimated.
		// Shortest time: 211_784 ns.
		Weight::from_parts(234_488_000, 140660)
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
		// Proof: 1371 bytes measured, 4333 estimated.
		// Shortest time: 66_729 ns.
		Weight::from_parts(74_010_000, 4333)
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
		// Proof: 1370 bytes measured, 4333 estimated.
		// Shortest time: 66_509 ns.
		Weight::from_parts(75_883_000, 4333)
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
		// Proof: 35092 bytes measured, 140660 estimated.
		// Shortest time: 190_082 ns.
		Weight::from_parts(209_341_000, 140660)
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
		// Proof: 1374 bytes measured, 4333 estimated.
		// Shortest time: 72_377 ns.
		Weight::from_parts(79_928_000, 4333)
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
		// Proof: 1491 bytes measured, 4333 estimated.
		// Shortest time: 74_180 ns.
		Weight::from_parts(81_401_000, 4333)
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
		// Proof: 1382 bytes measured, 4333 estimated.
		// Shortest time: 70_314 ns.
		Weight::from_parts(90_083_000, 4333)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
}
