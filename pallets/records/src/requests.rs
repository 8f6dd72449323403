//! Requests for access, and what comes of them at once.

use crate::{
	standing::question, AccessOf, Accesses, Config, Error, Event, InOrder, NextAccessId, Pallet, Pending,
};
use alloc::{collections::BTreeSet, vec::Vec};
use custos_primitives::{
	consent::{ConsentInspect, Deciding, Ruling, SubjectReference},
	log::{LogEntry, RequestOutcome},
	member::Actor,
	records::{Access, AccessId, AccessScope, AccessState, AccessTerms, AccessTermsText, Grant, GrantBasis},
};
use frame_support::{ensure, traits::Get, BoundedVec};
use sp_runtime::{
	traits::{BlakeTwo256, Hash},
	DispatchResult,
};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_request(
		actor: Actor<T::AccountId>,
		subject: SubjectReference,
		terms: &AccessTermsText,
	) -> DispatchResult {
		let terms = terms.parsed().map_err(Error::<T>::from)?;
		Self::check_asked(&subject, &terms)?;
		let now = Self::now();
		let asked_for = terms
			.until
			.checked_sub(now)
			.filter(|time| *time > 0)
			.ok_or(Error::<T>::UntilHasPassed)?;
		ensure!(asked_for <= T::MaxGrantTime::get(), Error::<T>::GrantTooLong);
		let due = due::<T>(&terms, now);
		let mut record = Access {
			subject,
			requester: actor.member,
			delegate: actor.delegate.clone(),
			state: AccessState::Pending { due },
			terms,
			requested: now,
			review: None,
		};
		if let Some(shortfall) = Self::shortfall(&record, None, now) {
			return Err(Error::<T>::RequirementNotMet(shortfall).into());
		}
		let outcome = Self::decided_at_once(&mut record, due, now)?;

		let (purpose, action) = (record.terms.purpose, record.terms.action);
		let hash = BlakeTwo256::hash_of(&record.terms);
		let access = Self::put_new(record)?;
		match outcome {
			RequestOutcome::Pending { .. } => Pending::<T>::insert(subject.controller, InOrder(access), ()),
			RequestOutcome::Granted { .. } | RequestOutcome::Denied { .. } => {}
		}
		let entry = LogEntry::AccessRequested {
			access,
			purpose,
			action,
			outcome,
			terms: hash,
		};
		let step = Self::logged(&subject, actor, entry)?;
		Self::deposit_event(Event::AccessRequested {
			subject,
			access,
			step,
		});
		Ok(())
	}

	/// Refuses to look at what can't be asked for: data of nobody, of no category, or of records that are not the subject's
	/// or not of the categories.
	pub(crate) fn check_asked(subject: &SubjectReference, terms: &AccessTerms) -> Result<(), Error<T>> {
		Self::ensure_open(subject)?;
		ensure!(!terms.categories.is_empty(), Error::NoCategories);
		Self::ensure_categories(&terms.categories)?;
		match &terms.scope {
			AccessScope::Anchors { anchors } => {
				ensure!(!anchors.is_empty(), Error::NoAnchors);
				for anchor in anchors {
					let found = Self::anchor_of_subject(*anchor, subject)?;
					ensure!(
						terms.categories.contains(&found.record.category),
						Error::CategoryNotRequested
					);
				}
				Ok(())
			}
			AccessScope::Query { .. } => Ok(()),
		}
	}

	/// Gives an access its number, and keeps it.
	pub(crate) fn put_new(record: AccessOf<T>) -> Result<AccessId, Error<T>> {
		let access = NextAccessId::<T>::get();
		let next = access.checked_add(1).ok_or(Error::OutOfNumbers)?;
		NextAccessId::<T>::put(next);
		Accesses::<T>::insert(access, record);
		Ok(access)
	}

	/// Has a pending request decided by the subject's consent, where that says something about it. Where not, it stays pending
	/// until it is due.
	fn decided_at_once(record: &mut AccessOf<T>, due: u64, now: u64) -> Result<RequestOutcome, Error<T>> {
		match T::Consent::decide(&question(record)) {
			Ruling::Permitted { by } => {
				let expires = record.terms.until;
				let grant = Grant::new(resting_on(&by), now, expires);
				record.state = AccessState::Granted { grant };
				Ok(RequestOutcome::Granted { expires })
			}
			Ruling::Denied { by } => {
				record.state = AccessState::Denied { by };
				Ok(RequestOutcome::Denied { by })
			}
			Ruling::NotPermitted => Ok(RequestOutcome::Pending { due }),
			Ruling::RequesterNotActive => Err(Error::RequesterNotActive),
			Ruling::NotInStudy => Err(Error::NotInStudy),
			Ruling::SubjectNotFound => Err(Error::SubjectNotFound),
			Ruling::SubjectClosed => Err(Error::SubjectClosed),
		}
	}
}

/// The last moment at which the controller may decide: there is no use in it once the time that is asked for is over.
fn due<T: Config>(terms: &AccessTerms, now: u64) -> u64 {
	now.saturating_add(T::DecisionTime::get())
		.min(terms.until.saturating_sub(1))
}

/// The attestations of the rules that permit, each once.
fn resting_on(rules: &[Deciding]) -> GrantBasis {
	let attestations: BTreeSet<_> = rules.iter().map(|rule| rule.attestation).collect();
	GrantBasis::Consent {
		attestations: BoundedVec::truncate_from(attestations.into_iter().collect::<Vec<_>>()),
	}
}
