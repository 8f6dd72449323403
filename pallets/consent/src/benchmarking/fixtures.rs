//! What the benchmarks start from.

use super::{
	signer::Signer,
	terms::{all_embracing_terms, categories, code, delegation, longest_terms, Naming},
};
use crate::*;
use alloc::vec::Vec;
use custos_primitives::{
	consent::{
		Attestation, AttestationNumber, AttestationState, CategoryCode, ConsentTerms, DelegationTermsText,
		KeyUse, Period, Powers, Provenance, Rotation, Study, StudyCode, StudyId, SubjectKey,
		SubjectReference, MAX_EXCEPTIONS, MAX_NAMED, MAX_PARTICIPANTS,
	},
	member::{Actor, MemberId, MemberInspect, Role},
};
use frame_benchmarking::v2::*;
use frame_support::{
	pallet_prelude::ConstU32,
	traits::{EnsureOrigin, Get},
	BoundedVec,
};
use sp_core::H256;
use sp_runtime::traits::{BlakeTwo256, Hash};

pub(super) const DOCUMENT: H256 = H256::repeat_byte(7);

/// The first of the members that only fill places.
pub(super) const OTHERS: MemberId = 1 << 20;

/// For ever.
pub(super) const ALWAYS: Period = Period { start: 0, end: None };
/// Over since the beginning.
const OVER: Period = Period {
	start: 0,
	end: Some(0),
};

pub(super) type Prepared<T> = (
	<T as frame_system::Config>::RuntimeOrigin,
	Actor<<T as frame_system::Config>::AccountId>,
);

/// An origin that the runtime accepts, and who it is.
pub(super) fn prepare<T: Config, O>() -> Result<Prepared<T>, BenchmarkError>
where
	O: EnsureOrigin<T::RuntimeOrigin, Success = Actor<T::AccountId>>,
{
	let origin =
		O::try_successful_origin().map_err(|_| BenchmarkError::Stop("the runtime has no such origin"))?;
	let actor =
		O::ensure_origin(origin.clone()).map_err(|_| BenchmarkError::Stop("the origin is refused"))?;
	Ok((origin, actor))
}

/// Has a category.
pub(crate) fn define<T: Config>(category: &CategoryCode) {
	let definition = DOCUMENT;
	Categories::<T>::insert(category, Category { definition, since: 0 });
}

/// Has the categories of a group.
pub(super) fn define_group<T: Config>(group: u32) {
	for category in categories(group) {
		CategoryCode::parse(&category).iter().for_each(define::<T>);
	}
}

/// Active members of the number that is asked for.
pub(super) fn members<T: Config>(count: u32) -> Vec<MemberId> {
	let members: Vec<_> = (OTHERS..).take(count as usize).collect();
	for member in &members {
		T::Members::enable_role(*member, Role::Researcher);
	}
	members
}

/// Has the members and categories that the longest terms name.
pub(super) fn have_what_is_named<T: Config>() {
	let provisions = MAX_EXCEPTIONS.saturating_add(1);
	members::<T>(provisions.saturating_mul(MAX_NAMED));
	(0..provisions).for_each(define_group::<T>);
}

/// An attestation of these terms, proven by the subject where it is not proposed.
pub(super) fn attestation(terms: ConsentTerms, state: AttestationState) -> Attestation {
	let provenance = match state {
		AttestationState::Proposed => None,
		AttestationState::Active
		| AttestationState::Superseded { .. }
		| AttestationState::Withdrawn { .. }
		| AttestationState::EnteredInError { .. } => Some(Provenance::Subject {
			key: Signer::subject().key(),
		}),
	};
	Attestation {
		terms,
		version: 1,
		supersedes: None,
		state,
		provenance,
		since: 0,
		recorded_by: OTHERS,
	}
}

/// Adds an attestation to those of a subject that don't stand.
pub(super) fn add<T: Config>(
	subject: &SubjectReference,
	attestation: Attestation,
) -> Result<AttestationNumber, BenchmarkError> {
	let mut record = record::<T>(subject)?;
	record.attestations = record.attestations.saturating_add(1);
	let number = record.attestations;
	Attestations::<T>::insert(subject, number, attestation);
	Subjects::<T>::insert(subject, record);
	Ok(number)
}

/// Lets a key act for a subject.
pub(super) fn delegate<T: Config>(
	subject: &SubjectReference,
	key: SubjectKey,
	terms: &DelegationTermsText,
) -> Result<(), BenchmarkError> {
	let terms = terms
		.parsed()
		.map_err(|_| BenchmarkError::Stop("the delegation can't be read"))?;
	know::<T>(subject, &key);
	Delegations::<T>::insert(subject, key, terms);
	let mut record = record::<T>(subject)?;
	record.delegations = record.delegations.saturating_add(1);
	Subjects::<T>::insert(subject, record);
	Ok(())
}

/// A key signs for a subject, and has done so before.
fn know<T: Config>(subject: &SubjectReference, key: &SubjectKey) {
	let used = KeyUse {
		subject: *subject,
		nonce: 1,
	};
	Keys::<T>::insert(key, used);
}

/// A subject with a key, whose places for attestations are all taken by such as these, and which has delegated to as many
/// keys as leave room for one.
pub(super) fn crowded<T: Config>(
	controller: MemberId,
	standing: &Attestation,
) -> Result<SubjectReference, BenchmarkError> {
	let subject = SubjectReference {
		controller,
		pseudonym: DOCUMENT,
	};
	open::<T>(&subject, standing);
	for n in 2..T::MaxDelegations::get() {
		let key = SubjectKey::new(BlakeTwo256::hash(&n.to_le_bytes()).0);
		delegate::<T>(&subject, key, &delegation(Powers::Withdraw))?;
	}
	Ok(subject)
}

/// Opens a subject whose places for attestations are all taken by such as these.
fn open<T: Config>(subject: &SubjectReference, standing: &Attestation) {
	let key = Signer::subject().key();
	let places = T::MaxAttestations::get();
	know::<T>(subject, &key);
	for number in 1..=places {
		Attestations::<T>::insert(subject, number, standing);
	}
	let record = Subject {
		key: Some(key),
		attestations: places,
		standing: BoundedVec::truncate_from((1..=places).collect()),
		..Subject::new(subject)
	};
	Subjects::<T>::insert(subject, record);
}

/// The longest attestation whose period is over.
fn expired() -> Result<Attestation, BenchmarkError> {
	let terms = ConsentTerms {
		period: OVER,
		..longest_terms(Naming::Different)?
	};
	Ok(attestation(terms, AttestationState::Active))
}

/// The longest attestation that counts.
pub(super) fn active(naming: Naming) -> Result<Attestation, BenchmarkError> {
	Ok(attestation(longest_terms(naming)?, AttestationState::Active))
}

/// A subject whose places are all taken by attestations that have expired, and one more that was withdrawn, so that a key
/// that it has delegated to may supersede it. What the longest terms name is there.
pub(super) fn with_withdrawn<T: Config>(
	controller: MemberId,
) -> Result<(SubjectReference, AttestationNumber), BenchmarkError> {
	have_what_is_named::<T>();
	let subject = crowded::<T>(controller, &expired()?)?;
	let anything = DelegationTermsText {
		categories: BoundedVec::new(),
		..delegation(Powers::AttestAndWithdraw)
	};
	delegate::<T>(&subject, Signer::guardian().key(), &anything)?;
	let old = Attestation {
		state: AttestationState::Withdrawn { at: 0 },
		..active(Naming::Different)?
	};
	let number = add::<T>(&subject, old)?;
	Ok((subject, number))
}

/// Whether an attestation counts in the place of another, and alone.
pub(super) fn assert_enacted<T: Config>(
	subject: &SubjectReference,
	number: AttestationNumber,
	old: AttestationNumber,
) -> Result<(), BenchmarkError> {
	assert_eq!(state::<T>(subject, number)?, AttestationState::Active);
	let superseded =
		matches!(state::<T>(subject, old)?, AttestationState::Superseded { by, .. } if by == number);
	assert!(superseded);
	assert_eq!(record::<T>(subject)?.standing.into_inner(), [number]);
	Ok(())
}

/// Begins to replace a subject's key.
pub(super) fn rotate<T: Config>(subject: &SubjectReference, key: SubjectKey) -> Result<(), BenchmarkError> {
	know::<T>(subject, &key);
	let mut record = record::<T>(subject)?;
	record.rotation = Some(Rotation {
		key,
		evidence: DOCUMENT,
		effective: 0,
	});
	Subjects::<T>::insert(subject, record);
	Ok(())
}

/// Opens a subject that permits everything by as many attestations as may stand.
pub(crate) fn permit_everything<T: Config>(subject: &SubjectReference) {
	open::<T>(
		subject,
		&attestation(all_embracing_terms(), AttestationState::Active),
	);
}

/// Withdraws all the attestations of a subject. They are decided on as before, and permit nothing.
pub(crate) fn withdraw_everything<T: Config>(subject: &SubjectReference) {
	for number in 1..=T::MaxAttestations::get() {
		if let Some(attestation) = Attestations::<T>::get(subject, number) {
			let state = AttestationState::Withdrawn { at: 0 };
			Attestations::<T>::insert(subject, number, Attestation { state, ..attestation });
		}
	}
}

/// As many participants as asked for, the sponsor among them.
pub(super) fn participants<T: Config>(
	sponsor: MemberId,
	count: u32,
) -> BoundedVec<MemberId, ConstU32<MAX_PARTICIPANTS>> {
	let mut participants = members::<T>(count.saturating_sub(1));
	participants.push(sponsor);
	BoundedVec::truncate_from(participants)
}

/// A study of the member's with as many participants as there can be.
pub(crate) fn study<T: Config>(sponsor: MemberId) -> Result<StudyId, BenchmarkError> {
	let study = NextStudyId::<T>::get();
	let code = StudyCode::parse(&code('N', 0)).map_err(|_| BenchmarkError::Stop("no study's number"))?;
	let record = Study {
		code,
		sponsor,
		approval: DOCUMENT,
		participants: participants::<T>(sponsor, MAX_PARTICIPANTS),
		closed: false,
	};
	NextStudyId::<T>::put(study.saturating_add(1));
	Studies::<T>::insert(study, record);
	Ok(study)
}

/// The study of that number.
pub(super) fn study_of<T: Config>(study: StudyId) -> Result<Study, BenchmarkError> {
	Studies::<T>::get(study).ok_or(BenchmarkError::Stop("no study"))
}

/// A subject as its record says.
pub(super) fn record<T: Config>(
	subject: &SubjectReference,
) -> Result<Subject<T::MaxAttestations>, BenchmarkError> {
	Subjects::<T>::get(subject).ok_or(BenchmarkError::Stop("no subject"))
}

/// The state of an attestation.
pub(super) fn state<T: Config>(
	subject: &SubjectReference,
	number: AttestationNumber,
) -> Result<AttestationState, BenchmarkError> {
	Attestations::<T>::get(subject, number)
		.map(|attestation| attestation.state)
		.ok_or(BenchmarkError::Stop("no attestation"))
}
