//! Returns: to the member that had sent things go only those that came from it.

use crate::{
	items::{identity, lot_numbered, lot_of, Thing},
	shipping::Advice,
	Config, Error, Line, LotsPacked, Packed, Pallet,
};
use alloc::{
	collections::{BTreeMap, BTreeSet},
	vec::Vec,
};
use core::marker::PhantomData;
use custos_primitives::{
	custody::{Item, ItemCode, LotReference, Purpose, ShipmentState},
	device::Number,
	gs1::Sscc,
	member::{Actor, MemberId},
};
use frame_support::{ensure, traits::Get};
use sp_runtime::DispatchError;

/// What came with a shipment.
struct Received<T> {
	sender: MemberId,
	/// What tells its items apart.
	named: BTreeSet<(Packed, Option<MemberId>)>,
	/// How many devices of each lot it brought by number.
	by_number: BTreeMap<LotReference, u32>,
	logistic_units: Vec<Sscc>,
	/// Whether one of the logistic units contained something of a lot, as far as that was looked up.
	came_inside: BTreeMap<LotReference, bool>,
	look_ups: u32,
	config: PhantomData<T>,
}

impl<T: Config> Pallet<T> {
	/// Returns how many times it was looked up whether a logistic unit contained a lot.
	pub(crate) fn do_return_items(
		actor: Actor<T::AccountId>,
		sender: MemberId,
		received_number: &Number,
		items: &[ItemCode],
		advice: Advice,
	) -> Result<u32, DispatchError> {
		let items = Self::items_of(items, actor.member)?;
		let mut received = Self::received_by(actor.member, sender, received_number)?;
		let despatch = Self::despatch(actor.member, sender, Purpose::Return, advice)?;
		Self::send(actor, despatch, &items, |thing| {
			ensure!(received.brought(thing)?, Error::NotReceivedWith);
			Ok(())
		})?;
		Ok(received.look_ups)
	}

	/// What came to the member with a shipment.
	fn received_by(recipient: MemberId, sender: MemberId, number: &Number) -> Result<Received<T>, Error<T>> {
		let (_, shipment) = Self::shipment(sender, number)?;
		ensure!(shipment.recipient == recipient, Error::NotRecipient);
		match shipment.state {
			ShipmentState::Received { .. } | ShipmentState::ReceivedWithDiscrepancies { .. } => {
				Ok(Received::of(sender, &shipment.lines))
			}
			ShipmentState::InTransit
			| ShipmentState::Refused { .. }
			| ShipmentState::TakenBack { .. }
			| ShipmentState::Cancelled { .. } => Err(Error::NotReceivedWith),
		}
	}
}

impl<T: Config> Received<T> {
	fn of(sender: MemberId, lines: &[Line]) -> Self {
		let mut by_number = BTreeMap::<_, u32>::new();
		let mut logistic_units = Vec::new();
		for Line { item, .. } in lines {
			match item {
				Item::Unit { .. } => {}
				Item::Quantity {
					device,
					lot,
					quantity,
					..
				} => {
					let sum = by_number.entry(lot_numbered(device, lot)).or_default();
					*sum = sum.saturating_add(*quantity);
				}
				Item::LogisticUnit { sscc } => logistic_units.push(*sscc),
			}
		}
		Self {
			sender,
			named: lines.iter().map(|line| identity(&line.item)).collect(),
			by_number,
			logistic_units,
			came_inside: BTreeMap::new(),
			look_ups: 0,
			config: PhantomData,
		}
	}

	/// Whether the thing came with the shipment: as one of its items, as part of a lot, or inside of a logistic unit. A
	/// logistic unit takes nothing in once it was in other hands, so one that was in the sender's came as it is.
	fn brought(&mut self, thing: &Thing) -> Result<bool, Error<T>> {
		match thing {
			Thing::Unit { device, unit, .. } => {
				let is_named = self.named.contains(&identity(&thing.line().item));
				Ok(is_named || self.brought_of(&lot_of(device, unit), 1)?)
			}
			Thing::Quantity { device, lot, portion } => {
				self.brought_of(&lot_numbered(device, lot), portion.quantity)
			}
			Thing::LogisticUnit { record, .. } => Ok(record.hands.contains(&self.sender)),
		}
	}

	/// Whether it may have brought so many devices of the lot, apart from those that it names by their serials.
	fn brought_of(&mut self, lot: &LotReference, quantity: u32) -> Result<bool, Error<T>> {
		let by_number = self.by_number.get(lot).copied().unwrap_or_default();
		Ok(by_number >= quantity || self.came_inside(lot)?)
	}

	/// Whether one of the logistic units contained something of the lot. Each lot is looked for once, and all together in as
	/// many logistic units as one shipment may have.
	fn came_inside(&mut self, lot: &LotReference) -> Result<bool, Error<T>> {
		if let Some(known) = self.came_inside.get(lot) {
			return Ok(*known);
		}
		let mut is_inside = false;
		for sscc in &self.logistic_units {
			ensure!(self.look_ups < T::MaxItems::get(), Error::ReturnFewerLots);
			self.look_ups = self.look_ups.saturating_add(1);
			if LotsPacked::<T>::contains_key((lot.device, lot.lot, sscc)) {
				is_inside = true;
				break;
			}
		}
		self.came_inside.insert(*lot, is_inside);
		Ok(is_inside)
	}
}
