//! Certificates: granting, withdrawing, and whether a model is certified.
//!
//! What a model's certificates amount to is kept with the model, so that whoever asks reads no certificate.

use crate::{Certificates, Config, Error, Event, Models, Pallet};
use alloc::vec::Vec;
use custos_primitives::{
	device::{
		Certificate, CertificateKind, CertificateNumber, CertificateStatus, Certification, CertificationRule,
		Certified, DeviceCode, Model, WithdrawalReason,
	},
	gs1::Date,
	label::is_name,
	member::{Actor, MemberId},
};
use frame_support::{defensive, ensure};
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
		let mut model = Models::<T>::get(device).ok_or(Error::<T>::ModelNotFound)?;
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

		model.certified = certified_by(&certificates);
		Models::<T>::insert(device, model);
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
		let mut model = Models::<T>::get(device).ok_or(Error::<T>::ModelNotFound)?;

		certificate.status = CertificateStatus::Withdrawn {
			at: Self::now(),
			by: actor.member,
			reason,
		};
		model.certified = certified_by(&certificates);
		Models::<T>::insert(device, model);
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

	/// Whether a model is certified now and what it contains is too: the worse of its own certification and that of the
	/// base package inside it, by [`severity`]. One read where it is a package, none otherwise.
	pub(crate) fn standing_certification(model: &Model) -> Certification {
		let now = Self::now();
		let own = certification_of(model, now);
		let Some(base) = model.base else { return own };
		let Some(inside) = Models::<T>::get(base) else {
			defensive!("the contents of a package are registered");
			return Certification::Missing;
		};
		core::cmp::max_by_key(own, certification_of(&inside, now), severity)
	}

	/// Refuses a model that needs a certificate and has none that stands, and a package of such a one.
	pub(crate) fn ensure_certified(model: &Model) -> Result<(), Error<T>> {
		match Self::standing_certification(model) {
			Certification::Exempt | Certification::Valid => Ok(()),
			Certification::Missing => Err(Error::CertificateMissing),
			Certification::Expired => Err(Error::CertificateExpired),
			Certification::Withdrawn => Err(Error::CertificateWithdrawn),
		}
	}
}

/// What a model's certificates amount to.
pub(crate) fn certified_by(certificates: &[Certificate]) -> Certified {
	let ends: Vec<_> = certificates
		.iter()
		.filter(|certificate| !is_withdrawn(certificate))
		.map(|certificate| certificate.expires)
		.collect();
	let open_ended = ends.iter().any(Option::is_none);
	match ends.into_iter().flatten().max() {
		_ if open_ended => Certified::OpenEnded,
		Some(day) => Certified::Until { day },
		None if certificates.is_empty() => Certified::Never,
		None => Certified::Withdrawn,
	}
}

/// Whether a model is certified at a time, whatever it contains.
fn certification_of(model: &Model, now: u64) -> Certification {
	match (model.certification, model.certified) {
		(CertificationRule::Exempt, _) => Certification::Exempt,
		(CertificationRule::Required, Certified::Never) => Certification::Missing,
		(CertificationRule::Required, Certified::OpenEnded) => Certification::Valid,
		(CertificationRule::Required, Certified::Until { day }) if is_past(day, now) => {
			Certification::Expired
		}
		(CertificationRule::Required, Certified::Until { .. }) => Certification::Valid,
		(CertificationRule::Required, Certified::Withdrawn) => Certification::Withdrawn,
	}
}

/// How bad a certification is. A certificate that has run out can be renewed; none at all is worse; that one was taken
/// away is the worst, and what has to be said where several are true.
fn severity(certification: &Certification) -> u8 {
	match certification {
		Certification::Exempt => 0,
		Certification::Valid => 1,
		Certification::Expired => 2,
		Certification::Missing => 3,
		Certification::Withdrawn => 4,
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
