//! `pause`.

use super::*;

#[test]
fn a_paused_call_is_refused_to_everybody_until_its_time_is_over() {
	execute(|| {
		// GIVEN a call that anybody makes
		assert!(may_remark());

		// WHEN the team pauses it for five blocks
		pause(remark(), 5);

		// THEN nobody makes it in this block and the four after it, and everybody can see until when, and why
		assert_eq!(
			last_event(),
			Event::CallPaused {
				call: remark(),
				until: 6,
				report: report(1)
			}
		);
		let noted = Pause {
			until: 6,
			report: report(1),
		};
		assert_eq!(Pauses::<Test>::get(remark()), Some(noted));
		for block in 1..6 {
			go_to(block);
			assert!(!may_remark());
		}

		// and in the sixth it is possible again, with nothing left behind.
		go_to(6);
		assert!(may_remark());
		assert_eq!(
			last_event(),
			Event::PauseLifted {
				call: remark(),
				early: false
			}
		);
		assert_eq!(Pauses::<Test>::count(), 0);
	});
}

#[test]
fn the_members_pause_a_call_for_a_time_too() {
	execute(|| {
		assert_ok!(Incidents::pause(
			RuntimeOrigin::signed(MEMBERS),
			remark(),
			1,
			report(1)
		));
		assert!(!may_remark());
		blocks_later(1);
		assert!(may_remark());
	});
}

#[test]
fn pause_fails_for_whoever_is_not_the_team_or_the_members() {
	execute(|| {
		for origin in [
			RuntimeOrigin::signed(ALICE),
			RuntimeOrigin::none(),
			RuntimeOrigin::root(),
		] {
			assert_noop!(
				Incidents::pause(origin, remark(), 5, report(1)),
				DispatchError::BadOrigin
			);
		}
	});
}

#[test]
fn pause_fails_when_it_would_last_no_block_or_too_many() {
	execute(|| {
		let pause_for =
			|duration| Incidents::pause(RuntimeOrigin::signed(TEAM), remark(), duration, report(1));
		assert_noop!(pause_for(0), Error::<Test>::DurationZero);
		assert_noop!(pause_for(MAX_PAUSE + 1), Error::<Test>::DurationTooLong);
		assert_noop!(pause_for(u64::MAX), Error::<Test>::DurationTooLong);
		assert_ok!(pause_for(MAX_PAUSE));
	});
}

#[test]
fn pause_fails_without_a_report() {
	execute(|| {
		assert_noop!(
			Incidents::pause(RuntimeOrigin::signed(TEAM), remark(), 5, Default::default()),
			Error::<Test>::ReportMissing
		);
	});
}

#[test]
fn pause_fails_when_there_is_no_such_call() {
	execute(|| {
		for (pallet, call) in [
			("System", "remarc"),
			("system", "remark"),
			("Custody", "ship"),
			("System", ""),
			("", ""),
		] {
			assert_noop!(
				Incidents::pause(RuntimeOrigin::signed(TEAM), name(pallet, call), 5, report(1)),
				Error::<Test>::UnknownCall
			);
		}
	});
}

#[test]
fn pause_fails_when_the_call_can_not_be_paused() {
	execute(|| {
		for (pallet, call) in [
			("Incidents", "lift"),
			("Scheduler", "schedule"),
			("TxPause", "unpause"),
		] {
			assert_noop!(
				Incidents::pause(RuntimeOrigin::signed(TEAM), name(pallet, call), 5, report(1)),
				Error::<Test>::Unpausable
			);
		}
	});
}

#[test]
fn pause_fails_when_the_call_is_paused_already() {
	execute(|| {
		pause(remark(), 5);
		assert_noop!(
			Incidents::pause(RuntimeOrigin::signed(MEMBERS), remark(), 9, report(2)),
			Error::<Test>::AlreadyPaused
		);
	});
}

#[test]
fn pause_fails_when_as_many_calls_are_paused_as_may_be() {
	execute(|| {
		// GIVEN as many pauses as there is room for
		let calls = ["remark", "set_heap_pages", "set_storage"];
		assert_eq!(calls.len(), MAX_PAUSES as usize);
		for call in calls {
			pause(name("System", call), 5);
		}
		// WHEN another is asked for THEN it is refused
		let another = || name("System", "kill_storage");
		assert_noop!(
			Incidents::pause(RuntimeOrigin::signed(TEAM), another(), 5, report(1)),
			Error::<Test>::TooManyPauses
		);
		// until one is lifted.
		assert_ok!(Incidents::lift(RuntimeOrigin::signed(TEAM), remark()));
		pause(another(), 5);
	});
}

#[test]
fn a_call_is_paused_anew_in_the_block_in_which_its_pause_ends() {
	execute(|| {
		pause(remark(), 3);
		go_to(4);
		pause(remark(), 3);
		assert!(!may_remark());
		go_to(6);
		assert!(!may_remark());
		go_to(7);
		assert!(may_remark());
	});
}
