//! What always holds in the state of this pallet. Run by `try-runtime`, and after each test.

use crate::{
	inspect::quantity_in,
	items::{count_of, lot_numbered, lot_of},
	logistics::is_same_lot,
	Config, Contents, Disputes, Holdings, HoldingsOf, LogisticUnits, LostStocks, LotsPacked, OpenShipments,
	Packed, Pallet, Shipments,
};
use alloc::{
	collections::{BTreeMap, BTreeSet},
	vec::Vec,
};
use custos_primitives::{
	custody::{
		Condition, DeviceInspect, DisputeId, DisputeState, Holding, Item, LogisticUnit, LogisticUnitState,
		LotInside, LotReference, ShipmentId, ShipmentState, Stock, Terms, UnitState, MAX_NESTING,
	},
	device::Unit,
	gs1::{DeviceIdentifier, SerialNumber, Sscc},
	member::MemberId,
};
use frame_support::ensure;
use sp_runtime::TryRuntimeError;

/// How many devices of each lot were commissioned, and how many are somewhere.
#[derive(Default)]
struct Ledger(BTreeMap<LotReference, (u64, u64)>);

impl Ledger {
	fn commissioned(&mut self, lot: LotReference, quantity: u32) {
		let (commissioned, _) = self.0.entry(lot).or_default();
		*commissioned = commissioned.saturating_add(quantity.into());
	}

	fn found(&mut self, lot: LotReference, quantity: u32) {
		let (_, found) = self.0.entry(lot).or_default();
		*found = found.saturating_add(quantity.into());
	}

	fn check(&self) -> Result<(), TryRuntimeError> {
		ensure!(
			self.0.values().all(|(commissioned, found)| commissioned == found),
			"not all that was commissioned of a lot is somewhere, and once"
		);
		Ok(())
	}
}

/// How many of something there are.
type Counts<Key> = BTreeMap<Key, u32>;

/// A lot, and who has devices of it.
type At = (LotReference, MemberId);

impl<T: Config> Pallet<T> {
	/// Checks each invariant.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		let mut ledger = Ledger::default();
		Self::check_holdings(&mut ledger)?;
		Self::check_logistic_units(&mut ledger)?;
		Self::check_contents()?;
		Self::check_shipments(&mut ledger)?;
		Self::check_disputes(&mut ledger)?;
		ledger.check()
	}

	/// Checks that the units' records say what this pallet's do. Only who keeps the units can list them.
	pub fn check_units(
		units: impl IntoIterator<Item = (DeviceIdentifier, SerialNumber, Unit)>,
	) -> Result<(), TryRuntimeError> {
		let mut held = Counts::new();
		let mut used = Counts::new();
		let mut lost = Counts::new();
		let mut decommissioned = Counts::new();
		let mut packed = 0usize;
		for (device, serial, unit) in units {
			let item = Item::Unit { device, serial };
			let at = (lot_of(&device, &unit), unit.possessor);
			match unit.state {
				UnitState::Held => {
					check_title(unit.owner, unit.possessor, unit.terms)?;
					count_one(&mut held, (at, unit.owner, unit.terms));
				}
				UnitState::Packed { parent } => {
					let inside = Contents::<T>::contains_key(parent, Packed::Unit { device, serial });
					ensure!(inside, "a unit is not in the logistic unit that its record names");
					packed = packed.saturating_add(1);
				}
				UnitState::InTransit { shipment } => Self::check_in_shipment(&shipment, &item)?,
				UnitState::InDispute { dispute } => Self::check_in_dispute(dispute, &item)?,
				UnitState::Used { .. } => count_one(&mut used, at),
				UnitState::Lost => count_one(&mut lost, at),
				UnitState::Decommissioned { .. } => count_one(&mut decommissioned, at),
			}
		}
		let packed_units = Contents::<T>::iter_keys().filter(|(_, packed)| is_unit(packed));
		ensure!(
			packed_units.count() == packed,
			"a logistic unit contains a unit that is elsewhere"
		);
		Self::check_identified(held)?;
		for ((lot, member), holding) in Self::all_holdings() {
			let at = (lot, member);
			let of = |counts: &Counts<At>| counts.get(&at).copied().unwrap_or_default();
			let by_number = Self::lost_by_number(&at);
			ensure!(
				holding.lost == by_number.saturating_add(of(&lost)),
				"a holding counts wrong what is lost"
			);
			ensure!(
				of(&used) <= holding.used && of(&decommissioned) <= holding.decommissioned,
				"a holding does not count all units that are used or decommissioned"
			);
		}
		Ok(())
	}
}

// --- Holdings

impl<T: Config> Pallet<T> {
	fn all_holdings() -> impl Iterator<Item = (At, Holding)> {
		Holdings::<T>::iter()
			.map(|((device, lot, member), holding)| ((LotReference { device, lot }, member), holding))
	}

	/// Each holding adds up, is in its member's list, and tells what of it was lost by number.
	fn check_holdings(ledger: &mut Ledger) -> Result<(), TryRuntimeError> {
		for ((lot, member), holding) in Self::all_holdings() {
			check_sum(&holding)?;
			check_stocks(&holding.stocks, member)?;
			ensure!(
				HoldingsOf::<T>::contains_key(member, lot),
				"a holding is not in its member's list"
			);
			ensure!(
				Self::lost_by_number(&(lot, member)) <= holding.lost,
				"more is lost of a lot than its holding counts"
			);
			ledger.commissioned(lot, holding.commissioned);
			for quantity in [
				holding.on_hand(),
				holding.used,
				holding.lost,
				holding.decommissioned,
			] {
				ledger.found(lot, quantity);
			}
		}
		ensure!(
			HoldingsOf::<T>::iter_keys().count() == Holdings::<T>::iter_keys().count(),
			"a member's list names a holding that is not there"
		);
		for ((device, lot, member), stocks) in LostStocks::<T>::iter() {
			ensure!(
				Holdings::<T>::contains_key((device, lot, member)),
				"something is lost of which nothing was held"
			);
			ensure!(!stocks.is_empty(), "nothing is lost");
			check_stocks(&stocks, member)?;
			ensure!(
				stocks.iter().all(|stock| stock.identified == 0),
				"a unit is lost by number"
			);
		}
		Ok(())
	}

	fn lost_by_number((lot, member): &At) -> u32 {
		LostStocks::<T>::get((lot.device, lot.lot, member))
			.unwrap_or_default()
			.iter()
			.fold(0, |sum, stock| sum.saturating_add(stock.quantity))
	}

	/// Each stock counts the units with records that are held by that possessor, of that owner and on those terms.
	fn check_identified(held: Counts<(At, MemberId, Terms)>) -> Result<(), TryRuntimeError> {
		let mut counted = Counts::new();
		for (at, holding) in Self::all_holdings() {
			for stock in holding.stocks.iter().filter(|stock| stock.identified > 0) {
				counted.insert((at, stock.owner, stock.terms), stock.identified);
			}
		}
		ensure!(counted == held, "a stock counts its units wrong");
		Ok(())
	}
}

fn check_sum(holding: &Holding) -> Result<(), TryRuntimeError> {
	let sum = |quantities: &[u32]| quantities.iter().copied().map(u64::from).sum::<u64>();
	let came = sum(&[holding.commissioned, holding.received, holding.unpacked]);
	let went = sum(&[
		holding.on_hand(),
		holding.packed,
		holding.sent,
		holding.used,
		holding.lost,
		holding.decommissioned,
	]);
	ensure!(came == went, "a holding does not add up");
	Ok(())
}

/// No stock is empty, and each owner and terms has one.
fn check_stocks(stocks: &[Stock], possessor: MemberId) -> Result<(), TryRuntimeError> {
	let mut titles = BTreeSet::new();
	for stock in stocks {
		ensure!(
			titles.insert((stock.owner, stock.terms)),
			"two stocks are the same owner's on the same terms"
		);
		ensure!(stock.quantity > 0, "a stock is empty");
		ensure!(
			stock.identified <= stock.quantity,
			"a stock has more units than devices"
		);
		check_title(stock.owner, possessor, stock.terms)?;
	}
	Ok(())
}

fn check_title(owner: MemberId, possessor: MemberId, terms: Terms) -> Result<(), TryRuntimeError> {
	ensure!(
		owner != possessor || terms == Terms::Sale,
		"a member has what it owns on terms"
	);
	Ok(())
}

fn count_one<Key: Ord>(counts: &mut Counts<Key>, key: Key) {
	let count = counts.entry(key).or_default();
	*count = count.saturating_add(1);
}

// --- Logistic units

impl<T: Config> Pallet<T> {
	fn check_logistic_units(ledger: &mut Ledger) -> Result<(), TryRuntimeError> {
		for (sscc, record) in LogisticUnits::<T>::iter() {
			Self::check_place(&sscc, &record)?;
			Self::check_summary(&sscc, &record)?;
			ensure!(record.trail.steps > 0, "a logistic unit has no history");
			let hands: BTreeSet<_> = record.hands.iter().collect();
			ensure!(
				hands.len() == record.hands.len(),
				"a logistic unit names a member's hands twice"
			);
			if !is_packed(&record.state) {
				for inside in &record.contents {
					ledger.found(inside.lot, inside.quantity);
				}
			}
		}
		for (_, _, sscc) in LotsPacked::<T>::iter_keys() {
			ensure!(
				LogisticUnits::<T>::contains_key(sscc),
				"a lot is in a logistic unit that is not there"
			);
		}
		Ok(())
	}

	/// It is where it says, and that knows of it.
	fn check_place(sscc: &Sscc, record: &LogisticUnit) -> Result<(), TryRuntimeError> {
		let item = Item::LogisticUnit { sscc: *sscc };
		match record.state {
			LogisticUnitState::Held => {
				check_title(record.owner, record.possessor, record.terms)?;
				ensure!(
					record.hands.contains(&record.possessor) || record.hands.is_full(),
					"a logistic unit does not know who has it"
				);
			}
			LogisticUnitState::Packed { parent } => {
				let key = Packed::LogisticUnit { sscc: *sscc };
				ensure!(
					Contents::<T>::contains_key(parent, key),
					"a logistic unit is not where its record says"
				);
				Self::check_around(record)?;
			}
			LogisticUnitState::InTransit { shipment } => Self::check_in_shipment(&shipment, &item)?,
			LogisticUnitState::InDispute { dispute } => Self::check_in_dispute(dispute, &item)?,
			LogisticUnitState::Emptied => {
				ensure!(
					record.contents.is_empty(),
					"something is in an emptied logistic unit"
				)
			}
			LogisticUnitState::Lost => {}
		}
		Ok(())
	}

	/// Those around it are there, lead outwards, and are each one level higher at least.
	fn check_around(record: &LogisticUnit) -> Result<(), TryRuntimeError> {
		let around = Self::around(record);
		let mut nesting = record.nesting;
		for (_, outer) in &around {
			ensure!(
				outer.nesting > nesting,
				"a logistic unit is not above what it contains"
			);
			nesting = outer.nesting;
		}
		ensure!(nesting <= MAX_NESTING, "logistic units are nested too deep");
		let ends = around.last().is_some_and(|(_, outer)| !is_packed(&outer.state));
		ensure!(ends, "a logistic unit is inside of none");
		Ok(())
	}

	/// Its record sums up what is in it.
	fn check_summary(sscc: &Sscc, record: &LogisticUnit) -> Result<(), TryRuntimeError> {
		let mut contents: Vec<LotInside> = Vec::new();
		let mut unserviceable = 0u32;
		for (packed, quantity) in Contents::<T>::iter_prefix(sscc) {
			let (inside, not_ready) = Self::summary_of(sscc, packed, quantity)?;
			inside.into_iter().for_each(|inside| merge(&mut contents, inside));
			unserviceable = unserviceable.saturating_add(not_ready);
		}
		let agrees = contents.len() == record.contents.len()
			&& contents.iter().all(|inside| record.contents.contains(inside));
		ensure!(agrees, "a logistic unit does not sum up what is in it");
		ensure!(
			unserviceable == record.unserviceable,
			"a logistic unit counts wrong what is not serviceable"
		);
		ensure!(
			record.contents.is_empty() == (record.state == LogisticUnitState::Emptied),
			"a logistic unit is empty and was not emptied"
		);
		for inside in &record.contents {
			ensure!(
				quantity_in(&record.contents, &inside.lot) > 0,
				"a lot inside is empty"
			);
			ensure!(
				LotsPacked::<T>::contains_key((inside.lot.device, inside.lot.lot, sscc)),
				"a lot in a logistic unit is not noted"
			);
		}
		Ok(())
	}

	/// The lots that something inside a logistic unit is of or contains, and how many units of it are not serviceable.
	fn summary_of(
		parent: &Sscc,
		packed: Packed,
		quantity: u32,
	) -> Result<(Vec<LotInside>, u32), TryRuntimeError> {
		Ok(match packed {
			Packed::Unit { device, serial } => {
				let unit = T::Devices::unit(&device, &serial).ok_or("a packed unit is not there")?;
				ensure!(
					unit.state == UnitState::Packed { parent: *parent },
					"a packed unit does not know it"
				);
				let inside = LotInside {
					lot: lot_of(&device, &unit),
					manufactured: unit.manufactured,
					expires: unit.expires,
					quantity,
				};
				let not_ready = unit.condition != Condition::Serviceable;
				([inside].into(), not_ready.into())
			}
			Packed::Quantity { lot } => {
				let number = lot.lot.ok_or("a lot without number is packed by number")?;
				let record = T::Devices::lot(&lot.device, &number).ok_or("a packed lot is not there")?;
				let inside = LotInside {
					lot,
					manufactured: record.manufactured,
					expires: record.expires,
					quantity,
				};
				([inside].into(), 0)
			}
			Packed::LogisticUnit { sscc } => {
				let inner = LogisticUnits::<T>::get(sscc).ok_or("a packed logistic unit is not there")?;
				ensure!(
					inner.state == LogisticUnitState::Packed { parent: *parent },
					"a packed logistic unit does not know it"
				);
				(inner.contents.into(), inner.unserviceable)
			}
		})
	}

	/// What is inside is inside of something, and counts for something.
	fn check_contents() -> Result<(), TryRuntimeError> {
		for (sscc, packed, quantity) in Contents::<T>::iter() {
			ensure!(
				LogisticUnits::<T>::contains_key(sscc),
				"something is in a logistic unit that is not there"
			);
			let is_right = match packed {
				Packed::Unit { .. } | Packed::LogisticUnit { .. } => quantity == 1,
				Packed::Quantity { .. } => quantity > 0,
			};
			ensure!(is_right, "something inside is counted wrong");
		}
		Ok(())
	}
}

fn is_packed(state: &LogisticUnitState) -> bool {
	matches!(state, LogisticUnitState::Packed { .. })
}

fn is_unit(packed: &Packed) -> bool {
	matches!(packed, Packed::Unit { .. })
}

fn merge(contents: &mut Vec<LotInside>, added: LotInside) {
	match contents.iter_mut().find(|known| is_same_lot(known, &added)) {
		Some(known) => known.quantity = known.quantity.saturating_add(added.quantity),
		None => contents.push(added),
	}
}

// --- Shipments and disputes

impl<T: Config> Pallet<T> {
	/// Those that are underway wait for an answer, and only those. What is in them is nowhere else.
	fn check_shipments(ledger: &mut Ledger) -> Result<(), TryRuntimeError> {
		let mut open = 0usize;
		for (sender, number, shipment) in Shipments::<T>::iter() {
			ensure!(!shipment.lines.is_empty(), "a shipment is empty");
			let Some(waits_for) = waits_for(sender, shipment.recipient, &shipment.state) else {
				continue;
			};
			let id = ShipmentId { sender, number };
			ensure!(
				OpenShipments::<T>::contains_key(waits_for, id),
				"a shipment waits for nobody's answer"
			);
			open = open.saturating_add(1);
			for line in &shipment.lines {
				Self::check_underway(&line.item, Underway::Shipment(id), ledger)?;
			}
		}
		ensure!(
			OpenShipments::<T>::iter_keys().count() == open,
			"a shipment that was answered waits for an answer"
		);
		Ok(())
	}

	/// What is in an undecided dispute is nowhere else.
	fn check_disputes(ledger: &mut Ledger) -> Result<(), TryRuntimeError> {
		for (id, dispute) in Disputes::<T>::iter() {
			ensure!(!dispute.items.is_empty(), "a dispute is about nothing");
			let is_decided = match dispute.state {
				DisputeState::Open | DisputeState::Answered { .. } => false,
				DisputeState::Decided { .. } => true,
			};
			for disputed in &dispute.items {
				ensure!(
					disputed.outcome.is_some() == is_decided,
					"a dispute and its items disagree whether it is decided"
				);
				if !is_decided {
					Self::check_underway(&disputed.line.item, Underway::Dispute(id), ledger)?;
				}
			}
		}
		Ok(())
	}

	/// The item's record says that it is there; what goes by number is counted.
	fn check_underway(item: &Item, place: Underway, ledger: &mut Ledger) -> Result<(), TryRuntimeError> {
		let knows_it = match item {
			Item::Unit { device, serial } => {
				let unit = T::Devices::unit(device, serial).ok_or("a unit underway is not there")?;
				ledger.found(lot_of(device, &unit), count_of(item));
				match place {
					Underway::Shipment(shipment) => unit.state == UnitState::InTransit { shipment },
					Underway::Dispute(dispute) => unit.state == UnitState::InDispute { dispute },
				}
			}
			Item::Quantity {
				device, lot, owner, ..
			} => {
				ledger.found(lot_numbered(device, lot), count_of(item));
				owner.is_some()
			}
			Item::LogisticUnit { sscc } => {
				let record = LogisticUnits::<T>::get(sscc).ok_or("a logistic unit underway is not there")?;
				match place {
					Underway::Shipment(shipment) => record.state == LogisticUnitState::InTransit { shipment },
					Underway::Dispute(dispute) => record.state == LogisticUnitState::InDispute { dispute },
				}
			}
		};
		ensure!(knows_it, "something underway is elsewhere");
		Ok(())
	}

	/// The shipment is underway, and the item is in it.
	fn check_in_shipment(id: &ShipmentId, item: &Item) -> Result<(), TryRuntimeError> {
		let shipment = Shipments::<T>::get(id.sender, id.number).ok_or("a shipment is not there")?;
		ensure!(
			waits_for(id.sender, shipment.recipient, &shipment.state).is_some(),
			"something is on its way in a shipment that is over"
		);
		ensure!(
			shipment.lines.iter().any(|line| line.item == *item),
			"something is on its way in a shipment that does not name it"
		);
		Ok(())
	}

	/// The dispute is undecided, and the item is in it.
	fn check_in_dispute(id: DisputeId, item: &Item) -> Result<(), TryRuntimeError> {
		let dispute = Disputes::<T>::get(id).ok_or("a dispute is not there")?;
		let disputed = dispute.items.iter().find(|disputed| disputed.line.item == *item);
		let disputed = disputed.ok_or("something is in a dispute that does not name it")?;
		ensure!(
			disputed.outcome.is_none(),
			"something is in a dispute that is decided"
		);
		Ok(())
	}
}

/// Where something is that is in nobody's hands.
#[derive(Clone, Copy)]
enum Underway {
	Shipment(ShipmentId),
	Dispute(DisputeId),
}

/// Whose answer a shipment waits for; nothing where it has been answered for good.
fn waits_for(sender: MemberId, recipient: MemberId, state: &ShipmentState) -> Option<MemberId> {
	match state {
		ShipmentState::InTransit => Some(recipient),
		ShipmentState::Refused { .. } => Some(sender),
		ShipmentState::Received { .. }
		| ShipmentState::ReceivedWithDiscrepancies { .. }
		| ShipmentState::TakenBack { .. }
		| ShipmentState::Cancelled { .. } => None,
	}
}
