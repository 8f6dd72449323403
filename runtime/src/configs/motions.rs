//! How many motions one member of a collective may have open at a time.

use codec::{Decode, Encode, MaxEncodedLen};
use core::marker::PhantomData;
use frame_support::{
	traits::{Consideration, MaybeConsideration},
	weights::Weight,
	CloneNoBound, DebugNoBound, EqNoBound, PartialEqNoBound,
};
use pallet_collective::{Config, CostOf, Error, Proposals, WeightInfo};
use scale_info::TypeInfo;
use sp_runtime::DispatchError;

use crate::{weights, AccountId, Runtime};

/// What a member gives for opening a motion: one of the few places that it has for them, so that none can take all that
/// there are. Only places of open motions count, so it is free again when the motion is decided. What is kept of it then,
/// a later motion clears away: each that is opened does so with one. So there are never more places kept than motions may
/// be open at a time.
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

		// The last one is that which is being opened.
		let motions = Proposals::<Runtime, Collective>::get();
		let open = motions.split_last().map_or(&[][..], |(_, open)| open);
		let taken = open
			.iter()
			.filter_map(Places::<Collective>::get)
			.filter(|(account, _)| account == proposer)
			.count();
		// The collective's own benchmarks fill all the places with one member's motions.
		if taken >= MOST as usize && cfg!(not(feature = "runtime-benchmarks")) {
			return Err(Error::<Runtime, Collective>::TooManyProposals.into());
		}
		// As many as there are motions are looked at, and one more at most.
		if let Some(over) = Places::<Collective>::iter_keys().find(|motion| !motions.contains(motion)) {
			Places::<Collective>::remove(over);
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

/// What the calls of a collective cost, measured on the council, which may be far larger than the incident team. Who
/// proposes also clears a place away, which the collective's own measurement does not have.
pub struct MotionWeights;

type Measured = weights::pallet_collective::WeightInfo<Runtime>;

impl WeightInfo for MotionWeights {
	fn set_members(new: u32, old: u32, motions: u32) -> Weight {
		Measured::set_members(new, old, motions)
	}

	fn execute(bytes: u32, members: u32) -> Weight {
		Measured::execute(bytes, members)
	}

	fn propose_execute(bytes: u32, members: u32) -> Weight {
		Measured::propose_execute(bytes, members)
	}

	fn propose_proposed(bytes: u32, members: u32, motions: u32) -> Weight {
		Measured::propose_proposed(bytes, members, motions).saturating_add(Measured::release_proposal_cost())
	}

	fn vote(members: u32) -> Weight {
		Measured::vote(members)
	}

	fn close_early_disapproved(members: u32, motions: u32) -> Weight {
		Measured::close_early_disapproved(members, motions)
	}

	fn close_early_approved(bytes: u32, members: u32, motions: u32) -> Weight {
		Measured::close_early_approved(bytes, members, motions)
	}

	fn close_disapproved(members: u32, motions: u32) -> Weight {
		Measured::close_disapproved(members, motions)
	}

	fn close_approved(bytes: u32, members: u32, motions: u32) -> Weight {
		Measured::close_approved(bytes, members, motions)
	}

	fn disapprove_proposal(motions: u32) -> Weight {
		Measured::disapprove_proposal(motions)
	}

	fn kill(has_place: u32, motions: u32) -> Weight {
		Measured::kill(has_place, motions)
	}

	fn release_proposal_cost() -> Weight {
		Measured::release_proposal_cost()
	}
}
