use super::*;
use crate::{GenesisConfig, Seat, SessionLength};
use serde_json::json;
use sp_runtime::BuildStorage;

#[test]
fn the_first_sessions_have_the_authorities_of_the_preset_in_their_order() {
	ExtBuilder::default()
		.seats(vec![place(HOSPITAL, 10), place(MAKER, 20), place(HOSPITAL, 11)])
		.build_and_execute(|| {
			assert_eq!(seated(), [10, 20, 11]);
			for _ in 0..3 {
				assert_eq!(Session::validators(), [10, 20, 11]);
				next_session();
			}
			// Each is nominated by its member.
			assert_eq!(Nominations::<Test>::get(11), Some(HOSPITAL));
			assert_eq!(NominationCount::<Test>::get(HOSPITAL), 2);
			assert_eq!(NominationCount::<Test>::get(MAKER), 1);
		});
}

#[test]
fn a_preset_is_written_in_words_and_refuses_those_that_it_does_not_know() {
	let preset: GenesisConfig<Test> = serde_json::from_value(json!({
		"seats": [{ "member": 3, "account": 40 }],
		"sessionLength": 15,
	}))
	.unwrap();
	assert_eq!(preset.seats, [place(AGENCY, 40)]);
	assert_eq!(preset.session_length, Some(15));
	let without: GenesisConfig<Test> =
		serde_json::from_value(json!({ "seats": [], "sessionLength": null })).unwrap();
	assert_eq!(without.session_length, None);
	for misspelt in [
		json!({ "seat": [] }),
		json!({ "seats": [{ "member": 3, "acount": 40 }] }),
	] {
		assert!(serde_json::from_value::<GenesisConfig<Test>>(misspelt).is_err());
	}
}

#[test]
fn a_session_has_the_default_length_where_the_preset_says_nothing() {
	with_four_authorities(|| assert_eq!(SessionLength::<Test>::get(), SESSION_LENGTH));
	ExtBuilder::default()
		.session_length(9)
		.build_and_execute(|| assert_eq!(SessionLength::<Test>::get(), 9));
}

fn begin_with(seats: Vec<Seat<u64>>) {
	ExtBuilder::default().seats(seats).build();
}

#[test]
#[should_panic(expected = "the authorities cannot be seated: an authority belongs to no member")]
fn a_preset_fails_when_an_authority_belongs_to_no_member() {
	begin_with(vec![place(77, 10)]);
}

#[test]
#[should_panic(expected = "the authorities cannot be seated: an account is named twice")]
fn a_preset_fails_when_an_account_is_named_twice() {
	begin_with(vec![place(HOSPITAL, 10), place(MAKER, 10)]);
}

#[test]
#[should_panic(expected = "the authorities cannot be seated: there are too many")]
fn a_preset_fails_when_there_are_too_many_authorities() {
	begin_with(
		(10..11 + u64::from(MAXIMUM))
			.map(|account| place(HOSPITAL, account))
			.collect(),
	);
}

#[test]
#[should_panic(expected = "a session has at least one block")]
fn a_preset_fails_when_a_session_has_no_blocks() {
	ExtBuilder::default().session_length(0).build();
}

#[test]
#[should_panic(expected = "the authority 40 has no session keys")]
fn a_preset_fails_when_an_authority_has_no_session_keys() {
	ExtBuilder::default().keys(&[10, 20, 30]).build();
}

#[test]
fn a_preset_without_authorities_is_taken() {
	let empty = RuntimeGenesisConfig::default().build_storage().unwrap();
	sp_io::TestExternalities::from(empty).execute_with(|| {
		assert!(seated().is_empty());
		Authorities::do_try_state().unwrap();
	});
}
