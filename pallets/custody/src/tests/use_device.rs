use super::*;

#[test]
fn use_device_takes_a_unit_out_of_stock() {
	run(|| {
		// GIVEN stems that the hospital has bought
		sold();
		// WHEN one is implanted in a patient
		let patient = PatientLink::Commitment {
			commitment: H256::repeat_byte(9),
		};
		let kind = UseKind::Implant;
		assert_ok!(Custody::use_device(signed(HANNA), a_stem("S1"), kind, patient));
		// THEN the record says so, and the holding counts it
		let record = unit_record(&stem(), "S1");
		assert_eq!(record.state, UnitState::Used { kind });
		assert_eq!((record.owner, record.possessor), (HOSPITAL, HOSPITAL));
		let holding = holding(&stem(), Some("L1"), HOSPITAL);
		assert_eq!((holding.on_hand(), holding.used), (1, 1));
		let Event::Used {
			kind: told,
			steps: made,
		} = last_event()
		else {
			panic!("another event");
		};
		assert_eq!(told, kind);
		let quantity = 1;
		let activity = Activity::Used {
			kind,
			patient,
			quantity,
		};
		assert_eq!(steps(&made), [(of_unit(&stem(), "S1"), activity)]);
	});
}

#[test]
fn use_device_takes_a_quantity_out_of_stock() {
	run(|| {
		sold();
		assert_ok!(use_device(HANNA, &syringes(3), UseKind::Consume));
		let holding = holding(&syringe(), Some("L1"), HOSPITAL);
		assert_eq!((holding.on_hand(), holding.used), (7, 3));
		let Event::Used { steps: made, .. } = last_event() else {
			panic!("another event");
		};
		let activity = Activity::Used {
			kind: UseKind::Consume,
			patient: PatientLink::None,
			quantity: 3,
		};
		assert_eq!(steps(&made), [(of_holding(&syringe(), "L1", HOSPITAL), activity)]);
	});
}

#[test]
fn use_device_passes_the_title_to_consignment_stock() {
	run(|| {
		consigned();
		assert_ok!(use_device(HANNA, &a_stem("S1"), UseKind::Implant));
		let record = unit_record(&stem(), "S1");
		assert_eq!((record.owner, record.terms), (HOSPITAL, Terms::Sale));
		let of_acme = quantity_of(ACME, &syringe(), "L1", 4);
		assert_ok!(use_device(HANNA, &of_acme, UseKind::Dispense));
		assert_eq!(
			stocks(&syringe(), Some("L1"), HOSPITAL),
			[(ACME, Terms::Consignment, 6)]
		);
	});
}

#[test]
fn use_device_leaves_what_is_lent_with_its_owner() {
	run(|| {
		produced();
		hand_over((ALICE, ACME), (HANNA, HOSPITAL), "D1", LOAN, &[a_stem("S1")]);
		assert_ok!(use_device(HANNA, &a_stem("S1"), UseKind::Install));
		let record = unit_record(&stem(), "S1");
		assert_eq!((record.owner, record.terms), (ACME, Terms::Loan));
	});
}

#[test]
fn use_device_fails_for_who_is_no_healthcare_provider() {
	run(|| {
		sold();
		for account in [NOBODY, CLERK, ALICE] {
			assert_noop!(use_device(account, &a_stem("S3"), UseKind::Implant), BadOrigin);
		}
	});
}

#[test]
fn use_device_fails_when_it_is_not_in_the_members_hands() {
	run(|| {
		sold();
		let used = |item: ItemCode| use_device(HANNA, &item, UseKind::Implant);
		// With another member
		assert_noop!(used(a_stem("S3")), E::NotPossessor);
		assert_noop!(used(syringes(11)), E::QuantityNotHeld);
		assert_noop!(used(quantity_of(ACME, &syringe(), "L1", 1)), E::QuantityNotHeld);
		// In a logistic unit
		let box_of = sscc_of("9501101", 1);
		assert_ok!(pack(HANNA, &box_of, &[a_stem("S2")]));
		assert_noop!(used(a_stem("S2")), E::Packed);
		assert_noop!(used(logistic_unit(&box_of)), E::OpenFirst);
		// On its way
		assert_ok!(ship(HANNA, "R1", ACME, Purpose::Return, &[a_stem("S1")]));
		assert_noop!(used(a_stem("S1")), E::NotHeld);
		// Under dispute
		assert_ok!(receive_with(ALICE, HOSPITAL, "R1", 1, &[(MISSING, a_stem("S1"))]));
		assert_noop!(used(a_stem("S1")), E::InDispute);
	});
}

#[test]
fn use_device_fails_when_used_before() {
	run(|| {
		sold();
		assert_ok!(use_device(HANNA, &a_stem("S1"), UseKind::Consume));
		assert_noop!(use_device(HANNA, &a_stem("S1"), UseKind::Consume), E::NotHeld);
	});
}

#[test]
fn use_device_fails_when_there_is_no_such_thing() {
	run(|| {
		sold();
		let used = |item: ItemCode| use_device(HANNA, &item, UseKind::Implant);
		assert_noop!(used(a_stem("S9")), E::UnitNotFound);
		assert_noop!(used(quantity(&syringe(), "L9", 1)), E::LotNotFound);
		assert_noop!(used(quantity(&stem(), "L1", 1)), E::SerialRequired);
		assert_noop!(used(syringes(0)), E::QuantityZero);
		assert_noop!(used(unit(&stem(), "")), E::InvalidSerialNumber);
		assert_noop!(used(quantity(&syringe(), "", 1)), E::InvalidLotNumber);
	});
}

#[test]
fn use_device_fails_when_the_unit_is_not_serviceable() {
	run(|| {
		sold();
		let device: DeviceCode = (&stem()).into();
		assert_ok!(Custody::take_out_of_service(
			signed(HANNA),
			device.clone(),
			number("S1")
		));
		assert_ok!(use_device(HANNA, &a_stem("S2"), UseKind::Implant));
		assert_ok!(Custody::explant(signed(HANNA), device, number("S2")));
		for serial in ["S1", "S2"] {
			let call = use_device(HANNA, &a_stem(serial), UseKind::Implant);
			assert_noop!(call, E::NotServiceable);
		}
	});
}

#[test]
fn use_device_fails_when_the_guard_refuses() {
	let refusals = [
		(Refusal::Recalled { recall: 1 }, E::Recalled(1.into())),
		(Refusal::Held { hold: 2 }, E::Held(2.into())),
		(Refusal::Expired, E::Expired),
		(Refusal::ModelNotFound, E::ModelNotFound),
		(Refusal::CertificateMissing, E::CertificateMissing),
		(Refusal::CertificateExpired, E::CertificateExpired),
		(Refusal::CertificateWithdrawn, E::CertificateWithdrawn),
		(Refusal::NotHeld, E::NotHeld),
		(Refusal::NotServiceable, E::NotServiceable),
		(Refusal::Unguarded, E::Unguarded),
	];
	for (refusal, error) in refusals {
		run(|| {
			sold();
			stop(Stop::Lot(reference(&stem(), Some("L1"))), refusal);
			assert_noop!(use_device(HANNA, &a_stem("S1"), UseKind::Implant), error);
		});
	}
}

#[test]
fn use_device_fails_when_a_quantity_is_expired() {
	run(|| {
		sold();
		pass(1783 * DAY);
		assert_ok!(use_device(HANNA, &syringes(1), UseKind::Consume));
		pass(DAY);
		assert_noop!(use_device(HANNA, &syringes(1), UseKind::Consume), E::Expired);
	});
}
