use super::*;
use crate::ReviewsDue;

/// Breaks the glass for a read of categories of a patient's data.
fn break_glass(account: u64, subject: SubjectReference, categories: &[&str]) -> DispatchResult {
	break_glass_for(account, subject, categories, terms().scope)
}

fn break_glass_for(
	account: u64,
	subject: SubjectReference,
	categories: &[&str],
	scope: AccessScope,
) -> DispatchResult {
	Records::emergency_access(
		signed(account),
		subject,
		of_categories(categories).categories,
		scope,
		place("DE"),
		document(),
	)
}

#[test]
fn emergency_access_is_open_at_once() {
	run(|| {
		// GIVEN a patient that has said nothing
		// WHEN the other hospital breaks the glass
		let access = emergency();
		// THEN it may read for a day
		let record = record_of(access);
		assert_eq!(
			(record.subject, record.requester, record.delegate),
			(patient(1), OTHER_HOSPITAL, HUGO)
		);
		assert_eq!(record.requested, NOW);
		assert_eq!(
			record.terms,
			AccessTerms {
				purpose: PurposeOfUse::BreakTheGlass,
				action: DataAction::Read,
				categories: several([category("imaging")]),
				scope: terms().scope,
				study: None,
				region: Region::parse(b"DE").unwrap(),
				justification: document(),
				until: NOW + DAY,
			}
		);
		assert_eq!(
			grant_of(access),
			Grant::new(GrantBasis::Emergency, NOW, NOW + DAY)
		);
		assert_eq!(status_of(access), AccessStatus::Open);
		assert_ok!(log_use(access, 1));
	});
}

#[test]
fn emergency_access_is_to_be_reviewed() {
	run(|| {
		let access = emergency();
		let due = NOW + 7 * DAY;
		assert_eq!(record_of(access).review, Some(Review { due, made: None }));
		assert!(ReviewsDue::<Test>::contains_key(HOSPITAL, InOrder(access)));
	});
}

#[test]
fn emergency_access_is_logged() {
	run(|| {
		let access = emergency();
		let entry = LogEntry::EmergencyAccess {
			access,
			review_due: NOW + 7 * DAY,
			terms: hash_of(&record_of(access).terms),
		};
		assert_eq!(last_entry(), (HUGO, entry));
		assert_eq!(
			last_event(),
			Event::EmergencyAccessed {
				subject: patient(1),
				access,
				step: last_step(),
			}
		);
	});
}

#[test]
fn emergency_access_is_stopped_by_no_denial() {
	run(|| {
		// GIVEN a patient that denies everything to everybody
		deny(patient(1), None, 1);
		// WHEN the glass is broken
		let access = emergency();
		// THEN the data may be used, before another denial and after it
		assert_ok!(log_use(access, 1));
		deny(patient(1), Some(OTHER_HOSPITAL), 2);
		assert_ok!(log_use(access, 2));
	});
}

#[test]
fn emergency_access_is_stopped_by_no_requirement() {
	run(|| {
		for unmet in [
			of_roles(&[Role::Researcher]),
			of_purposes(&["HRESCH"]),
			of_regions(&["FR"]),
			of_credentials(&[TRAINING]),
		] {
			// GIVEN a requirement that the other hospital does not meet
			require(unmet);
			// WHEN it breaks the glass
			// THEN the data may be used
			assert_ok!(log_use(emergency(), 1));
		}
	});
}

#[test]
fn emergency_access_is_open_to_the_controller_too() {
	run(|| {
		// The hospital's own staff may break the glass. Somebody else reviews it.
		assert_ok!(break_glass(HANNA, patient(1), &["imaging"]));
		assert_eq!(record_of(0).requester, HOSPITAL);
		assert!(ReviewsDue::<Test>::contains_key(HOSPITAL, InOrder(0)));
		assert_ok!(log_use(0, 1));
	});
}

#[test]
fn emergency_access_names_anchors_or_a_query() {
	run(|| {
		let anchors = [anchored(patient(1), image(1)), anchored(patient(1), image(2))];
		assert_ok!(break_glass_for(HUGO, patient(1), &["imaging"], these(anchors)));
		assert_eq!(record_of(0).terms.scope, these(anchors));
	});
}

#[test]
fn emergency_access_expires_after_a_day() {
	run(|| {
		let access = emergency();
		pass(DAY - 1);
		assert_ok!(log_use(access, 1));
		pass(1);
		assert_eq!(status_of(access), AccessStatus::Expired);
		assert_noop!(log_use(access, 2), E::Expired);
	});
}

#[test]
fn emergency_access_ends_when_the_subject_is_closed() {
	run(|| {
		let access = emergency();
		close(patient(1));
		assert_noop!(log_use(access, 1), E::SubjectClosed);
	});
}

#[test]
fn emergency_access_ends_when_the_healthcare_provider_is_not_active() {
	run(|| {
		let access = emergency();
		Inactive::set(vec![OTHER_HOSPITAL]);
		assert_eq!(
			status_of(access),
			AccessStatus::NoLongerPermitted {
				now: Ruling::RequesterNotActive
			}
		);
		assert_noop!(log_use(access, 1), E::NoLongerPermitted);
	});
}

#[test]
fn emergency_access_stays_to_be_reviewed_when_it_is_given_up() {
	run(|| {
		// GIVEN an access
		let access = emergency();
		// WHEN it is given up
		assert_ok!(Records::relinquish(signed(HUGO), access));
		// THEN it is still to be reviewed
		assert_eq!(status_of(access), AccessStatus::Ended);
		assert!(ReviewsDue::<Test>::contains_key(HOSPITAL, InOrder(access)));
	});
}

#[test]
fn emergency_access_is_for_healthcare_providers_alone() {
	run(|| {
		for account in [MONA, RAVI, CORA, RITA, NOBODY] {
			assert_noop!(break_glass(account, patient(1), &["imaging"]), BadOrigin);
		}
		Inactive::set(vec![OTHER_HOSPITAL]);
		assert_noop!(break_glass(HUGO, patient(1), &["imaging"]), BadOrigin);
	});
}

#[test]
fn emergency_access_fails_when_there_is_no_open_subject() {
	run(|| {
		assert_noop!(break_glass(HUGO, patient(9), &["imaging"]), E::SubjectNotFound);
		close(patient(1));
		assert_noop!(break_glass(HUGO, patient(1), &["imaging"]), E::SubjectClosed);
	});
}

#[test]
fn emergency_access_fails_when_a_category_is_none() {
	run(|| {
		for (categories, error) in [
			(vec![], E::NoCategories),
			(vec!["imaging", "sleep"], E::UnknownCategory),
			(vec!["an image"], E::InvalidCategory),
			(vec![""], E::InvalidCategory),
		] {
			assert_noop!(break_glass(HUGO, patient(1), &categories), error);
		}
	});
}

#[test]
fn emergency_access_fails_when_the_region_is_none() {
	run(|| {
		for text in ["", "D", "de", "1A"] {
			let call = Records::emergency_access(
				signed(HUGO),
				patient(1),
				terms().categories,
				terms().scope,
				place(text),
				document(),
			);
			assert_noop!(call, E::InvalidRegion);
		}
	});
}

#[test]
fn emergency_access_fails_when_an_anchor_is_not_of_it() {
	run(|| {
		// GIVEN an image of another patient, and another kind of record of the patient
		let of_another = anchored(patient(2), image(1));
		let of_another_category = anchored(patient(1), record(2, "genomic"));
		for (anchors, error) in [
			(vec![], E::NoAnchors),
			(vec![9], E::AnchorNotFound),
			(vec![of_another], E::AnchorOfAnotherSubject),
			(vec![of_another_category], E::CategoryNotRequested),
		] {
			assert_noop!(
				break_glass_for(HUGO, patient(1), &["imaging"], these(anchors)),
				error
			);
		}
	});
}

#[test]
fn emergency_access_fails_when_there_is_no_number() {
	run(|| {
		NextAccessId::<Test>::put(AccessId::MAX);
		assert_noop!(break_glass(HUGO, patient(1), &["imaging"]), E::OutOfNumbers);
	});
}
