//! A connection to a node: submit a call, follow a thing.

use std::{env, process::ExitCode};

use subxt::{
	client::Blocks,
	config::DefaultExtrinsicParamsBuilder as Parameters,
	dynamic::{runtime_api_call, At, Value},
	ext::scale_value::ValueDef,
	rpcs::{rpc_params, RpcClient},
	tx::Payload,
	utils::H256,
	OnlineClient, SubstrateConfig,
};
use subxt_signer::sr25519::Keypair;

/// Whatever goes wrong or is refused, as a sentence.
pub type Outcome<T> = Result<T, Box<dyn std::error::Error + Send + Sync>>;

/// How a program ends that came to this: what went wrong is told on the standard error.
pub fn exit(outcome: Outcome<()>) -> ExitCode {
	match outcome {
		Ok(()) => ExitCode::SUCCESS,
		Err(error) => {
			eprintln!("{error}");
			ExitCode::FAILURE
		}
	}
}

/// The node that a program was given; else the one in CUSTOS_NODE, else the one on this machine.
pub fn node_or_default(given: Option<String>) -> String {
	given
		.or_else(|| env::var("CUSTOS_NODE").ok())
		.unwrap_or_else(|| "ws://127.0.0.1:9944".into())
}

/// A connection. subxt reads the names and types of calls and state from the node's metadata.
pub struct Chain {
	pub client: OnlineClient<SubstrateConfig>,
	pub rpc: RpcClient,
}

/// A call that is final: where, and what its first event is.
pub struct Final {
	pub block: u64,
	pub hash: H256,
	pub event: String,
}

/// Something that happened in the life of a thing.
pub struct Step {
	pub number: u128,
	pub activity: String,
	pub block: u64,
}

impl Chain {
	/// Without encryption, as to a node on the same machine.
	pub async fn connect(url: &str) -> Outcome<Self> {
		let rpc = RpcClient::from_insecure_url(url).await.map_err(|error| {
			format!("No node answers at {url}. scripts/run starts one; CUSTOS_NODE names another. ({error})")
		})?;
		let client = OnlineClient::from_rpc_client(rpc.clone()).await?;
		let name: String = rpc.request("system_chain", rpc_params![]).await?;
		let runtime = client.at_current_block().await?.spec_version();
		println!("Connected to {name} at {url}, runtime {runtime}");
		Ok(Self { client, rpc })
	}

	/// Signs and submits a call, and waits until it is final. Fails with what the pool or the call refuses it for.
	pub async fn submit(&self, signer: &Keypair, call: impl Payload) -> Outcome<Final> {
		// The node counts the transactions that wait in its pool. Left to itself, subxt counts those in final blocks.
		let account = signer.public_key().to_account_id();
		let nonce = self
			.rpc
			.request("system_accountNextIndex", rpc_params![account])
			.await?;
		let parameters = Parameters::new().nonce(nonce).build();
		let mut transactions = self.client.transactions().await?;
		let progress = transactions
			.sign_and_submit_then_watch(&call, signer, parameters)
			.await?;
		let in_block = progress.wait_for_finalized().await?;
		let events = in_block.wait_for_success().await?;
		let first = events
			.iter()
			.next()
			.ok_or("a call that succeeds has an event")??;
		Ok(Final {
			block: in_block.at().await?.block_number(),
			hash: in_block.block_hash(),
			event: format!("{}.{}", first.pallet_name(), first.event_name()),
		})
	}

	/// Each event in the life of one thing, from final blocks only, in their order.
	pub async fn follow(&self, subject: Value) -> Outcome<Following> {
		// Blocks become final several at a time. This stream has each of them.
		let blocks = self.client.stream_blocks().await?;
		Ok(Following { subject, blocks })
	}
}

/// A subscription to the life of one thing.
pub struct Following {
	subject: Value,
	blocks: Blocks<SubstrateConfig>,
}

impl Following {
	/// What the next final block that holds any of it has. Waits for that block.
	pub async fn next(&mut self) -> Outcome<Vec<Step>> {
		loop {
			let block = self
				.blocks
				.next()
				.await
				.ok_or("the node ended the subscription")??;
			let subject = (self.subject.clone(),);
			let trail_steps = runtime_api_call::<_, Vec<Value>>("DeviceApi", "trail_steps", subject);
			let steps = block.at().await?.runtime_apis().call(trail_steps).await?;
			let steps: Outcome<Vec<Step>> = steps.iter().map(|step| told(step, block.number())).collect();
			if !steps.as_ref().is_ok_and(Vec::is_empty) {
				return steps;
			}
		}
	}
}

fn told(step: &Value, block: u64) -> Outcome<Step> {
	Ok(Step {
		number: number_at(step, "number")?,
		activity: name_at(step, "activity")?.into(),
		block,
	})
}

/// The name of the variant of an enum in a field.
pub fn name_at<'a>(value: &'a Value, field: &str) -> Outcome<&'a str> {
	match value.at(field).map(|field| &field.value) {
		Some(ValueDef::Variant(variant)) => Ok(&variant.name),
		_ => Err(format!("there is no enum {field} in {value}").into()),
	}
}

/// The number in a field.
pub fn number_at(value: &Value, field: &str) -> Outcome<u128> {
	let number = value.at(field).and_then(Value::as_u128);
	number.ok_or_else(|| format!("there is no number {field} in {value}").into())
}
