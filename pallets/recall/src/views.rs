//! What the outside asks about holds and recalls. Called off chain, where nothing is weighed: some of these answers read
//! whatever there is.

use crate::{
	guard::{Against, Covering, Standing},
	Accounts, Config, Consignee, Consignees, Holds, Line, Lines, Pallet, Recall, Recalls, Sample,
};
use alloc::vec::Vec;
use custos_primitives::{
	api::{RecallNotice, RecallStatusView},
	gs1::DeviceIdentifier,
	guard::{Guarded, RecallId},
	member::MemberId,
	recall::{Clock, ClockKind, ConsigneeView, OverdueRecall, RecallStatus, RecallView, ReconciliationView},
};
use sp_runtime::SaturatedConversion;

/// The most consignees in one answer.
const MAX_CONSIGNEES: u32 = 100;

impl<T: Config> Pallet<T> {
	/// What recalls and holds say of a thing, whatever is to be done with it.
	pub fn notices(what: &Guarded) -> RecallStatusView {
		Self::told(Self::against(what))
	}

	/// The recalls that cover devices of a model, some or all, and those that cover what is inside them.
	pub fn notices_of_model(device: &DeviceIdentifier) -> RecallStatusView {
		let Standing { model, inside, .. } = Self::standing(device);
		let mut recalls: Vec<_> = model
			.rules
			.iter()
			.chain(&inside.rules)
			.map(|rule| rule.recall)
			.collect();
		recalls.sort_unstable();
		recalls.dedup();
		let uncorrected = |recall| Covering {
			recall,
			corrected: false,
		};
		Self::told(Against {
			recalls: recalls.into_iter().map(uncorrected).collect(),
			..Against::default()
		})
	}

	fn told(against: Against) -> RecallStatusView {
		let recalls: Vec<_> = against.recalls.into_iter().filter_map(Self::notice).collect();
		let holds: Vec<_> = against
			.holds
			.into_iter()
			.filter_map(Holds::<T>::get)
			.map(|standing| (standing.target, standing.hold))
			.collect();
		RecallStatusView {
			clear: holds.is_empty() && recalls.iter().all(|notice| notice.corrected),
			recalls,
			holds,
		}
	}

	/// A recall.
	pub fn recall_view(recall: RecallId) -> Option<RecallView> {
		let record = Recalls::<T>::get(recall)?;
		let version = Self::current_version(recall, &record).ok()?;
		let open_points = match record.status {
			RecallStatus::Ongoing => Self::open_points(&record, &version.terms.level),
			RecallStatus::Terminated { .. } => Vec::new(),
		};
		Some(RecallView {
			recall,
			firm: record.firm,
			initiation: record.initiation,
			initiated: record.initiated,
			status: record.status,
			version: record.version,
			terms: version.terms,
			rules: version.rules.into(),
			clocks: record.clocks.into(),
			progress: record.progress,
			open_points,
		})
	}

	/// The consignees of a recall with numbers after the given one, in their order, at most `count` of them and at most
	/// 100.
	pub fn consignees(recall: RecallId, after: Option<MemberId>, count: u32) -> Vec<ConsigneeView> {
		let sample = Recalls::<T>::get(recall).and_then(|record| record.standing_sample());
		let mut found: Vec<_> = Consignees::<T>::iter_prefix(recall)
			.filter(|(member, _)| after.is_none_or(|after| after < *member))
			.collect();
		found.sort_unstable_by_key(|(member, _)| *member);
		found
			.into_iter()
			.take(count.min(MAX_CONSIGNEES).saturated_into())
			.map(|(member, consignee)| Self::consignee_view(recall, member, consignee, sample))
			.collect()
	}

	/// The accounts of a recall, in the order of their lots. Nothing where there is no such recall.
	pub fn reconciliation(recall: RecallId) -> Option<Vec<ReconciliationView>> {
		Recalls::<T>::get(recall)?;
		let mut accounts: Vec<_> = Accounts::<T>::iter_prefix(recall).collect();
		accounts.sort_unstable_by_key(|(lot, _)| *lot);
		let views = accounts.into_iter().map(|(lot, account)| ReconciliationView {
			lot,
			in_scope: account.in_scope,
			answered: account.answered,
			recovered: account.recovered,
			explained: account.explained,
			accounted: account.accounted(),
			outstanding: account.outstanding(),
			reconciled: account.is_reconciled(),
		});
		Some(views.collect())
	}

	/// What is overdue in ongoing recalls, for the member or for all: first the reports of each recall, then the answers.
	pub fn overdue(member: Option<MemberId>) -> Vec<OverdueRecall> {
		let mut ongoing: Vec<_> = Recalls::<T>::iter()
			.filter(|(_, record)| record.status == RecallStatus::Ongoing)
			.collect();
		ongoing.sort_unstable_by_key(|(recall, _)| *recall);
		ongoing
			.into_iter()
			.flat_map(|(recall, record)| {
				let reports = Self::overdue_reports(recall, &record, member);
				reports.chain(Self::overdue_answers(recall, member))
			})
			.collect()
	}

	fn overdue_reports(
		recall: RecallId,
		record: &Recall,
		of: Option<MemberId>,
	) -> impl Iterator<Item = OverdueRecall> {
		let now = Self::now();
		let member = record.firm;
		record
			.clocks
			.clone()
			.into_iter()
			.filter(move |clock| of.is_none_or(|of| of == member) && is_overdue(clock, now))
			.map(move |clock| OverdueRecall::Report {
				recall,
				member,
				clock: clock.kind,
				since: clock.due,
			})
	}

	fn overdue_answers(recall: RecallId, of: Option<MemberId>) -> Vec<OverdueRecall> {
		let now = Self::now();
		let mut late: Vec<_> = Consignees::<T>::iter_prefix(recall)
			.filter(|(member, consignee)| {
				of.is_none_or(|of| of == *member)
					&& consignee.lines_given < consignee.lines_due
					&& consignee.due < now
			})
			.collect();
		late.sort_unstable_by_key(|(member, _)| *member);
		late.into_iter()
			.map(|(member, consignee)| OverdueRecall::Answers {
				recall,
				member,
				missing: consignee.lines_due.saturating_sub(consignee.lines_given),
				since: consignee.due,
			})
			.collect()
	}

	fn notice(Covering { recall, corrected }: Covering) -> Option<RecallNotice> {
		let record = Recalls::<T>::get(recall)?;
		let terms = Self::current_version(recall, &record).ok()?.terms;
		Some(RecallNotice {
			recall,
			firm: record.firm,
			class: terms.class,
			action: terms.action,
			reason: terms.reason,
			corrected,
		})
	}

	fn consignee_view(
		recall: RecallId,
		member: MemberId,
		consignee: Consignee,
		sample: Option<Sample>,
	) -> ConsigneeView {
		let mut answers: Vec<_> = Lines::<T>::iter_prefix((recall, member))
			.map(|(lot, line)| (lot, Line::amounts(line)))
			.collect();
		answers.sort_unstable_by_key(|(lot, _)| *lot);
		ConsigneeView {
			member,
			notified: consignee.notified,
			due: consignee.due,
			notified_by: consignee.notified_by,
			in_sample: sample.map(|sample| sample.contains(consignee.index)),
			check: consignee
				.check
				.filter(|check| sample.is_some_and(|sample| sample.number == check.sample))
				.map(|check| check.result),
			answers,
		}
	}
}

/// Whether a report is missing after its time. Status reports are due again and again, the others once.
fn is_overdue(clock: &Clock, now: u64) -> bool {
	let is_made = match clock.kind {
		ClockKind::Report | ClockKind::VigilanceReport => clock.done.is_some(),
		ClockKind::StatusReport => false,
	};
	!is_made && clock.due < now
}
