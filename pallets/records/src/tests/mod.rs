//! Tests of records and of access to them: a file for each call, and for what concerns several.
#![allow(clippy::arithmetic_side_effects, reason = "a test that overflows stops")]

mod anchor;
mod approve;
mod attest_credential;
mod emergency_access;
mod histories;
mod invariants;
mod log_use;
mod order;
mod refuse;
mod relinquish;
mod request;
mod requirements;
mod review;
mod revoke;
mod sequences;
mod views;
mod withdraw_credential;

use crate::{mock::*, AccessOf, Accesses, Anchors, Event, InOrder, NextAccessId, NextAnchorId};
use codec::Encode;
use custos_primitives::{
	consent::{
		AttestationNumber, CategoryCode, CodeText, DataAction, Deciding, Ruling, StudyId, SubjectReference,
	},
	log::{LogEntry, LogStep, RequestOutcome},
	member::{MemberId, Role},
	purpose::PurposeOfUse,
	records::*,
};
use frame_support::{assert_noop, assert_ok, traits::Get, BoundedVec};
use sp_core::H256;
use sp_runtime::{
	traits::{BlakeTwo256, Hash},
	DispatchError::BadOrigin,
	DispatchResult,
};

type E = crate::Error<Test>;

fn signed(account: u64) -> RuntimeOrigin {
	RuntimeOrigin::signed(account)
}

fn several<Thing, Bound: Get<u32>>(things: impl IntoIterator<Item = Thing>) -> BoundedVec<Thing, Bound> {
	let things: Vec<_> = things.into_iter().collect();
	things.try_into().ok().expect("not too many")
}

fn code(text: &str) -> CodeText {
	several(text.bytes())
}

fn place(text: &str) -> RegionText {
	several(text.bytes())
}

fn category(text: &str) -> CategoryCode {
	CategoryCode::parse(text.as_bytes()).unwrap()
}

fn document() -> H256 {
	H256::repeat_byte(7)
}

/// The moment that is so many milliseconds from now.
fn in_time(milliseconds: u64) -> u64 {
	Timestamp::get() + milliseconds
}

/// An image with that hash.
fn image(hash: u8) -> RecordText {
	record(hash, "imaging")
}

fn record(hash: u8, category: &str) -> RecordText {
	RecordText {
		hash: H256::repeat_byte(hash),
		content: ContentTypeText::Dicom,
		category: code(category),
		reference: H256::repeat_byte(0xee),
		retention: RetentionClass::PatientRecord,
		region: place("DE"),
	}
}

/// Anchors a record of a patient. Returns the anchor's number.
fn anchored(subject: SubjectReference, record: RecordText) -> AnchorId {
	assert_ok!(Records::anchor(signed(HANNA), subject.pseudonym, record, None));
	NextAnchorId::<Test>::get() - 1
}

fn these(anchors: impl IntoIterator<Item = AnchorId>) -> AccessScope {
	AccessScope::Anchors {
		anchors: several(anchors),
	}
}

/// Asks for images, to do research in Germany for 30 days.
fn terms() -> AccessTermsText {
	AccessTermsText {
		purpose: code("HRESCH"),
		action: DataAction::Read,
		categories: several([code("imaging")]),
		scope: AccessScope::Query {
			query: H256::repeat_byte(3),
		},
		study: None,
		region: place("DE"),
		justification: H256::repeat_byte(4),
		until: in_time(30 * DAY),
	}
}

fn of_categories(categories: &[&str]) -> AccessTermsText {
	AccessTermsText {
		categories: several(categories.iter().map(|text| code(text))),
		..terms()
	}
}

fn request(account: u64, terms: AccessTermsText) -> DispatchResult {
	Records::request(signed(account), patient(1), terms)
}

/// The delegate asks for access to the patient's data. Returns the access's number.
fn requested_with(account: u64, terms: AccessTermsText) -> AccessId {
	assert_ok!(request(account, terms));
	NextAccessId::<Test>::get() - 1
}

/// The researcher asks, and the patient says nothing about it.
fn pending() -> AccessId {
	let access = requested_with(RAVI, terms());
	assert_eq!(status_of(access), AccessStatus::Pending);
	access
}

/// The researcher asks, and attestation 1 of the patient permits it.
fn permitted() -> AccessId {
	permit(patient(1), Some(RESEARCHER), [1]);
	let access = requested_with(RAVI, terms());
	assert_eq!(status_of(access), AccessStatus::Open);
	access
}

/// The researcher asks, and the hospital grants it for as long as was asked for.
fn approved() -> AccessId {
	let access = pending();
	assert_ok!(approve(HANNA, access));
	assert_eq!(status_of(access), AccessStatus::Open);
	access
}

/// The researcher asks, and the patient's consent denies it.
fn denied() -> AccessId {
	deny(patient(1), Some(RESEARCHER), 1);
	requested_with(RAVI, terms())
}

/// The researcher asks, and the hospital refuses.
fn refused() -> AccessId {
	let access = pending();
	assert_ok!(Records::refuse(signed(HANNA), access, RefusalReason::Excessive));
	access
}

/// The other hospital breaks the glass.
fn emergency() -> AccessId {
	let (categories, scope) = (terms().categories, terms().scope);
	assert_ok!(Records::emergency_access(
		signed(HUGO),
		patient(1),
		categories,
		scope,
		place("DE"),
		document()
	));
	NextAccessId::<Test>::get() - 1
}

fn approve(account: u64, access: AccessId) -> DispatchResult {
	let until = record_of(access).terms.until;
	approve_until(account, access, until)
}

fn approve_until(account: u64, access: AccessId, expires: u64) -> DispatchResult {
	Records::approve(signed(account), access, expires, Default::default())
}

/// The hospital logs a use.
fn log_use(access: AccessId, nonce: u64) -> DispatchResult {
	Records::log_use(signed(HANNA), access, nonce, document())
}

fn record_of(access: AccessId) -> AccessOf<Test> {
	Accesses::<Test>::get(access).unwrap()
}

fn state_of(access: AccessId) -> AccessState {
	record_of(access).state
}

fn grant_of(access: AccessId) -> Grant {
	match state_of(access) {
		AccessState::Granted { grant } => grant,
		state => panic!("not granted: {state:?}"),
	}
}

/// Where the access stands now.
fn status_of(access: AccessId) -> AccessStatus {
	Records::access_view(access).unwrap().now
}

fn is_pending(access: AccessId) -> bool {
	crate::Pending::<Test>::contains_key(record_of(access).subject.controller, InOrder(access))
}

/// The step that the last call made of the patient's log, once it has been told whole.
fn last_step() -> LogStep<u64> {
	let steps = Records::steps_in(events(), &patient(1));
	assert!(trail_of(&patient(1)).is_history_of(&patient(1), &steps));
	steps.into_iter().last().unwrap()
}

/// What the last call made of the patient's log, by whom.
fn last_entry() -> (u64, LogEntry) {
	let step = last_step();
	(step.delegate, step.activity)
}

fn requirements() -> RequirementsText {
	RequirementsText::default()
}

/// What is required of whoever gets access to images of the hospital's patients.
fn require(requirements: RequirementsText) {
	assert_ok!(Records::set_requirements(
		signed(HANNA),
		code("imaging"),
		requirements
	));
}

fn of_roles(roles: &[Role]) -> RequirementsText {
	RequirementsText {
		roles: several(roles.iter().copied()),
		..requirements()
	}
}

fn of_purposes(purposes: &[&str]) -> RequirementsText {
	RequirementsText {
		purposes: several(purposes.iter().map(|text| code(text))),
		..requirements()
	}
}

fn of_regions(regions: &[&str]) -> RequirementsText {
	RequirementsText {
		regions: several(regions.iter().map(|text| place(text))),
		..requirements()
	}
}

fn of_credentials(credentials: &[&str]) -> RequirementsText {
	RequirementsText {
		credentials: several(credentials.iter().map(|text| code(text))),
		..requirements()
	}
}

/// The assessor attests a training of a delegate for good clinical practice.
fn trained(holder: u64, expires: u64) {
	let credential = code("ICH-GCP-E6");
	assert_ok!(Records::attest_credential(
		signed(CORA),
		holder,
		credential,
		expires,
		document()
	));
}

const TRAINING: &str = "ICH-GCP-E6";

/// Every shortfall there is.
const SHORTFALLS: [Shortfall; 4] = [
	Shortfall::Role,
	Shortfall::Purpose,
	Shortfall::Region,
	Shortfall::Credential,
];

/// The hash of something in SCALE.
fn hash_of(what: &impl Encode) -> H256 {
	BlakeTwo256::hash_of(what)
}
