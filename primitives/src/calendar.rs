//! Working days, in which laws count their terms.
//!
//! A working day is a day from Monday to Friday in UTC. Public holidays are not known to the chain: they differ from
//! place to place and from year to year. A term that holds some is longer by law than it is here, so what is in time by
//! this count is in time.

const MILLISECONDS_PER_DAY: u64 = 86_400_000;
const WORKING_DAYS_PER_WEEK: u64 = 5;
/// 1970-01-01 was a Thursday: the weekdays count from Monday, which is 0.
const FIRST_WEEKDAY: u64 = 3;

/// The last millisecond of the day with which a term of `days` days ends that begins at `from_ms`. Both count from
/// 1970-01-01 UTC.
///
/// The day that holds `from_ms` doesn't count, as is usual for terms. One of no days ends with that day.
pub fn add_days(from_ms: u64, days: u64) -> u64 {
	last_millisecond((from_ms / MILLISECONDS_PER_DAY).saturating_add(days))
}

/// The last millisecond of the working day with which a term of `days` working days ends that begins at `from_ms`. Both
/// count from 1970-01-01 UTC.
///
/// The day that holds `from_ms` doesn't count, as is usual for terms. One of no days ends with that day.
pub fn add_working_days(from_ms: u64, days: u32) -> u64 {
	let from = from_ms / MILLISECONDS_PER_DAY;
	let weekday = from.saturating_add(FIRST_WEEKDAY) % 7;
	// A term that begins at the weekend is one that begins on the Friday before.
	let since_friday = weekday.saturating_sub(4);
	let days = u64::from(days);
	if days == 0 {
		return last_millisecond(from);
	}
	let working_days = weekday.saturating_sub(since_friday).saturating_add(days);
	let weekends = working_days / WORKING_DAYS_PER_WEEK;
	let all_days = days.saturating_add(weekends.saturating_mul(2));
	last_millisecond(from.saturating_sub(since_friday).saturating_add(all_days))
}

fn last_millisecond(day: u64) -> u64 {
	day.saturating_add(1)
		.saturating_mul(MILLISECONDS_PER_DAY)
		.saturating_sub(1)
}

#[cfg(test)]
#[allow(clippy::arithmetic_side_effects, reason = "a test that overflows stops")]
mod tests {
	use super::*;
	use crate::gs1::Date;
	use proptest::prelude::*;

	fn day(text: &str) -> u64 {
		text.parse::<Date>().unwrap().first_millisecond()
	}

	fn is_working_day(day: u64) -> bool {
		(day + FIRST_WEEKDAY) % 7 < 5
	}

	/// The same, a day at a time.
	fn counted(from_ms: u64, days: u32) -> u64 {
		let mut day = from_ms / MILLISECONDS_PER_DAY;
		for _ in 0..days {
			day += 1;
			while !is_working_day(day) {
				day += 1;
			}
		}
		last_millisecond(day)
	}

	#[test]
	fn ten_working_days_are_two_weeks() {
		for (from, to) in [
			("2026-06-15", "2026-06-29"),
			("2026-06-18", "2026-07-02"),
			("2026-06-19", "2026-07-03"),
		] {
			assert_eq!(add_working_days(day(from), 10), add_days(day(to), 0), "{from}");
		}
	}

	#[test]
	fn a_term_that_begins_on_a_weekend_begins_on_monday() {
		for from in ["2026-06-20", "2026-06-21"] {
			assert_eq!(
				add_working_days(day(from), 1),
				add_days(day("2026-06-22"), 0),
				"{from}"
			);
			assert_eq!(
				add_working_days(day(from), 10),
				add_days(day("2026-07-03"), 0),
				"{from}"
			);
		}
	}

	#[test]
	fn the_hour_does_not_matter() {
		let (first, last) = (day("2026-06-17"), day("2026-06-18") - 1);
		assert_eq!(add_working_days(first, 4), add_working_days(last, 4));
		assert_eq!(add_days(first, 4), add_days(last, 4));
		assert_eq!(add_days(first, 4), day("2026-06-22") - 1);
	}

	#[test]
	fn no_time_is_too_late() {
		add_working_days(u64::MAX, u32::MAX);
		assert_eq!(add_days(u64::MAX, u64::MAX), u64::MAX - 1);
	}

	proptest! {
		#[test]
		fn it_is_as_counted_by_hand(from_ms in 0u64..4_000_000_000_000, days in 0u32..400) {
			prop_assert_eq!(add_working_days(from_ms, days), counted(from_ms, days));
		}
	}
}
