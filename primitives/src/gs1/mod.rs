//! GS1 keys, Application Identifiers and the carriers of a medical device's UDI.
//!
//! Everything here follows the GS1 General Specifications ("GS1 GS"), the GS1 Digital Link URI Syntax ("GS1 DL") and
//! the EPC Tag Data Standard 2.0 ("TDS"). Nothing allocates without a bound, nothing panics, and a value of one of
//! these types is valid whichever way it came in: parsed, decoded from SCALE or read from JSON. [`date::Date`] is the
//! exception, since its fields are public: call [`date::Date::checked`] on a decoded one.
//!
//! | layer | file |
//! |---|---|
//! | keys with a check digit, company prefixes | [`key`] |
//! | lot and serial numbers, codes of other agencies | [`text`] |
//! | calendar dates | [`date`] |
//! | Application Identifiers, their formats and associations | [`application_identifier`] |
//! | element strings, raw and bracketed, and the rules they are held to | [`element_string`], [`rule`] |
//! | GS1 Digital Link URIs | [`digital_link`] |
//! | EPC URIs | [`epc`] |
//! | UDI: a device identifier with its production identifiers | [`udi`] |
//! | reading a UDI or an SSCC from any of these, and describing what is wrong with it | [`carrier`], [`description`] |

mod check_characters;
mod digits;
pub(crate) mod string;

pub mod application_identifier;
pub mod carrier;
pub mod date;
pub mod description;
pub mod digital_link;
pub mod element_string;
pub mod epc;
pub mod key;
pub mod rule;
pub mod text;
pub mod udi;

pub use application_identifier::ApplicationIdentifier;
pub use carrier::{Carrier, CarrierForm, ParsedUdi, UdiError};
pub use check_characters::check_characters;
pub use date::{Date, DateError};
pub use description::ErrorDescription;
pub use digital_link::{DigitalLink, LinkError, LinkRule};
pub use element_string::{Element, ElementError, ElementString};
pub use epc::{Epc, EpcError, EpcRule};
pub use key::{check_digit, AllocatedKey, CompanyPrefix, Gln, Gtin, KeyError, Sscc};
pub use rule::Rule;
pub use text::{HibccCode, IccbbaCode, LotNumber, SerialNumber, ShipmentNumber, TextError};
pub use udi::{DeviceIdentifier, IssuingAgency, ProductionIdentifiers, Udi};
