//! Random sequences of all calls by random actors with random signatures, right and wrong: whatever happens, the invariants
//! hold, a refused call changes nothing, no wrong signature and no statement counts twice, nothing but consent permits more,
//! and every log can be checked.

mod calls;
mod happenings;

use super::*;
use crate::Call;
use calls::{attempt, Attempt};
use happenings::{happening, Happening};
use proptest::{prelude::*, strategy::ValueTree, test_runner::TestRunner};
use sp_runtime::{traits::Dispatchable, StateVersion};

/// How many calls the pallet has.
const CALLS: usize = 16;
/// What is not a call of this pallet: members leave and come back; what was accepted is handed in again.
const STANDING: usize = CALLS;
const REPLAY: usize = CALLS + 1;

/// The subjects that there may be: controllers, and numbers of pseudonyms.
const SUBJECTS: [(MemberId, u8); 4] = [(HOSPITAL, 1), (HOSPITAL, 2), (OTHER_HOSPITAL, 1), (ACME, 1)];

fn root_of_state() -> Vec<u8> {
	sp_io::storage::root(StateVersion::V1)
}

/// Questions that attestations of the sequences are about.
fn questions() -> Vec<Question> {
	let asked = [
		(
			REGISTRY,
			None,
			PurposeOfUse::PublicHealth,
			DataAction::Contact,
			"implantRegistryContact",
		),
		(
			UNIVERSITY,
			None,
			PurposeOfUse::HealthcareResearch,
			DataAction::Read,
			"imaging",
		),
		(
			REGISTRY,
			None,
			PurposeOfUse::ClinicalTrialResearch,
			DataAction::Read,
			"genomic",
		),
		(
			HOSPITAL,
			None,
			PurposeOfUse::Treatment,
			DataAction::Read,
			"imaging",
		),
		(
			UNIVERSITY,
			Some(0),
			PurposeOfUse::HealthcareResearch,
			DataAction::Read,
			"genomic",
		),
	];
	let of = |(controller, number)| {
		asked.map(|(requester, study, purpose, action, text)| Question {
			subject: SubjectReference {
				controller,
				pseudonym: pseudonym(number),
			},
			requester,
			study,
			purpose,
			action,
			categories: several([category(text)]),
		})
	};
	SUBJECTS.into_iter().flat_map(of).collect()
}

/// The questions that are permitted.
fn permitted() -> Vec<Question> {
	let is_permitted = |question: &Question| matches!(Consent::decide(question), Ruling::Permitted { .. });
	questions().into_iter().filter(is_permitted).collect()
}

/// Whether a call may permit what was not permitted: by consent, by lifting a denial, or by letting a member take part.
fn may_permit_more(call: &Call<Test>) -> bool {
	matches!(
		call,
		Call::attest { .. }
			| Call::confirm { .. }
			| Call::enter_in_error { .. }
			| Call::register_study { .. }
			| Call::set_participants { .. }
	)
}

/// The nonces of all keys.
fn nonces() -> Vec<(SubjectKey, u32)> {
	Keys::<Test>::iter()
		.map(|(key, used)| (key, used.nonce))
		.collect()
}

/// Makes a call, and checks what must hold whatever it was. Returns whether it succeeded.
fn check(attempt: &Attempt) -> bool {
	let (root, permitted_before, nonces_before) = (root_of_state(), permitted(), nonces());
	let result = RuntimeCall::from(attempt.call.clone()).dispatch(attempt.origin.clone());
	let Ok(_) = result else {
		assert_eq!(
			root_of_state(),
			root,
			"refused, and changed the state: {attempt:?}"
		);
		return false;
	};
	assert!(!attempt.is_wrong, "a wrong signature was accepted: {attempt:?}");
	for (key, nonce) in nonces_before {
		let now = Keys::<Test>::get(&key).map(|used| used.nonce);
		assert!(now >= Some(nonce), "a key counts anew: {attempt:?}");
	}
	if !may_permit_more(&attempt.call) {
		for question in permitted() {
			assert!(
				permitted_before.contains(&question),
				"permits {question:?}: {attempt:?}"
			);
		}
	}
	true
}

/// Makes the calls one after another, and checks after each. Returns how often each call succeeded.
fn play(happenings: &[Happening]) -> [u32; CALLS] {
	let mut successes = [0; CALLS];
	new_test_ext().execute_with(|| {
		let mut accepted: Vec<Attempt> = Vec::new();
		for happening in happenings {
			match happening.kind {
				STANDING => happening.change_standing(),
				REPLAY => {
					if let Some(attempt) = happening.one_of(&accepted) {
						assert!(!check(&attempt), "a statement counts twice: {attempt:?}");
					}
				}
				call => {
					if let Some(attempt) = attempt(happening).filter(check) {
						successes[call] += 1;
						accepted.extend(attempt.is_signed.then_some(attempt));
					}
				}
			}
			check_invariants();
			pass(happening.wait());
		}
		Subjects::<Test>::iter_keys().for_each(|subject| {
			log_of(subject);
		});
	});
	successes
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(48))]

	#[test]
	fn any_sequence_of_calls_keeps_the_invariants(happenings in prop::collection::vec(happening(), 1..80)) {
		play(&happenings);
	}
}

/// The sequences are worth something only if they get everywhere.
#[test]
fn sequences_reach_every_call() {
	let mut runner = TestRunner::deterministic();
	let mut successes = [0; CALLS];
	for _ in 0..12 {
		let happenings = prop::collection::vec(happening(), 150)
			.new_tree(&mut runner)
			.unwrap();
		for (count, more) in successes.iter_mut().zip(play(&happenings.current())) {
			*count += more;
		}
	}
	assert!(successes.iter().all(|count| *count > 0), "{successes:?}");
}
