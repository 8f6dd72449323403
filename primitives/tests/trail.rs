//! Trails: the bytes that are hashed, and what a history has to be to be believed.
#![allow(
	missing_docs,
	clippy::arithmetic_side_effects,
	clippy::expect_used,
	clippy::indexing_slicing,
	clippy::unwrap_used
)]

use codec::Encode;
use custos_primitives::{
	device::DecommissionReason,
	gs1::{Date, DeviceIdentifier, Gtin, LotNumber, SerialNumber},
	trail::{Activity, Occasion, Trail, TrailStep, TrailSubject},
};
use proptest::prelude::*;

type AccountId = [u8; 32];

fn unit(serial: &[u8]) -> TrailSubject {
	TrailSubject::Unit {
		device: DeviceIdentifier::Gs1(Gtin::parse(b"09521234543213").unwrap()),
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
		lot: Some(LotNumber::parse(b"LOT-1").unwrap()),
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

#[test]
fn the_bytes_are_those_of_the_reference_page() {
	// GIVEN the worked example of the reference page
	let page = include_str!("../../docs/reference/trail.md");
	let row = |name: &str| {
		let line = page
			.lines()
			.rfind(|line| line.starts_with(&format!("| {name} |")))
			.expect(name);
		line.split('`').nth(1).unwrap().to_string()
	};
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
