//! A runtime of five members, the real session pallets, Aura and GRANDPA, and nodes with real keys.
#![allow(clippy::arithmetic_side_effects, reason = "a test that overflows stops")]

mod chain;
mod evidence;
mod nodes;

pub use chain::*;
pub use evidence::*;
pub use nodes::*;

use crate::{
	self as pallet_authorities, BlocksOfASession, Config, FinalityReports, KeyOwners, MemberOf, WeightInfo,
};
use custos_primitives::{
	gs1::AllocatedKey,
	member::{Actor, MemberId, MemberInspect, Role},
};
use frame_support::{
	derive_impl, ord_parameter_types, parameter_types,
	traits::{ConstBool, ConstU32, ConstU64, EnsureOrigin, Get},
	weights::Weight,
};
use frame_system::{
	mocking::{MockBlockU32, MockUncheckedExtrinsic},
	offchain::{CreateAuthorizedTransaction, CreateBare, CreateTransaction, CreateTransactionBase},
	AuthorizeCall, EnsureSignedBy, RawOrigin,
};
use pallet_session::{
	historical::{self as pallet_session_historical, NoteHistoricalRoot},
	FindAccountFromAuthorIndex, PeriodicSessions,
};
use sp_runtime::{
	impl_opaque_keys,
	traits::{Convert, ConvertInto, OpaqueKeys},
};
use sp_session::MembershipProof;

/// What comes with a transaction: nothing but what lets a node's own reports in.
pub type Extension = (AuthorizeCall<Test>,);
pub type Block = MockBlockU32<Test, (), Extension>;
pub type Header = <Block as sp_runtime::traits::Block>::Header;
pub type UncheckedExtrinsic = MockUncheckedExtrinsic<Test, (), Extension>;

frame_support::construct_runtime!(
	pub enum Test {
		System: frame_system,
		Timestamp: pallet_timestamp,
		Balances: pallet_balances,
		Authorities: pallet_authorities,
		Aura: pallet_aura,
		Authorship: pallet_authorship,
		Session: pallet_session,
		Grandpa: pallet_grandpa,
		Historical: pallet_session_historical,
	}
);

impl_opaque_keys! {
	/// The keys of a node.
	#[derive(codec::MaxEncodedLen)]
	pub struct SessionKeys {
		pub aura: Aura,
		pub grandpa: Grandpa,
	}
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = Block;
	type AccountData = pallet_balances::AccountData<u64>;
}

#[derive_impl(pallet_timestamp::config_preludes::TestDefaultConfig)]
impl pallet_timestamp::Config for Test {}

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Test {
	type AccountStore = System;
}

impl pallet_aura::Config for Test {
	type AuthorityId = sp_consensus_aura::sr25519::AuthorityId;
	type DisabledValidators = Session;
	type MaxAuthorities = ConstU32<MAXIMUM>;
	type AllowMultipleBlocksPerSlot = ConstBool<false>;
	type SlotDuration = ConstU64<2_000>;
}

impl pallet_authorship::Config for Test {
	type FindAuthor = FindAccountFromAuthorIndex<Self, Aura>;
	type EventHandler = ();
}

parameter_types! {
	pub const Offset: u32 = 0;
	/// The members that are not active.
	pub static Inactive: Vec<MemberId> = vec![];
}

type Rotation = PeriodicSessions<BlocksOfASession<Test>, Offset>;

impl pallet_session::Config for Test {
	type RuntimeEvent = RuntimeEvent;
	type ValidatorId = u64;
	type ValidatorIdOf = ConvertInto;
	type ShouldEndSession = Rotation;
	type NextSessionRotation = Rotation;
	type SessionManager = NoteHistoricalRoot<Self, Authorities>;
	type SessionHandler = <SessionKeys as OpaqueKeys>::KeyTypeIdProviders;
	type Keys = SessionKeys;
	type DisablingStrategy = ();
	type Currency = Balances;
	type KeyDeposit = ();
	type WeightInfo = ();
}

impl pallet_session_historical::Config for Test {
	type RuntimeEvent = RuntimeEvent;
	type FullIdentification = MemberId;
	type FullIdentificationOf = MemberOf<Test>;
}

impl pallet_grandpa::Config for Test {
	type RuntimeEvent = RuntimeEvent;
	type WeightInfo = ();
	type MaxAuthorities = ConstU32<MAXIMUM>;
	type MaxNominators = ConstU32<0>;
	type MaxSetIdSessionEntries = ConstU64<{ EVIDENCE_SESSIONS as u64 }>;
	type KeyOwnerProof = MembershipProof;
	type EquivocationReportSystem = pallet_grandpa::EquivocationReportSystem<
		Self,
		FinalityReports<Test>,
		KeyOwners<Test>,
		ConstU64<LONGEVITY>,
	>;
}

/// Blocks in a session.
pub const SESSION_LENGTH: u32 = 5;
/// The most seats.
pub const MAXIMUM: u32 = 6;
/// How many seats stay.
pub const MINIMUM: u32 = 3;
/// The most nominations of a member.
pub const NOMINATIONS: u32 = 3;
/// The most reports in a member's file.
pub const REPORTS: u32 = 3;
/// For how many sessions evidence is taken.
pub const EVIDENCE_SESSIONS: u32 = 4;
/// For how many blocks a report stays in its pool.
pub const LONGEVITY: u64 = 50;

impl Config for Test {
	type NominateOrigin = Delegates;
	type SeatOrigin = EnsureSignedBy<Seating, u64>;
	type UnseatOrigin = EnsureSignedBy<Unseating, u64>;
	type SettleOrigin = EnsureSignedBy<Settling, u64>;
	type ReportOrigin = Delegates;
	type Members = FakeMembers;
	type ActsFor = FakeMembers;
	type Author = Author;
	type Sessions = Session;
	type KeyOwners = KeyOwners<Test>;
	type MaxAuthorities = ConstU32<MAXIMUM>;
	type MinAuthorities = ConstU32<MINIMUM>;
	type MaxNominations = ConstU32<NOMINATIONS>;
	type MaxReports = ConstU32<REPORTS>;
	type MaxEvidenceSize = ConstU32<4_096>;
	type EvidenceSessions = ConstU32<EVIDENCE_SESSIONS>;
	type ReportLongevity = ConstU64<LONGEVITY>;
	type DefaultSessionLength = ConstU32<SESSION_LENGTH>;
	type WeightInfo = NoWeight;
}

pub const HOSPITAL: MemberId = 0;
pub const MAKER: MemberId = 1;
pub const CARRIER: MemberId = 2;
pub const AGENCY: MemberId = 3;
pub const LAB: MemberId = 4;

/// Acts for the hospital.
pub const HANNA: u64 = 100;
/// Acts for the maker.
pub const MAX: u64 = 101;
/// Acts for the carrier.
pub const CARA: u64 = 102;
/// Acts for the agency.
pub const AXEL: u64 = 103;
/// Acts for the laboratory.
pub const LENA: u64 = 104;
/// Acts for nobody.
pub const NOBODY: u64 = 199;

ord_parameter_types! {
	/// Signs where the members have decided to give a seat.
	pub const Seating: u64 = 900;
	/// Signs where they have decided to take a seat.
	pub const Unseating: u64 = 901;
	/// Signs where they have decided to settle reports.
	pub const Settling: u64 = 902;
}

/// The member that an account acts for.
pub fn member_of(account: u64) -> Option<MemberId> {
	(HANNA..=LENA)
		.zip(HOSPITAL..=LAB)
		.find_map(|(delegate, member)| (delegate == account).then_some(member))
}

/// A delegate of an active member.
pub struct Delegates;

impl EnsureOrigin<RuntimeOrigin> for Delegates {
	type Success = Actor<u64>;

	fn try_origin(origin: RuntimeOrigin) -> Result<Actor<u64>, RuntimeOrigin> {
		let signer = match origin.clone().into() {
			Ok(RawOrigin::Signed(signer)) => signer,
			_ => return Err(origin),
		};
		match member_of(signer).filter(|member| FakeMembers::is_active(*member)) {
			Some(member) => Ok(Actor {
				member,
				delegate: signer,
			}),
			None => Err(origin),
		}
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn try_successful_origin() -> Result<RuntimeOrigin, ()> {
		Ok(RuntimeOrigin::signed(HANNA))
	}
}

/// Members that are active but for those in [`Inactive`].
pub struct FakeMembers;

impl MemberInspect for FakeMembers {
	fn is_active(member: MemberId) -> bool {
		member <= LAB && !Inactive::get().contains(&member)
	}
	fn has_role(member: MemberId, _: Role) -> bool {
		Self::is_active(member)
	}
	fn holds_prefix_of(_: MemberId, _: &impl AllocatedKey) -> bool {
		false
	}
	#[cfg(feature = "runtime-benchmarks")]
	fn enable_prefix_of(_: MemberId, _: &impl AllocatedKey) {}
	#[cfg(feature = "runtime-benchmarks")]
	fn enable_role(_: MemberId, _: Role) {}
}

impl Convert<u64, Option<MemberId>> for FakeMembers {
	fn convert(account: u64) -> Option<MemberId> {
		member_of(account)
	}
}

/// Who made the block.
pub struct Author;

impl Get<Option<u64>> for Author {
	fn get() -> Option<u64> {
		Authorship::author()
	}
}

impl<LocalCall> CreateTransactionBase<LocalCall> for Test
where
	RuntimeCall: From<LocalCall>,
{
	type RuntimeCall = RuntimeCall;
	type Extrinsic = UncheckedExtrinsic;
}

impl<LocalCall> CreateBare<LocalCall> for Test
where
	RuntimeCall: From<LocalCall>,
{
	fn create_bare(call: RuntimeCall) -> UncheckedExtrinsic {
		UncheckedExtrinsic::new_bare(call)
	}
}

impl<LocalCall> CreateTransaction<LocalCall> for Test
where
	RuntimeCall: From<LocalCall>,
{
	type Extension = Extension;

	fn create_transaction(call: RuntimeCall, extension: Extension) -> UncheckedExtrinsic {
		UncheckedExtrinsic::new_transaction(call, extension)
	}
}

impl<LocalCall> CreateAuthorizedTransaction<LocalCall> for Test
where
	RuntimeCall: From<LocalCall>,
{
	fn create_extension() -> Extension {
		(AuthorizeCall::new(),)
	}
}

/// Nothing is measured here.
pub struct NoWeight;

impl WeightInfo for NoWeight {
	fn nominate() -> Weight {
		Weight::zero()
	}
	fn withdraw_nomination() -> Weight {
		Weight::zero()
	}
	fn give_up_seat() -> Weight {
		Weight::zero()
	}
	fn seat() -> Weight {
		Weight::zero()
	}
	fn unseat() -> Weight {
		Weight::zero()
	}
	fn replace() -> Weight {
		Weight::zero()
	}
	fn settle_equivocations() -> Weight {
		Weight::zero()
	}
	fn report_block_equivocation() -> Weight {
		Weight::zero()
	}
}
