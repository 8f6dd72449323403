//! What is refused of each element, and why.

use super::*;
use std::collections::BTreeSet;

/// A change to the consent, where that is refused, and why.
type Refusing = (fn(&mut Value), &'static str, Reason);

/// At least one case of each reason that lies in an element by itself.
const REFUSED: &[Refusing] = &[
	(
		|c| c["resourceType"] = json!("Bundle"),
		"Consent.resourceType",
		Reason::NotAConsent,
	),
	(|c| *c = json!([]), "Consent", Reason::Malformed),
	(|c| *c = json!({}), "Consent", Reason::Malformed),
	(|c| c["status"] = json!(1), "Consent.status", Reason::Malformed),
	(|c| c["status"] = json!(" "), "Consent.status", Reason::Malformed),
	(
		|c| c["organization"] = json!([]),
		"Consent.organization",
		Reason::Malformed,
	),
	(
		|c| c["organization"] = json!([null]),
		"Consent.organization[0]",
		Reason::Malformed,
	),
	(
		|c| c["organization"] = json!({}),
		"Consent.organization",
		Reason::Malformed,
	),
	(
		|c| c["provision"] = json!({}),
		"Consent.provision",
		Reason::Malformed,
	),
	(
		|c| c["provision"]["actor"] = json!([]),
		"Consent.provision.actor",
		Reason::Malformed,
	),
	(
		|c| c["provision"]["type"] = json!("allow"),
		"Consent.provision.type",
		Reason::Malformed,
	),
	(
		|c| c["provision"]["period"] = json!({ "id": "p" }),
		"Consent.provision.period",
		Reason::Malformed,
	),
	(|c| remove(c, "status"), "Consent.status", Reason::Missing),
	(|c| remove(c, "scope"), "Consent.scope", Reason::Missing),
	(|c| remove(c, "category"), "Consent.category", Reason::Missing),
	(|c| remove(c, "patient"), "Consent.patient", Reason::Missing),
	(|c| remove(c, "policyRule"), "Consent.policyRule", Reason::Missing),
	(
		|c| c["patient"] = json!({ "display": "P." }),
		"Consent.patient.reference",
		Reason::Missing,
	),
	(
		|c| c["scope"] = json!({ "text": "privacy" }),
		"Consent.scope.coding",
		Reason::Missing,
	),
	(
		|c| c["scope"]["coding"][0] = json!({ "code": "patient-privacy" }),
		"Consent.scope.coding[0].system",
		Reason::Missing,
	),
	(
		|c| remove(&mut c["provision"]["actor"][0], "role"),
		"Consent.provision.actor[0].role",
		Reason::Missing,
	),
	(
		|c| remove(&mut c["provision"]["actor"][0], "reference"),
		"Consent.provision.actor[0].reference",
		Reason::Missing,
	),
	(
		|c| c["decision"] = json!("deny"),
		"Consent.decision",
		Reason::UnknownElement,
	),
	(
		|c| c["_decision"] = json!({}),
		"Consent._decision",
		Reason::UnknownElement,
	),
	(
		|c| c["provision"]["actors"] = json!([]),
		"Consent.provision.actors",
		Reason::UnknownElement,
	),
	(
		|c| c["patient"]["ref"] = json!("x"),
		"Consent.patient.ref",
		Reason::UnknownElement,
	),
	(
		|c| c["modifierExtension"] = json!([{}]),
		"Consent.modifierExtension",
		Reason::ModifierExtension,
	),
	(
		|c| c["provision"]["modifierExtension"] = json!([{}]),
		"Consent.provision.modifierExtension",
		Reason::ModifierExtension,
	),
	(
		|c| c["implicitRules"] = json!("https://example.org"),
		"Consent.implicitRules",
		Reason::ImplicitRules,
	),
	(
		|c| c["meta"] = json!({ "tag": [observation_value("SUBSETTED")] }),
		"Consent.meta.tag[0]",
		Reason::Incomplete,
	),
	(
		|c| c["meta"] = json!({ "security": [observation_value("REDACTED")] }),
		"Consent.meta.security[0]",
		Reason::Incomplete,
	),
	(
		|c| c["text"] = json!({ "status": "additional", "div": "<div/>" }),
		"Consent.text",
		Reason::NarrativeSaysMore,
	),
	(
		|c| c["status"] = json!("draft"),
		"Consent.status",
		Reason::NotInForce,
	),
	(
		|c| c["status"] = json!("rejected"),
		"Consent.status",
		Reason::NotInForce,
	),
	(
		|c| c["status"] = json!("inactive"),
		"Consent.status",
		Reason::NotInForce,
	),
	(
		|c| c["status"] = json!("entered-in-error"),
		"Consent.status",
		Reason::NotInForce,
	),
	(
		|c| c["scope"]["coding"][0]["code"] = json!("research"),
		"Consent.scope",
		Reason::ScopeNotPrivacy,
	),
	(
		|c| c["scope"]["coding"][0]["code"] = json!("treatment"),
		"Consent.scope",
		Reason::ScopeNotPrivacy,
	),
	(
		|c| c["category"] = json!([policy_rule("EMRGONLY")]),
		"Consent.category[0]",
		Reason::CategoryNotUnderstood,
	),
	(
		|c| c["policyRule"] = policy_rule("IMPLIED"),
		"Consent.policyRule",
		Reason::PolicyRuleNotUnderstood,
	),
	(
		|c| c["policyRule"] = concept("http://example.org", "OPTIN"),
		"Consent.policyRule",
		Reason::PolicyRuleNotUnderstood,
	),
	(
		|c| {
			c["policyRule"]["coding"] = json!([
				policy_rule("OPTIN")["coding"][0].clone(),
				policy_rule("OPTOUT")["coding"][0].clone(),
			]);
		},
		"Consent.policyRule",
		Reason::CodesDiffer,
	),
	(
		|c| c["sourceAttachment"] = json!({ "data": "!" }),
		"Consent.sourceAttachment.data",
		Reason::Malformed,
	),
	(
		|c| c["sourceAttachment"] = json!({ "data": "Zm9ybQ==" }),
		"Consent.sourceAttachment.data",
		Reason::PolicyDocumentDiffers,
	),
	(
		|c| {
			c["sourceAttachment"] = json!({ "title": "form" });
			c["sourceReference"] = json!({ "reference": "Contract/1" });
		},
		"Consent.source[x]",
		Reason::Malformed,
	),
	(
		|c| c["patient"] = json!({ "reference": "Patient/2" }),
		"Consent.patient",
		Reason::UnknownParty,
	),
	(
		|c| c["patient"] = json!({ "reference": "Organization/hospital" }),
		"Consent.patient",
		Reason::WrongParty,
	),
	(
		|c| c["organization"][0]["reference"] = json!("Group/trial"),
		"Consent.organization[0]",
		Reason::WrongParty,
	),
	(
		|c| c["organization"][0]["reference"] = json!("Organization/maker"),
		"Consent.organization[0]",
		Reason::NotTheController,
	),
	(
		|c| c["provision"]["actor"] = recipients(&["Practitioner/1"]),
		"Consent.provision.actor[0].reference",
		Reason::UnknownParty,
	),
	(
		|c| c["provision"]["actor"] = recipients(&["Patient/1"]),
		"Consent.provision.actor[0].reference",
		Reason::WrongParty,
	),
	(
		|c| {
			c["provision"]["actor"] = json!([
				actor("PRCP", "Organization/registry"),
				actor("CST", "Organization/maker"),
			]);
		},
		"Consent.provision.actor[1].reference",
		Reason::NotTheController,
	),
	(
		|c| c["provision"]["actor"] = json!([actor("AUT", "Organization/registry")]),
		"Consent.provision.actor[0].role",
		Reason::RoleNotUnderstood,
	),
	(
		|c| c["provision"]["purpose"] = purpose("FUN"),
		"Consent.provision.purpose[0]",
		Reason::PurposeNotUnderstood,
	),
	(
		|c| c["provision"]["purpose"] = json!([coding("http://example.org", "TREAT")]),
		"Consent.provision.purpose[0]",
		Reason::PurposeNotUnderstood,
	),
	(
		|c| {
			c["provision"]["purpose"] = json!([purpose("TREAT")[0].clone(), purpose("HPAYMT")[0].clone()]);
		},
		"Consent.provision.purpose",
		Reason::SeveralPurposes,
	),
	(
		|c| c["provision"]["action"] = json!([action("collect")]),
		"Consent.provision.action[0]",
		Reason::ActionNotUnderstood,
	),
	(
		|c| c["provision"]["action"] = json!([action("correct")]),
		"Consent.provision.action[0]",
		Reason::ActionNotUnderstood,
	),
	(
		|c| c["provision"]["class"] = json!([resource_type("Observation")]),
		"Consent.provision.class[0]",
		Reason::ContentNotMapped,
	),
	(
		|c| c["provision"]["code"] = json!([concept("http://loinc.org", "1-8")]),
		"Consent.provision.code[0]",
		Reason::ContentNotMapped,
	),
	(
		|c| {
			c["provision"]["class"] = json!([resource_type("ImagingStudy")]);
			c["provision"]["code"] = json!([concept("http://loinc.org", "26436-6")]);
		},
		"Consent.provision",
		Reason::ContentUnclear,
	),
	(
		|c| c["provision"]["securityLabel"] = json!([policy_rule("PSY")["coding"][0].clone()]),
		"Consent.provision.securityLabel",
		Reason::SecurityLabel,
	),
	(
		|c| c["provision"]["data"] = json!([{ "meaning": "instance", "reference": {} }]),
		"Consent.provision.data",
		Reason::ParticularRecords,
	),
	(
		|c| c["provision"]["dataPeriod"] = json!({ "start": "2026" }),
		"Consent.provision.dataPeriod",
		Reason::DataPeriod,
	),
	(
		|c| c["dateTime"] = json!("yesterday"),
		"Consent.dateTime",
		Reason::InvalidTime,
	),
	(
		|c| c["dateTime"] = json!("2026-01-10"),
		"Consent.dateTime",
		Reason::NoTimeZone,
	),
	(|c| remove(c, "dateTime"), "Consent.dateTime", Reason::NoBeginning),
	(
		|c| c["provision"]["period"] = json!({ "start": "soon" }),
		"Consent.provision.period.start",
		Reason::InvalidTime,
	),
	(
		|c| c["provision"]["period"] = json!({ "end": "2027" }),
		"Consent.provision.period.end",
		Reason::NoTimeZone,
	),
	(
		|c| c["provision"]["period"] = period("2027-01-01T00:00:00Z", "2026-01-01T00:00:00Z"),
		"Consent.provision.period",
		Reason::PeriodEndsBeforeItBegins,
	),
	(
		|c| c["provision"]["period"] = json!({ "end": "2026-01-01T00:00:00Z" }),
		"Consent.provision.period",
		Reason::PeriodEndsBeforeItBegins,
	),
	(
		|c| c["provision"]["period"] = period("2025-01-01T00:00:00Z", "2026-01-01T00:00:00Z"),
		"Consent.provision.period",
		Reason::PeriodOver,
	),
];

fn remove(element: &mut Value, name: &str) {
	element.as_object_mut().expect("it is an element").remove(name);
}

fn observation_value(code: &str) -> Value {
	coding("http://terminology.hl7.org/CodeSystem/v3-ObservationValue", code)
}

fn period(start: &str, end: &str) -> Value {
	json!({ "start": start, "end": end })
}

#[test]
fn what_can_not_be_said_is_refused_with_its_path_and_reason() {
	let found: Vec<_> = REFUSED
		.iter()
		.map(|(change, ..)| refused(&changed(change)))
		.collect();
	let expected: Vec<_> = REFUSED
		.iter()
		.map(|(_, path, reason)| reasons(&[(path, *reason)]))
		.collect();
	let wrong: Vec<_> = found
		.iter()
		.zip(&expected)
		.filter(|(found, expected)| found != expected)
		.collect();
	assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_reason_is_found_at_once() {
	// GIVEN a resource with something wrong in five places
	let resource = changed(|consent| {
		consent["status"] = json!("draft");
		consent["patient"]["reference"] = json!("Patient/2");
		consent["provision"]["actor"] = recipients(&["Organization/nobody", "Organization/registry"]);
		consent["provision"]["securityLabel"] = json!([]);
		consent["provision"]["provision"] = json!([{ "purpose": purpose("FUN") }]);
	});
	// THEN all of it is told
	assert_eq!(
		refused(&resource),
		reasons(&[
			("Consent.status", Reason::NotInForce),
			("Consent.patient", Reason::UnknownParty),
			("Consent.provision.actor[0].reference", Reason::UnknownParty),
			("Consent.provision.securityLabel", Reason::SecurityLabel),
			("Consent.provision.provision[0]", Reason::UntypedException),
			(
				"Consent.provision.provision[0].purpose[0]",
				Reason::PurposeNotUnderstood
			),
		])
	);
}

#[test]
fn each_reason_has_a_case() {
	// Those that these tests and those of provisions within provisions refuse for.
	let elsewhere = [Reason::NoPolicyDocument, Reason::TooMany];
	let tested = REFUSED
		.iter()
		.map(|(_, _, reason)| *reason)
		.chain(elsewhere)
		.chain(composition::TESTED.iter().copied());
	let tested: BTreeSet<_> = tested.collect();
	let all: BTreeSet<_> = Reason::ALL.iter().copied().collect();
	assert_eq!(tested, all);
}
