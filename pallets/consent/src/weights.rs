//! What the calls' weights depend on. The values are measured on the runtime and live there.

use frame_support::weights::Weight;

/// The measured weight of each call. Each is measured with the costliest signature that can be given: by ECDSA, over
/// the bytes as wallets wrap them.
pub trait WeightInfo {
	/// Measured with an enrolment.
	fn open_subject() -> Weight;
	/// Measured with a subject that has a key.
	fn replace_key() -> Weight;
	/// Nothing varies.
	fn object_to_rotation() -> Weight;
	/// Nothing varies.
	fn complete_rotation() -> Weight;
	/// Measured with as many categories as a delegation can name.
	fn delegate_key() -> Weight;
	/// Measured with a signature.
	fn revoke_delegation() -> Weight;
	/// `e` exceptions, each with as many grantees, purposes and categories as it can name. Measured with all places
	/// taken by attestations that have expired, by a delegated key, and with one that is superseded.
	fn attest(e: u32) -> Weight;
	/// `e` exceptions, each with as many grantees, purposes and categories as it can name.
	fn propose(e: u32) -> Weight;
	/// Measured as the costliest attestation, with as many exceptions as it can have.
	fn confirm() -> Weight;
	/// Measured with as many exceptions as an attestation can have.
	fn withdraw() -> Weight;
	/// Measured with as many exceptions as an attestation can have.
	fn enter_in_error() -> Weight;
	/// Measured with a signature, and with all places for attestations taken.
	fn close_subject() -> Weight;
	/// `p` participants.
	fn register_study(p: u32) -> Weight;
	/// `p` participants.
	fn set_participants(p: u32) -> Weight;
	/// Measured with as many participants as a study can have.
	fn close_study() -> Weight;
	/// Nothing varies.
	fn define_category() -> Weight;
}
