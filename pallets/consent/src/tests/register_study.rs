//! `register_study`.

use super::*;
use crate::{Event, NextStudyId};
use frame_support::assert_noop;
use sp_runtime::traits::BadOrigin;

fn register(account: u64, text: &str, participants: &[MemberId]) -> DispatchResult {
	let participants = several(participants.iter().copied());
	Consent::register_study(signed(account), code(text), document(), participants)
}

#[test]
fn a_sponsor_registers_a_study() {
	run(|| {
		// WHEN a university registers a study with others, in any order and twice
		assert_ok!(register(UMA, "NCT01234567", &[REGISTRY, HOSPITAL, REGISTRY]));
		// THEN each takes part once, and so does the sponsor
		let study = Studies::<Test>::get(0).unwrap();
		let expected = Study {
			code: "NCT01234567".parse().unwrap(),
			sponsor: UNIVERSITY,
			approval: document(),
			participants: several([HOSPITAL, REGISTRY, UNIVERSITY]),
			closed: false,
		};
		assert_eq!(study, expected);
		let told = Event::StudyRegistered {
			study: 0,
			code: expected.code,
			sponsor: UNIVERSITY,
			delegate: UMA,
		};
		assert_eq!(last_event(), told);
	});
}

#[test]
fn studies_are_numbered_as_they_come_whatever_their_codes() {
	run(|| {
		assert_ok!(register(UMA, "NCT01234567", &[]));
		assert_ok!(register(ALICE, "NCT01234567", &[]));
		assert_eq!(Studies::<Test>::get(0).unwrap().sponsor, UNIVERSITY);
		assert_eq!(Studies::<Test>::get(1).unwrap().sponsor, ACME);
		assert_eq!(NextStudyId::<Test>::get(), 2);
	});
}

#[test]
fn register_study_fails_for_others_than_sponsors() {
	run(|| {
		for account in [HANNA, RITA, NOBODY] {
			assert_noop!(register(account, "NCT01234567", &[]), BadOrigin);
		}
	});
}

#[test]
fn register_study_fails_with_a_text_that_is_no_number() {
	run(|| {
		for text in ["", "NCT 01234567", "NCT/1"] {
			assert_noop!(register(UMA, text, &[]), E::InvalidStudyCode);
		}
	});
}

#[test]
fn register_study_fails_with_participants_that_are_not_active() {
	run(|| {
		Inactive::set(vec![REGISTRY]);
		for member in [REGISTRY, 12_345] {
			assert_noop!(
				register(UMA, "NCT01234567", &[HOSPITAL, member]),
				E::ParticipantNotActive
			);
		}
	});
}

#[test]
fn register_study_fails_with_more_participants_than_there_is_room_for() {
	run(|| {
		let others: Vec<_> = (1..=MAX_PARTICIPANTS).collect();
		assert_noop!(register(UMA, "NCT01234567", &others), E::TooManyParticipants);
	});
}

#[test]
fn register_study_fails_when_there_is_no_number_left() {
	run(|| {
		NextStudyId::<Test>::put(StudyId::MAX);
		assert_noop!(register(UMA, "NCT01234567", &[]), E::OutOfNumbers);
		NextStudyId::<Test>::kill();
	});
}
