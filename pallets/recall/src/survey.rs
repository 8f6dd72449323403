//! The search for the consignees of a recall.
//!
//! It goes through the rules, and asks custody for everybody who has or had devices that a rule may cover: those who have
//! them outside of logistic units, and those through whose hands a logistic unit went that contains some, or did. It goes
//! on in steps, since there may be a great many. From the moment that the recall was initiated, nobody is supplied with
//! devices of it any more, so one search finds all, however long it takes.
//!
//! A recall of a base package stops packages of it too, and finds those who have them only where its rules name the
//! packages' models.

use crate::{
	reconciliation::CoveredLot,
	scopes::{covers_lot, Coverage},
	Config, Consignee, Consignees, Error, Event, Line, Lines, Pallet, Recall, RecallVersion, Recalls,
	SurveyPosition, SurveySearch, MAX_SURVEYED,
};
use alloc::vec::Vec;
use custos_primitives::{
	calendar::add_days,
	custody::{CustodyInspect, DeviceInspect, Holder},
	device::LotContent,
	gs1::{DeviceIdentifier, LotNumber, SerialNumber},
	guard::RecallId,
	member::{Actor, MemberId},
	recall::{RecallTerms, Rule, Scope},
};
use frame_support::ensure;
use sp_runtime::DispatchResult;

/// How a consignee was found.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Lead {
	/// Custody knows it as a holder.
	Custody,
	/// It answers of itself.
	Itself,
	/// Another consignee has passed devices on to it.
	PassedOn {
		/// That consignee.
		by: MemberId,
	},
}

/// The notices that a call sends to consignees.
pub(crate) struct Notices {
	recall: RecallId,
	now: u64,
	due: u64,
	/// The members that are consignees since this call.
	pub(crate) notified: Vec<MemberId>,
}

impl Notices {
	/// None so far.
	pub(crate) fn new(recall: RecallId, terms: &RecallTerms, now: u64) -> Self {
		Self {
			recall,
			now,
			due: add_days(now, terms.response_days.into()),
			notified: Vec::new(),
		}
	}
}

/// What the next step of a survey does.
enum Step<'rules> {
	/// Asks custody for holders.
	Search {
		rule: &'rules Rule,
		search: SurveySearch,
	},
	/// Goes on to the next place: this one leads where the one before did.
	NextPlace,
	/// Goes on to the next rule.
	NextRule,
	/// Nothing: the survey is complete.
	End,
}

impl<T: Config> Pallet<T> {
	pub(crate) fn do_survey(actor: Actor<T::AccountId>, recall: RecallId, limit: u32) -> DispatchResult {
		let mut record = Self::ongoing(recall)?;
		ensure!(!record.progress.surveyed, Error::<T>::AlreadySurveyed);
		ensure!((1..=MAX_SURVEYED).contains(&limit), Error::<T>::LimitOutOfRange);
		let version = Self::current_version(recall, &record)?;

		let mut notices = Notices::new(recall, &version.terms, Self::now());
		Self::go_on(&mut record, &version, &mut notices, limit);
		let progress = record.progress;
		Recalls::<T>::insert(recall, record);
		Self::deposit_event(Event::Surveyed {
			recall,
			notified: notices.notified,
			answers_due: progress.answers_due,
			complete: progress.surveyed,
			by: actor.member,
			delegate: actor.delegate,
		});
		Ok(())
	}

	/// Goes on by `left` records: of custody, and of units that a rule names.
	fn go_on(record: &mut Recall, version: &RecallVersion, notices: &mut Notices, mut left: u32) {
		loop {
			match Self::step(&version.rules, &record.survey) {
				Step::Search { .. } | Step::NextPlace if left == 0 => return,
				Step::Search { rule, search } => {
					left = Self::search(record, version, notices, rule, search, left);
				}
				Step::NextPlace => {
					record.survey.place = record.survey.place.saturating_add(1);
					left = left.saturating_sub(1);
				}
				Step::NextRule => {
					record.survey = SurveyPosition {
						rule: record.survey.rule.saturating_add(1),
						..Default::default()
					};
				}
				Step::End => {
					record.progress.surveyed = true;
					return;
				}
			}
		}
	}

	fn step<'rules>(rules: &'rules [Rule], position: &SurveyPosition) -> Step<'rules> {
		let Some(rule) = at(rules, position.rule) else {
			return Step::End;
		};
		let begin = |lot: Option<LotNumber>| Step::Search {
			rule,
			search: SurveySearch {
				lot,
				cursor: None,
				noted: 0,
			},
		};
		if let Some(search) = &position.search {
			return Step::Search {
				rule,
				search: search.clone(),
			};
		}
		match &rule.scope {
			Scope::All | Scope::SerialRange { .. } | Scope::Manufactured { .. } | Scope::Expires { .. } => {
				match position.place {
					0 => begin(None),
					_ => Step::NextRule,
				}
			}
			Scope::Lots { lots } => at(lots, position.place).map_or(Step::NextRule, |lot| begin(Some(*lot))),
			Scope::Serials { serials } => {
				let Some(serial) = at(serials, position.place) else {
					return Step::NextRule;
				};
				let lot = Self::lot_of_unit(&rule.device, serial);
				let before = position.place.checked_sub(1).and_then(|place| at(serials, place));
				match before.is_some_and(|before| Self::lot_of_unit(&rule.device, before) == lot) {
					true => Step::NextPlace,
					false => begin(lot.flatten()),
				}
			}
		}
	}

	/// Asks custody for one record, and notes the holders that it leads to, as long as `left` suffices. Returns what is
	/// left of that.
	fn search(
		record: &mut Recall,
		version: &RecallVersion,
		notices: &mut Notices,
		rule: &Rule,
		search: SurveySearch,
		left: u32,
	) -> u32 {
		let SurveySearch { lot, cursor, noted } = search;
		let page = T::Custody::holders(&rule.device, lot, cursor.clone(), 1);
		let waiting = page.holders.get(index(noted)..).unwrap_or_default();
		for holder in waiting.iter().take(index(left)) {
			Self::note_holder(record, version, notices, rule, holder);
		}
		let count = u32::try_from(waiting.len()).unwrap_or(u32::MAX);
		if count > left {
			let noted = noted.saturating_add(left);
			record.survey.search = Some(SurveySearch { lot, cursor, noted });
			return 0;
		}
		record.survey.search = page.next.map(|cursor| SurveySearch {
			lot,
			cursor: Some(cursor),
			noted: 0,
		});
		if record.survey.search.is_none() {
			record.survey.place = record.survey.place.saturating_add(1);
		}
		left.saturating_sub(count.max(1))
	}

	/// Notes that a holder has to answer, if the rule leads to its lot.
	fn note_holder(
		record: &mut Recall,
		version: &RecallVersion,
		notices: &mut Notices,
		rule: &Rule,
		holder: &Holder,
	) {
		let lot = Self::covered_lot(record.firm, &version.rules, &holder.lot);
		let leads_there = match &rule.scope {
			Scope::Serials { serials } => at(serials, record.survey.place)
				.is_some_and(|serial| Self::may_be_of_lot(&rule.device, serial, &lot)),
			Scope::All
			| Scope::Lots { .. }
			| Scope::SerialRange { .. }
			| Scope::Manufactured { .. }
			| Scope::Expires { .. } => covers_lot(rule, &lot.reference, &lot.dates) != Coverage::None,
		};
		if leads_there {
			Self::note(record, notices, &lot, holder.member, Lead::Custody);
		}
	}

	/// Has a member answer for a lot, unless it has to already. Whoever is notified anew has the full time to answer.
	pub(crate) fn note(
		record: &mut Recall,
		notices: &mut Notices,
		lot: &CoveredLot,
		member: MemberId,
		lead: Lead,
	) {
		let recall = notices.recall;
		Self::open_account(record, recall, lot);
		let line = (recall, member, lot.reference);
		if Lines::<T>::contains_key(line) {
			return;
		}
		Lines::<T>::insert(line, Line::Due);
		record.progress.answers_due = record.progress.answers_due.saturating_add(1);

		let mut consignee = Consignees::<T>::get(recall, member)
			.unwrap_or_else(|| Self::notify(record, notices, member, lead));
		consignee.lines_due = consignee.lines_due.saturating_add(1);
		consignee.due = match lead {
			Lead::Custody | Lead::PassedOn { .. } => notices.due,
			// Nobody gains time by adding to its own answers.
			Lead::Itself => consignee.due,
		};
		Consignees::<T>::insert(recall, member, consignee);
	}

	/// A consignee that is new.
	fn notify(record: &mut Recall, notices: &mut Notices, member: MemberId, lead: Lead) -> Consignee {
		let consignee = Consignee {
			index: record.progress.consignees,
			notified: notices.now,
			due: notices.due,
			notified_by: match lead {
				Lead::Custody | Lead::Itself => None,
				Lead::PassedOn { by } => Some(by),
			},
			lines_due: 0,
			lines_given: 0,
			check: None,
		};
		record.progress.consignees = record.progress.consignees.saturating_add(1);
		record.progress.sample = record
			.standing_sample()
			.map(|sample| sample.size(record.progress.consignees));
		notices.notified.push(member);
		consignee
	}

	/// The lot of a unit that has a record: nothing where it has none, and where it has one without a lot, that.
	fn lot_of_unit(device: &DeviceIdentifier, serial: &SerialNumber) -> Option<Option<LotNumber>> {
		T::Devices::unit(device, serial).map(|unit| unit.lot)
	}

	/// Whether a unit is of a lot, as far as anybody knows: one without a record may be of any whose units have not all got
	/// one.
	fn may_be_of_lot(device: &DeviceIdentifier, serial: &SerialNumber, lot: &CoveredLot) -> bool {
		match Self::lot_of_unit(device, serial) {
			Some(of_unit) => of_unit == lot.reference.lot,
			None => lot.content.is_some_and(|content| match content {
				LotContent::SerialsRoot { count, recorded, .. } => recorded < count,
				LotContent::Quantity { .. } | LotContent::Units { .. } => false,
			}),
		}
	}
}

fn index(number: u32) -> usize {
	usize::try_from(number).unwrap_or(usize::MAX)
}

fn at<Item>(list: &[Item], place: u32) -> Option<&Item> {
	list.get(index(place))
}
