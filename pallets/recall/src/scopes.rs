//! What a rule covers, and whether a rule makes sense.

use crate::{Config, Error, Pallet};
use alloc::{collections::BTreeSet, vec::Vec};
use custos_primitives::{
	custody::LotReference,
	device::{Lot, Unit},
	gs1::{Date, LotNumber, SerialNumber},
	recall::{DateWindow, Rule, RuleCode, Scope, ScopeCode},
};
use frame_support::ensure;

/// The dates of devices, as far as they are known.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) struct Dates {
	/// The date of manufacture.
	pub manufactured: Option<Date>,
	/// The expiry date.
	pub expires: Option<Date>,
}

impl From<&Lot> for Dates {
	fn from(lot: &Lot) -> Self {
		Self {
			manufactured: lot.manufactured,
			expires: lot.expires,
		}
	}
}

impl From<&Unit> for Dates {
	fn from(unit: &Unit) -> Self {
		Self {
			manufactured: unit.manufactured,
			expires: unit.expires,
		}
	}
}

/// How much of a lot is covered.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) enum Coverage {
	/// Nothing.
	None,
	/// Perhaps some of it, and perhaps nothing: which units are covered is known by their serial numbers or dates.
	Part,
	/// All of it.
	Whole,
}

/// How much of a lot the rules cover together. Of a lot that rules by serial numbers alone cover, this is
/// [`Coverage::Part`], whichever the lot: which units belong to it is not looked up here.
pub(crate) fn coverage(rules: &[Rule], lot: &LotReference, dates: &Dates) -> Coverage {
	rules
		.iter()
		.map(|rule| covers_lot(rule, lot, dates))
		.max()
		.unwrap_or(Coverage::None)
}

/// How much of a lot a rule covers. The devices of a lot have its dates; units without a lot have dates of their own, of
/// which `dates` are the earliest.
pub(crate) fn covers_lot(rule: &Rule, lot: &LotReference, dates: &Dates) -> Coverage {
	if rule.device != lot.device {
		return Coverage::None;
	}
	let within = |window: &DateWindow, day: Option<Date>| match lot.lot {
		Some(_) if window.may_hold(day) => Coverage::Whole,
		None if may_hold_from(window, day) => Coverage::Part,
		Some(_) | None => Coverage::None,
	};
	match &rule.scope {
		Scope::All => Coverage::Whole,
		Scope::Lots { lots } => match lot.lot {
			Some(number) if lots.contains(&number) => Coverage::Whole,
			Some(_) | None => Coverage::None,
		},
		Scope::Serials { .. } | Scope::SerialRange { .. } => Coverage::Part,
		Scope::Manufactured { window } => within(window, dates.manufactured),
		Scope::Expires { window } => within(window, dates.expires),
	}
}

/// Whether a scope covers devices of its model, or may. Without a serial number, they may be among those that it names.
pub(crate) fn may_cover(
	scope: &Scope,
	lot: Option<LotNumber>,
	serial: Option<SerialNumber>,
	dates: &Dates,
) -> bool {
	// Several units without a lot have dates of their own, of which the earliest is given.
	let within = |window: &DateWindow, day: Option<Date>| match (lot, serial) {
		(None, None) => may_hold_from(window, day),
		(Some(_), _) | (_, Some(_)) => window.may_hold(day),
	};
	match scope {
		Scope::All => true,
		Scope::Lots { lots } => lot.is_some_and(|lot| lots.contains(&lot)),
		Scope::Serials { serials } => serial.is_none_or(|serial| serials.contains(&serial)),
		Scope::SerialRange { first, last } => serial.is_none_or(|serial| is_in_range(first, last, &serial)),
		Scope::Manufactured { window } => within(window, dates.manufactured),
		Scope::Expires { window } => within(window, dates.expires),
	}
}

/// Whether a scope may cover what is inside a package of its model. A package and its contents have the same lot number
/// where the package has one; which serials are in it, nobody knows.
pub(crate) fn may_cover_contents(scope: &Scope, lot: Option<LotNumber>, dates: &Dates) -> bool {
	match scope {
		Scope::Lots { lots } => lot.is_none_or(|lot| lots.contains(&lot)),
		Scope::All
		| Scope::Serials { .. }
		| Scope::SerialRange { .. }
		| Scope::Manufactured { .. }
		| Scope::Expires { .. } => may_cover(scope, lot, None, dates),
	}
}

/// Whether a window may hold one of several days, of which the first is given.
fn may_hold_from(window: &DateWindow, first: Option<Date>) -> bool {
	DateWindow {
		from: None,
		to: window.to,
	}
	.may_hold(first)
}

/// Whether a serial number is of the same length as the two, and neither before the one nor after the other.
pub(crate) fn is_in_range(first: &SerialNumber, last: &SerialNumber, serial: &SerialNumber) -> bool {
	has_length_of(first, serial) && first <= serial && serial <= last
}

fn has_length_of(one: &SerialNumber, other: &SerialNumber) -> bool {
	one.as_str().len() == other.as_str().len()
}

impl<T: Config> Pallet<T> {
	/// The rules that the texts name: at least one, each different, and each for something.
	pub(crate) fn checked_rules(rules: &[RuleCode]) -> Result<Vec<Rule>, Error<T>> {
		ensure!(!rules.is_empty(), Error::<T>::ScopeEmpty);
		let mut checked = Vec::new();
		for rule in rules {
			let device = rule.device.identifier()?;
			let scope = Self::checked_scope(&rule.scope)?;
			let rule = Rule { device, scope };
			ensure!(!checked.contains(&rule), Error::<T>::DuplicateRule);
			checked.push(rule);
		}
		Ok(checked)
	}

	/// The scope that the texts name, if it covers something.
	pub(crate) fn checked_scope(scope: &ScopeCode) -> Result<Scope, Error<T>> {
		let scope = scope.parsed()?;
		match &scope {
			Scope::All => {}
			Scope::Lots { lots } => {
				ensure!(!lots.is_empty(), Error::<T>::ScopeEmpty);
				ensure!(are_different(lots), Error::<T>::DuplicateLot);
			}
			Scope::Serials { serials } => {
				ensure!(!serials.is_empty(), Error::<T>::ScopeEmpty);
				ensure!(are_different(serials), Error::<T>::DuplicateSerial);
			}
			Scope::SerialRange { first, last } => {
				ensure!(has_length_of(first, last), Error::<T>::SerialRangeLengths);
				ensure!(first <= last, Error::<T>::SerialRangeReversed);
			}
			Scope::Manufactured { window } | Scope::Expires { window } => Self::check_window(window)?,
		}
		Ok(scope)
	}

	fn check_window(window: &DateWindow) -> Result<(), Error<T>> {
		for day in [window.from, window.to].into_iter().flatten() {
			day.checked().map_err(|_| Error::<T>::InvalidDate)?;
		}
		match (window.from, window.to) {
			(None, None) => Err(Error::WindowOpen),
			(Some(from), Some(to)) if from > to => Err(Error::WindowReversed),
			(Some(_), _) | (_, Some(_)) => Ok(()),
		}
	}
}

/// Whether no two of them are the same.
pub(crate) fn are_different<Text: Ord>(texts: &[Text]) -> bool {
	texts.iter().collect::<BTreeSet<_>>().len() == texts.len()
}
