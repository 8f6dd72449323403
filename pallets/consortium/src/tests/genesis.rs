use alloc::{string::ToString, vec};
use custos_primitives::member::Role;
use frame_support::traits::StorageVersion;
use serde_json::json;

use super::*;
use crate::{mock::*, Council, Delegates, GenesisConfig, Mandate, Members, NextMemberId};

#[test]
fn a_preset_admits_its_members_as_the_call_does() {
	with_three_members(|| {
		assert_eq!(NextMemberId::<Test>::get(), 3);
		assert_eq!(Seats::seats(), [ALICE, BOB, CAROL]);
		for (member, representative) in [(MAKER, ALICE), (TRADER, BOB), (AGENCY, CAROL)] {
			assert_eq!(status(member), Some(MemberStatus::Active));
			assert_eq!(
				Members::<Test>::get(member).unwrap().representative,
				representative
			);
			assert_eq!(
				Delegates::<Test>::get(representative).unwrap().mandate,
				Mandate::Representative
			);
			assert_eq!(System::sufficients(&representative), 1);
		}
	});
}

#[test]
fn the_chain_begins_at_this_storage_version() {
	with_three_members(|| {
		assert_eq!(StorageVersion::get::<Consortium>(), StorageVersion::new(1));
	});
}

#[test]
fn a_preset_is_written_in_words() {
	// GIVEN a preset as a person writes it
	let text = json!({
		"members": [{
			"name": "Anvil Implants GmbH",
			"gln": "4300000000015",
			"roles": ["manufacturer", "serviceProvider"],
			"companyPrefixes": ["4012345"],
			"representative": 1,
		}, {
			"name": "Competent Authority",
			"gln": "4300000000022",
			"roles": ["regulator"],
			"representative": 3,
		}],
	});

	// WHEN it is read
	let preset: GenesisConfig<Test> = serde_json::from_value(text.clone()).unwrap();

	// THEN it says what it says
	assert_eq!(
		preset.members[0].roles,
		[Role::Manufacturer, Role::ServiceProvider]
	);
	assert_eq!(preset.members[0].company_prefixes, [MAKERS_PREFIX]);
	assert!(preset.members[1].company_prefixes.is_empty());
	assert_eq!(
		serde_json::to_value(&preset).unwrap()["members"][0],
		text["members"][0]
	);
}

#[test]
fn a_preset_with_unknown_words_is_refused() {
	let misspelt = json!({ "membrs": [] });
	assert!(serde_json::from_value::<GenesisConfig<Test>>(misspelt).is_err());
	let unknown_role = json!({ "members": [{
		"name": "X", "gln": "4300000000015", "roles": ["king"], "representative": 1
	}] });
	assert!(serde_json::from_value::<GenesisConfig<Test>>(unknown_role).is_err());
}

#[test]
fn an_empty_preset_has_no_members() {
	ExtBuilder::default().members(vec![]).build_and_execute(|| {
		assert_eq!(NextMemberId::<Test>::get(), 0);
	});
}

#[test]
#[should_panic(expected = "the member \"Anvil\" cannot be admitted: CompanyPrefixOverlaps")]
fn a_preset_fails_when_prefixes_overlap() {
	ExtBuilder::default()
		.members(vec![
			genesis_member("Bellows", 1, Role::Manufacturer, &["40123"], ALICE),
			genesis_member("Anvil", 2, Role::Manufacturer, &["4012345"], BOB),
		])
		.build();
}

#[test]
#[should_panic(expected = "the member \"Anvil\" cannot be admitted: TooManyCompanyPrefixes")]
fn a_preset_fails_when_there_are_too_many_prefixes() {
	let prefixes = ["40121", "40122", "40123", "40124"];
	ExtBuilder::default()
		.members(vec![genesis_member(
			"Anvil",
			1,
			Role::Manufacturer,
			&prefixes,
			ALICE,
		)])
		.build();
}

#[test]
#[should_panic(expected = "the member \"Anvil\" cannot be admitted: InvalidGln")]
fn a_preset_fails_when_a_gln_is_malformed() {
	let mut member = genesis_member("Anvil", 1, Role::Manufacturer, &[], ALICE);
	member.gln = "4300000000016".to_string();
	ExtBuilder::default().members(vec![member]).build();
}

#[test]
#[should_panic(expected = "is too long")]
fn a_preset_fails_when_a_name_is_too_long() {
	let name = "n".repeat(81);
	ExtBuilder::default()
		.members(vec![genesis_member(&name, 1, Role::Manufacturer, &[], ALICE)])
		.build();
}
