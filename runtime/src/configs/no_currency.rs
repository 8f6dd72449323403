//! A currency that does not exist, for the pallets of FRAME that ask for one: every balance is zero, and stays it.

use frame_support::traits::{
	fungible::{hold, Dust, Inspect, Mutate, Unbalanced},
	tokens::{DepositConsequence, Fortitude, Preservation, Provenance, WithdrawConsequence},
};
use sp_runtime::{DispatchError, DispatchResult, TokenError};

use crate::{AccountId, Balance, RuntimeHoldReason};

/// There is no token on this chain.
pub struct NoCurrency;

impl Inspect<AccountId> for NoCurrency {
	type Balance = Balance;
	fn total_issuance() -> Balance {
		0
	}
	fn minimum_balance() -> Balance {
		0
	}
	fn total_balance(_: &AccountId) -> Balance {
		0
	}
	fn balance(_: &AccountId) -> Balance {
		0
	}
	fn reducible_balance(_: &AccountId, _: Preservation, _: Fortitude) -> Balance {
		0
	}
	fn can_deposit(_: &AccountId, amount: Balance, _: Provenance) -> DepositConsequence {
		match amount {
			0 => DepositConsequence::Success,
			_ => DepositConsequence::UnknownAsset,
		}
	}
	fn can_withdraw(_: &AccountId, amount: Balance) -> WithdrawConsequence<Balance> {
		match amount {
			0 => WithdrawConsequence::Success,
			_ => WithdrawConsequence::UnknownAsset,
		}
	}
}

impl Unbalanced<AccountId> for NoCurrency {
	fn handle_dust(_: Dust<AccountId, Self>) {}
	fn write_balance(_: &AccountId, amount: Balance) -> Result<Option<Balance>, DispatchError> {
		nothing(amount).map(|()| None)
	}
	fn set_total_issuance(_: Balance) {}
}

impl Mutate<AccountId> for NoCurrency {}

impl hold::Inspect<AccountId> for NoCurrency {
	type Reason = RuntimeHoldReason;
	fn total_balance_on_hold(_: &AccountId) -> Balance {
		0
	}
	fn balance_on_hold(_: &Self::Reason, _: &AccountId) -> Balance {
		0
	}
}

impl hold::Unbalanced<AccountId> for NoCurrency {
	fn set_balance_on_hold(_: &Self::Reason, _: &AccountId, amount: Balance) -> DispatchResult {
		nothing(amount)
	}
}

impl hold::Mutate<AccountId> for NoCurrency {}

fn nothing(amount: Balance) -> DispatchResult {
	match amount {
		0 => Ok(()),
		_ => Err(TokenError::UnknownAsset.into()),
	}
}
