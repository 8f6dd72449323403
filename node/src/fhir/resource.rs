//! The elements of a Consent resource around its provision.

use super::{
	codes::{self, Code, Concept, ACT_CODE, CONSENT_SCOPE, LOINC, OBSERVATION_VALUE},
	composition::{self, Base, Frame},
	element::Element,
	parties::Parties,
	provision::{Reader, Rule},
	report::{Reason, Report},
	time::Span,
	Settings,
};
use base64::{engine::general_purpose::STANDARD, Engine};
use custos_primitives::consent::{ConsentTerms, SubjectReference};
use serde_json::Value;
use sp_core::H256;
use sp_io::hashing::blake2_256;

/// Reads a resource. Whatever is returned counts only if nothing is refused.
pub(super) fn read(
	resource: &Value,
	parties: &Parties,
	settings: &Settings,
	report: &mut Report,
) -> Option<(SubjectReference, ConsentTerms)> {
	let mut consent = Element::of(resource, "Consent".into(), report)?;
	let kind = consent.value("resourceType").and_then(Value::as_str);
	if kind != Some("Consent") {
		report.refuse("Consent.resourceType", Reason::NotAConsent);
		return None;
	}
	envelope(&mut consent, report);
	status(&mut consent, report);
	scope(&mut consent, report);
	categories(&mut consent, report);
	let subject = patient(&mut consent, parties, report);
	organizations(&mut consent, parties, subject, report);
	let issued = date_time(&mut consent, settings, report);
	let policy = policy_document(&mut consent, settings, report);
	let base = base(&mut consent, report);
	let root = provision(&mut consent, parties, subject, settings, report);
	consent.finish(report);

	let frame = Frame {
		base,
		issued,
		policy,
		settings,
	};
	let terms = composition::terms(root?.as_ref(), &frame, report)?;
	Some((subject?, terms))
}

/// What a resource has because it is one, and what says of a consent who, when and how.
fn envelope(consent: &mut Element<'_>, report: &mut Report) {
	consent.leave(
		&["id", "identifier", "language"],
		"It names this copy of the consent. The ledger counts attestations itself, and keeps no number of another system.",
		report,
	);
	if let Some(meta) = consent.one("meta", report) {
		self::meta(meta, report);
	}
	if consent.value("implicitRules").is_some() {
		report.refuse("Consent.implicitRules", Reason::ImplicitRules);
	}
	if let Some(narrative) = consent.one("text", report) {
		self::narrative(narrative, report);
	}
	consent.leave(
		&["contained"],
		"Nothing in it is read: a reference to it is a party like any other.",
		report,
	);
	consent.leave(
		&["performer", "verification"],
		"Who agreed, and how that was verified, is proven anew on the ledger: by a signature of the subject or of a key that it \
		 delegated to, or by a healthcare provider that witnesses it.",
		report,
	);
	consent.leave(
		&["policy"],
		"R4: it is for documentation, and neither modifies nor qualifies the rules.",
		report,
	);
}

/// A resource that a server cut short says so here.
fn meta(mut meta: Element<'_>, report: &mut Report) {
	for name in ["tag", "security"] {
		for coding in meta.each(name, report) {
			let path = coding.path().to_owned();
			let Some(code) = Code::of(coding, report) else {
				continue;
			};
			if code.is_one_of(OBSERVATION_VALUE, &["SUBSETTED", "REDACTED", "MASKED"]) {
				report.refuse_found(path, Reason::Incomplete, code.to_string());
			} else {
				report.leave(
					path,
					"It labels the resource itself, and not what is consented to.",
				);
			}
		}
	}
	meta.leave(
		&["versionId", "lastUpdated", "source", "profile"],
		"It tells of this copy of the resource, and not what is consented to.",
		report,
	);
	meta.finish(report);
}

fn narrative(mut narrative: Element<'_>, report: &mut Report) {
	let path = narrative.path().to_owned();
	match narrative.needed_text("status", report) {
		Some("additional") => report.refuse(path, Reason::NarrativeSaysMore),
		Some("generated" | "extensions" | "empty") => {
			report.leave(
				path,
				"It is generated from the elements, and is for people to read.",
			);
		}
		Some(_) => report.refuse(narrative.below("status"), Reason::Malformed),
		None => {}
	}
	narrative.labels(&["div"]);
	narrative.finish(report);
}

fn status(consent: &mut Element<'_>, report: &mut Report) {
	match consent.needed_text("status", report) {
		Some("active" | "proposed") | None => {}
		Some(other) => report.refuse_found("Consent.status", Reason::NotInForce, other),
	}
}

fn scope(consent: &mut Element<'_>, report: &mut Report) {
	let scope = consent.needed("scope", report);
	if let Some(scope) = scope.and_then(|scope| Concept::of(scope, report)) {
		let is_privacy = |code: &Code<'_>| code.is_one_of(CONSENT_SCOPE, &["patient-privacy"]).then_some(());
		scope.meaning(is_privacy, Reason::ScopeNotPrivacy, report);
	}
}

/// Categories are for finding consents. Those that only say that the document is a consent may be left aside; others may
/// narrow it, as `EMRGONLY` does.
fn categories(consent: &mut Element<'_>, report: &mut Report) {
	if consent.value("category").is_none() {
		report.refuse("Consent.category", Reason::Missing);
	}
	for category in consent.each("category", report) {
		let Some(category) = Concept::of(category, report) else {
			continue;
		};
		let is_a_document = |code: &Code<'_>| code.is_one_of(LOINC, &["59284-0", "64292-6"]).then_some(());
		if category
			.meaning(is_a_document, Reason::CategoryNotUnderstood, report)
			.is_some()
		{
			report.leave(
				category.path(),
				"It says that the document is a consent, and does not narrow it.",
			);
		}
	}
}

fn patient(consent: &mut Element<'_>, parties: &Parties, report: &mut Report) -> Option<SubjectReference> {
	let patient = consent.needed("patient", report)?;
	let path = patient.path().to_owned();
	let reference = codes::reference(patient, report)?;
	parties.subject(reference, &path, report)
}

/// The custodian of the consent is the controller: nobody else proposes for the subject.
fn organizations(
	consent: &mut Element<'_>,
	parties: &Parties,
	subject: Option<SubjectReference>,
	report: &mut Report,
) {
	for organization in consent.each("organization", report) {
		let path = organization.path().to_owned();
		let Some(reference) = codes::reference(organization, report) else {
			continue;
		};
		let Some(member) = parties.member(reference, &path, report) else {
			continue;
		};
		if subject.is_some_and(|subject| subject.controller != member) {
			report.refuse_found(path, Reason::NotTheController, reference);
		}
	}
}

/// When the consent was issued, or why that isn't known. It is needed only where no period says when the consent begins.
fn date_time(consent: &mut Element<'_>, settings: &Settings, report: &mut Report) -> Result<u64, Reason> {
	let Some(text) = consent.text("dateTime", report) else {
		return Err(Reason::NoBeginning);
	};
	let start = Span::of(text, settings.utc_offset).map(|span| span.start);
	if start == Err(Reason::InvalidTime) {
		report.refuse_found("Consent.dateTime", Reason::InvalidTime, text);
	}
	start
}

/// The hash of the document that the subject was shown: of the one that is attached, or the one given.
fn policy_document(consent: &mut Element<'_>, settings: &Settings, report: &mut Report) -> Option<H256> {
	consent.leave(&["sourceAttachment", "sourceReference"], SOURCE, report);
	let attachment = consent.one("sourceAttachment", report);
	let reference = consent.one("sourceReference", report);
	if attachment.is_some() && reference.is_some() {
		report.refuse("Consent.source[x]", Reason::Malformed);
	}
	if let Some(reference) = reference {
		codes::reference(reference, report);
	}
	let attached = report.unless_refused(|report| document(attachment?, report))?;
	match (attached, settings.policy) {
		(Some(attached), Some(given)) if attached != given => {
			report.refuse_found(
				"Consent.sourceAttachment.data",
				Reason::PolicyDocumentDiffers,
				format!("{attached:?}"),
			);
			None
		}
		(None, None) => {
			report.refuse("Consent.source[x]", Reason::NoPolicyDocument);
			None
		}
		(attached, given) => attached.or(given),
	}
}

const SOURCE: &str = "The ledger has the hash of the document, and never the document or where it is.";

/// The hash of an attached document. What else an attachment says is about its form, and where it is.
fn document(mut attachment: Element<'_>, report: &mut Report) -> Option<H256> {
	let data = attachment.text("data", report);
	attachment.labels(&[
		"contentType",
		"creation",
		"hash",
		"language",
		"size",
		"title",
		"url",
	]);
	let path = attachment.below("data");
	attachment.finish(report);
	// FHIR allows white space within base64.
	let written: String = data?.split_ascii_whitespace().collect();
	match STANDARD.decode(written) {
		Ok(document) => Some(blake2_256(&document).into()),
		Err(error) => {
			report.refuse_found(path, Reason::Malformed, error.to_string());
			None
		}
	}
}

fn base(consent: &mut Element<'_>, report: &mut Report) -> Base {
	let has_policy = consent.value("policy").is_some();
	if consent.value("policyRule").is_none() {
		if !has_policy {
			// R4's constraint ppc-1.
			report.refuse("Consent.policyRule", Reason::Missing);
		}
		return Base::Absent;
	}
	let rule = consent.one("policyRule", report);
	let rule = rule.and_then(|rule| Concept::of(rule, report));
	let base = rule.and_then(|rule| rule.meaning(as_base, Reason::PolicyRuleNotUnderstood, report));
	base.unwrap_or(Base::Unreadable)
}

fn as_base(code: &Code<'_>) -> Option<Base> {
	if code.is_one_of(ACT_CODE, &["OPTIN", "OPTINR"]) {
		Some(Base::OptIn)
	} else if code.is_one_of(ACT_CODE, &["OPTOUT", "OPTOUTE"]) {
		Some(Base::OptOut)
	} else {
		None
	}
}

/// The root provision; within, nothing where the resource has none.
fn provision(
	consent: &mut Element<'_>,
	parties: &Parties,
	subject: Option<SubjectReference>,
	settings: &Settings,
	report: &mut Report,
) -> Option<Option<Rule>> {
	if consent.value("provision").is_none() {
		return Some(None);
	}
	let element = consent.one("provision", report)?;
	let reader = Reader {
		parties,
		controller: subject.map(|subject| subject.controller),
		utc_offset: settings.utc_offset,
	};
	Some(Some(reader.rule(element, report)))
}
