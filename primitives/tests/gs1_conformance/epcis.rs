//! What trails' steps are called, against the JSON schema of EPCIS 2.0.

use crate::{activities::every_activity, data_folder, text};
use custos_primitives::cbv::business_step;
use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeSet;

/// The terms of CBV that the schema allows in a field.
fn terms(schema: &Value, field: &str) -> BTreeSet<String> {
	let choices = schema["definitions"][field]["anyOf"].as_array().expect("choices");
	let terms: BTreeSet<_> = choices
		.iter()
		.filter_map(|choice| choice["enum"].as_array())
		.flatten()
		.map(|term| term.as_str().expect("a term").to_string())
		.collect();
	assert!(terms.len() > 20, "{field} has {} terms", terms.len());
	terms
}

fn written(term: &impl Serialize) -> String {
	let written = serde_json::to_value(term).expect("a term is written");
	written.as_str().expect("as text").to_string()
}

#[test]
fn every_step_has_a_business_step_and_a_disposition_of_epcis() {
	let Some(folder) = data_folder("every_step_has_a_business_step_and_a_disposition_of_epcis") else {
		return;
	};
	// GIVEN the terms of the schema
	let schema = text(&folder, "gs1-epcis/EPCIS-JSON-Schema.json");
	let schema: Value = serde_json::from_str(&schema).expect("a JSON schema");
	let (steps, dispositions) = (terms(&schema, "bizStep"), terms(&schema, "disposition"));
	// THEN the names of every activity are among them
	for (name, activity) in every_activity() {
		let (step, disposition) = business_step(&activity);
		assert!(steps.contains(&written(&step)), "{name}: {step:?}");
		assert!(
			dispositions.contains(&written(&disposition)),
			"{name}: {disposition:?}"
		);
	}
}
