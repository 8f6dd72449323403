use super::*;
use crate::{Certificates, Error, Event};
use frame_support::assert_noop;
use sp_runtime::DispatchError::BadOrigin;

type E = Error<Test>;

#[test]
fn withdraw_stops_production() {
	run(|| {
		// GIVEN a model in production
		let gtin = certified_hip_stem();
		assert_ok!(commission_units(&gtin, "L1", &["1"]));
		// WHEN its certifier withdraws the certificate
		assert_ok!(withdraw(CORA, &gtin, ASSESSOR, "P010001"));
		// THEN who, when and why are on record, and no unit follows
		let device = identifier(&gtin);
		let reason = WithdrawalReason::Safety;
		let certificates = Certificates::<Test>::get(device).unwrap();
		assert_eq!(
			certificates[0].status,
			CertificateStatus::Withdrawn {
				at: NOW,
				by: ASSESSOR,
				reason
			}
		);
		let (number, by, delegate) = (bounded("P010001"), ASSESSOR, CORA);
		assert_eq!(
			last_event(),
			Event::CertificateWithdrawn {
				device,
				certifier: ASSESSOR,
				number,
				reason,
				by,
				delegate
			}
		);
		assert_noop!(commission_units(&gtin, "L1", &["2"]), E::CertificateWithdrawn);
	});
}

#[test]
fn withdraw_leaves_what_another_certificate_allows() {
	run(|| {
		let gtin = certified_hip_stem();
		assert_ok!(grant(CARL, &gtin, "B", None));
		assert_ok!(withdraw(CORA, &gtin, ASSESSOR, "P010001"));
		assert_ok!(commission_units(&gtin, "L1", &["1"]));
	});
}

#[test]
fn withdraw_reaches_a_certificate_that_has_expired() {
	run(|| {
		// It is a fact about the certificate, and production tells of it before the expiry.
		let gtin = certified_hip_stem();
		pass(2000 * DAY);
		assert_ok!(withdraw(RITA, &gtin, ASSESSOR, "P010001"));
		let call =
			DeviceRegistry::commission_units(signed(ALICE), code(&gtin), None, numbers(&["1"]), None, None);
		assert_noop!(call, E::CertificateWithdrawn);
	});
}

#[test]
fn withdraw_is_open_to_regulators_for_any_certificate() {
	run(|| {
		let gtin = certified_hip_stem();
		assert_ok!(withdraw(RITA, &gtin, ASSESSOR, "P010001"));
		let certificates = Certificates::<Test>::get(identifier(&gtin)).unwrap();
		assert!(matches!(
			certificates[0].status,
			CertificateStatus::Withdrawn { by: REGULATOR, .. }
		));
	});
}

#[test]
fn withdraw_needs_the_right_to() {
	run(|| {
		let gtin = certified_hip_stem();
		for account in [ALICE, HANNA, NOBODY] {
			assert_noop!(withdraw(account, &gtin, ASSESSOR, "P010001"), BadOrigin);
		}
		// Another assessor may certify, and withdraws its own only.
		assert_noop!(withdraw(CARL, &gtin, ASSESSOR, "P010001"), E::NotAuthorised);
	});
}

#[test]
fn withdraw_fails_when_there_is_no_such_certificate() {
	run(|| {
		let gtin = certified_hip_stem();
		assert_noop!(withdraw(CORA, &gtin, ASSESSOR, "P010002"), E::CertificateNotFound);
		assert_noop!(
			withdraw(CARL, &gtin, OTHER_ASSESSOR, "P010001"),
			E::CertificateNotFound
		);
		assert_noop!(
			withdraw(RITA, &acme(0, 9), ASSESSOR, "P010001"),
			E::CertificateNotFound
		);
		assert_noop!(withdraw(RITA, "1", ASSESSOR, "P010001"), E::InvalidGtin);
		assert_noop!(
			withdraw(RITA, "09506000134353", ASSESSOR, "P010001"),
			E::CheckDigit
		);
		let (device, reason) = (code_of(IssuingAgency::Hibcc, "A99"), WithdrawalReason::AtRequest);
		assert_noop!(
			DeviceRegistry::withdraw_certificate(signed(RITA), device, ASSESSOR, bounded("P010001"), reason),
			E::IssuingAgencyNotSupported
		);
	});
}

#[test]
fn withdraw_fails_the_second_time() {
	run(|| {
		let gtin = certified_hip_stem();
		assert_ok!(withdraw(CORA, &gtin, ASSESSOR, "P010001"));
		assert_noop!(
			withdraw(RITA, &gtin, ASSESSOR, "P010001"),
			E::CertificateWithdrawn
		);
	});
}
