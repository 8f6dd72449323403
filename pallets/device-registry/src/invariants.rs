//! What always holds in the state of this pallet. Run by `try-runtime`, and after each test.

use crate::{
	certificates::certified_by, Certificates, Config, Lots, Models, Pallet, RelatedIdentifiers, Units,
	Versions,
};
use alloc::collections::{BTreeMap, BTreeSet};
use custos_primitives::{
	custody::{Terms, UnitState},
	device::{Certificate, LotContent, Model, ModelDescription, Packaging, Unit},
	gs1::{DeviceIdentifier, LotNumber},
	trail::Trail,
};
use frame_support::ensure;
use sp_runtime::{SaturatedConversion, TryRuntimeError};

impl<T: Config> Pallet<T> {
	/// Checks each invariant.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		let mut versions = 0u64;
		let mut related = 0u64;
		for (device, model) in Models::<T>::iter() {
			let description = Self::check_versions(&device, &model)?;
			versions = versions.saturating_add(model.version.into());
			related = related.saturating_add(Self::check_related(&device, &description)?);
			Self::check_contents(&model, &description)?;
			check_certificates(&model, &Certificates::<T>::get(device).unwrap_or_default())?;
		}
		ensure!(
			Versions::<T>::iter_keys().count() as u64 == versions,
			"a version belongs to no model"
		);
		ensure!(
			RelatedIdentifiers::<T>::iter_keys().count() as u64 == related,
			"a relation is in no description"
		);
		for device in Certificates::<T>::iter_keys() {
			ensure!(
				Models::<T>::contains_key(device),
				"a certificate belongs to no model"
			);
		}
		let units = Self::check_units()?;
		Self::check_lots(&units)
	}

	/// Each version from the first to the current one is there, and the model's record is taken from the current one.
	fn check_versions(device: &DeviceIdentifier, model: &Model) -> Result<ModelDescription, TryRuntimeError> {
		ensure!(model.version > 0, "versions count from 1");
		let complete = (1..=model.version).all(|version| Versions::<T>::contains_key(device, version));
		ensure!(complete, "a version of a model is missing");
		let current = Versions::<T>::get(device, model.version).ok_or("the current version is missing")?;
		let description = current.description;
		ensure!(
			model.production_identifiers == description.production_identifiers
				&& model.certification == description.certification,
			"a model's record and its description differ"
		);
		Ok(description)
	}

	/// Each related identifier that look-ups find leads here, and to nothing else. Returns their number.
	fn check_related(
		device: &DeviceIdentifier,
		description: &ModelDescription,
	) -> Result<u64, TryRuntimeError> {
		let related = Self::related_in(description);
		for (identifier, kind) in &related {
			ensure!(
				RelatedIdentifiers::<T>::get(identifier) == Some((*device, *kind)),
				"a related identifier leads elsewhere"
			);
			ensure!(
				!Models::<T>::contains_key(identifier),
				"a related identifier is a model"
			);
		}
		Ok(related.len() as u64)
	}

	/// Packages are one level above what they contain, and hold the devices of all of it.
	fn check_contents(model: &Model, description: &ModelDescription) -> Result<(), TryRuntimeError> {
		let (level, count, base) = match &description.packaging {
			Packaging::Base { device_count } => (0, Some(*device_count), None),
			Packaging::Package { contains, quantity } => {
				let identifier = Self::identifier_of(contains).map_err(|_| "contents are no GTIN")?;
				let inner = Models::<T>::get(identifier).ok_or("contents are not registered")?;
				ensure!(
					inner.manufacturer == model.manufacturer,
					"contents are another manufacturer's"
				);
				(
					inner.packaging_level.saturating_add(1),
					inner.device_count.checked_mul(*quantity),
					Some(inner.base.unwrap_or(identifier)),
				)
			}
		};
		ensure!(
			model.packaging_level == level && level <= 8,
			"a packaging level is wrong"
		);
		ensure!(model.base == base, "the base package of a package is wrong");
		ensure!(
			Some(model.device_count) == count && model.device_count > 0,
			"a device count is wrong"
		);
		Ok(())
	}

	/// Units belong to models, and to lots of the same dates; what its owner has, it has bought. Returns the number of units of each lot.
	fn check_units() -> Result<BTreeMap<(DeviceIdentifier, LotNumber), u32>, TryRuntimeError> {
		let mut units = BTreeMap::<_, u32>::new();
		for (device, _, unit) in Units::<T>::iter() {
			ensure!(Models::<T>::contains_key(device), "a unit belongs to no model");
			Self::check_trail(&unit.trail)?;
			// On its way, a unit may be with a carrier that happens to own it.
			ensure!(
				unit.state != UnitState::Held || unit.owner != unit.possessor || unit.terms == Terms::Sale,
				"an owner lends a unit to itself"
			);
			if let Some(number) = unit.lot {
				Self::check_unit_of_lot(&device, &unit, &number)?;
				let count = units.entry((device, number)).or_default();
				*count = count.saturating_add(1);
			}
		}
		Ok(units)
	}

	fn check_unit_of_lot(
		device: &DeviceIdentifier,
		unit: &Unit,
		number: &LotNumber,
	) -> Result<(), TryRuntimeError> {
		let lot = Lots::<T>::get(device, number).ok_or("a unit's lot is missing")?;
		ensure!(
			unit.manufactured == lot.manufactured && unit.expires == lot.expires,
			"a unit and its lot have different dates"
		);
		Ok(())
	}

	/// Lots belong to models, hold something, and count their units right.
	fn check_lots(units: &BTreeMap<(DeviceIdentifier, LotNumber), u32>) -> Result<(), TryRuntimeError> {
		for (device, number, lot) in Lots::<T>::iter() {
			ensure!(Models::<T>::contains_key(device), "a lot belongs to no model");
			Self::check_trail(&lot.trail)?;
			ensure!(!lot.content.is_empty(), "a lot holds nothing");
			let recorded = units.get(&(device, number)).copied().unwrap_or_default();
			let is_right = match lot.content {
				LotContent::Quantity { .. } => recorded == 0,
				LotContent::Units { count } => recorded == count,
				LotContent::SerialsRoot {
					count,
					recorded: known,
					..
				} => recorded == known && known <= count,
			};
			ensure!(is_right, "a lot counts its units wrong");
		}
		Ok(())
	}

	fn check_trail(trail: &Trail) -> Result<(), TryRuntimeError> {
		let now = frame_system::Pallet::<T>::block_number().saturated_into::<u32>();
		ensure!(trail.steps > 0, "a record has no history");
		ensure!(trail.last_block <= now, "a history's last step is in the future");
		Ok(())
	}
}

/// Each certificate has a name of its own, and is another member's than the manufacturer's; the model's record says what
/// they amount to.
fn check_certificates(model: &Model, certificates: &[Certificate]) -> Result<(), TryRuntimeError> {
	let mut names = BTreeSet::new();
	for certificate in certificates {
		ensure!(
			certificate.certifier != model.manufacturer,
			"a manufacturer certified its own model"
		);
		let name = (certificate.certifier, certificate.number.to_vec());
		ensure!(names.insert(name), "two certificates have the same number");
	}
	ensure!(
		model.certified == certified_by(certificates),
		"a model's record says another thing than its certificates"
	);
	Ok(())
}
