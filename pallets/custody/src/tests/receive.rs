//! Receiving.

use super::*;
use custos_primitives::guard::ShortNumber;

#[test]
fn receive_puts_things_into_the_recipients_hands() {
	run(|| {
		// GIVEN a shipment on its way
		produced();
		let pallet = packed(1, &[syringes(30)]);
		let contents = [a_stem("S1"), syringes(20), logistic_unit(&pallet)];
		assert_ok!(ship(ALICE, "D1", HOSPITAL, SALE, &contents));
		pass(DAY);

		// WHEN the hospital receives it
		assert_ok!(receive(HANNA, ACME, "D1", 3));

		// THEN it has and owns all of it
		let unit = unit_record(&stem(), "S1");
		assert_eq!(unit.state, UnitState::Held);
		assert_eq!(
			(unit.possessor, unit.owner, unit.terms),
			(HOSPITAL, HOSPITAL, Terms::Sale)
		);
		assert_eq!(
			stocks(&syringe(), Some("L1"), HOSPITAL),
			[(HOSPITAL, Terms::Sale, 20)]
		);
		assert_eq!(holding(&syringe(), Some("L1"), HOSPITAL).received, 20);
		let record = logistic_unit_record(&pallet);
		assert_eq!(record.state, LogisticUnitState::Held);
		assert_eq!(
			(record.possessor, record.owner, record.terms),
			(HOSPITAL, HOSPITAL, Terms::Sale)
		);
		assert_eq!(record.hands.to_vec(), [ACME, HOSPITAL]);

		// AND nobody waits any more
		let id = shipment_id(ACME, "D1");
		let at = NOW + DAY;
		let shipment = Shipments::<Test>::get(ACME, id.number).unwrap();
		assert_eq!(shipment.state, ShipmentState::Received { at });
		assert_eq!(OpenShipments::<Test>::iter().count(), 0);

		// AND each has a step in its history
		let Event::Received {
			steps: made,
			shipment,
		} = last_event()
		else {
			panic!()
		};
		assert_eq!(shipment, id);
		let received = |quantity| Activity::Received {
			shipment: id,
			quantity,
		};
		assert_eq!(
			steps(&made),
			[
				(of_unit(&stem(), "S1"), received(1)),
				(of_holding(&syringe(), "L1", HOSPITAL), received(20)),
				(of_logistic_unit(&pallet), received(1)),
			]
		);
	});
}

#[test]
fn receive_gives_what_the_purpose_says() {
	run(|| {
		// GIVEN what ACME supplies for sale, on consignment and on loan
		produced();
		for (text, purpose, owner, terms) in [
			("S1", SALE, HOSPITAL, Terms::Sale),
			("S2", CONSIGNMENT, ACME, Terms::Consignment),
			("S3", LOAN, ACME, Terms::Loan),
		] {
			let pallet = packed(u32::from(text.as_bytes()[1]), &[syringes(1)]);
			let contents = [a_stem(text), syringes(10), logistic_unit(&pallet)];

			// WHEN the hospital receives it
			hand_over((ALICE, ACME), (HANNA, HOSPITAL), text, purpose, &contents);

			// THEN it owns it only where it was sold
			let unit = unit_record(&stem(), text);
			assert_eq!((unit.owner, unit.terms), (owner, terms));
			assert!(stocks(&syringe(), Some("L1"), HOSPITAL).contains(&(owner, terms, 10)));
			let record = logistic_unit_record(&pallet);
			assert_eq!((record.owner, record.terms), (owner, terms));
		}
	});
}

#[test]
fn receive_keeps_the_owner_of_what_comes_back() {
	run(|| {
		// GIVEN stock of the hospital's own, and consignment stock of ACME's
		produced();
		hand_over(
			(ALICE, ACME),
			(HANNA, HOSPITAL),
			"D1",
			SALE,
			&[a_stem("S1"), syringes(5)],
		);
		hand_over(
			(ALICE, ACME),
			(HANNA, HOSPITAL),
			"D2",
			CONSIGNMENT,
			&[a_stem("S2"), syringes(5)],
		);

		// WHEN both come back to ACME
		let own = [a_stem("S1"), syringes(5)];
		hand_over((HANNA, HOSPITAL), (ALICE, ACME), "R1", Purpose::Return, &own);
		let consigned = [a_stem("S2"), quantity_of(ACME, &syringe(), "L1", 5)];
		hand_over(
			(HANNA, HOSPITAL),
			(ALICE, ACME),
			"R2",
			Purpose::Return,
			&consigned,
		);

		// THEN the one is the hospital's still, and the other ACME's
		let unit = unit_record(&stem(), "S1");
		assert_eq!(
			(unit.possessor, unit.owner, unit.terms),
			(ACME, HOSPITAL, Terms::Loan)
		);
		let unit = unit_record(&stem(), "S2");
		assert_eq!(
			(unit.possessor, unit.owner, unit.terms),
			(ACME, ACME, Terms::Sale)
		);
		let expected = [(ACME, Terms::Sale, 95), (HOSPITAL, Terms::Loan, 5)];
		assert_eq!(stocks(&syringe(), Some("L1"), ACME), expected);
	});
}

#[test]
fn receive_fails_twice() {
	run(|| {
		sold();
		assert_noop!(receive(HANNA, ACME, "D1", 3), E::AlreadyAnswered);
	});
}

#[test]
fn receive_fails_for_anothers_shipment() {
	run(|| {
		sold_and_on_its_way();
		for account in [DORA, ALICE, CARL, RITA] {
			assert_noop!(receive(account, ACME, "D1", 3), E::NotRecipient);
		}
		assert_noop!(receive(CLERK, ACME, "D1", 3), BadOrigin);
		assert_noop!(receive(NOBODY, ACME, "D1", 3), BadOrigin);
	});
}

#[test]
fn receive_fails_for_a_shipment_that_is_not_there() {
	run(|| {
		sold_and_on_its_way();
		assert_noop!(receive(HANNA, ACME, "D2", 3), E::ShipmentNotFound);
		assert_noop!(receive(HANNA, BOLT, "D1", 3), E::ShipmentNotFound);
		assert_noop!(receive(HANNA, ACME, "", 3), E::InvalidShipmentNumber);
	});
}

#[test]
fn receive_fails_where_the_count_differs() {
	run(|| {
		sold_and_on_its_way();
		for count in [0, 2, 4, u32::MAX] {
			assert_noop!(receive(HANNA, ACME, "D1", count), E::ItemCountDiffers);
		}
	});
}

#[test]
fn receive_fails_for_what_was_refused_or_cancelled() {
	run(|| {
		sold_and_on_its_way();
		let reason = RefusalReason::NotOrdered;
		assert_ok!(Custody::refuse(signed(HANNA), ACME, number("D1"), reason));
		assert_noop!(receive(HANNA, ACME, "D1", 3), E::AlreadyAnswered);
		assert_ok!(Custody::take_back(signed(ALICE), number("D1"), 3));
		assert_noop!(receive(HANNA, ACME, "D1", 3), E::AlreadyAnswered);
		assert_ok!(ship(ALICE, "D2", HOSPITAL, SALE, &[a_stem("S1")]));
		assert_ok!(Custody::cancel(signed(ALICE), number("D2"), 1));
		assert_noop!(receive(HANNA, ACME, "D2", 1), E::AlreadyAnswered);
	});
}

#[test]
fn receive_fails_for_what_was_recalled_meanwhile() {
	run(|| {
		// GIVEN two shipments on their way, one with a pallet
		produced();
		let pallet = packed(1, &[a_stem("S2"), syringes(1)]);
		assert_ok!(ship(ALICE, "D1", HOSPITAL, SALE, &[syringes(1), a_stem("S1")]));
		assert_ok!(ship(ALICE, "D2", HOSPITAL, SALE, &[logistic_unit(&pallet)]));

		// WHEN the stems are recalled
		stop(
			Stop::Lot(reference(&stem(), Some("L1"))),
			Refusal::Recalled { recall: 1 },
		);

		// THEN nothing of it gets into the hospital's stock, and it refuses
		let recalled = || E::Recalled(ShortNumber::from(1));
		assert_noop!(receive(HANNA, ACME, "D1", 2), recalled());
		assert_noop!(receive(HANNA, ACME, "D2", 1), recalled());
		let reason = RefusalReason::RecalledOrHeld;
		assert_ok!(Custody::refuse(signed(HANNA), ACME, number("D1"), reason));
		assert_ok!(Custody::take_back(signed(ALICE), number("D1"), 2));
	});
}

#[test]
fn receive_fails_for_what_is_held_at_its_sender() {
	run(|| {
		sold_and_on_its_way();
		let at_sender = Stop::LotAt(reference(&syringe(), Some("L1")), ACME);
		stop(at_sender, Refusal::Held { hold: 2 });
		assert_noop!(receive(HANNA, ACME, "D1", 3), E::Held(ShortNumber::from(2)));
	});
}

#[test]
fn receive_takes_what_is_recalled_where_it_comes_to_be_dealt_with() {
	run(|| {
		sold();
		stop(
			Stop::Lot(reference(&stem(), Some("L1"))),
			Refusal::Recalled { recall: 1 },
		);
		assert_ok!(ship(HANNA, "R1", ACME, Purpose::Return, &[a_stem("S1")]));
		assert_ok!(receive(ALICE, HOSPITAL, "R1", 1));
		assert_ok!(ship(HANNA, "R2", SERVICE, Purpose::Destruction, &[a_stem("S2")]));
		assert_ok!(receive(SAM, HOSPITAL, "R2", 1));
	});
}

#[test]
fn receive_fails_where_there_is_no_room_for_another_owner() {
	run(|| {
		sold_and_on_its_way();
		fill_with_owners(HOSPITAL, 1);
		assert_noop!(receive(HANNA, ACME, "D1", 3), E::TooManyOwners);
	});
}

#[test]
fn receive_fails_where_the_holding_would_count_too_high() {
	run(|| {
		sold_and_on_its_way();
		let mut of_syringes = holding(&syringe(), Some("L1"), HOSPITAL);
		of_syringes.received = u32::MAX - 9;
		of_syringes.sent = u32::MAX - 9;
		Custody::put_holding(&reference(&syringe(), Some("L1")), HOSPITAL, of_syringes);
		assert_noop!(receive(HANNA, ACME, "D1", 3), E::QuantityTooLarge);
	});
}
