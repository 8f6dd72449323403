//! `lift`.

use super::*;

#[test]
fn a_pause_that_is_lifted_is_over_at_once_and_for_good() {
	execute(|| {
		for by in [TEAM, MEMBERS] {
			// GIVEN a paused call
			pause(remark(), 5);
			// WHEN the team or the members lift the pause
			assert_ok!(Incidents::lift(RuntimeOrigin::signed(by), remark()));
			// THEN the call is possible in the same block,
			assert!(may_remark());
			assert_eq!(
				last_event(),
				Event::PauseLifted {
					call: remark(),
					early: true
				}
			);
			assert_eq!(Pauses::<Test>::count(), 0);
			// and nothing is left on the agenda.
			assert_eq!(pallet_scheduler::Agenda::<Test>::iter().count(), 0);
			assert_eq!(pallet_scheduler::Lookup::<Test>::iter().count(), 0);
		}
	});
}

#[test]
fn lift_fails_for_whoever_is_not_the_team_or_the_members() {
	execute(|| {
		pause(remark(), 5);
		for origin in [
			RuntimeOrigin::signed(ALICE),
			RuntimeOrigin::none(),
			RuntimeOrigin::root(),
		] {
			assert_noop!(Incidents::lift(origin, remark()), DispatchError::BadOrigin);
		}
	});
}

#[test]
fn lift_fails_when_the_call_is_not_paused_for_a_time() {
	execute(|| {
		let lift = || Incidents::lift(RuntimeOrigin::signed(TEAM), remark());
		// Never paused,
		assert_noop!(lift(), Error::<Test>::NotPaused);
		// paused by the members without a limit,
		let unlimited = pallet_tx_pause::Call::pause { full_name: remark() };
		assert_ok!(send(MEMBERS, unlimited));
		assert_noop!(lift(), Error::<Test>::NotPaused);
		assert_ok!(send(MEMBERS, pallet_tx_pause::Call::unpause { ident: remark() }));
		// lifted already,
		pause(remark(), 5);
		assert_ok!(lift());
		assert_noop!(lift(), Error::<Test>::NotPaused);
		// or over.
		pause(remark(), 5);
		blocks_later(5);
		assert_noop!(lift(), Error::<Test>::NotPaused);
	});
}

#[test]
fn a_call_is_paused_and_its_pause_lifted_in_one_block_in_either_order() {
	execute(|| {
		// Lifted after it was paused: it is possible.
		pause(remark(), 5);
		assert_ok!(Incidents::lift(RuntimeOrigin::signed(TEAM), remark()));
		assert!(may_remark());
		// Paused after it was lifted: it is not, until the end of the later pause.
		pause(remark(), 9);
		assert_ok!(Incidents::lift(RuntimeOrigin::signed(TEAM), remark()));
		pause(remark(), 7);
		assert!(!may_remark());
		go_to(7);
		assert!(!may_remark());
		go_to(8);
		assert!(may_remark());
	});
}
