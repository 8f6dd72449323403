//! Journeys: whole stories on the real runtime, with signed transactions that pass the real pipeline.
#![allow(
	missing_docs,
	clippy::unwrap_used,
	clippy::expect_used,
	clippy::panic,
	clippy::indexing_slicing,
	clippy::arithmetic_side_effects
)]

mod authorisation;
mod budget;
mod chain;
mod consortium;
mod custody;
mod devices;
mod genesis;
mod goods;
mod governance;
mod public_recalls;
mod recall;
mod reconciliation;
mod weights;
