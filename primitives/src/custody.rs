//! Who has a device and whose it is: holdings, logistic units, shipments and disputes.
//!
//! The words are those of EPCIS and of the GS1 General Specifications: a *logistic unit* is what an SSCC identifies, a
//! *possessor* has a thing in hand, an *owner* has the title to it.

use alloc::vec::Vec;
use frame_support::{pallet_prelude::ConstU32, BoundedVec};
use sp_core::H256;
use sp_runtime::DispatchError;

use crate::{
	device::{Certification, DecommissionReason, DeviceCode, Lot, Number, Unit},
	gs1::{Date, DeviceIdentifier, LotNumber, SerialNumber, ShipmentNumber, Sscc},
	member::MemberId,
	trail::Trail,
};

/// The digits of an SSCC as a person or an ERP system writes them. Not checked yet.
pub type SsccText = BoundedVec<u8, ConstU32<18>>;
/// The number of a dispute.
pub type DisputeId = u32;

/// The most entries, by owner and terms, of what a member has of one lot.
pub const MAX_OWNERS: u32 = 8;
/// The most levels of logistic units inside one another.
pub const MAX_NESTING: u8 = 5;
/// The most different lots inside a logistic unit, nested ones included. Units without a lot count by their dates.
pub const MAX_LOTS_INSIDE: u32 = 32;
/// The most members that a logistic unit may pass through before it is opened.
pub const MAX_HANDS: u32 = 32;
/// The most documents that a shipment names.
pub const MAX_DOCUMENTS: u32 = 8;

vocabulary! {
	/// A lot, or the serialised units of a model that belong to no lot.
	#[derive(Copy, PartialOrd, Ord)]
	pub struct LotReference {
		/// The model.
		pub device: DeviceIdentifier,
		/// The lot's number, AI (10); absent for units whose label carries none.
		pub lot: Option<LotNumber>,
	}
}

vocabulary! {
	/// A lot as it is written in a call.
	pub struct LotCode {
		/// The model.
		pub device: DeviceCode,
		/// The lot's number, AI (10); nothing for units whose label carries none.
		pub lot: Option<Number>,
	}
}

vocabulary! {
	/// A thing that can be handed over, packed or reported on.
	pub enum ItemOf<Device, Lot, Serial, LogisticUnit> {
		/// A serialised unit.
		#[codec(index = 0)]
		Unit {
			/// The model.
			device: Device,
			/// The unit's serial number, AI (21).
			serial: Serial,
		},
		/// So many devices of a lot that have no serial numbers, or whose serials have no record yet.
		#[codec(index = 1)]
		Quantity {
			/// The model.
			device: Device,
			/// The lot's number, AI (10).
			lot: Lot,
			/// The member whose property they are; nothing where it is the possessor.
			owner: Option<MemberId>,
			/// How many.
			quantity: u32,
		},
		/// A logistic unit with everything in it.
		#[codec(index = 2)]
		LogisticUnit {
			/// Its Serial Shipping Container Code, AI (00).
			sscc: LogisticUnit,
		},
	}
}

/// A thing that can be handed over.
pub type Item = ItemOf<DeviceIdentifier, LotNumber, SerialNumber, Sscc>;
/// A thing that can be handed over, as it is written in a call.
pub type ItemCode = ItemOf<DeviceCode, Number, Number, SsccText>;

vocabulary! {
	/// When the title to what a member was given passes to it.
	#[derive(Copy, PartialOrd, Ord)]
	pub enum Terms {
		/// On receipt: it is bought.
		#[codec(index = 0)]
		Sale,
		/// When it is used; until then it stays its owner's (consignment stock).
		#[codec(index = 1)]
		Consignment,
		/// Not by itself: it is lent, or there for service.
		#[codec(index = 2)]
		Loan,
	}
}

vocabulary! {
	/// What a shipment is for.
	#[derive(Copy)]
	pub enum Purpose {
		/// Supply. What is recalled, held, expired or uncertified is not supplied.
		#[codec(index = 0)]
		Supply {
			/// When the title passes.
			terms: Terms,
		},
		/// Return to the manufacturer, or to the member that had sent it. The owner stays the same.
		#[codec(index = 1)]
		Return,
		/// To be destroyed by the manufacturer or a service provider. The owner stays the same.
		#[codec(index = 2)]
		Destruction,
		/// To be corrected by the manufacturer or a service provider. The owner stays the same.
		#[codec(index = 3)]
		Correction,
		/// To be investigated by the manufacturer, a conformity assessor or a regulator. The owner stays the same.
		#[codec(index = 4)]
		Investigation,
	}
}

vocabulary! {
	/// A shipment: its sender, and the sender's own number for it.
	#[derive(Copy, PartialOrd, Ord)]
	pub struct ShipmentId {
		/// The member that sent it.
		pub sender: MemberId,
		/// Its number, such as that of the despatch advice. Each sender uses a number once.
		pub number: ShipmentNumber,
	}
}

vocabulary! {
	/// How a device was used.
	#[derive(Copy)]
	pub enum UseKind {
		/// Implanted in a patient. It may be explanted.
		#[codec(index = 0)]
		Implant,
		/// Installed where it is used. It may be taken out of service.
		#[codec(index = 1)]
		Install,
		/// Given to a patient to take home.
		#[codec(index = 2)]
		Dispense,
		/// Used up on a patient.
		#[codec(index = 3)]
		Consume,
	}
}

vocabulary! {
	/// What ties a use to a patient. Nothing about the patient is on chain.
	#[derive(Copy)]
	pub enum PatientLink {
		/// There is no tie.
		#[codec(index = 0)]
		None,
		/// A salted commitment to the patient's identity, whose salt the healthcare provider keeps.
		#[codec(index = 1)]
		Commitment {
			/// The commitment: a hash that nobody can undo without the salt.
			commitment: H256,
		},
		/// The patient refuses the release of their identity (21 CFR 821.55).
		#[codec(index = 2)]
		Refused,
	}
}

vocabulary! {
	/// Where a serialised unit is in its life.
	#[derive(Copy)]
	pub enum UnitState {
		/// In its possessor's hands.
		#[codec(index = 0)]
		Held,
		/// Inside a logistic unit, whose possessor and owner are its own.
		#[codec(index = 1)]
		Packed {
			/// The logistic unit that directly contains it.
			parent: Sscc,
		},
		/// On its way. Its possessor is the carrier, where one was named, and the sender otherwise.
		#[codec(index = 2)]
		InTransit {
			/// The shipment.
			shipment: ShipmentId,
		},
		/// Two members disagree on where it is, or in which condition. It doesn't move until that is decided.
		#[codec(index = 3)]
		InDispute {
			/// The dispute.
			dispute: DisputeId,
		},
		/// In use, or used up.
		#[codec(index = 4)]
		Used {
			/// How.
			kind: UseKind,
		},
		/// Nobody knows where it is.
		#[codec(index = 5)]
		Lost,
		/// Taken out of the world for good.
		#[codec(index = 6)]
		Decommissioned {
			/// Why.
			reason: DecommissionReason,
		},
	}
}

vocabulary! {
	/// Whether a unit may be used as far as its own condition goes.
	#[derive(Copy)]
	pub enum Condition {
		/// Ready.
		#[codec(index = 0)]
		Serviceable,
		/// Taken out of service, or damaged. It may be returned to service.
		#[codec(index = 1)]
		OutOfService,
		/// It was in a patient. It is never used again.
		#[codec(index = 2)]
		Explanted,
	}
}

vocabulary! {
	/// Devices of one lot that one member has and one member owns.
	#[derive(Copy)]
	pub struct Stock {
		/// Whose property they are.
		pub owner: MemberId,
		/// When the title passes to the possessor. `Sale` where the possessor is the owner.
		pub terms: Terms,
		/// How many, with and without records of their own.
		pub quantity: u32,
		/// How many of them are units with a record of their own. The others can be handed over by their number.
		pub identified: u32,
	}
}

vocabulary! {
	/// What one member has, and had, of one lot.
	///
	/// `commissioned + received + unpacked = on hand + packed + sent + used + lost + decommissioned`, where *on
	/// hand* is the sum of the stocks.
	pub struct Holding {
		/// What is in its hands outside of logistic units, by owner and terms.
		pub stocks: BoundedVec<Stock, ConstU32<MAX_OWNERS>>,
		/// How many it commissioned.
		pub commissioned: u32,
		/// How many it received by shipments, returns included, and was given by decisions of disputes.
		pub received: u32,
		/// How many left its hands by shipments. Comes back down when a shipment is cancelled or comes back.
		pub sent: u32,
		/// How many it packed into logistic units.
		pub packed: u32,
		/// How many it unpacked from logistic units.
		pub unpacked: u32,
		/// How many it used, and were not explanted since.
		pub used: u32,
		/// How many are lost, and were not found since.
		pub lost: u32,
		/// How many it took out of the world for good.
		pub decommissioned: u32,
		/// The history of what was handed over by number. Units with records have histories of their own.
		pub trail: Trail,
	}
}

impl Holding {
	/// How many are in its hands, whoever owns them.
	pub fn on_hand(&self) -> u32 {
		self.stocks
			.iter()
			.fold(0, |sum, stock| sum.saturating_add(stock.quantity))
	}
}

vocabulary! {
	/// Where a logistic unit is.
	#[derive(Copy)]
	pub enum LogisticUnitState {
		/// In its possessor's hands.
		#[codec(index = 0)]
		Held,
		/// Inside another logistic unit, whose possessor and owner are its own.
		#[codec(index = 1)]
		Packed {
			/// The logistic unit that directly contains it.
			parent: Sscc,
		},
		/// On its way.
		#[codec(index = 2)]
		InTransit {
			/// The shipment.
			shipment: ShipmentId,
		},
		/// Two members disagree on where it is, or in which condition.
		#[codec(index = 3)]
		InDispute {
			/// The dispute.
			dispute: DisputeId,
		},
		/// Everything was taken out of it. Its SSCC is not used again.
		#[codec(index = 4)]
		Emptied,
		/// Nobody knows where it is.
		#[codec(index = 5)]
		Lost,
	}
}

vocabulary! {
	/// Devices of one lot inside a logistic unit. Units without a lot are listed apart where their dates differ, so that
	/// each date is checked as it is.
	#[derive(Copy)]
	pub struct LotInside {
		/// The lot.
		pub lot: LotReference,
		/// The date of manufacture.
		pub manufactured: Option<Date>,
		/// The expiry date.
		pub expires: Option<Date>,
		/// How many, those in nested logistic units included.
		pub quantity: u32,
	}
}

vocabulary! {
	/// A logistic unit. Moving it writes this record alone, whatever it contains.
	pub struct LogisticUnit {
		/// Who has it.
		pub possessor: MemberId,
		/// Whose property everything in it is.
		pub owner: MemberId,
		/// When the title passes to the possessor. `Sale` where the possessor is the owner.
		pub terms: Terms,
		/// Where it is.
		pub state: LogisticUnitState,
		/// How many levels of logistic units are inside it.
		pub nesting: u8,
		/// How many units in it, those in nested logistic units included, are not serviceable. With any, it is not supplied.
		pub unserviceable: u32,
		/// What is in it, nested logistic units included. This is what is checked against recalls and dates.
		pub contents: BoundedVec<LotInside, ConstU32<MAX_LOTS_INSIDE>>,
		/// The members that have had it, in their order, each once. Recalls find them here.
		pub hands: BoundedVec<MemberId, ConstU32<MAX_HANDS>>,
		/// Its history.
		pub trail: Trail,
	}
}

vocabulary! {
	/// Where a shipment stands.
	#[derive(Copy)]
	pub enum ShipmentState {
		/// It is on its way, and nobody has answered it yet.
		#[codec(index = 0)]
		InTransit,
		/// Everything was received as shipped.
		#[codec(index = 1)]
		Received {
			/// When, in milliseconds since 1970-01-01 UTC.
			at: u64,
		},
		/// It was received with discrepancies, about which there is a dispute.
		#[codec(index = 2)]
		ReceivedWithDiscrepancies {
			/// When, in milliseconds since 1970-01-01 UTC.
			at: u64,
			/// The dispute.
			dispute: DisputeId,
		},
		/// The recipient refused it. It is on its way back to the sender, who receives it.
		#[codec(index = 3)]
		Refused {
			/// When, in milliseconds since 1970-01-01 UTC.
			at: u64,
			/// Why.
			reason: RefusalReason,
		},
		/// It was refused, and its sender has it again.
		#[codec(index = 4)]
		TakenBack {
			/// When, in milliseconds since 1970-01-01 UTC.
			at: u64,
		},
		/// The sender cancelled it before anybody answered it, and has it again.
		#[codec(index = 5)]
		Cancelled {
			/// When, in milliseconds since 1970-01-01 UTC.
			at: u64,
		},
	}
}

vocabulary! {
	/// Why a shipment was refused.
	#[derive(Copy)]
	pub enum RefusalReason {
		/// It was not ordered.
		#[codec(index = 0)]
		NotOrdered,
		/// It is damaged.
		#[codec(index = 1)]
		Damaged,
		/// It came too late.
		#[codec(index = 2)]
		Late,
		/// It is recalled or held.
		#[codec(index = 3)]
		RecalledOrHeld,
		/// It was stored or carried in conditions that its label does not allow.
		#[codec(index = 4)]
		StorageConditions,
		/// Another reason, told outside of the chain.
		#[codec(index = 5)]
		Other,
	}
}

vocabulary! {
	/// What is wrong with an item of a shipment, as its recipient says.
	#[derive(Copy)]
	pub enum DiscrepancyKind {
		/// It did not come, or some of it didn't.
		#[codec(index = 0)]
		Missing,
		/// It came damaged, or some of it did.
		#[codec(index = 1)]
		Damaged,
		/// It came and was not announced, or more of it came than was.
		#[codec(index = 2)]
		Unexpected,
	}
}

vocabulary! {
	/// What the decision of a dispute does with a disputed item.
	#[derive(Copy)]
	pub enum Outcome {
		/// The recipient has it.
		#[codec(index = 0)]
		WithRecipient,
		/// The sender has it.
		#[codec(index = 1)]
		WithSender,
		/// It is lost; that is counted against the sender.
		#[codec(index = 2)]
		Lost,
		/// It is destroyed; that is counted against the sender.
		#[codec(index = 3)]
		Destroyed,
	}
}

vocabulary! {
	/// Where a dispute stands.
	#[derive(Copy)]
	pub enum DisputeState {
		/// The sender has not answered yet.
		#[codec(index = 0)]
		Open,
		/// The sender has shown its evidence; the arbiter decides.
		#[codec(index = 1)]
		Answered {
			/// The BLAKE2b-256 hash of the sender's evidence.
			evidence: H256,
		},
		/// It was decided.
		#[codec(index = 2)]
		Decided {
			/// When, in milliseconds since 1970-01-01 UTC.
			at: u64,
			/// By whom: the arbiter, or the sender that conceded.
			by: MemberId,
		},
	}
}

// --- What pallets ask each other

/// Whether a model may be supplied and used, as far as its registration goes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ModelStanding {
	/// The member that makes it, and that recalls it.
	pub manufacturer: MemberId,
	/// The base package inside it, where it is a package.
	pub base: Option<DeviceIdentifier>,
	/// Whether it is certified now, and what it contains is too.
	pub certification: Certification,
}

/// What custody and recall ask about devices. `()` knows none.
pub trait DeviceInspect {
	/// A serialised unit's record. One read.
	fn unit(device: &DeviceIdentifier, serial: &SerialNumber) -> Option<Unit>;
	/// A lot's record. One read.
	fn lot(device: &DeviceIdentifier, lot: &LotNumber) -> Option<Lot>;
	/// How a model stands. One read; one more where it is a package.
	fn model(device: &DeviceIdentifier) -> Option<ModelStanding>;
}

/// What custody changes about devices.
pub trait DeviceCustody: DeviceInspect {
	/// Writes a unit's record. It must be one that is there; only a benchmark makes one up.
	fn set_unit(device: &DeviceIdentifier, serial: &SerialNumber, unit: &Unit);
	/// Commissions `count` units and a lot of `quantity` devices for `member`, so that a benchmark can go on. Returns the
	/// units' lot, their serials, and the lot by quantity. Certificates are granted for as long as anybody cares.
	#[cfg(feature = "runtime-benchmarks")]
	fn produce(
		member: MemberId,
		count: u32,
		quantity: u32,
	) -> (LotReference, Vec<SerialNumber>, LotReference);
	/// Registers `count` models of the member's own, so that a benchmark can go on. Without an answer of its own, these are
	/// the models of as many lots produced.
	#[cfg(feature = "runtime-benchmarks")]
	fn register(member: MemberId, count: u32) -> Vec<DeviceIdentifier> {
		(0..count).map(|_| Self::produce(member, 1, 0).0.device).collect()
	}
}

impl DeviceInspect for () {
	fn unit(_: &DeviceIdentifier, _: &SerialNumber) -> Option<Unit> {
		None
	}
	fn lot(_: &DeviceIdentifier, _: &LotNumber) -> Option<Lot> {
		None
	}
	fn model(_: &DeviceIdentifier) -> Option<ModelStanding> {
		None
	}
}

/// What production tells custody, so that what is commissioned is in somebody's hands from the first moment. `()` refuses.
pub trait CustodyRegister {
	/// `quantity` devices of the lot were commissioned by `member`, which owns and has them. `identified` of them have a
	/// record of their own. Refused where the holding would count beyond 4,294,967,295.
	fn commissioned(
		lot: &LotReference,
		member: MemberId,
		quantity: u32,
		identified: u32,
	) -> Result<(), DispatchError>;
	/// One of the devices without record that `member` has of the lot gets one. Returns whose property it is, and on
	/// which terms. Refused where the member has none.
	fn identify(lot: &LotReference, member: MemberId) -> Result<(MemberId, Terms), DispatchError>;
}

impl CustodyRegister for () {
	fn commissioned(_: &LotReference, _: MemberId, _: u32, _: u32) -> Result<(), DispatchError> {
		Err(DispatchError::Unavailable)
	}
	fn identify(_: &LotReference, _: MemberId) -> Result<(MemberId, Terms), DispatchError> {
		Err(DispatchError::Unavailable)
	}
}

/// Where a search for holders goes on. Opaque.
pub type Cursor = BoundedVec<u8, ConstU32<256>>;

/// A member that has, or had, devices of a lot.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Holder {
	/// The lot.
	pub lot: LotReference,
	/// The member.
	pub member: MemberId,
}

/// Some of the holders, and where to go on.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct HolderPage {
	/// The holders, some perhaps more than once.
	pub holders: Vec<Holder>,
	/// Where to go on; nothing at the end.
	pub next: Option<Cursor>,
}

/// What of a lot is inside a logistic unit.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Inside {
	/// Who answers for the logistic unit, or the outermost one that it is in: who has it, or on its way, who sent it.
	pub possessor: MemberId,
	/// Who has had it, or one that it is in.
	pub hands: Vec<MemberId>,
	/// How many devices of the lot are in it.
	pub quantity: u32,
	/// The logistic units that it is in itself, the innermost first. They contain what it contains.
	pub within: Vec<Sscc>,
	/// Whether nobody knows where it is, or the outermost one that it is in.
	pub lost: bool,
}

/// What recalls ask about custody. `()` knows nothing.
pub trait CustodyInspect {
	/// What a member has, and had, of a lot. One read.
	fn holding(lot: &LotReference, member: MemberId) -> Option<Holding>;
	/// Who answers for a unit, be it in a logistic unit or not: who has it, or on its way, who sent it. At most two reads and one for each level of nesting.
	fn possessor_of_unit(device: &DeviceIdentifier, serial: &SerialNumber) -> Option<MemberId>;
	/// Who answers for a logistic unit: who has it, or on its way, who sent it. One read for each level of nesting.
	fn possessor_of_logistic_unit(sscc: &Sscc) -> Option<MemberId>;
	/// Whether a logistic unit is inside of another one. One read.
	fn is_packed(sscc: &Sscc) -> bool;
	/// What of the lot is in a logistic unit; nothing where none of it ever was. Two reads, and one for each level of nesting.
	fn inside(sscc: &Sscc, lot: &LotReference) -> Option<Inside>;
	/// Those who have or had devices of a model, or of one of its lots: by holdings first, then by logistic units that
	/// contain or contained some. Reads at most `limit` records.
	fn holders(
		device: &DeviceIdentifier,
		lot: Option<LotNumber>,
		after: Option<Cursor>,
		limit: u32,
	) -> HolderPage;
	/// Who received the shipment, if it brought devices of the lot, alone or inside a logistic unit.
	fn passed_on(shipment: &ShipmentId, lot: &LotReference) -> Option<MemberId>;
	/// Makes `members` different members that have had devices of the lot, so that a benchmark can go on.
	#[cfg(feature = "runtime-benchmarks")]
	fn spread(lot: &LotReference, members: u32);
	/// Packs some of what `member` has of the lot into logistic units that are as deep inside others as can be, and has
	/// shipments of its own received, each by another member and with as many items as can be, of which the last brings
	/// devices of the lot. So that a benchmark can go on; without an answer of its own, there are none.
	#[cfg(feature = "runtime-benchmarks")]
	fn hand_on(
		_lot: &LotReference,
		_member: MemberId,
		_logistic_units: u32,
		_shipments: u32,
	) -> (Vec<Sscc>, Vec<ShipmentNumber>) {
		(Vec::new(), Vec::new())
	}
}
