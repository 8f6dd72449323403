//! In which capacity somebody acts.

use crate::{Config, Pallet};
use custos_primitives::member::Actor;
use frame_support::traits::EnsureOrigin;
use sp_runtime::traits::BadOrigin;

/// The capacity in which a delegate acts.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Capacity {
	/// As a regulator, which oversees others.
	Regulator,
	/// For what is its member's own.
	Party,
}

impl<T: Config> Pallet<T> {
	/// Who acts: as a regulator where the origin is one, as a party otherwise.
	pub(crate) fn acting<Regulator, Party>(
		origin: T::RuntimeOrigin,
	) -> Result<(Actor<T::AccountId>, Capacity), BadOrigin>
	where
		Regulator: EnsureOrigin<T::RuntimeOrigin, Success = Actor<T::AccountId>>,
		Party: EnsureOrigin<T::RuntimeOrigin, Success = Actor<T::AccountId>>,
	{
		match Regulator::try_origin(origin) {
			Ok(actor) => Ok((actor, Capacity::Regulator)),
			Err(origin) => Ok((Party::ensure_origin(origin)?, Capacity::Party)),
		}
	}
}
