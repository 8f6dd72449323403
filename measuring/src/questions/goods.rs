//! What the methods about devices, custody and recalls tell of.

use custos_primitives::{
	custody::{ItemCode, LotCode},
	recall::{Amounts, RecallTerms},
};
use custos_runtime::{AccountId, Runtime, RuntimeCall};
use sp_core::H256;
use sp_keyring::Sr25519Keyring;

use crate::world::{
	commission, commission_units,
	custody::{self, receive, Shipment},
	device, gtin, list, recalls, register, text, unit, DISTRIBUTOR, DISTRIBUTOR_ID, HOSPITAL, HOSPITAL_ID,
	MAKER,
};

/// A model of serialised devices.
const IMPLANT: u32 = 0;
/// A model of devices that are counted.
const CEMENT: u32 = 1;
/// A lot of cement, which is recalled.
const RECALLED: &str = "R";
/// A lot of cement that is made by a transaction, so that its history is in blocks.
const MADE: &str = "M";
/// How long the answer to a shipment may take, in milliseconds.
const HOUR: u64 = 3_600_000;

/// An implant that the hospital has.
pub fn implant() -> String {
	format!("(01){}(21)S0", gtin(IMPLANT))
}

/// An implant that is made, shipped and received by transactions.
pub fn travelled() -> String {
	format!("(01){}(21)M0", gtin(IMPLANT))
}

/// The lot that is recalled.
pub fn recalled() -> String {
	format!("(01){}(10){RECALLED}", gtin(CEMENT))
}

/// The lot that is made by a transaction.
pub fn made() -> String {
	format!("(01){}(10){MADE}", gtin(CEMENT))
}

/// Devices at the hospital, a shipment that nobody answers, and a recall that one member answers.
pub fn prepared(now: u64) -> Vec<(AccountId, RuntimeCall)> {
	let supplied = Shipment::of("S-1", HOSPITAL_ID, vec![unit(IMPLANT, 0), quantity(RECALLED)]);
	let unanswered = Shipment {
		due: Some(now + HOUR),
		..Shipment::of("S-2", HOSPITAL_ID, vec![unit(IMPLANT, 1)])
	};
	let mut calls = vec![register(IMPLANT, true), register(CEMENT, false)];
	calls.extend(commission(IMPLANT, 0, 8));
	calls.extend([
		(MAKER, commission_lot(RECALLED)),
		(MAKER, supplied.ship()),
		(HOSPITAL, receive("S-1", 2)),
		(MAKER, unanswered.ship()),
		(MAKER, recall()),
		(
			MAKER,
			pallet_recall::Call::<Runtime>::survey { recall: 0, limit: 10 }.into(),
		),
		(HOSPITAL, answer()),
	]);
	calls
		.into_iter()
		.map(|(signer, call)| (signer.to_account_id(), call))
		.collect()
}

/// What is done by transactions: a unit and a lot are made, shipped and received.
pub fn transactions() -> Vec<(Sr25519Keyring, RuntimeCall)> {
	let unit = ItemCode::Unit {
		device: device(IMPLANT),
		serial: text("M0"),
	};
	let supplied = Shipment::of("M-1", DISTRIBUTOR_ID, vec![unit, quantity(MADE)]);
	vec![
		(MAKER, commission_units(device(IMPLANT), MADE, vec![text("M0")])),
		(MAKER, commission_lot(MADE)),
		(MAKER, supplied.ship()),
		(DISTRIBUTOR, receive("M-1", 2)),
	]
}

fn commission_lot(lot: &str) -> RuntimeCall {
	pallet_device_registry::Call::<Runtime>::commission_lot {
		device: device(CEMENT),
		lot: text(lot),
		quantity: 1_000,
		manufactured: None,
		expires: None,
	}
	.into()
}

fn quantity(lot: &str) -> ItemCode {
	custody::quantity(device(CEMENT), lot, 100)
}

fn recall() -> RuntimeCall {
	let terms = RecallTerms {
		fsca_reference: text("FSCA-2026-01"),
		documents: list([H256::repeat_byte(3)]),
		..recalls::terms()
	};
	recalls::initiate(device(CEMENT), recalls::one_lot(RECALLED), terms)
}

fn answer() -> RuntimeCall {
	pallet_recall::Call::<Runtime>::answer {
		recall: 0,
		consignee: None,
		lot: LotCode {
			device: device(CEMENT),
			lot: Some(text(RECALLED)),
		},
		amounts: Amounts {
			on_hand: 100,
			..Default::default()
		},
		logistic_units: Default::default(),
		passed_on_by: Default::default(),
	}
	.into()
}
