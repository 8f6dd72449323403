//! Unique Device Identification: the device identifier (UDI-DI) with the production identifiers (UDI-PI).

use super::{
	ApplicationIdentifier, Date, DigitalLink, Element, ElementError, ElementString, Epc, Gtin, HibccCode,
	IccbbaCode, LotNumber, Rule, SerialNumber, UdiError,
};
use alloc::string::String;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use core::fmt;
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

/// An agency accredited to issue UDIs (21 CFR 830.100; EU 2019/939).
#[derive(
	Clone,
	Copy,
	PartialEq,
	Eq,
	PartialOrd,
	Ord,
	Hash,
	Debug,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Serialize,
	Deserialize,
)]
#[scale_info(capture_docs = "always")]
pub enum IssuingAgency {
	/// GS1.
	#[codec(index = 0)]
	#[serde(rename = "GS1")]
	Gs1,
	/// Health Industry Business Communications Council.
	#[codec(index = 1)]
	#[serde(rename = "HIBCC")]
	Hibcc,
	/// ICCBBA (ISBT 128).
	#[codec(index = 2)]
	#[serde(rename = "ICCBBA")]
	Iccbba,
}

impl fmt::Display for IssuingAgency {
	fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
		formatter.write_str(match self {
			Self::Gs1 => "GS1",
			Self::Hibcc => "HIBCC",
			Self::Iccbba => "ICCBBA",
		})
	}
}

/// The part of a UDI that names the model and its packaging level (UDI-DI), with the agency that issued it.
///
/// In JSON `{"issuingAgency":"GS1","code":"09506000134352"}`.
#[derive(
	Clone,
	Copy,
	PartialEq,
	Eq,
	PartialOrd,
	Ord,
	Hash,
	Debug,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Serialize,
	Deserialize,
)]
#[scale_info(capture_docs = "always")]
#[serde(tag = "issuingAgency", content = "code")]
pub enum DeviceIdentifier {
	/// Issued under GS1.
	#[codec(index = 0)]
	#[serde(rename = "GS1")]
	Gs1(Gtin),
	/// Issued under HIBCC.
	#[codec(index = 1)]
	#[serde(rename = "HIBCC")]
	Hibcc(HibccCode),
	/// Issued under ICCBBA.
	#[codec(index = 2)]
	#[serde(rename = "ICCBBA")]
	Iccbba(IccbbaCode),
}

impl DeviceIdentifier {
	/// The agency that issued the identifier.
	pub fn issuing_agency(&self) -> IssuingAgency {
		match self {
			Self::Gs1(_) => IssuingAgency::Gs1,
			Self::Hibcc(_) => IssuingAgency::Hibcc,
			Self::Iccbba(_) => IssuingAgency::Iccbba,
		}
	}

	/// The identifier's text within its agency.
	pub fn code(&self) -> &str {
		match self {
			Self::Gs1(gtin) => gtin.as_str(),
			Self::Hibcc(code) => code.as_str(),
			Self::Iccbba(code) => code.as_str(),
		}
	}

	/// The GTIN, when GS1 issued the identifier.
	pub fn gtin(&self) -> Option<Gtin> {
		match self {
			Self::Gs1(gtin) => Some(*gtin),
			Self::Hibcc(_) | Self::Iccbba(_) => None,
		}
	}
}

impl From<Gtin> for DeviceIdentifier {
	fn from(gtin: Gtin) -> Self {
		Self::Gs1(gtin)
	}
}

/// The part of a UDI that names the lot, the unit or its dates (UDI-PI). Which of them a label carries is a property
/// of the model.
#[derive(
	Clone,
	Copy,
	PartialEq,
	Eq,
	PartialOrd,
	Ord,
	Hash,
	Debug,
	Default,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Serialize,
	Deserialize,
)]
#[scale_info(capture_docs = "always")]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ProductionIdentifiers {
	/// Batch or lot, AI (10).
	#[serde(default, skip_serializing_if = "Option::is_none")]
	pub lot: Option<LotNumber>,
	/// Serial number, AI (21).
	#[serde(default, skip_serializing_if = "Option::is_none")]
	pub serial: Option<SerialNumber>,
	/// Date of manufacture, AI (11) or (8008).
	#[serde(default, skip_serializing_if = "Option::is_none")]
	pub manufactured: Option<Date>,
	/// Last day of use, AI (17) or (7003).
	#[serde(default, skip_serializing_if = "Option::is_none")]
	pub expires: Option<Date>,
}

/// A whole UDI: what the device is, and which one.
#[derive(
	Clone,
	Copy,
	PartialEq,
	Eq,
	PartialOrd,
	Ord,
	Hash,
	Debug,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Serialize,
	Deserialize,
)]
#[scale_info(capture_docs = "always")]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Udi {
	/// The model and packaging level.
	pub device: DeviceIdentifier,
	/// The lot, unit and dates.
	#[serde(default)]
	pub production: ProductionIdentifiers,
}

impl Udi {
	/// The UDI as elements: (01), (11), (17), (10) and (21), those that are there. Only GS1 has element strings.
	///
	/// Dates lose their century. A date that does not exist, as its public fields allow, is refused.
	pub fn to_elements(&self) -> Result<ElementString, UdiError> {
		let gtin = self.gtin()?;
		let mut elements = ElementString::default();
		push(&mut elements, "01", gtin.as_bytes(), Date::FIRST_YEAR)?;
		push_date(&mut elements, "11", self.production.manufactured)?;
		push_date(&mut elements, "17", self.production.expires)?;
		if let Some(lot) = &self.production.lot {
			push(&mut elements, "10", lot.as_bytes(), Date::FIRST_YEAR)?;
		}
		if let Some(serial) = &self.production.serial {
			push(&mut elements, "21", serial.as_bytes(), Date::FIRST_YEAR)?;
		}
		Ok(elements)
	}

	/// The raw element string, without symbology identifier, FNC1 as ASCII 29.
	pub fn to_element_string(&self) -> Result<String, UdiError> {
		Ok(self.to_elements()?.to_raw())
	}

	/// The human-readable form `(01)…(17)…(10)…(21)…`.
	pub fn to_bracketed(&self) -> Result<String, UdiError> {
		Ok(self.to_elements()?.to_bracketed())
	}

	/// The Digital Link URI under a stem such as [`super::digital_link::CANONICAL_STEM`].
	pub fn to_digital_link(&self, stem: &str) -> Result<String, UdiError> {
		Ok(DigitalLink::write(&self.to_elements()?, stem)?)
	}

	/// The EPC URI: SGTIN when there is a serial number, LGTIN when there is only a lot, otherwise the pattern of all
	/// units. Dates have no place in an EPC. The company prefix has `prefix_length` digits, 6 to 12.
	pub fn to_epc_uri(&self, prefix_length: u8) -> Result<String, UdiError> {
		let gtin = self.gtin()?;
		let epc = match (self.production.serial, self.production.lot) {
			(Some(serial), _) => Epc::Sgtin { gtin, serial },
			(None, Some(lot)) => Epc::Lgtin { gtin, lot },
			(None, None) => Epc::GtinPattern { gtin },
		};
		Ok(epc.to_uri(prefix_length)?)
	}

	fn gtin(&self) -> Result<Gtin, UdiError> {
		self.device.gtin().ok_or(UdiError::NotSupportedYet {
			agency: self.device.issuing_agency(),
		})
	}
}

fn push_date(elements: &mut ElementString, name: &str, date: Option<Date>) -> Result<(), UdiError> {
	match date {
		Some(date) => push(elements, name, &date.checked()?.to_yymmdd(), date.year),
		None => Ok(()),
	}
}

fn push(elements: &mut ElementString, name: &str, value: &[u8], reference_year: u16) -> Result<(), UdiError> {
	let identifier = ApplicationIdentifier::parse(name.as_bytes())
		.ok_or_else(|| ElementError::new(None, 0, Rule::UnknownApplicationIdentifier))?;
	Ok(elements.push(Element::new(identifier, value, reference_year)?)?)
}
