//! `udi_*`: what a UDI says, and what the chain knows of the device.

use super::{
	chain::{checked_text, Chain},
	error::Error,
};
use crate::udi::{current_year, parse, UdiReading};
use custos_primitives::{
	api::{DeviceApi, Verification},
	device::Lookup,
};
use custos_runtime::Hash;
use jsonrpsee::proc_macros::rpc;

/// Questions about UDIs. `text` is a barcode's text, raw or bracketed, or a GS1 Digital Link URI.
#[rpc(server)]
pub trait UdiRpc {
	/// What the text says: device identifier, production identifiers, and the other forms it is written in.
	///
	/// Does not ask the chain. Two-digit years are understood from the current year of the node's clock.
	#[method(name = "udi_parse")]
	fn parse(&self, text: String) -> Result<UdiReading, Error>;

	/// What the chain knows of the device: its model with certificates, its lot, and its unit.
	#[method(name = "udi_lookup", blocking)]
	fn lookup(&self, text: String, at: Option<Hash>) -> Result<Lookup, Error>;

	/// Whether the device is genuine and may be passed on, in the words of GS1's standard for verification.
	#[method(name = "udi_verify", blocking)]
	fn verify(&self, text: String, at: Option<Hash>) -> Result<Verification, Error>;
}

/// Answers them.
pub struct Udi {
	chain: Chain,
}

impl Udi {
	/// Answers from this chain.
	pub fn new(chain: Chain) -> Self {
		Self { chain }
	}
}

impl UdiRpcServer for Udi {
	fn parse(&self, text: String) -> Result<UdiReading, Error> {
		let text = checked_text(text)?;
		parse(&text, current_year()).map_err(Error::Malformed)
	}

	fn lookup(&self, text: String, at: Option<Hash>) -> Result<Lookup, Error> {
		let text = checked_text(text)?;
		let block = self.chain.block(at)?;
		Ok(self.chain.api().lookup(block.hash, text)??)
	}

	fn verify(&self, text: String, at: Option<Hash>) -> Result<Verification, Error> {
		let text = checked_text(text)?;
		let block = self.chain.block(at)?;
		Ok(self.chain.api().verify(block.hash, text)??)
	}
}
