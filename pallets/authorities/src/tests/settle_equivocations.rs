use super::*;
use crate::Settled;

fn settle(member: u32) -> sp_runtime::DispatchResult {
	Authorities::settle_equivocations(signed(Settling::get()), member)
}

fn report(node: &Node, slot: sp_consensus_aura::Slot) -> sp_runtime::DispatchResult {
	Authorities::report_block_equivocation(signed(LENA), Box::new(two_blocks(node, slot)), author_proof(node))
}

#[test]
fn the_members_settle_what_is_filed_against_a_member() {
	with_four_authorities(|| {
		// GIVEN a full file
		let node = Node::new(20);
		for _ in 0..REPORTS {
			assert_ok!(report(&node, slot_now()));
			next_block();
		}
		// WHEN the members settle it
		assert_ok!(settle(MAKER));
		// THEN it is empty, and what comes later is filed again
		assert_eq!(last_event(), Event::EquivocationsSettled { member: MAKER });
		assert!(!Equivocations::<Test>::contains_key(MAKER));
		assert_eq!(Settled::<Test>::iter().count(), REPORTS as usize);
		assert_ok!(report(&node, slot_now()));
	});
}

#[test]
fn what_is_settled_is_not_reported_again_and_what_was_not_known_is() {
	with_four_authorities(|| {
		// GIVEN one of two equivocations of a session is settled
		let node = Node::new(20);
		let (first, second) = (slot_now(), slot_of(2));
		next_block();
		assert_ok!(report(&node, second));
		assert_ok!(settle(MAKER));
		// WHEN both are reported THEN only the one is filed that nobody had known
		assert_noop!(report(&node, second), Error::<Test>::AlreadySettled);
		assert_ok!(report(&node, first));
		// and time makes no difference
		assert_ok!(settle(MAKER));
		let (proof, owner) = (two_blocks(&node, second), author_proof(&node));
		two_sessions();
		assert_noop!(
			Authorities::report_block_equivocation(signed(LENA), Box::new(proof), owner),
			Error::<Test>::AlreadySettled
		);
	});
}

#[test]
fn settle_fails_when_nothing_is_filed() {
	with_four_authorities(|| {
		for member in [MAKER, 99] {
			assert_noop!(settle(member), Error::<Test>::NothingReported);
		}
	});
}

#[test]
fn settle_fails_without_a_motion() {
	with_four_authorities(|| {
		let node = Node::new(20);
		assert_ok!(report(&node, slot_now()));
		for signer in [MAX, LENA, Seating::get(), Unseating::get()] {
			assert_noop!(
				Authorities::settle_equivocations(signed(signer), MAKER),
				BadOrigin
			);
		}
	});
}
