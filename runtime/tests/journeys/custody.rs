//! Stories of who has a device and whose it is.

use custos_primitives::{
	api::runtime_decl_for_device_api::DeviceApiV1,
	custody::{Condition, DiscrepancyKind, LogisticUnitState, Outcome, Purpose, Terms, UnitState, UseKind},
	gs1::Sscc,
	member::MemberStatus,
	trail::TrailSubject,
};
use custos_runtime::{Block, Runtime, RuntimeCall};
use frame_support::{assert_err, assert_ok};
use pallet_consortium::{GateRefusal, Standings, SuspensionReason};
use pallet_custody::{Call, Discrepancy, Error, LogisticUnits};
use sp_keyring::Sr25519Keyring::{Alice, Bob, Charlie, Eve};
use sp_runtime::{
	transaction_validity::{InvalidTransaction, TransactionValidityError},
	DispatchError,
};

use crate::{
	chain::{act, days_later, decide, next_block, story, submit},
	goods::{
		commission_lot, commission_units, deliver, document, each, hip, hips, kit, list, lot, member,
		on_hand, pack, packed, quantity, quantity_of, receive, register, serials, ship, sscc, text, unit,
		unit_of, unpack, use_device, DISTRIBUTOR, HIP, HOSPITAL, KIT, MANUFACTURER, REGULATOR, SALE, SERVICE,
	},
};

const CONSIGNMENT: Purpose = Purpose::Supply {
	terms: Terms::Consignment,
};

/// Ten hips of one lot, and a lot of 100 kits.
fn produced() {
	register(HIP, hip());
	register(KIT, kit());
	commission_units(HIP, "H-26", &serials(1..=10));
	commission_lot(KIT, "S-26", 100);
}

fn discrepancy(kind: DiscrepancyKind, item: custos_primitives::custody::ItemCode) -> Discrepancy {
	Discrepancy { kind, item }
}

#[test]
fn consignment_stock_is_the_manufacturers_until_it_is_used() {
	story(|| {
		produced();
		let [manufacturer, distributor, hospital] = [MANUFACTURER, DISTRIBUTOR, HOSPITAL].map(member);
		// GIVEN implants and kits in the hospital's store, which it has not bought
		let mut items = hips(1..=3);
		items.push(quantity(KIT, "S-26", 10));
		deliver(MANUFACTURER, "DN-1", HOSPITAL, CONSIGNMENT, items);
		let title = |serial| {
			let unit = unit_of(HIP, serial);
			(unit.possessor, unit.owner, unit.terms)
		};
		assert_eq!(title("H001"), (hospital, manufacturer, Terms::Consignment));
		// WHEN it implants one THEN that one is its own, and no other
		assert_ok!(act(HOSPITAL, use_device(unit(HIP, "H001"), UseKind::Implant)));
		assert_eq!(title("H001"), (hospital, hospital, Terms::Sale));
		assert_eq!(
			unit_of(HIP, "H001").state,
			UnitState::Used {
				kind: UseKind::Implant
			}
		);
		assert_eq!(title("H002"), (hospital, manufacturer, Terms::Consignment));
		// WHEN the manufacturer sells one in the hospital's store to a distributor THEN it stays on consignment there
		let transfer = Call::transfer_title {
			item: unit(HIP, "H002"),
			possessor: hospital,
			owner: distributor,
			terms: Terms::Consignment,
		};
		assert_err!(act(HOSPITAL, transfer.clone()), Error::<Runtime>::NotOwner);
		assert_ok!(act(MANUFACTURER, transfer));
		assert_eq!(title("H002"), (hospital, distributor, Terms::Consignment));
		assert_ok!(act(HOSPITAL, use_device(unit(HIP, "H002"), UseKind::Implant)));
		assert_eq!(title("H002"), (hospital, hospital, Terms::Sale));
		// and what is used by number is named with whose it is.
		let of_its_own = use_device(quantity(KIT, "S-26", 4), UseKind::Consume);
		assert_err!(act(HOSPITAL, of_its_own), Error::<Runtime>::QuantityNotHeld);
		let on_consignment = use_device(quantity_of(MANUFACTURER, KIT, "S-26", 4), UseKind::Consume);
		assert_ok!(act(HOSPITAL, on_consignment));
		assert_eq!(on_hand(HOSPITAL, &lot(KIT, "S-26")), 6);
		// WHEN the rest goes back THEN it was the manufacturer's all the time
		let rest = vec![unit(HIP, "H003"), quantity_of(MANUFACTURER, KIT, "S-26", 6)];
		assert_err!(
			ship(HOSPITAL, "R-1", DISTRIBUTOR, SALE, rest.clone()),
			Error::<Runtime>::NotOwner
		);
		deliver(HOSPITAL, "R-1", MANUFACTURER, Purpose::Return, rest);
		assert_eq!(title("H003"), (manufacturer, manufacturer, Terms::Sale));
		assert_eq!(on_hand(MANUFACTURER, &lot(KIT, "S-26")), 96);
	});
}

#[test]
fn a_short_delivery_is_disputed_and_conceded() {
	story(|| {
		produced();
		let kits = lot(KIT, "S-26");
		// GIVEN a shipment of 50 kits and two hips, of which 45 kits and one hip are on the pallet
		let mut items = hips(1..=2);
		items.push(quantity(KIT, "S-26", 50));
		assert_ok!(ship(MANUFACTURER, "DN-1", HOSPITAL, SALE, items));
		// WHEN the hospital says so
		let missing = [
			discrepancy(DiscrepancyKind::Missing, unit(HIP, "H002")),
			discrepancy(DiscrepancyKind::Missing, quantity(KIT, "S-26", 5)),
		];
		let receive = Call::receive_with_discrepancies {
			sender: member(MANUFACTURER),
			number: text("DN-1"),
			item_count: 3,
			discrepancies: list(missing),
			evidence: document("counting list"),
		};
		assert_ok!(act(HOSPITAL, receive));
		// THEN it has what it has, and nobody has what is in dispute
		assert_eq!(on_hand(HOSPITAL, &kits), 45);
		assert_eq!(on_hand(MANUFACTURER, &kits), 50);
		assert_err!(
			ship(MANUFACTURER, "DN-2", HOSPITAL, SALE, hips(2..=2)),
			Error::<Runtime>::InDispute
		);
		// WHEN nobody has answered yet THEN not even the regulator decides
		let decision = Call::decide {
			dispute: 0,
			outcomes: list([Outcome::WithSender, Outcome::WithSender]),
		};
		assert_err!(act(REGULATOR, decision), Error::<Runtime>::DecisionTooEarly);
		// WHEN the manufacturer finds them on its ramp and concedes THEN it has them, and sends them
		let concede = |who| {
			let concede = Call::concede {
				dispute: 0,
				item_count: 2,
			};
			act(who, concede)
		};
		assert_err!(concede(HOSPITAL), Error::<Runtime>::NotSender);
		assert_ok!(concede(MANUFACTURER));
		assert_eq!(on_hand(MANUFACTURER, &kits), 55);
		let rest = vec![unit(HIP, "H002"), quantity(KIT, "S-26", 5)];
		deliver(MANUFACTURER, "DN-2", HOSPITAL, SALE, rest);
		assert_eq!(on_hand(HOSPITAL, &kits), 50);
	});
}

#[test]
fn a_device_that_came_damaged_is_repaired_and_comes_back_into_service() {
	story(|| {
		produced();
		assert_ok!(ship(MANUFACTURER, "DN-1", HOSPITAL, SALE, hips(1..=2)));
		let damaged = discrepancy(DiscrepancyKind::Damaged, unit(HIP, "H001"));
		let receive_damaged = Call::receive_with_discrepancies {
			sender: member(MANUFACTURER),
			number: text("DN-1"),
			item_count: 2,
			discrepancies: list([damaged]),
			evidence: document("photograph"),
		};
		assert_ok!(act(HOSPITAL, receive_damaged));
		// GIVEN the manufacturer says nothing within the week THEN a regulator decides without it, and nobody else
		days_later(8);
		let decision = Call::decide {
			dispute: 0,
			outcomes: list([Outcome::WithRecipient]),
		};
		assert_err!(act(DISTRIBUTOR, decision.clone()), Error::<Runtime>::NotArbiter);
		assert_ok!(act(REGULATOR, decision));
		let now = unit_of(HIP, "H001");
		assert_eq!(
			(now.possessor, now.owner, now.condition),
			(member(HOSPITAL), member(HOSPITAL), Condition::OutOfService)
		);
		// WHEN it is used or supplied THEN that is refused, and it can be sent to be repaired
		let implant = || act(HOSPITAL, use_device(unit(HIP, "H001"), UseKind::Implant));
		assert_err!(implant(), Error::<Runtime>::NotServiceable);
		assert_err!(
			ship(HOSPITAL, "S-1", SERVICE, SALE, hips(1..=1)),
			Error::<Runtime>::NotServiceable
		);
		deliver(HOSPITAL, "S-1", SERVICE, Purpose::Correction, hips(1..=1));
		let back_into_service = Call::return_to_service {
			device: crate::goods::code(HIP),
			serial: text("H001"),
		};
		assert_ok!(act(SERVICE, back_into_service));
		// WHEN it comes back to the hospital that had sent it THEN it is used
		let return_items = Call::return_items {
			sender: member(HOSPITAL),
			received_number: text("S-1"),
			number: text("F-1"),
			carrier: None,
			items: list(hips(1..=1)),
			documents: Default::default(),
			due: None,
		};
		assert_ok!(act(SERVICE, return_items));
		assert_ok!(receive(HOSPITAL, SERVICE, "F-1", 1));
		assert_ok!(implant());
	});
}

#[test]
fn a_refused_shipment_goes_back_and_an_unanswered_one_is_cancelled() {
	story(|| {
		produced();
		let kits = lot(KIT, "S-26");
		let half = || vec![quantity(KIT, "S-26", 50)];
		assert_ok!(ship(MANUFACTURER, "DN-1", HOSPITAL, SALE, half()));
		assert_ok!(ship(MANUFACTURER, "DN-2", DISTRIBUTOR, SALE, half()));
		// GIVEN a number that was used THEN it names no other shipment
		assert_err!(
			ship(MANUFACTURER, "DN-2", HOSPITAL, SALE, hips(1..=1)),
			Error::<Runtime>::AlreadyExists
		);
		// WHEN the hospital refuses the one THEN the manufacturer takes it back
		let take_back = |number| Call::take_back {
			number: text(number),
			item_count: 1,
		};
		assert_err!(act(MANUFACTURER, take_back("DN-1")), Error::<Runtime>::NotRefused);
		let refuse = Call::refuse {
			sender: member(MANUFACTURER),
			number: text("DN-1"),
			reason: custos_primitives::custody::RefusalReason::NotOrdered,
		};
		assert_ok!(act(HOSPITAL, refuse));
		assert_eq!(on_hand(MANUFACTURER, &kits), 0);
		assert_ok!(act(MANUFACTURER, take_back("DN-1")));
		assert_eq!(on_hand(MANUFACTURER, &kits), 50);
		// WHEN nobody has answered the other THEN the manufacturer cancels it, and nobody receives it any more
		let cancel = Call::cancel {
			number: text("DN-2"),
			item_count: 1,
		};
		assert_ok!(act(MANUFACTURER, cancel));
		assert_err!(
			receive(DISTRIBUTOR, MANUFACTURER, "DN-2", 1),
			Error::<Runtime>::AlreadyAnswered
		);
		assert_eq!(on_hand(MANUFACTURER, &kits), 100);
	});
}

#[test]
fn a_suspended_member_receives_nothing_and_what_was_on_its_way_is_cancelled() {
	story(|| {
		produced();
		assert_ok!(ship(MANUFACTURER, "DN-1", HOSPITAL, SALE, hips(1..=2)));
		// WHEN the members suspend the recipient
		let suspend = pallet_consortium::Call::suspend {
			member: member(HOSPITAL),
			reason: SuspensionReason::RulesBroken,
		};
		assert_ok!(decide(&[Alice, Bob, Charlie, Eve], suspend));
		assert_eq!(
			Standings::<Runtime>::get(member(HOSPITAL)).unwrap().status,
			MemberStatus::Suspended
		);
		// THEN it receives nothing,
		let receive = Call::receive {
			sender: member(MANUFACTURER),
			number: text("DN-1"),
			item_count: 2,
		};
		let refused: TransactionValidityError =
			InvalidTransaction::Custom(GateRefusal::MemberSuspended as u8).into();
		assert_eq!(submit(HOSPITAL, receive).unwrap_err(), refused);
		// nobody ships to it,
		assert_err!(
			ship(MANUFACTURER, "DN-2", HOSPITAL, SALE, hips(3..=3)),
			Error::<Runtime>::MemberNotActive
		);
		// and its sender has what was on its way again.
		let cancel = Call::cancel {
			number: text("DN-1"),
			item_count: 2,
		};
		assert_ok!(act(MANUFACTURER, cancel));
		let now = unit_of(HIP, "H001");
		assert_eq!(
			(now.state, now.possessor),
			(UnitState::Held, member(MANUFACTURER))
		);
	});
}

#[test]
fn a_pallet_moves_as_one_thing_and_its_history_checks() {
	story(|| {
		// GIVEN a pallet with a case of ten hips, and kits
		produced();
		let [case, pallet] = [1, 2].map(|number| sscc("952123", number));
		pack(MANUFACTURER, &case, hips(1..=10));
		pack(
			MANUFACTURER,
			&pallet,
			vec![packed(&case), quantity(KIT, "S-26", 40)],
		);
		let subject = TrailSubject::LogisticUnit {
			sscc: Sscc::parse(&pallet).unwrap(),
		};
		let steps_now = || <Runtime as DeviceApiV1<Block, _>>::trail_steps(subject.clone());
		let mut history = steps_now();
		next_block();
		// WHEN a carrier takes it to the hospital
		let despatch = Call::ship {
			number: text("DN-1"),
			recipient: member(HOSPITAL),
			carrier: Some(member(DISTRIBUTOR)),
			purpose: SALE,
			items: list([packed(&pallet)]),
			documents: list([document("despatch advice")]),
			due: None,
		};
		assert_ok!(act(MANUFACTURER, despatch));
		history.extend(steps_now());
		next_block();
		let record = |sscc: &_| LogisticUnits::<Runtime>::get(Sscc::parse(sscc).unwrap()).unwrap();
		assert_eq!(record(&pallet).possessor, member(DISTRIBUTOR));
		assert_ok!(receive(HOSPITAL, MANUFACTURER, "DN-1", 1));
		history.extend(steps_now());
		// THEN it is the hospital's, with all that is in it, whose records nobody has touched,
		let now = record(&pallet);
		assert_eq!(
			(now.possessor, now.owner, now.state),
			(member(HOSPITAL), member(HOSPITAL), LogisticUnitState::Held)
		);
		assert_eq!(now.hands.as_slice(), [member(MANUFACTURER), member(HOSPITAL)]);
		assert_eq!(unit_of(HIP, "H001").trail.steps, 2);
		// and its history of packing, shipping and receiving proves true.
		assert_eq!(now.trail.steps, 3);
		assert!(now.trail.is_history_of(&subject, &history));
		assert!(!now.trail.is_history_of(&subject, &history[..2]));
		// WHEN the hospital puts something into it THEN that is refused: its label is the packer's
		unpack(HOSPITAL, &pallet, vec![packed(&case)]);
		let repack = Call::pack {
			sscc: pallet.clone(),
			items: list([packed(&case)]),
		};
		assert_err!(act(HOSPITAL, repack), Error::<Runtime>::Closed);
		// WHEN it opens the case THEN the hips are in its hands, and it implants them
		let implant = |serial| act(HOSPITAL, use_device(unit(HIP, serial), UseKind::Implant));
		assert_err!(implant("H001"), Error::<Runtime>::Packed);
		unpack(HOSPITAL, &case, hips(1..=10));
		assert_ok!(implant("H001"));
		assert_eq!(record(&case).state, LogisticUnitState::Emptied);
	});
}

#[test]
fn what_a_patient_had_is_never_used_again() {
	story(|| {
		produced();
		deliver(MANUFACTURER, "DN-1", HOSPITAL, SALE, hips(1..=2));
		let implant = |item| use_device(item, UseKind::Implant);
		// GIVEN nobody but a healthcare provider implants anything
		assert_err!(
			act(MANUFACTURER, implant(unit(HIP, "H003"))),
			DispatchError::BadOrigin
		);
		assert_ok!(each(HOSPITAL, hips(1..=2), implant));
		// WHEN one is taken out of the patient
		let explant = Call::explant {
			device: crate::goods::code(HIP),
			serial: text("H001"),
		};
		assert_ok!(act(HOSPITAL, explant));
		// THEN it is neither used nor supplied nor put back into service, and can be investigated
		assert_err!(
			act(HOSPITAL, implant(unit(HIP, "H001"))),
			Error::<Runtime>::NotServiceable
		);
		let back_into_service = Call::return_to_service {
			device: crate::goods::code(HIP),
			serial: text("H001"),
		};
		assert_err!(act(HOSPITAL, back_into_service), Error::<Runtime>::Explanted);
		deliver(HOSPITAL, "I-1", REGULATOR, Purpose::Investigation, hips(1..=1));
		assert_eq!(unit_of(HIP, "H001").possessor, member(REGULATOR));
	});
}

#[test]
fn several_hand_overs_in_one_batch_are_done_together_or_not_at_all() {
	story(|| {
		produced();
		let ship = |number, item| {
			RuntimeCall::from(Call::ship {
				number: text(number),
				recipient: member(HOSPITAL),
				carrier: None,
				purpose: SALE,
				items: list([item]),
				documents: Default::default(),
				due: None,
			})
		};
		// WHEN the second of two shipments is refused THEN the first one is not sent either
		let calls = vec![ship("DN-1", unit(HIP, "H001")), ship("DN-2", unit(HIP, "H001"))];
		assert_err!(
			act(MANUFACTURER, pallet_utility::Call::batch_all { calls }),
			Error::<Runtime>::NotHeld
		);
		assert_eq!(unit_of(HIP, "H001").state, UnitState::Held);
	});
}
