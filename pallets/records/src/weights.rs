//! What the calls' weights depend on. The values are measured on the runtime and live there.

use frame_support::weights::Weight;

/// The measured weight of each call.
pub trait WeightInfo {
	/// Measured with a version before.
	fn anchor() -> Weight;
	/// `c` categories, each with as many requirements as there can be, and `a` anchors. Measured with as many attestations as
	/// may stand.
	fn request(c: u32, a: u32) -> Weight;
	/// Measured with as many categories, requirements, conditions and attestations as there can be.
	fn approve() -> Weight;
	/// Nothing varies.
	fn refuse() -> Weight;
	/// Measured with a request that nobody decided.
	fn relinquish() -> Weight;
	/// Nothing varies.
	fn revoke() -> Weight;
	/// Measured with as many categories, requirements and attestations as there can be.
	fn log_use() -> Weight;
	/// `c` categories and `a` anchors.
	fn emergency_access(c: u32, a: u32) -> Weight;
	/// Measured with a finding that ends the access.
	fn review() -> Weight;
	/// Nothing varies.
	fn set_requirements() -> Weight;
	/// Nothing varies.
	fn attest_credential() -> Weight;
	/// Nothing varies.
	fn withdraw_credential() -> Weight;
}
