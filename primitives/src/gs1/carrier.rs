//! Reading a UDI, or the SSCC of a logistic unit, from whatever carries it.

use super::{
	digital_link::ShortGtins, element_string::check_length, epc::ParsedEpc, CompanyPrefix, Date, DateError,
	DeviceIdentifier, DigitalLink, Element, ElementError, ElementString, Epc, EpcError, Gtin, IssuingAgency,
	KeyError, LinkError, LotNumber, ProductionIdentifiers, SerialNumber, Sscc, TextError, Udi,
};
use alloc::vec::Vec;
use core::fmt;
use serde::Serialize;

/// The form a UDI was read from.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum CarrierForm {
	/// A raw element string, as scanners transmit it.
	ElementString,
	/// An element string with its Application Identifiers in brackets, as printed for people.
	Bracketed,
	/// A GS1 Digital Link URI.
	DigitalLink,
	/// An EPC URI.
	EpcUri,
	/// The digits of a GTIN alone.
	Gtin,
}

/// A UDI and what came with it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ParsedUdi {
	/// The UDI.
	pub udi: Udi,
	/// The form it was read from.
	pub form: CarrierForm,
	/// The company prefix, which EPC URIs set off.
	#[serde(skip_serializing_if = "Option::is_none")]
	pub company_prefix: Option<CompanyPrefix>,
	/// All elements that the UDI does not hold. (7003) and (8008) are among them, for their time of day.
	pub also: Vec<Element>,
}

/// What the text of a barcode names.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Carrier {
	/// A model, a lot or a unit.
	Udi(ParsedUdi),
	/// A logistic unit.
	LogisticUnit(Sscc),
}

/// Why a text is no UDI and names no logistic unit, or why a UDI cannot be written in some form.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum UdiError {
	/// The text has none of the forms that are read here.
	NotRecognised,
	/// The agency's carriers are not read or written yet.
	NotSupportedYet {
		/// The agency, told from the first character.
		agency: IssuingAgency,
	},
	/// The element string is wrong.
	ElementString(ElementError),
	/// The Digital Link URI is wrong.
	DigitalLink(LinkError),
	/// The EPC URI is wrong.
	EpcUri(EpcError),
	/// The digits are no GTIN.
	Gtin(KeyError),
	/// The digits are no SSCC.
	Sscc(KeyError),
	/// There is no GTIN, AI (01).
	DeviceIdentifierMissing,
	/// A lot or serial number is wrong.
	Text(TextError),
	/// A date is wrong.
	Date(DateError),
	/// Two Application Identifiers give different dates for the same thing.
	DatesDisagree {
		/// The one that gives the day.
		day: &'static str,
		/// The one that gives the time too.
		time: &'static str,
		/// Where the second value stands, in bytes.
		position: usize,
	},
}

impl fmt::Display for UdiError {
	fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
		match self {
			Self::NotRecognised => {
				formatter.write_str("the text is no GS1 element string, Digital Link URI, EPC URI or GTIN")
			}
			Self::NotSupportedYet { agency } => write!(formatter, "UDIs of {agency} are not supported yet"),
			Self::ElementString(error) => error.fmt(formatter),
			Self::DigitalLink(error) => error.fmt(formatter),
			Self::EpcUri(error) => error.fmt(formatter),
			Self::Gtin(error) | Self::Sscc(error) => error.fmt(formatter),
			Self::DeviceIdentifierMissing => {
				formatter.write_str("there is no GTIN, AI (01), so no device identifier")
			}
			Self::Text(error) => error.fmt(formatter),
			Self::Date(error) => error.fmt(formatter),
			Self::DatesDisagree { day, time, position } => write!(
				formatter,
				"AI ({day}) and AI ({time}) give different dates, at offset {position}"
			),
		}
	}
}

impl core::error::Error for UdiError {}

impl From<ElementError> for UdiError {
	fn from(error: ElementError) -> Self {
		Self::ElementString(error)
	}
}

impl From<LinkError> for UdiError {
	fn from(error: LinkError) -> Self {
		Self::DigitalLink(error)
	}
}

impl From<EpcError> for UdiError {
	fn from(error: EpcError) -> Self {
		Self::EpcUri(error)
	}
}

impl From<KeyError> for UdiError {
	fn from(error: KeyError) -> Self {
		Self::Gtin(error)
	}
}

impl From<TextError> for UdiError {
	fn from(error: TextError) -> Self {
		Self::Text(error)
	}
}

impl From<DateError> for UdiError {
	fn from(error: DateError) -> Self {
		Self::Date(error)
	}
}

/// Symbology identifiers of barcodes that hold a GTIN alone, EAN/UPC and ITF-14, with its length in digits (GS1 GS
/// section 5.1).
const GTIN_SYMBOLOGIES: [(&[u8], &[u8]); 3] = [(b"]E0", &[13]), (b"]E4", &[8]), (b"]I1", &[14])];
/// Symbology identifiers of Data Matrix, QR Code and DotCode without FNC1: they may hold a link.
const TEXT_SYMBOLOGIES: [&[u8]; 3] = [b"]d1", b"]Q1", b"]J0"];
/// The length of a symbology identifier, in bytes.
const SYMBOLOGY_LENGTH: usize = 3;
/// A text of digits alone is an element string from this length on: AI (01) with its GTIN.
const SHORTEST_ELEMENT_STRING: usize = 16;
/// The length of an SSCC, in digits. No UDI has as many digits alone: AI (01) with its GTIN has sixteen, and what follows
/// has an identifier and a value.
const SSCC_LENGTH: usize = 18;

impl Udi {
	/// Reads a UDI from a raw or bracketed element string, a Digital Link URI, an EPC URI (sgtin, lgtin or the pattern
	/// of a GTIN) or the 8, 12, 13 or 14 digits of a GTIN, whichever it is, at most 4096 bytes.
	///
	/// `reference_year` is the current year, from which the centuries of dates are judged. Digital Link URIs may hold
	/// short GTINs, as early versions of that standard allowed. HIBCC (`+`) and ICCBBA (`=`, `&`) are recognised and
	/// answered with [`UdiError::NotSupportedYet`].
	pub fn parse(text: &[u8], reference_year: u16) -> Result<ParsedUdi, UdiError> {
		Content::read(text, reference_year)?.into_udi(reference_year)
	}
}

impl Carrier {
	/// Reads the same as [`Udi::parse`], and the SSCC of a logistic unit from an element string with AI (00), a Digital
	/// Link URI of that key, an EPC URI (sscc) or its 18 digits.
	///
	/// A label with both AI (00) and AI (01) is that of a logistic unit, which is a trade item too: the SSCC names the one
	/// thing that the label is on.
	pub fn parse(text: &[u8], reference_year: u16) -> Result<Self, UdiError> {
		if text.len() == SSCC_LENGTH && text.iter().all(u8::is_ascii_digit) {
			return Sscc::parse(text).map(Self::LogisticUnit).map_err(UdiError::Sscc);
		}
		let content = Content::read(text, reference_year)?;
		match content.sscc()? {
			Some(sscc) => Ok(Self::LogisticUnit(sscc)),
			None => content.into_udi(reference_year).map(Self::Udi),
		}
	}
}

/// What a text holds, whatever it names.
enum Content {
	/// Elements, and the form they were in.
	Elements(ElementString, CarrierForm),
	/// An EPC.
	Epc(ParsedEpc),
	/// A GTIN alone.
	Gtin(Gtin),
}

impl Content {
	fn read(text: &[u8], reference_year: u16) -> Result<Self, UdiError> {
		check_length(text).map_err(|rule| ElementError::new(None, 0, rule))?;
		let (symbology, rest) = text.split_at_checked(SYMBOLOGY_LENGTH).unwrap_or((&[], text));
		if let Some((_, allowed)) = GTIN_SYMBOLOGIES
			.iter()
			.find(|(identifier, _)| *identifier == symbology)
		{
			return read_gtin_barcode(rest, allowed).map_err(|error| error.moved(SYMBOLOGY_LENGTH));
		}
		if TEXT_SYMBOLOGIES.contains(&symbology) {
			return read(rest, reference_year).map_err(|error| error.moved(SYMBOLOGY_LENGTH));
		}
		read(text, reference_year)
	}

	/// The logistic unit that is named, if it is one.
	fn sscc(&self) -> Result<Option<Sscc>, UdiError> {
		match self {
			Self::Elements(elements, _) => {
				let element = elements.find("00");
				let sscc = element.map(|element| Sscc::parse(element.value().as_bytes()));
				sscc.transpose().map_err(UdiError::Sscc)
			}
			Self::Epc(parsed) => match parsed.epc {
				Epc::Sscc { sscc } => Ok(Some(sscc)),
				Epc::Sgtin { .. } | Epc::Lgtin { .. } | Epc::GtinPattern { .. } | Epc::Sgln { .. } => {
					Ok(None)
				}
			},
			Self::Gtin(_) => Ok(None),
		}
	}

	fn into_udi(self, reference_year: u16) -> Result<ParsedUdi, UdiError> {
		match self {
			Self::Elements(elements, form) => from_elements(&elements, form, reference_year),
			Self::Epc(parsed) => from_epc(parsed),
			Self::Gtin(gtin) => Ok(from_gtin(gtin)),
		}
	}
}

/// Reads the digits of a barcode that holds a GTIN of one length.
fn read_gtin_barcode(text: &[u8], allowed: &'static [u8]) -> Result<Content, UdiError> {
	let found = text.len();
	match allowed.iter().any(|length| usize::from(*length) == found) {
		true => Ok(Content::Gtin(Gtin::parse(text)?)),
		false => Err(KeyError::WrongLength { allowed, found }.into()),
	}
}

fn read(text: &[u8], reference_year: u16) -> Result<Content, UdiError> {
	let elements = |form| {
		Ok(Content::Elements(
			ElementString::parse(text, reference_year)?,
			form,
		))
	};
	match text {
		[b'+', ..] => Err(UdiError::NotSupportedYet {
			agency: IssuingAgency::Hibcc,
		}),
		[b'=' | b'&', ..] => Err(UdiError::NotSupportedYet {
			agency: IssuingAgency::Iccbba,
		}),
		[b'(', ..] => elements(CarrierForm::Bracketed),
		[b'h' | b'H', ..] => {
			let link = DigitalLink::parse_with(text, reference_year, ShortGtins::Padded)?;
			Ok(Content::Elements(
				link.elements().clone(),
				CarrierForm::DigitalLink,
			))
		}
		[b'u', ..] => Ok(Content::Epc(Epc::parse(text)?)),
		_ if is_bare_gtin(text) => Ok(Content::Gtin(Gtin::parse(text)?)),
		[b']' | super::element_string::SEPARATOR | b'0'..=b'9', ..] => elements(CarrierForm::ElementString),
		_ => Err(UdiError::NotRecognised),
	}
}

fn is_bare_gtin(text: &[u8]) -> bool {
	!text.is_empty() && text.len() < SHORTEST_ELEMENT_STRING && text.iter().all(u8::is_ascii_digit)
}

fn from_gtin(gtin: Gtin) -> ParsedUdi {
	ParsedUdi {
		udi: Udi {
			device: gtin.into(),
			production: ProductionIdentifiers::default(),
		},
		form: CarrierForm::Gtin,
		company_prefix: None,
		also: Vec::new(),
	}
}

fn from_epc(parsed: ParsedEpc) -> Result<ParsedUdi, UdiError> {
	let (gtin, lot, serial) = match parsed.epc {
		Epc::Sgtin { gtin, serial } => (gtin, None, Some(serial)),
		Epc::Lgtin { gtin, lot } => (gtin, Some(lot), None),
		Epc::GtinPattern { gtin } => (gtin, None, None),
		Epc::Sscc { .. } | Epc::Sgln { .. } => return Err(UdiError::DeviceIdentifierMissing),
	};
	let production = ProductionIdentifiers {
		lot,
		serial,
		manufactured: None,
		expires: None,
	};
	Ok(ParsedUdi {
		udi: Udi {
			device: gtin.into(),
			production,
		},
		form: CarrierForm::EpcUri,
		company_prefix: Some(parsed.company_prefix),
		also: Vec::new(),
	})
}

fn from_elements(
	elements: &ElementString,
	form: CarrierForm,
	reference_year: u16,
) -> Result<ParsedUdi, UdiError> {
	let value = |name: &str| elements.find(name).map(|element| element.value().as_bytes());
	let gtin = Gtin::parse(value("01").ok_or(UdiError::DeviceIdentifierMissing)?)?;
	let production = ProductionIdentifiers {
		lot: value("10").map(LotNumber::parse).transpose()?,
		serial: value("21").map(SerialNumber::parse).transpose()?,
		manufactured: date(elements, "11", "8008", reference_year)?,
		expires: date(elements, "17", "7003", reference_year)?,
	};
	let udi = Udi {
		device: DeviceIdentifier::Gs1(gtin),
		production,
	};
	Ok(ParsedUdi {
		udi,
		form,
		company_prefix: None,
		also: also(elements),
	})
}

/// The date that `day` gives, or the date and time of `time`; both must agree when both are there.
fn date(
	elements: &ElementString,
	day: &'static str,
	time: &'static str,
	reference_year: u16,
) -> Result<Option<Date>, UdiError> {
	let read = |element: &Element| {
		let digits = element.value().as_bytes().get(..6).unwrap_or_default();
		Date::parse_yymmdd(digits, reference_year)
	};
	let (on, at) = (elements.find(day), elements.find(time));
	match (on.map(read).transpose()?, at.map(read).transpose()?) {
		(Some(one), Some(other)) if one != other => {
			let position = on
				.map_or(0, Element::position)
				.max(at.map_or(0, Element::position));
			Err(UdiError::DatesDisagree { day, time, position })
		}
		(one, other) => Ok(one.or(other)),
	}
}

/// The elements that a UDI has no field for, each once.
fn also(elements: &ElementString) -> Vec<Element> {
	let mut also: Vec<Element> = Vec::new();
	for element in elements.elements() {
		let held = matches!(
			element.application_identifier().as_str(),
			"01" | "10" | "11" | "17" | "21"
		);
		if !held && !also.contains(element) {
			also.push(element.clone());
		}
	}
	also
}

impl UdiError {
	/// The same error in a text that has `by` bytes more in front.
	fn moved(self, by: usize) -> Self {
		match self {
			Self::ElementString(error) => Self::ElementString(ElementError {
				position: error.position.saturating_add(by),
				..error
			}),
			Self::DigitalLink(error) => Self::DigitalLink(LinkError {
				position: error.position.saturating_add(by),
				..error
			}),
			Self::EpcUri(error) => Self::EpcUri(EpcError {
				position: error.position.saturating_add(by),
				..error
			}),
			Self::Gtin(KeyError::NotADigit { position }) => Self::Gtin(KeyError::NotADigit {
				position: position.saturating_add(by),
			}),
			Self::DatesDisagree { day, time, position } => Self::DatesDisagree {
				day,
				time,
				position: position.saturating_add(by),
			},
			Self::NotRecognised
			| Self::NotSupportedYet { .. }
			| Self::Gtin(_)
			| Self::Sscc(_)
			| Self::DeviceIdentifierMissing
			| Self::Text(_)
			| Self::Date(_) => self,
		}
	}
}
