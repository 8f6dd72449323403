//! # Consortium
//!
//! Who may act on the chain, and how much.
//!
//! A **member** is an organisation. It has a name, a GLN, roles in the supply chain, GS1 company prefixes, and a status.
//! The members decide over admission, suspension, expulsion, roles and prefixes; the runtime says by which origins. A
//! **delegate** is an account that acts for one member: its **representative**, who may do everything for it and votes for
//! it in the [`Council`], or another account with a set of permissions and perhaps an expiry. Members appoint and revoke
//! their own delegates.
//!
//! | question | who answers it |
//! |---|---|
//! | May this transaction enter a block? | [`ConsortiumGate`], a transaction extension |
//! | May this account make this call? | [`EnsureDelegate`] and [`EnsureMember`], origins for other pallets' configurations |
//! | Is this member active, has it that role, is this key's company prefix its own? | [`MemberInspect`](custos_primitives::member::MemberInspect) |
//!
//! A suspension takes effect at once, for the next transaction of the same block: the gate and the origins read the
//! member's [`Standings`] each time. What a member's delegates may use of the chain's weight and length is metered
//! against an allowance that recovers with every block ([`metering`]): there are no fees and no tokens.
//!
//! A runtime names who may make a call by roles and permissions:
//!
//! ```
//! use pallet_consortium::{permission, role, EnsureDelegate, EnsureMember};
//!
//! /// Somebody who may certify, of a notified body or an authority.
//! type Certifier<Runtime> =
//!     EnsureMember<Runtime, (role::ConformityAssessor, role::Regulator), permission::Certify>;
//! /// Anybody who acts for an active member.
//! type Anybody<Runtime> = EnsureDelegate<Runtime, ()>;
//! ```
//!
//! ## Company prefixes
//!
//! A GS1 company prefix belongs to one member, and no two prefixes overlap: where `4012345` is somebody's, neither `40123`
//! nor `40123456` can be anybody else's. [`PrefixNodes`] holds a node for each prefix and for each shorter run of its
//! digits (down to four), so that a prefix is checked and claimed in at most nine look-ups, however many there are.
//!
//! ## Accounts
//!
//! A delegate's account lives by a `sufficient` reference of `frame_system`, not by a balance. The reference stays when
//! the delegate is revoked: with it the account would lose its nonce, and whoever kept its old transactions could play
//! them again if the account was ever appointed anew.
#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
mod delegates;
mod gate;
mod invariants;
mod members;
pub mod metering;
#[cfg(test)]
mod mock;
mod origins;
mod prefixes;
#[cfg(test)]
mod tests;
mod types;
mod views;
pub mod weights;

use alloc::vec::Vec;
use frame_support::weights::Weight;

pub use gate::{ConsortiumGate, GateRefusal, Metered};
pub use origins::{permission, role, EnsureDelegate, EnsureMember, PermissionNeeded, RolesAccepted};
pub use pallet::*;
pub use types::*;
pub use weights::WeightInfo;

/// The council by whose motions the consortium governs itself: each active member has one seat, its representative's.
pub trait Council<AccountId> {
	/// Who has a seat, in ascending order.
	fn seats() -> Vec<AccountId>;
	/// Gives the seats to `seats`, in ascending order. The votes that those who `left` gave on open motions fall away.
	fn reseat(seats: &[AccountId], joined: &[AccountId], left: &[AccountId]);
	/// What `reseat` costs at most.
	fn reseat_weight() -> Weight;
}

#[allow(clippy::expect_used, reason = "in the code that FRAME's macros write")]
#[frame_support::pallet]
pub mod pallet {
	use alloc::{string::String, vec::Vec};
	use custos_primitives::{
		gs1::{CompanyPrefix, Gln},
		member::{
			Actor, MemberId, MemberName, Permission, Permissions, Role, Roles, MAX_PERMISSIONS, MAX_ROLES,
		},
	};
	use frame_support::{
		pallet_prelude::*,
		traits::{Contains, EnsureOrigin, Time},
	};
	use frame_system::pallet_prelude::*;

	use crate::{
		permission, CompanyPrefixText, CompanyPrefixes, Council, Delegate, EnsureDelegate, GateRefusal,
		GenesisMember, GlnText, MemberRecord, PrefixNode, Standing, SuspensionReason, WeightInfo,
	};

	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// What the runtime decides.
	#[pallet::config]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// Who admits members.
		type AdmitOrigin: EnsureOrigin<Self::RuntimeOrigin>;
		/// Who suspends members.
		type SuspendOrigin: EnsureOrigin<Self::RuntimeOrigin>;
		/// Who reinstates suspended members.
		type ReinstateOrigin: EnsureOrigin<Self::RuntimeOrigin>;
		/// Who expels members.
		type ExpelOrigin: EnsureOrigin<Self::RuntimeOrigin>;
		/// Who changes members' roles, company prefixes and representatives.
		type AmendOrigin: EnsureOrigin<Self::RuntimeOrigin>;
		/// The calls that come without a signature and are no inherents: reports that nodes make by themselves, whose
		/// evidence their own pallets check.
		type UnsignedCalls: Contains<Self::RuntimeCall>;
		/// Where the representatives of the active members have their seats.
		type Council: Council<Self::AccountId>;
		/// The time in milliseconds since 1970-01-01 UTC, against which mandates expire.
		type Time: Time<Moment = u64>;
		/// The most members that may be active at a time; no more than the council has seats.
		#[pallet::constant]
		type MaxMembers: Get<u32>;
		/// The most accounts that may act for one member, its representative included.
		#[pallet::constant]
		type MaxDelegates: Get<u32>;
		/// The most GS1 company prefixes that one member may hold.
		#[pallet::constant]
		type MaxCompanyPrefixes: Get<u32>;
		/// The most that a member may have used of the chain at a time, in billionths of a block; its delegates but for
		/// the representative seven eighths of that. No single transaction may cost more: let the dearest one fit.
		#[pallet::constant]
		type Burst: Get<u64>;
		/// How much of a member's use is forgotten with each block, in billionths of a block.
		#[pallet::constant]
		type RecoveryPerBlock: Get<u64>;
		/// What the calls and the gate cost.
		type WeightInfo: WeightInfo;
	}

	/// The number of the next member to be admitted, which is how many have been.
	#[pallet::storage]
	pub type NextMemberId<T> = StorageValue<_, MemberId, ValueQuery>;

	/// What the consortium knows of each member and no transaction needs. Expelled ones keep theirs, since the history
	/// names them.
	// Twox64Concat: the chain gives the numbers itself, one after the other.
	#[pallet::storage]
	pub type Members<T: Config> = StorageMap<_, Twox64Concat, MemberId, MemberRecord<T::AccountId>>;

	/// Each member's status, roles, company prefixes and use of its allowance: what every transaction reads.
	// Twox64Concat: the chain gives the numbers itself, one after the other.
	#[pallet::storage]
	pub type Standings<T: Config> = StorageMap<_, Twox64Concat, MemberId, Standing<T>>;

	/// The accounts that act, each for one member.
	// Blake2_128Concat: people choose their accounts.
	#[pallet::storage]
	pub type Delegates<T: Config> = StorageMap<_, Blake2_128Concat, T::AccountId, Delegate>;

	/// The member that a GLN belongs to. Expelled members have none.
	// Blake2_128Concat: who applies brings the number.
	#[pallet::storage]
	pub type GlnOwner<T> = StorageMap<_, Blake2_128Concat, Gln, MemberId>;

	/// Every GS1 company prefix that a member holds, and every shorter run of its digits down to four.
	// Blake2_128Concat: who applies brings the digits.
	#[pallet::storage]
	pub type PrefixNodes<T> = StorageMap<_, Blake2_128Concat, CompanyPrefix, PrefixNode>;

	/// Why a call was refused. Nothing has changed then.
	#[pallet::error]
	pub enum Error<T> {
		/// The member's name is empty or blank. Give the name that it is registered under.
		NameEmpty,
		/// The member's name is not text in UTF-8, or has control or invisible characters. Give plain text.
		NameNotText,
		/// The GLN is not thirteen digits of which the last is the right check digit. Copy it again, without blanks.
		InvalidGln,
		/// The GLN belongs to another member. An organisation is a member once: look the other one up.
		GlnTaken,
		/// A GS1 company prefix is not 4 to 12 digits. Copy it again, without blanks and check digit.
		InvalidCompanyPrefix,
		/// A list names the same company prefix twice. Name it once.
		DuplicateCompanyPrefix,
		/// The company prefix is a member's already, perhaps this one's own. Remove it there first.
		CompanyPrefixTaken,
		/// A prefix that some member holds, or another one of the list, begins with this company prefix or the other way
		/// round, so that one GTIN could have both. Find out which of them GS1 has licensed.
		CompanyPrefixOverlaps,
		/// The member does not hold the company prefix. Name one that it holds.
		CompanyPrefixNotHeld,
		/// The list of company prefixes is empty. Name at least one.
		NoCompanyPrefixes,
		/// The member would hold more company prefixes than one may. Remove some first.
		TooManyCompanyPrefixes,
		/// The list of roles is empty. A member has at least one.
		NoRoles,
		/// A list names the same role twice. Name it once.
		DuplicateRole,
		/// No member has this number. They are numbered from 0 in the order of admission.
		UnknownMember,
		/// The member is suspended already. It can be reinstated or expelled.
		AlreadySuspended,
		/// The member is active. Only a suspended one can be reinstated.
		NotSuspended,
		/// The member has been expelled, for good. The organisation may be admitted anew, as another member.
		AlreadyExpelled,
		/// As many members are active as there may be. Suspend or expel one first, or raise the limit by an upgrade.
		TooManyMembers,
		/// The chain has given out all the numbers that there are for members.
		MemberNumbersExhausted,
		/// No other member is active, so nobody would be left to govern. Admit or reinstate another one first.
		LastActiveMember,
		/// The account acts for a member already. Use another account, or have it revoked there.
		AccountTaken,
		/// The account is the member's representative already. Name another one.
		AlreadyRepresentative,
		/// The account does not act for your member. Look up the delegates that it has.
		NotYourDelegate,
		/// The account represents its member: it cannot be changed, revoked, or resign. The members may set another
		/// representative.
		IsRepresentative,
		/// The list of permissions is empty. A delegate has at least one; to take away the last, revoke it.
		NoPermissions,
		/// A list names the same permission twice. Name it once.
		DuplicatePermission,
		/// You cannot give a permission that you don't have yourself. Ask the member's representative.
		PermissionNotHeld,
		/// The mandate would end before it begins. Give a later time, in milliseconds since 1970-01-01 UTC.
		ExpiryInPast,
		/// You cannot give a mandate that lasts longer than your own. Give an earlier expiry, or ask the member's
		/// representative.
		ExpiryBeyondOwn,
		/// As many accounts act for the member as may. Revoke one that isn't needed any more.
		TooManyDelegates,
	}

	/// What happened.
	#[pallet::event]
	#[pallet::generate_deposit(pub(crate) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A member was admitted, and its representative has a seat in the council.
		MemberAdmitted {
			/// The number that it was given.
			member: MemberId,
			/// Its name.
			name: MemberName,
			/// Its Global Location Number.
			gln: Gln,
			/// Its roles.
			roles: Roles,
			/// The GS1 company prefixes that it holds.
			company_prefixes: CompanyPrefixes<T>,
			/// The account that votes for it and may do everything for it.
			representative: T::AccountId,
		},
		/// A member was suspended. None of its delegates may act, and it has no seat in the council.
		MemberSuspended {
			/// The member.
			member: MemberId,
			/// Why.
			reason: SuspensionReason,
		},
		/// A suspended member was reinstated. Its delegates may act, and its representative has a seat in the council.
		MemberReinstated {
			/// The member.
			member: MemberId,
		},
		/// A member was expelled, for good. Its GLN and company prefixes are free.
		MemberExpelled {
			/// The member.
			member: MemberId,
		},
		/// A member's roles were set.
		RolesSet {
			/// The member.
			member: MemberId,
			/// The roles that it has now.
			roles: Roles,
		},
		/// A member was given GS1 company prefixes.
		CompanyPrefixesAdded {
			/// The member.
			member: MemberId,
			/// Those that were added.
			company_prefixes: CompanyPrefixes<T>,
		},
		/// GS1 company prefixes were taken from a member.
		CompanyPrefixesRemoved {
			/// The member.
			member: MemberId,
			/// Those that were removed.
			company_prefixes: CompanyPrefixes<T>,
		},
		/// A member has another representative. The former one is no delegate any more.
		RepresentativeSet {
			/// The member.
			member: MemberId,
			/// Who represents it now.
			representative: T::AccountId,
			/// Who did before.
			former: T::AccountId,
		},
		/// An account may act for a member.
		DelegateAppointed {
			/// The member.
			member: MemberId,
			/// The account.
			delegate: T::AccountId,
			/// What it may do.
			permissions: Permissions,
			/// When that ends, in milliseconds since 1970-01-01 UTC, if it does.
			expires: Option<u64>,
			/// The delegate that appointed it.
			by: T::AccountId,
		},
		/// What an account may do for its member was changed.
		DelegateUpdated {
			/// The member.
			member: MemberId,
			/// The account.
			delegate: T::AccountId,
			/// What it may do now.
			permissions: Permissions,
			/// When that ends, in milliseconds since 1970-01-01 UTC, if it does.
			expires: Option<u64>,
			/// The delegate that changed it.
			by: T::AccountId,
		},
		/// An account may not act for its member any more.
		DelegateRevoked {
			/// The member.
			member: MemberId,
			/// The account.
			delegate: T::AccountId,
			/// The delegate that revoked it.
			by: T::AccountId,
		},
		/// A delegate gave up its mandate.
		DelegateResigned {
			/// The member.
			member: MemberId,
			/// The account.
			delegate: T::AccountId,
		},
	}

	/// The members that the chain begins with.
	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// The members. They are numbered from 0 in this order.
		pub members: Vec<GenesisMember<T::AccountId>>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		#[allow(
			clippy::panic,
			reason = "a chain must not begin with a preset that the calls would refuse"
		)]
		fn build(&self) {
			for member in &self.members {
				let name = MemberName::truncate_from(member.name.clone().into_bytes());
				assert_eq!(
					name.len(),
					member.name.len(),
					"the name {:?} is too long",
					member.name
				);
				if let Err(error) = Pallet::<T>::do_admit(
					name,
					member.gln.as_bytes(),
					&member.roles,
					member.company_prefixes.iter().map(String::as_bytes),
					member.representative.clone(),
				) {
					panic!("the member {:?} cannot be admitted: {error:?}", member.name);
				}
			}
		}
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Admits an organisation as a member. Its representative may act at once and gets a seat in the council.
		///
		/// For the members, by motion. Reads and writes: the next number, the GLN, the representative's account and
		/// mandate, the council's seats, and up to nine nodes for each company prefix; writes besides: the member's record
		/// and standing.
		///
		/// - `name`: as registered, in UTF-8, at most 80 bytes.
		/// - `gln`: the thirteen digits of its Global Location Number.
		/// - `roles`: at least one.
		/// - `company_prefixes`: the digits, 4 to 12, of the GS1 company prefixes licensed to it; may be empty.
		/// - `representative`: the account that votes for it and may do everything for it. It needs no balance.
		#[pallet::call_index(0)]
		#[pallet::weight(
			T::WeightInfo::admit(company_prefixes.len() as u32).saturating_add(T::Council::reseat_weight())
		)]
		pub fn admit(
			origin: OriginFor<T>,
			name: MemberName,
			gln: GlnText,
			roles: BoundedVec<Role, ConstU32<MAX_ROLES>>,
			company_prefixes: BoundedVec<CompanyPrefixText, T::MaxCompanyPrefixes>,
			representative: T::AccountId,
		) -> DispatchResult {
			T::AdmitOrigin::ensure_origin(origin)?;
			let company_prefixes = company_prefixes.iter().map(|text| text.as_slice());
			Self::do_admit(name, &gln, &roles, company_prefixes, representative)?;
			Ok(())
		}

		/// Suspends an active member: from the next transaction on, none of its delegates may act, and its votes on open
		/// motions fall away.
		///
		/// For the members, by motion. Reads and writes: the member's standing, the council's seats; reads besides: its
		/// record.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::suspend().saturating_add(T::Council::reseat_weight()))]
		pub fn suspend(origin: OriginFor<T>, member: MemberId, reason: SuspensionReason) -> DispatchResult {
			T::SuspendOrigin::ensure_origin(origin)?;
			Self::do_suspend(member, reason).map_err(Into::into)
		}

		/// Lets a suspended member act again, with the delegates, roles and company prefixes that it had.
		///
		/// For the members, by motion. Reads and writes: the member's standing, the council's seats; reads besides: its
		/// record.
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::reinstate().saturating_add(T::Council::reseat_weight()))]
		pub fn reinstate(origin: OriginFor<T>, member: MemberId) -> DispatchResult {
			T::ReinstateOrigin::ensure_origin(origin)?;
			Self::do_reinstate(member).map_err(Into::into)
		}

		/// Expels a member for good. Its GLN, company prefixes and delegates' accounts are free for others; its record
		/// stays.
		///
		/// For the members, by motion. Reads and writes: the member's standing, the GLN, the council's seats, and up to
		/// nine nodes for each company prefix that it held; reads besides: its record.
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::expel().saturating_add(T::Council::reseat_weight()))]
		pub fn expel(origin: OriginFor<T>, member: MemberId) -> DispatchResult {
			T::ExpelOrigin::ensure_origin(origin)?;
			Self::do_expel(member).map_err(Into::into)
		}

		/// Sets a member's roles, in place of those it had.
		///
		/// For the members, by motion. Reads and writes: the member's standing.
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::set_roles())]
		pub fn set_roles(
			origin: OriginFor<T>,
			member: MemberId,
			roles: BoundedVec<Role, ConstU32<MAX_ROLES>>,
		) -> DispatchResult {
			T::AmendOrigin::ensure_origin(origin)?;
			Self::do_set_roles(member, &roles).map_err(Into::into)
		}

		/// Gives a member GS1 company prefixes that nobody holds.
		///
		/// For the members, by motion. Reads and writes: the member's standing, and up to nine nodes for each prefix.
		///
		/// - `company_prefixes`: the digits, 4 to 12, of at least one prefix.
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::add_company_prefixes(company_prefixes.len() as u32))]
		pub fn add_company_prefixes(
			origin: OriginFor<T>,
			member: MemberId,
			company_prefixes: BoundedVec<CompanyPrefixText, T::MaxCompanyPrefixes>,
		) -> DispatchResult {
			T::AmendOrigin::ensure_origin(origin)?;
			Self::do_add_company_prefixes(member, &company_prefixes).map_err(Into::into)
		}

		/// Takes GS1 company prefixes from a member. What it has registered under them stays.
		///
		/// For the members, by motion. Reads and writes: the member's standing, and up to nine nodes for each prefix.
		///
		/// - `company_prefixes`: the digits of at least one prefix that it holds.
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::remove_company_prefixes(company_prefixes.len() as u32))]
		pub fn remove_company_prefixes(
			origin: OriginFor<T>,
			member: MemberId,
			company_prefixes: BoundedVec<CompanyPrefixText, T::MaxCompanyPrefixes>,
		) -> DispatchResult {
			T::AmendOrigin::ensure_origin(origin)?;
			Self::do_remove_company_prefixes(member, &company_prefixes).map_err(Into::into)
		}

		/// Gives a member another representative, for instance where the key of the present one is lost. The present one
		/// loses its mandate at once, and its votes on open motions fall away.
		///
		/// For the members, by motion. Reads and writes: the member's record, both accounts' mandates, the new account,
		/// the council's seats; reads besides: the member's standing.
		///
		/// - `representative`: an account that acts for nobody, or one of the member's own delegates.
		#[pallet::call_index(7)]
		#[pallet::weight(T::WeightInfo::set_representative().saturating_add(T::Council::reseat_weight()))]
		pub fn set_representative(
			origin: OriginFor<T>,
			member: MemberId,
			representative: T::AccountId,
		) -> DispatchResult {
			T::AmendOrigin::ensure_origin(origin)?;
			Self::do_set_representative(member, representative).map_err(Into::into)
		}

		/// Lets an account act for your member.
		///
		/// For delegates that may `Administer`, who can give no permission and no expiry beyond their own. Reads: your
		/// mandate, your member's standing; reads and writes: the account's mandate, the account, your member's record.
		///
		/// - `delegate`: an account that acts for nobody. It needs no balance.
		/// - `permissions`: what it may do, at least one.
		/// - `expires`: when that ends, in milliseconds since 1970-01-01 UTC; absent where it doesn't.
		#[pallet::call_index(8)]
		#[pallet::weight(T::WeightInfo::appoint_delegate())]
		pub fn appoint_delegate(
			origin: OriginFor<T>,
			delegate: T::AccountId,
			permissions: BoundedVec<Permission, ConstU32<MAX_PERMISSIONS>>,
			expires: Option<u64>,
		) -> DispatchResult {
			let actor = EnsureDelegate::<T, permission::Administer>::ensure_origin(origin)?;
			Self::do_appoint_delegate(actor, delegate, &permissions, expires).map_err(Into::into)
		}

		/// Changes what a delegate of your member may do, and until when.
		///
		/// For delegates that may `Administer`, who can give no permission and no expiry beyond their own, and cannot
		/// change the representative. Reads: your mandate, your member's standing; reads and writes: the delegate's
		/// mandate.
		///
		/// - `permissions`: what it may do from now on, at least one.
		/// - `expires`: when that ends, in milliseconds since 1970-01-01 UTC; absent where it doesn't.
		#[pallet::call_index(9)]
		#[pallet::weight(T::WeightInfo::update_delegate())]
		pub fn update_delegate(
			origin: OriginFor<T>,
			delegate: T::AccountId,
			permissions: BoundedVec<Permission, ConstU32<MAX_PERMISSIONS>>,
			expires: Option<u64>,
		) -> DispatchResult {
			let actor = EnsureDelegate::<T, permission::Administer>::ensure_origin(origin)?;
			Self::do_update_delegate(actor, delegate, &permissions, expires).map_err(Into::into)
		}

		/// Takes a delegate of your member its mandate, from the next transaction on.
		///
		/// For delegates that may `Administer`. The representative cannot be revoked. Reads: your mandate, your member's
		/// standing; reads and writes: the delegate's mandate, your member's record.
		#[pallet::call_index(10)]
		#[pallet::weight(T::WeightInfo::revoke_delegate())]
		pub fn revoke_delegate(origin: OriginFor<T>, delegate: T::AccountId) -> DispatchResult {
			let actor = EnsureDelegate::<T, permission::Administer>::ensure_origin(origin)?;
			Self::do_revoke_delegate(actor, delegate).map_err(Into::into)
		}

		/// Gives up your own mandate, for instance when you leave the organisation or your key may be known to others.
		///
		/// For every delegate but the representative. Reads: your member's standing; reads and writes: your mandate, your
		/// member's record.
		#[pallet::call_index(11)]
		#[pallet::weight(T::WeightInfo::resign())]
		pub fn resign(origin: OriginFor<T>) -> DispatchResult {
			let Actor { member, delegate } = EnsureDelegate::<T, ()>::ensure_origin(origin)?;
			Self::do_resign(member, delegate).map_err(Into::into)
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// Which member the account acts for, and what it may do, whether or not it may act now.
		pub fn delegate_of(account: T::AccountId) -> Option<Delegate> {
			Delegates::<T>::get(account)
		}

		/// Why the gate would turn the account's transactions away now; nothing where it wouldn't. A node answers with the
		/// reason's index as `Custom` code.
		pub fn refusal_of(account: T::AccountId) -> Option<GateRefusal> {
			Self::acting(&account).err()
		}

		/// How much a member may use of the chain now, in billionths of a block. The last eighth of its allowance is its
		/// representative's alone.
		pub fn allowance_left(member: MemberId) -> Option<u64> {
			Standings::<T>::get(member).map(|standing| Self::left_of(&standing.usage, T::Burst::get()))
		}

		/// The member that holds the GS1 company prefix which the digits are, or begin with.
		pub fn owner_of_prefix(digits: CompanyPrefixText) -> Option<MemberId> {
			Self::owner_of(&CompanyPrefix::parse(&digits).ok()?)
		}
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		#[cfg(feature = "std")]
		fn integrity_test() {
			assert!(T::MaxMembers::get() > 0, "somebody must govern");
			assert!(T::MaxDelegates::get() > 0, "a member needs a representative");
			assert!(T::RecoveryPerBlock::get() > 0, "allowances must recover");
			assert!(
				T::Burst::get() >= T::RecoveryPerBlock::get(),
				"what recovers in a block must fit into the allowance"
			);
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}
}
