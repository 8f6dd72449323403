//! The moves of one thing that shipping and disputes have in common: out of the sender's hands, into the recipient's, and
//! back.
//!
//! Whoever moves something reads it as a [`Thing`] first: with `Pallet::held`, which checks that it is in a member's hands,
//! or with `Pallet::thing`, from a line of a shipment or dispute. `Pallet::leave`, `Pallet::deliver` and `Pallet::restore`
//! then write the holding and the record, and add the step to the history. They are made of three parts, which every other
//! change of a thing is made of too: [`Thing::place`] says where it is, `Pallet::count` changes a holding, and
//! `Pallet::write` writes the record. Of a logistic unit, its own record is all that is written.

use crate::{
	holdings::{add, subject, terms_for, Portion},
	items::Thing,
	trails::Steps,
	Config, Error, LogisticUnits, Pallet,
};
use custos_primitives::{
	custody::{
		DeviceCustody, DisputeId, Holding, LogisticUnit, LogisticUnitState, Purpose, ShipmentId, Terms,
		UnitState,
	},
	gs1::Sscc,
	member::MemberId,
	trail::{Activity, TrailSubject},
};
use frame_support::{ensure, traits::DefensiveSaturating};

/// Where a thing is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Place {
	/// In a member's hands.
	Hands { possessor: MemberId },
	/// On its way, with the carrier or the sender.
	Shipment {
		shipment: ShipmentId,
		possessor: MemberId,
	},
	/// Under dispute. Who has it stays as it was.
	Dispute { dispute: DisputeId },
	/// Inside a logistic unit, which has the possessor and the owner of what is in it.
	Inside { parent: Sscc },
}

/// What is done with so many devices: 1 for a unit and for a logistic unit.
pub(crate) type ActivityOf<'a> = &'a dyn Fn(u32) -> Activity;

impl Thing {
	/// Puts it somewhere, as far as its record says so. What goes by number has no record.
	pub(crate) fn place(&mut self, place: Place) {
		match self {
			Self::Unit { unit, .. } => {
				(unit.state, unit.possessor) = match place {
					Place::Hands { possessor } => (UnitState::Held, possessor),
					Place::Shipment { shipment, possessor } => (UnitState::InTransit { shipment }, possessor),
					Place::Dispute { dispute } => (UnitState::InDispute { dispute }, unit.possessor),
					Place::Inside { parent } => (UnitState::Packed { parent }, unit.possessor),
				}
			}
			Self::Quantity { .. } => {}
			Self::LogisticUnit { record, .. } => {
				(record.state, record.possessor) = match place {
					Place::Hands { possessor } => (LogisticUnitState::Held, possessor),
					Place::Shipment { shipment, possessor } => {
						(LogisticUnitState::InTransit { shipment }, possessor)
					}
					Place::Dispute { dispute } => {
						(LogisticUnitState::InDispute { dispute }, record.possessor)
					}
					Place::Inside { parent } => (LogisticUnitState::Packed { parent }, record.possessor),
				}
			}
		}
	}

	/// Gives it an owner, and its possessor other terms.
	pub(crate) fn entitle(&mut self, new_owner: MemberId, new_terms: Terms) {
		let (owner, terms) = match self {
			Self::Unit { unit, .. } => (&mut unit.owner, &mut unit.terms),
			Self::Quantity { portion, .. } => (&mut portion.owner, &mut portion.terms),
			Self::LogisticUnit { record, .. } => (&mut record.owner, &mut record.terms),
		};
		*owner = new_owner;
		*terms = new_terms;
	}
}

impl<T: Config> Pallet<T> {
	/// Takes a thing out of the sender's hands, for `recipient`.
	///
	/// That a logistic unit has room for another member's hands is checked here, where repacking it still helps. A carrier
	/// needs none: what is on its way is its sender's to answer for, in logistic units as outside of them.
	pub(crate) fn leave(
		mut thing: Thing,
		sender: MemberId,
		recipient: MemberId,
		to: Place,
		steps: &mut Steps<T>,
		activity: ActivityOf<'_>,
	) -> Result<(), Error<T>> {
		if let Thing::LogisticUnit { record, .. } = &thing {
			ensure!(has_room_for(record, recipient), Error::TooManyHands);
		}
		Self::count(&thing, sender, steps, activity, |holding, portion| {
			Self::take(holding, portion)?;
			holding.sent = add(holding.sent, portion.quantity)?;
			Ok(())
		})?;
		thing.place(to);
		Self::write(thing, steps, activity);
		Ok(())
	}

	/// Puts a thing into the hands of the recipient of a shipment of that purpose, and settles whose property it is.
	pub(crate) fn deliver(
		mut thing: Thing,
		sender: MemberId,
		recipient: MemberId,
		purpose: &Purpose,
		steps: &mut Steps<T>,
		activity: ActivityOf<'_>,
	) -> Result<(), Error<T>> {
		let (owner, _) = thing.title();
		let (owner, terms) = title_on_receipt(purpose, owner, sender, recipient);
		thing.entitle(owner, terms);
		thing.place(Place::Hands { possessor: recipient });
		if let Thing::LogisticUnit { record, .. } = &mut thing {
			if !record.hands.contains(&recipient) {
				record
					.hands
					.try_push(recipient)
					.map_err(|_| Error::TooManyHands)?;
			}
		}
		Self::count(&thing, recipient, steps, activity, |holding, portion| {
			Self::put(holding, portion)?;
			holding.received = add(holding.received, portion.quantity)?;
			Ok(())
		})?;
		Self::write(thing, steps, activity);
		Ok(())
	}

	/// Puts a thing back into the hands of its sender, whose it is as it was before.
	pub(crate) fn restore(
		mut thing: Thing,
		sender: MemberId,
		steps: &mut Steps<T>,
		activity: ActivityOf<'_>,
	) -> Result<(), Error<T>> {
		thing.place(Place::Hands { possessor: sender });
		Self::count(&thing, sender, steps, activity, |holding, portion| {
			Self::put(holding, portion)?;
			holding.sent.defensive_saturating_reduce(portion.quantity);
			Ok(())
		})?;
		Self::write(thing, steps, activity);
		Ok(())
	}

	/// Changes what a member's holding counts of a thing. The step belongs into the holding's history where the thing goes
	/// by number. A logistic unit counts for nothing.
	pub(crate) fn count(
		thing: &Thing,
		member: MemberId,
		steps: &mut Steps<T>,
		activity: ActivityOf<'_>,
		change: impl FnOnce(&mut Holding, &Portion) -> Result<(), Error<T>>,
	) -> Result<(), Error<T>> {
		let Some((lot, portion)) = thing.portion() else {
			return Ok(());
		};
		let mut holding = Self::holding_of(&lot, member);
		change(&mut holding, &portion)?;
		if !portion.identified {
			let activity = activity(portion.quantity);
			steps.add(&mut holding.trail, subject(&lot, member), activity);
		}
		Self::put_holding(&lot, member, holding);
		Ok(())
	}

	/// Writes a thing's record with the step in its history. What goes by number has none but the holding.
	pub(crate) fn write(thing: Thing, steps: &mut Steps<T>, activity: ActivityOf<'_>) {
		match thing {
			Thing::Unit {
				device,
				serial,
				mut unit,
			} => {
				steps.add(
					&mut unit.trail,
					TrailSubject::Unit { device, serial },
					activity(1),
				);
				T::Devices::set_unit(&device, &serial, &unit);
			}
			Thing::Quantity { .. } => {}
			Thing::LogisticUnit { sscc, mut record } => {
				steps.add(
					&mut record.trail,
					TrailSubject::LogisticUnit { sscc },
					activity(1),
				);
				LogisticUnits::<T>::insert(sscc, record);
			}
		}
	}
}

/// Whose property something is that was `owner`'s, and on which terms, when it is received for that purpose. Nobody sells
/// what is another's: where that came unannounced, it is there on loan.
fn title_on_receipt(
	purpose: &Purpose,
	owner: MemberId,
	sender: MemberId,
	recipient: MemberId,
) -> (MemberId, Terms) {
	let terms = match purpose {
		Purpose::Supply { terms: Terms::Sale } if owner == sender => return (recipient, Terms::Sale),
		Purpose::Supply {
			terms: Terms::Consignment,
		} => Terms::Consignment,
		Purpose::Supply {
			terms: Terms::Sale | Terms::Loan,
		}
		| Purpose::Return
		| Purpose::Destruction
		| Purpose::Correction
		| Purpose::Investigation => Terms::Loan,
	};
	(owner, terms_for(owner, recipient, terms))
}

fn has_room_for(record: &LogisticUnit, member: MemberId) -> bool {
	record.hands.contains(&member) || !record.hands.is_full()
}
