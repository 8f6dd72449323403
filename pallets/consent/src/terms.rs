//! Terms: what an attestation may say.

use crate::{Categories, Config, Error, Pallet, Studies};
use custos_primitives::{
	consent::{CategoryCode, ConsentTerms, Decision, Exception, Grantee, Period, StudyId},
	member::MemberInspect,
};
use frame_support::ensure;

impl<T: Config> Pallet<T> {
	/// Refuses terms that can't count, or that name what isn't there.
	pub(crate) fn ensure_terms(terms: &ConsentTerms) -> Result<(), Error<T>> {
		Self::ensure_period(&terms.period)?;
		Self::ensure_exceptions(&terms.exceptions)?;
		let own = (terms.decision, &terms.provision);
		let exceptions = terms.exceptions.iter();
		let exceptions = exceptions.map(|exception| (exception.decision, &exception.provision));
		for (decision, provision) in core::iter::once(own).chain(exceptions) {
			match decision {
				Decision::Permit => provision.grantees.iter().try_for_each(Self::ensure_grantee)?,
				Decision::Deny => provision.grantees.iter().try_for_each(Self::ensure_deniable)?,
			}
			Self::ensure_categories(&provision.categories)?;
		}
		Ok(())
	}

	/// Refuses a period that is over, or ends before it begins.
	pub(crate) fn ensure_period(period: &Period) -> Result<(), Error<T>> {
		Self::ensure_ordered(period)?;
		ensure!(!period.is_over(Self::now()), Error::<T>::PeriodOver);
		Ok(())
	}

	/// Refuses a period that ends before it begins.
	pub(crate) fn ensure_ordered(period: &Period) -> Result<(), Error<T>> {
		ensure!(period.is_ordered(), Error::<T>::PeriodEndsBeforeItBegins);
		Ok(())
	}

	/// Refuses categories that are not defined.
	pub(crate) fn ensure_categories<'a>(
		categories: impl IntoIterator<Item = &'a CategoryCode>,
	) -> Result<(), Error<T>> {
		let defined = categories.into_iter().all(Categories::<T>::contains_key);
		ensure!(defined, Error::<T>::UnknownCategory);
		Ok(())
	}

	/// Refuses exceptions to what does not come before them, and such as end before they begin.
	fn ensure_exceptions(exceptions: &[Exception]) -> Result<(), Error<T>> {
		for (exception, number) in exceptions.iter().zip(1u8..) {
			ensure!(exception.within < number, Error::<T>::NoSuchException);
			exception.period.as_ref().map_or(Ok(()), Self::ensure_ordered)?;
		}
		Ok(())
	}

	/// Refuses a grantee to which nothing can be permitted.
	fn ensure_grantee(grantee: &Grantee) -> Result<(), Error<T>> {
		match grantee {
			Grantee::Member { member } => {
				ensure!(T::Members::is_active(*member), Error::<T>::GranteeNotActive);
				Ok(())
			}
			Grantee::Study { study } => Self::ensure_open_study(*study),
			// Whoever will have the role.
			Grantee::Role { .. } => Ok(()),
		}
	}

	/// Refuses a grantee that nobody is. Whoever is not active now may be again, and is denied then.
	fn ensure_deniable(grantee: &Grantee) -> Result<(), Error<T>> {
		match grantee {
			Grantee::Study { study } => {
				ensure!(Studies::<T>::contains_key(study), Error::<T>::StudyNotFound);
				Ok(())
			}
			Grantee::Member { .. } | Grantee::Role { .. } => Ok(()),
		}
	}

	/// Refuses a study for which nobody can ask.
	fn ensure_open_study(study: StudyId) -> Result<(), Error<T>> {
		let study = Studies::<T>::get(study).ok_or(Error::<T>::StudyNotFound)?;
		ensure!(!study.closed, Error::<T>::StudyClosed);
		Ok(())
	}
}
