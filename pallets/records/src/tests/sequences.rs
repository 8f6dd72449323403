//! Random sequences of calls by random members, while consent, members and time change: whatever happens, the invariants
//! hold, a refused call changes nothing, one that succeeds tells it in one event, and each subject's log is whole.

mod happenings;

use super::*;
use custos_primitives::consent::SubjectStatus;
use happenings::*;
use proptest::{collection::vec, prelude::*, test_runner::TestRunner};
use sp_runtime::StateVersion;
use std::{
	cell::RefCell,
	collections::{BTreeMap, BTreeSet},
};

/// What other pallets and time bring about.
fn change_the_world(happening: Happening) {
	let subject = happening.subject();
	let member = MEMBERS[happening.actor % MEMBERS.len()];
	let to = happening.is(7).then_some(member);
	let attestation = (happening.number % 6) as AttestationNumber + 1;
	match happening.variant % 16 {
		0..3 => permit(subject, to, [attestation, attestation + 1]),
		3..5 => deny(subject, to, attestation),
		5..7 => withdraw(subject, attestation),
		7..9 => rule(subject, to, Ruling::NotPermitted),
		9 if happening.number.is_multiple_of(8) => close(subject),
		9 | 10 => Inactive::mutate(|members| match members.is_empty() {
			true => members.push(member),
			false => members.clear(),
		}),
		11 => Studies::mutate(|studies| {
			studies.insert(STUDY, vec![RESEARCHER, member]);
		}),
		12 => pass(DAY * (happening.number % 40)),
		_ => pass(DAY / 4 * (happening.number % 4)),
	}
}

/// What was reached by all sequences together.
#[derive(Default)]
struct Reached {
	calls: BTreeMap<u8, u32>,
	statuses: BTreeSet<String>,
}

/// What the status is called, whatever is told with it.
fn name_of(status: AccessStatus) -> String {
	let told = format!("{status:?}");
	told.split(' ').take(1).collect()
}

fn root_of_state() -> Vec<u8> {
	sp_io::storage::root(StateVersion::V1)
}

/// Makes the call, and checks what must hold whatever it was.
fn check_call(happening: Happening, reached: &mut Reached) {
	let (before, told) = (root_of_state(), events().len());
	let expected = expectation(happening);
	let result = call(happening);
	match result {
		Ok(()) => {
			assert_eq!(events().len(), told + 1, "not one event: {happening:?}");
			*reached.calls.entry(happening.kind).or_default() += 1;
		}
		Err(_) => assert_eq!(
			root_of_state(),
			before,
			"a refused call changed the state: {happening:?}"
		),
	}
	if let Some(expected) = expected {
		assert_eq!(result.is_ok(), expected, "{result:?}: {happening:?}");
	}
	check_invariants();
}

/// Whether a call has to succeed, where its effect follows from what the outside sees before: a use that its holder logs
/// succeeds exactly if the access is shown as open, and nothing but a missing or closed subject stops who breaks the
/// glass.
fn expectation(happening: Happening) -> Option<bool> {
	let is_active = |account: u64| match account {
		HANNA => !Inactive::get().contains(&HOSPITAL),
		_ => !Inactive::get().contains(&OTHER_HOSPITAL),
	};
	let access = happening.access();
	match happening.kind {
		LOG_USE if happening.is_apt && !happening.other.is_multiple_of(4) && is_active(holder_of(access)) => {
			Some(status(access) == Some(AccessStatus::Open))
		}
		EMERGENCY_ACCESS if happening.is_apt && is_active([HANNA, HUGO, AXEL][happening.actor % 3]) => {
			let is_known = |text: &CodeText| CATEGORIES.iter().any(|known| code(known) == *text);
			let categories = categories(happening);
			let makes_sense = !categories.is_empty()
				&& categories.iter().all(is_known)
				&& happening.region() != place("de")
				&& happening.number % 8 < 4;
			let is_open = Subjects::get().get(&happening.subject()) == Some(&SubjectStatus::Open);
			makes_sense.then_some(is_open)
		}
		_ => None,
	}
}

/// Each subject's log leads to its head, and tells all that happened to its data.
fn check_logs() {
	for subject in subjects() {
		let steps = Records::steps_in(events(), &subject);
		assert!(trail_of(&subject).is_history_of(&subject, &steps), "{subject:?}");
	}
}

fn check_sequence(happenings: Vec<Happening>, reached: &mut Reached) {
	new_test_ext().execute_with(|| {
		open(subjects()[2]);
		permit(patient(1), None, [1, 2]);
		for happening in happenings {
			match happening.kind {
				0..CALLS => check_call(happening, reached),
				CALLS.. => change_the_world(happening),
			}
			let accesses = 0..NextAccessId::<Test>::get();
			reached.statuses.extend(accesses.filter_map(status).map(name_of));
		}
		check_logs();
	});
}

#[test]
fn any_sequence_of_calls_keeps_the_invariants() {
	let reached = RefCell::new(Reached::default());
	let config = ProptestConfig {
		failure_persistence: None,
		..ProptestConfig::with_cases(256)
	};
	let result = TestRunner::new(config).run(&vec(happening(), 1..150), |happenings| {
		check_sequence(happenings, &mut reached.borrow_mut());
		Ok(())
	});
	if let Err(failure) = result {
		panic!("{failure}");
	}
	// What the sequences check is worth something only if every call succeeds in some, and every status is seen.
	let Reached { calls, statuses } = reached.into_inner();
	assert!((0..CALLS).all(|call| calls.contains_key(&call)), "{calls:?}");
	assert_eq!(statuses.len(), 10, "{statuses:?}");
}
