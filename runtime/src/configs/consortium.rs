//! Who may act, and what the members decide together.

use alloc::vec::Vec;
use frame_support::{
	parameter_types,
	traits::{ChangeMembers, ConstU32, EitherOf},
	weights::Weight,
};
use frame_system::EnsureRoot;
use pallet_collective::{EnsureProportionAtLeast, EnsureProportionMoreThan, Instance1};

use super::{
	consensus::NodeReports,
	motions::{FewMotions, MotionWeights},
	system::MAXIMUM_BLOCK_WEIGHT,
};
use crate::{
	weights, AccountId, BlockNumber, Council, Runtime, RuntimeCall, RuntimeEvent, RuntimeOrigin, System,
	Timestamp, SLOT_DURATION,
};

/// The council: one organisation, one vote.
pub type CouncilCollective = Instance1;

/// More than half of the members.
pub type MoreThanHalf =
	EitherOf<EnsureProportionMoreThan<AccountId, CouncilCollective, 1, 2>, EnsureRoot<AccountId>>;
/// At least two thirds of the members.
pub type TwoThirds =
	EitherOf<EnsureProportionAtLeast<AccountId, CouncilCollective, 2, 3>, EnsureRoot<AccountId>>;
/// At least three quarters of the members.
type ThreeQuarters =
	EitherOf<EnsureProportionAtLeast<AccountId, CouncilCollective, 3, 4>, EnsureRoot<AccountId>>;

/// The most members that may be active at a time.
pub const MAX_MEMBERS: u32 = 500;

/// The most motions that may be open at a time.
const MAX_MOTIONS: u32 = 100;

/// How many blocks a day has.
pub const BLOCKS_PER_DAY: BlockNumber = (24 * 60 * 60 * 1000 / SLOT_DURATION) as BlockNumber;

parameter_types! {
	/// What of a block a member's transactions may take at once: two blocks' worth, in billionths of a block.
	pub const AllowanceBurst: u64 = 2_000_000_000;
	/// What of it comes back with each block: a quarter of a block, so that four members together fill the chain and
	/// one alone never does.
	pub const AllowanceRecovery: u64 = 250_000_000;
	pub const MotionDuration: BlockNumber = 7 * BLOCKS_PER_DAY;
	pub MaxProposalWeight: Weight = MAXIMUM_BLOCK_WEIGHT.saturating_div(2);
	pub const WhitelistExpiration: BlockNumber = 7 * BLOCKS_PER_DAY;
}

impl pallet_consortium::Config for Runtime {
	type AdmitOrigin = TwoThirds;
	type SuspendOrigin = MoreThanHalf;
	type ReinstateOrigin = MoreThanHalf;
	type ExpelOrigin = TwoThirds;
	type AmendOrigin = MoreThanHalf;
	type UnsignedCalls = NodeReports;
	type Council = CouncilSeats;
	type Time = Timestamp;
	type MaxMembers = ConstU32<MAX_MEMBERS>;
	type MaxDelegates = ConstU32<10_000>;
	type MaxCompanyPrefixes = ConstU32<64>;
	type Burst = AllowanceBurst;
	type RecoveryPerBlock = AllowanceRecovery;
	type WeightInfo = weights::pallet_consortium::WeightInfo<Runtime>;
}

/// The seats of the council, as the consortium fills them.
pub struct CouncilSeats;

impl pallet_consortium::Council<AccountId> for CouncilSeats {
	fn seats() -> Vec<AccountId> {
		pallet_collective::Members::<Runtime, CouncilCollective>::get()
	}

	fn reseat(seats: &[AccountId], joined: &[AccountId], left: &[AccountId]) {
		Council::change_members_sorted(joined, left, seats);
	}

	// With as many seats, and as many open motions to take votes from, as there may be.
	fn reseat_weight() -> Weight {
		<weights::pallet_collective::WeightInfo<Runtime> as pallet_collective::WeightInfo>::set_members(
			MAX_MEMBERS,
			MAX_MEMBERS,
			MAX_MOTIONS,
		)
	}
}

/// The most motions of one member that may be open at a time.
pub const MAX_MOTIONS_OF_A_MEMBER: u32 = 5;

impl pallet_collective::Config<CouncilCollective> for Runtime {
	type RuntimeOrigin = RuntimeOrigin;
	type Proposal = RuntimeCall;
	type RuntimeEvent = RuntimeEvent;
	type MotionDuration = MotionDuration;
	type MaxProposals = ConstU32<MAX_MOTIONS>;
	type MaxMembers = ConstU32<MAX_MEMBERS>;
	// There is no prime member: whoever does not vote has not agreed.
	type DefaultVote = pallet_collective::PrimeDefaultVote;
	// The consortium pallet keeps the council's members equal to the active members' representatives.
	#[cfg(not(feature = "runtime-benchmarks"))]
	type SetMembersOrigin = frame_support::traits::NeverEnsureOrigin<()>;
	// The collective's own benchmarks set them.
	#[cfg(feature = "runtime-benchmarks")]
	type SetMembersOrigin = EnsureRoot<AccountId>;
	type MaxProposalWeight = MaxProposalWeight;
	type DisapproveOrigin = MoreThanHalf;
	type KillOrigin = MoreThanHalf;
	type Consideration = FewMotions<CouncilCollective, MAX_MOTIONS_OF_A_MEMBER>;
	type WeightInfo = MotionWeights;
}

/// What needs the root origin, a runtime upgrade before all, is decided twice: two thirds of the members name the call by
/// its hash, three quarters of them have it carried out.
impl pallet_whitelist::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeCall = RuntimeCall;
	type WhitelistOrigin = TwoThirds;
	type DispatchWhitelistedOrigin = ThreeQuarters;
	// The call itself is handed over when it is carried out, so none has to be stored before.
	type Preimages = ();
	type DeferredDispatchExpiration = WhitelistExpiration;
	type BlockNumberProvider = System;
	// Its benchmarks need stored calls; these are the SDK's own measurements.
	type WeightInfo = pallet_whitelist::weights::SubstrateWeight<Runtime>;
}
