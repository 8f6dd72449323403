//! Vectors of the GS1 Barcode Syntax Engine: element strings, associations, Digital Link URIs and scanned data.

use crate::{data_folder, field, is_good, rows, Tally, YEAR};
use custos_primitives::gs1::{
	application_identifier::format::{self, Component},
	digital_link::{ShortGtins, CANONICAL_STEM},
	CarrierForm, DigitalLink, ElementString, Rule, Udi,
};
use serde_json::Value;

/// The line of GS1's source that a vector comes from; it names the vector.
fn line(row: &Value) -> u32 {
	field(row, "src")
		.rsplit(':')
		.next()
		.and_then(|line| line.parse().ok())
		.expect("a source line")
}

fn has_setting(row: &Value, name: &str, value: &str) -> bool {
	row["settings"][name] == value
}

/// GS1's vectors write FNC1 as `^`.
fn caret_to_separator(text: &str) -> String {
	text.replace('^', "\u{1d}")
}

fn with_carets(elements: &ElementString) -> String {
	format!("^{}", elements.to_raw().replace('\u{1d}', "^"))
}

/// The rule that refuses the vector of a source line.
fn expected_rule(table: &[(&'static str, &[u32])], line: u32) -> &'static str {
	let found = table.iter().find(|(_, lines)| lines.contains(&line));
	found
		.unwrap_or_else(|| panic!("no reason is written down for the bad vector of line {line}"))
		.0
}

#[test]
fn bracketed_element_strings_are_read_as_gs1_reads_them() {
	let Some(folder) = data_folder("bracketed element strings") else {
		return;
	};
	const REASONS: &[(&str, &[u32])] = &[
		("tooLong", &[1386, 1399]),
		("valueMissing", &[1388, 1389]),
		("unknownApplicationIdentifier", &[1390, 1393, 1394, 1395]),
		("applicationIdentifierExpected", &[1391, 1392, 1396, 1397, 1398]),
		("characterNotAllowed", &[1400]),
		("tooShort", &[1401]),
	];
	let file = "gs1-syntax-engine/ai_parse_bracketed.jsonl";
	let rows = rows(&folder, file, 29);
	let mut tally = Tally::default();
	for row in &rows {
		let input = field(row, "input");
		if input == "inbuf" {
			// 90 and 91 characters: repeated in gs1_tables.rs.
			tally.count("out of scope: the vector is built by C code");
			continue;
		}
		match ElementString::parse_bracketed(input.as_bytes(), YEAR) {
			Ok(elements) => {
				assert!(is_good(row), "{row}");
				assert_eq!(with_carets(&elements), field(row, "expect"), "{row}");
				tally.count("read and written raw");
			}
			Err(error) => {
				assert!(!is_good(row), "{row}: {error}");
				assert_eq!(
					error.rule.name(),
					expected_rule(REASONS, line(row)),
					"{row}: {error}"
				);
				tally.count(format!("refused: {}", error.rule.name()));
			}
		}
	}
	tally.report(file, rows.len(), 27);
}

#[test]
fn raw_element_strings_are_read_as_gs1_reads_them() {
	let Some(folder) = data_folder("raw element strings") else {
		return;
	};
	const REASONS: &[(&str, &[u32])] = &[
		("dataMissing", &[1707, 1709]),
		("unknownApplicationIdentifier", &[1710, 1722, 1867]),
		("characterNotAllowed", &[1714, 1715, 1718, 1719]),
		// The 14 digits taken for (01) end in a wrong check digit before anything is too long.
		("wrongCheckDigit", &[1720, 1726, 1727, 1764]),
		(
			"tooShort",
			&[
				1721, 1725, 1743, 1748, 1751, 1756, 1757, 1758, 1759, 1760, 1773, 1782, 1783, 1785, 1786,
				1788, 1789, 1791, 1792, 1794, 1795,
			],
		),
		("tooLong", &[1740, 1744, 1749, 1752, 1761, 1768, 1771, 1777, 1797]),
		("valueMissing", &[1781]),
	];
	let file = "gs1-syntax-engine/ai_process_raw_element_strings.jsonl";
	let rows = rows(&folder, file, 83);
	let mut tally = Tally::default();
	for row in &rows {
		let input = field(row, "input");
		if input == "buf" {
			// 90 and 91 characters, 64 and 65 elements: repeated in gs1_tables.rs.
			tally.count("out of scope: the vector is built by C code");
			continue;
		}
		let result = ElementString::parse_raw(caret_to_separator(input).as_bytes(), YEAR);
		if !input.is_empty() && !input.starts_with('^') {
			assert!(result.is_ok(), "{row}");
			tally.count("out of scope: FNC1 in the first position is not asked for");
			continue;
		}
		match result {
			Ok(elements) => {
				assert!(is_good(row), "{row}");
				// A superfluous FNC1 is not written back.
				let compact = |text: &str| text.replace('^', "");
				assert_eq!(compact(&with_carets(&elements)), compact(input), "{row}");
				tally.count("read");
			}
			Err(error) => {
				assert!(!is_good(row), "{row}: {error}");
				assert_eq!(
					error.rule.name(),
					expected_rule(REASONS, line(row)),
					"{row}: {error}"
				);
				tally.count(format!("refused: {}", error.rule.name()));
			}
		}
	}
	tally.report(file, rows.len(), 77);
}

#[test]
fn associations_of_application_identifiers_are_those_of_gs1() {
	let Some(folder) = data_folder("associations") else {
		return;
	};
	let file = "gs1-syntax-engine/ai_associations.jsonl";
	let rows = rows(&folder, file, 77);
	let mut tally = Tally::default();
	for row in &rows {
		let input = field(row, "input");
		let result = ElementString::parse_bracketed(input.as_bytes(), YEAR)
			.and_then(|elements| elements.check_associations());
		if ["(89)", "(3338)"].iter().any(|unknown| input.contains(unknown)) {
			assert_eq!(
				result.unwrap_err().rule,
				Rule::UnknownApplicationIdentifier,
				"{row}"
			);
			tally.count("out of scope: the option that permits unknown AIs (refused as unknown)");
			continue;
		}
		match result {
			Ok(()) => {
				assert!(is_good(row), "{row}");
				tally.count(format!("allowed: {}", field(row, "fn")));
			}
			Err(error) => {
				let expected = match field(row, "fn") {
					"validateAIrepeats" => "repeatedWithDifferentValue",
					"validateAImutex" => "associationNotAllowed",
					"validateAIrequisites" => "associationMissing",
					"validateDigSigRequiresSerialisedKey" => "serialComponentMissing",
					other => panic!("unknown rule {other}"),
				};
				assert!(!is_good(row), "{row}: {error}");
				assert_eq!(error.rule.name(), expected, "{row}: {error}");
				tally.count(format!("refused: {expected}"));
			}
		}
	}
	tally.report(file, rows.len(), 65);
}

#[test]
fn errors_point_at_the_character_that_gs1_marks() {
	let Some(folder) = data_folder("error positions") else {
		return;
	};
	let file = "gs1-syntax-engine/error_markup.jsonl";
	let rows = rows(&folder, file, 2);
	for row in &rows {
		let error = ElementString::parse_bracketed(field(row, "input").as_bytes(), YEAR).unwrap_err();
		assert_eq!(
			Some(error.position),
			field(row, "expect").find('|'),
			"{row}: {error}"
		);
		assert_eq!(error.rule, Rule::CharacterNotAllowed { found: b'X' });
	}
	println!("{file}: {} vectors, all positions agree", rows.len());
}

#[test]
fn digital_links_are_read_as_gs1_reads_them() {
	let Some(folder) = data_folder("Digital Link URIs read") else {
		return;
	};
	const REASONS: &[(&str, &[u32])] = &[
		("dataMissing", &[1319]),
		("schemeExpected", &[1320, 1344]),
		("hostExpected", &[1321, 1322, 1392, 1396, 1400]),
		(
			"primaryKeyMissing",
			&[1323, 1324, 1325, 1326, 1346, 1440, 1441, 1531, 1775],
		),
		(
			"characterNotAllowed",
			&[1405, 1406, 1407, 1408, 1409, 1410, 1411, 1604, 1778, 1781],
		),
		("convenienceAlphaNotSupported", &[1435]),
		("tooShort", &[1454, 1464, 1474, 1489, 1499]),
		("tooLong", &[1524]),
		("valueMissing", &[1550, 1854]),
		("unknownApplicationIdentifier", &[1553, 1753, 1757, 1763]),
		("attributeNotAllowed", &[1730]),
		("repeated", &[1740, 1744, 1748]),
		("qualifierNotAllowed", &[1860]),
	];
	let file = "gs1-syntax-engine/dl_parse_uri.jsonl";
	let rows = rows(&folder, file, 118);
	let mut tally = Tally::default();
	for row in &rows {
		let gtins = match has_setting(row, "setPermitZeroSuppressedGTINinDLuris", "true") {
			true => ShortGtins::Padded,
			false => ShortGtins::Refused,
		};
		let result = DigitalLink::parse_with(field(row, "input").as_bytes(), YEAR, gtins);
		if is_good(row) && has_setting(row, "ctx.permitConvenienceAlphas", "true") {
			assert_eq!(
				result.unwrap_err().rule.name(),
				"convenienceAlphaNotSupported",
				"{row}"
			);
			tally.count("out of scope: convenience alphas (refused by name)");
			continue;
		}
		if is_good(row) && has_setting(row, "setPermitUnknownAIs", "true") {
			assert_eq!(
				result.unwrap_err().rule.name(),
				"unknownApplicationIdentifier",
				"{row}"
			);
			tally.count("out of scope: the option that permits unknown AIs (refused as unknown)");
			continue;
		}
		match result {
			Ok(link) => {
				assert!(is_good(row), "{row}");
				assert_eq!(with_carets(link.elements()), field(row, "expect"), "{row}");
				tally.count("read");
			}
			Err(error) => {
				assert!(!is_good(row), "{row}: {error}");
				assert_eq!(
					error.rule.name(),
					expected_rule(REASONS, line(row)),
					"{row}: {error}"
				);
				tally.count(format!("refused: {}", error.rule.name()));
			}
		}
	}
	tally.report(file, rows.len(), 114);
}

#[test]
fn digital_links_are_written_as_gs1_writes_them() {
	let Some(folder) = data_folder("Digital Link URIs written") else {
		return;
	};
	const REASONS: &[(&str, &[u32])] = &[
		("primaryKeyMissing", &[2162]),
		("attributeNotAllowed", &[2194, 2195, 2196, 2215]),
	];
	let file = "gs1-syntax-engine/dl_generate_uri.jsonl";
	let rows = rows(&folder, file, 22);
	let mut tally = Tally::default();
	for row in &rows {
		let elements = ElementString::parse_bracketed(field(row, "input").as_bytes(), YEAR);
		if has_setting(row, "setPermitUnknownAIs", "true") {
			assert_eq!(
				elements.unwrap_err().rule,
				Rule::UnknownApplicationIdentifier,
				"{row}"
			);
			tally.count("out of scope: the option that permits unknown AIs (refused as unknown)");
			continue;
		}
		let stem = row["stem"].as_str().unwrap_or(CANONICAL_STEM);
		match DigitalLink::write(&elements.unwrap(), stem) {
			Ok(uri) => {
				assert!(is_good(row), "{row}: {uri}");
				assert_eq!(uri, field(row, "expect"), "{row}");
				tally.count("written");
			}
			Err(error) => {
				assert!(!is_good(row), "{row}: {error}");
				assert_eq!(
					error.rule.name(),
					expected_rule(REASONS, line(row)),
					"{row}: {error}"
				);
				tally.count(format!("refused: {}", error.rule.name()));
			}
		}
	}
	tally.report(file, rows.len(), 20);
}

/// Whether a link could hold the text as a value.
fn is_value(text: &str) -> bool {
	let text_28 = [Component::text_up_to(28)];
	format::check(&text_28, text.as_bytes(), YEAR).is_ok()
}

#[test]
fn percent_encoding_is_that_of_gs1() {
	let Some(folder) = data_folder("percent-encoding") else {
		return;
	};
	let file = "gs1-syntax-engine/uri_escape.jsonl";
	let rows = rows(&folder, file, 31);
	let mut tally = Tally::default();
	let start = "https://example.com/01/09520123456788/235/";
	for row in &rows {
		let input = field(row, "input");
		let (path, query) = (field(row, "expect_path"), field(row, "expect_query"));
		match field(row, "call") {
			"URIunescape" => {
				check_decoded(&format!("{start}{input}"), "235", path);
				check_decoded(&format!("{start}X?240={input}"), "240", query);
				tally.count("decoded in path and query");
			}
			_ if is_value(input) => {
				let written = written_link(&format!(
					"(01)09520123456788(235){}(240){}",
					escaped(input),
					escaped(input)
				));
				assert_eq!(written, format!("{start}{path}?240={query}"), "{row}");
				tally.count("encoded in path and query");
			}
			_ => tally.count("out of scope: encoding characters that no value holds"),
		}
	}
	tally.report(file, rows.len(), 22);
}

fn escaped(value: &str) -> String {
	value.replace('(', "\\(")
}

fn written_link(bracketed: &str) -> String {
	let elements = ElementString::parse_bracketed(bracketed.as_bytes(), YEAR).unwrap();
	DigitalLink::write(&elements, "https://example.com").unwrap()
}

/// The value decodes to what GS1 says, and is refused when no value may hold that.
fn check_decoded(uri: &str, identifier: &str, expected: &str) {
	match DigitalLink::parse(uri.as_bytes(), YEAR) {
		Ok(link) => assert_eq!(
			link.elements().find(identifier).unwrap().value(),
			expected,
			"{uri}"
		),
		Err(error) => {
			assert!(!is_value(expected), "{uri}: {error}");
			let reason = if expected.is_empty() {
				"valueMissing"
			} else {
				"characterNotAllowed"
			};
			assert_eq!(error.rule.name(), reason, "{uri}: {error}");
		}
	}
}

#[test]
fn scanned_data_is_recognised_as_gs1_recognises_it() {
	let Some(folder) = data_folder("scanned data") else {
		return;
	};
	const REASONS: &[(&str, &[u32])] = &[
		("dataMissing", &[843, 849, 856, 883, 898, 909, 920]),
		("notRecognised", &[844]),
		("symbologyNotSupported", &[845, 846, 847]),
		("wrongLength", &[929, 930, 931, 940, 941, 942]),
		("notADigit", &[932, 943]),
		("wrongCheckDigit", &[933, 944]),
		("characterNotAllowed", &[977]),
		("primaryKeyMissing", &[980]),
	];
	let file = "gs1-syntax-engine/scan_process.jsonl";
	let rows = rows(&folder, file, 54);
	let mut tally = Tally::default();
	for row in &rows {
		let (input, expect) = (field(row, "input"), field(row, "expect"));
		let result = Udi::parse(input.as_bytes(), YEAR);
		if is_good(row) && input.contains("|]e0") {
			assert_eq!(result.unwrap_err().describe().rule, "wrongLength", "{row}");
			tally.count("out of scope: composite symbols (refused by length)");
			continue;
		}
		if is_good(row)
			&& (!expect.contains("01/") && !expect.starts_with('^') && expect.parse::<u64>().is_err())
		{
			let rule = result.unwrap_err().describe().rule;
			assert_eq!(rule, "notRecognised", "{row}");
			tally.count("out of scope: barcodes without GS1 data (not recognised)");
			continue;
		}
		if input.contains("HtTps") {
			assert_eq!(result.unwrap_err().describe().rule, "schemeExpected", "{row}");
			tally.count("out of scope: plain text that is no link (refused by its scheme)");
			continue;
		}
		match result {
			Ok(parsed) => {
				assert!(is_good(row), "{row}: {parsed:?}");
				check_scanned(input, expect, parsed.form);
				tally.count(format!("read: {:?}", parsed.form));
			}
			Err(error) => {
				assert!(!is_good(row), "{row}: {error}");
				assert_eq!(
					error.describe().rule,
					expected_rule(REASONS, line(row)),
					"{row}: {error}"
				);
				tally.count(format!("refused: {}", error.describe().rule));
			}
		}
	}
	tally.report(file, rows.len(), 38);
}

fn check_scanned(input: &str, expect: &str, form: CarrierForm) {
	match form {
		CarrierForm::ElementString => {
			let elements = ElementString::parse(input.as_bytes(), YEAR).unwrap();
			assert_eq!(with_carets(&elements), expect);
		}
		CarrierForm::Gtin => {
			let parsed = Udi::parse(input.as_bytes(), YEAR).unwrap();
			assert_eq!(parsed.udi.device.gtin().unwrap().shortest_form(), expect);
		}
		CarrierForm::DigitalLink => assert!(input.ends_with(expect)),
		CarrierForm::Bracketed | CarrierForm::EpcUri => panic!("no barcode holds {form:?}"),
	}
}

#[test]
fn element_strings_are_written_as_scanners_transmit_them() {
	let Some(folder) = data_folder("scan data written") else {
		return;
	};
	let file = "gs1-syntax-engine/scan_generate.jsonl";
	let rows = rows(&folder, file, 45);
	let mut tally = Tally::default();
	for row in &rows {
		let (input, expect) = (field(row, "input"), field(row, "expect"));
		if row["expect"].is_null() {
			tally.count("out of scope: choosing a symbology (refused by it)");
		} else if input.contains('|') {
			tally.count("out of scope: composite symbols");
		} else if !input.starts_with('^') {
			tally.count("out of scope: barcodes without GS1 data, and check digits added for the user");
		} else {
			let elements = ElementString::parse_raw(caret_to_separator(input).as_bytes(), YEAR).unwrap();
			// The symbology identifier has three characters. A superfluous FNC1 at the end is not written.
			assert_eq!(elements.to_raw(), expect[3..].trim_end_matches('\u{1d}'), "{row}");
			let scanned = ElementString::parse_raw(expect.as_bytes(), YEAR).unwrap();
			assert_eq!(scanned, elements, "{row}");
			tally.count("written and read");
		}
	}
	tally.report(file, rows.len(), 8);
}
