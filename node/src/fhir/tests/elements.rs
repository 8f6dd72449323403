//! What each element becomes.

use super::*;
use sp_io::hashing::blake2_256;

fn period(start: &str, end: &str) -> Value {
	json!({ "start": start, "end": end })
}

#[test]
fn a_document_is_needed_and_may_be_attached() {
	let without = Settings {
		policy: None,
		..settings()
	};
	let attached = |data: &str| {
		changed(|consent| consent["sourceAttachment"] = json!({ "contentType": "text/plain", "data": data }))
	};
	// GIVEN neither a document nor a hash THEN it is refused, also where the document is said to be elsewhere
	let missing = reasons(&[("Consent.source[x]", Reason::NoPolicyDocument)]);
	assert_eq!(refused_with(&consent(), &without), missing);
	for source in [
		json!({ "sourceAttachment": { "title": "form", "url": "https://example.org/form" } }),
		json!({ "sourceReference": { "reference": "Contract/1" } }),
	] {
		let resource = changed(|consent| {
			let fields = source.as_object().expect("an object").clone();
			consent.as_object_mut().expect("an object").extend(fields);
		});
		assert_eq!(refused_with(&resource, &without), missing);
		assert_eq!(mapped(&resource).terms.policy, H256::repeat_byte(0xd0));
	}
	// GIVEN an attached document THEN its hash is in the terms, whatever white space is in it
	for data in ["Zm9ybQ==", "Zm9y\n bQ=="] {
		let proposal = mapped_with(&attached(data), &without);
		assert_eq!(proposal.terms.policy, H256(blake2_256(b"form")));
	}
	// AND a hash that is given as well has to be the same
	let with = Settings {
		policy: Some(H256(blake2_256(b"form"))),
		..settings()
	};
	assert_eq!(
		mapped_with(&attached("Zm9ybQ=="), &with).terms.policy,
		H256(blake2_256(b"form"))
	);
}

#[test]
fn a_proposed_consent_is_mapped_as_an_active_one() {
	let proposed = changed(|consent| consent["status"] = json!("proposed"));
	assert_eq!(mapped(&proposed).terms, mapped(&consent()).terms);
}

#[test]
fn what_is_left_aside_is_told_and_changes_nothing() {
	let labelled = changed(|consent| {
		consent["id"] = json!("c1");
		consent["meta"] = json!({ "versionId": "2", "tag": [coding("http://example.org", "t")] });
		consent["language"] = json!("en");
		consent["text"] = json!({ "status": "generated", "div": "<div/>" });
		consent["identifier"] = json!([{ "value": "1" }]);
		consent["contained"] = json!([{ "resourceType": "Organization", "id": "o" }]);
		consent["extension"] = json!([{ "url": "http://example.org" }]);
		consent["_status"] = json!({ "extension": [] });
		consent["performer"] = json!([{ "reference": "RelatedPerson/1" }]);
		consent["policy"] = json!([{ "uri": "http://example.org/policy" }]);
		consent["verification"] = json!([{ "verified": true }]);
		consent["sourceReference"] = json!({ "reference": "Contract/1" });
		consent["patient"]["display"] = json!("P. van de Heuvel");
		consent["provision"]["extension"] = json!([{ "url": "http://example.org" }]);
	});
	let proposal = mapped(&labelled);
	assert_eq!(proposal.terms, mapped(&consent()).terms);
	let mut left: Vec<_> = proposal.left_aside.into_iter().map(|left| left.path).collect();
	left.sort();
	assert_eq!(
		left,
		[
			"Consent._status",
			"Consent.category[0]",
			"Consent.contained",
			"Consent.extension",
			"Consent.id",
			"Consent.identifier",
			"Consent.language",
			"Consent.meta.tag[0]",
			"Consent.meta.versionId",
			"Consent.performer",
			"Consent.policy",
			"Consent.policyRule",
			"Consent.provision.extension",
			"Consent.sourceReference",
			"Consent.text",
			"Consent.verification",
		]
	);
}

#[test]
fn actions_are_those_of_the_ledger() {
	let with = |actions: Value| changed(|consent| consent["provision"]["action"] = actions);
	let of = |actions: Value| mapped(&with(actions)).terms.provision.actions.to_vec();
	assert_eq!(of(json!([action("access")])), [DataAction::Read]);
	assert_eq!(
		of(json!([action("disclose"), action("access"), action("access")])),
		[DataAction::Read, DataAction::Disclose]
	);
	// AND those that the parties file says
	assert_eq!(
		of(json!([
			concept("https://example.org/actions", "contact"),
			action("use")
		])),
		[DataAction::Contact, DataAction::Reuse]
	);
	// AND correcting, which nobody can ask for, is left aside
	let proposal = mapped(&with(json!([action("access"), action("correct")])));
	assert_eq!(proposal.terms.provision.actions.to_vec(), [DataAction::Read]);
	let left: Vec<_> = proposal
		.left_aside
		.iter()
		.map(|left| left.path.as_str())
		.collect();
	assert!(left.contains(&"Consent.provision.action[1]"), "{left:?}");
}

#[test]
fn the_parties_file_can_not_change_what_access_and_disclose_mean() {
	let mut parties = parties();
	let access = "http://terminology.hl7.org/CodeSystem/consentaction|access";
	parties.actions.insert(access.into(), DataAction::Contact);
	let resource = changed(|consent| consent["provision"]["action"] = json!([action("access")]));
	let proposal = proposal(&resource, &parties, &settings()).expect("it is mapped");
	assert_eq!(proposal.terms.provision.actions.to_vec(), [DataAction::Read]);
}

#[test]
fn classes_and_codes_are_categories() {
	let of = |change: fn(&mut Value)| {
		let categories = mapped(&changed(change)).terms.provision.categories;
		let names: Vec<_> = categories
			.iter()
			.map(|category| category.as_str().to_owned())
			.collect();
		names
	};
	assert_eq!(
		of(|c| c["provision"]["class"] =
			json!([resource_type("MolecularSequence"), resource_type("ImagingStudy")])),
		["genomic", "imaging"]
	);
	assert_eq!(
		of(|c| c["provision"]["code"] = json!([concept("http://loinc.org", "26436-6")])),
		["laboratory"]
	);
	// Both, where they mean the same.
	assert_eq!(
		of(|c| {
			c["provision"]["class"] = json!([resource_type("ImagingStudy")]);
			c["provision"]["code"] = json!([concept("http://loinc.org", "18748-4")]);
		}),
		["imaging"]
	);
}

#[test]
fn a_custodian_is_the_controller_and_no_recipient() {
	let resource = changed(|consent| {
		consent["provision"]["actor"] = json!([
			actor("CST", "Organization/hospital"),
			actor("IRCP", "Organization/registry"),
		]);
	});
	assert_eq!(
		mapped(&resource).terms.provision.grantees.to_vec(),
		[member(REGISTRY)]
	);
}

#[test]
fn a_code_may_be_given_in_other_systems_too() {
	let resource = changed(|consent| {
		consent["policyRule"]["coding"]
			.as_array_mut()
			.expect("an array")
			.insert(0, coding("http://example.org", "yes"));
		consent["policyRule"]["text"] = json!("yes");
	});
	assert_eq!(mapped(&resource).terms, mapped(&consent()).terms);
}

#[test]
fn a_period_includes_its_end() {
	let with = |period: Value| changed(|consent| consent["provision"]["period"] = period);
	let in_utc = Settings {
		utc_offset: "Z".parse().ok(),
		..settings()
	};
	// GIVEN days THEN the last day is in it
	let days = mapped_with(&with(period("2026-01-10", "2026-01-20")), &in_utc);
	let first = 1_768_003_200_000;
	assert_eq!(
		days.terms.period,
		Period {
			start: first,
			end: Some(first + 11 * DAY),
		}
	);
	// GIVEN no start THEN it begins when the consent was issued
	let open = mapped_with(&with(json!({ "end": "2026-01-20" })), &in_utc);
	assert_eq!(
		open.terms.period,
		Period {
			start: ISSUED,
			end: Some(first + 11 * DAY),
		}
	);
	// GIVEN a start THEN nobody needs the day of issue, nor where it was
	let from = changed(|consent| {
		consent["dateTime"] = json!("2026-01-10");
		consent["provision"]["period"] = json!({ "start": "2026-02-01T00:00:00Z" });
	});
	assert_eq!(mapped(&from).terms.period, open_from(1_769_904_000_000));
}

#[test]
fn an_attestation_names_no_more_than_eight() {
	let mut parties = parties();
	let references: Vec<String> = (0..9).map(|number| format!("Organization/{number}")).collect();
	for (number, reference) in (0..).zip(&references) {
		let party = serde_json::from_value(json!({ "member": number })).expect("a member");
		parties.references.insert(reference.clone(), party);
	}
	let named = |count: usize| {
		let references: Vec<_> = references.iter().take(count).map(String::as_str).collect();
		changed(|consent| consent["provision"]["actor"] = recipients(&references))
	};
	let eight = proposal(&named(8), &parties, &settings()).expect("eight are few enough");
	assert_eq!(eight.terms.provision.grantees.len(), 8);
	let nine = proposal(&named(9), &parties, &settings()).expect_err("nine are too many");
	assert_eq!(
		in_order(nine),
		reasons(&[("Consent.provision.actor", Reason::TooMany)])
	);
}
