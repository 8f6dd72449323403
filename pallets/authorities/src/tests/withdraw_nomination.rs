use super::*;

fn withdraw(signer: u64, account: u64) -> sp_runtime::DispatchResult {
	Authorities::withdraw_nomination(signed(signer), account)
}

#[test]
fn a_member_takes_its_nomination_back_and_the_keys_and_the_account_are_free() {
	with_four_authorities(|| {
		// GIVEN a nomination without a seat
		nominate(LENA, 50);
		// WHEN its member takes it back
		assert_ok!(withdraw(LENA, 50));
		// THEN nothing of it is left,
		assert_eq!(Nominations::<Test>::get(50), None);
		assert!(!NominationCount::<Test>::contains_key(LAB));
		assert_eq!(Session::load_keys(&50), None);
		assert_eq!(
			last_event(),
			Event::NominationWithdrawn {
				member: LAB,
				account: 50
			}
		);
		// and another member may use both
		nominate(HANNA, 50);
		assert_eq!(Nominations::<Test>::get(50), Some(HOSPITAL));
	});
}

#[test]
fn the_members_take_back_what_an_expelled_member_nominated() {
	with_four_authorities(|| {
		// GIVEN a member that was expelled, which can't do anything any more
		nominate(LENA, 50);
		Inactive::set(vec![LAB]);
		assert_noop!(withdraw(LENA, 50), BadOrigin);
		// WHEN the members decide it THEN its nomination is gone
		assert_ok!(withdraw(Unseating::get(), 50));
		assert_eq!(
			last_event(),
			Event::NominationWithdrawn {
				member: LAB,
				account: 50
			}
		);
		assert_eq!(Nominations::<Test>::get(50), None);
	});
}

#[test]
fn a_nomination_can_be_taken_back_when_its_keys_are_out_of_use() {
	with_four_authorities(|| {
		// GIVEN an authority whose seat was given up
		assert_ok!(Authorities::give_up_seat(signed(AXEL), 40));
		// WHEN its member would take the nomination back while the authority still makes blocks THEN it is refused
		assert_noop!(withdraw(AXEL, 40), Error::<Test>::KeysInUse);
		next_session();
		assert_eq!(Session::validators(), [10, 20, 30, 40]);
		assert_noop!(withdraw(AXEL, 40), Error::<Test>::KeysInUse);
		// WHEN two sessions have ended THEN it can
		next_session();
		assert_eq!(Session::validators(), [10, 20, 30]);
		assert_ok!(withdraw(AXEL, 40));
	});
}

#[test]
fn withdraw_fails_while_the_keys_are_queued_for_the_next_session() {
	with_four_authorities(|| {
		// GIVEN an authority that is planned for the next session, and lost its seat before it began
		nominate(LENA, 50);
		seat(50);
		next_session();
		unseat(50);
		assert!(!Session::validators().contains(&50));
		// WHEN its member would take it back THEN that is refused, until it has made its blocks
		assert_noop!(withdraw(LENA, 50), Error::<Test>::KeysInUse);
		next_session();
		assert!(Session::validators().contains(&50));
		assert_noop!(withdraw(LENA, 50), Error::<Test>::KeysInUse);
		next_session();
		assert_ok!(withdraw(LENA, 50));
	});
}

#[test]
fn withdraw_fails_while_the_account_has_a_seat() {
	with_four_authorities(|| {
		assert_noop!(withdraw(HANNA, 10), Error::<Test>::HasSeat);
		assert_noop!(withdraw(Unseating::get(), 10), Error::<Test>::HasSeat);
		// also before it is active
		nominate(LENA, 50);
		seat(50);
		assert_noop!(withdraw(LENA, 50), Error::<Test>::HasSeat);
	});
}

#[test]
fn withdraw_fails_for_another_member_and_for_what_is_not_nominated() {
	with_four_authorities(|| {
		nominate(LENA, 50);
		assert_noop!(withdraw(HANNA, 50), Error::<Test>::NominatedByAnother);
		assert_noop!(withdraw(HANNA, 51), Error::<Test>::NotNominated);
		assert_noop!(withdraw(Unseating::get(), 51), Error::<Test>::NotNominated);
	});
}

#[test]
fn withdraw_fails_for_who_is_neither_a_delegate_nor_the_members() {
	with_four_authorities(|| {
		nominate(LENA, 50);
		for signer in [NOBODY, Seating::get(), Settling::get(), 50] {
			assert_noop!(withdraw(signer, 50), BadOrigin);
		}
		assert_noop!(
			Authorities::withdraw_nomination(RuntimeOrigin::none(), 50),
			BadOrigin
		);
	});
}
