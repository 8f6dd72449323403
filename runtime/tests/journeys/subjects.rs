//! Stories of who speaks for a patient, and of what nobody learns about it.

use custos_primitives::{
	consent::{Act, Powers, Provenance, Ruling, SubjectReference, Wish},
	log::LogEntry,
	records::{Finding, RefusalReason},
};
use custos_runtime::{Consent, Runtime};
use frame_support::{assert_err, assert_ok};
use pallet_consent::{Call, Error};
use pallet_records::{Call as RecordsCall, Error as RecordsError};
use sp_runtime::DispatchResult;

use crate::{
	chain::{act, days_later, now, story},
	goods::{document, list, text, DISTRIBUTOR, HOSPITAL, MANUFACTURER},
	patients::{
		admit_university_and_clinic, attest, break_glass, decided, delegate, guardianship, imaging_for,
		log_use, no_research, open, patient, pseudonym, question, reading, registry_contact, request,
		subject_of, withdraw, App, Wallet, CLINIC, DAY, IMAGING,
	},
};

/// The hospital replaces the key of a subject by that of another wallet, which has enrolled.
fn replace_key(subject: SubjectReference, wallet: &Wallet) -> DispatchResult {
	let replace = Call::replace_key {
		pseudonym: subject.pseudonym,
		enrolment: wallet.says(subject, Act::Enrol),
		evidence: document("copy of the identity card"),
	};
	act(HOSPITAL, replace)
}

#[test]
fn a_guardian_speaks_for_a_patient_within_what_was_given_to_it() {
	story(|| {
		admit_university_and_clinic();
		let (subject, wallet) = patient("Pat");
		let guardian = Wallet::of("Guardian");
		let permit = || attest(HOSPITAL, subject, &guardian, imaging_for(CLINIC), None);
		// GIVEN a guardian to whom nothing was given THEN it says nothing for the patient
		assert_err!(permit(), Error::<Runtime>::KeyNotEnrolled);
		// WHEN the patient lets it withdraw images THEN it does that, and attests nothing
		let key = guardian.key();
		assert_ok!(attest(HOSPITAL, subject, &wallet, imaging_for(CLINIC), None));
		assert_ok!(attest(HOSPITAL, subject, &wallet, registry_contact(), None));
		assert_ok!(delegate(subject, &wallet, &key, guardianship(Powers::Withdraw)));
		assert_err!(permit(), Error::<Runtime>::OutsideDelegation);
		assert_err!(
			withdraw(HOSPITAL, subject, &guardian, 2),
			Error::<Runtime>::OutsideDelegation
		);
		assert_ok!(withdraw(HOSPITAL, subject, &guardian, 1));
		// WHEN the patient lets it attest too THEN it does, about images alone, and the chain says who did
		let more = guardianship(Powers::AttestAndWithdraw);
		assert_ok!(delegate(subject, &wallet, &key, more));
		assert_ok!(permit());
		let said = Consent::attestations_view(&subject, 3, 1).unwrap().remove(0);
		assert_eq!(
			said.attestation.provenance,
			Some(Provenance::Delegate { key: key.clone() })
		);
		assert_err!(
			attest(HOSPITAL, subject, &guardian, no_research(), None),
			Error::<Runtime>::OutsideDelegation
		);
		// and it gives nothing on.
		let another = Wallet::of("Another").key();
		assert_err!(
			delegate(subject, &guardian, &another, guardianship(Powers::Withdraw)),
			Error::<Runtime>::OutsideDelegation
		);
		// WHEN the time is over THEN it is over
		days_later(10);
		assert_err!(permit(), Error::<Runtime>::DelegationNotEffective);
		// WHEN the patient revokes a guardian THEN it is over at once.
		assert_ok!(delegate(
			subject,
			&wallet,
			&key,
			guardianship(Powers::AttestAndWithdraw)
		));
		assert_ok!(permit());
		let revocation = Act::RevokeDelegation { key: key.clone() };
		let revoke = Call::revoke_delegation {
			subject,
			key,
			wish: wallet.wishes(subject, revocation),
		};
		assert_ok!(act(HOSPITAL, revoke));
		assert_err!(permit(), Error::<Runtime>::KeyNotEnrolled);
		assert_eq!(Consent::subject_view(&subject).unwrap().delegations, []);
	});
}

#[test]
fn a_lost_key_is_replaced_after_a_while_in_which_it_can_object() {
	story(|| {
		admit_university_and_clinic();
		let (subject, lost) = patient("Pat");
		let mut app = App::of(subject);
		let new = Wallet::of("Pat's new telephone");
		let complete = || act(CLINIC, Call::complete_rotation { subject });
		let key = || Consent::subject_view(&subject).unwrap().enrolled.unwrap().key;
		assert_err!(complete(), Error::<Runtime>::NoRotation);
		// GIVEN the hospital replaces the key, and the telephone was not lost
		assert_ok!(replace_key(subject, &new));
		app.next_block();
		assert_err!(
			replace_key(subject, &Wallet::of("Mallory")),
			Error::<Runtime>::RotationPending
		);
		assert_err!(complete(), Error::<Runtime>::TooEarly);
		// WHEN its owner sees that in the log, and objects THEN its key stays, whoever waits for how long
		assert!(matches!(
			app.log.last().unwrap().activity,
			LogEntry::RotationBegun { .. }
		));
		let object = |wallet: &Wallet| {
			let objection = Act::ObjectToRotation { key: new.key() };
			let object = Call::object_to_rotation {
				subject,
				wish: Wish::Subject {
					signed: wallet.says(subject, objection),
				},
			};
			act(DISTRIBUTOR, object)
		};
		assert_err!(object(&new), Error::<Runtime>::KeyNotEnrolled);
		assert_ok!(object(&lost));
		days_later(15);
		assert_err!(complete(), Error::<Runtime>::NoRotation);
		assert_eq!(key(), lost.key());
		// WHEN it is lost indeed, and nobody objects for two weeks THEN anybody completes it
		assert_ok!(replace_key(subject, &new));
		days_later(13);
		assert_err!(complete(), Error::<Runtime>::TooEarly);
		days_later(1);
		assert_ok!(complete());
		assert_eq!(key(), new.key());
		// and whoever finds the old one says nothing with it any more.
		let permit = |wallet| attest(HOSPITAL, subject, wallet, imaging_for(CLINIC), None);
		assert_err!(permit(&lost), Error::<Runtime>::KeyNotEnrolled);
		assert_ok!(permit(&new));
	});
}

#[test]
fn nobody_links_two_subjects_of_a_person_by_its_key() {
	story(|| {
		admit_university_and_clinic();
		// GIVEN a patient of the hospital, who becomes a patient of the clinic too
		let (subject, wallet) = patient("Pat");
		assert_ne!(pseudonym(HOSPITAL, "Pat"), pseudonym(CLINIC, "Pat"));
		// WHEN it takes the same key there THEN that is refused, for whatever the key is to be
		assert_err!(open(CLINIC, "Pat", &wallet), Error::<Runtime>::KeyInUse);
		let another = Wallet::of("Pat at the clinic");
		assert_ok!(open(CLINIC, "Pat", &another));
		let at_the_clinic = subject_of(CLINIC, "Pat");
		let replace = Call::replace_key {
			pseudonym: at_the_clinic.pseudonym,
			enrolment: wallet.says(at_the_clinic, Act::Enrol),
			evidence: document("identity card"),
		};
		assert_err!(act(CLINIC, replace), Error::<Runtime>::KeyInUse);
		assert_err!(
			delegate(
				at_the_clinic,
				&another,
				&wallet.key(),
				guardianship(Powers::Withdraw)
			),
			Error::<Runtime>::KeyInUse
		);
		// and what it says at the one says nothing at the other.
		assert_ok!(attest(
			HOSPITAL,
			subject,
			&wallet,
			imaging_for(MANUFACTURER),
			None
		));
		assert_eq!(Consent::subject_view(&at_the_clinic).unwrap().attestations, 0);
		assert_err!(
			attest(CLINIC, at_the_clinic, &wallet, imaging_for(MANUFACTURER), None),
			Error::<Runtime>::KeyNotEnrolled
		);
	});
}

#[test]
fn nothing_new_happens_to_a_closed_subject() {
	story(|| {
		admit_university_and_clinic();
		let (subject, wallet) = patient("Pat");
		assert_ok!(attest(HOSPITAL, subject, &wallet, imaging_for(CLINIC), None));
		let images = request(CLINIC, subject, reading());
		let undecided = request(MANUFACTURER, subject, reading());
		let broken = break_glass(CLINIC, subject, &[IMAGING]);
		// WHEN the patient closes the subject, so that the salt can be destroyed
		let close = Call::close_subject {
			subject,
			wish: wallet.wishes(subject, Act::Close),
		};
		assert_ok!(act(HOSPITAL, close));
		// THEN nothing is used, asked for, attested or anchored any more, not even in an emergency
		assert_err!(log_use(images, 1), RecordsError::<Runtime>::SubjectClosed);
		let terms = reading();
		assert_err!(
			act(CLINIC, RecordsCall::request { subject, terms }),
			RecordsError::<Runtime>::SubjectClosed
		);
		assert_err!(
			attest(HOSPITAL, subject, &wallet, imaging_for(CLINIC), None),
			Error::<Runtime>::SubjectClosed
		);
		let emergency = RecordsCall::emergency_access {
			subject,
			categories: list([text(IMAGING)]),
			scope: reading().scope,
			region: text("DE"),
			justification: document("unconscious"),
		};
		assert_err!(act(CLINIC, emergency), RecordsError::<Runtime>::SubjectClosed);
		assert_eq!(
			decided(question(CLINIC, subject, &reading())),
			Ruling::SubjectClosed
		);
		assert_err!(open(HOSPITAL, "Pat", &wallet), Error::<Runtime>::SubjectExists);
		// and what is open about it is brought to an end: the request refused, the emergency reviewed.
		let approve = RecordsCall::approve {
			access: undecided,
			expires: now() + DAY,
			conditions: Default::default(),
		};
		assert_err!(act(HOSPITAL, approve), RecordsError::<Runtime>::SubjectClosed);
		let refuse = RecordsCall::refuse {
			access: undecided,
			reason: RefusalReason::NoData,
		};
		assert_ok!(act(HOSPITAL, refuse));
		let review = RecordsCall::review {
			access: broken,
			finding: Finding::Justified,
			document: document("review"),
		};
		assert_ok!(act(HOSPITAL, review));
	});
}
