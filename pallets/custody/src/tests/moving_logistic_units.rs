//! A logistic unit moves by its own record alone, and all that is in it moves with it.

use super::*;
use custos_primitives::gs1::Sscc;
use sp_core::storage::StorageKey;

/// The state, key by key.
fn state() -> Vec<(Vec<u8>, Vec<u8>)> {
	let mut state = vec![];
	let mut key = vec![];
	while let Some(next) = sp_io::storage::next_key(&key) {
		let value = sp_io::storage::get(&next).unwrap_or_default();
		state.push((next.clone(), value.to_vec()));
		key = next;
	}
	state
}

/// The keys whose values `change` changes, of those that `is_ours`.
fn changed(change: impl FnOnce()) -> Vec<StorageKey> {
	let before = state();
	change();
	let after = state();
	let differing = |one: &[(Vec<u8>, Vec<u8>)], other: &[(Vec<u8>, Vec<u8>)]| -> Vec<Vec<u8>> {
		let other: std::collections::BTreeSet<_> = other.iter().cloned().collect();
		let missing = one.iter().filter(|entry| !other.contains(*entry));
		missing.map(|(key, _)| key.clone()).collect()
	};
	let mut keys = differing(&before, &after);
	keys.extend(differing(&after, &before));
	keys.sort();
	keys.dedup();
	let system = sp_io::hashing::twox_128(b"System");
	keys.retain(|key| !key.starts_with(&system));
	keys.into_iter().map(StorageKey).collect()
}

/// A pallet with three boxes, each with ten stems and fifty syringes.
fn full_pallet() -> Sscc {
	let serials: Vec<_> = (0..30).map(|index| format!("S{index}")).collect();
	let serials: Vec<_> = serials.iter().map(String::as_str).collect();
	commission_units(&stem(), Some("L1"), &serials);
	commission_quantity(&syringe(), "L1", 1000);
	let pallet = sscc(0);
	for (number, serials) in (1..).zip(serials.chunks(10)) {
		let stems: Vec<_> = serials.iter().map(|text| a_stem(text)).collect();
		let contents = [stems, vec![syringes(50)]].concat();
		let inner = packed(number, &contents);
		assert_ok!(pack(ALICE, &pallet, &[logistic_unit(&inner)]));
	}
	pallet
}

fn key_of_pallet(pallet: &Sscc) -> StorageKey {
	StorageKey(LogisticUnits::<Test>::hashed_key_for(pallet))
}

fn keys_of_shipment(sender: MemberId, text: &str, open_with: MemberId) -> [StorageKey; 2] {
	let id = shipment_id(sender, text);
	[
		StorageKey(Shipments::<Test>::hashed_key_for(sender, id.number)),
		StorageKey(OpenShipments::<Test>::hashed_key_for(open_with, id)),
	]
}

fn assert_changed(change: impl FnOnce(), pallet: &Sscc, shipment: [StorageKey; 2]) {
	let mut expected = [shipment.to_vec(), vec![key_of_pallet(pallet)]].concat();
	expected.sort();
	assert_eq!(changed(change), expected);
}

/// Whoever asks for anything in the pallet hears of that possessor and owner.
fn assert_all_with(possessor: MemberId, owner: MemberId, pallet: &Sscc) {
	type View = custos_primitives::api::CustodyView;
	for index in 0..30 {
		let serial = serial(&format!("S{index}"));
		let found = <Custody as CustodyInspect>::possessor_of_unit(&stem(), &serial);
		assert_eq!(found, Some(possessor));
		let Some(View::Unit {
			possessor: seen,
			owner: of,
			inside,
			..
		}) = Custody::unit_view(&stem(), &serial)
		else {
			panic!()
		};
		assert_eq!((seen, of), (possessor, owner));
		assert_eq!(inside.last(), Some(pallet));
		assert_eq!(inside.len(), 2);
	}
	for number in 1..=3 {
		let found = <Custody as CustodyInspect>::possessor_of_logistic_unit(&sscc(number));
		assert_eq!(found, Some(possessor));
		let inside =
			<Custody as CustodyInspect>::inside(&sscc(number), &reference(&syringe(), Some("L1"))).unwrap();
		assert_eq!((inside.possessor, inside.quantity), (possessor, 50));
		assert!(inside.hands.contains(&possessor));
	}
}

#[test]
fn a_pallet_moves_by_one_record_whatever_it_contains() {
	run(|| {
		// GIVEN a full pallet
		let pallet = full_pallet();

		// WHEN it is shipped and received, THEN nothing changes but its record, the shipment and the list
		let contents = [logistic_unit(&pallet)];
		assert_changed(
			|| {
				assert_ok!(ship(ALICE, "D1", DISTRIBUTOR, SALE, &contents));
			},
			&pallet,
			keys_of_shipment(ACME, "D1", DISTRIBUTOR),
		);
		assert_changed(
			|| {
				assert_ok!(receive(DORA, ACME, "D1", 1));
			},
			&pallet,
			keys_of_shipment(ACME, "D1", DISTRIBUTOR),
		);

		// AND everything in it is with its new possessor and owner
		assert_all_with(DISTRIBUTOR, DISTRIBUTOR, &pallet);

		// AND so on
		hand_over(
			(DORA, DISTRIBUTOR),
			(HANNA, HOSPITAL),
			"X1",
			CONSIGNMENT,
			&contents,
		);
		assert_all_with(HOSPITAL, DISTRIBUTOR, &pallet);
	});
}

#[test]
fn what_is_in_a_pallet_can_not_be_handed_over_by_whoever_has_or_had_it() {
	run(|| {
		let pallet = full_pallet();
		hand_over(
			(ALICE, ACME),
			(DORA, DISTRIBUTOR),
			"D1",
			SALE,
			&[logistic_unit(&pallet)],
		);
		for (account, recipient) in [(ALICE, HOSPITAL), (DORA, HOSPITAL), (HANNA, DISTRIBUTOR)] {
			assert_noop!(ship(account, "X1", recipient, SALE, &[a_stem("S3")]), E::Packed);
			assert_noop!(
				ship(account, "X1", recipient, SALE, &[logistic_unit(&sscc(1))]),
				E::Packed
			);
		}
		assert_noop!(
			ship(DORA, "X1", HOSPITAL, SALE, &[syringes(1)]),
			E::QuantityNotHeld
		);
	});
}

#[test]
fn what_is_in_a_pallet_is_the_new_owners_when_it_is_out() {
	run(|| {
		let pallet = full_pallet();
		hand_over(
			(ALICE, ACME),
			(DORA, DISTRIBUTOR),
			"D1",
			SALE,
			&[logistic_unit(&pallet)],
		);
		assert_ok!(unpack(DORA, &pallet, &[logistic_unit(&sscc(1))]));
		assert_ok!(unpack(DORA, &sscc(1), &[a_stem("S0"), syringes(50)]));

		// THEN the distributor owns it, and the holdings tell where it came from
		let unit = unit_record(&stem(), "S0");
		assert_eq!((unit.possessor, unit.owner), (DISTRIBUTOR, DISTRIBUTOR));
		let of_syringes = holding(&syringe(), Some("L1"), DISTRIBUTOR);
		assert_eq!(
			(of_syringes.received, of_syringes.unpacked, of_syringes.on_hand()),
			(0, 50, 50)
		);
		assert_eq!(holding(&syringe(), Some("L1"), ACME).packed, 150);

		// AND hands it on
		hand_over(
			(DORA, DISTRIBUTOR),
			(HANNA, HOSPITAL),
			"X1",
			SALE,
			&[a_stem("S0"), syringes(50)],
		);
	});
}
