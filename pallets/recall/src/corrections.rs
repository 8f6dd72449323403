//! Corrections of units, by which a recall stops them no more.

use crate::{
	guard::{covering, Standing},
	scopes::{are_different, Dates},
	Config, Error, Event, Pallet, UnitRestriction, UnitRestrictions,
};
use alloc::vec::Vec;
use custos_primitives::{
	code::serial_number,
	custody::DeviceInspect,
	device::{DeviceCode, Number},
	gs1::{DeviceIdentifier, SerialNumber},
	guard::RecallId,
	member::{Actor, MemberInspect, Role},
	recall::RecallAction,
};
use frame_support::ensure;
use sp_runtime::DispatchResult;

/// What is said of a unit.
type UnitRestrictionOf<T> =
	UnitRestriction<<T as Config>::MaxHoldsPerTarget, <T as Config>::MaxRulesPerDevice>;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_record_corrections(
		actor: Actor<T::AccountId>,
		recall: RecallId,
		device: &DeviceCode,
		serials: &[Number],
	) -> DispatchResult {
		let record = Self::known(recall)?;
		ensure!(
			actor.member == record.firm || T::Members::has_role(actor.member, Role::ServiceProvider),
			Error::<T>::NotAuthorised
		);
		match Self::current_version(recall, &record)?.terms.action {
			RecallAction::Correction => {}
			RecallAction::Removal => return Err(Error::<T>::NotACorrection.into()),
		}
		let device = device.identifier().map_err(Error::<T>::from)?;
		let serials = serials
			.iter()
			.map(serial_number)
			.collect::<Result<Vec<_>, _>>()
			.map_err(Error::<T>::from)?;
		ensure!(are_different(&serials), Error::<T>::DuplicateSerial);
		let standing = Self::standing(&device);
		let mut corrected = Vec::new();
		for serial in serials {
			let unit = Self::corrected_unit(recall, &standing, &device, &serial)?;
			corrected.extend(unit.map(|unit| (serial, unit)));
		}
		ensure!(!corrected.is_empty(), Error::<T>::AlreadyCorrected);

		let mut serials = Vec::new();
		for (serial, unit) in corrected {
			UnitRestrictions::<T>::insert(device, serial, unit);
			serials.push(serial);
		}
		Self::deposit_event(Event::CorrectionsRecorded {
			recall,
			device,
			serials,
			by: actor.member,
			delegate: actor.delegate,
		});
		Ok(())
	}

	/// What is said of a unit when it is corrected under a recall that covers it; nothing where it was before.
	fn corrected_unit(
		recall: RecallId,
		standing: &Standing<T>,
		device: &DeviceIdentifier,
		serial: &SerialNumber,
	) -> Result<Option<UnitRestrictionOf<T>>, Error<T>> {
		let unit = T::Devices::unit(device, serial).ok_or(Error::<T>::UnitNotFound)?;
		let (rules, inside) = (&standing.model.rules, &standing.inside.rules);
		let covering = covering(rules, inside, unit.lot, Some(*serial), &Dates::from(&unit));
		ensure!(covering.contains(&recall), Error::<T>::NotCovered);
		let mut restriction = UnitRestrictions::<T>::get(device, serial).unwrap_or_default();
		if restriction.corrected.contains(&recall) {
			return Ok(None);
		}
		if restriction.corrected.is_full() {
			// Recalls that do not cover it any more make room.
			restriction.corrected.retain(|earlier| covering.contains(earlier));
		}
		restriction
			.corrected
			.try_push(recall)
			.map_err(|_| Error::<T>::TooManyRulesForModel)?;
		Ok(Some(restriction))
	}
}
