//! What the benchmarks start from.

use crate::*;
use alloc::{format, vec::Vec};
use custos_primitives::{
	custody::{
		CustodyRegister, DeviceCustody, DeviceInspect, DiscrepancyKind, DisputeState, Item, ItemCode, LogisticUnit,
		LogisticUnitState, LotInside, LotReference, Purpose, ShipmentId, ShipmentState, SsccText, Terms, MAX_DOCUMENTS,
		MAX_HANDS,
	},
	device::{Number, Unit},
	gs1::{check_digit, Date, SerialNumber, ShipmentNumber, Sscc},
	member::{Actor, MemberId, MemberInspect, Role},
	trail::{Trail, TrailSubject},
};
use frame_benchmarking::v2::*;
use frame_support::{
	traits::{EnsureOrigin, Get},
	BoundedVec,
};
use sp_core::H256;

/// The first of the members that produce for benchmarks, each another model. The pallets next door have such with higher
/// numbers.
const FIRST_PRODUCER: MemberId = 10_000;
/// As long as can be.
pub(super) const NUMBER: &[u8] = b"D-2026/05-ABCDEF-001";
/// That of the shipment before.
pub(super) const EARLIER_NUMBER: &[u8] = b"D-2026/05-ABCDEF-000";
pub(super) const EVIDENCE: H256 = H256::repeat_byte(1);
pub(super) const SALE: Purpose = Purpose::Supply { terms: Terms::Sale };

const LAST_DAY: Date = Date {
	year: 2199,
	month: 12,
	day: 31,
};

pub(super) type Prepared<T> = (
	<T as frame_system::Config>::RuntimeOrigin,
	Actor<<T as frame_system::Config>::AccountId>,
);

/// An origin that the runtime accepts, and who it is.
pub(super) fn prepare<T: Config, O>() -> Result<Prepared<T>, BenchmarkError>
where
	O: EnsureOrigin<T::RuntimeOrigin, Success = Actor<T::AccountId>>,
{
	let origin =
		O::try_successful_origin().map_err(|_| BenchmarkError::Stop("the runtime has no such origin"))?;
	let actor =
		O::ensure_origin(origin.clone()).map_err(|_| BenchmarkError::Stop("the origin is refused"))?;
	Ok((origin, actor))
}

/// Who acts for another member than that one, which is an active one.
pub(super) fn other_than<T: Config>(member: MemberId) -> Actor<T::AccountId> {
	let other = member.wrapping_add(1);
	T::Members::enable_role(other, Role::HealthcareProvider);
	Actor {
		member: other,
		delegate: account("other", other, 0),
	}
}

/// A carrier.
pub(super) fn carrier<T: Config>(member: MemberId) -> MemberId {
	let carrier = member.wrapping_add(2);
	T::Members::enable_role(carrier, Role::Carrier);
	carrier
}

pub(super) fn number(text: &[u8]) -> Number {
	Number::truncate_from(text.to_vec())
}

pub(super) fn shipment_id(sender: MemberId, text: &[u8]) -> Result<ShipmentId, BenchmarkError> {
	let number = ShipmentNumber::parse(text).map_err(|_| BenchmarkError::Stop("no number"))?;
	Ok(ShipmentId { sender, number })
}

pub(super) fn documents() -> Documents {
	BoundedVec::truncate_from((0..MAX_DOCUMENTS).map(|n| H256::repeat_byte(n as u8)).collect())
}

/// The first numbers that are not taken for producers, so that fixtures of one benchmark are apart.
pub(super) fn many<T: Config>() -> u32 {
	T::MaxItems::get().max(T::MaxDiscrepancies::get())
}

/// A unit of a lot and a model of its own.
pub(super) struct OwnUnit {
	pub lot: LotReference,
	pub serial: SerialNumber,
}

impl OwnUnit {
	pub(super) fn code(&self) -> ItemCode {
		ItemCode::Unit {
			device: (&self.lot.device).into(),
			serial: number(self.serial.as_str().as_bytes()),
		}
	}

	pub(super) fn record<T: Config>(&self) -> Result<Unit, BenchmarkError> {
		T::Devices::unit(&self.lot.device, &self.serial).ok_or(BenchmarkError::Stop("no unit"))
	}

	pub(super) fn change<T: Config>(&self, change: impl FnOnce(&mut Unit)) -> Result<(), BenchmarkError> {
		let mut unit = self.record::<T>()?;
		change(&mut unit);
		T::Devices::set_unit(&self.lot.device, &self.serial, &unit);
		Ok(())
	}

	/// What the member has of its lot: that unit.
	pub(super) fn holding<T: Config>(&self, member: MemberId) -> custos_primitives::custody::Holding {
		Pallet::<T>::holding_of(&self.lot, member)
	}
}

/// Makes the nth unit, of the nth model, in the hands of the member, which owns it.
pub(super) fn unit_of<T: Config>(member: MemberId, nth: u32) -> Result<OwnUnit, BenchmarkError> {
	let (lot, serials, _) = T::Devices::produce(FIRST_PRODUCER.saturating_add(nth), 1, 0);
	let serial = *serials.first().ok_or(BenchmarkError::Stop("no unit"))?;
	let unit = OwnUnit { lot, serial };
	unit.change::<T>(|unit| (unit.owner, unit.possessor) = (member, member))?;
	Pallet::<T>::commissioned(&lot, member, 1, 1).map_err(|_| BenchmarkError::Stop("no holding"))?;
	Ok(unit)
}

/// Makes `count` units, from the nth on.
pub(super) fn units_of<T: Config>(
	member: MemberId,
	first: u32,
	count: u32,
) -> Result<Vec<OwnUnit>, BenchmarkError> {
	(0..count)
		.map(|n| unit_of::<T>(member, first.saturating_add(n)))
		.collect()
}

pub(super) fn codes(units: &[OwnUnit]) -> Vec<ItemCode> {
	units.iter().map(OwnUnit::code).collect()
}

/// Some of a lot without serials, in the hands of the member that made it.
pub(super) fn quantity_of<T: Config>(member: MemberId) -> Result<(LotReference, ItemCode), BenchmarkError> {
	let (_, _, lot) = T::Devices::produce(member, 0, 1_000_000);
	let text = lot.lot.ok_or(BenchmarkError::Stop("no lot"))?;
	let code = ItemCode::Quantity {
		device: (&lot.device).into(),
		lot: number(text.as_str().as_bytes()),
		owner: None,
		quantity: 1,
	};
	Ok((lot, code))
}

/// The number of the logistic unit that others are packed into.
pub(super) const OUTER: u32 = 900_000_000;

/// The nth SSCC of a company prefix of seven digits.
pub(super) fn sscc(nth: u32) -> Result<Sscc, BenchmarkError> {
	let mut digits = format!("39506000{nth:09}").into_bytes();
	let last = check_digit(&digits).ok_or(BenchmarkError::Stop("no check digit"))?;
	digits.push(b'0'.saturating_add(last));
	Sscc::parse(&digits).map_err(|_| BenchmarkError::Stop("no SSCC"))
}

pub(super) fn text_of(sscc: &Sscc) -> SsccText {
	BoundedVec::truncate_from(sscc.as_str().as_bytes().to_vec())
}

/// A logistic unit in the member's hands, which owns it. It contains something of so many lots, each of a model of its own,
/// and went through as many hands as leave room for one more member's.
pub(super) fn logistic_unit_of<T: Config>(
	member: MemberId,
	lots: u32,
) -> Result<(Sscc, ItemCode), BenchmarkError> {
	let sscc = sscc(0)?;
	let inside = (0..lots)
		.map(|n| {
			let unit = unit_of::<T>(member, many::<T>().saturating_mul(2).saturating_add(n))?;
			Ok(LotInside {
				lot: unit.lot,
				manufactured: None,
				expires: Some(LAST_DAY),
				quantity: 1,
			})
		})
		.collect::<Result<Vec<_>, BenchmarkError>>()?;
	let others = (1..MAX_HANDS.saturating_sub(1)).map(|n| member.wrapping_sub(n));
	let record = LogisticUnit {
		possessor: member,
		owner: member,
		terms: Terms::Sale,
		state: LogisticUnitState::Held,
		nesting: 0,
		unserviceable: 0,
		contents: BoundedVec::truncate_from(inside),
		hands: BoundedVec::truncate_from(others.chain([member]).collect()),
		trail: Trail::new(&TrailSubject::LogisticUnit { sscc }),
	};
	LogisticUnits::<T>::insert(sscc, record);
	let code = ItemCode::LogisticUnit {
		sscc: text_of(&sscc),
	};
	Ok((sscc, code))
}

/// The codes of the units; of the logistic unit too, where there is one.
pub(super) fn with_logistic_unit<T: Config>(
	units: &[OwnUnit],
	member: MemberId,
	lots: u32,
) -> Result<Vec<ItemCode>, BenchmarkError> {
	let mut items = codes(units);
	if lots > 0 {
		let (_, code) = logistic_unit_of::<T>(member, lots)?;
		items.push(code);
	}
	Ok(items)
}

/// Ships the items, with a carrier.
pub(super) fn ship<T: Config>(
	sender: Actor<T::AccountId>,
	recipient: MemberId,
	items: &[ItemCode],
) -> Result<(), BenchmarkError> {
	let advice = shipping::Advice {
		number: number(NUMBER),
		carrier: Some(carrier::<T>(sender.member)),
		documents: documents(),
		due: None,
	};
	Pallet::<T>::do_ship(sender, recipient, SALE, items, advice)
		.map(|_| ())
		.map_err(|_| BenchmarkError::Stop("nothing was shipped"))
}

/// Ships the items, and the recipient says that all of them are damaged.
pub(super) fn dispute<T: Config>(
	sender: Actor<T::AccountId>,
	recipient: Actor<T::AccountId>,
	items: Vec<ItemCode>,
) -> Result<(), BenchmarkError> {
	let number_of_sender = sender.member;
	let count = items.len() as u32;
	ship::<T>(sender, recipient.member, &items)?;
	let damaged = |item| Discrepancy {
		kind: DiscrepancyKind::Damaged,
		item,
	};
	let discrepancies: Vec<_> = items.into_iter().map(damaged).collect();
	Pallet::<T>::do_receive_with_discrepancies(
		recipient,
		number_of_sender,
		&number(NUMBER),
		count,
		&discrepancies,
		EVIDENCE,
	)
	.map(|_| ())
	.map_err(|_| BenchmarkError::Stop("nothing is disputed"))
}

/// A line for a logistic unit.
pub(super) fn line(sscc: Sscc) -> Line {
	Line {
		item: Item::LogisticUnit { sscc },
		terms: Terms::Sale,
	}
}

/// Writes a shipment of as many logistic units as can be.
pub(super) fn insert_full_shipment<T: Config>(
	id: ShipmentId,
	recipient: MemberId,
	state: ShipmentState,
) -> Result<(), BenchmarkError> {
	let lines = (0..T::MaxItems::get())
		.map(|n| sscc(n).map(line))
		.collect::<Result<Vec<_>, _>>()?;
	let shipment = Shipment {
		recipient,
		carrier: Some(recipient),
		purpose: SALE,
		lines: BoundedVec::truncate_from(lines),
		documents: documents(),
		shipped: 0,
		due: 1,
		state,
	};
	Shipments::<T>::insert(id.sender, id.number, shipment);
	OpenShipments::<T>::insert(recipient, id, 1);
	Ok(())
}

/// Writes a dispute about as many logistic units as can be, which waits for the sender's answer.
pub(super) fn insert_full_dispute<T: Config>(
	shipment: ShipmentId,
	recipient: MemberId,
) -> Result<(), BenchmarkError> {
	let items = (0..T::MaxDiscrepancies::get())
		.map(|n| {
			Ok(DisputedItem {
				line: line(sscc(n)?),
				kind: DiscrepancyKind::Missing,
				outcome: None,
			})
		})
		.collect::<Result<Vec<_>, BenchmarkError>>()?;
	let dispute = Dispute {
		shipment,
		recipient,
		purpose: SALE,
		items: BoundedVec::truncate_from(items),
		evidence: EVIDENCE,
		deadline: u64::MAX,
		arbiter: None,
		state: DisputeState::Open,
	};
	Disputes::<T>::insert(0, dispute);
	Ok(())
}
