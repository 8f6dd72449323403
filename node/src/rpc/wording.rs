//! What a statement says, in English: all of it, for the person who is to sign it.
//!
//! Every field that is signed is in the text, so two different statements never have the same text. Whoever adds a field
//! has to say here how it reads: each type is taken apart whole, and each enum is matched without a wildcard.

use custos_primitives::{
	consent::{
		Act, AttestationNumber, CategoryCode, ConsentTerms, DataAction, Decision, DelegationTerms, Exception,
		Grantee, Period, Powers, Provision, RegulatoryBasis, Statement, SubjectKey, SubjectReference,
	},
	gs1::Date,
	member::Role,
	purpose::PurposeOfUse,
};

const MILLISECONDS_PER_SECOND: u64 = 1_000;
const MILLISECONDS_PER_MINUTE: u64 = 60_000;
const MILLISECONDS_PER_HOUR: u64 = 3_600_000;
const HOURS_PER_DAY: u64 = 24;
const MINUTES_PER_HOUR: u64 = 60;
const SECONDS_PER_MINUTE: u64 = 60;

/// What a statement says.
pub fn text(statement: &Statement) -> String {
	let Statement {
		genesis,
		subject: SubjectReference {
			controller,
			pseudonym,
		},
		nonce,
		valid_until,
		act,
	} = statement;
	let mut lines = vec![
		format!(
			"Statement of consent ({})",
			String::from_utf8_lossy(Statement::DOMAIN)
		),
		String::new(),
	];
	lines.extend(done(act));
	lines.extend([
		String::new(),
		format!("This is said for the subject {pseudonym:?} of the controller, member {controller}."),
		format!(
			"It counts if it reaches the chain before {}.",
			moment(*valid_until)
		),
		format!("It counts on the chain with the genesis block {genesis:?} alone."),
		format!(
			"It counts once: its nonce is {nonce}, the number of statements that the key has made before."
		),
	]);
	lines.join("\n")
}

/// What is done by the statement.
fn done(act: &Act) -> Vec<String> {
	match act {
		Act::Enrol => vec![
			"The key that signs this is the subject's. What it signs from now on counts as the subject's word.".into(),
		],
		Act::Attest { terms, supersedes } => attested(terms, *supersedes),
		Act::Withdraw { attestation } => vec![format!(
			"I withdraw what attestation {attestation} permits. What it denies stays denied."
		)],
		Act::EnterInError { attestation } => vec![format!(
			"Attestation {attestation} was entered in error. It is to count for nothing."
		)],
		Act::Delegate { key, terms } => delegated(key, terms),
		Act::RevokeDelegation { key } => vec![format!("The key {key} may not act for the subject any more.")],
		Act::ObjectToRotation { key } => vec![format!("The subject's key is not to be replaced by the key {key}.")],
		Act::Close => vec![
			"The subject is to be closed for good. Nothing new can be permitted or granted for it, and all access ends."
				.into(),
		],
	}
}

fn attested(terms: &ConsentTerms, supersedes: Option<AttestationNumber>) -> Vec<String> {
	let ConsentTerms {
		decision,
		provision,
		exceptions,
		period,
		policy,
		basis,
	} = terms;
	let mut lines = vec![format!("I {} this:", decided(*decision))];
	lines.extend(provided(*decision, provision));
	lines.push(format!("- When: {}", span(period)));
	for (exception, number) in exceptions.iter().zip(1u32..) {
		lines.extend(excepted(number, exception));
	}
	lines.push(match exceptions.len() {
		0 => "There are no exceptions.".into(),
		1 => "There are no other exceptions than this one.".into(),
		many => format!("There are no other exceptions than these {many}."),
	});
	lines.push(match supersedes {
		Some(attestation) => format!("It takes the place of attestation {attestation}."),
		None => "It takes the place of no other attestation.".into(),
	});
	lines.push(format!("The basis is {}.", based(*basis)));
	lines.push(format!(
		"The document that was shown has the BLAKE2b-256 hash {policy:?}."
	));
	lines
}

fn excepted(number: u32, exception: &Exception) -> Vec<String> {
	let Exception {
		within,
		decision,
		provision,
		period,
	} = exception;
	let within = match within {
		0 => "the attestation".into(),
		other => format!("exception {other}"),
	};
	let mut lines = vec![format!(
		"Exception {number}, to {within}. I {} this:",
		decided(*decision)
	)];
	lines.extend(provided(*decision, provision));
	lines.push(format!(
		"- When: {}",
		period
			.as_ref()
			.map_or_else(|| "as long as the attestation".into(), span)
	));
	lines
}

fn provided(decision: Decision, provision: &Provision) -> [String; 4] {
	let Provision {
		grantees,
		purposes,
		categories,
		actions,
	} = provision;
	[
		format!("- Who: {}", any_of(grantees, "any member", grantee)),
		format!("- What for: {}", uses(decision, purposes)),
		format!("- Which data: {}", data(categories)),
		format!(
			"- What may be done: {}",
			any_of(actions, "anything", |action| action_words(*action).into())
		),
	]
}

fn delegated(key: &SubjectKey, terms: &DelegationTerms) -> Vec<String> {
	let DelegationTerms {
		powers,
		categories,
		period,
	} = terms;
	let powers = match powers {
		Powers::Withdraw => "withdraw what is permitted, and nothing else",
		Powers::AttestAndWithdraw => "permit, deny and withdraw",
	};
	vec![
		format!("The key {key} may act for the subject:"),
		format!("- It may: {powers}"),
		format!("- Which data: {}", data(categories)),
		format!("- When: {}", span(period)),
	]
}

/// The entries of a list, or what an empty one stands for. No entry holds a semicolon.
fn any_of<Entry>(entries: &[Entry], any: &str, words: impl Fn(&Entry) -> String) -> String {
	if entries.is_empty() {
		return any.into();
	}
	entries.iter().map(words).collect::<Vec<_>>().join("; ")
}

fn uses(decision: Decision, purposes: &[PurposeOfUse]) -> String {
	if purposes.is_empty() {
		return "any purpose".into();
	}
	let words: Vec<_> = purposes
		.iter()
		.map(|purpose| format!("{} ({})", purpose.words(), purpose.code()))
		.collect();
	let named = words.join("; ");
	match decision {
		Decision::Permit => format!("{named}; and what is a kind of these"),
		// A denial of a purpose can't be got around by asking for a broader one.
		Decision::Deny => format!("{named}; and what is a kind of these, or includes one of them"),
	}
}

/// Categories stand in quotation marks: one may be called `any`.
fn data(categories: &[CategoryCode]) -> String {
	any_of(categories, "any data", |category| format!("\"{category}\""))
}

fn decided(decision: Decision) -> &'static str {
	match decision {
		Decision::Permit => "permit",
		Decision::Deny => "deny",
	}
}

fn grantee(grantee: &Grantee) -> String {
	match grantee {
		Grantee::Member { member } => format!("member {member}"),
		Grantee::Role { role } => format!("every {}", role_words(*role)),
		Grantee::Study { study } => format!("every member that takes part in study {study}, for this study"),
	}
}

fn role_words(role: Role) -> &'static str {
	match role {
		Role::Manufacturer => "manufacturer",
		Role::Distributor => "distributor",
		Role::Carrier => "carrier",
		Role::HealthcareProvider => "healthcare provider",
		Role::Regulator => "regulator",
		Role::ConformityAssessor => "conformity assessor",
		Role::ServiceProvider => "service provider",
		Role::Researcher => "researcher",
	}
}

fn action_words(action: DataAction) -> &'static str {
	match action {
		DataAction::Read => "read the data",
		DataAction::Disclose => "disclose the data to others",
		DataAction::Contact => "contact the subject",
		DataAction::Reuse => "use the data again for another purpose than that for which they were collected",
	}
}

fn based(basis: RegulatoryBasis) -> &'static str {
	match basis {
		RegulatoryBasis::ExplicitConsent => "explicit consent (GDPR article 9 (2) (a))",
		RegulatoryBasis::VitalInterests => "the subject's vital interests (GDPR article 9 (2) (c))",
		RegulatoryBasis::HealthCare => "the provision of health care (GDPR article 9 (2) (h))",
		RegulatoryBasis::PublicHealth => "public health (GDPR article 9 (2) (i))",
		RegulatoryBasis::ScientificResearch => "scientific research (GDPR article 9 (2) (j))",
		RegulatoryBasis::HipaaAuthorization => "an authorisation under HIPAA (45 CFR 164.508)",
		RegulatoryBasis::InformedConsent => {
			"informed consent of human subjects (21 CFR 50.25, 45 CFR 46.116)"
		}
		RegulatoryBasis::Other => "another, which the document names",
	}
}

fn span(period: &Period) -> String {
	let Period { start, end } = period;
	match end {
		Some(end) => format!("from {} until {}", moment(*start), moment(*end)),
		None => format!("from {} on, without an end", moment(*start)),
	}
}

/// A moment as ISO 8601 writes it in UTC. One that no calendar here reaches is told as it is signed.
fn moment(milliseconds: u64) -> String {
	let Ok(date) = Date::from_unix_milliseconds(milliseconds) else {
		return format!("{milliseconds} milliseconds after 1970-01-01T00:00:00.000Z");
	};
	let hours = milliseconds / MILLISECONDS_PER_HOUR % HOURS_PER_DAY;
	let minutes = milliseconds / MILLISECONDS_PER_MINUTE % MINUTES_PER_HOUR;
	let seconds = milliseconds / MILLISECONDS_PER_SECOND % SECONDS_PER_MINUTE;
	let rest = milliseconds % MILLISECONDS_PER_SECOND;
	format!("{date}T{hours:02}:{minutes:02}:{seconds:02}.{rest:03}Z")
}

#[cfg(test)]
mod tests;
