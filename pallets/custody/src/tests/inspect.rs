//! What recalls ask.

use super::*;
use custos_primitives::gs1::LotNumber;
use std::collections::BTreeSet;

fn inspect_unit(text: &str) -> Option<MemberId> {
	<Custody as CustodyInspect>::possessor_of_unit(&stem(), &serial(text))
}

/// All holders of a lot, or of the model, found `limit` by `limit`.
fn holders(device: &DeviceIdentifier, lot: Option<LotNumber>, limit: u32) -> Vec<Holder> {
	let mut found = vec![];
	let mut after = None;
	for _ in 0..1000 {
		let page = <Custody as CustodyInspect>::holders(device, lot, after, limit);
		found.extend(page.holders);
		after = page.next;
		if after.is_none() {
			return found;
		}
	}
	panic!("it never ends")
}

fn members(holders: &[Holder]) -> BTreeSet<MemberId> {
	holders.iter().map(|holder| holder.member).collect()
}

/// The other syringes' lot.
const OTHER: &str = "L2";

#[test]
fn a_holding_is_told_as_it_is() {
	run(|| {
		sold();
		let lot = reference(&syringe(), Some("L1"));
		let told = <Custody as CustodyInspect>::holding(&lot, HOSPITAL).unwrap();
		assert_eq!(told, holding(&syringe(), Some("L1"), HOSPITAL));
		assert!(<Custody as CustodyInspect>::holding(&lot, DISTRIBUTOR).is_none());
	});
}

#[test]
fn the_possessor_of_a_unit_is_found_wherever_it_is() {
	run(|| {
		produced();
		assert_eq!(inspect_unit("S1"), Some(ACME));
		assert_eq!(inspect_unit("S9"), None);

		// inside of a logistic unit inside of another one
		let inner = packed(1, &[a_stem("S1")]);
		let outer = packed(2, &[logistic_unit(&inner)]);
		hand_over(
			(ALICE, ACME),
			(HANNA, HOSPITAL),
			"D1",
			SALE,
			&[logistic_unit(&outer)],
		);
		assert_eq!(inspect_unit("S1"), Some(HOSPITAL));

		// on its way: the sender's to answer for, whoever carries it
		let contents = items(&[logistic_unit(&outer)]);
		let carrier = Some(CARRIER);
		assert_ok!(Custody::ship(
			signed(HANNA),
			number("H1"),
			DISTRIBUTOR,
			carrier,
			SALE,
			contents,
			no_documents(),
			None
		));
		assert_eq!(inspect_unit("S1"), Some(HOSPITAL));

		// used: with whom it is
		hand_over((ALICE, ACME), (HANNA, HOSPITAL), "D2", SALE, &[a_stem("S2")]);
		assert_ok!(use_device(HANNA, &a_stem("S2"), UseKind::Implant));
		assert_eq!(inspect_unit("S2"), Some(HOSPITAL));
	});
}

#[test]
fn the_possessor_of_a_logistic_unit_is_that_of_the_outermost() {
	run(|| {
		produced();
		let inner = packed(1, &[syringes(1)]);
		let outer = packed(2, &[logistic_unit(&inner)]);
		hand_over(
			(ALICE, ACME),
			(DORA, DISTRIBUTOR),
			"D1",
			SALE,
			&[logistic_unit(&outer)],
		);
		for sscc in [inner, outer] {
			let possessor = <Custody as CustodyInspect>::possessor_of_logistic_unit(&sscc);
			assert_eq!(possessor, Some(DISTRIBUTOR));
		}
		assert_eq!(
			<Custody as CustodyInspect>::possessor_of_logistic_unit(&sscc(9)),
			None
		);
	});
}

#[test]
fn what_of_a_lot_is_inside_a_logistic_unit_is_told_with_all_hands() {
	run(|| {
		// GIVEN a box in a pallet that went from ACME to a distributor to a hospital
		produced();
		let inner = packed(1, &[syringes(10), a_stem("S1")]);
		let outer = packed(2, &[logistic_unit(&inner), syringes(5)]);
		hand_over(
			(ALICE, ACME),
			(DORA, DISTRIBUTOR),
			"D1",
			SALE,
			&[logistic_unit(&outer)],
		);
		hand_over(
			(DORA, DISTRIBUTOR),
			(HANNA, HOSPITAL),
			"X1",
			SALE,
			&[logistic_unit(&outer)],
		);
		let lot = reference(&syringe(), Some("L1"));
		let inside = |sscc| <Custody as CustodyInspect>::inside(&sscc, &lot);

		// THEN the inner one was in the hands of the outer one
		let told = inside(inner).unwrap();
		assert_eq!((told.possessor, told.quantity, told.lost), (HOSPITAL, 10, false));
		assert_eq!(told.hands, [ACME, HOSPITAL, DISTRIBUTOR]);
		assert_eq!(told.within, [outer]);
		let told = inside(outer).unwrap();
		assert_eq!((told.quantity, told.within), (15, vec![]));

		// AND a lot that was in it is told with none, one that never was is not
		assert_ok!(unpack(HANNA, &outer, &[syringes(5), logistic_unit(&inner)]));
		assert_eq!(inside(outer).unwrap().quantity, 0);
		assert_eq!(inside(sscc(9)), None);
		let never = reference(&syringe(), Some(OTHER));
		assert_eq!(<Custody as CustodyInspect>::inside(&outer, &never), None);

		// AND when it is lost
		assert_ok!(Custody::lose(signed(HANNA), logistic_unit(&inner)));
		assert!(inside(inner).unwrap().lost);
	});
}

#[test]
fn holders_are_all_who_have_or_had_any() {
	run(|| {
		// GIVEN syringes of two lots: sold on, used up, packed, and gone through other hands inside of a pallet
		produced();
		commission_quantity(&syringe(), OTHER, 50);
		hand_over((ALICE, ACME), (DORA, DISTRIBUTOR), "D1", SALE, &[syringes(20)]);
		hand_over(
			(DORA, DISTRIBUTOR),
			(HANNA, HOSPITAL),
			"X1",
			SALE,
			&[syringes(20)],
		);
		assert_ok!(use_device(HANNA, &syringes(20), UseKind::Consume));
		let inner = packed(1, &[quantity(&syringe(), OTHER, 10)]);
		let outer = packed(2, &[logistic_unit(&inner), syringes(1)]);
		hand_over((ALICE, ACME), (BOB, BOLT), "D2", SALE, &[logistic_unit(&outer)]);
		hand_over((BOB, BOLT), (SAM, SERVICE), "B1", SALE, &[logistic_unit(&outer)]);
		let outer_contents = [logistic_unit(&inner), syringes(1)];
		assert_ok!(unpack(SAM, &outer, &outer_contents));

		// THEN all are found, whatever the size of the pages
		for limit in [0, 1, 2, 3, 100] {
			let of_one_lot = holders(&syringe(), Some(lot("L1")), limit);
			let expected = [ACME, DISTRIBUTOR, HOSPITAL, BOLT, SERVICE];
			assert_eq!(members(&of_one_lot), expected.into());
			assert!(of_one_lot
				.iter()
				.all(|holder| holder.lot == reference(&syringe(), Some("L1"))));
			let of_other_lot = holders(&syringe(), Some(lot(OTHER)), limit);
			assert_eq!(members(&of_other_lot), [ACME, BOLT, SERVICE].into());
			let of_model = holders(&syringe(), None, limit);
			assert_eq!(
				members(&of_model),
				[ACME, DISTRIBUTOR, HOSPITAL, BOLT, SERVICE].into()
			);
			let lots: BTreeSet<_> = of_model.iter().map(|holder| holder.lot).collect();
			assert_eq!(lots.len(), 2);
			assert!(holders(&plate(), None, limit).is_empty());
		}
	});
}

#[test]
fn holders_are_told_in_pages_no_larger_than_asked_for() {
	run(|| {
		produced();
		hand_over((ALICE, ACME), (DORA, DISTRIBUTOR), "D1", SALE, &[syringes(20)]);
		hand_over((ALICE, ACME), (HANNA, HOSPITAL), "D2", SALE, &[syringes(20)]);
		let page = <Custody as CustodyInspect>::holders(&syringe(), None, None, 2);
		assert_eq!(page.holders.len(), 2);
		let page = <Custody as CustodyInspect>::holders(&syringe(), None, page.next, 2);
		assert_eq!((page.holders.len(), page.next), (1, None));
	});
}

#[test]
fn holders_of_units_without_a_lot_are_found() {
	run(|| {
		commission_units(&screw(), None, &["A", "B"]);
		hand_over(
			(ALICE, ACME),
			(HANNA, HOSPITAL),
			"D1",
			SALE,
			&[unit(&screw(), "A")],
		);
		let found = holders(&screw(), None, 10);
		assert_eq!(members(&found), [ACME, HOSPITAL].into());
		assert!(found.iter().all(|holder| holder.lot == reference(&screw(), None)));
	});
}

#[test]
fn a_carrier_is_no_holder_but_who_sent_and_who_received_are() {
	run(|| {
		produced();
		let pallet = packed(1, &[syringes(1)]);
		let contents = items(&[logistic_unit(&pallet), syringes(1)]);
		let carrier = Some(CARRIER);
		assert_ok!(Custody::ship(
			signed(ALICE),
			number("D1"),
			HOSPITAL,
			carrier,
			SALE,
			contents,
			no_documents(),
			None
		));
		assert_eq!(members(&holders(&syringe(), None, 10)), [ACME].into());
		assert_ok!(receive(HANNA, ACME, "D1", 2));
		assert_eq!(members(&holders(&syringe(), None, 10)), [ACME, HOSPITAL].into());
	});
}

#[test]
fn a_shipment_tells_to_whom_a_lot_was_passed_on() {
	run(|| {
		// GIVEN a shipment with a quantity, a unit, and a pallet
		produced();
		commission_quantity(&syringe(), OTHER, 10);
		let pallet = packed(1, &[quantity(&syringe(), OTHER, 10)]);
		let contents = [syringes(1), a_stem("S1"), logistic_unit(&pallet)];
		assert_ok!(ship(ALICE, "D1", HOSPITAL, SALE, &contents));
		let id = shipment_id(ACME, "D1");
		let passed_on = |id, lot| <Custody as CustodyInspect>::passed_on(&id, &lot);
		let lots = [
			reference(&syringe(), Some("L1")),
			reference(&stem(), Some("L1")),
			reference(&syringe(), Some(OTHER)),
		];

		// THEN nothing was passed on before it was received
		for lot in lots {
			assert_eq!(passed_on(id, lot), None);
		}

		// AND all of it afterwards, also when it was taken out
		assert_ok!(receive(HANNA, ACME, "D1", 3));
		assert_ok!(unpack(HANNA, &pallet, &[quantity(&syringe(), OTHER, 10)]));
		for lot in lots {
			assert_eq!(passed_on(id, lot), Some(HOSPITAL));
		}
		assert_eq!(passed_on(id, reference(&valve(), Some("L1"))), None);
		assert_eq!(passed_on(shipment_id(ACME, "D9"), lots[0]), None);
	});
}

#[test]
fn a_shipment_that_was_refused_passed_nothing_on() {
	run(|| {
		sold_and_on_its_way();
		let reason = RefusalReason::Late;
		assert_ok!(Custody::refuse(signed(HANNA), ACME, number("D1"), reason));
		let lot = reference(&syringe(), Some("L1"));
		let id = shipment_id(ACME, "D1");
		assert_eq!(<Custody as CustodyInspect>::passed_on(&id, &lot), None);
	});
}

#[test]
fn a_shipment_with_discrepancies_passed_on_what_it_names() {
	run(|| {
		disputed();
		let lot = reference(&syringe(), Some("L1"));
		let id = shipment_id(ACME, "D1");
		assert_eq!(<Custody as CustodyInspect>::passed_on(&id, &lot), Some(HOSPITAL));
	});
}
