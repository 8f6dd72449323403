// Machine:
//   processor: AMD EPYC
//   cores: 2
//   memory: 24 GiB
//   system: Linux 6.18.44-fc-v595
//   compiler of the wasm: rustc 1.96.0 (ac68faa20 2026-05-25) (built from a source tarball)
//   source: 7da88a2-dirty

//! Weights of `pallet_records`, measured on this runtime. Written by scripts/weights: run that, never edit this.
//!
//! 2026-11-21, frame-omni-bencher 64.0.0, 50 steps of 20 repetitions, Compiled wasm,
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
		// Proof: 1954 bytes measured, 4333 estimated.
		// Shortest time: 79_387 ns.
		Weight::from_parts(89_553_000, 4333)
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
		// Proof: 5180 + a * (205 ± 0) + c * (618 ± 0) bytes measured, 92238 + a * (2688 ± 0) + c * (10496 ± 0) estimated.
		// Shortest time: 1_941_560 ns.
		Weight::from_parts(1_138_150_711, 92238)
			// Standard error: 1_928_048
			.saturating_add(Weight::from_parts(769_897_438, 0).saturating_mul(c.into()))
			// Standard error: 867_058
			.saturating_add(Weight::from_parts(7_638_167, 0).saturating_mul(a.into()))
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
		// Proof: 10323 bytes measured, 95454 estimated.
		// Shortest time: 7_115_744 ns.
		Weight::from_parts(7_522_907_000, 95454)
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
		// Proof: 2708 bytes measured, 4339 estimated.
		// Shortest time: 74_751 ns.
		Weight::from_parts(87_680_000, 4339)
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
		// Proof: 2708 bytes measured, 4339 estimated.
		// Shortest time: 76_063 ns.
		Weight::from_parts(91_035_000, 4339)
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
		// Proof: 2944 bytes measured, 4339 estimated.
		// Shortest time: 79_058 ns.
		Weight::from_parts(92_096_000, 4339)
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
		// Proof: 10551 bytes measured, 95454 estimated.
		// Shortest time: 7_137_246 ns.
		Weight::from_parts(7_282_221_000, 95454)
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
		// Proof: 2410 + a * (205 ± 0) + c * (88 ± 0) bytes measured, 4333 + a * (2688 ± 0) + c * (2564 ± 0) estimated.
		// Shortest time: 114_289 ns.
		Weight::from_parts(83_185_040, 4333)
			// Standard error: 220_117
			.saturating_add(Weight::from_parts(6_825_533, 0).saturating_mul(c.into()))
			// Standard error: 98_988
			.saturating_add(Weight::from_parts(5_175_144, 0).saturating_mul(a.into()))
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
		// Proof: 2738 bytes measured, 4339 estimated.
		// Shortest time: 83_684 ns.
		Weight::from_parts(98_827_000, 4339)
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
		// Proof: 1549 bytes measured, 4333 estimated.
		// Shortest time: 50_905 ns.
		Weight::from_parts(53_800_000, 4333)
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
		// Proof: 1157 bytes measured, 7676 estimated.
		// Shortest time: 47_460 ns.
		Weight::from_parts(50_255_000, 7676)
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
		// Proof: 1074 bytes measured, 4333 estimated.
		// Shortest time: 36_434 ns.
		Weight::from_parts(38_638_000, 4333)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
}
