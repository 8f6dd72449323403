use super::{world::*, *};
use crate::{Consignees, Error, Event, Line};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;

const NOTHING: Amounts = Amounts {
	on_hand: 0,
	held: 0,
	corrected: 0,
	returned: 0,
	destroyed: 0,
	used: 0,
	passed_on: 0,
	not_found: 0,
};

/// A hospital that has some of a lot, has used some, lost some, destroyed some and returned some: 30 in hand, 4 used,
/// 3 lost, 2 destroyed, 1 returned.
fn hospital_with_a_bit_of_everything() -> LotReference {
	let lot = commissioned(syringe(), "A", 100);
	ship(&lot, ACME, HOSPITAL, 40, "1");
	use_up(&lot, HOSPITAL, 4);
	lose(&lot, HOSPITAL, 3);
	destroy(&lot, HOSPITAL, 2);
	ship(&lot, HOSPITAL, ACME, 1, "1");
	lot
}

/// What it answers.
fn a_bit_of_everything() -> Amounts {
	Amounts {
		on_hand: 10,
		held: 20,
		used: 4,
		not_found: 3,
		destroyed: 2,
		returned: 1,
		..NOTHING
	}
}

#[test]
fn a_consignee_answers_and_its_lot_adds_up() {
	run(|| {
		// GIVEN a surveyed recall
		let lot = hospital_with_a_bit_of_everything();
		let recall = recalled(vec![rule(syringe(), all())]);
		surveyed(recall);

		// WHEN the hospital and the firm answer
		assert_ok!(answer(HANNA, recall, &lot, a_bit_of_everything()));
		let of_firm = Amounts {
			on_hand: 50,
			held: 11,
			..NOTHING
		};
		assert_ok!(answer(ALICE, recall, &lot, of_firm));

		// THEN the answers are there
		assert_eq!(
			events()[events().len() - 2],
			Event::Answered {
				recall,
				member: HOSPITAL,
				lot,
				amounts: a_bit_of_everything(),
				replaced: None,
				notified: vec![],
				by: HOSPITAL,
				delegate: HANNA,
			}
		);
		let amounts = a_bit_of_everything();
		assert_eq!(line_of(recall, HOSPITAL, &lot), Some(Line::Answered { amounts }));
		assert_eq!(consignee_of(recall, HOSPITAL).lines_given, 1);
		assert_eq!(record_of(recall).progress.answers_given, 2);

		// AND all are accounted for but those that the hospital still has
		let account = account_of(recall, &lot);
		assert_eq!((account.in_scope, account.recovered), (100, 61));
		assert_eq!(account.accounted(), 61 + 4 + 3 + 2);
		assert_eq!(account.outstanding(), 30);
		assert!(!account.is_reconciled());
	});
}

#[test]
fn an_answer_takes_the_place_of_the_one_before() {
	run(|| {
		// GIVEN an answer of what is on hand
		let lot = commissioned(syringe(), "A", 10);
		ship(&lot, ACME, HOSPITAL, 4, "1");
		let recall = recalled(vec![rule(syringe(), all())]);
		surveyed(recall);
		assert_ok!(answer(HANNA, recall, &lot, truth(&lot, HOSPITAL)));

		// WHEN the devices are returned, and both answer
		ship(&lot, HOSPITAL, ACME, 4, "1");
		assert_ok!(answer(
			ALICE,
			recall,
			&lot,
			Amounts {
				on_hand: 10,
				returned: 4,
				..NOTHING
			}
		));
		assert!(
			!account_of(recall, &lot).is_reconciled(),
			"four devices are counted with both"
		);
		assert_ok!(answer(
			HANNA,
			recall,
			&lot,
			Amounts {
				returned: 4,
				..NOTHING
			}
		));

		// THEN it counts once, as one answer
		let account = account_of(recall, &lot);
		assert_eq!((account.answered.on_hand, account.answered.returned), (10, 8));
		assert!(account.is_reconciled());
		let progress = record_of(recall).progress;
		assert_eq!(
			(progress.answers_due, progress.answers_given, progress.lots_open),
			(2, 2, 0)
		);
		let Event::Answered { replaced, .. } = last_event() else {
			panic!("{:?}", last_event())
		};
		assert_eq!(
			replaced,
			Some(Amounts {
				on_hand: 4,
				..NOTHING
			})
		);
	});
}

#[test]
fn what_is_in_logistic_units_counts_where_they_are_named() {
	run(|| {
		// GIVEN a hospital with devices in hand, in a box, and in a pallet that was lost, and with a pallet passed on
		let lot = commissioned(syringe(), "A", 100);
		ship(&lot, ACME, HOSPITAL, 5, "1");
		for (item, quantity) in [(1, 20), (2, 30), (3, 40)] {
			pack_up(&lot, ACME, quantity, item);
			ship_logistic_unit(item, ACME, HOSPITAL, &format!("1{item}"));
		}
		lose_logistic_unit(2, true);
		ship_logistic_unit(3, HOSPITAL, OTHER_HOSPITAL, "3");
		let recall = recalled(vec![rule(syringe(), all())]);
		surveyed(recall);

		// WHEN it names them all
		let amounts = Amounts {
			on_hand: 25,
			not_found: 30,
			passed_on: 40,
			..NOTHING
		};
		assert_ok!(answer_with(HANNA, recall, &lot, amounts, &[1, 2, 3], &[]));

		// THEN they are in its answer, and without them they would be too many
		assert_eq!(account_of(recall, &lot).accounted(), 30);
		let without = |named: &[u32]| answer_with(HANNA, recall, &lot, amounts, named, &[]);
		assert_noop!(without(&[2, 3]), Error::<Test>::MoreOnHandThanHeld);
		assert_noop!(without(&[1, 3]), Error::<Test>::MoreNotFoundThanRecorded);
		assert_noop!(without(&[1, 2]), Error::<Test>::MorePassedOnThanSent);
	});
}

#[test]
fn what_nobody_names_stays_outstanding() {
	run(|| {
		// GIVEN a hospital that hides a box
		let lot = commissioned(syringe(), "A", 10);
		pack_up(&lot, ACME, 10, 1);
		ship_logistic_unit(1, ACME, HOSPITAL, "1");
		let recall = recalled(vec![rule(syringe(), all())]);
		surveyed(recall);

		// WHEN it says that it has nothing, and so does the firm
		assert_ok!(answer(HANNA, recall, &lot, NOTHING));
		assert_ok!(answer(ALICE, recall, &lot, NOTHING));

		// THEN the account is open
		assert_eq!(account_of(recall, &lot).outstanding(), 10);
		assert_eq!(record_of(recall).progress.lots_open, 1);
	});
}

#[test]
fn a_member_answers_without_waiting_for_the_survey() {
	run(|| {
		// GIVEN a recall that nobody has surveyed
		let lot = commissioned(syringe(), "A", 10);
		ship(&lot, ACME, HOSPITAL, 4, "1");
		pack_up(&lot, ACME, 6, 1);
		ship_logistic_unit(1, ACME, OTHER_HOSPITAL, "2");
		let recall = recalled(vec![rule(syringe(), all())]);

		// WHEN one that has devices answers, and one that has a box of them
		assert_ok!(answer(
			HANNA,
			recall,
			&lot,
			Amounts {
				on_hand: 4,
				..NOTHING
			}
		));
		assert_ok!(answer_with(
			HUGO,
			recall,
			&lot,
			Amounts {
				on_hand: 6,
				..NOTHING
			},
			&[1],
			&[]
		));

		// THEN they are consignees
		assert_eq!(consignees_of(recall), [HOSPITAL, OTHER_HOSPITAL]);
		let Event::Answered { notified, .. } = last_event() else {
			panic!("{:?}", last_event())
		};
		assert_eq!(notified, [OTHER_HOSPITAL]);
		let progress = record_of(recall).progress;
		assert_eq!(
			(progress.answers_due, progress.answers_given, progress.lots),
			(2, 2, 1)
		);
	});
}

#[test]
fn nobody_gains_time_by_answering_on_further_lots() {
	run(|| {
		// GIVEN a consignee that is late
		let [a, b] = ["A", "B"].map(|text| commissioned(syringe(), text, 10));
		ship(&a, ACME, HOSPITAL, 4, "1");
		let recall = recalled(vec![rule(syringe(), all())]);
		surveyed(recall);
		let due = consignee_of(recall, HOSPITAL).due;
		pass(30 * DAY);

		// WHEN it is returned devices of another lot, and answers on that one of itself
		ship(&b, ACME, HOSPITAL, 1, "2");
		assert_ok!(answer(HANNA, recall, &b, truth(&b, HOSPITAL)));

		// THEN it is as late as before
		let consignee = consignee_of(recall, HOSPITAL);
		assert_eq!(
			(consignee.due, consignee.lines_due, consignee.lines_given),
			(due, 2, 1)
		);
	});
}

#[test]
fn recipients_of_shipments_become_consignees() {
	run(|| {
		// GIVEN a distributor that passed devices on, alone and in a box, before anybody surveyed
		let lot = commissioned(syringe(), "A", 100);
		ship(&lot, ACME, DISTRIBUTOR, 60, "1");
		ship(&lot, DISTRIBUTOR, HOSPITAL, 10, "D1");
		pack_up(&lot, DISTRIBUTOR, 20, 1);
		ship_logistic_unit(1, DISTRIBUTOR, OTHER_HOSPITAL, "D2");
		let recall = recalled(vec![rule(syringe(), all())]);

		// WHEN it names the shipments, one of them twice
		pass(DAY);
		let amounts = Amounts {
			on_hand: 30,
			passed_on: 30,
			..NOTHING
		};
		assert_ok!(answer_with(DORA, recall, &lot, amounts, &[], &["D1", "D2", "D1"]));

		// THEN their recipients are notified by it, each once
		let Event::Answered { notified, .. } = last_event() else {
			panic!("{:?}", last_event())
		};
		assert_eq!(notified, [DISTRIBUTOR, HOSPITAL, OTHER_HOSPITAL]);
		let consignee = consignee_of(recall, HOSPITAL);
		assert_eq!(
			(consignee.notified_by, consignee.notified),
			(Some(DISTRIBUTOR), NOW + DAY)
		);
		assert_eq!((consignee.lines_due, consignee.lines_given), (1, 0));
		assert_eq!(line_of(recall, OTHER_HOSPITAL, &lot), Some(Line::Due));

		// AND the survey does not ask them again
		surveyed(recall);
		assert_eq!(
			consignees_of(recall),
			[DISTRIBUTOR, HOSPITAL, OTHER_HOSPITAL, ACME]
		);
		assert_eq!(consignee_of(recall, HOSPITAL).notified_by, Some(DISTRIBUTOR));
		assert_eq!(record_of(recall).progress.answers_due, 4);
	});
}

#[test]
fn a_consignee_that_the_survey_found_is_not_notified_again_by_another() {
	run(|| {
		let lot = commissioned(syringe(), "A", 10);
		ship(&lot, ACME, DISTRIBUTOR, 5, "1");
		ship(&lot, DISTRIBUTOR, HOSPITAL, 5, "D1");
		let recall = recalled(vec![rule(syringe(), all())]);
		surveyed(recall);
		assert_ok!(answer(HANNA, recall, &lot, truth(&lot, HOSPITAL)));

		assert_ok!(answer_with(
			DORA,
			recall,
			&lot,
			Amounts {
				passed_on: 5,
				..NOTHING
			},
			&[],
			&["D1"]
		));

		let Event::Answered { notified, .. } = last_event() else {
			panic!("{:?}", last_event())
		};
		assert!(notified.is_empty());
		let consignee = consignee_of(recall, HOSPITAL);
		assert_eq!(
			(consignee.notified_by, consignee.lines_due, consignee.lines_given),
			(None, 1, 1)
		);
	});
}

#[test]
fn a_sub_recall_goes_on_from_recipient_to_recipient() {
	run(|| {
		let lot = commissioned(syringe(), "A", 10);
		ship(&lot, ACME, DISTRIBUTOR, 9, "1");
		ship(&lot, DISTRIBUTOR, SERVICE, 9, "D1");
		ship(&lot, SERVICE, HOSPITAL, 9, "S1");
		let recall = recalled(vec![rule(syringe(), all())]);

		let passed_on = Amounts {
			passed_on: 9,
			..NOTHING
		};
		assert_ok!(answer_with(DORA, recall, &lot, passed_on, &[], &["D1"]));
		assert_ok!(answer_with(SAM, recall, &lot, passed_on, &[], &["S1"]));
		assert_ok!(answer(
			HANNA,
			recall,
			&lot,
			Amounts {
				on_hand: 9,
				..NOTHING
			}
		));

		assert_eq!(consignee_of(recall, SERVICE).notified_by, Some(DISTRIBUTOR));
		assert_eq!(consignee_of(recall, HOSPITAL).notified_by, Some(SERVICE));
		assert_eq!(record_of(recall).progress.answers_given, 3);
	});
}

#[test]
fn corrected_devices_are_out_of_harms_way_be_they_in_hand_or_in_use() {
	run(|| {
		let lot = commissioned(syringe(), "A", 10);
		ship(&lot, ACME, HOSPITAL, 10, "1");
		use_up(&lot, HOSPITAL, 4);
		let recall = recalled_with(vec![rule(syringe(), all())], correction());
		surveyed(recall);

		let amounts = Amounts {
			corrected: 9,
			used: 1,
			..NOTHING
		};
		assert_ok!(answer(HANNA, recall, &lot, amounts));
		assert_ok!(answer(ALICE, recall, &lot, NOTHING));

		assert!(account_of(recall, &lot).is_reconciled());
	});
}

#[test]
fn of_a_part_of_a_lot_less_may_be_answered_and_never_more() {
	run(|| {
		// GIVEN a recall of some units of a lot, which is surveyed
		let lot = commissioned(hip_stem(), "A", 10);
		unit(hip_stem(), Some("A"), "7", HOSPITAL);
		ship(&lot, ACME, HOSPITAL, 4, "1");
		let recall = recalled(vec![rule(hip_stem(), serials(&["7"]))]);
		surveyed(recall);

		// WHEN the hospital answers on the one that is covered
		assert_noop!(
			answer(
				HANNA,
				recall,
				&lot,
				Amounts {
					on_hand: 5,
					..NOTHING
				}
			),
			Error::<Test>::MoreOnHandThanHeld
		);
		assert_ok!(answer(
			HANNA,
			recall,
			&lot,
			Amounts {
				on_hand: 1,
				..NOTHING
			}
		));

		// THEN the others don't matter
		assert_eq!(
			account_of(recall, &lot).answered,
			Amounts {
				on_hand: 1,
				..NOTHING
			}
		);
	});
}

#[test]
fn more_than_a_recall_covers_of_a_lot_leaves_its_account_open() {
	run(|| {
		// GIVEN a recall of two units of a lot
		let lot = commissioned(hip_stem(), "A", 10);
		ship(&lot, ACME, HOSPITAL, 4, "1");
		use_up(&lot, HOSPITAL, 4);
		let recall = recalled(vec![rule(hip_stem(), serial_range("1", "2"))]);
		surveyed(recall);
		assert_ok!(Recalls::set_quantity_in_scope(
			signed(ALICE),
			recall,
			lot_code(&lot),
			2
		));
		assert_ok!(answer(ALICE, recall, &lot, NOTHING));

		// WHEN a hospital answers on units that are not covered
		assert_ok!(answer(HANNA, recall, &lot, Amounts { used: 4, ..NOTHING }));

		// THEN nobody knows of those that are
		assert!(!account_of(recall, &lot).is_reconciled());

		// AND it is reconciled when it answers on these
		assert_ok!(answer(HANNA, recall, &lot, Amounts { used: 2, ..NOTHING }));
		assert!(account_of(recall, &lot).is_reconciled());
	});
}

#[test]
fn a_lot_that_grows_counts_with_all_that_it_has() {
	run(|| {
		let lot = commissioned(syringe(), "A", 10);
		let recall = recalled(vec![rule(syringe(), all())]);
		surveyed(recall);
		commissioned(syringe(), "A", 15);
		change_holding(&lot, ACME, |holding| holding.stocks = Default::default());
		commission(&lot, 15);

		assert_ok!(answer(
			ALICE,
			recall,
			&lot,
			Amounts {
				on_hand: 15,
				..NOTHING
			}
		));

		let account = account_of(recall, &lot);
		assert_eq!(account.in_scope, 15);
		assert!(account.is_reconciled());
	});
}

#[test]
fn answer_fails_for_another_member() {
	run(|| {
		// GIVEN a consignee
		let lot = commissioned(syringe(), "A", 10);
		ship(&lot, ACME, HOSPITAL, 4, "1");
		let recall = recalled(vec![rule(syringe(), all())]);
		surveyed(recall);
		let for_hospital = |account: u64| {
			let amounts = Amounts {
				on_hand: 4,
				..NOTHING
			};
			let code = lot_code(&lot);
			Recalls::answer(
				signed(account),
				recall,
				Some(HOSPITAL),
				code,
				amounts,
				several([]),
				several([]),
			)
		};

		// WHEN others answer for it
		// THEN that is refused, also to regulators as long as it is active
		for account in [ALICE, HUGO, CORA, RITA] {
			assert_noop!(for_hospital(account), Error::<Test>::NotAuthorised);
		}
		assert_noop!(for_hospital(NOBODY), DispatchError::BadOrigin);
		assert_ok!(for_hospital(HANNA));

		// AND when it has left, a regulator stands in for it, and nobody else
		Inactive::set(vec![HOSPITAL]);
		assert_noop!(for_hospital(HUGO), Error::<Test>::NotAuthorised);
		assert_ok!(for_hospital(RITA));
		let Event::Answered {
			member, by, delegate, ..
		} = last_event()
		else {
			panic!("{:?}", last_event())
		};
		assert_eq!((member, by, delegate), (HOSPITAL, REGULATOR, RITA));
	});
}

#[test]
fn answer_fails_for_who_is_no_consignee() {
	run(|| {
		// GIVEN recalls of a lot, of units of it that are not surveyed, and of another model
		let lot = commissioned(hip_stem(), "A", 10);
		unit(hip_stem(), Some("A"), "1", ACME);
		let other = commissioned(hip_stem(), "B", 10);
		ship(&other, ACME, HOSPITAL, 4, "1");
		let by_lot = recalled(vec![rule(hip_stem(), lots(&["A"]))]);
		let by_serial = recalled(vec![rule(hip_stem(), serials(&["1"]))]);
		let elsewhere = recalled(vec![rule(syringe(), all())]);

		// WHEN somebody answers that never had any of it
		for recall in [by_lot, by_serial, elsewhere] {
			assert_noop!(answer(HUGO, recall, &lot, NOTHING), Error::<Test>::NotAConsignee);
		}
		// THEN so it is for who has another lot
		for recall in [by_lot, by_serial, elsewhere] {
			assert_noop!(
				answer(HANNA, recall, &other, truth(&other, HOSPITAL)),
				Error::<Test>::NotAConsignee
			);
		}
		// AND of single units, the survey has to find out which lot they are of
		assert_noop!(
			answer(ALICE, by_serial, &lot, NOTHING),
			Error::<Test>::NotAConsignee
		);
		surveyed(by_serial);
		assert_ok!(answer(ALICE, by_serial, &lot, NOTHING));
		assert_noop!(
			answer(HANNA, by_serial, &other, NOTHING),
			Error::<Test>::NotAConsignee
		);
	});
}

#[test]
fn who_gets_units_of_a_surveyed_lot_back_may_answer() {
	run(|| {
		let lot = commissioned(hip_stem(), "A", 10);
		unit(hip_stem(), Some("A"), "1", ACME);
		ship(&lot, ACME, HOSPITAL, 4, "1");
		let recall = recalled(vec![rule(hip_stem(), serials(&["1"]))]);
		surveyed(recall);

		ship(&lot, HOSPITAL, SERVICE, 4, "2");
		destroy(&lot, SERVICE, 4);

		assert_ok!(answer(
			SAM,
			recall,
			&lot,
			Amounts {
				destroyed: 1,
				..NOTHING
			}
		));
		assert_eq!(consignee_of(recall, SERVICE).index, 2);
	});
}

#[test]
fn answer_fails_when_the_recall_is_not_there_or_over() {
	run(|| {
		let lot = commissioned(syringe(), "A", 10);
		let recall = recalled(vec![rule(syringe(), all())]);
		assert_noop!(
			answer(ALICE, recall + 1, &lot, NOTHING),
			Error::<Test>::RecallNotFound
		);

		surveyed(recall);
		assert_ok!(answer(ALICE, recall, &lot, truth(&lot, ACME)));
		assert_ok!(Recalls::report(signed(ALICE), recall, document()));
		assert_ok!(Recalls::draw_sample(signed(RITA), recall));
		assert_ok!(Recalls::record_check(
			signed(RITA),
			recall,
			ACME,
			CheckResult::Effective,
			document()
		));
		assert_ok!(Recalls::terminate(signed(RITA), recall));
		assert_noop!(
			answer(ALICE, recall, &lot, truth(&lot, ACME)),
			Error::<Test>::RecallTerminated
		);
		assert_noop!(
			Recalls::survey(signed(ALICE), recall, 1),
			Error::<Test>::RecallTerminated
		);
	});
}

#[test]
fn answer_fails_when_amounts_are_more_than_custody_knows() {
	run(|| {
		let lot = hospital_with_a_bit_of_everything();
		let recall = recalled(vec![rule(syringe(), all())]);
		surveyed(recall);
		let right = a_bit_of_everything();
		let refused = |amounts: Amounts, error: Error<Test>| {
			assert_noop!(answer(HANNA, recall, &lot, amounts), error);
		};

		refused(Amounts { on_hand: 11, ..right }, Error::MoreOnHandThanHeld);
		refused(Amounts { held: 21, ..right }, Error::MoreOnHandThanHeld);
		refused(
			Amounts {
				on_hand: u32::MAX,
				held: u32::MAX,
				..right
			},
			Error::MoreOnHandThanHeld,
		);
		refused(Amounts { used: 5, ..right }, Error::MoreUsedThanRecorded);
		refused(
			Amounts {
				destroyed: 3,
				..right
			},
			Error::MoreDestroyedThanRecorded,
		);
		refused(
			Amounts {
				not_found: 4,
				..right
			},
			Error::MoreNotFoundThanRecorded,
		);
		refused(Amounts { returned: 2, ..right }, Error::MorePassedOnThanSent);
		refused(
			Amounts {
				passed_on: 1,
				..right
			},
			Error::MorePassedOnThanSent,
		);
		refused(
			Amounts {
				returned: u32::MAX,
				passed_on: u32::MAX,
				..right
			},
			Error::MorePassedOnThanSent,
		);
		assert_ok!(answer(HANNA, recall, &lot, right));
	});
}

#[test]
fn answer_fails_when_amounts_leave_something_out() {
	run(|| {
		let lot = hospital_with_a_bit_of_everything();
		let recall = recalled(vec![rule(syringe(), all())]);
		surveyed(recall);
		let right = a_bit_of_everything();

		for amounts in [
			Amounts { on_hand: 9, ..right },
			Amounts { held: 0, ..right },
			Amounts { used: 3, ..right },
			Amounts {
				destroyed: 1,
				..right
			},
			Amounts {
				not_found: 2,
				..right
			},
			NOTHING,
		] {
			assert_noop!(answer(HANNA, recall, &lot, amounts), Error::<Test>::LeavesOut);
		}
		// What was returned shows with whom it came to.
		assert_ok!(answer(HANNA, recall, &lot, Amounts { returned: 0, ..right }));
	});
}

#[test]
fn answer_fails_when_a_named_logistic_unit_is_left_out_of_the_amounts() {
	run(|| {
		let lot = commissioned(syringe(), "A", 10);
		pack_up(&lot, ACME, 10, 1);
		let recall = recalled(vec![rule(syringe(), all())]);
		surveyed(recall);

		let says = |amounts: Amounts| answer_with(ALICE, recall, &lot, amounts, &[1], &[]);
		assert_noop!(says(NOTHING), Error::<Test>::LeavesOut);
		assert_noop!(
			says(Amounts {
				on_hand: 9,
				..NOTHING
			}),
			Error::<Test>::LeavesOut
		);
		assert_ok!(says(Amounts {
			on_hand: 10,
			..NOTHING
		}));
	});
}

#[test]
fn answer_fails_when_corrected_devices_are_counted_twice() {
	run(|| {
		let lot = commissioned(syringe(), "A", 10);
		ship(&lot, ACME, HOSPITAL, 10, "1");
		use_up(&lot, HOSPITAL, 4);
		let recall = recalled_with(vec![rule(syringe(), all())], correction());
		surveyed(recall);

		for amounts in [
			Amounts {
				corrected: 11,
				..NOTHING
			},
			Amounts {
				corrected: 6,
				on_hand: 1,
				used: 4,
				..NOTHING
			},
			Amounts {
				corrected: 7,
				held: 2,
				used: 2,
				..NOTHING
			},
			Amounts {
				corrected: u32::MAX,
				..NOTHING
			},
		] {
			assert_noop!(
				answer(HANNA, recall, &lot, amounts),
				Error::<Test>::MoreCorrectedThanHeld
			);
		}
		assert_ok!(answer(
			HANNA,
			recall,
			&lot,
			Amounts {
				corrected: 6,
				on_hand: 2,
				used: 2,
				..NOTHING
			}
		));
	});
}

#[test]
fn answer_fails_when_devices_are_corrected_that_are_to_be_removed() {
	run(|| {
		let lot = commissioned(syringe(), "A", 10);
		let recall = recalled(vec![rule(syringe(), all())]);

		let amounts = Amounts {
			corrected: 1,
			on_hand: 9,
			..NOTHING
		};
		assert_noop!(
			answer(ALICE, recall, &lot, amounts),
			Error::<Test>::NotACorrection
		);
	});
}

#[test]
fn answer_fails_when_a_logistic_unit_would_count_twice() {
	run(|| {
		// GIVEN a box in a box in a pallet
		let lot = commissioned(syringe(), "A", 30);
		for item in [1, 2, 3] {
			pack_up(&lot, ACME, 10, item);
		}
		nest(1, 2);
		nest(2, 3);
		let recall = recalled_with(vec![rule(syringe(), all())], correction());
		surveyed(recall);
		let says = |quantity: u32, named: &[u32]| {
			let amounts = Amounts {
				corrected: quantity,
				..NOTHING
			};
			answer_with(ALICE, recall, &lot, amounts, named, &[])
		};

		// WHEN it is named twice, or with what it is in
		for named in [&[3, 3][..], &[1, 3], &[3, 1], &[2, 1], &[1, 2, 3]] {
			assert_noop!(says(30, named), Error::<Test>::DuplicateLogisticUnit);
		}

		// THEN only the outermost one counts, once
		assert_noop!(says(31, &[3]), Error::<Test>::MoreCorrectedThanHeld);
		assert_ok!(says(30, &[3]));
	});
}

#[test]
fn answer_fails_when_a_logistic_unit_is_of_something_else() {
	run(|| {
		// GIVEN boxes: of another lot, of another member, emptied, and one that is not there
		let [a, b] = ["A", "B"].map(|text| commissioned(syringe(), text, 30));
		pack_up(&b, ACME, 10, 1);
		pack_up(&a, ACME, 10, 2);
		ship_logistic_unit(2, ACME, HOSPITAL, "1");
		pack_up(&a, ACME, 10, 3);
		unpack(3);
		let recall = recalled(vec![rule(syringe(), all())]);

		let names = |account: u64, item: u32| answer_with(account, recall, &a, NOTHING, &[item], &[]);
		assert_noop!(names(ALICE, 1), Error::<Test>::NotInLogisticUnit);
		assert_noop!(names(HUGO, 2), Error::<Test>::NotInLogisticUnit);
		assert_noop!(names(ALICE, 3), Error::<Test>::NotInLogisticUnit);
		assert_noop!(names(ALICE, 4), Error::<Test>::NotInLogisticUnit);
	});
}

#[test]
fn a_member_does_not_count_what_is_in_anothers_hands() {
	run(|| {
		// GIVEN a box that the firm has given away
		let lot = commissioned(syringe(), "A", 10);
		pack_up(&lot, ACME, 10, 1);
		ship_logistic_unit(1, ACME, HOSPITAL, "1");
		let recall = recalled(vec![rule(syringe(), all())]);

		// WHEN the firm names it
		// THEN it is not its own any more
		let says = |amounts: Amounts| answer_with(ALICE, recall, &lot, amounts, &[1], &[]);
		assert_noop!(
			says(Amounts {
				on_hand: 10,
				..NOTHING
			}),
			Error::<Test>::MoreOnHandThanHeld
		);
		assert_ok!(says(Amounts {
			passed_on: 10,
			..NOTHING
		}));
		assert_eq!(account_of(recall, &lot).recovered, 0);
	});
}

#[test]
fn a_member_answers_for_what_it_passed_on_in_a_logistic_unit_that_was_opened_since() {
	run(|| {
		// GIVEN a box that went through the hospital unopened, and that the next one has emptied
		let lot = commissioned(syringe(), "A", 30);
		pack_up(&lot, ACME, 10, 1);
		ship_logistic_unit(1, ACME, HOSPITAL, "1");
		ship_logistic_unit(1, HOSPITAL, SERVICE, "2");
		unpack(1);
		let recall = recalled(vec![rule(syringe(), all())]);

		// WHEN the hospital names it, before anybody has looked for consignees
		let says = |amounts: Amounts| answer_with(HANNA, recall, &lot, amounts, &[1], &[]);
		let passed_on = |passed_on: u32| says(Amounts { passed_on, ..NOTHING });

		// THEN it says how many it passed on: how many there were nobody knows, but no more than the lot has
		let on_hand = Amounts {
			on_hand: 1,
			..NOTHING
		};
		assert_noop!(says(on_hand), Error::<Test>::MoreOnHandThanHeld);
		assert_noop!(passed_on(31), Error::<Test>::MorePassedOnThanSent);
		assert_ok!(passed_on(10));
		assert_eq!(account_of(recall, &lot).accounted(), 0);
	});
}

#[test]
fn a_shipment_of_its_own_shows_that_a_member_is_a_consignee() {
	run(|| {
		// GIVEN a box that went through the hospital unopened
		let lot = commissioned(syringe(), "A", 30);
		pack_up(&lot, ACME, 10, 1);
		ship_logistic_unit(1, ACME, HOSPITAL, "1");
		ship_logistic_unit(1, HOSPITAL, SERVICE, "2");
		let recall = recalled(vec![rule(syringe(), all())]);

		// WHEN it answers with the number of its shipment alone
		assert_noop!(answer(HANNA, recall, &lot, NOTHING), Error::<Test>::NotAConsignee);
		assert_ok!(answer_with(HANNA, recall, &lot, NOTHING, &[], &["2"]));

		// THEN both are consignees
		for member in [HOSPITAL, SERVICE] {
			assert!(Consignees::<Test>::contains_key(recall, member));
		}
	});
}

#[test]
fn answer_fails_when_a_shipment_brought_nothing_of_the_lot_to_anybody() {
	run(|| {
		// GIVEN shipments: of another lot, of another sender, and not received
		let [a, b] = ["A", "B"].map(|text| commissioned(syringe(), text, 30));
		ship(&b, ACME, HOSPITAL, 10, "1");
		ship(&a, ACME, HOSPITAL, 10, "2");
		ship(&a, HOSPITAL, SERVICE, 10, "3");
		let recall = recalled(vec![rule(syringe(), all())]);

		let names = |number: &str| answer_with(ALICE, recall, &a, truth(&a, ACME), &[], &[number]);
		for number in ["1", "3", "4"] {
			assert_noop!(names(number), Error::<Test>::NoSuchEdge);
		}
		assert_ok!(names("2"));
	});
}

#[test]
fn nobody_is_notified_of_what_is_not_recalled_any_more() {
	run(|| {
		// GIVEN a recall that was narrowed after the survey
		let [a, b] = ["A", "B"].map(|text| commissioned(syringe(), text, 10));
		ship(&a, ACME, HOSPITAL, 10, "1");
		let recall = recalled(vec![rule(syringe(), all())]);
		assert_ok!(answer(ALICE, recall, &a, truth(&a, ACME)));
		assert_ok!(Recalls::narrow(
			signed(RITA),
			recall,
			code(&syringe()),
			Some(lots(&["B"]))
		));

		// WHEN the firm answers on the lot that is out of it
		// THEN its own answer is taken, and nobody is asked
		let passed_on = answer_with(ALICE, recall, &a, truth(&a, ACME), &[], &["1"]);
		assert_noop!(passed_on, Error::<Test>::NotCovered);
		assert_noop!(
			answer(HANNA, recall, &a, truth(&a, HOSPITAL)),
			Error::<Test>::NotAConsignee
		);
		assert_ok!(answer(ALICE, recall, &a, NOTHING));
		assert_ok!(answer(ALICE, recall, &b, truth(&b, ACME)));
	});
}

#[test]
fn answer_fails_when_the_sums_get_too_large() {
	run(|| {
		// GIVEN a lot as large as can be, that was passed on twice
		let lot = commissioned(syringe(), "A", u32::MAX);
		ship(&lot, ACME, DISTRIBUTOR, u32::MAX, "1");
		ship(&lot, DISTRIBUTOR, HOSPITAL, u32::MAX, "1");
		let recall = recalled(vec![rule(syringe(), all())]);
		let passed_on = Amounts {
			passed_on: u32::MAX,
			..NOTHING
		};
		assert_ok!(answer(ALICE, recall, &lot, passed_on));

		assert_noop!(
			answer(DORA, recall, &lot, passed_on),
			Error::<Test>::AmountsTooLarge
		);
		assert_ok!(answer(DORA, recall, &lot, NOTHING));
		assert_ok!(answer(
			HANNA,
			recall,
			&lot,
			Amounts {
				on_hand: u32::MAX,
				..NOTHING
			}
		));
	});
}

#[test]
fn answer_fails_when_a_text_is_wrong() {
	run(|| {
		let lot = commissioned(syringe(), "A", 10);
		let recall = recalled(vec![rule(syringe(), all())]);
		let says = |code: LotCode, logistic_unit: Option<&str>, shipment: Option<&str>| {
			Recalls::answer(
				signed(ALICE),
				recall,
				None,
				code,
				truth(&lot, ACME),
				several(logistic_unit.map(bounded)),
				several(shipment.map(number)),
			)
		};

		let of_lot = |text: &str| LotCode {
			lot: Some(number(text)),
			..lot_code(&lot)
		};
		let of_device = |text: &str| LotCode {
			device: code_of(IssuingAgency::Gs1, text),
			..lot_code(&lot)
		};
		assert_noop!(says(of_lot("A#"), None, None), Error::<Test>::InvalidLotNumber);
		assert_noop!(says(of_device("12"), None, None), Error::<Test>::InvalidGtin);
		assert_noop!(
			says(of_device("09506000000018"), None, None),
			Error::<Test>::CheckDigit
		);
		let hibcc = LotCode {
			device: code_of(IssuingAgency::Hibcc, "A12"),
			..lot_code(&lot)
		};
		assert_noop!(says(hibcc, None, None), Error::<Test>::IssuingAgencyNotSupported);
		assert_noop!(
			says(lot_code(&lot), Some("123"), None),
			Error::<Test>::InvalidSscc
		);
		assert_noop!(
			says(lot_code(&lot), Some("095060000000000019"), None),
			Error::<Test>::CheckDigit
		);
		assert_noop!(
			says(lot_code(&lot), None, Some("")),
			Error::<Test>::InvalidShipmentNumber
		);
	});
}
