//! Double votes on finality, which GRANDPA's pallet checks.

use super::*;
use pallet_grandpa::Call;
use sp_consensus_grandpa::EquivocationProof;
use sp_core::H256;
use sp_runtime::{
	transaction_validity::{InvalidTransaction, TransactionSource},
	DispatchResult,
};
use sp_session::MembershipProof;

fn report(proof: EquivocationProof<H256, u32>, owner: MembershipProof) -> DispatchResult {
	Grandpa::report_equivocation(signed(LENA), Box::new(proof), owner)
		.map(|_| ())
		.map_err(|error| error.error)
}

#[test]
fn two_votes_in_one_round_are_filed_against_the_member() {
	with_four_authorities(|| {
		let node = Node::new(30);
		assert_ok!(report(two_votes(&node, 0, 4), voter_proof(&node)));
		assert_eq!(
			last_event(),
			Event::EquivocationReported {
				member: CARRIER,
				account: 30,
				kind: EquivocationKind::Finality,
				session: 0,
				reporter: Some(LENA)
			}
		);
		assert_eq!(Equivocations::<Test>::get(CARRIER).len(), 1);
		assert_eq!(seated(), [10, 20, 30, 40]);
	});
}

#[test]
fn a_node_reports_two_votes_by_itself_and_the_author_of_the_block_is_the_reporter() {
	with_four_authorities(|| {
		let node = Node::new(30);
		assert_ok!(Grandpa::report_equivocation_unsigned(
			RuntimeOrigin::none(),
			Box::new(two_votes(&node, 0, 4)),
			voter_proof(&node)
		));
		let Event::EquivocationReported { reporter, .. } = last_event() else {
			panic!("nothing is reported")
		};
		assert_eq!(reporter, Authorship::author());
		assert!(reporter.is_some());
	});
}

#[test]
fn the_same_votes_are_filed_once_and_kept_out_of_the_pool() {
	with_four_authorities(|| {
		let node = Node::new(30);
		let unsigned = |round| Call::report_equivocation_unsigned {
			equivocation_proof: Box::new(two_votes(&node, 0, round)),
			key_owner_proof: voter_proof(&node),
		};
		let offered = |round| Grandpa::validate_unsigned(TransactionSource::Local, &unsigned(round));
		let stale = Err(InvalidTransaction::Stale.into());
		assert_ok!(offered(4));
		assert_ok!(report(two_votes(&node, 0, 4), voter_proof(&node)));
		assert_eq!(offered(4), stale);
		assert_noop!(
			report(two_votes(&node, 0, 4), voter_proof(&node)),
			pallet_grandpa::Error::<Test>::DuplicateOffenceReport
		);
		// and they are refused when they are settled, in later sessions too, while other votes are filed
		assert_ok!(Authorities::settle_equivocations(
			signed(Settling::get()),
			CARRIER
		));
		two_sessions();
		assert_eq!(offered(4), stale);
		assert_noop!(
			report(two_votes(&node, 0, 4), voter_proof(&node)),
			pallet_grandpa::Error::<Test>::DuplicateOffenceReport
		);
		assert_ok!(offered(5));
		assert_ok!(report(two_votes(&node, 0, 5), voter_proof(&node)));
	});
}

#[test]
fn two_votes_fail_when_the_members_file_is_full_and_are_filed_when_it_is_settled() {
	with_four_authorities(|| {
		let node = Node::new(30);
		for round in 0..u64::from(REPORTS) {
			assert_ok!(report(two_votes(&node, 0, round), voter_proof(&node)));
		}
		assert_noop!(
			report(two_votes(&node, 0, 9), voter_proof(&node)),
			pallet_grandpa::Error::<Test>::DuplicateOffenceReport
		);
		assert_ok!(Authorities::settle_equivocations(
			signed(Settling::get()),
			CARRIER
		));
		assert_ok!(report(two_votes(&node, 0, 9), voter_proof(&node)));
	});
}

#[test]
fn two_votes_of_a_set_that_has_ended_are_filed_with_the_key_of_its_session() {
	with_four_authorities(|| {
		let node = Node::new(40);
		let owner = voter_proof(&node);
		nominate(LENA, 50);
		assert_ok!(Authorities::replace(signed(Seating::get()), 40, LAB, 50));
		two_sessions();
		assert_eq!(Grandpa::current_set_id(), 1);
		assert_ok!(report(two_votes(&node, 0, 4), owner.clone()));
		assert_eq!(Equivocations::<Test>::get(AGENCY).len(), 1);
		// and it had no vote in the set after
		assert_noop!(
			report(two_votes(&node, 1, 4), owner),
			pallet_grandpa::Error::<Test>::InvalidEquivocationProof
		);
	});
}

#[test]
fn the_new_keys_of_an_authority_are_known_in_later_sessions() {
	with_four_authorities(|| {
		// GIVEN an authority whose keys were replaced, while no seat changed
		nominate_with(CARA, 30, 31);
		two_sessions();
		let node = Node::new(31);
		let owner = voter_proof(&node);
		// WHEN it votes twice with them, and the session ends before anybody reports it
		two_sessions();
		// THEN it is filed
		assert_ok!(report(two_votes(&node, 1, 4), owner));
		assert_eq!(Equivocations::<Test>::get(CARRIER).len(), 1);
	});
}
