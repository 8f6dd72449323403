//! Refusing a shipment.

use super::*;

const REASON: RefusalReason = RefusalReason::Damaged;

fn refuse(account: u64, sender: MemberId, text: &str) -> DispatchResult {
	Custody::refuse(signed(account), sender, number(text), REASON)
}

#[test]
fn refuse_sends_a_shipment_back_as_a_whole() {
	run(|| {
		// GIVEN a shipment on its way
		sold_and_on_its_way();
		pass(DAY);
		let before = unit_record(&stem(), "S1");

		// WHEN the hospital refuses it
		assert_ok!(refuse(HANNA, ACME, "D1"));

		// THEN it waits for its sender to take it back
		let id = shipment_id(ACME, "D1");
		let at = NOW + DAY;
		let shipment = Shipments::<Test>::get(ACME, id.number).unwrap();
		assert_eq!(shipment.state, ShipmentState::Refused { at, reason: REASON });
		assert_eq!(OpenShipments::<Test>::get(HOSPITAL, id), None);
		assert_eq!(
			OpenShipments::<Test>::get(ACME, id),
			Some(at + DefaultTransitTime::get())
		);

		// AND the things are on their way still, untouched
		assert_eq!(unit_record(&stem(), "S1"), before);
		assert_eq!(holding(&syringe(), Some("L1"), ACME).sent, 10);
		let refused = Event::Refused {
			shipment: id,
			reason: REASON,
			recipient: HOSPITAL,
			delegate: HANNA,
		};
		assert_eq!(last_event(), refused);
	});
}

#[test]
fn refuse_fails_for_whom_it_is_not() {
	run(|| {
		sold_and_on_its_way();
		for account in [ALICE, DORA, RITA] {
			assert_noop!(refuse(account, ACME, "D1"), E::NotRecipient);
		}
		assert_noop!(refuse(CLERK, ACME, "D1"), BadOrigin);
	});
}

#[test]
fn refuse_fails_for_what_is_not_there_or_was_answered() {
	run(|| {
		sold_and_on_its_way();
		assert_noop!(refuse(HANNA, ACME, "D2"), E::ShipmentNotFound);
		assert_noop!(refuse(HANNA, ACME, "?!^"), E::InvalidShipmentNumber);
		assert_ok!(refuse(HANNA, ACME, "D1"));
		assert_noop!(refuse(HANNA, ACME, "D1"), E::AlreadyAnswered);
		assert_ok!(ship(ALICE, "D2", HOSPITAL, SALE, &[a_stem("S3")]));
		assert_ok!(receive(HANNA, ACME, "D2", 1));
		assert_noop!(refuse(HANNA, ACME, "D2"), E::AlreadyAnswered);
		assert_ok!(ship(ALICE, "D3", HOSPITAL, SALE, &[a_stem("S4")]));
		assert_ok!(Custody::cancel(signed(ALICE), number("D3"), 1));
		assert_noop!(refuse(HANNA, ACME, "D3"), E::AlreadyAnswered);
	});
}
