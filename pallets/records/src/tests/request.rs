use super::*;

fn due_of(access: AccessId) -> u64 {
	match state_of(access) {
		AccessState::Pending { due } => due,
		state => panic!("not pending: {state:?}"),
	}
}

#[test]
fn request_is_granted_at_once_where_consent_permits() {
	run(|| {
		// GIVEN a patient that permits it by an attestation
		permit(patient(1), Some(RESEARCHER), [3]);
		// WHEN the researcher asks
		assert_ok!(request(RAVI, terms()));
		// THEN it has access until the time that it asked for, as long as the attestation stands
		let expires = in_time(30 * DAY);
		let basis = GrantBasis::Consent {
			attestations: several([3]),
		};
		assert_eq!(
			record_of(0),
			Access {
				subject: patient(1),
				requester: RESEARCHER,
				delegate: RAVI,
				terms: terms().parsed().unwrap(),
				requested: NOW,
				state: AccessState::Granted {
					grant: Grant {
						basis,
						since: NOW,
						expires,
						uses: 0,
						last_nonce: 0,
					}
				},
				review: None,
			}
		);
		assert!(!is_pending(0));
		// AND the patient is told who got access to what end
		let entry = LogEntry::AccessRequested {
			access: 0,
			purpose: PurposeOfUse::HealthcareResearch,
			action: DataAction::Read,
			outcome: RequestOutcome::Granted { expires },
			terms: hash_of(&record_of(0).terms),
		};
		assert_eq!(last_entry(), (RAVI, entry));
		assert_eq!(
			last_event(),
			Event::AccessRequested {
				subject: patient(1),
				access: 0,
				step: last_step(),
			}
		);
	});
}

#[test]
fn request_rests_on_each_attestation_that_permits_once() {
	run(|| {
		// GIVEN several rules of two attestations that permit it between them
		let rules = [(2, 0), (2, 3), (7, 1)].map(|(attestation, rule)| Deciding { attestation, rule });
		rule(patient(1), None, Ruling::Permitted { by: several(rules) });
		Standing::set([2, 7].map(|number| (patient(1), number)).into());
		// WHEN the researcher asks
		let access = requested_with(RAVI, of_categories(&["imaging", "laboratory", "device"]));
		// THEN the grant rests on both
		let attestations = several([2, 7]);
		assert_eq!(grant_of(access).basis, GrantBasis::Consent { attestations });
	});
}

#[test]
fn request_is_denied_where_consent_denies_and_the_patient_sees_it() {
	run(|| {
		// GIVEN a patient that denies it
		deny(patient(1), Some(RESEARCHER), 5);
		// WHEN the researcher asks
		assert_ok!(request(RAVI, terms()));
		// THEN it has no access, and the log says so
		let by = Deciding {
			attestation: 5,
			rule: 0,
		};
		assert_eq!(state_of(0), AccessState::Denied { by });
		assert_eq!(status_of(0), AccessStatus::Denied);
		assert!(!is_pending(0));
		let entry = LogEntry::AccessRequested {
			access: 0,
			purpose: PurposeOfUse::HealthcareResearch,
			action: DataAction::Read,
			outcome: RequestOutcome::Denied { by },
			terms: hash_of(&record_of(0).terms),
		};
		assert_eq!(last_entry(), (RAVI, entry));
	});
}

#[test]
fn request_waits_for_the_controller_where_consent_says_nothing() {
	run(|| {
		// WHEN the researcher asks a patient that says nothing
		let until = in_time(60 * DAY);
		assert_ok!(request(RAVI, AccessTermsText { until, ..terms() }));
		// THEN the controller has 30 days to decide
		let due = in_time(DecisionTime::get());
		assert_eq!(due_of(0), due);
		assert!(is_pending(0));
		let entry = LogEntry::AccessRequested {
			access: 0,
			purpose: PurposeOfUse::HealthcareResearch,
			action: DataAction::Read,
			outcome: RequestOutcome::Pending { due },
			terms: hash_of(&record_of(0).terms),
		};
		assert_eq!(last_entry(), (RAVI, entry));
		// AND it lapses in the millisecond after
		pass(DecisionTime::get());
		assert_eq!(status_of(0), AccessStatus::Pending);
		pass(1);
		assert_eq!(status_of(0), AccessStatus::Lapsed);
	});
}

#[test]
fn request_waits_no_longer_than_access_is_asked_for() {
	run(|| {
		// WHEN the researcher asks for a day
		let until = in_time(DAY);
		let access = requested_with(RAVI, AccessTermsText { until, ..terms() });
		// THEN the controller may grant it up to the last millisecond of it
		assert_eq!(due_of(access), until - 1);
		pass(DAY - 1);
		assert_eq!(status_of(access), AccessStatus::Pending);
		pass(1);
		assert_eq!(status_of(access), AccessStatus::Lapsed);
	});
}

#[test]
fn request_may_be_repeated() {
	run(|| {
		// GIVEN a request that was refused, and a grant
		refused();
		permitted();
		// WHEN the researcher asks again
		// THEN each is an access of its own
		assert_ok!(request(RAVI, terms()));
		assert_eq!(NextAccessId::<Test>::get(), 3);
	});
}

#[test]
fn request_asks_for_anchors_of_the_categories() {
	run(|| {
		// GIVEN an image in two versions, and a laboratory report
		let old = anchored(patient(1), image(1));
		let pseudonym = patient(1).pseudonym;
		assert_ok!(Records::anchor(signed(HANNA), pseudonym, image(2), Some(old)));
		let (new, report) = (old + 1, anchored(patient(1), record(3, "laboratory")));
		// WHEN the researcher asks for all of them, the earlier version included
		let scope = these([old, new, report]);
		let categories = ["imaging", "laboratory"];
		let access = requested_with(
			RAVI,
			AccessTermsText {
				scope: scope.clone(),
				..of_categories(&categories)
			},
		);
		// THEN it has asked for them
		assert_eq!(record_of(access).terms.scope, scope);
	});
}

#[test]
fn request_of_the_controller_itself_is_decided_as_others_are() {
	run(|| {
		// WHEN the hospital asks for data of its own patient
		// THEN nothing is granted but by consent or by its own decision, and all of it is logged
		let own = requested_with(HANNA, terms());
		assert_eq!(status_of(own), AccessStatus::Pending);
		assert_ok!(approve(HANNA, own));
		assert_eq!(status_of(own), AccessStatus::Open);
		deny(patient(1), Some(HOSPITAL), 1);
		assert_eq!(status_of(requested_with(HANNA, terms())), AccessStatus::Denied);
		permit(patient(1), Some(HOSPITAL), [2]);
		assert_eq!(status_of(requested_with(HANNA, terms())), AccessStatus::Open);
		assert_eq!(last_step().number, 4);
	});
}

#[test]
fn request_needs_the_right_to() {
	run(|| {
		for account in [CORA, NOBODY] {
			assert_noop!(request(account, terms()), BadOrigin);
		}
		// A suspended member's delegates do nothing at all.
		Inactive::set(vec![RESEARCHER]);
		assert_noop!(request(RAVI, terms()), BadOrigin);
	});
}

#[test]
fn request_fails_without_an_open_subject() {
	run(|| {
		assert_noop!(
			Records::request(signed(RAVI), patient(9), terms()),
			E::SubjectNotFound
		);
		permit(patient(1), None, [1]);
		close(patient(1));
		assert_noop!(request(RAVI, terms()), E::SubjectClosed);
	});
}

#[test]
fn request_fails_when_the_requester_takes_no_part_in_the_study() {
	run(|| {
		permit(patient(1), None, [1]);
		let for_study = |study| AccessTermsText {
			study: Some(study),
			..terms()
		};
		Studies::set([(1, vec![MANUFACTURER])].into());
		assert_noop!(request(RAVI, for_study(1)), E::NotInStudy);
		assert_noop!(request(RAVI, for_study(2)), E::NotInStudy);
		assert_ok!(request(MONA, for_study(1)));
	});
}

#[test]
fn request_fails_when_consent_knows_the_requester_as_inactive() {
	run(|| {
		rule(patient(1), None, Ruling::RequesterNotActive);
		assert_noop!(request(RAVI, terms()), E::RequesterNotActive);
	});
}

#[test]
fn request_fails_when_a_text_names_nothing() {
	run(|| {
		for purpose in ["", "RESEARCH", "hresch"].map(code) {
			let terms = AccessTermsText { purpose, ..terms() };
			assert_noop!(request(RAVI, terms), E::UnknownPurpose);
		}
		for region in ["", "D", "de", "É"].map(place) {
			let terms = AccessTermsText { region, ..terms() };
			assert_noop!(request(RAVI, terms), E::InvalidRegion);
		}
		assert_noop!(request(RAVI, of_categories(&["blood group"])), E::InvalidCategory);
		let unknown = of_categories(&["imaging", "handwriting"]);
		assert_noop!(request(RAVI, unknown), E::UnknownCategory);
		assert_noop!(request(RAVI, of_categories(&[])), E::NoCategories);
	});
}

#[test]
fn request_fails_when_an_anchor_is_not_the_subjects_or_not_of_the_categories() {
	run(|| {
		let image_of = |subject, hash| anchored(subject, image(hash));
		let (own, foreign) = (image_of(patient(1), 1), image_of(patient(2), 2));
		let report = anchored(patient(1), record(3, "laboratory"));
		let scoped = |scope| AccessTermsText { scope, ..terms() };
		assert_noop!(request(RAVI, scoped(these([]))), E::NoAnchors);
		assert_noop!(request(RAVI, scoped(these([own, 77]))), E::AnchorNotFound);
		assert_noop!(
			request(RAVI, scoped(these([own, foreign]))),
			E::AnchorOfAnotherSubject
		);
		assert_noop!(
			request(RAVI, scoped(these([own, report]))),
			E::CategoryNotRequested
		);
		assert_ok!(request(RAVI, scoped(these([own]))));
	});
}

#[test]
fn request_fails_for_a_time_that_has_passed_or_is_too_long() {
	run(|| {
		let until = |until| AccessTermsText { until, ..terms() };
		for passed in [0, in_time(0) - 1, in_time(0)] {
			assert_noop!(request(RAVI, until(passed)), E::UntilHasPassed);
		}
		assert_ok!(request(RAVI, until(in_time(1))));
		let longest = in_time(MaxGrantTime::get());
		for too_long in [longest + 1, u64::MAX] {
			assert_noop!(request(RAVI, until(too_long)), E::GrantTooLong);
		}
		assert_ok!(request(RAVI, until(longest)));
	});
}

#[test]
fn request_fails_when_a_requirement_is_not_met_even_where_consent_permits() {
	run(|| {
		permit(patient(1), None, [1]);
		require(of_roles(&[Role::HealthcareProvider]));
		assert_noop!(request(RAVI, terms()), E::RequirementNotMet(Shortfall::Role));
		assert_ok!(request(HUGO, terms()));
		// Other categories are not concerned, but as soon as one is.
		assert_ok!(request(RAVI, of_categories(&["laboratory"])));
		assert_noop!(
			request(RAVI, of_categories(&["laboratory", "imaging"])),
			E::RequirementNotMet(Shortfall::Role)
		);
	});
}

#[test]
fn request_is_bound_by_its_own_controllers_requirements_alone() {
	run(|| {
		// GIVEN another hospital that requires what the researcher doesn't fulfil
		let foreign = of_roles(&[Role::HealthcareProvider]);
		assert_ok!(Records::set_requirements(signed(HUGO), code("imaging"), foreign));
		// THEN the researcher may ask for data of the hospital's patient
		assert_ok!(request(RAVI, terms()));
	});
}

#[test]
fn request_fails_when_there_is_no_number_left() {
	run(|| {
		NextAccessId::<Test>::put(u64::MAX);
		assert_noop!(request(RAVI, terms()), E::OutOfNumbers);
	});
}
