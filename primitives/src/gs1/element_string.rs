//! Element strings: Application Identifiers with their values, in order (GS1 GS sections 3 and 7.8).

mod associations;
mod bracketed;
mod raw;

use super::{application_identifier::format, rule::Rule, ApplicationIdentifier};
use alloc::{string::String, vec::Vec};
use core::fmt;
use serde::Serialize;

/// The longest text that any parser of this module reads, in bytes.
pub const LONGEST_INPUT: usize = 4096;
/// The most elements that one carrier may have.
pub const MOST_ELEMENTS: usize = 64;
/// FNC1 as scanners transmit it: the ASCII group separator.
pub const SEPARATOR: u8 = 29;

/// Why a text is no element string.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ElementError {
	/// The Application Identifier concerned, when one is known.
	pub application_identifier: Option<ApplicationIdentifier>,
	/// Offset in the input, in bytes.
	pub position: usize,
	/// The rule broken.
	pub rule: Rule,
}

impl ElementError {
	pub(crate) fn new(
		application_identifier: impl Into<Option<ApplicationIdentifier>>,
		position: usize,
		rule: Rule,
	) -> Self {
		Self {
			application_identifier: application_identifier.into(),
			position,
			rule,
		}
	}
}

impl fmt::Display for ElementError {
	fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
		if let Some(identifier) = &self.application_identifier {
			write!(formatter, "AI ({identifier}): ")?;
		}
		write!(formatter, "{}, at offset {}", self.rule, self.position)
	}
}

impl core::error::Error for ElementError {}

/// One Application Identifier with its value, which fits the identifier's format.
#[derive(Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Element {
	application_identifier: ApplicationIdentifier,
	value: String,
	/// Where the value stood in the input, in bytes. Takes no part in comparisons.
	#[serde(skip)]
	position: usize,
}

impl Element {
	/// A value that fits its Application Identifier. `position` is where it stands in the input, in bytes.
	pub(crate) fn at(
		application_identifier: ApplicationIdentifier,
		value: &[u8],
		position: usize,
		reference_year: u16,
	) -> Result<Self, ElementError> {
		format::check(application_identifier.format(), value, reference_year).map_err(|fault| {
			let position = position.saturating_add(fault.offset);
			ElementError::new(application_identifier, position, fault.rule)
		})?;
		let value = value.iter().map(|byte| char::from(*byte)).collect();
		Ok(Self {
			application_identifier,
			value,
			position,
		})
	}

	/// A value that fits its Application Identifier. The century of a date is judged from `reference_year`.
	pub fn new(
		application_identifier: ApplicationIdentifier,
		value: &[u8],
		reference_year: u16,
	) -> Result<Self, ElementError> {
		Self::at(application_identifier, value, 0, reference_year)
	}

	/// The Application Identifier.
	pub fn application_identifier(&self) -> ApplicationIdentifier {
		self.application_identifier
	}

	/// The value, all ASCII.
	pub fn value(&self) -> &str {
		&self.value
	}

	/// Where the value stood in the input, in bytes.
	pub fn position(&self) -> usize {
		self.position
	}
}

impl PartialEq for Element {
	fn eq(&self, other: &Self) -> bool {
		self.application_identifier == other.application_identifier && self.value == other.value
	}
}

impl Eq for Element {}

impl fmt::Debug for Element {
	fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
		write!(formatter, "({}){}", self.application_identifier, self.value)
	}
}

/// Elements in the order they were read. Each fits its format; [`Self::check_associations`] tells whether they fit
/// each other.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
#[serde(transparent)]
pub struct ElementString {
	elements: Vec<Element>,
}

impl ElementString {
	/// Reads a raw or a bracketed element string and checks that its elements fit each other.
	///
	/// `reference_year` is the current year, from which the centuries of dates are judged.
	pub fn parse(text: &[u8], reference_year: u16) -> Result<Self, ElementError> {
		let elements = match text.first() {
			Some(b'(') => Self::parse_bracketed(text, reference_year)?,
			_ => Self::parse_raw(text, reference_year)?,
		};
		elements.check_associations()?;
		Ok(elements)
	}

	/// Reads what a scanner transmits: an optional symbology identifier (`]C1`, `]d2`, `]Q3`, `]e0`, `]J1`) or FNC1,
	/// then elements, FNC1 (ASCII 29) ending each value of variable length but the last (GS1 GS section 7.8).
	///
	/// A superfluous FNC1 after a value of predefined length is tolerated. At most [`LONGEST_INPUT`] bytes and
	/// [`MOST_ELEMENTS`] elements. Whether the elements fit each other is not checked here.
	pub fn parse_raw(text: &[u8], reference_year: u16) -> Result<Self, ElementError> {
		raw::parse(text, reference_year)
	}

	/// Reads the human-readable form `(01)…(17)…` (GS1 GS, human readable interpretation).
	///
	/// The standard leaves open how a bracket that belongs to a value is written: here `\(`, as GS1's own Syntax Engine
	/// does. Same bounds as [`Self::parse_raw`].
	pub fn parse_bracketed(text: &[u8], reference_year: u16) -> Result<Self, ElementError> {
		bracketed::parse(text, reference_year)
	}

	/// Checks which Application Identifiers come together (GS1 GS section 4.13, data relationships).
	pub fn check_associations(&self) -> Result<(), ElementError> {
		associations::check(&self.elements)
	}

	/// Writes the raw form, without symbology identifier or leading FNC1.
	pub fn to_raw(&self) -> String {
		raw::write(&self.elements)
	}

	/// Writes the human-readable form.
	pub fn to_bracketed(&self) -> String {
		bracketed::write(&self.elements)
	}

	/// The elements in order.
	pub fn elements(&self) -> &[Element] {
		&self.elements
	}

	/// The first element with this Application Identifier.
	pub fn find(&self, application_identifier: &str) -> Option<&Element> {
		self.elements
			.iter()
			.find(|element| element.application_identifier.is(application_identifier))
	}

	/// Adds an element at the end.
	pub(crate) fn push(&mut self, element: Element) -> Result<(), ElementError> {
		if self.elements.len() >= MOST_ELEMENTS {
			let rule = Rule::TooManyElements { most: MOST_ELEMENTS };
			return Err(ElementError::new(
				element.application_identifier,
				element.position,
				rule,
			));
		}
		self.elements.push(element);
		Ok(())
	}
}

impl FromIterator<Element> for ElementString {
	/// Takes at most [`MOST_ELEMENTS`] elements.
	fn from_iter<T: IntoIterator<Item = Element>>(elements: T) -> Self {
		Self {
			elements: elements.into_iter().take(MOST_ELEMENTS).collect(),
		}
	}
}

/// Refuses an input that is empty or too long.
pub(crate) fn check_length(text: &[u8]) -> Result<(), Rule> {
	match text.len() {
		0 => Err(Rule::DataMissing),
		length if length > LONGEST_INPUT => Err(Rule::InputTooLong {
			longest: LONGEST_INPUT,
		}),
		_ => Ok(()),
	}
}
