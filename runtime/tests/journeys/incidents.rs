//! Stories of pauses that end by themselves.

use custos_runtime::{configs::MAX_PAUSE, Incidents, Runtime, RuntimeCall, RuntimeEvent, System};
use frame_support::{assert_err, assert_ok};
use pallet_incidents::{Error, Pauses};
use sp_keyring::Sr25519Keyring::{Alice, Bob, Eve, Ferdie};
use sp_runtime::DispatchError;

use crate::{
	chain::{act, decide, next_block, story},
	incident_team::{
		call_filtered, called, is_shipping_refused, lift, name_team, pause, pause_without_limit, report,
		ship, team_decides, unpause, MEMBERS, TEAM, TWO,
	},
};

#[test]
fn a_call_that_the_team_paused_is_possible_again_after_its_time() {
	story(|| {
		// GIVEN the team
		assert_ok!(name_team(&TEAM));
		assert!(!is_shipping_refused());
		// WHEN half of it pauses shipping for three blocks
		assert_ok!(team_decides(&TWO, pause(ship(), 3)));
		// THEN nobody ships, in this block and the two after it; everything else goes on
		assert!(is_shipping_refused());
		assert_ok!(act(Eve, frame_system::Call::remark { remark: vec![] }));
		next_block();
		assert!(is_shipping_refused());
		next_block();
		assert!(is_shipping_refused());
		// and then the chain lifts the pause itself, and tells.
		next_block();
		assert!(!is_shipping_refused());
		let lifted = pallet_incidents::Event::PauseLifted {
			call: ship(),
			early: false,
		};
		assert!(System::events()
			.into_iter()
			.any(|record| record.event == RuntimeEvent::Incidents(lifted.clone())));
	});
}

#[test]
fn a_pause_is_lifted_early_by_the_team_or_by_the_members() {
	story(|| {
		assert_ok!(name_team(&TEAM));
		assert_ok!(team_decides(&TWO, pause(ship(), MAX_PAUSE)));
		assert_ok!(team_decides(&[Alice, Bob], lift(ship())));
		assert!(!is_shipping_refused());
		assert_ok!(team_decides(&TWO, pause(ship(), MAX_PAUSE)));
		assert_ok!(decide(&MEMBERS, lift(ship())));
		assert!(!is_shipping_refused());
	});
}

#[test]
fn the_team_pauses_for_three_days_at_most_and_the_members_extend() {
	story(|| {
		assert_ok!(name_team(&TEAM));
		assert_err!(
			team_decides(&TEAM, pause(ship(), MAX_PAUSE + 1)),
			Error::<Runtime>::DurationTooLong
		);
		assert_ok!(team_decides(&TEAM, pause(ship(), 2)));
		let extend = || pallet_incidents::Call::extend {
			call: ship(),
			duration: 2,
			report: report(),
		};
		assert_eq!(team_decides(&TEAM, extend()), Err(DispatchError::BadOrigin));
		assert_ok!(decide(&MEMBERS, extend()));
		for _ in 0..3 {
			next_block();
			assert!(is_shipping_refused());
		}
		next_block();
		assert!(!is_shipping_refused());
	});
}

#[test]
fn the_team_renews_a_pause_by_another_motion_and_the_members_end_that() {
	story(|| {
		// GIVEN a pause of the team's, two blocks of which are over
		assert_ok!(name_team(&TEAM));
		assert_ok!(team_decides(&TWO, pause(ship(), 3)));
		next_block();
		next_block();
		// WHEN half of the team decides to lift it and to pause the call anew, in one motion
		let renew = || {
			let calls = vec![lift(ship()).into(), pause(ship(), 3).into()];
			pallet_utility::Call::batch_all { calls }
		};
		assert_err!(team_decides(&[Alice], renew()), DispatchError::BadOrigin);
		assert_ok!(team_decides(&TWO, renew()));
		// THEN it lasts three blocks from then on,
		assert_eq!(
			Pauses::<Runtime>::get(ship()).unwrap().until,
			System::block_number() + 3
		);
		next_block();
		assert!(is_shipping_refused());
		// and more than half of the members lift it, and name another team.
		assert_ok!(decide(&MEMBERS, lift(ship())));
		assert!(!is_shipping_refused());
		assert_ok!(name_team(&[Eve, Ferdie]));
		assert!(team_decides(&TWO, pause(ship(), 3)).is_err());
	});
}

#[test]
fn the_end_of_an_earlier_pause_does_not_lift_a_later_one() {
	story(|| {
		// GIVEN a pause of three blocks
		assert_ok!(name_team(&TEAM));
		assert_ok!(team_decides(&TWO, pause(ship(), 3)));
		next_block();
		// WHEN the members lift it, and pause the call without a limit in the same motion
		assert_err!(decide(&MEMBERS, unpause(ship())), call_filtered());
		let calls = vec![lift(ship()).into(), pause_without_limit(ship()).into()];
		assert_ok!(decide(&MEMBERS, pallet_utility::Call::batch_all { calls }));
		// THEN the end of the first pause lifts nothing, until the members do
		for _ in 0..4 {
			next_block();
			assert!(is_shipping_refused());
		}
		assert_ok!(decide(&MEMBERS, unpause(ship())));
		assert!(!is_shipping_refused());
		// WHEN the team pauses it for three blocks, lifts that, and pauses it for five
		assert_ok!(team_decides(&TWO, pause(ship(), 3)));
		assert_ok!(team_decides(&TWO, lift(ship())));
		assert_ok!(team_decides(&TWO, pause(ship(), 5)));
		// THEN the later pause counts
		for _ in 0..4 {
			next_block();
			assert!(is_shipping_refused());
		}
		next_block();
		assert!(!is_shipping_refused());
	});
}

#[test]
fn a_pause_that_was_lifted_stays_lifted_in_the_same_block_as_in_the_other_order() {
	story(|| {
		assert_ok!(name_team(&TEAM));
		// To lift what is not paused is refused, and the pause that follows counts.
		assert_err!(team_decides(&TWO, lift(ship())), Error::<Runtime>::NotPaused);
		assert_ok!(team_decides(&TWO, pause(ship(), 2)));
		assert!(is_shipping_refused());
		// To pause and to lift leaves it possible, and nothing on the agenda.
		assert_ok!(team_decides(&TWO, lift(ship())));
		assert!(!is_shipping_refused());
		assert_eq!(pallet_scheduler::Agenda::<Runtime>::iter().count(), 0);
	});
}

#[test]
fn the_team_pauses_neither_what_decides_nor_what_patients_depend_on() {
	story(|| {
		assert_ok!(name_team(&TEAM));
		for (pallet, call) in [
			("Council", "vote"),
			("Consortium", "suspend"),
			("Authorities", "replace"),
			("Whitelist", "whitelist_call"),
			("IncidentTeam", "vote"),
			("SafeMode", "force_exit"),
			("TxPause", "unpause"),
			("Incidents", "lift"),
			("System", "remark"),
			("Timestamp", "set"),
			("Grandpa", "note_stalled"),
			("Consent", "withdraw"),
			("Consent", "attest"),
			("Records", "emergency_access"),
		] {
			assert_err!(
				team_decides(&TEAM, pause(called(pallet, call), 1)),
				Error::<Runtime>::Unpausable
			);
		}
		// nor what is not there.
		assert_err!(
			team_decides(&TEAM, pause(called("Custody", "shipp"), 1)),
			Error::<Runtime>::UnknownCall
		);
	});
}

#[test]
fn any_delegate_ends_a_pause_that_the_agenda_has_lost() {
	story(|| {
		// GIVEN a pause whose end is on the agenda no more
		assert_ok!(name_team(&TEAM));
		assert_ok!(team_decides(&TWO, pause(ship(), 2)));
		let end = || pallet_incidents::Call::<Runtime>::end_pause { call: ship() };
		assert_err!(act(Ferdie, end()), Error::<Runtime>::NotOver);
		let until = Pauses::<Runtime>::get(ship()).unwrap().until;
		pallet_scheduler::Agenda::<Runtime>::remove(until);
		next_block();
		next_block();
		assert!(is_shipping_refused());
		// WHEN any delegate says so THEN it is over
		assert_ok!(act(Ferdie, end()));
		assert!(!is_shipping_refused());
		assert_ok!(Incidents::do_try_state());
	});
}

#[test]
fn root_schedules_a_short_call_and_no_long_one() {
	use sp_core::storage::well_known_keys::HEAP_PAGES;
	use sp_runtime::traits::Dispatchable;
	story(|| {
		let schedule = |call: frame_system::Call<Runtime>| {
			RuntimeCall::from(pallet_scheduler::Call::schedule {
				when: System::block_number() + 1,
				maybe_periodic: None,
				priority: 0,
				call: Box::new(call.into()),
			})
		};
		let root = custos_runtime::RuntimeOrigin::root;
		let short = || frame_system::Call::set_heap_pages { pages: 7 };
		// GIVEN nobody but root schedules anything
		assert_err!(act(Alice, schedule(short())), DispatchError::BadOrigin);
		assert_eq!(decide(&MEMBERS, schedule(short())), Err(DispatchError::BadOrigin));
		// WHEN root schedules a short call THEN it is carried out in its block
		assert_ok!(schedule(short()).dispatch(root()));
		next_block();
		assert_eq!(frame_support::storage::unhashed::get::<u64>(HEAP_PAGES), Some(7));
		// and one of more than 128 bytes is refused, since the chain stores no calls apart.
		let long = frame_system::Call::remark { remark: vec![0; 129] };
		let refused = schedule(long).dispatch(root()).unwrap_err();
		assert_eq!(refused.error, DispatchError::Exhausted);
	});
}
