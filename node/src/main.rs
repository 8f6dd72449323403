//! A node of a Custos chain.
//!
//! - [`cli`] says what the command line offers, [`command`] carries it out.
//! - [`chain_spec`] describes the chains that are built in.
//! - [`service`] joins the parts of a running node.
//! - [`rpc`] answers JSON-RPC.
//! - [`fhir`] turns FHIR's records of consent into calls.
//! - [`udi`] reads UDIs, for the command line and for JSON-RPC.
#![allow(
	clippy::result_large_err,
	reason = "the errors of sc-cli and sc-service are what they are"
)]

mod chain_spec;
mod cli;
mod command;
mod fhir;
mod rpc;
mod service;
mod udi;

use std::process::ExitCode;

fn main() -> ExitCode {
	command::run().unwrap_or_else(|error| {
		eprintln!("Error: {error}");
		ExitCode::FAILURE
	})
}
