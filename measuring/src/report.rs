//! Medians, ratios, and the page that they are written to.

use std::{fmt::Write, time::Duration};

/// The times of one thing, of several runs.
pub struct Times(Vec<Duration>);

impl Times {
	/// None yet.
	pub fn new() -> Self {
		Self(Vec::new())
	}

	/// Adds one.
	pub fn push(&mut self, time: Duration) {
		self.0.push(time);
	}

	/// The one in the middle, in microseconds.
	pub fn median(&self) -> f64 {
		let mut times = self.0.clone();
		times.sort();
		microseconds(times[times.len() / 2])
	}

	/// What `nanoseconds` says, in its order.
	pub const NANOSECONDS: &str = "what min average median p75 p95 p99 max";

	/// The shortest, the average, the percentiles and the longest, in nanoseconds.
	pub fn nanoseconds(&self) -> String {
		let mut times: Vec<_> = self.0.iter().map(Duration::as_nanos).collect();
		times.sort();
		let average = times.iter().sum::<u128>() / times.len() as u128;
		let at = |percent: usize| times[(times.len() - 1) * percent / 100];
		[at(0), average, at(50), at(75), at(95), at(99), at(100)]
			.map(|time| time.to_string())
			.join(" ")
	}

	fn shortest(&self) -> f64 {
		self.0.iter().min().map_or(0.0, |time| microseconds(*time))
	}

	fn longest(&self) -> f64 {
		self.0.iter().max().map_or(0.0, |time| microseconds(*time))
	}
}

fn microseconds(time: Duration) -> f64 {
	time.as_secs_f64() * 1e6
}

/// What was measured of one thing.
pub struct Row {
	/// What it is.
	pub what: String,
	/// How many devices it concerns: the time is divided by them in the column for one.
	pub devices: u64,
	/// How long it took.
	pub times: Times,
}

/// Rows that were measured in turns, and are compared with the first of them.
pub struct Comparison {
	/// Its title.
	pub title: &'static str,
	/// What it shows, and the goal.
	pub about: &'static str,
	/// The rows.
	pub rows: Vec<Row>,
	/// What an empty call of the runtime takes, in microseconds: it is in every time, and taken off before ratios.
	pub empty: f64,
}

impl Comparison {
	/// The comparison as a table of Markdown.
	pub fn table(&self) -> String {
		let mut page = format!("### {}\n\n{}\n\n", self.title, self.about);
		page.push_str(
			"| what | median µs | min | max | net of the empty call | ÷ first | net µs a device |\n",
		);
		page.push_str("|---|---:|---:|---:|---:|---:|---:|\n");
		let first = self.rows.first().map_or(1.0, |row| self.net(row));
		for row in &self.rows {
			let net = self.net(row);
			let _ = writeln!(
				page,
				"| {} | {:.0} | {:.0} | {:.0} | {:.0} | {:.2} | {:.4} |",
				row.what,
				row.times.median(),
				row.times.shortest(),
				row.times.longest(),
				net,
				net / first,
				net / row.devices as f64,
			);
		}
		page.push('\n');
		page
	}

	/// What the row of that name takes more than an empty call, in microseconds.
	pub fn net_of(&self, what: &str) -> f64 {
		let row = self.rows.iter().find(|row| row.what == what);
		self.net(row.expect("the table has that row"))
	}

	fn net(&self, row: &Row) -> f64 {
		(row.times.median() - self.empty).max(0.0)
	}
}
