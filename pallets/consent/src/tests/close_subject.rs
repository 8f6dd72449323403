//! `close_subject`.

use super::*;
use crate::Event;
use frame_support::assert_noop;
use sp_runtime::traits::BadOrigin;

fn question(subject: SubjectReference) -> Question {
	Question {
		subject,
		requester: REGISTRY,
		study: None,
		purpose: PurposeOfUse::PublicHealth,
		action: DataAction::Contact,
		categories: several([category("implantRegistryContact")]),
	}
}

#[test]
fn the_subject_closes_itself_by_a_signature() {
	run(|| {
		// GIVEN a subject with an attestation, and a rotation under way
		let subject = opened();
		attested_by(&patient(), subject, &permit_contact());
		replace_key_by(&other_patient(), subject);
		assert!(matches!(
			Consent::decide(&question(subject)),
			Ruling::Permitted { .. }
		));
		// WHEN it wants to be closed, and any member hands that in
		let wish = wish_of(&patient(), subject, Act::Close);
		assert_ok!(Consent::close_subject(signed(UMA), subject, wish));
		// THEN nothing of it counts any more
		let record = Subjects::<Test>::get(subject).unwrap();
		assert_eq!(record.status, SubjectStatus::Closed { at: NOW });
		assert_eq!((record.standing.len(), record.rotation), (0, None));
		assert_eq!(Consent::decide(&question(subject)), Ruling::SubjectClosed);
		// AND its log tells so, and stays
		assert_eq!(last_entry(subject), LogEntry::SubjectClosed { document: None });
		assert!(matches!(last_event(), Event::SubjectClosed { .. }));
		assert_eq!(nonce_of(&patient()), Some(3));
	});
}

#[test]
fn the_controller_closes_a_subject_with_a_document() {
	run(|| {
		for subject in [opened(), opened_without_key()] {
			assert_ok!(Consent::close_subject(signed(HANNA), subject, member_wish()));
			let entry = LogEntry::SubjectClosed {
				document: Some(document()),
			};
			assert_eq!(last_entry(subject), entry);
		}
	});
}

#[test]
fn close_subject_fails_for_nobody_and_for_other_members_without_a_signature() {
	run(|| {
		let subject = opened();
		let wish = wish_of(&patient(), subject, Act::Close);
		assert_noop!(Consent::close_subject(signed(NOBODY), subject, wish), BadOrigin);
		for account in [HUGO, RITA, UMA] {
			assert_noop!(
				Consent::close_subject(signed(account), subject, member_wish()),
				E::NotController
			);
		}
	});
}

#[test]
fn close_subject_fails_with_a_signature_that_is_not_the_subjects_own() {
	run(|| {
		let subject = opened();
		delegate_to(&guardian(), subject, &delegation(Powers::AttestAndWithdraw, &[]));
		for (person, error) in [
			(guardian(), E::OutsideDelegation),
			(stranger(), E::KeyNotEnrolled),
		] {
			let wish = wish_of(&person, subject, Act::Close);
			assert_noop!(Consent::close_subject(signed(HANNA), subject, wish), error);
		}
		let wish = wish_of(&patient(), subject, Act::Enrol);
		assert_noop!(
			Consent::close_subject(signed(HANNA), subject, wish),
			E::BadSignature
		);
	});
}

#[test]
fn close_subject_fails_of_a_closed_or_unknown_subject() {
	run(|| {
		let subject = opened();
		close(subject);
		for wish in [member_wish(), wish_of(&patient(), subject, Act::Close)] {
			assert_noop!(
				Consent::close_subject(signed(HANNA), subject, wish),
				E::SubjectClosed
			);
		}
		assert_noop!(
			Consent::close_subject(signed(HANNA), reference(9), member_wish()),
			E::SubjectNotFound
		);
	});
}
