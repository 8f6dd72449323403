//! The agenda: what happens where it is full, late, or has an entry of a pause that is no more.

use frame_support::{traits::Get, weights::Weight};

use super::*;
use crate::Call;

/// Root puts something on the agenda of a block.
fn schedule(block: u64, call: impl Into<RuntimeCall>) {
	assert_ok!(Scheduler::schedule(
		RuntimeOrigin::root(),
		block,
		None,
		63,
		Box::new(call.into())
	));
}

fn a_remark() -> RuntimeCall {
	frame_system::Call::remark { remark: vec![] }.into()
}

#[test]
fn an_entry_of_an_earlier_pause_does_not_lift_a_later_one() {
	execute(|| {
		// GIVEN the end of a pause that is on the agenda for block 6, under no name, and so can't be taken away
		schedule(6, Call::end_pause { call: remark() });
		pause(remark(), 5);
		// WHEN that pause is lifted, and the call paused anew for longer
		go_to(3);
		assert_ok!(Incidents::lift(RuntimeOrigin::signed(TEAM), remark()));
		pause(remark(), 10);
		// THEN the old entry lifts nothing,
		go_to(6);
		assert!(!may_remark());
		// and the new pause ends in its own time.
		go_to(12);
		assert!(!may_remark());
		go_to(13);
		assert!(may_remark());
	});
}

#[test]
fn as_many_pauses_as_may_be_end_in_the_same_block() {
	execute(|| {
		let calls = ["remark", "set_heap_pages", "set_storage"];
		assert_eq!(calls.len(), MAX_PAUSES as usize);
		for call in calls {
			pause(name("System", call), 5);
		}
		go_to(6);
		assert_eq!(Pauses::<Test>::count(), 0);
		for call in calls {
			assert!(!TxPause::is_paused(&name("System", call)));
		}
	});
}

#[test]
fn pause_and_extend_fail_when_the_agenda_of_the_last_block_is_full() {
	execute(|| {
		// GIVEN block 6 has as much to do as it may, and block 5 has not
		(0..MAX_SCHEDULED).for_each(|_| schedule(6, a_remark()));
		// WHEN a pause would end in it THEN it is refused, and one that is shorter is not,
		let pause_for = |blocks| Incidents::pause(RuntimeOrigin::signed(TEAM), remark(), blocks, report(1));
		assert_noop!(pause_for(5), Error::<Test>::AgendaFull);
		assert_ok!(pause_for(4));
		// nor can it be extended into that block. It ends when it was to.
		let extend_by =
			|blocks| Incidents::extend(RuntimeOrigin::signed(MEMBERS), remark(), blocks, report(1));
		assert_noop!(extend_by(1), Error::<Test>::AgendaFull);
		go_to(4);
		assert!(!may_remark());
		go_to(5);
		assert!(may_remark());
	});
}

#[test]
fn the_end_of_a_pause_comes_before_what_else_is_on_the_agenda() {
	execute(|| {
		// GIVEN root has scheduled for block 6, before the pause, what tells whether the call is paused then
		schedule(6, Call::end_pause { call: remark() });
		pause(remark(), 5);
		// WHEN the block begins THEN the pause's own entry has lifted it already
		go_to(6);
		let refused = System::events().into_iter().any(|record| {
			matches!(
				record.event,
				RuntimeEvent::Scheduler(pallet_scheduler::Event::Dispatched { result: Err(error), .. })
					if error == Error::<Test>::NotPaused.into()
			)
		});
		assert!(refused, "the other entry found nothing to lift");
		assert!(may_remark());
	});
}

/// Room for going through the agenda, and not for what is on it.
fn room_for_nothing() -> Weight {
	use pallet_scheduler::WeightInfo;
	<()>::service_agendas_base()
		.saturating_add(<()>::service_agenda_base(MAX_SCHEDULED))
		.saturating_add(<()>::service_task_named())
}

/// A pause whose end the agenda has dropped, so that it goes on in block 7.
fn overdue_pause() {
	pause(remark(), 5);
	let room = MaximumWeight::get();
	MaximumWeight::set(room_for_nothing());
	go_to(6);
	MaximumWeight::set(room);
	let dropped = System::events().into_iter().any(|record| {
		matches!(
			record.event,
			RuntimeEvent::Scheduler(pallet_scheduler::Event::PermanentlyOverweight { .. })
		)
	});
	assert!(dropped, "the agenda has dropped the end of the pause");
	go_to(7);
	assert!(!may_remark());
}

#[test]
fn a_pause_whose_end_the_agenda_dropped_is_ended_by_anybody() {
	execute(|| {
		overdue_pause();
		assert_ok!(Incidents::end_pause(RuntimeOrigin::signed(ALICE), remark()));
		assert!(may_remark());
		assert_eq!(
			last_event(),
			Event::PauseLifted {
				call: remark(),
				early: false
			}
		);
	});
}

#[test]
fn a_pause_whose_end_the_agenda_dropped_is_lifted_or_extended_like_any_other() {
	execute(|| {
		overdue_pause();
		// It was to end in block 6. In block 7, by four blocks more, it ends in block 11.
		assert_ok!(Incidents::extend(
			RuntimeOrigin::signed(MEMBERS),
			remark(),
			4,
			report(2)
		));
		go_to(10);
		assert!(!may_remark());
		go_to(11);
		assert!(may_remark());
	});
	execute(|| {
		overdue_pause();
		assert_ok!(Incidents::lift(RuntimeOrigin::signed(TEAM), remark()));
		assert!(may_remark());
		// The call is paused anew; what the agenda still has of the first pause lifts nothing.
		pause(remark(), 5);
		go_to(11);
		assert!(!may_remark());
		go_to(12);
		assert!(may_remark());
	});
}

#[test]
fn a_pause_that_is_long_over_is_extended_by_one_block() {
	execute(|| {
		// GIVEN a pause that was to end in block 6, and goes on in block 20
		overdue_pause();
		go_to(20);
		// WHEN the members extend it by a block THEN that is counted from now on
		assert_ok!(Incidents::extend(
			RuntimeOrigin::signed(MEMBERS),
			remark(),
			1,
			report(2)
		));
		assert_eq!(
			last_event(),
			Event::PauseExtended {
				call: remark(),
				until: 21,
				report: report(2)
			}
		);
		assert!(!may_remark());
		go_to(21);
		assert!(may_remark());
	});
}

#[test]
fn a_pause_ends_when_the_agenda_goes_on_that_had_no_room() {
	execute(|| {
		// GIVEN a call that is paused until block 6, and an agenda that has been gone through before
		blocks_later(1);
		pause(remark(), 4);
		// WHEN some blocks have no room for the agenda THEN the call stays paused, until one has
		let room = MaximumWeight::get();
		MaximumWeight::set(Weight::zero());
		go_to(9);
		assert!(!may_remark());
		MaximumWeight::set(room);
		blocks_later(1);
		assert!(may_remark());
	});
}

#[test]
fn every_call_of_the_runtime_has_a_name_that_fits_on_the_agenda() {
	crate::Pallet::<Test>::assert_every_pause_can_be_scheduled();
	let longest: u32 = <Test as crate::Config>::MaxNameLength::get();
	let bound: u32 = <Test as pallet_tx_pause::Config>::MaxNameLen::get();
	assert_eq!(longest, bound);
}
