//! What calls tell.

use frame_support::pallet_macros::pallet_section;

/// The events of the pallet: one for each call that succeeds.
#[pallet_section]
mod events {
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// Something is held.
		HoldPlaced {
			/// What.
			target: HoldTarget,
			/// The hold.
			hold: Hold,
			/// The account that acted for the member that placed it.
			delegate: T::AccountId,
		},
		/// A hold was released. Others may still stand on the same thing.
		HoldReleased {
			/// What was held.
			target: HoldTarget,
			/// The hold.
			hold: Hold,
			/// Why it was released.
			reason: ReleaseReason,
			/// The BLAKE2b-256 hash of a document that says more.
			document: H256,
			/// The member that released it.
			by: MemberId,
			/// The account that acted for it.
			delegate: T::AccountId,
		},
		/// A recall began. Its first version says what it covers.
		RecallInitiated {
			/// Its number.
			recall: RecallId,
			/// The recalling firm.
			firm: MemberId,
			/// Who wanted it.
			initiation: Initiation,
			/// How bad it is.
			class: RecallClass,
			/// What is done with the devices.
			action: RecallAction,
			/// The account that acted: for the firm, or for the regulator that mandates it.
			delegate: T::AccountId,
		},
		/// A recall covers more devices. Its consignees are looked for again.
		RecallExtended {
			/// The recall.
			recall: RecallId,
			/// The number of the version that holds from now on.
			version: u32,
			/// The member that extended it.
			by: MemberId,
			/// The account that acted for it.
			delegate: T::AccountId,
		},
		/// A recall covers fewer devices of a model. Its consignees are looked for again.
		RecallNarrowed {
			/// The recall.
			recall: RecallId,
			/// The number of the version that holds from now on.
			version: u32,
			/// The model.
			device: DeviceIdentifier,
			/// The regulator that narrowed it.
			by: MemberId,
			/// The account that acted for it.
			delegate: T::AccountId,
		},
		/// A recall's terms changed.
		RecallAmended {
			/// The recall.
			recall: RecallId,
			/// The number of the version that holds from now on.
			version: u32,
			/// How bad it is.
			class: RecallClass,
			/// The member that changed them.
			by: MemberId,
			/// The account that acted for it.
			delegate: T::AccountId,
		},
		/// A recall was terminated. What it covers stays refused.
		RecallTerminated {
			/// The recall.
			recall: RecallId,
			/// How far it had come.
			progress: RecallProgress,
			/// The regulator that terminated it.
			by: MemberId,
			/// The account that acted for it.
			delegate: T::AccountId,
		},
		/// A report on a recall was made that the law demands once.
		Reported {
			/// The recall.
			recall: RecallId,
			/// Which report.
			clock: ClockKind,
			/// When it was due, in milliseconds since 1970-01-01 UTC.
			due: u64,
			/// The BLAKE2b-256 hash of the report.
			document: H256,
			/// The member that made it.
			by: MemberId,
			/// The account that acted for it.
			delegate: T::AccountId,
		},
		/// A status report on a recall was made (21 CFR 7.53).
		StatusReported {
			/// The recall.
			recall: RecallId,
			/// How far it has come.
			progress: RecallProgress,
			/// When the next status report is due, in milliseconds since 1970-01-01 UTC.
			next_due: u64,
			/// The BLAKE2b-256 hash of the report's text.
			document: H256,
			/// The member that made it.
			by: MemberId,
			/// The account that acted for it.
			delegate: T::AccountId,
		},
		/// Units were corrected under a recall: it does not stop them any more.
		CorrectionsRecorded {
			/// The recall.
			recall: RecallId,
			/// The model.
			device: DeviceIdentifier,
			/// The serial numbers of the units that had not been corrected under it before.
			serials: Vec<SerialNumber>,
			/// The member that recorded it: the recalling firm, or a service provider.
			by: MemberId,
			/// The account that acted for it.
			delegate: T::AccountId,
		},
		/// The search for the consignees of a recall went on.
		Surveyed {
			/// The recall.
			recall: RecallId,
			/// The members that were found, and with it notified.
			notified: Vec<MemberId>,
			/// How many answers are due by it.
			answers_due: u32,
			/// Whether the search is complete.
			complete: bool,
			/// The member that pushed it on.
			by: MemberId,
			/// The account that acted for it.
			delegate: T::AccountId,
		},
		/// How many devices of a lot a recall covers was said.
		QuantityInScopeSet {
			/// The recall.
			recall: RecallId,
			/// The lot.
			lot: LotReference,
			/// How many.
			quantity: u32,
			/// The member that said so: the recalling firm, or a regulator.
			by: MemberId,
			/// The account that acted for it.
			delegate: T::AccountId,
		},
		/// A consignee answered.
		Answered {
			/// The recall.
			recall: RecallId,
			/// The consignee.
			member: MemberId,
			/// The lot.
			lot: LotReference,
			/// What became of the devices.
			amounts: Amounts,
			/// The answer that this one takes the place of.
			replaced: Option<Amounts>,
			/// The members that became consignees by it: those that the devices were passed on to.
			notified: Vec<MemberId>,
			/// The member that answered: the consignee, or a regulator in its place.
			by: MemberId,
			/// The account that acted for it.
			delegate: T::AccountId,
		},
		/// The recalling firm explained devices that are in nobody's account.
		Explained {
			/// The recall.
			recall: RecallId,
			/// The lot.
			lot: LotReference,
			/// How many are explained in all.
			quantity: u32,
			/// The BLAKE2b-256 hash of the explanation.
			document: H256,
			/// The member that explained: the recalling firm, or a regulator in its place.
			by: MemberId,
			/// The account that acted for it.
			delegate: T::AccountId,
		},
		/// The sample for effectiveness checks was drawn.
		SampleDrawn {
			/// The recall.
			recall: RecallId,
			/// The sample.
			sample: Sample,
			/// The member that drew it.
			by: MemberId,
			/// The account that acted for it.
			delegate: T::AccountId,
		},
		/// An effectiveness check was recorded.
		CheckRecorded {
			/// The recall.
			recall: RecallId,
			/// The consignee that was checked.
			consignee: MemberId,
			/// What the check found.
			result: CheckResult,
			/// The BLAKE2b-256 hash of the check's record.
			document: H256,
			/// The member that checked.
			by: MemberId,
			/// The account that acted for it.
			delegate: T::AccountId,
		},
	}
}
