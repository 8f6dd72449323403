//! A runtime for the tests: two hospitals, a manufacturer, a registry that researches, a university and a regulator, and
//! patients with keys of each kind.
#![allow(clippy::arithmetic_side_effects, reason = "a test that overflows stops")]

mod people;

use crate::{
	self as pallet_consent, default_categories, Config, Event, GenesisConfig, Keys, Pallet, WeightInfo,
};
use custos_primitives::{
	consent::{Act, Signed, Statement, SubjectReference},
	gs1::AllocatedKey,
	member::{Actor, MemberId, MemberInspect, Role},
};
use frame_support::{derive_impl, parameter_types, traits::EnsureOrigin, weights::Weight};
use frame_system::{EnsureRoot, RawOrigin};
pub use people::*;
use sp_core::H256;
use sp_keystore::{testing::MemoryKeystore, KeystoreExt};
use sp_runtime::BuildStorage;

type Block = frame_system::mocking::MockBlock<Test>;

frame_support::construct_runtime!(
	pub enum Test {
		System: frame_system,
		Timestamp: pallet_timestamp,
		Consent: pallet_consent,
	}
);

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = Block;
}

#[derive_impl(pallet_timestamp::config_preludes::TestDefaultConfig)]
impl pallet_timestamp::Config for Test {}

parameter_types! {
	pub const MaxAttestations: u32 = 8;
	pub const MaxDelegations: u32 = 3;
	pub const RotationDelay: u64 = 14 * DAY;
	pub const MaxStatementValidity: u64 = 30 * DAY;
	/// The members that are not active.
	pub static Inactive: Vec<MemberId> = vec![];
	/// The members that a benchmark has beside those of the tests.
	pub static Enabled: Vec<MemberId> = vec![];
}

impl Config for Test {
	type ControllerOrigin = Delegate<CONTROL>;
	type WitnessOrigin = Delegate<WITNESS>;
	type SponsorOrigin = Delegate<SPONSOR>;
	type AmendOrigin = EnsureRoot<u64>;
	type Members = FakeMembers;
	type Time = Timestamp;
	type MaxAttestations = MaxAttestations;
	type MaxDelegations = MaxDelegations;
	type RotationDelay = RotationDelay;
	type MaxStatementValidity = MaxStatementValidity;
	type WeightInfo = NoWeight;
}

/// May open subjects and hand in what they signed.
const CONTROL: u8 = 0;
/// May witness.
const WITNESS: u8 = 1;
/// May sponsor studies.
const SPONSOR: u8 = 2;

/// Acts for a hospital, which controls what the tests are about.
pub const HANNA: u64 = 1;
/// Acts for another hospital.
pub const HUGO: u64 = 2;
/// Acts for a manufacturer.
pub const ALICE: u64 = 3;
/// Acts for an implant registry, which researches.
pub const RUTH: u64 = 4;
/// Acts for a university, which researches.
pub const UMA: u64 = 5;
/// Acts for a regulator.
pub const RITA: u64 = 6;
/// Acts for nobody.
pub const NOBODY: u64 = 99;

pub const HOSPITAL: MemberId = 100;
pub const OTHER_HOSPITAL: MemberId = 200;
pub const ACME: MemberId = 300;
pub const REGISTRY: MemberId = 400;
pub const UNIVERSITY: MemberId = 500;
pub const REGULATOR: MemberId = 600;

/// The member that the account acts for, and what the account may do.
fn rights(account: u64) -> Option<(MemberId, &'static [u8])> {
	match account {
		HANNA => Some((HOSPITAL, &[CONTROL, WITNESS])),
		HUGO => Some((OTHER_HOSPITAL, &[CONTROL, WITNESS])),
		ALICE => Some((ACME, &[CONTROL, SPONSOR])),
		RUTH => Some((REGISTRY, &[CONTROL, SPONSOR])),
		UMA => Some((UNIVERSITY, &[CONTROL, SPONSOR])),
		RITA => Some((REGULATOR, &[CONTROL])),
		_ => None,
	}
}

/// The roles of a member.
fn roles(member: MemberId) -> &'static [Role] {
	match member {
		HOSPITAL => &[Role::HealthcareProvider],
		OTHER_HOSPITAL => &[Role::HealthcareProvider, Role::Researcher],
		ACME => &[Role::Manufacturer],
		REGISTRY | UNIVERSITY => &[Role::Researcher],
		REGULATOR => &[Role::Regulator],
		_ => &[],
	}
}

/// A delegate with that right.
pub struct Delegate<const RIGHT: u8>;
impl<const RIGHT: u8> EnsureOrigin<RuntimeOrigin> for Delegate<RIGHT> {
	type Success = Actor<u64>;

	fn try_origin(origin: RuntimeOrigin) -> Result<Actor<u64>, RuntimeOrigin> {
		let RawOrigin::Signed(delegate) = Result::<RawOrigin<u64>, _>::from(origin)? else {
			return Err(RuntimeOrigin::root());
		};
		match rights(delegate) {
			Some((member, rights)) if rights.contains(&RIGHT) => Ok(Actor { member, delegate }),
			_ => Err(RuntimeOrigin::signed(delegate)),
		}
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn try_successful_origin() -> Result<RuntimeOrigin, ()> {
		let able = |account: &u64| rights(*account).is_some_and(|(_, rights)| rights.contains(&RIGHT));
		(HANNA..=RITA).find(able).map(RuntimeOrigin::signed).ok_or(())
	}
}

/// The members of [`roles`], active but for those in [`Inactive`], and those in [`Enabled`].
pub struct FakeMembers;
impl MemberInspect for FakeMembers {
	fn is_active(member: MemberId) -> bool {
		let known = !roles(member).is_empty() || Enabled::get().contains(&member);
		known && !Inactive::get().contains(&member)
	}

	fn has_role(member: MemberId, role: Role) -> bool {
		Self::is_active(member) && roles(member).contains(&role)
	}

	fn holds_prefix_of(_: MemberId, _: &impl AllocatedKey) -> bool {
		false
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn enable_prefix_of(_: MemberId, _: &impl AllocatedKey) {}

	#[cfg(feature = "runtime-benchmarks")]
	fn enable_role(member: MemberId, _: Role) {
		Enabled::mutate(|enabled| enabled.push(member));
	}
}

/// Tests don't weigh.
pub struct NoWeight;
impl WeightInfo for NoWeight {
	fn open_subject() -> Weight {
		Weight::zero()
	}
	fn replace_key() -> Weight {
		Weight::zero()
	}
	fn object_to_rotation() -> Weight {
		Weight::zero()
	}
	fn complete_rotation() -> Weight {
		Weight::zero()
	}
	fn delegate_key() -> Weight {
		Weight::zero()
	}
	fn revoke_delegation() -> Weight {
		Weight::zero()
	}
	fn attest(_: u32) -> Weight {
		Weight::zero()
	}
	fn propose(_: u32) -> Weight {
		Weight::zero()
	}
	fn confirm() -> Weight {
		Weight::zero()
	}
	fn withdraw() -> Weight {
		Weight::zero()
	}
	fn enter_in_error() -> Weight {
		Weight::zero()
	}
	fn close_subject() -> Weight {
		Weight::zero()
	}
	fn register_study(_: u32) -> Weight {
		Weight::zero()
	}
	fn set_participants(_: u32) -> Weight {
		Weight::zero()
	}
	fn close_study() -> Weight {
		Weight::zero()
	}
	fn define_category() -> Weight {
		Weight::zero()
	}
}

/// 2026-06-15 10:00 UTC, a Monday.
pub const NOW: u64 = 1_781_517_600_000;
/// A day in milliseconds.
pub const DAY: u64 = 86_400_000;

pub fn new_test_ext() -> sp_io::TestExternalities {
	let mut storage = frame_system::GenesisConfig::<Test>::default()
		.build_storage()
		.expect("genesis builds");
	GenesisConfig::<Test> {
		categories: default_categories(),
		..Default::default()
	}
	.assimilate_storage(&mut storage)
	.expect("genesis builds");
	let mut ext = sp_io::TestExternalities::new(storage);
	// The keys of the benchmarks are kept there.
	ext.register_extension(KeystoreExt::new(MemoryKeystore::new()));
	ext.execute_with(|| {
		System::set_block_number(1);
		Timestamp::set_timestamp(NOW);
		Inactive::set(vec![]);
		Enabled::set(vec![]);
	});
	ext
}

/// Runs a test, and checks the invariants after it.
pub fn run(test: impl FnOnce()) {
	new_test_ext().execute_with(|| {
		test();
		check_invariants();
	});
}

pub fn check_invariants() {
	Pallet::<Test>::do_try_state().expect("the invariants hold");
}

/// Goes on to the next block, and forward in time.
pub fn pass(milliseconds: u64) {
	System::set_block_number(System::block_number() + 1);
	Timestamp::set_timestamp(Timestamp::get() + milliseconds);
}

/// The time of the block.
pub fn now() -> u64 {
	Timestamp::get()
}

/// The hash of the genesis block.
pub fn genesis() -> H256 {
	System::block_hash(0)
}

/// The statement that the key would make next, valid for a day.
pub fn statement(person: &Person, subject: SubjectReference, act: Act) -> Statement {
	Statement {
		genesis: genesis(),
		subject,
		nonce: Keys::<Test>::get(person.key()).map_or(0, |used| used.nonce),
		valid_until: now() + DAY,
		act,
	}
}

/// What the person hands over of a statement that it has signed.
pub fn signed_by(person: &Person, statement: &Statement) -> Signed {
	Signed {
		key: person.key(),
		genesis: statement.genesis,
		nonce: statement.nonce,
		valid_until: statement.valid_until,
		signature: person.sign(&statement.bytes()),
	}
}

/// The signature of the person over its next statement.
pub fn sign(person: &Person, subject: SubjectReference, act: Act) -> Signed {
	signed_by(person, &statement(person, subject, act))
}

/// The events of this pallet so far.
pub fn events() -> Vec<Event<Test>> {
	let ours = |record: frame_system::EventRecord<RuntimeEvent, _>| match record.event {
		RuntimeEvent::Consent(event) => Some(event),
		_ => None,
	};
	System::events().into_iter().filter_map(ours).collect()
}

pub fn last_event() -> Event<Test> {
	events().pop().expect("there is an event")
}
