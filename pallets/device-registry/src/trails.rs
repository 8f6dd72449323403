//! The histories of lots and units, and the moment in which a call makes a step of them.

use crate::{Config, Event, Pallet};
use alloc::vec::Vec;
use custos_primitives::{
	gs1::{DeviceIdentifier, LotNumber, SerialNumber},
	member::Actor,
	trail::{Occasion, TrailStep, TrailSubject},
};
use frame_support::traits::UnixTime;
use frame_system::Pallet as System;
use sp_runtime::SaturatedConversion;

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
			.filter_map(|event| step_of(event, subject))
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

/// An event tells at most one step of a thing: a lot and a unit are different things, whatever their numbers.
fn step_of<T: Config>(event: Event<T>, subject: &TrailSubject) -> Option<TrailStep<T::AccountId>> {
	match event {
		Event::LotCommissioned { device, lot, step } => is_lot(subject, &device, &lot).then_some(step),
		Event::UnitRecorded { device, serial, step } => is_unit(subject, &device, &serial).then_some(step),
		Event::UnitsCommissioned {
			device,
			lot,
			serials,
			step,
			lot_step,
		} => {
			if serials.iter().any(|serial| is_unit(subject, &device, serial)) {
				Some(step)
			} else {
				lot_step.filter(|_| lot.is_some_and(|lot| is_lot(subject, &device, &lot)))
			}
		}
		Event::ModelRegistered { .. }
		| Event::ModelAmended { .. }
		| Event::DistributionStatusSet { .. }
		| Event::CertificateGranted { .. }
		| Event::CertificateWithdrawn { .. }
		| Event::__Ignore(..) => None,
	}
}

fn is_lot(subject: &TrailSubject, device: &DeviceIdentifier, lot: &LotNumber) -> bool {
	*subject
		== TrailSubject::Lot {
			device: *device,
			lot: *lot,
		}
}

fn is_unit(subject: &TrailSubject, device: &DeviceIdentifier, serial: &SerialNumber) -> bool {
	*subject
		== TrailSubject::Unit {
			device: *device,
			serial: *serial,
		}
}
