//! The GS1 vocabulary against this project's own vectors, each with the result or the reason it must give.

#![allow(
	clippy::unwrap_used,
	clippy::expect_used,
	clippy::panic,
	clippy::indexing_slicing,
	clippy::arithmetic_side_effects,
	missing_docs
)]

use codec::{Decode, Encode, MaxEncodedLen};
use custos_primitives::gs1::{
	check_characters, check_digit,
	digital_link::{LinkRule, ShortGtins, CANONICAL_STEM},
	text::is_character_set_82,
	AllocatedKey, ApplicationIdentifier, Carrier, CarrierForm, CompanyPrefix, Date, DateError,
	DeviceIdentifier, DigitalLink, ElementString, Epc, EpcRule, Gln, Gtin, HibccCode, IccbbaCode,
	IssuingAgency, KeyError, LotNumber, ProductionIdentifiers, Rule, SerialNumber, Sscc, TextError, Udi,
	UdiError,
};
use serde_json::json;

/// The current year of these tests.
const YEAR: u16 = 2025;

/// A hip stem of an imaginary maker with the GS1 prefix for examples.
const GTIN: &str = "09506000134352";

fn gtin(text: &str) -> Gtin {
	text.parse().unwrap()
}

fn prefix(text: &str) -> CompanyPrefix {
	text.parse().unwrap()
}

fn date(year: u16, month: u8, day: u8) -> Date {
	Date::new(year, month, day).unwrap()
}

fn full_udi() -> Udi {
	Udi {
		device: gtin(GTIN).into(),
		production: ProductionIdentifiers {
			lot: Some("A/12".parse().unwrap()),
			serial: Some("S-77".parse().unwrap()),
			manufactured: Some(date(2024, 2, 29)),
			expires: Some(date(2029, 12, 31)),
		},
	}
}

// --------------------------------------------------------------------------------------------------------------- keys

#[test]
fn check_digits_follow_from_the_other_digits() {
	for (digits, expected) in [
		("0950600013435", Some(2)),
		("950600013435", Some(2)),
		("9638507", Some(4)),
		("03600029145", Some(2)),
		("00614141123456789", Some(0)),
		("0", Some(0)),
		("", None),
		("12A", None),
		("٣", None),
	] {
		assert_eq!(check_digit(digits.as_bytes()), expected, "{digits}");
	}
}

#[test]
fn check_characters_follow_from_the_other_characters() {
	// GS1 General Specifications section 7.9.5, worked example.
	assert_eq!(check_characters(b"1987654Ad4X4bL5ttr2310c"), Some(*b"2K"));
	assert_eq!(check_characters(b""), Some(*b"22"));
	assert_eq!(check_characters(b"a b"), None);
	assert_eq!(check_characters(&[b'0'; 98]), None);
}

#[test]
fn gtins_of_every_length_are_held_as_fourteen_digits() {
	for (text, held) in [
		("96385074", "00000096385074"),
		("036000291452", "00036000291452"),
		("9506000134352", GTIN),
		(GTIN, GTIN),
		("19506000134359", "19506000134359"),
	] {
		assert_eq!(gtin(text).as_str(), held);
	}
}

#[test]
fn texts_that_are_no_key_are_refused_with_the_reason() {
	let gtin_lengths = Gtin::LENGTHS;
	for (text, error) in [
		(
			"",
			KeyError::WrongLength {
				allowed: gtin_lengths,
				found: 0,
			},
		),
		(
			"1234567",
			KeyError::WrongLength {
				allowed: gtin_lengths,
				found: 7,
			},
		),
		(
			"123456789",
			KeyError::WrongLength {
				allowed: gtin_lengths,
				found: 9,
			},
		),
		(
			"095060001343521",
			KeyError::WrongLength {
				allowed: gtin_lengths,
				found: 15,
			},
		),
		("0950600013435X", KeyError::NotADigit { position: 13 }),
		(" 950600013435", KeyError::NotADigit { position: 0 }),
		(
			"09506000134353",
			KeyError::WrongCheckDigit {
				expected: 2,
				found: 3,
			},
		),
	] {
		assert_eq!(Gtin::parse(text.as_bytes()), Err(error), "{text}");
	}
	assert_eq!(
		Gln::parse(b"950600013435"),
		Err(KeyError::WrongLength {
			allowed: &[13],
			found: 12
		})
	);
	assert_eq!(
		Gln::parse(b"9506000134353"),
		Err(KeyError::WrongCheckDigit {
			expected: 2,
			found: 3
		})
	);
	assert_eq!(
		Sscc::parse(b"106141411234567891"),
		Err(KeyError::WrongCheckDigit {
			expected: 7,
			found: 1
		})
	);
	assert_eq!(Sscc::parse(b"106141411234567897").unwrap().extension(), 1);
}

#[test]
fn errors_of_keys_are_sentences() {
	let message = |text: &str| text.parse::<Gtin>().unwrap_err().to_string();
	assert_eq!(message("1"), "the key must have 8, 12, 13 or 14 digits, not 1");
	assert_eq!(
		message("0950600013435X"),
		"the character at offset 13 is not a digit"
	);
	assert_eq!(message("09506000134353"), "the check digit must be 2, not 3");
}

#[test]
fn the_shortest_form_of_a_gtin_is_the_one_it_was_allocated_as() {
	for (text, shortest) in [
		("00000096385074", "96385074"),
		("00036000291452", "036000291452"),
		(GTIN, "9506000134352"),
		("19506000134359", "19506000134359"),
	] {
		assert_eq!(gtin(text).shortest_form(), shortest);
	}
	assert_eq!(gtin("19506000134359").indicator(), 1);
	assert_eq!(gtin(GTIN).indicator(), 0);
}

#[test]
fn keys_have_the_company_prefix_they_were_allocated_under() {
	let mine = prefix("9506000");
	let others = prefix("9506001");
	assert!(gtin(GTIN).has_company_prefix(&mine));
	assert!(gtin("19506000134359").has_company_prefix(&mine));
	assert!(!gtin(GTIN).has_company_prefix(&others));
	assert!("9506000134352".parse::<Gln>().unwrap().has_company_prefix(&mine));
	assert!("106141411234567897"
		.parse::<Sscc>()
		.unwrap()
		.has_company_prefix(&prefix("0614141")));
	assert!(!"106141411234567897"
		.parse::<Sscc>()
		.unwrap()
		.has_company_prefix(&prefix("1061414")));
	// GIVEN a GTIN-8, which no company allocates WHEN a prefix of zeros claims it THEN it is refused
	assert!(!gtin("96385074").has_company_prefix(&prefix("00000")));
	assert!(!gtin("96385074").has_company_prefix(&prefix("00000963850")));
	// WHEN its own number is held as a prefix THEN it is that member's, and no other number is
	assert!(gtin("96385074").has_company_prefix(&prefix("000009638507")));
	assert!(!gtin("96385074").has_company_prefix(&prefix("000009638508")));
}

#[test]
fn company_prefixes_have_four_to_twelve_digits() {
	assert_eq!(prefix("0614").as_str(), "0614");
	assert_eq!(prefix("061414112345").length(), 12);
	for (text, error) in [
		(
			"061",
			KeyError::WrongLength {
				allowed: &[4, 5, 6, 7, 8, 9, 10, 11, 12],
				found: 3,
			},
		),
		(
			"0614141123456",
			KeyError::WrongLength {
				allowed: &[4, 5, 6, 7, 8, 9, 10, 11, 12],
				found: 13,
			},
		),
		("06 4", KeyError::NotADigit { position: 2 }),
	] {
		assert_eq!(text.parse::<CompanyPrefix>(), Err(error));
	}
}

#[test]
fn company_prefixes_overlap_when_one_starts_with_the_other() {
	assert!(prefix("9506").overlaps(&prefix("9506000")));
	assert!(prefix("9506000").overlaps(&prefix("9506")));
	assert!(prefix("9506").overlaps(&prefix("9506")));
	assert!(!prefix("9506000").overlaps(&prefix("9506001")));
	// The zeros that fill the places are no digits of the prefix.
	assert_ne!(prefix("9506"), prefix("95060"));
	let ancestors: Vec<_> = prefix("9506000")
		.ancestors()
		.map(|ancestor| ancestor.to_string())
		.collect();
	assert_eq!(ancestors, ["9506", "95060", "950600"]);
	assert_eq!(prefix("9506").ancestors().count(), 0);
}

#[test]
fn keys_decode_only_when_they_are_valid() {
	assert!(Gtin::decode(&mut b"09506000134352".as_slice()).is_ok());
	assert!(Gtin::decode(&mut b"09506000134353".as_slice()).is_err());
	assert!(Gtin::decode(&mut b"9506000134352\0".as_slice()).is_err());
	assert!(Gtin::decode(&mut b"0950600".as_slice()).is_err());
	assert!(CompanyPrefix::decode(&mut b"950600000000\x07".as_slice()).is_ok());
	assert!(
		CompanyPrefix::decode(&mut b"950600000001\x07".as_slice()).is_err(),
		"digits after the prefix"
	);
	assert!(
		CompanyPrefix::decode(&mut b"950600000000\x03".as_slice()).is_err(),
		"too short"
	);
	assert!(
		CompanyPrefix::decode(&mut b"950600000000\x0d".as_slice()).is_err(),
		"too long"
	);
}

#[test]
fn keys_are_strings_in_json() {
	assert_eq!(serde_json::to_value(gtin(GTIN)).unwrap(), json!(GTIN));
	assert_eq!(
		serde_json::from_value::<Gtin>(json!("96385074")).unwrap(),
		gtin("96385074")
	);
	let error = serde_json::from_value::<Gtin>(json!("09506000134353")).unwrap_err();
	assert_eq!(error.to_string(), "the check digit must be 2, not 3");
	assert!(serde_json::from_value::<CompanyPrefix>(json!(9506)).is_err());
}

// -------------------------------------------------------------------------------------------------------------- texts

#[test]
fn character_set_82_has_the_characters_of_its_figure() {
	let figure = "!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";
	let allowed: Vec<u8> = (0..=u8::MAX).filter(|byte| is_character_set_82(*byte)).collect();
	assert_eq!(allowed, figure.as_bytes());
	assert_eq!(allowed.len(), 82);
}

#[test]
fn lots_and_serials_have_one_to_twenty_characters_of_set_82() {
	for (text, result) in [
		("A", Ok(())),
		("abcDEF_/%&'()*+,-.:;", Ok(())),
		("", Err(TextError::Empty)),
		(
			"123456789012345678901",
			Err(TextError::TooLong {
				longest: 20,
				found: 21,
			}),
		),
		(
			"A B",
			Err(TextError::CharacterNotAllowed {
				position: 1,
				found: b' ',
			}),
		),
		(
			"A#",
			Err(TextError::CharacterNotAllowed {
				position: 1,
				found: b'#',
			}),
		),
		(
			"Ä",
			Err(TextError::CharacterNotAllowed {
				position: 0,
				found: 0xC3,
			}),
		),
	] {
		assert_eq!(LotNumber::parse(text.as_bytes()).map(|_| ()), result, "{text}");
		assert_eq!(SerialNumber::parse(text.as_bytes()).map(|_| ()), result, "{text}");
	}
}

#[test]
fn texts_are_encoded_as_byte_vectors() {
	let lot: LotNumber = "LOT-9".parse().unwrap();
	assert_eq!(lot.encode(), b"LOT-9".to_vec().encode());
	assert_eq!(LotNumber::max_encoded_len(), 21);
	assert_eq!(
		LotNumber::decode(&mut b"LOT-9".to_vec().encode().as_slice()),
		Ok(lot)
	);
	for invalid in [&b""[..], b"A B", &[b'A'; 21], &[b'A'; 257]] {
		assert!(LotNumber::decode(&mut invalid.to_vec().encode().as_slice()).is_err());
	}
	// A length that announces more than there is.
	assert!(LotNumber::decode(&mut [16u8, b'A'].as_slice()).is_err());
}

#[test]
fn codes_of_other_agencies_have_their_own_characters() {
	assert!(HibccCode::parse(b"H834490010061").is_ok());
	assert_eq!(
		HibccCode::parse(b"+H83"),
		Err(TextError::CharacterNotAllowed {
			position: 0,
			found: b'+'
		})
	);
	assert_eq!(
		HibccCode::parse(&[b'A'; 24]),
		Err(TextError::TooLong {
			longest: 23,
			found: 24
		})
	);
	assert!(IccbbaCode::parse(b"A9999XYZ100T0944").is_ok());
	assert_eq!(
		IccbbaCode::parse(&[b'A'; 26]),
		Err(TextError::TooLong {
			longest: 25,
			found: 26
		})
	);
}

#[test]
fn metadata_shows_texts_as_byte_vectors_and_keys_as_byte_arrays() {
	use scale_info::{PortableRegistry, Registry, TypeDef};
	let mut registry = Registry::new();
	let names = [
		registry.register_type(&scale_info::meta_type::<LotNumber>()),
		registry.register_type(&scale_info::meta_type::<Gtin>()),
	];
	let registry: PortableRegistry = registry.into();
	let inner = |id: u32| match &registry.resolve(id).unwrap().type_def {
		TypeDef::Composite(composite) => registry
			.resolve(composite.fields[0].ty.id)
			.unwrap()
			.type_def
			.clone(),
		other => panic!("not a newtype: {other:?}"),
	};
	assert!(matches!(inner(names[0].id), TypeDef::Sequence(_)));
	assert!(matches!(inner(names[1].id), TypeDef::Array(array) if array.len == 14));
}

// -------------------------------------------------------------------------------------------------------------- dates

#[test]
fn six_digits_mean_the_nearest_century() {
	for (text, reference_year, expected) in [
		("250615", 2025, (2025, 6, 15)),
		("751231", 2025, (2075, 12, 31)),
		("761231", 2025, (1976, 12, 31)),
		("991231", 2025, (1999, 12, 31)),
		("000101", 2025, (2000, 1, 1)),
		("010101", 2051, (2101, 1, 1)),
		("020101", 2051, (2002, 1, 1)),
		("500101", 1999, (1950, 1, 1)),
		("490101", 1999, (2049, 1, 1)),
		// Day 00 is the last day of the month.
		("240200", 2025, (2024, 2, 29)),
		("230200", 2025, (2023, 2, 28)),
		("251100", 2025, (2025, 11, 30)),
		("000200", 2025, (2000, 2, 29)),
		("000200", 2075, (2100, 2, 28)),
	] {
		let (year, month, day) = expected;
		assert_eq!(
			Date::parse_yymmdd(text.as_bytes(), reference_year),
			Ok(date(year, month, day)),
			"{text}"
		);
	}
}

#[test]
fn dates_that_do_not_exist_are_refused_with_the_reason() {
	for (text, error) in [
		(
			"2506",
			DateError::WrongLength {
				expected: 6,
				found: 4,
			},
		),
		("25061A", DateError::NotADigit { position: 5 }),
		("251301", DateError::MonthDoesNotExist { found: 13 }),
		("250000", DateError::MonthDoesNotExist { found: 0 }),
		("250230", DateError::DayDoesNotExist { found: 30, last: 28 }),
		("250431", DateError::DayDoesNotExist { found: 31, last: 30 }),
	] {
		assert_eq!(Date::parse_yymmdd(text.as_bytes(), YEAR), Err(error), "{text}");
	}
	let without_day = Date::parse_yymmdd_with_day(b"250600", YEAR);
	assert_eq!(
		without_day,
		Err(DateError::DayDoesNotExist { found: 0, last: 30 })
	);
	assert_eq!(
		Date::new(1899, 12, 31),
		Err(DateError::YearOutOfRange { found: 1899 })
	);
	assert_eq!(
		Date::new(2200, 1, 1),
		Err(DateError::YearOutOfRange { found: 2200 })
	);
	assert_eq!(
		Date {
			year: 2025,
			month: 2,
			day: 29
		}
		.checked()
		.map(|_| ()),
		Err(DateError::DayDoesNotExist { found: 29, last: 28 })
	);
}

#[test]
fn dates_are_iso_8601_in_text_and_json() {
	assert_eq!(date(2024, 2, 29).to_string(), "2024-02-29");
	assert_eq!("2024-02-29".parse(), Ok(date(2024, 2, 29)));
	assert_eq!(
		serde_json::to_value(date(2024, 2, 29)).unwrap(),
		json!("2024-02-29")
	);
	for (text, error) in [
		(
			"2024-2-29",
			DateError::WrongLength {
				expected: 10,
				found: 9,
			},
		),
		("2024/02-29", DateError::MissingHyphen { position: 4 }),
		("2024-02_29", DateError::MissingHyphen { position: 7 }),
		("-024-02-29", DateError::NotADigit { position: 0 }),
		("2O24-02-29", DateError::NotADigit { position: 1 }),
		("2023-02-29", DateError::DayDoesNotExist { found: 29, last: 28 }),
	] {
		assert_eq!(text.parse::<Date>(), Err(error), "{text}");
	}
}

#[test]
fn days_begin_and_end_at_midnight_utc() {
	for (day, first_millisecond) in [
		(date(1970, 1, 1), 0),
		(date(1970, 3, 1), 59 * 86_400_000),
		(date(2000, 2, 29), 951_782_400_000),
		(date(2025, 11, 21), 1_763_683_200_000),
		(date(2100, 3, 1), 4_107_542_400_000),
		(date(2199, 12, 31), 7_258_032_000_000),
	] {
		assert_eq!(day.first_millisecond(), first_millisecond, "{day}");
		assert_eq!(day.end_millisecond(), first_millisecond + 86_400_000, "{day}");
		assert_eq!(Date::from_unix_milliseconds(first_millisecond), Ok(day));
	}
	assert_eq!(
		(
			date(1969, 12, 31).first_millisecond(),
			date(1969, 12, 31).end_millisecond()
		),
		(0, 0)
	);
	assert_eq!(
		Date::from_unix_milliseconds(7_258_118_400_000),
		Err(DateError::YearOutOfRange { found: 2200 })
	);
	assert!(Date::from_unix_milliseconds(u64::MAX).is_err());
}

// ---------------------------------------------------------------------------------------------------- element strings

#[test]
fn good_element_strings_are_read_and_written() {
	for (raw, bracketed) in [
		("0109506000134352", "(01)09506000134352"),
		(
			"01095060001343521729123110A1\u{1d}21S",
			"(01)09506000134352(17)291231(10)A1(21)S",
		),
		("]C10109506000134352", "(01)09506000134352"),
		("]d20109506000134352", "(01)09506000134352"),
		("]Q30109506000134352", "(01)09506000134352"),
		("]e00109506000134352", "(01)09506000134352"),
		("]J10109506000134352", "(01)09506000134352"),
		("\u{1d}0109506000134352\u{1d}", "(01)09506000134352"),
		("]d2\u{1d}0109506000134352", "(01)09506000134352"),
		("00106141411234567897", "(00)106141411234567897"),
		("010950600013435210A(1)", "(01)09506000134352(10)A\\(1)"),
		("01095060001343523103000195", "(01)09506000134352(3103)000195"),
		("4149506000134352254B-2", "(414)9506000134352(254)B-2"),
		("01095060001343527003290630", "(01)09506000134352(7003)2906301200"),
	] {
		let raw = if bracketed.contains("7003") {
			format!("{raw}1200")
		} else {
			raw.to_string()
		};
		let elements =
			ElementString::parse(raw.as_bytes(), YEAR).unwrap_or_else(|error| panic!("{raw}: {error}"));
		assert_eq!(elements.to_bracketed(), bracketed);
		assert_eq!(
			ElementString::parse(bracketed.as_bytes(), YEAR).unwrap(),
			elements
		);
		assert_eq!(
			ElementString::parse(elements.to_raw().as_bytes(), YEAR).unwrap(),
			elements
		);
	}
}

#[test]
fn bad_element_strings_are_refused_with_identifier_position_and_rule() {
	let long_lot = "010950600013435210123456789012345678901";
	let run_together = "010950600013435210A12345678901729123121S123456";
	for (text, identifier, position, rule) in [
		("", None, 0, "dataMissing"),
		("]d2", None, 3, "dataMissing"),
		("]E00109506000134352", None, 0, "symbologyNotSupported"),
		("8912", None, 0, "unknownApplicationIdentifier"),
		("0109506000134353", Some("01"), 15, "wrongCheckDigit"),
		("01095060001343", Some("01"), 2, "tooShort"),
		("0109506000134352172902", Some("17"), 18, "tooShort"),
		("010950600013435217291301", Some("17"), 20, "dateDoesNotExist"),
		("010950600013435217290230", Some("17"), 22, "dateDoesNotExist"),
		("010950600013435210", Some("10"), 18, "valueMissing"),
		("010950600013435210A B", Some("10"), 19, "characterNotAllowed"),
		(long_lot, Some("10"), 38, "tooLong"),
		(run_together, Some("10"), 38, "separatorMissing"),
		("10A1", Some("10"), 2, "associationMissing"),
		(
			"01095060001343520209506000134352\u{1d}371",
			Some("01"),
			2,
			"associationNotAllowed",
		),
		("0109506000134352(21)S", None, 16, "unknownApplicationIdentifier"),
		("(01)09506000134353", Some("01"), 17, "wrongCheckDigit"),
		(
			"(01)09506000134352(10)A\\(\\(~",
			Some("10"),
			27,
			"characterNotAllowed",
		),
		("(01)09506000134352 (10)A", Some("01"), 18, "tooLong"),
		("(01)09506000134352(10", None, 18, "applicationIdentifierExpected"),
		(
			"(01)09506000134352(10)A(10)B",
			Some("10"),
			27,
			"repeatedWithDifferentValue",
		),
		(
			"(01)09506000134352(7003)2906302500",
			Some("7003"),
			30,
			"timeDoesNotExist",
		),
		("(01)09506000134352(422)000", Some("422"), 23, "codeNotListed"),
	] {
		let error = ElementString::parse(text.as_bytes(), YEAR).unwrap_err();
		let found = (
			error.application_identifier.map(|found| found.to_string()),
			error.position,
			error.rule.name(),
		);
		assert_eq!(
			found,
			(identifier.map(str::to_string), position, rule),
			"{text}: {error}"
		);
	}
}

#[test]
fn a_repeated_element_with_the_same_value_is_one_statement() {
	let text = b"(01)09506000134352(10)A(10)A";
	assert_eq!(ElementString::parse(text, YEAR).unwrap().elements().len(), 3);
	assert!(Udi::parse(text, YEAR).unwrap().also.is_empty());
}

#[test]
fn values_of_90_characters_are_the_longest() {
	for (length, good) in [(90, true), (91, false)] {
		let value = "X".repeat(length);
		for text in [format!("99{value}"), format!("(99){value}")] {
			let result = ElementString::parse(text.as_bytes(), YEAR);
			assert_eq!(result.map_err(|error| error.rule).is_ok(), good, "{length}");
		}
	}
}

#[test]
fn carriers_are_bounded_in_elements_and_bytes() {
	let many = |count: usize| "(99)A".repeat(count);
	assert!(ElementString::parse(many(64).as_bytes(), YEAR).is_ok());
	let error = ElementString::parse(many(65).as_bytes(), YEAR).unwrap_err();
	assert_eq!(
		(error.rule, error.position),
		(Rule::TooManyElements { most: 64 }, 64 * 5 + 4)
	);
	let long = vec![b'1'; 4097];
	assert_eq!(
		ElementString::parse(&long, YEAR).unwrap_err().rule,
		Rule::InputTooLong { longest: 4096 }
	);
	assert_eq!(
		Udi::parse(&long, YEAR).unwrap_err().describe().rule,
		"inputTooLong"
	);
	assert_eq!(Epc::parse(&long).unwrap_err().rule, EpcRule::InputTooLong);
	let link = DigitalLink::parse(&long, YEAR).unwrap_err().rule;
	assert_eq!(link, LinkRule::Element(Rule::InputTooLong { longest: 4096 }));
}

#[test]
fn errors_of_element_strings_are_sentences() {
	for (text, message) in [
		("0109506000134353", "AI (01): the check digit must be 2, not 3, at offset 15"),
		("10A", "AI (10): it must come together with (01) or (02) or (03) or (8006) or (8026), at offset 2"),
		("(250)A(01)09506000134352", "AI (250): it must come together with (01) with (21) or (03) with (21) or (8006) with (21), at offset 5"),
		("(01)09506000134352(37)1", "AI (01): it must not come together with (37), at offset 4"),
	] {
		assert_eq!(ElementString::parse(text.as_bytes(), YEAR).unwrap_err().to_string(), message);
	}
}

#[test]
fn rules_have_the_same_name_everywhere() {
	let identifier = ApplicationIdentifier::parse(b"01").unwrap();
	for rule in [
		Rule::DataMissing,
		Rule::InputTooLong { longest: 1 },
		Rule::WrongCheckDigit {
			expected: 1,
			found: 2,
		},
		Rule::SeparatorMissing,
		Rule::AssociationMissing { one_of: &["01"] },
		Rule::AssociationNotAllowed { other: identifier },
		Rule::SymbologyNotSupported,
	] {
		let json = serde_json::to_value(rule).unwrap();
		let name = json
			.as_str()
			.map(str::to_string)
			.or_else(|| json.as_object()?.keys().next().cloned());
		assert_eq!(name.as_deref(), Some(rule.name()));
		assert!(!rule.to_string().is_empty());
	}
}

#[test]
fn application_identifiers_are_told_apart_from_their_beginning() {
	for (data, expected) in [
		("0109506000134352", Some("01")),
		("3103000195", Some("3103")),
		("414950", Some("414")),
		("800800", Some("8008")),
		("3106000195", None),
		("89", None),
		("0", None),
		("", None),
	] {
		let found = ApplicationIdentifier::at_start(data.as_bytes()).map(|found| found.to_string());
		assert_eq!(found.as_deref(), expected, "{data}");
	}
}

// ------------------------------------------------------------------------------------------------------ Digital Links

#[test]
fn good_digital_links_are_read_and_written() {
	for (uri, bracketed, stem) in [
		(
			"https://id.gs1.org/01/09506000134352",
			"(01)09506000134352",
			CANONICAL_STEM,
		),
		(
			"https://example.com/our/stem/01/09506000134352/10/A%2F1/21/S%251?17=291231",
			"(01)09506000134352(10)A/1(21)S%1(17)291231",
			"https://example.com/our/stem",
		),
		(
			"http://example.com:8080/00/106141411234567897",
			"(00)106141411234567897",
			"http://example.com:8080",
		),
		(
			"https://example.com/414/9506000134352/254/B",
			"(414)9506000134352(254)B",
			"https://example.com",
		),
	] {
		let link = DigitalLink::parse(uri.as_bytes(), YEAR).unwrap_or_else(|error| panic!("{uri}: {error}"));
		assert_eq!(link.elements().to_bracketed(), bracketed);
		assert_eq!(link.stem(), stem);
		assert_eq!(DigitalLink::write(link.elements(), stem).unwrap(), uri);
	}
}

#[test]
fn what_does_not_concern_gs1_in_a_link_is_ignored() {
	let uri = b"HTTPS://example.com/01/09506000134352?utm_source=mail&17=291231&linkType=all&flag#top";
	let link = DigitalLink::parse(uri, YEAR).unwrap();
	assert_eq!(link.elements().to_bracketed(), "(01)09506000134352(17)291231");
	assert_eq!(link.stem(), "HTTPS://example.com");
}

#[test]
fn bad_digital_links_are_refused_with_identifier_position_and_rule() {
	for (uri, identifier, position, rule) in [
		("ftp://example.com/01/09506000134352", None, 0, "schemeExpected"),
		("https:///01/09506000134352", None, 8, "hostExpected"),
		(
			"https://user@example.com/01/09506000134352",
			None,
			8,
			"hostExpected",
		),
		("https://example.com", None, 8, "primaryKeyMissing"),
		("https://example.com/about", None, 20, "primaryKeyMissing"),
		(
			"https://example.com/gtin/09506000134352",
			None,
			20,
			"convenienceAlphaNotSupported",
		),
		(
			"https://example.com/01/09506000134353",
			Some("01"),
			36,
			"wrongCheckDigit",
		),
		(
			"https://example.com/01/09506000134352/21/S/10/L",
			Some("10"),
			43,
			"qualifierNotAllowed",
		),
		(
			"https://example.com/01/09506000134352/17/291231",
			Some("17"),
			38,
			"qualifierNotAllowed",
		),
		(
			"https://example.com/01/09506000134352?10=L",
			Some("10"),
			38,
			"attributeNotAllowed",
		),
		(
			"https://example.com/01/09506000134352?17=291231&17=291231",
			Some("17"),
			48,
			"repeated",
		),
		(
			"https://example.com/01/09506000134352/10/%41%20",
			Some("10"),
			44,
			"characterNotAllowed",
		),
		(
			"https://example.com/01/09506000134352/10/A B",
			None,
			42,
			"characterNotAllowed",
		),
		(
			"https://example.com/01/09506000134352?00=106141411234567897&37=1",
			Some("01"),
			23,
			"associationNotAllowed",
		),
	] {
		let error = DigitalLink::parse(uri.as_bytes(), YEAR).unwrap_err();
		let found = (
			error.application_identifier.map(|found| found.to_string()),
			error.position,
			error.rule.name(),
		);
		assert_eq!(
			found,
			(identifier.map(str::to_string), position, rule),
			"{uri}: {error}"
		);
	}
}

#[test]
fn short_gtins_are_read_from_links_when_asked_for() {
	let uri = b"https://example.com/01/9506000134352";
	assert_eq!(
		DigitalLink::parse(uri, YEAR).unwrap_err().rule,
		LinkRule::Element(Rule::TooShort)
	);
	let link = DigitalLink::parse_with(uri, YEAR, ShortGtins::Padded).unwrap();
	assert_eq!(link.elements().find("01").unwrap().value(), GTIN);
	assert_eq!(Udi::parse(uri, YEAR).unwrap().udi.device, gtin(GTIN).into());
}

// --------------------------------------------------------------------------------------------------------------- EPCs

#[test]
fn epc_uris_are_read_and_written() {
	let serial = |text: &str| text.parse::<SerialNumber>().unwrap();
	for (uri, epc) in [
		(
			"urn:epc:id:sgtin:9506000.013435.S%2F1",
			Epc::Sgtin {
				gtin: gtin(GTIN),
				serial: serial("S/1"),
			},
		),
		(
			"urn:epc:id:sgtin:9506000.113435.a.b",
			Epc::Sgtin {
				gtin: gtin("19506000134359"),
				serial: serial("a.b"),
			},
		),
		(
			"urn:epc:id:sgtin:9506000.013435.%22%25%26%2F%3C%3E%3F",
			Epc::Sgtin {
				gtin: gtin(GTIN),
				serial: serial("\"%&/<>?"),
			},
		),
		(
			"urn:epc:class:lgtin:9506000.013435.L1",
			Epc::Lgtin {
				gtin: gtin(GTIN),
				lot: "L1".parse().unwrap(),
			},
		),
		(
			"urn:epc:idpat:sgtin:9506000.013435.*",
			Epc::GtinPattern { gtin: gtin(GTIN) },
		),
		(
			"urn:epc:id:sscc:0614141.1123456789",
			Epc::Sscc {
				sscc: "106141411234567897".parse().unwrap(),
			},
		),
		(
			"urn:epc:id:sgln:9506000.13435.0",
			Epc::Sgln {
				gln: "9506000134352".parse().unwrap(),
				extension: None,
			},
		),
		(
			"urn:epc:id:sgln:9506000.13435.B%2F2",
			Epc::Sgln {
				gln: "9506000134352".parse().unwrap(),
				extension: Some(serial("B/2")),
			},
		),
	] {
		let parsed = Epc::parse(uri.as_bytes()).unwrap_or_else(|error| panic!("{uri}: {error}"));
		assert_eq!(parsed.epc, epc);
		assert_eq!(epc.to_uri(7).unwrap(), uri);
		assert_eq!(parsed.company_prefix.length(), 7);
	}
}

#[test]
fn bad_epc_uris_are_refused_with_position_and_rule() {
	for (uri, position, rule) in [
		("urn:epc:id:grai:9506000.01343.1", 0, "schemeNotSupported"),
		("urn:epc:id:sgtin:9506000.013435", 17, "wrongNumberOfComponents"),
		("urn:epc:id:sgtin:95060.00013435.1", 17, "companyPrefixLength"),
		("urn:epc:id:sgtin:9506000.01343.1", 25, "wrongNumberOfDigits"),
		("urn:epc:id:sgtin:9506000.01A435.1", 27, "notADigit"),
		("urn:epc:id:sgtin:9506000.013435.", 32, "wrongLength"),
		("urn:epc:id:sgtin:9506000.013435.A/B", 33, "characterNotAllowed"),
		("urn:epc:id:sgtin:9506000.013435.A%2", 33, "percentEncodingBroken"),
		("urn:epc:id:sgtin:9506000.013435.A%20", 33, "characterNotAllowed"),
		(
			"urn:epc:id:sgtin:9506000.013435.123456789012345678901",
			32,
			"wrongLength",
		),
		("urn:epc:idpat:sgtin:9506000.013435.1", 35, "characterNotAllowed"),
	] {
		let error = Epc::parse(uri.as_bytes()).unwrap_err();
		assert_eq!(
			(error.position, error.rule.name()),
			(position, rule),
			"{uri}: {error}"
		);
	}
	let epc = Epc::GtinPattern { gtin: gtin(GTIN) };
	for length in [0, 5, 13, 255] {
		assert_eq!(epc.to_uri(length).unwrap_err().rule, EpcRule::CompanyPrefixLength);
	}
}

// --------------------------------------------------------------------------------------------------------------- UDIs

#[test]
fn a_udi_is_recognised_in_every_form() {
	let udi = full_udi();
	let only = |production| Udi { production, ..udi };
	let none = ProductionIdentifiers::default();
	let lot = ProductionIdentifiers {
		lot: udi.production.lot,
		..none
	};
	let serial = ProductionIdentifiers {
		serial: udi.production.serial,
		..none
	};
	for (text, form, expected) in [
		(
			"]d2010950600013435211240229172912311\u{30}A/12\u{1d}21S-77",
			CarrierForm::ElementString,
			udi,
		),
		(
			"(01)09506000134352(11)240229(17)291231(10)A/12(21)S-77",
			CarrierForm::Bracketed,
			udi,
		),
		(
			"https://x.example/01/09506000134352/10/A%2F12/21/S-77?11=240229&17=291231",
			CarrierForm::DigitalLink,
			udi,
		),
		(
			"urn:epc:id:sgtin:9506000.013435.S-77",
			CarrierForm::EpcUri,
			only(serial),
		),
		(
			"urn:epc:class:lgtin:9506000.013435.A%2F12",
			CarrierForm::EpcUri,
			only(lot),
		),
		(
			"urn:epc:idpat:sgtin:9506000.013435.*",
			CarrierForm::EpcUri,
			only(none),
		),
		("9506000134352", CarrierForm::Gtin, only(none)),
		(GTIN, CarrierForm::Gtin, only(none)),
		("]E09506000134352", CarrierForm::Gtin, only(none)),
		("]I109506000134352", CarrierForm::Gtin, only(none)),
		(
			"]Q1https://x.example/01/09506000134352",
			CarrierForm::DigitalLink,
			only(none),
		),
	] {
		let parsed = Udi::parse(text.as_bytes(), YEAR).unwrap_or_else(|error| panic!("{text}: {error}"));
		assert_eq!((parsed.udi, parsed.form), (expected, form), "{text}");
		assert_eq!(parsed.company_prefix.is_some(), form == CarrierForm::EpcUri);
	}
}

#[test]
fn a_logistic_unit_is_recognised_in_every_form() {
	let sscc: Sscc = "106141411234567897".parse().unwrap();
	for text in [
		"106141411234567897",
		"00106141411234567897",
		"]C100106141411234567897",
		"\u{1d}00106141411234567897",
		"]C1\u{1d}00106141411234567897",
		"(00)106141411234567897",
		"(00)106141411234567897(02)09506000134352(37)10",
		"(00)106141411234567897(01)09506000134352(10)A/12",
		"https://id.example/00/106141411234567897",
		"]Q1HTTPS://ID.EXAMPLE/some/stem/00/106141411234567897?02=09506000134352&37=10",
		"urn:epc:id:sscc:0614141.1123456789",
	] {
		let carrier = Carrier::parse(text.as_bytes(), YEAR);
		assert_eq!(carrier, Ok(Carrier::LogisticUnit(sscc)), "{text}");
	}
}

#[test]
fn what_names_no_logistic_unit_is_read_as_a_udi() {
	for text in [
		"(01)09506000134352(10)A/12",
		"]d2010950600013435210A/12",
		"https://x.example/01/09506000134352/10/A%2F12",
		"urn:epc:idpat:sgtin:9506000.013435.*",
		GTIN,
		"",
		"hello",
		"+A1",
		"urn:epc:id:sgln:9506000.12345.0",
		"(02)09506000134352(37)10",
		"01095060001343521",
	] {
		assert_eq!(
			Carrier::parse(text.as_bytes(), YEAR),
			Udi::parse(text.as_bytes(), YEAR).map(Carrier::Udi),
			"{text}"
		);
	}
}

#[test]
fn a_udi_is_written_in_every_form() {
	let udi = full_udi();
	assert_eq!(
		udi.to_element_string().unwrap(),
		"010950600013435211240229172912311\u{30}A/12\u{1d}21S-77"
	);
	assert_eq!(
		udi.to_bracketed().unwrap(),
		"(01)09506000134352(11)240229(17)291231(10)A/12(21)S-77"
	);
	assert_eq!(
		udi.to_digital_link(CANONICAL_STEM).unwrap(),
		"https://id.gs1.org/01/09506000134352/10/A%2F12/21/S-77?11=240229&17=291231"
	);
	assert_eq!(udi.to_epc_uri(7).unwrap(), "urn:epc:id:sgtin:9506000.013435.S-77");
}

#[test]
fn a_udi_with_a_date_that_does_not_exist_is_not_written() {
	// GIVEN a date, as a call could carry it, whose last digits would spell another one
	let mut udi = full_udi();
	udi.production.expires = Some(Date {
		year: 2029,
		month: 101,
		day: 100,
	});
	// THEN no form is written
	let refused = UdiError::Date(DateError::MonthDoesNotExist { found: 101 });
	assert_eq!(udi.to_element_string(), Err(refused));
	assert_eq!(udi.to_digital_link(CANONICAL_STEM), Err(refused));
}

#[test]
fn dates_with_a_time_are_dates_of_the_udi() {
	// GIVEN expiry and manufacture with their times
	let text = b"(01)09506000134352(7003)2912310930(8008)24022914";
	// WHEN the UDI is parsed
	let parsed = Udi::parse(text, YEAR).unwrap();
	// THEN the dates are known and the times are kept beside them
	assert_eq!(parsed.udi.production.expires, Some(date(2029, 12, 31)));
	assert_eq!(parsed.udi.production.manufactured, Some(date(2024, 2, 29)));
	let also: Vec<_> = parsed.also.iter().map(|element| format!("{element:?}")).collect();
	assert_eq!(also, ["(7003)2912310930", "(8008)24022914"]);
}

#[test]
fn dates_that_disagree_are_refused() {
	assert!(Udi::parse(b"(01)09506000134352(17)291231(7003)2912310930", YEAR).is_ok());
	let error = Udi::parse(b"(01)09506000134352(17)291230(7003)2912310930", YEAR).unwrap_err();
	assert_eq!(
		error,
		UdiError::DatesDisagree {
			day: "17",
			time: "7003",
			position: 34
		}
	);
	let error = Udi::parse(b"(01)09506000134352(8008)24022914(11)240228", YEAR).unwrap_err();
	assert_eq!(
		error,
		UdiError::DatesDisagree {
			day: "11",
			time: "8008",
			position: 36
		}
	);
}

#[test]
fn carriers_of_other_agencies_are_recognised_and_not_supported_yet() {
	for (text, agency) in [
		("+H834490010061/$$3", IssuingAgency::Hibcc),
		("=/A9999XYZ100T0944=,000025", IssuingAgency::Iccbba),
		("&,1000000000000XYZ123", IssuingAgency::Iccbba),
	] {
		assert_eq!(
			Udi::parse(text.as_bytes(), YEAR),
			Err(UdiError::NotSupportedYet { agency })
		);
	}
	let udi = Udi {
		device: DeviceIdentifier::Hibcc("H834490010061".parse().unwrap()),
		..full_udi()
	};
	let refused = Err(UdiError::NotSupportedYet {
		agency: IssuingAgency::Hibcc,
	});
	assert_eq!(udi.to_bracketed(), refused);
	assert_eq!(udi.to_epc_uri(7), refused);
}

#[test]
fn errors_describe_themselves_for_json() {
	let describe =
		|text: &str| serde_json::to_value(Udi::parse(text.as_bytes(), YEAR).unwrap_err().describe()).unwrap();
	assert_eq!(
		describe("(01)09506000134353"),
		json!({
			"code": "elementString",
			"applicationIdentifier": "01",
			"position": 17,
			"rule": "wrongCheckDigit",
			"message": "AI (01): the check digit must be 2, not 3, at offset 17",
		})
	);
	for (text, code, rule, position) in [
		("", "elementString", "dataMissing", Some(0)),
		("hello", "digitalLink", "schemeExpected", Some(0)),
		("Hello", "digitalLink", "schemeExpected", Some(0)),
		("device 7", "udi", "notRecognised", Some(0)),
		("123", "gtin", "wrongLength", None),
		("09506000134353", "gtin", "wrongCheckDigit", None),
		("]E095060001343A2", "gtin", "notADigit", Some(14)),
		(
			"]Q1https://x.example/01/09506000134353",
			"digitalLink",
			"wrongCheckDigit",
			Some(37),
		),
		("+A1", "udi", "notSupportedYet", Some(0)),
		("(00)106141411234567897", "udi", "deviceIdentifierMissing", None),
		(
			"urn:epc:id:sscc:0614141.1123456789",
			"udi",
			"deviceIdentifierMissing",
			None,
		),
		(
			"urn:epc:id:sgtin:1.2.3",
			"epcUri",
			"companyPrefixLength",
			Some(17),
		),
		(
			"(01)09506000134352(17)291230(7003)2912310930",
			"udi",
			"datesDisagree",
			Some(34),
		),
	] {
		let error = describe(text);
		let found = (
			error["code"].as_str(),
			error["rule"].as_str(),
			error["position"].as_u64(),
		);
		assert_eq!(found, (Some(code), Some(rule), position), "{text}: {error}");
	}
}

#[test]
fn errors_of_logistic_units_describe_themselves_for_json() {
	let describe = |text: &str| {
		let error = Carrier::parse(text.as_bytes(), YEAR).unwrap_err();
		serde_json::to_value(error.describe()).unwrap()
	};
	assert_eq!(
		describe("106141411234567890"),
		json!({
			"code": "sscc",
			"applicationIdentifier": "00",
			"position": null,
			"rule": "wrongCheckDigit",
			"message": "the check digit must be 7, not 0",
		})
	);
	for (text, code, rule, position) in [
		(
			"]C100106141411234567890",
			"elementString",
			"wrongCheckDigit",
			Some(22),
		),
		("(00)10614141123456789", "elementString", "tooShort", Some(4)),
		(
			"https://id.example/00/106141411234567890",
			"digitalLink",
			"wrongCheckDigit",
			Some(39),
		),
		(
			"urn:epc:id:sscc:0614141.112345678",
			"epcUri",
			"wrongNumberOfDigits",
			Some(24),
		),
	] {
		let error = describe(text);
		let found = (
			error["code"].as_str(),
			error["rule"].as_str(),
			error["position"].as_u64(),
		);
		assert_eq!(found, (Some(code), Some(rule), position), "{text}: {error}");
		assert!(
			error["applicationIdentifier"] == "00" || code == "epcUri",
			"{text}: {error}"
		);
	}
}

#[test]
fn udis_are_objects_in_json() {
	let json = json!({
		"device": { "issuingAgency": "GS1", "code": GTIN },
		"production": { "lot": "A/12", "serial": "S-77", "manufactured": "2024-02-29", "expires": "2029-12-31" },
	});
	assert_eq!(serde_json::to_value(full_udi()).unwrap(), json);
	assert_eq!(serde_json::from_value::<Udi>(json).unwrap(), full_udi());
	let hibcc = json!({ "issuingAgency": "HIBCC", "code": "H834490010061" });
	let device = serde_json::from_value::<DeviceIdentifier>(hibcc).unwrap();
	assert_eq!(
		(device.issuing_agency(), device.code()),
		(IssuingAgency::Hibcc, "H834490010061")
	);
	let parsed = Udi::parse(b"(01)09506000134352(240)X", YEAR).unwrap();
	assert_eq!(
		serde_json::to_value(parsed).unwrap(),
		json!({
			"udi": { "device": { "issuingAgency": "GS1", "code": GTIN }, "production": {} },
			"form": "bracketed",
			"also": [{ "applicationIdentifier": "240", "value": "X" }],
		})
	);
}

#[test]
fn codec_indices_of_agencies_are_pinned() {
	assert_eq!(DeviceIdentifier::Gs1(gtin(GTIN)).encode()[0], 0);
	assert_eq!(DeviceIdentifier::Hibcc("H1".parse().unwrap()).encode()[0], 1);
	assert_eq!(DeviceIdentifier::Iccbba("A1".parse().unwrap()).encode()[0], 2);
	assert_eq!(IssuingAgency::Iccbba.encode(), [2]);
	assert_eq!(DeviceIdentifier::max_encoded_len(), 27);
}
