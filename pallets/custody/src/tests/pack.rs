//! Packing.

use super::*;
use custos_primitives::gs1::{Date, Sscc};

fn inside(sscc: &Sscc) -> Vec<(LotReference, u32)> {
	let contents = logistic_unit_record(sscc).contents;
	contents
		.iter()
		.map(|inside| (inside.lot, inside.quantity))
		.collect()
}

#[test]
fn pack_makes_a_logistic_unit_of_what_is_in_hand() {
	run(|| {
		// GIVEN units and syringes in ACME's hands
		produced();

		// WHEN it packs some
		assert_ok!(pack(ALICE, &sscc(1), &[a_stem("S1"), a_stem("S2"), syringes(30)]));

		// THEN the logistic unit is in its hands, and sums up what is in it
		let record = logistic_unit_record(&sscc(1));
		assert_eq!(
			(record.possessor, record.owner, record.terms),
			(ACME, ACME, Terms::Sale)
		);
		assert_eq!(record.state, LogisticUnitState::Held);
		assert_eq!(record.hands.to_vec(), [ACME]);
		assert_eq!((record.nesting, record.unserviceable), (0, 0));
		let lot_of_stems = reference(&stem(), Some("L1"));
		let lot_of_syringes = reference(&syringe(), Some("L1"));
		assert_eq!(inside(&sscc(1)), [(lot_of_stems, 2), (lot_of_syringes, 30)]);
		assert!(record
			.contents
			.iter()
			.all(|inside| (inside.manufactured, inside.expires) == (MADE, EXPIRES)));

		// AND the things are inside
		let parent = sscc(1);
		assert_eq!(unit_record(&stem(), "S1").state, UnitState::Packed { parent });
		let of_syringes = holding(&syringe(), Some("L1"), ACME);
		assert_eq!((of_syringes.on_hand(), of_syringes.packed), (70, 30));
		let of_stems = holding(&stem(), Some("L1"), ACME);
		assert_eq!((of_stems.on_hand(), of_stems.packed), (2, 2));
		for lot in [lot_of_stems, lot_of_syringes] {
			assert!(LotsPacked::<Test>::contains_key((lot.device, lot.lot, parent)));
		}

		// AND each has a step in its history, the logistic unit too
		let Event::Packed {
			sscc: told,
			steps: made,
		} = last_event()
		else {
			panic!()
		};
		assert_eq!(told, parent);
		let packed = |quantity| Activity::Packed { parent, quantity };
		assert_eq!(
			steps(&made),
			[
				(of_unit(&stem(), "S1"), packed(1)),
				(of_unit(&stem(), "S2"), packed(1)),
				(of_holding(&syringe(), "L1", ACME), packed(30)),
				(of_logistic_unit(&parent), Activity::Filled { items: 3 }),
			]
		);
	});
}

#[test]
fn pack_adds_to_a_logistic_unit_that_only_its_packer_had() {
	run(|| {
		produced();
		packed(1, &[syringes(10)]);

		// WHEN more is packed, of the same lot and of another
		assert_ok!(pack(ALICE, &sscc(1), &[syringes(5), a_stem("S1")]));

		// THEN it is summed up, lot by lot
		let expected = [
			(reference(&syringe(), Some("L1")), 15),
			(reference(&stem(), Some("L1")), 1),
		];
		assert_eq!(inside(&sscc(1)), expected);
	});
}

#[test]
fn pack_folds_a_nested_logistic_unit_in() {
	run(|| {
		produced();
		let inner = packed(1, &[syringes(10), a_stem("S1")]);

		// WHEN it is packed into another, with more of the same lot
		assert_ok!(pack(ALICE, &sscc(2), &[logistic_unit(&inner), syringes(5)]));

		// THEN the outer one contains all of it, and is noted under each lot
		let outer = logistic_unit_record(&sscc(2));
		assert_eq!(outer.nesting, 1);
		let expected = [
			(reference(&syringe(), Some("L1")), 15),
			(reference(&stem(), Some("L1")), 1),
		];
		assert_eq!(inside(&sscc(2)), expected);
		let parent = sscc(2);
		assert_eq!(
			logistic_unit_record(&inner).state,
			LogisticUnitState::Packed { parent }
		);
		assert!(LotsPacked::<Test>::contains_key((
			stem(),
			Some(lot("L1")),
			parent
		)));
	});
}

#[test]
fn pack_tells_units_without_a_lot_apart_by_their_dates() {
	run(|| {
		// GIVEN screws of one date, and one that expires sooner
		commission_units(&screw(), None, &["A", "B", "C"]);
		let soon = Some(Date {
			year: 2027,
			month: 1,
			day: 1,
		});
		Units::mutate(screw(), serial("C"), |unit| unit.as_mut().unwrap().expires = soon);

		// WHEN they are packed
		let screws = [unit(&screw(), "A"), unit(&screw(), "B"), unit(&screw(), "C")];
		packed(1, &screws);

		// THEN each date stands for itself
		let contents = logistic_unit_record(&sscc(1)).contents;
		let dates: Vec<_> = contents
			.iter()
			.map(|inside| (inside.expires, inside.quantity))
			.collect();
		assert_eq!(dates, [(EXPIRES, 2), (soon, 1)]);
	});
}

#[test]
fn pack_takes_another_owners_things_which_stay_its_own() {
	run(|| {
		// GIVEN consignment stock at a hospital
		consigned();
		let hospitals = sscc_of("9501101", 1);

		// WHEN the hospital packs it
		let contents = [a_stem("S1"), quantity_of(ACME, &syringe(), "L1", 4)];
		assert_ok!(pack(HANNA, &hospitals, &contents));

		// THEN it is the owner's still
		let record = logistic_unit_record(&hospitals);
		assert_eq!(
			(record.possessor, record.owner, record.terms),
			(HOSPITAL, ACME, Terms::Consignment)
		);
	});
}

#[test]
fn pack_fails_where_owners_or_terms_differ() {
	run(|| {
		// GIVEN a distributor with syringes of its own, others on consignment, and others on loan
		produced();
		let dora = (DORA, DISTRIBUTOR);
		hand_over((ALICE, ACME), dora, "D1", SALE, &[syringes(10), a_stem("S1")]);
		hand_over(
			(ALICE, ACME),
			dora,
			"D2",
			CONSIGNMENT,
			&[syringes(10), a_stem("S2")],
		);
		hand_over((ALICE, ACME), dora, "D3", LOAN, &[a_stem("S3")]);
		let distributors = sscc_of("9510000", 1);

		// WHEN they are packed together THEN that is refused
		let mixed = [syringes(1), quantity_of(ACME, &syringe(), "L1", 1)];
		assert_noop!(pack(DORA, &distributors, &mixed), E::OwnersDiffer);
		let mixed = [a_stem("S2"), a_stem("S3")];
		assert_noop!(pack(DORA, &distributors, &mixed), E::OwnersDiffer);

		// AND also in two calls
		assert_ok!(pack(DORA, &distributors, &[a_stem("S1")]));
		assert_noop!(pack(DORA, &distributors, &[a_stem("S2")]), E::OwnersDiffer);
	});
}

#[test]
fn pack_fails_for_codes_that_are_none() {
	run(|| {
		produced();
		let sscc_with = |text: &str| Custody::pack(signed(ALICE), bounded(text), items(&[a_stem("S1")]));
		assert_noop!(sscc_with("12345"), E::InvalidSscc);
		assert_noop!(sscc_with("395060000000000018"), E::CheckDigit);
		assert_noop!(pack(ALICE, &sscc(1), &[a_stem("")]), E::InvalidSerialNumber);
		assert_noop!(
			pack(ALICE, &sscc(1), &[quantity(&syringe(), "", 1)]),
			E::InvalidLotNumber
		);
		let mut device = DeviceCode::from(&stem());
		device.code = bounded("12");
		let item = |device: &DeviceCode| ItemCode::Unit {
			device: device.clone(),
			serial: number("S1"),
		};
		assert_noop!(pack(ALICE, &sscc(1), &[item(&device)]), E::InvalidGtin);
		device.code = bounded("09506000000011");
		assert_noop!(pack(ALICE, &sscc(1), &[item(&device)]), E::CheckDigit);
		device.issuing_agency = custos_primitives::gs1::IssuingAgency::Hibcc;
		assert_noop!(
			pack(ALICE, &sscc(1), &[item(&device)]),
			E::IssuingAgencyNotSupported
		);
	});
}

#[test]
fn pack_fails_without_permission_or_without_items() {
	run(|| {
		produced();
		assert_noop!(pack(CLERK, &sscc(1), &[a_stem("S1")]), BadOrigin);
		assert_noop!(pack(NOBODY, &sscc(1), &[a_stem("S1")]), BadOrigin);
		assert_noop!(pack(ALICE, &sscc(1), &[]), E::Empty);
		assert_noop!(pack(ALICE, &sscc(1), &[syringes(0)]), E::QuantityZero);
		assert_noop!(
			pack(ALICE, &sscc(1), &[a_stem("S1"), a_stem("S1")]),
			E::DuplicateItem
		);
		assert_noop!(
			pack(
				ALICE,
				&sscc(1),
				&[syringes(1), quantity_of(ACME, &syringe(), "L1", 2)]
			),
			E::DuplicateItem
		);
	});
}

#[test]
fn pack_fails_under_anothers_prefix() {
	run(|| {
		produced();
		assert_noop!(
			pack(ALICE, &sscc_of("9521321", 1), &[a_stem("S1")]),
			E::PrefixNotHeld
		);
	});
}

#[test]
fn pack_fails_for_what_is_not_in_hand() {
	run(|| {
		sold();
		let hospitals = sscc_of("9501101", 1);
		assert_noop!(pack(ALICE, &sscc(1), &[a_stem("S1")]), E::NotPossessor);
		assert_noop!(pack(ALICE, &sscc(1), &[a_stem("S9")]), E::UnitNotFound);
		assert_noop!(pack(ALICE, &sscc(1), &[syringes(91)]), E::QuantityNotHeld);
		assert_noop!(
			pack(HANNA, &hospitals, &[quantity_of(ACME, &syringe(), "L1", 1)]),
			E::QuantityNotHeld
		);
		assert_noop!(
			pack(ALICE, &sscc(1), &[quantity(&syringe(), "L9", 1)]),
			E::LotNotFound
		);
		assert_noop!(
			pack(ALICE, &sscc(1), &[logistic_unit(&sscc(9))]),
			E::LogisticUnitNotFound
		);

		// AND for units by number, be they with records for good or since a proof
		assert_noop!(
			pack(ALICE, &sscc(1), &[quantity(&stem(), "L1", 1)]),
			E::SerialRequired
		);
		assert_noop!(
			pack(ALICE, &sscc(1), &[quantity(&valve(), "L1", 10)]),
			E::QuantityNotHeld
		);
		assert_ok!(pack(
			ALICE,
			&sscc(1),
			&[quantity(&valve(), "L1", 9), unit(&valve(), "V1")]
		));

		// AND for what is packed, on its way, used, lost or gone
		assert_noop!(pack(ALICE, &sscc(2), &[unit(&valve(), "V1")]), E::Packed);
		assert_ok!(ship(ALICE, "D2", HOSPITAL, SALE, &[a_stem("S3")]));
		assert_noop!(pack(ALICE, &sscc(2), &[a_stem("S3")]), E::NotHeld);
		assert_ok!(use_device(HANNA, &a_stem("S1"), UseKind::Implant));
		assert_noop!(pack(HANNA, &hospitals, &[a_stem("S1")]), E::NotHeld);
	});
}

#[test]
fn pack_fails_for_what_is_in_dispute() {
	run(|| {
		disputed();
		assert_noop!(pack(HANNA, &sscc_of("9501101", 1), &[a_stem("S1")]), E::InDispute);
	});
}

#[test]
fn pack_fails_into_itself_and_into_what_it_contains() {
	run(|| {
		// GIVEN a logistic unit in another one in another one
		produced();
		let inner = packed(1, &[syringes(1)]);
		let middle = packed(2, &[logistic_unit(&inner)]);
		let outer = packed(3, &[logistic_unit(&middle)]);

		// THEN none goes into itself, and none into what it contains, directly or not
		assert_noop!(pack(ALICE, &outer, &[logistic_unit(&outer)]), E::PackingCycle);
		assert_noop!(pack(ALICE, &sscc(4), &[logistic_unit(&sscc(4))]), E::PackingCycle);
		assert_noop!(pack(ALICE, &middle, &[logistic_unit(&outer)]), E::PackingCycle);
		assert_noop!(
			pack(ALICE, &inner, &[syringes(1), logistic_unit(&outer)]),
			E::PackingCycle
		);

		// AND nothing at all into what is packed, nor out of it into another
		assert_noop!(pack(ALICE, &inner, &[syringes(1)]), E::Packed);
		assert_noop!(pack(ALICE, &sscc(4), &[logistic_unit(&inner)]), E::Packed);
	});
}

#[test]
fn pack_fails_where_logistic_units_are_nested_too_deep() {
	run(|| {
		// GIVEN as many levels inside one as there may be
		produced();
		let mut outermost = packed(0, &[syringes(1)]);
		for level in 1..=u32::from(MAX_NESTING) {
			outermost = packed(level, &[logistic_unit(&outermost)]);
			assert_eq!(u32::from(logistic_unit_record(&outermost).nesting), level);
		}

		// THEN one more is refused
		assert_noop!(
			pack(ALICE, &sscc(99), &[logistic_unit(&outermost)]),
			E::NestedTooDeep
		);
	});
}

#[test]
fn pack_fails_for_more_lots_than_there_is_room_for() {
	run(|| {
		let lots: Vec<_> = (0..=MAX_LOTS_INSIDE).map(|index| format!("L{index}")).collect();
		for lot in &lots {
			commission_quantity(&syringe(), lot, 2);
		}
		let (last, first) = lots.split_last().unwrap();
		for lot in first {
			assert_ok!(pack(ALICE, &sscc(1), &[quantity(&syringe(), lot, 1)]));
		}
		assert_noop!(
			pack(ALICE, &sscc(1), &[quantity(&syringe(), last, 1)]),
			E::TooManyLots
		);

		// AND nesting doesn't help
		packed(2, &[quantity(&syringe(), last, 1)]);
		assert_noop!(pack(ALICE, &sscc(1), &[logistic_unit(&sscc(2))]), E::TooManyLots);
		assert_ok!(pack(ALICE, &sscc(1), &[quantity(&syringe(), &lots[0], 1)]));
	});
}

#[test]
fn pack_fails_into_what_is_elsewhere_or_was() {
	run(|| {
		produced();
		let on_its_way = packed(1, &[syringes(1)]);
		assert_ok!(ship(
			ALICE,
			"D1",
			DISTRIBUTOR,
			SALE,
			&[logistic_unit(&on_its_way)]
		));
		assert_noop!(pack(ALICE, &on_its_way, &[syringes(1)]), E::NotHeld);

		// WHEN another member has it THEN neither that one nor its packer can fill it
		assert_ok!(receive(DORA, ACME, "D1", 1));
		assert_noop!(pack(ALICE, &on_its_way, &[syringes(1)]), E::NotPossessor);
		hand_over((ALICE, ACME), (DORA, DISTRIBUTOR), "D2", SALE, &[syringes(1)]);
		assert_noop!(pack(DORA, &on_its_way, &[syringes(1)]), E::Closed);

		// AND not when it is back with its packer
		hand_over(
			(DORA, DISTRIBUTOR),
			(ALICE, ACME),
			"R1",
			SALE,
			&[logistic_unit(&on_its_way)],
		);
		assert_noop!(pack(ALICE, &on_its_way, &[syringes(1)]), E::Closed);

		// AND not when it was emptied or lost
		let emptied = packed(2, &[syringes(1)]);
		assert_ok!(unpack(ALICE, &emptied, &[syringes(1)]));
		assert_noop!(pack(ALICE, &emptied, &[syringes(1)]), E::Closed);
		let lost = packed(3, &[syringes(1)]);
		assert_ok!(Custody::lose(signed(ALICE), logistic_unit(&lost)));
		assert_noop!(pack(ALICE, &lost, &[syringes(1)]), E::NotHeld);
	});
}

#[test]
fn pack_fails_into_what_is_in_dispute() {
	run(|| {
		produced();
		let pallet = packed(1, &[syringes(1)]);
		assert_ok!(ship(ALICE, "D1", HOSPITAL, SALE, &[logistic_unit(&pallet)]));
		assert_ok!(receive_with(
			HANNA,
			ACME,
			"D1",
			1,
			&[(DAMAGED, logistic_unit(&pallet))]
		));
		assert_noop!(pack(ALICE, &pallet, &[syringes(1)]), E::InDispute);
	});
}

#[test]
fn pack_goes_on_where_a_shipment_was_cancelled() {
	run(|| {
		produced();
		let pallet = packed(1, &[syringes(1)]);
		assert_ok!(ship(ALICE, "D1", HOSPITAL, SALE, &[logistic_unit(&pallet)]));
		assert_ok!(Custody::cancel(signed(ALICE), number("D1"), 1));
		assert_ok!(pack(ALICE, &pallet, &[syringes(1)]));
	});
}

#[test]
fn pack_takes_no_logistic_unit_in_that_is_in_no_hand() {
	run(|| {
		produced();
		let emptied = packed(1, &[syringes(1)]);
		assert_ok!(unpack(ALICE, &emptied, &[syringes(1)]));
		assert_noop!(pack(ALICE, &sscc(2), &[logistic_unit(&emptied)]), E::NotHeld);
		let on_its_way = packed(3, &[syringes(1)]);
		assert_ok!(ship(ALICE, "D1", HOSPITAL, SALE, &[logistic_unit(&on_its_way)]));
		assert_noop!(pack(ALICE, &sscc(2), &[logistic_unit(&on_its_way)]), E::NotHeld);
		assert_ok!(receive(HANNA, ACME, "D1", 1));
		assert_noop!(
			pack(ALICE, &sscc(2), &[logistic_unit(&on_its_way)]),
			E::NotPossessor
		);
	});
}

#[test]
fn pack_fails_when_an_item_is_held() {
	run(|| {
		// GIVEN a stem that is held, a box that is, and a stem that is recalled
		produced();
		let inner = packed(1, &[a_stem("S2")]);
		let held = Refusal::Held { hold: 7 };
		stop(Stop::Unit(stem(), serial("S1")), held);
		stop(Stop::LogisticUnit(inner), held);
		stop(Stop::Unit(stem(), serial("S3")), Refusal::Recalled { recall: 3 });
		// WHEN they are packed, where a hold on them alone would not be seen, THEN that is refused
		for item in [a_stem("S1"), logistic_unit(&inner)] {
			assert_noop!(pack(ALICE, &sscc(2), &[item]), Error::<Test>::Held(7.into()));
		}
		// AND what is recalled may be packed, since it is to be returned
		assert_ok!(pack(ALICE, &sscc(2), &[a_stem("S3")]));
	});
}

#[test]
fn pack_fails_when_there_are_too_many_lots_inside_of_what_is_packed() {
	new_test_ext().execute_with(|| {
		// GIVEN two logistic units that have one lot too many together, although most are the same in both
		produced();
		let pallets = [packed(1, &[syringes(1)]), packed(2, &[syringes(1)])];
		fill(&pallets, MaxLots::get() + 1);
		let contents = pallets.map(|pallet| logistic_unit(&pallet));
		// THEN they are not packed by one call
		assert_noop!(pack(ALICE, &sscc(3), &contents), E::TooManyLots);
		// AND one after the other they fit
		for contents in &contents {
			assert_ok!(pack(ALICE, &sscc(3), core::slice::from_ref(contents)));
		}
	});
}
