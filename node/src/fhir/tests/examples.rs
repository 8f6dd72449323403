//! HL7's own examples of Consent in R4 (4.0.1), each read in every way that the command has.
//!
//! They are in `$CUSTOS_DATA/fhir/r4-4.0.1-official` (a relative path counts from the project's root), or in
//! `../shared/data` beside the project. Without it the test says that it was skipped.

use super::{super::UntypedRoot, *};
use std::{
	collections::BTreeSet,
	fs,
	io::Write,
	path::{Path, PathBuf},
};

/// 2015-01-15, when none of the examples' periods is over.
const EXAMPLES_TIME: u64 = 1_421_280_000_000;
/// 2015-11-18, when most of them were issued.
const EXAMPLES_ISSUED: u64 = 1_447_804_800_000;
/// The hospital f001, which has the data.
const F001: MemberId = HOSPITAL;

/// What becomes of an example.
#[derive(PartialEq, Debug)]
pub(super) enum Outcome {
	/// It is mapped to a denial of this, in this period.
	Denied(Provision, Period),
	/// It is refused, for these reasons.
	Refused(Vec<(String, Reason)>),
}

/// What is expected of an example: with no word on a root without a type, where that is the scope, and where it is an
/// exception.
pub(super) struct Example {
	pub(super) name: &'static str,
	pub(super) plain: Outcome,
	pub(super) scope: Outcome,
	pub(super) exception: Outcome,
}

const ROOT: &str = "Consent.provision";
const NESTED: &str = "Consent.provision.provision[0]";
const UNTYPED: (&str, Reason) = (ROOT, Reason::UntypedRoot);
const NO_ACTOR: (&str, Reason) = (ROOT, Reason::PermitWithoutActor);
const NO_PURPOSE: (&str, Reason) = (ROOT, Reason::PermitWithoutPurpose);
const CATEGORY: (&str, Reason) = ("Consent.category[0]", Reason::CategoryNotUnderstood);

/// Every example. None names a purpose in what it permits but one, and what that permits it denies again.
pub(super) fn examples() -> Vec<Example> {
	vec![
		Example {
			// OPTIN, and a root with a period. The narrative means it as the scope, and means treatment, which nothing says.
			name: "basic",
			plain: refused(&[UNTYPED]),
			scope: refused(&[NO_ACTOR, NO_PURPOSE]),
			exception: denied(
				anything(),
				Period {
					start: 0,
					end: Some(1_451_692_800_000),
				},
			),
		},
		Example {
			// OPTOUT, a root for emergency treatment without a type, which the narrative means as an exception, and a denial
			// within it that the narrative means to lie beside it.
			name: "Emergency",
			plain: refused(&[CATEGORY, UNTYPED]),
			scope: refused(&[CATEGORY, (NESTED, Reason::ExceptionChangesNothing)]),
			exception: refused(&[CATEGORY, NO_ACTOR, (NESTED, Reason::ExceptionCoversEverything)]),
		},
		Example {
			// OPTOUT, and a root with the custodian, which the narrative means as the scope.
			name: "Out",
			plain: refused(&[UNTYPED]),
			scope: denied(anything(), open_from(EXAMPLES_ISSUED)),
			exception: refused(&[NO_ACTOR, NO_PURPOSE]),
		},
		Example {
			// OPTOUT, and a root that the narrative means as an exception: the patient itself may read.
			name: "grantor",
			plain: refused(&[CATEGORY, SUBJECT_AS_ACTOR, UNTYPED]),
			scope: refused(&[CATEGORY, SUBJECT_AS_ACTOR]),
			exception: refused(&[CATEGORY, SUBJECT_AS_ACTOR, NO_PURPOSE]),
		},
		Example {
			// OPTIN, and a root with the custodian, which the narrative means as an exception.
			name: "notAuthor",
			plain: refused(&[UNTYPED]),
			scope: refused(&[NO_ACTOR, NO_PURPOSE]),
			exception: denied(anything(), open_from(EXAMPLES_ISSUED)),
		},
		Example {
			// OPTIN, and a root that denies: the only one that has a type.
			name: "notOrg",
			plain: not_org(),
			scope: not_org(),
			exception: not_org(),
		},
		Example {
			// OPTIN, and a root with a nurse, which the narrative means as an exception. A nurse is no member.
			name: "notThem",
			plain: refused(&[UNTYPED, (ACTOR, Reason::UnknownParty)]),
			scope: refused(&[NO_PURPOSE, (ACTOR, Reason::UnknownParty)]),
			exception: refused(&[(ACTOR, Reason::UnknownParty)]),
		},
		Example {
			// OPTIN, and a root with one record, which the narrative means as an exception.
			name: "notThis",
			plain: refused(&[UNTYPED, RECORD]),
			scope: refused(&[NO_ACTOR, NO_PURPOSE, RECORD]),
			exception: refused(&[RECORD]),
		},
		Example {
			// OPTIN, and a root with a period, which the narrative means as an exception.
			name: "notTime",
			plain: refused(&[UNTYPED]),
			scope: refused(&[NO_ACTOR, NO_PURPOSE]),
			exception: denied(
				anything(),
				Period {
					start: 1_420_070_400_000,
					end: Some(1_422_835_200_000),
				},
			),
		},
		Example {
			// OPTOUT, and everything by security labels, in a root and eleven provisions without a type.
			name: "pkb",
			plain: refused(&[&[UNTYPED], &labels()[..]].concat()),
			scope: refused(&labels()),
			exception: refused(&[&[NO_PURPOSE], &labels()[..]].concat()),
		},
		Example {
			// OPTIN, a practitioner, and a permission within what is permitted already.
			name: "signature",
			plain: refused(&[&[UNTYPED], SIGNATURE].concat()),
			scope: refused(
				&[
					&[NO_PURPOSE, (NESTED, Reason::ExceptionChangesNothing)],
					SIGNATURE,
				]
				.concat(),
			),
			exception: refused(SIGNATURE),
		},
		Example {
			// OPTIN, half an hour, and a permission within to read prescriptions.
			name: "smartonfhir",
			plain: refused(&[&[UNTYPED], SMART].concat()),
			scope: refused(
				&[
					&[NO_ACTOR, NO_PURPOSE, (NESTED, Reason::ExceptionChangesNothing)],
					SMART,
				]
				.concat(),
			),
			exception: refused(SMART),
		},
	]
}

const ACTOR: &str = "Consent.provision.actor[0].reference";
const SUBJECT_AS_ACTOR: (&str, Reason) = ("Consent.provision.actor[1].reference", Reason::WrongParty);
const RECORD: (&str, Reason) = ("Consent.provision.data", Reason::ParticularRecords);
const SIGNATURE: &[(&str, Reason)] = &[
	CATEGORY,
	(ACTOR, Reason::UnknownParty),
	(
		"Consent.provision.provision[0].actor[0].role",
		Reason::RoleNotUnderstood,
	),
	(
		"Consent.provision.provision[0].actor[0].reference",
		Reason::UnknownParty,
	),
	(
		"Consent.provision.provision[0].class[0]",
		Reason::ContentNotMapped,
	),
	("Consent.provision.provision[0].code[0]", Reason::ContentNotMapped),
	("Consent.provision.provision[0].code[1]", Reason::ContentNotMapped),
	(NESTED, Reason::PermitWithoutPurpose),
];
const SMART: &[(&str, Reason)] = &[
	(NESTED, Reason::PermitWithoutActor),
	(NESTED, Reason::PermitWithoutPurpose),
];

fn not_org() -> Outcome {
	denied(
		provision(&[member(F001)], &[], &[], &[DataAction::Read]),
		open_from(EXAMPLES_ISSUED),
	)
}

/// What is wrong with the provisions of the example `pkb`, whatever its root is.
fn labels() -> Vec<(&'static str, Reason)> {
	let nested = (0..11).flat_map(|number| {
		let path: &'static str = format!("{ROOT}.provision[{number}]").leak();
		let label: &'static str = format!("{path}.securityLabel").leak();
		[(path, Reason::UntypedException), (label, Reason::SecurityLabel)]
	});
	let root = [
		("Consent.provision.securityLabel", Reason::SecurityLabel),
		("Consent.provision.provision", Reason::TooManyExceptions),
	];
	root.into_iter().chain(nested).collect()
}

fn denied(provision: Provision, period: Period) -> Outcome {
	Outcome::Denied(provision, period)
}

fn refused(expected: &[(&str, Reason)]) -> Outcome {
	Outcome::Refused(reasons(expected))
}

fn folder() -> Option<PathBuf> {
	let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
	let data = std::env::var_os("CUSTOS_DATA").unwrap_or_else(|| "../shared/data".into());
	let folder = root.join(data).join("fhir/r4-4.0.1-official");
	if folder.is_dir() {
		return Some(folder);
	}
	// Past the capture of print macros, so that it shows without --nocapture.
	let _ = writeln!(
		std::io::stderr(),
		"SKIPPED: HL7's examples of Consent: no data folder at {}",
		folder.display()
	);
	None
}

fn examples_parties() -> Parties {
	let patient = json!({ "controller": F001, "pseudonym": subject().pseudonym });
	serde_json::from_value(json!({
		"references": {
			"Organization/f001": { "member": F001 },
			"Patient/f001": patient,
			"Patient/example": patient,
			"Patient/72": patient,
			"Patient/xcda": patient,
		},
		"categories": { "http://hl7.org/fhir/resource-types|MedicationRequest": "medication" },
	}))
	.expect("these are parties")
}

fn outcome(resource: &Value, untyped_root: Option<UntypedRoot>) -> Outcome {
	let settings = Settings {
		untyped_root,
		utc_offset: "Z".parse().ok(),
		now: EXAMPLES_TIME,
		..settings()
	};
	match proposal(resource, &examples_parties(), &settings) {
		Err(refusals) => Outcome::Refused(in_order(refusals)),
		Ok(proposal) => {
			assert_eq!(proposal.subject, subject());
			assert_eq!(proposal.terms.decision, Decision::Deny);
			assert_eq!(proposal.terms.exceptions.len(), 0);
			Outcome::Denied(proposal.terms.provision, proposal.terms.period)
		}
	}
}

#[test]
fn each_of_hl7s_examples_is_mapped_or_refused_for_every_reason() {
	let Some(folder) = folder() else { return };
	let mut seen = BTreeSet::new();
	for example in examples() {
		// GIVEN the example
		let file = format!("Consent-consent-example-{}.json", example.name);
		let text = fs::read_to_string(folder.join(&file)).expect("the example is there");
		let resource: Value = serde_json::from_str(&text).expect("it is JSON");
		// WHEN it is read, in each way in which a root without a type can be
		// THEN it is mapped or refused as the table says
		for (reading, expected) in [
			(None, example.plain),
			(Some(UntypedRoot::Scope), example.scope),
			(Some(UntypedRoot::Exception), example.exception),
		] {
			assert_eq!(outcome(&resource, reading), expected, "{file} {reading:?}");
		}
		seen.insert(file);
	}
	// AND the table has every example
	let files = fs::read_dir(&folder).expect("the folder can be listed");
	let names = files.map(|file| file.expect("a file").file_name().to_string_lossy().into_owned());
	let consents: BTreeSet<_> = names.filter(|name| name.starts_with("Consent-")).collect();
	assert_eq!(seen, consents);
}

#[test]
fn an_example_whose_period_is_over_is_refused_today() {
	let Some(folder) = folder() else { return };
	let text = fs::read_to_string(folder.join("Consent-consent-example-notTime.json"));
	let resource: Value = serde_json::from_str(&text.expect("the example is there")).expect("it is JSON");
	let today = Settings {
		untyped_root: Some(UntypedRoot::Exception),
		utc_offset: "Z".parse().ok(),
		..settings()
	};
	let refusals = proposal(&resource, &examples_parties(), &today).expect_err("it ended in 2015");
	assert_eq!(
		in_order(refusals),
		reasons(&[("Consent.provision.period", Reason::PeriodOver)])
	);
}
