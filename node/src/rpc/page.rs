//! Answers that come in pages.

use super::{chain::checked_number, error::Error};

/// The most entries that one answer holds.
const MOST_ENTRIES: u32 = 100;

/// How many entries an answer is to hold: as many as are asked for, or else the most.
pub fn checked_count(count: Option<u32>) -> Result<u32, Error> {
	checked_number("count", count.unwrap_or(MOST_ENTRIES), 1..=MOST_ENTRIES)
}

/// What to ask on from after a page: the key of its last entry, unless the page has fewer than were asked for and so is
/// the last one.
pub fn next<Entry, Key>(page: &[Entry], count: u32, key: impl Fn(&Entry) -> Key) -> Option<Key> {
	page.last()
		.filter(|_| u32::try_from(page.len()).is_ok_and(|length| length >= count))
		.map(key)
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_page_holds_at_most_a_hundred_entries() {
		assert_eq!(checked_count(None), Ok(100));
		assert_eq!(checked_count(Some(1)), Ok(1));
		let error = Error::OutOfBounds("count: 1 to 100 is allowed".into());
		assert_eq!(checked_count(Some(0)), Err(error.clone()));
		assert_eq!(checked_count(Some(101)), Err(error));
	}

	#[test]
	fn a_full_page_says_where_to_go_on() {
		let key = |entry: &(u32, char)| entry.0;
		assert_eq!(next(&[(3, 'a'), (7, 'b')], 2, key), Some(7));
	}

	#[test]
	fn a_page_that_is_not_full_is_the_last() {
		let key = |entry: &u32| *entry;
		assert_eq!(next(&[3, 7], 3, key), None);
		assert_eq!(next(&[], 1, key), None);
	}
}
