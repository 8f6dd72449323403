use super::*;
use crate::{Error, Event, Models, RelatedIdentifiers, Versions};
use frame_support::assert_noop;
use sp_runtime::DispatchError::BadOrigin;

type E = Error<Test>;

fn try_register(account: u64, device: DeviceCode, description: ModelDescription) -> DispatchResult {
	DeviceRegistry::register_model(signed(account), device, description)
}

#[test]
fn register_makes_a_model_and_its_first_version() {
	run(|| {
		// GIVEN a manufacturer that holds the prefix of the GTIN
		let gtin = acme(0, 1);
		// WHEN it registers the model
		assert_ok!(try_register(ALICE, code(&gtin), syringe()));
		// THEN the record has what rules need, and the version what people read
		let device = identifier(&gtin);
		let model = Model {
			manufacturer: ACME,
			version: 1,
			production_identifiers: LOT_AND_EXPIRY,
			certification: CertificationRule::Exempt,
			certified: Certified::Never,
			distribution: DistributionStatus::InCommercialDistribution,
			packaging_level: 0,
			device_count: 10,
			base: None,
		};
		assert_eq!(Models::<Test>::get(device), Some(model));
		let version = ModelVersion {
			since: NOW,
			description: syringe(),
		};
		assert_eq!(Versions::<Test>::get(device, 1), Some(version));
		assert_eq!(
			events(),
			vec![Event::ModelRegistered {
				device,
				manufacturer: ACME,
				delegate: ALICE
			}]
		);
	});
}

#[test]
fn register_takes_a_gtin_in_any_of_its_lengths_for_the_same() {
	run(|| {
		// GIVEN a model that was registered by 13 digits
		let gtin = acme(0, 1);
		assert_ok!(try_register(ALICE, code(&gtin[1..]), syringe()));
		// THEN it is held under 14, and registering these is refused
		assert!(Models::<Test>::contains_key(identifier(&gtin)));
		assert_noop!(try_register(ALICE, code(&gtin), syringe()), E::AlreadyExists);
	});
}

#[test]
fn register_indexes_related_gtins_but_previous_ones() {
	run(|| {
		// GIVEN identifiers of each kind, one of another agency, and a previous one of somebody else's prefix
		let (unit_of_use, marking, secondary, previous) = (acme(0, 11), acme(0, 12), acme(0, 13), bolt(1));
		let description = with_related(
			syringe(),
			vec![
				related(RelatedKind::UnitOfUse, code(&unit_of_use[1..])),
				related(RelatedKind::DirectMarking, code(&marking)),
				related(RelatedKind::Secondary, code(&secondary)),
				related(RelatedKind::Secondary, code_of(IssuingAgency::Hibcc, "B123CF101")),
				related(
					RelatedKind::Secondary,
					code_of(IssuingAgency::Iccbba, "=/A9999XYZ100T0944"),
				),
				related(RelatedKind::Previous, code(&previous)),
			],
		);
		// WHEN the model is registered
		let gtin = acme(0, 1);
		register(&gtin, description);
		// THEN look-ups find it by the three GTINs that name it
		for (other, kind) in [
			(&unit_of_use, RelatedKind::UnitOfUse),
			(&marking, RelatedKind::DirectMarking),
			(&secondary, RelatedKind::Secondary),
		] {
			let found = RelatedIdentifiers::<Test>::get(identifier(other));
			assert_eq!(found, Some((identifier(&gtin), kind)));
		}
		assert_eq!(RelatedIdentifiers::<Test>::iter_keys().count(), 3);
		// AND the description holds them all
		let version = Versions::<Test>::get(identifier(&gtin), 1).unwrap();
		assert_eq!(version.description.related_identifiers.len(), 6);
		assert_eq!(
			version.description.related_identifiers[0].device,
			code(&unit_of_use)
		);
	});
}

#[test]
fn register_accepts_a_model_whose_previous_identifier_is_a_model() {
	run(|| {
		let before = registered_syringe();
		let description = with_related(syringe(), vec![related(RelatedKind::Previous, code(&before))]);
		assert_ok!(try_register(ALICE, code(&acme(0, 2)), description));
	});
}

#[test]
fn register_needs_the_right_to() {
	run(|| {
		for origin in [
			signed(HANNA),
			signed(ALEX),
			signed(NOBODY),
			RuntimeOrigin::root(),
			RuntimeOrigin::none(),
		] {
			assert_noop!(
				DeviceRegistry::register_model(origin, code(&acme(0, 1)), syringe()),
				BadOrigin
			);
		}
	});
}

#[test]
fn register_fails_when_the_gtin_is_wrong() {
	run(|| {
		let gtin = acme(0, 1);
		let wrong_digit = format!("{}{}", &gtin[..13], if gtin.ends_with('0') { 1 } else { 0 });
		assert_noop!(try_register(ALICE, code(&wrong_digit), syringe()), E::CheckDigit);
		for text in [
			"",
			"1",
			"950600000001",
			"95060000000123456",
			"9506000A00012",
			" 9506000134352",
		] {
			let refused = try_register(ALICE, code(text), syringe());
			assert!(
				matches!(refused, Err(error) if error == E::InvalidGtin.into() || error == E::CheckDigit.into()),
				"{text}"
			);
		}
		assert_noop!(
			try_register(ALICE, code("9506000A00012"), syringe()),
			E::InvalidGtin
		);
	});
}

#[test]
fn register_fails_when_the_agency_is_not_gs1() {
	run(|| {
		for agency in [IssuingAgency::Hibcc, IssuingAgency::Iccbba] {
			let device = code_of(agency, "A999XYZ1000");
			assert_noop!(
				try_register(ALICE, device, syringe()),
				E::IssuingAgencyNotSupported
			);
		}
	});
}

#[test]
fn register_fails_when_the_prefix_is_another_members() {
	run(|| {
		assert_noop!(try_register(ALICE, code(&bolt(1)), syringe()), E::PrefixNotHeld);
		assert_noop!(try_register(BOB, code(&acme(0, 1)), syringe()), E::PrefixNotHeld);
		// A GTIN-8 has no company prefix.
		assert_noop!(try_register(ALICE, code("95050003"), syringe()), E::PrefixNotHeld);
	});
}

#[test]
fn register_fails_when_the_identifier_is_a_related_one_of_a_model() {
	run(|| {
		let marking = acme(0, 12);
		register(
			&acme(0, 1),
			with_related(
				syringe(),
				vec![related(RelatedKind::DirectMarking, code(&marking))],
			),
		);
		assert_noop!(try_register(ALICE, code(&marking), syringe()), E::IdentifierInUse);
	});
}

#[test]
fn register_fails_when_a_related_identifier_is_in_use() {
	run(|| {
		// GIVEN a model with a direct marking
		let marking = acme(0, 12);
		let known = acme(0, 1);
		register(
			&known,
			with_related(
				syringe(),
				vec![related(RelatedKind::DirectMarking, code(&marking))],
			),
		);
		let gtin = acme(0, 2);
		for entries in [
			// The model's own, in 13 digits.
			vec![related(RelatedKind::Secondary, code(&gtin[1..]))],
			// The model's own as the one it replaces.
			vec![related(RelatedKind::Previous, code(&gtin))],
			// Twice.
			vec![
				related(RelatedKind::Secondary, code(&acme(0, 13))),
				related(RelatedKind::UnitOfUse, code(&acme(0, 13)[1..])),
			],
			// A model.
			vec![related(RelatedKind::UnitOfUse, code(&known))],
			// Another model's.
			vec![related(RelatedKind::DirectMarking, code(&marking))],
		] {
			assert_noop!(
				try_register(ALICE, code(&gtin), with_related(syringe(), entries)),
				E::IdentifierInUse
			);
		}
	});
}

#[test]
fn register_fails_when_a_related_identifier_is_wrong() {
	run(|| {
		for (kind, device, error) in [
			(RelatedKind::Secondary, code("09506000134353"), E::CheckDigit),
			(RelatedKind::Previous, code("09506000134353"), E::CheckDigit),
			(RelatedKind::UnitOfUse, code("0950600013435"), E::CheckDigit),
			(RelatedKind::UnitOfUse, code("095060001343"), E::CheckDigit),
			(RelatedKind::UnitOfUse, code("X9506000134352"), E::InvalidGtin),
			(
				RelatedKind::Secondary,
				code_of(IssuingAgency::Hibcc, ""),
				E::InvalidDeviceCode,
			),
			(
				RelatedKind::Secondary,
				code_of(IssuingAgency::Hibcc, "a123"),
				E::InvalidDeviceCode,
			),
			(
				RelatedKind::Secondary,
				code_of(IssuingAgency::Iccbba, "=/ A"),
				E::InvalidDeviceCode,
			),
			(RelatedKind::Secondary, code(&bolt(1)), E::PrefixNotHeld),
		] {
			let description = with_related(syringe(), vec![related(kind, device)]);
			assert_noop!(try_register(ALICE, code(&acme(0, 1)), description), error);
		}
	});
}
