//! How much of the chain a member may use.
//!
//! A transaction costs the largest share of a block that it takes: of its weight's time, of its weight's proof size, or of
//! its length, in billionths. What a member has used falls by `RecoveryPerBlock` with each block and may rise to `Burst`;
//! a transaction that would raise it further waits in the pool until enough has recovered. So a member that floods the
//! chain slows down itself and nobody else.
//!
//! The last eighth of the allowance is the representative's alone: a delegate that has gone wild cannot keep its member
//! from revoking it, nor from voting.

use custos_primitives::member::MemberId;
use frame_support::{
	dispatch::{DispatchClass, DispatchInfo, PostDispatchInfo},
	traits::Get,
	weights::Weight,
};
use frame_system::{limits::BlockWeights, pallet_prelude::BlockNumberFor};
use sp_runtime::{SaturatedConversion, Saturating};

use crate::{Config, Mandate, Pallet, Standings, Usage};

/// The whole of a block, in billionths of a block.
pub const WHOLE_BLOCK: u64 = 1_000_000_000;

/// How much a member may have used at a time, in billionths of a block, for a transaction of this mandate to be let in.
pub fn limit<T: Config>(mandate: &Mandate) -> u64 {
	let burst = T::Burst::get();
	match mandate {
		Mandate::Representative => burst,
		Mandate::Limited { .. } => burst.saturating_sub(burst / 8),
	}
}

/// What a transaction of the given length costs as declared, in billionths of a block.
pub fn declared_cost<T: Config>(info: &DispatchInfo, length: usize) -> u64 {
	cost::<T>(info.total_weight(), info.class, length)
}

/// What it turned out to cost, which is no more.
pub fn actual_cost<T: Config>(info: &DispatchInfo, post_info: &PostDispatchInfo, length: usize) -> u64 {
	cost::<T>(post_info.calc_actual_weight(info), info.class, length)
}

fn cost<T: Config>(weight: Weight, class: DispatchClass, length: usize) -> u64 {
	let length: u64 = length.saturated_into();
	let limits: BlockWeights = T::BlockWeights::get();
	let length_limit = *T::BlockLength::get().max.get(DispatchClass::Normal);
	let weight = weight.saturating_add(limits.get(class).base_extrinsic);
	share(weight.ref_time(), limits.max_block.ref_time())
		.max(share(weight.proof_size(), limits.max_block.proof_size()))
		.max(share(length, length_limit.into()))
}

/// `part` of `whole` in billionths, rounded up.
fn share(part: u64, whole: u64) -> u64 {
	let billionths = u128::from(part).saturating_mul(WHOLE_BLOCK.into());
	match whole {
		0 if part == 0 => 0,
		0 => u64::MAX,
		whole => billionths.div_ceil(whole.into()).saturated_into(),
	}
}

impl<T: Config> Pallet<T> {
	/// How much a member may use now, where it may have used up to `limit`.
	pub(crate) fn left_of(usage: &Usage<BlockNumberFor<T>>, limit: u64) -> u64 {
		limit.saturating_sub(Self::recovered(usage).used)
	}

	/// Adds to what a member has used, unless that would be more than `limit`.
	#[must_use]
	pub(crate) fn charge(member: MemberId, cost: u64, limit: u64) -> bool {
		Standings::<T>::mutate_extant(member, |standing| {
			let mut usage = Self::recovered(&standing.usage);
			usage.used = usage.used.saturating_add(cost);
			let fits = usage.used <= limit;
			if fits {
				standing.usage = usage;
			}
			fits
		})
	}

	/// Takes back what was charged too much. The standing is read anew, since the call may have changed it.
	pub(crate) fn refund(member: MemberId, excess: u64) {
		Standings::<T>::mutate_extant(member, |standing| standing.usage.used.saturating_reduce(excess));
	}

	fn recovered(usage: &Usage<BlockNumberFor<T>>) -> Usage<BlockNumberFor<T>> {
		let now = frame_system::Pallet::<T>::block_number();
		let blocks: u64 = now.saturating_sub(usage.at).saturated_into();
		let recovered = blocks.saturating_mul(T::RecoveryPerBlock::get());
		Usage {
			used: usage.used.saturating_sub(recovered),
			at: now,
		}
	}
}
