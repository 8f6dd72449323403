//! Texts for people: names, brands, certificate numbers.

/// Whether the bytes are UTF-8 and every character of them can be seen, or is a space.
///
/// Control characters are refused, and so are the invisible ones that change the direction or the joining of what is
/// around them: with these, two different names can look the same.
pub fn is_printable(text: &[u8]) -> bool {
	core::str::from_utf8(text).is_ok_and(|text| !text.chars().any(is_invisible))
}

/// Whether the bytes are printable, and more than blanks.
pub fn is_name(text: &[u8]) -> bool {
	is_printable(text) && core::str::from_utf8(text).is_ok_and(|text| !text.trim().is_empty())
}

/// Whether the bytes are visible ASCII that starts with the scheme of a URI (RFC 3986 section 3.1).
pub fn is_uri(text: &[u8]) -> bool {
	let scheme = text.split(|byte| *byte == b':').next().unwrap_or_default();
	let rest = text.get(scheme.len()..).unwrap_or_default();
	scheme.first().is_some_and(u8::is_ascii_alphabetic)
		&& scheme
			.iter()
			.all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(byte))
		&& rest.len() > 1
		&& rest.iter().all(u8::is_ascii_graphic)
}

fn is_invisible(character: char) -> bool {
	character.is_control()
		|| matches!(
			character,
			'\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
				| '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}'
		)
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn names_may_hold_letters_of_any_script() {
		for name in ["Palacos® R+G", "人工関節", "Прибор", "µ-catheter 2.5 mm"] {
			assert!(is_name(name.as_bytes()), "{name}");
		}
	}

	#[test]
	fn names_may_not_hide_anything() {
		for name in [
			"",
			"  ",
			"a\nb",
			"a\u{0}",
			"safe\u{202E}efasnu",
			"a\u{200B}b",
			"\u{FEFF}a",
			"a\u{85}",
		] {
			assert!(!is_name(name.as_bytes()), "{name:?}");
		}
		assert!(!is_name(&[0xC3, 0x28]));
		assert!(is_printable(b""));
	}

	#[test]
	fn uris_have_a_scheme_and_no_blanks() {
		for uri in ["https://example.org/ifu.pdf?v=2", "ipfs:Qm1", "urn:x:y"] {
			assert!(is_uri(uri.as_bytes()), "{uri}");
		}
		for uri in [
			"",
			":",
			"https:",
			"example.org/a",
			"https://example.org/a b",
			"https://exämple.org",
			"1a:b",
			"a b:c",
		] {
			assert!(!is_uri(uri.as_bytes()), "{uri}");
		}
	}
}
