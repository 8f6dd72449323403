//! The state transition function of a Custos chain: which pallets there are, and how they are wired.
//!
//! - [`configs`] configures the pallets, a file a domain.
//! - [`apis`] answers what nodes and clients ask; answers that take several pallets are put together in `answers`.
//! - [`genesis`] has the presets of the development chains.
//! - [`weights`] is what each call costs, measured on this runtime.
#![cfg_attr(not(feature = "std"), no_std)]
// The runtime macros nest deeply.
#![recursion_limit = "512"]
#![allow(
	missing_docs,
	reason = "the macros that compose a runtime make public items without documentation"
)]

extern crate alloc;

#[cfg(feature = "std")]
include!(concat!(env!("OUT_DIR"), "/wasm_binary.rs"));

mod answers;
pub mod apis;
#[cfg(feature = "runtime-benchmarks")]
mod benchmarks;
pub mod configs;
pub mod genesis;
pub mod weights;

use alloc::vec::Vec;
use pallet_session::historical as pallet_session_historical;
use sp_runtime::{
	generic, impl_opaque_keys,
	traits::{BlakeTwo256, IdentifyAccount, Verify},
	MultiAddress, MultiSignature,
};
use sp_version::{runtime_version, RuntimeVersion};

pub use apis::RuntimeApi;

/// A signature of a transaction.
pub type Signature = MultiSignature;
/// An account: the public key that its transactions are signed with, or a hash of it.
pub type AccountId = <<Signature as Verify>::Signer as IdentifyAccount>::AccountId;
/// The unit that wallets ask fees in. All fees are zero.
pub type Balance = u128;
/// How many transactions an account has signed.
pub type Nonce = u32;
/// The hash of a block.
pub type Hash = sp_core::H256;
/// The number of a block.
pub type BlockNumber = u32;
/// How transactions name accounts.
pub type Address = MultiAddress<AccountId, ()>;
/// The header of a block.
pub type Header = generic::Header<BlockNumber, BlakeTwo256>;
/// A block.
pub type Block = generic::Block<Header, UncheckedExtrinsic>;
/// A block with its justification.
pub type SignedBlock = generic::SignedBlock<Block>;

/// What is checked of every transaction beside its signature.
///
/// The gate stands before the nonce check, since that one answers strangers that they can't pay fees. None of the
/// extensions that clients have to know carries other bytes than on every Substrate chain, and the gate carries none.
pub type TransactionExtension = (
	frame_system::AuthorizeCall<Runtime>,
	pallet_consortium::ConsortiumGate<Runtime>,
	frame_system::CheckNonZeroSender<Runtime>,
	frame_system::CheckSpecVersion<Runtime>,
	frame_system::CheckTxVersion<Runtime>,
	frame_system::CheckGenesis<Runtime>,
	frame_system::CheckEra<Runtime>,
	frame_system::CheckNonce<Runtime>,
	frame_system::CheckWeight<Runtime>,
	frame_system::WeightReclaim<Runtime>,
);

/// A transaction as it comes in.
pub type UncheckedExtrinsic =
	generic::UncheckedExtrinsic<Address, RuntimeCall, Signature, TransactionExtension>;
/// What a transaction's signature is made over.
pub type SignedPayload = generic::SignedPayload<RuntimeCall, TransactionExtension>;

/// Executes blocks.
pub type Executive = frame_executive::Executive<
	Runtime,
	Block,
	frame_system::ChainContext<Runtime>,
	Runtime,
	AllPalletsWithSystem,
>;

/// Types that a node handles without knowing what is in a transaction.
pub mod opaque {
	use super::{generic, BlakeTwo256, BlockNumber};
	pub use sp_runtime::OpaqueExtrinsic as UncheckedExtrinsic;

	/// The header of a block.
	pub type Header = generic::Header<BlockNumber, BlakeTwo256>;
	/// A block.
	pub type Block = generic::Block<Header, UncheckedExtrinsic>;
	/// The number or the hash of a block.
	pub type BlockId = generic::BlockId<Block>;
}

impl_opaque_keys! {
	/// The keys of an authority: what it authors blocks and votes on finality with.
	#[derive(codec::MaxEncodedLen)]
	pub struct SessionKeys {
		/// Authors blocks (sr25519).
		pub aura: Aura,
		/// Votes on finality (ed25519).
		pub grandpa: Grandpa,
	}
}

/// The version of this runtime.
#[runtime_version]
pub const VERSION: RuntimeVersion = RuntimeVersion {
	spec_name: alloc::borrow::Cow::Borrowed("custos"),
	impl_name: alloc::borrow::Cow::Borrowed("custos"),
	authoring_version: 1,
	spec_version: 2,
	impl_version: 1,
	apis: apis::RUNTIME_API_VERSIONS,
	transaction_version: 1,
	system_version: 1,
};

/// Time between two blocks, in milliseconds. Measured beside others: `docs/adr/0028-a-slot-is-two-seconds.md`.
pub const SLOT_DURATION: u64 = 2_000;

/// The time between two blocks, as pallets ask for it: [`SLOT_DURATION`].
#[cfg(not(feature = "bench"))]
pub type SlotDuration = frame_support::traits::ConstU64<SLOT_DURATION>;
#[cfg(feature = "bench")]
pub use configs::SlotDuration;

/// The runtime. Indices are explicit, in bands with room to grow, and never used again.
macro_rules! runtime {
	($($comparators:tt)*) => {
		#[frame_support::runtime]
		mod runtime {
			#[runtime::runtime]
			#[runtime::derive(
				RuntimeCall,
				RuntimeEvent,
				RuntimeError,
				RuntimeOrigin,
				RuntimeFreezeReason,
				RuntimeHoldReason,
				RuntimeSlashReason,
				RuntimeLockId,
				RuntimeTask,
				RuntimeViewFunction
			)]
			pub struct Runtime;

			// 0–9: what every chain has.
			#[runtime::pallet_index(0)]
			pub type System = frame_system;
			#[runtime::pallet_index(1)]
			pub type Timestamp = pallet_timestamp;
			#[runtime::pallet_index(2)]
			pub type Utility = pallet_utility;
			#[runtime::pallet_index(3)]
			pub type Migrations = pallet_migrations;

			// 10–19: who may act, and what they decide together.
			#[runtime::pallet_index(10)]
			pub type Consortium = pallet_consortium;
			#[runtime::pallet_index(11)]
			pub type Council = pallet_collective<Instance1>;
			#[runtime::pallet_index(12)]
			pub type Whitelist = pallet_whitelist;
			#[runtime::pallet_index(13)]
			pub type TxPause = pallet_tx_pause;
			#[runtime::pallet_index(14)]
			pub type IncidentTeam = pallet_collective<Instance2>;
			#[runtime::pallet_index(15)]
			pub type SafeMode = pallet_safe_mode;
			#[runtime::pallet_index(16)]
			pub type Scheduler = pallet_scheduler;
			#[runtime::pallet_index(17)]
			pub type Incidents = pallet_incidents;
			// Before the sessions: it notes who made the block, also the one with which others begin to make them.
			#[runtime::pallet_index(18)]
			pub type Authorship = pallet_authorship;
			#[runtime::pallet_index(19)]
			pub type Authorities = pallet_authorities;

			// 20–29: consensus. Sessions come after the authorities, which they are planned from.
			#[runtime::pallet_index(20)]
			pub type Aura = pallet_aura;
			#[runtime::pallet_index(21)]
			pub type Session = pallet_session;
			#[runtime::pallet_index(22)]
			pub type Grandpa = pallet_grandpa;
			#[runtime::pallet_index(23)]
			pub type Historical = pallet_session_historical;

			// 30–49: devices, and the data about patients.
			#[runtime::pallet_index(30)]
			pub type DeviceRegistry = pallet_device_registry;
			#[runtime::pallet_index(31)]
			pub type Custody = pallet_custody;
			#[runtime::pallet_index(32)]
			pub type Recall = pallet_recall;
			#[runtime::pallet_index(33)]
			pub type Consent = pallet_consent;
			#[runtime::pallet_index(34)]
			pub type Records = pallet_records;

			$($comparators)*
		}
	};
}

#[cfg(not(feature = "bench"))]
runtime!();
// 250–255: what measurements compare with. No chain has them.
#[cfg(feature = "bench")]
runtime! {
	#[runtime::pallet_index(250)]
	pub type Balances = pallet_balances;
	#[runtime::pallet_index(251)]
	pub type Nfts = pallet_nfts;
}

/// The single-block migrations of this release, in their order.
pub type SingleBlockMigrations = (pallet_authorities::migrations::TakeOverAuthorities<Runtime>,);
