//! Stories of authorities that sign two things where they may sign one, and of the members that look at the evidence.

use codec::{Decode, Encode};
use custos_primitives::{
	api::{
		runtime_decl_for_authorities_api::AuthoritiesApiV1,
		runtime_decl_for_block_equivocation_api::BlockEquivocationApiV1,
	},
	authority::{EquivocationKind, EquivocationView},
	member::MemberId,
};
use custos_runtime::{
	Authorship, Executive, Grandpa, Header, Runtime, RuntimeCall, RuntimeEvent, System, UncheckedExtrinsic,
};
use frame_support::{
	assert_err, assert_ok,
	storage::{with_transaction, TransactionOutcome},
};
use frame_system::offchain::{CreateAuthorizedTransaction, CreateBare};
use pallet_authorities::{BlockEquivocationProof, Call, Error, Event};
use sp_consensus_aura::{digests::CompatibleDigestItem, sr25519::AuthoritySignature, Slot};
use sp_consensus_grandpa::{runtime_decl_for_grandpa_api::GrandpaApiV3, Equivocation, EquivocationProof};
use sp_core::{Pair, H256};
use sp_keyring::Sr25519Keyring::{Charlie, Dave, Eve};
use sp_runtime::{
	traits::Header as _,
	transaction_validity::{InvalidTransaction, TransactionSource, TransactionValidity},
	Digest, DigestItem, DispatchError,
};
use sp_session::MembershipProof;

use crate::{
	authorities::{story_of_four, two_sessions, Node, FOUR},
	chain::{act, decide, next_free_block, now},
};

/// The number of Charlie's member.
const CHARLIE: MemberId = 2;

/// The slot of this block.
fn slot_now() -> Slot {
	Slot::from(now() / custos_runtime::SLOT_DURATION)
}

/// Two blocks for one slot, which the node has sealed.
fn two_blocks(node: &Node, slot: Slot) -> BlockEquivocationProof<Header> {
	let sealed = |mark| {
		let logs = vec![<DigestItem as CompatibleDigestItem<AuthoritySignature>>::aura_pre_digest(slot)];
		let mut header = Header::new(
			System::block_number(),
			H256::zero(),
			H256::repeat_byte(mark),
			System::parent_hash(),
			Digest { logs },
		);
		let signature: AuthoritySignature = node.aura.sign(&header.hash().encode()).into();
		header
			.digest_mut()
			.push(<DigestItem as CompatibleDigestItem<AuthoritySignature>>::aura_seal(signature));
		header
	};
	BlockEquivocationProof {
		offender: node.aura.public().into(),
		slot,
		first_header: sealed(1),
		second_header: sealed(2),
	}
}

/// Two votes in one round of the set, which the node has signed.
fn two_votes(node: &Node, set_id: u64, round: u64) -> EquivocationProof<H256, u32> {
	let vote = |mark| {
		let precommit = finality_grandpa::Precommit {
			target_hash: H256::repeat_byte(mark),
			target_number: 1,
		};
		let message = finality_grandpa::Message::Precommit(precommit.clone());
		let payload = sp_consensus_grandpa::localized_payload(round, set_id, &message);
		(precommit, node.grandpa.sign(&payload).into())
	};
	EquivocationProof::new(
		set_id,
		Equivocation::Precommit(finality_grandpa::Equivocation {
			round_number: round,
			identity: node.grandpa.public().into(),
			first: vote(1),
			second: vote(2),
		}),
	)
}

/// The proof of whose the node's key for blocks is, as its own node asks for it.
fn author_proof(node: &Node) -> MembershipProof {
	let proof = Runtime::key_ownership_proof(node.aura.public().into()).expect("the key is in force");
	MembershipProof::decode(&mut proof.as_slice()).unwrap()
}

/// The proof of whose the node's key for finality is, as GRANDPA's voter asks for it.
fn voter_proof(node: &Node) -> MembershipProof {
	let proof =
		Runtime::generate_key_ownership_proof(Grandpa::current_set_id(), node.grandpa.public().into());
	proof.expect("the key is in force").decode().unwrap()
}

/// What was told of an equivocation in this block.
fn reported() -> Option<Event<Runtime>> {
	System::events()
		.into_iter()
		.rev()
		.find_map(|record| match record.event {
			RuntimeEvent::Authorities(event @ Event::EquivocationReported { .. }) => Some(event),
			_ => None,
		})
}

/// What a pool says of a transaction, which changes nothing.
fn offered(source: TransactionSource, transaction: &UncheckedExtrinsic) -> TransactionValidity {
	let answer = with_transaction(|| {
		let answer = Executive::validate_transaction(source, transaction.clone(), System::parent_hash());
		TransactionOutcome::Rollback(Ok::<_, DispatchError>(answer))
	});
	answer.unwrap()
}

fn report_votes(node: &Node, round: u64) -> pallet_grandpa::Call<Runtime> {
	pallet_grandpa::Call::report_equivocation {
		equivocation_proof: Box::new(two_votes(node, Grandpa::current_set_id(), round)),
		key_owner_proof: voter_proof(node),
	}
}

#[test]
fn two_votes_in_one_round_are_filed_against_the_member_and_the_members_decide() {
	story_of_four(|| {
		// GIVEN Charlie's authority has voted twice WHEN a delegate of another member reports it
		let node = Node::of("//Charlie");
		assert_ok!(act(Eve, report_votes(&node, 7)));
		// THEN it is filed against Charlie's member,
		assert_eq!(
			reported(),
			Some(Event::EquivocationReported {
				member: CHARLIE,
				account: Charlie.to_account_id(),
				kind: EquivocationKind::Finality,
				session: 0,
				reporter: Some(Eve.to_account_id()),
			})
		);
		let filed = EquivocationView {
			kind: EquivocationKind::Finality,
			account: Charlie.to_account_id(),
			session: 0,
			reporter: Some(Eve.to_account_id()),
			at: System::block_number(),
		};
		assert_eq!(Runtime::equivocations(CHARLIE), [filed]);
		// once,
		assert_err!(
			act(Dave, report_votes(&node, 7)),
			pallet_grandpa::Error::<Runtime>::DuplicateOffenceReport
		);
		// and no seat is lost by itself
		two_sessions();
		assert_eq!(custos_runtime::Session::validators().len(), 4);
		// WHEN the members have looked at it THEN the file is closed, and the same is not reported again
		let settle = Call::<Runtime>::settle_equivocations { member: CHARLIE };
		assert_ok!(decide(&FOUR, settle));
		assert!(Runtime::equivocations(CHARLIE).is_empty());
		assert_err!(
			act(Dave, report_votes(&node, 7)),
			pallet_grandpa::Error::<Runtime>::DuplicateOffenceReport
		);
	});
}

#[test]
fn a_node_reports_two_votes_by_itself_without_a_signature() {
	story_of_four(|| {
		let node = Node::of("//Charlie");
		let pallet_grandpa::Call::report_equivocation {
			equivocation_proof,
			key_owner_proof,
		} = report_votes(&node, 7)
		else {
			unreachable!()
		};
		let call = pallet_grandpa::Call::<Runtime>::report_equivocation_unsigned {
			equivocation_proof,
			key_owner_proof,
		};
		let report =
			<Runtime as CreateBare<pallet_grandpa::Call<Runtime>>>::create_bare(RuntimeCall::Grandpa(call));
		// GIVEN the pool of its own node takes it, and nobody else's does
		assert_ok!(offered(TransactionSource::Local, &report));
		assert_eq!(
			offered(TransactionSource::External, &report),
			Err(InvalidTransaction::Call.into())
		);
		// WHEN it stands in a block THEN it is filed, and whoever made the block is the reporter
		assert_ok!(Executive::apply_extrinsic(report.clone()).unwrap());
		let Some(Event::EquivocationReported { reporter, .. }) = reported() else {
			panic!("nothing is reported")
		};
		assert_eq!(reporter, Authorship::author());
		assert!(reporter.is_some());
		// and nobody offers it again
		next_free_block();
		assert_eq!(
			offered(TransactionSource::Local, &report),
			Err(InvalidTransaction::Stale.into())
		);
	});
}

#[test]
fn a_report_of_two_votes_that_proves_nothing_gets_into_no_pool() {
	story_of_four(|| {
		// GIVEN votes of a node that is no authority, with an authority's proof
		let stranger = Node::of("//Eve");
		let call = pallet_grandpa::Call::<Runtime>::report_equivocation_unsigned {
			equivocation_proof: Box::new(two_votes(&stranger, 0, 1)),
			key_owner_proof: voter_proof(&Node::of("//Charlie")),
		};
		let report =
			<Runtime as CreateBare<pallet_grandpa::Call<Runtime>>>::create_bare(RuntimeCall::Grandpa(call));
		assert_eq!(
			offered(TransactionSource::Local, &report),
			Err(InvalidTransaction::BadProof.into())
		);
		assert!(Executive::apply_extrinsic(report).is_err());
		assert!(Runtime::generate_key_ownership_proof(0, stranger.grandpa.public().into()).is_none());
	});
}

#[test]
fn two_blocks_for_one_slot_are_filed_by_a_delegate() {
	story_of_four(|| {
		let node = Node::of("//Charlie");
		let report = |slot| Call::<Runtime>::report_block_equivocation {
			equivocation_proof: Box::new(two_blocks(&node, slot)),
			key_owner_proof: author_proof(&node),
		};
		let slot = slot_now();
		assert_ok!(act(Eve, report(slot)));
		assert_eq!(
			reported(),
			Some(Event::EquivocationReported {
				member: CHARLIE,
				account: Charlie.to_account_id(),
				kind: EquivocationKind::Block,
				session: 0,
				reporter: Some(Eve.to_account_id()),
			})
		);
		assert_err!(act(Dave, report(slot)), Error::<Runtime>::AlreadyReported);
		assert_err!(
			act(Dave, report(slot_now() + 1)),
			Error::<Runtime>::SlotOfAnotherSession
		);
	});
}

#[test]
fn a_node_reports_two_blocks_by_itself_without_a_signature() {
	story_of_four(|| {
		// GIVEN a node that saw two blocks, and asks whose the key is
		let node = Node::of("//Charlie");
		let call = Call::<Runtime>::report_block_equivocation_unsigned {
			equivocation_proof: Box::new(two_blocks(&node, slot_now())),
			key_owner_proof: author_proof(&node),
		};
		let report = <Runtime as CreateAuthorizedTransaction<Call<Runtime>>>::create_authorized_transaction(
			RuntimeCall::Authorities(call),
		);
		// WHEN it reports them THEN its own pool takes it, and nobody else's does,
		let validity = offered(TransactionSource::Local, &report).unwrap();
		assert!(!validity.propagate);
		assert_eq!(
			offered(TransactionSource::External, &report),
			Err(InvalidTransaction::Call.into())
		);
		// and in its next block it is filed
		assert_ok!(Executive::apply_extrinsic(report.clone()).unwrap());
		assert_eq!(Runtime::equivocations(CHARLIE).len(), 1);
		assert_eq!(Runtime::equivocations(CHARLIE)[0].reporter, Authorship::author());
		next_free_block();
		assert_eq!(
			offered(TransactionSource::Local, &report),
			Err(InvalidTransaction::Stale.into())
		);
	});
}

#[test]
fn an_authority_answers_for_its_keys_after_it_has_given_them_up() {
	story_of_four(|| {
		// GIVEN evidence against an authority, and that the members have unseated it and its keys are gone
		let node = Node::of("//Charlie");
		let report = Call::<Runtime>::report_block_equivocation {
			equivocation_proof: Box::new(two_blocks(&node, slot_now())),
			key_owner_proof: author_proof(&node),
		};
		let votes = report_votes(&node, 7);
		let account = Charlie.to_account_id();
		assert_ok!(decide(
			&FOUR,
			Call::<Runtime>::unseat {
				account: account.clone()
			}
		));
		two_sessions();
		assert_ok!(act(Charlie, Call::<Runtime>::withdraw_nomination { account }));
		// WHEN it is reported THEN it is filed against the member all the same
		assert_ok!(act(Eve, report));
		assert_ok!(act(Eve, votes));
		let kinds: Vec<_> = Runtime::equivocations(CHARLIE)
			.into_iter()
			.map(|report| report.kind)
			.collect();
		assert_eq!(kinds, [EquivocationKind::Block, EquivocationKind::Finality]);
	});
}
