//! `delegate_key`.

use super::*;
use crate::{Delegations, Event};
use frame_support::assert_noop;
use sp_runtime::traits::BadOrigin;

/// The person delegates to the key, on these terms.
fn delegate(
	account: u64,
	person: &Person,
	subject: SubjectReference,
	key: SubjectKey,
	terms: &DelegationTermsText,
) -> DispatchResult {
	let act = Act::Delegate {
		key: key.clone(),
		terms: terms.parsed().unwrap(),
	};
	let signature = sign(person, subject, act);
	Consent::delegate_key(signed(account), subject, key, terms.clone(), signature)
}

fn all_powers() -> DelegationTermsText {
	delegation(Powers::AttestAndWithdraw, &[])
}

#[test]
fn a_subject_delegates_to_another_key() {
	run(|| {
		let subject = opened();
		// WHEN the patient delegates to its guardian, and any member hands that in
		let terms = delegation(Powers::AttestAndWithdraw, &["imaging"]);
		assert_ok!(delegate(UMA, &patient(), subject, guardian().key(), &terms));
		// THEN the guardian's key signs for the subject, and for no other
		assert_eq!(
			Delegations::<Test>::get(subject, guardian().key()),
			Some(terms.parsed().unwrap())
		);
		assert_eq!(Subjects::<Test>::get(subject).unwrap().delegations, 1);
		assert_eq!((nonce_of(&patient()), nonce_of(&guardian())), (Some(2), None));
		let entry = LogEntry::Delegated {
			key: guardian().key(),
			terms: hash_of(&terms.parsed().unwrap()),
		};
		assert_eq!(last_entry(subject), entry);
		assert!(matches!(last_event(), Event::KeyDelegated { .. }));
		let permission = self::terms(Decision::Permit, about(&["imaging"]));
		attested_by(&guardian(), subject, &permission);
	});
}

#[test]
fn delegating_again_replaces_the_terms_and_takes_no_other_place() {
	run(|| {
		// GIVEN a guardian that has signed
		let subject = opened();
		delegate_to(&guardian(), subject, &all_powers());
		attested_by(&guardian(), subject, &permit_contact());
		// WHEN the patient delegates less to it
		let less = delegation(Powers::Withdraw, &[]);
		assert_ok!(delegate(HANNA, &patient(), subject, guardian().key(), &less));
		// THEN that is what it may do
		assert_noop!(
			attest_by(&guardian(), subject, &permit_contact(), None),
			E::OutsideDelegation
		);
		assert_eq!(Subjects::<Test>::get(subject).unwrap().delegations, 1);
		// AND what it has signed before counts no second time
		assert_eq!(nonce_of(&guardian()), Some(1));
	});
}

#[test]
fn nobody_takes_a_key_away_by_delegating_to_it() {
	run(|| {
		// GIVEN a subject that delegates to a key whose owner knows nothing of it
		let subject = opened();
		delegate_to(&other_patient(), subject, &all_powers());
		// WHEN that one enrols the key for itself
		let other = opened_for(&other_patient(), 2);
		// THEN it is its own, and signs for nobody else
		assert_eq!(Keys::<Test>::get(other_patient().key()).unwrap().subject, other);
		attested_by(&other_patient(), other, &permit_contact());
		assert_noop!(
			attest_by(&other_patient(), subject, &permit_contact(), None),
			E::KeyInUse
		);
		let view = Consent::subject_view(&subject).unwrap();
		assert_eq!(view.delegations[0].nonce, 0);
	});
}

#[test]
fn delegate_key_fails_for_nobody() {
	run(|| {
		let subject = opened();
		assert_noop!(
			delegate(NOBODY, &patient(), subject, guardian().key(), &all_powers()),
			BadOrigin
		);
	});
}

#[test]
fn delegate_key_fails_unless_the_subjects_own_key_signs() {
	run(|| {
		let subject = opened();
		delegate_to(&guardian(), subject, &all_powers());
		let delegate = |person: &Person| delegate(HANNA, person, subject, somebody(9).key(), &all_powers());
		assert_noop!(delegate(&guardian()), E::OutsideDelegation);
		assert_noop!(delegate(&stranger()), E::KeyNotEnrolled);
	});
}

#[test]
fn delegate_key_fails_unless_key_and_terms_are_as_signed() {
	run(|| {
		let subject = opened();
		let less = delegation(Powers::Withdraw, &["imaging"]);
		let act = |key: SubjectKey, terms: &DelegationTermsText| Act::Delegate {
			key,
			terms: terms.parsed().unwrap(),
		};
		for other in [
			act(stranger().key(), &all_powers()),
			act(guardian().key(), &less),
			Act::RevokeDelegation {
				key: guardian().key(),
			},
		] {
			let signature = sign(&patient(), subject, other);
			assert_noop!(
				Consent::delegate_key(signed(HANNA), subject, guardian().key(), all_powers(), signature),
				E::BadSignature
			);
		}
	});
}

#[test]
fn delegate_key_fails_with_the_subjects_own_key_or_another_subjects() {
	run(|| {
		let subject = opened();
		opened_for(&other_patient(), 2);
		for key in [patient().key(), other_patient().key()] {
			assert_noop!(
				delegate(HANNA, &patient(), subject, key, &all_powers()),
				E::KeyInUse
			);
		}
	});
}

#[test]
fn delegate_key_fails_with_terms_that_make_no_sense() {
	run(|| {
		let subject = opened();
		let with_period = |start, end| DelegationTermsText {
			period: Period {
				start,
				end: Some(end),
			},
			..all_powers()
		};
		for (terms, error) in [
			(with_period(NOW + 2, NOW + 1), E::PeriodEndsBeforeItBegins),
			(with_period(NOW + 1, NOW + 1), E::PeriodEndsBeforeItBegins),
			(with_period(NOW - 2, NOW), E::PeriodOver),
			(delegation(Powers::Withdraw, &["astrology"]), E::UnknownCategory),
		] {
			assert_noop!(
				delegate(HANNA, &patient(), subject, guardian().key(), &terms),
				error
			);
		}
		let unreadable = delegation(Powers::Withdraw, &["no category"]);
		let signature = sign(&patient(), subject, Act::Close);
		assert_noop!(
			Consent::delegate_key(signed(HANNA), subject, guardian().key(), unreadable, signature),
			E::InvalidCategory
		);
	});
}

#[test]
fn delegate_key_fails_when_there_is_no_room() {
	run(|| {
		let subject = opened();
		for number in 10..13 {
			delegate_to(&somebody(number), subject, &all_powers());
		}
		let delegate = |number| delegate(HANNA, &patient(), subject, somebody(number).key(), &all_powers());
		assert_noop!(delegate(13), E::TooManyDelegations);
		// A key that has a place keeps it.
		assert_ok!(delegate(12));
	});
}

#[test]
fn delegate_key_fails_of_a_closed_or_unknown_subject() {
	run(|| {
		let subject = opened();
		close(subject);
		for (subject, error) in [(subject, E::SubjectClosed), (reference(9), E::SubjectNotFound)] {
			assert_noop!(
				delegate(HANNA, &patient(), subject, guardian().key(), &all_powers()),
				error
			);
		}
	});
}
