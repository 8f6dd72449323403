//! # Authorities
//!
//! Whose nodes make the blocks and agree on which are final.
//!
//! An **authority** belongs to a member. It is an account under which the member's node has its session keys: one for
//! making blocks (Aura), one for voting on finality (GRANDPA). The account is the authority's name: it holds nothing and
//! signs nothing, and its key may stay in a safe.
//!
//! | step | call | by |
//! |---|---|---|
//! | bring a node, or give it other keys | [`Call::nominate`] | a member |
//! | take it back | [`Call::withdraw_nomination`] | that member, or the members, by motion |
//! | give it a seat | [`Call::seat`] | the members, by motion |
//! | take the seat | [`Call::unseat`] | the members, by motion |
//! | give the seat up | [`Call::give_up_seat`] | its member |
//! | put another in its place | [`Call::replace`] | the members, by motion |
//!
//! ## Seats and sessions
//!
//! [`Seats`] says which authorities the members want. A session's authorities are planned when the session before it
//! begins, from the seats of that moment; `pallet-session` then hands them to Aura and GRANDPA. So a change counts when the
//! present session has ended and the next one too. Nothing restarts.
//!
//! When a session is planned, the seats of members that are suspended or expelled are taken away. A minimum number of
//! seats stays whatever happens: below it, no seat can be taken or given up, only replaced, and the seats of members that
//! aren't active stay as far as they are needed for it.
//!
//! ## Proof of possession
//!
//! Who nominates proves that the node has the private keys: each of them signs the member's number and the authority's
//! account. The node makes keys and proof in one step, by the JSON-RPC method `author_rotateKeysWithOwner`, to which both
//! are given as 36 bytes in hexadecimal: the number, 4 bytes with the lowest first, and the account, 32 bytes. So who sees
//! keys and proof on their way into a block can't nominate them for another member. No two accounts can have the same
//! key.
//!
//! The account may be any that is free. One that acts for a member as its delegate can be nominated by that member alone.
//! A motion to give a seat names the member besides the account: an account that is another member's by the time
//! the motion is carried out gets none.
//!
//! ## Equivocation
//!
//! An authority that signs two blocks for one slot, or two votes in one round, has equivocated: its keys are on two
//! machines, or it cheats. An authority's node that sees both puts a report with the two signed messages into the next
//! block that it makes; any delegate may hand one in. It is checked on the chain, and filed against the member that the
//! authority belonged to in the session of the slot or the round ([`Equivocations`]) until the members settle it. It takes
//! no seat by itself, since the usual cause is a mistaken failover: the members look at the evidence and decide.
//!
//! ## Example
//!
//! A seat as it is written in the preset of the genesis block:
//!
//! ```
//! let seat: pallet_authorities::Seat<u64> = serde_json::from_str(r#"{ "member": 0, "account": 7 }"#)?;
//! assert_eq!(seat, pallet_authorities::Seat { member: 0, account: 7 });
//! # Ok::<(), serde_json::Error>(())
//! ```
#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
mod equivocations;
mod evidence;
mod invariants;
mod keys;
pub mod migrations;
#[cfg(test)]
mod mock;
mod nominations;
mod seats;
mod sessions;
#[cfg(test)]
mod tests;
mod types;
mod views;
pub mod weights;

pub use equivocations::{FinalityReports, Offender};
pub use evidence::BlockEquivocationProof;
pub use keys::{KeyOwners, KeyRegister};
pub use nominations::MemberOf;
pub use pallet::*;
pub use sessions::BlocksOfASession;
pub use types::*;
pub use weights::WeightInfo;

/// The session keys of a node.
pub type KeysOf<T> = <<T as Config>::Sessions as pallet_session::SessionInterface>::Keys;

#[allow(clippy::expect_used, reason = "in the code that FRAME's macros write")]
#[frame_support::pallet]
pub mod pallet {
	use alloc::{boxed::Box, vec::Vec};
	use custos_primitives::{
		authority::EquivocationKind,
		member::{Actor, MemberId, MemberInspect},
	};
	use frame_support::{
		pallet_prelude::*,
		traits::{EnsureOrigin, KeyOwnerProofSystem},
	};
	use frame_system::pallet_prelude::*;
	use sp_consensus_aura::{sr25519::AuthorityId, Slot};
	use sp_core::H256;
	use sp_runtime::{traits::Convert, KeyTypeId};
	use sp_session::MembershipProof;
	use sp_staking::SessionIndex;

	use crate::{
		BlockEquivocationProof, Equivocation, KeyRegister, KeysOf, Offender, Seat, UnseatReason, WeightInfo,
	};

	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// What the runtime decides.
	#[pallet::config]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// Who brings nodes, and gives seats up: a member's delegate.
		type NominateOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = Actor<Self::AccountId>>;
		/// Who gives seats, and puts one authority in another's place.
		type SeatOrigin: EnsureOrigin<Self::RuntimeOrigin>;
		/// Who takes seats.
		type UnseatOrigin: EnsureOrigin<Self::RuntimeOrigin>;
		/// Who settles what is filed against a member.
		type SettleOrigin: EnsureOrigin<Self::RuntimeOrigin>;
		/// Who reports equivocations: any delegate.
		type ReportOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = Actor<Self::AccountId>>;
		/// Which members are active.
		type Members: MemberInspect;
		/// The member that an account acts for, if it acts for any.
		type ActsFor: Convert<Self::AccountId, Option<MemberId>>;
		/// Who made the block, where that is known.
		type Author: Get<Option<Self::AccountId>>;
		/// Where the session keys are kept.
		type Sessions: KeyRegister<
			AccountId = Self::AccountId,
			ValidatorId = Self::AccountId,
			Keys: Parameter + MaxEncodedLen,
		>;
		/// Whose a session key is, or was.
		type KeyOwners: KeyOwnerProofSystem<
			(KeyTypeId, AuthorityId),
			Proof = MembershipProof,
			IdentificationTuple = Offender<Self>,
		>;
		/// The most seats.
		#[pallet::constant]
		type MaxAuthorities: Get<u32>;
		/// How many seats stay when seats are taken away.
		#[pallet::constant]
		type MinAuthorities: Get<u32>;
		/// The most accounts that a member may have nominated at a time.
		#[pallet::constant]
		type MaxNominations: Get<u32>;
		/// The most equivocations that are filed against a member at a time.
		#[pallet::constant]
		type MaxReports: Get<u32>;
		/// The most bytes that the evidence of an equivocation may have.
		#[pallet::constant]
		type MaxEvidenceSize: Get<u32>;
		/// For how many sessions evidence is taken.
		#[pallet::constant]
		type EvidenceSessions: Get<SessionIndex>;
		/// For how many blocks a node's own report stays in its pool.
		type ReportLongevity: Get<u64>;
		/// How many blocks a session has, where the genesis preset does not say otherwise.
		type DefaultSessionLength: Get<BlockNumberFor<Self>>;
		/// What the calls cost.
		type WeightInfo: WeightInfo;
	}

	/// What was proven against a member's authorities, in the order of the reports.
	pub type ReportsOf<T> = BoundedVec<
		Equivocation<<T as frame_system::Config>::AccountId, BlockNumberFor<T>>,
		<T as Config>::MaxReports,
	>;

	/// The authorities that the members want, in the order in which they were seated.
	#[pallet::storage]
	pub type Seats<T: Config> =
		StorageValue<_, BoundedVec<Seat<T::AccountId>, T::MaxAuthorities>, ValueQuery>;

	/// The accounts under which nodes have their session keys, and the members whose nodes they are.
	// Blake2_128Concat: members choose the accounts.
	#[pallet::storage]
	pub type Nominations<T: Config> = StorageMap<_, Blake2_128Concat, T::AccountId, MemberId>;

	/// How many accounts a member has nominated.
	// Twox64Concat: the chain gives members their numbers itself, one after the other.
	#[pallet::storage]
	pub type NominationCount<T> = StorageMap<_, Twox64Concat, MemberId, u32, ValueQuery>;

	/// What was proven against a member's authorities and the members have not settled yet.
	// Twox64Concat: the chain gives members their numbers itself, one after the other.
	#[pallet::storage]
	pub type Equivocations<T: Config> = StorageMap<_, Twox64Concat, MemberId, ReportsOf<T>, ValueQuery>;

	/// The equivocations that the members have settled, so that none is reported again. A motion settles a few at a time.
	// Identity: the keys are hashes.
	#[pallet::storage]
	pub type Settled<T> = StorageMap<_, Identity, H256, ()>;

	/// The slot of the block with which a session began, for as long as evidence of the session is taken.
	// Twox64Concat: the chain gives sessions their numbers itself, one after the other.
	#[pallet::storage]
	pub type BegunIn<T> = StorageMap<_, Twox64Concat, SessionIndex, Slot>;

	/// The authorities of the present session, with the keys that they have in it.
	#[pallet::storage]
	pub type InForce<T: Config> =
		StorageValue<_, BoundedVec<(T::AccountId, KeysOf<T>), T::MaxAuthorities>, ValueQuery>;

	/// How many blocks a session has.
	#[pallet::storage]
	pub type SessionLength<T: Config> =
		StorageValue<_, BlockNumberFor<T>, ValueQuery, T::DefaultSessionLength>;

	/// Why a call was refused. Nothing has changed then.
	#[pallet::error]
	pub enum Error<T> {
		/// The account is nominated by another member than yours, or than the motion names. To nominate, use an account of
		/// your own. For a seat, look up whose it is, and propose the motion anew if that is the member you mean.
		NominatedByAnother,
		/// The account acts for another member. Use one that acts for yours, or for none.
		ActsForAnother,
		/// Your member has nominated as many accounts as it may. Withdraw one that has no seat.
		TooManyNominations,
		/// The keys did not sign your member's number and the account. Have the node make keys and proof together, with
		/// `author_rotateKeysWithOwner` and both.
		InvalidProof,
		/// The account is nominated by no member. Its member nominates it first.
		NotNominated,
		/// The account has a seat. Give the seat up first.
		HasSeat,
		/// The account's keys still make blocks, or will in the next session. Wait until two sessions have ended.
		KeysInUse,
		/// The account has no seat.
		NotSeated,
		/// The account has a seat already.
		AlreadySeated,
		/// The account's member is suspended or expelled.
		MemberNotActive,
		/// All seats are taken. Take one first, or raise the limit by an upgrade.
		TooManyAuthorities,
		/// So few seats are left that none can be taken. Seat another authority first, or replace this one.
		TooFewAuthorities,
		/// The evidence has more bytes than two headers and a proof of the key's owner have.
		EvidenceTooLarge,
		/// The key that signed belonged to no authority in the session that the proof names, or the proof is older than
		/// evidence is taken for.
		InvalidKeyOwnershipProof,
		/// The slot of the headers is not one of the session that the proof of the key's owner names, or it is still to come.
		/// Ask for that proof at the block before the two.
		SlotOfAnotherSession,
		/// The headers do not show two different blocks of the slot that the same authority has sealed.
		InvalidEquivocationProof,
		/// The equivocation is filed already.
		AlreadyReported,
		/// The members have settled it.
		AlreadySettled,
		/// As much is filed against the member as can be. The members settle it first; then hand the evidence in again.
		TooManyReports,
		/// Nothing is filed against the member.
		NothingReported,
	}

	/// What happened.
	#[pallet::event]
	#[pallet::generate_deposit(pub(crate) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A member nominated an authority, or gave it other session keys.
		Nominated {
			/// The member.
			member: MemberId,
			/// The authority.
			account: T::AccountId,
			/// Whether it was nominated before and has other keys now, which count when two sessions have ended.
			replaced: bool,
		},
		/// A nomination was taken back. The session keys are free.
		NominationWithdrawn {
			/// The member.
			member: MemberId,
			/// The authority.
			account: T::AccountId,
		},
		/// An authority was given a seat. It makes blocks when two sessions have ended.
		Seated {
			/// The member.
			member: MemberId,
			/// The authority.
			account: T::AccountId,
		},
		/// An authority lost its seat. It makes no blocks any more when two sessions have ended, or one where it was not
		/// active yet.
		Unseated {
			/// The member.
			member: MemberId,
			/// The authority.
			account: T::AccountId,
			/// Why.
			reason: UnseatReason,
		},
		/// An authority was put in another's place.
		Replaced {
			/// The member of the one that lost the seat.
			member: MemberId,
			/// The authority that lost the seat.
			account: T::AccountId,
			/// The member of the one that has it now.
			successor_member: MemberId,
			/// The authority that has it now.
			successor: T::AccountId,
		},
		/// It was proven that an authority signed twice where it may sign once.
		EquivocationReported {
			/// The member.
			member: MemberId,
			/// The authority.
			account: T::AccountId,
			/// What was signed twice.
			kind: EquivocationKind,
			/// The session in which the authority had the key that signed.
			session: SessionIndex,
			/// Who reported it: a delegate, or, where a node did by itself, the author of the block. Absent where that one
			/// is not known.
			reporter: Option<T::AccountId>,
		},
		/// The members settled what was filed against a member.
		EquivocationsSettled {
			/// The member.
			member: MemberId,
		},
	}

	/// The authorities that the chain begins with.
	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// The authorities. Their session keys are those of the session pallet's preset.
		pub seats: Vec<Seat<T::AccountId>>,
		/// How many blocks a session has; 300 where absent.
		pub session_length: Option<BlockNumberFor<T>>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		#[allow(
			clippy::panic,
			reason = "a chain must not begin with a preset that the calls would refuse"
		)]
		fn build(&self) {
			if let Err(reason) = Pallet::<T>::seat_first_authorities(&self.seats) {
				panic!("the authorities cannot be seated: {reason}");
			}
			if let Some(length) = self.session_length {
				assert!(length > 0u32.into(), "a session has at least one block");
				SessionLength::<T>::put(length);
			}
		}
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Brings a node of your member's: registers its session keys under an account. It makes no blocks until the
		/// members give it a seat. Called again for the same account, it gives the node other keys, which count when two
		/// sessions have ended: keep the former ones in the node until then.
		///
		/// For delegates that may `Administer`. Reads and writes: the nomination, your member's count of them, the
		/// account's session keys, the owner of each key.
		///
		/// - `account`: the authority. It needs no balance, and signs nothing.
		/// - `keys`: the public session keys: Aura, then GRANDPA.
		/// - `proof`: the signatures of the keys over your member's number and the account, as
		///   `author_rotateKeysWithOwner` answers them.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::nominate())]
		pub fn nominate(
			origin: OriginFor<T>,
			account: T::AccountId,
			keys: KeysOf<T>,
			proof: Vec<u8>,
		) -> DispatchResult {
			let actor = T::NominateOrigin::ensure_origin(origin)?;
			Self::do_nominate(actor, account, keys, &proof)
		}

		/// Takes a nomination back and forgets its session keys.
		///
		/// For delegates of the member that may `Administer`, or for the members, by motion: a member that is expelled
		/// can't clear away its own. Refused while the account has a seat or its keys are in use.
		///
		/// Reads and writes: the nomination, your member's count of them, the account's session keys, the owner of each key;
		/// reads besides: the seats, the authorities of this session and the next.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::withdraw_nomination())]
		pub fn withdraw_nomination(origin: OriginFor<T>, account: T::AccountId) -> DispatchResult {
			Self::do_withdraw_nomination(origin, account)
		}

		/// Gives up the seat of one of your member's authorities, for instance before its node is shut down for good. Let
		/// the node run until two sessions have ended.
		///
		/// For delegates of the member that may `Administer`, unless too few seats would be left. Reads and writes: the
		/// seats; reads besides: the nomination.
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::give_up_seat())]
		pub fn give_up_seat(origin: OriginFor<T>, account: T::AccountId) -> DispatchResult {
			let actor = T::NominateOrigin::ensure_origin(origin)?;
			Self::do_give_up_seat(actor, account).map_err(Into::into)
		}

		/// Gives a nominated authority a seat. It makes blocks when two sessions have ended: have its node running and
		/// in step by then.
		///
		/// For the members, by motion. Refused where the account is not the member's any more. Reads and writes: the
		/// seats; reads besides: the nomination, the member's standing.
		///
		/// - `member`: the member that has nominated the account.
		/// - `account`: the authority.
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::seat())]
		pub fn seat(origin: OriginFor<T>, member: MemberId, account: T::AccountId) -> DispatchResult {
			T::SeatOrigin::ensure_origin(origin)?;
			Self::do_seat(Seat { member, account }).map_err(Into::into)
		}

		/// Takes an authority's seat, unless too few would be left. It stays nominated.
		///
		/// For the members, by motion. Reads and writes: the seats.
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::unseat())]
		pub fn unseat(origin: OriginFor<T>, account: T::AccountId) -> DispatchResult {
			T::UnseatOrigin::ensure_origin(origin)?;
			Self::do_unseat(account).map_err(Into::into)
		}

		/// Puts a nominated authority in another's place, also where no seat can be taken: for a node that is lost.
		///
		/// For the members, by motion. Refused where the successor is not the member's any more. Reads and writes: the
		/// seats; reads besides: the successor's nomination, its member's standing.
		///
		/// - `account`: the authority that loses the seat.
		/// - `successor_member`: the member that has nominated the successor.
		/// - `successor`: the authority that gets it.
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::replace())]
		pub fn replace(
			origin: OriginFor<T>,
			account: T::AccountId,
			successor_member: MemberId,
			successor: T::AccountId,
		) -> DispatchResult {
			T::SeatOrigin::ensure_origin(origin)?;
			let seat = Seat {
				member: successor_member,
				account: successor,
			};
			Self::do_replace(account, seat).map_err(Into::into)
		}

		/// Settles what is filed against a member: the members have looked at the evidence, and done what they found right.
		/// The same can't be reported again; what else there is, can.
		///
		/// For the members, by motion. Reads and writes: what is filed against the member; writes besides: that each of
		/// it is settled.
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::settle_equivocations())]
		pub fn settle_equivocations(origin: OriginFor<T>, member: MemberId) -> DispatchResult {
			T::SettleOrigin::ensure_origin(origin)?;
			Self::do_settle_equivocations(member).map_err(Into::into)
		}

		/// Reports that an authority made two blocks for one slot. Authorities' nodes do so by themselves, for what they see.
		///
		/// For every delegate. Reads and writes: what is filed against the member; reads besides: the root of the
		/// authorities of the session, or, in the present one, the keys in force; where the session begins and ends;
		/// whether it is settled.
		///
		/// - `equivocation_proof`: the authority's key, the slot, and the two sealed headers.
		/// - `key_owner_proof`: the proof that the key was an authority's in the session of that slot, not too long ago.
		#[pallet::call_index(7)]
		#[pallet::weight(T::WeightInfo::report_block_equivocation())]
		pub fn report_block_equivocation(
			origin: OriginFor<T>,
			equivocation_proof: Box<BlockEquivocationProof<HeaderFor<T>>>,
			key_owner_proof: MembershipProof,
		) -> DispatchResult {
			let Actor { delegate, .. } = T::ReportOrigin::ensure_origin(origin)?;
			Self::do_report_block_equivocation(Some(delegate), *equivocation_proof, key_owner_proof)
		}

		/// Reports that an authority made two blocks for one slot: what nodes send by themselves, without a signature. Only
		/// the author of a block can put it there.
		///
		/// Reads and writes: as `report_block_equivocation`.
		#[pallet::call_index(8)]
		#[pallet::weight(T::WeightInfo::report_block_equivocation())]
		#[pallet::weight_of_authorize(T::WeightInfo::report_block_equivocation())]
		#[pallet::authorize(|source, proof, owner| Self::authorize_report(source, proof, owner))]
		pub fn report_block_equivocation_unsigned(
			origin: OriginFor<T>,
			equivocation_proof: Box<BlockEquivocationProof<HeaderFor<T>>>,
			key_owner_proof: MembershipProof,
		) -> DispatchResult {
			ensure_authorized(origin)?;
			Self::do_report_block_equivocation(T::Author::get(), *equivocation_proof, key_owner_proof)
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// The member whose node has its session keys under the account.
		pub fn nominated_by(account: T::AccountId) -> Option<MemberId> {
			Nominations::<T>::get(account)
		}

		/// What is filed against the member.
		pub fn equivocations_of(member: MemberId) -> ReportsOf<T> {
			Equivocations::<T>::get(member)
		}
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		#[cfg(feature = "std")]
		fn integrity_test() {
			assert!(T::MinAuthorities::get() > 0, "somebody must make blocks");
			assert!(
				T::MinAuthorities::get() <= T::MaxAuthorities::get(),
				"the seats that stay must fit"
			);
			assert!(
				T::MaxNominations::get() > 0,
				"a member must be able to bring a node"
			);
			assert!(
				T::DefaultSessionLength::get() > 0u32.into(),
				"a session has at least one block"
			);
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}
}
