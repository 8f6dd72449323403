//! A chain in memory: blocks with an inherent for the time, and signed transactions.

use codec::Encode;
use custos_runtime::{
	genesis, Authorities, Consent, Consortium, Custody, DeviceRegistry, Executive, Header, Incidents, Recall,
	Records, Runtime, RuntimeCall, RuntimeEvent, RuntimeGenesisConfig, Session, Signature, SignedPayload,
	System, Timestamp, TransactionExtension, UncheckedExtrinsic, SLOT_DURATION,
};
use frame_support::traits::BuildGenesisConfig;
use serde_json::Value;
use sp_consensus_aura::{Slot, AURA_ENGINE_ID};
use sp_core::H256;
use sp_io::TestExternalities;
use sp_keyring::Sr25519Keyring;
use sp_runtime::{
	generic::Era,
	traits::Header as _,
	transaction_validity::{TransactionSource, TransactionValidity, TransactionValidityError},
	Digest, DigestItem, DispatchResult,
};

/// The time before the first block: 2026-01-01T00:00:00Z, a Thursday.
const BEGINNING: u64 = 1_767_225_600_000;
const MILLISECONDS_PER_DAY: u64 = 86_400_000;

/// The state of a preset at genesis.
pub fn genesis_of(preset: &str) -> TestExternalities {
	genesis_with(preset, |_| ())
}

/// The state of a preset at genesis, with something else in it.
pub fn genesis_with(preset: &str, change: impl FnOnce(&mut Value)) -> TestExternalities {
	let mut state = serde_json::to_value(RuntimeGenesisConfig::default()).unwrap();
	let patch = genesis::preset(&preset.into()).expect("the preset exists");
	merge(&mut state, serde_json::from_slice(&patch).unwrap());
	change(&mut state);
	let config: RuntimeGenesisConfig = serde_json::from_value(state).unwrap();
	let mut chain = TestExternalities::default();
	chain.execute_with(|| config.build());
	chain
}

/// Tells a story on the development chain, and looks at every invariant when it is over.
pub fn story(tell: impl FnOnce()) {
	told(tell);
}

/// Tells a story as [`story`] does. Returns what came of it, the chain's state after the last block, and that block's
/// header.
pub fn told<Outcome>(tell: impl FnOnce() -> Outcome) -> (Outcome, TestExternalities, Header) {
	told_on(genesis::DEVELOPMENT, tell)
}

/// Tells a story as [`told`] does, on the chain of that preset.
pub fn told_on<Outcome>(
	preset: &str,
	tell: impl FnOnce() -> Outcome,
) -> (Outcome, TestExternalities, Header) {
	let mut chain = genesis_of(preset);
	let (outcome, header) = chain.execute_with(|| {
		first_block();
		let outcome = tell();
		let header = Executive::finalize_block();
		Consortium::do_try_state().unwrap();
		Authorities::do_try_state().unwrap();
		DeviceRegistry::do_try_state().unwrap();
		Custody::do_try_state().unwrap();
		Recall::do_try_state().unwrap();
		Consent::do_try_state().unwrap();
		Records::do_try_state().unwrap();
		Incidents::do_try_state().unwrap();
		(outcome, header)
	});
	chain.commit_all().unwrap();
	(outcome, chain, header)
}

fn merge(into: &mut Value, patch: Value) {
	match (into, patch) {
		(Value::Object(into), Value::Object(patch)) => patch
			.into_iter()
			.for_each(|(key, value)| merge(into.entry(key).or_insert(Value::Null), value)),
		(into, patch) => *into = patch,
	}
}

/// Begins the first block.
pub fn first_block() {
	begin_block(1, BEGINNING + SLOT_DURATION);
}

fn begin_block(number: u32, time: u64) {
	let slot = Slot::from(time / SLOT_DURATION);
	let digest = Digest {
		logs: vec![DigestItem::PreRuntime(AURA_ENGINE_ID, slot.encode())],
	};
	let parent = if number == 1 {
		H256::zero()
	} else {
		System::parent_hash()
	};
	Executive::initialize_block(&Header::new(number, H256::zero(), H256::zero(), parent, digest));
	let time = RuntimeCall::Timestamp(pallet_timestamp::Call::set { now: time });
	Executive::apply_extrinsic(UncheckedExtrinsic::new_bare(time))
		.unwrap()
		.unwrap();
}

/// The time of the block, in milliseconds since 1970-01-01 UTC.
pub fn now() -> u64 {
	Timestamp::get()
}

/// Ends the block and begins the next.
pub fn next_block() {
	next_block_after(SLOT_DURATION);
}

/// Ends the block and begins the next that takes transactions: the one with which a session begins takes none.
pub fn next_free_block() {
	let session = Session::current_index();
	next_block();
	if Session::current_index() != session {
		next_block();
	}
}

/// Goes on to the first block of the next session that takes transactions.
pub fn next_session() {
	let session = Session::current_index();
	while Session::current_index() == session {
		next_free_block();
	}
}

/// Ends the block, and begins the next so many days later: the authorities slept.
pub fn days_later(days: u64) {
	next_block_after(days * MILLISECONDS_PER_DAY);
}

/// Ends the block, and begins the one so many numbers later, as if all those between had been empty. What a block does
/// only when it comes one by one, such as the scheduler's agenda, is left out.
pub fn blocks_later(blocks: u32) {
	next_block_numbered(blocks, u64::from(blocks) * SLOT_DURATION);
}

fn next_block_after(time: u64) {
	next_block_numbered(1, time);
}

fn next_block_numbered(numbers: u32, time: u64) {
	let then = now() + time;
	let header = Executive::finalize_block();
	System::set_parent_hash(header.hash());
	System::set_block_number(header.number + numbers - 1);
	begin_block(header.number + numbers, then);
}

/// A transaction as a client signs it.
pub fn signed(signer: Sr25519Keyring, nonce: u32, call: RuntimeCall) -> UncheckedExtrinsic {
	let extension: TransactionExtension = (
		frame_system::AuthorizeCall::new(),
		pallet_consortium::ConsortiumGate::new(),
		frame_system::CheckNonZeroSender::new(),
		frame_system::CheckSpecVersion::new(),
		frame_system::CheckTxVersion::new(),
		frame_system::CheckGenesis::new(),
		frame_system::CheckEra::from(Era::Immortal),
		frame_system::CheckNonce::from(nonce),
		frame_system::CheckWeight::new(),
		frame_system::WeightReclaim::new(),
	);
	let payload = SignedPayload::new(call.clone(), extension.clone()).unwrap();
	let signature = payload.using_encoded(|bytes| signer.sign(bytes));
	UncheckedExtrinsic::new_signed(
		call,
		signer.to_account_id().into(),
		Signature::Sr25519(signature),
		extension,
	)
}

/// Puts a call of the signer into the block.
pub fn submit(
	signer: Sr25519Keyring,
	call: impl Into<RuntimeCall>,
) -> Result<DispatchResult, TransactionValidityError> {
	let nonce = System::account_nonce(signer.to_account_id());
	Executive::apply_extrinsic(signed(signer, nonce, call.into()))
}

/// Puts a call of the signer into the block, which lets it in. Returns what came of it.
pub fn act(signer: Sr25519Keyring, call: impl Into<RuntimeCall>) -> DispatchResult {
	submit(signer, call).expect("the gate lets it in")
}

/// What the pool says of a call of the signer.
pub fn offer(signer: Sr25519Keyring, call: impl Into<RuntimeCall>) -> TransactionValidity {
	let nonce = System::account_nonce(signer.to_account_id());
	Executive::validate_transaction(
		TransactionSource::External,
		signed(signer, nonce, call.into()),
		System::parent_hash(),
	)
}

/// Has the council decide: the first of the voters proposes, all of them vote, the first one closes. Returns what came of
/// the call.
pub fn decide(voters: &[Sr25519Keyring], call: impl Into<RuntimeCall>) -> DispatchResult {
	use pallet_collective::{Call, Event, Proposals};
	use sp_runtime::traits::{BlakeTwo256, Hash};

	let call = call.into();
	let (hash, length) = (BlakeTwo256::hash_of(&call), call.encoded_size() as u32);
	let threshold = voters.len() as u32;
	let index = pallet_collective::ProposalCount::<Runtime, pallet_collective::Instance1>::get();
	let propose = Call::propose {
		threshold,
		proposal: Box::new(call),
		length_bound: length,
	};
	submit(voters[0], RuntimeCall::Council(propose)).unwrap()?;
	if threshold > 1 {
		assert!(Proposals::<Runtime, pallet_collective::Instance1>::get().contains(&hash));
		for voter in voters {
			let vote = Call::vote {
				proposal: hash,
				index,
				approve: true,
			};
			submit(*voter, RuntimeCall::Council(vote)).unwrap()?;
		}
		let close = Call::close {
			proposal_hash: hash,
			index,
			proposal_weight_bound: custos_runtime::configs::MAXIMUM_BLOCK_WEIGHT / 2,
			length_bound: length,
		};
		submit(voters[0], RuntimeCall::Council(close)).unwrap()?;
	}
	let outcome = System::events()
		.into_iter()
		.rev()
		.find_map(|record| match record.event {
			RuntimeEvent::Council(Event::Executed { result, .. }) => Some(result),
			_ => None,
		});
	outcome.expect("the motion was carried out")
}
