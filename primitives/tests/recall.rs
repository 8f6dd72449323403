//! Recalls: how many consignees are checked, which days are within, and the texts of a scope.
#![allow(missing_docs, clippy::arithmetic_side_effects, clippy::unwrap_used)]

use custos_primitives::{
	code::CodeError,
	device::{Code, DeviceCode, Number},
	gs1::{Date, DeviceIdentifier, Gtin, IssuingAgency, LotNumber, SerialNumber},
	recall::{DateWindow, EffectivenessLevel, Rule, RuleCode, Scope, ScopeCode, Vigilance},
};
use proptest::prelude::*;
use sp_core::bounded_vec;

fn number(text: &str) -> Number {
	Number::truncate_from(text.as_bytes().to_vec())
}

fn lot(text: &str) -> LotNumber {
	LotNumber::parse(text.as_bytes()).unwrap()
}

fn serial(text: &str) -> SerialNumber {
	SerialNumber::parse(text.as_bytes()).unwrap()
}

fn day(day: u8) -> Option<Date> {
	Date::new(2026, 6, day).ok()
}

#[test]
fn samples_are_the_share_of_the_level_rounded_up() {
	let half = EffectivenessLevel::B { percent: 50 };
	for (level, consignees, sample) in [
		(EffectivenessLevel::A, 0, 0),
		(EffectivenessLevel::A, 17, 17),
		(EffectivenessLevel::A, u32::MAX, u32::MAX),
		(half, 1, 1),
		(half, 10, 5),
		(half, 11, 6),
		(EffectivenessLevel::C, 1, 1),
		(EffectivenessLevel::C, 10, 1),
		(EffectivenessLevel::C, 11, 2),
		(EffectivenessLevel::D, 1, 1),
		(EffectivenessLevel::D, 50, 1),
		(EffectivenessLevel::D, 51, 2),
		(EffectivenessLevel::E, u32::MAX, 0),
	] {
		assert_eq!(level.sample_of(consignees), sample, "{level:?} of {consignees}");
	}
}

#[test]
fn vigilance_terms_are_those_of_the_regulation() {
	assert_eq!(Vigilance::PublicHealthThreat.days(), 2);
	assert_eq!(Vigilance::DeathOrDeterioration.days(), 10);
	assert_eq!(Vigilance::SeriousIncident.days(), 15);
}

#[test]
fn windows_hold_both_their_ends_and_are_open_where_one_is_missing() {
	let window = |from, to| DateWindow { from, to };
	let both = window(day(10), day(20));
	for (window, held, not_held) in [
		(both, [10, 15, 20], [9, 21, 30]),
		(window(day(10), None), [10, 20, 30], [1, 8, 9]),
		(window(None, day(20)), [1, 10, 20], [21, 22, 30]),
		(window(day(15), day(15)), [15, 15, 15], [14, 16, 30]),
	] {
		assert!(held.iter().all(|held| window.may_hold(day(*held))), "{window:?}");
		assert!(
			!not_held.iter().any(|other| window.may_hold(day(*other))),
			"{window:?}"
		);
		// Of a day that nobody knows, it may be.
		assert!(window.may_hold(None));
	}
	assert!(window(None, None).may_hold(day(1)));
	// Nothing is between ends in the wrong order.
	assert!(!(1..=30).any(|other| window(day(20), day(10)).may_hold(day(other))));
}

#[test]
fn scopes_are_read_from_their_texts() {
	let window = DateWindow {
		from: day(1),
		to: None,
	};
	let (lots, serials) = (
		bounded_vec![number("L1"), number("L-2/b")],
		bounded_vec![number("0001")],
	);
	for (code, scope) in [
		(ScopeCode::All, Scope::All),
		(
			ScopeCode::Lots { lots },
			Scope::Lots {
				lots: bounded_vec![lot("L1"), lot("L-2/b")],
			},
		),
		(
			ScopeCode::Serials { serials },
			Scope::Serials {
				serials: bounded_vec![serial("0001")],
			},
		),
		(
			ScopeCode::SerialRange {
				first: number("A001"),
				last: number("A199"),
			},
			Scope::SerialRange {
				first: serial("A001"),
				last: serial("A199"),
			},
		),
		(ScopeCode::Manufactured { window }, Scope::Manufactured { window }),
		(ScopeCode::Expires { window }, Scope::Expires { window }),
	] {
		assert_eq!(code.parsed(), Ok(scope));
	}
}

#[test]
fn scopes_are_refused_for_any_text_that_is_wrong() {
	let (good, wrong) = (number("1"), number("1 2"));
	for (code, error) in [
		(
			ScopeCode::Lots {
				lots: bounded_vec![good.clone(), wrong.clone()],
			},
			CodeError::InvalidLotNumber,
		),
		(
			ScopeCode::Serials {
				serials: bounded_vec![good.clone(), number("")],
			},
			CodeError::InvalidSerialNumber,
		),
		(
			ScopeCode::SerialRange {
				first: wrong.clone(),
				last: good.clone(),
			},
			CodeError::InvalidSerialNumber,
		),
		(
			ScopeCode::SerialRange {
				first: good,
				last: wrong,
			},
			CodeError::InvalidSerialNumber,
		),
	] {
		assert_eq!(code.parsed(), Err(error));
	}
}

#[test]
fn rules_are_read_with_their_model() {
	let rule = |text: &str| RuleCode {
		device: DeviceCode {
			issuing_agency: IssuingAgency::Gs1,
			code: Code::truncate_from(text.as_bytes().to_vec()),
		},
		scope: ScopeCode::All,
	};
	let device = DeviceIdentifier::Gs1(Gtin::parse(b"09521234543213").unwrap());
	let scope = Scope::All;
	assert_eq!(rule("9521234543213").parsed(), Ok(Rule { device, scope }));
	assert_eq!(rule("09521234543214").parsed(), Err(CodeError::CheckDigit));
	assert_eq!(rule("").parsed(), Err(CodeError::InvalidGtin));
}

proptest! {
	#[test]
	fn samples_are_never_more_than_there_are_and_never_fewer_than_the_share(
		percent in 0u8..=100,
		consignees in any::<u32>(),
	) {
		let sample = u64::from(EffectivenessLevel::B { percent }.sample_of(consignees));
		prop_assert!(sample <= u64::from(consignees));
		prop_assert!(sample * 100 >= u64::from(consignees) * u64::from(percent));
	}
}
