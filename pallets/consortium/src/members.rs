//! Admission, suspension, reinstatement, expulsion, and what the members amend about each other.

use alloc::{collections::BTreeSet, vec::Vec};
use custos_primitives::{
	gs1::{AllocatedKey, Gln},
	label,
	member::{MemberId, MemberInspect, MemberName, MemberStatus, Role, Roles},
};
use frame_support::{defensive, ensure, traits::Get, BoundedBTreeSet};

use crate::{
	Config, Council, Delegate, Delegates, Error, Event, GlnOwner, Mandate, MemberRecord, Members,
	NextMemberId, Pallet, Standing, Standings, SuspensionReason, Usage,
};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_admit<'a>(
		name: MemberName,
		gln: &[u8],
		roles: &[Role],
		company_prefixes: impl Iterator<Item = &'a [u8]>,
		representative: T::AccountId,
	) -> Result<MemberId, Error<T>> {
		ensure_name::<T>(&name)?;
		let gln = Gln::parse(gln).map_err(|_| Error::<T>::InvalidGln)?;
		ensure!(!GlnOwner::<T>::contains_key(gln), Error::<T>::GlnTaken);
		let roles = distinct_roles::<T>(roles)?;
		let company_prefixes = Self::parse_company_prefixes(company_prefixes)?;
		Self::ensure_company_prefixes_free(&company_prefixes)?;
		Self::ensure_account_free(&representative)?;
		Self::ensure_seat_free()?;
		let member = NextMemberId::<T>::get();
		let next = member.checked_add(1).ok_or(Error::<T>::MemberNumbersExhausted)?;

		NextMemberId::<T>::put(next);
		Members::<T>::insert(
			member,
			MemberRecord {
				name: name.clone(),
				gln,
				representative: representative.clone(),
				delegates: 1,
			},
		);
		Standings::<T>::insert(
			member,
			Standing {
				status: MemberStatus::Active,
				roles: roles.clone(),
				company_prefixes: company_prefixes.clone(),
				usage: Usage::default(),
			},
		);
		GlnOwner::<T>::insert(gln, member);
		for prefix in &company_prefixes {
			Self::claim_company_prefix(member, prefix);
		}
		Self::bind_account(
			&representative,
			Delegate {
				member,
				mandate: Mandate::Representative,
			},
		);
		reseat::<T>(Some(representative.clone()), None);
		Self::deposit_event(Event::MemberAdmitted {
			member,
			name,
			gln,
			roles,
			company_prefixes,
			representative,
		});
		Ok(member)
	}

	pub(crate) fn do_suspend(member: MemberId, reason: SuspensionReason) -> Result<(), Error<T>> {
		let standing = Self::standing_of(member)?;
		match standing.status {
			MemberStatus::Active => Self::ensure_not_last_active()?,
			MemberStatus::Suspended => return Err(Error::<T>::AlreadySuspended),
			MemberStatus::Expelled => return Err(Error::<T>::AlreadyExpelled),
		}
		let record = Self::record_of(member)?;

		Standings::<T>::insert(
			member,
			Standing {
				status: MemberStatus::Suspended,
				..standing
			},
		);
		reseat::<T>(None, Some(record.representative));
		Self::deposit_event(Event::MemberSuspended { member, reason });
		Ok(())
	}

	pub(crate) fn do_reinstate(member: MemberId) -> Result<(), Error<T>> {
		let standing = Self::standing_of(member)?;
		match standing.status {
			MemberStatus::Active => return Err(Error::<T>::NotSuspended),
			MemberStatus::Suspended => Self::ensure_seat_free()?,
			MemberStatus::Expelled => return Err(Error::<T>::AlreadyExpelled),
		}
		let record = Self::record_of(member)?;

		Standings::<T>::insert(
			member,
			Standing {
				status: MemberStatus::Active,
				..standing
			},
		);
		reseat::<T>(Some(record.representative), None);
		Self::deposit_event(Event::MemberReinstated { member });
		Ok(())
	}

	pub(crate) fn do_expel(member: MemberId) -> Result<(), Error<T>> {
		let standing = Self::standing_of(member)?;
		let seated = match standing.status {
			MemberStatus::Active => {
				Self::ensure_not_last_active()?;
				true
			}
			MemberStatus::Suspended => false,
			MemberStatus::Expelled => return Err(Error::<T>::AlreadyExpelled),
		};
		let record = Self::record_of(member)?;

		for prefix in &standing.company_prefixes {
			Self::release_company_prefix(prefix);
		}
		GlnOwner::<T>::remove(record.gln);
		Standings::<T>::insert(
			member,
			Standing {
				status: MemberStatus::Expelled,
				company_prefixes: Default::default(),
				..standing
			},
		);
		if seated {
			reseat::<T>(None, Some(record.representative));
		}
		Self::deposit_event(Event::MemberExpelled { member });
		Ok(())
	}

	pub(crate) fn do_set_roles(member: MemberId, roles: &[Role]) -> Result<(), Error<T>> {
		let roles = distinct_roles::<T>(roles)?;
		let standing = Self::remaining_standing_of(member)?;

		Standings::<T>::insert(
			member,
			Standing {
				roles: roles.clone(),
				..standing
			},
		);
		Self::deposit_event(Event::RolesSet { member, roles });
		Ok(())
	}

	pub(crate) fn do_set_representative(
		member: MemberId,
		representative: T::AccountId,
	) -> Result<(), Error<T>> {
		let standing = Self::remaining_standing_of(member)?;
		let record = Self::record_of(member)?;
		let former = record.representative;
		ensure!(former != representative, Error::<T>::AlreadyRepresentative);
		let promoted = Delegates::<T>::get(&representative).is_some_and(|known| known.member == member);
		if !promoted {
			Self::ensure_account_free(&representative)?;
		}

		Delegates::<T>::remove(&former);
		Self::bind_account(
			&representative,
			Delegate {
				member,
				mandate: Mandate::Representative,
			},
		);
		Members::<T>::insert(
			member,
			MemberRecord {
				representative: representative.clone(),
				delegates: record.delegates.saturating_sub(u32::from(promoted)),
				..record
			},
		);
		match standing.status {
			MemberStatus::Active => reseat::<T>(Some(representative.clone()), Some(former.clone())),
			MemberStatus::Suspended | MemberStatus::Expelled => {}
		}
		Self::deposit_event(Event::RepresentativeSet {
			member,
			representative,
			former,
		});
		Ok(())
	}

	fn standing_of(member: MemberId) -> Result<Standing<T>, Error<T>> {
		Standings::<T>::get(member).ok_or(Error::<T>::UnknownMember)
	}

	/// The standing of a member that has not been expelled.
	pub(crate) fn remaining_standing_of(member: MemberId) -> Result<Standing<T>, Error<T>> {
		let standing = Self::standing_of(member)?;
		match standing.status {
			MemberStatus::Active | MemberStatus::Suspended => Ok(standing),
			MemberStatus::Expelled => Err(Error::<T>::AlreadyExpelled),
		}
	}

	pub(crate) fn record_of(member: MemberId) -> Result<MemberRecord<T::AccountId>, Error<T>> {
		Members::<T>::get(member).ok_or(Error::<T>::UnknownMember)
	}

	fn ensure_seat_free() -> Result<(), Error<T>> {
		let taken = T::Council::seats().len();
		ensure!(
			u32::try_from(taken).is_ok_and(|taken| taken < T::MaxMembers::get()),
			Error::<T>::TooManyMembers
		);
		Ok(())
	}

	fn ensure_not_last_active() -> Result<(), Error<T>> {
		ensure!(T::Council::seats().len() > 1, Error::<T>::LastActiveMember);
		Ok(())
	}
}

/// Gives and takes seats in the council.
fn reseat<T: Config>(joined: Option<T::AccountId>, left: Option<T::AccountId>) {
	let mut seats: Vec<T::AccountId> = T::Council::seats();
	if let Some(left) = &left {
		match seats.binary_search(left) {
			Ok(position) => drop(seats.remove(position)),
			Err(_) => {
				defensive!("an active member's representative has a seat");
			}
		}
	}
	if let Some(joined) = &joined {
		match seats.binary_search(joined) {
			Ok(_) => {
				defensive!("who represents no active member has no seat");
			}
			Err(position) => seats.insert(position, joined.clone()),
		}
	}
	T::Council::reseat(&seats, joined.as_slice(), left.as_slice());
}

fn ensure_name<T: Config>(name: &[u8]) -> Result<(), Error<T>> {
	ensure!(label::is_printable(name), Error::<T>::NameNotText);
	ensure!(label::is_name(name), Error::<T>::NameEmpty);
	Ok(())
}

fn distinct_roles<T: Config>(roles: &[Role]) -> Result<Roles, Error<T>> {
	ensure!(!roles.is_empty(), Error::<T>::NoRoles);
	distinct(roles).ok_or(Error::<T>::DuplicateRole)
}

/// The set of the items, unless one of them is there twice or there are too many.
pub(crate) fn distinct<Item: Copy + Ord, Bound: Get<u32>>(
	items: &[Item],
) -> Option<BoundedBTreeSet<Item, Bound>> {
	let set: BTreeSet<Item> = items.iter().copied().collect();
	if set.len() != items.len() {
		return None;
	}
	BoundedBTreeSet::try_from(set).ok()
}

impl<T: Config> MemberInspect for Pallet<T> {
	fn is_active(member: MemberId) -> bool {
		Standings::<T>::get(member).is_some_and(|standing| standing.status == MemberStatus::Active)
	}

	fn has_role(member: MemberId, role: Role) -> bool {
		Standings::<T>::get(member)
			.is_some_and(|standing| standing.status == MemberStatus::Active && standing.roles.contains(&role))
	}

	fn roles(member: MemberId) -> Vec<Role> {
		Standings::<T>::get(member)
			.filter(|standing| standing.status == MemberStatus::Active)
			.map(|standing| standing.roles.into_iter().collect())
			.unwrap_or_default()
	}

	fn holds_prefix_of(member: MemberId, key: &impl AllocatedKey) -> bool {
		Standings::<T>::get(member).is_some_and(|standing| {
			standing
				.company_prefixes
				.iter()
				.any(|prefix| key.has_company_prefix(prefix))
		})
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn enable_prefix_of(member: MemberId, key: &impl AllocatedKey) {
		crate::benchmarking::enable_prefix_of::<T>(member, key);
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn enable_role(member: MemberId, role: Role) {
		crate::benchmarking::enable_role::<T>(member, role);
	}
}
