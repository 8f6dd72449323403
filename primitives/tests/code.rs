//! The texts of calls, and what is said of those that are wrong.
#![allow(missing_docs, clippy::unwrap_used)]

use custos_primitives::{
	code::{lot_number, serial_number, shipment_number, sscc, CodeError},
	custody::{Item, ItemCode, LotCode, LotReference, SsccText},
	device::{Code, DeviceCode, Number},
	gs1::{DeviceIdentifier, Gtin, IssuingAgency, LotNumber, SerialNumber, Sscc},
};

const GTIN: &str = "09521234543213";
const SSCC: &str = "395212345000000019";

fn code(text: &str) -> DeviceCode {
	DeviceCode {
		issuing_agency: IssuingAgency::Gs1,
		code: Code::truncate_from(text.as_bytes().to_vec()),
	}
}

fn number(text: &str) -> Number {
	Number::truncate_from(text.as_bytes().to_vec())
}

fn sscc_text(text: &str) -> SsccText {
	SsccText::truncate_from(text.as_bytes().to_vec())
}

fn device() -> DeviceIdentifier {
	DeviceIdentifier::Gs1(Gtin::parse(GTIN.as_bytes()).unwrap())
}

#[test]
fn devices_are_read_from_gtins_of_every_length() {
	assert_eq!(code(GTIN).identifier(), Ok(device()));
	assert_eq!(code("9521234543213").identifier(), Ok(device()));
	assert_eq!(code("09521234543214").identifier(), Err(CodeError::CheckDigit));
	for wrong in ["", "1", "0952123454321X", " 9521234543213", "0095212345432130"] {
		assert_eq!(code(wrong).gtin(), Err(CodeError::InvalidGtin), "{wrong}");
	}
}

#[test]
fn devices_of_other_agencies_are_not_read_yet() {
	for issuing_agency in [IssuingAgency::Hibcc, IssuingAgency::Iccbba] {
		let device = DeviceCode {
			issuing_agency,
			..code(GTIN)
		};
		assert_eq!(device.identifier(), Err(CodeError::IssuingAgencyNotSupported));
	}
}

#[test]
fn numbers_are_of_character_set_82() {
	assert_eq!(lot_number(&number("L-1/b")).unwrap().as_str(), "L-1/b");
	assert_eq!(serial_number(&number("0001")).unwrap().as_str(), "0001");
	assert_eq!(shipment_number(&number("DN_1")).unwrap().as_str(), "DN_1");
	for wrong in ["", " ", "a b", "#", "ß", "a\u{1d}"] {
		assert_eq!(lot_number(&number(wrong)), Err(CodeError::InvalidLotNumber));
		assert_eq!(serial_number(&number(wrong)), Err(CodeError::InvalidSerialNumber));
		assert_eq!(
			shipment_number(&number(wrong)),
			Err(CodeError::InvalidShipmentNumber)
		);
	}
}

#[test]
fn logistic_units_are_read_from_eighteen_digits() {
	assert_eq!(sscc(&sscc_text(SSCC)).unwrap().as_str(), SSCC);
	assert_eq!(sscc(&sscc_text("395212345000000018")), Err(CodeError::CheckDigit));
	for wrong in ["", "95212345000000019", "39521234500000001x"] {
		assert_eq!(sscc(&sscc_text(wrong)), Err(CodeError::InvalidSscc), "{wrong}");
	}
}

#[test]
fn lots_are_read_with_and_without_a_number() {
	let lot_code = |lot: Option<&str>| LotCode {
		device: code(GTIN),
		lot: lot.map(number),
	};
	let lot = Some(LotNumber::parse(b"L1").unwrap());
	let device = device();
	assert_eq!(lot_code(Some("L1")).parsed(), Ok(LotReference { device, lot }));
	assert_eq!(lot_code(None).parsed(), Ok(LotReference { device, lot: None }));
	assert_eq!(lot_code(Some("")).parsed(), Err(CodeError::InvalidLotNumber));
	let other = LotCode {
		device: code("1"),
		lot: None,
	};
	assert_eq!(other.parsed(), Err(CodeError::InvalidGtin));
}

#[test]
fn items_are_read_in_each_form() {
	let (device, owner, quantity) = (device(), Some(7), 20);
	let unit = |text: &str| ItemCode::Unit {
		device: code(GTIN),
		serial: number(text),
	};
	let serial = SerialNumber::parse(b"S1").unwrap();
	assert_eq!(unit("S1").parsed(), Ok(Item::Unit { device, serial }));
	assert_eq!(unit("").parsed(), Err(CodeError::InvalidSerialNumber));
	let of_lot = |text: &str| ItemCode::Quantity {
		device: code(GTIN),
		lot: number(text),
		owner,
		quantity,
	};
	let lot = LotNumber::parse(b"L1").unwrap();
	assert_eq!(
		of_lot("L1").parsed(),
		Ok(Item::Quantity {
			device,
			lot,
			owner,
			quantity
		})
	);
	assert_eq!(of_lot("L 1").parsed(), Err(CodeError::InvalidLotNumber));
	let packed = |text: &str| ItemCode::LogisticUnit {
		sscc: sscc_text(text),
	};
	let sscc = Sscc::parse(SSCC.as_bytes()).unwrap();
	assert_eq!(packed(SSCC).parsed(), Ok(Item::LogisticUnit { sscc }));
	assert_eq!(packed("").parsed(), Err(CodeError::InvalidSscc));
}
