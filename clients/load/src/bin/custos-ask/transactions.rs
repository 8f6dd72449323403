//! Submits what the questions are about.

use custos_client_subxt::chain::{Chain, Outcome};
use custos_load::accounts;
use serde::Deserialize;
use subxt::{
	ext::{
		scale_encode::{EncodeAsFields, Error, FieldIter},
		scale_type_resolver::TypeResolver,
	},
	tx::Payload,
};

/// A call with its arguments as the chain encodes them, and who signs it.
#[derive(Deserialize)]
pub struct Transaction {
	/// How the signer's key is derived.
	pub signer: String,
	/// The pallet.
	pub pallet: String,
	/// The call.
	pub call: String,
	/// The arguments, in hexadecimal digits.
	pub arguments: String,
}

/// Submits them, one after the other. Each is in a final block before the next is sent.
pub async fn submit(chain: &Chain, transactions: &[Transaction]) -> Outcome<()> {
	for (number, transaction) in (1..).zip(transactions) {
		let Transaction {
			signer, pallet, call, ..
		} = transaction;
		eprintln!(
			"Making what is asked about, {number} of {}: {pallet}.{call}",
			transactions.len()
		);
		let signers = accounts::derive(vec![signer.clone()])?;
		let signer = signers.first().ok_or("a transaction has a signer")?;
		let payload = Encoded {
			transaction,
			arguments: Arguments(bytes(&transaction.arguments)?),
		};
		chain
			.submit(&signer.keypair, payload)
			.await
			.map_err(|error| format!("{pallet}.{call} by {} is refused: {error}", signer.uri))?;
	}
	Ok(())
}

/// A call whose arguments are encoded already.
struct Encoded<'a> {
	transaction: &'a Transaction,
	arguments: Arguments,
}

struct Arguments(Vec<u8>);

impl Payload for Encoded<'_> {
	type CallData = Arguments;

	fn pallet_name(&self) -> &str {
		&self.transaction.pallet
	}

	fn call_name(&self) -> &str {
		&self.transaction.call
	}

	fn call_data(&self) -> &Arguments {
		&self.arguments
	}
}

impl EncodeAsFields for Arguments {
	fn encode_as_fields_to<Types: TypeResolver>(
		&self,
		_fields: &mut dyn FieldIter<'_, Types::TypeId>,
		_types: &Types,
		out: &mut Vec<u8>,
	) -> Result<(), Error> {
		out.extend_from_slice(&self.0);
		Ok(())
	}
}

/// The bytes that hexadecimal digits stand for.
fn bytes(digits: &str) -> Outcome<Vec<u8>> {
	let wrong = || format!("{digits} is not written as 0x and two hexadecimal digits a byte");
	let pairs = digits.strip_prefix("0x").ok_or_else(wrong)?.as_bytes().chunks(2);
	pairs
		.map(|pair| {
			let pair = std::str::from_utf8(pair).ok().filter(|pair| pair.len() == 2);
			let byte = pair.and_then(|pair| u8::from_str_radix(pair, 16).ok());
			byte.ok_or_else(|| wrong().into())
		})
		.collect()
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn hexadecimal_digits_stand_for_bytes() {
		assert_eq!(bytes("0x").unwrap(), Vec::<u8>::new());
		assert_eq!(bytes("0x00ff7A").unwrap(), [0, 255, 122]);
		for wrong in ["", "00ff", "0x0", "0x0g", "0x00f", "0x€€"] {
			let error = bytes(wrong).err().unwrap().to_string();
			assert!(error.contains("two hexadecimal digits"), "{error}");
		}
	}
}
