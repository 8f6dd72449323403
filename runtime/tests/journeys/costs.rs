//! That what is done weighs what it was measured to cost.

use custos_runtime::{weights, Runtime, RuntimeCall, RuntimeOrigin, System};
use frame_support::{
	assert_ok,
	dispatch::{DispatchClass, GetDispatchInfo},
	weights::Weight,
};
use pallet_custody::WeightInfo as _;
use pallet_recall::WeightInfo as _;
use sp_keyring::Sr25519Keyring;
use sp_runtime::traits::Dispatchable;

use crate::{
	chain::{next_block, story},
	goods::{
		commission_units, hip, hips, receipt, register, serials, shipment, HIP, HOSPITAL, MANUFACTURER, SALE,
	},
	recall::{initiate, of_lots, terms},
};

#[test]
fn blocks_transactions_reads_and_writes_weigh_what_they_were_measured_to_cost() {
	use weights::costs::{BlockExecutionWeight, ExtrinsicBaseWeight, ParityDbWeight};
	let limits = <Runtime as frame_system::Config>::BlockWeights::get();
	assert_eq!(limits.base_block, BlockExecutionWeight::get());
	for class in DispatchClass::all() {
		assert_eq!(
			limits.get(*class).base_extrinsic,
			ExtrinsicBaseWeight::get(),
			"{class:?}"
		);
	}
	let (weighed, measured) = (
		<Runtime as frame_system::Config>::DbWeight::get(),
		ParityDbWeight::get(),
	);
	assert_eq!((weighed.read, weighed.write), (measured.read, measured.write));
}

#[test]
fn blocks_begin_with_less_than_what_no_transaction_may_ask_for() {
	story(|| {
		next_block();
		let limits = <Runtime as frame_system::Config>::BlockWeights::get();
		let normal = limits.get(DispatchClass::Normal);
		let left_free = normal.max_total.unwrap() - normal.max_extrinsic.unwrap();
		let blocks = System::block_weight();
		let begun = blocks.get(DispatchClass::Mandatory);
		assert!(begun.all_gte(limits.base_block));
		assert!(begun.all_lte(left_free), "{begun:?} of {left_free:?}");
	});
}

/// What a call costs when it is over.
fn cost(who: Sr25519Keyring, call: pallet_custody::Call<Runtime>) -> Option<Weight> {
	let origin = RuntimeOrigin::signed(who.to_account_id());
	RuntimeCall::from(call).dispatch(origin).unwrap().actual_weight
}

type Measured = weights::pallet_custody::WeightInfo<Runtime>;

/// What the guard costs for so many devices of models of which anything is recalled or held.
fn restricted(devices: u64) -> Weight {
	weights::pallet_recall::WeightInfo::<Runtime>::examine_restricted().saturating_mul(devices)
}

#[test]
fn one_unit_is_shipped_and_received_for_what_it_was_measured_to_cost() {
	story(|| {
		// GIVEN three units, of which one is to be shipped alone
		register(HIP, hip());
		commission_units(HIP, "H-26", &serials(1..=3));
		let one = shipment("M-1", HOSPITAL, SALE, hips(1..=1));
		let two = shipment("M-2", HOSPITAL, SALE, hips(2..=3));

		// THEN that one is weighed by itself, and the others by their number, as if something of them were recalled
		let declared = |call: &pallet_custody::Call<Runtime>| call.get_dispatch_info().call_weight;
		assert_eq!(
			declared(&one),
			Measured::ship_unit().saturating_add(restricted(1))
		);
		assert_eq!(declared(&two), Measured::ship(2).saturating_add(restricted(2)));

		// AND they cost no more than they are, since nothing is
		assert_eq!(cost(MANUFACTURER, one), Some(Measured::ship_unit()));
		assert_eq!(cost(MANUFACTURER, two), Some(Measured::ship(2)));

		// AND so it is when they are received: by then it is known that no logistic unit is among them
		let one = receipt(MANUFACTURER, "M-1", 1);
		let two = receipt(MANUFACTURER, "M-2", 2);
		assert!(declared(&one).all_gte(Measured::receive_unit()));
		assert_eq!(cost(HOSPITAL, one), Some(Measured::receive_unit()));
		assert_eq!(cost(HOSPITAL, two), Some(Measured::receive(2)));
	});
}

#[test]
fn a_recall_of_others_of_the_model_adds_what_the_guard_costs() {
	story(|| {
		// GIVEN a recall of a lot that the unit is not of
		register(HIP, hip());
		commission_units(HIP, "H-26", &serials(1..=1));
		commission_units(HIP, "H-27", &serials(2..=2));
		assert_ok!(initiate([of_lots(HIP, ["H-27"])], terms()));

		// WHEN the unit is shipped and received, THEN each costs what the guard's work adds
		let shipment = shipment("M-1", HOSPITAL, SALE, hips(1..=1));
		assert_eq!(
			cost(MANUFACTURER, shipment),
			Some(Measured::ship_unit().saturating_add(restricted(1)))
		);
		assert_eq!(
			cost(HOSPITAL, receipt(MANUFACTURER, "M-1", 1)),
			Some(Measured::receive_unit().saturating_add(restricted(1)))
		);
	});
}
