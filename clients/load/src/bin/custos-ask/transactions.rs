//! Submits what the questions are about.

use custos_client_subxt::chain::{Chain, Outcome};
use custos_load::accounts;
use serde::Deserialize;
use subxt::{
	ext::{
		scale_encode::{EncodeAsFields, Error, FieldIter},
		scale_type_resolver::TypeResolver,
	},
	rpcs::methods::legacy::Bytes,
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
	/// The arguments; in the file, `0x` and hexadecimal digits.
	pub arguments: Bytes,
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
			arguments: Arguments(&transaction.arguments),
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
	arguments: Arguments<'a>,
}

struct Arguments<'a>(&'a [u8]);

impl<'a> Payload for Encoded<'a> {
	type CallData = Arguments<'a>;

	fn pallet_name(&self) -> &str {
		&self.transaction.pallet
	}

	fn call_name(&self) -> &str {
		&self.transaction.call
	}

	fn call_data(&self) -> &Arguments<'a> {
		&self.arguments
	}
}

impl EncodeAsFields for Arguments<'_> {
	fn encode_as_fields_to<Types: TypeResolver>(
		&self,
		_fields: &mut dyn FieldIter<'_, Types::TypeId>,
		_types: &Types,
		out: &mut Vec<u8>,
	) -> Result<(), Error> {
		out.extend_from_slice(self.0);
		Ok(())
	}
}
