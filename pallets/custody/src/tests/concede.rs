use super::*;

fn concede(account: u64, dispute: DisputeId, item_count: u32) -> DispatchResult {
	unweighed(Custody::concede(signed(account), dispute, item_count))
}

#[test]
fn concede_takes_back_what_is_missing_and_leaves_what_is_damaged() {
	run(|| {
		// GIVEN a stem said to be damaged, and four syringes said to be missing
		disputed();
		// WHEN the sender concedes
		assert_ok!(concede(ALICE, 0, 2));
		// THEN the syringes are with the sender again
		let holding = holding(&syringe(), Some("L1"), ACME);
		assert_eq!((holding.on_hand(), holding.sent), (94, 6));
		// AND the stem is with the recipient, which has bought it, out of service
		let record = unit_record(&stem(), "S1");
		assert_eq!(
			(record.state, record.condition),
			(UnitState::Held, Condition::OutOfService)
		);
		assert_eq!((record.owner, record.possessor), (HOSPITAL, HOSPITAL));
		let dispute = Disputes::<Test>::get(0).unwrap();
		assert_eq!(dispute.state, DisputeState::Decided { at: NOW, by: ACME });
	});
}

#[test]
fn concede_leaves_what_was_unexpected_with_the_recipient() {
	run(|| {
		sold_and_on_its_way();
		let unexpected = [(UNEXPECTED, syringes(5)), (UNEXPECTED, a_stem("S3"))];
		assert_ok!(receive_with(HANNA, ACME, "D1", 3, &unexpected));
		assert_ok!(concede(ALICE, 0, 2));
		assert_eq!(
			stocks(&syringe(), Some("L1"), HOSPITAL),
			[(HOSPITAL, Terms::Sale, 15)]
		);
		let record = unit_record(&stem(), "S3");
		assert_eq!(
			(record.owner, record.condition),
			(HOSPITAL, Condition::Serviceable)
		);
	});
}

#[test]
fn concede_tells_the_outcomes_and_the_steps() {
	run(|| {
		disputed();
		assert_ok!(concede(ALICE, 0, 2));
		let Event::DisputeDecided {
			dispute: 0,
			outcomes,
			steps: made,
		} = last_event()
		else {
			panic!("another event");
		};
		assert_eq!(outcomes.to_vec(), [Outcome::WithRecipient, Outcome::WithSender]);
		let decided = |outcome, quantity| Activity::DisputeDecided {
			dispute: 0,
			outcome,
			quantity,
		};
		assert_eq!(
			steps(&made),
			[
				(of_unit(&stem(), "S1"), decided(Outcome::WithRecipient, 1)),
				(
					of_holding(&syringe(), "L1", ACME),
					decided(Outcome::WithSender, 4)
				),
			]
		);
	});
}

#[test]
fn concede_is_open_until_the_decision() {
	run(|| {
		disputed();
		assert_ok!(Custody::answer_dispute(signed(ALICE), 0, EVIDENCE));
		pass(8 * DAY);
		assert_ok!(concede(ALICE, 0, 2));
	});
}

#[test]
fn concede_fails_when_it_is_not_the_members_to_concede() {
	run(|| {
		disputed();
		assert_noop!(concede(NOBODY, 0, 2), BadOrigin);
		assert_noop!(concede(ALICE, 1, 2), E::DisputeNotFound);
		for stranger in [HANNA, RITA] {
			assert_noop!(concede(stranger, 0, 2), E::NotSender);
		}
	});
}

#[test]
fn concede_fails_when_the_number_of_items_is_another() {
	run(|| {
		disputed();
		for wrong in [0, 1, 3] {
			assert_noop!(concede(ALICE, 0, wrong), E::ItemCountDiffers);
		}
	});
}

#[test]
fn concede_fails_when_decided() {
	run(|| {
		disputed();
		assert_ok!(concede(ALICE, 0, 2));
		assert_noop!(concede(ALICE, 0, 2), E::AlreadyDecided);
	});
}

#[test]
fn concede_supplies_nothing_that_must_not_be_supplied() {
	run(|| {
		// GIVEN syringes that came unannounced, and are recalled
		sold_and_on_its_way();
		assert_ok!(receive_with(HANNA, ACME, "D1", 3, &[(UNEXPECTED, syringes(5))]));
		let syringes = reference(&syringe(), Some("L1"));
		stop(Stop::Lot(syringes), Refusal::Recalled { recall: 3 });
		// WHEN the sender concedes
		assert_ok!(concede(ALICE, 0, 1));
		// THEN they are where they are, and stay the sender's property
		assert_eq!(
			stocks(&syringe(), Some("L1"), HOSPITAL),
			[(HOSPITAL, Terms::Sale, 10), (ACME, Terms::Loan, 5)]
		);
	});
}
