//! What each step of a trail is called in EPCIS: the one table from [`Activity`] to the business step and disposition
//! of the Core Business Vocabulary (CBV 2.0, sections 7.1 and 7.2).

use serde::{Deserialize, Serialize};

use crate::{
	custody::{DiscrepancyKind, Outcome, Purpose, UseKind},
	device::DecommissionReason,
	trail::Activity,
};

/// A business step of CBV 2.0 section 7.1.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BusinessStep {
	/// An identifier is tied to a thing for the first time.
	Commissioning,
	/// An identifier is taken off a thing.
	Decommissioning,
	/// A thing is destroyed.
	Destroying,
	/// A thing is put into a logistic unit.
	Packing,
	/// A thing is taken out of a logistic unit.
	Unpacking,
	/// A thing is sent.
	Shipping,
	/// A thing is received, and is in the receiver's stock.
	Receiving,
	/// A thing is received, and becomes the receiver's property or responsibility.
	Accepting,
	/// A thing is kept apart, for example until a question about it is answered.
	Holding,
	/// A thing is looked at for its condition, number or properties.
	Inspecting,
	/// A thing is put where it is used.
	Installing,
	/// A thing is taken from where it was used.
	Removing,
	/// A thing is given to a patient.
	Dispensing,
	/// A thing is put away, ready.
	Storing,
	/// Things are counted.
	CycleCounting,
	/// A shipment is declared not to have been sent.
	VoidShipping,
}

/// A disposition of CBV 2.0 section 7.2.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Disposition {
	/// Just commissioned.
	Active,
	/// Decommissioned, and may be tied to an identifier again.
	Inactive,
	/// Destroyed.
	Destroyed,
	/// Past its expiry date.
	Expired,
	/// Damaged.
	Damaged,
	/// Not as specified.
	NonConformant,
	/// On its way.
	InTransit,
	/// On its way to whom it came from.
	Returned,
	/// In hand, on its usual way.
	InProgress,
	/// In hand and ready to be used or supplied.
	SellableAccessible,
	/// In a container, ready to be used or supplied when it is opened.
	ContainerClosed,
	/// In a container that was opened.
	ContainerOpen,
	/// In hand and not to be used or supplied.
	NonSellableOther,
	/// What came is not what was announced.
	MismatchQuantity,
	/// With whom it was meant for: a patient, or the place of use.
	Dispensed,
	/// Nobody knows where it is.
	Unknown,
}

/// The business step and the disposition of an activity.
pub fn business_step(activity: &Activity) -> (BusinessStep, Disposition) {
	use BusinessStep::*;
	use Disposition::*;
	match activity {
		Activity::LotCommissioned { .. }
		| Activity::LotExtended { .. }
		| Activity::UnitCommissioned { .. }
		| Activity::UnitProven { .. } => (Commissioning, Active),
		Activity::Decommissioned { reason } | Activity::QuantityDecommissioned { reason, .. } => {
			decommissioned(*reason)
		}
		Activity::Shipped { purpose, .. } => (Shipping, shipped(purpose)),
		Activity::Received { .. } => (Receiving, InProgress),
		Activity::ShipmentCancelled { .. } => (VoidShipping, SellableAccessible),
		Activity::TakenBack { .. } => (Receiving, Returned),
		Activity::Packed { .. } => (Packing, ContainerClosed),
		Activity::Filled { .. } => (Packing, InProgress),
		Activity::Unpacked { .. } => (Unpacking, InProgress),
		Activity::Opened { .. } => (Unpacking, ContainerOpen),
		Activity::Disputed { kind, .. } => (Inspecting, disputed(*kind)),
		Activity::DisputeDecided { outcome, .. } => decided(*outcome),
		Activity::TitleTransferred { .. } => (Accepting, InProgress),
		Activity::Used { kind, .. } => used(*kind),
		Activity::Explanted => (Removing, NonSellableOther),
		Activity::TakenOutOfService => (Holding, NonSellableOther),
		Activity::ReturnedToService => (Storing, SellableAccessible),
		Activity::Lost { .. } => (CycleCounting, Unknown),
		Activity::Found { .. } => (CycleCounting, InProgress),
	}
}

fn decommissioned(reason: DecommissionReason) -> (BusinessStep, Disposition) {
	match reason {
		DecommissionReason::Destroyed => (BusinessStep::Destroying, Disposition::Destroyed),
		DecommissionReason::Expired => (BusinessStep::Decommissioning, Disposition::Expired),
		DecommissionReason::Damaged => (BusinessStep::Decommissioning, Disposition::Damaged),
		DecommissionReason::NonConformant => (BusinessStep::Decommissioning, Disposition::NonConformant),
		DecommissionReason::Retired | DecommissionReason::CommissionedInError => {
			(BusinessStep::Decommissioning, Disposition::Inactive)
		}
	}
}

fn shipped(purpose: &Purpose) -> Disposition {
	match purpose {
		Purpose::Return => Disposition::Returned,
		Purpose::Supply { .. } | Purpose::Destruction | Purpose::Correction | Purpose::Investigation => {
			Disposition::InTransit
		}
	}
}

fn disputed(kind: DiscrepancyKind) -> Disposition {
	match kind {
		DiscrepancyKind::Damaged => Disposition::Damaged,
		DiscrepancyKind::Missing | DiscrepancyKind::Unexpected => Disposition::MismatchQuantity,
	}
}

fn decided(outcome: Outcome) -> (BusinessStep, Disposition) {
	match outcome {
		Outcome::WithRecipient | Outcome::WithSender => (BusinessStep::Accepting, Disposition::InProgress),
		Outcome::Lost => (BusinessStep::CycleCounting, Disposition::Unknown),
		Outcome::Destroyed => (BusinessStep::Destroying, Disposition::Destroyed),
	}
}

fn used(kind: UseKind) -> (BusinessStep, Disposition) {
	match kind {
		UseKind::Implant | UseKind::Install => (BusinessStep::Installing, Disposition::Dispensed),
		UseKind::Dispense | UseKind::Consume => (BusinessStep::Dispensing, Disposition::Dispensed),
	}
}
