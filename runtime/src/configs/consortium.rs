//! Who may act, and what the members decide together.

use alloc::vec::Vec;
use codec::{Decode, Encode, MaxEncodedLen};
use frame_support::{
	parameter_types,
	traits::{ChangeMembers, Consideration, ConstU32, EitherOf, MaybeConsideration},
	weights::Weight,
};
use frame_system::EnsureRoot;
use pallet_collective::{EnsureProportionAtLeast, EnsureProportionMoreThan, Instance1};
use scale_info::TypeInfo;
use sp_runtime::DispatchError;

use super::{consensus::MAX_AUTHORITIES, system::MAXIMUM_BLOCK_WEIGHT};
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
type TwoThirds = EitherOf<EnsureProportionAtLeast<AccountId, CouncilCollective, 2, 3>, EnsureRoot<AccountId>>;
/// At least three quarters of the members.
type ThreeQuarters =
	EitherOf<EnsureProportionAtLeast<AccountId, CouncilCollective, 3, 4>, EnsureRoot<AccountId>>;

/// The most members that may be active at a time.
pub const MAX_MEMBERS: u32 = 500;

/// The most motions that may be open at a time.
const MAX_MOTIONS: u32 = 100;

const BLOCKS_PER_DAY: BlockNumber = (24 * 60 * 60 * 1000 / SLOT_DURATION) as BlockNumber;

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
	type Council = CouncilSeats;
	type Time = Timestamp;
	type MaxMembers = ConstU32<MAX_MEMBERS>;
	type MaxDelegates = ConstU32<10_000>;
	type MaxCompanyPrefixes = ConstU32<64>;
	type MaxAuthorities = ConstU32<MAX_AUTHORITIES>;
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

/// The most motions of one member that may be open at a time, so that none can take all the places.
pub const MAX_MOTIONS_OF_A_MEMBER: usize = 5;

type Motions = pallet_collective::ProposalOf<Runtime, CouncilCollective>;
type Places = pallet_collective::CostOf<Runtime, CouncilCollective>;

/// What a member gives for opening a motion: one of the few places that it has for them. It is free again when the motion
/// is decided; the next motion that anybody opens clears it away, so there are never more places kept than motions open.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct FewMotions;

impl Consideration<AccountId, u32> for FewMotions {
	fn new(proposer: &AccountId, _: u32) -> Result<Self, DispatchError> {
		let (open, over): (Vec<_>, Vec<_>) =
			Places::iter().partition(|(motion, _)| Motions::contains_key(motion));
		over.into_iter().for_each(|(motion, _)| Places::remove(motion));
		let taken = open
			.into_iter()
			.filter(|(_, (account, _))| account == proposer)
			.count();
		// The collective's own benchmarks fill all the places with one member's motions.
		if taken >= MAX_MOTIONS_OF_A_MEMBER && cfg!(not(feature = "runtime-benchmarks")) {
			return Err(pallet_collective::Error::<Runtime, CouncilCollective>::TooManyProposals.into());
		}
		Ok(Self)
	}

	fn update(self, _: &AccountId, _: u32) -> Result<Self, DispatchError> {
		Ok(self)
	}

	fn drop(self, _: &AccountId) -> Result<(), DispatchError> {
		Ok(())
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn ensure_successful(_: &AccountId, _: u32) {}
}

impl MaybeConsideration<AccountId, u32> for FewMotions {
	fn is_none(&self) -> bool {
		false
	}
}

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
	type Consideration = FewMotions;
	type WeightInfo = weights::pallet_collective::WeightInfo<Runtime>;
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

/// Calls that stay possible whatever is paused: those by which the members decide, and so lift a pause; those by which
/// patients deny, and take back what they gave (GDPR article 7 (3)); and the one on which a life may depend.
pub struct NeverPaused;

impl frame_support::traits::Contains<pallet_tx_pause::RuntimeCallNameOf<Runtime>> for NeverPaused {
	fn contains(call: &pallet_tx_pause::RuntimeCallNameOf<Runtime>) -> bool {
		const GOVERNANCE: [&[u8]; 5] = [b"Council", b"Consortium", b"Whitelist", b"Timestamp", b"System"];
		const PATIENTS: [(&[u8], &[u8]); 5] = [
			(b"Consent", b"attest"),
			(b"Consent", b"withdraw"),
			(b"Consent", b"revoke_delegation"),
			(b"Consent", b"object_to_rotation"),
			(b"Records", b"emergency_access"),
		];
		GOVERNANCE.contains(&call.0.as_slice()) || PATIENTS.contains(&(call.0.as_slice(), call.1.as_slice()))
	}
}

impl pallet_tx_pause::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeCall = RuntimeCall;
	type PauseOrigin = MoreThanHalf;
	type UnpauseOrigin = MoreThanHalf;
	type WhitelistedCalls = NeverPaused;
	type MaxNameLen = ConstU32<256>;
	type WeightInfo = weights::pallet_tx_pause::WeightInfo<Runtime>;
}
