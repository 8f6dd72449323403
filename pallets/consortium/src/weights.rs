//! What the pallet's calls cost. The values are measured on the runtime, by `scripts/weights`.

use frame_support::weights::Weight;

/// What each call and the gate cost.
pub trait WeightInfo {
	/// `admit` with `p` company prefixes, apart from seating the representative in the council.
	fn admit(p: u32) -> Weight;
	/// `suspend`, apart from the council.
	fn suspend() -> Weight;
	/// `reinstate`, apart from the council.
	fn reinstate() -> Weight;
	/// `expel` of a member with as many company prefixes as one may hold, apart from the council.
	fn expel() -> Weight;
	/// `set_roles`.
	fn set_roles() -> Weight;
	/// `add_company_prefixes` with `p` of them.
	fn add_company_prefixes(p: u32) -> Weight;
	/// `remove_company_prefixes` with `p` of them.
	fn remove_company_prefixes(p: u32) -> Weight;
	/// `set_representative`, apart from the council.
	fn set_representative() -> Weight;
	/// `appoint_delegate`.
	fn appoint_delegate() -> Weight;
	/// `update_delegate`.
	fn update_delegate() -> Weight;
	/// `revoke_delegate`.
	fn revoke_delegate() -> Weight;
	/// `resign`.
	fn resign() -> Weight;
	/// The gate, in front of every transaction.
	fn gate() -> Weight;
}
