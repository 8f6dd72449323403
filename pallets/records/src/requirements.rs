//! What whoever gets access must fulfil: role, purpose, region, and credentials of the delegate.

use crate::{AccessOf, AccessRequirements, Config, Credentials, Error, Event, Pallet};
use custos_primitives::{
	consent::{category, CodeText},
	member::{Actor, MemberInspect},
	records::{CredentialCode, Requirements, RequirementsText, Shortfall},
};
use frame_support::ensure;
use sp_runtime::DispatchResult;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_set_requirements(
		actor: Actor<T::AccountId>,
		category_text: &CodeText,
		requirements: &RequirementsText,
	) -> DispatchResult {
		let category = category(category_text).map_err(Error::<T>::from)?;
		let requirements = requirements.parsed().map_err(Error::<T>::from)?;
		Self::ensure_categories(&[category])?;
		let controller = actor.member;
		let before = AccessRequirements::<T>::get(controller, category).unwrap_or_default();
		ensure!(requirements != before, Error::<T>::NothingChanged);

		if requirements == Requirements::default() {
			AccessRequirements::<T>::remove(controller, category);
		} else {
			AccessRequirements::<T>::insert(controller, category, &requirements);
		}
		Self::deposit_event(Event::RequirementsSet {
			controller,
			category,
			requirements,
			delegate: actor.delegate,
		});
		Ok(())
	}

	/// What is lacking for an access, of the conditions that are given, or of what the controller requires for each category
	/// that is asked for; nothing where all is fulfilled.
	pub(crate) fn shortfall(
		record: &AccessOf<T>,
		conditions: Option<&Requirements>,
		now: u64,
	) -> Option<Shortfall> {
		let controller = record.subject.controller;
		let categories = record.terms.categories.iter();
		let required = categories.filter_map(|category| AccessRequirements::<T>::get(controller, category));
		conditions
			.cloned()
			.into_iter()
			.chain(required)
			.find_map(|requirements| Self::lacking(record, &requirements, now))
	}

	fn lacking(record: &AccessOf<T>, requirements: &Requirements, now: u64) -> Option<Shortfall> {
		let Requirements {
			roles,
			purposes,
			regions,
			credentials,
		} = requirements;
		let terms = &record.terms;
		let has_role = |role| T::Members::has_role(record.requester, role);
		if !roles.is_empty() && !roles.iter().copied().any(has_role) {
			return Some(Shortfall::Role);
		}
		if !purposes.is_empty() && !purposes.iter().any(|purpose| purpose.covers(&terms.purpose)) {
			return Some(Shortfall::Purpose);
		}
		if !regions.is_empty() && !regions.contains(&terms.region) {
			return Some(Shortfall::Region);
		}
		let has_credential = |credential| Self::has_credential(&record.delegate, credential, now);
		(!credentials.iter().all(has_credential)).then_some(Shortfall::Credential)
	}

	/// Whether a delegate has a credential that is in force.
	pub(crate) fn has_credential(delegate: &T::AccountId, credential: &CredentialCode, now: u64) -> bool {
		Credentials::<T>::get(delegate, credential)
			.is_some_and(|credential| Self::is_in_force(&credential, now))
	}
}
