//! What nodes and clients ask the runtime. Each answer is a pallet's; nothing is decided here.

use alloc::vec::Vec;
use codec::{Decode, Encode};
use custos_primitives::{
	api::{
		CustodyView, HoldingView, LookupError, MayView, OverdueShipment, RecallStatusView, ShipmentView,
		TrailView, Verification,
	},
	authority::{AuthoritiesView, EquivocationView},
	consent::{
		AttestationNumber, AttestationView, KeyUse, Question, Ruling, Study, StudyId, SubjectKey,
		SubjectReference, SubjectView,
	},
	custody::{LotReference, ShipmentId},
	device::{Lookup, ModelView},
	guard::{Intent, RecallId},
	log::LogStep,
	member::{MemberId, MemberView},
	recall::{ConsigneeView, OverdueRecall, RecallView, ReconciliationView},
	records::{AccessId, AccessView, AnchorId, AnchorView},
	trail::{TrailStep, TrailSubject},
};
use frame_support::{
	dispatch::GetDispatchInfo,
	genesis_builder_helper::{build_state, get_preset},
	traits::{Get, KeyOwnerProofSystem},
	view_functions::{ViewFunctionDispatchError, ViewFunctionId},
	weights::Weight,
};
use pallet_authorities::BlockEquivocationProof;
use pallet_grandpa::AuthorityId as GrandpaId;
use pallet_transaction_payment::{FeeDetails, RuntimeDispatchInfo};
use sp_api::impl_runtime_apis;
use sp_consensus_aura::sr25519::AuthorityId as AuraId;
use sp_core::{crypto::KeyTypeId, OpaqueMetadata, H256};
use sp_inherents::{CheckInherentsResult, InherentData};
use sp_runtime::{
	traits::Block as BlockT,
	transaction_validity::{TransactionSource, TransactionValidity},
	ApplyExtrinsicResult, ExtrinsicInclusionMode,
};
use sp_session::{MembershipProof, OpaqueGeneratedSessionKeys};
use sp_version::RuntimeVersion;

use crate::{
	answers, genesis, AccountId, Authorities, Balance, Block, Consent, Consortium, Custody, DeviceRegistry,
	Executive, Grandpa, InherentDataExt, Nonce, Recall, Records, Runtime, RuntimeCall, RuntimeGenesisConfig,
	SessionKeys, SlotDuration, System, VERSION,
};

impl_runtime_apis! {
	impl sp_api::Core<Block> for Runtime {
		fn version() -> RuntimeVersion {
			VERSION
		}

		fn execute_block(block: <Block as BlockT>::LazyBlock) {
			Executive::execute_block(block);
		}

		fn initialize_block(header: &<Block as BlockT>::Header) -> ExtrinsicInclusionMode {
			Executive::initialize_block(header)
		}
	}

	impl sp_api::Metadata<Block> for Runtime {
		fn metadata() -> OpaqueMetadata {
			OpaqueMetadata::new(Runtime::metadata().into())
		}

		fn metadata_at_version(version: u32) -> Option<OpaqueMetadata> {
			Runtime::metadata_at_version(version)
		}

		fn metadata_versions() -> Vec<u32> {
			Runtime::metadata_versions()
		}
	}

	impl frame_support::view_functions::runtime_api::RuntimeViewFunction<Block> for Runtime {
		fn execute_view_function(id: ViewFunctionId, input: Vec<u8>) -> Result<Vec<u8>, ViewFunctionDispatchError> {
			Runtime::execute_view_function(id, input)
		}
	}

	impl sp_block_builder::BlockBuilder<Block> for Runtime {
		fn apply_extrinsic(extrinsic: <Block as BlockT>::Extrinsic) -> ApplyExtrinsicResult {
			Executive::apply_extrinsic(extrinsic)
		}

		fn finalize_block() -> <Block as BlockT>::Header {
			Executive::finalize_block()
		}

		fn inherent_extrinsics(data: InherentData) -> Vec<<Block as BlockT>::Extrinsic> {
			data.create_extrinsics()
		}

		fn check_inherents(block: <Block as BlockT>::LazyBlock, data: InherentData) -> CheckInherentsResult {
			data.check_extrinsics(&block)
		}
	}

	impl sp_transaction_pool::runtime_api::TaggedTransactionQueue<Block> for Runtime {
		fn validate_transaction(
			source: TransactionSource,
			transaction: <Block as BlockT>::Extrinsic,
			block_hash: <Block as BlockT>::Hash,
		) -> TransactionValidity {
			Executive::validate_transaction(source, transaction, block_hash)
		}
	}

	impl sp_offchain::OffchainWorkerApi<Block> for Runtime {
		fn offchain_worker(header: &<Block as BlockT>::Header) {
			Executive::offchain_worker(header)
		}
	}

	impl sp_consensus_aura::AuraApi<Block, AuraId> for Runtime {
		fn slot_duration() -> sp_consensus_aura::SlotDuration {
			sp_consensus_aura::SlotDuration::from_millis(<SlotDuration as Get<u64>>::get())
		}

		fn authorities() -> Vec<AuraId> {
			pallet_aura::Authorities::<Runtime>::get().into_inner()
		}
	}

	impl sp_session::SessionKeys<Block> for Runtime {
		fn generate_session_keys(owner: Vec<u8>, seed: Option<Vec<u8>>) -> OpaqueGeneratedSessionKeys {
			SessionKeys::generate(&owner, seed).into()
		}

		fn decode_session_keys(encoded: Vec<u8>) -> Option<Vec<(Vec<u8>, KeyTypeId)>> {
			SessionKeys::decode_into_raw_public_keys(&encoded)
		}
	}

	impl sp_consensus_grandpa::GrandpaApi<Block> for Runtime {
		fn grandpa_authorities() -> sp_consensus_grandpa::AuthorityList {
			Grandpa::grandpa_authorities()
		}

		fn current_set_id() -> sp_consensus_grandpa::SetId {
			pallet_grandpa::CurrentSetId::<Runtime>::get()
		}

		fn submit_report_equivocation_unsigned_extrinsic(
			equivocation_proof: sp_consensus_grandpa::EquivocationProof<
				<Block as BlockT>::Hash,
				sp_runtime::traits::NumberFor<Block>,
			>,
			key_owner_proof: sp_consensus_grandpa::OpaqueKeyOwnershipProof,
		) -> Option<()> {
			Grandpa::submit_unsigned_equivocation_report(equivocation_proof, key_owner_proof.decode()?)
		}

		fn generate_key_ownership_proof(
			_: sp_consensus_grandpa::SetId,
			key: GrandpaId,
		) -> Option<sp_consensus_grandpa::OpaqueKeyOwnershipProof> {
			pallet_authorities::KeyOwners::<Runtime>::prove((sp_consensus_grandpa::KEY_TYPE, key))
				.map(|proof| sp_consensus_grandpa::OpaqueKeyOwnershipProof::new(proof.encode()))
		}
	}

	impl frame_system_rpc_runtime_api::AccountNonceApi<Block, AccountId, Nonce> for Runtime {
		fn account_nonce(account: AccountId) -> Nonce {
			System::account_nonce(account)
		}
	}

	// For wallets that ask: the weight is true, the fee is zero.
	impl pallet_transaction_payment_rpc_runtime_api::TransactionPaymentApi<Block, Balance> for Runtime {
		fn query_info(transaction: <Block as BlockT>::Extrinsic, _: u32) -> RuntimeDispatchInfo<Balance> {
			free(transaction.get_dispatch_info())
		}

		fn query_fee_details(_: <Block as BlockT>::Extrinsic, _: u32) -> FeeDetails<Balance> {
			FeeDetails { inclusion_fee: None, tip: 0 }
		}

		fn query_weight_to_fee(_: Weight) -> Balance {
			0
		}

		fn query_length_to_fee(_: u32) -> Balance {
			0
		}
	}

	impl pallet_transaction_payment_rpc_runtime_api::TransactionPaymentCallApi<Block, Balance, RuntimeCall> for Runtime {
		fn query_call_info(call: RuntimeCall, _: u32) -> RuntimeDispatchInfo<Balance> {
			free(call.get_dispatch_info())
		}

		fn query_call_fee_details(_: RuntimeCall, _: u32) -> FeeDetails<Balance> {
			FeeDetails { inclusion_fee: None, tip: 0 }
		}

		fn query_weight_to_fee(_: Weight) -> Balance {
			0
		}

		fn query_length_to_fee(_: u32) -> Balance {
			0
		}
	}

	impl sp_genesis_builder::GenesisBuilder<Block> for Runtime {
		fn build_state(json: Vec<u8>) -> sp_genesis_builder::Result {
			build_state::<RuntimeGenesisConfig>(json)
		}

		fn get_preset(id: &Option<sp_genesis_builder::PresetId>) -> Option<Vec<u8>> {
			get_preset::<RuntimeGenesisConfig>(id, genesis::preset)
		}

		fn preset_names() -> Vec<sp_genesis_builder::PresetId> {
			genesis::preset_names()
		}
	}

	impl custos_primitives::api::ConsortiumApi<Block, AccountId> for Runtime {
		fn members(first: MemberId, count: u32) -> Vec<MemberView<AccountId>> {
			Consortium::members_view(first, count, Authorities::count_of)
		}
	}

	impl custos_primitives::api::AuthoritiesApi<Block, AccountId> for Runtime {
		fn authorities() -> AuthoritiesView<AccountId> {
			answers::authorities()
		}

		fn equivocations(member: MemberId) -> Vec<EquivocationView<AccountId>> {
			Authorities::equivocations_view(member)
		}
	}

	impl custos_primitives::api::BlockEquivocationApi<Block> for Runtime {
		fn key_ownership_proof(key: AuraId) -> Option<Vec<u8>> {
			Authorities::block_key_ownership_proof(key).map(|proof| proof.encode())
		}

		fn submit_report(
			equivocation_proof: BlockEquivocationProof<<Block as BlockT>::Header>,
			key_owner_proof: Vec<u8>,
		) -> Option<()> {
			let key_owner_proof = MembershipProof::decode(&mut key_owner_proof.as_slice()).ok()?;
			Authorities::submit_block_equivocation_report(equivocation_proof, key_owner_proof)
		}
	}

	impl custos_primitives::api::DeviceApi<Block, AccountId> for Runtime {
		fn lookup(carrier_text: Vec<u8>) -> Result<Lookup, LookupError> {
			DeviceRegistry::lookup(&carrier_text)
		}

		fn model(carrier_text: Vec<u8>, version: Option<u32>) -> Result<ModelView, LookupError> {
			DeviceRegistry::model(&carrier_text, version)
		}

		fn trail(carrier_text: Vec<u8>) -> Result<TrailView, LookupError> {
			answers::trail(&carrier_text)
		}

		fn verify(carrier_text: Vec<u8>) -> Result<Verification, LookupError> {
			answers::verify(&carrier_text)
		}

		fn holding_trail(lot: LotReference, member: MemberId) -> Option<TrailView> {
			Custody::holding_trail(&lot, member)
		}

		fn trail_steps(subject: TrailSubject) -> Vec<TrailStep<AccountId>> {
			answers::trail_steps(&subject)
		}
	}

	impl custos_primitives::api::CustodyApi<Block> for Runtime {
		fn custody_of(carrier_text: Vec<u8>) -> Result<CustodyView, LookupError> {
			answers::custody_of(&carrier_text)
		}

		fn holdings(member: MemberId, after: Option<LotReference>, count: u32) -> Vec<HoldingView> {
			Custody::holdings_view(member, after, count)
		}

		fn shipment(shipment: ShipmentId) -> Option<ShipmentView> {
			Custody::shipment_view(&shipment)
		}

		fn overdue_shipments(member: Option<MemberId>) -> Vec<OverdueShipment> {
			Custody::overdue(member)
		}

		fn may(carrier_text: Vec<u8>, possessor: Option<MemberId>, intent: Intent) -> Result<MayView, LookupError> {
			answers::may(&carrier_text, possessor, intent)
		}
	}

	impl custos_primitives::api::RecallApi<Block> for Runtime {
		fn recall_status(carrier_text: Vec<u8>) -> Result<RecallStatusView, LookupError> {
			answers::recall_status(&carrier_text)
		}

		fn recall(recall: RecallId) -> Option<RecallView> {
			Recall::recall_view(recall)
		}

		fn consignees(recall: RecallId, after: Option<MemberId>, count: u32) -> Vec<ConsigneeView> {
			Recall::consignees(recall, after, count)
		}

		fn reconciliation(recall: RecallId) -> Option<Vec<ReconciliationView>> {
			Recall::reconciliation(recall)
		}

		fn overdue_recalls(member: Option<MemberId>) -> Vec<OverdueRecall> {
			Recall::overdue(member)
		}
	}

	impl custos_primitives::api::ConsentApi<Block, AccountId> for Runtime {
		fn decide(question: Question) -> Ruling {
			Consent::decide(&question)
		}

		fn subject(subject: SubjectReference) -> Option<SubjectView> {
			Consent::subject_view(&subject)
		}

		fn attestations(
			subject: SubjectReference,
			first: AttestationNumber,
			count: u32,
		) -> Option<Vec<AttestationView>> {
			Consent::attestations_view(&subject, first, count)
		}

		fn key_use(key: SubjectKey) -> Option<KeyUse> {
			pallet_consent::Keys::<Runtime>::get(key)
		}

		fn study(study: StudyId) -> Option<Study> {
			Consent::study(study)
		}

		fn log_steps(subject: SubjectReference) -> Vec<LogStep<AccountId>> {
			answers::log_steps(&subject)
		}
	}

	impl custos_primitives::api::RecordsApi<Block, AccountId> for Runtime {
		fn anchor(anchor: AnchorId) -> Option<AnchorView> {
			Records::anchor_view(anchor)
		}

		fn anchors_of(hash: H256, after: Option<AnchorId>, count: u32) -> Vec<AnchorView> {
			Records::anchors_of(hash, after, count)
		}

		fn access(access: AccessId) -> Option<AccessView<AccountId>> {
			Records::access_view(access)
		}

		fn pending(controller: MemberId, after: Option<AccessId>, count: u32) -> Vec<AccessView<AccountId>> {
			Records::pending(controller, after, count)
		}

		fn reviews_due(
			controller: Option<MemberId>,
			after: Option<AccessId>,
			count: u32,
		) -> Vec<AccessView<AccountId>> {
			Records::reviews_due(controller, after, count)
		}
	}

	#[cfg(feature = "runtime-benchmarks")]
	impl frame_benchmarking::Benchmark<Block> for Runtime {
		fn benchmark_metadata(
			extra: bool,
		) -> (Vec<frame_benchmarking::BenchmarkList>, Vec<frame_support::traits::StorageInfo>) {
			crate::benchmarks::metadata(extra)
		}

		fn dispatch_benchmark(
			config: frame_benchmarking::BenchmarkConfig,
		) -> Result<Vec<frame_benchmarking::BenchmarkBatch>, alloc::string::String> {
			crate::benchmarks::dispatch(config)
		}
	}

	#[cfg(feature = "try-runtime")]
	impl frame_try_runtime::TryRuntime<Block> for Runtime {
		fn on_runtime_upgrade(checks: frame_try_runtime::UpgradeCheckSelect) -> (Weight, Weight) {
			match Executive::try_runtime_upgrade(checks) {
				Ok(weight) => (weight, crate::configs::MAXIMUM_BLOCK_WEIGHT),
				#[allow(clippy::panic, reason = "the API reports a failed upgrade by a panic; it is compiled for trials only")]
				Err(error) => panic!("the upgrade fails: {error:?}"),
			}
		}

		fn execute_block(
			block: <Block as BlockT>::LazyBlock,
			state_root_check: bool,
			signature_check: bool,
			select: frame_try_runtime::TryStateSelect,
		) -> Weight {
			match Executive::try_execute_block(block, state_root_check, signature_check, select) {
				Ok(weight) => weight,
				#[allow(clippy::panic, reason = "the API reports a failed block by a panic; it is compiled for trials only")]
				Err(error) => panic!("the block fails: {error:?}"),
			}
		}
	}
}

fn free(info: frame_support::dispatch::DispatchInfo) -> RuntimeDispatchInfo<Balance> {
	RuntimeDispatchInfo {
		weight: info.total_weight(),
		class: info.class,
		partial_fee: 0,
	}
}
