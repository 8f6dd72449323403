use super::*;
use crate::Event;
use frame_support::assert_noop;
use sp_runtime::DispatchError::BadOrigin;

fn withdraw_by(
	account: u64,
	subject: SubjectReference,
	number: AttestationNumber,
	wish: Wish,
) -> DispatchResult {
	Consent::withdraw(signed(account), subject, number, wish)
}

/// What the person signs to withdraw the attestation.
fn withdrawal(person: &Person, subject: SubjectReference, number: AttestationNumber) -> Wish {
	wish_of(person, subject, Act::Withdraw { attestation: number })
}

/// Terms that permit, and deny in an exception.
fn permit_but() -> ConsentTermsText {
	ConsentTermsText {
		exceptions: several([exception(0, Decision::Deny, deny_research().provision)]),
		..permit_contact()
	}
}

#[test]
fn withdraw_is_open_to_the_subject_by_whoever_hands_it_in() {
	run(|| {
		// GIVEN what the subject permits
		let subject = opened();
		let number = attested_by(&patient(), subject, &permit_contact());
		let before = attestation(subject, number);
		pass(1);
		// WHEN it signs that it withdraws it
		assert_ok!(withdraw_by(
			UMA,
			subject,
			number,
			withdrawal(&patient(), subject, number)
		));
		// THEN it is withdrawn, and stands no more
		assert_eq!(
			attestation(subject, number),
			Attestation {
				state: AttestationState::Withdrawn { at: NOW + 1 },
				..before
			}
		);
		assert!(standing(subject).is_empty());
		assert_eq!(nonce_of(&patient()), Some(3));
		let step = log_of(subject).pop().unwrap();
		assert_eq!(
			step.activity,
			LogEntry::Withdrawn {
				attestation: number,
				document: None
			}
		);
		assert_eq!(last_event(), Event::Withdrawn { subject, step });
	});
}

#[test]
fn withdraw_is_open_to_the_controller_whatever_proved_it() {
	run(|| {
		let subject = opened();
		let by_subject = attested_by(&patient(), subject, &permit_contact());
		let by_witness = witnessed_by_hospital(subject, &permit_contact());
		for number in [by_subject, by_witness] {
			for account in [HUGO, ALICE, UMA, RITA] {
				assert_noop!(
					withdraw_by(account, subject, number, member_wish()),
					E::NotController
				);
			}
			assert_ok!(withdraw_by(HANNA, subject, number, member_wish()));
			assert_eq!(
				last_entry(subject),
				LogEntry::Withdrawn {
					attestation: number,
					document: Some(document())
				}
			);
		}
	});
}

#[test]
fn withdraw_needs_the_right_to() {
	run(|| {
		let subject = opened();
		let number = attested_by(&patient(), subject, &permit_contact());
		let wish = withdrawal(&patient(), subject, number);
		assert_noop!(withdraw_by(NOBODY, subject, number, wish), BadOrigin);
		assert_noop!(
			withdraw_by(UMA, subject, number, withdrawal(&stranger(), subject, number)),
			E::KeyNotEnrolled
		);
	});
}

#[test]
fn withdraw_takes_effect_in_the_block_of_the_attestation() {
	run(|| {
		let subject = opened();
		let number = attested_by(&patient(), subject, &permit_contact());
		let question = Question {
			subject,
			requester: REGISTRY,
			study: None,
			purpose: PurposeOfUse::PublicHealth,
			action: DataAction::Contact,
			categories: several([category("implantRegistryContact")]),
		};
		assert!(matches!(Consent::decide(&question), Ruling::Permitted { .. }));
		withdraw(subject, number);
		assert_eq!(Consent::decide(&question), Ruling::NotPermitted);
		assert_eq!(System::block_number(), 1);
	});
}

#[test]
fn withdraw_leaves_standing_what_denies() {
	run(|| {
		let subject = opened();
		let numbers = [deny_research(), permit_but(), permit_contact()]
			.map(|terms| attested_by(&patient(), subject, &terms));
		for number in numbers {
			withdraw(subject, number);
		}
		assert_eq!(standing(subject), &numbers[..2]);
	});
}

#[test]
fn withdraw_is_not_done_twice_nor_undone() {
	run(|| {
		let subject = opened();
		let number = attested_by(&patient(), subject, &permit_contact());
		let wish = withdrawal(&patient(), subject, number);
		assert_ok!(withdraw_by(UMA, subject, number, wish.clone()));
		assert_noop!(withdraw_by(UMA, subject, number, wish), E::NotActive);
		assert_noop!(withdraw_by(HANNA, subject, number, member_wish()), E::NotActive);
		// What is wanted again is attested anew.
		let again = attested_by(&patient(), subject, &permit_contact());
		assert_eq!(standing(subject), [again]);
	});
}

#[test]
fn withdraw_needs_an_attestation_that_is_active() {
	run(|| {
		let subject = opened();
		let refused = |number, error: E| {
			assert_noop!(withdraw_by(HANNA, subject, number, member_wish()), error);
		};
		refused(1, E::AttestationNotFound);
		let proposal = proposed(subject, &permit_contact());
		refused(proposal, E::NotActive);
		let old = attested_by(&patient(), subject, &permit_contact());
		assert_ok!(attest_by(&patient(), subject, &permit_contact(), Some(old)));
		refused(old, E::NotActive);
		let wrong = witnessed_by_hospital(subject, &permit_contact());
		assert_ok!(Consent::enter_in_error(
			signed(HANNA),
			subject,
			wrong,
			member_wish()
		));
		refused(wrong, E::NotActive);
		let mut brief = permit_contact();
		brief.period.end = Some(now() + DAY);
		let expired = attested_by(&patient(), subject, &brief);
		pass(DAY);
		refused(expired, E::NotActive);
	});
}

#[test]
fn withdraw_is_possible_before_the_period_begins() {
	run(|| {
		let subject = opened();
		let mut later = permit_contact();
		later.period.start = now() + DAY;
		let number = attested_by(&patient(), subject, &later);
		withdraw(subject, number);
		assert!(standing(subject).is_empty());
	});
}

#[test]
fn withdraw_needs_a_subject_that_is_open() {
	run(|| {
		assert_noop!(
			withdraw_by(HANNA, reference(9), 1, member_wish()),
			E::SubjectNotFound
		);
		let subject = opened();
		let number = attested_by(&patient(), subject, &permit_contact());
		close(subject);
		assert_noop!(
			withdraw_by(HANNA, subject, number, member_wish()),
			E::SubjectClosed
		);
	});
}

#[test]
fn withdraw_by_a_delegated_key_keeps_to_its_categories_and_period() {
	run(|| {
		// GIVEN a proxy that may withdraw what is about imaging, for a day
		let subject = opened();
		let contact = attested_by(&patient(), subject, &permit_contact());
		let imaging = attested_by(&patient(), subject, &terms(Decision::Permit, about(&["imaging"])));
		let [everything, more] = [
			terms(Decision::Permit, anything()),
			terms(Decision::Permit, about(&["imaging"])),
		]
		.map(|terms| attested_by(&patient(), subject, &terms));
		let mut for_a_day = delegation(Powers::Withdraw, &["imaging"]);
		for_a_day.period.end = Some(now() + DAY);
		delegate_to(&guardian(), subject, &for_a_day);
		let withdraw = |number| withdraw_by(UMA, subject, number, withdrawal(&guardian(), subject, number));
		// THEN it may that alone, and no longer
		assert_noop!(withdraw(contact), E::OutsideDelegation);
		assert_noop!(withdraw(everything), E::OutsideDelegation);
		assert_ok!(withdraw(imaging));
		pass(DAY);
		assert_noop!(withdraw(more), E::DelegationNotEffective);
	});
}

#[test]
fn withdraw_is_open_to_a_delegated_key_with_either_power() {
	run(|| {
		let subject = opened();
		for powers in [Powers::Withdraw, Powers::AttestAndWithdraw] {
			delegate_to(&guardian(), subject, &delegation(powers, &[]));
			let number = attested_by(&patient(), subject, &permit_contact());
			let wish = withdrawal(&guardian(), subject, number);
			assert_ok!(withdraw_by(UMA, subject, number, wish));
		}
	});
}

#[test]
fn withdraw_takes_the_signature_over_this_attestation_alone() {
	run(|| {
		let subject = opened();
		let [first, second] = [(); 2].map(|()| attested_by(&patient(), subject, &permit_contact()));
		let wish = withdrawal(&patient(), subject, first);
		assert_noop!(withdraw_by(UMA, subject, second, wish), E::BadSignature);
	});
}
