use super::*;
use crate::ReviewsDue;

fn review(account: u64, access: AccessId, finding: Finding) -> DispatchResult {
	Records::review(signed(account), access, finding, document())
}

fn is_due(access: AccessId) -> bool {
	ReviewsDue::<Test>::contains_key(record_of(access).subject.controller, InOrder(access))
}

fn finding_of(access: AccessId) -> Option<Finding> {
	record_of(access).review.unwrap().made.map(|made| made.finding)
}

fn reason_of(access: AccessId) -> EndReason {
	match state_of(access) {
		AccessState::Ended { reason, .. } => reason,
		state => panic!("not ended: {state:?}"),
	}
}

#[test]
fn review_is_recorded_and_logged() {
	run(|| {
		// GIVEN a broken glass
		let access = emergency();
		pass(DAY / 2);
		// WHEN the controller finds that it was justified
		assert_ok!(review(HANNA, access, Finding::Justified));
		// THEN that is on record, and nothing is due any more
		let made = ReviewMade {
			finding: Finding::Justified,
			by: HOSPITAL,
			at: NOW + DAY / 2,
			document: document(),
		};
		let due = NOW + 7 * DAY;
		assert_eq!(
			record_of(access).review,
			Some(Review {
				due,
				made: Some(made)
			})
		);
		assert!(!is_due(access));
		// AND the patient sees it
		let entry = LogEntry::EmergencyReviewed {
			access,
			finding: Finding::Justified,
			document: document(),
		};
		assert_eq!(last_entry(), (HANNA, entry));
		assert_eq!(
			last_event(),
			Event::EmergencyReviewed {
				subject: patient(1),
				access,
				step: last_step(),
			}
		);
	});
}

#[test]
fn review_leaves_justified_access_open() {
	run(|| {
		let access = emergency();
		assert_ok!(review(HANNA, access, Finding::Justified));
		assert_eq!(status_of(access), AccessStatus::Open);
		assert_ok!(log_use(access, 1));
	});
}

#[test]
fn review_ends_access_that_was_not_justified() {
	run(|| {
		let access = emergency();
		assert_ok!(log_use(access, 1));
		pass(DAY - 1);
		assert_ok!(review(HANNA, access, Finding::NotJustified));
		let ended = AccessState::Ended {
			reason: EndReason::NotJustified,
			at: NOW + DAY - 1,
		};
		assert_eq!(state_of(access), ended);
		assert_noop!(log_use(access, 2), E::NotGranted);
	});
}

#[test]
fn review_changes_nothing_about_access_that_is_over() {
	run(|| {
		// GIVEN access that has expired, and access that was given up
		let [expired, given_up] = [emergency(), emergency()];
		assert_ok!(Records::relinquish(signed(HUGO), given_up));
		pass(DAY);
		// WHEN both are found unjustified
		for access in [expired, given_up] {
			assert_ok!(review(HANNA, access, Finding::NotJustified));
			assert_eq!(finding_of(access), Some(Finding::NotJustified));
		}
		// THEN they are over as they were
		assert_eq!(status_of(expired), AccessStatus::Expired);
		assert_eq!(reason_of(given_up), EndReason::Relinquished);
	});
}

#[test]
fn review_is_open_to_regulators() {
	run(|| {
		for finding in [Finding::Justified, Finding::NotJustified] {
			let access = emergency();
			assert_ok!(review(RITA, access, finding));
			assert_eq!(finding_of(access), Some(finding));
			assert_eq!(record_of(access).review.unwrap().made.unwrap().by, REGULATOR);
		}
	});
}

#[test]
fn review_is_never_made_by_who_broke_the_glass() {
	run(|| {
		// GIVEN a hospital that is a regulator too, and broke the glass
		let access = emergency();
		// THEN none of its delegates reviews that
		for account in [HUGO, AXEL] {
			assert_noop!(review(account, access, Finding::Justified), E::OwnReview);
		}
		// AND neither does a controller that broke the glass itself
		assert_ok!(Records::emergency_access(
			signed(HANNA),
			patient(1),
			terms().categories,
			terms().scope,
			place("DE"),
			document(),
		));
		assert_noop!(review(HANNA, access + 1, Finding::Justified), E::OwnReview);
		// AND that one is reviewed by a regulator, whatever else that is
		assert_noop!(review(HUGO, access + 1, Finding::Justified), E::NotController);
		assert_ok!(review(AXEL, access + 1, Finding::Justified));
	});
}

#[test]
fn review_may_be_late() {
	run(|| {
		let access = emergency();
		pass(60 * DAY);
		assert!(is_due(access));
		assert_ok!(review(HANNA, access, Finding::Justified));
		assert!(!is_due(access));
	});
}

#[test]
fn review_is_made_of_a_closed_subject_too() {
	run(|| {
		let access = emergency();
		close(patient(1));
		assert_ok!(review(HANNA, access, Finding::NotJustified));
		assert_eq!(reason_of(access), EndReason::NotJustified);
	});
}

#[test]
fn review_is_made_once() {
	run(|| {
		let access = emergency();
		assert_ok!(review(HANNA, access, Finding::Justified));
		for account in [HANNA, RITA] {
			assert_noop!(review(account, access, Finding::NotJustified), E::AlreadyReviewed);
		}
	});
}

#[test]
fn review_is_of_emergency_access_alone() {
	run(|| {
		let ordinary = permitted();
		for account in [HANNA, RITA] {
			assert_noop!(
				review(account, ordinary, Finding::NotJustified),
				E::NotUnderReview
			);
		}
		assert_noop!(review(HANNA, 9, Finding::Justified), E::AccessNotFound);
	});
}

#[test]
fn review_needs_the_right_to() {
	run(|| {
		let access = emergency();
		assert_noop!(review(MONA, access, Finding::Justified), E::NotController);
		for account in [RAVI, CORA, NOBODY] {
			assert_noop!(review(account, access, Finding::Justified), BadOrigin);
		}
	});
}
