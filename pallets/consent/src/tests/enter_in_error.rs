use super::*;
use crate::Event;
use frame_support::assert_noop;
use sp_runtime::DispatchError::BadOrigin;

fn enter(account: u64, subject: SubjectReference, number: AttestationNumber, wish: Wish) -> DispatchResult {
	Consent::enter_in_error(signed(account), subject, number, wish)
}

/// What the person signs to enter the attestation in error.
fn error_of(person: &Person, subject: SubjectReference, number: AttestationNumber) -> Wish {
	wish_of(person, subject, Act::EnterInError { attestation: number })
}

/// The proposal of a hospital that another one has witnessed.
fn witnessed_elsewhere(subject: SubjectReference) -> AttestationNumber {
	let number = proposed(subject, &deny_research());
	assert_ok!(Consent::confirm(signed(HUGO), subject, number, witnessed()));
	number
}

#[test]
fn enter_in_error_makes_an_attestation_count_for_nothing() {
	run(|| {
		// GIVEN a denial
		let subject = opened();
		let number = attested_by(&patient(), subject, &deny_research());
		let before = attestation(subject, number);
		pass(1);
		// WHEN the subject signs that it was an error
		assert_ok!(enter(UMA, subject, number, error_of(&patient(), subject, number)));
		// THEN it neither permits nor denies any more, and stays in the history
		assert_eq!(
			attestation(subject, number),
			Attestation {
				state: AttestationState::EnteredInError { at: NOW + 1 },
				..before
			}
		);
		assert!(standing(subject).is_empty());
		let step = log_of(subject).pop().unwrap();
		assert_eq!(
			step.activity,
			LogEntry::EnteredInError {
				attestation: number,
				document: None
			}
		);
		assert_eq!(last_event(), Event::EnteredInError { subject, step });
	});
}

#[test]
fn enter_in_error_of_what_was_signed_takes_the_subjects_own_signature() {
	run(|| {
		let subject = opened();
		delegate_to(&guardian(), subject, &delegation(Powers::AttestAndWithdraw, &[]));
		let numbers = [patient(), guardian()].map(|person| attested_by(&person, subject, &deny_research()));
		for number in numbers {
			assert_noop!(enter(HANNA, subject, number, member_wish()), E::SignatureNeeded);
			assert_noop!(
				enter(UMA, subject, number, error_of(&guardian(), subject, number)),
				E::OutsideDelegation
			);
			assert_ok!(enter(UMA, subject, number, error_of(&patient(), subject, number)));
		}
	});
}

#[test]
fn enter_in_error_of_what_was_witnessed_is_open_to_the_witness_not_the_controller() {
	run(|| {
		let subject = opened();
		let number = witnessed_elsewhere(subject);
		assert_noop!(enter(HANNA, subject, number, member_wish()), E::NotWitness);
		assert_noop!(enter(UMA, subject, number, member_wish()), E::NotWitness);
		assert_ok!(enter(HUGO, subject, number, member_wish()));
		assert_eq!(
			last_entry(subject),
			LogEntry::EnteredInError {
				attestation: number,
				document: Some(document())
			}
		);
		// Where the controller was the witness, it may.
		let own = witnessed_by_hospital(subject, &deny_research());
		assert_ok!(enter(HANNA, subject, own, member_wish()));
	});
}

#[test]
fn enter_in_error_of_what_was_witnessed_is_open_to_signatures() {
	run(|| {
		let subject = opened();
		let research = witnessed_elsewhere(subject);
		let imaging = witnessed_by_hospital(subject, &terms(Decision::Deny, about(&["imaging"])));
		delegate_to(
			&guardian(),
			subject,
			&delegation(Powers::AttestAndWithdraw, &["imaging"]),
		);
		assert_noop!(
			enter(UMA, subject, research, error_of(&guardian(), subject, research)),
			E::OutsideDelegation
		);
		assert_ok!(enter(
			UMA,
			subject,
			imaging,
			error_of(&guardian(), subject, imaging)
		));
		assert_ok!(enter(
			UMA,
			subject,
			research,
			error_of(&patient(), subject, research)
		));
	});
}

#[test]
fn enter_in_error_takes_more_than_the_power_to_withdraw() {
	run(|| {
		let subject = opened();
		delegate_to(&guardian(), subject, &delegation(Powers::Withdraw, &[]));
		let number = witnessed_by_hospital(subject, &deny_research());
		assert_noop!(
			enter(UMA, subject, number, error_of(&guardian(), subject, number)),
			E::OutsideDelegation
		);
	});
}

#[test]
fn enter_in_error_of_a_proposal_is_open_to_the_controller_and_the_subject() {
	run(|| {
		let subject = opened();
		delegate_to(&guardian(), subject, &delegation(Powers::AttestAndWithdraw, &[]));
		let numbers = [(); 3].map(|()| proposed(subject, &permit_contact()));
		assert_noop!(enter(HUGO, subject, numbers[0], member_wish()), E::NotController);
		assert_ok!(enter(HANNA, subject, numbers[0], member_wish()));
		for (person, number) in [patient(), guardian()].iter().zip(&numbers[1..]) {
			assert_ok!(enter(UMA, subject, *number, error_of(person, subject, *number)));
		}
		for number in numbers {
			let kept = attestation(subject, number);
			assert_eq!(kept.state, AttestationState::EnteredInError { at: NOW });
			assert_eq!(kept.provenance, None);
		}
	});
}

#[test]
fn enter_in_error_ends_what_was_withdrawn_and_denies() {
	run(|| {
		let subject = opened();
		let number = attested_by(&patient(), subject, &deny_research());
		withdraw(subject, number);
		assert_eq!(standing(subject), [number]);
		assert_ok!(enter(UMA, subject, number, error_of(&patient(), subject, number)));
		assert!(standing(subject).is_empty());
	});
}

#[test]
fn enter_in_error_leaves_superseded_what_was_superseded() {
	run(|| {
		let subject = opened();
		let old = attested_by(&patient(), subject, &permit_contact());
		assert_ok!(attest_by(&patient(), subject, &deny_research(), Some(old)));
		assert_ok!(enter(UMA, subject, 2, error_of(&patient(), subject, 2)));
		assert_eq!(
			attestation(subject, old).state,
			AttestationState::Superseded { by: 2, at: NOW }
		);
		assert!(standing(subject).is_empty());
	});
}

#[test]
fn enter_in_error_needs_an_attestation_that_counts_or_could() {
	run(|| {
		let subject = opened();
		assert_noop!(enter(HANNA, subject, 1, member_wish()), E::AttestationNotFound);
		let old = witnessed_by_hospital(subject, &permit_contact());
		assert_ok!(witness_by(HANNA, subject, &permit_contact(), Some(old)));
		assert_noop!(enter(HANNA, subject, old, member_wish()), E::NotActive);
		assert_ok!(enter(HANNA, subject, 2, member_wish()));
		assert_noop!(enter(HANNA, subject, 2, member_wish()), E::NotActive);
	});
}

#[test]
fn enter_in_error_needs_a_subject_that_is_open() {
	run(|| {
		assert_noop!(enter(HANNA, reference(9), 1, member_wish()), E::SubjectNotFound);
		let subject = opened();
		let number = witnessed_by_hospital(subject, &permit_contact());
		close(subject);
		assert_noop!(enter(HANNA, subject, number, member_wish()), E::SubjectClosed);
	});
}

#[test]
fn enter_in_error_needs_the_right_to() {
	run(|| {
		let subject = opened();
		let number = attested_by(&patient(), subject, &permit_contact());
		let wish = error_of(&patient(), subject, number);
		assert_noop!(enter(NOBODY, subject, number, wish), BadOrigin);
		let strangers = error_of(&stranger(), subject, number);
		assert_noop!(enter(UMA, subject, number, strangers), E::KeyNotEnrolled);
	});
}
