use super::*;
use crate::Credentials;

fn withdraw(account: u64, holder: u64, text: &str) -> DispatchResult {
	Records::withdraw_credential(signed(account), holder, code(text))
}

#[test]
fn withdraw_credential_takes_it_from_the_delegate() {
	run(|| {
		for (account, by) in [(CORA, ASSESSOR), (RITA, REGULATOR)] {
			// GIVEN a credential of an assessor
			trained(RAVI, NOW + DAY);
			// WHEN the assessor withdraws it, or a regulator
			assert_ok!(withdraw(account, RAVI, TRAINING));
			// THEN it is gone
			assert_eq!(Credentials::<Test>::iter().count(), 0);
			assert_eq!(
				last_event(),
				Event::CredentialWithdrawn {
					holder: RAVI,
					credential: CredentialCode::parse(TRAINING.as_bytes()).unwrap(),
					by,
					delegate: account,
				}
			);
		}
	});
}

#[test]
fn withdraw_credential_stops_grants_that_need_it() {
	run(|| {
		// GIVEN grants that need a credential: one by consent, one by the controller
		require(of_credentials(&[TRAINING]));
		trained(RAVI, NOW + 365 * DAY);
		let accesses = [approved(), permitted()];
		for access in accesses {
			assert_ok!(log_use(access, 1));
		}
		// WHEN it is withdrawn
		assert_ok!(withdraw(CORA, RAVI, TRAINING));
		// THEN neither can be used
		for access in accesses {
			assert_noop!(log_use(access, 2), E::RequirementNotMet(Shortfall::Credential));
		}
	});
}

#[test]
fn withdraw_credential_makes_room_for_another_assessor() {
	run(|| {
		trained(RAVI, NOW + DAY);
		assert_ok!(withdraw(RITA, RAVI, TRAINING));
		assert_ok!(Records::attest_credential(
			signed(CARL),
			RAVI,
			code(TRAINING),
			NOW + DAY,
			document()
		));
	});
}

#[test]
fn withdraw_credential_is_for_the_assessor_that_attested_it() {
	run(|| {
		trained(RAVI, NOW + DAY);
		assert_noop!(withdraw(CARL, RAVI, TRAINING), E::CredentialOfAnother);
		for account in [RAVI, HANNA, MONA, NOBODY] {
			assert_noop!(withdraw(account, RAVI, TRAINING), BadOrigin);
		}
		// A hospital that is a regulator too may.
		assert_ok!(withdraw(AXEL, RAVI, TRAINING));
	});
}

#[test]
fn withdraw_credential_fails_when_there_is_none() {
	run(|| {
		trained(RAVI, NOW + DAY);
		assert_noop!(withdraw(CORA, RUTH, TRAINING), E::CredentialNotFound);
		assert_noop!(withdraw(CORA, RAVI, "ISO-14155"), E::CredentialNotFound);
		assert_ok!(withdraw(CORA, RAVI, TRAINING));
		assert_noop!(withdraw(CORA, RAVI, TRAINING), E::CredentialNotFound);
		assert_noop!(withdraw(CORA, RAVI, "ICH GCP"), E::InvalidCredential);
	});
}
