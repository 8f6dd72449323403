//! What is measured, to know what each call costs.

use alloc::{string::String, vec::Vec};
use frame_benchmarking::{BenchmarkBatch, BenchmarkConfig, BenchmarkError, BenchmarkList};
use frame_support::traits::{StorageInfo, StorageInfoTrait, WhitelistedStorageKeys};
use frame_system_benchmarking::{extensions::Pallet as SystemExtensions, Pallet as SystemBench};

use crate::{
	AllPalletsWithSystem, Consent, Consortium, Council, Custody, DeviceRegistry, Migrations, Recall, Records,
	Runtime, Timestamp, TxPause, Utility,
};

frame_benchmarking::define_benchmarks!(
	[frame_system, SystemBench::<Runtime>]
	[frame_system_extensions, SystemExtensions::<Runtime>]
	[pallet_timestamp, Timestamp]
	[pallet_utility, Utility]
	[pallet_migrations, Migrations]
	[pallet_consortium, Consortium]
	[pallet_collective, Council]
	[pallet_tx_pause, TxPause]
	[pallet_device_registry, DeviceRegistry]
	[pallet_custody, Custody]
	[pallet_recall, Recall]
	[pallet_consent, Consent]
	[pallet_records, Records]
);

impl frame_system_benchmarking::Config for Runtime {
	fn setup_set_code_requirements(_: &Vec<u8>) -> Result<(), BenchmarkError> {
		Ok(())
	}

	// The sample code is another chain's runtime, which this chain's rules do not let in.
	fn verify_set_code() {}
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
