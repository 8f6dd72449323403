//! `consortium_*`: who is in the consortium, and whose nodes make its blocks.

use super::{
	chain::{BlockRef, Chain},
	error::Error,
	page::checked_count,
};
use custos_primitives::{
	api::{AuthoritiesApi, ConsortiumApi},
	authority::{AuthoritiesView, EquivocationView},
	member::{MemberId, MemberView},
};
use custos_runtime::{opaque::Block, AccountId, Hash};
use jsonrpsee::proc_macros::rpc;
use sp_api::ApiExt;

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

	/// The authorities, and the session that they are in.
	#[method(name = "consortium_authorities", blocking)]
	fn authorities(&self, at: Option<Hash>) -> Result<AuthoritiesView<AccountId>, Error>;

	/// What is filed against the authorities of a member and not settled, in the order of the reports.
	#[method(name = "consortium_equivocations", blocking)]
	fn equivocations(
		&self,
		member: MemberId,
		at: Option<Hash>,
	) -> Result<Vec<EquivocationView<AccountId>>, Error>;
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

	/// The block that a question about authorities is about: one whose runtime answers such questions.
	fn block_with_authorities(&self, at: Option<Hash>) -> Result<BlockRef, Error> {
		let block = self.chain.block(at)?;
		let answers = self
			.chain
			.api()
			.has_api::<dyn AuthoritiesApi<Block, AccountId>>(block.hash)?;
		answers.then_some(block).ok_or(Error::NotAnswered(block.number))
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
	fn authorities(&self, at: Option<Hash>) -> Result<AuthoritiesView<AccountId>, Error> {
		let block = self.block_with_authorities(at)?;
		Ok(self.chain.api().authorities(block.hash)?)
	}

	fn equivocations(
		&self,
		member: MemberId,
		at: Option<Hash>,
	) -> Result<Vec<EquivocationView<AccountId>>, Error> {
		let block = self.block_with_authorities(at)?;
		Ok(self.chain.api().equivocations(block.hash, member)?)
	}
}
