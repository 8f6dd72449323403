//! Devices: what is made of each kind, and by which calls.

use custos_primitives::{
	custody::{ItemCode, PatientLink, UseKind},
	device::{
		Availability, CertificateKind, CertificationRule, DeviceCode, Document, ModelDescription, MriSafety,
		ProductionIdentifierRules, RiskClass, Sterility,
	},
	gs1::Date,
};
use custos_runtime::{Runtime, RuntimeCall};
use frame_support::storage::storage_prefix;
use pallet_custody::Call as Custody;
use pallet_device_registry::Call as Registry;
use sp_core::H256;
use sp_io::hashing::blake2_256;
use sp_keyring::Sr25519Keyring;

use super::{
	state::{Calls, State},
	Kind, Thing,
};
use crate::world::{
	custody::{self, pack, Shipment},
	description, device_of, list, sscc, text, with_check_digit, DISTRIBUTOR, DISTRIBUTOR_ID, HOSPITAL,
	HOSPITAL_ID, MAKER,
};

/// A notified body.
const ASSESSOR: Sr25519Keyring = Sr25519Keyring::Bob;

/// How many units are commissioned, packed, or delivered to be prepared, at once.
pub const BATCH: u32 = 50;
/// How many units a middling shipment has.
pub const SOME: u32 = 10;

/// The number of the model that everything but models is made of.
const IMPLANT: u32 = 0;
/// How many devices a lot has that goes by quantity.
const QUANTITY: u32 = 1_000;

/// The things, each with how it is made.
pub fn things() -> Vec<Thing> {
	vec![
		Thing::new(
			Kind::Model,
			|_, _| (),
			|from, to| (from..to).flat_map(|n| model(n, true)).collect(),
		),
		Thing::new(
			Kind::Lot,
			|state, _| state.make(|| model(IMPLANT, false).into()),
			|from, to| (from..to).map(|n| lot(IMPLANT, n)).collect(),
		),
		Thing::new(
			Kind::LotByRoot,
			|state, _| state.make(|| model(IMPLANT, true).into()),
			|from, to| (from..to).map(lot_by_root).collect(),
		),
		Thing {
			at_once: BATCH,
			..Thing::new(
				Kind::Unit,
				|state, _| state.make(|| model(IMPLANT, true).into()),
				|from, to| vec![units(from, to)],
			)
		},
		Thing {
			at_once: BATCH,
			only: vec![
				storage_prefix(b"Custody", b"Holdings"),
				storage_prefix(b"Custody", b"HoldingsOf"),
			],
			..Thing::new(Kind::Holding, with_lots, lots_handed_over)
		},
		Thing::new(Kind::LogisticUnit, with_lots, |from, to| {
			(from..to).map(|n| pack(n, vec![quantity(n)])).collect()
		}),
		Thing {
			weight: BATCH,
			..Thing::new(
				Kind::LogisticUnitHandedOver,
				|state, count| with_units(state, count * BATCH),
				|from, to| (from..to).flat_map(logistic_unit_handed_over).collect(),
			)
		},
		Thing::new(Kind::ShipmentOnItsWay, with_units, |from, to| {
			(from..to)
				.map(|n| ship(n, DISTRIBUTOR_ID, vec![unit(n)]))
				.collect()
		}),
		Thing::new(Kind::ShipmentOfOne, with_units, |from, to| {
			(from..to)
				.flat_map(|n| handed_over(n, DISTRIBUTOR, n, n + 1))
				.collect()
		}),
		Thing {
			weight: SOME,
			..Thing::new(
				Kind::ShipmentOfSome,
				|state, count| with_units(state, count * SOME),
				|from, to| {
					(from..to)
						.flat_map(|n| handed_over(n, DISTRIBUTOR, n * SOME, (n + 1) * SOME))
						.collect()
				},
			)
		},
		Thing::new(Kind::Implantation, with_units_in_hospital, |from, to| {
			(from..to).map(implant).collect()
		}),
	]
}

// --- What there is before

/// Has so many things made, some at once.
pub fn in_parts(state: &mut State, count: u32, calls: impl Fn(u32, u32) -> Calls) {
	for from in (0..count).step_by(BATCH as usize) {
		state.make(|| calls(from, count.min(from + BATCH)));
	}
}

fn with_lots(state: &mut State, count: u32) {
	state.make(|| model(IMPLANT, false).into());
	in_parts(state, count, |from, to| {
		(from..to).map(|n| lot(IMPLANT, n)).collect()
	});
}

/// So many units, one lot of them.
pub fn with_units(state: &mut State, count: u32) {
	state.make(|| model(IMPLANT, true).into());
	in_parts(state, count, |from, to| vec![units(from, to)]);
}

fn with_units_in_hospital(state: &mut State, count: u32) {
	with_units(state, count);
	in_parts(state, count, |from, to| handed_over(from, HOSPITAL, from, to));
}

// --- Production

/// The `number`-th model's identifier. After the first million, with another indicator digit.
pub fn device(number: u32) -> DeviceCode {
	const MILLION: u32 = 1_000_000;
	let gtin = format!("{}952123{:06}", number / MILLION, number % MILLION);
	device_of(&with_check_digit(gtin))
}

/// Registers a model, and certifies it.
pub fn model(number: u32, serial: bool) -> [(Sr25519Keyring, RuntimeCall); 2] {
	let plain = description(serial);
	let description = ModelDescription {
		brand_name: text("Example Hip System"),
		version_or_model_number: text("EHS-36-125"),
		catalogue_number: text("10-4711-36"),
		risk_class: RiskClass::MdrClassIII,
		product_code: text("JDI"),
		gmdn_code: text("33581"),
		production_identifiers: ProductionIdentifierRules {
			expiry_date: true,
			manufacture_date: true,
			..plain.production_identifiers
		},
		sterility: Sterility::PackagedSterile,
		implantable: true,
		mri_safety: MriSafety::Conditional,
		availability: Availability::Prescription,
		certification: CertificationRule::Required,
		document: Some(Document {
			hash: hash("instructions for use", number),
			uri: text("https://example.com/ifu/10-4711-36"),
		}),
		..plain
	};
	let device = device(number);
	let certify = Registry::<Runtime>::grant_certificate {
		device: device.clone(),
		number: text(&format!("CE-{number:08}")),
		kind: CertificateKind::EuTechnicalDocumentation,
		expires: EXPIRES,
		document: hash("certificate", number),
	};
	let register = Registry::<Runtime>::register_model { device, description };
	[(MAKER, register.into()), (ASSESSOR, certify.into())]
}

const MANUFACTURED: Option<Date> = Some(Date {
	year: 2026,
	month: 1,
	day: 1,
});
const EXPIRES: Option<Date> = Some(Date {
	year: 2030,
	month: 12,
	day: 31,
});

/// The number of the `number`-th lot.
pub fn lot_number(number: u32) -> String {
	format!("26A{number:07}")
}

/// Commissions the `number`-th lot, of a model that goes by quantity.
pub fn lot(model: u32, number: u32) -> (Sr25519Keyring, RuntimeCall) {
	let call = Registry::<Runtime>::commission_lot {
		device: device(model),
		lot: text(&lot_number(number)),
		quantity: QUANTITY,
		manufactured: MANUFACTURED,
		expires: EXPIRES,
	};
	(MAKER, call.into())
}

fn lot_by_root(number: u32) -> (Sr25519Keyring, RuntimeCall) {
	let call = Registry::<Runtime>::commission_serials_root {
		device: device(IMPLANT),
		lot: text(&lot_number(number)),
		root: hash("serials", number),
		count: QUANTITY,
		manufactured: MANUFACTURED,
		expires: EXPIRES,
	};
	(MAKER, call.into())
}

fn serial(number: u32) -> String {
	format!("SN{number:08}")
}

/// Units of one lot, commissioned at once.
fn units(from: u32, to: u32) -> (Sr25519Keyring, RuntimeCall) {
	let serials: Vec<_> = (from..to).map(|number| text(&serial(number))).collect();
	let call = Registry::<Runtime>::commission_units {
		device: device(IMPLANT),
		lot: Some(text(&lot_number(0))),
		serials: list(serials),
		manufactured: MANUFACTURED,
		expires: EXPIRES,
	};
	(MAKER, call.into())
}

// --- Custody

fn unit(number: u32) -> ItemCode {
	ItemCode::Unit {
		device: device(IMPLANT),
		serial: text(&serial(number)),
	}
}

/// A part of a lot that goes by quantity.
fn quantity(lot: u32) -> ItemCode {
	custody::quantity(device(IMPLANT), &lot_number(lot), 1)
}

fn ship(number: u32, recipient: u32, items: Vec<ItemCode>) -> (Sr25519Keyring, RuntimeCall) {
	let shipment = Shipment {
		documents: vec![hash("despatch advice", number)],
		..Shipment::of(&shipment_number(number), recipient, items)
	};
	(MAKER, shipment.ship())
}

fn receive(who: Sr25519Keyring, number: u32, item_count: u32) -> (Sr25519Keyring, RuntimeCall) {
	(who, custody::receive(&shipment_number(number), item_count))
}

fn shipment_number(number: u32) -> String {
	format!("DA-{number:08}")
}

/// A shipment of units, and its receipt.
fn handed_over(number: u32, to: Sr25519Keyring, first: u32, after: u32) -> Calls {
	let recipient = if to == HOSPITAL {
		HOSPITAL_ID
	} else {
		DISTRIBUTOR_ID
	};
	let items = (first..after).map(unit).collect();
	vec![ship(number, recipient, items), receive(to, number, after - first)]
}

/// A part of each lot shipped at once, and received.
fn lots_handed_over(from: u32, to: u32) -> Calls {
	let items = (from..to).map(quantity).collect();
	vec![
		ship(from, DISTRIBUTOR_ID, items),
		receive(DISTRIBUTOR, from, to - from),
	]
}

/// A logistic unit's whole way.
fn logistic_unit_handed_over(number: u32) -> Calls {
	let units = || {
		(number * BATCH..(number + 1) * BATCH)
			.map(unit)
			.collect::<Vec<_>>()
	};
	let whole = ItemCode::LogisticUnit { sscc: sscc(number) };
	let unpack = Custody::<Runtime>::unpack {
		sscc: sscc(number),
		items: list(units()),
	};
	vec![
		pack(number, units()),
		ship(number, DISTRIBUTOR_ID, vec![whole]),
		receive(DISTRIBUTOR, number, 1),
		(DISTRIBUTOR, unpack.into()),
	]
}

fn implant(number: u32) -> (Sr25519Keyring, RuntimeCall) {
	let call = Custody::<Runtime>::use_device {
		item: unit(number),
		kind: UseKind::Implant,
		patient: PatientLink::Commitment {
			commitment: hash("patient", number),
		},
	};
	(HOSPITAL, call.into())
}

/// A hash that nothing else has.
pub fn hash(what: &str, number: u32) -> H256 {
	blake2_256(format!("{what} {number}").as_bytes()).into()
}
