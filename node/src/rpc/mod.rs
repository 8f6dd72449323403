//! The node's JSON-RPC methods.
//!
//! The service itself brings the methods that every Substrate node has (`system_*`, `chain_*`, `state_*`, `author_*` and
//! the later specification). This module adds account nonces, finality, and the project's own:
//!
//! | method | answers |
//! |---|---|
//! | `udi_parse(text)` | what the text of a UDI says, without asking the chain |
//! | `udi_lookup(text, at?)` | what the chain knows of the device |
//! | `device_model(text, version?, at?)` | a model, in one version of its description |
//! | `device_trail(text, limit?, at?)` | the history of a unit or lot |
//! | `consortium_members(first?, count?, at?)` | the members |
//!
//! `at` is the hash of a block: the question is answered as of that block instead of the best one. The codes of errors
//! are listed at [`error::Error`].

#[cfg(test)]
mod answers;
mod chain;
mod consortium;
mod device;
mod error;
mod trail;
mod udi;

use crate::service::{Backend, Client, Pool};
use chain::Chain;
use consortium::{Consortium, ConsortiumRpcServer};
use device::{Device, DeviceRpcServer};
use jsonrpsee::{core::RegisterMethodError, Methods, RpcModule};
use std::sync::Arc;
use substrate_frame_rpc_system::{System, SystemApiServer};
use udi::{Udi, UdiRpcServer};

/// Every method beside those that the service brings; `finality` are GRANDPA's.
pub fn module(
	client: Arc<Client>,
	backend: Arc<Backend>,
	pool: Arc<Pool>,
	finality: Methods,
) -> Result<RpcModule<()>, RegisterMethodError> {
	let chain = Chain::new(client.clone(), backend);
	let mut module = RpcModule::new(());
	module.merge(System::new(client, pool).into_rpc())?;
	module.merge(finality)?;
	module.merge(Udi::new(chain.clone()).into_rpc())?;
	module.merge(Device::new(chain.clone()).into_rpc())?;
	module.merge(Consortium::new(chain).into_rpc())?;
	Ok(module)
}
