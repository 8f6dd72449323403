//! What patients sign.

use custos_primitives::consent::{Act, Signed, Statement, SubjectReference};
use custos_runtime::{System, Timestamp};
use sp_core::{sr25519, Pair};
use sp_runtime::{traits::IdentifyAccount, MultiSigner};

/// A day in milliseconds.
pub const DAY: u64 = 86_400_000;

/// What the subject signs now with that key, as the statement of that number. It counts for a day.
///
/// To be called in the state that the statement is for: it names the chain and the time.
pub fn signed(key: &sr25519::Pair, subject: SubjectReference, nonce: u32, act: Act) -> Signed {
	let statement = Statement {
		genesis: System::block_hash(0),
		subject,
		nonce,
		valid_until: Timestamp::get() + DAY,
		act,
	};
	Signed {
		key: MultiSigner::from(key.public()).into_account(),
		genesis: statement.genesis,
		nonce,
		valid_until: statement.valid_until,
		signature: key.sign(&statement.bytes()).into(),
	}
}
