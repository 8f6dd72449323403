use super::{world::*, *};
use crate::{Error, Event};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;

fn set(account: u64, recall: RecallId, lot: &LotReference, quantity: u32) -> DispatchResult {
	Recalls::set_quantity_in_scope(signed(account), recall, lot_code(lot), quantity)
}

/// A surveyed recall of some units of a lot of ten.
fn some_units() -> (RecallId, LotReference) {
	let lot = commissioned(hip_stem(), "A", 10);
	let recall = recalled(vec![rule(hip_stem(), serial_range("1", "3"))]);
	surveyed(recall);
	(recall, lot)
}

#[test]
fn the_firm_says_how_many_units_of_a_lot_are_recalled() {
	run(|| {
		// GIVEN a recall of some units, which counts the whole lot
		let (recall, lot) = some_units();
		assert_eq!(account_of(recall, &lot).in_scope, 10);

		// WHEN the firm says that it is three
		assert_ok!(set(ALICE, recall, &lot, 3));

		// THEN these are looked for
		assert_eq!(
			last_event(),
			Event::QuantityInScopeSet {
				recall,
				lot,
				quantity: 3,
				by: ACME,
				delegate: ALICE
			}
		);
		assert_eq!(account_of(recall, &lot).outstanding(), 3);
		assert_ok!(answer(
			ALICE,
			recall,
			&lot,
			Amounts {
				on_hand: 3,
				..Default::default()
			}
		));
		assert_eq!(record_of(recall).progress.lots_open, 0);

		// AND a regulator may say something else
		assert_ok!(set(RITA, recall, &lot, 4));
		assert_eq!(record_of(recall).progress.lots_open, 1);
	});
}

#[test]
fn a_lot_that_has_no_unit_of_a_range_counts_for_nothing() {
	run(|| {
		let (recall, lot) = some_units();
		assert_ok!(answer(ALICE, recall, &lot, Default::default()));

		assert_ok!(set(ALICE, recall, &lot, 0));

		assert_eq!(record_of(recall).progress.lots_open, 0);
	});
}

#[test]
fn of_units_without_a_lot_a_window_covers_some() {
	run(|| {
		let without_lot = LotReference {
			device: hip_stem(),
			lot: None,
		};
		commission(&without_lot, 8);
		let recall = recalled(vec![rule(hip_stem(), manufactured(MADE, MADE))]);
		surveyed(recall);

		assert_noop!(
			set(ALICE, recall, &without_lot, 9),
			Error::<Test>::QuantityTooLarge
		);
		assert_ok!(set(ALICE, recall, &without_lot, 8 - 1));

		assert_eq!(account_of(recall, &without_lot).in_scope, 7);
	});
}

#[test]
fn what_a_recall_was_narrowed_to_leave_out_counts_for_nothing() {
	run(|| {
		let a = commissioned(syringe(), "A", 10);
		commissioned(syringe(), "B", 10);
		let recall = recalled(vec![rule(syringe(), all())]);
		surveyed(recall);
		assert_noop!(set(ALICE, recall, &a, 5), Error::<Test>::WholeLotInScope);

		assert_ok!(Recalls::narrow(
			signed(RITA),
			recall,
			code(&syringe()),
			Some(lots(&["B"]))
		));
		assert_ok!(set(ALICE, recall, &a, 0));

		assert_eq!(account_of(recall, &a).in_scope, 0);
	});
}

#[test]
fn set_quantity_in_scope_fails_when_not_allowed() {
	run(|| {
		let (recall, lot) = some_units();
		model(3, BOLT);

		assert_noop!(set(NOBODY, recall, &lot, 3), DispatchError::BadOrigin);
		assert_noop!(set(HANNA, recall, &lot, 3), DispatchError::BadOrigin);
		assert_noop!(set(BOB, recall, &lot, 3), Error::<Test>::NotAuthorised);
		assert_noop!(set(ALICE, recall + 1, &lot, 3), Error::<Test>::RecallNotFound);
		assert_noop!(set(ALICE, recall, &lot, 11), Error::<Test>::QuantityTooLarge);
		assert_noop!(set(ALICE, recall, &lot, 10), Error::<Test>::NothingChanged);
		let unknown = reference(hip_stem(), "B");
		assert_noop!(set(ALICE, recall, &unknown, 3), Error::<Test>::AccountNotFound);
		let elsewhere = reference(syringe(), "A");
		assert_noop!(set(ALICE, recall, &elsewhere, 3), Error::<Test>::AccountNotFound);
		let wrong = LotCode {
			lot: Some(number("#")),
			..lot_code(&lot)
		};
		assert_noop!(
			Recalls::set_quantity_in_scope(signed(ALICE), recall, wrong, 3),
			Error::<Test>::InvalidLotNumber
		);
	});
}

#[test]
fn set_quantity_in_scope_fails_when_the_whole_lot_is_recalled() {
	run(|| {
		let lot = commissioned(hip_stem(), "A", 10);
		let whole = [
			all(),
			lots(&["A"]),
			manufactured(MADE, MADE),
			expires(EXPIRES, EXPIRES),
		];
		for scope in whole {
			let recall = recalled(vec![
				rule(hip_stem(), serial_range("1", "3")),
				rule(hip_stem(), scope),
			]);
			surveyed(recall);
			assert_noop!(set(ALICE, recall, &lot, 3), Error::<Test>::WholeLotInScope);
		}
	});
}

#[test]
fn set_quantity_in_scope_fails_when_the_recall_is_over() {
	run(|| {
		let (recall, lot) = some_units();
		ended(recall);

		assert_noop!(set(ALICE, recall, &lot, 3), Error::<Test>::RecallTerminated);
	});
}
