use super::*;
use crate::Event;
use frame_support::assert_noop;
use sp_runtime::DispatchError::BadOrigin;

fn report_status(account: u64, recall: RecallId) -> DispatchResult {
	Recalls::report_status(signed(account), recall, document())
}

#[test]
fn report_status_tells_how_far_the_recall_has_come() {
	run(|| {
		// GIVEN a recall with a consignee that has not answered
		let lot = lot(syringe(), "L1", 10);
		give(&lot, HOSPITAL, 10);
		let recall = recalled(vec![rule(syringe(), all())]);
		assert_ok!(Recalls::survey(signed(HANNA), recall, 100));
		// WHEN the firm reports on its status
		pass(DAY);
		assert_ok!(report_status(ALICE, recall));
		// THEN the event has the numbers, and the next report is due in 30 days
		let next_due = date(2026, 7, 16).unwrap().end_millisecond() - 1;
		let progress = record_of(recall).progress;
		assert_eq!(
			(progress.consignees, progress.answers_due, progress.answers_given),
			(1, 1, 0)
		);
		assert_eq!(
			last_event(),
			Event::StatusReported {
				recall,
				progress,
				next_due,
				document: document(),
				by: ACME,
				delegate: ALICE
			}
		);
		let kind = ClockKind::StatusReport;
		let clock = Clock {
			kind,
			due: next_due,
			done: Some(NOW + DAY),
		};
		assert_eq!(clock_of(recall, kind), Some(clock));
	});
}

#[test]
fn report_status_is_due_again_and_again() {
	run(|| {
		let recall = recalled(vec![rule(syringe(), all())]);
		let mut due = clock_of(recall, ClockKind::StatusReport).unwrap().due;
		for _ in 0..3 {
			pass(7 * DAY);
			assert_ok!(report_status(ALICE, recall));
			let next = clock_of(recall, ClockKind::StatusReport).unwrap().due;
			assert_eq!(next, due + 7 * DAY);
			due = next;
		}
		assert_eq!(clock_of(recall, ClockKind::Report).unwrap().done, None);
	});
}

#[test]
fn report_status_is_the_firms() {
	run(|| {
		let recall = recalled(vec![rule(syringe(), all())]);
		for account in [HANNA, CORA, NOBODY] {
			assert_noop!(report_status(account, recall), BadOrigin);
		}
		for account in [BOB, RITA] {
			assert_noop!(report_status(account, recall), E::NotAuthorised);
		}
		// Where the firm is gone, a regulator stands in for it.
		Inactive::set(vec![ACME]);
		assert_ok!(report_status(RITA, recall));
	});
}

#[test]
fn report_status_fails_when_the_recall_is_over_or_was_never() {
	run(|| {
		assert_noop!(report_status(ALICE, 9), E::RecallNotFound);
		let recall = terminated(recalled(vec![rule(syringe(), all())]));
		assert_noop!(report_status(ALICE, recall), E::RecallTerminated);
	});
}
