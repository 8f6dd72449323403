//! What happens to units and lots after they were commissioned: recording from a proof, and decommissioning.

use crate::{
	serials::{self, ProofError},
	Config, Error, Event, Lots, Models, Pallet, Units,
};
use custos_primitives::{
	device::{DecommissionReason, DeviceCode, Lot, LotContent, Number, ProductionStatus, Unit},
	gs1::{DeviceIdentifier, LotNumber, SerialNumber},
	member::{Actor, MemberId},
	trail::{Activity, Trail, TrailSubject},
};
use frame_support::ensure;
use sp_core::H256;
use sp_runtime::DispatchResult;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_record_unit(
		actor: Actor<T::AccountId>,
		device: &DeviceCode,
		lot: &Number,
		serial: &Number,
		leaf_index: u32,
		proof: &[H256],
	) -> DispatchResult {
		let device = Self::identifier_of(device)?;
		let number = Self::lot_of(lot)?;
		let serial = Self::serial_of(serial)?;
		let mut lot = Lots::<T>::get(device, number).ok_or(Error::<T>::LotNotFound)?;
		ensure!(
			Self::may_record(&device, &lot, actor.member),
			Error::<T>::NotAuthorised
		);
		ensure!(
			lot.status == ProductionStatus::Active,
			Error::<T>::AlreadyDecommissioned
		);
		let recorded = Self::check_proof(&mut lot, &serial, leaf_index, proof)?;
		ensure!(
			!Units::<T>::contains_key(device, serial),
			Error::<T>::AlreadyExists
		);

		*recorded = recorded.saturating_add(1);
		let mut trail = Trail::new(&TrailSubject::Unit { device, serial });
		let step = trail.extend(
			&Self::occasion(actor),
			Activity::UnitProven {
				lot: number,
				leaf_index,
			},
		);
		let unit = Unit {
			lot: Some(number),
			manufactured: lot.manufactured,
			expires: lot.expires,
			status: ProductionStatus::Active,
			owner: lot.owner,
			possessor: lot.possessor,
			trail,
		};
		Units::<T>::insert(device, serial, unit);
		Lots::<T>::insert(device, number, lot);
		Self::deposit_event(Event::UnitRecorded { device, serial, step });
		Ok(())
	}

	pub(crate) fn do_decommission_unit(
		actor: Actor<T::AccountId>,
		device: &DeviceCode,
		serial: &Number,
		reason: DecommissionReason,
	) -> DispatchResult {
		let device = Self::identifier_of(device)?;
		let serial = Self::serial_of(serial)?;
		let mut unit = Units::<T>::get(device, serial).ok_or(Error::<T>::UnitNotFound)?;
		ensure!(
			is_held_by(unit.owner, unit.possessor, actor.member),
			Error::<T>::NotAuthorised
		);
		let lot = unit.lot.and_then(|lot| Lots::<T>::get(device, lot));
		ensure!(
			unit_status(&unit, lot.as_ref()) == ProductionStatus::Active,
			Error::<T>::AlreadyDecommissioned
		);

		unit.status = ProductionStatus::Decommissioned { reason };
		let step = unit
			.trail
			.extend(&Self::occasion(actor), Activity::Decommissioned { reason });
		Units::<T>::insert(device, serial, unit);
		Self::deposit_event(Event::UnitDecommissioned { device, serial, step });
		Ok(())
	}

	pub(crate) fn do_decommission_lot(
		actor: Actor<T::AccountId>,
		device: &DeviceCode,
		lot: &Number,
		reason: DecommissionReason,
	) -> DispatchResult {
		let device = Self::identifier_of(device)?;
		let number = Self::lot_of(lot)?;
		let mut lot = Lots::<T>::get(device, number).ok_or(Error::<T>::LotNotFound)?;
		ensure!(
			is_held_by(lot.owner, lot.possessor, actor.member),
			Error::<T>::NotAuthorised
		);
		ensure!(
			lot.status == ProductionStatus::Active,
			Error::<T>::AlreadyDecommissioned
		);

		lot.status = ProductionStatus::Decommissioned { reason };
		let step = lot
			.trail
			.extend(&Self::occasion(actor), Activity::Decommissioned { reason });
		Lots::<T>::insert(device, number, lot);
		Self::deposit_event(Event::LotDecommissioned {
			device,
			lot: number,
			step,
		});
		Ok(())
	}

	/// Whether the lot's Merkle root covers the serial; nothing where there is none.
	pub(crate) fn root_covers(
		device: &DeviceCode,
		lot: &Number,
		serial: &Number,
		leaf_index: u32,
		proof: &[H256],
	) -> Option<bool> {
		let device = Self::identifier_of(device).ok()?;
		let number: LotNumber = Self::lot_of(lot).ok()?;
		match Lots::<T>::get(device, number)?.content {
			LotContent::SerialsRoot { root, count, .. } => {
				let serial = Self::serial_of(serial);
				Some(
					serial.is_ok_and(|serial| {
						serials::verify(&root, count, &serial, leaf_index, proof).is_ok()
					}),
				)
			}
			LotContent::Quantity { .. } | LotContent::Units { .. } => None,
		}
	}

	/// Those who have something to do with the lot: they know its units. A record takes nothing from anybody, so the
	/// manufacturer may still make one after it sold the lot.
	fn may_record(device: &DeviceIdentifier, lot: &Lot, member: MemberId) -> bool {
		is_held_by(lot.owner, lot.possessor, member)
			|| Models::<T>::get(device).is_some_and(|model| model.manufacturer == member)
	}

	/// Checks that the lot's root covers the serial, and returns its count of recorded units.
	fn check_proof<'a>(
		lot: &'a mut Lot,
		serial: &SerialNumber,
		leaf_index: u32,
		proof: &[H256],
	) -> Result<&'a mut u32, Error<T>> {
		match &mut lot.content {
			LotContent::SerialsRoot {
				root,
				count,
				recorded,
			} => {
				serials::verify(root, *count, serial, leaf_index, proof).map_err(|error| match error {
					ProofError::LeafOutOfRange => Error::LeafOutOfRange,
					ProofError::Invalid => Error::InvalidProof,
				})?;
				Ok(recorded)
			}
			LotContent::Quantity { .. } | LotContent::Units { .. } => Err(Error::LotContentDiffers),
		}
	}
}

/// Whether a unit is in the world, its lot's end counted.
pub(crate) fn unit_status(unit: &Unit, lot: Option<&Lot>) -> ProductionStatus {
	match (unit.status, lot.map(|lot| lot.status)) {
		(ProductionStatus::Decommissioned { .. }, _) | (ProductionStatus::Active, None) => unit.status,
		(ProductionStatus::Active, Some(lot_status)) => lot_status,
	}
}

/// Who owns a thing or has it in hand knows what became of it: it is the possessor who reports that a device was
/// explanted, retired or disposed of (21 CFR 821.30). The manufacturer can't end what it sold; it can recall it.
fn is_held_by(owner: MemberId, possessor: MemberId, member: MemberId) -> bool {
	member == owner || member == possessor
}
