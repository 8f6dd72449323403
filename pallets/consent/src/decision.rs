//! The decision: what attestations say to a question. Nothing here reads the state.
//!
//! A question asks for several things at once: for each of its categories, and for each kind of its purpose. Each of
//! these points is decided by itself.
//!
//! 1. Within an attestation, an exception decides before what it is an exception to. Of several to the same, one that is
//!    narrower than another decides before it; of those that are left, one that denies.
//! 2. Across attestations, a denial overrides.
//!
//! What is asked is denied if one of its points is, and permitted if all of them are.
//!
//! `docs/reference/consent-decision.md` has this as a table, and a test compares the two.

use alloc::{
	collections::{BTreeMap, BTreeSet},
	vec::Vec,
};
use core::{cmp::Reverse, iter};
use custos_primitives::{
	consent::{
		Attestation, AttestationNumber, AttestationState, CategoryCode, ConsentTerms, Deciding, Decision,
		Grantee, Period, Provision, Question, Ruling,
	},
	member::Role,
	purpose::PurposeOfUse,
};
use frame_support::BoundedVec;

/// A question, and what has to be known beside it.
pub(crate) struct Asked<'a> {
	/// The question. Whoever asks is active, and takes part in the study that it asks for.
	pub(crate) question: &'a Question,
	/// The roles of the member that asks.
	pub(crate) roles: &'a [Role],
	/// When it asks, in milliseconds since 1970-01-01 UTC.
	pub(crate) now: u64,
}

/// What attestations of the subject say to a question.
pub(crate) fn decide(asked: &Asked<'_>, attestations: &[(AttestationNumber, Attestation)]) -> Ruling {
	let mut said = Said::default();
	for (number, attestation) in attestations {
		if let Some(standing) = Standing::of(*number, attestation, asked) {
			said.hear(&standing, asked.question.purpose);
		}
	}
	said.ruling(&asked.question.categories)
}

/// What attestations say, as far as it is heard.
#[derive(Default)]
struct Said<'a> {
	/// The rules that deny something that is asked for.
	denied: BTreeSet<Deciding>,
	/// For each category, the most specific rule that permits the purpose, of the lowest attestation. An attestation that
	/// permits a purpose permits or denies each kind of it too, so that kinds need no permission of their own.
	permitted: BTreeMap<&'a CategoryCode, (Reverse<Specificity>, Deciding)>,
}

impl<'a> Said<'a> {
	fn hear(&mut self, standing: &Standing<'a>, purpose: PurposeOfUse) {
		for kind in PurposeOfUse::ALL.iter().filter(|kind| purpose.covers(kind)) {
			for (category, specificity, rule) in standing.deciding(*kind) {
				let by = Deciding {
					attestation: standing.number,
					rule: rule.number,
				};
				match rule.decision {
					Decision::Deny => {
						self.denied.insert(by);
					}
					Decision::Permit if *kind == purpose && standing.permits => {
						let found = (Reverse(specificity), by);
						let best = self.permitted.entry(category).or_insert(found);
						*best = found.min(*best);
					}
					Decision::Permit => {}
				}
			}
		}
	}

	fn ruling(&self, categories: &[CategoryCode]) -> Ruling {
		if let Some(by) = self.denied.first() {
			return Ruling::Denied { by: *by };
		}
		let permitted = |category| self.permitted.get(category).map(|(_, by)| *by);
		match categories.iter().map(permitted).collect::<Option<BTreeSet<_>>>() {
			Some(by) if !by.is_empty() => Ruling::Permitted {
				by: BoundedVec::truncate_from(by.into_iter().collect()),
			},
			Some(_) | None => Ruling::NotPermitted,
		}
	}
}

/// An attestation that counts.
struct Standing<'a> {
	number: AttestationNumber,
	/// Whether what it permits counts, and not only what it denies.
	permits: bool,
	/// Its rules that are about who asks, and about what is to be done, now.
	rules: Vec<Rule<'a>>,
	/// Each category that is asked for, with the numbers of those rules that are about it.
	about: Vec<(&'a CategoryCode, BTreeSet<u8>)>,
}

impl<'a> Standing<'a> {
	fn of(number: AttestationNumber, attestation: &'a Attestation, asked: &Asked<'a>) -> Option<Self> {
		let permits = match attestation.state {
			AttestationState::Active => true,
			AttestationState::Withdrawn { .. } => false,
			AttestationState::Proposed
			| AttestationState::Superseded { .. }
			| AttestationState::EnteredInError { .. } => return None,
		};
		if !attestation.terms.period.contains(asked.now) {
			return None;
		}
		let rules = matching(&rules(&attestation.terms, asked), |rule| rule.concerns(asked));
		let about = asked.question.categories.iter().map(|category| {
			let about = matching(&rules, |rule| rule.is_about(category));
			(category, about.iter().map(|rule| rule.number).collect())
		});
		Some(Self {
			number,
			permits,
			about: about.collect(),
			rules,
		})
	}

	/// The rule that decides on a purpose for each category on which one does.
	fn deciding(
		&self,
		purpose: PurposeOfUse,
	) -> impl Iterator<Item = (&'a CategoryCode, Specificity, Rule<'a>)> + '_ {
		let ranked: Vec<_> = matching(&self.rules, |rule| rule.depth_of(purpose).is_some())
			.into_iter()
			.map(|rule| (rule.specificity(purpose), rule))
			.collect();
		self.about.iter().filter_map(move |(category, numbers)| {
			let about = ranked.iter().filter(|(_, rule)| numbers.contains(&rule.number));
			let about: Vec<_> = about.copied().collect();
			let own = about.first()?;
			let (specificity, rule) = verdict(*own, &about);
			Some((*category, specificity, rule))
		})
	}
}

/// The rule that decides where `rule` matches, and all of `rules` do: an exception to it, or itself where there is none.
///
/// Exceptions nest no deeper than there are rules in an attestation.
fn verdict<'a>(rule: Ranked<'a>, rules: &[Ranked<'a>]) -> Ranked<'a> {
	let (_, Rule { number, .. }) = rule;
	let exceptions: Vec<_> = rules
		.iter()
		.filter(|(_, exception)| exception.within == Some(number))
		.collect();
	let gives_way = |to_be: &Specificity| {
		let mut others = exceptions.iter();
		others.any(|(specificity, _)| specificity.is_narrower_than(to_be))
	};
	let verdicts = exceptions
		.iter()
		.filter(|(specificity, _)| !gives_way(specificity))
		.map(|exception| verdict(**exception, rules));
	verdicts
		.min_by_key(|(specificity, rule)| {
			(
				rule.decision == Decision::Permit,
				Reverse(*specificity),
				rule.number,
			)
		})
		.unwrap_or(rule)
}

/// A rule that matches, and how specific it is.
type Ranked<'a> = (Specificity, Rule<'a>);

/// A rule of an attestation.
#[derive(Clone, Copy)]
struct Rule<'a> {
	/// 0 for the attestation's own provision, otherwise the number of the exception.
	number: u8,
	/// What it is an exception to.
	within: Option<u8>,
	/// How many rules it is within.
	depth: u8,
	decision: Decision,
	provision: &'a Provision,
	/// When it counts, where that is not as long as the attestation.
	period: Option<Period>,
	/// How it names who asks, where it does.
	naming: Option<Naming>,
}

fn rules<'a>(terms: &'a ConsentTerms, asked: &Asked<'_>) -> Vec<Rule<'a>> {
	let own = Rule {
		number: 0,
		within: None,
		depth: 0,
		decision: terms.decision,
		provision: &terms.provision,
		period: None,
		naming: naming(&terms.provision.grantees, asked),
	};
	let mut rules = alloc::vec![own];
	for (exception, number) in terms.exceptions.iter().zip(1..) {
		// No attestation is taken that names an exception which comes later.
		if let Some(outer) = rules.iter().find(|rule| rule.number == exception.within) {
			rules.push(Rule {
				number,
				within: Some(outer.number),
				depth: outer.depth.saturating_add(1),
				decision: exception.decision,
				provision: &exception.provision,
				period: exception.period,
				naming: naming(&exception.provision.grantees, asked),
			});
		}
	}
	rules
}

/// Those of the rules that match, and that are within none but such as match.
fn matching<'a>(rules: &[Rule<'a>], matches: impl Fn(&Rule<'a>) -> bool) -> Vec<Rule<'a>> {
	let mut matching: Vec<Rule<'a>> = Vec::new();
	for rule in rules.iter().filter(|rule| matches(rule)) {
		let is_known = |number| matching.iter().any(|outer| outer.number == number);
		if rule.within.is_none_or(is_known) {
			matching.push(*rule);
		}
	}
	matching
}

impl Rule<'_> {
	/// Whether it is about who asks, and about what is to be done, now.
	fn concerns(&self, asked: &Asked<'_>) -> bool {
		let actions = &self.provision.actions;
		self.naming.is_some()
			&& (actions.is_empty() || actions.contains(&asked.question.action))
			&& self.period.is_none_or(|period| period.contains(asked.now))
	}

	fn is_about(&self, category: &CategoryCode) -> bool {
		let categories = &self.provision.categories;
		categories.is_empty() || categories.contains(category)
	}

	/// How deep in the hierarchy of purposes the closest one is that it names and that is this one or a broader one, where
	/// it names one; 0 where it is about any.
	fn depth_of(&self, purpose: PurposeOfUse) -> Option<usize> {
		let purposes = &self.provision.purposes;
		if purposes.is_empty() {
			return Some(0);
		}
		let covering = purposes.iter().filter(|named| named.covers(&purpose));
		covering.map(depth).max()
	}

	fn specificity(&self, purpose: PurposeOfUse) -> Specificity {
		let provision = self.provision;
		let named = [
			!provision.grantees.is_empty(),
			!provision.purposes.is_empty(),
			!provision.categories.is_empty(),
			!provision.actions.is_empty(),
			self.period.is_some(),
		];
		Specificity {
			depth: self.depth,
			count: named.into_iter().filter(|is_named| *is_named).count(),
			requester: self.naming,
			purpose: self.depth_of(purpose),
			named,
		}
	}
}

/// How deep in the hierarchy a purpose is, counted from 1.
fn depth(purpose: &PurposeOfUse) -> usize {
	iter::successors(Some(*purpose), PurposeOfUse::broader).count()
}

/// How grantees name who asks, where they do.
fn naming(grantees: &[Grantee], asked: &Asked<'_>) -> Option<Naming> {
	if grantees.is_empty() {
		return Some(Naming::Anybody);
	}
	let namings = grantees.iter().filter_map(|grantee| match grantee {
		Grantee::Member { member } => (*member == asked.question.requester).then_some(Naming::Member),
		Grantee::Study { study } => (asked.question.study == Some(*study)).then_some(Naming::Study),
		Grantee::Role { role } => asked.roles.contains(role).then_some(Naming::Role),
	});
	namings.max()
}

/// How specific a rule is where it matches. What comes first counts first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Specificity {
	/// How many rules it is within.
	depth: u8,
	/// How many it names of grantees, purposes, categories, actions, and period.
	count: usize,
	/// How it names who asks.
	requester: Option<Naming>,
	/// How deep the purpose is that it names.
	purpose: Option<usize>,
	/// Which it names of grantees, purposes, categories, actions, and period.
	named: [bool; 5],
}

impl Specificity {
	/// Whether a rule is narrower than another in something, and broader in nothing. Of rules that name different things,
	/// none is narrower.
	fn is_narrower_than(&self, other: &Self) -> bool {
		let mut named = self.named.iter().zip(&other.named);
		let is_no_broader = named.all(|(own, others)| own >= others)
			&& self.requester >= other.requester
			&& self.purpose >= other.purpose;
		let is_the_same =
			self.named == other.named && self.requester == other.requester && self.purpose == other.purpose;
		is_no_broader && !is_the_same
	}
}

/// How who asks is named, the most exact last.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Naming {
	Anybody,
	Role,
	Study,
	Member,
}
