//! What the benchmarks start from.

use crate::*;
use alloc::{format, vec::Vec};
use custos_primitives::{
	custody::{CustodyRegister, LotReference},
	device::{
		Availability, Certificate, CertificateKind, CertificateNumber, CertificateStatus, CertificationRule,
		Certified, DeviceCode, DistributionStatus, Document, Lot, LotContent, Model, ModelDescription,
		MriSafety, Number, Packaging, ProductionIdentifierRules, RelatedIdentifier, RelatedKind, RiskClass,
		Sterility, StorageCondition, WithdrawalReason,
	},
	gs1::{check_digit, Date, DeviceIdentifier, Gtin, LotNumber, SerialNumber},
	member::{Actor, MemberId},
	trail::{Trail, TrailSubject},
};
use frame_benchmarking::v2::*;
use frame_support::{
	traits::{EnsureOrigin, Get},
	BoundedVec,
};
use sp_core::H256;

/// The most bytes of text in a description: brand name, version, catalogue number, and URI.
pub(super) const MAX_TEXT: u32 = 80 + 80 + 80 + 256;
pub(super) const MAX_RELATED: u32 = 8;
pub(super) const MAX_PROOF: u32 = serials::MAX_PROOF_LENGTH;

pub(super) const LAST_DAY: Date = Date {
	year: 2199,
	month: 12,
	day: 31,
};
/// Not in the future whatever the time of the benchmark's state, which may be 0.
pub(super) const FIRST_DAY: Date = Date {
	year: 1970,
	month: 1,
	day: 1,
};

pub(super) const LOT: &[u8] = b"L-2026/05-ABCDEF-001";
pub(super) const SERIAL: &[u8] = b"SN-2026/05-ABCDEF-01";

pub(super) type Prepared<T> = (
	<T as frame_system::Config>::RuntimeOrigin,
	Actor<<T as frame_system::Config>::AccountId>,
);

/// An origin that the runtime accepts, and who it is.
pub(super) fn prepare<T: Config, O>() -> Result<Prepared<T>, BenchmarkError>
where
	O: EnsureOrigin<T::RuntimeOrigin, Success = Actor<T::AccountId>>,
{
	let origin =
		O::try_successful_origin().map_err(|_| BenchmarkError::Stop("the runtime has no such origin"))?;
	let actor =
		O::ensure_origin(origin.clone()).map_err(|_| BenchmarkError::Stop("the origin is refused"))?;
	Ok((origin, actor))
}

/// The GTIN of the item of that number. Each ten items from a multiple of ten have the same company prefix, however long.
pub(super) fn gtin(item: u32) -> Result<Gtin, BenchmarkError> {
	let mut digits = format!("{}9506000{:05}", item % 10, item / 10).into_bytes();
	let last = check_digit(&digits).ok_or(BenchmarkError::Stop("no check digit"))?;
	digits.push(b'0'.saturating_add(last));
	Gtin::parse(&digits).map_err(|_| BenchmarkError::Stop("no GTIN"))
}

pub(super) fn device(item: u32) -> Result<(DeviceIdentifier, DeviceCode), BenchmarkError> {
	let device = DeviceIdentifier::Gs1(gtin(item)?);
	Ok((device, DeviceCode::from(&device)))
}

pub(super) fn lot_number() -> Result<LotNumber, BenchmarkError> {
	LotNumber::parse(LOT).map_err(|_| BenchmarkError::Stop("no lot number"))
}

pub(super) fn serial_number(text: &[u8]) -> Result<SerialNumber, BenchmarkError> {
	SerialNumber::parse(text).map_err(|_| BenchmarkError::Stop("no serial number"))
}

pub(super) fn number(text: &[u8]) -> Number {
	Number::truncate_from(text.to_vec())
}

/// `length` letters, at most as many as there is room for, less what `rest` has been given already.
pub(super) fn text<Bound: Get<u32>>(rest: &mut u32) -> BoundedVec<u8, Bound> {
	let length = (*rest).min(Bound::get());
	*rest = rest.saturating_sub(length);
	BoundedVec::truncate_from(core::iter::repeat_n(b'A', length as usize).collect())
}

/// A description of a package of item 1, with that many bytes of text, and the related identifiers that begin with that
/// item.
pub(super) fn description(
	length: u32,
	related: u32,
	first_related: u32,
) -> Result<ModelDescription, BenchmarkError> {
	// Brand name and version need one letter each, so the version's is kept back.
	let mut rest = length.saturating_sub(1);
	let brand_name = text(&mut rest);
	rest = rest.saturating_add(1);
	let version_or_model_number = text(&mut rest);
	let catalogue_number = text(&mut rest);
	let document = (rest > 2).then(|| {
		let letters: BoundedVec<u8, frame_support::traits::ConstU32<254>> = text(&mut rest.saturating_sub(2));
		let uri = b"a:".iter().chain(letters.iter()).copied().collect();
		Document {
			hash: H256::repeat_byte(1),
			uri: BoundedVec::truncate_from(uri),
		}
	});
	let related_identifiers = (0..related)
		.map(|n| {
			let (_, device) = device(first_related.saturating_add(n))?;
			Ok(RelatedIdentifier {
				kind: RelatedKind::Secondary,
				device,
			})
		})
		.collect::<Result<Vec<_>, BenchmarkError>>()?;
	let (_, contains) = device(1)?;
	Ok(ModelDescription {
		brand_name,
		version_or_model_number,
		catalogue_number,
		risk_class: RiskClass::FdaClassIII,
		product_code: BoundedVec::truncate_from(b"LPHABCDEFGHIJ".to_vec()),
		gmdn_code: BoundedVec::truncate_from(b"12345".to_vec()),
		production_identifiers: RULES,
		packaging: Packaging::Package {
			contains,
			quantity: 2,
		},
		sterility: Sterility::PackagedSterile,
		single_use: true,
		implantable: true,
		kit: false,
		human_tissue: false,
		mri_safety: MriSafety::Conditional,
		availability: Availability::Prescription,
		certification: CertificationRule::Required,
		storage_conditions: BoundedVec::truncate_from(alloc::vec![
			StorageCondition::Temperature {
				low: Some(20),
				high: Some(80)
			},
			StorageCondition::Humidity {
				low: Some(200),
				high: Some(800)
			},
			StorageCondition::Pressure {
				low: Some(700),
				high: Some(1060)
			},
		]),
		related_identifiers: BoundedVec::truncate_from(related_identifiers),
		document,
	})
}

pub(super) const RULES: ProductionIdentifierRules = ProductionIdentifierRules {
	lot: true,
	serial: true,
	manufacture_date: true,
	expiry_date: true,
	donation_identification_number: false,
};

pub(super) fn model(manufacturer: MemberId) -> Model {
	Model {
		manufacturer,
		version: 1,
		production_identifiers: RULES,
		certification: CertificationRule::Required,
		certified: Certified::Until { day: LAST_DAY },
		distribution: DistributionStatus::InCommercialDistribution,
		packaging_level: 0,
		device_count: 1,
		base: None,
	}
}

/// Makes the item a package of the item after it: what it is produced under are the certificates of both.
pub(super) fn insert_package<T: Config>(item: u32, model: Model) -> Result<DeviceCode, BenchmarkError> {
	let inside = item.saturating_add(1);
	insert_model::<T>(inside, model.clone())?;
	let (base, _) = device(inside)?;
	insert_model::<T>(
		item,
		Model {
			packaging_level: 1,
			base: Some(base),
			..model
		},
	)
}

pub(super) fn certificate_number(n: u32) -> CertificateNumber {
	CertificateNumber::truncate_from(format!("{n:040}").into_bytes())
}

/// A model of the member's, with all places for certificates taken, of which the last one stands.
pub(super) fn insert_model<T: Config>(item: u32, model: Model) -> Result<DeviceCode, BenchmarkError> {
	let (device, code) = device(item)?;
	let certifier = model.manufacturer.wrapping_add(1);
	let last = T::MaxCertificates::get().saturating_sub(1);
	let withdrawn = CertificateStatus::Withdrawn {
		at: 1,
		by: certifier,
		reason: WithdrawalReason::AtRequest,
	};
	let certificates = (0..=last)
		.map(|n| Certificate {
			certifier,
			number: certificate_number(n),
			kind: CertificateKind::PremarketApproval,
			expires: Some(LAST_DAY),
			document: H256::repeat_byte(2),
			status: if n == last {
				CertificateStatus::Granted
			} else {
				withdrawn
			},
		})
		.collect();
	Certificates::<T>::insert(device, BoundedVec::truncate_from(certificates));
	Models::<T>::insert(device, model);
	Ok(code)
}

/// A lot of item 1 that the member has, `identified` of its devices with records of their own.
pub(super) fn insert_lot<T: Config>(
	member: MemberId,
	content: LotContent,
	identified: u32,
) -> Result<(), BenchmarkError> {
	let ((device, _), number) = (device(1)?, lot_number()?);
	let lot = Lot {
		content,
		manufactured: Some(FIRST_DAY),
		expires: Some(LAST_DAY),
		trail: Trail::new(&TrailSubject::Lot { device, lot: number }),
	};
	Lots::<T>::insert(device, number, lot);
	let reference = LotReference {
		device,
		lot: Some(number),
	};
	T::Custody::commissioned(&reference, member, content.quantity(), identified)
		.map_err(|_| BenchmarkError::Stop("custody refuses"))
}
