//! Measures the calls.
//!
//! Rules, restrictions and what is said of units are as large as they can be. Devices, and members that have them, are
//! what the pallets next door make for benchmarks: [`DeviceCustody::produce`] and [`DeviceCustody::register`],
//! [`CustodyInspect::spread`] and [`CustodyInspect::hand_on`]. What these don't bring about is not measured:
//!
//! - who has a unit that is held, where the unit is inside of logistic units: one more read for each level;
//! - a holder that a survey finds through a logistic unit: that one's record instead of a holding;
//! - the standing of a recalling firm that is no active member any more, which the pallet reads only then, and with it a
//!   regulator that stands in for it.

mod fixtures;

use crate::*;
use custos_primitives::{
	custody::{CustodyInspect, DeviceCustody, DeviceInspect, LotReference, SsccText},
	device::DeviceCode,
	guard::{Intent, UseGuard},
	recall::{
		Amounts, CheckResult, ClockKind, EffectivenessLevel, RecallAction, RecallClass, RecallReason,
		RecallStatus, RecallTerms, ReleaseReason, MAX_RULES, MAX_SERIALS,
	},
};
use fixtures::*;
use frame_benchmarking::v2::*;
use frame_support::BoundedVec;

#[benchmarks(where T::Devices: DeviceCustody)]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn hold() -> Result<(), BenchmarkError> {
		let (origin, actor) = prepare::<T, T::AnswerOrigin>()?;
		let (lot, serials, _) = T::Devices::produce(actor.member, 1, 1);
		let serial = serials.first().ok_or(BenchmarkError::Stop("no unit"))?;
		crowd::<T>(&lot.device, 0)?;
		// One place is left, and the one that is kept for regulators.
		burden::<T>(&lot.device, serial, 2);
		let (code, target) = unit_target(&lot.device, serial);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, code, RecallReason::Other, DOCUMENT);

		let standing = Holds::<T>::get(0).ok_or(BenchmarkError::Stop("no hold"))?;
		assert_eq!((standing.target, standing.hold.placed_by), (target, actor.member));
		assert_eq!(
			Restrictions::<T>::get(lot.device).map(|model| model.holds),
			Some(2)
		);
		Ok(())
	}

	#[benchmark]
	fn release() -> Result<(), BenchmarkError> {
		let (origin, actor) = prepare::<T, T::AnswerOrigin>()?;
		let (lot, serials, _) = T::Devices::produce(actor.member, 1, 1);
		let serial = serials.first().ok_or(BenchmarkError::Stop("no unit"))?;
		crowd::<T>(&lot.device, 0)?;
		burden::<T>(&lot.device, serial, 1);
		let (_, target) = unit_target(&lot.device, serial);
		place::<T>(target, 7, actor.member);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, 7, ReleaseReason::Conforms, DOCUMENT);

		assert!(!Holds::<T>::contains_key(7));
		assert_eq!(
			Restrictions::<T>::get(lot.device).map(|model| model.holds),
			Some(0)
		);
		Ok(())
	}

	#[benchmark]
	fn initiate(r: Linear<1, MAX_RULES>) -> Result<(), BenchmarkError> {
		let (origin, actor) = prepare::<T, T::FirmOrigin>()?;
		let (devices, rules) = rules_for::<T>(actor.member, r)?;
		let terms = terms(RecallAction::Removal, EffectivenessLevel::A);

		#[extrinsic_call]
		_(
			origin as T::RuntimeOrigin,
			BoundedVec::truncate_from(rules),
			terms,
		);

		assert_eq!(record::<T>(0)?.firm, actor.member);
		assert_restricted::<T>(&devices);
		Ok(())
	}

	#[benchmark]
	fn mandate(r: Linear<1, MAX_RULES>) -> Result<(), BenchmarkError> {
		let (origin, actor) = prepare::<T, T::RegulatorOrigin>()?;
		let firm = other_than(actor.member);
		let (devices, rules) = rules_for::<T>(firm, r)?;
		let terms = terms(RecallAction::Removal, EffectivenessLevel::A);

		#[extrinsic_call]
		_(
			origin as T::RuntimeOrigin,
			BoundedVec::truncate_from(rules),
			terms,
		);

		assert_eq!(record::<T>(0)?.firm, firm);
		assert_restricted::<T>(&devices);
		Ok(())
	}

	#[benchmark]
	fn extend(r: Linear<1, { MAX_RULES - 1 }>) -> Result<(), BenchmarkError> {
		let (origin, actor) = prepare::<T, T::FirmOrigin>()?;
		let (devices, mut rules) = rules_for::<T>(actor.member, MAX_RULES)?;
		let added = rules.split_off(MAX_RULES.saturating_sub(r) as usize);
		let terms = terms(RecallAction::Removal, EffectivenessLevel::A);
		let recall = begun::<T>(actor.member, &rules, terms)?;

		#[extrinsic_call]
		_(
			origin as T::RuntimeOrigin,
			recall,
			BoundedVec::truncate_from(added),
		);

		assert_eq!(record::<T>(recall)?.version, 2);
		assert_restricted::<T>(&devices);
		Ok(())
	}

	#[benchmark]
	fn narrow() -> Result<(), BenchmarkError> {
		let (origin, actor) = prepare::<T, T::RegulatorOrigin>()?;
		let (recall, device) = large_recall::<T>(other_than(actor.member))?;
		let scope = rule(&device, u32::from(u16::MAX)).scope;

		#[extrinsic_call]
		_(
			origin as T::RuntimeOrigin,
			recall,
			DeviceCode::from(&device),
			Some(scope),
		);

		let version = Versions::<T>::get(recall, 2).ok_or(BenchmarkError::Stop("no version"))?;
		assert_eq!(version.rules.len(), 1);
		Ok(())
	}

	#[benchmark]
	fn amend() -> Result<(), BenchmarkError> {
		let (origin, actor) = prepare::<T, T::FirmOrigin>()?;
		let (recall, _) = large_recall::<T>(actor.member)?;
		let terms = RecallTerms {
			class: RecallClass::ClassI,
			..terms(RecallAction::Removal, EffectivenessLevel::E)
		};

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, recall, terms.clone());

		let version = Versions::<T>::get(recall, 2).ok_or(BenchmarkError::Stop("no version"))?;
		assert_eq!(version.terms, terms);
		Ok(())
	}

	#[benchmark]
	fn terminate() -> Result<(), BenchmarkError> {
		let (origin, actor) = prepare::<T, T::RegulatorOrigin>()?;
		let (recall, _) = large_recall::<T>(other_than(actor.member))?;
		change::<T>(recall, |record| {
			record.progress.surveyed = true;
			for clock in record.clocks.iter_mut() {
				clock.done = Some(0);
			}
		});

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, recall);

		let status = record::<T>(recall)?.status;
		assert!(matches!(status, RecallStatus::Terminated { by, .. } if by == actor.member));
		Ok(())
	}

	#[benchmark]
	fn report() -> Result<(), BenchmarkError> {
		let (origin, actor) = prepare::<T, T::FirmOrigin>()?;
		let (recall, _) = large_recall::<T>(actor.member)?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, recall, DOCUMENT);

		assert!(is_done::<T>(recall, ClockKind::Report)?);
		Ok(())
	}

	#[benchmark]
	fn report_vigilance() -> Result<(), BenchmarkError> {
		let (origin, actor) = prepare::<T, T::FirmOrigin>()?;
		let (recall, _) = large_recall::<T>(actor.member)?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, recall, DOCUMENT);

		assert!(is_done::<T>(recall, ClockKind::VigilanceReport)?);
		Ok(())
	}

	#[benchmark]
	fn report_status() -> Result<(), BenchmarkError> {
		let (origin, actor) = prepare::<T, T::FirmOrigin>()?;
		let (recall, _) = large_recall::<T>(actor.member)?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, recall, DOCUMENT);

		assert!(is_done::<T>(recall, ClockKind::StatusReport)?);
		Ok(())
	}

	#[benchmark]
	fn record_corrections(s: Linear<1, MAX_SERIALS>) -> Result<(), BenchmarkError> {
		let (origin, actor) = prepare::<T, T::AnswerOrigin>()?;
		let (lot, serials, _) = T::Devices::produce(actor.member, s, 1);
		let device = lot.device;
		crowd::<T>(&device, MAX_RULES)?;
		let base = T::Devices::model(&device).and_then(|model| model.base);
		base.map_or(Ok(()), |base| crowd::<T>(&base, 0))?;
		for serial in &serials {
			burden::<T>(&device, serial, 0);
		}
		let terms = terms(RecallAction::Correction, EffectivenessLevel::A);
		let recall = begun::<T>(actor.member, &rules_before(rule_for_all(&device), &device), terms)?;
		let texts = serials.iter().map(|serial| text(serial.as_str()));

		#[extrinsic_call]
		_(
			origin as T::RuntimeOrigin,
			recall,
			DeviceCode::from(&device),
			BoundedVec::truncate_from(texts.collect()),
		);

		let is_corrected = |serial| {
			let unit = UnitRestrictions::<T>::get(device, serial);
			unit.is_some_and(|unit| unit.corrected.contains(&recall))
		};
		assert!(serials.iter().all(is_corrected));
		Ok(())
	}

	#[benchmark]
	fn survey(l: Linear<1, MAX_SURVEYED>) -> Result<(), BenchmarkError> {
		let (origin, actor) = prepare::<T, T::AnswerOrigin>()?;
		let lot = spread_lot::<T>(actor.member, l);
		let recall = recalled_in_part::<T>(actor.member, &lot)?;
		// The other rules are for lots that are not there.
		change::<T>(recall, |record| record.survey.rule = MAX_RULES - 1);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, recall, l);

		let progress = record::<T>(recall)?.progress;
		assert_eq!(
			(progress.consignees, progress.answers_due, progress.lots),
			(l, l, 1)
		);
		Ok(())
	}

	#[benchmark]
	fn set_quantity_in_scope() -> Result<(), BenchmarkError> {
		let (origin, actor) = prepare::<T, T::FirmOrigin>()?;
		let lot = spread_lot::<T>(actor.member, 1);
		let recall = recalled_in_part::<T>(actor.member, &lot)?;
		insert_account::<T>(recall, &lot);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, recall, lot_code(&lot), 5);

		assert_eq!(
			Accounts::<T>::get(recall, lot).map(|account| account.in_scope),
			Some(5)
		);
		Ok(())
	}

	#[benchmark]
	fn answer(u: Linear<0, MAX_NAMED>, s: Linear<0, MAX_NAMED>) -> Result<(), BenchmarkError> {
		let (origin, actor) = prepare::<T, T::AnswerOrigin>()?;
		let lot = spread_lot::<T>(actor.member, 1);
		let (ssccs, shipments) = T::Custody::hand_on(&lot, actor.member, u, s);
		if (ssccs.len(), shipments.len()) != (u as usize, s as usize) {
			return Err(BenchmarkError::Stop(
				"custody has not handed on what was asked for",
			));
		}
		let recall = recalled_in_part::<T>(actor.member, &lot)?;
		let logistic_units = ssccs
			.iter()
			.map(|sscc| SsccText::truncate_from(sscc.as_str().as_bytes().to_vec()));
		let numbers = shipments.iter().map(|number| text(number.as_str()));

		#[extrinsic_call]
		_(
			origin as T::RuntimeOrigin,
			recall,
			None,
			lot_code(&lot),
			Amounts::default(),
			BoundedVec::truncate_from(logistic_units.collect()),
			BoundedVec::truncate_from(numbers.collect()),
		);

		let progress = record::<T>(recall)?.progress;
		assert_eq!(
			(progress.answers_given, progress.answers_due),
			(1, s.saturating_add(1))
		);
		Ok(())
	}

	#[benchmark]
	fn explain() -> Result<(), BenchmarkError> {
		let (origin, actor) = prepare::<T, T::FirmOrigin>()?;
		let (recall, device) = large_recall::<T>(actor.member)?;
		let lot = LotReference { device, lot: None };
		insert_account::<T>(recall, &lot);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, recall, lot_code(&lot), 10, DOCUMENT);

		assert_eq!(
			Accounts::<T>::get(recall, lot).map(|account| account.explained),
			Some(10)
		);
		assert_eq!(record::<T>(recall)?.progress.lots_open, 0);
		Ok(())
	}

	#[benchmark]
	fn draw_sample() -> Result<(), BenchmarkError> {
		let (origin, actor) = prepare::<T, T::FirmOrigin>()?;
		let device = model::<T>(actor.member)?;
		let rules = rules_before(rule(&device, 0), &device);
		let level = EffectivenessLevel::B { percent: 33 };
		let recall = begun::<T>(actor.member, &rules, terms(RecallAction::Removal, level))?;
		change::<T>(recall, |record| {
			record.progress.surveyed = true;
			record.progress.consignees = 1_000_000;
		});

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, recall);

		assert_eq!(record::<T>(recall)?.progress.sample, Some(330_000));
		Ok(())
	}

	#[benchmark]
	fn record_check() -> Result<(), BenchmarkError> {
		let (origin, actor) = prepare::<T, T::AuditorOrigin>()?;
		let (recall, _) = large_recall::<T>(other_than(actor.member))?;
		let consignee = other_than(actor.member);
		change::<T>(recall, |record| {
			record.progress.consignees = 1;
			record.progress.sample = Some(1);
			record.sample = Some(Sample {
				number: 1,
				level: EffectivenessLevel::A,
				population: 1,
				start: 0,
			});
		});
		let before = Consignee {
			index: 0,
			notified: 0,
			due: 0,
			notified_by: None,
			lines_due: 1,
			lines_given: 1,
			check: None,
		};
		Consignees::<T>::insert(recall, consignee, before);

		#[extrinsic_call]
		_(
			origin as T::RuntimeOrigin,
			recall,
			consignee,
			CheckResult::Effective,
			DOCUMENT,
		);

		assert_eq!(record::<T>(recall)?.progress.checked, 1);
		Ok(())
	}

	#[benchmark]
	fn examine_restricted() -> Result<(), BenchmarkError> {
		let (_, actor) = prepare::<T, T::AnswerOrigin>()?;
		let what = restricted_unit::<T>(actor.member)?;
		let findings;

		#[block]
		{
			findings = <Pallet<T> as UseGuard>::examine(&what, Intent::Use);
		}

		assert!(findings.restricted);
		assert_eq!(findings.reasons, []);
		Ok(())
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::new_test_ext(), crate::mock::Test);
}
