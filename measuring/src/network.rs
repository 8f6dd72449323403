//! The chain that a network is loaded on: eight manufacturers with accounts that act for them, each with devices to hand over,
//! with a balance, and with tokens.
//!
//! All of it is in the genesis, so that a load begins with the first block. `clients/load` knows the accounts and the devices
//! by the same rules: account `n` has the key `//load//n`, acts for manufacturer `n % 8`, and has the units `N{n}U{u}`.

use std::{
	fs::File,
	io::{self, BufWriter, Write},
	path::{Path, PathBuf},
};

use custos_bench_runtime::WASM_BINARY;
use custos_primitives::{
	device::DeviceCode,
	member::{Permission, Role},
};
use custos_runtime::{genesis, AccountId, Runtime, RuntimeCall, RuntimeGenesisConfig, SlotDuration};
use pallet_consortium::GenesisMember;
use serde_json::json;
use sp_core::{bytes::to_hex, sr25519::Pair, storage::well_known_keys::CODE, Pair as _};

use crate::{
	chain::{genesis_of, Chain},
	questions,
	world::{commission_units, device_of, list, register_model, text, with_check_digit},
};

/// How many manufacturers there are besides the development consortium: so many that no allowance is what holds a load back.
const MANUFACTURERS: u32 = 8;

/// What a network is to be like.
#[derive(clap::Args)]
pub struct Network {
	/// Four authorities make blocks, Alice to Dave, instead of Alice alone.
	#[arg(long)]
	four: bool,
	/// How many accounts there are: no more than the manufacturers may have delegates.
	#[arg(long, default_value_t = 5_000, value_parser = clap::value_parser!(u32).range(1..=79_992))]
	accounts: u32,
	/// How many units each account has, and as many tokens: no more units than are commissioned at once.
	#[arg(long, default_value_t = 4, value_parser = clap::value_parser!(u32).range(1..=500))]
	units: u32,
	/// The time between two blocks, in milliseconds.
	#[arg(long, default_value_t = custos_runtime::SLOT_DURATION, value_parser = clap::value_parser!(u64).range(100..=60_000))]
	slot: u64,
	/// The accounts have no tokens: the chain is smaller, and sooner written.
	#[arg(long)]
	no_tokens: bool,
	/// The chain also has a recall, a shipment, a patient and whatever else the node's methods tell of. `custos-ask` finds in
	/// this file what to ask.
	#[arg(long)]
	questions: Option<PathBuf>,
	/// The file that the raw chain specification is written to.
	#[arg(long)]
	output: PathBuf,
}

impl Network {
	/// Writes the chain specification.
	pub fn write(&self) {
		eprintln!(
			"Making a chain of {} accounts with {} units each; a million takes a minute or two …",
			self.accounts, self.units
		);
		let mut chain = Chain::beginning(&self.genesis());
		chain.change(|| SlotDuration::set(&self.slot));
		chain.prepare_for(
			(0..MANUFACTURERS).map(|maker| (representative(maker), register_model(model(maker), true))),
		);
		chain.prepare_for((0..self.accounts).map(appoint));
		chain.prepare_for((0..self.accounts).map(|number| self.commission(number)));
		if !self.no_tokens {
			chain.prepare_for([(account(0), create_collection())]);
			let tokens =
				(0..self.accounts).flat_map(|number| (0..self.units).map(move |unit| (number, unit)));
			chain.prepare_for(tokens.map(|(number, unit)| (account(0), self.mint(number, unit))));
		}
		if let Some(file) = &self.questions {
			let questions = questions::prepare(&mut chain).to_string();
			std::fs::write(file, questions).expect("the file of questions can be written");
		}
		eprintln!("Writing its specification …");
		write_specification(&self.output, chain.state()).expect("the chain specification can be written");
	}

	fn genesis(&self) -> RuntimeGenesisConfig {
		let preset = if self.four {
			genesis::LOCAL
		} else {
			genesis::DEVELOPMENT
		};
		let mut config = genesis_of(&preset.into());
		// As long as where the genesis says nothing. The development chains have short ones, to be watched; the block that begins
		// one takes no transactions.
		config.authorities.session_length = None;
		config
			.consortium
			.members
			.extend((0..MANUFACTURERS).map(manufacturer));
		config.balances.balances = (0..self.accounts)
			.map(|number| (account(number), 1 << 60))
			.collect();
		config
	}

	fn commission(&self, number: u32) -> (AccountId, RuntimeCall) {
		let maker = number % MANUFACTURERS;
		let serials = (0..self.units)
			.map(|unit| text(&format!("N{number}U{unit}")))
			.collect();
		let call = commission_units(model(maker), &format!("L{number}"), serials);
		(representative(maker), call)
	}

	fn mint(&self, number: u32, unit: u32) -> RuntimeCall {
		pallet_nfts::Call::<Runtime>::mint {
			collection: 0,
			item: number * self.units + unit,
			mint_to: account(number).into(),
			witness_data: None,
		}
		.into()
	}
}

fn manufacturer(number: u32) -> GenesisMember<AccountId> {
	GenesisMember {
		name: format!("Manufacturer {number}"),
		gln: with_check_digit(format!("95219{number}000000")),
		roles: vec![Role::Manufacturer],
		company_prefixes: vec![format!("95219{number}")],
		representative: representative(number),
	}
}

fn appoint(number: u32) -> (AccountId, RuntimeCall) {
	let call = pallet_consortium::Call::<Runtime>::appoint_delegate {
		delegate: account(number),
		permissions: list([Permission::Produce, Permission::Ship]),
		expires: None,
	};
	(representative(number % MANUFACTURERS), call.into())
}

fn create_collection() -> RuntimeCall {
	pallet_nfts::Call::<Runtime>::create {
		admin: account(0).into(),
		config: crate::comparators::collection(),
	}
	.into()
}

fn model(maker: u32) -> DeviceCode {
	device_of(&with_check_digit(format!("095219{maker}000000")))
}

fn representative(maker: u32) -> AccountId {
	key(&format!("//load//member//{maker}"))
}

fn account(number: u32) -> AccountId {
	key(&format!("//load//{number}"))
}

fn key(derivation: &str) -> AccountId {
	let pair = Pair::from_string(derivation, None).expect("the derivation is well-formed");
	pair.public().into()
}

/// Writes the chain specification with that state, and the runtime that measurements are made on. Entry by entry, since the
/// state may be greater than what is good to have in memory twice.
fn write_specification(file: &Path, state: Vec<(Vec<u8>, Vec<u8>)>) -> io::Result<()> {
	let wasm = WASM_BINARY.expect("this program is built with the runtime's wasm");
	let head = json!({
		"name": "Custos, to be loaded",
		"id": "custos_load",
		"chainType": "Development",
		"bootNodes": [],
		"telemetryEndpoints": null,
		"protocolId": "custos-load",
		"properties": { "ss58Format": 42 },
		"codeSubstitutes": {},
	})
	.to_string();
	let head = head.strip_suffix('}').expect("it is an object");
	let mut file = BufWriter::new(File::create(file)?);
	write!(
		file,
		"{head},\"genesis\":{{\"raw\":{{\"childrenDefault\":{{}},\"top\":{{"
	)?;
	write!(file, "\"{}\":\"{}\"", to_hex(CODE, false), to_hex(wasm, false))?;
	// What was prepared natively has an empty code of its own.
	for (key, value) in state.into_iter().filter(|(key, _)| key != CODE) {
		write!(
			file,
			",\n\"{}\":\"{}\"",
			to_hex(&key, false),
			to_hex(&value, false)
		)?;
	}
	writeln!(file, "}}}}}}}}")?;
	file.flush()
}
