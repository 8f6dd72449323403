//! What a year of a national implant registry takes, computed from what one thing of each kind takes.

use std::fmt::{Display, Write};

use codec::Encode;
use custos_runtime::{Header, RuntimeCall, UncheckedExtrinsic, SLOT_DURATION};
use sp_consensus_aura::{Slot, AURA_ENGINE_ID};
use sp_core::H256;
use sp_runtime::{traits::Header as _, Digest, DigestItem};

use super::{
	devices::{BATCH, SOME},
	disk::Stored,
	Growth, Kind,
};
use crate::database::TRIE_CACHE;

const MILLISECONDS_OF_A_YEAR: u64 = 365 * 24 * 60 * 60 * 1_000;

/// What a year has.
#[derive(Clone, Copy)]
struct Assumptions {
	/// The units that are made.
	units: u64,
	/// The hand-overs of units.
	movements: u64,
	/// The new models.
	models: u64,
	/// The members that get some of a lot, its maker apart.
	holders: u64,
	/// Of how many units one is not implanted within the year.
	not_implanted: u64,
	/// Of how many patients one attests a consent.
	consenting: u64,
	/// The documents that are anchored for each of these.
	documents: u64,
	/// For how many of these there is one request for access.
	asked_for: u64,
	/// The recalls, of one lot each.
	recalls: u64,
}

const A_YEAR: Assumptions = Assumptions {
	units: 10_000_000,
	movements: 30_000_000,
	models: 5_000,
	holders: 13,
	not_implanted: 10,
	consenting: 4,
	documents: 1,
	asked_for: 10,
	recalls: 200,
};

/// Things of a kind that a year has.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Made {
	kind: Kind,
	count: u64,
	/// How many units one hands over.
	hands_over: u64,
	/// Whether they come with transactions of their own.
	by_transactions: bool,
}

impl Assumptions {
	fn lots(&self) -> u64 {
		self.units / u64::from(BATCH)
	}

	/// What comes first by logistic units, then by middling shipments, and the rest one by one.
	fn hand_overs(&self) -> [(Kind, u64, u64); 3] {
		let (batch, some) = (u64::from(BATCH), u64::from(SOME));
		let one_by_one = self.movements.saturating_sub(2 * self.units);
		[
			(Kind::LogisticUnitHandedOver, self.units / batch, batch),
			(Kind::ShipmentOfSome, self.units / some, some),
			(Kind::ShipmentOfOne, one_by_one, 1),
		]
	}

	fn implantations(&self) -> u64 {
		self.units - self.units / self.not_implanted
	}

	fn made(&self) -> Vec<Made> {
		let patients = self.implantations() / self.consenting;
		let of_its_own = |kind, count| Made {
			kind,
			count,
			hands_over: 0,
			by_transactions: true,
		};
		let along_the_way = |kind, count| Made {
			by_transactions: false,
			..of_its_own(kind, count)
		};
		let hand_overs = self.hand_overs().map(|(kind, count, hands_over)| Made {
			hands_over,
			..of_its_own(kind, count)
		});
		let mut made = vec![
			of_its_own(Kind::Model, self.models),
			along_the_way(Kind::Lot, self.lots()),
			of_its_own(Kind::Unit, self.units),
			along_the_way(Kind::Holding, self.lots() * self.holders),
		];
		made.extend(hand_overs);
		made.extend([
			of_its_own(Kind::Implantation, self.implantations()),
			of_its_own(Kind::Recall, self.recalls),
			of_its_own(Kind::Consignee, self.recalls * (self.holders + 1)),
			of_its_own(Kind::Subject, patients),
			of_its_own(Kind::Consent, patients),
			of_its_own(Kind::Anchor, patients * self.documents),
			of_its_own(Kind::Grant, patients / self.asked_for),
		]);
		made
	}

	fn rows(&self) -> Vec<(String, u64)> {
		let [by_logistic_unit, some, one] = self.hand_overs();
		vec![
			("units, each with a record of its own".into(), self.units),
			("hand-overs of units".into(), self.movements),
			(
				format!("… by logistic units of {BATCH}: of each unit one"),
				by_logistic_unit.1 * by_logistic_unit.2,
			),
			(
				format!("… by shipments of {SOME}: of each unit one"),
				some.1 * some.2,
			),
			("… by shipments of one".into(), one.1 * one.2),
			(
				format!("lots, of {BATCH} units, commissioned at once"),
				self.lots(),
			),
			("new models".into(), self.models),
			("members that receive some of a lot".into(), self.holders),
			(
				format!("implantations: all but one unit in {}", self.not_implanted),
				self.implantations(),
			),
			(
				format!(
					"subjects with a key and a signed consent: one patient in {}",
					self.consenting
				),
				self.implantations() / self.consenting,
			),
			("anchored documents of each subject".into(), self.documents),
			(
				format!(
					"requests for access, granted: for one subject in {}",
					self.asked_for
				),
				self.implantations() / self.consenting / self.asked_for,
			),
			("recalls, of one lot each".into(), self.recalls),
			(
				"consignees of a recall: the maker and who received some".into(),
				self.holders + 1,
			),
			("blocks, one in each slot".into(), blocks()),
		]
	}
}

/// What a year takes of something.
#[derive(Clone, Copy, Default)]
struct Cost {
	/// Bytes of state: of the trie's nodes and the values apart.
	state: f64,
	/// Bytes of the database that holds it.
	database: f64,
	transactions: f64,
	/// Bytes of blocks.
	blocks: f64,
}

impl Cost {
	fn of(made: &Made, growth: &Growth, overhead: f64) -> Self {
		let count = made.count as f64;
		let in_blocks = growth
			.in_blocks
			.filter(|_| made.by_transactions)
			.unwrap_or_default();
		let each = |total: f64| count * total / f64::from(growth.at_once);
		Self {
			state: count * growth.bytes(),
			database: count * (growth.bytes() + growth.records() * overhead),
			transactions: each(in_blocks.transactions.into()),
			blocks: each(in_blocks.bytes as f64),
		}
	}

	fn and(self, other: Self) -> Self {
		Self {
			state: self.state + other.state,
			database: self.database + other.database,
			transactions: self.transactions + other.transactions,
			blocks: self.blocks + other.blocks,
		}
	}

	fn row(&self, what: &str, count: impl Display) -> String {
		format!(
			"| {what} | {count} | {:.2} | {:.2} | {:.2} | {:.2} | {:.2} |\n",
			gigabytes(self.state),
			gigabytes(self.database),
			self.transactions / 1e6,
			gigabytes(self.blocks),
			gigabytes(self.database + self.blocks),
		)
	}
}

fn gigabytes(bytes: f64) -> f64 {
	bytes / 1e9
}

fn blocks() -> u64 {
	MILLISECONDS_OF_A_YEAR / SLOT_DURATION
}

/// The bytes of a block without transactions: its header, with the slot and the seal, and the inherent that sets the time.
fn empty_block() -> usize {
	let digest = Digest {
		logs: vec![
			DigestItem::PreRuntime(AURA_ENGINE_ID, Slot::from(u64::MAX).encode()),
			DigestItem::Seal(AURA_ENGINE_ID, [0; 64].to_vec()),
		],
	};
	let number = u32::try_from(blocks()).unwrap_or(u32::MAX);
	let header = Header::new(number, H256::zero(), H256::zero(), H256::zero(), digest);
	let now = MILLISECONDS_OF_A_YEAR * 57;
	let time = RuntimeCall::Timestamp(pallet_timestamp::Call::set { now });
	(header, vec![UncheckedExtrinsic::new_bare(time)]).encoded_size()
}

/// The assumptions and the costs as tables of Markdown.
pub fn page(growths: &[&Growth], stored: Stored) -> String {
	let assumptions = &A_YEAR;
	let mut page = String::from(
		"### A year of a national implant registry\n\n\
		 Assumed, not measured. Packages and shipments smaller than these take more, larger ones less.\n\n\
		 | what a year has | how many |\n|---|---:|\n",
	);
	for (what, count) in assumptions.rows() {
		let _ = writeln!(page, "| {what} | {count} |");
	}
	let overhead = stored.overhead();
	let _ = write!(
		page,
		"\nComputed from these, and from what things take at the largest number that was made of each. The way to an entry gets\n\
		 longer by a node where there are sixteen times as many. The database is parity-db: it adds {overhead:.0} bytes to a\n\
		 record, measured on the disk with a state of {} records. A part of that is room for more, and comes and goes as the\n\
		 index grows; what it keeps of the last states is not in the figures. A lot and a holding come with the transactions of\n\
		 the units. One gigabyte (GB) is 10⁹ bytes.\n\n\
		 | what | how many | GB of state | … in the database | million transactions | GB of blocks | GB of disk |\n\
		 |---|---:|---:|---:|---:|---:|---:|\n",
		stored.records,
	);
	let mut total = Cost::default();
	for made in assumptions.made() {
		let Some(growth) = growths.iter().find(|growth| growth.kind == made.kind) else {
			continue;
		};
		let cost = Cost::of(&made, growth, overhead);
		page += &cost.row(&made.kind.to_string(), made.count);
		total = total.and(cost);
	}
	let empty = Cost {
		blocks: blocks() as f64 * empty_block() as f64,
		..Cost::default()
	};
	page += &empty.row("blocks, whatever is in them", blocks());
	total = total.and(empty);
	page += &total.row("**all**", "");
	page + &memory(&total)
}

fn memory(total: &Cost) -> String {
	let seconds = MILLISECONDS_OF_A_YEAR as f64 / 1e3;
	format!(
		"\nThat is {:.1} transactions a second on average, and {:.0} bytes of state for each unit. A node holds none of the state\n\
		 in memory but what its trie cache has: `--trie-cache-size`, {} MiB where nothing else is said, which is {:.1} % of what\n\
		 the year adds to the state. It holds no block but those that are not final. So its memory does not grow with the\n\
		 registry; reads that the cache does not answer go to the disk, or to what the system caches of it. A node that keeps\n\
		 all blocks, as nodes do unless `--blocks-pruning` says otherwise, adds {:.1} GB of disk in that year; one that keeps\n\
		 none but the last adds {:.1} GB.\n",
		total.transactions / seconds,
		total.state / A_YEAR.units as f64,
		TRIE_CACHE >> 20,
		100.0 * TRIE_CACHE as f64 / total.state,
		gigabytes(total.database + total.blocks),
		gigabytes(total.database),
	)
}

#[cfg(test)]
mod tests {
	use super::{
		super::{state::InBlocks, trie::Size},
		*,
	};

	fn growth(kind: Kind) -> Growth {
		let before = Size {
			bytes: 1_000,
			records: 10,
			..Size::default()
		};
		let after = Size {
			bytes: 31_000,
			records: 310,
			..Size::default()
		};
		let in_blocks = Some(InBlocks {
			transactions: 2,
			bytes: 800,
			events: 90,
		});
		Growth {
			kind,
			made: 100,
			before,
			after,
			in_blocks,
			at_once: 50,
		}
	}

	#[test]
	fn every_movement_of_a_year_is_handed_over_once() {
		let moved: u64 = A_YEAR
			.made()
			.iter()
			.map(|made| made.count * made.hands_over)
			.sum();
		assert_eq!(moved, A_YEAR.movements);
	}

	#[test]
	fn things_cost_their_share_of_the_state_and_of_the_transactions_that_make_them() {
		// GIVEN a hundred things that added 30,000 bytes in 300 records, by two transactions for fifty of them
		let growth = growth(Kind::Unit);
		let made = Made {
			kind: Kind::Unit,
			count: 1_000,
			hands_over: 0,
			by_transactions: true,
		};
		// WHEN there are a thousand THEN they cost ten times that, by forty transactions
		let cost = Cost::of(&made, &growth, 40.0);
		assert_eq!(
			(cost.state, cost.database),
			(300_000.0, 300_000.0 + 3_000.0 * 40.0)
		);
		assert_eq!((cost.transactions, cost.blocks), (40.0, 16_000.0));
		// and those that come with others' transactions cost none.
		let along_the_way = Made {
			by_transactions: false,
			..made
		};
		let cost = Cost::of(&along_the_way, &growth, 40.0);
		assert_eq!(
			(cost.state, cost.transactions, cost.blocks),
			(300_000.0, 0.0, 0.0)
		);
	}

	#[test]
	fn a_year_has_what_is_measured_and_the_page_says_all_of_it() {
		// GIVEN that every kind of the year was measured
		let growths: Vec<_> = A_YEAR.made().iter().map(|made| growth(made.kind)).collect();
		let growths: Vec<_> = growths.iter().collect();
		let stored = Stored {
			records: 100,
			bytes: 10_000,
			files: 14_000,
		};
		let page = page(&growths, stored);
		// THEN each has a row of its costs, beside those of the assumptions
		for made in A_YEAR.made() {
			let row = format!("| {} | {} |", made.kind, made.count);
			assert_eq!(page.matches(&row).count(), 1, "{row}");
		}
		// and the page says what the database adds.
		assert!(page.contains("adds 40 bytes to a\nrecord, measured on the disk with a state of 100 records"));
	}
}
