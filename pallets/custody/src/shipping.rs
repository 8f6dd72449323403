//! Shipping: two-sided, from the sender's hands to the recipient's, or back.

use crate::{
	items::Thing, movements::Place, trails::Steps, weights::Extent, Config, Documents, Error, Event, Line,
	OpenShipments, Pallet, Shipment, Shipments,
};
use custos_primitives::{
	custody::{DeviceInspect, Item, ItemCode, Purpose, RefusalReason, ShipmentId, ShipmentState, Terms},
	device::Number,
	guard::Intent,
	member::{Actor, MemberId, MemberInspect, Role},
	trail::Activity,
};
use frame_support::{
	ensure,
	traits::{DefensiveResult, Get},
	BoundedVec,
};
use sp_runtime::{DispatchError, DispatchResult};

/// What a sender says of a shipment besides what is in it, to whom it goes, and what for.
pub(crate) struct Advice {
	pub number: Number,
	pub carrier: Option<MemberId>,
	pub documents: Documents,
	pub due: Option<u64>,
}

impl<T: Config> Pallet<T> {
	/// Returns what the cost depends on.
	pub(crate) fn do_ship(
		actor: Actor<T::AccountId>,
		recipient: MemberId,
		purpose: Purpose,
		items: &[ItemCode],
		advice: Advice,
	) -> Result<Extent, DispatchError> {
		let items = Self::items_of(items, actor.member)?;
		let despatch = Self::despatch(actor.member, recipient, purpose, advice)?;
		Self::send(actor, despatch, &items, |thing| {
			Self::ensure_recipient_of(thing, &purpose, recipient)
		})
	}

	/// Returns what the cost depends on.
	pub(crate) fn do_receive(
		actor: Actor<T::AccountId>,
		sender: MemberId,
		number: &Number,
		item_count: u32,
	) -> Result<Extent, DispatchError> {
		let recipient = actor.member;
		let (id, mut shipment) = Self::to_answer(recipient, sender, number)?;
		ensure_count(&shipment, item_count)?;
		let mut steps = Steps::of(actor);
		let received = Self::receive_lines(&shipment.lines, id, recipient, &shipment.purpose, &mut steps)?;
		shipment.state = ShipmentState::Received { at: Self::now() };
		Self::close(recipient, id, shipment);
		Self::deposit_event(Event::Received {
			shipment: id,
			steps: steps.made(),
		});
		Ok(received)
	}

	pub(crate) fn do_refuse(
		actor: Actor<T::AccountId>,
		sender: MemberId,
		number: &Number,
		reason: RefusalReason,
	) -> DispatchResult {
		let Actor {
			member: recipient,
			delegate,
		} = actor;
		let (id, mut shipment) = Self::to_answer(recipient, sender, number)?;

		let at = Self::now();
		shipment.state = ShipmentState::Refused { at, reason };
		Self::close(recipient, id, shipment);
		OpenShipments::<T>::insert(sender, id, at.saturating_add(T::DefaultTransitTime::get()));
		Self::deposit_event(Event::Refused {
			shipment: id,
			reason,
			recipient,
			delegate,
		});
		Ok(())
	}

	pub(crate) fn do_take_back(
		actor: Actor<T::AccountId>,
		number: &Number,
		item_count: u32,
	) -> DispatchResult {
		let sender = actor.member;
		let (id, mut shipment) = Self::shipment(sender, number)?;
		match shipment.state {
			ShipmentState::Refused { .. } => ensure_count(&shipment, item_count)?,
			ShipmentState::InTransit
			| ShipmentState::Received { .. }
			| ShipmentState::ReceivedWithDiscrepancies { .. }
			| ShipmentState::TakenBack { .. }
			| ShipmentState::Cancelled { .. } => return Err(Error::<T>::NotRefused.into()),
		}
		let mut steps = Steps::of(actor);
		Self::restore_all(sender, &shipment, &mut steps, &|quantity| Activity::TakenBack {
			shipment: id,
			quantity,
		})?;
		shipment.state = ShipmentState::TakenBack { at: Self::now() };
		Self::close(sender, id, shipment);
		Self::deposit_event(Event::TakenBack {
			shipment: id,
			steps: steps.made(),
		});
		Ok(())
	}

	pub(crate) fn do_cancel(actor: Actor<T::AccountId>, number: &Number, item_count: u32) -> DispatchResult {
		let sender = actor.member;
		let (id, mut shipment) = Self::shipment(sender, number)?;
		ensure_unanswered(&shipment)?;
		ensure_count(&shipment, item_count)?;
		let mut steps = Steps::of(actor);
		Self::restore_all(sender, &shipment, &mut steps, &|quantity| {
			Activity::ShipmentCancelled {
				shipment: id,
				quantity,
			}
		})?;
		shipment.state = ShipmentState::Cancelled { at: Self::now() };
		Self::close(shipment.recipient, id, shipment);
		Self::deposit_event(Event::Cancelled {
			shipment: id,
			steps: steps.made(),
		});
		Ok(())
	}

	/// Receives what lines of a shipment stand for. Returns what the cost of that depends on.
	pub(crate) fn receive_lines(
		lines: &[Line],
		shipment: ShipmentId,
		recipient: MemberId,
		purpose: &Purpose,
		steps: &mut Steps<T>,
	) -> Result<Extent, Error<T>> {
		let sender = shipment.sender;
		let mut extent = Extent::default();
		for line in lines {
			let thing = Self::thing(line)?;
			let restricted = Self::ensure_allowed(&thing, sender, Intent::of_receiving(purpose))?;
			extent.add(thing.lots_inside(), restricted);
			Self::deliver(thing, sender, recipient, purpose, steps, &|quantity| {
				Activity::Received { shipment, quantity }
			})?;
		}
		Ok(extent)
	}

	/// A shipment that nobody has answered, and that the member is to answer.
	pub(crate) fn to_answer(
		recipient: MemberId,
		sender: MemberId,
		number: &Number,
	) -> Result<(ShipmentId, Shipment<T>), Error<T>> {
		let (id, shipment) = Self::shipment(sender, number)?;
		ensure!(shipment.recipient == recipient, Error::NotRecipient);
		ensure_unanswered(&shipment)?;
		Ok((id, shipment))
	}

	/// Writes a shipment that `member` has answered.
	pub(crate) fn close(member: MemberId, id: ShipmentId, shipment: Shipment<T>) {
		OpenShipments::<T>::remove(member, id);
		Shipments::<T>::insert(id.sender, id.number, shipment);
	}

	pub(crate) fn shipment(sender: MemberId, number: &Number) -> Result<(ShipmentId, Shipment<T>), Error<T>> {
		let number = Self::shipment_number_of(number)?;
		let shipment = Shipments::<T>::get(sender, number).ok_or(Error::ShipmentNotFound)?;
		Ok((ShipmentId { sender, number }, shipment))
	}

	/// A shipment that is right but for its items, of which it has none yet.
	pub(crate) fn despatch(
		sender: MemberId,
		recipient: MemberId,
		purpose: Purpose,
		advice: Advice,
	) -> Result<(ShipmentId, Shipment<T>), Error<T>> {
		let Advice {
			number,
			carrier,
			documents,
			due,
		} = advice;
		let number = Self::shipment_number_of(&number)?;
		ensure!(recipient != sender, Error::RecipientIsSender);
		ensure!(T::Members::is_active(recipient), Error::MemberNotActive);
		let is_carrier = |member| T::Members::has_role(member, Role::Carrier);
		ensure!(carrier.is_none_or(is_carrier), Error::NotACarrier);
		let now = Self::now();
		let due = due.unwrap_or_else(|| now.saturating_add(T::DefaultTransitTime::get()));
		ensure!(due > now, Error::DueInPast);
		ensure!(
			!Shipments::<T>::contains_key(sender, number),
			Error::AlreadyExists
		);
		let shipment = Shipment {
			recipient,
			carrier,
			purpose,
			lines: BoundedVec::new(),
			documents,
			shipped: now,
			due,
			state: ShipmentState::InTransit,
		};
		Ok((ShipmentId { sender, number }, shipment))
	}

	/// Sends the items. `ensure_recipient` says of each whether the recipient may be sent it. Returns what the cost of that
	/// depends on.
	pub(crate) fn send(
		actor: Actor<T::AccountId>,
		(id, mut shipment): (ShipmentId, Shipment<T>),
		items: &[Item],
		mut ensure_recipient: impl FnMut(&Thing) -> Result<(), Error<T>>,
	) -> Result<Extent, DispatchError> {
		let sender = actor.member;
		let Shipment {
			recipient,
			carrier,
			purpose,
			due,
			..
		} = shipment;
		let on_its_way = Place::Shipment {
			shipment: id,
			possessor: carrier.unwrap_or(sender),
		};
		let mut steps = Steps::of(actor);
		let mut extent = Extent::default();
		for item in items {
			let thing = Self::held(item, sender)?;
			let lots = thing.lots_inside();
			extent.ensure_room::<T>(lots)?;
			extent.add(lots, Self::ensure_sendable(&thing, &purpose, sender)?);
			ensure_recipient(&thing)?;
			let line = shipment.lines.try_push(thing.line());
			line.defensive_map_err(|_| Error::<T>::ItemCountDiffers)?;
			Self::leave(thing, sender, recipient, on_its_way, &mut steps, &|quantity| {
				Activity::Shipped {
					shipment: id,
					recipient,
					carrier,
					purpose,
					quantity,
				}
			})?;
		}
		Shipments::<T>::insert(id.sender, id.number, shipment);
		OpenShipments::<T>::insert(recipient, id, due);
		Self::deposit_event(Event::Shipped {
			shipment: id,
			recipient,
			due,
			steps: steps.made(),
		});
		Ok(extent)
	}

	/// Whether the sender may send the thing for that purpose: what is supplied is ready for use, and what is sold is its own.
	/// Returns how many devices and lots in it are of models of which something is recalled or held.
	fn ensure_sendable(thing: &Thing, purpose: &Purpose, sender: MemberId) -> Result<u32, Error<T>> {
		match purpose {
			Purpose::Supply { terms } => {
				ensure!(thing.unserviceable() == 0, Error::NotServiceable);
				// Nobody gives on what is another's on easier terms than it has it on: what is lent can only be lent on.
				let (owner, own_terms) = thing.title();
				let is_passed_on = match terms {
					Terms::Sale => owner == sender,
					Terms::Consignment | Terms::Loan => owner == sender || *terms >= own_terms,
				};
				ensure!(is_passed_on, Error::NotOwner);
			}
			Purpose::Return | Purpose::Destruction | Purpose::Correction | Purpose::Investigation => {}
		}
		Self::ensure_allowed(thing, sender, Intent::of_sending(purpose))
	}

	/// Whether the recipient may be sent the thing for that purpose, by each model that is in it.
	fn ensure_recipient_of(thing: &Thing, purpose: &Purpose, recipient: MemberId) -> Result<(), Error<T>> {
		let has = |role| T::Members::has_role(recipient, role);
		let is_right = match purpose {
			Purpose::Supply { .. } => true,
			Purpose::Return => Self::made_all(recipient, thing),
			Purpose::Destruction | Purpose::Correction => {
				has(Role::ServiceProvider) || Self::made_all(recipient, thing)
			}
			Purpose::Investigation => {
				has(Role::ConformityAssessor) || has(Role::Regulator) || Self::made_all(recipient, thing)
			}
		};
		ensure!(is_right, Error::WrongRecipient);
		Ok(())
	}

	fn made_all(member: MemberId, thing: &Thing) -> bool {
		Self::lots_of(thing).iter().all(|inside| {
			T::Devices::model(&inside.lot.device).is_some_and(|model| model.manufacturer == member)
		})
	}

	fn restore_all(
		sender: MemberId,
		shipment: &Shipment<T>,
		steps: &mut Steps<T>,
		activity: &dyn Fn(u32) -> Activity,
	) -> Result<(), Error<T>> {
		for line in &shipment.lines {
			Self::restore(Self::thing(line)?, sender, steps, activity)?;
		}
		Ok(())
	}
}

fn ensure_unanswered<T: Config>(shipment: &Shipment<T>) -> Result<(), Error<T>> {
	match shipment.state {
		ShipmentState::InTransit => Ok(()),
		ShipmentState::Received { .. }
		| ShipmentState::ReceivedWithDiscrepancies { .. }
		| ShipmentState::Refused { .. }
		| ShipmentState::TakenBack { .. }
		| ShipmentState::Cancelled { .. } => Err(Error::AlreadyAnswered),
	}
}

/// Whether the shipment has as many items as the call says, by which its cost is declared.
pub(crate) fn ensure_count<T: Config>(shipment: &Shipment<T>, item_count: u32) -> Result<(), Error<T>> {
	ensure!(
		u32::try_from(shipment.lines.len()) == Ok(item_count),
		Error::ItemCountDiffers
	);
	Ok(())
}
