//! What people ask: the answers of the runtime's APIs. None of this is part of a call.

use crate::{
	inspect::quantity_in, items::Thing, Config, Contents, Dispute, Disputes, Holdings, HoldingsOf,
	LogisticUnits, LotsPacked, OpenShipments, Packed, Pallet, Shipments,
};
use alloc::vec::Vec;
use custos_primitives::{
	api::{CustodyView, DisputeView, HoldingView, InsideView, OverdueShipment, ShipmentView, TrailView},
	custody::{
		CustodyInspect, DeviceInspect, DisputeId, Item, LogisticUnit, LogisticUnitState, LotReference,
		ShipmentId, ShipmentState, UnitState,
	},
	gs1::{DeviceIdentifier, SerialNumber, Sscc},
	guard::{Guarded, Intent, Refusal, UseGuard},
	member::MemberId,
	trail::TrailSubject,
};

/// The most entries of one list in an answer.
const MAX_LISTED: usize = 100;

/// What custody knows for and against something that is to be done with a thing.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Standing {
	/// What the guard is asked about.
	pub facts: Vec<Guarded>,
	/// What speaks against it before the guard is asked: where the thing is, and in which condition.
	pub against: Vec<Refusal>,
}

impl Standing {
	/// Every reason against it, the guard's included, each once.
	pub fn reasons<Guard: UseGuard>(&self, intent: Intent) -> Vec<Refusal> {
		let of_guard = self.facts.iter().flat_map(|fact| Guard::reasons(fact, intent));
		let mut reasons = Vec::new();
		for reason in self.against.iter().copied().chain(of_guard) {
			if !reasons.contains(&reason) {
				reasons.push(reason);
			}
		}
		reasons
	}
}

// --- Who has what

impl<T: Config> Pallet<T> {
	/// Who has a unit, be it in a logistic unit or not.
	pub fn unit_view(device: &DeviceIdentifier, serial: &SerialNumber) -> Option<CustodyView> {
		let unit = T::Devices::unit(device, serial)?;
		let around = match unit.state {
			UnitState::Packed { parent } => Self::from_inside(&parent)?,
			UnitState::Held
			| UnitState::InTransit { .. }
			| UnitState::InDispute { .. }
			| UnitState::Used { .. }
			| UnitState::Lost
			| UnitState::Decommissioned { .. } => Vec::new(),
		};
		let (possessor, owner) = around
			.last()
			.map_or((unit.possessor, unit.owner), |(_, outermost)| {
				(outermost.possessor, outermost.owner)
			});
		Some(CustodyView::Unit {
			device: *device,
			serial: *serial,
			possessor,
			owner,
			inside: names_of(&around),
			unit,
		})
	}

	/// Who has, and had, devices of a lot. Nothing where nobody ever had any.
	pub fn lot_view(lot: &LotReference) -> Option<CustodyView> {
		let mut members = Holdings::<T>::iter_prefix((lot.device, lot.lot));
		let holdings: Vec<_> = members
			.by_ref()
			.take(MAX_LISTED)
			.map(|(member, holding)| HoldingView {
				lot: *lot,
				member,
				holding,
			})
			.collect();
		if holdings.is_empty() {
			return None;
		}
		let mut containing = LotsPacked::<T>::iter_key_prefix((lot.device, lot.lot))
			.filter_map(|sscc| Self::inside_view(sscc, lot));
		let inside = containing.by_ref().take(MAX_LISTED).collect();
		Some(CustodyView::Lot {
			lot: *lot,
			holdings,
			inside,
			more: members.next().is_some() || containing.next().is_some(),
		})
	}

	/// Who has a logistic unit, and what is directly in it.
	pub fn logistic_unit_view(sscc: &Sscc) -> Option<CustodyView> {
		let logistic_unit = LogisticUnits::<T>::get(sscc)?;
		let around = Self::around(&logistic_unit);
		let (possessor, owner) = around.last().map_or(
			(logistic_unit.possessor, logistic_unit.owner),
			|(_, outermost)| (outermost.possessor, outermost.owner),
		);
		let mut contents =
			Contents::<T>::iter_prefix(sscc).filter_map(|(packed, count)| item_inside(packed, count, owner));
		let items = contents.by_ref().take(MAX_LISTED).collect();
		Some(CustodyView::LogisticUnit {
			sscc: *sscc,
			possessor,
			owner,
			inside: names_of(&around),
			logistic_unit,
			items,
			more: contents.next().is_some(),
		})
	}

	/// What a member has, and had, of each lot, after the given one, at most `count` of them and at most 100. The order is
	/// the state's own.
	pub fn holdings_view(member: MemberId, after: Option<LotReference>, count: u32) -> Vec<HoldingView> {
		let lots = match after {
			Some(lot) => {
				HoldingsOf::<T>::iter_key_prefix_from(member, HoldingsOf::<T>::hashed_key_for(member, lot))
			}
			None => HoldingsOf::<T>::iter_key_prefix(member),
		};
		lots.take(listed(count))
			.filter_map(|lot| {
				let holding = <Self as CustodyInspect>::holding(&lot, member)?;
				Some(HoldingView { lot, member, holding })
			})
			.collect()
	}

	/// A logistic unit and those around it, the innermost first.
	fn from_inside(sscc: &Sscc) -> Option<Vec<(Sscc, LogisticUnit)>> {
		let record = LogisticUnits::<T>::get(sscc)?;
		let outer = Self::around(&record);
		Some([(*sscc, record)].into_iter().chain(outer).collect())
	}

	/// What of the lot is directly inside a logistic unit: all that is in it, less what is in those that it contains.
	/// Nothing where none of it is.
	fn inside_view(sscc: Sscc, lot: &LotReference) -> Option<InsideView> {
		let record = LogisticUnits::<T>::get(sscc)?;
		let nested = Contents::<T>::iter_key_prefix(sscc)
			.filter_map(|packed| match packed {
				Packed::LogisticUnit { sscc } => LogisticUnits::<T>::get(sscc),
				Packed::Unit { .. } | Packed::Quantity { .. } => None,
			})
			.fold(0u32, |sum, inner| {
				sum.saturating_add(quantity_in(&inner.contents, lot))
			});
		let quantity = quantity_in(&record.contents, lot).saturating_sub(nested);
		let possessor = <Self as CustodyInspect>::possessor_of_logistic_unit(&sscc)?;
		(quantity > 0).then_some(InsideView {
			sscc,
			possessor,
			quantity,
		})
	}
}

// --- Shipments

impl<T: Config> Pallet<T> {
	/// A shipment, with the dispute about it.
	pub fn shipment_view(id: &ShipmentId) -> Option<ShipmentView> {
		let shipment = Shipments::<T>::get(id.sender, id.number)?;
		let dispute = match shipment.state {
			ShipmentState::ReceivedWithDiscrepancies { dispute, .. } => {
				Disputes::<T>::get(dispute).map(|record| dispute_view(dispute, record))
			}
			ShipmentState::InTransit
			| ShipmentState::Received { .. }
			| ShipmentState::Refused { .. }
			| ShipmentState::TakenBack { .. }
			| ShipmentState::Cancelled { .. } => None,
		};
		Some(ShipmentView {
			shipment: *id,
			recipient: shipment.recipient,
			carrier: shipment.carrier,
			purpose: shipment.purpose,
			items: shipment.lines.into_iter().map(|line| line.item).collect(),
			documents: shipment.documents.into(),
			shipped: shipment.shipped,
			due: shipment.due,
			state: shipment.state,
			dispute,
		})
	}

	/// The shipments that nobody answered in time: those that the member is to answer, or all.
	pub fn overdue(member: Option<MemberId>) -> Vec<OverdueShipment> {
		let now = Self::now();
		let overdue = |(member, shipment, since): (MemberId, ShipmentId, u64)| {
			(since < now).then_some(OverdueShipment {
				shipment,
				member,
				since,
			})
		};
		match member {
			Some(member) => OpenShipments::<T>::iter_prefix(member)
				.map(|(shipment, since)| (member, shipment, since))
				.filter_map(overdue)
				.collect(),
			None => OpenShipments::<T>::iter().filter_map(overdue).collect(),
		}
	}
}

// --- Whether something may be done

impl<T: Config> Pallet<T> {
	/// What is known for and against doing something with a unit.
	pub fn unit_standing(
		device: &DeviceIdentifier,
		serial: &SerialNumber,
		intent: Intent,
	) -> Option<Standing> {
		let unit = T::Devices::unit(device, serial)?;
		let possessor = <Self as CustodyInspect>::possessor_of_unit(device, serial)?;
		let is_there = match unit.state {
			UnitState::Held => true,
			UnitState::Packed { .. } | UnitState::InTransit { .. } => is_receiving(intent),
			UnitState::InDispute { .. }
			| UnitState::Used { .. }
			| UnitState::Lost
			| UnitState::Decommissioned { .. } => false,
		};
		let thing = Thing::Unit {
			device: *device,
			serial: *serial,
			unit,
		};
		Some(Self::standing(&thing, possessor, is_there, intent))
	}

	/// What is known for and against doing something with devices of a lot that a member has. Nothing where nobody ever had
	/// any.
	pub fn lot_standing(lot: &LotReference, possessor: MemberId, intent: Intent) -> Option<Standing> {
		Holdings::<T>::iter_key_prefix((lot.device, lot.lot)).next()?;
		let (manufactured, expires) = lot
			.lot
			.and_then(|number| T::Devices::lot(&lot.device, &number))
			.map(|record| (record.manufactured, record.expires))
			.unwrap_or_default();
		let is_there = is_receiving(intent) || Self::holding_of(lot, possessor).on_hand() > 0;
		Some(Standing {
			facts: [Guarded::Devices {
				lot: *lot,
				serial: None,
				manufactured,
				expires,
				possessor,
			}]
			.into(),
			against: (!is_there).then_some(Refusal::NotHeld).into_iter().collect(),
		})
	}

	/// What is known for and against doing something with a logistic unit.
	pub fn logistic_unit_standing(sscc: &Sscc, intent: Intent) -> Option<Standing> {
		let record = LogisticUnits::<T>::get(sscc)?;
		let possessor = <Self as CustodyInspect>::possessor_of_logistic_unit(sscc)?;
		let is_there = match record.state {
			LogisticUnitState::Held => true,
			LogisticUnitState::Packed { .. } | LogisticUnitState::InTransit { .. } => is_receiving(intent),
			LogisticUnitState::InDispute { .. } | LogisticUnitState::Emptied | LogisticUnitState::Lost => {
				false
			}
		};
		let thing = Thing::LogisticUnit { sscc: *sscc, record };
		Some(Self::standing(&thing, possessor, is_there, intent))
	}

	fn standing(thing: &Thing, possessor: MemberId, is_there: bool, intent: Intent) -> Standing {
		let is_ready = thing.unserviceable() == 0 || !needs_ready(intent);
		let against = [
			(!is_there).then_some(Refusal::NotHeld),
			(!is_ready).then_some(Refusal::NotServiceable),
		];
		Standing {
			facts: Self::facts(thing, possessor),
			against: against.into_iter().flatten().collect(),
		}
	}
}

// --- Trails

impl<T: Config> Pallet<T> {
	/// The trail of a logistic unit.
	pub fn logistic_unit_trail(sscc: &Sscc) -> Option<TrailView> {
		LogisticUnits::<T>::get(sscc).map(|record| TrailView {
			subject: TrailSubject::LogisticUnit { sscc: *sscc },
			trail: record.trail,
			storage_key: LogisticUnits::<T>::hashed_key_for(sscc),
		})
	}

	/// The trail of what a member hands over by number of a lot.
	pub fn holding_trail(lot: &LotReference, member: MemberId) -> Option<TrailView> {
		<Self as CustodyInspect>::holding(lot, member).map(|holding| TrailView {
			subject: TrailSubject::Holding { lot: *lot, member },
			trail: holding.trail,
			storage_key: Holdings::<T>::hashed_key_for((lot.device, lot.lot, member)),
		})
	}
}

/// What is on its way, or comes inside of something else, may be received.
fn is_receiving(intent: Intent) -> bool {
	match intent {
		Intent::Receive => true,
		Intent::Ship
		| Intent::TransferTitle
		| Intent::Use
		| Intent::Return
		| Intent::Destroy
		| Intent::Correct
		| Intent::Investigate => false,
	}
}

/// What is supplied or used has to be serviceable.
fn needs_ready(intent: Intent) -> bool {
	match intent {
		Intent::Ship | Intent::Use => true,
		Intent::Receive
		| Intent::TransferTitle
		| Intent::Return
		| Intent::Destroy
		| Intent::Correct
		| Intent::Investigate => false,
	}
}

fn listed(count: u32) -> usize {
	usize::try_from(count).map_or(MAX_LISTED, |count| count.min(MAX_LISTED))
}

fn names_of(around: &[(Sscc, LogisticUnit)]) -> Vec<Sscc> {
	around.iter().map(|(sscc, _)| *sscc).collect()
}

fn item_inside(packed: Packed, count: u32, owner: MemberId) -> Option<Item> {
	match packed {
		Packed::Unit { device, serial } => Some(Item::Unit { device, serial }),
		Packed::Quantity { lot } => Some(Item::Quantity {
			device: lot.device,
			lot: lot.lot?,
			owner: Some(owner),
			quantity: count,
		}),
		Packed::LogisticUnit { sscc } => Some(Item::LogisticUnit { sscc }),
	}
}

fn dispute_view<T: Config>(dispute: DisputeId, record: Dispute<T>) -> DisputeView {
	DisputeView {
		dispute,
		state: record.state,
		items: record
			.items
			.into_iter()
			.map(|disputed| (disputed.line.item, disputed.kind, disputed.outcome))
			.collect(),
		evidence: record.evidence,
		deadline: record.deadline,
		arbiter: record.arbiter,
	}
}
