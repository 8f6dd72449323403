//! The uses of data, as those log them who hold the data.

use crate::{Accesses, Config, Error, Event, Pallet};
use custos_primitives::{
	consent::Ruling,
	log::LogEntry,
	member::Actor,
	records::{AccessId, AccessState, AccessStatus},
};
use frame_support::ensure;
use sp_core::H256;
use sp_runtime::DispatchResult;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_log_use(
		actor: Actor<T::AccountId>,
		access: AccessId,
		nonce: u64,
		document: H256,
	) -> DispatchResult {
		let mut record = Self::known(access)?;
		Self::ensure_controller(&record, &actor)?;
		ensure_usable::<T>(Self::status(&record, Self::now()))?;
		let AccessState::Granted { grant } = &mut record.state else {
			return Err(Error::<T>::NotGranted.into());
		};
		ensure!(grant.last_nonce < nonce, Error::<T>::OldNonce);

		grant.uses = grant.uses.saturating_add(1);
		grant.last_nonce = nonce;
		let subject = record.subject;
		let entry = LogEntry::AccessUsed {
			access,
			requester: record.requester,
			purpose: record.terms.purpose,
			action: record.terms.action,
			nonce,
			document,
		};
		Accesses::<T>::insert(access, record);
		let step = Self::logged(&subject, actor, entry)?;
		Self::deposit_event(Event::AccessUsed {
			subject,
			access,
			step,
		});
		Ok(())
	}
}

/// Passes an access that may be used.
fn ensure_usable<T>(status: AccessStatus) -> Result<(), Error<T>> {
	match status {
		AccessStatus::Open => Ok(()),
		AccessStatus::Pending
		| AccessStatus::Lapsed
		| AccessStatus::Denied
		| AccessStatus::Refused
		| AccessStatus::Ended => Err(Error::NotGranted),
		AccessStatus::Expired => Err(Error::Expired),
		AccessStatus::ConsentEnded { .. } => Err(Error::ConsentEnded),
		AccessStatus::NoLongerPermitted { now } => Err(match now {
			Ruling::SubjectClosed => Error::SubjectClosed,
			Ruling::SubjectNotFound => Error::SubjectNotFound,
			Ruling::Permitted { .. }
			| Ruling::Denied { .. }
			| Ruling::NotPermitted
			| Ruling::RequesterNotActive
			| Ruling::NotInStudy => Error::NoLongerPermitted,
		}),
		AccessStatus::DelegateNotActive => Err(Error::DelegateNotActive),
		AccessStatus::RequirementNotMet { shortfall } => Err(Error::RequirementNotMet(shortfall)),
	}
}
