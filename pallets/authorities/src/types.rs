//! What the pallet keeps.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use custos_primitives::member::MemberId;
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};
use sp_core::H256;
use sp_staking::SessionIndex;

pub use custos_primitives::authority::EquivocationKind;

/// A place in the set of authorities, which make and finalise the blocks.
#[derive(
	Clone,
	PartialEq,
	Eq,
	Debug,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Serialize,
	Deserialize,
)]
#[scale_info(capture_docs = "always")]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Seat<AccountId> {
	/// The member that the seat belongs to.
	pub member: MemberId,
	/// The account under which the member's node has its session keys.
	pub account: AccountId,
}

/// Why an authority lost its seat.
#[derive(
	Clone, Copy, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
#[scale_info(capture_docs = "always")]
pub enum UnseatReason {
	/// The members decided it.
	#[codec(index = 0)]
	Decided,
	/// Its member gave it up.
	#[codec(index = 1)]
	GivenUp,
	/// Its member is suspended or expelled.
	#[codec(index = 2)]
	MemberNotActive,
}

/// An equivocation that was proven.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
#[scale_info(capture_docs = "always")]
pub struct Equivocation<AccountId, BlockNumber> {
	/// BLAKE2b-256 hash of its kind, the authority, and the slot, or the round and the number of the set. The same one is
	/// reported once.
	pub offence: H256,
	/// What was signed twice.
	pub kind: EquivocationKind,
	/// The authority.
	pub account: AccountId,
	/// The session in which the authority had the key that signed.
	pub session: SessionIndex,
	/// Who reported it: a delegate, or, where a node did by itself, the author of the block. Absent where that one is not
	/// known.
	pub reporter: Option<AccountId>,
	/// The block in which the report stands, with the two signed messages as evidence.
	pub at: BlockNumber,
}
