//! What each step of a trail is called in EPCIS: the one table from [`Activity`] to the business step and disposition
//! of the Core Business Vocabulary (CBV 2.0, sections 7.1 and 7.2).

use serde::{Deserialize, Serialize};

use crate::{device::DecommissionReason, trail::Activity};

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
}

/// The business step and the disposition of an activity.
pub fn business_step(activity: &Activity) -> (BusinessStep, Disposition) {
	match activity {
		Activity::LotCommissioned { .. }
		| Activity::LotExtended { .. }
		| Activity::UnitCommissioned { .. }
		| Activity::UnitProven { .. } => (BusinessStep::Commissioning, Disposition::Active),
		Activity::Decommissioned { reason } => decommissioned(*reason),
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
