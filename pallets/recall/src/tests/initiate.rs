use super::*;
use crate::{Event, NextRecallId, Restrictions, Versions};
use custos_primitives::guard::ShortNumber;
use frame_support::assert_noop;
use sp_runtime::DispatchError::BadOrigin;

#[test]
fn initiate_stops_what_it_covers_at_once() {
	run(|| {
		// GIVEN a lot that may be used
		let lot = lot(syringe(), "L1", 1_000);
		assert_eq!(against(&devices(&lot, HOSPITAL)), []);
		// WHEN its manufacturer recalls it
		assert_ok!(initiate(ALICE, vec![rule(syringe(), lots(&["L1"]))]));
		// THEN it may not be used any more, and the event says what began
		let recall = 0;
		assert_eq!(against(&devices(&lot, HOSPITAL)), [Refusal::Recalled { recall }]);
		assert_eq!(
			last_event(),
			Event::RecallInitiated {
				recall,
				firm: ACME,
				initiation: Initiation::Voluntary,
				class: RecallClass::ClassII,
				action: RecallAction::Removal,
				delegate: ALICE,
			}
		);
		// AND the record has all that the law wants to know
		let record = record_of(recall);
		assert_eq!((record.firm, record.initiated, record.version), (ACME, NOW, 1));
		assert_eq!(record.status, RecallStatus::Ongoing);
		let version = version_of(recall);
		assert_eq!((version.since, version.by, version.terms), (NOW, ACME, terms()));
		assert_eq!(
			version.rules.to_vec(),
			[rule(syringe(), lots(&["L1"])).parsed().unwrap()]
		);
	});
}

#[test]
fn initiate_writes_one_record_for_each_model() {
	run(|| {
		// GIVEN a lot of a million units
		let content = LotContent::Quantity { quantity: 1_000_000 };
		dated_lot(syringe(), "L1", content, MADE, EXPIRES);
		// WHEN it is recalled by two rules, and another model by one
		let rules = vec![
			rule(syringe(), lots(&["L1"])),
			rule(syringe(), manufactured(MADE, None)),
			rule(hip_stem(), all()),
		];
		recalled(rules);
		// THEN there are two restrictions, with two rules and with one
		assert_eq!(Restrictions::<Test>::iter().count(), 2);
		assert_eq!(Restrictions::<Test>::get(syringe()).unwrap().rules.len(), 2);
		assert_eq!(Restrictions::<Test>::get(hip_stem()).unwrap().rules.len(), 1);
	});
}

#[test]
fn initiate_sets_the_clocks() {
	run(|| {
		let vigilance = Some(Vigilance::PublicHealthThreat);
		let recall = recalled_with(vec![rule(syringe(), all())], RecallTerms { vigilance, ..terms() });
		// 2026-06-15 is a Monday.
		for (kind, last_day) in [
			(ClockKind::Report, date(2026, 6, 29)),
			(ClockKind::StatusReport, date(2026, 7, 15)),
			(ClockKind::VigilanceReport, date(2026, 6, 17)),
		] {
			let due = last_day.unwrap().end_millisecond() - 1;
			assert_eq!(
				clock_of(recall, kind),
				Some(Clock {
					kind,
					due,
					done: None
				})
			);
		}
		// Where no incident has to be reported, nothing is due.
		let recall = recalled(vec![rule(syringe(), all())]);
		assert_eq!(clock_of(recall, ClockKind::VigilanceReport), None);
	});
}

#[test]
fn initiate_counts_recalls() {
	run(|| {
		for expected in 0..3 {
			assert_eq!(recalled(vec![rule(syringe(), all())]), expected);
		}
		assert_eq!(Versions::<Test>::iter().count(), 3);
		assert_eq!(
			against(&devices(&reference(syringe(), "L1"), HOSPITAL)),
			[0, 1, 2].map(|recall| Refusal::Recalled { recall })
		);
	});
}

#[test]
fn initiate_needs_the_right_to() {
	run(|| {
		let rules = vec![rule(syringe(), all())];
		for account in [HANNA, CORA, RITA, NOBODY] {
			assert_noop!(initiate(account, rules.clone()), BadOrigin);
		}
		// Another manufacturer recalls its own devices only.
		assert_noop!(initiate(BOB, rules), E::NotAuthorised);
		let mixed = vec![rule(syringe(), all()), rule(model(9, BOLT), all())];
		for account in [ALICE, BOB] {
			assert_noop!(initiate(account, mixed.clone()), E::DifferentManufacturers);
		}
	});
}

#[test]
fn initiate_fails_when_the_scope_is_empty_or_double() {
	run(|| {
		let device = syringe();
		for (scope, error) in [
			(lots(&[]), E::ScopeEmpty),
			(serials(&[]), E::ScopeEmpty),
			(lots(&["L1", "L2", "L1"]), E::DuplicateLot),
			(serials(&["S1", "S1"]), E::DuplicateSerial),
			(serial_range("S1", "S10"), E::SerialRangeLengths),
			(serial_range("S2", "S1"), E::SerialRangeReversed),
			(manufactured(None, None), E::WindowOpen),
			(expires(None, None), E::WindowOpen),
			(
				manufactured(date(2026, 5, 2), date(2026, 5, 1)),
				E::WindowReversed,
			),
			(expires(date(2026, 5, 2), date(2025, 5, 3)), E::WindowReversed),
			(manufactured(date(2026, 2, 30), None), E::InvalidDate),
			(expires(None, date(2300, 1, 1)), E::InvalidDate),
		] {
			assert_noop!(initiate(ALICE, vec![rule(device, scope)]), error);
		}
		assert_noop!(initiate(ALICE, vec![]), E::ScopeEmpty);
		let twice = vec![rule(device, lots(&["L1"])), rule(device, lots(&["L1"]))];
		assert_noop!(initiate(ALICE, twice), E::DuplicateRule);
	});
}

#[test]
fn initiate_takes_scopes_of_one() {
	run(|| {
		for scope in [
			serial_range("S1", "S1"),
			manufactured(MADE, MADE),
			expires(EXPIRES, EXPIRES),
			lots(&["L1"]),
			serials(&["S1"]),
		] {
			recalled(vec![rule(syringe(), scope)]);
		}
	});
}

#[test]
fn initiate_fails_when_a_text_is_no_identifier() {
	run(|| {
		let good = syringe();
		let named = |agency, text| {
			vec![RuleCode {
				device: code_of(agency, text),
				scope: all(),
			}]
		};
		assert_noop!(initiate(ALICE, named(IssuingAgency::Gs1, "1")), E::InvalidGtin);
		assert_noop!(
			initiate(ALICE, named(IssuingAgency::Gs1, "09506000134353")),
			E::CheckDigit
		);
		assert_noop!(
			initiate(ALICE, named(IssuingAgency::Hibcc, "A99")),
			E::IssuingAgencyNotSupported
		);
		assert_noop!(
			initiate(ALICE, vec![rule(good, lots(&["L 1"]))]),
			E::InvalidLotNumber
		);
		for scope in [serials(&[""]), serial_range("S1", "S~")] {
			assert_noop!(initiate(ALICE, vec![rule(good, scope)]), E::InvalidSerialNumber);
		}
		assert_noop!(initiate(ALICE, vec![rule(device(77), all())]), E::ModelNotFound);
	});
}

#[test]
fn initiate_fails_when_the_terms_make_no_sense() {
	run(|| {
		let good = terms();
		let level = |percent| RecallTerms {
			level: EffectivenessLevel::B { percent },
			..terms()
		};
		for (terms, error) in [
			(level(10), E::LevelOutOfRange),
			(level(100), E::LevelOutOfRange),
			(
				RecallTerms {
					response_days: 0,
					..good.clone()
				},
				E::TermZero,
			),
			(
				RecallTerms {
					status_report_days: 0,
					..good.clone()
				},
				E::TermZero,
			),
			(
				RecallTerms {
					fsca_reference: bounded("FSCA\n1"),
					..good
				},
				E::InvalidText,
			),
		] {
			assert_noop!(initiate_with(ALICE, vec![rule(syringe(), all())], terms), error);
		}
		for percent in [11, 99] {
			recalled_with(vec![rule(syringe(), all())], level(percent));
		}
	});
}

#[test]
fn initiate_fails_when_a_model_has_no_room_for_rules() {
	run(|| {
		for _ in 0..MaxRulesPerDevice::get() {
			recalled(vec![rule(syringe(), all())]);
		}
		assert_noop!(
			initiate(ALICE, vec![rule(syringe(), all())]),
			E::TooManyRulesForModel
		);
		recalled(vec![rule(hip_stem(), all())]);
	});
}

#[test]
fn initiate_fails_when_there_are_no_more_numbers() {
	run(|| {
		NextRecallId::<Test>::put(ShortNumber::MAX);
		recalled(vec![rule(syringe(), all())]);
		assert_noop!(initiate(ALICE, vec![rule(syringe(), all())]), E::OutOfNumbers);
	});
}
