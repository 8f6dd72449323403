//! Sessions: how the seats become the authorities that make and finalise the blocks.
//!
//! A session's authorities are planned while the one before it begins. So a seat that is given or taken now counts when
//! the present session ends: the next one still has the authorities that were planned before, the one after has the new.

use alloc::vec::Vec;
use custos_primitives::member::{MemberId, MemberInspect};
use frame_support::traits::Get;
use frame_system::pallet_prelude::BlockNumberFor;
use pallet_session::{historical, SessionInterface, SessionManager};
use sp_consensus_aura::{digests::CompatibleDigestItem, sr25519::AuthoritySignature, Slot};
use sp_staking::SessionIndex;

use crate::{BegunIn, Config, Event, KeyRegister, Pallet, Seat, Seats, SessionLength, UnseatReason};

/// How many blocks a session has.
pub struct BlocksOfASession<T>(core::marker::PhantomData<T>);

impl<T: Config> Get<BlockNumberFor<T>> for BlocksOfASession<T> {
	fn get() -> BlockNumberFor<T> {
		SessionLength::<T>::get()
	}
}

impl<T: Config> Pallet<T> {
	/// The seats of the session that is planned now. Those of members that are not active are taken away, the latest
	/// first, unless too few would be left.
	fn plan() -> Vec<Seat<T::AccountId>> {
		let mut seats = Seats::<T>::get();
		let minimum = usize::try_from(T::MinAuthorities::get()).unwrap_or(usize::MAX);
		let mut spare = seats.len().saturating_sub(minimum);
		let mut taken = Vec::new();
		for seat in seats.iter().rev() {
			if spare > 0 && !T::Members::is_active(seat.member) {
				taken.push(seat.clone());
				spare = spare.saturating_sub(1);
			}
		}
		if !taken.is_empty() {
			seats.retain(|seat| !taken.contains(seat));
			Seats::<T>::put(&seats);
		}
		for Seat { member, account } in taken {
			Self::deposit_event(Event::Unseated {
				member,
				account,
				reason: UnseatReason::MemberNotActive,
			});
		}
		seats.into_inner()
	}

	/// The planned authorities, if they, or their keys, are not those of the session that begins. Then, and only then,
	/// GRANDPA begins a new set. The first time that evidence can be checked at all counts as such a change.
	fn change(planned: SessionIndex) -> Option<Vec<(T::AccountId, MemberId)>> {
		let mut seats = Self::plan();
		seats.retain(|seat| Self::has_keys(&seat.account));
		let accounts: Vec<_> = seats.iter().map(|seat| seat.account.clone()).collect();
		let same = Self::are_planned(&accounts) && T::Sessions::has_root(planned.saturating_sub(1));
		(!seats.is_empty() && !same).then(|| with_members(seats))
	}

	/// The authorities of the genesis preset.
	#[allow(
		clippy::panic,
		reason = "a chain must not begin with authorities that make no blocks"
	)]
	fn first() -> Option<Vec<(T::AccountId, MemberId)>> {
		let seats = Seats::<T>::get().into_inner();
		for Seat { account, .. } in &seats {
			assert!(
				Self::has_keys(account),
				"the authority {account:?} has no session keys"
			);
			T::Sessions::adopt(account);
		}
		(!seats.is_empty()).then(|| with_members(seats))
	}

	/// Notes where a session begins and with which keys, and forgets the sessions for which evidence is not taken any
	/// more.
	fn begin(session: SessionIndex) {
		Self::note_keys_in_force();
		if let Some(slot) = Self::slot_of_the_block() {
			BegunIn::<T>::insert(session, slot);
		}
		if let Some(first) = session.checked_sub(T::EvidenceSessions::get()) {
			T::Sessions::prune_up_to(first);
			if let Some(last) = first.checked_sub(1) {
				BegunIn::<T>::remove(last);
			}
		}
	}

	/// Whether the slot is one of the session, and has come.
	pub(crate) fn is_slot_of(session: SessionIndex, slot: Slot) -> bool {
		let has_come = session != T::Sessions::present_session()
			|| Self::slot_of_the_block().is_some_and(|now| slot <= now);
		has_come && Self::may_be_slot_of(session, slot)
	}

	/// Whether the slot is one of the session; of the present one, also where it is still to come. The block with which a
	/// session begins is still made by the authorities of the one before.
	pub(crate) fn may_be_slot_of(session: SessionIndex, slot: Slot) -> bool {
		let is_before_the_end = match T::Sessions::present_session() {
			present if session == present => true,
			present if session > present => false,
			_ => BegunIn::<T>::get(session.saturating_add(1)).is_some_and(|until| slot <= until),
		};
		is_before_the_end && BegunIn::<T>::get(session).is_none_or(|begun| slot > begun)
	}

	/// The slot in which the block is made.
	fn slot_of_the_block() -> Option<Slot> {
		frame_system::Pallet::<T>::digest()
			.logs()
			.iter()
			.find_map(CompatibleDigestItem::<AuthoritySignature>::as_aura_pre_digest)
	}
}

fn with_members<AccountId>(seats: Vec<Seat<AccountId>>) -> Vec<(AccountId, MemberId)> {
	seats
		.into_iter()
		.map(|seat| (seat.account, seat.member))
		.collect()
}

impl<T: Config> SessionManager<T::AccountId> for Pallet<T> {
	fn new_session(index: SessionIndex) -> Option<Vec<T::AccountId>> {
		<Self as historical::SessionManager<_, _>>::new_session(index)
			.map(|authorities| authorities.into_iter().map(|(account, _)| account).collect())
	}

	fn new_session_genesis(index: SessionIndex) -> Option<Vec<T::AccountId>> {
		<Self as historical::SessionManager<_, _>>::new_session_genesis(index)
			.map(|authorities| authorities.into_iter().map(|(account, _)| account).collect())
	}

	fn start_session(index: SessionIndex) {
		Self::begin(index);
	}

	fn end_session(_: SessionIndex) {}
}

impl<T: Config> historical::SessionManager<T::AccountId, MemberId> for Pallet<T> {
	fn new_session(index: SessionIndex) -> Option<Vec<(T::AccountId, MemberId)>> {
		Self::change(index)
	}

	/// This pallet's genesis must be built before the session's, which asks when it has registered the keys.
	fn new_session_genesis(_: SessionIndex) -> Option<Vec<(T::AccountId, MemberId)>> {
		Self::first()
	}

	fn start_session(index: SessionIndex) {
		Self::begin(index);
	}

	fn end_session(_: SessionIndex) {}
}
