//! Whether a device may be supplied and used, as far as this pallet knows: its expiry date, and its model's certificates.

use crate::{certificates::is_past, Config, Pallet};
use alloc::vec::Vec;
use custos_primitives::{
	custody::DeviceInspect,
	device::Certification,
	gs1::{Date, DeviceIdentifier},
	guard::{Findings, Guarded, Intent, Refusal, UseGuard},
};

/// Costs the read of the model, and one more where it is a package. What leads away from the patient costs none, and is
/// never refused here.
impl<T: Config> UseGuard for Pallet<T> {
	fn examine(what: &Guarded, intent: Intent) -> Findings {
		let reasons = match what {
			Guarded::Devices { lot, expires, .. } if intent.is_towards_patient() => {
				Self::reasons_against(&lot.device, *expires)
			}
			Guarded::Devices { .. } | Guarded::LogisticUnit { .. } => Vec::new(),
		};
		Findings {
			reasons,
			restricted: false,
		}
	}
}

impl<T: Config> Pallet<T> {
	fn reasons_against(device: &DeviceIdentifier, expires: Option<Date>) -> Vec<Refusal> {
		let now = Self::now();
		let expired = expires.is_some_and(|day| is_past(day, now));
		let of_model = match <Self as DeviceInspect>::model(device) {
			Some(standing) => refusal_of(standing.certification),
			None => Some(Refusal::ModelNotFound),
		};
		expired
			.then_some(Refusal::Expired)
			.into_iter()
			.chain(of_model)
			.collect()
	}
}

fn refusal_of(certification: Certification) -> Option<Refusal> {
	match certification {
		Certification::Exempt | Certification::Valid => None,
		Certification::Missing => Some(Refusal::CertificateMissing),
		Certification::Expired => Some(Refusal::CertificateExpired),
		Certification::Withdrawn => Some(Refusal::CertificateWithdrawn),
	}
}
