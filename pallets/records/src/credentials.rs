//! Certificates and trainings of delegates, as conformity assessors attest them.

use crate::{authority::Capacity, Config, Credentials, Error, Event, Pallet};
use custos_primitives::{
	consent::CodeText,
	member::{Actor, DelegateInspect, MemberInspect, Permission, Role},
	records::{self, Credential},
};
use frame_support::ensure;
use sp_core::H256;
use sp_runtime::DispatchResult;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_attest_credential(
		actor: Actor<T::AccountId>,
		holder: T::AccountId,
		credential: &CodeText,
		expires: u64,
		document: H256,
	) -> DispatchResult {
		let code = records::credential(credential).map_err(Error::<T>::from)?;
		let now = Self::now();
		ensure!(now < expires, Error::<T>::ExpiryOutOfRange);
		ensure!(
			!T::Delegates::may(&holder, actor.member, Permission::Access),
			Error::<T>::OwnCredential
		);
		let is_free = Credentials::<T>::get(&holder, code)
			.is_none_or(|before| before.by == actor.member || !Self::is_in_force(&before, now));
		ensure!(is_free, Error::<T>::CredentialOfAnother);

		let attested = Credential {
			by: actor.member,
			since: now,
			expires,
			document,
		};
		Credentials::<T>::insert(&holder, code, attested);
		Self::deposit_event(Event::CredentialAttested {
			holder,
			credential: code,
			expires,
			by: actor.member,
			delegate: actor.delegate,
		});
		Ok(())
	}

	pub(crate) fn do_withdraw_credential(
		actor: Actor<T::AccountId>,
		capacity: Capacity,
		holder: T::AccountId,
		credential: &CodeText,
	) -> DispatchResult {
		let code = records::credential(credential).map_err(Error::<T>::from)?;
		let attested = Credentials::<T>::get(&holder, code).ok_or(Error::<T>::CredentialNotFound)?;
		let may = match capacity {
			Capacity::Regulator => true,
			Capacity::Party => attested.by == actor.member,
		};
		ensure!(may, Error::<T>::CredentialOfAnother);

		Credentials::<T>::remove(&holder, code);
		Self::deposit_event(Event::CredentialWithdrawn {
			holder,
			credential: code,
			by: actor.member,
			delegate: actor.delegate,
		});
		Ok(())
	}

	/// Whether a credential counts: it has not expired, and who attested it is a conformity assessor still.
	pub(crate) fn is_in_force(credential: &Credential, now: u64) -> bool {
		now < credential.expires && T::Members::has_role(credential.by, Role::ConformityAssessor)
	}
}
