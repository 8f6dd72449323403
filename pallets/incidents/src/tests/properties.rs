//! Whatever the team and the members do in whatever order: what the team paused ends in time, and what the members paused
//! without a limit does not.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;

const CALLS: [&str; 4] = ["remark", "set_storage", "kill_storage", "kill_prefix"];

/// What somebody does, with the place of the call in [`CALLS`].
#[derive(Clone, Copy, Debug)]
enum Step {
	Pause { by: u64, call: usize, duration: u64 },
	Lift { by: u64, call: usize },
	Extend { by: u64, call: usize, duration: u64 },
	PauseWithoutLimit { by: u64, call: usize },
	Unpause { by: u64, call: usize },
	Blocks { blocks: u64 },
}

fn any_step() -> impl Strategy<Value = Step> {
	let by = || prop_oneof![Just(TEAM), Just(MEMBERS), Just(ALICE)];
	let call = || 0..CALLS.len();
	// Mostly short, so that ends meet in one block.
	let duration = || prop_oneof![4 => 0..6u64, 1 => 0..MAX_PAUSE + 2];
	prop_oneof![
		4 => (by(), call(), duration()).prop_map(|(by, call, duration)| Step::Pause { by, call, duration }),
		2 => (by(), call()).prop_map(|(by, call)| Step::Lift { by, call }),
		2 => (by(), call(), duration()).prop_map(|(by, call, duration)| Step::Extend { by, call, duration }),
		1 => (by(), call()).prop_map(|(by, call)| Step::PauseWithoutLimit { by, call }),
		1 => (by(), call()).prop_map(|(by, call)| Step::Unpause { by, call }),
		4 => (1..8u64).prop_map(|blocks| Step::Blocks { blocks }),
	]
}

/// What should be paused, as little as it takes to say so.
#[derive(Default)]
struct Expected {
	/// Until which block, of the calls that are paused for a time.
	until: BTreeMap<usize, u64>,
	/// The calls that are paused without a limit.
	unlimited: Vec<usize>,
}

impl Expected {
	fn is_paused(&self, call: usize) -> bool {
		self.until.contains_key(&call) || self.unlimited.contains(&call)
	}

	/// Does the step, and says whether it should be done.
	fn step(&mut self, step: Step) -> bool {
		let now = System::block_number();
		let is_length = |duration: u64| (1..=MAX_PAUSE).contains(&duration);
		let group = |by: u64| by == TEAM || by == MEMBERS;
		let is_allowed = match step {
			Step::Pause { by, call, duration } => {
				group(by)
					&& is_length(duration)
					&& !self.is_paused(call)
					&& self.until.len() < MAX_PAUSES as usize
			}
			Step::Lift { by, call } => group(by) && self.until.contains_key(&call),
			Step::Extend { by, call, duration } => {
				by == MEMBERS && is_length(duration) && self.until.contains_key(&call)
			}
			Step::PauseWithoutLimit { by, call } => by == MEMBERS && !self.is_paused(call),
			Step::Unpause { by, call } => by == MEMBERS && self.unlimited.contains(&call),
			Step::Blocks { .. } => true,
		};
		if is_allowed {
			match step {
				Step::Pause { call, duration, .. } => {
					self.until.insert(call, now + duration);
				}
				Step::Lift { call, .. } => {
					self.until.remove(&call);
				}
				Step::Extend { call, duration, .. } => {
					*self.until.get_mut(&call).unwrap() += duration;
				}
				Step::PauseWithoutLimit { call, .. } => self.unlimited.push(call),
				Step::Unpause { call, .. } => self.unlimited.retain(|known| *known != call),
				Step::Blocks { blocks } => self.until.retain(|_, until| *until > now + blocks),
			}
		}
		is_allowed
	}
}

fn named(call: usize) -> CallNameOf<Test> {
	name("System", CALLS[call])
}

/// Does the step on the chain, and says whether it was done.
fn take(step: Step) -> bool {
	match step {
		Step::Pause { by, call, duration } => {
			let (call, report) = (named(call), report(1));
			send(
				by,
				crate::Call::pause {
					call,
					duration,
					report,
				},
			)
			.is_ok()
		}
		Step::Lift { by, call } => send(by, crate::Call::lift { call: named(call) }).is_ok(),
		Step::Extend { by, call, duration } => {
			let (call, report) = (named(call), report(2));
			send(
				by,
				crate::Call::extend {
					call,
					duration,
					report,
				},
			)
			.is_ok()
		}
		Step::PauseWithoutLimit { by, call } => {
			let full_name = named(call);
			send(by, pallet_tx_pause::Call::pause { full_name }).is_ok()
		}
		Step::Unpause { by, call } => send(by, pallet_tx_pause::Call::unpause { ident: named(call) }).is_ok(),
		Step::Blocks { blocks } => {
			blocks_later(blocks);
			true
		}
	}
}

fn assert_as_expected(expected: &Expected) {
	for (call, text) in CALLS.iter().enumerate() {
		assert_eq!(
			TxPause::is_paused(&named(call)),
			expected.is_paused(call),
			"{text} in block {}",
			System::block_number()
		);
		let until = Pauses::<Test>::get(named(call)).map(|pause| pause.until);
		assert_eq!(until, expected.until.get(&call).copied());
	}
	Incidents::do_try_state().unwrap();
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(256))]

	#[test]
	fn what_is_paused_for_a_time_ends_in_time_and_what_is_paused_without_a_limit_stays(
		steps in prop::collection::vec(any_step(), 1..40)
	) {
		execute(|| {
			let mut expected = Expected::default();
			for step in steps {
				let should = expected.step(step);
				assert_eq!(take(step), should, "{step:?}");
				assert_as_expected(&expected);
			}
			// When nobody does anything any more, every pause for a time ends, block by block, and no other.
			while let Some(last) = expected.until.values().max().copied() {
				assert!(last > System::block_number());
				expected.step(Step::Blocks { blocks: 1 });
				blocks_later(1);
				assert_as_expected(&expected);
			}
		});
	}
}
