use super::{world::*, *};
use crate::{Error, Event, Sample};
use frame_support::{assert_noop, assert_ok};
use proptest::prelude::*;
use sp_runtime::DispatchError;

fn draw(account: u64, recall: RecallId) -> DispatchResult {
	Recalls::draw_sample(signed(account), recall)
}

fn level(level: EffectivenessLevel) -> RecallTerms {
	RecallTerms { level, ..terms() }
}

/// A surveyed recall with that many consignees.
fn with_consignees(count: u32, level_of_checks: EffectivenessLevel) -> (RecallId, LotReference) {
	let lot = lot(syringe(), "A", 1000);
	for member in 0..count {
		give(&lot, 1000 + member, 1);
	}
	let recall = recalled_with(vec![rule(syringe(), all())], level(level_of_checks));
	surveyed(recall);
	(recall, lot)
}

/// The consignees in the sample.
fn in_sample(recall: RecallId) -> Vec<MemberId> {
	let sample = record_of(recall).standing_sample().unwrap();
	let is_in = |member: &MemberId| sample.contains(consignee_of(recall, *member).index);
	consignees_of(recall).into_iter().filter(is_in).collect()
}

#[test]
fn a_sample_has_as_many_consignees_as_the_level_asks_for() {
	use EffectivenessLevel::*;
	for (level, count, size) in [
		(A, 7, 7),
		(B { percent: 33 }, 10, 4),
		(C, 25, 3),
		(D, 51, 2),
		(D, 1, 1),
	] {
		run(|| {
			let (recall, _) = with_consignees(count, level);

			assert_ok!(draw(RITA, recall));

			let record = record_of(recall);
			assert_eq!(record.progress.sample, Some(size), "{level:?} of {count}");
			assert_eq!(in_sample(recall).len(), size as usize, "{level:?} of {count}");
			let sample = record.sample.unwrap();
			assert_eq!(
				(sample.number, sample.level, sample.population),
				(1, level, count)
			);
			assert!(sample.start < count);
			assert_eq!(
				last_event(),
				Event::SampleDrawn {
					recall,
					sample,
					by: REGULATOR,
					delegate: RITA
				}
			);
		});
	}
}

#[test]
fn where_the_sample_begins_depends_on_the_block_before() {
	run(|| {
		// GIVEN recalls with the same consignees
		let (first, _) = with_consignees(100, EffectivenessLevel::C);
		let second = recalled_with(vec![rule(syringe(), all())], level(EffectivenessLevel::C));
		let third = recalled_with(vec![rule(syringe(), all())], level(EffectivenessLevel::C));
		surveyed(second);
		surveyed(third);

		// WHEN their samples are drawn, one of them in another block
		assert_ok!(draw(ALICE, first));
		assert_ok!(draw(ALICE, second));
		System::initialize(&2, &H256::repeat_byte(5), &Default::default());
		assert_ok!(draw(ALICE, third));

		// THEN each begins elsewhere
		let starts = [first, second, third].map(|recall| record_of(recall).sample.unwrap().start);
		assert!(
			starts[0] != starts[1] && starts[1] != starts[2] && starts[0] != starts[2],
			"{starts:?}"
		);
	});
}

#[test]
fn a_consignee_that_is_found_later_adds_to_the_sample_and_undoes_no_check() {
	run(|| {
		// GIVEN a sample of ten percent, of which all are checked
		let (recall, lot) = with_consignees(20, EffectivenessLevel::C);
		assert_ok!(draw(CORA, recall));
		let before = in_sample(recall);
		for member in &before {
			let result = CheckResult::Effective;
			assert_ok!(Recalls::record_check(
				signed(CORA),
				recall,
				*member,
				result,
				document()
			));
		}
		assert_eq!(record_of(recall).progress.checked, 2);

		// WHEN another consignee turns up
		give(&lot, HOSPITAL, 3);
		assert_ok!(answer(HANNA, recall, &lot, truth(&lot, HOSPITAL)));

		// THEN the sample has one more, and those that were checked are still in it
		let progress = record_of(recall).progress;
		assert_eq!((progress.sample, progress.checked), (Some(3), 2));
		let after = in_sample(recall);
		assert!(before.iter().all(|member| after.contains(member)));
		assert!(after.contains(&HOSPITAL));
		assert_noop!(draw(CORA, recall), Error::<Test>::AlreadyDrawn);
	});
}

#[test]
fn another_level_needs_another_sample_and_other_checks() {
	run(|| {
		// GIVEN a sample, of which one is checked
		let (recall, _) = with_consignees(20, EffectivenessLevel::C);
		assert_ok!(draw(ALICE, recall));
		let member = in_sample(recall)[0];
		let check =
			|| Recalls::record_check(signed(CORA), recall, member, CheckResult::Effective, document());
		assert_ok!(check());

		// WHEN all are to be checked
		assert_ok!(Recalls::amend(signed(RITA), recall, level(EffectivenessLevel::A)));
		let progress = record_of(recall).progress;
		assert_eq!((progress.sample, progress.checked), (None, 0));
		assert_noop!(check(), Error::<Test>::SampleNotDrawn);
		assert_ok!(draw(ALICE, recall));

		// THEN it is another sample, and the check is to be made for this one
		let sample = record_of(recall).sample.unwrap();
		assert_eq!((sample.number, in_sample(recall).len()), (2, 20));
		assert_eq!(record_of(recall).progress.checked, 0);
		assert_ok!(check());
		assert_eq!(record_of(recall).progress.checked, 1);
	});
}

#[test]
fn the_firm_neither_lowers_the_level_nor_changes_it_once_the_sample_is_drawn() {
	run(|| {
		// GIVEN a recall at level C
		let (recall, _) = with_consignees(20, EffectivenessLevel::C);
		let amend = |of| Recalls::amend(signed(ALICE), recall, level(of));
		// WHEN the firm lowers it, THEN it is refused
		for lower in [EffectivenessLevel::D, EffectivenessLevel::E] {
			assert_noop!(amend(lower), Error::<Test>::LevelFixed);
		}
		// WHEN it raises it before the sample is drawn, THEN that is taken
		assert_ok!(amend(EffectivenessLevel::B { percent: 20 }));
		// WHEN the sample is drawn, THEN who is in it is not for the firm to choose
		assert_ok!(draw(ALICE, recall));
		assert_noop!(amend(EffectivenessLevel::A), Error::<Test>::LevelFixed);
	});
}

#[test]
fn back_at_a_level_another_sample_is_drawn() {
	run(|| {
		let (recall, _) = with_consignees(20, EffectivenessLevel::C);
		assert_ok!(draw(ALICE, recall));
		for level_of_checks in [EffectivenessLevel::E, EffectivenessLevel::C] {
			assert_ok!(Recalls::amend(signed(RITA), recall, level(level_of_checks)));
		}

		assert_ok!(draw(ALICE, recall));

		assert_eq!(record_of(recall).sample.unwrap().number, 2);
	});
}

#[test]
fn draw_sample_fails_when_not_allowed() {
	run(|| {
		model(3, BOLT);
		commissioned(syringe(), "A", 10);
		let recall = recalled(vec![rule(syringe(), all())]);

		assert_noop!(draw(NOBODY, recall), DispatchError::BadOrigin);
		assert_noop!(draw(HANNA, recall), DispatchError::BadOrigin);
		assert_noop!(draw(BOB, recall), Error::<Test>::NotAuthorised);
		assert_noop!(draw(CORA, recall + 1), Error::<Test>::RecallNotFound);
		assert_noop!(draw(CORA, recall), Error::<Test>::NotSurveyed);
		surveyed(recall);
		assert_ok!(draw(CORA, recall));
		assert_noop!(draw(CORA, recall), Error::<Test>::AlreadyDrawn);
		ended(recall);
		assert_noop!(draw(CORA, recall), Error::<Test>::RecallTerminated);
	});
}

#[test]
fn draw_sample_fails_when_the_level_asks_for_no_checks() {
	run(|| {
		let (recall, _) = with_consignees(3, EffectivenessLevel::E);

		assert_noop!(draw(ALICE, recall), Error::<Test>::NoChecksNeeded);
	});
}

proptest! {
	#[test]
	fn a_sample_is_what_the_level_asks_for_however_many_are_found_later(
		percent in 1u8..100,
		population in 0u32..300,
		start in 0u32..300,
		later in 0u32..100,
	) {
		let start = start.checked_rem(population).unwrap_or_default();
		let level = EffectivenessLevel::B { percent };
		let sample = Sample { number: 1, level, population, start };
		for consignees in [population, population + later] {
			let size = (0..consignees).filter(|index| sample.contains(*index)).count();
			prop_assert_eq!(size as u32, level.sample_of(consignees));
		}
	}

	#[test]
	fn a_sample_is_spread_over_the_consignees(percent in 1u8..51, population in 1u32..300, start in 0u32..300) {
		let level = EffectivenessLevel::B { percent };
		let sample = Sample { number: 1, level, population, start: start % population };
		let interval = 100_usize.div_ceil(percent.into());
		let taken: Vec<_> = (0..2 * population).map(|index| sample.contains(index % population)).collect();
		for stretch in taken.windows(interval + 1) {
			prop_assert!(stretch.contains(&true), "nobody is checked in {} in a row", stretch.len());
		}
	}
}
