//! Records that are kept off chain, and access to them.

use frame_support::{pallet_prelude::ConstU32, BoundedVec, DefaultNoBound, PalletError};
use sp_core::H256;

use crate::{
	code::TermError,
	consent::{
		category, is_code, parsed, purpose, AttestationNumber, CategoryCode, CodeText, DataAction, Deciding,
		Ruling, StudyId, SubjectReference, MAX_NAMED,
	},
	gs1::text::text,
	member::{MemberId, Role},
	purpose::PurposeOfUse,
};

/// The number of an anchor, given by the chain.
pub type AnchorId = u64;
/// The number of an access: of the request, and of what comes of it. Given by the chain.
pub type AccessId = u64;

/// The most anchors that a request names.
pub const MAX_ANCHORS: u32 = 16;
/// The most regions that a requirement names.
pub const MAX_REGIONS: u32 = 32;
/// The most credentials that a requirement names.
pub const MAX_CREDENTIALS: u32 = 4;

/// A region as it is written in a call: two letters.
pub type RegionText = BoundedVec<u8, ConstU32<2>>;

fn is_capital(byte: u8) -> bool {
	byte.is_ascii_uppercase()
}

fn is_letter(byte: u8) -> bool {
	byte.is_ascii_alphabetic()
}

text! {
	/// A country: the two capital letters of ISO 3166-1, or `EU`.
	Region, 2, is_capital, "a country of two capital letters"
}

text! {
	/// The name of a FHIR resource type, such as `DiagnosticReport`: 1 to 32 letters.
	ResourceType, 32, is_letter, "a FHIR resource type of 1 to 32 letters"
}

text! {
	/// A certificate or training that a delegate may have, such as `ICH-GCP-E6`: 1 to 32 letters, digits, hyphens, points
	/// and underscores.
	CredentialCode, 32, is_code, "a credential of 1 to 32 letters, digits, hyphens, points and underscores"
}

vocabulary! {
	/// What kind of document a record is.
	#[derive(Copy)]
	pub enum ContentTypeOf<Resource> {
		/// A FHIR resource.
		#[codec(index = 0)]
		Fhir {
			/// Its type.
			resource: Resource,
		},
		/// A DICOM object, study or series.
		#[codec(index = 1)]
		Dicom,
		/// A PDF document.
		#[codec(index = 2)]
		Pdf,
		/// A CDA document.
		#[codec(index = 3)]
		Cda,
		/// An HL7 version 2 message.
		#[codec(index = 4)]
		Hl7Version2,
		/// Readings that a device took.
		#[codec(index = 5)]
		DeviceReadings,
		/// Genomic data.
		#[codec(index = 6)]
		Genomic,
		/// Another kind.
		#[codec(index = 7)]
		Other,
	}
}

/// What kind of document a record is.
pub type ContentType = ContentTypeOf<ResourceType>;
/// What kind of document a record is, as it is written in a call.
pub type ContentTypeText = ContentTypeOf<CodeText>;

vocabulary! {
	/// How long a record has to be kept.
	#[derive(Copy)]
	pub enum RetentionClass {
		/// As long as its purpose lasts.
		#[codec(index = 0)]
		Purpose,
		/// Ten years after the last device was placed on the market (EU MDR article 10 (8)).
		#[codec(index = 1)]
		DeviceTenYears,
		/// Fifteen years after the last implant was placed on the market (EU MDR article 10 (8)).
		#[codec(index = 2)]
		ImplantFifteenYears,
		/// Twenty-five years after the end of the trial (Regulation (EU) 536/2014 article 58).
		#[codec(index = 3)]
		ClinicalTrialTwentyFiveYears,
		/// As long as the law on patients' records demands.
		#[codec(index = 4)]
		PatientRecord,
	}
}

vocabulary! {
	/// What an anchor says of a record.
	pub struct RecordOf<Resource, Category, Place> {
		/// The record's BLAKE2b-256 or SHA-256 hash, over salted content where it could be guessed.
		pub hash: H256,
		/// What kind of document it is.
		pub content: ContentTypeOf<Resource>,
		/// Which category of data it is.
		pub category: Category,
		/// A salted commitment to where the controller keeps it. Never an address.
		pub reference: H256,
		/// How long it has to be kept.
		pub retention: RetentionClass,
		/// Where it is kept.
		pub region: Place,
	}
}

/// What an anchor says of a record.
pub type Record = RecordOf<ResourceType, CategoryCode, Region>;
/// What an anchor says of a record, as it is written in a call.
pub type RecordText = RecordOf<CodeText, CodeText, RegionText>;

/// The region that the text is.
pub fn region(text: &RegionText) -> Result<Region, TermError> {
	// One letter would be short enough for the text, and is no country.
	if text.len() == 2 {
		Region::parse(text).map_err(|_| TermError::InvalidRegion)
	} else {
		Err(TermError::InvalidRegion)
	}
}

/// The credential that the text is.
pub fn credential(text: &CodeText) -> Result<CredentialCode, TermError> {
	CredentialCode::parse(text).map_err(|_| TermError::InvalidCredential)
}

impl ContentTypeText {
	/// The content type that the text names.
	pub fn parsed(&self) -> Result<ContentType, TermError> {
		Ok(match self {
			Self::Fhir { resource } => ContentType::Fhir {
				resource: ResourceType::parse(resource).map_err(|_| TermError::InvalidResourceType)?,
			},
			Self::Dicom => ContentType::Dicom,
			Self::Pdf => ContentType::Pdf,
			Self::Cda => ContentType::Cda,
			Self::Hl7Version2 => ContentType::Hl7Version2,
			Self::DeviceReadings => ContentType::DeviceReadings,
			Self::Genomic => ContentType::Genomic,
			Self::Other => ContentType::Other,
		})
	}
}

impl RecordText {
	/// The record that the texts name.
	pub fn parsed(&self) -> Result<Record, TermError> {
		Ok(Record {
			hash: self.hash,
			content: self.content.parsed()?,
			category: category(&self.category)?,
			reference: self.reference,
			retention: self.retention,
			region: region(&self.region)?,
		})
	}
}

vocabulary! {
	/// A record's anchor: what it is, and when and by whom that was said.
	pub struct Anchor {
		/// Whose data it is, and who controls them.
		pub subject: SubjectReference,
		/// What it is.
		#[serde(flatten)]
		pub record: Record,
		/// The anchor of the version before.
		pub version_of: Option<AnchorId>,
		/// The anchor of the version after.
		pub superseded_by: Option<AnchorId>,
		/// When it was anchored, in milliseconds since 1970-01-01 UTC.
		pub anchored: u64,
	}
}

vocabulary! {
	/// Which data is asked for.
	pub enum AccessScope {
		/// These records.
		#[codec(index = 0)]
		Anchors {
			/// Their anchors, all of the subject and of the categories that are asked for.
			anchors: BoundedVec<AnchorId, ConstU32<MAX_ANCHORS>>,
		},
		/// What a query finds among the categories that are asked for.
		#[codec(index = 1)]
		Query {
			/// The BLAKE2b-256 hash of the query.
			query: H256,
		},
	}
}

impl AccessScope {
	/// The anchors that it names.
	pub fn anchors(&self) -> &[AnchorId] {
		match self {
			Self::Anchors { anchors } => anchors,
			Self::Query { .. } => &[],
		}
	}
}

vocabulary! {
	/// What a request asks for.
	pub struct AccessTermsOf<Purpose, Category, Place> {
		/// What for.
		pub purpose: Purpose,
		/// What is to be done.
		pub action: DataAction,
		/// With which categories of data, at least one.
		pub categories: BoundedVec<Category, ConstU32<MAX_NAMED>>,
		/// Which data of these.
		pub scope: AccessScope,
		/// The study that it is for, where there is one.
		pub study: Option<StudyId>,
		/// Where the data will be processed.
		pub region: Place,
		/// The BLAKE2b-256 hash of the justification.
		pub justification: H256,
		/// Until when, in milliseconds since 1970-01-01 UTC.
		pub until: u64,
	}
}

/// What a request asks for.
pub type AccessTerms = AccessTermsOf<PurposeOfUse, CategoryCode, Region>;
/// What a request asks for, as it is written in a call.
pub type AccessTermsText = AccessTermsOf<CodeText, CodeText, RegionText>;

impl AccessTermsText {
	/// The terms that the texts name.
	pub fn parsed(&self) -> Result<AccessTerms, TermError> {
		Ok(AccessTerms {
			purpose: purpose(&self.purpose)?,
			action: self.action,
			categories: parsed(&self.categories, category)?,
			scope: self.scope.clone(),
			study: self.study,
			region: region(&self.region)?,
			justification: self.justification,
			until: self.until,
		})
	}
}

vocabulary! {
	/// What whoever gets access must fulfil. An empty list asks for nothing.
	#[derive(DefaultNoBound)]
	pub struct RequirementsOf<Purpose, Place, Credential> {
		/// The member has one of these roles.
		pub roles: BoundedVec<Role, ConstU32<8>>,
		/// The purpose is one of these, or a kind of one.
		pub purposes: BoundedVec<Purpose, ConstU32<MAX_NAMED>>,
		/// The data will be processed in one of these regions.
		pub regions: BoundedVec<Place, ConstU32<MAX_REGIONS>>,
		/// The delegate has all of these credentials.
		pub credentials: BoundedVec<Credential, ConstU32<MAX_CREDENTIALS>>,
	}
}

/// What whoever gets access must fulfil.
pub type Requirements = RequirementsOf<PurposeOfUse, Region, CredentialCode>;
/// What whoever gets access must fulfil, as it is written in a call.
pub type RequirementsText = RequirementsOf<CodeText, RegionText, CodeText>;

impl RequirementsText {
	/// The requirements that the texts name.
	pub fn parsed(&self) -> Result<Requirements, TermError> {
		Ok(Requirements {
			roles: self.roles.clone(),
			purposes: parsed(&self.purposes, purpose)?,
			regions: parsed(&self.regions, region)?,
			credentials: parsed(&self.credentials, credential)?,
		})
	}
}

vocabulary! {
	/// What of a requirement is not fulfilled.
	#[derive(Copy, PalletError)]
	pub enum Shortfall {
		/// The member has none of the roles.
		#[codec(index = 0)]
		Role,
		/// The purpose is none of those.
		#[codec(index = 1)]
		Purpose,
		/// The region is none of those.
		#[codec(index = 2)]
		Region,
		/// The delegate lacks a credential, or it has expired or was withdrawn.
		#[codec(index = 3)]
		Credential,
	}
}

vocabulary! {
	/// Why a controller refuses access.
	#[derive(Copy)]
	pub enum RefusalReason {
		/// The justification does not suffice.
		#[codec(index = 0)]
		NotJustified,
		/// The subject has to be asked first.
		#[codec(index = 1)]
		ConsentNeeded,
		/// More is asked for than the purpose needs (GDPR article 5 (1) (c)).
		#[codec(index = 2)]
		Excessive,
		/// There are no such data.
		#[codec(index = 3)]
		NoData,
		/// The law forbids it.
		#[codec(index = 4)]
		LegalRestriction,
		/// Another reason.
		#[codec(index = 5)]
		Other,
	}
}

vocabulary! {
	/// Why access was ended before it expired.
	#[derive(Copy)]
	pub enum EndReason {
		/// The requester doesn't need it any more, or withdraws the request.
		#[codec(index = 0)]
		Relinquished,
		/// The controller revoked it.
		#[codec(index = 1)]
		Revoked,
		/// A review found that emergency access was not justified.
		#[codec(index = 2)]
		NotJustified,
	}
}

vocabulary! {
	/// What a review of emergency access found.
	#[derive(Copy)]
	pub enum Finding {
		/// It was justified.
		#[codec(index = 0)]
		Justified,
		/// It was not justified.
		#[codec(index = 1)]
		NotJustified,
	}
}

vocabulary! {
	/// What a grant rests on. It lives no longer.
	pub enum GrantBasis {
		/// These attestations of the subject.
		#[codec(index = 0)]
		Consent {
			/// Their numbers.
			attestations: BoundedVec<AttestationNumber, ConstU32<MAX_NAMED>>,
		},
		/// The controller's approval, and that no attestation denies it.
		#[codec(index = 1)]
		Controller {
			/// What the controller asks for beside.
			conditions: Requirements,
		},
		/// An emergency.
		#[codec(index = 2)]
		Emergency,
	}
}

vocabulary! {
	/// Access that was granted.
	pub struct Grant {
		/// What it rests on.
		pub basis: GrantBasis,
		/// Since when, in milliseconds since 1970-01-01 UTC.
		pub since: u64,
		/// Until when, in milliseconds since 1970-01-01 UTC.
		pub expires: u64,
		/// How many uses were logged.
		pub uses: u32,
		/// The number of the use that was logged last. The next one's is greater.
		pub last_nonce: u64,
	}
}

impl Grant {
	/// A grant that was not used yet.
	pub fn new(basis: GrantBasis, since: u64, expires: u64) -> Self {
		Self {
			basis,
			since,
			expires,
			uses: 0,
			last_nonce: 0,
		}
	}

	/// Whether it has expired.
	pub fn is_over(&self, time: u64) -> bool {
		self.expires <= time
	}
}

vocabulary! {
	/// Where an access stands, time and consent aside.
	pub enum AccessState {
		/// The controller is to decide.
		#[codec(index = 0)]
		Pending {
			/// By when, in milliseconds since 1970-01-01 UTC. After that the request has lapsed.
			due: u64,
		},
		/// An attestation denied it.
		#[codec(index = 1)]
		Denied {
			/// The rule that did.
			by: Deciding,
		},
		/// The controller refused it.
		#[codec(index = 2)]
		Refused {
			/// Why.
			reason: RefusalReason,
			/// When, in milliseconds since 1970-01-01 UTC.
			at: u64,
		},
		/// It was granted.
		#[codec(index = 3)]
		Granted {
			/// The grant.
			grant: Grant,
		},
		/// It was ended before it expired, or the request before it was decided.
		#[codec(index = 4)]
		Ended {
			/// Why.
			reason: EndReason,
			/// When, in milliseconds since 1970-01-01 UTC.
			at: u64,
		},
	}
}

vocabulary! {
	/// The review of an emergency access.
	pub struct Review {
		/// By when, in milliseconds since 1970-01-01 UTC.
		pub due: u64,
		/// What it found, where it was made.
		pub made: Option<ReviewMade>,
	}
}

vocabulary! {
	/// A review of an emergency access that was made.
	#[derive(Copy)]
	pub struct ReviewMade {
		/// What it found.
		pub finding: Finding,
		/// The member that made it.
		pub by: MemberId,
		/// When, in milliseconds since 1970-01-01 UTC.
		pub at: u64,
		/// The BLAKE2b-256 hash of its record.
		pub document: H256,
	}
}

vocabulary! {
	/// An access: what was asked for, and what came of it.
	pub struct Access<AccountId> {
		/// Whose data.
		pub subject: SubjectReference,
		/// The member that asked.
		pub requester: MemberId,
		/// Its delegate that asked, and gets the access.
		pub delegate: AccountId,
		/// What it asked for.
		pub terms: AccessTerms,
		/// When, in milliseconds since 1970-01-01 UTC.
		pub requested: u64,
		/// Where it stands.
		pub state: AccessState,
		/// Its review, where it is emergency access.
		pub review: Option<Review>,
	}
}

vocabulary! {
	/// Where an access stands at a moment.
	#[serde(tag = "status")]
	pub enum AccessStatus {
		/// The controller is to decide.
		#[codec(index = 0)]
		Pending,
		/// The controller did not decide in time.
		#[codec(index = 1)]
		Lapsed,
		/// An attestation denied it.
		#[codec(index = 2)]
		Denied,
		/// The controller refused it.
		#[codec(index = 3)]
		Refused,
		/// It may be used.
		#[codec(index = 4)]
		Open,
		/// It has expired.
		#[codec(index = 5)]
		Expired,
		/// It was ended.
		#[codec(index = 6)]
		Ended,
		/// What it rests on has ended: an attestation was withdrawn, superseded, entered in error, or has expired.
		#[codec(index = 7)]
		ConsentEnded {
			/// The attestation.
			attestation: AttestationNumber,
		},
		/// It is not permitted any more.
		#[codec(index = 8)]
		NoLongerPermitted {
			/// What is said now.
			now: Ruling,
		},
		/// A requirement is not fulfilled any more.
		#[codec(index = 9)]
		RequirementNotMet {
			/// Which.
			shortfall: Shortfall,
		},
		/// The delegate that got it does not act for its member any more, or not for access.
		#[codec(index = 10)]
		DelegateNotActive,
	}
}

vocabulary! {
	/// An anchor as the outside sees it.
	pub struct AnchorView {
		/// Its number.
		pub anchor: AnchorId,
		/// What it says.
		#[serde(flatten)]
		pub said: Anchor,
	}
}

vocabulary! {
	/// An access as the outside sees it.
	pub struct AccessView<AccountId> {
		/// Its number.
		pub access: AccessId,
		/// Where it stands at the block.
		pub now: AccessStatus,
		/// What was asked for, and what came of it.
		#[serde(flatten)]
		pub record: Access<AccountId>,
	}
}

vocabulary! {
	/// A certificate or training of a delegate, as a conformity assessor attested it.
	pub struct Credential {
		/// The conformity assessor.
		pub by: MemberId,
		/// Since when, in milliseconds since 1970-01-01 UTC.
		pub since: u64,
		/// Until when, in milliseconds since 1970-01-01 UTC.
		pub expires: u64,
		/// The BLAKE2b-256 hash of the certificate.
		pub document: H256,
	}
}
