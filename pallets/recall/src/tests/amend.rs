use super::*;
use crate::{Event, Versions};
use frame_support::assert_noop;
use sp_runtime::DispatchError::BadOrigin;

fn amend(account: u64, recall: RecallId, terms: RecallTerms) -> DispatchResult {
	Recalls::amend(signed(account), recall, terms)
}

/// What class I asks for.
fn class_one() -> RecallTerms {
	RecallTerms {
		class: RecallClass::ClassI,
		..terms()
	}
}

#[test]
fn amend_keeps_the_version_before() {
	run(|| {
		// GIVEN a recall of class II
		let recall = recalled(vec![rule(syringe(), all())]);
		// WHEN it turns out to be worse
		pass(DAY);
		assert_ok!(amend(ALICE, recall, class_one()));
		// THEN both versions can be read, and both cover the same
		let (before, after) = (Versions::<Test>::get(recall, 1).unwrap(), version_of(recall));
		assert_eq!(before.terms.class, RecallClass::ClassII);
		assert_eq!(after.terms, class_one());
		assert_eq!((after.since, after.by), (NOW + DAY, ACME));
		assert_eq!(before.rules, after.rules);
		assert_eq!(
			last_event(),
			Event::RecallAmended {
				recall,
				version: 2,
				class: RecallClass::ClassI,
				by: ACME,
				delegate: ALICE
			}
		);
	});
}

#[test]
fn amend_has_the_next_status_report_due_from_the_last_one() {
	run(|| {
		let recall = recalled(vec![rule(syringe(), all())]);
		let terms = |status_report_days| RecallTerms {
			status_report_days,
			..terms()
		};
		let last_day = |day: Option<Date>| day.unwrap().end_millisecond() - 1;
		// WHEN no status report was made, THEN the term is from the beginning of the recall
		pass(DAY);
		assert_ok!(amend(ALICE, recall, terms(10)));
		let clock = clock_of(recall, ClockKind::StatusReport).unwrap();
		assert_eq!((clock.due, clock.done), (last_day(date(2026, 6, 25)), None));
		// WHEN one was, THEN from that one
		assert_ok!(Recalls::report_status(signed(ALICE), recall, document()));
		assert_ok!(amend(ALICE, recall, terms(20)));
		let clock = clock_of(recall, ClockKind::StatusReport).unwrap();
		assert_eq!(
			(clock.due, clock.done),
			(last_day(date(2026, 7, 6)), Some(NOW + DAY))
		);
		// AND the report of the recall is due as it was
		let report = clock_of(recall, ClockKind::Report).unwrap();
		assert_eq!(report.due, last_day(date(2026, 6, 29)));
	});
}

#[test]
fn amend_begins_the_term_of_a_new_incident() {
	run(|| {
		let recall = recalled(vec![rule(syringe(), all())]);
		let vigilance = |vigilance| RecallTerms { vigilance, ..terms() };
		let clock = || clock_of(recall, ClockKind::VigilanceReport);
		// WHEN a serious incident comes to light
		pass(DAY);
		assert_ok!(amend(ALICE, recall, vigilance(Some(Vigilance::SeriousIncident))));
		// THEN its report is due in 15 days
		assert_eq!(
			clock().unwrap().due,
			date(2026, 7, 1).unwrap().end_millisecond() - 1
		);
		// WHEN it was reported, and other terms change, THEN it stays reported
		assert_ok!(Recalls::report_vigilance(signed(ALICE), recall, document()));
		let class = RecallClass::ClassI;
		let worse = RecallTerms {
			class,
			..vigilance(Some(Vigilance::SeriousIncident))
		};
		assert_ok!(amend(ALICE, recall, worse));
		assert_eq!(clock().unwrap().done, Some(NOW + DAY));
		// WHEN somebody dies, THEN another report is due
		assert_ok!(amend(
			ALICE,
			recall,
			vigilance(Some(Vigilance::DeathOrDeterioration))
		));
		let due = date(2026, 6, 26).unwrap().end_millisecond() - 1;
		let kind = ClockKind::VigilanceReport;
		assert_eq!(
			clock(),
			Some(Clock {
				kind,
				due,
				done: None
			})
		);
		// WHEN it was another device, THEN none is: as a regulator says, since the firm has a report to make
		assert_noop!(amend(ALICE, recall, vigilance(None)), E::ReportDue);
		assert_ok!(amend(RITA, recall, vigilance(None)));
		assert_eq!(clock(), None);
	});
}

#[test]
fn amend_is_open_to_regulators() {
	run(|| {
		let recall = recalled(vec![rule(syringe(), all())]);
		assert_ok!(amend(RITA, recall, class_one()));
		assert_eq!(version_of(recall).by, REGULATOR);
	});
}

#[test]
fn amend_of_a_mandated_recall_is_not_open_to_the_firm() {
	run(|| {
		let recall = mandated(vec![rule(syringe(), all())]);
		for account in [ALICE, BOB, AXEL] {
			assert_noop!(amend(account, recall, class_one()), E::NotAuthorised);
		}
		// Another regulator may as well.
		assert_ok!(amend(ROY, recall, class_one()));
	});
}

#[test]
fn amend_needs_the_right_to() {
	run(|| {
		let recall = recalled(vec![rule(syringe(), all())]);
		for account in [HANNA, CORA, NOBODY] {
			assert_noop!(amend(account, recall, class_one()), BadOrigin);
		}
		assert_noop!(amend(BOB, recall, class_one()), E::NotAuthorised);
	});
}

#[test]
fn amend_fails_when_nothing_changes_or_the_action_does() {
	run(|| {
		let recall = recalled(vec![rule(syringe(), all())]);
		assert_noop!(amend(ALICE, recall, terms()), E::NothingChanged);
		assert_noop!(amend(ALICE, recall, correction()), E::ActionFixed);
	});
}

#[test]
fn amend_fails_when_the_terms_make_no_sense() {
	run(|| {
		let recall = recalled(vec![rule(syringe(), all())]);
		let level = EffectivenessLevel::B { percent: 5 };
		for (terms, error) in [
			(RecallTerms { level, ..terms() }, E::LevelOutOfRange),
			(
				RecallTerms {
					status_report_days: 0,
					..terms()
				},
				E::TermZero,
			),
			(
				RecallTerms {
					fsca_reference: bounded("\u{7}"),
					..terms()
				},
				E::InvalidText,
			),
		] {
			assert_noop!(amend(ALICE, recall, terms), error);
		}
	});
}

#[test]
fn amend_fails_when_the_recall_is_over_or_was_never() {
	run(|| {
		assert_noop!(amend(ALICE, 5, class_one()), E::RecallNotFound);
		let recall = terminated(recalled(vec![rule(syringe(), all())]));
		assert_noop!(amend(ALICE, recall, class_one()), E::RecallTerminated);
	});
}
