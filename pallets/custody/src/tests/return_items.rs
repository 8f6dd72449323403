//! Returning what came with a shipment.

use super::*;

/// Returns under the number `text` what came with the shipment `received` of `sender`.
fn return_items(
	account: u64,
	(sender, received): (MemberId, &str),
	text: &str,
	contents: &[ItemCode],
) -> DispatchResult {
	let contents = items(contents);
	unweighed(Custody::return_items(
		signed(account),
		sender,
		number(received),
		number(text),
		None,
		contents,
		no_documents(),
		None,
	))
}

const FROM_DISTRIBUTOR: (MemberId, &str) = (DISTRIBUTOR, "X1");

/// The hospital has two stems, ten syringes, nine valves and a pallet with thirty syringes and a stem from a distributor.
fn received_from_distributor() -> custos_primitives::gs1::Sscc {
	produced();
	let box_inside = packed(1, &[a_stem("S3")]);
	let pallet = packed(2, &[syringes(30), logistic_unit(&box_inside)]);
	let contents = [
		a_stem("S1"),
		a_stem("S2"),
		syringes(10),
		quantity(&valve(), "L1", 9),
		logistic_unit(&pallet),
	];
	hand_over((ALICE, ACME), (DORA, DISTRIBUTOR), "D1", SALE, &contents);
	hand_over((DORA, DISTRIBUTOR), (HANNA, HOSPITAL), "X1", SALE, &contents);
	pallet
}

#[test]
fn return_items_sends_them_back_to_who_had_sent_them() {
	run(|| {
		// GIVEN a hospital with things from a distributor, which are recalled since
		let pallet = received_from_distributor();
		for device in [stem(), syringe(), valve()] {
			let lot = reference(&device, Some("L1"));
			stop(Stop::Lot(lot), Refusal::Recalled { recall: 1 });
		}

		// WHEN it returns them, though the distributor didn't make them
		let contents = [a_stem("S1"), syringes(4), logistic_unit(&pallet)];
		assert_ok!(return_items(HANNA, FROM_DISTRIBUTOR, "R1", &contents));

		// THEN they are on their way to it, and stay the hospital's
		let id = shipment_id(HOSPITAL, "R1");
		let shipment = Shipments::<Test>::get(HOSPITAL, id.number).unwrap();
		assert_eq!(
			(shipment.recipient, shipment.purpose),
			(DISTRIBUTOR, Purpose::Return)
		);
		assert_ok!(receive(DORA, HOSPITAL, "R1", 3));
		let unit = unit_record(&stem(), "S1");
		assert_eq!(
			(unit.possessor, unit.owner, unit.terms),
			(DISTRIBUTOR, HOSPITAL, Terms::Loan)
		);

		// AND back to the manufacturer by the same way
		let of_hospital = quantity_of(HOSPITAL, &syringe(), "L1", 4);
		let contents = [a_stem("S1"), of_hospital, logistic_unit(&pallet)];
		assert_ok!(return_items(DORA, (ACME, "D1"), "R1", &contents));
		assert_ok!(receive(ALICE, DISTRIBUTOR, "R1", 3));
	});
}

#[test]
fn return_items_takes_what_came_inside_of_a_logistic_unit() {
	run(|| {
		let pallet = received_from_distributor();
		assert_ok!(unpack(HANNA, &pallet, &[syringes(30), logistic_unit(&sscc(1))]));
		assert_ok!(return_items(
			HANNA,
			FROM_DISTRIBUTOR,
			"R1",
			&[logistic_unit(&sscc(1)), syringes(35)]
		));
		assert_ok!(receive(DORA, HOSPITAL, "R1", 2));
		assert_ok!(unpack(DORA, &sscc(1), &[a_stem("S3")]));
		assert_ok!(return_items(DORA, (ACME, "D1"), "R1", &[a_stem("S3")]));
	});
}

#[test]
fn return_items_takes_a_unit_that_came_as_part_of_a_quantity() {
	run(|| {
		received_from_distributor();
		assert_ok!(record_unit(HOSPITAL, &valve(), "L1", "V7"));
		assert_ok!(return_items(
			HANNA,
			FROM_DISTRIBUTOR,
			"R1",
			&[unit(&valve(), "V7")]
		));
	});
}

#[test]
fn return_items_takes_what_was_disputed_and_is_with_the_recipient() {
	run(|| {
		disputed();
		assert_ok!(Custody::concede(signed(ALICE), 0, 2));
		assert_ok!(return_items(HANNA, (ACME, "D1"), "R1", &[a_stem("S1")]));
	});
}

#[test]
fn return_items_fails_for_what_did_not_come_with_it() {
	run(|| {
		// GIVEN things of two senders, and a box of the hospital's own
		received_from_distributor();
		hand_over(
			(ALICE, ACME),
			(HANNA, HOSPITAL),
			"D2",
			SALE,
			&[a_stem("S4"), syringes(40)],
		);
		let other = packed(7, &[syringes(5)]);
		hand_over(
			(ALICE, ACME),
			(HANNA, HOSPITAL),
			"D3",
			SALE,
			&[logistic_unit(&other)],
		);
		let own = sscc_of("9501101", 1);
		assert_ok!(pack(HANNA, &own, &[a_stem("S1")]));

		// THEN nothing else goes to a sender than what came from it
		let returned = |from, item| return_items(HANNA, from, "R1", &[item]);
		assert_noop!(returned((ACME, "D2"), a_stem("S2")), E::NotReceivedWith);
		assert_noop!(returned((ACME, "D2"), syringes(41)), E::NotReceivedWith);
		assert_noop!(
			returned((ACME, "D2"), quantity(&valve(), "L1", 1)),
			E::NotReceivedWith
		);
		assert_noop!(
			returned(FROM_DISTRIBUTOR, logistic_unit(&other)),
			E::NotReceivedWith
		);
		assert_noop!(
			returned(FROM_DISTRIBUTOR, logistic_unit(&own)),
			E::NotReceivedWith
		);
		assert_ok!(returned((ACME, "D2"), syringes(40)));
	});
}

#[test]
fn return_items_fails_for_a_shipment_that_was_not_received() {
	run(|| {
		sold_and_on_its_way();
		let returned = |account, from| return_items(account, from, "R1", &[a_stem("S1")]);
		assert_noop!(returned(HANNA, (ACME, "D1")), E::NotReceivedWith);
		assert_noop!(returned(HANNA, (ACME, "D9")), E::ShipmentNotFound);
		assert_noop!(returned(HANNA, (ACME, "")), E::InvalidShipmentNumber);
		assert_noop!(returned(DORA, (ACME, "D1")), E::NotRecipient);
		let reason = RefusalReason::Late;
		assert_ok!(Custody::refuse(signed(HANNA), ACME, number("D1"), reason));
		assert_noop!(returned(HANNA, (ACME, "D1")), E::NotReceivedWith);
		assert_ok!(Custody::take_back(signed(ALICE), number("D1"), 3));
		assert_noop!(returned(HANNA, (ACME, "D1")), E::NotReceivedWith);
		assert_ok!(ship(ALICE, "D2", HOSPITAL, SALE, &[a_stem("S1")]));
		assert_ok!(Custody::cancel(signed(ALICE), number("D2"), 1));
		assert_noop!(returned(HANNA, (ACME, "D2")), E::NotReceivedWith);
	});
}

#[test]
fn return_items_fails_as_shipping_does() {
	run(|| {
		sold();
		let from = (ACME, "D1");
		assert_noop!(return_items(CLERK, from, "R1", &[a_stem("S1")]), BadOrigin);
		assert_noop!(return_items(HANNA, from, "R1", &[]), E::Empty);
		assert_noop!(
			return_items(HANNA, from, "", &[a_stem("S1")]),
			E::InvalidShipmentNumber
		);
		assert_noop!(
			return_items(HANNA, from, "R1", &[a_stem("S1"), a_stem("S1")]),
			E::DuplicateItem
		);
		assert_noop!(return_items(HANNA, from, "R1", &[a_stem("S3")]), E::NotPossessor);
		assert_noop!(
			return_items(HANNA, from, "R1", &[syringes(11)]),
			E::QuantityNotHeld
		);
		assert_ok!(use_device(HANNA, &a_stem("S2"), UseKind::Consume));
		assert_noop!(return_items(HANNA, from, "R1", &[a_stem("S2")]), E::NotHeld);
		assert_ok!(return_items(HANNA, from, "R1", &[syringes(1)]));
		assert_noop!(return_items(HANNA, from, "R1", &[syringes(1)]), E::AlreadyExists);
		suspend(ACME);
		assert_noop!(
			return_items(HANNA, from, "R2", &[a_stem("S1")]),
			E::MemberNotActive
		);
	});
}

/// Writes over what ACME's shipment D1 brought: as many logistic units as can be, the last of which contained something of
/// these lots.
fn came_in_the_last_of_many_logistic_units(lots: &[LotReference]) {
	let most = MaxItems::get();
	for lot in lots {
		LotsPacked::<Test>::insert((lot.device, lot.lot, sscc(most)), ());
	}
	let line = |index| Line {
		item: Item::LogisticUnit { sscc: sscc(index) },
		terms: Terms::Sale,
	};
	let lines = (1..=most).map(line).collect::<Vec<_>>();
	Shipments::<Test>::mutate(ACME, shipment_id(ACME, "D1").number, |shipment| {
		shipment.as_mut().unwrap().lines = lines.try_into().unwrap()
	});
}

#[test]
fn return_items_fails_when_too_many_lots_are_looked_for_in_too_many_logistic_units() {
	new_test_ext().execute_with(|| {
		// GIVEN syringes of two lots
		sold();
		let lots = ["L2", "L3"];
		for text in lots {
			commission_quantity_of(HOSPITAL, &syringe(), text, 5);
		}
		came_in_the_last_of_many_logistic_units(&lots.map(|text| reference(&syringe(), Some(text))));
		// THEN both are too many at once, and each is not
		let [one, other] = lots.map(|text| quantity(&syringe(), text, 1));
		let returned = |text, contents: &[ItemCode]| return_items(HANNA, (ACME, "D1"), text, contents);
		assert_noop!(returned("R1", &[one.clone(), other.clone()]), E::ReturnFewerLots);
		assert_ok!(returned("R1", &[one]));
		assert_ok!(returned("R2", &[other]));
	});
}

#[test]
fn return_items_looks_for_a_lot_once() {
	new_test_ext().execute_with(|| {
		sold();
		came_in_the_last_of_many_logistic_units(&[reference(&stem(), Some("L1"))]);
		let contents = [a_stem("S1"), a_stem("S2")];
		assert_ok!(return_items(HANNA, (ACME, "D1"), "R1", &contents));
	});
}
