//! Whatever comes is answered.

use super::{
	super::{time::Span, UtcOffset},
	*,
};
use proptest::prelude::*;

/// Any JSON, with the names that matter in it now and then.
fn json() -> impl Strategy<Value = Value> {
	let text = prop_oneof![
		proptest::sample::select(&WORDS[..]).prop_map(str::to_owned),
		"\\PC{0,12}",
		"[0-9]{4}(-[0-9]{2}){0,2}(T[0-9:.]{0,12}(Z|[+-][0-9:]{5}))?",
	];
	let leaf = prop_oneof![
		Just(Value::Null),
		any::<bool>().prop_map(Value::from),
		any::<i64>().prop_map(Value::from),
		text.prop_map(Value::from),
	];
	leaf.prop_recursive(6, 64, 6, |inner| {
		let name = prop_oneof![
			9 => proptest::sample::select(&WORDS[..]).prop_map(str::to_owned),
			1 => "[a-zA-Z_]{0,8}",
		];
		prop_oneof![
			proptest::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
			proptest::collection::btree_map(name, inner, 0..6)
				.prop_map(|fields| Value::Object(fields.into_iter().collect())),
		]
	})
}

const WORDS: [&str; 40] = [
	"resourceType",
	"Consent",
	"status",
	"active",
	"scope",
	"category",
	"coding",
	"system",
	"code",
	"patient",
	"reference",
	"dateTime",
	"organization",
	"policyRule",
	"policy",
	"provision",
	"type",
	"permit",
	"deny",
	"period",
	"start",
	"end",
	"actor",
	"role",
	"purpose",
	"action",
	"class",
	"data",
	"dataPeriod",
	"securityLabel",
	"meta",
	"tag",
	"text",
	"extension",
	"modifierExtension",
	"sourceAttachment",
	"sourceReference",
	"OPTIN",
	"Patient/1",
	"2026-01-01",
];

proptest! {
	#![proptest_config(ProptestConfig { cases: 2000, ..ProptestConfig::default() })]

	#[test]
	fn any_json_is_answered(mut any in json()) {
		if let Some(fields) = any.as_object_mut() {
			fields.insert("resourceType".into(), json!("Consent"));
		}
		let refusals = proposal(&any, &parties(), &settings()).expect_err("nobody writes a consent by chance");
		prop_assert!(!refusals.is_empty());
	}

	#[test]
	fn any_element_may_be_anything(
		name in proptest::sample::select(&WORDS[..]),
		in_provision in any::<bool>(),
		value in json(),
	) {
		let resource = changed(|consent| {
			let element = if in_provision { &mut consent["provision"] } else { consent };
			element[name] = value;
		});
		// What comes of it is judged elsewhere: here, something does, and a refusal has a reason.
		if let Err(refusals) = proposal(&resource, &parties(), &settings()) {
			prop_assert!(!refusals.is_empty());
		}
	}

	#[test]
	fn any_text_is_a_time_or_none(text in "\\PC{0,30}", place in "\\PC{0,7}") {
		let place: Option<UtcOffset> = place.parse().ok();
		if let Ok(span) = Span::of(&text, place) {
			prop_assert!(span.start <= span.end);
		}
	}
}
