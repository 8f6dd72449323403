//! What the state keeps of subjects, keys and categories beyond the shared vocabulary.

use alloc::string::String;
use codec::{Decode, Encode, MaxEncodedLen};
use custos_primitives::{
	consent::{
		Attestation, AttestationNumber, AttestationState, CategoryCode, Decision, Rotation, SubjectKey,
		SubjectReference, SubjectStatus,
	},
	trail::Trail,
};
use frame_support::{
	pallet_prelude::Get, BoundedVec, CloneNoBound, DebugNoBound, EqNoBound, PartialEqNoBound,
};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};
use sp_core::H256;

/// A subject: what every call about one reads.
#[derive(
	CloneNoBound, PartialEqNoBound, EqNoBound, DebugNoBound, Encode, Decode, MaxEncodedLen, TypeInfo,
)]
#[scale_info(capture_docs = "always", skip_type_params(MaxAttestations))]
pub struct Subject<MaxAttestations: Get<u32>> {
	/// Whether it is open.
	pub status: SubjectStatus,
	/// Its key, where one is enrolled.
	pub key: Option<SubjectKey>,
	/// The key that is to take its key's place, where there is one.
	pub rotation: Option<Rotation>,
	/// How many attestations were made or proposed for it: the number of the last one.
	pub attestations: AttestationNumber,
	/// The attestations that a decision reads: the active ones, and those that were withdrawn and deny something. Whose
	/// period is over is dropped when its place is needed. None where the subject is closed.
	pub standing: BoundedVec<AttestationNumber, MaxAttestations>,
	/// How many keys it has delegated to.
	pub delegations: u32,
	/// The length and the head of its log.
	pub log: Trail,
}

impl<MaxAttestations: Get<u32>> Subject<MaxAttestations> {
	/// An open subject to which nothing has happened yet.
	pub fn new(reference: &SubjectReference) -> Self {
		Self {
			status: SubjectStatus::Open,
			key: None,
			rotation: None,
			attestations: 0,
			standing: BoundedVec::new(),
			delegations: 0,
			log: Trail::new(reference),
		}
	}

	/// Whether it is open.
	pub fn is_open(&self) -> bool {
		match self.status {
			SubjectStatus::Open => true,
			SubjectStatus::Closed { .. } => false,
		}
	}
}

/// A category of data.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode, MaxEncodedLen, TypeInfo)]
#[scale_info(capture_docs = "always")]
pub struct Category {
	/// The BLAKE2b-256 hash of the text that says what belongs to it.
	pub definition: H256,
	/// Since when there is such a category, in milliseconds since 1970-01-01 UTC; 0 for those of the genesis block.
	pub since: u64,
}

/// A category of data in a preset of the genesis block.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GenesisCategory {
	/// Its code.
	pub code: CategoryCode,
	/// What belongs to it. The state keeps the BLAKE2b-256 hash of this text.
	pub definition: String,
}

/// Whether an attestation denies something: itself, or by an exception. When what it permits is withdrawn, it goes on
/// to deny that.
fn denies_something(attestation: &Attestation) -> bool {
	let terms = &attestation.terms;
	let exceptions = terms.exceptions.iter().map(|exception| exception.decision);
	core::iter::once(terms.decision)
		.chain(exceptions)
		.any(|decision| decision == Decision::Deny)
}

/// Whether a decision has to read an attestation, its period aside.
pub(crate) fn has_a_say(attestation: &Attestation) -> bool {
	match attestation.state {
		AttestationState::Active => true,
		AttestationState::Withdrawn { .. } => denies_something(attestation),
		AttestationState::Proposed
		| AttestationState::Superseded { .. }
		| AttestationState::EnteredInError { .. } => false,
	}
}
