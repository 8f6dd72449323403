//! What the answers about holds and recalls look like.

use super::*;
use crate::rpc::recall::Consignees;
use custos_primitives::{
	api::RecallStatusView,
	recall::{ConsigneeView, OverdueRecall, RecallView, ReconciliationView},
};

#[test]
fn what_stands_against_a_thing() {
	is_written_as::<RecallStatusView>(json!({
		"clear": false,
		"recalls": [{
			"recall": 2,
			"firm": 3,
			"class": "classII",
			"action": "removal",
			"reason": "packagingOrSterility",
			"corrected": false,
		}],
		"holds": [
			[{ "lot": { "device": device(), "lot": "LOT-1" } }, hold("regulator")],
			[{ "lotAt": { "device": device(), "lot": "LOT-1", "member": 4 } }, hold("manufacturer")],
			[{ "unit": { "device": device(), "serial": "S/1" } }, hold("possessor")],
			[{ "logisticUnit": { "sscc": "106141411234567897" } }, hold("possessor")],
		],
	}));
}

#[test]
fn a_recall() {
	is_written_as::<RecallView>(json!({
		"recall": 2,
		"firm": 3,
		"initiation": { "mandated": { "by": 0 } },
		"initiated": 1_795_233_944_000_u64,
		"status": { "terminated": { "at": 1_799_233_944_000_u64, "by": 0 } },
		"version": 1,
		"terms": terms(),
		"rules": [
			{ "device": device(), "scope": "all" },
			{ "device": device(), "scope": { "lots": { "lots": ["LOT-1"] } } },
			{ "device": device(), "scope": { "serials": { "serials": ["S/1"] } } },
			{ "device": device(), "scope": { "serialRange": { "first": "S001", "last": "S099" } } },
			{ "device": device(), "scope": { "manufactured": { "window": window() } } },
			{ "device": device(), "scope": { "expires": { "window": window() } } },
		],
		"clocks": [
			{ "kind": "report", "due": 1_796_443_500_000_u64, "done": 1_795_833_944_000_u64 },
			{ "kind": "statusReport", "due": 1_797_443_500_000_u64, "done": null },
			{ "kind": "vigilanceReport", "due": 1_796_043_500_000_u64, "done": null },
		],
		"progress": {
			"surveyed": true,
			"consignees": 4,
			"answersDue": 5,
			"answersGiven": 3,
			"sample": null,
			"checked": 0,
			"lots": 1,
			"lotsOpen": 1,
		},
		"openPoints": [
			"notSurveyed", "answersMissing", "sampleNotDrawn", "checksMissing", "notReconciled", "notReported",
		],
	}));
}

#[test]
fn the_consignees_of_a_recall() {
	let consignees: Vec<ConsigneeView> =
		from_value(json!([consignee(4), consignee(6)])).expect("this is how consignees are written");
	assert_eq!(
		to_value(Consignees::page(consignees.clone(), 100)).expect("answers can be written"),
		json!({ "consignees": [consignee(4), consignee(6)], "next": null })
	);
	assert_eq!(
		to_value(Consignees::page(consignees, 2)).expect("answers can be written")["next"],
		json!(6)
	);
}

#[test]
fn the_account_of_a_lot() {
	is_written_as::<ReconciliationView>(json!({
		"lot": lot(),
		"inScope": 100,
		"answered": amounts(),
		"recovered": 40,
		"explained": 1,
		"accounted": 95,
		"outstanding": 5,
		"reconciled": false,
	}));
}

#[test]
fn what_is_overdue() {
	is_written_as::<Vec<OverdueRecall>>(json!([
		{ "what": "report", "recall": 2, "member": 3, "clock": "statusReport", "since": 1_797_443_500_000_u64 },
		{ "what": "answers", "recall": 2, "member": 4, "missing": 1, "since": 1_796_443_500_000_u64 },
	]));
}

fn hold(authority: &str) -> Value {
	json!({
		"hold": 9,
		"placedBy": 3,
		"authority": authority,
		"reason": "adverseEvents",
		"document": hash(),
		"since": 1_795_233_944_000_u64,
	})
}

fn terms() -> Value {
	json!({
		"class": "classI",
		"action": "correction",
		"depth": "user",
		"reason": "software",
		"level": { "b": { "percent": 50 } },
		"responseDays": 7,
		"statusReportDays": 30,
		"vigilance": "seriousIncident",
		"fscaReference": "FSCA-2026-1",
		"documents": [hash()],
	})
}

fn window() -> Value {
	json!({ "from": "2026-01-01", "to": null })
}

fn consignee(member: u32) -> Value {
	json!({
		"member": member,
		"notified": 1_795_233_944_000_u64,
		"due": 1_795_833_944_000_u64,
		"notifiedBy": null,
		"inSample": true,
		"check": "effective",
		"answers": [[lot(), amounts()], [lot(), null]],
	})
}

fn amounts() -> Value {
	json!({
		"onHand": 0,
		"held": 40,
		"corrected": 0,
		"returned": 50,
		"destroyed": 4,
		"used": 30,
		"passedOn": 20,
		"notFound": 0,
	})
}
