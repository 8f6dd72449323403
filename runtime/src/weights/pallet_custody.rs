// Machine:
//   processor: AMD EPYC
//   cores: 2
//   memory: 24 GiB
//   system: Linux 6.18.44-fc-v595
//   compiler of the wasm: rustc 1.96.0 (ac68faa20 2026-05-25) (built from a source tarball)
//   source: 4b219da-dirty
//   measured of: pallet-custody sha256 59e67c0cefb4c68efab97d45c0ee09a95413afe40270050c849be042ab5d17a3
//   measured of: custos-primitives sha256 3c9076ff81fc5ee14611f411bab0a1bedc7a4b2b562fdee9c93816f46d7fa397

//! Weights of `pallet_custody`, measured on this runtime. Written by scripts/weights: run that, never edit this.
//!
//! 2026-11-22, frame-omni-bencher 64.0.0, 10 steps of 5 repetitions, Compiled wasm,
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
		// Proof: 1347 + l * (187 ± 0) + n * (474 ± 0) bytes measured, 8549 + l * (139670 ± 0) + n * (139670 ± 0) estimated.
		// Shortest time: 666_668 ns.
		Weight::from_parts(91_505_429, 8549)
			// Standard error: 1_758_049
			.saturating_add(Weight::from_parts(79_463_755, 0).saturating_mul(n.into()))
			// Standard error: 1_635_382
			.saturating_add(Weight::from_parts(38_746_862, 0).saturating_mul(l.into()))
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().reads((7_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().reads((4_u64).saturating_mul(l.into())))
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
		// Proof: 1234 + n * (285 ± 0) bytes measured, 5725 + n * (2745 ± 0) estimated.
		// Shortest time: 93_709 ns.
		Weight::from_parts(92_905_979, 5725)
			// Standard error: 465_073
			.saturating_add(Weight::from_parts(48_095_244, 0).saturating_mul(n.into()))
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
	/// Storage: `DeviceRegistry::Units` (r:500 w:500)
	/// Proof: `DeviceRegistry::Units` (`max_values`: None, `max_size`: Some(188), added: 2663, mode: `MaxEncodedLen`)
	/// Storage: `DeviceRegistry::Models` (r:1000 w:0)
	/// Proof: `DeviceRegistry::Models` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
	/// Storage: `Recall::Restrictions` (r:1000 w:0)
	/// Proof: `Recall::Restrictions` (`max_values`: None, `max_size`: Some(67360), added: 69835, mode: `MaxEncodedLen`)
	/// Storage: `Custody::Holdings` (r:500 w:500)
	/// Proof: `Custody::Holdings` (`max_values`: None, `max_size`: Some(270), added: 2745, mode: `MaxEncodedLen`)
	/// Storage: `Custody::OpenShipments` (r:0 w:1)
	/// Proof: `Custody::OpenShipments` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// `n` is from 1 to 500.
	fn ship(n: u32, ) -> Weight {
		// Proof: 1207 + n * (473 ± 0) bytes measured, 33313 + n * (139670 ± 0) estimated.
		// Shortest time: 126_357 ns.
		Weight::from_parts(128_851_000, 33313)
			// Standard error: 2_549_797
			.saturating_add(Weight::from_parts(94_491_799, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().reads((6_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(2_u64))
			.saturating_add(T::DbWeight::get().writes((2_u64).saturating_mul(n.into())))
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
	/// Storage: `Custody::Holdings` (r:1 w:1)
	/// Proof: `Custody::Holdings` (`max_values`: None, `max_size`: Some(270), added: 2745, mode: `MaxEncodedLen`)
	/// Storage: `Custody::OpenShipments` (r:0 w:1)
	/// Proof: `Custody::OpenShipments` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	fn ship_unit() -> Weight {
		// Proof: 1681 bytes measured, 140660 estimated.
		// Shortest time: 122_101 ns.
		Weight::from_parts(163_022_000, 140660)
			.saturating_add(T::DbWeight::get().reads(12_u64))
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
	/// Storage: `DeviceRegistry::Units` (r:500 w:500)
	/// Proof: `DeviceRegistry::Units` (`max_values`: None, `max_size`: Some(188), added: 2663, mode: `MaxEncodedLen`)
	/// Storage: `DeviceRegistry::Models` (r:1000 w:0)
	/// Proof: `DeviceRegistry::Models` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
	/// Storage: `Recall::Restrictions` (r:1000 w:0)
	/// Proof: `Recall::Restrictions` (`max_values`: None, `max_size`: Some(67360), added: 69835, mode: `MaxEncodedLen`)
	/// Storage: `Custody::Holdings` (r:500 w:500)
	/// Proof: `Custody::Holdings` (`max_values`: None, `max_size`: Some(270), added: 2745, mode: `MaxEncodedLen`)
	/// Storage: `Custody::HoldingsOf` (r:0 w:500)
	/// Proof: `Custody::HoldingsOf` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// Storage: `Custody::OpenShipments` (r:0 w:1)
	/// Proof: `Custody::OpenShipments` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// `n` is from 1 to 500.
	fn receive(n: u32, ) -> Weight {
		// Proof: 1569 + n * (478 ± 0) bytes measured, 33313 + n * (139670 ± 0) estimated.
		// Shortest time: 121_561 ns.
		Weight::from_parts(146_833_481, 33313)
			// Standard error: 1_888_448
			.saturating_add(Weight::from_parts(84_658_643, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().reads((6_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(2_u64))
			.saturating_add(T::DbWeight::get().writes((3_u64).saturating_mul(n.into())))
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
	/// Storage: `Custody::Holdings` (r:1 w:1)
	/// Proof: `Custody::Holdings` (`max_values`: None, `max_size`: Some(270), added: 2745, mode: `MaxEncodedLen`)
	/// Storage: `Custody::HoldingsOf` (r:0 w:1)
	/// Proof: `Custody::HoldingsOf` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// Storage: `Custody::OpenShipments` (r:0 w:1)
	/// Proof: `Custody::OpenShipments` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	fn receive_unit() -> Weight {
		// Proof: 2048 bytes measured, 140660 estimated.
		// Shortest time: 116_532 ns.
		Weight::from_parts(144_124_000, 140660)
			.saturating_add(T::DbWeight::get().reads(10_u64))
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
	/// Storage: `DeviceRegistry::Units` (r:600 w:600)
	/// Proof: `DeviceRegistry::Units` (`max_values`: None, `max_size`: Some(188), added: 2663, mode: `MaxEncodedLen`)
	/// Storage: `Custody::NextDisputeId` (r:1 w:1)
	/// Proof: `Custody::NextDisputeId` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `DeviceRegistry::Models` (r:1000 w:0)
	/// Proof: `DeviceRegistry::Models` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
	/// Storage: `Recall::Restrictions` (r:1000 w:0)
	/// Proof: `Recall::Restrictions` (`max_values`: None, `max_size`: Some(67360), added: 69835, mode: `MaxEncodedLen`)
	/// Storage: `Custody::Holdings` (r:600 w:600)
	/// Proof: `Custody::Holdings` (`max_values`: None, `max_size`: Some(270), added: 2745, mode: `MaxEncodedLen`)
	/// Storage: `Custody::HoldingsOf` (r:0 w:500)
	/// Proof: `Custody::HoldingsOf` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// Storage: `Custody::Disputes` (r:0 w:1)
	/// Proof: `Custody::Disputes` (`max_values`: None, `max_size`: Some(6323), added: 8798, mode: `MaxEncodedLen`)
	/// Storage: `Custody::OpenShipments` (r:0 w:1)
	/// Proof: `Custody::OpenShipments` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// `n` is from 1 to 500.
	/// `d` is from 1 to 100.
	fn receive_with_discrepancies(n: u32, d: u32, ) -> Weight {
		// Proof: 612 + d * (401 ± 0) + n * (481 ± 0) bytes measured, 33313 + d * (2745 ± 0) + n * (139670 ± 0) estimated.
		// Shortest time: 3_875_207 ns.
		Weight::from_parts(4_010_128_000, 33313)
			// Standard error: 3_268_639
			.saturating_add(Weight::from_parts(87_156_048, 0).saturating_mul(n.into()))
			// Standard error: 16_324_215
			.saturating_add(Weight::from_parts(52_562_208, 0).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().reads((6_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(4_u64))
			.saturating_add(T::DbWeight::get().writes((3_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes((2_u64).saturating_mul(d.into())))
			.saturating_add(Weight::from_parts(0, 2745).saturating_mul(d.into()))
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
		// Shortest time: 103_093 ns.
		Weight::from_parts(149_121_000, 33313)
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
		// Proof: 1563 + n * (383 ± 0) bytes measured, 33313 + n * (2745 ± 0) estimated.
		// Shortest time: 86_979 ns.
		Weight::from_parts(87_971_000, 33313)
			// Standard error: 642_456
			.saturating_add(Weight::from_parts(50_307_494, 0).saturating_mul(n.into()))
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
		// Proof: 1554 + n * (383 ± 0) bytes measured, 33313 + n * (2745 ± 0) estimated.
		// Shortest time: 122_111 ns.
		Weight::from_parts(549_265, 33313)
			// Standard error: 1_101_384
			.saturating_add(Weight::from_parts(39_367_644, 0).saturating_mul(n.into()))
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
		// Proof: 1656 + n * (371 ± 0) + s * (20 ± 0) bytes measured, 65636 + n * (2745 ± 0) + s * (2590 ± 0) estimated.
		// Shortest time: 1_454_458 ns.
		Weight::from_parts(1_546_234_000, 65636)
			// Standard error: 600_804
			.saturating_add(Weight::from_parts(32_452_184, 0).saturating_mul(n.into()))
			// Standard error: 601_140
			.saturating_add(Weight::from_parts(2_026_832, 0).saturating_mul(s.into()))
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
		// Shortest time: 48_672 ns.
		Weight::from_parts(63_164_000, 9788)
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
	/// Storage: `Custody::Holdings` (r:100 w:100)
	/// Proof: `Custody::Holdings` (`max_values`: None, `max_size`: Some(270), added: 2745, mode: `MaxEncodedLen`)
	/// Storage: `Custody::HoldingsOf` (r:0 w:100)
	/// Proof: `Custody::HoldingsOf` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// `n` is from 1 to 100.
	fn concede(n: u32, ) -> Weight {
		// Proof: 1371 + n * (459 ± 0) bytes measured, 9788 + n * (139670 ± 0) estimated.
		// Shortest time: 110_143 ns.
		Weight::from_parts(113_999_000, 9788)
			// Standard error: 521_944
			.saturating_add(Weight::from_parts(69_875_678, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().reads((6_u64).saturating_mul(n.into())))
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
		// Shortest time: 32_117 ns.
		Weight::from_parts(41_792_000, 9788)
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
	/// Storage: `Custody::Holdings` (r:100 w:100)
	/// Proof: `Custody::Holdings` (`max_values`: None, `max_size`: Some(270), added: 2745, mode: `MaxEncodedLen`)
	/// Storage: `Custody::HoldingsOf` (r:0 w:100)
	/// Proof: `Custody::HoldingsOf` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// `n` is from 1 to 100.
	fn decide(n: u32, ) -> Weight {
		// Proof: 1437 + n * (459 ± 0) bytes measured, 9788 + n * (139670 ± 0) estimated.
		// Shortest time: 114_550 ns.
		Weight::from_parts(132_442_940, 9788)
			// Standard error: 1_156_144
			.saturating_add(Weight::from_parts(67_422_105, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().reads((6_u64).saturating_mul(n.into())))
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
	/// Storage: `DeviceRegistry::Units` (r:1 w:1)
	/// Proof: `DeviceRegistry::Units` (`max_values`: None, `max_size`: Some(188), added: 2663, mode: `MaxEncodedLen`)
	/// Storage: `DeviceRegistry::Models` (r:2 w:0)
	/// Proof: `DeviceRegistry::Models` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
	/// Storage: `Recall::Restrictions` (r:2 w:0)
	/// Proof: `Recall::Restrictions` (`max_values`: None, `max_size`: Some(67360), added: 69835, mode: `MaxEncodedLen`)
	/// Storage: `Custody::Holdings` (r:1 w:1)
	/// Proof: `Custody::Holdings` (`max_values`: None, `max_size`: Some(270), added: 2745, mode: `MaxEncodedLen`)
	fn transfer_title() -> Weight {
		// Proof: 1616 bytes measured, 140660 estimated.
		// Shortest time: 99_157 ns.
		Weight::from_parts(118_887_000, 140660)
			.saturating_add(T::DbWeight::get().reads(10_u64))
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
	/// Storage: `Custody::Holdings` (r:1 w:1)
	/// Proof: `Custody::Holdings` (`max_values`: None, `max_size`: Some(270), added: 2745, mode: `MaxEncodedLen`)
	fn use_device() -> Weight {
		// Proof: 1552 bytes measured, 140660 estimated.
		// Shortest time: 94_560 ns.
		Weight::from_parts(112_347_000, 140660)
			.saturating_add(T::DbWeight::get().reads(9_u64))
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
		// Shortest time: 61_621 ns.
		Weight::from_parts(68_652_000, 4333)
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
		// Shortest time: 61_501 ns.
		Weight::from_parts(71_276_000, 4333)
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
	fn return_to_service() -> Weight {
		// Proof: 1314 bytes measured, 140660 estimated.
		// Shortest time: 73_940 ns.
		Weight::from_parts(89_944_000, 140660)
			.saturating_add(T::DbWeight::get().reads(8_u64))
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
		// Shortest time: 73_560 ns.
		Weight::from_parts(92_847_000, 4333)
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
		// Shortest time: 75_733 ns.
		Weight::from_parts(121_480_000, 4333)
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
		// Shortest time: 63_484 ns.
		Weight::from_parts(100_689_000, 4333)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Custody::LogisticUnits` (r:1 w:0)
	/// Proof: `Custody::LogisticUnits` (`max_values`: None, `max_size`: Some(2260), added: 4735, mode: `MaxEncodedLen`)
	/// Storage: `Recall::LogisticUnitHolds` (r:1 w:0)
	/// Proof: `Recall::LogisticUnitHolds` (`max_values`: None, `max_size`: Some(99), added: 2574, mode: `MaxEncodedLen`)
	/// Storage: `DeviceRegistry::Models` (r:64 w:0)
	/// Proof: `DeviceRegistry::Models` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Recall::Restrictions` (r:64 w:0)
	/// Proof: `Recall::Restrictions` (`max_values`: None, `max_size`: Some(67360), added: 69835, mode: `MaxEncodedLen`)
	/// `l` is from 1 to 32.
	fn lots_inside(l: u32, ) -> Weight {
		// Proof: 467 + l * (187 ± 0) bytes measured, 5725 + l * (139670 ± 0) estimated.
		// Shortest time: 46_008 ns.
		Weight::from_parts(51_016_000, 5725)
			// Standard error: 168_812
			.saturating_add(Weight::from_parts(33_119_503, 0).saturating_mul(l.into()))
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().reads((4_u64).saturating_mul(l.into())))
			.saturating_add(Weight::from_parts(0, 139670).saturating_mul(l.into()))
	}
}
