use super::*;
use crate::Credentials;

fn attest(account: u64, holder: u64, text: &str, expires: u64) -> DispatchResult {
	Records::attest_credential(signed(account), holder, code(text), expires, document())
}

fn credential_of(holder: u64) -> Option<Credential> {
	let code = CredentialCode::parse(TRAINING.as_bytes()).unwrap();
	Credentials::<Test>::get(holder, code)
}

#[test]
fn attest_credential_records_it() {
	run(|| {
		// WHEN an assessor attests a training of a delegate
		assert_ok!(attest(CORA, RAVI, TRAINING, NOW + 365 * DAY));
		// THEN it says by whom, since when and until when
		let credential = Credential {
			by: ASSESSOR,
			since: NOW,
			expires: NOW + 365 * DAY,
			document: document(),
		};
		assert_eq!(credential_of(RAVI), Some(credential));
		assert_eq!(
			last_event(),
			Event::CredentialAttested {
				holder: RAVI,
				credential: CredentialCode::parse(TRAINING.as_bytes()).unwrap(),
				expires: NOW + 365 * DAY,
				by: ASSESSOR,
				delegate: CORA,
			}
		);
	});
}

#[test]
fn attest_credential_lets_the_delegate_ask() {
	run(|| {
		// GIVEN a controller that requires a training
		require(of_credentials(&[TRAINING]));
		let untrained = E::RequirementNotMet(Shortfall::Credential);
		assert_noop!(request(RAVI, terms()), untrained);
		// WHEN one delegate of the researcher is trained
		assert_ok!(attest(CORA, RAVI, TRAINING, NOW + DAY));
		// THEN that one may ask, and the other may not
		assert_ok!(request(RAVI, terms()));
		assert_noop!(
			request(RUTH, terms()),
			E::RequirementNotMet(Shortfall::Credential)
		);
	});
}

#[test]
fn attest_credential_has_to_cover_all_that_are_required() {
	run(|| {
		require(of_credentials(&[TRAINING, "ISO-14155"]));
		assert_ok!(attest(CORA, RAVI, TRAINING, NOW + DAY));
		assert_noop!(
			request(RAVI, terms()),
			E::RequirementNotMet(Shortfall::Credential)
		);
		// It does not matter who attests what.
		assert_ok!(attest(CARL, RAVI, "ISO-14155", NOW + DAY));
		assert_ok!(request(RAVI, terms()));
	});
}

#[test]
fn attest_credential_counts_until_it_expires() {
	run(|| {
		// GIVEN an open grant that needs a credential
		require(of_credentials(&[TRAINING]));
		assert_ok!(attest(CORA, RAVI, TRAINING, NOW + DAY));
		let access = permitted();
		pass(DAY - 1);
		assert_ok!(log_use(access, 1));
		// WHEN the credential expires
		pass(1);
		// THEN the grant can't be used
		let shortfall = Shortfall::Credential;
		assert_eq!(status_of(access), AccessStatus::RequirementNotMet { shortfall });
		assert_noop!(log_use(access, 2), E::RequirementNotMet(shortfall));
		// AND can, once it was renewed
		assert_ok!(attest(CORA, RAVI, TRAINING, in_time(DAY)));
		assert_ok!(log_use(access, 2));
	});
}

#[test]
fn attest_credential_replaces_the_assessors_own() {
	run(|| {
		assert_ok!(attest(CORA, RAVI, TRAINING, NOW + 30 * DAY));
		pass(DAY);
		// It may be longer or shorter than before.
		for days in [90, 10] {
			assert_ok!(attest(CORA, RAVI, TRAINING, NOW + days * DAY));
			let credential = credential_of(RAVI).unwrap();
			assert_eq!(
				(credential.since, credential.expires),
				(NOW + DAY, NOW + days * DAY)
			);
		}
	});
}

#[test]
fn attest_credential_fails_while_anothers_is_in_force() {
	run(|| {
		// GIVEN a credential by one assessor
		assert_ok!(attest(CORA, RAVI, TRAINING, NOW + DAY));
		// WHEN another attests the same
		// THEN it may not before that has expired
		pass(DAY - 1);
		assert_noop!(
			attest(CARL, RAVI, TRAINING, NOW + 9 * DAY),
			E::CredentialOfAnother
		);
		pass(1);
		assert_ok!(attest(CARL, RAVI, TRAINING, NOW + 9 * DAY));
		assert_eq!(credential_of(RAVI).unwrap().by, OTHER_ASSESSOR);
		// AND neither may the first one then
		assert_noop!(
			attest(CORA, RAVI, TRAINING, NOW + 9 * DAY),
			E::CredentialOfAnother
		);
		// AND what another delegate has is another matter.
		assert_ok!(attest(CORA, RUTH, TRAINING, NOW + 9 * DAY));
	});
}

#[test]
fn attest_credential_fails_when_it_has_expired_already() {
	run(|| {
		for expires in [0, NOW - 1, NOW] {
			assert_noop!(attest(CORA, RAVI, TRAINING, expires), E::ExpiryOutOfRange);
		}
	});
}

#[test]
fn attest_credential_fails_when_the_text_names_none() {
	run(|| {
		for text in ["", "ICH GCP", "ICH/GCP"] {
			assert_noop!(attest(CORA, RAVI, text, NOW + DAY), E::InvalidCredential);
		}
	});
}

#[test]
fn attest_credential_is_for_assessors_alone() {
	run(|| {
		for account in [HANNA, MONA, RAVI, RITA, AXEL, NOBODY] {
			assert_noop!(attest(account, RAVI, TRAINING, NOW + DAY), BadOrigin);
		}
	});
}

#[test]
fn attest_credential_fails_for_the_assessors_own_delegate() {
	run(|| {
		// GIVEN an assessor's delegate that may ask for access
		Appointed::set(vec![(NOBODY, ASSESSOR)]);
		assert_noop!(attest(CORA, NOBODY, TRAINING, NOW + DAY), E::OwnCredential);
		assert_ok!(attest(CORA, RAVI, TRAINING, NOW + DAY));
	});
}

#[test]
fn attest_credential_counts_as_long_as_who_attested_it_is_an_active_assessor() {
	run(|| {
		// GIVEN an open grant that needs a credential
		require(of_credentials(&[TRAINING]));
		assert_ok!(attest(CORA, RAVI, TRAINING, in_time(365 * DAY)));
		let access = permitted();
		assert_ok!(log_use(access, 1));
		// WHEN the members suspend the assessor
		Inactive::set(vec![ASSESSOR]);
		// THEN the credential doesn't count, and another assessor may attest it
		assert_noop!(log_use(access, 2), E::RequirementNotMet(Shortfall::Credential));
		assert_ok!(attest(CARL, RAVI, TRAINING, in_time(365 * DAY)));
		assert_ok!(log_use(access, 2));
	});
}
