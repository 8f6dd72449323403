//! `complete_rotation`.

use super::*;
use crate::Event;
use frame_support::assert_noop;
use sp_runtime::traits::BadOrigin;

/// A subject of which the hospital replaces the key.
fn rotating() -> SubjectReference {
	let subject = opened();
	begin(subject);
	subject
}

fn begin(subject: SubjectReference) {
	replace_key_by(&other_patient(), subject);
}

fn complete(account: u64, subject: SubjectReference) -> DispatchResult {
	Consent::complete_rotation(signed(account), subject)
}

#[test]
fn any_member_completes_a_rotation_that_is_effective() {
	run(|| {
		// GIVEN a rotation to which nobody objected
		let subject = rotating();
		let attestation = attested_by(&patient(), subject, &permit_contact());
		pass(14 * DAY);
		// WHEN a member completes it
		assert_ok!(complete(RITA, subject));
		// THEN the new key signs, and the old one does not
		let record = Subjects::<Test>::get(subject).unwrap();
		assert_eq!((record.key, record.rotation), (Some(other_patient().key()), None));
		let entry = LogEntry::KeyReplaced {
			key: other_patient().key(),
			evidence: evidence(),
		};
		assert_eq!(last_entry(subject), entry);
		assert!(matches!(last_event(), Event::KeyReplaced { .. }));
		let withdrawal = |person: &Person| {
			let wish = wish_of(person, subject, Act::Withdraw { attestation });
			Consent::withdraw(signed(UMA), subject, attestation, wish)
		};
		assert_noop!(withdrawal(&patient()), E::KeyNotEnrolled);
		assert_ok!(withdrawal(&other_patient()));
	});
}

#[test]
fn a_key_that_was_replaced_may_be_the_subjects_again_and_counts_on() {
	run(|| {
		// GIVEN a key that was replaced
		let subject = rotating();
		pass(14 * DAY);
		assert_ok!(complete(HANNA, subject));
		// WHEN it is found again
		let enrolment = sign(&patient(), subject, Act::Enrol);
		assert_eq!(enrolment.nonce, 1);
		assert_ok!(Consent::replace_key(
			signed(HANNA),
			subject.pseudonym,
			enrolment,
			evidence()
		));
		pass(14 * DAY);
		assert_ok!(complete(HANNA, subject));
		// THEN what it signed before counts no second time
		assert_eq!(Subjects::<Test>::get(subject).unwrap().key, Some(patient().key()));
		assert_eq!(nonce_of(&patient()), Some(2));
	});
}

#[test]
fn complete_rotation_fails_for_nobody() {
	run(|| {
		let subject = rotating();
		pass(14 * DAY);
		assert_noop!(complete(NOBODY, subject), BadOrigin);
	});
}

#[test]
fn complete_rotation_fails_while_the_subject_may_object() {
	run(|| {
		let subject = rotating();
		pass(14 * DAY - 1);
		assert_noop!(complete(HANNA, subject), E::TooEarly);
		pass(1);
		assert_ok!(complete(HANNA, subject));
	});
}

#[test]
fn complete_rotation_fails_without_a_rotation() {
	run(|| {
		let subject = opened();
		assert_noop!(complete(HANNA, subject), E::NoRotation);
		begin(subject);
		pass(14 * DAY);
		assert_ok!(complete(HANNA, subject));
		assert_noop!(complete(HANNA, subject), E::NoRotation);
	});
}

#[test]
fn complete_rotation_fails_of_a_closed_or_unknown_subject() {
	run(|| {
		let subject = rotating();
		pass(14 * DAY);
		close(subject);
		assert_noop!(complete(HANNA, subject), E::SubjectClosed);
		assert_noop!(complete(HANNA, reference(9)), E::SubjectNotFound);
	});
}
