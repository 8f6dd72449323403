use super::*;
use crate::{Lots, Units};
use codec::Decode;
use custos_primitives::{
	api::LookupError,
	gs1::{ProductionIdentifiers, Udi},
	trail::TrailSubject,
};

fn look(text: &str) -> Result<Lookup, LookupError> {
	DeviceRegistry::lookup(text.as_bytes())
}

fn udi(gtin: &str, lot: Option<&str>, serial: Option<&str>) -> Udi {
	let production = ProductionIdentifiers {
		lot: lot.map(super::lot),
		serial: serial.map(super::serial),
		..Default::default()
	};
	Udi {
		device: identifier(gtin),
		production,
	}
}

/// A certified hip stem with a lot "L1" of the unit 1, and a lot "M" of five by Merkle root.
fn produced() -> String {
	let gtin = certified_hip_stem();
	assert_ok!(commission_units(&gtin, "L1", &["1"]));
	assert_ok!(commission_root(&gtin, "M", &serials(5)));
	gtin
}

#[test]
fn lookup_finds_a_unit_by_each_form_of_carrier() {
	run(|| {
		// GIVEN a unit
		let gtin = produced();
		let device = identifier(&gtin);
		for text in [
			format!("(01){gtin}(11)260504(17)310503(10)L1(21)1"),
			format!("01{gtin}112605041731050310L1\u{1d}211"),
			format!("]d201{gtin}10L1\u{1d}211"),
			format!("https://id.example.org/01/{gtin}/10/L1/21/1?11=260504&17=310503"),
		] {
			// WHEN its label is read THEN all that is known of it is answered
			let found = look(&text).unwrap();
			assert_eq!(found.model.device, device);
			assert_eq!(
				(found.model.described_version, found.model.model.manufacturer),
				(1, ACME)
			);
			assert_eq!(found.model.description.description, hip_stem());
			assert_eq!(found.model.certificates.len(), 1);
			assert_eq!(found.model.certification_now, Certification::Valid);
			let unit = Units::<Test>::get(device, serial("1")).unwrap();
			assert_eq!(
				found.unit,
				UnitView::Recorded {
					serial: serial("1"),
					unit
				}
			);
			let record = Lots::<Test>::get(device, lot("L1")).unwrap();
			assert_eq!(
				found.lot,
				LotView::Recorded {
					number: lot("L1"),
					lot: record
				}
			);
			assert_eq!((found.found_by, found.expired), (None, false));
			assert_eq!(found.mismatches, vec![]);
		}
	});
}

#[test]
fn lookup_finds_a_model_by_its_gtin_alone() {
	run(|| {
		let gtin = registered_syringe();
		for text in [&gtin[..], &gtin[1..]] {
			let found = look(text).unwrap();
			assert_eq!(found.model.certification_now, Certification::Exempt);
			assert_eq!((found.lot, found.unit), (LotView::NotAsked, UnitView::NotAsked));
			assert!(!found.expired);
		}
	});
}

#[test]
fn lookup_finds_a_model_by_a_related_identifier() {
	run(|| {
		// GIVEN a model whose devices have a direct marking
		let (gtin, marking) = (acme(0, 1), acme(0, 12));
		register(
			&gtin,
			with_related(
				syringe(),
				vec![related(RelatedKind::DirectMarking, code(&marking))],
			),
		);
		assert_ok!(commission(&gtin, "L1", 5));
		// WHEN the marking is read THEN the model and its lot are found, and by what
		let found = look(&format!("(01){marking}(10)L1")).unwrap();
		assert_eq!(found.model.device, identifier(&gtin));
		assert_eq!(found.found_by, Some(RelatedKind::DirectMarking));
		assert!(matches!(found.lot, LotView::Recorded { .. }));
	});
}

#[test]
fn lookup_finds_the_lot_by_the_units_record() {
	run(|| {
		let gtin = produced();
		let found = look(&format!("(01){gtin}(21)1")).unwrap();
		assert!(matches!(found.lot, LotView::Recorded { number, .. } if number == lot("L1")));
	});
}

#[test]
fn lookup_asks_for_a_proof_where_only_the_root_is_known() {
	run(|| {
		// GIVEN a lot by Merkle root
		let gtin = produced();
		let text = format!("(01){gtin}(10)M(21)S3");
		// WHEN one of its units is looked up THEN it takes a proof
		let found = look(&text).unwrap();
		assert_eq!(found.unit, UnitView::ProofNeeded { serial: serial("S3") });
		// AND WHEN it is recorded THEN it is found
		assert_ok!(record(ALICE, &gtin, "M", &serials(5), 3));
		assert!(matches!(look(&text).unwrap().unit, UnitView::Recorded { .. }));
	});
}

#[test]
fn lookup_says_what_is_not_registered() {
	run(|| {
		let gtin = produced();
		let unknown = UnitView::NotRegistered { serial: serial("9") };
		let found = look(&format!("(01){gtin}(10)L9(21)9")).unwrap();
		assert_eq!(found.lot, LotView::NotRegistered { number: lot("L9") });
		assert_eq!(found.unit, unknown);
		// A lot whose units all have records.
		let found = look(&format!("(01){gtin}(10)L1(21)9")).unwrap();
		assert!(matches!(found.lot, LotView::Recorded { .. }));
		assert_eq!(found.unit, unknown);
		// No lot named.
		assert_eq!(look(&format!("(01){gtin}(21)9")).unwrap().unit, unknown);
	});
}

#[test]
fn lookup_fails_when_the_model_is_not_registered() {
	run(|| {
		let gtin = acme(0, 9);
		let expected = LookupError::NotRegistered(udi(&gtin, Some("L1"), None));
		assert_eq!(look(&format!("(01){gtin}(10)L1")), Err(expected));
	});
}

#[test]
fn lookup_fails_when_the_text_is_no_udi() {
	run(|| {
		for text in [
			"",
			"hello",
			"(01)09506000134353",
			"(10)L1",
			"+A99912345",
			"https://example.org/",
			"\u{1d}",
		] {
			assert!(matches!(look(text), Err(LookupError::Malformed(_))), "{text}");
		}
		assert!(matches!(
			DeviceRegistry::lookup(&[0xFF; 100]),
			Err(LookupError::Malformed(_))
		));
	});
}

#[test]
fn lookup_finds_where_label_and_record_disagree() {
	run(|| {
		let gtin = produced();
		for (rest, expected) in [
			("(17)310503(10)L1(21)1", vec![]),
			("(10)M(21)1", vec![Mismatch::Lot]),
			("(17)310504(21)1", vec![Mismatch::ExpiryDate]),
			("(11)260505(21)1", vec![Mismatch::ManufactureDate]),
			("(11)260503(10)L1", vec![Mismatch::ManufactureDate]),
			(
				"(11)250504(17)350503(10)L2(21)1",
				vec![Mismatch::Lot, Mismatch::ExpiryDate, Mismatch::ManufactureDate],
			),
			// Where nothing is recorded, nothing disagrees.
			("(17)350503(10)L2(21)9", vec![]),
		] {
			assert_eq!(
				look(&format!("(01){gtin}{rest}")).unwrap().mismatches,
				expected,
				"{rest}"
			);
		}
		// The lot that the record names is shown, not the one on the label.
		let found = look(&format!("(01){gtin}(10)M(21)1")).unwrap();
		assert!(matches!(found.lot, LotView::Recorded { number, .. } if number == lot("L1")));
	});
}

#[test]
fn lookup_finds_a_lot_and_a_date_on_a_label_that_should_have_none() {
	run(|| {
		let gtin = acme(0, 4);
		let rules = ProductionIdentifierRules {
			serial: true,
			..Default::default()
		};
		register(
			&gtin,
			with(syringe(), |model| model.production_identifiers = rules),
		);
		let call =
			DeviceRegistry::commission_units(signed(ALICE), code(&gtin), None, numbers(&["1"]), None, None);
		assert_ok!(call);
		let found = look(&format!("(01){gtin}(17)310503(10)L1(21)1")).unwrap();
		assert_eq!(found.mismatches, vec![Mismatch::Lot, Mismatch::ExpiryDate]);
		assert_eq!(found.lot, LotView::NotRegistered { number: lot("L1") });
	});
}

#[test]
fn lookup_tells_expiry_by_record_and_by_label() {
	run(|| {
		// GIVEN a unit that is good, by its record, until 2031-05-03
		let gtin = produced();
		let expired = |rest: &str| look(&format!("(01){gtin}{rest}")).unwrap().expired;
		// THEN a label that says otherwise is believed to the worse
		assert!(!expired("(21)1"));
		assert!(expired("(17)260614(21)1"));
		assert!(!expired("(17)260615(21)1"));
		assert!(expired("(17)260614(10)L9"));
		// AND the record's date counts where the label says nothing, or a later one
		pass(2000 * DAY);
		assert!(expired("(21)1"));
		assert!(expired("(10)L1"));
		assert!(expired("(17)360503(21)1"));
		assert!(!expired(""));
	});
}

#[test]
fn lookup_tells_whether_the_model_is_certified() {
	run(|| {
		let gtin = acme(0, 2);
		register(&gtin, hip_stem());
		let certified = || look(&gtin).unwrap().model.certification_now;
		assert_eq!(certified(), Certification::Missing);
		assert_ok!(grant(CORA, &gtin, "P1", date(2026, 6, 20)));
		assert_eq!(certified(), Certification::Valid);
		pass(6 * DAY);
		assert_eq!(certified(), Certification::Expired);
		assert_ok!(withdraw(RITA, &gtin, ASSESSOR, "P1"));
		assert_eq!(certified(), Certification::Withdrawn);
	});
}

#[test]
fn lookup_works_before_the_chain_has_a_time() {
	new_test_ext().execute_with(|| {
		let gtin = produced();
		pallet_timestamp::Now::<Test>::kill();
		// The century is then judged from 2026.
		assert_eq!(
			look(&format!("(01){gtin}(17)310503(21)1")).unwrap().mismatches,
			vec![]
		);
	});
}

#[test]
fn model_answers_any_version() {
	run(|| {
		// GIVEN a model with two versions
		let gtin = registered_syringe();
		let amended = with(syringe(), |model| model.catalogue_number = bounded("new"));
		assert_ok!(DeviceRegistry::amend_model(
			signed(ALICE),
			code(&gtin),
			amended.clone()
		));
		let ask = |version| DeviceRegistry::model(gtin.as_bytes(), version);
		// THEN each can be asked for, and the current one is the default
		for (version, described_version, description) in [
			(None, 2, &amended),
			(Some(2), 2, &amended),
			(Some(1), 1, &syringe()),
		] {
			let view = ask(version).unwrap();
			assert_eq!(
				(view.described_version, view.model.version),
				(described_version, 2)
			);
			assert_eq!(&view.description.description, description);
		}
		let missing = Err(LookupError::VersionNotFound {
			device: identifier(&gtin),
			current: 2,
		});
		assert_eq!(ask(Some(3)), missing);
		assert_eq!(ask(Some(0)), missing);
	});
}

#[test]
fn trail_answers_with_the_key_of_the_record() {
	run(|| {
		// GIVEN a unit and its lot
		let gtin = produced();
		let device = identifier(&gtin);
		// WHEN their trails are asked for THEN the key leads to the record that has the trail
		let view = DeviceRegistry::trail(format!("(01){gtin}(10)L1(21)1").as_bytes()).unwrap();
		assert_eq!(
			view.subject,
			TrailSubject::Unit {
				device,
				serial: serial("1")
			}
		);
		let bytes = sp_io::storage::get(&view.storage_key).unwrap();
		assert_eq!(Unit::decode(&mut &bytes[..]).unwrap().trail, view.trail);

		let view = DeviceRegistry::trail(format!("(01){gtin}(10)L1").as_bytes()).unwrap();
		assert_eq!(
			view.subject,
			TrailSubject::Lot {
				device,
				lot: lot("L1")
			}
		);
		let bytes = sp_io::storage::get(&view.storage_key).unwrap();
		assert_eq!(Lot::decode(&mut &bytes[..]).unwrap().trail, view.trail);
	});
}

#[test]
fn trail_fails_when_the_text_names_no_record() {
	run(|| {
		let gtin = produced();
		let ask = |rest: &str| DeviceRegistry::trail(format!("(01){gtin}{rest}").as_bytes());
		assert_eq!(ask(""), Err(LookupError::Incomplete));
		assert_eq!(
			ask("(10)L9"),
			Err(LookupError::NotRegistered(udi(&gtin, Some("L9"), None)))
		);
		assert_eq!(
			ask("(10)L1(21)9"),
			Err(LookupError::NotRegistered(udi(&gtin, Some("L1"), Some("9"))))
		);
		assert!(matches!(
			DeviceRegistry::trail(b"?"),
			Err(LookupError::Malformed(_))
		));
	});
}
