//! Where an access stands now: what each use is checked with, and what the views show.

use crate::{AccessOf, Config, Pallet};
use custos_primitives::{
	consent::{AttestationNumber, ConsentInspect, Question, Ruling, SubjectStatus},
	member::{DelegateInspect, MemberInspect, Permission},
	records::{Access, AccessState, AccessStatus, Grant, GrantBasis},
};

impl<T: Config> Pallet<T> {
	/// Where an access stands at the time of the block, `now`. It may be used exactly where it is open.
	pub(crate) fn status(record: &AccessOf<T>, now: u64) -> AccessStatus {
		match &record.state {
			AccessState::Pending { due } if *due < now => AccessStatus::Lapsed,
			AccessState::Pending { .. } => AccessStatus::Pending,
			AccessState::Denied { .. } => AccessStatus::Denied,
			AccessState::Refused { .. } => AccessStatus::Refused,
			AccessState::Ended { .. } => AccessStatus::Ended,
			AccessState::Granted { grant } if grant.is_over(now) => AccessStatus::Expired,
			AccessState::Granted { grant } => match Self::ensure_stands(record, grant, now) {
				Ok(()) => AccessStatus::Open,
				Err(obstacle) => obstacle,
			},
		}
	}

	/// Passes a grant that may be used, as far as it has not expired. The error is what stands in the way.
	fn ensure_stands(record: &AccessOf<T>, grant: &Grant, now: u64) -> Result<(), AccessStatus> {
		Self::ensure_subject(record).map_err(no_longer)?;
		Self::ensure_active(record).map_err(no_longer)?;
		if !Self::delegate_acts(record) {
			return Err(AccessStatus::DelegateNotActive);
		}
		let conditions = match &grant.basis {
			GrantBasis::Consent { attestations } => {
				Self::ensure_attested(record, attestations)?;
				Self::ensure_permitted(record, Silence::Refuses).map_err(no_longer)?;
				None
			}
			GrantBasis::Controller { conditions } => {
				Self::ensure_permitted(record, Silence::Suffices).map_err(no_longer)?;
				Some(conditions)
			}
			GrantBasis::Emergency => return Ok(()),
		};
		match Self::shortfall(record, conditions, now) {
			Some(shortfall) => Err(AccessStatus::RequirementNotMet { shortfall }),
			None => Ok(()),
		}
	}

	/// Passes a subject that is open.
	fn ensure_subject(record: &AccessOf<T>) -> Result<(), Ruling> {
		match T::Consent::subject(&record.subject) {
			Some(SubjectStatus::Open) => Ok(()),
			Some(SubjectStatus::Closed { .. }) => Err(Ruling::SubjectClosed),
			None => Err(Ruling::SubjectNotFound),
		}
	}

	/// Passes a requester that is active.
	fn ensure_active(record: &AccessOf<T>) -> Result<(), Ruling> {
		match T::Members::is_active(record.requester) {
			true => Ok(()),
			false => Err(Ruling::RequesterNotActive),
		}
	}

	/// Whether the delegate that asked still acts for its member, with the permission for access.
	pub(crate) fn delegate_acts(record: &AccessOf<T>) -> bool {
		T::Delegates::may(&record.delegate, record.requester, Permission::Access)
	}

	/// Passes attestations that all stand. The error names the first that does not.
	fn ensure_attested(record: &AccessOf<T>, attestations: &[AttestationNumber]) -> Result<(), AccessStatus> {
		for attestation in attestations.iter().copied() {
			if !T::Consent::stands(&record.subject, attestation) {
				return Err(AccessStatus::ConsentEnded { attestation });
			}
		}
		Ok(())
	}

	/// Passes what the subject's consent permits; and what it says nothing about, where `silence` suffices. The error is what
	/// it says instead.
	fn ensure_permitted(record: &AccessOf<T>, silence: Silence) -> Result<(), Ruling> {
		match (T::Consent::decide(&question(record)), silence) {
			(Ruling::Permitted { .. }, Silence::Refuses | Silence::Suffices)
			| (Ruling::NotPermitted, Silence::Suffices) => Ok(()),
			(
				ruling @ (Ruling::NotPermitted
				| Ruling::Denied { .. }
				| Ruling::RequesterNotActive
				| Ruling::NotInStudy
				| Ruling::SubjectNotFound
				| Ruling::SubjectClosed),
				Silence::Refuses | Silence::Suffices,
			) => Err(ruling),
		}
	}
}

/// What it means that consent says nothing.
#[derive(Clone, Copy)]
enum Silence {
	/// The controller decided instead.
	Suffices,
	/// Nobody permitted it.
	Refuses,
}

fn no_longer(now: Ruling) -> AccessStatus {
	AccessStatus::NoLongerPermitted { now }
}

/// The question that an access puts to the subject's consent.
pub(crate) fn question<AccountId>(record: &Access<AccountId>) -> Question {
	let terms = &record.terms;
	Question {
		subject: record.subject,
		requester: record.requester,
		study: terms.study,
		purpose: terms.purpose,
		action: terms.action,
		categories: terms.categories.clone(),
	}
}
