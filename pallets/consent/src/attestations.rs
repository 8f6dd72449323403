//! Attestations: proposing, making and confirming them.

use crate::{
	statements::{Needed, SubjectOf, Verified},
	Attestations, Config, Error, Event, Pallet,
};
use custos_primitives::{
	consent::{
		Act, Attestation, AttestationNumber, AttestationState, ConsentTerms, ConsentTermsText, Proof,
		Provenance, SubjectReference,
	},
	log::LogEntry,
	member::{Actor, MemberId},
};
use frame_support::{
	ensure,
	traits::{EnsureOrigin, Get},
	BoundedVec,
};
use sp_core::H256;
use sp_runtime::{
	traits::{BadOrigin, BlakeTwo256, Hash},
	DispatchResult,
};

/// The attestations of a subject that stand.
type Standing<T> = BoundedVec<AttestationNumber, <T as Config>::MaxAttestations>;

/// An attestation whose place is taken, or is to be taken.
struct Superseded {
	number: AttestationNumber,
	attestation: Attestation,
}

impl Superseded {
	/// Whether it was proven by a signature, so that nothing less takes its place.
	fn is_signed(&self) -> bool {
		match self.attestation.provenance {
			Some(Provenance::Subject { .. } | Provenance::Delegate { .. }) => true,
			Some(Provenance::Witness { .. }) | None => false,
		}
	}
}

/// What an attestation is proven by, found good.
enum Proven {
	Signed(Verified),
	Witnessed { member: MemberId, evidence: H256 },
}

impl Proven {
	/// How many attestations may stand beside one that is proven so: a last quarter of the places is for signed ones.
	fn places<T: Config>(&self) -> u32 {
		let all = T::MaxAttestations::get();
		match self {
			Self::Signed(_) => all,
			Self::Witnessed { .. } => all.saturating_sub(all.div_ceil(4)),
		}
	}

	/// Counts the statement, where there is one.
	fn count<T: Config>(self) -> Provenance {
		match self {
			Self::Signed(verified) => {
				let provenance = verified.provenance();
				verified.count::<T>();
				provenance
			}
			Self::Witnessed { member, evidence } => Provenance::Witness { member, evidence },
		}
	}
}

/// An attestation that is to count, with all that it takes found good.
struct Enactment<T: Config> {
	number: AttestationNumber,
	terms: ConsentTerms,
	superseded: Option<Superseded>,
	proven: Proven,
	standing: Standing<T>,
}

impl<T: Config> Pallet<T> {
	/// Who hands in a proof: whoever may, where it is signed; a healthcare provider, where it has witnessed.
	pub(crate) fn proving(origin: T::RuntimeOrigin, proof: &Proof) -> Result<Actor<T::AccountId>, BadOrigin> {
		match proof {
			Proof::Signed { .. } => T::ControllerOrigin::ensure_origin(origin),
			Proof::Witnessed { .. } => T::WitnessOrigin::ensure_origin(origin),
		}
	}

	pub(crate) fn do_attest(
		actor: Actor<T::AccountId>,
		reference: SubjectReference,
		terms: &ConsentTermsText,
		supersedes: Option<AttestationNumber>,
		proof: Proof,
	) -> DispatchResult {
		let terms = terms.parsed().map_err(Error::<T>::from)?;
		let subject = Self::open_subject_of(&reference)?;
		match proof {
			Proof::Signed { .. } => {}
			Proof::Witnessed { .. } => Self::ensure_controller(&reference, &actor)?,
		}
		let number = next_number::<T>(&subject)?;
		let enactment =
			Self::ensure_enactable(&reference, &subject, &actor, number, terms, supersedes, proof)?;

		Self::enact(reference, subject, actor, enactment);
		Ok(())
	}

	pub(crate) fn do_propose(
		actor: Actor<T::AccountId>,
		pseudonym: H256,
		terms: &ConsentTermsText,
		supersedes: Option<AttestationNumber>,
	) -> DispatchResult {
		let terms = terms.parsed().map_err(Error::<T>::from)?;
		let reference = SubjectReference {
			controller: actor.member,
			pseudonym,
		};
		let mut subject = Self::open_subject_of(&reference)?;
		let number = next_number::<T>(&subject)?;
		Self::ensure_terms(&terms)?;
		let superseded = Self::to_be_superseded(&reference, supersedes)?;
		let proposal = Attestation {
			terms,
			version: version_after(superseded.as_ref()),
			supersedes,
			state: AttestationState::Proposed,
			provenance: None,
			since: Self::now(),
			recorded_by: actor.member,
		};

		subject.attestations = number;
		Attestations::<T>::insert(reference, number, proposal);
		let entry = LogEntry::Proposed { attestation: number };
		let step = Self::log_and_save(reference, subject, actor, entry);
		Self::deposit_event(Event::Proposed {
			subject: reference,
			step,
		});
		Ok(())
	}

	pub(crate) fn do_confirm(
		actor: Actor<T::AccountId>,
		reference: SubjectReference,
		number: AttestationNumber,
		proof: Proof,
	) -> DispatchResult {
		let subject = Self::open_subject_of(&reference)?;
		let proposal = Self::attestation_of(&reference, number)?;
		ensure!(
			proposal.state == AttestationState::Proposed,
			Error::<T>::NotProposed
		);
		let Attestation {
			terms, supersedes, ..
		} = proposal;
		let enactment =
			Self::ensure_enactable(&reference, &subject, &actor, number, terms, supersedes, proof)?;

		Self::enact(reference, subject, actor, enactment);
		Ok(())
	}

	/// An attestation of a subject.
	pub(crate) fn attestation_of(
		reference: &SubjectReference,
		number: AttestationNumber,
	) -> Result<Attestation, Error<T>> {
		Attestations::<T>::get(reference, number).ok_or(Error::AttestationNotFound)
	}

	/// The attestation that is to be superseded, where there is one: it has to count, or have counted until it was
	/// withdrawn or expired.
	fn to_be_superseded(
		reference: &SubjectReference,
		supersedes: Option<AttestationNumber>,
	) -> Result<Option<Superseded>, Error<T>> {
		let Some(number) = supersedes else {
			return Ok(None);
		};
		let attestation = Self::attestation_of(reference, number)?;
		match attestation.state {
			AttestationState::Active | AttestationState::Withdrawn { .. } => {
				Ok(Some(Superseded { number, attestation }))
			}
			AttestationState::Proposed
			| AttestationState::Superseded { .. }
			| AttestationState::EnteredInError { .. } => Err(Error::NotActive),
		}
	}

	/// Checks all that it takes for terms to count from now on.
	fn ensure_enactable(
		reference: &SubjectReference,
		subject: &SubjectOf<T>,
		actor: &Actor<T::AccountId>,
		number: AttestationNumber,
		terms: ConsentTerms,
		supersedes: Option<AttestationNumber>,
		proof: Proof,
	) -> Result<Enactment<T>, Error<T>> {
		Self::ensure_terms(&terms)?;
		let superseded = Self::to_be_superseded(reference, supersedes)?;
		let proven = match proof {
			Proof::Signed { signed } => {
				let act = Act::Attest {
					terms: terms.clone(),
					supersedes,
				};
				// A key within limits neither says nor undoes what is beyond them.
				let changed: &[&ConsentTerms] = match &superseded {
					Some(old) => &[&terms, &old.attestation.terms],
					None => &[&terms],
				};
				let needed = Needed::ToAttest(changed);
				Proven::Signed(Self::verify(reference, subject, &signed, act, needed)?)
			}
			Proof::Witnessed { evidence } => {
				let takes_a_signature = superseded.as_ref().is_some_and(Superseded::is_signed);
				ensure!(!takes_a_signature, Error::<T>::SignatureNeeded);
				Proven::Witnessed {
					member: actor.member,
					evidence,
				}
			}
		};
		let places = proven.places::<T>();
		let standing = Self::standing_with(reference, subject, number, superseded.as_ref(), places)?;
		Ok(Enactment {
			number,
			terms,
			superseded,
			proven,
			standing,
		})
	}

	/// The attestations that stand with a new one among them. It takes over the place of one that it supersedes. Otherwise
	/// those whose period is over make room where it is needed.
	fn standing_with(
		reference: &SubjectReference,
		subject: &SubjectOf<T>,
		number: AttestationNumber,
		superseded: Option<&Superseded>,
		places: u32,
	) -> Result<Standing<T>, Error<T>> {
		let mut standing = subject.standing.clone();
		standing.retain(|standing| superseded.is_none_or(|old| old.number != *standing));
		let takes_over = standing.len() < subject.standing.len();
		let is_full = |standing: &Standing<T>| !takes_over && standing.len() as u32 >= places;
		if is_full(&standing) {
			let now = Self::now();
			standing.retain(|standing| {
				Attestations::<T>::get(reference, standing)
					.is_some_and(|attestation| !attestation.terms.period.is_over(now))
			});
		}
		ensure!(!is_full(&standing), Error::<T>::TooManyAttestations);
		standing
			.try_push(number)
			.map_err(|_| Error::<T>::TooManyAttestations)?;
		Ok(standing)
	}

	/// Has an attestation count from now on.
	fn enact(
		reference: SubjectReference,
		mut subject: SubjectOf<T>,
		actor: Actor<T::AccountId>,
		enactment: Enactment<T>,
	) {
		let Enactment {
			number,
			terms,
			superseded,
			proven,
			standing,
		} = enactment;
		let now = Self::now();
		let provenance = proven.count::<T>();
		let entry = LogEntry::Attested {
			attestation: number,
			decision: terms.decision,
			supersedes: superseded.as_ref().map(|old| old.number),
			provenance: provenance.clone(),
			terms: BlakeTwo256::hash_of(&terms),
		};
		let attestation = Attestation {
			terms,
			version: version_after(superseded.as_ref()),
			supersedes: superseded.as_ref().map(|old| old.number),
			state: AttestationState::Active,
			provenance: Some(provenance),
			since: now,
			recorded_by: actor.member,
		};
		Attestations::<T>::insert(reference, number, attestation);
		if let Some(Superseded {
			number: old,
			mut attestation,
		}) = superseded
		{
			attestation.state = AttestationState::Superseded { by: number, at: now };
			Attestations::<T>::insert(reference, old, attestation);
		}
		subject.attestations = subject.attestations.max(number);
		subject.standing = standing;
		let step = Self::log_and_save(reference, subject, actor, entry);
		Self::deposit_event(Event::Attested {
			subject: reference,
			step,
		});
	}
}

/// The number of a subject's next attestation.
fn next_number<T: Config>(subject: &SubjectOf<T>) -> Result<AttestationNumber, Error<T>> {
	subject.attestations.checked_add(1).ok_or(Error::OutOfNumbers)
}

/// The version of what takes the place of an attestation.
fn version_after(superseded: Option<&Superseded>) -> u32 {
	superseded.map_or(1, |old| old.attestation.version.saturating_add(1))
}
