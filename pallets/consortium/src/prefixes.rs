//! GS1 company prefixes: whose they are, and that no two of them overlap.
//!
//! [`PrefixNodes`] is a tree without edges: the node of a prefix that a member holds is `Owned`, and the nodes of all its
//! ancestors (the shorter runs of its digits, down to four) are `Covers` and count the prefixes below them. A new prefix is
//! free of overlaps if its own node is vacant, so that nothing below it is held, and no ancestor of it is `Owned`.

use custos_primitives::{gs1::CompanyPrefix, member::MemberId};
use frame_support::{defensive, ensure, BoundedVec};

use crate::{
	CompanyPrefixText, CompanyPrefixes, Config, Error, Event, Pallet, PrefixNode, PrefixNodes, Standing,
	Standings,
};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_add_company_prefixes(
		member: MemberId,
		added: &[CompanyPrefixText],
	) -> Result<(), Error<T>> {
		ensure!(!added.is_empty(), Error::<T>::NoCompanyPrefixes);
		let added = Self::parse_company_prefixes(added.iter().map(|text| text.as_slice()))?;
		let mut standing = Self::remaining_standing_of(member)?;
		Self::ensure_company_prefixes_free(&added)?;
		standing
			.company_prefixes
			.try_extend(added.iter().copied())
			.map_err(|()| Error::<T>::TooManyCompanyPrefixes)?;

		for prefix in &added {
			Self::claim_company_prefix(member, prefix);
		}
		Standings::<T>::insert(member, standing);
		Self::deposit_event(Event::CompanyPrefixesAdded {
			member,
			company_prefixes: added,
		});
		Ok(())
	}

	pub(crate) fn do_remove_company_prefixes(
		member: MemberId,
		removed: &[CompanyPrefixText],
	) -> Result<(), Error<T>> {
		ensure!(!removed.is_empty(), Error::<T>::NoCompanyPrefixes);
		let removed = Self::parse_company_prefixes(removed.iter().map(|text| text.as_slice()))?;
		let standing = Self::remaining_standing_of(member)?;
		let held = standing.company_prefixes;
		ensure!(
			removed.iter().all(|prefix| held.contains(prefix)),
			Error::<T>::CompanyPrefixNotHeld
		);
		let mut company_prefixes = held;
		company_prefixes.retain(|prefix| !removed.contains(prefix));

		for prefix in &removed {
			Self::release_company_prefix(prefix);
		}
		Standings::<T>::insert(
			member,
			Standing {
				company_prefixes,
				..standing
			},
		);
		Self::deposit_event(Event::CompanyPrefixesRemoved {
			member,
			company_prefixes: removed,
		});
		Ok(())
	}

	/// Reads the digits of company prefixes, none of them twice.
	pub(crate) fn parse_company_prefixes<'a>(
		texts: impl Iterator<Item = &'a [u8]>,
	) -> Result<CompanyPrefixes<T>, Error<T>> {
		let mut prefixes = BoundedVec::new();
		for text in texts {
			let prefix = CompanyPrefix::parse(text).map_err(|_| Error::<T>::InvalidCompanyPrefix)?;
			ensure!(!prefixes.contains(&prefix), Error::<T>::DuplicateCompanyPrefix);
			prefixes
				.try_push(prefix)
				.map_err(|_| Error::<T>::TooManyCompanyPrefixes)?;
		}
		Ok(prefixes)
	}

	/// That each of the prefixes may be claimed, and all of them together.
	pub(crate) fn ensure_company_prefixes_free(prefixes: &[CompanyPrefix]) -> Result<(), Error<T>> {
		let mut others = prefixes;
		while let Some((prefix, rest)) = others.split_first() {
			ensure!(
				!rest.iter().any(|other| prefix.overlaps(other)),
				Error::<T>::CompanyPrefixOverlaps
			);
			match PrefixNodes::<T>::get(prefix) {
				None => {}
				Some(PrefixNode::Owned(_)) => return Err(Error::<T>::CompanyPrefixTaken),
				Some(PrefixNode::Covers { .. }) => return Err(Error::<T>::CompanyPrefixOverlaps),
			}
			for ancestor in prefix.ancestors() {
				match PrefixNodes::<T>::get(ancestor) {
					None | Some(PrefixNode::Covers { .. }) => {}
					Some(PrefixNode::Owned(_)) => return Err(Error::<T>::CompanyPrefixOverlaps),
				}
			}
			others = rest;
		}
		Ok(())
	}

	/// Makes a free prefix the member's.
	pub(crate) fn claim_company_prefix(member: MemberId, prefix: &CompanyPrefix) {
		PrefixNodes::<T>::insert(prefix, PrefixNode::Owned(member));
		for ancestor in prefix.ancestors() {
			PrefixNodes::<T>::mutate(ancestor, |node| {
				let covered = match node {
					None => 0,
					Some(PrefixNode::Covers { prefixes }) => *prefixes,
					Some(PrefixNode::Owned(_)) => {
						defensive!("a free prefix has no owned ancestor");
						return;
					}
				};
				*node = Some(PrefixNode::Covers {
					prefixes: covered.saturating_add(1),
				});
			});
		}
	}

	/// Makes a prefix that a member holds nobody's.
	pub(crate) fn release_company_prefix(prefix: &CompanyPrefix) {
		PrefixNodes::<T>::remove(prefix);
		for ancestor in prefix.ancestors() {
			PrefixNodes::<T>::mutate_exists(ancestor, |node| match node {
				Some(PrefixNode::Covers { prefixes }) if *prefixes > 1 => {
					*prefixes = prefixes.saturating_sub(1);
				}
				Some(PrefixNode::Covers { .. }) => *node = None,
				None | Some(PrefixNode::Owned(_)) => {
					defensive!("the ancestors of a held prefix cover it");
				}
			});
		}
	}

	/// The member that holds the prefix, or a shorter one that it begins with.
	pub(crate) fn owner_of(prefix: &CompanyPrefix) -> Option<MemberId> {
		core::iter::once(*prefix)
			.chain(prefix.ancestors())
			.find_map(|prefix| match PrefixNodes::<T>::get(prefix)? {
				PrefixNode::Owned(member) => Some(member),
				PrefixNode::Covers { .. } => None,
			})
	}
}
