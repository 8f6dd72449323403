//! Nominations: the session keys of members' nodes, and the accounts that they are registered under.

use codec::Encode;
use custos_primitives::member::{Actor, MemberId};
use frame_support::{
	ensure,
	pallet_prelude::DispatchResult,
	traits::{EnsureOrigin, Get},
};
use frame_system::pallet_prelude::OriginFor;
use pallet_session::SessionInterface;
use sp_runtime::{
	traits::{Convert, OpaqueKeys},
	DispatchError,
};

use crate::{Config, Error, Event, KeysOf, NominationCount, Nominations, Pallet};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_nominate(
		Actor { member, .. }: Actor<T::AccountId>,
		account: T::AccountId,
		keys: KeysOf<T>,
		proof: &[u8],
	) -> DispatchResult {
		let replaced = Self::is_nominated_by(member, &account)?;
		ensure!(
			replaced || NominationCount::<T>::get(member) < T::MaxNominations::get(),
			Error::<T>::TooManyNominations
		);
		ensure!(
			(member, &account).using_encoded(|owner| keys.ownership_proof_is_valid(owner, proof)),
			Error::<T>::InvalidProof
		);

		// Refuses keys that are another account's, before it writes anything.
		T::Sessions::set_keys(&account, keys)?;
		if !replaced {
			Self::note_nomination(member, &account);
		}
		Self::deposit_event(Event::Nominated {
			member,
			account,
			replaced,
		});
		Ok(())
	}

	pub(crate) fn do_withdraw_nomination(origin: OriginFor<T>, account: T::AccountId) -> DispatchResult {
		let member = Self::ensure_may_withdraw(origin, &account)?;
		ensure!(Self::seat_of(&account).is_none(), Error::<T>::HasSeat);
		ensure!(!Self::are_keys_in_use(&account), Error::<T>::KeysInUse);

		T::Sessions::purge_keys(&account)?;
		Nominations::<T>::remove(&account);
		NominationCount::<T>::mutate_exists(member, |count| {
			*count = count
				.and_then(|count| count.checked_sub(1))
				.filter(|left| *left > 0);
		});
		Self::deposit_event(Event::NominationWithdrawn { member, account });
		Ok(())
	}

	/// Writes that the member's node has its session keys under the account.
	pub(crate) fn note_nomination(member: MemberId, account: &T::AccountId) {
		Nominations::<T>::insert(account, member);
		NominationCount::<T>::mutate(member, |count| *count = count.saturating_add(1));
	}

	pub(crate) fn ensure_nominated_by(member: MemberId, account: &T::AccountId) -> Result<(), Error<T>> {
		let owner = Nominations::<T>::get(account).ok_or(Error::<T>::NotNominated)?;
		ensure!(owner == member, Error::<T>::NominatedByAnother);
		Ok(())
	}

	/// The member whose nomination it is, if it asks itself, or the members do.
	fn ensure_may_withdraw(origin: OriginFor<T>, account: &T::AccountId) -> Result<MemberId, DispatchError> {
		match T::NominateOrigin::try_origin(origin) {
			Ok(Actor { member, .. }) => Self::ensure_nominated_by(member, account)
				.map(|()| member)
				.map_err(Into::into),
			Err(origin) => {
				T::UnseatOrigin::ensure_origin(origin)?;
				Nominations::<T>::get(account).ok_or_else(|| Error::<T>::NotNominated.into())
			}
		}
	}

	/// Whether the account is nominated already. It is refused where another member has nominated it, or where it is free
	/// and acts for another member.
	fn is_nominated_by(member: MemberId, account: &T::AccountId) -> Result<bool, Error<T>> {
		match Nominations::<T>::get(account) {
			Some(owner) if owner == member => Ok(true),
			Some(_) => Err(Error::<T>::NominatedByAnother),
			None => {
				let acts_for = T::ActsFor::convert(account.clone());
				ensure!(
					acts_for.is_none_or(|other| other == member),
					Error::<T>::ActsForAnother
				);
				Ok(false)
			}
		}
	}
}

/// The member that an authority belongs to: what a proof that it had a key in some session says besides.
pub struct MemberOf<T>(core::marker::PhantomData<T>);

impl<T: Config> MemberOf<T> {
	pub(crate) fn member(account: &T::AccountId) -> Option<MemberId> {
		Nominations::<T>::get(account)
	}
}

impl<T: Config> Convert<T::AccountId, Option<MemberId>> for MemberOf<T> {
	fn convert(account: T::AccountId) -> Option<MemberId> {
		Self::member(&account)
	}
}
