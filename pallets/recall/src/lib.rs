//! # Recall
//!
//! What must not be used: holds and recalls, with the answers of those who have the devices.
//!
//! # Holds
//!
//! A hold (quarantine) stops a unit, a lot, what one member has of a lot, or a logistic unit. Whoever has a thing may hold
//! it, and so may its manufacturer and any regulator. Whoever placed a hold releases it, and a regulator may release any;
//! a regulator's hold is released by regulators alone.
//!
//! # Recalls
//!
//! A recall is a rule, not a loop: rules say which devices of which models are covered, and starting a recall writes one
//! record for each model, whether it covers one unit or a million. The manufacturer initiates it, or a regulator mandates
//! it. From the next transaction on, what it covers is not shipped for supply, received into stock, sold or used; return,
//! destruction, correction and investigation stay possible.
//!
//! | step | call | by |
//! |---|---|---|
//! | begin | [`Call::initiate`], [`Call::mandate`] | the manufacturer; a regulator |
//! | change | [`Call::extend`], [`Call::narrow`], [`Call::amend`] | the firm or a regulator; to narrow, a regulator alone |
//! | find the consignees | [`Call::survey`] | anybody |
//! | answer | [`Call::answer`], with a sub-recall along shipments that were received | each consignee |
//! | reconcile | [`Call::set_quantity_in_scope`], [`Call::explain`] | the firm |
//! | check | [`Call::draw_sample`], [`Call::record_check`] | the firm or an auditor |
//! | report | [`Call::report`], [`Call::report_vigilance`], [`Call::report_status`] | the firm |
//! | correct | [`Call::record_corrections`] | the firm or a service provider |
//! | end | [`Call::terminate`] | a regulator, when nothing is open |
//!
//! Each change makes a new version, and none is overwritten. A recall that is terminated still stops what it covers: what
//! turns up later is recalled too.
//!
//! # The guard
//!
//! Custody asks this pallet, as a [`UseGuard`](custos_primitives::guard::UseGuard), in the state transition of each
//! hand-over and use. The answer costs at most five reads, however many recalls are open: the model, its restrictions, and,
//! where something of the model is held or the device is recalled, what is said of the unit, the holds on its lot, and
//! those on what its possessor has of the lot. A package costs two more: the base package inside it, and that one's
//! restrictions.
//!
//! Where a rule is narrower than what is asked about, the whole is stopped: several devices of a lot by a rule that names
//! serial numbers, a package by a recall of what may be in it.
//!
//! # The others
//!
//! This pallet asks what devices are through [`DeviceInspect`](custos_primitives::custody::DeviceInspect), and who has
//! them through [`CustodyInspect`](custos_primitives::custody::CustodyInspect). What members answer is checked against
//! custody's accounts, so that nobody answers with devices that it never had.
//!
//! # Example
//!
//! A rule as it is written in a call, and by when a recall has to be reported that began on a Monday:
//!
//! ```
//! use custos_primitives::{
//!     calendar::add_working_days,
//!     device::{Code, DeviceCode, Number},
//!     gs1::{Date, IssuingAgency},
//!     recall::{RuleCode, ScopeCode},
//! };
//!
//! let number = |text: &[u8]| Number::truncate_from(text.to_vec());
//! let rule = RuleCode {
//!     device: DeviceCode {
//!         issuing_agency: IssuingAgency::Gs1,
//!         code: Code::truncate_from(b"09506000134352".to_vec()),
//!     },
//!     scope: ScopeCode::SerialRange { first: number(b"A100"), last: number(b"A199") },
//! };
//! assert!(rule.parsed().is_ok());
//!
//! let [began, last_day] = ["2026-06-15", "2026-06-29"].map(|day| day.parse::<Date>().unwrap());
//! assert_eq!(add_working_days(began.first_millisecond(), 10), last_day.end_millisecond() - 1);
//! ```
#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

mod answers;
mod authority;
mod clocks;
mod corrections;
mod effectiveness;
mod errors;
mod events;
mod guard;
mod holds;
#[cfg(any(feature = "std", feature = "try-runtime"))]
mod invariants;
mod lifecycle;
mod reconciliation;
mod scopes;
mod survey;
mod types;
mod views;
mod weights;

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
#[cfg(test)]
mod mock;
#[cfg(test)]
mod tests;

use frame_support::pallet_macros::import_section;

pub use pallet::*;
pub use types::*;
pub use weights::WeightInfo;

#[allow(clippy::expect_used, reason = "in the code that FRAME's macros write")]
#[import_section(errors::errors)]
#[import_section(events::events)]
#[frame_support::pallet]
pub mod pallet {
	use crate::{
		answers::Answer, Account, Consignee, HoldMark, Line, Recall, RecallVersion, Restriction, Sample,
		StandingHold, UnitRestriction, WeightInfo, MAX_NAMED, MAX_SURVEYED,
	};
	use alloc::vec::Vec;
	use custos_primitives::{
		custody::{CustodyInspect, DeviceInspect, LotCode, LotReference, SsccText},
		device::{DeviceCode, Number},
		gs1::{DeviceIdentifier, LotNumber, SerialNumber, Sscc},
		guard::{HoldId, RecallId},
		member::{Actor, MemberId, MemberInspect},
		recall::{
			Amounts, CheckResult, ClockKind, Hold, HoldTarget, HoldTargetCode, Initiation, RecallAction,
			RecallClass, RecallProgress, RecallReason, RecallTerms, ReleaseReason, RuleCode, ScopeCode,
			MAX_RULES, MAX_SERIALS,
		},
	};
	use frame_support::{pallet_prelude::*, traits::UnixTime};
	use frame_system::pallet_prelude::*;
	use sp_core::H256;

	/// The version of the storage's layout.
	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	/// Holds and recalls.
	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// What the runtime decides.
	#[pallet::config]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// Who recalls its member's own devices: a manufacturer's delegate for recalls.
		type FirmOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = Actor<Self::AccountId>>;
		/// Who mandates, narrows and terminates recalls: a regulator's delegate for recalls.
		type RegulatorOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = Actor<Self::AccountId>>;
		/// Who holds what its member has, and answers recalls: a delegate for recalls of a member of any role.
		type AnswerOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = Actor<Self::AccountId>>;
		/// Who checks the effectiveness of others' recalls: a conformity assessor's or regulator's delegate for recalls.
		type AuditorOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = Actor<Self::AccountId>>;
		/// Answers what devices are, and who makes them.
		type Devices: DeviceInspect;
		/// Answers who has devices, and who had them.
		type Custody: CustodyInspect;
		/// Answers which members are service providers, and which are active.
		type Members: MemberInspect;
		/// The time of the block.
		type Time: UnixTime;
		/// The most rules of recalls that name the same model, those of terminated recalls included.
		#[pallet::constant]
		type MaxRulesPerDevice: Get<u32>;
		/// The most holds on the same thing.
		#[pallet::constant]
		type MaxHoldsPerTarget: Get<u32>;
		/// The measured weights of the calls.
		type WeightInfo: WeightInfo;
	}

	// What members choose is hashed with a cryptographic hash, against keys made to crowd one branch of the state. The
	// numbers of holds and recalls are counted by the chain, so a quick hash does. The plain key follows both, so that
	// what belongs together can be listed.

	/// What stands against devices of each model: the rules of recalls, and the number of holds.
	#[pallet::storage]
	pub type Restrictions<T: Config> =
		StorageMap<_, Blake2_128Concat, DeviceIdentifier, Restriction<T::MaxRulesPerDevice>>;

	/// What is said of single units: the holds on them, and the recalls under which they were corrected.
	#[pallet::storage]
	pub type UnitRestrictions<T: Config> = StorageDoubleMap<
		_,
		Blake2_128Concat,
		DeviceIdentifier,
		Blake2_128Concat,
		SerialNumber,
		UnitRestriction<T::MaxHoldsPerTarget, T::MaxRulesPerDevice>,
	>;

	/// The holds on lots, whoever has them.
	#[pallet::storage]
	pub type LotHolds<T: Config> = StorageDoubleMap<
		_,
		Blake2_128Concat,
		DeviceIdentifier,
		Blake2_128Concat,
		LotNumber,
		BoundedVec<HoldMark, T::MaxHoldsPerTarget>,
	>;

	/// The holds on what one member has of a lot.
	#[pallet::storage]
	pub type HoldingHolds<T: Config> = StorageNMap<
		_,
		(
			NMapKey<Blake2_128Concat, DeviceIdentifier>,
			NMapKey<Blake2_128Concat, LotNumber>,
			NMapKey<Twox64Concat, MemberId>,
		),
		BoundedVec<HoldMark, T::MaxHoldsPerTarget>,
	>;

	/// The holds on logistic units.
	#[pallet::storage]
	pub type LogisticUnitHolds<T: Config> =
		StorageMap<_, Blake2_128Concat, Sscc, BoundedVec<HoldMark, T::MaxHoldsPerTarget>>;

	/// The holds that stand, each with what it holds.
	#[pallet::storage]
	pub type Holds<T: Config> = StorageMap<_, Twox64Concat, HoldId, StandingHold>;

	/// The number of the next hold.
	#[pallet::storage]
	pub type NextHoldId<T: Config> = StorageValue<_, HoldId, ValueQuery>;

	/// The recalls: what every call about one reads.
	#[pallet::storage]
	pub type Recalls<T: Config> = StorageMap<_, Twox64Concat, RecallId, Recall>;

	/// Each version of each recall, counted from 1. None is ever overwritten.
	#[pallet::storage]
	pub type Versions<T: Config> =
		StorageDoubleMap<_, Twox64Concat, RecallId, Twox64Concat, u32, RecallVersion>;

	/// The number of the next recall.
	#[pallet::storage]
	pub type NextRecallId<T: Config> = StorageValue<_, RecallId, ValueQuery>;

	/// The consignees of each recall: the members that have, or had, devices of it.
	#[pallet::storage]
	pub type Consignees<T: Config> =
		StorageDoubleMap<_, Twox64Concat, RecallId, Twox64Concat, MemberId, Consignee>;

	/// What each consignee answers, lot by lot.
	#[pallet::storage]
	pub type Lines<T: Config> = StorageNMap<
		_,
		(
			NMapKey<Twox64Concat, RecallId>,
			NMapKey<Twox64Concat, MemberId>,
			NMapKey<Blake2_128Concat, LotReference>,
		),
		Line,
	>;

	/// The accounts of each recall, lot by lot.
	#[pallet::storage]
	pub type Accounts<T: Config> =
		StorageDoubleMap<_, Twox64Concat, RecallId, Blake2_128Concat, LotReference, Account>;

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Holds a unit, a lot, what a member has of a lot, or a logistic unit: from the next transaction on, nothing of it
		/// is shipped for supply, received into stock, sold or used. Return, destruction, correction and investigation stay
		/// possible.
		///
		/// A regulator may hold anything, a manufacturer the units and lots of its models, and every member what it has in
		/// its hands. Each member places one hold on a thing. `document` is the BLAKE2b-256 hash of a document that says
		/// more.
		///
		/// Reads the model, the unit, lot, holding or logistic unit, and the holds on it. Writes the hold, the holds on the
		/// thing, and the restrictions of its model.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::hold())]
		pub fn hold(
			origin: OriginFor<T>,
			target: HoldTargetCode,
			reason: RecallReason,
			document: H256,
		) -> DispatchResult {
			let (actor, capacity) = Self::acting::<T::RegulatorOrigin, T::AnswerOrigin>(origin)?;
			Self::do_hold(actor, capacity, &target, reason, document)
		}

		/// Releases a hold. The member that placed it may do so, and a regulator may release anybody's; a regulator's hold is
		/// released by regulators alone.
		///
		/// `hold` is its number. `document` is the BLAKE2b-256 hash of a document that says more.
		///
		/// Reads and writes the hold, the holds on the thing, and the restrictions of its model.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::release())]
		pub fn release(
			origin: OriginFor<T>,
			hold: HoldId,
			reason: ReleaseReason,
			document: H256,
		) -> DispatchResult {
			let (actor, capacity) = Self::acting::<T::RegulatorOrigin, T::AnswerOrigin>(origin)?;
			Self::do_release(actor, capacity, hold, reason, document)
		}

		/// Initiates a recall of the member's own devices. From the next transaction on, nothing that it covers is shipped for
		/// supply, received into stock, sold or used.
		///
		/// `rules` say which devices of which models are covered; all models are the member's own. A recall covers what any
		/// of its rules covers. Packages of a model that is recalled are stopped with it; name their models too, so that those
		/// who have them are found. `terms` say how bad it is and what is done. The report of 21 CFR 806.10 is due at the end
		/// of the tenth working day, and others as the terms say.
		///
		/// Reads each model, and the base package inside it. Writes the recall, its first version, and the restrictions of
		/// each model: one write for a model, whether one unit of it is covered or a million.
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::initiate(rules.len() as u32))]
		pub fn initiate(
			origin: OriginFor<T>,
			rules: BoundedVec<RuleCode, ConstU32<MAX_RULES>>,
			terms: RecallTerms,
		) -> DispatchResult {
			let actor = T::FirmOrigin::ensure_origin(origin)?;
			Self::do_initiate(actor, &rules, terms)
		}

		/// Mandates a recall: a regulator begins it, and the manufacturer carries it out. It stops what it covers at once,
		/// whether the manufacturer is an active member or not.
		///
		/// `rules` say which devices of which models are covered; one member makes all of them. `terms` say how bad it is and
		/// what is done.
		///
		/// Reads each model, and the base package inside it. Writes the recall, its first version, and the restrictions of
		/// each model.
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::mandate(rules.len() as u32))]
		pub fn mandate(
			origin: OriginFor<T>,
			rules: BoundedVec<RuleCode, ConstU32<MAX_RULES>>,
			terms: RecallTerms,
		) -> DispatchResult {
			let actor = T::RegulatorOrigin::ensure_origin(origin)?;
			Self::do_mandate(actor, &rules, terms)
		}

		/// Extends a recall to more devices, by the recalling firm or a regulator. Consignees have to be looked for again;
		/// those that were found, and their answers, stay.
		///
		/// `rules` are added to those that the recall has. All models are the recalling firm's.
		///
		/// Reads the recall, its current version, each model added, and the base package inside it. Writes the recall, a new
		/// version, and the restrictions of each model added.
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::extend(rules.len() as u32))]
		pub fn extend(
			origin: OriginFor<T>,
			recall: RecallId,
			rules: BoundedVec<RuleCode, ConstU32<MAX_RULES>>,
		) -> DispatchResult {
			let (actor, capacity) = Self::acting::<T::RegulatorOrigin, T::FirmOrigin>(origin)?;
			Self::do_extend(actor, capacity, recall, &rules)
		}

		/// Narrows what a recall covers of a model. Only a regulator may: a firm doesn't release its own devices.
		///
		/// `scope` takes the place of all rules that the recall has for `device`; nothing takes them away. An ongoing recall
		/// keeps at least one rule. Of a terminated one all may go, when nothing that it covered is left in the world.
		/// Consignees have to be looked for again. Those that were found have been told of the recall, so they still answer,
		/// and their devices stay in its accounts.
		///
		/// Reads the recall, its current version, and the model. Writes the recall, a new version, and the restrictions of
		/// the model.
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::narrow())]
		pub fn narrow(
			origin: OriginFor<T>,
			recall: RecallId,
			device: DeviceCode,
			scope: Option<ScopeCode>,
		) -> DispatchResult {
			let actor = T::RegulatorOrigin::ensure_origin(origin)?;
			Self::do_narrow(actor, recall, &device, scope)
		}

		/// Changes what a recall says: by the recalling firm where it was its own will, by a regulator in any case.
		///
		/// `terms` are the whole new terms. What is done with the devices stays as it is: corrected devices may be used
		/// again, so what turns out to need removal is recalled anew. A new cause of a vigilance report starts its term
		/// anew, and the next status report is due as the terms say from the last one on.
		///
		/// Reads the recall and its current version. Writes the recall and a new version.
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::amend())]
		pub fn amend(origin: OriginFor<T>, recall: RecallId, terms: RecallTerms) -> DispatchResult {
			let (actor, capacity) = Self::acting::<T::RegulatorOrigin, T::FirmOrigin>(origin)?;
			Self::do_amend(actor, capacity, recall, terms)
		}

		/// Terminates a recall of which nothing is open. What it covers stays refused: what turns up later is still recalled.
		/// A regulator other than the recalling firm does this.
		///
		/// Reads the recall and its current version. Writes the recall.
		#[pallet::call_index(7)]
		#[pallet::weight(T::WeightInfo::terminate())]
		pub fn terminate(origin: OriginFor<T>, recall: RecallId) -> DispatchResult {
			let actor = T::RegulatorOrigin::ensure_origin(origin)?;
			Self::do_terminate(actor, recall)
		}

		/// Says that the correction or removal was reported, as 21 CFR 806.10 demands within 10 working days. The recalling
		/// firm reports; where it is no active member any more, a regulator may in its place.
		///
		/// `document` is the BLAKE2b-256 hash of the report.
		///
		/// Reads and writes the recall.
		#[pallet::call_index(8)]
		#[pallet::weight(T::WeightInfo::report())]
		pub fn report(origin: OriginFor<T>, recall: RecallId, document: H256) -> DispatchResult {
			let (actor, capacity) = Self::acting::<T::RegulatorOrigin, T::FirmOrigin>(origin)?;
			Self::do_report(actor, capacity, recall, ClockKind::Report, document)
		}

		/// Says that the incident behind the recall was reported, as EU MDR article 87 demands. The recalling firm reports;
		/// where it is no active member any more, a regulator may in its place.
		///
		/// `document` is the BLAKE2b-256 hash of the report.
		///
		/// Reads and writes the recall.
		#[pallet::call_index(9)]
		#[pallet::weight(T::WeightInfo::report_vigilance())]
		pub fn report_vigilance(origin: OriginFor<T>, recall: RecallId, document: H256) -> DispatchResult {
			let (actor, capacity) = Self::acting::<T::RegulatorOrigin, T::FirmOrigin>(origin)?;
			Self::do_report(actor, capacity, recall, ClockKind::VigilanceReport, document)
		}

		/// Makes a status report (21 CFR 7.53): the event has the numbers of consignees notified, of answers given and
		/// missing, and of effectiveness checks. The next one is due as the terms say. The recalling firm reports; where it is
		/// no active member any more, a regulator may in its place.
		///
		/// `document` is the BLAKE2b-256 hash of the report's text.
		///
		/// Reads the recall and its current version. Writes the recall.
		#[pallet::call_index(10)]
		#[pallet::weight(T::WeightInfo::report_status())]
		pub fn report_status(origin: OriginFor<T>, recall: RecallId, document: H256) -> DispatchResult {
			let (actor, capacity) = Self::acting::<T::RegulatorOrigin, T::FirmOrigin>(origin)?;
			Self::do_report_status(actor, capacity, recall, document)
		}

		/// Records that units were corrected under a recall, so that it doesn't stop them any more. The recalling firm or a
		/// service provider does this, of a recall by which devices are corrected, ongoing or terminated.
		///
		/// `serials` are the units, all of the model `device`. Those that were corrected before are left as they are.
		///
		/// Reads the recall, its current version, the model, its restrictions, those of the base package inside it, and each
		/// unit. Writes what is said of each unit.
		#[pallet::call_index(11)]
		#[pallet::weight(T::WeightInfo::record_corrections(serials.len() as u32))]
		pub fn record_corrections(
			origin: OriginFor<T>,
			recall: RecallId,
			device: DeviceCode,
			serials: BoundedVec<Number, ConstU32<MAX_SERIALS>>,
		) -> DispatchResult {
			let actor = T::AnswerOrigin::ensure_origin(origin)?;
			Self::do_record_corrections(actor, recall, &device, &serials)
		}

		/// Goes on with the search for the consignees of a recall: the members that have, or had, devices that it may cover.
		/// Each is notified by being found, and from then on its answers are due. Any member may push the search on.
		///
		/// `limit` is how many records of custody are read at most, up to 100. Call it again until the event says that the
		/// survey is complete.
		///
		/// Reads the recall, its current version, and for each record of custody a lot, a consignee, an answer and an
		/// account. Writes the recall, and each consignee, answer and account that is new.
		#[pallet::call_index(12)]
		#[pallet::weight(T::WeightInfo::survey((*limit).min(MAX_SURVEYED)))]
		pub fn survey(origin: OriginFor<T>, recall: RecallId, limit: u32) -> DispatchResult {
			let actor = T::AnswerOrigin::ensure_origin(origin)?;
			Self::do_survey(actor, recall, limit)
		}

		/// Says how many devices of a lot a recall covers, where it covers a part of it, by serial numbers or by days that the
		/// units don't share. Until then, the whole lot counts. The recalling firm or a regulator says so.
		///
		/// `quantity` is at most that of the lot. It is 0 where a range of serial numbers has none of the lot's, and where a
		/// recall was narrowed and covers nothing of the lot any more.
		///
		/// Reads the recall, its current version, the lot, and its account. Writes the recall and the account.
		#[pallet::call_index(13)]
		#[pallet::weight(T::WeightInfo::set_quantity_in_scope())]
		pub fn set_quantity_in_scope(
			origin: OriginFor<T>,
			recall: RecallId,
			lot: LotCode,
			quantity: u32,
		) -> DispatchResult {
			let (actor, capacity) = Self::acting::<T::RegulatorOrigin, T::FirmOrigin>(origin)?;
			Self::do_set_quantity_in_scope(actor, capacity, recall, &lot, quantity)
		}

		/// Answers a recall for the member's own part: what became of the devices of a lot that it has or had. It may be
		/// given again, and has to be when devices have moved since; the last answer counts.
		///
		/// `consignee` is left out by a member that answers for itself. A regulator may answer for a consignee that is no
		/// active member any more. `amounts` have to agree with what custody knows of the consignee. `logistic_units` are
		/// those that it has, or that passed through its hands, and that have devices of the lot in them; of those inside
		/// one another, the outermost. `passed_on_by` are the numbers of its own shipments by which devices of the lot were
		/// passed on: their recipients become consignees too.
		///
		/// Reads the recall, its current version, the lot, the consignee's holding of it, each logistic unit, and each
		/// shipment with its recipient's answer. Writes the recall, the consignee, its answer, the account, and each
		/// recipient that is new.
		#[pallet::call_index(14)]
		#[pallet::weight(T::WeightInfo::answer(logistic_units.len() as u32, passed_on_by.len() as u32))]
		pub fn answer(
			origin: OriginFor<T>,
			recall: RecallId,
			consignee: Option<MemberId>,
			lot: LotCode,
			amounts: Amounts,
			logistic_units: BoundedVec<SsccText, ConstU32<MAX_NAMED>>,
			passed_on_by: BoundedVec<Number, ConstU32<MAX_NAMED>>,
		) -> DispatchResult {
			let (actor, capacity) = Self::acting::<T::RegulatorOrigin, T::AnswerOrigin>(origin)?;
			let answer = Answer {
				consignee: consignee.unwrap_or(actor.member),
				lot: &lot,
				amounts,
				logistic_units: &logistic_units,
				passed_on_by: &passed_on_by,
			};
			Self::do_answer(actor, capacity, recall, &answer)
		}

		/// Explains, for the recalling firm, why a number of devices of a lot is in nobody's account. A regulator accepts it
		/// by terminating the recall.
		///
		/// `quantity` is how many are explained in all, at most as many as are outstanding without. `document` is the
		/// BLAKE2b-256 hash of the explanation. Where the firm is no active member any more, a regulator may explain.
		///
		/// Reads and writes the recall and the account.
		#[pallet::call_index(15)]
		#[pallet::weight(T::WeightInfo::explain())]
		pub fn explain(
			origin: OriginFor<T>,
			recall: RecallId,
			lot: LotCode,
			quantity: u32,
			document: H256,
		) -> DispatchResult {
			let (actor, capacity) = Self::acting::<T::RegulatorOrigin, T::FirmOrigin>(origin)?;
			Self::do_explain(actor, capacity, recall, &lot, quantity, document)
		}

		/// Draws the consignees whose effectiveness is checked, as many as the recall's level asks for, from a random one on.
		/// The sample grows with consignees that are found later; another one is drawn only after the level has changed. The
		/// recalling firm or an auditor draws it.
		///
		/// Reads the recall and its current version. Writes the recall.
		#[pallet::call_index(16)]
		#[pallet::weight(T::WeightInfo::draw_sample())]
		pub fn draw_sample(origin: OriginFor<T>, recall: RecallId) -> DispatchResult {
			let (actor, capacity) = Self::acting::<T::AuditorOrigin, T::FirmOrigin>(origin)?;
			Self::do_draw_sample(actor, capacity, recall)
		}

		/// Records what an effectiveness check of a consignee found. The recalling firm or an auditor does this, and nobody
		/// of itself. A check may be repeated; the last one counts.
		///
		/// `consignee` is a member of the sample. `document` is the BLAKE2b-256 hash of the check's record.
		///
		/// Reads and writes the recall and the consignee.
		#[pallet::call_index(17)]
		#[pallet::weight(T::WeightInfo::record_check())]
		pub fn record_check(
			origin: OriginFor<T>,
			recall: RecallId,
			consignee: MemberId,
			result: CheckResult,
			document: H256,
		) -> DispatchResult {
			let (actor, capacity) = Self::acting::<T::AuditorOrigin, T::FirmOrigin>(origin)?;
			Self::do_record_check(actor, capacity, recall, consignee, result, document)
		}
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn integrity_test() {
			assert!(
				T::MaxRulesPerDevice::get() >= MAX_RULES,
				"a model has to have room for a recall"
			);
			assert!(
				T::MaxHoldsPerTarget::get() > 0,
				"a thing has to have room for a hold"
			);
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}
}
