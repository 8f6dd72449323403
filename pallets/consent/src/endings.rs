//! Endings: withdrawing attestations, and entering them in error.

use crate::{
	has_a_say,
	statements::{Heeded, Needed, SubjectOf},
	Attestations, Config, Error, Event, Pallet,
};
use custos_primitives::{
	consent::{
		Act, Attestation, AttestationNumber, AttestationState, AttestationStatus, Provenance,
		SubjectReference, Wish,
	},
	log::LogEntry,
	member::Actor,
};
use frame_support::ensure;
use sp_runtime::DispatchResult;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_withdraw(
		actor: Actor<T::AccountId>,
		reference: SubjectReference,
		number: AttestationNumber,
		wish: Wish,
	) -> DispatchResult {
		let mut subject = Self::open_subject_of(&reference)?;
		let mut attestation = Self::attestation_of(&reference, number)?;
		let now = Self::now();
		ensure!(
			attestation.status(now) == AttestationStatus::Active,
			Error::<T>::NotActive
		);
		let act = Act::Withdraw { attestation: number };
		let needed = Needed::ToWithdraw(&attestation.terms);
		let heeded = Self::heed(&reference, &subject, &wish, act, needed, || {
			Self::ensure_controller(&reference, &actor)
		})?;

		attestation.state = AttestationState::Withdrawn { at: now };
		if !has_a_say(&attestation) {
			subject.standing.retain(|standing| *standing != number);
		}
		Attestations::<T>::insert(reference, number, attestation);
		let entry = LogEntry::Withdrawn {
			attestation: number,
			document: heeded.count::<T>(),
		};
		let step = Self::log_and_save(reference, subject, actor, entry);
		Self::deposit_event(Event::Withdrawn {
			subject: reference,
			step,
		});
		Ok(())
	}

	pub(crate) fn do_enter_in_error(
		actor: Actor<T::AccountId>,
		reference: SubjectReference,
		number: AttestationNumber,
		wish: Wish,
	) -> DispatchResult {
		let mut subject = Self::open_subject_of(&reference)?;
		let mut attestation = Self::attestation_of(&reference, number)?;
		let heeded = Self::heed_error(&reference, &subject, &actor, number, &attestation, &wish)?;

		subject.standing.retain(|standing| *standing != number);
		attestation.state = AttestationState::EnteredInError { at: Self::now() };
		Attestations::<T>::insert(reference, number, attestation);
		let entry = LogEntry::EnteredInError {
			attestation: number,
			document: heeded.count::<T>(),
		};
		let step = Self::log_and_save(reference, subject, actor, entry);
		Self::deposit_event(Event::EnteredInError {
			subject: reference,
			step,
		});
		Ok(())
	}

	/// Whether a wish that an attestation was entered in error is to be heeded. What was proven by a signature is
	/// undone by the subject's own alone, since that lifts what it denies.
	fn heed_error(
		reference: &SubjectReference,
		subject: &SubjectOf<T>,
		actor: &Actor<T::AccountId>,
		number: AttestationNumber,
		attestation: &Attestation,
		wish: &Wish,
	) -> Result<Heeded, Error<T>> {
		let act = Act::EnterInError { attestation: number };
		let terms = [&attestation.terms];
		let attester = Needed::ToAttest(&terms);
		match attestation.state {
			AttestationState::Proposed => Self::heed(reference, subject, wish, act, attester, || {
				Self::ensure_controller(reference, actor)
			}),
			AttestationState::Active | AttestationState::Withdrawn { .. } => match attestation.provenance {
				Some(Provenance::Witness { member, .. }) => {
					Self::heed(reference, subject, wish, act, attester, || {
						ensure!(actor.member == member, Error::<T>::NotWitness);
						Ok(())
					})
				}
				Some(Provenance::Subject { .. } | Provenance::Delegate { .. }) | None => {
					Self::heed(reference, subject, wish, act, Needed::OwnKey, || {
						Err(Error::SignatureNeeded)
					})
				}
			},
			AttestationState::Superseded { .. } | AttestationState::EnteredInError { .. } => {
				Err(Error::NotActive)
			}
		}
	}
}
