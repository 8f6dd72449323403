//! How the types of calls and of the state are declared.

/// Implements the derives that every type of a call or of the state needs.
macro_rules! vocabulary {
	($(#[$attribute:meta])* pub enum $($rest:tt)*) => {
		#[derive(
			Clone, PartialEq, Eq, Debug, codec::Encode, codec::Decode, codec::DecodeWithMemTracking,
			codec::MaxEncodedLen, scale_info::TypeInfo, serde::Serialize, serde::Deserialize,
		)]
		#[scale_info(capture_docs = "always")]
		#[serde(rename_all = "camelCase", rename_all_fields = "camelCase")]
		$(#[$attribute])*
		pub enum $($rest)*
	};
	($(#[$attribute:meta])* pub struct $($rest:tt)*) => {
		#[derive(
			Clone, PartialEq, Eq, Debug, codec::Encode, codec::Decode, codec::DecodeWithMemTracking,
			codec::MaxEncodedLen, scale_info::TypeInfo, serde::Serialize, serde::Deserialize,
		)]
		#[scale_info(capture_docs = "always")]
		#[serde(rename_all = "camelCase")]
		$(#[$attribute])*
		pub struct $($rest)*
	};
}
