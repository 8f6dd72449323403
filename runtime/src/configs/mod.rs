//! How the pallets are configured, a file a domain.

mod consensus;
mod consortium;
mod data;
mod devices;
mod no_currency;
mod system;

pub use consensus::SESSION_LENGTH;
pub use consortium::{CouncilCollective, MAX_MEMBERS};
pub use no_currency::NoCurrency;
pub use system::{MAXIMUM_BLOCK_WEIGHT, NORMAL_DISPATCH_RATIO};
