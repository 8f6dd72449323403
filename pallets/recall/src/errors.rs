//! Why calls are refused.

use custos_primitives::code::CodeError;
use frame_support::pallet_macros::pallet_section;

/// The errors of the pallet. Each says why, and what to do instead.
#[pallet_section]
mod errors {
	#[pallet::error]
	pub enum Error<T> {
		/// The last digit of a GTIN or SSCC does not follow from the others, so the number was mistyped or is made up.
		/// Compare it with the label.
		CheckDigit,
		/// The text is no GTIN. Give its 8, 12, 13 or 14 digits without blanks, check digit included.
		InvalidGtin,
		/// Only GTINs name devices yet.
		IssuingAgencyNotSupported,
		/// A lot number is empty, or has characters that AI (10) doesn't allow (GS1 character set 82).
		InvalidLotNumber,
		/// A serial number is empty, or has characters that AI (21) doesn't allow (GS1 character set 82).
		InvalidSerialNumber,
		/// The text is no SSCC. Give its 18 digits without blanks, check digit included.
		InvalidSscc,
		/// The text is no number of a shipment. Give it as it was given when the shipment was sent.
		InvalidShipmentNumber,
		/// There is no such day, or its year is not within 1900 to 2199.
		InvalidDate,
		/// The reference of the field safety corrective action is no UTF-8, or holds invisible characters.
		InvalidText,

		/// The member is not the one that may do this here. The recalling firm's calls are open to the firm, those of
		/// oversight to regulators other than the firm, and what is held can be held by who has it, who made it, or a
		/// regulator.
		NotAuthorised,
		/// No model is registered under this device identifier. A related identifier won't do here.
		ModelNotFound,
		/// The model has no lot of this number.
		LotNotFound,
		/// The model has no unit of this serial number with a record of its own. If its lot is known by the Merkle root of
		/// its serials, have the unit recorded first.
		UnitNotFound,
		/// There is no logistic unit of this SSCC in anybody's hands.
		LogisticUnitNotFound,
		/// The member has nothing of this lot in its hands outside of logistic units. Hold the logistic unit instead.
		NothingOnHand,
		/// There is no hold of this number, or it was released.
		HoldNotFound,
		/// The member holds this already. Release that hold first, where another reason or document is needed.
		AlreadyHeld,
		/// There are as many holds on this as there is room for. It is held already; a regulator may release holds that are
		/// not needed.
		TooManyHolds,

		/// There is no recall of this number.
		RecallNotFound,
		/// The recall is terminated. What it covers is still recalled; anything new needs another recall.
		RecallTerminated,
		/// As many recalls or holds were begun as there are numbers for. The chain needs an upgrade.
		OutOfNumbers,
		/// The recall has as many versions as can be counted. Initiate another recall.
		TooManyVersions,
		/// A recall of nothing: there is no rule, a rule names no lot or serial number, or narrowing would leave no rule.
		ScopeEmpty,
		/// A recall has room for no more rules than this. Merge rules, or initiate another recall.
		TooManyRules,
		/// Recalls have as many rules for a model as there is room for. A regulator makes room by narrowing terminated
		/// recalls; a rule of one recall for the whole model needs one place only.
		TooManyRulesForModel,
		/// The recall has this rule already, or it is given twice.
		DuplicateRule,
		/// A rule names a lot twice.
		DuplicateLot,
		/// A serial number is named twice.
		DuplicateSerial,
		/// The first and the last serial number of a range have different lengths, so that their order says nothing. Give a
		/// range for each length.
		SerialRangeLengths,
		/// The first serial number of a range comes after the last one.
		SerialRangeReversed,
		/// The first day of a window comes after the last one.
		WindowReversed,
		/// The window has neither a first nor a last day. Where all devices of the model are meant, say all.
		WindowOpen,
		/// The models are made by different members. Each firm carries out a recall of its own: begin one for each.
		DifferentManufacturers,
		/// Level B checks more than 10 and less than 100 percent of the consignees. Level A checks all, level C 10 percent.
		LevelOutOfRange,
		/// A term has to be at least one day.
		TermZero,
		/// What a recall does with the devices can't be changed, since corrected devices may be used again. Initiate a
		/// recall with the other action.
		ActionFixed,
		/// Nothing would change.
		NothingChanged,

		/// The report was made already.
		AlreadyReported,
		/// No vigilance report is due for this recall. If one is, amend the recall's terms first.
		NoVigilanceReportDue,
		/// The recall's action is removal: corrected devices don't leave it. Initiate another recall for a correction.
		NotACorrection,
		/// The recall doesn't cover this: a unit, so there is nothing to correct; the model, so there is nothing to narrow; or the
		/// lot any more, so nobody is notified of it.
		NotCovered,
		/// Every unit named was corrected under this recall already, or none is named.
		AlreadyCorrected,

		/// Not everybody who has or had devices of the recall was looked for. Push the survey on until it is complete.
		NotSurveyed,
		/// Answers of consignees are missing.
		AnswersMissing,
		/// The sample for effectiveness checks was not drawn, or the level changed since.
		SampleNotDrawn,
		/// Effectiveness checks of consignees in the sample are missing.
		ChecksMissing,
		/// Devices of a lot are in nobody's account: they are answered, or explained by the recalling firm. Or devices are
		/// counted twice: whoever returned, passed on or found some since its answer answers again.
		NotReconciled,
		/// The report of the correction or removal was not made (21 CFR 806.10).
		NotReported,

		/// The survey is complete. It starts again when what the recall covers changes.
		AlreadySurveyed,
		/// A survey reads at least one record and at most 100 at a time.
		LimitOutOfRange,
		/// The recall covers all devices of the lot that are there, so their number is the lot's.
		WholeLotInScope,
		/// The quantity is more than the lot has, or more than is outstanding.
		QuantityTooLarge,
		/// The recall has no account of this lot: nobody was found yet that has or had devices of it, or it is not covered.
		/// Push the survey on.
		AccountNotFound,

		/// The recall covers nothing that the member has or had of this lot, so it has nothing to answer. Where a recall is
		/// by serial numbers, the survey has to find the lot first. Only a regulator answers for another member, once that
		/// is not active any more.
		NotAConsignee,
		/// The recalling firm can't lower the level of effectiveness checks, nor change it once the sample is drawn. A regulator
		/// may.
		LevelFixed,
		/// The vigilance report that is due has to be made first. A regulator may change what it is due for.
		ReportDue,
		/// It is inside of a logistic unit, where a hold on it alone would not be seen. Hold the outermost logistic unit, which
		/// stays closed then.
		Packed,
		/// A logistic unit is named twice: itself, or by one that it is in. Name the outermost one only.
		DuplicateLogisticUnit,
		/// A logistic unit has no devices of the lot in it, or was never in the member's hands.
		NotInLogisticUnit,
		/// The amounts add up to more than 4,294,967,295.
		AmountsTooLarge,
		/// More is said to be on hand and held than the member has, in its hands and in the logistic units named.
		MoreOnHandThanHeld,
		/// More is said to be used than the member has used by custody's account.
		MoreUsedThanRecorded,
		/// More is said to be destroyed than the member has decommissioned by custody's account.
		MoreDestroyedThanRecorded,
		/// More is said to be not found than the member has reported lost to custody.
		MoreNotFoundThanRecorded,
		/// More is said to be corrected than the member has and has used.
		MoreCorrectedThanHeld,
		/// More is said to be returned and passed on than left the member's hands.
		MorePassedOnThanSent,
		/// The amounts leave out devices that the member has, has used, has lost or has decommissioned by custody's account.
		LeavesOut,
		/// The member's shipment of this number brought no devices of the lot to anybody, or was not received.
		NoSuchEdge,

		/// The sample stands, and grows with the consignees. Another is drawn after the level has changed.
		AlreadyDrawn,
		/// The recall's level of effectiveness checks asks for none.
		NoChecksNeeded,
		/// The consignee is not in the sample that was drawn last.
		NotInSample,
		/// A consignee does not check itself. An auditor checks the recalling firm.
		ChecksItself,
	}
}

impl<T> From<CodeError> for crate::Error<T> {
	fn from(error: CodeError) -> Self {
		match error {
			CodeError::CheckDigit => Self::CheckDigit,
			CodeError::InvalidGtin => Self::InvalidGtin,
			CodeError::IssuingAgencyNotSupported => Self::IssuingAgencyNotSupported,
			CodeError::InvalidLotNumber => Self::InvalidLotNumber,
			CodeError::InvalidSerialNumber => Self::InvalidSerialNumber,
			CodeError::InvalidSscc => Self::InvalidSscc,
			CodeError::InvalidShipmentNumber => Self::InvalidShipmentNumber,
		}
	}
}
