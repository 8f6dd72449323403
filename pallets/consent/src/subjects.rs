//! Subjects: how they are opened and closed, and how they come by a key and by another.

use crate::{
	statements::{Needed, SubjectOf},
	Config, Delegations, Error, Event, Pallet, Subject, Subjects,
};
use custos_primitives::{
	consent::{Act, Rotation, Signed, SubjectKey, SubjectReference, SubjectStatus, Wish},
	log::LogEntry,
	member::Actor,
};
use frame_support::{ensure, traits::Get, BoundedVec};
use sp_core::H256;
use sp_runtime::DispatchResult;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_open_subject(
		actor: Actor<T::AccountId>,
		pseudonym: H256,
		enrolment: Option<Signed>,
	) -> DispatchResult {
		let reference = SubjectReference {
			controller: actor.member,
			pseudonym,
		};
		ensure!(!Subjects::<T>::contains_key(reference), Error::<T>::SubjectExists);
		let verified = enrolment
			.map(|signed| Self::verify_enrolment(&reference, &signed))
			.transpose()?;

		let mut subject = Subject::new(&reference);
		subject.key = verified.map(|verified| verified.count::<T>());
		let key = subject.key.clone();
		let step = Self::log_and_save(reference, subject, actor, LogEntry::SubjectOpened { key });
		Self::deposit_event(Event::SubjectOpened {
			subject: reference,
			step,
		});
		Ok(())
	}

	pub(crate) fn do_replace_key(
		actor: Actor<T::AccountId>,
		pseudonym: H256,
		enrolment: Signed,
		evidence: H256,
	) -> DispatchResult {
		let reference = SubjectReference {
			controller: actor.member,
			pseudonym,
		};
		let mut subject = Self::open_subject_of(&reference)?;
		ensure!(subject.rotation.is_none(), Error::<T>::RotationPending);
		ensure!(subject.key.as_ref() != Some(&enrolment.key), Error::<T>::KeyInUse);
		let verified = Self::verify_enrolment(&reference, &enrolment)?;

		let key = verified.count::<T>();
		if subject.key.is_none() {
			Self::set_key(reference, subject, actor, key, evidence);
		} else {
			let effective = Self::now().saturating_add(T::RotationDelay::get());
			subject.rotation = Some(Rotation {
				key: key.clone(),
				evidence,
				effective,
			});
			let entry = LogEntry::RotationBegun {
				key,
				effective,
				evidence,
			};
			let step = Self::log_and_save(reference, subject, actor, entry);
			Self::deposit_event(Event::RotationBegun {
				subject: reference,
				step,
			});
		}
		Ok(())
	}

	pub(crate) fn do_object_to_rotation(
		actor: Actor<T::AccountId>,
		reference: SubjectReference,
		wish: Wish,
	) -> DispatchResult {
		let mut subject = Self::open_subject_of(&reference)?;
		let Rotation { key, .. } = subject.rotation.take().ok_or(Error::<T>::NoRotation)?;
		let act = Act::ObjectToRotation { key: key.clone() };
		let heeded = Self::heed(&reference, &subject, &wish, act, Needed::OwnKey, || {
			Self::ensure_controller(&reference, &actor)
		})?;

		let document = heeded.count::<T>();
		let entry = LogEntry::RotationStopped { key, document };
		let step = Self::log_and_save(reference, subject, actor, entry);
		Self::deposit_event(Event::RotationStopped {
			subject: reference,
			step,
		});
		Ok(())
	}

	pub(crate) fn do_complete_rotation(
		actor: Actor<T::AccountId>,
		reference: SubjectReference,
	) -> DispatchResult {
		let mut subject = Self::open_subject_of(&reference)?;
		let rotation = subject.rotation.take().ok_or(Error::<T>::NoRotation)?;
		ensure!(rotation.effective <= Self::now(), Error::<T>::TooEarly);

		Self::set_key(reference, subject, actor, rotation.key, rotation.evidence);
		Ok(())
	}

	pub(crate) fn do_close_subject(
		actor: Actor<T::AccountId>,
		reference: SubjectReference,
		wish: Wish,
	) -> DispatchResult {
		let mut subject = Self::open_subject_of(&reference)?;
		let heeded = Self::heed(&reference, &subject, &wish, Act::Close, Needed::OwnKey, || {
			Self::ensure_controller(&reference, &actor)
		})?;

		let document = heeded.count::<T>();
		subject.status = SubjectStatus::Closed { at: Self::now() };
		subject.rotation = None;
		subject.standing = BoundedVec::new();
		let step = Self::log_and_save(reference, subject, actor, LogEntry::SubjectClosed { document });
		Self::deposit_event(Event::SubjectClosed {
			subject: reference,
			step,
		});
		Ok(())
	}

	/// Makes a key the subject's own. What the subject had delegated to it, it needs no more.
	fn set_key(
		reference: SubjectReference,
		mut subject: SubjectOf<T>,
		actor: Actor<T::AccountId>,
		key: SubjectKey,
		evidence: H256,
	) {
		if Delegations::<T>::take(reference, &key).is_some() {
			subject.delegations = subject.delegations.saturating_sub(1);
		}
		subject.key = Some(key.clone());
		let step = Self::log_and_save(reference, subject, actor, LogEntry::KeyReplaced { key, evidence });
		Self::deposit_event(Event::KeyReplaced {
			subject: reference,
			step,
		});
	}
}
