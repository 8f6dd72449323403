use super::*;
use crate::{Error, Event, Lots};
use custos_primitives::trail::{Activity, TrailSubject};
use frame_support::assert_noop;
use sp_runtime::{ArithmeticError, DispatchError::BadOrigin};

type E = Error<Test>;

fn commission_dated(gtin: &str, manufactured: Option<Date>, expires: Option<Date>) -> DispatchResult {
	DeviceRegistry::commission_lot(signed(ALICE), code(gtin), number("L1"), 5, manufactured, expires)
}

/// A model whose label carries other production identifiers.
fn registered_with(rules: ProductionIdentifierRules) -> String {
	let gtin = acme(0, 7);
	register(
		&gtin,
		with(syringe(), |model| model.production_identifiers = rules),
	);
	gtin
}

#[test]
fn commission_lot_makes_a_lot_that_is_its_manufacturers() {
	run(|| {
		// GIVEN a model
		let gtin = registered_syringe();
		// WHEN its manufacturer commissions a lot
		assert_ok!(commission(&gtin, "L-2026/05", 50_000));
		// THEN it has a record
		let device = identifier(&gtin);
		let content = LotContent::Quantity { quantity: 50_000 };
		let record = Lots::<Test>::get(device, lot("L-2026/05")).unwrap();
		assert_eq!(record.content, content);
		assert_eq!((record.manufactured, record.expires), (MADE, EXPIRES));
		// AND all of it is in its manufacturer's hands, without records of units
		assert_eq!(in_hand(&gtin, Some("L-2026/05"), ACME), Some((50_000, 0)));
		// AND its history begins with the step that the event tells
		let Event::LotCommissioned {
			device: told,
			lot: number,
			step,
		} = last_event()
		else {
			panic!("another event")
		};
		assert_eq!((told, number), (device, lot("L-2026/05")));
		assert_eq!((step.number, step.previous_block, step.time), (1, 0, NOW));
		assert_eq!((step.member, step.delegate), (ACME, ALICE));
		let activity = Activity::LotCommissioned {
			content,
			manufactured: MADE,
			expires: EXPIRES,
		};
		assert_eq!(step.activity, activity);
		let subject = TrailSubject::Lot { device, lot: number };
		assert!(record.trail.is_history_of(&subject, &[step]));
	});
}

#[test]
fn commission_lot_keeps_lot_numbers_apart_by_model_and_by_case() {
	run(|| {
		let gtin = registered_syringe();
		let other = acme(0, 8);
		register(&other, syringe());
		assert_ok!(commission(&gtin, "L1", 1));
		assert_ok!(commission(&gtin, "l1", 1));
		assert_ok!(commission(&other, "L1", 1));
		assert_noop!(commission(&gtin, "L1", 1), E::AlreadyExists);
	});
}

#[test]
fn commission_lot_accepts_dates_beyond_the_label() {
	run(|| {
		let gtin = registered_with(ProductionIdentifierRules {
			lot: true,
			..Default::default()
		});
		assert_ok!(commission_dated(&gtin, MADE, EXPIRES));
	});
}

#[test]
fn commission_lot_needs_the_right_to() {
	run(|| {
		let gtin = registered_syringe();
		for account in [HANNA, CORA, ALEX, NOBODY] {
			let call =
				DeviceRegistry::commission_lot(signed(account), code(&gtin), number("L"), 1, MADE, EXPIRES);
			assert_noop!(call, BadOrigin);
		}
		let call = DeviceRegistry::commission_lot(signed(BOB), code(&gtin), number("L"), 1, MADE, EXPIRES);
		assert_noop!(call, E::NotAuthorised);
	});
}

#[test]
fn commission_lot_fails_when_the_prefix_was_lost() {
	run(|| {
		let gtin = registered_syringe();
		Prefixes::set(vec![]);
		assert_noop!(commission(&gtin, "L1", 5), E::PrefixNotHeld);
	});
}

#[test]
fn commission_lot_fails_when_there_is_no_such_model() {
	run(|| {
		// GIVEN a model with a direct marking
		let marking = acme(0, 12);
		register(
			&acme(0, 1),
			with_related(
				syringe(),
				vec![related(RelatedKind::DirectMarking, code(&marking))],
			),
		);
		// THEN production is under the model's own identifier only
		assert_noop!(commission(&marking, "L1", 5), E::ModelNotFound);
		assert_noop!(commission("09506000134353", "L1", 5), E::CheckDigit);
		assert_noop!(commission("", "L1", 5), E::InvalidGtin);
		let device = code_of(IssuingAgency::Hibcc, "A99");
		let call = DeviceRegistry::commission_lot(signed(ALICE), device, number("L"), 1, MADE, EXPIRES);
		assert_noop!(call, E::IssuingAgencyNotSupported);
	});
}

#[test]
fn commission_lot_fails_when_the_lot_number_is_wrong() {
	run(|| {
		let gtin = registered_syringe();
		for text in ["", "L 1", "L#1", "Lö"] {
			assert_noop!(commission(&gtin, text, 5), E::InvalidLotNumber);
		}
	});
}

#[test]
fn commission_lot_fails_when_the_quantity_is_zero() {
	run(|| {
		let gtin = registered_syringe();
		assert_noop!(commission(&gtin, "L1", 0), E::QuantityZero);
	});
}

#[test]
fn commission_lot_follows_the_label() {
	run(|| {
		let serialised = certified_hip_stem();
		assert_noop!(commission(&serialised, "L1", 5), E::SerialRequired);
		let unnumbered = registered_with(ProductionIdentifierRules::default());
		assert_noop!(commission(&unnumbered, "L1", 5), E::LotNotOnLabel);
	});
}

#[test]
fn commission_lot_fails_when_a_date_of_the_label_is_missing() {
	run(|| {
		let gtin = registered_with(ProductionIdentifierRules {
			manufacture_date: true,
			..LOT_AND_EXPIRY
		});
		assert_noop!(commission_dated(&gtin, None, EXPIRES), E::ManufactureDateRequired);
		assert_noop!(commission_dated(&gtin, MADE, None), E::ExpiryDateRequired);
	});
}

#[test]
fn commission_lot_fails_when_the_label_carries_a_donation_number() {
	run(|| {
		let rules = ProductionIdentifierRules {
			donation_identification_number: true,
			..LOT_AND_EXPIRY
		};
		let gtin = registered_with(rules);
		assert_noop!(commission(&gtin, "L1", 5), E::DonationNumberNotSupported);
	});
}

#[test]
fn commission_lot_fails_when_a_date_does_not_exist() {
	run(|| {
		let gtin = registered_syringe();
		for wrong in [
			date(2026, 2, 29),
			date(2026, 0, 1),
			date(2026, 13, 1),
			date(2026, 4, 31),
			date(1899, 1, 1),
		] {
			assert_noop!(commission_dated(&gtin, wrong, EXPIRES), E::InvalidDate);
			assert_noop!(commission_dated(&gtin, MADE, wrong), E::InvalidDate);
		}
	});
}

#[test]
fn commission_lot_allows_the_date_of_manufacture_a_day_ahead() {
	run(|| {
		// GIVEN that it is the 15th in UTC, and the 16th further east
		let gtin = registered_syringe();
		assert_noop!(
			commission_dated(&gtin, date(2026, 6, 17), EXPIRES),
			E::ManufacturedInFuture
		);
		assert_ok!(commission_dated(&gtin, date(2026, 6, 16), EXPIRES));
	});
}

#[test]
fn commission_lot_fails_when_the_dates_are_in_the_wrong_order() {
	run(|| {
		let gtin = registered_syringe();
		let early = date(2026, 5, 3);
		assert_noop!(commission_dated(&gtin, MADE, early), E::ExpiresBeforeManufacture);
	});
}

#[test]
fn commission_lot_fails_when_it_has_expired() {
	run(|| {
		let gtin = registered_syringe();
		assert_noop!(commission_dated(&gtin, MADE, date(2026, 6, 14)), E::Expired);
		// The day itself is still good.
		assert_ok!(commission_dated(&gtin, MADE, date(2026, 6, 15)));
	});
}

#[test]
fn commission_lot_fails_when_the_model_is_not_offered_or_not_certified() {
	run(|| {
		let gtin = acme(0, 3);
		register(
			&gtin,
			with(syringe(), |model| {
				model.certification = CertificationRule::Required
			}),
		);
		assert_noop!(commission(&gtin, "L1", 5), E::CertificateMissing);
		assert_ok!(grant(CORA, &gtin, "P1", date(2026, 6, 20)));
		pass(10 * DAY);
		assert_noop!(commission(&gtin, "L1", 5), E::CertificateExpired);
		let (device, reason) = (code(&gtin), WithdrawalReason::AtRequest);
		let withdraw = DeviceRegistry::withdraw_certificate(
			signed(CORA),
			device.clone(),
			ASSESSOR,
			bounded("P1"),
			reason,
		);
		assert_ok!(withdraw);
		assert_noop!(commission(&gtin, "L1", 5), E::CertificateWithdrawn);
		let status = DistributionStatus::NotInCommercialDistribution;
		assert_ok!(DeviceRegistry::set_distribution_status(
			signed(ALICE),
			device,
			status
		));
		assert_noop!(commission(&gtin, "L1", 5), E::NotInCommercialDistribution);
	});
}

#[test]
fn commission_lot_fails_when_custody_refuses() {
	run(|| {
		// GIVEN a holding that is full
		let gtin = registered_syringe();
		fill(&gtin, "L1");
		// THEN nothing more is commissioned
		assert_noop!(commission(&gtin, "L1", 1), ArithmeticError::Overflow);
	});
}
