//! `open_subject`.

use super::*;
use crate::Event;
use frame_support::assert_noop;
use sp_runtime::traits::BadOrigin;

fn open(account: u64, pseudonym: H256, enrolment: Option<Signed>) -> DispatchResult {
	Consent::open_subject(signed(account), pseudonym, enrolment)
}

#[test]
fn a_controller_opens_a_subject_with_a_key() {
	run(|| {
		// GIVEN keys of each kind
		for (number, person) in [(1, patient()), (2, guardian()), (3, other_patient())] {
			let subject = reference(number);
			let enrolment = sign(&person, subject, Act::Enrol);
			// WHEN the hospital opens a subject for each
			assert_ok!(open(HANNA, subject.pseudonym, Some(enrolment)));
			// THEN the key is the subject's, and has made a statement
			let record = Subjects::<Test>::get(subject).unwrap();
			assert_eq!(record.status, SubjectStatus::Open);
			assert_eq!(record.key, Some(person.key()));
			assert_eq!(
				(record.rotation, record.attestations, record.delegations),
				(None, 0, 0)
			);
			assert_eq!(
				Keys::<Test>::get(person.key()),
				Some(KeyUse { subject, nonce: 1 })
			);
			// AND its log begins
			let steps = log_of(subject);
			assert_eq!(steps.len(), 1);
			assert_eq!((steps[0].member, steps[0].delegate), (HOSPITAL, HANNA));
			assert_eq!(
				steps[0].activity,
				LogEntry::SubjectOpened {
					key: Some(person.key())
				}
			);
			let step = steps[0].clone();
			assert_eq!(last_event(), Event::SubjectOpened { subject, step });
		}
	});
}

#[test]
fn a_subject_needs_no_key() {
	run(|| {
		assert_ok!(open(RITA, pseudonym(1), None));
		let subject = SubjectReference {
			controller: REGULATOR,
			pseudonym: pseudonym(1),
		};
		assert_eq!(Subjects::<Test>::get(subject).unwrap().key, None);
		assert_eq!(last_entry(subject), LogEntry::SubjectOpened { key: None });
		assert_eq!(Keys::<Test>::iter().count(), 0);
	});
}

#[test]
fn the_same_pseudonym_with_another_controller_is_another_subject() {
	run(|| {
		assert_ok!(open(HANNA, pseudonym(1), None));
		assert_ok!(open(HUGO, pseudonym(1), None));
		assert_eq!(Subjects::<Test>::iter().count(), 2);
	});
}

#[test]
fn open_subject_fails_for_nobody() {
	run(|| {
		assert_noop!(open(NOBODY, pseudonym(1), None), BadOrigin);
		assert_noop!(
			Consent::open_subject(RuntimeOrigin::root(), pseudonym(1), None),
			BadOrigin
		);
	});
}

#[test]
fn open_subject_fails_the_second_time_also_when_it_is_closed() {
	run(|| {
		let subject = opened();
		assert_noop!(open(HANNA, subject.pseudonym, None), E::SubjectExists);
		close(subject);
		assert_noop!(open(HANNA, subject.pseudonym, None), E::SubjectExists);
	});
}

#[test]
fn open_subject_fails_with_a_key_of_another_subject() {
	run(|| {
		opened();
		let other = reference(2);
		let enrolment = sign(&patient(), other, Act::Enrol);
		assert_noop!(open(HANNA, other.pseudonym, Some(enrolment)), E::KeyInUse);
	});
}

#[test]
fn open_subject_fails_unless_the_key_signs_for_that_subject() {
	run(|| {
		let subject = reference(1);
		let enrolment = |person: &Person, of: SubjectReference, act: Act| Signed {
			key: patient().key(),
			..sign(person, of, act)
		};
		for wrong in [
			enrolment(&stranger(), subject, Act::Enrol),
			enrolment(&patient(), reference(2), Act::Enrol),
			enrolment(&patient(), subject, Act::Close),
		] {
			assert_noop!(open(HANNA, subject.pseudonym, Some(wrong)), E::BadSignature);
		}
		// Nor does another member use it for a subject of its own.
		let enrolment = sign(&patient(), subject, Act::Enrol);
		assert_noop!(open(HUGO, subject.pseudonym, Some(enrolment)), E::BadSignature);
	});
}

#[test]
fn open_subject_fails_with_an_enrolment_for_another_chain_or_time() {
	run(|| {
		let subject = reference(1);
		let good = statement(&patient(), subject, Act::Enrol);
		let changed = |change: fn(&mut Statement)| {
			let mut statement = good.clone();
			change(&mut statement);
			Some(signed_by(&patient(), &statement))
		};
		let elsewhere = changed(|statement| statement.genesis = H256::repeat_byte(5));
		assert_noop!(open(HANNA, subject.pseudonym, elsewhere), E::OtherChain);
		let late = changed(|statement| statement.valid_until = now());
		assert_noop!(open(HANNA, subject.pseudonym, late), E::StatementExpired);
		let long = changed(|statement| statement.valid_until = now() + 30 * DAY + 1);
		assert_noop!(open(HANNA, subject.pseudonym, long), E::ValidityTooLong);
		let early = changed(|statement| statement.nonce = 1);
		assert_noop!(open(HANNA, subject.pseudonym, early), E::NonceTooHigh);
	});
}
