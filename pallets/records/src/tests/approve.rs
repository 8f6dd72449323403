use super::*;

fn approve_under(conditions: RequirementsText, access: AccessId) -> DispatchResult {
	let until = record_of(access).terms.until;
	Records::approve(signed(HANNA), access, until, conditions)
}

#[test]
fn approve_grants_until_the_given_time() {
	run(|| {
		// GIVEN a request that consent says nothing about
		let access = pending();
		// WHEN the controller approves it a day later, for a week
		pass(DAY);
		let (since, expires) = (in_time(0), in_time(7 * DAY));
		assert_ok!(approve_until(HANNA, access, expires));
		// THEN it is granted on the controller's word
		let basis = GrantBasis::Controller {
			conditions: Requirements::default(),
		};
		assert_eq!(
			grant_of(access),
			Grant {
				basis,
				since,
				expires,
				uses: 0,
				last_nonce: 0,
			}
		);
		assert!(!is_pending(access));
		// AND the patient is told
		assert_eq!(
			last_entry(),
			(HANNA, LogEntry::AccessApproved { access, expires })
		);
		assert_eq!(
			last_event(),
			Event::AccessApproved {
				subject: patient(1),
				access,
				step: last_step(),
			}
		);
	});
}

#[test]
fn approve_is_possible_up_to_the_last_moment_and_not_after() {
	run(|| {
		let until = in_time(60 * DAY);
		let ask = || requested_with(RAVI, AccessTermsText { until, ..terms() });
		let [timely, late] = [ask(), ask()];
		pass(DecisionTime::get());
		assert_ok!(approve(HANNA, timely));
		pass(1);
		assert_noop!(approve(HANNA, late), E::Lapsed);
	});
}

#[test]
fn approve_fails_when_the_time_asked_for_is_over() {
	run(|| {
		// GIVEN a request for a day
		let until = in_time(DAY);
		let access = requested_with(RAVI, AccessTermsText { until, ..terms() });
		// WHEN the day is over
		pass(DAY);
		// THEN it has lapsed, whatever end the controller gives
		for expires in [until, in_time(1)] {
			assert_noop!(approve_until(HANNA, access, expires), E::Lapsed);
		}
	});
}

#[test]
fn approve_takes_an_end_between_now_and_what_was_asked_for() {
	run(|| {
		let [first, last] = [pending(), pending()];
		let until = record_of(first).terms.until;
		pass(DAY);
		for expires in [0, in_time(0) - 1, in_time(0), until + 1, u64::MAX] {
			assert_noop!(approve_until(HANNA, first, expires), E::ExpiryOutOfRange);
		}
		assert_ok!(approve_until(HANNA, first, in_time(1)));
		assert_ok!(approve_until(HANNA, last, until));
	});
}

#[test]
fn approve_fails_where_consent_denies_by_now() {
	run(|| {
		// GIVEN a request that waits
		let access = pending();
		// WHEN the patient denies it
		deny(patient(1), None, 1);
		// THEN the controller can't grant it, and may refuse it
		assert_noop!(approve(HANNA, access), E::Denied);
		assert_eq!(status_of(access), AccessStatus::Pending);
		assert_ok!(Records::refuse(
			signed(HANNA),
			access,
			RefusalReason::ConsentNeeded
		));
	});
}

#[test]
fn approve_does_not_make_what_consent_permits_by_now_outlive_it() {
	run(|| {
		// GIVEN a request that waits, and a patient that permits it afterwards
		let access = pending();
		permit(patient(1), None, [1]);
		assert_eq!(status_of(access), AccessStatus::Pending);
		// WHEN the controller approves it
		assert_noop!(approve(HANNA, access), E::PermittedByConsent);
		// THEN it has to be asked for again, and ends with the attestation
		let again = requested_with(RAVI, terms());
		assert_eq!(status_of(again), AccessStatus::Open);
		withdraw(patient(1), 1);
		assert_eq!(status_of(again), AccessStatus::ConsentEnded { attestation: 1 });
	});
}

#[test]
fn approve_fails_when_the_requester_is_not_active_or_has_left_the_study() {
	run(|| {
		Studies::set([(1, vec![RESEARCHER])].into());
		let study = Some(1);
		let access = requested_with(RAVI, AccessTermsText { study, ..terms() });
		Inactive::set(vec![RESEARCHER]);
		assert_noop!(approve(HANNA, access), E::RequesterNotActive);
		Inactive::set(vec![]);
		Studies::set([(1, vec![MANUFACTURER])].into());
		assert_noop!(approve(HANNA, access), E::NotInStudy);
		Studies::set([(1, vec![MANUFACTURER, RESEARCHER])].into());
		assert_ok!(approve(HANNA, access));
	});
}

#[test]
fn approve_fails_when_the_subject_is_closed() {
	run(|| {
		let access = pending();
		close(patient(1));
		assert_noop!(approve(HANNA, access), E::SubjectClosed);
		Subjects::mutate(|subjects| subjects.remove(&patient(1)));
		assert_noop!(approve(HANNA, access), E::SubjectNotFound);
		open(patient(1));
	});
}

#[test]
fn approve_under_conditions_needs_them_fulfilled() {
	run(|| {
		// GIVEN a request of a delegate without training
		let access = pending();
		// THEN no condition passes that is not fulfilled
		let unfulfilled = [
			of_roles(&[Role::HealthcareProvider]),
			of_purposes(&["TREAT"]),
			of_regions(&["FR"]),
			of_credentials(&[TRAINING]),
		];
		for (conditions, shortfall) in unfulfilled.into_iter().zip(SHORTFALLS) {
			assert_noop!(approve_under(conditions, access), E::RequirementNotMet(shortfall));
		}
		// WHEN the delegate is trained, and everything is asked for at once
		trained(RAVI, in_time(365 * DAY));
		let all = RequirementsText {
			roles: several([Role::HealthcareProvider, Role::Researcher]),
			purposes: several([code("HRESCH")]),
			regions: several([place("FR"), place("DE")]),
			credentials: several([code(TRAINING)]),
		};
		// THEN it is granted under these conditions
		assert_ok!(approve_under(all.clone(), access));
		let conditions = all.parsed().unwrap();
		assert_eq!(grant_of(access).basis, GrantBasis::Controller { conditions });
	});
}

#[test]
fn approve_fails_when_the_controllers_own_requirements_were_tightened() {
	run(|| {
		let access = pending();
		require(of_regions(&["FR"]));
		assert_noop!(approve(HANNA, access), E::RequirementNotMet(Shortfall::Region));
	});
}

#[test]
fn approve_fails_when_a_condition_names_nothing() {
	run(|| {
		let access = pending();
		let cases = [
			(of_purposes(&["RESEARCH"]), E::UnknownPurpose),
			(of_regions(&["de"]), E::InvalidRegion),
			(of_credentials(&["good practice"]), E::InvalidCredential),
		];
		for (conditions, error) in cases {
			assert_noop!(approve_under(conditions, access), error);
		}
	});
}

#[test]
fn approve_is_the_controllers() {
	run(|| {
		let access = pending();
		for account in [HUGO, MONA, RITA, AXEL] {
			assert_noop!(approve(account, access), E::NotController);
		}
		for account in [RAVI, CORA, NOBODY] {
			assert_noop!(approve(account, access), BadOrigin);
		}
		assert_noop!(approve_until(HANNA, 77, in_time(DAY)), E::AccessNotFound);
	});
}

#[test]
fn approve_fails_when_the_request_is_not_pending() {
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
			assert_noop!(approve(HANNA, access), E::NotPending);
		}
	});
}

#[test]
fn approve_fails_when_the_delegate_that_asked_was_dismissed() {
	run(|| {
		let access = pending();
		Dismissed::set(vec![record_of(access).delegate]);
		let until = record_of(access).terms.until;
		assert_noop!(
			Records::approve(signed(HANNA), access, until, RequirementsText::default()),
			E::DelegateNotActive
		);
	});
}
