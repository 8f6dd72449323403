//! What always holds of the pallet's state.
#![cfg(any(feature = "std", feature = "try-runtime"))]

use alloc::collections::{BTreeMap, BTreeSet};
use custos_primitives::member::MemberId;
use frame_support::ensure;
use pallet_session::SessionInterface;
use sp_runtime::TryRuntimeError;

use crate::{Config, Equivocations, NominationCount, Nominations, Pallet, Seats, SessionLength, Settled};

impl<T: Config> Pallet<T> {
	/// That the state is whole.
	///
	/// - Each seat is a nominated account's, of the member that nominated it, and no account has two.
	/// - The counts of nominations are right.
	/// - Each nominated account has session keys.
	/// - Each authority of the present session is nominated.
	/// - No equivocation is filed twice, nor one that is settled.
	/// - A session has at least one block.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		Self::check_seats()?;
		Self::check_nominations()?;
		Self::check_files()?;
		ensure!(SessionLength::<T>::get() > 0u32.into(), "a session has no blocks");
		Ok(())
	}

	fn check_seats() -> Result<(), TryRuntimeError> {
		let seats = Seats::<T>::get();
		let accounts: BTreeSet<_> = seats.iter().map(|seat| &seat.account).collect();
		ensure!(accounts.len() == seats.len(), "an account has two seats");
		ensure!(
			seats
				.iter()
				.all(|seat| Nominations::<T>::get(&seat.account) == Some(seat.member)),
			"a seat's account is not nominated by the seat's member"
		);
		Ok(())
	}

	fn check_nominations() -> Result<(), TryRuntimeError> {
		let mut counts: BTreeMap<MemberId, u32> = BTreeMap::new();
		for (account, member) in Nominations::<T>::iter() {
			ensure!(
				Self::has_keys(&account),
				"a nominated account has no session keys"
			);
			let count = counts.entry(member).or_default();
			*count = count.saturating_add(1);
		}
		let kept: BTreeMap<MemberId, u32> = NominationCount::<T>::iter().collect();
		ensure!(counts == kept, "a member's nominations are miscounted");
		ensure!(
			Seats::<T>::get().is_empty()
				|| T::Sessions::validators()
					.iter()
					.all(Nominations::<T>::contains_key),
			"an authority is not nominated"
		);
		Ok(())
	}

	fn check_files() -> Result<(), TryRuntimeError> {
		for reports in Equivocations::<T>::iter_values() {
			let offences: BTreeSet<_> = reports.iter().map(|report| report.offence).collect();
			ensure!(offences.len() == reports.len(), "an equivocation is filed twice");
			ensure!(
				!offences.iter().any(Settled::<T>::contains_key),
				"what is settled is filed"
			);
		}
		Ok(())
	}
}
