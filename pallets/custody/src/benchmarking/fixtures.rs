//! What the benchmarks start from.

use crate::*;
use alloc::{format, vec::Vec};
use custos_primitives::{
	custody::{
		Condition, CustodyRegister, DeviceCustody, DeviceInspect, DiscrepancyKind, DisputeState, Item,
		ItemCode, LogisticUnit, LogisticUnitState, LotInside, LotReference, Purpose, ShipmentId,
		ShipmentState, SsccText, Terms, UnitState, MAX_DOCUMENTS, MAX_HANDS,
	},
	device::{Number, Unit},
	gs1::{check_digit, Date, LotNumber, SerialNumber, ShipmentNumber, Sscc},
	member::{Actor, MemberId, MemberInspect, Role},
	trail::{Trail, TrailSubject},
};
use frame_benchmarking::v2::*;
use frame_support::{
	traits::{EnsureOrigin, Get},
	BoundedVec,
};
use sp_core::H256;

/// The first of the members by whose numbers models are told apart. No two groups overlap.
#[derive(Clone, Copy)]
pub(super) struct Makers(MemberId);
pub(super) const UNITS: Makers = Makers(10_000);
pub(super) const UNANNOUNCED: Makers = Makers(20_000);
const LOTS_INSIDE: Makers = Makers(30_000);

const LOT: &[u8] = b"L-2026/05-ABCDEF-001";
const SERIAL: &[u8] = b"SN-2026/05-ABCDEF-01";
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

	/// The line of a shipment that stands for it.
	pub(super) fn line(&self) -> Line {
		Line {
			item: Item::Unit {
				device: self.lot.device,
				serial: self.serial,
			},
			terms: Terms::Sale,
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

/// Makes as many units, in the hands of the member, which owns them. Groups of other makers are of other models.
pub(super) fn units_of<T: Config>(
	member: MemberId,
	makers: Makers,
	count: u32,
) -> Result<Vec<OwnUnit>, BenchmarkError> {
	models::<T>(makers, count)
		.into_iter()
		.map(|lot| unit_of::<T>(member, lot))
		.collect()
}

/// Makes a unit in the hands of the member, which owns it.
pub(super) fn a_unit_of<T: Config>(member: MemberId) -> Result<OwnUnit, BenchmarkError> {
	let mut units = units_of::<T>(member, UNITS, 1)?;
	units.pop().ok_or(BenchmarkError::Stop("no unit"))
}

fn unit_of<T: Config>(member: MemberId, lot: LotReference) -> Result<OwnUnit, BenchmarkError> {
	let serial = SerialNumber::parse(SERIAL).map_err(|_| BenchmarkError::Stop("no serial number"))?;
	let subject = TrailSubject::Unit {
		device: lot.device,
		serial,
	};
	let record = Unit {
		lot: lot.lot,
		manufactured: None,
		expires: Some(LAST_DAY),
		state: UnitState::Held,
		condition: Condition::Serviceable,
		owner: member,
		terms: Terms::Sale,
		possessor: member,
		trail: Trail::new(&subject),
	};
	T::Devices::set_unit(&lot.device, &serial, &record);
	Pallet::<T>::commissioned(&lot, member, 1, 1).map_err(|_| BenchmarkError::Stop("no holding"))?;
	Ok(OwnUnit { lot, serial })
}

/// A lot of each of so many models, of which nothing is recalled or held.
fn models<T: Config>(Makers(first): Makers, count: u32) -> Vec<LotReference> {
	let lot = LotNumber::parse(LOT).ok();
	let devices = T::Devices::register(first, count).into_iter();
	devices.map(|device| LotReference { device, lot }).collect()
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
pub(super) fn logistic_unit_of<T: Config>(member: MemberId, lots: u32) -> Result<Sscc, BenchmarkError> {
	let sscc = sscc(0)?;
	let inside = models::<T>(LOTS_INSIDE, lots)
		.into_iter()
		.map(|lot| LotInside {
			lot,
			manufactured: None,
			expires: Some(LAST_DAY),
			quantity: 1,
		})
		.collect();
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
	Ok(sscc)
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

fn line(sscc: Sscc) -> Line {
	Line {
		item: Item::LogisticUnit { sscc },
		terms: Terms::Sale,
	}
}

/// The lines of so many logistic units.
pub(super) fn logistic_units(count: u32) -> Result<Vec<Line>, BenchmarkError> {
	(0..count).map(|nth| sscc(nth).map(line)).collect()
}

/// Writes a shipment of these lines, which waits for the recipient's answer where it was not received.
pub(super) fn insert_shipment<T: Config>(
	id: ShipmentId,
	recipient: MemberId,
	lines: Vec<Line>,
	state: ShipmentState,
) {
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
	if state == ShipmentState::InTransit {
		OpenShipments::<T>::insert(recipient, id, 1);
	}
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
