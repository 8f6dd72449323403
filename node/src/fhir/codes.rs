//! FHIR's data types for codes and references.

use super::{
	element::Element,
	report::{Reason, Report},
};
use std::fmt;

pub(super) const ACT_CODE: &str = "http://terminology.hl7.org/CodeSystem/v3-ActCode";
pub(super) const ACT_REASON: &str = "http://terminology.hl7.org/CodeSystem/v3-ActReason";
pub(super) const CONSENT_ACTION: &str = "http://terminology.hl7.org/CodeSystem/consentaction";
pub(super) const CONSENT_SCOPE: &str = "http://terminology.hl7.org/CodeSystem/consentscope";
pub(super) const LOINC: &str = "http://loinc.org";
pub(super) const OBSERVATION_VALUE: &str = "http://terminology.hl7.org/CodeSystem/v3-ObservationValue";
pub(super) const PARTICIPATION_TYPE: &str = "http://terminology.hl7.org/CodeSystem/v3-ParticipationType";

/// A code, and the code system that it is of.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Code<'a> {
	pub(super) system: &'a str,
	pub(super) code: &'a str,
}

impl<'a> Code<'a> {
	/// Reads a `Coding`.
	pub(super) fn of(mut coding: Element<'a>, report: &mut Report) -> Option<Self> {
		let system = coding.needed_text("system", report);
		let code = coding.needed_text("code", report);
		coding.labels(&["display", "userSelected", "version"]);
		coding.finish(report);
		Some(Self {
			system: system?,
			code: code?,
		})
	}

	/// Whether it is one of these codes of a system.
	pub(super) fn is_one_of(&self, system: &str, codes: &[&str]) -> bool {
		self.system == system && codes.contains(&self.code)
	}
}

/// As FHIR writes a code where it is asked for: the system, a bar, the code.
impl fmt::Display for Code<'_> {
	fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
		write!(formatter, "{}|{}", self.system, self.code)
	}
}

/// A `CodeableConcept`: codes of several systems that mean the same.
pub(super) struct Concept<'a> {
	path: String,
	codes: Vec<Code<'a>>,
}

impl<'a> Concept<'a> {
	/// Reads a `CodeableConcept`. One that is only text is not understood.
	pub(super) fn of(mut concept: Element<'a>, report: &mut Report) -> Option<Self> {
		let path = concept.path().to_owned();
		if concept.value("coding").is_none() {
			report.refuse(concept.below("coding"), Reason::Missing);
		}
		let codings = concept.each("coding", report);
		concept.labels(&["text"]);
		concept.finish(report);
		let codes: Vec<_> = codings
			.into_iter()
			.filter_map(|coding| Code::of(coding, report))
			.collect();
		(!codes.is_empty()).then_some(Self { path, codes })
	}

	/// What it means: what those of its codes mean that have a meaning here.
	pub(super) fn meaning<Meaning: PartialEq>(
		&self,
		meaning: impl Fn(&Code<'a>) -> Option<Meaning>,
		otherwise: Reason,
		report: &mut Report,
	) -> Option<Meaning> {
		let mut meanings = self.codes.iter().filter_map(meaning);
		let Some(first) = meanings.next() else {
			report.refuse_found(&self.path, otherwise, self.written());
			return None;
		};
		if meanings.any(|other| other != first) {
			report.refuse_found(&self.path, Reason::CodesDiffer, self.written());
			return None;
		}
		Some(first)
	}

	/// Where it is.
	pub(super) fn path(&self) -> &str {
		&self.path
	}

	fn written(&self) -> String {
		let codes: Vec<_> = self.codes.iter().map(Code::to_string).collect();
		codes.join(", ")
	}
}

/// Reads a `Reference`. One that names an identifier alone is not resolved.
pub(super) fn reference<'a>(mut reference: Element<'a>, report: &mut Report) -> Option<&'a str> {
	let text = reference.needed_text("reference", report);
	reference.labels(&["display", "identifier", "type"]);
	reference.finish(report);
	text
}
