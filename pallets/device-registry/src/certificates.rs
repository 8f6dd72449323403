//! Certificates: granting, withdrawing, and whether a model is certified.

use crate::{Certificates, Config, Error, Event, Models, Pallet};
use custos_primitives::{
	device::{
		Certificate, CertificateKind, CertificateNumber, CertificateStatus, Certification, CertificationRule,
		DeviceCode, Model, WithdrawalReason,
	},
	gs1::{Date, DeviceIdentifier},
	label::is_name,
	member::{Actor, MemberId},
};
use frame_support::ensure;
use sp_core::H256;
use sp_runtime::DispatchResult;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_grant_certificate(
		actor: Actor<T::AccountId>,
		device: &DeviceCode,
		number: CertificateNumber,
		kind: CertificateKind,
		expires: Option<Date>,
		document: H256,
	) -> DispatchResult {
		let device = Self::identifier_of(device)?;
		let model = Models::<T>::get(device).ok_or(Error::<T>::ModelNotFound)?;
		ensure!(
			model.manufacturer != actor.member,
			Error::<T>::CertifierIsManufacturer
		);
		ensure!(is_name(&number), Error::<T>::InvalidText);
		let now = Self::now();
		if let Some(expires) = expires {
			let expires = expires.checked().map_err(|_| Error::<T>::InvalidDate)?;
			ensure!(!is_past(expires, now), Error::<T>::Expired);
		}
		let mut certificates = Certificates::<T>::get(device).unwrap_or_default();
		ensure!(
			!certificates
				.iter()
				.any(|known| is_named(known, actor.member, &number)),
			Error::<T>::AlreadyExists
		);
		let displaced = if certificates.is_full() {
			// That one was withdrawn is worth knowing longer than that one expired.
			let expired = certificates
				.iter()
				.position(|known| !is_withdrawn(known) && !stands(known, now));
			let ended = expired.or_else(|| certificates.iter().position(is_withdrawn));
			Some(certificates.remove(ended.ok_or(Error::<T>::TooManyCertificates)?))
		} else {
			None
		};
		let status = CertificateStatus::Granted;
		let certificate = Certificate {
			certifier: actor.member,
			number,
			kind,
			expires,
			document,
			status,
		};
		certificates
			.try_push(certificate.clone())
			.map_err(|_| Error::<T>::TooManyCertificates)?;

		Certificates::<T>::insert(device, certificates);
		Self::deposit_event(Event::CertificateGranted {
			device,
			certificate,
			delegate: actor.delegate,
			displaced,
		});
		Ok(())
	}

	/// Whether the actor may do this was decided before.
	pub(crate) fn do_withdraw_certificate(
		actor: Actor<T::AccountId>,
		device: &DeviceCode,
		certifier: MemberId,
		number: CertificateNumber,
		reason: WithdrawalReason,
	) -> DispatchResult {
		let device = Self::identifier_of(device)?;
		let mut certificates = Certificates::<T>::get(device).ok_or(Error::<T>::CertificateNotFound)?;
		let certificate = certificates
			.iter_mut()
			.find(|known| is_named(known, certifier, &number))
			.ok_or(Error::<T>::CertificateNotFound)?;
		ensure!(
			certificate.status == CertificateStatus::Granted,
			Error::<T>::CertificateWithdrawn
		);

		certificate.status = CertificateStatus::Withdrawn {
			at: Self::now(),
			by: actor.member,
			reason,
		};
		Certificates::<T>::insert(device, certificates);
		Self::deposit_event(Event::CertificateWithdrawn {
			device,
			certifier,
			number,
			reason,
			by: actor.member,
			delegate: actor.delegate,
		});
		Ok(())
	}

	/// Whether the model is certified now. One that needs no certificate costs no read.
	pub(crate) fn certified(device: &DeviceIdentifier, model: &Model) -> Certification {
		match model.certification {
			CertificationRule::Exempt => Certification::Exempt,
			CertificationRule::Required => {
				let certificates = Certificates::<T>::get(device).unwrap_or_default();
				certification_of(model, &certificates, Self::now())
			}
		}
	}

	/// Refuses a model that needs a certificate and has none that stands, and a package of such a one.
	pub(crate) fn ensure_all_certified(device: &DeviceIdentifier, model: &Model) -> Result<(), Error<T>> {
		Self::ensure_certified(device, model)?;
		if let Some(base) = model.base {
			let inside = Models::<T>::get(base).ok_or(Error::<T>::ContentsNotFound)?;
			Self::ensure_certified(&base, &inside)?;
		}
		Ok(())
	}

	fn ensure_certified(device: &DeviceIdentifier, model: &Model) -> Result<(), Error<T>> {
		match Self::certified(device, model) {
			Certification::Exempt | Certification::Valid => Ok(()),
			Certification::Missing => Err(Error::CertificateMissing),
			Certification::Expired => Err(Error::CertificateExpired),
			Certification::Withdrawn => Err(Error::CertificateWithdrawn),
		}
	}
}

/// What a model's certificates amount to.
pub(crate) fn certification_of(model: &Model, certificates: &[Certificate], now: u64) -> Certification {
	if model.certification == CertificationRule::Exempt {
		Certification::Exempt
	} else if certificates.iter().any(|certificate| stands(certificate, now)) {
		Certification::Valid
	} else if certificates.iter().any(is_withdrawn) {
		Certification::Withdrawn
	} else if certificates.is_empty() {
		Certification::Missing
	} else {
		Certification::Expired
	}
}

fn is_named(certificate: &Certificate, certifier: MemberId, number: &CertificateNumber) -> bool {
	certificate.certifier == certifier && certificate.number == *number
}

fn stands(certificate: &Certificate, now: u64) -> bool {
	!is_withdrawn(certificate) && certificate.expires.is_none_or(|expires| !is_past(expires, now))
}

fn is_withdrawn(certificate: &Certificate) -> bool {
	match certificate.status {
		CertificateStatus::Granted => false,
		CertificateStatus::Withdrawn { .. } => true,
	}
}

/// Whether a day is over, in UTC. What expires on a day is good until its end.
pub(crate) fn is_past(day: Date, now: u64) -> bool {
	day.end_millisecond() <= now
}
