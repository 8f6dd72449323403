//! Attesting by a key that the subject has delegated to: within its limits.

use super::*;
use frame_support::assert_noop;

#[test]
fn attest_by_a_delegated_key_keeps_to_its_powers() {
	run(|| {
		let subject = opened();
		delegate_to(&guardian(), subject, &delegation(Powers::Withdraw, &[]));
		assert_noop!(
			attest_by(&guardian(), subject, &permit_contact(), None),
			E::OutsideDelegation
		);
	});
}

#[test]
fn attest_by_a_delegated_key_keeps_to_its_categories() {
	run(|| {
		// GIVEN a guardian for two categories
		let subject = opened();
		let terms_of = |categories: &[&str]| terms(Decision::Permit, about(categories));
		delegate_to(
			&guardian(),
			subject,
			&delegation(Powers::AttestAndWithdraw, &["imaging", "laboratory"]),
		);
		let refuses = |terms: &ConsentTermsText| {
			assert_noop!(attest_by(&guardian(), subject, terms, None), E::OutsideDelegation);
		};
		// WHEN it attests for others, or for all, or names others in an exception, THEN that is refused
		refuses(&terms_of(&["genomic"]));
		refuses(&terms_of(&["imaging", "genomic"]));
		refuses(&terms_of(&[]));
		let mut more = terms_of(&["imaging"]);
		more.exceptions = several([exception(0, Decision::Deny, about(&["genomic"]))]);
		refuses(&more);
		// WHEN it attests for these, THEN it may, with exceptions to any part of that
		let mut within = terms_of(&["imaging", "laboratory"]);
		within.exceptions = several([
			exception(0, Decision::Deny, about(&["laboratory"])),
			exception(0, Decision::Deny, deny_research().provision),
		]);
		assert_ok!(attest_by(&guardian(), subject, &within, None));
	});
}

#[test]
fn attest_by_a_delegated_key_supersedes_within_its_categories_alone() {
	run(|| {
		let subject = opened();
		delegate_to(
			&guardian(),
			subject,
			&delegation(Powers::AttestAndWithdraw, &["imaging"]),
		);
		let imaging = terms(Decision::Permit, about(&["imaging"]));
		let wider = attested_by(&patient(), subject, &deny_research());
		assert_noop!(
			attest_by(&guardian(), subject, &imaging, Some(wider)),
			E::OutsideDelegation
		);
		let within = attested_by(&patient(), subject, &imaging);
		assert_ok!(attest_by(&guardian(), subject, &imaging, Some(within)));
	});
}

#[test]
fn attest_by_a_delegated_key_keeps_to_its_period() {
	run(|| {
		let subject = opened();
		let day = DelegationTermsText {
			period: Period {
				start: now() + DAY,
				end: Some(now() + 2 * DAY),
			},
			..delegation(Powers::AttestAndWithdraw, &[])
		};
		delegate_to(&guardian(), subject, &day);
		let attest = || attest_by(&guardian(), subject, &permit_contact(), None);
		assert_noop!(attest(), E::DelegationNotEffective);
		pass(DAY);
		assert_ok!(attest());
		pass(DAY);
		assert_noop!(attest(), E::DelegationNotEffective);
		// What it has attested stays.
		assert_eq!(standing(subject), [1]);
	});
}

#[test]
fn attest_by_a_key_that_was_revoked_is_refused() {
	run(|| {
		let subject = opened();
		let terms = delegation(Powers::AttestAndWithdraw, &[]);
		delegate_to(&guardian(), subject, &terms);
		let attestation = permit_contact();
		let before = proof_of(&guardian(), subject, &attestation, None);
		let attest =
			|proof: &Proof| Consent::attest(signed(UMA), subject, attestation.clone(), None, proof.clone());
		assert_ok!(attest(&before));
		let not_handed_in = proof_of(&guardian(), subject, &attestation, None);
		assert_ok!(Consent::revoke_delegation(
			signed(HANNA),
			subject,
			guardian().key(),
			member_wish()
		));
		assert_noop!(attest(&not_handed_in), E::KeyNotEnrolled);
		// Delegated to anew, its old statements don't count again.
		delegate_to(&guardian(), subject, &terms);
		assert_noop!(attest(&before), E::OldNonce);
	});
}
