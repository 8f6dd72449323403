//! What the benchmarks start from.

use crate::*;
use alloc::{collections::BTreeSet, format, vec::Vec};
use custos_primitives::{
	custody::{CustodyInspect, DeviceCustody, DeviceInspect, LotCode, LotReference},
	device::{DeviceCode, Label, Number},
	gs1::{DeviceIdentifier, LotNumber, SerialNumber},
	guard::{Guarded, HoldId, RecallId},
	member::{Actor, MemberId},
	recall::{
		ClockKind, EffectivenessLevel, Hold, HoldAuthority, HoldTarget, HoldTargetCode, RecallAction,
		RecallClass, RecallDepth, RecallReason, RecallTerms, RuleCode, Scope, ScopeCode, Vigilance,
		MAX_DOCUMENTS, MAX_LOTS, MAX_RULES, MAX_SERIALS,
	},
};
use frame_benchmarking::v2::*;
use frame_support::{
	traits::{EnsureOrigin, Get},
	BoundedVec,
};
use sp_core::H256;

pub(super) const DOCUMENT: H256 = H256::repeat_byte(7);

/// The first number of the recalls and holds that only fill places.
const FILLING: u32 = 1 << 30;

pub(super) type Prepared<T> = (
	<T as frame_system::Config>::RuntimeOrigin,
	Actor<<T as frame_system::Config>::AccountId>,
);

/// An origin that the runtime accepts, and who it is.
pub(super) fn prepare<T: Config, O>() -> Result<Prepared<T>, BenchmarkError>
where
	O: EnsureOrigin<T::RuntimeOrigin, Success = Actor<T::AccountId>>,
{
	let origin =
		O::try_successful_origin().map_err(|_| BenchmarkError::Stop("the runtime has no such origin"))?;
	let actor =
		O::ensure_origin(origin.clone()).map_err(|_| BenchmarkError::Stop("the origin is refused"))?;
	Ok((origin, actor))
}

/// A member that no origin of the benchmarks acts for.
pub(super) fn other_than(member: MemberId) -> MemberId {
	member.wrapping_add(1)
}

/// A text as long as a number may be.
pub(super) fn number(letter: char, group: u32, n: u32) -> Number {
	Number::truncate_from(format!("{letter}{group:07}-{n:011}").into_bytes())
}

fn serial_number(group: u32, n: u32) -> Result<SerialNumber, BenchmarkError> {
	SerialNumber::parse(&number('S', group, n)).map_err(|_| BenchmarkError::Stop("no serial number"))
}

/// As many different models of the member's as asked for.
pub(super) fn models<T: Config>(member: MemberId, count: u32) -> Result<Vec<DeviceIdentifier>, BenchmarkError>
where
	T::Devices: DeviceCustody,
{
	let models = T::Devices::register(member, count);
	let different: BTreeSet<_> = models.iter().collect();
	match different.len() == count as usize {
		true => Ok(models),
		false => Err(BenchmarkError::Stop("there are too few models")),
	}
}

/// The scope that takes the most room in the state.
fn largest_scope(group: u32) -> Result<Scope, BenchmarkError> {
	let serials = (0..MAX_SERIALS)
		.map(|n| serial_number(group, n))
		.collect::<Result<_, _>>()?;
	Ok(Scope::Serials {
		serials: BoundedVec::truncate_from(serials),
	})
}

/// Gives all places for rules of a model to recalls of other units, except for so many.
pub(super) fn crowd<T: Config>(device: &DeviceIdentifier, except: u32) -> Result<(), BenchmarkError> {
	let taken = T::MaxRulesPerDevice::get().saturating_sub(except);
	let rules = (0..taken)
		.map(|n| {
			let recall = FILLING.saturating_add(n);
			largest_scope(n).map(|scope| RecallRule { recall, scope })
		})
		.collect::<Result<_, _>>()?;
	let rules = BoundedVec::truncate_from(rules);
	Restrictions::<T>::insert(device, Restriction { rules, holds: 1 });
	Ok(())
}

/// Holds by as many members as there is room for, except for so many.
pub(super) fn marks<T: Config>(except: u32) -> BoundedVec<HoldMark, T::MaxHoldsPerTarget> {
	let taken = T::MaxHoldsPerTarget::get().saturating_sub(except);
	let marks = (0..taken).map(|n| HoldMark {
		hold: FILLING.saturating_add(n),
		placed_by: FILLING.saturating_add(n),
	});
	BoundedVec::truncate_from(marks.collect())
}

/// A unit of the member's that may be used, although as much is said as can be of its model and of what is inside: recalls
/// of other units, which correct what may be inside of it, and something that is held.
pub(super) fn restricted_unit<T: Config>(member: MemberId) -> Result<Guarded, BenchmarkError>
where
	T::Devices: DeviceCustody,
{
	let device = model::<T>(member)?;
	let inside = T::Devices::model(&device)
		.and_then(|model| model.base)
		.ok_or(BenchmarkError::Stop("the model is no package"))?;
	for restricted in [device, inside] {
		crowd::<T>(&restricted, 0)?;
	}
	let serial = serial_number(T::MaxRulesPerDevice::get(), 0)?;
	let corrected = (0..T::MaxRulesPerDevice::get()).map(|n| FILLING.saturating_add(n));
	let restriction = UnitRestriction {
		holds: BoundedVec::new(),
		corrected: BoundedVec::truncate_from(corrected.collect()),
	};
	UnitRestrictions::<T>::insert(device, serial, restriction);
	Ok(Guarded::Devices {
		lot: LotReference {
			device,
			lot: LotNumber::parse(b"OTHER").ok(),
		},
		serial: Some(serial),
		manufactured: None,
		expires: None,
		possessor: member,
	})
}

/// Says as much of a unit as there is room for, except for so many holds and one correction.
pub(super) fn burden<T: Config>(device: &DeviceIdentifier, serial: &SerialNumber, except: u32) {
	let corrected = (1..T::MaxRulesPerDevice::get()).map(|n| FILLING.saturating_add(n));
	let restriction = UnitRestriction {
		holds: marks::<T>(except),
		corrected: BoundedVec::truncate_from(corrected.collect()),
	};
	UnitRestrictions::<T>::insert(device, serial, restriction);
}

/// A rule for as many lots as one can name, none of which is there.
pub(super) fn rule(device: &DeviceIdentifier, group: u32) -> RuleCode {
	let lots = (0..MAX_LOTS).map(|n| number('L', group, n)).collect();
	RuleCode {
		device: DeviceCode::from(device),
		scope: ScopeCode::Lots {
			lots: BoundedVec::truncate_from(lots),
		},
	}
}

/// A rule for units of any lot, whose serial numbers begin with an S, as do all those of [`number`].
pub(super) fn rule_for_units(device: &DeviceIdentifier) -> RuleCode {
	RuleCode {
		device: DeviceCode::from(device),
		scope: ScopeCode::SerialRange {
			first: Number::truncate_from(b"S0000000-00000000000".to_vec()),
			last: Number::truncate_from(b"S9999999-99999999999".to_vec()),
		},
	}
}

/// A rule for all devices of a model.
pub(super) fn rule_for_all(device: &DeviceIdentifier) -> RuleCode {
	RuleCode {
		device: DeviceCode::from(device),
		scope: ScopeCode::All,
	}
}

/// As many rules as a recall can have, of which the last one is given.
pub(super) fn rules_before(last: RuleCode, device: &DeviceIdentifier) -> Vec<RuleCode> {
	let before = (1..MAX_RULES).map(|group| rule(device, group));
	before.chain([last]).collect()
}

/// Terms as long as they may be.
pub(super) fn terms(action: RecallAction, level: EffectivenessLevel) -> RecallTerms {
	RecallTerms {
		class: RecallClass::ClassII,
		action,
		depth: RecallDepth::User,
		reason: RecallReason::Manufacturing,
		level,
		response_days: 5,
		status_report_days: 30,
		vigilance: Some(Vigilance::SeriousIncident),
		fsca_reference: Label::truncate_from(alloc::vec![b'F'; 80]),
		documents: BoundedVec::truncate_from(alloc::vec![DOCUMENT; MAX_DOCUMENTS as usize]),
	}
}

/// The member recalls what the rules say.
pub(super) fn begun<T: Config>(
	firm: MemberId,
	rules: &[RuleCode],
	terms: RecallTerms,
) -> Result<RecallId, BenchmarkError> {
	let actor = Actor {
		member: firm,
		delegate: account("firm", firm, 0),
	};
	let recall = NextRecallId::<T>::get();
	Pallet::<T>::do_initiate(actor, rules, terms)
		.map_err(|_| BenchmarkError::Stop("the recall is refused"))?;
	Ok(recall)
}

/// The member has as large a recall as there can be, of one model of its own, by which nobody is checked.
pub(super) fn large_recall<T: Config>(firm: MemberId) -> Result<(RecallId, DeviceIdentifier), BenchmarkError>
where
	T::Devices: DeviceCustody,
{
	let device = model::<T>(firm)?;
	crowd::<T>(&device, MAX_RULES)?;
	let rules = rules_before(rule(&device, 0), &device);
	let recall = begun::<T>(firm, &rules, terms(RecallAction::Removal, EffectivenessLevel::E))?;
	Ok((recall, device))
}

pub(super) fn model<T: Config>(member: MemberId) -> Result<DeviceIdentifier, BenchmarkError>
where
	T::Devices: DeviceCustody,
{
	let models = models::<T>(member, 1)?;
	models.first().copied().ok_or(BenchmarkError::Stop("no model"))
}

/// The largest rules for as many models of the member's as asked for, each of which has room for one more. Of the first
/// model there is a lot of a million, of which members all over have some.
pub(super) fn rules_for<T: Config>(
	member: MemberId,
	count: u32,
) -> Result<(Vec<DeviceIdentifier>, Vec<RuleCode>), BenchmarkError>
where
	T::Devices: DeviceCustody,
{
	let (_, _, lot) = T::Devices::produce(member, 0, 1_000_000);
	T::Custody::spread(&lot, 10);
	let mut devices = models::<T>(member, count.saturating_sub(1))?;
	devices.push(lot.device);
	for device in &devices {
		crowd::<T>(device, 1)?;
	}
	let rules = devices.iter().map(|device| rule(device, 0)).collect();
	Ok((devices, rules))
}

/// All places for rules of each of the models are taken, and there is no other record: one write for a model, however many
/// devices of it there are and wherever they are.
pub(super) fn assert_restricted<T: Config>(devices: &[DeviceIdentifier]) {
	assert_eq!(Restrictions::<T>::iter_keys().count(), devices.len());
	for device in devices {
		let rules = Restrictions::<T>::get(device).map_or(0, |restriction| restriction.rules.len());
		assert_eq!(rules as u32, T::MaxRulesPerDevice::get());
	}
}

/// A lot of the member's, of which so many others have had some.
pub(super) fn spread_lot<T: Config>(member: MemberId, others: u32) -> LotReference
where
	T::Devices: DeviceCustody,
{
	let (_, _, lot) = T::Devices::produce(member, 0, 1_000_000);
	T::Custody::spread(&lot, others);
	lot
}

/// The member recalls units of a lot, by the last of as many rules as a recall can have.
pub(super) fn recalled_in_part<T: Config>(
	firm: MemberId,
	lot: &LotReference,
) -> Result<RecallId, BenchmarkError> {
	let rules = rules_before(rule_for_units(&lot.device), &lot.device);
	begun::<T>(firm, &rules, terms(RecallAction::Removal, EffectivenessLevel::A))
}

/// Opens the account of a lot, with ten devices in scope.
pub(super) fn insert_account<T: Config>(recall: RecallId, lot: &LotReference) {
	let account = Account {
		in_scope: 10,
		answered: Default::default(),
		recovered: 0,
		explained: 0,
	};
	Accounts::<T>::insert(recall, lot, account);
	change::<T>(recall, |record| {
		record.progress.lots = 1;
		record.progress.lots_open = 1;
	});
}

/// Whether a report was made.
pub(super) fn is_done<T: Config>(recall: RecallId, kind: ClockKind) -> Result<bool, BenchmarkError> {
	let clocks = record::<T>(recall)?.clocks;
	Ok(clocks
		.iter()
		.any(|clock| clock.kind == kind && clock.done.is_some()))
}

pub(super) fn text(text: &str) -> Number {
	Number::truncate_from(text.as_bytes().to_vec())
}

pub(super) fn lot_code(lot: &LotReference) -> LotCode {
	LotCode {
		device: DeviceCode::from(&lot.device),
		lot: lot.lot.map(|lot| text(lot.as_str())),
	}
}

/// A unit as a target of holds, in the words of a call and in those of the state.
pub(super) fn unit_target(device: &DeviceIdentifier, serial: &SerialNumber) -> (HoldTargetCode, HoldTarget) {
	let code = HoldTargetCode::Unit {
		device: DeviceCode::from(device),
		serial: text(serial.as_str()),
	};
	let target = HoldTarget::Unit {
		device: *device,
		serial: *serial,
	};
	(code, target)
}

/// Places a hold on a unit of which something is said already.
pub(super) fn place<T: Config>(target: HoldTarget, hold: HoldId, placed_by: MemberId) {
	let record = Hold {
		hold,
		placed_by,
		authority: HoldAuthority::Possessor,
		reason: RecallReason::Other,
		document: DOCUMENT,
		since: 0,
	};
	Holds::<T>::insert(hold, StandingHold { target, hold: record });
	if let HoldTarget::Unit { device, serial } = target {
		UnitRestrictions::<T>::mutate(device, serial, |unit| {
			for unit in unit.iter_mut() {
				let full = unit.holds.try_push(HoldMark { hold, placed_by }).is_err();
				assert!(!full, "there is room for a hold");
			}
		});
	}
}

/// A recall as its record says.
pub(super) fn record<T: Config>(recall: RecallId) -> Result<Recall, BenchmarkError> {
	Recalls::<T>::get(recall).ok_or(BenchmarkError::Stop("no recall"))
}

/// Changes the record of a recall.
pub(super) fn change<T: Config>(recall: RecallId, change: impl FnMut(&mut Recall)) {
	Recalls::<T>::mutate(recall, |record| record.iter_mut().for_each(change));
}
