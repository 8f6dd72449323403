//! Stand-in until it is measured.

use core::marker::PhantomData;
use frame_support::weights::Weight;

/// Weights.
pub struct WeightInfo<T>(PhantomData<T>);
impl<T: frame_system::Config> pallet_records::WeightInfo for WeightInfo<T> {
	fn anchor() -> Weight {
		Weight::from_parts(500_000_000, 0)
	}
	fn request(_: u32, _: u32) -> Weight {
		Weight::from_parts(500_000_000, 0)
	}
	fn approve() -> Weight {
		Weight::from_parts(500_000_000, 0)
	}
	fn refuse() -> Weight {
		Weight::from_parts(500_000_000, 0)
	}
	fn relinquish() -> Weight {
		Weight::from_parts(500_000_000, 0)
	}
	fn revoke() -> Weight {
		Weight::from_parts(500_000_000, 0)
	}
	fn log_use() -> Weight {
		Weight::from_parts(500_000_000, 0)
	}
	fn emergency_access(_: u32, _: u32) -> Weight {
		Weight::from_parts(500_000_000, 0)
	}
	fn review() -> Weight {
		Weight::from_parts(500_000_000, 0)
	}
	fn set_requirements() -> Weight {
		Weight::from_parts(500_000_000, 0)
	}
	fn attest_credential() -> Weight {
		Weight::from_parts(500_000_000, 0)
	}
	fn withdraw_credential() -> Weight {
		Weight::from_parts(500_000_000, 0)
	}
}
