//! That the invariants see what is wrong.

use super::*;

fn violated(spoil: impl FnOnce()) -> bool {
	new_test_ext().execute_with(|| {
		pause(remark(), 5);
		assert_ok!(Incidents::do_try_state());
		spoil();
		Incidents::do_try_state().is_err()
	})
}

#[test]
fn a_pause_that_pauses_nothing_is_seen() {
	assert!(violated(
		|| pallet_tx_pause::PausedCalls::<Test>::remove(remark())
	));
}

#[test]
fn a_pause_without_an_end_is_seen() {
	assert!(violated(|| {
		assert_ok!(Scheduler::cancel(RuntimeOrigin::root(), 6, 0));
	}));
}

#[test]
fn a_pause_that_ends_at_another_time_is_seen() {
	assert!(violated(|| {
		let until = 9;
		Pauses::<Test>::mutate(remark(), |pause| pause.as_mut().unwrap().until = until);
	}));
}

#[test]
fn a_miscount_is_seen() {
	assert!(violated(|| {
		let counter = Pauses::<Test>::counter_storage_final_key();
		frame_support::storage::unhashed::put(&counter, &2u32);
	}));
}

#[test]
fn more_pauses_than_may_be_are_seen() {
	assert!(violated(|| {
		let pause = Pauses::<Test>::get(remark()).unwrap();
		for call in ["set_storage", "kill_storage", "kill_prefix"] {
			assert_ok!(send(
				MEMBERS,
				pallet_tx_pause::Call::pause {
					full_name: name("System", call)
				}
			));
			Pauses::<Test>::insert(name("System", call), pause);
		}
	}));
}
