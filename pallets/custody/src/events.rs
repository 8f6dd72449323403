//! What calls tell.

use frame_support::pallet_macros::pallet_section;

/// The events of the pallet: one for each call that succeeds. Those that move something carry the steps of the histories
/// that they made.
#[pallet_section]
mod events {
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// Items were packed into a logistic unit.
		Packed {
			/// The logistic unit.
			sscc: Sscc,
			/// The steps of the items' histories, and of the logistic unit's.
			steps: StepsMade<T::AccountId>,
		},
		/// Items were taken out of a logistic unit.
		Unpacked {
			/// The logistic unit.
			sscc: Sscc,
			/// The steps of the items' histories, and of the logistic unit's.
			steps: StepsMade<T::AccountId>,
		},
		/// A shipment is on its way.
		Shipped {
			/// Its sender and number.
			shipment: ShipmentId,
			/// To whom.
			recipient: MemberId,
			/// When it should have been received, in milliseconds since 1970-01-01 UTC.
			due: u64,
			/// The steps of the items' histories.
			steps: StepsMade<T::AccountId>,
		},
		/// A shipment was received as it was shipped.
		Received {
			/// Its sender and number.
			shipment: ShipmentId,
			/// The steps of the items' histories.
			steps: StepsMade<T::AccountId>,
		},
		/// A shipment was received with discrepancies, which are under dispute now.
		ReceivedWithDiscrepancies {
			/// Its sender and number.
			shipment: ShipmentId,
			/// The dispute.
			dispute: DisputeId,
			/// By when the sender has to answer, in milliseconds since 1970-01-01 UTC.
			deadline: u64,
			/// The BLAKE2b-256 hash of the recipient's evidence.
			evidence: H256,
			/// The steps of the items' histories.
			steps: StepsMade<T::AccountId>,
		},
		/// A shipment was refused, and goes back to its sender.
		Refused {
			/// Its sender and number.
			shipment: ShipmentId,
			/// Why.
			reason: RefusalReason,
			/// The member that refused it.
			recipient: MemberId,
			/// The account that acted for it.
			delegate: T::AccountId,
		},
		/// The sender has a refused shipment again.
		TakenBack {
			/// Its sender and number.
			shipment: ShipmentId,
			/// The steps of the items' histories.
			steps: StepsMade<T::AccountId>,
		},
		/// The sender cancelled a shipment.
		Cancelled {
			/// Its sender and number.
			shipment: ShipmentId,
			/// The steps of the items' histories.
			steps: StepsMade<T::AccountId>,
		},
		/// The sender answered a dispute.
		DisputeAnswered {
			/// The dispute.
			dispute: DisputeId,
			/// The BLAKE2b-256 hash of its evidence.
			evidence: H256,
			/// The account that acted for the sender.
			delegate: T::AccountId,
		},
		/// The members appointed an arbiter.
		ArbiterAppointed {
			/// The dispute.
			dispute: DisputeId,
			/// The member that decides.
			arbiter: MemberId,
		},
		/// A dispute was decided, or conceded by the sender.
		DisputeDecided {
			/// The dispute.
			dispute: DisputeId,
			/// Where each disputed item is, in their order.
			outcomes: BoundedVec<Outcome, T::MaxDiscrepancies>,
			/// The steps of the items' histories.
			steps: StepsMade<T::AccountId>,
		},
		/// The title to something passed to another member.
		TitleTransferred {
			/// Who has it.
			possessor: MemberId,
			/// Whose property it was.
			from: MemberId,
			/// Whose property it is.
			owner: MemberId,
			/// The steps of the item's history.
			steps: StepsMade<T::AccountId>,
		},
		/// Something was used.
		Used {
			/// How.
			kind: UseKind,
			/// The steps of the item's history.
			steps: StepsMade<T::AccountId>,
		},
		/// A unit was taken out of a patient.
		Explanted {
			/// The steps of the unit's history.
			steps: StepsMade<T::AccountId>,
		},
		/// A unit was taken out of service.
		TakenOutOfService {
			/// The steps of the unit's history.
			steps: StepsMade<T::AccountId>,
		},
		/// A unit was returned to service.
		ReturnedToService {
			/// The steps of the unit's history.
			steps: StepsMade<T::AccountId>,
		},
		/// Something was lost.
		Lost {
			/// The steps of the item's history.
			steps: StepsMade<T::AccountId>,
		},
		/// Something was found again.
		Found {
			/// The steps of the item's history.
			steps: StepsMade<T::AccountId>,
		},
		/// Something was taken out of the world for good.
		Decommissioned {
			/// Why.
			reason: DecommissionReason,
			/// The BLAKE2b-256 hash of what shows it.
			evidence: Option<H256>,
			/// The steps of the item's history.
			steps: StepsMade<T::AccountId>,
		},
	}
}
