//! The GS1 Barcode Syntax Dictionary: the table of Application Identifiers and the vectors of its linters.

use crate::{data_folder, field, is_good, rows, text, Tally, YEAR};
use custos_primitives::gs1::{
	application_identifier::{
		checks::Check,
		format::{self, CharacterSet, Component},
	},
	check_characters, ApplicationIdentifier, Gtin, Rule, Sscc,
};
use std::path::Path;

/// Linters that this project leaves out, as `application_identifier/table.rs` says.
const LINTERS_LEFT_OUT: [&str; 4] = ["couponcode", "couponposoffer", "packagetype", "iban"];

/// An entry of the dictionary.
struct Entry {
	first: String,
	last: String,
	flags: String,
	components: Vec<String>,
	attributes: Vec<(String, String)>,
}

impl Entry {
	fn parse(line: &str) -> Self {
		let before_title = line.split('#').next().unwrap();
		let mut words = before_title.split_whitespace().peekable();
		let range = words.next().unwrap();
		let (first, last) = range.split_once('-').unwrap_or((range, range));
		let flags = words
			.next_if(|word| word.chars().all(|c| "*?".contains(c)))
			.unwrap_or_default();
		let rest: Vec<&str> = words.collect();
		let is_component = |word: &&&str| word.trim_start_matches('[').starts_with(['N', 'X', 'Y', 'Z']);
		let components = rest
			.iter()
			.take_while(is_component)
			.map(|word| word.to_string())
			.collect();
		let attributes = rest
			.iter()
			.skip_while(is_component)
			.map(|word| word.split_once('=').unwrap_or((word, "")))
			.map(|(key, value)| (key.to_string(), value.to_string()))
			.collect();
		Self {
			first: first.into(),
			last: last.into(),
			flags: flags.into(),
			components,
			attributes,
		}
	}

	fn identifiers(&self) -> Vec<String> {
		let width = self.first.len();
		let range = self.first.parse::<u16>().unwrap()..=self.last.parse().unwrap();
		range.map(|number| format!("{number:0width$}")).collect()
	}

	fn list(&self, key: &str) -> Vec<&str> {
		self.attributes
			.iter()
			.filter(|(name, _)| name == key)
			.flat_map(|(_, value)| value.split(','))
			.collect()
	}

	fn link_qualifiers(&self) -> Option<Vec<Vec<&str>>> {
		let (_, value) = self.attributes.iter().find(|(name, _)| name == "dlpkey")?;
		let sequences = value.split('|').filter(|sequence| !sequence.is_empty());
		Some(sequences.map(|sequence| sequence.split(',').collect()).collect())
	}
}

fn dictionary(folder: &Path) -> Vec<Entry> {
	text(folder, "gs1-syntax-dictionary/gs1-syntax-dictionary.txt")
		.lines()
		.filter(|line| !line.starts_with('#') && !line.trim().is_empty())
		.map(Entry::parse)
		.collect()
}

/// A component in the dictionary's notation, and whether linters were left out of it.
fn dictionary_notation(component: &str) -> (String, bool) {
	let numeric = component.trim_start_matches('[').starts_with('N');
	let mut words = component.split(',');
	let mut kept = words.next().unwrap().to_string();
	let mut left_out = false;
	for linter in words {
		if LINTERS_LEFT_OUT.contains(&linter) {
			left_out = true;
		} else if !(numeric && linter.starts_with("gcppos")) {
			// The start of digits is digits: nothing to check.
			kept = format!("{kept},{linter}");
		}
	}
	(kept, left_out)
}

fn own_notation(component: &Component) -> String {
	let letter = match component.characters {
		CharacterSet::Digits => 'N',
		CharacterSet::Set82 => 'X',
		CharacterSet::Set39 => 'Y',
		CharacterSet::Set64 => 'Z',
	};
	let length =
		match component.shortest == component.longest && component.longest != 1 || is_single(component) {
			true => format!("{letter}{}", component.longest),
			false => format!("{letter}..{}", component.longest),
		};
	let length = if component.optional {
		format!("[{length}]")
	} else {
		length
	};
	component
		.checks
		.iter()
		.filter_map(|check| linter(*check))
		.fold(length, |text, name| format!("{text},{name}"))
}

fn is_single(component: &Component) -> bool {
	component.shortest == 1 && component.longest == 1
}

/// The dictionary's name of a check; none where the character set implies it there.
fn linter(check: Check) -> Option<&'static str> {
	Some(match check {
		Check::LastDigit => "csum",
		Check::LastTwoCharacters => "csumalpha",
		Check::CompanyPrefix => "gcppos1",
		Check::Date => "yymmd0",
		Check::DateWithDay => "yymmdd",
		Check::DateWithCentury => "yyyymmdd",
		Check::HourAndMinute => "hhmi",
		Check::Hour => "hh",
		Check::Sixtieth => "mi|ss",
		Check::Country => "iso3166",
		Check::CountryOrSeveral => "iso3166999",
		Check::CountryLetters => "iso3166alpha2",
		Check::Currency => "iso4217",
		Check::Sex => "iso5218",
		Check::MediaType => "mediatype",
		Check::ImporterIndex => "importeridx",
		Check::Winding => "winding",
		Check::YesOrNo => "yesno",
		Check::Zero => "zero",
		Check::NotZero => "nonzero",
		Check::NoLeadingZero => "nozeroprefix",
		Check::Hyphen => "hyphen",
		Check::HasNonDigit => "hasnondigit",
		Check::PercentEncoding => "pcenc",
		Check::PieceOfTotal => "pieceoftotal",
		Check::PositionInSequence => "posinseqslash",
		Check::Latitude => "latitude",
		Check::Longitude => "longitude",
		Check::Padding => return None,
	})
}

#[test]
fn the_table_of_application_identifiers_agrees_with_gs1s() {
	let Some(folder) = data_folder("Application Identifiers") else {
		return;
	};
	let entries = dictionary(&folder);
	let mut left_out = 0;
	let mut identifiers = 0;
	for entry in &entries {
		for digits in entry.identifiers() {
			let own = ApplicationIdentifier::parse(digits.as_bytes()).expect(&digits);
			assert_eq!(
				own.has_predefined_length(),
				entry.flags.contains('*'),
				"({digits}) predefined length"
			);
			assert_eq!(
				own.is_link_attribute(),
				entry.flags.contains('?'),
				"({digits}) link attribute"
			);
			let mut theirs = Vec::new();
			for component in &entry.components {
				let (notation, without) = dictionary_notation(component);
				theirs.push(notation.replace(",mi", ",mi|ss").replace(",ss", ",mi|ss"));
				left_out += usize::from(without);
			}
			let ours: Vec<_> = own.format().iter().map(own_notation).collect();
			assert_eq!(ours, theirs, "({digits}) format");
			assert_eq!(own.required(), entry.list("req"), "({digits}) required");
			let qualifiers = own
				.link_qualifiers()
				.map(|all| all.iter().map(|one| one.to_vec()).collect());
			assert_eq!(qualifiers, entry.link_qualifiers(), "({digits}) link qualifiers");
			identifiers += 1;
		}
	}
	assert_eq!(
		left_out, 4,
		"only (8110), (8112), (7041) and (8007) have linters left out"
	);
	assert!(identifiers >= 500, "only {identifiers} identifiers");
	println!("gs1-syntax-dictionary: {identifiers} Application Identifiers agree, {left_out} with a linter left out");
}

#[test]
fn exclusions_agree_with_gs1s() {
	let Some(folder) = data_folder("exclusions") else {
		return;
	};
	let entries = dictionary(&folder);
	let all: Vec<ApplicationIdentifier> = entries
		.iter()
		.flat_map(Entry::identifiers)
		.map(|digits| ApplicationIdentifier::parse(digits.as_bytes()).unwrap())
		.collect();
	let fits = |digits: &str, pattern: &str| {
		digits.len() == pattern.len()
			&& digits
				.chars()
				.zip(pattern.chars())
				.all(|(d, p)| p == 'n' || d == p)
	};
	let mut pairs = 0;
	for entry in &entries {
		let excluded = entry.list("ex");
		for digits in entry.identifiers() {
			let own = ApplicationIdentifier::parse(digits.as_bytes()).unwrap();
			for other in &all {
				let theirs = own != *other && excluded.iter().any(|pattern| fits(other.as_str(), pattern));
				assert_eq!(own.excludes(other), theirs, "({own}) with ({other})");
				pairs += usize::from(theirs);
			}
		}
	}
	assert!(pairs >= 1500, "only {pairs} pairs");
	println!("gs1-syntax-dictionary: {pairs} excluded pairs agree, and all others are allowed");
}

#[test]
fn digits_that_gs1_gives_no_meaning_are_no_application_identifier() {
	let Some(folder) = data_folder("unknown Application Identifiers") else {
		return;
	};
	let known: Vec<String> = dictionary(&folder).iter().flat_map(Entry::identifiers).collect();
	for width in 1..=5usize {
		for number in 0..10u32.pow(width as u32) {
			let digits = format!("{number:0width$}");
			let own = ApplicationIdentifier::parse(digits.as_bytes()).is_some();
			// A five-digit text is never one; the list has none either.
			assert_eq!(own, known.contains(&digits), "({digits})");
			if width == 5 && number > 99 {
				break;
			}
		}
	}
}

/// The component that a linter is tried on; none for linters out of scope.
fn component_for(name: &str) -> Result<Component, &'static str> {
	let digits = Component::digits_up_to;
	let text = Component::text_up_to;
	Ok(match name {
		"couponcode" | "couponposoffer" | "packagetype" | "iban" => return Err("linters left out"),
		"yyyymmd0" => return Err("a linter that no Application Identifier uses"),
		"cset82" => text(255),
		"cset39" => Component::of_up_to(CharacterSet::Set39, 255),
		"cset64" => Component::of_up_to(CharacterSet::Set64, 255).checked(&[Check::Padding]),
		"csetnumeric" => digits(255),
		"csum" => digits(18).checked(&[Check::LastDigit]),
		"csumalpha" => text(99).checked(&[Check::LastTwoCharacters]),
		"gcppos1" => text(30).checked(&[Check::CompanyPrefix]),
		"gcppos2" => return Err("a company prefix after digits, which is digits"),
		"hasnondigit" => text(255).checked(&[Check::HasNonDigit]),
		"hh" => Component::digits(2).checked(&[Check::Hour]),
		"mi" | "ss" => Component::digits(2).checked(&[Check::Sixtieth]),
		"hhmi" => Component::digits(4).checked(&[Check::HourAndMinute]),
		"hyphen" => text(255).checked(&[Check::Hyphen]),
		"importeridx" => Component::text(1).checked(&[Check::ImporterIndex]),
		"iso3166" => Component::digits(3).checked(&[Check::Country]),
		"iso3166999" => Component::digits(3).checked(&[Check::CountryOrSeveral]),
		"iso3166alpha2" => Component::text(2).checked(&[Check::CountryLetters]),
		"iso4217" => Component::digits(3).checked(&[Check::Currency]),
		"iso5218" => Component::digits(1).checked(&[Check::Sex]),
		"latitude" => Component::digits(10).checked(&[Check::Latitude]),
		"longitude" => Component::digits(10).checked(&[Check::Longitude]),
		"mediatype" => Component::digits(2).checked(&[Check::MediaType]),
		"nonzero" => digits(255).checked(&[Check::NotZero]),
		"nozeroprefix" => digits(255).checked(&[Check::NoLeadingZero]),
		"pcenc" => text(255).checked(&[Check::PercentEncoding]),
		"pieceoftotal" => digits(9).checked(&[Check::PieceOfTotal]),
		"posinseqslash" => text(7).checked(&[Check::PositionInSequence]),
		"winding" => Component::digits(1).checked(&[Check::Winding]),
		"yesno" => Component::digits(1).checked(&[Check::YesOrNo]),
		"zero" => digits(255).checked(&[Check::Zero]),
		"yymmd0" => Component::digits(6).checked(&[Check::Date]),
		"yymmdd" => Component::digits(6).checked(&[Check::DateWithDay]),
		"yyyymmdd" => Component::digits(8).checked(&[Check::DateWithCentury]),
		other => panic!("unknown linter {other}"),
	})
}

/// The rules that stand for an error code of GS1's linters.
fn rules_for(error: &str) -> &'static [&'static str] {
	match error.trim_start_matches("GS1_LINTER_") {
		"NON_DIGIT_CHARACTER"
		| "INVALID_CSET82_CHARACTER"
		| "INVALID_CSET39_CHARACTER"
		| "INVALID_CSET64_CHARACTER" => &["characterNotAllowed"],
		"INVALID_CSET64_PADDING" => &["paddingBroken"],
		"TOO_SHORT_FOR_CHECK_DIGIT" => &["valueMissing"],
		"INCORRECT_CHECK_DIGIT" => &["wrongCheckDigit"],
		"TOO_SHORT_FOR_CHECK_PAIR" => &["valueMissing", "tooShort"],
		// A check character that is no character at all.
		"INCORRECT_CHECK_PAIR" => &["wrongCheckCharacters", "characterNotAllowed"],
		"TOO_LONG_FOR_CHECK_PAIR_IMPLEMENTATION" => &["tooLong", "wrongCheckCharacters"],
		"REQUIRES_NON_DIGIT_CHARACTER" => &["nonDigitExpected", "valueMissing"],
		"ILLEGAL_HOUR" | "ILLEGAL_MINUTE" | "ILLEGAL_SECOND" => &["timeDoesNotExist"],
		"HOUR_TOO_SHORT"
		| "MINUTE_TOO_SHORT"
		| "SECOND_TOO_SHORT"
		| "HOUR_WITH_MINUTE_TOO_SHORT"
		| "DATE_TOO_SHORT" => &["tooShort", "valueMissing"],
		"HOUR_TOO_LONG"
		| "MINUTE_TOO_LONG"
		| "SECOND_TOO_LONG"
		| "HOUR_WITH_MINUTE_TOO_LONG"
		| "DATE_TOO_LONG" => &["tooLong"],
		"ILLEGAL_DAY" | "ILLEGAL_MONTH" => &["dateDoesNotExist"],
		"NOT_HYPHEN" => &["hyphenExpected", "valueMissing", "tooLong", "characterNotAllowed"],
		"IMPORTER_IDX_MUST_BE_ONE_CHARACTER" => &["valueMissing", "tooLong"],
		"INVALID_IMPORT_IDX_CHARACTER" => &["codeNotListed", "characterNotAllowed"],
		"NOT_ISO3166"
		| "NOT_ISO3166_OR_999"
		| "NOT_ISO3166_ALPHA2"
		| "NOT_ISO4217"
		| "INVALID_BIOLOGICAL_SEX_CODE"
		| "INVALID_MEDIA_TYPE"
		| "INVALID_WINDING_DIRECTION"
		| "NOT_ZERO_OR_ONE" => &[
			"codeNotListed",
			"tooShort",
			"tooLong",
			"valueMissing",
			"characterNotAllowed",
		],
		"NOT_ZERO" => &["zeroExpected", "valueMissing", "tooLong", "characterNotAllowed"],
		"LATITUDE_INVALID_LENGTH" | "LONGITUDE_INVALID_LENGTH" => &["tooShort", "tooLong"],
		"INVALID_LATITUDE" | "INVALID_LONGITUDE" => &["coordinateOutOfRange"],
		"ILLEGAL_ZERO_VALUE" => &["zeroNotAllowed", "valueMissing"],
		"ILLEGAL_ZERO_PREFIX" => &["leadingZeroNotAllowed", "positionOutOfSequence"],
		"INVALID_PERCENT_SEQUENCE" => &["percentEncodingBroken"],
		"ZERO_PIECE_NUMBER" | "ZERO_TOTAL_PIECES" | "PIECE_NUMBER_EXCEEDS_TOTAL" => &["pieceOutOfTotal"],
		"INVALID_LENGTH_FOR_PIECE_OF_TOTAL" => &["pieceOutOfTotal", "valueMissing", "tooLong"],
		"POSITION_IN_SEQUENCE_MALFORMED" | "POSITION_EXCEEDS_END" => {
			&["positionOutOfSequence", "valueMissing"]
		}
		"INVALID_GCP_PREFIX" | "TOO_SHORT_FOR_GCP" => &["companyPrefixMissing"],
		other => panic!("unknown error {other}"),
	}
}

/// Whether GS1 marks the position that this project reports. GS1 marks the whole of a value where this project reports
/// what is too much, the first wrong character, or the pair of check characters; in a sequence it marks the part.
fn is_position_comparable(error: &str, rule: &str) -> bool {
	let whole_value_marked = error.contains("TOO_LONG") || error.ends_with("INCORRECT_CHECK_PAIR");
	let one_character = rule == "characterNotAllowed" && !error.ends_with("CHARACTER");
	!whole_value_marked && !one_character && rule != "tooLong" && rule != "positionOutOfSequence"
}

#[test]
fn checks_agree_with_gs1s_linters() {
	let Some(folder) = data_folder("linters") else {
		return;
	};
	let file = "gs1-syntax-dictionary/linter_vectors.jsonl";
	let rows = rows(&folder, file, 5_682);
	let mut tally = Tally::default();
	let mut positions = 0;
	for row in &rows {
		let (name, input, error) = (field(row, "linter"), field(row, "input"), field(row, "error"));
		let component = match component_for(name) {
			Ok(component) => component,
			Err(reason) => {
				tally.count(format!("out of scope: {reason} ({name})"));
				continue;
			}
		};
		if input == "data"
			|| error.ends_with("DATASOURCE_OFFLINE")
			|| (name == "gcppos1" && input == "1234567")
		{
			tally.count(
				"out of scope: the vector is built by C code, or stands for a look-up of company prefixes",
			);
			continue;
		}
		match format::check(&[component], input.as_bytes(), YEAR) {
			Ok(()) => {
				assert!(is_good(row), "{row}");
				tally.count("passed");
			}
			Err(fault) if is_good(row) => {
				assert!(
					input.is_empty() && fault.rule == Rule::ValueMissing,
					"{row}: {fault:?}"
				);
				tally.count("out of scope: the empty value, which is refused before any check");
			}
			Err(fault) => {
				let rule = fault.rule.name();
				assert!(rules_for(error).contains(&rule), "{row}: {fault:?}");
				if is_position_comparable(error, rule) {
					let marked = format!("{}*", String::from_utf8_lossy(&input.as_bytes()[..fault.offset]));
					assert!(field(row, "markup").starts_with(&marked), "{row}: {fault:?}");
					positions += 1;
				}
				tally.count(format!("refused: {rule}"));
			}
		}
	}
	println!("  of the refused ones, {positions} at the position that GS1 marks");
	tally.report(file, rows.len(), 4_500);
}

#[test]
fn check_digits_and_check_characters_are_those_of_gs1() {
	let Some(folder) = data_folder("check digits and characters") else {
		return;
	};
	let mut keys = 0;
	for row in rows(&folder, "gs1-syntax-dictionary/linter_vectors.jsonl", 5_682) {
		let input = field(&row, "input").as_bytes();
		match field(&row, "linter") {
			"csum" if Gtin::LENGTHS.contains(&(input.len() as u8)) => {
				assert_eq!(Gtin::parse(input).is_ok(), is_good(&row), "{row}");
				keys += 1;
			}
			"csum" if input.len() == 18 => {
				assert_eq!(Sscc::parse(input).is_ok(), is_good(&row), "{row}");
				keys += 1;
			}
			"csumalpha" if is_good(&row) => {
				let (body, pair) = input.split_at(input.len() - 2);
				assert_eq!(check_characters(body).unwrap().as_slice(), pair, "{row}");
				keys += 1;
			}
			_ => (),
		}
	}
	assert!(keys >= 40, "only {keys} keys");
}
