//! Tests of consent: a file for each call, and for what concerns several.
#![allow(clippy::arithmetic_side_effects, reason = "a test that overflows stops")]

mod attest;
mod close_study;
mod close_subject;
mod complete_rotation;
mod confirm;
mod decision;
mod decision_properties;
mod decision_table;
mod define_category;
mod delegate_key;
mod delegated_keys;
mod enter_in_error;
mod genesis;
mod inspect;
mod invariants;
mod log;
mod object_to_rotation;
mod open_subject;
mod places;
mod propose;
mod register_study;
mod replace_key;
mod revoke_delegation;
mod sequences;
mod set_participants;
mod statements;
mod superseding;
mod views;
mod withdraw;

use crate::{mock::*, Attestations, Keys, Studies, Subjects};
use codec::Encode;
use custos_primitives::{
	consent::*,
	log::{LogEntry, LogStep},
	member::{MemberId, Role},
	purpose::PurposeOfUse,
	trail::Trail,
};
use frame_support::{assert_ok, traits::Get, BoundedVec};
use sp_core::H256;
use sp_runtime::{
	traits::{BlakeTwo256, Hash},
	DispatchResult,
};

type E = crate::Error<Test>;

fn several<Thing, Bound: Get<u32>>(things: impl IntoIterator<Item = Thing>) -> BoundedVec<Thing, Bound> {
	let things: Vec<_> = things.into_iter().collect();
	let count = things.len();
	things
		.try_into()
		.unwrap_or_else(|_| panic!("there is no room for {count}"))
}

fn signed(account: u64) -> RuntimeOrigin {
	RuntimeOrigin::signed(account)
}

fn code(text: &str) -> CodeText {
	several(text.bytes())
}

fn codes<Bound: Get<u32>>(texts: &[&str]) -> BoundedVec<CodeText, Bound> {
	several(texts.iter().map(|text| code(text)))
}

fn category(text: &str) -> CategoryCode {
	text.parse().unwrap()
}

fn document() -> H256 {
	H256::repeat_byte(7)
}

fn evidence() -> H256 {
	H256::repeat_byte(8)
}

fn pseudonym(number: u8) -> H256 {
	H256::repeat_byte(number)
}

/// The subject of that number that the hospital controls.
fn reference(number: u8) -> SubjectReference {
	SubjectReference {
		controller: HOSPITAL,
		pseudonym: pseudonym(number),
	}
}

/// Opens a subject of the hospital, whose key is the person's.
fn opened_for(person: &Person, number: u8) -> SubjectReference {
	let subject = reference(number);
	let enrolment = sign(person, subject, Act::Enrol);
	assert_ok!(Consent::open_subject(
		signed(HANNA),
		subject.pseudonym,
		Some(enrolment)
	));
	subject
}

/// Opens a subject of the hospital, whose key is the patient's.
fn opened() -> SubjectReference {
	opened_for(&patient(), 1)
}

/// Opens a subject of the hospital that has no key.
fn opened_without_key() -> SubjectReference {
	assert_ok!(Consent::open_subject(signed(HANNA), pseudonym(2), None));
	reference(2)
}

/// Closes a subject.
fn close(subject: SubjectReference) {
	assert_ok!(Consent::close_subject(signed(HANNA), subject, member_wish()));
}

/// What the member that calls wishes.
fn member_wish() -> Wish {
	Wish::Member { document: document() }
}

/// What the person signs that it wishes.
fn wish_of(person: &Person, subject: SubjectReference, act: Act) -> Wish {
	Wish::Subject {
		signed: sign(person, subject, act),
	}
}

/// A provision about anything.
fn anything() -> ProvisionText {
	ProvisionText {
		grantees: several([]),
		purposes: several([]),
		categories: several([]),
		actions: several([]),
	}
}

/// A provision about categories of data.
fn about(categories: &[&str]) -> ProvisionText {
	ProvisionText {
		categories: codes(categories),
		..anything()
	}
}

/// Terms that count from now on.
fn terms(decision: Decision, provision: ProvisionText) -> ConsentTermsText {
	ConsentTermsText {
		decision,
		provision,
		exceptions: several([]),
		period: Period {
			start: now(),
			end: None,
		},
		policy: H256::repeat_byte(9),
		basis: RegulatoryBasis::ExplicitConsent,
	}
}

/// Permits that the registry contacts the patient.
fn permit_contact() -> ConsentTermsText {
	terms(
		Decision::Permit,
		ProvisionText {
			grantees: several([Grantee::Member { member: REGISTRY }]),
			purposes: codes(&["PUBHLTH"]),
			categories: codes(&["implantRegistryContact"]),
			actions: several([DataAction::Contact]),
		},
	)
}

/// Denies that anything is used for research.
fn deny_research() -> ConsentTermsText {
	terms(
		Decision::Deny,
		ProvisionText {
			purposes: codes(&["HRESCH"]),
			..anything()
		},
	)
}

/// An exception to the provision of that number.
fn exception(within: u8, decision: Decision, provision: ProvisionText) -> ExceptionText {
	ExceptionText {
		within,
		decision,
		provision,
		period: None,
	}
}

/// The act of attesting the terms.
fn attesting(terms: &ConsentTermsText, supersedes: Option<AttestationNumber>) -> Act {
	Act::Attest {
		terms: terms.parsed().unwrap(),
		supersedes,
	}
}

/// The person's signature over the terms, as a proof.
fn proof_of(
	person: &Person,
	subject: SubjectReference,
	terms: &ConsentTermsText,
	supersedes: Option<AttestationNumber>,
) -> Proof {
	Proof::Signed {
		signed: sign(person, subject, attesting(terms, supersedes)),
	}
}

/// The evidence of a witness, as a proof.
fn witnessed() -> Proof {
	Proof::Witnessed { evidence: evidence() }
}

/// The person attests the terms. The university hands that in.
fn attest_by(
	person: &Person,
	subject: SubjectReference,
	terms: &ConsentTermsText,
	supersedes: Option<AttestationNumber>,
) -> DispatchResult {
	let proof = proof_of(person, subject, terms, supersedes);
	Consent::attest(signed(UMA), subject, terms.clone(), supersedes, proof)
}

/// The account witnesses that the terms are attested.
fn witness_by(
	account: u64,
	subject: SubjectReference,
	terms: &ConsentTermsText,
	supersedes: Option<AttestationNumber>,
) -> DispatchResult {
	Consent::attest(signed(account), subject, terms.clone(), supersedes, witnessed())
}

/// The number of the attestation that the person makes of the terms.
fn attested_by(person: &Person, subject: SubjectReference, terms: &ConsentTermsText) -> AttestationNumber {
	assert_ok!(attest_by(person, subject, terms, None));
	last_attestation(subject)
}

/// The number of the attestation that the hospital witnesses.
fn witnessed_by_hospital(subject: SubjectReference, terms: &ConsentTermsText) -> AttestationNumber {
	assert_ok!(witness_by(HANNA, subject, terms, None));
	last_attestation(subject)
}

/// The number of the attestation that the hospital proposes.
fn proposed(subject: SubjectReference, terms: &ConsentTermsText) -> AttestationNumber {
	assert_ok!(Consent::propose(
		signed(HANNA),
		subject.pseudonym,
		terms.clone(),
		None
	));
	last_attestation(subject)
}

/// The hospital withdraws the attestation.
fn withdraw(subject: SubjectReference, attestation: AttestationNumber) {
	assert_ok!(Consent::withdraw(
		signed(HANNA),
		subject,
		attestation,
		member_wish()
	));
}

/// What a guardian is delegated: all powers from now on, for the categories.
fn delegation(powers: Powers, categories: &[&str]) -> DelegationTermsText {
	DelegationTermsText {
		powers,
		categories: codes(categories),
		period: Period {
			start: now(),
			end: None,
		},
	}
}

/// The patient delegates to the person.
fn delegate_to(person: &Person, subject: SubjectReference, terms: &DelegationTermsText) {
	let act = Act::Delegate {
		key: person.key(),
		terms: terms.parsed().unwrap(),
	};
	assert_ok!(Consent::delegate_key(
		signed(HUGO),
		subject,
		person.key(),
		terms.clone(),
		sign(&patient(), subject, act)
	));
}

/// Registers a study of the university.
fn study_of(participants: &[MemberId]) -> StudyId {
	assert_ok!(Consent::register_study(
		signed(UMA),
		code("NCT01234567"),
		document(),
		several(participants.iter().copied())
	));
	Studies::<Test>::iter_keys().max().unwrap()
}

fn last_attestation(subject: SubjectReference) -> AttestationNumber {
	Subjects::<Test>::get(subject).unwrap().attestations
}

fn attestation(subject: SubjectReference, number: AttestationNumber) -> Attestation {
	Attestations::<Test>::get(subject, number).unwrap()
}

fn standing(subject: SubjectReference) -> Vec<AttestationNumber> {
	Subjects::<Test>::get(subject).unwrap().standing.into_inner()
}

fn nonce_of(person: &Person) -> Option<u32> {
	Keys::<Test>::get(person.key()).map(|used| used.nonce)
}

/// The log of a subject as all events so far tell it, checked against its record.
fn log_of(subject: SubjectReference) -> Vec<LogStep<u64>> {
	let steps = Consent::steps_in(events(), &subject);
	let trail: Trail = Subjects::<Test>::get(subject).unwrap().log;
	assert!(
		trail.is_history_of(&subject, &steps),
		"the log is not what the record says"
	);
	steps
}

/// The last entry of a subject's log.
fn last_entry(subject: SubjectReference) -> LogEntry {
	log_of(subject).pop().unwrap().activity
}

/// The hash of something in SCALE.
fn hash_of(what: &impl Encode) -> H256 {
	BlakeTwo256::hash_of(what)
}

/// The hospital replaces the subject's key by that person's: at once where there is none, otherwise after a time.
fn replace_key_by(person: &Person, subject: SubjectReference) {
	let enrolment = sign(person, subject, Act::Enrol);
	assert_ok!(Consent::replace_key(
		signed(HANNA),
		subject.pseudonym,
		enrolment,
		evidence()
	));
}
