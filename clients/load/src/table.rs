//! What a run came to, as tables for people.

use crate::{
	figures::Latency,
	report::{Report, StepReport},
};

/// Tells of a step when it is over.
pub fn tell_step(step: &StepReport) {
	println!("{}\n{}", heads(), line(step));
	for complaint in complaints(step) {
		println!("  {complaint}");
	}
}

/// The table of all steps, and the medians.
pub fn tell(report: &Report) {
	println!("\n{}", heads());
	for step in &report.steps {
		println!("{}", line(step));
	}
	println!("\nSuccesses a second, the median of the rounds:");
	for (call, summary) in &report.calls {
		let median = summary
			.throughput
			.map_or("unknown".into(), |median| median.to_string());
		println!("  {call:<10}{median:>9}");
	}
}

/// The heads of a table of steps.
fn heads() -> String {
	format!(
		"{:<10}{:>6}{:>10}{:>9}{:>8}{:>9}{:>9}{:>7}{:>9}{:>10}{:>10}{:>7}",
		"call",
		"round",
		"succeeded",
		"refused",
		"failed",
		"missing",
		"a second",
		"blocks",
		"fullest",
		"p50 slots",
		"p99 slots",
		"forks"
	)
}

/// What makes transactions disappear, and the way out.
const MISSING: &str = "missing: the pool took them, and no final block has them. It drops what is more than its limits: of \
	transactions whose predecessors aren't there yet, a tenth of --pool-limit. Start the node with a greater one, use more \
	accounts, or bound --waiting-each";

/// A line of the table of steps.
fn line(step: &StepReport) -> String {
	let slots = |which: fn(&Latency) -> f64| step.until_block.as_ref().map(which);
	format!(
		"{:<10}{:>6}{:>10}{:>9}{:>8}{:>9}{:>9}{:>7}{:>9}{:>10}{:>10}{:>7}",
		step.call,
		step.round,
		step.succeeded,
		step.refused.values().sum::<u64>() + step.not_sent,
		step.failed.values().sum::<u64>(),
		step.missing,
		figure(step.throughput),
		step.blocks,
		step.fullest_block,
		figure(slots(|latency| latency.p50_slots)),
		figure(slots(|latency| latency.p99_slots)),
		step.forks,
	)
}

/// What didn't go as it should, a line each.
fn complaints(step: &StepReport) -> Vec<String> {
	let refused = step
		.refused
		.iter()
		.map(|(reason, count)| format!("{count} refused: {reason}"));
	let failed = step
		.failed
		.iter()
		.map(|(error, count)| format!("{count} failed: {error}"));
	let counted = |count: u64, what: &str| (count > 0).then(|| format!("{count} {what}"));
	let short = step.throughput.is_none() && step.succeeded > 0;
	refused
		.chain(failed)
		.chain(counted(
			step.not_sent,
			"not sent, after a refusal of the same account or when the step was given up",
		))
		.chain(counted(step.missing, MISSING))
		.chain(short.then(|| {
			"fewer than three blocks hold any, which says nothing of a throughput: send more".into()
		}))
		.collect()
}

fn figure(number: Option<f64>) -> String {
	number.map_or("-".into(), |number| number.to_string())
}
