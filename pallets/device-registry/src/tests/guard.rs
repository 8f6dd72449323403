use super::*;
use custos_primitives::{
	gs1::Sscc,
	guard::{Guarded, Intent, Refusal, UseGuard},
};

const TOWARDS_PATIENT: [Intent; 4] = [Intent::Ship, Intent::Receive, Intent::TransferTitle, Intent::Use];
const AWAY: [Intent; 4] = [
	Intent::Return,
	Intent::Destroy,
	Intent::Correct,
	Intent::Investigate,
];

fn devices(gtin: &str, expires: Option<Date>) -> Guarded {
	Guarded::Devices {
		lot: reference(gtin, Some("L1")),
		serial: None,
		manufactured: MADE,
		expires,
		possessor: HOSPITAL,
	}
}

fn reasons(what: &Guarded, intent: Intent) -> Vec<Refusal> {
	<DeviceRegistry as UseGuard>::reasons(what, intent)
}

/// Each intent towards a patient meets exactly these reasons, and no other intent any.
fn assert_reasons(what: &Guarded, expected: &[Refusal]) {
	for intent in TOWARDS_PATIENT {
		assert_eq!(reasons(what, intent), expected, "{intent:?}");
	}
	for intent in AWAY {
		assert_eq!(reasons(what, intent), [], "{intent:?}");
	}
}

#[test]
fn guard_lets_devices_through_that_are_good_and_certified() {
	run(|| {
		assert_reasons(&devices(&certified_hip_stem(), EXPIRES), &[]);
		assert_reasons(&devices(&registered_syringe(), None), &[]);
	});
}

#[test]
fn guard_refuses_devices_from_the_end_of_their_last_day() {
	run(|| {
		// GIVEN that it is ten o'clock on the 15th in UTC
		let gtin = registered_syringe();
		assert_reasons(&devices(&gtin, date(2026, 6, 14)), &[Refusal::Expired]);
		// THEN what expires that day is good until its last millisecond
		let today = devices(&gtin, date(2026, 6, 15));
		pass(14 * 3_600_000 - 1);
		assert_reasons(&today, &[]);
		pass(1);
		assert_reasons(&today, &[Refusal::Expired]);
	});
}

#[test]
fn guard_refuses_devices_of_a_model_that_is_not_registered() {
	run(|| {
		assert_reasons(&devices(&acme(0, 9), EXPIRES), &[Refusal::ModelNotFound]);
	});
}

#[test]
fn guard_refuses_devices_without_a_certificate_that_stands() {
	run(|| {
		let gtin = acme(0, 2);
		register(&gtin, hip_stem());
		assert_reasons(&devices(&gtin, EXPIRES), &[Refusal::CertificateMissing]);
		assert_ok!(grant(CORA, &gtin, "P1", date(2026, 6, 20)));
		assert_reasons(&devices(&gtin, EXPIRES), &[]);
		pass(6 * DAY);
		assert_reasons(&devices(&gtin, EXPIRES), &[Refusal::CertificateExpired]);
		assert_ok!(withdraw(CORA, &gtin, ASSESSOR, "P1"));
		assert_reasons(&devices(&gtin, EXPIRES), &[Refusal::CertificateWithdrawn]);
	});
}

#[test]
fn guard_refuses_packages_whose_contents_lost_their_certificate() {
	run(|| {
		// GIVEN a package that is exempt, whose contents turned out to need a certificate
		let (base, package) = (registered_syringe(), acme(1, 1));
		register(&package, package_of(&base, 10));
		let strict = with(syringe(), |model| {
			model.certification = CertificationRule::Required
		});
		assert_ok!(DeviceRegistry::amend_model(signed(ALICE), code(&base), strict));
		assert_ok!(grant(CORA, &base, "P1", None));
		assert_reasons(&devices(&package, EXPIRES), &[]);
		// WHEN they lose it THEN the package is refused too
		assert_ok!(withdraw(RITA, &base, ASSESSOR, "P1"));
		assert_reasons(&devices(&package, EXPIRES), &[Refusal::CertificateWithdrawn]);
	});
}

#[test]
fn guard_names_every_reason_and_checks_by_the_first() {
	run(|| {
		let gtin = acme(0, 2);
		register(&gtin, hip_stem());
		let what = devices(&gtin, date(2026, 6, 14));
		assert_reasons(&what, &[Refusal::Expired, Refusal::CertificateMissing]);
		let check = |intent| <DeviceRegistry as UseGuard>::check(&what, intent);
		assert_eq!(check(Intent::Use), Err(Refusal::Expired));
		assert_eq!(check(Intent::Return), Ok(false));
	});
}

#[test]
fn guard_leaves_the_end_of_distribution_and_a_lost_prefix_to_production() {
	run(|| {
		// What exists stays usable.
		let gtin = certified_hip_stem();
		let status = DistributionStatus::NotInCommercialDistribution;
		assert_ok!(DeviceRegistry::set_distribution_status(
			signed(ALICE),
			code(&gtin),
			status
		));
		Prefixes::set(vec![]);
		assert_reasons(&devices(&gtin, EXPIRES), &[]);
	});
}

#[test]
fn guard_has_nothing_to_say_of_logistic_units() {
	run(|| {
		let sscc = Sscc::parse(with_check_digit("09506000000000001").as_bytes()).unwrap();
		assert_reasons(&Guarded::LogisticUnit { sscc }, &[]);
	});
}
