//! What always holds of the pallet's state.
#![cfg(any(feature = "std", feature = "try-runtime"))]

use frame_support::{
	ensure,
	traits::{schedule::v3::Named, Get, TransactionPause},
};
use sp_runtime::TryRuntimeError;

use crate::{Config, Pallet, Pauses};

impl<T: Config> Pallet<T> {
	/// That the state is whole, unless root has meddled with pauses or with the agenda.
	///
	/// - No more calls are paused than may be at a time, and they are counted.
	/// - What is noted as paused is paused, and can be.
	/// - The end of each pause is on the agenda, for the block that is noted; or it is over, and the agenda behind.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		let noted = Pauses::<T>::iter().count();
		ensure!(
			u32::try_from(noted).is_ok_and(|noted| noted == Pauses::<T>::count()),
			"pauses are miscounted"
		);
		ensure!(
			Pauses::<T>::count() <= T::MaxPauses::get(),
			"too many calls are paused"
		);
		let now = frame_system::Pallet::<T>::block_number();
		for (call, pause) in Pauses::<T>::iter() {
			ensure!(
				T::TransactionPause::is_paused(call.clone()),
				"what is noted as paused is not"
			);
			let ends = T::Scheduler::next_dispatch_time(Self::end_of(&call));
			ensure!(
				pause.until <= now || ends == Ok(pause.until),
				"a pause does not end in time"
			);
		}
		Ok(())
	}
}
