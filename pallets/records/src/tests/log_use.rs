use super::*;

/// The use fails with that error and changes nothing, and the access is shown as standing so.
fn fails(access: AccessId, status: AccessStatus, error: E) {
	assert_noop!(log_use(access, u64::MAX), error);
	assert_eq!(status_of(access), status);
}

fn no_longer(now: Ruling) -> AccessStatus {
	AccessStatus::NoLongerPermitted { now }
}

fn consent_ended(attestation: AttestationNumber) -> AccessStatus {
	AccessStatus::ConsentEnded { attestation }
}

/// The researcher asks for a study, in which it takes part.
fn for_study() -> AccessTermsText {
	Studies::set([(1, vec![RESEARCHER, MANUFACTURER])].into());
	let study = Some(1);
	AccessTermsText { study, ..terms() }
}

/// The hospital grants it under these conditions, for as long as was asked for.
fn approved_under(conditions: RequirementsText) -> AccessId {
	let access = pending();
	let until = record_of(access).terms.until;
	assert_ok!(Records::approve(signed(HANNA), access, until, conditions));
	access
}

#[test]
fn log_use_tells_the_patient_who_used_what_for() {
	run(|| {
		// GIVEN a grant
		let access = permitted();
		// WHEN the hospital hands the data out, and logs it
		pass(DAY);
		assert_ok!(log_use(access, 5));
		// THEN it is counted
		let grant = grant_of(access);
		assert_eq!((grant.uses, grant.last_nonce), (1, 5));
		// AND the log names the one that used it, what for, and the hospital's own record of it
		let entry = LogEntry::AccessUsed {
			access,
			requester: RESEARCHER,
			purpose: PurposeOfUse::HealthcareResearch,
			action: DataAction::Read,
			nonce: 5,
			document: document(),
		};
		assert_eq!(last_entry(), (HANNA, entry));
		let step = last_step();
		assert_eq!((step.time, step.member), (NOW + DAY, HOSPITAL));
		assert_eq!(
			last_event(),
			Event::AccessUsed {
				subject: patient(1),
				access,
				step,
			}
		);
	});
}

#[test]
fn log_use_takes_each_number_once() {
	run(|| {
		let access = permitted();
		// No use has the number 0, since that would not be greater than any.
		assert_noop!(log_use(access, 0), E::OldNonce);
		assert_ok!(log_use(access, 7));
		for replayed in [0, 1, 6, 7] {
			assert_noop!(log_use(access, replayed), E::OldNonce);
		}
		assert_ok!(log_use(access, 8));
		assert_ok!(log_use(access, u64::MAX));
		assert_noop!(log_use(access, u64::MAX), E::OldNonce);
		assert_eq!(grant_of(access).uses, 3);
	});
}

#[test]
fn log_use_counts_the_numbers_of_each_access_by_themselves() {
	run(|| {
		let [first, second] = [approved(), approved()];
		assert_ok!(log_use(first, 9));
		assert_ok!(log_use(second, 1));
		assert_ok!(log_use(second, 9));
	});
}

#[test]
fn log_use_is_possible_up_to_the_last_millisecond_and_not_after() {
	run(|| {
		let [by_consent, by_hospital, in_emergency] = grants();
		let passes = |access, time: u64| {
			pass(time - 1 - Timestamp::get());
			assert_ok!(log_use(access, 1));
			assert_eq!(status_of(access), AccessStatus::Open);
			pass(1);
			fails(access, AccessStatus::Expired, E::Expired);
		};
		passes(in_emergency, NOW + EmergencyTime::get());
		passes(by_consent, NOW + 30 * DAY);
		pass(DAY);
		fails(by_consent, AccessStatus::Expired, E::Expired);
		fails(by_hospital, AccessStatus::Expired, E::Expired);
	});
}

/// A grant on each basis, to members whom nothing else concerns: by consent, by the hospital, in an emergency.
fn grants() -> [AccessId; 3] {
	let by_hospital = approved();
	let by_consent = {
		permit(patient(1), Some(MANUFACTURER), [1]);
		requested_with(MONA, terms())
	};
	[by_consent, by_hospital, emergency()]
}

#[test]
fn log_use_fails_from_the_withdrawal_on_in_the_same_block() {
	run(|| {
		// GIVEN a grant by consent
		let access = permitted();
		pass(DAY);
		let block = System::block_number();
		// WHEN it is used, and the attestation withdrawn afterwards in the same block
		assert_ok!(log_use(access, 1));
		withdraw(patient(1), 1);
		// THEN what was used before stays, and nothing follows
		fails(access, consent_ended(1), E::ConsentEnded);
		assert_eq!(System::block_number(), block);
		assert_eq!(grant_of(access).uses, 1);
	});
}

#[test]
fn log_use_fails_when_the_withdrawal_comes_first_in_the_block() {
	run(|| {
		let access = permitted();
		pass(DAY);
		withdraw(patient(1), 1);
		fails(access, consent_ended(1), E::ConsentEnded);
		assert_eq!(grant_of(access).uses, 0);
	});
}

#[test]
fn log_use_fails_when_one_of_several_attestations_has_ended() {
	run(|| {
		permit(patient(1), Some(RESEARCHER), [2, 4, 6]);
		let access = requested_with(RAVI, terms());
		// WHEN two of them don't stand any more, and the decision is still to permit
		Standing::mutate(|standing| standing.retain(|(_, number)| *number < 4));
		// THEN the first of them is named
		fails(access, consent_ended(4), E::ConsentEnded);
	});
}

#[test]
fn log_use_of_a_grant_by_consent_never_rests_on_another_attestation() {
	run(|| {
		// GIVEN a grant that rests on an attestation
		let access = permitted();
		// WHEN another one takes its place that permits the same
		withdraw(patient(1), 1);
		permit(patient(1), Some(RESEARCHER), [2]);
		// THEN the grant is over, and a new request is permitted
		fails(access, consent_ended(1), E::ConsentEnded);
		assert_eq!(status_of(requested_with(RAVI, terms())), AccessStatus::Open);
	});
}

#[test]
fn log_use_fails_when_another_attestation_denies_by_now() {
	run(|| {
		let by_consent = permitted();
		deny(patient(1), Some(RESEARCHER), 2);
		fails(by_consent, no_longer(denied_by(2)), E::NoLongerPermitted);
	});
}

#[test]
fn log_use_fails_when_consent_says_nothing_any_more_where_the_grant_rests_on_it() {
	run(|| {
		// GIVEN a grant by consent
		let access = permitted();
		// WHEN its attestation stands, but an exception's time is over in which it permitted
		rule(patient(1), Some(RESEARCHER), Ruling::NotPermitted);
		// THEN the data are not used
		fails(access, no_longer(Ruling::NotPermitted), E::NoLongerPermitted);
	});
}

#[test]
fn log_use_of_the_controllers_grant_needs_that_nothing_denies() {
	run(|| {
		// GIVEN a grant of the hospital's, of which consent says nothing
		let access = approved();
		assert_ok!(log_use(access, 1));
		// WHEN the patient permits it, and withdraws that
		permit(patient(1), None, [1]);
		assert_ok!(log_use(access, 2));
		withdraw(patient(1), 1);
		// THEN the grant stands
		assert_ok!(log_use(access, 3));
		// WHEN the patient denies it
		deny(patient(1), None, 2);
		// THEN it is over as long as that counts
		fails(access, no_longer(denied_by(2)), E::NoLongerPermitted);
		rule(patient(1), None, Ruling::NotPermitted);
		assert_ok!(log_use(access, 4));
	});
}

#[test]
fn log_use_in_an_emergency_asks_for_no_consent() {
	run(|| {
		// GIVEN a patient that denies everything, and a hospital that requires what nobody fulfils
		deny(patient(1), None, 1);
		require(of_roles(&[Role::Carrier]));
		// WHEN another hospital breaks the glass
		let access = emergency();
		// THEN it uses the data
		assert_ok!(log_use(access, 1));
		let (_, entry) = last_entry();
		assert!(matches!(
			entry,
			LogEntry::AccessUsed {
				requester: OTHER_HOSPITAL,
				purpose: PurposeOfUse::BreakTheGlass,
				..
			}
		));
	});
}

#[test]
fn log_use_fails_when_the_subject_is_closed_whatever_the_grant_rests_on() {
	run(|| {
		let grants = grants();
		close(patient(1));
		for access in grants {
			fails(access, no_longer(Ruling::SubjectClosed), E::SubjectClosed);
		}
		Subjects::mutate(|subjects| subjects.remove(&patient(1)));
		for access in grants {
			fails(access, no_longer(Ruling::SubjectNotFound), E::SubjectNotFound);
		}
		open(patient(1));
	});
}

#[test]
fn log_use_fails_when_the_requester_is_suspended_whatever_the_grant_rests_on() {
	run(|| {
		let grants = grants();
		Inactive::set(vec![RESEARCHER, MANUFACTURER, OTHER_HOSPITAL]);
		for access in grants {
			let status = no_longer(Ruling::RequesterNotActive);
			fails(access, status, E::NoLongerPermitted);
		}
		// And it goes on when the members reinstate it.
		Inactive::set(vec![]);
		for access in grants {
			assert_ok!(log_use(access, 1));
		}
	});
}

#[test]
fn log_use_fails_when_the_delegate_was_dismissed_whatever_the_grant_rests_on() {
	run(|| {
		let grants = grants();
		let delegates = grants.map(|access| record_of(access).delegate);
		for (access, delegate) in grants.into_iter().zip(delegates) {
			// WHEN the delegate that asked does not act for its member any more
			Dismissed::set(vec![delegate]);
			// THEN its access is not used, and that of the others is
			fails(access, AccessStatus::DelegateNotActive, E::DelegateNotActive);
			for other in grants.into_iter().filter(|other| *other != access) {
				assert_eq!(status_of(other), AccessStatus::Open);
			}
		}
	});
}

#[test]
fn log_use_fails_when_the_requester_has_left_the_study() {
	run(|| {
		// GIVEN two grants for a study, on consent and by the hospital
		permit(patient(1), Some(RESEARCHER), [1]);
		let by_consent = requested_with(RAVI, for_study());
		let by_hospital = requested_with(MONA, for_study());
		assert_ok!(approve(HANNA, by_hospital));
		// WHEN the researcher leaves the study
		Studies::set([(1, vec![MANUFACTURER])].into());
		// THEN it uses nothing any more, and the other goes on
		fails(by_consent, no_longer(Ruling::NotInStudy), E::NoLongerPermitted);
		assert_ok!(log_use(by_hospital, 1));
		// WHEN the study is closed
		Studies::set([].into());
		fails(by_hospital, no_longer(Ruling::NotInStudy), E::NoLongerPermitted);
	});
}

#[test]
fn log_use_fails_when_the_controllers_requirements_were_tightened() {
	run(|| {
		let [by_consent, by_hospital, in_emergency] = grants();
		let unfulfilled = [
			of_roles(&[Role::Carrier]),
			of_purposes(&["TREAT", "CLINTRCH"]),
			of_regions(&["FR", "EU"]),
			of_credentials(&[TRAINING]),
		];
		for (requirements, shortfall) in unfulfilled.into_iter().zip(SHORTFALLS) {
			// WHEN the hospital requires what the requesters don't fulfil
			require(requirements);
			// THEN what it granted before is not used either
			for access in [by_consent, by_hospital] {
				let status = AccessStatus::RequirementNotMet { shortfall };
				fails(access, status, E::RequirementNotMet(shortfall));
			}
			// AND emergencies go on
			assert_eq!(status_of(in_emergency), AccessStatus::Open);
		}
		// WHEN it requires nothing any more
		require(requirements());
		// THEN the grants stand again
		for access in [by_consent, by_hospital, in_emergency] {
			assert_ok!(log_use(access, 1));
		}
	});
}

#[test]
fn log_use_looks_at_the_requirements_of_each_category() {
	run(|| {
		permit(patient(1), None, [1]);
		let access = requested_with(RAVI, of_categories(&["device", "laboratory", "imaging"]));
		require(of_regions(&["FR"]));
		let shortfall = Shortfall::Region;
		let status = AccessStatus::RequirementNotMet { shortfall };
		fails(access, status, E::RequirementNotMet(shortfall));
	});
}

#[test]
fn log_use_fails_from_the_millisecond_on_in_which_a_credential_expires() {
	run(|| {
		// GIVEN a grant under the condition that the delegate is trained
		trained(RAVI, in_time(7 * DAY));
		let access = approved_under(of_credentials(&[TRAINING]));
		// WHEN the credential is about to expire
		pass(7 * DAY - 1);
		assert_ok!(log_use(access, 1));
		// THEN it suffices for that millisecond and no more
		pass(1);
		let shortfall = Shortfall::Credential;
		let status = AccessStatus::RequirementNotMet { shortfall };
		fails(access, status, E::RequirementNotMet(shortfall));
		// AND a new one lets the grant stand again
		trained(RAVI, in_time(7 * DAY));
		assert_ok!(log_use(access, 2));
	});
}

#[test]
fn log_use_fails_when_a_credential_was_withdrawn() {
	run(|| {
		trained(RAVI, in_time(365 * DAY));
		let access = approved_under(of_credentials(&[TRAINING]));
		assert_ok!(Records::withdraw_credential(signed(CORA), RAVI, code(TRAINING)));
		let shortfall = Shortfall::Credential;
		let status = AccessStatus::RequirementNotMet { shortfall };
		fails(access, status, E::RequirementNotMet(shortfall));
	});
}

#[test]
fn log_use_fails_when_a_condition_is_not_met_any_more() {
	run(|| {
		let access = approved_under(of_roles(&[Role::Researcher]));
		Roles::mutate(|roles| roles.remove(&RESEARCHER));
		let shortfall = Shortfall::Role;
		let status = AccessStatus::RequirementNotMet { shortfall };
		fails(access, status, E::RequirementNotMet(shortfall));
	});
}

#[test]
fn log_use_fails_when_nothing_is_granted() {
	run(|| {
		let revoked = approved();
		assert_ok!(Records::revoke(signed(HANNA), revoked));
		let (waiting, refused, denied) = (pending(), refused(), denied());
		fails(revoked, AccessStatus::Ended, E::NotGranted);
		fails(waiting, AccessStatus::Pending, E::NotGranted);
		fails(refused, AccessStatus::Refused, E::NotGranted);
		fails(denied, AccessStatus::Denied, E::NotGranted);
		pass(31 * DAY);
		fails(waiting, AccessStatus::Lapsed, E::NotGranted);
	});
}

#[test]
fn log_use_fails_when_a_review_found_the_emergency_not_justified() {
	run(|| {
		let access = emergency();
		assert_ok!(log_use(access, 1));
		assert_ok!(Records::review(
			signed(HANNA),
			access,
			Finding::NotJustified,
			document()
		));
		fails(access, AccessStatus::Ended, E::NotGranted);
	});
}

#[test]
fn log_use_is_the_controllers() {
	run(|| {
		let access = permitted();
		let by = |account| Records::log_use(signed(account), access, 1, document());
		for account in [HUGO, MONA, RITA, AXEL] {
			assert_noop!(by(account), E::NotController);
		}
		for account in [RAVI, CORA, NOBODY] {
			assert_noop!(by(account), BadOrigin);
		}
		assert_noop!(log_use(77, 1), E::AccessNotFound);
	});
}

#[test]
fn log_use_by_the_controller_of_its_own_access_is_logged_as_others_are() {
	run(|| {
		// GIVEN the hospital, which asked itself and approved
		let access = requested_with(HANNA, terms());
		assert_ok!(approve(HANNA, access));
		// WHEN it uses its patient's data
		assert_ok!(log_use(access, 1));
		// THEN the patient sees it, and can stop it
		let (_, entry) = last_entry();
		assert!(matches!(
			entry,
			LogEntry::AccessUsed {
				requester: HOSPITAL,
				..
			}
		));
		deny(patient(1), Some(HOSPITAL), 1);
		fails(access, no_longer(denied_by(1)), E::NoLongerPermitted);
	});
}
