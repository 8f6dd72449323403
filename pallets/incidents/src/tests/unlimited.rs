//! Beside pauses without a limit, which are the members' alone.

use super::*;

fn pause_without_limit(by: u64) -> sp_runtime::DispatchResult {
	send(by, pallet_tx_pause::Call::pause { full_name: remark() })
}

fn unpause(by: u64) -> sp_runtime::DispatchResult {
	send(by, pallet_tx_pause::Call::unpause { ident: remark() })
}

#[test]
fn a_call_that_the_members_paused_without_a_limit_stays_paused() {
	execute(|| {
		// GIVEN a call that the members paused
		assert_ok!(pause_without_limit(MEMBERS));
		// WHEN the team wants to pause it for a time, or lift it THEN that is refused, and it stays paused
		assert_noop!(
			Incidents::pause(RuntimeOrigin::signed(TEAM), remark(), 5, report(1)),
			Error::<Test>::AlreadyPaused
		);
		assert_noop!(
			Incidents::lift(RuntimeOrigin::signed(TEAM), remark()),
			Error::<Test>::NotPaused
		);
		blocks_later(2 * MAX_PAUSE);
		assert!(!may_remark());
		// until the members lift it.
		assert_ok!(unpause(MEMBERS));
		assert!(may_remark());
	});
}

#[test]
fn the_team_never_pauses_without_a_limit() {
	execute(|| {
		assert_noop!(pause_without_limit(TEAM), DispatchError::BadOrigin);
	});
}

#[test]
fn what_is_paused_for_a_time_is_lifted_where_it_was_paused() {
	execute(|| {
		pause(remark(), 5);
		assert_noop!(unpause(MEMBERS), frame_system::Error::<Test>::CallFiltered);
		assert_ok!(Incidents::lift(RuntimeOrigin::signed(MEMBERS), remark()));
		assert!(may_remark());
	});
}

#[test]
fn a_pause_that_the_members_replace_by_one_without_a_limit_does_not_end_with_the_former() {
	execute(|| {
		// GIVEN a call that is paused until block 6
		pause(remark(), 5);
		// WHEN the members lift the pause and pause the call without a limit, in one block
		assert_ok!(Incidents::lift(RuntimeOrigin::signed(MEMBERS), remark()));
		assert_ok!(pause_without_limit(MEMBERS));
		// THEN nothing lifts that
		go_to(2 * MAX_PAUSE);
		assert!(!may_remark());
	});
}

#[test]
fn a_pause_that_root_lifted_makes_room_for_another_and_is_cleared_away_in_time() {
	execute(|| {
		// GIVEN a pause for a time which root, whom no filter stops, lifted by `pallet-tx-pause`
		pause(remark(), 5);
		pallet_tx_pause::PausedCalls::<Test>::remove(remark());
		assert!(may_remark());
		// WHEN it is extended THEN that is refused
		assert_noop!(
			Incidents::extend(RuntimeOrigin::signed(MEMBERS), remark(), 5, report(1)),
			Error::<Test>::NotPaused
		);
		// WHEN the call is paused again THEN that counts, and not what was left of the first
		go_to(3);
		pause(remark(), 8);
		assert_eq!(Pauses::<Test>::count(), 1);
		go_to(10);
		assert!(!may_remark());
		go_to(11);
		assert!(may_remark());
		// WHEN root lifts one, and its time comes THEN nothing of it is left
		pause(remark(), 5);
		pallet_tx_pause::PausedCalls::<Test>::remove(remark());
		blocks_later(5);
		assert_eq!(Pauses::<Test>::count(), 0);
		assert!(may_remark());
	});
}
