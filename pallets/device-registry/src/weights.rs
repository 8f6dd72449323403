//! What the calls' weights depend on. The values are measured on the runtime and live there.

use frame_support::weights::Weight;

/// The measured weight of each call.
pub trait WeightInfo {
	/// `t` bytes of text, `r` related identifiers.
	fn register_model(t: u32, r: u32) -> Weight;
	/// `t` bytes of text, `r` related identifiers.
	fn amend_model(t: u32, r: u32) -> Weight;
	/// Nothing varies.
	fn set_distribution_status() -> Weight;
	/// Measured with all places for certificates taken.
	fn grant_certificate() -> Weight;
	/// Measured with all places for certificates taken.
	fn withdraw_certificate() -> Weight;
	/// Nothing varies.
	fn commission_lot() -> Weight;
	/// Nothing varies: the number of serials is not known to the call but as a number.
	fn commission_serials_root() -> Weight;
	/// `s` serials.
	fn commission_units(s: u32) -> Weight;
	/// `p` hashes in the proof.
	fn record_unit(p: u32) -> Weight;
}
