//! What is made of counts and times: percentiles, and the throughput of a run of blocks.

use std::time::Duration;

use serde::Serialize;

/// How long something took for most: half of them took at most `p50`, all but one in a hundred at most `p99`.
#[derive(Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Latency {
	/// The half's, in milliseconds.
	pub p50_milliseconds: f64,
	/// The ninety-nine hundredths', in milliseconds.
	pub p99_milliseconds: f64,
	/// The half's, in slots.
	pub p50_slots: f64,
	/// The ninety-nine hundredths', in slots.
	pub p99_slots: f64,
}

impl Latency {
	/// Of these times, on a chain of such slots. Nothing where there are none.
	pub fn of(mut times: Vec<Duration>, slot: Duration) -> Option<Self> {
		times.sort_unstable();
		let (half, most) = (percentile(&times, 50)?, percentile(&times, 99)?);
		Some(Self {
			p50_milliseconds: milliseconds(half),
			p99_milliseconds: milliseconds(most),
			p50_slots: rounded(half.as_secs_f64() / slot.as_secs_f64(), 2),
			p99_slots: rounded(most.as_secs_f64() / slot.as_secs_f64(), 2),
		})
	}
}

/// By the nearest rank: the smallest of them that so many of a hundred don't exceed. They are sorted.
pub fn percentile(sorted: &[Duration], percent: usize) -> Option<Duration> {
	let rank = sorted.len().saturating_mul(percent).div_ceil(100).max(1);
	sorted.get(rank - 1).copied()
}

/// In milliseconds, to the tenth.
pub fn milliseconds(time: Duration) -> f64 {
	rounded(time.as_secs_f64() * 1000.0, 1)
}

/// A number to so many decimal places.
pub fn rounded(number: f64, places: i32) -> f64 {
	let scale = 10_f64.powi(places);
	(number * scale).round() / scale
}

/// How many of something there are in a block, and its slot.
#[derive(Clone, Copy, Debug)]
pub struct Fill {
	/// The block's slot.
	pub slot: u64,
	/// How many it has.
	pub count: u64,
}

/// How many a second, sustained: those in the blocks after the first one and before the last one, by the time from the
/// first one's slot to that of the last but one. What came into the first block had piled up for an unknown time, and
/// the last one has the rest, so neither says what the chain sustains. Slots in between without a block, and blocks that
/// hold none, count as time.
///
/// Nothing where fewer than three blocks hold any. The blocks are in their order.
pub fn throughput(blocks: &[Fill], slot: Duration) -> Option<f64> {
	let holding: Vec<Fill> = blocks.iter().copied().filter(|block| block.count > 0).collect();
	let [first, between @ .., _last] = holding.as_slice() else {
		return None;
	};
	let slots = between.last()?.slot.checked_sub(first.slot)?;
	let count: u64 = between.iter().map(|block| block.count).sum();
	let seconds = slots as f64 * slot.as_secs_f64();
	(seconds > 0.0).then(|| rounded(count as f64 / seconds, 1))
}

/// The middle one; of two in the middle, what lies between them.
pub fn median(mut numbers: Vec<f64>) -> Option<f64> {
	numbers.sort_unstable_by(f64::total_cmp);
	let middle = numbers.len() / 2;
	let upper = *numbers.get(middle)?;
	if numbers.len() % 2 == 1 {
		return Some(upper);
	}
	let lower = *numbers.get(middle.checked_sub(1)?)?;
	Some(rounded((lower + upper) / 2.0, 1))
}

#[cfg(test)]
mod tests {
	use super::*;

	const SLOT: Duration = Duration::from_secs(2);

	fn fills(blocks: &[(u64, u64)]) -> Vec<Fill> {
		blocks.iter().map(|&(slot, count)| Fill { slot, count }).collect()
	}

	#[test]
	fn a_percentile_is_one_of_the_times() {
		// GIVEN a hundred times, of 1 to 100 milliseconds
		let times: Vec<Duration> = (1..=100).map(Duration::from_millis).collect();

		// THEN each percentile is the time of that rank
		assert_eq!(percentile(&times, 50), Some(Duration::from_millis(50)));
		assert_eq!(percentile(&times, 99), Some(Duration::from_millis(99)));
		assert_eq!(percentile(&times, 100), Some(Duration::from_millis(100)));
	}

	#[test]
	fn a_percentile_of_few_is_the_next_higher_rank() {
		// GIVEN three times
		let times: Vec<Duration> = [10, 20, 30].map(Duration::from_millis).to_vec();

		// THEN the half is the second, and 99 of a hundred is the third
		assert_eq!(percentile(&times, 50), Some(Duration::from_millis(20)));
		assert_eq!(percentile(&times, 99), Some(Duration::from_millis(30)));
		// AND of none there is none
		assert_eq!(percentile(&[], 50), None);
	}

	#[test]
	fn a_latency_is_told_in_milliseconds_and_in_slots() {
		// GIVEN times that came in no order
		let times = [5000, 1000, 3000].map(Duration::from_millis).to_vec();

		// WHEN they are told on a chain of two seconds a slot
		let latency = Latency::of(times, SLOT);

		// THEN both units say the same
		assert_eq!(
			latency,
			Some(Latency {
				p50_milliseconds: 3000.0,
				p99_milliseconds: 5000.0,
				p50_slots: 1.5,
				p99_slots: 2.5,
			})
		);
		assert_eq!(Latency::of(Vec::new(), SLOT), None);
	}

	#[test]
	fn throughput_leaves_out_the_first_and_the_last_block() {
		// GIVEN a chain that takes a hundred a slot, with a first block that had more and a last one that had the rest
		let blocks = fills(&[(10, 170), (11, 100), (12, 100), (13, 100), (14, 3)]);

		// THEN it is a hundred in two seconds
		assert_eq!(throughput(&blocks, SLOT), Some(50.0));
	}

	#[test]
	fn throughput_counts_skipped_slots_and_empty_blocks_as_time() {
		// GIVEN a slot without a block, and a block without any
		let blocks = fills(&[(10, 100), (12, 100), (13, 0), (14, 100), (15, 1)]);

		// THEN two hundred took four slots
		assert_eq!(throughput(&blocks, SLOT), Some(25.0));
	}

	#[test]
	fn throughput_of_fewer_than_three_blocks_is_unknown() {
		// GIVEN two blocks that hold any, beside empty ones
		let blocks = fills(&[(9, 0), (10, 100), (11, 100), (12, 0)]);

		// THEN nothing is said
		assert_eq!(throughput(&blocks, SLOT), None);
		assert_eq!(throughput(&[], SLOT), None);
	}

	#[test]
	fn the_median_is_in_the_middle() {
		// GIVEN an odd and an even number of figures, in no order; THEN it is the middle one, or what lies between two
		assert_eq!(median(vec![9.0, 1.0, 2.0]), Some(2.0));
		assert_eq!(median(vec![9.0, 1.0, 2.0, 4.0]), Some(3.0));
		assert_eq!(median(Vec::new()), None);
	}
}
