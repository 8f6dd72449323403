/**
 * The section of the page on importing blocks anew: full-blocks.json says which were full, import-ROUND.json what it took, in
 * milliseconds, to import those before them, and these too.
 */

import { middle, number, range, table } from './table.mjs';

/** For how many blocks the page says how long making them would take. */
const ASKED = 10_000;

/** The section. `report` reads a JSON file by its name, `rounds` is how many there were. */
export function importing(report, rounds) {
	const { first, last, transactions, fewest, most } = report('full-blocks');
	const { slotMilliseconds } = report('import');
	const blocks = last - first + 1;
	const made = (blocks * slotMilliseconds) / 1000;
	const seconds = Array.from({ length: rounds }, (_, index) => report(`import-${index + 1}`)).map(
		({ before, all }) => (all - before) / 1000,
	);
	const times = seconds.map((taken) => made / taken);
	const hours = (ASKED * slotMilliseconds) / 3_600_000;
	const rows = [
		[
			String(blocks),
			`${fewest} to ${most}`,
			number(made),
			number(middle(seconds)),
			range(seconds),
			number(transactions / middle(seconds), 0),
			number(middle(times), 2),
			range(times, 2),
		],
	];
	return `Full blocks of shipments that one authority made, imported by \`custos-node import-blocks\` into a new database. What importing
the blocks before them takes, beginning the chain included, is taken off. Each is made in a slot of ${slotMilliseconds} ms: ${ASKED} of them
would take ${number(hours)} hours. Goal: 2.00 times as fast as they are made.

${table(
	['full blocks', 'transactions in each', 'made in, s', 'imported in, s, median', 'range', 'transactions a second', 'times as fast', 'range'],
	rows,
)}`;
}
