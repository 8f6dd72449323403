//! Temporary.
use core::marker::PhantomData;
use frame_support::weights::Weight;
/// Weights.
pub struct WeightInfo<T>(PhantomData<T>);
impl<T> ::pallet_device_registry::WeightInfo for WeightInfo<T> {
	fn register_model(_: u32, _: u32) -> Weight {
		Weight::from_parts(50_000_000, 0)
	}
	fn amend_model(_: u32, _: u32) -> Weight {
		Weight::from_parts(50_000_000, 0)
	}
	fn set_distribution_status() -> Weight {
		Weight::from_parts(50_000_000, 0)
	}
	fn grant_certificate() -> Weight {
		Weight::from_parts(50_000_000, 0)
	}
	fn withdraw_certificate() -> Weight {
		Weight::from_parts(50_000_000, 0)
	}
	fn commission_lot() -> Weight {
		Weight::from_parts(50_000_000, 0)
	}
	fn commission_serials_root() -> Weight {
		Weight::from_parts(50_000_000, 0)
	}
	fn commission_units(_: u32) -> Weight {
		Weight::from_parts(50_000_000, 0)
	}
	fn record_unit(_: u32) -> Weight {
		Weight::from_parts(50_000_000, 0)
	}
	fn decommission_unit() -> Weight {
		Weight::from_parts(50_000_000, 0)
	}
	fn decommission_lot() -> Weight {
		Weight::from_parts(50_000_000, 0)
	}
}
