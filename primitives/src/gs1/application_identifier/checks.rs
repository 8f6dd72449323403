//! What a component must fulfil beyond its characters and length.

use super::{
	format::{CharacterSet, Fault},
	lists,
};
use crate::gs1::{
	check_characters::check_characters,
	date::{Date, DateError},
	digits,
	key::check_digit,
	rule::Rule,
};

/// A check on one component.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Check {
	/// The last digit is the check digit of the others.
	LastDigit,
	/// The last two characters are the check characters of the others.
	LastTwoCharacters,
	/// The first four characters are digits: the shortest company prefix.
	CompanyPrefix,
	/// `YYMMDD`, day 00 allowed.
	Date,
	/// `YYMMDD`.
	DateWithDay,
	/// `YYYYMMDD`.
	DateWithCentury,
	/// `hhmm`.
	HourAndMinute,
	/// `hh`.
	Hour,
	/// Minutes or seconds, 00 to 59.
	Sixtieth,
	/// ISO 3166-1 numeric.
	Country,
	/// ISO 3166-1 numeric, or 999 for several countries.
	CountryOrSeveral,
	/// ISO 3166-1 alpha-2.
	CountryLetters,
	/// ISO 4217 numeric.
	Currency,
	/// ISO 5218: 0, 1, 2 or 9.
	Sex,
	/// GS1's list of AIDC media types.
	MediaType,
	/// One of character set 64, for the importer index.
	ImporterIndex,
	/// Winding direction: 0, 1 or 9.
	Winding,
	/// 0 or 1.
	YesOrNo,
	/// Zeros only.
	Zero,
	/// Not zero.
	NotZero,
	/// A number that does not start with 0, so not 0 itself either.
	NoLeadingZero,
	/// Hyphens only.
	Hyphen,
	/// Some character that is not a digit.
	HasNonDigit,
	/// Per cent signs are followed by two hexadecimal digits.
	PercentEncoding,
	/// `=` only pads the end of base 64 text, at most twice, to a multiple of three characters.
	Padding,
	/// Two halves: piece number and total.
	PieceOfTotal,
	/// `position/end`.
	PositionInSequence,
	/// Ten digits, at most 180 degrees times ten million.
	Latitude,
	/// Ten digits, at most 360 degrees times ten million.
	Longitude,
}

impl Check {
	/// Applies the check to a component whose characters and length are right already.
	pub(crate) fn apply(self, text: &[u8], reference_year: u16) -> Result<(), Fault> {
		match self {
			Self::LastDigit => digit(text),
			Self::LastTwoCharacters => pair(text),
			Self::CompanyPrefix => holds(is_prefixed(text), Rule::CompanyPrefixMissing),
			Self::Date => date(Date::parse_yymmdd(text, reference_year), 2),
			Self::DateWithDay => date(Date::parse_yymmdd_with_day(text, reference_year), 2),
			Self::DateWithCentury => date(Date::check_yyyymmdd(text), 4),
			Self::HourAndMinute => hour_and_minute(text),
			Self::Hour => holds(is_below(text, 24), Rule::TimeDoesNotExist),
			Self::Sixtieth => holds(is_below(text, 60), Rule::TimeDoesNotExist),
			Self::Country => holds(listed(text, lists::is_country), Rule::CodeNotListed),
			Self::CountryOrSeveral => holds(
				text == b"999" || listed(text, lists::is_country),
				Rule::CodeNotListed,
			),
			Self::CountryLetters => holds(lists::is_country_letters(text), Rule::CodeNotListed),
			Self::Currency => holds(listed(text, lists::is_currency), Rule::CodeNotListed),
			Self::Sex => holds(matches!(text, b"0" | b"1" | b"2" | b"9"), Rule::CodeNotListed),
			Self::MediaType => holds(listed(text, is_media_type), Rule::CodeNotListed),
			Self::ImporterIndex => holds(is_importer_index(text), Rule::CodeNotListed),
			Self::Winding => holds(matches!(text, b"0" | b"1" | b"9"), Rule::CodeNotListed),
			Self::YesOrNo => holds(matches!(text, b"0" | b"1"), Rule::CodeNotListed),
			Self::Zero => holds(text.iter().all(|byte| *byte == b'0'), Rule::ZeroExpected),
			Self::NotZero => holds(text.iter().any(|byte| *byte != b'0'), Rule::ZeroNotAllowed),
			Self::NoLeadingZero => holds(!text.starts_with(b"0"), Rule::LeadingZeroNotAllowed),
			Self::Hyphen => holds(text.iter().all(|byte| *byte == b'-'), Rule::HyphenExpected),
			Self::HasNonDigit => holds(digits::first_non_digit(text).is_some(), Rule::NonDigitExpected),
			Self::PercentEncoding => percent_encoding(text),
			Self::Padding => padding(text),
			Self::PieceOfTotal => piece_of_total(text),
			Self::PositionInSequence => holds(is_position_in_sequence(text), Rule::PositionOutOfSequence),
			Self::Latitude => holds(is_at_most(text, 1_800_000_000), Rule::CoordinateOutOfRange),
			Self::Longitude => holds(is_at_most(text, 3_600_000_000), Rule::CoordinateOutOfRange),
		}
	}
}

fn holds(fulfilled: bool, rule: Rule) -> Result<(), Fault> {
	match fulfilled {
		true => Ok(()),
		false => Err(Fault { offset: 0, rule }),
	}
}

fn digit(text: &[u8]) -> Result<(), Fault> {
	let Some((last, body)) = text.split_last() else {
		return Err(Fault {
			offset: 0,
			rule: Rule::TooShort,
		});
	};
	match (check_digit(body), digits::value(*last)) {
		(Some(expected), Some(found)) if expected == found => Ok(()),
		(Some(expected), Some(found)) => Err(Fault {
			offset: body.len(),
			rule: Rule::WrongCheckDigit { expected, found },
		}),
		_ => Err(Fault {
			offset: 0,
			rule: Rule::TooShort,
		}),
	}
}

fn pair(text: &[u8]) -> Result<(), Fault> {
	let split = text
		.len()
		.checked_sub(2)
		.and_then(|length| text.split_at_checked(length));
	let Some((body, found)) = split else {
		return Err(Fault {
			offset: 0,
			rule: Rule::TooShort,
		});
	};
	match check_characters(body) {
		Some(expected) if found == expected => Ok(()),
		_ => Err(Fault {
			offset: body.len(),
			rule: Rule::WrongCheckCharacters,
		}),
	}
}

fn is_prefixed(text: &[u8]) -> bool {
	text.get(..4)
		.is_some_and(|start| digits::first_non_digit(start).is_none())
}

fn is_below(text: &[u8], limit: u32) -> bool {
	text.len() == 2 && digits::number(text).is_some_and(|number| number < limit)
}

fn is_at_most(text: &[u8], limit: u32) -> bool {
	text.len() == 10 && digits::number(text).is_some_and(|number| number <= limit)
}

fn hour_and_minute(text: &[u8]) -> Result<(), Fault> {
	let (hour, minute) = text.split_at_checked(2).unwrap_or((text, &[]));
	match (is_below(hour, 24), is_below(minute, 60)) {
		(false, _) => Err(Fault {
			offset: 0,
			rule: Rule::TimeDoesNotExist,
		}),
		(true, false) => Err(Fault {
			offset: 2,
			rule: Rule::TimeDoesNotExist,
		}),
		(true, true) => Ok(()),
	}
}

/// The month stands at `month` and the day two characters after it.
fn date<T>(read: Result<T, DateError>, month: usize) -> Result<(), Fault> {
	let offset = match read {
		Ok(_) => return Ok(()),
		Err(DateError::DayDoesNotExist { .. }) => month.saturating_add(2),
		Err(DateError::MonthDoesNotExist { .. }) => month,
		Err(_) => 0,
	};
	Err(Fault {
		offset,
		rule: Rule::DateDoesNotExist,
	})
}

fn listed(text: &[u8], list: fn(u32) -> bool) -> bool {
	digits::number(text).is_some_and(list)
}

/// GS1's code list for AI (7241): 01 to 10, and 80 to 99 by agreement between partners.
fn is_media_type(code: u32) -> bool {
	(1..=10).contains(&code) || (80..=99).contains(&code)
}

fn is_importer_index(text: &[u8]) -> bool {
	matches!(text, [byte] if *byte != b'=' && CharacterSet::Set64.holds(*byte))
}

fn percent_encoding(text: &[u8]) -> Result<(), Fault> {
	let broken = |offset: &usize| {
		let digits = text
			.get(offset.saturating_add(1)..offset.saturating_add(3))
			.unwrap_or_default();
		text.get(*offset) == Some(&b'%')
			&& !matches!(digits, [high, low] if high.is_ascii_hexdigit() && low.is_ascii_hexdigit())
	};
	match (0..text.len()).find(broken) {
		Some(offset) => Err(Fault {
			offset,
			rule: Rule::PercentEncodingBroken,
		}),
		None => Ok(()),
	}
}

/// GS1's own reading of padding (Syntax Dictionary, character set 64): it fills up three characters, not four.
fn padding(text: &[u8]) -> Result<(), Fault> {
	let body = text
		.iter()
		.rposition(|byte| *byte != b'=')
		.map_or(0, |last| last.saturating_add(1));
	let inside = text.iter().take(body).position(|byte| *byte == b'=');
	if let Some(offset) = inside {
		return Err(Fault {
			offset,
			rule: Rule::CharacterNotAllowed { found: b'=' },
		});
	}
	let pads = text.len().saturating_sub(body);
	match pads == 0 || (pads <= 2 && text.len().is_multiple_of(3)) {
		true => Ok(()),
		false => Err(Fault {
			offset: body,
			rule: Rule::PaddingBroken,
		}),
	}
}

fn piece_of_total(text: &[u8]) -> Result<(), Fault> {
	let half = text.len() / 2;
	let (piece, total) = text.split_at_checked(half).unwrap_or((text, &[]));
	let offset = match (digits::number(piece), digits::number(total)) {
		_ if !text.len().is_multiple_of(2) => 0,
		(Some(piece), Some(total)) if piece != 0 && piece <= total => return Ok(()),
		(Some(1..), Some(0)) => half,
		_ => 0,
	};
	Err(Fault {
		offset,
		rule: Rule::PieceOutOfTotal,
	})
}

fn is_position_in_sequence(text: &[u8]) -> bool {
	let mut parts = text.splitn(2, |byte| *byte == b'/');
	let mut number = || {
		parts
			.next()
			.filter(|part| !part.starts_with(b"0"))
			.and_then(digits::number)
	};
	match (number(), number()) {
		(Some(position), Some(end)) => position <= end,
		_ => false,
	}
}
