//! The questions that the runtime answers: its APIs, for nodes, light clients and clients in other languages.

use alloc::vec::Vec;
use codec::{Codec, Decode, Encode};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

use crate::{
	authority::{AuthoritiesView, EquivocationView},
	cbv::{business_step, BusinessStep, Disposition},
	consent::{
		AttestationNumber, AttestationView, KeyUse, Question, Ruling, Study, StudyId, SubjectKey,
		SubjectReference, SubjectView,
	},
	custody::{
		DiscrepancyKind, DisputeId, DisputeState, Holding, Item, LogisticUnit, LotReference, Outcome,
		Purpose, ShipmentId, ShipmentState,
	},
	device::{Lookup, ModelView, Unit},
	gs1::{DeviceIdentifier, ErrorDescription, SerialNumber, Sscc, Udi},
	guard::{Intent, RecallId, Refusal},
	log::LogStep,
	member::{MemberId, MemberView},
	recall::{
		ConsigneeView, Hold, HoldTarget, OverdueRecall, RecallAction, RecallClass, RecallReason, RecallView,
		ReconciliationView,
	},
	records::{AccessId, AccessView, AnchorId, AnchorView},
	trail::{Trail, TrailStep, TrailSubject},
};
use sp_consensus_aura::sr25519::AuthorityId;
use sp_consensus_slots::EquivocationProof;
use sp_core::H256;

/// Why a question about a device has no answer.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[scale_info(capture_docs = "always")]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum LookupError {
	/// The text is no UDI.
	Malformed(ErrorDescription),
	/// The text names a model only, and the question is about a lot or unit.
	Incomplete,
	/// No model, lot or unit is registered under the identifiers. They are given as they were understood.
	NotRegistered(Udi),
	/// There is no logistic unit of this SSCC.
	LogisticUnitNotFound {
		/// The SSCC.
		sscc: Sscc,
	},
	/// The model has no such version.
	VersionNotFound {
		/// The model.
		device: DeviceIdentifier,
		/// The number of its current version; those before it count from 1.
		current: u32,
	},
}

/// The trail of a thing, or of a subject's log, as its record holds it.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[scale_info(capture_docs = "always")]
#[serde(rename_all = "camelCase")]
pub struct TrailView<Subject = TrailSubject> {
	/// What has the history.
	pub subject: Subject,
	/// Its trail.
	pub trail: Trail,
	/// The key of its record in the state: what to ask a storage proof for.
	#[serde(with = "hexadecimal")]
	pub storage_key: Vec<u8>,
}

/// A step of a trail, with its names in EPCIS.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct TrailStepView<AccountId> {
	/// The number of the block that holds it.
	pub block: u32,
	/// The step.
	#[serde(flatten)]
	pub step: TrailStep<AccountId>,
	/// Its business step, in the words of CBV 2.0 section 7.1.
	pub business_step: BusinessStep,
	/// Its disposition, in the words of CBV 2.0 section 7.2.
	pub disposition: Disposition,
}

impl<AccountId> From<(u32, TrailStep<AccountId>)> for TrailStepView<AccountId> {
	/// The step that a block of that number holds.
	fn from((block, step): (u32, TrailStep<AccountId>)) -> Self {
		let (business_step, disposition) = business_step(&step.activity);
		Self {
			block,
			step,
			business_step,
			disposition,
		}
	}
}

/// A step of a subject's log, with the block that holds it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct LogStepView<AccountId> {
	/// The number of the block that holds it.
	pub block: u32,
	/// The step.
	#[serde(flatten)]
	pub step: LogStep<AccountId>,
}

impl<AccountId> From<(u32, LogStep<AccountId>)> for LogStepView<AccountId> {
	/// The step that a block of that number holds.
	fn from((block, step): (u32, LogStep<AccountId>)) -> Self {
		Self { block, step }
	}
}

/// What a member has, and had, of a lot.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[scale_info(capture_docs = "always")]
#[serde(rename_all = "camelCase")]
pub struct HoldingView {
	/// The lot.
	pub lot: LotReference,
	/// The member.
	pub member: MemberId,
	/// What it has, and had.
	#[serde(flatten)]
	pub holding: Holding,
}

/// What of a lot is in a logistic unit.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[scale_info(capture_docs = "always")]
#[serde(rename_all = "camelCase")]
pub struct InsideView {
	/// The logistic unit that directly contains it.
	pub sscc: Sscc,
	/// Who has that one, or the outermost one that it is in.
	pub possessor: MemberId,
	/// How many devices, those in nested logistic units not counted.
	pub quantity: u32,
}

/// Who has a thing.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[scale_info(capture_docs = "always")]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase", tag = "kind")]
pub enum CustodyView {
	/// A unit.
	Unit {
		/// The model.
		device: DeviceIdentifier,
		/// Its serial.
		serial: SerialNumber,
		/// Who has it, be it in a logistic unit or not.
		possessor: MemberId,
		/// Whose property it is, be it in a logistic unit or not.
		owner: MemberId,
		/// The logistic units that it is in, the innermost first.
		inside: Vec<Sscc>,
		/// Its record.
		unit: Unit,
	},
	/// A lot.
	Lot {
		/// The lot.
		lot: LotReference,
		/// What members have and had of it, at most 100 of them.
		holdings: Vec<HoldingView>,
		/// What of it is in logistic units, at most 100 of them.
		inside: Vec<InsideView>,
		/// Whether there is more of it than is listed here.
		more: bool,
	},
	/// A logistic unit.
	LogisticUnit {
		/// Its SSCC.
		sscc: Sscc,
		/// Who has it, be it in another one or not.
		possessor: MemberId,
		/// Whose property its contents are, be it in another one or not.
		owner: MemberId,
		/// The logistic units that it is in, the innermost first.
		inside: Vec<Sscc>,
		/// Its record.
		logistic_unit: LogisticUnit,
		/// What is directly in it, at most 100 items.
		items: Vec<Item>,
		/// Whether there is more in it than is listed here.
		more: bool,
	},
}

/// A shipment as the outside sees it.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[scale_info(capture_docs = "always")]
#[serde(rename_all = "camelCase")]
pub struct ShipmentView {
	/// Its sender and number.
	#[serde(flatten)]
	pub shipment: ShipmentId,
	/// The member that is to receive it.
	pub recipient: MemberId,
	/// The member that carries it, where one was named.
	pub carrier: Option<MemberId>,
	/// What it is for.
	pub purpose: Purpose,
	/// What is in it.
	pub items: Vec<Item>,
	/// The BLAKE2b-256 hashes of its documents.
	pub documents: Vec<H256>,
	/// When it was shipped, in milliseconds since 1970-01-01 UTC.
	pub shipped: u64,
	/// By when it is to be received, in milliseconds since 1970-01-01 UTC.
	pub due: u64,
	/// Where it stands.
	pub state: ShipmentState,
	/// The dispute about it, where there is one.
	pub dispute: Option<DisputeView>,
}

/// A dispute as the outside sees it.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[scale_info(capture_docs = "always")]
#[serde(rename_all = "camelCase")]
pub struct DisputeView {
	/// Its number.
	pub dispute: DisputeId,
	/// Where it stands.
	pub state: DisputeState,
	/// The items, what is wrong with each, and where the decision put it.
	pub items: Vec<(Item, DiscrepancyKind, Option<Outcome>)>,
	/// The BLAKE2b-256 hash of the recipient's evidence.
	pub evidence: H256,
	/// By when the sender has to answer, in milliseconds since 1970-01-01 UTC. Afterwards it may be decided without.
	pub deadline: u64,
	/// The member that decides; nothing where any regulator may.
	pub arbiter: Option<MemberId>,
}

/// A shipment that nobody answered in time.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[scale_info(capture_docs = "always")]
#[serde(rename_all = "camelCase")]
pub struct OverdueShipment {
	/// Its sender and number.
	#[serde(flatten)]
	pub shipment: ShipmentId,
	/// The member that is to answer it: the recipient, or the sender of a refused one.
	pub member: MemberId,
	/// Since when it is overdue, in milliseconds since 1970-01-01 UTC.
	pub since: u64,
}

/// Whether something may be done with a thing.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[scale_info(capture_docs = "always")]
#[serde(rename_all = "camelCase")]
pub struct MayView {
	/// Whether it may.
	pub allowed: bool,
	/// Every reason against it.
	pub reasons: Vec<Refusal>,
}

/// A recall that applies to a thing.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[scale_info(capture_docs = "always")]
#[serde(rename_all = "camelCase")]
pub struct RecallNotice {
	/// Its number.
	pub recall: RecallId,
	/// The recalling firm.
	pub firm: MemberId,
	/// How bad it is.
	pub class: RecallClass,
	/// What is done with the devices.
	pub action: RecallAction,
	/// Why.
	pub reason: RecallReason,
	/// Whether the thing was corrected under it, so that it may be used again.
	pub corrected: bool,
}

/// What recalls and holds say of a thing.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[scale_info(capture_docs = "always")]
#[serde(rename_all = "camelCase")]
pub struct RecallStatusView {
	/// Whether no recall and no hold stands against it.
	pub clear: bool,
	/// The recalls that cover it, or may: where the text names no serial, those of single units of the lot too.
	pub recalls: Vec<RecallNotice>,
	/// The holds that apply to it.
	pub holds: Vec<(HoldTarget, Hold)>,
}

/// The answer to a verification request, as GS1 Lightweight Messaging for verification of product identifiers has it.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[scale_info(capture_docs = "always")]
#[serde(rename_all = "camelCase")]
pub struct Verification {
	/// Whether everything that was asked is as registered, and the device may be distributed.
	pub verified: bool,
	/// Why it is not verified.
	pub reason: Option<VerificationFailure>,
	/// What else there is to know of it.
	pub additional_information: Vec<AdditionalInformation>,
}

/// Why a device is not verified.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[scale_info(capture_docs = "always")]
pub enum VerificationFailure {
	/// No such model.
	#[serde(rename = "No_match_GTIN")]
	NoMatchGtin,
	/// The model has no such lot.
	#[serde(rename = "No_match_GTIN_Lot")]
	NoMatchGtinLot,
	/// The model has no such unit.
	#[serde(rename = "No_match_GTIN_Serial")]
	NoMatchGtinSerial,
	/// The unit is of another lot.
	#[serde(rename = "No_match_GTIN_Serial_Lot")]
	NoMatchGtinSerialLot,
	/// The expiry date is another, or the date of manufacture.
	#[serde(rename = "No_match_GTIN_Serial_Expiry")]
	NoMatchGtinSerialExpiry,
	/// The unit is of another lot, and a date is another too.
	#[serde(rename = "No_match_GTIN_Serial_Lot_Expiry")]
	NoMatchGtinSerialLotExpiry,
	/// It is known, and not to be passed on: the additional information says why.
	#[serde(rename = "Not_for_re-distribution")]
	NotForRedistribution,
}

/// What else a verification tells.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[scale_info(capture_docs = "always")]
pub enum AdditionalInformation {
	/// It is recalled.
	Recalled,
	/// It is held.
	Held,
	/// Its expiry date is past.
	Expired,
	/// Its model is not certified now.
	#[serde(rename = "Not_certified")]
	NotCertified,
	/// It was used, dispensed or used up.
	Used,
	/// It is out of service, or was in a patient.
	#[serde(rename = "Out_of_service")]
	OutOfService,
	/// It is lost.
	Lost,
	/// It was taken out of the world.
	Decommissioned,
	/// Two members disagree on it.
	#[serde(rename = "In_dispute")]
	InDispute,
	/// Its lot is known by the Merkle root of its serials: a proof tells whether this is one of them.
	#[serde(rename = "Proof_needed")]
	ProofNeeded,
}

sp_api::decl_runtime_apis! {
	/// Questions about the consortium.
	pub trait ConsortiumApi<AccountId: Codec> {
		/// The members with numbers from `first`, in their order, at most `count` of them and at most 100.
		fn members(first: MemberId, count: u32) -> Vec<MemberView<AccountId>>;
	}

	/// Questions about the authorities.
	pub trait AuthoritiesApi<AccountId: Codec> {
		/// The authorities, and the session that they are in.
		fn authorities() -> AuthoritiesView<AccountId>;
		/// What is filed against a member's authorities, in the order of the reports.
		fn equivocations(member: MemberId) -> Vec<EquivocationView<AccountId>>;
	}

	/// What a node needs to report that an authority made two blocks for one slot.
	pub trait BlockEquivocationApi {
		/// The proof that the key is an authority's in the present session, in SCALE; nothing where it is nobody's.
		fn key_ownership_proof(key: AuthorityId) -> Option<Vec<u8>>;
		/// Puts the report into the pool of the node that asks; nothing where it would not be filed.
		fn submit_report(
			equivocation_proof: EquivocationProof<Block::Header, AuthorityId>,
			key_owner_proof: Vec<u8>,
		) -> Option<()>;
	}

	/// Questions about devices.
	pub trait DeviceApi<AccountId: Codec> {
		/// What the chain knows of the thing that a barcode's text or a Digital Link URI names.
		fn lookup(carrier_text: Vec<u8>) -> Result<Lookup, LookupError>;
		/// A model, in the given or the current version of its description.
		fn model(carrier_text: Vec<u8>, version: Option<u32>) -> Result<ModelView, LookupError>;
		/// Whether the device that a barcode's text or a Digital Link URI names is genuine and may be passed on.
		fn verify(carrier_text: Vec<u8>) -> Result<Verification, LookupError>;
		/// The trail of the logistic unit that the text names, of the unit, or of the lot where it names no serial.
		fn trail(carrier_text: Vec<u8>) -> Result<TrailView, LookupError>;
		/// The trail of what a member hands over by number of a lot; nothing where it never had any of it.
		fn holding_trail(lot: LotReference, member: MemberId) -> Option<TrailView>;
		/// The steps of a thing's trail that were made in this block, in their order.
		fn trail_steps(subject: TrailSubject) -> Vec<TrailStep<AccountId>>;
	}

	/// Questions about custody.
	pub trait CustodyApi {
		/// Who has the unit, the lot or the logistic unit that a barcode's text or a Digital Link URI names.
		fn custody_of(carrier_text: Vec<u8>) -> Result<CustodyView, LookupError>;
		/// What a member has, and had, of each lot, after the given one, at most `count` of them and at most 100.
		fn holdings(member: MemberId, after: Option<LotReference>, count: u32) -> Vec<HoldingView>;
		/// A shipment.
		fn shipment(shipment: ShipmentId) -> Option<ShipmentView>;
		/// The shipments that nobody answered in time: those that the member is to answer, or all.
		fn overdue_shipments(member: Option<MemberId>) -> Vec<OverdueShipment>;
		/// Whether something may be done with what a text names. Where it names no serial, `possessor` says whose devices
		/// of the lot are meant; without, the manufacturer's.
		fn may(carrier_text: Vec<u8>, possessor: Option<MemberId>, intent: Intent) -> Result<MayView, LookupError>;
	}

	/// Questions about holds and recalls.
	pub trait RecallApi {
		/// What recalls and holds say of the thing that a barcode's text or a Digital Link URI names.
		fn recall_status(carrier_text: Vec<u8>) -> Result<RecallStatusView, LookupError>;
		/// A recall.
		fn recall(recall: RecallId) -> Option<RecallView>;
		/// The consignees of a recall with numbers after the given one, at most `count` of them and at most 100.
		fn consignees(recall: RecallId, after: Option<MemberId>, count: u32) -> Vec<ConsigneeView>;
		/// The accounts of a recall, lot by lot. Nothing where there is no such recall.
		fn reconciliation(recall: RecallId) -> Option<Vec<ReconciliationView>>;
		/// What is overdue in ongoing recalls: for the member, or for all.
		fn overdue_recalls(member: Option<MemberId>) -> Vec<OverdueRecall>;
	}

	/// Questions about consent.
	pub trait ConsentApi<AccountId: Codec> {
		/// Whether something may be done with a subject's data.
		fn decide(question: Question) -> Ruling;
		/// A subject; nothing where there is none.
		fn subject(subject: SubjectReference) -> Option<SubjectView>;
		/// The attestations of a subject with numbers from `first`, at most `count` of them and at most 100. Nothing where
		/// there is no such subject.
		fn attestations(subject: SubjectReference, first: AttestationNumber, count: u32) -> Option<Vec<AttestationView>>;
		/// Whose key it is, and how often it was used; nothing where it has signed nothing yet.
		fn key_use(key: SubjectKey) -> Option<KeyUse>;
		/// A study.
		fn study(study: StudyId) -> Option<Study>;
		/// The entries of a subject's log that were made in this block, in their order.
		fn log_steps(subject: SubjectReference) -> Vec<LogStep<AccountId>>;
	}

	/// Questions about records and access to them.
	pub trait RecordsApi<AccountId: Codec> {
		/// An anchor.
		fn anchor(anchor: AnchorId) -> Option<AnchorView>;
		/// The anchors of a record's hash with numbers after the given one, at most `count` of them and at most 100.
		fn anchors_of(hash: H256, after: Option<AnchorId>, count: u32) -> Vec<AnchorView>;
		/// An access.
		fn access(access: AccessId) -> Option<AccessView<AccountId>>;
		/// The requests that a controller is to decide, with numbers after the given one, at most `count` of them and at most
		/// 100. Those that nobody decided in time are among them, as lapsed.
		fn pending(controller: MemberId, after: Option<AccessId>, count: u32) -> Vec<AccessView<AccountId>>;
		/// The emergency access that is to be reviewed, of a controller's subjects or of all, after the given one,
		/// at most `count` of them and at most 100.
		fn reviews_due(controller: Option<MemberId>, after: Option<AccessId>, count: u32) -> Vec<AccessView<AccountId>>;
	}
}

/// Bytes that hold UTF-8 text are written as text in JSON.
pub mod text {
	use alloc::{string::String, vec::Vec};
	use serde::{de::Error, Deserialize, Deserializer, Serializer};

	/// Writes the bytes as text; what is no UTF-8 shows as replacement characters.
	pub fn serialize<S: Serializer>(bytes: &[u8], serializer: S) -> Result<S::Ok, S::Error> {
		serializer.serialize_str(&String::from_utf8_lossy(bytes))
	}

	/// Reads text, of at most the length that the bytes have room for.
	pub fn deserialize<'de, D: Deserializer<'de>, Bytes: TryFrom<Vec<u8>>>(
		deserializer: D,
	) -> Result<Bytes, D::Error> {
		let text = String::deserialize(deserializer)?;
		Bytes::try_from(text.into_bytes()).map_err(|_| D::Error::custom("the text is too long"))
	}
}

/// Bytes that hold anything are written as `0x` and hexadecimal digits in JSON.
pub mod hexadecimal {
	use alloc::vec::Vec;
	use serde::{Deserializer, Serializer};
	use sp_core::bytes;

	/// Writes the bytes.
	pub fn serialize<S: Serializer>(value: &[u8], serializer: S) -> Result<S::Ok, S::Error> {
		bytes::serialize(value, serializer)
	}

	/// Reads the digits.
	pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<u8>, D::Error> {
		bytes::deserialize(deserializer)
	}
}
