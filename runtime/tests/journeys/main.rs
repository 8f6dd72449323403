//! Journeys: whole stories on the real runtime, with signed transactions that pass the real pipeline.
#![allow(
	missing_docs,
	clippy::unwrap_used,
	clippy::expect_used,
	clippy::panic,
	clippy::indexing_slicing,
	clippy::arithmetic_side_effects
)]

mod access;
mod authorisation;
mod authorities;
mod budget;
mod chain;
mod consent;
mod consortium;
mod costs;
mod custody;
mod devices;
mod equivocations;
mod genesis;
mod goods;
mod governance;
mod governance_page;
mod incident_team;
mod incidents;
mod patients;
mod public_recalls;
mod recall;
mod reconciliation;
mod safe_mode;
mod statements;
mod subjects;
mod weights;
