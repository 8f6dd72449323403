//! What makes a signature count: each statement for one chain, one subject, one act, once, and not for ever.

use super::*;
use frame_support::assert_noop;
use sp_core::{ecdsa, ed25519, sr25519};
use sp_runtime::MultiSignature;

/// Hands in that the patient permits contact, as signed.
fn hand_in(subject: SubjectReference, signed_terms: Signed) -> DispatchResult {
	let proof = Proof::Signed { signed: signed_terms };
	Consent::attest(signed(UMA), subject, permit_contact(), None, proof)
}

/// The patient's next statement that it permits contact.
fn permission(subject: SubjectReference) -> Statement {
	statement(&patient(), subject, attesting(&permit_contact(), None))
}

/// Each change of what was signed, and of what is said beside the signature.
fn refused(change: impl FnOnce(&mut Statement), error: E) {
	run(|| {
		// GIVEN a statement that differs from a good one
		let subject = opened();
		let mut statement = permission(subject);
		change(&mut statement);
		// WHEN the patient signs it, and a member hands it in
		let signed = signed_by(&patient(), &statement);
		// THEN it is refused, and nothing changes
		assert_noop!(hand_in(subject, signed), error);
	});
}

#[test]
fn statement_counts_by_keys_of_each_kind() {
	run(|| {
		for (number, person) in [patient(), guardian(), other_patient()].iter().enumerate() {
			// GIVEN a subject with a key for sr25519, ed25519, ECDSA
			let subject = opened_for(person, number as u8 + 1);
			// WHEN it signs
			assert_ok!(attest_by(person, subject, &permit_contact(), None));
			// THEN that counts as its own will, and its nonce goes on from that of the enrolment
			assert_eq!(
				attestation(subject, 1).provenance,
				Some(Provenance::Subject { key: person.key() })
			);
			assert_eq!(nonce_of(person), Some(2));
		}
	});
}

#[test]
fn statement_counts_as_wallets_wrap_it() {
	run(|| {
		for (number, person) in [patient(), guardian(), other_patient()].iter().enumerate() {
			let subject = opened_for(person, number as u8 + 1);
			let statement = statement(person, subject, attesting(&permit_contact(), None));
			let wrapped = Signed {
				signature: person.sign(&statement.wrapped_bytes()),
				..signed_by(person, &statement)
			};
			assert_ok!(hand_in(subject, wrapped));
		}
	});
}

#[test]
fn statement_does_not_count_in_other_bytes() {
	run(|| {
		let subject = opened();
		let statement = permission(subject);
		let twice = [b"<Bytes>", statement.wrapped_bytes().as_slice(), b"</Bytes>"].concat();
		let without_domain = &statement.bytes()[Statement::DOMAIN.len()..];
		for bytes in [twice.as_slice(), without_domain, b""] {
			let signed = Signed {
				signature: patient().sign(bytes),
				..signed_by(&patient(), &statement)
			};
			assert_noop!(hand_in(subject, signed), E::BadSignature);
		}
	});
}

#[test]
fn statement_can_be_handed_in_by_any_member() {
	run(|| {
		let subject = opened();
		for account in [HANNA, HUGO, ALICE, RUTH, UMA, RITA] {
			let terms = permit_contact();
			let proof = proof_of(&patient(), subject, &terms, None);
			assert_ok!(Consent::attest(signed(account), subject, terms, None, proof));
		}
		let recorded = attestation(subject, 2).recorded_by;
		assert_eq!(recorded, OTHER_HOSPITAL);
	});
}

#[test]
fn statement_counts_once() {
	run(|| {
		// GIVEN a statement that was handed in
		let subject = opened();
		let signed = signed_by(&patient(), &permission(subject));
		assert_ok!(hand_in(subject, signed.clone()));
		// WHEN it is handed in again, in the same block or a later one, THEN it is refused
		assert_noop!(hand_in(subject, signed.clone()), E::OldNonce);
		pass(1);
		assert_noop!(hand_in(subject, signed), E::OldNonce);
	});
}

#[test]
fn statements_come_in_the_order_of_their_nonces() {
	run(|| {
		let subject = opened();
		let first = permission(subject);
		let second = Statement {
			nonce: first.nonce + 1,
			..first.clone()
		};
		let [first, second] = [first, second].map(|statement| signed_by(&patient(), &statement));
		assert_noop!(hand_in(subject, second.clone()), E::NonceTooHigh);
		assert_ok!(hand_in(subject, first));
		assert_ok!(hand_in(subject, second));
	});
}

#[test]
fn statement_that_is_refused_does_not_use_up_its_nonce() {
	run(|| {
		let subject = opened();
		let signed = signed_by(&patient(), &permission(subject));
		Inactive::set(vec![REGISTRY]);
		assert_noop!(hand_in(subject, signed.clone()), E::GranteeNotActive);
		Inactive::set(vec![]);
		assert_ok!(hand_in(subject, signed));
	});
}

#[test]
fn statement_with_an_old_nonce_is_refused() {
	refused(|statement| statement.nonce = 0, E::OldNonce);
}

#[test]
fn statement_with_a_nonce_too_high_is_refused() {
	refused(|statement| statement.nonce = 2, E::NonceTooHigh);
	refused(|statement| statement.nonce = u32::MAX, E::NonceTooHigh);
}

#[test]
fn statement_after_the_last_nonce_is_refused() {
	run(|| {
		let subject = opened();
		Keys::<Test>::mutate(patient().key(), |used| used.as_mut().unwrap().nonce = u32::MAX);
		let signed = signed_by(&patient(), &permission(subject));
		assert_noop!(hand_in(subject, signed), E::OutOfNumbers);
	});
}

#[test]
fn statement_for_another_chain_is_refused() {
	refused(
		|statement| statement.genesis = H256::repeat_byte(1),
		E::OtherChain,
	);
}

#[test]
fn statement_for_another_chain_does_not_pass_for_one_of_this_chain() {
	run(|| {
		let subject = opened();
		let elsewhere = Statement {
			genesis: H256::repeat_byte(1),
			..permission(subject)
		};
		let moved = Signed {
			genesis: genesis(),
			..signed_by(&patient(), &elsewhere)
		};
		assert_noop!(hand_in(subject, moved), E::BadSignature);
	});
}

#[test]
fn statement_is_bound_to_the_chain_however_old_it_is() {
	run(|| {
		let subject = opened();
		System::set_block_number(1_000_000);
		assert_ok!(hand_in(subject, signed_by(&patient(), &permission(subject))));
	});
}

#[test]
fn statement_counts_until_its_time_has_passed() {
	run(|| {
		let subject = opened();
		let signed = signed_by(&patient(), &permission(subject));
		pass(DAY - 1);
		// It counts in the last millisecond, and the terms did so when they were signed.
		let proof = Proof::Signed { signed };
		let mut terms = permit_contact();
		terms.period.start = NOW;
		assert_ok!(Consent::attest(self::signed(UMA), subject, terms, None, proof));
	});
}

#[test]
fn statement_that_has_expired_is_refused() {
	refused(|statement| statement.valid_until = NOW, E::StatementExpired);
	refused(|statement| statement.valid_until = 0, E::StatementExpired);
}

#[test]
fn statement_is_valid_for_so_long_at_most() {
	run(|| {
		let subject = opened();
		let statement = Statement {
			valid_until: NOW + MaxStatementValidity::get(),
			..permission(subject)
		};
		assert_ok!(hand_in(subject, signed_by(&patient(), &statement)));
	});
	refused(
		|statement| statement.valid_until = NOW + MaxStatementValidity::get() + 1,
		E::ValidityTooLong,
	);
	refused(|statement| statement.valid_until = u64::MAX, E::ValidityTooLong);
}

#[test]
fn statement_is_not_prolonged_by_who_hands_it_in() {
	run(|| {
		let subject = opened();
		let mut signed = signed_by(&patient(), &permission(subject));
		signed.valid_until += 1;
		assert_noop!(hand_in(subject, signed), E::BadSignature);
	});
}

#[test]
fn statement_for_another_subject_is_refused() {
	run(|| {
		// GIVEN two subjects of the same controller, and one of another
		let subject = opened();
		opened_for(&other_patient(), 3);
		let elsewhere = SubjectReference {
			controller: OTHER_HOSPITAL,
			..subject
		};
		assert_ok!(Consent::open_subject(signed(HUGO), elsewhere.pseudonym, None));
		// WHEN what is signed for one is handed in for another, THEN the key is not known there
		let signed = signed_by(&patient(), &permission(subject));
		assert_noop!(hand_in(reference(3), signed.clone()), E::KeyNotEnrolled);
		assert_noop!(hand_in(elsewhere, signed), E::KeyNotEnrolled);
		// WHEN what is signed for another is handed in for the key's own, THEN the signature does not fit
		for other in [reference(3), elsewhere] {
			let moved = signed_by(&patient(), &permission(other));
			assert_noop!(hand_in(subject, moved), E::BadSignature);
		}
	});
}

#[test]
fn statement_of_another_act_is_refused() {
	run(|| {
		let subject = opened();
		let number = attested_by(&patient(), subject, &permit_contact());
		let acts = [
			Act::Enrol,
			Act::Withdraw { attestation: number },
			Act::EnterInError { attestation: number },
			Act::RevokeDelegation { key: patient().key() },
			Act::ObjectToRotation { key: patient().key() },
			Act::Close,
			attesting(&deny_research(), None),
			attesting(&permit_contact(), Some(number)),
		];
		for act in acts {
			assert_noop!(hand_in(subject, sign(&patient(), subject, act)), E::BadSignature);
		}
		// Nor is a withdrawal taken for another end.
		let withdrawal = wish_of(&patient(), subject, Act::Withdraw { attestation: number });
		assert_noop!(
			Consent::enter_in_error(signed(UMA), subject, number, withdrawal.clone()),
			E::BadSignature
		);
		assert_noop!(
			Consent::close_subject(signed(UMA), subject, withdrawal),
			E::BadSignature
		);
	});
}

#[test]
fn statement_can_not_be_changed_by_who_hands_it_in() {
	run(|| {
		let subject = opened();
		let base = permit_contact();
		let changes: Vec<fn(&mut ConsentTermsText)> = vec![
			|terms| terms.decision = Decision::Deny,
			|terms| terms.provision.grantees = several([Grantee::Member { member: ACME }]),
			|terms| terms.provision.purposes = several([]),
			|terms| terms.provision.categories = codes(&["implantRegistryContact", "device"]),
			|terms| terms.provision.actions = several(DataAction::ALL),
			|terms| terms.exceptions = several([exception(0, Decision::Permit, anything())]),
			|terms| terms.period.end = Some(now() + 1),
			|terms| terms.policy = H256::zero(),
			|terms| terms.basis = RegulatoryBasis::Other,
		];
		for change in changes {
			let proof = proof_of(&patient(), subject, &base, None);
			let mut changed = base.clone();
			change(&mut changed);
			assert_noop!(
				Consent::attest(signed(UMA), subject, changed, None, proof),
				E::BadSignature
			);
		}
	});
}

#[test]
fn signature_of_another_key_is_refused() {
	run(|| {
		let subject = opened();
		let statement = permission(subject);
		// GIVEN a stranger's signature, THEN neither its key nor the patient's makes it count
		let strangers = signed_by(&stranger(), &statement);
		assert_noop!(hand_in(subject, strangers.clone()), E::KeyNotEnrolled);
		let disguised = Signed {
			key: patient().key(),
			..strangers
		};
		assert_noop!(hand_in(subject, disguised), E::BadSignature);
	});
}

#[test]
fn signature_of_another_kind_is_refused() {
	run(|| {
		let subject = opened();
		let good = signed_by(&patient(), &permission(subject));
		let MultiSignature::Sr25519(signature) = &good.signature else {
			panic!("the patient signs by sr25519");
		};
		let same_bytes: [u8; 64] = signature.0;
		for signature in [
			MultiSignature::Ed25519(ed25519::Signature::from_raw(same_bytes)),
			MultiSignature::Ecdsa(ecdsa::Signature::from_raw([0; 65])),
			MultiSignature::Sr25519(sr25519::Signature::from_raw([0; 64])),
		] {
			let other = Signed {
				signature,
				..good.clone()
			};
			assert_noop!(hand_in(subject, other), E::BadSignature);
		}
	});
}

#[test]
fn statement_for_a_subject_without_a_key_is_refused() {
	run(|| {
		let subject = opened_without_key();
		assert_noop!(
			attest_by(&patient(), subject, &permit_contact(), None),
			E::KeyNotEnrolled
		);
	});
}

#[test]
fn statement_of_a_key_that_was_replaced_is_refused() {
	run(|| {
		// GIVEN a statement that the patient has signed
		let subject = opened();
		let signed_before = signed_by(
			&patient(),
			&Statement {
				valid_until: NOW + MaxStatementValidity::get(),
				..permission(subject)
			},
		);
		// WHEN its key is replaced
		replace_key_by(&other_patient(), subject);
		pass(RotationDelay::get());
		assert_ok!(Consent::complete_rotation(signed(UMA), subject));
		// THEN the statement does not count any more
		assert_noop!(hand_in(subject, signed_before), E::KeyNotEnrolled);
	});
}

#[test]
fn errors_come_in_their_order() {
	run(|| {
		// GIVEN everything wrong with a statement, WHEN one thing after the other is put right, THEN the next is told
		let subject = opened();
		delegate_to(
			&guardian(),
			subject,
			&DelegationTermsText {
				period: Period {
					start: now() + DAY,
					end: None,
				},
				..delegation(Powers::Withdraw, &[])
			},
		);
		let mut wrong = Signed {
			key: stranger().key(),
			genesis: H256::zero(),
			nonce: 9,
			valid_until: 0,
			signature: patient().sign(b""),
		};
		assert_noop!(hand_in(subject, wrong.clone()), E::KeyNotEnrolled);
		wrong.key = guardian().key();
		assert_noop!(hand_in(subject, wrong.clone()), E::DelegationNotEffective);
		pass(DAY);
		assert_noop!(hand_in(subject, wrong.clone()), E::OutsideDelegation);
		wrong.key = patient().key();
		assert_noop!(hand_in(subject, wrong.clone()), E::OtherChain);
		wrong.genesis = genesis();
		assert_noop!(hand_in(subject, wrong.clone()), E::StatementExpired);
		wrong.valid_until = u64::MAX;
		assert_noop!(hand_in(subject, wrong.clone()), E::ValidityTooLong);
		wrong.valid_until = now() + DAY;
		assert_noop!(hand_in(subject, wrong.clone()), E::NonceTooHigh);
		wrong.nonce = 0;
		assert_noop!(hand_in(subject, wrong.clone()), E::OldNonce);
		wrong.nonce = nonce_of(&patient()).unwrap();
		assert_noop!(hand_in(subject, wrong.clone()), E::BadSignature);
		wrong = signed_by(&patient(), &permission(subject));
		assert_ok!(hand_in(subject, wrong));
	});
}
