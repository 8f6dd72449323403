//! What commissioning a lot costs, by the units in it, where it names them by the root of their Merkle tree.

use crate::{
	chain::Chain,
	hand_over::Scenario,
	world::{commission_root, register},
};

/// Commissioning a lot of 1, 1,000 and 1,000,000 units.
pub fn by_root() -> Vec<Scenario> {
	[1, 1_000, 1_000_000]
		.into_iter()
		.map(|count| {
			let mut chain = Chain::new();
			chain.prepare([register(0, true)]);
			let (signer, call) = commission_root(0, count);
			(
				format!("a lot of {count} units"),
				count.into(),
				chain.measured(signer, call),
			)
		})
		.collect()
}
