//! The story of a recall from the first delivery to the end, and beyond: ten thousand kits of bone cement and two hundred hip
//! implants, of which every one is accounted for. `docs/concepts/recall.md` tells it in numbers.

use custos_primitives::{
	api::{
		runtime_decl_for_custody_api::CustodyApiV1, runtime_decl_for_device_api::DeviceApiV1,
		runtime_decl_for_recall_api::RecallApiV1, AdditionalInformation, CustodyView, VerificationFailure,
	},
	custody::{DiscrepancyKind, Outcome, Purpose, RefusalReason, SsccText, Terms, UseKind},
	gs1::Date,
	guard::{Intent, Refusal},
	member::MemberId,
	recall::{Amounts, CheckResult, ClockKind, OpenPoint, OverdueRecall, RecallStatus},
};
use custos_runtime::{AccountId, Block, Recall, Runtime};
use frame_support::{assert_err, assert_ok};
use pallet_custody::Discrepancy;
use pallet_recall::{Call, Error};
use sp_runtime::DispatchError;

use crate::{
	chain::{act, days_later, next_block, story},
	goods::{
		admit_more_members, code, commission_lot, commission_units, deliver, destroy, document, each, hip,
		hips, kit, list, lot, member, on_hand, pack, packed, quantity, quantity_of, receive, register,
		serials, ship, sscc, text, unit, unpack, use_device, ASSESSOR, DISTRIBUTOR, HIP, HOSPITAL, KIT,
		MANUFACTURER, REGULATOR, SALE, SECOND_DISTRIBUTOR, SECOND_HOSPITAL, SERVICE, THIRD_HOSPITAL,
	},
	recall::{account, answer, initiate, of_lots, recalled, survey, terms, the_recall, HIPS, KITS},
};

/// The last millisecond of a day, in UTC.
fn last_millisecond(day: &str) -> u64 {
	let day: Date = day.parse().unwrap();
	day.end_millisecond() - 1
}

/// What is packed in the story: two cases of kits on a pallet, and a case that goes on by itself.
struct LogisticUnits {
	pallet: SsccText,
	cases: [SsccText; 5],
	hips: SsccText,
}

impl LogisticUnits {
	fn new() -> Self {
		Self {
			pallet: sscc("952123", 10),
			cases: [1, 2, 3, 4, 5].map(|number| sscc("952123", number)),
			hips: sscc("952123", 20),
		}
	}
}

/// The manufacturer makes everything, and keeps 2,000 kits and 30 implants. The rest leaves it on a pallet, in a case, and
/// as singles.
fn everything_is_made_and_leaves(packages: &LogisticUnits) {
	register(HIP, hip());
	register(KIT, kit());
	commission_lot(KIT, "S-26", 10_000);
	commission_units(HIP, "H-26", &serials(1..=200));
	next_block();
	for case in &packages.cases {
		pack(MANUFACTURER, case, vec![quantity(KIT, "S-26", 1_000)]);
	}
	pack(
		MANUFACTURER,
		&packages.pallet,
		packages.cases.iter().map(packed).collect(),
	);
	pack(MANUFACTURER, &packages.hips, hips(1..=120));
	let to_the_first = vec![packed(&packages.pallet), packed(&packages.hips)];
	deliver(MANUFACTURER, "M-1", DISTRIBUTOR, SALE, to_the_first);
	next_block();
	let mut to_the_second = hips(121..=170);
	to_the_second.push(quantity(KIT, "S-26", 3_000));
	deliver(MANUFACTURER, "M-2", SECOND_DISTRIBUTOR, SALE, to_the_second);
	next_block();
	assert_eq!(on_hand(MANUFACTURER, &lot(KIT, "S-26")), 2_000);
	assert_eq!(on_hand(MANUFACTURER, &lot(HIP, "H-26")), 30);
}

/// The first distributor opens what it got, as far as it needs to.
fn the_first_distributor_delivers(packages: &LogisticUnits) {
	let [first, second, third, ..] = &packages.cases;
	let cases = [first, second, third].map(packed).to_vec();
	unpack(DISTRIBUTOR, &packages.pallet, cases);
	for case in [first, third] {
		unpack(DISTRIBUTOR, case, vec![quantity(KIT, "S-26", 1_000)]);
	}
	unpack(DISTRIBUTOR, &packages.hips, hips(1..=120));
	let mut singles = hips(1..=120);
	singles.push(quantity(KIT, "S-26", 1_000));
	deliver(DISTRIBUTOR, "C-1", HOSPITAL, SALE, singles);
	next_block();
	deliver(DISTRIBUTOR, "C-2", SECOND_HOSPITAL, SALE, vec![packed(second)]);
	deliver(
		DISTRIBUTOR,
		"C-3",
		THIRD_HOSPITAL,
		SALE,
		vec![quantity(KIT, "S-26", 300)],
	);
	next_block();
}

/// The second distributor's delivery to the third hospital is short by fifty kits. The regulator decides that they are lost.
fn the_second_distributor_delivers_short() {
	let mut to_the_second = hips(121..=150);
	to_the_second.push(quantity(KIT, "S-26", 1_000));
	deliver(SECOND_DISTRIBUTOR, "O-1", SECOND_HOSPITAL, SALE, to_the_second);
	let mut to_the_third = hips(151..=170);
	to_the_third.push(quantity(KIT, "S-26", 1_000));
	assert_ok!(ship(
		SECOND_DISTRIBUTOR,
		"O-2",
		THIRD_HOSPITAL,
		SALE,
		to_the_third
	));
	next_block();
	let missing = Discrepancy {
		kind: DiscrepancyKind::Missing,
		item: quantity(KIT, "S-26", 50),
	};
	let receive = pallet_custody::Call::receive_with_discrepancies {
		sender: member(SECOND_DISTRIBUTOR),
		number: text("O-2"),
		item_count: 21,
		discrepancies: list([missing]),
		evidence: document("counting list"),
	};
	assert_ok!(act(THIRD_HOSPITAL, receive));
	let reply = pallet_custody::Call::answer_dispute {
		dispute: 0,
		evidence: document("despatch advice with the carrier's signature"),
	};
	assert_ok!(act(SECOND_DISTRIBUTOR, reply));
	let decision = pallet_custody::Call::decide {
		dispute: 0,
		outcomes: list([Outcome::Lost]),
	};
	assert_ok!(act(REGULATOR, decision));
	assert_eq!(on_hand(THIRD_HOSPITAL, &lot(KIT, "S-26")), 1_250);
	next_block();
}

/// The hospitals use 750 kits and 94 implants. One implant is explanted, one is lost.
fn the_hospitals_use_some() {
	for (hospital, implanted, kits) in [
		(HOSPITAL, 1..=60, 400),
		(SECOND_HOSPITAL, 121..=140, 250),
		(THIRD_HOSPITAL, 151..=165, 100),
	] {
		assert_ok!(each(hospital, hips(implanted), |hip| use_device(
			hip,
			UseKind::Implant
		)));
		let used = use_device(quantity(KIT, "S-26", kits), UseKind::Consume);
		assert_ok!(act(hospital, used));
		next_block();
	}
	let explant = pallet_custody::Call::explant {
		device: code(HIP),
		serial: text("H151"),
	};
	assert_ok!(act(THIRD_HOSPITAL, explant));
	let lose = pallet_custody::Call::lose {
		item: unit(HIP, "H170"),
	};
	assert_ok!(act(THIRD_HOSPITAL, lose));
}

/// From the next transaction on, nothing of it is supplied or used anywhere, and each refusal says by which recall.
fn the_recall_stops_everything(packages: &LogisticUnits) {
	let on_its_way = vec![quantity(KIT, "S-26", 10)];
	assert_ok!(ship(SECOND_DISTRIBUTOR, "O-3", SECOND_HOSPITAL, SALE, on_its_way));
	assert_ok!(initiate(
		[of_lots(HIP, ["H-26"]), of_lots(KIT, ["S-26"])],
		terms()
	));
	// The manufacturer, a distributor's unopened pallet, a hospital's shelf:
	let supply = |who, number, to, items| ship(who, number, to, SALE, items);
	assert_err!(
		supply(MANUFACTURER, "M-3", DISTRIBUTOR, hips(171..=171)),
		recalled(0)
	);
	assert_err!(
		supply(DISTRIBUTOR, "C-4", HOSPITAL, vec![packed(&packages.pallet)]),
		recalled(0)
	);
	assert_err!(
		supply(SECOND_HOSPITAL, "T-1", HOSPITAL, vec![packed(&packages.cases[1])]),
		recalled(0)
	);
	assert_err!(
		supply(HOSPITAL, "D-1", THIRD_HOSPITAL, vec![quantity(KIT, "S-26", 1)]),
		recalled(0)
	);
	// what is on its way is not received; it is refused, and its sender takes it back.
	assert_err!(
		receive(SECOND_HOSPITAL, SECOND_DISTRIBUTOR, "O-3", 1),
		recalled(0)
	);
	let refuse = pallet_custody::Call::refuse {
		sender: member(SECOND_DISTRIBUTOR),
		number: text("O-3"),
		reason: RefusalReason::RecalledOrHeld,
	};
	assert_ok!(act(SECOND_HOSPITAL, refuse));
	let take_back = pallet_custody::Call::take_back {
		number: text("O-3"),
		item_count: 1,
	};
	assert_ok!(act(SECOND_DISTRIBUTOR, take_back));
	// Nobody uses any, nor sells it.
	for (hospital, implant) in [
		(HOSPITAL, "H061"),
		(SECOND_HOSPITAL, "H141"),
		(THIRD_HOSPITAL, "H166"),
	] {
		let implant = use_device(unit(HIP, implant), UseKind::Implant);
		assert_err!(act(hospital, implant), recalled(0));
		let consume = use_device(quantity(KIT, "S-26", 1), UseKind::Consume);
		assert_err!(act(hospital, consume), recalled(0));
	}
	let sell = pallet_custody::Call::transfer_title {
		item: unit(HIP, "H061"),
		possessor: member(HOSPITAL),
		owner: member(DISTRIBUTOR),
		terms: Terms::Sale,
	};
	assert_err!(act(HOSPITAL, sell), recalled(0));
	// Another lot of the same model goes on as ever.
	commission_lot(KIT, "S-27", 10);
	deliver(
		MANUFACTURER,
		"M-4",
		HOSPITAL,
		SALE,
		vec![quantity(KIT, "S-27", 10)],
	);
	next_block();
}

/// Whoever scans an implant learns that it is recalled, what may still be done with it, and who has it.
fn whoever_scans_one_is_told() {
	let scanned = || b"(01)09521234543213(17)301231(10)H-26(21)H061".to_vec();
	let may = |intent| <Runtime as CustodyApiV1<Block>>::may(scanned(), None, intent).unwrap();
	let implanted = may(Intent::Use);
	assert!(!implanted.allowed);
	assert_eq!(implanted.reasons, [Refusal::Recalled { recall: 0 }]);
	assert!(may(Intent::Return).allowed);

	let status = <Runtime as RecallApiV1<Block>>::recall_status(scanned()).unwrap();
	assert!(!status.clear);
	assert_eq!(status.recalls[0].firm, member(MANUFACTURER));

	let verification = <Runtime as DeviceApiV1<Block, AccountId>>::verify(scanned()).unwrap();
	assert!(!verification.verified);
	assert_eq!(
		verification.reason,
		Some(VerificationFailure::NotForRedistribution)
	);
	assert_eq!(
		verification.additional_information,
		[AdditionalInformation::Recalled]
	);

	let found = <Runtime as CustodyApiV1<Block>>::custody_of(scanned()).unwrap();
	assert!(matches!(found, CustodyView::Unit { possessor, .. } if possessor == member(HOSPITAL)));
}

/// Everybody who has or had some is found, the distributor of whose case nothing is left included.
fn the_consignees_are_found() {
	survey(SERVICE, 0);
	let consignees: Vec<MemberId> = Recall::consignees(0, None, 100)
		.iter()
		.map(|consignee| consignee.member)
		.collect();
	let expected = [
		DISTRIBUTOR,
		HOSPITAL,
		MANUFACTURER,
		SECOND_DISTRIBUTOR,
		SECOND_HOSPITAL,
		THIRD_HOSPITAL,
	];
	assert_eq!(consignees, expected.map(member));
	let progress = the_recall().progress;
	assert_eq!((progress.answers_due, progress.answers_given), (12, 0));
	assert_eq!((progress.lots, progress.lots_open), (2, 2));
	assert_eq!(account(KITS).in_scope, 10_000);
	assert_eq!(account(HIPS).in_scope, 200);
	next_block();
}

/// The first answers: what each has, used, lost and passed on. The third hospital doesn't answer.
fn all_but_one_answer(packages: &LogisticUnits) {
	let kits =
		|who, amounts, named: &[&SsccText], shipments: &[&str]| answer(who, KITS, amounts, named, shipments);
	let amounts = |on_hand, used, not_found, passed_on| Amounts {
		on_hand,
		used,
		not_found,
		passed_on,
		..Default::default()
	};
	// Nobody answers with more than it has, nor with less.
	assert_err!(
		kits(HOSPITAL, amounts(601, 400, 0, 0), &[], &[]),
		Error::<Runtime>::MoreOnHandThanHeld
	);
	assert_err!(
		kits(HOSPITAL, amounts(600, 401, 0, 0), &[], &[]),
		Error::<Runtime>::MoreUsedThanRecorded
	);
	assert_err!(
		kits(HOSPITAL, amounts(500, 400, 0, 0), &[], &[]),
		Error::<Runtime>::LeavesOut
	);
	assert_err!(
		kits(SERVICE, amounts(0, 0, 0, 0), &[], &[]),
		Error::<Runtime>::NotAConsignee
	);
	let [_, second, ..] = &packages.cases;
	assert_ok!(kits(MANUFACTURER, amounts(2_000, 0, 0, 8_000), &[], &[]));
	assert_ok!(kits(
		DISTRIBUTOR,
		amounts(2_700, 0, 0, 2_300),
		&[&packages.pallet, second],
		&["C-1", "C-2", "C-3"]
	));
	assert_ok!(kits(
		SECOND_DISTRIBUTOR,
		amounts(1_000, 0, 50, 1_950),
		&[],
		&["O-1", "O-2"]
	));
	assert_ok!(kits(HOSPITAL, amounts(600, 400, 0, 0), &[], &[]));
	assert_ok!(kits(SECOND_HOSPITAL, amounts(1_750, 250, 0, 0), &[second], &[]));
	let implants = |who, amounts| answer(who, HIPS, amounts, &[], &[]);
	assert_ok!(implants(MANUFACTURER, amounts(30, 0, 0, 170)));
	assert_ok!(implants(DISTRIBUTOR, amounts(0, 0, 0, 120)));
	assert_ok!(implants(SECOND_DISTRIBUTOR, amounts(0, 0, 0, 50)));
	assert_ok!(implants(HOSPITAL, amounts(60, 60, 0, 0)));
	assert_ok!(implants(SECOND_HOSPITAL, amounts(10, 20, 0, 0)));
	let progress = the_recall().progress;
	assert_eq!((progress.answers_due, progress.answers_given), (12, 10));
	next_block();
}

/// The late hospital and the manufacturer's report are listed, each when its time is over.
fn who_is_late_is_listed() {
	assert_eq!(Recall::overdue(None), []);
	// The recall began on Thursday, 1 January 2026. Consignees have to answer until the end of the 6th.
	days_later(5);
	assert_eq!(Recall::overdue(None), []);
	days_later(1);
	let late = OverdueRecall::Answers {
		recall: 0,
		member: member(THIRD_HOSPITAL),
		missing: 2,
		since: last_millisecond("2026-01-06"),
	};
	assert_eq!(Recall::overdue(None), vec![late.clone()]);
	assert_eq!(Recall::overdue(Some(member(HOSPITAL))), []);
	// The tenth working day after the 1st is the 15th.
	days_later(9);
	let report = OverdueRecall::Report {
		recall: 0,
		member: member(MANUFACTURER),
		clock: ClockKind::Report,
		since: last_millisecond("2026-01-15"),
	};
	assert_eq!(Recall::overdue(None), [report.clone(), late]);
	assert_eq!(Recall::overdue(Some(member(MANUFACTURER))), [report]);
	// WHEN both do what is due THEN nothing is listed any more.
	let report = |who| {
		let report = Call::report {
			recall: 0,
			document: document("806.10 report"),
		};
		act(who, report)
	};
	assert_err!(report(REGULATOR), Error::<Runtime>::NotAuthorised);
	assert_ok!(report(MANUFACTURER));
	let kits = Amounts {
		on_hand: 1_150,
		used: 100,
		..Default::default()
	};
	assert_ok!(answer(THIRD_HOSPITAL, KITS, kits, &[], &[]));
	let implants = Amounts {
		on_hand: 5,
		used: 14,
		not_found: 1,
		..Default::default()
	};
	assert_ok!(answer(THIRD_HOSPITAL, HIPS, implants, &[], &[]));
	assert_eq!(Recall::overdue(None), []);
	next_block();
}

/// It is known where every device is, and most of them are still out there.
fn the_first_answers_leave_most_outstanding() {
	let kits = account(KITS);
	assert_eq!(
		(kits.answered.on_hand, kits.answered.used, kits.answered.not_found),
		(9_200, 750, 50)
	);
	assert_eq!(
		(kits.recovered, kits.accounted, kits.outstanding),
		(2_000, 2_800, 7_200)
	);
	let implants = account(HIPS);
	assert_eq!(
		(implants.recovered, implants.accounted, implants.outstanding),
		(30, 30 + 94 + 1, 75)
	);
	assert_err!(
		act(REGULATOR, Call::terminate { recall: 0 }),
		Error::<Runtime>::SampleNotDrawn
	);
	assert_eq!(
		the_recall().open_points,
		[OpenPoint::SampleNotDrawn, OpenPoint::NotReconciled]
	);
}

/// A sample of consignees is asked whether they were told, and did what they were told.
fn the_sample_is_checked() {
	let draw = || act(MANUFACTURER, Call::draw_sample { recall: 0 });
	assert_ok!(draw());
	assert_err!(draw(), Error::<Runtime>::AlreadyDrawn);
	let consignees = Recall::consignees(0, None, 100);
	let (sample, others): (Vec<_>, Vec<_>) = consignees
		.iter()
		.partition(|consignee| consignee.in_sample == Some(true));
	// 30 percent of six, rounded up
	assert_eq!(sample.len(), 2);
	let check = |consignee| {
		let check = Call::record_check {
			recall: 0,
			consignee,
			result: CheckResult::Effective,
			document: document("visit"),
		};
		act(ASSESSOR, check)
	};
	assert_err!(check(others[0].member), Error::<Runtime>::NotInSample);
	for consignee in sample {
		assert_ok!(check(consignee.member));
	}
	assert_eq!(the_recall().open_points, [OpenPoint::NotReconciled]);
	next_block();
}

/// What can be returned comes back, unopened where it is; what hospitals and the second distributor destroy, they
/// destroy themselves. Everybody answers anew.
fn everything_comes_back(packages: &LogisticUnits) {
	let back = |who, number, items| deliver(who, number, MANUFACTURER, Purpose::Return, items);
	let answered = |who, of, (returned, destroyed, used, not_found, passed_on), named: &[&SsccText]| {
		let amounts = Amounts {
			returned,
			destroyed,
			used,
			not_found,
			passed_on,
			..Default::default()
		};
		assert_ok!(answer(who, of, amounts, named, &[]));
	};
	let [_, second, ..] = &packages.cases;
	let rest = vec![packed(&packages.pallet), quantity(KIT, "S-26", 700)];
	back(DISTRIBUTOR, "C-9", rest);
	answered(
		DISTRIBUTOR,
		KITS,
		(2_700, 0, 0, 0, 2_300),
		&[&packages.pallet, second],
	);

	let mut rest = hips(61..=120);
	rest.push(quantity(KIT, "S-26", 600));
	back(HOSPITAL, "D-9", rest);
	answered(HOSPITAL, KITS, (600, 0, 400, 0, 0), &[]);
	answered(HOSPITAL, HIPS, (60, 0, 60, 0, 0), &[]);
	next_block();

	let mut rest = hips(141..=150);
	rest.push(packed(second));
	back(SECOND_HOSPITAL, "T-9", rest);
	assert_ok!(act(SECOND_HOSPITAL, destroy(quantity(KIT, "S-26", 750))));
	answered(SECOND_HOSPITAL, KITS, (1_000, 750, 250, 0, 0), &[second]);
	answered(SECOND_HOSPITAL, HIPS, (10, 0, 20, 0, 0), &[]);
	next_block();

	// The third hospital returns to each what came from it; the explanted hip goes too.
	let return_items = pallet_custody::Call::return_items {
		sender: member(SECOND_DISTRIBUTOR),
		received_number: text("O-2"),
		number: text("S-8"),
		carrier: None,
		items: list([quantity(KIT, "S-26", 850)]),
		documents: Default::default(),
		due: None,
	};
	assert_ok!(act(THIRD_HOSPITAL, return_items));
	assert_ok!(receive(SECOND_DISTRIBUTOR, THIRD_HOSPITAL, "S-8", 1));
	let mut rest = hips(166..=169);
	rest.push(unit(HIP, "H151"));
	rest.push(quantity(KIT, "S-26", 300));
	deliver(THIRD_HOSPITAL, "S-9", MANUFACTURER, Purpose::Return, rest);
	answered(THIRD_HOSPITAL, KITS, (1_150, 0, 100, 0, 0), &[]);
	answered(THIRD_HOSPITAL, HIPS, (5, 0, 14, 1, 0), &[]);
	next_block();

	let returned = quantity_of(THIRD_HOSPITAL, KIT, "S-26", 850);
	assert_ok!(act(SECOND_DISTRIBUTOR, destroy(returned)));
	assert_ok!(act(SECOND_DISTRIBUTOR, destroy(quantity(KIT, "S-26", 1_000))));
	answered(SECOND_DISTRIBUTOR, KITS, (0, 1_850, 0, 50, 1_950), &[]);
	next_block();
}

/// The manufacturer opens what came back, destroys all but 600 kits and all implants but the explanted one, and answers
/// for it. The accounts close to zero.
fn the_accounts_close(packages: &LogisticUnits) {
	let [_, second, _, fourth, fifth] = &packages.cases;
	let of_others = |owner, count| quantity_of(owner, KIT, "S-26", count);
	unpack(
		MANUFACTURER,
		&packages.pallet,
		vec![packed(fourth), packed(fifth)],
	);
	for (case, owner) in [
		(fourth, DISTRIBUTOR),
		(fifth, DISTRIBUTOR),
		(second, SECOND_HOSPITAL),
	] {
		unpack(MANUFACTURER, case, vec![of_others(owner, 1_000)]);
	}
	let destroyed = vec![
		of_others(DISTRIBUTOR, 2_700),
		of_others(HOSPITAL, 600),
		of_others(SECOND_HOSPITAL, 1_000),
		of_others(THIRD_HOSPITAL, 300),
		quantity(KIT, "S-26", 1_400),
	];
	assert_ok!(each(MANUFACTURER, destroyed, destroy));
	next_block();
	for implants in [61..=120, 141..=150, 166..=169, 171..=200] {
		assert_ok!(each(MANUFACTURER, hips(implants), destroy));
		next_block();
	}
	let kits = Amounts {
		held: 600,
		destroyed: 6_000,
		passed_on: 8_000,
		..Default::default()
	};
	assert_ok!(answer(MANUFACTURER, KITS, kits, &[], &[]));
	let implants = Amounts {
		held: 1,
		destroyed: 60 + 10 + 4 + 30,
		passed_on: 170,
		..Default::default()
	};
	assert_ok!(answer(MANUFACTURER, HIPS, implants, &[], &[]));
	let kits = account(KITS);
	assert_eq!(
		(
			kits.recovered,
			kits.answered.destroyed,
			kits.answered.used,
			kits.answered.not_found
		),
		(600, 8_600, 750, 50)
	);
	assert_eq!((kits.accounted, kits.outstanding), (10_000, 0));
	let implants = account(HIPS);
	assert_eq!(
		(
			implants.recovered,
			implants.answered.destroyed,
			implants.answered.used
		),
		(1, 104, 94)
	);
	assert_eq!((implants.accounted, implants.outstanding), (200, 0));
	assert_eq!(the_recall().open_points, []);
}

/// The regulator terminates the recall, and nobody else. What turns up afterwards is still recalled.
fn the_recall_ends_and_goes_on_refusing() {
	let terminate = || Call::terminate { recall: 0 };
	assert_err!(act(MANUFACTURER, terminate()), DispatchError::BadOrigin);
	assert_ok!(act(REGULATOR, terminate()));
	assert!(matches!(
		the_recall().status,
		RecallStatus::Terminated { by: 0, .. }
	));
	days_later(3 * 365);
	let find = pallet_custody::Call::find {
		item: unit(HIP, "H170"),
	};
	assert_ok!(act(THIRD_HOSPITAL, find));
	let implant = use_device(unit(HIP, "H170"), UseKind::Implant);
	assert_err!(act(THIRD_HOSPITAL, implant), recalled(0));
	assert_err!(
		ship(THIRD_HOSPITAL, "S-10", HOSPITAL, SALE, hips(170..=170)),
		recalled(0)
	);
	deliver(
		THIRD_HOSPITAL,
		"S-10",
		MANUFACTURER,
		Purpose::Return,
		hips(170..=170),
	);
	assert_ok!(act(MANUFACTURER, destroy(unit(HIP, "H170"))));
}

#[test]
fn ten_thousand_kits_and_two_hundred_implants_are_recalled_and_every_one_is_accounted_for() {
	story(|| {
		let packages = LogisticUnits::new();
		admit_more_members();
		everything_is_made_and_leaves(&packages);
		the_first_distributor_delivers(&packages);
		the_second_distributor_delivers_short();
		the_hospitals_use_some();
		the_recall_stops_everything(&packages);
		whoever_scans_one_is_told();
		the_consignees_are_found();
		all_but_one_answer(&packages);
		who_is_late_is_listed();
		the_first_answers_leave_most_outstanding();
		the_sample_is_checked();
		everything_comes_back(&packages);
		the_accounts_close(&packages);
		the_recall_ends_and_goes_on_refusing();
	});
}
