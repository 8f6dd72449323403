//! The format of a value: components of given character sets and lengths, each with its checks.

use super::checks::Check;
use crate::gs1::{
	rule::Rule,
	text::{is_character_set_39, is_character_set_64, is_character_set_82},
};

/// The characters a component may hold (GS1 GS section 7.11).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CharacterSet {
	/// 0 to 9.
	Digits,
	/// Character set 82.
	Set82,
	/// Character set 39.
	Set39,
	/// The 64 characters of file-safe, URI-safe base 64, and the padding `=`.
	Set64,
}

impl CharacterSet {
	/// Whether the set holds `byte`.
	pub fn holds(self, byte: u8) -> bool {
		match self {
			Self::Digits => byte.is_ascii_digit(),
			Self::Set82 => is_character_set_82(byte),
			Self::Set39 => is_character_set_39(byte),
			Self::Set64 => is_character_set_64(byte),
		}
	}
}

/// A part of a value. Lengths are in characters; only the last part of a format has a variable length.
#[derive(Clone, Copy, Debug)]
pub struct Component {
	/// The characters allowed.
	pub characters: CharacterSet,
	/// The fewest characters.
	pub shortest: u8,
	/// The most characters.
	pub longest: u8,
	/// Whether the value may end before it.
	pub optional: bool,
	/// What else it must fulfil, checked in order.
	pub checks: &'static [Check],
}

impl Component {
	const fn new(characters: CharacterSet, shortest: u8, longest: u8) -> Self {
		Self {
			characters,
			shortest,
			longest,
			optional: false,
			checks: &[],
		}
	}

	/// Exactly `length` digits.
	pub const fn digits(length: u8) -> Self {
		Self::new(CharacterSet::Digits, length, length)
	}

	/// 1 to `longest` digits.
	pub const fn digits_up_to(longest: u8) -> Self {
		Self::new(CharacterSet::Digits, 1, longest)
	}

	/// Exactly `length` characters of character set 82.
	pub const fn text(length: u8) -> Self {
		Self::new(CharacterSet::Set82, length, length)
	}

	/// 1 to `longest` characters of character set 82.
	pub const fn text_up_to(longest: u8) -> Self {
		Self::new(CharacterSet::Set82, 1, longest)
	}

	/// 1 to `longest` characters of another set.
	pub const fn of_up_to(characters: CharacterSet, longest: u8) -> Self {
		Self::new(characters, 1, longest)
	}

	/// The same, but a value may end before it.
	pub const fn optional(mut self) -> Self {
		self.optional = true;
		self
	}

	/// The same with checks.
	pub const fn checked(mut self, checks: &'static [Check]) -> Self {
		self.checks = checks;
		self
	}

	fn check(&self, text: &[u8], reference_year: u16) -> Result<(), Fault> {
		let wrong = text
			.iter()
			.enumerate()
			.find(|(_, byte)| !self.characters.holds(**byte));
		if let Some((offset, found)) = wrong {
			return Err(Fault {
				offset,
				rule: Rule::CharacterNotAllowed { found: *found },
			});
		}
		if text.len() < usize::from(self.shortest) {
			return Err(Fault {
				offset: 0,
				rule: Rule::TooShort,
			});
		}
		self.checks
			.iter()
			.try_for_each(|check| check.apply(text, reference_year))
	}
}

/// What is wrong with a value, and where in it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Fault {
	/// Offset in the value, in bytes.
	pub offset: usize,
	/// The rule broken.
	pub rule: Rule,
}

/// The longest value of a format, in characters.
pub fn longest(format: &[Component]) -> usize {
	format.iter().fold(0, |sum: usize, component| {
		sum.saturating_add(usize::from(component.longest))
	})
}

/// Checks a whole value against its format.
pub fn check(format: &[Component], value: &[u8], reference_year: u16) -> Result<(), Fault> {
	if value.is_empty() {
		return Err(Fault {
			offset: 0,
			rule: Rule::ValueMissing,
		});
	}
	let mut offset: usize = 0;
	for component in format {
		let rest = value.get(offset..).unwrap_or_default();
		if rest.is_empty() && component.optional {
			break;
		}
		let length = rest.len().min(usize::from(component.longest));
		let text = rest.get(..length).unwrap_or_default();
		component.check(text, reference_year).map_err(|fault| Fault {
			offset: offset.saturating_add(fault.offset),
			..fault
		})?;
		offset = offset.saturating_add(length);
	}
	match offset < value.len() {
		true => Err(Fault {
			offset,
			rule: Rule::TooLong,
		}),
		false => Ok(()),
	}
}
