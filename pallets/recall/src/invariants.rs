//! What always holds in the state of this pallet. Run by `try-runtime`, and after each test.

use crate::{
	holds::device_of, Account, Accounts, Config, Consignee, Consignees, HoldMark, HoldingHolds, Holds, Line,
	Lines, LogisticUnitHolds, LotHolds, NextHoldId, NextRecallId, Pallet, Recall, Recalls, Restrictions,
	UnitRestrictions, Versions,
};
use alloc::{
	collections::{BTreeMap, BTreeSet},
	vec::Vec,
};
use custos_primitives::{
	custody::LotReference,
	gs1::DeviceIdentifier,
	guard::{HoldId, RecallId},
	member::MemberId,
	recall::{Amounts, ClockKind, HoldTarget, RecallAction, Rule},
};
use frame_support::ensure;
use sp_runtime::TryRuntimeError;

/// What [`Recall`] and [`Consignee`] count, counted anew.
#[derive(Default)]
struct Counted {
	consignees: BTreeMap<(RecallId, MemberId), (u32, u32)>,
	accounts: BTreeMap<(RecallId, LotReference), Answers>,
}

/// What the answers on a lot add up to.
#[derive(Default)]
struct Answers {
	sum: [u64; 8],
	recovered: u64,
}

impl<T: Config> Pallet<T> {
	/// Checks each invariant.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		let rules = Self::check_versions()?;
		let holds = Self::check_holds()?;
		Self::check_restrictions(&rules, &holds)?;
		Self::check_corrections()?;
		let counted = Self::count_lines()?;
		Self::check_accounts(&counted)?;
		for (number, recall) in Recalls::<T>::iter() {
			check_clocks(&recall)?;
			Self::check_progress(number, &recall, &counted)?;
		}
		Ok(())
	}

	/// Each version from the first to the current one is there. Returns the rules that hold, with their recalls.
	fn check_versions() -> Result<Vec<(RecallId, Rule)>, TryRuntimeError> {
		let mut versions = 0u64;
		let mut rules = Vec::new();
		for (number, recall) in Recalls::<T>::iter() {
			ensure!(
				number < NextRecallId::<T>::get(),
				"a recall has a number that was not given"
			);
			let complete = (1..=recall.version).all(|version| Versions::<T>::contains_key(number, version));
			ensure!(complete, "a version of a recall is missing");
			versions = versions.saturating_add(recall.version.into());
			let current =
				Versions::<T>::get(number, recall.version).ok_or("the current version is missing")?;
			rules.extend(current.rules.into_iter().map(|rule| (number, rule)));
		}
		ensure!(
			Versions::<T>::iter_keys().count() as u64 == versions,
			"a version belongs to no recall"
		);
		Ok(rules)
	}

	/// Each hold is marked on the thing that it holds, and each mark is of a hold. Returns the number of holds of each model.
	fn check_holds() -> Result<BTreeMap<DeviceIdentifier, u32>, TryRuntimeError> {
		let mut marks = BTreeSet::<(HoldId, MemberId)>::new();
		let mut noted = 0u64;
		let mut note = |of_thing: Vec<HoldMark>| {
			noted = noted.saturating_add(of_thing.len() as u64);
			marks.extend(of_thing.iter().map(|mark| (mark.hold, mark.placed_by)));
			!of_thing.is_empty()
		};
		for (_, _, unit) in UnitRestrictions::<T>::iter() {
			ensure!(!unit.is_empty(), "a record says nothing of a unit");
			note(unit.holds.into_inner());
		}
		let of_lots = LotHolds::<T>::iter().map(|(_, _, holds)| holds);
		let of_holdings = HoldingHolds::<T>::iter_values();
		let of_logistic_units = LogisticUnitHolds::<T>::iter_values();
		for holds in of_lots.chain(of_holdings).chain(of_logistic_units) {
			ensure!(note(holds.into_inner()), "a record holds nothing");
		}
		let mut counts = BTreeMap::<_, u32>::new();
		let mut placed = BTreeSet::new();
		for (number, standing) in Holds::<T>::iter() {
			let hold = standing.hold;
			ensure!(
				number < NextHoldId::<T>::get() && hold.hold == number,
				"a hold has another number"
			);
			ensure!(
				marks.contains(&(number, hold.placed_by)),
				"a hold is not marked on what it holds"
			);
			ensure!(
				placed.insert((key_of(&standing.target), hold.placed_by)),
				"a member holds a thing twice"
			);
			if let Some(device) = device_of(&standing.target) {
				let count = counts.entry(*device).or_default();
				*count = count.saturating_add(1);
			}
		}
		ensure!(noted == placed.len() as u64, "a hold is marked and not there");
		Ok(counts)
	}

	/// The restrictions of a model are the rules of the current versions of all recalls, and the number of holds.
	fn check_restrictions(
		rules: &[(RecallId, Rule)],
		holds: &BTreeMap<DeviceIdentifier, u32>,
	) -> Result<(), TryRuntimeError> {
		let mut known = 0usize;
		for (device, restriction) in Restrictions::<T>::iter() {
			ensure!(!restriction.is_empty(), "a record restricts nothing");
			ensure!(
				restriction.holds == holds.get(&device).copied().unwrap_or_default(),
				"the holds of a model are counted wrong"
			);
			let mut expected: Vec<_> = rules
				.iter()
				.filter(|(_, rule)| rule.device == device)
				.map(|(recall, rule)| (*recall, rule.scope.clone()))
				.collect();
			for rule in restriction.rules {
				let place = expected
					.iter()
					.position(|(recall, scope)| (*recall, scope) == (rule.recall, &rule.scope))
					.ok_or("a model is restricted by a rule of no recall")?;
				expected.swap_remove(place);
			}
			ensure!(
				expected.is_empty(),
				"a rule of a recall does not restrict its model"
			);
			known = known.saturating_add(1);
		}
		let ruled = rules.iter().map(|(_, rule)| rule.device);
		let devices: BTreeSet<_> = ruled.chain(holds.keys().copied()).collect();
		ensure!(
			devices.len() == known,
			"a model has no restrictions and should have"
		);
		Ok(())
	}

	/// Units are corrected under recalls for corrections, once each.
	fn check_corrections() -> Result<(), TryRuntimeError> {
		for (_, _, unit) in UnitRestrictions::<T>::iter() {
			let recalls: BTreeSet<_> = unit.corrected.iter().collect();
			ensure!(
				recalls.len() == unit.corrected.len(),
				"a unit was corrected twice"
			);
			for number in &unit.corrected {
				let recall = Recalls::<T>::get(number).ok_or("a unit was corrected under no recall")?;
				let version =
					Versions::<T>::get(number, recall.version).ok_or("the current version is missing")?;
				match version.terms.action {
					RecallAction::Correction => {}
					RecallAction::Removal => return Err("a unit was corrected under a removal".into()),
				}
			}
		}
		Ok(())
	}

	/// What each consignee has to answer and has answered, and what the answers add up to.
	fn count_lines() -> Result<Counted, TryRuntimeError> {
		let mut counted = Counted::default();
		for ((number, member, lot), line) in Lines::<T>::iter() {
			let recall = Recalls::<T>::get(number).ok_or("an answer belongs to no recall")?;
			let (due, given) = counted.consignees.entry((number, member)).or_default();
			let answers = counted.accounts.entry((number, lot)).or_default();
			*due = due.saturating_add(1);
			match line {
				Line::Due => {}
				Line::Answered { amounts } => {
					*given = given.saturating_add(1);
					answers.add(&amounts, member == recall.firm);
				}
			}
		}
		Ok(counted)
	}

	/// There is an account for each lot that somebody is to answer on, and it has the sum of the answers.
	fn check_accounts(counted: &Counted) -> Result<(), TryRuntimeError> {
		for (number, lot) in counted.accounts.keys() {
			ensure!(
				Accounts::<T>::contains_key(number, lot),
				"an answer is in no account"
			);
		}
		for (number, lot, account) in Accounts::<T>::iter() {
			let answers = counted
				.accounts
				.get(&(number, lot))
				.ok_or("nobody answers for an account")?;
			ensure!(
				fields(&account.answered).map(u64::from) == answers.sum
					&& u64::from(account.recovered) == answers.recovered,
				"an account has another sum than its answers"
			);
		}
		Ok(())
	}

	/// A recall's counters are right.
	fn check_progress(number: RecallId, recall: &Recall, counted: &Counted) -> Result<(), TryRuntimeError> {
		let progress = &recall.progress;
		let mut indices = BTreeSet::new();
		let (mut due, mut given, mut checked) = (0u32, 0u32, 0u32);
		let standing = recall.standing_sample().map(|sample| sample.number);
		for (member, consignee) in Consignees::<T>::iter_prefix(number) {
			let lines = counted
				.consignees
				.get(&(number, member))
				.ok_or("a consignee has nothing to answer")?;
			ensure!(
				*lines == (consignee.lines_due, consignee.lines_given),
				"a consignee's answers are counted wrong"
			);
			indices.insert(consignee.index);
			due = due.saturating_add(consignee.lines_due);
			given = given.saturating_add(consignee.lines_given);
			checked = checked.saturating_add(is_checked(&consignee, standing).into());
		}
		ensure!(
			indices.into_iter().eq(0..progress.consignees),
			"the consignees are not in one order"
		);
		let answering = counted.consignees.keys().filter(|(recall, _)| *recall == number);
		ensure!(
			answering.count() == progress.consignees as usize,
			"somebody answers that is no consignee"
		);
		ensure!(
			(progress.answers_due, progress.answers_given) == (due, given),
			"a recall's answers are counted wrong"
		);
		ensure!(progress.checked == checked, "a recall's checks are counted wrong");
		let size = recall
			.standing_sample()
			.map(|sample| sample.size(progress.consignees));
		ensure!(progress.sample == size, "a recall's sample is counted wrong");
		let size = recall
			.standing_sample()
			.map(|sample| sample.size(progress.consignees));
		ensure!(progress.sample == size, "a recall's sample has another size");
		let accounts: Vec<_> = Accounts::<T>::iter_prefix_values(number).collect();
		let open = accounts.iter().filter(|account| is_open(account)).count();
		ensure!(
			(progress.lots as usize, progress.lots_open as usize) == (accounts.len(), open),
			"a recall's lots are counted wrong"
		);
		Ok(())
	}
}

impl Answers {
	fn add(&mut self, amounts: &Amounts, is_firm: bool) {
		for (sum, amount) in self.sum.iter_mut().zip(fields(amounts)) {
			*sum = sum.saturating_add(amount.into());
		}
		if is_firm {
			let again = u64::from(amounts.on_hand).saturating_add(amounts.held.into());
			self.recovered = self.recovered.saturating_add(again);
		}
	}
}

/// The report and the status report are due of every recall, and nothing is due twice.
fn check_clocks(recall: &Recall) -> Result<(), TryRuntimeError> {
	let times = |kind: ClockKind| {
		let clocks = recall.clocks.iter();
		clocks.filter(|clock| clock.kind == kind).count()
	};
	ensure!(
		times(ClockKind::Report) == 1
			&& times(ClockKind::StatusReport) == 1
			&& times(ClockKind::VigilanceReport) <= 1,
		"a recall's reports are not due once each"
	);
	Ok(())
}

fn is_checked(consignee: &Consignee, sample: Option<u32>) -> bool {
	match (consignee.check, sample) {
		(Some(check), Some(sample)) => check.sample == sample,
		(None, _) | (_, None) => false,
	}
}

/// Whether devices of the lot are in nobody's account, or in more than one.
fn is_open(account: &Account) -> bool {
	let Amounts {
		on_hand,
		held,
		corrected,
		returned: _,
		destroyed,
		used,
		passed_on: _,
		not_found,
	} = account.answered;
	let ended = total(&[corrected, destroyed, used, not_found]);
	let accounted = total(&[account.recovered, account.explained]).saturating_add(ended);
	let stated = total(&[on_hand, held]).saturating_add(ended);
	let in_scope = u64::from(account.in_scope);
	accounted.min(u64::from(u32::MAX)) != in_scope || stated > in_scope
}

fn total(amounts: &[u32]) -> u64 {
	let amounts = amounts.iter();
	amounts.fold(0, |sum, amount| sum.saturating_add(u64::from(*amount)))
}

fn fields(amounts: &Amounts) -> [u32; 8] {
	[
		amounts.on_hand,
		amounts.held,
		amounts.corrected,
		amounts.returned,
		amounts.destroyed,
		amounts.used,
		amounts.passed_on,
		amounts.not_found,
	]
}

/// What tells one thing from another.
fn key_of(target: &HoldTarget) -> Vec<u8> {
	codec::Encode::encode(target)
}
