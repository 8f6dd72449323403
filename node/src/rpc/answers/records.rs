//! What the answers about records and access to them look like.

use super::*;
use crate::rpc::records::{Accesses, Anchors};
use custos_primitives::{
	api::LogStepView,
	records::{AccessView, AnchorView},
};

#[test]
fn an_anchor() {
	for content in [
		json!({ "fhir": { "resource": "DiagnosticReport" } }),
		json!("dicom"),
		json!("pdf"),
		json!("cda"),
		json!("hl7Version2"),
		json!("deviceReadings"),
		json!("genomic"),
		json!("other"),
	] {
		is_written_as::<AnchorView>(anchor(6, content, "patientRecord"));
	}
	for retention in [
		"purpose",
		"deviceTenYears",
		"implantFifteenYears",
		"clinicalTrialTwentyFiveYears",
		"patientRecord",
	] {
		is_written_as::<AnchorView>(anchor(6, json!("pdf"), retention));
	}
}

#[test]
fn the_anchors_of_a_hash() {
	let all = json!([6, 9].map(|number| anchor(number, json!("pdf"), "purpose")));
	let anchors: Vec<AnchorView> = from_value(all.clone()).expect("this is how anchors are written");
	assert_eq!(
		to_value(Anchors::page(anchors.clone(), 3)).expect("answers can be written"),
		json!({ "anchors": all, "next": null })
	);
	assert_eq!(
		to_value(Anchors::page(anchors, 2)).expect("answers can be written")["next"],
		json!(9)
	);
}

#[test]
fn where_an_access_stands() {
	for now in [
		json!({ "status": "pending" }),
		json!({ "status": "lapsed" }),
		json!({ "status": "denied" }),
		json!({ "status": "refused" }),
		json!({ "status": "open" }),
		json!({ "status": "expired" }),
		json!({ "status": "ended" }),
		json!({ "status": "consentEnded", "attestation": 3 }),
		json!({ "status": "noLongerPermitted", "now": { "ruling": "denied", "by": { "attestation": 3, "rule": 0 } } }),
		json!({ "status": "delegateNotActive" }),
		json!({ "status": "requirementNotMet", "shortfall": "role" }),
		json!({ "status": "requirementNotMet", "shortfall": "purpose" }),
		json!({ "status": "requirementNotMet", "shortfall": "region" }),
		json!({ "status": "requirementNotMet", "shortfall": "credential" }),
	] {
		is_written_as::<AccessView<AccountId>>(access(5, now, granted(json!("emergency"))));
	}
}

#[test]
fn what_came_of_an_access() {
	for state in [
		json!({ "pending": { "due": TIME } }),
		json!({ "denied": { "by": { "attestation": 3, "rule": 0 } } }),
		json!({ "refused": { "reason": "consentNeeded", "at": TIME } }),
		granted(json!({ "consent": { "attestations": [3, 4] } })),
		granted(json!({ "controller": { "conditions": {
			"roles": ["researcher"],
			"purposes": ["HRESCH"],
			"regions": ["DE", "EU"],
			"credentials": ["ICH-GCP-E6"],
		} } })),
		json!({ "ended": { "reason": "relinquished", "at": TIME } }),
		json!({ "ended": { "reason": "revoked", "at": TIME } }),
		json!({ "ended": { "reason": "notJustified", "at": TIME } }),
	] {
		is_written_as::<AccessView<AccountId>>(access(5, json!({ "status": "ended" }), state));
	}
}

#[test]
fn accesses_that_wait_for_somebody() {
	let pending = |number| {
		access(
			number,
			json!({ "status": "pending" }),
			json!({ "pending": { "due": TIME } }),
		)
	};
	let all = json!([pending(5), pending(7)]);
	let accesses: Vec<AccessView<AccountId>> =
		from_value(all.clone()).expect("this is how accesses are written");
	assert_eq!(
		to_value(Accesses::page(accesses.clone(), 100)).expect("answers can be written"),
		json!({ "accesses": all, "next": null })
	);
	assert_eq!(
		to_value(Accesses::page(accesses, 2)).expect("answers can be written")["next"],
		json!(7)
	);
}

#[test]
fn a_step_of_a_log() {
	for entry in [
		json!({ "entry": "subjectOpened", "key": KEY }),
		json!({ "entry": "proposed", "attestation": 1 }),
		attested(json!({ "subject": { "key": KEY } })),
		attested(json!({ "delegate": { "key": KEY } })),
		attested(json!({ "witness": { "member": 8, "evidence": hash() } })),
		json!({ "entry": "withdrawn", "attestation": 1, "document": null }),
		json!({ "entry": "enteredInError", "attestation": 1, "document": hash() }),
		json!({ "entry": "delegated", "key": KEY, "terms": hash() }),
		json!({ "entry": "delegationRevoked", "key": KEY, "document": null }),
		json!({ "entry": "rotationBegun", "key": KEY, "effective": TIME, "evidence": hash() }),
		json!({ "entry": "rotationStopped", "key": KEY, "document": null }),
		json!({ "entry": "rotationStopped", "key": KEY, "document": hash() }),
		json!({ "entry": "keyReplaced", "key": KEY, "evidence": hash() }),
		json!({ "entry": "subjectClosed", "document": null }),
		json!({ "entry": "anchored", "anchor": 6, "hash": hash() }),
		requested(json!({ "granted": { "expires": TIME } })),
		requested(json!({ "denied": { "by": { "attestation": 3, "rule": 0 } } })),
		requested(json!({ "pending": { "due": TIME } })),
		json!({ "entry": "accessApproved", "access": 5, "expires": TIME }),
		json!({ "entry": "accessRefused", "access": 5, "reason": "legalRestriction" }),
		json!({ "entry": "accessEnded", "access": 5, "reason": "revoked" }),
		json!({
			"entry": "accessUsed",
			"access": 5,
			"requester": 11,
			"purpose": "HRESCH",
			"action": "read",
			"nonce": 3,
			"document": hash(),
		}),
		json!({ "entry": "emergencyAccess", "access": 5, "reviewDue": TIME, "terms": hash() }),
		json!({ "entry": "emergencyReviewed", "access": 5, "finding": "justified", "document": hash() }),
	] {
		is_written_as::<LogStepView<AccountId>>(json!({
			"block": 17,
			"number": 2,
			"previousBlock": 15,
			"time": TIME,
			"member": 8,
			"delegate": KEY,
			"activity": entry,
		}));
	}
}

fn attested(provenance: Value) -> Value {
	json!({
		"entry": "attested",
		"attestation": 3,
		"decision": "deny",
		"supersedes": 1,
		"provenance": provenance,
		"terms": hash(),
	})
}

fn requested(outcome: Value) -> Value {
	json!({
		"entry": "accessRequested",
		"access": 5,
		"purpose": "HRESCH",
		"action": "read",
		"outcome": outcome,
		"terms": hash(),
	})
}

fn anchor(number: u64, content: Value, retention: &str) -> Value {
	json!({
		"anchor": number,
		"subject": subject(),
		"hash": hash(),
		"content": content,
		"category": "laboratory",
		"reference": hash(),
		"retention": retention,
		"region": "DE",
		"versionOf": 4,
		"supersededBy": null,
		"anchored": TIME,
	})
}

fn granted(basis: Value) -> Value {
	json!({ "granted": { "grant": {
		"basis": basis,
		"since": TIME,
		"expires": TIME,
		"uses": 2,
		"lastNonce": 17,
	} } })
}

fn access(number: u64, now: Value, state: Value) -> Value {
	json!({
		"access": number,
		"now": now,
		"subject": subject(),
		"requester": 11,
		"delegate": KEY,
		"terms": {
			"purpose": "BTG",
			"action": "read",
			"categories": ["device"],
			"scope": { "query": { "query": hash() } },
			"study": null,
			"region": "EU",
			"justification": hash(),
			"until": TIME,
		},
		"requested": TIME,
		"state": state,
		"review": { "due": TIME, "made": { "finding": "notJustified", "by": 0, "at": TIME, "document": hash() } },
	})
}
