//! What the calls' weights depend on. The values are measured on the runtime and live there.

use frame_support::weights::Weight;

/// The measured weight of each call.
pub trait WeightInfo {
	/// Measured with all places for holds taken but one.
	fn hold() -> Weight;
	/// Measured with all places for holds taken.
	fn release() -> Weight;
	/// `r` rules, each with as many lots as it can name, for models with as many rules as leave room.
	fn initiate(r: u32) -> Weight;
	/// `r` rules, each with as many lots as it can name, for models with as many rules as leave room.
	fn mandate(r: u32) -> Weight;
	/// `r` rules that are added to one, each with as many lots as it can name.
	fn extend(r: u32) -> Weight;
	/// Measured with as many rules as a recall can have.
	fn narrow() -> Weight;
	/// Measured with as many rules as a recall can have.
	fn amend() -> Weight;
	/// Measured with as many rules as a recall can have.
	fn terminate() -> Weight;
	/// Nothing varies.
	fn report() -> Weight;
	/// Nothing varies.
	fn report_vigilance() -> Weight;
	/// Measured with as many rules as a recall can have.
	fn report_status() -> Weight;
	/// `s` serials.
	fn record_corrections(s: u32) -> Weight;
	/// `l` records of custody.
	fn survey(l: u32) -> Weight;
	/// Measured with as many rules as a recall can have.
	fn set_quantity_in_scope() -> Weight;
	/// `u` logistic units, `s` shipments. Measured with as many rules as a recall can have.
	fn answer(u: u32, s: u32) -> Weight;
	/// Nothing varies.
	fn explain() -> Weight;
	/// Measured with as many rules as a recall can have.
	fn draw_sample() -> Weight;
	/// Nothing varies.
	fn record_check() -> Weight;
	/// What the guard takes for a unit that is a package, where everything is said of its model, of what is inside it, and of
	/// the unit, that doesn't stop it.
	fn examine_restricted() -> Weight;
}
