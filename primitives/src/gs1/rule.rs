//! The rules of the GS1 General Specifications that carriers are held to.

use super::ApplicationIdentifier;
use core::fmt;
use serde::Serialize;

/// A rule that an element string breaks.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Rule {
	/// There must be data.
	DataMissing,
	/// The input may have no more bytes than this.
	InputTooLong {
		/// The most bytes allowed.
		longest: usize,
	},
	/// There may be no more elements than this.
	TooManyElements {
		/// The most elements allowed.
		most: usize,
	},
	/// The symbology identifier must be one that announces GS1 data (GS1 GS section 5.1).
	SymbologyNotSupported,
	/// An Application Identifier in round brackets must come here.
	ApplicationIdentifierExpected,
	/// The GS1 General Specifications define no such Application Identifier.
	UnknownApplicationIdentifier,
	/// The Application Identifier must have a value.
	ValueMissing,
	/// The value, or a component of it, has too few characters.
	TooShort,
	/// The value has too many characters.
	TooLong,
	/// FNC1 (ASCII 29) must end the value before the next Application Identifier (GS1 GS section 7.8).
	SeparatorMissing,
	/// The character set of the value does not hold this character (GS1 GS section 7.11).
	CharacterNotAllowed {
		/// The byte found.
		found: u8,
	},
	/// The check digit must follow from the others (GS1 GS section 7.9.1).
	WrongCheckDigit {
		/// The digit that would be right, 0 to 9.
		expected: u8,
		/// The digit found, 0 to 9.
		found: u8,
	},
	/// The pair of check characters must follow from the others (GS1 GS section 7.9.5).
	WrongCheckCharacters,
	/// The calendar must have the date.
	DateDoesNotExist,
	/// The clock must have the time.
	TimeDoesNotExist,
	/// The value must be a code of the list that applies (ISO 3166, ISO 4217, ISO 5218 or one of GS1's own).
	CodeNotListed,
	/// The value must start with the digits of a company prefix.
	CompanyPrefixMissing,
	/// The value must not be zero.
	ZeroNotAllowed,
	/// The value must not start with zero.
	LeadingZeroNotAllowed,
	/// The value must be zero here.
	ZeroExpected,
	/// A hyphen must stand here.
	HyphenExpected,
	/// The value must hold a character that is not a digit.
	NonDigitExpected,
	/// A per cent sign must be followed by two hexadecimal digits.
	PercentEncodingBroken,
	/// `=` may only pad the end of base 64 text, to a multiple of three characters.
	PaddingBroken,
	/// The number of the piece must be at least 1 and no more than the total.
	PieceOutOfTotal,
	/// The position must be written `1/2`, from 1 up to the end of the sequence.
	PositionOutOfSequence,
	/// The latitude or longitude must exist.
	CoordinateOutOfRange,
	/// An Application Identifier that comes twice must have the same value (GS1 GS section 4.13).
	RepeatedWithDifferentValue,
	/// One of these must be there too, `+` joining those that must come together (GS1 GS section 4.13).
	AssociationMissing {
		/// The Application Identifiers or patterns, `n` standing for any digit.
		one_of: &'static [&'static str],
	},
	/// The two must not come together (GS1 GS section 4.13).
	AssociationNotAllowed {
		/// The other Application Identifier.
		other: ApplicationIdentifier,
	},
	/// A digital signature (8030) asks for the key's serial component.
	SerialComponentMissing,
}

impl fmt::Display for Rule {
	fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
		match self {
			Self::InputTooLong { longest } => write!(formatter, "the input has more than {longest} bytes"),
			Self::TooManyElements { most } => write!(formatter, "there are more than {most} elements"),
			Self::CharacterNotAllowed { found } => write!(
				formatter,
				"the character {:?} is not allowed here",
				char::from(*found)
			),
			Self::WrongCheckDigit { expected, found } => {
				write!(formatter, "the check digit must be {expected}, not {found}")
			}
			Self::AssociationMissing { one_of } => write_alternatives(formatter, one_of),
			Self::AssociationNotAllowed { other } => {
				write!(formatter, "it must not come together with ({other})")
			}
			other => formatter.write_str(other.sentence()),
		}
	}
}

impl Rule {
	/// The rule's name in JSON.
	pub fn name(&self) -> &'static str {
		match self {
			Self::DataMissing => "dataMissing",
			Self::InputTooLong { .. } => "inputTooLong",
			Self::TooManyElements { .. } => "tooManyElements",
			Self::SymbologyNotSupported => "symbologyNotSupported",
			Self::ApplicationIdentifierExpected => "applicationIdentifierExpected",
			Self::UnknownApplicationIdentifier => "unknownApplicationIdentifier",
			Self::ValueMissing => "valueMissing",
			Self::TooShort => "tooShort",
			Self::TooLong => "tooLong",
			Self::SeparatorMissing => "separatorMissing",
			Self::CharacterNotAllowed { .. } => "characterNotAllowed",
			Self::WrongCheckDigit { .. } => "wrongCheckDigit",
			Self::WrongCheckCharacters => "wrongCheckCharacters",
			Self::DateDoesNotExist => "dateDoesNotExist",
			Self::TimeDoesNotExist => "timeDoesNotExist",
			Self::CodeNotListed => "codeNotListed",
			Self::CompanyPrefixMissing => "companyPrefixMissing",
			Self::ZeroNotAllowed => "zeroNotAllowed",
			Self::LeadingZeroNotAllowed => "leadingZeroNotAllowed",
			Self::ZeroExpected => "zeroExpected",
			Self::HyphenExpected => "hyphenExpected",
			Self::NonDigitExpected => "nonDigitExpected",
			Self::PercentEncodingBroken => "percentEncodingBroken",
			Self::PaddingBroken => "paddingBroken",
			Self::PieceOutOfTotal => "pieceOutOfTotal",
			Self::PositionOutOfSequence => "positionOutOfSequence",
			Self::CoordinateOutOfRange => "coordinateOutOfRange",
			Self::RepeatedWithDifferentValue => "repeatedWithDifferentValue",
			Self::AssociationMissing { .. } => "associationMissing",
			Self::AssociationNotAllowed { .. } => "associationNotAllowed",
			Self::SerialComponentMissing => "serialComponentMissing",
		}
	}

	/// What is wrong, for the rules that need no further figures.
	fn sentence(&self) -> &'static str {
		match self {
			Self::DataMissing => "there is no data",
			Self::InputTooLong { .. } => "the input is too long",
			Self::TooManyElements { .. } => "there are too many elements",
			Self::SymbologyNotSupported => "this symbology identifier does not announce GS1 data",
			Self::ApplicationIdentifierExpected => "an Application Identifier in brackets is expected here",
			Self::UnknownApplicationIdentifier => "there is no such Application Identifier",
			Self::ValueMissing => "the value is missing",
			Self::TooShort => "the value is too short",
			Self::TooLong => "the value is too long",
			Self::SeparatorMissing => "the FNC1 separator after this value is missing",
			Self::CharacterNotAllowed { .. } => "a character is not allowed here",
			Self::WrongCheckDigit { .. } => "the check digit is wrong",
			Self::WrongCheckCharacters => "the pair of check characters is wrong",
			Self::DateDoesNotExist => "the date does not exist",
			Self::TimeDoesNotExist => "the time does not exist",
			Self::CodeNotListed => "the code is not in its list",
			Self::CompanyPrefixMissing => "the value does not start with a company prefix",
			Self::ZeroNotAllowed => "zero is not allowed here",
			Self::LeadingZeroNotAllowed => "a leading zero is not allowed here",
			Self::ZeroExpected => "only zero is allowed here",
			Self::HyphenExpected => "only a hyphen is allowed here",
			Self::NonDigitExpected => "the value must not consist of digits alone",
			Self::PercentEncodingBroken => "two hexadecimal digits must follow a per cent sign",
			Self::PaddingBroken => "the padding at the end is wrong",
			Self::PieceOutOfTotal => "the piece is not one of the total",
			Self::PositionOutOfSequence => "the position is not one of the sequence",
			Self::CoordinateOutOfRange => "there is no such latitude or longitude",
			Self::RepeatedWithDifferentValue => "it comes twice with different values",
			Self::AssociationMissing { .. } => "another Application Identifier is missing",
			Self::AssociationNotAllowed { .. } => "another Application Identifier must not come with it",
			Self::SerialComponentMissing => "the signed key has no serial component",
		}
	}
}

fn write_alternatives(formatter: &mut fmt::Formatter<'_>, one_of: &[&str]) -> fmt::Result {
	formatter.write_str("it must come together with ")?;
	for (index, alternative) in one_of.iter().enumerate() {
		let separator = if index == 0 { "" } else { " or " };
		write!(formatter, "{separator}({})", Joined(alternative))?;
	}
	Ok(())
}

/// `01+21` written as `01) with (21`.
struct Joined<'a>(&'a str);

impl fmt::Display for Joined<'_> {
	fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
		for (index, part) in self.0.split('+').enumerate() {
			let separator = if index == 0 { "" } else { ") with (" };
			write!(formatter, "{separator}{part}")?;
		}
		Ok(())
	}
}
