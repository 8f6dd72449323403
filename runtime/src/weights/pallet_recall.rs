//! Stand-in until it is measured.

use core::marker::PhantomData;
use frame_support::weights::Weight;

/// Weights.
pub struct WeightInfo<T>(PhantomData<T>);
impl<T: frame_system::Config> pallet_recall::WeightInfo for WeightInfo<T> {
	fn hold() -> Weight {
		Weight::from_parts(500_000_000, 0)
	}
	fn release() -> Weight {
		Weight::from_parts(500_000_000, 0)
	}
	fn initiate(_: u32) -> Weight {
		Weight::from_parts(500_000_000, 0)
	}
	fn mandate(_: u32) -> Weight {
		Weight::from_parts(500_000_000, 0)
	}
	fn extend(_: u32) -> Weight {
		Weight::from_parts(500_000_000, 0)
	}
	fn narrow() -> Weight {
		Weight::from_parts(500_000_000, 0)
	}
	fn amend() -> Weight {
		Weight::from_parts(500_000_000, 0)
	}
	fn terminate() -> Weight {
		Weight::from_parts(500_000_000, 0)
	}
	fn report() -> Weight {
		Weight::from_parts(500_000_000, 0)
	}
	fn report_vigilance() -> Weight {
		Weight::from_parts(500_000_000, 0)
	}
	fn report_status() -> Weight {
		Weight::from_parts(500_000_000, 0)
	}
	fn record_corrections(_: u32) -> Weight {
		Weight::from_parts(500_000_000, 0)
	}
	fn survey(_: u32) -> Weight {
		Weight::from_parts(500_000_000, 0)
	}
	fn set_quantity_in_scope() -> Weight {
		Weight::from_parts(500_000_000, 0)
	}
	fn answer(_: u32, _: u32) -> Weight {
		Weight::from_parts(500_000_000, 0)
	}
	fn explain() -> Weight {
		Weight::from_parts(500_000_000, 0)
	}
	fn draw_sample() -> Weight {
		Weight::from_parts(500_000_000, 0)
	}
	fn record_check() -> Weight {
		Weight::from_parts(500_000_000, 0)
	}
}
