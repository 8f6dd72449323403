use super::*;
use crate::Event;
use frame_support::assert_noop;
use sp_runtime::DispatchError::BadOrigin;

fn propose(account: u64, terms: &ConsentTermsText, supersedes: Option<AttestationNumber>) -> DispatchResult {
	Consent::propose(signed(account), pseudonym(1), terms.clone(), supersedes)
}

#[test]
fn propose_keeps_terms_that_count_for_nothing() {
	run(|| {
		// GIVEN a subject
		let subject = opened();
		// WHEN its controller proposes
		let terms = permit_contact();
		assert_ok!(propose(HANNA, &terms, None));
		// THEN the terms are kept, and don't stand
		assert_eq!(
			attestation(subject, 1),
			Attestation {
				terms: terms.parsed().unwrap(),
				version: 1,
				supersedes: None,
				state: AttestationState::Proposed,
				provenance: None,
				since: NOW,
				recorded_by: HOSPITAL,
			}
		);
		assert!(standing(subject).is_empty());
		let step = log_of(subject).pop().unwrap();
		assert_eq!(step.activity, LogEntry::Proposed { attestation: 1 });
		assert_eq!(last_event(), Event::Proposed { subject, step });
	});
}

#[test]
fn propose_leaves_what_is_to_be_superseded_as_it_is() {
	run(|| {
		let subject = opened();
		let denial = attested_by(&patient(), subject, &deny_research());
		assert_ok!(propose(HANNA, &permit_contact(), Some(denial)));
		assert_eq!(attestation(subject, denial).state, AttestationState::Active);
		assert_eq!(attestation(subject, 2).version, 2);
		assert_eq!(standing(subject), [denial]);
	});
}

#[test]
fn propose_takes_no_place() {
	run(|| {
		let subject = opened();
		for _ in 0..MaxAttestations::get() * 2 {
			assert_ok!(propose(HANNA, &permit_contact(), None));
		}
		assert_ok!(attest_by(&patient(), subject, &deny_research(), None));
	});
}

#[test]
fn propose_is_the_controllers() {
	run(|| {
		opened();
		assert_noop!(propose(NOBODY, &permit_contact(), None), BadOrigin);
		// Another member has no subject of this pseudonym.
		assert_noop!(propose(HUGO, &permit_contact(), None), E::SubjectNotFound);
	});
}

#[test]
fn propose_needs_a_subject_that_is_open() {
	run(|| {
		assert_noop!(propose(HANNA, &permit_contact(), None), E::SubjectNotFound);
		close(opened());
		assert_noop!(propose(HANNA, &permit_contact(), None), E::SubjectClosed);
	});
}

#[test]
fn propose_refuses_terms_that_can_not_be_attested() {
	run(|| {
		opened();
		let refuses = |change: fn(&mut ConsentTermsText), error: E| {
			let mut terms = permit_contact();
			change(&mut terms);
			assert_noop!(propose(HANNA, &terms, None), error);
		};
		refuses(
			|terms| terms.provision.purposes = codes(&["X"]),
			E::UnknownPurpose,
		);
		refuses(
			|terms| terms.provision.categories = codes(&["dreams"]),
			E::UnknownCategory,
		);
		refuses(
			|terms| terms.provision.grantees = several([Grantee::Member { member: 7 }]),
			E::GranteeNotActive,
		);
		refuses(|terms| terms.period.end = Some(0), E::PeriodEndsBeforeItBegins);
		refuses(
			|terms| {
				terms.period = Period {
					start: 0,
					end: Some(1),
				}
			},
			E::PeriodOver,
		);
	});
}

#[test]
fn propose_supersedes_only_what_counts() {
	run(|| {
		opened();
		assert_noop!(propose(HANNA, &permit_contact(), Some(1)), E::AttestationNotFound);
		assert_ok!(propose(HANNA, &permit_contact(), None));
		assert_noop!(propose(HANNA, &permit_contact(), Some(1)), E::NotActive);
	});
}
