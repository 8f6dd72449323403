use super::*;
use crate::{Error, Event, Lots, Units};
use custos_primitives::trail::Activity;
use frame_support::assert_noop;
use sp_runtime::DispatchError::BadOrigin;

type E = Error<Test>;

const DESTROYED: DecommissionReason = DecommissionReason::Destroyed;

fn decommission(account: u64, gtin: &str, serial: &str) -> DispatchResult {
	DeviceRegistry::decommission_unit(signed(account), code(gtin), number(serial), DESTROYED)
}

/// A lot "L1" with the units 1 and 2.
fn commissioned() -> String {
	let gtin = certified_hip_stem();
	assert_ok!(commission_units(&gtin, "L1", &["1", "2"]));
	gtin
}

fn hand_over(gtin: &str, text: &str, owner: u32, possessor: u32) {
	Units::<Test>::mutate(identifier(gtin), serial(text), |unit| {
		let unit = unit.as_mut().unwrap();
		unit.owner = owner;
		unit.possessor = possessor;
	});
}

#[test]
fn decommission_unit_ends_one_unit() {
	run(|| {
		// GIVEN two units of a lot
		let gtin = commissioned();
		let device = identifier(&gtin);
		let lot_before = Lots::<Test>::get(device, lot("L1"));
		pass(DAY);
		// WHEN one is decommissioned
		assert_ok!(decommission(ALICE, &gtin, "1"));
		// THEN its record and its history say so
		let unit = Units::<Test>::get(device, serial("1")).unwrap();
		assert_eq!(
			unit.status,
			ProductionStatus::Decommissioned { reason: DESTROYED }
		);
		let Event::UnitDecommissioned { step, .. } = last_event() else {
			panic!("another event")
		};
		assert_eq!((step.number, step.previous_block), (2, 1));
		assert_eq!(step.activity, Activity::Decommissioned { reason: DESTROYED });
		assert_eq!(unit.trail.steps, 2);
		// AND neither the other nor the lot is touched
		let other = Units::<Test>::get(device, serial("2")).unwrap();
		assert_eq!(other.status, ProductionStatus::Active);
		assert_eq!(Lots::<Test>::get(device, lot("L1")), lot_before);
	});
}

#[test]
fn decommission_unit_is_up_to_owner_and_possessor() {
	run(|| {
		// GIVEN a unit that BOLT owns and a hospital has, and one the other way round
		let gtin = commissioned();
		hand_over(&gtin, "1", BOLT, HOSPITAL);
		hand_over(&gtin, "2", HOSPITAL, BOLT);
		// THEN the manufacturer can't end them, and the hospital can end both
		assert_noop!(decommission(ALICE, &gtin, "1"), E::NotAuthorised);
		assert_ok!(decommission(HANNA, &gtin, "1"));
		assert_ok!(decommission(HANNA, &gtin, "2"));
	});
}

#[test]
fn decommission_unit_works_without_a_lot() {
	run(|| {
		let gtin = acme(0, 4);
		let rules = ProductionIdentifierRules {
			serial: true,
			..Default::default()
		};
		register(
			&gtin,
			with(syringe(), |model| model.production_identifiers = rules),
		);
		let call =
			DeviceRegistry::commission_units(signed(ALICE), code(&gtin), None, numbers(&["1"]), None, None);
		assert_ok!(call);
		assert_ok!(decommission(ALICE, &gtin, "1"));
	});
}

#[test]
fn decommission_unit_needs_the_right_to() {
	run(|| {
		let gtin = commissioned();
		for account in [CORA, RITA, ALEX, NOBODY] {
			assert_noop!(decommission(account, &gtin, "1"), BadOrigin);
		}
		assert_noop!(decommission(HANNA, &gtin, "1"), E::NotAuthorised);
	});
}

#[test]
fn decommission_unit_fails_when_there_is_no_such_unit() {
	run(|| {
		let gtin = commissioned();
		assert_noop!(decommission(ALICE, &gtin, "3"), E::UnitNotFound);
		assert_noop!(decommission(ALICE, &acme(0, 9), "1"), E::UnitNotFound);
		assert_noop!(decommission(ALICE, &gtin, ""), E::InvalidSerialNumber);
		assert_noop!(decommission(ALICE, "09506000134353", "1"), E::CheckDigit);
		assert_noop!(decommission(ALICE, "A", "1"), E::InvalidGtin);
		let device = code_of(IssuingAgency::Hibcc, "A99");
		let call = DeviceRegistry::decommission_unit(signed(ALICE), device, number("1"), DESTROYED);
		assert_noop!(call, E::IssuingAgencyNotSupported);
	});
}

#[test]
fn decommission_unit_fails_when_it_or_its_lot_is_decommissioned() {
	run(|| {
		let gtin = commissioned();
		assert_ok!(decommission(ALICE, &gtin, "1"));
		assert_noop!(decommission(ALICE, &gtin, "1"), E::AlreadyDecommissioned);
		let call = DeviceRegistry::decommission_lot(signed(ALICE), code(&gtin), number("L1"), DESTROYED);
		assert_ok!(call);
		assert_noop!(decommission(ALICE, &gtin, "2"), E::AlreadyDecommissioned);
	});
}
