use super::*;
use crate::{Error, Event, Lots, Units};
use custos_primitives::trail::Activity;
use frame_support::assert_noop;
use sp_runtime::DispatchError::BadOrigin;

type E = Error<Test>;

const EXPIRED: DecommissionReason = DecommissionReason::Expired;

fn decommission(account: u64, gtin: &str, lot: &str) -> DispatchResult {
	DeviceRegistry::decommission_lot(signed(account), code(gtin), number(lot), EXPIRED)
}

#[test]
fn decommission_lot_ends_the_lot() {
	run(|| {
		// GIVEN a lot
		let gtin = registered_syringe();
		let device = identifier(&gtin);
		assert_ok!(commission(&gtin, "L1", 5));
		pass(DAY);
		// WHEN it is decommissioned
		assert_ok!(decommission(ALICE, &gtin, "L1"));
		// THEN its record and its history say so
		let record = Lots::<Test>::get(device, lot("L1")).unwrap();
		assert_eq!(
			record.status,
			ProductionStatus::Decommissioned { reason: EXPIRED }
		);
		let Event::LotDecommissioned { step, .. } = last_event() else {
			panic!("another event")
		};
		assert_eq!((step.number, step.previous_block), (2, 1));
		assert_eq!(step.activity, Activity::Decommissioned { reason: EXPIRED });
		assert_eq!((record.trail.steps, record.trail.last_block), (2, 2));
	});
}

#[test]
fn decommission_lot_ends_its_units_without_touching_them() {
	run(|| {
		// GIVEN a lot with a unit
		let gtin = certified_hip_stem();
		let device = identifier(&gtin);
		assert_ok!(commission_units(&gtin, "L1", &["1"]));
		let before = Units::<Test>::get(device, serial("1"));
		// WHEN the lot is decommissioned
		assert_ok!(decommission(ALICE, &gtin, "L1"));
		// THEN the unit's record is what it was, and answers say that it is not in the world
		assert_eq!(Units::<Test>::get(device, serial("1")), before);
		let found = DeviceRegistry::lookup(format!("(01){gtin}(21)1").as_bytes()).unwrap();
		assert_eq!(
			found.status,
			Some(ProductionStatus::Decommissioned { reason: EXPIRED })
		);
	});
}

#[test]
fn decommission_lot_is_up_to_owner_and_possessor() {
	run(|| {
		let gtin = registered_syringe();
		for (text, owner, possessor) in [("A", HOSPITAL, BOLT), ("B", BOLT, HOSPITAL)] {
			assert_ok!(commission(&gtin, text, 5));
			Lots::<Test>::mutate(identifier(&gtin), lot(text), |record| {
				let record = record.as_mut().unwrap();
				record.owner = owner;
				record.possessor = possessor;
			});
			assert_noop!(decommission(ALICE, &gtin, text), E::NotAuthorised);
			assert_ok!(decommission(HANNA, &gtin, text));
		}
	});
}

#[test]
fn decommission_lot_needs_the_right_to() {
	run(|| {
		let gtin = registered_syringe();
		assert_ok!(commission(&gtin, "L1", 5));
		for account in [CORA, RITA, ALEX, NOBODY] {
			assert_noop!(decommission(account, &gtin, "L1"), BadOrigin);
		}
		assert_noop!(decommission(BOB, &gtin, "L1"), E::NotAuthorised);
	});
}

#[test]
fn decommission_lot_fails_when_there_is_no_such_lot() {
	run(|| {
		let gtin = registered_syringe();
		assert_noop!(decommission(ALICE, &gtin, "L1"), E::LotNotFound);
		assert_noop!(decommission(ALICE, &gtin, "L~1"), E::InvalidLotNumber);
		assert_noop!(decommission(ALICE, "09506000134353", "L1"), E::CheckDigit);
		assert_noop!(decommission(ALICE, "A", "L1"), E::InvalidGtin);
		let device = code_of(IssuingAgency::Iccbba, "A99");
		let call = DeviceRegistry::decommission_lot(signed(ALICE), device, number("L1"), EXPIRED);
		assert_noop!(call, E::IssuingAgencyNotSupported);
	});
}

#[test]
fn decommission_lot_fails_the_second_time() {
	run(|| {
		let gtin = registered_syringe();
		assert_ok!(commission(&gtin, "L1", 5));
		assert_ok!(decommission(ALICE, &gtin, "L1"));
		assert_noop!(decommission(ALICE, &gtin, "L1"), E::AlreadyDecommissioned);
	});
}
