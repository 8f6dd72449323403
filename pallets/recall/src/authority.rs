//! In which capacity somebody acts on a hold or a recall.

use crate::{Config, Error, Pallet, Recall};
use custos_primitives::member::{Actor, MemberInspect};
use frame_support::{ensure, traits::EnsureOrigin};
use sp_runtime::traits::BadOrigin;

/// The capacity in which a delegate acts.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Capacity {
	/// As one who oversees others: a regulator; where it is about effectiveness, a conformity assessor too.
	Overseer,
	/// For what is its member's own.
	Party,
}

impl<T: Config> Pallet<T> {
	/// Who acts: as an overseer where the origin is one, as a party otherwise.
	pub(crate) fn acting<Overseer, Party>(
		origin: T::RuntimeOrigin,
	) -> Result<(Actor<T::AccountId>, Capacity), BadOrigin>
	where
		Overseer: EnsureOrigin<T::RuntimeOrigin, Success = Actor<T::AccountId>>,
		Party: EnsureOrigin<T::RuntimeOrigin, Success = Actor<T::AccountId>>,
	{
		match Overseer::try_origin(origin) {
			Ok(actor) => Ok((actor, Capacity::Overseer)),
			Err(origin) => Ok((Party::ensure_origin(origin)?, Capacity::Party)),
		}
	}

	/// Refuses all but the recalling firm and overseers.
	pub(crate) fn ensure_firm_or_overseer(
		recall: &Recall,
		actor: &Actor<T::AccountId>,
		capacity: Capacity,
	) -> Result<(), Error<T>> {
		let may = match capacity {
			Capacity::Overseer => true,
			Capacity::Party => actor.member == recall.firm,
		};
		ensure!(may, Error::<T>::NotAuthorised);
		Ok(())
	}

	/// Refuses all but the recalling firm. Where that is no active member any more, an overseer stands in for it. One more
	/// read in that case.
	pub(crate) fn ensure_firm(
		recall: &Recall,
		actor: &Actor<T::AccountId>,
		capacity: Capacity,
	) -> Result<(), Error<T>> {
		let stands_in = || match capacity {
			Capacity::Overseer => !T::Members::is_active(recall.firm),
			Capacity::Party => false,
		};
		ensure!(
			actor.member == recall.firm || stands_in(),
			Error::<T>::NotAuthorised
		);
		Ok(())
	}

	/// Refuses all but overseers that are not the recalling firm themselves.
	pub(crate) fn ensure_other_overseer(
		recall: &Recall,
		actor: &Actor<T::AccountId>,
		capacity: Capacity,
	) -> Result<(), Error<T>> {
		match capacity {
			Capacity::Overseer => Self::ensure_not_firm(recall, actor),
			Capacity::Party => Err(Error::NotAuthorised),
		}
	}

	/// Refuses the recalling firm, whatever else it is: it doesn't release its own devices.
	pub(crate) fn ensure_not_firm(recall: &Recall, actor: &Actor<T::AccountId>) -> Result<(), Error<T>> {
		ensure!(actor.member != recall.firm, Error::<T>::NotAuthorised);
		Ok(())
	}
}
