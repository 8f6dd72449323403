// Machine:
//   processor: AMD EPYC
//   cores: 2
//   memory: 24 GiB
//   system: Linux 6.18.44-fc-v657
//   compiler of the wasm: rustc 1.96.0 (ac68faa20 2026-05-25) (built from a source tarball)
//   source: fcfa2fd
//   measured of: pallet-collective 50.0.0

//! Weights of `pallet_collective`, measured on this runtime. Written by scripts/weights: run that, never edit this.
//!
//! 2026-11-21, frame-omni-bencher 64.0.0, 6 steps of 2 repetitions, Compiled wasm,
//! maps of 1000000 entries.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(clippy::all, missing_docs, unused_imports, unused_parens)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// Weights of `pallet_collective`.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_collective::WeightInfo for WeightInfo<T> {
	/// Storage: `Council::Members` (r:1 w:1)
	/// Proof: `Council::Members` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Council::Proposals` (r:1 w:0)
	/// Proof: `Council::Proposals` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Council::Voting` (r:100 w:100)
	/// Proof: `Council::Voting` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// Storage: `Council::Prime` (r:0 w:1)
	/// Proof: `Council::Prime` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// `m` is from 0 to 500.
	/// `n` is from 0 to 500.
	/// `p` is from 0 to 100.
	fn set_members(m: u32, _n: u32, p: u32, ) -> Weight {
		// Proof: 0 + m * (3232 ± 0) + p * (15990 ± 0) bytes measured, 386556 + m * (1975 ± 264) + p * (10031 ± 1_324) estimated.
		// Shortest time: 32_328 ns.
		Weight::from_parts(32_328_000, 386556)
			// Standard error: 505_614
			.saturating_add(Weight::from_parts(3_167_847, 0).saturating_mul(m.into()))
			// Standard error: 2_528_070
			.saturating_add(Weight::from_parts(15_637_191, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().writes(2_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(p.into())))
			.saturating_add(Weight::from_parts(0, 1975).saturating_mul(m.into()))
			.saturating_add(Weight::from_parts(0, 10031).saturating_mul(p.into()))
	}
	/// Storage: `Council::Members` (r:1 w:0)
	/// Proof: `Council::Members` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// `b` is from 2 to 1024.
	/// `m` is from 1 to 500.
	fn execute(b: u32, m: u32, ) -> Weight {
		// Proof: 71 + m * (32 ± 0) bytes measured, 1555 + m * (32 ± 0) estimated.
		// Shortest time: 14_031 ns.
		Weight::from_parts(16_683_590, 1555)
			// Standard error: 6_308
			.saturating_add(Weight::from_parts(4_462, 0).saturating_mul(b.into()))
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(Weight::from_parts(0, 32).saturating_mul(m.into()))
	}
	/// Storage: `Council::Members` (r:1 w:0)
	/// Proof: `Council::Members` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Council::ProposalOf` (r:1 w:0)
	/// Proof: `Council::ProposalOf` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// `b` is from 2 to 1024.
	/// `m` is from 1 to 500.
	fn propose_execute(b: u32, m: u32, ) -> Weight {
		// Proof: 71 + m * (32 ± 0) bytes measured, 3535 + m * (32 ± 0) estimated.
		// Shortest time: 15_032 ns.
		Weight::from_parts(15_917_929, 3535)
			// Standard error: 2_647
			.saturating_add(Weight::from_parts(2_960, 0).saturating_mul(b.into()))
			// Standard error: 5_418
			.saturating_add(Weight::from_parts(7_751, 0).saturating_mul(m.into()))
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(Weight::from_parts(0, 32).saturating_mul(m.into()))
	}
	/// Storage: `Council::Members` (r:1 w:0)
	/// Proof: `Council::Members` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Council::ProposalOf` (r:100 w:1)
	/// Proof: `Council::ProposalOf` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// Storage: `Council::Proposals` (r:1 w:1)
	/// Proof: `Council::Proposals` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Council::CostOf` (r:100 w:1)
	/// Proof: `Council::CostOf` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// Storage: `Council::ProposalCount` (r:1 w:1)
	/// Proof: `Council::ProposalCount` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Council::Voting` (r:0 w:1)
	/// Proof: `Council::Voting` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// `b` is from 2 to 1024.
	/// `m` is from 2 to 500.
	/// `p` is from 1 to 100.
	fn propose_proposed(_b: u32, m: u32, p: u32, ) -> Weight {
		// Proof: 110 + m * (32 ± 0) + p * (170 ± 0) bytes measured, 19536 + m * (19 ± 3) + p * (2569 ± 15) estimated.
		// Shortest time: 29_725 ns.
		Weight::from_parts(50_380_869, 19536)
			// Standard error: 293_079
			.saturating_add(Weight::from_parts(6_431_572, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().writes(5_u64))
			.saturating_add(Weight::from_parts(0, 19).saturating_mul(m.into()))
			.saturating_add(Weight::from_parts(0, 2569).saturating_mul(p.into()))
	}
	/// Storage: `Council::Members` (r:1 w:0)
	/// Proof: `Council::Members` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Council::Voting` (r:1 w:1)
	/// Proof: `Council::Voting` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// `m` is from 5 to 500.
	fn vote(m: u32, ) -> Weight {
		// Proof: 847 + m * (64 ± 0) bytes measured, 4311 + m * (64 ± 0) estimated.
		// Shortest time: 34_792 ns.
		Weight::from_parts(41_249_901, 4311)
			// Standard error: 17_612
			.saturating_add(Weight::from_parts(28_838, 0).saturating_mul(m.into()))
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
			.saturating_add(Weight::from_parts(0, 64).saturating_mul(m.into()))
	}
	/// Storage: `Council::Voting` (r:1 w:1)
	/// Proof: `Council::Voting` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// Storage: `Council::Members` (r:1 w:0)
	/// Proof: `Council::Members` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Council::Proposals` (r:1 w:1)
	/// Proof: `Council::Proposals` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Council::ProposalOf` (r:0 w:1)
	/// Proof: `Council::ProposalOf` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// `m` is from 4 to 500.
	/// `p` is from 1 to 100.
	fn close_early_disapproved(m: u32, p: u32, ) -> Weight {
		// Proof: 541 + m * (64 ± 0) + p * (35 ± 0) bytes measured, 3834 + m * (64 ± 0) + p * (37 ± 1) estimated.
		// Shortest time: 31_117 ns.
		Weight::from_parts(48_071_415, 3834)
			// Standard error: 106_556
			.saturating_add(Weight::from_parts(292_657, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
			.saturating_add(Weight::from_parts(0, 64).saturating_mul(m.into()))
			.saturating_add(Weight::from_parts(0, 37).saturating_mul(p.into()))
	}
	/// Storage: `Council::Voting` (r:1 w:1)
	/// Proof: `Council::Voting` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// Storage: `Council::Members` (r:1 w:0)
	/// Proof: `Council::Members` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Council::ProposalOf` (r:1 w:1)
	/// Proof: `Council::ProposalOf` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// Storage: `Council::Proposals` (r:1 w:1)
	/// Proof: `Council::Proposals` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// `b` is from 2 to 1024.
	/// `m` is from 4 to 500.
	/// `p` is from 1 to 100.
	fn close_early_approved(b: u32, m: u32, p: u32, ) -> Weight {
		// Proof: 1238 + m * (64 ± 0) + p * (36 ± 0) bytes measured, 4098 + b * (1 ± 0) + m * (64 ± 0) + p * (41 ± 1) estimated.
		// Shortest time: 46_320 ns.
		Weight::from_parts(13_885_795, 4098)
			// Standard error: 10_477
			.saturating_add(Weight::from_parts(19_833, 0).saturating_mul(b.into()))
			// Standard error: 21_585
			.saturating_add(Weight::from_parts(40_708, 0).saturating_mul(m.into()))
			// Standard error: 107_661
			.saturating_add(Weight::from_parts(523_367, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
			.saturating_add(Weight::from_parts(0, 1).saturating_mul(b.into()))
			.saturating_add(Weight::from_parts(0, 64).saturating_mul(m.into()))
			.saturating_add(Weight::from_parts(0, 41).saturating_mul(p.into()))
	}
	/// Storage: `Council::Voting` (r:1 w:1)
	/// Proof: `Council::Voting` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// Storage: `Council::Members` (r:1 w:0)
	/// Proof: `Council::Members` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Council::Prime` (r:1 w:0)
	/// Proof: `Council::Prime` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Council::Proposals` (r:1 w:1)
	/// Proof: `Council::Proposals` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Council::ProposalOf` (r:0 w:1)
	/// Proof: `Council::ProposalOf` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// `m` is from 4 to 500.
	/// `p` is from 1 to 100.
	fn close_disapproved(m: u32, p: u32, ) -> Weight {
		// Proof: 561 + m * (64 ± 0) + p * (35 ± 0) bytes measured, 3854 + m * (64 ± 0) + p * (37 ± 1) estimated.
		// Shortest time: 33_370 ns.
		Weight::from_parts(24_024_032, 3854)
			// Standard error: 5_547
			.saturating_add(Weight::from_parts(23_580, 0).saturating_mul(m.into()))
			// Standard error: 27_672
			.saturating_add(Weight::from_parts(384_800, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
			.saturating_add(Weight::from_parts(0, 64).saturating_mul(m.into()))
			.saturating_add(Weight::from_parts(0, 37).saturating_mul(p.into()))
	}
	/// Storage: `Council::Voting` (r:1 w:1)
	/// Proof: `Council::Voting` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// Storage: `Council::Members` (r:1 w:0)
	/// Proof: `Council::Members` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Council::Prime` (r:1 w:0)
	/// Proof: `Council::Prime` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Council::ProposalOf` (r:1 w:1)
	/// Proof: `Council::ProposalOf` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// Storage: `Council::Proposals` (r:1 w:1)
	/// Proof: `Council::Proposals` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// `b` is from 2 to 1024.
	/// `m` is from 4 to 500.
	/// `p` is from 1 to 100.
	fn close_approved(b: u32, m: u32, p: u32, ) -> Weight {
		// Proof: 1258 + m * (64 ± 0) + p * (36 ± 0) bytes measured, 4118 + b * (1 ± 0) + m * (64 ± 0) + p * (41 ± 1) estimated.
		// Shortest time: 45_538 ns.
		Weight::from_parts(43_346_041, 4118)
			// Standard error: 7_918
			.saturating_add(Weight::from_parts(6_026, 0).saturating_mul(m.into()))
			// Standard error: 39_495
			.saturating_add(Weight::from_parts(509_465, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
			.saturating_add(Weight::from_parts(0, 1).saturating_mul(b.into()))
			.saturating_add(Weight::from_parts(0, 64).saturating_mul(m.into()))
			.saturating_add(Weight::from_parts(0, 41).saturating_mul(p.into()))
	}
	/// Storage: `Council::Proposals` (r:1 w:1)
	/// Proof: `Council::Proposals` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Council::Voting` (r:0 w:1)
	/// Proof: `Council::Voting` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// Storage: `Council::ProposalOf` (r:0 w:1)
	/// Proof: `Council::ProposalOf` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// `p` is from 1 to 100.
	fn disapprove_proposal(p: u32, ) -> Weight {
		// Proof: 225 + p * (32 ± 0) bytes measured, 1710 + p * (32 ± 0) estimated.
		// Shortest time: 12_418 ns.
		Weight::from_parts(16_583_992, 1710)
			// Standard error: 62_142
			.saturating_add(Weight::from_parts(298_051, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
			.saturating_add(Weight::from_parts(0, 32).saturating_mul(p.into()))
	}
	/// Storage: `Council::ProposalOf` (r:1 w:1)
	/// Proof: `Council::ProposalOf` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// Storage: `Council::CostOf` (r:1 w:1)
	/// Proof: `Council::CostOf` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// Storage: `Council::Proposals` (r:1 w:1)
	/// Proof: `Council::Proposals` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Council::Voting` (r:0 w:1)
	/// Proof: `Council::Voting` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// `d` is from 0 to 1.
	/// `p` is from 1 to 100.
	fn kill(d: u32, p: u32, ) -> Weight {
		// Proof: 1814 + d * (38 ± 0) + p * (40 ± 0) bytes measured, 5060 + d * (220 ± 211) + p * (42 ± 2) estimated.
		// Shortest time: 22_303 ns.
		Weight::from_parts(16_178_259, 5060)
			// Standard error: 2_560_101
			.saturating_add(Weight::from_parts(8_960_694, 0).saturating_mul(d.into()))
			// Standard error: 33_234
			.saturating_add(Weight::from_parts(479_057, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(d.into())))
			.saturating_add(Weight::from_parts(0, 220).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 42).saturating_mul(p.into()))
	}
	/// Storage: `Council::ProposalOf` (r:1 w:0)
	/// Proof: `Council::ProposalOf` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// Storage: `Council::CostOf` (r:1 w:1)
	/// Proof: `Council::CostOf` (`max_values`: None, `max_size`: None, mode: `Measured`)
	fn release_proposal_cost() -> Weight {
		// Proof: 1624 bytes measured, 5089 estimated.
		// Shortest time: 36_164 ns.
		Weight::from_parts(44_797_000, 5089)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
}
