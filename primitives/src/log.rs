//! The log of a subject: everything that was decided about its data, and every access to them, as one hash chain.
//!
//! The chain's state keeps the number of the entries and the head of the chain in the subject's record. Whoever hands the
//! subject its log hands over all of it, or the subject sees that something is missing: one storage proof shows it.

use crate::{
	consent::{AttestationNumber, DataAction, Deciding, Decision, Provenance, SubjectKey, SubjectReference},
	member::MemberId,
	purpose::PurposeOfUse,
	records::{AccessId, AnchorId, EndReason, Finding, RefusalReason},
	trail::{Historied, TrailStep},
};
use sp_core::H256;

vocabulary! {
	/// What came of a request for access at once.
	#[derive(Copy)]
	pub enum RequestOutcome {
		/// It was granted, since an attestation permits it.
		#[codec(index = 0)]
		Granted {
			/// Until when, in milliseconds since 1970-01-01 UTC.
			expires: u64,
		},
		/// It was refused, since an attestation denies it.
		#[codec(index = 1)]
		Denied {
			/// The rule that does.
			by: Deciding,
		},
		/// The controller is to decide.
		#[codec(index = 2)]
		Pending {
			/// By when, in milliseconds since 1970-01-01 UTC.
			due: u64,
		},
	}
}

vocabulary! {
	/// An entry of a subject's log: what was done. When and by whom is in the step around it.
	#[serde(tag = "entry")]
	pub enum LogEntry {
		/// The controller opened the subject.
		#[codec(index = 0)]
		SubjectOpened {
			/// The subject's key, where one was enrolled.
			key: Option<SubjectKey>,
		},
		/// An attestation was proposed.
		#[codec(index = 1)]
		Proposed {
			/// Its number.
			attestation: AttestationNumber,
		},
		/// An attestation was made, or a proposed one proven.
		#[codec(index = 2)]
		Attested {
			/// Its number.
			attestation: AttestationNumber,
			/// What it decides, exceptions aside.
			decision: Decision,
			/// The attestation whose place it took.
			supersedes: Option<AttestationNumber>,
			/// What it was proven by.
			provenance: Provenance,
			/// The BLAKE2b-256 hash of its terms in SCALE.
			terms: H256,
		},
		/// What an attestation permits was withdrawn.
		#[codec(index = 3)]
		Withdrawn {
			/// Its number.
			attestation: AttestationNumber,
			/// The BLAKE2b-256 hash of the member's document that says why; nothing where it was signed.
			document: Option<H256>,
		},
		/// An attestation was entered in error.
		#[codec(index = 4)]
		EnteredInError {
			/// Its number.
			attestation: AttestationNumber,
			/// The BLAKE2b-256 hash of the member's document that says why; nothing where it was signed.
			document: Option<H256>,
		},
		/// Another key may act for the subject.
		#[codec(index = 5)]
		Delegated {
			/// The key.
			key: SubjectKey,
			/// The BLAKE2b-256 hash of what it may do, in SCALE.
			terms: H256,
		},
		/// Another key may not act for the subject any more.
		#[codec(index = 6)]
		DelegationRevoked {
			/// The key.
			key: SubjectKey,
			/// The BLAKE2b-256 hash of the member's document that says why; nothing where it was signed.
			document: Option<H256>,
		},
		/// The controller begins to replace the subject's key.
		#[codec(index = 7)]
		RotationBegun {
			/// The new key.
			key: SubjectKey,
			/// From when on it may take the place, in milliseconds since 1970-01-01 UTC.
			effective: u64,
			/// The BLAKE2b-256 hash of the controller's evidence that the key is the subject's.
			evidence: H256,
		},
		/// The subject objected, or the controller thought better of it: the subject's key stays.
		#[codec(index = 8)]
		RotationStopped {
			/// The key that was to take the place.
			key: SubjectKey,
			/// The hash of the controller's document; none where the subject signed.
			document: Option<H256>,
		},
		/// The subject has another key, or its first one.
		#[codec(index = 9)]
		KeyReplaced {
			/// The key.
			key: SubjectKey,
			/// The BLAKE2b-256 hash of the controller's evidence that the key is the subject's.
			evidence: H256,
		},
		/// The subject was closed.
		#[codec(index = 10)]
		SubjectClosed {
			/// The BLAKE2b-256 hash of the member's document that says why; nothing where it was signed.
			document: Option<H256>,
		},
		/// A record was anchored.
		#[codec(index = 11)]
		Anchored {
			/// The anchor.
			anchor: AnchorId,
			/// The record's hash.
			hash: H256,
		},
		/// Access was asked for.
		#[codec(index = 12)]
		AccessRequested {
			/// The access.
			access: AccessId,
			/// What for.
			purpose: PurposeOfUse,
			/// What is to be done.
			action: DataAction,
			/// What came of it.
			outcome: RequestOutcome,
			/// The BLAKE2b-256 hash of all that was asked for, in SCALE.
			terms: H256,
		},
		/// The controller granted access.
		#[codec(index = 13)]
		AccessApproved {
			/// The access.
			access: AccessId,
			/// Until when, in milliseconds since 1970-01-01 UTC.
			expires: u64,
		},
		/// The controller refused access.
		#[codec(index = 14)]
		AccessRefused {
			/// The access.
			access: AccessId,
			/// Why.
			reason: RefusalReason,
		},
		/// Access was ended before it expired.
		#[codec(index = 15)]
		AccessEnded {
			/// The access.
			access: AccessId,
			/// Why.
			reason: EndReason,
		},
		/// The data were used.
		#[codec(index = 16)]
		AccessUsed {
			/// The access.
			access: AccessId,
			/// Who used them.
			requester: MemberId,
			/// What for.
			purpose: PurposeOfUse,
			/// What was done.
			action: DataAction,
			/// The data holder's number of the use.
			nonce: u64,
			/// The BLAKE2b-256 hash of the data holder's own record of the use.
			document: H256,
		},
		/// A healthcare provider broke the glass.
		#[codec(index = 17)]
		EmergencyAccess {
			/// The access.
			access: AccessId,
			/// By when it is to be reviewed, in milliseconds since 1970-01-01 UTC.
			review_due: u64,
			/// The BLAKE2b-256 hash of all that it is about, in SCALE.
			terms: H256,
		},
		/// Emergency access was reviewed.
		#[codec(index = 18)]
		EmergencyReviewed {
			/// The access.
			access: AccessId,
			/// What the review found.
			finding: Finding,
			/// The BLAKE2b-256 hash of the review's record.
			document: H256,
		},
	}
}

/// A step of a subject's log: an entry, its number, and when and by whom it was made.
pub type LogStep<AccountId> = TrailStep<AccountId, LogEntry>;

impl Historied for SubjectReference {
	type Activity = LogEntry;
	const DOMAIN: &'static [u8] = b"custos:log:1";
}
