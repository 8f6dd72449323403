//! What the state keeps of holds and recalls beyond the shared vocabulary.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use custos_primitives::{
	custody::Cursor,
	gs1::LotNumber,
	guard::{HoldId, RecallId},
	member::MemberId,
	recall::{
		Amounts, CheckResult, Clock, EffectivenessLevel, Hold, HoldTarget, Initiation, RecallProgress,
		RecallStatus, RecallTerms, Rule, Scope, MAX_RULES,
	},
};
use frame_support::{
	pallet_prelude::{ConstU32, Get},
	BoundedVec, CloneNoBound, DebugNoBound, DefaultNoBound, EqNoBound, PartialEqNoBound,
};
use scale_info::TypeInfo;

/// The most records that one step of a survey reads.
pub const MAX_SURVEYED: u32 = 100;
/// The most logistic units, and the most shipments, that an answer names.
pub const MAX_NAMED: u32 = 20;

/// One of the rules by which a recall stops the devices of a model.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, MaxEncodedLen, TypeInfo)]
#[scale_info(capture_docs = "always")]
pub struct RecallRule {
	/// The recall.
	pub recall: RecallId,
	/// Which devices of the model it covers.
	pub scope: Scope,
}

/// What stands against devices of a model: all that a check reads, where none of them is held.
#[derive(
	CloneNoBound,
	PartialEqNoBound,
	EqNoBound,
	DebugNoBound,
	DefaultNoBound,
	Encode,
	Decode,
	MaxEncodedLen,
	TypeInfo,
)]
#[scale_info(capture_docs = "always", skip_type_params(MaxRules))]
pub struct Restriction<MaxRules: Get<u32>> {
	/// The rules of all recalls that name the model, terminated ones included.
	pub rules: BoundedVec<RecallRule, MaxRules>,
	/// How many holds stand on units and lots of the model. None saves the look-ups of holds.
	pub holds: u32,
}

impl<MaxRules: Get<u32>> Restriction<MaxRules> {
	/// Whether nothing stands against the model's devices, so that no record is needed.
	pub fn is_empty(&self) -> bool {
		self.rules.is_empty() && self.holds == 0
	}
}

/// A hold among those on a thing.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode, MaxEncodedLen, TypeInfo)]
#[scale_info(capture_docs = "always")]
pub struct HoldMark {
	/// Its number.
	pub hold: HoldId,
	/// The member that placed it. Each member places one on a thing.
	pub placed_by: MemberId,
}

/// What is said of a single unit.
#[derive(
	CloneNoBound,
	PartialEqNoBound,
	EqNoBound,
	DebugNoBound,
	DefaultNoBound,
	Encode,
	Decode,
	MaxEncodedLen,
	TypeInfo,
)]
#[scale_info(capture_docs = "always", skip_type_params(MaxHolds, MaxRules))]
pub struct UnitRestriction<MaxHolds: Get<u32>, MaxRules: Get<u32>> {
	/// The holds on it.
	pub holds: BoundedVec<HoldMark, MaxHolds>,
	/// The recalls under which it was corrected: they do not stop it any more.
	pub corrected: BoundedVec<RecallId, MaxRules>,
}

impl<MaxHolds: Get<u32>, MaxRules: Get<u32>> UnitRestriction<MaxHolds, MaxRules> {
	/// Whether nothing is said of the unit, so that no record is needed.
	pub fn is_empty(&self) -> bool {
		self.holds.is_empty() && self.corrected.is_empty()
	}
}

/// A hold that stands, and on what.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode, MaxEncodedLen, TypeInfo)]
#[scale_info(capture_docs = "always")]
pub struct StandingHold {
	/// What is held.
	pub target: HoldTarget,
	/// The hold.
	pub hold: Hold,
}

/// Where the search for the consignees of a recall goes on.
#[derive(Clone, PartialEq, Eq, Debug, Default, Encode, Decode, MaxEncodedLen, TypeInfo)]
#[scale_info(capture_docs = "always")]
pub struct SurveyPosition {
	/// The place of the rule, counted from 0.
	pub rule: u32,
	/// The place among the lots or serial numbers that the rule names, counted from 0.
	pub place: u32,
	/// The search in custody that was begun for it; nothing before.
	pub search: Option<SurveySearch>,
}

/// A search in custody that is not at its end.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, MaxEncodedLen, TypeInfo)]
#[scale_info(capture_docs = "always")]
pub struct SurveySearch {
	/// The lot that it is for; the whole model where there is none.
	pub lot: Option<LotNumber>,
	/// Where custody goes on; nothing at its beginning.
	pub cursor: Option<Cursor>,
	/// How many holders were noted already of those that custody tells of next.
	pub noted: u32,
}

/// The consignees whose effectiveness is checked: a systematic sample, that is, one of so many in the order in which they
/// were found, from a random one on.
///
/// It grows as further consignees are found, by the same interval, and whoever was in it stays in it. So nobody undoes
/// checks by bringing up another consignee.
#[derive(
	Clone, Copy, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
#[scale_info(capture_docs = "always")]
pub struct Sample {
	/// Which sample of this recall it is, counted from 1.
	pub number: u32,
	/// The level that it was drawn for.
	pub level: EffectivenessLevel,
	/// How many consignees had been found when it was drawn.
	pub population: u32,
	/// The index of the consignee to begin with.
	pub start: u32,
}

/// A recall: what each call about it reads.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, MaxEncodedLen, TypeInfo)]
#[scale_info(capture_docs = "always")]
pub struct Recall {
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
	/// What is due by law, at most once of each kind.
	pub clocks: BoundedVec<Clock, ConstU32<3>>,
	/// How far it has come.
	pub progress: RecallProgress,
	/// Where the search for consignees goes on, while it is not over.
	pub survey: SurveyPosition,
	/// The sample that was drawn last.
	pub sample: Option<Sample>,
}

impl Recall {
	/// Has the consignees looked for again, since what is covered has changed. Those that were found stay.
	pub(crate) fn restart_survey(&mut self) {
		self.progress.surveyed = false;
		self.survey = SurveyPosition::default();
	}
}

/// A version of what a recall says and covers. None is ever overwritten.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, MaxEncodedLen, TypeInfo)]
#[scale_info(capture_docs = "always")]
pub struct RecallVersion {
	/// Since when it holds, in milliseconds since 1970-01-01 UTC.
	pub since: u64,
	/// The member that made it: the recalling firm, or a regulator.
	pub by: MemberId,
	/// What it says.
	pub terms: RecallTerms,
	/// What it covers.
	pub rules: BoundedVec<Rule, ConstU32<MAX_RULES>>,
}

/// What an effectiveness check found, and for which sample.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode, MaxEncodedLen, TypeInfo)]
#[scale_info(capture_docs = "always")]
pub struct ConsigneeCheck {
	/// What it found.
	pub result: CheckResult,
	/// The number of the sample that the consignee was in. Another sample asks for another check.
	pub sample: u32,
}

/// A member that has, or had, devices of a recall.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode, MaxEncodedLen, TypeInfo)]
#[scale_info(capture_docs = "always")]
pub struct Consignee {
	/// Its place in the order in which they were found, counted from 0.
	pub index: u32,
	/// When it was notified, in milliseconds since 1970-01-01 UTC.
	pub notified: u64,
	/// By when its answers are due, in milliseconds since 1970-01-01 UTC.
	pub due: u64,
	/// The consignee whose answer led to it; nothing where the holdings did.
	pub notified_by: Option<MemberId>,
	/// How many answers are due from it: one for each lot that it has or had.
	pub lines_due: u32,
	/// How many of them it has given.
	pub lines_given: u32,
	/// What its last effectiveness check found.
	pub check: Option<ConsigneeCheck>,
}

/// A consignee's answer on one lot.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode, MaxEncodedLen, TypeInfo)]
#[scale_info(capture_docs = "always")]
pub enum Line {
	/// It is due.
	#[codec(index = 0)]
	Due,
	/// It was given.
	#[codec(index = 1)]
	Answered {
		/// What became of the devices.
		amounts: Amounts,
	},
}

/// The account of one lot of a recall.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode, MaxEncodedLen, TypeInfo)]
#[scale_info(capture_docs = "always")]
pub struct Account {
	/// The denominator: how many devices the recall covers.
	pub in_scope: u32,
	/// The sum of all answers.
	pub answered: Amounts,
	/// What the recalling firm has again, as it answered.
	pub recovered: u32,
	/// How many the recalling firm has explained, and nobody accounts for.
	pub explained: u32,
}
