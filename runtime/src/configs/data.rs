//! What subjects consent to, and access to the records about them.

use frame_support::{parameter_types, traits::ConstU32};
use pallet_consortium::{
	permission::{Access, Certify, Consent as MayConsent, Records as MayRecords},
	role::{ConformityAssessor, HealthcareProvider, Manufacturer, Regulator, Researcher},
	EnsureDelegate, EnsureMember,
};

use super::consortium::MoreThanHalf;
use crate::{weights, Consent, Consortium, Runtime, Timestamp};

const MILLISECONDS_PER_HOUR: u64 = 60 * 60 * 1000;
const MILLISECONDS_PER_DAY: u64 = 24 * MILLISECONDS_PER_HOUR;

parameter_types! {
	/// A subject has two weeks to object that somebody else's key takes the place of its own.
	pub const RotationDelay: u64 = 14 * MILLISECONDS_PER_DAY;
	/// What a subject signs counts for 30 days at most, so that nothing turns up long after it was forgotten.
	pub const MaxStatementValidity: u64 = 30 * MILLISECONDS_PER_DAY;
	/// A controller has 30 days to decide on a request.
	pub const DecisionTime: u64 = 30 * MILLISECONDS_PER_DAY;
	/// Access is granted for a year at most, and asked for anew after that.
	pub const MaxGrantTime: u64 = 365 * MILLISECONDS_PER_DAY;
	/// Whoever broke the glass has access for a day.
	pub const EmergencyTime: u64 = 24 * MILLISECONDS_PER_HOUR;
	/// Emergency access is reviewed within a week.
	pub const ReviewTime: u64 = 7 * MILLISECONDS_PER_DAY;
}

impl pallet_consent::Config for Runtime {
	type ControllerOrigin = EnsureDelegate<Runtime, MayConsent>;
	type WitnessOrigin = EnsureMember<Runtime, HealthcareProvider, MayConsent>;
	type SponsorOrigin = EnsureMember<Runtime, (Researcher, Manufacturer), MayConsent>;
	type AmendOrigin = MoreThanHalf;
	type Members = Consortium;
	type Time = Timestamp;
	type MaxAttestations = ConstU32<16>;
	type MaxDelegations = ConstU32<8>;
	type RotationDelay = RotationDelay;
	type MaxStatementValidity = MaxStatementValidity;
	type WeightInfo = weights::pallet_consent::WeightInfo<Runtime>;
}

impl pallet_records::Config for Runtime {
	type HolderOrigin = EnsureDelegate<Runtime, MayRecords>;
	type RequesterOrigin = EnsureDelegate<Runtime, Access>;
	type EmergencyOrigin = EnsureMember<Runtime, HealthcareProvider, Access>;
	type RegulatorOrigin = EnsureMember<Runtime, Regulator, MayRecords>;
	type AssessorOrigin = EnsureMember<Runtime, ConformityAssessor, Certify>;
	type Consent = Consent;
	type Log = Consent;
	type Members = Consortium;
	type Delegates = Consortium;
	type Time = Timestamp;
	type DecisionTime = DecisionTime;
	type MaxGrantTime = MaxGrantTime;
	type EmergencyTime = EmergencyTime;
	type ReviewTime = ReviewTime;
	type WeightInfo = weights::pallet_records::WeightInfo<Runtime>;
}
