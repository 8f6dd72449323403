//! Equivocations: an authority that signed two different things where it may sign one, and the member that answers for it.

use alloc::{boxed::Box, vec::Vec};
use codec::Encode;
use core::marker::PhantomData;
use custos_primitives::{authority::EquivocationKind, member::MemberId};
use frame_support::{
	ensure,
	traits::{Get, KeyOwnerProofSystem},
	weights::Weight,
};
use frame_system::{
	offchain::{CreateAuthorizedTransaction, SubmitTransaction},
	pallet_prelude::HeaderFor,
};
use sp_core::H256;
use sp_runtime::{
	key_types,
	transaction_validity::{
		InvalidTransaction, TransactionPriority, TransactionSource, TransactionValidityError,
		TransactionValidityWithRefund, ValidTransaction,
	},
	DispatchError, KeyTypeId,
};
use sp_session::{GetSessionNumber, MembershipProof};
use sp_staking::{
	offence::{Offence, OffenceError, ReportOffence},
	SessionIndex,
};

use crate::{
	evidence::is_proven, BlockEquivocationProof, Call, Config, Equivocation, Equivocations, Error, Event,
	Pallet, Settled,
};

/// What kind of key makes blocks.
const AUTHORING: KeyTypeId = key_types::AURA;

/// An authority, and the member that it belonged to in the session of the evidence.
pub type Offender<T> = (<T as frame_system::Config>::AccountId, MemberId);

/// An equivocation, before it is reported.
struct Finding<AccountId> {
	offence: H256,
	kind: EquivocationKind,
	account: AccountId,
	member: MemberId,
	session: SessionIndex,
}

impl<T: Config> Pallet<T> {
	pub(crate) fn do_report_block_equivocation(
		reporter: Option<T::AccountId>,
		proof: BlockEquivocationProof<HeaderFor<T>>,
		key_owner_proof: MembershipProof,
	) -> Result<(), DispatchError> {
		let session = key_owner_proof.session();
		ensure_small::<T>(&proof, &key_owner_proof)?;
		let slot = proof.slot;
		let (account, member) =
			T::KeyOwners::check_proof((AUTHORING, proof.offender.clone()), key_owner_proof)
				.ok_or(Error::<T>::InvalidKeyOwnershipProof)?;
		ensure!(Self::is_slot_of(session, slot), Error::<T>::SlotOfAnotherSession);
		ensure!(is_proven(proof), Error::<T>::InvalidEquivocationProof);
		let kind = EquivocationKind::Block;
		let offence = offence_id(kind, &account, &slot);
		Self::file(
			reporter,
			Finding {
				offence,
				kind,
				account,
				member,
				session,
			},
		)
		.map_err(Into::into)
	}

	pub(crate) fn do_settle_equivocations(member: MemberId) -> Result<(), Error<T>> {
		let reports = Equivocations::<T>::get(member);
		ensure!(!reports.is_empty(), Error::<T>::NothingReported);

		for report in reports {
			Settled::<T>::insert(report.offence, ());
		}
		Equivocations::<T>::remove(member);
		Self::deposit_event(Event::EquivocationsSettled { member });
		Ok(())
	}

	/// Puts a proven equivocation into the member's file.
	fn file(reporter: Option<T::AccountId>, finding: Finding<T::AccountId>) -> Result<(), Error<T>> {
		let Finding {
			offence,
			kind,
			account,
			member,
			session,
		} = finding;
		let mut reports = Equivocations::<T>::get(member);
		ensure!(!Settled::<T>::contains_key(offence), Error::<T>::AlreadySettled);
		ensure!(
			reports.iter().all(|report| report.offence != offence),
			Error::<T>::AlreadyReported
		);
		let report = Equivocation {
			offence,
			kind,
			account: account.clone(),
			session,
			reporter: reporter.clone(),
			at: frame_system::Pallet::<T>::block_number(),
		};
		reports.try_push(report).map_err(|_| Error::<T>::TooManyReports)?;

		Equivocations::<T>::insert(member, reports);
		Self::deposit_event(Event::EquivocationReported {
			member,
			account,
			kind,
			session,
			reporter,
		});
		Ok(())
	}

	/// Whether a report of it would be refused, since it is there already, or settled, or the member's file is full. To
	/// GRANDPA all three are one and the same.
	fn is_filed((_, member): &Offender<T>, offence: H256) -> bool {
		let reports = Equivocations::<T>::get(member);
		reports.is_full()
			|| reports.iter().any(|report| report.offence == offence)
			|| Settled::<T>::contains_key(offence)
	}

	/// That a report of a node's own is new, and names who was an authority in that slot. The slot may still be to come: the
	/// report stands in a later block than the one after which it is checked.
	fn check_report(
		proof: &BlockEquivocationProof<HeaderFor<T>>,
		key_owner_proof: &MembershipProof,
	) -> Result<(), TransactionValidityError> {
		ensure_small::<T>(proof, key_owner_proof).map_err(|_| InvalidTransaction::BadProof)?;
		let offender =
			T::KeyOwners::check_proof((AUTHORING, proof.offender.clone()), key_owner_proof.clone())
				.ok_or(InvalidTransaction::BadProof)?;
		if !Self::may_be_slot_of(key_owner_proof.session(), proof.slot) {
			return Err(InvalidTransaction::BadProof.into());
		}
		let offence = offence_id(EquivocationKind::Block, &offender.0, &proof.slot);
		match Self::is_filed(&offender, offence) {
			true => Err(InvalidTransaction::Stale.into()),
			false => Ok(()),
		}
	}

	/// Lets a report of a node's own into its pool and the blocks that it makes, if it is new and names an authority of that
	/// slot.
	pub(crate) fn authorize_report(
		source: TransactionSource,
		proof: &BlockEquivocationProof<HeaderFor<T>>,
		key_owner_proof: &MembershipProof,
	) -> TransactionValidityWithRefund {
		match source {
			TransactionSource::Local | TransactionSource::InBlock => {}
			TransactionSource::External => return Err(InvalidTransaction::Call.into()),
		}
		Self::check_report(proof, key_owner_proof)?;
		ValidTransaction::with_tag_prefix("BlockEquivocation")
			.priority(TransactionPriority::MAX)
			.and_provides((proof.offender.clone(), *proof.slot))
			.longevity(T::ReportLongevity::get())
			.propagate(false)
			.build()
			.map(|validity| (validity, Weight::zero()))
	}
}

impl<T: Config + CreateAuthorizedTransaction<Call<T>>> Pallet<T> {
	/// Puts a report into the pool of the node that asks. Nothing where it would not be filed: a pool may keep to itself that
	/// it refuses a transaction.
	pub fn submit_block_equivocation_report(
		equivocation_proof: BlockEquivocationProof<HeaderFor<T>>,
		key_owner_proof: MembershipProof,
	) -> Option<()> {
		Self::check_report(&equivocation_proof, &key_owner_proof).ok()?;
		if !is_proven(equivocation_proof.clone()) {
			return None;
		}
		let call = Call::report_block_equivocation_unsigned {
			equivocation_proof: Box::new(equivocation_proof),
			key_owner_proof,
		};
		SubmitTransaction::<T, Call<T>>::submit_transaction(T::create_authorized_transaction(call.into()))
			.ok()
	}

	/// The proof that somebody has the key in the present session. Nothing where nobody has.
	pub fn block_key_ownership_proof(
		key: sp_consensus_aura::sr25519::AuthorityId,
	) -> Option<MembershipProof> {
		T::KeyOwners::prove((AUTHORING, key))
	}
}

/// What identifies an equivocation: its kind, the authority, and where it signed twice.
fn offence_id(kind: EquivocationKind, account: &impl Encode, at: &impl Encode) -> H256 {
	H256(sp_io::hashing::blake2_256(&(kind, account, at).encode()))
}

fn ensure_small<T: Config>(
	proof: &BlockEquivocationProof<HeaderFor<T>>,
	key_owner_proof: &MembershipProof,
) -> Result<(), Error<T>> {
	let size = proof
		.encoded_size()
		.saturating_add(key_owner_proof.encoded_size());
	ensure!(
		u32::try_from(size).is_ok_and(|size| size <= T::MaxEvidenceSize::get()),
		Error::<T>::EvidenceTooLarge
	);
	Ok(())
}

/// Takes the reports of double votes on finality that GRANDPA's pallet has checked.
pub struct FinalityReports<T>(PhantomData<T>);

impl<T: Config, O: Offence<Offender<T>>> ReportOffence<T::AccountId, Offender<T>, O> for FinalityReports<T> {
	fn report_offence(reporters: Vec<T::AccountId>, offence: O) -> Result<(), OffenceError> {
		let reporter = reporters.into_iter().next();
		let kind = EquivocationKind::Finality;
		for (account, member) in offence.offenders() {
			Pallet::<T>::file(
				reporter.clone(),
				Finding {
					offence: offence_id(kind, &account, &offence.slot()),
					kind,
					account,
					member,
					session: offence.session_index(),
				},
			)
			.map_err(|_| OffenceError::DuplicateReport)?;
		}
		Ok(())
	}

	fn is_known_offence(offenders: &[Offender<T>], slot: &O::Slot) -> bool {
		offenders.iter().all(|offender| {
			let offence = offence_id(EquivocationKind::Finality, &offender.0, slot);
			Pallet::<T>::is_filed(offender, offence)
		})
	}
}
