//! What the outside asks about records and access to them. Lists come in pages, and a page costs as much as it
//! shows, however long the list is.

use crate::{Accesses, Anchors, AnchorsByHash, Config, InOrder, Pallet, Pending, ReviewsDue};
use alloc::vec::Vec;
use custos_primitives::{
	member::MemberId,
	records::{AccessId, AccessView, AnchorId, AnchorView},
};
use sp_core::H256;
use sp_runtime::SaturatedConversion;

/// The most anchors or accesses in one answer.
const MAX_SHOWN: u32 = 100;

impl<T: Config> Pallet<T> {
	/// An anchor.
	pub fn anchor_view(anchor: AnchorId) -> Option<AnchorView> {
		Anchors::<T>::get(anchor).map(|said| AnchorView { anchor, said })
	}

	/// The anchors of a record's hash with numbers after the given one, in their order, at most `count` of them and at most
	/// 100.
	pub fn anchors_of(hash: H256, after: Option<AnchorId>, count: u32) -> Vec<AnchorView> {
		let anchors = match after {
			None => AnchorsByHash::<T>::iter_key_prefix(hash),
			Some(after) => {
				let last = AnchorsByHash::<T>::hashed_key_for(hash, InOrder(after));
				AnchorsByHash::<T>::iter_key_prefix_from(hash, last)
			}
		};
		page(anchors, count).filter_map(Self::anchor_view).collect()
	}

	/// An access, and where it stands now.
	pub fn access_view(access: AccessId) -> Option<AccessView<T::AccountId>> {
		Accesses::<T>::get(access).map(|record| AccessView {
			access,
			now: Self::status(&record, Self::now()),
			record,
		})
	}

	/// The requests that a controller is to decide, with numbers after the given one, in their order, at most `count` of
	/// them and at most 100. Those that nobody decided in time are among them.
	pub fn pending(
		controller: MemberId,
		after: Option<AccessId>,
		count: u32,
	) -> Vec<AccessView<T::AccountId>> {
		let requests = match after {
			None => Pending::<T>::iter_key_prefix(controller),
			Some(after) => {
				let last = Pending::<T>::hashed_key_for(controller, InOrder(after));
				Pending::<T>::iter_key_prefix_from(controller, last)
			}
		};
		page(requests, count).filter_map(Self::access_view).collect()
	}

	/// The emergency access that is to be reviewed, after the given one, at most `count` of them and at most 100: of a
	/// controller's subjects in the order of their numbers, or of all, one controller after the other.
	pub fn reviews_due(
		controller: Option<MemberId>,
		after: Option<AccessId>,
		count: u32,
	) -> Vec<AccessView<T::AccountId>> {
		let key = |controller, after| ReviewsDue::<T>::hashed_key_for(controller, InOrder(after));
		let due: Vec<_> = match (controller, after) {
			(Some(controller), None) => page(ReviewsDue::<T>::iter_key_prefix(controller), count).collect(),
			(Some(controller), Some(after)) => {
				let last = key(controller, after);
				page(ReviewsDue::<T>::iter_key_prefix_from(controller, last), count).collect()
			}
			(None, None) => page(ReviewsDue::<T>::iter_keys().map(number), count).collect(),
			(None, Some(after)) => {
				// The lists of all controllers are one after the other, so where to go on depends on whose it is.
				let Some(last) = Accesses::<T>::get(after) else {
					return Vec::new();
				};
				let last = key(last.subject.controller, after);
				page(ReviewsDue::<T>::iter_keys_from(last).map(number), count).collect()
			}
		};
		due.into_iter().filter_map(Self::access_view).collect()
	}
}

/// The number in the key of a review.
fn number((_, access): (MemberId, InOrder)) -> InOrder {
	access
}

/// As many of these as are asked for and may be shown.
fn page(numbers: impl Iterator<Item = InOrder>, count: u32) -> impl Iterator<Item = u64> {
	numbers
		.take(count.min(MAX_SHOWN).saturated_into())
		.map(|InOrder(number)| number)
}
