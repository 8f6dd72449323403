//! Random sequences of holds, recalls and corrections: whatever happens, the guard stops exactly what one would expect who
//! has followed all of it, the invariants hold, and a refused call changes nothing.

use super::{scopes::names, *};
use crate::{scopes::Dates, Event, Holds, Recalls as Records};
use custos_primitives::guard::HoldId;
use proptest::{prelude::*, sample::select};
use sp_runtime::StateVersion;
use std::collections::BTreeSet;

/// A call, with numbers that choose among few things, so that calls meet.
#[derive(Clone, Copy, Debug)]
struct Act {
	call: u8,
	/// Who makes it, where it is not who usually does.
	stranger: Option<u64>,
	device: u32,
	first: usize,
	second: usize,
	number: u32,
}

impl Act {
	fn account(&self) -> u64 {
		let usual = match self.call {
			0 => HANNA,
			3 | 4 | 6 | 10 => ALICE,
			5 | 7 | 8 | 9 => RITA,
			12 | 13 => SAM,
			_ => [ALICE, HANNA, RITA][self.second % 3],
		};
		self.stranger.unwrap_or(usual)
	}
}

prop_compose! {
	fn act()(
		call in 0u8..14,
		stranger in prop_oneof![4 => Just(None), 1 => select(&[ALICE, BOB, HANNA, SAM, RITA][..]).prop_map(Some)],
		device in 1u32..3,
		first in 0usize..6,
		second in 0usize..6,
		number in 0u32..6,
	) -> Act {
		Act { call, stranger, device, first, second, number }
	}
}

/// The units: two models of four, in two lots and in none, made and expiring on different days.
fn units() -> Vec<(DeviceIdentifier, SerialNumber)> {
	let of_model = |item| ["A1", "A2", "B1", "C11"].map(|text| (device(item), serial(text)));
	[1, 2].into_iter().flat_map(of_model).collect()
}

fn production() {
	for item in [1, 2] {
		let model = model(item, ACME);
		for (text, lot, day) in [
			("A1", Some("L1"), 1),
			("A2", Some("L1"), 2),
			("B1", Some("L2"), 3),
			("C11", None, 4),
		] {
			dated_unit(model, lot, text, HOSPITAL, date(2026, 5, day), date(2031, 5, day));
		}
		for text in ["L1", "L2"] {
			give(&lot(model, text, 10), HOSPITAL, 10);
		}
	}
	pack(1, &[HOSPITAL], &[]);
}

fn scope(choice: usize) -> ScopeCode {
	let day = date(2026, 5, 2);
	match choice {
		0 => all(),
		1 => lots(&["L1"]),
		2 => serials(&["A1", "C11"]),
		3 => serial_range("A2", "B9"),
		4 => manufactured(None, day),
		_ => expires(date(2031, 5, 3), None),
	}
}

fn target(act: Act) -> HoldTargetCode {
	let device = device(act.device);
	let lot = reference(device, ["L1", "L2"][act.second % 2]);
	match act.first {
		0 => lot_target(&lot),
		1 | 2 => holding_target(&lot, HOSPITAL),
		3 => HoldTargetOf::LogisticUnit { sscc: sscc_text(1) },
		_ => {
			let (_, serial) = units()[act.second % 4];
			HoldTargetOf::Unit {
				device: code(&device),
				serial: number(serial.as_str()),
			}
		}
	}
}

fn perform(act: Act) -> DispatchResult {
	let origin = signed(act.account());
	let model = device(act.device);
	let rules = || several([rule(model, scope(act.first)), rule(device(1), scope(act.second))]);
	match act.call {
		0 | 1 => Recalls::hold(origin, target(act), RecallReason::Other, document()),
		2 => Recalls::release(origin, act.number, ReleaseReason::Conforms, document()),
		3 => Recalls::initiate(origin, rules(), terms()),
		4 => Recalls::initiate(origin, rules(), correction()),
		5 => Recalls::mandate(origin, rules(), correction()),
		6 => Recalls::extend(origin, act.number, several([rule(model, scope(act.first))])),
		7 | 8 => {
			let scope = (act.second > 0).then(|| scope(act.first));
			Recalls::narrow(origin, act.number, code(&model), scope)
		}
		9 => Recalls::amend(
			origin,
			act.number,
			RecallTerms {
				class: RecallClass::ClassI,
				..correction()
			},
		),
		10 => Recalls::report(origin, act.number, document()),
		11 => {
			end(act.number);
			Ok(())
		}
		_ => {
			let texts = [act.first % 4, act.second % 4].map(|place| number(units()[place].1.as_str()));
			let texts: BTreeSet<_> = texts.into_iter().collect();
			Recalls::record_corrections(origin, act.number, code(&model), several(texts))
		}
	}
}

/// Ends a recall as if nothing of it were open. There is nothing to change after that but by narrowing it.
fn end(recall: RecallId) {
	Records::<Test>::mutate(recall, |record| {
		let status = RecallStatus::Terminated {
			at: NOW,
			by: REGULATOR,
		};
		record.iter_mut().for_each(|record| record.status = status);
	});
}

/// What the guard has to say of a unit: the recalls and holds against it.
fn expected(
	device: DeviceIdentifier,
	serial: SerialNumber,
	corrected: &BTreeSet<(RecallId, DeviceIdentifier, SerialNumber)>,
) -> (BTreeSet<RecallId>, BTreeSet<HoldId>) {
	let unit = Units::get()[&(device, serial)].clone();
	let covers = |recall: &RecallId| {
		let rules = version_of(*recall).rules;
		rules
			.iter()
			.any(|rule| rule.device == device && names(&rule.scope, unit.lot, &serial, &Dates::from(&unit)))
	};
	let recalls = Records::<Test>::iter_keys()
		.filter(|recall| covers(recall) && !corrected.contains(&(*recall, device, serial)));
	let holds = Holds::<Test>::iter().filter_map(|(hold, standing)| {
		let applies = match standing.target {
			HoldTargetOf::Unit {
				device: held,
				serial: one,
			} => (held, one) == (device, serial),
			HoldTargetOf::Lot { device: held, lot } => (held, Some(lot)) == (device, unit.lot),
			HoldTargetOf::LotAt {
				device: held,
				lot,
				member,
			} => (held, Some(lot), member) == (device, unit.lot, unit.possessor),
			HoldTargetOf::LogisticUnit { .. } => false,
		};
		applies.then_some(hold)
	});
	(recalls.collect(), holds.collect())
}

/// What the guard says of a unit.
fn told(device: DeviceIdentifier, serial: &SerialNumber) -> (BTreeSet<RecallId>, BTreeSet<HoldId>) {
	let (mut recalls, mut holds) = (BTreeSet::new(), BTreeSet::new());
	for refusal in against(&single(device, serial)) {
		let is_new = match refusal {
			Refusal::Recalled { recall } => recalls.insert(recall),
			Refusal::Held { hold } => holds.insert(hold),
			other => panic!("the guard of recalls says {other:?}"),
		};
		assert!(is_new, "a reason is told twice");
	}
	(recalls, holds)
}

fn root_of_state() -> Vec<u8> {
	sp_io::storage::root(StateVersion::V1)
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(64))]

	#[test]
	fn the_guard_stops_what_holds_and_recalls_say(acts in prop::collection::vec(act(), 1..60)) {
		new_test_ext().execute_with(|| {
			production();
			let mut corrected = BTreeSet::new();
			for act in acts {
				let before = root_of_state();
				match perform(act) {
					Err(_) => assert_eq!(root_of_state(), before, "a refused call changed the state: {act:?}"),
					Ok(()) => if let Some(Event::CorrectionsRecorded { recall, device, serials, .. }) = events().pop() {
						corrected.extend(serials.into_iter().map(|serial| (recall, device, serial)));
					}
				}
				check_invariants();
				for (device, serial) in units() {
					assert_eq!(told(device, &serial), expected(device, serial, &corrected), "after {act:?}");
				}
			}
		});
	}
}
