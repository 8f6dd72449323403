/**
 * Plays scenarios, each on a network of its own on this machine.
 *
 * Usage: node run.mjs [--quick] [--write] [--list] [NAME…]
 *        node run.mjs --keep [NETWORK]
 *
 * CUSTOS_NODE_BINARY is the path of the node. scripts/zombienet builds it, and calls this.
 */

import { parseArgs } from 'node:util';
import { Trouble } from '../e2e/lib/trouble.mjs';
import { endAll, endOnSignals } from './lib/cleanUp.mjs';
import { keepUp, playAll, told } from './lib/runner.mjs';
import { allScenarios, chosen } from './lib/scenarios.mjs';

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		quick: { type: 'boolean' },
		write: { type: 'boolean' },
		list: { type: 'boolean' },
		keep: { type: 'boolean' },
	},
});

endOnSignals();
try {
	if (values.keep) {
		await keepUp(positionals[0] ?? 'consortium');
	} else {
		const all = await allScenarios();
		const wanted = chosen(all, positionals, values.quick);
		if (values.list) {
			wanted.forEach(({ number, name, title, quick }) =>
				console.log(`${String(number).padStart(2)}  ${name.padEnd(14)} ${title}${quick ? ' (quick)' : ''}`),
			);
		} else {
			process.exitCode = (await playAll(all, wanted, values.write)) ? 0 : 1;
		}
	}
} catch (error) {
	process.exitCode = 1;
	console.error(error instanceof Trouble ? told(error) : error);
} finally {
	await endAll();
	// Of a scenario that failed, something may still wait for what won't come.
	process.exit();
}
