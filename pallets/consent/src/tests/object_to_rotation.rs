//! `object_to_rotation`.

use super::*;
use crate::Event;
use frame_support::assert_noop;
use sp_runtime::traits::BadOrigin;

/// A subject of which the hospital replaces the key.
fn rotating() -> SubjectReference {
	let subject = opened();
	replace_key_by(&other_patient(), subject);
	subject
}

fn objection() -> Act {
	Act::ObjectToRotation {
		key: other_patient().key(),
	}
}

fn object(account: u64, person: &Person, subject: SubjectReference, act: Act) -> DispatchResult {
	Consent::object_to_rotation(signed(account), subject, wish_of(person, subject, act))
}

#[test]
fn the_present_key_stops_the_rotation() {
	run(|| {
		// GIVEN a controller that replaces a key which was not lost
		let subject = rotating();
		// WHEN the subject objects, through any member
		assert_ok!(object(RITA, &patient(), subject, objection()));
		// THEN the key stays
		let record = Subjects::<Test>::get(subject).unwrap();
		assert_eq!((record.key, record.rotation), (Some(patient().key()), None));
		let entry = LogEntry::RotationStopped {
			key: other_patient().key(),
			document: None,
		};
		assert_eq!(last_entry(subject), entry);
		assert!(matches!(last_event(), Event::RotationStopped { .. }));
		pass(14 * DAY);
		assert_noop!(Consent::complete_rotation(signed(HANNA), subject), E::NoRotation);
	});
}

#[test]
fn an_objection_counts_until_the_rotation_is_completed() {
	run(|| {
		let subject = rotating();
		pass(20 * DAY);
		assert_ok!(object(HUGO, &patient(), subject, objection()));
	});
}

#[test]
fn an_objection_does_not_count_against_the_next_rotation() {
	run(|| {
		// GIVEN an objection that was heeded
		let subject = rotating();
		let wish = wish_of(&patient(), subject, objection());
		assert_ok!(Consent::object_to_rotation(signed(RITA), subject, wish.clone()));
		// WHEN the same key is to take the place again
		replace_key_by(&other_patient(), subject);
		// THEN the subject has to object again
		assert_noop!(
			Consent::object_to_rotation(signed(RITA), subject, wish),
			E::OldNonce
		);
		assert_ok!(object(RITA, &patient(), subject, objection()));
	});
}

#[test]
fn the_controller_stops_a_rotation_that_it_should_not_have_begun_and_no_other_member_does() {
	run(|| {
		// GIVEN a controller that finds out that the new key is an impostor's
		let subject = rotating();
		let document = evidence();
		let wish = Wish::Member { document };
		// WHEN it stops what it began
		assert_noop!(
			Consent::object_to_rotation(signed(HUGO), subject, wish.clone()),
			E::NotController
		);
		assert_ok!(Consent::object_to_rotation(signed(HANNA), subject, wish));
		// THEN the key stays, and the subject is told who stopped it
		assert_eq!(Subjects::<Test>::get(subject).unwrap().key, Some(patient().key()));
		let entry = LogEntry::RotationStopped {
			key: other_patient().key(),
			document: Some(document),
		};
		assert_eq!(last_entry(subject), entry);
	});
}

#[test]
fn object_to_rotation_fails_for_nobody() {
	run(|| {
		let subject = rotating();
		assert_noop!(object(NOBODY, &patient(), subject, objection()), BadOrigin);
	});
}

#[test]
fn object_to_rotation_fails_without_a_rotation() {
	run(|| {
		let subject = opened();
		assert_noop!(object(RITA, &patient(), subject, objection()), E::NoRotation);
	});
}

#[test]
fn object_to_rotation_fails_with_other_keys_than_the_present_one() {
	run(|| {
		let subject = opened();
		delegate_to(&guardian(), subject, &delegation(Powers::AttestAndWithdraw, &[]));
		replace_key_by(&other_patient(), subject);
		for (person, error) in [
			(guardian(), E::OutsideDelegation),
			(other_patient(), E::KeyNotEnrolled),
			(stranger(), E::KeyNotEnrolled),
		] {
			assert_noop!(object(RITA, &person, subject, objection()), error);
		}
	});
}

#[test]
fn object_to_rotation_fails_where_another_key_is_named() {
	run(|| {
		let subject = rotating();
		let other = Act::ObjectToRotation {
			key: stranger().key(),
		};
		assert_noop!(object(RITA, &patient(), subject, other), E::BadSignature);
	});
}

#[test]
fn object_to_rotation_fails_of_a_closed_or_unknown_subject() {
	run(|| {
		let subject = rotating();
		close(subject);
		assert_noop!(object(RITA, &patient(), subject, objection()), E::SubjectClosed);
		assert_noop!(
			object(RITA, &patient(), reference(9), objection()),
			E::SubjectNotFound
		);
	});
}
