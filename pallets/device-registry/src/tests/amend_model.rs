use super::*;
use crate::{Error, Event, Models, RelatedIdentifiers, Versions};
use frame_support::assert_noop;
use sp_runtime::DispatchError::BadOrigin;

type E = Error<Test>;
type Change = fn(&mut ModelDescription);

fn amend(account: u64, gtin: &str, description: ModelDescription) -> DispatchResult {
	DeviceRegistry::amend_model(signed(account), code(gtin), description)
}

#[test]
fn amend_makes_a_version_and_keeps_the_one_before() {
	run(|| {
		// GIVEN a model
		let gtin = registered_syringe();
		pass(DAY);
		// WHEN its manufacturer amends what may change
		let amended = with(syringe(), |model| {
			model.catalogue_number = bounded("10-2231-B");
			model.production_identifiers = LOT_SERIAL_AND_DATES;
			model.certification = CertificationRule::Required;
			model.implantable = true;
		});
		assert_ok!(amend(ALICE, &gtin, amended.clone()));
		// THEN both versions are there, and the record follows the new one
		let device = identifier(&gtin);
		assert_eq!(Versions::<Test>::get(device, 1).unwrap().description, syringe());
		let version = ModelVersion {
			since: NOW + DAY,
			description: amended,
		};
		assert_eq!(Versions::<Test>::get(device, 2), Some(version));
		let model = Models::<Test>::get(device).unwrap();
		assert_eq!(model.version, 2);
		assert_eq!(model.production_identifiers, LOT_SERIAL_AND_DATES);
		assert_eq!(model.certification, CertificationRule::Required);
		assert_eq!(
			last_event(),
			Event::ModelAmended {
				device,
				version: 2,
				manufacturer: ACME,
				delegate: ALICE
			}
		);
	});
}

#[test]
fn amend_follows_the_related_identifiers() {
	run(|| {
		// GIVEN a model with two other identifiers
		let (kept, dropped, added, changed) = (acme(0, 11), acme(0, 12), acme(0, 13), acme(0, 14));
		let gtin = acme(0, 1);
		register(
			&gtin,
			with_related(
				syringe(),
				vec![
					related(RelatedKind::UnitOfUse, code(&kept)),
					related(RelatedKind::DirectMarking, code(&dropped)),
					related(RelatedKind::DirectMarking, code(&changed)),
				],
			),
		);
		// WHEN one goes, one comes, and one changes its kind
		let entries = vec![
			related(RelatedKind::UnitOfUse, code(&kept)),
			related(RelatedKind::Secondary, code(&added)),
			related(RelatedKind::Secondary, code(&changed)),
		];
		assert_ok!(amend(ALICE, &gtin, with_related(syringe(), entries)));
		// THEN look-ups follow
		let kind = |other: &str| RelatedIdentifiers::<Test>::get(identifier(other)).map(|(_, kind)| kind);
		assert_eq!(kind(&kept), Some(RelatedKind::UnitOfUse));
		assert_eq!(kind(&dropped), None);
		assert_eq!(kind(&added), Some(RelatedKind::Secondary));
		assert_eq!(kind(&changed), Some(RelatedKind::Secondary));
		// AND what was dropped is free again
		register(&dropped, syringe());
	});
}

#[test]
fn amend_needs_the_prefix_for_new_identifiers_only() {
	run(|| {
		// GIVEN a model with another identifier, whose manufacturer lost its prefix
		let gtin = acme(0, 1);
		let entry = related(RelatedKind::DirectMarking, code(&acme(0, 11)));
		register(&gtin, with_related(syringe(), vec![entry.clone()]));
		Prefixes::set(vec![]);
		// THEN it can still correct the record, and claims nothing new
		let corrected = with(syringe(), |model| model.catalogue_number = bounded("new"));
		assert_ok!(amend(ALICE, &gtin, with_related(corrected, vec![entry.clone()])));
		let claim = vec![entry, related(RelatedKind::Secondary, code(&acme(0, 12)))];
		assert_noop!(
			amend(ALICE, &gtin, with_related(syringe(), claim)),
			E::PrefixNotHeld
		);
	});
}

#[test]
fn amend_needs_the_right_to() {
	run(|| {
		let gtin = registered_syringe();
		for origin in [signed(HANNA), signed(ALEX), signed(NOBODY), RuntimeOrigin::root()] {
			assert_noop!(
				DeviceRegistry::amend_model(origin, code(&gtin), hip_stem()),
				BadOrigin
			);
		}
		assert_noop!(amend(BOB, &gtin, hip_stem()), E::NotAuthorised);
	});
}

#[test]
fn amend_fails_when_there_is_no_such_model() {
	run(|| {
		let gtin = registered_syringe();
		assert_noop!(amend(ALICE, &acme(0, 9), syringe()), E::ModelNotFound);
		assert_noop!(amend(ALICE, "123", syringe()), E::InvalidGtin);
		assert_noop!(
			amend(ALICE, &format!("1{}", &gtin[1..]), syringe()),
			E::CheckDigit
		);
		let hibcc = code_of(IssuingAgency::Hibcc, "A999XYZ1000");
		let call = DeviceRegistry::amend_model(signed(ALICE), hibcc, syringe());
		assert_noop!(call, E::IssuingAgencyNotSupported);
	});
}

#[test]
fn amend_fails_when_nothing_changes() {
	run(|| {
		let gtin = acme(0, 1);
		let marking = acme(0, 11);
		register(
			&gtin,
			with_related(
				syringe(),
				vec![related(RelatedKind::DirectMarking, code(&marking))],
			),
		);
		// Thirteen digits for fourteen are no change.
		let same = with_related(
			syringe(),
			vec![related(RelatedKind::DirectMarking, code(&marking[1..]))],
		);
		assert_noop!(amend(ALICE, &gtin, same), E::NothingChanged);
	});
}

#[test]
fn amend_fails_when_it_would_be_another_device() {
	run(|| {
		let gtin = registered_syringe();
		let inner = acme(0, 5);
		register(&inner, syringe());
		let changes: [Change; 9] = [
			|model| model.brand_name = bounded("Clearflow 2"),
			|model| model.version_or_model_number = bounded("CF-11"),
			|model| model.packaging = Packaging::Base { device_count: 11 },
			|model| {
				model.packaging = Packaging::Package {
					contains: code(&acme(0, 5)),
					quantity: 10,
				}
			},
			|model| model.sterility = Sterility::NotSterile,
			|model| model.single_use = false,
			|model| model.kit = true,
			|model| model.mri_safety = MriSafety::Safe,
			|model| {
				model.mri_safety = MriSafety::Unsafe;
				model.catalogue_number = bounded("changed too");
			},
		];
		for change in changes {
			assert_noop!(
				amend(ALICE, &gtin, with(syringe(), change)),
				E::NewDeviceIdentifierRequired
			);
		}
	});
}

#[test]
fn amend_fails_when_a_package_would_contain_something_else() {
	run(|| {
		let (inner, other, outer) = (acme(0, 1), acme(0, 2), acme(1, 1));
		register(&inner, syringe());
		register(&other, syringe());
		let package = |contains: &str, quantity| {
			with(syringe(), |model| {
				model.packaging = Packaging::Package {
					contains: code(contains),
					quantity,
				}
			})
		};
		register(&outer, package(&inner, 24));
		for changed in [package(&other, 24), package(&inner, 25), package(&outer, 24)] {
			assert_noop!(amend(ALICE, &outer, changed), E::NewDeviceIdentifierRequired);
		}
		// The same contents in 13 digits are the same contents.
		let renamed = with(package(&inner[1..], 24), |model| {
			model.catalogue_number = bounded("new")
		});
		assert_ok!(amend(ALICE, &outer, renamed));
	});
}

#[test]
fn amend_fails_when_it_would_lift_the_need_for_a_certificate() {
	run(|| {
		// GIVEN a model of an exempt class that needs a certificate all the same
		let gtin = acme(0, 1);
		let strict = with(syringe(), |model| {
			model.certification = CertificationRule::Required
		});
		register(&gtin, strict);
		// THEN its manufacturer can't lift that, nor can it for a class that is never exempt
		assert_noop!(amend(ALICE, &gtin, syringe()), E::CertificationRequired);
		let class_three = with(syringe(), |model| model.risk_class = RiskClass::FdaClassIII);
		assert_noop!(amend(ALICE, &gtin, class_three), E::CertificationRequired);
	});
}

#[test]
fn amend_fails_when_the_description_is_wrong() {
	run(|| {
		let gtin = registered_syringe();
		let cases: [(E, Change); 7] = [
			(E::InvalidText, |model| model.catalogue_number = bounded("\u{7}")),
			(E::InvalidProductCode, |model| model.product_code = bounded("fm")),
			(E::InvalidGmdnCode, |model| model.gmdn_code = bounded("1")),
			(E::InvalidUri, |model| {
				model.document = Some(Document {
					hash: H256::zero(),
					uri: bounded("none"),
				});
			}),
			(E::InvalidStorageCondition, |model| {
				let empty = StorageCondition::Pressure {
					low: None,
					high: None,
				};
				model.storage_conditions = vec![empty].try_into().unwrap();
			}),
			(E::InvalidDeviceCode, |model| {
				let entry = related(RelatedKind::Secondary, code_of(IssuingAgency::Hibcc, "-"));
				model.related_identifiers = vec![entry].try_into().unwrap();
			}),
			(E::IdentifierInUse, |model| {
				let entry = related(RelatedKind::Secondary, code(&acme(0, 5)));
				model.related_identifiers = vec![entry].try_into().unwrap();
			}),
		];
		register(&acme(0, 5), syringe());
		for (error, change) in cases {
			assert_noop!(amend(ALICE, &gtin, with(syringe(), change)), error);
		}
	});
}

#[test]
fn amend_fails_when_versions_run_out() {
	new_test_ext().execute_with(|| {
		// GIVEN a model with as many versions as there are numbers, which only a broken state can have
		let gtin = registered_syringe();
		let device = identifier(&gtin);
		Models::<Test>::mutate(device, |model| model.as_mut().unwrap().version = u32::MAX);
		Versions::<Test>::insert(
			device,
			u32::MAX,
			ModelVersion {
				since: NOW,
				description: syringe(),
			},
		);
		// THEN none is overwritten
		let amended = with(syringe(), |model| model.catalogue_number = bounded("new"));
		assert_noop!(amend(ALICE, &gtin, amended), E::TooManyVersions);
	});
}
