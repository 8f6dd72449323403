use super::*;

fn lose(account: u64, item: &ItemCode) {
	assert_ok!(Custody::lose(signed(account), item.clone()));
}

fn find(account: u64, item: &ItemCode) -> DispatchResult {
	Custody::find(signed(account), item.clone())
}

#[test]
fn find_puts_a_unit_back_into_stock() {
	run(|| {
		consigned();
		lose(HANNA, &a_stem("S1"));
		assert_ok!(find(HANNA, &a_stem("S1")));
		let record = unit_record(&stem(), "S1");
		assert_eq!((record.state, record.possessor), (UnitState::Held, HOSPITAL));
		assert_eq!((record.owner, record.terms), (ACME, Terms::Consignment));
		let holding = holding(&stem(), Some("L1"), HOSPITAL);
		assert_eq!((holding.on_hand(), holding.lost), (2, 0));
		let Event::Found { steps: made } = last_event() else {
			panic!("another event");
		};
		let activity = Activity::Found { quantity: 1 };
		assert_eq!(steps(&made), [(of_unit(&stem(), "S1"), activity)]);
	});
}

#[test]
fn find_puts_a_quantity_back_as_its_owners() {
	run(|| {
		// GIVEN consignment stock that was lost
		consigned();
		let of_acme = |count| quantity_of(ACME, &syringe(), "L1", count);
		lose(HANNA, &of_acme(4));
		// WHEN some of it is found, and then the rest
		assert_ok!(find(HANNA, &of_acme(3)));
		// THEN it is its owner's on the same terms as before
		assert_eq!(
			stocks(&syringe(), Some("L1"), HOSPITAL),
			[(ACME, Terms::Consignment, 9)]
		);
		assert_eq!(holding(&syringe(), Some("L1"), HOSPITAL).lost, 1);
		assert_ok!(find(HANNA, &of_acme(1)));
		assert_eq!(LostStocks::<Test>::iter().count(), 0);
		let Event::Found { steps: made } = last_event() else {
			panic!("another event");
		};
		let activity = Activity::Found { quantity: 1 };
		assert_eq!(steps(&made), [(of_holding(&syringe(), "L1", HOSPITAL), activity)]);
	});
}

#[test]
fn find_puts_a_logistic_unit_back() {
	run(|| {
		produced();
		let pallet = packed(1, &[a_stem("S1"), syringes(20)]);
		lose(ALICE, &logistic_unit(&pallet));
		assert_ok!(find(ALICE, &logistic_unit(&pallet)));
		assert_eq!(logistic_unit_record(&pallet).state, LogisticUnitState::Held);
		assert_ok!(unpack(ALICE, &pallet, &[a_stem("S1")]));
	});
}

#[test]
fn find_fails_when_the_member_would_make_it_its_own() {
	run(|| {
		consigned();
		lose(HANNA, &quantity_of(ACME, &syringe(), "L1", 4));
		assert_noop!(find(HANNA, &syringes(1)), E::NotLost);
	});
}

#[test]
fn find_fails_by_number_for_units_that_have_records() {
	run(|| {
		// GIVEN a lot by Merkle root, of which a unit with a record is lost
		produced();
		lose(ALICE, &unit(&valve(), "V1"));
		// THEN it is found by its serial only
		assert_noop!(find(ALICE, &quantity(&valve(), "L1", 1)), E::NotLost);
		assert_ok!(find(ALICE, &unit(&valve(), "V1")));
	});
}

#[test]
fn find_fails_for_who_may_not_care() {
	run(|| {
		produced();
		lose(ALICE, &a_stem("S1"));
		for account in [NOBODY, CLERK] {
			assert_noop!(find(account, &a_stem("S1")), BadOrigin);
		}
	});
}

#[test]
fn find_fails_when_nothing_was_lost() {
	run(|| {
		produced();
		let pallet = packed(1, &[syringes(20)]);
		for item in [
			a_stem("S1"),
			logistic_unit(&pallet),
			syringes(1),
			unit(&valve(), "V1"),
		] {
			assert_noop!(find(ALICE, &item), E::NotLost);
		}
		lose(ALICE, &syringes(2));
		assert_noop!(find(ALICE, &syringes(3)), E::NotLost);
	});
}

#[test]
fn find_fails_when_another_member_lost_it() {
	run(|| {
		produced();
		let pallet = packed(1, &[syringes(20)]);
		lose(ALICE, &logistic_unit(&pallet));
		lose(ALICE, &a_stem("S1"));
		lose(ALICE, &syringes(5));
		assert_noop!(find(HANNA, &a_stem("S1")), E::NotPossessor);
		assert_noop!(find(HANNA, &logistic_unit(&pallet)), E::NotPossessor);
		assert_noop!(find(HANNA, &quantity_of(ACME, &syringe(), "L1", 1)), E::NotLost);
	});
}

#[test]
fn find_fails_when_there_is_no_such_thing() {
	run(|| {
		produced();
		assert_noop!(find(ALICE, &a_stem("S9")), E::UnitNotFound);
		assert_noop!(find(ALICE, &quantity(&syringe(), "L9", 1)), E::LotNotFound);
		assert_noop!(find(ALICE, &quantity(&stem(), "L1", 1)), E::SerialRequired);
		assert_noop!(find(ALICE, &logistic_unit(&sscc(9))), E::LogisticUnitNotFound);
		assert_noop!(find(ALICE, &syringes(0)), E::QuantityZero);
		assert_noop!(find(ALICE, &unit(&stem(), "")), E::InvalidSerialNumber);
	});
}
