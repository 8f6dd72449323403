use super::*;

fn explant(account: u64, text: &str) -> DispatchResult {
	Custody::explant(signed(account), (&stem()).into(), number(text))
}

#[test]
fn explant_puts_the_unit_back_into_stock_for_good() {
	run(|| {
		// GIVEN an implanted stem
		sold();
		assert_ok!(use_device(HANNA, &a_stem("S1"), UseKind::Implant));
		// WHEN it is explanted
		assert_ok!(explant(HANNA, "S1"));
		// THEN the hospital has it, and never uses it again
		let record = unit_record(&stem(), "S1");
		assert_eq!(
			(record.state, record.condition),
			(UnitState::Held, Condition::Explanted)
		);
		let holding = holding(&stem(), Some("L1"), HOSPITAL);
		assert_eq!((holding.on_hand(), holding.used), (2, 0));
		let Event::Explanted { steps: made } = last_event() else {
			panic!("another event");
		};
		assert_eq!(steps(&made), [(of_unit(&stem(), "S1"), Activity::Explanted)]);
	});
}

#[test]
fn explant_is_possible_when_the_unit_is_recalled() {
	run(|| {
		sold();
		assert_ok!(use_device(HANNA, &a_stem("S1"), UseKind::Implant));
		stop(
			Stop::Lot(reference(&stem(), Some("L1"))),
			Refusal::Recalled { recall: 1 },
		);
		assert_ok!(explant(HANNA, "S1"));
	});
}

#[test]
fn explant_fails_for_who_is_no_healthcare_provider() {
	run(|| {
		sold();
		assert_ok!(use_device(HANNA, &a_stem("S1"), UseKind::Implant));
		for account in [NOBODY, CLERK, ALICE] {
			assert_noop!(explant(account, "S1"), BadOrigin);
		}
	});
}

#[test]
fn explant_fails_when_the_unit_is_in_no_patient() {
	run(|| {
		sold();
		assert_noop!(explant(HANNA, "S1"), E::NotImplanted);
		for kind in [UseKind::Install, UseKind::Consume] {
			let text = if kind == UseKind::Install { "S1" } else { "S2" };
			assert_ok!(use_device(HANNA, &a_stem(text), kind));
			assert_noop!(explant(HANNA, text), E::NotImplanted);
		}
	});
}

#[test]
fn explant_fails_when_another_member_implanted_it() {
	run(|| {
		sold();
		assert_ok!(use_device(HANNA, &a_stem("S1"), UseKind::Implant));
		assert_noop!(explant(HUGO, "S1"), E::NotPossessor);
	});
}

#[test]
fn explant_fails_when_there_is_no_such_unit() {
	run(|| {
		sold();
		assert_noop!(explant(HANNA, "S9"), E::UnitNotFound);
		assert_noop!(explant(HANNA, ""), E::InvalidSerialNumber);
		let device = DeviceCode {
			code: bounded("12345671"),
			..(&stem()).into()
		};
		let call = Custody::explant(signed(HANNA), device, number("S1"));
		assert_noop!(call, E::CheckDigit);
	});
}
