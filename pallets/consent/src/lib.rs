//! # Consent
//!
//! What subjects of data allow and forbid: attestations of consent, and the decision that follows from them.
//!
//! Nothing on the chain says who a subject is. A **subject** is a controller, which is a member, and a pseudonym: a salted
//! commitment that this controller made. A person has another pseudonym with each controller, and no account. It may have
//! a key, with which it signs **statements** off the chain; any member's delegate hands them in, and can change nothing in
//! them.
//!
//! # Attestations
//!
//! An **attestation** says what may be done with the subject's data: by whom (members, roles, participants of a study), what
//! for (HL7 PurposeOfUse), with which categories of data, by which actions, and when. It permits or denies, with nested
//! exceptions, as the provisions of a FHIR Consent do. Its terms never change: another attestation supersedes it.
//!
//! | state | how | counts |
//! |---|---|---|
//! | proposed | [`Call::propose`], by the controller | for nothing |
//! | active | [`Call::attest`], or [`Call::confirm`] of a proposed one | within its period |
//! | superseded | another takes its place | for nothing |
//! | withdrawn | [`Call::withdraw`], by the subject or the controller, at once and for good | for what it denies |
//! | entered in error | [`Call::enter_in_error`] | for nothing |
//! | expired | its period is over | for nothing |
//!
//! What proves an attestation also guards it:
//!
//! | proven by | superseded by | withdrawn by | entered in error by |
//! |---|---|---|---|
//! | the subject's signature | a signature | a signature, or the controller | a signature of the subject's own key |
//! | a delegated key's signature | a signature | a signature, or the controller | a signature of the subject's own key |
//! | a witness | a signature, or a witness | a signature, or the controller | a signature, or the witness |
//!
//! Withdrawal never permits more: what was denied stays denied. Only an attestation that supersedes it lifts a denial.
//!
//! # Statements
//!
//! A statement binds the chain, the subject, the key's nonce, and the time until which it counts, so it is neither
//! replayed nor moved. It is signed by sr25519, ed25519 or ECDSA, as its canonical bytes or as wallets wrap them. The key is
//! the subject's own, or one that it delegated to: a guardian's or a proxy's, with the powers, categories and period that
//! the delegation names.
//!
//! A subject whose key is lost gets another from its controller, after a time in which the present key can object.
//!
//! # The decision
//!
//! One function answers whether a member may do something with a subject's data now: [`Pallet::decide`]. Denial overrides
//! permission across attestations, and within one the narrowest exception decides. Other pallets ask through
//! [`ConsentInspect`](custos_primitives::consent::ConsentInspect). They ask at each use, so a withdrawal takes effect in its
//! block, however much was granted before.
//!
//! # The log
//!
//! The subject's record keeps the length and the head of its log: a hash chain over everything that is decided about its
//! data, by this pallet and by others, which add to it through
//! [`SubjectLog`](custos_primitives::consent::SubjectLog). Each event carries the step that it made.
//!
//! # Example
//!
//! A patient permits that an implant registry contacts it, and signs that off the chain:
//!
//! ```
//! use custos_primitives::{
//!     consent::{
//!         Act, CategoryCode, ConsentTerms, DataAction, Decision, Grantee, Period, Provision, RegulatoryBasis,
//!         Statement, SubjectReference,
//!     },
//!     purpose::PurposeOfUse,
//! };
//! use frame_support::BoundedVec;
//! use sp_core::{sr25519, Pair, H256};
//! use sp_runtime::{traits::Verify, AccountId32, MultiSignature};
//!
//! let terms = ConsentTerms {
//!     decision: Decision::Permit,
//!     provision: Provision {
//!         grantees: BoundedVec::truncate_from(vec![Grantee::Member { member: 7 }]),
//!         purposes: BoundedVec::truncate_from(vec![PurposeOfUse::PublicHealth]),
//!         categories: BoundedVec::truncate_from(vec!["implantRegistryContact".parse::<CategoryCode>().unwrap()]),
//!         actions: BoundedVec::truncate_from(vec![DataAction::Contact]),
//!     },
//!     exceptions: BoundedVec::new(),
//!     period: Period { start: 0, end: None },
//!     policy: H256::repeat_byte(1),
//!     basis: RegulatoryBasis::ExplicitConsent,
//! };
//! let statement = Statement {
//!     genesis: H256::repeat_byte(2),
//!     subject: SubjectReference { controller: 3, pseudonym: H256::repeat_byte(4) },
//!     nonce: 0,
//!     valid_until: 1_781_517_600_000,
//!     act: Act::Attest { terms, supersedes: None },
//! };
//! let patient = sr25519::Pair::from_seed(&[5; 32]);
//! let signature = MultiSignature::from(patient.sign(&statement.bytes()));
//! let key = AccountId32::from(patient.public());
//! assert!(signature.verify(&statement.bytes()[..], &key));
//!
//! // It holds for this subject, and for no other.
//! let moved = Statement { subject: SubjectReference { controller: 6, ..statement.subject }, ..statement };
//! assert!(!signature.verify(&moved.bytes()[..], &key));
//! ```
#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

mod attestations;
mod categories;
mod decision;
mod delegations;
mod endings;
mod errors;
mod events;
mod genesis;
mod inspect;
#[cfg(any(feature = "std", feature = "try-runtime"))]
mod invariants;
mod log;
mod statements;
mod studies;
mod subjects;
mod terms;
mod types;
mod views;
mod weights;

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
#[cfg(test)]
mod mock;
#[cfg(test)]
mod tests;

use frame_support::pallet_macros::import_section;

pub use genesis::{default_categories, DEFAULT_CATEGORIES};
pub use pallet::*;
pub use types::*;
pub use weights::WeightInfo;

#[allow(clippy::expect_used, reason = "in the code that FRAME's macros write")]
#[import_section(errors::errors)]
#[import_section(events::events)]
#[frame_support::pallet]
pub mod pallet {
	use crate::{Category, GenesisCategory, Subject, WeightInfo};
	use alloc::vec::Vec;
	use custos_primitives::{
		consent::{
			Attestation, AttestationNumber, CategoryCode, CodeText, ConsentTermsText, DelegationTerms,
			DelegationTermsText, KeyUse, Proof, Signed, Study, StudyCode, StudyId, SubjectKey,
			SubjectReference, Wish, MAX_PARTICIPANTS,
		},
		log::LogStep,
		member::{Actor, MemberId, MemberInspect},
	};
	use frame_support::{pallet_prelude::*, traits::UnixTime};
	use frame_system::pallet_prelude::*;
	use sp_core::H256;
	use sp_runtime::traits::{BlakeTwo256, Hash};

	/// The version of the storage's layout.
	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	/// Consent.
	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// What the runtime decides.
	#[pallet::config]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// Who opens subjects, hands in what they signed, and acts for its member as a controller: a delegate for
		/// consent of a member of any role.
		type ControllerOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = Actor<Self::AccountId>>;
		/// Who witnesses that a subject consents: a healthcare provider's delegate for consent.
		type WitnessOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = Actor<Self::AccountId>>;
		/// Who registers studies: a researcher's or manufacturer's delegate for consent.
		type SponsorOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = Actor<Self::AccountId>>;
		/// Who defines categories of data: the members, by motion.
		type AmendOrigin: EnsureOrigin<Self::RuntimeOrigin>;
		/// Answers which members are active, and in which role.
		type Members: MemberInspect;
		/// The time of the block.
		type Time: UnixTime;
		/// The most attestations of a subject that stand. The last quarter of the places is for signed ones alone.
		#[pallet::constant]
		type MaxAttestations: Get<u32>;
		/// The most keys that a subject delegates to.
		#[pallet::constant]
		type MaxDelegations: Get<u32>;
		/// How long a subject may object to a new key, in milliseconds.
		#[pallet::constant]
		type RotationDelay: Get<u64>;
		/// For how long a statement may count from the block's time on, in milliseconds.
		#[pallet::constant]
		type MaxStatementValidity: Get<u64>;
		/// The measured weights of the calls.
		type WeightInfo: WeightInfo;
	}

	// What members and subjects choose is hashed with a cryptographic hash, against keys made to crowd one branch of
	// the state. Attestations and studies are counted by the chain, so a quick hash does. The plain key follows both,
	// so that what belongs together can be listed.

	/// The subjects: what every call about one reads.
	#[pallet::storage]
	pub type Subjects<T: Config> =
		StorageMap<_, Blake2_128Concat, SubjectReference, Subject<T::MaxAttestations>>;

	/// The attestations of each subject, counted from 1. Their terms never change, and none is ever removed.
	#[pallet::storage]
	pub type Attestations<T: Config> =
		StorageDoubleMap<_, Blake2_128Concat, SubjectReference, Twox64Concat, AttestationNumber, Attestation>;

	/// The keys that have signed for a subject. None is ever removed.
	#[pallet::storage]
	pub type Keys<T: Config> = StorageMap<_, Blake2_128Concat, SubjectKey, KeyUse>;

	/// The keys that each subject has delegated to.
	#[pallet::storage]
	pub type Delegations<T: Config> = StorageDoubleMap<
		_,
		Blake2_128Concat,
		SubjectReference,
		Blake2_128Concat,
		SubjectKey,
		DelegationTerms,
	>;

	/// The studies for which members ask.
	#[pallet::storage]
	pub type Studies<T: Config> = StorageMap<_, Twox64Concat, StudyId, Study>;

	/// The number of the next study.
	#[pallet::storage]
	pub type NextStudyId<T: Config> = StorageValue<_, StudyId, ValueQuery>;

	/// The categories of data.
	#[pallet::storage]
	pub type Categories<T: Config> = StorageMap<_, Blake2_128Concat, CategoryCode, Category>;

	/// What the genesis block has.
	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// The categories of data.
		pub categories: Vec<GenesisCategory>,
		/// The configuration is the runtime's.
		#[serde(skip)]
		pub _config: PhantomData<T>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			for GenesisCategory { code, definition } in &self.categories {
				assert!(
					!Categories::<T>::contains_key(code),
					"the category {code} is given twice"
				);
				let definition = BlakeTwo256::hash(definition.as_bytes());
				Categories::<T>::insert(code, Category { definition, since: 0 });
			}
		}
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Opens a subject for the member that calls, which is its controller.
		///
		/// - `pseudonym`: a salted commitment to who the subject is, made by the controller, which keeps the salt off
		///   the chain. No other controller has the same for the same person.
		/// - `enrolment`: the subject's key, and its signature over a statement of enrolment for this subject. Without
		///   one, what the subject wants has to be witnessed.
		///
		/// Reads and writes the subject and the key.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::open_subject())]
		pub fn open_subject(
			origin: OriginFor<T>,
			pseudonym: H256,
			enrolment: Option<Signed>,
		) -> DispatchResult {
			let actor = T::ControllerOrigin::ensure_origin(origin)?;
			Self::do_open_subject(actor, pseudonym, enrolment)
		}

		/// Gives a subject of the member that calls another key. A first key is the subject's at once. Another one may
		/// take its place only after a while, in which the present key can object.
		///
		/// - `enrolment`: the new key, and its signature over a statement of enrolment for this subject.
		/// - `evidence`: the BLAKE2b-256 hash of the controller's evidence that the key is the subject's.
		///
		/// Reads and writes the subject and the key.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::replace_key())]
		pub fn replace_key(
			origin: OriginFor<T>,
			pseudonym: H256,
			enrolment: Signed,
			evidence: H256,
		) -> DispatchResult {
			let actor = T::ControllerOrigin::ensure_origin(origin)?;
			Self::do_replace_key(actor, pseudonym, enrolment, evidence)
		}

		/// Stops the replacement of a subject's key, which stays. The key that is to be replaced objects; or the controller
		/// does, which has found out that the new key is not the subject's.
		///
		/// - `wish`: the signature of the subject's present key over an objection that names the new one, or the controller's
		///   document.
		///
		/// Reads and writes the subject and the key.
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::object_to_rotation())]
		pub fn object_to_rotation(
			origin: OriginFor<T>,
			subject: SubjectReference,
			wish: Wish,
		) -> DispatchResult {
			let actor = T::ControllerOrigin::ensure_origin(origin)?;
			Self::do_object_to_rotation(actor, subject, wish)
		}

		/// Puts the new key in the place of a subject's key, once the time to object is over. Any member may do so.
		///
		/// Reads and writes the subject, and what it had delegated to the new key.
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::complete_rotation())]
		pub fn complete_rotation(origin: OriginFor<T>, subject: SubjectReference) -> DispatchResult {
			let actor = T::ControllerOrigin::ensure_origin(origin)?;
			Self::do_complete_rotation(actor, subject)
		}

		/// Lets another key act for a subject: a guardian's, or a proxy's. Terms that the key had before are replaced.
		///
		/// - `key`: the other key. It is no other subject's.
		/// - `terms`: what it may do, for which categories of data, and when.
		/// - `signed`: the signature of the subject's own key over the delegation.
		///
		/// Reads each category, and the other key. Reads and writes the subject, its own key, and the delegation.
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::delegate_key())]
		pub fn delegate_key(
			origin: OriginFor<T>,
			subject: SubjectReference,
			key: SubjectKey,
			terms: DelegationTermsText,
			signed: Signed,
		) -> DispatchResult {
			let actor = T::ControllerOrigin::ensure_origin(origin)?;
			Self::do_delegate_key(actor, subject, key, &terms, signed)
		}

		/// Ends a delegation at once. What the key has attested stands.
		///
		/// - `key`: the key that acts for the subject no more.
		/// - `wish`: the signature of the subject's own key or of that key over the revocation; or, where the
		///   controller calls, the hash of a document that says why.
		///
		/// Reads and writes the subject, the key that signs, and the delegation.
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::revoke_delegation())]
		pub fn revoke_delegation(
			origin: OriginFor<T>,
			subject: SubjectReference,
			key: SubjectKey,
			wish: Wish,
		) -> DispatchResult {
			let actor = T::ControllerOrigin::ensure_origin(origin)?;
			Self::do_revoke_delegation(actor, subject, key, wish)
		}

		/// Attests what may be done with a subject's data, or may not. It counts from this transaction on, within its
		/// period.
		///
		/// - `terms`: what is permitted or denied. An empty list stands for anything.
		/// - `supersedes`: the attestation whose place it takes, where there is one: to amend it, or to lift what it
		///   denies. What was proven by a signature is superseded by a signature alone.
		/// - `proof`: the signature over the terms and what they supersede, of the subject's own key or of one that it
		///   delegated this to; any member may hand it in. Or the hash of the evidence that the subject's controller, a
		///   healthcare provider, has witnessed it.
		///
		/// Reads each grantee, category and study that is named; the delegation; and, where all places are taken, each
		/// attestation that stands. Reads and writes the subject, the key, and the attestation that is superseded.
		/// Writes the attestation.
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::attest(terms.exceptions.len() as u32))]
		pub fn attest(
			origin: OriginFor<T>,
			subject: SubjectReference,
			terms: ConsentTermsText,
			supersedes: Option<AttestationNumber>,
			proof: Proof,
		) -> DispatchResult {
			let actor = Self::proving(origin, &proof)?;
			Self::do_attest(actor, subject, &terms, supersedes, proof)
		}

		/// Proposes an attestation for a subject of the member that calls. It counts for nothing until it is confirmed.
		///
		/// - `terms`, `supersedes`: as they are to be attested.
		///
		/// Reads each grantee, category and study that is named, and the attestation that is to be superseded. Reads
		/// and writes the subject. Writes the attestation.
		#[pallet::call_index(7)]
		#[pallet::weight(T::WeightInfo::propose(terms.exceptions.len() as u32))]
		pub fn propose(
			origin: OriginFor<T>,
			pseudonym: H256,
			terms: ConsentTermsText,
			supersedes: Option<AttestationNumber>,
		) -> DispatchResult {
			let actor = T::ControllerOrigin::ensure_origin(origin)?;
			Self::do_propose(actor, pseudonym, &terms, supersedes)
		}

		/// Confirms an attestation that was proposed. It counts from this transaction on, within its period.
		///
		/// - `proof`: the signature over the proposed terms and what they supersede, as if they were attested; any
		///   member may hand it in. Or the hash of the evidence that the member that calls, a healthcare provider, has
		///   witnessed it.
		///
		/// Reads and writes as [`Self::attest`] does.
		#[pallet::call_index(8)]
		#[pallet::weight(T::WeightInfo::confirm())]
		pub fn confirm(
			origin: OriginFor<T>,
			subject: SubjectReference,
			attestation: AttestationNumber,
			proof: Proof,
		) -> DispatchResult {
			let actor = Self::proving(origin, &proof)?;
			Self::do_confirm(actor, subject, attestation, proof)
		}

		/// Withdraws what an active attestation permits, from this transaction on. What it denies stays denied. This is
		/// not undone; what is wanted again is attested anew.
		///
		/// - `wish`: the signature over the withdrawal, of the subject's own key or of one that it delegated this to;
		///   any member may hand it in. Or, where the controller calls, the hash of a document that says why.
		///
		/// Reads the delegation. Reads and writes the subject, the key, and the attestation.
		#[pallet::call_index(9)]
		#[pallet::weight(T::WeightInfo::withdraw())]
		pub fn withdraw(
			origin: OriginFor<T>,
			subject: SubjectReference,
			attestation: AttestationNumber,
			wish: Wish,
		) -> DispatchResult {
			let actor = T::ControllerOrigin::ensure_origin(origin)?;
			Self::do_withdraw(actor, subject, attestation, wish)
		}

		/// Says that an attestation should not have been made: from this transaction on it counts for nothing, neither
		/// for what it permits nor for what it denies. What it superseded stays superseded.
		///
		/// - `wish`: the signature over this, of the subject's own key; where the attestation is proposed or was
		///   witnessed, also of one that may attest for the subject. Or the hash of a document that says why, where the
		///   controller calls about what is proposed, or the witness about what it witnessed.
		///
		/// Reads the delegation. Reads and writes the subject, the key, and the attestation.
		#[pallet::call_index(10)]
		#[pallet::weight(T::WeightInfo::enter_in_error())]
		pub fn enter_in_error(
			origin: OriginFor<T>,
			subject: SubjectReference,
			attestation: AttestationNumber,
			wish: Wish,
		) -> DispatchResult {
			let actor = T::ControllerOrigin::ensure_origin(origin)?;
			Self::do_enter_in_error(actor, subject, attestation, wish)
		}

		/// Closes a subject for good: nothing new is attested or granted for it, and what was granted may not be used
		/// any more. With the salt of its pseudonym destroyed off the chain, nobody can tell whom it was about.
		///
		/// - `wish`: the signature of the subject's own key over the closure; any member may hand it in. Or, where the
		///   controller calls, the hash of a document that says why.
		///
		/// Reads and writes the subject and the key.
		#[pallet::call_index(11)]
		#[pallet::weight(T::WeightInfo::close_subject())]
		pub fn close_subject(origin: OriginFor<T>, subject: SubjectReference, wish: Wish) -> DispatchResult {
			let actor = T::ControllerOrigin::ensure_origin(origin)?;
			Self::do_close_subject(actor, subject, wish)
		}

		/// Registers a study, which the member that calls sponsors. Attestations may name it as a grantee, and its
		/// participants ask for it.
		///
		/// - `code`: its number in a public register, such as NCT01234567.
		/// - `approval`: the BLAKE2b-256 hash of its approval by an ethics committee.
		/// - `participants`: the members that take part. The sponsor is added where it is missing.
		///
		/// Reads each participant, and the next number. Writes the study.
		#[pallet::call_index(12)]
		#[pallet::weight(T::WeightInfo::register_study(participants.len() as u32))]
		pub fn register_study(
			origin: OriginFor<T>,
			code: CodeText,
			approval: H256,
			participants: BoundedVec<MemberId, ConstU32<MAX_PARTICIPANTS>>,
		) -> DispatchResult {
			let actor = T::SponsorOrigin::ensure_origin(origin)?;
			Self::do_register_study(actor, &code, approval, participants)
		}

		/// Sets which members take part in a study of the member that calls. Who does so no more asks for it no more.
		///
		/// - `participants`: all of them. The sponsor is added where it is missing.
		///
		/// Reads each participant. Reads and writes the study.
		#[pallet::call_index(13)]
		#[pallet::weight(T::WeightInfo::set_participants(participants.len() as u32))]
		pub fn set_participants(
			origin: OriginFor<T>,
			study: StudyId,
			participants: BoundedVec<MemberId, ConstU32<MAX_PARTICIPANTS>>,
		) -> DispatchResult {
			let actor = T::SponsorOrigin::ensure_origin(origin)?;
			Self::do_set_participants(actor, study, participants)
		}

		/// Closes a study of the member that calls for good. Nobody asks for it any more.
		///
		/// Reads and writes the study.
		#[pallet::call_index(14)]
		#[pallet::weight(T::WeightInfo::close_study())]
		pub fn close_study(origin: OriginFor<T>, study: StudyId) -> DispatchResult {
			let actor = T::SponsorOrigin::ensure_origin(origin)?;
			Self::do_close_study(actor, study)
		}

		/// Defines another category of data. For the members, by motion.
		///
		/// - `code`: its code, 1 to 32 letters, digits, hyphens, points and underscores.
		/// - `definition`: the BLAKE2b-256 hash of the text that says what belongs to it.
		///
		/// Reads and writes the category.
		#[pallet::call_index(15)]
		#[pallet::weight(T::WeightInfo::define_category())]
		pub fn define_category(origin: OriginFor<T>, code: CodeText, definition: H256) -> DispatchResult {
			T::AmendOrigin::ensure_origin(origin)?;
			Self::do_define_category(&code, definition)
		}
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn integrity_test() {
			assert!(
				T::MaxAttestations::get() >= 4,
				"a quarter of the places for attestations has to be one at least"
			);
			assert!(
				T::MaxDelegations::get() > 0,
				"a subject has to have room for a delegation"
			);
			assert!(
				T::RotationDelay::get() > 0,
				"a subject has to have time to object to a new key"
			);
			assert!(
				T::MaxStatementValidity::get() > 0,
				"a statement has to count for some time"
			);
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}
}
