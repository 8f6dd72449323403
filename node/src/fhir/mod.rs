//! From FHIR R4 Consent resources to proposals of attestations.
//!
//! [`proposal`] reads a resource and gives the terms that say the same on the ledger, or every reason for which it can't.
//! Three rules stand behind each element:
//!
//! - What can't be represented is a reason to refuse. Nothing is dropped silently: what has no bearing on the terms is
//!   left aside, and the answer lists it with the reason for which that is safe.
//! - What the specification leaves open is refused, and never read in the way that permits more.
//! - Who is meant by a reference, and which category a class of content is, the resource doesn't say: [`Parties`] does.
//!
//! `docs/reference/fhir-consent.md` has the mapping element by element.

mod call;
mod codes;
mod composition;
mod element;
mod judgement;
mod parties;
mod provision;
mod report;
mod resource;
mod time;

#[cfg(test)]
mod tests;

pub use call::answer;
pub use report::{LeftAside, Refusal};
pub use time::UtcOffset;

use custos_primitives::consent::{ConsentTerms, RegulatoryBasis, SubjectReference};
use parties::Parties;
use report::Report;
use serde_json::Value;
use sp_core::H256;

/// What a resource does not say, and whoever maps it has to.
#[derive(Clone, Debug)]
pub struct Settings {
	/// The BLAKE2b-256 hash of the document that the subject was shown, where the resource does not hold the document.
	pub policy: Option<H256>,
	/// What the processing is based on.
	pub basis: RegulatoryBasis,
	/// How a root provision is read that has conditions, but no type.
	pub untyped_root: Option<UntypedRoot>,
	/// Where dates that have no time begin.
	pub utc_offset: Option<UtcOffset>,
	/// The present, in milliseconds since 1970-01-01 UTC.
	pub now: u64,
}

/// How a root provision is read that has conditions, but no type. R4 defines it in one way, and its examples use both.
#[derive(Clone, Copy, PartialEq, Eq, Debug, clap::ValueEnum)]
pub enum UntypedRoot {
	/// It says what the base policy is about: what it describes is permitted under an opt-in, and denied under an opt-out.
	Scope,
	/// It is an exception to the base policy: what it describes is denied under an opt-in, and permitted under an opt-out.
	Exception,
}

/// What a resource says, in the words of the ledger.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Proposal {
	/// The subject, and with it the controller that proposes.
	pub subject: SubjectReference,
	/// The terms.
	pub terms: ConsentTerms,
	/// What of the resource is not in the terms, and why that is safe.
	pub left_aside: Vec<LeftAside>,
}

/// The terms that a FHIR R4 Consent resource states, or every reason for which the ledger can't state them.
///
/// The terms never permit what the resource does not. They are a proposal: nothing in a resource proves that it is the
/// subject's will.
pub fn proposal(resource: &Value, parties: &Parties, settings: &Settings) -> Result<Proposal, Vec<Refusal>> {
	let mut report = Report::default();
	let read = resource::read(resource, parties, settings, &mut report);
	match read {
		Some((subject, terms)) if report.refusals.is_empty() => Ok(Proposal {
			subject,
			terms,
			left_aside: report.left_aside,
		}),
		Some(_) | None => Err(report.refusals),
	}
}
