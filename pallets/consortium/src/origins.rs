//! Origins by which other pallets' calls are opened to delegates, by permission and by role.

use core::marker::PhantomData;
use custos_primitives::member::{Actor, Permission, Role, Roles};
use frame_support::traits::{EnsureOrigin, OriginTrait};

use crate::{Config, Pallet};

/// The permission that an account must have.
pub trait PermissionNeeded {
	/// The permission; none where acting for a member is enough.
	const PERMISSION: Option<Permission>;
}

/// No permission is needed beyond acting for a member.
impl PermissionNeeded for () {
	const PERMISSION: Option<Permission> = None;
}

/// The roles of which the member must have one. A pair of them accepts what either accepts, and pairs may be nested.
pub trait RolesAccepted {
	/// One of the accepted roles.
	const EXAMPLE: Role;
	/// Whether one of the roles is accepted.
	fn accept(roles: &Roles) -> bool;
}

impl<Either: RolesAccepted, Or: RolesAccepted> RolesAccepted for (Either, Or) {
	const EXAMPLE: Role = Either::EXAMPLE;

	fn accept(roles: &Roles) -> bool {
		Either::accept(roles) || Or::accept(roles)
	}
}

macro_rules! permissions {
	($($name:ident),*) => {
		/// Each permission as a type, for [`EnsureDelegate`](super::EnsureDelegate) and
		/// [`EnsureMember`](super::EnsureMember).
		pub mod permission {
			use super::{Permission, PermissionNeeded};
			$(
				#[doc = concat!("[`Permission::", stringify!($name), "`] is needed.")]
				pub struct $name;

				impl PermissionNeeded for $name {
					const PERMISSION: Option<Permission> = Some(Permission::$name);
				}
			)*
		}
	};
}

macro_rules! roles {
	($($name:ident),*) => {
		/// Each role as a type, for [`EnsureMember`](super::EnsureMember).
		pub mod role {
			use super::{Role, Roles, RolesAccepted};
			$(
				#[doc = concat!("[`Role::", stringify!($name), "`] is accepted.")]
				pub struct $name;

				impl RolesAccepted for $name {
					const EXAMPLE: Role = Role::$name;

					fn accept(roles: &Roles) -> bool {
						roles.contains(&Role::$name)
					}
				}
			)*
		}
	};
}

permissions!(
	Administer,
	RegisterModels,
	Produce,
	Certify,
	Ship,
	Care,
	Recall,
	Consent,
	Records,
	Access
);
roles!(
	Manufacturer,
	Distributor,
	Carrier,
	HealthcareProvider,
	Regulator,
	ConformityAssessor,
	ServiceProvider,
	Researcher
);

/// An account that acts for an active member now and has the permission `P`. Two reads: its mandate, the member's
/// standing.
pub struct EnsureDelegate<T, P>(PhantomData<(T, P)>);

impl<T: Config, P: PermissionNeeded> EnsureOrigin<T::RuntimeOrigin> for EnsureDelegate<T, P> {
	type Success = Actor<T::AccountId>;

	fn try_origin(origin: T::RuntimeOrigin) -> Result<Self::Success, T::RuntimeOrigin> {
		actor::<T, P>(&origin, |_| true).ok_or(origin)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn try_successful_origin() -> Result<T::RuntimeOrigin, ()> {
		crate::benchmarking::delegate_with::<T>(None).map(T::RuntimeOrigin::signed)
	}
}

/// An account that acts for an active member now and has the permission `P`, where the member has one of the roles `R`.
/// Two reads: its mandate, the member's standing.
pub struct EnsureMember<T, R, P>(PhantomData<(T, R, P)>);

impl<T: Config, R: RolesAccepted, P: PermissionNeeded> EnsureOrigin<T::RuntimeOrigin>
	for EnsureMember<T, R, P>
{
	type Success = Actor<T::AccountId>;

	fn try_origin(origin: T::RuntimeOrigin) -> Result<Self::Success, T::RuntimeOrigin> {
		actor::<T, P>(&origin, R::accept).ok_or(origin)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn try_successful_origin() -> Result<T::RuntimeOrigin, ()> {
		crate::benchmarking::delegate_with::<T>(Some(R::EXAMPLE)).map(T::RuntimeOrigin::signed)
	}
}

fn actor<T: Config, P: PermissionNeeded>(
	origin: &T::RuntimeOrigin,
	accept: impl Fn(&Roles) -> bool,
) -> Option<Actor<T::AccountId>> {
	let account = origin.as_system_ref()?.as_signed()?;
	let (delegate, standing) = Pallet::<T>::acting(account).ok()?;
	let permitted = P::PERMISSION.is_none_or(|permission| delegate.mandate.permits(permission));
	(permitted && accept(&standing.roles)).then(|| Actor {
		member: delegate.member,
		delegate: account.clone(),
	})
}
