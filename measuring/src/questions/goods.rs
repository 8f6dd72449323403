//! What the methods about devices, custody and recalls tell of.

use custos_primitives::{
	custody::{ItemCode, LotCode, Purpose, Terms},
	recall::{
		Amounts, EffectivenessLevel, RecallAction, RecallClass, RecallDepth, RecallReason, RecallTerms,
		RuleCode, ScopeCode,
	},
};
use custos_runtime::{AccountId, Runtime, RuntimeCall};
use sp_core::H256;
use sp_keyring::Sr25519Keyring;

use super::{HOSPITAL, HOSPITAL_ID};
use crate::world::{
	commission, commission_units, device, gtin, register, text, unit, DISTRIBUTOR, DISTRIBUTOR_ID, MAKER,
	MAKER_ID,
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
	let mut calls = vec![register(IMPLANT, true), register(CEMENT, false)];
	calls.extend(commission(IMPLANT, 0, 8));
	calls.extend([
		(MAKER, commission_lot(RECALLED)),
		(
			MAKER,
			ship(
				"S-1",
				HOSPITAL_ID,
				vec![unit(IMPLANT, 0), quantity(RECALLED)],
				None,
			),
		),
		(HOSPITAL, receive("S-1", 2)),
		(
			MAKER,
			ship("S-2", HOSPITAL_ID, vec![unit(IMPLANT, 1)], Some(now + HOUR)),
		),
		(MAKER, initiate()),
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
	vec![
		(MAKER, commission_units(device(IMPLANT), MADE, vec![text("M0")])),
		(MAKER, commission_lot(MADE)),
		(
			MAKER,
			ship("M-1", DISTRIBUTOR_ID, vec![unit, quantity(MADE)], None),
		),
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
	ItemCode::Quantity {
		device: device(CEMENT),
		lot: text(lot),
		owner: None,
		quantity: 100,
	}
}

fn ship(number: &str, recipient: u32, items: Vec<ItemCode>, due: Option<u64>) -> RuntimeCall {
	pallet_custody::Call::<Runtime>::ship {
		number: text(number),
		recipient,
		carrier: None,
		purpose: Purpose::Supply { terms: Terms::Sale },
		items: items.try_into().expect("few items"),
		documents: Default::default(),
		due,
	}
	.into()
}

fn receive(number: &str, item_count: u32) -> RuntimeCall {
	pallet_custody::Call::<Runtime>::receive {
		sender: MAKER_ID,
		number: text(number),
		item_count,
	}
	.into()
}

fn initiate() -> RuntimeCall {
	let rule = RuleCode {
		device: device(CEMENT),
		scope: ScopeCode::Lots {
			lots: vec![text(RECALLED)].try_into().expect("one lot"),
		},
	};
	let terms = RecallTerms {
		class: RecallClass::ClassI,
		action: RecallAction::Removal,
		depth: RecallDepth::User,
		reason: RecallReason::PackagingOrSterility,
		level: EffectivenessLevel::A,
		response_days: 5,
		status_report_days: 30,
		vigilance: None,
		fsca_reference: text("FSCA-2026-01"),
		documents: vec![H256::repeat_byte(3)].try_into().expect("one document"),
	};
	let rules = vec![rule].try_into().expect("one rule");
	pallet_recall::Call::<Runtime>::initiate { rules, terms }.into()
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
