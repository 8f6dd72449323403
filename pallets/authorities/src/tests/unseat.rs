use super::*;

#[test]
fn the_members_take_a_seat_and_the_authority_stops_two_sessions_later() {
	with_four_authorities(|| {
		// WHEN the members take a seat
		assert_ok!(Authorities::unseat(signed(Unseating::get()), 20));
		// THEN the others keep theirs in their order, and it stays nominated,
		assert_eq!(seated(), [10, 30, 40]);
		assert_eq!(Nominations::<Test>::get(20), Some(MAKER));
		assert_eq!(
			last_event(),
			Event::Unseated {
				member: MAKER,
				account: 20,
				reason: UnseatReason::Decided
			}
		);
		// and it makes blocks until the session after the next begins
		next_session();
		assert_eq!(Session::validators(), [10, 20, 30, 40]);
		next_session();
		assert_eq!(Session::validators(), [10, 30, 40]);
		assert_eq!(in_force().len(), 3);
	});
}

#[test]
fn a_seat_that_is_taken_and_given_again_in_one_session_changes_but_the_order() {
	with_four_authorities(|| {
		unseat(20);
		seat(20);
		two_sessions();
		assert_eq!(Session::validators(), [10, 30, 40, 20]);
	});
}

#[test]
fn a_seat_that_is_given_and_taken_in_one_session_changes_nothing() {
	with_four_authorities(|| {
		let set = Grandpa::current_set_id();
		nominate(LENA, 50);
		seat(50);
		unseat(50);
		two_sessions();
		assert_eq!(Session::validators(), [10, 20, 30, 40]);
		assert_eq!(Grandpa::current_set_id(), set);
	});
}

#[test]
fn unseat_fails_when_the_minimum_is_reached_until_another_is_seated() {
	with_four_authorities(|| {
		let unseat = |account| Authorities::unseat(signed(Unseating::get()), account);
		// GIVEN as few as may be
		assert_ok!(unseat(10));
		for account in [20, 30, 40] {
			assert_noop!(unseat(account), Error::<Test>::TooFewAuthorities);
		}
		// WHEN another is seated THEN one can go
		seat(10);
		assert_ok!(unseat(30));
		assert_eq!(seated(), [20, 40, 10]);
	});
}

#[test]
fn unseat_fails_on_a_chain_that_begins_with_fewer_than_the_minimum() {
	ExtBuilder::default()
		.seats(vec![place(HOSPITAL, 10)])
		.build_and_execute(|| {
			let unseat = |account| Authorities::unseat(signed(Unseating::get()), account);
			// GIVEN one authority, as on a development chain THEN it can't be taken, nor can the second or the third
			assert_noop!(unseat(10), Error::<Test>::TooFewAuthorities);
			for account in [50, 51] {
				nominate(LENA, account);
				seat(account);
				assert_noop!(unseat(10), Error::<Test>::TooFewAuthorities);
			}
			// WHEN there are four THEN one can go
			nominate(LENA, 52);
			seat(52);
			assert_ok!(unseat(10));
			assert_eq!(seated(), [50, 51, 52]);
		});
}

#[test]
fn unseat_fails_without_a_motion() {
	with_four_authorities(|| {
		for signer in [HANNA, 10, Seating::get(), NOBODY] {
			assert_noop!(Authorities::unseat(signed(signer), 10), BadOrigin);
		}
	});
}

#[test]
fn unseat_fails_for_who_has_no_seat() {
	with_four_authorities(|| {
		nominate(LENA, 50);
		for account in [50, 51] {
			assert_noop!(
				Authorities::unseat(signed(Unseating::get()), account),
				Error::<Test>::NotSeated
			);
		}
	});
}
