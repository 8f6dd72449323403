use super::*;

fn replace(account: u64, member: u32, successor: u64) -> sp_runtime::DispatchResult {
	Authorities::replace(signed(Seating::get()), account, member, successor)
}

#[test]
fn a_successor_takes_the_place_of_an_authority() {
	with_four_authorities(|| {
		nominate(LENA, 50);
		assert_ok!(replace(20, LAB, 50));
		assert_eq!(seated(), [10, 50, 30, 40]);
		assert_eq!(
			last_event(),
			Event::Replaced {
				member: MAKER,
				account: 20,
				successor_member: LAB,
				successor: 50
			}
		);
		two_sessions();
		assert_eq!(Session::validators(), [10, 50, 30, 40]);
	});
}

#[test]
fn a_lost_node_is_replaced_also_at_the_minimum() {
	with_four_authorities(|| {
		// GIVEN as few seats as may be, of which one belongs to a member that is not active
		unseat(40);
		Inactive::set(vec![MAKER]);
		next_session();
		assert_eq!(seated(), [10, 20, 30]);
		// WHEN it is replaced by another member's THEN there are as many as before, all of active members
		nominate(LENA, 50);
		assert_ok!(replace(20, LAB, 50));
		assert_eq!(seated(), [10, 50, 30]);
		two_sessions();
		assert_eq!(Session::validators(), [10, 50, 30]);
	});
}

#[test]
fn a_member_replaces_its_own_authority_by_another_of_its_own() {
	with_four_authorities(|| {
		nominate(HANNA, 11);
		assert_ok!(replace(10, HOSPITAL, 11));
		assert_eq!(seated(), [11, 20, 30, 40]);
		assert_eq!(Authorities::count_of(HOSPITAL), 1);
	});
}

#[test]
fn an_authority_that_still_makes_blocks_takes_anothers_place() {
	with_four_authorities(|| {
		// GIVEN an authority that lost its seat and still makes blocks
		unseat(20);
		assert!(Session::validators().contains(&20));
		// WHEN it takes another's place THEN it goes on without a break
		assert_ok!(replace(10, MAKER, 20));
		assert_eq!(seated(), [20, 30, 40]);
		next_session();
		assert!(Session::validators().contains(&20));
		next_session();
		assert_eq!(Session::validators(), [20, 30, 40]);
	});
}

#[test]
fn replace_fails_without_a_motion() {
	with_four_authorities(|| {
		nominate(LENA, 50);
		for signer in [HANNA, LENA, Unseating::get(), NOBODY] {
			assert_noop!(Authorities::replace(signed(signer), 10, LAB, 50), BadOrigin);
		}
	});
}

#[test]
fn replace_fails_for_who_has_no_seat_and_by_who_has_one() {
	with_four_authorities(|| {
		nominate(LENA, 50);
		nominate(LENA, 51);
		assert_noop!(replace(51, LAB, 50), Error::<Test>::NotSeated);
		assert_noop!(replace(10, MAKER, 20), Error::<Test>::AlreadySeated);
		assert_noop!(replace(10, HOSPITAL, 10), Error::<Test>::AlreadySeated);
	});
}

#[test]
fn replace_fails_by_who_is_not_nominated_or_whose_member_is_not_active() {
	with_four_authorities(|| {
		assert_noop!(replace(10, LAB, 50), Error::<Test>::NotNominated);
		nominate(LENA, 50);
		Inactive::set(vec![LAB]);
		assert_noop!(replace(10, LAB, 50), Error::<Test>::MemberNotActive);
	});
}

#[test]
fn replace_fails_when_another_member_nominated_the_successor_while_the_members_voted() {
	with_four_authorities(|| {
		// GIVEN a motion for the laboratory's node, whose account is the hospital's when it is carried out
		nominate(LENA, 50);
		assert_ok!(Authorities::withdraw_nomination(signed(LENA), 50));
		nominate_with(HANNA, 50, 51);
		// WHEN it is carried out THEN the hospital's node does not take the place,
		assert_noop!(replace(20, LAB, 50), Error::<Test>::NominatedByAnother);
		assert_eq!(seated(), [10, 20, 30, 40]);
		// until the members decide on the hospital's
		assert_ok!(replace(20, HOSPITAL, 50));
		assert_eq!(seated(), [10, 50, 30, 40]);
	});
}
