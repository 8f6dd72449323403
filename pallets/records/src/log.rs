//! The logs of subjects, and the moment in which a call makes a step of one.

use crate::{Config, Error, Event, Pallet};
use alloc::vec::Vec;
use custos_primitives::{
	consent::{SubjectLog, SubjectReference},
	log::{LogEntry, LogStep},
	member::Actor,
	trail::Occasion,
};
use frame_support::traits::UnixTime;
use frame_system::Pallet as System;
use sp_runtime::SaturatedConversion;

impl<T: Config> Pallet<T> {
	/// The steps of a subject's log among events of this pallet, in their order.
	///
	/// The runtime hands over a block's events; whoever collects a log does that for each block on its path.
	pub fn steps_in(
		events: impl IntoIterator<Item = Event<T>>,
		subject: &SubjectReference,
	) -> Vec<LogStep<T::AccountId>> {
		events
			.into_iter()
			.filter_map(step_of)
			.filter_map(|(of, step)| (of == *subject).then_some(step))
			.collect()
	}

	/// The time of the block, in milliseconds since 1970-01-01 UTC.
	pub(crate) fn now() -> u64 {
		T::Time::now().as_millis().saturated_into()
	}

	/// Adds an entry to a subject's log, and returns the step for the call's event. It writes, so it comes after the checks.
	pub(crate) fn logged(
		subject: &SubjectReference,
		actor: Actor<T::AccountId>,
		entry: LogEntry,
	) -> Result<LogStep<T::AccountId>, Error<T>> {
		let occasion = Occasion::new(actor, System::<T>::block_number().saturated_into(), Self::now());
		T::Log::log(subject, &occasion, entry).ok_or(Error::SubjectNotFound)
	}
}

fn step_of<T: Config>(event: Event<T>) -> Option<(SubjectReference, LogStep<T::AccountId>)> {
	match event {
		Event::Anchored { subject, step, .. }
		| Event::AccessRequested { subject, step, .. }
		| Event::AccessApproved { subject, step, .. }
		| Event::AccessRefused { subject, step, .. }
		| Event::AccessEnded { subject, step, .. }
		| Event::AccessUsed { subject, step, .. }
		| Event::EmergencyAccessed { subject, step, .. }
		| Event::EmergencyReviewed { subject, step, .. } => Some((subject, step)),
		Event::RequirementsSet { .. }
		| Event::CredentialAttested { .. }
		| Event::CredentialWithdrawn { .. }
		| Event::__Ignore(..) => None,
	}
}
