//! The mapping: element by element, of provisions within provisions, of whatever comes, and of HL7's own examples.

mod anything;
mod call;
mod composition;
mod elements;
mod examples;
mod ledger;
mod page;
mod properties;
mod refusals;
mod time;

use super::{parties::Parties, proposal, report::Reason, Proposal, Refusal, Settings};
use custos_primitives::{
	consent::{
		CategoryCode, DataAction, Decision, Exception, Grantee, Period, Provision, RegulatoryBasis,
		SubjectReference,
	},
	member::{MemberId, Role},
	purpose::PurposeOfUse,
};
use serde_json::{json, Value};
use sp_core::H256;

/// The hospital that has the data.
const HOSPITAL: MemberId = 3;
/// The implant registry.
const REGISTRY: MemberId = 0;
/// The maker of the implant.
const MAKER: MemberId = 4;

/// 2026-01-10T09:00:00+01:00.
const ISSUED: u64 = 1_768_032_000_000;
const DAY: u64 = 86_400_000;

fn subject() -> SubjectReference {
	SubjectReference {
		controller: HOSPITAL,
		pseudonym: H256::repeat_byte(0x51),
	}
}

fn parties() -> Parties {
	let resource_type = "http://hl7.org/fhir/resource-types";
	serde_json::from_value(json!({
		"references": {
			"Organization/hospital": { "member": HOSPITAL },
			"Organization/registry": { "member": REGISTRY },
			"Organization/maker": { "member": MAKER },
			"Group/researchers": { "role": "researcher" },
			"Group/trial": { "study": 7 },
			"Patient/1": { "controller": HOSPITAL, "pseudonym": subject().pseudonym },
		},
		"categories": {
			format!("{resource_type}|ImagingStudy"): "imaging",
			format!("{resource_type}|MolecularSequence"): "genomic",
			"http://loinc.org|18748-4": "imaging",
			"http://loinc.org|26436-6": "laboratory",
		},
		"actions": {
			"https://example.org/actions|contact": "contact",
			"http://terminology.hl7.org/CodeSystem/consentaction|use": "reuse",
		},
	}))
	.expect("these are parties")
}

fn settings() -> Settings {
	Settings {
		policy: Some(H256::repeat_byte(0xd0)),
		basis: RegulatoryBasis::ExplicitConsent,
		untyped_root: None,
		utc_offset: None,
		now: ISSUED,
	}
}

/// A patient permits the registry to use its data for the safety of patients.
fn consent() -> Value {
	json!({
		"resourceType": "Consent",
		"status": "active",
		"scope": concept("http://terminology.hl7.org/CodeSystem/consentscope", "patient-privacy"),
		"category": [concept("http://loinc.org", "59284-0")],
		"patient": { "reference": "Patient/1" },
		"dateTime": "2026-01-10T09:00:00+01:00",
		"organization": [{ "reference": "Organization/hospital" }],
		"policyRule": policy_rule("OPTIN"),
		"provision": permit(&["Organization/registry"], "PATSFTY"),
	})
}

/// The consent, changed.
fn changed(change: impl FnOnce(&mut Value)) -> Value {
	let mut resource = consent();
	change(&mut resource);
	resource
}

fn coding(system: &str, code: &str) -> Value {
	json!({ "system": system, "code": code })
}

fn concept(system: &str, code: &str) -> Value {
	json!({ "coding": [coding(system, code)] })
}

fn policy_rule(code: &str) -> Value {
	concept("http://terminology.hl7.org/CodeSystem/v3-ActCode", code)
}

fn actor(role: &str, reference: &str) -> Value {
	json!({
		"role": concept("http://terminology.hl7.org/CodeSystem/v3-ParticipationType", role),
		"reference": { "reference": reference },
	})
}

fn recipients(references: &[&str]) -> Value {
	references
		.iter()
		.map(|reference| actor("PRCP", reference))
		.collect()
}

fn purpose(code: &str) -> Value {
	json!([coding("http://terminology.hl7.org/CodeSystem/v3-ActReason", code)])
}

fn action(code: &str) -> Value {
	concept("http://terminology.hl7.org/CodeSystem/consentaction", code)
}

fn resource_type(name: &str) -> Value {
	coding("http://hl7.org/fhir/resource-types", name)
}

fn permit(references: &[&str], code: &str) -> Value {
	json!({ "type": "permit", "actor": recipients(references), "purpose": purpose(code) })
}

/// What the resource says, with these settings.
fn mapped_with(resource: &Value, settings: &Settings) -> Proposal {
	proposal(resource, &parties(), settings).unwrap_or_else(|refusals| panic!("{refusals:#?}"))
}

fn mapped(resource: &Value) -> Proposal {
	mapped_with(resource, &settings())
}

/// Why the resource is refused, with these settings: paths and reasons, in their order.
fn refused_with(resource: &Value, settings: &Settings) -> Vec<(String, Reason)> {
	let refusals = proposal(resource, &parties(), settings).expect_err("it is refused");
	assert!(!refusals.is_empty());
	in_order(refusals)
}

fn refused(resource: &Value) -> Vec<(String, Reason)> {
	refused_with(resource, &settings())
}

fn in_order(refusals: Vec<Refusal>) -> Vec<(String, Reason)> {
	let mut found: Vec<_> = refusals
		.into_iter()
		.map(|refusal| (refusal.path, refusal.reason))
		.collect();
	found.sort();
	found
}

fn reasons(expected: &[(&str, Reason)]) -> Vec<(String, Reason)> {
	let mut expected: Vec<_> = expected
		.iter()
		.map(|(path, reason)| ((*path).to_owned(), *reason))
		.collect();
	expected.sort();
	expected
}

/// A provision of an attestation.
fn provision(
	grantees: &[Grantee],
	purposes: &[PurposeOfUse],
	categories: &[&str],
	actions: &[DataAction],
) -> Provision {
	let category = |name: &&str| CategoryCode::parse(name.as_bytes()).expect("it is a category");
	Provision {
		grantees: grantees.to_vec().try_into().expect("few enough"),
		purposes: purposes.to_vec().try_into().expect("few enough"),
		categories: categories
			.iter()
			.map(category)
			.collect::<Vec<_>>()
			.try_into()
			.expect("few enough"),
		actions: actions.to_vec().try_into().expect("few enough"),
	}
}

fn anything() -> Provision {
	provision(&[], &[], &[], &[])
}

fn exception(within: u8, decision: Decision, provision: Provision, period: Option<Period>) -> Exception {
	Exception {
		within,
		decision,
		provision,
		period,
	}
}

fn member(member: MemberId) -> Grantee {
	Grantee::Member { member }
}

fn open_from(start: u64) -> Period {
	Period { start, end: None }
}

#[test]
fn the_consent_of_these_tests_is_mapped() {
	// GIVEN an opt-in whose provision names a recipient and a purpose
	// WHEN it is mapped
	let proposal = mapped(&consent());
	// THEN the attestation permits that, from when the consent was issued
	assert_eq!(proposal.subject, subject());
	assert_eq!(proposal.terms.decision, Decision::Permit);
	assert_eq!(
		proposal.terms.provision,
		provision(&[member(REGISTRY)], &[PurposeOfUse::PatientSafety], &[], &[])
	);
	assert_eq!(proposal.terms.exceptions.len(), 0);
	assert_eq!(proposal.terms.period, open_from(ISSUED));
	assert_eq!(proposal.terms.policy, H256::repeat_byte(0xd0));
	assert_eq!(proposal.terms.basis, RegulatoryBasis::ExplicitConsent);
	// AND what is not in it is said
	let left: Vec<_> = proposal
		.left_aside
		.iter()
		.map(|left| left.path.as_str())
		.collect();
	assert_eq!(left, ["Consent.category[0]", "Consent.policyRule"]);
}

#[test]
fn roles_and_studies_are_recipients_too() {
	// GIVEN recipients that the parties file gives as a role and as a study
	let resource = changed(|consent| {
		consent["provision"]["actor"] =
			recipients(&["Group/researchers", "Group/trial", "Organization/maker"]);
	});
	// THEN the grantees are these
	let grantees = mapped(&resource).terms.provision.grantees;
	assert_eq!(
		grantees.to_vec(),
		[
			member(MAKER),
			Grantee::Role {
				role: Role::Researcher
			},
			Grantee::Study { study: 7 },
		]
	);
}

#[test]
fn parties_are_read_strictly() {
	for (text, why) in [
		(
			json!({ "references": { "a": { "member": 1, "role": "researcher" } } }),
			"two in one",
		),
		(
			json!({ "references": { "a": { "controller": 1 } } }),
			"half a subject",
		),
		(
			json!({ "references": { "a": { "member": -1 } } }),
			"no number of a member",
		),
		(json!({ "references": {}, "category": {} }), "an unknown section"),
		(
			json!({ "references": {}, "categories": { "a|b": "no category" } }),
			"no category",
		),
		(
			json!({ "references": {}, "actions": { "a|b": "correct" } }),
			"no action",
		),
		(json!({}), "no references"),
	] {
		assert!(serde_json::from_value::<Parties>(text).is_err(), "{why}");
	}
}
