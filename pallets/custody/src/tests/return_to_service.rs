use super::*;

fn return_to_service(account: u64, text: &str) -> DispatchResult {
	unweighed(Custody::return_to_service(
		signed(account),
		(&stem()).into(),
		number(text),
	))
}

/// The stems that were sold, of which S1 is out of service.
fn out_of_service() {
	sold();
	let device = (&stem()).into();
	assert_ok!(Custody::take_out_of_service(signed(HANNA), device, number("S1")));
}

#[test]
fn return_to_service_makes_a_unit_serviceable() {
	run(|| {
		out_of_service();
		assert_ok!(return_to_service(HANNA, "S1"));
		let record = unit_record(&stem(), "S1");
		assert_eq!(
			(record.state, record.condition),
			(UnitState::Held, Condition::Serviceable)
		);
		let Event::ReturnedToService { steps: made } = last_event() else {
			panic!("another event");
		};
		assert_eq!(
			steps(&made),
			[(of_unit(&stem(), "S1"), Activity::ReturnedToService)]
		);
		assert_ok!(use_device(HANNA, &a_stem("S1"), UseKind::Install));
	});
}

#[test]
fn return_to_service_is_for_whoever_has_the_unit() {
	run(|| {
		out_of_service();
		hand_over(
			(HANNA, HOSPITAL),
			(SAM, SERVICE),
			"E1",
			Purpose::Correction,
			&[a_stem("S1")],
		);
		assert_noop!(return_to_service(HANNA, "S1"), E::NotPossessor);
		assert_ok!(return_to_service(SAM, "S1"));
	});
}

#[test]
fn return_to_service_fails_for_who_may_not_care() {
	run(|| {
		out_of_service();
		for account in [NOBODY, CLERK] {
			assert_noop!(return_to_service(account, "S1"), BadOrigin);
		}
	});
}

#[test]
fn return_to_service_fails_when_the_unit_is_in_service() {
	run(|| {
		out_of_service();
		assert_noop!(return_to_service(HANNA, "S2"), E::NotOutOfService);
	});
}

#[test]
fn return_to_service_fails_when_the_unit_was_explanted() {
	run(|| {
		out_of_service();
		assert_ok!(use_device(HANNA, &a_stem("S2"), UseKind::Implant));
		assert_ok!(Custody::explant(signed(HANNA), (&stem()).into(), number("S2")));
		assert_noop!(return_to_service(HANNA, "S2"), E::Explanted);
	});
}

#[test]
fn return_to_service_fails_when_the_unit_is_not_in_the_members_hands() {
	run(|| {
		out_of_service();
		let box_of = sscc_of("9501101", 1);
		assert_ok!(pack(HANNA, &box_of, &[a_stem("S1")]));
		assert_noop!(return_to_service(HANNA, "S1"), E::Packed);
		assert_ok!(unpack(HANNA, &box_of, &[a_stem("S1")]));
		assert_ok!(ship(HANNA, "R1", ACME, Purpose::Return, &[a_stem("S1")]));
		assert_noop!(return_to_service(HANNA, "S1"), E::NotHeld);
		let missing = [(MISSING, a_stem("S1"))];
		assert_ok!(receive_with(ALICE, HOSPITAL, "R1", 1, &missing));
		assert_noop!(return_to_service(HANNA, "S1"), E::InDispute);
	});
}

#[test]
fn return_to_service_fails_when_the_guard_refuses() {
	run(|| {
		out_of_service();
		stop(
			Stop::Lot(reference(&stem(), Some("L1"))),
			Refusal::Recalled { recall: 1 },
		);
		assert_noop!(return_to_service(HANNA, "S1"), E::Recalled(1.into()));
	});
}

#[test]
fn return_to_service_fails_when_there_is_no_such_unit() {
	run(|| {
		out_of_service();
		assert_noop!(return_to_service(HANNA, "S9"), E::UnitNotFound);
		assert_noop!(return_to_service(HANNA, ""), E::InvalidSerialNumber);
		let device = DeviceCode {
			code: bounded("12"),
			..(&stem()).into()
		};
		let call = Custody::return_to_service(signed(HANNA), device, number("S1"));
		assert_noop!(call, E::InvalidGtin);
	});
}
