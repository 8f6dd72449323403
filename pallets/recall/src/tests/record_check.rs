use super::{world::*, *};
use crate::{Error, Event};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;

fn check(account: u64, recall: RecallId, consignee: MemberId, result: CheckResult) -> DispatchResult {
	Recalls::record_check(signed(account), recall, consignee, result, document())
}

/// A surveyed recall, of whose three consignees all are to be checked.
fn all_to_be_checked() -> RecallId {
	let lot = commissioned(syringe(), "A", 10);
	ship(&lot, ACME, HOSPITAL, 3, "1");
	ship(&lot, ACME, ASSESSOR, 3, "2");
	let recall = recalled(vec![rule(syringe(), all())]);
	surveyed(recall);
	assert_ok!(Recalls::draw_sample(signed(ALICE), recall));
	recall
}

#[test]
fn the_firm_and_auditors_check_consignees() {
	run(|| {
		let recall = all_to_be_checked();

		assert_ok!(check(ALICE, recall, HOSPITAL, CheckResult::NotFollowed));
		assert_ok!(check(RITA, recall, ASSESSOR, CheckResult::Effective));
		assert_ok!(check(CORA, recall, ACME, CheckResult::NotNotified));

		assert_eq!(
			last_event(),
			Event::CheckRecorded {
				recall,
				consignee: ACME,
				result: CheckResult::NotNotified,
				document: document(),
				by: ASSESSOR,
				delegate: CORA,
			}
		);
		assert_eq!(record_of(recall).progress.checked, 3);
		assert_eq!(
			consignee_of(recall, HOSPITAL).check.unwrap().result,
			CheckResult::NotFollowed
		);
	});
}

#[test]
fn a_check_that_is_repeated_counts_once_and_the_last_one_stays() {
	run(|| {
		let recall = all_to_be_checked();

		assert_ok!(check(ALICE, recall, HOSPITAL, CheckResult::NotFollowed));
		assert_ok!(check(CORA, recall, HOSPITAL, CheckResult::Effective));

		assert_eq!(record_of(recall).progress.checked, 1);
		assert_eq!(
			consignee_of(recall, HOSPITAL).check.unwrap().result,
			CheckResult::Effective
		);
	});
}

#[test]
fn record_check_fails_when_not_allowed() {
	run(|| {
		model(3, BOLT);
		let recall = all_to_be_checked();
		let effective = CheckResult::Effective;

		assert_noop!(
			check(NOBODY, recall, HOSPITAL, effective),
			DispatchError::BadOrigin
		);
		assert_noop!(
			check(HANNA, recall, HOSPITAL, effective),
			DispatchError::BadOrigin
		);
		assert_noop!(
			check(BOB, recall, HOSPITAL, effective),
			Error::<Test>::NotAuthorised
		);
		assert_noop!(
			check(CORA, recall + 1, HOSPITAL, effective),
			Error::<Test>::RecallNotFound
		);
		ended(recall);
		assert_noop!(
			check(CORA, recall, HOSPITAL, effective),
			Error::<Test>::RecallTerminated
		);
	});
}

#[test]
fn record_check_fails_for_oneself() {
	run(|| {
		let recall = all_to_be_checked();

		for (account, member) in [(ALICE, ACME), (AXEL, ACME), (CORA, ASSESSOR)] {
			assert_noop!(
				check(account, recall, member, CheckResult::Effective),
				Error::<Test>::ChecksItself
			);
		}
	});
}

#[test]
fn record_check_fails_for_who_is_not_in_the_sample() {
	run(|| {
		// GIVEN a recall with fifty consignees, of whom one is checked
		let lot = lot(syringe(), "A", 50);
		for member in 1000..1050 {
			give(&lot, member, 1);
		}
		let level = EffectivenessLevel::D;
		let recall = recalled_with(vec![rule(syringe(), all())], RecallTerms { level, ..terms() });
		surveyed(recall);
		let check = |member: MemberId| check(CORA, recall, member, CheckResult::Effective);
		assert_noop!(check(1000), Error::<Test>::SampleNotDrawn);
		assert_ok!(Recalls::draw_sample(signed(CORA), recall));

		// WHEN all of them are checked, and one that is no consignee
		let accepted = (1000..1050).filter(|member| check(*member).is_ok()).count();
		assert_noop!(check(HOSPITAL), Error::<Test>::NotInSample);

		// THEN the one counts
		assert_eq!(accepted, 1);
		assert_eq!(record_of(recall).progress.checked, 1);
		let start = record_of(recall).sample.unwrap().start;
		let beside = consignees_of(recall)[(start as usize + 1) % 50];
		assert_noop!(check(beside), Error::<Test>::NotInSample);
	});
}
