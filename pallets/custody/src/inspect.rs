//! What recalls ask: who has, and had, devices of a lot.

use crate::{
	items::{lot_numbered, lot_of},
	Config, Holdings, LogisticUnits, LotsPacked, Pallet, Shipments,
};
use alloc::{collections::BTreeSet, vec::Vec};
#[cfg(feature = "runtime-benchmarks")]
use custos_primitives::gs1::ShipmentNumber;
use custos_primitives::{
	custody::{
		Cursor, CustodyInspect, DeviceInspect, Holder, HolderPage, Holding, Inside, Item, LogisticUnit,
		LogisticUnitState, LotInside, LotReference, ShipmentId, ShipmentState, UnitState,
	},
	gs1::{DeviceIdentifier, LotNumber, SerialNumber, Sscc},
	member::MemberId,
};
use frame_support::storage::{KeyPrefixIterator, StoragePrefixedMap};
use sp_runtime::SaturatedConversion;

impl<T: Config> CustodyInspect for Pallet<T> {
	fn holding(lot: &LotReference, member: MemberId) -> Option<Holding> {
		Holdings::<T>::get((lot.device, lot.lot, member))
	}

	fn possessor_of_unit(device: &DeviceIdentifier, serial: &SerialNumber) -> Option<MemberId> {
		let unit = T::Devices::unit(device, serial)?;
		match unit.state {
			UnitState::Packed { parent } => Self::possessor_of_logistic_unit(&parent),
			UnitState::InTransit { shipment } => Some(shipment.sender),
			UnitState::Held
			| UnitState::InDispute { .. }
			| UnitState::Used { .. }
			| UnitState::Lost
			| UnitState::Decommissioned { .. } => Some(unit.possessor),
		}
	}

	fn possessor_of_logistic_unit(sscc: &Sscc) -> Option<MemberId> {
		let record = LogisticUnits::<T>::get(sscc)?;
		let outer = Self::around(&record);
		let outermost = outer.last().map_or(&record, |(_, outermost)| outermost);
		Some(answerable_for(outermost))
	}

	fn is_packed(sscc: &Sscc) -> bool {
		LogisticUnits::<T>::get(sscc)
			.is_some_and(|record| matches!(record.state, LogisticUnitState::Packed { .. }))
	}

	fn inside(sscc: &Sscc, lot: &LotReference) -> Option<Inside> {
		let record = LogisticUnits::<T>::get(sscc)?;
		if !LotsPacked::<T>::contains_key((lot.device, lot.lot, sscc)) {
			return None;
		}
		let outer = Self::around(&record);
		let outermost = outer.last().map_or(&record, |(_, outermost)| outermost);
		let all = [&record].into_iter().chain(outer.iter().map(|(_, outer)| outer));
		let hands: BTreeSet<_> = all.flat_map(|record| record.hands.iter().copied()).collect();
		Some(Inside {
			possessor: answerable_for(outermost),
			hands: hands.into_iter().collect(),
			quantity: quantity_in(&record.contents, lot),
			within: outer.iter().map(|(sscc, _)| *sscc).collect(),
			lost: outermost.state == LogisticUnitState::Lost,
		})
	}

	fn holders(
		device: &DeviceIdentifier,
		lot: Option<LotNumber>,
		after: Option<Cursor>,
		limit: u32,
	) -> HolderPage {
		let limit = limit.max(1).saturated_into();
		let after = after.map(Vec::from);
		let is_of_logistic_units = |key: &Vec<u8>| key.starts_with(&LotsPacked::<T>::final_prefix());
		let (mut holders, after) = if after.as_ref().is_some_and(is_of_logistic_units) {
			(Vec::new(), after)
		} else {
			let found = Self::members_with_holdings(device, lot, after, limit);
			let holders = found.keys.into_iter().map(|(lot, member)| Holder { lot, member });
			let holders: Vec<_> = holders.collect();
			if found.next.is_some() {
				return HolderPage {
					holders,
					next: found.next,
				};
			}
			(holders, None)
		};
		let left = limit.saturating_sub(holders.len());
		let found = Self::logistic_units_with(device, lot, after, left);
		for (lot, sscc) in found.keys {
			let hands = LogisticUnits::<T>::get(sscc)
				.map(|record| record.hands)
				.unwrap_or_default();
			holders.extend(hands.into_iter().map(|member| Holder { lot, member }));
		}
		HolderPage {
			holders,
			next: found.next,
		}
	}

	fn passed_on(shipment: &ShipmentId, lot: &LotReference) -> Option<MemberId> {
		let shipment = Shipments::<T>::get(shipment.sender, shipment.number)?;
		match shipment.state {
			ShipmentState::Received { .. } | ShipmentState::ReceivedWithDiscrepancies { .. } => {}
			ShipmentState::InTransit
			| ShipmentState::Refused { .. }
			| ShipmentState::TakenBack { .. }
			| ShipmentState::Cancelled { .. } => return None,
		}
		let brought = shipment.lines.iter().any(|line| Self::is_of(&line.item, lot));
		brought.then_some(shipment.recipient)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn spread(lot: &LotReference, members: u32) {
		/// No member of a benchmark has so high a number.
		const FIRST: MemberId = 1_000_000;
		for member in (FIRST..).zip(0..members).map(|(member, _)| member) {
			let mut holding = Self::holding_of(lot, member);
			holding.received = 1;
			holding.sent = 1;
			Self::put_holding(lot, member, holding);
		}
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn hand_on(
		lot: &LotReference,
		member: MemberId,
		logistic_units: u32,
		shipments: u32,
	) -> (Vec<Sscc>, Vec<ShipmentNumber>) {
		use crate::benchmarking::handed_on;
		(
			handed_on::logistic_units::<T>(lot, member, logistic_units),
			handed_on::shipments::<T>(lot, member, shipments),
		)
	}
}

/// Keys of a map, and where to go on where there may be more.
struct Keys<Key> {
	keys: Vec<Key>,
	next: Option<Cursor>,
}

impl<T: Config> Pallet<T> {
	fn members_with_holdings(
		device: &DeviceIdentifier,
		lot: Option<LotNumber>,
		after: Option<Vec<u8>>,
		limit: usize,
	) -> Keys<(LotReference, MemberId)> {
		match lot {
			Some(lot) => {
				let prefix = (device, Some(lot));
				let keys = match after {
					Some(key) => Holdings::<T>::iter_key_prefix_from(prefix, key),
					None => Holdings::<T>::iter_key_prefix(prefix),
				};
				some_of(keys, limit, |member| (lot_numbered(device, &lot), member))
			}
			None => {
				let keys = match after {
					Some(key) => Holdings::<T>::iter_key_prefix_from((device,), key),
					None => Holdings::<T>::iter_key_prefix((device,)),
				};
				let device = *device;
				some_of(keys, limit, |(lot, member)| {
					(LotReference { device, lot }, member)
				})
			}
		}
	}

	fn logistic_units_with(
		device: &DeviceIdentifier,
		lot: Option<LotNumber>,
		after: Option<Vec<u8>>,
		limit: usize,
	) -> Keys<(LotReference, Sscc)> {
		match lot {
			Some(lot) => {
				let prefix = (device, Some(lot));
				let keys = match after {
					Some(key) => LotsPacked::<T>::iter_key_prefix_from(prefix, key),
					None => LotsPacked::<T>::iter_key_prefix(prefix),
				};
				some_of(keys, limit, |sscc| (lot_numbered(device, &lot), sscc))
			}
			None => {
				let keys = match after {
					Some(key) => LotsPacked::<T>::iter_key_prefix_from((device,), key),
					None => LotsPacked::<T>::iter_key_prefix((device,)),
				};
				let device = *device;
				some_of(keys, limit, |(lot, sscc)| (LotReference { device, lot }, sscc))
			}
		}
	}

	/// Whether the item is of the lot, or is a logistic unit that contains or contained some.
	fn is_of(item: &Item, lot: &LotReference) -> bool {
		match item {
			Item::Unit { device, serial } => {
				T::Devices::unit(device, serial).is_some_and(|unit| lot_of(device, &unit) == *lot)
			}
			Item::Quantity {
				device, lot: number, ..
			} => lot_numbered(device, number) == *lot,
			Item::LogisticUnit { sscc } => LotsPacked::<T>::contains_key((lot.device, lot.lot, sscc)),
		}
	}
}

/// Who answers for a logistic unit: who has it, or who sent it. A carrier has no say about what it carries.
fn answerable_for(outermost: &LogisticUnit) -> MemberId {
	match outermost.state {
		LogisticUnitState::InTransit { shipment } => shipment.sender,
		LogisticUnitState::Held
		| LogisticUnitState::Packed { .. }
		| LogisticUnitState::InDispute { .. }
		| LogisticUnitState::Emptied
		| LogisticUnitState::Lost => outermost.possessor,
	}
}

/// How many devices of the lot are among the contents of a logistic unit.
pub(crate) fn quantity_in(contents: &[LotInside], lot: &LotReference) -> u32 {
	contents
		.iter()
		.filter(|inside| inside.lot == *lot)
		.fold(0, |sum, inside| sum.saturating_add(inside.quantity))
}

/// At most `limit` keys.
fn some_of<Raw, Key>(
	mut raw: KeyPrefixIterator<Raw>,
	limit: usize,
	key_of: impl Fn(Raw) -> Key,
) -> Keys<Key> {
	let keys: Vec<_> = raw.by_ref().take(limit).map(key_of).collect();
	let next = if keys.len() < limit {
		None
	} else {
		Some(Cursor::truncate_from(raw.last_raw_key().to_vec()))
	};
	Keys { keys, next }
}
