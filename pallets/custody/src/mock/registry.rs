//! What there is: devices, whose records are in the state, so that they go back with a refused call; what the guard
//! stops; and production.

use super::*;
use custos_primitives::{
	device::*,
	gs1::{Date, DeviceIdentifier, LotNumber, SerialNumber, Sscc},
	guard::{Findings, Guarded, Intent, Refusal, UseGuard},
	trail::{Activity, Occasion, Trail, TrailSubject},
};
use frame_support::{storage_alias, weights::Weight, Blake2_128Concat};
use sp_core::H256;

/// The makers of the models.
#[storage_alias]
pub type Makers = StorageMap<Registry, Blake2_128Concat, DeviceIdentifier, MemberId>;
/// The lots.
#[storage_alias]
pub type Lots =
	StorageDoubleMap<Registry, Blake2_128Concat, DeviceIdentifier, Blake2_128Concat, LotNumber, Lot>;
/// The units.
#[storage_alias]
pub type Units =
	StorageDoubleMap<Registry, Blake2_128Concat, DeviceIdentifier, Blake2_128Concat, SerialNumber, Unit>;

/// Knows what was commissioned with the functions below.
pub struct MockDevices;
impl DeviceInspect for MockDevices {
	fn unit(device: &DeviceIdentifier, serial: &SerialNumber) -> Option<Unit> {
		Units::get(device, serial)
	}

	fn lot(device: &DeviceIdentifier, lot: &LotNumber) -> Option<Lot> {
		Lots::get(device, lot)
	}

	fn model(device: &DeviceIdentifier) -> Option<ModelStanding> {
		Makers::get(device).map(|manufacturer| ModelStanding {
			manufacturer,
			base: None,
			certification: Certification::Exempt,
		})
	}
}

impl DeviceCustody for MockDevices {
	fn set_unit(device: &DeviceIdentifier, serial: &SerialNumber, unit: &Unit) {
		let is_known = Units::contains_key(device, serial) || cfg!(feature = "runtime-benchmarks");
		assert!(is_known, "only known units change");
		Units::insert(device, serial, unit);
	}

	/// Of two models that were not there before.
	#[cfg(feature = "runtime-benchmarks")]
	fn produce(
		member: MemberId,
		count: u32,
		quantity: u32,
	) -> (LotReference, Vec<SerialNumber>, LotReference) {
		let known = Makers::iter_keys().count();
		let [of_units, of_lot] = [100, 101].map(|item| gtin(&format!("09506000{:05}", known + item)));
		Makers::insert(of_units, member);
		Makers::insert(of_lot, member);
		let text = |index: u32| format!("S{index}");
		let serials: Vec<_> = (0..count).map(text).collect();
		let serials: Vec<_> = serials.iter().map(String::as_str).collect();
		if count > 0 {
			commission_units_of(member, &of_units, Some("L1"), &serials);
		}
		if quantity > 0 {
			commission_quantity_of(member, &of_lot, "L1", quantity);
		}
		let serials = serials.into_iter().map(serial).collect();
		(
			reference(&of_units, Some("L1")),
			serials,
			reference(&of_lot, Some("L1")),
		)
	}
}

/// What the guard stops.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Stop {
	/// All of a lot.
	Lot(LotReference),
	/// What a member has of a lot.
	LotAt(LotReference, MemberId),
	/// A unit, and what may be it.
	Unit(DeviceIdentifier, SerialNumber),
	/// A logistic unit.
	LogisticUnit(Sscc),
}

/// Refuses what is in [`Stopped`], and what is expired.
pub struct MockGuard;
impl UseGuard for MockGuard {
	fn examine(what: &Guarded, intent: Intent) -> Findings {
		if !intent.is_towards_patient() {
			return Findings::default();
		}
		let restricted = Stopped::get().iter().any(|(stop, _)| is_of_model(stop, what));
		let stopped = Stopped::get().into_iter();
		let mut reasons: Vec<_> = stopped
			.filter(|(stop, _)| concerns(stop, what))
			.map(|(_, refusal)| refusal)
			.collect();
		if let Guarded::Devices {
			expires: Some(day), ..
		} = what
		{
			if day.end_millisecond() < Timestamp::get() {
				reasons.push(Refusal::Expired);
			}
		}
		Findings { reasons, restricted }
	}

	fn restricted_weight() -> Weight {
		Weight::from_parts(1_000, 0)
	}
}

/// Whether what is stopped is of the same model.
fn is_of_model(stop: &Stop, what: &Guarded) -> bool {
	match (stop, what) {
		(Stop::Lot(stopped) | Stop::LotAt(stopped, _), Guarded::Devices { lot, .. }) => {
			stopped.device == lot.device
		}
		(Stop::Unit(device, _), Guarded::Devices { lot, .. }) => *device == lot.device,
		_ => false,
	}
}

fn concerns(stop: &Stop, what: &Guarded) -> bool {
	match (stop, what) {
		(Stop::Lot(stopped), Guarded::Devices { lot, .. }) => stopped == lot,
		(Stop::LotAt(stopped, member), Guarded::Devices { lot, possessor, .. }) => {
			stopped == lot && member == possessor
		}
		(Stop::Unit(device, stopped), Guarded::Devices { lot, serial, .. }) => {
			*device == lot.device && serial.is_none_or(|serial| serial == *stopped)
		}
		(Stop::LogisticUnit(stopped), Guarded::LogisticUnit { sscc }) => stopped == sscc,
		_ => false,
	}
}

/// Stops something from now on.
pub fn stop(stop: Stop, refusal: Refusal) {
	Stopped::mutate(|stopped| stopped.push((stop, refusal)));
}

// --- Production

/// Made in May 2026.
pub const MADE: Option<Date> = Some(Date {
	year: 2026,
	month: 5,
	day: 4,
});
/// Good for five years.
pub const EXPIRES: Option<Date> = Some(Date {
	year: 2031,
	month: 5,
	day: 3,
});

fn commission_lot(member: MemberId, device: &DeviceIdentifier, text: &str, content: LotContent) {
	let record = Lot {
		content,
		manufactured: MADE,
		expires: EXPIRES,
		trail: Trail::new(&TrailSubject::Lot {
			device: *device,
			lot: lot(text),
		}),
	};
	Lots::insert(device, lot(text), record);
	let identified = match content {
		LotContent::Quantity { .. } | LotContent::SerialsRoot { .. } => 0,
		LotContent::Units { count } => count,
	};
	Pallet::<Test>::commissioned(
		&reference(device, Some(text)),
		member,
		content.quantity(),
		identified,
	)
	.expect("there is room");
}

/// A unit as production leaves it, in the hands of its maker.
fn insert_unit(member: MemberId, device: &DeviceIdentifier, lot: Option<LotNumber>, text: &str) {
	let serial = serial(text);
	let mut trail = Trail::new(&TrailSubject::Unit {
		device: *device,
		serial,
	});
	let occasion = Occasion {
		block: System::block_number() as u32,
		time: Timestamp::get(),
		member,
		delegate: ALICE,
	};
	let activity = Activity::UnitCommissioned {
		lot,
		manufactured: MADE,
		expires: EXPIRES,
	};
	let _ = trail.extend(&occasion, activity);
	let unit = Unit {
		lot,
		manufactured: MADE,
		expires: EXPIRES,
		state: UnitState::Held,
		condition: Condition::Serviceable,
		owner: member,
		terms: Terms::Sale,
		possessor: member,
		trail,
	};
	Units::insert(device, serial, unit);
}

/// ACME commissions units, each of whose serials has a record.
pub fn commission_units(device: &DeviceIdentifier, text: Option<&str>, serials: &[&str]) {
	commission_units_of(ACME, device, text, serials);
}

pub fn commission_units_of(
	member: MemberId,
	device: &DeviceIdentifier,
	text: Option<&str>,
	serials: &[&str],
) {
	for serial in serials {
		insert_unit(member, device, text.map(lot), serial);
	}
	let count = serials.len() as u32;
	match text {
		Some(text) => commission_lot(member, device, text, LotContent::Units { count }),
		None => Pallet::<Test>::commissioned(&reference(device, None), member, count, count)
			.expect("there is room"),
	}
}

/// ACME commissions a lot without serials.
pub fn commission_quantity(device: &DeviceIdentifier, text: &str, quantity: u32) {
	commission_quantity_of(ACME, device, text, quantity);
}

pub fn commission_quantity_of(member: MemberId, device: &DeviceIdentifier, text: &str, quantity: u32) {
	commission_lot(member, device, text, LotContent::Quantity { quantity });
}

/// ACME commissions a lot that is known by the Merkle root of its serials.
pub fn commission_root(device: &DeviceIdentifier, text: &str, count: u32) {
	let root = H256::repeat_byte(7);
	let content = LotContent::SerialsRoot {
		root,
		count,
		recorded: 0,
	};
	commission_lot(ACME, device, text, content);
}

/// The member records a unit of a lot by Merkle root, as the registry does once it has seen the proof.
pub fn record_unit(
	member: MemberId,
	device: &DeviceIdentifier,
	text: &str,
	serial_text: &str,
) -> DispatchResult {
	let (owner, terms) = Pallet::<Test>::identify(&reference(device, Some(text)), member)?;
	insert_unit(member, device, Some(lot(text)), serial_text);
	Units::mutate(device, serial(serial_text), |unit| {
		let unit = unit.as_mut().expect("it was inserted");
		unit.owner = owner;
		unit.terms = terms;
	});
	Ok(())
}

/// The record of a unit.
pub fn unit_record(device: &DeviceIdentifier, text: &str) -> Unit {
	Units::get(device, serial(text)).expect("the unit is there")
}
