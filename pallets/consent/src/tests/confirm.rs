use super::*;
use crate::Event;
use frame_support::assert_noop;
use sp_runtime::DispatchError::BadOrigin;

fn confirm(
	account: u64,
	subject: SubjectReference,
	number: AttestationNumber,
	proof: Proof,
) -> DispatchResult {
	Consent::confirm(signed(account), subject, number, proof)
}

#[test]
fn confirm_makes_a_proposal_count_by_the_subjects_signature() {
	run(|| {
		// GIVEN a proposal
		let subject = opened();
		let terms = permit_contact();
		let number = proposed(subject, &terms);
		let before = attestation(subject, number);
		pass(DAY);
		// WHEN the subject signs it
		let proof = proof_of(&patient(), subject, &terms_at(NOW, &terms), None);
		assert_ok!(confirm(UMA, subject, number, proof));
		// THEN it stands from now on
		assert_eq!(
			attestation(subject, number),
			Attestation {
				state: AttestationState::Active,
				provenance: Some(Provenance::Subject { key: patient().key() }),
				since: NOW + DAY,
				recorded_by: UNIVERSITY,
				..before
			}
		);
		assert_eq!(standing(subject), [number]);
		assert_eq!(last_attestation(subject), number);
		let step = log_of(subject).pop().unwrap();
		assert_eq!(
			step.activity,
			LogEntry::Attested {
				attestation: number,
				decision: Decision::Permit,
				supersedes: None,
				provenance: Provenance::Subject { key: patient().key() },
				terms: hash_of(&attestation(subject, number).terms),
			}
		);
		assert_eq!(last_event(), Event::Attested { subject, step });
	});
}

/// The terms with a period from then on.
fn terms_at(start: u64, terms: &ConsentTermsText) -> ConsentTermsText {
	let mut terms = terms.clone();
	terms.period.start = start;
	terms
}

#[test]
fn confirm_is_open_to_any_healthcare_provider_that_has_witnessed() {
	run(|| {
		let subject = opened_without_key();
		let [first, second] = [permit_contact(), deny_research()].map(|terms| proposed(subject, &terms));
		for account in [NOBODY, ALICE, RUTH, UMA, RITA] {
			assert_noop!(confirm(account, subject, first, witnessed()), BadOrigin);
		}
		assert_ok!(confirm(HUGO, subject, first, witnessed()));
		assert_ok!(confirm(HANNA, subject, second, witnessed()));
		let by = |number| attestation(subject, number).provenance;
		let witness = |member| {
			Some(Provenance::Witness {
				member,
				evidence: evidence(),
			})
		};
		assert_eq!(by(first), witness(OTHER_HOSPITAL));
		assert_eq!(by(second), witness(HOSPITAL));
	});
}

#[test]
fn confirm_by_a_delegated_key_keeps_to_its_limits() {
	run(|| {
		let subject = opened();
		delegate_to(
			&guardian(),
			subject,
			&delegation(Powers::AttestAndWithdraw, &["imaging"]),
		);
		let wide = permit_contact();
		let number = proposed(subject, &wide);
		let proof = proof_of(&guardian(), subject, &wide, None);
		assert_noop!(confirm(UMA, subject, number, proof), E::OutsideDelegation);
		let imaging = terms(Decision::Permit, about(&["imaging"]));
		let number = proposed(subject, &imaging);
		let proof = proof_of(&guardian(), subject, &imaging, None);
		assert_ok!(confirm(UMA, subject, number, proof));
		assert_eq!(
			attestation(subject, number).provenance,
			Some(Provenance::Delegate {
				key: guardian().key()
			})
		);
	});
}

#[test]
fn confirm_takes_the_signature_over_the_proposed_terms_alone() {
	run(|| {
		let subject = opened();
		let number = proposed(subject, &permit_contact());
		let others = proof_of(&patient(), subject, &deny_research(), None);
		assert_noop!(confirm(UMA, subject, number, others), E::BadSignature);
	});
}

#[test]
fn confirm_counts_the_statement() {
	run(|| {
		// GIVEN two proposals of the same terms
		let subject = opened();
		let terms = permit_contact();
		let [first, second] = [(); 2].map(|()| proposed(subject, &terms));
		// WHEN one signature is used for both, THEN it counts once
		let proof = proof_of(&patient(), subject, &terms, None);
		assert_ok!(confirm(UMA, subject, first, proof.clone()));
		assert_noop!(confirm(UMA, subject, second, proof.clone()), E::OldNonce);
		assert_noop!(
			Consent::attest(signed(UMA), subject, terms, None, proof),
			E::OldNonce
		);
	});
}

#[test]
fn confirm_supersedes_what_the_proposal_names() {
	run(|| {
		// GIVEN a proposal to amend what the subject has signed
		let subject = opened();
		let old = attested_by(&patient(), subject, &deny_research());
		let amended = permit_contact();
		assert_ok!(Consent::propose(
			signed(HANNA),
			subject.pseudonym,
			amended.clone(),
			Some(old)
		));
		// WHEN a witness confirms it, THEN that is not enough
		assert_noop!(confirm(HANNA, subject, 2, witnessed()), E::SignatureNeeded);
		// WHEN the subject signs it without what it supersedes, THEN that is another thing
		let other = proof_of(&patient(), subject, &amended, None);
		assert_noop!(confirm(UMA, subject, 2, other), E::BadSignature);
		// WHEN the subject signs it, THEN it takes the place
		let proof = proof_of(&patient(), subject, &amended, Some(old));
		assert_ok!(confirm(UMA, subject, 2, proof));
		assert_eq!(
			attestation(subject, old).state,
			AttestationState::Superseded { by: 2, at: NOW }
		);
		assert_eq!(standing(subject), [2]);
	});
}

#[test]
fn confirm_fails_where_another_has_taken_the_place() {
	run(|| {
		let subject = opened();
		let old = witnessed_by_hospital(subject, &deny_research());
		assert_ok!(Consent::propose(
			signed(HANNA),
			subject.pseudonym,
			permit_contact(),
			Some(old)
		));
		assert_ok!(attest_by(&patient(), subject, &deny_research(), Some(old)));
		assert_noop!(confirm(HANNA, subject, 2, witnessed()), E::NotActive);
	});
}

#[test]
fn confirm_fails_where_the_proposal_has_lapsed() {
	run(|| {
		let subject = opened();
		let mut brief = permit_contact();
		brief.period.end = Some(now() + DAY);
		let number = proposed(subject, &brief);
		pass(DAY);
		assert_noop!(confirm(HANNA, subject, number, witnessed()), E::PeriodOver);
		assert_eq!(
			attestation(subject, number).status(now()),
			AttestationStatus::Expired
		);
	});
}

#[test]
fn confirm_fails_where_what_is_named_is_not_there_any_more() {
	run(|| {
		let subject = opened();
		let study = study_of(&[]);
		let mut for_study = permit_contact();
		for_study.provision.grantees = several([Grantee::Study { study }]);
		let [contact, research] = [permit_contact(), for_study].map(|terms| proposed(subject, &terms));
		Inactive::set(vec![REGISTRY]);
		assert_noop!(confirm(HANNA, subject, contact, witnessed()), E::GranteeNotActive);
		assert_ok!(Consent::close_study(signed(UMA), study));
		assert_noop!(confirm(HANNA, subject, research, witnessed()), E::StudyClosed);
	});
}

#[test]
fn confirm_needs_a_proposal() {
	run(|| {
		let subject = opened();
		assert_noop!(confirm(HANNA, subject, 1, witnessed()), E::AttestationNotFound);
		let active = witnessed_by_hospital(subject, &permit_contact());
		assert_noop!(confirm(HANNA, subject, active, witnessed()), E::NotProposed);
		withdraw(subject, active);
		assert_noop!(confirm(HANNA, subject, active, witnessed()), E::NotProposed);
		let wrong = proposed(subject, &permit_contact());
		assert_ok!(Consent::enter_in_error(
			signed(HANNA),
			subject,
			wrong,
			member_wish()
		));
		assert_noop!(confirm(HANNA, subject, wrong, witnessed()), E::NotProposed);
	});
}

#[test]
fn confirm_needs_a_subject_that_is_open() {
	run(|| {
		assert_noop!(confirm(HANNA, reference(9), 1, witnessed()), E::SubjectNotFound);
		let subject = opened();
		let number = proposed(subject, &permit_contact());
		close(subject);
		assert_noop!(confirm(HANNA, subject, number, witnessed()), E::SubjectClosed);
	});
}

#[test]
fn confirm_needs_a_place() {
	run(|| {
		let subject = opened();
		for _ in 0..6 {
			witnessed_by_hospital(subject, &permit_contact());
		}
		let number = proposed(subject, &permit_contact());
		assert_noop!(
			confirm(HANNA, subject, number, witnessed()),
			E::TooManyAttestations
		);
		let proof = proof_of(&patient(), subject, &permit_contact(), None);
		assert_ok!(confirm(HANNA, subject, number, proof));
	});
}
