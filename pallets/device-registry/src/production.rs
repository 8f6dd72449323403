//! Production: commissioning lots and units.

use crate::{certificates::is_past, Config, Error, Event, Lots, Pallet, Units};
use alloc::{collections::BTreeSet, vec::Vec};
use custos_primitives::{
	custody::{Condition, CustodyRegister, LotReference, Terms, UnitState},
	device::{DeviceCode, DistributionStatus, Lot, LotContent, Number, ProductionIdentifierRules, Unit},
	gs1::{Date, DeviceIdentifier, LotNumber, SerialNumber},
	member::{Actor, MemberId, MemberInspect},
	trail::{Activity, Occasion, Trail, TrailStep, TrailSubject},
};
use frame_support::{ensure, BoundedVec};
use sp_runtime::DispatchResult;

const MILLISECONDS_PER_DAY: u64 = 86_400_000;

/// The dates on a label, which were checked.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Dates {
	manufactured: Option<Date>,
	expires: Option<Date>,
}

/// A lot before and after a batch of units, and what that adds to its trail.
struct Batch {
	number: LotNumber,
	lot: Lot,
	activity: Activity,
}

impl<T: Config> Pallet<T> {
	pub(crate) fn do_commission_lot(
		actor: Actor<T::AccountId>,
		device: &DeviceCode,
		lot: &Number,
		content: LotContent,
		manufactured: Option<Date>,
		expires: Option<Date>,
	) -> DispatchResult {
		let (device, rules) = Self::producible(device, actor.member)?;
		let number = Self::lot_of(lot)?;
		ensure!(rules.lot, Error::<T>::LotNotOnLabel);
		match content {
			LotContent::Quantity { .. } => ensure!(!rules.serial, Error::<T>::SerialRequired),
			LotContent::Units { .. } | LotContent::SerialsRoot { .. } => {
				ensure!(rules.serial, Error::<T>::SerialNotOnLabel)
			}
		}
		ensure!(!content.is_empty(), Error::<T>::QuantityZero);
		let dates = Self::check_dates(&rules, manufactured, expires)?;
		ensure!(
			!Lots::<T>::contains_key(device, number),
			Error::<T>::AlreadyExists
		);

		let reference = LotReference {
			device,
			lot: Some(number),
		};
		T::Custody::commissioned(&reference, actor.member, content.quantity(), 0)?;

		let mut lot = new_lot(&device, &number, content, dates);
		let step = lot
			.trail
			.extend(&Self::occasion(actor), commissioned(content, dates));
		Lots::<T>::insert(device, number, lot);
		Self::deposit_event(Event::LotCommissioned {
			device,
			lot: number,
			step,
		});
		Ok(())
	}

	pub(crate) fn do_commission_units(
		actor: Actor<T::AccountId>,
		device: &DeviceCode,
		lot: Option<Number>,
		serials: &[Number],
		manufactured: Option<Date>,
		expires: Option<Date>,
	) -> DispatchResult {
		let (device, rules) = Self::producible(device, actor.member)?;
		ensure!(rules.serial, Error::<T>::SerialNotOnLabel);
		ensure!(lot.is_some() || !rules.lot, Error::<T>::LotRequired);
		ensure!(lot.is_none() || rules.lot, Error::<T>::LotNotOnLabel);
		let number = lot.map(|lot| Self::lot_of(&lot)).transpose()?;
		let serials = Self::new_serials(&device, serials)?;
		let dates = Self::check_dates(&rules, manufactured, expires)?;
		let count = u32::try_from(serials.len()).map_err(|_| Error::<T>::QuantityTooLarge)?;
		let batch = number
			.map(|number| Self::lot_with_batch(&device, number, count, dates))
			.transpose()?;
		let member = actor.member;
		let reference = LotReference { device, lot: number };
		T::Custody::commissioned(&reference, member, count, count)?;

		let occasion = Self::occasion(actor);
		let step = Self::insert_units(&device, number, &serials, dates, member, &occasion)
			.ok_or(Error::<T>::QuantityZero)?;
		let lot_step = batch.map(
			|Batch {
			     number,
			     mut lot,
			     activity,
			 }| {
				let step = lot.trail.extend(&occasion, activity);
				Lots::<T>::insert(device, number, lot);
				step
			},
		);
		Self::deposit_event(Event::UnitsCommissioned {
			device,
			lot: number,
			serials,
			step,
			lot_step,
		});
		Ok(())
	}

	/// The model of the member's own that may be produced now.
	fn producible(
		device: &DeviceCode,
		member: MemberId,
	) -> Result<(DeviceIdentifier, ProductionIdentifierRules), Error<T>> {
		let gtin = Self::gtin_of(device)?;
		let (device, model) = Self::model_by(device, member)?;
		ensure!(T::Members::holds_prefix_of(member, &gtin), Error::PrefixNotHeld);
		match model.distribution {
			DistributionStatus::InCommercialDistribution => Self::ensure_certified(&model)?,
			DistributionStatus::NotInCommercialDistribution => {
				return Err(Error::NotInCommercialDistribution)
			}
		}
		let rules = model.production_identifiers;
		ensure!(
			!rules.donation_identification_number,
			Error::DonationNumberNotSupported
		);
		Ok((device, rules))
	}

	/// The days exist, are there where the label carries them, and make sense together and today.
	fn check_dates(
		rules: &ProductionIdentifierRules,
		manufactured: Option<Date>,
		expires: Option<Date>,
	) -> Result<Dates, Error<T>> {
		let checked = |date: Date| date.checked().map_err(|_| Error::InvalidDate);
		let manufactured = manufactured.map(checked).transpose()?;
		let expires = expires.map(checked).transpose()?;
		ensure!(
			manufactured.is_some() || !rules.manufacture_date,
			Error::ManufactureDateRequired
		);
		ensure!(expires.is_some() || !rules.expiry_date, Error::ExpiryDateRequired);
		let now = Self::now();
		// Where the sun rises first, tomorrow has begun already.
		let latest = now.saturating_add(MILLISECONDS_PER_DAY);
		ensure!(
			manufactured.is_none_or(|date| date.first_millisecond() <= latest),
			Error::ManufacturedInFuture
		);
		let in_order = manufactured
			.zip(expires)
			.is_none_or(|(made, expires)| made <= expires);
		ensure!(in_order, Error::ExpiresBeforeManufacture);
		ensure!(expires.is_none_or(|date| !is_past(date, now)), Error::Expired);
		Ok(Dates {
			manufactured,
			expires,
		})
	}

	/// The serials of a batch: right in themselves, each once, and none that the model has already.
	fn new_serials(
		device: &DeviceIdentifier,
		texts: &[Number],
	) -> Result<BoundedVec<SerialNumber, T::MaxSerials>, Error<T>> {
		ensure!(!texts.is_empty(), Error::QuantityZero);
		let serials = texts.iter().map(Self::serial_of).collect::<Result<Vec<_>, _>>()?;
		let distinct: BTreeSet<_> = serials.iter().collect();
		ensure!(distinct.len() == serials.len(), Error::DuplicateSerial);
		for serial in &serials {
			ensure!(!Units::<T>::contains_key(device, serial), Error::AlreadyExists);
		}
		BoundedVec::try_from(serials).map_err(|_| Error::QuantityTooLarge)
	}

	/// The lot as it is with `added` more units: a new one, or one that has units of the same dates.
	fn lot_with_batch(
		device: &DeviceIdentifier,
		number: LotNumber,
		added: u32,
		dates: Dates,
	) -> Result<Batch, Error<T>> {
		let Some(mut lot) = Lots::<T>::get(device, number) else {
			let content = LotContent::Units { count: added };
			let lot = new_lot(device, &number, content, dates);
			return Ok(Batch {
				number,
				lot,
				activity: commissioned(content, dates),
			});
		};
		match &mut lot.content {
			LotContent::Units { count } => {
				*count = count.checked_add(added).ok_or(Error::QuantityTooLarge)?
			}
			LotContent::Quantity { .. } | LotContent::SerialsRoot { .. } => {
				return Err(Error::LotContentDiffers)
			}
		}
		let lot_dates = Dates {
			manufactured: lot.manufactured,
			expires: lot.expires,
		};
		ensure!(lot_dates == dates, Error::LotDatesDiffer);
		Ok(Batch {
			number,
			lot,
			activity: Activity::LotExtended { added },
		})
	}

	/// Writes the units' records, and returns the first step of their trails, which is the same for each.
	fn insert_units(
		device: &DeviceIdentifier,
		lot: Option<LotNumber>,
		serials: &[SerialNumber],
		dates: Dates,
		member: MemberId,
		occasion: &Occasion<T::AccountId>,
	) -> Option<TrailStep<T::AccountId>> {
		let Dates {
			manufactured,
			expires,
		} = dates;
		let mut first_step = None;
		for serial in serials {
			let mut trail = Trail::new(&TrailSubject::Unit {
				device: *device,
				serial: *serial,
			});
			let step = trail.extend(
				occasion,
				Activity::UnitCommissioned {
					lot,
					manufactured,
					expires,
				},
			);
			let unit = Unit {
				lot,
				manufactured,
				expires,
				state: UnitState::Held,
				condition: Condition::Serviceable,
				owner: member,
				terms: Terms::Sale,
				possessor: member,
				trail,
			};
			Units::<T>::insert(device, serial, unit);
			first_step = Some(step);
		}
		first_step
	}
}

fn new_lot(device: &DeviceIdentifier, number: &LotNumber, content: LotContent, dates: Dates) -> Lot {
	Lot {
		content,
		manufactured: dates.manufactured,
		expires: dates.expires,
		trail: Trail::new(&TrailSubject::Lot {
			device: *device,
			lot: *number,
		}),
	}
}

fn commissioned(content: LotContent, dates: Dates) -> Activity {
	Activity::LotCommissioned {
		content,
		manufactured: dates.manufactured,
		expires: dates.expires,
	}
}
