//! Asking the guard, with the facts that the records say.

use crate::{items::Thing, Config, Error, Pallet};
use alloc::vec::Vec;
use custos_primitives::{
	custody::LotInside,
	guard::{Findings, Guarded, Intent, Refusal, UseGuard},
	member::MemberId,
};

impl<T: Config> Pallet<T> {
	/// Whether that may be done with the thing, which `possessor` has. What is on its way counts as its sender's. Returns how
	/// many devices and lots in it are of models of which something is recalled or held.
	pub(crate) fn ensure_allowed(
		thing: &Thing,
		possessor: MemberId,
		intent: Intent,
	) -> Result<u32, Error<T>> {
		let mut restricted = 0u32;
		for guarded in Self::facts(thing, possessor) {
			restricted = restricted.saturating_add(T::Guard::check(&guarded, intent)?.into());
		}
		Ok(restricted)
	}

	/// Refuses what is held. Inside of a logistic unit, a hold on one unit, or on an inner logistic unit, would not be seen.
	/// Returns the same as [`Self::ensure_allowed`].
	pub(crate) fn ensure_not_held(thing: &Thing, possessor: MemberId) -> Result<u32, Error<T>> {
		let mut count = 0u32;
		for guarded in Self::facts(thing, possessor) {
			let Findings { reasons, restricted } = T::Guard::examine(&guarded, Intent::Ship);
			for refusal in reasons {
				if let Refusal::Held { .. } = refusal {
					return Err(refusal.into());
				}
			}
			count = count.saturating_add(restricted.into());
		}
		Ok(count)
	}

	/// What the guard is asked about a thing: each lot that is in it, and a logistic unit as such too.
	pub(crate) fn facts(thing: &Thing, possessor: MemberId) -> Vec<Guarded> {
		let (as_such, serial) = match thing {
			Thing::Unit { serial, .. } => (None, Some(*serial)),
			Thing::Quantity { .. } => (None, None),
			Thing::LogisticUnit { sscc, .. } => (Some(Guarded::LogisticUnit { sscc: *sscc }), None),
		};
		let of_lot = |inside: LotInside| Guarded::Devices {
			lot: inside.lot,
			serial,
			manufactured: inside.manufactured,
			expires: inside.expires,
			possessor,
		};
		as_such
			.into_iter()
			.chain(Self::lots_of(thing).into_iter().map(of_lot))
			.collect()
	}
}

impl<T> From<Refusal> for Error<T> {
	fn from(refusal: Refusal) -> Self {
		match refusal {
			Refusal::Recalled { recall } => Self::Recalled(recall.into()),
			Refusal::Held { hold } => Self::Held(hold.into()),
			Refusal::Expired => Self::Expired,
			Refusal::ModelNotFound => Self::ModelNotFound,
			Refusal::CertificateMissing => Self::CertificateMissing,
			Refusal::CertificateExpired => Self::CertificateExpired,
			Refusal::CertificateWithdrawn => Self::CertificateWithdrawn,
			Refusal::NotHeld => Self::NotHeld,
			Refusal::NotServiceable => Self::NotServiceable,
			Refusal::Unguarded => Self::Unguarded,
		}
	}
}
