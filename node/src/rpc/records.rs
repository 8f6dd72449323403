//! `records_*` and `access_*`: which records there are, who asks for access to them, and who got it.

use super::{
	chain::Chain,
	error::Error,
	history::LogAnswer,
	page::{checked_count, next},
};
use custos_primitives::{
	api::{RecordsApi, TrailView},
	consent::SubjectReference,
	member::MemberId,
	records::{AccessId, AccessView, AnchorId, AnchorView},
};
use custos_runtime::{AccountId, Hash};
use jsonrpsee::proc_macros::rpc;
use serde::Serialize;

/// Questions about records and access to them. A subject is its controller's number and its pseudonym.
#[rpc(server)]
pub trait RecordsRpc {
	/// An anchor: what it says of a record, and when it was made.
	#[method(name = "records_anchor", blocking)]
	fn anchor(&self, anchor: AnchorId, at: Option<Hash>) -> Result<AnchorView, Error>;

	/// When and by whom a record's hash was anchored: its anchors with numbers after `after`, at most `count` of them (100,
	/// which is the most).
	#[method(name = "records_verify", blocking)]
	fn verify(
		&self,
		hash: Hash,
		after: Option<AnchorId>,
		count: Option<u32>,
		at: Option<Hash>,
	) -> Result<Anchors, Error>;

	/// An access: what was asked for, what came of it, and where it stands.
	#[method(name = "access_get", blocking)]
	fn access(&self, access: AccessId, at: Option<Hash>) -> Result<AccessView<AccountId>, Error>;

	/// The log of a subject: who was allowed or refused what, and who used which data. Its last steps, oldest first.
	///
	/// About `limit` steps at most (100; 1000 is the most), as `device_trail` has it.
	#[method(name = "access_log", blocking)]
	fn log(
		&self,
		subject: SubjectReference,
		limit: Option<u32>,
		at: Option<Hash>,
	) -> Result<LogAnswer, Error>;

	/// The requests that a controller is to decide, with numbers after `after`, at most `count` of them (100, which is the
	/// most).
	#[method(name = "access_pending", blocking)]
	fn pending(
		&self,
		controller: MemberId,
		after: Option<AccessId>,
		count: Option<u32>,
		at: Option<Hash>,
	) -> Result<Accesses, Error>;

	/// The emergency access that is to be reviewed, of a controller's subjects or of all, after `after`, at most
	/// `count` of them (100, which is the most).
	#[method(name = "access_reviews_due", blocking)]
	fn reviews_due(
		&self,
		controller: Option<MemberId>,
		after: Option<AccessId>,
		count: Option<u32>,
		at: Option<Hash>,
	) -> Result<Accesses, Error>;
}

/// Some of the anchors of a record's hash.
#[derive(Serialize, Clone, PartialEq, Eq, Debug)]
#[serde(rename_all = "camelCase")]
pub struct Anchors {
	/// The anchors, in the order of their numbers. Nobody anchored the hash where there are none.
	pub anchors: Vec<AnchorView>,
	/// The anchor to ask on from, as `after`; nothing where these are the last.
	pub next: Option<AnchorId>,
}

impl Anchors {
	/// The answer to a question for `count` anchors.
	pub fn page(anchors: Vec<AnchorView>, count: u32) -> Self {
		let next = next(&anchors, count, |anchor| anchor.anchor);
		Self { anchors, next }
	}
}

/// Some accesses.
#[derive(Serialize, Clone, PartialEq, Eq, Debug)]
#[serde(rename_all = "camelCase")]
pub struct Accesses {
	/// The accesses, each controller's in the order of their numbers.
	pub accesses: Vec<AccessView<AccountId>>,
	/// The access to ask on from, as `after`; nothing where these are the last.
	pub next: Option<AccessId>,
}

impl Accesses {
	/// The answer to a question for `count` accesses.
	pub fn page(accesses: Vec<AccessView<AccountId>>, count: u32) -> Self {
		let next = next(&accesses, count, |access| access.access);
		Self { accesses, next }
	}
}

/// Answers them.
pub struct Records {
	chain: Chain,
}

impl Records {
	/// Answers from this chain.
	pub fn new(chain: Chain) -> Self {
		Self { chain }
	}
}

impl RecordsRpcServer for Records {
	fn anchor(&self, anchor: AnchorId, at: Option<Hash>) -> Result<AnchorView, Error> {
		let block = self.chain.block(at)?;
		let found = self.chain.api().anchor(block.hash, anchor)?;
		found.ok_or(Error::AnchorNotFound(anchor))
	}

	fn verify(
		&self,
		hash: Hash,
		after: Option<AnchorId>,
		count: Option<u32>,
		at: Option<Hash>,
	) -> Result<Anchors, Error> {
		let count = checked_count(count)?;
		let block = self.chain.block(at)?;
		let anchors = self.chain.api().anchors_of(block.hash, hash, after, count)?;
		Ok(Anchors::page(anchors, count))
	}

	fn access(&self, access: AccessId, at: Option<Hash>) -> Result<AccessView<AccountId>, Error> {
		let block = self.chain.block(at)?;
		let found = self.chain.api().access(block.hash, access)?;
		found.ok_or(Error::AccessNotFound(access))
	}

	fn log(
		&self,
		subject: SubjectReference,
		limit: Option<u32>,
		at: Option<Hash>,
	) -> Result<LogAnswer, Error> {
		self.chain.history(limit, at, |block| {
			let view = self.chain.subject(block, subject)?;
			Ok(TrailView {
				subject,
				trail: view.log,
				storage_key: view.storage_key,
			})
		})
	}

	fn pending(
		&self,
		controller: MemberId,
		after: Option<AccessId>,
		count: Option<u32>,
		at: Option<Hash>,
	) -> Result<Accesses, Error> {
		let count = checked_count(count)?;
		let block = self.chain.block(at)?;
		let accesses = self.chain.api().pending(block.hash, controller, after, count)?;
		Ok(Accesses::page(accesses, count))
	}

	fn reviews_due(
		&self,
		controller: Option<MemberId>,
		after: Option<AccessId>,
		count: Option<u32>,
		at: Option<Hash>,
	) -> Result<Accesses, Error> {
		let count = checked_count(count)?;
		let block = self.chain.block(at)?;
		let accesses = self
			.chain
			.api()
			.reviews_due(block.hash, controller, after, count)?;
		Ok(Accesses::page(accesses, count))
	}
}
