use super::*;
use crate::{Event, Lots, Pallet, Units};
use custos_primitives::trail::{Activity, Trail, TrailStep, TrailSubject};

type Step = TrailStep<u64>;

fn lot_of(gtin: &str, text: &str) -> TrailSubject {
	TrailSubject::Lot {
		device: identifier(gtin),
		lot: lot(text),
	}
}

fn unit_of(gtin: &str, text: &str) -> TrailSubject {
	TrailSubject::Unit {
		device: identifier(gtin),
		serial: serial(text),
	}
}

/// The trail in the record of the thing.
fn trail_of(subject: &TrailSubject) -> Trail {
	match subject {
		TrailSubject::Lot { device, lot } => Lots::<Test>::get(device, lot).unwrap().trail,
		TrailSubject::Unit { device, serial } => Units::<Test>::get(device, serial).unwrap().trail,
		TrailSubject::Holding { .. } | TrailSubject::LogisticUnit { .. } => panic!("custody's"),
	}
}

/// Its history, collected from the events.
fn collected(subject: &TrailSubject) -> Vec<Step> {
	Pallet::<Test>::steps_in(events(), subject)
}

/// A lot of three batches over as many blocks, and a lot by Merkle root with a unit recorded.
fn lives() -> String {
	let gtin = certified_hip_stem();
	assert_ok!(commission_units(&gtin, "L1", &["1", "2"]));
	pass(DAY);
	assert_ok!(commission_units(&gtin, "L1", &["3"]));
	let serials = serials(9);
	assert_ok!(commission_root(&gtin, "M", &serials));
	pass(DAY);
	assert_ok!(commission_units(&gtin, "L1", &["4"]));
	assert_ok!(record(ALICE, &gtin, "M", &serials, 8));
	gtin
}

fn subjects(gtin: &str) -> Vec<TrailSubject> {
	let units = ["1", "2", "3", "4", "S8"].map(|text| unit_of(gtin, text));
	[lot_of(gtin, "L1"), lot_of(gtin, "M")]
		.into_iter()
		.chain(units)
		.collect()
}

#[test]
fn a_collected_history_is_what_the_record_says() {
	run(|| {
		let gtin = lives();
		let expected = [3, 1, 1, 1, 1, 1, 1];
		for (subject, length) in subjects(&gtin).iter().zip(expected) {
			let steps = collected(subject);
			assert_eq!(steps.len(), length, "{subject:?}");
			assert!(trail_of(subject).is_history_of(subject, &steps), "{subject:?}");
		}
		// A lot's steps add up to its count.
		let added = collected(&lot_of(&gtin, "L1"))
			.into_iter()
			.map(|step| match step.activity {
				Activity::LotCommissioned {
					content: LotContent::Units { count },
					..
				} => count,
				Activity::LotExtended { added } => added,
				_ => 0,
			});
		assert_eq!(added.sum::<u32>(), 4);
	});
}

#[test]
fn a_history_is_walked_backwards_from_the_record() {
	run(|| {
		let gtin = lives();
		let subject = lot_of(&gtin, "L1");
		let steps = collected(&subject);
		let trail = trail_of(&subject);
		let path: Vec<u32> = steps
			.iter()
			.map(|step| step.previous_block)
			.chain([trail.last_block])
			.collect();
		assert_eq!(path, [0, 1, 2, 3]);
	});
}

#[test]
fn a_history_of_a_thing_that_does_not_exist_is_empty() {
	run(|| {
		let gtin = lives();
		for subject in [
			unit_of(&gtin, "L1"),
			lot_of(&gtin, "1"),
			unit_of(&acme(0, 9), "1"),
			unit_of(&gtin, "S0"),
		] {
			assert!(collected(&subject).is_empty());
		}
	});
}

#[test]
fn a_lot_and_a_unit_of_the_same_number_have_their_own_histories() {
	run(|| {
		let gtin = certified_hip_stem();
		assert_ok!(commission_units(&gtin, "1", &["1"]));
		let (of_lot, of_unit) = (lot_of(&gtin, "1"), unit_of(&gtin, "1"));
		assert!(matches!(
			collected(&of_lot)[0].activity,
			Activity::LotCommissioned { .. }
		));
		assert!(matches!(
			collected(&of_unit)[0].activity,
			Activity::UnitCommissioned { .. }
		));
		assert!(trail_of(&of_lot).is_history_of(&of_lot, &collected(&of_lot)));
		assert!(trail_of(&of_unit).is_history_of(&of_unit, &collected(&of_unit)));
	});
}

#[test]
fn an_altered_history_is_found_out() {
	run(|| {
		let gtin = lives();
		for subject in subjects(&gtin) {
			let (trail, steps) = (trail_of(&subject), collected(&subject));
			for altered in alterations(&steps) {
				assert!(!trail.is_history_of(&subject, &altered), "{altered:?}");
			}
			for other in subjects(&gtin).iter().filter(|other| **other != subject) {
				assert!(!trail.is_history_of(other, &steps), "{other:?}");
			}
		}
	});
}

/// The history with a step left out, doubled, moved, or changed in one of its fields.
fn alterations(steps: &[Step]) -> Vec<Vec<Step>> {
	let changes: [fn(&mut Step); 6] = [
		|step| step.number += 1,
		|step| step.previous_block += 1,
		|step| step.time += 1,
		|step| step.member = BOLT,
		|step| step.delegate = BOB,
		|step| {
			step.activity = Activity::Decommissioned {
				reason: DecommissionReason::Retired,
			}
		},
	];
	let mut altered = vec![[steps, &steps[..1]].concat()];
	for at in 0..steps.len() {
		let mut without = steps.to_vec();
		without.remove(at);
		altered.push(without);
		for change in changes {
			let mut changed = steps.to_vec();
			change(&mut changed[at]);
			altered.push(changed);
		}
		let mut swapped = steps.to_vec();
		swapped.swap(0, at);
		altered.extend((at > 0).then_some(swapped));
	}
	altered
}

#[test]
fn each_call_tells_one_event() {
	run(|| {
		let gtin = lives();
		// Registered, certified, four commissionings, recorded.
		assert_eq!(events().len(), 7);
		assert!(matches!(events()[0], Event::ModelRegistered { device, .. } if device == identifier(&gtin)));
	});
}
