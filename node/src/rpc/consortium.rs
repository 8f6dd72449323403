//! `consortium_*`: who is in the consortium.

use super::{
	chain::{checked_number, Chain},
	error::Error,
};
use custos_primitives::{
	api::ConsortiumApi,
	member::{MemberId, MemberView},
};
use custos_runtime::{AccountId, Hash};
use jsonrpsee::proc_macros::rpc;

/// The most members that one answer holds.
const MOST_MEMBERS: u32 = 100;

/// Questions about the consortium.
#[rpc(server)]
pub trait ConsortiumRpc {
	/// The members with numbers from `first` (0), in their order, at most `count` of them (100, which is the most).
	#[method(name = "consortium_members", blocking)]
	fn members(
		&self,
		first: Option<MemberId>,
		count: Option<u32>,
		at: Option<Hash>,
	) -> Result<Vec<MemberView<AccountId>>, Error>;
}

/// Answers them.
pub struct Consortium {
	chain: Chain,
}

impl Consortium {
	/// Answers from this chain.
	pub fn new(chain: Chain) -> Self {
		Self { chain }
	}
}

impl ConsortiumRpcServer for Consortium {
	fn members(
		&self,
		first: Option<MemberId>,
		count: Option<u32>,
		at: Option<Hash>,
	) -> Result<Vec<MemberView<AccountId>>, Error> {
		let count = checked_number("count", count.unwrap_or(MOST_MEMBERS), 1..=MOST_MEMBERS)?;
		let block = self.chain.block(at)?;
		Ok(self
			.chain
			.api()
			.members(block.hash, first.unwrap_or_default(), count)?)
	}
}
