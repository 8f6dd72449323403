use super::*;
use pallet_session::historical::HistoricalSessions;

#[test]
fn a_change_counts_when_the_present_session_and_the_next_have_ended() {
	with_four_authorities(|| {
		// GIVEN a change in the last block of a session
		nominate(LENA, 50);
		while System::block_number() % SESSION_LENGTH != SESSION_LENGTH - 1 {
			next_block();
		}
		seat(50);
		let decided = System::block_number();
		// WHEN the session ends THEN the next one still has the former authorities, and the one after the new ones
		next_block();
		assert_eq!(Session::current_index(), 1);
		assert_eq!(Session::validators(), [10, 20, 30, 40]);
		while Session::validators().len() == 4 {
			next_block();
		}
		assert_eq!(System::block_number(), decided + 1 + SESSION_LENGTH);
	});
}

#[test]
fn aura_and_grandpa_change_together() {
	with_four_authorities(|| {
		nominate(LENA, 50);
		seat(50);
		unseat(20);
		two_sessions();
		let expected: Vec<_> = [10, 30, 40, 50]
			.map(Node::new)
			.iter()
			.map(|node| (node.author(), node.voter()))
			.collect();
		assert_eq!(in_force(), expected);
	});
}

#[test]
fn sessions_without_a_change_leave_the_set_of_grandpa_as_it_is() {
	with_four_authorities(|| {
		assert_eq!(Grandpa::current_set_id(), 0);
		// WHEN sessions pass in which nothing is decided, or nothing that changes the seats
		for session in 1..=6 {
			next_session();
			assert_eq!(Session::current_index(), session);
			nominate(LENA, 50);
			// THEN no set begins, and evidence against the authorities can still be checked
			assert_eq!(Grandpa::current_set_id(), 0);
			assert!(HistoricalSessions::<Test>::contains_key(session + 1));
		}
	});
}

#[test]
fn a_change_begins_one_set_of_grandpa() {
	with_four_authorities(|| {
		nominate(LENA, 50);
		seat(50);
		for _ in 0..5 {
			next_session();
		}
		assert_eq!(Grandpa::current_set_id(), 1);
	});
}

#[test]
fn other_keys_count_when_two_sessions_have_ended() {
	with_four_authorities(|| {
		let (former, latter) = (Node::new(20), Node::new(21));
		// WHEN an authority is given other keys
		nominate_with(MAX, 20, 21);
		// THEN the former ones stay in force in this session and the next,
		for _ in 0..2 {
			assert_eq!(in_force()[1], (former.author(), former.voter()));
			next_session();
		}
		// and the others are from then on
		assert_eq!(in_force()[1], (latter.author(), latter.voter()));
		assert_eq!(Session::validators(), [10, 20, 30, 40]);
		assert_eq!(Grandpa::current_set_id(), 1);
		two_sessions();
		assert_eq!(Grandpa::current_set_id(), 1);
	});
}

#[test]
fn an_authority_of_the_genesis_leaves_no_reference_to_its_account() {
	with_four_authorities(|| {
		let before = frame_system::Account::<Test>::get(40);
		nominate_with(AXEL, 40, 41);
		unseat(40);
		two_sessions();
		assert_ok!(Authorities::withdraw_nomination(signed(AXEL), 40));
		assert_eq!(frame_system::Account::<Test>::get(40), before);
		assert_eq!(before.consumers, 0);
	});
}

#[test]
fn evidence_is_kept_of_so_many_sessions_and_then_forgotten() {
	with_four_authorities(|| {
		for _ in 0..10 {
			next_session();
		}
		// THEN there are the roots of the last sessions, of the present and of the planned one,
		let mut kept: Vec<_> = HistoricalSessions::<Test>::iter_keys().collect();
		kept.sort_unstable();
		assert_eq!(kept, (10 - EVIDENCE_SESSIONS..=11).collect::<Vec<_>>());
		// and where they began
		let mut begun: Vec<_> = crate::BegunIn::<Test>::iter_keys().collect();
		begun.sort_unstable();
		assert_eq!(begun, (10 - EVIDENCE_SESSIONS..=10).collect::<Vec<_>>());
	});
}

#[test]
fn a_preset_says_how_many_blocks_a_session_has() {
	ExtBuilder::default().session_length(2).build_and_execute(|| {
		for block in 1..=8 {
			assert_eq!(Session::current_index(), block / 2);
			next_block();
		}
	});
}

#[test]
fn without_seats_the_session_pallets_own_preset_counts() {
	ExtBuilder::default()
		.seats(vec![])
		.keys(&[10, 20])
		.build_and_execute(|| {
			two_sessions();
			assert_eq!(Session::validators(), [10, 20]);
			assert!(seated().is_empty());
		});
}
