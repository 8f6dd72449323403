//! What stays possible when something goes wrong, and who stops the rest: pauses of calls, the safe mode, and the team that
//! decides on them at short notice.

use alloc::collections::BTreeSet;

use frame_support::{
	parameter_types,
	traits::{
		ConstU32, Contains, EitherOf, EitherOfDiverse, EqualPrivilegeOnly, InsideBoth, MapSuccess,
		NeverEnsureOrigin, TryMapSuccess,
	},
	weights::Weight,
};
use frame_system::EnsureRoot;
use pallet_collective::{EnsureMembers, Instance2};
use pallet_consortium::EnsureDelegate;
use pallet_tx_pause::RuntimeCallNameOf;
use sp_runtime::traits::{Replace, TryMorph};

use super::{
	consortium::{MaxProposalWeight, MoreThanHalf, BLOCKS_PER_DAY},
	motions::{FewMotions, MotionWeights},
	no_currency::NoCurrency,
	system::MAXIMUM_BLOCK_WEIGHT,
};
use crate::{
	weights, AccountId, Balance, BlockNumber, OriginCaller, Runtime, RuntimeCall, RuntimeEvent,
	RuntimeHoldReason, RuntimeOrigin, Scheduler, System, TxPause,
};

/// The incident team: accounts on call, that the members name.
pub type IncidentTeamCollective = Instance2;

/// The most seats in the incident team.
pub const MAX_TEAM: u32 = 20;

/// The most motions of one of the team that may be open at a time, so that a stolen key can't take all the places.
pub const MAX_MOTIONS_OF_A_TEAM_MEMBER: u32 = 3;

/// For how many blocks the safe mode is entered: a day.
pub const SAFE_MODE: BlockNumber = BLOCKS_PER_DAY;

/// By how many blocks the members extend the safe mode at a time: three days.
pub const SAFE_MODE_EXTENSION: BlockNumber = 3 * BLOCKS_PER_DAY;

/// For how many blocks a call is paused at most, and a pause extended at a time: three days.
pub const MAX_PAUSE: BlockNumber = 3 * BLOCKS_PER_DAY;

/// The most bytes of the name of a pallet or call.
type MaxNameLength = ConstU32<256>;

/// At least half of the incident team, and never one alone.
type HalfOfTheTeam = TryMapSuccess<EnsureMembers<AccountId, IncidentTeamCollective, 2>, AtLeastHalf>;

/// The incident team, or more than half of the members.
type TeamOrMembers = EitherOf<HalfOfTheTeam, MoreThanHalf>;

/// Of the votes for a motion and the seats there are: whether the votes are at least half.
pub struct AtLeastHalf;

impl TryMorph<(u32, u32)> for AtLeastHalf {
	type Outcome = ();

	fn try_morph((votes, seats): (u32, u32)) -> Result<(), ()> {
		if votes >= seats.saturating_sub(votes) {
			Ok(())
		} else {
			Err(())
		}
	}
}

/// Who has not voted has not agreed, also where the members named a prime one.
pub struct OnlyVotesCount;

impl pallet_collective::DefaultVote for OnlyVotesCount {
	fn default_vote(_: Option<bool>, _: u32, _: u32, _: u32) -> bool {
		false
	}
}

parameter_types! {
	pub const TeamMotionDuration: BlockNumber = BLOCKS_PER_DAY;
}

impl pallet_collective::Config<IncidentTeamCollective> for Runtime {
	type RuntimeOrigin = RuntimeOrigin;
	type Proposal = RuntimeCall;
	type RuntimeEvent = RuntimeEvent;
	type MotionDuration = TeamMotionDuration;
	type MaxProposals = ConstU32<20>;
	type MaxMembers = ConstU32<MAX_TEAM>;
	type DefaultVote = OnlyVotesCount;
	type SetMembersOrigin = MoreThanHalf;
	type MaxProposalWeight = MaxProposalWeight;
	type DisapproveOrigin = MoreThanHalf;
	type KillOrigin = MoreThanHalf;
	type Consideration = FewMotions<IncidentTeamCollective, MAX_MOTIONS_OF_A_TEAM_MEMBER>;
	type WeightInfo = MotionWeights;
}

/// Calls that stay possible whatever is paused: those by which the members decide, and so lift a pause, or recover finality;
/// those by which patients deny, and take back what they gave (GDPR article 7 (3)); and the one on which a life may depend.
pub struct NeverPaused;

impl Contains<RuntimeCallNameOf<Runtime>> for NeverPaused {
	fn contains((pallet, call): &RuntimeCallNameOf<Runtime>) -> bool {
		const GOVERNANCE: [&[u8]; 10] = [
			b"Council",
			b"Consortium",
			b"Authorities",
			b"Whitelist",
			b"IncidentTeam",
			b"SafeMode",
			b"Incidents",
			b"Grandpa",
			b"Timestamp",
			b"System",
		];
		const PATIENTS: [(&[u8], &[u8]); 5] = [
			(b"Consent", b"attest"),
			(b"Consent", b"withdraw"),
			(b"Consent", b"revoke_delegation"),
			(b"Consent", b"object_to_rotation"),
			(b"Records", b"emergency_access"),
		];
		GOVERNANCE.contains(&pallet.as_slice()) || PATIENTS.contains(&(pallet.as_slice(), call.as_slice()))
	}
}

impl pallet_tx_pause::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeCall = RuntimeCall;
	type PauseOrigin = MoreThanHalf;
	type UnpauseOrigin = MoreThanHalf;
	type WhitelistedCalls = NeverPaused;
	type MaxNameLen = MaxNameLength;
	type WeightInfo = weights::pallet_tx_pause::WeightInfo<Runtime>;
}

impl pallet_incidents::Config for Runtime {
	type PauseOrigin = TeamOrMembers;
	type ExtendOrigin = MoreThanHalf;
	type EndOrigin = EitherOfDiverse<EnsureRoot<AccountId>, EnsureDelegate<Runtime, ()>>;
	type TransactionPause = TxPause;
	type Scheduler = Scheduler;
	type MaxNameLength = MaxNameLength;
	type MaxPause = ConstU32<MAX_PAUSE>;
	type MaxPauses = ConstU32<50>;
	type WeightInfo = weights::pallet_incidents::WeightInfo<Runtime>;
}

/// Refuses `txPause.unpause` for what is paused for a time, which `incidents.lift` lifts: so the end of such a pause never
/// meets one without a limit.
pub struct LiftedByIncidents;

impl Contains<RuntimeCall> for LiftedByIncidents {
	fn contains(call: &RuntimeCall) -> bool {
		match call {
			RuntimeCall::TxPause(pallet_tx_pause::Call::unpause { ident }) => {
				!pallet_incidents::Pauses::<Runtime>::contains_key(ident)
			}
			_ => true,
		}
	}
}

/// Refuses `incidentTeam.set_members` with more accounts than there are seats, or with two seats for one account, which
/// the collective would take.
pub struct OneSeatEach;

impl Contains<RuntimeCall> for OneSeatEach {
	fn contains(call: &RuntimeCall) -> bool {
		match call {
			RuntimeCall::IncidentTeam(pallet_collective::Call::set_members { new_members, .. }) => {
				let accounts: BTreeSet<_> = new_members.iter().collect();
				accounts.len() == new_members.len() && accounts.len() <= MAX_TEAM as usize
			}
			_ => true,
		}
	}
}

/// Which calls the incident tools refuse, whether anything is paused or not.
pub type IncidentFilter = InsideBoth<LiftedByIncidents, OneSeatEach>;

/// What goes on in safe mode: what the members and the incident team decide with, and what keeps the chain going; recalls
/// and holds as a whole, and what patients and lives depend on. A batch goes on too: each call in it is asked about by
/// itself.
pub struct GoesOnInSafeMode;

impl Contains<RuntimeCall> for GoesOnInSafeMode {
	fn contains(call: &RuntimeCall) -> bool {
		use pallet_consent::Call as Consent;
		use pallet_records::Call as Records;
		match call {
			RuntimeCall::System(_)
			| RuntimeCall::Timestamp(_)
			| RuntimeCall::Utility(_)
			| RuntimeCall::Migrations(_)
			| RuntimeCall::Consortium(_)
			| RuntimeCall::Authorities(_)
			| RuntimeCall::Council(_)
			| RuntimeCall::Whitelist(_)
			| RuntimeCall::TxPause(_)
			| RuntimeCall::IncidentTeam(_)
			| RuntimeCall::SafeMode(_)
			| RuntimeCall::Scheduler(_)
			| RuntimeCall::Incidents(_)
			| RuntimeCall::Grandpa(_)
			| RuntimeCall::Recall(_) => true,
			RuntimeCall::Consent(call) => matches!(
				call,
				Consent::attest { .. }
					| Consent::withdraw { .. }
					| Consent::revoke_delegation { .. }
					| Consent::object_to_rotation { .. }
			),
			RuntimeCall::Records(call) => matches!(call, Records::emergency_access { .. }),
			RuntimeCall::DeviceRegistry(_) | RuntimeCall::Custody(_) => false,
			// Refused always.
			RuntimeCall::Session(_) => false,
			#[cfg(feature = "bench")]
			RuntimeCall::Balances(_) | RuntimeCall::Nfts(_) => false,
		}
	}
}

parameter_types! {
	/// Nobody enters or extends the safe mode by a deposit: there is nothing to deposit.
	pub const NoDeposit: Option<Balance> = None;
	pub const NoRelease: Option<BlockNumber> = None;
}

impl pallet_safe_mode::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type Currency = NoCurrency;
	type RuntimeHoldReason = RuntimeHoldReason;
	type WhitelistedCalls = GoesOnInSafeMode;
	type EnterDuration = ConstU32<SAFE_MODE>;
	type ExtendDuration = ConstU32<SAFE_MODE_EXTENSION>;
	type EnterDepositAmount = NoDeposit;
	type ExtendDepositAmount = NoDeposit;
	type ForceEnterOrigin = MapSuccess<TeamOrMembers, Replace<ConstU32<SAFE_MODE>>>;
	type ForceExtendOrigin = MapSuccess<MoreThanHalf, Replace<ConstU32<SAFE_MODE_EXTENSION>>>;
	type ForceExitOrigin = TeamOrMembers;
	type ForceDepositOrigin = NeverEnsureOrigin<()>;
	type Notify = ();
	type ReleaseDelay = NoRelease;
	type WeightInfo = weights::pallet_safe_mode::WeightInfo<Runtime>;
}

parameter_types! {
	/// What scheduled calls may take of a block: a quarter.
	pub MaxScheduledWeight: Weight = MAXIMUM_BLOCK_WEIGHT.saturating_div(4);
}

impl pallet_scheduler::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeOrigin = RuntimeOrigin;
	type PalletsOrigin = OriginCaller;
	type RuntimeCall = RuntimeCall;
	type MaximumWeight = MaxScheduledWeight;
	type ScheduleOrigin = EnsureRoot<AccountId>;
	type OriginPrivilegeCmp = EqualPrivilegeOnly;
	type MaxScheduledPerBlock = ConstU32<50>;
	type WeightInfo = weights::pallet_scheduler::WeightInfo<Runtime>;
	// Nothing is stored apart: only calls of at most 128 bytes can be scheduled.
	#[cfg(not(feature = "runtime-benchmarks"))]
	type Preimages = ();
	#[cfg(feature = "runtime-benchmarks")]
	type Preimages = crate::benchmarks::StoredCalls;
	type BlockNumberProvider = System;
}
