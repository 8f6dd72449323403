//! The pair of check characters of alphanumeric keys: GMN, AI (8013), and master UDI-DI, AI (8014).

use super::text::is_character_set_82;

/// The weights, from the last character to the first.
const PRIMES: [u32; 97] = [
	2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89, 97, 101, 103,
	107, 109, 113, 127, 131, 137, 139, 149, 151, 157, 163, 167, 173, 179, 181, 191, 193, 197, 199, 211, 223,
	227, 229, 233, 239, 241, 251, 257, 263, 269, 271, 277, 281, 283, 293, 307, 311, 313, 317, 331, 337, 347,
	349, 353, 359, 367, 373, 379, 383, 389, 397, 401, 409, 419, 421, 431, 433, 439, 443, 449, 457, 461, 463,
	467, 479, 487, 491, 499, 503, 509,
];
/// The check characters in order of their ranks: no 0, 1, I and O.
const CHARACTERS: &[u8; 32] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

/// The pair of check characters that belongs after `body` (GS1 GS section 7.9.5): each character's rank in character
/// set 82 is weighted with the primes from the right, summed modulo 1021, and written as two of 32 characters.
///
/// `None` when `body` has more than 97 characters or one outside character set 82.
pub fn check_characters(body: &[u8]) -> Option<[u8; 2]> {
	if body.len() > PRIMES.len() {
		return None;
	}
	let sum = body
		.iter()
		.rev()
		.zip(PRIMES)
		.try_fold(0u32, |sum, (byte, prime)| {
			Some(sum.saturating_add(rank(*byte)?.saturating_mul(prime)) % 1021)
		})?;
	let character = |rank: u32| CHARACTERS.get(usize::try_from(rank).ok()?).copied();
	Some([character(sum / 32)?, character(sum % 32)?])
}

/// The rank of a character within character set 82, in ASCII order.
fn rank(byte: u8) -> Option<u32> {
	if !is_character_set_82(byte) {
		return None;
	}
	let before = (0..byte).filter(|other| is_character_set_82(*other)).count();
	u32::try_from(before).ok()
}
