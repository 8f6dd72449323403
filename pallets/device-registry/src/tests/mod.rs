//! Tests of the device registry: a file for each call, and for what concerns several.
#![allow(clippy::arithmetic_side_effects, reason = "a test that overflows stops")]

mod amend_model;
mod certified;
mod commission_lot;
mod commission_serials_root;
mod commission_units;
mod custody;
mod descriptions;
mod grant_certificate;
mod guard;
mod histories;
mod lookup;
mod merkle;
mod packaging;
mod record_unit;
mod register_model;
mod sequences;
mod set_distribution_status;
mod view_functions;
mod withdraw_certificate;

use crate::{mock::*, serials::SerialProof};
use custos_primitives::{
	custody::{Condition, LotReference, Stock, Terms, UnitState},
	device::*,
	gs1::{check_digit, Date, DeviceIdentifier, Gtin, IssuingAgency, LotNumber, SerialNumber},
	member::MemberId,
};
use frame_support::{assert_ok, BoundedVec};
use sp_core::H256;
use sp_runtime::DispatchResult;

/// What the tests' calls take for the serials of a batch.
type Batch = BoundedVec<Number, MaxSerials>;

/// The digits with their check digit: a GTIN, if there are 13 of them.
fn with_check_digit(digits: &str) -> String {
	format!("{digits}{}", check_digit(digits.as_bytes()).unwrap())
}

/// The GTIN of ACME's item of that number, and that packaging level.
fn acme(level: u8, item: u32) -> String {
	with_check_digit(&format!("{level}9506000{item:05}"))
}

/// The GTIN of BOLT's item of that number.
fn bolt(item: u32) -> String {
	with_check_digit(&format!("09521321{item:05}"))
}

fn code(gtin: &str) -> DeviceCode {
	code_of(IssuingAgency::Gs1, gtin)
}

fn code_of(issuing_agency: IssuingAgency, text: &str) -> DeviceCode {
	DeviceCode {
		issuing_agency,
		code: bounded(text),
	}
}

fn identifier(gtin: &str) -> DeviceIdentifier {
	DeviceIdentifier::Gs1(Gtin::parse(gtin.as_bytes()).unwrap())
}

fn bounded<Bound: frame_support::traits::Get<u32>>(text: &str) -> BoundedVec<u8, Bound> {
	text.as_bytes().to_vec().try_into().unwrap()
}

fn number(text: &str) -> Number {
	bounded(text)
}

fn numbers(texts: &[&str]) -> Batch {
	texts
		.iter()
		.map(|text| number(text))
		.collect::<Vec<_>>()
		.try_into()
		.unwrap()
}

fn lot(text: &str) -> LotNumber {
	LotNumber::parse(text.as_bytes()).unwrap()
}

fn serial(text: &str) -> SerialNumber {
	SerialNumber::parse(text.as_bytes()).unwrap()
}

fn date(year: u16, month: u8, day: u8) -> Option<Date> {
	Some(Date { year, month, day })
}

/// Made in May 2026.
const MADE: Option<Date> = Some(Date {
	year: 2026,
	month: 5,
	day: 4,
});
/// Good for five years.
const EXPIRES: Option<Date> = Some(Date {
	year: 2031,
	month: 5,
	day: 3,
});

/// The lot as custody knows it.
fn reference(gtin: &str, text: Option<&str>) -> LotReference {
	LotReference {
		device: identifier(gtin),
		lot: text.map(lot),
	}
}

/// How many devices of the lot custody was told that the member has, and how many of them have a record.
fn in_hand(gtin: &str, text: Option<&str>, member: MemberId) -> Option<(u32, u32)> {
	InHand::get((reference(gtin, text), member)).map(|stock| (stock.quantity, stock.identified))
}

/// Makes custody refuse any more of the lot.
fn fill(gtin: &str, text: &str) {
	let stock = Stock {
		owner: ACME,
		terms: Terms::Sale,
		quantity: u32::MAX,
		identified: 0,
	};
	InHand::insert((reference(gtin, Some(text)), ACME), stock);
}

fn related(kind: RelatedKind, device: DeviceCode) -> RelatedIdentifier {
	RelatedIdentifier { kind, device }
}

const LOT_AND_EXPIRY: ProductionIdentifierRules = ProductionIdentifierRules {
	lot: true,
	serial: false,
	manufacture_date: false,
	expiry_date: true,
	donation_identification_number: false,
};

const LOT_SERIAL_AND_DATES: ProductionIdentifierRules = ProductionIdentifierRules {
	lot: true,
	serial: true,
	manufacture_date: true,
	expiry_date: true,
	donation_identification_number: false,
};

/// A syringe: exempt from certification, with lot and expiry date on its label.
fn syringe() -> ModelDescription {
	ModelDescription {
		brand_name: bounded("Clearflow"),
		version_or_model_number: bounded("CF-10"),
		catalogue_number: bounded("10-2231"),
		risk_class: RiskClass::FdaClassII,
		product_code: bounded("FMF"),
		gmdn_code: bounded("47017"),
		production_identifiers: LOT_AND_EXPIRY,
		packaging: Packaging::Base { device_count: 10 },
		sterility: Sterility::PackagedSterile,
		single_use: true,
		implantable: false,
		kit: false,
		human_tissue: false,
		mri_safety: MriSafety::NotStated,
		availability: Availability::Prescription,
		certification: CertificationRule::Exempt,
		storage_conditions: vec![StorageCondition::Temperature {
			low: Some(20),
			high: Some(300),
		}]
		.try_into()
		.unwrap(),
		related_identifiers: Default::default(),
		document: None,
	}
}

/// A hip stem: class III, with a certificate, and with lot, serial and both dates on its label.
fn hip_stem() -> ModelDescription {
	ModelDescription {
		brand_name: bounded("Perenna"),
		version_or_model_number: bounded("PS-4"),
		risk_class: RiskClass::FdaClassIII,
		product_code: bounded("LPH"),
		production_identifiers: LOT_SERIAL_AND_DATES,
		packaging: Packaging::Base { device_count: 1 },
		implantable: true,
		mri_safety: MriSafety::Conditional,
		certification: CertificationRule::Required,
		..syringe()
	}
}

fn with(mut description: ModelDescription, change: impl FnOnce(&mut ModelDescription)) -> ModelDescription {
	change(&mut description);
	description
}

fn with_related(description: ModelDescription, entries: Vec<RelatedIdentifier>) -> ModelDescription {
	with(description, |description| {
		description.related_identifiers = entries.try_into().unwrap()
	})
}

fn signed(account: u64) -> RuntimeOrigin {
	RuntimeOrigin::signed(account)
}

fn register(gtin: &str, description: ModelDescription) {
	assert_ok!(DeviceRegistry::register_model(
		signed(ALICE),
		code(gtin),
		description
	));
}

fn grant(account: u64, gtin: &str, text: &str, expires: Option<Date>) -> DispatchResult {
	let kind = CertificateKind::PremarketApproval;
	DeviceRegistry::grant_certificate(
		signed(account),
		code(gtin),
		bounded(text),
		kind,
		expires,
		H256([7; 32]),
	)
}

/// Registers ACME's syringe.
fn registered_syringe() -> String {
	let gtin = acme(0, 1);
	register(&gtin, syringe());
	gtin
}

/// Registers ACME's hip stem, with a certificate of the assessor's.
fn certified_hip_stem() -> String {
	let gtin = acme(0, 2);
	register(&gtin, hip_stem());
	assert_ok!(grant(CORA, &gtin, "P010001", date(2030, 12, 31)));
	gtin
}

fn commission(gtin: &str, lot: &str, quantity: u32) -> DispatchResult {
	DeviceRegistry::commission_lot(signed(ALICE), code(gtin), number(lot), quantity, MADE, EXPIRES)
}

fn commission_units(gtin: &str, lot: &str, serials: &[&str]) -> DispatchResult {
	let lot = Some(number(lot));
	DeviceRegistry::commission_units(signed(ALICE), code(gtin), lot, numbers(serials), MADE, EXPIRES)
}

/// The serials S0, S1, … of a lot by Merkle root.
fn serials(count: u32) -> Vec<SerialNumber> {
	(0..count).map(|n| serial(&format!("S{n}"))).collect()
}

fn commission_root(gtin: &str, lot: &str, serials: &[SerialNumber]) -> DispatchResult {
	DeviceRegistry::commission_serials_root(
		signed(ALICE),
		code(gtin),
		number(lot),
		crate::serials::root(serials),
		serials.len() as u32,
		MADE,
		EXPIRES,
	)
}

fn withdraw(account: u64, gtin: &str, certifier: MemberId, text: &str) -> DispatchResult {
	let reason = WithdrawalReason::Safety;
	DeviceRegistry::withdraw_certificate(signed(account), code(gtin), certifier, bounded(text), reason)
}

/// A package of that many of the model, which itself needs no certificate.
fn package_of(gtin: &str, quantity: u32) -> ModelDescription {
	with(syringe(), |package| {
		package.packaging = Packaging::Package {
			contains: code(gtin),
			quantity,
		}
	})
}

fn record(account: u64, gtin: &str, lot: &str, serials: &[SerialNumber], leaf_index: u32) -> DispatchResult {
	let proof: SerialProof = crate::serials::prove(serials, leaf_index).unwrap();
	let serial = number(serials[leaf_index as usize].as_str());
	DeviceRegistry::record_unit(
		signed(account),
		code(gtin),
		number(lot),
		serial,
		leaf_index,
		proof,
	)
}
