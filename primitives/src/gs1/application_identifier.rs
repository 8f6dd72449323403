//! Application Identifiers: the two to four digits that say what a value means (GS1 GS section 3).

pub mod checks;
pub mod format;
mod lists;
mod table;

use core::fmt;
use format::Component;
use serde::{Serialize, Serializer};

/// An Application Identifier of the GS1 General Specifications.
#[derive(Clone, Copy)]
pub struct ApplicationIdentifier {
	digits: [u8; 4],
	length: u8,
	entry: &'static table::Entry,
}

impl ApplicationIdentifier {
	/// The Application Identifier with exactly these digits; none when the standard defines none.
	pub fn parse(digits: &[u8]) -> Option<Self> {
		let entry = table::find(digits)?;
		let mut held = [0; 4];
		for (to, from) in held.iter_mut().zip(digits) {
			*to = *from;
		}
		Some(Self {
			digits: held,
			length: u8::try_from(digits.len()).ok()?,
			entry,
		})
	}

	/// The Application Identifier that `data` starts with. No identifier is the beginning of another.
	pub fn at_start(data: &[u8]) -> Option<Self> {
		(2..=4).find_map(|length| Self::parse(data.get(..length)?))
	}

	/// Its digits.
	pub fn as_bytes(&self) -> &[u8] {
		self.digits.get(..usize::from(self.length)).unwrap_or_default()
	}

	/// Its digits as text.
	pub fn as_str(&self) -> &str {
		core::str::from_utf8(self.as_bytes()).unwrap_or_default()
	}

	/// Whether its digits are `digits`.
	pub fn is(&self, digits: &str) -> bool {
		self.as_str() == digits
	}

	/// Whether its value has a predefined length, so that no FNC1 follows it (GS1 GS section 7.8).
	pub fn has_predefined_length(&self) -> bool {
		self.entry.predefined_length
	}

	/// Whether it may be a data attribute in the query of a Digital Link URI (GS1 DL).
	pub fn is_link_attribute(&self) -> bool {
		self.entry.link_attribute
	}

	/// When it is a primary key of Digital Link URIs (GS1 DL): the alternative sequences of its
	/// qualifiers, each in order.
	pub fn link_qualifiers(&self) -> Option<&'static [&'static [&'static str]]> {
		self.entry.link_qualifiers
	}

	/// The components of the value, in order.
	pub fn format(&self) -> &'static [Component] {
		self.entry.format
	}

	/// The longest value, in characters.
	pub fn longest_value(&self) -> usize {
		format::longest(self.format())
	}

	/// One of these must come with it, `+` joining those that must come together; empty when it stands alone.
	pub fn required(&self) -> &'static [&'static str] {
		self.entry.required
	}

	/// Whether the two must not come together. An identifier never excludes itself.
	pub fn excludes(&self, other: &Self) -> bool {
		self != other
			&& (self.entry.excluded.iter().any(|pattern| other.matches(pattern))
				|| self.is_other_scale_of(other))
	}

	/// Whether it fits a pattern, in which `n` stands for any digit.
	pub(crate) fn matches(&self, pattern: &str) -> bool {
		let own = self.as_bytes();
		own.len() == pattern.len()
			&& own
				.iter()
				.zip(pattern.bytes())
				.all(|(digit, wanted)| wanted == b'n' || *digit == wanted)
	}

	/// Whether the two give the same measure with decimal points in different places.
	fn is_other_scale_of(&self, other: &Self) -> bool {
		self.entry.scaled && other.as_bytes().len() == 4 && self.digits.get(..3) == other.digits.get(..3)
	}
}

impl PartialEq for ApplicationIdentifier {
	fn eq(&self, other: &Self) -> bool {
		self.as_bytes() == other.as_bytes()
	}
}

impl Eq for ApplicationIdentifier {}

impl PartialOrd for ApplicationIdentifier {
	fn partial_cmp(&self, other: &Self) -> Option<core::cmp::Ordering> {
		Some(self.cmp(other))
	}
}

impl Ord for ApplicationIdentifier {
	fn cmp(&self, other: &Self) -> core::cmp::Ordering {
		self.as_bytes().cmp(other.as_bytes())
	}
}

impl fmt::Display for ApplicationIdentifier {
	fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
		formatter.pad(self.as_str())
	}
}

impl fmt::Debug for ApplicationIdentifier {
	fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
		write!(formatter, "({self})")
	}
}

impl Serialize for ApplicationIdentifier {
	fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
		serializer.serialize_str(self.as_str())
	}
}
