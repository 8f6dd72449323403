//! The tables of the reference page on the decision, row by row.

use super::*;
use crate::decision::{decide, Asked};

const PAGE: &str = include_str!("../../../../docs/reference/consent-decision.md");

const HOUR: u64 = 3_600_000;

/// It is 10:00.
const TEN: u64 = 10 * HOUR;

/// A row of the page's tables of attestations.
struct Row<'a> {
	attested: &'a str,
	asked: &'a str,
	answer: &'a str,
	by: &'a str,
}

/// The rows of the tables that have the columns that are asked for.
pub(super) fn rows_under(header: &str) -> Vec<Vec<&'static str>> {
	let cells = |line: &'static str| -> Vec<&'static str> {
		line.strip_prefix('|')
			.and_then(|line| line.strip_suffix('|'))
			.map(|line| line.split('|').map(str::trim).collect())
			.unwrap_or_default()
	};
	let mut is_within = false;
	let mut rows = Vec::new();
	for line in PAGE.lines() {
		match line {
			_ if line == header => is_within = true,
			_ if !line.starts_with('|') => is_within = false,
			_ if line.starts_with("|---") => {}
			_ if is_within => rows.push(cells(line)),
			_ => {}
		}
	}
	rows
}

fn rows() -> Vec<Row<'static>> {
	let row = |cells: Vec<&'static str>| match cells[..] {
		[attested, asked, answer, by] => Row {
			attested,
			asked,
			answer,
			by,
		},
		_ => panic!("a row has four cells: {cells:?}"),
	};
	rows_under("| attested | asked | answer | by |")
		.into_iter()
		.map(row)
		.collect()
}

/// The members that the page tells of: number and role.
fn member_named(word: &str) -> Option<(MemberId, Role)> {
	match word {
		"clinic" => Some((1, Role::HealthcareProvider)),
		"lab" => Some((2, Role::Researcher)),
		"institute" => Some((3, Role::Researcher)),
		"maker" => Some((4, Role::Manufacturer)),
		_ => None,
	}
}

fn study_named(word: &str) -> Option<StudyId> {
	match word {
		"heart" => Some(1),
		"bone" => Some(2),
		_ => None,
	}
}

fn role_named(word: &str) -> Option<Role> {
	match word {
		"providers" => Some(Role::HealthcareProvider),
		"researchers" => Some(Role::Researcher),
		"manufacturers" => Some(Role::Manufacturer),
		_ => None,
	}
}

fn action_named(word: &str) -> Option<DataAction> {
	match word {
		"read" => Some(DataAction::Read),
		"disclose" => Some(DataAction::Disclose),
		"contact" => Some(DataAction::Contact),
		"reuse" => Some(DataAction::Reuse),
		_ => None,
	}
}

fn category_named(word: &str) -> Option<CategoryCode> {
	let is_category = ["device", "imaging", "laboratory", "genomic"].contains(&word);
	is_category.then(|| CategoryCode::parse(word.as_bytes()).unwrap())
}

fn grantee_named(word: &str) -> Option<Grantee> {
	member_named(word)
		.map(|(member, _)| Grantee::Member { member })
		.or(role_named(word).map(|role| Grantee::Role { role }))
		.or(study_named(word).map(|study| Grantee::Study { study }))
}

/// The time of a word such as `10:00`.
fn time_named(word: Option<&str>) -> u64 {
	let hour = word.and_then(|word| word.strip_suffix(":00"));
	let hour: u64 = hour.and_then(|hour| hour.parse().ok()).expect("a full hour");
	hour * HOUR
}

/// A rule as it is written: what it decides, what it is about, and when it counts.
fn rule(text: &str) -> (Decision, Provision, Option<Period>) {
	let mut words = text.split([' ', ',']).filter(|word| !word.is_empty());
	let decision = match words.next() {
		Some("permit") => Decision::Permit,
		Some("deny") => Decision::Deny,
		other => panic!("a rule permits or denies: {other:?} in {text}"),
	};
	let (mut grantees, mut purposes, mut categories, mut actions) = (vec![], vec![], vec![], vec![]);
	let (mut start, mut end) = (None, None);
	while let Some(word) = words.next() {
		if let Some(grantee) = grantee_named(word) {
			grantees.push(grantee);
		} else if let Some(action) = action_named(word) {
			actions.push(action);
		} else if let Some(category) = category_named(word) {
			categories.push(category);
		} else if let Ok(purpose) = PurposeOfUse::parse(word.as_bytes()) {
			purposes.push(purpose);
		} else {
			match word {
				"to" | "for" => {}
				"from" => start = Some(time_named(words.next())),
				"until" => end = Some(time_named(words.next())),
				_ => panic!("nothing is called {word}"),
			}
		}
	}
	let provision = Provision {
		grantees: several(grantees),
		purposes: several(purposes),
		categories: several(categories),
		actions: several(actions),
	};
	let period = (start.is_some() || end.is_some()).then(|| Period {
		start: start.unwrap_or_default(),
		end,
	});
	(decision, provision, period)
}

/// The rules of an attestation in the order in which they are written, each with the number of the one that it is within.
fn nested_rules(text: &str) -> Vec<(u8, &str)> {
	let mut rules = Vec::new();
	let mut open: Vec<u8> = Vec::new();
	let mut rest = text;
	while !rest.is_empty() {
		let end = rest.find(['(', ')']).unwrap_or(rest.len());
		let (before, bracket) = rest.split_at(end);
		if !before.trim().is_empty() {
			let number = rules.len() as u8;
			rules.push((open.last().copied().unwrap_or_default(), before.trim()));
			open.push(number);
		}
		if bracket.starts_with(')') {
			open.pop().expect("a parenthesis was opened");
		}
		rest = bracket.get(1..).unwrap_or_default();
	}
	assert_eq!(open, [0], "each parenthesis is closed: {text}");
	rules
}

fn attestation(text: &str) -> Attestation {
	let (state, said) = text.split_once(": ").unwrap_or(("active", text));
	let state = match state {
		"active" => AttestationState::Active,
		"proposed" => AttestationState::Proposed,
		"superseded" => AttestationState::Superseded { by: 99, at: TEN },
		"withdrawn" => AttestationState::Withdrawn { at: TEN },
		"in error" => AttestationState::EnteredInError { at: TEN },
		_ => panic!("there is no state {state}"),
	};
	let mut rules = nested_rules(said).into_iter();
	let (_, own) = rules.next().expect("an attestation says something");
	let (decision, provision, period) = rule(own);
	let exceptions = rules.map(|(within, text)| {
		let (decision, provision, period) = rule(text);
		Exception {
			within,
			decision,
			provision,
			period,
		}
	});
	Attestation {
		terms: ConsentTerms {
			decision,
			provision,
			exceptions: several(exceptions),
			period: period.unwrap_or(Period { start: 0, end: None }),
			policy: H256::zero(),
			basis: RegulatoryBasis::ExplicitConsent,
		},
		version: 1,
		supersedes: None,
		state,
		provenance: None,
		since: 0,
		recorded_by: 1,
	}
}

fn question(text: &str) -> (Question, Role) {
	let (who, what) = text.split_once(": ").expect("somebody asks for something");
	let (member, study) = who
		.split_once(" in ")
		.map_or((who, None), |(who, study)| (who, Some(study)));
	let (requester, role) = member_named(member).expect("a member asks");
	let (what, purpose) = what.split_once("for ").expect("it is for a purpose");
	let mut words = what.split([' ', ',']).filter(|word| !word.is_empty());
	let question = Question {
		subject: SubjectReference {
			controller: 1,
			pseudonym: H256::zero(),
		},
		requester,
		study: study.map(|study| study_named(study).expect("a study")),
		purpose: PurposeOfUse::parse(purpose.as_bytes()).expect("a purpose"),
		action: words.next().and_then(action_named).expect("an action"),
		categories: several(words.map(|word| category_named(word).expect("a category"))),
	};
	(question, role)
}

/// The rules as the page writes them, such as `1.0, 2.1`.
fn written(by: &[Deciding]) -> String {
	let rules: Vec<_> = by
		.iter()
		.map(|by| format!("{}.{}", by.attestation, by.rule))
		.collect();
	rules.join(", ")
}

/// A ruling as the page writes it.
fn in_words(ruling: &Ruling) -> (&'static str, String) {
	match ruling {
		Ruling::Permitted { by } => ("permitted", written(by)),
		Ruling::Denied { by } => ("denied", written(&[*by])),
		Ruling::NotPermitted => ("not permitted", String::new()),
		other => panic!("attestations don't say {other:?}"),
	}
}

#[test]
fn the_decision_is_as_the_page_says() {
	let rows = rows();
	assert!(rows.len() > 90, "the page has lost its tables");
	for Row {
		attested,
		asked,
		answer,
		by,
	} in rows
	{
		let lines = attested.split("<br>").filter(|line| !line.is_empty());
		let attestations: Vec<_> = (1..).zip(lines.map(attestation)).collect();
		let (question, role) = question(asked);
		let asking = Asked {
			question: &question,
			roles: &[role],
			now: TEN,
		};

		let ruling = decide(&asking, &attestations);

		assert_eq!(
			in_words(&ruling),
			(answer, by.to_string()),
			"attested: {attested}; asked: {asked}"
		);
	}
}
