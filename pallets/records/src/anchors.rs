//! The anchors of records.

use crate::{Anchors, AnchorsByHash, AnchorsBySubject, Config, Error, Event, InOrder, NextAnchorId, Pallet};
use custos_primitives::{
	consent::{CategoryCode, ConsentInspect, SubjectReference, SubjectStatus},
	log::LogEntry,
	member::Actor,
	records::{Anchor, AnchorId, RecordText},
};
use frame_support::ensure;
use sp_core::H256;
use sp_runtime::DispatchResult;

impl<T: Config> Pallet<T> {
	/// Refuses a subject that is not there, or closed.
	pub(crate) fn ensure_open(subject: &SubjectReference) -> Result<(), Error<T>> {
		match T::Consent::subject(subject) {
			Some(SubjectStatus::Open) => Ok(()),
			Some(SubjectStatus::Closed { .. }) => Err(Error::SubjectClosed),
			None => Err(Error::SubjectNotFound),
		}
	}

	/// Refuses a category that nobody defined.
	pub(crate) fn ensure_categories(categories: &[CategoryCode]) -> Result<(), Error<T>> {
		ensure!(
			categories.iter().all(T::Consent::is_category),
			Error::UnknownCategory
		);
		Ok(())
	}

	/// An anchor, which has to be of that subject.
	pub(crate) fn anchor_of_subject(
		anchor: AnchorId,
		subject: &SubjectReference,
	) -> Result<Anchor, Error<T>> {
		let found = Anchors::<T>::get(anchor).ok_or(Error::AnchorNotFound)?;
		ensure!(found.subject == *subject, Error::AnchorOfAnotherSubject);
		Ok(found)
	}

	pub(crate) fn do_anchor(
		actor: Actor<T::AccountId>,
		pseudonym: H256,
		record: &RecordText,
		version_of: Option<AnchorId>,
	) -> DispatchResult {
		let subject = SubjectReference {
			controller: actor.member,
			pseudonym,
		};
		Self::ensure_open(&subject)?;
		let record = record.parsed().map_err(Error::<T>::from)?;
		Self::ensure_categories(&[record.category])?;
		let hash = record.hash;
		ensure!(
			!AnchorsBySubject::<T>::contains_key(subject, hash),
			Error::<T>::AlreadyAnchored
		);
		let before = version_of
			.map(|before| Self::latest(before, &subject))
			.transpose()?;
		let anchor = NextAnchorId::<T>::get();
		let next = anchor.checked_add(1).ok_or(Error::<T>::OutOfNumbers)?;

		NextAnchorId::<T>::put(next);
		if let Some((number, before)) = before {
			let superseded_by = Some(anchor);
			Anchors::<T>::insert(
				number,
				Anchor {
					superseded_by,
					..before
				},
			);
		}
		Anchors::<T>::insert(
			anchor,
			Anchor {
				subject,
				record,
				version_of,
				superseded_by: None,
				anchored: Self::now(),
			},
		);
		AnchorsByHash::<T>::insert(hash, InOrder(anchor), ());
		AnchorsBySubject::<T>::insert(subject, hash, anchor);
		let step = Self::logged(&subject, actor, LogEntry::Anchored { anchor, hash })?;
		Self::deposit_event(Event::Anchored {
			subject,
			anchor,
			step,
		});
		Ok(())
	}

	/// The anchor of a version, which has to be the latest, of that subject.
	fn latest(anchor: AnchorId, subject: &SubjectReference) -> Result<(AnchorId, Anchor), Error<T>> {
		let found = Self::anchor_of_subject(anchor, subject)?;
		ensure!(found.superseded_by.is_none(), Error::NotLatest);
		Ok((anchor, found))
	}
}
