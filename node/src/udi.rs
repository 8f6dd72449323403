//! Reads UDIs for the command line and for JSON-RPC.

use crate::cli::{ParseArguments, UdiText};
use custos_primitives::gs1::{
	digital_link::CANONICAL_STEM, element_string::SEPARATOR, CarrierForm, Date, ErrorDescription, ParsedUdi,
	Udi, UdiError,
};
use serde::Serialize;
use std::time::SystemTime;

/// What stands for FNC1 on the command line. No UDI holds the character itself: it is in no character set of GS1, and
/// in no URI.
const WRITTEN_SEPARATOR: u8 = b'^';

/// What the text of a UDI says, and how it is written in the other forms.
#[derive(Serialize, Clone, PartialEq, Eq, Debug)]
#[serde(rename_all = "camelCase")]
pub struct UdiReading {
	/// What it says.
	#[serde(flatten)]
	pub parsed: ParsedUdi,
	/// How it is written, without the elements that are no part of a UDI.
	pub written: WrittenForms,
}

/// The forms of a UDI.
#[derive(Serialize, Clone, PartialEq, Eq, Debug)]
#[serde(rename_all = "camelCase")]
pub struct WrittenForms {
	/// As scanners give it, FNC1 as ASCII 29.
	pub element_string: String,
	/// With Application Identifiers in brackets, as printed for people.
	pub bracketed: String,
	/// As a GS1 Digital Link URI.
	pub digital_link: String,
	/// As an EPC URI. Only where the length of the company prefix is known: a GTIN does not tell it.
	#[serde(skip_serializing_if = "Option::is_none")]
	pub epc_uri: Option<String>,
}

/// What `udi check` prints.
#[derive(Serialize, Clone, PartialEq, Eq, Debug)]
#[serde(rename_all = "camelCase")]
pub struct Verdict {
	/// Whether the text is a UDI.
	pub valid: bool,
	/// The form it has.
	#[serde(skip_serializing_if = "Option::is_none")]
	pub form: Option<CarrierForm>,
	/// What is wrong with it.
	#[serde(skip_serializing_if = "Option::is_none")]
	pub error: Option<ErrorDescription>,
}

/// What `udi parse` prints of a text that is no UDI.
#[derive(Serialize, Clone, PartialEq, Eq, Debug)]
pub struct Refusal {
	/// What is wrong with it.
	pub error: ErrorDescription,
}

/// Reads a UDI. The centuries of two-digit years are judged from `reference_year`.
pub fn parse(text: &[u8], reference_year: u16) -> Result<UdiReading, ErrorDescription> {
	read(text, reference_year, None).map_err(|error| error.describe())
}

/// What `udi parse` answers.
pub fn parse_argument(arguments: &ParseArguments) -> Result<UdiReading, Refusal> {
	let (text, year) = text_and_year(&arguments.udi);
	read(&text, year, arguments.company_prefix_length).map_err(|error| Refusal {
		error: error.describe(),
	})
}

/// What `udi check` answers.
pub fn check_argument(arguments: &UdiText) -> Verdict {
	let (text, year) = text_and_year(arguments);
	match Udi::parse(&text, year) {
		Ok(parsed) => Verdict {
			valid: true,
			form: Some(parsed.form),
			error: None,
		},
		Err(error) => Verdict {
			valid: false,
			form: None,
			error: Some(error.describe()),
		},
	}
}

/// The year by the clock of this machine.
pub fn current_year() -> u16 {
	let since_1970 = SystemTime::now()
		.duration_since(SystemTime::UNIX_EPOCH)
		.unwrap_or_default();
	let milliseconds = u64::try_from(since_1970.as_millis()).unwrap_or(u64::MAX);
	Date::from_unix_milliseconds(milliseconds).map_or(Date::LAST_YEAR, |today| today.year)
}

fn read(text: &[u8], reference_year: u16, prefix_length: Option<u8>) -> Result<UdiReading, UdiError> {
	let parsed = Udi::parse(text, reference_year)?;
	let prefix_length = parsed
		.company_prefix
		.map(|prefix| prefix.length())
		.or(prefix_length);
	let written = WrittenForms {
		element_string: parsed.udi.to_element_string()?,
		bracketed: parsed.udi.to_bracketed()?,
		digital_link: parsed.udi.to_digital_link(CANONICAL_STEM)?,
		epc_uri: prefix_length
			.map(|length| parsed.udi.to_epc_uri(length))
			.transpose()?,
	};
	Ok(UdiReading { parsed, written })
}

fn text_and_year(arguments: &UdiText) -> (Vec<u8>, u16) {
	let text = arguments.text.bytes();
	let text = text
		.map(|byte| {
			if byte == WRITTEN_SEPARATOR {
				SEPARATOR
			} else {
				byte
			}
		})
		.collect();
	(text, arguments.reference_year.unwrap_or_else(current_year))
}

#[cfg(test)]
mod tests {
	use super::*;
	use serde_json::{json, Value};

	fn arguments(text: &str) -> ParseArguments {
		ParseArguments {
			udi: UdiText {
				text: text.into(),
				reference_year: Some(2026),
			},
			company_prefix_length: None,
		}
	}

	fn parsed(arguments: &ParseArguments) -> Value {
		json!(parse_argument(arguments).expect("the text is a UDI"))
	}

	#[test]
	fn parse_shows_the_fields_and_the_other_forms() {
		assert_eq!(
			parsed(&arguments(
				"(01)09506000134352(11)240131(17)271231(10)LOT1(21)A/1"
			)),
			json!({
				"udi": {
					"device": { "issuingAgency": "GS1", "code": "09506000134352" },
					"production": {
						"lot": "LOT1",
						"serial": "A/1",
						"manufactured": "2024-01-31",
						"expires": "2027-12-31",
					},
				},
				"form": "bracketed",
				"also": [],
				"written": {
					"elementString": "0109506000134352112401311727123110LOT1\u{1d}21A/1",
					"bracketed": "(01)09506000134352(11)240131(17)271231(10)LOT1(21)A/1",
					"digitalLink": "https://id.gs1.org/01/09506000134352/10/LOT1/21/A%2F1?11=240131&17=271231",
				},
			})
		);
	}

	#[test]
	fn a_caret_stands_for_fnc1() {
		let with_caret = parsed(&arguments("^010950600013435210LOT1^21ABC"));
		let with_separator = parsed(&arguments("\u{1d}010950600013435210LOT1\u{1d}21ABC"));
		assert_eq!(with_caret, with_separator);
		assert_eq!(with_caret["form"], "elementString");
		assert_eq!(
			with_caret["udi"]["production"],
			json!({ "lot": "LOT1", "serial": "ABC" })
		);
	}

	#[test]
	fn an_epc_uri_is_written_where_the_prefix_length_is_known() {
		let plain = arguments("(01)09506000134352(21)ABC");
		assert_eq!(parsed(&plain)["written"].get("epcUri"), None);
		let told = parsed(&ParseArguments {
			company_prefix_length: Some(7),
			..plain
		});
		assert_eq!(told["written"]["epcUri"], "urn:epc:id:sgtin:9506000.013435.ABC");
		let back = parsed(&arguments("urn:epc:id:sgtin:9506000.013435.ABC"));
		assert_eq!(back["companyPrefix"], "9506000");
		assert_eq!(back["written"], told["written"]);
	}

	#[test]
	fn a_wrong_text_is_reported_with_its_place_and_rule() {
		for (text, identifier, position, rule) in [
			("(01)09506000134353", json!("01"), json!(17), "wrongCheckDigit"),
			(
				"(01)09506000134352(17)271301",
				json!("17"),
				json!(24),
				"dateDoesNotExist",
			),
			("what", Value::Null, json!(0), "notRecognised"),
			("+A123", Value::Null, json!(0), "notSupportedYet"),
		] {
			let refusal = json!(parse_argument(&arguments(text)).expect_err("the text is no UDI"));
			let error = &refusal["error"];
			assert_eq!(error["rule"], rule, "{text}");
			assert_eq!(error["applicationIdentifier"], identifier, "{text}");
			assert_eq!(error["position"], position, "{text}");
			assert!(error["message"].is_string(), "{text}");
		}
	}

	#[test]
	fn check_says_yes_or_no() {
		let good = check_argument(&arguments("09506000134352").udi);
		assert_eq!(json!(good), json!({ "valid": true, "form": "gtin" }));
		let bad = json!(check_argument(&arguments("09506000134353").udi));
		assert_eq!(bad["valid"], false);
		assert_eq!(bad["error"]["rule"], "wrongCheckDigit");
		assert_eq!(bad.get("form"), None);
	}

	#[test]
	fn any_text_is_answered_without_panic() {
		for text in [
			"",
			"^",
			"^^^^",
			"(",
			"(01",
			"]d2",
			"https://",
			"\u{fffd}",
			&"9".repeat(100_000),
		] {
			assert!(!check_argument(&arguments(text).udi).valid, "{text:.20}");
		}
	}

	#[test]
	fn the_year_is_that_of_the_clock() {
		assert!((2025..=Date::LAST_YEAR).contains(&current_year()));
	}
}
