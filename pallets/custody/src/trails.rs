//! The histories of units, holdings and logistic units, and the moment in which a call makes steps of them.

use crate::{Config, Event, Pallet};
use alloc::vec::Vec;
use custos_primitives::{
	member::Actor,
	trail::{Activity, Occasion, StepsMade, Trail, TrailStep, TrailSubject},
};
use frame_support::traits::UnixTime;
use frame_system::Pallet as System;
use sp_runtime::SaturatedConversion;

/// The steps that a call makes, and the moment in which it makes them.
pub(crate) struct Steps<T: Config> {
	occasion: Occasion<T::AccountId>,
	made: StepsMade<T::AccountId>,
}

impl<T: Config> Steps<T> {
	/// None yet.
	pub(crate) fn of(actor: Actor<T::AccountId>) -> Self {
		let occasion = Pallet::<T>::occasion(actor);
		let made = StepsMade::on(&occasion);
		Self { occasion, made }
	}

	/// Adds a step to a thing's trail, and to those that the call's event tells.
	pub(crate) fn add(&mut self, trail: &mut Trail, subject: TrailSubject, activity: Activity) {
		self.made.extend(&self.occasion, trail, subject, activity);
	}

	/// What the call's event tells.
	pub(crate) fn made(self) -> StepsMade<T::AccountId> {
		self.made
	}
}

impl<T: Config> Pallet<T> {
	/// The steps of a thing's trail among events of this pallet, in their order.
	///
	/// The runtime hands over a block's events; whoever collects a history does that for each block on its path.
	pub fn steps_in(
		events: impl IntoIterator<Item = Event<T>>,
		subject: &TrailSubject,
	) -> Vec<TrailStep<T::AccountId>> {
		events
			.into_iter()
			.filter_map(steps_of)
			.flat_map(|steps| steps.of(subject))
			.collect()
	}

	/// The time of the block, in milliseconds since 1970-01-01 UTC; 0 in the genesis block.
	pub(crate) fn now() -> u64 {
		T::Time::now().as_millis().saturated_into()
	}

	pub(crate) fn occasion(actor: Actor<T::AccountId>) -> Occasion<T::AccountId> {
		Occasion::new(actor, System::<T>::block_number().saturated_into(), Self::now())
	}
}

fn steps_of<T: Config>(event: Event<T>) -> Option<StepsMade<T::AccountId>> {
	match event {
		Event::Packed { steps, .. }
		| Event::Unpacked { steps, .. }
		| Event::Shipped { steps, .. }
		| Event::Received { steps, .. }
		| Event::ReceivedWithDiscrepancies { steps, .. }
		| Event::TakenBack { steps, .. }
		| Event::Cancelled { steps, .. }
		| Event::DisputeDecided { steps, .. }
		| Event::TitleTransferred { steps, .. }
		| Event::Used { steps, .. }
		| Event::Explanted { steps }
		| Event::TakenOutOfService { steps }
		| Event::ReturnedToService { steps }
		| Event::Lost { steps }
		| Event::Found { steps }
		| Event::Decommissioned { steps, .. } => Some(steps),
		Event::Refused { .. }
		| Event::DisputeAnswered { .. }
		| Event::ArbiterAppointed { .. }
		| Event::__Ignore(..) => None,
	}
}
