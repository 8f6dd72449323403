use super::*;

#[test]
fn transfer_title_makes_the_possessor_the_owner() {
	run(|| {
		// GIVEN consignment stock in the hospital
		consigned();
		// WHEN its owner sells it
		assert_ok!(transfer_title(
			ALICE,
			&a_stem("S1"),
			HOSPITAL,
			HOSPITAL,
			Terms::Sale
		));
		// THEN it is the hospital's, where it is
		let record = unit_record(&stem(), "S1");
		assert_eq!((record.owner, record.terms), (HOSPITAL, Terms::Sale));
		assert_eq!((record.possessor, record.state), (HOSPITAL, UnitState::Held));
		assert_eq!(
			stocks(&stem(), Some("L1"), HOSPITAL),
			[(ACME, Terms::Consignment, 1), (HOSPITAL, Terms::Sale, 1)]
		);
		let Event::TitleTransferred {
			possessor,
			from,
			owner,
			steps: made,
		} = last_event()
		else {
			panic!("another event");
		};
		assert_eq!((possessor, from, owner), (HOSPITAL, ACME, HOSPITAL));
		let activity = Activity::TitleTransferred {
			owner: HOSPITAL,
			terms: Terms::Sale,
			quantity: 1,
		};
		assert_eq!(steps(&made), [(of_unit(&stem(), "S1"), activity)]);
	});
}

#[test]
fn transfer_title_moves_a_quantity_between_owners() {
	run(|| {
		consigned();
		assert_ok!(transfer_title(ALICE, &syringes(4), HOSPITAL, BOLT, Terms::Loan));
		assert_eq!(
			stocks(&syringe(), Some("L1"), HOSPITAL),
			[(ACME, Terms::Consignment, 6), (BOLT, Terms::Loan, 4)]
		);
		let Event::TitleTransferred { steps: made, .. } = last_event() else {
			panic!("another event");
		};
		let activity = Activity::TitleTransferred {
			owner: BOLT,
			terms: Terms::Loan,
			quantity: 4,
		};
		assert_eq!(steps(&made), [(of_holding(&syringe(), "L1", HOSPITAL), activity)]);
	});
}

#[test]
fn transfer_title_is_for_the_owner_that_has_it_too() {
	run(|| {
		produced();
		assert_ok!(transfer_title(
			ALICE,
			&a_stem("S1"),
			ACME,
			BOLT,
			Terms::Consignment
		));
		let record = unit_record(&stem(), "S1");
		assert_eq!((record.owner, record.terms), (BOLT, Terms::Consignment));
		assert_eq!(record.possessor, ACME);
	});
}

#[test]
fn transfer_title_of_a_logistic_unit_is_one_of_all_that_is_in_it() {
	run(|| {
		produced();
		let pallet = packed(1, &[a_stem("S1"), syringes(5)]);
		let item = logistic_unit(&pallet);
		hand_over(
			(ALICE, ACME),
			(HANNA, HOSPITAL),
			"D1",
			CONSIGNMENT,
			std::slice::from_ref(&item),
		);
		assert_ok!(transfer_title(ALICE, &item, HOSPITAL, HOSPITAL, Terms::Loan));
		let record = logistic_unit_record(&pallet);
		assert_eq!((record.owner, record.terms), (HOSPITAL, Terms::Sale));
		let contents = [a_stem("S1"), syringes(5)];
		assert_ok!(unpack(HANNA, &pallet, &contents));
		assert_eq!(unit_record(&stem(), "S1").owner, HOSPITAL);
		assert_eq!(
			stocks(&syringe(), Some("L1"), HOSPITAL),
			[(HOSPITAL, Terms::Sale, 5)]
		);
	});
}

#[test]
fn transfer_title_changes_terms() {
	run(|| {
		consigned();
		assert_ok!(transfer_title(ALICE, &a_stem("S1"), HOSPITAL, ACME, Terms::Loan));
		assert_eq!(unit_record(&stem(), "S1").terms, Terms::Loan);
		// Of the stock that is not on these terms already, that is.
		assert_ok!(transfer_title(ALICE, &syringes(5), HOSPITAL, ACME, Terms::Loan));
		assert_ok!(transfer_title(
			ALICE,
			&syringes(5),
			HOSPITAL,
			ACME,
			Terms::Consignment
		));
		assert_eq!(
			stocks(&syringe(), Some("L1"), HOSPITAL),
			[(ACME, Terms::Consignment, 10)]
		);
	});
}

#[test]
fn transfer_title_fails_for_who_may_not_ship() {
	run(|| {
		produced();
		for account in [NOBODY, CLERK] {
			let call = transfer_title(account, &a_stem("S1"), ACME, BOLT, Terms::Sale);
			assert_noop!(call, BadOrigin);
		}
	});
}

#[test]
fn transfer_title_fails_for_who_is_not_the_owner() {
	run(|| {
		consigned();
		let pallet = packed(1, &[syringes(5)]);
		for (account, item, possessor) in [
			(HANNA, a_stem("S1"), HOSPITAL),
			(HANNA, a_stem("S3"), ACME),
			(HANNA, logistic_unit(&pallet), ACME),
			(HANNA, quantity_of(ACME, &syringe(), "L1", 1), HOSPITAL),
		] {
			let call = transfer_title(account, &item, possessor, BOLT, Terms::Sale);
			assert_noop!(call, E::NotOwner);
		}
		let none = transfer_title(HANNA, &syringes(1), HOSPITAL, BOLT, Terms::Sale);
		assert_noop!(none, E::QuantityNotHeld);
	});
}

#[test]
fn transfer_title_fails_when_the_named_member_does_not_have_it() {
	run(|| {
		consigned();
		let pallet = packed(1, &[syringes(5)]);
		let of = |item, possessor| transfer_title(ALICE, &item, possessor, BOLT, Terms::Sale);
		assert_noop!(of(a_stem("S1"), ACME), E::NotPossessor);
		assert_noop!(of(logistic_unit(&pallet), HOSPITAL), E::NotPossessor);
		assert_noop!(of(syringes(11), HOSPITAL), E::QuantityNotHeld);
		assert_noop!(of(syringes(1), DISTRIBUTOR), E::QuantityNotHeld);
	});
}

#[test]
fn transfer_title_fails_when_it_is_in_nobodys_hands() {
	run(|| {
		disputed();
		assert_ok!(ship(ALICE, "D2", HOSPITAL, LOAN, &[a_stem("S3")]));
		let inner = packed(1, &[a_stem("S4")]);
		let outer = packed(2, &[logistic_unit(&inner)]);
		let of = |item| transfer_title(ALICE, &item, ACME, BOLT, Terms::Sale);
		assert_noop!(of(a_stem("S1")), E::InDispute);
		assert_noop!(of(a_stem("S3")), E::NotHeld);
		assert_noop!(of(a_stem("S4")), E::Packed);
		assert_noop!(of(logistic_unit(&inner)), E::Packed);
		assert_ok!(ship(ALICE, "D3", HOSPITAL, SALE, &[logistic_unit(&outer)]));
		assert_noop!(of(logistic_unit(&outer)), E::NotHeld);
		let missing = [(MISSING, logistic_unit(&outer))];
		assert_ok!(receive_with(HANNA, ACME, "D3", 1, &missing));
		assert_noop!(of(logistic_unit(&outer)), E::InDispute);
	});
}

#[test]
fn transfer_title_fails_when_there_is_no_such_thing() {
	run(|| {
		produced();
		let of = |item| transfer_title(ALICE, &item, ACME, BOLT, Terms::Sale);
		assert_noop!(of(a_stem("S9")), E::UnitNotFound);
		assert_noop!(of(quantity(&syringe(), "L9", 1)), E::LotNotFound);
		assert_noop!(of(quantity(&stem(), "L1", 1)), E::SerialRequired);
		assert_noop!(of(logistic_unit(&sscc(9))), E::LogisticUnitNotFound);
		assert_noop!(of(syringes(0)), E::QuantityZero);
		assert_noop!(of(unit(&stem(), "")), E::InvalidSerialNumber);
		assert_noop!(of(quantity(&syringe(), "", 1)), E::InvalidLotNumber);
	});
}

#[test]
fn transfer_title_fails_when_the_new_owner_is_not_active() {
	run(|| {
		produced();
		suspend(BOLT);
		for owner in [BOLT, UNKNOWN] {
			let call = transfer_title(ALICE, &a_stem("S1"), ACME, owner, Terms::Sale);
			assert_noop!(call, E::MemberNotActive);
		}
	});
}

#[test]
fn transfer_title_fails_when_nothing_changes() {
	run(|| {
		consigned();
		let of = |item, possessor, terms| transfer_title(ALICE, &item, possessor, ACME, terms);
		assert_noop!(of(a_stem("S1"), HOSPITAL, Terms::Consignment), E::NothingChanged);
		assert_noop!(of(syringes(10), HOSPITAL, Terms::Consignment), E::NothingChanged);
		// Who owns what it has, has it on no terms.
		assert_noop!(of(a_stem("S3"), ACME, Terms::Loan), E::NothingChanged);
	});
}

#[test]
fn transfer_title_fails_when_the_guard_refuses() {
	run(|| {
		consigned();
		let pallet = packed(1, &[syringes(5)]);
		let (stems, all_syringes) = (reference(&stem(), Some("L1")), reference(&syringe(), Some("L1")));
		stop(Stop::Lot(stems), Refusal::Recalled { recall: 3 });
		stop(Stop::LotAt(all_syringes, HOSPITAL), Refusal::Held { hold: 4 });
		stop(Stop::LogisticUnit(pallet), Refusal::Held { hold: 5 });
		for (item, possessor, error) in [
			(a_stem("S1"), HOSPITAL, E::Recalled(3.into())),
			(syringes(1), HOSPITAL, E::Held(4.into())),
			(logistic_unit(&pallet), ACME, E::Held(5.into())),
		] {
			let call = transfer_title(ALICE, &item, possessor, BOLT, Terms::Sale);
			assert_noop!(call, error);
		}
	});
}

#[test]
fn transfer_title_fails_when_the_possessor_would_have_too_many_owners() {
	run(|| {
		// GIVEN a member that has syringes of eight owners
		produced();
		let others = [BOLT, HOSPITAL, DISTRIBUTOR, CARRIER, SERVICE, ASSESSOR, REGULATOR];
		for owner in others {
			assert_ok!(transfer_title(ALICE, &syringes(1), ACME, owner, Terms::Sale));
		}
		// THEN there is no room for a ninth
		let ninth = transfer_title(ALICE, &syringes(1), ACME, OTHER_REGULATOR, Terms::Sale);
		assert_noop!(ninth, E::TooManyOwners);
	});
}
