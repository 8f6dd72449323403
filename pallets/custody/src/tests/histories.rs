//! The histories of units, holdings and logistic units: complete, and checked against their records.

use super::*;
use crate::Event;
use custos_primitives::trail::{Trail, TrailStep};

/// What the events tell of a thing.
fn told(subject: &TrailSubject) -> Vec<TrailStep<u64>> {
	Custody::steps_in(events(), subject)
}

/// Keeps only the steps of this pallet: production's come first in a unit's history, and are told by the registry.
fn activities(subject: &TrailSubject) -> Vec<Activity> {
	told(subject).into_iter().map(|step| step.activity).collect()
}

#[test]
fn the_history_of_a_logistic_unit_is_complete_and_true() {
	run(|| {
		// GIVEN a pallet to which much happens, in several blocks
		produced();
		let pallet = packed(1, &[syringes(10), a_stem("S1")]);
		pass(DAY);
		assert_ok!(ship(ALICE, "D1", HOSPITAL, SALE, &[logistic_unit(&pallet)]));
		assert_ok!(Custody::cancel(signed(ALICE), number("D1"), 1));
		pass(DAY);
		hand_over(
			(ALICE, ACME),
			(HANNA, HOSPITAL),
			"D2",
			CONSIGNMENT,
			&[logistic_unit(&pallet)],
		);
		pass(DAY);
		assert_ok!(unpack(HANNA, &pallet, &[syringes(10)]));

		// WHEN somebody collects its steps
		let subject = of_logistic_unit(&pallet);
		let steps = told(&subject);

		// THEN they lead to the head in its record
		let view = Custody::logistic_unit_trail(&pallet).unwrap();
		assert_eq!(view.trail.steps, 6);
		assert!(view.trail.is_history_of(&subject, &steps));
		assert!(!view.trail.is_history_of(&subject, &steps[1..]));

		// AND the key leads to that record
		let stored = sp_io::storage::get(&view.storage_key).unwrap();
		assert_eq!(
			stored.to_vec(),
			codec::Encode::encode(&logistic_unit_record(&pallet))
		);
	});
}

#[test]
fn the_history_of_what_a_member_hands_over_by_number_is_complete_and_true() {
	run(|| {
		produced();
		hand_over(
			(ALICE, ACME),
			(HANNA, HOSPITAL),
			"D1",
			SALE,
			&[syringes(10), a_stem("S1")],
		);
		pass(DAY);
		let box_of_five = packed(1, &[syringes(5)]);
		assert_ok!(unpack(ALICE, &box_of_five, &[syringes(5)]));
		pass(DAY);
		assert_ok!(ship(HANNA, "H1", ACME, Purpose::Return, &[syringes(4)]));
		let reason = RefusalReason::NotOrdered;
		assert_ok!(Custody::refuse(signed(ALICE), HOSPITAL, number("H1"), reason));
		assert_ok!(Custody::take_back(signed(HANNA), number("H1"), 1));

		for (member, count) in [(ACME, 3), (HOSPITAL, 3)] {
			let subject = of_holding(&syringe(), "L1", member);
			let lot = reference(&syringe(), Some("L1"));
			let view = Custody::holding_trail(&lot, member).unwrap();
			assert_eq!(view.trail.steps, count);
			assert!(view.trail.is_history_of(&subject, &told(&subject)));
			let stored = sp_io::storage::get(&view.storage_key).unwrap();
			let holding = holding(&syringe(), Some("L1"), member);
			assert_eq!(stored.to_vec(), codec::Encode::encode(&holding));
		}

		// AND holdings that only count units have none
		let view = Custody::holding_trail(&reference(&stem(), Some("L1")), HOSPITAL).unwrap();
		let subject = of_holding(&stem(), "L1", HOSPITAL);
		assert_eq!(view.trail, Trail::new(&subject));
		assert!(told(&subject).is_empty());
		assert!(Custody::holding_trail(&reference(&stem(), Some("L1")), DISTRIBUTOR).is_none());
	});
}

#[test]
fn the_history_of_a_unit_goes_on_from_its_production() {
	run(|| {
		produced();
		pass(DAY);
		hand_over((ALICE, ACME), (HANNA, HOSPITAL), "D1", SALE, &[a_stem("S1")]);
		let steps = told(&of_unit(&stem(), "S1"));
		let numbers: Vec<_> = steps
			.iter()
			.map(|step| (step.number, step.previous_block, step.member))
			.collect();
		assert_eq!(numbers, [(2, 1, ACME), (3, 2, HOSPITAL)]);
		assert_eq!(unit_record(&stem(), "S1").trail.steps, 3);
	});
}

#[test]
fn what_moves_inside_a_logistic_unit_has_no_steps_of_that() {
	run(|| {
		produced();
		let pallet = packed(1, &[a_stem("S1")]);
		hand_over(
			(ALICE, ACME),
			(HANNA, HOSPITAL),
			"D1",
			SALE,
			&[logistic_unit(&pallet)],
		);
		let packed = Activity::Packed {
			parent: pallet,
			quantity: 1,
		};
		assert_eq!(activities(&of_unit(&stem(), "S1")), [packed]);
	});
}

#[test]
fn events_that_move_nothing_tell_no_steps() {
	run(|| {
		sold_and_on_its_way();
		let reason = RefusalReason::Late;
		assert_ok!(Custody::refuse(signed(HANNA), ACME, number("D1"), reason));
		let refused: Vec<Event<Test>> = vec![last_event()];
		assert!(Custody::steps_in(refused, &of_unit(&stem(), "S1")).is_empty());
	});
}
