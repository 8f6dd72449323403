//! `consortium_*`: who is in the consortium.

use super::{chain::Chain, error::Error, page::checked_count};
use custos_primitives::{
	api::ConsortiumApi,
	member::{MemberId, MemberView},
};
use custos_runtime::{AccountId, Hash};
use jsonrpsee::proc_macros::rpc;

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
		let count = checked_count(count)?;
		let block = self.chain.block(at)?;
		Ok(self
			.chain
			.api()
			.members(block.hash, first.unwrap_or_default(), count)?)
	}
}
