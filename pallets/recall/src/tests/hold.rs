use super::*;
use crate::{Event, Holds, LogisticUnitHolds, NextHoldId, Restrictions};
use custos_primitives::guard::{HoldId, ShortNumber};
use frame_support::assert_noop;
use sp_runtime::DispatchError::BadOrigin;

const REASON: RecallReason = RecallReason::SuspectedIllegitimate;

fn hold(account: u64, target: &HoldTargetCode) -> DispatchResult {
	Recalls::hold(signed(account), target.clone(), REASON, document())
}

fn held(hold: HoldId) -> Vec<Refusal> {
	vec![Refusal::Held { hold }]
}

/// Lot L1 of the syringe, of which the hospital has ten, and the distributor twenty.
fn distributed_lot() -> LotReference {
	let lot = lot(syringe(), "L1", 30);
	give(&lot, HOSPITAL, 10);
	give(&lot, DISTRIBUTOR, 20);
	lot
}

/// Hip stem S1, which the hospital has.
fn stem() -> SerialNumber {
	unit(hip_stem(), Some("L7"), "S1", HOSPITAL)
}

#[test]
fn hold_of_a_unit_stops_that_unit() {
	run(|| {
		// GIVEN two units of a lot at a hospital
		let (first, second) = (stem(), unit(hip_stem(), Some("L7"), "S2", HOSPITAL));
		// WHEN the hospital holds one
		assert_ok!(hold(HANNA, &unit_target(&first)));
		// THEN that one may not be used, and the other may
		assert_eq!(against(&single(hip_stem(), &first)), held(0));
		assert_eq!(against(&single(hip_stem(), &second)), []);
		// AND the hold says who, when, why and in which capacity
		let hold = Hold {
			hold: 0,
			placed_by: HOSPITAL,
			authority: HoldAuthority::Possessor,
			reason: REASON,
			document: document(),
			since: NOW,
		};
		let target = unit_target(&first).parsed().unwrap();
		assert_eq!(Holds::<Test>::get(0).unwrap().hold, hold);
		assert_eq!(
			last_event(),
			Event::HoldPlaced {
				target,
				hold,
				delegate: HANNA
			}
		);
	});
}

#[test]
fn hold_of_a_lot_stops_it_wherever_it_is() {
	run(|| {
		let lot = distributed_lot();
		let other = reference(syringe(), "L2");
		assert_ok!(hold(ALICE, &lot_target(&lot)));
		for member in [HOSPITAL, DISTRIBUTOR] {
			assert_eq!(against(&devices(&lot, member)), held(0));
			assert_eq!(against(&devices(&other, member)), []);
		}
		assert_eq!(
			Holds::<Test>::get(0).unwrap().hold.authority,
			HoldAuthority::Manufacturer
		);
	});
}

#[test]
fn hold_of_a_lot_at_a_member_stops_it_there() {
	run(|| {
		let lot = distributed_lot();
		assert_ok!(hold(HANNA, &holding_target(&lot, HOSPITAL)));
		assert_eq!(against(&devices(&lot, HOSPITAL)), held(0));
		assert_eq!(against(&devices(&lot, DISTRIBUTOR)), []);
	});
}

#[test]
fn hold_of_a_logistic_unit_stops_it_whole() {
	run(|| {
		let lot = distributed_lot();
		let pallet = pack(1, &[ACME, DISTRIBUTOR], &[(lot, 5)]);
		assert_ok!(hold(DORA, &HoldTargetOf::LogisticUnit { sscc: sscc_text(1) }));
		assert_eq!(against(&Guarded::LogisticUnit { sscc: pallet }), held(0));
		assert_eq!(against(&Guarded::LogisticUnit { sscc: sscc(2) }), []);
		// No model has to be looked at for it.
		assert!(!Restrictions::<Test>::contains_key(syringe()));
		assert_eq!(LogisticUnitHolds::<Test>::get(pallet).unwrap().len(), 1);
	});
}

#[test]
fn hold_may_be_placed_by_several() {
	run(|| {
		// WHEN possessor, manufacturer and regulator hold the same
		let serial = stem();
		for account in [HANNA, ALICE, RITA] {
			assert_ok!(hold(account, &unit_target(&serial)));
		}
		// THEN all three stand against it, each in its capacity
		assert_eq!(
			against(&single(hip_stem(), &serial)),
			[0, 1, 2].map(|hold| Refusal::Held { hold })
		);
		let authority = |number| Holds::<Test>::get(number).unwrap().hold.authority;
		assert_eq!(authority(0), HoldAuthority::Possessor);
		assert_eq!(authority(1), HoldAuthority::Manufacturer);
		assert_eq!(authority(2), HoldAuthority::Regulator);
		assert_eq!(Restrictions::<Test>::get(hip_stem()).unwrap().holds, 3);
	});
}

#[test]
fn hold_is_open_to_manufacturers_where_others_have_it() {
	run(|| {
		let lot = distributed_lot();
		assert_ok!(hold(ALICE, &holding_target(&lot, HOSPITAL)));
		assert_eq!(against(&devices(&lot, HOSPITAL)), held(0));
		// What is on its way to the member will be held when it comes.
		change_holding(&lot, OTHER_HOSPITAL, |_| {});
		assert_ok!(hold(RITA, &holding_target(&lot, OTHER_HOSPITAL)));
	});
}

#[test]
fn hold_needs_the_right_to() {
	run(|| {
		let (lot, serial) = (distributed_lot(), stem());
		pack(1, &[DISTRIBUTOR], &[(lot, 5)]);
		let pallet = HoldTargetOf::LogisticUnit { sscc: sscc_text(1) };
		assert_noop!(hold(NOBODY, &unit_target(&serial)), BadOrigin);
		for (account, target) in [
			// Those who neither have nor make it.
			(BOB, unit_target(&serial)),
			(DORA, unit_target(&serial)),
			(CORA, unit_target(&serial)),
			(BOB, lot_target(&lot)),
			(DORA, holding_target(&lot, HOSPITAL)),
			(HANNA, pallet.clone()),
			// A manufacturer holds its lots inside the logistic unit, not the logistic unit with what else is in it.
			(ALICE, pallet),
			// Who has some of a lot holds that, not the lot of others.
			(HANNA, lot_target(&lot)),
		] {
			assert_noop!(hold(account, &target), E::NotAuthorised);
		}
	});
}

#[test]
fn hold_fails_when_there_is_nothing_to_hold() {
	run(|| {
		let lot = distributed_lot();
		let missing = reference(syringe(), "L9");
		assert_noop!(hold(RITA, &unit_target(&serial("S9"))), E::UnitNotFound);
		assert_noop!(hold(RITA, &lot_target(&missing)), E::LotNotFound);
		assert_noop!(
			hold(ALICE, &holding_target(&lot, OTHER_HOSPITAL)),
			E::NothingOnHand
		);
		assert_noop!(
			hold(HUGO, &holding_target(&lot, OTHER_HOSPITAL)),
			E::NothingOnHand
		);
		let sscc = HoldTargetOf::LogisticUnit { sscc: sscc_text(9) };
		assert_noop!(hold(RITA, &sscc), E::LogisticUnitNotFound);
		// It has sent all of it on.
		change_holding(&lot, HOSPITAL, |holding| holding.stocks = Default::default());
		assert_noop!(hold(HANNA, &holding_target(&lot, HOSPITAL)), E::NothingOnHand);
	});
}

#[test]
fn hold_fails_when_a_text_is_no_identifier() {
	run(|| {
		let good = code(&syringe());
		let wrong = code_of(IssuingAgency::Gs1, "09506000134353");
		let unit = |device, serial: &str| HoldTargetOf::Unit {
			device,
			serial: number(serial),
		};
		let lot = |lot: &str| HoldTargetOf::Lot {
			device: good.clone(),
			lot: number(lot),
		};
		let logistic_unit = |text: &str| HoldTargetOf::LogisticUnit { sscc: bounded(text) };
		for (target, error) in [
			(unit(wrong, "S1"), E::CheckDigit),
			(unit(code_of(IssuingAgency::Gs1, "12"), "S1"), E::InvalidGtin),
			(
				unit(code_of(IssuingAgency::Iccbba, "A"), "S1"),
				E::IssuingAgencyNotSupported,
			),
			(unit(good.clone(), "S 1"), E::InvalidSerialNumber),
			(lot(""), E::InvalidLotNumber),
			(logistic_unit("123"), E::InvalidSscc),
			(logistic_unit("095060000000000000"), E::CheckDigit),
		] {
			assert_noop!(hold(RITA, &target), error);
		}
	});
}

#[test]
fn hold_fails_the_second_time() {
	run(|| {
		let serial = stem();
		assert_ok!(hold(HANNA, &unit_target(&serial)));
		assert_noop!(hold(HANNA, &unit_target(&serial)), E::AlreadyHeld);
	});
}

#[test]
fn hold_fails_when_there_is_no_room_or_number() {
	run(|| {
		let serial = stem();
		for account in [HANNA, ALICE, RITA] {
			assert_ok!(hold(account, &unit_target(&serial)));
		}
		assert_noop!(hold(ROY, &unit_target(&serial)), E::TooManyHolds);
		// The last place is a regulator's.
		let crowded = unit(hip_stem(), Some("L7"), "S3", HOSPITAL);
		for account in [HANNA, RITA] {
			assert_ok!(hold(account, &unit_target(&crowded)));
		}
		assert_noop!(hold(ALICE, &unit_target(&crowded)), E::TooManyHolds);
		assert_ok!(hold(ROY, &unit_target(&crowded)));
		NextHoldId::<Test>::put(ShortNumber::MAX);
		let lot = distributed_lot();
		assert_ok!(hold(ALICE, &lot_target(&lot)));
		assert_noop!(hold(RITA, &lot_target(&lot)), E::OutOfNumbers);
	});
}

#[test]
fn hold_fails_of_what_is_inside_of_a_logistic_unit() {
	run(|| {
		// GIVEN a unit in a box, and a box on a pallet
		let serial = stem();
		let key = (hip_stem(), serial);
		Units::mutate(|units| units.get_mut(&key).unwrap().state = UnitState::Packed { parent: sscc(1) });
		let lot = distributed_lot();
		pack(1, &[DISTRIBUTOR], &[(lot, 5)]);
		LogisticUnits::mutate(|units| units.get_mut(&sscc(1)).unwrap().within = vec![sscc(2)]);
		// WHEN somebody holds them there, where the hold would not be seen
		for account in [RITA, ALICE, HANNA] {
			assert_noop!(hold(account, &unit_target(&serial)), E::Packed);
		}
		let boxed = HoldTargetOf::LogisticUnit { sscc: sscc_text(1) };
		assert_noop!(hold(RITA, &boxed), E::Packed);
	});
}

#[test]
fn hold_of_a_lot_stops_the_packages_of_it() {
	run(|| {
		// GIVEN boxes of hip stems, two lots of them
		let carton = package(3, ACME, hip_stem());
		let [held_lot, other] = ["L1", "L2"].map(|text| reference(carton, text));
		let stems = lot(hip_stem(), "L1", 30);
		// WHEN a lot of hip stems is held
		assert_ok!(hold(RITA, &lot_target(&stems)));
		// THEN so are the boxes of that lot
		assert_eq!(against(&devices(&held_lot, HOSPITAL)), held(0));
		assert_eq!(against(&devices(&other, HOSPITAL)), []);
	});
}
