//! The questions that the runtime answers: its APIs, for nodes, light clients and clients in other languages.

use alloc::vec::Vec;
use codec::{Codec, Decode, Encode};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

use crate::{
	cbv::{BusinessStep, Disposition},
	device::{Lookup, ModelView},
	gs1::{DeviceIdentifier, ErrorDescription, Udi},
	member::{MemberId, MemberView},
	trail::{Trail, TrailStep, TrailSubject},
};

/// Why a question about a device has no answer.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[scale_info(capture_docs = "always")]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum LookupError {
	/// The text is no UDI.
	Malformed(ErrorDescription),
	/// The text names a model only, and the question is about a lot or unit.
	Incomplete,
	/// No model, lot or unit is registered under the identifiers. They are given as they were understood.
	NotRegistered(Udi),
	/// The model has no such version.
	VersionNotFound {
		/// The model.
		device: DeviceIdentifier,
		/// The number of its current version; those before it count from 1.
		current: u32,
	},
}

/// A thing's trail as its record holds it.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[scale_info(capture_docs = "always")]
#[serde(rename_all = "camelCase")]
pub struct TrailView {
	/// The thing.
	pub subject: TrailSubject,
	/// Its trail.
	pub trail: Trail,
	/// The key of its record in the state: what to ask a storage proof for.
	#[serde(with = "hexadecimal")]
	pub storage_key: Vec<u8>,
}

/// A step of a trail, with its names in EPCIS.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct TrailStepView<AccountId> {
	/// The number of the block that holds it.
	pub block: u32,
	/// The step.
	#[serde(flatten)]
	pub step: TrailStep<AccountId>,
	/// Its business step, in the words of CBV 2.0 section 7.1.
	pub business_step: BusinessStep,
	/// Its disposition, in the words of CBV 2.0 section 7.2.
	pub disposition: Disposition,
}

sp_api::decl_runtime_apis! {
	/// Questions about the consortium.
	pub trait ConsortiumApi<AccountId: Codec> {
		/// The members with numbers from `first`, in their order, at most `count` of them and at most 100.
		fn members(first: MemberId, count: u32) -> Vec<MemberView<AccountId>>;
	}

	/// Questions about devices.
	pub trait DeviceApi<AccountId: Codec> {
		/// What the chain knows of the thing that a barcode's text or a Digital Link URI names.
		fn lookup(carrier_text: Vec<u8>) -> Result<Lookup, LookupError>;
		/// A model, in the given or the current version of its description.
		fn model(carrier_text: Vec<u8>, version: Option<u32>) -> Result<ModelView, LookupError>;
		/// The trail of the unit that the text names, or of the lot where it names no serial.
		fn trail(carrier_text: Vec<u8>) -> Result<TrailView, LookupError>;
		/// The steps of a thing's trail that were made in this block, in their order.
		fn trail_steps(subject: TrailSubject) -> Vec<TrailStep<AccountId>>;
	}
}

/// Bytes that hold UTF-8 text are written as text in JSON.
pub mod text {
	use alloc::{string::String, vec::Vec};
	use serde::{de::Error, Deserialize, Deserializer, Serializer};

	/// Writes the bytes as text; what is no UTF-8 shows as replacement characters.
	pub fn serialize<S: Serializer>(bytes: &[u8], serializer: S) -> Result<S::Ok, S::Error> {
		serializer.serialize_str(&String::from_utf8_lossy(bytes))
	}

	/// Reads text, of at most the length that the bytes have room for.
	pub fn deserialize<'de, D: Deserializer<'de>, Bytes: TryFrom<Vec<u8>>>(
		deserializer: D,
	) -> Result<Bytes, D::Error> {
		let text = String::deserialize(deserializer)?;
		Bytes::try_from(text.into_bytes()).map_err(|_| D::Error::custom("the text is too long"))
	}
}

/// Bytes that hold anything are written as `0x` and hexadecimal digits in JSON.
pub mod hexadecimal {
	use alloc::vec::Vec;
	use serde::{Deserializer, Serializer};
	use sp_core::bytes;

	/// Writes the bytes.
	pub fn serialize<S: Serializer>(value: &[u8], serializer: S) -> Result<S::Ok, S::Error> {
		bytes::serialize(value, serializer)
	}

	/// Reads the digits.
	pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<u8>, D::Error> {
		bytes::deserialize(deserializer)
	}
}
