//! Models: registration, amendment, distribution status.

use crate::{
	description::{is_same_device, CheckedDescription},
	Config, Error, Event, Models, Pallet, RelatedIdentifiers, Versions,
};
use alloc::vec::Vec;
use custos_primitives::{
	device::{
		CertificationRule, Certified, DeviceCode, DistributionStatus, Model, ModelDescription, ModelVersion,
		Packaging, RelatedKind,
	},
	gs1::DeviceIdentifier,
	member::{Actor, MemberId, MemberInspect},
};
use frame_support::{defensive, ensure};
use sp_runtime::DispatchResult;

/// One level for each indicator digit that GTINs have for packages (GS1 GS section 2.1.3).
const MAX_PACKAGING_LEVEL: u8 = 8;

/// How a model's packaging stands among the others.
struct Contents {
	packaging_level: u8,
	device_count: u32,
	base: Option<DeviceIdentifier>,
	certification: CertificationRule,
}

/// A model, and the way in which an identifier led to it.
pub(crate) struct Found {
	pub(crate) device: DeviceIdentifier,
	pub(crate) model: Model,
	/// Absent where the identifier is the model's own.
	pub(crate) by: Option<RelatedKind>,
}

impl<T: Config> Pallet<T> {
	pub(crate) fn do_register_model(
		actor: Actor<T::AccountId>,
		device: &DeviceCode,
		description: ModelDescription,
	) -> DispatchResult {
		let gtin = Self::gtin_of(device)?;
		let device = DeviceIdentifier::Gs1(gtin);
		ensure!(
			T::Members::holds_prefix_of(actor.member, &gtin),
			Error::<T>::PrefixNotHeld
		);
		ensure!(!Models::<T>::contains_key(device), Error::<T>::AlreadyExists);
		ensure!(
			!RelatedIdentifiers::<T>::contains_key(device),
			Error::<T>::IdentifierInUse
		);
		let CheckedDescription { description, related } = Self::check_description(&device, description)?;
		let contents = Self::check_packaging(&description.packaging, actor.member)?;
		ensure!(
			contents.certification == CertificationRule::Exempt
				|| description.certification == CertificationRule::Required,
			Error::<T>::CertificationRequired
		);
		let related = indexed(related);
		Self::check_free(actor.member, &related)?;

		let model = Model {
			manufacturer: actor.member,
			version: 1,
			production_identifiers: description.production_identifiers,
			certification: description.certification,
			certified: Certified::Never,
			distribution: DistributionStatus::InCommercialDistribution,
			packaging_level: contents.packaging_level,
			device_count: contents.device_count,
			base: contents.base,
		};
		for (identifier, kind) in related {
			RelatedIdentifiers::<T>::insert(identifier, (device, kind));
		}
		Versions::<T>::insert(
			device,
			model.version,
			ModelVersion {
				since: Self::now(),
				description,
			},
		);
		Models::<T>::insert(device, model);
		Self::deposit_event(Event::ModelRegistered {
			device,
			manufacturer: actor.member,
			delegate: actor.delegate,
		});
		Ok(())
	}

	pub(crate) fn do_amend_model(
		actor: Actor<T::AccountId>,
		device: &DeviceCode,
		description: ModelDescription,
	) -> DispatchResult {
		let (device, mut model) = Self::model_by(device, actor.member)?;
		let before = Self::current_description(&device, &model)?;
		let CheckedDescription { description, related } = Self::check_description(&device, description)?;
		ensure!(description != before, Error::<T>::NothingChanged);
		ensure!(
			is_same_device(&before, &description),
			Error::<T>::NewDeviceIdentifierRequired
		);
		ensure!(
			model.certification == CertificationRule::Exempt
				|| description.certification == CertificationRule::Required,
			Error::<T>::CertificationRequired
		);
		let version = model.version.checked_add(1).ok_or(Error::<T>::TooManyVersions)?;
		let related = indexed(related);
		let related_before = Self::related_in(&before);
		let is_in = |list: &[(DeviceIdentifier, RelatedKind)], identifier: &DeviceIdentifier| {
			list.iter().any(|(known, _)| known == identifier)
		};
		let added: Vec<_> = related
			.iter()
			.filter(|(identifier, _)| !is_in(&related_before, identifier))
			.cloned()
			.collect();
		Self::check_free(actor.member, &added)?;

		model.version = version;
		model.production_identifiers = description.production_identifiers;
		model.certification = description.certification;
		for (identifier, _) in related_before
			.iter()
			.filter(|(identifier, _)| !is_in(&related, identifier))
		{
			RelatedIdentifiers::<T>::remove(identifier);
		}
		for entry in related.iter().filter(|entry| !related_before.contains(entry)) {
			RelatedIdentifiers::<T>::insert(entry.0, (device, entry.1));
		}
		Versions::<T>::insert(
			device,
			model.version,
			ModelVersion {
				since: Self::now(),
				description,
			},
		);
		Models::<T>::insert(device, &model);
		Self::deposit_event(Event::ModelAmended {
			device,
			version: model.version,
			manufacturer: actor.member,
			delegate: actor.delegate,
		});
		Ok(())
	}

	pub(crate) fn do_set_distribution_status(
		actor: Actor<T::AccountId>,
		device: &DeviceCode,
		status: DistributionStatus,
	) -> DispatchResult {
		let (device, mut model) = Self::model_by(device, actor.member)?;
		ensure!(model.distribution != status, Error::<T>::NothingChanged);

		model.distribution = status;
		Models::<T>::insert(device, model);
		Self::deposit_event(Event::DistributionStatusSet {
			device,
			status,
			manufacturer: actor.member,
			delegate: actor.delegate,
		});
		Ok(())
	}

	/// The model that has the identifier, as its own or as a related one.
	pub(crate) fn resolve(identifier: &DeviceIdentifier) -> Option<Found> {
		if let Some(model) = Models::<T>::get(identifier) {
			return Some(Found {
				device: *identifier,
				model,
				by: None,
			});
		}
		let (device, kind) = RelatedIdentifiers::<T>::get(identifier)?;
		Models::<T>::get(device).map(|model| Found {
			device,
			model,
			by: Some(kind),
		})
	}

	/// The model of that own identifier, if the member makes it.
	pub(crate) fn model_by(
		device: &DeviceCode,
		member: MemberId,
	) -> Result<(DeviceIdentifier, Model), Error<T>> {
		let device = Self::identifier_of(device)?;
		let model = Models::<T>::get(device).ok_or(Error::ModelNotFound)?;
		ensure!(model.manufacturer == member, Error::NotAuthorised);
		Ok((device, model))
	}

	fn current_description(device: &DeviceIdentifier, model: &Model) -> Result<ModelDescription, Error<T>> {
		let version = Versions::<T>::get(device, model.version);
		if version.is_none() {
			defensive!("a model has no current version");
		}
		version
			.map(|version| version.description)
			.ok_or(Error::ModelNotFound)
	}

	/// The related identifiers of a stored description that look-ups find.
	pub(crate) fn related_in(description: &ModelDescription) -> Vec<(DeviceIdentifier, RelatedKind)> {
		let entries = description.related_identifiers.iter();
		let related = entries.filter_map(|entry| {
			Self::related_identifier_of(&entry.device)
				.ok()
				.map(|identifier| (identifier, entry.kind))
		});
		indexed(related.collect())
	}

	/// Finds out what is in the package, which has to be of the same manufacturer.
	fn check_packaging(packaging: &Packaging, member: MemberId) -> Result<Contents, Error<T>> {
		match packaging {
			Packaging::Base { device_count } => {
				ensure!(*device_count > 0, Error::QuantityZero);
				Ok(Contents {
					packaging_level: 0,
					device_count: *device_count,
					base: None,
					certification: CertificationRule::Exempt,
				})
			}
			Packaging::Package { contains, quantity } => {
				ensure!(*quantity > 0, Error::QuantityZero);
				let inside = Self::identifier_of(contains)?;
				let inner = Models::<T>::get(inside)
					.filter(|inner| inner.manufacturer == member)
					.ok_or(Error::ContentsNotFound)?;
				ensure!(
					inner.packaging_level < MAX_PACKAGING_LEVEL,
					Error::TooManyPackagingLevels
				);
				Ok(Contents {
					packaging_level: inner.packaging_level.saturating_add(1),
					device_count: inner
						.device_count
						.checked_mul(*quantity)
						.ok_or(Error::QuantityTooLarge)?,
					base: Some(inner.base.unwrap_or(inside)),
					certification: inner.certification,
				})
			}
		}
	}

	/// Whether the identifiers may become related ones of the member's model.
	fn check_free(member: MemberId, related: &[(DeviceIdentifier, RelatedKind)]) -> Result<(), Error<T>> {
		for (identifier, _) in related {
			let held = identifier
				.gtin()
				.is_some_and(|gtin| T::Members::holds_prefix_of(member, &gtin));
			ensure!(held, Error::PrefixNotHeld);
			ensure!(!Models::<T>::contains_key(identifier), Error::IdentifierInUse);
			ensure!(
				!RelatedIdentifiers::<T>::contains_key(identifier),
				Error::IdentifierInUse
			);
		}
		Ok(())
	}
}

/// Those that look-ups find: GTINs that name this device. A previous one named another, which may be registered itself.
fn indexed(related: Vec<(DeviceIdentifier, RelatedKind)>) -> Vec<(DeviceIdentifier, RelatedKind)> {
	let names_this = |kind: &RelatedKind| match kind {
		RelatedKind::UnitOfUse | RelatedKind::DirectMarking | RelatedKind::Secondary => true,
		RelatedKind::Previous => false,
	};
	related
		.into_iter()
		.filter(|(identifier, kind)| identifier.gtin().is_some() && names_this(kind))
		.collect()
}
