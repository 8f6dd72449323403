//! What scopes cover, for any scope and any device.

use super::*;
use crate::scopes::{coverage, covers_lot, may_cover, may_cover_contents, Coverage, Dates};
use proptest::prelude::*;

prop_compose! {
	/// A day within two months, so that days meet.
	fn day()(month in 5u8..7, day in 1u8..29) -> Date {
		Date { year: 2026, month, day }
	}
}

prop_compose! {
	fn window()(from in prop::option::of(day()), to in prop::option::of(day())) -> DateWindow {
		DateWindow { from, to }
	}
}

prop_compose! {
	fn a_lot()(n in 0u8..6) -> LotNumber {
		lot_number(&format!("L{n}"))
	}
}

prop_compose! {
	/// A serial of one to three characters, so that lengths differ.
	fn a_serial()(text in "[A-C]{1,3}") -> SerialNumber {
		serial(&text)
	}
}

/// Two serials of the same length, in their order.
fn a_range() -> impl Strategy<Value = (SerialNumber, SerialNumber)> {
	("[A-C]{3}", "[A-C]{3}", 1..4usize).prop_map(|(one, other, length)| {
		let [one, other] = [one, other].map(|text| serial(&text[..length]));
		(one.min(other), one.max(other))
	})
}

fn a_scope() -> impl Strategy<Value = Scope> {
	let some_lots = prop::collection::btree_set(a_lot(), 1..4);
	let some_serials = prop::collection::btree_set(a_serial(), 1..6);
	prop_oneof![
		Just(ScopeOf::All),
		some_lots.prop_map(|lots| ScopeOf::Lots { lots: several(lots) }),
		some_serials.prop_map(|serials| ScopeOf::Serials {
			serials: several(serials)
		}),
		a_range().prop_map(|(first, last)| ScopeOf::SerialRange { first, last }),
		window().prop_map(|window| ScopeOf::Manufactured { window }),
		window().prop_map(|window| ScopeOf::Expires { window }),
	]
}

prop_compose! {
	fn dates()(manufactured in prop::option::of(day()), expires in prop::option::of(day())) -> Dates {
		Dates { manufactured, expires }
	}
}

/// What a scope says in words, of a unit of which everything is known.
pub(super) fn names(scope: &Scope, lot: Option<LotNumber>, serial: &SerialNumber, dates: &Dates) -> bool {
	let within = |window: &DateWindow, day: Option<Date>| {
		let day = day.expect("the day is known");
		window.from.is_none_or(|from| from <= day) && window.to.is_none_or(|to| to >= day)
	};
	match scope {
		ScopeOf::All => true,
		ScopeOf::Lots { lots } => lots.iter().any(|named| Some(*named) == lot),
		ScopeOf::Serials { serials } => serials.iter().any(|named| named == serial),
		ScopeOf::SerialRange { first, last } => {
			let [first, last, serial] = [first, last, serial].map(|serial| serial.as_str());
			first.len() == serial.len() && last.len() == serial.len() && (first..=last).contains(&serial)
		}
		ScopeOf::Manufactured { window } => within(window, dates.manufactured),
		ScopeOf::Expires { window } => within(window, dates.expires),
	}
}

proptest! {
	#[test]
	fn a_unit_is_covered_exactly_if_the_scope_names_it(
		scope in a_scope(),
		lot in prop::option::of(a_lot()),
		serial in a_serial(),
		(made, expires) in (day(), day()),
	) {
		let dates = Dates { manufactured: Some(made), expires: Some(expires) };
		prop_assert_eq!(
			may_cover(&scope, lot, Some(serial), &dates),
			names(&scope, lot, &serial, &dates)
		);
	}

	#[test]
	fn to_know_less_never_frees_a_device(
		scope in a_scope(),
		lot in prop::option::of(a_lot()),
		serial in a_serial(),
		(made, expires) in (day(), day()),
	) {
		let known = Dates { manufactured: Some(made), expires: Some(expires) };
		if names(&scope, lot, &serial, &known) {
			for dates in [known, Dates { manufactured: None, ..known }, Dates { expires: None, ..known }] {
				for serial in [Some(serial), None] {
					prop_assert!(may_cover(&scope, lot, serial, &dates));
					prop_assert!(may_cover_contents(&scope, lot, &dates));
					prop_assert!(may_cover_contents(&scope, None, &dates));
				}
			}
		}
	}

	#[test]
	fn several_units_without_a_lot_are_covered_if_one_of_them_is(
		scope in a_scope(),
		units in prop::collection::vec((a_serial(), day(), day()), 1..5),
	) {
		// What a logistic unit knows of them are the earliest dates.
		let earliest = Dates {
			manufactured: units.iter().map(|(_, made, _)| *made).min(),
			expires: units.iter().map(|(_, _, expires)| *expires).min(),
		};
		let one_is = units.iter().any(|(serial, made, expires)| {
			let dates = Dates { manufactured: Some(*made), expires: Some(*expires) };
			names(&scope, None, serial, &dates)
		});
		prop_assert!(!one_is || may_cover(&scope, None, None, &earliest));
	}

	#[test]
	fn the_guard_and_the_accounts_agree(
		scope in a_scope(),
		lot in a_lot(),
		serial in a_serial(),
		dates in dates(),
	) {
		let rule = Rule { device: device(1), scope };
		let reference = LotReference { device: device(1), lot: Some(lot) };
		let covers = |serial| may_cover(&rule.scope, Some(lot), serial, &dates);
		match covers_lot(&rule, &reference, &dates) {
			// What is in no account is not stopped, and what is in one as a whole is stopped to the last unit.
			Coverage::None => prop_assert!(!covers(Some(serial)) && !covers(None)),
			Coverage::Part => prop_assert!(covers(None)),
			Coverage::Whole => prop_assert!(covers(Some(serial)) && covers(None)),
		}
		// Another model's lot is not covered.
		let other = LotReference { device: device(2), lot: Some(lot) };
		prop_assert_eq!(covers_lot(&rule, &other, &dates), Coverage::None);
	}

	#[test]
	fn rules_cover_together_what_the_widest_covers(
		scopes in prop::collection::vec(a_scope(), 0..4),
		lot in prop::option::of(a_lot()),
		dates in dates(),
	) {
		let rules: Vec<_> = scopes.into_iter().map(|scope| Rule { device: device(1), scope }).collect();
		let reference = LotReference { device: device(1), lot };
		let each: Vec<_> = rules.iter().map(|rule| covers_lot(rule, &reference, &dates)).collect();
		let together = coverage(&rules, &reference, &dates);
		prop_assert!(each.iter().all(|one| *one <= together));
		prop_assert!(together == Coverage::None || each.contains(&together));
	}
}
