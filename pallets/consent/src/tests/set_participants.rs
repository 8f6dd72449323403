//! `set_participants`.

use super::*;
use crate::Event;
use frame_support::assert_noop;
use sp_runtime::traits::BadOrigin;

fn set(account: u64, study: StudyId, participants: &[MemberId]) -> DispatchResult {
	Consent::set_participants(signed(account), study, several(participants.iter().copied()))
}

#[test]
fn a_sponsor_sets_who_takes_part() {
	run(|| {
		let study = study_of(&[REGISTRY, HOSPITAL]);
		assert_ok!(set(UMA, study, &[UNIVERSITY, OTHER_HOSPITAL]));
		let participants = several([OTHER_HOSPITAL, UNIVERSITY]);
		assert_eq!(Studies::<Test>::get(study).unwrap().participants, participants);
		let told = Event::ParticipantsSet {
			study,
			participants,
			delegate: UMA,
		};
		assert_eq!(last_event(), told);
		// The sponsor stays, whoever is named.
		assert_ok!(set(UMA, study, &[]));
		assert_eq!(
			Studies::<Test>::get(study).unwrap().participants.into_inner(),
			[UNIVERSITY]
		);
	});
}

#[test]
fn set_participants_fails_for_others_than_the_sponsor() {
	run(|| {
		let study = study_of(&[REGISTRY]);
		for account in [HANNA, NOBODY] {
			assert_noop!(set(account, study, &[]), BadOrigin);
		}
		for account in [RUTH, ALICE] {
			assert_noop!(set(account, study, &[]), E::NotSponsor);
		}
	});
}

#[test]
fn set_participants_fails_of_a_closed_or_unknown_study() {
	run(|| {
		let study = study_of(&[]);
		assert_noop!(set(UMA, study + 1, &[]), E::StudyNotFound);
		assert_ok!(Consent::close_study(signed(UMA), study));
		assert_noop!(set(UMA, study, &[]), E::StudyClosed);
	});
}

#[test]
fn set_participants_fails_with_participants_that_are_not_active() {
	run(|| {
		let study = study_of(&[REGISTRY]);
		Inactive::set(vec![REGISTRY]);
		assert_noop!(set(UMA, study, &[REGISTRY]), E::ParticipantNotActive);
		assert_ok!(set(UMA, study, &[]));
	});
}
