//! An activity of each kind, by the name that the reference page on trails gives it, for the tests that have to meet all.

use custos_primitives::{
	custody::{DiscrepancyKind, Outcome, PatientLink, Purpose, ShipmentId, Terms, UseKind},
	device::{DecommissionReason, LotContent},
	gs1::{Date, LotNumber, ShipmentNumber, Sscc},
	trail::Activity,
};
use sp_core::H256;

pub const QUANTITY: u32 = 20;
pub const DISPUTE: u32 = 2;

pub fn shipment() -> ShipmentId {
	ShipmentId {
		sender: 4,
		number: ShipmentNumber::parse(b"DN-1").unwrap(),
	}
}

pub fn logistic_unit() -> Sscc {
	Sscc::parse(b"395212345000000019").unwrap()
}

pub fn lot_number() -> LotNumber {
	LotNumber::parse(b"LOT-1").unwrap()
}

/// The activities whose names in EPCIS depend on what they say, in each way, and one of each other kind.
pub fn every_activity() -> Vec<(&'static str, Activity)> {
	let (shipment, parent, quantity) = (shipment(), logistic_unit(), QUANTITY);
	let mut activities = production();
	activities.extend(PURPOSES.map(|purpose| Activity::Shipped {
		shipment,
		recipient: 5,
		carrier: Some(6),
		purpose,
		quantity,
	}));
	activities.extend([
		Activity::Received { shipment, quantity },
		Activity::ShipmentCancelled { shipment, quantity },
		Activity::TakenBack { shipment, quantity },
		Activity::Packed { parent, quantity },
		Activity::Unpacked { parent, quantity },
		Activity::Filled { items: 3 },
		Activity::Opened { items: 3 },
		Activity::TitleTransferred {
			owner: 5,
			terms: Terms::Sale,
			quantity,
		},
		Activity::Explanted,
		Activity::TakenOutOfService,
		Activity::ReturnedToService,
		Activity::Lost { quantity },
		Activity::Found { quantity },
	]);
	activities.extend(DISCREPANCIES.map(|kind| Activity::Disputed {
		dispute: DISPUTE,
		kind,
		quantity,
	}));
	activities.extend(OUTCOMES.map(|outcome| Activity::DisputeDecided {
		dispute: DISPUTE,
		outcome,
		quantity,
	}));
	activities.extend(USES.map(|kind| Activity::Used {
		kind,
		patient: PatientLink::Commitment {
			commitment: H256([9; 32]),
		},
		quantity,
	}));
	activities.extend(REASONS.map(|reason| Activity::Decommissioned { reason }));
	activities.extend(REASONS.map(|reason| Activity::QuantityDecommissioned { reason, quantity }));
	activities
		.into_iter()
		.map(|activity| (name_of(&activity), activity))
		.collect()
}

fn production() -> Vec<Activity> {
	let (lot, manufactured) = (lot_number(), None);
	let expires = Date::new(2030, 12, 31).ok();
	vec![
		Activity::LotCommissioned {
			content: LotContent::Quantity { quantity: QUANTITY },
			manufactured,
			expires,
		},
		Activity::UnitCommissioned {
			lot: Some(lot),
			manufactured,
			expires,
		},
		Activity::UnitProven { lot, leaf_index: 7 },
		Activity::LotExtended { added: 3 },
	]
}

const PURPOSES: [Purpose; 5] = [
	Purpose::Supply {
		terms: Terms::Consignment,
	},
	Purpose::Return,
	Purpose::Destruction,
	Purpose::Correction,
	Purpose::Investigation,
];

const DISCREPANCIES: [DiscrepancyKind; 3] = [
	DiscrepancyKind::Missing,
	DiscrepancyKind::Damaged,
	DiscrepancyKind::Unexpected,
];

const OUTCOMES: [Outcome; 4] = [
	Outcome::WithRecipient,
	Outcome::WithSender,
	Outcome::Lost,
	Outcome::Destroyed,
];

const USES: [UseKind; 4] = [
	UseKind::Implant,
	UseKind::Install,
	UseKind::Dispense,
	UseKind::Consume,
];

const REASONS: [DecommissionReason; 6] = [
	DecommissionReason::Destroyed,
	DecommissionReason::Expired,
	DecommissionReason::Damaged,
	DecommissionReason::NonConformant,
	DecommissionReason::Retired,
	DecommissionReason::CommissionedInError,
];

fn name_of(activity: &Activity) -> &'static str {
	match activity {
		Activity::LotCommissioned { .. } => "lot commissioned",
		Activity::UnitCommissioned { .. } => "unit commissioned",
		Activity::UnitProven { .. } => "unit proven",
		Activity::Decommissioned { .. } => "decommissioned",
		Activity::LotExtended { .. } => "lot extended",
		Activity::Shipped { .. } => "shipped",
		Activity::Received { .. } => "received",
		Activity::ShipmentCancelled { .. } => "shipment cancelled",
		Activity::TakenBack { .. } => "taken back",
		Activity::Packed { .. } => "packed",
		Activity::Unpacked { .. } => "unpacked",
		Activity::Filled { .. } => "filled",
		Activity::Opened { .. } => "opened",
		Activity::Disputed { .. } => "disputed",
		Activity::DisputeDecided { .. } => "dispute decided",
		Activity::TitleTransferred { .. } => "title transferred",
		Activity::Used { .. } => "used",
		Activity::Explanted => "explanted",
		Activity::TakenOutOfService => "taken out of service",
		Activity::ReturnedToService => "returned to service",
		Activity::Lost { .. } => "lost",
		Activity::Found { .. } => "found",
		Activity::QuantityDecommissioned { .. } => "quantity decommissioned",
	}
}
