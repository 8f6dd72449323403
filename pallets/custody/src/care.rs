//! What becomes of devices where they are kept and used: use, explant, service, loss, and the end.

use crate::{
	holdings::{add, put_into, take_from, terms_in, Portion},
	items::{lot_numbered, Thing},
	movements::{ActivityOf, Place},
	trails::Steps,
	weights::Extent,
	Config, Error, Event, LogisticUnits, LostStocks, Pallet,
};
use custos_primitives::{
	custody::{
		Condition, DeviceInspect, Holding, Item, ItemCode, LogisticUnitState, LotReference, PatientLink,
		Terms, UnitState, UseKind,
	},
	device::{DecommissionReason, DeviceCode, Number},
	gs1::{DeviceIdentifier, LotNumber, SerialNumber, Sscc},
	guard::Intent,
	member::{Actor, MemberId},
	trail::Activity,
};
use frame_support::{ensure, traits::DefensiveSaturating};
use sp_core::H256;
use sp_runtime::{DispatchError, DispatchResult};

/// How devices leave their possessor's stock without going to another member.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Exit {
	/// They were used.
	Used { kind: UseKind },
	/// Nobody knows where they are.
	Lost,
	/// They were taken out of the world for good.
	Decommissioned { reason: DecommissionReason },
}

impl Exit {
	/// The state of a unit that left so.
	fn unit_state(self) -> UnitState {
		match self {
			Self::Used { kind } => UnitState::Used { kind },
			Self::Lost => UnitState::Lost,
			Self::Decommissioned { reason } => UnitState::Decommissioned { reason },
		}
	}

	/// What a holding counts those in that left so.
	fn counter(self, holding: &mut Holding) -> &mut u32 {
		match self {
			Self::Used { .. } => &mut holding.used,
			Self::Lost => &mut holding.lost,
			Self::Decommissioned { .. } => &mut holding.decommissioned,
		}
	}
}

impl Thing {
	/// Notes in its record how it left, and that `member` answers for it. A logistic unit can only be lost: it is opened before
	/// what is in it is used or destroyed.
	fn exit(&mut self, member: MemberId, exit: Exit) {
		match self {
			Self::Unit { unit, .. } => (unit.state, unit.possessor) = (exit.unit_state(), member),
			Self::Quantity { .. } => {}
			Self::LogisticUnit { record, .. } => {
				(record.state, record.possessor) = (LogisticUnitState::Lost, member)
			}
		}
	}
}

impl<T: Config> Pallet<T> {
	/// Consignment stock is the healthcare provider's from the moment in which it is used. What is lent stays its owner's.
	/// Returns what the cost depends on.
	pub(crate) fn do_use_device(
		actor: Actor<T::AccountId>,
		item: &ItemCode,
		kind: UseKind,
		patient: PatientLink,
	) -> Result<Extent, DispatchError> {
		let member = actor.member;
		let mut thing = Self::held_devices(item, member)?;
		ensure!(thing.unserviceable() == 0, Error::<T>::NotServiceable);
		let restricted = Self::ensure_allowed(&thing, member, Intent::Use)?;

		let mut steps = Steps::of(actor);
		let activity = |quantity| Activity::Used {
			kind,
			patient,
			quantity,
		};
		let exit = Exit::Used { kind };
		Self::count_exit(&thing, member, exit, &mut steps, &activity, Self::take)?;
		match thing.title() {
			(_, Terms::Consignment) => thing.entitle(member, Terms::Sale),
			(_, Terms::Sale | Terms::Loan) => {}
		}
		Self::write_exit(thing, member, exit, &mut steps, &activity);
		let steps = steps.made();
		Self::deposit_event(Event::Used { kind, steps });
		Ok(Extent::one(0, restricted))
	}

	pub(crate) fn do_explant(
		actor: Actor<T::AccountId>,
		device: &DeviceCode,
		serial: &Number,
	) -> DispatchResult {
		let member = actor.member;
		let (device, serial) = Self::unit_code(device, serial)?;
		let mut unit = T::Devices::unit(&device, &serial).ok_or(Error::<T>::UnitNotFound)?;
		let implanted = UnitState::Used {
			kind: UseKind::Implant,
		};
		ensure!(unit.state == implanted, Error::<T>::NotImplanted);
		ensure!(unit.possessor == member, Error::<T>::NotPossessor);

		let mut steps = Steps::of(actor);
		unit.condition = Condition::Explanted;
		let thing = Thing::Unit { device, serial, unit };
		Self::come_back(thing, member, used, &mut steps, &|_| Activity::Explanted)?;
		let steps = steps.made();
		Self::deposit_event(Event::Explanted { steps });
		Ok(())
	}

	/// What is installed comes back into the member's hands with that.
	pub(crate) fn do_take_out_of_service(
		actor: Actor<T::AccountId>,
		device: &DeviceCode,
		serial: &Number,
	) -> DispatchResult {
		let member = actor.member;
		let (device, serial) = Self::unit_code(device, serial)?;
		let mut unit = T::Devices::unit(&device, &serial).ok_or(Error::<T>::UnitNotFound)?;
		let installed = UnitState::Used {
			kind: UseKind::Install,
		};
		let is_installed = unit.state == installed;
		if is_installed {
			ensure!(unit.possessor == member, Error::<T>::NotPossessor);
		} else {
			Self::ensure_unit_held(&unit, member)?;
		}
		match unit.condition {
			Condition::Serviceable => unit.condition = Condition::OutOfService,
			Condition::OutOfService => return Err(Error::<T>::AlreadyOutOfService.into()),
			Condition::Explanted => return Err(Error::<T>::Explanted.into()),
		}

		let mut steps = Steps::of(actor);
		let activity = |_| Activity::TakenOutOfService;
		let thing = Thing::Unit { device, serial, unit };
		if is_installed {
			Self::come_back(thing, member, used, &mut steps, &activity)?;
		} else {
			Self::write(thing, &mut steps, &activity);
		}
		let steps = steps.made();
		Self::deposit_event(Event::TakenOutOfService { steps });
		Ok(())
	}

	/// What is recalled or held does not come back into service. Returns what the cost depends on.
	pub(crate) fn do_return_to_service(
		actor: Actor<T::AccountId>,
		device: &DeviceCode,
		serial: &Number,
	) -> Result<Extent, DispatchError> {
		let member = actor.member;
		let (device, serial) = Self::unit_code(device, serial)?;
		let mut unit = Self::held_unit(&device, &serial, member)?;
		match unit.condition {
			Condition::Serviceable => return Err(Error::<T>::NotOutOfService.into()),
			Condition::OutOfService => unit.condition = Condition::Serviceable,
			Condition::Explanted => return Err(Error::<T>::Explanted.into()),
		}
		let thing = Thing::Unit { device, serial, unit };
		let restricted = Self::ensure_allowed(&thing, member, Intent::Use)?;

		let mut steps = Steps::of(actor);
		Self::write(thing, &mut steps, &|_| Activity::ReturnedToService);
		let steps = steps.made();
		Self::deposit_event(Event::ReturnedToService { steps });
		Ok(Extent::one(0, restricted))
	}

	pub(crate) fn do_lose(actor: Actor<T::AccountId>, item: &ItemCode) -> DispatchResult {
		let member = actor.member;
		let item = Self::item_of(item, member)?;
		let thing = Self::held(&item, member)?;

		let mut steps = Steps::of(actor);
		let activity = |quantity| Activity::Lost { quantity };
		Self::count_exit(&thing, member, Exit::Lost, &mut steps, &activity, Self::take)?;
		Self::write_exit(thing, member, Exit::Lost, &mut steps, &activity);
		let steps = steps.made();
		Self::deposit_event(Event::Lost { steps });
		Ok(())
	}

	pub(crate) fn do_find(actor: Actor<T::AccountId>, item: &ItemCode) -> DispatchResult {
		let member = actor.member;
		let thing = match Self::item_of(item, member)? {
			Item::Unit { device, serial } => Self::lost_unit(device, serial, member)?,
			Item::Quantity {
				device,
				lot,
				owner,
				quantity,
			} => Self::lost_quantity(device, lot, owner.unwrap_or(member), quantity, member)?,
			Item::LogisticUnit { sscc } => Self::lost_logistic_unit(sscc, member)?,
		};

		let mut steps = Steps::of(actor);
		if let Thing::Quantity { device, lot, portion } = &thing {
			Self::take_from_lost(&lot_numbered(device, lot), member, portion)?;
		}
		let activity = |quantity| Activity::Found { quantity };
		Self::come_back(thing, member, lost, &mut steps, &activity)?;
		let steps = steps.made();
		Self::deposit_event(Event::Found { steps });
		Ok(())
	}

	pub(crate) fn do_decommission(
		actor: Actor<T::AccountId>,
		item: &ItemCode,
		reason: DecommissionReason,
		evidence: Option<H256>,
	) -> DispatchResult {
		let member = actor.member;
		let thing = Self::held_devices(item, member)?;

		let mut steps = Steps::of(actor);
		let is_by_number = matches!(thing, Thing::Quantity { .. });
		let activity = |quantity| {
			if is_by_number {
				Activity::QuantityDecommissioned { reason, quantity }
			} else {
				Activity::Decommissioned { reason }
			}
		};
		let exit = Exit::Decommissioned { reason };
		Self::count_exit(&thing, member, exit, &mut steps, &activity, Self::take)?;
		Self::write_exit(thing, member, exit, &mut steps, &activity);
		Self::deposit_event(Event::Decommissioned {
			reason,
			evidence,
			steps: steps.made(),
		});
		Ok(())
	}

	/// A unit or a quantity in the member's hands.
	fn held_devices(item: &ItemCode, member: MemberId) -> Result<Thing, Error<T>> {
		let item = Self::item_of(item, member)?;
		match item {
			Item::Unit { .. } | Item::Quantity { .. } => Self::held(&item, member),
			Item::LogisticUnit { .. } => Err(Error::OpenFirst),
		}
	}

	/// Counts what leaves, in the holding of the member that answers for it. `leave` takes it from what it was counted in.
	pub(crate) fn count_exit(
		thing: &Thing,
		member: MemberId,
		exit: Exit,
		steps: &mut Steps<T>,
		activity: ActivityOf<'_>,
		leave: impl FnOnce(&mut Holding, &Portion) -> Result<(), Error<T>>,
	) -> Result<(), Error<T>> {
		Self::count(thing, member, steps, activity, |holding, portion| {
			leave(holding, portion)?;
			let counter = exit.counter(holding);
			*counter = add(*counter, portion.quantity)?;
			Ok(())
		})?;
		match (exit, thing) {
			(Exit::Lost, Thing::Quantity { device, lot, portion }) => {
				Self::put_into_lost(&lot_numbered(device, lot), member, portion)
			}
			(Exit::Lost, Thing::Unit { .. } | Thing::LogisticUnit { .. })
			| (Exit::Used { .. } | Exit::Decommissioned { .. }, _) => Ok(()),
		}
	}

	/// Writes the record of what left.
	pub(crate) fn write_exit(
		mut thing: Thing,
		member: MemberId,
		exit: Exit,
		steps: &mut Steps<T>,
		activity: ActivityOf<'_>,
	) {
		thing.exit(member, exit);
		Self::write(thing, steps, activity);
	}

	/// Puts what had left back into the member's hands. `counter` is what it was counted in.
	fn come_back(
		mut thing: Thing,
		member: MemberId,
		counter: fn(&mut Holding) -> &mut u32,
		steps: &mut Steps<T>,
		activity: ActivityOf<'_>,
	) -> Result<(), Error<T>> {
		Self::count(&thing, member, steps, activity, |holding, portion| {
			counter(holding).defensive_saturating_reduce(portion.quantity);
			Self::put(holding, portion)
		})?;
		thing.place(Place::Hands { possessor: member });
		Self::write(thing, steps, activity);
		Ok(())
	}

	fn lost_unit(
		device: DeviceIdentifier,
		serial: SerialNumber,
		member: MemberId,
	) -> Result<Thing, Error<T>> {
		let unit = T::Devices::unit(&device, &serial).ok_or(Error::UnitNotFound)?;
		ensure!(unit.state == UnitState::Lost, Error::NotLost);
		ensure!(unit.possessor == member, Error::NotPossessor);
		Ok(Thing::Unit { device, serial, unit })
	}

	fn lost_quantity(
		device: DeviceIdentifier,
		lot: LotNumber,
		owner: MemberId,
		quantity: u32,
		member: MemberId,
	) -> Result<Thing, Error<T>> {
		Self::ensure_by_number(&device, &lot)?;
		let stocks = LostStocks::<T>::get((device, Some(lot), member)).unwrap_or_default();
		let terms = terms_in(&stocks, owner, quantity).ok_or(Error::NotLost)?;
		let portion = Portion {
			owner,
			terms,
			quantity,
			identified: false,
		};
		Ok(Thing::Quantity { device, lot, portion })
	}

	fn lost_logistic_unit(sscc: Sscc, member: MemberId) -> Result<Thing, Error<T>> {
		let record = LogisticUnits::<T>::get(sscc).ok_or(Error::LogisticUnitNotFound)?;
		ensure!(record.state == LogisticUnitState::Lost, Error::NotLost);
		ensure!(record.possessor == member, Error::NotPossessor);
		Ok(Thing::LogisticUnit { sscc, record })
	}

	fn put_into_lost(lot: &LotReference, member: MemberId, portion: &Portion) -> Result<(), Error<T>> {
		LostStocks::<T>::try_mutate((lot.device, lot.lot, member), |stocks| {
			put_into(stocks.get_or_insert_default(), portion)
		})
	}

	/// Nothing stays where nothing is lost any more.
	fn take_from_lost(lot: &LotReference, member: MemberId, portion: &Portion) -> Result<(), Error<T>> {
		LostStocks::<T>::try_mutate_exists((lot.device, lot.lot, member), |stocks| {
			let mut left = stocks.take().ok_or(Error::NotLost)?;
			take_from(&mut left, portion)?;
			*stocks = (!left.is_empty()).then_some(left);
			Ok(())
		})
	}
}

fn used(holding: &mut Holding) -> &mut u32 {
	&mut holding.used
}

fn lost(holding: &mut Holding) -> &mut u32 {
	&mut holding.lost
}
