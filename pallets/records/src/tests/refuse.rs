use super::*;

fn refuse(account: u64, access: AccessId) -> DispatchResult {
	Records::refuse(signed(account), access, RefusalReason::NotJustified)
}

#[test]
fn refuse_says_why() {
	run(|| {
		// GIVEN a request that waits
		let access = pending();
		// WHEN the controller refuses it
		pass(DAY);
		assert_ok!(refuse(HANNA, access));
		// THEN that is kept, and the patient is told
		let reason = RefusalReason::NotJustified;
		let at = NOW + DAY;
		assert_eq!(state_of(access), AccessState::Refused { reason, at });
		assert_eq!(status_of(access), AccessStatus::Refused);
		assert!(!is_pending(access));
		assert_eq!(last_entry(), (HANNA, LogEntry::AccessRefused { access, reason }));
		assert_eq!(
			last_event(),
			Event::AccessRefused {
				subject: patient(1),
				access,
				step: last_step(),
			}
		);
	});
}

#[test]
fn refuse_clears_the_list_of_requests_that_lapsed() {
	run(|| {
		let access = pending();
		pass(31 * DAY);
		assert_eq!(status_of(access), AccessStatus::Lapsed);
		assert_ok!(refuse(HANNA, access));
		assert!(!is_pending(access));
	});
}

#[test]
fn refuse_is_possible_whatever_became_of_the_subject_and_the_requester() {
	run(|| {
		let access = pending();
		close(patient(1));
		Inactive::set(vec![RESEARCHER]);
		assert_ok!(refuse(HANNA, access));
	});
}

#[test]
fn refuse_is_the_controllers() {
	run(|| {
		let access = pending();
		for account in [HUGO, MONA, RITA, AXEL] {
			assert_noop!(refuse(account, access), E::NotController);
		}
		for account in [RAVI, CORA, NOBODY] {
			assert_noop!(refuse(account, access), BadOrigin);
		}
		assert_noop!(refuse(HANNA, 77), E::AccessNotFound);
	});
}

#[test]
fn refuse_fails_when_the_request_is_not_pending() {
	run(|| {
		let taken_back = pending();
		assert_ok!(Records::relinquish(signed(RAVI), taken_back));
		for access in [
			taken_back,
			approved(),
			refused(),
			denied(),
			permitted(),
			emergency(),
		] {
			assert_noop!(refuse(HANNA, access), E::NotPending);
		}
	});
}
