use super::*;
use crate::Event;
use frame_support::assert_noop;
use sp_runtime::DispatchError::{self, BadOrigin};

/// Refused terms, whoever proves them.
fn refused(change: impl Fn(&mut ConsentTermsText), error: E) {
	let error = DispatchError::from(error);
	run(|| {
		let subject = opened();
		let mut terms = permit_contact();
		change(&mut terms);
		assert_noop!(witness_by(HANNA, subject, &terms, None), error);
		let Ok(parsed) = terms.parsed() else { return };
		let act = Act::Attest {
			terms: parsed,
			supersedes: None,
		};
		let proof = Proof::Signed {
			signed: sign(&patient(), subject, act),
		};
		assert_noop!(Consent::attest(signed(UMA), subject, terms, None, proof), error);
	});
}

#[test]
fn attest_keeps_what_the_subject_has_signed() {
	run(|| {
		// GIVEN a subject with a key
		let subject = opened();
		pass(1);
		// WHEN it signs that it permits contact, and the university hands that in
		let terms = permit_contact();
		assert_ok!(attest_by(&patient(), subject, &terms, None));
		// THEN the attestation stands
		assert_eq!(
			attestation(subject, 1),
			Attestation {
				terms: terms.parsed().unwrap(),
				version: 1,
				supersedes: None,
				state: AttestationState::Active,
				provenance: Some(Provenance::Subject { key: patient().key() }),
				since: NOW + 1,
				recorded_by: UNIVERSITY,
			}
		);
		assert_eq!(standing(subject), [1]);
		// AND the log has an entry, which the event tells
		let step = log_of(subject).pop().unwrap();
		assert_eq!(
			step.activity,
			LogEntry::Attested {
				attestation: 1,
				decision: Decision::Permit,
				supersedes: None,
				provenance: Provenance::Subject { key: patient().key() },
				terms: hash_of(&attestation(subject, 1).terms),
			}
		);
		assert_eq!(
			(step.member, step.delegate, step.time),
			(UNIVERSITY, UMA, NOW + 1)
		);
		assert_eq!((step.number, step.previous_block), (2, 1));
		assert_eq!(last_event(), Event::Attested { subject, step });
	});
}

#[test]
fn attest_keeps_what_the_controller_has_witnessed() {
	run(|| {
		let subject = opened_without_key();
		assert_ok!(witness_by(HANNA, subject, &deny_research(), None));
		let kept = attestation(subject, 1);
		assert_eq!(
			kept.provenance,
			Some(Provenance::Witness {
				member: HOSPITAL,
				evidence: evidence()
			})
		);
		assert_eq!(kept.recorded_by, HOSPITAL);
		assert_eq!(standing(subject), [1]);
	});
}

#[test]
fn attest_counts_each_subjects_attestations_by_themselves() {
	run(|| {
		let [first, second] = [opened(), opened_without_key()];
		witnessed_by_hospital(first, &permit_contact());
		witnessed_by_hospital(first, &deny_research());
		witnessed_by_hospital(second, &deny_research());
		assert_eq!([first, second].map(last_attestation), [2, 1]);
	});
}

#[test]
fn attest_takes_terms_with_everything_in_them() {
	run(|| {
		// GIVEN a study
		let subject = opened();
		let study = study_of(&[]);
		// WHEN terms name grantees of each kind, and exceptions within exceptions with periods of their own
		let mut terms = permit_contact();
		terms.provision.grantees = several([
			Grantee::Member { member: REGISTRY },
			Grantee::Role {
				role: Role::Researcher,
			},
			Grantee::Study { study },
		]);
		let mut until = exception(1, Decision::Permit, about(&["implantRegistryContact"]));
		until.period = Some(Period {
			start: now(),
			end: Some(now() + DAY),
		});
		terms.exceptions = several([
			exception(0, Decision::Deny, deny_research().provision),
			until,
			exception(2, Decision::Deny, anything()),
		]);
		terms.period.end = Some(now() + 2 * DAY);
		// THEN they are kept as they are
		assert_ok!(attest_by(&patient(), subject, &terms, None));
		assert_eq!(attestation(subject, 1).terms, terms.parsed().unwrap());
	});
}

#[test]
fn attest_takes_terms_that_count_later() {
	run(|| {
		let subject = opened();
		let mut terms = permit_contact();
		terms.period.start = now() + DAY;
		assert_ok!(attest_by(&patient(), subject, &terms, None));
		assert_eq!(standing(subject), [1]);
	});
}

#[test]
fn attest_refuses_texts_that_say_nothing() {
	refused(
		|terms| terms.provision.purposes = codes(&["RESEARCH"]),
		E::UnknownPurpose,
	);
	refused(
		|terms| terms.provision.purposes = codes(&["TREAT", "treat"]),
		E::UnknownPurpose,
	);
	refused(
		|terms| terms.provision.categories = codes(&["X-ray images"]),
		E::InvalidCategory,
	);
	refused(
		|terms| terms.provision.categories = codes(&[""]),
		E::InvalidCategory,
	);
	refused(
		|terms| {
			let unclear = ProvisionText {
				purposes: codes(&[""]),
				..anything()
			};
			terms.exceptions = several([exception(0, Decision::Deny, unclear)])
		},
		E::UnknownPurpose,
	);
}

#[test]
fn attest_refuses_what_is_not_there() {
	refused(
		|terms| terms.provision.categories = codes(&["device", "dreams"]),
		E::UnknownCategory,
	);
	refused(
		|terms| terms.exceptions = several([exception(0, Decision::Deny, about(&["Device"]))]),
		E::UnknownCategory,
	);
	refused(
		|terms| terms.provision.grantees = several([Grantee::Member { member: 7 }]),
		E::GranteeNotActive,
	);
	refused(
		|terms| terms.provision.grantees = several([Grantee::Study { study: 0 }]),
		E::StudyNotFound,
	);
}

#[test]
fn attest_refuses_a_grantee_that_was_expelled() {
	run(|| {
		let subject = opened();
		Inactive::set(vec![REGISTRY]);
		assert_noop!(
			attest_by(&patient(), subject, &permit_contact(), None),
			E::GranteeNotActive
		);
	});
}

#[test]
fn attest_refuses_a_study_that_is_closed() {
	run(|| {
		let subject = opened();
		let study = study_of(&[]);
		let mut terms = permit_contact();
		terms.provision.grantees = several([Grantee::Study { study }]);
		attested_by(&patient(), subject, &terms);
		assert_ok!(Consent::close_study(signed(UMA), study));
		assert_noop!(attest_by(&patient(), subject, &terms, None), E::StudyClosed);
	});
}

#[test]
fn attest_refuses_periods_that_are_out_of_order_or_over() {
	refused(
		|terms| terms.period.end = Some(terms.period.start),
		E::PeriodEndsBeforeItBegins,
	);
	refused(
		|terms| {
			terms.period = Period {
				start: NOW - DAY,
				end: Some(NOW),
			}
		},
		E::PeriodOver,
	);
	refused(
		|terms| {
			let mut reversed = exception(0, Decision::Deny, anything());
			reversed.period = Some(Period {
				start: NOW + 1,
				end: Some(NOW),
			});
			terms.exceptions = several([reversed]);
		},
		E::PeriodEndsBeforeItBegins,
	);
}

#[test]
fn attest_refuses_exceptions_to_what_does_not_come_before() {
	for within in [1, 2, u8::MAX] {
		refused(
			|terms| terms.exceptions = several([exception(within, Decision::Deny, anything())]),
			E::NoSuchException,
		);
	}
	refused(
		|terms| {
			terms.exceptions = several([
				exception(0, Decision::Deny, anything()),
				exception(2, Decision::Permit, anything()),
			])
		},
		E::NoSuchException,
	);
}

#[test]
fn attest_needs_a_subject_that_is_open() {
	run(|| {
		let unknown = reference(9);
		assert_noop!(
			attest_by(&patient(), unknown, &permit_contact(), None),
			E::SubjectNotFound
		);
		assert_noop!(
			witness_by(HANNA, unknown, &permit_contact(), None),
			E::SubjectNotFound
		);
		let subject = opened();
		close(subject);
		assert_noop!(
			attest_by(&patient(), subject, &permit_contact(), None),
			E::SubjectClosed
		);
		assert_noop!(
			witness_by(HANNA, subject, &deny_research(), None),
			E::SubjectClosed
		);
	});
}

#[test]
fn attest_needs_the_right_to() {
	run(|| {
		let subject = opened();
		let terms = permit_contact();
		let proof = proof_of(&patient(), subject, &terms, None);
		assert_noop!(
			Consent::attest(signed(NOBODY), subject, terms.clone(), None, proof.clone()),
			BadOrigin
		);
		assert_noop!(
			Consent::attest(RuntimeOrigin::root(), subject, terms.clone(), None, proof),
			BadOrigin
		);
		// Only healthcare providers witness.
		for account in [ALICE, RUTH, UMA, RITA] {
			assert_noop!(witness_by(account, subject, &terms, None), BadOrigin);
		}
		// Of these only the controller does without a proposal.
		assert_noop!(witness_by(HUGO, subject, &terms, None), E::NotController);
	});
}

#[test]
fn attest_fails_when_there_are_no_numbers_left() {
	new_test_ext().execute_with(|| {
		let subject = opened();
		Subjects::<Test>::mutate(subject, |record| record.as_mut().unwrap().attestations = u32::MAX);
		assert_noop!(
			attest_by(&patient(), subject, &permit_contact(), None),
			E::OutOfNumbers
		);
		assert_noop!(
			Consent::propose(signed(HANNA), subject.pseudonym, permit_contact(), None),
			E::OutOfNumbers
		);
	});
}

#[test]
fn attest_denies_a_member_that_is_not_active_and_a_study_that_is_closed() {
	run(|| {
		// GIVEN a member that is suspended, and a study that is closed
		let subject = opened();
		let study = study_of(&[REGISTRY]);
		assert_ok!(Consent::close_study(signed(UMA), study));
		Inactive::set(vec![REGISTRY]);
		let grantees = several([Grantee::Member { member: REGISTRY }, Grantee::Study { study }]);
		let provision = ProvisionText {
			grantees,
			..anything()
		};
		// WHEN the patient denies them everything
		attested_by(&patient(), subject, &terms(Decision::Deny, provision.clone()));
		// THEN that counts when the member is reinstated
		Inactive::set(vec![]);
		let ruling = Consent::decide(&Question {
			subject,
			requester: REGISTRY,
			study: None,
			purpose: PurposeOfUse::PublicHealth,
			action: DataAction::Contact,
			categories: several([category("implantRegistryContact")]),
		});
		assert!(matches!(ruling, Ruling::Denied { .. }));
		// AND neither is permitted anything, and no study is denied that there isn't
		let permission = terms(Decision::Permit, provision);
		assert_noop!(attest_by(&patient(), subject, &permission, None), E::StudyClosed);
		let unknown = ProvisionText {
			grantees: several([Grantee::Study { study: 9 }]),
			..anything()
		};
		assert_noop!(
			attest_by(&patient(), subject, &terms(Decision::Deny, unknown), None),
			E::StudyNotFound
		);
	});
}
