//! Tests of holds and recalls: a file for each call, and for what concerns several.
#![allow(clippy::arithmetic_side_effects, reason = "a test that overflows stops")]

mod amend;
mod answer;
mod draw_sample;
mod explain;
mod extend;
mod guard;
mod hold;
mod initiate;
mod mandate;
mod narrow;
mod open_points;
mod record_check;
mod record_corrections;
mod release;
mod report;
mod report_status;
mod rulings;
mod scopes;
mod sequences;
mod set_quantity_in_scope;
mod survey;
mod terminate;
mod views;
mod world;

use crate::mock::*;
use custos_primitives::{
	custody::*,
	device::{Certification, Code, DeviceCode, Lot, LotContent, Number, Unit},
	gs1::{
		check_digit, Date, DeviceIdentifier, Gtin, IssuingAgency, LotNumber, SerialNumber, ShipmentNumber,
		Sscc,
	},
	guard::{Guarded, Intent, RecallId, Refusal, UseGuard},
	member::MemberId,
	recall::*,
	trail::{Trail, TrailSubject},
};
use frame_support::{assert_ok, traits::Get, BoundedVec};
use sp_core::H256;
use sp_runtime::DispatchResult;

type E = crate::Error<Test>;

fn bounded<Bound: Get<u32>>(text: &str) -> BoundedVec<u8, Bound> {
	text.as_bytes().to_vec().try_into().unwrap()
}

fn several<Thing, Bound: Get<u32>>(things: impl IntoIterator<Item = Thing>) -> BoundedVec<Thing, Bound> {
	BoundedVec::truncate_from(things.into_iter().collect())
}

fn signed(account: u64) -> RuntimeOrigin {
	RuntimeOrigin::signed(account)
}

/// The digits with their check digit.
fn with_check_digit(digits: &str) -> String {
	format!("{digits}{}", check_digit(digits.as_bytes()).unwrap())
}

/// The GTIN of the item of that number.
fn device(item: u32) -> DeviceIdentifier {
	let gtin = with_check_digit(&format!("09506000{item:05}"));
	DeviceIdentifier::Gs1(Gtin::parse(gtin.as_bytes()).unwrap())
}

fn code(device: &DeviceIdentifier) -> DeviceCode {
	DeviceCode::from(device)
}

fn code_of(issuing_agency: IssuingAgency, text: &str) -> DeviceCode {
	let code: Code = bounded(text);
	DeviceCode { issuing_agency, code }
}

fn lot_number(text: &str) -> LotNumber {
	LotNumber::parse(text.as_bytes()).unwrap()
}

fn serial(text: &str) -> SerialNumber {
	SerialNumber::parse(text.as_bytes()).unwrap()
}

fn number(text: &str) -> Number {
	bounded(text)
}

fn sscc(item: u32) -> Sscc {
	Sscc::parse(sscc_text(item).as_slice()).unwrap()
}

fn sscc_text(item: u32) -> SsccText {
	bounded(&with_check_digit(&format!("09506000{item:09}")))
}

fn date(year: u16, month: u8, day: u8) -> Option<Date> {
	Some(Date { year, month, day })
}

fn document() -> H256 {
	H256::repeat_byte(7)
}

/// ACME's syringe, which is sold in lots by quantity.
fn syringe() -> DeviceIdentifier {
	model(1, ACME)
}

/// ACME's hip stem, which has serial numbers.
fn hip_stem() -> DeviceIdentifier {
	model(2, ACME)
}

/// Registers a model.
fn model(item: u32, manufacturer: MemberId) -> DeviceIdentifier {
	register(item, manufacturer, None)
}

/// Registers a package of a model.
fn package(item: u32, manufacturer: MemberId, base: DeviceIdentifier) -> DeviceIdentifier {
	register(item, manufacturer, Some(base))
}

fn register(item: u32, manufacturer: MemberId, base: Option<DeviceIdentifier>) -> DeviceIdentifier {
	let device = device(item);
	let certification = Certification::Exempt;
	let standing = ModelStanding {
		manufacturer,
		base,
		certification,
	};
	Models::mutate(|models| models.insert(device, standing));
	device
}

/// Made in May 2026.
const MADE: Option<Date> = Some(Date {
	year: 2026,
	month: 5,
	day: 4,
});
/// Good for five years.
const EXPIRES: Option<Date> = Some(Date {
	year: 2031,
	month: 5,
	day: 3,
});

/// The lot of a model, whether it is there or not.
fn reference(device: DeviceIdentifier, lot: &str) -> LotReference {
	LotReference {
		device,
		lot: Some(lot_number(lot)),
	}
}

fn lot_code(lot: &LotReference) -> LotCode {
	LotCode {
		device: code(&lot.device),
		lot: lot.lot.map(|number| bounded(number.as_str())),
	}
}

/// Commissions a lot of so many devices without serials.
fn lot(device: DeviceIdentifier, text: &str, quantity: u32) -> LotReference {
	dated_lot(device, text, LotContent::Quantity { quantity }, MADE, EXPIRES)
}

fn dated_lot(
	device: DeviceIdentifier,
	text: &str,
	content: LotContent,
	manufactured: Option<Date>,
	expires: Option<Date>,
) -> LotReference {
	let number = lot_number(text);
	let trail = Trail::new(&TrailSubject::Lot { device, lot: number });
	let lot = Lot {
		content,
		manufactured,
		expires,
		trail,
	};
	Lots::mutate(|lots| lots.insert((device, number), lot));
	reference(device, text)
}

/// Commissions a unit of a lot, which the member has.
fn unit(device: DeviceIdentifier, lot: Option<&str>, text: &str, possessor: MemberId) -> SerialNumber {
	dated_unit(device, lot, text, possessor, MADE, EXPIRES)
}

fn dated_unit(
	device: DeviceIdentifier,
	lot: Option<&str>,
	text: &str,
	possessor: MemberId,
	manufactured: Option<Date>,
	expires: Option<Date>,
) -> SerialNumber {
	let serial = serial(text);
	let unit = Unit {
		lot: lot.map(lot_number),
		manufactured,
		expires,
		state: UnitState::Held,
		condition: Condition::Serviceable,
		owner: possessor,
		terms: Terms::Sale,
		possessor,
		trail: Trail::new(&TrailSubject::Unit { device, serial }),
	};
	Units::mutate(|units| units.insert((device, serial), unit));
	serial
}

/// Gives a member so many devices of a lot: it received them, and has them in its hands.
fn give(lot: &LotReference, member: MemberId, quantity: u32) {
	change_holding(lot, member, |holding| {
		holding.received += quantity;
		let stock = Stock {
			owner: member,
			terms: Terms::Sale,
			quantity,
			identified: 0,
		};
		holding.stocks = several([stock]);
	});
}

/// Changes what a member has, and had, of a lot.
fn change_holding(lot: &LotReference, member: MemberId, change: impl FnOnce(&mut Holding)) {
	let subject = TrailSubject::Holding { lot: *lot, member };
	let nothing = Holding {
		stocks: Default::default(),
		commissioned: 0,
		received: 0,
		sent: 0,
		packed: 0,
		unpacked: 0,
		used: 0,
		lost: 0,
		decommissioned: 0,
		trail: Trail::new(&subject),
	};
	Holdings::mutate(|holdings| change(holdings.entry((*lot, member)).or_insert(nothing)));
}

/// Packs devices of lots into a logistic unit that has been in those hands, the last of which has it.
fn pack(item: u32, hands: &[MemberId], contents: &[(LotReference, u32)]) -> Sscc {
	let logistic_unit = FakeLogisticUnit {
		possessor: *hands.last().unwrap(),
		hands: hands.to_vec(),
		contents: contents.to_vec(),
		within: Vec::new(),
		lost: false,
	};
	LogisticUnits::mutate(|units| units.insert(sscc(item), logistic_unit));
	sscc(item)
}

fn all() -> ScopeCode {
	ScopeOf::All
}

fn lots(texts: &[&str]) -> ScopeCode {
	ScopeOf::Lots {
		lots: several(texts.iter().map(|text| number(text))),
	}
}

fn serials(texts: &[&str]) -> ScopeCode {
	ScopeOf::Serials {
		serials: several(texts.iter().map(|text| number(text))),
	}
}

fn serial_range(first: &str, last: &str) -> ScopeCode {
	ScopeOf::SerialRange {
		first: number(first),
		last: number(last),
	}
}

fn manufactured(from: Option<Date>, to: Option<Date>) -> ScopeCode {
	ScopeOf::Manufactured {
		window: DateWindow { from, to },
	}
}

fn expires(from: Option<Date>, to: Option<Date>) -> ScopeCode {
	ScopeOf::Expires {
		window: DateWindow { from, to },
	}
}

fn rule(device: DeviceIdentifier, scope: ScopeCode) -> RuleCode {
	RuleCode {
		device: code(&device),
		scope,
	}
}

/// A removal of class II, with checks of all consignees.
fn terms() -> RecallTerms {
	RecallTerms {
		class: RecallClass::ClassII,
		action: RecallAction::Removal,
		depth: RecallDepth::User,
		reason: RecallReason::Manufacturing,
		level: EffectivenessLevel::A,
		response_days: 5,
		status_report_days: 30,
		vigilance: None,
		fsca_reference: Default::default(),
		documents: several([document()]),
	}
}

/// A correction of class II.
fn correction() -> RecallTerms {
	RecallTerms {
		action: RecallAction::Correction,
		..terms()
	}
}

fn initiate_with(account: u64, rules: Vec<RuleCode>, terms: RecallTerms) -> DispatchResult {
	Recalls::initiate(signed(account), several(rules), terms)
}

fn initiate(account: u64, rules: Vec<RuleCode>) -> DispatchResult {
	initiate_with(account, rules, terms())
}

/// ACME recalls that, with those terms. Returns the recall's number.
fn recalled_with(rules: Vec<RuleCode>, terms: RecallTerms) -> RecallId {
	assert_ok!(initiate_with(ALICE, rules, terms));
	crate::NextRecallId::<Test>::get() - 1
}

/// ACME recalls that. Returns the recall's number.
fn recalled(rules: Vec<RuleCode>) -> RecallId {
	recalled_with(rules, terms())
}

/// A regulator mandates the recall of that. Returns the recall's number.
fn mandated(rules: Vec<RuleCode>) -> RecallId {
	assert_ok!(Recalls::mandate(signed(RITA), several(rules), terms()));
	crate::NextRecallId::<Test>::get() - 1
}

/// Has a recall terminated of which nobody has anything.
fn terminated(recall: RecallId) -> RecallId {
	assert_ok!(Recalls::survey(signed(HANNA), recall, 100));
	let reported = clock_of(recall, ClockKind::Report).unwrap().done.is_some();
	assert!(reported || Recalls::report(signed(ALICE), recall, document()).is_ok());
	assert_ok!(Recalls::terminate(signed(RITA), recall));
	recall
}

fn record_of(recall: RecallId) -> crate::Recall {
	crate::Recalls::<Test>::get(recall).unwrap()
}

/// The current version of a recall.
fn version_of(recall: RecallId) -> crate::RecallVersion {
	crate::Versions::<Test>::get(recall, record_of(recall).version).unwrap()
}

/// The clock of that kind, if the recall has it.
fn clock_of(recall: RecallId, kind: ClockKind) -> Option<Clock> {
	let clocks = record_of(recall).clocks;
	clocks.into_iter().find(|clock| clock.kind == kind)
}

fn unit_target(serial: &SerialNumber) -> HoldTargetCode {
	HoldTargetOf::Unit {
		device: code(&hip_stem()),
		serial: number(serial.as_str()),
	}
}

fn lot_target(lot: &LotReference) -> HoldTargetCode {
	HoldTargetOf::Lot {
		device: code(&lot.device),
		lot: lot_text(lot),
	}
}

fn holding_target(lot: &LotReference, member: MemberId) -> HoldTargetCode {
	HoldTargetOf::LotAt {
		device: code(&lot.device),
		lot: lot_text(lot),
		member,
	}
}

fn lot_text(lot: &LotReference) -> Number {
	number(lot.lot.unwrap().as_str())
}

fn hold_by(account: u64, target: &HoldTargetCode) {
	let reason = RecallReason::Other;
	assert_ok!(Recalls::hold(signed(account), target.clone(), reason, document()));
}

/// What the guard is asked about several devices of a lot.
fn devices(lot: &LotReference, possessor: MemberId) -> Guarded {
	Guarded::Devices {
		lot: *lot,
		serial: None,
		manufactured: MADE,
		expires: EXPIRES,
		possessor,
	}
}

/// What the guard is asked about a unit that has a record.
fn single(device: DeviceIdentifier, serial: &SerialNumber) -> Guarded {
	let unit = Units::get()[&(device, *serial)].clone();
	Guarded::Devices {
		lot: LotReference {
			device,
			lot: unit.lot,
		},
		serial: Some(*serial),
		manufactured: unit.manufactured,
		expires: unit.expires,
		possessor: unit.possessor,
	}
}

/// Why a thing may not be used.
fn against(what: &Guarded) -> Vec<Refusal> {
	<Recalls as UseGuard>::reasons(what, Intent::Use)
}
