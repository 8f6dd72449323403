//! Calendar dates (Gregorian, UTC days) and their six-digit GS1 form.

use super::{digits, string};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use core::fmt;
use scale_info::TypeInfo;

const MILLISECONDS_PER_DAY: u64 = 86_400_000;
const EPOCH_YEAR: u16 = 1970;

/// A calendar day. Orders chronologically.
///
/// The fields are public, so a decoded date may hold anything: [`Date::checked`] tells.
#[derive(
	Clone,
	Copy,
	PartialEq,
	Eq,
	PartialOrd,
	Ord,
	Hash,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
)]
#[scale_info(capture_docs = "always")]
pub struct Date {
	/// 1900 to 2199.
	pub year: u16,
	/// 1 to 12.
	pub month: u8,
	/// 1 to 31.
	pub day: u8,
}

/// Why a text or a triple of numbers is no date.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DateError {
	/// The text has another length than the form asks for.
	WrongLength {
		/// The length that would be right, in characters.
		expected: u8,
		/// The length found, in bytes.
		found: usize,
	},
	/// A character is not a digit.
	NotADigit {
		/// Its offset in the text, in bytes.
		position: usize,
	},
	/// A hyphen of `YYYY-MM-DD` is missing.
	MissingHyphen {
		/// Where it belongs, in bytes.
		position: usize,
	},
	/// The year is outside 1900 to 2199.
	YearOutOfRange {
		/// The year found.
		found: u32,
	},
	/// The month is not 1 to 12.
	MonthDoesNotExist {
		/// The month found.
		found: u8,
	},
	/// The month has no such day.
	DayDoesNotExist {
		/// The day found.
		found: u8,
		/// The last day of that month.
		last: u8,
	},
}

impl fmt::Display for DateError {
	fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
		match self {
			Self::WrongLength { expected, found } => {
				write!(formatter, "the date must have {expected} characters, not {found}")
			}
			Self::NotADigit { position } => {
				write!(formatter, "the character at offset {position} is not a digit")
			}
			Self::MissingHyphen { position } => write!(formatter, "a hyphen is missing at offset {position}"),
			Self::YearOutOfRange { found } => write!(
				formatter,
				"the year must be from {} to {}, not {found}",
				Date::FIRST_YEAR,
				Date::LAST_YEAR
			),
			Self::MonthDoesNotExist { found } => write!(formatter, "there is no month {found}"),
			Self::DayDoesNotExist { found, last } => {
				write!(formatter, "there is no day {found} in a month of {last} days")
			}
		}
	}
}

impl core::error::Error for DateError {}

impl Date {
	/// The first year a date may have.
	pub const FIRST_YEAR: u16 = 1900;
	/// The last year a date may have.
	pub const LAST_YEAR: u16 = 2199;

	/// A date that exists, from 1900-01-01 to 2199-12-31.
	pub fn new(year: u16, month: u8, day: u8) -> Result<Self, DateError> {
		Self { year, month, day }.checked()
	}

	/// The date itself when it exists.
	pub fn checked(self) -> Result<Self, DateError> {
		if !(Self::FIRST_YEAR..=Self::LAST_YEAR).contains(&self.year) {
			return Err(DateError::YearOutOfRange {
				found: u32::from(self.year),
			});
		}
		check_day(self.year, self.month, self.day)?;
		Ok(self)
	}

	/// Reads `YYMMDD` (GS1 GS section 3.4.2). Day 00 means the last day of the month.
	///
	/// The century is the one that brings the year within 49 years before and 50 years after `reference_year`, the
	/// current year (GS1 GS section 7.12).
	pub fn parse_yymmdd(text: &[u8], reference_year: u16) -> Result<Self, DateError> {
		let [year, month, day] = pairs(text)?;
		let year = full_year(year, reference_year);
		match day {
			0 => Self::last_of_month(year, month),
			_ => Self::new(year, month, day),
		}
	}

	/// Reads `YYMMDD` where the day must be given (AIs 7003, 7006, 7007 and 8008 among others).
	pub fn parse_yymmdd_with_day(text: &[u8], reference_year: u16) -> Result<Self, DateError> {
		let [year, month, day] = pairs(text)?;
		Self::new(full_year(year, reference_year), month, day)
	}

	/// Checks `YYYYMMDD` of any year, the day included (AI 7250).
	pub(crate) fn check_yyyymmdd(text: &[u8]) -> Result<(), DateError> {
		let wrong_length = DateError::WrongLength {
			expected: 8,
			found: text.len(),
		};
		let (year, rest) = text.split_at_checked(4).ok_or(wrong_length)?;
		let (month, day) = rest
			.split_at_checked(2)
			.filter(|_| text.len() == 8)
			.ok_or(wrong_length)?;
		if let Some(position) = digits::first_non_digit(text) {
			return Err(DateError::NotADigit { position });
		}
		check_day(small(year), narrow(Some(month)), narrow(Some(day)))
	}

	/// Reads ISO 8601 `YYYY-MM-DD`.
	pub fn parse_iso(text: &[u8]) -> Result<Self, DateError> {
		let &[y1, y2, y3, y4, h1, m1, m2, h2, d1, d2] = text else {
			return Err(DateError::WrongLength {
				expected: 10,
				found: text.len(),
			});
		};
		for (position, byte) in [(4, h1), (7, h2)] {
			if byte != b'-' {
				return Err(DateError::MissingHyphen { position });
			}
		}
		let misplaced =
			|(position, byte): &(usize, &u8)| !matches!(position, 4 | 7) && !byte.is_ascii_digit();
		if let Some((position, _)) = text.iter().enumerate().find(misplaced) {
			return Err(DateError::NotADigit { position });
		}
		Self::new(
			small(&[y1, y2, y3, y4]),
			narrow(Some(&[m1, m2])),
			narrow(Some(&[d1, d2])),
		)
	}

	/// The six digits `YYMMDD` of a date that exists; of another, the last two digits of each part. The century is lost.
	pub fn to_yymmdd(self) -> [u8; 6] {
		let year = u8::try_from(self.year % 100).unwrap_or_default();
		let [y1, y2] = two_digits(year);
		let [m1, m2] = two_digits(self.month);
		let [d1, d2] = two_digits(self.day);
		[y1, y2, m1, m2, d1, d2]
	}

	/// The UTC day that holds a moment, given in milliseconds since 1970-01-01T00:00:00Z.
	pub fn from_unix_milliseconds(milliseconds: u64) -> Result<Self, DateError> {
		let days = milliseconds / MILLISECONDS_PER_DAY;
		let year = year_of(days)?;
		let mut rest = days.saturating_sub(days_before_year(year));
		for month in 1..=12 {
			let length = u64::from(last_day(year, month).unwrap_or(31));
			if rest < length {
				return Self::new(
					year,
					month,
					u8::try_from(rest.saturating_add(1)).unwrap_or(u8::MAX),
				);
			}
			rest = rest.saturating_sub(length);
		}
		Err(DateError::YearOutOfRange {
			found: u32::from(year).saturating_add(1),
		})
	}

	/// The day's first millisecond in UTC, counted from 1970. A day before 1970 gives 0.
	pub fn first_millisecond(self) -> u64 {
		self.days_since_epoch()
			.unwrap_or_default()
			.saturating_mul(MILLISECONDS_PER_DAY)
	}

	/// The first millisecond of the following day in UTC, counted from 1970. A day before 1970 gives 0.
	pub fn end_millisecond(self) -> u64 {
		self.days_since_epoch()
			.map(|days| days.saturating_add(1).saturating_mul(MILLISECONDS_PER_DAY))
			.unwrap_or_default()
	}

	/// Days from 1970-01-01; none for an earlier day.
	fn days_since_epoch(self) -> Option<u64> {
		if self.year < EPOCH_YEAR {
			return None;
		}
		let months = (1..self.month).filter_map(|month| last_day(self.year, month));
		let before_month = months.fold(0u64, |sum, days| sum.saturating_add(u64::from(days)));
		let in_month = u64::from(self.day).saturating_sub(1);
		Some(
			days_before_year(self.year)
				.saturating_add(before_month)
				.saturating_add(in_month),
		)
	}

	fn last_of_month(year: u16, month: u8) -> Result<Self, DateError> {
		let day = last_day(year, month).ok_or(DateError::MonthDoesNotExist { found: month })?;
		Self::new(year, month, day)
	}
}

/// The sliding window of GS1 GS section 7.12.
fn full_year(two_digits: u8, reference_year: u16) -> u16 {
	let century = reference_year.saturating_sub(reference_year % 100);
	let reference = reference_year % 100;
	let year = u16::from(two_digits);
	let full = century.saturating_add(year);
	if year >= reference.saturating_add(51) {
		full.saturating_sub(100)
	} else if reference >= year.saturating_add(50) {
		full.saturating_add(100)
	} else {
		full
	}
}

fn is_leap(year: u16) -> bool {
	(year.is_multiple_of(4) && !year.is_multiple_of(100)) || year.is_multiple_of(400)
}

fn check_day(year: u16, month: u8, day: u8) -> Result<(), DateError> {
	let last = last_day(year, month).ok_or(DateError::MonthDoesNotExist { found: month })?;
	match (1..=last).contains(&day) {
		true => Ok(()),
		false => Err(DateError::DayDoesNotExist { found: day, last }),
	}
}

/// The number of days of a month; none when the month is not 1 to 12.
fn last_day(year: u16, month: u8) -> Option<u8> {
	match month {
		1 | 3 | 5 | 7 | 8 | 10 | 12 => Some(31),
		4 | 6 | 9 | 11 => Some(30),
		2 if is_leap(year) => Some(29),
		2 => Some(28),
		_ => None,
	}
}

/// Days from 1970-01-01 to the first of January of `year`, for years from 1970.
fn days_before_year(year: u16) -> u64 {
	let leap_days = |last: u64| (last / 4).saturating_sub(last / 100).saturating_add(last / 400);
	let before = u64::from(year.saturating_sub(1));
	let years = u64::from(year.saturating_sub(EPOCH_YEAR));
	let leaps = leap_days(before).saturating_sub(leap_days(1969));
	years.saturating_mul(365).saturating_add(leaps)
}

fn year_of(days: u64) -> Result<u16, DateError> {
	let after_last = days_before_year(Date::LAST_YEAR.saturating_add(1));
	let year = (EPOCH_YEAR..=Date::LAST_YEAR)
		.rev()
		.find(|year| days_before_year(*year) <= days);
	year.filter(|_| days < after_last)
		.ok_or(DateError::YearOutOfRange {
			found: u32::from(Date::LAST_YEAR).saturating_add(1),
		})
}

/// The three pairs of digits of `YYMMDD`.
fn pairs(text: &[u8]) -> Result<[u8; 3], DateError> {
	if text.len() != 6 {
		return Err(DateError::WrongLength {
			expected: 6,
			found: text.len(),
		});
	}
	if let Some(position) = digits::first_non_digit(text) {
		return Err(DateError::NotADigit { position });
	}
	Ok([
		narrow(text.get(..2)),
		narrow(text.get(2..4)),
		narrow(text.get(4..)),
	])
}

/// The number spelled by two digits that were checked already.
fn narrow(digits: Option<&[u8]>) -> u8 {
	digits
		.and_then(digits::number)
		.and_then(|number| u8::try_from(number).ok())
		.unwrap_or(u8::MAX)
}

/// The number spelled by four digits that were checked already.
fn small(digits: &[u8]) -> u16 {
	digits::number(digits)
		.and_then(|number| u16::try_from(number).ok())
		.unwrap_or(u16::MAX)
}

fn two_digits(value: u8) -> [u8; 2] {
	[digits::ascii(value / 10), digits::ascii(value)]
}

impl fmt::Display for Date {
	fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
		write!(formatter, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
	}
}

impl fmt::Debug for Date {
	fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
		write!(formatter, "Date({self})")
	}
}

impl core::str::FromStr for Date {
	type Err = DateError;

	fn from_str(text: &str) -> Result<Self, Self::Err> {
		Self::parse_iso(text.as_bytes())
	}
}

impl TryFrom<&[u8]> for Date {
	type Error = DateError;

	fn try_from(text: &[u8]) -> Result<Self, Self::Error> {
		Self::parse_iso(text)
	}
}

impl serde::Serialize for Date {
	fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
		serializer.collect_str(self)
	}
}

impl<'de> serde::Deserialize<'de> for Date {
	fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
		string::deserialize(deserializer, "a date YYYY-MM-DD from 1900 to 2199")
	}
}
