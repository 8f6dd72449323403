//! The log: everything about a subject, in one chain that its record proves.

use super::*;
use custos_primitives::{member::Actor, trail::Occasion};

fn occasion() -> Occasion<u64> {
	Consent::occasion(Actor {
		member: UNIVERSITY,
		delegate: UMA,
	})
}

#[test]
fn log_tells_each_call_about_a_subject_in_its_order() {
	run(|| {
		// GIVEN two subjects whose calls alternate, over several blocks
		let [subject, other] = [opened(), opened_for(&other_patient(), 3)];
		pass(1);
		attested_by(&patient(), subject, &permit_contact());
		attested_by(&other_patient(), other, &deny_research());
		pass(1);
		proposed(subject, &permit_contact());
		pass(1);
		withdraw(subject, 1);
		close(subject);
		// WHEN the events are gone through
		let entries: Vec<_> = log_of(subject).into_iter().map(|step| step.activity).collect();
		// THEN each subject's log is what its record says
		assert_eq!(
			entries,
			[
				LogEntry::SubjectOpened {
					key: Some(patient().key())
				},
				LogEntry::Attested {
					attestation: 1,
					decision: Decision::Permit,
					supersedes: None,
					provenance: Provenance::Subject { key: patient().key() },
					terms: hash_of(&attestation(subject, 1).terms),
				},
				LogEntry::Proposed { attestation: 2 },
				LogEntry::Withdrawn {
					attestation: 1,
					document: Some(document())
				},
				LogEntry::SubjectClosed {
					document: Some(document())
				},
			]
		);
		assert_eq!(log_of(other).len(), 2);
	});
}

#[test]
fn log_names_the_block_of_the_step_before() {
	run(|| {
		let subject = opened();
		System::set_block_number(5);
		proposed(subject, &permit_contact());
		System::set_block_number(9);
		proposed(subject, &permit_contact());
		let blocks: Vec<_> = log_of(subject).iter().map(|step| step.previous_block).collect();
		assert_eq!(blocks, [0, 1, 5]);
		assert_eq!(Subjects::<Test>::get(subject).unwrap().log.last_block, 9);
	});
}

#[test]
fn log_has_room_for_what_other_pallets_tell() {
	run(|| {
		// GIVEN a subject
		let subject = opened();
		let mut steps = log_of(subject);
		// WHEN another pallet logs
		let entry = LogEntry::Anchored {
			anchor: 1,
			hash: document(),
		};
		let step = Consent::log(&subject, &occasion(), entry.clone()).unwrap();
		// THEN that is the next step, and the record proves both together
		assert_eq!((step.number, step.activity.clone()), (2, entry));
		assert_eq!((step.member, step.delegate, step.time), (UNIVERSITY, UMA, NOW));
		steps.push(step);
		let record = Subjects::<Test>::get(subject).unwrap();
		assert!(record.log.is_history_of(&subject, &steps));
		// AND a log with a step left out is not the log
		steps.remove(0);
		assert!(!record.log.is_history_of(&subject, &steps));
	});
}

#[test]
fn log_goes_on_when_a_subject_is_closed() {
	run(|| {
		let subject = opened();
		close(subject);
		let entry = LogEntry::Anchored {
			anchor: 1,
			hash: document(),
		};
		assert_eq!(Consent::log(&subject, &occasion(), entry).unwrap().number, 3);
	});
}

#[test]
fn log_is_of_subjects_that_there_are() {
	run(|| {
		let entry = LogEntry::Proposed { attestation: 1 };
		assert_eq!(Consent::log(&reference(9), &occasion(), entry), None);
		assert!(Subjects::<Test>::get(reference(9)).is_none());
	});
}
