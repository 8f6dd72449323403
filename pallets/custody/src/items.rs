//! From the texts of a call to the things that they name, with what the records say of them.

use crate::{holdings::Portion, Config, Error, Line, LogisticUnits, Packed, Pallet};
use alloc::{collections::BTreeSet, vec::Vec};
use custos_primitives::{
	code::{self, CodeError},
	custody::{
		Condition, DeviceInspect, Item, ItemCode, LogisticUnit, LogisticUnitState, LotInside, LotReference,
		SsccText, Terms, UnitState,
	},
	device::{DeviceCode, LotContent, Number, Unit},
	gs1::{DeviceIdentifier, LotNumber, SerialNumber, ShipmentNumber, Sscc},
	member::MemberId,
};
use frame_support::ensure;
use sp_runtime::SaturatedConversion;

/// A thing that can be handed over, with its record.
#[derive(Clone, Debug)]
pub(crate) enum Thing {
	/// A serialised unit.
	Unit {
		device: DeviceIdentifier,
		serial: SerialNumber,
		unit: Unit,
	},
	/// Devices of a lot, by number: they have no record but the holding.
	Quantity {
		device: DeviceIdentifier,
		lot: LotNumber,
		portion: Portion,
	},
	/// A logistic unit.
	LogisticUnit { sscc: Sscc, record: LogisticUnit },
}

impl Thing {
	/// Whose property it is, and on which terms the possessor has it.
	pub(crate) fn title(&self) -> (MemberId, Terms) {
		match self {
			Self::Unit { unit, .. } => (unit.owner, unit.terms),
			Self::Quantity { portion, .. } => (portion.owner, portion.terms),
			Self::LogisticUnit { record, .. } => (record.owner, record.terms),
		}
	}

	/// The line of a shipment, or of a dispute, that stands for it.
	pub(crate) fn line(&self) -> Line {
		let (owner, terms) = self.title();
		let item = match self {
			Self::Unit { device, serial, .. } => Item::Unit {
				device: *device,
				serial: *serial,
			},
			Self::Quantity { device, lot, portion } => Item::Quantity {
				device: *device,
				lot: *lot,
				owner: Some(owner),
				quantity: portion.quantity,
			},
			Self::LogisticUnit { sscc, .. } => Item::LogisticUnit { sscc: *sscc },
		};
		Line { item, terms }
	}

	/// What of a lot it counts for in a member's holding. A logistic unit counts for nothing there: what is in it was packed.
	pub(crate) fn portion(&self) -> Option<(LotReference, Portion)> {
		match self {
			Self::Unit { device, unit, .. } => {
				Some((lot_of(device, unit), Portion::unit(unit.owner, unit.terms)))
			}
			Self::Quantity { device, lot, portion } => Some((lot_numbered(device, lot), *portion)),
			Self::LogisticUnit { .. } => None,
		}
	}

	/// How many lots are inside of it, of each of which the guard is asked.
	pub(crate) fn lots_inside(&self) -> u32 {
		match self {
			Self::Unit { .. } | Self::Quantity { .. } => 0,
			Self::LogisticUnit { record, .. } => record.contents.len().saturated_into(),
		}
	}

	/// How many of it are units that are not serviceable.
	pub(crate) fn unserviceable(&self) -> u32 {
		match self {
			Self::Unit { unit, .. } => match unit.condition {
				Condition::Serviceable => 0,
				Condition::OutOfService | Condition::Explanted => 1,
			},
			Self::Quantity { .. } => 0,
			Self::LogisticUnit { record, .. } => record.unserviceable,
		}
	}
}

impl From<&Item> for Packed {
	/// How the item is found inside a logistic unit.
	fn from(item: &Item) -> Self {
		match item {
			Item::Unit { device, serial } => Self::Unit {
				device: *device,
				serial: *serial,
			},
			Item::Quantity { device, lot, .. } => Self::Quantity {
				lot: lot_numbered(device, lot),
			},
			Item::LogisticUnit { sscc } => Self::LogisticUnit { sscc: *sscc },
		}
	}
}

/// The lot that a unit belongs to.
pub(crate) fn lot_of(device: &DeviceIdentifier, unit: &Unit) -> LotReference {
	LotReference {
		device: *device,
		lot: unit.lot,
	}
}

/// The lot of that number.
pub(crate) fn lot_numbered(device: &DeviceIdentifier, lot: &LotNumber) -> LotReference {
	LotReference {
		device: *device,
		lot: Some(*lot),
	}
}

/// How many devices the item counts for in a history: 1 for a unit and for a logistic unit.
pub(crate) fn count_of(item: &Item) -> u32 {
	match item {
		Item::Quantity { quantity, .. } => *quantity,
		Item::Unit { .. } | Item::LogisticUnit { .. } => 1,
	}
}

impl<T: Config> Pallet<T> {
	/// The item that a call names. A quantity is the given owner's where the call names none.
	pub(crate) fn item_of(code: &ItemCode, default_owner: MemberId) -> Result<Item, Error<T>> {
		let mut item = code.parsed()?;
		if let Item::Quantity { owner, quantity, .. } = &mut item {
			ensure!(*quantity > 0, Error::QuantityZero);
			owner.get_or_insert(default_owner);
		}
		Ok(item)
	}

	/// The items that a call names: at least one, and each once.
	pub(crate) fn items_of(codes: &[ItemCode], default_owner: MemberId) -> Result<Vec<Item>, Error<T>> {
		ensure!(!codes.is_empty(), Error::Empty);
		let items = codes
			.iter()
			.map(|code| Self::item_of(code, default_owner))
			.collect::<Result<Vec<_>, _>>()?;
		let distinct: BTreeSet<_> = items.iter().map(identity).collect();
		ensure!(distinct.len() == items.len(), Error::DuplicateItem);
		Ok(items)
	}

	pub(crate) fn unit_code(
		device: &DeviceCode,
		serial: &Number,
	) -> Result<(DeviceIdentifier, SerialNumber), Error<T>> {
		Ok((device.identifier()?, code::serial_number(serial)?))
	}

	pub(crate) fn sscc_of(text: &SsccText) -> Result<Sscc, Error<T>> {
		code::sscc(text).map_err(Error::from)
	}

	pub(crate) fn shipment_number_of(text: &Number) -> Result<ShipmentNumber, Error<T>> {
		code::shipment_number(text).map_err(Error::from)
	}

	/// The item with its record, if it is in the member's hands and in nothing else.
	pub(crate) fn held(item: &Item, member: MemberId) -> Result<Thing, Error<T>> {
		match item {
			Item::Unit { device, serial } => Ok(Thing::Unit {
				device: *device,
				serial: *serial,
				unit: Self::held_unit(device, serial, member)?,
			}),
			Item::Quantity {
				device,
				lot,
				owner,
				quantity,
			} => Ok(Thing::Quantity {
				device: *device,
				lot: *lot,
				portion: Self::held_quantity(device, lot, owner.unwrap_or(member), *quantity, member)?,
			}),
			Item::LogisticUnit { sscc } => Ok(Thing::LogisticUnit {
				sscc: *sscc,
				record: Self::held_logistic_unit(sscc, member)?,
			}),
		}
	}

	/// What a line of a shipment or of a dispute stands for, wherever it is.
	pub(crate) fn thing(line: &Line) -> Result<Thing, Error<T>> {
		match &line.item {
			Item::Unit { device, serial } => Ok(Thing::Unit {
				device: *device,
				serial: *serial,
				unit: T::Devices::unit(device, serial).ok_or(Error::UnitNotFound)?,
			}),
			Item::Quantity {
				device,
				lot,
				owner,
				quantity,
			} => Ok(Thing::Quantity {
				device: *device,
				lot: *lot,
				portion: Portion {
					owner: owner.ok_or(Error::NotOwner)?,
					terms: line.terms,
					quantity: *quantity,
					identified: false,
				},
			}),
			Item::LogisticUnit { sscc } => Ok(Thing::LogisticUnit {
				sscc: *sscc,
				record: LogisticUnits::<T>::get(sscc).ok_or(Error::LogisticUnitNotFound)?,
			}),
		}
	}

	/// The lots that a thing is of, or that are in it. Reads the lot of what goes by number, and nothing else.
	pub(crate) fn lots_of(thing: &Thing) -> Vec<LotInside> {
		match thing {
			Thing::Unit { device, unit, .. } => [LotInside {
				lot: lot_of(device, unit),
				manufactured: unit.manufactured,
				expires: unit.expires,
				quantity: 1,
			}]
			.into(),
			Thing::Quantity { device, lot, portion } => {
				let (manufactured, expires) = T::Devices::lot(device, lot)
					.map(|lot| (lot.manufactured, lot.expires))
					.unwrap_or_default();
				[LotInside {
					lot: lot_numbered(device, lot),
					manufactured,
					expires,
					quantity: portion.quantity,
				}]
				.into()
			}
			Thing::LogisticUnit { record, .. } => record.contents.to_vec(),
		}
	}

	/// The unit's record, if it is in the member's hands and in nothing else.
	pub(crate) fn held_unit(
		device: &DeviceIdentifier,
		serial: &SerialNumber,
		member: MemberId,
	) -> Result<Unit, Error<T>> {
		let unit = T::Devices::unit(device, serial).ok_or(Error::UnitNotFound)?;
		Self::ensure_unit_held(&unit, member)?;
		Ok(unit)
	}

	/// Whether the unit is in the member's hands and in nothing else.
	pub(crate) fn ensure_unit_held(unit: &Unit, member: MemberId) -> Result<(), Error<T>> {
		match unit.state {
			UnitState::Held if unit.possessor == member => Ok(()),
			UnitState::Held => Err(Error::NotPossessor),
			UnitState::Packed { .. } => Err(Error::Packed),
			UnitState::InDispute { .. } => Err(Error::InDispute),
			UnitState::InTransit { .. }
			| UnitState::Used { .. }
			| UnitState::Lost
			| UnitState::Decommissioned { .. } => Err(Error::NotHeld),
		}
	}

	/// The devices without records that the member has of the lot and the owner.
	pub(crate) fn held_quantity(
		device: &DeviceIdentifier,
		lot: &LotNumber,
		owner: MemberId,
		quantity: u32,
		member: MemberId,
	) -> Result<Portion, Error<T>> {
		Self::ensure_by_number(device, lot)?;
		let holding = Self::holding_of(&lot_numbered(device, lot), member);
		let terms = Self::terms_of_quantity(&holding, owner, quantity)?;
		Ok(Portion {
			owner,
			terms,
			quantity,
			identified: false,
		})
	}

	/// Devices of lots whose units all have records go by their serials.
	pub(crate) fn ensure_by_number(device: &DeviceIdentifier, lot: &LotNumber) -> Result<(), Error<T>> {
		match T::Devices::lot(device, lot).ok_or(Error::LotNotFound)?.content {
			LotContent::Quantity { .. } | LotContent::SerialsRoot { .. } => Ok(()),
			LotContent::Units { .. } => Err(Error::SerialRequired),
		}
	}

	/// The logistic unit's record, if it is in the member's hands and in no other one.
	pub(crate) fn held_logistic_unit(sscc: &Sscc, member: MemberId) -> Result<LogisticUnit, Error<T>> {
		let record = LogisticUnits::<T>::get(sscc).ok_or(Error::LogisticUnitNotFound)?;
		match record.state {
			LogisticUnitState::Held => ensure!(record.possessor == member, Error::NotPossessor),
			LogisticUnitState::Packed { .. } => return Err(Error::Packed),
			LogisticUnitState::InDispute { .. } => return Err(Error::InDispute),
			LogisticUnitState::InTransit { .. } | LogisticUnitState::Emptied | LogisticUnitState::Lost => {
				return Err(Error::NotHeld)
			}
		}
		Ok(record)
	}
}

/// What makes two items the same one: quantities of one lot and owner are, however many.
pub(crate) fn identity(item: &Item) -> (Packed, Option<MemberId>) {
	let owner = match item {
		Item::Quantity { owner, .. } => *owner,
		Item::Unit { .. } | Item::LogisticUnit { .. } => None,
	};
	(item.into(), owner)
}

impl<T> From<CodeError> for Error<T> {
	fn from(error: CodeError) -> Self {
		match error {
			CodeError::CheckDigit => Self::CheckDigit,
			CodeError::InvalidGtin => Self::InvalidGtin,
			CodeError::IssuingAgencyNotSupported => Self::IssuingAgencyNotSupported,
			CodeError::InvalidLotNumber => Self::InvalidLotNumber,
			CodeError::InvalidSerialNumber => Self::InvalidSerialNumber,
			CodeError::InvalidSscc => Self::InvalidSscc,
			CodeError::InvalidShipmentNumber => Self::InvalidShipmentNumber,
		}
	}
}
