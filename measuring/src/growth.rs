//! What a thing takes of the state and of a block, by how many there are, and what a year of a national implant registry takes.
//!
//! The things are made by the calls that make them on a chain. What the state takes with them is the trie that a node keeps of
//! it: it is built of the state before and of the state after, and the difference is shared out among the things.

use std::{
	fmt::{self, Write},
	path::PathBuf,
	time::{Duration, Instant},
};

mod devices;
mod disk;
mod patients;
mod recalls;
mod registry;
mod state;
mod trie;

use devices::{with_units, BATCH, SOME};
use disk::Stored;
use state::{Calls, InBlocks, State};
use trie::Size;

/// Measures what things take of the state and of blocks.
#[derive(clap::Args)]
pub struct Options {
	/// How many of each thing are made. Given several times, the things are made anew for each.
	#[arg(long, default_values_t = [10_000, 1_000_000], value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
	count: Vec<u32>,
	/// How many seconds one thing may take. Where more would be needed, fewer are made, and the page says how many.
	#[arg(long, default_value_t = 180)]
	seconds: u64,
	/// The file that the tables are written to; the terminal where none is given.
	#[arg(long)]
	output: Option<PathBuf>,
}

/// A kind of thing.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
	/// A model that is certified.
	Model,
	/// A lot that goes by quantity.
	Lot,
	/// A lot whose units have no records yet.
	LotByRoot,
	/// A unit with a record of its own.
	Unit,
	/// What a member has of a lot.
	Holding,
	/// A logistic unit that is closed.
	LogisticUnit,
	/// A logistic unit that went its whole way.
	LogisticUnitHandedOver,
	/// A shipment that nobody has answered.
	ShipmentOnItsWay,
	/// A hand-over of one unit.
	ShipmentOfOne,
	/// A hand-over of some units.
	ShipmentOfSome,
	/// What a unit's implantation adds to it.
	Implantation,
	/// A recall.
	Recall,
	/// A consignee of a recall.
	Consignee,
	/// A subject with a key.
	Subject,
	/// A consent attestation.
	Consent,
	/// An anchor of a document.
	Anchor,
	/// A request for access to data.
	Request,
	/// Access to data.
	Grant,
}

impl fmt::Display for Kind {
	fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
		match self {
			Self::Model => formatter.write_str("model with a certificate"),
			Self::Lot => formatter.write_str("lot, commissioned by quantity"),
			Self::LotByRoot => formatter.write_str("lot, commissioned by the Merkle root of its serials"),
			Self::Unit => write!(formatter, "unit, one of {BATCH} commissioned at once"),
			Self::Holding => formatter.write_str("lot holding of a member that received some"),
			Self::LogisticUnit => formatter.write_str("logistic unit, closed, of a quantity of one lot"),
			Self::LogisticUnitHandedOver => {
				write!(
					formatter,
					"logistic unit of {BATCH} units: packed, shipped, received, unpacked"
				)
			}
			Self::ShipmentOnItsWay => formatter.write_str("shipment of one unit, on its way"),
			Self::ShipmentOfOne => formatter.write_str("shipment of one unit, received"),
			Self::ShipmentOfSome => write!(formatter, "shipment of {SOME} units, received"),
			Self::Implantation => formatter.write_str("implantation of a unit"),
			Self::Recall => formatter.write_str("recall of one lot"),
			Self::Consignee => formatter.write_str("consignee of a recall, with one lot to answer for"),
			Self::Subject => formatter.write_str("subject with a key"),
			Self::Consent => formatter.write_str("consent attestation, signed"),
			Self::Anchor => formatter.write_str("anchor of a document"),
			Self::Request => formatter.write_str("request for access to data, undecided"),
			Self::Grant => formatter.write_str("access to data, asked for and granted"),
		}
	}
}

/// A thing, and how it is made. Things are numbered from 0.
struct Thing {
	kind: Kind,
	/// How many are made by one call.
	at_once: u32,
	/// How many times as long as others it takes to be made: so many times fewer are made.
	weight: u32,
	/// The prefixes of what counts; everything where there are none.
	only: Vec<[u8; 32]>,
	/// Makes what has to be there before so many are made.
	prepare: fn(&mut State, u32),
	/// The calls that make the things from the first number to before the second: no more than are made at once, where that
	/// is more than one.
	calls: fn(u32, u32) -> Calls,
}

/// What things of a kind take.
struct Growth {
	kind: Kind,
	/// How many were made.
	made: u32,
	before: Size,
	after: Size,
	/// What the transactions take that make as many as are made at once; nothing where others make them along the way.
	in_blocks: Option<InBlocks>,
	at_once: u32,
}

impl Thing {
	fn new(kind: Kind, prepare: fn(&mut State, u32), calls: fn(u32, u32) -> Calls) -> Self {
		Self {
			kind,
			at_once: 1,
			weight: 1,
			only: Vec::new(),
			prepare,
			calls,
		}
	}

	/// Makes so many and more, up to what are made at once. The first ones are made before, by signed transactions: what
	/// only the first of a kind brings into the state is not counted.
	fn grow(&self, count: u32) -> Growth {
		let step = self.at_once;
		let made = count.div_ceil(step) * step;
		let mut state = State::new();
		(self.prepare)(&mut state, step + made);
		let in_blocks = state.submit(|| (self.calls)(0, step));
		let (before, mut state) = state.size(&self.only);
		let mut told = Instant::now();
		for from in (step..step + made).step_by(step as usize) {
			state.make(|| (self.calls)(from, from + step));
			if told.elapsed() > Duration::from_secs(10) {
				eprintln!("  {from} of {made} …");
				told = Instant::now();
			}
		}
		let (after, _) = state.size(&self.only);
		Growth {
			kind: self.kind,
			made,
			before,
			after,
			in_blocks: self.only.is_empty().then_some(in_blocks),
			at_once: step,
		}
	}

	/// Makes as many as are asked for, each time, or as many as there is time for by what the time before took.
	fn grow_to(&self, counts: &[u32], time: Duration) -> Vec<Growth> {
		let mut grown = Vec::new();
		let mut affordable = f64::INFINITY;
		for count in counts {
			let count = affordable.min(f64::from(count.div_ceil(self.weight))).max(1.0) as u32;
			eprintln!("{}: {count} …", self.kind);
			let began = Instant::now();
			let growth = self.grow(count);
			let took = began.elapsed();
			eprintln!("  took {:.1} s", took.as_secs_f64());
			affordable = f64::from(growth.made) * time.as_secs_f64() / took.as_secs_f64();
			grown.push(growth);
		}
		grown
	}
}

impl Growth {
	/// What one thing adds to that part of the size.
	fn each(&self, part: impl Fn(&Size) -> u64) -> f64 {
		(part(&self.after) as f64 - part(&self.before) as f64) / f64::from(self.made)
	}

	fn bytes(&self) -> f64 {
		self.each(|size| size.bytes)
	}

	fn records(&self) -> f64 {
		self.each(|size| size.records)
	}

	/// The average over the new entries; nothing where the things have none of their own.
	fn each_entry(&self, part: impl Fn(&Size) -> u64) -> Option<f64> {
		let entries = self.each(|size| size.entries);
		(entries >= 0.5).then(|| self.each(part) / entries)
	}

	fn row(&self, first: &Growth) -> String {
		let entry = |average: Option<f64>, digits| {
			average.map_or("–".into(), |average| format!("{average:.digits$}"))
		};
		// What takes next to nothing is not compared.
		let beside_first = (first.bytes() >= 1.0).then(|| self.bytes() / first.bytes());
		format!(
			"| {} | {} | {:.2} | {:.1} | {:.1} | {:.2} | {:.1} | {} | {} | {} |\n",
			self.kind,
			self.made,
			self.each(|size| size.entries),
			self.each(|size| size.keys),
			self.each(|size| size.values),
			self.records(),
			self.bytes(),
			entry(beside_first, 2),
			entry(self.each_entry(|size| size.steps), 1),
			entry(self.each_entry(|size| size.path), 0),
		)
	}

	fn row_of_blocks(&self) -> Option<String> {
		let InBlocks {
			transactions,
			bytes,
			events,
		} = self.in_blocks?;
		let each = |total: usize| total as f64 / f64::from(self.at_once);
		Some(format!(
			"| {} | {} | {} | {bytes} | {:.1} | {events} | {:.1} |\n",
			self.kind,
			transactions,
			self.at_once,
			each(bytes),
			each(events),
		))
	}
}

impl Options {
	/// Makes the things and writes the tables.
	pub fn measure(&self) {
		let mut counts = self.count.clone();
		counts.sort();
		let time = Duration::from_secs(self.seconds);
		let grown: Vec<Vec<Growth>> = devices::things()
			.into_iter()
			.chain(recalls::things())
			.chain(patients::things())
			.map(|thing| thing.grow_to(&counts, time))
			.collect();
		let mut page = tables(&grown);
		let most: Vec<&Growth> = grown.iter().filter_map(|growths| growths.last()).collect();
		page += &registry::page(&most, stored(&most));
		match &self.output {
			Some(path) => std::fs::write(path, page).expect("the tables can be written"),
			None => println!("{page}"),
		}
	}
}

/// A state with as many units as were made at most, on the disk. No fewer than it takes for the room that the files of an
/// empty database have not to be most of it.
fn stored(most: &[&Growth]) -> Stored {
	const FEWEST: u32 = 100_000;
	let units = most.iter().find(|growth| growth.kind == Kind::Unit);
	let mut state = State::new();
	with_units(&mut state, units.map_or(FEWEST, |growth| growth.made.max(FEWEST)));
	Stored::of(state.into_storage())
}

fn tables(grown: &[Vec<Growth>]) -> String {
	let mut page = String::from(
		"### What a thing takes of the state\n\n\
		 Each thing is made by its calls, in a state that has nothing else but what it needs. What the state takes more with\n\
		 them is shared out among them. The records of the database are the nodes of the trie, and the values of 33 bytes and\n\
		 more, which are stored apart from the nodes: their bytes have keys and values in them. Beside the bytes where the\n\
		 fewest were made, they show what the depth of the trie adds. The way to an entry are the nodes from the root to it:\n\
		 each change of it writes them anew, and a node that keeps all states keeps the old ones. Of what takes long to make\n\
		 there are fewer; of logistic units and shipments with several units, so many fewer as they have units.\n\n\
		 | thing | how many | entries | bytes of keys | bytes of values | records | bytes of these | ÷ fewest | nodes on the \
		 way | bytes of these |\n\
		 |---|---:|---:|---:|---:|---:|---:|---:|---:|---:|\n",
	);
	for growths in grown {
		page.extend(growths.iter().map(|growth| growth.row(&growths[0])));
	}
	page.push_str(
		"\nA hand-over leaves no more trace in the state than its shipment: the history of a unit is in the events of blocks,\n\
		 and the unit's record has the head of its hash chain, which keeps its length.\n\n\
		 ### What a thing takes of blocks\n\n\
		 Transactions stay in the bodies of blocks, on the disk of nodes that keep these. Events are in the state of their block\n\
		 alone, and stay where all states are kept.\n\n\
		 | thing | transactions | things by these | bytes of these | of a thing | bytes of their events | of a thing |\n\
		 |---|---:|---:|---:|---:|---:|---:|\n",
	);
	page.extend(grown.iter().filter_map(|growths| growths.last()?.row_of_blocks()));
	let _ = writeln!(page);
	page
}
