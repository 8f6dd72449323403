//! What always holds of the decision, tried on random attestations and questions made of few words, so that they meet.

use super::*;
use crate::{
	decision::{decide, Asked},
	has_a_say,
};
use proptest::{prelude::*, sample::select};

/// When everybody asks.
const MOMENT: u64 = 100;

const ROLES: [Role; 3] = [Role::HealthcareProvider, Role::Researcher, Role::Manufacturer];

/// Purposes of several depths, related and not.
const PURPOSES: [PurposeOfUse; 7] = [
	PurposeOfUse::Treatment,
	PurposeOfUse::EmergencyTreatment,
	PurposeOfUse::BreakTheGlass,
	PurposeOfUse::HealthcareResearch,
	PurposeOfUse::BiomedicalResearch,
	PurposeOfUse::ClinicalTrialResearch,
	PurposeOfUse::ClinicalTrialResearchWithPatientCare,
];

type Numbered = Vec<(AttestationNumber, Attestation)>;

fn categories() -> Vec<CategoryCode> {
	let codes = ["device", "imaging", "genomic"].map(|code| CategoryCode::parse(code.as_bytes()).unwrap());
	codes.to_vec()
}

/// None of these, most often, and otherwise one or two.
fn few<Thing, Bound>(
	thing: impl Strategy<Value = Thing> + 'static,
) -> impl Strategy<Value = BoundedVec<Thing, Bound>>
where
	Thing: Clone + core::fmt::Debug + 'static,
	Bound: Get<u32>,
{
	prop_oneof![3 => Just(0..1), 2 => Just(1..3)]
		.prop_flat_map({
			let thing = thing.boxed();
			move |count| prop::collection::vec(thing.clone(), count)
		})
		.prop_map(BoundedVec::truncate_from)
}

fn decision() -> impl Strategy<Value = Decision> {
	select(vec![Decision::Permit, Decision::Deny])
}

fn grantee() -> impl Strategy<Value = Grantee> {
	prop_oneof![
		(1..4u32).prop_map(|member| Grantee::Member { member }),
		select(ROLES.to_vec()).prop_map(|role| Grantee::Role { role }),
		(1..3u32).prop_map(|study| Grantee::Study { study }),
	]
}

/// Most are not over.
fn period() -> impl Strategy<Value = Period> {
	let end = select(vec![None, None, Some(MOMENT), Some(MOMENT + 1)]);
	(select(vec![0, 0, MOMENT, MOMENT + 1]), end).prop_map(|(start, end)| Period { start, end })
}

prop_compose! {
	fn provision()(
		grantees in few(grantee()),
		purposes in few(select(PURPOSES.to_vec())),
		categories in few(select(categories())),
		actions in few(select(vec![DataAction::Read, DataAction::Contact])),
	) -> Provision {
		Provision { grantees, purposes, categories, actions }
	}
}

// An exception to one of so many rules.
prop_compose! {
	fn exception(rules: u8)(
		within in 0..rules,
		decision in decision(),
		provision in provision(),
		period in prop::option::weighted(0.2, period()),
	) -> Exception {
		Exception { within, decision, provision, period }
	}
}

fn exceptions() -> impl Strategy<Value = Vec<Exception>> {
	(0..5u8).prop_flat_map(|count| (1..=count).map(exception).collect::<Vec<_>>())
}

fn state() -> impl Strategy<Value = AttestationState> {
	prop_oneof![
		8 => Just(AttestationState::Active),
		2 => Just(AttestationState::Withdrawn { at: 1 }),
		1 => Just(AttestationState::Proposed),
		1 => Just(AttestationState::Superseded { by: 9, at: 1 }),
		1 => Just(AttestationState::EnteredInError { at: 1 }),
	]
}

prop_compose! {
	fn attestation()(
		decision in decision(),
		provision in provision(),
		exceptions in exceptions(),
		period in period(),
		state in state(),
	) -> Attestation {
		Attestation {
			terms: ConsentTerms {
				decision,
				provision,
				exceptions: several(exceptions),
				period,
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
}

fn numbered(attestations: Vec<Attestation>) -> Numbered {
	(1..).zip(attestations).collect()
}

fn attestations() -> impl Strategy<Value = Numbered> {
	prop::collection::vec(attestation(), 0..6).prop_map(numbered)
}

prop_compose! {
	fn question()(
		requester in 1..4u32,
		study in prop::option::of(1..3u32),
		purpose in select(PURPOSES.to_vec()),
		action in select(vec![DataAction::Read, DataAction::Contact]),
		categories in prop::collection::vec(select(categories()), 1..4),
	) -> Question {
		let subject = SubjectReference { controller: 1, pseudonym: H256::zero() };
		Question { subject, requester, study, purpose, action, categories: several(categories) }
	}
}

/// Member 1 has the first role, and so on.
fn ruling(question: &Question, attestations: &Numbered) -> Ruling {
	let roles = [ROLES[question.requester as usize - 1]];
	let asked = Asked {
		question,
		roles: &roles,
		now: MOMENT,
	};
	decide(&asked, attestations)
}

fn is_permitted(question: &Question, attestations: &Numbered) -> bool {
	matches!(ruling(question, attestations), Ruling::Permitted { .. })
}

/// The attestations without what is not named.
fn only(attestations: &Numbered, named: &[AttestationNumber]) -> Numbered {
	let is_named = |(number, _): &&(AttestationNumber, Attestation)| named.contains(number);
	attestations.iter().filter(is_named).cloned().collect()
}

/// The attestations with some of those that are active withdrawn.
fn withdrawn(attestations: &Numbered, which: &[bool]) -> Numbered {
	let mut after = attestations.clone();
	for ((_, attestation), is_withdrawn) in after.iter_mut().zip(which) {
		if *is_withdrawn && attestation.state == AttestationState::Active {
			attestation.state = AttestationState::Withdrawn { at: MOMENT };
		}
	}
	after
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(2_000))]

	#[test]
	fn a_further_denial_never_permits_more(
		attestations in attestations(),
		mut denial in attestation(),
		question in question(),
	) {
		denial.terms.decision = Decision::Deny;
		for exception in denial.terms.exceptions.iter_mut() {
			exception.decision = Decision::Deny;
		}
		let mut after = attestations.clone();
		after.push((after.len() as u32 + 1, denial));
		prop_assert!(!is_permitted(&question, &after) || is_permitted(&question, &attestations));
	}

	#[test]
	fn a_further_exception_that_denies_never_permits_more(
		attestations in prop::collection::vec(attestation(), 1..6).prop_map(numbered),
		which in any::<prop::sample::Index>(),
		within in any::<prop::sample::Index>(),
		mut denial in exception(1),
		question in question(),
	) {
		let mut after = attestations.clone();
		let exceptions = &mut after[which.index(attestations.len())].1.terms.exceptions;
		denial.decision = Decision::Deny;
		denial.within = within.index(exceptions.len() + 1) as u8;
		exceptions.try_push(denial).unwrap();
		prop_assert!(!is_permitted(&question, &after) || is_permitted(&question, &attestations));
	}

	#[test]
	fn withdrawal_never_permits_more(
		attestations in attestations(),
		which in prop::collection::vec(any::<bool>(), 6),
		question in question(),
	) {
		let after = withdrawn(&attestations, &which);
		prop_assert!(!is_permitted(&question, &after) || is_permitted(&question, &attestations));
		// and takes no denial away
		if let denied @ Ruling::Denied { .. } = ruling(&question, &attestations) {
			prop_assert_eq!(ruling(&question, &after), denied);
		}
	}

	#[test]
	fn what_was_withdrawn_and_denies_nothing_need_not_be_kept(
		attestations in attestations(),
		which in prop::collection::vec(any::<bool>(), 6),
		question in question(),
	) {
		let after = withdrawn(&attestations, &which);
		let kept: Numbered = after.iter().filter(|(_, attestation)| has_a_say(attestation)).cloned().collect();
		prop_assert_eq!(ruling(&question, &kept), ruling(&question, &after));
	}

	#[test]
	fn the_order_of_attestations_does_not_matter(
		(before, after) in attestations().prop_flat_map(|attestations| {
			(Just(attestations.clone()), Just(attestations).prop_shuffle())
		}),
		question in question(),
	) {
		// found in another order
		prop_assert_eq!(ruling(&question, &after), ruling(&question, &before));
		// made in another order
		let renumbered = numbered(after.into_iter().map(|(_, attestation)| attestation).collect());
		let (then, now) = (ruling(&question, &before), ruling(&question, &renumbered));
		prop_assert_eq!(core::mem::discriminant(&then), core::mem::discriminant(&now));
	}

	#[test]
	fn several_categories_are_permitted_exactly_if_each_alone_is(
		attestations in attestations(),
		question in question(),
	) {
		let alone = |category: &CategoryCode| Question { categories: several([*category]), ..question.clone() };
		let each = question.categories.iter().all(|category| is_permitted(&alone(category), &attestations));
		prop_assert_eq!(is_permitted(&question, &attestations), each);
	}

	#[test]
	fn a_broader_purpose_is_never_permitted_where_a_narrower_one_is_not(
		attestations in attestations(),
		question in question(),
	) {
		let broader = is_permitted(&question, &attestations);
		for purpose in PurposeOfUse::ALL.iter().filter(|purpose| question.purpose.covers(purpose)) {
			let narrower = Question { purpose: *purpose, ..question.clone() };
			prop_assert!(!broader || is_permitted(&narrower, &attestations), "{purpose:?}");
		}
	}

	#[test]
	fn what_is_named_decides(attestations in attestations(), question in question()) {
		let given = ruling(&question, &attestations);
		let named: Vec<_> = match &given {
			Ruling::Permitted { by } => by.iter().map(|by| by.attestation).collect(),
			Ruling::Denied { by } => vec![by.attestation],
			_ => vec![],
		};
		prop_assert_eq!(ruling(&question, &only(&attestations, &named)), given);
	}

	#[test]
	fn what_permits_is_active_and_in_its_period(attestations in attestations(), question in question()) {
		if let Ruling::Permitted { by } = ruling(&question, &attestations) {
			for Deciding { attestation: number, rule } in by {
				let (_, attestation) = &attestations[number as usize - 1];
				prop_assert_eq!(attestation.state, AttestationState::Active);
				prop_assert!(attestation.terms.period.contains(MOMENT));
				let decision = match rule {
					0 => attestation.terms.decision,
					exception => attestation.terms.exceptions[exception as usize - 1].decision,
				};
				prop_assert_eq!(decision, Decision::Permit);
			}
		}
	}
}

/// The properties are worth something only if random questions get every answer.
#[test]
fn random_questions_get_every_answer() {
	use proptest::{strategy::ValueTree, test_runner::TestRunner};

	let mut runner = TestRunner::deterministic();
	let mut answers = [0; 3];
	for _ in 0..500 {
		let (attestations, question) = (attestations(), question())
			.new_tree(&mut runner)
			.unwrap()
			.current();
		let answer = match ruling(&question, &attestations) {
			Ruling::Permitted { .. } => 0,
			Ruling::Denied { .. } => 1,
			_ => 2,
		};
		answers[answer] += 1;
	}
	assert!(answers.iter().all(|count| *count > 25), "{answers:?}");
}
