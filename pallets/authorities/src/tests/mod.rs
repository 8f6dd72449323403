//! Tests of the authorities: a file for each call, and for what concerns several.
#![allow(clippy::arithmetic_side_effects, reason = "a test that overflows stops")]

mod genesis;
mod give_up_seat;
mod migration;
mod node_reports;
mod nominate;
mod properties;
mod replace;
mod report_block_equivocation;
mod report_finality;
mod seat;
mod sessions;
mod settle_equivocations;
mod suspension;
mod unseat;
mod views;
mod withdraw_nomination;

use crate::{
	mock::*, EquivocationKind, Equivocations, Error, Event, NominationCount, Nominations, Seats, UnseatReason,
};
use alloc::vec;
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError::BadOrigin;
