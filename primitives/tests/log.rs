//! The log of a subject: the bytes that are hashed, and what a log has to be to be believed.
#![allow(
	missing_docs,
	clippy::arithmetic_side_effects,
	clippy::expect_used,
	clippy::indexing_slicing,
	clippy::unwrap_used
)]

use codec::{Decode, Encode};
use custos_primitives::{
	consent::{CategoryCode, DataAction, Deciding, Decision, Provenance, SubjectKey, SubjectReference},
	gs1::Sscc,
	log::{LogEntry, LogStep, RequestOutcome},
	purpose::PurposeOfUse,
	records::{AccessScope, AccessTerms, EndReason, Finding, RefusalReason, Region},
	trail::{Historied, Occasion, Trail, TrailSubject},
};
use proptest::prelude::*;
use scale_info::{TypeDef, TypeInfo};
use sp_core::H256;
use sp_runtime::traits::{BlakeTwo256, Hash};
use std::collections::BTreeMap;

type AccountId = [u8; 32];

const PAGE: &str = include_str!("../../docs/reference/trail.md");
const HEADING: &str = "\n## The log of a subject\n";
const DUE: u64 = 1_769_817_608_000;

fn subject() -> SubjectReference {
	SubjectReference {
		controller: 8,
		pseudonym: H256::repeat_byte(0x11),
	}
}

fn key() -> SubjectKey {
	SubjectKey::new([9; 32])
}

fn terms() -> H256 {
	H256::repeat_byte(0x44)
}

fn occasion(block: u32, member: u32) -> Occasion<AccountId> {
	Occasion {
		block,
		time: 1_767_225_600_000 + 2_000 * u64::from(block),
		member,
		delegate: [7; 32],
	}
}

/// What the request of the example asks for.
fn asked() -> AccessTerms {
	AccessTerms {
		purpose: PurposeOfUse::HealthcareResearch,
		action: DataAction::Read,
		categories: vec![CategoryCode::parse(b"imaging").unwrap()].try_into().unwrap(),
		scope: AccessScope::Query {
			query: H256::repeat_byte(0x55),
		},
		study: None,
		region: Region::parse(b"DE").unwrap(),
		justification: H256::repeat_byte(0x66),
		until: DUE,
	}
}

fn requested(outcome: RequestOutcome) -> LogEntry {
	LogEntry::AccessRequested {
		access: 5,
		purpose: PurposeOfUse::HealthcareResearch,
		action: DataAction::Read,
		outcome,
		terms: BlakeTwo256::hash_of(&asked()),
	}
}

fn attested(provenance: Provenance) -> LogEntry {
	LogEntry::Attested {
		attestation: 2,
		decision: Decision::Deny,
		supersedes: Some(1),
		provenance,
		terms: terms(),
	}
}

/// The worked example of the reference page.
fn example() -> (Trail, Vec<LogStep<AccountId>>) {
	let mut trail = Trail::new(&subject());
	let opened = LogEntry::SubjectOpened { key: Some(key()) };
	let steps = vec![
		trail.extend(&occasion(1, 8), opened),
		trail.extend(&occasion(4, 11), requested(RequestOutcome::Pending { due: DUE })),
	];
	(trail, steps)
}

/// An entry of each kind, by the name that the reference page gives it. Where a kind has several, all names begin alike.
fn every_entry() -> Vec<(&'static str, LogEntry)> {
	let (key, attestation, access) = (key(), 2, 5);
	let (document, evidence) = (H256::repeat_byte(0x33), H256::repeat_byte(0x33));
	let signed = None;
	let by = Deciding { attestation, rule: 1 };
	vec![
		("subject opened", LogEntry::SubjectOpened { key: None }),
		("proposed", LogEntry::Proposed { attestation }),
		("attested", attested(Provenance::Subject { key: key.clone() })),
		(
			"attested by a delegate",
			attested(Provenance::Delegate { key: key.clone() }),
		),
		(
			"attested by a witness",
			attested(Provenance::Witness { member: 8, evidence }),
		),
		(
			"withdrawn",
			LogEntry::Withdrawn {
				attestation,
				document: signed,
			},
		),
		(
			"withdrawn by a member",
			LogEntry::Withdrawn {
				attestation,
				document: Some(document),
			},
		),
		(
			"entered in error",
			LogEntry::EnteredInError {
				attestation,
				document: Some(document),
			},
		),
		(
			"delegated",
			LogEntry::Delegated {
				key: key.clone(),
				terms: terms(),
			},
		),
		(
			"delegation revoked",
			LogEntry::DelegationRevoked {
				key: key.clone(),
				document: Some(document),
			},
		),
		(
			"rotation begun",
			LogEntry::RotationBegun {
				key: key.clone(),
				effective: DUE,
				evidence,
			},
		),
		(
			"rotation stopped",
			LogEntry::RotationStopped {
				key: key.clone(),
				document: signed,
			},
		),
		(
			"rotation stopped by the controller",
			LogEntry::RotationStopped {
				key: key.clone(),
				document: Some(document),
			},
		),
		("key replaced", LogEntry::KeyReplaced { key, evidence }),
		(
			"subject closed",
			LogEntry::SubjectClosed {
				document: Some(document),
			},
		),
		(
			"anchored",
			LogEntry::Anchored {
				anchor: 6,
				hash: H256::repeat_byte(0x22),
			},
		),
		(
			"access requested",
			requested(RequestOutcome::Pending { due: DUE }),
		),
		(
			"access requested and granted",
			requested(RequestOutcome::Granted { expires: DUE }),
		),
		(
			"access requested and denied",
			requested(RequestOutcome::Denied { by }),
		),
		(
			"access approved",
			LogEntry::AccessApproved { access, expires: DUE },
		),
		(
			"access refused",
			LogEntry::AccessRefused {
				access,
				reason: RefusalReason::ConsentNeeded,
			},
		),
		(
			"access ended",
			LogEntry::AccessEnded {
				access,
				reason: EndReason::Revoked,
			},
		),
		(
			"access used",
			LogEntry::AccessUsed {
				access,
				requester: 11,
				purpose: PurposeOfUse::HealthcareResearch,
				action: DataAction::Reuse,
				nonce: 3,
				document,
			},
		),
		(
			"emergency access",
			LogEntry::EmergencyAccess {
				access,
				review_due: DUE,
				terms: terms(),
			},
		),
		(
			"emergency reviewed",
			LogEntry::EmergencyReviewed {
				access,
				finding: Finding::NotJustified,
				document,
			},
		),
	]
}

fn hexadecimal(bytes: &[u8]) -> String {
	bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The first bytes of each of the section's rows of that name, in their order.
fn rows(name: &str) -> Vec<String> {
	let (_, section) = PAGE.split_once(HEADING).expect("the page has the section");
	let section = section.split("\n## ").next().unwrap_or_default();
	let bytes = |line: &str| line.split('`').nth(1).unwrap_or_default().to_string();
	section
		.lines()
		.filter(|line| line.starts_with(&format!("| {name} |")))
		.map(bytes)
		.collect()
}

#[test]
fn the_bytes_are_those_of_the_reference_page() {
	// GIVEN the worked example of the reference page
	// WHEN the same log is made here
	let (trail, steps) = example();
	let mut first = Trail::new(&subject());
	let empty = first.head;
	let _ = first.extend(&occasion(1, 8), steps[0].activity.clone());
	// THEN every row is the same
	let wrong: Vec<_> = [
		("log subject", subject().encode()),
		("log head(0)", empty.encode()),
		("log step 1", steps[0].encode()),
		("log head(1)", first.head.encode()),
		("log terms", asked().encode()),
		("log hash of terms", BlakeTwo256::hash_of(&asked()).encode()),
		("log step 2", steps[1].encode()),
		("log head(2)", trail.head.encode()),
	]
	.into_iter()
	.map(|(name, bytes)| (name, hexadecimal(&bytes)))
	.filter(|(name, bytes)| rows(name) != [bytes.as_str()])
	.map(|(name, bytes)| format!("| {name} | `{bytes}` |"))
	.collect();
	assert!(
		wrong.is_empty(),
		"the page lacks these rows:\n{}",
		wrong.join("\n")
	);
	assert_eq!((trail.steps, trail.last_block), (2, 4));
}

#[test]
fn the_reference_page_shows_the_bytes_of_every_entry() {
	let wrong: Vec<_> = every_entry()
		.into_iter()
		.map(|(name, entry)| (name, hexadecimal(&entry.encode())))
		.filter(|(name, bytes)| rows(name).last() != Some(bytes))
		.map(|(name, bytes)| format!("| {name} | `{bytes}` |"))
		.collect();
	assert!(
		wrong.is_empty(),
		"the page lacks these rows:\n{}",
		wrong.join("\n")
	);
}

#[test]
fn the_reference_page_names_every_entry_by_its_first_byte() {
	let mut first_bytes = BTreeMap::new();
	for (name, entry) in every_entry() {
		// The names of a kind begin with that of its first one.
		let first = entry.encode()[0];
		let kind = *first_bytes.entry(first).or_insert(name);
		assert!(name.starts_with(kind), "{name}");
		assert_eq!(rows(kind).first(), Some(&format!("{first:02x}")), "{name}");
	}
	let TypeDef::Variant(kinds) = LogEntry::type_info().type_def else {
		panic!("entries are an enum")
	};
	assert_eq!(first_bytes.len(), kinds.variants.len(), "an entry is missing");
}

#[test]
fn entries_read_back_from_their_bytes_and_from_json() {
	for (name, entry) in every_entry() {
		assert_eq!(
			LogEntry::decode(&mut &entry.encode()[..]),
			Ok(entry.clone()),
			"{name}"
		);
		let json = serde_json::to_value(&entry).unwrap();
		assert!(json["entry"].is_string(), "{json}");
		assert_eq!(serde_json::from_value::<LogEntry>(json).unwrap(), entry, "{name}");
	}
}

#[test]
fn the_log_of_another_subject_is_not_believed() {
	let (trail, steps) = example();
	assert!(trail.is_history_of(&subject(), &steps));
	for other in [
		SubjectReference {
			controller: 9,
			..subject()
		},
		SubjectReference {
			pseudonym: H256::repeat_byte(0x12),
			..subject()
		},
	] {
		assert!(!trail.is_history_of(&other, &steps));
	}
}

#[test]
fn a_log_is_never_mistaken_for_the_history_of_a_thing() {
	let thing = TrailSubject::LogisticUnit {
		sscc: Sscc::parse(b"395212345000000019").unwrap(),
	};
	assert_ne!(SubjectReference::DOMAIN, TrailSubject::DOMAIN);
	assert_ne!(Trail::new(&thing).head, Trail::new(&subject()).head);
}

proptest! {
	#[test]
	fn no_altered_shortened_or_reordered_log_is_believed(
		kinds in proptest::collection::vec(any::<proptest::sample::Index>(), 2..12),
		at in any::<proptest::sample::Index>(),
		what in 0u8..7,
	) {
		let entries = every_entry();
		let mut trail = Trail::new(&subject());
		let steps: Vec<_> = kinds
			.iter()
			.zip(1..)
			.map(|(kind, block)| trail.extend(&occasion(block, 8), kind.get(&entries).1.clone()))
			.collect();
		prop_assert!(trail.is_history_of(&subject(), &steps));

		let mut forged = steps.clone();
		let at = at.index(steps.len());
		match what {
			0 => forged[at].previous_block += 1,
			1 => forged[at].time += 1,
			2 => forged[at].member += 1,
			3 => forged[at].delegate[31] ^= 1,
			4 => forged[at].activity = LogEntry::Proposed { attestation: 999 },
			5 => { forged.remove(at); },
			_ => forged.rotate_left(1),
		}
		prop_assert!(!trail.is_history_of(&subject(), &forged));
	}
}
