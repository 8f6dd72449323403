//! What each device is.

use frame_support::traits::ConstU32;
use pallet_consortium::{
	permission::{Certify, Produce, RegisterModels},
	role::{ConformityAssessor, Manufacturer, Regulator},
	EnsureDelegate, EnsureMember,
};

use crate::{weights, Consortium, Runtime, Timestamp};

impl pallet_device_registry::Config for Runtime {
	type ModelOrigin = EnsureMember<Runtime, Manufacturer, RegisterModels>;
	type ProductionOrigin = EnsureMember<Runtime, Manufacturer, Produce>;
	type HolderOrigin = EnsureDelegate<Runtime, Produce>;
	type CertifierOrigin = EnsureMember<Runtime, (ConformityAssessor, Regulator), Certify>;
	type RegulatorOrigin = EnsureMember<Runtime, Regulator, Certify>;
	type Members = Consortium;
	type Time = Timestamp;
	type MaxSerials = ConstU32<500>;
	type MaxCertificates = ConstU32<16>;
	type WeightInfo = weights::pallet_device_registry::WeightInfo<Runtime>;
}
