//! Who makes blocks and who finalises them.

use custos_primitives::member::MemberId;
use frame_support::{
	parameter_types,
	traits::{ConstBool, ConstU32, ConstU64, Contains, Get},
};
use frame_system::offchain::{
	CreateAuthorizedTransaction, CreateBare, CreateTransaction, CreateTransactionBase,
};
use pallet_authorities::{BlocksOfASession, FinalityReports, KeyOwners, MemberOf};
use pallet_consortium::{permission, EnsureDelegate};
use pallet_session::{
	historical::{self as pallet_session_historical, NoteHistoricalRoot},
	FindAccountFromAuthorIndex, PeriodicSessions,
};
use sp_consensus_aura::sr25519::AuthorityId as AuraId;
use sp_runtime::{
	generic::Era,
	traits::{Convert, ConvertInto, OpaqueKeys},
};
use sp_session::MembershipProof;

use super::consortium::{MoreThanHalf, TwoThirds};
use crate::{
	configs::NoCurrency, weights, AccountId, Authorities, Authorship, BlockNumber, Consortium, Runtime,
	RuntimeCall, RuntimeEvent, Session, SessionKeys, SlotDuration, TransactionExtension, UncheckedExtrinsic,
	SLOT_DURATION,
};

/// Blocks in a session where the genesis does not say otherwise: ten minutes.
pub const SESSION_LENGTH: BlockNumber = 300;

/// The most authorities at a time.
pub const MAX_AUTHORITIES: u32 = 100;

/// How many authorities stay when seats are taken away.
pub const MIN_AUTHORITIES: u32 = 3;

/// For how many sessions evidence against an authority is taken: a week where a session is ten minutes.
const EVIDENCE_SESSIONS: u32 = 7 * 24 * 6;

/// For how many blocks a node's own report of an equivocation stays in its pool: a day.
const REPORT_LONGEVITY: u64 = 24 * 60 * 60 * 1000 / SLOT_DURATION;

impl pallet_aura::Config for Runtime {
	type AuthorityId = AuraId;
	type DisabledValidators = Session;
	type MaxAuthorities = ConstU32<MAX_AUTHORITIES>;
	type AllowMultipleBlocksPerSlot = ConstBool<false>;
	type SlotDuration = SlotDuration;
}

impl pallet_authorship::Config for Runtime {
	type FindAuthor = FindAccountFromAuthorIndex<Self, crate::Aura>;
	type EventHandler = ();
}

impl pallet_authorities::Config for Runtime {
	type NominateOrigin = EnsureDelegate<Runtime, permission::Administer>;
	type SeatOrigin = TwoThirds;
	type UnseatOrigin = MoreThanHalf;
	type SettleOrigin = MoreThanHalf;
	type ReportOrigin = EnsureDelegate<Runtime, ()>;
	type Members = Consortium;
	type ActsFor = ActsFor;
	type Author = Author;
	type Sessions = Session;
	type KeyOwners = KeyOwners<Runtime>;
	type MaxAuthorities = ConstU32<MAX_AUTHORITIES>;
	type MinAuthorities = ConstU32<MIN_AUTHORITIES>;
	type MaxNominations = ConstU32<8>;
	type MaxReports = ConstU32<32>;
	// Two headers, each of which may announce as many authorities as there may be, and a proof among as many.
	type MaxEvidenceSize = ConstU32<{ 32 * 1024 }>;
	type EvidenceSessions = ConstU32<EVIDENCE_SESSIONS>;
	type ReportLongevity = ConstU64<REPORT_LONGEVITY>;
	type DefaultSessionLength = ConstU32<SESSION_LENGTH>;
	type WeightInfo = weights::pallet_authorities::WeightInfo<Runtime>;
}

/// The member that an account acts for, whether it may act now or not.
pub struct ActsFor;

impl Convert<AccountId, Option<MemberId>> for ActsFor {
	fn convert(account: AccountId) -> Option<MemberId> {
		pallet_consortium::Delegates::<Runtime>::get(account).map(|delegate| delegate.member)
	}
}

/// Who made the block.
pub struct Author;

impl Get<Option<AccountId>> for Author {
	fn get() -> Option<AccountId> {
		Authorship::author()
	}
}

/// The reports of double votes that nodes make by themselves.
pub struct NodeReports;

impl Contains<RuntimeCall> for NodeReports {
	fn contains(call: &RuntimeCall) -> bool {
		matches!(
			call,
			RuntimeCall::Grandpa(pallet_grandpa::Call::report_equivocation_unsigned { .. })
		)
	}
}

impl<LocalCall> CreateTransactionBase<LocalCall> for Runtime
where
	RuntimeCall: From<LocalCall>,
{
	type RuntimeCall = RuntimeCall;
	type Extrinsic = UncheckedExtrinsic;
}

impl<LocalCall> CreateBare<LocalCall> for Runtime
where
	RuntimeCall: From<LocalCall>,
{
	fn create_bare(call: RuntimeCall) -> UncheckedExtrinsic {
		UncheckedExtrinsic::new_bare(call)
	}
}

impl<LocalCall> CreateTransaction<LocalCall> for Runtime
where
	RuntimeCall: From<LocalCall>,
{
	type Extension = TransactionExtension;

	fn create_transaction(call: RuntimeCall, extension: TransactionExtension) -> UncheckedExtrinsic {
		UncheckedExtrinsic::new_transaction(call, extension)
	}
}

impl<LocalCall> CreateAuthorizedTransaction<LocalCall> for Runtime
where
	RuntimeCall: From<LocalCall>,
{
	fn create_extension() -> TransactionExtension {
		(
			frame_system::AuthorizeCall::new(),
			pallet_consortium::ConsortiumGate::new(),
			frame_system::CheckNonZeroSender::new(),
			frame_system::CheckSpecVersion::new(),
			frame_system::CheckTxVersion::new(),
			frame_system::CheckGenesis::new(),
			frame_system::CheckEra::from(Era::Immortal),
			frame_system::CheckNonce::from(0),
			frame_system::CheckWeight::new(),
			frame_system::WeightReclaim::new(),
		)
	}
}

parameter_types! {
	pub const Offset: BlockNumber = 0;
}

type Rotation = PeriodicSessions<BlocksOfASession<Runtime>, Offset>;

impl pallet_session::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type ValidatorId = AccountId;
	type ValidatorIdOf = ConvertInto;
	type ShouldEndSession = Rotation;
	type NextSessionRotation = Rotation;
	type SessionManager = NoteHistoricalRoot<Self, Authorities>;
	type SessionHandler = <SessionKeys as OpaqueKeys>::KeyTypeIdProviders;
	type Keys = SessionKeys;
	// An authority that misbehaves is unseated by its peers, not by a rule.
	type DisablingStrategy = ();
	type Currency = NoCurrency;
	type KeyDeposit = ();
	// Its benchmarks need pallet-staking; these are the SDK's own measurements.
	type WeightInfo = pallet_session::weights::SubstrateWeight<Runtime>;
}

/// Keeps a root of the authorities of each session, so that evidence against one that has left can be checked.
impl pallet_session_historical::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type FullIdentification = MemberId;
	type FullIdentificationOf = MemberOf<Runtime>;
}

impl pallet_grandpa::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	// Its calls are made of parts that its benchmarks measure; under `()` are the SDK's own measurements of them.
	type WeightInfo = ();
	type MaxAuthorities = ConstU32<MAX_AUTHORITIES>;
	type MaxNominators = ConstU32<0>;
	type MaxSetIdSessionEntries = ConstU64<{ EVIDENCE_SESSIONS as u64 }>;
	type KeyOwnerProof = MembershipProof;
	type EquivocationReportSystem = pallet_grandpa::EquivocationReportSystem<
		Self,
		FinalityReports<Runtime>,
		KeyOwners<Runtime>,
		ConstU64<REPORT_LONGEVITY>,
	>;
}
