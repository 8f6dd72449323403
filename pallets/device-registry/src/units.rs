//! Units of lots that are known by the Merkle root of their serials: recording one from a proof.

use crate::{
	serials::{self, ProofError},
	Config, Error, Event, Lots, Pallet, Units,
};
use custos_primitives::{
	custody::{Condition, CustodyRegister, LotReference, UnitState},
	device::{DeviceCode, Lot, LotContent, Number, Unit},
	gs1::{LotNumber, SerialNumber},
	member::Actor,
	trail::{Activity, Trail, TrailSubject},
};
use frame_support::ensure;
use sp_core::H256;
use sp_runtime::DispatchResult;

impl<T: Config> Pallet<T> {
	/// Custody says whether the member has the unit: it has devices of the lot that have no record yet, and a proof that
	/// one of them bears this serial.
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
		let recorded = Self::check_proof(&mut lot, &serial, leaf_index, proof)?;
		ensure!(
			!Units::<T>::contains_key(device, serial),
			Error::<T>::AlreadyExists
		);
		let reference = LotReference {
			device,
			lot: Some(number),
		};
		let possessor = actor.member;
		let (owner, terms) = T::Custody::identify(&reference, possessor)?;

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
			state: UnitState::Held,
			condition: Condition::Serviceable,
			owner,
			terms,
			possessor,
			trail,
		};
		Units::<T>::insert(device, serial, unit);
		Lots::<T>::insert(device, number, lot);
		Self::deposit_event(Event::UnitRecorded { device, serial, step });
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
