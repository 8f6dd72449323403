//! One hand-over, beside what FRAME's own pallets take for the simplest call, for moving a balance, and for moving a token
//! that stands for one thing.

use std::time::Instant;

use custos_runtime::{Runtime, RuntimeCall};
use pallet_nfts::{CollectionConfigFor, CollectionSettings, MintSettings};
use sp_core::{sr25519, Pair};
use sp_keyring::Sr25519Keyring;
use sp_runtime::AccountId32;

use crate::{
	chain::{Chain, Measured},
	hand_over::{receiving, shipping, Scenario, RECEIVING, SHIPPING},
	report::{Comparison, Times},
	world::{DISTRIBUTOR, MAKER},
};

const TRANSFER: &str = "balances.transfer_keep_alive";
const REMARK: &str = "system.remark, 32 bytes";
const TOKEN: &str = "nfts.transfer";

/// Each call, on a chain that has what it needs and little else.
pub fn calls() -> Vec<Scenario> {
	vec![
		(TRANSFER.into(), 1, transfer()),
		(REMARK.into(), 1, remark()),
		(TOKEN.into(), 1, token()),
		("utility.batch_all of 10 remarks".into(), 10, batch()),
		shipping(),
		receiving(),
	]
}

/// What each takes without what every transaction takes: what can be shortened, and what can't.
pub fn without_what_all_take(calls: &Comparison) -> String {
	let all = calls.net_of(REMARK);
	let token = calls.net_of(TOKEN);
	let own = |what: &str| calls.net_of(what) - all;
	let both = calls.net_of(SHIPPING) + calls.net_of(RECEIVING);
	let signature = signature();
	format!(
		"Custody passes when the recipient says so, which takes a transaction more than a balance or a token does: shipment and receipt\n\
		 together are {:.2} times a balance, and {:.2} times a token.\n\n\
		 A remark takes {all:.0} µs, and so does every transaction: to be decoded, for its signature ({signature:.0} µs, checked natively: a\n\
		 core checks {:.0} a second), the gate with the allowance, the nonce, and its events. What is left is the call's own:\n\
		 {:.0} µs for a shipment, {:.0} for its receipt, {:.0} for a balance, {:.0} for a token. A transaction at 0.80 of a token would\n\
		 have {:.0} µs for all that it does. It gets cheaper by sharing what all take: in a batch, a shipment of many units, or a\n\
		 logistic unit, as below.\n\n",
		both / calls.net_of(TRANSFER),
		both / token,
		1e6 / signature,
		own(SHIPPING),
		own(RECEIVING),
		own(TRANSFER),
		own(TOKEN),
		(0.8 * token - all).max(0.0),
	)
}

/// How long it takes to check a signature, in microseconds.
fn signature() -> f64 {
	const TIMES: u32 = 1_000;
	let message = [7; 200];
	let signature = MAKER.sign(&message);
	let mut times = Times::new();
	for _ in 0..TIMES {
		let began = Instant::now();
		assert!(sr25519::Pair::verify(&signature, message, &MAKER.public()));
		times.push(began.elapsed());
	}
	times.median()
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
