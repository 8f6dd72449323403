use super::*;

#[test]
fn a_member_nominates_a_node_and_nothing_else_changes_until_it_is_seated() {
	with_four_authorities(|| {
		// WHEN the laboratory nominates its node
		let node = Node::new(50);
		assert_ok!(Authorities::nominate(
			signed(LENA),
			50,
			node.keys(),
			node.proof(LAB, 50)
		));
		// THEN its keys are registered under the account,
		assert_eq!(Nominations::<Test>::get(50), Some(LAB));
		assert_eq!(NominationCount::<Test>::get(LAB), 1);
		assert_eq!(Session::load_keys(&50), Some(node.keys()));
		assert_eq!(
			last_event(),
			Event::Nominated {
				member: LAB,
				account: 50,
				replaced: false
			}
		);
		// and it makes no blocks
		two_sessions();
		assert_eq!(seated(), [10, 20, 30, 40]);
		assert_eq!(Session::validators(), [10, 20, 30, 40]);
	});
}

#[test]
fn the_same_member_gives_the_authority_other_keys_by_the_same_call() {
	with_four_authorities(|| {
		// GIVEN an authority of the genesis WHEN its member nominates it with the keys of another node
		let node = Node::new(11);
		assert_ok!(Authorities::nominate(
			signed(HANNA),
			10,
			node.keys(),
			node.proof(HOSPITAL, 10)
		));
		// THEN it has those and its seat, and is not counted twice
		assert_eq!(
			last_event(),
			Event::Nominated {
				member: HOSPITAL,
				account: 10,
				replaced: true
			}
		);
		assert_eq!(NominationCount::<Test>::get(HOSPITAL), 1);
		assert_eq!(Session::load_keys(&10), Some(node.keys()));
		assert_eq!(seated(), [10, 20, 30, 40]);
	});
}

#[test]
fn a_member_that_has_nominated_as_many_as_it_may_still_changes_their_keys() {
	with_four_authorities(|| {
		for account in [50, 51, 52] {
			nominate(LENA, account);
		}
		nominate_with(LENA, 51, 59);
		assert_eq!(Session::load_keys(&51), Some(Node::new(59).keys()));
	});
}

#[test]
fn a_member_nominates_an_account_that_acts_for_it() {
	with_four_authorities(|| {
		nominate(LENA, LENA);
		assert_eq!(Nominations::<Test>::get(LENA), Some(LAB));
	});
}

#[test]
fn nominate_fails_for_who_does_not_act_for_an_active_member() {
	with_four_authorities(|| {
		let node = Node::new(50);
		let nominate = |origin| Authorities::nominate(origin, 50, node.keys(), node.proof(LAB, 50));
		assert_noop!(nominate(signed(NOBODY)), BadOrigin);
		assert_noop!(nominate(RuntimeOrigin::root()), BadOrigin);
		assert_noop!(nominate(RuntimeOrigin::none()), BadOrigin);
		Inactive::set(vec![LAB]);
		assert_noop!(nominate(signed(LENA)), BadOrigin);
	});
}

#[test]
fn nominate_fails_when_another_member_has_nominated_the_account() {
	with_four_authorities(|| {
		let node = Node::new(50);
		for account in [10, 40] {
			assert_noop!(
				Authorities::nominate(signed(LENA), account, node.keys(), node.proof(LAB, account)),
				Error::<Test>::NominatedByAnother
			);
		}
	});
}

#[test]
fn nominate_fails_when_the_account_acts_for_another_member() {
	with_four_authorities(|| {
		// GIVEN the account of the agency's delegate, which nobody has nominated
		let node = Node::new(50);
		// WHEN another member would take it for its node THEN that is refused
		assert_noop!(
			Authorities::nominate(signed(LENA), AXEL, node.keys(), node.proof(LAB, AXEL)),
			Error::<Test>::ActsForAnother
		);
		// and it is still refused when the agency is suspended
		Inactive::set(vec![AGENCY]);
		assert_noop!(
			Authorities::nominate(signed(LENA), AXEL, node.keys(), node.proof(LAB, AXEL)),
			Error::<Test>::ActsForAnother
		);
	});
}

#[test]
fn nominate_fails_when_the_member_has_nominated_as_many_as_it_may() {
	with_four_authorities(|| {
		for account in [50, 51, 52] {
			nominate(LENA, account);
		}
		let node = Node::new(53);
		assert_noop!(
			Authorities::nominate(signed(LENA), 53, node.keys(), node.proof(LAB, 53)),
			Error::<Test>::TooManyNominations
		);
	});
}

#[test]
fn nominate_fails_when_the_keys_did_not_sign_the_member_and_the_account() {
	with_four_authorities(|| {
		let node = Node::new(50);
		let half = {
			// The key for blocks is the node's own, the one for finality another's.
			let mut half = node.clone();
			half.grandpa = Node::new(51).grandpa;
			half
		};
		let proofs = [
			// made for another account, or another member,
			node.proof(LAB, 51),
			node.proof(HOSPITAL, 50),
			// by another node's keys,
			Node::new(51).proof(LAB, 50),
			// by one of the two keys,
			half.proof(LAB, 50),
			// cut off, longer than it is, or nothing at all
			node.proof(LAB, 50)[..100].to_vec(),
			[node.proof(LAB, 50), vec![0]].concat(),
			vec![],
		];
		for proof in proofs {
			assert_noop!(
				Authorities::nominate(signed(LENA), 50, node.keys(), proof),
				Error::<Test>::InvalidProof
			);
		}
		assert_ok!(Authorities::nominate(
			signed(LENA),
			50,
			node.keys(),
			node.proof(LAB, 50)
		));
	});
}

#[test]
fn whoever_sees_keys_and_proof_on_their_way_cannot_nominate_them_first() {
	with_four_authorities(|| {
		// GIVEN keys and proof that the laboratory's node made, and that others see in the pool
		let node = Node::new(50);
		let proof = node.proof(LAB, 50);
		// WHEN other members hand them in first, under that account or their own THEN they are refused
		for (delegate, account) in [(HANNA, 50), (AXEL, 50), (HANNA, 11), (HANNA, 10)] {
			assert_noop!(
				Authorities::nominate(signed(delegate), account, node.keys(), proof.clone()),
				Error::<Test>::InvalidProof
			);
		}
		// and the laboratory's own nomination is taken
		assert_ok!(Authorities::nominate(signed(LENA), 50, node.keys(), proof));
		assert_eq!(Nominations::<Test>::get(50), Some(LAB));
	});
}

#[test]
fn nominate_fails_when_another_account_has_one_of_the_keys() {
	with_four_authorities(|| {
		// GIVEN a node that shares one key with an authority, and proves that it has both
		let (first, second) = (Node::new(10), Node::new(50));
		let shared = [
			Node {
				aura: first.aura.clone(),
				grandpa: second.grandpa,
			},
			Node {
				aura: second.aura,
				grandpa: first.grandpa,
			},
		];
		for node in shared {
			// WHEN it is nominated under another account, of whatever member THEN that is refused
			for (delegate, member, account) in [(LENA, LAB, 50), (HANNA, HOSPITAL, 11)] {
				assert_noop!(
					Authorities::nominate(
						signed(delegate),
						account,
						node.keys(),
						node.proof(member, account)
					),
					pallet_session::Error::<Test>::DuplicatedKey
				);
			}
		}
	});
}

#[test]
fn keys_that_an_authority_no_longer_has_are_free() {
	with_four_authorities(|| {
		// GIVEN an authority that has other keys now, and whose former ones are still in force
		nominate_with(HANNA, 10, 11);
		assert_eq!(in_force()[0].0, Node::new(10).author());
		// WHEN they are nominated under another account, and seated
		nominate_with(HANNA, 12, 10);
		seat(12);
		// THEN no session has a key twice
		for _ in 0..3 {
			next_session();
			let keys = in_force();
			let different: std::collections::BTreeSet<_> = keys.iter().map(|(author, _)| author.0).collect();
			assert_eq!(different.len(), keys.len());
		}
		assert_eq!(in_force()[4].0, Node::new(10).author());
	});
}
