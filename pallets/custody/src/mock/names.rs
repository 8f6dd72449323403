//! The names of things, and items as calls take them.

use custos_primitives::{
	custody::*,
	device::Number,
	gs1::{
		check_digit, CompanyPrefix, DeviceIdentifier, Gtin, LotNumber, SerialNumber, ShipmentNumber, Sscc,
	},
	member::MemberId,
};
use frame_support::BoundedVec;

pub fn prefix(digits: &str) -> CompanyPrefix {
	CompanyPrefix::parse(digits.as_bytes()).expect("a prefix")
}

/// The digits with their check digit.
fn with_check_digit(digits: &str) -> String {
	format!("{digits}{}", check_digit(digits.as_bytes()).expect("digits"))
}

pub fn gtin(digits: &str) -> DeviceIdentifier {
	let digits = with_check_digit(digits);
	DeviceIdentifier::Gs1(Gtin::parse(digits.as_bytes()).expect("a GTIN"))
}

/// ACME's hip stem: units with serial and lot.
pub fn stem() -> DeviceIdentifier {
	gtin("0950600000001")
}

/// ACME's syringe: lots without serials.
pub fn syringe() -> DeviceIdentifier {
	gtin("0950600000002")
}

/// ACME's screw: units with serial and without lot.
pub fn screw() -> DeviceIdentifier {
	gtin("0950600000003")
}

/// ACME's heart valve: lots by the Merkle root of their serials.
pub fn valve() -> DeviceIdentifier {
	gtin("0950600000004")
}

/// BOLT's plate: lots without serials.
pub fn plate() -> DeviceIdentifier {
	gtin("0952132100001")
}

pub fn bounded<Bound: frame_support::traits::Get<u32>>(text: &str) -> BoundedVec<u8, Bound> {
	text.as_bytes().to_vec().try_into().expect("short enough")
}

pub fn number(text: &str) -> Number {
	bounded(text)
}

pub fn lot(text: &str) -> LotNumber {
	LotNumber::parse(text.as_bytes()).expect("a lot number")
}

pub fn serial(text: &str) -> SerialNumber {
	SerialNumber::parse(text.as_bytes()).expect("a serial number")
}

pub fn reference(device: &DeviceIdentifier, text: Option<&str>) -> LotReference {
	LotReference {
		device: *device,
		lot: text.map(lot),
	}
}

/// The logistic unit of that number that ACME labels.
pub fn sscc(index: u32) -> Sscc {
	sscc_of("9506000", index)
}

/// The logistic unit of that number under a company prefix of seven digits.
pub fn sscc_of(prefix: &str, index: u32) -> Sscc {
	Sscc::parse(with_check_digit(&format!("3{prefix}{index:09}")).as_bytes()).expect("an SSCC")
}

pub fn sscc_text(sscc: &Sscc) -> SsccText {
	bounded(sscc.as_str())
}

pub fn shipment_id(sender: MemberId, text: &str) -> ShipmentId {
	ShipmentId {
		sender,
		number: ShipmentNumber::parse(text.as_bytes()).expect("a number"),
	}
}

pub fn unit(device: &DeviceIdentifier, text: &str) -> ItemCode {
	ItemCode::Unit {
		device: device.into(),
		serial: number(text),
	}
}

/// So many of the possessor's own.
pub fn quantity(device: &DeviceIdentifier, lot: &str, quantity: u32) -> ItemCode {
	ItemCode::Quantity {
		device: device.into(),
		lot: number(lot),
		owner: None,
		quantity,
	}
}

/// So many of another member's.
pub fn quantity_of(owner: MemberId, device: &DeviceIdentifier, lot: &str, quantity: u32) -> ItemCode {
	ItemCode::Quantity {
		device: device.into(),
		lot: number(lot),
		owner: Some(owner),
		quantity,
	}
}

pub fn logistic_unit(sscc: &Sscc) -> ItemCode {
	ItemCode::LogisticUnit {
		sscc: sscc_text(sscc),
	}
}

pub fn items<Bound: frame_support::traits::Get<u32>>(items: &[ItemCode]) -> BoundedVec<ItemCode, Bound> {
	items.to_vec().try_into().expect("not too many")
}

pub const SALE: Purpose = Purpose::Supply { terms: Terms::Sale };
pub const CONSIGNMENT: Purpose = Purpose::Supply {
	terms: Terms::Consignment,
};
pub const LOAN: Purpose = Purpose::Supply { terms: Terms::Loan };
