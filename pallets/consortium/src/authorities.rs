//! The authorities, and which of them the next session has.
//!
//! An authority belongs to a member and is an account under which the member's node has set its session keys. The first
//! ones are in the genesis preset. Seating and unseating by motion writes [`Authorities`] and makes the next
//! `new_session` return them.

use alloc::{collections::BTreeSet, vec::Vec};
use custos_primitives::member::MemberId;
use frame_support::BoundedVec;
use pallet_session::SessionManager;

use crate::{Authorities, Authority, Config, Members, Pallet};

impl<T: Config> Pallet<T> {
	/// Seats the authorities of the genesis preset, or says what is wrong with them.
	pub(crate) fn seat_first_authorities(
		authorities: &[Authority<T::AccountId>],
	) -> Result<(), &'static str> {
		if !authorities
			.iter()
			.all(|authority| Members::<T>::contains_key(authority.member))
		{
			return Err("an authority belongs to no member");
		}
		let accounts: BTreeSet<_> = authorities.iter().map(|authority| &authority.account).collect();
		if accounts.len() != authorities.len() {
			return Err("an account is named twice");
		}
		let seats = BoundedVec::try_from(authorities.to_vec()).map_err(|_| "there are too many")?;
		Authorities::<T>::put(seats);
		Ok(())
	}

	/// How many of the authorities are the member's.
	pub(crate) fn count_authorities_of(member: MemberId, authorities: &[Authority<T::AccountId>]) -> u32 {
		let count = authorities
			.iter()
			.filter(|authority| authority.member == member)
			.count();
		u32::try_from(count).unwrap_or(u32::MAX)
	}
}

impl<T: Config> SessionManager<T::AccountId> for Pallet<T> {
	/// Nothing, as long as the authorities are those of the session before.
	fn new_session(_: u32) -> Option<Vec<T::AccountId>> {
		None
	}

	/// The authorities of the genesis preset. This pallet's genesis must be built before the session's, which asks.
	fn new_session_genesis(_: u32) -> Option<Vec<T::AccountId>> {
		let accounts: Vec<_> = Authorities::<T>::get()
			.into_iter()
			.map(|authority| authority.account)
			.collect();
		(!accounts.is_empty()).then_some(accounts)
	}

	fn start_session(_: u32) {}

	fn end_session(_: u32) {}
}
