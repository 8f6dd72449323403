//! `extend`.

use super::*;

fn extend(by: u64, duration: u64) -> sp_runtime::DispatchResult {
	Incidents::extend(RuntimeOrigin::signed(by), remark(), duration, report(2))
}

#[test]
fn a_pause_that_the_members_extend_lasts_longer_by_as_much() {
	execute(|| {
		// GIVEN a call that is paused until block 6
		pause(remark(), 5);
		go_to(4);
		// WHEN the members extend the pause by ten blocks, with a new report
		assert_ok!(extend(MEMBERS, 10));
		// THEN it ends in block 16, and not before
		assert_eq!(
			last_event(),
			Event::PauseExtended {
				call: remark(),
				until: 16,
				report: report(2)
			}
		);
		go_to(15);
		assert!(!may_remark());
		go_to(16);
		assert!(may_remark());
	});
}

#[test]
fn the_members_extend_a_pause_again_and_again() {
	execute(|| {
		pause(remark(), MAX_PAUSE);
		for _ in 0..3 {
			assert_ok!(extend(MEMBERS, MAX_PAUSE));
		}
		go_to(4 * MAX_PAUSE);
		assert!(!may_remark());
		blocks_later(1);
		assert!(may_remark());
	});
}

#[test]
fn extend_fails_for_the_team() {
	execute(|| {
		pause(remark(), 5);
		assert_noop!(extend(TEAM, 5), DispatchError::BadOrigin);
		assert_noop!(extend(ALICE, 5), DispatchError::BadOrigin);
	});
}

#[test]
fn extend_fails_by_no_block_by_too_many_and_without_a_report() {
	execute(|| {
		pause(remark(), 5);
		assert_noop!(extend(MEMBERS, 0), Error::<Test>::DurationZero);
		assert_noop!(extend(MEMBERS, MAX_PAUSE + 1), Error::<Test>::DurationTooLong);
		assert_noop!(
			Incidents::extend(RuntimeOrigin::signed(MEMBERS), remark(), 5, Default::default()),
			Error::<Test>::ReportMissing
		);
	});
}

#[test]
fn extend_fails_when_the_call_is_not_paused_for_a_time() {
	execute(|| {
		assert_noop!(extend(MEMBERS, 5), Error::<Test>::NotPaused);
		pause(remark(), 5);
		blocks_later(5);
		assert_noop!(extend(MEMBERS, 5), Error::<Test>::NotPaused);
	});
}
