//! What calls cost: as many lots inside of logistic units are declared as there may be, and as many restrictions; what was too
//! much is given back.

use super::*;
use custos_primitives::guard::UseGuard;
use frame_support::{
	dispatch::{DispatchResultWithPostInfo, GetDispatchInfo},
	hypothetically,
	weights::Weight,
};
use sp_runtime::traits::Dispatchable;

/// So many items, and so many lots inside of them, as the mock weighs.
fn weight(items: u64, lots: u32) -> Weight {
	Weight::from_parts(items, lots.into())
}

/// That of what the guard is asked about, where something is recalled or held of the models of so many devices and lots.
fn weight_with(items: u64, lots: u32, restricted: u32) -> Weight {
	let restrictions = MockGuard::restricted_weight().saturating_mul(restricted.into());
	weight(items, lots).saturating_add(restrictions)
}

/// What the call declares, and what it costs.
fn costs(account: u64, call: Call<Test>) -> (Weight, Option<Weight>) {
	let call = RuntimeCall::Custody(call);
	let declared = call.get_dispatch_info().call_weight;
	let result: DispatchResultWithPostInfo = call.dispatch(signed(account));
	(declared, result.unwrap().actual_weight)
}

/// ACME ships a stem, and a logistic unit with two lots.
fn shipping() -> Call<Test> {
	produced();
	let pallet = packed(1, &[a_stem("S1"), syringes(20)]);
	Call::ship {
		number: number("D1"),
		recipient: HOSPITAL,
		carrier: None,
		purpose: SALE,
		items: items(&[a_stem("S2"), logistic_unit(&pallet)]),
		documents: no_documents(),
		due: None,
	}
}

#[test]
fn ship_costs_by_the_lots_inside() {
	run(|| {
		let (declared, actual) = costs(ALICE, shipping());
		assert_eq!(declared, weight_with(2, MAX_LOTS_INSIDE, 2 + MAX_LOTS_INSIDE));
		assert_eq!(actual, Some(weight(2, 2)));
	});
}

#[test]
fn ship_and_receive_cost_by_what_is_recalled_or_held_of_the_models() {
	run(|| {
		// GIVEN a hold on another lot of a model that is shipped alone, and inside of a logistic unit
		let shipping = shipping();
		stop(
			Stop::Lot(reference(&stem(), Some("L9"))),
			Refusal::Held { hold: 0 },
		);

		// WHEN it is shipped and received, THEN the guard's work on both counts
		let (_, shipped) = costs(ALICE, shipping);
		assert_eq!(shipped, Some(weight_with(2, 2, 2)));
		let receiving = Call::receive {
			sender: ACME,
			number: number("D1"),
			item_count: 2,
		};
		let (_, received) = costs(HANNA, receiving);
		assert_eq!(received, Some(weight_with(2, 2, 2)));
	});
}

#[test]
fn receive_costs_by_the_lots_inside() {
	run(|| {
		costs(ALICE, shipping());
		let call = Call::receive {
			sender: ACME,
			number: number("D1"),
			item_count: 2,
		};
		let (declared, actual) = costs(HANNA, call);
		assert_eq!(declared, weight_with(2, MaxLots::get(), 2 + MaxLots::get()));
		assert_eq!(actual, Some(weight(2, 2)));
	});
}

#[test]
fn receive_with_discrepancies_costs_by_the_lots_inside_of_what_is_received() {
	run(|| {
		costs(ALICE, shipping());
		let damaged = Discrepancy {
			kind: DAMAGED,
			item: logistic_unit(&sscc(1)),
		};
		let call = Call::receive_with_discrepancies {
			sender: ACME,
			number: number("D1"),
			item_count: 2,
			discrepancies: vec![damaged].try_into().unwrap(),
			evidence: EVIDENCE,
		};
		// AND a hold on another lot of the model of what is received
		stop(
			Stop::Lot(reference(&stem(), Some("L9"))),
			Refusal::Held { hold: 0 },
		);
		let (declared, actual) = costs(HANNA, call);
		assert_eq!(declared, weight_with(3, MaxLots::get(), 2 + MaxLots::get()));
		assert_eq!(actual, Some(weight_with(3, 0, 1)));
	});
}

#[test]
fn concede_costs_by_the_lots_that_the_guard_is_asked_of() {
	run(|| {
		// GIVEN a logistic unit with two lots that is said to be damaged, and a stem that is said to be missing
		costs(ALICE, shipping());
		let discrepancies = [(DAMAGED, logistic_unit(&sscc(1))), (MISSING, a_stem("S2"))];
		assert_ok!(receive_with(HANNA, ACME, "D1", 2, &discrepancies));

		// WHEN the sender concedes, THEN what stays with the recipient counts, lot by lot
		let call = Call::concede {
			dispute: 0,
			item_count: 2,
		};
		let (declared, actual) = costs(ALICE, call);
		assert_eq!(declared, weight_with(2, MaxLots::get(), 2 + MaxLots::get()));
		assert_eq!(actual, Some(weight(2, 2)));
	});
}

#[test]
fn concede_costs_by_all_lots_where_the_guard_refuses_one() {
	run(|| {
		// GIVEN a logistic unit under dispute, of which a lot is held by now
		costs(ALICE, shipping());
		assert_ok!(receive_with(
			HANNA,
			ACME,
			"D1",
			2,
			&[(DAMAGED, logistic_unit(&sscc(1)))]
		));
		stop(
			Stop::Lot(reference(&stem(), Some("L1"))),
			Refusal::Held { hold: 0 },
		);

		// WHEN the sender concedes, THEN both lots count as restricted: which of them the guard came to is not known
		let call = Call::concede {
			dispute: 0,
			item_count: 1,
		};
		let (_, actual) = costs(ALICE, call);
		assert_eq!(actual, Some(weight_with(1, 2, 2)));
	});
}

#[test]
fn decide_costs_by_the_lots_that_the_guard_is_asked_of() {
	run(|| {
		// GIVEN a logistic unit with two lots under dispute
		costs(ALICE, shipping());
		assert_ok!(receive_with(
			HANNA,
			ACME,
			"D1",
			2,
			&[(DAMAGED, logistic_unit(&sscc(1)))]
		));
		assert_ok!(Custody::answer_dispute(signed(ALICE), 0, EVIDENCE));

		// WHEN a regulator finds it with its sender, or with its recipient
		for (outcome, expected) in [
			(Outcome::WithSender, weight(1, 0)),
			(Outcome::WithRecipient, weight(1, 2)),
		] {
			let call = Call::decide {
				dispute: 0,
				outcomes: vec![outcome].try_into().unwrap(),
			};

			// THEN its lots count where the guard is asked about them
			let (declared, actual) = hypothetically!(costs(RITA, call));
			assert_eq!(declared, weight_with(1, MAX_LOTS_INSIDE, 1 + MAX_LOTS_INSIDE));
			assert_eq!(actual, Some(expected), "{outcome:?}");
		}
	});
}

#[test]
fn return_items_costs_by_the_logistic_units_that_are_searched() {
	run(|| {
		costs(ALICE, shipping());
		assert_ok!(receive(HANNA, ACME, "D1", 2));
		assert_ok!(unpack(HANNA, &sscc(1), &[a_stem("S1")]));
		let call = Call::return_items {
			sender: ACME,
			received_number: number("D1"),
			number: number("R1"),
			carrier: None,
			items: items(&[a_stem("S1"), a_stem("S2")]),
			documents: no_documents(),
			due: None,
		};
		let (declared, actual) = costs(HANNA, call);
		assert_eq!(declared, weight(2, MaxItems::get()));
		assert_eq!(actual, Some(weight(2, 1)));
	});
}

#[test]
fn pack_and_transfer_title_declare_lots_for_logistic_units_only() {
	run(|| {
		produced();
		let pallet = packed(1, &[syringes(20)]);
		let pack = |item| Call::<Test>::pack {
			sscc: sscc_text(&sscc(2)),
			items: items(&[item]),
		};
		let transfer = |item| Call::<Test>::transfer_title {
			item,
			possessor: ACME,
			owner: BOLT,
			terms: Terms::Sale,
		};
		let declared = |call: Call<Test>| call.get_dispatch_info().call_weight;
		let two = Call::<Test>::pack {
			sscc: sscc_text(&sscc(2)),
			items: items(&[logistic_unit(&pallet), logistic_unit(&sscc(3))]),
		};
		assert_eq!(declared(two), weight_with(2, MaxLots::get(), 2 + MaxLots::get()));
		assert_eq!(declared(pack(a_stem("S1"))), weight_with(1, 0, 1));
		assert_eq!(declared(transfer(syringes(1))), weight_with(1, 0, 1));
		for call in [pack(logistic_unit(&pallet)), transfer(logistic_unit(&pallet))] {
			assert_eq!(
				declared(call),
				weight_with(1, MAX_LOTS_INSIDE, 1 + MAX_LOTS_INSIDE)
			);
		}
	});
}

#[test]
fn pack_costs_by_the_lots_inside_of_what_is_packed_and_what_restricts_them() {
	run(|| {
		// GIVEN a logistic unit with two lots, and a hold on another lot of the model of one
		produced();
		let case = packed(1, &[a_stem("S1"), syringes(20)]);
		stop(
			Stop::Lot(reference(&stem(), Some("L9"))),
			Refusal::Held { hold: 0 },
		);

		// WHEN it is packed with a unit of that model, THEN the guard's work on both counts
		let call = Call::pack {
			sscc: sscc_text(&sscc(2)),
			items: items(&[a_stem("S2"), logistic_unit(&case)]),
		};
		let (_, actual) = costs(ALICE, call);
		assert_eq!(actual, Some(weight_with(2, 2, 2)));
	});
}

#[test]
fn calls_about_one_device_cost_by_whether_its_model_is_restricted() {
	for restricted in [0, 1] {
		run(|| {
			// GIVEN units in a hospital, and a hold on another lot of their model, or none
			sold();
			if restricted == 1 {
				stop(
					Stop::Lot(reference(&stem(), Some("L9"))),
					Refusal::Held { hold: 0 },
				);
			}
			assert_ok!(Custody::take_out_of_service(
				signed(HANNA),
				(&stem()).into(),
				number("S1")
			));

			// WHEN one comes back into service, changes its owner, and is used
			let calls = [
				Call::return_to_service {
					device: (&stem()).into(),
					serial: number("S1"),
				},
				Call::transfer_title {
					item: a_stem("S1"),
					possessor: HOSPITAL,
					owner: BOLT,
					terms: Terms::Loan,
				},
				Call::use_device {
					item: a_stem("S1"),
					kind: UseKind::Implant,
					patient: PatientLink::None,
				},
			];

			// THEN what the guard would take at most is declared, and given back where there is nothing
			let guarding = |count: u64| MockGuard::restricted_weight().saturating_mul(count);
			for call in calls {
				let (declared, actual) = costs(HANNA, call);
				let spared = guarding(1).saturating_sub(guarding(restricted));
				assert_eq!(actual, Some(declared.saturating_sub(spared)));
			}
		});
	}
}
