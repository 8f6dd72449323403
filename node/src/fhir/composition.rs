//! From provisions to the terms of an attestation.

use super::{
	judgement,
	provision::{Conditions, Rule, Timeframe},
	report::{Reason, Report},
	Settings, UntypedRoot,
};
use custos_primitives::consent::{ConsentTerms, Decision, Exception, Period, Provision, MAX_EXCEPTIONS};
use sp_core::{bounded::BoundedVec, H256};

/// The base policy, to which provisions are exceptions.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Base {
	/// Assent to the terms of an agreement that the resource does not hold.
	OptIn,
	/// Dissent: nothing is permitted.
	OptOut,
	/// None: the provision stands by itself.
	Absent,
	/// One that is not understood, and was refused.
	Unreadable,
}

/// What is around a provision.
pub(super) struct Frame<'a> {
	/// The base policy.
	pub(super) base: Base,
	/// When the consent was issued, or why that isn't known.
	pub(super) issued: Result<u64, Reason>,
	/// The hash of the document that the subject was shown, if known.
	pub(super) policy: Option<H256>,
	/// What the resource does not say.
	pub(super) settings: &'a Settings,
}

/// The terms that a root provision states within its frame.
pub(super) fn terms(root: Option<&Rule>, frame: &Frame<'_>, report: &mut Report) -> Option<ConsentTerms> {
	if frame.base == Base::OptIn {
		report.leave(
			"Consent.policyRule",
			"An opt-in assents to an agreement that the resource does not hold. Nothing is permitted because of it: only what the \
			 provision says is attested.",
		);
	}
	let Some(root) = root else {
		return without_provision(frame, report);
	};
	let stance = stance(root, frame, report);
	let decision = stance.map(Stance::decision).or(root.decision.flatten());
	judgement::judge(root, decision, report);
	let count = root.count(stance);
	if count > MAX_EXCEPTIONS as usize {
		report.refuse_found(
			root.below("provision"),
			Reason::TooManyExceptions,
			count.to_string(),
		);
	}
	let composer = Composer {
		frame,
		report,
		exceptions: Vec::new(),
		start: 0,
	};
	composer.compose(root, stance)
}

/// What a root provision is to the base policy.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stance {
	/// It is what the attestation is about.
	Own(Decision),
	/// It is what is permitted though everything else is denied.
	ExceptionToOptOut,
}

impl Stance {
	fn decision(self) -> Decision {
		match self {
			Self::Own(decision) => decision,
			Self::ExceptionToOptOut => Decision::Permit,
		}
	}
}

fn stance(root: &Rule, frame: &Frame<'_>, report: &mut Report) -> Option<Stance> {
	let is_container = root.is_container;
	match (frame.base, root.decision?) {
		(Base::Unreadable, _) => None,
		(Base::OptOut, Some(Decision::Permit)) => Some(Stance::ExceptionToOptOut),
		(Base::OptOut, Some(Decision::Deny)) if !is_container => {
			report.refuse(&root.path, Reason::ExceptionChangesNothing);
			None
		}
		(Base::OptIn | Base::OptOut | Base::Absent, Some(decision)) => Some(Stance::Own(decision)),
		(Base::Absent, None) => {
			report.refuse(root.below("type"), Reason::Missing);
			None
		}
		(Base::OptOut, None) if is_container => Some(Stance::Own(Decision::Deny)),
		(Base::OptIn, None) if is_container => Some(Stance::Own(Decision::Permit)),
		(Base::OptIn | Base::OptOut, None) => untyped(root, frame, report),
	}
}

fn untyped(root: &Rule, frame: &Frame<'_>, report: &mut Report) -> Option<Stance> {
	let opts_in = frame.base == Base::OptIn;
	match frame.settings.untyped_root {
		None => {
			report.refuse(&root.path, Reason::UntypedRoot);
			None
		}
		Some(UntypedRoot::Scope) if opts_in => Some(Stance::Own(Decision::Permit)),
		Some(UntypedRoot::Scope) => Some(Stance::Own(Decision::Deny)),
		Some(UntypedRoot::Exception) if opts_in => Some(Stance::Own(Decision::Deny)),
		Some(UntypedRoot::Exception) => Some(Stance::ExceptionToOptOut),
	}
}

/// An opt-out alone denies everything. An opt-in alone permits what can't be known.
fn without_provision(frame: &Frame<'_>, report: &mut Report) -> Option<ConsentTerms> {
	match frame.base {
		Base::Unreadable => None,
		Base::Absent => {
			report.refuse("Consent.provision", Reason::Missing);
			None
		}
		Base::OptIn => {
			report.refuse("Consent.provision", Reason::OptInWithoutProvision);
			None
		}
		Base::OptOut => {
			let period = Period {
				start: issued(frame, report)?,
				end: None,
			};
			frame.terms(Decision::Deny, nothing_named(), period, Vec::new())
		}
	}
}

fn nothing_named() -> Provision {
	Provision {
		grantees: BoundedVec::new(),
		purposes: BoundedVec::new(),
		categories: BoundedVec::new(),
		actions: BoundedVec::new(),
	}
}

fn issued(frame: &Frame<'_>, report: &mut Report) -> Option<u64> {
	match frame.issued {
		Ok(start) => Some(start),
		// It was refused where it was read.
		Err(Reason::InvalidTime) => None,
		Err(reason) => {
			report.refuse("Consent.dateTime", reason);
			None
		}
	}
}

impl Frame<'_> {
	fn terms(
		&self,
		decision: Decision,
		provision: Provision,
		period: Period,
		exceptions: Vec<Exception>,
	) -> Option<ConsentTerms> {
		Some(ConsentTerms {
			decision,
			provision,
			exceptions: BoundedVec::try_from(exceptions).ok()?,
			period,
			policy: self.policy?,
			basis: self.settings.basis,
		})
	}
}

impl Rule {
	fn below(&self, name: &str) -> String {
		format!("{}.{name}", self.path)
	}
}

/// Puts the terms together.
struct Composer<'a, 'b> {
	frame: &'a Frame<'a>,
	report: &'b mut Report,
	exceptions: Vec<Exception>,
	/// When the attestation begins.
	start: u64,
}

impl Composer<'_, '_> {
	fn compose(mut self, root: &Rule, stance: Option<Stance>) -> Option<ConsentTerms> {
		let own_period = match stance? {
			Stance::Own(_) => root.period?,
			Stance::ExceptionToOptOut => None,
		};
		let period = self.period(own_period, root)?;
		self.start = period.start;
		let (decision, provision) = match stance? {
			Stance::Own(decision) => {
				self.add_all(&root.exceptions, 0);
				(decision, root.conditions.provision()?)
			}
			Stance::ExceptionToOptOut => {
				self.add(root, Decision::Permit, 0);
				(Decision::Deny, nothing_named())
			}
		};
		self.frame.terms(decision, provision, period, self.exceptions)
	}

	/// When the attestation counts: as its own provision says, and from when it was issued where that doesn't say.
	fn period(&mut self, timeframe: Option<Timeframe>, root: &Rule) -> Option<Period> {
		let start = timeframe.and_then(|timeframe| timeframe.start);
		let start = match start {
			Some(start) => start,
			None => issued(self.frame, self.report)?,
		};
		let period = Period {
			start,
			end: timeframe.and_then(|timeframe| timeframe.end),
		};
		let path = root.below("period");
		if !period.is_ordered() {
			self.report.refuse(path, Reason::PeriodEndsBeforeItBegins);
		} else if period.is_over(self.frame.settings.now) {
			self.report.refuse(path, Reason::PeriodOver);
		}
		Some(period)
	}

	fn add_all(&mut self, rules: &[Rule], within: u8) {
		for rule in rules {
			if let Some(decision) = rule.decision.flatten() {
				self.add(rule, decision, within);
			}
		}
	}

	fn add(&mut self, rule: &Rule, decision: Decision, within: u8) {
		let Some((provision, period)) = rule.conditions.provision().zip(rule.period) else {
			return;
		};
		let period = period.map(|timeframe| Period {
			start: timeframe.start.unwrap_or(self.start),
			end: timeframe.end,
		});
		if period.is_some_and(|period| !period.is_ordered()) {
			self.report
				.refuse(rule.below("period"), Reason::PeriodEndsBeforeItBegins);
		}
		self.exceptions.push(Exception {
			within,
			decision,
			provision,
			period,
		});
		let number = u8::try_from(self.exceptions.len()).unwrap_or(u8::MAX);
		self.add_all(&rule.exceptions, number);
	}
}

impl Rule {
	/// How many exceptions it becomes.
	fn count(&self, stance: Option<Stance>) -> usize {
		fn nested(rule: &Rule) -> usize {
			let inner = rule.exceptions.iter().map(nested);
			rule.exceptions.len().saturating_add(inner.sum::<usize>())
		}
		match stance {
			Some(Stance::ExceptionToOptOut) => nested(self).saturating_add(1),
			Some(Stance::Own(_)) | None => nested(self),
		}
	}
}

impl Conditions {
	/// The provision, if everything was read. Lists that are too long were refused.
	fn provision(&self) -> Option<Provision> {
		Some(Provision {
			grantees: BoundedVec::try_from(self.grantees.clone()?).ok()?,
			purposes: BoundedVec::try_from(self.purposes.clone()?).ok()?,
			categories: BoundedVec::try_from(self.categories.clone()?).ok()?,
			actions: BoundedVec::try_from(self.actions.clone()?).ok()?,
		})
	}
}
