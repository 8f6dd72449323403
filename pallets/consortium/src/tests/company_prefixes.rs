use custos_primitives::gs1::CompanyPrefix;
use frame_support::{assert_noop, assert_ok, dispatch::GetDispatchInfo};
use sp_runtime::DispatchError;

use super::*;
use crate::{mock::*, Call, CompanyPrefixes, Error, Event, PrefixNode, PrefixNodes, WeightInfo};

fn parsed(texts: &[&str]) -> CompanyPrefixes<Test> {
	let prefixes: Vec<_> = texts
		.iter()
		.map(|text| CompanyPrefix::parse(text.as_bytes()).unwrap())
		.collect();
	prefixes.try_into().unwrap()
}

fn node(digits: &str) -> Option<PrefixNode> {
	PrefixNodes::<Test>::get(CompanyPrefix::parse(digits.as_bytes()).unwrap())
}

fn held(member: MemberId) -> CompanyPrefixes<Test> {
	Standings::<Test>::get(member).unwrap().company_prefixes
}

#[test]
fn add_gives_the_member_prefixes() {
	with_three_members(|| {
		// WHEN the manufacturer is given two more prefixes, one next to its own
		assert_ok!(Consortium::add_company_prefixes(
			root(),
			MAKER,
			prefixes(&["4012346", "9012"])
		));

		// THEN it holds three, and the digits that two share count both
		assert_eq!(held(MAKER), parsed(&[MAKERS_PREFIX, "4012346", "9012"]));
		assert_eq!(node("4012346"), Some(PrefixNode::Owned(MAKER)));
		assert_eq!(node("401234"), Some(PrefixNode::Covers { prefixes: 2 }));
		assert_eq!(node("9012"), Some(PrefixNode::Owned(MAKER)));
		System::assert_last_event(
			Event::CompanyPrefixesAdded {
				member: MAKER,
				company_prefixes: parsed(&["4012346", "9012"]),
			}
			.into(),
		);
	});
}

#[test]
fn remove_takes_prefixes_and_frees_them() {
	with_three_members(|| {
		assert_ok!(Consortium::add_company_prefixes(
			root(),
			MAKER,
			prefixes(&["4012346", "9012"])
		));

		// WHEN two of the three are removed
		assert_ok!(Consortium::remove_company_prefixes(
			root(),
			MAKER,
			prefixes(&["9012", MAKERS_PREFIX])
		));

		// THEN the third stays, and others may have the two
		assert_eq!(held(MAKER), parsed(&["4012346"]));
		assert_eq!(node(MAKERS_PREFIX), None);
		assert_eq!(node("401234"), Some(PrefixNode::Covers { prefixes: 1 }));
		System::assert_last_event(
			Event::CompanyPrefixesRemoved {
				member: MAKER,
				company_prefixes: parsed(&["9012", MAKERS_PREFIX]),
			}
			.into(),
		);
		assert_ok!(Consortium::add_company_prefixes(
			root(),
			TRADER,
			prefixes(&["90123", MAKERS_PREFIX])
		));
	});
}

#[test]
fn remove_of_the_last_prefix_leaves_no_node_behind() {
	with_three_members(|| {
		assert_ok!(Consortium::remove_company_prefixes(
			root(),
			MAKER,
			prefixes(&[MAKERS_PREFIX])
		));
		assert_eq!(PrefixNodes::<Test>::iter().count(), 0);
		assert!(held(MAKER).is_empty());
	});
}

#[test]
fn prefixes_follow_the_member_through_suspension() {
	with_three_members(|| {
		suspend(MAKER);
		assert_ok!(Consortium::add_company_prefixes(
			root(),
			MAKER,
			prefixes(&["9012"])
		));
		assert_ok!(Consortium::remove_company_prefixes(
			root(),
			MAKER,
			prefixes(&[MAKERS_PREFIX])
		));
		assert_ok!(Consortium::reinstate(root(), MAKER));
		assert_eq!(held(MAKER), parsed(&["9012"]));
	});
}

#[test]
fn calls_weigh_each_prefix() {
	let company_prefixes = prefixes(&["9012", "9013"]);
	let add = Call::<Test>::add_company_prefixes {
		member: MAKER,
		company_prefixes: company_prefixes.clone(),
	};
	let remove = Call::<Test>::remove_company_prefixes {
		member: MAKER,
		company_prefixes,
	};
	assert_eq!(
		add.get_dispatch_info().call_weight,
		TestWeights::add_company_prefixes(2)
	);
	assert_eq!(
		remove.get_dispatch_info().call_weight,
		TestWeights::remove_company_prefixes(2)
	);
}

#[test]
fn add_fails_when_the_origin_is_not_the_members() {
	with_three_members(|| {
		assert_noop!(
			Consortium::add_company_prefixes(signed(ALICE), MAKER, prefixes(&["9012"])),
			DispatchError::BadOrigin
		);
	});
}

#[test]
fn add_fails_when_the_list_is_empty() {
	with_three_members(|| {
		assert_noop!(
			Consortium::add_company_prefixes(root(), MAKER, prefixes(&[])),
			Error::<Test>::NoCompanyPrefixes
		);
	});
}

#[test]
fn add_fails_when_member_is_unknown() {
	with_three_members(|| {
		assert_noop!(
			Consortium::add_company_prefixes(root(), NOBODY, prefixes(&["9012"])),
			Error::<Test>::UnknownMember
		);
	});
}

#[test]
fn add_fails_when_member_is_expelled() {
	with_three_members(|| {
		expel(TRADER);
		assert_noop!(
			Consortium::add_company_prefixes(root(), TRADER, prefixes(&["9012"])),
			Error::<Test>::AlreadyExpelled
		);
	});
}

#[test]
fn add_fails_when_a_prefix_is_malformed() {
	with_three_members(|| {
		for malformed in ["", "401", "40 12", "4012x", "٤٠١٢"] {
			assert_noop!(
				Consortium::add_company_prefixes(root(), TRADER, prefixes(&["9012", malformed])),
				Error::<Test>::InvalidCompanyPrefix
			);
		}
	});
}

#[test]
fn add_fails_when_a_prefix_is_named_twice() {
	with_three_members(|| {
		assert_noop!(
			Consortium::add_company_prefixes(root(), TRADER, prefixes(&["9012", "9013", "9012"])),
			Error::<Test>::DuplicateCompanyPrefix
		);
	});
}

#[test]
fn add_fails_when_the_prefix_is_a_members() {
	with_three_members(|| {
		for member in [MAKER, TRADER] {
			assert_noop!(
				Consortium::add_company_prefixes(root(), member, prefixes(&[MAKERS_PREFIX])),
				Error::<Test>::CompanyPrefixTaken
			);
		}
	});
}

#[test]
fn add_fails_when_a_prefix_overlaps() {
	with_three_members(|| {
		// one begins with the maker's, or the maker's with it, at every length; or the list overlaps itself
		let overlapping: [&[&str]; 9] = [
			&["4012"],
			&["40123"],
			&["401234"],
			&["40123450"],
			&["401234599"],
			&["401234567890"],
			&["9012", "90123"],
			&["901234567890", "9013", "9012"],
			&["9012", "4012"],
		];
		for texts in overlapping {
			for member in [MAKER, TRADER] {
				assert_noop!(
					Consortium::add_company_prefixes(root(), member, prefixes(texts)),
					Error::<Test>::CompanyPrefixOverlaps
				);
			}
		}
	});
}

#[test]
fn add_fails_when_there_would_be_too_many() {
	with_three_members(|| {
		assert_ok!(Consortium::add_company_prefixes(
			root(),
			MAKER,
			prefixes(&["9012"])
		));
		assert_noop!(
			Consortium::add_company_prefixes(root(), MAKER, prefixes(&["9013", "9014"])),
			Error::<Test>::TooManyCompanyPrefixes
		);
	});
}

#[test]
fn remove_fails_when_the_origin_is_not_the_members() {
	with_three_members(|| {
		assert_noop!(
			Consortium::remove_company_prefixes(signed(ALICE), MAKER, prefixes(&[MAKERS_PREFIX])),
			DispatchError::BadOrigin
		);
	});
}

#[test]
fn remove_fails_when_the_list_is_refused() {
	with_three_members(|| {
		let cases: [(MemberId, &[&str], Error<Test>); 6] = [
			(MAKER, &[], Error::<Test>::NoCompanyPrefixes),
			(MAKER, &["401"], Error::<Test>::InvalidCompanyPrefix),
			(
				MAKER,
				&[MAKERS_PREFIX, MAKERS_PREFIX],
				Error::<Test>::DuplicateCompanyPrefix,
			),
			(
				MAKER,
				&[MAKERS_PREFIX, "9012"],
				Error::<Test>::CompanyPrefixNotHeld,
			),
			(TRADER, &[MAKERS_PREFIX], Error::<Test>::CompanyPrefixNotHeld),
			(NOBODY, &[MAKERS_PREFIX], Error::<Test>::UnknownMember),
		];
		for (member, texts, error) in cases {
			assert_noop!(
				Consortium::remove_company_prefixes(root(), member, prefixes(texts)),
				error
			);
		}
	});
}

#[test]
fn remove_fails_when_only_a_longer_or_shorter_prefix_is_held() {
	with_three_members(|| {
		for other in ["401234", "40123450"] {
			assert_noop!(
				Consortium::remove_company_prefixes(root(), MAKER, prefixes(&[other])),
				Error::<Test>::CompanyPrefixNotHeld
			);
		}
	});
}

#[test]
fn remove_fails_when_member_is_expelled() {
	with_three_members(|| {
		expel(MAKER);
		assert_noop!(
			Consortium::remove_company_prefixes(root(), MAKER, prefixes(&[MAKERS_PREFIX])),
			Error::<Test>::AlreadyExpelled
		);
	});
}
