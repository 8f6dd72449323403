//! A runtime for the tests: two manufacturers, a distributor, a hospital, a clinic, a carrier, a service provider, an
//! assessor, two regulators, and fakes of what custody asks: devices, members, and the guard.
#![allow(clippy::arithmetic_side_effects, reason = "a test that overflows stops")]

use crate::{self as pallet_custody, Config, Event, Pallet, WeightInfo};
use custos_primitives::{
	custody::*,
	gs1::{AllocatedKey, CompanyPrefix, DeviceIdentifier, Sscc},
	guard::Refusal,
	member::{Actor, MemberId, MemberInspect, Role},
};
use frame_support::{
	derive_impl, dispatch::DispatchResultWithPostInfo, parameter_types, traits::EnsureOrigin,
	weights::Weight, BoundedVec,
};
use frame_system::{EnsureRoot, RawOrigin};
use sp_runtime::{BuildStorage, DispatchResult};

mod names;
mod registry;

pub use names::*;
pub use registry::*;

type Block = frame_system::mocking::MockBlock<Test>;

frame_support::construct_runtime!(
	pub enum Test {
		System: frame_system,
		Timestamp: pallet_timestamp,
		Custody: pallet_custody,
	}
);

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = Block;
}

#[derive_impl(pallet_timestamp::config_preludes::TestDefaultConfig)]
impl pallet_timestamp::Config for Test {}

parameter_types! {
	pub const MaxItems: u32 = 12;
	pub const MaxLots: u32 = 40;
	pub const MaxGuarded: u32 = 42;
	pub const MaxDiscrepancies: u32 = 4;
	pub const DefaultTransitTime: u64 = 14 * DAY;
	pub const DisputeTime: u64 = 7 * DAY;
	/// Who holds which company prefix.
	pub static Prefixes: Vec<(MemberId, CompanyPrefix)> = vec![];
	/// Who has which role.
	pub static Roles: Vec<(MemberId, Role)> = vec![];
	/// The members that are not active.
	pub static Suspended: Vec<MemberId> = vec![];
	/// What the guard refuses on the way to patients, and why.
	pub static Stopped: Vec<(Stop, Refusal)> = vec![];
}

impl Config for Test {
	type ShippingOrigin = Delegate<SHIP>;
	type UseOrigin = Delegate<USE>;
	type CareOrigin = Delegate<CARE>;
	type AppointOrigin = EnsureRoot<u64>;
	type Devices = MockDevices;
	type Guard = MockGuard;
	type Members = MockMembers;
	type Time = Timestamp;
	type MaxItems = MaxItems;
	type MaxLots = MaxLots;
	type MaxGuarded = MaxGuarded;
	type MaxDiscrepancies = MaxDiscrepancies;
	type DefaultTransitTime = DefaultTransitTime;
	type DisputeTime = DisputeTime;
	type WeightInfo = NoWeight;
}

// --- Who acts

/// May pack, ship, receive and argue.
const SHIP: u8 = 0;
/// May use devices on patients.
const USE: u8 = 1;
/// May report what becomes of devices.
const CARE: u8 = 2;

/// Acts for the manufacturer ACME, which holds the prefix 9506000.
pub const ALICE: u64 = 1;
/// Acts for the manufacturer BOLT, which holds the prefix 9521321.
pub const BOB: u64 = 2;
/// Acts for the hospital, which holds the prefix 9501101.
pub const HANNA: u64 = 3;
/// Acts for the distributor, which holds the prefix 9510000.
pub const DORA: u64 = 4;
/// Acts for the carrier.
pub const CARL: u64 = 5;
/// Acts for the service provider.
pub const SAM: u64 = 6;
/// Acts for the conformity assessor.
pub const CORA: u64 = 7;
/// Acts for a regulator.
pub const RITA: u64 = 8;
/// Acts for another regulator.
pub const REMY: u64 = 9;
/// Acts for the hospital too, with no permission of this pallet.
pub const CLERK: u64 = 10;
/// Acts for the clinic, which holds no prefix.
pub const HUGO: u64 = 11;
/// Acts for nobody.
pub const NOBODY: u64 = 99;

pub const ACME: MemberId = 100;
pub const BOLT: MemberId = 200;
pub const HOSPITAL: MemberId = 300;
pub const CLINIC: MemberId = 350;
pub const DISTRIBUTOR: MemberId = 400;
pub const CARRIER: MemberId = 500;
pub const SERVICE: MemberId = 600;
pub const ASSESSOR: MemberId = 700;
pub const REGULATOR: MemberId = 800;
pub const OTHER_REGULATOR: MemberId = 900;
/// No member.
pub const UNKNOWN: MemberId = 7;

/// The member that the account acts for, and what the account may do.
fn rights(account: u64) -> Option<(MemberId, &'static [u8])> {
	match account {
		ALICE => Some((ACME, &[SHIP, CARE])),
		BOB => Some((BOLT, &[SHIP, CARE])),
		HANNA => Some((HOSPITAL, &[SHIP, USE, CARE])),
		HUGO => Some((CLINIC, &[SHIP, USE, CARE])),
		DORA => Some((DISTRIBUTOR, &[SHIP, CARE])),
		CARL => Some((CARRIER, &[SHIP, CARE])),
		SAM => Some((SERVICE, &[SHIP, CARE])),
		CORA => Some((ASSESSOR, &[SHIP, CARE])),
		RITA => Some((REGULATOR, &[SHIP, CARE])),
		REMY => Some((OTHER_REGULATOR, &[SHIP, CARE])),
		CLERK => Some((HOSPITAL, &[])),
		_ => None,
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
		(ALICE..=CLERK).find(able).map(RuntimeOrigin::signed).ok_or(())
	}
}

/// The members that have a role, but those in [`Suspended`].
pub struct MockMembers;
impl MemberInspect for MockMembers {
	fn is_active(member: MemberId) -> bool {
		Roles::get().iter().any(|(known, _)| *known == member) && !Suspended::get().contains(&member)
	}

	fn has_role(member: MemberId, role: Role) -> bool {
		Self::is_active(member) && Roles::get().contains(&(member, role))
	}

	fn holds_prefix_of(member: MemberId, key: &impl AllocatedKey) -> bool {
		let held = Prefixes::get();
		held.iter()
			.any(|(holder, prefix)| *holder == member && key.has_company_prefix(prefix))
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn enable_prefix_of(member: MemberId, key: &impl AllocatedKey) {
		let digits = key.allocated_digits().get(..7).expect("a key has seven digits");
		Prefixes::mutate(|held| held.push((member, prefix(core::str::from_utf8(digits).expect("digits")))));
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn enable_role(member: MemberId, role: Role) {
		Roles::mutate(|roles| roles.push((member, role)));
	}
}

/// Tests weigh no more than what calls give back: of items in time, and of lots inside of them in size.
pub struct NoWeight;
impl WeightInfo for NoWeight {
	fn pack(n: u32, l: u32) -> Weight {
		Weight::from_parts(n.into(), l.into())
	}
	fn unpack(_: u32) -> Weight {
		Weight::zero()
	}
	fn ship(n: u32) -> Weight {
		Weight::from_parts(n.into(), 0)
	}
	fn ship_unit() -> Weight {
		Self::ship(1)
	}
	fn receive(n: u32) -> Weight {
		Weight::from_parts(n.into(), 0)
	}
	fn receive_unit() -> Weight {
		Self::receive(1)
	}
	fn receive_with_discrepancies(n: u32, d: u32) -> Weight {
		Weight::from_parts(n.saturating_add(d).into(), 0)
	}
	fn refuse() -> Weight {
		Weight::zero()
	}
	fn take_back(_: u32) -> Weight {
		Weight::zero()
	}
	fn cancel(_: u32) -> Weight {
		Weight::zero()
	}
	fn return_items(n: u32, s: u32) -> Weight {
		Weight::from_parts(n.into(), s.into())
	}
	fn answer_dispute() -> Weight {
		Weight::zero()
	}
	fn concede(n: u32) -> Weight {
		Weight::from_parts(n.into(), 0)
	}
	fn appoint_arbiter() -> Weight {
		Weight::zero()
	}
	fn decide(n: u32) -> Weight {
		Weight::from_parts(n.into(), 0)
	}
	fn transfer_title() -> Weight {
		Weight::from_parts(1, 0)
	}
	fn use_device() -> Weight {
		Weight::zero()
	}
	fn explant() -> Weight {
		Weight::zero()
	}
	fn take_out_of_service() -> Weight {
		Weight::zero()
	}
	fn return_to_service() -> Weight {
		Weight::zero()
	}
	fn lose() -> Weight {
		Weight::zero()
	}
	fn find() -> Weight {
		Weight::zero()
	}
	fn decommission() -> Weight {
		Weight::zero()
	}
	fn lots_inside(l: u32) -> Weight {
		Weight::from_parts(0, l.into())
	}
}

// --- Time and events

/// 2026-06-15 10:00 UTC.
pub const NOW: u64 = 1_781_517_600_000;
/// A day in milliseconds.
pub const DAY: u64 = 86_400_000;

pub fn new_test_ext() -> sp_io::TestExternalities {
	let storage = frame_system::GenesisConfig::<Test>::default()
		.build_storage()
		.expect("genesis builds");
	let mut ext = sp_io::TestExternalities::new(storage);
	ext.execute_with(|| {
		System::set_block_number(1);
		Timestamp::set_timestamp(NOW);
		Suspended::set(vec![]);
		Stopped::set(vec![]);
		Prefixes::set(vec![
			(ACME, prefix("9506000")),
			(BOLT, prefix("9521321")),
			(HOSPITAL, prefix("9501101")),
			(DISTRIBUTOR, prefix("9510000")),
		]);
		Roles::set(vec![
			(ACME, Role::Manufacturer),
			(BOLT, Role::Manufacturer),
			(HOSPITAL, Role::HealthcareProvider),
			(CLINIC, Role::HealthcareProvider),
			(DISTRIBUTOR, Role::Distributor),
			(CARRIER, Role::Carrier),
			(SERVICE, Role::ServiceProvider),
			(ASSESSOR, Role::ConformityAssessor),
			(REGULATOR, Role::Regulator),
			(OTHER_REGULATOR, Role::Regulator),
		]);
		for device in [stem(), syringe(), screw(), valve()] {
			Makers::insert(device, ACME);
		}
		Makers::insert(plate(), BOLT);
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

/// The pallet's invariants, and that they agree with the units' records, which the pallet can't list.
pub fn check_invariants() {
	Pallet::<Test>::do_try_state().expect("the invariants hold");
	Pallet::<Test>::check_units(Units::iter()).expect("the units' records agree");
}

/// Goes on to the next block, and forward in time.
pub fn pass(milliseconds: u64) {
	System::set_block_number(System::block_number() + 1);
	Timestamp::set_timestamp(Timestamp::get() + milliseconds);
}

/// The events of this pallet so far.
pub fn events() -> Vec<Event<Test>> {
	let ours = |record: frame_system::EventRecord<RuntimeEvent, _>| match record.event {
		RuntimeEvent::Custody(event) => Some(event),
		_ => None,
	};
	System::events().into_iter().filter_map(ours).collect()
}

pub fn last_event() -> Event<Test> {
	events().pop().expect("there is an event")
}

pub fn signed(account: u64) -> RuntimeOrigin {
	RuntimeOrigin::signed(account)
}

// --- Calls

/// What a member has, and had, of a lot.
pub fn holding(device: &DeviceIdentifier, text: Option<&str>, member: MemberId) -> Holding {
	Pallet::<Test>::holding_of(&reference(device, text), member)
}

pub fn pack(account: u64, sscc: &Sscc, contents: &[ItemCode]) -> DispatchResult {
	unweighed(Custody::pack(signed(account), sscc_text(sscc), items(contents)))
}

pub fn unpack(account: u64, sscc: &Sscc, contents: &[ItemCode]) -> DispatchResult {
	Custody::unpack(signed(account), sscc_text(sscc), items(contents))
}

/// Whether a call succeeded, whatever it gives back of its weight.
pub fn unweighed(result: DispatchResultWithPostInfo) -> DispatchResult {
	result.map(|_| ()).map_err(|refusal| refusal.error)
}

/// Ships without carrier, documents and term.
pub fn ship(
	account: u64,
	text: &str,
	recipient: MemberId,
	purpose: Purpose,
	contents: &[ItemCode],
) -> DispatchResult {
	let documents = BoundedVec::new();
	let contents = items(contents);
	unweighed(Custody::ship(
		signed(account),
		number(text),
		recipient,
		None,
		purpose,
		contents,
		documents,
		None,
	))
}

pub fn receive(account: u64, sender: MemberId, text: &str, item_count: u32) -> DispatchResult {
	unweighed(Custody::receive(
		signed(account),
		sender,
		number(text),
		item_count,
	))
}

/// Ships, and the recipient receives: the account of the recipient and its member have to fit.
pub fn hand_over(
	sender: (u64, MemberId),
	recipient: (u64, MemberId),
	text: &str,
	purpose: Purpose,
	contents: &[ItemCode],
) {
	frame_support::assert_ok!(ship(sender.0, text, recipient.1, purpose, contents));
	let item_count = contents.len() as u32;
	frame_support::assert_ok!(receive(recipient.0, sender.1, text, item_count));
}
