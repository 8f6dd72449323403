//! The accounts of a recall's lots, and what is missing before it can be terminated.
//!
//! The denominator of a lot's account is how many of its devices the recall covers. The numerator is what is known to be
//! out of harm's way, or will never be found: what the recalling firm has again, what was corrected, destroyed, used or
//! not found, and what the firm has explained. What a consignee still has is not in it.
//!
//! Answers are given at different times, while devices move. An account in which more is stated than there is counts some
//! devices twice: with the consignee that returned them and has not answered since, and with whom they came to. Such an
//! account could hide as many others, so it is as open as one in which devices are missing.

use crate::{
	authority::Capacity,
	scopes::{coverage, Coverage, Dates},
	Account, Accounts, Config, Error, Event, Pallet, Recall, Recalls,
};
use alloc::vec::Vec;
use custos_primitives::{
	custody::{CustodyInspect, DeviceInspect, LotCode, LotReference},
	device::LotContent,
	guard::RecallId,
	member::{Actor, MemberId},
	recall::{Amounts, ClockKind, EffectivenessLevel, OpenPoint, Rule},
};
use frame_support::{defensive, ensure};
use sp_core::H256;
use sp_runtime::DispatchResult;

/// A lot, and how much of it a recall covers.
pub(crate) struct CoveredLot {
	/// The lot.
	pub(crate) reference: LotReference,
	/// What its record says that it holds. Units whose label carries no lot have no such record.
	pub(crate) content: Option<LotContent>,
	/// The dates of its devices.
	pub(crate) dates: Dates,
	/// How many devices it has.
	pub(crate) quantity: u32,
	/// How much of it is covered.
	pub(crate) coverage: Coverage,
}

impl Account {
	/// The account of a lot as it is by now, whether it was opened before or not. A lot that is covered as a whole counts
	/// with all that it has; of one that is covered in part, the denominator was set, or is the whole lot's.
	pub(crate) fn by_now(before: Option<Self>, lot: &CoveredLot) -> Self {
		let account = before.unwrap_or(Self {
			in_scope: lot.quantity,
			answered: Amounts::default(),
			recovered: 0,
			explained: 0,
		});
		let in_scope = match lot.coverage {
			Coverage::Whole => lot.quantity,
			Coverage::None | Coverage::Part => account.in_scope,
		};
		Self { in_scope, ..account }
	}

	fn numerator(&self) -> u64 {
		let Amounts {
			corrected,
			destroyed,
			used,
			not_found,
			..
		} = self.answered;
		sum(&[
			self.recovered,
			corrected,
			destroyed,
			used,
			not_found,
			self.explained,
		])
	}

	/// The numerator: recovered, corrected, destroyed, used, not found, explained.
	pub fn accounted(&self) -> u32 {
		u32::try_from(self.numerator()).unwrap_or(u32::MAX)
	}

	/// How many are in nobody's account.
	pub fn outstanding(&self) -> u32 {
		self.in_scope.saturating_sub(self.accounted())
	}

	/// How many are outstanding if none is explained.
	fn outstanding_unexplained(&self) -> u32 {
		Self {
			explained: 0,
			..*self
		}
		.outstanding()
	}

	/// How many devices the answers say are somewhere, or came to an end. Each device is with one consignee, so that these
	/// are no more than there are, unless some answer is not true any more.
	fn stated(&self) -> u64 {
		stated(&self.answered)
	}

	/// Whether each device is in the account, and once.
	pub fn is_reconciled(&self) -> bool {
		let in_scope = u64::from(self.in_scope);
		self.numerator() == in_scope && self.stated() <= in_scope
	}

	/// The account with one consignee's answer in the place of another: nothing where the sums get too large.
	pub(crate) fn with_answer(&self, before: &Amounts, after: &Amounts, by_firm: bool) -> Option<Self> {
		let others = defensive_sub(&self.answered, before);
		Some(Self {
			answered: combined(&others, after, u32::checked_add)?,
			recovered: match by_firm {
				true => after.on_hand.checked_add(after.held)?,
				false => self.recovered,
			},
			..*self
		})
	}
}

impl<T: Config> Pallet<T> {
	pub(crate) fn do_set_quantity_in_scope(
		actor: Actor<T::AccountId>,
		capacity: Capacity,
		recall: RecallId,
		lot: &LotCode,
		quantity: u32,
	) -> DispatchResult {
		let mut record = Self::ongoing(recall)?;
		Self::ensure_firm_or_overseer(&record, &actor, capacity)?;
		let version = Self::current_version(recall, &record)?;
		let lot = lot.parsed().map_err(Error::<T>::from)?;
		let account = Accounts::<T>::get(recall, lot).ok_or(Error::<T>::AccountNotFound)?;
		let covered = Self::covered_lot(record.firm, &version.rules, &lot);
		ensure!(covered.coverage < Coverage::Whole, Error::<T>::WholeLotInScope);
		ensure!(quantity <= covered.quantity, Error::<T>::QuantityTooLarge);
		ensure!(quantity != account.in_scope, Error::<T>::NothingChanged);

		let after = Account {
			in_scope: quantity,
			..account
		};
		Self::change_account(&mut record, recall, &lot, &account, &after);
		Recalls::<T>::insert(recall, record);
		Self::deposit_event(Event::QuantityInScopeSet {
			recall,
			lot,
			quantity,
			by: actor.member,
			delegate: actor.delegate,
		});
		Ok(())
	}

	pub(crate) fn do_explain(
		actor: Actor<T::AccountId>,
		capacity: Capacity,
		recall: RecallId,
		lot: &LotCode,
		quantity: u32,
		document: H256,
	) -> DispatchResult {
		let mut record = Self::ongoing(recall)?;
		Self::ensure_firm(&record, &actor, capacity)?;
		let lot = lot.parsed().map_err(Error::<T>::from)?;
		let account = Accounts::<T>::get(recall, lot).ok_or(Error::<T>::AccountNotFound)?;
		ensure!(
			quantity <= account.outstanding_unexplained(),
			Error::<T>::QuantityTooLarge
		);

		let after = Account {
			explained: quantity,
			..account
		};
		Self::change_account(&mut record, recall, &lot, &account, &after);
		Recalls::<T>::insert(recall, record);
		Self::deposit_event(Event::Explained {
			recall,
			lot,
			quantity,
			document,
			by: actor.member,
			delegate: actor.delegate,
		});
		Ok(())
	}

	/// A lot, and how much of it the rules cover. One read: of the lot's record, or where there is no lot, of what the firm
	/// has commissioned.
	pub(crate) fn covered_lot(firm: MemberId, rules: &[Rule], lot: &LotReference) -> CoveredLot {
		let known = lot.lot.and_then(|number| T::Devices::lot(&lot.device, &number));
		let commissioned = || T::Custody::holding(lot, firm).map_or(0, |holding| holding.commissioned);
		let content = known.as_ref().map(|known| known.content);
		let dates = known.as_ref().map(Dates::from).unwrap_or_default();
		CoveredLot {
			reference: *lot,
			content,
			dates,
			quantity: content.map_or_else(commissioned, |content| content.quantity()),
			coverage: coverage(rules, lot, &dates),
		}
	}

	/// Opens the account of a lot, or brings it up to date.
	pub(crate) fn open_account(record: &mut Recall, recall: RecallId, lot: &CoveredLot) {
		let before = Accounts::<T>::get(recall, lot.reference);
		let account = Account::by_now(before, lot);
		match before {
			Some(before) if before == account => {}
			Some(before) => Self::change_account(record, recall, &lot.reference, &before, &account),
			None => {
				record.progress.lots = record.progress.lots.saturating_add(1);
				if !account.is_reconciled() {
					record.progress.lots_open = record.progress.lots_open.saturating_add(1);
				}
				Accounts::<T>::insert(recall, lot.reference, account);
			}
		}
	}

	/// Writes an account, and counts it among the open ones or not.
	pub(crate) fn change_account(
		record: &mut Recall,
		recall: RecallId,
		lot: &LotReference,
		before: &Account,
		after: &Account,
	) {
		let open = &mut record.progress.lots_open;
		*open = match (before.is_reconciled(), after.is_reconciled()) {
			(true, false) => open.saturating_add(1),
			(false, true) => open.saturating_sub(1),
			(true, true) | (false, false) => *open,
		};
		Accounts::<T>::insert(recall, lot, after);
	}

	/// What is missing before the recall can be terminated, in the order in which it is best done.
	pub(crate) fn open_points(record: &Recall, level: &EffectivenessLevel) -> Vec<OpenPoint> {
		let progress = &record.progress;
		let reported = record
			.clocks
			.iter()
			.any(|clock| clock.kind == ClockKind::Report && clock.done.is_some());
		let checks_needed = level.sample_of(progress.consignees) > 0;
		[
			(!progress.surveyed, OpenPoint::NotSurveyed),
			(
				progress.answers_given < progress.answers_due,
				OpenPoint::AnswersMissing,
			),
			(
				checks_needed && progress.sample.is_none(),
				OpenPoint::SampleNotDrawn,
			),
			(
				progress.sample.is_some_and(|size| progress.checked < size),
				OpenPoint::ChecksMissing,
			),
			(progress.lots_open > 0, OpenPoint::NotReconciled),
			(!reported, OpenPoint::NotReported),
		]
		.into_iter()
		.filter_map(|(is_open, point)| is_open.then_some(point))
		.collect()
	}
}

/// How many devices an answer says the consignee has, or that came to an end with it.
pub(crate) fn stated(amounts: &Amounts) -> u64 {
	let Amounts {
		on_hand,
		held,
		corrected,
		returned: _,
		destroyed,
		used,
		passed_on: _,
		not_found,
	} = *amounts;
	sum(&[on_hand, held, corrected, destroyed, used, not_found])
}

/// The sum, which fits since the numbers are few and short.
pub(crate) fn sum(numbers: &[u32]) -> u64 {
	numbers
		.iter()
		.fold(0, |sum, number| sum.saturating_add(u64::from(*number)))
}

/// Amount by amount, the results of an operation on two answers; nothing where one has none.
fn combined(one: &Amounts, other: &Amounts, operation: impl Fn(u32, u32) -> Option<u32>) -> Option<Amounts> {
	Some(Amounts {
		on_hand: operation(one.on_hand, other.on_hand)?,
		held: operation(one.held, other.held)?,
		corrected: operation(one.corrected, other.corrected)?,
		returned: operation(one.returned, other.returned)?,
		destroyed: operation(one.destroyed, other.destroyed)?,
		used: operation(one.used, other.used)?,
		passed_on: operation(one.passed_on, other.passed_on)?,
		not_found: operation(one.not_found, other.not_found)?,
	})
}

/// The sum of answers without one that is in it.
fn defensive_sub(sum: &Amounts, one: &Amounts) -> Amounts {
	combined(sum, one, u32::checked_sub).unwrap_or_else(|| {
		defensive!("an answer is not in the sum of answers");
		Amounts::default()
	})
}
