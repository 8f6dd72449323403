//! What is due by law, and the reports that are made.

use crate::{authority::Capacity, Config, Error, Event, Pallet, Recall, Recalls};
use custos_primitives::{
	calendar::{add_days, add_working_days},
	guard::RecallId,
	member::Actor,
	recall::{Clock, ClockKind, RecallTerms, Vigilance},
};
use frame_support::{ensure, pallet_prelude::ConstU32, BoundedVec};
use sp_core::H256;
use sp_runtime::DispatchResult;

/// In how many working days a correction or removal is reported (21 CFR 806.10 (b)).
const REPORT_WORKING_DAYS: u32 = 10;

/// What is due of a recall.
type Clocks = BoundedVec<Clock, ConstU32<3>>;

impl<T: Config> Pallet<T> {
	/// What is due when a recall begins.
	pub(crate) fn first_clocks(terms: &RecallTerms, now: u64) -> Clocks {
		let report = due(ClockKind::Report, add_working_days(now, REPORT_WORKING_DAYS));
		let status = due(
			ClockKind::StatusReport,
			add_days(now, terms.status_report_days.into()),
		);
		let clocks = [report, status]
			.into_iter()
			.chain(vigilance_clock(terms.vigilance, now));
		BoundedVec::truncate_from(clocks.collect())
	}

	/// What is due when a recall's terms have changed. The next status report is due its term after the last one; a new
	/// cause of a vigilance report begins its term anew.
	pub(crate) fn amended_clocks(
		record: &Recall,
		before: &RecallTerms,
		after: &RecallTerms,
		now: u64,
	) -> Clocks {
		let kept = record.clocks.iter().filter_map(|clock| match clock.kind {
			ClockKind::Report => Some(*clock),
			ClockKind::StatusReport => {
				let last = clock.done.unwrap_or(record.initiated);
				Some(Clock {
					due: add_days(last, after.status_report_days.into()),
					..*clock
				})
			}
			ClockKind::VigilanceReport => (before.vigilance == after.vigilance).then_some(*clock),
		});
		let new = after.vigilance.filter(|_| before.vigilance != after.vigilance);
		BoundedVec::truncate_from(kept.chain(vigilance_clock(new, now)).collect())
	}

	/// Reports that are made once.
	pub(crate) fn do_report(
		actor: Actor<T::AccountId>,
		capacity: Capacity,
		recall: RecallId,
		kind: ClockKind,
		document: H256,
	) -> DispatchResult {
		let mut record = Self::ongoing(recall)?;
		Self::ensure_firm(&record, &actor, capacity)?;
		let clock = record
			.clocks
			.iter_mut()
			.find(|clock| clock.kind == kind)
			.ok_or(Error::<T>::NoVigilanceReportDue)?;
		ensure!(clock.done.is_none(), Error::<T>::AlreadyReported);
		clock.done = Some(Self::now());
		let due = clock.due;

		Recalls::<T>::insert(recall, record);
		Self::deposit_event(Event::Reported {
			recall,
			clock: kind,
			due,
			document,
			by: actor.member,
			delegate: actor.delegate,
		});
		Ok(())
	}

	pub(crate) fn do_report_status(
		actor: Actor<T::AccountId>,
		capacity: Capacity,
		recall: RecallId,
		document: H256,
	) -> DispatchResult {
		let mut record = Self::ongoing(recall)?;
		Self::ensure_firm(&record, &actor, capacity)?;
		let version = Self::current_version(recall, &record)?;
		let now = Self::now();
		let next_due = add_days(now, version.terms.status_report_days.into());
		for clock in record.clocks.iter_mut() {
			if clock.kind == ClockKind::StatusReport {
				clock.done = Some(now);
				clock.due = next_due;
			}
		}

		let progress = record.progress;
		Recalls::<T>::insert(recall, record);
		Self::deposit_event(Event::StatusReported {
			recall,
			progress,
			next_due,
			document,
			by: actor.member,
			delegate: actor.delegate,
		});
		Ok(())
	}
}

fn due(kind: ClockKind, due: u64) -> Clock {
	Clock {
		kind,
		due,
		done: None,
	}
}

fn vigilance_clock(vigilance: Option<Vigilance>, now: u64) -> Option<Clock> {
	vigilance.map(|vigilance| due(ClockKind::VigilanceReport, add_days(now, vigilance.days())))
}
