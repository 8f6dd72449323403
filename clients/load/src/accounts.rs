//! The accounts that sign, and what the chain knows of them.

use custos_client_subxt::chain::Outcome;
use subxt::{
	rpcs::{rpc_params, RpcClient},
	utils::AccountId32,
};
use subxt_signer::{sr25519::Keypair, ExposeSecret, SecretUri, DEV_PHRASE};
use tokio::task::JoinSet;

/// An account, its key, and the number of its next transaction.
pub struct Account {
	/// How its key is derived.
	pub uri: String,
	/// Its key.
	pub keypair: Keypair,
	/// What the chain calls it.
	pub id: AccountId32,
	/// The number of its next transaction.
	pub nonce: u64,
}

/// The keys `//load//0`, `//load//1` and so on.
pub fn uris(count: u32) -> Vec<String> {
	(0..count).map(|number| format!("//load//{number}")).collect()
}

/// The accounts of these keys.
pub fn derive(uris: Vec<String>) -> Outcome<Vec<Account>> {
	// The phrase is made into a key once: that takes longer than everything else.
	let root = Keypair::from_uri(&DEV_PHRASE.parse::<SecretUri>()?)?;
	uris.into_iter().map(|uri| account(uri, &root)).collect()
}

fn account(uri: String, root: &Keypair) -> Outcome<Account> {
	let wrong = |error: &dyn std::fmt::Display| {
		format!("{uri} is no key: {error}. A key is written as //Alice, //load//0 or \"phrase//path\".")
	};
	let parsed = uri.parse::<SecretUri>().map_err(|error| wrong(&error))?;
	let keypair = if parsed.phrase.expose_secret() == DEV_PHRASE && parsed.password.is_none() {
		root.derive(parsed.junctions)
	} else {
		Keypair::from_uri(&parsed).map_err(|error| wrong(&error))?
	};
	let id = keypair.public_key().to_account_id();
	Ok(Account {
		uri,
		keypair,
		id,
		nonce: 0,
	})
}

/// Asks for the number of each account's next transaction. The node counts those that wait in its pool.
pub async fn renew_nonces(accounts: &mut [Account], connections: &[RpcClient]) -> Outcome<()> {
	let mut asking = JoinSet::new();
	let share = accounts.len().div_ceil(connections.len().max(1)).max(1);
	for (part, (chunk, rpc)) in accounts.chunks(share).zip(connections).enumerate() {
		let ids: Vec<AccountId32> = chunk.iter().map(|account| account.id).collect();
		asking.spawn(ask(ids, rpc.clone(), part * share));
	}
	while let Some(answer) = asking.join_next().await {
		let (first, nonces) = answer??;
		for (account, nonce) in accounts.iter_mut().skip(first).zip(nonces) {
			account.nonce = nonce;
		}
	}
	Ok(())
}

async fn ask(ids: Vec<AccountId32>, rpc: RpcClient, first: usize) -> Outcome<(usize, Vec<u64>)> {
	let mut nonces = Vec::with_capacity(ids.len());
	for id in ids {
		nonces.push(rpc.request("system_accountNextIndex", rpc_params![id]).await?);
	}
	Ok((first, nonces))
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_key_is_the_same_whichever_way_it_is_derived() {
		// GIVEN keys of the development phrase, written without it and with it
		let short = derive(vec!["//load//7".into(), "//Alice".into()]).unwrap();
		let long = Keypair::from_uri(&format!("{DEV_PHRASE}//load//7").parse().unwrap()).unwrap();

		// THEN they are those that every tool derives
		assert_eq!(short[0].id, long.public_key().to_account_id());
		assert_eq!(
			short[1].id.to_string(),
			"5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY"
		);
	}

	#[test]
	fn what_is_no_key_is_named() {
		let error = derive(vec!["not a key".into()]).err().unwrap().to_string();
		assert!(error.contains("not a key is no key"), "{error}");
	}

	#[test]
	fn accounts_are_numbered_from_nought() {
		assert_eq!(uris(2), ["//load//0", "//load//1"]);
	}
}
