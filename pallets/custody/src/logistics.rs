//! Logistic units: packing and unpacking.
//!
//! What is in a logistic unit is summed up in its record, lot by lot, nested ones folded in, so that it moves by one write
//! and is checked against recalls and dates without being opened.

use crate::{
	holdings::add,
	items::{count_of, Thing},
	movements::Place,
	trails::Steps,
	weights::Extent,
	Config, Contents, Error, Event, Line, LogisticUnits, LotsPacked, Packed, Pallet,
};
use alloc::vec::Vec;
use custos_primitives::{
	custody::{Item, ItemCode, LogisticUnit, LogisticUnitState, LotInside, SsccText, Terms, MAX_NESTING},
	gs1::Sscc,
	guard::{Guarded, Intent, UseGuard},
	member::{Actor, MemberId, MemberInspect},
	trail::{Activity, Trail, TrailSubject},
};
use frame_support::{defensive, ensure, traits::DefensiveSaturating, BoundedVec};
use sp_runtime::{DispatchError, DispatchResult, SaturatedConversion};

impl<T: Config> Pallet<T> {
	/// Returns what the cost depends on.
	pub(crate) fn do_pack(
		actor: Actor<T::AccountId>,
		sscc: &SsccText,
		items: &[ItemCode],
	) -> Result<Extent, DispatchError> {
		let member = actor.member;
		let sscc = Self::sscc_of(sscc)?;
		let items = Self::items_of(items, member)?;
		let mut record = Self::packable(&sscc, &items, member)?;
		let mut steps = Steps::of(actor);
		let mut extent = Extent::default();
		for item in &items {
			let thing = Self::held(item, member)?;
			let lots = thing.lots_inside();
			extent.ensure_room::<T>(lots)?;
			extent.add(lots, Self::ensure_not_held(&thing, member)?);
			Self::put_in(&sscc, &mut record, thing, member, &mut steps)?;
		}
		let filled = Activity::Filled {
			items: items.len().saturated_into(),
		};
		steps.add(&mut record.trail, TrailSubject::LogisticUnit { sscc }, filled);
		LogisticUnits::<T>::insert(sscc, record);
		Self::deposit_event(Event::Packed {
			sscc,
			steps: steps.made(),
		});
		Ok(extent)
	}

	pub(crate) fn do_unpack(
		actor: Actor<T::AccountId>,
		sscc: &SsccText,
		items: &[ItemCode],
	) -> DispatchResult {
		let member = actor.member;
		let sscc = Self::sscc_of(sscc)?;
		let mut record = Self::held_logistic_unit(&sscc, member)?;
		T::Guard::check(&Guarded::LogisticUnit { sscc }, Intent::Ship).map_err(Error::<T>::from)?;
		let items = Self::items_of(items, record.owner)?;
		let mut steps = Steps::of(actor);
		for item in items.iter().cloned() {
			Self::take_out(&sscc, &mut record, item, member, &mut steps)?;
		}
		if record.contents.is_empty() {
			record.state = LogisticUnitState::Emptied;
		}
		let opened = Activity::Opened {
			items: items.len().saturated_into(),
		};
		steps.add(&mut record.trail, TrailSubject::LogisticUnit { sscc }, opened);
		LogisticUnits::<T>::insert(sscc, record);
		Self::deposit_event(Event::Unpacked {
			sscc,
			steps: steps.made(),
		});
		Ok(())
	}

	/// The logistic units around one that is packed, the innermost first.
	pub(crate) fn around(record: &LogisticUnit) -> Vec<(Sscc, LogisticUnit)> {
		let mut outer: Vec<(Sscc, LogisticUnit)> = Vec::new();
		let mut state = record.state;
		while let LogisticUnitState::Packed { parent } = state {
			let Some(record) = LogisticUnits::<T>::get(parent) else {
				defensive!("a logistic unit is inside of none");
				break;
			};
			if outer.len() > MAX_NESTING.into() {
				defensive!("logistic units contain each other");
				break;
			}
			state = record.state;
			outer.push((parent, record));
		}
		outer
	}

	/// The logistic unit as it is before the items are packed: a new one of the member's, or one that only it ever had.
	fn packable(sscc: &Sscc, items: &[Item], member: MemberId) -> Result<LogisticUnit, Error<T>> {
		ensure!(!names(items, sscc), Error::PackingCycle);
		let Some(record) = LogisticUnits::<T>::get(sscc) else {
			ensure!(T::Members::holds_prefix_of(member, sscc), Error::PrefixNotHeld);
			return Ok(new(sscc, member));
		};
		match record.state {
			LogisticUnitState::Held => {
				ensure!(record.possessor == member, Error::NotPossessor);
				ensure!(record.hands.as_slice() == [member], Error::Closed);
				Ok(record)
			}
			LogisticUnitState::Packed { .. } => {
				let cyclic = Self::around(&record).iter().any(|(outer, _)| names(items, outer));
				Err(if cyclic {
					Error::PackingCycle
				} else {
					Error::Packed
				})
			}
			LogisticUnitState::InTransit { .. } | LogisticUnitState::Lost => Err(Error::NotHeld),
			LogisticUnitState::InDispute { .. } => Err(Error::InDispute),
			LogisticUnitState::Emptied => Err(Error::Closed),
		}
	}

	fn put_in(
		sscc: &Sscc,
		record: &mut LogisticUnit,
		mut thing: Thing,
		member: MemberId,
		steps: &mut Steps<T>,
	) -> Result<(), Error<T>> {
		if record.contents.is_empty() {
			(record.owner, record.terms) = thing.title();
		}
		ensure!((record.owner, record.terms) == thing.title(), Error::OwnersDiffer);
		if let Thing::LogisticUnit { record: inner, .. } = &thing {
			ensure!(inner.nesting < MAX_NESTING, Error::NestedTooDeep);
			record.nesting = record.nesting.max(inner.nesting.saturating_add(1));
		}
		record.unserviceable = add(record.unserviceable, thing.unserviceable())?;
		for inside in Self::lots_of(&thing) {
			Self::fold_in(sscc, record, inside)?;
		}
		let item = thing.line().item;
		let key = Packed::from(&item);
		let inside = Contents::<T>::get(sscc, key).unwrap_or_default();
		Contents::<T>::insert(sscc, key, add::<T>(inside, count_of(&item))?);

		let packed = |quantity| Activity::Packed {
			parent: *sscc,
			quantity,
		};
		Self::count(&thing, member, steps, &packed, |holding, portion| {
			Self::take(holding, portion)?;
			holding.packed = add(holding.packed, portion.quantity)?;
			Ok(())
		})?;
		thing.place(Place::Inside { parent: *sscc });
		Self::write(thing, steps, &packed);
		Ok(())
	}

	/// Adds devices of a lot to what a logistic unit contains. A lot that is new in it is noted for those who look for it.
	fn fold_in(sscc: &Sscc, record: &mut LogisticUnit, added: LotInside) -> Result<(), Error<T>> {
		match record
			.contents
			.iter_mut()
			.find(|known| is_same_lot(known, &added))
		{
			Some(known) => known.quantity = add(known.quantity, added.quantity)?,
			None => {
				record.contents.try_push(added).map_err(|_| Error::TooManyLots)?;
				LotsPacked::<T>::insert((added.lot.device, added.lot.lot, sscc), ());
			}
		}
		Ok(())
	}

	fn take_out(
		sscc: &Sscc,
		record: &mut LogisticUnit,
		item: Item,
		member: MemberId,
		steps: &mut Steps<T>,
	) -> Result<(), Error<T>> {
		let of_another = matches!(&item, Item::Quantity { owner, .. } if *owner != Some(record.owner));
		ensure!(!of_another, Error::NotInside);
		let key = Packed::from(&item);
		let inside = Contents::<T>::get(sscc, key).ok_or(Error::NotInside)?;
		let left = inside.checked_sub(count_of(&item)).ok_or(Error::NotInside)?;
		Contents::<T>::set(sscc, key, Some(left).filter(|left| *left > 0));

		let terms = record.terms;
		let mut thing = Self::thing(&Line { item, terms })?;
		record
			.unserviceable
			.defensive_saturating_reduce(thing.unserviceable());
		for inside in Self::lots_of(&thing) {
			fold_out(record, &inside);
		}
		thing.entitle(record.owner, terms);
		thing.place(Place::Hands { possessor: member });
		if let Thing::LogisticUnit { record: inner, .. } = &mut thing {
			went_through(inner, &record.hands);
		}
		let unpacked = |quantity| Activity::Unpacked {
			parent: *sscc,
			quantity,
		};
		Self::count(&thing, member, steps, &unpacked, |holding, portion| {
			Self::put(holding, portion)?;
			holding.unpacked = add(holding.unpacked, portion.quantity)?;
			Ok(())
		})?;
		Self::write(thing, steps, &unpacked);
		Ok(())
	}
}

fn new(sscc: &Sscc, packer: MemberId) -> LogisticUnit {
	LogisticUnit {
		possessor: packer,
		owner: packer,
		terms: Terms::Sale,
		state: LogisticUnitState::Held,
		nesting: 0,
		unserviceable: 0,
		contents: BoundedVec::new(),
		hands: BoundedVec::truncate_from([packer].into()),
		trail: Trail::new(&TrailSubject::LogisticUnit { sscc: *sscc }),
	}
}

fn names(items: &[Item], sscc: &Sscc) -> bool {
	items.contains(&Item::LogisticUnit { sscc: *sscc })
}

/// Lots have one pair of dates; units without a lot are told apart by theirs.
pub(crate) fn is_same_lot(one: &LotInside, other: &LotInside) -> bool {
	(one.lot, one.manufactured, one.expires) == (other.lot, other.manufactured, other.expires)
}

fn fold_out(record: &mut LogisticUnit, taken: &LotInside) {
	match record.contents.iter_mut().find(|known| is_same_lot(known, taken)) {
		Some(known) => known.quantity.defensive_saturating_reduce(taken.quantity),
		None => {
			defensive!("a logistic unit does not list what is in it");
		}
	}
	record.contents.retain(|known| known.quantity > 0);
}

/// Notes the hands through which a nested logistic unit went inside of another one. Where there is no room for all, a
/// recall still finds them with the other one, which stays listed under each lot that was in it.
fn went_through(inner: &mut LogisticUnit, hands: &[MemberId]) {
	for member in hands {
		if !inner.hands.contains(member) && inner.hands.try_push(*member).is_err() {
			return;
		}
	}
}
