//! What the runtime's API answers.

use super::*;
use frame_support::storage::unhashed;

#[test]
fn a_subject_is_shown_with_its_keys_and_their_nonces() {
	run(|| {
		assert_eq!(Consent::subject_view(&reference(1)), None);
		// GIVEN a subject with two delegations and a rotation under way
		let subject = opened();
		let terms = delegation(Powers::AttestAndWithdraw, &[]);
		for person in [guardian(), somebody(9)] {
			delegate_to(&person, subject, &terms);
		}
		attested_by(&guardian(), subject, &permit_contact());
		replace_key_by(&other_patient(), subject);

		// WHEN it is asked for
		let view = Consent::subject_view(&subject).unwrap();

		// THEN all of it is there
		assert_eq!((view.subject, view.status), (subject, SubjectStatus::Open));
		let enrolled = Enrolled {
			key: patient().key(),
			nonce: 3,
		};
		assert_eq!(view.enrolled, Some(enrolled));
		assert_eq!(view.rotation.unwrap().key, other_patient().key());
		assert_eq!(view.attestations, 1);
		let shown = |person: &Person, nonce| DelegationView {
			key: person.key(),
			nonce,
			terms: terms.parsed().unwrap(),
		};
		let mut delegations = vec![shown(&guardian(), 1), shown(&somebody(9), 0)];
		delegations.sort_by(|one, other| one.key.cmp(&other.key));
		assert_eq!(view.delegations, delegations);
		// AND its log is what comes last in the record that its key leads to
		let record = unhashed::get_raw(&view.storage_key).unwrap();
		assert!(record.ends_with(&codec::Encode::encode(&view.log)));
		assert_eq!(view.log.steps as usize, log_of(subject).len());
	});
}

#[test]
fn a_subject_without_a_key_and_a_closed_one_are_shown() {
	run(|| {
		let subject = opened_without_key();
		let view = Consent::subject_view(&subject).unwrap();
		assert_eq!((view.enrolled, view.rotation), (None, None));
		close(subject);
		let view = Consent::subject_view(&subject).unwrap();
		assert_eq!(view.status, SubjectStatus::Closed { at: NOW });
	});
}

#[test]
fn attestations_are_shown_as_they_stand_at_the_block() {
	run(|| {
		assert_eq!(Consent::attestations_view(&reference(1), 1, 10), None);
		let subject = opened();
		assert_eq!(Consent::attestations_view(&subject, 1, 10), Some(vec![]));
		// GIVEN an attestation of each status
		let ending = ConsentTermsText {
			period: Period {
				start: NOW,
				end: Some(NOW + DAY),
			},
			..permit_contact()
		};
		attested_by(&patient(), subject, &ending);
		let active = attested_by(&patient(), subject, &permit_contact());
		proposed(subject, &permit_contact());
		let withdrawn = attested_by(&patient(), subject, &permit_contact());
		withdraw(subject, withdrawn);
		let superseded = attested_by(&patient(), subject, &permit_contact());
		assert_ok!(attest_by(&patient(), subject, &deny_research(), Some(superseded)));
		let mistaken = proposed(subject, &permit_contact());
		assert_ok!(Consent::enter_in_error(
			signed(HANNA),
			subject,
			mistaken,
			member_wish()
		));
		pass(DAY);

		// WHEN they are asked for
		let views = Consent::attestations_view(&subject, 1, 10).unwrap();

		// THEN each says where it stands
		let statuses: Vec<_> = views.iter().map(|view| view.status).collect();
		use AttestationStatus::*;
		assert_eq!(
			statuses,
			[
				Expired,
				Active,
				Proposed,
				Withdrawn,
				Superseded,
				Active,
				EnteredInError
			]
		);
		for (view, number) in views.iter().zip(1..) {
			assert_eq!((view.subject, view.number), (subject, number));
			assert_eq!(view.attestation, attestation(subject, number));
		}

		// AND they can be paged through
		let page = |first, count| -> Vec<_> {
			let views = Consent::attestations_view(&subject, first, count).unwrap();
			views.into_iter().map(|view| view.number).collect()
		};
		assert_eq!(page(0, 2), [1, active]);
		assert_eq!(page(3, 3), [3, 4, 5]);
		assert_eq!(page(6, u32::MAX), [6, 7]);
		assert!(page(8, 10).is_empty());
		assert!(page(u32::MAX, u32::MAX).is_empty());
		assert!(page(1, 0).is_empty());
	});
}

#[test]
fn no_more_than_a_hundred_attestations_are_shown_at_once() {
	run(|| {
		let subject = opened();
		for _ in 0..101 {
			proposed(subject, &permit_contact());
		}
		assert_eq!(Consent::attestations_view(&subject, 1, 1_000).unwrap().len(), 100);
		assert_eq!(Consent::attestations_view(&subject, 101, 1_000).unwrap().len(), 1);
	});
}

#[test]
fn a_study_is_shown() {
	run(|| {
		assert_eq!(Consent::study(0), None);
		let study = study_of(&[REGISTRY]);
		assert_eq!(Consent::study(study), Studies::<Test>::get(study));
		assert_eq!(Consent::study(study).unwrap().sponsor, UNIVERSITY);
	});
}
