//! What the calls on the hot path read and write, counted by the state itself: keys, gate and origin included.

use std::collections::BTreeSet;

use custos_primitives::{
	consent::{DataAction, Ruling, SubjectReference},
	custody::UseKind,
	guard::Intent,
	member::MemberId,
};
use custos_runtime::{genesis, Runtime, RuntimeCall};
use frame_support::{assert_ok, StorageHasher, Twox128};

use sp_core::Blake2Hasher;
use sp_io::TestExternalities;
use sp_keyring::Sr25519Keyring;
use sp_trie::recorder::Recorder;

use crate::{
	chain::{act, first_block, genesis_of},
	goods::{
		commission_lot, commission_units, deliver, hip, hips, kit, pack, packed, quantity, receipt, register,
		serials, shipment, sscc, unit, use_device, DISTRIBUTOR, HIP, HOSPITAL, KIT, MANUFACTURER, SALE,
	},
	patients::{asking, attest, decided, imaging_for, patient, question, request, IMAGING},
};

/// What a hand-over may read and write.
const HAND_OVER: (usize, usize) = (9, 6);
/// What a question whether a device may be used may read.
const MAY: usize = 6;
/// What the log of a use of data may read and write, where one attestation stands.
const USE_OF_DATA: (usize, usize) = (9, 3);
/// What a question whether something may be done with data may read, where one attestation stands.
const DECISION: usize = 3;

/// A chain on which implants and kits were commissioned, and one pallet of them packed.
fn world() -> TestExternalities {
	let mut chain = genesis_of(genesis::DEVELOPMENT);
	chain.execute_with(|| {
		first_block();
		register(HIP, hip());
		register(KIT, kit());
		commission_units(HIP, "HIP-1", &serials(1..=10));
		commission_lot(KIT, "KIT-1", 1_000);
		pack(MANUFACTURER, &pallet(), hips(6..=10));
	});
	chain.commit_all().unwrap();
	chain
}

fn pallet() -> custos_primitives::custody::SsccText {
	sscc("952123", 1)
}

/// How many keys a call reads and writes, what every transaction costs aside: that is the block's own bookkeeping.
fn counted(
	chain: &mut TestExternalities,
	who: Sr25519Keyring,
	call: impl FnOnce() -> pallet_custody::Call<Runtime>,
) -> (usize, usize) {
	counted_call(chain, who, || call().into())
}

fn counted_call(
	chain: &mut TestExternalities,
	who: Sr25519Keyring,
	call: impl FnOnce() -> RuntimeCall,
) -> (usize, usize) {
	let call = chain.execute_with(call);
	let recorder = Recorder::default();
	assert_ok!(chain.execute_with_recorder(recorder.clone(), || act(who, call)));
	let read: BTreeSet<Vec<u8>> = recorder
		.recorded_keys()
		.values()
		.flat_map(|keys| keys.keys().map(|key| key.to_vec()))
		.filter(|key| is_counted(key))
		.collect();
	let written = chain
		.overlayed_changes()
		.changes()
		.filter(|(key, _)| is_counted(key))
		.count();
	chain.commit_all().unwrap();
	(read.len(), written)
}

/// How many keys a question read, the time aside.
fn read_keys(recorder: &Recorder<Blake2Hasher>) -> usize {
	recorder
		.recorded_keys()
		.values()
		.flat_map(|keys| keys.keys())
		.filter(|key| is_counted(key))
		.filter(|key| !key.starts_with(&Twox128::hash(b"Timestamp")))
		.count()
}

// Whether the chain is in safe mode is one key, which each block has read before its first transaction.
fn is_counted(key: &[u8]) -> bool {
	let is_of = |pallet| key.starts_with(&Twox128::hash(pallet));
	!key.starts_with(b":") && !is_of(b"System") && !is_of(b"SafeMode")
}

fn is_within(counted: (usize, usize), what: &str) {
	is_within_budget(counted, HAND_OVER, what);
}

fn is_within_budget(counted: (usize, usize), budget: (usize, usize), what: &str) {
	let (read, written) = counted;
	let (reads, writes) = budget;
	assert!(
		read <= reads && written <= writes,
		"{what}: {read} keys read of {reads}, {written} written of {writes}"
	);
}

#[test]
fn a_hand_over_stays_within_its_budget() {
	// GIVEN goods of each kind in the manufacturer's hands
	let mut chain = world();
	let goods = [
		("a unit", hips(1..=1)),
		("a quantity", vec![quantity(KIT, "KIT-1", 10)]),
		("a logistic unit", vec![packed(&pallet())]),
	];
	for (place, (what, items)) in goods.into_iter().enumerate() {
		let number = place.to_string();

		// WHEN they are shipped, and received
		let shipped = counted(&mut chain, MANUFACTURER, || {
			shipment(&number, DISTRIBUTOR, SALE, items)
		});
		let received = counted(&mut chain, DISTRIBUTOR, || receipt(MANUFACTURER, &number, 1));

		// THEN each costs a few keys, the gate's included
		is_within(shipped, &format!("shipping {what}"));
		is_within(received, &format!("receiving {what}"));
	}
}

#[test]
fn a_use_stays_within_the_budget_of_a_hand_over() {
	let mut chain = world();
	chain.execute_with(|| deliver(MANUFACTURER, "1", HOSPITAL, SALE, hips(1..=1)));
	chain.commit_all().unwrap();
	let used = counted(&mut chain, HOSPITAL, || {
		use_device(unit(HIP, &serials(1..=1)[0]), UseKind::Implant)
	});
	is_within(used, "using a unit");
}

#[test]
fn asking_whether_a_unit_may_be_used_stays_within_its_budget() {
	let mut chain = world();
	let recorder = Recorder::default();
	let text = format!("(01){HIP}(21){}", serials(1..=1)[0]);
	let answer = chain.execute_with_recorder(recorder.clone(), || {
		use custos_primitives::api::runtime_decl_for_custody_api::CustodyApiV1;
		Runtime::may(text.into_bytes(), None::<MemberId>, Intent::Use)
	});
	assert!(answer.unwrap().allowed);
	let read = read_keys(&recorder);
	assert!(read <= MAY, "{read} keys read of {MAY}");
}

/// A chain on which a patient of the hospital permits a distributor to read images.
fn permitted() -> (TestExternalities, SubjectReference) {
	let mut chain = genesis_of(genesis::DEVELOPMENT);
	let subject = chain.execute_with(|| {
		first_block();
		let (subject, wallet) = patient("Pat");
		assert_ok!(attest(HOSPITAL, subject, &wallet, imaging_for(DISTRIBUTOR), None));
		subject
	});
	chain.commit_all().unwrap();
	(chain, subject)
}

#[test]
fn logging_a_use_of_data_stays_within_its_budget() {
	let (mut chain, subject) = permitted();
	let reading = || asking("TREAT", DataAction::Read, &[IMAGING], None);
	let access = chain.execute_with(|| request(DISTRIBUTOR, subject, reading()));
	chain.commit_all().unwrap();
	let logged = counted_call(&mut chain, HOSPITAL, || {
		pallet_records::Call::log_use {
			access,
			nonce: 1,
			document: Default::default(),
		}
		.into()
	});
	is_within_budget(logged, USE_OF_DATA, "logging a use of data");
}

#[test]
fn a_decision_reads_the_subject_who_asks_and_what_was_attested() {
	let (mut chain, subject) = permitted();
	let asked = chain.execute_with(|| {
		let reading = asking("TREAT", DataAction::Read, &[IMAGING], None);
		question(DISTRIBUTOR, subject, &reading)
	});
	let recorder = Recorder::default();
	let ruling = chain.execute_with_recorder(recorder.clone(), || decided(asked));
	assert!(matches!(ruling, Ruling::Permitted { .. }));
	let read = read_keys(&recorder);
	assert!(read <= DECISION, "{read} keys read of {DECISION}");
}
