//! What a device is: the fields of a UDI-DI record, its certificates, and its production.
//!
//! The names and meanings are those of FDA's GUDID data elements; where the EU's EUDAMED has another word for the same
//! thing, the documentation says it.

use alloc::vec::Vec;
use codec::{Decode, Encode};
use frame_support::{pallet_prelude::ConstU32, BoundedVec};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};
use sp_core::H256;

use crate::{
	api::text,
	custody::{Condition, Terms, UnitState},
	gs1::{Date, DeviceIdentifier, IssuingAgency, LotNumber, SerialNumber},
	member::MemberId,
	trail::Trail,
};

/// Text of a name or number in UTF-8, at most 80 bytes, as long as GUDID allows.
pub type Label = BoundedVec<u8, ConstU32<80>>;
/// A URI, at most 256 bytes.
pub type Uri = BoundedVec<u8, ConstU32<256>>;
/// The text of a device identifier as a person or an ERP system writes it. Not checked yet.
pub type Code = BoundedVec<u8, ConstU32<25>>;
/// The text of a lot or serial number as a person or an ERP system writes it. Not checked yet.
pub type Number = BoundedVec<u8, ConstU32<20>>;
/// A certificate's number as printed on it, in UTF-8, at most 40 bytes.
pub type CertificateNumber = BoundedVec<u8, ConstU32<40>>;

vocabulary! {
	/// A device identifier (UDI-DI) as it is written in a call: the issuing agency, and the code as text.
	///
	/// For GS1 the code is a GTIN of 8, 12, 13 or 14 digits with its check digit; the chain keeps it as 14 digits.
	pub struct DeviceCode {
		/// Who issues codes of this kind. Only GS1 is supported yet.
		pub issuing_agency: IssuingAgency,
		/// The code, for example `00643169007222`.
		#[serde(with = "text")]
		pub code: Code,
	}
}

impl From<&DeviceIdentifier> for DeviceCode {
	/// The identifier as the chain writes it: a GTIN with all its fourteen digits.
	fn from(device: &DeviceIdentifier) -> Self {
		Self {
			issuing_agency: device.issuing_agency(),
			code: Code::truncate_from(device.code().as_bytes().to_vec()),
		}
	}
}

vocabulary! {
	/// The regulatory risk class of a model.
	#[derive(Copy)]
	pub enum RiskClass {
		/// No class was given (GUDID: unclassified).
		#[codec(index = 0)]
		Unclassified,
		/// FDA class I.
		#[codec(index = 1)]
		FdaClassI,
		/// FDA class II.
		#[codec(index = 2)]
		FdaClassII,
		/// FDA class III.
		#[codec(index = 3)]
		FdaClassIII,
		/// EU MDR class I.
		#[codec(index = 4)]
		MdrClassI,
		/// EU MDR class IIa.
		#[codec(index = 5)]
		MdrClassIIa,
		/// EU MDR class IIb.
		#[codec(index = 6)]
		MdrClassIIb,
		/// EU MDR class III.
		#[codec(index = 7)]
		MdrClassIII,
		/// EU IVDR class A.
		#[codec(index = 8)]
		IvdrClassA,
		/// EU IVDR class B.
		#[codec(index = 9)]
		IvdrClassB,
		/// EU IVDR class C.
		#[codec(index = 10)]
		IvdrClassC,
		/// EU IVDR class D.
		#[codec(index = 11)]
		IvdrClassD,
	}
}

vocabulary! {
	/// What the labelling says of safety in a magnetic resonance environment (ASTM F2503).
	pub enum MriSafety {
		/// The labelling does not say.
		#[codec(index = 0)]
		NotStated,
		/// Safe in every MR environment.
		#[codec(index = 1)]
		Safe,
		/// Safe under stated conditions.
		#[codec(index = 2)]
		Conditional,
		/// Not to be taken into an MR environment.
		#[codec(index = 3)]
		Unsafe,
	}
}

vocabulary! {
	/// Whether the device comes sterile.
	pub enum Sterility {
		/// Not sterile, and need not be.
		#[codec(index = 0)]
		NotSterile,
		/// Packaged as sterile.
		#[codec(index = 1)]
		PackagedSterile,
		/// To be sterilised by the user before use.
		#[codec(index = 2)]
		SterilizeBeforeUse,
		/// Packaged as sterile, and to be sterilised again before use.
		#[codec(index = 3)]
		PackagedSterileAndSterilizeBeforeUse,
	}
}

vocabulary! {
	/// Who may obtain the device.
	pub enum Availability {
		/// The labelling does not say.
		#[codec(index = 0)]
		NotStated,
		/// By prescription (GUDID: Rx).
		#[codec(index = 1)]
		Prescription,
		/// Over the counter (GUDID: OTC).
		#[codec(index = 2)]
		OverTheCounter,
		/// Either way.
		#[codec(index = 3)]
		PrescriptionOrOverTheCounter,
	}
}

vocabulary! {
	/// Which production identifiers (UDI-PI) the model's label carries. Production without one of them is refused.
	#[derive(Copy, Default)]
	pub struct ProductionIdentifierRules {
		/// Lot or batch number, AI (10).
		pub lot: bool,
		/// Serial number, AI (21).
		pub serial: bool,
		/// Date of manufacture, AI (11).
		pub manufacture_date: bool,
		/// Expiry date, AI (17).
		pub expiry_date: bool,
		/// Donation identification number (ISBT 128), for human tissue. Not supported in production yet.
		pub donation_identification_number: bool,
	}
}

vocabulary! {
	/// How the model is packaged.
	pub enum Packaging {
		/// The base package: the lowest level that has a label of its own.
		#[codec(index = 0)]
		Base {
			/// How many devices are in it (GUDID: device count).
			device_count: u32,
		},
		/// A package of packages of a registered model.
		#[codec(index = 1)]
		Package {
			/// What is inside: a model that is registered already, by the same manufacturer.
			contains: DeviceCode,
			/// How many of it, at least one: GUDID holds packages of one, where a box goes around a box.
			quantity: u32,
		},
	}
}

vocabulary! {
	/// How another device identifier of the same device is related to it (GUDID: DI type).
	#[derive(Copy)]
	pub enum RelatedKind {
		/// Identifies one device where the base package holds several and they carry no UDI of their own.
		#[codec(index = 0)]
		UnitOfUse,
		/// Marked on the device itself, other than on its package (21 CFR 801.45).
		#[codec(index = 1)]
		DirectMarking,
		/// The same device's identifier from another issuing agency, or another code of the same one.
		#[codec(index = 2)]
		Secondary,
		/// The identifier that this one replaces.
		#[codec(index = 3)]
		Previous,
	}
}

vocabulary! {
	/// Another identifier of the same device.
	pub struct RelatedIdentifier {
		/// How it is related.
		pub kind: RelatedKind,
		/// The identifier.
		pub device: DeviceCode,
	}
}

vocabulary! {
	/// The conditions under which the device is to be stored, as labelled.
	#[derive(Copy)]
	pub enum StorageCondition {
		/// Air temperature, in tenths of a degree Celsius.
		#[codec(index = 0)]
		Temperature {
			/// Not below.
			low: Option<i16>,
			/// Not above.
			high: Option<i16>,
		},
		/// Relative humidity, in tenths of a percent.
		#[codec(index = 1)]
		Humidity {
			/// Not below.
			low: Option<i16>,
			/// Not above.
			high: Option<i16>,
		},
		/// Atmospheric pressure, in hectopascals.
		#[codec(index = 2)]
		Pressure {
			/// Not below.
			low: Option<i16>,
			/// Not above.
			high: Option<i16>,
		},
	}
}

vocabulary! {
	/// Whether the manufacturer offers the model (GUDID: commercial distribution status).
	#[derive(Copy)]
	pub enum DistributionStatus {
		/// Offered.
		#[codec(index = 0)]
		InCommercialDistribution,
		/// No longer offered. What exists may be used; no more is produced.
		#[codec(index = 1)]
		NotInCommercialDistribution,
	}
}

vocabulary! {
	/// Whether the model may be produced and used without a certificate.
	#[derive(Copy)]
	pub enum CertificationRule {
		/// It needs a valid certificate of a conformity assessor or regulator.
		#[codec(index = 0)]
		Required,
		/// The law asks for none (GUDID: premarket exempt; EU MDR class I: self-declared).
		#[codec(index = 1)]
		Exempt,
	}
}

vocabulary! {
	/// A document that is kept off chain.
	pub struct Document {
		/// The BLAKE2b-256 hash of its bytes.
		pub hash: H256,
		/// Where it may be found. It can move; the hash decides.
		#[serde(with = "text")]
		pub uri: Uri,
	}
}

vocabulary! {
	/// What a UDI-DI record says of a model: what a person enters, and what each version keeps.
	pub struct ModelDescription {
		/// The brand name as labelled. A new one needs a new device identifier.
		#[serde(with = "text")]
		pub brand_name: Label,
		/// Version or model number. A new one needs a new device identifier.
		#[serde(with = "text")]
		pub version_or_model_number: Label,
		/// Catalogue or reference number; empty where there is none.
		#[serde(with = "text")]
		pub catalogue_number: Label,
		/// The regulatory risk class.
		pub risk_class: RiskClass,
		/// FDA product code, three characters, or EMDN code, at most thirteen (MDCG 2021-12); empty where there is none.
		#[serde(with = "text")]
		pub product_code: BoundedVec<u8, ConstU32<13>>,
		/// GMDN term code, five digits; empty where there is none.
		#[serde(with = "text")]
		pub gmdn_code: BoundedVec<u8, ConstU32<5>>,
		/// Which production identifiers its label carries.
		pub production_identifiers: ProductionIdentifierRules,
		/// How it is packaged. A change needs a new device identifier.
		pub packaging: Packaging,
		/// Whether it comes sterile. A change needs a new device identifier.
		pub sterility: Sterility,
		/// To be used once. A change needs a new device identifier.
		pub single_use: bool,
		/// To be implanted.
		pub implantable: bool,
		/// A kit of several devices.
		pub kit: bool,
		/// Contains human cells, tissues, or products made of them (GUDID: HCT/P).
		pub human_tissue: bool,
		/// What the labelling says of MR environments. A change needs a new device identifier.
		pub mri_safety: MriSafety,
		/// Who may obtain it.
		pub availability: Availability,
		/// Whether it needs a certificate.
		pub certification: CertificationRule,
		/// Storage conditions as labelled, at most one of each kind.
		pub storage_conditions: BoundedVec<StorageCondition, ConstU32<3>>,
		/// Its other identifiers.
		pub related_identifiers: BoundedVec<RelatedIdentifier, ConstU32<8>>,
		/// Instructions for use, labelling, or the like.
		pub document: Option<Document>,
	}
}

vocabulary! {
	/// What a certificate attests.
	#[derive(Copy)]
	pub enum CertificateKind {
		/// FDA premarket approval (PMA).
		#[codec(index = 0)]
		PremarketApproval,
		/// FDA premarket notification, 510(k).
		#[codec(index = 1)]
		PremarketNotification,
		/// FDA De Novo classification.
		#[codec(index = 2)]
		DeNovo,
		/// FDA humanitarian device exemption.
		#[codec(index = 3)]
		HumanitarianDeviceExemption,
		/// EU technical documentation assessment (MDR annex IX chapter II, or annex X).
		#[codec(index = 4)]
		EuTechnicalDocumentation,
		/// EU quality management system certificate (MDR annex IX chapters I and III).
		#[codec(index = 5)]
		EuQualityManagementSystem,
		/// Another jurisdiction's or scheme's.
		#[codec(index = 6)]
		Other,
	}
}

vocabulary! {
	/// Whether a certificate still stands, apart from its expiry.
	#[derive(Copy)]
	pub enum CertificateStatus {
		/// It stands.
		#[codec(index = 0)]
		Granted,
		/// It was withdrawn.
		#[codec(index = 1)]
		Withdrawn {
			/// When, in milliseconds since 1970-01-01 UTC.
			at: u64,
			/// By whom: its certifier, or a regulator.
			by: MemberId,
			/// Why.
			reason: WithdrawalReason,
		},
	}
}

vocabulary! {
	/// Why a certificate was withdrawn.
	#[derive(Copy)]
	pub enum WithdrawalReason {
		/// The device does not do what was certified, or is not safe.
		#[codec(index = 0)]
		Safety,
		/// The requirements are not met any more.
		#[codec(index = 1)]
		NonConformity,
		/// Its holder asked for it.
		#[codec(index = 2)]
		AtRequest,
		/// It should not have been granted.
		#[codec(index = 3)]
		GrantedInError,
	}
}

vocabulary! {
	/// A certificate of a model.
	pub struct Certificate {
		/// The member that granted it.
		pub certifier: MemberId,
		/// The certificate's number as printed on it. Unique for its certifier and model.
		#[serde(with = "text")]
		pub number: CertificateNumber,
		/// What it attests.
		pub kind: CertificateKind,
		/// The last day on which it is valid, in UTC; open-ended where absent.
		pub expires: Option<Date>,
		/// The BLAKE2b-256 hash of the certificate's document.
		pub document: H256,
		/// Whether it stands.
		pub status: CertificateStatus,
	}
}

vocabulary! {
	/// Why something was taken out of the world for good.
	#[derive(Copy)]
	pub enum DecommissionReason {
		/// It was destroyed.
		#[codec(index = 0)]
		Destroyed,
		/// It is past its expiry.
		#[codec(index = 1)]
		Expired,
		/// It is damaged.
		#[codec(index = 2)]
		Damaged,
		/// It does not conform to its specification.
		#[codec(index = 3)]
		NonConformant,
		/// It was retired after service.
		#[codec(index = 4)]
		Retired,
		/// It was commissioned in error, and does not exist.
		#[codec(index = 5)]
		CommissionedInError,
	}
}

vocabulary! {
	/// How much a lot holds, and in which form its serials are known to the chain.
	#[derive(Copy)]
	pub enum LotContent {
		/// Devices without serial numbers.
		#[codec(index = 0)]
		Quantity {
			/// How many.
			quantity: u32,
		},
		/// Serialised units, each with a record of its own.
		#[codec(index = 1)]
		Units {
			/// How many so far.
			count: u32,
		},
		/// Serialised units that are known by the Merkle root of their serials; a unit's record is made when a proof is shown.
		#[codec(index = 2)]
		SerialsRoot {
			/// The root of the binary Merkle tree of the serials, with BLAKE2b-256.
			root: H256,
			/// How many serials the tree holds.
			count: u32,
			/// How many of them have a record by now.
			recorded: u32,
		},
	}
}

impl LotContent {
	/// Whether it holds nothing.
	pub fn is_empty(&self) -> bool {
		self.quantity() == 0
	}

	/// How many devices it holds.
	pub fn quantity(&self) -> u32 {
		match self {
			Self::Quantity { quantity } => *quantity,
			Self::Units { count } | Self::SerialsRoot { count, .. } => *count,
		}
	}
}

vocabulary! {
	/// A lot as it was commissioned. Who has how much of it is in the holdings.
	pub struct Lot {
		/// How much it holds.
		pub content: LotContent,
		/// Date of manufacture, AI (11).
		pub manufactured: Option<Date>,
		/// Expiry date, AI (17): the last day on which it may be used.
		pub expires: Option<Date>,
		/// Its history.
		pub trail: Trail,
	}
}

vocabulary! {
	/// A serialised unit.
	pub struct Unit {
		/// The lot it belongs to.
		pub lot: Option<LotNumber>,
		/// Date of manufacture, AI (11).
		pub manufactured: Option<Date>,
		/// Expiry date, AI (17): the last day on which it may be used.
		pub expires: Option<Date>,
		/// Where it is in its life.
		pub state: UnitState,
		/// Whether it may be used, as far as its own condition goes.
		pub condition: Condition,
		/// Whose property it is. In a logistic unit, that one's owner is.
		pub owner: MemberId,
		/// When the title passes to the possessor. `Sale` where the possessor is the owner.
		pub terms: Terms,
		/// Who has it. In a logistic unit, that one's possessor has.
		pub possessor: MemberId,
		/// Its history.
		pub trail: Trail,
	}
}

vocabulary! {
	/// What every call about a model reads: small, and always needed together.
	pub struct Model {
		/// The member that registered it and produces it.
		pub manufacturer: MemberId,
		/// The number of the current version of its description, counted from 1.
		pub version: u32,
		/// Which production identifiers production has to bring.
		pub production_identifiers: ProductionIdentifierRules,
		/// Whether it needs a certificate.
		pub certification: CertificationRule,
		/// What its certificates amount to.
		pub certified: Certified,
		/// Whether it is offered.
		pub distribution: DistributionStatus,
		/// How many levels of packaging are inside it; 0 for a base package.
		pub packaging_level: u8,
		/// The base package inside it, where it is a package: without a certificate of that one, none of this is produced.
		pub base: Option<DeviceIdentifier>,
		/// How many devices are in it, through all levels of packaging.
		pub device_count: u32,
	}
}

vocabulary! {
	/// What a model's certificates amount to, kept with the model so that nobody has to read them all.
	#[derive(Copy)]
	pub enum Certified {
		/// None was ever granted.
		#[codec(index = 0)]
		Never,
		/// At least one was not withdrawn; the longest of these stands, or stood, to the end of this day in UTC.
		#[codec(index = 1)]
		Until {
			/// The day.
			day: Date,
		},
		/// At least one stands that has no end.
		#[codec(index = 2)]
		OpenEnded,
		/// All that it has were withdrawn.
		#[codec(index = 3)]
		Withdrawn,
	}
}

vocabulary! {
	/// A version of a model's description.
	pub struct ModelVersion {
		/// When it was registered, in milliseconds since 1970-01-01 UTC.
		pub since: u64,
		/// What it says.
		pub description: ModelDescription,
	}
}

/// Whether a model is certified on a day.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[scale_info(capture_docs = "always")]
#[serde(rename_all = "camelCase")]
pub enum Certification {
	/// It needs no certificate.
	Exempt,
	/// A certificate stands.
	Valid,
	/// No certificate was ever granted.
	Missing,
	/// The last certificate to stand has expired.
	Expired,
	/// All its certificates were withdrawn.
	Withdrawn,
}

/// A model as the outside sees it.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[scale_info(capture_docs = "always")]
#[serde(rename_all = "camelCase")]
pub struct ModelView {
	/// Its device identifier.
	pub device: DeviceIdentifier,
	/// Its record.
	#[serde(flatten)]
	pub model: Model,
	/// The number of the version that [`Self::description`] is; `version` is the current one.
	pub described_version: u32,
	/// The version of its description that was asked for.
	pub description: ModelVersion,
	/// Its certificates.
	pub certificates: Vec<Certificate>,
	/// Whether it is certified now, and what it contains is too: without that, none of it is produced, supplied or used.
	pub certification_now: Certification,
}

/// What the chain knows of the unit that a UDI names.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[scale_info(capture_docs = "always")]
#[serde(rename_all = "camelCase", tag = "state")]
pub enum UnitView {
	/// The UDI names no serial.
	NotAsked,
	/// It has a record.
	Recorded {
		/// Its serial.
		serial: SerialNumber,
		/// The record.
		unit: Unit,
	},
	/// Its lot is known by the Merkle root of its serials: show a proof to learn whether this is one of them.
	ProofNeeded {
		/// Its serial.
		serial: SerialNumber,
	},
	/// Its model is registered; no unit of this serial is.
	NotRegistered {
		/// Its serial.
		serial: SerialNumber,
	},
}

/// What the chain knows of the lot that a UDI or a unit's record names.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[scale_info(capture_docs = "always")]
#[serde(rename_all = "camelCase", tag = "state")]
pub enum LotView {
	/// Neither the UDI nor the unit's record names a lot.
	NotAsked,
	/// It has a record.
	Recorded {
		/// Its number.
		number: LotNumber,
		/// The record.
		lot: Lot,
	},
	/// Its model is registered; no lot of this number is.
	NotRegistered {
		/// Its number.
		number: LotNumber,
	},
}

/// Where the label and the record of a thing disagree: a sign of a false or wrong label.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[scale_info(capture_docs = "always")]
#[serde(rename_all = "camelCase")]
pub enum Mismatch {
	/// The unit belongs to another lot.
	Lot,
	/// The expiry date is another.
	ExpiryDate,
	/// The date of manufacture is another.
	ManufactureDate,
}

/// The answer to a look-up.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[scale_info(capture_docs = "always")]
#[serde(rename_all = "camelCase")]
pub struct Lookup {
	/// The model. Where the UDI named one of its other identifiers, this is the model behind it.
	pub model: ModelView,
	/// How the identifier of the UDI is related to the model, where it is not the model's own.
	pub found_by: Option<RelatedKind>,
	/// The lot.
	pub lot: LotView,
	/// The unit.
	pub unit: UnitView,
	/// Where the UDI and the records disagree.
	pub mismatches: Vec<Mismatch>,
	/// Whether the expiry date of the record, or the one that the UDI gives, is past.
	pub expired: bool,
}
