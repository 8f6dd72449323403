//! The decision as the state has it: what comes before anybody's consent, and which attestations are read.

use super::*;

/// Whether the registry may contact the subject.
fn contact(subject: SubjectReference) -> Question {
	Question {
		subject,
		requester: REGISTRY,
		study: None,
		purpose: PurposeOfUse::PublicHealth,
		action: DataAction::Contact,
		categories: several([category("implantRegistryContact")]),
	}
}

/// Whether the member may read images for research, in a study where one is named.
fn research(subject: SubjectReference, requester: MemberId, study: Option<StudyId>) -> Question {
	Question {
		subject,
		requester,
		study,
		purpose: PurposeOfUse::HealthcareResearch,
		action: DataAction::Read,
		categories: several([category("imaging")]),
	}
}

fn permitted_by(rules: &[(AttestationNumber, u8)]) -> Ruling {
	let by = rules.iter().map(|(attestation, rule)| Deciding {
		attestation: *attestation,
		rule: *rule,
	});
	Ruling::Permitted { by: several(by) }
}

fn denied_by(attestation: AttestationNumber, rule: u8) -> Ruling {
	Ruling::Denied {
		by: Deciding { attestation, rule },
	}
}

fn permit_to(grantee: Grantee) -> ConsentTermsText {
	terms(
		Decision::Permit,
		ProvisionText {
			grantees: several([grantee]),
			..anything()
		},
	)
}

#[test]
fn what_comes_before_consent_is_decided_in_the_order_of_the_page() {
	run(|| {
		// GIVEN a subject that permits everything
		let subject = opened();
		let everything = attested_by(&patient(), subject, &terms(Decision::Permit, anything()));
		let study = study_of(&[REGISTRY]);
		let closed_study = study_of(&[REGISTRY]);
		assert_ok!(Consent::close_study(signed(UMA), closed_study));
		let closed = opened_without_key();
		close(closed);
		let asks = |subject, study| Consent::decide(&research(subject, REGISTRY, study));
		// WHEN everything is wrong about a question, and then less and less
		Inactive::set(vec![REGISTRY]);
		let no_subject = asks(reference(9), Some(7));
		let closed_subject = asks(closed, Some(7));
		let not_active = asks(subject, Some(7));
		Inactive::set(vec![]);
		let no_study = asks(subject, Some(7));
		let study_closed = asks(subject, Some(closed_study));
		let no_part = Consent::decide(&research(subject, ACME, Some(study)));
		// THEN the answers are those of the page, in its order
		let answers = [
			("there is no such subject", no_subject),
			("the subject is closed", closed_subject),
			("the member that asks is not active", not_active),
			("it asks in a study that there isn't", no_study),
			("it asks in a study that is closed", study_closed),
			("it asks in a study in which it takes no part", no_part),
		];
		let answers = answers.map(|(what, ruling)| vec![what.to_string(), format!("{ruling:?}")]);
		assert_eq!(decision_table::rows_under("| what is so | answer |"), answers);
		// AND where nothing is wrong, consent decides
		for study in [None, Some(study)] {
			assert_eq!(asks(subject, study), permitted_by(&[(everything, 0)]));
		}
	});
}

#[test]
fn a_member_has_the_roles_that_it_has_now() {
	run(|| {
		let subject = opened();
		let role = Role::Researcher;
		let number = attested_by(&patient(), subject, &permit_to(Grantee::Role { role }));
		for member in [REGISTRY, UNIVERSITY, OTHER_HOSPITAL] {
			assert_eq!(
				Consent::decide(&research(subject, member, None)),
				permitted_by(&[(number, 0)])
			);
		}
		for member in [HOSPITAL, ACME] {
			assert_eq!(
				Consent::decide(&research(subject, member, None)),
				Ruling::NotPermitted
			);
		}
	});
}

#[test]
fn whoever_leaves_a_study_is_permitted_no_more() {
	run(|| {
		// GIVEN a subject that permits a study
		let study = study_of(&[REGISTRY]);
		let subject = opened();
		let number = attested_by(&patient(), subject, &permit_to(Grantee::Study { study }));
		let asks = |member| Consent::decide(&research(subject, member, Some(study)));
		assert_eq!(asks(REGISTRY), permitted_by(&[(number, 0)]));
		// WHEN the registry leaves it
		assert_ok!(Consent::set_participants(signed(UMA), study, several([])));
		// THEN that ends for the registry, and for nobody else
		assert_eq!(asks(REGISTRY), Ruling::NotInStudy);
		assert_eq!(asks(UNIVERSITY), permitted_by(&[(number, 0)]));
		// WHEN the study is closed
		assert_ok!(Consent::close_study(signed(UMA), study));
		// THEN it ends for all
		assert_eq!(asks(UNIVERSITY), Ruling::NotInStudy);
	});
}

#[test]
fn an_attestation_decides_as_it_stands_in_this_block() {
	run(|| {
		let subject = opened();
		let asks = || Consent::decide(&contact(subject));
		assert_eq!(asks(), Ruling::NotPermitted);
		// Proposed, it permits nothing.
		let number = proposed(subject, &permit_contact());
		assert_eq!(asks(), Ruling::NotPermitted);
		let proof = proof_of(&patient(), subject, &permit_contact(), None);
		assert_ok!(Consent::confirm(signed(UMA), subject, number, proof));
		assert_eq!(asks(), permitted_by(&[(number, 0)]));
		// Superseded, the other decides.
		let except = ConsentTermsText {
			exceptions: several([exception(
				0,
				Decision::Deny,
				ProvisionText {
					grantees: several([Grantee::Member { member: REGISTRY }]),
					..anything()
				},
			)]),
			..permit_contact()
		};
		assert_ok!(attest_by(&patient(), subject, &except, Some(number)));
		assert_eq!(asks(), denied_by(number + 1, 1));
		// Withdrawn, it goes on to deny, whatever else is permitted.
		withdraw(subject, number + 1);
		let permission = attested_by(&patient(), subject, &permit_contact());
		assert_eq!(asks(), denied_by(number + 1, 1));
		// Entered in error, it does not.
		let act = Act::EnterInError {
			attestation: number + 1,
		};
		let wish = wish_of(&patient(), subject, act);
		assert_ok!(Consent::enter_in_error(signed(UMA), subject, number + 1, wish));
		assert_eq!(asks(), permitted_by(&[(permission, 0)]));
		// Withdrawn, a permission is gone.
		withdraw(subject, permission);
		assert_eq!(asks(), Ruling::NotPermitted);
	});
}

#[test]
fn an_attestation_counts_within_its_period_by_the_blocks_time() {
	run(|| {
		let subject = opened();
		let tomorrow = ConsentTermsText {
			period: Period {
				start: NOW + DAY,
				end: Some(NOW + 2 * DAY),
			},
			..permit_contact()
		};
		let number = attested_by(&patient(), subject, &tomorrow);
		let asks = || Consent::decide(&contact(subject));
		pass(DAY - 1);
		assert_eq!(asks(), Ruling::NotPermitted);
		pass(1);
		assert_eq!(asks(), permitted_by(&[(number, 0)]));
		pass(DAY - 1);
		assert_eq!(asks(), permitted_by(&[(number, 0)]));
		pass(1);
		assert_eq!(asks(), Ruling::NotPermitted);
	});
}

#[test]
fn a_subject_does_not_decide_for_another() {
	run(|| {
		let subject = opened();
		attested_by(&patient(), subject, &permit_contact());
		let other = opened_for(&other_patient(), 2);
		assert_eq!(Consent::decide(&contact(other)), Ruling::NotPermitted);
	});
}
