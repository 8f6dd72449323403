//! Measures the calls.
//!
//! Each signature is by ECDSA, over the bytes as wallets wrap them, which are tried last. Terms name as much as they can,
//! and what they name is all different, where that costs more.

pub(crate) mod fixtures;
mod signer;
mod terms;

use crate::*;
use custos_primitives::consent::{
	Act, AttestationState, Powers, Proof, Provenance, SubjectReference, SubjectStatus, MAX_EXCEPTIONS,
	MAX_PARTICIPANTS,
};
use fixtures::*;
use frame_benchmarking::v2::*;
use frame_support::traits::EnsureOrigin;
use signer::Signer;
use terms::{code, delegation, longest_terms, terms, Naming};

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn open_subject() -> Result<(), BenchmarkError> {
		let (origin, actor) = prepare::<T, T::ControllerOrigin>()?;
		let subject = SubjectReference {
			controller: actor.member,
			pseudonym: DOCUMENT,
		};
		let enrolment = Signer::newcomer().sign::<T>(subject, Act::Enrol)?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, subject.pseudonym, Some(enrolment));

		assert_eq!(record::<T>(&subject)?.key, Some(Signer::newcomer().key()));
		Ok(())
	}

	#[benchmark]
	fn replace_key() -> Result<(), BenchmarkError> {
		let (origin, actor) = prepare::<T, T::ControllerOrigin>()?;
		let subject = crowded::<T>(actor.member, &active(Naming::Different)?)?;
		let enrolment = Signer::newcomer().sign::<T>(subject, Act::Enrol)?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, subject.pseudonym, enrolment, DOCUMENT);

		let rotation = record::<T>(&subject)?.rotation;
		assert_eq!(
			rotation.map(|rotation| rotation.key),
			Some(Signer::newcomer().key())
		);
		Ok(())
	}

	#[benchmark]
	fn object_to_rotation() -> Result<(), BenchmarkError> {
		let (origin, actor) = prepare::<T, T::ControllerOrigin>()?;
		let subject = crowded::<T>(actor.member, &active(Naming::Different)?)?;
		let key = Signer::newcomer().key();
		rotate::<T>(&subject, key.clone())?;
		let wish = Signer::subject().wish::<T>(subject, Act::ObjectToRotation { key })?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, subject, wish);

		assert_eq!(record::<T>(&subject)?.rotation, None);
		Ok(())
	}

	/// A key that the subject has delegated to takes the place.
	#[benchmark]
	fn complete_rotation() -> Result<(), BenchmarkError> {
		let (origin, actor) = prepare::<T, T::ControllerOrigin>()?;
		let subject = crowded::<T>(actor.member, &active(Naming::Different)?)?;
		let key = Signer::guardian().key();
		delegate::<T>(&subject, key.clone(), &delegation(Powers::AttestAndWithdraw))?;
		rotate::<T>(&subject, key.clone())?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, subject);

		assert_eq!(record::<T>(&subject)?.key, Some(key.clone()));
		assert!(!Delegations::<T>::contains_key(subject, key));
		Ok(())
	}

	#[benchmark]
	fn delegate_key() -> Result<(), BenchmarkError> {
		let (origin, actor) = prepare::<T, T::ControllerOrigin>()?;
		let subject = crowded::<T>(actor.member, &active(Naming::Different)?)?;
		define_group::<T>(0);
		let key = Signer::newcomer().key();
		let terms = delegation(Powers::AttestAndWithdraw);
		let act = Act::Delegate {
			key: key.clone(),
			terms: terms
				.parsed()
				.map_err(|_| BenchmarkError::Stop("the delegation can't be read"))?,
		};
		let signed = Signer::subject().sign::<T>(subject, act)?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, subject, key.clone(), terms, signed);

		assert!(Delegations::<T>::contains_key(subject, key));
		Ok(())
	}

	/// The key gives up what it may do.
	#[benchmark]
	fn revoke_delegation() -> Result<(), BenchmarkError> {
		let (origin, actor) = prepare::<T, T::ControllerOrigin>()?;
		let subject = crowded::<T>(actor.member, &active(Naming::Different)?)?;
		let guardian = Signer::guardian();
		delegate::<T>(&subject, guardian.key(), &delegation(Powers::AttestAndWithdraw))?;
		let act = Act::RevokeDelegation { key: guardian.key() };
		let wish = guardian.wish::<T>(subject, act)?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, subject, guardian.key(), wish);

		assert!(!Delegations::<T>::contains_key(subject, guardian.key()));
		Ok(())
	}

	#[benchmark]
	fn attest(e: Linear<0, MAX_EXCEPTIONS>) -> Result<(), BenchmarkError> {
		let (origin, actor) = prepare::<T, T::ControllerOrigin>()?;
		let (subject, old) = with_withdrawn::<T>(actor.member)?;
		let terms = terms(e, Naming::Different);
		let act = Act::Attest {
			terms: terms
				.parsed()
				.map_err(|_| BenchmarkError::Stop("the terms can't be read"))?,
			supersedes: Some(old),
		};
		let signed = Signer::guardian().sign::<T>(subject, act)?;

		#[extrinsic_call]
		_(
			origin as T::RuntimeOrigin,
			subject,
			terms,
			Some(old),
			Proof::Signed { signed },
		);

		let number = old.saturating_add(1);
		assert_enacted::<T>(&subject, number, old)?;
		Ok(())
	}

	#[benchmark]
	fn propose(e: Linear<0, MAX_EXCEPTIONS>) -> Result<(), BenchmarkError> {
		let (origin, actor) = prepare::<T, T::ControllerOrigin>()?;
		let (subject, old) = with_withdrawn::<T>(actor.member)?;

		#[extrinsic_call]
		_(
			origin as T::RuntimeOrigin,
			subject.pseudonym,
			terms(e, Naming::Different),
			Some(old),
		);

		let number = old.saturating_add(1);
		assert_eq!(state::<T>(&subject, number)?, AttestationState::Proposed);
		Ok(())
	}

	#[benchmark]
	fn confirm() -> Result<(), BenchmarkError> {
		let (origin, actor) = prepare::<T, T::ControllerOrigin>()?;
		let (subject, old) = with_withdrawn::<T>(actor.member)?;
		let terms = longest_terms(Naming::Different)?;
		let mut proposal = attestation(terms.clone(), AttestationState::Proposed);
		proposal.supersedes = Some(old);
		let number = add::<T>(&subject, proposal)?;
		let act = Act::Attest {
			terms,
			supersedes: Some(old),
		};
		let signed = Signer::guardian().sign::<T>(subject, act)?;

		#[extrinsic_call]
		_(
			origin as T::RuntimeOrigin,
			subject,
			number,
			Proof::Signed { signed },
		);

		assert_enacted::<T>(&subject, number, old)?;
		Ok(())
	}

	/// By a key that may do so for as many categories as a delegation can name.
	#[benchmark]
	fn withdraw() -> Result<(), BenchmarkError> {
		let (origin, actor) = prepare::<T, T::ControllerOrigin>()?;
		let subject = crowded::<T>(actor.member, &active(Naming::Same)?)?;
		let guardian = Signer::guardian();
		delegate::<T>(&subject, guardian.key(), &delegation(Powers::Withdraw))?;
		let wish = guardian.wish::<T>(subject, Act::Withdraw { attestation: 1 })?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, subject, 1, wish);

		assert!(matches!(
			state::<T>(&subject, 1)?,
			AttestationState::Withdrawn { .. }
		));
		assert!(!record::<T>(&subject)?.standing.contains(&1));
		Ok(())
	}

	/// By a key that may do so for as many categories as a delegation can name.
	#[benchmark]
	fn enter_in_error() -> Result<(), BenchmarkError> {
		let (origin, actor) = prepare::<T, T::ControllerOrigin>()?;
		let mut witnessed = active(Naming::Same)?;
		witnessed.provenance = Some(Provenance::Witness {
			member: actor.member,
			evidence: DOCUMENT,
		});
		let subject = crowded::<T>(actor.member, &witnessed)?;
		let guardian = Signer::guardian();
		delegate::<T>(&subject, guardian.key(), &delegation(Powers::AttestAndWithdraw))?;
		let wish = guardian.wish::<T>(subject, Act::EnterInError { attestation: 1 })?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, subject, 1, wish);

		assert!(matches!(
			state::<T>(&subject, 1)?,
			AttestationState::EnteredInError { .. }
		));
		assert!(!record::<T>(&subject)?.standing.contains(&1));
		Ok(())
	}

	#[benchmark]
	fn close_subject() -> Result<(), BenchmarkError> {
		let (origin, actor) = prepare::<T, T::ControllerOrigin>()?;
		let subject = crowded::<T>(actor.member, &active(Naming::Different)?)?;
		rotate::<T>(&subject, Signer::newcomer().key())?;
		let wish = Signer::subject().wish::<T>(subject, Act::Close)?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, subject, wish);

		let record = record::<T>(&subject)?;
		assert!(matches!(record.status, SubjectStatus::Closed { .. }));
		assert!(record.standing.is_empty());
		Ok(())
	}

	#[benchmark]
	fn register_study(p: Linear<1, MAX_PARTICIPANTS>) -> Result<(), BenchmarkError> {
		let (origin, actor) = prepare::<T, T::SponsorOrigin>()?;
		let participants = participants::<T>(actor.member, p);
		let study = NextStudyId::<T>::get();

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, code('N', 0), DOCUMENT, participants);

		assert_eq!(study_of::<T>(study)?.participants.len() as u32, p);
		Ok(())
	}

	#[benchmark]
	fn set_participants(p: Linear<1, MAX_PARTICIPANTS>) -> Result<(), BenchmarkError> {
		let (origin, actor) = prepare::<T, T::SponsorOrigin>()?;
		let study = study::<T>(actor.member)?;
		let participants = participants::<T>(actor.member, p);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, study, participants);

		assert_eq!(study_of::<T>(study)?.participants.len() as u32, p);
		Ok(())
	}

	#[benchmark]
	fn close_study() -> Result<(), BenchmarkError> {
		let (origin, actor) = prepare::<T, T::SponsorOrigin>()?;
		let study = study::<T>(actor.member)?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, study);

		assert!(study_of::<T>(study)?.closed);
		Ok(())
	}

	#[benchmark]
	fn define_category() -> Result<(), BenchmarkError> {
		let origin = T::AmendOrigin::try_successful_origin()
			.map_err(|_| BenchmarkError::Stop("the runtime has no such origin"))?;
		let before = Categories::<T>::iter_keys().count();

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, code('C', 0), DOCUMENT);

		assert_eq!(Categories::<T>::iter_keys().count(), before.saturating_add(1));
		Ok(())
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::new_test_ext(), crate::mock::Test);
}
