use super::*;
use crate::{Event, UnitRestrictions};
use frame_support::assert_noop;
use sp_runtime::DispatchError::BadOrigin;

fn correct(account: u64, recall: RecallId, device: DeviceIdentifier, serials: &[&str]) -> DispatchResult {
	let serials = several(serials.iter().map(|serial| number(serial)));
	Recalls::record_corrections(signed(account), recall, code(&device), serials)
}

/// Hip stems S1 to S3 at the hospital, of which lot L1 with S1 and S2 is recalled for correction.
fn recalled_for_correction() -> RecallId {
	for (text, lot) in [("S1", "L1"), ("S2", "L1"), ("S3", "L2")] {
		unit(hip_stem(), Some(lot), text, HOSPITAL);
	}
	recalled_with(vec![rule(hip_stem(), lots(&["L1"]))], correction())
}

fn against_unit(text: &str) -> Vec<Refusal> {
	against(&single(hip_stem(), &serial(text)))
}

#[test]
fn record_corrections_frees_the_units_for_that_recall() {
	run(|| {
		// GIVEN two units that are recalled for correction
		let recall = recalled_for_correction();
		assert_eq!(against_unit("S1"), [Refusal::Recalled { recall }]);
		// WHEN one is corrected
		assert_ok!(correct(ALICE, recall, hip_stem(), &["S1"]));
		// THEN it may be used again, and the other may not
		assert_eq!(against_unit("S1"), []);
		assert_eq!(against_unit("S2"), [Refusal::Recalled { recall }]);
		assert_eq!(
			last_event(),
			Event::CorrectionsRecorded {
				recall,
				device: hip_stem(),
				serials: vec![serial("S1")],
				by: ACME,
				delegate: ALICE
			}
		);
		// AND several together are stopped, since nobody tells which they are
		let lot = reference(hip_stem(), "L1");
		assert_eq!(against(&devices(&lot, HOSPITAL)), [Refusal::Recalled { recall }]);
	});
}

#[test]
fn record_corrections_leaves_other_recalls() {
	run(|| {
		let first = recalled_for_correction();
		let second = recalled_with(vec![rule(hip_stem(), all())], correction());
		assert_ok!(correct(ALICE, first, hip_stem(), &["S1"]));
		assert_eq!(against_unit("S1"), [Refusal::Recalled { recall: second }]);
		assert_ok!(correct(ALICE, second, hip_stem(), &["S1"]));
		assert_eq!(against_unit("S1"), []);
	});
}

#[test]
fn record_corrections_leaves_holds() {
	run(|| {
		let recall = recalled_for_correction();
		hold_by(HANNA, &unit_target(&serial("S1")));
		assert_ok!(correct(SAM, recall, hip_stem(), &["S1"]));
		assert_eq!(against_unit("S1"), [Refusal::Held { hold: 0 }]);
		// WHEN it is released, THEN it stays corrected
		let released = Recalls::release(signed(HANNA), 0, ReleaseReason::Corrected, document());
		assert_ok!(released);
		assert_eq!(against_unit("S1"), []);
	});
}

#[test]
fn record_corrections_tells_those_that_are_new() {
	run(|| {
		let recall = recalled_for_correction();
		assert_ok!(correct(SAM, recall, hip_stem(), &["S1"]));
		assert_ok!(correct(ALICE, recall, hip_stem(), &["S1", "S2"]));
		assert!(matches!(
			last_event(),
			Event::CorrectionsRecorded { serials, .. } if serials == [serial("S2")]
		));
		assert_noop!(
			correct(ALICE, recall, hip_stem(), &["S1", "S2"]),
			E::AlreadyCorrected
		);
		assert_noop!(correct(ALICE, recall, hip_stem(), &[]), E::AlreadyCorrected);
	});
}

#[test]
fn record_corrections_reaches_what_turns_up_after_the_recall() {
	run(|| {
		let recall = terminated(recalled_for_correction());
		assert_ok!(correct(SAM, recall, hip_stem(), &["S1"]));
		assert_eq!(against_unit("S1"), []);
	});
}

#[test]
fn record_corrections_reaches_packages_of_what_is_recalled() {
	run(|| {
		let carton = package(3, ACME, hip_stem());
		let serial = unit(carton, Some("L1"), "C1", HOSPITAL);
		let recall = recalled_with(vec![rule(hip_stem(), lots(&["L1"]))], correction());
		assert_eq!(against(&single(carton, &serial)), [Refusal::Recalled { recall }]);
		assert_ok!(correct(ALICE, recall, carton, &["C1"]));
		assert_eq!(against(&single(carton, &serial)), []);
	});
}

#[test]
fn record_corrections_makes_room_by_recalls_that_cover_the_unit_no_more() {
	run(|| {
		// GIVEN a unit that was corrected under as many recalls as there is room for
		unit(hip_stem(), Some("L1"), "S1", HOSPITAL);
		for _ in 0..MaxRulesPerDevice::get() {
			let recall = recalled_with(vec![rule(hip_stem(), lots(&["L1"]))], correction());
			assert_ok!(correct(ALICE, recall, hip_stem(), &["S1"]));
		}
		// WHEN one of them is narrowed, so that another has room
		assert_ok!(Recalls::narrow(
			signed(RITA),
			0,
			code(&hip_stem()),
			Some(lots(&["L2"]))
		));
		let carton = package(3, ACME, hip_stem());
		assert_ok!(Recalls::narrow(
			signed(RITA),
			1,
			code(&hip_stem()),
			Some(lots(&["L2"]))
		));
		let last = recalled_with(vec![rule(carton, all())], correction());
		assert_ok!(Recalls::extend(
			signed(ALICE),
			last,
			several([rule(carton, lots(&["L1"]))])
		));
		terminate_and_free(1);
		let next = recalled_with(vec![rule(hip_stem(), lots(&["L1"]))], correction());
		// THEN the unit can be corrected under that one too
		assert_ok!(correct(ALICE, next, hip_stem(), &["S1"]));
		let corrected = UnitRestrictions::<Test>::get(hip_stem(), serial("S1"))
			.unwrap()
			.corrected;
		assert!(!corrected.contains(&0) && corrected.contains(&next));
	});
}

/// Takes the last rule of a recall away, after its end.
fn terminate_and_free(recall: RecallId) {
	terminated(recall);
	assert_ok!(Recalls::narrow(signed(RITA), recall, code(&hip_stem()), None));
}

#[test]
fn record_corrections_needs_the_right_to() {
	run(|| {
		let recall = recalled_for_correction();
		assert_noop!(correct(NOBODY, recall, hip_stem(), &["S1"]), BadOrigin);
		for account in [BOB, HANNA, CORA, RITA] {
			assert_noop!(correct(account, recall, hip_stem(), &["S1"]), E::NotAuthorised);
		}
		// A service provider that is not active may not either.
		Inactive::set(vec![SERVICE]);
		assert_noop!(correct(SAM, recall, hip_stem(), &["S1"]), E::NotAuthorised);
	});
}

#[test]
fn record_corrections_fails_when_the_recall_removes() {
	run(|| {
		unit(hip_stem(), Some("L1"), "S1", HOSPITAL);
		let recall = recalled(vec![rule(hip_stem(), all())]);
		assert_noop!(correct(ALICE, recall, hip_stem(), &["S1"]), E::NotACorrection);
		assert_noop!(correct(ALICE, 9, hip_stem(), &["S1"]), E::RecallNotFound);
	});
}

#[test]
fn record_corrections_fails_when_a_unit_is_not_covered_or_not_there() {
	run(|| {
		let recall = recalled_for_correction();
		assert_noop!(correct(ALICE, recall, hip_stem(), &["S1", "S3"]), E::NotCovered);
		assert_noop!(correct(ALICE, recall, hip_stem(), &["S9"]), E::UnitNotFound);
		assert_noop!(correct(ALICE, recall, syringe(), &["S1"]), E::UnitNotFound);
	});
}

#[test]
fn record_corrections_fails_when_a_text_is_wrong() {
	run(|| {
		let recall = recalled_for_correction();
		assert_noop!(
			correct(ALICE, recall, hip_stem(), &["S1", "S1"]),
			E::DuplicateSerial
		);
		assert_noop!(
			correct(ALICE, recall, hip_stem(), &["S~"]),
			E::InvalidSerialNumber
		);
		let (device, serials) = (code_of(IssuingAgency::Gs1, "1"), several([number("S1")]));
		assert_noop!(
			Recalls::record_corrections(signed(ALICE), recall, device, serials),
			E::InvalidGtin
		);
	});
}
