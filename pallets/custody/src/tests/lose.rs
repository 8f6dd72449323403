use super::*;

fn lose(account: u64, item: &ItemCode) -> DispatchResult {
	Custody::lose(signed(account), item.clone())
}

#[test]
fn lose_takes_a_unit_out_of_stock() {
	run(|| {
		sold();
		assert_ok!(lose(HANNA, &a_stem("S1")));
		let record = unit_record(&stem(), "S1");
		assert_eq!((record.state, record.possessor), (UnitState::Lost, HOSPITAL));
		let holding = holding(&stem(), Some("L1"), HOSPITAL);
		assert_eq!((holding.on_hand(), holding.lost), (1, 1));
		let Event::Lost { steps: made } = last_event() else {
			panic!("another event");
		};
		let activity = Activity::Lost { quantity: 1 };
		assert_eq!(steps(&made), [(of_unit(&stem(), "S1"), activity)]);
		assert_eq!(LostStocks::<Test>::iter().count(), 0);
	});
}

#[test]
fn lose_remembers_whose_a_quantity_is() {
	run(|| {
		consigned();
		let of_acme = |count| quantity_of(ACME, &syringe(), "L1", count);
		assert_ok!(lose(HANNA, &of_acme(3)));
		assert_ok!(lose(HANNA, &of_acme(1)));
		let holding = holding(&syringe(), Some("L1"), HOSPITAL);
		assert_eq!((holding.on_hand(), holding.lost), (6, 4));
		let key = (syringe(), Some(lot("L1")), HOSPITAL);
		let lost = LostStocks::<Test>::get(key).unwrap();
		let stock = Stock {
			owner: ACME,
			terms: Terms::Consignment,
			quantity: 4,
			identified: 0,
		};
		assert_eq!(lost.to_vec(), [stock]);
		let Event::Lost { steps: made } = last_event() else {
			panic!("another event");
		};
		let activity = Activity::Lost { quantity: 1 };
		assert_eq!(steps(&made), [(of_holding(&syringe(), "L1", HOSPITAL), activity)]);
	});
}

#[test]
fn lose_loses_a_logistic_unit_with_all_that_is_in_it() {
	run(|| {
		produced();
		let pallet = packed(1, &[a_stem("S1"), syringes(20)]);
		assert_ok!(lose(ALICE, &logistic_unit(&pallet)));
		assert_eq!(logistic_unit_record(&pallet).state, LogisticUnitState::Lost);
		assert_eq!(holding(&syringe(), Some("L1"), ACME).lost, 0);
		assert_noop!(unpack(ALICE, &pallet, &[a_stem("S1")]), E::NotHeld);
		let Event::Lost { steps: made } = last_event() else {
			panic!("another event");
		};
		let activity = Activity::Lost { quantity: 1 };
		assert_eq!(steps(&made), [(of_logistic_unit(&pallet), activity)]);
	});
}

#[test]
fn lose_is_possible_when_the_thing_is_recalled() {
	run(|| {
		sold();
		stop(
			Stop::Lot(reference(&stem(), Some("L1"))),
			Refusal::Recalled { recall: 1 },
		);
		assert_ok!(lose(HANNA, &a_stem("S1")));
	});
}

#[test]
fn lose_fails_for_who_may_not_care() {
	run(|| {
		sold();
		for account in [NOBODY, CLERK] {
			assert_noop!(lose(account, &a_stem("S1")), BadOrigin);
		}
	});
}

#[test]
fn lose_fails_when_it_is_not_in_the_members_hands() {
	run(|| {
		disputed();
		let inner = packed(1, &[a_stem("S4")]);
		let outer = packed(2, &[logistic_unit(&inner)]);
		assert_noop!(lose(HANNA, &a_stem("S3")), E::NotPossessor);
		assert_noop!(lose(HANNA, &logistic_unit(&outer)), E::NotPossessor);
		assert_noop!(lose(HANNA, &syringes(7)), E::QuantityNotHeld);
		assert_noop!(lose(ALICE, &a_stem("S4")), E::Packed);
		assert_noop!(lose(ALICE, &logistic_unit(&inner)), E::Packed);
		assert_noop!(lose(ALICE, &a_stem("S1")), E::InDispute);
		assert_ok!(lose(ALICE, &a_stem("S3")));
		assert_noop!(lose(ALICE, &a_stem("S3")), E::NotHeld);
		assert_ok!(lose(ALICE, &logistic_unit(&outer)));
		assert_noop!(lose(ALICE, &logistic_unit(&outer)), E::NotHeld);
	});
}

#[test]
fn lose_fails_when_there_is_no_such_thing() {
	run(|| {
		sold();
		assert_noop!(lose(HANNA, &a_stem("S9")), E::UnitNotFound);
		assert_noop!(lose(HANNA, &quantity(&syringe(), "L9", 1)), E::LotNotFound);
		assert_noop!(lose(HANNA, &quantity(&stem(), "L1", 1)), E::SerialRequired);
		assert_noop!(lose(HANNA, &logistic_unit(&sscc(9))), E::LogisticUnitNotFound);
		assert_noop!(lose(HANNA, &syringes(0)), E::QuantityZero);
		assert_noop!(lose(HANNA, &unit(&stem(), "")), E::InvalidSerialNumber);
		assert_noop!(lose(HANNA, &quantity(&syringe(), "", 1)), E::InvalidLotNumber);
		let sscc = ItemCode::LogisticUnit { sscc: bounded("1") };
		assert_noop!(lose(HANNA, &sscc), E::InvalidSscc);
	});
}
