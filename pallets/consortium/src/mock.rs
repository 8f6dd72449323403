//! A runtime of the members, a council of `pallet-collective`, and nothing else.
#![allow(clippy::arithmetic_side_effects, reason = "a test that overflows stops")]

use alloc::{string::ToString, vec, vec::Vec};
use custos_primitives::{
	gs1::check_digit,
	member::{MemberId, MemberName, Permission, Role, MAX_PERMISSIONS, MAX_ROLES},
};
use frame_support::{
	derive_impl,
	dispatch::DispatchClass,
	parameter_types,
	traits::{ChangeMembers, ConstU32, ConstU64, Contains, EitherOfDiverse, Time},
	weights::Weight,
	BoundedVec,
};
use frame_system::{
	limits::{BlockLength, BlockWeights},
	EnsureRoot,
};
use pallet_collective::{EnsureProportionMoreThan, Instance1};
use sp_runtime::BuildStorage;

use crate::{
	self as pallet_consortium, CompanyPrefixText, Config, Council, GenesisMember, GlnText, WeightInfo,
};

pub type AccountId = u64;
pub type Block = frame_system::mocking::MockBlock<Test>;

/// Represents member 0, a manufacturer.
pub const ALICE: AccountId = 1;
/// Represents member 1, a distributor.
pub const BOB: AccountId = 2;
/// Represents member 2, a regulator.
pub const CAROL: AccountId = 3;
/// Acts for nobody at first.
pub const DAVE: AccountId = 4;
/// Acts for nobody at first.
pub const ERIN: AccountId = 5;
/// Acts for nobody, ever.
pub const MALLORY: AccountId = 66;

/// The manufacturer's number.
pub const MAKER: MemberId = 0;
/// The distributor's number.
pub const TRADER: MemberId = 1;
/// The regulator's number.
pub const AGENCY: MemberId = 2;
/// A number that no member has at first.
pub const NOBODY: MemberId = 77;

/// The company prefix that the manufacturer holds.
pub const MAKERS_PREFIX: &str = "4012345";

/// Some time in November 2023.
pub const NOW: u64 = 1_700_000_000_000;
/// A day, in milliseconds.
pub const DAY: u64 = 86_400_000;
/// The weight of a whole block.
pub const BLOCK: Weight = Weight::from_parts(2_000_000_000, 1_000_000);
/// The length of a whole block, in bytes.
pub const BLOCK_LENGTH: u32 = 10_000;

#[frame_support::runtime]
mod runtime {
	#[runtime::runtime]
	#[runtime::derive(
		RuntimeCall,
		RuntimeEvent,
		RuntimeError,
		RuntimeOrigin,
		RuntimeFreezeReason,
		RuntimeHoldReason,
		RuntimeSlashReason,
		RuntimeLockId,
		RuntimeTask,
		RuntimeViewFunction
	)]
	pub struct Test;

	#[runtime::pallet_index(0)]
	pub type System = frame_system;

	#[runtime::pallet_index(1)]
	pub type Consortium = pallet_consortium;

	#[runtime::pallet_index(2)]
	pub type Motions = pallet_collective<Instance1>;
}

parameter_types! {
	pub Weights: BlockWeights = BlockWeights::simple_max(BLOCK);
	pub Length: BlockLength = BlockLength::builder()
		.max_length(2 * BLOCK_LENGTH)
		.modify_max_length_for_class(DispatchClass::Normal, |length| *length = BLOCK_LENGTH)
		.build();
	pub static Clock: u64 = NOW;
}

impl Time for Clock {
	type Moment = u64;

	fn now() -> u64 {
		Self::get()
	}
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = Block;
	type BlockWeights = Weights;
	type BlockLength = Length;
}

impl pallet_collective::Config<Instance1> for Test {
	type RuntimeOrigin = RuntimeOrigin;
	type Proposal = RuntimeCall;
	type RuntimeEvent = RuntimeEvent;
	type MotionDuration = ConstU64<10>;
	type MaxProposals = ConstU32<5>;
	type MaxMembers = ConstU32<6>;
	type DefaultVote = pallet_collective::MoreThanMajorityThenPrimeDefaultVote;
	type WeightInfo = ();
	type SetMembersOrigin = frame_system::EnsureNever<()>;
	type MaxProposalWeight = MaxProposalWeight;
	type DisapproveOrigin = EnsureRoot<AccountId>;
	type KillOrigin = EnsureRoot<AccountId>;
	type Consideration = ();
}

parameter_types! {
	pub MaxProposalWeight: Weight = BLOCK;
}

/// The representatives' seats are those of the collective.
pub struct Seats;

impl Council<AccountId> for Seats {
	fn seats() -> Vec<AccountId> {
		pallet_collective::Members::<Test, Instance1>::get()
	}

	fn reseat(seats: &[AccountId], joined: &[AccountId], left: &[AccountId]) {
		Motions::change_members_sorted(joined, left, seats);
	}

	fn reseat_weight() -> Weight {
		<() as pallet_collective::WeightInfo>::set_members(6, 6, 5)
	}
}

/// The chain's root, or more than half of the council.
type Majority = EitherOfDiverse<EnsureRoot<AccountId>, EnsureProportionMoreThan<AccountId, Instance1, 1, 2>>;

/// What nodes send by themselves here: remarks that say so.
pub struct Reports;

impl Contains<RuntimeCall> for Reports {
	fn contains(call: &RuntimeCall) -> bool {
		matches!(call, RuntimeCall::System(frame_system::Call::remark { remark }) if remark == b"report")
	}
}

/// Half of a block.
pub const BURST: u64 = 500_000_000;
/// A twentieth of a block.
pub const RECOVERY: u64 = 50_000_000;

impl Config for Test {
	type AdmitOrigin = Majority;
	type SuspendOrigin = Majority;
	type ReinstateOrigin = Majority;
	type ExpelOrigin = Majority;
	type AmendOrigin = Majority;
	type Council = Seats;
	type Time = Clock;
	type MaxMembers = ConstU32<6>;
	type MaxDelegates = ConstU32<4>;
	type MaxCompanyPrefixes = ConstU32<3>;
	type UnsignedCalls = Reports;
	type Burst = ConstU64<BURST>;
	type RecoveryPerBlock = ConstU64<RECOVERY>;
	type WeightInfo = TestWeights;
}

/// Numbers that tests can tell apart; nothing measured.
pub struct TestWeights;

impl WeightInfo for TestWeights {
	fn admit(p: u32) -> Weight {
		Weight::from_parts(10_000, 0).saturating_add(Weight::from_parts(1_000, 0).saturating_mul(p.into()))
	}
	fn suspend() -> Weight {
		Weight::from_parts(1_001, 0)
	}
	fn reinstate() -> Weight {
		Weight::from_parts(1_002, 0)
	}
	fn expel() -> Weight {
		Weight::from_parts(1_003, 0)
	}
	fn set_roles() -> Weight {
		Weight::from_parts(1_004, 0)
	}
	fn add_company_prefixes(p: u32) -> Weight {
		Weight::from_parts(1_005, 0).saturating_mul(p.into())
	}
	fn remove_company_prefixes(p: u32) -> Weight {
		Weight::from_parts(1_006, 0).saturating_mul(p.into())
	}
	fn set_representative() -> Weight {
		Weight::from_parts(1_007, 0)
	}
	fn appoint_delegate() -> Weight {
		Weight::from_parts(1_008, 0)
	}
	fn update_delegate() -> Weight {
		Weight::from_parts(1_009, 0)
	}
	fn revoke_delegate() -> Weight {
		Weight::from_parts(1_010, 0)
	}
	fn resign() -> Weight {
		Weight::from_parts(1_011, 0)
	}
	fn gate() -> Weight {
		Weight::from_parts(1_012, 0)
	}
}

/// Begins a chain with three members, or as many as told.
pub struct ExtBuilder {
	members: Vec<GenesisMember<AccountId>>,
}

impl Default for ExtBuilder {
	fn default() -> Self {
		Self {
			members: vec![
				genesis_member(
					"Anvil Implants GmbH",
					1,
					Role::Manufacturer,
					&[MAKERS_PREFIX],
					ALICE,
				),
				genesis_member("Bridge Logistics", 2, Role::Distributor, &[], BOB),
				genesis_member("Competent Authority", 3, Role::Regulator, &[], CAROL),
			],
		}
	}
}

impl ExtBuilder {
	/// With these members.
	pub fn members(mut self, members: Vec<GenesisMember<AccountId>>) -> Self {
		self.members = members;
		self
	}

	/// The state at block 1.
	pub fn build(self) -> sp_io::TestExternalities {
		let genesis = RuntimeGenesisConfig {
			consortium: crate::GenesisConfig {
				members: self.members,
			},
			..Default::default()
		};
		let mut externalities: sp_io::TestExternalities = genesis.build_storage().unwrap().into();
		externalities.execute_with(|| {
			System::set_block_number(1);
			Clock::set(NOW);
		});
		externalities
	}

	/// Runs a test, and checks afterwards that the state is whole.
	pub fn build_and_execute(self, test: impl FnOnce()) {
		self.build().execute_with(|| {
			test();
			Consortium::do_try_state().unwrap();
		});
	}
}

/// Runs a test on a chain with the three members.
pub fn with_three_members(test: impl FnOnce()) {
	ExtBuilder::default().build_and_execute(test);
}

#[cfg(feature = "runtime-benchmarks")]
pub fn new_test_ext() -> sp_io::TestExternalities {
	ExtBuilder::default().build()
}

/// A member for a genesis preset.
pub fn genesis_member(
	name: &str,
	seed: u64,
	role: Role,
	company_prefixes: &[&str],
	representative: AccountId,
) -> GenesisMember<AccountId> {
	GenesisMember {
		name: name.to_string(),
		gln: alloc::string::String::from_utf8(gln(seed).into_inner()).unwrap(),
		roles: vec![role],
		company_prefixes: company_prefixes.iter().map(ToString::to_string).collect(),
		representative,
	}
}

/// A GLN with its check digit.
pub fn gln(seed: u64) -> GlnText {
	let mut digits = alloc::format!("4300000{seed:05}").into_bytes();
	digits.push(b'0' + check_digit(&digits).unwrap());
	digits.try_into().unwrap()
}

pub fn name(text: &str) -> MemberName {
	text.as_bytes().to_vec().try_into().unwrap()
}

pub fn prefixes(texts: &[&str]) -> BoundedVec<CompanyPrefixText, ConstU32<3>> {
	let texts: Vec<CompanyPrefixText> = texts
		.iter()
		.map(|text| text.as_bytes().to_vec().try_into().unwrap())
		.collect();
	texts.try_into().unwrap()
}

pub fn roles(roles: &[Role]) -> BoundedVec<Role, ConstU32<MAX_ROLES>> {
	roles.to_vec().try_into().unwrap()
}

pub fn permissions(permissions: &[Permission]) -> BoundedVec<Permission, ConstU32<MAX_PERMISSIONS>> {
	permissions.to_vec().try_into().unwrap()
}

pub fn root() -> RuntimeOrigin {
	RuntimeOrigin::root()
}

pub fn signed(account: AccountId) -> RuntimeOrigin {
	RuntimeOrigin::signed(account)
}
