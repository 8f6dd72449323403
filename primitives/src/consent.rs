//! Consent: what the subject of data allows and forbids, in the words of HL7 FHIR's Consent.
//!
//! A subject is known by a pseudonym alone: a salted commitment that each controller makes anew, so that nobody can tell
//! that two of them know the same person. Nothing here says who that is.

use alloc::vec::Vec;
use codec::Encode;
use frame_support::{pallet_prelude::ConstU32, BoundedVec};
use sp_core::{crypto::AccountId32, H256};
use sp_runtime::MultiSignature;

use crate::{
	code::TermError,
	gs1::text::text,
	log::LogStep,
	member::{MemberId, Role},
	purpose::PurposeOfUse,
	trail::{Occasion, Trail},
};

/// The most grantees, purposes, or categories that a provision names.
pub const MAX_NAMED: u32 = 8;
/// The most exceptions of an attestation.
pub const MAX_EXCEPTIONS: u32 = 8;
/// The most members that take part in a study.
pub const MAX_PARTICIPANTS: u32 = 50;

/// The number of an attestation, counted from 1 for each subject.
pub type AttestationNumber = u32;
/// The number of a study, given by the chain.
pub type StudyId = u32;
/// A key by which a subject signs: the public key for sr25519 and ed25519, for ECDSA the BLAKE2b-256 hash of the
/// compressed public key, as in an account's identifier. No account belongs to it.
pub type SubjectKey = AccountId32;
/// A code as it is written in a call: a purpose, a category, a study's number, a credential. ASCII, at most 32 bytes.
pub type CodeText = BoundedVec<u8, ConstU32<32>>;

/// Whether a byte may stand in a code.
pub(crate) fn is_code(byte: u8) -> bool {
	byte.is_ascii_alphanumeric() || b"-._".contains(&byte)
}

text! {
	/// A category of data, such as `imaging`: 1 to 32 letters, digits, hyphens, points and underscores.
	CategoryCode, 32, is_code, "a category of 1 to 32 letters, digits, hyphens, points and underscores"
}

text! {
	/// A study's number in a public register, such as `NCT01234567`: 1 to 32 letters, digits, hyphens, points and
	/// underscores.
	StudyCode, 32, is_code, "a study's number of 1 to 32 letters, digits, hyphens, points and underscores"
}

vocabulary! {
	/// The subject of data, as one controller knows it.
	#[derive(Copy, PartialOrd, Ord)]
	pub struct SubjectReference {
		/// The member that determines why and how the data is processed (GDPR article 4 (7)).
		pub controller: MemberId,
		/// The subject's pseudonym: a salted commitment that the controller made and whose salt it keeps.
		pub pseudonym: H256,
	}
}

vocabulary! {
	/// Permit or deny.
	#[derive(Copy)]
	pub enum Decision {
		/// What is described is permitted.
		#[codec(index = 0)]
		Permit,
		/// What is described is denied.
		#[codec(index = 1)]
		Deny,
	}
}

vocabulary! {
	/// What is done with data.
	#[derive(Copy, PartialOrd, Ord)]
	pub enum DataAction {
		/// Reading it.
		#[codec(index = 0)]
		Read,
		/// Disclosing it to others.
		#[codec(index = 1)]
		Disclose,
		/// Contacting the subject.
		#[codec(index = 2)]
		Contact,
		/// Using it again for another purpose than that for which it was collected.
		#[codec(index = 3)]
		Reuse,
	}
}

impl DataAction {
	/// Every action, in the order of their indices.
	pub const ALL: [Self; 4] = [Self::Read, Self::Disclose, Self::Contact, Self::Reuse];
}

vocabulary! {
	/// Whom a provision is about (FHIR `Consent.provision.actor`).
	#[derive(Copy)]
	pub enum Grantee {
		/// A member.
		#[codec(index = 0)]
		Member {
			/// Its number.
			member: MemberId,
		},
		/// Every member that has the role.
		#[codec(index = 1)]
		Role {
			/// The role.
			role: Role,
		},
		/// Every member that takes part in the study, where it asks for the study.
		#[codec(index = 2)]
		Study {
			/// Its number.
			study: StudyId,
		},
	}
}

vocabulary! {
	/// A span of time, in milliseconds since 1970-01-01 UTC.
	#[derive(Copy)]
	pub struct Period {
		/// Its first millisecond.
		pub start: u64,
		/// The first millisecond after it; open where there is none.
		pub end: Option<u64>,
	}
}

impl Period {
	/// Whether a moment is within.
	pub fn contains(&self, time: u64) -> bool {
		self.start <= time && !self.is_over(time)
	}

	/// Whether it has ended.
	pub fn is_over(&self, time: u64) -> bool {
		self.end.is_some_and(|end| end <= time)
	}

	/// Whether it ends after it begins.
	pub fn is_ordered(&self) -> bool {
		self.end.is_none_or(|end| self.start < end)
	}
}

vocabulary! {
	/// What an attestation or an exception is about (FHIR `Consent.provision`). An empty list stands for anything.
	pub struct ProvisionOf<Purpose, Category> {
		/// Whom: any of these.
		pub grantees: BoundedVec<Grantee, ConstU32<MAX_NAMED>>,
		/// What for: any of these, and what is a kind of them.
		pub purposes: BoundedVec<Purpose, ConstU32<MAX_NAMED>>,
		/// Which data: any of these categories.
		pub categories: BoundedVec<Category, ConstU32<MAX_NAMED>>,
		/// What is done with it: any of these.
		pub actions: BoundedVec<DataAction, ConstU32<4>>,
	}
}

vocabulary! {
	/// An exception (FHIR `Consent.provision.provision`): it decides otherwise within what it is an exception to.
	pub struct ExceptionOf<Purpose, Category> {
		/// What it is an exception to: 0 for the attestation's own provision, otherwise the number of an exception before it,
		/// counted from 1.
		pub within: u8,
		/// What it decides.
		pub decision: Decision,
		/// What it is about.
		pub provision: ProvisionOf<Purpose, Category>,
		/// When it counts; as long as the attestation where there is none.
		pub period: Option<Period>,
	}
}

vocabulary! {
	/// What the processing is based on.
	#[derive(Copy)]
	pub enum RegulatoryBasis {
		/// Explicit consent (GDPR article 9 (2) (a)).
		#[codec(index = 0)]
		ExplicitConsent,
		/// Vital interests of the subject (GDPR article 9 (2) (c)).
		#[codec(index = 1)]
		VitalInterests,
		/// Provision of health care (GDPR article 9 (2) (h)).
		#[codec(index = 2)]
		HealthCare,
		/// Public health, high standards of safety of medical devices among it (GDPR article 9 (2) (i)).
		#[codec(index = 3)]
		PublicHealth,
		/// Scientific research (GDPR article 9 (2) (j)).
		#[codec(index = 4)]
		ScientificResearch,
		/// Authorisation under HIPAA (45 CFR 164.508).
		#[codec(index = 5)]
		HipaaAuthorization,
		/// Informed consent of human subjects (21 CFR 50.25, 45 CFR 46.116).
		#[codec(index = 6)]
		InformedConsent,
		/// Another; the policy document says which.
		#[codec(index = 7)]
		Other,
	}
}

vocabulary! {
	/// What an attestation says.
	pub struct ConsentTermsOf<Purpose, Category> {
		/// What it decides, exceptions aside.
		pub decision: Decision,
		/// What it is about.
		pub provision: ProvisionOf<Purpose, Category>,
		/// The exceptions.
		pub exceptions: BoundedVec<ExceptionOf<Purpose, Category>, ConstU32<MAX_EXCEPTIONS>>,
		/// When it counts.
		pub period: Period,
		/// The BLAKE2b-256 hash of the document that the subject was shown.
		pub policy: H256,
		/// What the processing is based on.
		pub basis: RegulatoryBasis,
	}
}

/// What a provision is about.
pub type Provision = ProvisionOf<PurposeOfUse, CategoryCode>;
/// What a provision is about, as it is written in a call.
pub type ProvisionText = ProvisionOf<CodeText, CodeText>;
/// An exception.
pub type Exception = ExceptionOf<PurposeOfUse, CategoryCode>;
/// An exception, as it is written in a call.
pub type ExceptionText = ExceptionOf<CodeText, CodeText>;
/// What an attestation says.
pub type ConsentTerms = ConsentTermsOf<PurposeOfUse, CategoryCode>;
/// What an attestation says, as it is written in a call.
pub type ConsentTermsText = ConsentTermsOf<CodeText, CodeText>;

/// The category that the text is.
pub fn category(text: &CodeText) -> Result<CategoryCode, TermError> {
	CategoryCode::parse(text).map_err(|_| TermError::InvalidCategory)
}

/// The purpose that the text is.
pub fn purpose(text: &CodeText) -> Result<PurposeOfUse, TermError> {
	PurposeOfUse::parse(text)
}

/// What each text of a list is.
pub fn parsed<Text, Parsed, const MOST: u32>(
	texts: &BoundedVec<Text, ConstU32<MOST>>,
	parse: impl Fn(&Text) -> Result<Parsed, TermError>,
) -> Result<BoundedVec<Parsed, ConstU32<MOST>>, TermError> {
	let parsed = texts.iter().map(parse).collect::<Result<Vec<_>, _>>()?;
	Ok(BoundedVec::truncate_from(parsed))
}

impl ProvisionText {
	/// The provision that the texts name.
	pub fn parsed(&self) -> Result<Provision, TermError> {
		Ok(Provision {
			grantees: self.grantees.clone(),
			purposes: parsed(&self.purposes, purpose)?,
			categories: parsed(&self.categories, category)?,
			actions: self.actions.clone(),
		})
	}
}

impl ConsentTermsText {
	/// The terms that the texts name.
	pub fn parsed(&self) -> Result<ConsentTerms, TermError> {
		Ok(ConsentTerms {
			decision: self.decision,
			provision: self.provision.parsed()?,
			exceptions: parsed(&self.exceptions, |exception| {
				Ok(Exception {
					within: exception.within,
					decision: exception.decision,
					provision: exception.provision.parsed()?,
					period: exception.period,
				})
			})?,
			period: self.period,
			policy: self.policy,
			basis: self.basis,
		})
	}
}

impl ConsentTerms {
	/// All its provisions: its own, and those of the exceptions.
	pub fn provisions(&self) -> impl Iterator<Item = &Provision> {
		core::iter::once(&self.provision).chain(self.exceptions.iter().map(|exception| &exception.provision))
	}
}

vocabulary! {
	/// What a delegated key may do for the subject.
	#[derive(Copy)]
	pub enum Powers {
		/// Withdraw what was permitted, and nothing else.
		#[codec(index = 0)]
		Withdraw,
		/// Attest and withdraw.
		#[codec(index = 1)]
		AttestAndWithdraw,
	}
}

vocabulary! {
	/// What a subject gives to another's key: to a guardian, or a proxy.
	pub struct DelegationTermsOf<Category> {
		/// What the key may do.
		pub powers: Powers,
		/// For which categories of data: an attestation that it signs or withdraws names these alone. Empty for any.
		pub categories: BoundedVec<Category, ConstU32<MAX_NAMED>>,
		/// When.
		pub period: Period,
	}
}

/// What a subject gives to another's key.
pub type DelegationTerms = DelegationTermsOf<CategoryCode>;
/// What a subject gives to another's key, as it is written in a call.
pub type DelegationTermsText = DelegationTermsOf<CodeText>;

impl DelegationTermsText {
	/// The terms that the texts name.
	pub fn parsed(&self) -> Result<DelegationTerms, TermError> {
		Ok(DelegationTerms {
			powers: self.powers,
			categories: parsed(&self.categories, category)?,
			period: self.period,
		})
	}
}

vocabulary! {
	/// What a signed statement does.
	pub enum ActOf<Purpose, Category> {
		/// The key that signs is the subject's: signed by the key that is enrolled.
		#[codec(index = 0)]
		Enrol,
		/// The terms are attested.
		#[codec(index = 1)]
		Attest {
			/// The terms.
			terms: ConsentTermsOf<Purpose, Category>,
			/// The attestation that they take the place of.
			supersedes: Option<AttestationNumber>,
		},
		/// What an attestation permits is withdrawn.
		#[codec(index = 2)]
		Withdraw {
			/// The attestation.
			attestation: AttestationNumber,
		},
		/// An attestation was entered in error: it never counted.
		#[codec(index = 3)]
		EnterInError {
			/// The attestation.
			attestation: AttestationNumber,
		},
		/// Another key may act for the subject.
		#[codec(index = 4)]
		Delegate {
			/// The other key.
			key: SubjectKey,
			/// What it may do.
			terms: DelegationTermsOf<Category>,
		},
		/// Another key may not act for the subject any more.
		#[codec(index = 5)]
		RevokeDelegation {
			/// The other key.
			key: SubjectKey,
		},
		/// The key is not to be replaced.
		#[codec(index = 6)]
		ObjectToRotation {
			/// The key that was to take its place.
			key: SubjectKey,
		},
		/// The subject is closed for good.
		#[codec(index = 7)]
		Close,
	}
}

/// What a signed statement does.
pub type Act = ActOf<PurposeOfUse, CategoryCode>;

vocabulary! {
	/// What a subject signs. It holds for one chain, one subject and one nonce, and until a day.
	///
	/// What is signed are [`Self::bytes`], or the same between `<Bytes>` and `</Bytes>`, as wallets sign them.
	pub struct Statement {
		/// The hash of the chain's genesis block.
		pub genesis: H256,
		/// The subject.
		pub subject: SubjectReference,
		/// How many statements the key that signs has made for this subject before: each counts once.
		pub nonce: u32,
		/// The first moment at which it does not count any more, in milliseconds since 1970-01-01 UTC.
		pub valid_until: u64,
		/// What it does.
		pub act: Act,
	}
}

impl Statement {
	/// What comes first in the bytes: what they are, and in which version of their form.
	pub const DOMAIN: &'static [u8] = b"custos:consent:1";

	/// The canonical bytes: the domain, and the fields in SCALE in the order of their declaration.
	pub fn bytes(&self) -> Vec<u8> {
		let mut bytes = Self::DOMAIN.to_vec();
		self.encode_to(&mut bytes);
		bytes
	}

	/// The canonical bytes as wallets wrap what they sign that is no transaction.
	pub fn wrapped_bytes(&self) -> Vec<u8> {
		[b"<Bytes>".as_slice(), &self.bytes(), b"</Bytes>"].concat()
	}
}

vocabulary! {
	/// A key's signature under a statement, with what the statement says beside what the call does.
	pub struct Signed {
		/// The key that signed: the subject's, or one that it delegated to.
		pub key: SubjectKey,
		/// The hash of the genesis block of the chain that the statement is for.
		pub genesis: H256,
		/// How many statements the key has made for this subject before.
		pub nonce: u32,
		/// Until when the statement counts, in milliseconds since 1970-01-01 UTC.
		pub valid_until: u64,
		/// The signature under the statement's canonical bytes.
		pub signature: MultiSignature,
	}
}

vocabulary! {
	/// What shows that an attestation is the subject's will.
	pub enum Proof {
		/// A signature of the subject, or of whom it delegated to.
		#[codec(index = 0)]
		Signed {
			/// The signature.
			signed: Signed,
		},
		/// A healthcare provider, which is the member that calls, was there.
		#[codec(index = 1)]
		Witnessed {
			/// The BLAKE2b-256 hash of the evidence: the signed form, before all.
			evidence: H256,
		},
	}
}

vocabulary! {
	/// Who wants that something is done: the subject by its signature, or the member that calls.
	pub enum Wish {
		/// The subject, or whom it delegated to.
		#[codec(index = 0)]
		Subject {
			/// The signature.
			signed: Signed,
		},
		/// The member that calls: the controller, or the witness where an attestation was witnessed in error.
		#[codec(index = 1)]
		Member {
			/// The BLAKE2b-256 hash of a document that says why.
			document: H256,
		},
	}
}

vocabulary! {
	/// What an attestation was proven by.
	pub enum Provenance {
		/// The subject's own key.
		#[codec(index = 0)]
		Subject {
			/// The key.
			key: SubjectKey,
		},
		/// A key that the subject delegated to.
		#[codec(index = 1)]
		Delegate {
			/// The key.
			key: SubjectKey,
		},
		/// A healthcare provider that was there.
		#[codec(index = 2)]
		Witness {
			/// The healthcare provider.
			member: MemberId,
			/// The BLAKE2b-256 hash of its evidence.
			evidence: H256,
		},
	}
}

vocabulary! {
	/// Where an attestation stands, time aside.
	#[derive(Copy)]
	pub enum AttestationState {
		/// Nobody has proven it yet. It counts for nothing.
		#[codec(index = 0)]
		Proposed,
		/// It counts, within its period.
		#[codec(index = 1)]
		Active,
		/// Another took its place. It counts for nothing.
		#[codec(index = 2)]
		Superseded {
			/// The attestation that did.
			by: AttestationNumber,
			/// When, in milliseconds since 1970-01-01 UTC.
			at: u64,
		},
		/// What it permits was withdrawn. What it denies stays denied, within its period.
		#[codec(index = 3)]
		Withdrawn {
			/// When, in milliseconds since 1970-01-01 UTC.
			at: u64,
		},
		/// It should not have been made. It counts for nothing.
		#[codec(index = 4)]
		EnteredInError {
			/// When, in milliseconds since 1970-01-01 UTC.
			at: u64,
		},
	}
}

vocabulary! {
	/// A statement of what may be done with a subject's data. Its terms never change: to change them is to supersede it.
	pub struct Attestation {
		/// What it says.
		pub terms: ConsentTerms,
		/// How often it was amended: 1, and one more for each attestation that was superseded on the way to it.
		pub version: u32,
		/// The attestation whose place it took, or takes when it is proven.
		pub supersedes: Option<AttestationNumber>,
		/// Where it stands.
		pub state: AttestationState,
		/// What it was proven by; nothing where it is proposed.
		pub provenance: Option<Provenance>,
		/// When it was proven, or else proposed, in milliseconds since 1970-01-01 UTC.
		pub since: u64,
		/// The member whose delegate made the call.
		pub recorded_by: MemberId,
	}
}

vocabulary! {
	/// Where an attestation stands at a moment.
	#[derive(Copy)]
	pub enum AttestationStatus {
		/// Nobody has proven it yet.
		#[codec(index = 0)]
		Proposed,
		/// It counts, or will from the beginning of its period on.
		#[codec(index = 1)]
		Active,
		/// Another took its place.
		#[codec(index = 2)]
		Superseded,
		/// What it permits was withdrawn.
		#[codec(index = 3)]
		Withdrawn,
		/// Its period is over.
		#[codec(index = 4)]
		Expired,
		/// It should not have been made.
		#[codec(index = 5)]
		EnteredInError,
	}
}

impl Attestation {
	/// Where it stands at a moment, in milliseconds since 1970-01-01 UTC.
	pub fn status(&self, time: u64) -> AttestationStatus {
		match self.state {
			AttestationState::Superseded { .. } => AttestationStatus::Superseded,
			AttestationState::Withdrawn { .. } => AttestationStatus::Withdrawn,
			AttestationState::EnteredInError { .. } => AttestationStatus::EnteredInError,
			AttestationState::Proposed | AttestationState::Active if self.terms.period.is_over(time) => {
				AttestationStatus::Expired
			}
			AttestationState::Proposed => AttestationStatus::Proposed,
			AttestationState::Active => AttestationStatus::Active,
		}
	}
}

vocabulary! {
	/// The question whether something may be done with a subject's data.
	pub struct Question {
		/// The subject.
		pub subject: SubjectReference,
		/// The member that asks.
		pub requester: MemberId,
		/// The study that it asks for, where there is one.
		pub study: Option<StudyId>,
		/// What for.
		pub purpose: PurposeOfUse,
		/// What is to be done.
		pub action: DataAction,
		/// With which data: all of these categories.
		pub categories: BoundedVec<CategoryCode, ConstU32<MAX_NAMED>>,
	}
}

vocabulary! {
	/// The rule that decided.
	#[derive(Copy, PartialOrd, Ord)]
	pub struct Deciding {
		/// The attestation.
		pub attestation: AttestationNumber,
		/// The rule in it: 0 for its own provision, otherwise the number of the exception, counted from 1.
		pub rule: u8,
	}
}

vocabulary! {
	/// The answer to a [`Question`].
	#[serde(tag = "ruling")]
	pub enum Ruling {
		/// It is permitted.
		#[codec(index = 0)]
		Permitted {
			/// The rules that permit it, in their order: between them they cover all the categories.
			by: BoundedVec<Deciding, ConstU32<MAX_NAMED>>,
		},
		/// An attestation denies it.
		#[codec(index = 1)]
		Denied {
			/// The rule that does.
			by: Deciding,
		},
		/// No attestation says anything about it, so it is not permitted. The controller may decide.
		#[codec(index = 2)]
		NotPermitted,
		/// The member that asks is not active.
		#[codec(index = 3)]
		RequesterNotActive,
		/// The member that asks takes no part in the study, or the study is closed.
		#[codec(index = 4)]
		NotInStudy,
		/// There is no such subject.
		#[codec(index = 5)]
		SubjectNotFound,
		/// The subject is closed.
		#[codec(index = 6)]
		SubjectClosed,
	}
}

vocabulary! {
	/// Whether a subject is open.
	#[derive(Copy)]
	pub enum SubjectStatus {
		/// It may be attested and granted for.
		#[codec(index = 0)]
		Open,
		/// Nothing new may be attested or granted for it.
		#[codec(index = 1)]
		Closed {
			/// Since when, in milliseconds since 1970-01-01 UTC.
			at: u64,
		},
	}
}

vocabulary! {
	/// Whose a key is, and how often it was used.
	///
	/// A key is one subject's for good from its first signature on, and its nonce only ever grows: so no statement counts
	/// twice, not even when a key is revoked and delegated to anew, and nobody ties two pseudonyms of a person together by
	/// using one key for both.
	#[derive(Copy)]
	pub struct KeyUse {
		/// The subject for which it signs.
		pub subject: SubjectReference,
		/// How many statements it has made: the nonce of the next.
		pub nonce: u32,
	}
}

vocabulary! {
	/// A subject's key, and how often it was used.
	pub struct Enrolled {
		/// The key.
		pub key: SubjectKey,
		/// How many statements it has made: the nonce of the next.
		pub nonce: u32,
	}
}

vocabulary! {
	/// A key that is to take the place of a subject's key, once nobody has objected for a while.
	pub struct Rotation {
		/// The new key.
		pub key: SubjectKey,
		/// The BLAKE2b-256 hash of the controller's evidence that the new key is the subject's.
		pub evidence: H256,
		/// From when on it may take the place, in milliseconds since 1970-01-01 UTC.
		pub effective: u64,
	}
}

vocabulary! {
	/// A study for which members ask.
	pub struct Study {
		/// Its number in a public register.
		pub code: StudyCode,
		/// The member that registered it and says who takes part.
		pub sponsor: MemberId,
		/// The BLAKE2b-256 hash of its approval by an ethics committee.
		pub approval: H256,
		/// The members that take part, its sponsor among them.
		pub participants: BoundedVec<MemberId, ConstU32<MAX_PARTICIPANTS>>,
		/// Whether anybody may still ask for it.
		pub closed: bool,
	}
}

vocabulary! {
	/// An attestation as the outside sees it.
	pub struct AttestationView {
		/// Its subject.
		pub subject: SubjectReference,
		/// Its number.
		pub number: AttestationNumber,
		/// Where it stands at the block.
		pub status: AttestationStatus,
		/// The attestation.
		#[serde(flatten)]
		pub attestation: Attestation,
	}
}

/// A subject as the outside sees it.
#[derive(
	Clone,
	PartialEq,
	Eq,
	Debug,
	Encode,
	codec::Decode,
	scale_info::TypeInfo,
	serde::Serialize,
	serde::Deserialize,
)]
#[scale_info(capture_docs = "always")]
#[serde(rename_all = "camelCase")]
pub struct SubjectView {
	/// The subject.
	pub subject: SubjectReference,
	/// Whether it is open.
	pub status: SubjectStatus,
	/// Its key, where one is enrolled.
	pub enrolled: Option<Enrolled>,
	/// The key that is to take its place, where there is one.
	pub rotation: Option<Rotation>,
	/// The keys that it delegated to.
	pub delegations: Vec<DelegationView>,
	/// How many attestations were made or proposed for it.
	pub attestations: AttestationNumber,
	/// How many entries its log has, and the head of the hash chain over them.
	pub log: Trail,
	/// The key of its record in the state: what to ask a storage proof for.
	#[serde(with = "crate::api::hexadecimal")]
	pub storage_key: Vec<u8>,
}

vocabulary! {
	/// A key that a subject delegated to.
	pub struct DelegationView {
		/// The key.
		pub key: SubjectKey,
		/// How many statements it has made for this subject: the nonce of the next.
		pub nonce: u32,
		/// What it may do.
		pub terms: DelegationTerms,
	}
}

/// What other pallets ask about consent. `()` knows no subject and permits nothing.
pub trait ConsentInspect {
	/// Whether a subject is open. One read.
	fn subject(subject: &SubjectReference) -> Option<SubjectStatus>;
	/// Whether something may be done with a subject's data now. Reads the subject, each of its standing attestations, the
	/// requester, and the study.
	fn decide(question: &Question) -> Ruling;
	/// Whether an attestation still permits what it permits: it is active, and its period has not ended. One read.
	fn stands(subject: &SubjectReference, attestation: AttestationNumber) -> bool;
	/// Whether there is such a category of data. One read.
	fn is_category(category: &CategoryCode) -> bool;
	/// Opens the subject and makes it permit everything by as many attestations as may stand, so that a benchmark can go on
	/// with the costliest decision. The costliest question is for health care operations, of which there are most kinds.
	#[cfg(feature = "runtime-benchmarks")]
	fn enable_everything(subject: &SubjectReference);
	/// Withdraws all that the subject permits and keeps it standing, so that a benchmark can go on with the costliest
	/// decision that permits nothing.
	#[cfg(feature = "runtime-benchmarks")]
	fn enable_silence(subject: &SubjectReference);
	/// Has a category, so that a benchmark can go on.
	#[cfg(feature = "runtime-benchmarks")]
	fn enable_category(category: &CategoryCode);
	/// Has a study in which the member takes part with as many others as there can be, so that a benchmark measures what it
	/// costs to look at it; nothing where there are no studies.
	#[cfg(feature = "runtime-benchmarks")]
	fn enable_study(_participant: MemberId) -> Option<StudyId> {
		None
	}
}

impl ConsentInspect for () {
	fn subject(_: &SubjectReference) -> Option<SubjectStatus> {
		None
	}
	fn decide(_: &Question) -> Ruling {
		Ruling::SubjectNotFound
	}
	fn stands(_: &SubjectReference, _: AttestationNumber) -> bool {
		false
	}
	fn is_category(_: &CategoryCode) -> bool {
		false
	}
	#[cfg(feature = "runtime-benchmarks")]
	fn enable_everything(_: &SubjectReference) {}
	#[cfg(feature = "runtime-benchmarks")]
	fn enable_silence(_: &SubjectReference) {}
	#[cfg(feature = "runtime-benchmarks")]
	fn enable_category(_: &CategoryCode) {}
}

/// Where other pallets log what happens to a subject's data. `()` knows no subject.
pub trait SubjectLog<AccountId> {
	/// Adds an entry to the subject's log, and returns the step for the call's event; nothing where there is no such
	/// subject. One read and one write.
	#[must_use = "the step has to be told in an event, or nobody can check the log"]
	fn log(
		subject: &SubjectReference,
		occasion: &Occasion<AccountId>,
		entry: crate::log::LogEntry,
	) -> Option<LogStep<AccountId>>;
}

impl<AccountId> SubjectLog<AccountId> for () {
	fn log(
		_: &SubjectReference,
		_: &Occasion<AccountId>,
		_: crate::log::LogEntry,
	) -> Option<LogStep<AccountId>> {
		None
	}
}
