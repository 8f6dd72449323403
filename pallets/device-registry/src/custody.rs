//! What custody and recall ask of this pallet, and what custody changes in it.

use crate::{Config, Lots, Models, Pallet, Units};
use custos_primitives::{
	custody::{DeviceCustody, DeviceInspect, ModelStanding},
	device::{Lot, Unit},
	gs1::{DeviceIdentifier, LotNumber, SerialNumber},
};
#[cfg(feature = "runtime-benchmarks")]
use {
	alloc::vec::Vec,
	custos_primitives::{custody::LotReference, member::MemberId},
};

impl<T: Config> DeviceInspect for Pallet<T> {
	fn unit(device: &DeviceIdentifier, serial: &SerialNumber) -> Option<Unit> {
		Units::<T>::get(device, serial)
	}

	fn lot(device: &DeviceIdentifier, lot: &LotNumber) -> Option<Lot> {
		Lots::<T>::get(device, lot)
	}

	fn model(device: &DeviceIdentifier) -> Option<ModelStanding> {
		Models::<T>::get(device).map(|model| ModelStanding {
			manufacturer: model.manufacturer,
			base: model.base,
			certification: Self::standing_certification(&model),
		})
	}
}

impl<T: Config> DeviceCustody for Pallet<T> {
	fn set_unit(device: &DeviceIdentifier, serial: &SerialNumber, unit: &Unit) {
		Units::<T>::insert(device, serial, unit);
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn produce(
		member: MemberId,
		count: u32,
		quantity: u32,
	) -> (LotReference, Vec<SerialNumber>, LotReference) {
		crate::benchmarking::produce::<T>(member, count, quantity)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn register(member: MemberId, count: u32) -> Vec<DeviceIdentifier> {
		crate::benchmarking::register::<T>(member, count)
	}
}
