use super::*;
use crate::{serials, Error, Event, Lots, Units};
use custos_primitives::trail::{Activity, TrailSubject};
use frame_support::assert_noop;
use sp_runtime::{ArithmeticError, DispatchError::BadOrigin};

type E = Error<Test>;

const ROOT: H256 = H256([5; 32]);

fn commission_with(account: u64, gtin: &str, lot: &str, count: u32) -> DispatchResult {
	let (device, lot) = (code(gtin), number(lot));
	DeviceRegistry::commission_serials_root(signed(account), device, lot, ROOT, count, MADE, EXPIRES)
}

fn commission_dated(gtin: &str, manufactured: Option<Date>, expires: Option<Date>) -> DispatchResult {
	let (device, lot) = (code(gtin), number("L1"));
	DeviceRegistry::commission_serials_root(signed(ALICE), device, lot, ROOT, 9, manufactured, expires)
}

#[test]
fn commission_serials_root_takes_a_million_units_in_one_write() {
	run(|| {
		// GIVEN a million serials
		let gtin = certified_hip_stem();
		let serials = super::serials(1_000_000);
		// WHEN their root is commissioned
		assert_ok!(commission_root(&gtin, "L1", &serials));
		// THEN there is one record, with the root
		let device = identifier(&gtin);
		let content = LotContent::SerialsRoot {
			root: serials::root(&serials),
			count: 1_000_000,
			recorded: 0,
		};
		let record = Lots::<Test>::get(device, lot("L1")).unwrap();
		assert_eq!(record.content, content);
		assert_eq!(in_hand(&gtin, Some("L1"), ACME), Some((1_000_000, 0)));
		assert_eq!(Units::<Test>::iter_keys().count(), 0);
		let Event::LotCommissioned { step, .. } = last_event() else {
			panic!("another event")
		};
		let activity = Activity::LotCommissioned {
			content,
			manufactured: MADE,
			expires: EXPIRES,
		};
		assert_eq!(step.activity, activity);
		let subject = TrailSubject::Lot {
			device,
			lot: lot("L1"),
		};
		assert!(record.trail.is_history_of(&subject, &[step]));
		// AND any of them can be recorded
		assert_ok!(record_last(&gtin, &serials));
	});
}

fn record_last(gtin: &str, serials: &[SerialNumber]) -> DispatchResult {
	record(ALICE, gtin, "L1", serials, serials.len() as u32 - 1)
}

#[test]
fn commission_serials_root_needs_the_right_to() {
	run(|| {
		let gtin = certified_hip_stem();
		for account in [HANNA, CORA, ALEX, NOBODY] {
			assert_noop!(commission_with(account, &gtin, "L1", 9), BadOrigin);
		}
		assert_noop!(commission_with(BOB, &gtin, "L1", 9), E::NotAuthorised);
	});
}

#[test]
fn commission_serials_root_fails_when_the_model_may_not_be_produced() {
	run(|| {
		assert_noop!(commission_with(ALICE, &acme(0, 2), "L1", 9), E::ModelNotFound);
		assert_noop!(commission_with(ALICE, "09506000134353", "L1", 9), E::CheckDigit);
		assert_noop!(commission_with(ALICE, "1", "L1", 9), E::InvalidGtin);
		let device = code_of(IssuingAgency::Hibcc, "A99");
		let call = DeviceRegistry::commission_serials_root(
			signed(ALICE),
			device,
			number("L"),
			ROOT,
			9,
			MADE,
			EXPIRES,
		);
		assert_noop!(call, E::IssuingAgencyNotSupported);

		let gtin = acme(0, 2);
		register(&gtin, hip_stem());
		assert_noop!(commission_with(ALICE, &gtin, "L1", 9), E::CertificateMissing);
		assert_ok!(grant(CORA, &gtin, "P1", date(2026, 6, 20)));
		pass(10 * DAY);
		assert_noop!(commission_with(ALICE, &gtin, "L1", 9), E::CertificateExpired);
		let (number, reason) = (bounded("P1"), WithdrawalReason::AtRequest);
		assert_ok!(DeviceRegistry::withdraw_certificate(
			signed(RITA),
			code(&gtin),
			ASSESSOR,
			number,
			reason
		));
		assert_noop!(commission_with(ALICE, &gtin, "L1", 9), E::CertificateWithdrawn);
		let status = DistributionStatus::NotInCommercialDistribution;
		assert_ok!(DeviceRegistry::set_distribution_status(
			signed(ALICE),
			code(&gtin),
			status
		));
		assert_noop!(
			commission_with(ALICE, &gtin, "L1", 9),
			E::NotInCommercialDistribution
		);
		Prefixes::set(vec![]);
		assert_noop!(commission_with(ALICE, &gtin, "L1", 9), E::PrefixNotHeld);
	});
}

#[test]
fn commission_serials_root_follows_the_label() {
	run(|| {
		let unserialised = registered_syringe();
		assert_noop!(
			commission_with(ALICE, &unserialised, "L1", 9),
			E::SerialNotOnLabel
		);
		let rules = |rules| with(syringe(), |model| model.production_identifiers = rules);
		let without_lot = acme(0, 4);
		register(
			&without_lot,
			rules(ProductionIdentifierRules {
				serial: true,
				..Default::default()
			}),
		);
		assert_noop!(commission_with(ALICE, &without_lot, "L1", 9), E::LotNotOnLabel);
		let donated = acme(0, 5);
		let donation = ProductionIdentifierRules {
			donation_identification_number: true,
			..LOT_SERIAL_AND_DATES
		};
		register(&donated, rules(donation));
		assert_noop!(
			commission_with(ALICE, &donated, "L1", 9),
			E::DonationNumberNotSupported
		);
	});
}

#[test]
fn commission_serials_root_fails_when_number_or_count_are_wrong() {
	run(|| {
		let gtin = certified_hip_stem();
		assert_noop!(commission_with(ALICE, &gtin, "", 9), E::InvalidLotNumber);
		assert_noop!(commission_with(ALICE, &gtin, "L1", 0), E::QuantityZero);
		assert_ok!(commission_with(ALICE, &gtin, "L1", 9));
		assert_noop!(commission_with(ALICE, &gtin, "L1", 9), E::AlreadyExists);
	});
}

#[test]
fn commission_serials_root_fails_when_custody_refuses() {
	run(|| {
		let gtin = certified_hip_stem();
		fill(&gtin, "L1");
		assert_noop!(commission_with(ALICE, &gtin, "L1", 9), ArithmeticError::Overflow);
	});
}

#[test]
fn commission_serials_root_fails_when_a_date_is_wrong() {
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
