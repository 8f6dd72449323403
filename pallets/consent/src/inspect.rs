//! What other pallets ask about consent.

use crate::{
	decision::{self, Asked},
	Attestations, Categories, Config, Pallet, Studies, Subjects,
};
use alloc::vec::Vec;
use custos_primitives::{
	consent::{
		AttestationNumber, AttestationStatus, CategoryCode, ConsentInspect, Question, Ruling, Study, StudyId,
		SubjectReference, SubjectStatus,
	},
	member::{MemberId, MemberInspect},
};

impl<T: Config> Pallet<T> {
	/// Whether something may be done with a subject's data now, and which attestation and rule decides.
	pub fn decide(question: &Question) -> Ruling {
		let Some(subject) = Subjects::<T>::get(question.subject) else {
			return Ruling::SubjectNotFound;
		};
		match subject.status {
			SubjectStatus::Open => {}
			SubjectStatus::Closed { .. } => return Ruling::SubjectClosed,
		}
		if !T::Members::is_active(question.requester) {
			return Ruling::RequesterNotActive;
		}
		if question
			.study
			.is_some_and(|study| !Self::takes_part(question.requester, study))
		{
			return Ruling::NotInStudy;
		}

		let attestations: Vec<_> = subject
			.standing
			.iter()
			.filter_map(|number| Some(*number).zip(Attestations::<T>::get(question.subject, number)))
			.collect();
		let asked = Asked {
			question,
			roles: &T::Members::roles(question.requester),
			now: Self::now(),
		};
		decision::decide(&asked, &attestations)
	}

	/// Whether a member takes part in a study that goes on.
	fn takes_part(member: MemberId, study: StudyId) -> bool {
		let takes_part = |study: Study| !study.closed && study.participants.contains(&member);
		Studies::<T>::get(study).is_some_and(takes_part)
	}
}

impl<T: Config> ConsentInspect for Pallet<T> {
	fn subject(subject: &SubjectReference) -> Option<SubjectStatus> {
		Subjects::<T>::get(subject).map(|record| record.status)
	}

	fn decide(question: &Question) -> Ruling {
		Self::decide(question)
	}

	fn stands(subject: &SubjectReference, attestation: AttestationNumber) -> bool {
		Attestations::<T>::get(subject, attestation)
			.is_some_and(|attestation| attestation.status(Self::now()) == AttestationStatus::Active)
	}

	fn is_category(category: &CategoryCode) -> bool {
		Categories::<T>::contains_key(category)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn enable_everything(subject: &SubjectReference) {
		crate::benchmarking::fixtures::permit_everything::<T>(subject);
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn enable_study(participant: MemberId) -> Option<StudyId> {
		crate::benchmarking::fixtures::study::<T>(participant).ok()
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn enable_silence(subject: &SubjectReference) {
		crate::benchmarking::fixtures::withdraw_everything::<T>(subject);
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn enable_category(category: &CategoryCode) {
		crate::benchmarking::fixtures::define::<T>(category);
	}
}
