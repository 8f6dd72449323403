//! Tests of custody: a file for each call, and for what concerns several.
#![allow(clippy::arithmetic_side_effects, reason = "a test that overflows stops")]

mod answer_dispute;
mod appoint_arbiter;
mod cancel;
mod concede;
mod decide;
mod decommission;
mod explant;
mod find;
mod histories;
mod inspect;
mod lose;
mod moving_logistic_units;
mod pack;
mod purposes;
mod receive;
mod receive_with_discrepancies;
mod refuse;
mod return_items;
mod return_to_service;
mod sequences;
mod ship;
mod take_back;
mod take_out_of_service;
mod transfer_title;
mod unpack;
mod use_device;
mod views;
mod weights;

use crate::{mock::*, *};
use custos_primitives::{
	custody::*,
	device::*,
	gs1::DeviceIdentifier,
	guard::Refusal,
	member::MemberId,
	trail::{Activity, StepsMade, TrailSubject},
};
use frame_support::{assert_noop, assert_ok, BoundedVec};
use sp_core::H256;
use sp_runtime::{DispatchError::BadOrigin, DispatchResult};

type E = Error<Test>;

/// What an event says of the histories: each thing that has a step, and what was done.
fn steps(steps: &StepsMade<u64>) -> Vec<(TrailSubject, Activity)> {
	let told = |step: &custos_primitives::trail::StepMade| (step.subject.clone(), step.activity.clone());
	steps.steps.iter().map(told).collect()
}

fn of_unit(device: &DeviceIdentifier, text: &str) -> TrailSubject {
	TrailSubject::Unit {
		device: *device,
		serial: serial(text),
	}
}

fn of_holding(device: &DeviceIdentifier, text: &str, member: MemberId) -> TrailSubject {
	TrailSubject::Holding {
		lot: reference(device, Some(text)),
		member,
	}
}

fn of_logistic_unit(sscc: &custos_primitives::gs1::Sscc) -> TrailSubject {
	TrailSubject::LogisticUnit { sscc: *sscc }
}

/// What a member has of a lot: owner, terms and how many of each stock.
fn stocks(device: &DeviceIdentifier, text: Option<&str>, member: MemberId) -> Vec<(MemberId, Terms, u32)> {
	let stocks = holding(device, text, member).stocks;
	stocks
		.iter()
		.map(|stock| (stock.owner, stock.terms, stock.quantity))
		.collect()
}

fn logistic_unit_record(sscc: &custos_primitives::gs1::Sscc) -> LogisticUnit {
	LogisticUnits::<Test>::get(sscc).unwrap()
}

const DAMAGED: DiscrepancyKind = DiscrepancyKind::Damaged;
const MISSING: DiscrepancyKind = DiscrepancyKind::Missing;
const UNEXPECTED: DiscrepancyKind = DiscrepancyKind::Unexpected;
const EVIDENCE: H256 = H256::repeat_byte(1);

fn receive_with(
	account: u64,
	sender: MemberId,
	text: &str,
	item_count: u32,
	discrepancies: &[(DiscrepancyKind, ItemCode)],
) -> DispatchResult {
	let discrepancies: Vec<_> = discrepancies
		.iter()
		.cloned()
		.map(|(kind, item)| Discrepancy { kind, item })
		.collect();
	let discrepancies = discrepancies.try_into().expect("not too many");
	unweighed(Custody::receive_with_discrepancies(
		signed(account),
		sender,
		number(text),
		item_count,
		discrepancies,
		EVIDENCE,
	))
}

fn decide(account: u64, dispute: DisputeId, outcomes: &[Outcome]) -> DispatchResult {
	let outcomes = outcomes.to_vec().try_into().expect("not too many");
	unweighed(Custody::decide(signed(account), dispute, outcomes))
}

fn use_device(account: u64, item: &ItemCode, kind: UseKind) -> DispatchResult {
	unweighed(Custody::use_device(
		signed(account),
		item.clone(),
		kind,
		PatientLink::None,
	))
}

fn transfer_title(
	account: u64,
	item: &ItemCode,
	possessor: MemberId,
	owner: MemberId,
	terms: Terms,
) -> DispatchResult {
	unweighed(Custody::transfer_title(
		signed(account),
		item.clone(),
		possessor,
		owner,
		terms,
	))
}

/// Suspends a member from now on.
fn suspend(member: MemberId) {
	Suspended::mutate(|suspended| suspended.push(member));
}

/// ACME has the stems S1 to S4 of lot L1, a hundred syringes of lot L1, and the valves of lot L1, of which V1 has a record.
fn produced() {
	commission_units(&stem(), Some("L1"), &["S1", "S2", "S3", "S4"]);
	commission_quantity(&syringe(), "L1", 100);
	commission_root(&valve(), "L1", 10);
	assert_ok!(record_unit(ACME, &valve(), "L1", "V1"));
}

/// The stem of that serial number.
fn a_stem(text: &str) -> ItemCode {
	unit(&stem(), text)
}

/// So many of the possessor's own syringes.
fn syringes(count: u32) -> ItemCode {
	quantity(&syringe(), "L1", count)
}

/// ACME produces, and sells the hospital the stems S1 and S2 and ten syringes. They are on their way.
fn sold_and_on_its_way() {
	produced();
	let contents = [a_stem("S1"), a_stem("S2"), syringes(10)];
	assert_ok!(ship(ALICE, "D1", HOSPITAL, SALE, &contents));
}

/// The hospital has the stems S1 and S2 and ten syringes, which it has bought.
fn sold() {
	sold_and_on_its_way();
	assert_ok!(receive(HANNA, ACME, "D1", 3));
}

/// The hospital has the stems S1 and S2 and ten syringes, which are ACME's until they are used.
fn consigned() {
	produced();
	let contents = [a_stem("S1"), a_stem("S2"), syringes(10)];
	hand_over((ALICE, ACME), (HANNA, HOSPITAL), "D1", CONSIGNMENT, &contents);
}

/// Of what was sold, the hospital disputes stem S1, which is damaged, and four syringes, which are missing.
fn disputed() {
	sold_and_on_its_way();
	let discrepancies = [(DAMAGED, a_stem("S1")), (MISSING, syringes(4))];
	assert_ok!(receive_with(HANNA, ACME, "D1", 3, &discrepancies));
}

/// ACME packs into its logistic unit, and has it.
fn packed(index: u32, contents: &[ItemCode]) -> custos_primitives::gs1::Sscc {
	let sscc = sscc(index);
	assert_ok!(pack(ALICE, &sscc, contents));
	sscc
}

/// Gives two logistic units so many lots together.
fn fill(pallets: &[custos_primitives::gs1::Sscc; 2], lots: u32) {
	let inside = |index: u32| LotInside {
		lot: reference(&syringe(), Some(&format!("X{index}"))),
		manufactured: None,
		expires: None,
		quantity: 1,
	};
	let (first, second) = (0..MAX_LOTS_INSIDE, 0..lots - MAX_LOTS_INSIDE);
	for (pallet, lots) in pallets.iter().zip([first, second]) {
		let contents = lots.map(inside).collect::<Vec<_>>();
		with_record(pallet, |record| record.contents = contents.try_into().unwrap());
	}
}

/// Writes over a record of the logistic unit's, to make what takes too many calls.
fn with_record(sscc: &custos_primitives::gs1::Sscc, change: impl FnOnce(&mut LogisticUnit)) {
	LogisticUnits::<Test>::mutate(sscc, |record| change(record.as_mut().unwrap()));
}

/// A purpose's documents: none.
fn no_documents() -> Documents {
	BoundedVec::new()
}

/// Gives a member syringes of lot L1 of as many owners as there is room for, `count` of each. They are commissioned with that.
fn fill_with_owners(member: MemberId, count: u32) {
	let lot = reference(&syringe(), Some("L1"));
	let mut holding = holding(&syringe(), Some("L1"), member);
	for owner in 1000..1000 + MAX_OWNERS {
		let stock = Stock {
			owner,
			terms: Terms::Loan,
			quantity: count,
			identified: 0,
		};
		if holding.stocks.try_push(stock).is_ok() {
			holding.commissioned += count;
		}
	}
	Custody::put_holding(&lot, member, holding);
}
