//! What a block counts of each transaction: time, reads and writes, as they were measured on this runtime.
//!
//! Blocks are full by weight. What a chain carries is decided here, and not by how long its transactions take.

use std::fmt::Write as _;

use custos_runtime::{
	weights::{self, costs::ExtrinsicBaseWeight},
	Runtime,
};
use frame_support::{
	construct_runtime, derive_impl,
	dispatch::{DispatchClass, GetDispatchInfo},
	parameter_types,
	weights::{RuntimeDbWeight, Weight},
};
use frame_system::WeightInfo as _;
use pallet_balances::WeightInfo as _;
use pallet_custody::WeightInfo as _;
use pallet_nfts::WeightInfo as _;
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
		let database = weights::costs::ParityDbWeight::get();
		self.time + self.reads * database.read + self.writes * database.write
	}
}

/// The table, in Markdown.
pub fn table() -> String {
	let calls = [
		(
			"balances.transfer_keep_alive",
			Parts::of(weights::pallet_balances::WeightInfo::<Counting>::transfer_keep_alive),
		),
		(
			"system.remark, 32 bytes",
			Parts::of(|| weights::frame_system::WeightInfo::<Counting>::remark(32)),
		),
		(
			"nfts.transfer",
			Parts::of(weights::pallet_nfts::WeightInfo::<Counting>::transfer),
		),
		(
			"custody.ship, one unit",
			Parts::of(weights::pallet_custody::WeightInfo::<Counting>::ship_unit),
		),
		(
			"custody.receive, one unit",
			Parts::of(weights::pallet_custody::WeightInfo::<Counting>::receive_unit),
		),
	];
	let mut chain = Chain::new();
	let around = ExtrinsicBaseWeight::get().ref_time() + chain.look_up(extensions).ref_time();
	let room = chain.look_up(room).ref_time();
	let first = calls.first().map_or(1, |(_, parts)| around + parts.total());
	let mut page = format!(
		"### What a block counts of each\n\n\
		 The weights, in microseconds. In front of each call is what every transaction weighs, its signature, the gate and the other\n\
		 extensions: {:.0}. A block is full at {:.0}, and that decides how many transactions a chain carries. Reads count as from\n\
		 the disk, since a signer chooses what is read, and writes with the new root and the commit: `scripts/weights --costs`.\n\n\
		 | call | time | reads | writes | with what is in front | ÷ first | a block holds |\n\
		 |---|---:|---:|---:|---:|---:|---:|\n",
		microseconds(around),
		microseconds(room),
	);
	for (call, parts) in &calls {
		let all = around + parts.total();
		let _ = writeln!(
			page,
			"| {call} | {:.0} | {} | {} | {:.0} | {:.2} | {} |",
			microseconds(parts.time),
			parts.reads,
			parts.writes,
			microseconds(all),
			all as f64 / first as f64,
			room / all,
		);
	}
	page.push('\n');
	page
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
