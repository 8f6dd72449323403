//! What measurements compare with: FRAME's own pallets for balances and for tokens that stand for things, in a runtime that
//! is otherwise this one; and a slot that the genesis chooses. No chain that means anything has them.

use frame_support::{
	derive_impl, parameter_types,
	traits::{AsEnsureOriginWithArg, ConstU32},
};
use frame_system::{EnsureRoot, EnsureSigned};
use pallet_nfts::PalletFeatures;
use sp_runtime::traits::Verify;

use crate::{
	weights, AccountId, Balance, Balances, Runtime, RuntimeEvent, RuntimeFreezeReason, RuntimeHoldReason,
	Signature, System, SLOT_DURATION,
};

parameter_types! {
	/// The time between two blocks, in milliseconds.
	pub storage SlotDuration: u64 = SLOT_DURATION;
	pub const NoDeposit: Balance = 0;
	/// None, as for everything here. A benchmark that puts deposits right needs one that is not right.
	pub const ItemDeposit: Balance = if cfg!(feature = "runtime-benchmarks") { 1 } else { 0 };
	pub const ExistentialDeposit: Balance = 1;
	pub Features: PalletFeatures = PalletFeatures::all_enabled();
}

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Runtime {
	type Balance = Balance;
	type ExistentialDeposit = ExistentialDeposit;
	type AccountStore = System;
	type WeightInfo = weights::pallet_balances::WeightInfo<Runtime>;
}

impl pallet_nfts::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type CollectionId = u32;
	type ItemId = u32;
	type Currency = Balances;
	type ForceOrigin = EnsureRoot<AccountId>;
	type CreateOrigin = AsEnsureOriginWithArg<EnsureSigned<AccountId>>;
	type Locker = ();
	type CollectionDeposit = NoDeposit;
	type ItemDeposit = ItemDeposit;
	type MetadataDepositBase = NoDeposit;
	type AttributeDepositBase = NoDeposit;
	type DepositPerByte = NoDeposit;
	type StringLimit = ConstU32<256>;
	type KeyLimit = ConstU32<64>;
	type ValueLimit = ConstU32<256>;
	type ApprovalsLimit = ConstU32<20>;
	type ItemAttributesApprovalsLimit = ConstU32<30>;
	type MaxTips = ConstU32<10>;
	type MaxDeadlineDuration = ConstU32<1_000_000>;
	type MaxAttributesPerCall = ConstU32<10>;
	type Features = Features;
	type OffchainSignature = Signature;
	type OffchainPublic = <Signature as Verify>::Signer;
	type WeightInfo = weights::pallet_nfts::WeightInfo<Runtime>;
	type BlockNumberProvider = System;
	#[cfg(feature = "runtime-benchmarks")]
	type Helper = ();
}
