// Machine:
//   processor: AMD EPYC
//   cores: 2
//   memory: 24 GiB
//   system: Linux 6.18.44-fc-v595
//   compiler of the wasm: rustc 1.96.0 (ac68faa20 2026-05-25) (built from a source tarball)
//   source: 7da88a2-dirty

//! Weights of `pallet_consent`, measured on this runtime. Written by scripts/weights: run that, never edit this.
//!
//! 2026-11-21, frame-omni-bencher 64.0.0, 50 steps of 20 repetitions, Compiled wasm,
//! maps of 1000000 entries.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(clippy::all, missing_docs, unused_imports, unused_parens)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// Weights of `pallet_consent`.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_consent::WeightInfo for WeightInfo<T> {
	/// Storage: `Consortium::Delegates` (r:1 w:0)
	/// Proof: `Consortium::Delegates` (`max_values`: None, `max_size`: Some(79), added: 2554, mode: `MaxEncodedLen`)
	/// Storage: `Consortium::Standings` (r:1 w:0)
	/// Proof: `Consortium::Standings` (`max_values`: None, `max_size`: Some(868), added: 3343, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Subjects` (r:1 w:1)
	/// Proof: `Consent::Subjects` (`max_values`: None, `max_size`: Some(280), added: 2755, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Keys` (r:1 w:1)
	/// Proof: `Consent::Keys` (`max_values`: None, `max_size`: Some(88), added: 2563, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	fn open_subject() -> Weight {
		// Proof: 922 bytes measured, 4333 estimated.
		// Shortest time: 138_305 ns.
		Weight::from_parts(183_552_000, 4333)
			.saturating_add(T::DbWeight::get().reads(6_u64))
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
	/// Storage: `Consent::Keys` (r:1 w:1)
	/// Proof: `Consent::Keys` (`max_values`: None, `max_size`: Some(88), added: 2563, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	fn replace_key() -> Weight {
		// Proof: 1485 bytes measured, 4333 estimated.
		// Shortest time: 167_970 ns.
		Weight::from_parts(202_861_000, 4333)
			.saturating_add(T::DbWeight::get().reads(6_u64))
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
	/// Storage: `Consent::Keys` (r:1 w:1)
	/// Proof: `Consent::Keys` (`max_values`: None, `max_size`: Some(88), added: 2563, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	fn object_to_rotation() -> Weight {
		// Proof: 1567 bytes measured, 4333 estimated.
		// Shortest time: 169_692 ns.
		Weight::from_parts(209_260_000, 4333)
			.saturating_add(T::DbWeight::get().reads(6_u64))
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
	/// Storage: `Consent::Delegations` (r:1 w:1)
	/// Proof: `Consent::Delegations` (`max_values`: None, `max_size`: Some(383), added: 2858, mode: `MaxEncodedLen`)
	fn complete_rotation() -> Weight {
		// Proof: 1802 bytes measured, 4333 estimated.
		// Shortest time: 85_377 ns.
		Weight::from_parts(116_673_000, 4333)
			.saturating_add(T::DbWeight::get().reads(5_u64))
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
	/// Storage: `Consent::Keys` (r:2 w:1)
	/// Proof: `Consent::Keys` (`max_values`: None, `max_size`: Some(88), added: 2563, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Delegations` (r:1 w:1)
	/// Proof: `Consent::Delegations` (`max_values`: None, `max_size`: Some(383), added: 2858, mode: `MaxEncodedLen`)
	fn delegate_key() -> Weight {
		// Proof: 2834 bytes measured, 21502 estimated.
		// Shortest time: 239_275 ns.
		Weight::from_parts(281_758_000, 21502)
			.saturating_add(T::DbWeight::get().reads(16_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Consortium::Delegates` (r:1 w:0)
	/// Proof: `Consortium::Delegates` (`max_values`: None, `max_size`: Some(79), added: 2554, mode: `MaxEncodedLen`)
	/// Storage: `Consortium::Standings` (r:1 w:0)
	/// Proof: `Consortium::Standings` (`max_values`: None, `max_size`: Some(868), added: 3343, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Subjects` (r:1 w:1)
	/// Proof: `Consent::Subjects` (`max_values`: None, `max_size`: Some(280), added: 2755, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Delegations` (r:1 w:1)
	/// Proof: `Consent::Delegations` (`max_values`: None, `max_size`: Some(383), added: 2858, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Keys` (r:1 w:1)
	/// Proof: `Consent::Keys` (`max_values`: None, `max_size`: Some(88), added: 2563, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	fn revoke_delegation() -> Weight {
		// Proof: 2066 bytes measured, 4333 estimated.
		// Shortest time: 195_450 ns.
		Weight::from_parts(232_235_000, 4333)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Consortium::Delegates` (r:1 w:0)
	/// Proof: `Consortium::Delegates` (`max_values`: None, `max_size`: Some(79), added: 2554, mode: `MaxEncodedLen`)
	/// Storage: `Consortium::Standings` (r:73 w:0)
	/// Proof: `Consortium::Standings` (`max_values`: None, `max_size`: Some(868), added: 3343, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Subjects` (r:1 w:1)
	/// Proof: `Consent::Subjects` (`max_values`: None, `max_size`: Some(280), added: 2755, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Categories` (r:72 w:0)
	/// Proof: `Consent::Categories` (`max_values`: None, `max_size`: Some(89), added: 2564, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Attestations` (r:17 w:2)
	/// Proof: `Consent::Attestations` (`max_values`: None, `max_size`: Some(3228), added: 5703, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Delegations` (r:1 w:0)
	/// Proof: `Consent::Delegations` (`max_values`: None, `max_size`: Some(383), added: 2858, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Keys` (r:1 w:1)
	/// Proof: `Consent::Keys` (`max_values`: None, `max_size`: Some(88), added: 2563, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// `e` is from 0 to 8.
	fn attest(e: u32, ) -> Weight {
		// Proof: 13067 + e * (682 ± 0) bytes measured, 97941 + e * (26744 ± 0) estimated.
		// Shortest time: 721_821 ns.
		Weight::from_parts(754_610_853, 97941)
			// Standard error: 961_484
			.saturating_add(Weight::from_parts(80_230_124, 0).saturating_mul(e.into()))
			.saturating_add(T::DbWeight::get().reads(40_u64))
			.saturating_add(T::DbWeight::get().reads((16_u64).saturating_mul(e.into())))
			.saturating_add(T::DbWeight::get().writes(4_u64))
			.saturating_add(Weight::from_parts(0, 26744).saturating_mul(e.into()))
	}
	/// Storage: `Consortium::Delegates` (r:1 w:0)
	/// Proof: `Consortium::Delegates` (`max_values`: None, `max_size`: Some(79), added: 2554, mode: `MaxEncodedLen`)
	/// Storage: `Consortium::Standings` (r:73 w:0)
	/// Proof: `Consortium::Standings` (`max_values`: None, `max_size`: Some(868), added: 3343, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Subjects` (r:1 w:1)
	/// Proof: `Consent::Subjects` (`max_values`: None, `max_size`: Some(280), added: 2755, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Categories` (r:72 w:0)
	/// Proof: `Consent::Categories` (`max_values`: None, `max_size`: Some(89), added: 2564, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Attestations` (r:1 w:1)
	/// Proof: `Consent::Attestations` (`max_values`: None, `max_size`: Some(3228), added: 5703, mode: `MaxEncodedLen`)
	/// `e` is from 0 to 8.
	fn propose(e: u32, ) -> Weight {
		// Proof: 9009 + e * (682 ± 0) bytes measured, 31077 + e * (26744 ± 0) estimated.
		// Shortest time: 272_193 ns.
		Weight::from_parts(320_846_456, 31077)
			// Standard error: 372_613
			.saturating_add(Weight::from_parts(62_715_042, 0).saturating_mul(e.into()))
			.saturating_add(T::DbWeight::get().reads(21_u64))
			.saturating_add(T::DbWeight::get().reads((16_u64).saturating_mul(e.into())))
			.saturating_add(T::DbWeight::get().writes(2_u64))
			.saturating_add(Weight::from_parts(0, 26744).saturating_mul(e.into()))
	}
	/// Storage: `Consortium::Delegates` (r:1 w:0)
	/// Proof: `Consortium::Delegates` (`max_values`: None, `max_size`: Some(79), added: 2554, mode: `MaxEncodedLen`)
	/// Storage: `Consortium::Standings` (r:73 w:0)
	/// Proof: `Consortium::Standings` (`max_values`: None, `max_size`: Some(868), added: 3343, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Subjects` (r:1 w:1)
	/// Proof: `Consent::Subjects` (`max_values`: None, `max_size`: Some(280), added: 2755, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Attestations` (r:18 w:2)
	/// Proof: `Consent::Attestations` (`max_values`: None, `max_size`: Some(3228), added: 5703, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Categories` (r:72 w:0)
	/// Proof: `Consent::Categories` (`max_values`: None, `max_size`: Some(89), added: 2564, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Delegations` (r:1 w:0)
	/// Proof: `Consent::Delegations` (`max_values`: None, `max_size`: Some(383), added: 2858, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Keys` (r:1 w:1)
	/// Proof: `Consent::Keys` (`max_values`: None, `max_size`: Some(88), added: 2563, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	fn confirm() -> Weight {
		// Proof: 21166 bytes measured, 245029 estimated.
		// Shortest time: 1_127_262 ns.
		Weight::from_parts(1_220_581_000, 245029)
			.saturating_add(T::DbWeight::get().reads(169_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Consortium::Delegates` (r:1 w:0)
	/// Proof: `Consortium::Delegates` (`max_values`: None, `max_size`: Some(79), added: 2554, mode: `MaxEncodedLen`)
	/// Storage: `Consortium::Standings` (r:1 w:0)
	/// Proof: `Consortium::Standings` (`max_values`: None, `max_size`: Some(868), added: 3343, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Subjects` (r:1 w:1)
	/// Proof: `Consent::Subjects` (`max_values`: None, `max_size`: Some(280), added: 2755, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Attestations` (r:1 w:1)
	/// Proof: `Consent::Attestations` (`max_values`: None, `max_size`: Some(3228), added: 5703, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Delegations` (r:1 w:0)
	/// Proof: `Consent::Delegations` (`max_values`: None, `max_size`: Some(383), added: 2858, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Keys` (r:1 w:1)
	/// Proof: `Consent::Keys` (`max_values`: None, `max_size`: Some(88), added: 2563, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	fn withdraw() -> Weight {
		// Proof: 5566 bytes measured, 6693 estimated.
		// Shortest time: 198_104 ns.
		Weight::from_parts(217_262_000, 6693)
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Consortium::Delegates` (r:1 w:0)
	/// Proof: `Consortium::Delegates` (`max_values`: None, `max_size`: Some(79), added: 2554, mode: `MaxEncodedLen`)
	/// Storage: `Consortium::Standings` (r:1 w:0)
	/// Proof: `Consortium::Standings` (`max_values`: None, `max_size`: Some(868), added: 3343, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Subjects` (r:1 w:1)
	/// Proof: `Consent::Subjects` (`max_values`: None, `max_size`: Some(280), added: 2755, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Attestations` (r:1 w:1)
	/// Proof: `Consent::Attestations` (`max_values`: None, `max_size`: Some(3228), added: 5703, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Delegations` (r:1 w:0)
	/// Proof: `Consent::Delegations` (`max_values`: None, `max_size`: Some(383), added: 2858, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Keys` (r:1 w:1)
	/// Proof: `Consent::Keys` (`max_values`: None, `max_size`: Some(88), added: 2563, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	fn enter_in_error() -> Weight {
		// Proof: 5570 bytes measured, 6693 estimated.
		// Shortest time: 202_670 ns.
		Weight::from_parts(225_985_000, 6693)
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Consortium::Delegates` (r:1 w:0)
	/// Proof: `Consortium::Delegates` (`max_values`: None, `max_size`: Some(79), added: 2554, mode: `MaxEncodedLen`)
	/// Storage: `Consortium::Standings` (r:1 w:0)
	/// Proof: `Consortium::Standings` (`max_values`: None, `max_size`: Some(868), added: 3343, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Subjects` (r:1 w:1)
	/// Proof: `Consent::Subjects` (`max_values`: None, `max_size`: Some(280), added: 2755, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Keys` (r:1 w:1)
	/// Proof: `Consent::Keys` (`max_values`: None, `max_size`: Some(88), added: 2563, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	fn close_subject() -> Weight {
		// Proof: 1567 bytes measured, 4333 estimated.
		// Shortest time: 154_940 ns.
		Weight::from_parts(170_843_000, 4333)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Consortium::Delegates` (r:1 w:0)
	/// Proof: `Consortium::Delegates` (`max_values`: None, `max_size`: Some(79), added: 2554, mode: `MaxEncodedLen`)
	/// Storage: `Consortium::Standings` (r:50 w:0)
	/// Proof: `Consortium::Standings` (`max_values`: None, `max_size`: Some(868), added: 3343, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Consent::NextStudyId` (r:1 w:1)
	/// Proof: `Consent::NextStudyId` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Studies` (r:0 w:1)
	/// Proof: `Consent::Studies` (`max_values`: None, `max_size`: Some(283), added: 2758, mode: `MaxEncodedLen`)
	/// `p` is from 1 to 50.
	fn register_study(p: u32, ) -> Weight {
		// Proof: 887 + p * (41 ± 0) bytes measured, 3544 + p * (3343 ± 0) estimated.
		// Shortest time: 30_736 ns.
		Weight::from_parts(29_902_656, 3544)
			// Standard error: 12_565
			.saturating_add(Weight::from_parts(3_903_107, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().writes(2_u64))
			.saturating_add(Weight::from_parts(0, 3343).saturating_mul(p.into()))
	}
	/// Storage: `Consortium::Delegates` (r:1 w:0)
	/// Proof: `Consortium::Delegates` (`max_values`: None, `max_size`: Some(79), added: 2554, mode: `MaxEncodedLen`)
	/// Storage: `Consortium::Standings` (r:50 w:0)
	/// Proof: `Consortium::Standings` (`max_values`: None, `max_size`: Some(868), added: 3343, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Studies` (r:1 w:1)
	/// Proof: `Consent::Studies` (`max_values`: None, `max_size`: Some(283), added: 2758, mode: `MaxEncodedLen`)
	/// `p` is from 1 to 50.
	fn set_participants(p: u32, ) -> Weight {
		// Proof: 2699 + p * (12 ± 0) bytes measured, 3748 + p * (3343 ± 0) estimated.
		// Shortest time: 44_566 ns.
		Weight::from_parts(58_505_295, 3748)
			// Standard error: 28_766
			.saturating_add(Weight::from_parts(3_624_205, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().writes(1_u64))
			.saturating_add(Weight::from_parts(0, 3343).saturating_mul(p.into()))
	}
	/// Storage: `Consortium::Delegates` (r:1 w:0)
	/// Proof: `Consortium::Delegates` (`max_values`: None, `max_size`: Some(79), added: 2554, mode: `MaxEncodedLen`)
	/// Storage: `Consortium::Standings` (r:1 w:0)
	/// Proof: `Consortium::Standings` (`max_values`: None, `max_size`: Some(868), added: 3343, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Consent::Studies` (r:1 w:1)
	/// Proof: `Consent::Studies` (`max_values`: None, `max_size`: Some(283), added: 2758, mode: `MaxEncodedLen`)
	fn close_study() -> Weight {
		// Proof: 1986 bytes measured, 4333 estimated.
		// Shortest time: 40_150 ns.
		Weight::from_parts(47_661_000, 4333)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Consent::Categories` (r:1 w:1)
	/// Proof: `Consent::Categories` (`max_values`: None, `max_size`: Some(89), added: 2564, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	fn define_category() -> Weight {
		// Proof: 336 bytes measured, 3554 estimated.
		// Shortest time: 19_559 ns.
		Weight::from_parts(21_082_000, 3554)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
}
