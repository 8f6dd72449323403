//! What every chain has: blocks, time, batches, migrations.

use frame_support::{
	derive_impl,
	dispatch::DispatchClass,
	parameter_types,
	traits::{ConstU32, Contains, Get, InsideBoth},
	weights::{constants::WEIGHT_REF_TIME_PER_MILLIS, Weight},
};
use frame_system::limits::{BlockLength, BlockWeights};
use sp_runtime::Perbill;
use sp_version::RuntimeVersion;

use super::incidents::IncidentFilter;
use crate::{
	weights::{
		self,
		costs::{BlockExecutionWeight, ExtrinsicBaseWeight, ParityDbWeight},
	},
	AccountId, Aura, Block, BlockNumber, Hash, Migrations, Nonce, OriginCaller, PalletInfo, Runtime,
	RuntimeCall, RuntimeEvent, RuntimeOrigin, RuntimeTask, SingleBlockMigrations, SlotDuration,
	SLOT_DURATION, VERSION,
};

/// What a block may take to execute: a third of its slot, since it is executed once to author it and once more by
/// everyone else, and has to travel in between.
pub const MAXIMUM_BLOCK_WEIGHT: Weight = maximum_block_weight(SLOT_DURATION);

/// The share of a block that ordinary transactions may fill. The rest is for operational ones.
pub const NORMAL_DISPATCH_RATIO: Perbill = Perbill::from_percent(75);

/// The share of a block that no transaction may ask for, since blocks begin with work of their own. Nearly all begin with
/// less: not those in which a motion is carried out, or a migration.
const BLOCK_BEGINNING: Perbill = Perbill::from_percent(1);

/// What a block of a chain with slots of that many milliseconds may take to execute.
const fn maximum_block_weight(slot_duration: u64) -> Weight {
	Weight::from_parts(
		WEIGHT_REF_TIME_PER_MILLIS.saturating_mul(slot_duration / 3),
		u64::MAX,
	)
}

/// What blocks of that weight may hold of each class of transactions, with what was measured of blocks and transactions.
fn block_weights(maximum: Weight) -> BlockWeights {
	let normal = Weight::from_parts(
		NORMAL_DISPATCH_RATIO.mul_floor(maximum.ref_time()),
		NORMAL_DISPATCH_RATIO.mul_floor(maximum.proof_size()),
	);
	BlockWeights::builder()
		.base_block(BlockExecutionWeight::get())
		.for_class(DispatchClass::all(), |class| {
			class.base_extrinsic = ExtrinsicBaseWeight::get()
		})
		.for_class(DispatchClass::Normal, |class| class.max_total = Some(normal))
		.for_class(DispatchClass::Operational, |class| {
			class.max_total = Some(maximum);
			class.reserved = Some(maximum.saturating_sub(normal));
		})
		.avg_block_initialization(BLOCK_BEGINNING)
		.build_or_panic()
}

parameter_types! {
	pub const BlockHashCount: BlockNumber = 2400;
	pub const Version: RuntimeVersion = VERSION;
	pub RuntimeBlockWeights: BlockWeights =
		block_weights(maximum_block_weight(<SlotDuration as Get<u64>>::get()));
	/// Five mebibytes, so that a runtime upgrade fits.
	pub RuntimeBlockLength: BlockLength = BlockLength::builder()
		.max_length(5 * 1024 * 1024)
		.modify_max_length_for_class(DispatchClass::Normal, |length| {
			*length = NORMAL_DISPATCH_RATIO.mul_floor(*length)
		})
		.build();
	/// Half a slot, in milliseconds.
	pub MinimumPeriod: u64 = <SlotDuration as Get<u64>>::get() / 2;
	pub const SS58Prefix: u8 = 42;
}

/// Refuses the session pallet's own calls: session keys are registered by `authorities.nominate` alone, which binds them to
/// a member, and an authority without keys would lose its seat without a motion.
pub struct KeepKeys;

impl Contains<RuntimeCall> for KeepKeys {
	fn contains(call: &RuntimeCall) -> bool {
		!matches!(call, RuntimeCall::Session(_))
	}
}

#[derive_impl(frame_system::config_preludes::SolochainDefaultConfig)]
impl frame_system::Config for Runtime {
	type Block = Block;
	type BlockWeights = RuntimeBlockWeights;
	type BlockLength = RuntimeBlockLength;
	type AccountId = AccountId;
	type Nonce = Nonce;
	type Hash = Hash;
	#[cfg(not(feature = "bench"))]
	type AccountData = ();
	#[cfg(feature = "bench")]
	type AccountData = pallet_balances::AccountData<crate::Balance>;
	type BlockHashCount = BlockHashCount;
	type DbWeight = ParityDbWeight;
	type Version = Version;
	type SS58Prefix = SS58Prefix;
	type BaseCallFilter =
		InsideBoth<InsideBoth<KeepKeys, IncidentFilter>, InsideBoth<crate::SafeMode, crate::TxPause>>;
	type MaxConsumers = ConstU32<16>;
	type SystemWeightInfo = weights::frame_system::WeightInfo<Runtime>;
	type ExtensionsWeightInfo = weights::frame_system_extensions::WeightInfo<Runtime>;
	type SingleBlockMigrations = SingleBlockMigrations;
	type MultiBlockMigrator = Migrations;
}

impl pallet_timestamp::Config for Runtime {
	type Moment = u64;
	type OnTimestampSet = Aura;
	type MinimumPeriod = MinimumPeriod;
	type WeightInfo = weights::pallet_timestamp::WeightInfo<Runtime>;
}

impl pallet_utility::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeCall = RuntimeCall;
	type PalletsOrigin = OriginCaller;
	type WeightInfo = weights::pallet_utility::WeightInfo<Runtime>;
}

parameter_types! {
	/// What multi-block migrations may take of a block: four fifths.
	pub MaxMigrationWeight: Weight = MAXIMUM_BLOCK_WEIGHT.saturating_div(5).saturating_mul(4);
}

#[derive_impl(pallet_migrations::config_preludes::TestDefaultConfig)]
impl pallet_migrations::Config for Runtime {
	#[cfg(not(feature = "runtime-benchmarks"))]
	type Migrations = ();
	#[cfg(feature = "runtime-benchmarks")]
	type Migrations = pallet_migrations::mock_helpers::MockedMigrations;
	type CursorMaxLen = ConstU32<65_536>;
	type IdentifierMaxLen = ConstU32<256>;
	type MigrationStatusHandler = ();
	type FailedMigrationHandler = frame_support::migrations::FreezeChainOnFailedMigration;
	type MaxServiceWeight = MaxMigrationWeight;
	type WeightInfo = weights::pallet_migrations::WeightInfo<Runtime>;
}
