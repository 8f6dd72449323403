use super::*;

fn revoke(account: u64, access: AccessId) -> DispatchResult {
	Records::revoke(signed(account), access)
}

#[test]
fn revoke_ends_a_grant_in_its_block() {
	run(|| {
		// GIVEN a grant that is in use
		let access = approved();
		assert_ok!(log_use(access, 1));
		// WHEN the controller revokes it
		assert_ok!(revoke(HANNA, access));
		// THEN it is not used any more from the same block on
		let reason = EndReason::Revoked;
		let at = NOW;
		assert_eq!(state_of(access), AccessState::Ended { reason, at });
		assert_noop!(log_use(access, 2), E::NotGranted);
		// AND the patient is told
		assert_eq!(last_entry(), (HANNA, LogEntry::AccessEnded { access, reason }));
		assert_eq!(
			last_event(),
			Event::AccessEnded {
				subject: patient(1),
				access,
				step: last_step(),
			}
		);
	});
}

#[test]
fn revoke_ends_what_consent_granted() {
	run(|| {
		let access = permitted();
		assert_ok!(revoke(HANNA, access));
		assert_eq!(status_of(access), AccessStatus::Ended);
	});
}

#[test]
fn revoke_fails_for_emergency_access_which_its_review_alone_ends() {
	run(|| {
		let access = emergency();
		assert_noop!(revoke(HANNA, access), E::EmergencyAccess);
		assert_eq!(status_of(access), AccessStatus::Open);
		assert!(crate::ReviewsDue::<Test>::contains_key(HOSPITAL, InOrder(access)));
	});
}

#[test]
fn revoke_is_possible_whatever_became_of_the_subject_and_its_consent() {
	run(|| {
		let access = permitted();
		withdraw(patient(1), 1);
		close(patient(1));
		assert_ok!(revoke(HANNA, access));
	});
}

#[test]
fn revoke_fails_when_the_grant_has_expired() {
	run(|| {
		let [early, late] = [approved(), approved()];
		pass(30 * DAY - 1);
		assert_ok!(revoke(HANNA, early));
		pass(1);
		assert_noop!(revoke(HANNA, late), E::Expired);
	});
}

#[test]
fn revoke_is_the_controllers() {
	run(|| {
		let access = approved();
		for account in [HUGO, MONA, RITA, AXEL] {
			assert_noop!(revoke(account, access), E::NotController);
		}
		for account in [RAVI, CORA, NOBODY] {
			assert_noop!(revoke(account, access), BadOrigin);
		}
		assert_noop!(revoke(HANNA, 77), E::AccessNotFound);
	});
}

#[test]
fn revoke_fails_when_nothing_is_granted() {
	run(|| {
		let revoked = approved();
		assert_ok!(revoke(HANNA, revoked));
		for access in [revoked, pending(), refused(), denied()] {
			assert_noop!(revoke(HANNA, access), E::NotGranted);
		}
	});
}
