//! Percent-encoding of values (RFC 3986 section 2.1).

use alloc::{string::String, vec::Vec};

/// Whether `+` stands for a space, as it does in a query.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
	Path,
	Query,
}

/// Decodes `%XX`; a per cent sign without two hexadecimal digits stands for itself.
pub(super) fn decode(text: &[u8], part: Part) -> Vec<u8> {
	let mut decoded = Vec::new();
	let mut position = 0;
	while let Some((byte, length)) = decode_at(text, position, part) {
		decoded.push(byte);
		position = position.saturating_add(length);
	}
	decoded
}

/// Where in `text` the byte at offset `decoded` of the decoded text starts.
pub(super) fn encoded_offset(text: &[u8], decoded: usize) -> usize {
	let mut position: usize = 0;
	for _ in 0..decoded {
		match decode_at(text, position, Part::Path) {
			Some((_, length)) => position = position.saturating_add(length),
			None => break,
		}
	}
	position
}

/// The byte that stands at `position`, and how many bytes spell it.
fn decode_at(text: &[u8], position: usize, part: Part) -> Option<(u8, usize)> {
	let rest = text.get(position..)?;
	match rest {
		[b'%', high, low, ..] if high.is_ascii_hexdigit() && low.is_ascii_hexdigit() => {
			Some((hexadecimal(*high) << 4 | hexadecimal(*low), 3))
		}
		[b'+', ..] if part == Part::Query => Some((b' ', 1)),
		[byte, ..] => Some((*byte, 1)),
		[] => None,
	}
}

/// The value of a hexadecimal digit that was checked already.
fn hexadecimal(digit: u8) -> u8 {
	char::from(digit)
		.to_digit(16)
		.and_then(|value| u8::try_from(value).ok())
		.unwrap_or_default()
}

/// Appends `value`, everything but letters, digits and `-._~` encoded.
pub(super) fn encode_into(uri: &mut String, value: &str) {
	for byte in value.bytes() {
		match byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
			true => uri.push(char::from(byte)),
			false => {
				uri.push('%');
				uri.push(hexadecimal_digit(byte >> 4));
				uri.push(hexadecimal_digit(byte & 15));
			}
		}
	}
}

fn hexadecimal_digit(value: u8) -> char {
	char::from_digit(u32::from(value), 16).map_or('0', |digit| digit.to_ascii_uppercase())
}
