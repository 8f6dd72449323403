use super::*;

#[test]
fn a_member_gives_up_the_seat_of_its_authority() {
	with_four_authorities(|| {
		assert_ok!(Authorities::give_up_seat(signed(CARA), 30));
		assert_eq!(seated(), [10, 20, 40]);
		assert_eq!(
			last_event(),
			Event::Unseated {
				member: CARRIER,
				account: 30,
				reason: UnseatReason::GivenUp
			}
		);
		two_sessions();
		assert_eq!(Session::validators(), [10, 20, 40]);
	});
}

#[test]
fn give_up_seat_fails_when_the_minimum_is_reached() {
	with_four_authorities(|| {
		unseat(40);
		assert_noop!(
			Authorities::give_up_seat(signed(CARA), 30),
			Error::<Test>::TooFewAuthorities
		);
	});
}

#[test]
fn give_up_seat_fails_for_another_members_authority() {
	with_four_authorities(|| {
		assert_noop!(
			Authorities::give_up_seat(signed(HANNA), 30),
			Error::<Test>::NominatedByAnother
		);
	});
}

#[test]
fn give_up_seat_fails_without_a_nomination_or_a_seat() {
	with_four_authorities(|| {
		assert_noop!(
			Authorities::give_up_seat(signed(LENA), 50),
			Error::<Test>::NotNominated
		);
		nominate(LENA, 50);
		assert_noop!(
			Authorities::give_up_seat(signed(LENA), 50),
			Error::<Test>::NotSeated
		);
	});
}

#[test]
fn give_up_seat_fails_for_who_does_not_act_for_an_active_member() {
	with_four_authorities(|| {
		for signer in [NOBODY, 30, Unseating::get()] {
			assert_noop!(Authorities::give_up_seat(signed(signer), 30), BadOrigin);
		}
		Inactive::set(vec![CARRIER]);
		assert_noop!(Authorities::give_up_seat(signed(CARA), 30), BadOrigin);
		Inactive::set(vec![]);
	});
}
