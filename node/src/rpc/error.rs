//! Errors of the project's JSON-RPC methods.

use custos_primitives::{
	api::LookupError,
	consent::{AttestationNumber, StudyId, SubjectKey, SubjectReference},
	custody::{LotReference, ShipmentId},
	gs1::{DeviceIdentifier, ErrorDescription, Sscc, Udi},
	guard::RecallId,
	member::MemberId,
	records::{AccessId, AnchorId},
};
use custos_runtime::{BlockNumber, Hash};
use jsonrpsee::types::{error::INVALID_PARAMS_CODE, ErrorObjectOwned};
use serde_json::{json, Value};

/// Why a question has no answer.
///
/// | code | meaning | `data` |
/// |---|---|---|
/// | 4001 | nothing is registered under the identifiers | `udi`: the identifiers as they were understood |
/// | 4002 | the text is no UDI, or no SSCC | which Application Identifier, where, and which rule it breaks |
/// | 4003 | the text does not name the lot or unit that the answer needs | |
/// | 4004 | the runtime or the database failed | `reason` |
/// | 4005 | this node knows no block with that hash | `block`: the hash |
/// | 4006 | the block is not on the best chain | `block`: the hash |
/// | 4007 | this node does not keep the state of that block; an archive node does | `block`: its number |
/// | 4008 | the steps in a block do not continue the trail, as when the chain was just reorganised: ask again | `block`: its number |
/// | 4009 | the model has no such version | `device`, `current`: the number of its current version |
/// | 4010 | the sender has no shipment of that number | `sender`, `number` |
/// | 4011 | there is no logistic unit of that SSCC | `sscc` |
/// | 4012 | there is no recall of that number | `recall` |
/// | 4013 | the member never had devices of that lot | `lot`, `member` |
/// | 4014 | the controller has opened no subject under that pseudonym | `subject` |
/// | 4015 | the subject has no attestation of that number | `subject`, `attestation` |
/// | 4016 | there is no study of that number | `study` |
/// | 4017 | there is no anchor of that number | `anchor` |
/// | 4018 | there is no access of that number | `access` |
/// | 4019 | the subject has no key, or the key is not one that may sign for it | `subject`; `key`, or `null` |
/// | 4020 | the key to enrol belongs to another subject | `key`; `subject`: the other |
/// | 4021 | the runtime of that block is older than the question | `block`: its number |
/// | -32602 | a parameter is out of its bounds | |
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Error {
	/// Nothing is registered under the identifiers.
	NotRegistered(Udi),
	/// The text is no UDI, or no SSCC.
	Malformed(ErrorDescription),
	/// The text does not name the lot or unit that the answer needs.
	Incomplete,
	/// The runtime or the database failed.
	Failed(String),
	/// No block with this hash is known.
	UnknownBlock(Hash),
	/// The block is not on the best chain.
	NotOnBestChain(Hash),
	/// The state of this block is not kept.
	StateNotKept(BlockNumber),
	/// The steps in this block do not continue the trail.
	TrailBroken(BlockNumber),
	/// The model has no such version.
	VersionNotFound {
		/// The model.
		device: DeviceIdentifier,
		/// The number of its current version.
		current: u32,
	},
	/// The sender has no such shipment.
	ShipmentNotFound(ShipmentId),
	/// There is no such logistic unit.
	LogisticUnitNotFound(Sscc),
	/// There is no such recall.
	RecallNotFound(RecallId),
	/// The member never had devices of the lot.
	HoldingNotFound {
		/// The lot.
		lot: LotReference,
		/// The member.
		member: MemberId,
	},
	/// There is no such subject.
	SubjectNotFound(SubjectReference),
	/// The subject has no such attestation.
	AttestationNotFound {
		/// The subject.
		subject: SubjectReference,
		/// The number that was asked for.
		attestation: AttestationNumber,
	},
	/// There is no such study.
	StudyNotFound(StudyId),
	/// There is no such anchor.
	AnchorNotFound(AnchorId),
	/// There is no such access.
	AccessNotFound(AccessId),
	/// The subject has no key, or this one may not sign for it.
	KeyNotEnrolled {
		/// The subject.
		subject: SubjectReference,
		/// The key that was asked for, where one was.
		key: Option<SubjectKey>,
	},
	/// The key belongs to another subject.
	KeyInUse {
		/// The key.
		key: SubjectKey,
		/// The subject that it belongs to.
		subject: SubjectReference,
	},
	/// The runtime of this block has no answer to the question: it came with a later one.
	NotAnswered(BlockNumber),
	/// A parameter is out of its bounds.
	OutOfBounds(String),
}

impl Error {
	/// The failure in its first line; what follows in some is a backtrace.
	fn failed(error: &impl std::error::Error) -> Self {
		Self::Failed(error.to_string().lines().next().unwrap_or_default().into())
	}

	fn code(&self) -> i32 {
		match self {
			Self::NotRegistered(_) => 4001,
			Self::Malformed(_) => 4002,
			Self::Incomplete => 4003,
			Self::Failed(_) => 4004,
			Self::UnknownBlock(_) => 4005,
			Self::NotOnBestChain(_) => 4006,
			Self::StateNotKept(_) => 4007,
			Self::TrailBroken(_) => 4008,
			Self::VersionNotFound { .. } => 4009,
			Self::ShipmentNotFound(_) => 4010,
			Self::LogisticUnitNotFound(_) => 4011,
			Self::RecallNotFound(_) => 4012,
			Self::HoldingNotFound { .. } => 4013,
			Self::SubjectNotFound(_) => 4014,
			Self::AttestationNotFound { .. } => 4015,
			Self::StudyNotFound(_) => 4016,
			Self::AnchorNotFound(_) => 4017,
			Self::AccessNotFound(_) => 4018,
			Self::KeyNotEnrolled { .. } => 4019,
			Self::KeyInUse { .. } => 4020,
			Self::NotAnswered(_) => 4021,
			Self::OutOfBounds(_) => INVALID_PARAMS_CODE,
		}
	}

	fn message(&self) -> String {
		match self {
			Self::NotRegistered(udi) => format!("not registered: {}", named(udi)),
			Self::Malformed(description) => {
				format!("not {}: {}", expected(description), description.message)
			}
			Self::Incomplete => "the text does not name the lot or unit that the answer needs".into(),
			Self::Failed(_) => "the node could not answer".into(),
			Self::UnknownBlock(hash) => format!("this node knows no block {hash:?}"),
			Self::NotOnBestChain(hash) => format!("the block {hash:?} is not on the best chain"),
			Self::StateNotKept(number) => {
				format!("this node does not keep the state of block {number}: ask an archive node")
			}
			Self::TrailBroken(number) => format!(
				"the steps in block {number} do not continue the trail; if the chain was just reorganised, ask again"
			),
			Self::VersionNotFound { current, .. } => {
				format!("the model has no such version: its versions are numbered from 1 to {current}")
			}
			Self::ShipmentNotFound(ShipmentId { sender, number }) => {
				format!("member {sender} has sent no shipment {}", number.as_str())
			}
			Self::LogisticUnitNotFound(sscc) => format!("there is no logistic unit {}", sscc.as_str()),
			Self::RecallNotFound(recall) => format!("there is no recall {recall}"),
			Self::HoldingNotFound { lot, member } => {
				format!("member {member} never had any of {}", named_lot(lot))
			}
			Self::SubjectNotFound(subject) => format!("there is no subject {}", named_subject(subject)),
			Self::AttestationNotFound { subject, attestation } => {
				format!(
					"subject {} has no attestation {attestation}",
					named_subject(subject)
				)
			}
			Self::StudyNotFound(study) => format!("there is no study {study}"),
			Self::AnchorNotFound(anchor) => format!("there is no anchor {anchor}"),
			Self::AccessNotFound(access) => format!("there is no access {access}"),
			Self::KeyNotEnrolled { subject, key: None } => {
				format!("subject {} has no key", named_subject(subject))
			}
			Self::KeyNotEnrolled {
				subject,
				key: Some(key),
			} => format!(
				"the key {key} may not sign for subject {}",
				named_subject(subject)
			),
			Self::KeyInUse { key, subject } => {
				format!("the key {key} belongs to subject {}", named_subject(subject))
			}
			Self::NotAnswered(number) => format!(
				"the runtime of block {number} is older than this question: ask about a block after its upgrade"
			),
			Self::OutOfBounds(message) => message.clone(),
		}
	}

	fn data(&self) -> Option<Value> {
		match self {
			Self::NotRegistered(udi) => Some(json!({ "udi": udi })),
			Self::Malformed(description) => Some(json!(description)),
			Self::Failed(reason) => Some(json!({ "reason": reason })),
			Self::UnknownBlock(hash) | Self::NotOnBestChain(hash) => Some(json!({ "block": hash })),
			Self::StateNotKept(number) | Self::TrailBroken(number) | Self::NotAnswered(number) => {
				Some(json!({ "block": number }))
			}
			Self::VersionNotFound { device, current } => {
				Some(json!({ "device": device, "current": current }))
			}
			Self::ShipmentNotFound(shipment) => Some(json!(shipment)),
			Self::LogisticUnitNotFound(sscc) => Some(json!({ "sscc": sscc })),
			Self::RecallNotFound(recall) => Some(json!({ "recall": recall })),
			Self::HoldingNotFound { lot, member } => Some(json!({ "lot": lot, "member": member })),
			Self::SubjectNotFound(subject) => Some(json!({ "subject": subject })),
			Self::AttestationNotFound { subject, attestation } => {
				Some(json!({ "subject": subject, "attestation": attestation }))
			}
			Self::StudyNotFound(study) => Some(json!({ "study": study })),
			Self::AnchorNotFound(anchor) => Some(json!({ "anchor": anchor })),
			Self::AccessNotFound(access) => Some(json!({ "access": access })),
			Self::KeyNotEnrolled { subject, key } => Some(json!({ "subject": subject, "key": key })),
			Self::KeyInUse { key, subject } => Some(json!({ "key": key, "subject": subject })),
			Self::Incomplete | Self::OutOfBounds(_) => None,
		}
	}
}

/// What the text should have been: the key whose Application Identifier is wrong, or else a UDI.
fn expected(description: &ErrorDescription) -> &'static str {
	match description.application_identifier.as_deref() {
		Some("00") => "an SSCC",
		_ => "a UDI",
	}
}

/// The identifiers of a lot in words.
fn named_lot(LotReference { device, lot }: &LotReference) -> String {
	let mut words = format!("{} {}", device.issuing_agency(), device.code());
	if let Some(lot) = lot {
		words.push_str(&format!(", lot {}", lot.as_str()));
	}
	words
}

/// A subject in words.
fn named_subject(
	SubjectReference {
		controller,
		pseudonym,
	}: &SubjectReference,
) -> String {
	format!("{pseudonym:?} of member {controller}")
}

/// The identifiers in words.
fn named(udi: &Udi) -> String {
	let mut words = named_lot(&LotReference {
		device: udi.device,
		lot: udi.production.lot,
	});
	if let Some(serial) = &udi.production.serial {
		words.push_str(&format!(", serial {}", serial.as_str()));
	}
	words
}

impl From<Error> for ErrorObjectOwned {
	fn from(error: Error) -> Self {
		Self::owned(error.code(), error.message(), error.data())
	}
}

impl From<LookupError> for Error {
	fn from(error: LookupError) -> Self {
		match error {
			LookupError::Malformed(description) => Self::Malformed(description),
			LookupError::Incomplete => Self::Incomplete,
			LookupError::NotRegistered(udi) => Self::NotRegistered(udi),
			LookupError::LogisticUnitNotFound { sscc } => Self::LogisticUnitNotFound(sscc),
			LookupError::VersionNotFound { device, current } => Self::VersionNotFound { device, current },
		}
	}
}

impl From<sp_api::ApiError> for Error {
	fn from(error: sp_api::ApiError) -> Self {
		Self::failed(&error)
	}
}

impl From<sp_blockchain::Error> for Error {
	fn from(error: sp_blockchain::Error) -> Self {
		Self::failed(&error)
	}
}

#[cfg(test)]
mod tests;
