//! Evidence: headers that are sealed, votes that are signed, and proofs of whose the keys are.

use codec::Encode;
use frame_support::traits::KeyOwnerProofSystem;
use sp_consensus_aura::{digests::CompatibleDigestItem, sr25519::AuthoritySignature, Slot};
use sp_consensus_grandpa::{Equivocation, EquivocationProof};
use sp_core::{Pair, H256};
use sp_runtime::{key_types, traits::Header as _, Digest, DigestItem};

use super::*;
use crate::BlockEquivocationProof;

/// A header of the slot with some state root, without a seal.
pub fn header(slot: Slot, mark: u8) -> Header {
	let digest = Digest {
		logs: vec![pre_digest(slot)],
	};
	Header::new(
		7,
		H256::repeat_byte(1),
		H256::repeat_byte(mark),
		H256::repeat_byte(2),
		digest,
	)
}

/// The header, sealed by the node.
pub fn sealed(mut header: Header, by: &Node) -> Header {
	let signature: AuthoritySignature = by.aura.sign(&header.hash().encode()).into();
	header
		.digest_mut()
		.push(<DigestItem as CompatibleDigestItem<AuthoritySignature>>::aura_seal(signature));
	header
}

/// Two blocks for one slot, sealed by the node.
pub fn two_blocks(node: &Node, slot: Slot) -> BlockEquivocationProof<Header> {
	BlockEquivocationProof {
		offender: node.author().into(),
		slot,
		first_header: sealed(header(slot, 1), node),
		second_header: sealed(header(slot, 2), node),
	}
}

/// The proof that the node has its key for blocks in the present session; where it has none, what comes nearest to one.
pub fn author_proof(node: &Node) -> MembershipProof {
	KeyOwners::<Test>::prove((key_types::AURA, node.author())).unwrap_or_else(|| MembershipProof {
		session: Session::current_index(),
		trie_nodes: vec![],
		validator_count: Session::validators().len() as u32,
	})
}

/// The proof that the node has its key for finality in the present session.
pub fn voter_proof(node: &Node) -> MembershipProof {
	KeyOwners::<Test>::prove((key_types::GRANDPA, node.voter())).unwrap()
}

/// Two votes of the node in one round of the set.
pub fn two_votes(node: &Node, set_id: u64, round: u64) -> EquivocationProof<H256, u32> {
	let vote = |mark| {
		let precommit = finality_grandpa::Precommit {
			target_hash: H256::repeat_byte(mark),
			target_number: 3,
		};
		let message = finality_grandpa::Message::Precommit(precommit.clone());
		let payload = sp_consensus_grandpa::localized_payload(round, set_id, &message);
		(precommit, node.grandpa.sign(&payload).into())
	};
	EquivocationProof::new(
		set_id,
		Equivocation::Precommit(finality_grandpa::Equivocation {
			round_number: round,
			identity: node.voter().into(),
			first: vote(1),
			second: vote(2),
		}),
	)
}
