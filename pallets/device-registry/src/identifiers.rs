//! From the texts of a call to identifiers that are known to be right.

use crate::{Config, Error, Pallet};
use custos_primitives::{
	code::{self, CodeError},
	device::{DeviceCode, Number},
	gs1::{DeviceIdentifier, Gtin, HibccCode, IccbbaCode, IssuingAgency, LotNumber, SerialNumber},
};
use frame_support::defensive;

impl<T: Config> Pallet<T> {
	/// The GTIN of a device that is to be, or is, a model.
	pub(crate) fn gtin_of(device: &DeviceCode) -> Result<Gtin, Error<T>> {
		device.gtin().map_err(Error::from)
	}

	/// The identifier of a device that is to be, or is, a model.
	pub(crate) fn identifier_of(device: &DeviceCode) -> Result<DeviceIdentifier, Error<T>> {
		device.identifier().map_err(Error::from)
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
		code::lot_number(lot).map_err(Error::from)
	}

	pub(crate) fn serial_of(serial: &Number) -> Result<SerialNumber, Error<T>> {
		code::serial_number(serial).map_err(Error::from)
	}
}

impl<T> From<CodeError> for Error<T> {
	fn from(error: CodeError) -> Self {
		match error {
			CodeError::CheckDigit => Self::CheckDigit,
			CodeError::InvalidGtin => Self::InvalidGtin,
			CodeError::IssuingAgencyNotSupported => Self::IssuingAgencyNotSupported,
			CodeError::InvalidLotNumber => Self::InvalidLotNumber,
			CodeError::InvalidSerialNumber => Self::InvalidSerialNumber,
			CodeError::InvalidSscc | CodeError::InvalidShipmentNumber => {
				defensive!("no call of this pallet takes an SSCC or a shipment's number");
				Self::InvalidDeviceCode
			}
		}
	}
}
