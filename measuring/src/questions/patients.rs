//! What the methods about consent, records and access tell of.

use custos_primitives::{
	consent::{
		Act, ConsentTermsText, DataAction, Decision, Grantee, Period, Proof, ProvisionText, Question,
		RegulatoryBasis, SubjectReference,
	},
	member::Role,
	records::{AccessScope, AccessTermsText, ContentTypeOf, RecordText, RetentionClass},
};
use custos_runtime::{AccountId, Runtime, RuntimeCall};
use sp_core::H256;
use sp_keyring::Sr25519Keyring;

use crate::world::{
	list,
	patients::{signed, DAY},
	text, HOSPITAL, HOSPITAL_ID, MAKER, MAKER_ID,
};

/// Whose wallet the patient's is.
const PATIENT: Sr25519Keyring = Sr25519Keyring::One;
/// A category of data that the patient permits the makers to read.
const PERMITTED: &str = "implantRegistryContact";
/// A category of data that the patient says nothing about.
const LEFT_OPEN: &str = "imaging";

/// The hash of the record that is anchored.
pub const RECORD: H256 = H256::repeat_byte(11);
/// The number of the attestation.
pub const ATTESTATION: u32 = 1;

/// A patient of the hospital with a wallet.
pub fn patient() -> SubjectReference {
	subject(1)
}

/// A patient of the hospital whose log is in blocks.
pub fn admitted() -> SubjectReference {
	subject(2)
}

fn subject(number: u8) -> SubjectReference {
	SubjectReference {
		controller: HOSPITAL_ID,
		pseudonym: H256::repeat_byte(number),
	}
}

/// A study, a patient that attests consent, a record, and accesses: permitted by consent, waiting for the hospital, and in an
/// emergency.
///
/// To be called in the state that the calls are made in: the statements are signed for its chain.
pub fn prepared(now: u64) -> Vec<(AccountId, RuntimeCall)> {
	let key = PATIENT.pair();
	let enrol = signed(&key, patient(), 0, Act::Enrol);
	let terms = permitting(now);
	let act = Act::Attest {
		terms: terms.parsed().expect("the terms are well-formed"),
		supersedes: None,
	};
	let attest = signed(&key, patient(), 1, act);
	let calls: [(Sr25519Keyring, RuntimeCall); 7] = [
		(
			MAKER,
			pallet_consent::Call::<Runtime>::register_study {
				code: text("NCT01234567"),
				approval: H256::repeat_byte(12),
				participants: Default::default(),
			}
			.into(),
		),
		(
			HOSPITAL,
			pallet_consent::Call::<Runtime>::open_subject {
				pseudonym: patient().pseudonym,
				enrolment: Some(enrol),
			}
			.into(),
		),
		(
			HOSPITAL,
			pallet_consent::Call::<Runtime>::attest {
				subject: patient(),
				terms,
				supersedes: None,
				proof: Proof::Signed { signed: attest },
			}
			.into(),
		),
		(HOSPITAL, anchor()),
		(MAKER, request(now, PERMITTED)),
		(MAKER, request(now, LEFT_OPEN)),
		(HOSPITAL, break_glass(patient())),
	];
	calls
		.into_iter()
		.map(|(signer, call)| (signer.to_account_id(), call))
		.collect()
}

/// The number of the access in an emergency that the transactions get.
const EMERGENCY: u32 = 3;

/// What is done by transactions: a patient is admitted, its data are read in an emergency, and that is logged.
pub fn transactions() -> Vec<(Sr25519Keyring, RuntimeCall)> {
	let open = pallet_consent::Call::<Runtime>::open_subject {
		pseudonym: admitted().pseudonym,
		enrolment: None,
	};
	let log_use = pallet_records::Call::<Runtime>::log_use {
		access: EMERGENCY.into(),
		nonce: 1,
		document: H256::repeat_byte(13),
	};
	vec![
		(HOSPITAL, open.into()),
		(HOSPITAL, break_glass(admitted())),
		(HOSPITAL, log_use.into()),
	]
}

/// Whether the maker may read what the patient permits the makers.
pub fn question() -> Question {
	let terms = asking(0, PERMITTED).parsed().expect("the terms are well-formed");
	Question {
		subject: patient(),
		requester: MAKER_ID,
		study: None,
		purpose: terms.purpose,
		action: terms.action,
		categories: terms.categories,
	}
}

fn permitting(now: u64) -> ConsentTermsText {
	let makers = Grantee::Role {
		role: Role::Manufacturer,
	};
	ConsentTermsText {
		decision: Decision::Permit,
		provision: ProvisionText {
			grantees: list([makers]),
			purposes: list([text("PATSFTY")]),
			categories: list([text(PERMITTED)]),
			actions: list([DataAction::Read]),
		},
		exceptions: Default::default(),
		period: Period {
			start: now,
			end: None,
		},
		policy: H256::repeat_byte(14),
		basis: RegulatoryBasis::ExplicitConsent,
	}
}

fn asking(now: u64, category: &str) -> AccessTermsText {
	AccessTermsText {
		purpose: text("PATSFTY"),
		action: DataAction::Read,
		categories: list([text(category)]),
		scope: everything(),
		study: None,
		region: text("DE"),
		justification: H256::repeat_byte(15),
		until: now + 90 * DAY,
	}
}

fn everything() -> AccessScope {
	AccessScope::Query {
		query: H256::repeat_byte(16),
	}
}

fn request(now: u64, category: &str) -> RuntimeCall {
	pallet_records::Call::<Runtime>::request {
		subject: patient(),
		terms: asking(now, category),
	}
	.into()
}

fn break_glass(subject: SubjectReference) -> RuntimeCall {
	pallet_records::Call::<Runtime>::emergency_access {
		subject,
		categories: list([text(LEFT_OPEN)]),
		scope: everything(),
		region: text("DE"),
		justification: H256::repeat_byte(17),
	}
	.into()
}

fn anchor() -> RuntimeCall {
	let record = RecordText {
		hash: RECORD,
		content: ContentTypeOf::Fhir {
			resource: text("ImagingStudy"),
		},
		category: text(LEFT_OPEN),
		reference: H256::repeat_byte(18),
		retention: RetentionClass::PatientRecord,
		region: text("DE"),
	};
	pallet_records::Call::<Runtime>::anchor {
		pseudonym: patient().pseudonym,
		record,
		version_of: None,
	}
	.into()
}
