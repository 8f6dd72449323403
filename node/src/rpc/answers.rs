//! What the answers look like in JSON: texts as text, hashes and keys as hexadecimal digits, names in camel case.

mod consent;
mod custody;
mod recall;
mod records;
mod reference;

use custos_primitives::{
	api::{TrailView, Verification},
	authority::{AuthoritiesView, EquivocationView},
	device::Lookup,
	member::MemberView,
};
use custos_runtime::AccountId;
use serde::{de::DeserializeOwned, Serialize};
use serde_json::{from_value, json, to_value, Value};

/// Reads the JSON as an answer, and expects the answer to be written the same.
fn is_written_as<Answer: DeserializeOwned + Serialize>(json: Value) {
	let answer: Answer = from_value(json.clone()).expect("this is how the answer is written");
	assert_eq!(to_value(&answer).expect("answers can be written"), json);
}

#[test]
fn a_member() {
	is_written_as::<MemberView<AccountId>>(json!({
		"member": 3,
		"name": "Dörte Medizintechnik",
		"gln": "9521000000018",
		"status": "active",
		"roles": ["manufacturer", "serviceProvider"],
		"companyPrefixes": ["95210000000"],
		"representative": "5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY",
		"authorities": 1,
	}));
}

#[test]
fn the_authorities() {
	is_written_as::<AuthoritiesView<AccountId>>(json!({
		"session": 4,
		"sessionLength": 300,
		"nextSessionAt": 1500,
		"minimum": 3,
		"authorities": [{ "account": KEY, "member": 3, "seated": true, "active": false, "queued": true }],
	}));
}

#[test]
fn an_equivocation() {
	for kind in ["block", "finality"] {
		for reporter in [json!(KEY), Value::Null] {
			is_written_as::<EquivocationView<AccountId>>(json!({
				"kind": kind,
				"account": KEY,
				"session": 4,
				"reporter": reporter,
				"at": 1203,
			}));
		}
	}
}

#[test]
fn a_trail() {
	for subject in [
		json!({ "lot": { "device": device(), "lot": "LOT-1" } }),
		json!({ "unit": { "device": device(), "serial": "S/1" } }),
		json!({ "holding": { "lot": lot(), "member": 4 } }),
		json!({ "logisticUnit": { "sscc": "106141411234567897" } }),
	] {
		is_written_as::<TrailView>(json!({
			"subject": subject,
			"trail": trail(),
			"storageKey": "0x0102ff",
		}));
	}
}

#[test]
fn a_device() {
	for unit_view in [
		json!({ "state": "recorded", "serial": "S/1", "unit": unit(json!("held")) }),
		json!({ "state": "proofNeeded", "serial": "S/1" }),
		json!({ "state": "notRegistered", "serial": "S/1" }),
		json!({ "state": "notAsked" }),
	] {
		for lot_view in [
			json!({ "state": "recorded", "number": "LOT-1", "lot": lot_record() }),
			json!({ "state": "notRegistered", "number": "LOT-1" }),
			json!({ "state": "notAsked" }),
		] {
			is_written_as::<Lookup>(json!({
				"model": model(),
				"foundBy": "secondary",
				"lot": lot_view,
				"unit": unit_view,
				"mismatches": ["lot", "expiryDate"],
				"expired": false,
			}));
		}
	}
}

#[test]
fn a_verification() {
	is_written_as::<Verification>(json!({
		"verified": true,
		"reason": null,
		"additionalInformation": [],
	}));
	for reason in [
		"No_match_GTIN",
		"No_match_GTIN_Lot",
		"No_match_GTIN_Serial",
		"No_match_GTIN_Serial_Lot",
		"No_match_GTIN_Serial_Expiry",
		"No_match_GTIN_Serial_Lot_Expiry",
		"Not_for_re-distribution",
	] {
		is_written_as::<Verification>(json!({
			"verified": false,
			"reason": reason,
			"additionalInformation": [
				"Recalled", "Held", "Expired", "Not_certified", "Used", "Out_of_service", "Lost", "Decommissioned", "In_dispute",
				"Proof_needed",
			],
		}));
	}
}

/// A model's identifier.
fn device() -> Value {
	json!({ "issuingAgency": "GS1", "code": "09506000134352" })
}

/// A lot's name.
fn lot() -> Value {
	json!({ "device": device(), "lot": "LOT-1" })
}

/// An account, and a subject's key.
const KEY: &str = "5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY";
/// A moment.
const TIME: u64 = 1_795_233_944_000;

/// A subject of data.
fn subject() -> Value {
	json!({ "controller": 8, "pseudonym": hash() })
}

/// A BLAKE2b-256 hash.
fn hash() -> String {
	format!("0x{}", "cd".repeat(32))
}

fn trail() -> Value {
	json!({ "steps": 2, "head": hash(), "lastBlock": 17 })
}

fn unit(state: Value) -> Value {
	json!({
		"lot": "LOT-1",
		"manufactured": "2026-01-31",
		"expires": null,
		"state": state,
		"condition": "serviceable",
		"owner": 3,
		"terms": "consignment",
		"possessor": 4,
		"trail": trail(),
	})
}

fn lot_record() -> Value {
	json!({
		"content": { "units": { "count": 3 } },
		"manufactured": "2026-01-31",
		"expires": "2031-01-31",
		"trail": trail(),
	})
}

fn model() -> Value {
	json!({
		"device": device(),
		"manufacturer": 3,
		"version": 2,
		"productionIdentifiers": rules(),
		"certification": "required",
		"certified": { "until": { "day": "2030-12-31" } },
		"distribution": "inCommercialDistribution",
		"packagingLevel": 0,
		"deviceCount": 1,
		"base": null,
		"describedVersion": 1,
		"description": { "since": 1_795_233_944_000_u64, "description": description() },
		"certificates": [certificate()],
		"certificationNow": "valid",
	})
}

fn rules() -> Value {
	json!({
		"lot": true,
		"serial": true,
		"manufactureDate": false,
		"expiryDate": true,
		"donationIdentificationNumber": false,
	})
}

fn description() -> Value {
	json!({
		"brandName": "Cœur",
		"versionOrModelNumber": "M-1",
		"catalogueNumber": "",
		"riskClass": "fdaClassIII",
		"productCode": "DXY",
		"gmdnCode": "47267",
		"productionIdentifiers": rules(),
		"packaging": { "base": { "deviceCount": 1 } },
		"sterility": "packagedSterile",
		"singleUse": true,
		"implantable": true,
		"kit": false,
		"humanTissue": false,
		"mriSafety": "conditional",
		"availability": "prescription",
		"certification": "required",
		"storageConditions": [{ "temperature": { "low": -50, "high": 250 } }],
		"relatedIdentifiers": [
			{ "kind": "previous", "device": { "issuingAgency": "GS1", "code": "09506000134369" } },
		],
		"document": { "hash": hash(), "uri": "https://example.com/ifu.pdf" },
	})
}

fn certificate() -> Value {
	json!({
		"certifier": 1,
		"number": "P123456",
		"kind": "premarketApproval",
		"expires": "2030-12-31",
		"document": hash(),
		"status": { "withdrawn": { "at": 1_795_233_944_000_u64, "by": 0, "reason": "safety" } },
	})
}
