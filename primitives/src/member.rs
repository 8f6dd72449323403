//! Who acts: members, their roles, and the delegates that act for them.

use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{pallet_prelude::ConstU32, BoundedBTreeSet, BoundedVec};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

use crate::gs1::AllocatedKey;

/// The number that the consortium gave a member when it was admitted. Never reused.
pub type MemberId = u32;

/// What a member is in the supply chain. A member may hold several roles.
#[derive(
	Clone,
	Copy,
	PartialEq,
	Eq,
	PartialOrd,
	Ord,
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
#[serde(rename_all = "camelCase")]
pub enum Role {
	/// Places devices on the market under its name (FDA 'labeler', EU MDR article 2 (30)).
	#[codec(index = 0)]
	Manufacturer,
	/// Makes devices available without changing them, up to the point of use.
	#[codec(index = 1)]
	Distributor,
	/// Moves logistic units between members.
	#[codec(index = 2)]
	Carrier,
	/// Uses devices on patients.
	#[codec(index = 3)]
	HealthcareProvider,
	/// Competent authority: certifies, withdraws, mandates recalls.
	#[codec(index = 4)]
	Regulator,
	/// Notified body or other assessor: certifies models.
	#[codec(index = 5)]
	ConformityAssessor,
	/// Installs, calibrates and maintains devices.
	#[codec(index = 6)]
	ServiceProvider,
	/// Registers studies, and asks for data for research.
	#[codec(index = 7)]
	Researcher,
}

impl Role {
	/// Every role, in the order of their indices.
	pub const ALL: [Self; 8] = [
		Self::Manufacturer,
		Self::Distributor,
		Self::Carrier,
		Self::HealthcareProvider,
		Self::Regulator,
		Self::ConformityAssessor,
		Self::ServiceProvider,
		Self::Researcher,
	];
}

/// What a delegate may do for its member.
#[derive(
	Clone,
	Copy,
	PartialEq,
	Eq,
	PartialOrd,
	Ord,
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
#[serde(rename_all = "camelCase")]
pub enum Permission {
	/// Appoint, change and revoke the member's delegates.
	#[codec(index = 0)]
	Administer,
	/// Register and amend models (UDI-DI records).
	#[codec(index = 1)]
	RegisterModels,
	/// Commission lots and units, and record units of lots by Merkle root.
	#[codec(index = 2)]
	Produce,
	/// Grant and withdraw certificates.
	#[codec(index = 3)]
	Certify,
	/// Pack, ship, receive, transfer title, and argue about shipments.
	#[codec(index = 4)]
	Ship,
	/// Use devices on patients, and report what becomes of them: explanted, out of service, lost, found, destroyed.
	#[codec(index = 5)]
	Care,
	/// Hold and recall devices, and answer recalls.
	#[codec(index = 6)]
	Recall,
	/// Open subjects, attest and withdraw consent, and relay what subjects signed.
	#[codec(index = 7)]
	Consent,
	/// Anchor records, decide on requests for access, log uses, and review emergency access.
	#[codec(index = 8)]
	Records,
	/// Ask for access to patient-related data, and break glass.
	#[codec(index = 9)]
	Access,
}

impl Permission {
	/// Every permission, in the order of their indices.
	pub const ALL: [Self; 10] = [
		Self::Administer,
		Self::RegisterModels,
		Self::Produce,
		Self::Certify,
		Self::Ship,
		Self::Care,
		Self::Recall,
		Self::Consent,
		Self::Records,
		Self::Access,
	];
}

/// The most roles that a list of roles may name.
pub const MAX_ROLES: u32 = 8;
/// The most permissions that a list of permissions may name.
pub const MAX_PERMISSIONS: u32 = 16;

/// A member's roles.
pub type Roles = BoundedBTreeSet<Role, ConstU32<MAX_ROLES>>;
/// A delegate's permissions.
pub type Permissions = BoundedBTreeSet<Permission, ConstU32<MAX_PERMISSIONS>>;
/// A member's name as text in UTF-8, at most 80 bytes.
pub type MemberName = BoundedVec<u8, ConstU32<80>>;

/// Where a member stands.
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
#[scale_info(capture_docs = "always")]
#[serde(rename_all = "camelCase")]
pub enum MemberStatus {
	/// Its delegates may act.
	#[codec(index = 0)]
	Active,
	/// None of its delegates may act until the members reinstate it.
	#[codec(index = 1)]
	Suspended,
	/// It has left for good. Its record stays, since the history names it.
	#[codec(index = 2)]
	Expelled,
}

/// Who makes a call: a delegate, and the member it acts for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Actor<AccountId> {
	/// The organisation.
	pub member: MemberId,
	/// The account that signed.
	pub delegate: AccountId,
}

/// What other pallets ask about members. `()` knows no member and refuses everything.
pub trait MemberInspect {
	/// Whether the member is active now.
	fn is_active(member: MemberId) -> bool;
	/// Whether the member is active now and has the role.
	///
	/// Costs one storage read, the same as [`Self::is_active`].
	fn has_role(member: MemberId, role: Role) -> bool;
	/// The member's roles; none where it is not active.
	///
	/// Costs one storage read, the same as [`Self::is_active`].
	fn roles(member: MemberId) -> Vec<Role> {
		let has = |role: &Role| Self::has_role(member, *role);
		Role::ALL.into_iter().filter(has).collect()
	}
	/// Whether the member holds the GS1 company prefix that the key was allocated under.
	///
	/// Costs one storage read, whatever the number of members and prefixes.
	fn holds_prefix_of(member: MemberId, key: &impl AllocatedKey) -> bool;
	/// Makes `member` an active one that holds the key's prefix, so that a benchmark can go on.
	#[cfg(feature = "runtime-benchmarks")]
	fn enable_prefix_of(member: MemberId, key: &impl AllocatedKey);
	/// Makes `member` an active one that has the role, so that a benchmark can go on.
	#[cfg(feature = "runtime-benchmarks")]
	fn enable_role(member: MemberId, role: Role);
}

impl MemberInspect for () {
	fn is_active(_: MemberId) -> bool {
		false
	}
	fn has_role(_: MemberId, _: Role) -> bool {
		false
	}
	fn holds_prefix_of(_: MemberId, _: &impl AllocatedKey) -> bool {
		false
	}
	#[cfg(feature = "runtime-benchmarks")]
	fn enable_prefix_of(_: MemberId, _: &impl AllocatedKey) {}
	#[cfg(feature = "runtime-benchmarks")]
	fn enable_role(_: MemberId, _: Role) {}
}

/// What other pallets ask about delegates, where what they keep outlasts the call. `()` knows none.
pub trait DelegateInspect<AccountId> {
	/// Whether an account acts for the member now, and has the permission. Two reads.
	fn may(account: &AccountId, member: MemberId, permission: Permission) -> bool;
	/// Has the account act for the member with every permission, so that a benchmark can go on.
	#[cfg(feature = "runtime-benchmarks")]
	fn enable(account: &AccountId, member: MemberId);
}

impl<AccountId> DelegateInspect<AccountId> for () {
	fn may(_: &AccountId, _: MemberId, _: Permission) -> bool {
		false
	}
	#[cfg(feature = "runtime-benchmarks")]
	fn enable(_: &AccountId, _: MemberId) {}
}

/// A member as the outside sees it.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[scale_info(capture_docs = "always")]
#[serde(rename_all = "camelCase")]
pub struct MemberView<AccountId> {
	/// The member's number.
	pub member: MemberId,
	/// Its name.
	#[serde(with = "crate::api::text")]
	pub name: Vec<u8>,
	/// Its Global Location Number.
	pub gln: crate::gs1::Gln,
	/// Where it stands.
	pub status: MemberStatus,
	/// Its roles.
	pub roles: Vec<Role>,
	/// The GS1 company prefixes it holds.
	pub company_prefixes: Vec<crate::gs1::CompanyPrefix>,
	/// The account that votes for it and appoints its delegates.
	pub representative: AccountId,
	/// How many authorities of the chain are its own.
	pub authorities: u32,
}
