use super::*;
use crate::{BlockEquivocationProof, Equivocation};
use sp_session::MembershipProof;

fn report(proof: BlockEquivocationProof<Header>, owner: MembershipProof) -> sp_runtime::DispatchResult {
	Authorities::report_block_equivocation(signed(LENA), Box::new(proof), owner)
}

#[test]
fn two_blocks_for_one_slot_are_filed_against_the_member() {
	with_four_authorities(|| {
		// GIVEN an authority that sealed two blocks for one slot
		let node = Node::new(20);
		let slot = slot_now();
		// WHEN any delegate reports it
		assert_ok!(report(two_blocks(&node, slot), author_proof(&node)));
		// THEN it is filed against the authority's member,
		assert_eq!(
			last_event(),
			Event::EquivocationReported {
				member: MAKER,
				account: 20,
				kind: EquivocationKind::Block,
				session: 0,
				reporter: Some(LENA)
			}
		);
		let [Equivocation {
			kind,
			account,
			session,
			reporter,
			at,
			..
		}] = Equivocations::<Test>::get(MAKER).into_inner().try_into().unwrap();
		assert_eq!(
			(kind, account, session, reporter, at),
			(EquivocationKind::Block, 20, 0, Some(LENA), 1)
		);
		// and the seat is not taken
		assert_eq!(seated(), [10, 20, 30, 40]);
	});
}

#[test]
fn an_equivocation_of_a_past_session_is_filed_against_the_member_of_that_session() {
	with_four_authorities(|| {
		// GIVEN an authority that equivocated, left, and whose account and keys are another member's by now
		let node = Node::new(40);
		let (proof, owner) = (two_blocks(&node, slot_now()), author_proof(&node));
		unseat(40);
		two_sessions();
		assert_ok!(Authorities::withdraw_nomination(signed(AXEL), 40));
		nominate(LENA, 40);
		// WHEN it is reported THEN the member answers for it that the authority belonged to
		assert_ok!(report(proof, owner));
		assert_eq!(Equivocations::<Test>::get(AGENCY).len(), 1);
		assert!(Equivocations::<Test>::get(LAB).is_empty());
	});
}

#[test]
fn an_authority_answers_for_the_keys_in_force_whatever_keys_it_registers() {
	with_four_authorities(|| {
		let (former, latter) = (Node::new(20), Node::new(21));
		// GIVEN an authority that registers other keys WHEN it equivocates with the former ones, in the same session or in
		// the next, which are still in force then
		nominate_with(MAX, 20, 21);
		assert_ok!(report(two_blocks(&former, slot_now()), author_proof(&former)));
		assert_noop!(
			report(two_blocks(&latter, slot_now()), author_proof(&latter)),
			Error::<Test>::InvalidKeyOwnershipProof
		);
		next_session();
		next_block();
		let (proof, owner) = (two_blocks(&former, slot_now()), author_proof(&former));
		next_session();
		// THEN it is filed, also when the session is over,
		assert_ok!(report(proof, owner));
		// and the others count when they are in force, then and later
		next_block();
		let (proof, owner) = (two_blocks(&latter, slot_now()), author_proof(&latter));
		assert_noop!(
			report(two_blocks(&former, slot_now()), author_proof(&former)),
			Error::<Test>::InvalidKeyOwnershipProof
		);
		nominate_with(MAX, 20, 22);
		two_sessions();
		assert_ok!(report(proof, owner));
		assert_eq!(Equivocations::<Test>::get(MAKER).len(), 3);
	});
}

#[test]
fn another_authoritys_new_keys_make_no_difference_to_a_proof() {
	with_four_authorities(|| {
		// GIVEN a proof that was made after another authority had registered other keys
		let node = Node::new(20);
		nominate_with(CARA, 30, 31);
		let (proof, owner) = (two_blocks(&node, slot_now()), author_proof(&node));
		// and that making it left as they are
		assert_eq!(Session::load_keys(&30), Some(Node::new(31).keys()));
		// WHEN it is handed in in a later session THEN it stands
		next_session();
		assert_ok!(report(proof, owner));
	});
}

#[test]
fn nobody_has_a_proof_for_a_key_that_is_not_in_force() {
	with_four_authorities(|| {
		nominate(LENA, 50);
		assert!(Authorities::block_key_ownership_proof(Node::new(50).author().into()).is_none());
		assert!(Authorities::block_key_ownership_proof(Node::new(20).author().into()).is_some());
	});
}

#[test]
fn reports_fail_for_who_does_not_act_for_an_active_member() {
	with_four_authorities(|| {
		let node = Node::new(20);
		for origin in [
			signed(NOBODY),
			signed(20),
			RuntimeOrigin::root(),
			RuntimeOrigin::none(),
		] {
			assert_noop!(
				Authorities::report_block_equivocation(
					origin,
					Box::new(two_blocks(&node, slot_now())),
					author_proof(&node)
				),
				BadOrigin
			);
		}
	});
}

#[test]
fn reports_fail_when_the_headers_prove_nothing() {
	with_four_authorities(|| {
		let (node, other) = (Node::new(20), Node::new(30));
		let slot = slot_now();
		let honest = || two_blocks(&node, slot);
		let spoilt: [fn(&mut BlockEquivocationProof<Header>, &Node, &Node); 8] = [
			// One and the same block.
			|proof, _, _| proof.second_header = proof.first_header.clone(),
			// One is of another slot, and so are both.
			|proof, node, _| proof.second_header = sealed(header(slot_of(9), 2), node),
			|proof, node, _| {
				proof.first_header = sealed(header(slot_of(9), 1), node);
				proof.second_header = sealed(header(slot_of(9), 2), node);
			},
			// One is another authority's.
			|proof, _, other| proof.second_header = sealed(header(proof.slot, 2), other),
			// One has no seal.
			|proof, _, _| proof.first_header = header(proof.slot, 1),
			// One was changed after it was sealed.
			|proof, _, _| proof.second_header.state_root = sp_core::H256::repeat_byte(9),
			// One says no slot.
			|proof, node, _| {
				let mut bare = header(proof.slot, 1);
				bare.digest = Default::default();
				proof.first_header = sealed(bare, node);
			},
			// What is sealed last is not the seal.
			|proof, _, _| proof.second_header.digest.push(pre_digest(slot_of(1))),
		];
		for spoil in spoilt {
			let mut proof = honest();
			spoil(&mut proof, &node, &other);
			assert_noop!(
				report(proof, author_proof(&node)),
				Error::<Test>::InvalidEquivocationProof
			);
		}
		assert_ok!(report(honest(), author_proof(&node)));
	});
}

#[test]
fn reports_fail_when_the_key_was_no_authoritys() {
	with_four_authorities(|| {
		let (node, other, stranger) = (Node::new(20), Node::new(30), Node::new(50));
		nominate(LENA, 50);
		let slot = slot_now();
		// a node that has no seat,
		assert_noop!(
			report(two_blocks(&stranger, slot), author_proof(&stranger)),
			Error::<Test>::InvalidKeyOwnershipProof
		);
		// nor in a past session with another authority's proof,
		let (proof, owner, others) = (two_blocks(&node, slot), author_proof(&node), author_proof(&other));
		next_session();
		assert_noop!(
			report(proof.clone(), others),
			Error::<Test>::InvalidKeyOwnershipProof
		);
		// or with one that was changed
		for change in [
			(|proof| proof.session = 9) as fn(&mut MembershipProof),
			|proof| proof.validator_count += 1,
			|proof| proof.trie_nodes.clear(),
			|proof| {
				proof.session = 1;
				proof.validator_count = 3;
			},
		] {
			let mut changed = owner.clone();
			change(&mut changed);
			assert_noop!(
				report(proof.clone(), changed),
				Error::<Test>::InvalidKeyOwnershipProof
			);
		}
		assert_ok!(report(proof, owner));
	});
}

#[test]
fn reports_fail_when_the_session_is_too_long_ago() {
	with_four_authorities(|| {
		let node = Node::new(20);
		next_session();
		next_block();
		let (proof, owner) = (two_blocks(&node, slot_now()), author_proof(&node));
		// GIVEN the last session in which evidence is taken
		for _ in 0..EVIDENCE_SESSIONS {
			next_session();
		}
		assert_ok!(frame_support::storage::with_storage_layer(|| {
			report(proof.clone(), owner.clone())?;
			Authorities::settle_equivocations(signed(Settling::get()), MAKER)
		}));
		let proof = BlockEquivocationProof {
			second_header: sealed(header(proof.slot, 3), &node),
			..proof
		};
		// WHEN one more has passed THEN it is not
		next_session();
		assert_noop!(report(proof, owner), Error::<Test>::InvalidKeyOwnershipProof);
	});
}

#[test]
fn reports_fail_when_the_slot_is_of_another_session_than_the_key() {
	with_four_authorities(|| {
		let node = Node::new(20);
		// GIVEN a session in which the authority had the key
		next_session();
		next_block();
		let owner = author_proof(&node);
		let begun = slot_of(SESSION_LENGTH);
		let ended = slot_of(2 * SESSION_LENGTH);
		// WHEN the slot is still to come, or was before the session THEN it is refused
		assert_noop!(
			report(two_blocks(&node, slot_now() + 1), owner.clone()),
			Error::<Test>::SlotOfAnotherSession
		);
		assert_noop!(
			report(two_blocks(&node, begun), owner.clone()),
			Error::<Test>::SlotOfAnotherSession
		);
		next_session();
		next_block();
		assert_noop!(
			report(two_blocks(&node, ended + 1), owner.clone()),
			Error::<Test>::SlotOfAnotherSession
		);
		// The block with which the next session begins is still of this one.
		assert_ok!(report(two_blocks(&node, begun + 1), owner.clone()));
		assert_ok!(report(two_blocks(&node, ended), owner));
	});
}

#[test]
fn reports_fail_of_a_session_that_is_only_planned() {
	with_four_authorities(|| {
		let node = Node::new(20);
		let mut owner = author_proof(&node);
		owner.session = 1;
		assert_noop!(
			report(two_blocks(&node, slot_now()), owner),
			Error::<Test>::SlotOfAnotherSession
		);
	});
}

#[test]
fn reports_fail_when_the_evidence_is_larger_than_evidence_is() {
	with_four_authorities(|| {
		let node = Node::new(20);
		let mut large = header(slot_now(), 1);
		large.digest.push(sp_runtime::DigestItem::Other(vec![0; 4_096]));
		let proof = BlockEquivocationProof {
			first_header: sealed(large, &node),
			..two_blocks(&node, slot_now())
		};
		assert_noop!(
			report(proof, author_proof(&node)),
			Error::<Test>::EvidenceTooLarge
		);
		let mut owner = author_proof(&node);
		owner.trie_nodes.push(vec![0; 4_096]);
		assert_noop!(
			report(two_blocks(&node, slot_now()), owner),
			Error::<Test>::EvidenceTooLarge
		);
	});
}

#[test]
fn one_equivocation_is_filed_once_whatever_headers_show_it() {
	with_four_authorities(|| {
		let node = Node::new(20);
		let slot = slot_now();
		assert_ok!(report(two_blocks(&node, slot), author_proof(&node)));
		let others = BlockEquivocationProof {
			second_header: sealed(header(slot, 3), &node),
			..two_blocks(&node, slot)
		};
		for proof in [two_blocks(&node, slot), others] {
			assert_noop!(report(proof, author_proof(&node)), Error::<Test>::AlreadyReported);
		}
		// Another slot is another equivocation, and another authority's is too.
		next_block();
		assert_ok!(report(two_blocks(&node, slot_now()), author_proof(&node)));
		let other = Node::new(30);
		assert_ok!(report(two_blocks(&other, slot), author_proof(&other)));
	});
}

#[test]
fn reports_fail_when_the_members_file_is_full() {
	with_four_authorities(|| {
		let node = Node::new(20);
		for _ in 0..REPORTS {
			assert_ok!(report(two_blocks(&node, slot_now()), author_proof(&node)));
			next_block();
		}
		assert_noop!(
			report(two_blocks(&node, slot_now()), author_proof(&node)),
			Error::<Test>::TooManyReports
		);
	});
}
