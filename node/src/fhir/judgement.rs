//! Judges whether provisions make sense as exceptions to what they are in, and permit no more than they name.

use super::{
	provision::{Conditions, Rule, Timeframe},
	report::{Reason, Report},
};
use custos_primitives::consent::{Decision, Grantee, MAX_EXCEPTIONS};

/// Judges a root provision, which decides so if that is known, and all within it.
pub(super) fn judge(root: &Rule, decision: Option<Decision>, report: &mut Report) {
	let mut judge = Judge {
		report,
		reaches: Vec::new(),
	};
	judge.judge_root(root, decision);
	judge.judge_overlaps();
}

/// How far a provision reaches: what it is about itself, and what it has from those that it is in.
#[derive(Clone)]
struct Reach<'a> {
	path: &'a str,
	decision: Option<Decision>,
	conditions: Conditions,
	period: Option<Option<Timeframe>>,
	/// The places, in the list of all, of those that it is in.
	within: Vec<usize>,
}

struct Judge<'a, 'b> {
	report: &'b mut Report,
	reaches: Vec<Reach<'a>>,
}

impl<'a> Judge<'a, '_> {
	fn judge_root(&mut self, root: &'a Rule, decision: Option<Decision>) {
		let reach = Reach {
			path: &root.path,
			decision,
			conditions: root.conditions.clone(),
			period: root.period,
			within: Vec::new(),
		};
		self.judge_permit(&reach);
		self.judge_exceptions(root, reach);
	}

	fn judge_exceptions(&mut self, rule: &'a Rule, reach: Reach<'a>) {
		let place = self.reaches.len();
		self.reaches.push(reach.clone());
		for exception in &rule.exceptions {
			let inner = reach.of_exception(exception, place);
			if exception.decision == Some(None) {
				self.report.refuse(inner.path, Reason::UntypedException);
			}
			self.judge_exception(&inner, &reach);
			self.judge_exceptions(exception, inner);
		}
	}

	fn judge_exception(&mut self, inner: &Reach<'_>, outer: &Reach<'_>) {
		self.judge_permit(inner);
		if inner.is_outside(outer) {
			self.report.refuse(inner.path, Reason::ExceptionOutside);
		}
		match (inner.decision, outer.decision) {
			(Some(inside), Some(outside)) if inside == outside => {
				self.report.refuse(inner.path, Reason::ExceptionChangesNothing);
			}
			(Some(_), Some(_)) if inner.covers(outer) => {
				self.report.refuse(inner.path, Reason::ExceptionCoversEverything);
			}
			(_, _) => {}
		}
	}

	/// A permission has to say whom it is for, and what for.
	fn judge_permit(&mut self, reach: &Reach<'_>) {
		if reach.decision != Some(Decision::Permit) {
			return;
		}
		if reach.conditions.grantees.as_ref().is_some_and(Vec::is_empty) {
			self.report.refuse(reach.path, Reason::PermitWithoutActor);
		}
		if reach.conditions.purposes.as_ref().is_some_and(Vec::is_empty) {
			self.report.refuse(reach.path, Reason::PermitWithoutPurpose);
		}
	}

	/// Of provisions in different branches, the ledger has a denial decide unless the permission is narrower. R4 says neither.
	fn judge_overlaps(&mut self) {
		if self.reaches.len().saturating_sub(1) > MAX_EXCEPTIONS as usize {
			// It is refused for that.
			return;
		}
		for (place, reach) in self.reaches.iter().enumerate() {
			let beside = |(other_place, other): &(usize, &Reach<'_>)| {
				!reach.within.contains(other_place) && !other.within.contains(&place)
			};
			let denials = self.reaches.iter().enumerate().filter(beside);
			let mut denials = denials.filter(|(_, other)| other.decision == Some(Decision::Deny));
			if reach.decision == Some(Decision::Permit) && denials.any(|(_, other)| !reach.is_outside(other))
			{
				self.report.refuse(reach.path, Reason::ExceptionsOverlap);
			}
		}
	}
}

impl<'a> Reach<'a> {
	/// How far an exception to it reaches.
	fn of_exception(&self, exception: &'a Rule, place: usize) -> Reach<'a> {
		Reach {
			path: &exception.path,
			decision: exception.decision.flatten(),
			conditions: exception.conditions.within(&self.conditions),
			period: match exception.period {
				Some(None) => self.period,
				own => own,
			},
			within: self.within.iter().copied().chain([place]).collect(),
		}
	}

	/// Whether nothing of the other is left beside it, as far as is known.
	fn covers(&self, outer: &Self) -> bool {
		let (inner, whole) = (&self.conditions, &outer.conditions);
		self.period.is_some()
			&& self.period == outer.period
			&& covers_all(&inner.grantees, &whole.grantees, PartialEq::eq)
			&& covers_all(&inner.purposes, &whole.purposes, |one, other| one.covers(other))
			&& covers_all(&inner.categories, &whole.categories, PartialEq::eq)
			&& covers_all(&inner.actions, &whole.actions, PartialEq::eq)
	}

	/// Whether it has nothing in common with the other, as far as is known.
	fn is_outside(&self, other: &Self) -> bool {
		let (inner, whole) = (&self.conditions, &other.conditions);
		self.is_before(other)
			|| other.is_before(self)
			|| are_disjoint(&inner.grantees, &whole.grantees, may_be_the_same)
			|| are_disjoint(&inner.purposes, &whole.purposes, |one, other| one.overlaps(other))
			|| are_disjoint(&inner.categories, &whole.categories, PartialEq::eq)
			|| are_disjoint(&inner.actions, &whole.actions, PartialEq::eq)
	}

	fn is_before(&self, other: &Self) -> bool {
		let end = self.period.flatten().and_then(|period| period.end);
		let start = other.period.flatten().and_then(|period| period.start);
		end.zip(start).is_some_and(|(end, start)| end <= start)
	}
}

impl Conditions {
	/// What a rule is about that is within another: what it does not name, it has from the other.
	fn within(&self, outer: &Self) -> Self {
		Self {
			grantees: inherited(&self.grantees, &outer.grantees),
			purposes: inherited(&self.purposes, &outer.purposes),
			categories: inherited(&self.categories, &outer.categories),
			actions: inherited(&self.actions, &outer.actions),
		}
	}
}

fn inherited<Named: Clone>(inner: &Option<Vec<Named>>, outer: &Option<Vec<Named>>) -> Option<Vec<Named>> {
	match inner {
		Some(named) if named.is_empty() => outer.clone(),
		other => other.clone(),
	}
}

/// Whether each that the outer rule is about is covered by one that the inner is about.
fn covers_all<Named>(
	inner: &Option<Vec<Named>>,
	outer: &Option<Vec<Named>>,
	covers: impl Fn(&Named, &Named) -> bool,
) -> bool {
	match (inner, outer) {
		(Some(inner), Some(_)) if inner.is_empty() => true,
		(Some(_), Some(outer)) if outer.is_empty() => false,
		(Some(inner), Some(outer)) => outer
			.iter()
			.all(|named| inner.iter().any(|other| covers(other, named))),
		(None, _) | (_, None) => false,
	}
}

fn are_disjoint<Named>(
	one: &Option<Vec<Named>>,
	other: &Option<Vec<Named>>,
	overlap: impl Fn(&Named, &Named) -> bool,
) -> bool {
	match (one, other) {
		(Some(one), Some(other)) if !one.is_empty() && !other.is_empty() => !one
			.iter()
			.any(|named| other.iter().any(|against| overlap(named, against))),
		(_, _) => false,
	}
}

/// Which roles a member has, and in which studies it takes part, only the ledger knows.
fn may_be_the_same(one: &Grantee, other: &Grantee) -> bool {
	match (one, other) {
		(Grantee::Member { member }, Grantee::Member { member: other }) => member == other,
		(_, _) => true,
	}
}
