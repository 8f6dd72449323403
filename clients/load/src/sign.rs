//! Signs a step's transactions, before its clock runs.

use std::time::{Duration, Instant};

use custos_client_subxt::chain::Outcome;
use subxt::{
	config::DefaultExtrinsicParamsBuilder as Parameters, tx::ValidationResult, utils::H256,
	OnlineClientAtBlock, SubstrateConfig,
};

use crate::{
	accounts::Account,
	calls::{Call, Turn},
};

/// How often it tells how far it is.
const TELLING: Duration = Duration::from_secs(5);

/// A chain as of a block.
pub type At = OnlineClientAtBlock<SubstrateConfig>;

/// A transaction that is ready.
pub struct Signed {
	/// Which account signed it.
	pub account: usize,
	/// The transaction, as the node takes it.
	pub bytes: Vec<u8>,
	/// By what the chain knows it: the BLAKE2b-256 hash of its bytes.
	pub hash: H256,
}

/// What is signed: so many transactions of each account.
#[derive(Clone, Copy, Debug)]
pub struct Step {
	/// The call.
	pub call: Call,
	/// The round, from 1.
	pub round: u32,
	/// How many transactions each account sends.
	pub each: u32,
	/// The first of each account's units and items to use.
	pub first_unit: u32,
	/// How many units and items each account has.
	pub units: u32,
}

/// Signs the transactions of a step, in the order in which they are sent: one of each account, then the next of each.
/// They are immortal.
pub fn sign(at: &At, step: Step, accounts: &[Account]) -> Outcome<Vec<Signed>> {
	let count = accounts.len() * step.each as usize;
	let mut signed = Vec::with_capacity(count);
	let mut told = Instant::now();
	for number in 0..step.each {
		for (place, account) in accounts.iter().enumerate() {
			signed.push(transaction(at, step, number, accounts, place, account)?);
			if told.elapsed() > TELLING {
				told = Instant::now();
				eprintln!("  signing: {} of {count}", signed.len());
			}
		}
	}
	Ok(signed)
}

fn transaction(
	at: &At,
	step: Step,
	number: u32,
	accounts: &[Account],
	place: usize,
	account: &Account,
) -> Outcome<Signed> {
	let next = accounts
		.get(place + 1)
		.or(accounts.first())
		.ok_or("there are no accounts")?;
	let payload = step.call.payload(Turn {
		round: step.round,
		account: u32::try_from(place)?,
		accounts: u32::try_from(accounts.len())?,
		next: &next.id,
		unit: step.first_unit + number,
		units: step.units,
	});
	let nonce = account.nonce + u64::from(number);
	let parameters = Parameters::new().immortal().nonce(nonce).build();
	let transaction = at
		.tx()
		.create_signable_offline(&payload, parameters)?
		.sign(&account.keypair)?;
	Ok(Signed {
		account: place,
		hash: transaction.hash(),
		bytes: transaction.into_encoded(),
	})
}

/// Asks the runtime whether the first and the last account's first transaction may go into the pool.
pub async fn check(at: &At, signed: &[Signed], accounts: &[Account]) -> Outcome<()> {
	let ends = [signed.first(), signed.get(accounts.len().saturating_sub(1))];
	for transaction in ends.into_iter().flatten() {
		let answer = at.tx().from_bytes(transaction.bytes.clone()).validate().await?;
		let uri = accounts
			.get(transaction.account)
			.map_or("", |account| &account.uri);
		let why = match answer {
			ValidationResult::Valid(_) => continue,
			ValidationResult::Invalid(why) => format!("{why:?}"),
			ValidationResult::Unknown(why) => format!("{why:?}"),
		};
		return Err(format!(
			"This chain refuses the transactions of {uri}: {why}. Custom(1) means that the account acts for no member: \
			 load a chain that was made for so many accounts, or name ones that it knows with --accounts-from."
		)
		.into());
	}
	Ok(())
}
