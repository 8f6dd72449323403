//! Keys in the order of numbers.

use crate::InOrder;
use codec::{Decode, Encode, MaxEncodedLen};
use proptest::prelude::*;

proptest! {
	#[test]
	fn keys_are_in_the_order_of_their_numbers(one: u64, other: u64) {
		let [first, second] = [one, other].map(|number| InOrder(number).encode());
		prop_assert_eq!(first.cmp(&second), one.cmp(&other));
		prop_assert_eq!(first.len(), InOrder::max_encoded_len());
		prop_assert_eq!(InOrder::decode(&mut first.as_slice()), Ok(InOrder(one)));
	}
}

#[test]
fn a_byte_that_overflows_keeps_the_order() {
	let keys = [0, 255, 256, 65_535, 65_536, u64::MAX].map(|number| InOrder(number).encode());
	assert!(keys.is_sorted());
}
