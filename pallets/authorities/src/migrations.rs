//! What a runtime without this pallet leaves to it.

use alloc::vec::Vec;
use core::marker::PhantomData;
use frame_support::{
	storage_alias,
	traits::{Get, OnRuntimeUpgrade},
	weights::Weight,
	BoundedVec,
};

use crate::{Config, KeyRegister, Pallet, Seat, Seats};

#[cfg(feature = "try-runtime")]
use sp_runtime::TryRuntimeError;

/// The authorities as the consortium's pallet kept them, with the same shape.
#[storage_alias]
type Authorities<T: Config> = StorageValue<Consortium, Vec<Seat<<T as frame_system::Config>::AccountId>>>;

/// Takes the authorities over from the consortium's pallet, in their order, each as its member's nomination with the
/// session keys that it has.
pub struct TakeOverAuthorities<T>(PhantomData<T>);

impl<T: Config> OnRuntimeUpgrade for TakeOverAuthorities<T> {
	fn on_runtime_upgrade() -> Weight {
		let Some(former) = Authorities::<T>::take() else {
			return T::DbWeight::get().reads(1);
		};
		let mut seats: BoundedVec<_, T::MaxAuthorities> = Seats::<T>::get();
		let mut taken = 0u64;
		for seat in former {
			let known = seats.iter().any(|present| present.account == seat.account);
			if !known && seats.try_push(seat.clone()).is_ok() {
				Pallet::<T>::note_nomination(seat.member, &seat.account);
				T::Sessions::adopt(&seat.account);
				taken = taken.saturating_add(1);
			}
		}
		Seats::<T>::put(seats);
		Pallet::<T>::note_keys_in_force();
		log::info!(target: "runtime::authorities", "{taken} authorities taken over");
		let each = taken.saturating_mul(3);
		T::DbWeight::get().reads_writes(each.saturating_add(3), each.saturating_add(3))
	}

	#[cfg(feature = "try-runtime")]
	fn pre_upgrade() -> Result<Vec<u8>, TryRuntimeError> {
		use codec::Encode;
		Ok(Authorities::<T>::get().unwrap_or_default().encode())
	}

	#[cfg(feature = "try-runtime")]
	fn post_upgrade(state: Vec<u8>) -> Result<(), TryRuntimeError> {
		use codec::Decode;
		use frame_support::ensure;
		let former: Vec<Seat<T::AccountId>> =
			Decode::decode(&mut state.as_slice()).map_err(|_| "the state before does not decode")?;
		ensure!(
			!Authorities::<T>::exists(),
			"the consortium's pallet still keeps authorities"
		);
		let seats = Seats::<T>::get();
		ensure!(
			former.iter().all(|seat| seats.contains(seat)),
			"an authority was lost"
		);
		Pallet::<T>::do_try_state()
	}
}
