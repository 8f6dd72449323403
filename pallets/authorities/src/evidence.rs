//! Evidence that an authority made two blocks for one slot.

use codec::Encode;
use sp_consensus_aura::{
	digests::CompatibleDigestItem, sr25519::AuthorityId, sr25519::AuthoritySignature, Slot,
};
use sp_consensus_slots::EquivocationProof;
use sp_runtime::{traits::Header, RuntimeAppPublic};

/// Two headers of one slot that the same authority has sealed.
pub type BlockEquivocationProof<H> = EquivocationProof<H, AuthorityId>;

/// Whether the two headers are different blocks of the slot, each sealed by the offender.
pub(crate) fn is_proven<H: Header>(proof: BlockEquivocationProof<H>) -> bool {
	let EquivocationProof {
		offender,
		slot,
		first_header,
		second_header,
	} = proof;
	first_header.hash() != second_header.hash()
		&& is_sealed(first_header, slot, &offender)
		&& is_sealed(second_header, slot, &offender)
}

/// Whether the header is of the slot, and its last digest item the offender's seal of the rest.
fn is_sealed<H: Header>(mut header: H, slot: Slot, offender: &AuthorityId) -> bool {
	let Some(seal) = header.digest_mut().pop() else {
		return false;
	};
	let Some(signature) = CompatibleDigestItem::<AuthoritySignature>::as_aura_seal(&seal) else {
		return false;
	};
	let states_slot = header
		.digest()
		.logs()
		.iter()
		.find_map(CompatibleDigestItem::<AuthoritySignature>::as_aura_pre_digest)
		== Some(slot);
	states_slot && offender.verify(&header.hash().encode(), &signature)
}
