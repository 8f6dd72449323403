//! Which authority has made which block of late.

use custos_runtime::opaque::Header;
use sp_consensus_aura::{sr25519::AuthorityId, Slot};
use sp_consensus_slots::EquivocationProof;
use std::collections::{btree_map::Entry, BTreeMap};

/// For how many slots blocks are remembered: half an hour of slots of two seconds.
pub const LENGTH: u64 = 1024;

/// Two blocks that an authority made for one slot.
pub type Equivocation = EquivocationProof<Header, AuthorityId>;

/// The blocks of the last slots, by slot and author.
#[derive(Default)]
pub struct Window(BTreeMap<(Slot, AuthorityId), Made>);

/// What an authority has made for a slot.
enum Made {
	/// One block.
	One(Header),
	/// More than one, which was told.
	More,
}

impl Window {
	/// Notes a block. The first time that it is the author's second one for the slot, answers with both.
	pub fn note(&mut self, slot: Slot, author: AuthorityId, header: Header) -> Option<Equivocation> {
		let found = match self.0.entry((slot, author.clone())) {
			Entry::Vacant(place) => {
				place.insert(Made::One(header));
				None
			}
			Entry::Occupied(mut place) => match place.get() {
				Made::One(first) if first.hash() != header.hash() => {
					let first_header = first.clone();
					place.insert(Made::More);
					Some(EquivocationProof {
						offender: author,
						slot,
						first_header,
						second_header: header,
					})
				}
				Made::One(_) | Made::More => None,
			},
		};
		self.forget_old();
		found
	}

	/// Forgets what is more than the window's length before the newest slot.
	fn forget_old(&mut self) {
		let newest = self.0.last_key_value().map_or(0, |((slot, _), _)| **slot);
		let first = newest.saturating_sub(LENGTH);
		while self
			.0
			.first_key_value()
			.is_some_and(|((slot, _), _)| **slot < first)
		{
			self.0.pop_first();
		}
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use sp_keyring::Sr25519Keyring::{self, Alice, Bob};
	use sp_runtime::traits::Header as _;

	fn key(authority: Sr25519Keyring) -> AuthorityId {
		authority.public().into()
	}

	/// A block that differs from those of other numbers.
	fn block(number: u32) -> Header {
		Header::new(
			number,
			Default::default(),
			Default::default(),
			Default::default(),
			Default::default(),
		)
	}

	fn note(window: &mut Window, slot: u64, authority: Sr25519Keyring, number: u32) -> Option<Equivocation> {
		window.note(slot.into(), key(authority), block(number))
	}

	#[test]
	fn two_blocks_for_one_slot_are_found_with_both_headers() {
		let mut window = Window::default();
		assert!(note(&mut window, 7, Alice, 1).is_none());
		assert!(note(&mut window, 8, Alice, 2).is_none());
		let found = note(&mut window, 7, Alice, 3).expect("it is the second block of slot 7");
		assert_eq!((found.slot, found.offender), (7.into(), key(Alice)));
		assert_eq!((found.first_header, found.second_header), (block(1), block(3)));
	}

	#[test]
	fn the_same_block_again_is_none() {
		let mut window = Window::default();
		assert!(note(&mut window, 7, Alice, 1).is_none());
		assert!(note(&mut window, 7, Alice, 1).is_none());
	}

	#[test]
	fn blocks_of_two_authorities_for_one_slot_are_none() {
		// The slot is one authority's on one fork and another's on a fork with other authorities.
		let mut window = Window::default();
		assert!(note(&mut window, 7, Alice, 1).is_none());
		assert!(note(&mut window, 7, Bob, 2).is_none());
	}

	#[test]
	fn an_equivocation_is_told_once() {
		let mut window = Window::default();
		note(&mut window, 7, Alice, 1);
		assert!(note(&mut window, 7, Alice, 2).is_some());
		for number in [1, 2, 3] {
			assert!(note(&mut window, 7, Alice, number).is_none());
		}
		note(&mut window, 8, Alice, 4);
		assert!(note(&mut window, 8, Alice, 5).is_some());
	}

	#[test]
	fn only_the_last_slots_are_remembered() {
		let mut window = Window::default();
		let slots = 1..=3 * LENGTH;
		for (slot, number) in slots.clone().zip(1..) {
			assert!(note(&mut window, slot, Alice, number).is_none());
		}
		let kept = u64::try_from(window.0.len()).expect("it fits");
		assert_eq!(kept, LENGTH + 1);
		assert!(note(&mut window, *slots.start(), Alice, 0).is_none());
		assert!(note(&mut window, *slots.end() - LENGTH, Alice, 0).is_some());
	}
}
