//! How a call is paused, for how long, and how that ends.

use codec::Encode;
use frame_support::{
	ensure,
	traits::{
		schedule::{v3::Named, DispatchTime, HIGHEST_PRIORITY},
		Bounded, BoundedInline, Get, GetCallMetadata, OriginTrait, TransactionPause, TransactionPauseError,
	},
};
use frame_system::{pallet_prelude::BlockNumberFor, RawOrigin};
use sp_core::H256;
use sp_io::hashing::blake2_256;
use sp_runtime::{
	traits::{Saturating, Zero},
	DispatchError, DispatchResult,
};

use crate::{Call, CallNameOf, Config, Error, Event, Pallet, Pause, Pauses};

/// Who the scheduler makes a call for.
pub(crate) type PalletsOriginOf<T> =
	<<T as frame_system::Config>::RuntimeOrigin as OriginTrait>::PalletsOrigin;

/// A call as the scheduler keeps it.
type BoundedCallOf<T> =
	Bounded<<T as frame_system::Config>::RuntimeCall, <T as frame_system::Config>::Hashing>;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_pause(call: CallNameOf<T>, duration: BlockNumberFor<T>, report: H256) -> DispatchResult {
		Self::ensure_duration_and_report(duration, report)?;
		ensure!(Self::is_known(&call), Error::<T>::UnknownCall);
		ensure!(
			!T::TransactionPause::is_paused(call.clone()),
			Error::<T>::AlreadyPaused
		);
		ensure!(
			T::TransactionPause::can_pause(call.clone()),
			Error::<T>::Unpausable
		);
		// One that root lifted is there still, and makes room for this one.
		ensure!(
			Pauses::<T>::contains_key(&call) || Pauses::<T>::count() < T::MaxPauses::get(),
			Error::<T>::TooManyPauses
		);
		let until = frame_system::Pallet::<T>::block_number().saturating_add(duration);

		T::TransactionPause::pause(call.clone()).map_err(Error::<T>::from)?;
		Self::schedule_end(&call, until)?;
		Pauses::<T>::insert(&call, Pause { until, report });
		Self::deposit_event(Event::CallPaused { call, until, report });
		Ok(())
	}

	pub(crate) fn do_extend(
		call: CallNameOf<T>,
		duration: BlockNumberFor<T>,
		report: H256,
	) -> DispatchResult {
		Self::ensure_duration_and_report(duration, report)?;
		let pause = Pauses::<T>::get(&call).ok_or(Error::<T>::NotPaused)?;
		ensure!(
			T::TransactionPause::is_paused(call.clone()),
			Error::<T>::NotPaused
		);
		// It may be over, where the agenda failed to end it.
		let now = frame_system::Pallet::<T>::block_number();
		let until = pause.until.max(now).saturating_add(duration);

		Self::schedule_end(&call, until)?;
		Pauses::<T>::insert(&call, Pause { until, report });
		Self::deposit_event(Event::PauseExtended { call, until, report });
		Ok(())
	}

	pub(crate) fn do_lift(call: CallNameOf<T>) -> DispatchResult {
		ensure!(Pauses::<T>::contains_key(&call), Error::<T>::NotPaused);

		Self::forget_end(&call);
		Self::unpause(call, true)
	}

	pub(crate) fn do_end_pause(call: CallNameOf<T>) -> DispatchResult {
		let pause = Pauses::<T>::get(&call).ok_or(Error::<T>::NotPaused)?;
		let now = frame_system::Pallet::<T>::block_number();
		ensure!(now >= pause.until, Error::<T>::NotOver);

		Self::unpause(call, false)
	}

	fn unpause(call: CallNameOf<T>, early: bool) -> DispatchResult {
		Pauses::<T>::remove(&call);
		// Root may have lifted it.
		if T::TransactionPause::is_paused(call.clone()) {
			T::TransactionPause::unpause(call.clone()).map_err(Error::<T>::from)?;
		}
		Self::deposit_event(Event::PauseLifted { call, early });
		Ok(())
	}

	fn ensure_duration_and_report(duration: BlockNumberFor<T>, report: H256) -> DispatchResult {
		ensure!(!duration.is_zero(), Error::<T>::DurationZero);
		ensure!(duration <= T::MaxPause::get(), Error::<T>::DurationTooLong);
		ensure!(!report.is_zero(), Error::<T>::ReportMissing);
		Ok(())
	}

	/// Whether the runtime has the call: a pause of a misspelt one would stop nothing.
	fn is_known((pallet, call): &CallNameOf<T>) -> bool {
		let has = |names: &[&'static str], name: &[u8]| {
			names.iter().copied().find(|known| known.as_bytes() == name)
		};
		has(T::RuntimeCall::get_module_names(), pallet)
			.is_some_and(|pallet| has(T::RuntimeCall::get_call_names(pallet), call).is_some())
	}

	/// Puts the end of the pause on the agenda, in place of one that is there.
	fn schedule_end(call: &CallNameOf<T>, until: BlockNumberFor<T>) -> DispatchResult {
		Self::forget_end(call);
		T::Scheduler::schedule_named(
			Self::end_of(call),
			DispatchTime::At(until),
			None,
			HIGHEST_PRIORITY,
			RawOrigin::Root.into(),
			Self::bounded_end_of(call)?,
		)
		// The block is to come, and the name is free: only room can be missing.
		.map_err(|_| Error::<T>::AgendaFull)?;
		Ok(())
	}

	fn forget_end(call: &CallNameOf<T>) {
		// One that is not on the agenda under its name any more, since the block was too full for it, lifts nothing
		// before the end of the pause that it meets.
		let _ = T::Scheduler::cancel_named(Self::end_of(call));
	}

	/// The name of the pause's end on the agenda.
	pub(crate) fn end_of(call: &CallNameOf<T>) -> [u8; 32] {
		(b"incidents", call).using_encoded(blake2_256)
	}

	fn bounded_end_of(call: &CallNameOf<T>) -> Result<BoundedCallOf<T>, DispatchError> {
		let end = T::RuntimeCall::from(Call::end_pause { call: call.clone() });
		let bytes = BoundedInline::try_from(end.encode()).map_err(|_| DispatchError::Exhausted)?;
		Ok(Bounded::Inline(bytes))
	}

	/// The agenda takes calls of 128 bytes. That the end of every pause is one is known when the runtime is built.
	#[cfg(feature = "std")]
	pub(crate) fn assert_every_pause_can_be_scheduled() {
		let name = |name: &str| crate::NameOf::<T>::try_from(name.as_bytes().to_vec());
		for pallet in T::RuntimeCall::get_module_names() {
			for call in T::RuntimeCall::get_call_names(pallet) {
				let is_short = match (name(pallet), name(call)) {
					(Ok(pallet), Ok(call)) => Self::bounded_end_of(&(pallet, call)).is_ok(),
					_ => false,
				};
				assert!(is_short, "the name of {pallet}.{call} is too long to be paused");
			}
		}
	}
}

impl<T: Config> From<TransactionPauseError> for Error<T> {
	fn from(error: TransactionPauseError) -> Self {
		match error {
			TransactionPauseError::NotFound => Self::UnknownCall,
			TransactionPauseError::Unpausable | TransactionPauseError::Unknown => Self::Unpausable,
			TransactionPauseError::AlreadyPaused => Self::AlreadyPaused,
			TransactionPauseError::AlreadyUnpaused => Self::NotPaused,
		}
	}
}
