//! ASCII digits.

/// The value of an ASCII digit, 0 to 9.
pub(crate) fn value(byte: u8) -> Option<u8> {
	byte.is_ascii_digit().then(|| byte.wrapping_sub(b'0'))
}

/// The ASCII digit of a value; values above 9 give the digit of their last decimal place.
pub(crate) fn ascii(value: u8) -> u8 {
	b'0'.saturating_add(value % 10)
}

/// The position of the first byte that is not an ASCII digit.
pub(crate) fn first_non_digit(text: &[u8]) -> Option<usize> {
	text.iter().position(|byte| !byte.is_ascii_digit())
}

/// The number that all of `text` spells, at least one digit and within `u32`.
pub(crate) fn number(text: &[u8]) -> Option<u32> {
	if text.is_empty() {
		return None;
	}
	text.iter().try_fold(0u32, |sum, byte| {
		sum.checked_mul(10)?.checked_add(u32::from(value(*byte)?))
	})
}
