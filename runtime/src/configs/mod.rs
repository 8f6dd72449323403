//! How the pallets are configured, a file a domain.

#[cfg(feature = "bench")]
mod comparators;
mod consensus;
mod consortium;
mod data;
mod devices;
mod incidents;
mod motions;
mod no_currency;
mod system;

#[cfg(feature = "bench")]
pub use comparators::SlotDuration;
pub use consensus::{MIN_AUTHORITIES, SESSION_LENGTH};
pub use consortium::{CouncilCollective, MAX_MEMBERS};
pub use incidents::{IncidentTeamCollective, MAX_PAUSE, SAFE_MODE, SAFE_MODE_EXTENSION};
pub use no_currency::NoCurrency;
pub use system::{MAXIMUM_BLOCK_WEIGHT, NORMAL_DISPATCH_RATIO};
