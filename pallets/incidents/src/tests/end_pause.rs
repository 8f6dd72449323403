//! `end_pause`.

use super::*;

#[test]
fn end_pause_fails_for_nobody() {
	execute(|| {
		pause(remark(), 5);
		assert_noop!(
			Incidents::end_pause(RuntimeOrigin::none(), remark()),
			DispatchError::BadOrigin
		);
	});
}

#[test]
fn end_pause_fails_before_the_pause_is_over() {
	execute(|| {
		pause(remark(), 5);
		go_to(5);
		for origin in [
			RuntimeOrigin::root(),
			RuntimeOrigin::signed(TEAM),
			RuntimeOrigin::signed(ALICE),
		] {
			assert_noop!(Incidents::end_pause(origin, remark()), Error::<Test>::NotOver);
		}
		assert!(!may_remark());
	});
}

#[test]
fn end_pause_fails_when_the_call_is_not_paused_for_a_time() {
	execute(|| {
		assert_noop!(
			Incidents::end_pause(RuntimeOrigin::root(), remark()),
			Error::<Test>::NotPaused
		);
	});
}
