//! What the benchmarks start from.

use crate::*;
use alloc::{format, vec::Vec};
use custos_primitives::{
	consent::{self, CategoryCode, CodeText, ConsentInspect, DataAction, SubjectReference, MAX_NAMED},
	member::{Actor, DelegateInspect, MemberId, MemberInspect, Role},
	purpose::PurposeOfUse,
	records::{
		credential, Access, AccessId, AccessScope, AccessState, AccessTermsText, AnchorId, ContentTypeText,
		Credential, CredentialCode, EndReason, Grant, GrantBasis, RecordText, RegionText, RequirementsText,
		RetentionClass, Review, MAX_ANCHORS, MAX_CREDENTIALS, MAX_REGIONS,
	},
};
use frame_benchmarking::v2::*;
use frame_support::{
	traits::{EnsureOrigin, Get},
	BoundedVec,
};
use sp_core::H256;
use sp_runtime::traits::{BlakeTwo256, Hash};

pub(super) const DOCUMENT: H256 = H256::repeat_byte(7);

/// The credentials that an approval asks for, beside those of the categories.
pub(super) const OF_CONDITIONS: u32 = MAX_NAMED;

/// The member that attests the credentials.
const ASSESSOR: MemberId = 1 << 20;

/// The role that requirements name last. The requester has it.
const ROLE: Role = Role::Researcher;

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

/// A member that no origin of the benchmarks acts for.
pub(super) fn other_than(member: MemberId) -> MemberId {
	member.wrapping_add(1)
}

/// Somebody that may ask for access for a member.
pub(super) fn requester<T: Config>(member: MemberId) -> Actor<T::AccountId> {
	T::Members::enable_role(member, ROLE);
	let delegate = account("requester", member, 0);
	T::Delegates::enable(&delegate, member);
	Actor { member, delegate }
}

/// A text as long as a code may be.
fn code(letter: char, n: u32) -> CodeText {
	CodeText::truncate_from(format!("{letter}{n:031}").into_bytes())
}

pub(super) fn category_text(n: u32) -> CodeText {
	code('C', n)
}

pub(super) fn category(n: u32) -> Result<CategoryCode, BenchmarkError> {
	consent::category(&category_text(n)).map_err(|_| BenchmarkError::Stop("no category"))
}

pub(super) fn credential_text(group: u32, n: u32) -> CodeText {
	code('T', group.saturating_mul(MAX_CREDENTIALS).saturating_add(n))
}

fn region(n: u32) -> RegionText {
	let letter = |n: u32| b'A'.saturating_add(u8::try_from(n % 26).unwrap_or_default());
	RegionText::truncate_from(alloc::vec![letter(n / 26), letter(n)])
}

/// An open subject, whose attestations permit everything, and all categories.
pub(super) fn subject<T: Config>(controller: MemberId) -> SubjectReference {
	let subject = SubjectReference {
		controller,
		pseudonym: DOCUMENT,
	};
	T::Consent::enable_everything(&subject);
	for category in (0..MAX_NAMED).filter_map(|n| category(n).ok()) {
		T::Consent::enable_category(&category);
	}
	subject
}

/// A subject whose controller has requirements for each category, all of which the delegate meets.
pub(super) fn guarded_subject<T: Config>(
	controller: MemberId,
	requester: &Actor<T::AccountId>,
) -> Result<SubjectReference, BenchmarkError> {
	T::Members::enable_role(requester.member, ROLE);
	for n in 0..MAX_NAMED {
		require::<T>(controller, n)?;
		credit::<T>(&requester.delegate, n)?;
	}
	Ok(subject::<T>(controller))
}

/// Requirements as long as they can be. What the requests of the benchmarks fulfil comes last in each list.
pub(super) fn requirements(group: u32) -> RequirementsText {
	let purposes = PurposeOfUse::ALL
		.iter()
		.filter(|purpose| !purpose.overlaps(&PURPOSE))
		.take(MAX_NAMED.saturating_sub(1) as usize)
		.chain([&PURPOSE]);
	RequirementsText {
		roles: BoundedVec::truncate_from(Role::ALL.to_vec()),
		purposes: BoundedVec::truncate_from(purposes.map(purpose_text).collect()),
		regions: BoundedVec::truncate_from((0..MAX_REGIONS).map(region).collect()),
		credentials: BoundedVec::truncate_from(
			(0..MAX_CREDENTIALS).map(|n| credential_text(group, n)).collect(),
		),
	}
}

/// What requests of the benchmarks are for: the purpose with the most kinds, each of which is decided by itself.
const PURPOSE: PurposeOfUse = PurposeOfUse::HealthcareOperations;

fn purpose_text(purpose: &PurposeOfUse) -> CodeText {
	CodeText::truncate_from(purpose.code().as_bytes().to_vec())
}

/// The controller has requirements for a category.
pub(super) fn require<T: Config>(controller: MemberId, n: u32) -> Result<(), BenchmarkError> {
	let category = category(n)?;
	T::Consent::enable_category(&category);
	let parsed = requirements(n)
		.parsed()
		.map_err(|_| BenchmarkError::Stop("no requirements"))?;
	AccessRequirements::<T>::insert(controller, category, parsed);
	Ok(())
}

/// The delegate has the credentials of a group.
pub(super) fn credit<T: Config>(delegate: &T::AccountId, group: u32) -> Result<(), BenchmarkError> {
	T::Members::enable_role(ASSESSOR, Role::ConformityAssessor);
	for n in 0..MAX_CREDENTIALS {
		insert_credential::<T>(delegate, &credential_text(group, n), ASSESSOR)?;
	}
	Ok(())
}

fn insert_credential<T: Config>(
	delegate: &T::AccountId,
	text: &CodeText,
	by: MemberId,
) -> Result<CredentialCode, BenchmarkError> {
	let code = credential(text).map_err(|_| BenchmarkError::Stop("no credential"))?;
	let credential = Credential {
		by,
		since: 0,
		expires: u64::MAX,
		document: DOCUMENT,
	};
	Credentials::<T>::insert(delegate, code, credential);
	Ok(code)
}

/// The delegate has the first credential, by that assessor.
pub(super) fn attested<T: Config>(
	delegate: &T::AccountId,
	by: MemberId,
) -> Result<CredentialCode, BenchmarkError> {
	insert_credential::<T>(delegate, &credential_text(0, 0), by)
}

/// A record that takes the most room in the state, of one of so many categories.
pub(super) fn record(n: u32, categories: u32) -> RecordText {
	RecordText {
		hash: BlakeTwo256::hash_of(&n),
		content: ContentTypeText::Fhir {
			resource: CodeText::truncate_from(alloc::vec![b'R'; 32]),
		},
		category: category_text(n.checked_rem(categories).unwrap_or_default()),
		reference: DOCUMENT,
		retention: RetentionClass::PatientRecord,
		region: region(0),
	}
}

/// Anchors a record of a subject, of one of so many categories.
pub(super) fn anchored<T: Config>(
	subject: &SubjectReference,
	n: u32,
	categories: u32,
) -> Result<AnchorId, BenchmarkError> {
	let actor = Actor {
		member: subject.controller,
		delegate: account("holder", subject.controller, 0),
	};
	let number = NextAnchorId::<T>::get();
	Pallet::<T>::do_anchor(actor, subject.pseudonym, &record(n, categories), None)
		.map_err(|_| BenchmarkError::Stop("the anchor is refused"))?;
	Ok(number)
}

/// The last moment that a request may name.
pub(super) fn until<T: Config>() -> u64 {
	Pallet::<T>::now().saturating_add(T::MaxGrantTime::get())
}

/// A member's request for so many categories, and so many anchors; by a query where that is none.
pub(super) fn terms<T: Config>(
	subject: &SubjectReference,
	requester: MemberId,
	categories: u32,
	anchors: u32,
) -> Result<AccessTermsText, BenchmarkError> {
	let anchors = (0..anchors)
		.map(|n| anchored::<T>(subject, n, categories))
		.collect::<Result<Vec<_>, _>>()?;
	Ok(AccessTermsText {
		purpose: purpose_text(&PURPOSE),
		action: DataAction::Reuse,
		categories: BoundedVec::truncate_from((0..categories).map(category_text).collect()),
		scope: match anchors.is_empty() {
			true => AccessScope::Query { query: DOCUMENT },
			false => AccessScope::Anchors {
				anchors: BoundedVec::truncate_from(anchors),
			},
		},
		study: T::Consent::enable_study(requester),
		region: region(MAX_REGIONS.saturating_sub(1)),
		justification: DOCUMENT,
		until: until::<T>(),
	})
}

/// Notes an access that stands there, of as much as one can name.
fn insert<T: Config>(
	subject: &SubjectReference,
	requester: &Actor<T::AccountId>,
	state: AccessState,
	review: Option<Review>,
) -> Result<AccessId, BenchmarkError> {
	let terms = terms::<T>(subject, requester.member, MAX_NAMED, MAX_ANCHORS)?
		.parsed()
		.map_err(|_| BenchmarkError::Stop("no terms"))?;
	let access = NextAccessId::<T>::get();
	NextAccessId::<T>::put(access.saturating_add(1));
	Accesses::<T>::insert(
		access,
		Access {
			subject: *subject,
			requester: requester.member,
			delegate: requester.delegate.clone(),
			terms,
			requested: Pallet::<T>::now(),
			state,
			review,
		},
	);
	Ok(access)
}

/// A request that the controller is to decide.
pub(super) fn pending<T: Config>(
	subject: &SubjectReference,
	requester: &Actor<T::AccountId>,
) -> Result<AccessId, BenchmarkError> {
	let due = Pallet::<T>::now().saturating_add(T::DecisionTime::get());
	let access = insert::<T>(subject, requester, AccessState::Pending { due }, None)?;
	Pending::<T>::insert(subject.controller, InOrder(access), ());
	Ok(access)
}

/// Access that the controller granted under conditions as long as they can be.
pub(super) fn granted<T: Config>(
	subject: &SubjectReference,
	requester: &Actor<T::AccountId>,
) -> Result<AccessId, BenchmarkError> {
	let conditions = requirements(OF_CONDITIONS)
		.parsed()
		.map_err(|_| BenchmarkError::Stop("no conditions"))?;
	let grant = grant::<T>(GrantBasis::Controller { conditions });
	insert::<T>(subject, requester, AccessState::Granted { grant }, None)
}

/// Emergency access that is to be reviewed.
pub(super) fn broken<T: Config>(
	subject: &SubjectReference,
	requester: &Actor<T::AccountId>,
) -> Result<AccessId, BenchmarkError> {
	let review = Review {
		due: Pallet::<T>::now().saturating_add(T::ReviewTime::get()),
		made: None,
	};
	let grant = grant::<T>(GrantBasis::Emergency);
	let access = insert::<T>(subject, requester, AccessState::Granted { grant }, Some(review))?;
	ReviewsDue::<T>::insert(subject.controller, InOrder(access), ());
	Ok(access)
}

fn grant<T: Config>(basis: GrantBasis) -> Grant {
	Grant::new(basis, Pallet::<T>::now(), until::<T>())
}

/// Where an access stands.
pub(super) fn state_of<T: Config>(access: AccessId) -> Result<AccessState, BenchmarkError> {
	let access = Accesses::<T>::get(access).ok_or(BenchmarkError::Stop("no access"))?;
	Ok(access.state)
}

/// What was granted.
pub(super) fn grant_of<T: Config>(access: AccessId) -> Result<Grant, BenchmarkError> {
	match state_of::<T>(access)? {
		AccessState::Granted { grant } => Ok(grant),
		AccessState::Pending { .. }
		| AccessState::Denied { .. }
		| AccessState::Refused { .. }
		| AccessState::Ended { .. } => Err(BenchmarkError::Stop("nothing is granted")),
	}
}

/// Why an access was ended.
pub(super) fn end_of<T: Config>(access: AccessId) -> Result<EndReason, BenchmarkError> {
	match state_of::<T>(access)? {
		AccessState::Ended { reason, .. } => Ok(reason),
		AccessState::Pending { .. }
		| AccessState::Denied { .. }
		| AccessState::Refused { .. }
		| AccessState::Granted { .. } => Err(BenchmarkError::Stop("nothing was ended")),
	}
}
