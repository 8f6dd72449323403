//! The devices and members that are measured with.

pub mod custody;
pub mod patients;
pub mod recalls;

use custos_primitives::{
	custody::{ItemCode, SsccText},
	device::{
		Availability, CertificationRule, DeviceCode, ModelDescription, MriSafety, Number, Packaging,
		ProductionIdentifierRules, RiskClass, Sterility,
	},
	gs1::{check_digit, IssuingAgency},
};
use custos_runtime::{Runtime, RuntimeCall};
use sp_core::H256;
use sp_keyring::Sr25519Keyring;

/// The manufacturer, with the company prefix 952123.
pub const MAKER: Sr25519Keyring = Sr25519Keyring::Eve;
/// Its number as a member.
pub const MAKER_ID: u32 = 4;
/// The distributor.
pub const DISTRIBUTOR: Sr25519Keyring = Sr25519Keyring::Charlie;
/// Its number as a member.
pub const DISTRIBUTOR_ID: u32 = 2;
/// The hospital.
pub const HOSPITAL: Sr25519Keyring = Sr25519Keyring::Dave;
/// Its number as a member.
pub const HOSPITAL_ID: u32 = 3;

/// Text of a call.
pub fn text<Text: TryFrom<Vec<u8>>>(text: &str) -> Text {
	Text::try_from(text.as_bytes().to_vec())
		.ok()
		.expect("the text fits")
}

/// List of a call.
pub fn list<Item, List: TryFrom<Vec<Item>>>(items: impl IntoIterator<Item = Item>) -> List {
	List::try_from(items.into_iter().collect())
		.ok()
		.expect("no more than the list takes")
}

/// The `index`-th model of the manufacturer.
pub fn gtin(index: u32) -> String {
	with_check_digit(format!("0952123{index:06}"))
}

/// The `index`-th logistic unit of the manufacturer.
pub fn sscc(index: u32) -> SsccText {
	text(&with_check_digit(format!("0952123{index:010}")))
}

/// The digits, and the digit that GS1 has them checked with.
pub fn with_check_digit(digits: String) -> String {
	let digit = check_digit(digits.as_bytes()).expect("digits have a check digit");
	format!("{digits}{digit}")
}

/// The identifier of the `index`-th model.
pub fn device(index: u32) -> DeviceCode {
	device_of(&gtin(index))
}

/// The identifier of the model with that GTIN.
pub fn device_of(gtin: &str) -> DeviceCode {
	DeviceCode {
		issuing_agency: IssuingAgency::Gs1,
		code: text(gtin),
	}
}

/// Registers the `index`-th model of the manufacturer. Serialised or not, it has a lot number, and needs no certificate.
pub fn register(index: u32, serial: bool) -> (Sr25519Keyring, RuntimeCall) {
	(MAKER, register_model(device(index), serial))
}

/// Registers a model as [`description`] has it.
pub fn register_model(device: DeviceCode, serial: bool) -> RuntimeCall {
	let description = description(serial);
	pallet_device_registry::Call::<Runtime>::register_model { device, description }.into()
}

/// A model that has lot numbers, and serial numbers or not, and needs no certificate.
pub fn description(serial: bool) -> ModelDescription {
	ModelDescription {
		brand_name: text("Example"),
		version_or_model_number: text("E-1"),
		catalogue_number: Default::default(),
		risk_class: RiskClass::MdrClassI,
		product_code: Default::default(),
		gmdn_code: Default::default(),
		production_identifiers: ProductionIdentifierRules {
			lot: true,
			serial,
			..Default::default()
		},
		packaging: Packaging::Base { device_count: 1 },
		sterility: Sterility::NotSterile,
		single_use: true,
		implantable: false,
		kit: false,
		human_tissue: false,
		mri_safety: MriSafety::NotStated,
		availability: Availability::NotStated,
		certification: CertificationRule::Exempt,
		storage_conditions: Default::default(),
		related_identifiers: Default::default(),
		document: None,
	}
}

/// Commissions units `from..to` of a model of the manufacturer, all in the lot `L`, in as many calls as it takes.
pub fn commission(index: u32, from: u32, to: u32) -> Vec<(Sr25519Keyring, RuntimeCall)> {
	const BATCH: usize = 500;
	let serials: Vec<Number> = (from..to).map(serial).collect();
	let batch = |serials: &[Number]| (MAKER, commission_units(device(index), "L", serials.to_vec()));
	serials.chunks(BATCH).map(batch).collect()
}

/// Commissions units of a lot, as many as one call takes.
pub fn commission_units(device: DeviceCode, lot: &str, serials: Vec<Number>) -> RuntimeCall {
	pallet_device_registry::Call::<Runtime>::commission_units {
		device,
		lot: Some(text(lot)),
		serials: list(serials),
		manufactured: None,
		expires: None,
	}
	.into()
}

/// Commissions a lot `L` of so many serials by their Merkle root.
pub fn commission_root(index: u32, count: u32) -> (Sr25519Keyring, RuntimeCall) {
	let call = pallet_device_registry::Call::<Runtime>::commission_serials_root {
		device: device(index),
		lot: text("L"),
		root: H256::repeat_byte(7),
		count,
		manufactured: None,
		expires: None,
	};
	(MAKER, call.into())
}

/// The serial number of a unit.
pub fn serial(number: u32) -> Number {
	text(&format!("S{number}"))
}

/// A unit as an item.
pub fn unit(index: u32, number: u32) -> ItemCode {
	ItemCode::Unit {
		device: device(index),
		serial: serial(number),
	}
}
