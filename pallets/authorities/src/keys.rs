//! The session keys: which are registered, which are in force, and whose one is or was.

use alloc::vec::Vec;
use core::marker::PhantomData;
use custos_primitives::member::MemberId;
use frame_support::{
	storage::{with_transaction, TransactionOutcome},
	traits::KeyOwnerProofSystem,
	BoundedVec,
};
use pallet_session::{
	historical::{self, HistoricalSessions},
	ExternallySetKeys, NextKeys, QueuedKeys, SessionInterface,
};
use sp_runtime::{traits::OpaqueKeys, DispatchError, KeyTypeId};
use sp_session::{GetSessionNumber, GetValidatorCount, MembershipProof};
use sp_staking::SessionIndex;

use crate::{Config, InForce, KeysOf, MemberOf, Offender, Pallet};

/// Where session keys are registered: what the session pallet knows beside what its own interface tells.
pub trait KeyRegister: SessionInterface {
	/// The number of the present session.
	fn present_session() -> SessionIndex;
	/// The session keys that are registered under the account.
	fn keys_of(account: &Self::AccountId) -> Option<Self::Keys>;
	/// The authorities of the session that was planned last, with the keys that they have in it.
	fn planned() -> Vec<(Self::AccountId, Self::Keys)>;
	/// Whether evidence against the authorities of a session can be checked.
	fn has_root(session: SessionIndex) -> bool;
	/// Has keys that were registered with the genesis count as registered by another pallet. Those take no reference to
	/// the account, as these don't either.
	fn adopt(account: &Self::AccountId);
}

impl<T> KeyRegister for pallet_session::Pallet<T>
where
	T: pallet_session::Config<ValidatorId = <T as frame_system::Config>::AccountId> + historical::Config,
{
	fn present_session() -> SessionIndex {
		Self::current_index()
	}

	fn keys_of(account: &T::AccountId) -> Option<T::Keys> {
		Self::load_keys(account)
	}

	fn planned() -> Vec<(T::AccountId, T::Keys)> {
		QueuedKeys::<T>::get()
	}

	fn has_root(session: SessionIndex) -> bool {
		HistoricalSessions::<T>::contains_key(session)
	}

	fn adopt(account: &T::AccountId) {
		ExternallySetKeys::<T>::insert(account, ());
	}
}

impl<T: Config> Pallet<T> {
	/// Whether session keys are registered under the account.
	pub(crate) fn has_keys(account: &T::AccountId) -> bool {
		T::Sessions::keys_of(account).is_some()
	}

	/// Whether the account's session keys are in use, in this session or the next.
	pub(crate) fn are_keys_in_use(account: &T::AccountId) -> bool {
		T::Sessions::validators().contains(account)
			|| T::Sessions::planned()
				.iter()
				.any(|(planned, _)| planned == account)
	}

	/// Whether the session that was planned last has these authorities, in this order and with the keys that are
	/// registered now.
	pub(crate) fn are_planned(authorities: &[T::AccountId]) -> bool {
		let planned = T::Sessions::planned();
		let same = |(account, (planned, keys)): (&T::AccountId, &(T::AccountId, KeysOf<T>))| {
			account == planned && T::Sessions::keys_of(account).as_ref() == Some(keys)
		};
		planned.len() == authorities.len() && authorities.iter().zip(&planned).all(same)
	}

	/// Notes the keys of the session that begins, which is the one that was planned last.
	pub(crate) fn note_keys_in_force() {
		InForce::<T>::put(BoundedVec::truncate_from(T::Sessions::planned()));
	}

	/// The authority whose key it is in the present session.
	fn holder(id: KeyTypeId, key: &[u8]) -> Option<T::AccountId> {
		InForce::<T>::get()
			.into_iter()
			.find_map(|(account, keys)| (keys.get_raw(id) == key).then_some(account))
	}
}

/// Whose a session key is, or was: the authority, and the member that it belonged to.
///
/// The session pallet answers for the present session by the keys that are registered. An authority that has just
/// registered others could not be held to those that it still signs with, nor could a proof be made that stands when the
/// session is over. This one goes by the keys in force.
pub struct KeyOwners<T>(PhantomData<T>);

impl<T, Key> KeyOwnerProofSystem<(KeyTypeId, Key)> for KeyOwners<T>
where
	T: Config
		+ pallet_session::Config<ValidatorId = <T as frame_system::Config>::AccountId, Keys = KeysOf<T>>
		+ historical::Config<FullIdentification = MemberId>,
	Key: AsRef<[u8]>,
{
	type Proof = MembershipProof;
	type IdentificationTuple = Offender<T>;

	/// What is written meanwhile is undone: only nodes ask, and not in a block.
	fn prove((id, key): (KeyTypeId, Key)) -> Option<MembershipProof> {
		Pallet::<T>::holder(id, key.as_ref())?;
		with_transaction(|| {
			for (account, keys) in InForce::<T>::get() {
				NextKeys::<T>::insert(account, keys);
			}
			let proof = <historical::Pallet<T> as KeyOwnerProofSystem<_>>::prove((id, key));
			TransactionOutcome::Rollback(Ok::<_, DispatchError>(proof))
		})
		.ok()
		.flatten()
	}

	fn check_proof((id, key): (KeyTypeId, Key), proof: MembershipProof) -> Option<Offender<T>> {
		if proof.session() != T::Sessions::present_session() {
			return historical::Pallet::<T>::check_proof((id, key), proof);
		}
		let count = InForce::<T>::decode_len().unwrap_or_default();
		let account = Pallet::<T>::holder(id, key.as_ref())
			.filter(|_| u32::try_from(count) == Ok(proof.validator_count()))?;
		let member = MemberOf::<T>::member(&account)?;
		Some((account, member))
	}
}
