//! Reports that nodes make by themselves.

use super::*;
use crate::{BlockEquivocationProof, Call};
use codec::Decode;
use frame_support::traits::Authorize;
use sp_core::offchain::{testing::TestTransactionPoolExt, TransactionPoolExt};
use sp_runtime::{
	generic::Preamble,
	traits::{DispatchTransaction, Dispatchable, ExtensionVariant},
	transaction_validity::{
		InvalidTransaction, TransactionSource, TransactionValidityError, ValidTransaction,
	},
};
use sp_session::MembershipProof;

fn call(proof: BlockEquivocationProof<Header>, owner: MembershipProof) -> RuntimeCall {
	Call::report_block_equivocation_unsigned {
		equivocation_proof: Box::new(proof),
		key_owner_proof: owner,
	}
	.into()
}

/// What the pool of a node says, or the block.
fn offered(
	call: &RuntimeCall,
	source: TransactionSource,
) -> Result<ValidTransaction, TransactionValidityError> {
	call.authorize(source)
		.expect("the call is authorised by its pallet")
		.map(|(validity, _)| validity)
}

fn authorized() -> RuntimeOrigin {
	frame_system::RawOrigin::Authorized.into()
}

#[test]
fn a_nodes_report_gets_into_its_own_pool_once_and_no_further() {
	with_four_authorities(|| {
		let node = Node::new(20);
		let call = call(two_blocks(&node, slot_now()), author_proof(&node));
		// THEN the pool takes it from the node itself, before everything else, and does not pass it on
		let validity = offered(&call, TransactionSource::Local).unwrap();
		assert_eq!(validity.priority, u64::MAX);
		assert_eq!(validity.longevity, LONGEVITY);
		assert!(!validity.propagate);
		assert_eq!(validity.provides.len(), 1);
		// and a block from its author, but nobody from outside
		assert_ok!(offered(&call, TransactionSource::InBlock));
		assert_eq!(
			offered(&call, TransactionSource::External),
			Err(InvalidTransaction::Call.into())
		);
	});
}

#[test]
fn the_same_equivocation_has_one_place_in_the_pool() {
	with_four_authorities(|| {
		let node = Node::new(20);
		let slot = slot_now();
		let others = BlockEquivocationProof {
			second_header: sealed(header(slot, 3), &node),
			..two_blocks(&node, slot)
		};
		let provided = |proof| {
			offered(&call(proof, author_proof(&node)), TransactionSource::Local)
				.unwrap()
				.provides
		};
		assert_eq!(provided(two_blocks(&node, slot)), provided(others));
		assert_ne!(
			provided(two_blocks(&node, slot)),
			provided(two_blocks(&node, slot_of(2)))
		);
	});
}

#[test]
fn an_authorised_report_is_filed_and_the_author_of_the_block_is_the_reporter() {
	with_four_authorities(|| {
		let node = Node::new(20);
		let call = call(two_blocks(&node, slot_now()), author_proof(&node));
		assert_ok!(call.clone().dispatch(authorized()));
		let authors = [10, 20, 30, 40];
		let author = authors[*slot_now() as usize % authors.len()];
		assert_eq!(
			last_event(),
			Event::EquivocationReported {
				member: MAKER,
				account: 20,
				kind: EquivocationKind::Block,
				session: 0,
				reporter: Some(author)
			}
		);
		// and nobody offers or files it again
		for source in [TransactionSource::Local, TransactionSource::InBlock] {
			assert_eq!(offered(&call, source), Err(InvalidTransaction::Stale.into()));
		}
		assert_noop!(
			Authorities::report_block_equivocation_unsigned(
				authorized(),
				Box::new(two_blocks(&node, slot_now())),
				author_proof(&node)
			),
			Error::<Test>::AlreadyReported
		);
	});
}

#[test]
fn the_pool_refuses_what_is_settled_and_what_a_full_file_has_no_room_for() {
	with_four_authorities(|| {
		let node = Node::new(20);
		let settled = call(two_blocks(&node, slot_now()), author_proof(&node));
		assert_ok!(settled.clone().dispatch(authorized()));
		assert_ok!(Authorities::settle_equivocations(signed(Settling::get()), MAKER));
		assert_eq!(
			offered(&settled, TransactionSource::Local),
			Err(InvalidTransaction::Stale.into())
		);
		for _ in 0..REPORTS {
			next_block();
			assert_ok!(call(two_blocks(&node, slot_now()), author_proof(&node)).dispatch(authorized()));
		}
		next_session();
		next_block();
		assert_eq!(
			offered(
				&call(two_blocks(&node, slot_now()), author_proof(&node)),
				TransactionSource::Local
			),
			Err(InvalidTransaction::Stale.into())
		);
	});
}

#[test]
fn the_pool_refuses_evidence_against_nobody_and_evidence_that_is_too_large() {
	with_four_authorities(|| {
		let (node, stranger) = (Node::new(20), Node::new(50));
		let bad = Err(InvalidTransaction::BadProof.into());
		let nobodys = call(two_blocks(&stranger, slot_now()), author_proof(&stranger));
		assert_eq!(offered(&nobodys, TransactionSource::Local), bad);
		let mut owner = author_proof(&node);
		owner.trie_nodes.push(vec![0; 4_096]);
		let large = call(two_blocks(&node, slot_now()), owner);
		assert_eq!(offered(&large, TransactionSource::InBlock), bad);
	});
}

#[test]
fn the_pool_refuses_evidence_of_another_session_than_the_key() {
	with_four_authorities(|| {
		let node = Node::new(20);
		let former = author_proof(&node);
		next_session();
		let begun = slot_now();
		next_block();
		let latter = author_proof(&node);
		let offer = |slot, owner: &MembershipProof| {
			offered(
				&call(two_blocks(&node, slot), owner.clone()),
				TransactionSource::Local,
			)
		};
		let bad = Err(InvalidTransaction::BadProof.into());
		// The block with which a session begins is still of the one before.
		assert_ok!(offer(begun, &former));
		assert_eq!(offer(begun, &latter), bad);
		// What comes after it is of the session, also where it is later than the block after which the pool asks.
		for slot in [begun + 1, slot_now(), slot_now() + 1] {
			assert_eq!(offer(slot, &former), bad);
			assert_ok!(offer(slot, &latter));
		}
	});
}

#[test]
fn a_report_that_proves_nothing_is_not_filed() {
	with_four_authorities(|| {
		let node = Node::new(20);
		let mut proof = two_blocks(&node, slot_now());
		proof.second_header = proof.first_header.clone();
		assert_noop!(
			Authorities::report_block_equivocation_unsigned(
				authorized(),
				Box::new(proof),
				author_proof(&node)
			),
			Error::<Test>::InvalidEquivocationProof
		);
	});
}

#[test]
fn who_is_not_authorised_reports_nothing_without_a_signature() {
	with_four_authorities(|| {
		let node = Node::new(20);
		for origin in [
			signed(LENA),
			signed(Settling::get()),
			RuntimeOrigin::root(),
			RuntimeOrigin::none(),
		] {
			assert_noop!(
				Authorities::report_block_equivocation_unsigned(
					origin,
					Box::new(two_blocks(&node, slot_now())),
					author_proof(&node)
				),
				BadOrigin
			);
		}
	});
}

/// Runs a test with the pool of a node. It is told what the transactions in the pool are.
fn with_a_pool(test: impl FnOnce(&dyn Fn() -> Vec<Vec<u8>>)) {
	let (pool, state) = TestTransactionPoolExt::new();
	let mut chain = ExtBuilder::default().build();
	chain.register_extension(TransactionPoolExt::new(pool));
	chain.execute_with(|| test(&|| state.read().transactions.clone()));
}

/// Puts the only transaction in the pool into the block.
fn include(pool: &dyn Fn() -> Vec<Vec<u8>>) -> sp_runtime::DispatchResult {
	let [transaction] = pool().try_into().expect("one transaction is in the pool");
	let transaction = UncheckedExtrinsic::decode(&mut transaction.as_slice()).unwrap();
	let Preamble::General(ExtensionVariant::V0(extension)) = transaction.preamble else {
		panic!("a transaction without a signature")
	};
	let origin = RuntimeOrigin::none();
	extension
		.dispatch_transaction(origin, transaction.function, &Default::default(), 0, 0)
		.expect("the block takes it")
		.map(|_| ())
		.map_err(|refused| refused.error)
}

#[test]
fn a_node_puts_its_report_into_its_pool() {
	with_a_pool(|pool| {
		// GIVEN a node that has seen two blocks, and asks whose the key is
		let node = Node::new(20);
		let owner = Authorities::block_key_ownership_proof(node.author().into()).unwrap();
		// WHEN it submits them
		let submitted = Authorities::submit_block_equivocation_report(two_blocks(&node, slot_now()), owner);
		assert_eq!(submitted, Some(()));
		// THEN there is a transaction in the pool that the chain takes from an author of blocks
		assert_ok!(include(pool));
		assert_eq!(Equivocations::<Test>::get(MAKER).len(), 1);
	});
}

#[test]
fn of_the_proofs_of_two_sessions_a_node_submits_the_one_that_counts() {
	// GIVEN two blocks for one slot, the parents of which are in two sessions: the last of one, the first of the next
	for is_of_the_latter in [true, false] {
		with_a_pool(|pool| {
			let node = Node::new(20);
			while System::block_number() < SESSION_LENGTH - 1 {
				next_block();
			}
			let former = author_proof(&node);
			next_block();
			let latter = author_proof(&node);
			assert_ne!(former.session, latter.session);
			let begun = slot_now();
			let (slot, wrong, right) = match is_of_the_latter {
				// The slot is after that of the first block of the next session, which is on the best chain;
				true => (begun + 1, former, latter),
				// or the slot is its own.
				false => (begun, latter, former),
			};
			// WHEN the node tries the one that is of the other session THEN it is told so, and nothing is in the pool,
			let submit =
				|owner| Authorities::submit_block_equivocation_report(two_blocks(&node, slot), owner);
			assert_eq!(submit(wrong), None);
			assert!(pool().is_empty());
			// and WHEN it tries the other THEN that one is filed in the next block.
			let session = right.session;
			assert_eq!(submit(right), Some(()));
			next_block();
			assert_ok!(include(pool));
			let [report] = Equivocations::<Test>::get(MAKER).into_inner().try_into().unwrap();
			assert_eq!(report.session, session);
		});
	}
}

#[test]
fn a_node_submits_nothing_that_would_not_be_filed() {
	with_a_pool(|pool| {
		let (node, stranger) = (Node::new(20), Node::new(50));
		let submit = |proof, owner| Authorities::submit_block_equivocation_report(proof, owner);
		// Two headers that are one, somebody's who is no authority,
		let mut same = two_blocks(&node, slot_now());
		same.second_header = same.first_header.clone();
		assert_eq!(submit(same, author_proof(&node)), None);
		assert_eq!(
			submit(two_blocks(&stranger, slot_now()), author_proof(&stranger)),
			None
		);
		// and what is filed already.
		assert_ok!(call(two_blocks(&node, slot_now()), author_proof(&node)).dispatch(authorized()));
		assert_eq!(submit(two_blocks(&node, slot_now()), author_proof(&node)), None);
		assert!(pool().is_empty());
	});
}
