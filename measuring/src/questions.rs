//! A question for each of the node's own JSON-RPC methods, and what the chain has to have for an answer.
//!
//! Histories are told by the events of blocks, and the genesis has none: what has a history is made by transactions, which
//! `custos-ask` submits before it asks. Everything else is in the genesis, which is a few weeks old by its own time, so that
//! some of it is overdue.

mod goods;
mod patients;

use std::time::{SystemTime, UNIX_EPOCH};

use codec::Encode;
use custos_primitives::{authority::EquivocationKind, consent::Act, guard::Intent};
use custos_runtime::{AccountId, BlockNumber, Runtime, RuntimeCall};
use frame_support::traits::GetCallMetadata;
use pallet_authorities::{Equivocation, Equivocations};
use serde_json::{json, Value};
use sp_core::{bytes::to_hex, H256};
use sp_keyring::Sr25519Keyring;

use crate::{
	chain::Chain,
	world::{patients::DAY, DISTRIBUTOR, DISTRIBUTOR_ID, HOSPITAL_ID, MAKER_ID},
};

/// How old the genesis is by its own time, in milliseconds: older than the answer to a recall may be.
const AGE: u64 = 20 * DAY;

/// Gives the chain what the questions are about. Returns what is to be submitted, and what is to be asked then.
pub fn prepare(chain: &mut Chain) -> Value {
	let now = SystemTime::now()
		.duration_since(UNIX_EPOCH)
		.expect("the clock is right")
		.as_millis();
	let began = u64::try_from(now).expect("the clock is right") - AGE;
	chain.change(|| {
		pallet_timestamp::Now::<Runtime>::put(began);
		file_equivocation();
	});
	chain.prepare_for(goods::prepared(began));
	let mut people = Vec::new();
	chain.change(|| people = patients::prepared(began));
	chain.prepare_for(people);
	let transactions = goods::transactions().into_iter().chain(patients::transactions());
	json!({
		"transactions": transactions.map(transaction).collect::<Vec<_>>(),
		"questions": about_goods()
			.into_iter()
			.chain(about_recalls())
			.chain(about_patients())
			.chain(about_members())
			.collect::<Vec<_>>(),
	})
}

/// A double vote, which no honest node makes.
fn file_equivocation() {
	Equivocations::<Runtime>::mutate(DISTRIBUTOR_ID, |reports| {
		reports.try_push(double_vote()).expect("the first report");
	});
}

fn double_vote() -> Equivocation<AccountId, BlockNumber> {
	Equivocation {
		offence: H256::repeat_byte(1),
		kind: EquivocationKind::Finality,
		account: DISTRIBUTOR.to_account_id(),
		session: 0,
		reporter: None,
		at: 0,
	}
}

/// A call by its names, with its arguments as the chain encodes them.
fn transaction((signer, call): (Sr25519Keyring, RuntimeCall)) -> Value {
	let names = call.get_call_metadata();
	let bytes = call.encode();
	// Before the arguments are the indices of the pallet and of the call.
	let arguments = bytes.get(2..).expect("each call has two indices");
	json!({
		"signer": signer.to_seed(),
		"pallet": names.pallet_name,
		"call": names.function_name,
		"arguments": to_hex(arguments, false),
	})
}

/// A question, and where the answer has something: the JSON pointer to it.
fn question(method: &str, parameters: Value, holds: &str) -> Value {
	json!({ "method": method, "parameters": parameters, "holds": holds })
}

fn about_goods() -> Vec<Value> {
	let implant = goods::implant();
	vec![
		question("udi_parse", json!([implant]), ""),
		question("udi_lookup", json!([implant]), "/model/description"),
		question("udi_verify", json!([implant]), "/verified"),
		question("device_model", json!([implant]), "/description"),
		question("device_trail", json!([goods::travelled()]), "/steps/2"),
		question("custody_of", json!([implant]), ""),
		question("custody_holdings", json!([HOSPITAL_ID]), "/holdings/0"),
		question("custody_shipment", json!([MAKER_ID, "S-1"]), ""),
		question("custody_overdue", json!([HOSPITAL_ID]), "/0"),
		question("custody_may", json!([implant, Intent::Use]), "/allowed"),
		question("custody_trail", json!([goods::made(), MAKER_ID]), "/steps/0"),
	]
}

fn about_recalls() -> Vec<Value> {
	vec![
		question("recall_status", json!([goods::recalled()]), ""),
		question("recall_get", json!([0]), ""),
		question("recall_consignees", json!([0]), "/consignees/0"),
		question("recall_reconciliation", json!([0]), "/0"),
		question("recall_overdue", json!([]), "/0"),
	]
}

fn about_patients() -> Vec<Value> {
	let patient = patients::patient();
	let withdraw = Act::Withdraw {
		attestation: patients::ATTESTATION,
	};
	vec![
		question("consent_decide", json!([patients::question()]), ""),
		question("consent_get", json!([patient, patients::ATTESTATION]), ""),
		question("consent_history", json!([patient]), "/attestations/0"),
		question("consent_subject", json!([patient]), ""),
		question("consent_statement", json!([patient, withdraw]), ""),
		question("consent_study", json!([0]), ""),
		question("records_anchor", json!([0]), ""),
		question("records_verify", json!([patients::RECORD]), "/anchors/0"),
		question("access_get", json!([0]), ""),
		question("access_log", json!([patients::admitted()]), "/steps/1"),
		question("access_pending", json!([HOSPITAL_ID]), "/accesses/0"),
		question("access_reviews_due", json!([HOSPITAL_ID]), "/accesses/0"),
	]
}

fn about_members() -> Vec<Value> {
	vec![
		question("consortium_members", json!([]), "/0"),
		question("consortium_authorities", json!([]), "/authorities/0"),
		question("consortium_equivocations", json!([DISTRIBUTOR_ID]), "/0"),
	]
}
