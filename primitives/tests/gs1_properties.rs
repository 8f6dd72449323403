//! Properties of the GS1 vocabulary: what is written reads back as the same, and no input makes a parser panic.

#![allow(
	clippy::unwrap_used,
	clippy::expect_used,
	clippy::panic,
	clippy::indexing_slicing,
	clippy::arithmetic_side_effects,
	missing_docs
)]

use codec::{Decode, Encode, MaxEncodedLen};
use core::fmt::Debug;
use custos_primitives::gs1::{
	check_characters, check_digit,
	digital_link::{ShortGtins, CANONICAL_STEM},
	AllocatedKey, ApplicationIdentifier, Carrier, CarrierForm, CompanyPrefix, Date, DeviceIdentifier,
	DigitalLink, ElementString, Epc, Gln, Gtin, HibccCode, IccbbaCode, LotNumber, ProductionIdentifiers,
	SerialNumber, Sscc, Udi,
};
use proptest::{collection::vec, option, prelude::*, sample::select};
use serde::{de::DeserializeOwned, Serialize};

const CHARACTER_SET_82: &[u8] =
	b"!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";

// ------------------------------------------------------------------------------------------------------- generators

fn digits(length: usize) -> impl Strategy<Value = Vec<u8>> {
	vec(b'0'..=b'9', length)
}

fn with_check_digit(mut body: Vec<u8>) -> Vec<u8> {
	body.push(b'0' + check_digit(&body).unwrap());
	body
}

fn gtin() -> impl Strategy<Value = Gtin> {
	digits(13).prop_map(|body| Gtin::parse(&with_check_digit(body)).unwrap())
}

fn gln() -> impl Strategy<Value = Gln> {
	digits(12).prop_map(|body| Gln::parse(&with_check_digit(body)).unwrap())
}

fn sscc() -> impl Strategy<Value = Sscc> {
	digits(17).prop_map(|body| Sscc::parse(&with_check_digit(body)).unwrap())
}

fn company_prefix() -> impl Strategy<Value = CompanyPrefix> {
	(4usize..=12)
		.prop_flat_map(digits)
		.prop_map(|text| CompanyPrefix::parse(&text).unwrap())
}

fn text_82() -> impl Strategy<Value = Vec<u8>> {
	vec(select(CHARACTER_SET_82), 1..=20)
}

fn lot() -> impl Strategy<Value = LotNumber> {
	text_82().prop_map(|text| LotNumber::parse(&text).unwrap())
}

fn serial() -> impl Strategy<Value = SerialNumber> {
	text_82().prop_map(|text| SerialNumber::parse(&text).unwrap())
}

fn date_between(first: u16, last: u16) -> impl Strategy<Value = Date> {
	(first..=last, 1u8..=12, 1u8..=31)
		.prop_filter_map("a date that exists", |(y, m, d)| Date::new(y, m, d).ok())
}

/// Dates that six digits can hold in 2025: within 49 years before and 50 years after.
fn date_near_2025() -> impl Strategy<Value = Date> {
	date_between(1976, 2075)
}

fn udi() -> impl Strategy<Value = Udi> {
	(
		gtin(),
		option::of(lot()),
		option::of(serial()),
		option::of(date_near_2025()),
		option::of(date_near_2025()),
	)
		.prop_map(|(gtin, lot, serial, manufactured, expires)| Udi {
			device: gtin.into(),
			production: ProductionIdentifiers {
				lot,
				serial,
				manufactured,
				expires,
			},
		})
}

fn device_identifier() -> impl Strategy<Value = DeviceIdentifier> {
	prop_oneof![
		gtin().prop_map(DeviceIdentifier::Gs1),
		"[A-Z0-9]{1,23}".prop_map(|text| DeviceIdentifier::Hibcc(HibccCode::parse(text.as_bytes()).unwrap())),
		"[!-~]{1,25}".prop_map(|text| DeviceIdentifier::Iccbba(IccbbaCode::parse(text.as_bytes()).unwrap())),
	]
}

/// Bytes that look like a carrier: pieces of good ones, glued together at random.
fn nearly_a_carrier() -> impl Strategy<Value = Vec<u8>> {
	let pieces: Vec<Vec<u8>> = [
		"(",
		")",
		"\\(",
		"01",
		"(01)",
		"00",
		"10",
		"(10)",
		"11",
		"17",
		"(17)",
		"21",
		"(21)",
		"37",
		"02",
		"235",
		"8008",
		"7003",
		"3103",
		"8030",
		"09506000134352",
		"00000000000000",
		"991231",
		"250200",
		"000000",
		"ABC",
		"%2F",
		"%",
		"%0",
		"\u{1d}",
		"]C1",
		"]d2",
		"]E0",
		"]Q1",
		"https://",
		"HTTP://",
		"id.gs1.org",
		"/",
		"?",
		"&",
		"=",
		"#",
		":",
		"/01/09506000134352",
		"urn:epc:id:sgtin:",
		"urn:epc:class:lgtin:",
		"urn:epc:id:sscc:",
		"urn:epc:id:sgln:",
		"urn:epc:idpat:sgtin:",
		"9506000.",
		".",
		"*",
		"013435",
		"+",
		"é",
		"\0",
		"~",
		"A123",
	]
	.iter()
	.map(|piece| piece.as_bytes().to_vec())
	.collect();
	let piece = prop_oneof![9 => select(pieces), 1 => vec(any::<u8>(), 0..4)];
	vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

fn any_input() -> impl Strategy<Value = Vec<u8>> {
	prop_oneof![
		4 => nearly_a_carrier(),
		2 => vec(any::<u8>(), 0..200),
		1 => vec(select(b"0123456789()\x1d/".as_slice()), 0..200),
	]
}

// --------------------------------------------------------------------------------------------------------- properties

/// SCALE and JSON give back what they were given, and SCALE stays within its bound.
fn survives<T>(value: T)
where
	T: Encode + Decode + MaxEncodedLen + Serialize + DeserializeOwned + PartialEq + Debug,
{
	let encoded = value.encode();
	assert!(encoded.len() <= T::max_encoded_len());
	assert_eq!(T::decode(&mut encoded.as_slice()).unwrap(), value);
	let json = serde_json::to_string(&value).unwrap();
	assert_eq!(serde_json::from_str::<T>(&json).unwrap(), value);
}

/// A decoded value is one that its own writer would have written.
fn decodes_to_canonical<T: Encode + Decode>(bytes: &[u8]) {
	let mut rest = bytes;
	if let Ok(value) = T::decode(&mut rest) {
		let read = bytes.len() - rest.len();
		assert_eq!(value.encode(), &bytes[..read]);
	}
}

proptest! {
	#![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

	#[test]
	fn every_value_survives_scale_and_json(
		gtin in gtin(), gln in gln(), sscc in sscc(), prefix in company_prefix(), lot in lot(), serial in serial(),
		date in date_between(1900, 2199), device in device_identifier(), udi in udi(),
	) {
		survives(gtin);
		survives(gln);
		survives(sscc);
		survives(prefix);
		survives(lot);
		survives(serial);
		survives(date);
		survives(device);
		survives(udi);
		survives(udi.production);
	}

	#[test]
	fn decoding_never_gives_an_invalid_value(bytes in vec(any::<u8>(), 0..64), text in vec(b'0'..=b'9', 18)) {
		for bytes in [bytes, text] {
			decodes_to_canonical::<Gtin>(&bytes);
			decodes_to_canonical::<Gln>(&bytes);
			decodes_to_canonical::<Sscc>(&bytes);
			decodes_to_canonical::<CompanyPrefix>(&bytes);
			decodes_to_canonical::<LotNumber>(&bytes);
			decodes_to_canonical::<SerialNumber>(&bytes);
			decodes_to_canonical::<DeviceIdentifier>(&bytes);
			decodes_to_canonical::<Udi>(&bytes);
			if let Ok(gtin) = Gtin::decode(&mut bytes.as_slice()) {
				prop_assert_eq!(Gtin::parse(gtin.as_bytes()), Ok(gtin));
			}
			if let Ok(lot) = LotNumber::decode(&mut bytes.as_slice()) {
				prop_assert_eq!(LotNumber::parse(lot.as_bytes()), Ok(lot));
			}
		}
	}

	#[test]
	fn texts_order_like_their_characters(one in text_82(), other in text_82()) {
		let (lot, other_lot) = (LotNumber::parse(&one).unwrap(), LotNumber::parse(&other).unwrap());
		prop_assert_eq!(lot.cmp(&other_lot), one.cmp(&other));
	}

	#[test]
	fn a_changed_digit_is_noticed(gtin in gtin(), place in 0usize..14, by in 1u8..=9) {
		let mut digits = gtin.as_bytes().to_vec();
		digits[place] = b'0' + (digits[place] - b'0' + by) % 10;
		prop_assert!(Gtin::parse(&digits).is_err());
	}

	#[test]
	fn the_shortest_form_is_the_same_gtin(gtin in gtin(), zeros in 0usize..=6) {
		let mut body = gtin.as_bytes()[..13].to_vec();
		body[..zeros].fill(b'0');
		let gtin = Gtin::parse(&with_check_digit(body)).unwrap();
		prop_assert_eq!(gtin.shortest_form().parse::<Gtin>(), Ok(gtin));
	}

	#[test]
	fn ancestors_are_the_shorter_prefixes(prefix in company_prefix(), other in company_prefix()) {
		let ancestors: Vec<_> = prefix.ancestors().collect();
		prop_assert_eq!(ancestors.len(), usize::from(prefix.length()) - 4);
		for ancestor in &ancestors {
			prop_assert!(prefix.as_str().starts_with(ancestor.as_str()));
			prop_assert!(ancestor.overlaps(&prefix) && prefix.overlaps(ancestor) && *ancestor != prefix);
		}
		let related = prefix == other
			|| prefix.ancestors().any(|ancestor| ancestor == other)
			|| other.ancestors().any(|ancestor| ancestor == prefix);
		prop_assert_eq!(prefix.overlaps(&other), related);
	}

	#[test]
	fn dates_survive_every_form(date in date_between(1900, 2199), reference in 1900u16..=2199) {
		prop_assert_eq!(date.to_string().parse::<Date>(), Ok(date));
		prop_assert_eq!(Date::parse_yymmdd(&date.to_yymmdd(), date.year), Ok(date));
		if let Ok(read) = Date::parse_yymmdd(&date.to_yymmdd(), reference) {
			let difference = i32::from(read.year) - i32::from(reference);
			prop_assert!((-49..=50).contains(&difference));
		}
	}

	#[test]
	fn days_hold_their_milliseconds(date in date_between(1970, 2199), other in date_between(1970, 2199), milliseconds: u64) {
		let (first, end) = (date.first_millisecond(), date.end_millisecond());
		prop_assert_eq!(end - first, 86_400_000);
		prop_assert_eq!(Date::from_unix_milliseconds(first), Ok(date));
		prop_assert_eq!(Date::from_unix_milliseconds(end - 1), Ok(date));
		prop_assert_ne!(Date::from_unix_milliseconds(end), Ok(date));
		prop_assert_eq!(date.cmp(&other), first.cmp(&other.first_millisecond()));
		if let Ok(day) = Date::from_unix_milliseconds(milliseconds) {
			prop_assert!((day.first_millisecond()..day.end_millisecond()).contains(&milliseconds));
		}
	}

	#[test]
	fn a_date_that_does_not_exist_harms_nothing(
		year in prop_oneof![any::<u16>(), 1900u16..=2199], month: u8, day: u8, mut udi in udi(),
	) {
		let date = Date { year, month, day };
		let _ = (date.checked(), date.to_yymmdd(), date.first_millisecond(), date.end_millisecond(), date.to_string());
		udi.production.expires = Some(date);
		prop_assert_eq!(udi.to_element_string().is_ok(), date.checked().is_ok());
	}

	#[test]
	fn a_udi_survives_every_carrier(udi in udi(), prefix_length in 6u8..=12) {
		let carriers = [
			(CarrierForm::ElementString, udi.to_element_string().unwrap()),
			(CarrierForm::ElementString, format!("]d2{}", udi.to_element_string().unwrap())),
			(CarrierForm::ElementString, format!("\u{1d}{}", udi.to_element_string().unwrap())),
			(CarrierForm::Bracketed, udi.to_bracketed().unwrap()),
			(CarrierForm::DigitalLink, udi.to_digital_link(CANONICAL_STEM).unwrap()),
			(CarrierForm::DigitalLink, udi.to_digital_link("http://example.com/some/stem/").unwrap()),
		];
		for (form, text) in carriers {
			let parsed = Udi::parse(text.as_bytes(), 2025).map_err(|error| TestCaseError::fail(format!("{text}: {error}")))?;
			prop_assert_eq!((parsed.udi, parsed.form, parsed.also.len()), (udi, form, 0), "{}", text);
		}
		// An EPC URI holds the serial number, or else the lot, and no dates.
		let parsed = Udi::parse(udi.to_epc_uri(prefix_length).unwrap().as_bytes(), 2025).unwrap();
		prop_assert_eq!(parsed.form, CarrierForm::EpcUri);
		prop_assert_eq!(parsed.udi.device, udi.device);
		prop_assert_eq!(parsed.udi.production.serial, udi.production.serial);
		let lot = udi.production.lot.filter(|_| udi.production.serial.is_none());
		prop_assert_eq!(parsed.udi.production.lot, lot);
		prop_assert_eq!(parsed.company_prefix.unwrap().length(), prefix_length);
	}

	#[test]
	fn a_carrier_survives_whatever_it_names(udi in udi(), sscc in sscc(), prefix_length in 6u8..=12) {
		let carriers = [
			sscc.as_str().to_string(),
			format!("00{sscc}"),
			format!("]C100{sscc}"),
			format!("\u{1d}00{sscc}"),
			format!("(00){sscc}"),
			format!("https://id.example/00/{sscc}"),
			Epc::Sscc { sscc }.to_uri(prefix_length).unwrap(),
		];
		for text in carriers {
			prop_assert_eq!(Carrier::parse(text.as_bytes(), 2025), Ok(Carrier::LogisticUnit(sscc)), "{}", text);
		}
		let carriers = [
			udi.to_element_string().unwrap(),
			udi.to_bracketed().unwrap(),
			udi.to_digital_link(CANONICAL_STEM).unwrap(),
			udi.to_epc_uri(prefix_length).unwrap(),
		];
		for text in carriers {
			let parsed = Udi::parse(text.as_bytes(), 2025).unwrap();
			prop_assert_eq!(Carrier::parse(text.as_bytes(), 2025), Ok(Carrier::Udi(parsed)), "{}", text);
		}
	}

	#[test]
	fn epcs_survive_their_uris(
		gtin in gtin(), sscc in sscc(), gln in gln(), serial in serial(), lot in lot(), extension in option::of(serial()),
		length in 6u8..=12,
	) {
		// The extension 0 stands for no extension (TDS section 6.3.3).
		let extension = extension.filter(|extension| extension.as_str() != "0");
		let epcs = [
			Epc::Sgtin { gtin, serial }, Epc::Lgtin { gtin, lot }, Epc::GtinPattern { gtin }, Epc::Sscc { sscc },
			Epc::Sgln { gln, extension },
		];
		for epc in epcs {
			let uri = epc.to_uri(length).unwrap();
			let parsed = Epc::parse(uri.as_bytes()).unwrap();
			prop_assert_eq!(parsed.epc, epc, "{}", uri);
			let has_prefix = match epc {
				Epc::Sgtin { gtin, .. } | Epc::Lgtin { gtin, .. } | Epc::GtinPattern { gtin } =>
					gtin.is_gtin_8() || gtin.has_company_prefix(&parsed.company_prefix),
				Epc::Sscc { sscc } => sscc.has_company_prefix(&parsed.company_prefix),
				Epc::Sgln { gln, .. } => gln.has_company_prefix(&parsed.company_prefix),
			};
			prop_assert!(has_prefix);
		}
	}

	#[test]
	fn no_input_makes_a_parser_panic(input in any_input(), year: u16) {
		let _ = (Gtin::parse(&input), Gln::parse(&input), Sscc::parse(&input), CompanyPrefix::parse(&input));
		let _ = (LotNumber::parse(&input), SerialNumber::parse(&input), HibccCode::parse(&input), IccbbaCode::parse(&input));
		let _ = (Date::parse_yymmdd(&input, year), Date::parse_yymmdd_with_day(&input, year), Date::parse_iso(&input));
		let _ = (ApplicationIdentifier::parse(&input), ApplicationIdentifier::at_start(&input), check_digit(&input));
		let _ = (check_characters(&input), Epc::parse(&input));
		for elements in [ElementString::parse_raw(&input, year), ElementString::parse_bracketed(&input, year)] {
			let _ = elements.map(|elements| DigitalLink::write(&elements, CANONICAL_STEM));
		}
		let _ = DigitalLink::parse_with(&input, year, ShortGtins::Padded);
		let errors = [Udi::parse(&input, year).err(), Carrier::parse(&input, year).err()];
		for error in errors.into_iter().flatten() {
			let description = error.describe();
			prop_assert!(!description.message.is_empty());
			prop_assert!(description.position.is_none_or(|position| position as usize <= input.len()));
		}
	}

	#[test]
	fn whatever_is_read_is_written_and_read_again(input in nearly_a_carrier()) {
		if let Ok(elements) = ElementString::parse(&input, 2025) {
			prop_assert_eq!(ElementString::parse_raw(elements.to_raw().as_bytes(), 2025).unwrap(), elements.clone());
			prop_assert_eq!(ElementString::parse_bracketed(elements.to_bracketed().as_bytes(), 2025).unwrap(), elements);
		}
		if let Ok(parsed) = Udi::parse(&input, 2025) {
			let text = parsed.udi.to_bracketed().unwrap();
			prop_assert_eq!(Udi::parse(text.as_bytes(), 2025).unwrap().udi, parsed.udi);
		}
	}
}
