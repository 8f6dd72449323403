//! `device_*`: models, and the histories of devices and logistic units.

use super::{
	chain::{checked_text, Chain},
	error::Error,
	history::TrailAnswer,
};
use custos_primitives::{api::DeviceApi, device::ModelView};
use custos_runtime::Hash;
use jsonrpsee::proc_macros::rpc;

/// Questions about devices. `text` is a barcode's text, raw or bracketed, or a GS1 Digital Link URI.
#[rpc(server)]
pub trait DeviceRpc {
	/// The model that the text names, in the given or the current version of its description.
	#[method(name = "device_model", blocking)]
	fn model(&self, text: String, version: Option<u32>, at: Option<Hash>) -> Result<ModelView, Error>;

	/// The history of the logistic unit that the text names, of the unit, or of the lot where it names no serial: its last
	/// steps, oldest first.
	///
	/// About `limit` steps at most (100; 1000 is the most). Steps of one block are never torn apart, so there may be
	/// some more. Where older ones are missing, `missing` says why and which block to go on from.
	#[method(name = "device_trail", blocking)]
	fn trail(&self, text: String, limit: Option<u32>, at: Option<Hash>) -> Result<TrailAnswer, Error>;
}

/// Answers them.
pub struct Device {
	chain: Chain,
}

impl Device {
	/// Answers from this chain.
	pub fn new(chain: Chain) -> Self {
		Self { chain }
	}
}

impl DeviceRpcServer for Device {
	fn model(&self, text: String, version: Option<u32>, at: Option<Hash>) -> Result<ModelView, Error> {
		let text = checked_text(text)?;
		let block = self.chain.block(at)?;
		Ok(self.chain.api().model(block.hash, text, version)??)
	}

	fn trail(&self, text: String, limit: Option<u32>, at: Option<Hash>) -> Result<TrailAnswer, Error> {
		let text = checked_text(text)?;
		self.chain
			.history(limit, at, |block| Ok(self.chain.api().trail(block, text)??))
	}
}
