use super::*;

const DESTROYED: DecommissionReason = DecommissionReason::Destroyed;

fn decommission(account: u64, item: &ItemCode) -> DispatchResult {
	Custody::decommission(signed(account), item.clone(), DESTROYED, Some(EVIDENCE))
}

#[test]
fn decommission_takes_a_unit_out_of_the_world() {
	run(|| {
		sold();
		assert_ok!(decommission(HANNA, &a_stem("S1")));
		let record = unit_record(&stem(), "S1");
		assert_eq!(record.state, UnitState::Decommissioned { reason: DESTROYED });
		let holding = holding(&stem(), Some("L1"), HOSPITAL);
		assert_eq!((holding.on_hand(), holding.decommissioned), (1, 1));
		let Event::Decommissioned {
			reason,
			evidence,
			steps: made,
		} = last_event()
		else {
			panic!("another event");
		};
		assert_eq!((reason, evidence), (DESTROYED, Some(EVIDENCE)));
		let activity = Activity::Decommissioned { reason };
		assert_eq!(steps(&made), [(of_unit(&stem(), "S1"), activity)]);
	});
}

#[test]
fn decommission_takes_a_quantity_out_of_the_world() {
	run(|| {
		consigned();
		assert_ok!(decommission(HANNA, &quantity_of(ACME, &syringe(), "L1", 3)));
		let holding = holding(&syringe(), Some("L1"), HOSPITAL);
		assert_eq!((holding.on_hand(), holding.decommissioned), (7, 3));
		let Event::Decommissioned { steps: made, .. } = last_event() else {
			panic!("another event");
		};
		let activity = Activity::QuantityDecommissioned {
			reason: DESTROYED,
			quantity: 3,
		};
		assert_eq!(steps(&made), [(of_holding(&syringe(), "L1", HOSPITAL), activity)]);
	});
}

#[test]
fn decommission_is_for_units_in_any_condition_recalled_ones_too() {
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
		stop(
			Stop::Lot(reference(&stem(), Some("L1"))),
			Refusal::Recalled { recall: 1 },
		);
		assert_ok!(decommission(HANNA, &a_stem("S1")));
		assert_ok!(decommission(HANNA, &a_stem("S2")));
	});
}

#[test]
fn decommission_fails_for_who_may_not_care() {
	run(|| {
		sold();
		for account in [NOBODY, CLERK] {
			assert_noop!(decommission(account, &a_stem("S1")), BadOrigin);
		}
	});
}

#[test]
fn decommission_fails_for_a_logistic_unit() {
	run(|| {
		produced();
		let pallet = packed(1, &[syringes(20)]);
		assert_noop!(decommission(ALICE, &logistic_unit(&pallet)), E::OpenFirst);
	});
}

#[test]
fn decommission_fails_when_it_is_not_in_the_members_hands() {
	run(|| {
		disputed();
		packed(1, &[a_stem("S4")]);
		assert_noop!(decommission(HANNA, &a_stem("S3")), E::NotPossessor);
		assert_noop!(decommission(HANNA, &syringes(7)), E::QuantityNotHeld);
		assert_noop!(decommission(ALICE, &a_stem("S4")), E::Packed);
		assert_noop!(decommission(ALICE, &a_stem("S1")), E::InDispute);
		assert_ok!(decommission(ALICE, &a_stem("S3")));
		assert_noop!(decommission(ALICE, &a_stem("S3")), E::NotHeld);
	});
}

#[test]
fn decommission_fails_when_there_is_no_such_thing() {
	run(|| {
		sold();
		assert_noop!(decommission(HANNA, &a_stem("S9")), E::UnitNotFound);
		assert_noop!(
			decommission(HANNA, &quantity(&syringe(), "L9", 1)),
			E::LotNotFound
		);
		assert_noop!(
			decommission(HANNA, &quantity(&stem(), "L1", 1)),
			E::SerialRequired
		);
		assert_noop!(decommission(HANNA, &syringes(0)), E::QuantityZero);
		assert_noop!(decommission(HANNA, &unit(&stem(), "")), E::InvalidSerialNumber);
		assert_noop!(
			decommission(HANNA, &quantity(&syringe(), "", 1)),
			E::InvalidLotNumber
		);
	});
}
