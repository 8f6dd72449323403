use super::*;
use crate::{Event, Restrictions, Versions};
use frame_support::assert_noop;
use sp_runtime::DispatchError::BadOrigin;

fn narrow(
	account: u64,
	recall: RecallId,
	device: DeviceIdentifier,
	scope: Option<ScopeCode>,
) -> DispatchResult {
	Recalls::narrow(signed(account), recall, code(&device), scope)
}

/// ACME recalls all its syringes, by two rules, and all its hip stems.
fn wide_recall() -> RecallId {
	recalled(vec![
		rule(syringe(), all()),
		rule(syringe(), lots(&["L1"])),
		rule(hip_stem(), all()),
	])
}

#[test]
fn narrow_releases_what_is_not_covered_any_more() {
	run(|| {
		// GIVEN a recall of all syringes
		let recall = wide_recall();
		let (first, second) = (reference(syringe(), "L1"), reference(syringe(), "L2"));
		assert_eq!(
			against(&devices(&first, HOSPITAL)),
			[Refusal::Recalled { recall }]
		);
		// WHEN a regulator narrows it to one lot
		assert_ok!(narrow(RITA, recall, syringe(), Some(lots(&["L2"]))));
		// THEN the other lots may be used again, and other models stay recalled
		assert_eq!(against(&devices(&first, HOSPITAL)), []);
		for lot in [second, reference(hip_stem(), "L1")] {
			assert_eq!(against(&devices(&lot, HOSPITAL)), [Refusal::Recalled { recall }]);
		}
		// AND the version before can be read
		assert_eq!(Versions::<Test>::get(recall, 1).unwrap().rules.len(), 3);
		assert_eq!(version_of(recall).rules.len(), 2);
		assert_eq!(
			last_event(),
			Event::RecallNarrowed {
				recall,
				version: 2,
				device: syringe(),
				by: REGULATOR,
				delegate: RITA
			}
		);
	});
}

#[test]
fn narrow_leaves_no_record_of_a_model_that_is_free() {
	run(|| {
		let recall = wide_recall();
		assert_ok!(narrow(RITA, recall, hip_stem(), None));
		assert!(!Restrictions::<Test>::contains_key(hip_stem()));
		assert_eq!(against(&devices(&reference(hip_stem(), "L1"), HOSPITAL)), []);
	});
}

#[test]
fn narrow_leaves_other_recalls_of_the_model() {
	run(|| {
		let recall = wide_recall();
		let other = recalled(vec![rule(hip_stem(), lots(&["L1"]))]);
		assert_ok!(narrow(RITA, recall, hip_stem(), None));
		let lot = reference(hip_stem(), "L1");
		assert_eq!(
			against(&devices(&lot, HOSPITAL)),
			[Refusal::Recalled { recall: other }]
		);
	});
}

#[test]
fn narrow_has_the_consignees_looked_for_again() {
	run(|| {
		let recall = wide_recall();
		for _ in 0..3 {
			assert_ok!(Recalls::survey(signed(HANNA), recall, 1));
		}
		assert_ok!(narrow(RITA, recall, hip_stem(), None));
		let record = record_of(recall);
		assert!(!record.progress.surveyed);
		assert_eq!(record.survey, Default::default());
	});
}

#[test]
fn narrow_makes_room_after_a_recall_is_over() {
	run(|| {
		// GIVEN a recall that is terminated, and still covers what it covered
		let recall = terminated(recalled(vec![rule(syringe(), lots(&["L1"]))]));
		let lot = reference(syringe(), "L1");
		assert_eq!(against(&devices(&lot, HOSPITAL)), [Refusal::Recalled { recall }]);
		// WHEN a regulator takes its last rule away, since nothing is left of the lot
		assert_ok!(narrow(RITA, recall, syringe(), None));
		// THEN the model has room for another recall
		assert!(!Restrictions::<Test>::contains_key(syringe()));
		assert!(version_of(recall).rules.is_empty());
	});
}

#[test]
fn narrow_is_not_open_to_the_firm() {
	run(|| {
		let recall = wide_recall();
		for account in [ALICE, HANNA, CORA, NOBODY] {
			assert_noop!(narrow(account, recall, hip_stem(), None), BadOrigin);
		}
		// Not even where it is a regulator too.
		assert_noop!(narrow(AXEL, recall, hip_stem(), None), E::NotAuthorised);
	});
}

#[test]
fn narrow_fails_when_nothing_would_be_left() {
	run(|| {
		let recall = recalled(vec![rule(syringe(), all())]);
		assert_noop!(narrow(RITA, recall, syringe(), None), E::ScopeEmpty);
		assert_noop!(narrow(RITA, recall, syringe(), Some(lots(&[]))), E::ScopeEmpty);
	});
}

#[test]
fn narrow_fails_when_nothing_would_change() {
	run(|| {
		let recall = recalled(vec![rule(syringe(), all())]);
		assert_noop!(narrow(RITA, recall, syringe(), Some(all())), E::NothingChanged);
		assert_noop!(narrow(RITA, recall, hip_stem(), Some(all())), E::NotCovered);
		assert_noop!(narrow(RITA, recall, device(77), None), E::NotCovered);
		assert_noop!(narrow(RITA, 9, syringe(), None), E::RecallNotFound);
	});
}

#[test]
fn narrow_fails_when_a_text_is_wrong() {
	run(|| {
		let recall = wide_recall();
		let device = code_of(IssuingAgency::Gs1, "1");
		assert_noop!(
			Recalls::narrow(signed(RITA), recall, device, None),
			E::InvalidGtin
		);
		for (scope, error) in [
			(lots(&["L1", "L1"]), E::DuplicateLot),
			(lots(&["L~"]), E::InvalidLotNumber),
			(manufactured(None, None), E::WindowOpen),
		] {
			assert_noop!(narrow(RITA, recall, syringe(), Some(scope)), error);
		}
	});
}
