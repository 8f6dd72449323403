//! What the pallet keeps, and what it takes.

use alloc::{string::String, vec::Vec};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use custos_primitives::{
	gs1::{CompanyPrefix, Gln},
	member::{MemberId, MemberName, MemberStatus, Permission, Permissions, Role, Roles},
};
use frame_support::{
	pallet_prelude::ConstU32, BoundedVec, CloneNoBound, DebugNoBound, EqNoBound, PartialEqNoBound,
};
use frame_system::pallet_prelude::BlockNumberFor;
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

use crate::Config;

/// The digits of a GLN as a person enters them.
pub type GlnText = BoundedVec<u8, ConstU32<13>>;
/// The digits of a GS1 company prefix as a person enters them.
pub type CompanyPrefixText = BoundedVec<u8, ConstU32<12>>;
/// The GS1 company prefixes of one member.
pub type CompanyPrefixes<T> = BoundedVec<CompanyPrefix, <T as Config>::MaxCompanyPrefixes>;

/// What the consortium knows of a member and no transaction needs.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
#[scale_info(capture_docs = "always")]
pub struct MemberRecord<AccountId> {
	/// Its name.
	pub name: MemberName,
	/// Its Global Location Number.
	pub gln: Gln,
	/// The account that votes for it and may do everything for it.
	pub representative: AccountId,
	/// How many accounts act for it, the representative included.
	pub delegates: u32,
}

/// What every transaction of a member's delegates needs to know of it.
#[derive(
	CloneNoBound, PartialEqNoBound, EqNoBound, DebugNoBound, Encode, Decode, MaxEncodedLen, TypeInfo,
)]
#[scale_info(skip_type_params(T), capture_docs = "always")]
#[codec(mel_bound(T: Config))]
pub struct Standing<T: Config> {
	/// Whether its delegates may act.
	pub status: MemberStatus,
	/// What it is in the supply chain.
	pub roles: Roles,
	/// The GS1 company prefixes that it holds.
	pub company_prefixes: CompanyPrefixes<T>,
	/// How much of its allowance it has used.
	pub usage: Usage<BlockNumberFor<T>>,
}

/// How much of its allowance a member has used, in billionths of a block.
#[derive(
	Clone, Copy, PartialEq, Eq, Debug, Default, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
#[scale_info(capture_docs = "always")]
pub struct Usage<BlockNumber> {
	/// How much it was at the last transaction.
	pub used: u64,
	/// The block of the last transaction. The allowance has been recovering since.
	pub at: BlockNumber,
}

/// An account that acts for a member.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
#[scale_info(capture_docs = "always")]
pub struct Delegate {
	/// The member.
	pub member: MemberId,
	/// What it may do.
	pub mandate: Mandate,
}

/// What a delegate may do for its member, and until when.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
#[scale_info(capture_docs = "always")]
pub enum Mandate {
	/// Everything, and to vote in the council. Each member has exactly one representative, whom the members set.
	#[codec(index = 0)]
	Representative,
	/// What its permissions say.
	#[codec(index = 1)]
	Limited {
		/// What it may do.
		permissions: Permissions,
		/// When that ends, in milliseconds since 1970-01-01 UTC. It doesn't where absent.
		expires: Option<u64>,
	},
}

impl Mandate {
	/// Whether the delegate has the permission.
	pub fn permits(&self, permission: Permission) -> bool {
		match self {
			Self::Representative => true,
			Self::Limited { permissions, .. } => permissions.contains(&permission),
		}
	}

	/// When the mandate ends, in milliseconds since 1970-01-01 UTC.
	pub fn expires(&self) -> Option<u64> {
		match self {
			Self::Representative => None,
			Self::Limited { expires, .. } => *expires,
		}
	}
}

/// What is known of a run of digits that a GS1 company prefix begins with, or is.
#[derive(
	Clone, Copy, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
#[scale_info(capture_docs = "always")]
pub enum PrefixNode {
	/// It is the company prefix of a member. No longer and no shorter prefix of the same digits is anybody's.
	#[codec(index = 0)]
	Owned(MemberId),
	/// It is nobody's, but longer prefixes begin with it.
	#[codec(index = 1)]
	Covers {
		/// How many of them.
		prefixes: u32,
	},
}

/// Why a member was suspended. Documents belong off the chain.
#[derive(
	Clone, Copy, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
#[scale_info(capture_docs = "always")]
pub enum SuspensionReason {
	/// The member asked for it.
	#[codec(index = 0)]
	AtRequest,
	/// Its keys, or those of its delegates, are in foreign hands.
	#[codec(index = 1)]
	KeysCompromised,
	/// What it recorded is, or may be, untrue.
	#[codec(index = 2)]
	FalseRecords,
	/// It does not keep to the rules of the consortium.
	#[codec(index = 3)]
	RulesBroken,
	/// It does not answer any more.
	#[codec(index = 4)]
	Unresponsive,
}

/// A member in a preset of the genesis block. Members are numbered from 0 in the order of the preset.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GenesisMember<AccountId> {
	/// Its name.
	pub name: String,
	/// The thirteen digits of its Global Location Number.
	pub gln: String,
	/// Its roles.
	pub roles: Vec<Role>,
	/// The digits of its GS1 company prefixes.
	#[serde(default)]
	pub company_prefixes: Vec<String>,
	/// The account that votes for it and may do everything for it.
	pub representative: AccountId,
}
