//! A device's life, told with subxt: a unit is commissioned, taken out of service, and returned to service.
//!
//! `cargo run -- [ws://127.0.0.1:9944]`

mod model;

use std::{
	env,
	process::ExitCode,
	time::{SystemTime, UNIX_EPOCH},
};

use custos_client_subxt::chain::{
	exit, name_at, node_or_default, number_at, Chain, Final, Following, Outcome,
};
use model::{description, GTIN};
use subxt::{
	dynamic::{runtime_api_call, storage, tx, value, At, Value},
	rpcs::rpc_params,
};
use subxt_signer::{sr25519::Keypair, SecretUri};

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
	exit(story().await)
}

async fn story() -> Outcome<()> {
	let chain = Chain::connect(&node_or_default(env::args().nth(1))).await?;

	// Texts are bytes, in calls and in the state.
	let number = format!(
		"SUBXT-{}",
		SystemTime::now().duration_since(UNIX_EPOCH)?.as_millis()
	);
	let model = value!(Gs1(Value::from_bytes(GTIN)));
	let serial = Value::from_bytes(&number);

	// Subscribe to one device's events before there are any, and go on until the last one was seen.
	let unit = value!(Unit {
		device: model.clone(),
		serial: serial.clone()
	});
	let following = chain.follow(unit).await?;
	tokio::try_join!(tell(following, &number), live(&chain, &number, model, serial))?;
	Ok(())
}

/// Tells what happens to the unit.
async fn tell(mut following: Following, unit: &str) -> Outcome<()> {
	loop {
		for step in following.next().await? {
			println!(
				"Event {} of unit {unit}: {}, final in block {}",
				step.number, step.activity, step.block
			);
			if step.activity == "ReturnedToService" {
				return Ok(());
			}
		}
	}
}

/// What Eve Implants does with the unit.
async fn live(chain: &Chain, unit: &str, model: Value, serial: Value) -> Outcome<()> {
	// The development keys: //Eve acts for Eve Implants, the other key for nobody.
	let eve = Keypair::from_uri(&"//Eve".parse::<SecretUri>()?)?;
	let stranger = Keypair::from_uri(&"//Eve//stranger".parse::<SecretUri>()?)?;
	let device = value!({ issuing_agency: Gs1 {}, code: Value::from_bytes(GTIN) });
	let none = value!(None {});

	// A model is registered once, and its units are made again and again.
	let models = storage::<_, Value>("DeviceRegistry", "Models");
	let now = chain.client.at_current_block().await?;
	if now.storage().try_fetch(models, (model.clone(),)).await?.is_none() {
		let register = tx(
			"DeviceRegistry",
			"register_model",
			(device.clone(), description()),
		);
		let Final { block, .. } = chain.submit(&eve, register).await?;
		println!("Model {GTIN} is registered, final in block {block}");
	}

	// Submit calls, and watch each become final.
	let units = (
		device.clone(),
		none.clone(),
		vec![serial.clone()],
		none.clone(),
		none,
	);
	let commission_units = tx("DeviceRegistry", "commission_units", units);
	let Final { event, block, .. } = chain.submit(&eve, commission_units).await?;
	println!("Call commission_units: {event}, final in block {block}");
	let take_out_of_service = tx("Custody", "take_out_of_service", (device.clone(), serial.clone()));
	let Final { event, block, hash } = chain.submit(&eve, take_out_of_service.clone()).await?;
	println!("Call take_out_of_service: {event}, final in block {block}");

	// Read state as of that block: the storage, a runtime API, and the node's own JSON-RPC, which reads barcodes.
	let barcode = format!("(01){GTIN}(21){unit}");
	let at = chain.client.at_block(hash).await?;
	let units = storage::<_, Value>("DeviceRegistry", "Units");
	let record = at
		.storage()
		.fetch(units, (model, serial.clone()))
		.await?
		.decode()?;
	let events = number_at(record.at("trail").ok_or("a unit has a trail")?, "steps")?;
	println!(
		"Storage DeviceRegistry.Units: {}, {events} events so far",
		name_at(&record, "condition")?
	);
	let text = (Value::from_bytes(&barcode),);
	let custody_of = runtime_api_call::<_, Result<Value, Value>>("CustodyApi", "custody_of", text);
	let custody = at
		.runtime_apis()
		.call(custody_of)
		.await?
		.map_err(|error| error.to_string())?;
	println!(
		"Runtime API CustodyApi.custody_of: member {} has it",
		number_at(&custody, "possessor")?
	);
	let known: serde_json::Value = chain
		.rpc
		.request("udi_lookup", rpc_params![barcode, hash])
		.await?;
	let field = |name: &str| known["unit"]["unit"][name].as_str().unwrap_or("not known");
	println!("JSON-RPC udi_lookup: {}, {}", field("state"), field("condition"));

	// Two refusals: by the call, in a block, which has a name; by the gate, at the pool, which has a number.
	for signer in [&eve, &stranger] {
		if let Err(refusal) = chain.submit(signer, take_out_of_service.clone()).await {
			println!("Refused: {refusal}");
		}
	}

	let return_to_service = tx("Custody", "return_to_service", (device, serial));
	let Final { event, block, .. } = chain.submit(&eve, return_to_service).await?;
	println!("Call return_to_service: {event}, final in block {block}");
	Ok(())
}
