use super::*;

#[test]
fn model_of_resolves_related_identifiers() {
	run(|| {
		let (gtin, marking) = (acme(0, 1), acme(0, 12));
		register(
			&gtin,
			with_related(
				syringe(),
				vec![related(RelatedKind::DirectMarking, code(&marking))],
			),
		);
		for device in [&gtin[..], &gtin[1..], &marking[..]] {
			assert_eq!(DeviceRegistry::model_of(code(device)), Some(identifier(&gtin)));
		}
		assert_eq!(DeviceRegistry::model_of(code(&acme(0, 9))), None);
		assert_eq!(DeviceRegistry::model_of(code("1")), None);
	});
}

#[test]
fn certification_tells_where_a_model_stands() {
	run(|| {
		let gtin = certified_hip_stem();
		assert_eq!(
			DeviceRegistry::certification(code(&gtin)),
			Some(Certification::Valid)
		);
		pass(2000 * DAY);
		assert_eq!(
			DeviceRegistry::certification(code(&gtin)),
			Some(Certification::Expired)
		);
		assert_eq!(DeviceRegistry::certification(code(&acme(0, 9))), None);
	});
}

#[test]
fn covers_checks_a_proof_without_making_a_record() {
	run(|| {
		let gtin = certified_hip_stem();
		let serials = serials(5);
		assert_ok!(commission_root(&gtin, "M", &serials));
		assert_ok!(commission_units(&gtin, "L1", &["1"]));
		let proof = crate::serials::prove(&serials, 3).unwrap();
		let covers = |lot: &str, serial: &str, leaf_index| {
			DeviceRegistry::covers(
				code(&gtin),
				number(lot),
				number(serial),
				leaf_index,
				proof.clone(),
			)
		};
		assert_eq!(covers("M", "S3", 3), Some(true));
		assert_eq!(covers("M", "S3", 2), Some(false));
		assert_eq!(covers("M", "S4", 3), Some(false));
		assert_eq!(covers("M", "", 3), Some(false));
		assert_eq!(covers("L1", "1", 0), None);
		assert_eq!(covers("L9", "S3", 3), None);
		assert_eq!(crate::Units::<Test>::iter_keys().count(), 1);
	});
}
