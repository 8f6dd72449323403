//! From the texts of a call to identifiers that are known to be right.

use crate::{Config, Error, Pallet};
use custos_primitives::{
	device::{DeviceCode, Number},
	gs1::{DeviceIdentifier, Gtin, HibccCode, IccbbaCode, IssuingAgency, KeyError, LotNumber, SerialNumber},
};

impl<T: Config> Pallet<T> {
	/// The GTIN of a device that is to be, or is, a model.
	pub(crate) fn gtin_of(device: &DeviceCode) -> Result<Gtin, Error<T>> {
		match device.issuing_agency {
			IssuingAgency::Gs1 => Gtin::parse(&device.code).map_err(|error| match error {
				KeyError::WrongCheckDigit { .. } => Error::CheckDigit,
				KeyError::WrongLength { .. } | KeyError::NotADigit { .. } => Error::InvalidGtin,
			}),
			IssuingAgency::Hibcc | IssuingAgency::Iccbba => Err(Error::IssuingAgencyNotSupported),
		}
	}

	/// The identifier of a device that is to be, or is, a model.
	pub(crate) fn identifier_of(device: &DeviceCode) -> Result<DeviceIdentifier, Error<T>> {
		Self::gtin_of(device).map(DeviceIdentifier::Gs1)
	}

	/// The identifier that is related to a model: of any agency.
	pub(crate) fn related_identifier_of(device: &DeviceCode) -> Result<DeviceIdentifier, Error<T>> {
		match device.issuing_agency {
			IssuingAgency::Gs1 => Self::identifier_of(device),
			IssuingAgency::Hibcc => HibccCode::parse(&device.code)
				.map(DeviceIdentifier::Hibcc)
				.map_err(|_| Error::InvalidDeviceCode),
			IssuingAgency::Iccbba => IccbbaCode::parse(&device.code)
				.map(DeviceIdentifier::Iccbba)
				.map_err(|_| Error::InvalidDeviceCode),
		}
	}

	pub(crate) fn lot_of(lot: &Number) -> Result<LotNumber, Error<T>> {
		LotNumber::parse(lot).map_err(|_| Error::InvalidLotNumber)
	}

	pub(crate) fn serial_of(serial: &Number) -> Result<SerialNumber, Error<T>> {
		SerialNumber::parse(serial).map_err(|_| Error::InvalidSerialNumber)
	}
}
