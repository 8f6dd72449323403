//! What may stand in a model's description, apart from other models.

use crate::{Config, Error, Pallet};
use alloc::vec::Vec;
use custos_primitives::{
	device::{
		CertificationRule, DeviceCode, ModelDescription, Packaging, RelatedKind, RiskClass, StorageCondition,
	},
	gs1::DeviceIdentifier,
	label::{is_name, is_printable, is_uri},
};
use frame_support::ensure;

/// A description that was checked by itself.
pub(crate) struct CheckedDescription {
	/// The description, with its identifiers written in one way.
	pub(crate) description: ModelDescription,
	/// Its related identifiers, each once.
	pub(crate) related: Vec<(DeviceIdentifier, RelatedKind)>,
}

/// The bytes of text in a description, which its cost grows with.
pub(crate) fn text_length(description: &ModelDescription) -> u32 {
	let uri = description
		.document
		.as_ref()
		.map_or(0, |document| document.uri.len());
	let lengths = [
		description.brand_name.len(),
		description.version_or_model_number.len(),
		description.catalogue_number.len(),
		uri,
	];
	lengths.into_iter().fold(0, |sum, length| {
		sum.saturating_add(u32::try_from(length).unwrap_or(u32::MAX))
	})
}

/// Whether both describe the same device in the eyes of the law.
///
/// A change of what is compared here needs a new device identifier: 21 CFR 830.50, and the new-DI triggers of GUDID's
/// data elements.
pub(crate) fn is_same_device(one: &ModelDescription, other: &ModelDescription) -> bool {
	one.brand_name == other.brand_name
		&& one.version_or_model_number == other.version_or_model_number
		&& one.packaging == other.packaging
		&& one.sterility == other.sterility
		&& one.single_use == other.single_use
		&& one.kit == other.kit
		&& one.mri_safety == other.mri_safety
}

impl<T: Config> Pallet<T> {
	/// Checks what a description says, all but what other models have to do with it.
	pub(crate) fn check_description(
		device: &DeviceIdentifier,
		mut description: ModelDescription,
	) -> Result<CheckedDescription, Error<T>> {
		check_texts::<T>(&description)?;
		check_storage_conditions::<T>(&description.storage_conditions)?;
		ensure!(
			!class_needs_certificate(description.risk_class)
				|| description.certification == CertificationRule::Required,
			Error::CertificationRequired
		);
		if let Packaging::Package { contains, .. } = &mut description.packaging {
			*contains = DeviceCode::from(&Self::identifier_of(contains)?);
		}
		let related = Self::normalise_related(device, &mut description)?;
		Ok(CheckedDescription { description, related })
	}

	fn normalise_related(
		device: &DeviceIdentifier,
		description: &mut ModelDescription,
	) -> Result<Vec<(DeviceIdentifier, RelatedKind)>, Error<T>> {
		let mut related = Vec::<(DeviceIdentifier, RelatedKind)>::new();
		for entry in description.related_identifiers.iter_mut() {
			let identifier = Self::related_identifier_of(&entry.device)?;
			let is_new = identifier != *device && related.iter().all(|(known, _)| *known != identifier);
			ensure!(is_new, Error::IdentifierInUse);
			entry.device = DeviceCode::from(&identifier);
			related.push((identifier, entry.kind));
		}
		Ok(related)
	}
}

fn check_texts<T: Config>(description: &ModelDescription) -> Result<(), Error<T>> {
	ensure!(is_name(&description.brand_name), Error::InvalidText);
	ensure!(is_name(&description.version_or_model_number), Error::InvalidText);
	ensure!(is_printable(&description.catalogue_number), Error::InvalidText);
	let is_code = |byte: &u8| byte.is_ascii_uppercase() || byte.is_ascii_digit();
	ensure!(
		description.product_code.iter().all(is_code),
		Error::InvalidProductCode
	);
	let gmdn = &description.gmdn_code;
	ensure!(
		gmdn.is_empty() || (gmdn.len() == 5 && gmdn.iter().all(u8::is_ascii_digit)),
		Error::InvalidGmdnCode
	);
	let uri = description.document.as_ref().map(|document| &document.uri);
	ensure!(uri.is_none_or(|uri| is_uri(uri)), Error::InvalidUri);
	Ok(())
}

/// At most one condition of each kind, each with a bound, and in its order.
fn check_storage_conditions<T: Config>(conditions: &[StorageCondition]) -> Result<(), Error<T>> {
	let mut seen = Vec::new();
	for condition in conditions {
		let (low, high, possible) = bounds(condition);
		let kind = core::mem::discriminant(condition);
		let is_possible = |bound: &i16| possible.contains(bound);
		let in_order = low.zip(high).is_none_or(|(low, high)| low <= high);
		ensure!(
			!seen.contains(&kind)
				&& (low.is_some() || high.is_some())
				&& low.iter().chain(&high).all(is_possible)
				&& in_order,
			Error::InvalidStorageCondition
		);
		seen.push(kind);
	}
	Ok(())
}

type Bounds = (Option<i16>, Option<i16>, core::ops::RangeInclusive<i16>);

/// The lower and the upper bound, and what they can be.
fn bounds(condition: &StorageCondition) -> Bounds {
	match condition {
		// Tenths of a degree Celsius, from absolute zero.
		StorageCondition::Temperature { low, high } => (*low, *high, -2731..=i16::MAX),
		// Tenths of a percent.
		StorageCondition::Humidity { low, high } => (*low, *high, 0..=1000),
		// Hectopascals.
		StorageCondition::Pressure { low, high } => (*low, *high, 0..=i16::MAX),
	}
}

/// Whether no device of the class may be placed on the market without a body's certificate: FDA premarket approval (21
/// CFR 814), EU MDR article 52, IVDR article 48.
fn class_needs_certificate(class: RiskClass) -> bool {
	match class {
		RiskClass::FdaClassIII
		| RiskClass::MdrClassIIa
		| RiskClass::MdrClassIIb
		| RiskClass::MdrClassIII
		| RiskClass::IvdrClassB
		| RiskClass::IvdrClassC
		| RiskClass::IvdrClassD => true,
		RiskClass::Unclassified
		| RiskClass::FdaClassI
		| RiskClass::FdaClassII
		| RiskClass::MdrClassI
		| RiskClass::IvdrClassA => false,
	}
}
