//! One file for each call and behaviour. Each test ends in the invariants (`ExtBuilder::build_and_execute`).
#![allow(clippy::arithmetic_side_effects, reason = "a test that overflows stops")]

mod admit;
mod appoint_delegate;
mod company_prefixes;
mod council;
mod expel;
mod gate;
mod gate_metering;
mod genesis;
mod invariants;
mod member_inspect;
mod origins;
mod properties;
mod reinstate;
mod resign;
mod revoke_delegate;
mod set_representative;
mod set_roles;
mod suspend;
mod update_delegate;
mod views;

use custos_primitives::member::{MemberId, MemberStatus, Permission};
use frame_support::assert_ok;

use crate::{mock::*, Standings, SuspensionReason};

fn status(member: MemberId) -> Option<MemberStatus> {
	Standings::<Test>::get(member).map(|standing| standing.status)
}

fn suspend(member: MemberId) {
	assert_ok!(Consortium::suspend(root(), member, SuspensionReason::RulesBroken));
}

fn expel(member: MemberId) {
	assert_ok!(Consortium::expel(root(), member));
}

/// Alice appoints the account for the manufacturer.
fn appoint(account: AccountId, granted: &[Permission], expires: Option<u64>) {
	assert_ok!(Consortium::appoint_delegate(
		signed(ALICE),
		account,
		permissions(granted),
		expires
	));
}
