// Machine:
//   processor: AMD EPYC
//   cores: 2
//   memory: 24 GiB
//   system: Linux 6.18.44-fc-v595
//   compiler of the wasm: rustc 1.96.0 (ac68faa20 2026-05-25) (built from a source tarball)
//   source: 6d5c3e2-dirty
//   measured of: pallet-records sha256 69d5e3e78ec27937dcb4048f57d81998e86b4e988fd0abeaee44c1e979d0a896
//   measured of: custos-primitives sha256 53a4183911eff885885cddad8962e26b667999e6b4d4c35becd3a0a019f11cee

//! Weights of `pallet_records`, measured on this runtime. Written by scripts/weights: run that, never edit this.
//!
//! 2026-11-22, frame-omni-bencher 64.0.0, 10 steps of 5 repetitions, Compiled wasm,
//! maps of 1000000 entries.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(clippy::all, missing_docs, unused_imports, unused_parens)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// Weights of `pallet_records`.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_records::WeightInfo for WeightInfo<T> {
	/// Storage: `Consortium::Delegates` (r:1 w:0)
	/// Proof: `Consortium::Delegates` (`max_values`: None, `max_size`: Some(79), added: 2554, mode: `MaxEncodedLen`)
	/// Storage: `Consortium::Standings` (r:1 w:0)
	/// Proof: `Consortium::Standings` (`max_values`: None, `max_size`: Some(868), added: 3343, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Subjects` (r:1 w:1)
	/// Proof: `Consent::Subjects` (`max_values`: None, `max_size`: Some(280), added: 2755, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Categories` (r:1 w:0)
	/// Proof: `Consent::Categories` (`max_values`: None, `max_size`: Some(89), added: 2564, mode: `MaxEncodedLen`)
	/// Storage: `Records::AnchorsBySubject` (r:1 w:1)
	/// Proof: `Records::AnchorsBySubject` (`max_values`: None, `max_size`: Some(108), added: 2583, mode: `MaxEncodedLen`)
	/// Storage: `Records::Anchors` (r:1 w:2)
	/// Proof: `Records::Anchors` (`max_values`: None, `max_size`: Some(213), added: 2688, mode: `MaxEncodedLen`)
	/// Storage: `Records::NextAnchorId` (r:1 w:1)
	/// Proof: `Records::NextAnchorId` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Records::AnchorsByHash` (r:0 w:1)
	/// Proof: `Records::AnchorsByHash` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	fn anchor() -> Weight {
		// Proof: 1987 bytes measured, 4333 estimated.
		// Shortest time: 88_200 ns.
		Weight::from_parts(111_134_000, 4333)
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	/// Storage: `Consortium::Delegates` (r:1 w:0)
	/// Proof: `Consortium::Delegates` (`max_values`: None, `max_size`: Some(79), added: 2554, mode: `MaxEncodedLen`)
	/// Storage: `Consortium::Standings` (r:2 w:0)
	/// Proof: `Consortium::Standings` (`max_values`: None, `max_size`: Some(868), added: 3343, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Subjects` (r:1 w:1)
	/// Proof: `Consent::Subjects` (`max_values`: None, `max_size`: Some(280), added: 2755, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Categories` (r:8 w:0)
	/// Proof: `Consent::Categories` (`max_values`: None, `max_size`: Some(89), added: 2564, mode: `MaxEncodedLen`)
	/// Storage: `Records::Anchors` (r:16 w:0)
	/// Proof: `Records::Anchors` (`max_values`: None, `max_size`: Some(213), added: 2688, mode: `MaxEncodedLen`)
	/// Storage: `Records::AccessRequirements` (r:8 w:0)
	/// Proof: `Records::AccessRequirements` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `Records::Credentials` (r:32 w:0)
	/// Proof: `Records::Credentials` (`max_values`: None, `max_size`: Some(149), added: 2624, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Studies` (r:1 w:0)
	/// Proof: `Consent::Studies` (`max_values`: None, `max_size`: Some(283), added: 2758, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Attestations` (r:16 w:0)
	/// Proof: `Consent::Attestations` (`max_values`: None, `max_size`: Some(3228), added: 5703, mode: `MaxEncodedLen`)
	/// Storage: `Records::NextAccessId` (r:1 w:1)
	/// Proof: `Records::NextAccessId` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Records::Accesses` (r:0 w:1)
	/// Proof: `Records::Accesses` (`max_values`: None, `max_size`: Some(874), added: 3349, mode: `MaxEncodedLen`)
	/// Storage: `Records::Pending` (r:0 w:1)
	/// Proof: `Records::Pending` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	/// `c` is from 1 to 8.
	/// `a` is from 0 to 16.
	fn request(c: u32, a: u32, ) -> Weight {
		// Proof: 5198 + a * (205 ± 0) + c * (618 ± 0) bytes measured, 92238 + a * (2688 ± 0) + c * (10496 ± 0) estimated.
		// Shortest time: 2_107_415 ns.
		Weight::from_parts(1_934_190_069, 92238)
			// Standard error: 31_031_801
			.saturating_add(Weight::from_parts(799_041_110, 0).saturating_mul(c.into()))
			.saturating_add(T::DbWeight::get().reads(23_u64))
			.saturating_add(T::DbWeight::get().reads((6_u64).saturating_mul(c.into())))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes(4_u64))
			.saturating_add(Weight::from_parts(0, 2688).saturating_mul(a.into()))
			.saturating_add(Weight::from_parts(0, 10496).saturating_mul(c.into()))
	}
	/// Storage: `Consortium::Delegates` (r:2 w:0)
	/// Proof: `Consortium::Delegates` (`max_values`: None, `max_size`: Some(79), added: 2554, mode: `MaxEncodedLen`)
	/// Storage: `Consortium::Standings` (r:3 w:0)
	/// Proof: `Consortium::Standings` (`max_values`: None, `max_size`: Some(868), added: 3343, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Records::Accesses` (r:1 w:1)
	/// Proof: `Records::Accesses` (`max_values`: None, `max_size`: Some(874), added: 3349, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Subjects` (r:1 w:1)
	/// Proof: `Consent::Subjects` (`max_values`: None, `max_size`: Some(280), added: 2755, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Studies` (r:1 w:0)
	/// Proof: `Consent::Studies` (`max_values`: None, `max_size`: Some(283), added: 2758, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Attestations` (r:16 w:0)
	/// Proof: `Consent::Attestations` (`max_values`: None, `max_size`: Some(3228), added: 5703, mode: `MaxEncodedLen`)
	/// Storage: `Records::Credentials` (r:36 w:0)
	/// Proof: `Records::Credentials` (`max_values`: None, `max_size`: Some(149), added: 2624, mode: `MaxEncodedLen`)
	/// Storage: `Records::AccessRequirements` (r:8 w:0)
	/// Proof: `Records::AccessRequirements` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `Records::Pending` (r:0 w:1)
	/// Proof: `Records::Pending` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	fn approve() -> Weight {
		// Proof: 10356 bytes measured, 95454 estimated.
		// Shortest time: 7_808_762 ns.
		Weight::from_parts(8_036_068_000, 95454)
			.saturating_add(T::DbWeight::get().reads(69_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Consortium::Delegates` (r:1 w:0)
	/// Proof: `Consortium::Delegates` (`max_values`: None, `max_size`: Some(79), added: 2554, mode: `MaxEncodedLen`)
	/// Storage: `Consortium::Standings` (r:1 w:0)
	/// Proof: `Consortium::Standings` (`max_values`: None, `max_size`: Some(868), added: 3343, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Records::Accesses` (r:1 w:1)
	/// Proof: `Records::Accesses` (`max_values`: None, `max_size`: Some(874), added: 3349, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Subjects` (r:1 w:1)
	/// Proof: `Consent::Subjects` (`max_values`: None, `max_size`: Some(280), added: 2755, mode: `MaxEncodedLen`)
	/// Storage: `Records::Pending` (r:0 w:1)
	/// Proof: `Records::Pending` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	fn refuse() -> Weight {
		// Proof: 2741 bytes measured, 4339 estimated.
		// Shortest time: 83_654 ns.
		Weight::from_parts(104_004_000, 4339)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Consortium::Delegates` (r:1 w:0)
	/// Proof: `Consortium::Delegates` (`max_values`: None, `max_size`: Some(79), added: 2554, mode: `MaxEncodedLen`)
	/// Storage: `Consortium::Standings` (r:1 w:0)
	/// Proof: `Consortium::Standings` (`max_values`: None, `max_size`: Some(868), added: 3343, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Records::Accesses` (r:1 w:1)
	/// Proof: `Records::Accesses` (`max_values`: None, `max_size`: Some(874), added: 3349, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Subjects` (r:1 w:1)
	/// Proof: `Consent::Subjects` (`max_values`: None, `max_size`: Some(280), added: 2755, mode: `MaxEncodedLen`)
	/// Storage: `Records::Pending` (r:0 w:1)
	/// Proof: `Records::Pending` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	fn relinquish() -> Weight {
		// Proof: 2741 bytes measured, 4339 estimated.
		// Shortest time: 76_784 ns.
		Weight::from_parts(95_551_000, 4339)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Consortium::Delegates` (r:1 w:0)
	/// Proof: `Consortium::Delegates` (`max_values`: None, `max_size`: Some(79), added: 2554, mode: `MaxEncodedLen`)
	/// Storage: `Consortium::Standings` (r:1 w:0)
	/// Proof: `Consortium::Standings` (`max_values`: None, `max_size`: Some(868), added: 3343, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Records::Accesses` (r:1 w:1)
	/// Proof: `Records::Accesses` (`max_values`: None, `max_size`: Some(874), added: 3349, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Subjects` (r:1 w:1)
	/// Proof: `Consent::Subjects` (`max_values`: None, `max_size`: Some(280), added: 2755, mode: `MaxEncodedLen`)
	fn revoke() -> Weight {
		// Proof: 2977 bytes measured, 4339 estimated.
		// Shortest time: 89_293 ns.
		Weight::from_parts(109_142_000, 4339)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Consortium::Delegates` (r:2 w:0)
	/// Proof: `Consortium::Delegates` (`max_values`: None, `max_size`: Some(79), added: 2554, mode: `MaxEncodedLen`)
	/// Storage: `Consortium::Standings` (r:3 w:0)
	/// Proof: `Consortium::Standings` (`max_values`: None, `max_size`: Some(868), added: 3343, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Records::Accesses` (r:1 w:1)
	/// Proof: `Records::Accesses` (`max_values`: None, `max_size`: Some(874), added: 3349, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Subjects` (r:1 w:1)
	/// Proof: `Consent::Subjects` (`max_values`: None, `max_size`: Some(280), added: 2755, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Studies` (r:1 w:0)
	/// Proof: `Consent::Studies` (`max_values`: None, `max_size`: Some(283), added: 2758, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Attestations` (r:16 w:0)
	/// Proof: `Consent::Attestations` (`max_values`: None, `max_size`: Some(3228), added: 5703, mode: `MaxEncodedLen`)
	/// Storage: `Records::Credentials` (r:36 w:0)
	/// Proof: `Records::Credentials` (`max_values`: None, `max_size`: Some(149), added: 2624, mode: `MaxEncodedLen`)
	/// Storage: `Records::AccessRequirements` (r:8 w:0)
	/// Proof: `Records::AccessRequirements` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	fn log_use() -> Weight {
		// Proof: 10584 bytes measured, 95454 estimated.
		// Shortest time: 7_790_475 ns.
		Weight::from_parts(7_984_382_000, 95454)
			.saturating_add(T::DbWeight::get().reads(69_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Consortium::Delegates` (r:1 w:0)
	/// Proof: `Consortium::Delegates` (`max_values`: None, `max_size`: Some(79), added: 2554, mode: `MaxEncodedLen`)
	/// Storage: `Consortium::Standings` (r:1 w:0)
	/// Proof: `Consortium::Standings` (`max_values`: None, `max_size`: Some(868), added: 3343, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Subjects` (r:1 w:1)
	/// Proof: `Consent::Subjects` (`max_values`: None, `max_size`: Some(280), added: 2755, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Categories` (r:8 w:0)
	/// Proof: `Consent::Categories` (`max_values`: None, `max_size`: Some(89), added: 2564, mode: `MaxEncodedLen`)
	/// Storage: `Records::Anchors` (r:16 w:0)
	/// Proof: `Records::Anchors` (`max_values`: None, `max_size`: Some(213), added: 2688, mode: `MaxEncodedLen`)
	/// Storage: `Records::NextAccessId` (r:1 w:1)
	/// Proof: `Records::NextAccessId` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Records::Accesses` (r:0 w:1)
	/// Proof: `Records::Accesses` (`max_values`: None, `max_size`: Some(874), added: 3349, mode: `MaxEncodedLen`)
	/// Storage: `Records::ReviewsDue` (r:0 w:1)
	/// Proof: `Records::ReviewsDue` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	/// `c` is from 1 to 8.
	/// `a` is from 0 to 16.
	fn emergency_access(c: u32, a: u32, ) -> Weight {
		// Proof: 2440 + a * (205 ± 0) + c * (90 ± 0) bytes measured, 4333 + a * (2688 ± 0) + c * (2564 ± 0) estimated.
		// Shortest time: 124_394 ns.
		Weight::from_parts(87_363_511, 4333)
			// Standard error: 2_136_241
			.saturating_add(Weight::from_parts(8_143_988, 0).saturating_mul(c.into()))
			// Standard error: 974_867
			.saturating_add(Weight::from_parts(5_562_223, 0).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(c.into())))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes(4_u64))
			.saturating_add(Weight::from_parts(0, 2688).saturating_mul(a.into()))
			.saturating_add(Weight::from_parts(0, 2564).saturating_mul(c.into()))
	}
	/// Storage: `Consortium::Delegates` (r:1 w:0)
	/// Proof: `Consortium::Delegates` (`max_values`: None, `max_size`: Some(79), added: 2554, mode: `MaxEncodedLen`)
	/// Storage: `Consortium::Standings` (r:1 w:0)
	/// Proof: `Consortium::Standings` (`max_values`: None, `max_size`: Some(868), added: 3343, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Records::Accesses` (r:1 w:1)
	/// Proof: `Records::Accesses` (`max_values`: None, `max_size`: Some(874), added: 3349, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Subjects` (r:1 w:1)
	/// Proof: `Consent::Subjects` (`max_values`: None, `max_size`: Some(280), added: 2755, mode: `MaxEncodedLen`)
	/// Storage: `Records::ReviewsDue` (r:0 w:1)
	/// Proof: `Records::ReviewsDue` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	fn review() -> Weight {
		// Proof: 2771 bytes measured, 4339 estimated.
		// Shortest time: 93_248 ns.
		Weight::from_parts(137_675_000, 4339)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Consortium::Delegates` (r:1 w:0)
	/// Proof: `Consortium::Delegates` (`max_values`: None, `max_size`: Some(79), added: 2554, mode: `MaxEncodedLen`)
	/// Storage: `Consortium::Standings` (r:1 w:0)
	/// Proof: `Consortium::Standings` (`max_values`: None, `max_size`: Some(868), added: 3343, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Categories` (r:1 w:0)
	/// Proof: `Consent::Categories` (`max_values`: None, `max_size`: Some(89), added: 2564, mode: `MaxEncodedLen`)
	/// Storage: `Records::AccessRequirements` (r:1 w:1)
	/// Proof: `Records::AccessRequirements` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	fn set_requirements() -> Weight {
		// Proof: 1582 bytes measured, 4333 estimated.
		// Shortest time: 53_429 ns.
		Weight::from_parts(59_418_000, 4333)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Consortium::Delegates` (r:2 w:0)
	/// Proof: `Consortium::Delegates` (`max_values`: None, `max_size`: Some(79), added: 2554, mode: `MaxEncodedLen`)
	/// Storage: `Consortium::Standings` (r:2 w:0)
	/// Proof: `Consortium::Standings` (`max_values`: None, `max_size`: Some(868), added: 3343, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Records::Credentials` (r:1 w:1)
	/// Proof: `Records::Credentials` (`max_values`: None, `max_size`: Some(149), added: 2624, mode: `MaxEncodedLen`)
	fn attest_credential() -> Weight {
		// Proof: 1191 bytes measured, 7676 estimated.
		// Shortest time: 48_182 ns.
		Weight::from_parts(51_176_000, 7676)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Consortium::Delegates` (r:1 w:0)
	/// Proof: `Consortium::Delegates` (`max_values`: None, `max_size`: Some(79), added: 2554, mode: `MaxEncodedLen`)
	/// Storage: `Consortium::Standings` (r:1 w:0)
	/// Proof: `Consortium::Standings` (`max_values`: None, `max_size`: Some(868), added: 3343, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Records::Credentials` (r:1 w:1)
	/// Proof: `Records::Credentials` (`max_values`: None, `max_size`: Some(149), added: 2624, mode: `MaxEncodedLen`)
	fn withdraw_credential() -> Weight {
		// Proof: 1108 bytes measured, 4333 estimated.
		// Shortest time: 37_265 ns.
		Weight::from_parts(39_899_000, 4333)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
}
