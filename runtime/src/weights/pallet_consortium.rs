//! Temporary.
use core::marker::PhantomData;
use frame_support::weights::Weight;
/// Weights.
pub struct WeightInfo<T>(PhantomData<T>);
impl<T> ::pallet_consortium::WeightInfo for WeightInfo<T> {
	fn admit(_: u32) -> Weight {
		Weight::from_parts(50_000_000, 0)
	}
	fn suspend() -> Weight {
		Weight::from_parts(50_000_000, 0)
	}
	fn reinstate() -> Weight {
		Weight::from_parts(50_000_000, 0)
	}
	fn expel() -> Weight {
		Weight::from_parts(50_000_000, 0)
	}
	fn set_roles() -> Weight {
		Weight::from_parts(50_000_000, 0)
	}
	fn add_company_prefixes(_: u32) -> Weight {
		Weight::from_parts(50_000_000, 0)
	}
	fn remove_company_prefixes(_: u32) -> Weight {
		Weight::from_parts(50_000_000, 0)
	}
	fn set_representative() -> Weight {
		Weight::from_parts(50_000_000, 0)
	}
	fn appoint_delegate() -> Weight {
		Weight::from_parts(50_000_000, 0)
	}
	fn update_delegate() -> Weight {
		Weight::from_parts(50_000_000, 0)
	}
	fn revoke_delegate() -> Weight {
		Weight::from_parts(50_000_000, 0)
	}
	fn resign() -> Weight {
		Weight::from_parts(50_000_000, 0)
	}
	fn gate() -> Weight {
		Weight::from_parts(50_000_000, 0)
	}
}
