//! The authorities taken over from the consortium's pallet.

use super::*;
use crate::migrations::TakeOverAuthorities;
use frame_support::{storage::unhashed, traits::OnRuntimeUpgrade};

/// Where the consortium's pallet of the former runtime keeps its authorities.
fn place_of_the_former() -> Vec<u8> {
	[
		sp_io::hashing::twox_128(b"Consortium"),
		sp_io::hashing::twox_128(b"Authorities"),
	]
	.concat()
}

/// Has the chain be one of the former runtime, with four authorities that the session pallet knows.
fn with_the_former_state(test: impl FnOnce()) {
	ExtBuilder::default().build_and_execute(|| {
		let seats = Seats::<Test>::take().into_inner();
		let _ = Nominations::<Test>::clear(u32::MAX, None);
		let _ = NominationCount::<Test>::clear(u32::MAX, None);
		let _ = crate::BegunIn::<Test>::clear(u32::MAX, None);
		let _ = pallet_session::ExternallySetKeys::<Test>::clear(u32::MAX, None);
		crate::InForce::<Test>::kill();
		let _ = pallet_session::historical::HistoricalSessions::<Test>::clear(u32::MAX, None);
		pallet_session::historical::StoredRange::<Test>::kill();
		unhashed::put(&place_of_the_former(), &seats);
		test();
	});
}

/// Upgrades, with the checks before and after where they are built.
fn upgrade() {
	#[cfg(feature = "try-runtime")]
	let before = TakeOverAuthorities::<Test>::pre_upgrade().unwrap();
	TakeOverAuthorities::<Test>::on_runtime_upgrade();
	#[cfg(feature = "try-runtime")]
	TakeOverAuthorities::<Test>::post_upgrade(before).unwrap();
}

#[test]
fn the_authorities_keep_their_seats_members_and_order() {
	with_the_former_state(|| {
		// GIVEN the state as the former runtime kept it WHEN the runtime is upgraded
		assert!(seated().is_empty());
		upgrade();
		// THEN the seats are here, each with its nomination, and nothing is left there
		assert_eq!(
			Seats::<Test>::get().into_inner(),
			[
				place(HOSPITAL, 10),
				place(MAKER, 20),
				place(CARRIER, 30),
				place(AGENCY, 40)
			]
		);
		assert_eq!(Nominations::<Test>::get(20), Some(MAKER));
		assert_eq!(NominationCount::<Test>::iter().count(), 4);
		assert!(!unhashed::exists(&place_of_the_former()));
		Authorities::do_try_state().unwrap();
		// and the same nodes go on
		two_sessions();
		assert_eq!(Session::validators(), [10, 20, 30, 40]);
	});
}

#[test]
fn a_member_that_has_several_authorities_has_as_many_nominations() {
	with_the_former_state(|| {
		let seats = vec![
			place(HOSPITAL, 10),
			place(HOSPITAL, 20),
			place(CARRIER, 30),
			place(HOSPITAL, 40),
		];
		unhashed::put(&place_of_the_former(), &seats);
		upgrade();
		assert_eq!(NominationCount::<Test>::get(HOSPITAL), 3);
		assert_eq!(NominationCount::<Test>::get(MAKER), 0);
		assert_eq!(seated(), [10, 20, 30, 40]);
	});
}

#[test]
fn a_second_upgrade_changes_nothing() {
	with_the_former_state(|| {
		upgrade();
		let after = sp_io::storage::root(sp_runtime::StateVersion::V1);
		upgrade();
		assert_eq!(sp_io::storage::root(sp_runtime::StateVersion::V1), after);
	});
}

#[test]
fn a_chain_that_never_had_the_former_state_is_left_as_it_is() {
	with_four_authorities(|| {
		let before = sp_io::storage::root(sp_runtime::StateVersion::V1);
		upgrade();
		assert_eq!(sp_io::storage::root(sp_runtime::StateVersion::V1), before);
	});
}

#[test]
fn an_authority_that_was_taken_over_can_be_given_other_keys_and_leave() {
	with_the_former_state(|| {
		upgrade();
		nominate_with(AXEL, 40, 41);
		unseat(40);
		two_sessions();
		assert_ok!(Authorities::withdraw_nomination(signed(AXEL), 40));
		// THEN its account has no more references than the genesis gave it
		let account = frame_system::Account::<Test>::get(40);
		assert_eq!((account.consumers, account.providers), (0, 1));
	});
}

#[test]
fn an_equivocation_in_the_session_of_the_upgrade_can_be_reported() {
	with_the_former_state(|| {
		upgrade();
		let node = Node::new(20);
		assert_ok!(Authorities::report_block_equivocation(
			signed(LENA),
			Box::new(two_blocks(&node, slot_now())),
			author_proof(&node)
		));
	});
}

#[test]
fn evidence_of_the_sessions_after_the_upgrade_can_be_checked() {
	with_the_former_state(|| {
		upgrade();
		// GIVEN two sessions after the upgrade, in which no seat changed
		two_sessions();
		next_block();
		let node = Node::new(20);
		let (proof, owner) = (two_blocks(&node, slot_now()), author_proof(&node));
		// WHEN what happened in one of them is reported later THEN it is filed
		two_sessions();
		assert_ok!(Authorities::report_block_equivocation(
			signed(LENA),
			Box::new(proof),
			owner
		));
	});
}

#[cfg(feature = "try-runtime")]
#[test]
fn the_checks_after_the_upgrade_see_that_an_authority_was_lost() {
	with_the_former_state(|| {
		let before = TakeOverAuthorities::<Test>::pre_upgrade().unwrap();
		assert!(TakeOverAuthorities::<Test>::post_upgrade(before.clone()).is_err());
		TakeOverAuthorities::<Test>::on_runtime_upgrade();
		Seats::<Test>::mutate(|seats| {
			seats.pop();
		});
		assert!(TakeOverAuthorities::<Test>::post_upgrade(before).is_err());
	});
}
