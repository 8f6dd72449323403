use super::*;
use crate::{serials::SerialProof, Error, Event, Lots, Units};
use custos_primitives::trail::{Activity, TrailSubject};
use frame_support::assert_noop;
use sp_runtime::DispatchError::BadOrigin;

type E = Error<Test>;

/// A lot "M" of five serials by Merkle root.
fn merkle_lot() -> (String, Vec<SerialNumber>) {
	let (gtin, serials) = (certified_hip_stem(), serials(5));
	assert_ok!(commission_root(&gtin, "M", &serials));
	(gtin, serials)
}

/// All that ACME has of the lot goes to the possessor, as the owner's property.
fn hand_over(gtin: &str, owner: MemberId, terms: Terms, possessor: MemberId) {
	let lot = reference(gtin, Some("M"));
	let stock = InHand::take((lot, ACME)).unwrap();
	InHand::insert(
		(lot, possessor),
		Stock {
			owner,
			terms,
			..stock
		},
	);
}

fn record_with(gtin: &str, lot: &str, serial: &str, leaf_index: u32, proof: SerialProof) -> DispatchResult {
	DeviceRegistry::record_unit(
		signed(ALICE),
		code(gtin),
		number(lot),
		number(serial),
		leaf_index,
		proof,
	)
}

#[test]
fn record_makes_the_units_record_from_its_lot() {
	run(|| {
		// GIVEN a lot by Merkle root
		let (gtin, serials) = merkle_lot();
		let device = identifier(&gtin);
		let before = Lots::<Test>::get(device, lot("M")).unwrap();
		pass(DAY);
		// WHEN a unit is proven
		assert_ok!(record(ALICE, &gtin, "M", &serials, 3));
		// THEN it has its lot's dates, and a history that begins with the proof
		let unit = Units::<Test>::get(device, serial("S3")).unwrap();
		assert_eq!(
			(unit.lot, unit.state, unit.condition),
			(Some(lot("M")), UnitState::Held, Condition::Serviceable)
		);
		assert_eq!((unit.manufactured, unit.expires), (MADE, EXPIRES));
		assert_eq!(
			(unit.owner, unit.terms, unit.possessor),
			(ACME, Terms::Sale, ACME)
		);
		let Event::UnitRecorded { step, .. } = last_event() else {
			panic!("another event")
		};
		assert_eq!(
			step.activity,
			Activity::UnitProven {
				lot: lot("M"),
				leaf_index: 3
			}
		);
		let subject = TrailSubject::Unit {
			device,
			serial: serial("S3"),
		};
		assert!(unit.trail.is_history_of(&subject, &[step]));
		// AND the lot counts it, and has the history that it had
		let after = Lots::<Test>::get(device, lot("M")).unwrap();
		assert!(matches!(
			after.content,
			LotContent::SerialsRoot {
				count: 5,
				recorded: 1,
				..
			}
		));
		assert_eq!(after.trail, before.trail);
		// AND custody knows that one of the five is identified
		assert_eq!(in_hand(&gtin, Some("M"), ACME), Some((5, 1)));
	});
}

#[test]
fn record_works_for_each_serial_of_the_lot() {
	run(|| {
		let (gtin, serials) = merkle_lot();
		for leaf_index in 0..5 {
			assert_ok!(record(ALICE, &gtin, "M", &serials, leaf_index));
		}
		let content = Lots::<Test>::get(identifier(&gtin), lot("M")).unwrap().content;
		assert!(matches!(content, LotContent::SerialsRoot { recorded: 5, .. }));
	});
}

#[test]
fn record_is_up_to_the_member_that_has_the_unit() {
	run(|| {
		// GIVEN a lot that BOLT has and a hospital owns
		let (gtin, serials) = merkle_lot();
		hand_over(&gtin, HOSPITAL, Terms::Consignment, BOLT);
		// THEN neither the owner nor the manufacturer can record a unit of it
		assert_noop!(record(HANNA, &gtin, "M", &serials, 0), NOT_IN_HAND);
		assert_noop!(record(ALICE, &gtin, "M", &serials, 0), NOT_IN_HAND);
		// AND BOLT can, and the unit stays whose property it was
		assert_ok!(record(BOB, &gtin, "M", &serials, 0));
		let unit = Units::<Test>::get(identifier(&gtin), serial("S0")).unwrap();
		assert_eq!(
			(unit.owner, unit.terms, unit.possessor),
			(HOSPITAL, Terms::Consignment, BOLT)
		);
	});
}

#[test]
fn record_fails_when_all_that_the_member_has_are_recorded() {
	run(|| {
		// GIVEN a member that has one device of a lot of five
		let (gtin, serials) = merkle_lot();
		let lot = reference(&gtin, Some("M"));
		InHand::mutate((lot, ACME), |stock| stock.as_mut().unwrap().quantity = 1);
		assert_ok!(record(ALICE, &gtin, "M", &serials, 0));
		// THEN it can't show a second
		assert_noop!(record(ALICE, &gtin, "M", &serials, 1), NOT_IN_HAND);
	});
}

#[test]
fn record_checks_the_proof_before_it_asks_custody() {
	run(|| {
		let (gtin, serials) = merkle_lot();
		let proof = crate::serials::prove(&serials, 1).unwrap();
		let (lot, text) = (number("M"), number("S0"));
		let call = DeviceRegistry::record_unit(signed(HANNA), code(&gtin), lot, text, 0, proof);
		assert_noop!(call, E::InvalidProof);
	});
}

#[test]
fn record_works_when_the_model_may_not_be_produced_any_more() {
	run(|| {
		// The unit was produced when it might be.
		let (gtin, serials) = merkle_lot();
		let (text, reason) = (bounded("P010001"), WithdrawalReason::Safety);
		assert_ok!(DeviceRegistry::withdraw_certificate(
			signed(CORA),
			code(&gtin),
			ASSESSOR,
			text,
			reason
		));
		Prefixes::set(vec![]);
		assert_ok!(record(ALICE, &gtin, "M", &serials, 0));
	});
}

#[test]
fn record_needs_the_right_to() {
	run(|| {
		let (gtin, serials) = merkle_lot();
		for account in [CORA, RITA, ALEX, NOBODY] {
			assert_noop!(record(account, &gtin, "M", &serials, 0), BadOrigin);
		}
		for account in [HANNA, BOB] {
			assert_noop!(record(account, &gtin, "M", &serials, 0), NOT_IN_HAND);
		}
	});
}

#[test]
fn record_fails_the_second_time() {
	run(|| {
		let (gtin, serials) = merkle_lot();
		assert_ok!(record(ALICE, &gtin, "M", &serials, 0));
		assert_noop!(record(ALICE, &gtin, "M", &serials, 0), E::AlreadyExists);
	});
}

#[test]
fn record_fails_when_a_unit_of_another_lot_has_the_serial() {
	run(|| {
		let (gtin, serials) = merkle_lot();
		assert_ok!(commission_units(&gtin, "L1", &["S0"]));
		assert_noop!(record(ALICE, &gtin, "M", &serials, 0), E::AlreadyExists);
	});
}

#[test]
fn record_fails_when_a_text_is_wrong() {
	run(|| {
		let (gtin, _) = merkle_lot();
		let none = SerialProof::default();
		assert_noop!(
			record_with("09506000134353", "M", "S0", 0, none.clone()),
			E::CheckDigit
		);
		assert_noop!(record_with("x", "M", "S0", 0, none.clone()), E::InvalidGtin);
		assert_noop!(record_with(&gtin, "", "S0", 0, none.clone()), E::InvalidLotNumber);
		assert_noop!(
			record_with(&gtin, "M", " ", 0, none.clone()),
			E::InvalidSerialNumber
		);
		let device = code_of(IssuingAgency::Hibcc, "A99");
		let call = DeviceRegistry::record_unit(signed(ALICE), device, number("M"), number("S0"), 0, none);
		assert_noop!(call, E::IssuingAgencyNotSupported);
	});
}

#[test]
fn record_fails_when_the_lot_is_unknown_or_has_no_root() {
	run(|| {
		let (gtin, serials) = merkle_lot();
		assert_noop!(record(ALICE, &gtin, "N", &serials, 0), E::LotNotFound);
		assert_noop!(record(ALICE, &acme(0, 9), "M", &serials, 0), E::LotNotFound);
		assert_ok!(commission_units(&gtin, "L1", &["1"]));
		assert_noop!(record(ALICE, &gtin, "L1", &serials, 0), E::LotContentDiffers);
		let syringe = registered_syringe();
		assert_ok!(commission(&syringe, "Q", 5));
		assert_noop!(record(ALICE, &syringe, "Q", &serials, 0), E::LotContentDiffers);
	});
}

#[test]
fn record_fails_when_the_proof_does_not_hold() {
	run(|| {
		let (gtin, serials) = merkle_lot();
		let proof = |leaf_index| crate::serials::prove(&serials, leaf_index).unwrap();
		// A place that the lot doesn't have.
		assert_noop!(record_with(&gtin, "M", "S0", 5, proof(0)), E::LeafOutOfRange);
		assert_noop!(
			record_with(&gtin, "M", "S0", u32::MAX, proof(0)),
			E::LeafOutOfRange
		);
		// A serial that is not in the tree, one at another place, and another's proof.
		assert_noop!(record_with(&gtin, "M", "S9", 0, proof(0)), E::InvalidProof);
		assert_noop!(record_with(&gtin, "M", "S0", 1, proof(0)), E::InvalidProof);
		assert_noop!(record_with(&gtin, "M", "S0", 0, proof(1)), E::InvalidProof);
		// A proof with a hash too many, and one too few.
		let mut long = proof(0);
		long.try_push(H256::zero()).unwrap();
		assert_noop!(record_with(&gtin, "M", "S0", 0, long), E::InvalidProof);
		assert_noop!(
			record_with(&gtin, "M", "S0", 0, SerialProof::default()),
			E::InvalidProof
		);
	});
}

#[test]
fn record_fails_when_the_last_leaf_of_an_odd_row_is_shown_at_another_place() {
	run(|| {
		// GIVEN that S4 has moved up alone twice, so that its proof has one hash, on the left
		let (gtin, serials) = merkle_lot();
		let proof = crate::serials::prove(&serials, 4).unwrap();
		assert_eq!(proof.len(), 1);
		// THEN places that ask for a left hash first don't take it, for their proofs are longer
		for leaf_index in [1, 3] {
			assert_noop!(
				record_with(&gtin, "M", "S4", leaf_index, proof.clone()),
				E::InvalidProof
			);
		}
		assert_ok!(record_with(&gtin, "M", "S4", 4, proof));
	});
}
