//! `recall_*`: what is held or recalled, and how far a recall has come.

use super::{
	chain::{checked_text, Chain},
	error::Error,
	page::{checked_count, next},
};
use custos_primitives::{
	api::{RecallApi, RecallStatusView},
	guard::RecallId,
	member::MemberId,
	recall::{ConsigneeView, OverdueRecall, RecallView, ReconciliationView},
};
use custos_runtime::Hash;
use jsonrpsee::proc_macros::rpc;
use serde::Serialize;

/// Questions about holds and recalls.
#[rpc(server)]
pub trait RecallRpc {
	/// What recalls and holds say of the device or logistic unit that a barcode's text or a URI names.
	#[method(name = "recall_status", blocking)]
	fn status(&self, text: String, at: Option<Hash>) -> Result<RecallStatusView, Error>;

	/// A recall: what it covers, what it says, what is due, and how far it has come.
	#[method(name = "recall_get", blocking)]
	fn get(&self, recall: RecallId, at: Option<Hash>) -> Result<RecallView, Error>;

	/// The consignees with numbers after the member `after`, at most `count` of them (100, which is the most).
	#[method(name = "recall_consignees", blocking)]
	fn consignees(
		&self,
		recall: RecallId,
		after: Option<MemberId>,
		count: Option<u32>,
		at: Option<Hash>,
	) -> Result<Consignees, Error>;

	/// The accounts of a recall, lot by lot.
	#[method(name = "recall_reconciliation", blocking)]
	fn reconciliation(&self, recall: RecallId, at: Option<Hash>) -> Result<Vec<ReconciliationView>, Error>;

	/// What is overdue in ongoing recalls: for the member, or for all.
	#[method(name = "recall_overdue", blocking)]
	fn overdue(&self, member: Option<MemberId>, at: Option<Hash>) -> Result<Vec<OverdueRecall>, Error>;
}

/// Some of the consignees of a recall.
#[derive(Serialize, Clone, PartialEq, Eq, Debug)]
#[serde(rename_all = "camelCase")]
pub struct Consignees {
	/// The consignees, in the order of their numbers.
	pub consignees: Vec<ConsigneeView>,
	/// The member to ask on from, as `after`; nothing where these are the last.
	pub next: Option<MemberId>,
}

impl Consignees {
	/// The answer to a question for `count` consignees.
	pub fn page(consignees: Vec<ConsigneeView>, count: u32) -> Self {
		let next = next(&consignees, count, |consignee| consignee.member);
		Self { consignees, next }
	}
}

/// Answers them.
pub struct Recall {
	chain: Chain,
}

impl Recall {
	/// Answers from this chain.
	pub fn new(chain: Chain) -> Self {
		Self { chain }
	}

	fn recall(&self, block: Hash, recall: RecallId) -> Result<RecallView, Error> {
		let found = self.chain.api().recall(block, recall)?;
		found.ok_or(Error::RecallNotFound(recall))
	}
}

impl RecallRpcServer for Recall {
	fn status(&self, text: String, at: Option<Hash>) -> Result<RecallStatusView, Error> {
		let text = checked_text(text)?;
		let block = self.chain.block(at)?;
		Ok(self.chain.api().recall_status(block.hash, text)??)
	}

	fn get(&self, recall: RecallId, at: Option<Hash>) -> Result<RecallView, Error> {
		let block = self.chain.block(at)?;
		self.recall(block.hash, recall)
	}

	fn consignees(
		&self,
		recall: RecallId,
		after: Option<MemberId>,
		count: Option<u32>,
		at: Option<Hash>,
	) -> Result<Consignees, Error> {
		let count = checked_count(count)?;
		let block = self.chain.block(at)?;
		let consignees = self.chain.api().consignees(block.hash, recall, after, count)?;
		if consignees.is_empty() {
			self.recall(block.hash, recall)?;
		}
		Ok(Consignees::page(consignees, count))
	}

	fn reconciliation(&self, recall: RecallId, at: Option<Hash>) -> Result<Vec<ReconciliationView>, Error> {
		let block = self.chain.block(at)?;
		let accounts = self.chain.api().reconciliation(block.hash, recall)?;
		accounts.ok_or(Error::RecallNotFound(recall))
	}

	fn overdue(&self, member: Option<MemberId>, at: Option<Hash>) -> Result<Vec<OverdueRecall>, Error> {
		let block = self.chain.block(at)?;
		Ok(self.chain.api().overdue_recalls(block.hash, member)?)
	}
}
