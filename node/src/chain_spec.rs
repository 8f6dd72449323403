//! The chains that are built in. A production chain has a file of its own, made from one of these with one's own keys.

use custos_runtime::{genesis, WASM_BINARY};
use sc_service::{ChainType, GenericChainSpec, Properties};
use serde_json::json;
use std::path::PathBuf;

/// The description of a chain.
pub type ChainSpec = GenericChainSpec;

/// The chain that `--chain` names: a built-in one, or the one that a file describes.
pub fn load(id: &str) -> Result<ChainSpec, String> {
	match id {
		"dev" | "development" => development(),
		// What commands that only need any chain ask for, such as `key generate-node-key`.
		"" | "local" => local(),
		path => ChainSpec::from_json_file(PathBuf::from(path))
			.map_err(|error| format!("no chain is called `{path}`, and it can't be read as a file: {error}")),
	}
}

/// One authority, and a small consortium: Alice to Ferdie.
pub fn development() -> Result<ChainSpec, String> {
	built_in(
		genesis::DEVELOPMENT,
		"Custos Development",
		"custos_development",
		ChainType::Development,
	)
}

/// Four authorities of four members: Alice, Bob, Charlie and Dave.
pub fn local() -> Result<ChainSpec, String> {
	built_in(genesis::LOCAL, "Custos Local", "custos_local", ChainType::Local)
}

fn built_in(preset: &str, name: &str, id: &str, chain_type: ChainType) -> Result<ChainSpec, String> {
	let wasm = WASM_BINARY.ok_or("this node was built without a runtime (SKIP_WASM_BUILD)")?;
	Ok(ChainSpec::builder(wasm, None)
		.with_name(name)
		.with_id(id)
		.with_chain_type(chain_type)
		.with_protocol_id("custos")
		.with_properties(properties())
		.with_genesis_config_preset_name(preset)
		.build())
}

/// What wallets ask of a chain. There is no token, so none is named.
fn properties() -> Properties {
	let mut properties = Properties::new();
	properties.insert("ss58Format".into(), json!(42));
	properties.insert("isEthereum".into(), json!(false));
	properties
}

#[cfg(test)]
mod tests {
	use super::*;
	use codec::Decode;
	use sp_core::sr25519;
	use sp_io::hashing::twox_128;
	use sp_keyring::Sr25519Keyring::{self, Alice, Bob, Charlie, Dave};
	use sp_runtime::BuildStorage;

	fn authorities(spec: &ChainSpec) -> Vec<sr25519::Public> {
		let key = [twox_128(b"Aura"), twox_128(b"Authorities")].concat();
		let state = spec.build_storage().expect("the preset builds");
		let authorities = state.top.get(&key).expect("the chain has authorities");
		Vec::decode(&mut &authorities[..]).expect("they are a list of keys")
	}

	fn keys(of: &[Sr25519Keyring]) -> Vec<sr25519::Public> {
		of.iter().map(|name| name.public()).collect()
	}

	fn has_runtime() -> bool {
		if WASM_BINARY.is_none() {
			eprintln!("SKIPPED: no runtime was built (SKIP_WASM_BUILD)");
		}
		WASM_BINARY.is_some()
	}

	#[test]
	fn development_has_alice_as_its_only_authority() {
		if has_runtime() {
			assert_eq!(authorities(&load("dev").unwrap()), keys(&[Alice]));
		}
	}

	#[test]
	fn local_has_four_authorities() {
		if has_runtime() {
			assert_eq!(
				authorities(&load("local").unwrap()),
				keys(&[Alice, Bob, Charlie, Dave])
			);
		}
	}

	#[test]
	fn a_written_spec_reads_back_as_the_same_chain() {
		if has_runtime() {
			let written = development().unwrap().as_json(true).unwrap();
			let read = ChainSpec::from_json_bytes(written.into_bytes()).unwrap();
			assert_eq!(
				(read.name(), read.id()),
				("Custos Development", "custos_development")
			);
			assert_eq!(authorities(&read), keys(&[Alice]));
		}
	}

	#[test]
	fn an_unknown_chain_is_refused_by_name() {
		let error = load("no/such/chain").err().expect("there is no such file");
		assert!(error.contains("no chain is called `no/such/chain`"), "{error}");
	}

	#[test]
	fn wallets_are_told_of_no_token() {
		assert_eq!(properties().get("ss58Format"), Some(&json!(42)));
		assert!(!properties().contains_key("tokenSymbol"));
	}
}
