//! GS1 keys whose last digit is a check digit (GS1 GS section 7.9), and the company prefix they start with.

use super::{digits, string::text_form};
use codec::{Decode, DecodeWithMemTracking, Encode, Input, MaxEncodedLen};
use core::fmt;
use scale_info::TypeInfo;

/// The check digit, 0 to 9, that belongs after `digits` (GS1 GS section 7.9.1: weights 3 and 1 from the right).
///
/// `None` when `digits` is empty or holds anything but ASCII digits.
pub fn check_digit(digits: &[u8]) -> Option<u8> {
	if digits.is_empty() {
		return None;
	}
	let sum = digits
		.iter()
		.rev()
		.zip([3u8, 1].iter().cycle())
		.try_fold(0u8, |sum, (byte, weight)| {
			let product = digits::value(*byte)?.saturating_mul(*weight);
			Some((sum % 10).saturating_add(product) % 10)
		})?;
	Some(10u8.saturating_sub(sum) % 10)
}

/// Why a text is no GS1 key.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum KeyError {
	/// The text has another number of characters than the key allows.
	WrongLength {
		/// The lengths allowed, in digits.
		allowed: &'static [u8],
		/// The length found, in bytes.
		found: usize,
	},
	/// A character is not a digit.
	NotADigit {
		/// Its offset in the text, in bytes.
		position: usize,
	},
	/// The last digit does not follow from the others.
	WrongCheckDigit {
		/// The digit that would be right, 0 to 9.
		expected: u8,
		/// The digit found, 0 to 9.
		found: u8,
	},
}

impl fmt::Display for KeyError {
	fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
		match self {
			Self::WrongLength { allowed, found } => {
				formatter.write_str("the key must have ")?;
				write_lengths(formatter, allowed)?;
				write!(formatter, " digits, not {found}")
			}
			Self::NotADigit { position } => {
				write!(formatter, "the character at offset {position} is not a digit")
			}
			Self::WrongCheckDigit { expected, found } => {
				write!(formatter, "the check digit must be {expected}, not {found}")
			}
		}
	}
}

impl core::error::Error for KeyError {}

fn write_lengths(formatter: &mut fmt::Formatter<'_>, allowed: &[u8]) -> fmt::Result {
	match allowed {
		[] => Ok(()),
		[only] => write!(formatter, "{only}"),
		[first, last] => write!(formatter, "{first} or {last}"),
		[first, rest @ ..] => {
			write!(formatter, "{first}, ")?;
			write_lengths(formatter, rest)
		}
	}
}

/// Checks length, digits and check digit of a key's text.
fn check(text: &[u8], allowed: &'static [u8]) -> Result<(), KeyError> {
	let found = text.len();
	if !allowed.iter().any(|length| usize::from(*length) == found) {
		return Err(KeyError::WrongLength { allowed, found });
	}
	if let Some(position) = digits::first_non_digit(text) {
		return Err(KeyError::NotADigit { position });
	}
	match text.split_last() {
		Some((last, body)) => check_last(*last, body),
		None => Err(KeyError::WrongLength { allowed, found }),
	}
}

fn check_last(last: u8, body: &[u8]) -> Result<(), KeyError> {
	match (check_digit(body), digits::value(last)) {
		(Some(expected), Some(found)) if expected != found => {
			Err(KeyError::WrongCheckDigit { expected, found })
		}
		_ => Ok(()),
	}
}

/// Copies `text` to the right end of `N` zeros.
fn right_justified<const N: usize>(text: &[u8]) -> [u8; N] {
	let mut padded = [b'0'; N];
	for (to, from) in padded.iter_mut().rev().zip(text.iter().rev()) {
		*to = *from;
	}
	padded
}

macro_rules! key {
	($(#[$documentation:meta])* $name:ident, $length:literal, $allowed:expr, $invalid:literal) => {
		$(#[$documentation])*
		#[derive(
			Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Encode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
		)]
		#[scale_info(capture_docs = "always")]
		pub struct $name([u8; $length]);

		impl $name {
			/// The lengths of text that [`Self::parse`] accepts, in digits.
			pub const LENGTHS: &'static [u8] = $allowed;

			/// Reads the key's digits, the check digit included.
			pub fn parse(text: &[u8]) -> Result<Self, KeyError> {
				check(text, Self::LENGTHS)?;
				Ok(Self(right_justified(text)))
			}

			/// The key's digits.
			pub fn as_bytes(&self) -> &[u8] {
				&self.0
			}

			/// The key's digits as text.
			pub fn as_str(&self) -> &str {
				core::str::from_utf8(&self.0).unwrap_or_default()
			}
		}

		impl Decode for $name {
			fn decode<I: Input>(input: &mut I) -> Result<Self, codec::Error> {
				let bytes = <[u8; $length]>::decode(input)?;
				check(&bytes, &[$length]).map_err(|_| codec::Error::from($invalid))?;
				Ok(Self(bytes))
			}
		}

		text_form!($name, KeyError, $invalid);
	};
}

key! {
	/// Global Trade Item Number (GS1 GS section 2.1), held as fourteen digits.
	///
	/// GTIN-8, GTIN-12 and GTIN-13 are the same numbers with zeros in front, so equal items compare equal.
	Gtin, 14, &[8, 12, 13, 14], "a GTIN of 8, 12, 13 or 14 digits with its check digit"
}

key! {
	/// Global Location Number (GS1 GS section 2.4): a party, a legal entity or a place. Thirteen digits.
	Gln, 13, &[13], "a GLN of 13 digits with its check digit"
}

key! {
	/// Serial Shipping Container Code (GS1 GS section 2.2.1): one logistic unit. Eighteen digits.
	Sscc, 18, &[18], "an SSCC of 18 digits with its check digit"
}

/// A key that a company allocates under its GS1 company prefix.
pub trait AllocatedKey {
	/// Whether it was allocated under `prefix`.
	fn has_company_prefix(&self, prefix: &CompanyPrefix) -> bool;
	/// The digits from where the company prefix begins.
	fn allocated_digits(&self) -> &[u8];
}

impl AllocatedKey for Gtin {
	/// The prefix starts at the second of the fourteen digits.
	///
	/// A GTIN-8 was allocated singly by a GS1 member organisation (GS1 GS section 1.4). Only a prefix of all twelve
	/// digits, five zeros and the GTIN-8 without its check digit, has it: who holds that number holds nothing else.
	fn has_company_prefix(&self, prefix: &CompanyPrefix) -> bool {
		let singly = prefix.length() == CompanyPrefix::LONGEST;
		(singly || !self.is_gtin_8()) && self.allocated_digits().starts_with(prefix.as_bytes())
	}

	fn allocated_digits(&self) -> &[u8] {
		self.0.get(1..).unwrap_or_default()
	}
}

impl AllocatedKey for Gln {
	/// The prefix starts at the first digit.
	fn has_company_prefix(&self, prefix: &CompanyPrefix) -> bool {
		self.0.starts_with(prefix.as_bytes())
	}

	fn allocated_digits(&self) -> &[u8] {
		&self.0
	}
}

impl AllocatedKey for Sscc {
	/// The prefix starts after the extension digit.
	fn has_company_prefix(&self, prefix: &CompanyPrefix) -> bool {
		self.allocated_digits().starts_with(prefix.as_bytes())
	}

	fn allocated_digits(&self) -> &[u8] {
		self.0.get(1..).unwrap_or_default()
	}
}

impl Gtin {
	/// The first of the fourteen digits: 0 for the item itself, 1 to 8 for a packaging level, 9 for variable measure
	/// (GS1 GS section 2.1).
	pub fn indicator(&self) -> u8 {
		self.0
			.first()
			.and_then(|byte| digits::value(*byte))
			.unwrap_or_default()
	}

	/// The GTIN-8, GTIN-12, GTIN-13 or GTIN-14 text, without the zeros it was padded with.
	pub fn shortest_form(&self) -> &str {
		let zeros = self.0.iter().take_while(|byte| **byte == b'0').count();
		let start = match zeros {
			0 => 0,
			1 => 1,
			2..=5 => 2,
			_ => 6,
		};
		self.as_str().get(start..).unwrap_or_default()
	}

	/// Whether this is a GTIN-8: GS1 allocates no longer number that starts with these six zeros.
	pub fn is_gtin_8(&self) -> bool {
		self.0.starts_with(b"000000")
	}
}

impl Sscc {
	/// The first digit, which extends the company's own numbers (GS1 GS section 2.2.1).
	pub fn extension(&self) -> u8 {
		self.0
			.first()
			.and_then(|byte| digits::value(*byte))
			.unwrap_or_default()
	}
}

/// GS1 Company Prefix (GS1 GS section 1.4): the first 4 to 12 digits of every key that one company allocates.
///
/// Held left-justified in twelve places; the places after `length` hold the digit zero, so that equal prefixes have
/// one encoding and the digits read as text.
#[derive(
	Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Encode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
#[scale_info(capture_docs = "always")]
pub struct CompanyPrefix {
	digits: [u8; 12],
	length: u8,
}

impl CompanyPrefix {
	/// The shortest prefix, in digits.
	pub const SHORTEST: u8 = 4;
	/// The longest prefix, in digits.
	pub const LONGEST: u8 = 12;
	const LENGTHS: &'static [u8] = &[4, 5, 6, 7, 8, 9, 10, 11, 12];

	/// Reads 4 to 12 digits. A company prefix has no check digit.
	pub fn parse(text: &[u8]) -> Result<Self, KeyError> {
		let found = text.len();
		let length = Self::LENGTHS.iter().find(|length| usize::from(**length) == found);
		let Some(length) = length else {
			return Err(KeyError::WrongLength {
				allowed: Self::LENGTHS,
				found,
			});
		};
		match digits::first_non_digit(text) {
			Some(position) => Err(KeyError::NotADigit { position }),
			None => Ok(Self {
				digits: left_justified(text),
				length: *length,
			}),
		}
	}

	/// The number of digits, 4 to 12.
	pub fn length(&self) -> u8 {
		self.length
	}

	/// The prefix's digits.
	pub fn as_bytes(&self) -> &[u8] {
		self.digits.get(..usize::from(self.length)).unwrap_or_default()
	}

	/// The prefix's digits as text.
	pub fn as_str(&self) -> &str {
		core::str::from_utf8(self.as_bytes()).unwrap_or_default()
	}

	/// Whether some key could have both prefixes: one of them starts with the other, or they are equal.
	pub fn overlaps(&self, other: &Self) -> bool {
		self.as_bytes().starts_with(other.as_bytes()) || other.as_bytes().starts_with(self.as_bytes())
	}

	/// The shorter prefixes of this one, shortest first, at most eight of them.
	pub fn ancestors(&self) -> impl Iterator<Item = Self> + '_ {
		(Self::SHORTEST..self.length)
			.filter_map(|length| self.as_bytes().get(..usize::from(length)))
			.filter_map(|digits| Self::parse(digits).ok())
	}
}

impl Decode for CompanyPrefix {
	fn decode<I: Input>(input: &mut I) -> Result<Self, codec::Error> {
		let digits = <[u8; 12]>::decode(input)?;
		let length = u8::decode(input)?;
		digits
			.get(..usize::from(length))
			.and_then(|text| Self::parse(text).ok())
			.filter(|prefix| prefix.digits == digits)
			.ok_or_else(|| codec::Error::from("not a company prefix of 4 to 12 digits followed by zeros"))
	}
}

text_form!(CompanyPrefix, KeyError, "a GS1 company prefix of 4 to 12 digits");

fn left_justified(text: &[u8]) -> [u8; 12] {
	let mut padded = [b'0'; 12];
	for (to, from) in padded.iter_mut().zip(text) {
		*to = *from;
	}
	padded
}
