//! What people ask.

use super::*;
use custos_primitives::{
	api::{CustodyView, OverdueShipment},
	guard::{Guarded, Intent},
};
use std::collections::BTreeSet;

#[test]
fn unit_view_tells_who_has_a_unit_through_all_that_is_around_it() {
	run(|| {
		// GIVEN a unit in a box in a pallet that was consigned to a hospital
		produced();
		let inner = packed(1, &[a_stem("S1")]);
		let outer = packed(2, &[logistic_unit(&inner)]);
		hand_over(
			(ALICE, ACME),
			(HANNA, HOSPITAL),
			"D1",
			CONSIGNMENT,
			&[logistic_unit(&outer)],
		);

		// WHEN somebody asks
		let view = Custody::unit_view(&stem(), &serial("S1")).unwrap();

		// THEN the answer is that of the pallet
		let unit = unit_record(&stem(), "S1");
		assert_eq!(
			view,
			CustodyView::Unit {
				device: stem(),
				serial: serial("S1"),
				possessor: HOSPITAL,
				owner: ACME,
				inside: vec![inner, outer],
				unit,
			}
		);
		assert_eq!(Custody::unit_view(&stem(), &serial("S9")), None);
		let loose = Custody::unit_view(&stem(), &serial("S2")).unwrap();
		assert!(matches!(loose, CustodyView::Unit { possessor: ACME, inside, .. } if inside.is_empty()));
	});
}

#[test]
fn lot_view_tells_who_has_a_lot_and_where_it_is_packed() {
	run(|| {
		// GIVEN syringes with two members, and in a box in a pallet with more of them
		produced();
		hand_over((ALICE, ACME), (HANNA, HOSPITAL), "D1", SALE, &[syringes(20)]);
		let inner = packed(1, &[syringes(10), a_stem("S1")]);
		let outer = packed(2, &[logistic_unit(&inner), syringes(5)]);
		hand_over(
			(ALICE, ACME),
			(DORA, DISTRIBUTOR),
			"D2",
			SALE,
			&[logistic_unit(&outer)],
		);

		// WHEN somebody asks
		let lot = reference(&syringe(), Some("L1"));
		let view = Custody::lot_view(&lot).unwrap();

		// THEN each is counted where it is, once
		let CustodyView::Lot {
			lot: told,
			holdings,
			inside,
			more,
		} = view
		else {
			panic!()
		};
		assert_eq!((told, more), (lot, false));
		let members: BTreeSet<_> = holdings
			.iter()
			.map(|view| (view.member, view.holding.on_hand()))
			.collect();
		assert_eq!(members, [(ACME, 65), (HOSPITAL, 20)].into());
		let inside: BTreeSet<_> = inside
			.into_iter()
			.map(|view| (view.sscc, view.possessor, view.quantity))
			.collect();
		assert_eq!(inside, [(inner, DISTRIBUTOR, 10), (outer, DISTRIBUTOR, 5)].into());
		assert_eq!(Custody::lot_view(&reference(&syringe(), Some("L9"))), None);
	});
}

#[test]
fn logistic_unit_view_tells_what_is_directly_inside() {
	run(|| {
		produced();
		let inner = packed(1, &[a_stem("S1"), syringes(3)]);
		let outer = packed(2, &[logistic_unit(&inner), syringes(5)]);
		hand_over(
			(ALICE, ACME),
			(HANNA, HOSPITAL),
			"D1",
			LOAN,
			&[logistic_unit(&outer)],
		);
		let view = Custody::logistic_unit_view(&inner).unwrap();
		let CustodyView::LogisticUnit {
			possessor,
			owner,
			inside,
			items,
			more,
			..
		} = view
		else {
			panic!()
		};
		assert_eq!(
			(possessor, owner, inside, more),
			(HOSPITAL, ACME, vec![outer], false)
		);
		let quantity = Item::Quantity {
			device: syringe(),
			lot: lot("L1"),
			owner: Some(ACME),
			quantity: 3,
		};
		let unit = Item::Unit {
			device: stem(),
			serial: serial("S1"),
		};
		assert_eq!(items.len(), 2);
		assert!(items.contains(&quantity) && items.contains(&unit));
		let view = Custody::logistic_unit_view(&outer).unwrap();
		let CustodyView::LogisticUnit { items, .. } = view else {
			panic!()
		};
		assert!(items.contains(&Item::LogisticUnit { sscc: inner }));
		assert_eq!(Custody::logistic_unit_view(&sscc(9)), None);
	});
}

#[test]
fn holdings_view_goes_on_where_it_stopped() {
	run(|| {
		sold();
		let all = Custody::holdings_view(HOSPITAL, None, 100);
		assert_eq!(all.len(), 2);
		assert!(all.iter().all(|view| view.member == HOSPITAL));
		let first = Custody::holdings_view(HOSPITAL, None, 1);
		assert_eq!(first, all[..1]);
		let next = Custody::holdings_view(HOSPITAL, Some(first[0].lot), 1);
		assert_eq!(next, all[1..]);
		assert!(Custody::holdings_view(HOSPITAL, Some(all[1].lot), 1).is_empty());
		assert!(Custody::holdings_view(HOSPITAL, None, 0).is_empty());
		assert!(Custody::holdings_view(DISTRIBUTOR, None, u32::MAX).is_empty());
	});
}

#[test]
fn shipment_view_tells_the_shipment_and_the_dispute_about_it() {
	run(|| {
		disputed();
		let id = shipment_id(ACME, "D1");
		let view = Custody::shipment_view(&id).unwrap();
		assert_eq!(
			(view.shipment, view.recipient, view.purpose),
			(id, HOSPITAL, SALE)
		);
		assert_eq!((view.items.len(), view.shipped), (3, NOW));
		let dispute = view.dispute.unwrap();
		assert_eq!(
			(dispute.dispute, dispute.state, dispute.arbiter),
			(0, DisputeState::Open, None)
		);
		assert_eq!(dispute.evidence, EVIDENCE);
		let items: Vec<_> = dispute
			.items
			.iter()
			.map(|(_, kind, outcome)| (*kind, *outcome))
			.collect();
		assert_eq!(items, [(DAMAGED, None), (MISSING, None)]);
		assert_eq!(Custody::shipment_view(&shipment_id(ACME, "D9")), None);
		assert_ok!(ship(ALICE, "D2", HOSPITAL, SALE, &[a_stem("S3")]));
		assert_eq!(
			Custody::shipment_view(&shipment_id(ACME, "D2")).unwrap().dispute,
			None
		);
	});
}

#[test]
fn overdue_tells_who_is_late_with_an_answer() {
	run(|| {
		// GIVEN a shipment that nobody answers, and one that was refused
		produced();
		assert_ok!(ship(ALICE, "D1", HOSPITAL, SALE, &[a_stem("S1")]));
		assert_ok!(ship(ALICE, "D2", HOSPITAL, SALE, &[a_stem("S2")]));
		let reason = RefusalReason::Late;
		assert_ok!(Custody::refuse(signed(HANNA), ACME, number("D2"), reason));
		let due = NOW + DefaultTransitTime::get();

		// THEN neither is late on the last day
		pass(DefaultTransitTime::get());
		assert!(Custody::overdue(None).is_empty());

		// BUT afterwards: the one at its recipient's, the other at its sender's
		pass(1);
		let late = |text, member| OverdueShipment {
			shipment: shipment_id(ACME, text),
			member,
			since: due,
		};
		assert_eq!(Custody::overdue(Some(HOSPITAL)), [late("D1", HOSPITAL)]);
		assert_eq!(Custody::overdue(Some(ACME)), [late("D2", ACME)]);
		assert_eq!(Custody::overdue(None).len(), 2);

		// AND not any more when they are answered
		assert_ok!(receive(HANNA, ACME, "D1", 1));
		assert_ok!(Custody::take_back(signed(ALICE), number("D2"), 1));
		assert!(Custody::overdue(None).is_empty());
	});
}

fn reasons(intent: Intent, text: &str) -> Vec<Refusal> {
	let standing = Custody::unit_standing(&stem(), &serial(text), intent).unwrap();
	standing.reasons::<MockGuard>(intent)
}

#[test]
fn a_unit_may_be_used_where_it_is_held_ready_and_nothing_is_against_it() {
	run(|| {
		sold();
		assert!(reasons(Intent::Use, "S1").is_empty());
		let standing = Custody::unit_standing(&stem(), &serial("S1"), Intent::Use).unwrap();
		let facts = Guarded::Devices {
			lot: reference(&stem(), Some("L1")),
			serial: Some(serial("S1")),
			manufactured: MADE,
			expires: EXPIRES,
			possessor: HOSPITAL,
		};
		assert_eq!(standing.facts, [facts]);

		// AND every reason against it is told
		assert_ok!(Custody::take_out_of_service(
			signed(HANNA),
			(&stem()).into(),
			number("S1")
		));
		stop(
			Stop::Lot(reference(&stem(), Some("L1"))),
			Refusal::Recalled { recall: 4 },
		);
		let expected = [Refusal::NotServiceable, Refusal::Recalled { recall: 4 }];
		assert_eq!(reasons(Intent::Use, "S1"), expected);
		assert_eq!(reasons(Intent::Ship, "S1"), expected);
		assert_eq!(reasons(Intent::TransferTitle, "S1"), expected[1..]);
		for intent in [
			Intent::Return,
			Intent::Destroy,
			Intent::Correct,
			Intent::Investigate,
		] {
			assert!(reasons(intent, "S1").is_empty());
		}
		assert!(Custody::unit_standing(&stem(), &serial("S9"), Intent::Use).is_none());
	});
}

#[test]
fn a_unit_may_not_be_used_where_it_is_not_held() {
	run(|| {
		sold_and_on_its_way();
		assert_eq!(reasons(Intent::Use, "S1"), [Refusal::NotHeld]);
		assert!(reasons(Intent::Receive, "S1").is_empty());
		packed(1, &[a_stem("S3")]);
		assert_eq!(reasons(Intent::Use, "S3"), [Refusal::NotHeld]);
		assert!(reasons(Intent::Receive, "S3").is_empty());
		assert_ok!(receive(HANNA, ACME, "D1", 3));
		assert_ok!(use_device(HANNA, &a_stem("S1"), UseKind::Implant));
		for intent in [Intent::Use, Intent::Receive, Intent::Destroy] {
			assert_eq!(reasons(intent, "S1"), [Refusal::NotHeld]);
		}
	});
}

#[test]
fn a_lot_may_be_used_where_the_possessor_has_some() {
	run(|| {
		sold();
		let lot = reference(&syringe(), Some("L1"));
		let reasons = |member| {
			let standing = Custody::lot_standing(&lot, member, Intent::Use).unwrap();
			standing.reasons::<MockGuard>(Intent::Use)
		};
		assert!(reasons(HOSPITAL).is_empty());
		assert_eq!(reasons(DISTRIBUTOR), [Refusal::NotHeld]);
		stop(Stop::LotAt(lot, HOSPITAL), Refusal::Held { hold: 1 });
		assert_eq!(reasons(HOSPITAL), [Refusal::Held { hold: 1 }]);
		assert!(reasons(ACME).is_empty());
		let unknown = reference(&syringe(), Some("L9"));
		assert!(Custody::lot_standing(&unknown, ACME, Intent::Use).is_none());
	});
}

#[test]
fn a_logistic_unit_may_be_shipped_where_nothing_is_against_anything_in_it() {
	run(|| {
		produced();
		let inner = packed(1, &[a_stem("S1")]);
		let outer = packed(2, &[logistic_unit(&inner), syringes(1)]);
		let reasons = |sscc| {
			let standing = Custody::logistic_unit_standing(&sscc, Intent::Ship).unwrap();
			standing.reasons::<MockGuard>(Intent::Ship)
		};
		assert!(reasons(outer).is_empty());
		assert_eq!(reasons(inner), [Refusal::NotHeld]);
		stop(Stop::Unit(stem(), serial("S1")), Refusal::Recalled { recall: 4 });
		stop(
			Stop::Lot(reference(&syringe(), Some("L1"))),
			Refusal::Recalled { recall: 4 },
		);
		stop(Stop::LogisticUnit(outer), Refusal::Held { hold: 2 });
		let expected = [Refusal::Held { hold: 2 }, Refusal::Recalled { recall: 4 }];
		assert_eq!(reasons(outer), expected);
		assert!(Custody::logistic_unit_standing(&sscc(9), Intent::Ship).is_none());
	});
}
