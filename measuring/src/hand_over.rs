//! What handing over costs, one by one, in a batch, in one shipment, and in a logistic unit.

use custos_primitives::custody::ItemCode;
use custos_runtime::{Runtime, RuntimeCall};
use frame_support::traits::Get;

use crate::{
	chain::{Chain, Measured},
	world::{
		commission,
		custody::{pack, receive, Shipment},
		gtin, register, serial, sscc, unit, DISTRIBUTOR, DISTRIBUTOR_ID, MAKER,
	},
};

/// What is measured: what it is, how many devices it moves, and the call.
pub type Scenario = (String, u64, Measured);

/// A shipment of one unit.
pub const SHIPPING: &str = "custody.ship, one unit";
/// Receiving it.
pub const RECEIVING: &str = "custody.receive, one unit";

/// How many units are packed in one case.
const CASE: u32 = 500;

/// A single unit, a hundred shipments in one transaction, as many units in one shipment as it may have, and logistic units of more and
/// more units, each with a record of its own.
pub fn scenarios(most: u32) -> Vec<Scenario> {
	let most_items: u32 = <Runtime as pallet_custody::Config>::MaxItems::get();
	let mut scenarios = vec![
		shipping(),
		(
			"100 shipments of one unit, in one batch".into(),
			100,
			loose(100, |count| {
				let calls = (0..count).map(|number| ship(&number.to_string(), vec![unit(0, number)]));
				pallet_utility::Call::<Runtime>::batch_all {
					calls: calls.collect(),
				}
				.into()
			}),
		),
		(
			format!("{most_items} units in one shipment, the most that it may have"),
			most_items.into(),
			loose(most_items, |count| {
				ship("1", (0..count).map(|number| unit(0, number)).collect())
			}),
		),
	];
	scenarios.extend(logistic_units(most));
	scenarios
}

/// Logistic units of 1, 1,000 and `most` units.
pub fn logistic_units(most: u32) -> Vec<Scenario> {
	[1, 1_000, most]
		.into_iter()
		.map(|count| {
			(
				format!("one logistic unit (SSCC) of {count} units"),
				count.into(),
				packed(count),
			)
		})
		.collect()
}

/// A shipment of one unit to a member that has never had any of its lot.
pub fn shipping() -> Scenario {
	(SHIPPING.into(), 1, loose(1, |_| ship("1", vec![unit(0, 0)])))
}

/// Receiving it.
pub fn receiving() -> Scenario {
	let mut chain = Chain::new();
	chain.prepare([register(0, true)]);
	chain.prepare(commission(0, 0, 1));
	chain.prepare([(MAKER, ship("1", vec![unit(0, 0)]))]);
	(RECEIVING.into(), 1, chain.measured(DISTRIBUTOR, receive("1", 1)))
}

fn loose(count: u32, call: impl FnOnce(u32) -> RuntimeCall) -> Measured {
	let mut chain = Chain::new();
	chain.prepare([register(0, true)]);
	chain.prepare(commission(0, 0, count));
	chain.measured(MAKER, call(count))
}

/// A logistic unit of cases of units, or of units alone where they fit one case.
fn packed(count: u32) -> Measured {
	let mut chain = Chain::new();
	chain.prepare([register(0, true)]);
	let cases = count.div_ceil(CASE);
	for case in 0..cases {
		let (from, to) = (case * CASE, count.min((case + 1) * CASE));
		chain.prepare(commission(0, from, to));
		let items = (from..to).map(|number| unit(0, number)).collect();
		chain.prepare([pack(case + 1, items)]);
	}
	let items: Vec<_> = (1..=cases)
		.map(|case| ItemCode::LogisticUnit { sscc: sscc(case) })
		.collect();
	chain.prepare([pack(0, items)]);
	chain.measured(MAKER, ship("1", vec![ItemCode::LogisticUnit { sscc: sscc(0) }]))
}

fn ship(number: &str, items: Vec<ItemCode>) -> RuntimeCall {
	Shipment::of(number, DISTRIBUTOR_ID, items).ship()
}

/// Asks that the serial of a unit is what the barcode of it says.
pub fn barcode(index: u32, number: u32) -> String {
	let serial = serial(number);
	format!("(01){}(21){}", gtin(index), String::from_utf8_lossy(&serial))
}
