//! Packages of models.

use super::*;
use crate::{Error, Models, Versions};
use frame_support::assert_noop;

type E = Error<Test>;

fn try_register(account: u64, device: DeviceCode, description: ModelDescription) -> DispatchResult {
	DeviceRegistry::register_model(signed(account), device, description)
}

/// Registering the changed syringe is refused with that error.
fn refuses(error: E, change: impl FnOnce(&mut ModelDescription)) {
	assert_noop!(
		try_register(ALICE, code(&acme(0, 1)), with(syringe(), change)),
		error
	);
}

#[test]
fn register_builds_packages_from_the_inside_out() {
	run(|| {
		// GIVEN a base package of 10 devices
		let (base, carton, pallet) = (acme(0, 1), acme(1, 1), acme(2, 1));
		register(&base, syringe());
		// WHEN a carton of 24 of these is registered, and a pallet of 40 cartons, by 13 digits where these do
		register(&carton, package_of(&base[1..], 24));
		register(&pallet, package_of(&carton, 40));
		// THEN levels and devices add up, and the contents are written in one way
		let model = Models::<Test>::get(identifier(&pallet)).unwrap();
		assert_eq!((model.packaging_level, model.device_count), (2, 9_600));
		let version = Versions::<Test>::get(identifier(&carton), 1).unwrap();
		assert_eq!(
			version.description.packaging,
			Packaging::Package {
				contains: code(&base),
				quantity: 24
			}
		);
	});
}

#[test]
fn register_accepts_a_package_of_one() {
	run(|| {
		// GUDID has many: a box around a box
		let base = registered_syringe();
		assert_ok!(try_register(ALICE, code(&acme(1, 1)), package_of(&base, 1)));
	});
}

#[test]
fn register_fails_when_a_package_is_exempt_and_its_contents_are_not() {
	run(|| {
		let stem = certified_hip_stem();
		assert_noop!(
			try_register(ALICE, code(&acme(1, 2)), package_of(&stem, 2)),
			E::CertificationRequired
		);
	});
}

#[test]
fn register_fails_when_the_contents_are_no_model_of_the_manufacturers() {
	run(|| {
		// GIVEN a model of BOLT's, and one of ACME's with another identifier
		assert_ok!(try_register(BOB, code(&bolt(1)), syringe()));
		let marking = acme(0, 12);
		register(
			&acme(0, 1),
			with_related(
				syringe(),
				vec![related(RelatedKind::DirectMarking, code(&marking))],
			),
		);
		// THEN ACME can't pack BOLT's, what is not registered, by another identifier, nor the package itself
		for contents in [bolt(1), acme(0, 9), marking, acme(1, 1)] {
			assert_noop!(
				try_register(ALICE, code(&acme(1, 1)), package_of(&contents, 2)),
				E::ContentsNotFound
			);
		}
	});
}

#[test]
fn register_fails_when_the_contents_identifier_is_wrong() {
	run(|| {
		refuses(E::CheckDigit, |model| {
			model.packaging = Packaging::Package {
				contains: code("09506000134353"),
				quantity: 2,
			};
		});
		refuses(E::IssuingAgencyNotSupported, |model| {
			let contains = code_of(IssuingAgency::Hibcc, "A999XYZ1000");
			model.packaging = Packaging::Package {
				contains,
				quantity: 2,
			};
		});
	});
}

#[test]
fn register_fails_beyond_eight_levels_of_packaging() {
	run(|| {
		// GIVEN eight levels around a base package
		let mut inner = registered_syringe();
		for level in 1..=8 {
			let outer = acme(level, 1);
			register(&outer, package_of(&inner, 1));
			inner = outer;
		}
		// THEN there is no ninth
		assert_noop!(
			try_register(ALICE, code(&acme(8, 2)), package_of(&inner, 1)),
			E::TooManyPackagingLevels
		);
	});
}

#[test]
fn register_fails_when_a_quantity_is_zero_or_too_large() {
	run(|| {
		refuses(E::QuantityZero, |model| {
			model.packaging = Packaging::Base { device_count: 0 }
		});
		let base = registered_syringe();
		let outer = code(&acme(1, 1));
		assert_noop!(
			try_register(ALICE, outer.clone(), package_of(&base, 0)),
			E::QuantityZero
		);
		assert_noop!(
			try_register(ALICE, outer, package_of(&base, u32::MAX / 10 + 1)),
			E::QuantityTooLarge
		);
	});
}

#[test]
fn a_package_is_produced_only_while_what_it_contains_is_certified() {
	run(|| {
		// GIVEN a pallet of cartons of a device that needs no certificate, each registered as exempt
		let (base, carton, pallet) = (acme(0, 1), acme(1, 1), acme(2, 1));
		register(&base, syringe());
		register(&carton, package_of(&base, 24));
		register(&pallet, package_of(&carton, 40));
		assert_ok!(commission(&pallet, "L1", 1));
		// WHEN the device turns out to need one
		let description = with(syringe(), |model| {
			model.certification = CertificationRule::Required
		});
		assert_ok!(DeviceRegistry::amend_model(
			signed(ALICE),
			code(&base),
			description
		));
		// THEN neither it nor a package of it is produced without
		for gtin in [&base, &carton, &pallet] {
			assert_noop!(commission(gtin, "L2", 1), E::CertificateMissing);
		}
		// AND WHEN it has one THEN all are
		assert_ok!(grant(CORA, &base, "P1", None));
		for gtin in [&base, &carton, &pallet] {
			assert_ok!(commission(gtin, "L2", 1));
		}
	});
}
