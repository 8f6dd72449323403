//! Characters of serial numbers, lots and extensions in EPC URIs (TDS section 6.1 and table A-1).

use super::{EpcError, EpcRule};
use crate::gs1::text::is_character_set_82;
use alloc::{string::String, vec::Vec};

/// The characters of set 82 that TDS asks to escape.
const ESCAPED: &[u8] = b"\"%&/<>?";

/// Decodes a component that stands at `position` of the URI.
pub(super) fn decode(text: &[u8], position: usize) -> Result<Vec<u8>, EpcError> {
	let mut decoded = Vec::new();
	let mut offset: usize = 0;
	while let Some(byte) = text.get(offset) {
		let refused = |rule| EpcError {
			position: position.saturating_add(offset),
			rule,
		};
		let (byte, length) = match byte {
			b'%' => (
				escaped(text, offset).ok_or(refused(EpcRule::PercentEncodingBroken))?,
				3,
			),
			byte if ESCAPED.contains(byte) => return Err(refused(EpcRule::CharacterNotAllowed)),
			byte => (*byte, 1),
		};
		if !is_character_set_82(byte) {
			return Err(refused(EpcRule::CharacterNotAllowed));
		}
		decoded.push(byte);
		offset = offset.saturating_add(length);
	}
	Ok(decoded)
}

/// The byte that `%XX` at `offset` spells.
fn escaped(text: &[u8], offset: usize) -> Option<u8> {
	let digit = |place: usize| char::from(*text.get(offset.saturating_add(place))?).to_digit(16);
	let high = u8::try_from(digit(1)?).ok()?;
	let low = u8::try_from(digit(2)?).ok()?;
	Some(high << 4 | low)
}

/// Appends `value`, escaped.
pub(super) fn encode_into(uri: &mut String, value: &str) {
	for byte in value.bytes() {
		match byte {
			b'"' => uri.push_str("%22"),
			b'%' => uri.push_str("%25"),
			b'&' => uri.push_str("%26"),
			b'/' => uri.push_str("%2F"),
			b'<' => uri.push_str("%3C"),
			b'>' => uri.push_str("%3E"),
			b'?' => uri.push_str("%3F"),
			byte => uri.push(char::from(byte)),
		}
	}
}
