//! What consignees answer, and the sub-recalls that follow from it.
//!
//! A consignee answers for itself, lot by lot, with amounts that agree with custody's accounts of it: no more than it has,
//! used, lost or decommissioned, and where the recall covers the whole lot, no less. What it has in logistic units counts
//! where it names them. What nobody names is in nobody's account and stays outstanding, so hiding something helps nobody.

use crate::{
	authority::Capacity,
	reconciliation::{stated, sum, CoveredLot},
	scopes::{covers_lot, Coverage},
	survey::{Lead, Notices},
	Account, Accounts, Config, Consignees, Error, Event, Line, Lines, Pallet, Recall, RecallVersion, Recalls,
};
use alloc::{collections::BTreeSet, vec::Vec};
use custos_primitives::{
	code,
	custody::{CustodyInspect, Holding, LotCode, ShipmentId, SsccText},
	device::Number,
	guard::RecallId,
	member::{Actor, MemberId, MemberInspect},
	recall::{Amounts, RecallAction, RecallTerms, Rule, Scope},
};
use frame_support::{defensive, ensure};
use sp_runtime::DispatchResult;

/// An answer as it is written in a call.
pub(crate) struct Answer<'call> {
	/// Whose answer it is.
	pub(crate) consignee: MemberId,
	/// The lot.
	pub(crate) lot: &'call LotCode,
	/// What became of the devices.
	pub(crate) amounts: Amounts,
	/// Logistic units that contain some.
	pub(crate) logistic_units: &'call [SsccText],
	/// The consignee's own shipments that passed some on.
	pub(crate) passed_on_by: &'call [Number],
}

/// What custody knows of a consignee and a lot: the bounds of an answer.
struct Known {
	/// In its hands, also inside of the logistic units that it names.
	on_hand: u64,
	/// Used by it.
	used: u64,
	/// Lost by it, also inside of the logistic units that it names.
	lost: u64,
	/// Decommissioned by it.
	decommissioned: u64,
	/// Gone from its hands, by itself or inside of a logistic unit.
	gone: u64,
}

/// An answer that was checked, and what comes of it.
struct Checked {
	lot: CoveredLot,
	/// The answer that it takes the place of.
	replaced: Option<Amounts>,
	/// The lot's account as it is by now.
	account: Account,
	/// The account with the answer.
	answered: Account,
	/// Those to whom devices were passed on.
	recipients: BTreeSet<MemberId>,
}

impl<T: Config> Pallet<T> {
	pub(crate) fn do_answer(
		actor: Actor<T::AccountId>,
		capacity: Capacity,
		recall: RecallId,
		answer: &Answer<'_>,
	) -> DispatchResult {
		let record = Self::ongoing(recall)?;
		Self::ensure_answers_for(&actor, capacity, answer.consignee)?;
		let version = Self::current_version(recall, &record)?;
		let checked = Self::checked_answer(recall, record.firm, &version, answer)?;

		let (lot, replaced) = (checked.lot.reference, checked.replaced);
		let notified = Self::put_answer(recall, record, &version.terms, answer, checked);
		Self::deposit_event(Event::Answered {
			recall,
			member: answer.consignee,
			lot,
			amounts: answer.amounts,
			replaced,
			notified,
			by: actor.member,
			delegate: actor.delegate,
		});
		Ok(())
	}

	/// Whether the answer is one that the consignee may give, and what comes of it.
	fn checked_answer(
		recall: RecallId,
		firm: MemberId,
		version: &RecallVersion,
		answer: &Answer<'_>,
	) -> Result<Checked, Error<T>> {
		let (member, amounts) = (answer.consignee, &answer.amounts);
		let reference = answer.lot.parsed()?;
		let lot = Self::covered_lot(firm, &version.rules, &reference);
		let holding = T::Custody::holding(&reference, member);
		let known = Self::known_of(member, &lot, holding.as_ref(), answer.logistic_units)?;
		let line = Lines::<T>::get((recall, member, reference));
		let has_had_some =
			holding.is_some() || !answer.logistic_units.is_empty() || !answer.passed_on_by.is_empty();
		ensure!(
			line.is_some() || (has_had_some && Self::is_led_to(recall, &version.rules, &lot)),
			Error::<T>::NotAConsignee
		);
		match version.terms.action {
			RecallAction::Correction => {}
			RecallAction::Removal => ensure!(amounts.corrected == 0, Error::<T>::NotACorrection),
		}
		Self::check_amounts(amounts, &known, lot.coverage)?;
		let recipients = Self::recipients(member, &lot, answer.passed_on_by)?;
		let replaced = line.and_then(|line| line.amounts());
		let account = Account::by_now(Accounts::<T>::get(recall, reference), &lot);
		let answered = account
			.with_answer(&replaced.unwrap_or_default(), amounts, member == firm)
			.ok_or(Error::<T>::AmountsTooLarge)?;
		Ok(Checked {
			lot,
			replaced,
			account,
			answered,
			recipients,
		})
	}

	/// Writes an answer that was checked. Returns the members that are consignees since then.
	fn put_answer(
		recall: RecallId,
		mut record: Recall,
		terms: &RecallTerms,
		answer: &Answer<'_>,
		checked: Checked,
	) -> Vec<MemberId> {
		let Answer {
			consignee, amounts, ..
		} = *answer;
		let Checked {
			lot,
			replaced,
			account,
			answered,
			recipients,
		} = checked;
		let mut notices = Notices::new(recall, terms, Self::now());
		Self::note(&mut record, &mut notices, &lot, consignee, Lead::Itself);
		Lines::<T>::insert((recall, consignee, lot.reference), Line::Answered { amounts });
		if replaced.is_none() {
			Self::count_answer(recall, &mut record, consignee);
		}
		Self::change_account(&mut record, recall, &lot.reference, &account, &answered);
		for recipient in recipients {
			let lead = Lead::PassedOn { by: consignee };
			Self::note(&mut record, &mut notices, &lot, recipient, lead);
		}
		Recalls::<T>::insert(recall, record);
		notices.notified
	}

	/// Refuses who answers for another member, unless that is not active any more and a regulator stands in for it. One
	/// more read in that case.
	fn ensure_answers_for(
		actor: &Actor<T::AccountId>,
		capacity: Capacity,
		consignee: MemberId,
	) -> Result<(), Error<T>> {
		let stands_in = || match capacity {
			Capacity::Overseer => !T::Members::is_active(consignee),
			Capacity::Party => false,
		};
		ensure!(
			actor.member == consignee || stands_in(),
			Error::<T>::NotAuthorised
		);
		Ok(())
	}

	/// Counts a first answer on a lot.
	fn count_answer(recall: RecallId, record: &mut Recall, member: MemberId) {
		record.progress.answers_given = record.progress.answers_given.saturating_add(1);
		Consignees::<T>::mutate(recall, member, |consignee| match consignee {
			Some(consignee) => consignee.lines_given = consignee.lines_given.saturating_add(1),
			None => {
				defensive!("who answers is a consignee");
			}
		});
	}

	/// Whether the recall leads to a lot without a survey. Single units that are named lead to their lots alone, which only
	/// the survey looks up: the lot has an account then.
	fn is_led_to(recall: RecallId, rules: &[Rule], lot: &CoveredLot) -> bool {
		let leads = |rule: &Rule| match rule.scope {
			Scope::Serials { .. } => false,
			Scope::All
			| Scope::Lots { .. }
			| Scope::SerialRange { .. }
			| Scope::Manufactured { .. }
			| Scope::Expires { .. } => covers_lot(rule, &lot.reference, &lot.dates) != Coverage::None,
		};
		match lot.coverage {
			Coverage::None => false,
			Coverage::Part => rules.iter().any(leads) || Accounts::<T>::contains_key(recall, lot.reference),
			Coverage::Whole => true,
		}
	}

	/// What custody knows of the member and the lot. Each device counts once: a logistic unit that is named twice, or by
	/// one that it is in, is refused.
	///
	/// How many went through its hands inside of a logistic unit that others have opened since, nobody knows: no more than
	/// the lot has. Nothing is accounted for by what was passed on, so that bound is close enough.
	fn known_of(
		member: MemberId,
		lot: &CoveredLot,
		holding: Option<&Holding>,
		logistic_units: &[SsccText],
	) -> Result<Known, Error<T>> {
		let mut known = holding.map_or(Known::NOTHING, Known::of_holding);
		let mut named = BTreeSet::new();
		let mut around = Vec::new();
		for text in logistic_units {
			let sscc = code::sscc(text)?;
			ensure!(named.insert(sscc), Error::<T>::DuplicateLogisticUnit);
			let inside = T::Custody::inside(&sscc, &lot.reference).ok_or(Error::<T>::NotInLogisticUnit)?;
			if inside.possessor != member {
				ensure!(inside.hands.contains(&member), Error::<T>::NotInLogisticUnit);
				known.gone = known.gone.max(lot.quantity.into());
				continue;
			}
			ensure!(inside.quantity > 0, Error::<T>::NotInLogisticUnit);
			let bound = if inside.lost {
				&mut known.lost
			} else {
				&mut known.on_hand
			};
			*bound = bound.saturating_add(inside.quantity.into());
			around.extend(inside.within);
		}
		ensure!(
			!around.iter().any(|sscc| named.contains(sscc)),
			Error::<T>::DuplicateLogisticUnit
		);
		Ok(known)
	}

	/// The amounts are within what is known, and where the whole lot is covered, leave nothing out.
	fn check_amounts(amounts: &Amounts, known: &Known, coverage: Coverage) -> Result<(), Error<T>> {
		let on_hand = sum(&[amounts.on_hand, amounts.held]);
		ensure!(on_hand <= known.on_hand, Error::<T>::MoreOnHandThanHeld);
		let used = u64::from(amounts.used);
		ensure!(used <= known.used, Error::<T>::MoreUsedThanRecorded);
		ensure!(
			u64::from(amounts.destroyed) <= known.decommissioned,
			Error::<T>::MoreDestroyedThanRecorded
		);
		ensure!(
			u64::from(amounts.not_found) <= known.lost,
			Error::<T>::MoreNotFoundThanRecorded
		);
		let correctable = known
			.on_hand
			.saturating_sub(on_hand)
			.saturating_add(known.used.saturating_sub(used));
		ensure!(
			u64::from(amounts.corrected) <= correctable,
			Error::<T>::MoreCorrectedThanHeld
		);
		ensure!(
			sum(&[amounts.returned, amounts.passed_on]) <= known.gone,
			Error::<T>::MorePassedOnThanSent
		);
		match coverage {
			Coverage::Whole => ensure!(stated(amounts) >= known.still_with_it(), Error::<T>::LeavesOut),
			Coverage::None | Coverage::Part => {}
		}
		Ok(())
	}

	/// Those to whom the member's shipments brought devices of the lot.
	fn recipients(
		sender: MemberId,
		lot: &CoveredLot,
		numbers: &[Number],
	) -> Result<BTreeSet<MemberId>, Error<T>> {
		ensure!(
			numbers.is_empty() || lot.coverage != Coverage::None,
			Error::<T>::NotCovered
		);
		let mut recipients = BTreeSet::new();
		for text in numbers {
			let number = code::shipment_number(text)?;
			let shipment = ShipmentId { sender, number };
			let recipient = T::Custody::passed_on(&shipment, &lot.reference).ok_or(Error::<T>::NoSuchEdge)?;
			recipients.insert(recipient);
		}
		Ok(recipients)
	}
}

impl Line {
	/// The amounts of an answer that was given.
	pub(crate) fn amounts(self) -> Option<Amounts> {
		match self {
			Self::Due => None,
			Self::Answered { amounts } => Some(amounts),
		}
	}
}

impl Known {
	const NOTHING: Self = Self {
		on_hand: 0,
		used: 0,
		lost: 0,
		decommissioned: 0,
		gone: 0,
	};

	fn of_holding(holding: &Holding) -> Self {
		Self {
			on_hand: holding.on_hand().into(),
			used: holding.used.into(),
			lost: holding.lost.into(),
			decommissioned: holding.decommissioned.into(),
			gone: sum(&[holding.sent, holding.packed]),
		}
	}

	/// How many devices are with the member, or came to an end with it.
	fn still_with_it(&self) -> u64 {
		self.on_hand
			.saturating_add(self.used)
			.saturating_add(self.lost)
			.saturating_add(self.decommissioned)
	}
}
