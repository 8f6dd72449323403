//! `revoke_delegation`.

use super::*;
use crate::{Delegations, Event};
use frame_support::assert_noop;
use sp_runtime::traits::BadOrigin;

/// A subject that has delegated to its guardian.
fn guarded() -> SubjectReference {
	let subject = opened();
	delegate_to(&guardian(), subject, &delegation(Powers::AttestAndWithdraw, &[]));
	subject
}

fn revocation() -> Act {
	Act::RevokeDelegation {
		key: guardian().key(),
	}
}

fn revoke(account: u64, subject: SubjectReference, wish: Wish) -> DispatchResult {
	Consent::revoke_delegation(signed(account), subject, guardian().key(), wish)
}

#[test]
fn the_subject_and_the_other_key_revoke_by_signature_and_the_controller_with_a_document() {
	let wishes: [fn(SubjectReference) -> Wish; 3] = [
		|subject| wish_of(&patient(), subject, revocation()),
		|subject| wish_of(&guardian(), subject, revocation()),
		|_| member_wish(),
	];
	for (wish, expected) in wishes.into_iter().zip([None, None, Some(document())]) {
		run(|| {
			// GIVEN a guardian that has attested
			let subject = guarded();
			let number = attested_by(&guardian(), subject, &permit_contact());
			// WHEN the delegation is revoked
			assert_ok!(revoke(HANNA, subject, wish(subject)));
			// THEN the key signs no more
			assert!(!Delegations::<Test>::contains_key(subject, guardian().key()));
			assert_eq!(Subjects::<Test>::get(subject).unwrap().delegations, 0);
			assert_noop!(
				attest_by(&guardian(), subject, &permit_contact(), None),
				E::KeyNotEnrolled
			);
			// AND what it has attested stands
			assert_eq!(standing(subject), [number]);
			let entry = LogEntry::DelegationRevoked {
				key: guardian().key(),
				document: expected,
			};
			assert_eq!(last_entry(subject), entry);
			assert!(matches!(last_event(), Event::DelegationRevoked { .. }));
		});
	}
}

#[test]
fn a_key_gives_up_what_it_may_do_also_when_its_time_is_over_or_has_not_come() {
	run(|| {
		let subject = opened();
		let day = |start| DelegationTermsText {
			period: Period {
				start,
				end: Some(start + DAY),
			},
			..delegation(Powers::Withdraw, &["imaging"])
		};
		for start in [NOW + DAY, NOW - DAY / 2] {
			delegate_to(&guardian(), subject, &day(start));
			pass(0);
			if start < NOW {
				pass(DAY);
			}
			let wish = wish_of(&guardian(), subject, revocation());
			assert_ok!(revoke(UMA, subject, wish));
		}
	});
}

#[test]
fn a_key_that_is_delegated_to_anew_signs_nothing_twice() {
	run(|| {
		// GIVEN a guardian that has attested, and was revoked
		let subject = guarded();
		let proof = proof_of(&guardian(), subject, &permit_contact(), None);
		let attest = |proof: Proof| Consent::attest(signed(UMA), subject, permit_contact(), None, proof);
		assert_ok!(attest(proof.clone()));
		assert_ok!(revoke(HANNA, subject, member_wish()));
		// WHEN the subject delegates to it again
		delegate_to(&guardian(), subject, &delegation(Powers::AttestAndWithdraw, &[]));
		// THEN what it has signed before counts no second time
		assert_noop!(attest(proof), E::OldNonce);
	});
}

#[test]
fn revoke_delegation_fails_for_nobody_and_for_other_members_without_a_signature() {
	run(|| {
		let subject = guarded();
		assert_noop!(revoke(NOBODY, subject, member_wish()), BadOrigin);
		for account in [HUGO, RITA] {
			assert_noop!(revoke(account, subject, member_wish()), E::NotController);
		}
	});
}

#[test]
fn revoke_delegation_fails_with_a_signature_of_a_third_key() {
	run(|| {
		let subject = guarded();
		delegate_to(&somebody(9), subject, &delegation(Powers::AttestAndWithdraw, &[]));
		for (person, error) in [
			(somebody(9), E::OutsideDelegation),
			(stranger(), E::KeyNotEnrolled),
		] {
			let wish = wish_of(&person, subject, revocation());
			assert_noop!(revoke(HANNA, subject, wish), error);
		}
		let other = Act::RevokeDelegation {
			key: somebody(9).key(),
		};
		let wish = wish_of(&patient(), subject, other);
		assert_noop!(revoke(HANNA, subject, wish), E::BadSignature);
	});
}

#[test]
fn revoke_delegation_fails_where_nothing_is_delegated() {
	run(|| {
		let subject = guarded();
		assert_ok!(revoke(HANNA, subject, member_wish()));
		assert_noop!(revoke(HANNA, subject, member_wish()), E::DelegationNotFound);
		let own = Consent::revoke_delegation(signed(HANNA), subject, patient().key(), member_wish());
		assert_noop!(own, E::DelegationNotFound);
	});
}

#[test]
fn revoke_delegation_fails_of_a_closed_or_unknown_subject() {
	run(|| {
		let subject = guarded();
		close(subject);
		assert_noop!(revoke(HANNA, subject, member_wish()), E::SubjectClosed);
		assert_noop!(revoke(HANNA, reference(9), member_wish()), E::SubjectNotFound);
	});
}
