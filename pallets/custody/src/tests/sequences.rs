//! Random sequences of calls: whatever happens, the invariants hold, a refused call changes nothing, and every history can
//! be checked.

mod acts;
mod world;

use super::*;
use acts::{act, perform, Act};
use custos_primitives::trail::TrailStep;
use proptest::{prelude::*, strategy::ValueTree, test_runner::TestRunner};
use sp_runtime::StateVersion;

/// How many calls the pallet has.
const CALLS: usize = 21;
/// What is not a call of this pallet: a unit gets a record, the guard or the members' standing changes.
const RECORD: usize = CALLS;
const STANDING: usize = CALLS + 1;

/// The first steps of the units' histories, which the registry makes.
type FirstSteps = Vec<(TrailSubject, TrailStep<u64>)>;

fn note_first_step(
	first_steps: &mut FirstSteps,
	member: MemberId,
	device: &DeviceIdentifier,
	text: Option<&str>,
	serial: &str,
) {
	let activity = Activity::UnitCommissioned {
		lot: text.map(lot),
		manufactured: MADE,
		expires: EXPIRES,
	};
	let step = TrailStep {
		number: 1,
		previous_block: 0,
		time: Timestamp::get(),
		member,
		delegate: ALICE,
		activity,
	};
	first_steps.push((of_unit(device, serial), step));
}

/// What there is from the start.
fn begin() -> FirstSteps {
	produced();
	commission_units(&stem(), Some("L2"), &["T1", "T2", "T3", "T4", "T5", "T6"]);
	commission_units(&screw(), None, &["K1", "K2", "K3"]);
	let mut first_steps = FirstSteps::new();
	for (device, serial, unit) in Units::iter() {
		let lot = unit.lot.as_ref().map(|lot| lot.as_str());
		note_first_step(&mut first_steps, ACME, &device, lot, serial.as_str());
	}
	first_steps
}

fn root_of_state() -> Vec<u8> {
	sp_io::storage::root(StateVersion::V1)
}

/// The histories, collected from the events, lead to the records.
fn check_histories(first_steps: &FirstSteps) {
	let units =
		Units::iter().map(|(device, serial, unit)| (TrailSubject::Unit { device, serial }, unit.trail));
	let holdings = Holdings::<Test>::iter().map(|((device, lot, member), holding)| {
		let lot = LotReference { device, lot };
		(TrailSubject::Holding { lot, member }, holding.trail)
	});
	let logistic_units = LogisticUnits::<Test>::iter()
		.map(|(sscc, record)| (TrailSubject::LogisticUnit { sscc }, record.trail));
	for (subject, trail) in units.chain(holdings).chain(logistic_units) {
		let first = first_steps.iter().filter(|(known, _)| *known == subject);
		let first = first.map(|(_, step)| step.clone());
		let later = Pallet::<Test>::steps_in(events(), &subject);
		let steps: Vec<_> = first.chain(later).collect();
		assert!(trail.is_history_of(&subject, &steps), "{subject:?}");
	}
}

/// Makes the calls one after another, and checks after each. Returns how often each call succeeded.
fn play(acts: &[Act]) -> [u32; CALLS] {
	let mut successes = [0; CALLS];
	new_test_ext().execute_with(|| {
		let mut first_steps = begin();
		for (n, act) in acts.iter().enumerate() {
			let before = root_of_state();
			match perform(act, &mut first_steps) {
				Some(Ok(())) => {
					if let Some(count) = successes.get_mut(act.call) {
						*count += 1;
					}
				}
				Some(Err(error)) => {
					let after = root_of_state();
					assert_eq!(
						after, before,
						"refused with {error:?}, and changed the state: {act:?}"
					);
				}
				None => {}
			}
			check_invariants();
			if n % 4 == 3 {
				pass(DAY);
			}
		}
		check_histories(&first_steps);
	});
	successes
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(48))]

	#[test]
	fn any_sequence_of_calls_keeps_the_invariants(acts in proptest::collection::vec(act(), 1..120)) {
		play(&acts);
	}
}

/// The sequences are worth something only if they get everywhere.
#[test]
fn sequences_reach_every_call() {
	let mut runner = TestRunner::deterministic();
	let mut successes = [0; CALLS];
	for _ in 0..12 {
		let acts = proptest::collection::vec(act(), 150)
			.new_tree(&mut runner)
			.unwrap();
		let more = play(&acts.current());
		for (count, more) in successes.iter_mut().zip(more) {
			*count += more;
		}
	}
	assert!(successes.iter().all(|count| *count > 0), "{successes:?}");
}
