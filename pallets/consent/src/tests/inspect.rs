//! What other pallets ask.

use super::*;

fn stands(subject: SubjectReference, attestation: AttestationNumber) -> bool {
	<Consent as ConsentInspect>::stands(&subject, attestation)
}

#[test]
fn a_subject_is_open_until_it_is_closed() {
	run(|| {
		let status = |subject| <Consent as ConsentInspect>::subject(&subject);
		assert_eq!(status(reference(1)), None);
		let subject = opened();
		assert_eq!(status(subject), Some(SubjectStatus::Open));
		close(subject);
		assert_eq!(status(subject), Some(SubjectStatus::Closed { at: NOW }));
	});
}

#[test]
fn an_attestation_stands_while_it_is_active() {
	run(|| {
		let subject = opened();
		assert!(!stands(subject, 1));
		// GIVEN what is proposed
		let number = proposed(subject, &permit_contact());
		assert!(!stands(subject, number));
		// WHEN it is confirmed
		let proof = proof_of(&patient(), subject, &permit_contact(), None);
		assert_ok!(Consent::confirm(signed(UMA), subject, number, proof));
		// THEN it stands, until another takes its place
		assert!(stands(subject, number));
		assert_ok!(attest_by(&patient(), subject, &permit_contact(), Some(number)));
		assert!(!stands(subject, number));
		assert!(stands(subject, number + 1));
	});
}

#[test]
fn an_attestation_that_was_withdrawn_or_entered_in_error_does_not_stand() {
	run(|| {
		let subject = opened();
		// A denial is withdrawn too, though it goes on to deny.
		for terms in [permit_contact(), deny_research()] {
			let number = attested_by(&patient(), subject, &terms);
			assert!(stands(subject, number));
			withdraw(subject, number);
			assert!(!stands(subject, number));
		}
		let number = attested_by(&patient(), subject, &permit_contact());
		let act = Act::EnterInError { attestation: number };
		let wish = wish_of(&patient(), subject, act);
		assert_ok!(Consent::enter_in_error(signed(UMA), subject, number, wish));
		assert!(!stands(subject, number));
	});
}

#[test]
fn an_attestation_stands_until_its_period_ends() {
	run(|| {
		let subject = opened();
		let ending = ConsentTermsText {
			period: Period {
				start: NOW,
				end: Some(NOW + DAY),
			},
			..permit_contact()
		};
		let number = attested_by(&patient(), subject, &ending);
		pass(DAY - 1);
		assert!(stands(subject, number));
		pass(1);
		assert!(!stands(subject, number));
	});
}

#[test]
fn categories_are_those_that_are_defined() {
	run(|| {
		let is_category = |text| <Consent as ConsentInspect>::is_category(&category(text));
		assert!(is_category("imaging"));
		assert!(!is_category("gait"));
		assert_ok!(Consent::define_category(
			RuntimeOrigin::root(),
			code("gait"),
			document()
		));
		assert!(is_category("gait"));
	});
}

#[cfg(feature = "runtime-benchmarks")]
#[test]
fn what_benchmarks_enable_is_there() {
	new_test_ext().execute_with(|| {
		// GIVEN a category and a subject that benchmarks of other pallets start from
		let known = category("gait");
		<Consent as ConsentInspect>::enable_category(&known);
		let subject = reference(1);
		<Consent as ConsentInspect>::enable_everything(&subject);
		// THEN the subject permits everything
		assert!(<Consent as ConsentInspect>::is_category(&known));
		for purpose in PurposeOfUse::ALL {
			let question = Question {
				subject,
				requester: REGISTRY,
				study: None,
				purpose: *purpose,
				action: DataAction::Reuse,
				categories: several([known]),
			};
			let by = several([Deciding {
				attestation: 1,
				rule: 1,
			}]);
			assert_eq!(Consent::decide(&question), Ruling::Permitted { by });
		}
		// AND all places are taken
		assert_eq!(standing(subject).len() as u32, MaxAttestations::get());
	});
}
