//! What the questions and answers about consent look like.

use super::*;
use crate::rpc::consent::{Attestations, StatementToSign};
use custos_primitives::consent::{
	Act, AttestationView, Provenance, Question, RegulatoryBasis, Ruling, Statement, Study, SubjectView,
};

#[test]
fn a_question() {
	for (study, action) in [
		(json!(null), "read"),
		(json!(2), "disclose"),
		(json!(2), "contact"),
		(json!(2), "reuse"),
	] {
		is_written_as::<Question>(json!({
			"subject": subject(),
			"requester": 11,
			"study": study,
			"purpose": "CLINTRCH",
			"action": action,
			"categories": ["device", "imaging"],
		}));
	}
}

#[test]
fn a_ruling() {
	let rule = json!({ "attestation": 3, "rule": 1 });
	is_written_as::<Ruling>(json!({ "ruling": "permitted", "by": [rule] }));
	is_written_as::<Ruling>(json!({ "ruling": "denied", "by": rule }));
	for ruling in [
		"notPermitted",
		"requesterNotActive",
		"notInStudy",
		"subjectNotFound",
		"subjectClosed",
	] {
		is_written_as::<Ruling>(json!({ "ruling": ruling }));
	}
}

#[test]
fn an_attestation() {
	for (status, state) in [
		("proposed", json!("proposed")),
		("active", json!("active")),
		("superseded", json!({ "superseded": { "by": 4, "at": TIME } })),
		("withdrawn", json!({ "withdrawn": { "at": TIME } })),
		("enteredInError", json!({ "enteredInError": { "at": TIME } })),
		("expired", json!("active")),
	] {
		is_written_as::<AttestationView>(attestation(3, status, state));
	}
}

#[test]
fn what_an_attestation_was_proven_by() {
	for provenance in [
		json!({ "subject": { "key": KEY } }),
		json!({ "delegate": { "key": KEY } }),
		json!({ "witness": { "member": 8, "evidence": hash() } }),
	] {
		is_written_as::<Provenance>(provenance);
	}
}

#[test]
fn the_bases() {
	for basis in [
		"explicitConsent",
		"vitalInterests",
		"healthCare",
		"publicHealth",
		"scientificResearch",
		"hipaaAuthorization",
		"informedConsent",
		"other",
	] {
		is_written_as::<RegulatoryBasis>(json!(basis));
	}
}

#[test]
fn the_attestations_of_a_subject() {
	let all = json!([
		attestation(3, "active", json!("active")),
		attestation(4, "active", json!("active"))
	]);
	let attestations: Vec<AttestationView> =
		from_value(all.clone()).expect("this is how attestations are written");
	assert_eq!(
		to_value(Attestations::page(attestations.clone(), 3)).expect("answers can be written"),
		json!({ "attestations": all, "next": null })
	);
	assert_eq!(
		to_value(Attestations::page(attestations, 2)).expect("answers can be written")["next"],
		json!(5)
	);
}

#[test]
fn a_subject() {
	for status in [json!("open"), json!({ "closed": { "at": TIME } })] {
		for powers in ["withdraw", "attestAndWithdraw"] {
			is_written_as::<SubjectView>(json!({
				"subject": subject(),
				"status": status,
				"enrolled": { "key": KEY, "nonce": 4 },
				"rotation": { "key": KEY, "evidence": hash(), "effective": TIME },
				"delegations": [{ "key": KEY, "nonce": 1, "terms": delegation(powers) }],
				"attestations": 3,
				"log": trail(),
				"storageKey": "0x0102ff",
			}));
		}
	}
}

#[test]
fn a_study() {
	is_written_as::<Study>(json!({
		"code": "NCT01234567",
		"sponsor": 11,
		"approval": hash(),
		"participants": [9, 11],
		"closed": false,
	}));
}

fn acts() -> [Value; 8] {
	[
		json!("enrol"),
		json!({ "attest": { "terms": terms(), "supersedes": 2 } }),
		json!({ "withdraw": { "attestation": 3 } }),
		json!({ "enterInError": { "attestation": 3 } }),
		json!({ "delegate": { "key": KEY, "terms": delegation("withdraw") } }),
		json!({ "revokeDelegation": { "key": KEY } }),
		json!({ "objectToRotation": { "key": KEY } }),
		json!("close"),
	]
}

#[test]
fn an_act() {
	acts().into_iter().for_each(is_written_as::<Act>);
}

#[test]
fn a_statement_to_sign() {
	for act in acts() {
		let fields = json!({
			"genesis": hash(),
			"subject": subject(),
			"nonce": 4,
			"validUntil": TIME,
			"act": act,
		});
		let statement: Statement = from_value(fields.clone()).expect("this is how statements are written");
		let key = KEY.parse().expect("it is a key");
		let answer = to_value(StatementToSign::new(key, statement.clone())).expect("answers can be written");
		assert_eq!(
			answer,
			json!({
				"key": KEY,
				"statement": fields,
				"bytes": hexadecimal(&statement.bytes()),
				"wrappedBytes": hexadecimal(&statement.wrapped_bytes()),
				"text": crate::rpc::wording::text(&statement),
			})
		);
	}
}

fn hexadecimal(bytes: &[u8]) -> String {
	sp_core::bytes::to_hex(bytes, false)
}

fn terms() -> Value {
	json!({
		"decision": "permit",
		"provision": provision(),
		"exceptions": [
			{ "within": 0, "decision": "deny", "provision": provision(), "period": null },
			{ "within": 1, "decision": "permit", "provision": provision(), "period": period() },
		],
		"period": period(),
		"policy": hash(),
		"basis": "informedConsent",
	})
}

fn provision() -> Value {
	json!({
		"grantees": [
			{ "member": { "member": 11 } },
			{ "role": { "role": "healthcareProvider" } },
			{ "study": { "study": 2 } },
		],
		"purposes": ["TREAT", "HRESCH"],
		"categories": ["device"],
		"actions": ["read", "disclose", "contact", "reuse"],
	})
}

fn period() -> Value {
	json!({ "start": TIME, "end": null })
}

fn delegation(powers: &str) -> Value {
	json!({ "powers": powers, "categories": ["device"], "period": period() })
}

fn attestation(number: u32, status: &str, state: Value) -> Value {
	json!({
		"subject": subject(),
		"number": number,
		"status": status,
		"terms": terms(),
		"version": 2,
		"supersedes": null,
		"state": state,
		"provenance": null,
		"since": TIME,
		"recordedBy": 8,
	})
}
