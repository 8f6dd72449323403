use super::*;
use crate::serials::{proof_length, prove, root, verify, ProofError, MAX_PROOF_LENGTH};
use proptest::prelude::*;
use sp_io::hashing::blake2_256;

#[test]
fn a_tree_of_one_is_its_hash_and_needs_no_proof() {
	let serials = serials(1);
	assert_eq!(root(&serials), H256(blake2_256(b"S0")));
	assert_eq!(prove(&serials, 0).unwrap().len(), 0);
	assert_eq!(verify(&root(&serials), 1, &serials[0], 0, &[]), Ok(()));
}

#[test]
fn a_tree_of_three_is_built_as_documented() {
	// GIVEN the hashes of three serials
	let [first, second, third] = [b"S0", b"S1", b"S2"].map(|serial| blake2_256(serial));
	let pair = |left: [u8; 32], right: [u8; 32]| blake2_256(&[left, right].concat());
	// THEN the third moves up alone
	assert_eq!(root(&serials(3)), H256(pair(pair(first, second), third)));
	assert_eq!(
		prove(&serials(3), 2).unwrap().to_vec(),
		vec![H256(pair(first, second))]
	);
	assert_eq!(
		prove(&serials(3), 0).unwrap().to_vec(),
		vec![H256(second), H256(third)]
	);
}

#[test]
fn a_place_beyond_the_tree_has_no_proof() {
	assert_eq!(prove(&serials(3), 3), None);
	assert_eq!(prove(&[], 0), None);
	assert_eq!(
		verify(&H256::zero(), 0, &serial("S0"), 0, &[]),
		Err(ProofError::LeafOutOfRange)
	);
}

#[test]
fn the_largest_tree_fits_the_longest_proof() {
	assert_eq!(proof_length(0, u32::MAX), MAX_PROOF_LENGTH);
	assert_eq!(proof_length(u32::MAX - 1, u32::MAX), 31);
	// The last of a million moves up alone through eight of the twenty rows.
	assert_eq!(proof_length(999_999, 1_000_000), 12);
}

#[test]
fn an_inner_node_is_no_serial() {
	// GIVEN a tree of four, seen as one of two whose leaves are the nodes of the second row
	let serials = serials(4);
	let proof = prove(&serials, 0).unwrap();
	// THEN no serial of that tree can be told: what the node hashes has 64 bytes, and a serial at most 20
	assert_eq!(
		verify(&root(&serials), 2, &serials[0], 0, &proof[1..]),
		Err(ProofError::Invalid)
	);
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(60))]

	#[test]
	fn every_leaf_proves_itself_and_nothing_else(count in 1u32..70, salt in 0u32..1000) {
		let serials: Vec<_> = (0..count).map(|n| serial(&format!("{salt}-{n}"))).collect();
		let root = root(&serials);
		let all: Vec<_> = (0..count).map(|leaf_index| prove(&serials, leaf_index).unwrap()).collect();
		for (leaf_index, proof) in (0u32..).zip(&all) {
			prop_assert_eq!(proof.len() as u32, proof_length(leaf_index, count));
			for (place, serial) in (0u32..).zip(&serials) {
				let verdict = verify(&root, count, serial, place, proof);
				prop_assert_eq!(verdict.is_ok(), place == leaf_index, "{} at {} of {}", leaf_index, place, count);
				let elsewhere = verify(&root, count, &serials[leaf_index as usize], place, proof);
				prop_assert_eq!(elsewhere.is_ok(), place == leaf_index);
			}
		}
	}

	#[test]
	fn no_altered_proof_holds(count in 2u32..3000, place in any::<u32>(), byte in 0usize..32, bit in 0u32..8) {
		let serials = serials(count);
		let (root, leaf_index) = (root(&serials), place % count);
		let serial = serials[leaf_index as usize];
		let proof = prove(&serials, leaf_index).unwrap().to_vec();
		prop_assert_eq!(verify(&root, count, &serial, leaf_index, &proof), Ok(()));

		for at in 0..proof.len() {
			let mut flipped = proof.clone();
			flipped[at].0[byte] ^= 1 << bit;
			prop_assert!(verify(&root, count, &serial, leaf_index, &flipped).is_err());
			let mut shorter = proof.clone();
			shorter.remove(at);
			prop_assert!(verify(&root, count, &serial, leaf_index, &shorter).is_err());
			let mut longer = proof.clone();
			longer.insert(at, proof[at]);
			prop_assert!(verify(&root, count, &serial, leaf_index, &longer).is_err());
		}
		let mut other_root = root;
		other_root.0[byte] ^= 1 << bit;
		prop_assert!(verify(&other_root, count, &serial, leaf_index, &proof).is_err());
		let other_serial = self::serial(&format!("{serial}x"));
		prop_assert!(verify(&root, count, &other_serial, leaf_index, &proof).is_err());
	}

	#[test]
	fn no_made_up_proof_panics_or_holds(
		count in any::<u32>(),
		place in any::<u32>(),
		proof in proptest::collection::vec(any::<[u8; 32]>(), 0..=32),
	) {
		let proof: Vec<_> = proof.into_iter().map(H256).collect();
		prop_assert!(verify(&H256::zero(), count, &serial("S0"), place, &proof).is_err());
	}
}
