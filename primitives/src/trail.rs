//! The trail: the history of a thing as a hash chain, so that whoever is handed a history can check it.
//!
//! The chain's state keeps a [`Trail`] in the record of each thing: how many steps its history has, and the head of a
//! hash chain over them. The steps themselves are in the blocks' events. A history that anybody serves, by whatever
//! way, is true and complete exactly if it leads to the head, and the head is proven by one storage proof.
//!
//! # Canonical encoding
//!
//! `head(0) = blake2_256("custos:trail:1" ‖ SCALE(subject))` and
//! `head(n) = blake2_256(head(n-1) ‖ SCALE(step n))`, where `blake2_256` is BLAKE2b with a digest of 32 bytes, `‖` joins
//! bytes, and SCALE writes the fields of [`TrailSubject`] and [`TrailStep`] in the order given here. The reference page
//! on trails lists the bytes field by field, with a worked example.
//!
//! A step names the block of the step before it, so a history can be collected backwards from the record without an
//! index: from the block that the record names, to the one before, down to the first.

use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};
use sp_core::H256;
use sp_runtime::traits::{BlakeTwo256, Hash};

use crate::{
	custody::{
		DiscrepancyKind, DisputeId, LotReference, Outcome, PatientLink, Purpose, ShipmentId, Terms, UseKind,
	},
	device::{DecommissionReason, LotContent},
	gs1::{Date, DeviceIdentifier, LotNumber, SerialNumber, Sscc},
	member::{Actor, MemberId},
};

/// What is hashed before the subject, so that a trail's head can't be mistaken for another hash of this chain.
pub const DOMAIN: &[u8] = b"custos:trail:1";

/// What has a history: a thing, or the subject of consents.
pub trait Historied: Encode {
	/// What is done in a step of such a history.
	type Activity: Encode + Clone;
	/// What is hashed before the subject, so that heads of different kinds of histories can't be mistaken for each other.
	const DOMAIN: &'static [u8];
}

impl Historied for TrailSubject {
	type Activity = Activity;
	const DOMAIN: &'static [u8] = DOMAIN;
}

vocabulary! {
	/// The thing that has the history.
	pub enum TrailSubject {
		/// A lot of a model.
		#[codec(index = 0)]
		Lot {
			/// The model.
			device: DeviceIdentifier,
			/// The lot's number, AI (10).
			lot: LotNumber,
		},
		/// A serialised unit of a model.
		#[codec(index = 1)]
		Unit {
			/// The model.
			device: DeviceIdentifier,
			/// The unit's serial number, AI (21).
			serial: SerialNumber,
		},
		/// What a member has of a lot and hands over by number.
		#[codec(index = 2)]
		Holding {
			/// The lot.
			lot: LotReference,
			/// The member.
			member: MemberId,
		},
		/// A logistic unit.
		#[codec(index = 3)]
		LogisticUnit {
			/// Its Serial Shipping Container Code, AI (00).
			sscc: Sscc,
		},
	}
}

vocabulary! {
	/// What was done in a step.
	pub enum Activity {
		/// The lot was commissioned.
		#[codec(index = 0)]
		LotCommissioned {
			/// How much, and in which form its serials are known.
			content: LotContent,
			/// The date of manufacture, AI (11).
			manufactured: Option<Date>,
			/// The expiry date, AI (17).
			expires: Option<Date>,
		},
		/// The unit was commissioned.
		#[codec(index = 1)]
		UnitCommissioned {
			/// The lot it belongs to, AI (10).
			lot: Option<LotNumber>,
			/// The date of manufacture, AI (11).
			manufactured: Option<Date>,
			/// The expiry date, AI (17).
			expires: Option<Date>,
		},
		/// The unit got a record of its own, from a proof that its serial is under its lot's Merkle root.
		#[codec(index = 2)]
		UnitProven {
			/// The lot it was commissioned with.
			lot: LotNumber,
			/// Its place among the lot's serials, counted from 0.
			leaf_index: u32,
		},
		/// The unit or lot was taken out of the world for good.
		#[codec(index = 3)]
		Decommissioned {
			/// Why.
			reason: DecommissionReason,
		},
		/// Further units were commissioned with the lot.
		#[codec(index = 4)]
		LotExtended {
			/// How many.
			added: u32,
		},
		/// It was shipped.
		#[codec(index = 5)]
		Shipped {
			/// The shipment.
			shipment: ShipmentId,
			/// To whom.
			recipient: MemberId,
			/// Who carries it, where somebody was named.
			carrier: Option<MemberId>,
			/// What for.
			purpose: Purpose,
			/// How many devices; 1 for a unit and for a logistic unit.
			quantity: u32,
		},
		/// It was received.
		#[codec(index = 6)]
		Received {
			/// The shipment.
			shipment: ShipmentId,
			/// How many devices; 1 for a unit and for a logistic unit.
			quantity: u32,
		},
		/// The sender cancelled the shipment that it was in.
		#[codec(index = 7)]
		ShipmentCancelled {
			/// The shipment.
			shipment: ShipmentId,
			/// How many devices; 1 for a unit and for a logistic unit.
			quantity: u32,
		},
		/// Its sender has it again, after the recipient refused it.
		#[codec(index = 8)]
		TakenBack {
			/// The shipment.
			shipment: ShipmentId,
			/// How many devices; 1 for a unit and for a logistic unit.
			quantity: u32,
		},
		/// It was packed into a logistic unit.
		#[codec(index = 9)]
		Packed {
			/// The logistic unit.
			parent: Sscc,
			/// How many devices; 1 for a unit and for a logistic unit.
			quantity: u32,
		},
		/// It was taken out of a logistic unit.
		#[codec(index = 10)]
		Unpacked {
			/// The logistic unit.
			parent: Sscc,
			/// How many devices; 1 for a unit and for a logistic unit.
			quantity: u32,
		},
		/// Items were packed into this logistic unit.
		#[codec(index = 11)]
		Filled {
			/// How many items: units, quantities, logistic units.
			items: u32,
		},
		/// Items were taken out of this logistic unit.
		#[codec(index = 12)]
		Opened {
			/// How many items: units, quantities, logistic units.
			items: u32,
		},
		/// The recipient of a shipment disputes it. It doesn't move until that is decided.
		#[codec(index = 13)]
		Disputed {
			/// The dispute.
			dispute: DisputeId,
			/// What is wrong with it.
			kind: DiscrepancyKind,
			/// How many devices; 1 for a unit and for a logistic unit.
			quantity: u32,
		},
		/// A dispute about it was decided.
		#[codec(index = 14)]
		DisputeDecided {
			/// The dispute.
			dispute: DisputeId,
			/// Where it is.
			outcome: Outcome,
			/// How many devices; 1 for a unit and for a logistic unit.
			quantity: u32,
		},
		/// The title to it passed to another member, or the terms on which its possessor has it changed.
		#[codec(index = 15)]
		TitleTransferred {
			/// The owner from now on.
			owner: MemberId,
			/// When the title passes to the possessor.
			terms: Terms,
			/// How many devices; 1 for a unit and for a logistic unit.
			quantity: u32,
		},
		/// It was used.
		#[codec(index = 16)]
		Used {
			/// How.
			kind: UseKind,
			/// What ties the use to a patient.
			patient: PatientLink,
			/// How many devices; 1 for a unit and for a logistic unit.
			quantity: u32,
		},
		/// It was taken out of the patient.
		#[codec(index = 17)]
		Explanted,
		/// It was taken out of service.
		#[codec(index = 18)]
		TakenOutOfService,
		/// It is in service again.
		#[codec(index = 19)]
		ReturnedToService,
		/// Its possessor doesn't know where it is.
		#[codec(index = 20)]
		Lost {
			/// How many devices; 1 for a unit and for a logistic unit.
			quantity: u32,
		},
		/// It was found again.
		#[codec(index = 21)]
		Found {
			/// How many devices; 1 for a unit and for a logistic unit.
			quantity: u32,
		},
		/// Devices of the lot were taken out of the world for good.
		#[codec(index = 22)]
		QuantityDecommissioned {
			/// Why.
			reason: DecommissionReason,
			/// How many.
			quantity: u32,
		},
	}
}

/// One step of a history.
#[derive(
	Clone,
	PartialEq,
	Eq,
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
#[serde(rename_all = "camelCase")]
pub struct TrailStep<AccountId, Done = Activity> {
	/// The step's number, counted from 1.
	pub number: u32,
	/// The number of the block that holds the step before this one; 0 for the first step.
	pub previous_block: u32,
	/// The time of the block, in milliseconds since 1970-01-01 UTC.
	pub time: u64,
	/// The member that acted.
	pub member: MemberId,
	/// The account that acted for it.
	pub delegate: AccountId,
	/// What was done.
	pub activity: Done,
}

vocabulary! {
	/// One of the steps that a call made, without what it has in common with the others.
	pub struct StepMade {
		/// The thing whose history it is a step of.
		pub subject: TrailSubject,
		/// The step's number, counted from 1.
		pub number: u32,
		/// The number of the block that holds the step before this one; 0 for the first step.
		pub previous_block: u32,
		/// What was done.
		pub activity: Activity,
	}
}

/// The steps that one call made in the histories of the things that it changed, as its event tells them.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
#[scale_info(capture_docs = "always")]
pub struct StepsMade<AccountId> {
	/// The time of the block, in milliseconds since 1970-01-01 UTC.
	pub time: u64,
	/// The member that acted.
	pub member: MemberId,
	/// The account that acted for it.
	pub delegate: AccountId,
	/// The steps.
	pub steps: Vec<StepMade>,
}

impl<AccountId: Encode + Clone> StepsMade<AccountId> {
	/// No steps yet.
	pub fn on(occasion: &Occasion<AccountId>) -> Self {
		Self {
			time: occasion.time,
			member: occasion.member,
			delegate: occasion.delegate.clone(),
			steps: Vec::new(),
		}
	}

	/// Adds a step to a thing's trail, and to those that are told.
	pub fn extend(
		&mut self,
		occasion: &Occasion<AccountId>,
		trail: &mut Trail,
		subject: TrailSubject,
		activity: Activity,
	) {
		let step = trail.extend(occasion, activity);
		self.steps.push(StepMade {
			subject,
			number: step.number,
			previous_block: step.previous_block,
			activity: step.activity,
		});
	}

	/// The steps of one thing, as they were hashed.
	pub fn of(self, subject: &TrailSubject) -> Vec<TrailStep<AccountId>> {
		let Self {
			time,
			member,
			delegate,
			steps,
		} = self;
		steps
			.into_iter()
			.filter(|step| step.subject == *subject)
			.map(|step| TrailStep {
				number: step.number,
				previous_block: step.previous_block,
				time,
				member,
				delegate: delegate.clone(),
				activity: step.activity,
			})
			.collect()
	}
}

/// When and by whom a step is made: what is the same for all the steps of one call.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Occasion<AccountId> {
	/// The number of the block.
	pub block: u32,
	/// The time of the block, in milliseconds since 1970-01-01 UTC.
	pub time: u64,
	/// The member that acts.
	pub member: MemberId,
	/// The account that acts for it.
	pub delegate: AccountId,
}

impl<AccountId> Occasion<AccountId> {
	/// What `actor` does in the block of that number, at its time in milliseconds since 1970-01-01 UTC.
	pub fn new(actor: Actor<AccountId>, block: u32, time: u64) -> Self {
		let Actor { member, delegate } = actor;
		Self {
			block,
			time,
			member,
			delegate,
		}
	}
}

/// The length and the head of a history, kept in the record of the thing it is about.
#[derive(
	Clone,
	Copy,
	PartialEq,
	Eq,
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
#[serde(rename_all = "camelCase")]
pub struct Trail {
	/// How many steps the history has.
	pub steps: u32,
	/// The head of the hash chain over them.
	pub head: H256,
	/// The number of the block that holds the last step.
	pub last_block: u32,
}

impl Trail {
	/// The trail of a thing to which nothing has happened yet.
	pub fn new<Subject: Historied>(subject: &Subject) -> Self {
		Self {
			steps: 0,
			head: hash(Subject::DOMAIN, subject),
			last_block: 0,
		}
	}

	/// Adds a step, and returns it as it was hashed.
	#[must_use = "the step has to be told in an event, or nobody can check the history"]
	pub fn extend<AccountId: Encode + Clone, Done: Encode>(
		&mut self,
		occasion: &Occasion<AccountId>,
		activity: Done,
	) -> TrailStep<AccountId, Done> {
		let step = TrailStep {
			number: self.steps.saturating_add(1),
			previous_block: self.last_block,
			time: occasion.time,
			member: occasion.member,
			delegate: occasion.delegate.clone(),
			activity,
		};
		self.steps = step.number;
		self.head = hash(self.head.as_bytes(), &step);
		self.last_block = occasion.block;
		step
	}

	/// Whether `steps` is the whole history of `subject` and none of it was altered: what anybody does who checks one.
	pub fn is_history_of<AccountId: Encode, Subject: Historied>(
		&self,
		subject: &Subject,
		steps: &[TrailStep<AccountId, Subject::Activity>],
	) -> bool {
		let start = Self::new(subject).head;
		let head = steps.iter().fold(start, |head, step| hash(head.as_bytes(), step));
		let numbered = steps
			.iter()
			.zip(1u32..)
			.all(|(step, number)| step.number == number);
		numbered && u32::try_from(steps.len()) == Ok(self.steps) && head == self.head
	}
}

fn hash(before: &[u8], what: &impl Encode) -> H256 {
	let mut bytes: Vec<u8> = before.to_vec();
	what.encode_to(&mut bytes);
	BlakeTwo256::hash(&bytes)
}
