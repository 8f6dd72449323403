//! Delegations: other keys that act for a subject.

use crate::{statements::Needed, Config, Delegations, Error, Event, Pallet};
use custos_primitives::{
	consent::{Act, DelegationTermsText, Signed, SubjectKey, SubjectReference, Wish},
	log::LogEntry,
	member::Actor,
};
use frame_support::{ensure, traits::Get};
use sp_runtime::{
	traits::{BlakeTwo256, Hash},
	DispatchResult,
};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_delegate_key(
		actor: Actor<T::AccountId>,
		reference: SubjectReference,
		key: SubjectKey,
		terms: &DelegationTermsText,
		signed: Signed,
	) -> DispatchResult {
		let mut subject = Self::open_subject_of(&reference)?;
		let terms = terms.parsed().map_err(Error::<T>::from)?;
		Self::ensure_period(&terms.period)?;
		Self::ensure_categories(terms.categories.iter())?;
		let act = Act::Delegate {
			key: key.clone(),
			terms: terms.clone(),
		};
		let verified = Self::verify(&reference, &subject, &signed, act, Needed::OwnKey)?;
		ensure!(subject.key.as_ref() != Some(&key), Error::<T>::KeyInUse);
		// It is not the subject's before it signs itself: or a subject could take away another's key.
		Self::use_of(&reference, &key)?;
		let is_new = !Delegations::<T>::contains_key(reference, &key);
		ensure!(
			!is_new || subject.delegations < T::MaxDelegations::get(),
			Error::<T>::TooManyDelegations
		);

		let entry = LogEntry::Delegated {
			key: key.clone(),
			terms: BlakeTwo256::hash_of(&terms),
		};
		verified.count::<T>();
		Delegations::<T>::insert(reference, &key, terms);
		subject.delegations = subject.delegations.saturating_add(is_new.into());
		let step = Self::log_and_save(reference, subject, actor, entry);
		Self::deposit_event(Event::KeyDelegated {
			subject: reference,
			step,
		});
		Ok(())
	}

	pub(crate) fn do_revoke_delegation(
		actor: Actor<T::AccountId>,
		reference: SubjectReference,
		key: SubjectKey,
		wish: Wish,
	) -> DispatchResult {
		let mut subject = Self::open_subject_of(&reference)?;
		ensure!(
			Delegations::<T>::contains_key(reference, &key),
			Error::<T>::DelegationNotFound
		);
		let act = Act::RevokeDelegation { key: key.clone() };
		let heeded = Self::heed(&reference, &subject, &wish, act, Needed::OrKey(&key), || {
			Self::ensure_controller(&reference, &actor)
		})?;

		let document = heeded.count::<T>();
		Delegations::<T>::remove(reference, &key);
		subject.delegations = subject.delegations.saturating_sub(1);
		let entry = LogEntry::DelegationRevoked { key, document };
		let step = Self::log_and_save(reference, subject, actor, entry);
		Self::deposit_event(Event::DelegationRevoked {
			subject: reference,
			step,
		});
		Ok(())
	}
}
