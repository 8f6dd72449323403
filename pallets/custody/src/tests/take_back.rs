//! Taking back what was refused.

use super::*;

fn take_back(account: u64, text: &str, item_count: u32) -> DispatchResult {
	Custody::take_back(signed(account), number(text), item_count)
}

fn refused() {
	let reason = RefusalReason::Late;
	assert_ok!(Custody::refuse(signed(HANNA), ACME, number("D1"), reason));
}

#[test]
fn take_back_puts_everything_into_the_senders_hands_as_it_was() {
	run(|| {
		// GIVEN a distributor that ships its own, consigned and packed things by a carrier, and is refused
		produced();
		let pallet = packed(1, &[syringes(30)]);
		let dora = (DORA, DISTRIBUTOR);
		hand_over((ALICE, ACME), dora, "D1", SALE, &[syringes(20)]);
		let consigned = [a_stem("S1"), syringes(5), logistic_unit(&pallet)];
		hand_over((ALICE, ACME), dora, "D2", CONSIGNMENT, &consigned);
		let before = (
			stocks(&syringe(), Some("L1"), DISTRIBUTOR),
			stocks(&stem(), Some("L1"), DISTRIBUTOR),
		);
		let of_acme = quantity_of(ACME, &syringe(), "L1", 5);
		let contents = [syringes(15), of_acme, a_stem("S1"), logistic_unit(&pallet)];
		assert_ok!(Custody::ship(
			signed(DORA),
			number("X1"),
			HOSPITAL,
			Some(CARRIER),
			LOAN,
			items(&contents),
			no_documents(),
			None,
		));
		let reason = RefusalReason::Other;
		assert_ok!(Custody::refuse(signed(HANNA), DISTRIBUTOR, number("X1"), reason));

		// WHEN it takes it back
		assert_ok!(take_back(DORA, "X1", 4));

		// THEN it has everything as before, of the same owners and on the same terms
		let after = (
			stocks(&syringe(), Some("L1"), DISTRIBUTOR),
			stocks(&stem(), Some("L1"), DISTRIBUTOR),
		);
		let sorted = |mut stocks: Vec<(MemberId, Terms, u32)>| {
			stocks.sort();
			stocks
		};
		assert_eq!(sorted(before.0), sorted(after.0));
		assert_eq!(before.1, after.1);
		let unit = unit_record(&stem(), "S1");
		assert_eq!((unit.state, unit.possessor), (UnitState::Held, DISTRIBUTOR));
		assert_eq!((unit.owner, unit.terms), (ACME, Terms::Consignment));
		let record = logistic_unit_record(&pallet);
		assert_eq!(
			(record.state, record.possessor),
			(LogisticUnitState::Held, DISTRIBUTOR)
		);
		assert_eq!((record.owner, record.terms), (ACME, Terms::Consignment));
		assert_eq!(record.hands.to_vec(), [ACME, DISTRIBUTOR]);
		assert_eq!(holding(&syringe(), Some("L1"), DISTRIBUTOR).sent, 0);

		// AND nobody waits any more
		let id = shipment_id(DISTRIBUTOR, "X1");
		let shipment = Shipments::<Test>::get(DISTRIBUTOR, id.number).unwrap();
		assert_eq!(shipment.state, ShipmentState::TakenBack { at: NOW });
		assert_eq!(OpenShipments::<Test>::iter().count(), 0);
		let Event::TakenBack { steps: made, .. } = last_event() else {
			panic!()
		};
		let taken_back = |quantity| Activity::TakenBack {
			shipment: id,
			quantity,
		};
		assert_eq!(
			steps(&made),
			[
				(of_holding(&syringe(), "L1", DISTRIBUTOR), taken_back(15)),
				(of_holding(&syringe(), "L1", DISTRIBUTOR), taken_back(5)),
				(of_unit(&stem(), "S1"), taken_back(1)),
				(of_logistic_unit(&pallet), taken_back(1)),
			]
		);
	});
}

#[test]
fn take_back_works_for_what_was_recalled_meanwhile() {
	run(|| {
		sold_and_on_its_way();
		stop(
			Stop::Lot(reference(&stem(), Some("L1"))),
			Refusal::Recalled { recall: 1 },
		);
		refused();
		assert_ok!(take_back(ALICE, "D1", 3));
	});
}

#[test]
fn take_back_fails_unless_it_was_refused() {
	run(|| {
		sold_and_on_its_way();
		assert_noop!(take_back(ALICE, "D1", 3), E::NotRefused);
		refused();
		assert_ok!(take_back(ALICE, "D1", 3));
		assert_noop!(take_back(ALICE, "D1", 3), E::NotRefused);
		assert_ok!(ship(ALICE, "D2", HOSPITAL, SALE, &[a_stem("S1")]));
		assert_ok!(receive(HANNA, ACME, "D2", 1));
		assert_noop!(take_back(ALICE, "D2", 1), E::NotRefused);
	});
}

#[test]
fn take_back_fails_for_others_and_where_the_count_differs() {
	run(|| {
		sold_and_on_its_way();
		refused();
		for account in [HANNA, DORA] {
			assert_noop!(take_back(account, "D1", 3), E::ShipmentNotFound);
		}
		assert_noop!(take_back(NOBODY, "D1", 3), BadOrigin);
		assert_noop!(take_back(ALICE, "", 3), E::InvalidShipmentNumber);
		assert_noop!(take_back(ALICE, "D1", 2), E::ItemCountDiffers);
	});
}

#[test]
fn take_back_fails_where_there_is_no_room_for_another_owner() {
	run(|| {
		produced();
		let valves = quantity(&valve(), "L1", 9);
		assert_ok!(ship(ALICE, "D1", HOSPITAL, SALE, &[syringes(100), valves]));
		refused();
		fill_with_owners(ACME, 1);
		assert_noop!(take_back(ALICE, "D1", 2), E::TooManyOwners);
	});
}
