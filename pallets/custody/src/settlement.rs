//! Settling disputes: where each item that was disputed is in the end.

use crate::{
	care::Exit, items::Thing, trails::Steps, weights::Extent, Config, Dispute, DisputedItem, Disputes, Error,
	Event, Pallet,
};
use custos_primitives::{
	custody::{Condition, DiscrepancyKind, DisputeId, DisputeState, Outcome, Purpose},
	device::DecommissionReason,
	guard::Intent,
	member::Actor,
	trail::Activity,
};
use frame_support::{ensure, traits::DefensiveSaturating, BoundedVec};
use sp_runtime::DispatchError;

impl<T: Config> Pallet<T> {
	/// Puts each item where its outcome says, and closes the dispute. Returns all items, and of what the guard was asked about, the
	/// lots inside and what restricts them.
	pub(crate) fn settle(
		actor: Actor<T::AccountId>,
		id: DisputeId,
		mut dispute: Dispute<T>,
		outcomes: &[Outcome],
	) -> Result<Extent, DispatchError> {
		let by = actor.member;
		let mut steps = Steps::of(actor);
		let mut extent = Extent::default();
		for (item, outcome) in dispute.items.iter().zip(outcomes) {
			let Extent { lots, restricted, .. } = Self::carry_out(id, &dispute, item, *outcome, &mut steps)?;
			extent.add(lots, restricted);
		}
		for (item, outcome) in dispute.items.iter_mut().zip(outcomes) {
			item.outcome = Some(*outcome);
		}
		dispute.state = DisputeState::Decided { at: Self::now(), by };
		Disputes::<T>::insert(id, dispute);
		Self::deposit_event(Event::DisputeDecided {
			dispute: id,
			outcomes: BoundedVec::truncate_from(outcomes.to_vec()),
			steps: steps.made(),
		});
		Ok(extent)
	}

	/// Puts an item where its outcome says. Returns what the guard was asked about.
	fn carry_out(
		id: DisputeId,
		dispute: &Dispute<T>,
		item: &DisputedItem,
		outcome: Outcome,
		steps: &mut Steps<T>,
	) -> Result<Extent, Error<T>> {
		let sender = dispute.shipment.sender;
		let activity = |quantity| Activity::DisputeDecided {
			dispute: id,
			outcome,
			quantity,
		};
		let mut thing = Self::thing(&item.line)?;
		let exit = match outcome {
			Outcome::WithRecipient => {
				if item.kind == DiscrepancyKind::Damaged {
					damage(&mut thing);
				}
				// Where it is, it is. But what must not be supplied is not supplied by a dispute either: it stays its owner's.
				let intent = Intent::of_receiving(&dispute.purpose);
				let lots = thing.lots_inside();
				let (purpose, restricted) = match Self::ensure_allowed(&thing, sender, intent) {
					Ok(restricted) => (dispute.purpose, restricted),
					Err(_) => (Purpose::Investigation, lots.max(1)),
				};
				Self::deliver(thing, sender, dispute.recipient, &purpose, steps, &activity)?;
				return Ok(Extent::one(lots, restricted));
			}
			Outcome::WithSender => {
				Self::restore(thing, sender, steps, &activity)?;
				return Ok(Extent::one(0, 0));
			}
			Outcome::Lost => Exit::Lost,
			Outcome::Destroyed => {
				ensure!(!matches!(thing, Thing::LogisticUnit { .. }), Error::OpenFirst);
				Exit::Decommissioned {
					reason: DecommissionReason::Destroyed,
				}
			}
		};
		Self::count_exit(&thing, sender, exit, steps, &activity, |holding, portion| {
			holding.sent.defensive_saturating_reduce(portion.quantity);
			Ok(())
		})?;
		Self::write_exit(thing, sender, exit, steps, &activity);
		Ok(Extent::one(0, 0))
	}
}

/// A damaged unit is out of service. Of what goes by number nobody could tell which ones are.
fn damage(thing: &mut Thing) {
	match thing {
		Thing::Unit { unit, .. } => match unit.condition {
			Condition::Serviceable | Condition::OutOfService => unit.condition = Condition::OutOfService,
			Condition::Explanted => {}
		},
		Thing::Quantity { .. } | Thing::LogisticUnit { .. } => {}
	}
}
