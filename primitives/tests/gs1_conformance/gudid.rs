//! Device identifiers of the FDA's GUDID, and answers of AccessGUDID.

use crate::{data_folder, field, rows, text, Tally, YEAR};
use custos_primitives::gs1::{
	digital_link::CANONICAL_STEM, AllocatedKey, CarrierForm, CompanyPrefix, Date, DeviceIdentifier, Gtin,
	HibccCode, IssuingAgency, KeyError, ProductionIdentifiers, Udi, UdiError,
};
use serde_json::Value;
use std::path::Path;

/// The rows of a CSV file whose fields hold no commas within quotes before the `columns` wanted.
fn csv(folder: &Path, file: &str, fewest: usize) -> Vec<Vec<String>> {
	let rows: Vec<Vec<String>> = text(folder, file)
		.lines()
		.skip(1)
		.map(|line| {
			line.split(',')
				.map(|cell| cell.trim_matches('"').to_string())
				.collect()
		})
		.collect();
	assert!(
		rows.len() >= fewest,
		"{file} has {} rows, not the {fewest} expected",
		rows.len()
	);
	rows
}

/// The device identifiers that the FDA publishes with a wrong check digit, with the digit that would be right.
fn known_wrong(folder: &Path) -> Vec<String> {
	let rows = csv(folder, "gudid-dental/gs1_di_bad_check_digit.csv", 7);
	rows.into_iter().map(|mut row| row.swap_remove(1)).collect()
}

#[test]
fn published_device_identifiers_parse_and_wrong_check_digits_are_refused() {
	let Some(folder) = data_folder("GUDID device identifiers") else {
		return;
	};
	let wrong = known_wrong(&folder);
	assert_eq!(wrong.len(), 7);
	for code in &wrong {
		let error = Udi::parse(code.as_bytes(), YEAR).unwrap_err();
		assert!(
			matches!(error, UdiError::Gtin(KeyError::WrongCheckDigit { .. })),
			"{code}: {error}"
		);
		assert_eq!(error.describe().rule, "wrongCheckDigit");
	}
	let sample = csv(&folder, "gudid-dental/gs1_di_sample_5000.csv", 5_000);
	let mut refused = 0;
	for row in &sample {
		for code in [&row[0], &row[2]].into_iter().filter(|code| !code.is_empty()) {
			match Udi::parse(code.as_bytes(), YEAR) {
				Ok(parsed) => assert_eq!(
					(parsed.form, parsed.udi.device.code()),
					(CarrierForm::Gtin, code.as_str())
				),
				Err(error) => {
					assert!(wrong.contains(code), "{code}: {error}");
					refused += 1;
				}
			}
		}
	}
	println!(
		"gudid-dental: 7 wrong check digits refused; {} sampled, {refused} refused among them",
		sample.len()
	);
}

#[test]
fn package_links_name_identifiers_of_their_agencies() {
	let Some(folder) = data_folder("GUDID packages") else {
		return;
	};
	let wrong = known_wrong(&folder);
	let rows = csv(&folder, "gudid-dental/package_hierarchy.csv", 5_779);
	let mut tally = Tally::default();
	for row in &rows {
		let agency = row[1].as_str();
		for code in [&row[0], &row[2]] {
			match agency {
				"GS1" if code.bytes().all(|byte| byte.is_ascii_digit()) => {
					assert!(
						Gtin::parse(code.as_bytes()).is_ok() || wrong.contains(code),
						"{code}"
					)
				}
				_ => assert!(HibccCode::parse(code.as_bytes()).is_ok(), "{code}"),
			}
		}
		tally.count(format!("{agency} packages"));
	}
	tally.report("gudid-dental/package_hierarchy.csv", rows.len(), 5_779);
}

#[test]
fn hibcc_identifiers_are_held_but_their_carriers_are_not_supported_yet() {
	let Some(folder) = data_folder("HIBCC") else {
		return;
	};
	let rows = csv(&folder, "gudid-dental/hibcc_di_sample_1000.csv", 1_000);
	for row in &rows {
		let device = DeviceIdentifier::Hibcc(HibccCode::parse(row[0].as_bytes()).expect(&row[0]));
		assert_eq!(device.issuing_agency(), IssuingAgency::Hibcc);
		let error = Udi::parse(format!("+{}", row[0]).as_bytes(), YEAR).unwrap_err();
		assert_eq!(
			error,
			UdiError::NotSupportedYet {
				agency: IssuingAgency::Hibcc
			}
		);
	}
	println!(
		"gudid-dental: {} HIBCC identifiers held, their carriers answered with not supported yet",
		rows.len()
	);
}

/// A list that JSON made from XML: one element stands for itself.
fn list(value: &Value) -> Vec<&Value> {
	match value {
		Value::Array(items) => items.iter().collect(),
		Value::Null => Vec::new(),
		single => vec![single],
	}
}

#[test]
fn every_identifier_of_full_records_is_valid_in_its_agency() {
	let Some(folder) = data_folder("GUDID records") else {
		return;
	};
	let file = "gudid-dental/gudid_records.jsonl";
	let records = rows(&folder, file, 300);
	let wrong = known_wrong(&folder);
	let mut tally = Tally::default();
	let mut total = 0;
	for record in &records {
		for identifier in list(&record["device"]["identifiers"]["identifier"]) {
			let code = field(identifier, "deviceId");
			total += 1;
			match field(identifier, "deviceIdIssuingAgency") {
				"GS1" => assert!(
					Gtin::parse(code.as_bytes()).is_ok() || wrong.iter().any(|w| w == code),
					"{code}"
				),
				"HIBCC" => assert!(HibccCode::parse(code.as_bytes()).is_ok(), "{code}"),
				other => panic!("unknown agency {other}"),
			}
			tally.count(field(identifier, "deviceIdIssuingAgency"));
		}
	}
	tally.report(file, total, 300);
}

#[test]
fn a_udi_made_of_each_record_survives_every_form() {
	let Some(folder) = data_folder("GUDID records through every form") else {
		return;
	};
	let records = rows(&folder, "gudid-dental/gudid_records.jsonl", 300);
	let mut checked = 0;
	for record in &records {
		for identifier in list(&record["device"]["identifiers"]["identifier"]) {
			let code = field(identifier, "deviceId");
			let Ok(gtin) = Gtin::parse(code.as_bytes()) else {
				continue;
			};
			let flag = |name: &str| record["device"][name] == "true";
			let udi = Udi {
				device: gtin.into(),
				production: ProductionIdentifiers {
					lot: flag("lotBatch").then(|| "LOT/1%".parse().unwrap()),
					serial: flag("serialNumber").then(|| "S-0001".parse().unwrap()),
					manufactured: flag("manufacturingDate").then(|| Date::new(2024, 2, 29).unwrap()),
					expires: flag("expirationDate").then(|| Date::new(2029, 12, 31).unwrap()),
				},
			};
			let forms = [
				udi.to_element_string().unwrap(),
				udi.to_bracketed().unwrap(),
				udi.to_digital_link(CANONICAL_STEM).unwrap(),
			];
			for form in forms {
				assert_eq!(Udi::parse(form.as_bytes(), YEAR).unwrap().udi, udi, "{form}");
				checked += 1;
			}
		}
	}
	assert!(checked >= 900, "only {checked} forms");
	println!("gudid-dental: {checked} carriers written and read");
}

#[test]
fn udis_are_taken_apart_as_access_gudid_does() {
	let Some(folder) = data_folder("AccessGUDID") else {
		return;
	};
	let answer = |file: &str| -> Value { serde_json::from_str(&text(&folder, file)).unwrap() };

	// GIVEN the recorded answer for a GS1 UDI in human-readable form
	let expected = answer("accessgudid-api/json_parse_udi_by_device_identifier_code.json");
	// WHEN it is parsed as it is
	let printed = field(&expected, "udi");
	// THEN it is refused: the FDA's recorded example has a wrong check digit
	let error = Udi::parse(printed.as_bytes(), YEAR).unwrap_err().describe();
	assert_eq!(
		(
			error.rule.as_str(),
			error.application_identifier.as_deref(),
			error.position
		),
		("wrongCheckDigit", Some("01"), Some(17))
	);
	// WHEN the check digit is put right
	let parsed = Udi::parse(printed.replace("7345(", "7347(").as_bytes(), YEAR).unwrap();
	// THEN all other fields agree
	assert_eq!(parsed.form, CarrierForm::Bracketed);
	assert_eq!(
		parsed.udi.device.issuing_agency().to_string(),
		field(&expected, "issuingAgency")
	);
	assert_eq!(parsed.udi.device.code()[..13], field(&expected, "di")[..13]);
	let production = serde_json::to_value(parsed.udi.production).unwrap();
	assert_eq!(production["expires"], expected["expirationDate"]);
	assert_eq!(production["lot"], expected["lotNumber"]);
	assert_eq!(production["serial"], expected["serialNumber"]);
	assert_eq!(production["manufactured"], expected["manufacturingDateOriginal"]);

	// GIVEN the recorded answer for an ICCBBA UDI
	let expected = answer("accessgudid-api/json_parse_udi_by_unique_device_identifier_code.json");
	assert_eq!(field(&expected, "issuingAgency"), "ICCBBA");
	// THEN the agency is recognised and refused by name
	let error = Udi::parse(field(&expected, "udi").as_bytes(), YEAR).unwrap_err();
	assert_eq!(
		error,
		UdiError::NotSupportedYet {
			agency: IssuingAgency::Iccbba
		}
	);
}

#[test]
fn looked_up_devices_have_valid_identifiers() {
	let Some(folder) = data_folder("AccessGUDID look-ups") else {
		return;
	};
	let names = [
		"device_identifier",
		"public_record_key",
		"unique_device_identifier",
	];
	let mut codes = 0;
	for name in names {
		let file = format!("accessgudid-api/json_devices_lookup_by_{name}_code.json");
		let answer: Value = serde_json::from_str(&text(&folder, &file)).unwrap();
		for identifier in list(&answer["gudid"]["device"]["identifiers"]["identifier"]) {
			assert_eq!(field(identifier, "deviceIdIssuingAgency"), "GS1");
			let gtin = Gtin::parse(field(identifier, "deviceId").as_bytes()).unwrap();
			let prefix = CompanyPrefix::parse(&gtin.as_bytes()[1..8]).unwrap();
			assert!(gtin.has_company_prefix(&prefix));
			codes += 1;
		}
	}
	assert!(codes >= 3);
}
