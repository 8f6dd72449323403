//! GS1 Digital Link URIs, uncompressed (GS1 Digital Link Standard: URI Syntax).
//!
//! `https://example.com/stem/01/{gtin}/10/{lot}/21/{serial}?17={expiry}`: after any host and stem comes a primary key,
//! then its qualifiers in their order, then data attributes in the query. Query parameters whose name is not all
//! digits are somebody else's and are ignored, and so is a fragment. The convenience alphas of early versions
//! (`/gtin/…`) were withdrawn and are refused by name.

mod escape;
mod read;
mod write;

use super::{element_string::ElementError, rule::Rule, ApplicationIdentifier, ElementString};
use alloc::string::String;
use core::fmt;
use serde::Serialize;

/// The stem of canonical Digital Link URIs (GS1 DL).
pub const CANONICAL_STEM: &str = "https://id.gs1.org";

/// Whether GTINs of 8, 12 or 13 digits are read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ShortGtins {
	/// They are refused, as GS1 DL 1.2 and later ask.
	Refused,
	/// They are padded with zeros, as links printed under earlier versions need.
	Padded,
}

/// A rule of the Digital Link URI syntax that a text breaks.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum LinkRule {
	/// The URI must start with `http://` or `https://`, all small or all capital letters.
	SchemeExpected,
	/// A host of letters, digits, `-`, `.`, `:` and IPv6 brackets must follow.
	HostExpected,
	/// A URI holds no such character (RFC 3986).
	CharacterNotAllowed {
		/// The byte found.
		found: u8,
	},
	/// The path must hold a primary key with its value.
	PrimaryKeyMissing,
	/// The path spells the key's name instead of its Application Identifier.
	ConvenienceAlphaNotSupported,
	/// The key has no such qualifier, or qualifiers come in another order.
	QualifierNotAllowed,
	/// It belongs in the path, or nowhere in a Digital Link URI.
	AttributeNotAllowed,
	/// It comes twice.
	Repeated,
	/// A rule of element strings.
	Element(Rule),
}

impl LinkRule {
	/// The rule's name in JSON.
	pub fn name(&self) -> &'static str {
		match self {
			Self::SchemeExpected => "schemeExpected",
			Self::HostExpected => "hostExpected",
			Self::CharacterNotAllowed { .. } => "characterNotAllowed",
			Self::PrimaryKeyMissing => "primaryKeyMissing",
			Self::ConvenienceAlphaNotSupported => "convenienceAlphaNotSupported",
			Self::QualifierNotAllowed => "qualifierNotAllowed",
			Self::AttributeNotAllowed => "attributeNotAllowed",
			Self::Repeated => "repeated",
			Self::Element(rule) => rule.name(),
		}
	}
}

impl fmt::Display for LinkRule {
	fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
		let sentence = match self {
			Self::SchemeExpected => "the link must start with https:// or http://",
			Self::HostExpected => "the link must name a host",
			Self::PrimaryKeyMissing => "the path holds no GS1 key with its value",
			Self::ConvenienceAlphaNotSupported => {
				"names of keys such as gtin are not supported, only Application Identifiers such as 01"
			}
			Self::QualifierNotAllowed => "it does not qualify the key at this place of the path",
			Self::AttributeNotAllowed => "it must not be in the query of the link",
			Self::Repeated => "it comes twice",
			Self::CharacterNotAllowed { found } => {
				return write!(
					formatter,
					"a link must not hold the character {:?}",
					char::from(*found)
				)
			}
			Self::Element(rule) => return rule.fmt(formatter),
		};
		formatter.write_str(sentence)
	}
}

/// Why a text is no Digital Link URI, or why elements cannot be written as one.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct LinkError {
	/// The Application Identifier concerned, when one is known.
	pub application_identifier: Option<ApplicationIdentifier>,
	/// Offset in the URI, in bytes; 0 when writing.
	pub position: usize,
	/// The rule broken.
	pub rule: LinkRule,
}

impl LinkError {
	pub(crate) fn new(
		application_identifier: impl Into<Option<ApplicationIdentifier>>,
		position: usize,
		rule: LinkRule,
	) -> Self {
		Self {
			application_identifier: application_identifier.into(),
			position,
			rule,
		}
	}
}

impl From<ElementError> for LinkError {
	fn from(error: ElementError) -> Self {
		Self::new(
			error.application_identifier,
			error.position,
			LinkRule::Element(error.rule),
		)
	}
}

impl fmt::Display for LinkError {
	fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
		if let Some(identifier) = &self.application_identifier {
			write!(formatter, "AI ({identifier}): ")?;
		}
		write!(formatter, "{}, at offset {}", self.rule, self.position)
	}
}

impl core::error::Error for LinkError {}

/// A Digital Link URI taken apart. The first element is the primary key.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DigitalLink {
	stem: String,
	elements: ElementString,
}

impl DigitalLink {
	/// Reads a URI of at most 4096 bytes and checks that its elements fit each other.
	///
	/// `reference_year` is the current year, from which the centuries of dates are judged. GTINs must have 14 digits.
	pub fn parse(uri: &[u8], reference_year: u16) -> Result<Self, LinkError> {
		Self::parse_with(uri, reference_year, ShortGtins::Refused)
	}

	/// The same, with a choice about short GTINs.
	pub fn parse_with(uri: &[u8], reference_year: u16, gtins: ShortGtins) -> Result<Self, LinkError> {
		let link = read::parse(uri, reference_year, gtins)?;
		link.elements.check_associations()?;
		Ok(link)
	}

	/// Writes elements under a stem such as [`CANONICAL_STEM`]; a slash at its end does not matter.
	///
	/// The first element that is a primary key becomes the key; of the alternative sequences of its qualifiers the
	/// first one of which an element is present is taken; attributes of predefined length come first.
	pub fn write(elements: &ElementString, stem: &str) -> Result<String, LinkError> {
		write::write(elements, stem)
	}

	/// The URI up to the primary key, without a slash at its end.
	pub fn stem(&self) -> &str {
		&self.stem
	}

	/// The primary key, its qualifiers, and the data attributes.
	pub fn elements(&self) -> &ElementString {
		&self.elements
	}
}
