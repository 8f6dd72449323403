//! What always holds in the state of this pallet. Run by `try-runtime`, and after each test.

use crate::{
	has_a_say, statements::SubjectOf, Attestations, Categories, Config, Delegations, Keys, NextStudyId,
	Pallet, Studies, Subjects,
};
use alloc::{
	collections::{BTreeMap, BTreeSet},
	vec::Vec,
};
use custos_primitives::consent::{
	Attestation, AttestationNumber, AttestationState, ConsentTerms, Grantee, KeyUse, Period, Study,
	SubjectKey, SubjectReference,
};
use frame_support::{ensure, traits::Get};
use frame_system::Pallet as System;
use sp_runtime::{SaturatedConversion, TryRuntimeError};

/// The attestations of a subject.
type OfSubject = BTreeMap<AttestationNumber, Attestation>;

impl<T: Config> Pallet<T> {
	/// Checks each invariant.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		let (mut attestations, mut delegations) = (0u64, 0u64);
		for (reference, subject) in Subjects::<T>::iter() {
			Self::check_subject(&subject)?;
			Self::check_keys(&reference, &subject)?;
			Self::check_delegations(&reference, &subject)?;
			Self::check_attestations(&reference, &subject)?;
			attestations = attestations.saturating_add(subject.attestations.into());
			delegations = delegations.saturating_add(subject.delegations.into());
		}
		// Each subject has as many as it counts, so that more in all are somebody's that is not there.
		ensure!(
			Attestations::<T>::iter_keys().count() as u64 == attestations,
			"an attestation is about no subject"
		);
		ensure!(
			Delegations::<T>::iter_keys().count() as u64 == delegations,
			"a delegation is by no subject"
		);
		let has_signed = |used: KeyUse| used.nonce > 0 && Subjects::<T>::contains_key(used.subject);
		ensure!(
			Keys::<T>::iter_values().all(has_signed),
			"a key is kept that has signed for no subject"
		);
		Self::check_studies()?;
		ensure!(
			Categories::<T>::iter_values().all(|category| category.since <= Self::now()),
			"a category is defined later than now"
		);
		Ok(())
	}

	/// A subject has a log, and one that is closed has nothing that could still count.
	fn check_subject(subject: &SubjectOf<T>) -> Result<(), TryRuntimeError> {
		ensure!(
			subject.log.steps > 0,
			"nothing is in the log of a subject, not even that it was opened"
		);
		ensure!(
			subject.log.last_block <= System::<T>::block_number().saturated_into(),
			"the last entry of a log is in a block that is not there yet"
		);
		let is_empty = subject.standing.is_empty() && subject.rotation.is_none();
		ensure!(
			subject.is_open() || is_empty,
			"something of a closed subject still counts"
		);
		Ok(())
	}

	/// The keys of a subject are its own, and only a key is replaced that there is.
	fn check_keys(reference: &SubjectReference, subject: &SubjectOf<T>) -> Result<(), TryRuntimeError> {
		let new = subject.rotation.as_ref().map(|rotation| &rotation.key);
		ensure!(
			new.is_none() || subject.key.is_some(),
			"a subject without a key is about to get another"
		);
		ensure!(
			new.is_none() || new != subject.key.as_ref(),
			"a key is about to take its own place"
		);
		let has_signed =
			|key: &SubjectKey| Keys::<T>::get(key).is_some_and(|used| used.subject == *reference);
		ensure!(
			subject.key.iter().chain(new).all(has_signed),
			"a key has not signed that it is the subject's"
		);
		Ok(())
	}

	/// A subject delegates to other keys than its own, and to as many as it counts.
	fn check_delegations(
		reference: &SubjectReference,
		subject: &SubjectOf<T>,
	) -> Result<(), TryRuntimeError> {
		let delegations: Vec<_> = Delegations::<T>::iter_prefix(reference).collect();
		ensure!(
			delegations.len() as u64 == u64::from(subject.delegations),
			"the delegations of a subject are counted wrong"
		);
		ensure!(
			subject.delegations <= T::MaxDelegations::get(),
			"a subject has delegated to too many keys"
		);
		for (key, terms) in delegations {
			ensure!(
				subject.key.as_ref() != Some(&key),
				"a subject has delegated to its own key"
			);
			ensure!(terms.period.is_ordered(), "a delegation ends before it begins");
			ensure!(
				terms.categories.iter().all(Categories::<T>::contains_key),
				"a delegation is for a category that there is not"
			);
		}
		Ok(())
	}

	/// All attestations of a subject are there, and make sense; those stand that may count.
	fn check_attestations(
		reference: &SubjectReference,
		subject: &SubjectOf<T>,
	) -> Result<(), TryRuntimeError> {
		let attestations: OfSubject = Attestations::<T>::iter_prefix(reference).collect();
		ensure!(
			attestations.keys().copied().eq(1..=subject.attestations),
			"an attestation is missing, or has a number that was not given"
		);
		for (number, attestation) in &attestations {
			Self::check_terms(&attestation.terms)?;
			Self::check_times(attestation)?;
			check_proof(attestation)?;
			check_succession(*number, attestation, &attestations)?;
		}
		Self::check_standing(subject, &attestations)
	}

	/// Those stand that a decision may have to read, and all of them. One whose period is over may have left.
	fn check_standing(subject: &SubjectOf<T>, attestations: &OfSubject) -> Result<(), TryRuntimeError> {
		let standing: BTreeSet<_> = subject.standing.iter().copied().collect();
		ensure!(
			standing.len() == subject.standing.len(),
			"an attestation stands twice"
		);
		let now = Self::now();
		for (number, attestation) in attestations {
			let may_count = has_a_say(attestation);
			let is_over = attestation.terms.period.is_over(now);
			if standing.contains(number) {
				ensure!(may_count, "an attestation stands that has nothing to say");
			} else {
				ensure!(
					!subject.is_open() || !may_count || is_over,
					"an attestation that counts does not stand"
				);
			}
		}
		ensure!(
			standing.iter().all(|number| attestations.contains_key(number)),
			"an attestation stands that is not there"
		);
		Ok(())
	}

	/// Terms name what there is, and exceptions come after what they are exceptions to.
	fn check_terms(terms: &ConsentTerms) -> Result<(), TryRuntimeError> {
		let of_exceptions = terms.exceptions.iter().filter_map(|exception| exception.period);
		ensure!(
			of_exceptions
				.chain([terms.period])
				.all(|period: Period| period.is_ordered()),
			"a period ends before it begins"
		);
		let mut numbered = terms.exceptions.iter().zip(1u8..);
		ensure!(
			numbered.all(|(exception, number)| exception.within < number),
			"an exception comes before what it is an exception to"
		);
		for provision in terms.provisions() {
			ensure!(
				provision.categories.iter().all(Categories::<T>::contains_key),
				"an attestation is about a category that there is not"
			);
			let is_known = |grantee: &Grantee| match grantee {
				Grantee::Study { study } => Studies::<T>::contains_key(study),
				Grantee::Member { .. } | Grantee::Role { .. } => true,
			};
			ensure!(
				provision.grantees.iter().all(is_known),
				"an attestation names a study that there is not"
			);
		}
		Ok(())
	}

	/// Nothing happened later than now, nor to an attestation that was not made.
	fn check_times(attestation: &Attestation) -> Result<(), TryRuntimeError> {
		let changed = match attestation.state {
			AttestationState::Proposed | AttestationState::Active => attestation.since,
			AttestationState::Superseded { at, .. }
			| AttestationState::Withdrawn { at }
			| AttestationState::EnteredInError { at } => at,
		};
		ensure!(
			attestation.since <= changed && changed <= Self::now(),
			"the times of an attestation are in disorder"
		);
		Ok(())
	}

	/// Studies have numbers that were given, and participants in their order, with the sponsor.
	fn check_studies() -> Result<(), TryRuntimeError> {
		let next = NextStudyId::<T>::get();
		ensure!(
			Studies::<T>::iter_keys().count() as u64 == u64::from(next),
			"a study is missing"
		);
		for (number, study) in Studies::<T>::iter() {
			let Study {
				sponsor,
				participants,
				..
			} = study;
			ensure!(number < next, "a study has a number that was not given");
			ensure!(
				participants.contains(&sponsor),
				"a sponsor takes no part in its study"
			);
			ensure!(
				participants.windows(2).all(|pair| pair.first() < pair.last()),
				"the participants of a study are not in their order"
			);
		}
		Ok(())
	}
}

/// Whether an attestation was ever proven.
fn is_proven(attestation: &Attestation) -> bool {
	attestation.provenance.is_some()
}

/// What counts, or counted, was proven. What is proposed was not.
fn check_proof(attestation: &Attestation) -> Result<(), TryRuntimeError> {
	let is_right = match attestation.state {
		AttestationState::Proposed => !is_proven(attestation),
		AttestationState::Active
		| AttestationState::Superseded { .. }
		| AttestationState::Withdrawn { .. } => is_proven(attestation),
		AttestationState::EnteredInError { .. } => true,
	};
	ensure!(is_right, "an attestation has a proof too few or too many");
	Ok(())
}

/// What takes another's place, and is proven, is what that one was superseded by, and the next version of it.
fn check_succession(
	number: AttestationNumber,
	attestation: &Attestation,
	attestations: &OfSubject,
) -> Result<(), TryRuntimeError> {
	let before = attestation.supersedes.and_then(|old| attestations.get(&old));
	ensure!(
		attestation.supersedes.is_none_or(|old| old < number),
		"an attestation takes the place of a later one"
	);
	let version_before = before.map_or(0, |before| before.version);
	ensure!(
		attestation.version == version_before.saturating_add(1),
		"an attestation has the wrong version"
	);
	if let Some(before) = before.filter(|_| is_proven(attestation)) {
		let is_superseded = matches!(before.state, AttestationState::Superseded { by, .. } if by == number);
		ensure!(is_superseded, "an attestation was superseded and goes on");
	}
	match attestation.state {
		AttestationState::Superseded { by, .. } => {
			let names_it = |after: &Attestation| is_proven(after) && after.supersedes == Some(number);
			ensure!(
				attestations.get(&by).is_some_and(names_it),
				"an attestation was superseded by none"
			);
		}
		AttestationState::Proposed
		| AttestationState::Active
		| AttestationState::Withdrawn { .. }
		| AttestationState::EnteredInError { .. } => {}
	}
	Ok(())
}
