use super::*;
use crate::Event;
use frame_support::assert_noop;
use sp_runtime::DispatchError::BadOrigin;

fn report(account: u64, recall: RecallId) -> DispatchResult {
	Recalls::report(signed(account), recall, document())
}

fn report_vigilance(account: u64, recall: RecallId) -> DispatchResult {
	Recalls::report_vigilance(signed(account), recall, document())
}

/// ACME recalls its syringe after an incident.
fn recalled_after_incident() -> RecallId {
	let vigilance = Some(Vigilance::SeriousIncident);
	recalled_with(vec![rule(syringe(), all())], RecallTerms { vigilance, ..terms() })
}

#[test]
fn report_stops_its_clock_alone() {
	run(|| {
		// GIVEN a recall after an incident
		let recall = recalled_after_incident();
		let due = clock_of(recall, ClockKind::Report).unwrap().due;
		// WHEN the firm has reported the recall
		pass(DAY);
		assert_ok!(report(ALICE, recall));
		// THEN that is on record with its document, and the incident is still to be reported
		assert_eq!(clock_of(recall, ClockKind::Report).unwrap().done, Some(NOW + DAY));
		assert_eq!(clock_of(recall, ClockKind::VigilanceReport).unwrap().done, None);
		assert_eq!(
			last_event(),
			Event::Reported {
				recall,
				clock: ClockKind::Report,
				due,
				document: document(),
				by: ACME,
				delegate: ALICE
			}
		);
		// WHEN it has reported that too, THEN so is that
		assert_ok!(report_vigilance(ALICE, recall));
		let clock = clock_of(recall, ClockKind::VigilanceReport).unwrap();
		assert_eq!(clock.done, Some(NOW + DAY));
		assert!(matches!(
			last_event(),
			Event::Reported {
				clock: ClockKind::VigilanceReport,
				..
			}
		));
	});
}

#[test]
fn report_may_be_late() {
	run(|| {
		let recall = recalled_after_incident();
		pass(100 * DAY);
		assert_ok!(report(ALICE, recall));
		assert_ok!(report_vigilance(ALICE, recall));
	});
}

#[test]
fn report_fails_the_second_time() {
	run(|| {
		let recall = recalled_after_incident();
		assert_ok!(report(ALICE, recall));
		assert_noop!(report(ALICE, recall), E::AlreadyReported);
		assert_ok!(report_vigilance(ALICE, recall));
		assert_noop!(report_vigilance(ALICE, recall), E::AlreadyReported);
	});
}

#[test]
fn report_vigilance_fails_when_none_is_due() {
	run(|| {
		let recall = recalled(vec![rule(syringe(), all())]);
		assert_noop!(report_vigilance(ALICE, recall), E::NoVigilanceReportDue);
	});
}

#[test]
fn report_is_the_firms() {
	run(|| {
		let recall = recalled_after_incident();
		for account in [HANNA, CORA, NOBODY] {
			assert_noop!(report(account, recall), BadOrigin);
			assert_noop!(report_vigilance(account, recall), BadOrigin);
		}
		for account in [BOB, RITA] {
			assert_noop!(report(account, recall), E::NotAuthorised);
			assert_noop!(report_vigilance(account, recall), E::NotAuthorised);
		}
	});
}

#[test]
fn report_is_made_by_a_regulator_where_the_firm_is_gone() {
	run(|| {
		let recall = recalled_after_incident();
		Inactive::set(vec![ACME]);
		assert_noop!(report(BOB, recall), E::NotAuthorised);
		assert_ok!(report(RITA, recall));
		assert_ok!(report_vigilance(RITA, recall));
	});
}

#[test]
fn report_fails_when_the_recall_is_over_or_was_never() {
	run(|| {
		let recall = terminated(recalled_after_incident());
		for (recall, error) in [(recall, E::RecallTerminated), (9, E::RecallNotFound)] {
			assert_noop!(report(ALICE, recall), error);
		}
		for (recall, error) in [(recall, E::RecallTerminated), (9, E::RecallNotFound)] {
			assert_noop!(report_vigilance(ALICE, recall), error);
		}
	});
}
