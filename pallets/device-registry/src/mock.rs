//! A runtime for the tests: two manufacturers, a hospital, two assessors and a regulator.
#![allow(clippy::arithmetic_side_effects, reason = "a test that overflows stops")]

use crate::{self as pallet_device_registry, Config, Event, Pallet, WeightInfo};
use custos_primitives::{
	custody::{CustodyRegister, LotReference, Stock, Terms},
	gs1::{AllocatedKey, CompanyPrefix},
	member::{Actor, MemberId, MemberInspect, Role},
};
use frame_support::{
	derive_impl, parameter_types, storage_alias, traits::EnsureOrigin, weights::Weight, Blake2_128Concat,
};
use frame_system::RawOrigin;
use sp_runtime::{ArithmeticError, BuildStorage, DispatchError};

type Block = frame_system::mocking::MockBlock<Test>;

frame_support::construct_runtime!(
	pub enum Test {
		System: frame_system,
		Timestamp: pallet_timestamp,
		DeviceRegistry: pallet_device_registry,
	}
);

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = Block;
}

#[derive_impl(pallet_timestamp::config_preludes::TestDefaultConfig)]
impl pallet_timestamp::Config for Test {}

parameter_types! {
	pub const MaxSerials: u32 = 20;
	pub const MaxCertificates: u32 = 3;
	/// Who holds which company prefix.
	pub static Prefixes: Vec<(MemberId, CompanyPrefix)> = vec![];
}

impl Config for Test {
	type ModelOrigin = Delegate<REGISTER>;
	type ProductionOrigin = Delegate<PRODUCE>;
	type HolderOrigin = Delegate<HOLD>;
	type CertifierOrigin = Delegate<CERTIFY>;
	type RegulatorOrigin = Delegate<REGULATE>;
	type Members = MockMembers;
	type Custody = MockCustody;
	type Time = Timestamp;
	type MaxSerials = MaxSerials;
	type MaxCertificates = MaxCertificates;
	type WeightInfo = NoWeight;
}

/// May register models.
const REGISTER: u8 = 0;
/// May commission.
const PRODUCE: u8 = 1;
/// May record units.
const HOLD: u8 = 2;
/// May certify.
const CERTIFY: u8 = 3;
/// May withdraw anybody's certificates.
const REGULATE: u8 = 4;

/// Acts for the manufacturer ACME, which holds the prefix 9506000.
pub const ALICE: u64 = 1;
/// Acts for the manufacturer BOLT, which holds the prefix 9521321.
pub const BOB: u64 = 2;
/// Acts for a hospital.
pub const HANNA: u64 = 3;
/// Acts for a conformity assessor.
pub const CORA: u64 = 4;
/// Acts for another conformity assessor.
pub const CARL: u64 = 5;
/// Acts for a regulator.
pub const RITA: u64 = 6;
/// Acts for ACME too, which is a conformity assessor as well, with the permission to certify only.
pub const ALEX: u64 = 7;
/// Acts for nobody.
pub const NOBODY: u64 = 99;

pub const ACME: MemberId = 100;
pub const BOLT: MemberId = 200;
pub const HOSPITAL: MemberId = 300;
pub const ASSESSOR: MemberId = 400;
pub const OTHER_ASSESSOR: MemberId = 500;
pub const REGULATOR: MemberId = 600;

/// The member that the account acts for, and what the account may do.
fn rights(account: u64) -> Option<(MemberId, &'static [u8])> {
	match account {
		ALICE => Some((ACME, &[REGISTER, PRODUCE, HOLD])),
		BOB => Some((BOLT, &[REGISTER, PRODUCE, HOLD])),
		HANNA => Some((HOSPITAL, &[HOLD])),
		CORA => Some((ASSESSOR, &[CERTIFY])),
		CARL => Some((OTHER_ASSESSOR, &[CERTIFY])),
		RITA => Some((REGULATOR, &[CERTIFY, REGULATE])),
		ALEX => Some((ACME, &[CERTIFY])),
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
		(ALICE..=ALEX).find(able).map(RuntimeOrigin::signed).ok_or(())
	}
}

/// Members whose prefixes are in [`Prefixes`].
pub struct MockMembers;
impl MemberInspect for MockMembers {
	fn is_active(_: MemberId) -> bool {
		true
	}

	fn has_role(_: MemberId, _: Role) -> bool {
		true
	}

	fn holds_prefix_of(member: MemberId, key: &impl AllocatedKey) -> bool {
		let held = Prefixes::get();
		held.iter()
			.any(|(holder, prefix)| *holder == member && key.has_company_prefix(prefix))
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn enable_prefix_of(member: MemberId, key: &impl AllocatedKey) {
		let digits = key.allocated_digits().get(..7).expect("a key has seven digits");
		Prefixes::mutate(|held| held.push((member, CompanyPrefix::parse(digits).expect("seven digits"))));
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn enable_role(_: MemberId, _: Role) {}
}

/// What each member has of each lot, as far as custody was told. In the state, so that it goes back with a refused call.
#[storage_alias]
pub type InHand = StorageMap<Custody, Blake2_128Concat, (LotReference, MemberId), Stock>;

/// Counts what it is told, and identifies what is there to be identified.
pub struct MockCustody;
impl CustodyRegister for MockCustody {
	fn commissioned(
		lot: &LotReference,
		member: MemberId,
		quantity: u32,
		identified: u32,
	) -> Result<(), DispatchError> {
		InHand::try_mutate((*lot, member), |stock| {
			let stock = stock.get_or_insert(Stock {
				owner: member,
				terms: Terms::Sale,
				quantity: 0,
				identified: 0,
			});
			stock.quantity = stock
				.quantity
				.checked_add(quantity)
				.ok_or(ArithmeticError::Overflow)?;
			stock.identified += identified;
			Ok(())
		})
	}

	fn identify(lot: &LotReference, member: MemberId) -> Result<(MemberId, Terms), DispatchError> {
		InHand::try_mutate((*lot, member), |stock| {
			let stock = stock
				.as_mut()
				.filter(|stock| stock.identified < stock.quantity)
				.ok_or(NOT_IN_HAND)?;
			stock.identified += 1;
			Ok((stock.owner, stock.terms))
		})
	}
}

/// What custody answers where the member has no device of the lot without a record.
pub const NOT_IN_HAND: DispatchError = DispatchError::Other("none in hand");

/// Tests don't weigh.
pub struct NoWeight;
impl WeightInfo for NoWeight {
	fn register_model(_: u32, _: u32) -> Weight {
		Weight::zero()
	}
	fn amend_model(_: u32, _: u32) -> Weight {
		Weight::zero()
	}
	fn set_distribution_status() -> Weight {
		Weight::zero()
	}
	fn grant_certificate() -> Weight {
		Weight::zero()
	}
	fn withdraw_certificate() -> Weight {
		Weight::zero()
	}
	fn commission_lot() -> Weight {
		Weight::zero()
	}
	fn commission_serials_root() -> Weight {
		Weight::zero()
	}
	fn commission_units(_: u32) -> Weight {
		Weight::zero()
	}
	fn record_unit(_: u32) -> Weight {
		Weight::zero()
	}
}

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
		Prefixes::set(vec![
			(ACME, CompanyPrefix::parse(b"9506000").expect("a prefix")),
			(BOLT, CompanyPrefix::parse(b"9521321").expect("a prefix")),
		]);
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
		RuntimeEvent::DeviceRegistry(event) => Some(event),
		_ => None,
	};
	System::events().into_iter().filter_map(ours).collect()
}

pub fn last_event() -> Event<Test> {
	events().pop().expect("there is an event")
}
