//! Short texts that identify something: lot and serial numbers, and device identifiers of other issuing agencies.
//!
//! In SCALE and in the metadata they are a `Vec<u8>`, so that wallets show them as text; in memory they need no heap.

use codec::{Compact, Decode, Encode, EncodeLike, Input, MaxEncodedLen, Output};
use core::fmt;
use scale_info::TypeInfo;

/// Why a text is no lot number, serial number or device code.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum TextError {
	/// There is no text.
	Empty,
	/// The text has more characters than the standard allows.
	TooLong {
		/// The most characters allowed.
		longest: u8,
		/// The length found, in bytes.
		found: usize,
	},
	/// A character is outside the character set.
	CharacterNotAllowed {
		/// Its offset in the text, in bytes.
		position: usize,
		/// The byte found.
		found: u8,
	},
}

impl fmt::Display for TextError {
	fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
		match self {
			Self::Empty => formatter.write_str("the text is empty"),
			Self::TooLong { longest, found } => write!(
				formatter,
				"the text has {found} characters, more than the {longest} allowed"
			),
			Self::CharacterNotAllowed { position, found } => write!(
				formatter,
				"the character {:?} at offset {position} is not allowed",
				char::from(*found)
			),
		}
	}
}

impl core::error::Error for TextError {}

/// Whether `byte` is in GS1 character set 82 (GS1 GS figure 7.11-1).
pub fn is_character_set_82(byte: u8) -> bool {
	// From the percent sign to the question mark all are in it, the digits too.
	matches!(byte, b'!' | b'"' | b'%'..=b'?' | b'A'..=b'Z' | b'_' | b'a'..=b'z')
}

/// Whether `byte` is in GS1 character set 39 (GS1 GS figure 7.11-2).
pub fn is_character_set_39(byte: u8) -> bool {
	byte.is_ascii_digit() || byte.is_ascii_uppercase() || b"#-/".contains(&byte)
}

/// Whether `byte` is in the file-safe URI-safe base64 character set (GS1 GS figure 7.11-3).
pub fn is_character_set_64(byte: u8) -> bool {
	byte.is_ascii_alphanumeric() || b"-_=".contains(&byte)
}

/// Whether `byte` may stand in a HIBCC primary code: capital letters and digits (ANSI/HIBC 2.6).
fn is_hibcc(byte: u8) -> bool {
	byte.is_ascii_uppercase() || byte.is_ascii_digit()
}

/// Whether `byte` may stand in an ISBT 128 processing, facility and product code: visible ASCII.
fn is_iccbba(byte: u8) -> bool {
	byte.is_ascii_graphic()
}

/// At most `CAPACITY` bytes. The bytes after `length` are zero, so comparing compares the texts.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Store<const CAPACITY: usize> {
	bytes: [u8; CAPACITY],
	length: u8,
}

impl<const CAPACITY: usize> Store<CAPACITY> {
	pub(crate) fn checked(text: &[u8], allows: impl Fn(u8) -> bool) -> Result<Self, TextError> {
		let longest = u8::try_from(CAPACITY).unwrap_or(u8::MAX);
		let found = text.len();
		let length = u8::try_from(found)
			.ok()
			.filter(|length| *length <= longest)
			.ok_or(TextError::TooLong { longest, found })?;
		if length == 0 {
			return Err(TextError::Empty);
		}
		match text.iter().enumerate().find(|(_, byte)| !allows(**byte)) {
			Some((position, found)) => Err(TextError::CharacterNotAllowed {
				position,
				found: *found,
			}),
			None => Ok(Self::copied(text, length)),
		}
	}

	fn copied(text: &[u8], length: u8) -> Self {
		let mut bytes = [0; CAPACITY];
		for (to, from) in bytes.iter_mut().zip(text) {
			*to = *from;
		}
		Self { bytes, length }
	}

	pub(crate) fn as_bytes(&self) -> &[u8] {
		self.bytes.get(..usize::from(self.length)).unwrap_or_default()
	}

	/// Reads a text where it is to stay: the rules of a recall have thousands.
	pub(crate) fn decode_checked<I: Input>(
		input: &mut I,
		allows: impl Fn(u8) -> bool,
	) -> Result<Self, codec::Error> {
		let too_long = || codec::Error::from("text is longer than the standard allows");
		let Compact(length) = Compact::<u32>::decode(input)?;
		let length = u8::try_from(length).map_err(|_| too_long())?;
		let mut bytes = [0; CAPACITY];
		let text = bytes.get_mut(..usize::from(length)).ok_or_else(too_long)?;
		input.read(text)?;
		match text.is_empty() || !text.iter().all(|byte| allows(*byte)) {
			true => Err("text is empty or holds characters outside its character set".into()),
			false => Ok(Self { bytes, length }),
		}
	}
}

impl<const CAPACITY: usize> Encode for Store<CAPACITY> {
	fn size_hint(&self) -> usize {
		self.as_bytes().size_hint()
	}

	fn encode_to<T: Output + ?Sized>(&self, output: &mut T) {
		self.as_bytes().encode_to(output)
	}
}

impl<const CAPACITY: usize> EncodeLike for Store<CAPACITY> {}

impl<const CAPACITY: usize> MaxEncodedLen for Store<CAPACITY> {
	fn max_encoded_len() -> usize {
		// One byte holds the compact length of up to 63 bytes; no text here is longer.
		CAPACITY.saturating_add(1)
	}
}

impl<const CAPACITY: usize> TypeInfo for Store<CAPACITY> {
	type Identity = alloc::vec::Vec<u8>;

	fn type_info() -> scale_info::Type {
		Self::Identity::type_info()
	}
}

macro_rules! text {
	($(#[$documentation:meta])* $name:ident, $longest:literal, $allows:path, $expected:literal) => {
		$(#[$documentation])*
		#[derive(
			Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, codec::Encode, codec::MaxEncodedLen, scale_info::TypeInfo,
		)]
		#[scale_info(capture_docs = "always")]
		pub struct $name($crate::gs1::text::Store<$longest>);

		impl $name {
			/// The most characters allowed.
			pub const LONGEST: u8 = $longest;

			/// Reads a text of the right length and character set.
			pub fn parse(text: &[u8]) -> Result<Self, $crate::gs1::TextError> {
				$crate::gs1::text::Store::checked(text, $allows).map(Self)
			}

			/// The characters, all ASCII.
			pub fn as_bytes(&self) -> &[u8] {
				self.0.as_bytes()
			}

			/// The characters as text.
			pub fn as_str(&self) -> &str {
				core::str::from_utf8(self.as_bytes()).unwrap_or_default()
			}
		}

		impl codec::Decode for $name {
			fn decode<I: codec::Input>(input: &mut I) -> Result<Self, codec::Error> {
				$crate::gs1::text::Store::decode_checked(input, $allows).map(Self)
			}
		}

		impl codec::DecodeWithMemTracking for $name {}

		$crate::gs1::string::text_form!($name, $crate::gs1::TextError, $expected);
	};
}
pub(crate) use text;

text! {
	/// Batch or lot number, AI (10): 1 to 20 characters of character set 82 (GS1 GS section 3.4.1).
	LotNumber, 20, is_character_set_82, "a lot number of 1 to 20 characters of GS1 character set 82"
}

text! {
	/// Serial number, AI (21): 1 to 20 characters of character set 82 (GS1 GS section 3.5.2).
	SerialNumber, 20, is_character_set_82, "a serial number of 1 to 20 characters of GS1 character set 82"
}

text! {
	/// A sender's own number of a shipment, such as its despatch advice number: 1 to 20 characters of character set 82.
	ShipmentNumber, 20, is_character_set_82, "a shipment's number of 1 to 20 characters of GS1 character set 82"
}

text! {
	/// Device identifier issued under HIBCC: labeler code, product code and packaging level, without the leading `+`
	/// and the check character. At most 23 capital letters and digits.
	HibccCode, 23, is_hibcc, "a HIBCC device identifier of 1 to 23 capital letters and digits"
}

text! {
	/// Device identifier issued under ICCBBA (ISBT 128), at most 25 visible ASCII characters.
	IccbbaCode, 25, is_iccbba, "an ICCBBA device identifier of 1 to 25 visible ASCII characters"
}
