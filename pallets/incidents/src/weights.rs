//! What the pallet's calls cost. The values are measured on the runtime, by `scripts/weights`.

use frame_support::weights::Weight;

/// What each call costs, in a block whose agenda is as full as it may be.
pub trait WeightInfo {
	/// `pause`.
	fn pause() -> Weight;
	/// `lift`.
	fn lift() -> Weight;
	/// `extend`.
	fn extend() -> Weight;
	/// `end_pause`.
	fn end_pause() -> Weight;
}
