//! A runtime with `pallet-tx-pause` and `pallet-scheduler`, whose accounts stand for the groups that decide.
#![allow(clippy::arithmetic_side_effects, reason = "a test that overflows stops")]

use frame_support::{
	derive_impl, ord_parameter_types, parameter_types,
	traits::{
		ConstU32, ConstU64, Contains, EitherOf, EitherOfDiverse, EqualPrivilegeOnly, InsideBoth, OnInitialize,
	},
	weights::Weight,
};
use frame_system::{EnsureRoot, EnsureSigned, EnsureSignedBy};
use sp_core::H256;
use sp_runtime::{traits::Dispatchable, BuildStorage, DispatchResult};

use crate::{self as pallet_incidents, CallNameOf, Config, Event, Pallet, Pauses, WeightInfo};

pub type Block = frame_system::mocking::MockBlock<Test>;

/// Stands for at least half of the incident team.
pub const TEAM: u64 = 1;
/// Stands for more than half of the members.
pub const MEMBERS: u64 = 2;
/// Belongs to neither.
pub const ALICE: u64 = 3;

/// For how many blocks a call may be paused at most.
pub const MAX_PAUSE: u64 = 30;
/// How many calls may be paused at a time.
pub const MAX_PAUSES: u32 = 3;
/// How much a block's agenda has room for.
pub const MAX_SCHEDULED: u32 = 4;

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
	pub type TxPause = pallet_tx_pause;

	#[runtime::pallet_index(2)]
	pub type Scheduler = pallet_scheduler;

	#[runtime::pallet_index(3)]
	pub type Incidents = pallet_incidents;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = Block;
	type BaseCallFilter = InsideBoth<EndedHere, TxPause>;
}

/// Refuses to the members to lift by `txPause.unpause` what is paused for a time, as a runtime has to.
pub struct EndedHere;

impl Contains<RuntimeCall> for EndedHere {
	fn contains(call: &RuntimeCall) -> bool {
		match call {
			RuntimeCall::TxPause(pallet_tx_pause::Call::unpause { ident }) => {
				!Pauses::<Test>::contains_key(ident)
			}
			_ => true,
		}
	}
}

ord_parameter_types! {
	pub const Team: u64 = TEAM;
	pub const Members: u64 = MEMBERS;
}

parameter_types! {
	/// What the agenda may take of a block.
	pub static MaximumWeight: Weight = Weight::from_parts(100_000_000_000, u64::MAX);
}

/// Nothing of this pallet can be paused, nor what decides with root.
pub struct Kept;

impl Contains<CallNameOf<Test>> for Kept {
	fn contains((pallet, _): &CallNameOf<Test>) -> bool {
		[&b"Incidents"[..], b"Scheduler"].contains(&pallet.as_slice())
	}
}

impl pallet_tx_pause::Config for Test {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeCall = RuntimeCall;
	type PauseOrigin = EnsureSignedBy<Members, u64>;
	type UnpauseOrigin = EnsureSignedBy<Members, u64>;
	type WhitelistedCalls = Kept;
	type MaxNameLen = ConstU32<64>;
	type WeightInfo = ();
}

impl pallet_scheduler::Config for Test {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeOrigin = RuntimeOrigin;
	type PalletsOrigin = OriginCaller;
	type RuntimeCall = RuntimeCall;
	type MaximumWeight = MaximumWeight;
	type ScheduleOrigin = EnsureRoot<u64>;
	type OriginPrivilegeCmp = EqualPrivilegeOnly;
	type MaxScheduledPerBlock = ConstU32<MAX_SCHEDULED>;
	type WeightInfo = ();
	type Preimages = ();
	type BlockNumberProvider = System;
}

impl Config for Test {
	type PauseOrigin = EitherOf<EnsureSignedBy<Team, u64>, EnsureSignedBy<Members, u64>>;
	type ExtendOrigin = EnsureSignedBy<Members, u64>;
	type EndOrigin = EitherOfDiverse<EnsureRoot<u64>, EnsureSigned<u64>>;
	type TransactionPause = TxPause;
	type Scheduler = Scheduler;
	type MaxNameLength = ConstU32<64>;
	type MaxPause = ConstU64<MAX_PAUSE>;
	type MaxPauses = ConstU32<MAX_PAUSES>;
	type WeightInfo = TestWeights;
}

/// Numbers that tests can tell apart; nothing measured.
pub struct TestWeights;

impl WeightInfo for TestWeights {
	fn pause() -> Weight {
		Weight::from_parts(1_001, 0)
	}
	fn lift() -> Weight {
		Weight::from_parts(1_002, 0)
	}
	fn extend() -> Weight {
		Weight::from_parts(1_003, 0)
	}
	fn end_pause() -> Weight {
		Weight::from_parts(1_004, 0)
	}
}

/// The state at block 1.
pub fn new_test_ext() -> sp_io::TestExternalities {
	let storage = frame_system::GenesisConfig::<Test>::default().build_storage();
	let mut externalities: sp_io::TestExternalities = storage.unwrap().into();
	externalities.execute_with(|| System::set_block_number(1));
	externalities
}

/// Runs a test, and checks afterwards that the state is whole.
pub fn execute(test: impl FnOnce()) {
	new_test_ext().execute_with(|| {
		test();
		Pallet::<Test>::do_try_state().unwrap();
	});
}

/// Begins so many blocks more.
pub fn blocks_later(blocks: u64) {
	for _ in 0..blocks {
		let next = System::block_number() + 1;
		System::set_block_number(next);
		AllPalletsWithSystem::on_initialize(next);
	}
}

/// Begins all blocks until this one.
pub fn go_to(block: u64) {
	blocks_later(block - System::block_number());
}

/// The name of a call.
pub fn name(pallet: &str, call: &str) -> CallNameOf<Test> {
	let part = |part: &str| part.as_bytes().to_vec().try_into().unwrap();
	(part(pallet), part(call))
}

/// A call that can be paused.
pub fn remark() -> CallNameOf<Test> {
	name("System", "remark")
}

/// The hash of some report.
pub fn report(number: u8) -> H256 {
	H256::repeat_byte(number)
}

/// Makes a call as it comes in a transaction or a motion, through the filter.
pub fn send(by: u64, call: impl Into<RuntimeCall>) -> DispatchResult {
	call.into()
		.dispatch(RuntimeOrigin::signed(by))
		.map(|_| ())
		.map_err(|refused| refused.error)
}

/// Whether anybody may make [`remark`] now.
pub fn may_remark() -> bool {
	let remark = frame_system::Call::remark { remark: vec![] };
	match send(ALICE, remark) {
		Ok(()) => true,
		Err(refused) => {
			assert_eq!(refused, frame_system::Error::<Test>::CallFiltered.into());
			false
		}
	}
}

/// What this pallet told last.
pub fn last_event() -> Event<Test> {
	let last = System::events()
		.into_iter()
		.rev()
		.find_map(|record| match record.event {
			RuntimeEvent::Incidents(event) => Some(event),
			_ => None,
		});
	last.expect("the pallet has told something")
}
