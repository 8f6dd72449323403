//! Shipping.

use super::*;

/// Ships with a carrier and a term.
fn ship_with(carrier: Option<MemberId>, due: Option<u64>) -> DispatchResult {
	let contents = items(&[a_stem("S1")]);
	unweighed(Custody::ship(
		signed(ALICE),
		number("D1"),
		HOSPITAL,
		carrier,
		SALE,
		contents,
		no_documents(),
		due,
	))
}

fn shipment(sender: MemberId, text: &str) -> Shipment<Test> {
	let id = shipment_id(sender, text);
	Shipments::<Test>::get(id.sender, id.number).unwrap()
}

#[test]
fn ship_takes_things_out_of_the_senders_hands() {
	run(|| {
		// GIVEN units, syringes and a packed logistic unit in ACME's hands
		produced();
		let pallet = packed(1, &[syringes(30), a_stem("S2")]);

		// WHEN it ships them, with documents and a term
		let contents = [a_stem("S1"), syringes(20), logistic_unit(&pallet)];
		let documents: Documents = vec![H256::repeat_byte(3)].try_into().unwrap();
		let due = NOW + DAY;
		assert_ok!(Custody::ship(
			signed(ALICE),
			number("D1"),
			HOSPITAL,
			None,
			SALE,
			items(&contents),
			documents.clone(),
			Some(due),
		));

		// THEN the shipment waits for the hospital's answer
		let id = shipment_id(ACME, "D1");
		let record = shipment(ACME, "D1");
		assert_eq!(
			(record.recipient, record.carrier, record.purpose),
			(HOSPITAL, None, SALE)
		);
		assert_eq!(
			(record.shipped, record.due, record.state),
			(NOW, due, ShipmentState::InTransit)
		);
		assert_eq!(record.documents, documents);
		assert_eq!(OpenShipments::<Test>::get(HOSPITAL, id), Some(due));

		// AND its lines say whose the things are
		let lines: Vec<_> = record
			.lines
			.iter()
			.map(|line| (line.item.clone(), line.terms))
			.collect();
		let quantity = Item::Quantity {
			device: syringe(),
			lot: lot("L1"),
			owner: Some(ACME),
			quantity: 20,
		};
		let unit = Item::Unit {
			device: stem(),
			serial: serial("S1"),
		};
		let logistic_unit = Item::LogisticUnit { sscc: pallet };
		assert_eq!(
			lines,
			[
				(unit, Terms::Sale),
				(quantity, Terms::Sale),
				(logistic_unit, Terms::Sale)
			]
		);

		// AND they are on their way, still the sender's
		let unit = unit_record(&stem(), "S1");
		assert_eq!(unit.state, UnitState::InTransit { shipment: id });
		assert_eq!((unit.possessor, unit.owner), (ACME, ACME));
		assert_eq!(
			logistic_unit_record(&pallet).state,
			LogisticUnitState::InTransit { shipment: id }
		);
		let of_syringes = holding(&syringe(), Some("L1"), ACME);
		assert_eq!(
			(of_syringes.on_hand(), of_syringes.packed, of_syringes.sent),
			(50, 30, 20)
		);

		// AND each has a step in its history, but what is inside of the logistic unit
		let Event::Shipped {
			steps: made,
			shipment,
			recipient,
			due: told,
		} = last_event()
		else {
			panic!()
		};
		assert_eq!((shipment, recipient, told), (id, HOSPITAL, due));
		let shipped = |quantity| Activity::Shipped {
			shipment: id,
			recipient: HOSPITAL,
			carrier: None,
			purpose: SALE,
			quantity,
		};
		assert_eq!(
			steps(&made),
			[
				(of_unit(&stem(), "S1"), shipped(1)),
				(of_holding(&syringe(), "L1", ACME), shipped(20)),
				(of_logistic_unit(&pallet), shipped(1)),
			]
		);
	});
}

#[test]
fn ship_gives_the_usual_time_where_none_is_named() {
	run(|| {
		produced();
		assert_ok!(ship_with(None, None));
		assert_eq!(shipment(ACME, "D1").due, NOW + DefaultTransitTime::get());
	});
}

#[test]
fn ship_hands_things_to_the_carrier_meanwhile() {
	run(|| {
		produced();
		let pallet = packed(1, &[syringes(1)]);
		let contents = items(&[a_stem("S1"), logistic_unit(&pallet)]);
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

		// THEN the carrier has them, and can do nothing with them
		assert_eq!(unit_record(&stem(), "S1").possessor, CARRIER);
		let record = logistic_unit_record(&pallet);
		assert_eq!((record.possessor, record.hands.to_vec()), (CARRIER, vec![ACME]));
		assert_noop!(ship(CARL, "C1", DISTRIBUTOR, LOAN, &[a_stem("S1")]), E::NotHeld);
		assert_noop!(unpack(CARL, &pallet, &[syringes(1)]), E::NotHeld);
	});
}

#[test]
fn ship_fails_for_more_than_is_in_hand() {
	run(|| {
		produced();
		assert_noop!(
			ship(ALICE, "D1", HOSPITAL, SALE, &[syringes(101)]),
			E::QuantityNotHeld
		);
		assert_ok!(ship(ALICE, "D1", HOSPITAL, SALE, &[syringes(60)]));
		assert_noop!(
			ship(ALICE, "D2", HOSPITAL, SALE, &[syringes(41)]),
			E::QuantityNotHeld
		);

		// what is packed is not in hand
		packed(1, &[syringes(30)]);
		assert_noop!(
			ship(ALICE, "D2", HOSPITAL, SALE, &[syringes(11)]),
			E::QuantityNotHeld
		);
		assert_ok!(ship(ALICE, "D2", HOSPITAL, SALE, &[syringes(10)]));

		// AND who has none ships none
		assert_noop!(
			ship(DORA, "D1", HOSPITAL, LOAN, &[syringes(1)]),
			E::QuantityNotHeld
		);
	});
}

#[test]
fn ship_does_not_count_units_with_records_among_a_quantity() {
	run(|| {
		produced();
		let valves = |count| quantity(&valve(), "L1", count);
		assert_noop!(
			ship(ALICE, "D1", HOSPITAL, SALE, &[valves(10)]),
			E::QuantityNotHeld
		);
		assert_ok!(ship(
			ALICE,
			"D1",
			HOSPITAL,
			SALE,
			&[valves(9), unit(&valve(), "V1")]
		));

		// AND one that gets a record after it was received goes on by its serial
		assert_ok!(receive(HANNA, ACME, "D1", 2));
		assert_ok!(record_unit(HOSPITAL, &valve(), "L1", "V2"));
		assert_eq!(unit_record(&valve(), "V2").owner, HOSPITAL);
		assert_noop!(
			ship(HANNA, "H1", DISTRIBUTOR, SALE, &[valves(9)]),
			E::QuantityNotHeld
		);
		assert_ok!(ship(
			HANNA,
			"H1",
			DISTRIBUTOR,
			SALE,
			&[valves(8), unit(&valve(), "V2")]
		));
	});
}

#[test]
fn ship_fails_for_what_is_elsewhere() {
	run(|| {
		sold();
		let pallet = packed(1, &[a_stem("S3")]);

		// with another member, in a logistic unit, and on its way
		assert_noop!(
			ship(ALICE, "D2", DISTRIBUTOR, SALE, &[a_stem("S1")]),
			E::NotPossessor
		);
		assert_noop!(ship(ALICE, "D2", DISTRIBUTOR, SALE, &[a_stem("S3")]), E::Packed);
		assert_ok!(ship(
			ALICE,
			"D2",
			DISTRIBUTOR,
			SALE,
			&[logistic_unit(&pallet), a_stem("S4")]
		));
		for item in [a_stem("S4"), logistic_unit(&pallet)] {
			let contents = [item];
			assert_noop!(ship(ALICE, "D3", HOSPITAL, SALE, &contents), E::NotHeld);
			assert_noop!(ship(DORA, "D3", HOSPITAL, SALE, &contents), E::NotHeld);
		}

		// used, lost, and taken out of the world
		assert_ok!(use_device(HANNA, &a_stem("S1"), UseKind::Implant));
		assert_noop!(ship(HANNA, "H1", DISTRIBUTOR, SALE, &[a_stem("S1")]), E::NotHeld);
		assert_ok!(Custody::lose(signed(HANNA), a_stem("S2")));
		assert_noop!(ship(HANNA, "H1", DISTRIBUTOR, SALE, &[a_stem("S2")]), E::NotHeld);
		let reason = DecommissionReason::Destroyed;
		assert_ok!(Custody::decommission(signed(HANNA), syringes(10), reason, None));
		assert_noop!(
			ship(HANNA, "H1", DISTRIBUTOR, SALE, &[syringes(1)]),
			E::QuantityNotHeld
		);
	});
}

#[test]
fn ship_fails_for_a_logistic_unit_inside_another_one() {
	run(|| {
		produced();
		let inner = packed(1, &[syringes(1)]);
		packed(2, &[logistic_unit(&inner)]);
		assert_noop!(
			ship(ALICE, "D1", HOSPITAL, SALE, &[logistic_unit(&inner)]),
			E::Packed
		);
	});
}

#[test]
fn ship_fails_for_what_is_in_dispute() {
	run(|| {
		disputed();
		for (account, recipient) in [(ALICE, DISTRIBUTOR), (HANNA, DISTRIBUTOR)] {
			assert_noop!(
				ship(account, "D9", recipient, SALE, &[a_stem("S1")]),
				E::InDispute
			);
		}
	});
}

#[test]
fn ship_fails_for_an_item_named_twice() {
	run(|| {
		produced();
		let pallet = packed(1, &[syringes(1)]);
		for twice in [a_stem("S1"), syringes(1), logistic_unit(&pallet)] {
			let contents = [twice.clone(), a_stem("S2"), twice];
			assert_noop!(ship(ALICE, "D1", HOSPITAL, SALE, &contents), E::DuplicateItem);
		}
		let contents = [syringes(1), quantity_of(ACME, &syringe(), "L1", 2)];
		assert_noop!(ship(ALICE, "D1", HOSPITAL, SALE, &contents), E::DuplicateItem);

		// neither is a GTIN that is written otherwise another item
		let DeviceCode { issuing_agency, code } = DeviceCode::from(&stem());
		let short = DeviceCode {
			issuing_agency,
			code: code[1..].to_vec().try_into().unwrap(),
		};
		let same = ItemCode::Unit {
			device: short,
			serial: number("S1"),
		};
		assert_noop!(
			ship(ALICE, "D1", HOSPITAL, SALE, &[a_stem("S1"), same]),
			E::DuplicateItem
		);
	});
}

#[test]
fn ship_fails_for_a_logistic_unit_and_what_is_in_it() {
	run(|| {
		produced();
		let pallet = packed(1, &[a_stem("S1")]);
		let contents = [logistic_unit(&pallet), a_stem("S1")];
		assert_noop!(ship(ALICE, "D1", HOSPITAL, SALE, &contents), E::Packed);
	});
}

#[test]
fn ship_fails_under_a_number_that_was_used() {
	run(|| {
		produced();
		assert_ok!(ship(ALICE, "D1", HOSPITAL, SALE, &[a_stem("S1")]));
		assert_noop!(
			ship(ALICE, "D1", HOSPITAL, SALE, &[a_stem("S2")]),
			E::AlreadyExists
		);
		assert_noop!(
			ship(ALICE, "D1", DISTRIBUTOR, SALE, &[a_stem("S2")]),
			E::AlreadyExists
		);

		// not even when that one is over; another member's numbers are its own
		assert_ok!(Custody::cancel(signed(ALICE), number("D1"), 1));
		assert_noop!(
			ship(ALICE, "D1", HOSPITAL, SALE, &[a_stem("S2")]),
			E::AlreadyExists
		);
		hand_over((ALICE, ACME), (DORA, DISTRIBUTOR), "D2", SALE, &[a_stem("S2")]);
		assert_ok!(ship(DORA, "D1", HOSPITAL, SALE, &[a_stem("S2")]));
	});
}

#[test]
fn ship_fails_to_a_member_that_can_not_take_it() {
	run(|| {
		produced();
		assert_noop!(
			ship(ALICE, "D1", ACME, SALE, &[a_stem("S1")]),
			E::RecipientIsSender
		);
		assert_noop!(
			ship(ALICE, "D1", UNKNOWN, SALE, &[a_stem("S1")]),
			E::MemberNotActive
		);
		suspend(HOSPITAL);
		assert_noop!(
			ship(ALICE, "D1", HOSPITAL, SALE, &[a_stem("S1")]),
			E::MemberNotActive
		);
	});
}

#[test]
fn ship_fails_with_a_carrier_that_is_none_and_with_a_term_in_the_past() {
	run(|| {
		produced();
		assert_noop!(ship_with(Some(DISTRIBUTOR), None), E::NotACarrier);
		assert_noop!(ship_with(None, Some(NOW)), E::DueInPast);
		assert_noop!(ship_with(None, Some(0)), E::DueInPast);
		suspend(CARRIER);
		assert_noop!(ship_with(Some(CARRIER), None), E::NotACarrier);
	});
}

#[test]
fn ship_fails_without_permission_without_items_and_for_numbers_that_are_none() {
	run(|| {
		produced();
		assert_noop!(ship(CLERK, "D1", ACME, SALE, &[a_stem("S1")]), BadOrigin);
		assert_noop!(ship(NOBODY, "D1", ACME, SALE, &[a_stem("S1")]), BadOrigin);
		assert_noop!(ship(ALICE, "D1", HOSPITAL, SALE, &[]), E::Empty);
		assert_noop!(ship(ALICE, "D1", HOSPITAL, SALE, &[syringes(0)]), E::QuantityZero);
		assert_noop!(
			ship(ALICE, "", HOSPITAL, SALE, &[a_stem("S1")]),
			E::InvalidShipmentNumber
		);
		assert_noop!(
			ship(ALICE, "D 1", HOSPITAL, SALE, &[a_stem("S1")]),
			E::InvalidShipmentNumber
		);
	});
}

#[test]
fn ship_fails_for_a_logistic_unit_without_room_for_another_member() {
	run(|| {
		// GIVEN a pallet that went through as many hands as it can note
		produced();
		let pallet = packed(1, &[syringes(1)]);
		with_record(&pallet, |record| {
			let others = 1001..1001 + MAX_HANDS - 2;
			let hands: Vec<_> = [ACME, DISTRIBUTOR].into_iter().chain(others).collect();
			record.hands = hands.try_into().unwrap();
		});

		// THEN it goes to nobody new
		assert_noop!(
			ship(ALICE, "D1", HOSPITAL, SALE, &[logistic_unit(&pallet)]),
			E::TooManyHands
		);

		// BUT to who had it, and it can be opened
		assert_ok!(ship(ALICE, "D1", DISTRIBUTOR, SALE, &[logistic_unit(&pallet)]));
		assert_ok!(receive(DORA, ACME, "D1", 1));
		assert_ok!(unpack(DORA, &pallet, &[syringes(1)]));
	});
}

#[test]
fn ship_fails_when_there_are_too_many_lots_inside() {
	new_test_ext().execute_with(|| {
		// GIVEN two logistic units with all the lots that one shipment may have, and one more
		produced();
		let pallets = [packed(1, &[syringes(1)]), packed(2, &[syringes(1)])];
		fill(&pallets, MaxLots::get() + 1);
		let contents = pallets.map(|pallet| logistic_unit(&pallet));
		// THEN they go by separate shipments
		assert_noop!(ship(ALICE, "D1", HOSPITAL, SALE, &contents), E::TooManyLots);
		for (text, pallet) in ["D1", "D2"].into_iter().zip(contents) {
			assert_ok!(ship(ALICE, text, HOSPITAL, SALE, &[pallet]));
		}
	});
}

#[test]
fn ship_fails_when_there_are_too_many_items_and_lots_inside_together() {
	new_test_ext().execute_with(|| {
		// GIVEN two logistic units with all the lots that one shipment may have
		produced();
		let pallets = [packed(1, &[syringes(1)]), packed(2, &[syringes(1)])];
		fill(&pallets, MaxLots::get());
		let [first, second] = pallets.map(|pallet| logistic_unit(&pallet));
		let contents = [first, second, a_stem("S1")];
		// THEN there is no room for a unit beside them
		assert_noop!(ship(ALICE, "D1", HOSPITAL, SALE, &contents), E::TooManyLots);
		// AND without it they can be shipped
		assert_ok!(ship(ALICE, "D1", HOSPITAL, SALE, &contents[..2]));
	});
}

#[test]
fn ship_gives_nothing_on_that_is_anothers_on_easier_terms() {
	run(|| {
		// GIVEN a stem and syringes that the hospital has on loan, and a stem that it has on consignment
		produced();
		hand_over(
			(ALICE, ACME),
			(HANNA, HOSPITAL),
			"D1",
			LOAN,
			&[a_stem("S1"), syringes(5)],
		);
		hand_over(
			(ALICE, ACME),
			(HANNA, HOSPITAL),
			"D2",
			CONSIGNMENT,
			&[a_stem("S2")],
		);
		let of_acme = quantity_of(ACME, &syringe(), "L1", 5);
		// WHEN it gives them on, THEN no title passes that its owner has not given away
		for lent in [a_stem("S1"), of_acme.clone()] {
			for purpose in [SALE, CONSIGNMENT] {
				let shipped = ship(HANNA, "H1", DISTRIBUTOR, purpose, core::slice::from_ref(&lent));
				assert_noop!(shipped, Error::<Test>::NotOwner);
			}
		}
		let sold = ship(HANNA, "H1", DISTRIBUTOR, SALE, &[a_stem("S2")]);
		assert_noop!(sold, Error::<Test>::NotOwner);
		// AND what is lent may be lent on, and what is consigned consigned or lent
		assert_ok!(ship(HANNA, "H1", DISTRIBUTOR, LOAN, &[a_stem("S1"), of_acme]));
		assert_ok!(ship(HANNA, "H2", DISTRIBUTOR, CONSIGNMENT, &[a_stem("S2")]));
	});
}
