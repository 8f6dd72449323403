//! EPC URIs of GS1 keys (TDS sections 6, 7 and 8).
//!
//! A key's digits do not tell where its company prefix ends, so writing takes the prefix's length.

mod escape;
mod read;
mod write;

use super::{CompanyPrefix, Gln, Gtin, LotNumber, SerialNumber, Sscc};
use alloc::string::String;
use core::fmt;
use serde::Serialize;

/// A rule of EPC URIs that a text breaks.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum EpcRule {
	/// The input may have no more than 4096 bytes.
	InputTooLong,
	/// The URI must start with a scheme that is read here, such as `urn:epc:id:sgtin:`.
	SchemeNotSupported,
	/// The URI must have this many components, separated by full stops.
	WrongNumberOfComponents {
		/// The number that would be right.
		expected: u8,
	},
	/// The company prefix must have 6 to 12 digits (TDS partition tables).
	CompanyPrefixLength,
	/// The company prefix and the reference after it must have this many digits together.
	WrongNumberOfDigits {
		/// The number that would be right.
		expected: u8,
	},
	/// Digits are expected here.
	NotADigit,
	/// The per cent sign must be followed by two hexadecimal digits.
	PercentEncodingBroken,
	/// The character must be percent-encoded, or the key may not hold it.
	CharacterNotAllowed,
	/// The serial or lot number must have 1 to 20 characters.
	WrongLength,
}

impl EpcRule {
	/// The rule's name in JSON.
	pub fn name(&self) -> &'static str {
		match self {
			Self::InputTooLong => "inputTooLong",
			Self::SchemeNotSupported => "schemeNotSupported",
			Self::WrongNumberOfComponents { .. } => "wrongNumberOfComponents",
			Self::CompanyPrefixLength => "companyPrefixLength",
			Self::WrongNumberOfDigits { .. } => "wrongNumberOfDigits",
			Self::NotADigit => "notADigit",
			Self::PercentEncodingBroken => "percentEncodingBroken",
			Self::CharacterNotAllowed => "characterNotAllowed",
			Self::WrongLength => "wrongLength",
		}
	}
}

impl fmt::Display for EpcRule {
	fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
		match self {
			Self::InputTooLong => formatter.write_str("the EPC URI has more than 4096 bytes"),
			Self::SchemeNotSupported => formatter.write_str("this kind of EPC URI is not supported"),
			Self::WrongNumberOfComponents { expected } => write!(
				formatter,
				"the EPC URI must have {expected} components separated by full stops"
			),
			Self::CompanyPrefixLength => formatter.write_str("the company prefix must have 6 to 12 digits"),
			Self::WrongNumberOfDigits { expected } => write!(
				formatter,
				"company prefix and reference must have {expected} digits together"
			),
			Self::NotADigit => formatter.write_str("only digits are allowed here"),
			Self::PercentEncodingBroken => {
				formatter.write_str("two hexadecimal digits must follow a per cent sign")
			}
			Self::CharacterNotAllowed => formatter.write_str("the character is not allowed here"),
			Self::WrongLength => formatter.write_str("1 to 20 characters are allowed here"),
		}
	}
}

/// Why a text is no EPC URI, or why a key cannot be written as one.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct EpcError {
	/// Offset in the URI, in bytes; 0 when writing.
	pub position: usize,
	/// The rule broken.
	pub rule: EpcRule,
}

impl fmt::Display for EpcError {
	fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
		write!(formatter, "{}, at offset {}", self.rule, self.position)
	}
}

impl core::error::Error for EpcError {}

/// What an EPC URI names.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Epc {
	/// `urn:epc:id:sgtin:` – one unit of a trade item (TDS section 6.3.1).
	Sgtin {
		/// The trade item.
		gtin: Gtin,
		/// The unit.
		serial: SerialNumber,
	},
	/// `urn:epc:class:lgtin:` – a lot of a trade item (TDS section 6, EPC class identifiers).
	Lgtin {
		/// The trade item.
		gtin: Gtin,
		/// The lot.
		lot: LotNumber,
	},
	/// `urn:epc:idpat:sgtin:….*` – every unit of a trade item (TDS section 8).
	GtinPattern {
		/// The trade item.
		gtin: Gtin,
	},
	/// `urn:epc:id:sscc:` – one logistic unit (TDS section 6.3.2).
	Sscc {
		/// The logistic unit.
		sscc: Sscc,
	},
	/// `urn:epc:id:sgln:` – a location (TDS section 6.3.3).
	Sgln {
		/// The location.
		gln: Gln,
		/// A place within it, AI (254); none for the location itself, written as `0`.
		extension: Option<SerialNumber>,
	},
}

/// An EPC with the company prefix that its URI set off.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ParsedEpc {
	/// What the URI names.
	pub epc: Epc,
	/// The company prefix.
	pub company_prefix: CompanyPrefix,
}

impl Epc {
	/// Reads a pure-identity EPC URI, an EPC class URI or an EPC pattern URI, at most 4096 bytes.
	pub fn parse(uri: &[u8]) -> Result<ParsedEpc, EpcError> {
		read::parse(uri)
	}

	/// Writes the URI, the company prefix having `prefix_length` digits, 6 to 12.
	pub fn to_uri(&self, prefix_length: u8) -> Result<String, EpcError> {
		write::write(self, prefix_length)
	}
}
