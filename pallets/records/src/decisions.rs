//! What members decide on an access: the controller on a request and on a grant, the requester on giving it up.

use crate::{standing::question, AccessOf, Accesses, Config, Error, Event, InOrder, Pallet, Pending};
use custos_primitives::{
	consent::{ConsentInspect, Ruling},
	log::LogEntry,
	member::Actor,
	records::{AccessId, AccessState, EndReason, Grant, GrantBasis, RefusalReason, RequirementsText},
};
use frame_support::ensure;
use sp_runtime::DispatchResult;

impl<T: Config> Pallet<T> {
	/// An access.
	pub(crate) fn known(access: AccessId) -> Result<AccessOf<T>, Error<T>> {
		Accesses::<T>::get(access).ok_or(Error::AccessNotFound)
	}

	/// Refuses all but the controller of the data.
	pub(crate) fn ensure_controller(
		record: &AccessOf<T>,
		actor: &Actor<T::AccountId>,
	) -> Result<(), Error<T>> {
		ensure!(actor.member == record.subject.controller, Error::NotController);
		Ok(())
	}

	pub(crate) fn do_approve(
		actor: Actor<T::AccountId>,
		access: AccessId,
		expires: u64,
		conditions: &RequirementsText,
	) -> DispatchResult {
		let (mut record, due) = Self::undecided(access, &actor)?;
		let now = Self::now();
		ensure!(now <= due, Error::<T>::Lapsed);
		ensure!(
			now < expires && expires <= record.terms.until,
			Error::<T>::ExpiryOutOfRange
		);
		let conditions = conditions.parsed().map_err(Error::<T>::from)?;
		Self::ensure_not_decided(&record)?;
		ensure!(Self::delegate_acts(&record), Error::<T>::DelegateNotActive);
		if let Some(shortfall) = Self::shortfall(&record, Some(&conditions), now) {
			return Err(Error::<T>::RequirementNotMet(shortfall).into());
		}

		let subject = record.subject;
		let grant = Grant::new(GrantBasis::Controller { conditions }, now, expires);
		record.state = AccessState::Granted { grant };
		Self::put_decided(access, record);
		let step = Self::logged(&subject, actor, LogEntry::AccessApproved { access, expires })?;
		Self::deposit_event(Event::AccessApproved {
			subject,
			access,
			step,
		});
		Ok(())
	}

	pub(crate) fn do_refuse(
		actor: Actor<T::AccountId>,
		access: AccessId,
		reason: RefusalReason,
	) -> DispatchResult {
		let (mut record, _) = Self::undecided(access, &actor)?;

		let subject = record.subject;
		let at = Self::now();
		record.state = AccessState::Refused { reason, at };
		Self::put_decided(access, record);
		let step = Self::logged(&subject, actor, LogEntry::AccessRefused { access, reason })?;
		Self::deposit_event(Event::AccessRefused {
			subject,
			access,
			step,
		});
		Ok(())
	}

	pub(crate) fn do_relinquish(actor: Actor<T::AccountId>, access: AccessId) -> DispatchResult {
		let record = Self::known(access)?;
		ensure!(actor.member == record.requester, Error::<T>::NotRequester);
		let was_pending = match &record.state {
			AccessState::Pending { .. } => true,
			AccessState::Granted { grant } => {
				ensure!(!grant.is_over(Self::now()), Error::<T>::Expired);
				false
			}
			AccessState::Denied { .. } | AccessState::Refused { .. } | AccessState::Ended { .. } => {
				return Err(Error::<T>::NotGranted.into());
			}
		};

		if was_pending {
			Pending::<T>::remove(record.subject.controller, InOrder(access));
		}
		Self::end(actor, access, record, EndReason::Relinquished)
	}

	pub(crate) fn do_revoke(actor: Actor<T::AccountId>, access: AccessId) -> DispatchResult {
		let record = Self::known(access)?;
		Self::ensure_controller(&record, &actor)?;
		match &record.state {
			AccessState::Granted { grant } => {
				let is_emergency = matches!(grant.basis, GrantBasis::Emergency);
				ensure!(!is_emergency, Error::<T>::EmergencyAccess);
				ensure!(!grant.is_over(Self::now()), Error::<T>::Expired);
			}
			AccessState::Pending { .. }
			| AccessState::Denied { .. }
			| AccessState::Refused { .. }
			| AccessState::Ended { .. } => return Err(Error::<T>::NotGranted.into()),
		}

		Self::end(actor, access, record, EndReason::Revoked)
	}

	/// Refuses what the subject's consent decides by now. What it permits would outlast it, if a controller granted it.
	fn ensure_not_decided(record: &AccessOf<T>) -> Result<(), Error<T>> {
		match T::Consent::decide(&question(record)) {
			Ruling::NotPermitted => Ok(()),
			Ruling::Permitted { .. } => Err(Error::PermittedByConsent),
			Ruling::Denied { .. } => Err(Error::Denied),
			Ruling::RequesterNotActive => Err(Error::RequesterNotActive),
			Ruling::NotInStudy => Err(Error::NotInStudy),
			Ruling::SubjectNotFound => Err(Error::SubjectNotFound),
			Ruling::SubjectClosed => Err(Error::SubjectClosed),
		}
	}

	/// A request that the actor is to decide, and by when.
	fn undecided(access: AccessId, actor: &Actor<T::AccountId>) -> Result<(AccessOf<T>, u64), Error<T>> {
		let record = Self::known(access)?;
		Self::ensure_controller(&record, actor)?;
		match record.state {
			AccessState::Pending { due } => Ok((record, due)),
			AccessState::Denied { .. }
			| AccessState::Refused { .. }
			| AccessState::Granted { .. }
			| AccessState::Ended { .. } => Err(Error::NotPending),
		}
	}

	/// Keeps a request that was decided.
	fn put_decided(access: AccessId, record: AccessOf<T>) {
		Pending::<T>::remove(record.subject.controller, InOrder(access));
		Accesses::<T>::insert(access, record);
	}

	fn end(
		actor: Actor<T::AccountId>,
		access: AccessId,
		mut record: AccessOf<T>,
		reason: EndReason,
	) -> DispatchResult {
		let subject = record.subject;
		let at = Self::now();
		record.state = AccessState::Ended { reason, at };
		Accesses::<T>::insert(access, record);
		let step = Self::logged(&subject, actor, LogEntry::AccessEnded { access, reason })?;
		Self::deposit_event(Event::AccessEnded {
			subject,
			access,
			step,
		});
		Ok(())
	}
}
