//! A chain in memory. What is prepared runs natively; what is measured runs in the runtime's wasm, as it does in a node.

use std::time::{Duration, Instant};

use codec::{Decode, Encode};
use custos_bench_runtime::WASM_BINARY;
use custos_runtime::{
	genesis, AccountId, Executive, Header, Runtime, RuntimeCall, RuntimeGenesisConfig, RuntimeOrigin,
	Signature, SignedPayload, System, TransactionExtension, UncheckedExtrinsic, SLOT_DURATION,
};
use frame_support::traits::BuildGenesisConfig;
use sc_executor::{HeapAllocStrategy, WasmExecutor, DEFAULT_HEAP_ALLOC_STRATEGY};
use serde_json::Value;
use sp_consensus_aura::{Slot, AURA_ENGINE_ID};
use sp_core::{
	traits::{CallContext, RuntimeCode, WrappedRuntimeCode},
	Blake2Hasher, H256,
};
use sp_genesis_builder::PresetId;
use sp_io::TestExternalities;
use sp_keyring::Sr25519Keyring;
use sp_runtime::{
	generic::Era,
	traits::{BlakeTwo256, Dispatchable, Hash, Header as _},
	ApplyExtrinsicResult, Digest, DigestItem,
};
use sp_state_machine::{InMemoryBackend, OverlayedChanges, StateMachine};

/// 2026-01-01T00:00:00Z.
const BEGINNING: u64 = 1_767_225_600_000;

/// A state that calls are prepared in, at the beginning of a block.
pub struct Chain(TestExternalities);

impl Chain {
	/// The development chain in its first block.
	pub fn new() -> Self {
		let mut chain = Self::beginning(&genesis_of(&genesis::DEVELOPMENT.into()));
		chain.0.execute_with(|| begin_block(1));
		chain
	}

	/// A chain as its genesis has it, before its first block.
	pub fn beginning(config: &RuntimeGenesisConfig) -> Self {
		let mut chain = TestExternalities::default();
		chain.execute_with(|| config.build());
		Self(chain)
	}

	/// Makes calls, which all have to succeed.
	pub fn prepare(&mut self, calls: impl IntoIterator<Item = (Sr25519Keyring, RuntimeCall)>) {
		self.prepare_for(
			calls
				.into_iter()
				.map(|(signer, call)| (signer.to_account_id(), call)),
		);
	}

	/// Makes calls of any accounts, which all have to succeed.
	pub fn prepare_for(&mut self, calls: impl IntoIterator<Item = (AccountId, RuntimeCall)>) {
		self.0.execute_with(|| {
			for (signer, call) in calls {
				let outcome = call.dispatch(RuntimeOrigin::signed(signer));
				outcome.expect("what is prepared succeeds");
			}
			// The events of the preparation are nobody's business in the block that is measured.
			System::reset_events();
		});
	}

	/// Does something to the state that no call does.
	pub fn change(&mut self, change: impl FnOnce()) {
		self.0.execute_with(change);
	}

	/// Every key of the state, with its value.
	pub fn state(&mut self) -> Vec<(Vec<u8>, Vec<u8>)> {
		self.0.commit_all().expect("the state is sound");
		self.0.execute_with(|| {
			let mut state = Vec::new();
			let mut last = Vec::new();
			while let Some(key) = sp_io::storage::next_key(&last) {
				let value = sp_io::storage::get(&key).unwrap_or_default();
				last.clone_from(&key);
				state.push((key, value.to_vec()));
			}
			state
		})
	}

	/// Makes a call that nobody may make but all members together.
	pub fn decide(&mut self, call: RuntimeCall) {
		self.0.execute_with(|| {
			let outcome = call.dispatch(RuntimeOrigin::root());
			outcome.expect("what is decided succeeds");
			System::reset_events();
		});
	}

	/// The state as it is now, for measuring a transaction of the signer.
	pub fn measured(&mut self, signer: Sr25519Keyring, call: RuntimeCall) -> Measured {
		let transaction = self.0.execute_with(|| sign(signer, call));
		self.0.commit_all().expect("the state is sound");
		Measured {
			backend: self.0.as_backend(),
			method: "BlockBuilder_apply_extrinsic",
			input: transaction.encode(),
		}
	}

	/// Looks something up in the state.
	pub fn look_up<Answer>(&mut self, question: impl FnOnce() -> Answer) -> Answer {
		self.0.execute_with(question)
	}

	/// The state as it is now, for measuring a question to the runtime.
	pub fn asked(&mut self, method: &'static str, input: Vec<u8>) -> Measured {
		self.0.commit_all().expect("the state is sound");
		Measured {
			backend: self.0.as_backend(),
			method,
			input,
		}
	}
}

/// A call of the runtime and the state it is made in. It can be made any number of times: nothing of it stays.
pub struct Measured {
	backend: InMemoryBackend<Blake2Hasher>,
	method: &'static str,
	input: Vec<u8>,
}

/// Runs the runtime's wasm, with the host functions of a node.
pub struct Machine {
	executor: WasmExecutor<sp_io::SubstrateHostFunctions>,
	code: WrappedRuntimeCode<'static>,
	hash: Vec<u8>,
}

impl Machine {
	/// Compiles the runtime.
	pub fn new() -> Self {
		let code = WASM_BINARY.expect("this program is built with the runtime's wasm");
		let heap: HeapAllocStrategy = DEFAULT_HEAP_ALLOC_STRATEGY;
		Self {
			executor: WasmExecutor::builder()
				.with_onchain_heap_alloc_strategy(heap)
				.with_offchain_heap_alloc_strategy(heap)
				.build(),
			code: WrappedRuntimeCode(code.into()),
			hash: BlakeTwo256::hash(code).as_bytes().to_vec(),
		}
	}

	/// Makes the call once, and says how long it took.
	///
	/// A transaction has to be applied with success, or what was measured would be a refusal.
	pub fn time(&self, call: &Measured) -> Duration {
		let mut overlay = OverlayedChanges::default();
		let mut extensions = Default::default();
		let code = RuntimeCode {
			code_fetcher: &self.code,
			heap_pages: None,
			hash: self.hash.clone(),
		};
		let mut machine = StateMachine::new(
			&call.backend,
			&mut overlay,
			&self.executor,
			call.method,
			&call.input,
			&mut extensions,
			&code,
			CallContext::Onchain { import: false },
		);
		let began = Instant::now();
		let answer = machine.execute();
		let took = began.elapsed();
		let answer = answer.expect("the runtime answers");
		if call.method == "BlockBuilder_apply_extrinsic" {
			ApplyExtrinsicResult::decode(&mut &answer[..])
				.expect("the answer decodes")
				.expect("the transaction is valid")
				.expect("the call succeeds");
		}
		took
	}
}

/// The genesis of a preset of the runtime.
pub fn genesis_of(preset: &PresetId) -> RuntimeGenesisConfig {
	let mut config = serde_json::to_value(RuntimeGenesisConfig::default()).expect("it serialises");
	let preset = genesis::preset(preset).expect("the preset exists");
	merge(&mut config, serde_json::from_slice(&preset).expect("it is JSON"));
	serde_json::from_value(config).expect("the preset fits")
}

fn merge(into: &mut Value, patch: Value) {
	match (into, patch) {
		(Value::Object(into), Value::Object(patch)) => patch
			.into_iter()
			.for_each(|(key, value)| merge(into.entry(key).or_insert(Value::Null), value)),
		(into, patch) => *into = patch,
	}
}

fn begin_block(number: u32) {
	let time = BEGINNING + u64::from(number) * SLOT_DURATION;
	let slot = Slot::from(time / SLOT_DURATION);
	let digest = Digest {
		logs: vec![DigestItem::PreRuntime(AURA_ENGINE_ID, slot.encode())],
	};
	Executive::initialize_block(&Header::new(
		number,
		H256::zero(),
		H256::zero(),
		H256::zero(),
		digest,
	));
	let time = RuntimeCall::Timestamp(pallet_timestamp::Call::set { now: time });
	Executive::apply_extrinsic(UncheckedExtrinsic::new_bare(time))
		.expect("the inherent is valid")
		.expect("the time is set");
}

/// A transaction as a client signs it. For a chain that is being prepared: the signer's nonce is read.
pub fn sign(signer: Sr25519Keyring, call: RuntimeCall) -> UncheckedExtrinsic {
	let extension: TransactionExtension = (
		frame_system::AuthorizeCall::<Runtime>::new(),
		pallet_consortium::ConsortiumGate::new(),
		frame_system::CheckNonZeroSender::new(),
		frame_system::CheckSpecVersion::new(),
		frame_system::CheckTxVersion::new(),
		frame_system::CheckGenesis::new(),
		frame_system::CheckEra::from(Era::Immortal),
		frame_system::CheckNonce::from(System::account_nonce(signer.to_account_id())),
		frame_system::CheckWeight::new(),
		frame_system::WeightReclaim::new(),
	);
	let payload =
		SignedPayload::new(call.clone(), extension.clone()).expect("the extensions have what they sign");
	let signature = payload.using_encoded(|bytes| signer.sign(bytes));
	UncheckedExtrinsic::new_signed(
		call,
		signer.to_account_id().into(),
		Signature::Sr25519(signature),
		extension,
	)
}
