//! The reference page says what the function does.

use super::{
	super::call::{printed, Refused},
	examples::{self, Outcome},
	*,
};
use std::{collections::BTreeSet, fs, path::Path};

fn page() -> String {
	let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/reference/fhir-consent.md");
	fs::read_to_string(path).expect("the page is there")
}

/// The blocks of JSON on the page, in their order.
fn blocks() -> Vec<Value> {
	let page = page();
	let blocks = page.split("```json\n").skip(1);
	blocks
		.map(|block| {
			let (block, _) = block.split_once("```").expect("the block ends");
			serde_json::from_str(block).expect("it is JSON")
		})
		.collect()
}

/// The settings of the command on the page, on the day after the consent was issued.
fn settings_of_the_page() -> Settings {
	Settings {
		policy: None,
		utc_offset: "+01:00".parse().ok(),
		now: 1_793_750_400_000,
		..settings()
	}
}

fn name(reason: Reason) -> String {
	json!(reason).as_str().expect("a reason is a name").to_owned()
}

#[test]
fn the_example_is_what_the_command_prints() {
	let [resource, parties, output, refusal] = &blocks()[..] else {
		panic!("the page has another number of blocks");
	};
	let settings = settings_of_the_page();
	// GIVEN the page's resource and parties THEN the call is that of the page
	let parties: Parties = serde_json::from_value(parties.clone()).expect("these are parties");
	let mapped = proposal(resource, &parties, &settings).expect("it is mapped");
	let found = json!(printed(mapped, None));
	assert_eq!(&found, output, "{found:#}");
	// GIVEN an unknown registry, and no purpose THEN the refusal is that of the page
	let mut stranger = parties;
	stranger.references.remove("Organization/implant-registry");
	let mut resource = resource.clone();
	resource["provision"]
		.as_object_mut()
		.expect("an object")
		.remove("purpose");
	let refused = proposal(&resource, &stranger, &settings).expect_err("it is refused");
	let found = json!(Refused { refused });
	assert_eq!(&found, refusal, "{found:#}");
}

#[test]
fn every_reason_is_on_the_page() {
	let page = page();
	let words: BTreeSet<_> = page.split(|letter: char| !letter.is_ascii_alphabetic()).collect();
	for reason in Reason::ALL {
		assert!(words.contains(name(*reason).as_str()), "{reason:?}");
	}
}

#[test]
fn what_becomes_of_the_examples_is_on_the_page() {
	let cell = |outcome: &Outcome| match outcome {
		Outcome::Denied(..) => "mapped".to_owned(),
		Outcome::Refused(found) => {
			let reasons: BTreeSet<_> = found.iter().map(|(_, reason)| *reason).collect();
			let names: Vec<_> = reasons.into_iter().map(name).collect();
			names.join(", ")
		}
	};
	let page = page();
	for example in examples::examples() {
		let [plain, scope, exception] = [&example.plain, &example.scope, &example.exception].map(cell);
		let row = format!("| {} | {plain} | {scope} | {exception} |", example.name);
		assert!(page.contains(&row), "{row}");
	}
}
