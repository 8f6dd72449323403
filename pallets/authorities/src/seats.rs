//! Seats: which authorities the next sessions have, as the members decide.

use alloc::collections::BTreeSet;
use custos_primitives::member::{Actor, MemberId, MemberInspect};
use frame_support::{ensure, traits::Get, BoundedVec};

use crate::{Config, Error, Event, Pallet, Seat, Seats, UnseatReason};

impl<T: Config> Pallet<T> {
	/// Seats the authorities of the genesis preset, or says what is wrong with them.
	pub(crate) fn seat_first_authorities(seats: &[Seat<T::AccountId>]) -> Result<(), &'static str> {
		if !seats.iter().all(|seat| T::Members::is_active(seat.member)) {
			return Err("an authority belongs to no member");
		}
		let accounts: BTreeSet<_> = seats.iter().map(|seat| &seat.account).collect();
		if accounts.len() != seats.len() {
			return Err("an account is named twice");
		}
		let bounded = BoundedVec::try_from(seats.to_vec()).map_err(|_| "there are too many")?;
		for seat in seats {
			Self::note_nomination(seat.member, &seat.account);
		}
		Seats::<T>::put(bounded);
		Ok(())
	}

	pub(crate) fn do_seat(seat: Seat<T::AccountId>) -> Result<(), Error<T>> {
		Self::ensure_seatable(&seat)?;
		let Seat { member, account } = seat.clone();

		Seats::<T>::try_mutate(|seats| seats.try_push(seat)).map_err(|_| Error::<T>::TooManyAuthorities)?;
		Self::deposit_event(Event::Seated { member, account });
		Ok(())
	}

	pub(crate) fn do_unseat(account: T::AccountId) -> Result<(), Error<T>> {
		let seat = Self::seat_of(&account).ok_or(Error::<T>::NotSeated)?;
		Self::take_seat(seat, UnseatReason::Decided)
	}

	pub(crate) fn do_give_up_seat(
		Actor { member, .. }: Actor<T::AccountId>,
		account: T::AccountId,
	) -> Result<(), Error<T>> {
		Self::ensure_nominated_by(member, &account)?;
		let seat = Self::seat_of(&account).ok_or(Error::<T>::NotSeated)?;
		Self::take_seat(seat, UnseatReason::GivenUp)
	}

	pub(crate) fn do_replace(account: T::AccountId, seat: Seat<T::AccountId>) -> Result<(), Error<T>> {
		let mut seats = Seats::<T>::get();
		let place = seats
			.iter_mut()
			.find(|seat| seat.account == account)
			.ok_or(Error::<T>::NotSeated)?;
		Self::ensure_seatable(&seat)?;
		let former = core::mem::replace(place, seat.clone());

		Seats::<T>::put(seats);
		Self::deposit_event(Event::Replaced {
			member: former.member,
			account: former.account,
			successor_member: seat.member,
			successor: seat.account,
		});
		Ok(())
	}

	/// The seat that the account has.
	pub(crate) fn seat_of(account: &T::AccountId) -> Option<Seat<T::AccountId>> {
		Seats::<T>::get()
			.into_iter()
			.find(|seat| seat.account == *account)
	}

	/// How many of the seats are the member's.
	pub fn count_of(member: MemberId) -> u32 {
		let count = Seats::<T>::get()
			.iter()
			.filter(|seat| seat.member == member)
			.count();
		u32::try_from(count).unwrap_or(u32::MAX)
	}

	/// That the member may have the seat, under an account that it has nominated.
	fn ensure_seatable(Seat { member, account }: &Seat<T::AccountId>) -> Result<(), Error<T>> {
		Self::ensure_nominated_by(*member, account)?;
		ensure!(Self::seat_of(account).is_none(), Error::<T>::AlreadySeated);
		ensure!(T::Members::is_active(*member), Error::<T>::MemberNotActive);
		Ok(())
	}

	/// Takes a seat away, unless it is one of the last.
	fn take_seat(seat: Seat<T::AccountId>, reason: UnseatReason) -> Result<(), Error<T>> {
		let mut seats = Seats::<T>::get();
		let left = seats.len().saturating_sub(1);
		ensure!(
			u32::try_from(left).is_ok_and(|left| left >= T::MinAuthorities::get()),
			Error::<T>::TooFewAuthorities
		);

		seats.retain(|known| known.account != seat.account);
		Seats::<T>::put(seats);
		Self::deposit_event(Event::Unseated {
			member: seat.member,
			account: seat.account,
			reason,
		});
		Ok(())
	}
}
