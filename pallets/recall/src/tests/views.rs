//! What the runtime's API answers.

use super::{world::*, *};
use custos_primitives::api::{RecallNotice, RecallStatusView};
use frame_support::assert_ok;

#[test]
fn a_recall_is_shown_in_its_current_version() {
	run(|| {
		assert_eq!(Recalls::recall_view(0), None);
		let recall = recalled(vec![rule(syringe(), lots(&["A"]))]);
		assert_ok!(Recalls::extend(
			signed(ALICE),
			recall,
			several([rule(hip_stem(), all())])
		));

		let view = Recalls::recall_view(recall).unwrap();

		assert_eq!(
			(view.recall, view.firm, view.initiation),
			(recall, ACME, Initiation::Voluntary)
		);
		assert_eq!(
			(view.initiated, view.status, view.version),
			(NOW, RecallStatus::Ongoing, 2)
		);
		assert_eq!(view.terms, terms());
		assert_eq!(view.rules.len(), 2);
		assert_eq!(view.rules[1].device, hip_stem());
		let kinds: Vec<_> = view.clocks.iter().map(|clock| clock.kind).collect();
		assert_eq!(kinds, [ClockKind::Report, ClockKind::StatusReport]);
		assert_eq!(view.progress, record_of(recall).progress);
		assert!(!view.open_points.is_empty());

		ended(recall);
		assert_eq!(Recalls::recall_view(recall).unwrap().open_points, []);
	});
}

#[test]
fn consignees_are_shown_in_the_order_of_their_numbers() {
	run(|| {
		// GIVEN consignees, one of them with two lots, and one found by another
		let [a, b] = ["A", "B"].map(|text| commissioned(syringe(), text, 10));
		ship(&b, ACME, HOSPITAL, 3, "1");
		ship(&a, ACME, HOSPITAL, 3, "2");
		ship(&a, HOSPITAL, OTHER_HOSPITAL, 1, "2");
		let recall = recalled(vec![rule(syringe(), all())]);
		let amounts = Amounts {
			on_hand: 2,
			passed_on: 1,
			..Default::default()
		};
		assert_ok!(answer_with(HANNA, recall, &a, amounts, &[], &["2"]));
		surveyed(recall);

		// WHEN they are asked for
		let views = Recalls::consignees(recall, None, 100);

		// THEN each is there with its answers
		let members: Vec<_> = views.iter().map(|view| view.member).collect();
		assert_eq!(members, [ACME, HOSPITAL, OTHER_HOSPITAL]);
		let hospital = &views[1];
		assert_eq!((hospital.notified, hospital.notified_by), (NOW, None));
		assert_eq!((hospital.in_sample, hospital.check), (None, None));
		assert_eq!(hospital.answers, [(a, Some(amounts)), (b, None)]);
		assert_eq!(views[2].notified_by, Some(HOSPITAL));
		assert_eq!(views[2].answers, [(a, None)]);

		// AND they can be paged through
		let page = |after: Option<MemberId>, count: u32| -> Vec<_> {
			let views = Recalls::consignees(recall, after, count);
			views.into_iter().map(|view| view.member).collect()
		};
		assert_eq!(page(None, 2), [ACME, HOSPITAL]);
		assert_eq!(page(Some(HOSPITAL), 2), [OTHER_HOSPITAL]);
		assert!(page(Some(OTHER_HOSPITAL), 2).is_empty());
		assert!(page(None, 0).is_empty());
		assert_eq!(Recalls::consignees(recall + 1, None, 100), []);
	});
}

#[test]
fn no_more_than_a_hundred_consignees_are_shown_at_a_time() {
	run(|| {
		let lot = lot(syringe(), "A", 1000);
		(1000..1120).for_each(|member| give(&lot, member, 1));
		let recall = recalled(vec![rule(syringe(), all())]);
		surveyed(recall);

		assert_eq!(Recalls::consignees(recall, None, u32::MAX).len(), 100);
		assert_eq!(Recalls::consignees(recall, Some(1099), u32::MAX).len(), 20);
	});
}

#[test]
fn checks_are_shown_of_the_sample_that_stands() {
	run(|| {
		let lot = commissioned(syringe(), "A", 10);
		ship(&lot, ACME, HOSPITAL, 3, "1");
		let recall = recalled(vec![rule(syringe(), all())]);
		surveyed(recall);
		assert_ok!(Recalls::draw_sample(signed(ALICE), recall));
		let result = CheckResult::NotFollowed;
		assert_ok!(Recalls::record_check(
			signed(ALICE),
			recall,
			HOSPITAL,
			result,
			document()
		));
		let of_hospital = || {
			let view = Recalls::consignees(recall, Some(ACME), 1).remove(0);
			(view.in_sample, view.check)
		};
		assert_eq!(of_hospital(), (Some(true), Some(result)));

		let level = EffectivenessLevel::B { percent: 50 };
		assert_ok!(Recalls::amend(
			signed(RITA),
			recall,
			RecallTerms { level, ..terms() }
		));
		assert_eq!(of_hospital(), (None, None));
		assert_ok!(Recalls::draw_sample(signed(ALICE), recall));
		assert_eq!(of_hospital().1, None);
	});
}

#[test]
fn accounts_are_shown_in_the_order_of_their_lots() {
	run(|| {
		assert_eq!(Recalls::reconciliation(0), None);
		let [b, a] = ["B", "A"].map(|text| commissioned(syringe(), text, 10));
		ship(&a, ACME, HOSPITAL, 4, "1");
		destroy(&a, HOSPITAL, 1);
		let recall = recalled(vec![rule(syringe(), all())]);
		assert_eq!(Recalls::reconciliation(recall), Some(vec![]));
		surveyed(recall);
		assert_ok!(answer(HANNA, recall, &a, truth(&a, HOSPITAL)));
		assert_ok!(answer(ALICE, recall, &a, truth(&a, ACME)));
		assert_ok!(Recalls::explain(
			signed(ALICE),
			recall,
			lot_code(&a),
			2,
			document()
		));

		let views = Recalls::reconciliation(recall).unwrap();

		assert_eq!(views.iter().map(|view| view.lot).collect::<Vec<_>>(), [a, b]);
		let view = &views[0];
		assert_eq!((view.in_scope, view.recovered, view.explained), (10, 6, 2));
		assert_eq!((view.accounted, view.outstanding, view.reconciled), (9, 1, false));
		assert_eq!((view.answered.on_hand, view.answered.destroyed), (9, 1));
		assert_eq!((views[1].accounted, views[1].outstanding), (0, 10));
	});
}

#[test]
fn what_is_late_is_shown_for_a_member_and_for_all() {
	run(|| {
		// GIVEN a recall with a consignee that answers and one that doesn't, and one that is over
		let lot = commissioned(syringe(), "A", 10);
		ship(&lot, ACME, HOSPITAL, 3, "1");
		ship(&lot, ACME, OTHER_HOSPITAL, 3, "2");
		let terms = RecallTerms {
			vigilance: Some(Vigilance::PublicHealthThreat),
			..terms()
		};
		let recall = recalled_with(vec![rule(syringe(), all())], terms.clone());
		surveyed(recall);
		assert_ok!(answer(HANNA, recall, &lot, truth(&lot, HOSPITAL)));
		assert_ok!(answer(ALICE, recall, &lot, truth(&lot, ACME)));
		let over = recalled_with(vec![rule(syringe(), all())], terms);
		surveyed(over);
		ended(over);
		let end_of = |month: u8, day: u8| date(2026, month, day).unwrap().end_millisecond() - 1;
		let late = |member: MemberId, clock: ClockKind, since: u64| OverdueRecall::Report {
			recall,
			member,
			clock,
			since,
		};

		// WHEN time goes by
		// THEN what is due shows a moment after its last one
		assert_eq!(Recalls::overdue(None), []);
		let vigilance = late(ACME, ClockKind::VigilanceReport, end_of(6, 17));
		Timestamp::set_timestamp(end_of(6, 17));
		assert_eq!(Recalls::overdue(None), []);
		Timestamp::set_timestamp(end_of(6, 17) + 1);
		assert_eq!(Recalls::overdue(None), [vigilance]);
		assert_ok!(Recalls::report_vigilance(signed(ALICE), recall, document()));
		assert_eq!(Recalls::overdue(None), []);

		Timestamp::set_timestamp(end_of(6, 20) + 1);
		let missing = OverdueRecall::Answers {
			recall,
			member: OTHER_HOSPITAL,
			missing: 1,
			since: end_of(6, 20),
		};
		let missing = [missing];
		assert_eq!(Recalls::overdue(None), missing);
		assert_eq!(Recalls::overdue(Some(OTHER_HOSPITAL)), missing);
		assert_eq!(Recalls::overdue(Some(HOSPITAL)), []);
		assert_eq!(Recalls::overdue(Some(ACME)), []);

		Timestamp::set_timestamp(end_of(7, 15) + 1);
		let reports = [
			late(ACME, ClockKind::Report, end_of(6, 29)),
			late(ACME, ClockKind::StatusReport, end_of(7, 15)),
		];
		assert_eq!(Recalls::overdue(Some(ACME)), reports);
		assert_eq!(Recalls::overdue(None), [&reports[..], &missing].concat());

		// AND a status report is due again after it was made
		assert_ok!(Recalls::report_status(signed(ALICE), recall, document()));
		assert_ok!(Recalls::report(signed(ALICE), recall, document()));
		assert_eq!(Recalls::overdue(Some(ACME)), []);
		pass(31 * DAY);
		assert_eq!(Recalls::overdue(Some(ACME)).len(), 1);
	});
}

#[test]
fn notices_tell_of_recalls_and_holds_whatever_is_to_be_done() {
	run(|| {
		// GIVEN a unit that was corrected under one recall, and is held and under another one
		let device = hip_stem();
		let stem = unit(device, Some("A"), "1", HOSPITAL);
		commissioned(device, "A", 1);
		assert_eq!(
			Recalls::notices(&single(device, &stem)),
			RecallStatusView {
				clear: true,
				recalls: vec![],
				holds: vec![]
			}
		);
		let corrected = recalled_with(vec![rule(device, all())], correction());
		assert_ok!(Recalls::record_corrections(
			signed(ALICE),
			corrected,
			code(&device),
			several([number("1")])
		));
		let notice = |recall: RecallId, action: RecallAction, corrected: bool| RecallNotice {
			recall,
			firm: ACME,
			class: RecallClass::ClassII,
			action,
			reason: RecallReason::Manufacturing,
			corrected,
		};
		let of_correction = notice(corrected, RecallAction::Correction, true);
		assert_eq!(
			Recalls::notices(&single(device, &stem)),
			RecallStatusView {
				clear: true,
				recalls: vec![of_correction.clone()],
				holds: vec![]
			}
		);
		let removed = mandated(vec![rule(device, lots(&["A"]))]);
		let target = HoldTargetCode::Unit {
			device: code(&device),
			serial: number("1"),
		};
		assert_ok!(Recalls::hold(
			signed(HANNA),
			target,
			RecallReason::Other,
			document()
		));

		// WHEN it is asked about
		let status = Recalls::notices(&single(device, &stem));

		// THEN all three are told
		assert!(!status.clear);
		assert_eq!(
			status.recalls,
			[of_correction, notice(removed, RecallAction::Removal, false)]
		);
		let [(target, hold)] = &status.holds[..] else {
			panic!("{:?}", status.holds)
		};
		assert_eq!(*target, HoldTarget::Unit { device, serial: stem });
		assert_eq!(
			(hold.placed_by, hold.authority),
			(HOSPITAL, HoldAuthority::Possessor)
		);
	});
}

#[test]
fn notices_tell_of_holds_on_a_logistic_unit() {
	run(|| {
		let lot = commissioned(syringe(), "A", 10);
		let pallet = pack(1, &[HOSPITAL], &[(lot, 10)]);
		assert!(Recalls::notices(&Guarded::LogisticUnit { sscc: pallet }).clear);

		let target = HoldTargetCode::LogisticUnit { sscc: sscc_text(1) };
		assert_ok!(Recalls::hold(
			signed(HANNA),
			target,
			RecallReason::StorageOrTransport,
			document()
		));

		let status = Recalls::notices(&Guarded::LogisticUnit { sscc: pallet });
		assert_eq!(
			(status.clear, status.holds.len(), status.recalls.len()),
			(false, 1, 0)
		);
	});
}
