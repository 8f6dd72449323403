//! From the texts of a call to identifiers that are known to be right.
//!
//! Calls take identifiers as text, as a person or an ERP system writes them, and pallets keep them parsed. Each pallet
//! turns a [`CodeError`] into the error of its own that says the same.

use crate::{
	custody::{Item, ItemCode, LotCode, LotReference, SsccText},
	device::{DeviceCode, Number},
	gs1::{DeviceIdentifier, Gtin, IssuingAgency, KeyError, LotNumber, SerialNumber, ShipmentNumber, Sscc},
};

/// Why the text of a call is no identifier.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CodeError {
	/// The last digit of a GTIN or SSCC does not follow from the others.
	CheckDigit,
	/// The text is no GTIN.
	InvalidGtin,
	/// Only GTINs name devices yet.
	IssuingAgencyNotSupported,
	/// The text is no lot number, AI (10).
	InvalidLotNumber,
	/// The text is no serial number, AI (21).
	InvalidSerialNumber,
	/// The text is no SSCC, AI (00).
	InvalidSscc,
	/// The text is no number of a shipment.
	InvalidShipmentNumber,
}

/// Why the text of a call is no term of consent and access.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum TermError {
	/// The text is no code of HL7's PurposeOfUse.
	UnknownPurpose,
	/// The text can't name a category of data.
	InvalidCategory,
	/// The text can't be a study's number.
	InvalidStudyCode,
	/// The text is no country.
	InvalidRegion,
	/// The text can't name a FHIR resource type.
	InvalidResourceType,
	/// The text can't name a credential.
	InvalidCredential,
}

impl DeviceCode {
	/// The GTIN that the text is.
	pub fn gtin(&self) -> Result<Gtin, CodeError> {
		match self.issuing_agency {
			IssuingAgency::Gs1 => Gtin::parse(&self.code).map_err(|error| match error {
				KeyError::WrongCheckDigit { .. } => CodeError::CheckDigit,
				KeyError::WrongLength { .. } | KeyError::NotADigit { .. } => CodeError::InvalidGtin,
			}),
			IssuingAgency::Hibcc | IssuingAgency::Iccbba => Err(CodeError::IssuingAgencyNotSupported),
		}
	}

	/// The identifier that the text is.
	pub fn identifier(&self) -> Result<DeviceIdentifier, CodeError> {
		self.gtin().map(DeviceIdentifier::Gs1)
	}
}

/// The lot number that the text is.
pub fn lot_number(text: &Number) -> Result<LotNumber, CodeError> {
	LotNumber::parse(text).map_err(|_| CodeError::InvalidLotNumber)
}

/// The serial number that the text is.
pub fn serial_number(text: &Number) -> Result<SerialNumber, CodeError> {
	SerialNumber::parse(text).map_err(|_| CodeError::InvalidSerialNumber)
}

/// The number of a shipment that the text is.
pub fn shipment_number(text: &Number) -> Result<ShipmentNumber, CodeError> {
	ShipmentNumber::parse(text).map_err(|_| CodeError::InvalidShipmentNumber)
}

/// The SSCC that the text is.
pub fn sscc(text: &SsccText) -> Result<Sscc, CodeError> {
	Sscc::parse(text).map_err(|error| match error {
		KeyError::WrongCheckDigit { .. } => CodeError::CheckDigit,
		KeyError::WrongLength { .. } | KeyError::NotADigit { .. } => CodeError::InvalidSscc,
	})
}

impl LotCode {
	/// The lot that the texts name.
	pub fn parsed(&self) -> Result<LotReference, CodeError> {
		Ok(LotReference {
			device: self.device.identifier()?,
			lot: self.lot.as_ref().map(lot_number).transpose()?,
		})
	}
}

impl ItemCode {
	/// The item that the texts name.
	pub fn parsed(&self) -> Result<Item, CodeError> {
		Ok(match self {
			Self::Unit { device, serial } => Item::Unit {
				device: device.identifier()?,
				serial: serial_number(serial)?,
			},
			Self::Quantity {
				device,
				lot,
				owner,
				quantity,
			} => Item::Quantity {
				device: device.identifier()?,
				lot: lot_number(lot)?,
				owner: *owner,
				quantity: *quantity,
			},
			Self::LogisticUnit { sscc: text } => Item::LogisticUnit { sscc: sscc(text)? },
		})
	}
}
