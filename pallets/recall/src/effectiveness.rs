//! Effectiveness checks: the sample, and what the checks found.

use crate::{
	authority::Capacity, Config, ConsigneeCheck, Consignees, Error, Event, Pallet, Recall, Recalls, Sample,
};
use codec::Encode;
use custos_primitives::{
	guard::RecallId,
	member::{Actor, MemberId},
	recall::CheckResult,
};
use frame_support::ensure;
use sp_core::H256;
use sp_runtime::{
	traits::{Hash, TrailingZeroInput},
	DispatchResult,
};

impl Recall {
	/// The sample, unless none was drawn since the level of checks changed.
	pub fn standing_sample(&self) -> Option<Sample> {
		self.sample.filter(|_| self.progress.sample.is_some())
	}

	/// Has another sample drawn: the level of checks changed.
	pub(crate) fn void_sample(&mut self) {
		self.progress.sample = None;
		self.progress.checked = 0;
	}
}

impl Sample {
	/// How many consignees are in it when as many were found: what the level asks for.
	pub fn size(&self, consignees: u32) -> u32 {
		self.level.sample_of(consignees)
	}

	/// Whether the consignee of that index is in it.
	///
	/// The consignees stand in a ring when it is drawn, and one in so many is taken from the random start on: those with
	/// which the share of the consignees so far, rounded up, grows by one. Those that are found later stand after them.
	pub fn contains(&self, index: u32) -> bool {
		let place = match index < self.population {
			true => index
				.checked_sub(self.start)
				.unwrap_or_else(|| index.saturating_add(self.population.saturating_sub(self.start))),
			false => index,
		};
		self.size(place.saturating_add(1)) > self.size(place)
	}
}

impl<T: Config> Pallet<T> {
	pub(crate) fn do_draw_sample(
		actor: Actor<T::AccountId>,
		capacity: Capacity,
		recall: RecallId,
	) -> DispatchResult {
		let mut record = Self::ongoing(recall)?;
		Self::ensure_firm_or_overseer(&record, &actor, capacity)?;
		ensure!(record.progress.surveyed, Error::<T>::NotSurveyed);
		let level = Self::current_version(recall, &record)?.terms.level;
		ensure!(level.percent() > 0, Error::<T>::NoChecksNeeded);
		ensure!(record.standing_sample().is_none(), Error::<T>::AlreadyDrawn);

		let population = record.progress.consignees;
		let sample = Sample {
			number: record.sample.map_or(1, |sample| sample.number.saturating_add(1)),
			level,
			population,
			start: Self::random_below(population, recall, record.version),
		};
		record.sample = Some(sample);
		record.progress.sample = Some(sample.size(population));
		record.progress.checked = 0;
		Recalls::<T>::insert(recall, record);
		Self::deposit_event(Event::SampleDrawn {
			recall,
			sample,
			by: actor.member,
			delegate: actor.delegate,
		});
		Ok(())
	}

	pub(crate) fn do_record_check(
		actor: Actor<T::AccountId>,
		capacity: Capacity,
		recall: RecallId,
		member: MemberId,
		result: CheckResult,
		document: H256,
	) -> DispatchResult {
		let mut record = Self::ongoing(recall)?;
		Self::ensure_firm_or_overseer(&record, &actor, capacity)?;
		let sample = record.standing_sample().ok_or(Error::<T>::SampleNotDrawn)?;
		let mut consignee = Consignees::<T>::get(recall, member).ok_or(Error::<T>::NotInSample)?;
		ensure!(sample.contains(consignee.index), Error::<T>::NotInSample);
		ensure!(actor.member != member, Error::<T>::ChecksItself);

		if consignee.check.is_none_or(|check| check.sample != sample.number) {
			record.progress.checked = record.progress.checked.saturating_add(1);
			Recalls::<T>::insert(recall, record);
		}
		consignee.check = Some(ConsigneeCheck {
			result,
			sample: sample.number,
		});
		Consignees::<T>::insert(recall, member, consignee);
		Self::deposit_event(Event::CheckRecorded {
			recall,
			consignee: member,
			result,
			document,
			by: actor.member,
			delegate: actor.delegate,
		});
		Ok(())
	}

	/// A number below `bound` that nobody could foresee when the consignees were looked for: from the hash of the block
	/// before. Whoever makes that block can choose among several hashes, so it is random enough to tell the usual
	/// consignee from one that was prepared for a visit, and not for a lottery.
	fn random_below(bound: u32, recall: RecallId, version: u32) -> u32 {
		let parent = frame_system::Pallet::<T>::parent_hash();
		let seed = T::Hashing::hash(&(parent, recall, version).encode());
		let number: u64 =
			codec::Decode::decode(&mut TrailingZeroInput::new(seed.as_ref())).unwrap_or_default();
		number
			.checked_rem(u64::from(bound))
			.and_then(|number| u32::try_from(number).ok())
			.unwrap_or_default()
	}
}
