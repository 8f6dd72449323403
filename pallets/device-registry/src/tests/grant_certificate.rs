use super::*;
use crate::{Certificates, Error, Event};
use frame_support::assert_noop;
use sp_runtime::DispatchError::BadOrigin;

type E = Error<Test>;

fn registered_hip_stem() -> String {
	let gtin = acme(0, 2);
	register(&gtin, hip_stem());
	gtin
}

/// The numbers of the certificates that the model keeps.
fn kept(gtin: &str) -> Vec<String> {
	let certificates = Certificates::<Test>::get(identifier(gtin)).unwrap();
	certificates
		.iter()
		.map(|certificate| String::from_utf8(certificate.number.to_vec()).unwrap())
		.collect()
}

#[test]
fn grant_lets_the_model_be_produced() {
	run(|| {
		// GIVEN a model that needs a certificate, and so can't be produced
		let gtin = registered_hip_stem();
		assert_noop!(commission_units(&gtin, "L1", &["1"]), E::CertificateMissing);
		// WHEN an assessor grants one
		assert_ok!(grant(CORA, &gtin, "P010001", date(2030, 12, 31)));
		// THEN it is on record, told, and production begins
		let certificate = Certificate {
			certifier: ASSESSOR,
			number: bounded("P010001"),
			kind: CertificateKind::PremarketApproval,
			expires: date(2030, 12, 31),
			document: H256([7; 32]),
			status: CertificateStatus::Granted,
		};
		let device = identifier(&gtin);
		assert_eq!(
			Certificates::<Test>::get(device).unwrap().to_vec(),
			vec![certificate.clone()]
		);
		let event = Event::CertificateGranted {
			device,
			certificate,
			delegate: CORA,
			displaced: None,
		};
		assert_eq!(last_event(), event);
		assert_ok!(commission_units(&gtin, "L1", &["1"]));
	});
}

#[test]
fn grant_is_open_to_regulators_and_needs_no_end() {
	run(|| {
		let gtin = registered_hip_stem();
		assert_ok!(grant(RITA, &gtin, "PMA", None));
		assert_ok!(commission_units(&gtin, "L1", &["1"]));
	});
}

#[test]
fn grant_holds_through_its_last_day() {
	run(|| {
		// GIVEN a certificate that expires today
		let gtin = registered_hip_stem();
		assert_ok!(grant(CORA, &gtin, "P1", date(2026, 6, 15)));
		// THEN it is good until the day's last millisecond in UTC
		pass(14 * 3_600_000 - 1);
		assert_ok!(commission_units(&gtin, "L1", &["1"]));
		// AND no longer
		pass(1);
		assert_noop!(commission_units(&gtin, "L1", &["2"]), E::CertificateExpired);
	});
}

#[test]
fn grant_keeps_the_number_apart_for_each_certifier_and_model() {
	run(|| {
		let (gtin, other) = (registered_hip_stem(), registered_syringe());
		assert_ok!(grant(CORA, &gtin, "A", None));
		assert_ok!(grant(CARL, &gtin, "A", None));
		assert_ok!(grant(CORA, &other, "A", None));
		assert_noop!(grant(CORA, &gtin, "A", date(2040, 1, 1)), E::AlreadyExists);
	});
}

#[test]
fn grant_displaces_the_oldest_that_has_ended() {
	run(|| {
		// GIVEN all places taken, by one that stands, one that was withdrawn, and one that expires soon
		let gtin = registered_hip_stem();
		assert_ok!(grant(CORA, &gtin, "stands", None));
		assert_ok!(grant(CORA, &gtin, "withdrawn", None));
		assert_ok!(grant(CORA, &gtin, "expires", date(2026, 6, 20)));
		assert_ok!(withdraw(RITA, &gtin, ASSESSOR, "withdrawn"));
		// WHEN another is granted THEN the withdrawn one makes place, and the event has it
		assert_ok!(grant(CORA, &gtin, "fourth", None));
		assert_eq!(kept(&gtin), ["stands", "expires", "fourth"]);
		let Event::CertificateGranted {
			displaced: Some(displaced),
			..
		} = last_event()
		else {
			panic!("nothing was displaced")
		};
		assert_eq!(
			displaced.number,
			bounded::<frame_support::traits::ConstU32<40>>("withdrawn")
		);
		// AND WHEN the next has expired THEN it is its turn
		pass(6 * DAY);
		assert_ok!(grant(CORA, &gtin, "fifth", None));
		assert_eq!(kept(&gtin), ["stands", "fourth", "fifth"]);
	});
}

#[test]
fn grant_displaces_an_expired_one_before_a_withdrawn_one() {
	run(|| {
		let gtin = registered_hip_stem();
		assert_ok!(grant(CORA, &gtin, "withdrawn", None));
		assert_ok!(grant(CORA, &gtin, "expires", date(2026, 6, 20)));
		assert_ok!(grant(CORA, &gtin, "stands", None));
		assert_ok!(withdraw(RITA, &gtin, ASSESSOR, "withdrawn"));
		pass(6 * DAY);
		assert_ok!(grant(CORA, &gtin, "fourth", None));
		assert_eq!(kept(&gtin), ["withdrawn", "stands", "fourth"]);
	});
}

#[test]
fn grant_fails_when_all_places_are_taken_by_standing_ones() {
	run(|| {
		let gtin = registered_hip_stem();
		for text in ["1", "2", "3"] {
			assert_ok!(grant(CORA, &gtin, text, None));
		}
		assert_noop!(grant(CORA, &gtin, "4", None), E::TooManyCertificates);
	});
}

#[test]
fn grant_needs_the_right_to() {
	run(|| {
		let gtin = registered_hip_stem();
		for account in [ALICE, BOB, HANNA, NOBODY] {
			assert_noop!(grant(account, &gtin, "P1", None), BadOrigin);
		}
	});
}

#[test]
fn grant_fails_when_the_certifier_made_the_model() {
	run(|| {
		let gtin = registered_hip_stem();
		assert_noop!(grant(ALEX, &gtin, "P1", None), E::CertifierIsManufacturer);
	});
}

#[test]
fn grant_fails_when_there_is_no_such_model() {
	run(|| {
		assert_noop!(grant(CORA, &acme(0, 2), "P1", None), E::ModelNotFound);
		assert_noop!(grant(CORA, "95060001343522222", "P1", None), E::InvalidGtin);
		assert_noop!(grant(CORA, "09506000134353", "P1", None), E::CheckDigit);
		let (device, kind) = (code_of(IssuingAgency::Hibcc, "A99"), CertificateKind::DeNovo);
		assert_noop!(
			DeviceRegistry::grant_certificate(signed(CORA), device, bounded("P1"), kind, None, H256::zero()),
			E::IssuingAgencyNotSupported
		);
	});
}

#[test]
fn grant_fails_when_number_or_date_are_wrong() {
	run(|| {
		let gtin = registered_hip_stem();
		assert_noop!(grant(CORA, &gtin, " ", None), E::InvalidText);
		assert_noop!(grant(CORA, &gtin, "P\u{200B}1", None), E::InvalidText);
		assert_noop!(grant(CORA, &gtin, "P1", date(2027, 2, 29)), E::InvalidDate);
		assert_noop!(grant(CORA, &gtin, "P1", date(2500, 1, 1)), E::InvalidDate);
		assert_noop!(grant(CORA, &gtin, "P1", date(2026, 6, 14)), E::Expired);
	});
}
