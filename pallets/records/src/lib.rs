//! # Records
//!
//! Records that are kept off chain: their anchors, and who gets access to them.
//!
//! # Anchors
//!
//! An anchor says that a record was there: its hash, what kind of document it is, which category of data, and a salted
//! commitment to where its controller keeps it. Whoever is handed the record compares its hash. An anchor is never changed;
//! a new version of the record has an anchor of its own, and the two name each other.
//!
//! # Access
//!
//! | step | call | by |
//! |---|---|---|
//! | ask | [`Call::request`] | a delegate of any member |
//! | decide | at once, where the subject's consent permits or denies it; else [`Call::approve`], [`Call::refuse`] | the subject; the controller |
//! | use | [`Call::log_use`], each time | the controller, which holds the data |
//! | end | [`Call::relinquish`], [`Call::revoke`] | the requester; the controller |
//! | break the glass | [`Call::emergency_access`] | a healthcare provider |
//! | review that | [`Call::review`] | the controller or a regulator, never who broke the glass |
//!
//! A grant rests on something: on attestations of the subject, on the controller's approval, or on an emergency.
//! Nothing loops over grants when that ends. Each use asks anew whether the grant still stands, so a withdrawal
//! ends every grant that rests on it in its own block, and at no cost:
//!
//! | basis | at each use |
//! |---|---|
//! | consent | every attestation that it rests on stands, and the decision is still to permit |
//! | the controller's approval | no attestation denies it, and what the controller asks for beside is fulfilled |
//! | an emergency | the requester is active |
//! | all | it has not expired, and the subject is not closed |
//! | consent, approval | the controller's requirements for each category are fulfilled |
//!
//! The views answer by the same function: what they show as open could be used in that block.
//!
//! # Requirements
//!
//! A controller says for each category of data what whoever gets access must fulfil: the member's role, the purpose, the
//! region where the data will be processed, and credentials of the delegate: certificates or training that a conformity
//! assessor attested on the chain.
//!
//! # The log
//!
//! Everything that happens to a subject's data becomes an entry of the subject's log, and each event carries the entry. What
//! the subject is shown is complete exactly if it leads to the head in the subject's record.
//!
//! # The others
//!
//! This pallet asks what subjects permit through [`ConsentInspect`](custos_primitives::consent::ConsentInspect), and logs
//! through [`SubjectLog`](custos_primitives::consent::SubjectLog).
//!
//! # Example
//!
//! A request as it is written in a call:
//!
//! ```
//! use custos_primitives::{
//!     code::TermError,
//!     consent::{CodeText, DataAction},
//!     purpose::PurposeOfUse,
//!     records::{AccessScope, AccessTermsText, RegionText},
//! };
//! use sp_core::H256;
//!
//! let code = |text: &[u8]| CodeText::truncate_from(text.to_vec());
//! let asked = AccessTermsText {
//!     purpose: code(b"CLINTRCH"),
//!     action: DataAction::Read,
//!     categories: vec![code(b"imaging")].try_into().unwrap(),
//!     scope: AccessScope::Query { query: H256::repeat_byte(1) },
//!     study: Some(0),
//!     region: RegionText::truncate_from(b"DE".to_vec()),
//!     justification: H256::repeat_byte(2),
//!     until: 1_800_000_000_000,
//! };
//! assert_eq!(asked.parsed().unwrap().purpose, PurposeOfUse::ClinicalTrialResearch);
//!
//! let mistyped = AccessTermsText { purpose: code(b"CLINTRIAL"), ..asked };
//! assert_eq!(mistyped.parsed(), Err(TermError::UnknownPurpose));
//! ```
#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

mod anchors;
mod authority;
mod credentials;
mod decisions;
mod emergency;
mod errors;
mod events;
#[cfg(any(feature = "std", feature = "try-runtime"))]
mod invariants;
mod log;
mod order;
mod requests;
mod requirements;
mod standing;
mod uses;
mod views;
mod weights;

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
#[cfg(test)]
mod mock;
#[cfg(test)]
mod tests;

use frame_support::pallet_macros::import_section;

pub use order::InOrder;
pub use pallet::*;
pub use weights::WeightInfo;

/// An access, as this runtime's accounts ask for it.
pub type AccessOf<T> = custos_primitives::records::Access<<T as frame_system::Config>::AccountId>;

#[allow(clippy::expect_used, reason = "in the code that FRAME's macros write")]
#[import_section(errors::errors)]
#[import_section(events::events)]
#[frame_support::pallet]
pub mod pallet {
	use crate::{AccessOf, InOrder, WeightInfo};
	use custos_primitives::{
		consent::{CategoryCode, CodeText, ConsentInspect, SubjectLog, SubjectReference, MAX_NAMED},
		log::LogStep,
		member::{Actor, DelegateInspect, MemberId, MemberInspect},
		records::{
			AccessId, AccessScope, AccessTermsText, Anchor, AnchorId, Credential, CredentialCode, Finding,
			RecordText, RefusalReason, RegionText, Requirements, RequirementsText, Shortfall,
		},
	};
	use frame_support::{pallet_prelude::*, traits::UnixTime};
	use frame_system::pallet_prelude::*;
	use sp_core::H256;

	/// The version of the storage's layout.
	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	/// Anchors of records, and access to them.
	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// What the runtime decides.
	#[pallet::config]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// Who anchors records, decides on access, and logs uses: a delegate for records of a member of any role.
		type HolderOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = Actor<Self::AccountId>>;
		/// Who asks for access: a delegate for access of a member of any role.
		type RequesterOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = Actor<Self::AccountId>>;
		/// Who breaks the glass: a healthcare provider's delegate for access.
		type EmergencyOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = Actor<Self::AccountId>>;
		/// Who reviews emergency access to others' data, and withdraws credentials: a regulator's delegate for records.
		type RegulatorOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = Actor<Self::AccountId>>;
		/// Who attests credentials: a conformity assessor's delegate for certificates.
		type AssessorOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = Actor<Self::AccountId>>;
		/// Answers what subjects permit.
		type Consent: ConsentInspect;
		/// Keeps the subjects' logs.
		type Log: SubjectLog<Self::AccountId>;
		/// Answers which members are active, and which roles they have.
		type Members: MemberInspect;
		/// Answers who still acts for a member.
		type Delegates: DelegateInspect<Self::AccountId>;
		/// The time of the block.
		type Time: UnixTime;
		/// How long a controller has to decide on a request, in milliseconds.
		#[pallet::constant]
		type DecisionTime: Get<u64>;
		/// The longest time for which access is asked, in milliseconds.
		#[pallet::constant]
		type MaxGrantTime: Get<u64>;
		/// How long emergency access lasts, in milliseconds.
		#[pallet::constant]
		type EmergencyTime: Get<u64>;
		/// How long there is to review emergency access, in milliseconds.
		#[pallet::constant]
		type ReviewTime: Get<u64>;
		/// The measured weights of the calls.
		type WeightInfo: WeightInfo;
	}

	// What members choose is hashed with a cryptographic hash, against keys made to crowd one branch of the state. The
	// numbers of anchors, accesses and members are counted by the chain, so a quick hash does, and none where a
	// list is to be in their order. The plain key follows both,
	// so that what belongs together can be listed.

	/// The anchors of records.
	#[pallet::storage]
	pub type Anchors<T: Config> = StorageMap<_, Twox64Concat, AnchorId, Anchor>;

	/// The number of the next anchor.
	#[pallet::storage]
	pub type NextAnchorId<T: Config> = StorageValue<_, AnchorId, ValueQuery>;

	/// The anchors of each hash, whoever made them.
	#[pallet::storage]
	pub type AnchorsByHash<T: Config> = StorageDoubleMap<_, Blake2_128Concat, H256, Identity, InOrder, ()>;

	/// The anchor of each hash of each subject: there is one at most.
	#[pallet::storage]
	pub type AnchorsBySubject<T: Config> =
		StorageDoubleMap<_, Blake2_128Concat, SubjectReference, Blake2_128Concat, H256, AnchorId>;

	/// The accesses: requests, and what came of them.
	#[pallet::storage]
	pub type Accesses<T: Config> = StorageMap<_, Twox64Concat, AccessId, AccessOf<T>>;

	/// The number of the next access.
	#[pallet::storage]
	pub type NextAccessId<T: Config> = StorageValue<_, AccessId, ValueQuery>;

	/// The requests that each controller is to decide, lapsed ones included.
	#[pallet::storage]
	pub type Pending<T: Config> = StorageDoubleMap<_, Twox64Concat, MemberId, Identity, InOrder, ()>;

	/// The emergency accesses to data of each controller that nobody has reviewed.
	#[pallet::storage]
	pub type ReviewsDue<T: Config> = StorageDoubleMap<_, Twox64Concat, MemberId, Identity, InOrder, ()>;

	/// What each controller requires of whoever gets access to a category of its subjects' data.
	#[pallet::storage]
	pub type AccessRequirements<T: Config> =
		StorageDoubleMap<_, Twox64Concat, MemberId, Blake2_128Concat, CategoryCode, Requirements>;

	/// The credentials that delegates have, expired ones included.
	#[pallet::storage]
	pub type Credentials<T: Config> =
		StorageDoubleMap<_, Blake2_128Concat, T::AccountId, Blake2_128Concat, CredentialCode, Credential>;

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Anchors a record of one of the member's own subjects: that it was there, at the time of the block.
		///
		/// `pseudonym` is the subject's, which the member opened. `record` has the record's hash and what kind of data it is;
		/// what could be guessed is salted before it is hashed. `version_of` is the anchor of the version before, where there
		/// is one: the latest, of the same subject.
		///
		/// Reads the subject, the category, the subject's anchor of the hash, and the anchor of the version before. Writes the
		/// anchor, its entries by hash and by subject, the anchor before, and the subject's log.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::anchor())]
		pub fn anchor(
			origin: OriginFor<T>,
			pseudonym: H256,
			record: RecordText,
			version_of: Option<AnchorId>,
		) -> DispatchResult {
			let actor = T::HolderOrigin::ensure_origin(origin)?;
			Self::do_anchor(actor, pseudonym, &record, version_of)
		}

		/// Asks for access to data of a subject, for the delegate that signs. The request is logged where consent
		/// or the controller decides it.
		///
		/// Where the subject's consent permits it, access is granted at once, until the time asked for, and as long as the
		/// attestations stand that permit it. Where it denies it, access is denied. Where it says nothing, the controller
		/// decides. A controller that asks for access to data of its own subjects is treated as others are.
		///
		/// `terms` say what for, what is to be done with which data, where and until when. The controller's requirements for
		/// each category have to be fulfilled. Name the countries where the data will be processed as the requirements do.
		///
		/// Reads the subject and what it attested, the study, each category, its requirements and the credentials that they
		/// name, and each anchor. Writes the access, the controller's list of requests, and the subject's log.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::request(
			terms.categories.len() as u32,
			terms.scope.anchors().len() as u32,
		))]
		pub fn request(
			origin: OriginFor<T>,
			subject: SubjectReference,
			terms: AccessTermsText,
		) -> DispatchResult {
			let actor = T::RequesterOrigin::ensure_origin(origin)?;
			Self::do_request(actor, subject, &terms)
		}

		/// Grants access that the subject's consent says nothing about, as the controller of the data. It is refused where
		/// an attestation denies it by now.
		///
		/// `expires` is until when, at most as long as was asked for. `conditions` are what the requester must fulfil beside
		/// the controller's requirements, now and at each use; empty lists for nothing.
		///
		/// Reads the access, the subject and what it attested, the study, the requirements for each category, and the
		/// credentials that they and the conditions name. Writes the access, the controller's list of requests, and the
		/// subject's log.
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::approve())]
		pub fn approve(
			origin: OriginFor<T>,
			access: AccessId,
			expires: u64,
			conditions: RequirementsText,
		) -> DispatchResult {
			let actor = T::HolderOrigin::ensure_origin(origin)?;
			Self::do_approve(actor, access, expires, &conditions)
		}

		/// Refuses access, as the controller of the data. A request that was not decided in time may be refused too.
		///
		/// Reads and writes the access, the controller's list of requests, and the subject's log.
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::refuse())]
		pub fn refuse(origin: OriginFor<T>, access: AccessId, reason: RefusalReason) -> DispatchResult {
			let actor = T::HolderOrigin::ensure_origin(origin)?;
			Self::do_refuse(actor, access, reason)
		}

		/// Gives up access that is not needed any more, or takes back a request. Any delegate for access of the member that
		/// asked may do so.
		///
		/// Reads and writes the access, the controller's list of requests, and the subject's log.
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::relinquish())]
		pub fn relinquish(origin: OriginFor<T>, access: AccessId) -> DispatchResult {
			let actor = T::RequesterOrigin::ensure_origin(origin)?;
			Self::do_relinquish(actor, access)
		}

		/// Revokes access, as the controller of the data. Emergency access is not revoked: review it, as not justified where it
		/// was not.
		///
		/// Reads and writes the access and the subject's log.
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::revoke())]
		pub fn revoke(origin: OriginFor<T>, access: AccessId) -> DispatchResult {
			let actor = T::HolderOrigin::ensure_origin(origin)?;
			Self::do_revoke(actor, access)
		}

		/// Logs that the data were used under a grant, as the controller, which holds the data. Log the use before the data
		/// are handed out: the call fails where the grant does not stand any more.
		///
		/// `nonce` is the data holder's number of the use, greater than that of the use before, so that none is logged twice.
		/// `document` is the BLAKE2b-256 hash of the data holder's own record of the use (FHIR AuditEvent).
		///
		/// Reads the access, the subject, the delegate that asked and its member, each attestation that the grant rests on and
		/// those that stand, the study, the requirements for each category, and the credentials that they and the conditions
		/// name, with who attested them. Writes the access and the subject's log.
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::log_use())]
		pub fn log_use(origin: OriginFor<T>, access: AccessId, nonce: u64, document: H256) -> DispatchResult {
			let actor = T::HolderOrigin::ensure_origin(origin)?;
			Self::do_log_use(actor, access, nonce, document)
		}

		/// Breaks the glass: access to read in an emergency, at once and for a short time, for the delegate that signs. No
		/// consent and no requirement stops it. It is logged, and the controller or a regulator reviews it.
		///
		/// `categories` and `scope` say which data, as in a request. `region` is where they will be processed.
		/// `justification` is the BLAKE2b-256 hash of the justification.
		///
		/// Reads the subject, each category and each anchor. Writes the access, the list of reviews that are due, and the
		/// subject's log.
		#[pallet::call_index(7)]
		#[pallet::weight(T::WeightInfo::emergency_access(
			categories.len() as u32,
			scope.anchors().len() as u32,
		))]
		pub fn emergency_access(
			origin: OriginFor<T>,
			subject: SubjectReference,
			categories: BoundedVec<CodeText, ConstU32<MAX_NAMED>>,
			scope: AccessScope,
			region: RegionText,
			justification: H256,
		) -> DispatchResult {
			let actor = T::EmergencyOrigin::ensure_origin(origin)?;
			Self::do_emergency_access(actor, subject, &categories, scope, &region, justification)
		}

		/// Reviews emergency access, as the controller of the data or a regulator, but never as the member that broke the
		/// glass. It is done once, and may be done after it was due. Access that was not justified ends.
		///
		/// `document` is the BLAKE2b-256 hash of the review's record.
		///
		/// Reads and writes the access, the list of reviews that are due, and the subject's log.
		#[pallet::call_index(8)]
		#[pallet::weight(T::WeightInfo::review())]
		pub fn review(
			origin: OriginFor<T>,
			access: AccessId,
			finding: Finding,
			document: H256,
		) -> DispatchResult {
			let (actor, capacity) = Self::acting::<T::RegulatorOrigin, T::HolderOrigin>(origin)?;
			Self::do_review(actor, capacity, access, finding, document)
		}

		/// Says what the member, as a controller, requires of whoever gets access to a category of its subjects' data. It
		/// holds from now on, also for grants that were made before; emergency access aside.
		///
		/// `requirements` take the place of earlier ones. An empty list asks for nothing; where all are empty, nothing is
		/// required any more. Regions count as they are written: where any of the Union will do, name `EU` and its countries.
		///
		/// Reads the category and the requirements. Writes the requirements.
		#[pallet::call_index(9)]
		#[pallet::weight(T::WeightInfo::set_requirements())]
		pub fn set_requirements(
			origin: OriginFor<T>,
			category: CodeText,
			requirements: RequirementsText,
		) -> DispatchResult {
			let actor = T::HolderOrigin::ensure_origin(origin)?;
			Self::do_set_requirements(actor, &category, &requirements)
		}

		/// Attests, as a conformity assessor, that a delegate of any member has a certificate or training. It takes the place
		/// of the assessor's own earlier one, and of anybody's that has expired.
		///
		/// `holder` is the delegate's account. `expires` is until when the credential counts, in milliseconds since
		/// 1970-01-01 UTC. `document` is the BLAKE2b-256 hash of the certificate.
		///
		/// Reads and writes the credential.
		#[pallet::call_index(10)]
		#[pallet::weight(T::WeightInfo::attest_credential())]
		pub fn attest_credential(
			origin: OriginFor<T>,
			holder: T::AccountId,
			credential: CodeText,
			expires: u64,
			document: H256,
		) -> DispatchResult {
			let actor = T::AssessorOrigin::ensure_origin(origin)?;
			Self::do_attest_credential(actor, holder, &credential, expires, document)
		}

		/// Withdraws a delegate's credential. The assessor that attested it may do so, and any regulator. Grants that need it
		/// can't be used from then on.
		///
		/// Reads and writes the credential.
		#[pallet::call_index(11)]
		#[pallet::weight(T::WeightInfo::withdraw_credential())]
		pub fn withdraw_credential(
			origin: OriginFor<T>,
			holder: T::AccountId,
			credential: CodeText,
		) -> DispatchResult {
			let (actor, capacity) = Self::acting::<T::RegulatorOrigin, T::AssessorOrigin>(origin)?;
			Self::do_withdraw_credential(actor, capacity, holder, &credential)
		}
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn integrity_test() {
			assert!(
				T::DecisionTime::get() > 0,
				"a controller has to have time to decide"
			);
			assert!(T::MaxGrantTime::get() > 0, "a grant has to last");
			assert!(T::EmergencyTime::get() > 0, "emergency access has to last");
			assert!(T::ReviewTime::get() > 0, "there has to be time for a review");
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}
}
