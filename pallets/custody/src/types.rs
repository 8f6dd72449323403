//! What the pallet keeps.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use custos_primitives::{
	custody::{
		DiscrepancyKind, DisputeState, Item, ItemCode, LotReference, Outcome, Purpose, ShipmentId,
		ShipmentState, Terms, MAX_DOCUMENTS,
	},
	gs1::{DeviceIdentifier, SerialNumber, Sscc},
	member::MemberId,
};
use frame_support::{
	pallet_prelude::ConstU32, BoundedVec, CloneNoBound, DebugNoBound, EqNoBound, PartialEqNoBound,
};
use scale_info::TypeInfo;
use sp_core::H256;

use crate::Config;

/// The BLAKE2b-256 hashes of documents that are kept off chain.
pub type Documents = BoundedVec<H256, ConstU32<MAX_DOCUMENTS>>;

/// An item of a shipment.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
#[scale_info(capture_docs = "always")]
pub struct Line {
	/// The item. A quantity always names its owner here.
	pub item: Item,
	/// The terms on which the sender had it.
	pub terms: Terms,
}

/// A shipment.
#[derive(
	CloneNoBound, PartialEqNoBound, EqNoBound, DebugNoBound, Encode, Decode, MaxEncodedLen, TypeInfo,
)]
#[scale_info(skip_type_params(T), capture_docs = "always")]
#[codec(mel_bound(T: Config))]
pub struct Shipment<T: Config> {
	/// The member that is to receive it.
	pub recipient: MemberId,
	/// The member that carries it, where one was named.
	pub carrier: Option<MemberId>,
	/// What it is for.
	pub purpose: Purpose,
	/// What is in it.
	pub lines: BoundedVec<Line, T::MaxItems>,
	/// Its documents, such as the despatch advice.
	pub documents: Documents,
	/// When it was shipped, in milliseconds since 1970-01-01 UTC.
	pub shipped: u64,
	/// By when it is to be received, in milliseconds since 1970-01-01 UTC.
	pub due: u64,
	/// Where it stands.
	pub state: ShipmentState,
}

/// What is directly inside a logistic unit.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Encode, Decode, MaxEncodedLen, TypeInfo)]
#[scale_info(capture_docs = "always")]
pub enum Packed {
	/// A unit.
	#[codec(index = 0)]
	Unit {
		/// The model.
		device: DeviceIdentifier,
		/// The unit's serial number.
		serial: SerialNumber,
	},
	/// Devices of a lot, by number.
	#[codec(index = 1)]
	Quantity {
		/// The lot.
		lot: LotReference,
	},
	/// Another logistic unit.
	#[codec(index = 2)]
	LogisticUnit {
		/// Its SSCC.
		sscc: Sscc,
	},
}

/// What a recipient says is wrong with an item, as it is written in a call.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
#[scale_info(capture_docs = "always")]
pub struct Discrepancy {
	/// What is wrong.
	pub kind: DiscrepancyKind,
	/// The item; of a quantity, as much as is concerned.
	pub item: ItemCode,
}

/// An item that two members disagree on.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
#[scale_info(capture_docs = "always")]
pub struct DisputedItem {
	/// The item, as it stood in the shipment, or with the sender where it was not announced.
	pub line: Line,
	/// What is wrong with it.
	pub kind: DiscrepancyKind,
	/// Where the decision put it.
	pub outcome: Option<Outcome>,
}

/// A dispute about a shipment.
#[derive(
	CloneNoBound, PartialEqNoBound, EqNoBound, DebugNoBound, Encode, Decode, MaxEncodedLen, TypeInfo,
)]
#[scale_info(skip_type_params(T), capture_docs = "always")]
#[codec(mel_bound(T: Config))]
pub struct Dispute<T: Config> {
	/// The shipment. Its sender is the one party.
	pub shipment: ShipmentId,
	/// The other party: who received it.
	pub recipient: MemberId,
	/// What the shipment was for: it decides on the title to what stays with the recipient.
	pub purpose: Purpose,
	/// The items.
	pub items: BoundedVec<DisputedItem, T::MaxDiscrepancies>,
	/// The BLAKE2b-256 hash of the recipient's evidence.
	pub evidence: H256,
	/// By when the sender has to answer, in milliseconds since 1970-01-01 UTC.
	pub deadline: u64,
	/// The member that decides; nothing where any regulator may.
	pub arbiter: Option<MemberId>,
	/// Where it stands.
	pub state: DisputeState,
}
