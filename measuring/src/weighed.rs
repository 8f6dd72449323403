//! What a block counts of each transaction: time, reads and writes, as they were measured on this runtime.
//!
//! Blocks are full by weight. What a chain carries is decided here, and not by how long its transactions take.

use std::fmt::Write as _;

use custos_runtime::{
	weights::{
		self,
		costs::{ExtrinsicBaseWeight, ParityDbWeight},
	},
	Runtime,
};
use frame_support::{
	construct_runtime, derive_impl,
	dispatch::{DispatchClass, GetDispatchInfo},
	parameter_types,
	weights::{RuntimeDbWeight, Weight},
};
use frame_system::ExtensionsWeightInfo as _;
use frame_system::WeightInfo as _;
use pallet_balances::WeightInfo as _;
use pallet_consortium::WeightInfo as _;
use pallet_custody::WeightInfo as _;
use pallet_nfts::WeightInfo as _;
use pallet_utility::WeightInfo as _;
use sp_keyring::Sr25519Keyring;

use crate::chain::{sign, Chain};

construct_runtime!(
	pub enum Counting {
		System: frame_system,
	}
);

parameter_types! {
	pub static Database: RuntimeDbWeight = RuntimeDbWeight { read: 0, write: 0 };
}

/// A runtime whose reads and writes weigh what is set, so that a weight tells how many there are in it.
#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Counting {
	type Block = frame_system::mocking::MockBlock<Self>;
	type DbWeight = Database;
}

/// What is in a weight.
struct Parts {
	/// Time without reads and writes, in picoseconds.
	time: u64,
	reads: u64,
	writes: u64,
}

impl Parts {
	fn of(weight: impl Fn() -> Weight) -> Self {
		let with = |read, write| {
			Database::set(RuntimeDbWeight { read, write });
			weight().ref_time()
		};
		let time = with(0, 0);
		Self {
			time,
			reads: with(1, 0) - time,
			writes: with(0, 1) - time,
		}
	}

	/// With reads and writes as they were measured, in picoseconds.
	fn total(&self) -> u64 {
		self.time + self.reading() + self.writing()
	}

	/// The reads, in picoseconds.
	fn reading(&self) -> u64 {
		self.reads * ParityDbWeight::get().read
	}

	/// The writes, in picoseconds.
	fn writing(&self) -> u64 {
		self.writes * ParityDbWeight::get().write
	}
}

/// What a transaction is called, how many things it hands over, and what its call weighs.
type Counted = (&'static str, u64, Parts);

/// How many shipments, or units of one shipment, share what is in front.
const BATCH: u32 = 10;
const UNITS: u32 = 100;

/// The calls, FRAME's balance first.
fn calls() -> [Counted; 7] {
	type Custody = weights::pallet_custody::WeightInfo<Counting>;
	type Utility = weights::pallet_utility::WeightInfo<Counting>;
	[
		(
			"balances.transfer_keep_alive",
			1,
			Parts::of(weights::pallet_balances::WeightInfo::<Counting>::transfer_keep_alive),
		),
		(
			"system.remark, 32 bytes",
			1,
			Parts::of(|| weights::frame_system::WeightInfo::<Counting>::remark(32)),
		),
		(
			"nfts.transfer",
			1,
			Parts::of(weights::pallet_nfts::WeightInfo::<Counting>::transfer),
		),
		("custody.receive, one unit", 1, Parts::of(Custody::receive_unit)),
		("custody.ship, one unit", 1, Parts::of(Custody::ship_unit)),
		(
			"utility.batch_all of 10 such shipments",
			BATCH.into(),
			Parts::of(|| Utility::batch_all(BATCH) + Custody::ship_unit() * u64::from(BATCH)),
		),
		(
			"custody.ship, 100 units",
			UNITS.into(),
			Parts::of(|| Custody::ship(UNITS)),
		),
	]
}

/// The table, in Markdown.
pub fn table() -> String {
	let front = in_front();
	let around: u64 = front.iter().map(|(_, parts)| parts.total()).sum();
	let room = Chain::new().look_up(room).ref_time();
	let calls = calls();
	let [(_, _, balance), .., (_, _, shipment), _, _] = &calls;
	let first = around + balance.total();
	let mut page = format!(
		"### What a block counts of each\n\n\
		 The weights, in microseconds. In front of each call is what every transaction weighs, its signature, the gate and the other\n\
		 extensions: {:.0}. A block is full at {:.0}, and that decides how many transactions a chain carries. Reads count as without\n\
		 the node's cache, since a signer chooses what is read, and writes with the new root and the commit: `scripts/weights --costs`. The\n\
		 last three columns count each shipment of a batch, and each unit of a shipment. What recalls and holds might add is declared\n\
		 with a call and given back: a block ends that much sooner, which is not in these figures.\n\n\
		 | call | time | reads | writes | with what is in front | for each | ÷ first | a block holds |\n\
		 |---|---:|---:|---:|---:|---:|---:|---:|\n",
		microseconds(around),
		microseconds(room),
	);
	for (call, things, parts) in &calls {
		let all = around + parts.total();
		let each = all / things;
		let _ = writeln!(
			page,
			"| {call} | {:.0} | {} | {} | {:.0} | {:.0} | {:.2} | {} |",
			microseconds(parts.time),
			parts.reads,
			parts.writes,
			microseconds(all),
			microseconds(each),
			each as f64 / first as f64,
			room / all * things,
		);
	}
	page + &where_it_goes(&front, shipment) + &what_is_shared(around, first, shipment)
}

/// What of a shipment's weight is what, in Markdown.
fn where_it_goes(front: &[(&str, Parts)], shipment: &Parts) -> String {
	let mut table = String::from(
		"\nA shipment of one unit, from the front, in microseconds:\n\n\
		 | what | time | reads | writes | all |\n\
		 |---|---:|---:|---:|---:|\n",
	);
	let front = front.iter().map(|(what, parts)| (*what, parts));
	for (what, parts) in front.chain([("the shipment", shipment)]) {
		let _ = writeln!(
			table,
			"| {what} | {:.0} | {:.0} | {:.0} | {:.0} |",
			microseconds(parts.time),
			microseconds(parts.reading()),
			microseconds(parts.writing()),
			microseconds(parts.total()),
		);
	}
	table
}

/// Why a transaction of one shipment does not come near a balance, in Markdown.
fn what_is_shared(around: u64, first: u64, shipment: &Parts) -> String {
	let stored = shipment.total() - shipment.time;
	format!(
		"\nA chain that carries 0.90 as many hand-overs as balances would have {:.0} for each. What is in front of a shipment, and its\n\
		 reads and writes, are {:.0} without any time of its own. What is in front can be shared: by the shipments of a\n\
		 batch, and by the units of a shipment, which also share its record.\n\n",
		microseconds(first) / 0.9,
		microseconds(around + stored),
	)
}

/// What every transaction weighs before its call: what it is called, and what is in it.
///
/// # Panics
///
/// Where the runtime's transactions have other extensions.
fn in_front() -> [(&'static str, Parts); 3] {
	type Extensions = weights::frame_system_extensions::WeightInfo<Counting>;
	let gate = Parts::of(weights::pallet_consortium::WeightInfo::<Counting>::gate);
	let others = Parts::of(|| {
		Extensions::check_non_zero_sender()
			+ Extensions::check_spec_version()
			+ Extensions::check_tx_version()
			+ Extensions::check_genesis()
			+ Extensions::check_mortality_immortal_transaction()
			+ Extensions::check_nonce()
			+ Extensions::check_weight()
			+ Extensions::weight_reclaim()
	});
	let declared = Chain::new().look_up(extensions).ref_time();
	assert_eq!(
		gate.total() + others.total(),
		declared,
		"these are all extensions"
	);
	let base = Parts::of(ExtrinsicBaseWeight::get);
	[
		("signature, decoding and events", base),
		("gate: member, delegate, allowance", gate),
		("nonce, life and the other extensions", others),
	]
}

/// What the extensions of a transaction weigh.
fn extensions() -> Weight {
	let call = frame_system::Call::<Runtime>::remark { remark: Vec::new() };
	let transaction = sign(Sr25519Keyring::Eve, call.into());
	transaction.get_dispatch_info().extension_weight
}

/// What ordinary transactions may weigh in a block.
fn room() -> Weight {
	let limits = <Runtime as frame_system::Config>::BlockWeights::get();
	let class = limits.get(DispatchClass::Normal);
	class.max_total.expect("ordinary transactions have a limit")
}

fn microseconds(picoseconds: u64) -> f64 {
	picoseconds as f64 / 1e6
}
