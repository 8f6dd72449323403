//! `close_study`.

use super::*;
use crate::Event;
use frame_support::assert_noop;
use sp_runtime::traits::BadOrigin;

#[test]
fn a_sponsor_closes_its_study() {
	run(|| {
		// GIVEN a study that attestations name
		let study = study_of(&[REGISTRY]);
		let subject = opened();
		let permission = terms(
			Decision::Permit,
			ProvisionText {
				grantees: several([Grantee::Study { study }]),
				..anything()
			},
		);
		attested_by(&patient(), subject, &permission);
		// WHEN its sponsor closes it
		assert_ok!(Consent::close_study(signed(UMA), study));
		// THEN it stays with all that it had
		let record = Studies::<Test>::get(study).unwrap();
		assert!(record.closed);
		assert_eq!(record.participants.into_inner(), [REGISTRY, UNIVERSITY]);
		let told = Event::StudyClosed { study, delegate: UMA };
		assert_eq!(last_event(), told);
		// AND no attestation names it any more
		assert_noop!(attest_by(&patient(), subject, &permission, None), E::StudyClosed);
	});
}

#[test]
fn close_study_fails_for_others_than_the_sponsor() {
	run(|| {
		let study = study_of(&[REGISTRY]);
		for account in [HANNA, NOBODY] {
			assert_noop!(Consent::close_study(signed(account), study), BadOrigin);
		}
		assert_noop!(Consent::close_study(signed(RUTH), study), E::NotSponsor);
	});
}

#[test]
fn close_study_fails_the_second_time_and_where_there_is_none() {
	run(|| {
		let study = study_of(&[]);
		assert_noop!(Consent::close_study(signed(UMA), study + 1), E::StudyNotFound);
		assert_ok!(Consent::close_study(signed(UMA), study));
		assert_noop!(Consent::close_study(signed(UMA), study), E::StudyClosed);
	});
}
