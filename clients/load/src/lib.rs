//! What the two programs have in common: `custos-load`, which loads a node, and `custos-ask`, which asks it.
#![allow(
	clippy::arithmetic_side_effects,
	reason = "counts and times of a run are far from the limits of their types"
)]

pub mod accounts;
pub mod figures;
