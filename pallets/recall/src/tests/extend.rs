use super::*;
use crate::{Event, Recalls as Records, Versions};
use frame_support::assert_noop;
use sp_runtime::DispatchError::BadOrigin;

fn extend(account: u64, recall: RecallId, rules: Vec<RuleCode>) -> DispatchResult {
	Recalls::extend(signed(account), recall, several(rules))
}

/// ACME recalls a lot of its syringe.
fn recalled_lot() -> RecallId {
	recalled(vec![rule(syringe(), lots(&["L1"]))])
}

#[test]
fn extend_covers_more_and_keeps_the_version_before() {
	run(|| {
		// GIVEN a recall of one lot
		let recall = recalled_lot();
		let other = reference(syringe(), "L2");
		assert_eq!(against(&devices(&other, HOSPITAL)), []);
		// WHEN the firm extends it to another lot, and to another model
		pass(DAY);
		let added = vec![rule(syringe(), lots(&["L2"])), rule(hip_stem(), all())];
		assert_ok!(extend(ALICE, recall, added));
		// THEN it stops these too
		for lot in [reference(syringe(), "L1"), other, reference(hip_stem(), "L1")] {
			assert_eq!(against(&devices(&lot, HOSPITAL)), [Refusal::Recalled { recall }]);
		}
		// AND both versions can be read
		assert_eq!(record_of(recall).version, 2);
		assert_eq!(Versions::<Test>::get(recall, 1).unwrap().rules.len(), 1);
		let version = version_of(recall);
		assert_eq!((version.since, version.by), (NOW + DAY, ACME));
		assert_eq!((version.rules.len(), version.terms), (3, terms()));
		assert_eq!(
			last_event(),
			Event::RecallExtended {
				recall,
				version: 2,
				by: ACME,
				delegate: ALICE
			}
		);
	});
}

#[test]
fn extend_has_the_consignees_looked_for_again() {
	run(|| {
		// GIVEN a recall whose survey is complete, since nobody has anything of it
		let recall = recalled_lot();
		assert_ok!(Recalls::survey(signed(HANNA), recall, 10));
		assert!(record_of(recall).progress.surveyed);
		// WHEN it is extended
		assert_ok!(extend(ALICE, recall, vec![rule(syringe(), lots(&["L2"]))]));
		// THEN it is not complete any more
		let record = record_of(recall);
		assert!(!record.progress.surveyed);
		assert_eq!(record.survey, Default::default());
	});
}

#[test]
fn extend_is_open_to_regulators() {
	run(|| {
		let recall = recalled_lot();
		assert_ok!(extend(RITA, recall, vec![rule(hip_stem(), all())]));
		assert_eq!(version_of(recall).by, REGULATOR);
		// The firm may extend what a regulator mandated.
		let recall = mandated(vec![rule(syringe(), lots(&["L1"]))]);
		assert_ok!(extend(ALICE, recall, vec![rule(hip_stem(), all())]));
	});
}

#[test]
fn extend_needs_the_right_to() {
	run(|| {
		let recall = recalled_lot();
		for account in [HANNA, CORA, NOBODY] {
			assert_noop!(extend(account, recall, vec![rule(hip_stem(), all())]), BadOrigin);
		}
		assert_noop!(
			extend(BOB, recall, vec![rule(hip_stem(), all())]),
			E::NotAuthorised
		);
	});
}

#[test]
fn extend_fails_when_nothing_new_comes() {
	run(|| {
		let recall = recalled_lot();
		assert_noop!(extend(ALICE, recall, vec![]), E::ScopeEmpty);
		let known = vec![rule(syringe(), lots(&["L1"]))];
		assert_noop!(extend(ALICE, recall, known), E::DuplicateRule);
		assert_noop!(
			extend(ALICE, recall, vec![rule(syringe(), lots(&[]))]),
			E::ScopeEmpty
		);
	});
}

#[test]
fn extend_fails_when_the_model_is_not_the_firms() {
	run(|| {
		let recall = recalled_lot();
		let others = vec![rule(model(9, BOLT), all())];
		for account in [ALICE, RITA] {
			assert_noop!(extend(account, recall, others.clone()), E::DifferentManufacturers);
		}
		assert_noop!(
			extend(RITA, recall, vec![rule(device(77), all())]),
			E::ModelNotFound
		);
	});
}

#[test]
fn extend_fails_when_there_is_no_room() {
	run(|| {
		let of_lot = |n: u32| rule(syringe(), lots(&[&format!("L{n}")]));
		let recall = recalled((1..=MAX_RULES).map(of_lot).collect());
		assert_noop!(extend(ALICE, recall, vec![of_lot(99)]), E::TooManyRules);
		// Another recall has room for a rule, and the model hasn't for long.
		for n in MAX_RULES..MaxRulesPerDevice::get() {
			recalled(vec![of_lot(n + 100)]);
		}
		let other = recalled(vec![rule(hip_stem(), all())]);
		assert_noop!(extend(ALICE, other, vec![of_lot(99)]), E::TooManyRulesForModel);
	});
}

#[test]
fn extend_fails_when_versions_cannot_be_counted() {
	new_test_ext().execute_with(|| {
		let recall = recalled_lot();
		let version = version_of(recall);
		Records::<Test>::mutate(recall, |record| record.as_mut().unwrap().version = u32::MAX);
		Versions::<Test>::insert(recall, u32::MAX, version);
		assert_noop!(
			extend(ALICE, recall, vec![rule(hip_stem(), all())]),
			E::TooManyVersions
		);
	});
}

#[test]
fn extend_fails_when_the_recall_is_over_or_was_never() {
	run(|| {
		assert_noop!(extend(ALICE, 5, vec![rule(syringe(), all())]), E::RecallNotFound);
		let recall = terminated(recalled_lot());
		assert_noop!(
			extend(ALICE, recall, vec![rule(hip_stem(), all())]),
			E::RecallTerminated
		);
	});
}
