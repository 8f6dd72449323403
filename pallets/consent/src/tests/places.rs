//! How many attestations stand: a last quarter of the places is for signed ones.

use super::*;
use frame_support::assert_noop;

#[test]
fn attest_leaves_the_last_quarter_of_the_places_to_signed_ones() {
	run(|| {
		// GIVEN a controller that takes all the places it can
		let subject = opened();
		for _ in 0..6 {
			witnessed_by_hospital(subject, &permit_contact());
		}
		assert_noop!(
			witness_by(HANNA, subject, &permit_contact(), None),
			E::TooManyAttestations
		);
		// THEN the subject has two left
		for _ in 0..2 {
			attested_by(&patient(), subject, &deny_research());
		}
		assert_noop!(
			attest_by(&patient(), subject, &deny_research(), None),
			E::TooManyAttestations
		);
		// AND whoever supersedes one that stands needs no other place
		assert_ok!(attest_by(&patient(), subject, &deny_research(), Some(1)));
		assert_ok!(witness_by(HANNA, subject, &permit_contact(), Some(2)));
		assert_eq!(standing(subject), [3, 4, 5, 6, 7, 8, 9, 10]);
	});
}

#[test]
fn attest_has_a_place_when_another_is_withdrawn_and_denies_nothing() {
	run(|| {
		let subject = opened();
		let denial = attested_by(&patient(), subject, &deny_research());
		for _ in 0..7 {
			attested_by(&patient(), subject, &permit_contact());
		}
		withdraw(subject, denial);
		assert_noop!(
			attest_by(&patient(), subject, &permit_contact(), None),
			E::TooManyAttestations
		);
		withdraw(subject, 2);
		assert_ok!(attest_by(&patient(), subject, &permit_contact(), None));
		assert_eq!(standing(subject), [1, 3, 4, 5, 6, 7, 8, 9]);
	});
}

#[test]
fn attest_drops_those_that_have_expired_where_a_place_is_needed() {
	run(|| {
		// GIVEN a subject all of whose places are taken, some of them for a day
		let subject = opened();
		for number in 1..=8 {
			let mut terms = permit_contact();
			terms.period.end = (number % 2 == 0).then_some(now() + DAY);
			attested_by(&patient(), subject, &terms);
		}
		pass(DAY - 1);
		assert_noop!(
			attest_by(&patient(), subject, &deny_research(), None),
			E::TooManyAttestations
		);
		// WHEN that day is over
		pass(1);
		assert_eq!(standing(subject).len(), 8);
		assert_ok!(attest_by(&patient(), subject, &deny_research(), None));
		// THEN those make room, and stay what they were in the history
		assert_eq!(standing(subject), [1, 3, 5, 7, 9]);
		assert_eq!(attestation(subject, 2).state, AttestationState::Active);
		assert_eq!(attestation(subject, 2).status(now()), AttestationStatus::Expired);
	});
}

#[test]
fn attest_needs_a_place_where_what_it_supersedes_has_none() {
	run(|| {
		// GIVEN what was withdrawn, and left its place to others
		let subject = opened();
		let withdrawn = witnessed_by_hospital(subject, &permit_contact());
		withdraw(subject, withdrawn);
		for _ in 0..8 {
			attested_by(&patient(), subject, &permit_contact());
		}
		// THEN nothing takes its place over
		assert_noop!(
			attest_by(&patient(), subject, &permit_contact(), Some(withdrawn)),
			E::TooManyAttestations
		);
	});
}

#[test]
fn attest_drops_those_that_have_expired_for_witnessed_ones_too() {
	run(|| {
		let subject = opened();
		for _ in 0..6 {
			let mut terms = deny_research();
			terms.period.end = Some(now() + DAY);
			witnessed_by_hospital(subject, &terms);
		}
		pass(DAY);
		witnessed_by_hospital(subject, &permit_contact());
		assert_eq!(standing(subject), [7]);
	});
}
