//! What always holds of the pallet's state.
#![cfg(any(feature = "std", feature = "try-runtime"))]

use alloc::{collections::BTreeMap, vec::Vec};
use custos_primitives::{
	gs1::CompanyPrefix,
	member::{MemberId, MemberStatus},
};
use frame_support::{ensure, traits::Get};
use sp_runtime::TryRuntimeError;

use crate::{
	Config, Council, Delegates, GlnOwner, Mandate, Members, NextMemberId, Pallet, PrefixNode, PrefixNodes,
	Standings,
};

impl<T: Config> Pallet<T> {
	/// That the state is whole.
	///
	/// - Every number below the next one has a record and a standing, and no other has.
	/// - A member that has not been expelled is represented by its representative, and owns its GLN; nobody else does.
	/// - The counts of delegates are right, and each delegate's account lives.
	/// - The nodes of the prefixes are those of the prefixes that members hold; no two overlap; the expelled hold none.
	/// - The council's seats are those of the active members' representatives.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		Self::check_members()?;
		Self::check_delegates()?;
		Self::check_company_prefixes()?;
		Self::check_council()
	}

	fn check_members() -> Result<(), TryRuntimeError> {
		let next = NextMemberId::<T>::get();
		ensure!(
			(0..next)
				.all(|member| Members::<T>::contains_key(member) && Standings::<T>::contains_key(member)),
			"a member has no record or no standing"
		);
		ensure!(
			Members::<T>::iter_keys().all(|member| member < next),
			"a record has no member"
		);
		ensure!(
			Standings::<T>::iter_keys().all(|member| member < next),
			"a standing has no member"
		);
		let mut glns = 0usize;
		for (member, record) in Members::<T>::iter() {
			let Some(standing) = Standings::<T>::get(member) else {
				continue;
			};
			ensure!(!standing.roles.is_empty(), "a member has no role");
			match standing.status {
				MemberStatus::Active | MemberStatus::Suspended => {
					glns = glns.saturating_add(1);
					ensure!(
						GlnOwner::<T>::get(record.gln) == Some(member),
						"a member does not own its GLN"
					);
					let representative = Delegates::<T>::get(&record.representative);
					ensure!(
						representative.is_some_and(|delegate| {
							delegate.member == member && delegate.mandate == Mandate::Representative
						}),
						"a member's representative does not represent it"
					);
				}
				MemberStatus::Expelled => {
					ensure!(
						standing.company_prefixes.is_empty(),
						"an expelled member holds a prefix"
					);
				}
			}
		}
		ensure!(
			GlnOwner::<T>::iter_keys().count() == glns,
			"a GLN belongs to no member"
		);
		Ok(())
	}

	fn check_delegates() -> Result<(), TryRuntimeError> {
		let mut counts: BTreeMap<MemberId, u32> = BTreeMap::new();
		for (account, delegate) in Delegates::<T>::iter() {
			let count = counts.entry(delegate.member).or_default();
			*count = count.saturating_add(1);
			ensure!(
				frame_system::Pallet::<T>::sufficients(&account) > 0,
				"a delegate's account does not live"
			);
			match delegate.mandate {
				Mandate::Representative => {
					let record = Members::<T>::get(delegate.member);
					ensure!(
						record.is_some_and(|record| record.representative == account),
						"a member has a second representative"
					);
				}
				Mandate::Limited { permissions, .. } => {
					ensure!(!permissions.is_empty(), "a delegate has no permission");
				}
			}
		}
		for (member, record) in Members::<T>::iter() {
			let count = counts.get(&member).copied().unwrap_or_default();
			ensure!(record.delegates == count, "a member's delegates are miscounted");
		}
		ensure!(
			counts.keys().all(Members::<T>::contains_key),
			"a delegate acts for no member"
		);
		Ok(())
	}

	fn check_company_prefixes() -> Result<(), TryRuntimeError> {
		let mut expected: BTreeMap<CompanyPrefix, PrefixNode> = BTreeMap::new();
		let mut held: Vec<CompanyPrefix> = Vec::new();
		for (member, standing) in Standings::<T>::iter() {
			for prefix in standing.company_prefixes {
				held.push(prefix);
				ensure!(
					expected.insert(prefix, PrefixNode::Owned(member)).is_none(),
					"a prefix is held twice, or overlaps another"
				);
				for ancestor in prefix.ancestors() {
					let node = expected
						.entry(ancestor)
						.or_insert(PrefixNode::Covers { prefixes: 0 });
					match node {
						PrefixNode::Covers { prefixes } => *prefixes = prefixes.saturating_add(1),
						PrefixNode::Owned(_) => return Err("a prefix overlaps another".into()),
					}
				}
			}
		}
		let actual: BTreeMap<CompanyPrefix, PrefixNode> = PrefixNodes::<T>::iter().collect();
		ensure!(actual == expected, "the nodes are not those of the prefixes held");
		held.sort_by(|one, other| one.as_bytes().cmp(other.as_bytes()));
		ensure!(
			held.iter()
				.zip(held.iter().skip(1))
				.all(|(one, next)| !one.overlaps(next)),
			"two prefixes overlap"
		);
		Ok(())
	}

	fn check_council() -> Result<(), TryRuntimeError> {
		let mut representatives = Vec::new();
		for (member, standing) in Standings::<T>::iter() {
			match standing.status {
				MemberStatus::Active => {
					representatives.extend(Members::<T>::get(member).map(|record| record.representative));
				}
				MemberStatus::Suspended | MemberStatus::Expelled => {}
			}
		}
		representatives.sort();
		ensure!(
			u32::try_from(representatives.len()).is_ok_and(|active| active <= T::MaxMembers::get()),
			"too many members are active"
		);
		ensure!(
			T::Council::seats() == representatives,
			"the council's seats are not those of the active members' representatives"
		);
		Ok(())
	}
}
