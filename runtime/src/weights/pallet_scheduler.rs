// Machine:
//   processor: AMD EPYC
//   cores: 2
//   memory: 24 GiB
//   system: Linux 6.18.44-fc-v595
//   compiler of the wasm: rustc 1.96.0 (ac68faa20 2026-05-25) (built from a source tarball)
//   source: 75633a9-dirty
//   measured of: pallet-scheduler 51.0.0

//! Weights of `pallet_scheduler`, measured on this runtime. Written by scripts/weights: run that, never edit this.
//!
//! 2026-11-21, frame-omni-bencher 64.0.0, 10 steps of 5 repetitions, Compiled wasm,
//! maps of 1000000 entries.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(clippy::all, missing_docs, unused_imports, unused_parens)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// Weights of `pallet_scheduler`.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_scheduler::WeightInfo for WeightInfo<T> {
	/// Storage: `Scheduler::IncompleteSince` (r:1 w:1)
	/// Proof: `Scheduler::IncompleteSince` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	fn service_agendas_base() -> Weight {
		// Proof: 31 bytes measured, 1489 estimated.
		// Shortest time: 7_501 ns.
		Weight::from_parts(11_186_000, 1489)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Scheduler::Agenda` (r:1 w:1)
	/// Proof: `Scheduler::Agenda` (`max_values`: None, `max_size`: Some(10463), added: 12938, mode: `MaxEncodedLen`)
	/// `s` is from 0 to 50.
	fn service_agenda_base(s: u32, ) -> Weight {
		// Proof: 78 + s * (177 ± 0) bytes measured, 13928 estimated.
		// Shortest time: 6_109 ns.
		Weight::from_parts(10_399_497, 13928)
			// Standard error: 7_866
			.saturating_add(Weight::from_parts(977_964, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	fn service_task_base() -> Weight {
		// Proof: 0 bytes measured, 0 estimated.
		// Shortest time: 3_085 ns.
		Weight::from_parts(5_789_000, 0)
	}
	/// Storage: UNKNOWN KEY `0x62656e63686d61726b733a63616c6c733a03d71d8305360c86187796f0f22a12` (r:1 w:1)
	/// Proof: UNKNOWN KEY `0x62656e63686d61726b733a63616c6c733a03d71d8305360c86187796f0f22a12` (r:1 w:1)
	/// Storage: UNKNOWN KEY `0x62656e63686d61726b733a63616c6c733a0755c0fb7fb24b9532c64a113dab0f` (r:1 w:1)
	/// Proof: UNKNOWN KEY `0x62656e63686d61726b733a63616c6c733a0755c0fb7fb24b9532c64a113dab0f` (r:1 w:1)
	/// Storage: UNKNOWN KEY `0x62656e63686d61726b733a63616c6c733a1c999265464c912284662900a0112a` (r:1 w:1)
	/// Proof: UNKNOWN KEY `0x62656e63686d61726b733a63616c6c733a1c999265464c912284662900a0112a` (r:1 w:1)
	/// Storage: UNKNOWN KEY `0x62656e63686d61726b733a63616c6c733a0f99547d1386dad8f4028319c0c67b` (r:1 w:1)
	/// Proof: UNKNOWN KEY `0x62656e63686d61726b733a63616c6c733a0f99547d1386dad8f4028319c0c67b` (r:1 w:1)
	/// Storage: UNKNOWN KEY `0x62656e63686d61726b733a63616c6c733a8bafccff5bb63f3b4a4b99c6f0d35d` (r:1 w:1)
	/// Proof: UNKNOWN KEY `0x62656e63686d61726b733a63616c6c733a8bafccff5bb63f3b4a4b99c6f0d35d` (r:1 w:1)
	/// Storage: UNKNOWN KEY `0x62656e63686d61726b733a63616c6c733ade30161e0b03a7957200c1c437168c` (r:1 w:1)
	/// Proof: UNKNOWN KEY `0x62656e63686d61726b733a63616c6c733ade30161e0b03a7957200c1c437168c` (r:1 w:1)
	/// Storage: UNKNOWN KEY `0x62656e63686d61726b733a63616c6c733ab52b69a52ea68f5b91f5e8826e8d05` (r:1 w:1)
	/// Proof: UNKNOWN KEY `0x62656e63686d61726b733a63616c6c733ab52b69a52ea68f5b91f5e8826e8d05` (r:1 w:1)
	/// Storage: UNKNOWN KEY `0x62656e63686d61726b733a63616c6c733a34dc0fc8907a35d9ed960a35994b5a` (r:1 w:1)
	/// Proof: UNKNOWN KEY `0x62656e63686d61726b733a63616c6c733a34dc0fc8907a35d9ed960a35994b5a` (r:1 w:1)
	/// Storage: UNKNOWN KEY `0x62656e63686d61726b733a63616c6c733a9abe4127d0a738a0d7576104b65644` (r:1 w:1)
	/// Proof: UNKNOWN KEY `0x62656e63686d61726b733a63616c6c733a9abe4127d0a738a0d7576104b65644` (r:1 w:1)
	/// Storage: UNKNOWN KEY `0x62656e63686d61726b733a63616c6c733a4c35f37147d5c832c9a11471c16a58` (r:1 w:1)
	/// Proof: UNKNOWN KEY `0x62656e63686d61726b733a63616c6c733a4c35f37147d5c832c9a11471c16a58` (r:1 w:1)
	/// `s` is from 128 to 1048576.
	fn service_task_fetched(s: u32, ) -> Weight {
		// Proof: 66 + s * (1 ± 0) bytes measured, 0 + s * (29 ± 0) estimated.
		// Shortest time: 6_830 ns.
		Weight::from_parts(7_341_000, 0)
			// Standard error: 60
			.saturating_add(Weight::from_parts(1_590, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
			.saturating_add(Weight::from_parts(0, 29).saturating_mul(s.into()))
	}
	/// Storage: `Scheduler::Lookup` (r:0 w:1)
	/// Proof: `Scheduler::Lookup` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `MaxEncodedLen`)
	fn service_task_named() -> Weight {
		// Proof: 0 bytes measured, 0 estimated.
		// Shortest time: 4_807 ns.
		Weight::from_parts(5_529_000, 0)
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	fn service_task_periodic() -> Weight {
		// Proof: 0 bytes measured, 0 estimated.
		// Shortest time: 3_095 ns.
		Weight::from_parts(3_485_000, 0)
	}
	/// Storage: `SafeMode::EnteredUntil` (r:1 w:0)
	/// Proof: `SafeMode::EnteredUntil` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	fn execute_dispatch_signed() -> Weight {
		// Proof: 76 bytes measured, 1489 estimated.
		// Shortest time: 5_038 ns.
		Weight::from_parts(5_678_000, 1489)
			.saturating_add(T::DbWeight::get().reads(1_u64))
	}
	fn execute_dispatch_unsigned() -> Weight {
		// Proof: 0 bytes measured, 0 estimated.
		// Shortest time: 2_504 ns.
		Weight::from_parts(3_035_000, 0)
	}
	/// Storage: `Scheduler::Agenda` (r:1 w:1)
	/// Proof: `Scheduler::Agenda` (`max_values`: None, `max_size`: Some(10463), added: 12938, mode: `MaxEncodedLen`)
	/// `s` is from 0 to 49.
	fn schedule(s: u32, ) -> Weight {
		// Proof: 78 + s * (177 ± 0) bytes measured, 13928 estimated.
		// Shortest time: 11_457 ns.
		Weight::from_parts(15_794_196, 13928)
			// Standard error: 11_797
			.saturating_add(Weight::from_parts(649_937, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Scheduler::Agenda` (r:1 w:1)
	/// Proof: `Scheduler::Agenda` (`max_values`: None, `max_size`: Some(10463), added: 12938, mode: `MaxEncodedLen`)
	/// Storage: `Scheduler::Retries` (r:0 w:1)
	/// Proof: `Scheduler::Retries` (`max_values`: None, `max_size`: Some(30), added: 2505, mode: `MaxEncodedLen`)
	/// Storage: `Scheduler::Lookup` (r:0 w:1)
	/// Proof: `Scheduler::Lookup` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `MaxEncodedLen`)
	/// `s` is from 1 to 50.
	fn cancel(s: u32, ) -> Weight {
		// Proof: 78 + s * (177 ± 0) bytes measured, 13928 estimated.
		// Shortest time: 17_687 ns.
		Weight::from_parts(16_937_782, 13928)
			// Standard error: 10_471
			.saturating_add(Weight::from_parts(986_022, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Scheduler::Lookup` (r:1 w:1)
	/// Proof: `Scheduler::Lookup` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `MaxEncodedLen`)
	/// Storage: `Scheduler::Agenda` (r:1 w:1)
	/// Proof: `Scheduler::Agenda` (`max_values`: None, `max_size`: Some(10463), added: 12938, mode: `MaxEncodedLen`)
	/// `s` is from 0 to 49.
	fn schedule_named(s: u32, ) -> Weight {
		// Proof: 192 + s * (187 ± 0) bytes measured, 13928 estimated.
		// Shortest time: 15_603 ns.
		Weight::from_parts(25_492_919, 13928)
			// Standard error: 35_103
			.saturating_add(Weight::from_parts(973_664, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Scheduler::Lookup` (r:1 w:1)
	/// Proof: `Scheduler::Lookup` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `MaxEncodedLen`)
	/// Storage: `Scheduler::Agenda` (r:1 w:1)
	/// Proof: `Scheduler::Agenda` (`max_values`: None, `max_size`: Some(10463), added: 12938, mode: `MaxEncodedLen`)
	/// Storage: `Scheduler::Retries` (r:0 w:1)
	/// Proof: `Scheduler::Retries` (`max_values`: None, `max_size`: Some(30), added: 2505, mode: `MaxEncodedLen`)
	/// `s` is from 1 to 50.
	fn cancel_named(s: u32, ) -> Weight {
		// Proof: 263 + s * (186 ± 0) bytes measured, 13928 estimated.
		// Shortest time: 20_831 ns.
		Weight::from_parts(22_443_238, 13928)
			// Standard error: 20_269
			.saturating_add(Weight::from_parts(1_126_420, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Scheduler::Agenda` (r:1 w:1)
	/// Proof: `Scheduler::Agenda` (`max_values`: None, `max_size`: Some(10463), added: 12938, mode: `MaxEncodedLen`)
	/// Storage: `Scheduler::Retries` (r:0 w:1)
	/// Proof: `Scheduler::Retries` (`max_values`: None, `max_size`: Some(30), added: 2505, mode: `MaxEncodedLen`)
	/// `s` is from 1 to 50.
	fn schedule_retry(s: u32, ) -> Weight {
		// Proof: 118 bytes measured, 13928 estimated.
		// Shortest time: 10_556 ns.
		Weight::from_parts(11_671_504, 13928)
			// Standard error: 4_053
			.saturating_add(Weight::from_parts(81_786, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Scheduler::Agenda` (r:1 w:0)
	/// Proof: `Scheduler::Agenda` (`max_values`: None, `max_size`: Some(10463), added: 12938, mode: `MaxEncodedLen`)
	/// Storage: `Scheduler::Retries` (r:0 w:1)
	/// Proof: `Scheduler::Retries` (`max_values`: None, `max_size`: Some(30), added: 2505, mode: `MaxEncodedLen`)
	fn set_retry() -> Weight {
		// Proof: 8928 bytes measured, 13928 estimated.
		// Shortest time: 30_976 ns.
		Weight::from_parts(41_612_000, 13928)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Scheduler::Lookup` (r:1 w:0)
	/// Proof: `Scheduler::Lookup` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `MaxEncodedLen`)
	/// Storage: `Scheduler::Agenda` (r:1 w:0)
	/// Proof: `Scheduler::Agenda` (`max_values`: None, `max_size`: Some(10463), added: 12938, mode: `MaxEncodedLen`)
	/// Storage: `Scheduler::Retries` (r:0 w:1)
	/// Proof: `Scheduler::Retries` (`max_values`: None, `max_size`: Some(30), added: 2505, mode: `MaxEncodedLen`)
	fn set_retry_named() -> Weight {
		// Proof: 9606 bytes measured, 13928 estimated.
		// Shortest time: 39_178 ns.
		Weight::from_parts(50_084_000, 13928)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Scheduler::Agenda` (r:1 w:0)
	/// Proof: `Scheduler::Agenda` (`max_values`: None, `max_size`: Some(10463), added: 12938, mode: `MaxEncodedLen`)
	/// Storage: `Scheduler::Retries` (r:0 w:1)
	/// Proof: `Scheduler::Retries` (`max_values`: None, `max_size`: Some(30), added: 2505, mode: `MaxEncodedLen`)
	fn cancel_retry() -> Weight {
		// Proof: 8940 bytes measured, 13928 estimated.
		// Shortest time: 30_054 ns.
		Weight::from_parts(36_034_000, 13928)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Scheduler::Lookup` (r:1 w:0)
	/// Proof: `Scheduler::Lookup` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `MaxEncodedLen`)
	/// Storage: `Scheduler::Agenda` (r:1 w:0)
	/// Proof: `Scheduler::Agenda` (`max_values`: None, `max_size`: Some(10463), added: 12938, mode: `MaxEncodedLen`)
	/// Storage: `Scheduler::Retries` (r:0 w:1)
	/// Proof: `Scheduler::Retries` (`max_values`: None, `max_size`: Some(30), added: 2505, mode: `MaxEncodedLen`)
	fn cancel_retry_named() -> Weight {
		// Proof: 9618 bytes measured, 13928 estimated.
		// Shortest time: 37_996 ns.
		Weight::from_parts(63_785_000, 13928)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
}
