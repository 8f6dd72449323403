//! The wording: every statement's text is the one that the reference has, and no two statements have the same.

use super::*;
use proptest::{collection::vec, option, prelude::*, sample::select, strategy::Strategy};
use serde_json::{from_value, Value};
use sp_core::{bounded::BoundedVec, ConstU32, H256};
use std::{collections::BTreeSet, fmt::Debug};

const VECTORS: &str = include_str!("../../../../docs/reference/consent-statement-vectors.json");

/// The statements of the reference, each with its text.
fn vectors() -> Vec<(Statement, String)> {
	let file: Value = serde_json::from_str(VECTORS).expect("the file is JSON");
	let statements = file["statements"].as_array().expect("it lists statements");
	statements
		.iter()
		.map(|vector| {
			let statement = from_value(vector["statement"].clone()).expect("it is a statement");
			(statement, vector["text"].as_str().expect("it has a text").into())
		})
		.collect()
}

#[test]
fn the_texts_are_those_of_the_reference() {
	for (statement, expected) in vectors() {
		assert_eq!(text(&statement), expected, "\n{}", text(&statement));
	}
}

#[test]
fn moments_are_told_in_utc() {
	for (milliseconds, words) in [
		(0, "1970-01-01T00:00:00.000Z"),
		(951_827_696_789, "2000-02-29T12:34:56.789Z"),
		(1_795_233_944_000, "2026-11-21T04:05:44.000Z"),
		(7_258_118_399_999, "2199-12-31T23:59:59.999Z"),
		(
			7_258_118_400_000,
			"7258118400000 milliseconds after 1970-01-01T00:00:00.000Z",
		),
		(
			u64::MAX,
			"18446744073709551615 milliseconds after 1970-01-01T00:00:00.000Z",
		),
	] {
		assert_eq!(moment(milliseconds), words);
	}
}

/// Expects each of the things to have words of its own, which neither end a list's entry nor a line.
fn each_has_words_of_its_own<Thing: Copy + Debug>(all: &[Thing], words: impl Fn(Thing) -> String) {
	let told: BTreeSet<_> = all.iter().map(|thing| words(*thing)).collect();
	assert_eq!(told.len(), all.len(), "{all:?}");
	for words in told {
		assert!(words.is_ascii() && !words.is_empty(), "{words}");
		assert!(!words.contains([';', '\n', '"']), "{words}");
	}
}

#[test]
fn each_code_has_words_of_its_own() {
	each_has_words_of_its_own(PurposeOfUse::ALL, |purpose| purpose.words().into());
	each_has_words_of_its_own(&Role::ALL, |role| role_words(role).into());
	each_has_words_of_its_own(&DataAction::ALL, |action| action_words(action).into());
	each_has_words_of_its_own(&BASES, |basis| based(basis).into());
}

const BASES: [RegulatoryBasis; 8] = [
	RegulatoryBasis::ExplicitConsent,
	RegulatoryBasis::VitalInterests,
	RegulatoryBasis::HealthCare,
	RegulatoryBasis::PublicHealth,
	RegulatoryBasis::ScientificResearch,
	RegulatoryBasis::HipaaAuthorization,
	RegulatoryBasis::InformedConsent,
	RegulatoryBasis::Other,
];

/// A bounded list of what the strategy makes, none to two of them.
fn few<Entry: Strategy, const MOST: u32>(
	entry: Entry,
) -> impl Strategy<Value = BoundedVec<Entry::Value, ConstU32<MOST>>>
where
	Entry::Value: Clone,
{
	vec(entry, 0..3).prop_map(BoundedVec::truncate_from)
}

fn time() -> impl Strategy<Value = u64> {
	select(vec![
		0,
		1,
		1_000,
		60_000,
		3_600_000,
		86_400_000,
		1_795_233_944_000,
		u64::MAX,
	])
}

fn hash() -> impl Strategy<Value = H256> {
	select(vec![
		H256::zero(),
		H256::from_low_u64_be(1),
		H256::repeat_byte(0xab),
	])
}

fn key() -> impl Strategy<Value = SubjectKey> {
	select(vec![SubjectKey::new([0; 32]), SubjectKey::new([7; 32])])
}

fn decision() -> impl Strategy<Value = Decision> {
	select(vec![Decision::Permit, Decision::Deny])
}

fn period() -> impl Strategy<Value = Period> {
	(time(), option::of(time())).prop_map(|(start, end)| Period { start, end })
}

/// Names that could be mistaken for other parts of a text.
fn category() -> impl Strategy<Value = CategoryCode> {
	select(vec!["any", "data", "any.data", "-"]).prop_map(|text| text.parse().expect("it is a category"))
}

fn some_grantee() -> impl Strategy<Value = Grantee> {
	prop_oneof![
		(0u32..2).prop_map(|member| Grantee::Member { member }),
		select(Role::ALL.to_vec()).prop_map(|role| Grantee::Role { role }),
		(0u32..2).prop_map(|study| Grantee::Study { study }),
	]
}

fn provision() -> impl Strategy<Value = Provision> {
	(
		few(some_grantee()),
		few(select(PurposeOfUse::ALL)),
		few(category()),
		few(select(DataAction::ALL.to_vec())),
	)
		.prop_map(|(grantees, purposes, categories, actions)| Provision {
			grantees,
			purposes,
			categories,
			actions,
		})
}

fn exception() -> impl Strategy<Value = Exception> {
	(0u8..3, decision(), provision(), option::of(period())).prop_map(
		|(within, decision, provision, period)| Exception {
			within,
			decision,
			provision,
			period,
		},
	)
}

fn terms() -> impl Strategy<Value = ConsentTerms> {
	(
		decision(),
		provision(),
		few(exception()),
		period(),
		hash(),
		select(BASES.to_vec()),
	)
		.prop_map(
			|(decision, provision, exceptions, period, policy, basis)| ConsentTerms {
				decision,
				provision,
				exceptions,
				period,
				policy,
				basis,
			},
		)
}

fn delegation() -> impl Strategy<Value = DelegationTerms> {
	let powers = select(vec![Powers::Withdraw, Powers::AttestAndWithdraw]);
	(powers, few(category()), period()).prop_map(|(powers, categories, period)| DelegationTerms {
		powers,
		categories,
		period,
	})
}

fn act() -> impl Strategy<Value = Act> {
	prop_oneof![
		1 => Just(Act::Enrol),
		12 => (terms(), option::of(0u32..2)).prop_map(|(terms, supersedes)| Act::Attest { terms, supersedes }),
		1 => (0u32..2).prop_map(|attestation| Act::Withdraw { attestation }),
		1 => (0u32..2).prop_map(|attestation| Act::EnterInError { attestation }),
		6 => (key(), delegation()).prop_map(|(key, terms)| Act::Delegate { key, terms }),
		1 => key().prop_map(|key| Act::RevokeDelegation { key }),
		1 => key().prop_map(|key| Act::ObjectToRotation { key }),
		1 => Just(Act::Close),
	]
}

fn statement() -> impl Strategy<Value = Statement> {
	(hash(), 0u32..2, hash(), 0u32..2, time(), act()).prop_map(
		|(genesis, controller, pseudonym, nonce, valid_until, act)| Statement {
			genesis,
			subject: SubjectReference {
				controller,
				pseudonym,
			},
			nonce,
			valid_until,
			act,
		},
	)
}

/// A statement with one of its parts taken from another one, so that the two differ in that part at most.
fn with_a_part_of(mut statement: Statement, other: Statement, part: u8) -> Statement {
	match part {
		0 => statement.genesis = other.genesis,
		1 => statement.subject.controller = other.subject.controller,
		2 => statement.subject.pseudonym = other.subject.pseudonym,
		3 => statement.nonce = other.nonce,
		4 => statement.valid_until = other.valid_until,
		5 => statement.act = other.act,
		_ => take_from_act(&mut statement.act, other.act, part),
	}
	statement
}

fn take_from_act(act: &mut Act, other: Act, part: u8) {
	match (act, other) {
		(
			Act::Attest { terms, supersedes },
			Act::Attest {
				terms: other,
				supersedes: others,
			},
		) => match part {
			6 => *supersedes = others,
			_ => take_from_terms(terms, other, part),
		},
		(
			Act::Delegate { key, terms },
			Act::Delegate {
				key: others,
				terms: other,
			},
		) => match part {
			6 | 7 => *key = others,
			8 | 9 => terms.powers = other.powers,
			10 | 11 => terms.categories = other.categories,
			_ => terms.period = other.period,
		},
		(act, other) => *act = other,
	}
}

fn take_from_terms(terms: &mut ConsentTerms, other: ConsentTerms, part: u8) {
	match part {
		7 => terms.decision = other.decision,
		8 => terms.period = other.period,
		9 => terms.policy = other.policy,
		10 => terms.basis = other.basis,
		11 => terms.exceptions = other.exceptions,
		12 => terms.provision.grantees = other.provision.grantees,
		13 => terms.provision.purposes = other.provision.purposes,
		14 => terms.provision.categories = other.provision.categories,
		15 => terms.provision.actions = other.provision.actions,
		_ => {
			let mut others = other.exceptions.into_iter();
			let altered = terms
				.exceptions
				.iter()
				.cloned()
				.map(|exception| match others.next() {
					Some(other) => with_a_part_of_exception(exception, other, part),
					None => exception,
				})
				.collect();
			terms.exceptions = BoundedVec::truncate_from(altered);
		}
	}
}

fn with_a_part_of_exception(mut exception: Exception, other: Exception, part: u8) -> Exception {
	match part {
		16 => exception.within = other.within,
		17 => exception.decision = other.decision,
		18 => exception.period = other.period,
		19 => exception.provision.grantees = other.provision.grantees,
		20 => exception.provision.purposes = other.provision.purposes,
		21 => exception.provision.categories = other.provision.categories,
		_ => exception.provision.actions = other.provision.actions,
	}
	exception
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(4_000))]

	#[test]
	fn statements_that_differ_in_one_part_have_different_texts(
		statement in statement(),
		other in statement(),
		part in 0u8..23,
	) {
		let altered = with_a_part_of(statement.clone(), other, part);
		prop_assert_eq!(text(&statement) == text(&altered), statement == altered);
	}

	#[test]
	fn what_is_listed_is_told_apart_from_what_is_not(one in provision(), other in provision()) {
		for decision in [Decision::Permit, Decision::Deny] {
			prop_assert_eq!(provided(decision, &one) == provided(decision, &other), one == other);
		}
	}

	#[test]
	fn no_text_holds_what_cannot_be_seen(statement in statement()) {
		prop_assert!(text(&statement).chars().all(|character| character == '\n' || (' '..='~').contains(&character)));
	}

	#[test]
	fn moments_that_differ_are_told_differently(one in time(), other in 0u64..8_000_000_000_000) {
		prop_assert_eq!(moment(one) == moment(other), one == other);
		prop_assert_ne!(moment(other), moment(other.saturating_add(1)));
	}
}
