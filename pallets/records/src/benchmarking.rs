//! Measures the calls.
//!
//! Requests name as many categories and anchors as they can, and the purpose that has the most kinds. Each category has
//! requirements as long as they can be, and the delegate has all the credentials that they name. The subject has as many
//! attestations as the pallet next door makes for benchmarks, all of which permit what is asked: it takes the longest to
//! find that out. Where attestations say nothing, a request is listed for the controller too, which is measured beside.

mod fixtures;

use crate::*;
use custos_primitives::{
	consent::{ConsentInspect, MAX_NAMED},
	records::{AccessState, EndReason, Finding, GrantBasis, RefusalReason, MAX_ANCHORS},
};
use fixtures::*;
use frame_benchmarking::v2::*;

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn anchor() -> Result<(), BenchmarkError> {
		let (origin, actor) = prepare::<T, T::HolderOrigin>()?;
		let subject = subject::<T>(actor.member);
		let before = anchored::<T>(&subject, 0, 1)?;

		#[extrinsic_call]
		_(
			origin as T::RuntimeOrigin,
			subject.pseudonym,
			record(1, 1),
			Some(before),
		);

		let before = Anchors::<T>::get(before).ok_or(BenchmarkError::Stop("no anchor"))?;
		assert_eq!(before.superseded_by, Some(1));
		assert!(Anchors::<T>::contains_key(1));
		Ok(())
	}

	#[benchmark]
	fn request(c: Linear<1, MAX_NAMED>, a: Linear<0, MAX_ANCHORS>) -> Result<(), BenchmarkError> {
		let (origin, actor) = prepare::<T, T::RequesterOrigin>()?;
		let subject = guarded_subject::<T>(other_than(actor.member), &actor)?;
		let terms = terms::<T>(&subject, actor.member, c, a)?;

		#[block]
		{
			Pallet::<T>::request(origin, subject, terms)?;
			// Where consent says nothing, the request is listed for the controller.
			Pending::<T>::insert(subject.controller, InOrder(0), ());
		}

		Pending::<T>::remove(subject.controller, InOrder(0));
		let basis = grant_of::<T>(0)?.basis;
		assert!(matches!(basis, GrantBasis::Consent { .. }));
		Ok(())
	}

	#[benchmark]
	fn approve() -> Result<(), BenchmarkError> {
		let (origin, actor) = prepare::<T, T::HolderOrigin>()?;
		let requester = requester::<T>(other_than(actor.member));
		let subject = guarded_subject::<T>(actor.member, &requester)?;
		T::Consent::enable_silence(&subject);
		let access = pending::<T>(&subject, &requester)?;
		credit::<T>(&requester.delegate, OF_CONDITIONS)?;
		let expires = until::<T>();

		#[extrinsic_call]
		_(
			origin as T::RuntimeOrigin,
			access,
			expires,
			requirements(OF_CONDITIONS),
		);

		let grant = grant_of::<T>(access)?;
		assert_eq!(grant.expires, expires);
		assert!(matches!(grant.basis, GrantBasis::Controller { .. }));
		assert!(!Pending::<T>::contains_key(subject.controller, InOrder(access)));
		Ok(())
	}

	#[benchmark]
	fn refuse() -> Result<(), BenchmarkError> {
		let (origin, actor) = prepare::<T, T::HolderOrigin>()?;
		let subject = subject::<T>(actor.member);
		let access = pending::<T>(&subject, &requester::<T>(other_than(actor.member)))?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, access, RefusalReason::Excessive);

		assert!(matches!(state_of::<T>(access)?, AccessState::Refused { .. }));
		assert!(!Pending::<T>::contains_key(subject.controller, InOrder(access)));
		Ok(())
	}

	#[benchmark]
	fn relinquish() -> Result<(), BenchmarkError> {
		let (origin, actor) = prepare::<T, T::RequesterOrigin>()?;
		let subject = subject::<T>(other_than(actor.member));
		let access = pending::<T>(&subject, &actor)?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, access);

		assert_eq!(end_of::<T>(access)?, EndReason::Relinquished);
		assert!(!Pending::<T>::contains_key(subject.controller, InOrder(access)));
		Ok(())
	}

	#[benchmark]
	fn revoke() -> Result<(), BenchmarkError> {
		let (origin, actor) = prepare::<T, T::HolderOrigin>()?;
		let requester = requester::<T>(other_than(actor.member));
		let subject = subject::<T>(actor.member);
		let access = granted::<T>(&subject, &requester)?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, access);

		assert_eq!(end_of::<T>(access)?, EndReason::Revoked);
		Ok(())
	}

	/// By the controller's approval: its conditions are checked beside consent and the requirements.
	#[benchmark]
	fn log_use() -> Result<(), BenchmarkError> {
		let (origin, actor) = prepare::<T, T::HolderOrigin>()?;
		let requester = requester::<T>(other_than(actor.member));
		let subject = guarded_subject::<T>(actor.member, &requester)?;
		let access = granted::<T>(&subject, &requester)?;
		credit::<T>(&requester.delegate, OF_CONDITIONS)?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, access, 7, DOCUMENT);

		let grant = grant_of::<T>(access)?;
		assert_eq!((grant.uses, grant.last_nonce), (1, 7));
		Ok(())
	}

	#[benchmark]
	fn emergency_access(c: Linear<1, MAX_NAMED>, a: Linear<0, MAX_ANCHORS>) -> Result<(), BenchmarkError> {
		let (origin, actor) = prepare::<T, T::EmergencyOrigin>()?;
		let subject = subject::<T>(other_than(actor.member));
		let terms = terms::<T>(&subject, actor.member, c, a)?;

		#[extrinsic_call]
		_(
			origin as T::RuntimeOrigin,
			subject,
			terms.categories,
			terms.scope,
			terms.region,
			DOCUMENT,
		);

		assert_eq!(grant_of::<T>(0)?.basis, GrantBasis::Emergency);
		assert!(ReviewsDue::<T>::contains_key(subject.controller, InOrder(0)));
		Ok(())
	}

	/// By the controller: whether a regulator calls is asked first.
	#[benchmark]
	fn review() -> Result<(), BenchmarkError> {
		let (origin, actor) = prepare::<T, T::HolderOrigin>()?;
		let subject = subject::<T>(actor.member);
		let access = broken::<T>(&subject, &requester::<T>(other_than(actor.member)))?;

		#[extrinsic_call]
		_(
			origin as T::RuntimeOrigin,
			access,
			Finding::NotJustified,
			DOCUMENT,
		);

		assert_eq!(end_of::<T>(access)?, EndReason::NotJustified);
		assert!(!ReviewsDue::<T>::contains_key(
			subject.controller,
			InOrder(access)
		));
		Ok(())
	}

	#[benchmark]
	fn set_requirements() -> Result<(), BenchmarkError> {
		let (origin, actor) = prepare::<T, T::HolderOrigin>()?;
		require::<T>(actor.member, 0)?;

		#[extrinsic_call]
		_(
			origin as T::RuntimeOrigin,
			category_text(0),
			requirements(OF_CONDITIONS),
		);

		let set = AccessRequirements::<T>::get(actor.member, category(0)?);
		assert_eq!(set, requirements(OF_CONDITIONS).parsed().ok());
		Ok(())
	}

	#[benchmark]
	fn attest_credential() -> Result<(), BenchmarkError> {
		let (origin, actor) = prepare::<T, T::AssessorOrigin>()?;
		let delegate = requester::<T>(other_than(actor.member)).delegate;
		let code = attested::<T>(&delegate, actor.member)?;

		#[extrinsic_call]
		_(
			origin as T::RuntimeOrigin,
			delegate.clone(),
			credential_text(0, 0),
			u64::MAX,
			DOCUMENT,
		);

		let credential =
			Credentials::<T>::get(&delegate, code).ok_or(BenchmarkError::Stop("no credential"))?;
		assert_eq!((credential.by, credential.expires), (actor.member, u64::MAX));
		Ok(())
	}

	/// By an assessor: whether a regulator calls is asked first.
	#[benchmark]
	fn withdraw_credential() -> Result<(), BenchmarkError> {
		let (origin, actor) = prepare::<T, T::AssessorOrigin>()?;
		let delegate = requester::<T>(other_than(actor.member)).delegate;
		let code = attested::<T>(&delegate, actor.member)?;

		#[extrinsic_call]
		_(
			origin as T::RuntimeOrigin,
			delegate.clone(),
			credential_text(0, 0),
		);

		assert!(!Credentials::<T>::contains_key(&delegate, code));
		Ok(())
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::new_test_ext(), crate::mock::Test);
}
