//! Benchmarks of the calls, with as many pauses as may be and an agenda that has room for one entry more.
#![allow(
	clippy::arithmetic_side_effects,
	clippy::expect_used,
	clippy::unwrap_used,
	reason = "a benchmark that cannot set up its case stops"
)]

use alloc::vec::Vec;
use codec::Encode;
use frame_benchmarking::{v2::*, BenchmarkError};
use frame_support::traits::{
	schedule::{v3::Named, DispatchTime, HIGHEST_PRIORITY},
	Bounded, BoundedInline, EnsureOrigin, Get, GetCallMetadata, TransactionPause,
};
use frame_system::{pallet_prelude::BlockNumberFor, RawOrigin};
use sp_core::H256;
use sp_io::hashing::blake2_256;

use crate::*;

/// Calls that can be paused, the longest names first.
fn pausable<T: Config>() -> Vec<CallNameOf<T>> {
	let name = |name: &str| NameOf::<T>::try_from(name.as_bytes().to_vec()).expect("it is short enough");
	let mut calls: Vec<_> = T::RuntimeCall::get_module_names()
		.iter()
		.flat_map(|pallet| {
			let calls = T::RuntimeCall::get_call_names(pallet);
			calls.iter().map(move |call| (name(pallet), name(call)))
		})
		.filter(|call| T::TransactionPause::can_pause(call.clone()))
		.collect();
	calls.sort_by_key(|call| core::cmp::Reverse(call.encoded_size()));
	calls
}

fn report() -> H256 {
	H256::repeat_byte(1)
}

/// Fills the agenda of the block but for one entry.
fn fill_agenda<T: Config>(block: BlockNumberFor<T>) {
	let end = T::RuntimeCall::from(Call::end_pause {
		call: pausable::<T>().remove(0),
	});
	let filler = BoundedInline::try_from(end.encode()).expect("it is short enough");
	let name = |number: u32| (b"filler", block, number).using_encoded(blake2_256);
	let schedule = |number| {
		T::Scheduler::schedule_named(
			name(number),
			DispatchTime::At(block),
			None,
			HIGHEST_PRIORITY,
			RawOrigin::Root.into(),
			Bounded::Inline(filler.clone()),
		)
	};
	let full = (0u32..)
		.find(|number| schedule(*number).is_err())
		.expect("an agenda has an end");
	T::Scheduler::cancel_named(name(full - 1)).expect("the last one is there");
}

/// For how long the benchmarks pause.
fn duration<T: Config>() -> BlockNumberFor<T> {
	10u32.into()
}

/// Begins block 1, and the block in which what is paused now ends.
fn begin<T: Config>() -> BlockNumberFor<T> {
	frame_system::Pallet::<T>::set_block_number(1u32.into());
	frame_system::Pallet::<T>::block_number() + duration::<T>()
}

/// Pauses calls until as many are paused as may be, but for one. Returns the one with the longest name.
fn pause_others<T: Config>() -> CallNameOf<T> {
	let mut calls = pausable::<T>();
	let longest = calls.remove(0);
	let others = T::MaxPauses::get() as usize - 1;
	for call in calls.into_iter().take(others) {
		Pallet::<T>::do_pause(call, 1u32.into(), report()).expect("it can be paused");
	}
	longest
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn pause() -> Result<(), BenchmarkError> {
		let until = begin::<T>();
		let call = pause_others::<T>();
		fill_agenda::<T>(until);
		let origin = T::PauseOrigin::try_successful_origin().map_err(|()| BenchmarkError::Weightless)?;

		#[extrinsic_call]
		_(
			origin as T::RuntimeOrigin,
			call.clone(),
			duration::<T>(),
			report(),
		);

		assert_eq!(
			Pauses::<T>::get(&call),
			Some(Pause {
				until,
				report: report()
			})
		);
		assert!(T::TransactionPause::is_paused(call));
		Ok(())
	}

	#[benchmark]
	fn lift() -> Result<(), BenchmarkError> {
		let until = begin::<T>();
		let call = pause_others::<T>();
		fill_agenda::<T>(until);
		Pallet::<T>::do_pause(call.clone(), duration::<T>(), report())?;
		let origin = T::PauseOrigin::try_successful_origin().map_err(|()| BenchmarkError::Weightless)?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, call.clone());

		assert!(!Pauses::<T>::contains_key(&call));
		assert!(!T::TransactionPause::is_paused(call));
		Ok(())
	}

	#[benchmark]
	fn extend() -> Result<(), BenchmarkError> {
		let until = begin::<T>();
		let call = pause_others::<T>();
		fill_agenda::<T>(until);
		fill_agenda::<T>(until + duration::<T>());
		Pallet::<T>::do_pause(call.clone(), duration::<T>(), report())?;
		let origin = T::ExtendOrigin::try_successful_origin().map_err(|()| BenchmarkError::Weightless)?;

		#[extrinsic_call]
		_(
			origin as T::RuntimeOrigin,
			call.clone(),
			duration::<T>(),
			report(),
		);

		assert_eq!(
			Pauses::<T>::get(&call).map(|extended| extended.until),
			Some(until + duration::<T>())
		);
		Ok(())
	}

	#[benchmark]
	fn end_pause() -> Result<(), BenchmarkError> {
		let until = begin::<T>();
		let call = pause_others::<T>();
		Pallet::<T>::do_pause(call.clone(), duration::<T>(), report())?;
		frame_system::Pallet::<T>::set_block_number(until);
		let origin = T::EndOrigin::try_successful_origin().map_err(|()| BenchmarkError::Weightless)?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, call.clone());

		assert!(!Pauses::<T>::contains_key(&call));
		assert!(!T::TransactionPause::is_paused(call));
		Ok(())
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::new_test_ext(), crate::mock::Test);
}
