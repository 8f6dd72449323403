//! What the outside sees of the authorities.

use alloc::vec::Vec;
use custos_primitives::{
	authority::{AuthorityView, EquivocationView},
	member::MemberId,
};
use frame_system::pallet_prelude::BlockNumberFor;

use crate::{Config, Equivocations, Nominations, Pallet, Seats};

impl<T: Config> Pallet<T> {
	/// The authorities that have a seat, and after them those without one that are `active` in the present session or
	/// `queued` for the next.
	pub fn authorities_view(
		active: &[T::AccountId],
		queued: &[T::AccountId],
	) -> Vec<AuthorityView<T::AccountId>> {
		let mut views: Vec<_> = Seats::<T>::get()
			.into_iter()
			.map(|seat| view(seat.account, seat.member, true, active, queued))
			.collect();
		for account in active.iter().chain(queued) {
			let known = views.iter().any(|view| view.account == *account);
			if let (false, Some(member)) = (known, Nominations::<T>::get(account)) {
				views.push(view(account.clone(), member, false, active, queued));
			}
		}
		views
	}

	/// What is filed against the member, in the order of the reports.
	pub fn equivocations_view(member: MemberId) -> Vec<EquivocationView<T::AccountId>>
	where
		BlockNumberFor<T>: Into<u32>,
	{
		Equivocations::<T>::get(member)
			.into_iter()
			.map(|report| EquivocationView {
				kind: report.kind,
				account: report.account,
				session: report.session,
				reporter: report.reporter,
				at: report.at.into(),
			})
			.collect()
	}
}

fn view<AccountId: PartialEq>(
	account: AccountId,
	member: MemberId,
	seated: bool,
	active: &[AccountId],
	queued: &[AccountId],
) -> AuthorityView<AccountId> {
	AuthorityView {
		active: active.contains(&account),
		queued: queued.contains(&account),
		account,
		member,
		seated,
	}
}
