//! Whole histories of access, and the log that tells them.

use super::*;

/// What a step says was done, in a word.
fn word(step: &LogStep<u64>) -> &'static str {
	match step.activity {
		LogEntry::Anchored { .. } => "anchored",
		LogEntry::AccessRequested { outcome, .. } => match outcome {
			RequestOutcome::Granted { .. } => "granted",
			RequestOutcome::Denied { .. } => "denied",
			RequestOutcome::Pending { .. } => "asked",
		},
		LogEntry::AccessApproved { .. } => "approved",
		LogEntry::AccessRefused { .. } => "refused",
		LogEntry::AccessEnded { .. } => "ended",
		LogEntry::AccessUsed { .. } => "used",
		LogEntry::EmergencyAccess { .. } => "emergency",
		LogEntry::EmergencyReviewed { .. } => "reviewed",
		_ => panic!("not of this pallet: {step:?}"),
	}
}

fn words(subject: SubjectReference) -> Vec<&'static str> {
	let steps = Records::steps_in(events(), &subject);
	assert!(trail_of(&subject).is_history_of(&subject, &steps));
	steps.iter().map(word).collect()
}

#[test]
fn history_of_a_patient_who_denies_permits_and_withdraws() {
	run(|| {
		// GIVEN an image
		let image = anchored(patient(1), image(1));
		let ask = || AccessTermsText {
			scope: these([image]),
			..terms()
		};
		// WHEN the patient denies research
		deny(patient(1), None, 1);
		assert_eq!(status_of(requested_with(RAVI, ask())), AccessStatus::Denied);
		// AND permits it by an amendment
		pass(DAY);
		Standing::mutate(|standing| standing.clear());
		permit(patient(1), None, [2]);
		let access = requested_with(RAVI, ask());
		assert_ok!(log_use(access, 1));
		pass(DAY);
		assert_ok!(log_use(access, 2));
		// AND withdraws it
		withdraw(patient(1), 2);
		assert_noop!(log_use(access, 3), E::ConsentEnded);
		// AND the hospital is asked, and refuses
		pass(DAY);
		let again = requested_with(RAVI, ask());
		assert_ok!(Records::refuse(
			signed(HANNA),
			again,
			RefusalReason::ConsentNeeded
		));
		// THEN the log tells all of it, and nothing that failed
		assert_eq!(
			words(patient(1)),
			["anchored", "denied", "granted", "used", "used", "asked", "refused"]
		);
	});
}

#[test]
fn history_of_an_emergency() {
	run(|| {
		// GIVEN a patient that denies everything
		deny(patient(1), None, 1);
		// WHEN another hospital breaks the glass, reads, and is reviewed
		let access = emergency();
		assert_ok!(log_use(access, 1));
		pass(DAY / 2);
		assert_ok!(log_use(access, 2));
		assert_ok!(Records::review(
			signed(RITA),
			access,
			Finding::NotJustified,
			document()
		));
		assert_noop!(log_use(access, 3), E::NotGranted);
		// THEN the log tells all of it
		assert_eq!(words(patient(1)), ["emergency", "used", "used", "reviewed"]);
	});
}

#[test]
fn history_of_an_approval_that_is_used_and_given_up() {
	run(|| {
		let access = approved();
		assert_ok!(log_use(access, 1));
		assert_ok!(Records::relinquish(signed(RAVI), access));
		let revoked = approved();
		assert_ok!(Records::revoke(signed(HANNA), revoked));
		assert_eq!(
			words(patient(1)),
			["asked", "approved", "used", "ended", "asked", "approved", "ended"]
		);
	});
}

#[test]
fn histories_of_different_subjects_do_not_mix() {
	run(|| {
		// WHEN things happen to two patients, and to none
		permitted();
		anchored(patient(2), image(1));
		require(of_regions(&["DE"]));
		trained(RAVI, in_time(DAY));
		assert_ok!(Records::withdraw_credential(signed(CORA), RAVI, code(TRAINING)));
		let of_other = Records::request(signed(RAVI), patient(2), terms());
		assert_ok!(of_other);
		anchored(patient(1), image(1));
		// THEN each patient's log tells of its own alone
		assert_eq!(words(patient(1)), ["granted", "anchored"]);
		assert_eq!(words(patient(2)), ["anchored", "asked"]);
		assert_eq!(events().len(), 7);
	});
}

#[test]
fn history_with_a_step_left_out_or_changed_is_found_out() {
	run(|| {
		let access = permitted();
		assert_ok!(log_use(access, 1));
		assert_ok!(log_use(access, 2));
		let steps = Records::steps_in(events(), &patient(1));
		let trail = trail_of(&patient(1));
		assert!(trail.is_history_of(&patient(1), &steps));
		// Each left out
		for index in 0..steps.len() {
			let mut fewer = steps.clone();
			fewer.remove(index);
			assert!(!trail.is_history_of(&patient(1), &fewer));
		}
		// The last two in the other order
		let mut swapped = steps.clone();
		swapped.swap(1, 2);
		assert!(!trail.is_history_of(&patient(1), &swapped));
		// Another's
		assert!(!trail.is_history_of(&patient(2), &steps));
		// The hash of the data holder's record changed
		let mut changed = steps.clone();
		match &mut changed[2].activity {
			LogEntry::AccessUsed { document, .. } => *document = H256::zero(),
			entry => panic!("{entry:?}"),
		}
		assert!(!trail.is_history_of(&patient(1), &changed));
	});
}

#[test]
fn steps_name_the_block_of_the_step_before() {
	run(|| {
		let access = permitted();
		pass(DAY);
		assert_ok!(log_use(access, 1));
		assert_ok!(log_use(access, 2));
		pass(DAY);
		pass(DAY);
		assert_ok!(Records::revoke(signed(HANNA), access));
		let steps = Records::steps_in(events(), &patient(1));
		let blocks: Vec<_> = steps
			.iter()
			.map(|step| (step.number, step.previous_block))
			.collect();
		assert_eq!(blocks, [(1, 0), (2, 1), (3, 2), (4, 2)]);
		assert_eq!(trail_of(&patient(1)).last_block, 4);
	});
}

/// Something that changes for a grant, and how the grant stands after it.
type Change = (&'static str, fn(AccessId), AccessStatus, Result<(), E>);

#[test]
fn whatever_changes_the_views_and_the_uses_agree() {
	let of_attestation = AccessStatus::ConsentEnded { attestation: 1 };
	let no_longer = |now| AccessStatus::NoLongerPermitted { now };
	let lacking = |shortfall| AccessStatus::RequirementNotMet { shortfall };
	let changes: [Change; 13] = [
		("nothing", |_| {}, AccessStatus::Open, Ok(())),
		("a day", |_| pass(DAY), AccessStatus::Open, Ok(())),
		(
			"a month",
			|_| pass(30 * DAY),
			AccessStatus::Expired,
			Err(E::Expired),
		),
		(
			"withdrawal",
			|_| withdraw(patient(1), 1),
			of_attestation,
			Err(E::ConsentEnded),
		),
		(
			"denial",
			|_| deny(patient(1), Some(RESEARCHER), 2),
			no_longer(denied_by(2)),
			Err(E::NoLongerPermitted),
		),
		(
			"silence",
			|_| rule(patient(1), Some(RESEARCHER), Ruling::NotPermitted),
			no_longer(Ruling::NotPermitted),
			Err(E::NoLongerPermitted),
		),
		(
			"closing",
			|_| close(patient(1)),
			no_longer(Ruling::SubjectClosed),
			Err(E::SubjectClosed),
		),
		(
			"suspension",
			|_| Inactive::set(vec![RESEARCHER]),
			no_longer(Ruling::RequesterNotActive),
			Err(E::NoLongerPermitted),
		),
		(
			"requirements",
			|_| require(of_roles(&[Role::Carrier])),
			lacking(Shortfall::Role),
			Err(E::RequirementNotMet(Shortfall::Role)),
		),
		(
			"requirements that are met",
			|_| require(of_roles(&[Role::Researcher])),
			AccessStatus::Open,
			Ok(()),
		),
		(
			"revocation",
			|access| {
				assert_ok!(Records::revoke(signed(HANNA), access));
			},
			AccessStatus::Ended,
			Err(E::NotGranted),
		),
		(
			"renunciation",
			|access| {
				assert_ok!(Records::relinquish(signed(RUTH), access));
			},
			AccessStatus::Ended,
			Err(E::NotGranted),
		),
		(
			"both a withdrawal and a closing",
			|_| {
				withdraw(patient(1), 1);
				close(patient(1));
			},
			no_longer(Ruling::SubjectClosed),
			Err(E::SubjectClosed),
		),
	];
	for (change, make, status, outcome) in changes {
		run(|| {
			// GIVEN a grant by consent
			let access = permitted();
			// WHEN something changes
			make(access);
			// THEN the view shows what the use meets with
			assert_eq!(status_of(access), status, "{change}");
			match outcome {
				Ok(()) => {
					assert_ok!(log_use(access, 1));
				}
				Err(error) => {
					assert_noop!(log_use(access, 1), error);
				}
			}
		});
	}
}
