//! Studies: who registers them, and who takes part.

use crate::{Config, Error, Event, NextStudyId, Pallet, Studies};
use alloc::{collections::BTreeSet, vec::Vec};
use custos_primitives::{
	consent::{CodeText, Study, StudyCode, StudyId, MAX_PARTICIPANTS},
	member::{Actor, MemberId, MemberInspect},
};
use frame_support::{ensure, pallet_prelude::ConstU32, BoundedVec};
use sp_core::H256;
use sp_runtime::DispatchResult;

/// The members that take part in a study.
type Participants = BoundedVec<MemberId, ConstU32<MAX_PARTICIPANTS>>;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_register_study(
		actor: Actor<T::AccountId>,
		code: &CodeText,
		approval: H256,
		participants: Participants,
	) -> DispatchResult {
		let code = StudyCode::parse(code).map_err(|_| Error::<T>::InvalidStudyCode)?;
		let participants = Self::participants(actor.member, participants)?;
		let study = NextStudyId::<T>::get();
		let next = study.checked_add(1).ok_or(Error::<T>::OutOfNumbers)?;

		NextStudyId::<T>::put(next);
		Studies::<T>::insert(
			study,
			Study {
				code,
				sponsor: actor.member,
				approval,
				participants,
				closed: false,
			},
		);
		Self::deposit_event(Event::StudyRegistered {
			study,
			code,
			sponsor: actor.member,
			delegate: actor.delegate,
		});
		Ok(())
	}

	pub(crate) fn do_set_participants(
		actor: Actor<T::AccountId>,
		study: StudyId,
		participants: Participants,
	) -> DispatchResult {
		let record = Self::study_sponsored_by(actor.member, study)?;
		let participants = Self::participants(actor.member, participants)?;

		Studies::<T>::insert(
			study,
			Study {
				participants: participants.clone(),
				..record
			},
		);
		Self::deposit_event(Event::ParticipantsSet {
			study,
			participants,
			delegate: actor.delegate,
		});
		Ok(())
	}

	pub(crate) fn do_close_study(actor: Actor<T::AccountId>, study: StudyId) -> DispatchResult {
		let record = Self::study_sponsored_by(actor.member, study)?;

		Studies::<T>::insert(
			study,
			Study {
				closed: true,
				..record
			},
		);
		Self::deposit_event(Event::StudyClosed {
			study,
			delegate: actor.delegate,
		});
		Ok(())
	}

	/// A study of the member's that goes on.
	fn study_sponsored_by(member: MemberId, study: StudyId) -> Result<Study, Error<T>> {
		let record = Studies::<T>::get(study).ok_or(Error::StudyNotFound)?;
		ensure!(record.sponsor == member, Error::<T>::NotSponsor);
		ensure!(!record.closed, Error::<T>::StudyClosed);
		Ok(record)
	}

	/// The members that are named and the sponsor, once each, in their order.
	fn participants(sponsor: MemberId, named: Participants) -> Result<Participants, Error<T>> {
		let all: BTreeSet<_> = named.into_iter().chain([sponsor]).collect();
		let all: Vec<_> = all.into_iter().collect();
		let all = BoundedVec::try_from(all).map_err(|_| Error::<T>::TooManyParticipants)?;
		ensure!(
			all.iter().all(|member| T::Members::is_active(*member)),
			Error::<T>::ParticipantNotActive
		);
		Ok(all)
	}
}
