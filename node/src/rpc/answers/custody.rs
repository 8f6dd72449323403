//! What the answers about custody look like.

use super::*;
use crate::rpc::custody::Holdings;
use custos_primitives::{
	api::{CustodyView, HoldingView, MayView, OverdueShipment, ShipmentView},
	guard::Intent,
};

#[test]
fn the_possessor_of_a_unit() {
	for state in [
		json!("held"),
		json!({ "packed": { "parent": "106141411234567897" } }),
		json!({ "inTransit": { "shipment": { "sender": 3, "number": "DESADV-1" } } }),
		json!({ "inDispute": { "dispute": 5 } }),
		json!({ "used": { "kind": "implant" } }),
		json!("lost"),
		json!({ "decommissioned": { "reason": "damaged" } }),
	] {
		is_written_as::<CustodyView>(json!({
			"kind": "unit",
			"device": device(),
			"serial": "S/1",
			"possessor": 4,
			"owner": 3,
			"inside": ["106141411234567897"],
			"unit": unit(state),
		}));
	}
}

#[test]
fn the_possessors_of_a_lot() {
	is_written_as::<CustodyView>(json!({
		"kind": "lot",
		"lot": lot(),
		"holdings": [holding("LOT-1")],
		"inside": [{ "sscc": "106141411234567897", "possessor": 4, "quantity": 10 }],
		"more": false,
	}));
}

#[test]
fn the_possessor_of_a_logistic_unit() {
	is_written_as::<CustodyView>(json!({
		"kind": "logisticUnit",
		"sscc": "106141411234567897",
		"possessor": 4,
		"owner": 3,
		"inside": [],
		"logisticUnit": {
			"possessor": 4,
			"owner": 3,
			"terms": "sale",
			"state": "held",
			"nesting": 0,
			"unserviceable": 0,
			"contents": [{ "lot": lot(), "manufactured": null, "expires": "2031-01-31", "quantity": 11 }],
			"hands": [3, 4],
			"trail": trail(),
		},
		"items": items(),
		"more": false,
	}));
}

#[test]
fn the_holdings_of_a_member() {
	let holdings: Vec<HoldingView> =
		from_value(json!([holding("LOT-1"), holding("LOT-2")])).expect("this is how holdings are written");
	assert_eq!(
		to_value(Holdings::page(holdings.clone(), 3)).expect("answers can be written"),
		json!({ "holdings": [holding("LOT-1"), holding("LOT-2")], "next": null })
	);
	assert_eq!(
		to_value(Holdings::page(holdings, 2)).expect("answers can be written")["next"],
		json!({ "device": device(), "lot": "LOT-2" })
	);
}

#[test]
fn a_shipment() {
	for state in [
		json!("inTransit"),
		json!({ "received": { "at": 1_795_233_944_000_u64 } }),
		json!({ "receivedWithDiscrepancies": { "at": 1_795_233_944_000_u64, "dispute": 5 } }),
		json!({ "refused": { "at": 1_795_233_944_000_u64, "reason": "notOrdered" } }),
		json!({ "takenBack": { "at": 1_795_233_944_000_u64 } }),
		json!({ "cancelled": { "at": 1_795_233_944_000_u64 } }),
	] {
		is_written_as::<ShipmentView>(json!({
			"sender": 3,
			"number": "DESADV-1",
			"recipient": 4,
			"carrier": null,
			"purpose": { "supply": { "terms": "consignment" } },
			"items": items(),
			"documents": [hash()],
			"shipped": 1_795_233_900_000_u64,
			"due": 1_796_443_500_000_u64,
			"state": state,
			"dispute": dispute(),
		}));
	}
}

#[test]
fn an_overdue_shipment() {
	is_written_as::<OverdueShipment>(json!({
		"sender": 3,
		"number": "DESADV-1",
		"member": 4,
		"since": 1_796_443_500_000_u64,
	}));
}

#[test]
fn what_may_be_done() {
	is_written_as::<MayView>(json!({ "allowed": true, "reasons": [] }));
	is_written_as::<MayView>(json!({
		"allowed": false,
		"reasons": [
			{ "reason": "recalled", "recall": 2 },
			{ "reason": "held", "hold": 9 },
			{ "reason": "expired" },
			{ "reason": "modelNotFound" },
			{ "reason": "certificateMissing" },
			{ "reason": "certificateExpired" },
			{ "reason": "certificateWithdrawn" },
			{ "reason": "notHeld" },
			{ "reason": "notServiceable" },
			{ "reason": "unguarded" },
		],
	}));
}

#[test]
fn what_is_to_be_done() {
	for intent in [
		"ship",
		"receive",
		"transferTitle",
		"use",
		"return",
		"destroy",
		"correct",
		"investigate",
	] {
		is_written_as::<Intent>(json!(intent));
	}
}

fn holding(number: &str) -> Value {
	json!({
		"lot": { "device": device(), "lot": number },
		"member": 4,
		"stocks": [{ "owner": 3, "terms": "consignment", "quantity": 8, "identified": 2 }],
		"commissioned": 0,
		"received": 10,
		"sent": 1,
		"packed": 0,
		"unpacked": 0,
		"used": 1,
		"lost": 0,
		"decommissioned": 0,
		"trail": trail(),
	})
}

fn items() -> Value {
	json!([
		{ "unit": { "device": device(), "serial": "S/1" } },
		{ "quantity": { "device": device(), "lot": "LOT-1", "owner": 3, "quantity": 10 } },
		{ "logisticUnit": { "sscc": "106141411234567897" } },
	])
}

fn dispute() -> Value {
	json!({
		"dispute": 5,
		"state": { "decided": { "at": 1_795_233_950_000_u64, "by": 0 } },
		"items": [
			[{ "unit": { "device": device(), "serial": "S/1" } }, "missing", "withSender"],
			[{ "logisticUnit": { "sscc": "106141411234567897" } }, "damaged", null],
		],
		"evidence": hash(),
		"deadline": 1_795_833_944_000_u64,
		"arbiter": null,
	})
}
