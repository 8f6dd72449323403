use super::{world::*, *};
use crate::{Error, Event};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;

fn explain(account: u64, recall: RecallId, lot: &LotReference, quantity: u32) -> DispatchResult {
	Recalls::explain(signed(account), recall, lot_code(lot), quantity, document())
}

/// A surveyed recall of a lot of ten, of which the firm has six and a hospital three; one has gone astray.
fn one_astray() -> (RecallId, LotReference) {
	let lot = commissioned(syringe(), "A", 10);
	ship(&lot, ACME, HOSPITAL, 3, "1");
	change_holding(&lot, ACME, |holding| holding.sent += 1);
	change_holding(&lot, ACME, |holding| {
		holding.stocks = several([Stock {
			owner: ACME,
			terms: Terms::Sale,
			quantity: 6,
			identified: 0,
		}])
	});
	let recall = recalled(vec![rule(syringe(), all())]);
	surveyed(recall);
	assert_ok!(answer(
		ALICE,
		recall,
		&lot,
		Amounts {
			on_hand: 6,
			..Default::default()
		}
	));
	(recall, lot)
}

#[test]
fn the_firm_explains_what_is_in_nobodys_account() {
	run(|| {
		// GIVEN a lot of which one is astray, and the rest came back
		let (recall, lot) = one_astray();
		ship(&lot, HOSPITAL, ACME, 3, "2");
		assert_ok!(answer(
			HANNA,
			recall,
			&lot,
			Amounts {
				returned: 3,
				..Default::default()
			}
		));
		assert_ok!(answer(
			ALICE,
			recall,
			&lot,
			Amounts {
				on_hand: 9,
				..Default::default()
			}
		));
		assert_eq!(record_of(recall).progress.lots_open, 1);

		// WHEN the firm explains it
		assert_ok!(explain(ALICE, recall, &lot, 1));

		// THEN the lot is reconciled
		assert_eq!(
			last_event(),
			Event::Explained {
				recall,
				lot,
				quantity: 1,
				document: document(),
				by: ACME,
				delegate: ALICE
			}
		);
		assert_eq!(account_of(recall, &lot).outstanding(), 0);
		assert_eq!(record_of(recall).progress.lots_open, 0);
	});
}

#[test]
fn what_turns_up_after_it_was_explained_opens_the_account_again() {
	run(|| {
		// GIVEN a lot whose missing devices were explained
		let (recall, lot) = one_astray();
		assert_ok!(answer(
			HANNA,
			recall,
			&lot,
			Amounts {
				on_hand: 3,
				..Default::default()
			}
		));
		assert_ok!(explain(ALICE, recall, &lot, 4));
		assert!(account_of(recall, &lot).is_reconciled());

		// WHEN three of them come back
		ship(&lot, HOSPITAL, ACME, 3, "2");
		assert_ok!(answer(
			HANNA,
			recall,
			&lot,
			Amounts {
				returned: 3,
				..Default::default()
			}
		));
		assert_ok!(answer(
			ALICE,
			recall,
			&lot,
			Amounts {
				on_hand: 9,
				..Default::default()
			}
		));

		// THEN the explanation is too much, and the firm corrects it
		assert!(!account_of(recall, &lot).is_reconciled());
		assert_noop!(explain(ALICE, recall, &lot, 2), Error::<Test>::QuantityTooLarge);
		assert_ok!(explain(ALICE, recall, &lot, 1));
		assert!(account_of(recall, &lot).is_reconciled());
	});
}

#[test]
fn a_regulator_explains_in_the_place_of_a_firm_that_is_gone() {
	run(|| {
		let (recall, lot) = one_astray();
		assert_noop!(explain(RITA, recall, &lot, 1), Error::<Test>::NotAuthorised);

		Inactive::set(vec![ACME]);

		assert_ok!(explain(RITA, recall, &lot, 1));
		assert_eq!(account_of(recall, &lot).explained, 1);
	});
}

#[test]
fn explain_fails_when_not_allowed() {
	run(|| {
		let (recall, lot) = one_astray();
		model(3, BOLT);

		assert_noop!(explain(NOBODY, recall, &lot, 1), DispatchError::BadOrigin);
		assert_noop!(explain(HANNA, recall, &lot, 1), DispatchError::BadOrigin);
		assert_noop!(explain(BOB, recall, &lot, 1), Error::<Test>::NotAuthorised);
		assert_noop!(explain(ALICE, recall + 1, &lot, 1), Error::<Test>::RecallNotFound);
		assert_noop!(explain(ALICE, recall, &lot, 5), Error::<Test>::QuantityTooLarge);
		assert_noop!(
			explain(ALICE, recall, &lot, u32::MAX),
			Error::<Test>::QuantityTooLarge
		);
		let unknown = reference(syringe(), "B");
		assert_noop!(
			explain(ALICE, recall, &unknown, 1),
			Error::<Test>::AccountNotFound
		);
		let wrong = LotCode {
			lot: Some(number("#")),
			..lot_code(&lot)
		};
		assert_noop!(
			Recalls::explain(signed(ALICE), recall, wrong, 1, document()),
			Error::<Test>::InvalidLotNumber
		);
		assert_ok!(explain(ALICE, recall, &lot, 4));
	});
}

#[test]
fn explain_fails_when_the_recall_is_over() {
	run(|| {
		let (recall, lot) = one_astray();
		ended(recall);

		assert_noop!(explain(ALICE, recall, &lot, 0), Error::<Test>::RecallTerminated);
	});
}
