//! The logs of subjects, and the moment in which a call adds to one.

use crate::{Config, Event, Pallet, Subject, Subjects};
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
			.filter_map(|(about, step)| (about == *subject).then_some(step))
			.collect()
	}

	/// The time of the block, in milliseconds since 1970-01-01 UTC; 0 in the genesis block.
	pub(crate) fn now() -> u64 {
		T::Time::now().as_millis().saturated_into()
	}

	pub(crate) fn occasion(actor: Actor<T::AccountId>) -> Occasion<T::AccountId> {
		Occasion::new(actor, System::<T>::block_number().saturated_into(), Self::now())
	}

	/// Adds an entry to the log in a subject's record, and writes the record.
	#[must_use = "the step has to be told in an event, or nobody can check the log"]
	pub(crate) fn log_and_save(
		reference: SubjectReference,
		mut subject: Subject<T::MaxAttestations>,
		actor: Actor<T::AccountId>,
		entry: LogEntry,
	) -> LogStep<T::AccountId> {
		let step = subject.log.extend(&Self::occasion(actor), entry);
		Subjects::<T>::insert(reference, subject);
		step
	}
}

impl<T: Config> SubjectLog<T::AccountId> for Pallet<T> {
	fn log(
		subject: &SubjectReference,
		occasion: &Occasion<T::AccountId>,
		entry: LogEntry,
	) -> Option<LogStep<T::AccountId>> {
		let mut record = Subjects::<T>::get(subject)?;
		let step = record.log.extend(occasion, entry);
		Subjects::<T>::insert(subject, record);
		Some(step)
	}
}

fn step_of<T: Config>(event: Event<T>) -> Option<(SubjectReference, LogStep<T::AccountId>)> {
	match event {
		Event::SubjectOpened { subject, step }
		| Event::KeyReplaced { subject, step }
		| Event::RotationBegun { subject, step }
		| Event::RotationStopped { subject, step }
		| Event::KeyDelegated { subject, step }
		| Event::DelegationRevoked { subject, step }
		| Event::Attested { subject, step }
		| Event::Proposed { subject, step }
		| Event::Withdrawn { subject, step }
		| Event::EnteredInError { subject, step }
		| Event::SubjectClosed { subject, step } => Some((subject, step)),
		Event::StudyRegistered { .. }
		| Event::ParticipantsSet { .. }
		| Event::StudyClosed { .. }
		| Event::CategoryDefined { .. }
		| Event::__Ignore(..) => None,
	}
}
