//! What may be shipped for which purpose, to whom, and what the guard stops.

use super::*;
use custos_primitives::guard::ShortNumber;

const RECALLED: Refusal = Refusal::Recalled { recall: 7 };

fn recalled() -> E {
	E::Recalled(ShortNumber::from(7))
}

#[test]
fn ship_fails_for_sale_of_what_is_anothers() {
	run(|| {
		// GIVEN a hospital with consignment stock of ACME's, loose and in a logistic unit
		consigned();
		let box_of_ten = packed(1, &[syringes(10)]);
		hand_over(
			(ALICE, ACME),
			(HANNA, HOSPITAL),
			"D2",
			CONSIGNMENT,
			&[logistic_unit(&box_of_ten)],
		);

		// THEN it can't sell it
		let of_acme = quantity_of(ACME, &syringe(), "L1", 5);
		for item in [a_stem("S1"), of_acme, logistic_unit(&box_of_ten)] {
			assert_noop!(ship(HANNA, "H1", DISTRIBUTOR, SALE, &[item]), E::NotOwner);
		}

		// BUT pass it on as it has it
		assert_ok!(ship(HANNA, "H1", DISTRIBUTOR, CONSIGNMENT, &[a_stem("S1")]));
	});
}

#[test]
fn ship_fails_for_supply_of_what_is_not_serviceable() {
	run(|| {
		// GIVEN a unit that is out of service, and one that was in a patient
		sold();
		assert_ok!(Custody::take_out_of_service(
			signed(HANNA),
			(&stem()).into(),
			number("S1")
		));
		assert_ok!(use_device(HANNA, &a_stem("S2"), UseKind::Implant));
		assert_ok!(Custody::explant(signed(HANNA), (&stem()).into(), number("S2")));

		// THEN neither is supplied, not even inside of a logistic unit inside of another
		for text in ["S1", "S2"] {
			assert_noop!(
				ship(HANNA, "H1", DISTRIBUTOR, SALE, &[a_stem(text)]),
				E::NotServiceable
			);
		}
		let (inner, outer) = (sscc_of("9501101", 1), sscc_of("9501101", 2));
		assert_ok!(pack(HANNA, &inner, &[a_stem("S1"), syringes(1)]));
		assert_ok!(pack(HANNA, &outer, &[logistic_unit(&inner)]));
		assert_noop!(
			ship(HANNA, "H1", DISTRIBUTOR, SALE, &[logistic_unit(&outer)]),
			E::NotServiceable
		);

		// BUT returned, also so; and when it is out, the rest is supplied
		assert_ok!(ship(
			HANNA,
			"H1",
			ACME,
			Purpose::Return,
			&[logistic_unit(&outer), a_stem("S2")]
		));
		assert_ok!(receive(ALICE, HOSPITAL, "H1", 2));
		assert_ok!(unpack(ALICE, &outer, &[logistic_unit(&inner)]));
		assert_ok!(unpack(ALICE, &inner, &[a_stem("S1")]));
		assert_eq!(logistic_unit_record(&inner).unserviceable, 0);
		assert_ok!(ship(ALICE, "D9", HOSPITAL, LOAN, &[logistic_unit(&inner)]));
	});
}

#[test]
fn ship_fails_for_supply_of_what_the_guard_refuses() {
	run(|| {
		produced();
		let reasons: [(Refusal, E); 10] = [
			(RECALLED, recalled()),
			(Refusal::Held { hold: 70_000 }, E::Held(ShortNumber::from(70_000))),
			(Refusal::Expired, E::Expired),
			(Refusal::ModelNotFound, E::ModelNotFound),
			(Refusal::CertificateMissing, E::CertificateMissing),
			(Refusal::CertificateExpired, E::CertificateExpired),
			(Refusal::CertificateWithdrawn, E::CertificateWithdrawn),
			(Refusal::NotHeld, E::NotHeld),
			(Refusal::NotServiceable, E::NotServiceable),
			(Refusal::Unguarded, E::Unguarded),
		];
		for (refusal, error) in reasons {
			let error = sp_runtime::DispatchError::from(error);
			Stopped::set(vec![]);
			stop(Stop::Lot(reference(&syringe(), Some("L1"))), refusal);
			for purpose in [SALE, CONSIGNMENT, LOAN] {
				let contents = [a_stem("S1"), syringes(1)];
				assert_noop!(ship(ALICE, "D1", HOSPITAL, purpose, &contents), error);
			}
		}
	});
}

#[test]
fn ship_fails_for_a_pallet_with_something_recalled_in_it() {
	run(|| {
		// GIVEN a pallet with a box with a stem in it, and a pallet without
		produced();
		let inner = packed(1, &[a_stem("S1"), syringes(5)]);
		let outer = packed(2, &[logistic_unit(&inner), syringes(10)]);
		let other = packed(3, &[syringes(10)]);

		// WHEN that one unit is recalled
		stop(Stop::Unit(stem(), serial("S1")), RECALLED);

		// THEN all around it is stopped, and nothing else
		let shipped = ship(ALICE, "D1", HOSPITAL, SALE, &[logistic_unit(&outer)]);
		assert_noop!(shipped, recalled());
		assert_ok!(ship(
			ALICE,
			"D1",
			HOSPITAL,
			SALE,
			&[logistic_unit(&other), a_stem("S2")]
		));

		// AND not any more when it is out
		assert_ok!(unpack(ALICE, &outer, &[logistic_unit(&inner)]));
		assert_ok!(unpack(ALICE, &inner, &[a_stem("S1")]));
		let contents = [logistic_unit(&outer), logistic_unit(&inner)];
		assert_ok!(ship(ALICE, "D2", HOSPITAL, SALE, &contents));
		assert_noop!(ship(ALICE, "D3", HOSPITAL, SALE, &[a_stem("S1")]), recalled());
	});
}

#[test]
fn ship_fails_for_a_logistic_unit_that_is_held_as_such() {
	run(|| {
		produced();
		let pallet = packed(1, &[syringes(1)]);
		stop(Stop::LogisticUnit(pallet), Refusal::Held { hold: 3 });
		let held = E::Held(ShortNumber::from(3));
		assert_noop!(ship(ALICE, "D1", HOSPITAL, SALE, &[logistic_unit(&pallet)]), held);
		assert_ok!(ship(ALICE, "D1", HOSPITAL, SALE, &[syringes(1)]));
	});
}

#[test]
fn ship_fails_for_supply_of_what_is_expired_also_inside_a_logistic_unit() {
	run(|| {
		// GIVEN screws without a lot in a box, one of which expires soon
		commission_units(&screw(), None, &["A", "B"]);
		let expires = custos_primitives::gs1::Date::from_unix_milliseconds(NOW + 2 * DAY).ok();
		Units::mutate(screw(), serial("B"), |unit| {
			unit.as_mut().unwrap().expires = expires
		});
		let screws = packed(1, &[unit(&screw(), "A"), unit(&screw(), "B")]);

		// WHEN that day is over
		pass(4 * DAY);

		// THEN the box is not supplied until the one is out
		assert_noop!(
			ship(ALICE, "D1", HOSPITAL, SALE, &[logistic_unit(&screws)]),
			E::Expired
		);
		assert_ok!(unpack(ALICE, &screws, &[unit(&screw(), "B")]));
		assert_noop!(
			ship(ALICE, "D1", HOSPITAL, SALE, &[unit(&screw(), "B")]),
			E::Expired
		);
		assert_ok!(ship(ALICE, "D1", HOSPITAL, SALE, &[logistic_unit(&screws)]));
	});
}

#[test]
fn ship_lets_what_is_recalled_go_where_it_is_dealt_with() {
	run(|| {
		// GIVEN recalled stems and syringes at a hospital
		sold();
		stop(Stop::Lot(reference(&stem(), Some("L1"))), RECALLED);
		stop(Stop::Lot(reference(&syringe(), Some("L1"))), RECALLED);
		let contents = || [syringes(1)];

		// THEN they go to the manufacturer for any of these purposes
		let (back, destroy) = (Purpose::Return, Purpose::Destruction);
		let (correct, investigate) = (Purpose::Correction, Purpose::Investigation);
		for (text, purpose) in [("1", back), ("2", destroy), ("3", correct), ("4", investigate)] {
			assert_ok!(ship(HANNA, text, ACME, purpose, &contents()));
			assert_ok!(receive(ALICE, HOSPITAL, text, 1));
		}

		// AND elsewhere as the purpose allows
		for (text, recipient, purpose) in [
			("5", SERVICE, destroy),
			("6", SERVICE, correct),
			("7", ASSESSOR, investigate),
			("8", REGULATOR, investigate),
		] {
			assert_ok!(ship(HANNA, text, recipient, purpose, &contents()));
		}
		let wrong = |recipient, purpose| {
			assert_noop!(
				ship(HANNA, "9", recipient, purpose, &contents()),
				E::WrongRecipient
			);
		};
		for recipient in [DISTRIBUTOR, BOLT, CARRIER] {
			for purpose in [back, destroy, correct, investigate] {
				wrong(recipient, purpose);
			}
		}
		for recipient in [SERVICE, REGULATOR, ASSESSOR] {
			wrong(recipient, back);
		}
		for recipient in [REGULATOR, ASSESSOR] {
			wrong(recipient, destroy);
			wrong(recipient, correct);
		}
		wrong(SERVICE, investigate);
	});
}

#[test]
fn ship_returns_a_logistic_unit_only_to_who_makes_all_that_is_in_it() {
	run(|| {
		// GIVEN a distributor with a box of two manufacturers' devices
		produced();
		commission_quantity_of(BOLT, &plate(), "P1", 10);
		hand_over((ALICE, ACME), (DORA, DISTRIBUTOR), "D1", SALE, &[syringes(5)]);
		hand_over(
			(BOB, BOLT),
			(DORA, DISTRIBUTOR),
			"B1",
			SALE,
			&[quantity(&plate(), "P1", 5)],
		);
		let mixed = sscc_of("9510000", 1);
		assert_ok!(pack(DORA, &mixed, &[syringes(5), quantity(&plate(), "P1", 5)]));

		// THEN it goes back to neither
		for recipient in [ACME, BOLT] {
			let returned = ship(DORA, "R1", recipient, Purpose::Return, &[logistic_unit(&mixed)]);
			assert_noop!(returned, E::WrongRecipient);
		}

		// BUT to the one, when the other's are out
		assert_ok!(unpack(DORA, &mixed, &[quantity(&plate(), "P1", 5)]));
		assert_ok!(ship(DORA, "R1", ACME, Purpose::Return, &[logistic_unit(&mixed)]));
	});
}
