//! Dates and times of FHIR.

use super::report::Reason;
use std::str::FromStr;

const MINUTE: i64 = 60_000;
const DAY: i64 = 1440 * MINUTE;
/// Days from 0001-01-01 to 1970-01-01.
const DAYS_BEFORE_1970: i64 = 719_162;

/// How far a place's time is ahead of UTC, in minutes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct UtcOffset(i64);

impl UtcOffset {
	/// UTC itself.
	pub const UTC: Self = Self(0);
}

impl FromStr for UtcOffset {
	type Err = String;

	fn from_str(text: &str) -> Result<Self, Self::Err> {
		offset(text).ok_or_else(|| "write Z, or an offset from -14:00 to +14:00, such as +01:00".into())
	}
}

/// The time that a text of FHIR names: a year, a month, a day, or a moment. In milliseconds since 1970-01-01 UTC; what is
/// before that counts as 0.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Span {
	/// Its first millisecond.
	pub(super) start: u64,
	/// The first millisecond after it.
	pub(super) end: u64,
}

impl Span {
	/// Reads a `dateTime`. One without a time of day is in the place with that offset.
	pub(super) fn of(text: &str, place: Option<UtcOffset>) -> Result<Self, Reason> {
		let (date, time) = match text.split_once('T') {
			Some((date, time)) => (date, Some(time)),
			None => (text, None),
		};
		let days = Days::of(date).ok_or(Reason::InvalidTime)?;
		match time {
			Some(time) if days.is_one() => within_a_day(days.first, time).ok_or(Reason::InvalidTime),
			Some(_) => Err(Reason::InvalidTime),
			None => {
				let place = place.ok_or(Reason::NoTimeZone)?;
				Ok(Self::new(
					days.first.saturating_mul(DAY),
					days.end.saturating_mul(DAY),
					place,
				))
			}
		}
	}

	fn new(start: i64, end: i64, offset: UtcOffset) -> Self {
		let ahead = offset.0.saturating_mul(MINUTE);
		let in_utc = |local: i64| u64::try_from(local.saturating_sub(ahead)).unwrap_or_default();
		Self {
			start: in_utc(start),
			end: in_utc(end),
		}
	}
}

/// Whole days, counted from 1970-01-01.
struct Days {
	first: i64,
	end: i64,
}

impl Days {
	/// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
	fn of(text: &str) -> Option<Self> {
		let mut parts = text.split('-');
		let year = number(parts.next()?, 4).filter(|year| *year > 0)?;
		let month = parts.next().map(|part| number(part, 2));
		let day = parts.next().map(|part| number(part, 2));
		if parts.next().is_some() {
			return None;
		}
		match (month, day) {
			(None, None) => Some(Self {
				first: day_number(year, 1, 1)?,
				end: day_number(year, 12, 31)?.saturating_add(1),
			}),
			(Some(month), None) => {
				let first = day_number(year, month?, 1)?;
				Some(Self {
					first,
					end: first.saturating_add(length_of_month(year, month?)?),
				})
			}
			(Some(month), Some(day)) => {
				let first = day_number(year, month?, day?)?;
				Some(Self {
					first,
					end: first.saturating_add(1),
				})
			}
			(None, Some(_)) => None,
		}
	}

	fn is_one(&self) -> bool {
		self.end == self.first.saturating_add(1)
	}
}

/// Reads `hh:mm:ss`, perhaps with a fraction, and the offset from UTC, which FHIR demands.
fn within_a_day(day: i64, text: &str) -> Option<Span> {
	let zone = text.find(['Z', '+', '-'])?;
	let (time, zone) = text.split_at_checked(zone)?;
	let (clock, fraction) = match time.split_once('.') {
		Some((clock, fraction)) => (clock, Some(fraction)),
		None => (time, None),
	};
	let mut parts = clock.split(':');
	let hour = number(parts.next()?, 2).filter(|hour| *hour < 24)?;
	let minute = number(parts.next()?, 2).filter(|minute| *minute < 60)?;
	// FHIR allows for leap seconds.
	let second = number(parts.next()?, 2).filter(|second| *second <= 60)?;
	if parts.next().is_some() {
		return None;
	}
	let (part, precision) = match fraction {
		Some(fraction) => milliseconds(fraction)?,
		None => (0, 1000),
	};
	let minutes = hour.saturating_mul(60).saturating_add(minute);
	let start = day
		.saturating_mul(DAY)
		.saturating_add(minutes.saturating_mul(MINUTE))
		.saturating_add(second.saturating_mul(1000))
		.saturating_add(part);
	Some(Span::new(start, start.saturating_add(precision), offset(zone)?))
}

/// The milliseconds of a fraction of a second, and how many of them it names.
fn milliseconds(fraction: &str) -> Option<(i64, i64)> {
	if fraction.is_empty() || !fraction.bytes().all(|byte| byte.is_ascii_digit()) {
		return None;
	}
	let padded: String = fraction.chars().chain("00".chars()).take(3).collect();
	let precision = match fraction.len() {
		1 => 100,
		2 => 10,
		_ => 1,
	};
	Some((number(&padded, 3)?, precision))
}

fn offset(text: &str) -> Option<UtcOffset> {
	if text == "Z" {
		return Some(UtcOffset::UTC);
	}
	let (sign, rest) = match text.strip_prefix('-') {
		Some(rest) => (-1i64, rest),
		None => (1, text.strip_prefix('+')?),
	};
	let (hours, minutes) = rest.split_once(':')?;
	let minutes = number(minutes, 2).filter(|minutes| *minutes < 60)?;
	let total = number(hours, 2)?.saturating_mul(60).saturating_add(minutes);
	(total <= 840).then(|| UtcOffset(total.saturating_mul(sign)))
}

/// A number of so many digits.
fn number(text: &str, digits: usize) -> Option<i64> {
	let is_number = text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit());
	is_number.then(|| text.parse().ok()).flatten()
}

/// A day of the Gregorian calendar that exists, counted from 1970-01-01.
fn day_number(year: i64, month: i64, day: i64) -> Option<i64> {
	if !(1..=length_of_month(year, month)?).contains(&day) {
		return None;
	}
	let years = year.saturating_sub(1);
	let leap_days = [(4, 1), (100, -1), (400, 1)]
		.into_iter()
		.map(|(every, sign): (i64, i64)| years.div_euclid(every).saturating_mul(sign))
		.sum::<i64>();
	let months = (1..month)
		.filter_map(|month| length_of_month(year, month))
		.sum::<i64>();
	Some(
		years
			.saturating_mul(365)
			.saturating_add(leap_days)
			.saturating_add(months)
			.saturating_add(day.saturating_sub(1))
			.saturating_sub(DAYS_BEFORE_1970),
	)
}

fn length_of_month(year: i64, month: i64) -> Option<i64> {
	let is_leap = year.rem_euclid(4) == 0 && (year.rem_euclid(100) != 0 || year.rem_euclid(400) == 0);
	match month {
		1 | 3 | 5 | 7 | 8 | 10 | 12 => Some(31),
		4 | 6 | 9 | 11 => Some(30),
		2 if is_leap => Some(29),
		2 => Some(28),
		_ => None,
	}
}
