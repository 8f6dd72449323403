//! What the command line offers.

use crate::fhir::{UntypedRoot, UtcOffset};
use custos_primitives::consent::{AttestationNumber, RegulatoryBasis};
use sc_cli::RunCmd;
use serde::{
	de::value::{Error, StrDeserializer},
	Deserialize,
};
use sp_core::H256;
use std::path::PathBuf;

/// The command line.
#[derive(Debug, clap::Parser)]
pub struct Cli {
	/// What to do instead of running a node.
	#[command(subcommand)]
	pub subcommand: Option<Subcommand>,

	/// How to run a node.
	#[clap(flatten)]
	pub run: RunCmd,
}

/// What the program can do beside running a node.
#[derive(Debug, clap::Subcommand)]
#[allow(clippy::large_enum_variant)]
pub enum Subcommand {
	/// Read and check UDIs: barcode texts and GS1 Digital Link URIs of medical devices.
	#[command(subcommand)]
	Udi(UdiCommand),

	/// Turn records of consent into calls.
	#[command(subcommand)]
	Consent(ConsentCommand),

	/// Make, show and insert keys.
	#[command(subcommand)]
	Key(sc_cli::KeySubcommand),

	/// Verify a signature for a message, provided on STDIN, with a given (public or secret) key.
	Verify(sc_cli::VerifyCmd),

	/// Generate a seed that provides a vanity address.
	Vanity(sc_cli::VanityCmd),

	/// Sign a message, with a given (secret) key.
	Sign(sc_cli::SignCmd),

	/// Write the specification of a chain.
	ExportChainSpec(sc_cli::ExportChainSpecCmd),

	/// Write the specification of a chain. Superseded by `export-chain-spec`.
	BuildSpec(sc_cli::BuildSpecCmd),

	/// Validate blocks.
	CheckBlock(sc_cli::CheckBlockCmd),

	/// Export blocks.
	ExportBlocks(sc_cli::ExportBlocksCmd),

	/// Export the state of a given block into a chain spec.
	ExportState(sc_cli::ExportStateCmd),

	/// Import blocks.
	ImportBlocks(sc_cli::ImportBlocksCmd),

	/// Remove the whole chain.
	PurgeChain(sc_cli::PurgeChainCmd),

	/// Revert the chain to a previous state.
	Revert(sc_cli::RevertCmd),

	/// Show the best and the finalised block of the database.
	ChainInfo(sc_cli::ChainInfoCmd),
}

/// What can be done with the text of a UDI. Needs no running node.
#[derive(Debug, clap::Subcommand)]
pub enum UdiCommand {
	/// Print what the text says, and how it is written in the other forms, as JSON.
	///
	/// Ends with 0 if the text is a UDI. Otherwise prints `{"error": …}` (Application Identifier, position in bytes, rule
	/// broken, message) and ends with 1.
	Parse(ParseArguments),

	/// Print whether the text is a UDI, as JSON: `{"valid": true}`, or `{"valid": false, "error": …}`.
	///
	/// Ends with 0 if it is, and with 1 if not.
	Check(UdiText),
}

/// What `udi parse` is told.
#[derive(Debug, Clone, clap::Args)]
pub struct ParseArguments {
	#[allow(missing_docs)]
	#[clap(flatten)]
	pub udi: UdiText,

	/// How many digits of the GTIN are the company prefix, to write the EPC URI too: a GTIN does not tell it.
	#[arg(long, value_name = "DIGITS", value_parser = clap::value_parser!(u8).range(6..=12))]
	pub company_prefix_length: Option<u8>,
}

/// The text of a UDI.
#[derive(Debug, Clone, clap::Args)]
#[command(after_help = "\
Forms of TEXT (quote it for the shell):
  (01)00643169007222(17)271231(21)ABC123           with brackets, as printed
  01006431690072221727123110LOT1^21ABC123          as a scanner gives it; ^ stands for FNC1
  ]d20100643169007222...                           the same with its symbology identifier
  https://id.gs1.org/01/00643169007222/21/ABC123   GS1 Digital Link URI
  urn:epc:id:sgtin:0643169.000722.ABC123           EPC URI
  00643169007222                                   a GTIN alone")]
pub struct UdiText {
	/// The text of a barcode or a link. `^` stands for FNC1.
	///
	/// No UDI holds a `^` itself, so it stands for the FNC1 character (ASCII 29), which a shell can't easily pass; that
	/// character itself is understood as well.
	#[arg(value_name = "TEXT")]
	pub text: String,

	/// The year from which two-digit years are understood (49 years back to 50 ahead) instead of the current one.
	#[arg(long, value_name = "YYYY", value_parser = clap::value_parser!(u16).range(1950..=2149))]
	pub reference_year: Option<u16>,
}

/// What can be done with records of consent. Needs no running node.
#[derive(Debug, clap::Subcommand)]
pub enum ConsentCommand {
	/// Print the call that proposes what a FHIR R4 Consent resource says, as JSON.
	///
	/// Ends with 0 if the resource can be said on the ledger. Otherwise prints `{"refused": […]}`, with every reason and its
	/// FHIR path, and ends with 1.
	FromFhir(FromFhirArguments),
}

/// What `consent from-fhir` is told.
#[derive(Debug, Clone, clap::Args)]
pub struct FromFhirArguments {
	/// The resource, as JSON. `-` stands for the standard input.
	#[arg(value_name = "FILE")]
	pub resource: PathBuf,

	/// Who is meant by the resource's references, and which categories its codes are, as JSON.
	///
	/// `{"references": {"Organization/f001": {"member": 3}, "Patient/f001": {"controller": 3, "pseudonym": "0x…"}},
	/// "categories": {"http://hl7.org/fhir/resource-types|ImagingStudy": "imaging"}}`
	#[arg(long, value_name = "FILE")]
	pub parties: PathBuf,

	/// What the processing is based on, such as explicitConsent.
	#[arg(long, value_name = "BASIS", value_parser = regulatory_basis)]
	pub basis: RegulatoryBasis,

	/// The document that the subject was shown, to be hashed, where the resource does not hold it.
	#[arg(long, value_name = "FILE", conflicts_with = "policy")]
	pub policy_document: Option<PathBuf>,

	/// The BLAKE2b-256 hash of the document that the subject was shown.
	#[arg(long, value_name = "HASH")]
	pub policy: Option<H256>,

	/// How to read a root provision that has conditions, but no type.
	#[arg(long, value_enum, value_name = "READING")]
	pub untyped_root: Option<UntypedRoot>,

	/// Where dates without a time begin: Z, or an offset such as +01:00.
	#[arg(long, value_name = "OFFSET", allow_hyphen_values = true)]
	pub utc_offset: Option<UtcOffset>,

	/// The attestation whose place the proposed one takes.
	#[arg(long, value_name = "NUMBER")]
	pub supersedes: Option<AttestationNumber>,
}

/// Reads a regulatory basis. The error names all there are.
fn regulatory_basis(text: &str) -> Result<RegulatoryBasis, Error> {
	RegulatoryBasis::deserialize(StrDeserializer::new(text))
}

#[cfg(test)]
mod tests {
	use super::*;
	use clap::{CommandFactory, Parser};
	use sc_cli::SubstrateCli;

	#[test]
	fn the_definitions_are_sound() {
		Cli::setup_command(Cli::command()).debug_assert();
	}

	#[test]
	fn everything_that_substrate_users_expect_is_there() {
		let command = Cli::command();
		let names: Vec<&str> = command
			.get_subcommands()
			.map(|subcommand| subcommand.get_name())
			.collect();
		for expected in [
			"key",
			"build-spec",
			"export-chain-spec",
			"check-block",
			"export-blocks",
			"export-state",
			"import-blocks",
			"purge-chain",
			"revert",
			"chain-info",
			"udi",
			"consent",
		] {
			assert!(names.contains(&expected), "{expected} is missing");
		}
	}

	#[test]
	fn the_database_is_chosen_without_a_flag() {
		let cli = Cli::parse_from(["custos-node", "--dev"]);
		assert_eq!(cli.run.import_params.database_params.database(), None);
		assert!(cli.subcommand.is_none());
	}

	#[test]
	fn udi_takes_one_text() {
		let cli = Cli::parse_from([
			"custos-node",
			"udi",
			"parse",
			"(01)00643169007222",
			"--reference-year",
			"2026",
		]);
		let Some(Subcommand::Udi(UdiCommand::Parse(arguments))) = cli.subcommand else {
			panic!("it is `udi parse`");
		};
		assert_eq!(arguments.udi.text, "(01)00643169007222");
		assert_eq!(arguments.udi.reference_year, Some(2026));
		assert!(Cli::try_parse_from(["custos-node", "udi", "parse"]).is_err());
	}

	#[test]
	fn consent_from_fhir_needs_the_parties_and_the_basis() {
		let given = |arguments: &[&str]| {
			Cli::try_parse_from(
				[
					&["custos-node", "consent", "from-fhir", "consent.json"],
					arguments,
				]
				.concat(),
			)
		};
		let policy = format!("0x{}", "ab".repeat(32));
		let cli = given(&[
			"--parties",
			"parties.json",
			"--basis",
			"explicitConsent",
			"--policy",
			&policy,
			"--untyped-root",
			"scope",
			"--utc-offset",
			"-05:00",
			"--supersedes",
			"2",
		]);
		let Ok(Some(Subcommand::Consent(ConsentCommand::FromFhir(arguments)))) =
			cli.map(|cli| cli.subcommand)
		else {
			panic!("it is `consent from-fhir`");
		};
		assert_eq!(arguments.basis, RegulatoryBasis::ExplicitConsent);
		assert_eq!(arguments.policy, Some(H256::repeat_byte(0xab)));
		assert_eq!(arguments.untyped_root, Some(UntypedRoot::Scope));
		assert_eq!(arguments.utc_offset, "-05:00".parse().ok());
		assert_eq!(arguments.supersedes, Some(2));

		assert!(given(&["--basis", "explicitConsent"]).is_err());
		assert!(given(&["--parties", "parties.json"]).is_err());
		let wrong =
			given(&["--parties", "parties.json", "--basis", "whim"]).expect_err("there is no such basis");
		assert!(wrong.to_string().contains("informedConsent"), "{wrong}");
	}
}
