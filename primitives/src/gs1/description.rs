//! Errors as JSON-RPC tells them.

use super::{ApplicationIdentifier, DateError, KeyError, TextError, UdiError};
use alloc::string::{String, ToString};
use codec::{Decode, Encode};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

/// What is wrong with a UDI or SSCC, for programs and for people.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[scale_info(capture_docs = "always")]
#[serde(rename_all = "camelCase")]
pub struct ErrorDescription {
	/// The layer that refused: `elementString`, `digitalLink`, `epcUri`, `gtin`, `sscc`, `text`, `date` or `udi`.
	pub code: String,
	/// The Application Identifier concerned, when one is known.
	pub application_identifier: Option<String>,
	/// Offset in the input, in bytes, when one is known.
	pub position: Option<u32>,
	/// The rule broken, in camel case.
	pub rule: String,
	/// A sentence for people.
	pub message: String,
}

/// Where an error is and what it breaks.
struct Place {
	code: &'static str,
	identifier: Option<ApplicationIdentifier>,
	position: Option<usize>,
	rule: &'static str,
}

impl UdiError {
	/// The error with its parts named.
	pub fn describe(&self) -> ErrorDescription {
		let place = self.place();
		ErrorDescription {
			code: place.code.into(),
			application_identifier: place.identifier.map(|identifier| identifier.to_string()),
			position: place.position.and_then(|position| u32::try_from(position).ok()),
			rule: place.rule.into(),
			message: self.to_string(),
		}
	}

	fn place(&self) -> Place {
		let at = |code, identifier, position, rule| Place {
			code,
			identifier,
			position,
			rule,
		};
		match self {
			Self::ElementString(error) => {
				let identifier = error.application_identifier;
				at(
					"elementString",
					identifier,
					Some(error.position),
					error.rule.name(),
				)
			}
			Self::DigitalLink(error) => {
				let identifier = error.application_identifier;
				at("digitalLink", identifier, Some(error.position), error.rule.name())
			}
			Self::EpcUri(error) => at("epcUri", None, Some(error.position), error.rule.name()),
			Self::Gtin(error) => at(
				"gtin",
				ApplicationIdentifier::parse(b"01"),
				key_position(error),
				key_rule(error),
			),
			Self::Sscc(error) => at(
				"sscc",
				ApplicationIdentifier::parse(b"00"),
				key_position(error),
				key_rule(error),
			),
			Self::Text(error) => at("text", None, text_position(error), text_rule(error)),
			Self::Date(error) => at("date", None, date_position(error), "dateDoesNotExist"),
			Self::NotRecognised => at("udi", None, Some(0), "notRecognised"),
			Self::NotSupportedYet { .. } => at("udi", None, Some(0), "notSupportedYet"),
			Self::DeviceIdentifierMissing => at(
				"udi",
				ApplicationIdentifier::parse(b"01"),
				None,
				"deviceIdentifierMissing",
			),
			Self::DatesDisagree { time, position, .. } => {
				let identifier = ApplicationIdentifier::parse(time.as_bytes());
				at("udi", identifier, Some(*position), "datesDisagree")
			}
		}
	}
}

fn key_rule(error: &KeyError) -> &'static str {
	match error {
		KeyError::WrongLength { .. } => "wrongLength",
		KeyError::NotADigit { .. } => "notADigit",
		KeyError::WrongCheckDigit { .. } => "wrongCheckDigit",
	}
}

fn key_position(error: &KeyError) -> Option<usize> {
	match error {
		KeyError::NotADigit { position } => Some(*position),
		KeyError::WrongLength { .. } | KeyError::WrongCheckDigit { .. } => None,
	}
}

fn text_rule(error: &TextError) -> &'static str {
	match error {
		TextError::Empty => "valueMissing",
		TextError::TooLong { .. } => "tooLong",
		TextError::CharacterNotAllowed { .. } => "characterNotAllowed",
	}
}

fn text_position(error: &TextError) -> Option<usize> {
	match error {
		TextError::CharacterNotAllowed { position, .. } => Some(*position),
		TextError::Empty | TextError::TooLong { .. } => None,
	}
}

fn date_position(error: &DateError) -> Option<usize> {
	match error {
		DateError::NotADigit { position } | DateError::MissingHyphen { position } => Some(*position),
		DateError::WrongLength { .. }
		| DateError::YearOutOfRange { .. }
		| DateError::MonthDoesNotExist { .. }
		| DateError::DayDoesNotExist { .. } => None,
	}
}
