//! What each device is, who has it, and whether it may be used.

use frame_support::{parameter_types, traits::ConstU32};
use pallet_consortium::{
	permission::{Care, Certify, Produce, Recall as MayRecall, RegisterModels, Ship},
	role::{ConformityAssessor, HealthcareProvider, Manufacturer, Regulator},
	EnsureDelegate, EnsureMember,
};

use super::consortium::MoreThanHalf;
use crate::{weights, Consortium, Custody, DeviceRegistry, Recall, Runtime, Timestamp};

const MILLISECONDS_PER_DAY: u64 = 24 * 60 * 60 * 1000;

parameter_types! {
	/// A shipment that names no time is overdue after two weeks.
	pub const DefaultTransitTime: u64 = 14 * MILLISECONDS_PER_DAY;
	/// A sender has a week to answer a dispute.
	pub const DisputeTime: u64 = 7 * MILLISECONDS_PER_DAY;
}

impl pallet_device_registry::Config for Runtime {
	type ModelOrigin = EnsureMember<Runtime, Manufacturer, RegisterModels>;
	type ProductionOrigin = EnsureMember<Runtime, Manufacturer, Produce>;
	type HolderOrigin = EnsureDelegate<Runtime, Produce>;
	type CertifierOrigin = EnsureMember<Runtime, (ConformityAssessor, Regulator), Certify>;
	type RegulatorOrigin = EnsureMember<Runtime, Regulator, Certify>;
	type Members = Consortium;
	type Custody = Custody;
	type Time = Timestamp;
	type MaxSerials = ConstU32<500>;
	type MaxCertificates = ConstU32<16>;
	type WeightInfo = weights::pallet_device_registry::WeightInfo<Runtime>;
}

impl pallet_custody::Config for Runtime {
	type ShippingOrigin = EnsureDelegate<Runtime, Ship>;
	type UseOrigin = EnsureMember<Runtime, HealthcareProvider, Care>;
	type CareOrigin = EnsureDelegate<Runtime, Care>;
	type AppointOrigin = MoreThanHalf;
	type Devices = DeviceRegistry;
	// What recalls and holds refuse comes first: it is what matters most to whoever is refused.
	type Guard = (Recall, DeviceRegistry);
	type Members = Consortium;
	type Time = Timestamp;
	// As many as fit into a block where as much as can be stands against each of their models.
	type MaxItems = ConstU32<500>;
	type MaxLots = ConstU32<250>;
	type MaxGuarded = ConstU32<500>;
	type MaxDiscrepancies = ConstU32<100>;
	type DefaultTransitTime = DefaultTransitTime;
	type DisputeTime = DisputeTime;
	type WeightInfo = weights::pallet_custody::WeightInfo<Runtime>;
}

impl pallet_recall::Config for Runtime {
	type FirmOrigin = EnsureMember<Runtime, Manufacturer, MayRecall>;
	type RegulatorOrigin = EnsureMember<Runtime, Regulator, MayRecall>;
	type AnswerOrigin = EnsureDelegate<Runtime, MayRecall>;
	type AuditorOrigin = EnsureMember<Runtime, (ConformityAssessor, Regulator), MayRecall>;
	type Devices = DeviceRegistry;
	type Custody = Custody;
	type Members = Consortium;
	type Time = Timestamp;
	type MaxRulesPerDevice = ConstU32<16>;
	type MaxHoldsPerTarget = ConstU32<8>;
	type WeightInfo = weights::pallet_recall::WeightInfo<Runtime>;
}
