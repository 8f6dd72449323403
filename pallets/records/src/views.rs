//! What the outside asks about records and access to them. Called off chain, where nothing is weighed: some of these
//! answers read whatever there is.

use crate::{Accesses, Anchors, AnchorsByHash, Config, Pallet, Pending, ReviewsDue};
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
		page(AnchorsByHash::<T>::iter_key_prefix(hash), after, count)
			.filter_map(Self::anchor_view)
			.collect()
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
		page(Pending::<T>::iter_key_prefix(controller), after, count)
			.filter_map(Self::access_view)
			.collect()
	}

	/// The emergency access that is to be reviewed, of a controller's subjects or of all, with numbers after the given one,
	/// in their order, at most `count` of them and at most 100.
	pub fn reviews_due(
		controller: Option<MemberId>,
		after: Option<AccessId>,
		count: u32,
	) -> Vec<AccessView<T::AccountId>> {
		let due: Vec<_> = match controller {
			Some(controller) => ReviewsDue::<T>::iter_key_prefix(controller).collect(),
			None => ReviewsDue::<T>::iter_keys().map(|(_, access)| access).collect(),
		};
		page(due, after, count).filter_map(Self::access_view).collect()
	}
}

/// The numbers after the given one, in their order, as many as are asked for and may be shown.
fn page(numbers: impl IntoIterator<Item = u64>, after: Option<u64>, count: u32) -> impl Iterator<Item = u64> {
	let mut found: Vec<_> = numbers
		.into_iter()
		.filter(|number| after.is_none_or(|after| after < *number))
		.collect();
	found.sort_unstable();
	found.into_iter().take(count.min(MAX_SHOWN).saturated_into())
}
