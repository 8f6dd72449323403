//! A small custody for the tests of answers: devices move, and always add up.

use super::*;

/// Changes a holding, if it has enough in its hands. Returns whether it did.
fn take(lot: &LotReference, member: MemberId, quantity: u32, change: impl FnOnce(&mut Holding)) -> bool {
	let enough = on_hand(lot, member) >= quantity;
	if enough {
		change_holding(lot, member, |holding| {
			let left = holding.on_hand() - quantity;
			holding.stocks = stock(member, left);
			change(holding);
		});
	}
	enough
}

fn put(lot: &LotReference, member: MemberId, quantity: u32, change: impl FnOnce(&mut Holding)) {
	change_holding(lot, member, |holding| {
		holding.stocks = stock(member, holding.on_hand() + quantity);
		change(holding);
	});
}

fn stock(owner: MemberId, quantity: u32) -> BoundedVec<Stock, frame_support::traits::ConstU32<MAX_OWNERS>> {
	several((quantity > 0).then_some(Stock {
		owner,
		terms: Terms::Sale,
		quantity,
		identified: 0,
	}))
}

pub fn holding(lot: &LotReference, member: MemberId) -> Option<Holding> {
	Holdings::get().get(&(*lot, member)).cloned()
}

pub fn on_hand(lot: &LotReference, member: MemberId) -> u32 {
	holding(lot, member).map_or(0, |holding| holding.on_hand())
}

/// ACME commissions a lot of that many devices, or what it has of one that is there already.
pub fn commissioned(device: DeviceIdentifier, text: &str, quantity: u32) -> LotReference {
	let reference = lot(device, text, quantity);
	commission(&reference, quantity);
	reference
}

/// ACME has commissioned devices of a lot.
pub fn commission(lot: &LotReference, quantity: u32) {
	put(lot, ACME, quantity, |holding| holding.commissioned += quantity);
}

/// A shipment is sent and received.
pub fn ship(lot: &LotReference, from: MemberId, to: MemberId, quantity: u32, shipment: &str) -> bool {
	let sent = quantity > 0 && take(lot, from, quantity, |holding| holding.sent += quantity);
	if sent {
		put(lot, to, quantity, |holding| holding.received += quantity);
		deliver(lot, from, to, shipment);
	}
	sent
}

fn deliver(lot: &LotReference, sender: MemberId, to: MemberId, shipment: &str) {
	let number = ShipmentNumber::parse(shipment.as_bytes()).unwrap();
	Deliveries::mutate(|known| known.insert((ShipmentId { sender, number }, *lot), to));
}

pub fn use_up(lot: &LotReference, member: MemberId, quantity: u32) -> bool {
	take(lot, member, quantity, |holding| holding.used += quantity)
}

pub fn lose(lot: &LotReference, member: MemberId, quantity: u32) -> bool {
	take(lot, member, quantity, |holding| holding.lost += quantity)
}

pub fn destroy(lot: &LotReference, member: MemberId, quantity: u32) -> bool {
	take(lot, member, quantity, |holding| {
		holding.decommissioned += quantity
	})
}

/// What was lost is found again.
pub fn find(lot: &LotReference, member: MemberId, quantity: u32) -> bool {
	let lost = holding(lot, member).map_or(0, |holding| holding.lost);
	if lost >= quantity {
		put(lot, member, quantity, |holding| holding.lost -= quantity);
	}
	lost >= quantity
}

/// Packs devices that a member has into a new logistic unit, or into one that it has.
pub fn pack_up(lot: &LotReference, member: MemberId, quantity: u32, item: u32) -> bool {
	let key = sscc(item);
	let known = LogisticUnits::get().get(&key).cloned();
	let may = known.as_ref().is_none_or(|unit| {
		unit.possessor == member && unit.within.is_empty() && !unit.lost && unit.hands.len() == 1
	});
	let packed = may && take(lot, member, quantity, |holding| holding.packed += quantity);
	if packed {
		if known.is_none() {
			pack(item, &[member], &[]);
		}
		change_logistic_unit(&key, |unit| add(unit, lot, quantity));
	}
	packed
}

/// Packs a logistic unit into another one, both of which the member has.
pub fn nest(inner: u32, outer: u32) -> bool {
	let (inner, outer) = (sscc(inner), sscc(outer));
	let units = LogisticUnits::get();
	let (Some(small), Some(large)) = (units.get(&inner), units.get(&outer)) else {
		return false;
	};
	let free = |unit: &FakeLogisticUnit| unit.within.is_empty() && !unit.lost;
	let may = inner != outer
		&& small.possessor == large.possessor
		&& free(small)
		&& free(large)
		&& large.hands.len() == 1;
	if may {
		for (lot, quantity) in &small.contents {
			change_logistic_unit(&outer, |unit| add(unit, lot, *quantity));
		}
		for (key, unit) in &units {
			if *key == inner || unit.within.contains(&inner) {
				change_logistic_unit(key, |unit| unit.within.push(outer));
			}
		}
	}
	may
}

/// Sends a logistic unit with all that is in it.
pub fn ship_logistic_unit(item: u32, from: MemberId, to: MemberId, shipment: &str) -> bool {
	let key = sscc(item);
	let units = LogisticUnits::get();
	let Some(moved) = units.get(&key) else {
		return false;
	};
	let may = moved.possessor == from && moved.within.is_empty() && !moved.lost;
	if may {
		for (lot, quantity) in &moved.contents {
			if *quantity > 0 {
				deliver(lot, from, to, shipment);
			}
		}
		for moving in with_contents(&key) {
			change_logistic_unit(&moving, |unit| {
				unit.possessor = to;
				if !unit.hands.contains(&to) {
					unit.hands.push(to);
				}
			});
		}
	}
	may
}

/// Takes everything out of a logistic unit that has no other one inside.
pub fn unpack(item: u32) -> bool {
	let key = sscc(item);
	let Some(unit) = LogisticUnits::get().get(&key).cloned() else {
		return false;
	};
	let may = unit.within.is_empty() && !unit.lost && with_contents(&key).len() == 1;
	if may {
		for (lot, quantity) in &unit.contents {
			let member = unit.possessor;
			put(lot, member, *quantity, |holding| holding.unpacked += quantity);
		}
		change_logistic_unit(&key, |unit| {
			unit.contents.iter_mut().for_each(|(_, quantity)| *quantity = 0);
		});
	}
	may
}

pub fn lose_logistic_unit(item: u32, is_lost: bool) -> bool {
	let key = sscc(item);
	let may = LogisticUnits::get()
		.get(&key)
		.is_some_and(|unit| unit.within.is_empty());
	if may {
		for lost in with_contents(&key) {
			change_logistic_unit(&lost, |unit| unit.lost = is_lost);
		}
	}
	may
}

/// A logistic unit, and those in it.
fn with_contents(key: &Sscc) -> Vec<Sscc> {
	let units = LogisticUnits::get();
	let inside = units.iter().filter(|(_, unit)| unit.within.contains(key));
	inside.map(|(inside, _)| *inside).chain([*key]).collect()
}

fn add(unit: &mut FakeLogisticUnit, lot: &LotReference, added: u32) {
	match unit.contents.iter_mut().find(|(inside, _)| inside == lot) {
		Some((_, quantity)) => *quantity += added,
		None => unit.contents.push((*lot, added)),
	}
}

fn change_logistic_unit(key: &Sscc, change: impl FnOnce(&mut FakeLogisticUnit)) {
	LogisticUnits::mutate(|units| change(units.get_mut(key).unwrap()));
}

/// The outermost logistic units that a member has, by their places among the items.
pub fn logistic_units_of(lot: &LotReference, member: MemberId, items: core::ops::Range<u32>) -> Vec<u32> {
	let units = LogisticUnits::get();
	let has = |unit: &FakeLogisticUnit| {
		unit.possessor == member
			&& unit.within.is_empty()
			&& unit
				.contents
				.iter()
				.any(|(inside, quantity)| inside == lot && *quantity > 0)
	};
	items
		.filter(|item| units.get(&sscc(*item)).is_some_and(has))
		.collect()
}

/// What a member has of a lot, in its hands and in logistic units, by what custody knows: in hand, and lost.
fn in_logistic_units(lot: &LotReference, member: MemberId, lost: bool) -> u32 {
	let units = LogisticUnits::get().into_values();
	units
		.filter(|unit| unit.possessor == member && unit.within.is_empty() && unit.lost == lost)
		.flat_map(|unit| unit.contents)
		.filter_map(|(inside, quantity)| (inside == *lot).then_some(quantity))
		.sum()
}

/// The answer that leaves nothing out and adds nothing.
pub fn truth(lot: &LotReference, member: MemberId) -> Amounts {
	let known = holding(lot, member);
	let known = |amount: fn(&Holding) -> u32| known.as_ref().map_or(0, amount);
	Amounts {
		on_hand: known(Holding::on_hand) + in_logistic_units(lot, member, false),
		held: 0,
		corrected: 0,
		returned: known(|holding| holding.sent),
		destroyed: known(|holding| holding.decommissioned),
		used: known(|holding| holding.used),
		passed_on: 0,
		not_found: known(|holding| holding.lost) + in_logistic_units(lot, member, true),
	}
}

pub fn answer(account: u64, recall: RecallId, lot: &LotReference, amounts: Amounts) -> DispatchResult {
	answer_with(account, recall, lot, amounts, &[], &[])
}

pub fn answer_with(
	account: u64,
	recall: RecallId,
	lot: &LotReference,
	amounts: Amounts,
	logistic_units: &[u32],
	passed_on_by: &[&str],
) -> DispatchResult {
	Recalls::answer(
		signed(account),
		recall,
		None,
		lot_code(lot),
		amounts,
		several(logistic_units.iter().map(|item| sscc_text(*item))),
		several(passed_on_by.iter().map(|text| number(text))),
	)
}

/// Surveys to the end.
pub fn surveyed(recall: RecallId) {
	while !record_of(recall).progress.surveyed {
		assert_ok!(Recalls::survey(signed(HUGO), recall, 100));
	}
}

pub fn account_of(recall: RecallId, lot: &LotReference) -> crate::Account {
	crate::Accounts::<Test>::get(recall, lot).unwrap()
}

pub fn consignee_of(recall: RecallId, member: MemberId) -> crate::Consignee {
	crate::Consignees::<Test>::get(recall, member).unwrap()
}

pub fn line_of(recall: RecallId, member: MemberId, lot: &LotReference) -> Option<crate::Line> {
	crate::Lines::<Test>::get((recall, member, lot))
}

/// The members that are consignees, in the order in which they were found.
pub fn consignees_of(recall: RecallId) -> Vec<MemberId> {
	let mut found: Vec<_> = crate::Consignees::<Test>::iter_prefix(recall).collect();
	found.sort_by_key(|(_, consignee)| consignee.index);
	found.into_iter().map(|(member, _)| member).collect()
}

/// Ends a recall, whatever is open.
pub fn ended(recall: RecallId) {
	let status = RecallStatus::Terminated {
		at: NOW,
		by: REGULATOR,
	};
	crate::Recalls::<Test>::mutate(recall, |record| record.as_mut().unwrap().status = status);
}
