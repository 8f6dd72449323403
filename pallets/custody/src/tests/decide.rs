use super::*;

/// The dispute of [`disputed`], answered by the sender.
fn answered() {
	disputed();
	assert_ok!(Custody::answer_dispute(signed(ALICE), 0, EVIDENCE));
}

#[test]
fn decide_with_recipient_delivers() {
	run(|| {
		// GIVEN a damaged stem and four missing syringes under dispute
		answered();
		// WHEN a regulator finds all of it with the recipient
		assert_ok!(decide(RITA, 0, &[Outcome::WithRecipient; 2]));
		// THEN the recipient has bought it, and the damaged stem is out of service
		let record = unit_record(&stem(), "S1");
		assert_eq!(
			(record.state, record.condition),
			(UnitState::Held, Condition::OutOfService)
		);
		assert_eq!((record.owner, record.possessor), (HOSPITAL, HOSPITAL));
		assert_eq!(
			stocks(&syringe(), Some("L1"), HOSPITAL),
			[(HOSPITAL, Terms::Sale, 10)]
		);
		assert_eq!(holding(&syringe(), Some("L1"), ACME).sent, 10);
		// AND the decision is on record
		let dispute = Disputes::<Test>::get(0).unwrap();
		let by = REGULATOR;
		assert_eq!(dispute.state, DisputeState::Decided { at: NOW, by });
		let outcomes = dispute.items.iter().map(|item| item.outcome).collect::<Vec<_>>();
		assert_eq!(outcomes, [Some(Outcome::WithRecipient); 2]);
	});
}

#[test]
fn decide_with_sender_restores() {
	run(|| {
		answered();
		assert_ok!(decide(RITA, 0, &[Outcome::WithSender; 2]));
		let record = unit_record(&stem(), "S1");
		assert_eq!(
			(record.state, record.condition),
			(UnitState::Held, Condition::Serviceable)
		);
		assert_eq!((record.owner, record.possessor), (ACME, ACME));
		let holding = holding(&syringe(), Some("L1"), ACME);
		assert_eq!((holding.on_hand(), holding.sent), (94, 6));
	});
}

#[test]
fn decide_with_sender_restores_owner_and_terms() {
	run(|| {
		// GIVEN consignment stock on loan from the distributor, disputed
		produced();
		let contents = [a_stem("S1"), syringes(5)];
		hand_over((ALICE, ACME), (DORA, DISTRIBUTOR), "D1", CONSIGNMENT, &contents);
		let contents = [a_stem("S1"), quantity_of(ACME, &syringe(), "L1", 5)];
		assert_ok!(ship(DORA, "E1", HOSPITAL, LOAN, &contents));
		let missing = [
			(MISSING, a_stem("S1")),
			(MISSING, quantity_of(ACME, &syringe(), "L1", 5)),
		];
		assert_ok!(receive_with(HANNA, DISTRIBUTOR, "E1", 2, &missing));
		pass(8 * DAY);
		// WHEN it is found with the distributor
		assert_ok!(decide(RITA, 0, &[Outcome::WithSender; 2]));
		// THEN it is the manufacturer's as before, and on the terms of before
		let record = unit_record(&stem(), "S1");
		assert_eq!((record.owner, record.terms), (ACME, Terms::Consignment));
		assert_eq!(
			stocks(&syringe(), Some("L1"), DISTRIBUTOR),
			[(ACME, Terms::Consignment, 5)]
		);
	});
}

#[test]
fn decide_lost_counts_against_the_sender_who_may_find_it() {
	run(|| {
		answered();
		assert_ok!(decide(RITA, 0, &[Outcome::Lost; 2]));
		let record = unit_record(&stem(), "S1");
		assert_eq!((record.state, record.possessor), (UnitState::Lost, ACME));
		let of_syringes = holding(&syringe(), Some("L1"), ACME);
		assert_eq!((of_syringes.lost, of_syringes.sent), (4, 6));
		let of_stems = holding(&stem(), Some("L1"), ACME);
		assert_eq!((of_stems.lost, of_stems.sent), (1, 1));
		assert_ok!(Custody::find(signed(ALICE), a_stem("S1")));
		assert_ok!(Custody::find(signed(ALICE), syringes(4)));
		assert_eq!(holding(&syringe(), Some("L1"), ACME).on_hand(), 94);
	});
}

#[test]
fn decide_lost_leaves_the_carrier_out_of_it() {
	run(|| {
		produced();
		let (contents, carrier) = (items(&[a_stem("S1")]), Some(CARRIER));
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
		assert_ok!(receive_with(HANNA, ACME, "D1", 1, &[(MISSING, a_stem("S1"))]));
		pass(8 * DAY);
		assert_ok!(decide(RITA, 0, &[Outcome::Lost]));
		assert_eq!(unit_record(&stem(), "S1").possessor, ACME);
	});
}

#[test]
fn decide_destroyed_counts_against_the_sender() {
	run(|| {
		answered();
		assert_ok!(decide(RITA, 0, &[Outcome::Destroyed; 2]));
		let record = unit_record(&stem(), "S1");
		let reason = DecommissionReason::Destroyed;
		assert_eq!(record.state, UnitState::Decommissioned { reason });
		assert_eq!(record.possessor, ACME);
		let holding = holding(&syringe(), Some("L1"), ACME);
		assert_eq!((holding.decommissioned, holding.sent), (4, 6));
	});
}

#[test]
fn decide_moves_a_logistic_unit_by_its_record_alone() {
	for (outcome, state, possessor) in [
		(Outcome::WithRecipient, LogisticUnitState::Held, HOSPITAL),
		(Outcome::WithSender, LogisticUnitState::Held, ACME),
		(Outcome::Lost, LogisticUnitState::Lost, ACME),
	] {
		run(|| {
			produced();
			let pallet = packed(1, &[syringes(20), a_stem("S1")]);
			assert_ok!(ship(ALICE, "D1", HOSPITAL, SALE, &[logistic_unit(&pallet)]));
			let damaged = [(DAMAGED, logistic_unit(&pallet))];
			assert_ok!(receive_with(HANNA, ACME, "D1", 1, &damaged));
			pass(8 * DAY);
			assert_ok!(decide(RITA, 0, &[outcome]));
			let record = logistic_unit_record(&pallet);
			assert_eq!((record.state, record.possessor), (state, possessor));
			assert_eq!(record.hands.contains(&HOSPITAL), possessor == HOSPITAL);
			assert_eq!(holding(&syringe(), Some("L1"), ACME).packed, 20);
		});
	}
}

#[test]
fn decide_does_not_sell_what_is_not_the_senders() {
	run(|| {
		// GIVEN a sale with which consignment stock of another's came unannounced
		sold_and_on_its_way();
		commission_quantity_of(BOLT, &plate(), "P1", 5);
		let plates = quantity(&plate(), "P1", 5);
		hand_over((BOB, BOLT), (ALICE, ACME), "B1", CONSIGNMENT, &[plates]);
		let unexpected = [(UNEXPECTED, quantity_of(BOLT, &plate(), "P1", 2))];
		assert_ok!(receive_with(HANNA, ACME, "D1", 3, &unexpected));
		pass(8 * DAY);
		// WHEN it is found with the recipient
		assert_ok!(decide(RITA, 0, &[Outcome::WithRecipient]));
		// THEN it is still its owner's
		assert_eq!(stocks(&plate(), Some("P1"), HOSPITAL), [(BOLT, Terms::Loan, 2)]);
	});
}

#[test]
fn decide_does_not_ask_the_guard() {
	run(|| {
		// What is recalled is where it is; it stays refused for use.
		answered();
		stop(
			Stop::Lot(reference(&stem(), Some("L1"))),
			Refusal::Recalled { recall: 1 },
		);
		assert_ok!(decide(RITA, 0, &[Outcome::WithRecipient; 2]));
		let used = use_device(HANNA, &a_stem("S2"), UseKind::Implant);
		assert_noop!(used, E::Recalled(1.into()));
	});
}

#[test]
fn decide_leaves_an_explanted_unit_explanted() {
	run(|| {
		// GIVEN an explanted stem on its way to the manufacturer, which says that it is damaged
		sold();
		assert_ok!(use_device(HANNA, &a_stem("S1"), UseKind::Implant));
		assert_ok!(Custody::explant(signed(HANNA), (&stem()).into(), number("S1")));
		assert_ok!(ship(HANNA, "R1", ACME, Purpose::Return, &[a_stem("S1")]));
		assert_ok!(receive_with(ALICE, HOSPITAL, "R1", 1, &[(DAMAGED, a_stem("S1"))]));
		assert_ok!(Custody::concede(signed(HANNA), 0, 1));
		assert_eq!(unit_record(&stem(), "S1").condition, Condition::Explanted);
	});
}

#[test]
fn decide_waits_for_the_answer_or_the_end_of_the_time_for_it() {
	run(|| {
		disputed();
		pass(7 * DAY);
		let outcomes = [Outcome::WithSender; 2];
		assert_noop!(decide(RITA, 0, &outcomes), E::DecisionTooEarly);
		pass(1);
		assert_ok!(decide(RITA, 0, &outcomes));
	});
}

#[test]
fn decide_fails_for_who_is_no_arbiter() {
	run(|| {
		answered();
		let outcomes = [Outcome::WithSender; 2];
		assert_noop!(decide(NOBODY, 0, &outcomes), BadOrigin);
		for stranger in [ALICE, HANNA, DORA, CORA] {
			assert_noop!(decide(stranger, 0, &outcomes), E::NotArbiter);
		}
	});
}

#[test]
fn decide_fails_for_a_regulator_that_is_a_party() {
	run(|| {
		// GIVEN stems under investigation by a regulator, which says that one is missing
		produced();
		let contents = [a_stem("S1"), a_stem("S2")];
		assert_ok!(ship(ALICE, "D1", REGULATOR, Purpose::Investigation, &contents));
		assert_ok!(receive_with(RITA, ACME, "D1", 2, &[(MISSING, a_stem("S1"))]));
		pass(8 * DAY);
		// THEN another one decides
		assert_noop!(decide(RITA, 0, &[Outcome::WithSender]), E::NotArbiter);
		assert_ok!(decide(REMY, 0, &[Outcome::WithSender]));
	});
}

#[test]
fn decide_fails_when_there_is_nothing_to_decide() {
	run(|| {
		answered();
		let outcomes = [Outcome::WithSender; 2];
		assert_noop!(decide(RITA, 1, &outcomes), E::DisputeNotFound);
		assert_ok!(decide(RITA, 0, &outcomes));
		assert_noop!(decide(RITA, 0, &outcomes), E::AlreadyDecided);
	});
}

#[test]
fn decide_fails_when_the_number_of_outcomes_is_another() {
	run(|| {
		answered();
		for wrong in [0, 1, 3] {
			let outcomes = vec![Outcome::WithSender; wrong];
			assert_noop!(decide(RITA, 0, &outcomes), E::ItemCountDiffers);
		}
	});
}

#[test]
fn decide_destroyed_fails_for_a_logistic_unit() {
	run(|| {
		produced();
		let pallet = packed(1, &[syringes(20)]);
		assert_ok!(ship(ALICE, "D1", HOSPITAL, SALE, &[logistic_unit(&pallet)]));
		let missing = [(MISSING, logistic_unit(&pallet))];
		assert_ok!(receive_with(HANNA, ACME, "D1", 1, &missing));
		pass(8 * DAY);
		assert_noop!(decide(RITA, 0, &[Outcome::Destroyed]), E::OpenFirst);
	});
}
