// Machine:
//   processor: AMD EPYC
//   cores: 2
//   memory: 24 GiB
//   system: Linux 6.18.44-fc-v595
//   compiler of the wasm: rustc 1.96.0 (ac68faa20 2026-05-25) (built from a source tarball)
//   source: 59b7374
//   measured of: pallet-consortium sha256 6c67e812754d601f7dbf993771cc29c721db8a00a1ca3f59bb196918783c09db
//   measured of: custos-primitives sha256 2c68e8af34e417bb1504a274e86d2bb26303fefa9f9bf4e73570ebac3ec340bf

//! Weights of `pallet_consortium`, measured on this runtime. Written by scripts/weights: run that, never edit this.
//!
//! 2026-11-22, frame-omni-bencher 64.0.0, 10 steps of 20 repetitions, Compiled wasm,
//! maps of 1000000 entries.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(clippy::all, missing_docs, unused_imports, unused_parens)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// Weights of `pallet_consortium`.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_consortium::WeightInfo for WeightInfo<T> {
	/// Storage: `Consortium::GlnOwner` (r:1 w:1)
	/// Proof: `Consortium::GlnOwner` (`max_values`: None, `max_size`: Some(33), added: 2508, mode: `MaxEncodedLen`)
	/// Storage: `Consortium::PrefixNodes` (r:78 w:78)
	/// Proof: `Consortium::PrefixNodes` (`max_values`: None, `max_size`: Some(34), added: 2509, mode: `MaxEncodedLen`)
	/// Storage: `Consortium::Delegates` (r:1 w:1)
	/// Proof: `Consortium::Delegates` (`max_values`: None, `max_size`: Some(79), added: 2554, mode: `MaxEncodedLen`)
	/// Storage: `Consortium::Standings` (r:1 w:1)
	/// Proof: `Consortium::Standings` (`max_values`: None, `max_size`: Some(868), added: 3343, mode: `MaxEncodedLen`)
	/// Storage: `Council::Members` (r:1 w:1)
	/// Proof: `Council::Members` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Consortium::NextMemberId` (r:1 w:1)
	/// Proof: `Consortium::NextMemberId` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Consortium::Members` (r:1 w:2)
	/// Proof: `Consortium::Members` (`max_values`: None, `max_size`: Some(143), added: 2618, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:0)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `Council::Proposals` (r:1 w:0)
	/// Proof: `Council::Proposals` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Council::Prime` (r:0 w:1)
	/// Proof: `Council::Prime` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// `p` is from 0 to 64.
	fn admit(p: u32, ) -> Weight {
		// Proof: 22994 + p * (19 ± 0) bytes measured, 23763 + p * (2758 ± 9) estimated.
		// Shortest time: 169_461 ns.
		Weight::from_parts(229_583_015, 23763)
			// Standard error: 217_747
			.saturating_add(Weight::from_parts(35_599_797, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(13_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().writes(13_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(p.into())))
			.saturating_add(Weight::from_parts(0, 2758).saturating_mul(p.into()))
	}
	/// Storage: `Consortium::Standings` (r:1 w:1)
	/// Proof: `Consortium::Standings` (`max_values`: None, `max_size`: Some(868), added: 3343, mode: `MaxEncodedLen`)
	/// Storage: `Council::Members` (r:1 w:1)
	/// Proof: `Council::Members` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Consortium::Members` (r:1 w:0)
	/// Proof: `Consortium::Members` (`max_values`: None, `max_size`: Some(143), added: 2618, mode: `MaxEncodedLen`)
	/// Storage: `Council::Proposals` (r:1 w:0)
	/// Proof: `Council::Proposals` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Council::Prime` (r:0 w:1)
	/// Proof: `Council::Prime` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	fn suspend() -> Weight {
		// Proof: 19204 bytes measured, 20689 estimated.
		// Shortest time: 106_759 ns.
		Weight::from_parts(122_081_000, 20689)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Consortium::Standings` (r:1 w:1)
	/// Proof: `Consortium::Standings` (`max_values`: None, `max_size`: Some(868), added: 3343, mode: `MaxEncodedLen`)
	/// Storage: `Council::Members` (r:1 w:1)
	/// Proof: `Council::Members` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Consortium::Members` (r:1 w:0)
	/// Proof: `Consortium::Members` (`max_values`: None, `max_size`: Some(143), added: 2618, mode: `MaxEncodedLen`)
	/// Storage: `Council::Proposals` (r:1 w:0)
	/// Proof: `Council::Proposals` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Council::Prime` (r:0 w:1)
	/// Proof: `Council::Prime` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	fn reinstate() -> Weight {
		// Proof: 19172 bytes measured, 20657 estimated.
		// Shortest time: 100_038 ns.
		Weight::from_parts(121_219_000, 20657)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Consortium::Standings` (r:1 w:1)
	/// Proof: `Consortium::Standings` (`max_values`: None, `max_size`: Some(868), added: 3343, mode: `MaxEncodedLen`)
	/// Storage: `Council::Members` (r:1 w:1)
	/// Proof: `Council::Members` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Consortium::Members` (r:1 w:0)
	/// Proof: `Consortium::Members` (`max_values`: None, `max_size`: Some(143), added: 2618, mode: `MaxEncodedLen`)
	/// Storage: `Consortium::PrefixNodes` (r:14 w:78)
	/// Proof: `Consortium::PrefixNodes` (`max_values`: None, `max_size`: Some(34), added: 2509, mode: `MaxEncodedLen`)
	/// Storage: `Council::Proposals` (r:1 w:0)
	/// Proof: `Council::Proposals` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Consortium::GlnOwner` (r:0 w:1)
	/// Proof: `Consortium::GlnOwner` (`max_values`: None, `max_size`: Some(33), added: 2508, mode: `MaxEncodedLen`)
	/// Storage: `Council::Prime` (r:0 w:1)
	/// Proof: `Council::Prime` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	fn expel() -> Weight {
		// Proof: 21199 bytes measured, 36116 estimated.
		// Shortest time: 1_247_471 ns.
		Weight::from_parts(1_297_394_000, 36116)
			.saturating_add(T::DbWeight::get().reads(18_u64))
			.saturating_add(T::DbWeight::get().writes(82_u64))
	}
	/// Storage: `Consortium::Standings` (r:1 w:1)
	/// Proof: `Consortium::Standings` (`max_values`: None, `max_size`: Some(868), added: 3343, mode: `MaxEncodedLen`)
	fn set_roles() -> Weight {
		// Proof: 1351 bytes measured, 4333 estimated.
		// Shortest time: 21_932 ns.
		Weight::from_parts(25_848_000, 4333)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Consortium::Standings` (r:1 w:1)
	/// Proof: `Consortium::Standings` (`max_values`: None, `max_size`: Some(868), added: 3343, mode: `MaxEncodedLen`)
	/// Storage: `Consortium::PrefixNodes` (r:78 w:78)
	/// Proof: `Consortium::PrefixNodes` (`max_values`: None, `max_size`: Some(34), added: 2509, mode: `MaxEncodedLen`)
	/// `p` is from 1 to 64.
	fn add_company_prefixes(p: u32, ) -> Weight {
		// Proof: 934 + p * (1 ± 0) bytes measured, 20000 + p * (2750 ± 4) estimated.
		// Shortest time: 57_345 ns.
		Weight::from_parts(17_916_829, 20000)
			// Standard error: 19_963
			.saturating_add(Weight::from_parts(33_742_344, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(9_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().writes(9_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(p.into())))
			.saturating_add(Weight::from_parts(0, 2750).saturating_mul(p.into()))
	}
	/// Storage: `Consortium::Standings` (r:1 w:1)
	/// Proof: `Consortium::Standings` (`max_values`: None, `max_size`: Some(868), added: 3343, mode: `MaxEncodedLen`)
	/// Storage: `Consortium::PrefixNodes` (r:14 w:78)
	/// Proof: `Consortium::PrefixNodes` (`max_values`: None, `max_size`: Some(34), added: 2509, mode: `MaxEncodedLen`)
	/// `p` is from 1 to 64.
	fn remove_company_prefixes(p: u32, ) -> Weight {
		// Proof: 2818 + p * (6 ± 0) bytes measured, 20000 + p * (241 ± 5) estimated.
		// Shortest time: 65_117 ns.
		Weight::from_parts(48_088_152, 20000)
			// Standard error: 38_933
			.saturating_add(Weight::from_parts(18_048_798, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(9_u64))
			.saturating_add(T::DbWeight::get().writes(9_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(p.into())))
			.saturating_add(Weight::from_parts(0, 241).saturating_mul(p.into()))
	}
	/// Storage: `Consortium::Standings` (r:2 w:0)
	/// Proof: `Consortium::Standings` (`max_values`: None, `max_size`: Some(868), added: 3343, mode: `MaxEncodedLen`)
	/// Storage: `Consortium::Members` (r:2 w:2)
	/// Proof: `Consortium::Members` (`max_values`: None, `max_size`: Some(143), added: 2618, mode: `MaxEncodedLen`)
	/// Storage: `Consortium::Delegates` (r:1 w:2)
	/// Proof: `Consortium::Delegates` (`max_values`: None, `max_size`: Some(79), added: 2554, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:0)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `Council::Members` (r:1 w:1)
	/// Proof: `Council::Members` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Council::Proposals` (r:1 w:0)
	/// Proof: `Council::Proposals` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Council::Prime` (r:0 w:1)
	/// Proof: `Council::Prime` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	fn set_representative() -> Weight {
		// Proof: 22264 bytes measured, 23749 estimated.
		// Shortest time: 147_549 ns.
		Weight::from_parts(180_307_000, 23749)
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	/// Storage: `Consortium::Delegates` (r:2 w:1)
	/// Proof: `Consortium::Delegates` (`max_values`: None, `max_size`: Some(79), added: 2554, mode: `MaxEncodedLen`)
	/// Storage: `Consortium::Standings` (r:2 w:0)
	/// Proof: `Consortium::Standings` (`max_values`: None, `max_size`: Some(868), added: 3343, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Consortium::Members` (r:2 w:2)
	/// Proof: `Consortium::Members` (`max_values`: None, `max_size`: Some(143), added: 2618, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:0)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	fn appoint_delegate() -> Weight {
		// Proof: 2369 bytes measured, 7676 estimated.
		// Shortest time: 60_309 ns.
		Weight::from_parts(68_131_000, 7676)
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Consortium::Delegates` (r:2 w:1)
	/// Proof: `Consortium::Delegates` (`max_values`: None, `max_size`: Some(79), added: 2554, mode: `MaxEncodedLen`)
	/// Storage: `Consortium::Standings` (r:1 w:0)
	/// Proof: `Consortium::Standings` (`max_values`: None, `max_size`: Some(868), added: 3343, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	fn update_delegate() -> Weight {
		// Proof: 1776 bytes measured, 6098 estimated.
		// Shortest time: 39_529 ns.
		Weight::from_parts(49_122_000, 6098)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Consortium::Delegates` (r:2 w:1)
	/// Proof: `Consortium::Delegates` (`max_values`: None, `max_size`: Some(79), added: 2554, mode: `MaxEncodedLen`)
	/// Storage: `Consortium::Standings` (r:1 w:0)
	/// Proof: `Consortium::Standings` (`max_values`: None, `max_size`: Some(868), added: 3343, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Consortium::Members` (r:1 w:1)
	/// Proof: `Consortium::Members` (`max_values`: None, `max_size`: Some(143), added: 2618, mode: `MaxEncodedLen`)
	fn revoke_delegate() -> Weight {
		// Proof: 2118 bytes measured, 6098 estimated.
		// Shortest time: 40_761 ns.
		Weight::from_parts(45_958_000, 6098)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Consortium::Delegates` (r:1 w:1)
	/// Proof: `Consortium::Delegates` (`max_values`: None, `max_size`: Some(79), added: 2554, mode: `MaxEncodedLen`)
	/// Storage: `Consortium::Standings` (r:1 w:0)
	/// Proof: `Consortium::Standings` (`max_values`: None, `max_size`: Some(868), added: 3343, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Consortium::Members` (r:1 w:1)
	/// Proof: `Consortium::Members` (`max_values`: None, `max_size`: Some(143), added: 2618, mode: `MaxEncodedLen`)
	fn resign() -> Weight {
		// Proof: 2039 bytes measured, 4333 estimated.
		// Shortest time: 38_978 ns.
		Weight::from_parts(44_636_000, 4333)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Consortium::Delegates` (r:1 w:0)
	/// Proof: `Consortium::Delegates` (`max_values`: None, `max_size`: Some(79), added: 2554, mode: `MaxEncodedLen`)
	/// Storage: `Consortium::Standings` (r:1 w:1)
	/// Proof: `Consortium::Standings` (`max_values`: None, `max_size`: Some(868), added: 3343, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	fn gate() -> Weight {
		// Proof: 1697 bytes measured, 4333 estimated.
		// Shortest time: 33_410 ns.
		Weight::from_parts(38_507_000, 4333)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
}
