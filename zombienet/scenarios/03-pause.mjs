/**
 * Two of four authorities stand still. Two of four are no two thirds: nothing may become final, and nothing may fork.
 */

import assert from 'node:assert/strict';
import { finalEverywhere, follow, highestBest, highestFinal, lastFinal, oneBestChain } from '../lib/chains.mjs';
import { historyDecides, loadBegins } from '../lib/underLoad.mjs';

/** How many blocks the other two make while nothing becomes final. */
const BLOCKS = 10;

export default {
	name: 'pause',
	title: 'Two of four authorities are paused and resumed',
	about: `Under load, the nodes of two of four authorities get SIGSTOP, and SIGCONT when the others have made ten
		blocks. Finality is to stop at all nodes while blocks go on, nothing is to fork, and finality is to go
		on afterwards.`,
	network: 'consortium',
	quick: true,
	shares: true,

	async run(stage) {
		const { network, step, until } = stage;
		const { nodes } = network;
		const paused = [network.node('charlie'), network.node('dave')];
		const others = nodes.filter((node) => !paused.includes(node));
		const followed = follow(nodes);

		const load = await loadBegins(stage);

		const stopped = await step('Two authorities are paused: blocks go on, finality stops', async (observe) => {
			paused.forEach((node) => node.pause());
			const final = await lastFinal(others, { until, slotDuration: network.slotDuration });
			const goal = (await highestBest(others)) + BLOCKS;
			await until(`block ${goal} at the nodes that run`, async (saw) => {
				const best = await Promise.all(others.map((node) => node.best()));
				saw(`best are ${best.map(({ number }) => number).join(', ')}`);
				return best.every(({ number }) => number >= goal);
			});
			assert.equal(await highestFinal(others), final, 'a block became final with two of four authorities');
			observe(
				`${BLOCKS} blocks are made by two authorities; no block becomes final at any of the four nodes that run`,
			);
			return { final, goal };
		});

		await step('Nothing forks', async (observe) => {
			await until('one chain at the nodes that run', oneBestChain(others, stopped.final));
			observe('the four nodes that run have one and the same chain beyond the last final block');
		});

		await step('The two are resumed: finality goes on', async (observe) => {
			paused.forEach((node) => node.resume());
			const goal = (await highestBest(others)) + 5;
			await until(`block ${goal} to be final at all nodes`, finalEverywhere(nodes, goal));
			observe('what was made meanwhile becomes final at all six nodes, and so does what comes after it');
		});

		await historyDecides(stage, { load, followed });
	},
};
