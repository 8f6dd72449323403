//! The answers for the runtime's API: what the chain knows of the thing that a carrier's text names.
//!
//! Each answer costs a bounded number of reads, at most nine: nothing is searched.

use crate::{certificates::is_past, models::Found, Certificates, Config, Lots, Pallet, Units, Versions};
use alloc::vec::Vec;
use custos_primitives::{
	api::{LookupError, TrailView},
	device::{Lookup, Lot, LotContent, LotView, Mismatch, Model, ModelView, Unit, UnitView},
	gs1::{Carrier, Date, DeviceIdentifier, LotNumber, ProductionIdentifiers, SerialNumber, Udi},
	trail::TrailSubject,
};

/// The year by which two-digit years are judged before the chain has a time, that is, in the genesis block only.
const FALLBACK_YEAR: u16 = 2026;

/// A UDI and the model behind it.
struct Named {
	udi: Udi,
	found: Found,
}

/// The records that a UDI leads to.
struct Records {
	lot: Option<(LotNumber, Option<Lot>)>,
	unit: Option<(SerialNumber, Option<Unit>)>,
}

impl<T: Config> Pallet<T> {
	/// What the chain knows of the thing that a barcode's text or a Digital Link URI names.
	pub fn lookup(text: &[u8]) -> Result<Lookup, LookupError> {
		let Named { udi, found } = Self::named(text)?;
		let records = Self::records(&found.device, &udi.production);
		let model = Self::view(&found.device, found.model, None)?;
		Ok(Lookup {
			model,
			found_by: found.by,
			mismatches: records.mismatches(&udi.production),
			expired: records.is_expired(&udi.production, Self::now()),
			unit: records.unit_view(),
			lot: records.lot_view(),
		})
	}

	/// The model that a carrier's text names, in the given or the current version of its description.
	pub fn model(text: &[u8], version: Option<u32>) -> Result<ModelView, LookupError> {
		let Named { found, .. } = Self::named(text)?;
		Self::view(&found.device, found.model, version)
	}

	/// The trail of the unit that a carrier's text names, or of the lot where it names no serial.
	pub fn trail(text: &[u8]) -> Result<TrailView, LookupError> {
		let Named { udi, found } = Self::named(text)?;
		let device = found.device;
		match (udi.production.serial, udi.production.lot) {
			(Some(serial), _) => Units::<T>::get(device, serial).map(|unit| TrailView {
				subject: TrailSubject::Unit { device, serial },
				trail: unit.trail,
				storage_key: Units::<T>::hashed_key_for(device, serial),
			}),
			(None, Some(lot)) => Lots::<T>::get(device, lot).map(|record| TrailView {
				subject: TrailSubject::Lot { device, lot },
				trail: record.trail,
				storage_key: Lots::<T>::hashed_key_for(device, lot),
			}),
			(None, None) => return Err(LookupError::Incomplete),
		}
		.ok_or(LookupError::NotRegistered(udi))
	}

	/// What a barcode's text or a Digital Link URI names: a device, or a logistic unit. Reads the time alone.
	pub fn carrier(text: &[u8]) -> Result<Carrier, LookupError> {
		Carrier::parse(text, Self::reference_year()).map_err(|error| LookupError::Malformed(error.describe()))
	}

	/// The model that a UDI names, by its own identifier or a related one. One read for its own.
	pub fn model_named(udi: &Udi) -> Result<DeviceIdentifier, LookupError> {
		Self::resolve(&udi.device)
			.map(|found| found.device)
			.ok_or(LookupError::NotRegistered(*udi))
	}

	fn named(text: &[u8]) -> Result<Named, LookupError> {
		let udi = Udi::parse(text, Self::reference_year())
			.map_err(|error| LookupError::Malformed(error.describe()))?
			.udi;
		let found = Self::resolve(&udi.device).ok_or(LookupError::NotRegistered(udi))?;
		Ok(Named { udi, found })
	}

	fn reference_year() -> u16 {
		match Self::now() {
			0 => FALLBACK_YEAR,
			now => Date::from_unix_milliseconds(now).map_or(FALLBACK_YEAR, |today| today.year),
		}
	}

	fn view(device: &DeviceIdentifier, model: Model, version: Option<u32>) -> Result<ModelView, LookupError> {
		let described_version = version.unwrap_or(model.version);
		let description =
			Versions::<T>::get(device, described_version).ok_or(LookupError::VersionNotFound {
				device: *device,
				current: model.version,
			})?;
		let certificates: Vec<_> = Certificates::<T>::get(device).unwrap_or_default().into();
		let certification_now = Self::standing_certification(&model);
		Ok(ModelView {
			device: *device,
			model,
			described_version,
			description,
			certificates,
			certification_now,
		})
	}

	/// The unit's record and the lot's: the lot that the unit's record names, or else the one that the label names.
	fn records(device: &DeviceIdentifier, label: &ProductionIdentifiers) -> Records {
		let unit = label
			.serial
			.map(|serial| (serial, Units::<T>::get(device, serial)));
		let recorded = unit.as_ref().and_then(|(_, unit)| unit.as_ref());
		let number = recorded.and_then(|unit| unit.lot).or(label.lot);
		let lot = number.map(|number| (number, Lots::<T>::get(device, number)));
		Records { lot, unit }
	}
}

impl Records {
	fn recorded_unit(&self) -> Option<&Unit> {
		self.unit.as_ref().and_then(|(_, unit)| unit.as_ref())
	}

	fn recorded_lot(&self) -> Option<&Lot> {
		self.lot.as_ref().and_then(|(_, lot)| lot.as_ref())
	}

	/// Date of manufacture and expiry date as recorded, of the unit before the lot; nothing where neither has a record.
	fn dates(&self) -> Option<(Option<Date>, Option<Date>)> {
		let of_unit = self.recorded_unit().map(|unit| (unit.manufactured, unit.expires));
		of_unit.or_else(|| self.recorded_lot().map(|lot| (lot.manufactured, lot.expires)))
	}

	/// What the label says and the record doesn't. What the label leaves out is no contradiction: not everybody scans all.
	fn mismatches(&self, label: &ProductionIdentifiers) -> Vec<Mismatch> {
		let differs = |label: Option<Date>, record: Option<Date>| label.is_some() && label != record;
		let (manufactured, expires) = self.dates().unwrap_or((label.manufactured, label.expires));
		let other_lot = self
			.recorded_unit()
			.is_some_and(|unit| label.lot.is_some() && label.lot != unit.lot);
		[
			(other_lot, Mismatch::Lot),
			(differs(label.expires, expires), Mismatch::ExpiryDate),
			(
				differs(label.manufactured, manufactured),
				Mismatch::ManufactureDate,
			),
		]
		.into_iter()
		.filter_map(|(is_so, mismatch)| is_so.then_some(mismatch))
		.collect()
	}

	fn is_expired(&self, label: &ProductionIdentifiers, now: u64) -> bool {
		let recorded = self.dates().and_then(|(_, expires)| expires);
		[recorded, label.expires]
			.into_iter()
			.flatten()
			.any(|date| is_past(date, now))
	}

	fn unit_view(&self) -> UnitView {
		match self.unit.clone() {
			None => UnitView::NotAsked,
			Some((serial, Some(unit))) => UnitView::Recorded { serial, unit },
			Some((serial, None)) => match self.recorded_lot().map(|lot| lot.content) {
				Some(LotContent::SerialsRoot { .. }) => UnitView::ProofNeeded { serial },
				Some(LotContent::Quantity { .. } | LotContent::Units { .. }) | None => {
					UnitView::NotRegistered { serial }
				}
			},
		}
	}

	fn lot_view(self) -> LotView {
		match self.lot {
			None => LotView::NotAsked,
			Some((number, Some(lot))) => LotView::Recorded { number, lot },
			Some((number, None)) => LotView::NotRegistered { number },
		}
	}
}
