//! Devices, and members that have them, for the benchmarks.

use super::*;
use custos_primitives::{
	custody::{Condition, Stock, Terms, UnitState},
	device::{Certification, LotContent},
	gs1::{check_digit, Gtin},
	trail::{Trail, TrailSubject},
};

/// The first member that nobody acts for.
const FIRST: MemberId = 1_000_000;

fn with_check_digit(digits: String) -> String {
	let last = check_digit(digits.as_bytes()).expect("digits");
	format!("{digits}{last}")
}

/// A lot of a new model of the member's, and units of it.
pub fn produce(
	member: MemberId,
	count: u32,
	quantity: u32,
) -> (LotReference, Vec<SerialNumber>, LotReference) {
	let units = new_lot(member, LotContent::Units { count });
	let text = |n| format!("S0000000-{n:011}");
	let serials: Vec<_> = (0..count)
		.map(|n| SerialNumber::parse(text(n).as_bytes()).expect("a serial"))
		.collect();
	for serial in &serials {
		Units::mutate(|known| known.insert((units.device, *serial), unit(&units, serial, member)));
	}
	(units, serials, new_lot(member, LotContent::Quantity { quantity }))
}

fn new_lot(member: MemberId, content: LotContent) -> LotReference {
	let base = new_model(member, None);
	let device = new_model(member, Some(base));
	let number = LotNumber::parse(b"LOT").expect("a lot number");
	let lot = LotReference {
		device,
		lot: Some(number),
	};
	let trail = Trail::new(&TrailSubject::Lot { device, lot: number });
	let record = Lot {
		content,
		manufactured: None,
		expires: None,
		trail,
	};
	Lots::mutate(|lots| lots.insert((device, number), record));
	let stock = Stock {
		owner: member,
		terms: Terms::Sale,
		quantity: content.quantity(),
		identified: 0,
	};
	hold(&lot, member, vec![stock]);
	lot
}

fn new_model(manufacturer: MemberId, base: Option<DeviceIdentifier>) -> DeviceIdentifier {
	let gtin = with_check_digit(format!("09521321{:05}", Models::get().len()));
	let device = DeviceIdentifier::Gs1(Gtin::parse(gtin.as_bytes()).expect("a GTIN"));
	let certification = Certification::Valid;
	let standing = ModelStanding {
		manufacturer,
		base,
		certification,
	};
	Models::mutate(|models| models.insert(device, standing));
	device
}

fn unit(lot: &LotReference, serial: &SerialNumber, member: MemberId) -> Unit {
	let device = lot.device;
	Unit {
		lot: lot.lot,
		manufactured: None,
		expires: None,
		state: UnitState::Held,
		condition: Condition::Serviceable,
		owner: member,
		terms: Terms::Sale,
		possessor: member,
		trail: Trail::new(&TrailSubject::Unit {
			device,
			serial: *serial,
		}),
	}
}

fn hold(lot: &LotReference, member: MemberId, stocks: Vec<Stock>) {
	let holding = Holding {
		stocks: stocks.try_into().expect("few stocks"),
		commissioned: 0,
		received: 1,
		sent: 1,
		packed: 0,
		unpacked: 0,
		used: 0,
		lost: 0,
		decommissioned: 0,
		trail: Trail::new(&TrailSubject::Holding { lot: *lot, member }),
	};
	Holdings::mutate(|holdings| holdings.insert((*lot, member), holding));
}

/// Members that have had devices of the lot.
pub fn spread(lot: &LotReference, members: u32) {
	for member in FIRST..FIRST + members {
		hold(lot, member, vec![]);
	}
}

/// Logistic units with devices of the lot, and members that received some.
pub fn hand_on(
	lot: &LotReference,
	member: MemberId,
	logistic_units: u32,
	shipments: u32,
) -> (Vec<Sscc>, Vec<ShipmentNumber>) {
	let sscc = |n| {
		let text = with_check_digit(format!("09521321{n:09}"));
		let sscc = Sscc::parse(text.as_bytes()).expect("an SSCC");
		let logistic_unit = FakeLogisticUnit {
			possessor: member,
			hands: vec![member],
			contents: vec![(*lot, 1)],
			within: vec![],
			lost: false,
		};
		LogisticUnits::mutate(|units| units.insert(sscc, logistic_unit));
		sscc
	};
	let shipment = |n: u32| {
		let number = ShipmentNumber::parse(format!("{n}").as_bytes()).expect("a number");
		let shipment = ShipmentId {
			sender: member,
			number,
		};
		Deliveries::mutate(|known| known.insert((shipment, *lot), FIRST + n));
		number
	};
	(
		(0..logistic_units).map(sscc).collect(),
		(0..shipments).map(shipment).collect(),
	)
}
