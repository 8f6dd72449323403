//! What the calls' weights depend on. The values are measured on the runtime and live there.
//!
//! `n` items are measured as units, each of a lot and a model of its own: no other kind of item costs as much, a logistic
//! unit's lots aside. `l` lots inside of logistic units cost extra where the guard is asked about each, or where it is noted
//! that a logistic unit contains them.

use custos_primitives::custody::{ItemCode, MAX_LOTS_INSIDE};
use frame_support::weights::Weight;

/// The measured weight of each call.
pub trait WeightInfo {
	/// `n` items, `l` lots inside of the logistic units among them.
	fn pack(n: u32, l: u32) -> Weight;
	/// `n` items.
	fn unpack(n: u32) -> Weight;
	/// `n` items, `l` lots inside of the logistic units among them.
	fn ship(n: u32, l: u32) -> Weight;
	/// One unit: the call that there are most of, measured by itself.
	fn ship_unit() -> Weight;
	/// `n` items, `l` lots inside of the logistic units among them.
	fn receive(n: u32, l: u32) -> Weight;
	/// One unit: the call that there are most of, measured by itself.
	fn receive_unit() -> Weight;
	/// `n` items, `l` lots inside of the logistic units among them, `d` discrepancies. Measured with what was not announced.
	fn receive_with_discrepancies(n: u32, l: u32, d: u32) -> Weight;
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
	/// `l` lots inside, where it is a logistic unit.
	fn transfer_title(l: u32) -> Weight;
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
}

/// What shipping costs. A line through measurements of one item to hundreds tells little of one.
pub(crate) fn shipping<W: WeightInfo>(items: u32, lots: u32) -> Weight {
	match (items, lots) {
		(0 | 1, 0) => W::ship_unit(),
		(items, lots) => W::ship(items, lots),
	}
}

/// What receiving costs, likewise.
pub(crate) fn receiving<W: WeightInfo>(items: u32, lots: u32) -> Weight {
	match (items, lots) {
		(0 | 1, 0) => W::receive_unit(),
		(items, lots) => W::receive(items, lots),
	}
}

/// The most lots that are inside of the logistic units among the items.
pub(crate) fn most_lots(items: &[ItemCode]) -> u32 {
	items.iter().map(most_lots_of).fold(0, u32::saturating_add)
}

/// The most lots that are inside of the item.
pub(crate) fn most_lots_of(item: &ItemCode) -> u32 {
	match item {
		ItemCode::LogisticUnit { .. } => MAX_LOTS_INSIDE,
		ItemCode::Unit { .. } | ItemCode::Quantity { .. } => 0,
	}
}

/// The most lots that are inside of so many items, if all of them are logistic units.
pub(crate) fn most_lots_in(item_count: u32) -> u32 {
	item_count.saturating_mul(MAX_LOTS_INSIDE)
}
