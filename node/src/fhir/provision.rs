//! Provisions, as they are in the resource.

use super::{
	codes::{self, Code, Concept, ACT_REASON, CONSENT_ACTION, PARTICIPATION_TYPE},
	element::Element,
	parties::Parties,
	report::{Reason, Report},
	time::{Span, UtcOffset},
};
use codec::Encode;
use custos_primitives::{
	consent::{CategoryCode, DataAction, Decision, Grantee, MAX_NAMED},
	member::MemberId,
	purpose::PurposeOfUse,
};

/// A provision. What could not be read of it is `None`, and was refused.
pub(super) struct Rule {
	/// Where it is.
	pub(super) path: String,
	/// What it decides; within, nothing where it does not say.
	pub(super) decision: Option<Option<Decision>>,
	/// Whether it has no conditions of its own, and only holds others.
	pub(super) is_container: bool,
	/// What it is about.
	pub(super) conditions: Conditions,
	/// When it counts; within, nothing where it does not say.
	pub(super) period: Option<Option<Timeframe>>,
	/// The exceptions to it.
	pub(super) exceptions: Vec<Rule>,
}

/// What a provision is about. An empty list stands for anything.
#[derive(Clone, Default)]
pub(super) struct Conditions {
	pub(super) grantees: Option<Vec<Grantee>>,
	pub(super) purposes: Option<Vec<PurposeOfUse>>,
	pub(super) categories: Option<Vec<CategoryCode>>,
	pub(super) actions: Option<Vec<DataAction>>,
}

/// A period of FHIR, either of whose ends may be open.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Timeframe {
	/// Its first millisecond.
	pub(super) start: Option<u64>,
	/// The first millisecond after it.
	pub(super) end: Option<u64>,
}

/// The fields that say what a provision is about.
const CONDITIONS: [&str; 9] = [
	"period",
	"actor",
	"action",
	"securityLabel",
	"purpose",
	"class",
	"code",
	"dataPeriod",
	"data",
];

/// What has to be known to read provisions.
pub(super) struct Reader<'a> {
	pub(super) parties: &'a Parties,
	/// The subject's controller, where it is known.
	pub(super) controller: Option<MemberId>,
	pub(super) utc_offset: Option<UtcOffset>,
}

impl Reader<'_> {
	/// Reads a provision, and those within it.
	pub(super) fn rule(&self, mut element: Element<'_>, report: &mut Report) -> Rule {
		let path = element.path().to_owned();
		let decision = report.unless_refused(|report| decision(&mut element, report));
		let is_container = !CONDITIONS.iter().any(|name| element.value(name).is_some());
		let period = report.unless_refused(|report| self.period(&mut element, report));
		let conditions = Conditions {
			grantees: report.unless_refused(|report| self.grantees(&mut element, report)),
			purposes: report.unless_refused(|report| purposes(&mut element, report)),
			categories: report.unless_refused(|report| self.categories(&mut element, report)),
			actions: report.unless_refused(|report| self.actions(&mut element, report)),
		};
		let nested = element.each("provision", report);
		let exceptions = nested
			.into_iter()
			.map(|nested| self.rule(nested, report))
			.collect();
		element.finish(report);
		Rule {
			path,
			decision,
			is_container,
			conditions,
			period,
			exceptions,
		}
	}

	fn period(&self, element: &mut Element<'_>, report: &mut Report) -> Option<Timeframe> {
		let mut period = element.one("period", report)?;
		let path = period.path().to_owned();
		if period.value("start").is_none() && period.value("end").is_none() {
			report.refuse(&path, Reason::Malformed);
		}
		let start = self.span(&mut period, "start", report);
		let end = self.span(&mut period, "end", report);
		period.finish(report);
		let timeframe = Timeframe {
			start: start.map(|span| span.start),
			// The end of a period of FHIR is part of it.
			end: end.map(|span| span.end),
		};
		if !timeframe.is_ordered() {
			report.refuse(path, Reason::PeriodEndsBeforeItBegins);
		}
		Some(timeframe)
	}

	fn span(&self, period: &mut Element<'_>, name: &'static str, report: &mut Report) -> Option<Span> {
		let text = period.text(name, report)?;
		Span::of(text, self.utc_offset)
			.map_err(|reason| report.refuse_found(period.below(name), reason, text))
			.ok()
	}

	/// The recipients. A custodian is no recipient: data of one controller is all that an attestation is about.
	fn grantees(&self, element: &mut Element<'_>, report: &mut Report) -> Vec<Grantee> {
		let mut grantees = Vec::new();
		for mut actor in element.each("actor", report) {
			let role = actor.needed("role", report);
			let role = role.and_then(|role| Concept::of(role, report));
			let role = role.and_then(|role| role.meaning(involvement, Reason::RoleNotUnderstood, report));
			let reference = actor.needed("reference", report);
			let reference = reference.and_then(|reference| codes::reference(reference, report));
			let path = actor.below("reference");
			actor.finish(report);
			match (role, reference) {
				(Some(Involvement::Custodian), Some(reference)) => self.custodian(reference, &path, report),
				// Who has no role that is known here may still be no party: that is a reason of its own.
				(Some(Involvement::Recipient) | None, Some(reference)) => {
					grantees.extend(self.parties.grantee(reference, &path, report));
				}
				(_, None) => {}
			}
		}
		few(grantees, element.below("actor"), report)
	}

	fn custodian(&self, reference: &str, path: &str, report: &mut Report) {
		let member = self.parties.member(reference, path, report);
		if let (Some(member), Some(controller)) = (member, self.controller) {
			if member != controller {
				report.refuse_found(path, Reason::NotTheController, reference);
			}
		}
	}

	fn actions(&self, element: &mut Element<'_>, report: &mut Report) -> Vec<DataAction> {
		let mut actions = Vec::new();
		let mut corrections = Vec::new();
		for action in element.each("action", report) {
			let Some(concept) = Concept::of(action, report) else {
				continue;
			};
			match concept.meaning(|code| self.action(code), Reason::ActionNotUnderstood, report) {
				Some(Action::OfTheLedger(action)) => actions.push(action),
				Some(Action::Correction) => corrections.push(concept.path().to_owned()),
				None => {}
			}
		}
		for path in corrections {
			if actions.is_empty() {
				report.refuse(path, Reason::ActionNotUnderstood);
			} else {
				report.leave(
					path,
					"Nobody can ask the ledger for correcting data, so it permits that to nobody.",
				);
			}
		}
		few(actions, element.below("action"), report)
	}

	fn action(&self, code: &Code<'_>) -> Option<Action> {
		if code.system != CONSENT_ACTION {
			return self.parties.action(code).map(Action::OfTheLedger);
		}
		match code.code {
			"access" => Some(Action::OfTheLedger(DataAction::Read)),
			"disclose" => Some(Action::OfTheLedger(DataAction::Disclose)),
			"correct" => Some(Action::Correction),
			_ => self.parties.action(code).map(Action::OfTheLedger),
		}
	}

	/// The categories that classes or codes of content are. What else narrows the data can't be said.
	fn categories(&self, element: &mut Element<'_>, report: &mut Report) -> Vec<CategoryCode> {
		for (name, reason) in [
			("securityLabel", Reason::SecurityLabel),
			("data", Reason::ParticularRecords),
			("dataPeriod", Reason::DataPeriod),
		] {
			if element.value(name).is_some() {
				report.refuse(element.below(name), reason);
			}
		}
		let classes = element.each("class", report);
		let classes: Vec<_> = classes
			.into_iter()
			.filter_map(|class| self.class(class, report))
			.collect();
		let codes = element.each("code", report);
		let codes: Vec<_> = codes
			.into_iter()
			.filter_map(|code| {
				let concept = Concept::of(code, report)?;
				concept.meaning(
					|code| self.parties.category(code),
					Reason::ContentNotMapped,
					report,
				)
			})
			.collect();
		let classes = few(classes, element.below("class"), report);
		let codes = few(codes, element.below("code"), report);
		match (classes.is_empty(), codes.is_empty()) {
			(_, true) => classes,
			(true, false) => codes,
			(false, false) => {
				if classes != codes {
					report.refuse(element.path(), Reason::ContentUnclear);
				}
				classes
			}
		}
	}

	fn class(&self, class: Element<'_>, report: &mut Report) -> Option<CategoryCode> {
		let path = class.path().to_owned();
		let code = Code::of(class, report)?;
		let category = self.parties.category(&code);
		if category.is_none() {
			report.refuse_found(path, Reason::ContentNotMapped, code.to_string());
		}
		category
	}
}

impl Timeframe {
	fn is_ordered(&self) -> bool {
		match (self.start, self.end) {
			(Some(start), Some(end)) => start < end,
			(None, _) | (_, None) => true,
		}
	}
}

/// How an actor is involved.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Involvement {
	Recipient,
	Custodian,
}

fn involvement(code: &Code<'_>) -> Option<Involvement> {
	if code.is_one_of(PARTICIPATION_TYPE, &["PRCP", "IRCP"]) {
		Some(Involvement::Recipient)
	} else if code.is_one_of(PARTICIPATION_TYPE, &["CST"]) {
		Some(Involvement::Custodian)
	} else {
		None
	}
}

/// What an action is here.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Action {
	OfTheLedger(DataAction),
	Correction,
}

fn decision(element: &mut Element<'_>, report: &mut Report) -> Option<Decision> {
	match element.text("type", report)? {
		"permit" => Some(Decision::Permit),
		"deny" => Some(Decision::Deny),
		other => {
			report.refuse_found(element.below("type"), Reason::Malformed, other);
			None
		}
	}
}

/// The purpose. Of several, R4 says that what is done must have them all.
fn purposes(element: &mut Element<'_>, report: &mut Report) -> Vec<PurposeOfUse> {
	let codings = element.each("purpose", report);
	let path = element.below("purpose");
	let mut purposes = Vec::new();
	for coding in codings {
		let path = coding.path().to_owned();
		let Some(code) = Code::of(coding, report) else {
			continue;
		};
		let known = (code.system == ACT_REASON).then(|| PurposeOfUse::parse(code.code.as_bytes()).ok());
		match known.flatten() {
			Some(purpose) => purposes.push(purpose),
			None => report.refuse_found(path, Reason::PurposeNotUnderstood, code.to_string()),
		}
	}
	let purposes = few(purposes, path.clone(), report);
	if purposes.len() > 1 {
		report.refuse(path, Reason::SeveralPurposes);
	}
	purposes
}

/// A list without repetitions, in the order of what is in it, and no longer than an attestation can have it.
fn few<Named: Encode + PartialEq>(mut named: Vec<Named>, path: String, report: &mut Report) -> Vec<Named> {
	named.sort_by_key(Encode::encode);
	named.dedup();
	if named.len() > MAX_NAMED as usize {
		report.refuse_found(path, Reason::TooMany, named.len().to_string());
	}
	named
}
