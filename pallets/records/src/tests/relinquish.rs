use super::*;

fn relinquish(account: u64, access: AccessId) -> DispatchResult {
	Records::relinquish(signed(account), access)
}

#[test]
fn relinquish_takes_back_a_request() {
	run(|| {
		// GIVEN a request that waits
		let access = pending();
		// WHEN another delegate of the requester takes it back
		pass(DAY);
		assert_ok!(relinquish(RUTH, access));
		// THEN nobody has to decide it any more
		let reason = EndReason::Relinquished;
		let at = NOW + DAY;
		assert_eq!(state_of(access), AccessState::Ended { reason, at });
		assert!(!is_pending(access));
		assert_eq!(last_entry(), (RUTH, LogEntry::AccessEnded { access, reason }));
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
fn relinquish_takes_back_a_request_that_lapsed() {
	run(|| {
		let access = pending();
		pass(31 * DAY);
		assert_ok!(relinquish(RAVI, access));
		assert!(!is_pending(access));
	});
}

#[test]
fn relinquish_ends_a_grant_at_once() {
	run(|| {
		let ends_at_once = |account, access| {
			assert_ok!(log_use(access, 1));
			assert_ok!(relinquish(account, access));
			assert_eq!(status_of(access), AccessStatus::Ended);
			assert_noop!(log_use(access, 2), E::NotGranted);
		};
		ends_at_once(RUTH, approved());
		ends_at_once(RAVI, permitted());
		ends_at_once(HUGO, emergency());
	});
}

#[test]
fn relinquish_is_possible_whatever_became_of_the_subject_and_its_consent() {
	run(|| {
		let [open_request, granted] = [pending(), permitted()];
		close(patient(1));
		assert_ok!(relinquish(RAVI, open_request));
		assert_ok!(relinquish(RAVI, granted));
	});
}

#[test]
fn relinquish_fails_when_the_grant_has_expired() {
	run(|| {
		let access = permitted();
		pass(30 * DAY);
		assert_noop!(relinquish(RAVI, access), E::Expired);
		assert_eq!(status_of(access), AccessStatus::Expired);
	});
}

#[test]
fn relinquish_is_the_requesters() {
	run(|| {
		let access = pending();
		for account in [HANNA, HUGO, MONA, RITA] {
			assert_noop!(relinquish(account, access), E::NotRequester);
		}
		for account in [CORA, NOBODY] {
			assert_noop!(relinquish(account, access), BadOrigin);
		}
		Inactive::set(vec![RESEARCHER]);
		assert_noop!(relinquish(RAVI, access), BadOrigin);
		Inactive::set(vec![]);
		assert_noop!(relinquish(RAVI, 77), E::AccessNotFound);
	});
}

#[test]
fn relinquish_fails_when_there_is_nothing_to_give_up() {
	run(|| {
		let revoked = approved();
		assert_ok!(Records::revoke(signed(HANNA), revoked));
		let taken_back = pending();
		assert_ok!(relinquish(RAVI, taken_back));
		for access in [revoked, taken_back, refused(), denied()] {
			assert_noop!(relinquish(RAVI, access), E::NotGranted);
		}
	});
}
