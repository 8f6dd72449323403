//! Weights measured on this runtime: a file for each pallet, and one of what everything costs. Written by scripts/weights.

pub mod costs;
pub mod frame_system;
pub mod frame_system_extensions;
pub mod pallet_authorities;
#[cfg(feature = "bench")]
pub mod pallet_balances;
pub mod pallet_collective;
pub mod pallet_consent;
pub mod pallet_consortium;
pub mod pallet_custody;
pub mod pallet_device_registry;
pub mod pallet_incidents;
pub mod pallet_migrations;
#[cfg(feature = "bench")]
pub mod pallet_nfts;
pub mod pallet_recall;
pub mod pallet_records;
pub mod pallet_safe_mode;
pub mod pallet_scheduler;
pub mod pallet_timestamp;
pub mod pallet_tx_pause;
pub mod pallet_utility;
