//! What the calls' weights depend on. The values are measured on the runtime and live there.

use frame_support::weights::Weight;

/// The measured weight of each call.
pub trait WeightInfo {
	/// A first nomination, which reads more than other keys for a nominated account, and writes as much.
	fn nominate() -> Weight;
	/// Measured with all seats taken by others, all of which are active and planned.
	fn withdraw_nomination() -> Weight;
	/// Measured with all seats taken.
	fn give_up_seat() -> Weight;
	/// Measured with all seats taken but one.
	fn seat() -> Weight;
	/// Measured with all seats taken.
	fn unseat() -> Weight;
	/// Measured with all seats taken.
	fn replace() -> Weight;
	/// Measured with a file that is full.
	fn settle_equivocations() -> Weight;
	/// Measured with headers as large as they may be, all seats taken, of a session that is over, and with room for one
	/// more in the file.
	fn report_block_equivocation() -> Weight;
}
