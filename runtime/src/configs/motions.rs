//! How many motions one member of a collective may have open at a time.

use alloc::vec::Vec;
use codec::{Decode, Encode, MaxEncodedLen};
use core::marker::PhantomData;
use frame_support::{
	traits::{Consideration, MaybeConsideration},
	CloneNoBound, DebugNoBound, EqNoBound, PartialEqNoBound,
};
use pallet_collective::{Config, CostOf, Error, ProposalOf};
use scale_info::TypeInfo;
use sp_runtime::DispatchError;

use crate::{AccountId, Runtime};

/// What a member gives for opening a motion: one of the few places that it has for them, so that none can take all that
/// there are. It is free again when the motion is decided; the next motion that anybody opens clears it away, so there are
/// never more places kept than motions open.
#[derive(
	CloneNoBound, PartialEqNoBound, EqNoBound, DebugNoBound, Encode, Decode, MaxEncodedLen, TypeInfo,
)]
#[codec(mel_bound())]
#[scale_info(skip_type_params(Collective))]
pub struct FewMotions<Collective, const MOST: u32>(PhantomData<Collective>);

impl<Collective, const MOST: u32> Consideration<AccountId, u32> for FewMotions<Collective, MOST>
where
	Collective: Send + Sync + 'static,
	Runtime: Config<Collective>,
{
	fn new(proposer: &AccountId, _: u32) -> Result<Self, DispatchError> {
		type Places<Collective> = CostOf<Runtime, Collective>;

		let (open, over): (Vec<_>, Vec<_>) = Places::<Collective>::iter()
			.partition(|(motion, _)| ProposalOf::<Runtime, Collective>::contains_key(motion));
		over.into_iter()
			.for_each(|(motion, _)| Places::<Collective>::remove(motion));
		let taken = open
			.into_iter()
			.filter(|(_, (account, _))| account == proposer)
			.count();
		// The collective's own benchmarks fill all the places with one member's motions.
		if taken >= MOST as usize && cfg!(not(feature = "runtime-benchmarks")) {
			return Err(Error::<Runtime, Collective>::TooManyProposals.into());
		}
		Ok(Self(PhantomData))
	}

	fn update(self, _: &AccountId, _: u32) -> Result<Self, DispatchError> {
		Ok(self)
	}

	fn drop(self, _: &AccountId) -> Result<(), DispatchError> {
		Ok(())
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn ensure_successful(_: &AccountId, _: u32) {}
}

impl<Collective, const MOST: u32> MaybeConsideration<AccountId, u32> for FewMotions<Collective, MOST>
where
	Collective: Send + Sync + 'static,
	Runtime: Config<Collective>,
{
	fn is_none(&self) -> bool {
		false
	}
}
