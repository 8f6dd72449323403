//! Errors of the project's JSON-RPC methods.

use custos_primitives::{
	api::LookupError,
	custody::{LotReference, ShipmentId},
	gs1::{DeviceIdentifier, ErrorDescription, Sscc, Udi},
	guard::RecallId,
	member::MemberId,
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
			Self::OutOfBounds(message) => message.clone(),
		}
	}

	fn data(&self) -> Option<Value> {
		match self {
			Self::NotRegistered(udi) => Some(json!({ "udi": udi })),
			Self::Malformed(description) => Some(json!(description)),
			Self::Failed(reason) => Some(json!({ "reason": reason })),
			Self::UnknownBlock(hash) | Self::NotOnBestChain(hash) => Some(json!({ "block": hash })),
			Self::StateNotKept(number) | Self::TrailBroken(number) => Some(json!({ "block": number })),
			Self::VersionNotFound { device, current } => {
				Some(json!({ "device": device, "current": current }))
			}
			Self::ShipmentNotFound(shipment) => Some(json!(shipment)),
			Self::LogisticUnitNotFound(sscc) => Some(json!({ "sscc": sscc })),
			Self::RecallNotFound(recall) => Some(json!({ "recall": recall })),
			Self::HoldingNotFound { lot, member } => Some(json!({ "lot": lot, "member": member })),
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
mod tests {
	use super::*;
	use custos_primitives::gs1::{Carrier, UdiError};

	fn read(text: &str) -> Result<Udi, UdiError> {
		Udi::parse(text.as_bytes(), 2026).map(|parsed| parsed.udi)
	}

	fn described(text: &str) -> ErrorDescription {
		read(text).expect_err("the text is no UDI").describe()
	}

	fn sscc() -> Sscc {
		"106141411234567897".parse().expect("the text is an SSCC")
	}

	fn shipment() -> ShipmentId {
		ShipmentId {
			sender: 7,
			number: "DESADV-1".parse().expect("the text is a number"),
		}
	}

	fn lot() -> LotReference {
		LotReference {
			device: udi().device,
			lot: udi().production.lot,
		}
	}

	fn udi() -> Udi {
		read("(01)09506000134352(10)L1(21)ABC").expect("the text is a UDI")
	}

	fn data(error: &ErrorObjectOwned) -> Value {
		serde_json::from_str(error.data().expect("there is data").get()).expect("it is JSON")
	}

	#[test]
	fn a_device_that_is_not_registered_is_told_as_it_was_understood() {
		let error = ErrorObjectOwned::from(Error::from(LookupError::NotRegistered(udi())));
		assert_eq!(error.code(), 4001);
		assert_eq!(
			error.message(),
			"not registered: GS1 09506000134352, lot L1, serial ABC"
		);
		assert_eq!(
			data(&error),
			json!({ "udi": {
				"device": { "issuingAgency": "GS1", "code": "09506000134352" },
				"production": { "lot": "L1", "serial": "ABC" },
			} }),
		);
	}

	#[test]
	fn a_malformed_text_is_told_with_its_place_and_rule() {
		let error = ErrorObjectOwned::from(Error::from(LookupError::Malformed(described(
			"(01)09506000134353",
		))));
		assert_eq!(error.code(), 4002);
		assert!(error.message().starts_with("not a UDI: "), "{}", error.message());
		let data = data(&error);
		assert_eq!(data["applicationIdentifier"], "01");
		assert_eq!(data["rule"], "wrongCheckDigit");
		assert!(data["position"].is_u64());
	}

	#[test]
	fn a_malformed_sscc_is_not_called_a_udi() {
		for text in ["106141411234567890", "(00)106141411234567890"] {
			let description = Carrier::parse(text.as_bytes(), 2026)
				.expect_err("the text is no SSCC")
				.describe();
			let message = Error::from(LookupError::Malformed(description)).message();
			assert!(message.starts_with("not an SSCC: "), "{message}");
		}
	}

	#[test]
	fn what_is_not_found_is_told_in_words_and_in_data() {
		for (error, message, found) in [
			(
				Error::ShipmentNotFound(shipment()),
				"member 7 has sent no shipment DESADV-1",
				json!({ "sender": 7, "number": "DESADV-1" }),
			),
			(
				Error::from(LookupError::LogisticUnitNotFound { sscc: sscc() }),
				"there is no logistic unit 106141411234567897",
				json!({ "sscc": "106141411234567897" }),
			),
			(
				Error::RecallNotFound(3),
				"there is no recall 3",
				json!({ "recall": 3 }),
			),
			(
				Error::HoldingNotFound {
					lot: lot(),
					member: 7,
				},
				"member 7 never had any of GS1 09506000134352, lot L1",
				json!({ "lot": { "device": { "issuingAgency": "GS1", "code": "09506000134352" }, "lot": "L1" }, "member": 7 }),
			),
		] {
			let error = ErrorObjectOwned::from(error);
			assert_eq!(error.message(), message);
			assert_eq!(data(&error), found);
		}
	}

	#[test]
	fn every_error_has_a_code_of_its_own_and_a_message() {
		let errors = [
			Error::NotRegistered(udi()),
			Error::Malformed(described("")),
			Error::Incomplete,
			Error::Failed("the database is gone".into()),
			Error::UnknownBlock(Hash::repeat_byte(1)),
			Error::NotOnBestChain(Hash::repeat_byte(2)),
			Error::StateNotKept(3),
			Error::TrailBroken(4),
			Error::VersionNotFound {
				device: udi().device,
				current: 2,
			},
			Error::ShipmentNotFound(shipment()),
			Error::LogisticUnitNotFound(sscc()),
			Error::RecallNotFound(3),
			Error::HoldingNotFound {
				lot: lot(),
				member: 7,
			},
			Error::OutOfBounds("limit: 1 to 1000 is allowed".into()),
		];
		let codes: Vec<i32> = errors.iter().map(Error::code).collect();
		assert_eq!(
			codes,
			[4001, 4002, 4003, 4004, 4005, 4006, 4007, 4008, 4009, 4010, 4011, 4012, 4013, -32602]
		);
		assert!(errors.iter().all(|error| !error.message().is_empty()));
	}
}
