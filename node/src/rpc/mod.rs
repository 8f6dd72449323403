//! The node's JSON-RPC methods.
//!
//! The service itself brings the methods that every Substrate node has (`system_*`, `chain_*`, `state_*`, `author_*` and
//! the later specification). This module adds account nonces, finality, and the project's own:
//!
//! | method | answers |
//! |---|---|
//! | `udi_parse(text)` | what the text of a UDI says, without asking the chain |
//! | `udi_lookup(text, at?)` | what the chain knows of the device |
//! | `udi_verify(text, at?)` | whether the device is genuine and may be passed on |
//! | `device_model(text, version?, at?)` | a model, in one version of its description |
//! | `device_trail(text, limit?, at?)` | the history of a unit, lot or logistic unit |
//! | `custody_of(text, at?)` | who has a unit, lot or logistic unit |
//! | `custody_holdings(member, after?, count?, at?)` | what a member has, and had, of each lot |
//! | `custody_shipment(sender, number, at?)` | a shipment |
//! | `custody_overdue(member?, at?)` | the shipments that nobody answered in time |
//! | `custody_may(text, intent, possessor?, at?)` | whether something may be done with a thing |
//! | `custody_trail(text, member, limit?, at?)` | the history of what a member hands over by number of a lot |
//! | `recall_status(text, at?)` | what recalls and holds say of a thing |
//! | `recall_get(recall, at?)` | a recall |
//! | `recall_consignees(recall, after?, count?, at?)` | the consignees of a recall |
//! | `recall_reconciliation(recall, at?)` | the accounts of a recall, lot by lot |
//! | `recall_overdue(member?, at?)` | what is overdue in ongoing recalls |
//! | `consent_decide(question, at?)` | whether something may be done with a subject's data |
//! | `consent_get(subject, attestation, at?)` | an attestation |
//! | `consent_history(subject, first?, count?, at?)` | the attestations of a subject |
//! | `consent_subject(subject, at?)` | a subject and its keys |
//! | `consent_statement(subject, act, key?, validUntil?, at?)` | the statement that a key has to sign |
//! | `consent_study(study, at?)` | a study |
//! | `records_anchor(anchor, at?)` | an anchor of a record |
//! | `records_verify(hash, after?, count?, at?)` | when and by whom a record was anchored |
//! | `access_get(access, at?)` | an access |
//! | `access_log(subject, limit?, at?)` | the log of a subject |
//! | `access_pending(controller, after?, count?, at?)` | the requests that a controller is to decide |
//! | `access_reviews_due(controller?, after?, count?, at?)` | the emergency access that is to be reviewed |
//! | `consortium_members(first?, count?, at?)` | the members |
//! | `consortium_authorities(at?)` | the authorities, and the session that they are in |
//! | `consortium_equivocations(member, at?)` | what is filed against a member's authorities |
//!
//! `at` is the hash of a block: the question is answered as of that block instead of the best one. The codes of errors
//! are listed at [`error::Error`].

#[cfg(test)]
mod answers;
mod chain;
mod consent;
mod consortium;
mod custody;
mod device;
mod error;
mod history;
mod page;
mod recall;
mod records;
mod trail;
mod udi;
mod wording;

use crate::service::{Backend, Client, Pool};
use chain::Chain;
use consent::{Consent, ConsentRpcServer};
use consortium::{Consortium, ConsortiumRpcServer};
use custody::{Custody, CustodyRpcServer};
use device::{Device, DeviceRpcServer};
use jsonrpsee::{core::RegisterMethodError, Methods, RpcModule};
use recall::{Recall, RecallRpcServer};
use records::{Records, RecordsRpcServer};
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
	module.merge(Custody::new(chain.clone()).into_rpc())?;
	module.merge(Recall::new(chain.clone()).into_rpc())?;
	module.merge(Consent::new(chain.clone()).into_rpc())?;
	module.merge(Records::new(chain.clone()).into_rpc())?;
	module.merge(Consortium::new(chain).into_rpc())?;
	Ok(module)
}
