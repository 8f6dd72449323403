//! What is measured, to know what each call costs.

use alloc::{borrow::Cow, string::String, vec::Vec};
use frame_benchmarking::{BenchmarkBatch, BenchmarkConfig, BenchmarkError, BenchmarkList};
use frame_support::{
	storage::unhashed,
	traits::{
		FetchResult, QueryPreimage, StorageInfo, StorageInfoTrait, StorePreimage, WhitelistedStorageKeys,
	},
};
#[cfg(not(feature = "bench"))]
use frame_system_benchmarking::{extensions::Pallet as SystemExtensions, Pallet as SystemBench};
use sp_runtime::{
	traits::{BlakeTwo256, Hash as _},
	DispatchError,
};

use crate::{AllPalletsWithSystem, Hash, Runtime};
#[cfg(not(feature = "bench"))]
use crate::{
	Authorities, Consent, Consortium, Council, Custody, DeviceRegistry, Incidents, Migrations, Recall,
	Records, SafeMode, Scheduler, Timestamp, TxPause, Utility,
};
#[cfg(feature = "bench")]
use crate::{Balances, Nfts};

#[cfg(not(feature = "bench"))]
frame_benchmarking::define_benchmarks!(
	[frame_system, SystemBench::<Runtime>]
	[frame_system_extensions, SystemExtensions::<Runtime>]
	[pallet_timestamp, Timestamp]
	[pallet_utility, Utility]
	[pallet_migrations, Migrations]
	[pallet_consortium, Consortium]
	[pallet_authorities, Authorities]
	[pallet_collective, Council]
	[pallet_tx_pause, TxPause]
	[pallet_safe_mode, SafeMode]
	[pallet_scheduler, Scheduler]
	[pallet_incidents, Incidents]
	[pallet_device_registry, DeviceRegistry]
	[pallet_custody, Custody]
	[pallet_recall, Recall]
	[pallet_consent, Consent]
	[pallet_records, Records]
);

// What is measured in the runtime that has them: those that others are compared with.
#[cfg(feature = "bench")]
frame_benchmarking::define_benchmarks!(
	[pallet_balances, Balances]
	[pallet_nfts, Nfts]
);

impl frame_system_benchmarking::Config for Runtime {
	fn setup_set_code_requirements(_: &Vec<u8>) -> Result<(), BenchmarkError> {
		Ok(())
	}

	// The sample code is another chain's runtime, which this chain's rules do not let in.
	fn verify_set_code() {}
}

/// Calls that are stored apart, for the scheduler's benchmarks: they schedule some that this chain does not let in, since
/// it stores none.
pub struct StoredCalls;

impl StoredCalls {
	fn key(hash: &Hash) -> Vec<u8> {
		[&b"benchmarks:calls:"[..], hash.as_bytes()].concat()
	}
}

impl QueryPreimage for StoredCalls {
	type H = BlakeTwo256;

	fn len(hash: &Hash) -> Option<u32> {
		let stored = unhashed::get_raw(&Self::key(hash))?;
		u32::try_from(stored.len()).ok()
	}

	fn fetch(hash: &Hash, _: Option<u32>) -> FetchResult {
		unhashed::get_raw(&Self::key(hash))
			.map(Cow::Owned)
			.ok_or(DispatchError::Unavailable)
	}

	fn is_requested(hash: &Hash) -> bool {
		unhashed::exists(&Self::key(hash))
	}

	fn request(_: &Hash) {}

	fn unrequest(hash: &Hash) {
		unhashed::kill(&Self::key(hash));
	}
}

impl StorePreimage for StoredCalls {
	const MAX_LENGTH: usize = 1024 * 1024;

	fn note(bytes: Cow<'_, [u8]>) -> Result<Hash, DispatchError> {
		let hash = BlakeTwo256::hash(&bytes);
		unhashed::put_raw(&Self::key(&hash), &bytes);
		Ok(hash)
	}
}

/// Which benchmarks there are.
pub fn metadata(extra: bool) -> (Vec<BenchmarkList>, Vec<StorageInfo>) {
	use frame_benchmarking::BenchmarkList;

	let mut list = Vec::<BenchmarkList>::new();
	list_benchmarks!(list, extra);
	(list, AllPalletsWithSystem::storage_info())
}

/// Runs one.
pub fn dispatch(config: BenchmarkConfig) -> Result<Vec<BenchmarkBatch>, String> {
	let whitelist = AllPalletsWithSystem::whitelisted_storage_keys();
	let mut batches = Vec::<BenchmarkBatch>::new();
	let params = (&config, &whitelist);
	add_benchmarks!(params, batches);
	Ok(batches)
}
