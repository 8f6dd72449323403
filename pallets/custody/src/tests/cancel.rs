//! Cancelling a shipment.

use super::*;

fn cancel(account: u64, text: &str, item_count: u32) -> DispatchResult {
	Custody::cancel(signed(account), number(text), item_count)
}

#[test]
fn cancel_puts_everything_into_the_senders_hands_as_it_was() {
	run(|| {
		// GIVEN a shipment that nobody has answered, with a carrier
		produced();
		let pallet = packed(1, &[syringes(30)]);
		let before = (
			stocks(&syringe(), Some("L1"), ACME),
			stocks(&stem(), Some("L1"), ACME),
		);
		let contents = [a_stem("S1"), syringes(70), logistic_unit(&pallet)];
		assert_ok!(Custody::ship(
			signed(ALICE),
			number("D1"),
			HOSPITAL,
			Some(CARRIER),
			SALE,
			items(&contents),
			no_documents(),
			None,
		));

		// WHEN its sender cancels it
		assert_ok!(cancel(ALICE, "D1", 3));

		// THEN all is as it was
		let after = (
			stocks(&syringe(), Some("L1"), ACME),
			stocks(&stem(), Some("L1"), ACME),
		);
		assert_eq!(before, after);
		let unit = unit_record(&stem(), "S1");
		assert_eq!((unit.state, unit.possessor), (UnitState::Held, ACME));
		let record = logistic_unit_record(&pallet);
		assert_eq!((record.state, record.possessor), (LogisticUnitState::Held, ACME));
		assert_eq!(holding(&syringe(), Some("L1"), ACME).sent, 0);

		// AND nobody waits any more
		let id = shipment_id(ACME, "D1");
		let shipment = Shipments::<Test>::get(ACME, id.number).unwrap();
		assert_eq!(shipment.state, ShipmentState::Cancelled { at: NOW });
		assert_eq!(OpenShipments::<Test>::iter().count(), 0);
		let Event::Cancelled { steps: made, .. } = last_event() else {
			panic!()
		};
		let cancelled = |quantity| Activity::ShipmentCancelled {
			shipment: id,
			quantity,
		};
		assert_eq!(
			steps(&made),
			[
				(of_unit(&stem(), "S1"), cancelled(1)),
				(of_holding(&syringe(), "L1", ACME), cancelled(70)),
				(of_logistic_unit(&pallet), cancelled(1)),
			]
		);
	});
}

#[test]
fn cancel_works_also_when_the_recipient_was_suspended() {
	run(|| {
		sold_and_on_its_way();
		suspend(HOSPITAL);
		assert_ok!(cancel(ALICE, "D1", 3));
	});
}

#[test]
fn cancel_fails_after_an_answer() {
	run(|| {
		// received
		sold();
		assert_noop!(cancel(ALICE, "D1", 3), E::AlreadyAnswered);

		// refused
		assert_ok!(ship(ALICE, "D2", HOSPITAL, SALE, &[a_stem("S3")]));
		let reason = RefusalReason::NotOrdered;
		assert_ok!(Custody::refuse(signed(HANNA), ACME, number("D2"), reason));
		assert_noop!(cancel(ALICE, "D2", 1), E::AlreadyAnswered);

		// taken back
		assert_ok!(Custody::take_back(signed(ALICE), number("D2"), 1));
		assert_noop!(cancel(ALICE, "D2", 1), E::AlreadyAnswered);

		// cancelled
		assert_ok!(ship(ALICE, "D3", HOSPITAL, SALE, &[a_stem("S3")]));
		assert_ok!(cancel(ALICE, "D3", 1));
		assert_noop!(cancel(ALICE, "D3", 1), E::AlreadyAnswered);

		// received with discrepancies
		assert_ok!(ship(ALICE, "D4", HOSPITAL, SALE, &[a_stem("S3")]));
		assert_ok!(receive_with(HANNA, ACME, "D4", 1, &[(MISSING, a_stem("S3"))]));
		assert_noop!(cancel(ALICE, "D4", 1), E::AlreadyAnswered);
	});
}

#[test]
fn cancel_fails_for_others_and_where_the_count_differs() {
	run(|| {
		sold_and_on_its_way();
		for account in [HANNA, DORA] {
			assert_noop!(cancel(account, "D1", 3), E::ShipmentNotFound);
		}
		assert_noop!(cancel(CLERK, "D1", 3), BadOrigin);
		assert_noop!(cancel(ALICE, "", 3), E::InvalidShipmentNumber);
		assert_noop!(cancel(ALICE, "D1", 4), E::ItemCountDiffers);
	});
}

#[test]
fn cancel_fails_where_there_is_no_room_for_another_owner() {
	run(|| {
		produced();
		assert_ok!(ship(ALICE, "D1", HOSPITAL, SALE, &[syringes(100)]));
		fill_with_owners(ACME, 1);
		assert_noop!(cancel(ALICE, "D1", 1), E::TooManyOwners);
	});
}
