//! Statements: whether a signature is a subject's will to what a call does.

use crate::{Config, Delegations, Error, Keys, Pallet, Subject, Subjects};
use custos_primitives::{
	consent::{
		Act, ConsentTerms, DelegationTerms, KeyUse, Powers, Provenance, Signed, Statement, SubjectKey,
		SubjectReference, Wish,
	},
	member::Actor,
};
use frame_support::{ensure, traits::Get};
use frame_system::Pallet as System;
use sp_core::H256;
use sp_runtime::traits::{Verify, Zero};

/// The record of a subject.
pub(crate) type SubjectOf<T> = Subject<<T as Config>::MaxAttestations>;

/// Who may sign something, beside the subject's own key.
#[derive(Clone, Copy)]
pub(crate) enum Needed<'a> {
	/// Nobody.
	OwnKey,
	/// This key, where it is delegated to: on whatever terms, since it gives up what it may do.
	OrKey(&'a SubjectKey),
	/// A key that may attest all of these terms.
	ToAttest(&'a [&'a ConsentTerms]),
	/// A key that may withdraw what these terms permit.
	ToWithdraw(&'a ConsentTerms),
}

impl Needed<'_> {
	/// Whether a delegation gives this, its period aside.
	fn is_given_by(&self, delegation: &DelegationTerms) -> bool {
		match self {
			Self::OwnKey | Self::OrKey(_) => false,
			Self::ToAttest(terms) => match delegation.powers {
				Powers::AttestAndWithdraw => terms.iter().all(|terms| is_within(terms, delegation)),
				Powers::Withdraw => false,
			},
			Self::ToWithdraw(terms) => match delegation.powers {
				Powers::AttestAndWithdraw | Powers::Withdraw => is_within(terms, delegation),
			},
		}
	}
}

/// Whether terms are about the categories of a delegation alone.
fn is_within(terms: &ConsentTerms, delegation: &DelegationTerms) -> bool {
	// An empty list names every category; in an exception, those of what it is within.
	let names_some = !terms.provision.categories.is_empty();
	let mut named = terms.provisions().flat_map(|provision| &provision.categories);
	delegation.categories.is_empty()
		|| (names_some && named.all(|category| delegation.categories.contains(category)))
}

/// By which right a key signs for a subject.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Right {
	/// It is the subject's own.
	Own,
	/// The subject has delegated to it.
	Delegation,
}

/// A statement that counts, and is still to be counted.
#[must_use = "a statement that is not counted can be replayed"]
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Verified {
	key: SubjectKey,
	right: Right,
	/// What is to be kept of the key.
	after: KeyUse,
}

impl Verified {
	/// What an attestation is proven by that it proves.
	pub(crate) fn provenance(&self) -> Provenance {
		let key = self.key.clone();
		match self.right {
			Right::Own => Provenance::Subject { key },
			Right::Delegation => Provenance::Delegate { key },
		}
	}

	/// Counts it, so that it doesn't count again. Returns the key that signed.
	pub(crate) fn count<T: Config>(self) -> SubjectKey {
		Keys::<T>::insert(&self.key, self.after);
		self.key
	}
}

/// A wish that is heeded.
#[must_use = "a statement that is not counted can be replayed"]
pub(crate) enum Heeded {
	/// The subject's, by a statement.
	Subject(Verified),
	/// A member's, for which it has a document.
	Member(H256),
}

impl Heeded {
	/// Counts the statement, where there is one, and returns the document otherwise.
	pub(crate) fn count<T: Config>(self) -> Option<H256> {
		match self {
			Self::Subject(verified) => {
				verified.count::<T>();
				None
			}
			Self::Member(document) => Some(document),
		}
	}
}

impl<T: Config> Pallet<T> {
	/// A subject's record.
	pub(crate) fn subject_of(reference: &SubjectReference) -> Result<SubjectOf<T>, Error<T>> {
		Subjects::<T>::get(reference).ok_or(Error::SubjectNotFound)
	}

	/// An open subject's record.
	pub(crate) fn open_subject_of(reference: &SubjectReference) -> Result<SubjectOf<T>, Error<T>> {
		let subject = Self::subject_of(reference)?;
		ensure!(subject.is_open(), Error::<T>::SubjectClosed);
		Ok(subject)
	}

	/// Refuses all but a subject's controller.
	pub(crate) fn ensure_controller(
		reference: &SubjectReference,
		actor: &Actor<T::AccountId>,
	) -> Result<(), Error<T>> {
		ensure!(actor.member == reference.controller, Error::<T>::NotController);
		Ok(())
	}

	/// Whether a subject has signed that it wants something, or whom it has delegated that to.
	pub(crate) fn verify(
		reference: &SubjectReference,
		subject: &SubjectOf<T>,
		signed: &Signed,
		act: Act,
		needed: Needed<'_>,
	) -> Result<Verified, Error<T>> {
		let right = Self::right_of(reference, subject, &signed.key, needed)?;
		let used = Self::use_of(reference, &signed.key)?;
		Self::verified(signed, used, act, right)
	}

	/// Whether a key has signed that it is to be a subject's own. It may be new, or have signed for the subject before.
	pub(crate) fn verify_enrolment(
		reference: &SubjectReference,
		signed: &Signed,
	) -> Result<Verified, Error<T>> {
		let used = Self::use_of(reference, &signed.key)?;
		Self::verified(signed, used, Act::Enrol, Right::Own)
	}

	/// How often a key has signed for a subject: never, where it is new. Refuses one that has signed for another.
	pub(crate) fn use_of(reference: &SubjectReference, key: &SubjectKey) -> Result<KeyUse, Error<T>> {
		let used = Keys::<T>::get(key).unwrap_or(KeyUse {
			subject: *reference,
			nonce: 0,
		});
		ensure!(used.subject == *reference, Error::<T>::KeyInUse);
		Ok(used)
	}

	/// Whether a wish is to be heeded: the subject's where it has signed, as [`Self::verify`] says, and that of the
	/// member that calls where `member_may`.
	pub(crate) fn heed(
		reference: &SubjectReference,
		subject: &SubjectOf<T>,
		wish: &Wish,
		act: Act,
		needed: Needed<'_>,
		member_may: impl FnOnce() -> Result<(), Error<T>>,
	) -> Result<Heeded, Error<T>> {
		match wish {
			Wish::Subject { signed } => {
				Self::verify(reference, subject, signed, act, needed).map(Heeded::Subject)
			}
			Wish::Member { document } => {
				member_may()?;
				Ok(Heeded::Member(*document))
			}
		}
	}

	/// By which right a key may sign what is needed.
	fn right_of(
		reference: &SubjectReference,
		subject: &SubjectOf<T>,
		key: &SubjectKey,
		needed: Needed<'_>,
	) -> Result<Right, Error<T>> {
		if subject.key.as_ref() == Some(key) {
			return Ok(Right::Own);
		}
		let delegation = Delegations::<T>::get(reference, key).ok_or(Error::<T>::KeyNotEnrolled)?;
		let gives_up = matches!(needed, Needed::OrKey(own) if own == key);
		if !gives_up {
			ensure!(
				delegation.period.contains(Self::now()),
				Error::<T>::DelegationNotEffective
			);
			ensure!(needed.is_given_by(&delegation), Error::<T>::OutsideDelegation);
		}
		Ok(Right::Delegation)
	}

	/// Whether the statement of that act counts now, and is what was signed.
	fn verified(signed: &Signed, used: KeyUse, act: Act, right: Right) -> Result<Verified, Error<T>> {
		let genesis = System::<T>::block_hash(frame_system::pallet_prelude::BlockNumberFor::<T>::zero());
		ensure!(
			signed.genesis.as_bytes() == genesis.as_ref(),
			Error::<T>::OtherChain
		);
		let now = Self::now();
		ensure!(signed.valid_until > now, Error::<T>::StatementExpired);
		ensure!(
			signed.valid_until <= now.saturating_add(T::MaxStatementValidity::get()),
			Error::<T>::ValidityTooLong
		);
		ensure!(signed.nonce >= used.nonce, Error::<T>::OldNonce);
		ensure!(signed.nonce == used.nonce, Error::<T>::NonceTooHigh);
		let nonce = used.nonce.checked_add(1).ok_or(Error::<T>::OutOfNumbers)?;
		let statement = Statement {
			genesis: signed.genesis,
			subject: used.subject,
			nonce: signed.nonce,
			valid_until: signed.valid_until,
			act,
		};
		ensure!(is_signed(&statement, signed), Error::<T>::BadSignature);
		Ok(Verified {
			key: signed.key.clone(),
			right,
			after: KeyUse { nonce, ..used },
		})
	}
}

/// Whether the signature is the key's over the statement, as it is or as wallets wrap it.
fn is_signed(statement: &Statement, signed: &Signed) -> bool {
	[statement.bytes(), statement.wrapped_bytes()]
		.iter()
		.any(|bytes| signed.signature.verify(bytes.as_slice(), &signed.key))
}
