//! One file for each call and behaviour. Each test ends in the invariants (`mock::execute`).
#![allow(clippy::arithmetic_side_effects, reason = "a test that overflows stops")]

mod agenda;
mod end_pause;
mod extend;
mod invariants;
mod lift;
mod pause;
mod properties;
mod unlimited;

use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;

use crate::{mock::*, CallNameOf, Error, Event, Pause, Pauses};

/// The team pauses the call for so many blocks.
fn pause(call: CallNameOf<Test>, duration: u64) {
	assert_ok!(Incidents::pause(
		RuntimeOrigin::signed(TEAM),
		call,
		duration,
		report(1)
	));
}
