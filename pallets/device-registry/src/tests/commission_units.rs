use super::*;
use crate::{Error, Event, Lots, Units};
use custos_primitives::trail::{Activity, TrailSubject};
use frame_support::assert_noop;
use sp_runtime::{ArithmeticError, DispatchError::BadOrigin};

type E = Error<Test>;

fn commission_with(account: u64, gtin: &str, lot: Option<&str>, serials: &[&str]) -> DispatchResult {
	let lot = lot.map(number);
	DeviceRegistry::commission_units(signed(account), code(gtin), lot, numbers(serials), MADE, EXPIRES)
}

fn commission_dated(gtin: &str, manufactured: Option<Date>, expires: Option<Date>) -> DispatchResult {
	let (lot, serials) = (Some(number("L1")), numbers(&["9"]));
	DeviceRegistry::commission_units(signed(ALICE), code(gtin), lot, serials, manufactured, expires)
}

fn registered_with(rules: ProductionIdentifierRules) -> String {
	let gtin = acme(0, 7);
	register(
		&gtin,
		with(syringe(), |model| model.production_identifiers = rules),
	);
	gtin
}

#[test]
fn commission_units_makes_the_units_and_their_lot() {
	run(|| {
		// GIVEN a certified model
		let gtin = certified_hip_stem();
		let device = identifier(&gtin);
		// WHEN its manufacturer commissions two units of a new lot
		assert_ok!(commission_units(&gtin, "L1", &["0001", "0002"]));
		// THEN each has a record, and its history begins with the step that the event tells
		let Event::UnitsCommissioned {
			lot: told,
			serials,
			step,
			lot_step,
			..
		} = last_event()
		else {
			panic!("another event")
		};
		assert_eq!(
			(told, serials.to_vec()),
			(Some(lot("L1")), vec![serial("0001"), serial("0002")])
		);
		let activity = Activity::UnitCommissioned {
			lot: told,
			manufactured: MADE,
			expires: EXPIRES,
		};
		assert_eq!(
			(step.number, step.previous_block, &step.activity),
			(1, 0, &activity)
		);
		for serial in serials {
			let unit = Units::<Test>::get(device, serial).unwrap();
			assert_eq!(
				(unit.lot, unit.state, unit.condition),
				(Some(lot("L1")), UnitState::Held, Condition::Serviceable)
			);
			assert_eq!((unit.manufactured, unit.expires), (MADE, EXPIRES));
			assert_eq!(
				(unit.owner, unit.terms, unit.possessor),
				(ACME, Terms::Sale, ACME)
			);
			let subject = TrailSubject::Unit { device, serial };
			assert!(unit.trail.is_history_of(&subject, core::slice::from_ref(&step)));
		}
		// AND so has the lot
		let record = Lots::<Test>::get(device, lot("L1")).unwrap();
		assert_eq!(record.content, LotContent::Units { count: 2 });
		let subject = TrailSubject::Lot {
			device,
			lot: lot("L1"),
		};
		assert!(record.trail.is_history_of(&subject, &[lot_step.unwrap()]));
		// AND its manufacturer has both, with their records
		assert_eq!(in_hand(&gtin, Some("L1"), ACME), Some((2, 2)));
	});
}

#[test]
fn commission_units_extends_a_lot_batch_by_batch() {
	run(|| {
		// GIVEN a lot with a unit
		let gtin = certified_hip_stem();
		let device = identifier(&gtin);
		assert_ok!(commission_units(&gtin, "L1", &["1"]));
		// WHEN two more follow in a later block
		pass(DAY);
		assert_ok!(commission_units(&gtin, "L1", &["2", "3"]));
		// THEN the lot counts three, and its history adds up to that
		let record = Lots::<Test>::get(device, lot("L1")).unwrap();
		assert_eq!(record.content, LotContent::Units { count: 3 });
		let Event::UnitsCommissioned {
			lot_step: Some(step), ..
		} = last_event()
		else {
			panic!("another event")
		};
		assert_eq!((step.number, step.previous_block), (2, 1));
		assert_eq!(step.activity, Activity::LotExtended { added: 2 });
		assert_eq!((record.trail.steps, record.trail.last_block), (2, 2));
		assert_eq!(in_hand(&gtin, Some("L1"), ACME), Some((3, 3)));
	});
}

#[test]
fn commission_units_needs_no_lot_where_the_label_has_none() {
	run(|| {
		// GIVEN a machine whose label carries a serial number only
		let gtin = registered_with(ProductionIdentifierRules {
			serial: true,
			..Default::default()
		});
		// WHEN units are commissioned without a lot and without dates
		let call =
			DeviceRegistry::commission_units(signed(ALICE), code(&gtin), None, numbers(&["1"]), None, None);
		assert_ok!(call);
		// THEN they belong to none
		let Event::UnitsCommissioned { lot, lot_step, .. } = last_event() else {
			panic!("another event")
		};
		assert_eq!((lot, lot_step), (None, None));
		assert_eq!(Lots::<Test>::iter_keys().count(), 0);
		assert_eq!(in_hand(&gtin, None, ACME), Some((1, 1)));
	});
}

#[test]
fn commission_units_takes_a_full_batch() {
	run(|| {
		let gtin = certified_hip_stem();
		let serials: Vec<String> = (0..MaxSerials::get()).map(|n| format!("{n}")).collect();
		let serials: Vec<&str> = serials.iter().map(String::as_str).collect();
		assert_ok!(commission_units(&gtin, "L1", &serials));
		assert_eq!(Units::<Test>::iter_keys().count(), serials.len());
	});
}

#[test]
fn commission_units_needs_the_right_to() {
	run(|| {
		let gtin = certified_hip_stem();
		for account in [HANNA, CORA, ALEX, NOBODY] {
			assert_noop!(commission_with(account, &gtin, Some("L1"), &["1"]), BadOrigin);
		}
		assert_noop!(commission_with(BOB, &gtin, Some("L1"), &["1"]), E::NotAuthorised);
	});
}

#[test]
fn commission_units_fails_when_the_model_may_not_be_produced() {
	run(|| {
		let gtin = acme(0, 2);
		assert_noop!(commission_units(&gtin, "L1", &["1"]), E::ModelNotFound);
		assert_noop!(commission_units("09506000134353", "L1", &["1"]), E::CheckDigit);
		assert_noop!(commission_units("1", "L1", &["1"]), E::InvalidGtin);
		let (device, lot) = (code_of(IssuingAgency::Hibcc, "A99"), Some(number("L1")));
		let call =
			DeviceRegistry::commission_units(signed(ALICE), device, lot, numbers(&["1"]), MADE, EXPIRES);
		assert_noop!(call, E::IssuingAgencyNotSupported);

		register(&gtin, hip_stem());
		assert_noop!(commission_units(&gtin, "L1", &["1"]), E::CertificateMissing);
		assert_ok!(grant(CORA, &gtin, "P1", date(2026, 6, 20)));
		pass(10 * DAY);
		assert_noop!(commission_units(&gtin, "L1", &["1"]), E::CertificateExpired);
		let (text, reason) = (bounded("P1"), WithdrawalReason::Safety);
		assert_ok!(DeviceRegistry::withdraw_certificate(
			signed(RITA),
			code(&gtin),
			ASSESSOR,
			text,
			reason
		));
		assert_noop!(commission_units(&gtin, "L1", &["1"]), E::CertificateWithdrawn);
		let status = DistributionStatus::NotInCommercialDistribution;
		assert_ok!(DeviceRegistry::set_distribution_status(
			signed(ALICE),
			code(&gtin),
			status
		));
		assert_noop!(
			commission_units(&gtin, "L1", &["1"]),
			E::NotInCommercialDistribution
		);
		Prefixes::set(vec![]);
		assert_noop!(commission_units(&gtin, "L1", &["1"]), E::PrefixNotHeld);
	});
}

#[test]
fn commission_units_follows_the_label() {
	run(|| {
		let unserialised = registered_syringe();
		assert_noop!(commission_units(&unserialised, "L1", &["1"]), E::SerialNotOnLabel);
		let gtin = certified_hip_stem();
		assert_noop!(commission_with(ALICE, &gtin, None, &["1"]), E::LotRequired);
		let without_lot = registered_with(ProductionIdentifierRules {
			serial: true,
			..Default::default()
		});
		assert_noop!(commission_units(&without_lot, "L1", &["1"]), E::LotNotOnLabel);
		let donated = acme(0, 5);
		let rules = ProductionIdentifierRules {
			donation_identification_number: true,
			..LOT_SERIAL_AND_DATES
		};
		register(
			&donated,
			with(syringe(), |model| model.production_identifiers = rules),
		);
		assert_noop!(
			commission_units(&donated, "L1", &["1"]),
			E::DonationNumberNotSupported
		);
	});
}

#[test]
fn commission_units_fails_when_a_text_is_wrong() {
	run(|| {
		let gtin = certified_hip_stem();
		assert_noop!(commission_units(&gtin, "L 1", &["1"]), E::InvalidLotNumber);
		for text in ["", "1 2", "ß", "a\u{1d}b"] {
			assert_noop!(
				commission_units(&gtin, "L1", &["1", text]),
				E::InvalidSerialNumber
			);
		}
	});
}

#[test]
fn commission_units_fails_when_the_batch_is_empty() {
	run(|| {
		let gtin = certified_hip_stem();
		assert_noop!(commission_units(&gtin, "L1", &[]), E::QuantityZero);
	});
}

#[test]
fn commission_units_fails_when_a_serial_is_used_already() {
	run(|| {
		// GIVEN a unit
		let gtin = certified_hip_stem();
		assert_ok!(commission_units(&gtin, "L1", &["1"]));
		// THEN its serial is taken, in any lot of the model, and no other of the batch is registered
		assert_noop!(commission_units(&gtin, "L1", &["2", "1"]), E::AlreadyExists);
		assert_noop!(commission_units(&gtin, "L2", &["1"]), E::AlreadyExists);
		assert_noop!(
			commission_units(&gtin, "L1", &["2", "3", "2"]),
			E::DuplicateSerial
		);
	});
}

#[test]
fn commission_units_fails_when_the_serial_of_a_merkle_lot_is_recorded() {
	run(|| {
		let gtin = certified_hip_stem();
		let serials = serials(5);
		assert_ok!(commission_root(&gtin, "M", &serials));
		assert_ok!(record(ALICE, &gtin, "M", &serials, 3));
		assert_noop!(commission_units(&gtin, "L1", &["S3"]), E::AlreadyExists);
	});
}

#[test]
fn commission_units_fails_when_a_date_is_wrong() {
	run(|| {
		let gtin = certified_hip_stem();
		assert_noop!(commission_dated(&gtin, None, EXPIRES), E::ManufactureDateRequired);
		assert_noop!(commission_dated(&gtin, MADE, None), E::ExpiryDateRequired);
		assert_noop!(
			commission_dated(&gtin, date(2026, 2, 30), EXPIRES),
			E::InvalidDate
		);
		assert_noop!(
			commission_dated(&gtin, date(2026, 6, 17), EXPIRES),
			E::ManufacturedInFuture
		);
		assert_noop!(
			commission_dated(&gtin, MADE, date(2026, 5, 3)),
			E::ExpiresBeforeManufacture
		);
		assert_noop!(commission_dated(&gtin, MADE, date(2026, 6, 1)), E::Expired);
	});
}

#[test]
fn commission_units_fails_when_the_lot_is_another() {
	run(|| {
		// GIVEN a lot of units, one by Merkle root, and one by quantity, from when the label had no serials
		let gtin = acme(0, 3);
		register(
			&gtin,
			with(hip_stem(), |model| model.production_identifiers = LOT_AND_EXPIRY),
		);
		assert_ok!(grant(CORA, &gtin, "P1", None));
		assert_ok!(commission(&gtin, "Q", 10));
		assert_ok!(DeviceRegistry::amend_model(
			signed(ALICE),
			code(&gtin),
			hip_stem()
		));
		assert_ok!(commission_root(&gtin, "M", &serials(5)));
		assert_ok!(commission_units(&gtin, "L1", &["1"]));
		// THEN units join the first only, and with its dates
		assert_noop!(commission_units(&gtin, "M", &["2"]), E::LotContentDiffers);
		assert_noop!(commission_units(&gtin, "Q", &["2"]), E::LotContentDiffers);
		assert_noop!(commission_dated(&gtin, MADE, date(2031, 5, 4)), E::LotDatesDiffer);
		assert_noop!(
			commission_dated(&gtin, date(2026, 5, 5), EXPIRES),
			E::LotDatesDiffer
		);
	});
}

#[test]
fn commission_units_fails_when_custody_refuses() {
	run(|| {
		let gtin = certified_hip_stem();
		fill(&gtin, "L1");
		assert_noop!(commission_units(&gtin, "L1", &["1"]), ArithmeticError::Overflow);
	});
}

#[test]
fn commission_units_fails_when_the_lot_would_count_too_many() {
	new_test_ext().execute_with(|| {
		// GIVEN a lot that counts as many units as it can, which only a broken state has here
		let gtin = certified_hip_stem();
		assert_ok!(commission_units(&gtin, "L1", &["1"]));
		Lots::<Test>::mutate(identifier(&gtin), lot("L1"), |record| {
			record.as_mut().unwrap().content = LotContent::Units { count: u32::MAX };
		});
		assert_noop!(commission_units(&gtin, "L1", &["2"]), E::QuantityTooLarge);
	});
}
