//! Who there is and what there is, and where it is.

use super::*;
use custos_primitives::gs1::{LotNumber, Sscc};

pub(super) const MEMBERS: [(u64, MemberId); 6] = [
	(ALICE, ACME),
	(DORA, DISTRIBUTOR),
	(CARL, CARRIER),
	(HANNA, HOSPITAL),
	(HUGO, CLINIC),
	(RITA, REGULATOR),
];

pub(super) fn account_of(member: MemberId) -> u64 {
	MEMBERS
		.iter()
		.find(|(_, known)| *known == member)
		.map_or(NOBODY, |(account, _)| *account)
}

pub(super) fn those_who(are_meant: impl Fn(MemberId) -> bool) -> Vec<MemberId> {
	let members = MEMBERS.iter().map(|(_, member)| *member);
	members.filter(|member| are_meant(*member)).collect()
}

pub(super) fn pick<Thing: Clone>(things: &[Thing], number: usize) -> Option<Thing> {
	things.get(number.checked_rem(things.len())?).cloned()
}

/// Something that there is, or is not, wherever it is.
pub(super) fn odd_item(number: usize, amount: u32) -> ItemCode {
	match number {
		0..4 => a_stem(&format!("S{}", number + 1)),
		4..7 => unit(&valve(), &format!("V{}", number - 3)),
		7..10 => unit(&screw(), &format!("K{}", number - 6)),
		10..15 => logistic_unit(&all_ssccs()[number - 10]),
		15 => syringes(amount * 20),
		16 => quantity(&valve(), "L1", amount),
		17 => quantity_of(BOLT, &syringe(), "L1", amount),
		18 => quantity(&stem(), "L1", 1),
		_ => a_stem("none"),
	}
}

/// The logistic units that may come to be.
pub(super) fn all_ssccs() -> [Sscc; 6] {
	[
		sscc(1),
		sscc(2),
		sscc(3),
		sscc(4),
		sscc_of("9501101", 1),
		sscc_of("9510000", 1),
	]
}

/// The member under whose prefix the logistic unit's code is.
pub(super) fn labeller(sscc: &Sscc) -> MemberId {
	match all_ssccs().iter().position(|known| known == sscc) {
		Some(4) => HOSPITAL,
		Some(5) => DISTRIBUTOR,
		_ => ACME,
	}
}

/// The units in that state, and who has or had them.
pub(super) fn units_where(is_meant: impl Fn(&Unit) -> bool) -> Vec<(ItemCode, MemberId)> {
	let meant = Units::iter().filter(|(_, _, unit)| is_meant(unit));
	meant
		.map(|(device, serial, record)| (unit(&device, serial.as_str()), record.possessor))
		.collect()
}

pub(super) fn logistic_units_where(is_meant: impl Fn(&LogisticUnit) -> bool) -> Vec<(Sscc, LogisticUnit)> {
	LogisticUnits::<Test>::iter()
		.filter(|(_, record)| is_meant(record))
		.collect()
}

pub(super) fn by_number<'a>(
	device: DeviceIdentifier,
	lot: Option<LotNumber>,
	stocks: impl IntoIterator<Item = &'a Stock>,
	amount: u32,
) -> Vec<ItemCode> {
	let quantity = |stock: &Stock| {
		let free = amount.min(stock.quantity - stock.identified);
		let lot = lot.filter(|_| free > 0)?;
		Some(quantity_of(stock.owner, &device, lot.as_str(), free))
	};
	stocks.into_iter().filter_map(quantity).collect()
}

/// All that a member has in its hands; of what goes by number, at most that many.
pub(super) fn held_by(member: MemberId, amount: u32) -> Vec<ItemCode> {
	let units = units_where(|unit| unit.state == UnitState::Held && unit.possessor == member);
	let logistic_units =
		logistic_units_where(|record| record.state == LogisticUnitState::Held && record.possessor == member);
	let quantities = Holdings::<Test>::iter()
		.filter(|((_, _, holder), _)| *holder == member)
		.flat_map(|((device, lot, _), holding)| by_number(device, lot, &holding.stocks, amount));
	units
		.into_iter()
		.map(|(item, _)| item)
		.chain(quantities)
		.chain(logistic_units.iter().map(|(sscc, _)| logistic_unit(sscc)))
		.collect()
}

/// All that a member lost.
pub(super) fn lost_by(member: MemberId, amount: u32) -> Vec<ItemCode> {
	let units = units_where(|unit| unit.state == UnitState::Lost && unit.possessor == member);
	let logistic_units =
		logistic_units_where(|record| record.state == LogisticUnitState::Lost && record.possessor == member);
	let quantities = LostStocks::<Test>::iter()
		.filter(|((_, _, loser), _)| *loser == member)
		.flat_map(|((device, lot, _), stocks)| by_number(device, lot, &stocks, amount));
	units
		.into_iter()
		.map(|(item, _)| item)
		.chain(quantities)
		.chain(logistic_units.iter().map(|(sscc, _)| logistic_unit(sscc)))
		.collect()
}

/// What is directly in a logistic unit.
pub(super) fn contents_of(sscc: &Sscc) -> Vec<ItemCode> {
	Contents::<Test>::iter_prefix(sscc)
		.map(|(packed, count)| match packed {
			Packed::Unit { device, serial } => unit(&device, serial.as_str()),
			Packed::Quantity { lot } => ItemCode::Quantity {
				device: (&lot.device).into(),
				lot: number(lot.lot.unwrap().as_str()),
				owner: None,
				quantity: count,
			},
			Packed::LogisticUnit { sscc } => logistic_unit(&sscc),
		})
		.collect()
}

pub(super) fn as_code(item: &Item) -> ItemCode {
	match item {
		Item::Unit { device, serial } => unit(device, serial.as_str()),
		Item::Quantity {
			device,
			lot,
			owner,
			quantity,
		} => quantity_of(owner.unwrap(), device, lot.as_str(), *quantity),
		Item::LogisticUnit { sscc } => logistic_unit(sscc),
	}
}

pub(super) fn codes_of(shipment: &Shipment<Test>) -> Vec<ItemCode> {
	shipment.lines.iter().map(|line| as_code(&line.item)).collect()
}
