//! `custody_*`: who has a device and whose it is, what is on its way, and what may be done with it.

use super::{
	chain::{checked_text, Chain},
	error::Error,
	history::TrailAnswer,
	page::{checked_count, next},
};
use custos_primitives::{
	api::{
		CustodyApi, CustodyView, DeviceApi, HoldingView, MayView, OverdueShipment, ShipmentView, TrailView,
	},
	custody::{LotReference, ShipmentId},
	device::LotView,
	gs1::ShipmentNumber,
	guard::Intent,
	member::MemberId,
};
use custos_runtime::Hash;
use jsonrpsee::proc_macros::rpc;
use serde::Serialize;

/// Questions about custody. `text` is a barcode's text, raw or bracketed, a GS1 Digital Link URI, or an EPC URI. It names
/// a lot, a unit, or by its SSCC a logistic unit.
#[rpc(server)]
pub trait CustodyRpc {
	/// Who has the unit, the lot or the logistic unit.
	#[method(name = "custody_of", blocking)]
	fn of(&self, text: String, at: Option<Hash>) -> Result<CustodyView, Error>;

	/// What a member has, and had, of each lot, after the lot `after`, at most `count` of them (100, which is the most).
	#[method(name = "custody_holdings", blocking)]
	fn holdings(
		&self,
		member: MemberId,
		after: Option<LotReference>,
		count: Option<u32>,
		at: Option<Hash>,
	) -> Result<Holdings, Error>;

	/// The shipment that the sender gave that number.
	#[method(name = "custody_shipment", blocking)]
	fn shipment(
		&self,
		sender: MemberId,
		number: ShipmentNumber,
		at: Option<Hash>,
	) -> Result<ShipmentView, Error>;

	/// The shipments that nobody answered in time: those that the member is to answer, or all.
	#[method(name = "custody_overdue", blocking)]
	fn overdue(&self, member: Option<MemberId>, at: Option<Hash>) -> Result<Vec<OverdueShipment>, Error>;

	/// Whether something may be done with what the text names, and every reason against it.
	///
	/// Where the text names no serial, `possessor` says whose devices of the lot are meant; without it, the manufacturer's.
	#[method(name = "custody_may", blocking)]
	fn may(
		&self,
		text: String,
		intent: Intent,
		possessor: Option<MemberId>,
		at: Option<Hash>,
	) -> Result<MayView, Error>;

	/// The history of what a member hands over by number of the lot that the text names. As `device_trail` otherwise.
	#[method(name = "custody_trail", blocking)]
	fn trail(
		&self,
		text: String,
		member: MemberId,
		limit: Option<u32>,
		at: Option<Hash>,
	) -> Result<TrailAnswer, Error>;
}

/// What a member has, and had, of some lots.
#[derive(Serialize, Clone, PartialEq, Eq, Debug)]
#[serde(rename_all = "camelCase")]
pub struct Holdings {
	/// What it has, and had, lot by lot.
	pub holdings: Vec<HoldingView>,
	/// The lot to ask on from, as `after`; nothing where these are the last.
	pub next: Option<LotReference>,
}

impl Holdings {
	/// The answer to a question for `count` lots.
	pub fn page(holdings: Vec<HoldingView>, count: u32) -> Self {
		let next = next(&holdings, count, |holding| holding.lot);
		Self { holdings, next }
	}
}

/// Answers them.
pub struct Custody {
	chain: Chain,
}

impl Custody {
	/// Answers from this chain.
	pub fn new(chain: Chain) -> Self {
		Self { chain }
	}

	/// The lot that the text names, or that the record of the unit does.
	fn lot(&self, block: Hash, text: Vec<u8>) -> Result<LotReference, Error> {
		let found = self.chain.api().lookup(block, text)??;
		let device = found.model.device;
		match found.lot {
			LotView::Recorded { number, .. } | LotView::NotRegistered { number } => Ok(LotReference {
				device,
				lot: Some(number),
			}),
			LotView::NotAsked => Err(Error::Incomplete),
		}
	}

	fn holding_trail(&self, block: Hash, text: Vec<u8>, member: MemberId) -> Result<TrailView, Error> {
		let lot = self.lot(block, text)?;
		let record = self.chain.api().holding_trail(block, lot, member)?;
		record.ok_or(Error::HoldingNotFound { lot, member })
	}
}

impl CustodyRpcServer for Custody {
	fn of(&self, text: String, at: Option<Hash>) -> Result<CustodyView, Error> {
		let text = checked_text(text)?;
		let block = self.chain.block(at)?;
		Ok(self.chain.api().custody_of(block.hash, text)??)
	}

	fn holdings(
		&self,
		member: MemberId,
		after: Option<LotReference>,
		count: Option<u32>,
		at: Option<Hash>,
	) -> Result<Holdings, Error> {
		let count = checked_count(count)?;
		let block = self.chain.block(at)?;
		let holdings = self.chain.api().holdings(block.hash, member, after, count)?;
		Ok(Holdings::page(holdings, count))
	}

	fn shipment(
		&self,
		sender: MemberId,
		number: ShipmentNumber,
		at: Option<Hash>,
	) -> Result<ShipmentView, Error> {
		let block = self.chain.block(at)?;
		let shipment = ShipmentId { sender, number };
		let found = self.chain.api().shipment(block.hash, shipment)?;
		found.ok_or(Error::ShipmentNotFound(shipment))
	}

	fn overdue(&self, member: Option<MemberId>, at: Option<Hash>) -> Result<Vec<OverdueShipment>, Error> {
		let block = self.chain.block(at)?;
		Ok(self.chain.api().overdue_shipments(block.hash, member)?)
	}

	fn may(
		&self,
		text: String,
		intent: Intent,
		possessor: Option<MemberId>,
		at: Option<Hash>,
	) -> Result<MayView, Error> {
		let text = checked_text(text)?;
		let block = self.chain.block(at)?;
		Ok(self.chain.api().may(block.hash, text, possessor, intent)??)
	}

	fn trail(
		&self,
		text: String,
		member: MemberId,
		limit: Option<u32>,
		at: Option<Hash>,
	) -> Result<TrailAnswer, Error> {
		let text = checked_text(text)?;
		self.chain
			.history(limit, at, |block| self.holding_trail(block, text, member))
	}
}
