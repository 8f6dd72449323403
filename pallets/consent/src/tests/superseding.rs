//! What takes the place of what: nothing that is proven by less.

use super::*;
use frame_support::assert_noop;

#[test]
fn attest_supersedes_with_a_new_version() {
	run(|| {
		// GIVEN an attestation that was amended once
		let subject = opened();
		attested_by(&patient(), subject, &permit_contact());
		pass(1);
		assert_ok!(attest_by(&patient(), subject, &deny_research(), Some(1)));
		pass(1);
		// WHEN it is amended again
		assert_ok!(attest_by(&patient(), subject, &permit_contact(), Some(2)));
		// THEN the versions are counted, all are kept, and the last alone stands
		let versions = [1, 2, 3].map(|number| {
			let kept = attestation(subject, number);
			(kept.version, kept.supersedes, kept.state)
		});
		assert_eq!(
			versions,
			[
				(1, None, AttestationState::Superseded { by: 2, at: NOW + 1 }),
				(2, Some(1), AttestationState::Superseded { by: 3, at: NOW + 2 }),
				(3, Some(2), AttestationState::Active),
			]
		);
		assert_eq!(standing(subject), [3]);
		assert_eq!(
			last_entry(subject),
			LogEntry::Attested {
				attestation: 3,
				decision: Decision::Permit,
				supersedes: Some(2),
				provenance: Provenance::Subject { key: patient().key() },
				terms: hash_of(&attestation(subject, 3).terms),
			}
		);
	});
}

#[test]
fn attest_supersedes_what_was_withdrawn_or_has_expired() {
	run(|| {
		let subject = opened();
		let withdrawn = attested_by(&patient(), subject, &deny_research());
		withdraw(subject, withdrawn);
		let mut brief = permit_contact();
		brief.period.end = Some(now() + DAY);
		let expired = attested_by(&patient(), subject, &brief);
		pass(DAY);
		assert_ok!(attest_by(&patient(), subject, &permit_contact(), Some(withdrawn)));
		assert_ok!(attest_by(&patient(), subject, &permit_contact(), Some(expired)));
		assert_eq!(standing(subject), [3, 4]);
	});
}

#[test]
fn attest_supersedes_only_what_counts() {
	run(|| {
		let subject = opened();
		let terms = permit_contact();
		// Nothing of that number.
		assert_noop!(
			attest_by(&patient(), subject, &terms, Some(1)),
			E::AttestationNotFound
		);
		assert_noop!(
			attest_by(&patient(), subject, &terms, Some(0)),
			E::AttestationNotFound
		);
		// Nothing that is proposed.
		let proposal = proposed(subject, &terms);
		assert_noop!(
			attest_by(&patient(), subject, &terms, Some(proposal)),
			E::NotActive
		);
		// Nothing that was superseded.
		let old = attested_by(&patient(), subject, &terms);
		assert_ok!(attest_by(&patient(), subject, &terms, Some(old)));
		assert_noop!(attest_by(&patient(), subject, &terms, Some(old)), E::NotActive);
		// Nothing that was entered in error.
		let wrong = witnessed_by_hospital(subject, &terms);
		assert_ok!(Consent::enter_in_error(
			signed(HANNA),
			subject,
			wrong,
			member_wish()
		));
		assert_noop!(attest_by(&patient(), subject, &terms, Some(wrong)), E::NotActive);
	});
}

#[test]
fn attest_supersedes_a_signed_one_by_a_signature_alone() {
	run(|| {
		let subject = opened();
		let signed_one = attested_by(&patient(), subject, &deny_research());
		assert_noop!(
			witness_by(HANNA, subject, &permit_contact(), Some(signed_one)),
			E::SignatureNeeded
		);
		// Nor by way of its withdrawal.
		withdraw(subject, signed_one);
		assert_noop!(
			witness_by(HANNA, subject, &permit_contact(), Some(signed_one)),
			E::SignatureNeeded
		);
		assert_ok!(attest_by(
			&patient(),
			subject,
			&permit_contact(),
			Some(signed_one)
		));
	});
}

#[test]
fn attest_supersedes_one_that_a_delegated_key_signed_by_a_signature_alone() {
	run(|| {
		let subject = opened();
		delegate_to(&guardian(), subject, &delegation(Powers::AttestAndWithdraw, &[]));
		let guardians = attested_by(&guardian(), subject, &deny_research());
		assert_eq!(
			attestation(subject, guardians).provenance,
			Some(Provenance::Delegate {
				key: guardian().key()
			})
		);
		assert_noop!(
			witness_by(HANNA, subject, &permit_contact(), Some(guardians)),
			E::SignatureNeeded
		);
		assert_ok!(attest_by(
			&guardian(),
			subject,
			&permit_contact(),
			Some(guardians)
		));
		// The subject goes on from what its guardian has said.
		assert_ok!(attest_by(&patient(), subject, &deny_research(), Some(2)));
	});
}

#[test]
fn attest_supersedes_a_witnessed_one_by_a_witness_or_a_signature() {
	run(|| {
		let subject = opened();
		let first = witnessed_by_hospital(subject, &deny_research());
		assert_ok!(witness_by(HANNA, subject, &permit_contact(), Some(first)));
		assert_ok!(attest_by(&patient(), subject, &deny_research(), Some(2)));
		assert_eq!(attestation(subject, 3).version, 3);
	});
}
