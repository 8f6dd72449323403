use super::*;

fn take_out(account: u64, text: &str) -> DispatchResult {
	Custody::take_out_of_service(signed(account), (&stem()).into(), number(text))
}

#[test]
fn take_out_of_service_leaves_a_unit_in_stock() {
	run(|| {
		sold();
		assert_ok!(take_out(HANNA, "S1"));
		let record = unit_record(&stem(), "S1");
		assert_eq!(
			(record.state, record.condition),
			(UnitState::Held, Condition::OutOfService)
		);
		assert_eq!(holding(&stem(), Some("L1"), HOSPITAL).on_hand(), 2);
		let Event::TakenOutOfService { steps: made } = last_event() else {
			panic!("another event");
		};
		assert_eq!(
			steps(&made),
			[(of_unit(&stem(), "S1"), Activity::TakenOutOfService)]
		);
	});
}

#[test]
fn take_out_of_service_brings_an_installed_unit_back_into_stock() {
	run(|| {
		// GIVEN an installed unit
		sold();
		assert_ok!(use_device(HANNA, &a_stem("S1"), UseKind::Install));
		// WHEN it is taken out of service
		assert_ok!(take_out(HANNA, "S1"));
		// THEN it is in hand, and can be sent away to be corrected
		let holding = holding(&stem(), Some("L1"), HOSPITAL);
		assert_eq!((holding.on_hand(), holding.used), (2, 0));
		assert_eq!(unit_record(&stem(), "S1").state, UnitState::Held);
		assert_noop!(
			ship(HANNA, "E1", DISTRIBUTOR, SALE, &[a_stem("S1")]),
			E::NotServiceable
		);
		assert_ok!(ship(HANNA, "E1", SERVICE, Purpose::Correction, &[a_stem("S1")]));
	});
}

#[test]
fn take_out_of_service_fails_for_who_may_not_care() {
	run(|| {
		sold();
		for account in [NOBODY, CLERK] {
			assert_noop!(take_out(account, "S1"), BadOrigin);
		}
	});
}

#[test]
fn take_out_of_service_fails_when_it_is_out_already() {
	run(|| {
		sold();
		assert_ok!(take_out(HANNA, "S1"));
		assert_noop!(take_out(HANNA, "S1"), E::AlreadyOutOfService);
	});
}

#[test]
fn take_out_of_service_fails_when_it_was_explanted() {
	run(|| {
		sold();
		assert_ok!(use_device(HANNA, &a_stem("S1"), UseKind::Implant));
		assert_ok!(Custody::explant(signed(HANNA), (&stem()).into(), number("S1")));
		assert_noop!(take_out(HANNA, "S1"), E::Explanted);
	});
}

#[test]
fn take_out_of_service_fails_when_it_is_not_in_the_members_hands() {
	run(|| {
		disputed();
		assert_noop!(take_out(HANNA, "S3"), E::NotPossessor);
		assert_noop!(take_out(ALICE, "S1"), E::InDispute);
		packed(1, &[a_stem("S4")]);
		assert_noop!(take_out(ALICE, "S4"), E::Packed);
		assert_ok!(Custody::lose(signed(ALICE), a_stem("S3")));
		assert_noop!(take_out(ALICE, "S3"), E::NotHeld);
		assert_ok!(use_device(HANNA, &a_stem("S2"), UseKind::Implant));
		assert_noop!(take_out(HANNA, "S2"), E::NotHeld);
	});
}

#[test]
fn take_out_of_service_fails_when_another_member_installed_it() {
	run(|| {
		sold();
		assert_ok!(use_device(HANNA, &a_stem("S1"), UseKind::Install));
		assert_noop!(take_out(ALICE, "S1"), E::NotPossessor);
	});
}

#[test]
fn take_out_of_service_fails_when_there_is_no_such_unit() {
	run(|| {
		sold();
		assert_noop!(take_out(HANNA, "S9"), E::UnitNotFound);
		assert_noop!(take_out(HANNA, ""), E::InvalidSerialNumber);
		let device = DeviceCode {
			code: bounded("12"),
			..(&stem()).into()
		};
		let call = Custody::take_out_of_service(signed(HANNA), device, number("S1"));
		assert_noop!(call, E::InvalidGtin);
	});
}
