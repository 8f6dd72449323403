//! `replace_key`.

use super::*;
use crate::Event;
use frame_support::assert_noop;
use sp_runtime::traits::BadOrigin;

fn replace(account: u64, subject: SubjectReference, person: &Person) -> DispatchResult {
	let enrolment = sign(person, subject, Act::Enrol);
	Consent::replace_key(signed(account), subject.pseudonym, enrolment, evidence())
}

#[test]
fn a_first_key_is_the_subjects_at_once() {
	run(|| {
		// GIVEN a subject without a key
		let subject = opened_without_key();
		// WHEN its controller gives it one
		assert_ok!(replace(HANNA, subject, &patient()));
		// THEN the key signs for it from now on
		let record = Subjects::<Test>::get(subject).unwrap();
		assert_eq!((record.key, record.rotation), (Some(patient().key()), None));
		assert_eq!(nonce_of(&patient()), Some(1));
		let entry = LogEntry::KeyReplaced {
			key: patient().key(),
			evidence: evidence(),
		};
		assert_eq!(last_entry(subject), entry);
		assert!(matches!(last_event(), Event::KeyReplaced { .. }));
		attested_by(&patient(), subject, &permit_contact());
	});
}

#[test]
fn another_key_waits_and_the_present_one_stays_until_then() {
	run(|| {
		let subject = opened();
		assert_ok!(replace(HANNA, subject, &other_patient()));
		let record = Subjects::<Test>::get(subject).unwrap();
		let rotation = Rotation {
			key: other_patient().key(),
			evidence: evidence(),
			effective: now() + 14 * DAY,
		};
		assert_eq!(record.key, Some(patient().key()));
		assert_eq!(record.rotation, Some(rotation));
		let entry = LogEntry::RotationBegun {
			key: other_patient().key(),
			effective: now() + 14 * DAY,
			evidence: evidence(),
		};
		assert_eq!(last_entry(subject), entry);
		assert!(matches!(last_event(), Event::RotationBegun { .. }));
		// The present key attests, and the new one does not.
		attested_by(&patient(), subject, &permit_contact());
		assert_noop!(
			attest_by(&other_patient(), subject, &deny_research(), None),
			E::KeyNotEnrolled
		);
	});
}

#[test]
fn a_key_that_was_delegated_to_may_become_the_subjects_own() {
	run(|| {
		// GIVEN a subject that has delegated to its guardian, and lost its key
		let subject = opened();
		delegate_to(&guardian(), subject, &delegation(Powers::AttestAndWithdraw, &[]));
		attested_by(&guardian(), subject, &permit_contact());
		// WHEN the guardian's key takes its place
		assert_ok!(replace(HANNA, subject, &guardian()));
		assert_eq!(Subjects::<Test>::get(subject).unwrap().delegations, 1);
		pass(14 * DAY);
		assert_ok!(Consent::complete_rotation(signed(RITA), subject));
		// THEN nothing is delegated to it any more, and its nonce goes on
		let record = Subjects::<Test>::get(subject).unwrap();
		assert_eq!((record.key, record.delegations), (Some(guardian().key()), 0));
		assert_eq!(nonce_of(&guardian()), Some(2));
	});
}

#[test]
fn replace_key_fails_for_others_than_the_controller() {
	run(|| {
		let subject = opened();
		let enrolment = sign(&other_patient(), subject, Act::Enrol);
		let replace =
			|account| Consent::replace_key(signed(account), subject.pseudonym, enrolment.clone(), evidence());
		// The subject is looked for among those of the member that calls.
		assert_noop!(replace(HUGO), E::SubjectNotFound);
		assert_noop!(replace(NOBODY), BadOrigin);
	});
}

#[test]
fn replace_key_fails_while_a_rotation_is_pending() {
	run(|| {
		let subject = opened();
		assert_ok!(replace(HANNA, subject, &other_patient()));
		assert_noop!(replace(HANNA, subject, &stranger()), E::RotationPending);
		pass(14 * DAY);
		assert_noop!(replace(HANNA, subject, &stranger()), E::RotationPending);
	});
}

#[test]
fn replace_key_fails_with_the_present_key_or_another_subjects() {
	run(|| {
		let subject = opened();
		opened_for(&other_patient(), 2);
		assert_noop!(replace(HANNA, subject, &patient()), E::KeyInUse);
		assert_noop!(replace(HANNA, subject, &other_patient()), E::KeyInUse);
	});
}

#[test]
fn replace_key_fails_unless_the_new_key_signs() {
	run(|| {
		let subject = opened();
		let unsigned = Signed {
			key: stranger().key(),
			..sign(&other_patient(), subject, Act::Enrol)
		};
		assert_noop!(
			Consent::replace_key(signed(HANNA), subject.pseudonym, unsigned, evidence()),
			E::BadSignature
		);
	});
}

#[test]
fn replace_key_fails_of_a_closed_subject() {
	run(|| {
		let subject = opened();
		close(subject);
		assert_noop!(replace(HANNA, subject, &other_patient()), E::SubjectClosed);
	});
}
