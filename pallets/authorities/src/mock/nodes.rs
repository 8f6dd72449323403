//! Nodes: pairs of keys, and the proofs that a node has them.

use codec::Encode;
use frame_support::assert_ok;
use sp_core::{ed25519, proof_of_possession::ProofOfPossessionGenerator, sr25519, Pair};

use super::*;
use crate::Nominations;

/// The keys of a node, the private parts included.
#[derive(Clone)]
pub struct Node {
	pub aura: sr25519::Pair,
	pub grandpa: ed25519::Pair,
}

impl Node {
	/// The node of that number.
	pub fn new(number: u64) -> Self {
		let phrase = format!("//node//{number}");
		Self {
			aura: Pair::from_string(&phrase, None).unwrap(),
			grandpa: Pair::from_string(&phrase, None).unwrap(),
		}
	}

	/// Its public key for blocks.
	pub fn author(&self) -> sr25519::Public {
		self.aura.public()
	}

	/// Its public key for finality.
	pub fn voter(&self) -> ed25519::Public {
		self.grandpa.public()
	}

	pub fn keys(&self) -> SessionKeys {
		SessionKeys {
			aura: self.author().into(),
			grandpa: self.voter().into(),
		}
	}

	/// The proof that the node has its keys, made for a member and an account.
	pub fn proof(&self, member: MemberId, account: u64) -> Vec<u8> {
		let (mut aura, mut grandpa) = (self.aura.clone(), self.grandpa);
		(member, account)
			.using_encoded(|owner| {
				(
					aura.generate_proof_of_possession(owner),
					grandpa.generate_proof_of_possession(owner),
				)
			})
			.encode()
	}
}

pub fn signed(account: u64) -> RuntimeOrigin {
	RuntimeOrigin::signed(account)
}

/// Nominates the node of the same number as the account.
pub fn nominate(delegate: u64, account: u64) {
	nominate_with(delegate, account, account);
}

/// Nominates the node of that number under the account.
pub fn nominate_with(delegate: u64, account: u64, node: u64) {
	let node = Node::new(node);
	assert_ok!(Authorities::nominate(
		signed(delegate),
		account,
		node.keys(),
		node.proof(
			member_of(delegate).expect("a delegate acts for a member"),
			account
		)
	));
}

/// Gives the account a seat, of the member that has nominated it.
pub fn seat(account: u64) {
	let member = Nominations::<Test>::get(account).expect("the account is nominated");
	assert_ok!(Authorities::seat(signed(Seating::get()), member, account));
}

pub fn unseat(account: u64) {
	assert_ok!(Authorities::unseat(signed(Unseating::get()), account));
}
