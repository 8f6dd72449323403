//! What `consent from-fhir` prints: the call, as it is decoded, submitted, or shown.

use super::{parties::Parties, report::LeftAside, Proposal, Refusal, Settings};
use crate::cli::FromFhirArguments;
use codec::Encode;
use custos_primitives::{
	consent::{
		AttestationNumber, CodeText, ConsentTerms, ConsentTermsText, ExceptionText, Provision, ProvisionText,
	},
	member::MemberId,
};
use custos_runtime::{Runtime, RuntimeCall};
use serde::Serialize;
use serde_json::Value;
use sp_core::{
	bounded::{BoundedVec, ConstU32},
	bytes::to_hex,
	H256,
};
use sp_io::hashing::blake2_256;
use std::{fs, io, path::Path, time::SystemTime};

/// The call that proposes what a resource says.
#[derive(Serialize, Clone, Debug)]
#[serde(rename_all = "camelCase")]
pub struct Printed {
	/// The pallet.
	pub pallet: &'static str,
	/// The call.
	pub call: &'static str,
	/// Its arguments, as `@polkadot/api` takes them.
	pub arguments: Arguments,
	/// The call in SCALE, as hexadecimal digits.
	pub call_data: String,
	/// The member whose delegate, with the permission `Consent`, signs the transaction.
	pub controller: MemberId,
	/// What is still to be done.
	pub next: &'static str,
	/// What of the resource is not in the call, and why that is safe.
	pub left_aside: Vec<LeftAside>,
}

/// The arguments of `consent.propose`.
#[derive(Serialize, Clone, PartialEq, Eq, Debug)]
pub struct Arguments {
	/// The subject's pseudonym.
	pub pseudonym: H256,
	/// The terms.
	pub terms: ConsentTerms,
	/// The attestation whose place they take.
	pub supersedes: Option<AttestationNumber>,
}

/// What is printed of a resource that can't be mapped.
#[derive(Serialize, Clone, PartialEq, Eq, Debug)]
pub struct Refused {
	/// Every reason.
	pub refused: Vec<Refusal>,
}

const NEXT: &str =
	"A proposal counts for nothing. The subject confirms it by its signature, or a healthcare provider as a \
                    witness, with consent.confirm; consent_statement gives what is to be signed.";

/// What `consent from-fhir` answers.
pub fn answer(arguments: &FromFhirArguments) -> sc_cli::Result<Result<Printed, Refused>> {
	let resource: Value = json(&arguments.resource)?;
	let parties: Parties = json(&arguments.parties)?;
	let policy = match &arguments.policy_document {
		Some(document) => Some(blake2_256(&bytes(document)?).into()),
		None => arguments.policy,
	};
	let settings = Settings {
		policy,
		basis: arguments.basis,
		untyped_root: arguments.untyped_root,
		utc_offset: arguments.utc_offset,
		now: now(),
	};
	Ok(match super::proposal(&resource, &parties, &settings) {
		Ok(proposal) => Ok(printed(proposal, arguments.supersedes)),
		Err(refused) => Err(Refused { refused }),
	})
}

/// How a proposal is printed.
pub(super) fn printed(proposal: Proposal, supersedes: Option<AttestationNumber>) -> Printed {
	let Proposal {
		subject,
		terms,
		left_aside,
	} = proposal;
	let call = RuntimeCall::Consent(pallet_consent::Call::<Runtime>::propose {
		pseudonym: subject.pseudonym,
		terms: terms_as_text(&terms),
		supersedes,
	});
	Printed {
		pallet: "consent",
		call: "propose",
		arguments: Arguments {
			pseudonym: subject.pseudonym,
			terms,
			supersedes,
		},
		call_data: to_hex(&call.encode(), false),
		controller: subject.controller,
		next: NEXT,
		left_aside,
	}
}

/// The terms as they are written in a call.
fn terms_as_text(terms: &ConsentTerms) -> ConsentTermsText {
	let exceptions = terms.exceptions.iter().map(|exception| ExceptionText {
		within: exception.within,
		decision: exception.decision,
		provision: provision_as_text(&exception.provision),
		period: exception.period,
	});
	ConsentTermsText {
		decision: terms.decision,
		provision: provision_as_text(&terms.provision),
		exceptions: bounded(exceptions),
		period: terms.period,
		policy: terms.policy,
		basis: terms.basis,
	}
}

fn provision_as_text(provision: &Provision) -> ProvisionText {
	let purposes = provision.purposes.iter();
	let categories = provision.categories.iter();
	ProvisionText {
		grantees: provision.grantees.clone(),
		purposes: bounded(purposes.map(|purpose| code_text(purpose.code().as_bytes()))),
		categories: bounded(categories.map(|category| code_text(category.as_bytes()))),
		actions: provision.actions.clone(),
	}
}

/// No code of a purpose or a category is longer than a text of a call may be.
fn code_text(code: &[u8]) -> CodeText {
	bounded(code.iter().copied())
}

fn bounded<Item, const MOST: u32>(items: impl Iterator<Item = Item>) -> BoundedVec<Item, ConstU32<MOST>> {
	BoundedVec::truncate_from(items.collect())
}

fn json<Read: serde::de::DeserializeOwned>(path: &Path) -> sc_cli::Result<Read> {
	let text = bytes(path)?;
	serde_json::from_slice(&text)
		.map_err(|error| sc_cli::Error::Input(format!("{}: {error}", path.display())))
}

/// The bytes of a file, or those on the standard input.
fn bytes(path: &Path) -> sc_cli::Result<Vec<u8>> {
	let read = if path == Path::new("-") {
		let mut bytes = Vec::new();
		io::Read::read_to_end(&mut io::stdin().lock(), &mut bytes).map(|_| bytes)
	} else {
		fs::read(path)
	};
	read.map_err(|error| sc_cli::Error::Input(format!("{}: {error}", path.display())))
}

/// The time by the clock of this machine.
fn now() -> u64 {
	let since_1970 = SystemTime::now()
		.duration_since(SystemTime::UNIX_EPOCH)
		.unwrap_or_default();
	u64::try_from(since_1970.as_millis()).unwrap_or(u64::MAX)
}
