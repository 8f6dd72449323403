//! The presets of the development chains: the state they start with.
//!
//! Both have the same small consortium of six organisations, whose keys are the well-known development keys `//Alice` to
//! `//Ferdie`, so anybody can act for any of them, and the default categories of data. Neither is for a chain that means
//! anything; how to make the genesis of such a chain, with one's own keys, is in the guide on production chains.
//!
//! Their names and numbers are made up; the numbers begin with 952, which GS1 sets aside for examples.

use alloc::{string::ToString, vec, vec::Vec};
use custos_primitives::member::{MemberId, Role};
use frame_support::build_struct_json_patch;
use pallet_authorities::Seat;
use pallet_consent::default_categories;
use pallet_consortium::GenesisMember;
use serde_json::Value;
use sp_genesis_builder::PresetId;
use sp_keyring::{Ed25519Keyring, Sr25519Keyring};

use crate::{
	AccountId, AuthoritiesConfig, BlockNumber, ConsentConfig, ConsortiumConfig, RuntimeGenesisConfig,
	SessionConfig, SessionKeys,
};

/// Blocks in a session of these chains: half a minute, so that a change of the authorities can be watched.
const SESSION_LENGTH: BlockNumber = 15;

/// The preset with one authority, Alice.
pub const DEVELOPMENT: &str = sp_genesis_builder::DEV_RUNTIME_PRESET;
/// The preset with four authorities, Alice to Dave, of four members.
pub const LOCAL: &str = "local";

/// The names of the presets.
pub fn preset_names() -> Vec<PresetId> {
	vec![PresetId::from(DEVELOPMENT), PresetId::from(LOCAL)]
}

/// The preset of that name, as JSON.
pub fn preset(name: &PresetId) -> Option<Vec<u8>> {
	let authorities = match name.as_ref() {
		DEVELOPMENT => &PEOPLE[..1],
		LOCAL => &PEOPLE[..4],
		_ => return None,
	};
	Some(state(authorities).to_string().into_bytes())
}

/// Somebody of the development consortium: a name for the member, its GLN, and its keys.
struct Person {
	organisation: &'static str,
	gln: &'static str,
	roles: &'static [Role],
	company_prefix: &'static str,
	account: Sr25519Keyring,
	finality: Ed25519Keyring,
}

static PEOPLE: [Person; 6] = [
	Person {
		organisation: "Alice Medicines Agency",
		gln: "9521000000018",
		roles: &[Role::Regulator],
		company_prefix: "95210000000",
		account: Sr25519Keyring::Alice,
		finality: Ed25519Keyring::Alice,
	},
	Person {
		organisation: "Bob Notified Body",
		gln: "9521000000117",
		roles: &[Role::ConformityAssessor],
		company_prefix: "95210000001",
		account: Sr25519Keyring::Bob,
		finality: Ed25519Keyring::Bob,
	},
	Person {
		organisation: "Charlie Logistics",
		gln: "9521000000216",
		roles: &[Role::Distributor, Role::Carrier],
		company_prefix: "95210000002",
		account: Sr25519Keyring::Charlie,
		finality: Ed25519Keyring::Charlie,
	},
	Person {
		organisation: "Dave University Hospital",
		gln: "9521000000315",
		roles: &[Role::HealthcareProvider, Role::Researcher],
		company_prefix: "95210000003",
		account: Sr25519Keyring::Dave,
		finality: Ed25519Keyring::Dave,
	},
	Person {
		organisation: "Eve Implants",
		gln: "9521230000017",
		roles: &[Role::Manufacturer],
		company_prefix: "952123",
		account: Sr25519Keyring::Eve,
		finality: Ed25519Keyring::Eve,
	},
	Person {
		organisation: "Ferdie Medical Engineering",
		gln: "9521000000513",
		roles: &[Role::ServiceProvider],
		company_prefix: "95210000005",
		account: Sr25519Keyring::Ferdie,
		finality: Ed25519Keyring::Ferdie,
	},
];

fn state(authorities: &[Person]) -> Value {
	build_struct_json_patch!(RuntimeGenesisConfig {
		consortium: ConsortiumConfig {
			members: PEOPLE.iter().map(member).collect(),
		},
		authorities: AuthoritiesConfig {
			seats: (0..).zip(authorities).map(seat).collect(),
			session_length: Some(SESSION_LENGTH),
		},
		session: SessionConfig {
			keys: authorities.iter().map(keys).collect()
		},
		consent: ConsentConfig {
			categories: default_categories(),
		},
	})
}

fn member(person: &Person) -> GenesisMember<AccountId> {
	GenesisMember {
		name: person.organisation.into(),
		gln: person.gln.into(),
		roles: person.roles.to_vec(),
		company_prefixes: vec![person.company_prefix.into()],
		representative: person.account.to_account_id(),
	}
}

fn seat((member, person): (MemberId, &Person)) -> Seat<AccountId> {
	Seat {
		member,
		account: person.account.to_account_id(),
	}
}

fn keys(person: &Person) -> (AccountId, AccountId, SessionKeys) {
	let account = person.account.to_account_id();
	let keys = SessionKeys {
		aura: person.account.public().into(),
		grandpa: person.finality.public().into(),
	};
	(account.clone(), account, keys)
}
