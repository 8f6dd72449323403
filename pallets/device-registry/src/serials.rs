//! A lot's serials as one Merkle root, and the proof that a serial is among them.
//!
//! A manufacturer that commissions a million units writes one root. Whoever later holds one of the units shows its
//! serial, its place and a proof of at most 32 hashes, and anybody can tell whether the root covers it.
//!
//! # The tree, for implementations in other languages
//!
//! - `hash(bytes)` is BLAKE2b with a digest of 32 bytes, without key, salt or personalisation (RFC 7693).
//! - Row 0 holds `hash(serial)` for each serial in its order, where `serial` is the 1 to 20 ASCII characters of AI (21),
//!   without length, terminator or AI.
//! - Each next row holds `hash(left ‖ right)` for each pair of the row below. Where the row below has an odd number of
//!   nodes, its last one moves up as it is.
//! - The root is the one node of the last row. A tree of one serial has the root `hash(serial)`.
//! - The proof for the serial at `leaf_index` (from 0) holds, from row 0 upwards, the other node of its pair in each
//!   row where it has one. Its length therefore follows from the index and the number of serials, and another length
//!   is refused: without that check, the last leaf of an odd row could be shown at other places too.
//!
//! A serial has at most 20 bytes and what an inner node hashes has 64, so no inner node can be shown as a serial. The
//! root stands in the record of one lot of one model, so a proof is good for that lot alone.
//!
//! In Python:
//!
//! ```python
//! from hashlib import blake2b
//! h = lambda b: blake2b(b, digest_size=32).digest()
//! row = [h(s.encode()) for s in serials]
//! while len(row) > 1:
//!     row = [h(row[i] + row[i + 1]) if i + 1 < len(row) else row[i] for i in range(0, len(row), 2)]
//! root = row[0]
//! ```

use alloc::vec::Vec;
use binary_merkle_tree::{merkle_proof, merkle_root, verify_proof};
use custos_primitives::gs1::SerialNumber;
use frame_support::{pallet_prelude::ConstU32, BoundedVec};
use sp_core::H256;
use sp_runtime::traits::BlakeTwo256;

/// The longest proof: a tree of 2³² - 1 serials has 32 rows of pairs.
pub const MAX_PROOF_LENGTH: u32 = 32;

/// The hashes beside the path from a serial to the root, from below.
pub type SerialProof = BoundedVec<H256, ConstU32<MAX_PROOF_LENGTH>>;

/// Why a proof does not hold.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ProofError {
	/// The tree has no leaf of that index.
	LeafOutOfRange,
	/// The proof has the wrong length, or leads to another root.
	Invalid,
}

/// The Merkle root of serials in their order. Of none, it is zero.
pub fn root(serials: &[SerialNumber]) -> H256 {
	merkle_root::<BlakeTwo256, _>(leaves(serials))
}

/// The proof for the serial at `leaf_index`, if there is one.
pub fn prove(serials: &[SerialNumber], leaf_index: u32) -> Option<SerialProof> {
	usize::try_from(leaf_index)
		.ok()
		.and_then(|index| serials.get(index))?;
	SerialProof::try_from(merkle_proof::<BlakeTwo256, _, _>(leaves(serials), leaf_index).proof).ok()
}

/// Whether `serial` is the leaf of that index of the tree of `count` serials with that root.
pub fn verify(
	root: &H256,
	count: u32,
	serial: &SerialNumber,
	leaf_index: u32,
	proof: &[H256],
) -> Result<(), ProofError> {
	if leaf_index >= count {
		return Err(ProofError::LeafOutOfRange);
	}
	if u32::try_from(proof.len()) != Ok(proof_length(leaf_index, count)) {
		return Err(ProofError::Invalid);
	}
	let leaf = serial.as_bytes();
	if verify_proof::<BlakeTwo256, _, _>(root, proof.iter().copied(), count, leaf_index, &leaf) {
		Ok(())
	} else {
		Err(ProofError::Invalid)
	}
}

/// The number of hashes in the proof for the leaf of that index: the rows in which its path has a node beside it.
pub fn proof_length(leaf_index: u32, count: u32) -> u32 {
	let (mut position, mut width, mut length) = (leaf_index, count, 0u32);
	while width > 1 {
		let moves_up_alone = position % 2 == 0 && position == width.saturating_sub(1);
		if !moves_up_alone {
			length = length.saturating_add(1);
		}
		position /= 2;
		width = width.div_ceil(2);
	}
	length
}

fn leaves(serials: &[SerialNumber]) -> Vec<&[u8]> {
	serials.iter().map(SerialNumber::as_bytes).collect()
}
