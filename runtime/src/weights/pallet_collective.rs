// Machine:
//   processor: AMD EPYC
//   cores: 2
//   memory: 24 GiB
//   system: Linux 6.18.44-fc-v657
//   compiler of the wasm: rustc 1.96.0 (ac68faa20 2026-05-25) (built from a source tarball)
//   source: 8521054-dirty

//! Weights of `pallet_collective`, measured on this runtime. Written by scripts/weights: run that, never edit this.
//!
//! 2026-11-21, frame-omni-bencher 64.0.0, 3 steps of 1 repetitions, Compiled wasm,
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
		// Proof: 0 + m * (3230 ± 0) + p * (15991 ± 0) bytes measured, 940530 + m * (1985 ± 991) + p * (9760 ± 4_958) estimated.
		// Shortest time: 50_255 ns.
		Weight::from_parts(50_255_000, 940530)
			// Standard error: 612_050
			.saturating_add(Weight::from_parts(2_524_834, 0).saturating_mul(m.into()))
			// Standard error: 3_060_252
			.saturating_add(Weight::from_parts(12_601_939, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().writes(2_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(p.into())))
			.saturating_add(Weight::from_parts(0, 1985).saturating_mul(m.into()))
			.saturating_add(Weight::from_parts(0, 9760).saturating_mul(p.into()))
	}
	/// Storage: `Council::Members` (r:1 w:0)
	/// Proof: `Council::Members` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// `b` is from 2 to 1024.
	/// `m` is from 1 to 500.
	fn execute(b: u32, m: u32, ) -> Weight {
		// Proof: 68 + m * (32 ± 0) bytes measured, 1554 + m * (32 ± 0) estimated.
		// Shortest time: 17_275 ns.
		Weight::from_parts(16_911_307, 1554)
			// Standard error: 261
			.saturating_add(Weight::from_parts(255, 0).saturating_mul(b.into()))
			// Standard error: 534
			.saturating_add(Weight::from_parts(2_690, 0).saturating_mul(m.into()))
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
		// Proof: 68 + m * (32 ± 0) bytes measured, 3534 + m * (32 ± 0) estimated.
		// Shortest time: 19_128 ns.
		Weight::from_parts(15_908_706, 3534)
			// Standard error: 764
			.saturating_add(Weight::from_parts(3_300, 0).saturating_mul(b.into()))
			// Standard error: 1_564
			.saturating_add(Weight::from_parts(7_151, 0).saturating_mul(m.into()))
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
		// Proof: 0 + b * (2 ± 0) + m * (32 ± 0) + p * (172 ± 0) bytes measured, 19536 + m * (18 ± 5) + p * (2566 ± 27) estimated.
		// Shortest time: 30_826 ns.
		Weight::from_parts(51_956_748, 19536)
			// Standard error: 165_141
			.saturating_add(Weight::from_parts(6_028_592, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().writes(5_u64))
			.saturating_add(Weight::from_parts(0, 18).saturating_mul(m.into()))
			.saturating_add(Weight::from_parts(0, 2566).saturating_mul(p.into()))
	}
	/// Storage: `Council::Members` (r:1 w:0)
	/// Proof: `Council::Members` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Council::Voting` (r:1 w:1)
	/// Proof: `Council::Voting` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// `m` is from 5 to 500.
	fn vote(m: u32, ) -> Weight {
		// Proof: 844 + m * (64 ± 0) bytes measured, 4310 + m * (64 ± 0) estimated.
		// Shortest time: 47_481 ns.
		Weight::from_parts(49_046_257, 4310)
			// Standard error: 11_115
			.saturating_add(Weight::from_parts(5_265, 0).saturating_mul(m.into()))
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
		// Proof: 218 + m * (64 ± 0) + p * (38 ± 0) bytes measured, 3728 + m * (64 ± 0) + p * (38 ± 1) estimated.
		// Shortest time: 39_128 ns.
		Weight::from_parts(34_791_308, 3728)
			// Standard error: 4_321
			.saturating_add(Weight::from_parts(5_980, 0).saturating_mul(m.into()))
			// Standard error: 21_621
			.saturating_add(Weight::from_parts(289_727, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
			.saturating_add(Weight::from_parts(0, 64).saturating_mul(m.into()))
			.saturating_add(Weight::from_parts(0, 38).saturating_mul(p.into()))
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
		// Proof: 433 + m * (64 ± 0) + p * (44 ± 0) bytes measured, 3984 + b * (1 ± 0) + m * (64 ± 0) + p * (43 ± 2) estimated.
		// Shortest time: 49_034 ns.
		Weight::from_parts(52_711_134, 3984)
			// Standard error: 17_641
			.saturating_add(Weight::from_parts(6_052, 0).saturating_mul(b.into()))
			// Standard error: 36_350
			.saturating_add(Weight::from_parts(11_201, 0).saturating_mul(m.into()))
			// Standard error: 181_831
			.saturating_add(Weight::from_parts(321_785, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
			.saturating_add(Weight::from_parts(0, 1).saturating_mul(b.into()))
			.saturating_add(Weight::from_parts(0, 64).saturating_mul(m.into()))
			.saturating_add(Weight::from_parts(0, 43).saturating_mul(p.into()))
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
		// Proof: 238 + m * (64 ± 0) + p * (38 ± 0) bytes measured, 3748 + m * (64 ± 0) + p * (38 ± 1) estimated.
		// Shortest time: 39_509 ns.
		Weight::from_parts(25_705_362, 3748)
			// Standard error: 17_654
			.saturating_add(Weight::from_parts(26_421, 0).saturating_mul(m.into()))
			// Standard error: 88_323
			.saturating_add(Weight::from_parts(425_667, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
			.saturating_add(Weight::from_parts(0, 64).saturating_mul(m.into()))
			.saturating_add(Weight::from_parts(0, 38).saturating_mul(p.into()))
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
		// Proof: 453 + m * (64 ± 0) + p * (44 ± 0) bytes measured, 4004 + b * (1 ± 0) + m * (64 ± 0) + p * (43 ± 2) estimated.
		// Shortest time: 59_429 ns.
		Weight::from_parts(40_689_424, 4004)
			// Standard error: 17_474
			.saturating_add(Weight::from_parts(82, 0).saturating_mul(b.into()))
			// Standard error: 36_006
			.saturating_add(Weight::from_parts(39_308, 0).saturating_mul(m.into()))
			// Standard error: 180_109
			.saturating_add(Weight::from_parts(516_694, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
			.saturating_add(Weight::from_parts(0, 1).saturating_mul(b.into()))
			.saturating_add(Weight::from_parts(0, 64).saturating_mul(m.into()))
			.saturating_add(Weight::from_parts(0, 43).saturating_mul(p.into()))
	}
	/// Storage: `Council::Proposals` (r:1 w:1)
	/// Proof: `Council::Proposals` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Council::Voting` (r:0 w:1)
	/// Proof: `Council::Voting` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// Storage: `Council::ProposalOf` (r:0 w:1)
	/// Proof: `Council::ProposalOf` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// `p` is from 1 to 100.
	fn disapprove_proposal(p: u32, ) -> Weight {
		// Proof: 224 + p * (32 ± 0) bytes measured, 1710 + p * (32 ± 0) estimated.
		// Shortest time: 15_613 ns.
		Weight::from_parts(35_382_442, 1710)
			// Standard error: 697_010
			.saturating_add(Weight::from_parts(351_521, 0).saturating_mul(p.into()))
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
		// Proof: 1315 + d * (38 ± 0) + p * (44 ± 0) bytes measured, 4901 + d * (153 ± 307) + p * (44 ± 3) estimated.
		// Shortest time: 26_329 ns.
		Weight::from_parts(27_374_195, 4901)
			// Standard error: 9_723_973
			.saturating_add(Weight::from_parts(4_232_388, 0).saturating_mul(d.into()))
			// Standard error: 121_071
			.saturating_add(Weight::from_parts(457_903, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(d.into())))
			.saturating_add(Weight::from_parts(0, 153).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 44).saturating_mul(p.into()))
	}
	/// Storage: `Council::ProposalOf` (r:1 w:0)
	/// Proof: `Council::ProposalOf` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// Storage: `Council::CostOf` (r:1 w:1)
	/// Proof: `Council::CostOf` (`max_values`: None, `max_size`: None, mode: `Measured`)
	fn release_proposal_cost() -> Weight {
		// Proof: 1624 bytes measured, 5089 estimated.
		// Shortest time: 40_911 ns.
		Weight::from_parts(40_911_000, 5089)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
}
