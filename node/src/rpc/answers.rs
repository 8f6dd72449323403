//! What the answers look like in JSON: texts as text, hashes and keys as hexadecimal digits, names in camel case.

use custos_primitives::{api::TrailView, device::Lookup, member::MemberView};
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
fn a_trail() {
	is_written_as::<TrailView>(json!({
		"subject": { "lot": { "device": { "issuingAgency": "GS1", "code": "09506000134352" }, "lot": "LOT-1" } },
		"trail": { "steps": 2, "head": format!("0x{}", "ab".repeat(32)), "lastBlock": 17 },
		"storageKey": "0x0102ff",
	}));
}

#[test]
fn a_device() {
	is_written_as::<Lookup>(json!({
		"model": model(),
		"foundBy": "secondary",
		"lot": { "state": "notRegistered", "number": "LOT-1" },
		"unit": { "state": "recorded", "serial": "S/1", "unit": unit() },
		"status": "active",
		"mismatches": ["lot", "expiryDate"],
		"expired": false,
	}));
}

fn unit() -> Value {
	json!({
		"lot": null,
		"manufactured": "2026-01-31",
		"expires": null,
		"status": { "decommissioned": { "reason": "damaged" } },
		"owner": 3,
		"possessor": 4,
		"trail": { "steps": 1, "head": format!("0x{}", "00".repeat(32)), "lastBlock": 9 },
	})
}

fn model() -> Value {
	json!({
		"device": { "issuingAgency": "GS1", "code": "09506000134352" },
		"manufacturer": 3,
		"version": 2,
		"productionIdentifiers": rules(),
		"certification": "required",
		"distribution": "inCommercialDistribution",
		"packagingLevel": 0,
		"deviceCount": 1,
		"base": null,
		"describedVersion": 1,
		"description": { "since": 1_795_233_944_000_u64, "description": description() },
		"certificates": [certificate()],
		"certified": "withdrawn",
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
		"document": { "hash": format!("0x{}", "cd".repeat(32)), "uri": "https://example.com/ifu.pdf" },
	})
}

fn certificate() -> Value {
	json!({
		"certifier": 1,
		"number": "P123456",
		"kind": "premarketApproval",
		"expires": "2030-12-31",
		"document": format!("0x{}", "ef".repeat(32)),
		"status": { "withdrawn": { "at": 1_795_233_944_000_u64, "by": 0, "reason": "safety" } },
	})
}
