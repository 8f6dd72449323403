//! What the suspension of a member does to its seats.

use super::*;

/// The seats that were taken in this block because their members are not active, in that order.
fn taken() -> Vec<u64> {
	events()
		.into_iter()
		.filter_map(|event| match event {
			Event::Unseated {
				account,
				reason: UnseatReason::MemberNotActive,
				..
			} => Some(account),
			_ => None,
		})
		.collect()
}

#[test]
fn a_suspended_members_authority_is_unseated_when_the_next_session_is_planned() {
	with_four_authorities(|| {
		// GIVEN a suspended member, which keeps its seat for the rest of the session
		Inactive::set(vec![MAKER]);
		next_block();
		assert_eq!(seated(), [10, 20, 30, 40]);
		// WHEN the session ends THEN it has lost the seat,
		next_session();
		assert_eq!(seated(), [10, 30, 40]);
		assert_eq!(taken(), [20]);
		assert_eq!(
			last_event(),
			Event::Unseated {
				member: MAKER,
				account: 20,
				reason: UnseatReason::MemberNotActive
			}
		);
		// and makes no blocks from the session after on
		assert_eq!(Session::validators(), [10, 20, 30, 40]);
		next_session();
		assert_eq!(Session::validators(), [10, 30, 40]);
	});
}

#[test]
fn a_member_that_is_reinstated_before_the_session_ends_keeps_its_seat() {
	with_four_authorities(|| {
		Inactive::set(vec![MAKER]);
		next_block();
		Inactive::set(vec![]);
		next_session();
		assert_eq!(seated(), [10, 20, 30, 40]);
		assert!(taken().is_empty());
	});
}

#[test]
fn a_member_that_is_reinstated_later_is_seated_by_a_motion_only() {
	with_four_authorities(|| {
		Inactive::set(vec![MAKER]);
		next_session();
		Inactive::set(vec![]);
		two_sessions();
		assert_eq!(seated(), [10, 30, 40]);
		// Its nomination and its keys are still there.
		seat(20);
		two_sessions();
		assert_eq!(Session::validators(), [10, 30, 40, 20]);
	});
}

#[test]
fn the_latest_seats_go_first_and_the_minimum_stays() {
	ExtBuilder::default()
		.seats(vec![
			place(HOSPITAL, 10),
			place(MAKER, 20),
			place(CARRIER, 30),
			place(MAKER, 21),
			place(AGENCY, 40),
		])
		.build_and_execute(|| {
			// WHEN three of five seats belong to members that are not active
			Inactive::set(vec![MAKER, CARRIER]);
			next_session();
			// THEN two go, the latest first, and the earliest of them stays, since three must
			assert_eq!(taken(), [21, 30]);
			assert_eq!(seated(), [10, 20, 40]);
			// WHEN another is seated THEN that one goes too
			nominate(LENA, 50);
			seat(50);
			next_session();
			assert_eq!(taken(), [20]);
			assert_eq!(seated(), [10, 40, 50]);
		});
}

#[test]
fn no_seat_is_taken_where_there_are_no_more_than_the_minimum() {
	for seats in [
		vec![place(HOSPITAL, 10)],
		vec![place(HOSPITAL, 10), place(MAKER, 20), place(CARRIER, 30)],
	] {
		ExtBuilder::default().seats(seats).build_and_execute(|| {
			let before = seated();
			Inactive::set(vec![HOSPITAL, MAKER, CARRIER]);
			two_sessions();
			assert_eq!(seated(), before);
			assert_eq!(Session::validators(), before);
		});
	}
}

#[test]
fn an_authority_that_is_seated_and_suspended_in_one_session_never_makes_a_block() {
	with_four_authorities(|| {
		nominate(LENA, 50);
		seat(50);
		Inactive::set(vec![LAB]);
		for _ in 0..4 {
			next_session();
			assert_eq!(Session::validators(), [10, 20, 30, 40]);
		}
		// WHEN it is reinstated THEN it has no seat, and can be given one
		Inactive::set(vec![]);
		seat(50);
		two_sessions();
		assert_eq!(Session::validators(), [10, 20, 30, 40, 50]);
	});
}

#[test]
fn an_expelled_member_loses_its_seats_and_the_members_clear_its_nominations_away() {
	with_four_authorities(|| {
		Inactive::set(vec![AGENCY]);
		two_sessions();
		assert_eq!(Session::validators(), [10, 20, 30]);
		assert_ok!(Authorities::withdraw_nomination(signed(Unseating::get()), 40));
		// THEN another member may run the node with the same keys
		nominate(LENA, 40);
	});
}
