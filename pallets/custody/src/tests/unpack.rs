//! Unpacking.

use super::*;

#[test]
fn unpack_puts_things_into_the_members_hands() {
	run(|| {
		// GIVEN a logistic unit with units and syringes
		produced();
		let pallet = packed(1, &[a_stem("S1"), a_stem("S2"), syringes(30)]);

		// WHEN some are taken out
		assert_ok!(unpack(ALICE, &pallet, &[a_stem("S1"), syringes(10)]));

		// THEN they are in hand, and the rest is inside
		assert_eq!(unit_record(&stem(), "S1").state, UnitState::Held);
		let of_syringes = holding(&syringe(), Some("L1"), ACME);
		assert_eq!(
			(of_syringes.on_hand(), of_syringes.packed, of_syringes.unpacked),
			(80, 30, 10)
		);
		let contents = logistic_unit_record(&pallet).contents;
		let quantities: Vec<_> = contents.iter().map(|inside| inside.quantity).collect();
		assert_eq!(quantities, [1, 20]);

		// AND each has a step in its history, the logistic unit too
		let Event::Unpacked { steps: made, .. } = last_event() else {
			panic!()
		};
		let unpacked = |quantity| Activity::Unpacked {
			parent: pallet,
			quantity,
		};
		assert_eq!(
			steps(&made),
			[
				(of_unit(&stem(), "S1"), unpacked(1)),
				(of_holding(&syringe(), "L1", ACME), unpacked(10)),
				(of_logistic_unit(&pallet), Activity::Opened { items: 2 }),
			]
		);
	});
}

#[test]
fn unpack_empties_for_good_with_the_last_item() {
	run(|| {
		produced();
		let pallet = packed(1, &[a_stem("S1"), syringes(30)]);
		assert_ok!(unpack(ALICE, &pallet, &[syringes(30)]));
		assert_eq!(logistic_unit_record(&pallet).state, LogisticUnitState::Held);
		assert_ok!(unpack(ALICE, &pallet, &[a_stem("S1")]));

		// THEN nothing is inside, and nothing is done with it any more
		let record = logistic_unit_record(&pallet);
		assert_eq!(record.state, LogisticUnitState::Emptied);
		assert!(record.contents.is_empty());
		assert_eq!(Contents::<Test>::iter_prefix(pallet).count(), 0);
		assert_noop!(unpack(ALICE, &pallet, &[a_stem("S1")]), E::NotHeld);
		assert_noop!(
			ship(ALICE, "D1", HOSPITAL, SALE, &[logistic_unit(&pallet)]),
			E::NotHeld
		);

		// BUT who looks for the lot still finds it
		assert!(LotsPacked::<Test>::contains_key((
			stem(),
			Some(lot("L1")),
			pallet
		)));
	});
}

#[test]
fn unpack_gives_what_was_inside_the_owner_and_terms_that_the_outside_has() {
	run(|| {
		// GIVEN a pallet with a box in it, consigned to a hospital
		produced();
		let inner = packed(1, &[syringes(10), a_stem("S1")]);
		let outer = packed(2, &[logistic_unit(&inner), a_stem("S2"), syringes(5)]);
		hand_over(
			(ALICE, ACME),
			(HANNA, HOSPITAL),
			"D1",
			CONSIGNMENT,
			&[logistic_unit(&outer)],
		);

		// WHEN the hospital unpacks all of it
		let contents = [logistic_unit(&inner), a_stem("S2"), syringes(5)];
		assert_ok!(unpack(HANNA, &outer, &contents));
		assert_ok!(unpack(HANNA, &inner, &[syringes(10), a_stem("S1")]));

		// THEN it has all on consignment
		for text in ["S1", "S2"] {
			let unit = unit_record(&stem(), text);
			assert_eq!(
				(unit.possessor, unit.owner, unit.terms),
				(HOSPITAL, ACME, Terms::Consignment)
			);
		}
		assert_eq!(
			stocks(&syringe(), Some("L1"), HOSPITAL),
			[(ACME, Terms::Consignment, 15)]
		);
		let record = logistic_unit_record(&inner);
		assert_eq!(
			(record.possessor, record.owner, record.terms),
			(HOSPITAL, ACME, Terms::Consignment)
		);
	});
}

#[test]
fn unpack_notes_the_hands_through_which_a_nested_logistic_unit_went() {
	run(|| {
		// GIVEN a box that went from ACME to a distributor to a hospital inside of a pallet
		produced();
		let inner = packed(1, &[syringes(10)]);
		let outer = packed(2, &[logistic_unit(&inner), syringes(1)]);
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
			"D2",
			SALE,
			&[logistic_unit(&outer)],
		);
		assert_eq!(logistic_unit_record(&inner).hands.to_vec(), [ACME]);

		// WHEN it is taken out
		assert_ok!(unpack(HANNA, &outer, &[logistic_unit(&inner)]));

		// THEN it knows them all
		assert_eq!(
			logistic_unit_record(&inner).hands.to_vec(),
			[ACME, DISTRIBUTOR, HOSPITAL]
		);
	});
}

#[test]
fn unpack_succeeds_where_there_is_no_room_to_note_all_hands() {
	run(|| {
		// GIVEN a box that went through as many hands as it can note, inside of a pallet
		produced();
		let inner = packed(1, &[syringes(10)]);
		with_record(&inner, |record| {
			record.hands = (1000..1000 + MAX_HANDS).collect::<Vec<_>>().try_into().unwrap();
			record.hands[0] = ACME;
		});
		let outer = packed(2, &[logistic_unit(&inner)]);
		hand_over(
			(ALICE, ACME),
			(HANNA, HOSPITAL),
			"D1",
			SALE,
			&[logistic_unit(&outer)],
		);

		// WHEN it is taken out
		assert_ok!(unpack(HANNA, &outer, &[logistic_unit(&inner)]));

		// THEN the hospital has it, opens it, and is found through the pallet
		assert_eq!(logistic_unit_record(&inner).possessor, HOSPITAL);
		assert_ok!(unpack(HANNA, &inner, &[syringes(10)]));
		let page = <Custody as CustodyInspect>::holders(&syringe(), Some(lot("L1")), None, 100);
		assert!(page.holders.iter().any(|holder| holder.member == HOSPITAL));
	});
}

#[test]
fn unpack_names_a_quantity_without_its_owner_or_with_it() {
	run(|| {
		produced();
		let pallet = packed(1, &[syringes(10)]);
		hand_over(
			(ALICE, ACME),
			(HANNA, HOSPITAL),
			"D1",
			LOAN,
			&[logistic_unit(&pallet)],
		);
		assert_ok!(unpack(HANNA, &pallet, &[syringes(4)]));
		assert_ok!(unpack(HANNA, &pallet, &[quantity_of(ACME, &syringe(), "L1", 4)]));
		let hospitals = quantity_of(HOSPITAL, &syringe(), "L1", 2);
		assert_noop!(unpack(HANNA, &pallet, &[hospitals]), E::NotInside);
		assert_eq!(stocks(&syringe(), Some("L1"), HOSPITAL), [(ACME, Terms::Loan, 8)]);
	});
}

#[test]
fn unpack_fails_for_what_is_not_inside() {
	run(|| {
		produced();
		let inner = packed(1, &[a_stem("S1")]);
		let pallet = packed(2, &[logistic_unit(&inner), syringes(10)]);
		packed(3, &[a_stem("S2")]);

		// THEN neither more than is inside, nor what is deeper inside, nor what is elsewhere comes out
		assert_noop!(unpack(ALICE, &pallet, &[syringes(11)]), E::NotInside);
		assert_noop!(unpack(ALICE, &pallet, &[a_stem("S1")]), E::NotInside);
		assert_noop!(unpack(ALICE, &pallet, &[a_stem("S2")]), E::NotInside);
		assert_noop!(unpack(ALICE, &pallet, &[a_stem("S3")]), E::NotInside);
		assert_noop!(unpack(ALICE, &pallet, &[a_stem("S9")]), E::NotInside);
		assert_noop!(unpack(ALICE, &pallet, &[logistic_unit(&sscc(3))]), E::NotInside);
		assert_noop!(unpack(ALICE, &pallet, &[logistic_unit(&pallet)]), E::NotInside);
		assert_noop!(
			unpack(ALICE, &pallet, &[quantity(&stem(), "L1", 1)]),
			E::NotInside
		);

		// AND not twice, in two calls or in one
		assert_noop!(
			unpack(ALICE, &pallet, &[syringes(5), syringes(5)]),
			E::DuplicateItem
		);
		assert_ok!(unpack(ALICE, &pallet, &[syringes(10)]));
		assert_noop!(unpack(ALICE, &pallet, &[syringes(1)]), E::NotInside);
	});
}

#[test]
fn unpack_fails_from_what_is_elsewhere() {
	run(|| {
		produced();
		let inner = packed(1, &[syringes(10)]);
		let pallet = packed(2, &[logistic_unit(&inner)]);
		assert_noop!(unpack(ALICE, &sscc(9), &[syringes(1)]), E::LogisticUnitNotFound);
		assert_noop!(unpack(HANNA, &pallet, &[logistic_unit(&inner)]), E::NotPossessor);

		// inside of another one
		assert_noop!(unpack(ALICE, &inner, &[syringes(1)]), E::Packed);

		// on its way: neither for its sender nor for its recipient
		assert_ok!(ship(ALICE, "D1", HOSPITAL, SALE, &[logistic_unit(&pallet)]));
		assert_noop!(unpack(ALICE, &pallet, &[logistic_unit(&inner)]), E::NotHeld);
		assert_noop!(unpack(HANNA, &pallet, &[logistic_unit(&inner)]), E::NotHeld);

		// in dispute
		assert_ok!(receive_with(
			HANNA,
			ACME,
			"D1",
			1,
			&[(DAMAGED, logistic_unit(&pallet))]
		));
		assert_noop!(unpack(HANNA, &pallet, &[logistic_unit(&inner)]), E::InDispute);
	});
}

#[test]
fn unpack_fails_without_permission_without_items_and_for_codes_that_are_none() {
	run(|| {
		produced();
		let pallet = packed(1, &[syringes(10)]);
		assert_noop!(unpack(NOBODY, &pallet, &[syringes(1)]), BadOrigin);
		assert_noop!(unpack(ALICE, &pallet, &[]), E::Empty);
		assert_noop!(unpack(ALICE, &pallet, &[syringes(0)]), E::QuantityZero);
		let of_no_sscc = Custody::unpack(signed(ALICE), bounded("1"), items(&[syringes(1)]));
		assert_noop!(of_no_sscc, E::InvalidSscc);
	});
}

#[test]
fn unpack_fails_where_there_is_no_room_for_another_owner() {
	run(|| {
		// GIVEN a hospital with as many owners' syringes of one lot as there is room for
		produced();
		let pallet = packed(1, &[syringes(10)]);
		hand_over(
			(ALICE, ACME),
			(HANNA, HOSPITAL),
			"D1",
			LOAN,
			&[logistic_unit(&pallet)],
		);
		fill_with_owners(HOSPITAL, 1);

		// THEN it can't take out the pallet's
		assert_noop!(unpack(HANNA, &pallet, &[syringes(1)]), E::TooManyOwners);
	});
}

#[test]
fn unpack_fails_when_the_logistic_unit_is_held() {
	run(|| {
		produced();
		let pallet = packed(1, &[a_stem("S1")]);
		stop(Stop::LogisticUnit(pallet), Refusal::Held { hold: 7 });
		assert_noop!(
			unpack(ALICE, &pallet, &[a_stem("S1")]),
			Error::<Test>::Held(7.into())
		);
	});
}
