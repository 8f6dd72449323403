//! Stories of what patients sign, and of what others say that they said.

use custos_primitives::{
	consent::{
		Act, ConsentTermsText, DataAction, Decision, Grantee, Powers, Proof, Provenance, Ruling, Signed,
		Statement, Wish,
	},
	records::AccessStatus,
};
use custos_runtime::{Consent, Runtime};
use frame_support::{assert_err, assert_ok};
use pallet_consent::{Call, Error};
use pallet_consortium::SuspensionReason;
use sp_core::H256;

use crate::{
	chain::{act, days_later, decide, next_block, now, story, submit},
	goods::{document, member, text, DISTRIBUTOR, HOSPITAL, VOTERS},
	patients::{
		admit_university_and_clinic, asking, attest, decided, delegate, guardianship, imaging_for, log_use,
		no_research, no_research_but, open, patient, provision, question, reading, request, standing,
		subject_of, terms, withdraw, Wallet, CLINIC, DAY, IMAGING,
	},
};

#[test]
fn patients_sign_with_each_kind_of_key_and_as_wallets_wrap_it() {
	story(|| {
		admit_university_and_clinic();
		for (number, wallet) in Wallet::of_each_kind("Pat").into_iter().enumerate() {
			let person = format!("Pat {number}");
			assert_ok!(open(HOSPITAL, &person, &wallet));
			let subject = subject_of(HOSPITAL, &person);
			assert_ok!(attest(HOSPITAL, subject, &wallet, imaging_for(CLINIC), None));
			// WHEN the wallet wraps what it signs THEN that counts too
			let statement = wallet.statement(subject, Act::Withdraw { attestation: 1 });
			let wish = Wish::Subject {
				signed: wallet.signed_as_wrapped(&statement),
			};
			let withdraw = Call::withdraw {
				subject,
				attestation: 1,
				wish,
			};
			assert_ok!(act(HOSPITAL, withdraw));
		}
	});
}

#[test]
fn another_member_hands_in_what_a_patient_signed_when_its_controller_is_suspended() {
	story(|| {
		admit_university_and_clinic();
		let (subject, wallet) = patient("Pat");
		assert_ok!(attest(HOSPITAL, subject, &wallet, imaging_for(CLINIC), None));
		let images = request(CLINIC, subject, reading());
		assert_ok!(log_use(images, 1));
		// GIVEN the hospital is suspended
		let suspend = pallet_consortium::Call::suspend {
			member: member(HOSPITAL),
			reason: SuspensionReason::RulesBroken,
		};
		assert_ok!(decide(&VOTERS, suspend));
		assert!(submit(HOSPITAL, Call::complete_rotation { subject }).is_err());
		// WHEN the patient withdraws THEN a distributor hands that in, and what it makes up itself is nothing
		let made_up = Call::withdraw {
			subject,
			attestation: 1,
			wish: Wish::Member {
				document: document("letter"),
			},
		};
		assert_err!(act(DISTRIBUTOR, made_up), Error::<Runtime>::NotController);
		assert_ok!(withdraw(DISTRIBUTOR, subject, &wallet, 1));
		assert!(matches!(
			standing(images),
			AccessStatus::ConsentEnded { attestation: 1 }
		));
		assert_ok!(attest(DISTRIBUTOR, subject, &wallet, no_research(), None));
		let said = Consent::attestations_view(&subject, 2, 1).unwrap().remove(0);
		assert_eq!(said.attestation.recorded_by, member(DISTRIBUTOR));
		assert_eq!(
			said.attestation.provenance,
			Some(Provenance::Subject { key: wallet.key() })
		);
	});
}

#[test]
fn what_a_patient_signed_counts_once_on_this_chain_for_this_subject_and_in_time() {
	story(|| {
		admit_university_and_clinic();
		let (subject, wallet) = patient("Pat");
		let hand_in = |subject, terms: ConsentTermsText, signed: Signed| {
			let attest = Call::attest {
				subject,
				terms,
				supersedes: None,
				proof: Proof::Signed { signed },
			};
			act(HOSPITAL, attest)
		};
		let permission = imaging_for(CLINIC);
		let attestation = || {
			let statement = Act::Attest {
				terms: permission.parsed().unwrap(),
				supersedes: None,
			};
			wallet.statement(subject, statement)
		};
		// GIVEN a statement that was handed in, and withdrawn
		let first = wallet.signed(&attestation());
		assert_ok!(hand_in(subject, permission.clone(), first.clone()));
		assert_ok!(withdraw(HOSPITAL, subject, &wallet, 1));
		// WHEN it is handed in again, now or later THEN it counts no more
		assert_err!(
			hand_in(subject, permission.clone(), first.clone()),
			Error::<Runtime>::OldNonce
		);
		next_block();
		assert_err!(
			hand_in(subject, permission.clone(), first),
			Error::<Runtime>::OldNonce
		);
		// WHEN one is for another chain, or is made to look as if it were for this one THEN it does not count
		let elsewhere = Statement {
			genesis: H256::repeat_byte(1),
			..attestation()
		};
		let signed = wallet.signed(&elsewhere);
		assert_err!(
			hand_in(subject, permission.clone(), signed.clone()),
			Error::<Runtime>::OtherChain
		);
		let moved = Signed {
			genesis: attestation().genesis,
			..signed
		};
		assert_err!(
			hand_in(subject, permission.clone(), moved),
			Error::<Runtime>::BadSignature
		);
		// WHEN it is about other terms, or another subject THEN it does not count
		let signed = wallet.signed(&attestation());
		assert_err!(
			hand_in(subject, no_research(), signed.clone()),
			Error::<Runtime>::BadSignature
		);
		let (other, _) = patient("Kim");
		assert_err!(
			hand_in(other, permission.clone(), signed.clone()),
			Error::<Runtime>::KeyNotEnrolled
		);
		// WHEN its nonce skips one, or it would count for months THEN it does not count
		let skipping = Statement {
			nonce: attestation().nonce + 1,
			..attestation()
		};
		assert_err!(
			hand_in(subject, permission.clone(), wallet.signed(&skipping)),
			Error::<Runtime>::NonceTooHigh
		);
		let for_months = Statement {
			valid_until: now() + 60 * DAY,
			..attestation()
		};
		assert_err!(
			hand_in(subject, permission.clone(), wallet.signed(&for_months)),
			Error::<Runtime>::ValidityTooLong
		);
		// WHEN it is handed in too late THEN it does not count, and a new one does.
		days_later(1);
		assert_err!(
			hand_in(subject, permission.clone(), signed),
			Error::<Runtime>::StatementExpired
		);
		assert_ok!(hand_in(
			subject,
			permission.clone(),
			wallet.signed(&attestation())
		));
	});
}

#[test]
fn a_delegation_that_is_given_anew_does_not_revive_what_its_key_signed_before() {
	story(|| {
		admit_university_and_clinic();
		let (subject, wallet) = patient("Pat");
		let guardian = Wallet::of("Guardian");
		let key = guardian.key();
		let give = || delegate(subject, &wallet, &key, guardianship(Powers::AttestAndWithdraw));
		assert_ok!(give());
		// GIVEN a guardian's permission that was handed in and withdrawn, and the guardian dismissed
		let terms = imaging_for(CLINIC);
		let statement = Act::Attest {
			terms: terms.parsed().unwrap(),
			supersedes: None,
		};
		let attest = Call::attest {
			subject,
			terms,
			supersedes: None,
			proof: Proof::Signed {
				signed: guardian.says(subject, statement),
			},
		};
		assert_ok!(act(HOSPITAL, attest.clone()));
		assert_ok!(withdraw(HOSPITAL, subject, &wallet, 1));
		let dismiss = Call::revoke_delegation {
			subject,
			key: key.clone(),
			wish: Wish::Member {
				document: document("court order"),
			},
		};
		assert_ok!(act(HOSPITAL, dismiss));
		// WHEN it is appointed again THEN the old permission counts no more
		assert_ok!(give());
		assert_err!(act(HOSPITAL, attest), Error::<Runtime>::OldNonce);
	});
}

#[test]
fn what_a_hospital_proposes_counts_when_the_patient_or_a_provider_confirms_it() {
	story(|| {
		admit_university_and_clinic();
		let (subject, wallet) = patient("Pat");
		let propose = |terms| {
			let propose = Call::propose {
				pseudonym: subject.pseudonym,
				terms,
				supersedes: None,
			};
			act(HOSPITAL, propose)
		};
		let decided = || decided(question(CLINIC, subject, &reading()));
		// GIVEN terms that were proposed THEN they permit nothing
		let permission = imaging_for(CLINIC);
		assert_ok!(propose(permission.clone()));
		assert_eq!(decided(), Ruling::NotPermitted);
		// WHEN the patient signs others THEN they don't become its will, and by its signature they do
		let confirm = |terms: &ConsentTermsText| {
			let statement = Act::Attest {
				terms: terms.parsed().unwrap(),
				supersedes: None,
			};
			let proof = Proof::Signed {
				signed: wallet.says(subject, statement),
			};
			let confirm = Call::confirm {
				subject,
				attestation: 1,
				proof,
			};
			act(DISTRIBUTOR, confirm)
		};
		assert_err!(confirm(&no_research()), Error::<Runtime>::BadSignature);
		assert_ok!(confirm(&permission));
		assert!(matches!(decided(), Ruling::Permitted { .. }));
		assert_err!(confirm(&permission), Error::<Runtime>::NotProposed);
		// WHEN a provider that was there confirms a denial THEN that counts, and the hospital does not lift it by a word.
		let nothing = terms(Decision::Deny, provision(&[], &[], &[], &[]));
		assert_ok!(propose(nothing));
		let witness = Call::confirm {
			subject,
			attestation: 2,
			proof: Proof::Witnessed {
				evidence: document("form"),
			},
		};
		assert_ok!(act(CLINIC, witness));
		assert!(matches!(decided(), Ruling::Denied { .. }));
		let error = |who| {
			let error = Call::enter_in_error {
				subject,
				attestation: 2,
				wish: Wish::Member {
					document: document("letter"),
				},
			};
			act(who, error)
		};
		assert_err!(error(HOSPITAL), Error::<Runtime>::NotWitness);
		assert_ok!(error(CLINIC));
		assert!(matches!(decided(), Ruling::Permitted { .. }));
	});
}

#[test]
fn terms_that_nobody_can_decide_by_are_refused_by_name() {
	story(|| {
		let (subject, wallet) = patient("Pat");
		let refused = |terms: ConsentTermsText| {
			// The patient's telephone would not sign what it can't read, so somebody else's statement is put beside it.
			let attest = Call::attest {
				subject,
				terms,
				supersedes: None,
				proof: Proof::Signed {
					signed: wallet.says(subject, Act::Close),
				},
			};
			act(HOSPITAL, attest).unwrap_err()
		};
		let reading = |purpose, category| {
			let about = provision(&[], &[purpose], &[category], &[DataAction::Read]);
			terms(Decision::Permit, about)
		};
		assert_eq!(
			refused(reading("FUN", IMAGING)),
			Error::<Runtime>::UnknownPurpose.into()
		);
		assert_eq!(
			refused(reading("TREAT", "im aging")),
			Error::<Runtime>::InvalidCategory.into()
		);
		assert_eq!(
			refused(reading("TREAT", "shoeSize")),
			Error::<Runtime>::UnknownCategory.into()
		);
		assert_eq!(
			refused(no_research_but(0)),
			Error::<Runtime>::StudyNotFound.into()
		);
		let nobody = provision(&[Grantee::Member { member: 99 }], &["TREAT"], &[], &[]);
		assert_eq!(
			refused(terms(Decision::Permit, nobody)),
			Error::<Runtime>::GranteeNotActive.into()
		);
	});
}

#[test]
fn a_category_is_defined_by_motion_and_consented_to_afterwards() {
	story(|| {
		admit_university_and_clinic();
		let (subject, wallet) = patient("Pat");
		let gait = || {
			let grantee = Grantee::Member {
				member: member(CLINIC),
			};
			let about = provision(&[grantee], &["TREAT"], &["gait"], &[DataAction::Read]);
			terms(Decision::Permit, about)
		};
		let attest = || attest(HOSPITAL, subject, &wallet, gait(), None);
		assert_err!(attest(), Error::<Runtime>::UnknownCategory);
		// WHEN the members define it THEN it is consented to and asked for
		let define = || Call::define_category {
			code: text("gait"),
			definition: document("how people walk"),
		};
		assert_ok!(decide(&VOTERS, define()));
		assert_err!(decide(&VOTERS, define()), Error::<Runtime>::CategoryExists);
		assert_ok!(attest());
		let asked = asking("TREAT", DataAction::Read, &["gait"], None);
		assert_eq!(standing(request(CLINIC, subject, asked)), AccessStatus::Open);
	});
}
