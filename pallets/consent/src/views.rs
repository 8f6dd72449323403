//! What the outside asks about consent. Called off chain, where nothing is weighed.

use crate::{Attestations, Config, Delegations, Pallet, Studies, Subjects};
use alloc::vec::Vec;
use custos_primitives::consent::{
	AttestationNumber, AttestationView, DelegationView, Enrolled, Study, StudyId, SubjectKey,
	SubjectReference, SubjectView,
};

/// The most attestations in one answer.
const MAX_ATTESTATIONS: u32 = 100;

impl<T: Config> Pallet<T> {
	/// A subject, with the keys that it delegated to in their order; nothing where there is none.
	pub fn subject_view(subject: &SubjectReference) -> Option<SubjectView> {
		let record = Subjects::<T>::get(subject)?;
		let mut delegations: Vec<_> = Delegations::<T>::iter_prefix(subject)
			.map(|(key, terms)| DelegationView {
				nonce: Self::next_nonce(subject, &key),
				key,
				terms,
			})
			.collect();
		delegations.sort_unstable_by(|one, other| one.key.cmp(&other.key));
		Some(SubjectView {
			subject: *subject,
			status: record.status,
			enrolled: record.key.map(|key| Enrolled {
				nonce: Self::next_nonce(subject, &key),
				key,
			}),
			rotation: record.rotation,
			delegations,
			attestations: record.attestations,
			log: record.log,
			storage_key: Subjects::<T>::hashed_key_for(subject),
		})
	}

	/// The attestations of a subject with numbers from `first`, in their order, at most `count` of them and at most 100.
	/// Nothing where there is no such subject.
	pub fn attestations_view(
		subject: &SubjectReference,
		first: AttestationNumber,
		count: u32,
	) -> Option<Vec<AttestationView>> {
		let last = Subjects::<T>::get(subject)?.attestations;
		let first = first.max(1);
		let end = first.saturating_add(count.min(MAX_ATTESTATIONS));
		let now = Self::now();
		let views = (first..end)
			.take_while(|number| *number <= last)
			.filter_map(|number| {
				let attestation = Attestations::<T>::get(subject, number)?;
				Some(AttestationView {
					subject: *subject,
					number,
					status: attestation.status(now),
					attestation,
				})
			});
		Some(views.collect())
	}

	/// A study.
	pub fn study(study: StudyId) -> Option<Study> {
		Studies::<T>::get(study)
	}

	/// The nonce of the next statement that a key makes for a subject.
	fn next_nonce(subject: &SubjectReference, key: &SubjectKey) -> u32 {
		Self::use_of(subject, key).map_or(0, |used| used.nonce)
	}
}
