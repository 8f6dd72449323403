//! Keys in the order of numbers.

use codec::{Decode, DecodeWithMemTracking, Encode, EncodeLike, Input, MaxEncodedLen, Output};
use scale_info::TypeInfo;

/// The number of an anchor or an access in the key of a list: its eight bytes, the most significant first, so that the
/// list is in the order of numbers and a page of it can be begun anywhere.
#[derive(Clone, Copy, PartialEq, Eq, Debug, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct InOrder(pub u64);

impl Encode for InOrder {
	fn size_hint(&self) -> usize {
		size_of::<u64>()
	}

	fn encode_to<Out: Output + ?Sized>(&self, output: &mut Out) {
		output.write(&self.0.to_be_bytes());
	}
}

impl EncodeLike for InOrder {}

impl Decode for InOrder {
	fn decode<In: Input>(input: &mut In) -> Result<Self, codec::Error> {
		<[u8; 8]>::decode(input).map(|bytes| Self(u64::from_be_bytes(bytes)))
	}
}
