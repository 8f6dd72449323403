//! Holds and recalls: what must not be used, and what comes of it.
//!
//! The words are those of FDA's 21 CFR parts 7 and 806; where the EU's MDR has another word for the same thing, the
//! documentation says it.

use alloc::vec::Vec;
use codec::{Decode, Encode};
use frame_support::{pallet_prelude::ConstU32, BoundedVec};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};
use sp_core::H256;

use crate::{
	api::text,
	code::{lot_number, serial_number, CodeError},
	custody::LotReference,
	device::{DeviceCode, Label, Number},
	gs1::{Date, DeviceIdentifier, LotNumber, SerialNumber, Sscc},
	guard::{HoldId, RecallId},
	member::MemberId,
};

/// The most lots that one rule of a recall names.
pub const MAX_LOTS: u32 = 100;
/// The most serial numbers that one rule of a recall names.
pub const MAX_SERIALS: u32 = 200;
/// The most rules of a recall.
pub const MAX_RULES: u32 = 16;
/// The most documents of a recall.
pub const MAX_DOCUMENTS: u32 = 8;

vocabulary! {
	/// How bad the consequences of using the device may be (21 CFR 7.3 (m)).
	#[derive(Copy)]
	pub enum RecallClass {
		/// Serious adverse health consequences or death are reasonably probable.
		#[codec(index = 0)]
		ClassI,
		/// Temporary or medically reversible consequences, or serious ones that are remote.
		#[codec(index = 1)]
		ClassII,
		/// Adverse health consequences are not likely.
		#[codec(index = 2)]
		ClassIII,
	}
}

vocabulary! {
	/// What a recall does with the devices (21 CFR 806.2). In the EU both are field safety corrective actions.
	#[derive(Copy)]
	pub enum RecallAction {
		/// They are repaired, relabelled, adjusted or inspected where they are.
		#[codec(index = 0)]
		Correction,
		/// They are taken away.
		#[codec(index = 1)]
		Removal,
	}
}

vocabulary! {
	/// How far down the chain a recall reaches (21 CFR 7.42 (b)(1)).
	#[derive(Copy)]
	pub enum RecallDepth {
		/// Wholesale: distributors.
		#[codec(index = 0)]
		Wholesale,
		/// Retail, wholesale included: those who hand devices to users.
		#[codec(index = 1)]
		Retail,
		/// Consumer or user: everybody who has one.
		#[codec(index = 2)]
		User,
	}
}

vocabulary! {
	/// Why devices are recalled or held, in the groups by which FDA determines causes.
	#[derive(Copy)]
	pub enum RecallReason {
		/// Its design.
		#[codec(index = 0)]
		DeviceDesign,
		/// How it was made: process control, assembly, deviation.
		#[codec(index = 1)]
		Manufacturing,
		/// Material or component does not conform.
		#[codec(index = 2)]
		Component,
		/// Software.
		#[codec(index = 3)]
		Software,
		/// Labelling, or mix-up of labels.
		#[codec(index = 4)]
		Labeling,
		/// Packaging, or a breach of sterility.
		#[codec(index = 5)]
		PackagingOrSterility,
		/// Contamination.
		#[codec(index = 6)]
		Contamination,
		/// Expiry dating.
		#[codec(index = 7)]
		ExpirationDating,
		/// It was supplied without the approval that it needs.
		#[codec(index = 8)]
		NoApproval,
		/// Adverse events that are not explained yet.
		#[codec(index = 9)]
		AdverseEvents,
		/// It may be counterfeit, stolen or diverted.
		#[codec(index = 10)]
		SuspectedIllegitimate,
		/// Storage or transport outside the labelled conditions.
		#[codec(index = 11)]
		StorageOrTransport,
		/// Under investigation, or another reason. The document says it.
		#[codec(index = 12)]
		Other,
	}
}

vocabulary! {
	/// How many of the consignees are checked, whether they got the notice and did what it says (21 CFR 7.42 (b)(3)).
	#[derive(Copy)]
	pub enum EffectivenessLevel {
		/// Level A: all of them.
		#[codec(index = 0)]
		A,
		/// Level B: more than 10 and less than 100 percent.
		#[codec(index = 1)]
		B {
			/// The percentage.
			percent: u8,
		},
		/// Level C: 10 percent.
		#[codec(index = 2)]
		C,
		/// Level D: 2 percent.
		#[codec(index = 3)]
		D,
		/// Level E: none.
		#[codec(index = 4)]
		E,
	}
}

impl EffectivenessLevel {
	/// The share of the consignees that is checked, in percent.
	pub fn percent(&self) -> u8 {
		match self {
			Self::A => 100,
			Self::B { percent } => *percent,
			Self::C => 10,
			Self::D => 2,
			Self::E => 0,
		}
	}

	/// How many of `consignees` are checked: the share, rounded up.
	pub fn sample_of(&self, consignees: u32) -> u32 {
		let hundredths = u64::from(consignees).saturating_mul(u64::from(self.percent()));
		u32::try_from(hundredths.div_ceil(100)).unwrap_or(u32::MAX)
	}
}

vocabulary! {
	/// What made a report under vigilance due, and with it the term (EU MDR article 87).
	#[derive(Copy)]
	pub enum Vigilance {
		/// A serious public health threat: 2 days.
		#[codec(index = 0)]
		PublicHealthThreat,
		/// Death, or an unanticipated serious deterioration in health: 10 days.
		#[codec(index = 1)]
		DeathOrDeterioration,
		/// Another serious incident: 15 days.
		#[codec(index = 2)]
		SeriousIncident,
	}
}

impl Vigilance {
	/// The term in days.
	pub fn days(&self) -> u64 {
		match self {
			Self::PublicHealthThreat => 2,
			Self::DeathOrDeterioration => 10,
			Self::SeriousIncident => 15,
		}
	}
}

vocabulary! {
	/// A span of days, both ends included. A missing end is open.
	#[derive(Copy)]
	pub struct DateWindow {
		/// The first day.
		pub from: Option<Date>,
		/// The last day.
		pub to: Option<Date>,
	}
}

impl DateWindow {
	/// Whether a day is within. Of a day that nobody knows, it may be.
	pub fn may_hold(&self, day: Option<Date>) -> bool {
		day.is_none_or(|day| self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to))
	}
}

vocabulary! {
	/// Which devices of a model a recall covers.
	pub enum ScopeOf<Lot, Serial> {
		/// All of them.
		#[codec(index = 0)]
		All,
		/// Those of these lots.
		#[codec(index = 1)]
		Lots {
			/// The lots' numbers, AI (10).
			lots: BoundedVec<Lot, ConstU32<MAX_LOTS>>,
		},
		/// These units.
		#[codec(index = 2)]
		Serials {
			/// Their serial numbers, AI (21).
			serials: BoundedVec<Serial, ConstU32<MAX_SERIALS>>,
		},
		/// The units whose serial numbers are of the same length as these two and not before the one nor after the other,
		/// character by character in ASCII's order.
		#[codec(index = 3)]
		SerialRange {
			/// The first.
			first: Serial,
			/// The last.
			last: Serial,
		},
		/// Those manufactured within these days.
		#[codec(index = 4)]
		Manufactured {
			/// The days.
			window: DateWindow,
		},
		/// Those that expire within these days.
		#[codec(index = 5)]
		Expires {
			/// The days.
			window: DateWindow,
		},
	}
}

/// Which devices of a model a recall covers.
pub type Scope = ScopeOf<LotNumber, SerialNumber>;
/// Which devices of a model a recall covers, as it is written in a call.
pub type ScopeCode = ScopeOf<Number, Number>;

vocabulary! {
	/// A rule of a recall: a model, and which of its devices.
	pub struct RuleOf<Device, Lot, Serial> {
		/// The model.
		pub device: Device,
		/// Which of its devices.
		pub scope: ScopeOf<Lot, Serial>,
	}
}

/// A rule of a recall.
pub type Rule = RuleOf<DeviceIdentifier, LotNumber, SerialNumber>;
/// A rule of a recall, as it is written in a call.
pub type RuleCode = RuleOf<DeviceCode, Number, Number>;

impl ScopeCode {
	/// The scope that the texts name.
	pub fn parsed(&self) -> Result<Scope, CodeError> {
		Ok(match self {
			Self::All => Scope::All,
			Self::Lots { lots } => Scope::Lots {
				lots: parsed(lots, lot_number)?,
			},
			Self::Serials { serials } => Scope::Serials {
				serials: parsed(serials, serial_number)?,
			},
			Self::SerialRange { first, last } => Scope::SerialRange {
				first: serial_number(first)?,
				last: serial_number(last)?,
			},
			Self::Manufactured { window } => Scope::Manufactured { window: *window },
			Self::Expires { window } => Scope::Expires { window: *window },
		})
	}
}

impl RuleCode {
	/// The rule that the texts name.
	pub fn parsed(&self) -> Result<Rule, CodeError> {
		Ok(Rule {
			device: self.device.identifier()?,
			scope: self.scope.parsed()?,
		})
	}
}

fn parsed<Parsed, const MOST: u32>(
	texts: &BoundedVec<Number, ConstU32<MOST>>,
	parse: impl Fn(&Number) -> Result<Parsed, CodeError>,
) -> Result<BoundedVec<Parsed, ConstU32<MOST>>, CodeError> {
	let parsed = texts.iter().map(parse).collect::<Result<Vec<_>, _>>()?;
	Ok(BoundedVec::truncate_from(parsed))
}

vocabulary! {
	/// What a recall says beside what it covers. Each change makes a new version.
	pub struct RecallTerms {
		/// How bad it is.
		pub class: RecallClass,
		/// What is done with the devices.
		pub action: RecallAction,
		/// How far it reaches.
		pub depth: RecallDepth,
		/// Why.
		pub reason: RecallReason,
		/// How many of the consignees are checked.
		pub level: EffectivenessLevel,
		/// In how many days consignees have to answer, at least one.
		pub response_days: u16,
		/// How often the recalling firm has to report on its status, in days (21 CFR 7.53), at least one.
		pub status_report_days: u16,
		/// The term of the vigilance report, where the EU's MDR asks for one.
		pub vigilance: Option<Vigilance>,
		/// The reference of the field safety corrective action in the EU; empty where there is none.
		#[serde(with = "text")]
		pub fsca_reference: Label,
		/// The BLAKE2b-256 hashes of the recall's documents: notice, health hazard evaluation, field safety notice.
		pub documents: BoundedVec<H256, ConstU32<MAX_DOCUMENTS>>,
	}
}

vocabulary! {
	/// Who wanted a recall.
	#[derive(Copy)]
	pub enum Initiation {
		/// The manufacturer.
		#[codec(index = 0)]
		Voluntary,
		/// A regulator, by whose mandate the manufacturer carries it out.
		#[codec(index = 1)]
		Mandated {
			/// The regulator.
			by: MemberId,
		},
	}
}

vocabulary! {
	/// Where a recall stands (21 CFR 7.53 to 7.55).
	#[derive(Copy)]
	pub enum RecallStatus {
		/// It goes on.
		#[codec(index = 0)]
		Ongoing,
		/// A regulator has terminated it. What it covers stays refused: whatever of it turns up later is still recalled.
		#[codec(index = 1)]
		Terminated {
			/// When, in milliseconds since 1970-01-01 UTC.
			at: u64,
			/// By which regulator.
			by: MemberId,
		},
	}
}

vocabulary! {
	/// What became of the devices of a lot that a consignee has or had.
	#[derive(Copy, Default)]
	pub struct Amounts {
		/// In its hands.
		pub on_hand: u32,
		/// In its hands and set apart (in quarantine).
		pub held: u32,
		/// Corrected.
		pub corrected: u32,
		/// Returned to the recalling firm, or to the member that had sent them.
		pub returned: u32,
		/// Destroyed.
		pub destroyed: u32,
		/// Used: in patients, or used up.
		pub used: u32,
		/// Passed on to others before the recall.
		pub passed_on: u32,
		/// Not found.
		pub not_found: u32,
	}
}

vocabulary! {
	/// What is due by law, and when.
	#[derive(Copy)]
	pub enum ClockKind {
		/// The recalling firm's report of the correction or removal: 10 working days (21 CFR 806.10).
		#[codec(index = 0)]
		Report,
		/// The recalling firm's next status report (21 CFR 7.53).
		#[codec(index = 1)]
		StatusReport,
		/// The recalling firm's vigilance report (EU MDR article 87).
		#[codec(index = 2)]
		VigilanceReport,
	}
}

vocabulary! {
	/// What an effectiveness check found (21 CFR 7.42 (b)(3)).
	#[derive(Copy)]
	pub enum CheckResult {
		/// The consignee got the notice and did what it says.
		#[codec(index = 0)]
		Effective,
		/// It got the notice and did not do what it says.
		#[codec(index = 1)]
		NotFollowed,
		/// It had not got the notice.
		#[codec(index = 2)]
		NotNotified,
	}
}

vocabulary! {
	/// What is held.
	#[derive(Copy)]
	pub enum HoldTargetOf<Device, Lot, Serial, LogisticUnit> {
		/// A unit.
		#[codec(index = 0)]
		Unit {
			/// The model.
			device: Device,
			/// The unit's serial number.
			serial: Serial,
		},
		/// A lot, whoever has it.
		#[codec(index = 1)]
		Lot {
			/// The model.
			device: Device,
			/// The lot's number.
			lot: Lot,
		},
		/// What one member has of a lot.
		#[codec(index = 2)]
		LotAt {
			/// The model.
			device: Device,
			/// The lot's number.
			lot: Lot,
			/// The member.
			member: MemberId,
		},
		/// A logistic unit.
		#[codec(index = 3)]
		LogisticUnit {
			/// Its SSCC.
			sscc: LogisticUnit,
		},
	}
}

/// What is held.
pub type HoldTarget = HoldTargetOf<DeviceIdentifier, LotNumber, SerialNumber, Sscc>;
/// What is held, as it is written in a call.
pub type HoldTargetCode = HoldTargetOf<DeviceCode, Number, Number, crate::custody::SsccText>;

impl HoldTargetCode {
	/// The target that the texts name.
	pub fn parsed(&self) -> Result<HoldTarget, CodeError> {
		Ok(match self {
			Self::Unit { device, serial } => HoldTarget::Unit {
				device: device.identifier()?,
				serial: serial_number(serial)?,
			},
			Self::Lot { device, lot } => HoldTarget::Lot {
				device: device.identifier()?,
				lot: lot_number(lot)?,
			},
			Self::LotAt { device, lot, member } => HoldTarget::LotAt {
				device: device.identifier()?,
				lot: lot_number(lot)?,
				member: *member,
			},
			Self::LogisticUnit { sscc } => HoldTarget::LogisticUnit {
				sscc: crate::code::sscc(sscc)?,
			},
		})
	}
}

vocabulary! {
	/// In which capacity a hold was placed. Whoever has it may release it, and a regulator may release any.
	#[derive(Copy)]
	pub enum HoldAuthority {
		/// By who has the devices.
		#[codec(index = 0)]
		Possessor,
		/// By who made them.
		#[codec(index = 1)]
		Manufacturer,
		/// By a regulator.
		#[codec(index = 2)]
		Regulator,
	}
}

vocabulary! {
	/// A hold (quarantine): nothing of it is shipped for supply, received into stock, sold or used.
	#[derive(Copy)]
	pub struct Hold {
		/// Its number.
		pub hold: HoldId,
		/// The member that placed it.
		pub placed_by: MemberId,
		/// In which capacity.
		pub authority: HoldAuthority,
		/// Why.
		pub reason: RecallReason,
		/// The BLAKE2b-256 hash of a document that says more.
		pub document: H256,
		/// When, in milliseconds since 1970-01-01 UTC.
		pub since: u64,
	}
}

vocabulary! {
	/// Why a hold was released.
	#[derive(Copy)]
	pub enum ReleaseReason {
		/// There is nothing wrong with the devices.
		#[codec(index = 0)]
		Conforms,
		/// They were corrected.
		#[codec(index = 1)]
		Corrected,
		/// They are recalled, so the hold is not needed.
		#[codec(index = 2)]
		Recalled,
		/// They are to be destroyed or returned.
		#[codec(index = 3)]
		DisposedOf,
		/// It was placed in error.
		#[codec(index = 4)]
		PlacedInError,
	}
}

/// A recall as the outside sees it.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[scale_info(capture_docs = "always")]
#[serde(rename_all = "camelCase")]
pub struct RecallView {
	/// Its number.
	pub recall: RecallId,
	/// The recalling firm: the manufacturer of everything that it covers.
	pub firm: MemberId,
	/// Who wanted it.
	pub initiation: Initiation,
	/// When it was initiated, in milliseconds since 1970-01-01 UTC.
	pub initiated: u64,
	/// Where it stands.
	pub status: RecallStatus,
	/// The number of its current version, counted from 1.
	pub version: u32,
	/// What it says.
	pub terms: RecallTerms,
	/// What it covers.
	pub rules: Vec<Rule>,
	/// What is due by law.
	pub clocks: Vec<Clock>,
	/// How far it has come.
	pub progress: RecallProgress,
	/// What is missing before it can be terminated; empty where nothing is.
	pub open_points: Vec<OpenPoint>,
}

vocabulary! {
	/// Something that is due by law.
	#[derive(Copy)]
	pub struct Clock {
		/// What.
		pub kind: ClockKind,
		/// When it is due, in milliseconds since 1970-01-01 UTC.
		pub due: u64,
		/// When it was done last; nothing where it never was. Status reports are due again and again.
		pub done: Option<u64>,
	}
}

vocabulary! {
	/// How far a recall has come.
	#[derive(Copy, Default)]
	pub struct RecallProgress {
		/// Whether everybody who has or had devices of it was found.
		pub surveyed: bool,
		/// How many consignees were found so far.
		pub consignees: u32,
		/// How many answers are due: one for each lot that a consignee has or had.
		pub answers_due: u32,
		/// How many were given.
		pub answers_given: u32,
		/// How many consignees are in the sample for effectiveness checks; nothing until it is drawn.
		pub sample: Option<u32>,
		/// How many of the sample were checked.
		pub checked: u32,
		/// How many lots it covers, of which something is known to exist.
		pub lots: u32,
		/// How many of them are not reconciled yet.
		pub lots_open: u32,
	}
}

/// What is missing before a recall can be terminated.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[scale_info(capture_docs = "always")]
#[serde(rename_all = "camelCase")]
pub enum OpenPoint {
	/// Not everybody who has or had devices of it was looked for.
	NotSurveyed,
	/// Answers are missing.
	AnswersMissing,
	/// The sample for effectiveness checks was not drawn.
	SampleNotDrawn,
	/// Effectiveness checks are missing.
	ChecksMissing,
	/// Amounts are neither reconciled nor explained, or devices are counted twice.
	NotReconciled,
	/// The report of the correction or removal was not made.
	NotReported,
}

/// A consignee of a recall as the outside sees it.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[scale_info(capture_docs = "always")]
#[serde(rename_all = "camelCase")]
pub struct ConsigneeView {
	/// The member.
	pub member: MemberId,
	/// When it was notified, in milliseconds since 1970-01-01 UTC.
	pub notified: u64,
	/// By when its answers are due, in milliseconds since 1970-01-01 UTC.
	pub due: u64,
	/// The consignee whose answer led to it; nothing where the holdings did.
	pub notified_by: Option<MemberId>,
	/// Whether it is in the sample for effectiveness checks; nothing until that is drawn.
	pub in_sample: Option<bool>,
	/// What its check found.
	pub check: Option<CheckResult>,
	/// Its answers, lot by lot; nothing where one is missing.
	pub answers: Vec<(LotReference, Option<Amounts>)>,
}

/// The account of one lot of a recall as the outside sees it.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[scale_info(capture_docs = "always")]
#[serde(rename_all = "camelCase")]
pub struct ReconciliationView {
	/// The lot.
	pub lot: LotReference,
	/// The denominator: how many devices the recall covers.
	pub in_scope: u32,
	/// The sum of all answers. What is passed on or returned shows again with whom it came to.
	pub answered: Amounts,
	/// What the recalling firm has again, as it answered.
	pub recovered: u32,
	/// How many the recalling firm has explained, and nobody accounts for.
	pub explained: u32,
	/// The numerator: recovered, corrected, destroyed, used, not found, explained.
	pub accounted: u32,
	/// The difference; none where more is accounted for than there is.
	pub outstanding: u32,
	/// Whether nothing is outstanding, and the answers count no device twice.
	pub reconciled: bool,
}

/// Something overdue, and for whom.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[scale_info(capture_docs = "always")]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase", tag = "what")]
pub enum OverdueRecall {
	/// A report of the recalling firm.
	Report {
		/// The recall.
		recall: RecallId,
		/// The recalling firm.
		member: MemberId,
		/// Which report.
		clock: ClockKind,
		/// Since when, in milliseconds since 1970-01-01 UTC.
		since: u64,
	},
	/// Answers of a consignee.
	Answers {
		/// The recall.
		recall: RecallId,
		/// The consignee.
		member: MemberId,
		/// How many are missing.
		missing: u32,
		/// Since when, in milliseconds since 1970-01-01 UTC.
		since: u64,
	},
}
