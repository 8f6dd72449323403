use super::*;
use crate::Event;
use frame_support::assert_noop;
use sp_runtime::DispatchError::BadOrigin;

fn terminate(account: u64, recall: RecallId) -> DispatchResult {
	Recalls::terminate(signed(account), recall)
}

fn survey(recall: RecallId) {
	assert_ok!(Recalls::survey(signed(HANNA), recall, 100));
}

fn report(recall: RecallId) {
	assert_ok!(Recalls::report(signed(ALICE), recall, document()));
}

/// The level of checks at which nobody is checked.
fn unchecked() -> RecallTerms {
	RecallTerms {
		level: EffectivenessLevel::E,
		..terms()
	}
}

#[test]
fn terminate_leaves_what_is_covered_refused() {
	run(|| {
		// GIVEN a recall of which nothing is open: nobody has anything of it
		let lot = lot(syringe(), "L1", 10);
		let recall = recalled(vec![rule(syringe(), lots(&["L1"]))]);
		survey(recall);
		report(recall);
		// WHEN a regulator terminates it
		pass(DAY);
		assert_ok!(terminate(RITA, recall));
		// THEN that is on record, and what turns up later is still recalled
		let (at, by) = (NOW + DAY, REGULATOR);
		assert_eq!(record_of(recall).status, RecallStatus::Terminated { at, by });
		assert_eq!(against(&devices(&lot, HOSPITAL)), [Refusal::Recalled { recall }]);
		let progress = record_of(recall).progress;
		assert_eq!(
			last_event(),
			Event::RecallTerminated {
				recall,
				progress,
				by,
				delegate: RITA
			}
		);
	});
}

#[test]
fn terminate_fails_at_each_open_point() {
	run(|| {
		// GIVEN a recall of a lot that a hospital has, with checks of all consignees
		let lot = lot(syringe(), "L1", 10);
		give(&lot, HOSPITAL, 10);
		let recall = recalled(vec![rule(syringe(), all())]);
		// THEN it isn't terminated before the consignees were looked for,
		assert_noop!(terminate(RITA, recall), E::NotSurveyed);
		survey(recall);
		// before they answered,
		assert_noop!(terminate(RITA, recall), E::AnswersMissing);
		let amounts = Amounts {
			held: 10,
			..Default::default()
		};
		let (none, nobody) = (Default::default(), Default::default());
		assert_ok!(Recalls::answer(
			signed(HANNA),
			recall,
			None,
			lot_code(&lot),
			amounts,
			none,
			nobody
		));
		// before they were checked,
		assert_noop!(terminate(RITA, recall), E::SampleNotDrawn);
		assert_ok!(Recalls::draw_sample(signed(CORA), recall));
		assert_noop!(terminate(RITA, recall), E::ChecksMissing);
		let effective = CheckResult::Effective;
		assert_ok!(Recalls::record_check(
			signed(CORA),
			recall,
			HOSPITAL,
			effective,
			document()
		));
		// before each device is in an account,
		assert_noop!(terminate(RITA, recall), E::NotReconciled);
		assert_ok!(Recalls::explain(
			signed(ALICE),
			recall,
			lot_code(&lot),
			10,
			document()
		));
		// and before it was reported.
		assert_noop!(terminate(RITA, recall), E::NotReported);
		report(recall);
		assert_ok!(terminate(RITA, recall));
	});
}

#[test]
fn terminate_asks_for_no_checks_at_level_e() {
	run(|| {
		let recall = recalled_with(vec![rule(syringe(), all())], unchecked());
		survey(recall);
		report(recall);
		assert_ok!(terminate(RITA, recall));
	});
}

#[test]
fn terminate_is_not_open_to_the_firm() {
	run(|| {
		let recall = recalled_with(vec![rule(syringe(), all())], unchecked());
		survey(recall);
		report(recall);
		for account in [ALICE, HANNA, CORA, NOBODY] {
			assert_noop!(terminate(account, recall), BadOrigin);
		}
		// Not even where it is a regulator too.
		assert_noop!(terminate(AXEL, recall), E::NotAuthorised);
	});
}

#[test]
fn terminate_fails_the_second_time() {
	run(|| {
		assert_noop!(terminate(RITA, 0), E::RecallNotFound);
		let recall = terminated(recalled(vec![rule(syringe(), all())]));
		assert_noop!(terminate(RITA, recall), E::RecallTerminated);
	});
}
