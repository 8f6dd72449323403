//! Holds: placing them, and releasing them.

use crate::{
	authority::Capacity, Config, Error, Event, HoldMark, HoldingHolds, Holds, LogisticUnitHolds, LotHolds,
	NextHoldId, Pallet, Restrictions, StandingHold, UnitRestrictions,
};
use custos_primitives::{
	custody::{CustodyInspect, DeviceInspect, LotReference, UnitState},
	gs1::DeviceIdentifier,
	guard::{HoldId, ShortNumber},
	member::{Actor, MemberId},
	recall::{Hold, HoldAuthority, HoldTarget, HoldTargetCode, RecallReason, ReleaseReason},
};
use frame_support::{ensure, traits::Get, BoundedVec};
use sp_core::H256;
use sp_runtime::DispatchResult;

/// The holds on a thing.
type Marks<T> = BoundedVec<HoldMark, <T as Config>::MaxHoldsPerTarget>;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_hold(
		actor: Actor<T::AccountId>,
		capacity: Capacity,
		target: &HoldTargetCode,
		reason: RecallReason,
		document: H256,
	) -> DispatchResult {
		let target = target.parsed().map_err(Error::<T>::from)?;
		let authority = Self::hold_authority(actor.member, capacity, &target)?;
		let mut marks = Self::marks_on(&target);
		ensure!(
			!marks.iter().any(|mark| mark.placed_by == actor.member),
			Error::<T>::AlreadyHeld
		);
		let number = NextHoldId::<T>::get();
		ensure!(number <= ShortNumber::MAX, Error::<T>::OutOfNumbers);
		// The last place is kept for regulators.
		let places = match capacity {
			Capacity::Overseer => T::MaxHoldsPerTarget::get(),
			Capacity::Party => T::MaxHoldsPerTarget::get().saturating_sub(1),
		};
		ensure!((marks.len() as u32) < places, Error::<T>::TooManyHolds);
		marks
			.try_push(HoldMark {
				hold: number,
				placed_by: actor.member,
			})
			.map_err(|_| Error::<T>::TooManyHolds)?;
		let hold = Hold {
			hold: number,
			placed_by: actor.member,
			authority,
			reason,
			document,
			since: Self::now(),
		};

		NextHoldId::<T>::put(number.saturating_add(1));
		Holds::<T>::insert(number, StandingHold { target, hold });
		Self::mark(&target, marks);
		Self::count_holds(&target, |holds| holds.saturating_add(1));
		Self::deposit_event(Event::HoldPlaced {
			target,
			hold,
			delegate: actor.delegate,
		});
		Ok(())
	}

	pub(crate) fn do_release(
		actor: Actor<T::AccountId>,
		capacity: Capacity,
		hold: HoldId,
		reason: ReleaseReason,
		document: H256,
	) -> DispatchResult {
		let StandingHold { target, hold } = Holds::<T>::get(hold).ok_or(Error::<T>::HoldNotFound)?;
		let may = match (capacity, hold.authority) {
			(Capacity::Overseer, _) => true,
			// Whoever has the thing now may release it too: it answers for what it has in hand.
			(Capacity::Party, HoldAuthority::Possessor) => {
				hold.placed_by == actor.member || Self::has(actor.member, &target)
			}
			(Capacity::Party, HoldAuthority::Manufacturer) => hold.placed_by == actor.member,
			(Capacity::Party, HoldAuthority::Regulator) => false,
		};
		ensure!(may, Error::<T>::NotAuthorised);
		let mut marks = Self::marks_on(&target);
		marks.retain(|mark| mark.hold != hold.hold);

		Holds::<T>::remove(hold.hold);
		Self::mark(&target, marks);
		Self::count_holds(&target, |holds| holds.saturating_sub(1));
		Self::deposit_event(Event::HoldReleased {
			target,
			hold,
			reason,
			document,
			by: actor.member,
			delegate: actor.delegate,
		});
		Ok(())
	}

	/// In which capacity a member may hold something that is there.
	fn hold_authority(
		member: MemberId,
		capacity: Capacity,
		target: &HoldTarget,
	) -> Result<HoldAuthority, Error<T>> {
		Self::ensure_holdable(member, target)?;
		let makes_it = || {
			device_of(target)
				.and_then(T::Devices::model)
				.is_some_and(|model| model.manufacturer == member)
		};
		match capacity {
			Capacity::Overseer => Ok(HoldAuthority::Regulator),
			Capacity::Party if makes_it() => Ok(HoldAuthority::Manufacturer),
			Capacity::Party if Self::has(member, target) => Ok(HoldAuthority::Possessor),
			Capacity::Party => Err(Error::NotAuthorised),
		}
	}

	/// Refuses what is not there, and what is packed: the logistic unit around it is held instead.
	fn ensure_holdable(member: MemberId, target: &HoldTarget) -> Result<(), Error<T>> {
		match target {
			HoldTarget::Unit { device, serial } => {
				let unit = T::Devices::unit(device, serial).ok_or(Error::<T>::UnitNotFound)?;
				ensure!(
					!matches!(unit.state, UnitState::Packed { .. }),
					Error::<T>::Packed
				);
			}
			HoldTarget::Lot { device, lot } => {
				ensure!(T::Devices::lot(device, lot).is_some(), Error::<T>::LotNotFound);
			}
			HoldTarget::LotAt {
				device,
				lot,
				member: holder,
			} => {
				let lot = LotReference {
					device: *device,
					lot: Some(*lot),
				};
				let holding = T::Custody::holding(&lot, *holder).ok_or(Error::<T>::NothingOnHand)?;
				ensure!(
					*holder != member || holding.on_hand() > 0,
					Error::<T>::NothingOnHand
				);
			}
			HoldTarget::LogisticUnit { sscc } => {
				ensure!(
					T::Custody::possessor_of_logistic_unit(sscc).is_some(),
					Error::<T>::LogisticUnitNotFound
				);
				ensure!(!T::Custody::is_packed(sscc), Error::<T>::Packed);
			}
		}
		Ok(())
	}

	/// Whether the member has a thing in hand, or sent it.
	fn has(member: MemberId, target: &HoldTarget) -> bool {
		match target {
			HoldTarget::Unit { device, serial } => {
				T::Custody::possessor_of_unit(device, serial) == Some(member)
			}
			HoldTarget::LogisticUnit { sscc } => T::Custody::possessor_of_logistic_unit(sscc) == Some(member),
			HoldTarget::Lot { .. } => false,
			HoldTarget::LotAt { member: holder, .. } => *holder == member,
		}
	}

	/// The holds on a thing.
	fn marks_on(target: &HoldTarget) -> Marks<T> {
		match target {
			HoldTarget::Unit { device, serial } => {
				UnitRestrictions::<T>::get(device, serial).map(|unit| unit.holds)
			}
			HoldTarget::Lot { device, lot } => LotHolds::<T>::get(device, lot),
			HoldTarget::LotAt { device, lot, member } => HoldingHolds::<T>::get((device, lot, member)),
			HoldTarget::LogisticUnit { sscc } => LogisticUnitHolds::<T>::get(sscc),
		}
		.unwrap_or_default()
	}

	/// Writes the holds on a thing; where there are none, no record stays.
	fn mark(target: &HoldTarget, marks: Marks<T>) {
		let some = (!marks.is_empty()).then_some(marks);
		match target {
			HoldTarget::Unit { device, serial } => {
				UnitRestrictions::<T>::mutate_exists(device, serial, |unit| {
					let mut restriction = unit.take().unwrap_or_default();
					restriction.holds = some.unwrap_or_default();
					*unit = (!restriction.is_empty()).then_some(restriction);
				})
			}
			HoldTarget::Lot { device, lot } => LotHolds::<T>::set(device, lot, some),
			HoldTarget::LotAt { device, lot, member } => HoldingHolds::<T>::set((device, lot, member), some),
			HoldTarget::LogisticUnit { sscc } => LogisticUnitHolds::<T>::set(sscc, some),
		}
	}

	/// Counts the holds on things of a model.
	fn count_holds(target: &HoldTarget, count: impl FnOnce(u32) -> u32) {
		let Some(device) = device_of(target) else { return };
		let mut restriction = Restrictions::<T>::get(device).unwrap_or_default();
		restriction.holds = count(restriction.holds);
		Self::put_restriction(device, restriction);
	}
}

/// The model of what is held; none for a logistic unit.
pub(crate) fn device_of(target: &HoldTarget) -> Option<&DeviceIdentifier> {
	match target {
		HoldTarget::Unit { device, .. }
		| HoldTarget::Lot { device, .. }
		| HoldTarget::LotAt { device, .. } => Some(device),
		HoldTarget::LogisticUnit { .. } => None,
	}
}
