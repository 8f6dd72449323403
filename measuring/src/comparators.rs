//! One hand-over, beside what FRAME's own pallets take for the simplest call, for moving a balance, and for moving a token
//! that stands for one thing.

use custos_runtime::{Runtime, RuntimeCall};
use pallet_nfts::{CollectionConfigFor, CollectionSettings, MintSettings};
use sp_keyring::Sr25519Keyring;
use sp_runtime::AccountId32;

use crate::{
	chain::{Chain, Measured},
	hand_over::{receiving, shipping, Scenario},
	world::{DISTRIBUTOR, MAKER},
};

/// Each call, on a chain that has what it needs and little else.
pub fn calls() -> Vec<Scenario> {
	vec![
		("balances.transfer_keep_alive".into(), 1, transfer()),
		("system.remark, 32 bytes".into(), 1, remark()),
		("nfts.transfer".into(), 1, token()),
		("utility.batch_all of 10 remarks".into(), 10, batch()),
		shipping(),
		receiving(),
	]
}

fn remark() -> Measured {
	endowed().measured(MAKER, note())
}

fn batch() -> Measured {
	let calls = vec![note(); 10];
	endowed().measured(MAKER, pallet_utility::Call::<Runtime>::batch_all { calls }.into())
}

fn transfer() -> Measured {
	let call = pallet_balances::Call::<Runtime>::transfer_keep_alive {
		dest: id(DISTRIBUTOR).into(),
		value: 1,
	};
	endowed().measured(MAKER, call.into())
}

fn token() -> Measured {
	type Call = pallet_nfts::Call<Runtime>;
	let mut chain = endowed();
	let mint = Call::mint {
		collection: 0,
		item: 0,
		mint_to: id(MAKER).into(),
		witness_data: None,
	};
	chain.prepare([
		(
			MAKER,
			Call::create {
				admin: id(MAKER).into(),
				config: collection(),
			}
			.into(),
		),
		(MAKER, mint.into()),
	]);
	let transfer = Call::transfer {
		collection: 0,
		item: 0,
		dest: id(DISTRIBUTOR).into(),
	};
	chain.measured(MAKER, transfer.into())
}

/// What a collection of tokens is like in which the owner alone mints.
pub fn collection() -> CollectionConfigFor<Runtime> {
	CollectionConfigFor::<Runtime> {
		settings: CollectionSettings::all_enabled(),
		max_supply: None,
		mint_settings: MintSettings::default(),
	}
}

/// A chain on which both sides have a balance.
fn endowed() -> Chain {
	let mut chain = Chain::new();
	for who in [MAKER, DISTRIBUTOR] {
		let call = pallet_balances::Call::<Runtime>::force_set_balance {
			who: id(who).into(),
			new_free: 1_000_000_000_000,
		};
		chain.decide(call.into());
	}
	chain
}

fn note() -> RuntimeCall {
	frame_system::Call::<Runtime>::remark { remark: vec![7; 32] }.into()
}

fn id(who: Sr25519Keyring) -> AccountId32 {
	who.to_account_id()
}
