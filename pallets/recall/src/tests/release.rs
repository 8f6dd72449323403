use super::*;
use crate::{Event, HoldingHolds, Holds, LogisticUnitHolds, LotHolds, Restrictions, UnitRestrictions};
use custos_primitives::guard::HoldId;
use frame_support::assert_noop;
use sp_runtime::DispatchError::BadOrigin;

fn release(account: u64, hold: HoldId) -> DispatchResult {
	Recalls::release(
		signed(account),
		hold,
		ReleaseReason::Conforms,
		H256::repeat_byte(8),
	)
}

/// The hospital holds hip stem S1, which it has.
fn held_unit() -> SerialNumber {
	let serial = unit(hip_stem(), None, "S1", HOSPITAL);
	hold_by(HANNA, &unit_target(&serial));
	serial
}

#[test]
fn release_frees_what_nothing_else_holds() {
	run(|| {
		// GIVEN a unit on hold
		let serial = held_unit();
		let standing = Holds::<Test>::get(0).unwrap();
		// WHEN whoever held it releases it
		assert_ok!(release(HANNA, 0));
		// THEN it may be used, and no record stays
		assert_eq!(against(&single(hip_stem(), &serial)), []);
		assert_eq!(Holds::<Test>::iter().count(), 0);
		assert_eq!(UnitRestrictions::<Test>::iter().count(), 0);
		assert_eq!(Restrictions::<Test>::iter().count(), 0);
		assert_eq!(
			last_event(),
			Event::HoldReleased {
				target: standing.target,
				hold: standing.hold,
				reason: ReleaseReason::Conforms,
				document: H256::repeat_byte(8),
				by: HOSPITAL,
				delegate: HANNA
			}
		);
	});
}

#[test]
fn release_leaves_no_record_of_any_kind() {
	run(|| {
		let lot = lot(syringe(), "L1", 10);
		give(&lot, HOSPITAL, 10);
		pack(1, &[HOSPITAL], &[(lot, 5)]);
		let targets = [
			lot_target(&lot),
			holding_target(&lot, HOSPITAL),
			HoldTargetOf::LogisticUnit { sscc: sscc_text(1) },
		];
		for (number, target) in targets.iter().enumerate() {
			hold_by(RITA, target);
			assert_ok!(release(RITA, number as HoldId));
		}
		assert_eq!(LotHolds::<Test>::iter().count(), 0);
		assert_eq!(HoldingHolds::<Test>::iter().count(), 0);
		assert_eq!(LogisticUnitHolds::<Test>::iter().count(), 0);
		assert_eq!(Restrictions::<Test>::iter().count(), 0);
	});
}

#[test]
fn release_leaves_the_holds_of_others() {
	run(|| {
		let serial = held_unit();
		hold_by(ALICE, &unit_target(&serial));
		assert_ok!(release(HANNA, 0));
		assert_eq!(against(&single(hip_stem(), &serial)), [Refusal::Held { hold: 1 }]);
		// Who released may hold again.
		hold_by(HANNA, &unit_target(&serial));
	});
}

#[test]
fn release_leaves_recalls_of_the_model() {
	run(|| {
		let serial = held_unit();
		let recall = recalled(vec![rule(hip_stem(), all())]);
		assert_ok!(release(HANNA, 0));
		assert_eq!(
			against(&single(hip_stem(), &serial)),
			[Refusal::Recalled { recall }]
		);
	});
}

#[test]
fn release_is_open_to_who_placed_it_wherever_the_unit_is() {
	run(|| {
		// It has come to another member by return.
		let serial = held_unit();
		unit(hip_stem(), None, "S1", ACME);
		assert_ok!(release(HANNA, 0));
		assert_eq!(against(&single(hip_stem(), &serial)), []);
	});
}

#[test]
fn release_is_open_to_who_has_what_another_held_when_it_had_it() {
	run(|| {
		let serial = held_unit();
		assert_noop!(release(DORA, 0), E::NotAuthorised);
		unit(hip_stem(), None, "S1", DISTRIBUTOR);
		assert_ok!(release(DORA, 0));
		assert_eq!(against(&single(hip_stem(), &serial)), []);
	});
}

#[test]
fn release_is_open_to_regulators_for_any_hold() {
	run(|| {
		held_unit();
		assert_ok!(release(RITA, 0));
	});
}

#[test]
fn release_of_a_regulators_hold_is_the_regulators() {
	run(|| {
		let serial = unit(hip_stem(), None, "S1", HOSPITAL);
		hold_by(RITA, &unit_target(&serial));
		for account in [ALICE, HANNA, CORA] {
			assert_noop!(release(account, 0), E::NotAuthorised);
		}
		// Another regulator may release it.
		assert_ok!(release(ROY, 0));
	});
}

#[test]
fn release_needs_the_right_to() {
	run(|| {
		held_unit();
		assert_noop!(release(NOBODY, 0), BadOrigin);
		// Not even the manufacturer releases what another holds.
		for account in [ALICE, BOB, DORA] {
			assert_noop!(release(account, 0), E::NotAuthorised);
		}
	});
}

#[test]
fn release_fails_the_second_time() {
	run(|| {
		assert_noop!(release(RITA, 0), E::HoldNotFound);
		held_unit();
		assert_ok!(release(HANNA, 0));
		assert_noop!(release(HANNA, 0), E::HoldNotFound);
	});
}
