//! Delegates: who acts for a member, with which permissions, and until when.

use custos_primitives::member::{Actor, DelegateInspect, MemberId, MemberStatus, Permission, Permissions};
use frame_support::{
	defensive, ensure,
	traits::{Get, Time},
};

use crate::{
	members::distinct, Config, Delegate, Delegates, Error, Event, GateRefusal, Mandate, Members, Pallet,
	Standing, Standings,
};

impl<T: Config> Pallet<T> {
	/// The delegate that the account is and the standing of its member, if it may act now; why not otherwise.
	///
	/// Reads the mandate and the standing, and the time if the mandate has an expiry.
	pub fn acting(account: &T::AccountId) -> Result<(Delegate, Standing<T>), GateRefusal> {
		let delegate = Delegates::<T>::get(account).ok_or(GateRefusal::NotADelegate)?;
		let standing = Standings::<T>::get(delegate.member).ok_or(GateRefusal::NotADelegate)?;
		match standing.status {
			MemberStatus::Active => {}
			MemberStatus::Suspended => return Err(GateRefusal::MemberSuspended),
			MemberStatus::Expelled => return Err(GateRefusal::MemberExpelled),
		}
		match delegate.mandate.expires() {
			Some(expires) if expires <= T::Time::now() => Err(GateRefusal::DelegateExpired),
			_ => Ok((delegate, standing)),
		}
	}

	pub(crate) fn do_appoint_delegate(
		actor: Actor<T::AccountId>,
		account: T::AccountId,
		permissions: &[Permission],
		expires: Option<u64>,
	) -> Result<(), Error<T>> {
		let Actor { member, delegate: by } = actor;
		let permissions = Self::grantable(&by, permissions, expires)?;
		Self::ensure_account_free(&account)?;
		let mut record = Self::record_of(member)?;
		ensure!(
			record.delegates < T::MaxDelegates::get(),
			Error::<T>::TooManyDelegates
		);

		record.delegates = record.delegates.saturating_add(1);
		Members::<T>::insert(member, record);
		let mandate = Mandate::Limited {
			permissions: permissions.clone(),
			expires,
		};
		Self::bind_account(&account, Delegate { member, mandate });
		Self::deposit_event(Event::DelegateAppointed {
			member,
			delegate: account,
			permissions,
			expires,
			by,
		});
		Ok(())
	}

	pub(crate) fn do_update_delegate(
		actor: Actor<T::AccountId>,
		account: T::AccountId,
		permissions: &[Permission],
		expires: Option<u64>,
	) -> Result<(), Error<T>> {
		let Actor { member, delegate: by } = actor;
		Self::ensure_limited_delegate_of(member, &account)?;
		let permissions = Self::grantable(&by, permissions, expires)?;

		let mandate = Mandate::Limited {
			permissions: permissions.clone(),
			expires,
		};
		Delegates::<T>::insert(&account, Delegate { member, mandate });
		Self::deposit_event(Event::DelegateUpdated {
			member,
			delegate: account,
			permissions,
			expires,
			by,
		});
		Ok(())
	}

	pub(crate) fn do_revoke_delegate(
		actor: Actor<T::AccountId>,
		account: T::AccountId,
	) -> Result<(), Error<T>> {
		let Actor { member, delegate: by } = actor;
		Self::ensure_limited_delegate_of(member, &account)?;

		Self::dismiss(member, &account);
		Self::deposit_event(Event::DelegateRevoked {
			member,
			delegate: account,
			by,
		});
		Ok(())
	}

	pub(crate) fn do_resign(member: MemberId, account: T::AccountId) -> Result<(), Error<T>> {
		Self::ensure_limited_delegate_of(member, &account)?;

		Self::dismiss(member, &account);
		Self::deposit_event(Event::DelegateResigned {
			member,
			delegate: account,
		});
		Ok(())
	}

	/// The permissions, if `by` may give them until `expires`.
	fn grantable(
		by: &T::AccountId,
		permissions: &[Permission],
		expires: Option<u64>,
	) -> Result<Permissions, Error<T>> {
		ensure!(!permissions.is_empty(), Error::<T>::NoPermissions);
		let permissions: Permissions = distinct(permissions).ok_or(Error::<T>::DuplicatePermission)?;
		ensure!(
			expires.is_none_or(|expires| expires > T::Time::now()),
			Error::<T>::ExpiryInPast
		);
		let own = Delegates::<T>::get(by)
			.ok_or(Error::<T>::NotYourDelegate)?
			.mandate;
		ensure!(
			permissions.iter().all(|permission| own.permits(*permission)),
			Error::<T>::PermissionNotHeld
		);
		let lasts_no_longer = match (own.expires(), expires) {
			(None, _) => true,
			(Some(_), None) => false,
			(Some(own), Some(given)) => given <= own,
		};
		ensure!(lasts_no_longer, Error::<T>::ExpiryBeyondOwn);
		Ok(permissions)
	}

	fn ensure_limited_delegate_of(member: MemberId, account: &T::AccountId) -> Result<(), Error<T>> {
		let delegate = Delegates::<T>::get(account)
			.filter(|delegate| delegate.member == member)
			.ok_or(Error::<T>::NotYourDelegate)?;
		match delegate.mandate {
			Mandate::Representative => Err(Error::<T>::IsRepresentative),
			Mandate::Limited { .. } => Ok(()),
		}
	}

	fn dismiss(member: MemberId, account: &T::AccountId) {
		Delegates::<T>::remove(account);
		forget_one_delegate::<T>(member);
	}

	/// That the account acts for nobody, or for a member that was expelled.
	pub(crate) fn ensure_account_free(account: &T::AccountId) -> Result<(), Error<T>> {
		let Some(delegate) = Delegates::<T>::get(account) else {
			return Ok(());
		};
		match Standings::<T>::get(delegate.member).map(|standing| standing.status) {
			Some(MemberStatus::Active | MemberStatus::Suspended) => Err(Error::<T>::AccountTaken),
			Some(MemberStatus::Expelled) | None => Ok(()),
		}
	}

	/// Writes the account's mandate and gives it a reference to live by, once and for good.
	///
	/// An account that a member left behind when it was expelled changes over.
	pub(crate) fn bind_account(account: &T::AccountId, delegate: Delegate) {
		let member = delegate.member;
		let left_behind = Delegates::<T>::mutate(account, |known| known.replace(delegate))
			.filter(|known| known.member != member);
		if let Some(left_behind) = left_behind {
			forget_one_delegate::<T>(left_behind.member);
		}
		if frame_system::Pallet::<T>::sufficients(account) == 0 {
			frame_system::Pallet::<T>::inc_sufficients(account);
		}
	}
}

impl<T: Config> DelegateInspect<T::AccountId> for Pallet<T> {
	fn may(account: &T::AccountId, member: MemberId, permission: Permission) -> bool {
		Self::acting(account)
			.is_ok_and(|(delegate, _)| delegate.member == member && delegate.mandate.permits(permission))
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn enable(account: &T::AccountId, member: MemberId) {
		crate::benchmarking::enable::<T>(account, member);
	}
}

fn forget_one_delegate<T: Config>(member: MemberId) {
	Members::<T>::mutate_extant(member, |record| {
		match record.delegates.checked_sub(1) {
			Some(delegates) => record.delegates = delegates,
			None => {
				defensive!("a member's delegates are counted");
			}
		};
	});
}
