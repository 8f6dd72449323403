//! Stand-in until it is measured.

use core::marker::PhantomData;
use frame_support::weights::Weight;

/// Weights.
pub struct WeightInfo<T>(PhantomData<T>);
impl<T: frame_system::Config> pallet_custody::WeightInfo for WeightInfo<T> {
	fn pack(_: u32, _: u32) -> Weight {
		Weight::from_parts(500_000_000, 0)
	}
	fn unpack(_: u32) -> Weight {
		Weight::from_parts(500_000_000, 0)
	}
	fn ship(_: u32, _: u32) -> Weight {
		Weight::from_parts(500_000_000, 0)
	}
	fn receive(_: u32, _: u32) -> Weight {
		Weight::from_parts(500_000_000, 0)
	}
	fn receive_with_discrepancies(_: u32, _: u32, _: u32) -> Weight {
		Weight::from_parts(500_000_000, 0)
	}
	fn refuse() -> Weight {
		Weight::from_parts(500_000_000, 0)
	}
	fn take_back(_: u32) -> Weight {
		Weight::from_parts(500_000_000, 0)
	}
	fn cancel(_: u32) -> Weight {
		Weight::from_parts(500_000_000, 0)
	}
	fn return_items(_: u32, _: u32) -> Weight {
		Weight::from_parts(500_000_000, 0)
	}
	fn answer_dispute() -> Weight {
		Weight::from_parts(500_000_000, 0)
	}
	fn concede(_: u32) -> Weight {
		Weight::from_parts(500_000_000, 0)
	}
	fn appoint_arbiter() -> Weight {
		Weight::from_parts(500_000_000, 0)
	}
	fn decide(_: u32) -> Weight {
		Weight::from_parts(500_000_000, 0)
	}
	fn transfer_title(_: u32) -> Weight {
		Weight::from_parts(500_000_000, 0)
	}
	fn use_device() -> Weight {
		Weight::from_parts(500_000_000, 0)
	}
	fn explant() -> Weight {
		Weight::from_parts(500_000_000, 0)
	}
	fn take_out_of_service() -> Weight {
		Weight::from_parts(500_000_000, 0)
	}
	fn return_to_service() -> Weight {
		Weight::from_parts(500_000_000, 0)
	}
	fn lose() -> Weight {
		Weight::from_parts(500_000_000, 0)
	}
	fn find() -> Weight {
		Weight::from_parts(500_000_000, 0)
	}
	fn decommission() -> Weight {
		Weight::from_parts(500_000_000, 0)
	}
}
