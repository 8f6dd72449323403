//! A runtime for the tests: two manufacturers, a distributor, two hospitals, a service provider, an assessor and a
//! regulator. What devices there are, and who has them, is whatever a test says.
#![allow(clippy::arithmetic_side_effects, reason = "a test that overflows stops")]

#[cfg(feature = "runtime-benchmarks")]
mod produced;

use crate::{self as pallet_recall, Config, Event, Pallet, WeightInfo};
use codec::{Decode, Encode};
#[cfg(feature = "runtime-benchmarks")]
use custos_primitives::gs1::ShipmentNumber;
use custos_primitives::{
	custody::{
		Cursor, CustodyInspect, DeviceCustody, DeviceInspect, Holder, HolderPage, Holding, Inside,
		LotReference, ModelStanding, ShipmentId,
	},
	device::{Lot, Unit},
	gs1::{AllocatedKey, DeviceIdentifier, LotNumber, SerialNumber, Sscc},
	member::{Actor, MemberId, MemberInspect, Role},
};
use frame_support::{derive_impl, parameter_types, traits::EnsureOrigin, weights::Weight};
use frame_system::RawOrigin;
use sp_runtime::BuildStorage;
use std::collections::BTreeMap;

type Block = frame_system::mocking::MockBlock<Test>;

frame_support::construct_runtime!(
	pub enum Test {
		System: frame_system,
		Timestamp: pallet_timestamp,
		Recalls: pallet_recall,
	}
);

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = Block;
}

#[derive_impl(pallet_timestamp::config_preludes::TestDefaultConfig)]
impl pallet_timestamp::Config for Test {}

parameter_types! {
	pub const MaxRulesPerDevice: u32 = 20;
	pub const MaxHoldsPerTarget: u32 = 3;
	/// The members that are not active.
	pub static Inactive: Vec<MemberId> = vec![];
	/// The models.
	pub static Models: BTreeMap<DeviceIdentifier, ModelStanding> = BTreeMap::new();
	/// The lots.
	pub static Lots: BTreeMap<(DeviceIdentifier, LotNumber), Lot> = BTreeMap::new();
	/// The units.
	pub static Units: BTreeMap<(DeviceIdentifier, SerialNumber), Unit> = BTreeMap::new();
	/// What members have, and had, of lots.
	pub static Holdings: BTreeMap<(LotReference, MemberId), Holding> = BTreeMap::new();
	/// The logistic units.
	pub static LogisticUnits: BTreeMap<Sscc, FakeLogisticUnit> = BTreeMap::new();
	/// Who received which shipment with devices of which lot.
	pub static Deliveries: BTreeMap<(ShipmentId, LotReference), MemberId> = BTreeMap::new();
}

impl Config for Test {
	type FirmOrigin = Delegate<RECALL>;
	type RegulatorOrigin = Delegate<REGULATE>;
	type AnswerOrigin = Delegate<ANSWER>;
	type AuditorOrigin = Delegate<AUDIT>;
	type Devices = FakeDevices;
	type Custody = FakeCustody;
	type Members = FakeMembers;
	type Time = Timestamp;
	type MaxRulesPerDevice = MaxRulesPerDevice;
	type MaxHoldsPerTarget = MaxHoldsPerTarget;
	type WeightInfo = NoWeight;
}

/// May recall its member's own devices.
const RECALL: u8 = 0;
/// May oversee recalls.
const REGULATE: u8 = 1;
/// May hold and answer.
const ANSWER: u8 = 2;
/// May check the effectiveness of recalls.
const AUDIT: u8 = 3;

/// Acts for the manufacturer ACME.
pub const ALICE: u64 = 1;
/// Acts for the manufacturer BOLT.
pub const BOB: u64 = 2;
/// Acts for a distributor.
pub const DORA: u64 = 3;
/// Acts for a hospital.
pub const HANNA: u64 = 4;
/// Acts for another hospital.
pub const HUGO: u64 = 5;
/// Acts for a service provider.
pub const SAM: u64 = 6;
/// Acts for a conformity assessor.
pub const CORA: u64 = 7;
/// Acts for a regulator.
pub const RITA: u64 = 8;
/// Acts for another regulator.
pub const ROY: u64 = 9;
/// Acts for ACME too, as if that were a regulator and an assessor as well.
pub const AXEL: u64 = 10;
/// Acts for nobody.
pub const NOBODY: u64 = 99;

pub const ACME: MemberId = 100;
pub const BOLT: MemberId = 200;
pub const DISTRIBUTOR: MemberId = 300;
pub const HOSPITAL: MemberId = 400;
pub const OTHER_HOSPITAL: MemberId = 500;
pub const SERVICE: MemberId = 600;
pub const ASSESSOR: MemberId = 700;
pub const REGULATOR: MemberId = 800;
pub const OTHER_REGULATOR: MemberId = 900;

/// The member that the account acts for, and what the account may do.
fn rights(account: u64) -> Option<(MemberId, &'static [u8])> {
	match account {
		ALICE => Some((ACME, &[RECALL, ANSWER])),
		BOB => Some((BOLT, &[RECALL, ANSWER])),
		DORA => Some((DISTRIBUTOR, &[ANSWER])),
		HANNA => Some((HOSPITAL, &[ANSWER])),
		HUGO => Some((OTHER_HOSPITAL, &[ANSWER])),
		SAM => Some((SERVICE, &[ANSWER])),
		CORA => Some((ASSESSOR, &[ANSWER, AUDIT])),
		RITA => Some((REGULATOR, &[ANSWER, AUDIT, REGULATE])),
		ROY => Some((OTHER_REGULATOR, &[ANSWER, AUDIT, REGULATE])),
		AXEL => Some((ACME, &[ANSWER, AUDIT, REGULATE])),
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
		(ALICE..=AXEL).find(able).map(RuntimeOrigin::signed).ok_or(())
	}
}

/// Members that are active but for those in [`Inactive`]. Only the service provider's role is asked for.
pub struct FakeMembers;
impl MemberInspect for FakeMembers {
	fn is_active(member: MemberId) -> bool {
		!Inactive::get().contains(&member)
	}

	fn has_role(member: MemberId, role: Role) -> bool {
		Self::is_active(member) && member == SERVICE && role == Role::ServiceProvider
	}

	fn holds_prefix_of(_: MemberId, _: &impl AllocatedKey) -> bool {
		true
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn enable_prefix_of(_: MemberId, _: &impl AllocatedKey) {}

	#[cfg(feature = "runtime-benchmarks")]
	fn enable_role(_: MemberId, _: Role) {}
}

/// The devices of [`Models`], [`Lots`] and [`Units`].
pub struct FakeDevices;
impl DeviceInspect for FakeDevices {
	fn unit(device: &DeviceIdentifier, serial: &SerialNumber) -> Option<Unit> {
		Units::get().get(&(*device, *serial)).cloned()
	}

	fn lot(device: &DeviceIdentifier, lot: &LotNumber) -> Option<Lot> {
		Lots::get().get(&(*device, *lot)).cloned()
	}

	fn model(device: &DeviceIdentifier) -> Option<ModelStanding> {
		Models::get().get(device).copied()
	}
}

impl DeviceCustody for FakeDevices {
	fn set_unit(device: &DeviceIdentifier, serial: &SerialNumber, unit: &Unit) {
		Units::mutate(|units| units.insert((*device, *serial), unit.clone()));
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn produce(
		member: MemberId,
		count: u32,
		quantity: u32,
	) -> (LotReference, Vec<SerialNumber>, LotReference) {
		produced::produce(member, count, quantity)
	}
}

/// A logistic unit as far as recalls ask about it.
#[derive(Clone, Debug)]
pub struct FakeLogisticUnit {
	/// Who has it.
	pub possessor: MemberId,
	/// Who has had it.
	pub hands: Vec<MemberId>,
	/// What is in it.
	pub contents: Vec<(LotReference, u32)>,
	/// The logistic units that it is in.
	pub within: Vec<Sscc>,
	/// Whether nobody knows where it is.
	pub lost: bool,
}

/// Custody of [`Holdings`], [`LogisticUnits`] and [`Deliveries`].
pub struct FakeCustody;
impl CustodyInspect for FakeCustody {
	fn holding(lot: &LotReference, member: MemberId) -> Option<Holding> {
		Holdings::get().get(&(*lot, member)).cloned()
	}

	fn possessor_of_unit(device: &DeviceIdentifier, serial: &SerialNumber) -> Option<MemberId> {
		FakeDevices::unit(device, serial).map(|unit| unit.possessor)
	}

	fn is_packed(sscc: &Sscc) -> bool {
		LogisticUnits::get()
			.get(sscc)
			.is_some_and(|unit| !unit.within.is_empty())
	}

	fn possessor_of_logistic_unit(sscc: &Sscc) -> Option<MemberId> {
		LogisticUnits::get().get(sscc).map(|unit| unit.possessor)
	}

	fn inside(sscc: &Sscc, lot: &LotReference) -> Option<Inside> {
		let units = LogisticUnits::get();
		let unit = units.get(sscc)?;
		let (_, quantity) = unit.contents.iter().find(|(inside, _)| inside == lot)?;
		Some(Inside {
			possessor: unit.possessor,
			hands: unit.hands.clone(),
			quantity: *quantity,
			within: unit.within.clone(),
			lost: unit.lost,
		})
	}

	/// A holding is a record, and so is each lot in a logistic unit.
	fn holders(
		device: &DeviceIdentifier,
		lot: Option<LotNumber>,
		after: Option<Cursor>,
		limit: u32,
	) -> HolderPage {
		let records = records_of(device, lot);
		let first = after.map_or(0, |cursor| {
			u32::decode(&mut &cursor[..]).expect("a cursor") as usize
		});
		let last = records.len().min(first + limit as usize);
		let next = (last < records.len()).then(|| Cursor::truncate_from((last as u32).encode()));
		let holders = records[first..last].concat();
		HolderPage { holders, next }
	}

	fn passed_on(shipment: &ShipmentId, lot: &LotReference) -> Option<MemberId> {
		Deliveries::get().get(&(*shipment, *lot)).copied()
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn spread(lot: &LotReference, members: u32) {
		produced::spread(lot, members)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn hand_on(
		lot: &LotReference,
		member: MemberId,
		logistic_units: u32,
		shipments: u32,
	) -> (Vec<Sscc>, Vec<ShipmentNumber>) {
		produced::hand_on(lot, member, logistic_units, shipments)
	}
}

/// The holders that each record tells of.
fn records_of(device: &DeviceIdentifier, lot: Option<LotNumber>) -> Vec<Vec<Holder>> {
	let is_meant = |found: &LotReference| found.device == *device && (lot.is_none() || found.lot == lot);
	let mut records: Vec<_> = Holdings::get()
		.into_keys()
		.filter(|(lot, _)| is_meant(lot))
		.map(|(lot, member)| vec![Holder { lot, member }])
		.collect();
	for unit in LogisticUnits::get().into_values() {
		for (lot, _) in unit.contents.into_iter().filter(|(lot, _)| is_meant(lot)) {
			let hands = unit.hands.iter();
			records.push(hands.map(|member| Holder { lot, member: *member }).collect());
		}
	}
	records
}

/// Tests don't weigh.
pub struct NoWeight;
impl WeightInfo for NoWeight {
	fn hold() -> Weight {
		Weight::zero()
	}
	fn release() -> Weight {
		Weight::zero()
	}
	fn initiate(_: u32) -> Weight {
		Weight::zero()
	}
	fn mandate(_: u32) -> Weight {
		Weight::zero()
	}
	fn extend(_: u32) -> Weight {
		Weight::zero()
	}
	fn narrow() -> Weight {
		Weight::zero()
	}
	fn amend() -> Weight {
		Weight::zero()
	}
	fn terminate() -> Weight {
		Weight::zero()
	}
	fn report() -> Weight {
		Weight::zero()
	}
	fn report_vigilance() -> Weight {
		Weight::zero()
	}
	fn report_status() -> Weight {
		Weight::zero()
	}
	fn record_corrections(_: u32) -> Weight {
		Weight::zero()
	}
	fn survey(_: u32) -> Weight {
		Weight::zero()
	}
	fn set_quantity_in_scope() -> Weight {
		Weight::zero()
	}
	fn answer(_: u32, _: u32) -> Weight {
		Weight::zero()
	}
	fn explain() -> Weight {
		Weight::zero()
	}
	fn draw_sample() -> Weight {
		Weight::zero()
	}
	fn record_check() -> Weight {
		Weight::zero()
	}
	fn examine_restricted() -> Weight {
		Weight::from_parts(7, 8)
	}
}

/// 2026-06-15 10:00 UTC, a Monday.
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
		Inactive::set(vec![]);
		Models::set(BTreeMap::new());
		Lots::set(BTreeMap::new());
		Units::set(BTreeMap::new());
		Holdings::set(BTreeMap::new());
		LogisticUnits::set(BTreeMap::new());
		Deliveries::set(BTreeMap::new());
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

/// The events of this pallet so far.
pub fn events() -> Vec<Event<Test>> {
	let ours = |record: frame_system::EventRecord<RuntimeEvent, _>| match record.event {
		RuntimeEvent::Recalls(event) => Some(event),
		_ => None,
	};
	System::events().into_iter().filter_map(ours).collect()
}

pub fn last_event() -> Event<Test> {
	events().pop().expect("there is an event")
}
