//! What a model's certificates amount to, and the worse of that and of what a package contains.

use super::*;
use crate::{Certificates, Error, Models};
use custos_primitives::custody::DeviceInspect;
use frame_support::assert_noop;

type E = Error<Test>;

/// What the model's record says of its certificates.
fn certified(gtin: &str) -> Certified {
	Models::<Test>::get(identifier(gtin)).unwrap().certified
}

fn until(year: u16, month: u8, day: u8) -> Certified {
	Certified::Until {
		day: Date { year, month, day },
	}
}

/// The answer of the look-up, which the view function and custody's question have to share.
fn certification(gtin: &str) -> Certification {
	let looked_up = DeviceRegistry::lookup(gtin.as_bytes()).unwrap();
	let answer = looked_up.model.certification_now;
	assert_eq!(DeviceRegistry::certification(code(gtin)), Some(answer));
	let standing = <DeviceRegistry as DeviceInspect>::model(&identifier(gtin)).unwrap();
	assert_eq!(standing.certification, answer);
	answer
}

#[test]
fn certified_follows_each_grant_and_withdrawal() {
	run(|| {
		// GIVEN a model without a certificate
		let gtin = acme(0, 2);
		register(&gtin, hip_stem());
		assert_eq!(certified(&gtin), Certified::Never);
		// WHEN certificates come and go THEN its record says until when the longest one stands
		assert_ok!(grant(CORA, &gtin, "A", date(2028, 1, 1)));
		assert_eq!(certified(&gtin), until(2028, 1, 1));
		assert_ok!(grant(CARL, &gtin, "B", date(2027, 1, 1)));
		assert_eq!(certified(&gtin), until(2028, 1, 1));
		assert_ok!(grant(RITA, &gtin, "C", None));
		assert_eq!(certified(&gtin), Certified::OpenEnded);
		assert_ok!(withdraw(RITA, &gtin, REGULATOR, "C"));
		assert_eq!(certified(&gtin), until(2028, 1, 1));
		assert_ok!(withdraw(CORA, &gtin, ASSESSOR, "A"));
		assert_eq!(certified(&gtin), until(2027, 1, 1));
		assert_ok!(withdraw(RITA, &gtin, OTHER_ASSESSOR, "B"));
		assert_eq!(certified(&gtin), Certified::Withdrawn);
		// AND a new certificate heals it
		assert_ok!(grant(CORA, &gtin, "D", date(2029, 1, 1)));
		assert_eq!(certified(&gtin), until(2029, 1, 1));
	});
}

#[test]
fn certified_keeps_the_last_day_of_what_has_expired() {
	run(|| {
		// GIVEN a model with a certificate that was withdrawn and one that expires
		let gtin = acme(0, 2);
		register(&gtin, hip_stem());
		assert_ok!(grant(CORA, &gtin, "A", None));
		assert_ok!(grant(CORA, &gtin, "B", date(2026, 6, 20)));
		assert_ok!(withdraw(CORA, &gtin, ASSESSOR, "A"));
		assert_eq!(certification(&gtin), Certification::Valid);
		// WHEN it has THEN that is the reason, and nothing was written for it
		pass(6 * DAY);
		assert_eq!(certified(&gtin), until(2026, 6, 20));
		assert_eq!(certification(&gtin), Certification::Expired);
		// AND when that one is withdrawn too, that is
		assert_ok!(withdraw(CORA, &gtin, ASSESSOR, "B"));
		assert_eq!(certification(&gtin), Certification::Withdrawn);
	});
}

#[test]
fn certified_follows_a_certificate_that_makes_place() {
	run(|| {
		// GIVEN all places taken, by an expired one and two withdrawn ones
		let gtin = acme(0, 2);
		register(&gtin, hip_stem());
		assert_ok!(grant(CORA, &gtin, "A", date(2026, 6, 20)));
		for text in ["B", "C"] {
			assert_ok!(grant(CORA, &gtin, text, None));
			assert_ok!(withdraw(CORA, &gtin, ASSESSOR, text));
		}
		pass(6 * DAY);
		assert_eq!(certified(&gtin), until(2026, 6, 20));
		// WHEN another takes the expired one's place, and is withdrawn THEN none is left
		assert_ok!(grant(CORA, &gtin, "D", date(2028, 1, 1)));
		assert_eq!(certified(&gtin), until(2028, 1, 1));
		assert_ok!(withdraw(CORA, &gtin, ASSESSOR, "D"));
		assert_eq!(certified(&gtin), Certified::Withdrawn);
	});
}

#[test]
fn certified_outlives_an_amendment_and_the_end_of_distribution() {
	run(|| {
		let gtin = certified_hip_stem();
		let amended = with(hip_stem(), |model| model.catalogue_number = bounded("new"));
		assert_ok!(DeviceRegistry::amend_model(signed(ALICE), code(&gtin), amended));
		let status = DistributionStatus::NotInCommercialDistribution;
		assert_ok!(DeviceRegistry::set_distribution_status(
			signed(ALICE),
			code(&gtin),
			status
		));
		assert_eq!(certified(&gtin), until(2030, 12, 31));
	});
}

#[test]
fn certified_counts_once_a_model_needs_a_certificate() {
	run(|| {
		// GIVEN a model that needs none, and has one that was withdrawn
		let gtin = registered_syringe();
		assert_ok!(grant(CORA, &gtin, "A", None));
		assert_ok!(withdraw(CORA, &gtin, ASSESSOR, "A"));
		assert_eq!(
			(certified(&gtin), certification(&gtin)),
			(Certified::Withdrawn, Certification::Exempt)
		);
		// WHEN it needs one
		let strict = with(syringe(), |model| {
			model.certification = CertificationRule::Required
		});
		assert_ok!(DeviceRegistry::amend_model(signed(ALICE), code(&gtin), strict));
		// THEN it has none
		assert_eq!(certification(&gtin), Certification::Withdrawn);
	});
}

#[test]
fn production_and_every_answer_go_by_the_models_record_alone() {
	new_test_ext().execute_with(|| {
		// GIVEN a model whose certificates are gone, which only a broken state has
		let gtin = certified_hip_stem();
		Certificates::<Test>::remove(identifier(&gtin));
		// THEN nobody notices, since nobody reads them
		assert_eq!(certification(&gtin), Certification::Valid);
		assert_ok!(commission_units(&gtin, "L1", &["1"]));
	});
}

/// A package that needs a certificate, of a model that needs one too.
fn certified_package() -> (String, String) {
	let (base, package) = (certified_hip_stem(), acme(1, 2));
	let description = with(hip_stem(), |model| {
		model.packaging = Packaging::Package {
			contains: code(&base),
			quantity: 2,
		}
	});
	register(&package, description);
	(base, package)
}

#[test]
fn a_package_whose_base_lost_its_certificate_answers_withdrawn_everywhere() {
	run(|| {
		// GIVEN a package with a certificate of its own, of a base package with one
		let (base, package) = certified_package();
		assert_ok!(grant(CORA, &package, "P010002", None));
		assert_eq!(certification(&package), Certification::Valid);
		assert_ok!(commission_units(&package, "L1", &["1"]));
		// WHEN that of the base package is withdrawn
		assert_ok!(withdraw(RITA, &base, ASSESSOR, "P010001"));
		// THEN the package says so wherever it is asked, although its own stands
		assert_eq!(certified(&package), Certified::OpenEnded);
		assert_eq!(certification(&package), Certification::Withdrawn);
		// AND none of it is produced
		assert_noop!(commission_units(&package, "L1", &["2"]), E::CertificateWithdrawn);
	});
}

#[test]
fn a_package_answers_the_worse_of_its_own_and_its_bases_certification() {
	run(|| {
		let (base, package) = certified_package();
		// Its own is missing, its base's is valid.
		assert_eq!(certification(&package), Certification::Missing);
		// Its own is missing, its base's has expired: a missing one is worse.
		pass(2000 * DAY);
		assert_eq!(certification(&base), Certification::Expired);
		assert_eq!(certification(&package), Certification::Missing);
		// Its own is valid, its base's has expired.
		assert_ok!(grant(CORA, &package, "P010002", None));
		assert_eq!(certification(&package), Certification::Expired);
		// Its own was withdrawn, its base's has expired.
		assert_ok!(withdraw(CORA, &package, ASSESSOR, "P010002"));
		assert_eq!(certification(&package), Certification::Withdrawn);
	});
}

#[test]
fn a_package_of_packages_answers_by_the_base_package() {
	run(|| {
		// GIVEN a pallet of cartons of a device, all exempt
		let (base, carton, pallet) = (acme(0, 1), acme(1, 1), acme(2, 1));
		register(&base, syringe());
		register(&carton, package_of(&base, 24));
		register(&pallet, package_of(&carton, 40));
		assert_eq!(certification(&pallet), Certification::Exempt);
		// WHEN the device needs a certificate
		let strict = with(syringe(), |model| {
			model.certification = CertificationRule::Required
		});
		assert_ok!(DeviceRegistry::amend_model(signed(ALICE), code(&base), strict));
		// THEN the pallet has none, until the device has one
		assert_eq!(certification(&pallet), Certification::Missing);
		assert_ok!(grant(CORA, &base, "P1", None));
		assert_eq!(certification(&pallet), Certification::Valid);
	});
}

#[test]
fn the_invariants_notice_a_record_that_does_not_follow_from_the_certificates() {
	new_test_ext().execute_with(|| {
		let gtin = certified_hip_stem();
		Models::<Test>::mutate(identifier(&gtin), |model| {
			model.as_mut().unwrap().certified = Certified::OpenEnded
		});
		assert!(DeviceRegistry::do_try_state().is_err());
	});
}
