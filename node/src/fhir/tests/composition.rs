//! Base policies, root provisions, and provisions within provisions.

use super::{super::UntypedRoot, *};

/// The reasons that lie between provisions. Each test below says for which of them it is.
pub(super) const TESTED: &[Reason] = &[
	Reason::TooManyExceptions,
	Reason::UntypedRoot,
	Reason::UntypedException,
	Reason::ExceptionChangesNothing,
	Reason::ExceptionCoversEverything,
	Reason::ExceptionOutside,
	Reason::ExceptionsOverlap,
	Reason::PermitWithoutActor,
	Reason::PermitWithoutPurpose,
	Reason::OptInWithoutProvision,
];

const ROOT: &str = "Consent.provision";

/// The consent with another base and root provision.
fn with(base: &str, root: Value) -> Value {
	changed(|consent| {
		consent["policyRule"] = policy_rule(base);
		consent["provision"] = root;
	})
}

fn deny(references: &[&str]) -> Value {
	json!({ "type": "deny", "actor": recipients(references) })
}

/// A provision with others within.
fn outside(mut provision: Value, within: &[Value]) -> Value {
	provision["provision"] = json!(within);
	provision
}

fn reading(untyped_root: UntypedRoot) -> Settings {
	Settings {
		untyped_root: Some(untyped_root),
		..settings()
	}
}

fn registry_for_safety() -> Provision {
	provision(&[member(REGISTRY)], &[PurposeOfUse::PatientSafety], &[], &[])
}

#[test]
fn an_opt_out_alone_denies_everything() {
	for base in ["OPTOUT", "OPTOUTE"] {
		let mut resource = with(base, json!(null));
		resource.as_object_mut().expect("an object").remove("provision");
		let terms = mapped(&resource).terms;
		assert_eq!((terms.decision, terms.provision), (Decision::Deny, anything()));
		assert_eq!((terms.exceptions.len(), terms.period), (0, open_from(ISSUED)));
	}
}

#[test]
fn an_opt_in_alone_is_refused() {
	for base in ["OPTIN", "OPTINR"] {
		let mut resource = with(base, json!(null));
		resource.as_object_mut().expect("an object").remove("provision");
		assert_eq!(
			refused(&resource),
			reasons(&[(ROOT, Reason::OptInWithoutProvision)])
		);
	}
}

#[test]
fn an_opt_in_permits_no_more_than_its_provision_names() {
	// GIVEN a denial under an opt-in, whose terms are in an agreement elsewhere
	let terms = mapped(&with("OPTIN", deny(&["Organization/maker"]))).terms;
	// THEN the denial is attested, and nothing permitted
	assert_eq!(terms.decision, Decision::Deny);
	assert_eq!(terms.provision, provision(&[member(MAKER)], &[], &[], &[]));
	assert_eq!(terms.exceptions.len(), 0);
}

#[test]
fn an_opt_out_denies_all_but_what_its_provision_permits() {
	// GIVEN a permission under an opt-out, with a period and an exception of its own
	let mut root = permit(&["Organization/registry"], "PATSFTY");
	root["period"] = json!({ "end": "2027-01-01T00:00:00Z" });
	let root = outside(
		root,
		&[json!({ "type": "deny", "class": [resource_type("MolecularSequence")] })],
	);
	let terms = mapped(&with("OPTOUT", root)).terms;
	// THEN everything is denied, and that is an exception with its exception
	assert_eq!((terms.decision, terms.provision), (Decision::Deny, anything()));
	assert_eq!(terms.period, open_from(ISSUED));
	let period = Period {
		start: ISSUED,
		end: Some(1_798_761_601_000),
	};
	assert_eq!(
		terms.exceptions.to_vec(),
		[
			exception(0, Decision::Permit, registry_for_safety(), Some(period)),
			exception(1, Decision::Deny, provision(&[], &[], &["genomic"], &[]), None),
		]
	);
}

#[test]
fn a_denial_under_an_opt_out_is_no_exception() {
	let resource = with("OPTOUT", deny(&["Organization/maker"]));
	assert_eq!(
		refused(&resource),
		reasons(&[(ROOT, Reason::ExceptionChangesNothing)])
	);
}

#[test]
fn without_a_base_the_root_says_what_it_says() {
	let without = |root: Option<Value>| {
		changed(|consent| {
			let fields = consent.as_object_mut().expect("an object");
			fields.remove("policyRule");
			fields.remove("provision");
			fields.insert("policy".into(), json!([{ "uri": "https://example.org/policy" }]));
			fields.extend(root.map(|root| ("provision".to_owned(), root)));
		})
	};
	let permission = permit(&["Organization/registry"], "PATSFTY");
	assert_eq!(
		mapped(&without(Some(permission.clone()))).terms,
		mapped(&consent()).terms
	);
	assert_eq!(
		mapped(&without(Some(deny(&["Organization/maker"]))))
			.terms
			.decision,
		Decision::Deny
	);
	// A root without a type, or none, says nothing.
	let untyped = json!({ "actor": permission["actor"] });
	assert_eq!(
		refused(&without(Some(untyped))),
		reasons(&[("Consent.provision.type", Reason::Missing)])
	);
	assert_eq!(refused(&without(None)), reasons(&[(ROOT, Reason::Missing)]));
}

#[test]
fn a_root_without_a_type_is_refused_until_somebody_says_how_to_read_it() {
	let mut untyped = permit(&["Organization/registry"], "PATSFTY");
	untyped.as_object_mut().expect("an object").remove("type");
	// GIVEN no word on it THEN it is refused
	for base in ["OPTIN", "OPTOUT"] {
		let resource = with(base, untyped.clone());
		assert_eq!(refused(&resource), reasons(&[(ROOT, Reason::UntypedRoot)]));
	}
	// GIVEN that it is the scope THEN the base decides on it
	let scope = reading(UntypedRoot::Scope);
	for (base, decision) in [("OPTIN", Decision::Permit), ("OPTOUT", Decision::Deny)] {
		let terms = mapped_with(&with(base, untyped.clone()), &scope).terms;
		assert_eq!(
			(terms.decision, terms.provision),
			(decision, registry_for_safety())
		);
	}
	// GIVEN that it is an exception THEN it decides otherwise than the base
	let exceptional = reading(UntypedRoot::Exception);
	let terms = mapped_with(&with("OPTIN", untyped.clone()), &exceptional).terms;
	assert_eq!(
		(terms.decision, terms.provision),
		(Decision::Deny, registry_for_safety())
	);
	let terms = mapped_with(&with("OPTOUT", untyped), &exceptional).terms;
	assert_eq!((terms.decision, terms.provision), (Decision::Deny, anything()));
	assert_eq!(
		terms.exceptions.to_vec(),
		[exception(0, Decision::Permit, registry_for_safety(), None)]
	);
}

#[test]
fn a_reading_that_is_given_changes_nothing_where_the_type_is() {
	for reading in [UntypedRoot::Scope, UntypedRoot::Exception].map(reading) {
		assert_eq!(mapped_with(&consent(), &reading).terms, mapped(&consent()).terms);
		let denial = with("OPTIN", deny(&["Organization/maker"]));
		assert_eq!(mapped_with(&denial, &reading).terms, mapped(&denial).terms);
	}
}

#[test]
fn a_root_without_conditions_is_the_base_itself() {
	// GIVEN an opt-out whose root only holds exceptions, with the type or without
	let research = permit(&["Group/researchers"], "HRESCH");
	let safety = permit(&["Organization/registry"], "PATSFTY");
	for root in [json!({}), json!({ "type": "deny" })] {
		let resource = with("OPTOUT", outside(root, &[safety.clone(), research.clone()]));
		let terms = mapped(&resource).terms;
		// THEN everything is denied but these
		assert_eq!((terms.decision, terms.provision), (Decision::Deny, anything()));
		let researchers = Grantee::Role {
			role: Role::Researcher,
		};
		assert_eq!(
			terms.exceptions.to_vec(),
			[
				exception(0, Decision::Permit, registry_for_safety(), None),
				exception(
					0,
					Decision::Permit,
					provision(&[researchers], &[PurposeOfUse::HealthcareResearch], &[], &[]),
					None
				),
			]
		);
	}
	// GIVEN an opt-in THEN it would permit what can't be known
	let root = outside(json!({}), &[deny(&["Organization/maker"])]);
	assert_eq!(
		refused(&with("OPTIN", root)),
		reasons(&[
			(ROOT, Reason::PermitWithoutActor),
			(ROOT, Reason::PermitWithoutPurpose)
		])
	);
}

#[test]
fn a_permission_names_recipients_and_a_purpose() {
	for (missing, reason) in [
		("actor", Reason::PermitWithoutActor),
		("purpose", Reason::PermitWithoutPurpose),
	] {
		let mut root = permit(&["Organization/registry"], "PATSFTY");
		root.as_object_mut().expect("an object").remove(missing);
		for base in ["OPTIN", "OPTOUT"] {
			assert_eq!(refused(&with(base, root.clone())), reasons(&[(ROOT, reason)]));
		}
	}
	// GIVEN a custodian alone THEN nobody receives anything
	let mut root = permit(&[], "PATSFTY");
	root["actor"] = json!([actor("CST", "Organization/hospital")]);
	assert_eq!(
		refused(&with("OPTIN", root)),
		reasons(&[(ROOT, Reason::PermitWithoutActor)])
	);
	// AND what is within has them from what it is in
	let mut root = deny(&["Organization/maker"]);
	root["purpose"] = purpose("HRESCH");
	let within = json!({ "type": "permit", "class": [resource_type("ImagingStudy")] });
	let terms = mapped(&with("OPTIN", outside(root, &[within]))).terms;
	assert_eq!(
		terms.exceptions.to_vec(),
		[exception(
			0,
			Decision::Permit,
			provision(&[], &[], &["imaging"], &[]),
			None
		)]
	);
	// AND without the outer purpose it is refused where it permits
	let within = json!({ "type": "permit", "class": [resource_type("ImagingStudy")] });
	let root = outside(deny(&["Organization/maker"]), &[within]);
	assert_eq!(
		refused(&with("OPTIN", root)),
		reasons(&[("Consent.provision.provision[0]", Reason::PermitWithoutPurpose)])
	);
}

#[test]
fn exceptions_are_numbered_as_they_come_and_name_what_they_are_in() {
	let genomic = json!({ "type": "deny", "class": [resource_type("MolecularSequence")] });
	let trial = json!({ "type": "permit", "actor": recipients(&["Group/trial"]) });
	let reading = json!({ "type": "deny", "action": [action("disclose")], "purpose": purpose("HQUALIMP") });
	let root = outside(
		json!({
			"type": "permit",
			"actor": recipients(&["Organization/registry", "Organization/maker", "Group/trial"]),
			"purpose": purpose("HOPERAT"),
		}),
		&[outside(genomic, &[trial]), reading],
	);
	// The inner permission overlaps with the second denial, which is beside what it is in.
	assert_eq!(
		refused(&with("OPTIN", root.clone())),
		reasons(&[(
			"Consent.provision.provision[0].provision[0]",
			Reason::ExceptionsOverlap
		)])
	);
	// GIVEN that the second denial is about other data THEN it is mapped
	let mut root = root;
	root["provision"][1]["class"] = json!([resource_type("ImagingStudy")]);
	let exceptions = mapped(&with("OPTIN", root)).terms.exceptions.to_vec();
	assert_eq!(
		exceptions,
		[
			exception(0, Decision::Deny, provision(&[], &[], &["genomic"], &[]), None),
			exception(
				1,
				Decision::Permit,
				provision(&[Grantee::Study { study: 7 }], &[], &[], &[]),
				None
			),
			exception(
				0,
				Decision::Deny,
				provision(
					&[],
					&[PurposeOfUse::QualityImprovement],
					&["imaging"],
					&[DataAction::Disclose]
				),
				None
			),
		]
	);
}

#[test]
fn what_is_within_has_to_be_an_exception() {
	let root = || permit(&["Organization/registry"], "HRESCH");
	let at = "Consent.provision.provision[0]";
	for (within, reason) in [
		(
			json!({ "class": [resource_type("ImagingStudy")] }),
			Reason::UntypedException,
		),
		(
			json!({ "type": "permit", "class": [resource_type("ImagingStudy")] }),
			Reason::ExceptionChangesNothing,
		),
		(json!({ "type": "deny" }), Reason::ExceptionCoversEverything),
		(
			json!({ "type": "deny", "actor": recipients(&["Organization/registry", "Organization/maker"]) }),
			Reason::ExceptionCoversEverything,
		),
		(
			json!({ "type": "deny", "purpose": purpose("HRESCH") }),
			Reason::ExceptionCoversEverything,
		),
		(
			json!({ "type": "deny", "purpose": purpose("TREAT") }),
			Reason::ExceptionOutside,
		),
		(deny(&["Organization/maker"]), Reason::ExceptionOutside),
	] {
		let resource = with("OPTIN", outside(root(), &[within]));
		assert_eq!(refused(&resource), reasons(&[(at, reason)]), "{reason:?}");
	}
	// A kind of the purpose, or a part of the time, is an exception.
	for within in [
		json!({ "type": "deny", "purpose": purpose("CLINTRCH") }),
		json!({ "type": "deny", "period": { "start": "2026-03-01T00:00:00Z" } }),
	] {
		let resource = with("OPTIN", outside(root(), &[within]));
		assert_eq!(mapped(&resource).terms.exceptions.len(), 1);
	}
}

#[test]
fn an_exception_lies_in_the_time_of_what_it_is_in() {
	let mut root = permit(&["Organization/registry"], "HRESCH");
	root["period"] = json!({ "start": "2026-01-01T00:00:00Z", "end": "2026-06-30T00:00:00Z" });
	let within = |period: Value| {
		with(
			"OPTIN",
			outside(root.clone(), &[json!({ "type": "deny", "period": period })]),
		)
	};
	let at = "Consent.provision.provision[0]";
	assert_eq!(
		refused(&within(json!({ "start": "2026-07-01T00:00:00Z" }))),
		reasons(&[(at, Reason::ExceptionOutside)])
	);
	assert_eq!(
		refused(&within(json!({ "end": "2025-07-01T00:00:00Z" }))),
		reasons(&[
			(at, Reason::ExceptionOutside),
			(
				"Consent.provision.provision[0].period",
				Reason::PeriodEndsBeforeItBegins
			),
		])
	);
	assert_eq!(
		refused(&within(root["period"].clone())),
		reasons(&[(at, Reason::ExceptionCoversEverything)])
	);
}

#[test]
fn an_attestation_has_no_more_than_eight_exceptions() {
	let denials = |count: usize| -> Vec<Value> {
		(0..count)
			.map(|month| {
				let month = month + 1;
				let start = format!("2026-{month:02}-01T00:00:00Z");
				let end = format!("2026-{month:02}-02T00:00:00Z");
				json!({ "type": "deny", "period": { "start": start, "end": end } })
			})
			.collect()
	};
	let permission = permit(&["Organization/registry"], "HRESCH");
	let too_many = reasons(&[("Consent.provision.provision", Reason::TooManyExceptions)]);
	let root = |count| outside(permission.clone(), &denials(count));
	assert_eq!(mapped(&with("OPTIN", root(8))).terms.exceptions.len(), 8);
	assert_eq!(refused(&with("OPTIN", root(9))), too_many);
	// Under an opt-out, the root provision is one of them.
	assert_eq!(mapped(&with("OPTOUT", root(7))).terms.exceptions.len(), 8);
	assert_eq!(refused(&with("OPTOUT", root(8))), too_many);
}
