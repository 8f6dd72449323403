use super::*;

#[test]
fn receive_with_discrepancies_receives_the_rest_and_opens_a_dispute() {
	run(|| {
		// GIVEN a shipment of two stems and ten syringes
		sold_and_on_its_way();
		// WHEN one stem is damaged, and four syringes are missing
		let discrepancies = [(DAMAGED, a_stem("S1")), (MISSING, syringes(4))];
		assert_ok!(receive_with(HANNA, ACME, "D1", 3, &discrepancies));
		// THEN the hospital has bought the rest
		assert_eq!(
			stocks(&stem(), Some("L1"), HOSPITAL),
			[(HOSPITAL, Terms::Sale, 1)]
		);
		assert_eq!(
			stocks(&syringe(), Some("L1"), HOSPITAL),
			[(HOSPITAL, Terms::Sale, 6)]
		);
		assert_eq!(unit_record(&stem(), "S2").state, UnitState::Held);
		// AND the damaged one stays where it is
		let record = unit_record(&stem(), "S1");
		assert_eq!(record.state, UnitState::InDispute { dispute: 0 });
		assert_eq!((record.owner, record.possessor), (ACME, ACME));
		assert_eq!(holding(&syringe(), Some("L1"), ACME).sent, 10);
		// AND shipment and dispute say so
		let id = shipment_id(ACME, "D1");
		let shipment = Shipments::<Test>::get(ACME, id.number).unwrap();
		let state = ShipmentState::ReceivedWithDiscrepancies { at: NOW, dispute: 0 };
		assert_eq!(shipment.state, state);
		assert_eq!(OpenShipments::<Test>::iter().count(), 0);
		let dispute = Disputes::<Test>::get(0).unwrap();
		assert_eq!((dispute.shipment, dispute.recipient), (id, HOSPITAL));
		assert_eq!((dispute.purpose, dispute.arbiter), (SALE, None));
		assert_eq!((dispute.evidence, dispute.deadline), (EVIDENCE, NOW + 7 * DAY));
		assert_eq!(dispute.state, DisputeState::Open);
		let items: Vec<_> = dispute
			.items
			.iter()
			.map(|item| (item.kind, item.outcome))
			.collect();
		assert_eq!(items, [(DAMAGED, None), (MISSING, None)]);
		assert_eq!(
			dispute.items[1].line.item,
			Item::Quantity {
				device: syringe(),
				lot: lot("L1"),
				owner: Some(ACME),
				quantity: 4
			}
		);
		assert_eq!(NextDisputeId::<Test>::get(), 1);
	});
}

#[test]
fn receive_with_discrepancies_tells_each_step() {
	run(|| {
		disputed();
		let Event::ReceivedWithDiscrepancies {
			shipment,
			dispute,
			deadline,
			evidence,
			steps: made,
		} = last_event()
		else {
			panic!("another event");
		};
		assert_eq!((shipment, dispute), (shipment_id(ACME, "D1"), 0));
		assert_eq!((deadline, evidence), (NOW + 7 * DAY, EVIDENCE));
		let received = |quantity| Activity::Received { shipment, quantity };
		let disputed = |kind, quantity| Activity::Disputed {
			dispute,
			kind,
			quantity,
		};
		assert_eq!(
			steps(&made),
			[
				(of_unit(&stem(), "S2"), received(1)),
				(of_holding(&syringe(), "L1", HOSPITAL), received(6)),
				(of_unit(&stem(), "S1"), disputed(DAMAGED, 1)),
				(of_holding(&syringe(), "L1", ACME), disputed(MISSING, 4)),
			]
		);
	});
}

#[test]
fn receive_with_discrepancies_takes_what_is_unexpected_from_the_sender() {
	run(|| {
		// GIVEN a shipment, and more that its sender has: also of another owner
		sold_and_on_its_way();
		commission_quantity_of(BOLT, &plate(), "P1", 5);
		let plates = quantity(&plate(), "P1", 5);
		hand_over((BOB, BOLT), (ALICE, ACME), "B1", CONSIGNMENT, &[plates]);
		let pallet = packed(1, &[syringes(20)]);
		// WHEN more came than was announced
		let discrepancies = [
			(UNEXPECTED, a_stem("S3")),
			(UNEXPECTED, syringes(1)),
			(UNEXPECTED, quantity_of(BOLT, &plate(), "P1", 2)),
			(UNEXPECTED, logistic_unit(&pallet)),
		];
		assert_ok!(receive_with(HANNA, ACME, "D1", 3, &discrepancies));
		// THEN it has left the sender's hands, and is in nobody's
		let in_dispute = UnitState::InDispute { dispute: 0 };
		assert_eq!(unit_record(&stem(), "S3").state, in_dispute);
		assert_eq!(holding(&syringe(), Some("L1"), ACME).sent, 11);
		assert_eq!(
			stocks(&plate(), Some("P1"), ACME),
			[(BOLT, Terms::Consignment, 3)]
		);
		let state = LogisticUnitState::InDispute { dispute: 0 };
		assert_eq!(logistic_unit_record(&pallet).state, state);
		assert_eq!(logistic_unit_record(&pallet).hands.to_vec(), [ACME]);
		// AND what was announced is received
		assert_eq!(holding(&syringe(), Some("L1"), HOSPITAL).received, 10);
	});
}

#[test]
fn receive_with_discrepancies_tells_missing_from_damaged_of_one_quantity() {
	run(|| {
		sold_and_on_its_way();
		let discrepancies = [
			(MISSING, syringes(4)),
			(DAMAGED, syringes(6)),
			(UNEXPECTED, syringes(1)),
		];
		assert_ok!(receive_with(HANNA, ACME, "D1", 3, &discrepancies));
		assert_eq!(holding(&syringe(), Some("L1"), HOSPITAL).received, 0);
		assert_eq!(holding(&syringe(), Some("L1"), ACME).sent, 11);
	});
}

#[test]
fn receive_with_discrepancies_receives_nothing_where_all_is_disputed() {
	run(|| {
		produced();
		let pallet = packed(1, &[syringes(20)]);
		assert_ok!(ship(ALICE, "D1", HOSPITAL, SALE, &[logistic_unit(&pallet)]));
		assert_ok!(receive_with(
			HANNA,
			ACME,
			"D1",
			1,
			&[(MISSING, logistic_unit(&pallet))]
		));
		let record = logistic_unit_record(&pallet);
		assert_eq!(record.state, LogisticUnitState::InDispute { dispute: 0 });
		assert_eq!((record.possessor, record.hands.to_vec()), (ACME, vec![ACME]));
	});
}

#[test]
fn receive_with_discrepancies_keeps_what_the_carrier_has_with_the_carrier() {
	run(|| {
		produced();
		let (items, carrier) = (items(&[a_stem("S1")]), Some(CARRIER));
		assert_ok!(Custody::ship(
			signed(ALICE),
			number("D1"),
			HOSPITAL,
			carrier,
			SALE,
			items,
			no_documents(),
			None
		));
		assert_ok!(receive_with(HANNA, ACME, "D1", 1, &[(MISSING, a_stem("S1"))]));
		assert_eq!(unit_record(&stem(), "S1").possessor, CARRIER);
	});
}

#[test]
fn receive_with_discrepancies_asks_the_guard_about_what_is_received_only() {
	run(|| {
		// GIVEN a shipment of which a stem is recalled on the way
		sold_and_on_its_way();
		let refusal = Refusal::Recalled { recall: 5 };
		stop(Stop::Unit(stem(), serial("S1")), refusal);
		// THEN it is not received, and can be disputed
		let missing = [(MISSING, syringes(1))];
		assert_noop!(
			receive_with(HANNA, ACME, "D1", 3, &missing),
			E::Recalled(5.into())
		);
		let damaged = [(DAMAGED, a_stem("S1"))];
		assert_ok!(receive_with(HANNA, ACME, "D1", 3, &damaged));
	});
}

#[test]
fn receive_with_discrepancies_fails_when_it_is_not_the_members_to_answer() {
	run(|| {
		sold_and_on_its_way();
		let missing = [(MISSING, syringes(1))];
		for origin in [NOBODY, CLERK] {
			assert_noop!(receive_with(origin, ACME, "D1", 3, &missing), BadOrigin);
		}
		assert_noop!(
			receive_with(HANNA, ACME, "", 3, &missing),
			E::InvalidShipmentNumber
		);
		assert_noop!(receive_with(HANNA, ACME, "D2", 3, &missing), E::ShipmentNotFound);
		assert_noop!(receive_with(HANNA, BOLT, "D1", 3, &missing), E::ShipmentNotFound);
		assert_noop!(receive_with(DORA, ACME, "D1", 3, &missing), E::NotRecipient);
		assert_noop!(receive_with(ALICE, ACME, "D1", 3, &missing), E::NotRecipient);
		assert_noop!(receive_with(HANNA, ACME, "D1", 2, &missing), E::ItemCountDiffers);
		assert_ok!(receive(HANNA, ACME, "D1", 3));
		assert_noop!(receive_with(HANNA, ACME, "D1", 3, &missing), E::AlreadyAnswered);
	});
}

#[test]
fn receive_with_discrepancies_fails_when_an_item_is_no_code() {
	run(|| {
		sold_and_on_its_way();
		let answer = |item| receive_with(HANNA, ACME, "D1", 3, &[(MISSING, item)]);
		let device: DeviceCode = (&stem()).into();
		let coded = |code: &str| {
			let device = DeviceCode {
				code: bounded(code),
				..device.clone()
			};
			ItemCode::Unit {
				device,
				serial: number("S1"),
			}
		};
		assert_noop!(answer(coded("12345670")), E::NotInShipment);
		assert_noop!(answer(coded("12345671")), E::CheckDigit);
		assert_noop!(answer(coded("12 3")), E::InvalidGtin);
		let of_hibcc = DeviceCode {
			issuing_agency: custos_primitives::gs1::IssuingAgency::Hibcc,
			..device
		};
		let item = ItemCode::Unit {
			device: of_hibcc,
			serial: number("S1"),
		};
		assert_noop!(answer(item), E::IssuingAgencyNotSupported);
		assert_noop!(answer(unit(&stem(), "")), E::InvalidSerialNumber);
		assert_noop!(answer(quantity(&syringe(), "", 1)), E::InvalidLotNumber);
		let sscc = ItemCode::LogisticUnit { sscc: bounded("1") };
		assert_noop!(answer(sscc), E::InvalidSscc);
	});
}

#[test]
fn receive_with_discrepancies_fails_when_nothing_is_wrong() {
	run(|| {
		sold_and_on_its_way();
		assert_noop!(receive_with(HANNA, ACME, "D1", 3, &[]), E::Empty);
		let none = [(MISSING, syringes(0))];
		assert_noop!(receive_with(HANNA, ACME, "D1", 3, &none), E::QuantityZero);
	});
}

#[test]
fn receive_with_discrepancies_fails_when_the_item_is_not_in_the_shipment() {
	run(|| {
		sold_and_on_its_way();
		let pallet = packed(1, &[syringes(20)]);
		for kind in [MISSING, DAMAGED] {
			for item in [
				a_stem("S3"),
				syringes(11),
				quantity_of(HOSPITAL, &syringe(), "L1", 1),
				quantity(&syringe(), "L2", 1),
				logistic_unit(&pallet),
			] {
				let call = receive_with(HANNA, ACME, "D1", 3, &[(kind, item)]);
				assert_noop!(call, E::NotInShipment);
			}
		}
		let too_many = [(MISSING, syringes(6)), (DAMAGED, syringes(5))];
		assert_noop!(receive_with(HANNA, ACME, "D1", 3, &too_many), E::NotInShipment);
	});
}

#[test]
fn receive_with_discrepancies_fails_when_an_item_is_named_twice() {
	run(|| {
		sold_and_on_its_way();
		for twice in [
			[(MISSING, a_stem("S1")), (DAMAGED, a_stem("S1"))],
			[(MISSING, syringes(1)), (MISSING, syringes(2))],
			[(UNEXPECTED, syringes(1)), (UNEXPECTED, syringes(1))],
			[(UNEXPECTED, a_stem("S3")), (UNEXPECTED, a_stem("S3"))],
		] {
			assert_noop!(receive_with(HANNA, ACME, "D1", 3, &twice), E::DuplicateItem);
		}
	});
}

#[test]
fn receive_with_discrepancies_fails_when_the_unexpected_item_was_announced() {
	run(|| {
		produced();
		let pallet = packed(1, &[syringes(20)]);
		let contents = [a_stem("S1"), logistic_unit(&pallet)];
		assert_ok!(ship(ALICE, "D1", HOSPITAL, SALE, &contents));
		for item in contents {
			let call = receive_with(HANNA, ACME, "D1", 2, &[(UNEXPECTED, item)]);
			assert_noop!(call, E::Announced);
		}
	});
}

#[test]
fn receive_with_discrepancies_fails_when_the_sender_does_not_have_the_unexpected_item() {
	run(|| {
		// GIVEN a shipment, and things that its sender has in other places
		sold_and_on_its_way();
		commission_units_of(BOLT, &plate(), Some("P1"), &["1"]);
		assert_ok!(ship(ALICE, "D2", HOSPITAL, LOAN, &[a_stem("S3")]));
		let pallet = packed(1, &[a_stem("S4")]);
		assert_ok!(Custody::lose(signed(ALICE), logistic_unit(&pallet)));
		// THEN none of them can have come with the shipment
		for item in [
			unit(&plate(), "1"),
			a_stem("S3"),
			a_stem("S4"),
			logistic_unit(&pallet),
			syringes(91),
			quantity_of(BOLT, &syringe(), "L1", 1),
		] {
			let call = receive_with(HANNA, ACME, "D1", 3, &[(UNEXPECTED, item)]);
			assert_noop!(call, E::NotWithSender);
		}
		// AND neither can what there is not
		for (item, error) in [
			(a_stem("S9"), E::UnitNotFound),
			(quantity(&syringe(), "L9", 1), E::LotNotFound),
			(quantity(&stem(), "L1", 1), E::SerialRequired),
			(logistic_unit(&sscc(9)), E::LogisticUnitNotFound),
		] {
			let call = receive_with(HANNA, ACME, "D1", 3, &[(UNEXPECTED, item)]);
			assert_noop!(call, error);
		}
	});
}

#[test]
fn receive_with_discrepancies_fails_when_the_unexpected_item_is_under_dispute() {
	run(|| {
		disputed();
		assert_ok!(ship(ALICE, "D2", HOSPITAL, SALE, &[syringes(1)]));
		let again = [(UNEXPECTED, a_stem("S1"))];
		assert_noop!(receive_with(HANNA, ACME, "D2", 1, &again), E::NotWithSender);
	});
}

#[test]
fn receive_with_discrepancies_fails_when_an_unexpected_logistic_unit_has_no_room_for_hands() {
	new_test_ext().execute_with(|| {
		sold_and_on_its_way();
		let pallet = packed(1, &[syringes(20)]);
		with_record(&pallet, |record| {
			record.hands = (0..MAX_HANDS).collect::<Vec<_>>().try_into().unwrap()
		});
		let call = receive_with(HANNA, ACME, "D1", 3, &[(UNEXPECTED, logistic_unit(&pallet))]);
		assert_noop!(call, E::TooManyHands);
	});
}

#[test]
fn receive_with_discrepancies_fails_when_disputes_cannot_be_counted() {
	new_test_ext().execute_with(|| {
		sold_and_on_its_way();
		NextDisputeId::<Test>::put(u32::MAX);
		let missing = [(MISSING, syringes(1))];
		assert_noop!(receive_with(HANNA, ACME, "D1", 3, &missing), E::TooManyDisputes);
	});
}

#[test]
fn receive_with_discrepancies_fails_when_there_are_too_many_lots_under_dispute() {
	new_test_ext().execute_with(|| {
		// GIVEN a shipment on its way, and two logistic units of its sender's with one lot too many for a dispute
		sold_and_on_its_way();
		let pallets = [packed(1, &[syringes(1)]), packed(2, &[syringes(1)])];
		fill(&pallets, MaxLots::get() + 1);
		// THEN they are not disputed together, as what came without being announced
		let unexpected = pallets.map(|pallet| (UNEXPECTED, logistic_unit(&pallet)));
		assert_noop!(receive_with(HANNA, ACME, "D1", 3, &unexpected), E::TooManyLots);
	});
}
