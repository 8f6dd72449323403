//! The examples of the reference page are written as the answers are.

use super::*;
use crate::{
	rpc::{
		consent::{Attestations, StatementToSign},
		custody::Holdings,
		recall::Consignees,
		records::{Accesses, Anchors},
	},
	udi::parse,
};
use custos_primitives::{
	api::{
		CustodyView, LogStepView, MayView, OverdueShipment, RecallStatusView, ShipmentView, TrailStepView,
	},
	consent::{Act, AttestationView, Question, Ruling, Study, SubjectReference, SubjectView},
	device::ModelView,
	recall::{OverdueRecall, RecallView, ReconciliationView},
	records::{AccessView, AnchorView},
	trail::TrailSubject,
};
use sp_core::crypto::Ss58Codec;

const PAGE: &str = include_str!("../../../../docs/reference/json-rpc.md");

/// The examples under a heading, what is cut short in them made whole.
fn examples(heading: &str) -> Vec<Value> {
	let title = format!("\n## {heading}\n");
	let (_, section) = PAGE.split_once(&title).expect("the page has the heading");
	let section = section.split("\n## ").next().unwrap_or_default();
	section
		.split("```json\n")
		.skip(1)
		.filter_map(|rest| rest.split("```").next())
		.map(|text| whole(serde_json::from_str(text).expect("the example is JSON")))
		.collect()
}

fn example(heading: &str) -> Value {
	let mut examples = examples(heading);
	assert_eq!(examples.len(), 1, "{heading}");
	examples.remove(0)
}

fn whole(value: Value) -> Value {
	match value {
		Value::String(text) => match text.strip_suffix('…') {
			Some(start) if start.starts_with("0x") => json!(format!("{start:0<66}")),
			Some(_) => json!(AccountId::new([7; 32]).to_ss58check()),
			None => Value::String(text),
		},
		Value::Array(values) => values.into_iter().map(whole).collect(),
		Value::Object(fields) => match fields.get("…").and_then(Value::as_str) {
			Some(reference) => example(reference.strip_prefix("as in ").expect("it names a heading")),
			None => fields
				.into_iter()
				.map(|(name, value)| (name, whole(value)))
				.collect(),
		},
		Value::Null | Value::Bool(_) | Value::Number(_) => value,
	}
}

/// Expects an answer's parts that are read and written to be all of it.
fn has_parts(answer: &Value, parts: &[Value]) {
	let names = |value: &Value| -> Vec<String> {
		let fields = value.as_object().expect("it is an object");
		fields.keys().cloned().collect()
	};
	let mut written: Vec<_> = parts.iter().flat_map(names).collect();
	written.sort();
	let mut shown = names(answer);
	shown.sort();
	assert_eq!(shown, written);
	for part in parts {
		for name in names(part) {
			assert_eq!(answer[&name], part[&name]);
		}
	}
}

fn written<Part: DeserializeOwned + Serialize>(answer: &Value) -> Value {
	let part: Part = from_value(answer.clone()).expect("this is how the answer is written");
	to_value(&part).expect("answers can be written")
}

#[test]
fn the_reading_of_a_udi() {
	let example = example("udi_parse");
	let text = example["written"]["bracketed"].as_str().expect("it is a text");
	let reading = parse(text.as_bytes(), 2026).expect("the text is a UDI");
	assert_eq!(to_value(reading).expect("answers can be written"), example);
}

#[test]
fn the_answers_that_are_one_type() {
	is_written_as::<Lookup>(example("udi_lookup"));
	is_written_as::<Verification>(example("udi_verify"));
	is_written_as::<ModelView>(example("device_model"));
	is_written_as::<ShipmentView>(example("custody_shipment"));
	is_written_as::<Vec<OverdueShipment>>(example("custody_overdue"));
	is_written_as::<MayView>(example("custody_may"));
	is_written_as::<RecallStatusView>(example("recall_status"));
	is_written_as::<RecallView>(example("recall_get"));
	is_written_as::<Vec<ReconciliationView>>(example("recall_reconciliation"));
	is_written_as::<Vec<OverdueRecall>>(example("recall_overdue"));
	is_written_as::<AttestationView>(example("consent_get"));
	is_written_as::<SubjectView>(example("consent_subject"));
	is_written_as::<Study>(example("consent_study"));
	is_written_as::<AnchorView>(example("records_anchor"));
	is_written_as::<AccessView<AccountId>>(example("access_get"));
	is_written_as::<Vec<MemberView<AccountId>>>(example("consortium_members"));
	is_written_as::<AuthoritiesView<AccountId>>(example("consortium_authorities"));
	is_written_as::<Vec<EquivocationView<AccountId>>>(example("consortium_equivocations"));
}

#[test]
fn who_has_each_kind_of_thing() {
	let examples = examples("custody_of");
	let kinds: Vec<_> = examples.iter().map(|example| example["kind"].clone()).collect();
	assert_eq!(kinds, ["unit", "lot", "logisticUnit"]);
	examples.into_iter().for_each(is_written_as::<CustodyView>);
}

/// Expects an answer to tell the history of such a subject, in steps of such a kind.
fn tells_a_history_of<Subject, Step>(answer: &Value)
where
	Subject: DeserializeOwned + Serialize,
	Step: DeserializeOwned + Serialize,
{
	has_parts(
		answer,
		&[
			written::<TrailView<Subject>>(answer),
			json!({ "steps": written::<Vec<Step>>(&answer["steps"]) }),
			json!({ "at": written::<sp_core::H256>(&answer["at"]), "complete": true, "missing": null }),
		],
	);
}

#[test]
fn histories() {
	for heading in ["device_trail", "custody_trail"] {
		tells_a_history_of::<TrailSubject, TrailStepView<AccountId>>(&example(heading));
	}
	tells_a_history_of::<SubjectReference, LogStepView<AccountId>>(&example("access_log"));
}

#[test]
fn a_question_about_consent_and_its_answers() {
	let mut examples = examples("consent_decide").into_iter();
	is_written_as::<Question>(examples.next().expect("there is a question"));
	let rulings: Vec<_> = examples.collect();
	assert_eq!(rulings.len(), 2);
	rulings.into_iter().for_each(is_written_as::<Ruling>);
}

#[test]
fn an_act_and_the_statement_to_sign() {
	let [act, shown] = &examples("consent_statement")[..] else {
		panic!("there are an act and an answer")
	};
	is_written_as::<Act>(act.clone());

	let key = from_value(shown["key"].clone()).expect("it is a key");
	let statement = from_value(shown["statement"].clone()).expect("it is a statement");
	let answer = to_value(StatementToSign::new(key, statement)).expect("answers can be written");
	for name in ["key", "statement", "text"] {
		assert_eq!(answer[name], shown[name], "{name}");
	}
	for name in ["bytes", "wrappedBytes"] {
		let [all, cut] = [&answer[name], &shown[name]].map(|value| value.as_str().expect("they are digits"));
		assert!(all.starts_with(cut.trim_end_matches('0')), "{name}: {all}");
	}
	assert_eq!(
		answer.as_object().map(|fields| fields.len()),
		shown.as_object().map(|fields| fields.len())
	);
}

#[test]
fn pages() {
	let example_of_holdings = example("custody_holdings");
	let holdings = from_value(example_of_holdings["holdings"].clone()).expect("they are holdings");
	let answer = to_value(Holdings::page(holdings, 1)).expect("answers can be written");
	assert_eq!(answer, example_of_holdings);

	let example_of_consignees = example("recall_consignees");
	let consignees = from_value(example_of_consignees["consignees"].clone()).expect("they are consignees");
	let answer = to_value(Consignees::page(consignees, 100)).expect("answers can be written");
	assert_eq!(answer, example_of_consignees);

	let example_of_attestations = example("consent_history");
	let attestations =
		from_value(example_of_attestations["attestations"].clone()).expect("they are attestations");
	let answer = to_value(Attestations::page(attestations, 100)).expect("answers can be written");
	assert_eq!(answer, example_of_attestations);

	let example_of_anchors = example("records_verify");
	let anchors = from_value(example_of_anchors["anchors"].clone()).expect("they are anchors");
	let answer = to_value(Anchors::page(anchors, 100)).expect("answers can be written");
	assert_eq!(answer, example_of_anchors);

	for heading in ["access_pending", "access_reviews_due"] {
		let example = example(heading);
		let accesses = from_value(example["accesses"].clone()).expect("they are accesses");
		let answer = to_value(Accesses::page(accesses, 100)).expect("answers can be written");
		assert_eq!(answer, example);
	}
}
