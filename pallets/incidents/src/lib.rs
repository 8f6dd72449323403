//! # Incidents
//!
//! What a few may do at once when something goes wrong, before all members can vote.
//!
//! A faulty connector, a call with a defect, a stolen key: somebody on call has to stop one kind of call within minutes. So
//! a small group pauses it, for a limited time, with the hash of a report that says why. The pause ends by itself. A
//! larger group may let it last longer; either may lift it early.
//!
//! | call | who, in the runtime's words | what it does |
//! |---|---|---|
//! | [`pause`](Pallet::pause) | [`PauseOrigin`](Config::PauseOrigin) | nobody makes that call until the pause ends |
//! | [`lift`](Pallet::lift) | `PauseOrigin` | ends a pause early |
//! | [`extend`](Pallet::extend) | [`ExtendOrigin`](Config::ExtendOrigin) | lets a pause last longer |
//! | [`end_pause`](Pallet::end_pause) | [`EndOrigin`](Config::EndOrigin) | ends a pause that is over |
//!
//! The scheduler makes the last of these calls, or anybody where that failed.
//!
//! The pallet filters nothing itself. It pauses through [`TransactionPause`](frame_support::traits::TransactionPause),
//! which `pallet-tx-pause` implements, and has the scheduler lift the pause.
//!
//! ## How a pause ends
//!
//! With each pause, `end_pause` of that call is put on the scheduler's agenda. It lifts nothing before the end that is
//! stored with the pause. So an entry of the agenda that is older than the pause, for whatever reason it is there, does
//! nothing; and the entry that was made with the pause ends it. Should the agenda have lost that one, since its block had no
//! room for it at all, whoever meets `EndOrigin` makes the call.
//!
//! What this pallet pauses is lifted by it. A runtime whose members may also pause calls without a limit, by the calls of
//! `pallet-tx-pause`, has to refuse `unpause` there for what [`Pauses`] holds: otherwise a pause could be replaced by one
//! without a limit, which would then end in time. Only root could still do that, and with it the members can do everything.
#![cfg_attr(not(feature = "std"), no_std)]

#[cfg(feature = "runtime-benchmarks")]
extern crate alloc;

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
mod invariants;
#[cfg(test)]
mod mock;
mod pauses;
#[cfg(test)]
mod tests;
mod types;
pub mod weights;

pub use pallet::*;
pub use types::*;
pub use weights::WeightInfo;

#[allow(clippy::expect_used, reason = "in the code that FRAME's macros write")]
#[frame_support::pallet]
pub mod pallet {
	use frame_support::{
		pallet_prelude::*,
		traits::{schedule::v3::Named, GetCallMetadata, TransactionPause},
	};
	use frame_system::pallet_prelude::*;
	use sp_core::H256;

	use crate::{pauses::PalletsOriginOf, CallNameOf, Pause, WeightInfo};

	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// What the runtime decides.
	#[pallet::config]
	pub trait Config:
		frame_system::Config<RuntimeEvent: From<Event<Self>>, RuntimeCall: From<Call<Self>> + GetCallMetadata>
	{
		/// Who pauses a call for a limited time, and lifts such a pause.
		type PauseOrigin: EnsureOrigin<Self::RuntimeOrigin>;
		/// Who lets a pause last longer.
		type ExtendOrigin: EnsureOrigin<Self::RuntimeOrigin>;
		/// Who lifts a pause that is over: root, by which the scheduler calls, and whoever else may where the agenda
		/// failed.
		type EndOrigin: EnsureOrigin<Self::RuntimeOrigin>;
		/// What pauses calls, and says which can't be paused.
		type TransactionPause: TransactionPause<CallIdentifier = CallNameOf<Self>>;
		/// What ends a pause in time. It has to carry out calls of root.
		type Scheduler: Named<
			BlockNumberFor<Self>,
			<Self as frame_system::Config>::RuntimeCall,
			PalletsOriginOf<Self>,
			Hasher = Self::Hashing,
		>;
		/// The longest name of a pallet or call, in bytes: that of `TransactionPause`.
		#[pallet::constant]
		type MaxNameLength: Get<u32>;
		/// For how many blocks a call may be paused at most, and a pause extended at a time.
		#[pallet::constant]
		type MaxPause: Get<BlockNumberFor<Self>>;
		/// The most pauses at a time.
		#[pallet::constant]
		type MaxPauses: Get<u32>;
		/// What the calls cost.
		type WeightInfo: WeightInfo;
	}

	/// The calls that are paused for a limited time.
	// Blake2_128Concat: who pauses a call names it.
	#[pallet::storage]
	pub type Pauses<T: Config> =
		CountedStorageMap<_, Blake2_128Concat, CallNameOf<T>, Pause<BlockNumberFor<T>>>;

	/// Why a call was refused. Nothing has changed then.
	#[pallet::error]
	pub enum Error<T> {
		/// The pause would last no block. Say for how many blocks.
		DurationZero,
		/// The pause would last longer than one may (`incidents.maxPause`). Take fewer blocks; the members may extend it.
		DurationTooLong,
		/// There is no report. Give the BLAKE2b-256 hash of the text that says what happened.
		ReportMissing,
		/// The runtime has no such call. Give the names of the pallet and of the call as the metadata have them, such as
		/// `Custody` and `ship`.
		UnknownCall,
		/// The call can't be paused: it decides about the chain, or a patient may depend on it.
		Unpausable,
		/// The call is paused already, for a time or without a limit. A pause for a time can be extended.
		AlreadyPaused,
		/// The call is not paused for a time. One that the members paused without a limit, they lift by `txPause.unpause`.
		NotPaused,
		/// The pause isn't over. Who may lift it early does so by `lift`.
		NotOver,
		/// As many calls are paused as may be at a time. Lift a pause that isn't needed, or enter the safe mode.
		TooManyPauses,
		/// Too much is to be done in the block in which the pause would end. Take a block more or less.
		AgendaFull,
	}

	/// What happened.
	#[pallet::event]
	#[pallet::generate_deposit(pub(crate) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A call was paused: nobody makes it until the pause ends.
		CallPaused {
			/// The call: the names of its pallet and its own.
			call: CallNameOf<T>,
			/// The block at whose beginning the pause is lifted.
			until: BlockNumberFor<T>,
			/// The BLAKE2b-256 hash of the incident's report.
			report: H256,
		},
		/// A pause lasts longer.
		PauseExtended {
			/// The call: the names of its pallet and its own.
			call: CallNameOf<T>,
			/// The block at whose beginning the pause is lifted.
			until: BlockNumberFor<T>,
			/// The BLAKE2b-256 hash of the incident's report, as it is now.
			report: H256,
		},
		/// A pause was lifted: the call is possible again.
		PauseLifted {
			/// The call: the names of its pallet and its own.
			call: CallNameOf<T>,
			/// Whether that was decided, before the pause was over.
			early: bool,
		},
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Pauses a call for so many blocks, from now on. Whoever makes it meanwhile gets `system.CallFiltered`. The pause
		/// is lifted by itself.
		///
		/// `call` is the names of the pallet and of the call as the metadata have them, such as `Custody` and `ship`.
		/// `report` is the BLAKE2b-256 hash of a text that says what happened; it stands off the chain, where the members
		/// find it. At least half of the incident team decide this, or more than half of the members.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::pause())]
		pub fn pause(
			origin: OriginFor<T>,
			call: CallNameOf<T>,
			duration: BlockNumberFor<T>,
			report: H256,
		) -> DispatchResult {
			T::PauseOrigin::ensure_origin(origin)?;
			Self::do_pause(call, duration, report)
		}

		/// Lifts a pause before it is over. At least half of the incident team decide this, or more than half of the members.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::lift())]
		pub fn lift(origin: OriginFor<T>, call: CallNameOf<T>) -> DispatchResult {
			T::PauseOrigin::ensure_origin(origin)?;
			Self::do_lift(call)
		}

		/// Lets a pause last so many blocks longer than it would, and replaces its report. One that is over and was not lifted
		/// lasts so many blocks from now on. More than half of the members decide this, as often as they like.
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::extend())]
		pub fn extend(
			origin: OriginFor<T>,
			call: CallNameOf<T>,
			duration: BlockNumberFor<T>,
			report: H256,
		) -> DispatchResult {
			T::ExtendOrigin::ensure_origin(origin)?;
			Self::do_extend(call, duration, report)
		}

		/// Lifts a pause that is over. The scheduler makes this call when it is time; should it fail to, anybody who acts
		/// for a member may.
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::end_pause())]
		pub fn end_pause(origin: OriginFor<T>, call: CallNameOf<T>) -> DispatchResult {
			T::EndOrigin::ensure_origin(origin)?;
			Self::do_end_pause(call)
		}
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		#[cfg(feature = "std")]
		fn integrity_test() {
			Self::assert_every_pause_can_be_scheduled();
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}
}
