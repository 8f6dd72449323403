//! Stand-in until it is measured.

use core::marker::PhantomData;
use frame_support::weights::Weight;

/// Weights.
pub struct WeightInfo<T>(PhantomData<T>);
impl<T: frame_system::Config> pallet_consent::WeightInfo for WeightInfo<T> {
	fn open_subject() -> Weight {
		Weight::from_parts(500_000_000, 0)
	}
	fn replace_key() -> Weight {
		Weight::from_parts(500_000_000, 0)
	}
	fn object_to_rotation() -> Weight {
		Weight::from_parts(500_000_000, 0)
	}
	fn complete_rotation() -> Weight {
		Weight::from_parts(500_000_000, 0)
	}
	fn delegate_key() -> Weight {
		Weight::from_parts(500_000_000, 0)
	}
	fn revoke_delegation() -> Weight {
		Weight::from_parts(500_000_000, 0)
	}
	fn attest(_: u32) -> Weight {
		Weight::from_parts(500_000_000, 0)
	}
	fn propose(_: u32) -> Weight {
		Weight::from_parts(500_000_000, 0)
	}
	fn confirm() -> Weight {
		Weight::from_parts(500_000_000, 0)
	}
	fn withdraw() -> Weight {
		Weight::from_parts(500_000_000, 0)
	}
	fn enter_in_error() -> Weight {
		Weight::from_parts(500_000_000, 0)
	}
	fn close_subject() -> Weight {
		Weight::from_parts(500_000_000, 0)
	}
	fn register_study(_: u32) -> Weight {
		Weight::from_parts(500_000_000, 0)
	}
	fn set_participants(_: u32) -> Weight {
		Weight::from_parts(500_000_000, 0)
	}
	fn close_study() -> Weight {
		Weight::from_parts(500_000_000, 0)
	}
	fn define_category() -> Weight {
		Weight::from_parts(500_000_000, 0)
	}
}
