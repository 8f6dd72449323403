//! Breaking the glass: access in an emergency, and its review.

use crate::{authority::Capacity, Accesses, Config, Error, Event, InOrder, Pallet, ReviewsDue};
use custos_primitives::{
	consent::{self, CodeText, DataAction, SubjectReference, MAX_NAMED},
	log::LogEntry,
	member::Actor,
	purpose::PurposeOfUse,
	records::{
		self, Access, AccessId, AccessScope, AccessState, AccessTerms, EndReason, Finding, Grant, GrantBasis,
		RegionText, Review, ReviewMade,
	},
};
use frame_support::{ensure, pallet_prelude::ConstU32, traits::Get, BoundedVec};
use sp_core::H256;
use sp_runtime::{
	traits::{BlakeTwo256, Hash},
	DispatchResult,
};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_emergency_access(
		actor: Actor<T::AccountId>,
		subject: SubjectReference,
		categories: &BoundedVec<CodeText, ConstU32<MAX_NAMED>>,
		scope: AccessScope,
		region: &RegionText,
		justification: H256,
	) -> DispatchResult {
		let now = Self::now();
		let expires = now.saturating_add(T::EmergencyTime::get());
		let review_due = now.saturating_add(T::ReviewTime::get());
		let terms = AccessTerms {
			purpose: PurposeOfUse::BreakTheGlass,
			action: DataAction::Read,
			categories: consent::parsed(categories, consent::category).map_err(Error::<T>::from)?,
			scope,
			study: None,
			region: records::region(region).map_err(Error::<T>::from)?,
			justification,
			until: expires,
		};
		Self::check_asked(&subject, &terms)?;
		let hash = BlakeTwo256::hash_of(&terms);

		let access = Self::put_new(Access {
			subject,
			requester: actor.member,
			delegate: actor.delegate.clone(),
			terms,
			requested: now,
			state: AccessState::Granted {
				grant: Grant::new(GrantBasis::Emergency, now, expires),
			},
			review: Some(Review {
				due: review_due,
				made: None,
			}),
		})?;
		ReviewsDue::<T>::insert(subject.controller, InOrder(access), ());
		let entry = LogEntry::EmergencyAccess {
			access,
			review_due,
			terms: hash,
		};
		let step = Self::logged(&subject, actor, entry)?;
		Self::deposit_event(Event::EmergencyAccessed {
			subject,
			access,
			step,
		});
		Ok(())
	}

	pub(crate) fn do_review(
		actor: Actor<T::AccountId>,
		capacity: Capacity,
		access: AccessId,
		finding: Finding,
		document: H256,
	) -> DispatchResult {
		let mut record = Self::known(access)?;
		let review = record.review.as_mut().ok_or(Error::<T>::NotUnderReview)?;
		ensure!(actor.member != record.requester, Error::<T>::OwnReview);
		let may = match capacity {
			Capacity::Regulator => true,
			Capacity::Party => actor.member == record.subject.controller,
		};
		ensure!(may, Error::<T>::NotController);
		ensure!(review.made.is_none(), Error::<T>::AlreadyReviewed);

		let (subject, at) = (record.subject, Self::now());
		review.made = Some(ReviewMade {
			finding,
			by: actor.member,
			at,
			document,
		});
		record.state = after_review(record.state, finding, at);
		Accesses::<T>::insert(access, record);
		ReviewsDue::<T>::remove(subject.controller, InOrder(access));
		let entry = LogEntry::EmergencyReviewed {
			access,
			finding,
			document,
		};
		let step = Self::logged(&subject, actor, entry)?;
		Self::deposit_event(Event::EmergencyReviewed {
			subject,
			access,
			step,
		});
		Ok(())
	}
}

/// Where an access stands after its review. What was ended or has expired stays as it is.
fn after_review(state: AccessState, finding: Finding, now: u64) -> AccessState {
	match (finding, state) {
		(Finding::NotJustified, AccessState::Granted { grant }) if !grant.is_over(now) => {
			AccessState::Ended {
				reason: EndReason::NotJustified,
				at: now,
			}
		}
		(Finding::Justified | Finding::NotJustified, state) => state,
	}
}
