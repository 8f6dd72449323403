/**
 * Two of four authorities stand still. Two of four are no two thirds: nothing may become final, and nothing may fork.
 */

import assert from 'node:assert/strict';
import { finalEverywhere, follow, highestBest, highestFinal, lastFinal, oneBestChain, sameChain } from '../lib/chains.mjs';
import { checkHistory } from '../lib/history.mjs';
import { startLoad } from '../lib/load.mjs';

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

	async run({ network, step, until }) {
		const { nodes } = network;
		const paused = [network.node('charlie'), network.node('dave')];
		const others = nodes.filter((node) => !paused.includes(node));
		const followed = follow(nodes);

		const load = await step(
			'Six nodes, four of them authorities, finalise blocks; load begins',
			async (observe) => {
				await until('the first final blocks', finalEverywhere(nodes, 3));
				const started = await startLoad(network);
				await until('final custody changes', async () => started.finalCount > 0);
				observe('custody changes become final');
				return started;
			},
		);

		const stopped = await step('Two authorities are paused: blocks go on, finality stops', async (observe) => {
			paused.forEach((node) => node.pause());
			const [final, goal] = [await lastFinal(others, until), (await highestBest(others)) + BLOCKS];
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

		await step('The history checker decides', async (observe) => {
			const told = await load.stop();
			observe((await checkHistory(network, told)).sentence);
			await followed.stop();
			await sameChain(nodes);
			observe('all six nodes have the same final blocks, and none took one back');
		});
	},
};
