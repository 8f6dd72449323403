//! What always holds in the state of this pallet. Run by `try-runtime`, and after each test.

use crate::{
	AccessOf, AccessRequirements, Accesses, Anchors, AnchorsByHash, AnchorsBySubject, Config, Credentials,
	InOrder, NextAccessId, NextAnchorId, Pallet, Pending, ReviewsDue,
};
use custos_primitives::{
	consent::DataAction,
	purpose::PurposeOfUse,
	records::{
		Access, AccessScope, AccessState, Anchor, AnchorId, EndReason, Finding, Grant, GrantBasis,
		Requirements, Review,
	},
};
use frame_support::ensure;
use sp_runtime::TryRuntimeError;

type Checked = Result<(), TryRuntimeError>;

impl<T: Config> Pallet<T> {
	/// Checks each invariant.
	pub fn do_try_state() -> Checked {
		Self::check_anchors()?;
		Self::check_versions()?;
		Self::check_accesses()?;
		Self::check_pending()?;
		Self::check_reviews_due()?;
		Self::check_requirements()?;
		Self::check_credentials()
	}

	/// The indexes name each anchor once, and nothing else.
	fn check_anchors() -> Checked {
		let mut anchors = 0usize;
		for (number, anchor) in Anchors::<T>::iter() {
			let hash = anchor.record.hash;
			ensure!(
				number < NextAnchorId::<T>::get(),
				"an anchor has a number that was not given"
			);
			ensure!(
				anchor.anchored <= Self::now(),
				"an anchor was made after the block"
			);
			ensure!(
				AnchorsByHash::<T>::contains_key(hash, InOrder(number)),
				"an anchor is not found by its hash"
			);
			ensure!(
				AnchorsBySubject::<T>::get(anchor.subject, hash) == Some(number),
				"an anchor is not found by its subject and hash"
			);
			anchors = anchors.saturating_add(1);
		}
		ensure!(
			AnchorsByHash::<T>::iter_keys().count() == anchors,
			"a hash leads to an anchor that is not of it"
		);
		ensure!(
			AnchorsBySubject::<T>::iter_keys().count() == anchors,
			"a subject and hash lead to an anchor that is not of them"
		);
		Ok(())
	}

	/// The versions of a record name each other, and are of one subject.
	fn check_versions() -> Checked {
		for (number, anchor) in Anchors::<T>::iter() {
			if let Some(before) = anchor.version_of {
				let before = (
					before,
					Anchors::<T>::get(before).ok_or("the version before is missing")?,
				);
				check_succession(before, (number, anchor.clone()))?;
			}
			if let Some(after) = anchor.superseded_by {
				let after = (
					after,
					Anchors::<T>::get(after).ok_or("the version after is missing")?,
				);
				check_succession((number, anchor), after)?;
			}
		}
		Ok(())
	}

	/// Each access is what a request, and what may come of one, can be; and it is in the indexes in which it has to be.
	fn check_accesses() -> Checked {
		for (number, access) in Accesses::<T>::iter() {
			ensure!(
				number < NextAccessId::<T>::get(),
				"an access has a number that was not given"
			);
			ensure!(
				access.requested <= Self::now(),
				"access was asked for after the block"
			);
			Self::check_scope(&access)?;
			check_state(&access)?;
			check_review(&access)?;
			let controller = access.subject.controller;
			ensure!(
				Pending::<T>::contains_key(controller, InOrder(number)) == is_pending(&access),
				"what is pending is not exactly what is listed as pending"
			);
			ensure!(
				ReviewsDue::<T>::contains_key(controller, InOrder(number)) == is_review_due(&access),
				"what is to be reviewed is not exactly what is listed as due for review"
			);
		}
		Ok(())
	}

	/// The anchors that an access names are of its subject and its categories.
	fn check_scope(access: &AccessOf<T>) -> Checked {
		ensure!(
			!access.terms.categories.is_empty(),
			"access was asked for to no category"
		);
		match &access.terms.scope {
			AccessScope::Query { query: _ } => {}
			AccessScope::Anchors { anchors } => {
				ensure!(!anchors.is_empty(), "access was asked for to no anchor");
				for number in anchors {
					let anchor = Anchors::<T>::get(number)
						.ok_or("access was asked for to an anchor that is not there")?;
					ensure!(
						anchor.subject == access.subject
							&& access.terms.categories.contains(&anchor.record.category),
						"access was asked for to an anchor of another subject or category"
					);
				}
			}
		}
		Ok(())
	}

	/// Everything that is listed as pending is an access of that controller. Whether it is pending, its record says.
	fn check_pending() -> Checked {
		for (controller, InOrder(number)) in Pending::<T>::iter_keys() {
			let access = Accesses::<T>::get(number).ok_or("what is listed as pending is not there")?;
			ensure!(
				access.subject.controller == controller,
				"what is listed as pending is another controller's"
			);
		}
		Ok(())
	}

	/// Everything that is listed as due for review is an access of that controller. Whether it is due, its record says.
	fn check_reviews_due() -> Checked {
		for (controller, InOrder(number)) in ReviewsDue::<T>::iter_keys() {
			let access = Accesses::<T>::get(number).ok_or("what is listed as due for review is not there")?;
			ensure!(
				access.subject.controller == controller,
				"what is listed as due for review is another controller's"
			);
		}
		Ok(())
	}

	/// No record asks for nothing.
	fn check_requirements() -> Checked {
		for requirements in AccessRequirements::<T>::iter_values() {
			ensure!(
				requirements != Requirements::default(),
				"a record requires nothing"
			);
		}
		Ok(())
	}

	/// Credentials expire after they begin.
	fn check_credentials() -> Checked {
		for attested in Credentials::<T>::iter_values() {
			ensure!(
				attested.since < attested.expires && attested.since <= Self::now(),
				"a credential's times are in no order"
			);
		}
		Ok(())
	}
}

fn check_succession((number, before): (AnchorId, Anchor), (next, after): (AnchorId, Anchor)) -> Checked {
	ensure!(
		(before.superseded_by, after.version_of) == (Some(next), Some(number)),
		"two versions don't name each other"
	);
	ensure!(
		before.subject == after.subject,
		"two versions are of different subjects"
	);
	ensure!(
		number < next && before.anchored <= after.anchored,
		"a version was anchored before the one that it follows"
	);
	Ok(())
}

fn is_pending<AccountId>(access: &Access<AccountId>) -> bool {
	match access.state {
		AccessState::Pending { .. } => true,
		AccessState::Denied { .. }
		| AccessState::Refused { .. }
		| AccessState::Granted { .. }
		| AccessState::Ended { .. } => false,
	}
}

fn is_review_due<AccountId>(access: &Access<AccountId>) -> bool {
	access.review.as_ref().is_some_and(|review| review.made.is_none())
}

/// What came of a request came after it.
fn check_state<AccountId>(access: &Access<AccountId>) -> Checked {
	let is_emergency = access.review.is_some();
	match &access.state {
		AccessState::Pending { due } => {
			ensure!(!is_emergency, "emergency access is pending");
			ensure!(
				access.requested <= *due && *due < access.terms.until,
				"a request can be decided before it was made, or after its end"
			);
		}
		AccessState::Denied { by: _ } => ensure!(!is_emergency, "emergency access was denied"),
		AccessState::Refused { reason: _, at } => {
			ensure!(!is_emergency, "emergency access was refused");
			ensure!(
				access.requested <= *at,
				"a request was refused before it was made"
			);
		}
		AccessState::Granted { grant } => check_grant(access, grant)?,
		AccessState::Ended { reason: _, at } => {
			ensure!(
				access.requested <= *at,
				"an access was ended before it was asked for"
			);
		}
	}
	Ok(())
}

/// A grant lasts for a time, and no longer than was asked for; and each of its uses had a greater number than the one
/// before.
fn check_grant<AccountId>(access: &Access<AccountId>, grant: &Grant) -> Checked {
	ensure!(
		access.requested <= grant.since && grant.since < grant.expires && grant.expires <= access.terms.until,
		"a grant's times are in no order"
	);
	ensure!(
		u64::from(grant.uses) <= grant.last_nonce && (grant.uses == 0) == (grant.last_nonce == 0),
		"a grant's uses are counted wrong"
	);
	let is_emergency = access.review.is_some();
	match &grant.basis {
		GrantBasis::Consent { attestations } => {
			let is_sorted = attestations.windows(2).all(|pair| pair.first() < pair.last());
			ensure!(
				!attestations.is_empty() && is_sorted,
				"a grant rests on no attestation, or twice on one"
			);
			ensure!(
				!is_emergency && grant.since == access.requested,
				"consent granted access later than it was asked for, or in an emergency"
			);
		}
		GrantBasis::Controller { conditions: _ } => {
			ensure!(!is_emergency, "a controller granted emergency access");
		}
		GrantBasis::Emergency => ensure!(
			is_emergency && grant.since == access.requested && grant.expires == access.terms.until,
			"an emergency granted access that is not reviewed, or for another time"
		),
	}
	Ok(())
}

/// A review is of emergency access, comes after it, and is made by another member; and what it found not justified is open
/// no more.
fn check_review<AccountId>(access: &Access<AccountId>) -> Checked {
	let is_ended_by_review = matches!(
		access.state,
		AccessState::Ended {
			reason: EndReason::NotJustified,
			..
		}
	);
	let Some(Review { due, made }) = &access.review else {
		ensure!(!is_ended_by_review, "a review ended what is no emergency access");
		return Ok(());
	};
	let terms = &access.terms;
	ensure!(
		(terms.purpose, terms.action, terms.study) == (PurposeOfUse::BreakTheGlass, DataAction::Read, None),
		"emergency access is for more than to read in an emergency"
	);
	ensure!(
		access.requested < *due,
		"emergency access was due for review before it was made"
	);
	let found = made.map(|made| made.finding);
	ensure!(
		!is_ended_by_review || found == Some(Finding::NotJustified),
		"a review ended an access that it did not find unjustified"
	);
	if let Some(made) = made {
		ensure!(
			made.by != access.requester && access.requested <= made.at,
			"an emergency access was reviewed by whom it is about, or before it was made"
		);
		ensure!(
			made.finding == Finding::Justified || !is_open(&access.state, made.at),
			"an access that was found unjustified is open"
		);
	}
	Ok(())
}

/// Whether an access was granted, and has not expired at a moment.
fn is_open(state: &AccessState, time: u64) -> bool {
	match state {
		AccessState::Granted { grant } => time < grant.expires,
		AccessState::Pending { .. }
		| AccessState::Denied { .. }
		| AccessState::Refused { .. }
		| AccessState::Ended { .. } => false,
	}
}
