use alloc::vec;
use pallet_session::SessionManager;

use super::*;
use crate::{mock::*, Authority};

fn authority(member: MemberId, account: AccountId) -> Authority<AccountId> {
	Authority { member, account }
}

#[test]
fn the_first_session_has_the_authorities_of_the_preset() {
	ExtBuilder::default()
		.authorities(vec![
			authority(MAKER, 11),
			authority(TRADER, 12),
			authority(MAKER, 13),
		])
		.build_and_execute(|| {
			for session in [0, 1] {
				assert_eq!(Consortium::new_session_genesis(session), Some(vec![11, 12, 13]));
			}
		});
}

#[test]
fn later_sessions_keep_them() {
	with_three_members(|| {
		for session in 2..5 {
			assert_eq!(Consortium::new_session(session), None);
			Consortium::start_session(session);
			Consortium::end_session(session);
		}
	});
}

#[test]
fn a_preset_without_authorities_leaves_them_to_the_session_pallet() {
	ExtBuilder::default().authorities(vec![]).build_and_execute(|| {
		assert_eq!(Consortium::new_session_genesis(0), None);
	});
}

#[test]
fn members_are_shown_with_how_many_authorities_they_have() {
	ExtBuilder::default()
		.authorities(vec![
			authority(MAKER, 11),
			authority(TRADER, 12),
			authority(MAKER, 13),
		])
		.build_and_execute(|| {
			let counts: Vec<_> = Consortium::members_view(0, 10)
				.into_iter()
				.map(|view| view.authorities)
				.collect();
			assert_eq!(counts, [2, 1, 0]);
		});
}

#[test]
#[should_panic(expected = "the authorities cannot be seated: an authority belongs to no member")]
fn a_preset_fails_when_an_authority_belongs_to_no_member() {
	ExtBuilder::default()
		.authorities(vec![authority(NOBODY, 11)])
		.build();
}

#[test]
#[should_panic(expected = "the authorities cannot be seated: an account is named twice")]
fn a_preset_fails_when_an_authority_is_named_twice() {
	ExtBuilder::default()
		.authorities(vec![authority(MAKER, 11), authority(TRADER, 11)])
		.build();
}

#[test]
#[should_panic(expected = "the authorities cannot be seated: there are too many")]
fn a_preset_fails_when_there_are_too_many_authorities() {
	ExtBuilder::default()
		.authorities((10..15).map(|account| authority(MAKER, account)).collect())
		.build();
}
