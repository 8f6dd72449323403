use super::*;

/// The unit of a model without lots or dates.
fn bare(serial: &str) -> Guarded {
	Guarded::Devices {
		lot: LotReference {
			device: hip_stem(),
			lot: None,
		},
		serial: Some(self::serial(serial)),
		manufactured: None,
		expires: None,
		possessor: HOSPITAL,
	}
}

/// So many devices of a lot, made and expiring on those days.
fn dated(lot: &LotReference, manufactured: Option<Date>, expires: Option<Date>) -> Guarded {
	let (serial, possessor) = (None, HOSPITAL);
	Guarded::Devices {
		lot: *lot,
		serial,
		manufactured,
		expires,
		possessor,
	}
}

fn is_stopped(what: &Guarded) -> bool {
	!against(what).is_empty()
}

#[test]
fn what_leads_away_from_the_patient_stays_possible() {
	run(|| {
		let lot = lot(syringe(), "L1", 10);
		recalled(vec![rule(syringe(), all())]);
		hold_by(RITA, &lot_target(&lot));
		for intent in [Intent::Ship, Intent::Receive, Intent::TransferTitle, Intent::Use] {
			let reasons = <Recalls as UseGuard>::reasons(&devices(&lot, HOSPITAL), intent);
			assert_eq!(reasons.len(), 2, "{intent:?}");
		}
		for intent in [
			Intent::Return,
			Intent::Destroy,
			Intent::Correct,
			Intent::Investigate,
		] {
			let reasons = <Recalls as UseGuard>::reasons(&devices(&lot, HOSPITAL), intent);
			assert_eq!(reasons, [], "{intent:?}");
		}
	});
}

#[test]
fn every_reason_is_told_and_recalls_come_first() {
	run(|| {
		let lot = lot(syringe(), "L1", 10);
		give(&lot, HOSPITAL, 10);
		hold_by(RITA, &lot_target(&lot));
		hold_by(HANNA, &holding_target(&lot, HOSPITAL));
		// A recall by two rules that both cover it is one reason.
		recalled(vec![rule(syringe(), lots(&["L1"])), rule(syringe(), all())]);
		recalled(vec![rule(syringe(), lots(&["L2"]))]);
		recalled(vec![rule(syringe(), all())]);
		assert_eq!(
			against(&devices(&lot, HOSPITAL)),
			[
				Refusal::Recalled { recall: 0 },
				Refusal::Recalled { recall: 2 },
				Refusal::Held { hold: 0 },
				Refusal::Held { hold: 1 }
			]
		);
	});
}

#[test]
fn rules_for_lots_cover_their_units() {
	run(|| {
		recalled(vec![rule(hip_stem(), lots(&["L1", "L3"]))]);
		for (lot, covered) in [
			(Some("L1"), true),
			(Some("L2"), false),
			(Some("L3"), true),
			(None, false),
		] {
			let serial = unit(hip_stem(), lot, "S1", HOSPITAL);
			assert_eq!(is_stopped(&single(hip_stem(), &serial)), covered, "{lot:?}");
		}
	});
}

#[test]
fn rules_for_serials_cover_these_and_whatever_may_be_one_of_them() {
	run(|| {
		recalled(vec![rule(hip_stem(), serials(&["S1", "S3"]))]);
		for (serial, covered) in [("S1", true), ("S2", false), ("S3", true), ("S", false)] {
			assert_eq!(is_stopped(&bare(serial)), covered, "{serial}");
		}
		// Several units may hold one of them.
		assert!(is_stopped(&devices(&reference(hip_stem(), "L1"), HOSPITAL)));
	});
}

#[test]
fn rules_for_a_range_cover_serials_of_its_length() {
	run(|| {
		recalled(vec![rule(hip_stem(), serial_range("A050", "B020"))]);
		for (serial, covered) in [
			("A050", true),
			("A049", false),
			("AZZZ", true),
			("B020", true),
			("B021", false),
			("A51", false),
			("A0500", false),
		] {
			assert_eq!(is_stopped(&bare(serial)), covered, "{serial}");
		}
		assert!(is_stopped(&devices(&reference(hip_stem(), "L1"), HOSPITAL)));
	});
}

#[test]
fn rules_for_windows_cover_their_days_and_unknown_ones() {
	run(|| {
		let (first, last) = (date(2026, 5, 1), date(2026, 5, 31));
		recalled(vec![rule(syringe(), manufactured(first, last))]);
		let lot = reference(syringe(), "L1");
		for (day, covered) in [
			(date(2026, 4, 30), false),
			(first, true),
			(last, true),
			(date(2026, 6, 1), false),
			(None, true),
		] {
			assert_eq!(is_stopped(&dated(&lot, day, EXPIRES)), covered, "{day:?}");
		}
		recalled(vec![rule(hip_stem(), expires(None, last))]);
		let lot = reference(hip_stem(), "L1");
		for (day, covered) in [(last, true), (date(2026, 6, 1), false), (None, true)] {
			assert_eq!(is_stopped(&dated(&lot, MADE, day)), covered, "{day:?}");
		}
	});
}

#[test]
fn units_without_a_lot_are_judged_together_by_the_earliest_of_their_days() {
	run(|| {
		// GIVEN a recall of what was made in May
		let (first, last) = (date(2026, 5, 1), date(2026, 5, 31));
		recalled(vec![rule(hip_stem(), manufactured(first, last))]);
		// THEN units of which the oldest is of April are stopped, for another may be of May,
		let several = LotReference {
			device: hip_stem(),
			lot: None,
		};
		assert!(is_stopped(&dated(&several, date(2026, 4, 30), None)));
		// those of which the oldest is of June are not,
		assert!(!is_stopped(&dated(&several, date(2026, 6, 1), None)));
		// and a single unit is judged by its own day.
		let april = dated_unit(hip_stem(), None, "S1", HOSPITAL, date(2026, 4, 30), None);
		assert!(!is_stopped(&single(hip_stem(), &april)));
	});
}

#[test]
fn packages_are_stopped_by_recalls_of_what_may_be_in_them() {
	run(|| {
		// GIVEN a box of hip stems
		let carton = package(3, ACME, hip_stem());
		let lot = reference(carton, "L1");
		for (scope, covered) in [
			(all(), true),
			(lots(&["L1"]), true),
			(lots(&["L2"]), false),
			(serials(&["S1"]), true),
			(serial_range("S1", "S2"), true),
			(manufactured(MADE, None), true),
			(manufactured(None, date(2026, 5, 3)), false),
		] {
			// WHEN hip stems are recalled
			new_test_ext().execute_with(|| {
				package(3, ACME, hip_stem());
				recalled(vec![rule(hip_stem(), scope.clone())]);
				// THEN the box is stopped where they may be in it
				assert_eq!(is_stopped(&devices(&lot, HOSPITAL)), covered, "{scope:?}");
				// AND so is a box with a serial number, since that is its own
				let box_one = unit(carton, Some("L1"), "S9", HOSPITAL);
				assert_eq!(is_stopped(&single(carton, &box_one)), covered, "{scope:?}");
			});
		}
		// A box without a lot number may hold any lot.
		recalled(vec![rule(hip_stem(), lots(&["L2"]))]);
		let without = LotReference {
			device: carton,
			lot: None,
		};
		assert!(is_stopped(&devices(&without, HOSPITAL)));
		assert!(!is_stopped(&devices(&lot, HOSPITAL)));
	});
}

#[test]
fn packages_may_be_recalled_without_what_is_in_them() {
	run(|| {
		let carton = package(3, ACME, hip_stem());
		recalled(vec![rule(carton, all())]);
		assert!(is_stopped(&devices(&reference(carton, "L1"), HOSPITAL)));
		assert!(!is_stopped(&devices(&reference(hip_stem(), "L1"), HOSPITAL)));
	});
}

#[test]
fn a_held_unit_does_not_stop_the_others_of_its_lot() {
	run(|| {
		let serial = unit(hip_stem(), Some("L1"), "S1", HOSPITAL);
		hold_by(HANNA, &unit_target(&serial));
		assert_eq!(against(&devices(&reference(hip_stem(), "L1"), HOSPITAL)), []);
	});
}

#[test]
fn a_hold_of_a_lot_stops_its_units() {
	run(|| {
		let lot = lot(hip_stem(), "L1", 10);
		let here = unit(hip_stem(), Some("L1"), "S1", HOSPITAL);
		let there = unit(hip_stem(), Some("L1"), "S2", OTHER_HOSPITAL);
		give(&lot, HOSPITAL, 1);
		hold_by(HANNA, &holding_target(&lot, HOSPITAL));
		assert_eq!(against(&single(hip_stem(), &here)), [Refusal::Held { hold: 0 }]);
		assert_eq!(against(&single(hip_stem(), &there)), []);
		hold_by(ALICE, &lot_target(&lot));
		assert_eq!(against(&single(hip_stem(), &there)), [Refusal::Held { hold: 1 }]);
	});
}

#[test]
fn a_recall_of_another_model_changes_nothing() {
	run(|| {
		recalled(vec![rule(hip_stem(), all())]);
		assert_eq!(against(&devices(&reference(syringe(), "L1"), HOSPITAL)), []);
	});
}

#[test]
fn the_guard_tells_whether_anything_is_recalled_or_held_of_a_model() {
	run(|| {
		// GIVEN a box of hip stems, a lot of syringes, and a logistic unit of these
		let carton = devices(&reference(package(3, ACME, hip_stem()), "L1"), HOSPITAL);
		let syringes = lot(syringe(), "L1", 10);
		give(&syringes, HOSPITAL, 10);
		let packed = Guarded::LogisticUnit {
			sscc: pack(1, &[HOSPITAL], &[(syringes, 1)]),
		};
		let syringes = devices(&syringes, HOSPITAL);
		let told = |what, intent| <Recalls as UseGuard>::check(what, intent);
		for what in [&carton, &syringes, &packed] {
			assert_eq!(told(what, Intent::Use), Ok(false));
		}

		// WHEN another lot of hip stems is recalled, and another lot of syringes is held
		recalled(vec![rule(hip_stem(), lots(&["L2"]))]);
		hold_by(RITA, &lot_target(&lot(syringe(), "L2", 10)));

		// THEN that is told of the box and of the syringes, but not on the way back, nor of the logistic unit as such
		for what in [&carton, &syringes] {
			assert_eq!(told(what, Intent::Use), Ok(true));
			assert_eq!(told(what, Intent::Return), Ok(false));
		}
		assert_eq!(told(&packed, Intent::Use), Ok(false));
		assert_eq!(
			<Recalls as UseGuard>::restricted_weight(),
			<NoWeight as crate::WeightInfo>::examine_restricted()
		);
	});
}
