//! What the outside sees of the members.

use alloc::vec::Vec;
use custos_primitives::member::{MemberId, MemberView};

use crate::{Config, Members, NextMemberId, Pallet, Standings};

/// The most members in one answer.
pub const MAX_MEMBERS_VIEWED: u32 = 100;

impl<T: Config> Pallet<T> {
	/// The members with numbers from `first`, in their order, at most `count` of them and at most 100. `authorities_of` says
	/// how many authorities a member has.
	pub fn members_view(
		first: MemberId,
		count: u32,
		authorities_of: impl Fn(MemberId) -> u32,
	) -> Vec<MemberView<T::AccountId>> {
		let last = first
			.saturating_add(count.min(MAX_MEMBERS_VIEWED))
			.min(NextMemberId::<T>::get());
		(first..last)
			.filter_map(|member| {
				let record = Members::<T>::get(member)?;
				let standing = Standings::<T>::get(member)?;
				Some(MemberView {
					member,
					name: record.name.into_inner(),
					gln: record.gln,
					status: standing.status,
					roles: standing.roles.into_iter().collect(),
					company_prefixes: standing.company_prefixes.into_inner(),
					representative: record.representative,
					authorities: authorities_of(member),
				})
			})
			.collect()
	}
}
