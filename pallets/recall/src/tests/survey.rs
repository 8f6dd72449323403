use super::{world::*, *};
use crate::{Error, Event, Line};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;

fn survey(account: u64, recall: RecallId, limit: u32) -> DispatchResult {
	Recalls::survey(signed(account), recall, limit)
}

/// The lots that a member has to answer on, in their order.
fn lots_of(recall: RecallId, member: MemberId) -> Vec<LotReference> {
	let mut found: Vec<_> = crate::Lines::<Test>::iter_key_prefix((recall, member)).collect();
	found.sort();
	found
}

#[test]
fn survey_finds_all_who_have_or_had_devices() {
	run(|| {
		// GIVEN devices that went to a hospital by a distributor, and a closed pallet that went through three hands
		let lot = commissioned(syringe(), "A", 100);
		ship(&lot, ACME, DISTRIBUTOR, 50, "1");
		ship(&lot, DISTRIBUTOR, HOSPITAL, 50, "1");
		pack_up(&lot, ACME, 20, 1);
		ship_logistic_unit(1, ACME, SERVICE, "2");
		ship_logistic_unit(1, SERVICE, OTHER_HOSPITAL, "1");
		let other = commissioned(model(3, ACME), "A", 10);
		ship(&other, ACME, ASSESSOR, 10, "3");
		let recall = recalled(vec![rule(syringe(), all())]);

		// WHEN anybody pushes the survey on
		assert_ok!(survey(HUGO, recall, 100));

		// THEN all of them are notified, and nobody else
		let event = last_event();
		let Event::Surveyed {
			recall: surveyed,
			mut notified,
			answers_due,
			complete,
			by,
			delegate,
		} = event
		else {
			panic!("{event:?}");
		};
		notified.sort();
		assert_eq!(notified, [ACME, DISTRIBUTOR, HOSPITAL, OTHER_HOSPITAL, SERVICE]);
		assert_eq!((surveyed, answers_due, complete), (recall, 5, true));
		assert_eq!((by, delegate), (OTHER_HOSPITAL, HUGO));
		let progress = record_of(recall).progress;
		assert_eq!(
			(progress.consignees, progress.answers_due, progress.answers_given),
			(5, 5, 0)
		);
		assert_eq!((progress.lots, progress.lots_open), (1, 1));
		let consignee = consignee_of(recall, HOSPITAL);
		assert_eq!(consignee.notified, NOW);
		assert_eq!(consignee.due, date(2026, 6, 20).unwrap().end_millisecond() - 1);
		assert_eq!((consignee.notified_by, consignee.lines_due), (None, 1));
		assert_eq!(line_of(recall, HOSPITAL, &lot), Some(Line::Due));
		assert_eq!(account_of(recall, &lot).in_scope, 100);
	});
}

#[test]
fn a_holder_of_many_lots_on_many_pages_is_one_consignee() {
	run(|| {
		// GIVEN two members with three lots each
		let lots = ["A", "B", "C"].map(|text| commissioned(syringe(), text, 10));
		for lot in &lots {
			ship(lot, ACME, HOSPITAL, 5, "1");
		}
		let recall = recalled(vec![rule(syringe(), all())]);

		// WHEN each step of the survey reads one record
		let mut notified = Vec::new();
		let mut steps = 0;
		while !record_of(recall).progress.surveyed {
			assert_ok!(survey(DORA, recall, 1));
			if let Event::Surveyed { notified: new, .. } = last_event() {
				notified.extend(new);
			}
			steps += 1;
			check_invariants();
		}

		// THEN each is notified once, and answers on all lots
		assert_eq!(steps, 6);
		notified.sort();
		assert_eq!(notified, [ACME, HOSPITAL]);
		assert_eq!(lots_of(recall, HOSPITAL), lots);
		assert_eq!(consignee_of(recall, HOSPITAL).lines_due, 3);
		let progress = record_of(recall).progress;
		assert_eq!(
			(progress.consignees, progress.answers_due, progress.lots),
			(2, 6, 3)
		);
	});
}

#[test]
fn a_step_notes_no_more_than_its_limit_however_many_hands_a_logistic_unit_went_through() {
	run(|| {
		// GIVEN a logistic unit that went through five hands
		let lot = lot(syringe(), "A", 10);
		let hands = [ACME, DISTRIBUTOR, SERVICE, HOSPITAL, OTHER_HOSPITAL];
		pack(1, &hands, &[(lot, 10)]);
		let recall = recalled(vec![rule(syringe(), all())]);

		// WHEN each step notes two
		// THEN none is left out, and none is noted twice
		for found in [2, 4, 5, 5] {
			assert_ok!(survey(DORA, recall, 2));
			assert_eq!(record_of(recall).progress.consignees, found);
			check_invariants();
			if record_of(recall).progress.surveyed {
				break;
			}
		}
		assert!(record_of(recall).progress.surveyed);
		assert_eq!(consignees_of(recall), hands);
		assert_eq!(record_of(recall).progress.answers_due, 5);
	});
}

#[test]
fn a_member_through_whose_hands_a_logistic_unit_goes_meanwhile_is_found_too() {
	run(|| {
		// GIVEN a survey that stopped among the hands of a logistic unit
		let lot = lot(syringe(), "A", 10);
		pack(1, &[ACME, DISTRIBUTOR, HOSPITAL], &[(lot, 10)]);
		let recall = recalled(vec![rule(syringe(), all())]);
		assert_ok!(survey(DORA, recall, 2));

		// WHEN it is returned to somebody else, and the survey goes on
		ship_logistic_unit(1, HOSPITAL, SERVICE, "1");
		surveyed(recall);

		// THEN all are found
		assert_eq!(consignees_of(recall), [ACME, DISTRIBUTOR, HOSPITAL, SERVICE]);
	});
}

#[test]
fn survey_goes_by_the_lots_of_a_rule() {
	run(|| {
		let [a, b, c] = ["A", "B", "C"].map(|text| commissioned(syringe(), text, 10));
		let stem = commissioned(hip_stem(), "A", 10);
		ship(&b, ACME, HOSPITAL, 5, "1");
		let rules = vec![
			rule(syringe(), lots(&["A", "X", "C"])),
			rule(hip_stem(), lots(&["A"])),
		];
		let recall = recalled(rules);

		surveyed(recall);

		assert_eq!(lots_of(recall, ACME), [a, c, stem]);
		assert_eq!(consignees_of(recall), [ACME]);
	});
}

#[test]
fn survey_finds_the_lots_within_a_window_and_those_without_a_date() {
	run(|| {
		// GIVEN lots of May and June, one without dates, and units without a lot
		let content = LotContent::Quantity { quantity: 10 };
		let may = dated_lot(syringe(), "MAY", content, MADE, date(2030, 5, 1));
		let june = dated_lot(syringe(), "JUNE", content, date(2026, 6, 1), date(2030, 6, 1));
		let undated = dated_lot(syringe(), "NONE", content, None, None);
		let without_lot = LotReference {
			device: syringe(),
			lot: None,
		};
		for lot in [&may, &june, &undated, &without_lot] {
			commission(lot, 10);
		}

		// WHEN devices made in May, and devices that expire in June, are recalled
		let made = recalled(vec![rule(
			syringe(),
			manufactured(date(2026, 5, 1), date(2026, 5, 31)),
		)]);
		let expiring = recalled(vec![rule(syringe(), expires(date(2030, 6, 1), None))]);
		surveyed(made);
		surveyed(expiring);

		// THEN a lot counts if its date is within, and where nobody knows the date
		assert_eq!(lots_of(made, ACME), [without_lot, may, undated]);
		assert_eq!(lots_of(expiring, ACME), [without_lot, june, undated]);
	});
}

#[test]
fn survey_goes_by_the_lots_of_the_units_that_a_rule_names() {
	run(|| {
		// GIVEN units of two lots out of three
		let device = hip_stem();
		let [a, b, c] = ["A", "B", "C"].map(|text| commissioned(device, text, 10));
		unit(device, Some("A"), "1", ACME);
		unit(device, Some("A"), "2", ACME);
		unit(device, Some("B"), "3", ACME);
		ship(&b, ACME, HOSPITAL, 1, "1");
		ship(&c, ACME, OTHER_HOSPITAL, 1, "2");

		// WHEN they are recalled by their serial numbers
		let recall = recalled(vec![rule(device, serials(&["1", "2", "3", "1A"]))]);
		surveyed(recall);

		// THEN only their lots' holders are asked
		assert_eq!(lots_of(recall, ACME), [a, b]);
		assert_eq!(consignees_of(recall), [ACME, HOSPITAL]);
	});
}

#[test]
fn survey_finds_units_that_have_no_lot() {
	run(|| {
		let device = hip_stem();
		let without_lot = LotReference { device, lot: None };
		commission(&without_lot, 3);
		ship(&without_lot, ACME, HOSPITAL, 1, "1");
		commissioned(device, "A", 10);
		unit(device, None, "1", HOSPITAL);
		let recall = recalled(vec![rule(device, serials(&["1"]))]);

		surveyed(recall);

		assert_eq!(consignees_of(recall), [ACME, HOSPITAL]);
		assert_eq!(lots_of(recall, HOSPITAL), [without_lot]);
		assert_eq!(
			account_of(recall, &without_lot).in_scope,
			3,
			"what the firm has commissioned"
		);
	});
}

fn lot_by_merkle_root(text: &str, count: u32, recorded: u32) -> LotReference {
	let root = H256::repeat_byte(9);
	let content = LotContent::SerialsRoot {
		root,
		count,
		recorded,
	};
	let lot = dated_lot(hip_stem(), text, content, MADE, EXPIRES);
	commission(&lot, count);
	lot
}

#[test]
fn a_unit_without_record_may_be_of_any_lot_whose_units_have_not_all_got_one() {
	run(|| {
		// GIVEN lots by Merkle root, of which one is recorded completely, and a lot of units
		let open = lot_by_merkle_root("OPEN", 10, 4);
		lot_by_merkle_root("DONE", 10, 10);
		let units = dated_lot(hip_stem(), "UNITS", LotContent::Units { count: 1 }, MADE, EXPIRES);
		commission(&units, 1);

		// WHEN a unit is recalled whose record nobody has made yet
		let recall = recalled(vec![rule(hip_stem(), serials(&["S7"]))]);
		surveyed(recall);

		// THEN it may be in the one lot only
		assert_eq!(lots_of(recall, ACME), [open]);
	});
}

#[test]
fn survey_is_not_led_astray_when_a_unit_gets_its_record_meanwhile() {
	run(|| {
		// GIVEN a survey in the middle of a model, for a unit without record
		let [first, second, third] = ["A", "B", "C"].map(|text| lot_by_merkle_root(text, 10, 0));
		ship(&third, ACME, HOSPITAL, 1, "1");
		let recall = recalled(vec![rule(hip_stem(), serials(&["S1"]))]);
		assert_ok!(survey(DORA, recall, 1));

		// WHEN its record is made, and says that it is of a lot which comes later
		unit(hip_stem(), Some("C"), "S1", HOSPITAL);
		surveyed(recall);

		// THEN everybody who has that lot is found
		assert_eq!(consignees_of(recall), [ACME, HOSPITAL]);
		assert_eq!(lots_of(recall, ACME), [first, third]);
		assert_eq!(lots_of(recall, HOSPITAL), [third]);
		assert_eq!(line_of(recall, ACME, &second), None);
	});
}

#[test]
fn every_lot_may_have_units_of_a_range() {
	run(|| {
		let lots = ["A", "B"].map(|text| commissioned(hip_stem(), text, 10));
		let recall = recalled(vec![rule(hip_stem(), serial_range("100", "199"))]);

		surveyed(recall);

		assert_eq!(lots_of(recall, ACME), lots);
	});
}

#[test]
fn survey_of_what_nobody_ever_had_is_complete_at_once() {
	run(|| {
		let recall = recalled(vec![rule(syringe(), all()), rule(hip_stem(), lots(&["A"]))]);

		assert_ok!(survey(DORA, recall, 2));

		let progress = record_of(recall).progress;
		assert!(progress.surveyed);
		assert_eq!((progress.consignees, progress.lots), (0, 0));
	});
}

#[test]
fn answers_that_were_given_before_the_survey_stay() {
	run(|| {
		// GIVEN a consignee that answered without having been asked
		let lot = commissioned(syringe(), "A", 10);
		ship(&lot, ACME, HOSPITAL, 4, "1");
		let recall = recalled(vec![rule(syringe(), all())]);
		assert_ok!(answer(HANNA, recall, &lot, truth(&lot, HOSPITAL)));

		// WHEN the survey comes to it
		pass(DAY);
		surveyed(recall);

		// THEN it is not asked again
		assert_eq!(consignees_of(recall), [HOSPITAL, ACME]);
		let consignee = consignee_of(recall, HOSPITAL);
		assert_eq!(
			(consignee.lines_due, consignee.lines_given, consignee.notified),
			(1, 1, NOW)
		);
		assert_eq!(account_of(recall, &lot).answered.on_hand, 4);
	});
}

#[test]
fn an_extended_recall_is_surveyed_again_and_asks_for_what_is_new() {
	run(|| {
		// GIVEN a survey that is complete, and a consignee that has answered
		let [a, b] = ["A", "B"].map(|text| commissioned(syringe(), text, 10));
		ship(&a, ACME, HOSPITAL, 4, "1");
		ship(&b, ACME, HOSPITAL, 4, "2");
		ship(&b, ACME, DISTRIBUTOR, 4, "3");
		let recall = recalled(vec![rule(syringe(), lots(&["A"]))]);
		surveyed(recall);
		assert_ok!(answer(HANNA, recall, &a, truth(&a, HOSPITAL)));

		// WHEN it is extended a week later, and surveyed
		pass(7 * DAY);
		assert_ok!(Recalls::extend(
			signed(ALICE),
			recall,
			several([rule(syringe(), lots(&["B"]))])
		));
		surveyed(recall);

		// THEN those that were found stay, and have time for the new lot
		assert_eq!(consignees_of(recall), [ACME, HOSPITAL, DISTRIBUTOR]);
		let consignee = consignee_of(recall, HOSPITAL);
		assert_eq!((consignee.lines_due, consignee.lines_given), (2, 1));
		assert_eq!(consignee.notified, NOW);
		assert_eq!(consignee.due, date(2026, 6, 27).unwrap().end_millisecond() - 1);
		assert_eq!(line_of(recall, HOSPITAL, &b), Some(Line::Due));
	});
}

#[test]
fn a_lot_that_comes_to_be_covered_as_a_whole_counts_as_a_whole() {
	run(|| {
		// GIVEN a lot of which three units are recalled
		let lot = commissioned(hip_stem(), "A", 10);
		let recall = recalled(vec![rule(hip_stem(), serial_range("1", "3"))]);
		surveyed(recall);
		assert_ok!(Recalls::set_quantity_in_scope(
			signed(ALICE),
			recall,
			lot_code(&lot),
			3
		));

		// WHEN all of it is
		assert_ok!(Recalls::extend(
			signed(ALICE),
			recall,
			several([rule(hip_stem(), lots(&["A"]))])
		));
		surveyed(recall);

		// THEN all of it is in scope
		assert_eq!(account_of(recall, &lot).in_scope, 10);
	});
}

#[test]
fn a_recall_that_was_narrowed_asks_nobody_else() {
	run(|| {
		// GIVEN a survey of a model that has just begun
		let [a, b] = ["A", "B"].map(|text| commissioned(syringe(), text, 10));
		ship(&b, ACME, HOSPITAL, 4, "1");
		let recall = recalled(vec![rule(syringe(), all())]);
		assert_ok!(survey(DORA, recall, 1));

		// WHEN only one lot of it stays recalled
		assert_ok!(Recalls::narrow(
			signed(RITA),
			recall,
			code(&syringe()),
			Some(lots(&["B"]))
		));
		surveyed(recall);

		// THEN the survey goes by that, and who was asked before still answers
		assert_eq!(lots_of(recall, ACME), [a, b]);
		assert_eq!(consignees_of(recall), [ACME, HOSPITAL]);
	});
}

#[test]
fn survey_fails_when_there_is_nothing_to_do() {
	run(|| {
		commissioned(syringe(), "A", 10);
		let recall = recalled(vec![rule(syringe(), all())]);

		assert_noop!(survey(NOBODY, recall, 10), DispatchError::BadOrigin);
		assert_noop!(survey(DORA, recall + 1, 10), Error::<Test>::RecallNotFound);
		for limit in [0, 101, u32::MAX] {
			assert_noop!(survey(DORA, recall, limit), Error::<Test>::LimitOutOfRange);
		}
		surveyed(recall);
		assert_noop!(survey(DORA, recall, 10), Error::<Test>::AlreadySurveyed);
	});
}
