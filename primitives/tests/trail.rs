//! Trails: the bytes that are hashed, and what a history has to be to be believed.
#![allow(
	missing_docs,
	clippy::arithmetic_side_effects,
	clippy::expect_used,
	clippy::indexing_slicing,
	clippy::unwrap_used
)]

mod activities;

use activities::{every_activity, logistic_unit, lot_number, QUANTITY};
use codec::Encode;
use custos_primitives::{
	custody::{
		Condition, Holding, LogisticUnit, LogisticUnitState, LotInside, LotReference, Stock, Terms, UnitState,
	},
	device::{DecommissionReason, Lot, LotContent, Unit},
	gs1::{Date, DeviceIdentifier, Gtin, SerialNumber},
	trail::{Activity, Occasion, StepsMade, Trail, TrailStep, TrailSubject},
};
use proptest::prelude::*;
use scale_info::{TypeDef, TypeInfo};
use sp_core::bounded_vec;
use std::collections::BTreeMap;

type AccountId = [u8; 32];

const PAGE: &str = include_str!("../../docs/reference/trail.md");

fn device() -> DeviceIdentifier {
	DeviceIdentifier::Gs1(Gtin::parse(b"09521234543213").unwrap())
}

fn lot() -> LotReference {
	LotReference {
		device: device(),
		lot: Some(lot_number()),
	}
}

fn unit(serial: &[u8]) -> TrailSubject {
	TrailSubject::Unit {
		device: device(),
		serial: SerialNumber::parse(serial).unwrap(),
	}
}

fn occasion(block: u32) -> Occasion<AccountId> {
	Occasion {
		block,
		time: 1_767_225_600_000 + 2_000 * u64::from(block),
		member: 4,
		delegate: [7; 32],
	}
}

fn commissioned() -> Activity {
	Activity::UnitCommissioned {
		lot: Some(lot_number()),
		manufactured: None,
		expires: Some(Date {
			year: 2030,
			month: 12,
			day: 31,
		}),
	}
}

fn history_of(subject: &TrailSubject, blocks: &[u32]) -> (Trail, Vec<TrailStep<AccountId>>) {
	let mut trail = Trail::new(subject);
	let reason = DecommissionReason::Destroyed;
	let activity = |index| {
		if index == 0 {
			commissioned()
		} else {
			Activity::Decommissioned { reason }
		}
	};
	let steps = blocks
		.iter()
		.enumerate()
		.map(|(index, block)| trail.extend(&occasion(*block), activity(index)))
		.collect();
	(trail, steps)
}

fn hexadecimal(bytes: &[u8]) -> String {
	bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The first bytes of each of the page's rows of that name, in their order.
fn rows(name: &str) -> Vec<String> {
	let bytes = |line: &str| line.split('`').nth(1).unwrap_or_default().to_string();
	PAGE.lines()
		.filter(|line| line.starts_with(&format!("| {name} |")))
		.map(bytes)
		.collect()
}

/// The bytes of the page's last row of that name: the tables of examples come last.
fn row(name: &str) -> String {
	rows(name).pop().expect(name)
}

#[test]
fn the_bytes_are_those_of_the_reference_page() {
	// GIVEN the worked example of the reference page
	// WHEN the same history is made here
	let subject = unit(b"A1");
	let (trail, steps) = history_of(&subject, &[1, 4]);
	// THEN every row is the same
	assert_eq!(hexadecimal(&subject.encode()), row("subject"));
	assert_eq!(hexadecimal(Trail::new(&subject).head.as_bytes()), row("head(0)"));
	assert_eq!(hexadecimal(&steps[0].encode()), row("step 1"));
	assert_eq!(
		hexadecimal(history_of(&subject, &[1]).0.head.as_bytes()),
		row("head(1)")
	);
	assert_eq!(hexadecimal(&steps[1].encode()), row("step 2"));
	assert_eq!(hexadecimal(trail.head.as_bytes()), row("head(2)"));
	assert_eq!((trail.steps, trail.last_block), (2, 4));
}

#[test]
fn the_other_bytes_are_those_of_the_reference_page() {
	// GIVEN the page's table of what the worked example doesn't show
	let sscc = logistic_unit();
	let mut expected = BTreeMap::from([
		(
			"a holding",
			TrailSubject::Holding {
				lot: lot(),
				member: 5,
			}
			.encode(),
		),
		("a logistic unit", TrailSubject::LogisticUnit { sscc }.encode()),
	]);
	for (name, activity) in every_activity() {
		expected.entry(name).or_insert_with(|| activity.encode());
	}
	let wrong: Vec<_> = expected
		.iter()
		.filter(|(name, bytes)| rows(name).last() != Some(&hexadecimal(bytes)))
		.map(|(name, bytes)| format!("| {name} | `{}` |", hexadecimal(bytes)))
		.collect();
	// THEN every row is what is encoded here
	assert!(
		wrong.is_empty(),
		"the page lacks these rows:\n{}",
		wrong.join("\n")
	);
}

#[test]
fn the_reference_page_names_every_activity_by_its_first_byte() {
	let mut first_bytes = BTreeMap::new();
	for (name, activity) in every_activity() {
		let first = activity.encode()[0];
		first_bytes.insert(first, name);
		assert_eq!(rows(name).first(), Some(&format!("{first:02x}")), "{name}");
	}
	let TypeDef::Variant(kinds) = Activity::type_info().type_def else {
		panic!("activities are an enum")
	};
	assert_eq!(first_bytes.len(), kinds.variants.len(), "an activity is missing");
}

#[test]
fn the_trail_is_the_last_forty_bytes_of_each_record() {
	let (trail, _) = history_of(&unit(b"A1"), &[1, 4]);
	let (member, terms) = (5, Terms::Sale);
	let records = [
		Lot {
			content: LotContent::Units { count: 1 },
			manufactured: None,
			expires: None,
			trail,
		}
		.encode(),
		Unit {
			lot: Some(lot_number()),
			manufactured: None,
			expires: None,
			state: UnitState::Held,
			condition: Condition::Serviceable,
			owner: member,
			terms,
			possessor: member,
			trail,
		}
		.encode(),
		Holding {
			stocks: bounded_vec![Stock {
				owner: member,
				terms,
				quantity: QUANTITY,
				identified: 0
			}],
			commissioned: QUANTITY,
			received: 0,
			sent: 0,
			packed: 0,
			unpacked: 0,
			used: 0,
			lost: 0,
			decommissioned: 0,
			trail,
		}
		.encode(),
		LogisticUnit {
			possessor: member,
			owner: member,
			terms,
			state: LogisticUnitState::Held,
			nesting: 0,
			unserviceable: 0,
			contents: bounded_vec![LotInside {
				lot: lot(),
				manufactured: None,
				expires: None,
				quantity: QUANTITY
			}],
			hands: bounded_vec![member],
			trail,
		}
		.encode(),
	];
	for record in records {
		assert_eq!(record[record.len() - 40..], trail.encode());
	}
}

#[test]
fn the_steps_of_one_call_are_told_together_and_read_apart() {
	// GIVEN a call that makes steps of a unit, a holding, and the unit again
	let (first, other) = (
		unit(b"A1"),
		TrailSubject::Holding {
			lot: lot(),
			member: 4,
		},
	);
	let (mut of_unit, earlier) = history_of(&first, &[1]);
	let mut of_holding = Trail::new(&other);
	let occasion = occasion(4);
	let mut made = StepsMade::on(&occasion);
	let quantity = QUANTITY;
	made.extend(
		&occasion,
		&mut of_unit,
		first.clone(),
		Activity::Lost { quantity: 1 },
	);
	made.extend(
		&occasion,
		&mut of_holding,
		other.clone(),
		Activity::Lost { quantity },
	);
	made.extend(
		&occasion,
		&mut of_unit,
		first.clone(),
		Activity::Found { quantity: 1 },
	);
	// THEN each thing's steps lead to its head
	assert_eq!((made.time, made.member), (occasion.time, 4));
	let history = [earlier, made.clone().of(&first)].concat();
	assert_eq!(history.len(), 3);
	assert_eq!(
		(history[1].previous_block, history[2].previous_block),
		(1, 4),
		"the first step is in block 1, the others are in block 4"
	);
	assert!(of_unit.is_history_of(&first, &history));
	assert!(of_holding.is_history_of(&other, &made.clone().of(&other)));
	// AND another thing has none
	assert!(made.of(&unit(b"A2")).is_empty());
}

#[test]
fn another_things_history_is_not_believed() {
	let (trail, steps) = history_of(&unit(b"A1"), &[1, 4]);
	assert!(trail.is_history_of(&unit(b"A1"), &steps));
	assert!(!trail.is_history_of(&unit(b"A2"), &steps));
}

proptest! {
	#[test]
	fn no_altered_shortened_or_reordered_history_is_believed(
		blocks in proptest::collection::vec(1u32..1_000_000, 1..12),
		at in any::<proptest::sample::Index>(),
		what in 0u8..7,
	) {
		let subject = unit(b"A1");
		let (trail, steps) = history_of(&subject, &blocks);
		prop_assert!(trail.is_history_of(&subject, &steps));

		let mut forged = steps.clone();
		let at = at.index(steps.len());
		match what {
			0 => forged[at].number += 1,
			1 => forged[at].previous_block += 1,
			2 => forged[at].time += 1,
			3 => forged[at].member += 1,
			4 => forged[at].delegate[31] ^= 1,
			5 => { forged.remove(at); },
			_ => forged.insert(at, steps[at].clone()),
		}
		prop_assert!(!trail.is_history_of(&subject, &forged));
	}
}
