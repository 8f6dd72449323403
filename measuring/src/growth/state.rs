//! A state that things are made in, many of them. It is a map and no trie: what the trie takes is counted when all is made.

use std::collections::BTreeMap;

use codec::Encode;
use custos_runtime::{Executive, RuntimeCall, RuntimeOrigin, System};
use frame_support::storage::storage_prefix;
use sp_core::storage::Storage;
use sp_keyring::Sr25519Keyring;
use sp_runtime::traits::Dispatchable;
use sp_state_machine::BasicExternalities;

use super::trie::Size;
use crate::chain::{sign, Chain};

/// Calls with who makes them.
pub type Calls = Vec<(Sr25519Keyring, RuntimeCall)>;

/// What transactions take in blocks.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct InBlocks {
	/// How many there are.
	pub transactions: u32,
	/// Their bytes in the body of a block.
	pub bytes: usize,
	/// The bytes of their events, which are in the state of their block alone.
	pub events: usize,
}

/// A state of the development chain in its first block.
pub struct State(BasicExternalities);

impl State {
	/// The state as the block begins.
	pub fn new() -> Self {
		Self::with(Chain::new().state().into_iter().collect())
	}

	fn with(top: BTreeMap<Vec<u8>, Vec<u8>>) -> Self {
		let children_default = Default::default();
		Self(BasicExternalities::new(Storage {
			top,
			children_default,
		}))
	}

	/// Makes calls, which all have to succeed.
	pub fn make(&mut self, calls: impl FnOnce() -> Calls) {
		self.0.execute_with(|| {
			for (signer, call) in calls() {
				let outcome = call.dispatch(RuntimeOrigin::signed(signer.to_account_id()));
				outcome.expect("what is made is valid");
			}
			forget_events();
		});
	}

	/// Makes calls as signed transactions, which all have to succeed. Returns what they take in blocks.
	pub fn submit(&mut self, calls: impl FnOnce() -> Calls) -> InBlocks {
		self.0.execute_with(|| {
			let mut taken = InBlocks::default();
			for (signer, call) in calls() {
				let transaction = sign(signer, call);
				forget_events();
				taken.transactions += 1;
				taken.bytes += transaction.encoded_size();
				Executive::apply_extrinsic(transaction)
					.expect("the transaction is let in")
					.expect("the call succeeds");
				taken.events += System::read_events_no_consensus()
					.map(|event| event.encoded_size())
					.sum::<usize>();
			}
			forget_events();
			taken
		})
	}

	/// All that is in the state.
	pub fn into_storage(self) -> Storage {
		self.0.into_storages()
	}

	/// The size of what is under these prefixes, or of everything where there are none, and the state as it was.
	pub fn size(self, only: &[[u8; 32]]) -> (Size, Self) {
		let Storage { top, .. } = self.into_storage();
		let counts = |key: &[u8]| only.is_empty() || only.iter().any(|prefix| key.starts_with(prefix));
		let size = Size::of(top.iter().filter(|(key, _)| counts(key)));
		(size, Self::with(top))
	}
}

/// Removes the events of the block. What removes them otherwise looks for their topics too, of which there are none, through
/// the whole map.
fn forget_events() {
	for item in [&b"Events"[..], b"EventCount"] {
		sp_io::storage::clear(&storage_prefix(b"System", item));
	}
}
