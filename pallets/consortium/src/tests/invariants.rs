use custos_primitives::gs1::{CompanyPrefix, Gln};
use frame_support::traits::Hooks;
use pallet_collective::Instance1;
use sp_runtime::TryRuntimeError;

use super::*;
use crate::{mock::*, Delegate, Delegates, GlnOwner, Mandate, Members, PrefixNode, PrefixNodes};

/// What the invariants say of a whole state that was tampered with.
fn after(tamper: impl FnOnce()) -> Result<(), TryRuntimeError> {
	ExtBuilder::default().build().execute_with(|| {
		Consortium::do_try_state().unwrap();
		tamper();
		Consortium::do_try_state()
	})
}

fn prefix(digits: &str) -> CompanyPrefix {
	CompanyPrefix::parse(digits.as_bytes()).unwrap()
}

#[test]
fn invariants_notice_a_missing_record_or_standing() {
	assert!(after(|| Members::<Test>::remove(MAKER)).is_err());
	assert!(after(|| Standings::<Test>::remove(MAKER)).is_err());
	assert!(after(|| crate::NextMemberId::<Test>::put(2)).is_err());
	assert!(after(|| crate::NextMemberId::<Test>::put(4)).is_err());
}

#[test]
fn invariants_notice_a_wrong_representative() {
	assert!(after(|| Delegates::<Test>::remove(ALICE)).is_err());
	assert!(after(|| Members::<Test>::mutate_extant(MAKER, |record| record.representative = BOB)).is_err());
	assert!(after(|| {
		Members::<Test>::mutate_extant(MAKER, |record| record.delegates = 2);
		Consortium::bind_account(
			&DAVE,
			Delegate {
				member: MAKER,
				mandate: Mandate::Representative,
			},
		);
	})
	.is_err());
}

#[test]
fn invariants_notice_miscounted_delegates() {
	assert!(after(|| Members::<Test>::mutate_extant(MAKER, |record| record.delegates = 2)).is_err());
}

#[test]
fn invariants_notice_an_account_that_does_not_live() {
	assert!(after(|| {
		System::dec_sufficients(&ALICE);
	})
	.is_err());
}

#[test]
fn invariants_notice_a_wrong_gln() {
	assert!(after(|| GlnOwner::<Test>::insert(Gln::parse(&gln(9)).unwrap(), MAKER)).is_err());
	assert!(after(|| GlnOwner::<Test>::insert(Gln::parse(&gln(1)).unwrap(), TRADER)).is_err());
}

#[test]
fn invariants_notice_wrong_prefix_nodes() {
	assert!(after(|| PrefixNodes::<Test>::remove(prefix("4012"))).is_err());
	assert!(
		after(|| PrefixNodes::<Test>::insert(prefix("4012"), PrefixNode::Covers { prefixes: 2 })).is_err()
	);
	assert!(after(|| PrefixNodes::<Test>::insert(prefix("9012"), PrefixNode::Owned(MAKER))).is_err());
	assert!(after(|| PrefixNodes::<Test>::insert(prefix(MAKERS_PREFIX), PrefixNode::Owned(TRADER))).is_err());
}

#[test]
fn invariants_notice_a_wrong_council() {
	assert!(after(|| pallet_collective::Members::<Test, Instance1>::put(Vec::from([BOB, CAROL]))).is_err());
	assert!(
		after(|| pallet_collective::Members::<Test, Instance1>::put(Vec::from([ALICE, BOB, CAROL, DAVE])))
			.is_err()
	);
}

#[test]
fn the_mock_runtime_is_configured_soundly() {
	ExtBuilder::default()
		.build()
		.execute_with(<Consortium as Hooks<u64>>::integrity_test);
}
