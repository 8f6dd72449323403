//! Consent: the bytes that subjects sign, and the signatures under them.
#![allow(
	missing_docs,
	clippy::expect_used,
	clippy::indexing_slicing,
	clippy::unwrap_used
)]

use codec::{Decode, Encode};
use custos_primitives::{
	api::hexadecimal,
	consent::{Act, Statement, SubjectKey, SubjectReference},
	purpose::PurposeOfUse,
};
use proptest::prelude::*;
use scale_info::{TypeDef, TypeInfo};
use serde::Deserialize;
use sp_core::{ecdsa, ed25519, sr25519, Pair, H256};
use sp_runtime::{
	traits::{IdentifyAccount, Verify},
	MultiSignature, MultiSigner,
};
use std::collections::{BTreeMap, BTreeSet};

const VECTORS: &str = include_str!("../../docs/reference/consent-statement-vectors.json");
const PAGE: &str = include_str!("../../docs/reference/consent-statement.md");

/// The file of the reference.
#[derive(Deserialize)]
struct Vectors {
	domain: String,
	keys: Vec<Key>,
	statements: Vec<Vector>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Key {
	scheme: Scheme,
	path: String,
	#[serde(with = "hexadecimal")]
	seed: Vec<u8>,
	#[serde(with = "hexadecimal")]
	public_key: Vec<u8>,
	#[serde(with = "hexadecimal")]
	account: Vec<u8>,
	address: SubjectKey,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Vector {
	name: String,
	statement: serde_json::Value,
	#[serde(with = "hexadecimal")]
	bytes: Vec<u8>,
	#[serde(with = "hexadecimal")]
	wrapped_bytes: Vec<u8>,
	signatures: Signatures,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Signatures {
	bytes: BTreeMap<Scheme, Digits>,
	wrapped_bytes: BTreeMap<Scheme, Digits>,
}

#[derive(Deserialize)]
struct Digits(#[serde(with = "hexadecimal")] Vec<u8>);

#[derive(Deserialize, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
#[serde(rename_all = "camelCase")]
enum Scheme {
	Ed25519,
	Sr25519,
	Ecdsa,
}

fn vectors() -> Vectors {
	serde_json::from_str(VECTORS).expect("the file is what it says it is")
}

impl Vector {
	fn statement(&self) -> Statement {
		serde_json::from_value(self.statement.clone()).expect("it is a statement")
	}

	/// What is signed, and the signatures under it.
	fn signed(&self) -> [(&Vec<u8>, &BTreeMap<Scheme, Digits>); 2] {
		[
			(&self.bytes, &self.signatures.bytes),
			(&self.wrapped_bytes, &self.signatures.wrapped_bytes),
		]
	}
}

impl Scheme {
	fn signature(self, Digits(bytes): &Digits) -> MultiSignature {
		let bytes = bytes.as_slice();
		match self {
			Self::Ed25519 => ed25519::Signature::try_from(bytes).unwrap().into(),
			Self::Sr25519 => sr25519::Signature::try_from(bytes).unwrap().into(),
			Self::Ecdsa => ecdsa::Signature::try_from(bytes).unwrap().into(),
		}
	}

	/// The public key of a seed.
	fn signer(self, seed: &[u8]) -> MultiSigner {
		match self {
			Self::Ed25519 => ed25519::Pair::from_seed_slice(seed).unwrap().public().into(),
			Self::Sr25519 => sr25519::Pair::from_seed_slice(seed).unwrap().public().into(),
			Self::Ecdsa => ecdsa::Pair::from_seed_slice(seed).unwrap().public().into(),
		}
	}

	/// The public key of a path below the development phrase.
	fn signer_of_path(self, path: &str) -> MultiSigner {
		match self {
			Self::Ed25519 => ed25519::Pair::from_string(path, None).unwrap().public().into(),
			Self::Sr25519 => sr25519::Pair::from_string(path, None).unwrap().public().into(),
			Self::Ecdsa => ecdsa::Pair::from_string(path, None).unwrap().public().into(),
		}
	}

	/// The signature that everybody makes who signs by this scheme, where it is deterministic.
	fn signature_by(self, seed: &[u8], bytes: &[u8]) -> Option<Vec<u8>> {
		match self {
			Self::Ed25519 => Some(
				ed25519::Pair::from_seed_slice(seed)
					.unwrap()
					.sign(bytes)
					.0
					.to_vec(),
			),
			Self::Ecdsa => Some(ecdsa::Pair::from_seed_slice(seed).unwrap().sign(bytes).0.to_vec()),
			Self::Sr25519 => None,
		}
	}
}

fn public_bytes(signer: &MultiSigner) -> Vec<u8> {
	match signer {
		MultiSigner::Ed25519(key) => key.0.to_vec(),
		MultiSigner::Sr25519(key) => key.0.to_vec(),
		MultiSigner::Ecdsa(key) => key.0.to_vec(),
		MultiSigner::Eth(key) => key.0.to_vec(),
	}
}

#[test]
fn the_bytes_are_those_of_the_reference() {
	let vectors = vectors();
	assert_eq!(vectors.domain.as_bytes(), Statement::DOMAIN);
	for vector in &vectors.statements {
		let statement = vector.statement();
		assert_eq!(statement.bytes(), vector.bytes, "{}", vector.name);
		assert_eq!(statement.wrapped_bytes(), vector.wrapped_bytes, "{}", vector.name);
	}
}

#[test]
fn the_fields_are_written_and_read_without_a_loss() {
	for vector in vectors().statements {
		let statement = vector.statement();
		assert_eq!(
			serde_json::to_value(&statement).unwrap(),
			vector.statement,
			"{}",
			vector.name
		);
		let fields = &vector.bytes[Statement::DOMAIN.len()..];
		assert_eq!(Statement::decode(&mut &*fields), Ok(statement), "{}", vector.name);
	}
}

#[test]
fn the_reference_has_a_statement_for_each_act() {
	let indices: BTreeSet<_> = vectors()
		.statements
		.iter()
		.map(|vector| vector.statement().act.encode()[0])
		.collect();
	let TypeDef::Variant(acts) = Act::type_info().type_def else {
		panic!("acts are an enum")
	};
	let all: BTreeSet<_> = acts.variants.iter().map(|act| act.index).collect();
	assert_eq!(indices, all);
}

#[test]
fn the_reference_page_names_every_act_by_its_first_byte() {
	for vector in vectors().statements {
		let name = match vector.statement().act {
			Act::Enrol => "enrol",
			Act::Attest { .. } => "attest",
			Act::Withdraw { .. } => "withdraw",
			Act::EnterInError { .. } => "enter in error",
			Act::Delegate { .. } => "delegate",
			Act::RevokeDelegation { .. } => "revoke a delegation",
			Act::ObjectToRotation { .. } => "object to a rotation",
			Act::Close => "close",
		};
		let row = format!("| {name} | `{:02x}`", vector.statement().act.encode()[0]);
		assert!(PAGE.contains(&row), "the page lacks {row}");
	}
}

#[test]
fn the_worked_example_of_the_reference_page_is_one_of_the_statements() {
	let (_, section) = PAGE
		.split_once("\n### A worked example\n")
		.expect("the page has one");
	let section = section.split("\n## ").next().unwrap_or_default();
	let digits: String = section
		.lines()
		.filter(|line| line.starts_with("| "))
		.filter_map(|line| line.split('`').nth(1))
		.collect();
	assert_eq!(
		digits,
		sp_core::bytes::to_hex(&vectors().statements[1].bytes, false)[2..]
	);
}

#[test]
fn the_reference_page_names_every_purpose_by_its_byte() {
	for purpose in PurposeOfUse::ALL {
		let row = format!(
			"| {} | {} | {} |",
			purpose.encode()[0],
			purpose.code(),
			purpose.words()
		);
		assert!(PAGE.contains(&row), "the page lacks {row}");
	}
}

#[test]
fn the_keys_are_those_of_their_seeds() {
	for key in vectors().keys {
		let signer = key.scheme.signer(&key.seed);
		assert_eq!(signer, key.scheme.signer_of_path(&key.path), "{:?}", key.scheme);
		assert_eq!(public_bytes(&signer), key.public_key, "{:?}", key.scheme);
		let account = signer.into_account();
		assert_eq!(account, key.address, "{:?}", key.scheme);
		assert_eq!(account.encode(), key.account, "{:?}", key.scheme);
	}
}

#[test]
fn every_key_has_signed_every_statement_plain_and_wrapped() {
	let vectors = vectors();
	let schemes = [Scheme::Ed25519, Scheme::Sr25519, Scheme::Ecdsa];
	assert_eq!(
		vectors.keys.iter().map(|key| key.scheme).collect::<Vec<_>>(),
		schemes
	);
	for vector in &vectors.statements {
		for (bytes, signatures) in vector.signed() {
			assert_eq!(signatures.keys().copied().collect::<Vec<_>>(), schemes);
			for key in &vectors.keys {
				let digits = &signatures[&key.scheme];
				let signature = key.scheme.signature(digits);
				let about = (&vector.name, key.scheme);
				assert!(signature.verify(bytes.as_slice(), &key.address), "{about:?}");
				if let Some(made) = key.scheme.signature_by(&key.seed, bytes) {
					assert_eq!(made, digits.0, "{about:?}");
				}
			}
		}
	}
}

#[test]
fn a_signature_holds_for_its_own_statement_alone() {
	let vectors = vectors();
	for (index, vector) in vectors.statements.iter().enumerate() {
		for (other_index, other) in vectors.statements.iter().enumerate() {
			for ((bytes, _), (_, signatures)) in other.signed().into_iter().zip(vector.signed()) {
				for key in &vectors.keys {
					let signature = key.scheme.signature(&signatures[&key.scheme]);
					let verifies = signature.verify(bytes.as_slice(), &key.address);
					assert_eq!(verifies, index == other_index, "{}, {}", vector.name, other.name);
				}
			}
		}
	}
}

#[test]
fn a_signature_can_be_moved_neither_in_place_nor_in_time() {
	for vector in vectors().statements {
		let statement = vector.statement();
		let moved = [
			Statement {
				genesis: H256::repeat_byte(1),
				..statement.clone()
			},
			Statement {
				subject: SubjectReference {
					controller: 9,
					..statement.subject
				},
				..statement.clone()
			},
			Statement {
				subject: SubjectReference {
					pseudonym: H256::repeat_byte(1),
					..statement.subject
				},
				..statement.clone()
			},
			Statement {
				nonce: statement.nonce + 1,
				..statement.clone()
			},
			Statement {
				valid_until: statement.valid_until + 1,
				..statement.clone()
			},
		];
		for key in vectors().keys {
			let signature = key.scheme.signature(&vector.signatures.bytes[&key.scheme]);
			assert!(signature.verify(&*statement.bytes(), &key.address));
			for moved in &moved {
				assert!(
					!signature.verify(&*moved.bytes(), &key.address),
					"{}",
					vector.name
				);
			}
		}
	}
}

#[test]
fn statements_are_of_another_form_than_transactions() {
	// Whatever a statement says, a wallet that signs it does not sign a transaction: that begins with a call's pallet and
	// ends with a block's hash.
	assert_eq!(Statement::DOMAIN, b"custos:consent:1");
	let enrolment = &vectors().statements[0];
	assert!(enrolment.wrapped_bytes.starts_with(b"<Bytes>custos:consent:1"));
	assert!(enrolment.wrapped_bytes.ends_with(b"</Bytes>"));
}

proptest! {
	/// A statement's bytes are read back as that statement, so no two statements have the same.
	#[test]
	fn bytes_that_are_altered_are_another_statement_or_none(
		index in any::<proptest::sample::Index>(),
		place in any::<proptest::sample::Index>(),
		flipped in 1u8..,
	) {
		let vectors = vectors();
		let vector = index.get(&vectors.statements);
		let mut bytes = vector.bytes[Statement::DOMAIN.len()..].to_vec();
		let place = place.index(bytes.len());
		bytes[place] ^= flipped;
		if let Ok(altered) = Statement::decode(&mut &*bytes) {
			prop_assert_ne!(altered, vector.statement());
		}
	}
}
