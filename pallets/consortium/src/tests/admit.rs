use alloc::vec;
use custos_primitives::{
	gs1::{CompanyPrefix, Gln},
	member::{MemberStatus, Role},
};
use frame_support::{assert_noop, assert_ok, dispatch::GetDispatchInfo, BoundedVec};
use sp_runtime::DispatchError;

use super::*;
use crate::{
	mock::*, Call, Council, Delegate, Delegates, Error, Event, GlnOwner, Mandate, MemberRecord, Members,
	NextMemberId, PrefixNode, PrefixNodes, WeightInfo,
};

const CLINIC: &str = "Städtisches Klinikum";

fn admit_clinic() -> sp_runtime::DispatchResult {
	Consortium::admit(
		root(),
		name(CLINIC),
		gln(9),
		roles(&[Role::HealthcareProvider, Role::Researcher]),
		prefixes(&["90123", "4098765"]),
		DAVE,
	)
}

#[test]
fn admit_makes_a_member_that_may_act() {
	with_three_members(|| {
		// WHEN the members admit a hospital
		assert_ok!(admit_clinic());

		// THEN it is the next member, active, with what it was admitted with
		let member = 3;
		let gln = Gln::parse(&gln(9)).unwrap();
		assert_eq!(NextMemberId::<Test>::get(), 4);
		assert_eq!(
			Members::<Test>::get(member),
			Some(MemberRecord {
				name: name(CLINIC),
				gln,
				representative: DAVE,
				delegates: 1
			})
		);
		let standing = Standings::<Test>::get(member).unwrap();
		assert_eq!(standing.status, MemberStatus::Active);
		assert_eq!(
			standing.roles.iter().copied().collect::<Vec<_>>(),
			[Role::HealthcareProvider, Role::Researcher]
		);
		assert_eq!(standing.company_prefixes.len(), 2);
		assert_eq!(standing.usage.used, 0);
		assert_eq!(GlnOwner::<Test>::get(gln), Some(member));
		assert_eq!(
			Delegates::<Test>::get(DAVE),
			Some(Delegate {
				member,
				mandate: Mandate::Representative
			})
		);
		// AND its representative has a seat in the council, and an account that lives
		assert_eq!(Seats::seats(), [ALICE, BOB, CAROL, DAVE]);
		assert_eq!(System::sufficients(&DAVE), 1);
		// AND the event says so
		System::assert_last_event(
			Event::MemberAdmitted {
				member,
				name: name(CLINIC),
				gln,
				roles: standing.roles,
				company_prefixes: standing.company_prefixes,
				representative: DAVE,
			}
			.into(),
		);
	});
}

#[test]
fn admit_claims_the_company_prefixes_and_what_they_begin_with() {
	with_three_members(|| {
		// WHEN a member with prefixes is admitted, one of which shares four digits with none, the other with the maker's
		assert_ok!(admit_clinic());

		// THEN the prefixes are its own
		let node = |digits: &str| PrefixNodes::<Test>::get(CompanyPrefix::parse(digits.as_bytes()).unwrap());
		assert_eq!(node("90123"), Some(PrefixNode::Owned(3)));
		assert_eq!(node("9012"), Some(PrefixNode::Covers { prefixes: 1 }));
		assert_eq!(node("4098765"), Some(PrefixNode::Owned(3)));
		assert_eq!(node("409876"), Some(PrefixNode::Covers { prefixes: 1 }));
		assert_eq!(node("4012"), Some(PrefixNode::Covers { prefixes: 1 }));
		assert_eq!(node("901234"), None);
	});
}

#[test]
fn admit_weighs_the_prefixes_and_the_council() {
	let call = Call::<Test>::admit {
		name: name(CLINIC),
		gln: gln(9),
		roles: roles(&[Role::Carrier]),
		company_prefixes: prefixes(&["90123", "4098765"]),
		representative: DAVE,
	};
	assert_eq!(
		call.get_dispatch_info().call_weight,
		TestWeights::admit(2).saturating_add(Seats::reseat_weight())
	);
}

#[test]
fn admit_fails_when_the_origin_is_not_the_members() {
	with_three_members(|| {
		// GIVEN a representative on its own
		// WHEN it admits somebody
		// THEN it may not
		assert_noop!(
			Consortium::admit(
				signed(ALICE),
				name("X"),
				gln(9),
				roles(&[Role::Carrier]),
				prefixes(&[]),
				DAVE
			),
			DispatchError::BadOrigin
		);
	});
}

#[test]
fn admit_fails_when_the_name_is_empty_or_blank() {
	with_three_members(|| {
		for blank in ["", "   ", "\u{a0}"] {
			assert_noop!(
				Consortium::admit(
					root(),
					name(blank),
					gln(9),
					roles(&[Role::Carrier]),
					prefixes(&[]),
					DAVE
				),
				Error::<Test>::NameEmpty
			);
		}
	});
}

#[test]
fn admit_fails_when_the_name_is_not_text() {
	with_three_members(|| {
		let names = [
			vec![0xff, 0xfe],
			vec![0xc3],
			b"Line\nbreak".to_vec(),
			b"Null\0".to_vec(),
		];
		for bytes in names {
			assert_noop!(
				Consortium::admit(
					root(),
					BoundedVec::truncate_from(bytes),
					gln(9),
					roles(&[Role::Carrier]),
					prefixes(&[]),
					DAVE
				),
				Error::<Test>::NameNotText
			);
		}
	});
}

#[test]
fn admit_fails_when_the_gln_is_malformed() {
	with_three_members(|| {
		let wrong_check_digit = {
			let mut digits = gln(9);
			let last = digits.last_mut().unwrap();
			*last = b'0' + (*last - b'0' + 1) % 10;
			digits
		};
		let malformed = [
			b"".to_vec(),
			b"430000000009".to_vec(),
			b"43000000000A7".to_vec(),
			wrong_check_digit.to_vec(),
		];
		for digits in malformed {
			assert_noop!(
				Consortium::admit(
					root(),
					name("X"),
					BoundedVec::truncate_from(digits),
					roles(&[Role::Carrier]),
					prefixes(&[]),
					DAVE
				),
				Error::<Test>::InvalidGln
			);
		}
	});
}

#[test]
fn admit_fails_when_the_gln_is_a_members() {
	with_three_members(|| {
		for taken in [1, 2, 3] {
			assert_noop!(
				Consortium::admit(
					root(),
					name("X"),
					gln(taken),
					roles(&[Role::Carrier]),
					prefixes(&[]),
					DAVE
				),
				Error::<Test>::GlnTaken
			);
		}
	});
}

#[test]
fn admit_fails_when_there_are_no_roles() {
	with_three_members(|| {
		assert_noop!(
			Consortium::admit(root(), name("X"), gln(9), roles(&[]), prefixes(&[]), DAVE),
			Error::<Test>::NoRoles
		);
	});
}

#[test]
fn admit_fails_when_a_role_is_named_twice() {
	with_three_members(|| {
		assert_noop!(
			Consortium::admit(
				root(),
				name("X"),
				gln(9),
				roles(&[Role::Carrier, Role::Distributor, Role::Carrier]),
				prefixes(&[]),
				DAVE
			),
			Error::<Test>::DuplicateRole
		);
	});
}

#[test]
fn admit_fails_when_a_company_prefix_is_refused() {
	with_three_members(|| {
		let cases: [(&[&str], Error<Test>); 8] = [
			(&["401"], Error::<Test>::InvalidCompanyPrefix),
			(&["40A2"], Error::<Test>::InvalidCompanyPrefix),
			(&["90123", ""], Error::<Test>::InvalidCompanyPrefix),
			(&["90123", "90123"], Error::<Test>::DuplicateCompanyPrefix),
			(&["90123", "9012"], Error::<Test>::CompanyPrefixOverlaps),
			(&[MAKERS_PREFIX], Error::<Test>::CompanyPrefixTaken),
			(&["40123"], Error::<Test>::CompanyPrefixOverlaps),
			(&["401234567890"], Error::<Test>::CompanyPrefixOverlaps),
		];
		for (texts, error) in cases {
			assert_noop!(
				Consortium::admit(
					root(),
					name("X"),
					gln(9),
					roles(&[Role::Carrier]),
					prefixes(texts),
					DAVE
				),
				error
			);
		}
	});
}

#[test]
fn admit_fails_when_the_representative_acts_for_a_member() {
	with_three_members(|| {
		// GIVEN a delegate of the manufacturer, besides its representative
		appoint(DAVE, &[Permission::Produce], None);

		for taken in [ALICE, DAVE] {
			assert_noop!(
				Consortium::admit(
					root(),
					name("X"),
					gln(9),
					roles(&[Role::Carrier]),
					prefixes(&[]),
					taken
				),
				Error::<Test>::AccountTaken
			);
		}
	});
}

#[test]
fn admit_fails_when_the_representatives_mandate_has_only_expired() {
	with_three_members(|| {
		// GIVEN a delegate of the manufacturer whose mandate has expired
		appoint(DAVE, &[Permission::Produce], Some(NOW + 1));
		Clock::set(NOW + 1);

		// THEN it is still the manufacturer's
		assert_noop!(
			Consortium::admit(
				root(),
				name("X"),
				gln(9),
				roles(&[Role::Carrier]),
				prefixes(&[]),
				DAVE
			),
			Error::<Test>::AccountTaken
		);
	});
}

#[test]
fn admit_takes_over_the_accounts_of_an_expelled_member() {
	with_three_members(|| {
		// GIVEN a distributor with a second delegate, expelled
		assert_ok!(Consortium::appoint_delegate(
			signed(BOB),
			DAVE,
			permissions(&[Permission::Administer]),
			None
		));
		expel(TRADER);

		// WHEN the organisation is admitted anew, with the same GLN and the other account
		assert_ok!(Consortium::admit(
			root(),
			name("Bridge Logistics"),
			gln(2),
			roles(&[Role::Distributor]),
			prefixes(&[]),
			DAVE
		));

		// THEN it is another member, and the account acts for it alone
		assert_eq!(status(TRADER), Some(MemberStatus::Expelled));
		assert_eq!(Delegates::<Test>::get(DAVE).unwrap().member, 3);
		assert_eq!(Members::<Test>::get(TRADER).unwrap().delegates, 1);
		assert_eq!(System::sufficients(&DAVE), 1);
	});
}

#[test]
fn admit_fails_when_the_council_is_full() {
	with_three_members(|| {
		// GIVEN as many active members as there may be
		for seed in 0..3 {
			let representative = 100 + seed;
			assert_ok!(Consortium::admit(
				root(),
				name("Filler"),
				gln(100 + seed),
				roles(&[Role::Carrier]),
				prefixes(&[]),
				representative
			));
		}

		// THEN there is no seat for another one
		assert_noop!(admit_clinic(), Error::<Test>::TooManyMembers);

		// AND there is when one is suspended
		suspend(TRADER);
		assert_ok!(admit_clinic());
	});
}

#[test]
fn admit_fails_when_the_numbers_are_used_up() {
	ExtBuilder::default().build().execute_with(|| {
		NextMemberId::<Test>::put(u32::MAX);
		assert_noop!(admit_clinic(), Error::<Test>::MemberNumbersExhausted);
	});
}
