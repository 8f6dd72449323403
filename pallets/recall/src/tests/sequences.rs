//! Random sequences of calls by random members, while devices move: whatever happens, the invariants hold, a refused call
//! changes nothing, no answer has more in it than the consignee has, and with honest answers the recall comes to its end.

use super::{world::*, *};
use proptest::{prelude::*, sample::select};
use sp_runtime::StateVersion;

/// Who acts, and for whom.
const ACTORS: [(u64, MemberId); 6] = [
	(ALICE, ACME),
	(BOB, BOLT),
	(DORA, DISTRIBUTOR),
	(HANNA, HOSPITAL),
	(HUGO, OTHER_HOSPITAL),
	(SAM, SERVICE),
];

/// How many logistic units there may be.
const ITEMS: u32 = 6;

/// What happens, with numbers that choose among few things, so that happenings meet.
#[derive(Clone, Copy, Debug)]
struct Happening {
	kind: u8,
	actor: usize,
	other: usize,
	lot: usize,
	quantity: u32,
	item: u32,
	shipment: u32,
	variant: u8,
}

impl Happening {
	fn account(&self) -> u64 {
		ACTORS[self.actor].0
	}

	fn member(&self) -> MemberId {
		ACTORS[self.actor].1
	}

	fn to(&self) -> MemberId {
		ACTORS[self.other].1
	}

	fn lot(&self) -> LotReference {
		the_lots()[self.lot]
	}
}

prop_compose! {
	fn happening(kinds: &'static [u8])(
		kind in select(kinds),
		actor in prop_oneof![2 => Just(0usize), 5 => 0usize..6],
		other in 0usize..6,
		lot in prop_oneof![2 => Just(0usize), 3 => 0usize..5],
		quantity in 0u32..40,
		item in 0u32..ITEMS,
		shipment in 0u32..30,
		variant in 0u8..16,
	) -> Happening {
		Happening { kind, actor, other, lot, quantity, item, shipment, variant }
	}
}

/// What happens to devices. Before a recall they are supplied and used; afterwards they only come back.
const MOVES: &[u8] = &[0, 0, 0, 1, 2, 3, 4, 5, 5, 6, 7, 7, 7, 8, 9];
const CALLS: &[u8] = &[
	0, 2, 3, 4, 5, 6, 7, 8, 9, 20, 20, 20, 21, 21, 21, 21, 21, 21, 22, 23, 24, 25, 25, 26, 27, 28,
];

fn the_lots() -> [LotReference; 5] {
	let without_lot = LotReference {
		device: device(2),
		lot: None,
	};
	[
		reference(device(1), "A"),
		reference(device(1), "B"),
		reference(device(2), "A"),
		reference(device(2), "B"),
		without_lot,
	]
}

/// Two lots by quantity, and units in a lot, in a lot by Merkle root, and in none; some of each with others.
fn production() {
	commissioned(syringe(), "A", 100);
	commissioned(syringe(), "B", 60);
	let units = dated_lot(hip_stem(), "A", LotContent::Units { count: 40 }, MADE, EXPIRES);
	commission(&units, 40);
	unit(hip_stem(), Some("A"), "1", ACME);
	let content = LotContent::SerialsRoot {
		root: document(),
		count: 30,
		recorded: 0,
	};
	commission(
		&dated_lot(hip_stem(), "B", content, date(2026, 6, 1), EXPIRES),
		30,
	);
	commission(
		&LotReference {
			device: hip_stem(),
			lot: None,
		},
		20,
	);
	unit(hip_stem(), None, "3", ACME);
	for lot in the_lots() {
		ship(&lot, ACME, DISTRIBUTOR, 15, "A");
		ship(&lot, DISTRIBUTOR, HOSPITAL, 5, "D");
		ship(&lot, DISTRIBUTOR, OTHER_HOSPITAL, 5, "E");
	}
}

/// Rules that cover lots as a whole, in part, or by single units.
fn rules(variant: u8) -> Vec<RuleCode> {
	let (syringe, stem) = (device(1), device(2));
	match variant {
		0 => vec![rule(syringe, all())],
		1 => vec![rule(syringe, lots(&["A"])), rule(stem, lots(&["B"]))],
		2 => vec![rule(stem, serial_range("1", "9"))],
		3 => vec![rule(stem, serials(&["1"]))],
		4 => vec![rule(stem, serials(&["2", "3"])), rule(syringe, lots(&["B", "C"]))],
		5 => vec![rule(stem, manufactured(MADE, MADE))],
		6 => vec![rule(syringe, all()), rule(stem, all())],
		_ => vec![rule(stem, expires(None, EXPIRES)), rule(syringe, lots(&["B"]))],
	}
}

fn move_devices(happening: Happening) {
	let Happening { quantity, item, .. } = happening;
	let (lot, member, to) = (happening.lot(), happening.member(), happening.to());
	let shipment = format!("{}", happening.shipment);
	match happening.kind {
		0 => ship(&lot, member, to, quantity, &shipment),
		1 => use_up(&lot, member, quantity),
		2 => lose(&lot, member, quantity),
		3 => destroy(&lot, member, quantity),
		4 => find(&lot, member, quantity),
		5 => pack_up(&lot, member, quantity, item),
		6 => nest(item, u32::from(happening.variant) % ITEMS),
		7 => ship_logistic_unit(item, member, to, &shipment),
		8 => unpack(item),
		_ => lose_logistic_unit(item, happening.variant > 4),
	};
}

/// What somebody says: the truth, or something near it.
fn said(happening: Happening) -> Amounts {
	let Happening { quantity, .. } = happening;
	let truth = truth(&happening.lot(), happening.member());
	match happening.variant {
		0 => Amounts {
			on_hand: quantity,
			..truth
		},
		1 => Amounts {
			on_hand: 0,
			held: truth.on_hand,
			..truth
		},
		2 => Amounts {
			on_hand: 0,
			corrected: truth.on_hand,
			..truth
		},
		3 => Amounts {
			used: 0,
			corrected: truth.used,
			..truth
		},
		4 => Amounts {
			used: quantity,
			..truth
		},
		5 => Amounts {
			destroyed: quantity,
			..truth
		},
		6 => Amounts {
			not_found: quantity,
			..truth
		},
		7 => Amounts {
			returned: quantity,
			passed_on: quantity,
			..truth
		},
		8 => Amounts {
			corrected: quantity,
			..truth
		},
		9 => Amounts {
			on_hand: u32::MAX,
			held: u32::MAX,
			..truth
		},
		10 => Amounts::default(),
		_ => truth,
	}
}

/// What logistic units somebody names: all that it has, or whatever there is.
fn named(happening: Happening) -> Vec<u32> {
	match happening.quantity % 12 {
		0 => vec![],
		1 => (0..happening.item).collect(),
		2 => vec![happening.item, happening.item],
		3 => vec![happening.item],
		_ => logistic_units_of(&happening.lot(), happening.member(), 0..ITEMS),
	}
}

fn call(happening: Happening, recall: RecallId) -> DispatchResult {
	let Happening {
		quantity, variant, ..
	} = happening;
	let (account, lot) = (happening.account(), happening.lot());
	let code = lot_code(&lot);
	match happening.kind {
		20 => Recalls::survey(signed(account), recall, quantity),
		21 => {
			let shipment = format!("{}", happening.shipment);
			let shipments: &[&str] = if quantity % 3 == 0 { &[&shipment] } else { &[] };
			answer_with(
				account,
				recall,
				&lot,
				said(happening),
				&named(happening),
				shipments,
			)
		}
		22 => {
			let consignee = Some(happening.to());
			let amounts = said(happening);
			Recalls::answer(
				signed(account),
				recall,
				consignee,
				code,
				amounts,
				several([]),
				several([]),
			)
		}
		23 => Recalls::extend(signed(account), recall, several(rules(variant % 8))),
		24 => Recalls::set_quantity_in_scope(signed(account), recall, code, quantity),
		25 => Recalls::explain(signed(account), recall, code, quantity, document()),
		26 => Recalls::draw_sample(signed(account), recall),
		27 => {
			let account = if variant < 8 { account } else { CORA };
			Recalls::record_check(
				signed(account),
				recall,
				happening.to(),
				CheckResult::Effective,
				document(),
			)
		}
		_ if variant < 8 => {
			let level = EffectivenessLevel::B {
				percent: 50 + variant,
			};
			let terms = RecallTerms {
				level,
				..version_of(recall).terms
			};
			Recalls::amend(signed(account), recall, terms)
		}
		_ => {
			let scope = [lots(&["A"]), all(), serials(&["1"])][usize::from(variant % 3)].clone();
			Recalls::narrow(signed(RITA), recall, code.device, Some(scope))
		}
	}
}

fn root_of_state() -> Vec<u8> {
	sp_io::storage::root(StateVersion::V1)
}

/// Makes the call, and checks what must hold whatever it was.
fn check_call(happening: Happening, recall: RecallId) {
	let before = root_of_state();
	match call(happening, recall) {
		Ok(()) if happening.kind == 21 => check_answer(happening, recall),
		Ok(()) => {}
		Err(_) => assert_eq!(
			root_of_state(),
			before,
			"a refused call changed the state: {happening:?}"
		),
	}
	check_invariants();
}

/// Nobody answers with more than it has, has used, lost and destroyed.
fn check_answer(happening: Happening, recall: RecallId) {
	let (lot, member) = (happening.lot(), happening.member());
	let Some(crate::Line::Answered { amounts }) = line_of(recall, member, &lot) else {
		panic!("an answer is not there: {happening:?}");
	};
	let truth = truth(&lot, member);
	let in_hand = amounts.on_hand + amounts.held;
	assert!(in_hand <= truth.on_hand, "{amounts:?} {truth:?}");
	assert!(amounts.used <= truth.used, "{amounts:?} {truth:?}");
	assert!(amounts.destroyed <= truth.destroyed, "{amounts:?} {truth:?}");
	assert!(amounts.not_found <= truth.not_found, "{amounts:?} {truth:?}");
	assert!(
		in_hand + amounts.corrected + amounts.used <= truth.on_hand + truth.used,
		"{amounts:?} {truth:?}"
	);
}

/// Everybody answers the truth, names all logistic units, and does what is still to be done.
fn come_to_an_end(recall: RecallId) {
	surveyed(recall);
	let members_of_lots: Vec<_> = the_lots()
		.into_iter()
		.flat_map(|lot| ACTORS.map(|(account, member)| (account, member, lot)))
		.collect();
	for (account, member, lot) in &members_of_lots {
		let logistic_units = logistic_units_of(lot, *member, 0..ITEMS);
		let given = answer_with(*account, recall, lot, truth(lot, *member), &logistic_units, &[]);
		assert!(
			given.is_ok() || given == Err(E::NotAConsignee.into()),
			"{given:?}"
		);
	}
	for (lot, account) in crate::Accounts::<Test>::iter_prefix(recall) {
		let all: u32 = ACTORS
			.iter()
			.map(|(_, member)| holding(&lot, *member).map_or(0, |has| has.commissioned))
			.sum();
		let set = Recalls::set_quantity_in_scope(signed(ALICE), recall, lot_code(&lot), all);
		assert!(set.is_ok() || account.in_scope == all, "{set:?}");
		assert_ok!(Recalls::explain(
			signed(ALICE),
			recall,
			lot_code(&lot),
			0,
			document()
		));
		let account = account_of(recall, &lot);
		assert_ok!(Recalls::explain(
			signed(ALICE),
			recall,
			lot_code(&lot),
			account.outstanding(),
			document()
		));
	}
	let progress = record_of(recall).progress;
	assert_eq!(
		(progress.answers_given, progress.lots_open),
		(progress.answers_due, 0)
	);
	let _ = Recalls::draw_sample(signed(ALICE), recall);
	for member in consignees_of(recall) {
		let _ = Recalls::record_check(signed(CORA), recall, member, CheckResult::Effective, document());
	}
	assert_ok!(Recalls::report(signed(ALICE), recall, document()));
	assert_ok!(Recalls::terminate(signed(RITA), recall));
	check_invariants();
}

/// Of a lot that is covered as a whole, honest answers of all account for each device once.
fn check_that_all_is_stated(recall: RecallId) {
	for (lot, account) in crate::Accounts::<Test>::iter_prefix(recall) {
		let answered = account.answered;
		let stated = answered.on_hand
			+ answered.held
			+ answered.corrected
			+ answered.destroyed
			+ answered.used
			+ answered.not_found;
		assert!(stated <= account.in_scope, "{lot:?}");
		if version_of(recall)
			.rules
			.iter()
			.any(|rule| rule.device == lot.device && rule.scope == Scope::All)
		{
			assert_eq!(stated, account.in_scope, "{lot:?}");
		}
	}
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(128))]

	#[test]
	fn any_sequence_of_calls_keeps_the_accounts_right(
		before in proptest::collection::vec(happening(MOVES), 0..60),
		variant in 0u8..8,
		is_correction in any::<bool>(),
		after in proptest::collection::vec(happening(CALLS), 1..100),
	) {
		new_test_ext().execute_with(|| {
			production();
			before.into_iter().for_each(move_devices);
			let terms = if is_correction { correction() } else { terms() };
			let recall = recalled_with(rules(variant), terms);
			for (n, happening) in after.into_iter().enumerate() {
				match happening.kind {
					..20 => move_devices(happening),
					20.. => check_call(happening, recall),
				}
				if n % 10 == 9 {
					pass(DAY);
				}
			}
			come_to_an_end(recall);
			check_that_all_is_stated(recall);
		});
	}
}
