//! `try_state` notices what must not be.

use super::*;
use crate::{Categories, Category, Delegations, NextStudyId, Subject};
use sp_runtime::TryRuntimeError;

/// A subject with everything: two keys that act for it, a rotation, attestations in several states, and a study.
fn world() -> SubjectReference {
	let subject = opened();
	let study = study_of(&[REGISTRY]);
	let permission = ConsentTermsText {
		exceptions: several([
			exception(0, Decision::Deny, about(&["genomic"])),
			exception(1, Decision::Permit, about(&[])),
		]),
		..terms(
			Decision::Permit,
			ProvisionText {
				grantees: several([Grantee::Study { study }]),
				..anything()
			},
		)
	};
	delegate_to(
		&guardian(),
		subject,
		&delegation(Powers::AttestAndWithdraw, &["imaging"]),
	);
	replace_key_by(&other_patient(), subject);
	// The first is superseded by the second, the third was withdrawn, the fourth is proposed.
	attested_by(&patient(), subject, &permit_contact());
	assert_ok!(attest_by(&patient(), subject, &permission, Some(1)));
	let withdrawn = attested_by(&patient(), subject, &permit_contact());
	withdraw(subject, withdrawn);
	proposed(subject, &permission);
	subject
}

fn change_subject(subject: SubjectReference, change: impl FnOnce(&mut Subject<MaxAttestations>)) {
	Subjects::<Test>::mutate_extant(subject, change);
}

fn change(subject: SubjectReference, number: AttestationNumber, change: impl FnOnce(&mut Attestation)) {
	Attestations::<Test>::mutate(subject, number, |attestation| {
		change(attestation.as_mut().unwrap())
	});
}

fn change_study(change: impl FnOnce(&mut Study)) {
	Studies::<Test>::mutate_extant(0, change);
}

/// What is wrong after a change to a state in which nothing is.
fn notices(corrupt: impl FnOnce(SubjectReference), complaint: &'static str) {
	new_test_ext().execute_with(|| {
		let subject = world();
		check_invariants();
		corrupt(subject);
		assert_eq!(Consent::do_try_state(), Err(TryRuntimeError::Other(complaint)));
	});
}

#[test]
fn a_subject_has_a_log_and_nothing_counts_when_it_is_closed() {
	notices(
		|subject| change_subject(subject, |record| record.log = Trail::new(&subject)),
		"nothing is in the log of a subject, not even that it was opened",
	);
	notices(
		|subject| change_subject(subject, |record| record.log.last_block += 1),
		"the last entry of a log is in a block that is not there yet",
	);
	notices(
		|subject| change_subject(subject, |record| record.status = SubjectStatus::Closed { at: 0 }),
		"something of a closed subject still counts",
	);
}

#[test]
fn keys_are_their_subjects() {
	notices(
		|subject| change_subject(subject, |record| record.key = None),
		"a subject without a key is about to get another",
	);
	notices(
		|subject| {
			change_subject(subject, |record| {
				record.rotation.as_mut().unwrap().key = patient().key();
			})
		},
		"a key is about to take its own place",
	);
	notices(
		|subject| change_subject(subject, |record| record.key = Some(stranger().key())),
		"a key has not signed that it is the subject's",
	);
	notices(
		|_| Keys::<Test>::remove(other_patient().key()),
		"a key has not signed that it is the subject's",
	);
	let use_of = |subject, nonce| {
		let used = KeyUse { subject, nonce };
		Keys::<Test>::insert(stranger().key(), used);
	};
	let complaint = "a key is kept that has signed for no subject";
	notices(|subject| use_of(subject, 0), complaint);
	notices(|_| use_of(reference(9), 1), complaint);
}

#[test]
fn delegations_are_counted_and_make_sense() {
	notices(
		|subject| change_subject(subject, |record| record.delegations = 2),
		"the delegations of a subject are counted wrong",
	);
	notices(
		|subject| {
			let terms = Delegations::<Test>::get(subject, guardian().key()).unwrap();
			Delegations::<Test>::insert(reference(9), guardian().key(), terms);
		},
		"a delegation is by no subject",
	);
	notices(
		|subject| {
			let terms = Delegations::<Test>::take(subject, guardian().key()).unwrap();
			Delegations::<Test>::insert(subject, patient().key(), terms);
		},
		"a subject has delegated to its own key",
	);
	notices(
		|subject| {
			let terms = Delegations::<Test>::get(subject, guardian().key()).unwrap();
			for number in 20..23 {
				Delegations::<Test>::insert(subject, somebody(number).key(), &terms);
			}
			change_subject(subject, |record| record.delegations = 4);
		},
		"a subject has delegated to too many keys",
	);
	let change = |subject, change: fn(&mut DelegationTerms)| {
		Delegations::<Test>::mutate(subject, guardian().key(), |terms| change(terms.as_mut().unwrap()));
	};
	notices(
		|subject| change(subject, |terms| terms.period.end = Some(0)),
		"a delegation ends before it begins",
	);
	notices(
		|subject| change(subject, |terms| terms.categories = several([category("gait")])),
		"a delegation is for a category that there is not",
	);
}

#[test]
fn attestations_are_all_there() {
	let missing = "an attestation is missing, or has a number that was not given";
	notices(|subject| Attestations::<Test>::remove(subject, 3), missing);
	notices(
		|subject| Attestations::<Test>::insert(subject, 9, attestation(subject, 3)),
		missing,
	);
	notices(
		|subject| Attestations::<Test>::insert(reference(9), 1, attestation(subject, 3)),
		"an attestation is about no subject",
	);
}

#[test]
fn those_attestations_stand_that_may_count() {
	notices(
		|subject| change_subject(subject, |record| record.standing = several([2, 2])),
		"an attestation stands twice",
	);
	for number in [1, 3, 4] {
		notices(
			|subject| change_subject(subject, |record| record.standing = several([2, number])),
			"an attestation stands that has nothing to say",
		);
	}
	notices(
		|subject| change_subject(subject, |record| record.standing = several([2, 9])),
		"an attestation stands that is not there",
	);
	notices(
		|subject| change_subject(subject, |record| record.standing = several([])),
		"an attestation that counts does not stand",
	);
}

#[test]
fn terms_name_what_there_is() {
	let ends = |period: &mut Period| period.end = Some(period.start);
	let disorder = "a period ends before it begins";
	notices(
		|subject| change(subject, 2, |attestation| ends(&mut attestation.terms.period)),
		disorder,
	);
	notices(
		|subject| {
			change(subject, 2, |attestation| {
				let start = 5;
				let end = Some(4);
				attestation.terms.exceptions[1].period = Some(Period { start, end });
			})
		},
		disorder,
	);
	notices(
		|subject| {
			change(subject, 2, |attestation| {
				attestation.terms.exceptions[1].within = 2
			})
		},
		"an exception comes before what it is an exception to",
	);
	notices(
		|_| Categories::<Test>::remove(category("genomic")),
		"an attestation is about a category that there is not",
	);
	notices(
		|subject| {
			change(subject, 2, |attestation| {
				attestation.terms.provision.grantees = several([Grantee::Study { study: 7 }]);
			})
		},
		"an attestation names a study that there is not",
	);
}

#[test]
fn attestations_are_proven_and_follow_each_other() {
	notices(
		|subject| change(subject, 2, |attestation| attestation.since = NOW + 1),
		"the times of an attestation are in disorder",
	);
	let proof = "an attestation has a proof too few or too many";
	notices(
		|subject| change(subject, 3, |attestation| attestation.provenance = None),
		proof,
	);
	notices(
		|subject| {
			let provenance = attestation(subject, 2).provenance;
			change(subject, 4, |attestation| attestation.provenance = provenance);
		},
		proof,
	);
	notices(
		|subject| change(subject, 3, |attestation| attestation.supersedes = Some(3)),
		"an attestation takes the place of a later one",
	);
	notices(
		|subject| change(subject, 2, |attestation| attestation.version = 1),
		"an attestation has the wrong version",
	);
	notices(
		|subject| {
			change(subject, 3, |attestation| {
				attestation.supersedes = Some(1);
				attestation.version = 2;
			})
		},
		"an attestation was superseded and goes on",
	);
	notices(
		|subject| {
			change(subject, 1, |attestation| {
				attestation.state = AttestationState::Superseded { by: 3, at: NOW };
			});
			change(subject, 2, |attestation| {
				attestation.supersedes = None;
				attestation.version = 1;
			});
		},
		"an attestation was superseded by none",
	);
}

#[test]
fn studies_and_categories_make_sense() {
	notices(|_| NextStudyId::<Test>::put(2), "a study is missing");
	notices(
		|_| {
			let study = Studies::<Test>::get(0).unwrap();
			Studies::<Test>::insert(5, study);
			NextStudyId::<Test>::put(2);
		},
		"a study has a number that was not given",
	);
	notices(
		|_| change_study(|study| study.participants = several([REGISTRY])),
		"a sponsor takes no part in its study",
	);
	for participants in [[UNIVERSITY, REGISTRY], [UNIVERSITY, UNIVERSITY]] {
		notices(
			|_| change_study(|study| study.participants = several(participants)),
			"the participants of a study are not in their order",
		);
	}
	notices(
		|_| {
			let (definition, since) = (document(), NOW + 1);
			Categories::<Test>::insert(category("gait"), Category { definition, since });
		},
		"a category is defined later than now",
	);
}
