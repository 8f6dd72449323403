//! Patients' data: what is made of each kind, and by which calls.

use custos_primitives::{
	consent::{
		Act, ConsentTermsText, DataAction, Decision, Grantee, Period, Proof, ProvisionText, RegulatoryBasis,
		Signed, SubjectReference,
	},
	member::Role,
	records::{AccessScope, AccessTermsText, ContentTypeOf, RecordText, RetentionClass},
};
use custos_runtime::{Runtime, RuntimeCall, Timestamp};
use pallet_consent::Call as Consent;
use pallet_records::Call as Records;
use sp_core::{sr25519, Pair};
use sp_keyring::Sr25519Keyring;

use super::{
	devices::{hash, in_parts},
	state::State,
	Kind, Thing,
};
use crate::world::{
	list,
	patients::{self, DAY},
	text, HOSPITAL, HOSPITAL_ID, MAKER,
};

/// The category of the data: whom to call where an implant is recalled.
const CATEGORY: &str = "implantRegistryContact";
/// What for: the patient's safety.
const PURPOSE: &str = "PATSFTY";

/// The things, each with how it is made.
pub fn things() -> Vec<Thing> {
	vec![
		Thing::new(
			Kind::Subject,
			|_, _| (),
			|from, to| (from..to).map(open_subject).collect(),
		),
		Thing::new(Kind::Consent, with_subjects, |from, to| {
			(from..to).map(attest).collect()
		}),
		Thing::new(Kind::Anchor, with_a_subject, |from, to| {
			(from..to).map(anchor).collect()
		}),
		Thing::new(Kind::Request, with_a_subject, |from, to| {
			(from..to).map(|_| request()).collect()
		}),
		Thing::new(Kind::Grant, with_a_subject, |from, to| {
			(from..to)
				.flat_map(|access| [request(), approve(access)])
				.collect()
		}),
	]
}

fn with_a_subject(state: &mut State, _: u32) {
	state.make(|| vec![open_subject(0)]);
}

fn with_subjects(state: &mut State, count: u32) {
	in_parts(state, count, |from, to| (from..to).map(open_subject).collect());
}

// --- Consent

fn subject(number: u32) -> SubjectReference {
	SubjectReference {
		controller: HOSPITAL_ID,
		pseudonym: hash("pseudonym", number),
	}
}

/// What the subject signs now, as the statement of that number.
fn signed(number: u32, nonce: u32, act: Act) -> Signed {
	let pair = sr25519::Pair::from_seed(&hash("key", number).0);
	patients::signed(&pair, subject(number), nonce, act)
}

fn open_subject(number: u32) -> (Sr25519Keyring, RuntimeCall) {
	let call = Consent::<Runtime>::open_subject {
		pseudonym: subject(number).pseudonym,
		enrolment: Some(signed(number, 0, Act::Enrol)),
	};
	(HOSPITAL, call.into())
}

/// The makers of implants and the authorities may have the patient called when it is in danger.
fn terms() -> ConsentTermsText {
	let grantees = [Role::Manufacturer, Role::Regulator].map(|role| Grantee::Role { role });
	ConsentTermsText {
		decision: Decision::Permit,
		provision: ProvisionText {
			grantees: list(grantees),
			purposes: list([text(PURPOSE)]),
			categories: list([text(CATEGORY)]),
			actions: list([DataAction::Contact]),
		},
		exceptions: Default::default(),
		period: Period {
			start: Timestamp::get(),
			end: None,
		},
		policy: hash("information for patients", 0),
		basis: RegulatoryBasis::ExplicitConsent,
	}
}

fn attest(number: u32) -> (Sr25519Keyring, RuntimeCall) {
	let terms = terms();
	let act = Act::Attest {
		terms: terms.parsed().expect("the terms are well-formed"),
		supersedes: None,
	};
	let call = Consent::<Runtime>::attest {
		subject: subject(number),
		terms,
		supersedes: None,
		proof: Proof::Signed {
			signed: signed(number, 1, act),
		},
	};
	(HOSPITAL, call.into())
}

// --- Records

fn anchor(number: u32) -> (Sr25519Keyring, RuntimeCall) {
	let record = RecordText {
		hash: hash("record", number),
		content: ContentTypeOf::Fhir {
			resource: text("DeviceUseStatement"),
		},
		category: text(CATEGORY),
		reference: hash("place", number),
		retention: RetentionClass::ImplantFifteenYears,
		region: text("DE"),
	};
	let call = Records::<Runtime>::anchor {
		pseudonym: subject(0).pseudonym,
		record,
		version_of: None,
	};
	(HOSPITAL, call.into())
}

/// The manufacturer asks to have the patient called, about which the patient has said nothing.
fn request() -> (Sr25519Keyring, RuntimeCall) {
	let terms = AccessTermsText {
		purpose: text(PURPOSE),
		action: DataAction::Contact,
		categories: list([text(CATEGORY)]),
		scope: AccessScope::Query {
			query: hash("query", 0),
		},
		study: None,
		region: text("DE"),
		justification: hash("justification", 0),
		until: Timestamp::get() + 90 * DAY,
	};
	let subject = subject(0);
	(MAKER, Records::<Runtime>::request { subject, terms }.into())
}

fn approve(access: u32) -> (Sr25519Keyring, RuntimeCall) {
	let call = Records::<Runtime>::approve {
		access: access.into(),
		expires: Timestamp::get() + 90 * DAY,
		conditions: Default::default(),
	};
	(HOSPITAL, call.into())
}
