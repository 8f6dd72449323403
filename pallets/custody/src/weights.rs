//! What the calls' weights depend on. The values are measured on the runtime and live there.
//!
//! All is measured with models of which nothing is recalled or held. Where the guard is asked, what it takes at most for
//! restricted models is declared for each device and each lot, and given back for those that are not restricted.
//!
//! `n` items are measured as units, each of a lot and a model of its own: no other kind of item costs as much, a logistic
//! unit's lots aside. What the guard takes for these is measured by itself, too, of all calls but `pack`, whose line is short:
//! beside hundreds of units, the difference that a few lots make can't be told.

use custos_primitives::{
	custody::{ItemCode, MAX_LOTS_INSIDE},
	guard::UseGuard,
};
use frame_support::{ensure, traits::Get, weights::Weight};
use sp_runtime::SaturatedConversion;

use crate::{Config, Error};

/// The measured weight of each call.
pub trait WeightInfo {
	/// `n` items, `l` lots inside of the logistic units among them, of each of which it is noted that it is packed.
	fn pack(n: u32, l: u32) -> Weight;
	/// `n` items.
	fn unpack(n: u32) -> Weight;
	/// `n` items.
	fn ship(n: u32) -> Weight;
	/// One unit: the call that there are most of, measured by itself.
	fn ship_unit() -> Weight;
	/// `n` items.
	fn receive(n: u32) -> Weight;
	/// One unit: the call that there are most of, measured by itself.
	fn receive_unit() -> Weight;
	/// `n` items, `d` discrepancies. Measured with what was not announced.
	fn receive_with_discrepancies(n: u32, d: u32) -> Weight;
	/// Measured with a shipment of as many items as can be.
	fn refuse() -> Weight;
	/// `n` items.
	fn take_back(n: u32) -> Weight;
	/// `n` items.
	fn cancel(n: u32) -> Weight;
	/// `n` items, `s` times that a lot is looked for in a logistic unit with which it may have come.
	fn return_items(n: u32, s: u32) -> Weight;
	/// Measured with a dispute about as many items as can be.
	fn answer_dispute() -> Weight;
	/// `n` disputed items.
	fn concede(n: u32) -> Weight;
	/// Measured with a dispute about as many items as can be.
	fn appoint_arbiter() -> Weight;
	/// `n` disputed items.
	fn decide(n: u32) -> Weight;
	/// Measured with a unit.
	fn transfer_title() -> Weight;
	/// Measured with a unit.
	fn use_device() -> Weight;
	/// Nothing varies.
	fn explant() -> Weight;
	/// Measured with an installed unit, which comes back into stock.
	fn take_out_of_service() -> Weight;
	/// Nothing varies.
	fn return_to_service() -> Weight;
	/// Measured with a quantity: whose it was is noted too.
	fn lose() -> Weight;
	/// Measured with a quantity: whose it was is noted too.
	fn find() -> Weight;
	/// Measured with a unit.
	fn decommission() -> Weight;
	/// No call: what the guard takes for `l` lots inside of a logistic unit.
	fn lots_inside(l: u32) -> Weight;
}

/// What a call's cost depends on, where the guard is asked.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) struct Extent {
	/// How many items there are.
	pub items: u32,
	/// How many lots are inside of the logistic units among these.
	pub lots: u32,
	/// Of how many of the devices and lots something is recalled or held of the model, so that the guard has more to look up.
	pub restricted: u32,
}

impl Extent {
	/// As much as these items can be.
	pub(crate) fn most_of<T: Config>(items: &[ItemCode]) -> Self {
		let lots = items.iter().map(most_lots_of).fold(0, u32::saturating_add);
		Self::most::<T>(items.len().saturated_into(), lots)
	}

	/// As much as so many items can be, if all of them are logistic units.
	pub(crate) fn most_in<T: Config>(item_count: u32) -> Self {
		Self::most::<T>(item_count, item_count.saturating_mul(MAX_LOTS_INSIDE))
	}

	fn most<T: Config>(items: u32, lots: u32) -> Self {
		let lots = lots.min(T::MaxLots::get());
		Self {
			items,
			lots,
			restricted: items.saturating_add(lots).min(T::MaxGuarded::get()),
		}
	}

	/// One item.
	pub(crate) fn one(lots: u32, restricted: u32) -> Self {
		Self {
			items: 1,
			lots,
			restricted,
		}
	}

	/// Whether there is room for one item more, with so many lots inside.
	pub(crate) fn ensure_room<T: Config>(&self, lots: u32) -> Result<(), Error<T>> {
		let lots = self.lots.saturating_add(lots);
		let guarded = self.items.saturating_add(1).saturating_add(lots);
		ensure!(lots <= T::MaxLots::get(), Error::TooManyLots);
		ensure!(guarded <= T::MaxGuarded::get(), Error::TooManyLots);
		Ok(())
	}

	/// Adds an item.
	pub(crate) fn add(&mut self, lots: u32, restricted: u32) {
		self.items = self.items.saturating_add(1);
		self.lots = self.lots.saturating_add(lots);
		self.restricted = self.restricted.saturating_add(restricted);
	}

	/// What was measured of so many items, and what the guard takes for the lots inside and for what is restricted.
	pub(crate) fn weight<T: Config>(self, measured: impl FnOnce(u32) -> Weight) -> Weight {
		let lots = match self.lots {
			0 => Weight::zero(),
			lots => T::WeightInfo::lots_inside(lots),
		};
		measured(self.items)
			.saturating_add(lots)
			.saturating_add(self.restrictions::<T>())
	}

	/// What was measured of packing so many items and lots, and what the guard takes for what is restricted.
	pub(crate) fn packing_weight<T: Config>(self) -> Weight {
		T::WeightInfo::pack(self.items, self.lots).saturating_add(self.restrictions::<T>())
	}

	fn restrictions<T: Config>(self) -> Weight {
		T::Guard::restricted_weight().saturating_mul(self.restricted.into())
	}
}

/// What was measured of shipping. A line through measurements of one item to hundreds tells little of one.
pub(crate) fn ship<T: Config>(items: u32) -> Weight {
	match items {
		0 | 1 => T::WeightInfo::ship_unit(),
		items => T::WeightInfo::ship(items),
	}
}

/// What was measured of receiving, likewise.
pub(crate) fn receive<T: Config>(items: u32) -> Weight {
	match items {
		0 | 1 => T::WeightInfo::receive_unit(),
		items => T::WeightInfo::receive(items),
	}
}

/// The most lots that are inside of the item.
fn most_lots_of(item: &ItemCode) -> u32 {
	match item {
		ItemCode::LogisticUnit { .. } => MAX_LOTS_INSIDE,
		ItemCode::Unit { .. } | ItemCode::Quantity { .. } => 0,
	}
}
