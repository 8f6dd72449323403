use super::*;

#[test]
fn a_nominated_authority_gets_the_last_seat_and_makes_blocks_two_sessions_later() {
	with_four_authorities(|| {
		// GIVEN a nomination WHEN the members seat it
		nominate(LENA, 50);
		assert_ok!(Authorities::seat(signed(Seating::get()), LAB, 50));
		// THEN it has the last seat,
		assert_eq!(seated(), [10, 20, 30, 40, 50]);
		assert_eq!(
			last_event(),
			Event::Seated {
				member: LAB,
				account: 50
			}
		);
		// the next session still has the four,
		next_session();
		assert_eq!(in_force().len(), 4);
		// and the one after has all five
		next_session();
		assert_eq!(in_force()[4].0, Node::new(50).author());
		assert_eq!(in_force()[4].1, Node::new(50).voter());
	});
}

#[test]
fn a_member_may_have_several_seats() {
	with_four_authorities(|| {
		nominate(HANNA, 11);
		seat(11);
		assert_eq!(Authorities::count_of(HOSPITAL), 2);
		assert_eq!(Authorities::count_of(LAB), 0);
	});
}

#[test]
fn seat_fails_without_a_motion() {
	with_four_authorities(|| {
		nominate(LENA, 50);
		for signer in [LENA, 50, Unseating::get(), NOBODY] {
			assert_noop!(Authorities::seat(signed(signer), LAB, 50), BadOrigin);
		}
	});
}

#[test]
fn seat_fails_for_what_is_not_nominated_or_not_any_more() {
	with_four_authorities(|| {
		let seat = || Authorities::seat(signed(Seating::get()), LAB, 50);
		assert_noop!(seat(), Error::<Test>::NotNominated);
		// GIVEN a nomination that was taken back while the members voted THEN it is not seated
		nominate(LENA, 50);
		assert_ok!(Authorities::withdraw_nomination(signed(LENA), 50));
		assert_noop!(seat(), Error::<Test>::NotNominated);
	});
}

#[test]
fn seat_fails_when_another_member_nominated_the_account_while_the_members_voted() {
	with_four_authorities(|| {
		// GIVEN a motion for the laboratory's node, whose account is the hospital's when it is carried out
		nominate(LENA, 50);
		assert_ok!(Authorities::withdraw_nomination(signed(LENA), 50));
		nominate_with(HANNA, 50, 51);
		// WHEN it is carried out THEN the hospital's node gets no seat by it,
		assert_noop!(
			Authorities::seat(signed(Seating::get()), LAB, 50),
			Error::<Test>::NominatedByAnother
		);
		assert_eq!(seated(), [10, 20, 30, 40]);
		// nor does a seat that the account has by then make a difference,
		assert_ok!(Authorities::seat(signed(Seating::get()), HOSPITAL, 50));
		assert_noop!(
			Authorities::seat(signed(Seating::get()), LAB, 50),
			Error::<Test>::NominatedByAnother
		);
		// nor that there is no such member
		assert_noop!(
			Authorities::seat(signed(Seating::get()), 77, 50),
			Error::<Test>::NominatedByAnother
		);
	});
}

#[test]
fn seat_fails_for_who_has_one() {
	with_four_authorities(|| {
		assert_noop!(
			Authorities::seat(signed(Seating::get()), HOSPITAL, 10),
			Error::<Test>::AlreadySeated
		);
	});
}

#[test]
fn seat_fails_for_an_authority_of_a_member_that_is_not_active() {
	with_four_authorities(|| {
		nominate(LENA, 50);
		Inactive::set(vec![LAB]);
		assert_noop!(
			Authorities::seat(signed(Seating::get()), LAB, 50),
			Error::<Test>::MemberNotActive
		);
	});
}

#[test]
fn seat_fails_when_all_seats_are_taken() {
	with_four_authorities(|| {
		for account in [50, 51, 52] {
			nominate(LENA, account);
		}
		seat(50);
		seat(51);
		assert_noop!(
			Authorities::seat(signed(Seating::get()), LAB, 52),
			Error::<Test>::TooManyAuthorities
		);
	});
}
