//! What the pallet keeps of a pause, and how calls are named.

use codec::{Decode, Encode, MaxEncodedLen};
use frame_support::BoundedVec;
use scale_info::TypeInfo;
use sp_core::H256;

use crate::Config;

/// The name of a pallet or of one of its calls, as the metadata have it.
pub type NameOf<T> = BoundedVec<u8, <T as Config>::MaxNameLength>;

/// A call: the name of its pallet, such as `Custody`, and its own, such as `ship`.
pub type CallNameOf<T> = (NameOf<T>, NameOf<T>);

/// A pause of a call.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Pause<BlockNumber> {
	/// The block at whose beginning it is lifted: the call is possible again in this one.
	pub until: BlockNumber,
	/// The BLAKE2b-256 hash of the incident's report, which stands off the chain.
	pub report: H256,
}
