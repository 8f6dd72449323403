//! What has to be done before a recall can be terminated.

use super::{world::*, *};
use crate::{Error, Event};
use frame_support::{assert_noop, assert_ok};

fn terminate(recall: RecallId) -> DispatchResult {
	Recalls::terminate(signed(RITA), recall)
}

fn open_points(recall: RecallId) -> Vec<OpenPoint> {
	Recalls::recall_view(recall).unwrap().open_points
}

#[test]
fn a_recall_is_terminated_when_nothing_is_open() {
	run(|| {
		// GIVEN a recall that has just begun
		use OpenPoint::*;
		let lot = commissioned(syringe(), "A", 10);
		ship(&lot, ACME, HOSPITAL, 4, "1");
		let recall = recalled(vec![rule(syringe(), all())]);

		// WHEN one thing after the other is done
		// THEN one open point after the other is closed
		assert_eq!(open_points(recall), [NotSurveyed, NotReported]);
		assert_noop!(terminate(recall), Error::<Test>::NotSurveyed);

		surveyed(recall);
		assert_eq!(
			open_points(recall),
			[AnswersMissing, SampleNotDrawn, NotReconciled, NotReported]
		);
		assert_ok!(answer(HANNA, recall, &lot, truth(&lot, HOSPITAL)));
		assert_noop!(terminate(recall), Error::<Test>::AnswersMissing);

		assert_ok!(answer(ALICE, recall, &lot, truth(&lot, ACME)));
		assert_eq!(open_points(recall), [SampleNotDrawn, NotReconciled, NotReported]);
		assert_noop!(terminate(recall), Error::<Test>::SampleNotDrawn);

		assert_ok!(Recalls::draw_sample(signed(ALICE), recall));
		assert_eq!(open_points(recall), [ChecksMissing, NotReconciled, NotReported]);
		for (account, member) in [(ALICE, HOSPITAL), (CORA, ACME)] {
			assert_noop!(terminate(recall), Error::<Test>::ChecksMissing);
			let result = CheckResult::Effective;
			assert_ok!(Recalls::record_check(
				signed(account),
				recall,
				member,
				result,
				document()
			));
		}

		assert_eq!(open_points(recall), [NotReconciled, NotReported]);
		assert_noop!(terminate(recall), Error::<Test>::NotReconciled);
		ship(&lot, HOSPITAL, ACME, 4, "1");
		assert_ok!(answer(HANNA, recall, &lot, truth(&lot, HOSPITAL)));
		assert_noop!(terminate(recall), Error::<Test>::NotReconciled);
		assert_ok!(answer(ALICE, recall, &lot, truth(&lot, ACME)));

		assert_eq!(open_points(recall), [NotReported]);
		assert_noop!(terminate(recall), Error::<Test>::NotReported);
		assert_ok!(Recalls::report(signed(ALICE), recall, document()));

		assert_eq!(open_points(recall), []);
		assert_ok!(terminate(recall));
		let progress = record_of(recall).progress;
		assert_eq!(
			last_event(),
			Event::RecallTerminated {
				recall,
				progress,
				by: REGULATOR,
				delegate: RITA
			}
		);
	});
}

#[test]
fn a_level_without_checks_needs_no_sample() {
	run(|| {
		let level = EffectivenessLevel::E;
		let recall = recalled_with(vec![rule(syringe(), all())], RecallTerms { level, ..terms() });
		surveyed(recall);
		assert_ok!(Recalls::report(signed(ALICE), recall, document()));

		assert_ok!(terminate(recall));
	});
}

#[test]
fn a_status_report_is_not_the_report() {
	run(|| {
		let level = EffectivenessLevel::E;
		let vigilance = Some(Vigilance::SeriousIncident);
		let terms = RecallTerms {
			level,
			vigilance,
			..terms()
		};
		let recall = recalled_with(vec![rule(syringe(), all())], terms);
		surveyed(recall);
		assert_ok!(Recalls::report_status(signed(ALICE), recall, document()));
		assert_ok!(Recalls::report_vigilance(signed(ALICE), recall, document()));

		assert_noop!(terminate(recall), Error::<Test>::NotReported);
	});
}

#[test]
fn a_consignee_that_is_gone_does_not_keep_a_recall_open_for_ever() {
	run(|| {
		// GIVEN a hospital that left the consortium with four devices, and did not answer
		let lot = commissioned(syringe(), "A", 10);
		ship(&lot, ACME, HOSPITAL, 4, "1");
		let level = EffectivenessLevel::E;
		let recall = recalled_with(vec![rule(syringe(), all())], RecallTerms { level, ..terms() });
		surveyed(recall);
		assert_ok!(answer(ALICE, recall, &lot, truth(&lot, ACME)));
		assert_ok!(Recalls::report(signed(ALICE), recall, document()));
		Inactive::set(vec![HOSPITAL]);
		assert_noop!(terminate(recall), Error::<Test>::AnswersMissing);

		// WHEN a regulator answers in its place, and the firm explains what is not to be had back
		let amounts = truth(&lot, HOSPITAL);
		let code = lot_code(&lot);
		assert_ok!(Recalls::answer(
			signed(RITA),
			recall,
			Some(HOSPITAL),
			code.clone(),
			amounts,
			several([]),
			several([])
		));
		assert_noop!(terminate(recall), Error::<Test>::NotReconciled);
		assert_ok!(Recalls::explain(signed(ALICE), recall, code, 4, document()));

		// THEN the recall can be terminated
		assert_ok!(terminate(recall));
	});
}

#[test]
fn a_device_that_is_counted_twice_hides_none_that_is_missing() {
	run(|| {
		// GIVEN a hospital that says it corrected four devices, and then gave them back
		let lot = commissioned(syringe(), "A", 10);
		ship(&lot, ACME, HOSPITAL, 4, "1");
		ship(&lot, ACME, OTHER_HOSPITAL, 4, "2");
		let recall = recalled_with(vec![rule(syringe(), all())], correction());
		surveyed(recall);
		let corrected = |corrected: u32| Amounts {
			corrected,
			..Default::default()
		};
		assert_ok!(answer(HANNA, recall, &lot, corrected(4)));
		ship(&lot, HOSPITAL, ACME, 4, "1");
		assert_ok!(answer(ALICE, recall, &lot, truth(&lot, ACME)));

		// WHEN another one still has four that are not corrected
		assert_ok!(answer(HUGO, recall, &lot, truth(&lot, OTHER_HOSPITAL)));

		// THEN the sum looks right, and the account is open all the same
		let account = account_of(recall, &lot);
		assert_eq!(account.outstanding(), 0);
		assert!(!account.is_reconciled());
		assert!(open_points(recall).contains(&OpenPoint::NotReconciled));
	});
}
