//! People with keys: patients, and those who act for them.

use custos_primitives::consent::SubjectKey;
use sp_core::{ecdsa, ed25519, sr25519, Pair};
use sp_io::hashing::blake2_256;
use sp_runtime::MultiSignature;

/// Somebody with a key of one of the three kinds.
pub enum Person {
	/// With a key for sr25519.
	Sr25519(sr25519::Pair),
	/// With a key for ed25519.
	Ed25519(Box<ed25519::Pair>),
	/// With a key for ECDSA.
	Ecdsa(ecdsa::Pair),
}

impl Person {
	/// The person's key.
	pub fn key(&self) -> SubjectKey {
		match self {
			Self::Sr25519(pair) => pair.public().into(),
			Self::Ed25519(pair) => pair.public().into(),
			Self::Ecdsa(pair) => blake2_256(pair.public().as_ref()).into(),
		}
	}

	/// The person's signature.
	pub fn sign(&self, bytes: &[u8]) -> MultiSignature {
		match self {
			Self::Sr25519(pair) => pair.sign(bytes).into(),
			Self::Ed25519(pair) => pair.sign(bytes).into(),
			Self::Ecdsa(pair) => pair.sign(bytes).into(),
		}
	}
}

/// Somebody else for each number, with a key for sr25519.
pub fn somebody(number: u8) -> Person {
	Person::Sr25519(sr25519::Pair::from_seed(&[number; 32]))
}

/// The patient, with a key for sr25519.
pub fn patient() -> Person {
	somebody(1)
}

/// Somebody that acts for the patient, with a key for ed25519.
pub fn guardian() -> Person {
	Person::Ed25519(Box::new(ed25519::Pair::from_seed(&[2; 32])))
}

/// Another patient, with a key for ECDSA.
pub fn other_patient() -> Person {
	Person::Ecdsa(ecdsa::Pair::from_seed(&[3; 32]))
}

/// Somebody that has nothing to do with any patient.
pub fn stranger() -> Person {
	somebody(4)
}
