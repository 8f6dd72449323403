//! Authorities: whose nodes make the blocks and agree on which are final.

use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

use crate::member::MemberId;

/// What an authority signed twice where it may sign one thing.
#[derive(
	Clone,
	Copy,
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
#[serde(rename_all = "camelCase")]
#[scale_info(capture_docs = "always")]
pub enum EquivocationKind {
	/// Two blocks for one slot.
	#[codec(index = 0)]
	Block,
	/// Two votes in one round of finality.
	#[codec(index = 1)]
	Finality,
}

/// The authorities, and the session that they are in.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[scale_info(capture_docs = "always")]
#[serde(rename_all = "camelCase")]
pub struct AuthoritiesView<AccountId> {
	/// The present session.
	pub session: u32,
	/// How many blocks a session has.
	pub session_length: u32,
	/// The block with which the next session begins, if sessions go on as long as they do now.
	pub next_session_at: u32,
	/// How many seats stay when seats are taken away.
	pub minimum: u32,
	/// The authorities that have a seat, in the order of the seats, and after them those without one that still make
	/// blocks or will in the next session.
	pub authorities: Vec<AuthorityView<AccountId>>,
}

/// An authority.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[scale_info(capture_docs = "always")]
#[serde(rename_all = "camelCase")]
pub struct AuthorityView<AccountId> {
	/// The account under which its node has its session keys.
	pub account: AccountId,
	/// The member that it belongs to.
	pub member: MemberId,
	/// Whether it has a seat: whether the next session to be planned has it.
	pub seated: bool,
	/// Whether it makes and finalises blocks in the present session.
	pub active: bool,
	/// Whether it does so in the next session.
	pub queued: bool,
}

/// An equivocation that was proven against an authority of a member, and that the members have not settled yet.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[scale_info(capture_docs = "always")]
#[serde(rename_all = "camelCase")]
pub struct EquivocationView<AccountId> {
	/// What was signed twice.
	pub kind: EquivocationKind,
	/// The authority.
	pub account: AccountId,
	/// The session in which it had the key that signed.
	pub session: u32,
	/// Who reported it; absent where a node did by itself and the block's author is not known.
	pub reporter: Option<AccountId>,
	/// The block in which the report stands, with the two signed messages as evidence.
	pub at: u32,
}
