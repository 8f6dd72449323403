//! What a member has handed on, for the benchmarks of whoever asks about it: in the dearest form to ask about.

use crate::{Config, Line, LogisticUnits, LotsPacked, Shipment, Shipments};
use alloc::{format, vec::Vec};
use custos_primitives::{
	custody::{
		Item, LogisticUnit, LogisticUnitState, LotInside, LotReference, Purpose, ShipmentId, ShipmentState,
		Terms, MAX_HANDS, MAX_NESTING,
	},
	gs1::{check_digit, SerialNumber, ShipmentNumber, Sscc},
	member::MemberId,
	trail::{Trail, TrailSubject},
};
use frame_support::{traits::Get, BoundedVec};

/// No member of a benchmark has so high a number.
const STRANGERS: MemberId = 2_000_000;

/// Logistic units with a device of the lot each, as deep inside others as can be, whose hands are full of members.
pub(crate) fn logistic_units<T: Config>(lot: &LotReference, possessor: MemberId, count: u32) -> Vec<Sscc> {
	let levels = u32::from(MAX_NESTING).saturating_add(1);
	(0..count)
		.filter_map(|nth| {
			let first = nth.saturating_mul(levels);
			for level in 0..levels {
				let number = first.saturating_add(level);
				let parent = (level.saturating_add(1) < levels)
					.then(|| sscc(number.saturating_add(1)))
					.flatten();
				insert::<T>(lot, possessor, &sscc(number)?, parent);
			}
			sscc(first)
		})
		.collect()
}

fn insert<T: Config>(lot: &LotReference, possessor: MemberId, sscc: &Sscc, parent: Option<Sscc>) {
	let inside = LotInside {
		lot: *lot,
		manufactured: None,
		expires: None,
		quantity: 1,
	};
	let strangers = (STRANGERS..).take(MAX_HANDS as usize).skip(1);
	let record = LogisticUnit {
		possessor,
		owner: possessor,
		terms: Terms::Sale,
		state: parent.map_or(LogisticUnitState::Held, |parent| LogisticUnitState::Packed {
			parent,
		}),
		nesting: 0,
		unserviceable: 0,
		contents: BoundedVec::truncate_from([inside].into()),
		hands: BoundedVec::truncate_from([possessor].into_iter().chain(strangers).collect()),
		trail: Trail::new(&TrailSubject::LogisticUnit { sscc: *sscc }),
	};
	LogisticUnits::<T>::insert(sscc, record);
	LotsPacked::<T>::insert((lot.device, lot.lot, sscc), ());
}

/// The `nth` SSCC of a prefix that no benchmark uses otherwise.
fn sscc(nth: u32) -> Option<Sscc> {
	let digits = format!("0888888{nth:010}");
	let check_digit = check_digit(digits.as_bytes())?;
	Sscc::parse(format!("{digits}{check_digit}").as_bytes()).ok()
}

/// Shipments of the member, each received by another one and full of items, of which the last brought devices of the lot.
pub(crate) fn shipments<T: Config>(lot: &LotReference, sender: MemberId, count: u32) -> Vec<ShipmentNumber> {
	(0..count)
		.filter_map(|nth| {
			let number = ShipmentNumber::parse(format!("HANDED-ON-{nth}").as_bytes()).ok()?;
			let shipment = Shipment::<T> {
				recipient: STRANGERS.saturating_add(nth),
				carrier: None,
				purpose: Purpose::Return,
				lines: BoundedVec::truncate_from(lines::<T>(lot, sender)?),
				documents: BoundedVec::new(),
				shipped: 0,
				due: 0,
				state: ShipmentState::Received { at: 0 },
			};
			let id = ShipmentId { sender, number };
			Shipments::<T>::insert(id.sender, id.number, shipment);
			Some(number)
		})
		.collect()
}

/// Units, each of which has to be looked up, and a quantity of the lot.
fn lines<T: Config>(lot: &LotReference, sender: MemberId) -> Option<Vec<Line>> {
	let unit = |nth| {
		let serial = SerialNumber::parse(format!("{nth}").as_bytes()).ok()?;
		Some(Item::Unit {
			device: lot.device,
			serial,
		})
	};
	let last = Item::Quantity {
		device: lot.device,
		lot: lot.lot?,
		owner: Some(sender),
		quantity: 1,
	};
	let others = (1..T::MaxItems::get()).filter_map(unit);
	let terms = Terms::Sale;
	Some(others.chain([last]).map(|item| Line { item, terms }).collect())
}
