/**
 * The section of the page on chains with few and with many devices: devices-ROUND.json says how many they have and what their
 * databases take, the load driver's reports devices-small-ROUND.json and devices-great-ROUND.json what they carry, and
 * made-small-ROUND.json and made-great-ROUND.json how long the nodes worked on the blocks.
 */

import { carried } from './carried.mjs';
import { middle, number, range, ratio, table } from './table.mjs';

const CHAINS = ['small', 'great'];

/** The section. `report` reads a JSON file by its name, `rounds` is how many there were, `lost` counts what failed in steps. */
export function devices(report, rounds, lost) {
	const runs = Array.from({ length: rounds }, (_, index) => ({
		chains: report(`devices-${index + 1}`),
		small: report(`devices-small-${index + 1}`),
		great: report(`devices-great-${index + 1}`),
		made: { small: report(`made-small-${index + 1}`), great: report(`made-great-${index + 1}`) },
	}));
	const [{ chains }] = runs;
	const usual = middle(runs.map(({ small }) => carried(small)));
	const rows = CHAINS.map((chain) => {
		const reports = runs.map((run) => run[chain]);
		const throughputs = reports.map(carried);
		const each = runs.map(({ made }) => made[chain].microseconds);
		const steps = reports.flatMap((run) => run.steps);
		return [
			String(chains[chain].devices),
			number(middle(throughputs)),
			range(throughputs),
			ratio(middle(throughputs), usual),
			String(Math.max(...steps.map((step) => step.fullestBlock))),
			number(middle(each), 0),
			range(each, 0),
			String(lost(steps)),
			number(chains[chain].stored / 1024, 0),
		];
	});
	const ratios = runs.map((run) => carried(run.great) / carried(run.small));
	const slower = runs.map(({ made }) => made.great.microseconds / made.small.microseconds);
	const more = chains.great.devices - chains.small.devices;
	const bytes = ((chains.great.stored - chains.small.stored) * 1024) / more;
	return `Shipments of one unit on two chains of one authority each, which differ in the devices that their state has. They were
loaded in turns, as fast as the nodes take them; the other one made empty blocks meanwhile. Goal: the great one carries 0.70 of what the
small one does. Median of the ratios of ${rounds} rounds: ${number(middle(ratios), 2)}, range ${range(ratios, 2)}.

Blocks are full by weight, which is the same on both. So how long a node works on a full block, by its log, is told too: a shipment takes
the great one ${number(middle(slower), 2)} times as long as the small one (range ${range(slower, 2)}).

${table(['devices', '`ship` a second, median', 'range', '÷ first', 'fullest block', 'µs each', 'range', 'lost', 'database, MiB'], rows)}
The database is what is on disk before the first load: ${number(bytes, 0)} bytes more for each device more.`;
}
