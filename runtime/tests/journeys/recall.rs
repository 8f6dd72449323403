//! Stories of what must not be used, and of what comes of it.

use custos_primitives::{
	custody::{Condition, LotCode, LotReference, Purpose, SsccText, UseKind},
	device::Number,
	guard::RecallId,
	recall::{
		Amounts, DateWindow, EffectivenessLevel, HoldTargetOf, RecallAction, RecallClass, RecallDepth,
		RecallReason, RecallTerms, RecallView, ReconciliationView, ReleaseReason, RuleCode, ScopeCode,
		ScopeOf,
	},
};
use custos_runtime::{Recall as Recalls, Runtime};
use frame_support::{assert_err, assert_ok};
use pallet_consortium::SuspensionReason;
use pallet_custody::Error as CustodyError;
use pallet_recall::{Call, Error};
use sp_keyring::Sr25519Keyring;
use sp_runtime::{DispatchError, DispatchResult};

use crate::{
	chain::{act, decide, story},
	goods::{
		code, commission_lot, commission_units, deliver, destroy, document, each, hip, hips, kit, list, lot,
		member, pack, packed, quantity, receive, register, serials, ship, sscc, text, unit, unit_of, unpack,
		use_device, DISTRIBUTOR, HIP, HOSPITAL, KIT, MANUFACTURER, REGULATOR, SALE, SERVICE, VOTERS,
	},
};

/// Terms of a recall in class I that takes devices away from everybody who has them.
pub fn terms() -> RecallTerms {
	RecallTerms {
		class: RecallClass::ClassI,
		action: RecallAction::Removal,
		depth: RecallDepth::User,
		reason: RecallReason::PackagingOrSterility,
		level: EffectivenessLevel::B { percent: 30 },
		response_days: 5,
		status_report_days: 30,
		vigilance: None,
		fsca_reference: text("FSCA-2026-01"),
		documents: list([document("notice")]),
	}
}

/// A rule for whole lots of a model.
pub fn of_lots<'number>(gtin: &str, lots: impl IntoIterator<Item = &'number str>) -> RuleCode {
	RuleCode {
		device: code(gtin),
		scope: ScopeOf::Lots {
			lots: list(lots.into_iter().map(text::<Number>)),
		},
	}
}

/// A rule for devices of a model.
pub fn of(gtin: &str, scope: ScopeCode) -> RuleCode {
	RuleCode {
		device: code(gtin),
		scope,
	}
}

pub fn initiate(rules: impl IntoIterator<Item = RuleCode>, terms: RecallTerms) -> DispatchResult {
	let rules = list(rules);
	act(MANUFACTURER, Call::initiate { rules, terms })
}

/// What a transaction is refused with that would use or supply what this recall covers.
pub fn recalled(recall: RecallId) -> CustodyError<Runtime> {
	CustodyError::Recalled(recall.into())
}

fn held(hold: u32) -> CustodyError<Runtime> {
	CustodyError::Held(hold.into())
}

fn lot_code(gtin: &str, number: &str) -> LotCode {
	LotCode {
		device: code(gtin),
		lot: Some(text(number)),
	}
}

/// Goes on with the survey until it is complete.
pub fn survey(who: Sr25519Keyring, recall: RecallId) {
	while !Recalls::recall_view(recall).unwrap().progress.surveyed {
		assert_ok!(act(who, Call::survey { recall, limit: 10 }));
	}
}

/// The first recall, as it stands.
pub fn the_recall() -> RecallView {
	Recalls::recall_view(0).unwrap()
}

/// An answer to the first recall.
pub fn answer(
	who: Sr25519Keyring,
	(gtin, number): (&str, &str),
	amounts: Amounts,
	logistic_units: &[&SsccText],
	passed_on_by: &[&str],
) -> DispatchResult {
	let answer = Call::answer {
		recall: 0,
		consignee: None,
		lot: lot_code(gtin, number),
		amounts,
		logistic_units: list(logistic_units.iter().map(|sscc| (*sscc).clone())),
		passed_on_by: list(passed_on_by.iter().map(|number| text(number))),
	};
	act(who, answer)
}

/// The lot of ten thousand kits.
pub const KITS: (&str, &str) = (KIT, "S-26");
/// The lot of two hundred implants.
pub const HIPS: (&str, &str) = (HIP, "H-26");

/// The account of a lot in the first recall.
pub fn account(of: (&str, &str)) -> ReconciliationView {
	let lot: LotReference = lot(of.0, of.1);
	let accounts = Recalls::reconciliation(0).unwrap();
	accounts.into_iter().find(|account| account.lot == lot).unwrap()
}

#[test]
fn a_pallet_with_one_recalled_lot_stands_still_until_that_lot_is_taken_out() {
	story(|| {
		// GIVEN a pallet with two lots of kits, one of which is recalled
		register(KIT, kit());
		commission_lot(KIT, "S-26", 10);
		commission_lot(KIT, "S-27", 10);
		let [case, pallet] = [1, 2].map(|number| sscc("952123", number));
		pack(
			MANUFACTURER,
			&case,
			vec![quantity(KIT, "S-26", 10), quantity(KIT, "S-27", 5)],
		);
		pack(
			MANUFACTURER,
			&pallet,
			vec![packed(&case), quantity(KIT, "S-27", 5)],
		);
		deliver(MANUFACTURER, "M-1", DISTRIBUTOR, SALE, vec![packed(&pallet)]);
		assert_ok!(initiate([of_lots(KIT, ["S-26"])], terms()));
		// WHEN it is supplied THEN that is refused, also once the case stands alone
		let supply = |number, item| ship(DISTRIBUTOR, number, HOSPITAL, SALE, vec![item]);
		assert_err!(supply("C-1", packed(&pallet)), recalled(0));
		unpack(DISTRIBUTOR, &pallet, vec![packed(&case)]);
		assert_err!(supply("C-1", packed(&case)), recalled(0));
		// and the pallet without it goes.
		assert_ok!(supply("C-1", packed(&pallet)));
		// WHEN the recalled lot is taken out THEN the case goes too, and the lot goes back
		unpack(DISTRIBUTOR, &case, vec![quantity(KIT, "S-26", 10)]);
		assert_ok!(supply("C-2", packed(&case)));
		assert_ok!(receive(HOSPITAL, DISTRIBUTOR, "C-2", 1));
		assert_err!(supply("C-3", quantity(KIT, "S-26", 10)), recalled(0));
		let recalled_lot = vec![quantity(KIT, "S-26", 10)];
		deliver(DISTRIBUTOR, "C-3", MANUFACTURER, Purpose::Return, recalled_lot);
	});
}

#[test]
fn a_regulator_mandates_the_recall_of_a_suspended_manufacturer_and_ends_it_in_its_place() {
	story(|| {
		register(HIP, hip());
		commission_units(HIP, "H-26", &serials(1..=3));
		deliver(MANUFACTURER, "M-1", HOSPITAL, SALE, hips(1..=3));
		// GIVEN a manufacturer that nobody reaches any more
		let suspend = pallet_consortium::Call::suspend {
			member: member(MANUFACTURER),
			reason: SuspensionReason::RulesBroken,
		};
		assert_ok!(decide(&VOTERS, suspend));
		// WHEN the regulator mandates the recall of all units of the model THEN it is in force at once
		let mandate = |who| {
			let mandate = Call::mandate {
				rules: list([of(HIP, ScopeOf::All)]),
				terms: RecallTerms {
					level: EffectivenessLevel::E,
					..terms()
				},
			};
			act(who, mandate)
		};
		assert_err!(mandate(HOSPITAL), DispatchError::BadOrigin);
		assert_ok!(mandate(REGULATOR));
		assert_eq!(the_recall().firm, member(MANUFACTURER));
		let implant = use_device(unit(HIP, "H001"), UseKind::Implant);
		assert_err!(act(HOSPITAL, implant), recalled(0));
		// WHEN the hospital has nowhere to return them to THEN a service provider destroys them
		survey(HOSPITAL, 0);
		deliver(HOSPITAL, "D-1", SERVICE, Purpose::Destruction, hips(1..=3));
		assert_ok!(each(SERVICE, hips(1..=3), destroy));
		let answers = |who, on_hand, destroyed, returned| {
			let amounts = Amounts {
				on_hand,
				destroyed,
				returned,
				..Default::default()
			};
			answer(who, HIPS, amounts, &[], &[])
		};
		assert_ok!(answers(HOSPITAL, 0, 0, 3));
		assert_ok!(answers(SERVICE, 0, 3, 0));
		// The regulator answers and reports in the manufacturer's place, and in nobody's else.
		let in_place_of = |consignee: Sr25519Keyring| Call::answer {
			recall: 0,
			consignee: Some(member(consignee)),
			lot: lot_code(HIP, "H-26"),
			amounts: Amounts {
				passed_on: 3,
				..Default::default()
			},
			logistic_units: Default::default(),
			passed_on_by: Default::default(),
		};
		assert_err!(
			act(REGULATOR, in_place_of(HOSPITAL)),
			Error::<Runtime>::NotAuthorised
		);
		assert_ok!(act(REGULATOR, in_place_of(MANUFACTURER)));
		let report = Call::report {
			recall: 0,
			document: document("806.10 report"),
		};
		assert_ok!(act(REGULATOR, report));
		assert_eq!(account(HIPS).outstanding, 0);
		assert_ok!(act(REGULATOR, Call::terminate { recall: 0 }));
	});
}

#[test]
fn a_hold_stops_what_it_is_about_and_is_lifted() {
	story(|| {
		register(HIP, hip());
		register(KIT, kit());
		commission_units(HIP, "H-26", &serials(1..=2));
		commission_lot(KIT, "S-26", 100);
		let mut items = hips(1..=2);
		items.push(quantity(KIT, "S-26", 40));
		deliver(MANUFACTURER, "M-1", HOSPITAL, SALE, items);
		let hold = |who, target| {
			let hold = Call::hold {
				target,
				reason: RecallReason::StorageOrTransport,
				document: document("temperature log"),
			};
			act(who, hold)
		};
		let release = |who, hold| {
			let release = Call::release {
				hold,
				reason: ReleaseReason::Conforms,
				document: document("laboratory report"),
			};
			act(who, release)
		};
		let implant = |serial| act(HOSPITAL, use_device(unit(HIP, serial), UseKind::Implant));
		let consume = || act(HOSPITAL, use_device(quantity(KIT, "S-26", 1), UseKind::Consume));
		let one_hip = || HoldTargetOf::Unit {
			device: code(HIP),
			serial: text("H001"),
		};
		// GIVEN a member that neither has nor made a thing THEN it holds nothing
		assert_err!(hold(DISTRIBUTOR, one_hip()), Error::<Runtime>::NotAuthorised);
		// WHEN the hospital sets one implant aside THEN that one is not used, and the other one is
		assert_ok!(hold(HOSPITAL, one_hip()));
		assert_err!(implant("H001"), held(0));
		assert_ok!(implant("H002"));
		// WHEN a regulator holds the same THEN the hospital's release is not enough
		assert_ok!(hold(REGULATOR, one_hip()));
		assert_ok!(release(HOSPITAL, 0));
		assert_err!(release(HOSPITAL, 1), Error::<Runtime>::NotAuthorised);
		assert_err!(implant("H001"), held(1));
		assert_ok!(release(REGULATOR, 1));
		assert_ok!(implant("H001"));
		// WHEN what the hospital has of a lot is held THEN the manufacturer goes on with the rest of it
		let at_the_hospital = HoldTargetOf::LotAt {
			device: code(KIT),
			lot: text("S-26"),
			member: member(HOSPITAL),
		};
		assert_ok!(hold(HOSPITAL, at_the_hospital));
		assert_err!(consume(), held(2));
		let some = vec![quantity(KIT, "S-26", 10)];
		assert_ok!(ship(MANUFACTURER, "M-2", DISTRIBUTOR, SALE, some));
		// WHEN the manufacturer holds the lot THEN nobody does, and what is held can be returned
		let the_lot = HoldTargetOf::Lot {
			device: code(KIT),
			lot: text("S-26"),
		};
		assert_ok!(hold(MANUFACTURER, the_lot));
		assert_err!(receive(DISTRIBUTOR, MANUFACTURER, "M-2", 1), held(3));
		assert_ok!(release(HOSPITAL, 2));
		assert_err!(consume(), held(3));
		let all = vec![quantity(KIT, "S-26", 40)];
		deliver(HOSPITAL, "D-1", MANUFACTURER, Purpose::Return, all);
	});
}

#[test]
fn a_corrected_unit_is_used_again_and_the_others_are_not() {
	story(|| {
		register(HIP, hip());
		commission_units(HIP, "H-26", &serials(1..=3));
		deliver(MANUFACTURER, "M-1", HOSPITAL, SALE, hips(1..=3));
		// GIVEN a recall of units by a range of serials, to be corrected
		let range = ScopeOf::SerialRange {
			first: text("H001"),
			last: text("H002"),
		};
		let correction = RecallTerms {
			action: RecallAction::Correction,
			class: RecallClass::ClassII,
			..terms()
		};
		assert_ok!(initiate([of(HIP, range)], correction));
		let implant = |serial| act(HOSPITAL, use_device(unit(HIP, serial), UseKind::Implant));
		assert_err!(implant("H001"), recalled(0));
		assert_ok!(implant("H003"));
		// WHEN a service provider corrects one and says so THEN that one is used
		deliver(HOSPITAL, "D-1", SERVICE, Purpose::Correction, hips(1..=1));
		let correct = |who| {
			let correct = Call::record_corrections {
				recall: 0,
				device: code(HIP),
				serials: list([text("H001")]),
			};
			act(who, correct)
		};
		assert_err!(correct(HOSPITAL), Error::<Runtime>::NotAuthorised);
		assert_ok!(correct(SERVICE));
		let return_items = pallet_custody::Call::return_items {
			sender: member(HOSPITAL),
			received_number: text("D-1"),
			number: text("F-1"),
			carrier: None,
			items: list(hips(1..=1)),
			documents: Default::default(),
			due: None,
		};
		assert_ok!(act(SERVICE, return_items));
		assert_ok!(receive(HOSPITAL, SERVICE, "F-1", 1));
		assert_ok!(implant("H001"));
		assert_err!(implant("H002"), recalled(0));
		assert_eq!(unit_of(HIP, "H001").condition, Condition::Serviceable);
		// WHEN the manufacturer wants to release the other one by narrowing the recall THEN only a regulator does
		let narrow = |who| {
			let only_one = ScopeOf::Serials {
				serials: list([text("H001")]),
			};
			let narrow = Call::narrow {
				recall: 0,
				device: code(HIP),
				scope: Some(only_one),
			};
			act(who, narrow)
		};
		assert_err!(narrow(MANUFACTURER), DispatchError::BadOrigin);
		assert_ok!(narrow(REGULATOR));
		assert_ok!(implant("H002"));
		assert_eq!(the_recall().version, 2);
	});
}

#[test]
fn a_recall_by_days_covers_what_expires_within_them_whatever_its_lot() {
	story(|| {
		register(KIT, kit());
		commission_lot(KIT, "S-26", 10);
		// GIVEN recalls of what expires in 2029, and from 2030 on
		let expiring = |from: Option<&str>, to: Option<&str>| {
			let day = |text: &str| text.parse().unwrap();
			let window = DateWindow {
				from: from.map(day),
				to: to.map(day),
			};
			initiate([of(KIT, ScopeOf::Expires { window })], terms())
		};
		let supply = |number| {
			ship(
				MANUFACTURER,
				number,
				HOSPITAL,
				SALE,
				vec![quantity(KIT, "S-26", 1)],
			)
		};
		assert_ok!(expiring(Some("2029-01-01"), Some("2029-12-31")));
		assert_ok!(supply("M-1"));
		assert_ok!(expiring(Some("2030-01-01"), None));
		// THEN the second one stops the lot, and says that it is the second one
		assert_err!(supply("M-2"), recalled(1));
		// and a lot that is made afterwards.
		commission_lot(KIT, "S-27", 10);
		let afterwards = vec![quantity(KIT, "S-27", 1)];
		assert_err!(ship(MANUFACTURER, "M-2", HOSPITAL, SALE, afterwards), recalled(1));
	});
}

#[test]
fn a_distributor_through_whose_hands_a_closed_case_went_is_found_and_leads_to_who_opened_it() {
	story(|| {
		// GIVEN a case that a distributor never opened, and the hospital emptied
		register(KIT, kit());
		commission_lot(KIT, "S-26", 10);
		let case = sscc("952123", 1);
		pack(MANUFACTURER, &case, vec![quantity(KIT, "S-26", 10)]);
		deliver(MANUFACTURER, "M-1", DISTRIBUTOR, SALE, vec![packed(&case)]);
		deliver(DISTRIBUTOR, "C-1", HOSPITAL, SALE, vec![packed(&case)]);
		unpack(HOSPITAL, &case, vec![quantity(KIT, "S-26", 10)]);
		// WHEN its lot is recalled THEN the distributor is a consignee, though it never had a holding of the lot
		assert_ok!(initiate([of_lots(KIT, ["S-26"])], terms()));
		survey(SERVICE, 0);
		let consignees = Recalls::consignees(0, None, 100);
		let members: Vec<_> = consignees.iter().map(|consignee| consignee.member).collect();
		assert_eq!(members, [DISTRIBUTOR, HOSPITAL, MANUFACTURER].map(member));
		// and it answers by the shipment that passed the case on, and by no other.
		let nothing_left = |shipment| answer(DISTRIBUTOR, KITS, Amounts::default(), &[], &[shipment]);
		assert_err!(nothing_left("C-2"), Error::<Runtime>::NoSuchEdge);
		assert_ok!(nothing_left("C-1"));
	});
}

#[test]
fn who_answers_at_once_leads_to_those_whom_it_supplied() {
	story(|| {
		register(KIT, kit());
		commission_lot(KIT, "S-26", 10);
		let all = || vec![quantity(KIT, "S-26", 10)];
		deliver(MANUFACTURER, "M-1", DISTRIBUTOR, SALE, all());
		deliver(DISTRIBUTOR, "C-1", HOSPITAL, SALE, all());
		assert_ok!(initiate([of_lots(KIT, ["S-26"])], terms()));
		// WHEN the distributor answers before anybody has looked for it, and names its shipment
		let passed_on = Amounts {
			passed_on: 10,
			..Default::default()
		};
		assert_ok!(answer(DISTRIBUTOR, KITS, passed_on, &[], &["C-1"]));
		// THEN the hospital is notified by it
		let consignees = Recalls::consignees(0, None, 100);
		let notified: Vec<_> = consignees
			.iter()
			.map(|consignee| (consignee.member, consignee.notified_by))
			.collect();
		let distributor = member(DISTRIBUTOR);
		assert_eq!(
			notified,
			[(distributor, None), (member(HOSPITAL), Some(distributor))]
		);
		// and the survey finds the manufacturer, and nobody twice.
		survey(SERVICE, 0);
		let progress = the_recall().progress;
		assert_eq!(
			(progress.consignees, progress.answers_due, progress.answers_given),
			(3, 3, 1)
		);
	});
}
